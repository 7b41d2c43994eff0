"""An exact number as text: for machines without exponent, for people with separators."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Interval


def exact(number: Decimal) -> str:
    """A decimal string without exponent, trailing zeros or a negative zero: equal numbers are equal strings."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def grouped(number: Decimal) -> str:
    """`500,000,000,000`: the same digits with thousands separated."""
    whole, point, rest = exact(number).partition(".")
    return f"{'-' * whole.startswith('-')}{Decimal(whole.lstrip('-')):,f}{point}{rest}"


def interval(given: Interval) -> str:
    """`[2,995, 3,005)`: a round bracket does not reach its own number, an open end is infinite."""
    left = "(" if given.lo_open or given.lo is None else "["
    right = ")" if given.hi_open or given.hi is None else "]"
    lo, hi = ("-∞" if given.lo is None else grouped(given.lo)), ("∞" if given.hi is None else grouped(given.hi))
    return f"{left}{lo}, {hi}{right}"
