"""Footing: a list of parts against its total. A tie, an alarm for a near miss, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.compare.values.slips import likeness
from factcheck.inside.arithmetic import Fit, ends, number, same_unit, some_fit, sum_fit
from factcheck.inside.found import alarm, mendable, of_unit, tie
from factcheck.inside.page import Page, Row
from factcheck.inside.repair import of_sum
from factcheck.model import Claim, Value, message

NEAR_MISS = Decimal("0.15")
FEW = Decimal(2)
MAX_PARTS = 14
"""Values of one list; subsets are tried over no more."""
FINE_TERM = 3
"""Significant digits of a number of which one may be replaced."""
SLIPS = frozenset({"magnitude", "swapped_digits", "dropped_digit"})
LEVEL_KINDS = frozenset({"count", "money", "quantity", "duration"})
Found = Iterator[tuple[Claim, Draft]]
"""A total and what is to be said about it."""


def judge(parts: Sequence[Claim], total: Claim, others: Sequence[Claim] = (), whole: bool = False) -> Draft | None:
    """A tie where the parts add up, an alarm where they nearly do and no choice among `others` does, else nothing. `whole`:
    the form says that these and no others are the parts, however far they are off."""
    parts = tuple(parts)
    if not 2 <= len(parts) <= MAX_PARTS or total in parts or (total.value.is_point and number(total) <= 0):
        return None
    verdict = sum_fit(parts, total) if total.value.is_point else _bound_fit(parts, total)
    together = sum((number(c) for c in parts), Decimal(0))
    terms = " + ".join(c.quote for c in parts)
    if verdict == "fits" and _rounds_to(together, total):
        return tie(((*parts, total),), message("why.tie.sum", terms=terms, total=total.value))
    if verdict != "off":
        return _held(parts, total, together) if total.value.is_point else None
    if not whole and _subset_fits((*parts, *others), total):
        return None
    if not (whole or _near_miss(together, number(total)) or explained(parts, total) or is_one_digit_off(parts, total)):
        return None
    return broken(parts, total)


def _held(parts: Sequence[Claim], total: Claim, together: Decimal) -> Draft | None:
    """Rounding may excuse it; that another article prints the one number that makes it exact may yet tell."""
    if together == number(total) or any(c.hedge != "exact" for c in (*parts, total)):
        return None
    return replace(broken(parts, total), held=True)


def broken(parts: Sequence[Claim], total: Claim) -> Draft:
    """The alarm that the parts are not the total."""
    together = sum((number(c) for c in parts), Decimal(0))
    terms = " + ".join(c.quote for c in parts)
    gap = abs(together / number(total) - 1)
    why = message("why.sum", terms=terms, sum=of_unit(together, total.value.unit), total=total.value)
    return mendable(alarm("FC504", ((total,), tuple(parts)), why, message("ask.sum"), gap), of_sum(total, parts))


def nested(parts: Sequence[Claim], total: Claim) -> bool:
    """A later value may be told of an earlier one (부상 9명, 중상 3명): without some of those that follow, the first ones fit."""
    return any(
        sum_fit((parts[0], *rest), total) != "off" for n in range(1, len(parts) - 1) for rest in combinations(parts[1:], n)
    )


def _rounds_to(together: Decimal, total: Claim) -> bool:
    """The sum of the numbers as written lies within the total's own rounding; that widths could meet is no tie yet."""
    goal = ends(total, "strict")
    return goal is None or goal.lo <= together <= goal.hi


def _bound_fit(parts: Sequence[Claim], total: Claim) -> Fit:
    """최대 78억원 may be the exact sum of its parts; otherwise a bound says nothing."""
    bound = total.value.lo if total.value.lo is not None else total.value.hi
    return "fits" if sum((number(c) for c in parts), Decimal(0)) == bound else "near"


def near(parts: Sequence[Claim], total: Claim) -> bool:
    """The parts miss their total by little."""
    return _near_miss(sum((number(c) for c in parts), Decimal(0)), number(total))


def _near_miss(together: Decimal, total: Decimal) -> bool:
    return abs(together - total) <= max(NEAR_MISS * total, FEW)


def explained(parts: Sequence[Claim], total: Claim) -> bool:
    """One slip in one part, or in the total, makes the sum exact."""
    together = sum((number(c) for c in parts), Decimal(0))
    if together == number(total):
        return False
    return _is_slip(total, together) or any(_is_slip(part, number(total) - (together - number(part))) for part in parts)


def is_one_digit_off(parts: Sequence[Claim], total: Claim) -> bool:
    """One digit of one fine number is another: 270억 for 170억 leaves the sum far off, and yet exact but for it."""
    together = sum((number(c) for c in parts), Decimal(0))
    meant = [(total, together), *((part, number(total) - together + number(part)) for part in parts)]
    return any(written.significant >= FINE_TERM and _one_digit(number(written), value) for written, value in meant)


def _one_digit(written: Decimal, meant: Decimal) -> bool:
    a, b = f"{written.normalize():f}", f"{meant.normalize():f}"
    return meant > 0 and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _is_slip(written: Claim, meant: Decimal) -> bool:
    """Two digits swapped, one too many or too few, or a power of ten, from the number that would make the sum exact."""
    if meant <= 0 or meant == number(written):
        return False
    if any(number(written) == meant.scaleb(k) for k in (-4, -3, -2, -1, 1, 2, 3, 4)):
        return True
    found = likeness(written, replace(written, value=Value(meant, meant, written.value.unit)))
    return found is not None and found.mechanism in SLIPS and found.digits >= 2


def _subset_fits(values: Sequence[Claim], total: Claim) -> bool:
    values = [c for c in dict.fromkeys(values) if c is not total and number(c) < number(total) * 2][:MAX_PARTS]
    return some_fit(values, total)


def levels(row: Row, like: Claim | None = None) -> list[Claim]:
    """The levels of a row; where `like` is given, those that may be added to it or may hold it."""
    found = [c for c in row.claims if c.kind in LEVEL_KINDS and c.value.is_point and c.readings and c.framing != "change_by"]
    return [c for c in found if like is None or alike(c, like)]


def alike(a: Claim, b: Claim) -> bool:
    """One unit; or counts of which one drops its unit, as English lists do (46,000 in Canada)."""
    if same_unit(a, b):
        return True
    return a.kind == b.kind == "count" and _bare(a) != _bare(b)


def _bare(claim: Claim) -> bool:
    return claim.value.unit is None and claim.counter is None


def is_rest_of_another(page: Page, a: Claim, b: Claim) -> bool:
    """The text has given before what the two come to: that is their whole, and not the total that stands nearest."""
    return any(same_unit(c, a) and number(c) == number(a) + number(b) and c.span < a.span for c in page.at.values())
