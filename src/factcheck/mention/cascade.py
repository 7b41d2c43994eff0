"""A finite-state cascade (Abney 1996): words become coded tokens, rules rewrite runs of codes, level by level.

A rule is an id, a regular expression over codes (one character per token) and a production. Since the codes
of a text are one short string, a level costs one scan, and the grammar of a language stays a readable list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import trunc
from typing import Generic, NamedTuple, TypeVar

from factcheck.numerals import read_digits

BREAK = "|"
"""Code that stands wherever tokens do not touch; no rule matches over it."""
WIDEST = 4
"""Most characters between two tokens that touch."""
LEADS = frozenset({"tT", "tp", "tN", "tn", "tu", "te"})
"""Openings whose article is no part of what the run covers: the last …, the end of …, but the 4th."""

Meaning = TypeVar("Meaning")


class Token(NamedTuple, Generic[Meaning]):
    """A coded stretch of text. Words carry `number`, what a production made carries `meaning`."""

    code: str
    start: int
    end: int
    number: int = 0
    meaning: Meaning | None = None
    numerals: tuple[tuple[int, int, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule(Generic[Meaning]):
    """`make` gets the matched tokens and returns the meaning of the run, or None to leave it as it is."""

    id: str
    codes: re.Pattern[str]
    make: Callable[[Sequence[Token[Meaning]]], Meaning | None]
    code: str = "X"


@dataclass(frozen=True, slots=True, eq=False)
class Grammar(Generic[Meaning]):
    """The rules of one language, level by level."""

    rules: tuple[Rule[Meaning], ...]


def whole(digits: str) -> int:
    """The number that a few ASCII digits write; -1 where the door of numbers refuses them."""
    number = read_digits(digits)
    return trunc(number.value) if number else -1


def runs(text: str, tokens: Iterable[Token[Meaning]], gap: re.Pattern[str]) -> Iterator[tuple[list[Token[Meaning]], str]]:
    """Runs of tokens that `gap` holds together (at most `WIDEST` characters), each with its codes; a BREAK ends all but the last."""
    run: list[Token[Meaning]] = []
    codes, end = "", 0
    for token in tokens:
        code, start = token[0], token[1]
        if run and start > end and not _joins(text, end, start, gap):
            yield run, codes + BREAK
            run, codes = [], ""
        run.append(token)
        codes += code
        end = token[2]
    yield run, codes


def _joins(text: str, start: int, end: int, gap: re.Pattern[str]) -> bool:
    if end - start == 1 and text[start] == " ":
        return True
    return end - start <= WIDEST and gap.fullmatch(text, start, end) is not None


def rewrite(run: list[Token[Meaning]], codes: str, grammar: Grammar[Meaning]) -> list[Token[Meaning]]:
    """Apply each rule once, in order, left to right; a match becomes one token with the rule's code."""
    first, end = _first_rule(grammar, codes), codes[len(run) :]
    for rule in grammar.rules[first:] if first < len(grammar.rules) else ():
        if rule.codes.search(codes):
            run = _applied(run, codes, rule)
            codes = "".join([token.code for token in run]) + end
    return run


@lru_cache(maxsize=4096)
def _first_rule(grammar: Grammar[Meaning], codes: str) -> int:
    """Place of the first rule that finds its codes: most runs are a word or two that no rule joins, again and again."""
    return next((place for place, rule in enumerate(grammar.rules) if rule.codes.search(codes)), len(grammar.rules))


def _applied(row: list[Token[Meaning]], codes: str, rule: Rule[Meaning]) -> list[Token[Meaning]]:
    done, result = 0, []
    for match in rule.codes.finditer(codes):
        first, last = match.span()
        meaning = rule.make(row[first:last]) if first < last else None
        if meaning is None:
            continue
        result += row[done:first]
        run = row[first:last]
        start = run[1 if len(run) > 1 and run[0].code + run[1].code in LEADS else 0].start
        result.append(Token(rule.code, start, run[-1].end, 0, meaning, tuple(each for token in run for each in token.numerals)))
        done = last
    return result + row[done:]
