"""FC515: a number of headline or deck that the body prints only as a slip of it, or a count that it gives otherwise.

A headline rounds, adds up and picks; that the body lacks its number says nothing. Reported is a number that no value of the
body meets while one, in a sentence that shares its words, has the same digits at another power of ten, or two swapped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.compare.values.likeness import COMMON_UNITS
from factcheck.compare.values.slips import Likeness, likeness
from factcheck.inside.arithmetic import number, same_unit
from factcheck.inside.found import alarm
from factcheck.inside.page import Page
from factcheck.model import Claim, message
from factcheck.overlap import prove

HEADS = frozenset({"title", "deck"})
KINDS = frozenset({"money", "count", "quantity", "percent"})
SLIPS = frozenset({"magnitude", "swapped_digits"})
ROUNDED = Decimal("0.06")
"""A headline may round to two digits."""
LARGE = 1000
COUNTED_APART = (frozenset({"person", "case"}), frozenset({"person", "household"}), frozenset({"household", "place"}))
"""Units of counts that are taken for one another: a person may have several cases, a household several people."""
FEW_DIGITS, FINE = 2, 3
"""Digits that a slip must keep, and those that another power of ten seldom keeps by chance."""


def check(page: Page) -> Iterator[Draft]:
    """Numbers of the headline that the body has only in a slipped form."""
    body = [c for c in page.at.values() if c.where not in HEADS and c.kind in KINDS]
    for claim in page.at.values():
        if claim.where in HEADS and claim.kind in KINDS and claim.value.is_point and claim.significant >= FEW_DIGITS:
            yield from _check_claim(claim, body)
            yield from _check_counted(claim, body)


def _check_claim(claim: Claim, body: Sequence[Claim]) -> Iterator[Draft]:
    alike = [c for c in body if same_unit(c, claim) or claim.value.unit is None]
    if not alike or any(is_met(claim, c) for c in alike):
        return
    slips = [(c, _slip(claim, c)) for c in alike if c.value.is_point]
    slipped = [
        c for c, slip in slips if slip and _shared(claim, c, 1 if slip.mechanism == "magnitude" and slip.digits >= FINE else 2)
    ]
    said = "why.headline" if slipped else "why.headline_count"
    slipped = slipped or ([] if any(number(c) == number(claim) for c in body) else _only_count(claim, alike))
    if slipped and len({number(c) for c in slipped}) == 1:
        why = message(said, head=claim.value, body=slipped[0].value)
        yield alarm("FC515", ((claim,), tuple(slipped)), why, message("ask.headline"))


def _check_counted(claim: Claim, body: Sequence[Claim]) -> Iterator[Draft]:
    """2700만명 above a text that counts 2700만건, and nowhere so many people."""
    family = next((each for each in COUNTED_APART if claim.value.unit in each), None)
    if claim.kind != "count" or family is None or number(claim) < LARGE:
        return
    counted = [c for c in body if c.kind == "count" and c.value.is_point and number(c) == number(claim)]
    others = [c for c in counted if c.value.unit in family and c.value.unit != claim.value.unit and _shared(claim, c, 1)]
    near = (c for c in body if c.value.unit in {claim.value.unit, None} and c.kind == "count")
    if others and not any(is_met(claim, c) for c in near):
        why = message("why.other_unit", first=claim.value, second=others[0].value)
        yield alarm("FC104", ((claim,), tuple(others)), why, message("ask.headline"))


def _only_count(claim: Claim, alike: Sequence[Claim]) -> list[Claim]:
    """What the headline counts (위성 18기) and the body counts too, once and for all otherwise: one number of its counter names
    the same thing there, and the headline adds nothing up."""
    if claim.kind != "count" or claim.value.unit in COMMON_UNITS:
        return []
    counted = [c for c in alike if c.value.unit == claim.value.unit and c.value.is_point]
    named = [c for c in counted if _named_alike(claim, c) and c.modality == claim.modality]
    sums = {abs(a + sign * b) for a, b in combinations({number(c) for c in counted}, 2) for sign in (1, -1)}
    return named if len({number(c) for c in named}) == 1 and number(claim) not in sums else []


def _named_alike(claim: Claim, other: Claim) -> bool:
    """A word that names the one is or ends a word that names the other (위성, 레이더위성)."""
    left, right = (c.context.label | c.context.head for c in (claim, other))
    return any(len(a) > 1 and len(b) > 1 and (a.endswith(b) or b.endswith(a)) for a in left for b in right)


def is_met(claim: Claim, other: Claim) -> bool:
    """The value of the body is the headline's, or rounds to it."""
    if prove(claim.readings, other.readings).meeting in ("same", "near"):
        return True
    a, b = number(claim), number(other)
    if claim.significant >= max(other.significant, 3):
        return a == b
    for bound in (other.value.lo, other.value.hi):
        if isinstance(bound, Decimal) and bound and abs(a / bound - 1) <= ROUNDED:
            return True
    return a == b


def _slip(claim: Claim, other: Claim) -> Likeness | None:
    written = replace(claim, value=replace(claim.value, unit=other.value.unit))
    found = likeness(written, other)
    return found if found is not None and found.mechanism in SLIPS and found.digits >= FEW_DIGITS else None


def _shared(claim: Claim, other: Claim, least: int) -> bool:
    """The two sentences have so many words in common, or the words right beside the values one."""
    near = (claim.context.label | claim.context.head) & (other.context.label | other.context.head)
    return bool(near) or len(claim.context.sentence & other.context.sentence) >= least
