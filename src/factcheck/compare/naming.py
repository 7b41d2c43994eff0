"""What names the thing at a place of a text, and whether two texts name two things there: 한솔대 봄 축제 and 누리대 봄 축제, the trial of
Ray Moss and of Lou Finch, 50인 미만 사업장 and 50인 이상 사업장.

Looked at is the part of a sentence that one claim has to itself. Noun phrases are laid side by side from their common noun on: the first
word to the left that differs names two where both are names of one kind (two schools, two shops, two people) or exclude each other. In
English the words behind a common noun and its preposition name it as well. Refused: a word that the other text's part has too, a short
form, two spellings of one name. Where one text alone names it, the other may mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.compare.called import CALENDAR, LONG, WORDS, Naming, bare, naming_of
from factcheck.compare.draft import Draft
from factcheck.entity.jamo import distance
from factcheck.lexicon.anchors import either
from factcheck.lexicon.occasions import FAMILIES
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim, Lang
from factcheck.resolve import abbreviates

NEAR_KOREAN, NEAR_ENGLISH, STEM, ENGLISH_NOUN = 1, 2, 5, 4
"""Strokes by which two spellings of one name may differ in each language, letters by which two English words before a stretch of time are one, and those
of an English noun that two texts share."""
_ROWS: Mapping[Lang, tuple[frozenset[str], ...]] = {
    "ko": tuple(map(frozenset, WORDS.ko.rows)),
    "en": tuple(map(frozenset, WORDS.en.rows)),
}
_END = re.compile(rf"(?P<stem>.{{1,20}}?)(?P<end>{either(WORDS.ko.ends)})")
_AT_END = re.compile(rf"(?P<stem>.{{1,20}}?)(?P<end>{either(WORDS.ko.at_ends)})")
_LANDS = (
    frozenset(word for row in PLACES.country for word in row.en) | frozenset(PLACES.states) | frozenset(PLACES.states.values())
)
_DIGITS = re.compile(r"[0-9]{1,6}")
_OF_AGE = re.compile(r"(?:under|over)-?[a-z0-9]{1,12}s?", re.IGNORECASE)


def name_two(a: Naming, b: Naming) -> bool:
    """Each text names its thing, and the names are of two."""
    if a.lang != b.lang:
        return False
    if a.markets and b.markets and not a.markets & b.markets and not _may_be_one_market(a, b):
        return True
    if any(_are_kin(p, q, _END) and not _has(p, b) and not _has(q, a) for p in a.places for q in b.places):
        return True
    return _behind_differ(a, b) or any(_phrases_differ(x, y, a, b) for x in a.phrases for y in b.phrases)


def _may_be_one_market(a: Naming, b: Naming) -> bool:
    """A part of the world may be the country that the other text names; both are abroad."""
    both = a.markets | b.markets
    return WORDS.ko.home[0] not in both and any(word in WORDS.ko.markets for word in both)


def do_two(a: Naming, b: Naming) -> bool:
    """Each text tells of a step of a work, and they are two: enrolled and followed; or it says right before a stretch of time what
    went on, and these are two."""
    if a.doings and b.doings:
        return not a.doings & b.doings
    shared = _shared(a.before, b.before)
    if shared == min(len(a.before), len(b.before)):
        return False
    p, q = a.before[-shared - 1], b.before[-shared - 1]
    alike = FAMILIES.get(p, frozenset()) & FAMILIES.get(q, frozenset())
    ours, theirs = ({word.lower() for word in each.words} for each in (a, b))
    return not (alike or p[:STEM] == q[:STEM] or p in theirs or q in ours)


def _behind_differ(a: Naming, b: Naming) -> bool:
    """One noun and preposition, and other names behind them: the trial of Ray Moss, of Lou Finch."""
    return any(
        x[:2] == y[:2] and not x[2] & y[2] and not _may_hold(x[2], y[2]) and not _know_all(x[2], y[2], a, b)
        for x in a.behind
        for y in b.behind
    )


def _know_all(x: Iterable[str], y: Iterable[str], a: Naming, b: Naming) -> bool:
    """Each text has the other's words elsewhere: a maker and its product, a firm and its town."""
    return all(name in b.text for name in x) and all(name in a.text for name in y)


def _may_hold(x: frozenset[str], y: frozenset[str]) -> bool:
    """Two spellings of one name, or a land and a place that may lie in it."""
    left, right = (" ".join(sorted(names)) for names in (x, y))
    return _are_one(left, right) or bool(x & _LANDS) != bool(y & _LANDS)


def _phrases_differ(x: tuple[str, ...], y: tuple[str, ...], a: Naming, b: Naming) -> bool:
    if a.lang == "en":
        groups = len(x) == len(y) == 1 and _excluded(x[0].lower(), y[0].lower(), "en")
        return groups or _other_numbers(x, y) or any(_differ(p, q, a, b) for p, q in _english_pairs(x, y))
    shared = _shared(x, y)
    if shared == min(len(x), len(y)):
        return False
    p, q = x[-shared - 1], y[-shared - 1]
    if _are_labels(p, q):
        return _are_two_labels(x[: len(x) - shared], y[: len(y) - shared])
    if _differ(p, q, a, b) if shared else _excluded(p, q, "ko") and not _has(p, b) and not _has(q, a):
        return True
    if len(x) > 1 and x[:-1] == y[:-1] and _are_kin(p, q, _END):
        return True  # 시립도서관 별빛관 and 시립도서관 달빛관
    return any(_are_kin(p, q, _AT_END) and not _has(p, b) and not _has(q, a) for p in x for q in y)


def _other_numbers(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Line 2 and Line 5."""
    left, right = (
        {(p, q) for p, q in pairwise(words) if p[0].isupper() and q.isdecimal() and not CALENDAR.fullmatch(p)} for words in (x, y)
    )
    return any(p == r and q != s for p, q in left for r, s in right)


def _are_labels(p: str, q: str) -> bool:
    """A씨 and B씨: letters that each text gives out anew."""
    return all(len(word) == len("A씨") and word[0].isascii() and word[-1] == "씨" for word in (p, q))


def _are_two_labels(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """What somebody with a letter is stands before it, and is not the same."""
    return len(x) > 1 and len(y) > 1 and x[-1] != y[-1] and x[-2] != y[-2]


def _shared(x: tuple[str, ...], y: tuple[str, ...]) -> int:
    """How many words two phrases have in common, from the last one on."""
    pairs = zip(reversed(x), reversed(y), strict=False)
    return next((n for n, (p, q) in enumerate(pairs) if p != q), min(len(x), len(y)))


def _english_pairs(x: tuple[str, ...], y: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The words right before a noun that both phrases have, and before what they share before it."""
    for i, word in enumerate(x):
        for j, other in enumerate(y):
            if word == other and word[0].islower() and len(word) >= ENGLISH_NOUN:
                shared = _shared(x[: i + 1], y[: j + 1])
                if shared <= min(i, j):
                    yield x[i - shared], y[j - shared]


def _differ(p: str, q: str, a: Naming, b: Naming) -> bool:
    """Two words before one noun that name two."""
    if _has(p, b) or _has(q, a):
        return False
    if a.lang == "en":
        return _are_two_english(p, q) and not _know_all((bare(p),), (bare(q),), a, b)
    if _excluded(p, q, "ko") or _are_kin(p, q, _END):
        return True
    return p in a.names and q in b.names and not _are_one(p, q) and not _know_all((p,), (q,), a, b)


def _has(word: str, naming: Naming) -> bool:
    """The other text's part of the sentence has the word as well."""
    return any(word == other or (len(word) > 1 and word in other) for other in map(bare, naming.words))


def _are_two_english(p: str, q: str) -> bool:
    if bare(p) in {"s", ""} or bare(q) in {"s", ""} or (p == bare(p)) != (q == bare(q)):
        return False
    if _excluded(bare(p).lower(), bare(q).lower(), "en") or _are_ages(p, q):
        return True
    if _are_one(bare(p), bare(q)) or CALENDAR.fullmatch(p) or CALENDAR.fullmatch(q):
        return False
    owners = p != bare(p)
    names = p[0].isupper() and q[0].isupper()
    return names or owners


def _are_ages(p: str, q: str) -> bool:
    """under-sevens beside another group."""
    rows = _ROWS["en"][1]
    return any(_OF_AGE.fullmatch(x) and (_OF_AGE.fullmatch(y) or bare(y).lower() in rows) for x, y in ((p, q), (q, p)))


def _are_kin(p: str, q: str, ends: re.Pattern[str]) -> bool:
    """Two names of one kind by their common end."""
    if (
        _are_labels(p, q)
        or _are_one(p, q)
        or (p[-1] == q[-1] == "씨" and (p[0] == q[0] or p.isascii() != q.isascii() or p[0].isascii() != q[0].isascii()))
    ):
        return False
    x, y = ends.fullmatch(p), ends.fullmatch(q)
    return bool(x and y) and p[-1] == q[-1] and all(m and _is_name_of_own(m) for m in (x, y))


def _is_name_of_own(found: re.Match[str]) -> bool:
    """당시 and 임시 are no towns: a stem of one syllable is a name before 씨 only, or where it is a figure or a letter."""
    return len(found["stem"]) > 1 or found["stem"].isascii() or len(found["end"]) > 1 or found["end"] == "씨"


def _excluded(p: str, q: str, lang: Lang) -> bool:
    return p != q and any(p in row and q in row for row in _ROWS[lang])


def _are_one(p: str, q: str) -> bool:
    """A part, a short form or another spelling."""
    short, long = sorted((p, q), key=len)
    if short in long or abbreviates(short, long):
        return True
    near = NEAR_ENGLISH if p.isascii() else NEAR_KOREAN
    return len(short) >= LONG and _DIGITS.findall(p) == _DIGITS.findall(q) and distance(p, q) <= near


def apart_by_name(extractions: Sequence[Extraction]) -> Callable[[Claim, Claim], bool]:
    """Whether two texts name two things beside two of their values, or two steps of a work."""
    texts = {each.article.id: each for each in extractions}
    known: dict[str, Naming] = {}

    def of(claim: Claim) -> Naming:
        if claim.id not in known:
            known[claim.id] = naming_of(texts[claim.article], claim)
        return known[claim.id]

    return lambda a, b: name_two(of(a), of(b)) or do_two(of(a), of(b))


def two_named(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether each two texts of a finding's two sides name two things beside their values."""
    apart = apart_by_name(extractions)

    def names_two(draft: Draft) -> bool:
        left, right = (_by_text(group) for group in draft.groups[:2])
        return all(any(apart(a, b) for a in x for b in y) for x in left for y in right)

    return names_two


def _by_text(claims: Sequence[Claim]) -> list[list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article, []).append(claim)
    return list(found.values())
