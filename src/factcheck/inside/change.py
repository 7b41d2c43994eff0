"""FC501, FC502, FC302, FC305, FC405: a change recomputed from the two levels that the text gives for it.

A pattern names what is the start, the end and the change; nothing is taken for one by nearness alone. The levels are
intervals of their written precision, cut off or rounded; a multiple is read both ways; before anything is said, every
other pair of levels near by is tried as the one that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import (
    HUNDRED,
    WIDTHS,
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
from factcheck.inside.found import alarm, of_unit, percent, tie
from factcheck.inside.page import Page, shape
from factcheck.model import Claim, Value, message

_ARROW = r"\s?(?:→|->|⇒|➝|➞)\s?"
PATTERNS = tuple(
    map(
        shape,
        (
            r"<L:base>{from_after}<g30><L:result>(?:으로|로|이|가|을|를|에)(?=[\s,])<n25><PQXL:change>",
            r"<P:base>{from_after}<g30><P:result>(?:으로|로|이|가|을|를|에)(?=[\s,])<n25><PQX:change>",
            r"<LPQX:change><g8>\(<g10><LP:base><g14>" + _ARROW + r"<LP:result>\)",
            r"<LP:base><g16>" + _ARROW + r"<g8><LP:result><g16>[,(·:]\s?<g6>[+△▲▼-]?<LPQX:change>",
            r"<LP:result>(?:으로|로)\s<n14>\(<g8><LP:base>\)\s?{than_after}<g8><LPQX:change>",
            r"\(<g8><LP:base>\)\s?{than_after}<g8><LPQX:change>\s?<g4>{change_adnominal}\s<g4><LP:result>",
            r"<LP:base>\s?{than_after}<g8><LPQX:change>\s?<g4>{change_adnominal}\s<g4><LP:result>",
            r"<LP:result>\s?\(<g8><LP:base>,\s?<g4><PQX:change>\s?<g4>\)",
            r"<LP:result>(?:으로|로|이며|인데)?,?\s<m24>\(?<LP:base>\)?의\s?(?:약 )?<X:change>",
            r"<LP:result>,?\s<c24><X:change>\s(?:the|its|as much as|that of|more than|higher than)\s<c24><LP:base>",
            r"<X:change>\s<c16>to\s<g8><LP:result>\s?<g20>from\s<g8><LP:base>",
            r"<X:change>\s<c16>from\s<g8><LP:base>\s<g8>to\s<g8><LP:result>",
            r"(?:up|down|rose|fell|grew|climbed|jumped|increased|decreased|declined|dropped|gained|slipped|cut|surged|rise|raised)"
            r"<g24><PQL:change><g34>,?\sto\s<g14><LP:result>\s?<g24>(?:from|compared with|against|versus)\s(?:the |about |around )?<LP:base>",
            r"<LP:result><g30>(?:up|down|a rise of|an increase of|a gain of|a decline of|a drop of|an?)\s<g8><PQX:change>\s?"
            r"<c10>(?<!year )(?:from|over|on)\s<c24><LP:base>",
            r"from\s<g8><LP:base>\s?<g24>\bto\s<g8><LP:result><g16>(?:,|—|–|\()\s?<g14><PQXL:change>",
            r"<LP:result>\s?\(<g14><LP:base>\),?\s(?:up|down|an increase of|a decrease of)\s<g4><PQX:change>",
            r"<LP:result>,?\s<c24><PX:change>\s(?:more|higher|less|lower|fewer|above|below|larger|ahead|up|down|behind)\s"
            r"(?:than|of|on|from)?\s?<c30>\s<LP:base>",
        ),
    )
)
"""Start, end and change as Korean and English news write them. The gaps hold no other number."""
CARRIED = tuple(
    map(
        shape,
        (
            r"<LP:result><s50>(?:{prior}|올해|이번)[^은는\ue000-\ue008]{0,14}\s?<LP:base>\s?{than_after}\s?<g6><PQX:change>\s?{change_word}",
            r"<LP:result><s50>{prior}[^은는\ue000-\ue008]{0,10}\(<LP:base>\)\s?{than_after}\s?<g6><PQX:change>\s?{change_word}",
        ),
    )
)
"""The end stands in the sentence before; its unit must be the start's, and no new topic may come between."""
PAIRED = tuple(
    map(
        shape,
        (
            r"<LP:result><g20><LP:result2><s30>(?:{prior})<g16>\(<LP:base>,\s?<LP:base2>\)\s?{than_after}<g14>각각\s<PQ:change>,\s<PQ:change2>",
            r"<LP:result><g20><LP:result2><s60>\(<g8><LP:base>,\s?<LP:base2>\)\s?<g4>(?:{than_after})<g10>각각\s<PQ:change>,\s<PQ:change2>",
        ),
    )
)
LEVELS_ONLY = tuple(
    map(
        shape,
        (
            r"<LP:base>{from_after}<g20><LP:result>(?:으로|로)\s?(?:<g6>\s)?(?:(?P<up>{up})|(?P<down>{down}))",
            r"(?:(?P<up>{up_en})|(?P<down>{down_en}))\s<g14>from\s<g6><LP:base>\s<g10>to\s<g6><LP:result>",
            r"(?:(?P<up>{up_en})|(?P<down>{down_en}))\s<g14>to\s<g6><LP:result>\s<g10>from\s<g6><LP:base>",
        ),
    )
)
TIMES = (
    shape(r"<L:base>\)?의\s<PX:times>(?:인|에 달하는|에 이르는|에 해당하는)\s<g4><L:result>"),
    shape(r"<PX:times>\s(?:of|the)\s<c16><L:base>\s?<g6>(?:, or|, which is|—)\s<g6><L:result>"),
)
"""연봉 6억2000만원의 두 배인 12억4000만원: the multiple is exact, for it was computed."""
AMOUNTS = tuple(
    map(
        shape,
        (
            r"<L:amount>\(<P:change>\s?[↑↓]?\)\s?{change_adnominal}\s<g4><L:result>",
            r"(?:{up_en}|{down_en})\s<g6><L:amount>,\sor\s<P:change>,\s<g10>to\s<g10><L:result>",
        ),
    )
)
"""An amount and its percentage beside the end: the start is what lies between."""
NEAR = 12
"""Levels tried as what may have been meant."""


def check(page: Page) -> Iterator[Draft]:
    """Changes that their levels contradict, and those that hold."""
    seen: set[str] = set()
    for triple in _triples(page):
        if triple.change.id not in seen:
            seen.add(triple.change.id)
            yield from _judge(page, triple)
    yield from _amounts(page)
    yield from _times(page)
    yield from _directions(page)


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
                if f"base{mark}" in found:
                    yield Triple(found[f"base{mark}"], found[f"result{mark}"], found[f"change{mark}"])


def _judge(page: Page, triple: Triple) -> Iterator[Draft]:
    if not _comparable(page, triple):
        return
    verdict = fit(triple)
    if verdict == "fits" and _against(page, triple):
        yield from _direction(page, triple.base, triple.result, triple.change)
    elif verdict == "fits":
        yield _tie(triple)
    elif verdict == "off" and not _another_pair(page, triple):
        yield from _alarm(page, triple)


def _comparable(page: Page, triple: Triple) -> bool:
    """One unit on both sides, a change of the right kind, and no compound rate, which is another formula."""
    if not same_unit(triple.base, triple.result) or number(triple.base) <= 0 or triple.change in (triple.base, triple.result):
        return False
    if slot(triple.change) == "amount" and not same_unit(triple.change, triple.result):
        return False
    if slot(triple.change) == "points" and unit(triple.base) != "percent":
        return False
    row = page.row(triple.change)
    return not _COMPOUND.search(page.text, row.start, row.end)


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


def _against(page: Page, triple: Triple) -> bool:
    """The word of change that follows the value goes the other way than the levels."""
    said = _SAID.match(page.after(triple.change, 8))
    if not said or slot(triple.change) == "multiple" or number(triple.base) == number(triple.result):
        return False
    return (number(triple.result) > number(triple.base)) == (said["down"] is not None)


def _another_pair(page: Page, triple: Triple) -> bool:
    """Some other two levels near by between which the change does hold as exactly as it is written."""
    levels = [c for c in page.near(triple.change) if same_unit(c, triple.base) and c != triple.change and number(c) > 0][:NEAR]
    step = last_step(number(triple.change)) / 2
    stated = abs(number(triple.change))
    others = (pair for pair in permutations(levels, 2) if set(pair) != {triple.base, triple.result})
    return any(abs(abs(_moved(*pair, triple.change)) - stated) <= step for pair in others)


def _moved(base: Claim, result: Claim, change: Claim) -> Decimal:
    """The change between two levels, from the numbers as written."""
    kind, moved = slot(change), number(result) - number(base)
    if kind == "percent":
        return moved / number(base) * HUNDRED
    return number(result) / number(base) if kind == "multiple" else moved


def _alarm(page: Page, triple: Triple) -> Iterator[Draft]:
    base, result, change = triple.base, triple.result, triple.change
    kind = slot(change)
    levels = {"start": base.value, "end": result.value, "stated": change.value}
    groups = ((change,), (base, result))
    if kind == "percent" and unit(base) == "percent" and fit(Triple(base, result, _as_points(change))) != "off":
        yield alarm("FC302", groups, message("why.points", **levels), message("ask.points"))
        return
    if kind == "amount" and change.framing != "change_by" and not _CHANGES.match(page.after(change, 12)):
        return
    if kind == "multiple":
        times = of_unit(number(result) / number(base), "multiple")
        yield alarm("FC502", groups, message("why.multiple", computed=times, **levels), message("ask.change"))
        return
    computed = _exact(triple)
    gap = abs(abs(number(change)) - abs(computed.lo if isinstance(computed.lo, Decimal) else Decimal(0)))
    yield alarm(
        "FC501",
        groups,
        message("why.change", computed=computed, **levels),
        message("ask.change"),
        gap / max(abs(number(change)), Decimal(1)),
    )


def _as_points(change: Claim) -> Claim:
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
                yield alarm(
                    "FC502", ((result,), (base, times)), message("why.times", computed=computed, **said), message("ask.change")
                )


def _product(base: Claim, factor: Decimal, result: Claim, width: Width) -> bool:
    start, end = ends(base, width), ends(result, width)
    return start is None or end is None or meets(scaled(start, factor), end)


def _directions(page: Page) -> Iterator[Draft]:
    """From 27.6 to 27.1 nothing rises."""
    for pattern in LEVELS_ONLY:
        for match in pattern.finditer(page.text):
            base, result = page.at[match.start("base")], page.at[match.start("result")]
            if not same_unit(base, result) or number(base) == number(result) or number(base) <= 0 or number(result) <= 0:
                continue
            rises = number(result) > number(base)
            if rises == (match["up"] is not None) or _NARROW.search(match[0]):
                continue
            yield from _direction(page, base, result)


def _direction(page: Page, base: Claim, result: Claim, change: Claim | None = None) -> Iterator[Draft]:
    row = page.row(base)
    around = page.text[row.start : row.end]
    why = message("why.direction", start=base.value, end=result.value)
    if _CUMULATIVE.search(page.before(base, 30)) and not _CORRECTED.search(around):
        yield alarm(
            "FC405", ((base,), (result,)), message("why.falls", start=base.value, end=result.value), message("ask.change")
        )
    elif base.kind in {"money", "percent", "quantity", "count"}:
        groups = ((base,), (result,)) if change is None else ((change,), (base, result))
        yield alarm("FC305", groups, why, message("ask.change"))


_SAID = shape(r"\s?(?:(?P<up>{up})|(?P<down>{down}))")
_COMPOUND = shape("{compound}")
_CUMULATIVE = shape("{cumulative}")
_CORRECTED = shape("{corrected}")
_CHANGES = shape(r"\s?(?:{change_adnominal}|{change_noun}|{up}|{down})")
_NARROW = shape(r"(?:순위|등급|랭킹|rank|rating|마이너스)")
