"""A value while it is being read: numeral, unit and hedge with their places, before ranges and readings are settled."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon.units import Unit
from factcheck.mention.candidate import Measured
from factcheck.mention.hedge import HedgeAt
from factcheck.model import Hedge, Value
from factcheck.numerals import Number


class Draft(NamedTuple):
    """One value with everything that stands around it."""

    start: int
    end: int
    lo: Number
    hi: Number
    numerals: tuple[tuple[int, int, Decimal], ...]
    unit: Unit | None = None
    counter: str | None = None
    kind: str = ""
    hedges: tuple[HedgeAt, ...] = ()
    joined: bool = False
    """lo and hi were written as a range (10~20, 서너)."""
    vague: bool = False
    rules: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """The two sides of a score (5대 2), which is no single number."""

    @property
    def extent(self) -> tuple[int, int]:
        """The span with hedge and bound words."""
        if not self.hedges:
            return self.start, self.end
        return min((self.start, *(each.start for each in self.hedges))), max((self.end, *(each.end for each in self.hedges)))

    @property
    def hedge(self) -> Hedge:
        """The hedge that decides: a bound beats an approximation, a range beats both."""
        if self.vague or self.joined or not self.hedges:
            return "vague" if self.vague else "range" if self.joined else "exact"
        kinds = [each.hedge for each in self.hedges if each.hedge != "exact"]
        return next((kind for kind in kinds if kind != "approx"), kinds[0] if kinds else "exact")

    @property
    def width(self) -> str:
        """The row of `value.WIDTHS` for the deciding hedge word."""
        hedge = self.hedge
        return next((each.width for each in self.hedges if each.hedge == hedge and each.width), "")

    def measured(self, text: str) -> Measured:
        """The value with what its width depends on; readings follow when all of the text is known."""
        kind = self.kind or (self.unit.kind if self.unit else _bare_kind(self.lo))
        start, end, lo, hedge = self.start, self.end, self.lo, self.hedge
        rules = (*self.rules, f"kind.{kind}")
        if self.hedges:
            rules += tuple([f"hedge.{each.hedge}.{each.width}".rstrip(".") for each in self.hedges if each.hedge != "exact"])
        return Measured(
            start,
            end,
            self.extent if self.hedges else (start, end),
            self.numerals,
            text[start:end],
            kind,
            self._value(hedge),
            lo.value,
            self.hi.value,
            lo.step,
            self.width if self.hedges else "",
            hedge,
            self.counter,
            rules,
            lo.significant,
        )

    def _value(self, hedge: Hedge) -> Value:
        if self.items:
            return Value(items=self.items)
        lo: Decimal | None = self.lo.value
        hi: Decimal | None = self.hi.value
        if self.hedges and not (self.joined or self.vague):
            lo = None if hedge in ("at_most", "less_than") else lo
            hi = None if hedge in ("at_least", "more_than") else hi
        return Value(lo=lo, hi=hi, unit=self.unit.name if self.unit else None)


def _bare_kind(number: Number) -> str:
    whole = number.value == number.value.to_integral_value()
    return "count" if whole and number.step == 1 else "quantity"
