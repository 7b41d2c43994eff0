"""The inputs that the fuzzer keeps, replayed without it: each promise of tests/fuzz/targets.py holds for each of them.

Every input is also tried with the words of its dictionary put into it, which is where a fuzzer begins.
"""

from __future__ import annotations

import ast
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Counted

FUZZ = Path(__file__).parent / "fuzz"
sys.path.append(str(FUZZ))
from targets import MOST, TARGETS, Broken, holds  # noqa: E402  shared with the fuzzer, which is no package

DEAR = {"claim": 1, "compare": 1, "render": 4}
"""Changed inputs for each kept one where a run of the target takes long."""
CHEAP = 100
"""Changed inputs for each kept one elsewhere: a run of these targets takes a millisecond."""


def kept(target: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((FUZZ / "corpus" / target).iterdir())]


def words(target: str) -> list[bytes]:
    """The dictionary, which is written as the fuzzer reads it."""
    lines = (FUZZ / "dictionaries" / f"{target}.dict").read_text(encoding="ascii").splitlines()
    return [ast.literal_eval(f"b{line}") for line in lines if line and not line.startswith("#")]


def changed(target: str, each: int) -> Iterator[bytes]:
    """Kept inputs with words of the dictionary in them, with pieces gone, repeated, or from another one."""
    chance, known, lexicon = random.Random(target), kept(target), words(target)
    for data in known:
        for _ in range(each):
            found = bytearray(data)
            for _ in range(chance.randrange(1, 5)):
                place, size = chance.randrange(len(found) + 1), chance.randrange(1, 20)
                match chance.randrange(4):
                    case 0:
                        found[place:place] = chance.choice(lexicon)
                    case 1:
                        del found[place : place + size]
                    case 2:
                        found[place:place] = found[place : place + size] * 2
                    case _:
                        found[place : place + size] = chance.choice(known)[place : place + size]
            yield bytes(found[:MOST])


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_promise_holds(target: str, counted: Counted) -> None:
    tried = 0
    for data in (*kept(target), *changed(target, DEAR.get(target, CHEAP))):
        TARGETS[target](data)
        tried += 1
    counted(inputs=tried, broken_promises=0)
    assert tried >= 6


@pytest.mark.slow
@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_promise_holds_for_many(target: str, counted: Counted) -> None:
    tried = 0
    for data in changed(target, 20 * DEAR.get(target, CHEAP)):
        TARGETS[target](data)
        tried += 1
    counted(inputs=tried, broken_promises=0)


def test_every_target_has_a_corpus_and_a_dictionary() -> None:
    for folder in ("corpus", "dictionaries"):
        assert {path.stem for path in (FUZZ / folder).iterdir()} == set(TARGETS)


def test_a_broken_promise_is_seen() -> None:
    with pytest.raises(Broken):
        holds(False, "what does not hold")
