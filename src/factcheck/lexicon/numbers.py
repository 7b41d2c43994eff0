"""The shapes of `numbers.ko.toml` and `numbers.en.toml`, and the only way to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.lexicon import load
from factcheck.model import Lang

Words = tuple[str, ...]
Pair = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numerals:
    """Words that build one number."""

    digits: Mapping[str, int]
    small: Mapping[str, int]
    large: Mapping[str, int]
    native: Mapping[str, int] = field(default_factory=dict)
    """Korean native numerals; English tens."""
    point: Words = ()
    minus: Words = ()
    plus: Words = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """English ordinals, which are denominators too."""
    dozen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Before:
    """Hedge and bound words that stand before a number; `exact` ones change nothing and are skipped."""

    approx: Words
    at_least: Words
    at_most: Words
    exact: Words
    more_than: Words = ()
    less_than: Words = ()


@dataclass(frozen=True, slots=True)
class After:
    """Hedge and bound words that stand after a number or its unit."""

    approx: Words
    more_than: Words
    at_least: Words
    less_than: Words
    at_most: Words


@dataclass(frozen=True, slots=True)
class Change:
    """Words of change, what only looks like one, and the marks of a resulting or an initial level."""

    up: Words
    down: Words
    none: Words
    to: Words
    from_: Words = ()
    up_end: Words = ()
    down_end: Words = ()
    beyond: Words = ()
    """Verbs of which a value is the bound (30%를 웃돌았다) or, where another word is their object, the distance (목표를 30% 웃돌았다)."""
    priced: Words = ()
    """Nouns of amounts of which a share is what is left or paid (정가의 40%만 받았다)."""
    short: Words = ()
    """Like `beyond`, with 에 (목표에 30% 못 미쳤다)."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A plain list of words."""

    words: Words


@dataclass(frozen=True, slots=True)
class Follows:
    """What may stand directly behind a Korean numeral or unit: alone (`particles`) or as the start of more."""

    particles: Words = ()
    words: Words = ()
    headline: Words = ()
    """Nouns that headlines glue to a value (20%증가, 3명사망)."""
    behind_stretch: Words = ()
    """Endings of 대, 선, 급 and 꼴 behind a unit (70만원대에, 300건꼴이었다)."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves that a Korean word is a number, and what it is instead."""

    power_units: Words = ()
    glued: Words = ()
    refused: Words = ()
    not_one: Words = ()
    short_native: Words = ()


@dataclass(frozen=True, slots=True)
class Own:
    """Words beside which an amount without a currency is in the currency of the country (사업비 3960억, 500억 들여)."""

    unit: str = ""
    before: Words = ()
    after: Words = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """One language's table."""

    numerals: Numerals
    before: Before
    after: After
    widths: Mapping[str, str]
    change: Change
    bases: Mapping[str, Words]
    compare: Listed
    glued: Listed
    vague: Mapping[str, Pair] = field(default_factory=dict)
    spans: Mapping[str, Pair] = field(default_factory=dict)
    fractions: Mapping[str, Words] = field(default_factory=dict)
    multiples: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, Pair] = field(default_factory=dict)
    follows: Follows = Follows()
    machines: Listed = Listed(())
    foremost: Listed = Listed(())
    proof: Proof = Proof()
    own: Own = Own()
    slightly: Words = ()
    """Adverbs between a value and its bound that keep it near (600명을 조금 넘는), and `far` that do not (600명을 훌쩍 넘는)."""
    far: Words = ()
    rates: Words = ()
    """Words behind which 29대 1 is a rate of those who apply, no score."""


def numbers(lang: Lang) -> Numbers:
    """The number words of one language."""
    return load(f"numbers.{lang}.toml", Numbers)
