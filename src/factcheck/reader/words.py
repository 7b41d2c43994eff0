"""Differences without values: names, roles, places, weekdays, firsts, and what is told in words.

Structure proves here what values cannot: two spellings one slip apart, two titles beside one name, two regions before one
place, a weekday that the calendar refuses, words of a first beside words of an earlier one, in sentences about the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.compare.days.weekdays import WEEKDAYS
from factcheck.compare.draft import Draft
from factcheck.compare.where.places import TOWNS
from factcheck.entity.jamo import distance, shared_syllables
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import KOREAN_NAME, TITLES, office
from factcheck.model import Claim, Message, Severity, message
from factcheck.reader.places import Spot, stems
from factcheck.reader.prove import CONFIDENCE
from factcheck.reader.schema import Proposal
from factcheck.reader.values import Side
from factcheck.resolve import text_claim

NEAR, LONG_ENOUGH = 2, 5
"""Letters between two spellings of one name, and letters that a Latin one must have."""
SHARED = 2
STATEMENT = "statement"
"""Attribute of a claim that is words."""
"""Words that two sentences about one thing have in common."""
_TOKEN = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9·\-]{1,39}")
_PERSON = re.compile(KOREAN_NAME)
_REGIONS = frozenset(
    name
    for row in (*(r.names for r in PLACES.region), *(c.ko for c in PLACES.country), *(c.en for c in PLACES.country))
    for name in row
)
_TITLES = tuple(
    sorted({*TITLES.ko.exclusive, *TITLES.ko.common, *(t.lower() for t in (*TITLES.en.exclusive, *TITLES.en.common))})
)
_FIRST = re.compile(r"최초|처음|첫|유일|(?<![a-z])(?:first|only)(?![a-z])", re.IGNORECASE)
Proof = Callable[[Proposal, Sequence[Side]], "tuple[str, Message] | None"]
"""Rule and reason where the structure proves it."""


def weekday(sides: Sequence[Side]) -> Claim | None:
    """A chosen date whose printed weekday is another day's."""
    for side in sides:
        for claim in side.claims:
            stated = claim.value.text
            if claim.kind != "date" or stated not in WEEKDAYS or not claim.value.is_point or not isinstance(claim.value.lo, str):
                continue
            if WEEKDAYS[date.fromisoformat(claim.value.lo).weekday()] != stated:
                return claim
    return None


def weekday_draft(proposal: Proposal, sides: Sequence[Side], wrong: Claim) -> Draft:
    """The weekday beside what the other stance prints."""
    day, stated = str(wrong.value.lo), wrong.value.text
    actual = WEEKDAYS[date.fromisoformat(day).weekday()]
    why = message("why.weekday", day=day, stated=message(f"weekday.{stated}"), actual=message(f"weekday.{actual}"))
    groups = _distinct([(side.claims if any(c.kind == "date" for c in side.claims) else quoted(side)) for side in sides])
    rule = "FC401" if len({c.article for group in groups for c in group}) > 1 else "FC513"
    return _draft(proposal, rule, groups, why, "warning")


def structural(proposal: Proposal, sides: Sequence[Side]) -> Draft | None:
    """The finding that structure proves, or None."""
    for proof in PROOFS:
        found = proof(proposal, sides)
        if found:
            rule, why = found
            severity: Severity = "error" if rule == "FC201" else "warning"
            return _draft(proposal, rule, _told(sides), why, "info" if proposal.weight == "low" else severity)
    return None


def told(proposal: Proposal, sides: Sequence[Side]) -> Draft | None:
    """Differences in wording, in sentences that are about one thing: an alarm at the reader's highest, else a note."""
    if proposal.weight == "low" or not aligned(proposal, sides):
        return None
    rule = "FC208" if any(_FIRST.search(spot.words) for side in sides for spot in side.spots) else "FC212"
    severity: Severity = "warning" if proposal.weight == "high" and proposal.kind != "update" else "info"
    first, second = (side.spots[0].words[:60] for side in sides[:2])
    return _draft(proposal, rule, _told(sides), message("why.reader.words", first=first, second=second), severity)


def aligned(proposal: Proposal, sides: Sequence[Side]) -> bool:
    """The sentences of every two stances share words, or both name the subject; no quote is a part of another."""
    about = stems(proposal.subject)
    return all(any(_about_one_thing(x, y, about) for x in a.spots for y in b.spots) for a, b in combinations(sides, 2))


def _about_one_thing(a: Spot, b: Spot, about: frozenset[str]) -> bool:
    if a.words in b.words or b.words in a.words:
        return False
    if a.each.article.id == b.each.article.id:
        return True
    left, right = stems(a.around()), stems(b.around())
    return len(stems(a.around(0)) & stems(b.around(0))) >= SHARED or bool(about & left and about & right)


def _places(proposal: Proposal, sides: Sequence[Side]) -> tuple[str, Message] | None:
    """One name after two regions."""
    for a, b in combinations(sides, 2):
        for x in a.spots:
            for y in b.spots:
                left, right = _tokens(x), _tokens(y)
                one, other = _region(left), _region(right)
                named = {t for t in left if t not in _REGIONS} & {t for t in right if t not in _REGIONS}
                if one and other and one != other and (named or any(t in TOWNS for t in left)):
                    name = min(named, default=proposal.subject[:40])
                    return "FC206", message("why.places", name=name, first=one, second=other)
    return None


def _region(tokens: Sequence[str]) -> str | None:
    """The region or country before a name; `미국 제약회사인` counts, a word that only begins like one does not."""
    return next((t for t in tokens if t in _REGIONS), None)


def _tokens(spot: Spot) -> list[str]:
    found = []
    for word in _TOKEN.findall(spot.words):
        found.append(word[:-1] if len(word) > 2 and word[-1] in "은는이가을를의에와과도인" and not word.isascii() else word)
    return found


def _names(proposal: Proposal, sides: Sequence[Side]) -> tuple[str, Message] | None:
    """Two spellings, one slip apart, that no sentence sets side by side."""
    for a, b in combinations(sides, 2):
        for x in a.spots:
            for y in b.spots:
                pair = next(((s, t) for s in _spellings(a, x) for t in _spellings(b, y) if _near(s, t)), None)
                if pair and not _side_by_side(pair, (x, y)):
                    rule = "FC201" if all(_PERSON.fullmatch(name) for name in pair) or " " in pair[0] else "FC202"
                    apart = str(distance(*pair))
                    return rule, message("why.reader.names", first=pair[0], second=pair[1], apart=apart)
    return None


def _spellings(side: Side, spot: Spot) -> list[str]:
    """The reader's value where the quote holds it, else the quote's words."""
    value = side.stance.value
    return [value] if 2 <= len(value) <= 30 and value in spot.words else _tokens(spot)


def _near(a: str, b: str) -> bool:
    if a == b or any(sign.isdigit() for sign in a + b) or a.isascii() != b.isascii():
        return False
    if a.isascii():
        return min(len(a), len(b)) >= LONG_ENOUGH and a[:1].isupper() and 1 <= distance(a, b) <= NEAR
    if _PERSON.fullmatch(a) and _PERSON.fullmatch(b) and a[0] == b[0] and shared_syllables(a, b) == 2:
        return True
    return (
        min(len(a), len(b)) > 2
        and 1 <= distance(a, b) <= NEAR
        and shared_syllables(a, b) >= len(a) - 1
        and a not in b
        and b not in a
    )


def _side_by_side(pair: tuple[str, str], found: tuple[Spot, Spot]) -> bool:
    return any(all(name in spot.around(0) for name in pair) for spot in found)


def _roles(proposal: Proposal, sides: Sequence[Side]) -> tuple[str, Message] | None:
    """Two titles beside one name."""
    name = next((word for word in _TOKEN.findall(proposal.subject) if all(_named(side, word) for side in sides)), None)
    if name is None:
        return None
    for a, b in combinations(sides, 2):
        for x in _offices(a, name):
            for y in _offices(b, name):
                if office(x) != office(y) and not x.endswith(y) and not y.endswith(x):
                    return "FC203", message("why.roles", name=name, first=x, second=y)
    return None


def _named(side: Side, word: str) -> bool:
    return any(word in spot.around() for spot in side.spots)


def _offices(side: Side, name: str) -> list[str]:
    """Titles among the quoted words."""
    words = [word for spot in side.spots for word in _TOKEN.findall(spot.words) if word != name]
    korean = [word for word in words if word.endswith(_TITLES) and not word.isascii()]
    phrases = [spot.words.lower() for spot in side.spots if spot.words.isascii()]
    english = [max((t for t in _TITLES if t.isascii() and t in phrase), key=len, default="") for phrase in phrases]
    return [*korean, *filter(None, english)]


PROOFS: tuple[Proof, ...] = (_places, _roles, _names)


def quoted(side: Side) -> tuple[Claim, ...]:
    """Claims for the words themselves, where no value stands on them. Nothing in a claim is the reader's own wording."""
    return tuple(
        text_claim(spot.each, "name", (spot.start, spot.end), (spot.each.article.title or "", STATEMENT), spot.words)
        for spot in side.spots
    )


def _told(sides: Sequence[Side]) -> tuple[tuple[Claim, ...], ...]:
    """Each stance by its words."""
    return _distinct([quoted(side) for side in sides])


def _distinct(groups: Sequence[tuple[Claim, ...]]) -> tuple[tuple[Claim, ...], ...]:
    seen: set[str] = set()
    found = []
    for group in groups:
        fresh = tuple({c.id: c for c in group if c.id not in seen}.values())
        seen.update(c.id for c in fresh)
        found.append(fresh)
    return tuple(group for group in found if group)


def _draft(proposal: Proposal, rule: str, groups: tuple[tuple[Claim, ...], ...], why: Message, severity: Severity) -> Draft:
    return Draft(
        "FC402" if proposal.kind == "update" else rule,
        "UPDATE" if proposal.kind == "update" else "CONFLICT",
        "info" if proposal.kind == "update" else severity,
        groups,
        (why,),
        CONFIDENCE[proposal.weight],
        Decimal("0.5"),
        subject=proposal.subject[:60],
        attribute=proposal.attribute[:60],
        ask=message("ask.sources"),
    )
