"""FC502: a value that is set out as so many times another, and the verbs doubled, tripled, halved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, WIDTHS, Width, ends, fit_of, last_step, meets, number, same_unit, scaled, unit
from factcheck.inside.found import alarm, mendable, of_unit, tie
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_product
from factcheck.lexicon.inside import opened
from factcheck.model import Claim, Interval, Reading, Value, message
from factcheck.resolve import text_claim

TIMES = (
    shape(r"<L:base>\)?의\s<PX:times>(?:인|에 달하는|에 이르는|에 해당하는)\s<g4><L:result>"),
    shape(r"<PX:times>\s(?:of|the)\s<c16><L:base>\s?<g6>(?:, or|, which is|—)\s<g6><L:result>"),
)
"""연봉 6억2000만원의 두 배인 12억4000만원: the multiple is exact, for it was computed."""
VERBS = MappingProxyType({"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": 0})
WORDED = tuple(
    opened(shape(rf"(?<![a-z])(?P<verb>{'|'.join(VERBS)})(?:e|ed|es|ing)\s{levels}"), *VERBS)
    for levels in (
        r"<c16>to\s<g8><LP:result>\s?<g20>from\s<g8><LP:base>",
        r"<g60>from\s<g8><LP:base>\s<g24>to\s<g8><LP:result>",
        r"<c16>(?:from\s)?<O:span>",
    )
)
"""Verbs that state a multiple and are no value of their own."""
HALF = Decimal("0.5")
ROUGHLY = Decimal("0.15")


def check(page: Page) -> Iterator[Draft]:
    """Multiples in words and in numbers."""
    yield from _times(page)
    yield from _verbs(page)


def _times(page: Page) -> Iterator[Draft]:
    """A value that is set out as so many times another."""
    for pattern in TIMES:
        for found in page.find(pattern):
            base, times, result = found["base"], found["times"], found["result"]
            factor = number(times) / (HUNDRED if times.value.unit == "percent" else 1)
            if not same_unit(base, result) or factor <= 0:
                continue
            said = {"start": base.value, "end": result.value, "stated": times.value}
            verdict = fit_of(*(_product(base, factor, result, width) for width in WIDTHS))
            if verdict == "fits":
                yield tie(((base, times, result),), message("why.tie.change", **said))
            elif verdict == "off":
                computed = of_unit(number(base) * factor, result.value.unit)
                why = message("why.times", computed=computed, **said)
                scale = factor / number(times)
                wanted = of_product(result, base, times, scale)
                yield mendable(alarm("FC502", ((result,), (base, times)), why, message("ask.change")), wanted)


def _product(base: Claim, factor: Decimal, result: Claim, width: Width) -> bool:
    start, end = ends(base, width), ends(result, width)
    return start is None or end is None or meets(scaled(start, factor), end)


def _verbs(page: Page) -> Iterator[Draft]:
    """doubled, tripled, halved: word and levels."""
    for pattern in WORDED:
        for match in pattern.finditer(page.text):
            pair = _levels(page, match)
            factor = Decimal(VERBS[match["verb"].lower()]) or HALF
            if pair is None or not same_unit(*pair) or number(pair[0]) <= 0:
                continue
            yield from _verb(page, match, pair, factor)


def _verb(page: Page, match: re.Match[str], pair: tuple[Claim, Claim], factor: Decimal) -> Iterator[Draft]:
    """The word stands for two and a half at most, and for one and a half at least: `doubled` is spoken roughly."""
    base, result = pair
    times = number(result) / number(base)
    start = page.clean(match.start("verb"))
    words = page.each.article.text[start : start + len(match["verb"]) + 2].rstrip()
    claim = replace(
        text_claim(page.each, "ratio", (start, start + len(words)), (base.subject.name, base.attribute), words),
        value=Value(factor, factor, "multiple"),
    )
    said = {"start": base.value, "end": result.value, "stated": claim.value}
    if abs(times / factor - 1) <= ROUGHLY:
        yield tie(((base, result, claim),), message("why.tie.change", **said))
    elif abs(times / factor - 1) > 2 * ROUGHLY:
        why = message("why.multiple", computed=of_unit(times, "multiple"), **said)
        yield alarm("FC502", ((claim,), (base, result)), why, message("ask.change"))


def _levels(page: Page, match: re.Match[str]) -> tuple[Claim, Claim] | None:
    """Start and end, also where they were read as one range."""
    groups = match.groupdict()
    if "span" not in groups:
        return page.at[match.start("base")], page.at[match.start("result")]
    return halves(page.at[match.start("span")])


def halves(span: Claim) -> tuple[Claim, Claim] | None:
    """The two ends of a range that a verb of change shows to be start and end; not of one that only looks like it."""
    lo, hi = span.value.lo, span.value.hi
    if not isinstance(lo, Decimal) or not isinstance(hi, Decimal) or not span.readings or " to " not in span.quote:
        return None
    return _end(span, lo), _end(span, hi)


def _end(span: Claim, value: Decimal) -> Claim:
    step = last_step(value) / 2
    reading = Reading("as_written", unit(span), Interval(value - step, value + step), Interval(value - step, value + 2 * step))
    return replace(span, value=Value(value, value, span.value.unit), readings=(reading,))
