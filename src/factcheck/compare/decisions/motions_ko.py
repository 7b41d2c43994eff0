"""Korean sentences on votes: the noun run that the decision governs (조례를 … 의결했다), or that came through (조례가 … 통과됐다)."""

from __future__ import annotations

import re

from factcheck.claim import Extraction
from factcheck.compare.decisions.matters import WORDS, Matter, Phrase
from factcheck.grammar.runs import Run
from factcheck.lexicon.anchors import either
from factcheck.text import Sentence

_KO = WORDS.ko
_OBJECT = re.compile(r"[을를]|에(?:는|도)?\s[^.\n]{0,24}(?:찬성|반대|동의|기권)|에\s?대(?:한|해)")
_SUBJECT = re.compile(r"[은는이가]|이?란")
_DECIDED = re.compile(rf"[을를은는이가]\s(?:[가-힣]{{1,8}}\s){{0,3}}(?:{either(_KO.decided)})")
_GENERIC, _POINTING = frozenset(_KO.generic), frozenset(_KO.pointing)
_SIDE = ("찬성", "반대", "기권")
_GROUP = re.compile(
    rf"(?<![가-힣])(?P<group>{either(_KO.groups)})(?:들|회|총회|투표)?(?:[이가은는의]|에서|\s투표|\s총투표|\s찬반투표)"
)
_NOT = frozenset(_KO.not_committee)
_SHORT = re.compile(r"(?<![가-힣])(?P<body>[가-힣]{1,8}위)(?=[가는은이에의서도와,·\s]|$)")
_NUMBERED = re.compile(r"[0-9]{1,4}(?:동|반|통|구역|단지|지구|학년|호선|선거구)")
"""Parts of a place or a body that have a number for a name."""
_NAMED = re.compile(r"(?<![가-힣])(?P<body>[가-힣]{1,14}?)(?:특별|상임)?위(?:원회)?(?=[가는은이에의서도와,·\s]|$)")
_COMMITTEE, _FLOOR = re.compile(either(_KO.committee)), re.compile(either(_KO.floor))
_WHOLE = re.compile(r"본회의|총회")
_LATER = re.compile(either(_KO.later))
_FIGURE = re.compile(r"[0-9\s]")
_RELATIVE = re.compile(r"[을를이가]\s[가-힣]{1,8}[은는을한던둔된될할인]\s|[을를이가]\s[가-힣]{0,7}[둔준푼댄건낸뺀긴린민진킨힌]\s")
NOUN, NEAR = 2, 14
"""Letters of a noun at least; characters of a relative clause behind its noun at most."""


def matter_at(each: Extraction, sentence: Sentence, span: tuple[int, int]) -> Matter:
    """The matter of one sentence; a span of no length asks for whatever it is about."""
    runs = [run for run in each.runs if sentence.start <= run[0].start < sentence.end]
    text, is_vote = each.article.text, span[0] < span[1]
    before = _before(runs, span[0]) if is_vote else runs
    behind = [run for run in runs if span[1] <= run[0].start] if is_vote else []
    beside = frozenset(_noun(word) for run in before for word in _written(text, run))
    voters = _first(each, before, _SUBJECT, bodies=True)
    decides = bool(voters or any(_DECIDED.match(text, run[-1].end) for run in runs))
    group = _GROUP.search(text, sentence.start, sentence.end) if is_vote else None
    return Matter(_what(each, before, behind), beside, voters, group["group"] if group else "", decides)


def _before(runs: list[Run], place: int) -> list[Run]:
    """The runs that end before a place, the last one cut off there (a headline's words run into its numbers)."""
    cut = (tuple(part for part in run if part.end <= place) for run in runs)
    return [run for run in cut if run]


def _what(each: Extraction, before: list[Run], behind: list[Run]) -> Phrase:
    """What a verb behind the vote decides; else the object that stands closest before it; else what came through; else the last noun
    run before it."""
    for runs, marks in ((behind, _DECIDED), (before[::-1], _OBJECT), (before[::-1], _SUBJECT)):
        words = _first(each, runs, marks)
        if words:
            return _phrase(words)
    return _phrase(_first(each, before[-1:], re.compile(r"\s")))


def _phrase(words: tuple[str, ...]) -> Phrase:
    """One short noun (인상에 찬성했다) points to what a sentence before says more of."""
    short = len(words) == 1 and len(words[0]) <= NOUN
    return Phrase(words, frozenset(), short or all(word in _POINTING for word in words))


def _first(each: Extraction, runs: list[Run], marks: re.Pattern[str], bodies: bool = False) -> tuple[str, ...]:
    """The first run with such a particle behind it that says something."""
    text = each.article.text
    for run in runs:
        if not marks.match(text, run[-1].end) or (marks is _SUBJECT and _is_person(each, run)):
            continue
        person = next((p.name for p in each.people if marks is not _SUBJECT and run[0].start <= p.start < run[-1].end), "")
        words = _bodied(_written(text, run)) if bodies else _naming(_written(text, run)) or ((person,) if person else ())
        if words:
            return tuple(map(_noun, (*_related(each, run, words), *words)))
    return ()


def _related(each: Extraction, run: Run, words: tuple[str, ...]) -> tuple[str, ...]:
    """What the relative clause before a noun of any motion names: 행진을 막은 조항."""
    text, start = each.article.text, run[0].start
    if any(word not in _POINTING for word in words):
        return ()
    before = (other for other in each.runs if start - NEAR <= other[-1].end < start)
    return next((_written(text, other) for other in before if _RELATIVE.fullmatch(text, other[-1].end, start)), ())


def _is_person(each: Extraction, run: Run) -> bool:
    """Somebody by name or title, and nothing behind that is somebody's (감사 청구)."""
    return any(p.start < run[-1].end <= max(p.end, p.role[1]) for p in each.people)


def _written(text: str, run: Run) -> tuple[str, ...]:
    words = [text[part.start : part.end] for part in run]
    plain = (word for word in words if not _FIGURE.search(word) or _NUMBERED.fullmatch(word))
    return tuple(word for word in plain if len(word) >= NOUN and not word.startswith(_SIDE))


def _bodied(words: tuple[str, ...]) -> tuple[str, ...]:
    """Who decides, where it is a body or a group; its members are the body's."""
    plain = tuple(word for word in words if word not in _GENERIC)
    return plain if plain and plain[-1].endswith((*_KO.deciding, *_KO.groups, *_KO.unions)) else ()


def _naming(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without whoever decides, and what any motion has; a run that ends in one of them names no matter."""
    if not words or (words[-1].endswith(_KO.body_ends) and words[0] not in _KO.offices):
        return ()
    return tuple(word for word in words if word not in _GENERIC and not word.endswith(_KO.deciding))


def _noun(word: str) -> str:
    """이전안 is what 이전 is."""
    return word[:-1] if len(word) > NOUN and word.endswith("안") and word not in _POINTING else word


def alike(x: str, y: str) -> bool:
    """One word, or one that is a part of the other; 부의장 is another office than 의장."""
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    return len(short) >= NOUN and short in long and long.removesuffix(short) not in _KO.others


def words_of(each: Extraction, sentence: Sentence) -> frozenset[str]:
    """All nouns of a sentence."""
    runs = [run for run in each.runs if sentence.start <= run[0].start < sentence.end]
    return frozenset(_noun(word) for run in runs for word in _written(each.article.text, run))


def house_of(each: Extraction, sentence: Sentence) -> str:
    """committee | floor, as far as the sentence says who voted."""
    words = each.article.text[sentence.start : sentence.end]
    if _WHOLE.search(words):
        return "floor"
    if _COMMITTEE.search(words) or any(match["body"] not in _NOT for match in _SHORT.finditer(words)):
        return "committee"
    return "floor" if _FLOOR.search(words) else ""


def committee_of(each: Extraction, sentence: Sentence) -> str:
    """The name of the last committee that a sentence names, without the word itself."""
    found = [m["body"] for m in _NAMED.finditer(each.article.text, sentence.start, sentence.end) if m.group() not in _NOT]
    return found[-1] if found else ""


def are_two_committees(a: str, b: str) -> bool:
    """Neither name is short for the other (환노위, 환경노동위원회)."""
    short, long = sorted((a, b), key=len)
    signs = iter(long)
    return bool(short) and not all(sign in signs for sign in short)


def is_later(each: Extraction, sentence: Sentence) -> bool:
    """The decision overrules another one, or is on the matter's second form."""
    return bool(_LATER.search(each.article.text, sentence.start, sentence.end))
