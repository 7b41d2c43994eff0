"""Whether a text tells of an outcome that it came: not a demand, a plan, a condition, nor a state that is over again.

The words are those of lexicon/stances.toml. What is denied of one side is the other, where a pair is of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.decisions.denied import is_denied_before, is_taken_back
from factcheck.compare.decisions.matters import WORDS
from factcheck.model import Lang
from factcheck.text import Sentence

AFTER = 14
"""Characters behind a Korean outcome in which it may be turned round."""
IF, IF_SO_MANY = 12, 40
"""Characters before a Korean outcome in which a condition ends, and one that is a number of votes."""
PART_BEFORE, PART_BEHIND = 24, 40
"""Characters beside an outcome in which it is said to be of a part."""
LASTED = 30
"""Characters between a state and how long it lasted."""
HEADS = frozenset({"title", "deck", "subhead"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outcomes of which one came."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    yes_verbs: tuple[str, ...]
    no_verbs: tuple[str, ...]
    yes_en: tuple[str, ...]
    no_en: tuple[str, ...]
    turns: bool = False
    """What is denied of one side is the other."""
    moves: bool = False
    """A state that changes with the days."""
    personal: bool = False
    """Of somebody, whom both texts must name."""
    actor: bool = False
    """Of whoever is the subject, who must be one."""


@dataclass(frozen=True, slots=True)
class Words:
    """Shape of stances.toml: what turns an outcome round, and the pairs."""

    demand_ko: tuple[str, ...]
    denied_ko: tuple[str, ...]
    done_ko: tuple[str, ...]
    ends_ko: tuple[str, ...]
    demand_en: tuple[str, ...]
    denied_en: tuple[str, ...]
    during_ko: tuple[str, ...]
    if_ko: tuple[str, ...]
    part_ko: tuple[str, ...]
    part_en: tuple[str, ...]
    common_ko: tuple[str, ...]
    common_en: tuple[str, ...]
    pair: tuple[Pair, ...]


FILE = lexicon.load("stances.toml", Words)
_DURING = re.compile(rf"(?:{'|'.join(map(re.escape, FILE.during_ko))})")
_FOR = ("For ", " for ", " for about ", " for more than ", " for nearly ", " for some ", " for almost ", " for around ")
_DENIED_KO = re.compile("|".join(map(re.escape, FILE.denied_ko)))
_DEMAND_EN = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, sorted(FILE.demand_en, key=len, reverse=True)))})(?![a-z])")
_DENIED_EN = re.compile(rf"(?:n't|(?<![a-z])(?:{'|'.join(map(re.escape, FILE.denied_en))}))(?![a-z])")
_COUNTED = re.compile(rf"(?:{'|'.join(w for row in WORDS.sides for w in row if not w.isascii())})표?\s?[0-9]")
"""반대 136: how many, not what came of it."""
_IF_SO_MANY = re.compile(r"[0-9]\s?(?:표|명|석|%)[’'”]?\s?(?:시|이?면)\s")
_PART_KO = re.compile("|".join(map(re.escape, FILE.part_ko)))
_PART_EN = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, FILE.part_en))})(?![a-z])")
_TERM = re.compile(r"\s?[0-9]{1,2}(?:년|개월)(?:\s?[0-9]{1,2}개월)?(?:에\s집행유예\s[0-9]{1,2}년)?(?=[을이에과와])")
_SO_MANY_EN = re.compile(
    r"(?<![a-z0-9])(?<!all )(?<!all of )(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:(?:of|the|his|her|their|other|fraud|felony)\s){0,2}(?:counts?|charges?)(?![a-z])"
)
"""guilty of four counts: the others may have come out otherwise; all four counts are no part."""
_PLURAL = re.compile(r"(?:[a-z]s|people|police|men|women|staff|public|residents)\s(?:[a-z]{3,12}ly\s)?$")
"""Whoever does what a plain form says (teachers accept); `sent back` has nobody of the kind before it."""
_DID_NOT = re.compile(r"(?:did not|didn't|does not|refused to|declined to)\s$")


def plain(words: Sequence[str]) -> tuple[str, ...]:
    """The plain form of a verb, which a headline has after a plural: teachers accept."""
    return tuple(
        word[:-1] for word in words if word.endswith("s") and not word.endswith("ss") and " " not in word and word[:-1] != "passe"
    )


PLAIN = frozenset(word for pair in FILE.pair for word in (*plain(pair.yes_en), *plain(pair.no_en)))


def is_over(each: Extraction, span: tuple[int, int], sentence: Sentence) -> bool:
    """A state that its text says how long lasted is over: closed for five hours, and open again."""
    text = each.article.text
    lasting = (c.span for c in each.claims if c.kind == "duration" and sentence.start <= c.span[0] < sentence.end)
    near = [own for own in lasting if max(span[0] - own[1], own[0] - span[1]) <= LASTED]
    if each.article.language == "ko":
        return any(_DURING.match(text, end) for _, end in near)
    return any(text[max(0, start - LASTED) : start].endswith(_FOR) for start, _ in near)


def is_head(each: Extraction, sentence: Sentence) -> bool:
    """A headline or what stands right under it."""
    return each.article.blocks[sentence.block].kind in HEADS


def korean_side(each: Extraction, match: re.Match[str], sentence: Sentence, told: tuple[bool, Pair]) -> bool | None:
    """The side that came, None where none is told to have come."""
    (side, pair), end = told, _term_end(each.article.text, match)
    if _is_condition(each.article.text, match.start(), sentence.start) or _COUNTED.match(each.article.text, match.start()):
        return None
    after = each.article.text[end : min(sentence.end, end + AFTER)]
    if match["verb"]:
        return None if _is_demanded(after) or is_taken_back(each.article.text, end, sentence.end) else side
    denied = _DENIED_KO.search(after)
    if denied and denied.start() <= 3:
        return (not side) if pair.turns else None
    if _is_demanded(after) or is_taken_back(each.article.text, end, sentence.end):
        return None
    if after.removeprefix("을").removeprefix("를").lstrip().startswith(FILE.done_ko) or after.startswith(FILE.done_ko):
        return side
    bare = (
        not after.strip() or after.startswith(FILE.ends_ko) or (is_head(each, sentence) and after.startswith((" ", "에 ", "로 ")))
    )
    return side if bare and _is_terse(each, sentence) else None


def _term_end(text: str, match: re.Match[str]) -> int:
    """Behind how much was given (징역 1년 6개월에 집행유예 2년을 선고했다) the verb stands."""
    term = _TERM.match(text, match.end())
    return term.end() if term else match.end()


def _is_condition(text: str, start: int, begin: int) -> bool:
    """찬성 148표면 가결, '찬성 148표'시 동의안 가결: what stands before says that it has yet to come."""
    if text[max(begin, start - IF) : start].rstrip(" ,").endswith(FILE.if_ko):
        return True
    return bool(_IF_SO_MANY.search(text, max(begin, start - IF_SO_MANY), start))


def is_partial(text: str, span: tuple[int, int], sentence: Sentence, lang: Lang) -> bool:
    """Of some of what was asked, or most of it: 혐의 상당 부분 유죄, convicted on most counts. The rest may have come out otherwise."""
    if lang == "ko":
        return bool(_PART_KO.search(text, max(sentence.start, span[0] - PART_BEFORE), span[0]))
    around = text[max(sentence.start, span[0] - PART_BEFORE) : min(sentence.end, span[1] + PART_BEHIND)].lower()
    return bool(_PART_EN.search(around) or _SO_MANY_EN.search(around))


def _is_demanded(after: str) -> bool:
    """A demand, a plan, a condition: what follows the outcome says that it has not come."""
    bare = after.removeprefix("을").removeprefix("를").removeprefix("이").removeprefix("가").lstrip()
    return after.startswith(FILE.demand_ko) or bare.startswith(FILE.demand_ko)


def _is_terse(each: Extraction, sentence: Sentence) -> bool:
    """A headline, a row or a point of a list, where a noun stands for its verb."""
    text = each.article.text[sentence.start : sentence.end].rstrip()
    return is_head(each, sentence) or not text.endswith((".", "?", "!", "다", "요"))


def english_side(text: str, match: re.Match[str], sentence: Sentence, told: tuple[bool, Pair, bool]) -> bool | None:
    """The same in English; `told` is the side of the word, its pair, and whether it stands in a headline."""
    side, pair, head = told
    before = text[max(sentence.start, match.start() - 24) : match.start()]
    if _DEMAND_EN.search(before) or (match.group() in PLAIN and not (head and _PLURAL.search(before))):
        return None
    if _DENIED_EN.search(before[-14:]):
        return (not side) if pair.turns and _DID_NOT.search(before) else None
    return None if is_denied_before(text, match.start(), sentence.start) else side
