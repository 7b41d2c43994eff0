"""FC501, FC502, FC302: a change recomputed from the two levels that the text gives for it.

A pattern names what is the start, the end and the change; nothing is taken for one by nearness alone. The levels are
intervals of their written precision, cut off or rounded; a multiple is read both ways; before anything is said, every
other pair of levels near by is tried as the one that was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import (
    HUNDRED,
    Fit,
    Range,
    Width,
    difference,
    ends,
    fit_of,
    last_step,
    meets,
    number,
    ratio,
    same_unit,
    scaled,
    size,
    unit,
)
from factcheck.inside.change_patterns import AMOUNTS, CARRIED, PAIRED, PATTERNS, SPANNED
from factcheck.inside.direction import against, opposite
from factcheck.inside.footing import alike
from factcheck.inside.found import alarm, mendable, of_unit, percent, tie
from factcheck.inside.multiples import halves
from factcheck.inside.page import Page, shape
from factcheck.inside.quoted import is_of_another, is_quotation
from factcheck.inside.repair import of_change, of_number, of_product
from factcheck.inside.started import FACTOR, is_width, started
from factcheck.model import Claim, Value, message

YEAR = len("2018")
LEAST_TEN, MOST_TEN = Decimal(8), Decimal("12.5")
NEAR = 12
"""Levels tried as what may have been meant."""


def check(page: Page) -> Iterator[Draft]:
    """Changes that their levels contradict, and those that hold."""
    seen: set[str] = set()
    for triple in (*_triples(page), *_spanned(page)):
        if triple.change.id not in seen and _comparable(page, triple):
            seen.add(triple.change.id)
            yield from _judge(page, triple)
    amounts = list(_amounts(page))
    yield from amounts
    seen |= {claim.id for draft in amounts for claim in draft.claims}
    for each in started(page):
        if each.change.id not in seen:
            seen.add(each.change.id)
            yield from _judge(page, Triple(each.base, each.result, each.change))


@dataclass(frozen=True, slots=True)
class Triple:
    """A start, an end and the change that the text states between them."""

    base: Claim
    result: Claim
    change: Claim


def _triples(page: Page) -> Iterator[Triple]:
    for pattern in (*PAIRED, *PATTERNS, *CARRIED):
        for found in page.find(pattern):
            for mark in ("", "2"):
                if f"change{mark}" in found:
                    base, result = (found.get(f"{name}{mark}", found[name]) for name in ("base", "result"))
                    yield Triple(base, result, found[f"change{mark}"])


def _spanned(page: Page) -> Iterator[Triple]:
    for pattern in SPANNED:
        for found in page.find(pattern):
            pair = halves(found["span"])
            if pair:
                yield Triple(pair[0], pair[1], found["change"])


def _judge(page: Page, triple: Triple) -> Iterator[Draft]:
    if not _comparable(page, triple):
        return
    verdict = fit(triple)
    if verdict != "near" and is_quotation(page, page.row(triple.change)) and _is_inverse(page, triple):
        return
    if verdict == "fits" and against(page, triple.change, triple.base, triple.result):
        yield from opposite(page, triple.base, triple.result, triple.change)
    elif verdict == "fits":
        yield _tie(triple)
    elif verdict == "off" and not _wrong_pair(page, triple):
        yield from _alarm(page, triple)


def _is_inverse(page: Page, triple: Triple) -> bool:
    """A dollar rose from 1100 to 1375 won, the won fell by 20 %: of two moneys one is told by the price of the other."""
    turned = Triple(triple.result, triple.base, triple.change)
    return fit(turned) != "off" and (fit(triple) == "off" or against(page, triple.change, triple.base, triple.result))


def _wrong_pair(page: Page, triple: Triple) -> bool:
    """The levels are not those that were meant: another two give the change, or the word contradicts these as well."""
    return _is_far(page, triple) or _contradicted(page, triple) or _another_pair(page, triple) or _another_sum(page, triple)


def _is_far(page: Page, triple: Triple) -> bool:
    """An end from another sentence that is many times the start, or a small part of it, is of another thing."""
    ends_ = (triple.base, triple.result)
    low, high = sorted(number(level) for level in ends_)
    apart = len({page.row_of[claim.id] for claim in (*ends_, triple.change)}) > 1
    slipped = low > 0 and LEAST_TEN < high / low < MOST_TEN  # a nought too many is what is looked for
    return apart and slot(triple.change) == "amount" and high > low * FACTOR and not slipped


def _contradicted(page: Page, triple: Triple) -> bool:
    """The end stands in another sentence, and the word of change denies it too, unless one power of ten mends both."""
    if page.row_of[triple.result.id] == page.row_of[triple.change.id]:
        return False
    if not against(page, triple.change, triple.base, triple.result):
        return False
    goal = abs(number(triple.change))
    step = last_step(goal)
    rises = number(triple.result) > number(triple.base)
    tens = [number(triple.base).scaleb(k) for k in (-3, -2, -1, 1, 2, 3)]
    moved = [(base, _moved_numbers(base, number(triple.result), triple.change)) for base in tens]
    return not any(abs(abs(by) - goal) <= step and (number(triple.result) > base) != rises for base, by in moved)


def _another_sum(page: Page, triple: Triple) -> bool:
    """1단계에 2조6천억원, 2단계에 1조6천억원. 3조5천억원보다 20% 많다: what was compared is two levels together."""
    step = last_step(number(triple.change)) / 2
    stated = abs(number(triple.change))
    return any(
        abs(abs(_moved_numbers(*pair, triple.change)) - stated) <= step
        for level, other in ((triple.result, triple.base), (triple.base, triple.result))
        for whole in _wholes(page, level, other)
        for pair in ((number(other), whole), (whole, number(other)))
    )


def _wholes(page: Page, level: Claim, other: Claim) -> list[Decimal]:
    """The sums of the levels of one sentence that hold this one, but not the one that it is compared with."""
    claims = [c for c in page.row(level).claims if same_unit(c, level) and c.value.is_point and c.framing != "change_by"]
    same = [number(c) for c in claims if c is not other][:NEAR]
    held = [same[a:b] for a in range(len(same)) for b in range(a + 2, len(same) + 1)]
    return [sum(values, Decimal(0)) for values in held if number(level) in values]


def _comparable(page: Page, triple: Triple) -> bool:
    """One unit on both sides, a change of the right kind, and no compound rate, which is another formula."""
    if (
        not (same_unit(triple.base, triple.result) or alike(triple.base, triple.result))
        or number(triple.base) <= 0
        or triple.change in (triple.base, triple.result)
    ):
        return False
    if slot(triple.change) == "amount" and not same_unit(triple.change, triple.result):
        return False
    if slot(triple.change) == "points" and unit(triple.base) != "percent":
        return False
    if page.in_cell(triple.result) and not page.in_cell(triple.change):
        return False
    row = page.row(triple.change)
    first, last = sorted(page.place[c.id] for c in (triple.base, triple.change))
    if _COMPOUND.search(page.text, row.start, row.end) or _LESS.search(page.text, first, last):
        return False
    if _is_of_earlier_year(triple):
        return False
    behind = page.place[triple.result.id], page.place[triple.change.id]
    if _is_moved_by(page, triple) or _NEW_TOPIC.search(page.text, *behind):
        return False
    return not _MEANWHILE.search(page.text, *behind) and not (
        is_quotation(page, row) and is_of_another(page.text[slice(*behind)])
    )


def _is_of_earlier_year(triple: Triple) -> bool:
    """2018년에는 4526명이었다. 지난해 같은 기간 3004명의 1.26배다: what was before the start is not the end of a change from it."""
    end, start = ((claim.as_of or "")[:YEAR] for claim in (triple.result, triple.base))
    return len(end) == len(start) == YEAR and end < start and "/" in (triple.base.as_of or "")


def _is_moved_by(page: Page, triple: Triple) -> bool:
    """639조원에서 4조원을 줄이고 3조원을 늘려: two steps from one start, and the first is no level."""
    if triple.result.framing != "change_by" or triple.base.framing == "change_by" or slot(triple.change) != "amount":
        return False
    return bool(_STEP.match(page.after(triple.result, 12)))


def slot(claim: Claim) -> str:
    """What kind of change a value states: percent, points, multiple or an amount of the levels' own unit."""
    return {"percent": "percent", "percentage_point": "points", "multiple": "multiple"}.get(claim.value.unit or "", "amount")


def fit(triple: Triple) -> Fit:
    """Does the stated change hold between the two levels?"""
    return fit_of(_holds(triple, "strict"), _holds(triple, "lenient"))


def _holds(triple: Triple, width: Width) -> bool:
    base, result, stated = ends(triple.base, width), ends(triple.result, width), ends(triple.change, width)
    if base is None or result is None or stated is None:
        return True
    stated = size(stated)
    return any(meets(each, stated) for each in _computed(slot(triple.change), base, result, triple.change))


def _computed(kind: str, base: Range, result: Range, change: Claim) -> list[Range]:
    """All admissible readings of the change between two intervals."""
    if kind in ("points", "amount"):
        return [difference(result, base)]
    times = ratio(result, base)
    if times is None:
        return []
    if kind == "multiple":
        return [times, scaled(times, Decimal(1), Decimal(-1)), *(filter(None, [ratio(base, result)]))]
    share = scaled(times, HUNDRED)
    moved = size(scaled(times, HUNDRED, -HUNDRED))
    return [moved] if change.framing == "change_by" else [moved, share]


def _another_pair(page: Page, triple: Triple) -> bool:
    """Some other two levels near by between which the change does hold as exactly as it is written."""
    reach = 1 if page.row_of.get(triple.result.id) == page.row_of.get(triple.change.id) else 2
    levels = [c for c in page.near(triple.change, reach) if same_unit(c, triple.base) and c != triple.change and number(c) > 0][
        :NEAR
    ]
    step = last_step(number(triple.change)) / 2
    stated = abs(number(triple.change))
    others = (
        pair
        for pair in permutations(levels, 2)
        if set(pair) != {triple.base, triple.result} and not against(page, triple.change, *pair)
    )
    return any(abs(abs(_moved(*pair, triple.change)) - stated) <= step for pair in others)


def _moved(base: Claim, result: Claim, change: Claim) -> Decimal:
    """The change between two levels, from the numbers as written."""
    return _moved_numbers(number(base), number(result), change)


def _moved_numbers(base: Decimal, result: Decimal, change: Claim) -> Decimal:
    kind, moved = slot(change), result - base
    if base <= 0:
        return Decimal(0)
    if kind == "percent":
        return moved / base * HUNDRED
    return result / base if kind == "multiple" else moved


def _alarm(page: Page, triple: Triple) -> Iterator[Draft]:
    base, result, change = triple.base, triple.result, triple.change
    kind = slot(change)
    levels = {"start": base.value, "end": result.value, "stated": change.value}
    groups = ((change,), (base, result))
    if kind == "percent" and unit(base) == "percent" and fit(Triple(base, result, as_points(change))) != "off":
        points = of_number(change, abs(number(change)), "percentage_point")
        yield mendable(alarm("FC302", groups, message("why.points", **levels), message("ask.points")), points)
        return
    if not _is_change(page, triple) or _are_rates(triple):
        return
    if kind == "multiple":
        times = of_unit(number(result) / number(base), "multiple")
        why = message("why.multiple", computed=times, **levels)
        yield mendable(alarm("FC502", groups, why, message("ask.change")), of_product(result, base, change))
        return
    computed = _exact(triple)
    gap = abs(abs(number(change)) - abs(computed.lo if isinstance(computed.lo, Decimal) else Decimal(0)))
    why = message("why.change", computed=computed, **levels)
    draft = alarm("FC501", groups, why, message("ask.change"), gap / max(abs(number(change)), Decimal(1)))
    yield mendable(draft, of_change(base, result, change)) if kind == "percent" else draft


def _is_change(page: Page, triple: Triple) -> bool:
    """An amount is one by its framing or the word after it; a percentage unless it is the object of another verb (하한선
    13%를 넘겼다)."""
    change, kind = triple.change, slot(triple.change)
    if _STARTS.match(page.after(change, 8)) or _FROM_EN.search(page.before(change, 6)):
        return False  # 수도권이 30%에서 20%로, 지방은 30%에서 15%로: another change begins with it
    if change.framing == "change_by" or kind not in ("amount", "percent") or _CHANGES.match(page.after(change, 12)):
        return True
    if is_width(page, change):
        return True
    return kind == "percent" and not _OBJECT.match(page.after(change, 2))


def _are_rates(triple: Triple) -> bool:
    """전년보다 6.3% 상승했다. 6월(6.0%)보다 0.5% 상승했다: how much a thing rose is no level that rises by a share of itself, so the
    last is of the thing."""
    rates = (triple.base, triple.result)
    risen = any(level.framing == "change_by" for level in rates) and triple.change.framing == "change_by"
    return risen and all(unit(each) == "percent" for each in (*rates, triple.change))


def as_points(change: Claim) -> Claim:
    """The change with its number read as percentage points."""
    return replace(change, value=replace(change.value, unit="percentage_point"))


def _exact(triple: Triple) -> Value:
    moved = _moved(triple.base, triple.result, triple.change)
    return percent(moved) if slot(triple.change) == "percent" else of_unit(moved, triple.change.value.unit)


def _tie(triple: Triple) -> Draft:
    why = message("why.tie.change", start=triple.base.value, end=triple.result.value, stated=triple.change.value)
    return tie(((triple.base, triple.result, triple.change),), why)


def _amounts(page: Page) -> Iterator[Draft]:
    """1만1300원(18.4%) 오른 7만2700원: the start is the end less the amount."""
    for pattern in AMOUNTS:
        for found in page.find(pattern):
            amount, change, result = found["amount"], found["change"], found["result"]
            if not same_unit(amount, result):
                continue
            verdicts = [_amount_fit(amount, change, result, width) for width in ("strict", "lenient")]
            verdict = fit_of(verdicts[0], verdicts[1])
            if verdict == "fits":
                why = message("why.tie.amount", amount=amount.value, stated=change.value, end=result.value)
                yield tie(((amount, change, result),), why)
            elif verdict == "off":
                why = message("why.amount", amount=amount.value, stated=change.value, end=result.value)
                yield alarm("FC501", ((change,), (amount, result)), why, message("ask.change"))


def _amount_fit(amount: Claim, change: Claim, result: Claim, width: str) -> bool:
    """amount ÷ (end ∓ amount) against the stated percentage, either direction."""
    moved, end, stated = (ends(c, "strict" if width == "strict" else "lenient") for c in (amount, result, change))
    if moved is None or end is None or stated is None:
        return True
    moved, stated = size(moved), size(stated)
    bases = [Range(end.lo - moved.hi, end.hi - moved.lo), Range(end.lo + moved.lo, end.hi + moved.hi)]
    shares = [ratio(moved, base) for base in bases]
    return any(share is not None and meets(scaled(share, HUNDRED), stated) for share in shares)


_OBJECT = shape("[을를]")
_STARTS, _FROM_EN = shape(r"에서\s"), shape(r"\bfrom\s$")
_LESS = re.compile(r"뺀|빼고|빼면|제외|\bexcluding\b|\bminus\b")
"""12만1500표에서 무효표 1500표를 뺀 유효표의 51.6%: a subtraction, and no change between two levels."""
_MEANWHILE = re.compile(r"[은는]\s동안|반면|\bwhile\b|\bwhereas\b")
"""What stands behind it is told of something else: 1360명에서 1374명으로 느는 동안 예산은 10% 늘었다."""
_NEW_TOPIC = re.compile(r"[가-힣](?:며|고|지만|으나|는데),?\s(?:[가-힣A-Za-z]{1,12}\s){0,2}[가-힣A-Za-z]{2,12}[은는]\s")
"""80명으로 늘며, 다온대는 20명을 줄여: behind a clause that has ended another is spoken of."""
_STEP = shape(r"[을를]\s?(?:{change_adnominal}|{change_noun}|{change_word}|{up}|{down})")
_COMPOUND = shape("{compound}")
_CHANGES = shape(r"[을를]?\s?(?:{change_adnominal}|{change_noun}|{change_word}|{up}|{down})")
