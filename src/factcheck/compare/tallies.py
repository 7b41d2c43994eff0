"""One ballot and one game with two results (FC107): 찬성 16 반대 15 and 18 대 13, 4-3 and 4-2.

Two texts that each tell one vote, by the same number of voters, split otherwise, tell one ballot otherwise; so do two texts that each
give one score, of the same two sides. What stands beside both must agree. Refused: a text with several votes or scores, rounds,
committees, halves and legs, for each text may speak of another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.draft import Draft
from factcheck.compare.events import days_apart
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message
from factcheck.numerals import read_digits, read_english
from factcheck.resolve import text_claim
from factcheck.text import Sentence

FEWEST_VOTERS, LEAST_VOTE, LEAST_SCORE = 5, 3, 3
"""Votes of a ballot at least; what must stand beside two votes and two scores (a name or rare value is worth two nouns)."""
DAYS = 2
"""Days between two texts that tell of one result; later there may have been another."""
HIGHEST = 400
"""No game has a higher score: what is higher is a number of something else."""


@dataclass(frozen=True, slots=True)
class _File:
    passed_ko: tuple[str, ...]
    voted_en: tuple[str, ...]
    round_ko: tuple[str, ...]
    round_en: tuple[str, ...]
    won_ko: tuple[str, ...]
    won_en: tuple[str, ...]
    motion_ko: tuple[str, ...]
    part_ko: tuple[str, ...]
    part_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Tally:
    """Two numbers that one text sets against each other."""

    day: str | None
    """Of the text."""
    claim: Claim
    numbers: tuple[Decimal, Decimal]
    """The larger first: texts name the winner or the yes first, or neither."""
    around: Beside
    names: frozenset[str]
    """Of its sentence."""
    text: str
    """Of the whole article."""


_FILE = lexicon.load("tallies.toml", _File)
MOTION = _FILE.motion_ko
"""How the Korean name of what is voted on ends."""


_NUMBER = r"[0-9]{1,4}(?![0-9%]|[.,][0-9])"
_SPELLED = (
    r"(?:[0-9]{1,4}(?![0-9%]|[.,][0-9])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nobody|nought|zero)"
)
_VOTES: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ko": (
            re.compile(
                rf"찬성[은이]?\s?(?P<a>{_NUMBER})(?:표|명|인)?(?:으로|로|에|과|와|,|·|\s대)?\s?반대[는가]?\s?(?P<b>{_NUMBER})(?:표|명|인)?"
            ),
            re.compile(
                rf"(?<![0-9.,])(?P<a>{_NUMBER})(?:표|명|인)[이가]?\s찬성[^0-9.]{{0,12}}?(?P<b>{_NUMBER})(?:표|명|인)[이가]?\s반대"
            ),
            re.compile(
                rf"(?<![0-9.,:])(?P<a>{_NUMBER})\s?(?:대|-|:)\s?(?P<b>{_NUMBER})(?:으로|로|의)?\s(?:[가-힣]{{1,8}}\s)?(?:{either(_FILE.passed_ko)})"
            ),
        ),
        "en": (
            re.compile(
                rf"(?<![A-Za-z])(?:{either(_FILE.voted_en)})\s(?:[a-z]{{1,12}}\s){{0,2}}?(?P<a>[0-9]{{1,3}})[-–](?P<b>[0-9]{{1,3}})(?![0-9.-])",
                re.IGNORECASE,
            ),
            re.compile(
                rf"(?<![A-Za-z0-9.,-])(?P<a>{_SPELLED})(?:\svotes?)?\sto\s(?P<b>{_SPELLED})(?=\s(?:in|to|for|on|after|votes?|majority)|[.,;]|$)",
                re.IGNORECASE,
            ),
        ),
    }
)
_VOTED_EN = re.compile(rf"(?<![A-Za-z])(?:{either([w for w in _FILE.voted_en if w != 'by'])})(?![A-Za-z])", re.IGNORECASE)
_SCORE = re.compile(
    r"(?<![0-9.,:/$€£-])(?<![로길동]\s)(?<!오전\s)(?<!오후\s)(?P<a>[0-9]{1,3})\s?(?:-|–|:|대\s?)\s?(?P<b>[0-9]{1,3})(?![0-9.,:/%년월일시-]|\s?(?:분|초|억|만|투표))"
)
_WON: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(either(_FILE.won_ko)),
        "en": re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.won_en)})(?![A-Za-z])", re.IGNORECASE),
    }
)
_ROUND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(_FILE.round_ko)), "en": re.compile(either(_FILE.round_en), re.IGNORECASE)}
)
_PART: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(either(_FILE.part_ko)),
        "en": re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.part_en)})(?![A-Za-z])", re.IGNORECASE),
    }
)


_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{2,20}(?![A-Za-z])")


def compare_tallies(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Ballots, then games."""
    yield from _differ([each for each in map(_only_vote, extractions) if each], "votes", _is_one_ballot)
    yield from _differ([each for each in map(_only_score, extractions) if each], "score", _is_one_game)


def _only_vote(each: Extraction) -> _Tally | None:
    """The one vote of a text; none where there are several, or words of another round."""
    found: dict[tuple[Decimal, Decimal], _Tally] = {}
    lang = each.article.language
    for sentence in each.sentences:
        for match in (m for pattern in _VOTES[lang] for m in pattern.finditer(each.article.text, sentence.start, sentence.end)):
            words = each.article.text[sentence.start : sentence.end]
            if _ROUND[lang].search(words) or _ROUND[lang].search(each.article.title or ""):
                return None
            numbers = _numbers(match)
            if numbers and sum(numbers) >= FEWEST_VOTERS and (lang == "ko" or _VOTED_EN.search(words)):
                found.setdefault(numbers, _tally(each, match, numbers, "votes"))
    return next(iter(found.values())) if len(found) == 1 else None


def _only_score(each: Extraction) -> _Tally | None:
    """The one score of a text that its sentence says was a game's; none where there are several."""
    found: dict[tuple[Decimal, Decimal], _Tally] = {}
    for sentence in each.sentences:
        for match in _SCORE.finditer(each.article.text, sentence.start, sentence.end):
            numbers = _numbers(match)
            if not numbers or max(numbers) > HIGHEST:
                continue
            if not _is_of_game(each, sentence):
                return None
            found.setdefault(numbers, _tally(each, match, numbers, "score"))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_of_game(each: Extraction, sentence: Sentence) -> bool:
    words, lang = each.article.text[sentence.start : sentence.end], each.article.language
    return bool(_WON[lang].search(words)) and not _PART[lang].search(words)


def _numbers(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    a, b = (read_digits(part) or read_english(part.lower()) for part in (match["a"], match["b"]))
    if a is None or b is None:
        return None
    low, high = sorted((a.value, b.value))
    return high, low


def _tally(each: Extraction, match: re.Match[str], numbers: tuple[Decimal, Decimal], name: str) -> _Tally:
    claim = text_claim(each, "text", match.span(), (each.article.title or "", name), match.group())
    text = each.article.text
    names = {text[p.start : p.end] for run in each.runs for p in run if p.name and claim.scope[0] <= p.start < claim.scope[1]}
    names = {name for name in names if not name[0].isdigit()}
    names |= set(_CAPITALS.findall(text, *claim.scope)) if each.article.language == "en" else set()
    return _Tally(each.article.date, claim, numbers, beside(each, match.span()), frozenset(names), text)


def _is_one_ballot(a: _Tally, b: _Tally) -> bool:
    """So many voters, the same motion as far as both name one, and much the same beside both."""
    motions = [{word for word in each.around.nouns | each.around.heavy if word.endswith(MOTION)} for each in (a, b)]
    if _are_strangers(a, b) or (all(motions) and motions[0].isdisjoint(motions[1])):
        return False
    return sum(a.numbers) == sum(b.numbers) and weight(a.around, b.around) >= LEAST_VOTE


def _are_strangers(a: _Tally, b: _Tally) -> bool:
    """Each names somebody whom the other text never does: two games, two bodies."""
    mine, theirs = ({name.lower() for name in each.names} for each in (a, b))
    texts = a.text.lower(), b.text.lower()
    return any(name not in texts[1] for name in mine) and any(name not in texts[0] for name in theirs)


def _is_one_game(a: _Tally, b: _Tally) -> bool:
    """Somebody who played, much the same beside both, and one number of the score."""
    if _are_strangers(a, b):
        return False
    shared = bool(set(a.numbers) & set(b.numbers)) and bool(a.around.heavy & b.around.heavy)
    return shared and weight(a.around, b.around) >= LEAST_SCORE


def _differ(tallies: Sequence[_Tally], name: str, is_one: Callable[[_Tally, _Tally], bool]) -> Iterator[Draft]:
    """A finding for each two results; two texts that agree stand on one side."""
    told: set[frozenset[tuple[Decimal, Decimal]]] = set()
    for a, b in combinations(tallies, 2):
        key = frozenset((a.numbers, b.numbers))
        if len(key) == 2 and key not in told and days_apart(a.day, b.day) <= DAYS and is_one(a, b):
            told.add(key)
            groups = tuple(
                tuple(t.claim for t in tallies if t.numbers == side.numbers and (t is side or is_one(t, other)))
                for side, other in ((a, b), (b, a))
            )
            why = message("why.tallies", first=a.claim.quote, second=b.claim.quote)
            yield Draft(
                "FC107", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute=name, ask=message("ask.tallies")
            )
