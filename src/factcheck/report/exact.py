"""An exact number as text: for machines without exponent, for people with separators."""

from __future__ import annotations

from decimal import Decimal


def exact(number: Decimal) -> str:
    """A decimal string without exponent, trailing zeros or a negative zero: equal numbers are equal strings."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def grouped(number: Decimal) -> str:
    """`500,000,000,000`: the same digits with thousands separated."""
    whole, point, rest = exact(number).partition(".")
    return f"{'-' * whole.startswith('-')}{Decimal(whole.lstrip('-')):,f}{point}{rest}"
