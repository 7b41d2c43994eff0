"""A name one letter off the name that another text prints, where no office stands beside it: 사이키 미오, 사에키 미오; 태신가설, 태진가설; 서산면,
서신면; 표기섭, 표기석(71); dravolumab, dravolimab (FC201, FC202).

The analyser takes both for names, neither text has the other's, and the same things stand beside them: the more letters the name has, the
fewer are asked for. Refused: a letter in which the spellings of one foreign name waver (마르티네스, 마르티네즈), another last syllable, by which
nouns differ (한국시각, 한국시간) unless a person is meant, members of two lists, relatives, two offices.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import beside, weight
from factcheck.compare.draft import Draft
from factcheck.compare.names.misnamed import speaks_of_kin
from factcheck.compare.where.places import TOWNS
from factcheck.entity.jamo import distance
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import KOREAN_NAME, ORGANISATION_ENDS, TITLES, office
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

MOST, MOST_USES = 400, 6
"""Names of one story that share all but one syllable, and places of a name that are looked at."""
SHORTEST, LONG = 3, 4
"""Syllables of a name, and of one of which less must stand beside it."""
BESIDE, BESIDE_LONG, BESIDE_LAST = 2, 1, 3
"""What must stand beside both names, both long ones, and two whose last syllables differ where no text says that they are people."""
OTHERS = 2
"""More texts than these print the usual form where the odd one's text has it too."""
NEXT = 2
"""What the same word right beside both names is worth."""
PREFIX, STEM = 3, 2
"""Syllables in which the words right behind two names, and two nouns near them, are one."""


@dataclass(frozen=True, slots=True)
class _File:
    sounds: tuple[str, ...]
    ends: tuple[str, ...]
    drugs: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """A name at one of its places."""

    name: str
    each: Extraction
    span: tuple[int, int]
    sure: bool
    """The analyser or the word before it says that it is a name."""
    person: bool
    """A title or an age says so."""
    title: str = ""


_FILE = lexicon.load("bare_names.toml", _File)
_SOUNDS, _CLOSING = (tuple(frozenset(row) for row in rows) for rows in (_FILE.sounds, _FILE.ends))
_FIRSTS, _VOWELS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LASTS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_HISSED = frozenset({("스", "즈"), ("츠", "즈")})
"""Syllables between which a foreign name wavers, though their letters are two sounds."""
_COUNTRIES = either([name for country in PLACES.country for name in country.ko])
_WORD = re.compile(r"[가-힣]{3,12}")
_FOREIGN = re.compile(r"[가-힣]{2,7}\s[가-힣]{2,7}")
_KOREAN = re.compile(KOREAN_NAME)
_DRUG = re.compile(
    rf"(?<![가-힣])(?P<ko>[가-힣]{{1,8}}?(?:{either([d for d in _FILE.drugs if not d.isascii()])}))(?![가-힣]{{3}})"
    rf"|(?<![A-Za-z])(?P<en>[A-Za-z][a-z]{{2,14}}(?:{either([d for d in _FILE.drugs if d.isascii()])}))(?![A-Za-z])"
)
_WITH_COUNTRY = re.compile(rf"(?<![가-힣])(?P<name>[가-힣]{{2,7}}\s[가-힣]{{2,7}})(?=\((?:{_COUNTRIES})\))")
"""사에키 미오(일본), as results of a contest name people."""
_KIND = re.compile(rf"(?:{either(_FILE.kinds)})\s$")
_REGION = frozenset("시군구도")
_BODIES = (*TITLES.surnames.organisation_endings, *_REGION)
_NO_NAMES = (*_BODIES, *ORGANISATION_ENDS)
_VILLAGE = re.compile(r"[가-힣]{1,5}[면읍]")
_IN_TOWN = re.compile(r"[가-힣][시군]\s$")
_AGE = re.compile(r"\s?\((?:당시\s)?[0-9]{1,3}(?:세)?[)·,]")
_BEFORE = re.compile(r"(?P<word>[가-힣A-Za-z0-9]{2,12})\s$")
_BEHIND = re.compile(r"(?:\s(?P<word>[가-힣]{3,12})|\s?(?P<bracket>\([가-힣A-Za-z0-9·]{2,12}\)))")
_MEMBER_BEFORE = re.compile(r"(?:[·,]\s?)$")
_MEMBER_BEHIND = re.compile(r"(?:\([^)\n]{1,16}\))?\s?[·,]\s?[가-힣]")
_ANY_TITLE = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))
_POLITE = frozenset({"씨", "군", "양"})


def compare_bare_names(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Names that no text has both of."""
    korean = [each for each in extractions if each.article.language == "ko"]
    told: set[str] = set()
    for draft in _pairs(_names(korean), extractions, _is_one_name):
        parts = {part for claim in draft.claims for part in (claim.value.text or "").split()}
        if not parts <= told:
            yield draft
        told |= parts
    yield from _pairs(_drugs(extractions), extractions, _is_one_drug)


def _names(extractions: Sequence[Extraction]) -> Mapping[str, list[_Use]]:
    """Nouns, and a given and a family name in a row."""
    found: dict[str, list[_Use]] = defaultdict(list)
    for each in extractions:
        text = each.article.text
        titles = {p.start: p.title for p in each.people if not p.doubtful}
        for (start, end), sure in sorted(_places(each).items()):
            name, title = text[start:end], titles.get(start, "")
            if name not in _ANY_TITLE:
                person = bool(title) or bool(_AGE.match(text, end))
                found[name].append(_Use(name, each, (start, end), sure, person, title))
    return found


def _places(each: Extraction) -> Mapping[tuple[int, int], bool]:
    """Where names may stand; whether they surely are names."""
    text = each.article.text
    found: dict[tuple[int, int], bool] = {}
    for run in each.runs:
        for part in run:
            if _WORD.fullmatch(text, part.start, part.end):
                found[part.start, part.end] = part.name or _is_told(text, part.start, part.end)
        for a, b in pairwise(run):
            firm = any(text[x.start : x.end].endswith(_NO_NAMES) for x in (a, b))  # 김민식 한빛전자 대표
            if a.name and b.name and not firm and _FOREIGN.fullmatch(text, a.start, b.end):
                found[a.start, b.end] = True
    for match in _WITH_COUNTRY.finditer(text):
        found[match.span("name")] = True
    return found


def _is_told(text: str, start: int, end: int) -> bool:
    """The word before says that it is a name: 임대업체 태진가설, 화성시 서신면."""
    if _VILLAGE.fullmatch(text, start, end) and _IN_TOWN.search(text, max(0, start - 3), start):
        return True
    return bool(_KIND.search(text, max(0, start - 8), start))


def _drugs(extractions: Sequence[Extraction]) -> Mapping[str, list[_Use]]:
    found: dict[str, list[_Use]] = defaultdict(list)
    for each in extractions:
        for match in _DRUG.finditer(each.article.text):
            if any(s.start <= match.start() < s.end for s in each.sentences):
                span = match.span("ko" if match["ko"] else "en")
                found[match.group().lower()].append(_Use(match.group(), each, span, True, False))
    return found


def _pairs(
    uses: Mapping[str, list[_Use]],
    extractions: Sequence[Extraction],
    is_one: Callable[[Sequence[_Use], Sequence[_Use], int], bool],
) -> Iterator[Draft]:
    """Names one letter apart, with the place of the syllable that differs."""
    shared: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for name in sorted(uses):
        for n in range(len(name)):
            shared[len(name), n, name[:n] + name[n + 1 :]].append(name)
    for (_, place, _), names in sorted(shared.items(), reverse=True):
        for a, b in combinations(names[:MOST], 2):
            left, right = uses[a][:MOST_USES], uses[b][:MOST_USES]
            if distance(a, b) == 1 and not _stand_together(left, right, extractions) and is_one(left, right, place):
                yield _draft(left, right)


def _stand_together(left: Sequence[_Use], right: Sequence[_Use], extractions: Sequence[Extraction]) -> bool:
    """A text has both, other than by one slip against what the others print."""
    a, b = left[0].name.casefold(), right[0].name.casefold()
    texts = [each.article.text.casefold() for each in extractions]
    both = [text for text in texts if a in text and b in text]
    return bool(both) and not (len(both) == 1 and (_is_lone(left, right, texts) or _is_lone(right, left, texts)))


def _is_lone(odd: Sequence[_Use], usual: Sequence[_Use], texts: Sequence[str]) -> bool:
    """The odd form stands once in the story, in a sentence of its own, behind the same word as the usual one does in that text, which
    more texts print."""
    name, other = odd[0].name.casefold(), usual[0].name.casefold()
    own = [use for use in usual if use.each is odd[0].each]
    return (
        sum(text.count(name) for text in texts) == 1
        and sum(other in text for text in texts) > OTHERS
        and len(name) >= LONG
        and other not in _sentence(odd[0]).casefold()
        and any(_word_before(use) == _word_before(odd[0]) != "" for use in own)
    )


def _is_one_drug(left: Sequence[_Use], right: Sequence[_Use], place: int) -> bool:
    """A name for a medicine wavers in no letter but the first."""
    return place > 0 and _weight(left, right) >= BESIDE


def _is_one_name(left: Sequence[_Use], right: Sequence[_Use], place: int) -> bool:
    a, b = left[0].name, right[0].name
    if a.startswith(TOWNS) and b.startswith(TOWNS) and a[:2] != b[:2]:
        return False
    native = bool(_KOREAN.fullmatch(a) and _KOREAN.fullmatch(b))
    if not any(u.sure for u in (*left, *right)) or (not native and _wavers(a, b)):
        return False
    if any(speaks_of_kin(_sentence(u)) for u in (*left, *right)) or _are_two_offices(left, right):
        return False
    if all(map(_is_member, left)) and all(map(_is_member, right)):
        return False
    if place == len(a) - 1 and not (native and _is_last_told(left, right)):
        return False
    return _weight(left, right) >= (BESIDE_LONG if len(a) >= LONG and " " not in a else BESIDE)


def _is_last_told(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    """Words of many kinds differ in their last syllable: somebody must be called a person, or both be sure and much stand beside them."""
    if any(u.person for u in (*left, *right)):
        return True
    if any(side[0].name.endswith(_BODIES) for side in (left, right)):  # 서령대, 서령도
        return False
    return all(any(u.sure for u in side) for side in (left, right)) and _weight(left, right) >= BESIDE_LAST


def _wavers(a: str, b: str) -> bool:
    """The letters that differ stand for one sound: 커내버럴, 커네버럴; a closing letter comes and goes (엠마, 에마)."""
    x, y = next((p, q) for p, q in zip(a, b, strict=True) if p != q)
    if (x, y) in _HISSED or (y, x) in _HISSED:
        return True
    (first, vowel, end), (second, other, close) = _letters(x), _letters(y)
    if a[0] != b[0] and first == second == "ㅇ":
        return True  # 올렉산드라, 알렉산드라; 예브게니, 에브게니: languages write one name with other first vowels
    if end != close:
        return not end or not close or any(end in row and close in row for row in _CLOSING)
    return any({p, q} <= row for p, q in ((first, second), (vowel, other)) if p != q for row in _SOUNDS)


def _letters(syllable: str) -> tuple[str, str, str]:
    """First letter, vowel and last letter."""
    each = ord(syllable) - 0xAC00
    return _FIRSTS[each // 588], _VOWELS[each % 588 // 28], _LASTS[each % 28]


def _are_two_offices(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    a, b = ({office(u.title) for u in side if u.title and u.title not in _POLITE} for side in (left, right))
    return bool(a and b) and not a & b


def _is_member(use: _Use) -> bool:
    """It stands in a list: of two lists each may have its own."""
    text = use.each.article.text
    return bool(_MEMBER_BEFORE.search(text, max(0, use.span[0] - 2), use.span[0]) or _MEMBER_BEHIND.match(text, use.span[1]))


def _sentence(use: _Use) -> str:
    return next((use.each.article.text[s.start : s.end] for s in use.each.sentences if s.start <= use.span[0] < s.end), "")


def _weight(left: Sequence[_Use], right: Sequence[_Use]) -> int:
    return max(_together(a, b) for a in left for b in right)


def _together(a: _Use, b: _Use) -> int:
    ours, theirs = beside(a.each, a.span), beside(b.each, b.span)
    stems = [{word.strip()[:STEM] for word in each.heavy | each.nouns if len(word.strip()) > STEM} for each in (ours, theirs)]
    direct = weight(ours, theirs) + (NEXT if _has_one_neighbour(a, b) else 0)
    return direct or (1 if stems[0] & stems[1] else 0)


def _has_one_neighbour(a: _Use, b: _Use) -> bool:
    """The same word right before both, or right behind them, or the same brackets."""
    return _word_before(a) == _word_before(b) != "" or _behind(a) == _behind(b) != ""


def _word_before(use: _Use) -> str:
    found = _BEFORE.search(use.each.article.text, max(0, use.span[0] - 13), use.span[0])
    return found["word"] if found else ""


def _behind(use: _Use) -> str:
    found = _BEHIND.match(use.each.article.text, use.span[1])
    return found["bracket"] or found["word"][:PREFIX] if found else ""


def _draft(left: Sequence[_Use], right: Sequence[_Use]) -> Draft:
    a, b = left[0].name, right[0].name
    person = any(u.person for u in (*left, *right)) or bool(_FOREIGN.fullmatch(a))
    return Draft(
        "FC201" if person else "FC202",
        "CONFLICT",
        "error" if person else "warning",
        (tuple(map(_claim, left)), tuple(map(_claim, right))),
        (message("why.misnamed", first=a, second=b),),
        Decimal("0.8"),
        subject=a,
        attribute="person_name" if person else "name",
        ask=message("ask.spelling", first=a, second=b),
    )


def _claim(use: _Use) -> Claim:
    return text_claim(use.each, "name", use.span, (use.name, "name"), use.name)
