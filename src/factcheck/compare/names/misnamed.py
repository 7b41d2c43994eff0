"""One person or firm under two names, each in a text of its own: 세림메디스, 세림메딕스; Thackeray, Thackery; 변이안, 현이안.

Two texts have no majority, so the names must be one letter off, or of another family name only, and the same values, names and
nouns must stand beside both. Refused: names that one text has both of, two of a family, a family name that is no other
person's of the story, letters that only another spelling of a foreign name changes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import beside, weight
from factcheck.compare.draft import Draft
from factcheck.compare.where.places import TOWNS
from factcheck.entity.jamo import distance, shared_syllables
from factcheck.entity.person import near_names, same_role
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME, ORGANISATION_ENDS, TITLES, office
from factcheck.model import Claim, Lang, message
from factcheck.resolve import Holder, text_claim

MOST_USES = 6
"""Places of a name that are looked at."""
MOST_NAMES = 400
"""Names of one story that are compared in pairs."""
NEAR, OTHER_FAMILY, FIRM, ENGLISH = 2, 2, 2, 1
"""What must stand beside both names: one letter off, another family name, a firm one letter off, an English one."""
LETTERS = 2
"""Letters of Hangul in which one syllable may be miswritten."""
SHORTEST_FIRM, LONG_WORD = 4, 7
HALVES, HALF = 2, 3
"""Parts of a double name, and letters in which one of them may be off."""
POLITE = "Mx"
"""Stands for any form of address, and for an age: it is a person."""


@dataclass(frozen=True, slots=True)
class _File:
    kin: tuple[str, ...]
    firm: tuple[str, ...]
    foreign: tuple[str, ...]
    polite: tuple[str, ...]
    joined: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """A name at one of its places."""

    name: str
    each: Extraction
    span: tuple[int, int]
    sure: bool
    """A title or an age says that it is a person; the words beside it say that it is a firm."""
    title: str = ""


_FILE = lexicon.load("misnamed.toml", _File)
_KOREAN = re.compile(KOREAN_NAME)
_FULL = re.compile(
    rf"(?<![A-Za-z’'\-])(?<![A-Z0-9 ]\.)(?P<polite>(?:{'|'.join(_FILE.polite)})\.?\s)?(?P<name>{ENGLISH_NAME})(?![A-Za-z])"
)
_ADJECTIVE = re.compile(rf"-(?:[a-z]{{0,8}}ed|{'|'.join(_FILE.joined)})(?![a-z])")
"""The Harbour-flagged ship: a name with a participle is no name."""
_AGE = re.compile(r",\s[0-9]{1,3}(?:,|\s|\.)")
_ABOUT = re.compile(r",?\s(?:who|whose|said|says|told)\b")
_WORD = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣]{3,11}?[가-힣])(?=(?:에서는|에서|에게|으로|부터|까지|에는|이라는|라는|[은는이가을를의도과와에로])?(?![가-힣]))"
)
_CAPITAL = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z\-]{1,20}")
_COMMON = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))
_POLITE = frozenset({"씨", "군", "양"})


def compare_misnamed(extractions: Sequence[Extraction], people: Sequence[Holder]) -> Iterator[Draft]:
    """Names of one person or firm that no text has both of."""
    korean, english = (_of(extractions, lang) for lang in ("ko", "en"))
    told = _told(people)
    yield from _pairs(_korean_people(korean), _is_korean_slip, told)
    yield from _pairs(_firms(korean), _is_firm_slip, told)
    yield from _pairs(_english_names(english), _is_english_slip, told)


def _of(extractions: Sequence[Extraction], lang: Lang) -> list[Extraction]:
    return [each for each in extractions if each.article.language == lang]


def _told(people: Sequence[Holder]) -> frozenset[frozenset[str]]:
    """Pairs that the comparison of titles tells."""
    return frozenset(
        frozenset((a.person.name, b.person.name))
        for a, b in combinations(people[:MOST_NAMES], 2)
        if near_names(a, b) and same_role(a, b)
    )


def _korean_people(extractions: Sequence[Extraction]) -> Mapping[str, list[_Use]]:
    """Names of three syllables, sure ones beside a title, others where the grammar takes them for a name."""
    found: dict[str, list[_Use]] = defaultdict(list)
    for each in extractions:
        text = each.article.text
        titled = {p.start: p for p in each.people if not p.doubtful and _KOREAN.fullmatch(p.name)}
        places = {(p.start, p.end) for p in titled.values()}
        places |= {
            (part.start, part.end)
            for run in each.runs
            for part in run
            if part.name and _KOREAN.fullmatch(text[part.start : part.end])
        }
        for span in sorted(places):
            name, person = text[span[0] : span[1]], titled.get(span[0])
            if name not in _COMMON:
                found[name].append(_Use(name, each, span, person is not None, person.title if person else ""))
    return found


def _firms(extractions: Sequence[Extraction]) -> Mapping[str, list[_Use]]:
    """Words of four syllables and more in sentences; sure where its ending or the grammar says that it is a name, and a firm."""
    found: dict[str, list[_Use]] = defaultdict(list)
    for each in extractions:
        names = {each.article.text[p.start : p.end] for run in each.runs for p in run if p.name}
        for s in each.sentences:
            for match in _WORD.finditer(each.article.text, s.start, s.end):
                word = match["name"]
                sure = word in names or word.endswith(ORGANISATION_ENDS)
                found[word].append(_Use(word, each, match.span("name"), sure))
    return found


def _english_names(extractions: Sequence[Extraction]) -> Mapping[str, list[_Use]]:
    found: dict[str, list[_Use]] = defaultdict(list)
    for each in extractions:
        people = {p.start: p.title for p in each.people}
        for s in each.sentences:
            for match in _FULL.finditer(each.article.text, s.start, s.end):
                if _ADJECTIVE.search(match["name"]):
                    continue
                polite = POLITE if match["polite"] or _AGE.match(each.article.text, match.end()) else ""
                for name, start in _readings(match, s.start):
                    if start in people and start > match.start("name"):
                        continue  # Sheriff Laura Chan: the office is the first word
                    title = people.get(start, "") or polite
                    sure = bool(title or _ABOUT.match(each.article.text, match.end()))
                    found[name].append(_Use(name, each, (start, match.end("name")), sure, title))
    return found


def _readings(match: re.Match[str], opens: int) -> Iterator[tuple[str, int]]:
    """The name and its place; where three words open a sentence the first may be none of it: Contractor Hale Moss."""
    name, start = match["name"], match.start("name")
    yield name, start
    first, *rest = name.split()
    glued = start == opens or match.string[start - 1] in ".”’\"'"
    if len(rest) > 1 and glued:
        yield " ".join(rest), start + len(first) + 1


def _pairs(uses: Mapping[str, list[_Use]], is_slip: object, told: frozenset[frozenset[str]]) -> Iterator[Draft]:
    """Names of which each stands in texts that have not the other; `is_slip` says whether they are one."""
    shown: set[tuple[str, int]] = set()
    for a, b in _candidates(uses):
        left, right = uses[a][:MOST_USES], uses[b][:MOST_USES]
        ends = {(u.each.article.id, u.span[1]) for u in (*left, *right)}
        texts = {id(u.each): u.each for u in (*left, *right)}.values()
        if any(a in each.article.text and b in each.article.text for each in texts) or frozenset((a, b)) in told:
            continue
        if callable(is_slip) and not ends <= shown and is_slip(left, right):
            shown |= ends
            yield _draft(left, right)


def _candidates(uses: Mapping[str, list[_Use]]) -> Iterator[tuple[str, str]]:
    """Pairs of names that share a part: all but one of their syllables or words."""
    shared: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for name in sorted(uses):
        parts = name.split() if name.isascii() else list(name)
        for n in range(len(parts)):
            shared[len(parts), n, " ".join((*parts[:n], *parts[n + 1 :]))].append(name)
    for key in sorted(shared):
        yield from combinations(shared[key][:MOST_NAMES], 2)


def _is_korean_slip(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    a, b = left[0].name, right[0].name
    if not any(u.sure for u in left) or not any(u.sure for u in right) or _of_one_family(left, right):
        return False
    if a[0] == b[0]:
        return distance(a, b) <= LETTERS and _weight(left, right) >= NEAR
    return _titles_meet(left, right) and _weight(left, right) >= (
        OTHER_FAMILY if _another_bears(a[0], b[0], left, right) else 2 * OTHER_FAMILY
    )


def _titles_meet(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    """One office, or a side without one: two offices are two people."""
    a, b = ({office(u.title) for u in side if u.title and u.title not in _POLITE} for side in (left, right))
    return not a or not b or bool(a & b)


def _another_bears(first: str, second: str, left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    """Somebody else of the story has one of the two family names: they were mixed up."""
    own = {left[0].name, right[0].name}
    return any(
        p.name.startswith((first, second)) and p.name not in own for u in (*left, *right) for p in u.each.people if not p.doubtful
    )


def _of_one_family(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    return any(speaks_of_kin(_sentence(u)) for u in (*left, *right))


def speaks_of_kin(words: str) -> bool:
    """A word for relatives: people of one family have names alike."""
    return any(word in words for word in _FILE.kin)


def _sentence(use: _Use) -> str:
    return next((use.each.article.text[s.start : s.end] for s in use.each.sentences if s.start <= use.span[0] < s.end), "")


def _is_firm_slip(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    """One syllable off, not the last, where words are inflected, and a word of business in both sentences or ends."""
    a, b = left[0].name, right[0].name
    if len(a) < SHORTEST_FIRM or shared_syllables(a, b) != len(a) - 1 or a[-1] != b[-1] or distance(a, b) > LETTERS:
        return False
    if not any(u.sure for u in (*left, *right)) or (a.startswith(tuple(TOWNS)) and b.startswith(tuple(TOWNS))):
        return False
    return all(any(_speaks_of_firm(u) for u in side) for side in (left, right)) and _weight(left, right) >= FIRM


def _speaks_of_firm(use: _Use) -> bool:
    return use.name.endswith(ORGANISATION_ENDS) or any(word in _sentence(use) for word in _FILE.firm)


def _is_english_slip(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    a, b = left[0].name, right[0].name
    if any(part in name for part in _FILE.foreign for name in (a, b)):
        return False
    odd = [(x, y) for x, y in zip(a.split(), b.split(), strict=True) if x != y]
    if len(odd) != 1 or _weight(left, right) < ENGLISH:
        return False
    x, y = odd[0]
    if _one_letter_off(x, y) or _half_off(x, y):
        return True
    sure = any(u.sure for u in left) and any(u.sure for u in right)
    return sure and a.split()[0] == b.split()[0] and not _of_one_family(left, right) and _mixed_up(x, y, left, right)


def _one_letter_off(x: str, y: str) -> bool:
    if x[0] != y[0] or x.startswith(y) or y.startswith(x) or min(len(x), len(y)) < SHORTEST_FIRM:
        return False
    return distance(x, y) <= (1 if min(len(x), len(y)) < LONG_WORD else 2)


def _half_off(x: str, y: str) -> bool:
    """One half of a double name is right, and the other begins alike: Lindholm-Shaw, Lindholm-Shore."""
    halves = list(zip(x.split("-"), y.split("-"), strict=False))
    if len(halves) != HALVES or x.count("-") != 1 or y.count("-") != 1:
        return False
    odd = [(p, q) for p, q in halves if p != q]
    return len(odd) == 1 and odd[0][0][0] == odd[0][1][0] and distance(*odd[0]) <= HALF


def _mixed_up(x: str, y: str, left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    """One of the two family names is also that of somebody else in the story, in a text that has not the other."""
    own = {left[0].name, right[0].name}
    for side, family in ((left, x), (right, y)):
        others = {m["name"] for u in (*left, *right) for m in _FULL.finditer(u.each.article.text)} - own
        absent = y if family == x else x
        if any(n.split()[-1] == family for n in others) and not any(
            absent in _CAPITAL.findall(u.each.article.text) for u in side
        ):
            return True
    return False


def _weight(left: Sequence[_Use], right: Sequence[_Use]) -> int:
    ours, theirs = ([beside(u.each, u.span) for u in side] for side in (left, right))
    return max(weight(a, b) for a in ours for b in theirs)


def _draft(left: Sequence[_Use], right: Sequence[_Use]) -> Draft:
    a, b = left[0].name, right[0].name
    person = any(u.title for u in (*left, *right))
    groups = (tuple(map(_claim, left)), tuple(map(_claim, right)))
    why = message("why.misnamed", first=a, second=b)
    return Draft(
        "FC201" if person else "FC202",
        "CONFLICT",
        "error" if person else "warning",
        groups,
        (why,),
        Decimal("0.8"),
        subject=a,
        attribute="person_name" if person else "name",
        ask=message("ask.spelling", first=a, second=b),
    )


def _claim(use: _Use) -> Claim:
    return text_claim(use.each, "name", use.span, (use.name, "name"), use.name)
