"""One person as the head of two bodies of a kind (FC203): 기획재정위원장 and 예산결산특별위원장, chair of the Finance and of the Transport Committee.

A short form is its long one (예결위원장), a part of a name the whole. Refused: somebody whom one text gives both, bodies that a person
leads besides another one (a party's, a union's), offices of another time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.people.offices import are_two_houses, has_moved, house_of, is_acting, is_for_a_while, level_of
from factcheck.entity.person import firm, grouped, plain_name
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ENGLISH_NAME
from factcheck.model import Claim, message
from factcheck.resolve import Holder, abbreviates, text_claim

SHORTEST = 2
"""Letters of a body's name."""
CHAIR = "위원장"
AROUND = 12
"""Characters beside the office in which it may be one of another time."""


@dataclass(frozen=True, slots=True)
class _Korean:
    titles: tuple[str, ...]
    units: tuple[str, ...]
    committees: tuple[str, ...]
    kinds: tuple[str, ...]
    apart: tuple[str, ...]
    past: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _English:
    heads: tuple[str, ...]
    bodies: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Korean
    en: _English


@dataclass(frozen=True, slots=True)
class Chair:
    """A person as the head of a body; the body without what says nothing of which it is."""

    title: str
    body: str
    claim: Claim
    kind: str = ""
    """English: the noun of the body, of which a person may lead two (a committee, a commission)."""
    for_a_while: bool = False
    house: str = ""
    moved: bool = False
    """Its text tells of a change of post."""


_IsOther = Callable[[str, str], bool]
_FILE = lexicon.load("chairs.toml", _File)
_KO, _EN = _FILE.ko, _FILE.en
_KINDS = re.compile(rf"{either(_KO.kinds)}")
_PAST = re.compile(rf"(?<![가-힣])(?:{either(_KO.past)})(?![가-힣])")
_BODY = rf"(?P<body>(?:[A-Z][A-Za-z&\-]{{1,18}}\s(?:and\s|of\s|on\s|the\s)?){{1,5}}(?:{either(_EN.bodies)}))"
_EN_CHAIRS = (
    re.compile(rf"(?P<name>{ENGLISH_NAME}),?\s(?:who\s|is\s|the\s){{0,2}}(?:{either(_EN.heads)})\s(?:of\s)?(?:the\s)?{_BODY}"),
    re.compile(rf"{_BODY}\s(?i:{either(_EN.heads)})\s(?P<name>{ENGLISH_NAME})"),
    re.compile(rf"(?P<name>{ENGLISH_NAME}),\s(?:the\s)?{_BODY}\s(?i:{either(_EN.heads)})"),
)


def compare_chairs(holders: Sequence[Holder], extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each person who heads two bodies."""
    texts = {each.article.id: each for each in extractions}
    for name, each in sorted(grouped(firm(holders)).items()):
        found = [chair for h in each for chair in [korean_chair(h, texts.get(h.article))] if chair]
        yield from _clashes(name, found, _is_other_body)
    english: dict[str, list[Chair]] = defaultdict(list)
    for extraction in extractions:
        for name, chair in _english(extraction) if extraction.article.language == "en" else ():
            english[name].append(chair)
    for name in sorted(english):
        yield from _clashes(name, english[name], _shares_no_word)


def korean_chair(holder: Holder, each: Extraction | None) -> Chair | None:
    """The body that stands right before the title: 예결위원장, 예산결산특별위원회 위원장; none where it says nothing of which office it is."""
    words, title = (holder.role.value.text or "").split(), holder.person.title
    if each is None or title not in _KO.titles or not words or not words[-1].endswith(title) or holder.person.also:
        return None
    body = words[-1].removesuffix(title)
    if not body and len(words) > 1 and words[-2].endswith(_KO.committees):
        body = words[-2][: -len(next(end for end in _KO.committees if words[-2].endswith(end)))]
    start, end = holder.role.span
    near = each.article.text[max(0, start - AROUND) : end + AROUND]
    beside_another = title not in _KO.units and body.endswith(_KO.apart)
    if len(body) < SHORTEST or beside_another or _PAST.search(near) or is_acting(each, holder.role, holder.name):
        return None
    bare = _KINDS.sub("", body)
    return Chair(
        title,
        bare if len(bare) >= SHORTEST else body,
        holder.role,
        for_a_while=is_for_a_while(body, words),
        house=house_of(each, holder.role),
        moved=has_moved(each, holder.person.name, title),
    )


_COMMITTEE_BEFORE = re.compile(rf"(?<![가-힣])(?P<body>[가-힣]{{2,10}}?)(?:{either(_KO.committees)})\s$")


def body_before(holder: Holder, each: Extraction) -> Chair | None:
    """The committee that stands before the name, the title behind it: 교통위 변지오 위원장."""
    title, start = holder.person.title, holder.name.span[0]
    found = _COMMITTEE_BEFORE.search(each.article.text, max(0, start - 2 * AROUND), start)
    if not found or title != CHAIR or holder.person.organisation or found["body"].endswith(_KO.apart):
        return None
    if _PAST.search(each.article.text[max(0, found.start() - AROUND) : holder.role.span[1] + AROUND]):
        return None
    bare = _KINDS.sub("", found["body"])
    return Chair(title, bare or found["body"], holder.role, house=house_of(each, holder.role))


def _english(each: Extraction) -> Iterator[tuple[str, Chair]]:
    for s in each.sentences:
        for pattern in _EN_CHAIRS:
            for match in pattern.finditer(each.article.text, s.start, s.end):
                claim = text_claim(each, "role", match.span(), (match["name"], "title"), match.group())
                kind, moved = match["body"].split()[-1], has_moved(each, match["name"], "chair")
                chair = Chair(
                    "chair", match["body"], claim, kind, is_for_a_while("", match["body"].split()), level_of(match["body"]), moved
                )
                yield plain_name(match["name"]), chair


def _clashes(name: str, chairs: Sequence[Chair], is_other: _IsOther) -> Iterator[Draft]:
    sides: dict[tuple[str, str], list[Chair]] = defaultdict(list)
    for chair in chairs:
        sides[chair.title, chair.body].append(chair)
    for a, b in combinations(sorted(sides), 2):
        if a[0] == b[0] and is_other(a[1], b[1]) and not _in_one_text(a, b, sides, is_other):
            groups = _with_short_forms(a, b, sides, is_other)
            if not all(_may_have_both(x, y) for x in groups[0] for y in groups[1]):
                yield _draft(name, groups)
                return


def _may_have_both(a: Chair, b: Chair) -> bool:
    """A standing committee and one for a while, two kinds of body, a change of post between the texts; or two people of one name."""
    if a.for_a_while != b.for_a_while or a.kind != b.kind or a.moved or b.moved:
        return True
    return are_two_houses(a.house, b.house)


def _in_one_text(
    a: tuple[str, str], b: tuple[str, str], sides: Mapping[tuple[str, str], list[Chair]], is_other: _IsOther
) -> bool:
    left, right = ({c.claim.article for c in group} for group in _with_short_forms(a, b, sides, is_other))
    return bool(left & right)


def _with_short_forms(
    a: tuple[str, str], b: tuple[str, str], sides: Mapping[tuple[str, str], list[Chair]], is_other: _IsOther
) -> tuple[list[Chair], list[Chair]]:
    """All who use a name of the one body, and of the other."""
    left, right = (
        [c for key, row in sorted(sides.items()) if key[0] == mine[0] and not is_other(key[1], mine[1]) for c in row]
        for mine in (a, b)
    )
    return left, right


def _is_other_body(a: str, b: str) -> bool:
    return not (a in b or b in a or abbreviates(a, b) or abbreviates(b, a))


def _shares_no_word(a: str, b: str) -> bool:
    left, right = (frozenset(body.split()) - {*_EN.kinds, *_EN.bodies} for body in (a, b))
    return bool(left and right) and not left & right


def _draft(name: str, groups: tuple[Sequence[Chair], Sequence[Chair]]) -> Draft:
    claims = tuple(tuple({c.claim.id: c.claim for c in group}.values()) for group in groups)
    why = message("why.roles", name=name, first=claims[0][0].value.text or "", second=claims[1][0].value.text or "")
    ask = message("ask.role", name=name)
    return Draft("FC203", "CONFLICT", "warning", claims, (why,), Decimal("0.8"), subject=name, attribute="title", ask=ask)
