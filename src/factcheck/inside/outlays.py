"""FC508: an amount for each, the numbers that it is taken times, and what it comes to: 해마다 18억원씩 4년간 모두 72억원.

Whatever product of the numbers near by gives the total, over months and years too and with another amount added, ends the
matter. An alarm needs numbers that count what the amount is for, and a total that one slip makes of the product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, Range, added, ends, meets, number, power_of_ten, same_unit, scaled, unit
from factcheck.inside.eras import are_digits_slipped
from factcheck.inside.found import alarm, at, mendable, of_unit
from factcheck.inside.page import Page
from factcheck.inside.repair import of_number
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim, message

_PERIODS = tuple(
    (
        name,
        re.compile(r"(?<![가-힣0-9])" + any_of(f"per_{name}_before") + r"(?:에|로)?[^0-9.,]{0,8}$", re.IGNORECASE),
        re.compile(r"\s?" + any_of(f"per_{name}_after"), re.IGNORECASE),
    )
    for name in ("hour", "day", "week", "month", "year")
)
_PIECE = re.compile(
    r"(?<![가-힣])(?:1|한)\s?(?P<counter>[가-힣]{1,3}?)(?:당|에게|에|마다)\s[^0-9.,]{0,14}$|(?<![가-힣])(?P<per>[가-힣]{1,2})당\s[^0-9.,]{0,10}$"
)
_EACH = re.compile(r"\s?" + any_of("each_after"), re.IGNORECASE)
_EACH_BEFORE = re.compile(any_of("each_before", "per_one") + r"[^0-9.,]{0,10}$", re.IGNORECASE)
_COMES_TO = re.compile(any_of("comes_to") + r"[^0-9.,]{0,12}$", re.IGNORECASE)
_BESIDES = re.compile(any_of("besides"), re.IGNORECASE)
_IN: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "hour": {"hour": 1},
        "day": {"day": 1, "week": 7},
        "week": {"week": 1},
        "month": {"month": 1, "year": 12},
        "year": {"year": 1},
    }
)
_LEFT_OUT: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"hour": (8, 24), "day": (5, 7, 22, 30, 365), "week": (4, 52), "month": (12,), "year": ()}
)
"""Times that words may leave out of an amount for a length of time: quarters, months, weeks and days."""
BEFORE, AFTER = 1, 2
"""Sentences around the amount that may hold number and total."""
FINE = 3
MOST = 8
REACH, ADJOINING = 30, 3
_ONE = re.compile(r"한|1(?![0-9])|하루|매")
_LONGER = ("", "hour", "day", "week", "month", "year")
ROUGHLY = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Each:
    """An amount for each of something."""

    claim: Claim
    period: str
    """What length of time it is for, or nothing."""
    counter: str
    """What is counted, where the words say it: 장 in 한 장에."""


def check(page: Page) -> Iterator[Draft]:
    """Amounts for each whose total is another."""
    told: set[str] = set()
    for row in page.rows:
        for claim in row.claims:
            each = _each(page, claim)
            if each is not None:
                for draft, total in _check_each(page, each):
                    if total.id not in told:
                        told.add(total.id)
                        yield draft


def _each(page: Page, claim: Claim) -> Each | None:
    if (
        claim.kind not in {"money", "quantity", "count"}
        or not claim.value.is_point
        or claim.hedge != "exact"
        or number(claim) <= 0
    ):
        return None
    if claim.kind != "money" and claim.value.unit is None:
        return None
    text, end = page.each.article.text, claim.span[1]
    before = _words_before(page, claim)
    period = next((name for name, b, a in _PERIODS if b.search(before) or a.match(text, end)), "")
    piece = _PIECE.search(before)
    counter = (piece["counter"] or piece["per"] or "") if piece else ""
    if period or counter or _EACH.match(text, end) or _EACH_BEFORE.search(before):
        return Each(claim, period, counter)
    return None


def _words_before(page: Page, claim: Claim) -> str:
    """What stands between the value before and this one, with that value where it is one of something (한 시간에)."""
    text, start = page.each.article.text, claim.span[0]
    first = max(page.each.sentences[page.row_of[claim.id]].start, start - REACH)
    earlier = [c for c in page.row(claim).claims if c.span[1] <= start]
    if earlier and not (_ONE.match(earlier[-1].quote) and start - earlier[-1].span[1] <= ADJOINING):
        first = max(first, earlier[-1].span[1])
    return text[first:start]


def _check_each(page: Page, each: Each) -> Iterator[tuple[Draft, Claim]]:
    index = page.row_of[each.claim.id]
    rows = page.rows[max(0, index - BEFORE) : index + AFTER + 1]
    near = [c for row in rows if row.kind not in {"title", "deck"} for c in row.claims if c is not each.claim]
    amounts = [c for c in near if same_unit(c, each.claim) and c.value.is_point and number(c) > 0][:MOST]
    totals = [c for c in amounts if number(c) > number(each.claim) and _may_total(page, each, c) and c.framing != "change_by"]
    numbers = list({(unit(c), number(c)): c for c in near if _is_number(page, c, each)}.values())[:MOST]
    for total in totals:
        if not _is_given(each, total, numbers, amounts):
            yield from _judged(page, each, total, numbers, totals)


def _may_total(page: Page, each: Each, claim: Claim) -> bool:
    """No amount for each itself, but for one by a longer time: 시급 … 하루."""
    other = _each(page, claim)
    return other is None or (bool(each.period) and not other.counter and _LONGER.index(other.period) > _LONGER.index(each.period))


def _is_number(page: Page, claim: Claim, each: Each) -> bool:
    """What an amount may be taken times."""
    if claim.kind == "duration" and page.each.article.text[claim.span[0] - 1 : claim.span[0]] == "+":
        return False
    counted = claim.kind == "count" or (claim.kind == "duration" and claim.value.unit is not None)
    return counted and claim.value.is_point and number(claim) > 1 and not same_unit(claim, each.claim)


def _is_given(each: Each, total: Claim, numbers: Sequence[Claim], amounts: Sequence[Claim]) -> bool:
    """Any product near by, with or without another amount beside it."""
    one, goal = ends(each.claim, "lenient"), ends(total, "lenient")
    if one is None or goal is None:
        return True
    times = (Decimal(1), *map(Decimal, _LEFT_OUT.get(each.period, ())))
    factors = {n * each_ for n in (Decimal(1), *map(number, numbers)) for each_ in times} | {
        f for c in numbers if (f := _lasts(each, c))
    }
    for a, b in combinations(numbers, 2):
        factors |= {(_lasts(each, a) or number(a)) * (_lasts(each, b) or number(b)), number(a) * number(b)}
        factors |= {number(a) + number(b), abs(number(a) - number(b))} if unit(a) == unit(b) and number(a) != number(b) else set()
    others = [Range(Decimal(0), Decimal(0)), *(Range(number(c), number(c)) for c in amounts if c is not total)]
    others += [Range(-number(c), -number(c)) for c in amounts if c is not total]
    sums = [added((scaled(one, f), other)) for f in factors if f > 0 for other in others]
    return any(meets(each_, goal) or (each_.lo > 0 and abs(each_.lo / goal.lo - 1) <= ROUGHLY / 2) for each_ in sums)


def _judged(
    page: Page, each: Each, total: Claim, numbers: Sequence[Claim], totals: Sequence[Claim]
) -> Iterator[tuple[Draft, Claim]]:
    places = page.place[total.id], page.place[each.claim.id]
    if _BESIDES.search(page.text, min(page.row(total).start, page.row(each.claim).start), max(places)):
        return
    bound = [(c, factor) for c in numbers if (factor := _times(page, each, c)) is not None]
    choices: list[tuple[tuple[Claim, ...], Decimal]] = [((c,), factor) for c, factor in bound]
    choices += [((a, b), one * other) for (a, one), (b, other) in combinations(bound, 2) if unit(a) != unit(b)]
    called = bool(_COMES_TO.search(page.each.article.text[max(0, total.span[0] - 24) : total.span[0]]))
    alone = called and len({number(c) for c in totals}) == 1
    for used, factor in choices:
        product = number(each.claim) * factor
        if _is_slip(total, product) and (total.significant >= FINE or (alone and (total.significant > 1 or len(choices) == 1))):
            said = {"price": each.claim.value, "count": used[0].value, "total": total.value}
            computed = of_unit(product, total.value.unit)
            why = message("why.outlay", **{**said, "computed": computed})
            groups = ((total,), (each.claim, *used))
            yield mendable(alarm("FC508", groups, why, message("ask.price")), of_number(total, product)), total
            return


def _times(page: Page, each: Each, claim: Claim) -> Decimal | None:
    """The number of what the amount is for: 4년 of an amount by the year, 48 months of one by the month, 스무 장 of one for 한 장."""
    if claim.kind == "duration":
        return _lasts(each, claim)
    name = claim.value.unit or ""
    if each.counter:
        beside = (claim.counter or "").startswith(each.counter) or (each.counter in _PEOPLE and name == "person")
        return number(claim) if beside else (number(claim) if each.period and name == "person" else None)
    near = abs(page.row_of[claim.id] - page.row_of[each.claim.id]) <= (0 if not each.period else 1)
    return number(claim) if near and number(claim) == number(claim).to_integral_value() else None


def _lasts(each: Each, claim: Claim) -> Decimal | None:
    """A length of time in that which the amount is for."""
    factor = _IN.get(each.period, {}).get(claim.value.unit or "") if claim.kind == "duration" else None
    return number(claim) * factor if factor else None


_PEOPLE = frozenset({"명", "인", "사람"})


def _is_slip(total: Claim, product: Decimal) -> bool:
    """One other digit, two swapped, one more or less, or another power of ten; by what the total prints."""
    if product <= 0:
        return False
    step = Decimal(1).scaleb(number(total).adjusted() - total.significant + 1)
    rounded = at(product, step)
    apart = abs(number(total) / product - 1) * HUNDRED
    return apart > 2 and (
        are_digits_slipped(number(total), rounded) or power_of_ten(number(total), product, Decimal("0.001")) != 0
    )
