"""How the checks of one article report: alarms with the severity of the rule's page, and ties by arithmetic."""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal

from factcheck.compare.draft import Draft, Wanted
from factcheck.model import Claim, Message, Value
from factcheck.rules import RULES

Groups = tuple[tuple[Claim, ...], ...]
SURE = Decimal("0.95")
WIDE = Context(prec=400)
"""Article text may hold any number; none is too long to be shown."""


def alarm(rule: str, groups: Groups, why: Message, ask: Message, gap: Decimal = Decimal(1)) -> Draft:
    """An inconsistency that the text alone proves."""
    page = RULES[rule]
    severity = "error" if page.severity == "info" else page.severity
    return Draft(rule, page.outcome or "CONFLICT", severity, distinct(groups), (why,), SURE, _bounded(gap), ask=ask)


def mendable(draft: Draft, wanted: tuple[Wanted, ...]) -> Draft:
    """The draft with what each of its values would have to be; peers are looked for by it."""
    return replace(draft, wanted=wanted)


def tie(groups: Groups, why: Message) -> Draft:
    """Arithmetic that holds: every number in the groups is tied to the others."""
    return Draft("FC113", "FRAMING", "tie", distinct(groups), (why,), Decimal(1), Decimal(0))


def distinct(groups: Groups) -> Groups:
    """Each claim once: two ends of one range are one claim."""
    seen: set[str] = set()
    kept = []
    for group in groups:
        fresh = [c for n, c in enumerate(group) if c.id not in seen and c.id not in {d.id for d in group[:n]}]
        seen.update(c.id for c in fresh)
        if fresh:
            kept.append(tuple(fresh))
    return tuple(kept)


def _bounded(gap: Decimal) -> Decimal:
    return min(max(gap, Decimal("0.05")), Decimal(5))


def at(number: Decimal, step: Decimal) -> Decimal:
    """The number at a decimal place, however large it is."""
    return number.quantize(step, context=WIDE)


def of_unit(number: Decimal, unit: str | None) -> Value:
    """A computed value for a message, at four significant places at most."""
    rounded = number if number == number.to_integral_value() else at(number, Decimal("0.01"))
    return Value(rounded, rounded, unit)


def percent(number: Decimal) -> Value:
    """A computed percentage, to one place."""
    rounded = at(number, Decimal("0.1"))
    return Value(rounded, rounded, "percent")
