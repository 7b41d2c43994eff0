"""Frozen values as plain JSON trees and back, by the types that their classes declare.

A value of a class is the list of its fields; a Decimal is its own text, so that 1.0 comes back as 1.0 and not as 1; a claim
is its number in a pool, so that what shares one shares it again. What is read is checked on the way: a tree of another
shape raises Broken, and nothing else happens.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from factcheck.model import Claim

Make = Callable[[Any, Sequence[Claim]], Any]
BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError, InvalidOperation)
"""What a tree of another shape may raise on the way."""


@dataclass(slots=True)
class Pool:
    """Claims, each once, in the order in which they were met."""

    trees: list[Any] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    held: list[Claim] = field(default_factory=list)
    """So that no other claim gets the address of one of them."""

    def number(self, claim: Claim) -> int:
        """The claim's place in the pool."""
        if id(claim) not in self.places:
            self.places[id(claim)] = len(self.trees)
            self.held.append(claim)
            self.trees.append(_fields(claim, self))
        return self.places[id(claim)]


def tree_of(value: Any, pool: Pool) -> Any:
    """Lists, strings, whole numbers, true, false and null alone. The same tree for the same value."""
    kind: Any = type(value)
    if kind in _PLAINLY:
        return value
    if kind is tuple:
        return [each if type(each) in _PLAINLY else tree_of(each, pool) for each in value]
    if kind is Decimal:
        return [str(value)]
    if kind is frozenset:
        return sorted(value)
    if kind is Claim:
        return pool.number(value)
    if isinstance(value, Mapping):
        return [[key, value[key]] for key in sorted(value)]
    return _fields(value, pool)


_PLAINLY = frozenset({types.NoneType, str, int, bool})


def _fields(value: Any, pool: Pool) -> list[Any]:
    kind: Any = type(value)
    parts = _getter(kind)(value)
    return [each if type(each) in _PLAINLY else tree_of(each, pool) for each in parts]


@lru_cache(maxsize=256)
def _getter(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """All fields of a value of the class in one call."""
    names = names_of(kind)
    return attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


def claim_of(tree: Any) -> Claim:
    """A claim of the pool. Raises one of BROKEN."""
    made = _object(tree, Claim, ())
    assert isinstance(made, Claim)
    return made


def value_of(tree: Any, kind: Any, pool: Sequence[Claim]) -> Any:
    """The value of a declared type. Raises one of BROKEN."""
    return _maker(kind)(tree, pool)


@lru_cache(maxsize=256)
def names_of(kind: Any) -> tuple[str, ...]:
    """The fields of a class."""
    return tuple(each.name for each in fields(kind))


@lru_cache(maxsize=256)
def _maker(kind: Any) -> Make:
    """What makes a value of this type from a tree."""
    origin = get_origin(kind)
    if origin in {types.UnionType, Union}:
        return _either(get_args(kind))
    if origin is Literal:
        return _one_of(frozenset(get_args(kind)))
    if origin is frozenset:
        return _members
    if origin is Mapping:
        return _numbers
    if origin is tuple:
        return _listed(get_args(kind))
    if kind is Claim:
        return lambda tree, pool: pool[_whole(tree)]
    if is_dataclass(kind):
        return lambda tree, pool: _object(tree, kind, pool)
    return _decimal if kind is Decimal else _plain(kind)


def _plain(kind: type) -> Make:
    def make(tree: Any, pool: Sequence[Claim]) -> Any:
        if type(tree) is not kind:
            raise ValueError
        return tree

    return make


def _whole(tree: Any) -> int:
    if type(tree) is not int or tree < 0:
        raise ValueError
    return tree


def _decimal(tree: Any, pool: Sequence[Claim]) -> Decimal:
    (text,) = tree
    if type(text) is not str or not text.isascii():
        raise ValueError
    return Decimal(text)


def _one_of(known: frozenset[Any]) -> Make:
    def make(tree: Any, pool: Sequence[Claim]) -> Any:
        if tree not in known:
            raise ValueError
        return tree

    return make


def _members(tree: Any, pool: Sequence[Claim]) -> frozenset[str]:
    """All sets of ours are sets of words."""
    if type(tree) is not list or any(type(each) is not str for each in tree):
        raise ValueError
    return frozenset(tree)


def _numbers(tree: Any, pool: Sequence[Claim]) -> Mapping[int, int]:
    """All tables of ours give a whole number for a whole number."""
    return types.MappingProxyType({_whole(key): _whole(number) for key, number in tree})


def _listed(parts: tuple[Any, ...]) -> Make:
    if parts[-1:] == (...,):
        one = _maker(parts[0])

        def make(tree: Any, pool: Sequence[Claim]) -> Any:
            if type(tree) is not list:
                raise ValueError
            return tuple([one(each, pool) for each in tree])

        return make
    makers = tuple(map(_maker, parts))
    return lambda tree, pool: tuple([make(part, pool) for make, part in zip(makers, tree, strict=True)])


def _either(kinds: tuple[Any, ...]) -> Make:
    """What is written plainly is itself; of two classes, the one whose fields it has."""
    plain = frozenset(each for each in kinds if each in {str, int, bool, types.NoneType})
    others = tuple(_maker(each) for each in kinds if each not in plain)

    def make(tree: Any, pool: Sequence[Claim]) -> Any:
        if type(tree) in plain:
            return tree
        for other in others[:-1]:
            try:
                return other(tree, pool)
            except BROKEN:
                continue
        if not others:
            raise ValueError
        return others[-1](tree, pool)

    return make


@lru_cache(maxsize=256)
def _makers(kind: Any) -> tuple[Make, ...]:
    hints = get_type_hints(kind)
    return tuple(_maker(hints[name]) for name in names_of(kind))


def _object(tree: Any, kind: Any, pool: Sequence[Claim]) -> Any:
    return kind(*[make(part, pool) for make, part in zip(_makers(kind), tree, strict=True)])
