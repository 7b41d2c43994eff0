"""Article text is hostile: every compiled pattern of the package must take time in proportion to the text.

The patterns are found by walking the package, so a new one is tested without being named here. Each is run over
hostile texts of 1k to 16k characters (64k under the `slow` mark): texts that pump what numbers, names, mark-up and
quotations are made of (a third of them in the normal run), and texts made of the pattern's own beginnings. CPU time may at most grow by `LIMIT` when the
text grows `STEP` times. No number of seconds is asserted, for machines differ.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from re import _parser as parser
from typing import Any

import pytest

import factcheck
from conftest import Counted
from growth import LIMIT, STEP, ratio

HANGS = 2.0
"""Seconds of CPU time after which a run is given up: only exponential growth gets there at the smallest size."""
SMALL, LARGE, HUGE = 1_000, 16_000, 64_000
SEEDS = Path(__file__).parents[1] / "seeds"

PUMPS: Mapping[str, str] = {
    "digits": "7",
    "grouped": "1,",
    "spaced digits": "1 ",
    "decimals": "1.",
    "scales": "3천억",
    "numerals in words": "이천삼백만",
    "one hundred and": "two hundred and ",
    "spaces": " ",
    "lines": "\n \t",
    "brackets": "((",
    "tags": "<a ",
    "entities": "&#1;&",
    "syllables": "가",
    "letters": "aB",
    "quotes": "“'\"",
    "joints": "1~2-3/4:",
    "names": "김 대표 ",
    "dotted": "A.b·",
}

Found = Mapping[str, re.Pattern[str]]


# --- finding the patterns ---------------------------------------------------------------------------------------


def patterns_in(value: object, name: str, depth: int = 6) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a value leads to: itself, in containers, in attributes, behind a cached loader."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth:
        for part, held in parts_of(value):
            yield from patterns_in(held, name + part, depth - 1)


def parts_of(value: object) -> Iterator[tuple[str, object]]:
    """What a value holds, with the way to it."""
    if isinstance(value, Mapping):
        yield from ((f"[{key!r}]", held) for key, held in value.items())
    elif isinstance(value, tuple | list | set | frozenset):
        yield from ((f"[{place}]", held) for place, held in enumerate(value))
    elif hasattr(value, "cache_info"):
        yield from ((f"({', '.join(call)})", value(*call)) for call in calls_of(value))
    elif type(value).__module__.startswith("factcheck."):
        names = (*getattr(value, "__dict__", {}), *getattr(value, "__slots__", ()))
        yield from ((f".{name}", getattr(value, name)) for name in names if hasattr(value, name))


def calls_of(loader: Callable[..., object]) -> Iterator[tuple[str, ...]]:
    """Arguments for a cached loader of ours: none, or one of the languages. Heavy foreign objects (Any) are left alone."""
    signature = inspect.signature(loader)
    if not loader.__module__.startswith("factcheck.") or signature.return_annotation in {"Any", Any}:
        return
    if not signature.parameters:
        yield ()
    if list(signature.parameters) == ["lang"]:
        yield from (("ko",), ("en",))


def modules() -> list[str]:
    """Names of all modules of the package."""
    walked = pkgutil.walk_packages(factcheck.__path__, "factcheck.", onerror=lambda name: None)  # told by BROKEN
    return sorted(module.name for module in walked if not module.name.endswith("__main__"))


def patterns_of(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a name of the module leads to."""
    for variable, value in sorted(vars(importlib.import_module(module)).items()):
        yield from patterns_in(value, f"{module.removeprefix('factcheck.')}.{variable}")


def discovered() -> tuple[Found, Mapping[str, str]]:
    """All patterns of the package by the first place where they are found, each once; and modules that do not load."""
    places: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    broken: dict[str, str] = {}
    for module in modules():
        try:
            for name, pattern in patterns_of(module):
                places.setdefault((pattern.pattern, pattern.flags), (name, pattern))
        except Exception as error:  # told by a test of its own, so that one broken module does not hide the others
            broken[module] = repr(error)
    return dict(places.values()), broken


FOUND, BROKEN = discovered()


# --- hostile texts ----------------------------------------------------------------------------------------------


def exemplar(pattern: re.Pattern[str]) -> str:
    """A short text of the shape that the pattern looks for: the first branch everywhere, repeats kept low."""
    return "".join(_written(parser.parse(pattern.pattern, pattern.flags)))


def _written(parsed: object) -> Iterator[str]:
    for kind, argument in parsed:
        match str(kind):
            case "LITERAL":
                yield chr(argument)
            case "IN":
                yield _member(argument)
            case "ANY" | "NOT_LITERAL":
                yield "x"
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, body = argument
                yield "".join(_written(body)) * (low or min(high, 1))
            case "SUBPATTERN":
                yield from _written(argument[-1])
            case "ATOMIC_GROUP":
                yield from _written(argument)
            case "BRANCH":
                yield from _written(argument[1][0])


def _member(choices: list[tuple[object, object]]) -> str:
    kind, argument = choices[0]
    match str(kind):
        case "LITERAL":
            return chr(argument)
        case "RANGE":
            return chr(argument[0])
        case "CATEGORY":
            return {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " "}.get(str(argument), "x")
    return "x"


def texts(pattern: re.Pattern[str]) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Makers of hostile texts of a given size, by name."""
    shape = exemplar(pattern)
    own = {"its own words": shape, "its own beginnings": shape[:-1], "its own first half": shape[: len(shape) // 2]}
    for name, pump in {**PUMPS, **own}.items():
        if pump:
            yield name, lambda size, pump=pump: (pump * (size // len(pump) + 1))[:size]
    yield "one long repeat", lambda size: shape + shape[-1:] * size + "\0"


def tried(pattern: re.Pattern[str], largest: int) -> Iterator[tuple[str, Callable[[int], str]]]:
    """All of them for the large sizes; for the normal ones every third pump, which of them is by the pattern."""
    turn = sum(map(ord, pattern.pattern))
    for n, (name, text_of) in enumerate(texts(pattern)):
        if largest >= HUGE or name not in PUMPS or not (n + turn) % 3:
            yield name, text_of


# --- measuring --------------------------------------------------------------------------------------------------


class Hang(Exception):
    """A run that was given up."""


def _give_up(signum: int, frame: object) -> None:
    raise Hang


def run_over(pattern: re.Pattern[str], text: str) -> Callable[[], None]:
    """The whole text, as the stages of the program run it; given up when it hangs."""

    def run() -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, HANGS)
        for _match in pattern.finditer(text):
            pass
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return run


def growth(pattern: re.Pattern[str], text_of: Callable[[int], str], largest: int) -> float:
    """First ratio of CPU times for a text `STEP` times as long that is above `LIMIT`; else the last one."""
    size, last = SMALL, 0.0
    while size < largest and last <= LIMIT:
        last = ratio(run_over(pattern, text_of(size)), run_over(pattern, text_of(size * STEP)))
        size *= STEP
    return last


@contextmanager
def watched() -> Iterator[None]:
    """Within it, a run that hangs raises."""
    before = signal.signal(signal.SIGVTALRM, _give_up)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def too_fast_growing(pattern: re.Pattern[str], largest: int) -> Iterator[tuple[str, float]]:
    """Hostile texts on which the pattern grows faster than `LIMIT`, with the ratio."""
    for name, text_of in tried(pattern, largest):
        try:
            with watched():
                grown = growth(pattern, text_of, largest)
        except Hang:
            grown = float("inf")
        if grown > LIMIT:
            yield name, round(grown, 1)


# --- the tests --------------------------------------------------------------------------------------------------


CLUSTER = ("pyarrow", "py4j", "pyspark")
"""What only the extra of a cluster installs; its modules are walked where it is there."""


def test_every_module_was_walked() -> None:
    assert {name: why for name, why in BROKEN.items() if not any(f"'{library}" in why for library in CLUSTER)} == {}
    assert FOUND


def held(name: str, largest: int, counted: Counted) -> None:
    """No hostile text makes this pattern slow."""
    pattern = FOUND[name]
    found = dict(too_fast_growing(pattern, largest))
    counted(patterns=1, hostile_texts=sum(1 for _ in tried(pattern, largest)), faster_than_the_text=len(found))
    assert found == {}, pattern.pattern[:200]


@pytest.mark.parametrize("name", sorted(FOUND))
def test_pattern_is_linear(name: str, counted: Counted) -> None:
    held(name, LARGE, counted)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FOUND))
def test_pattern_is_linear_on_long_texts(name: str, counted: Counted) -> None:
    held(name, HUGE, counted)


@pytest.mark.parametrize("bad", [r"\d+\s*억", r"<[^>]+>", r"(?:\d+\s*[조억만천]?\s*)+원", r"\s+$", r"(?:a|ab|b)*c", r"\w+@\w+"])
def test_the_measure_sees_what_grows(bad: str) -> None:
    assert any(too_fast_growing(re.compile(bad), LARGE))


@pytest.mark.parametrize("good", [r"(?<![0-9])[0-9]{1,18}\s{0,2}억", r"<[^<>]{1,200}>", r"가{1,9}", r"[0-9](?:,?[0-9]){0,17}"])
def test_the_measure_passes_what_does_not(good: str) -> None:
    assert dict(too_fast_growing(re.compile(good), LARGE)) == {}


def test_no_pattern_hides_in_a_function() -> None:
    """A pattern that a function makes while it reads text is one that the walk above cannot see."""
    faults = [fault for path in sorted(Path(factcheck.__path__[0]).rglob("*.py")) for fault in hidden(path)]
    assert not faults, "\n" + "\n".join(faults)


def hidden(path: Path) -> Iterator[str]:
    """Uses of `re` that compile where they match: `re.search(pattern, text)`, `re.compile(pattern).search(text)`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        function = node.func if isinstance(node, ast.Call) else None
        if not isinstance(function, ast.Attribute):
            continue
        inline = ast.unparse(function.value) == "re" and function.attr not in {"compile", "escape"}
        if inline or ast.unparse(function.value).startswith("re.compile("):
            yield f"{path.name}:{node.lineno}: {ast.unparse(function)[:60]}: compile it at module level"


def test_a_run_compiles_nothing_unseen() -> None:
    """The patterns that a real run makes are those that were found."""
    pytest.importorskip("factcheck.pipeline", reason="the stages do not stand yet")
    probe = f"""
import json, re, sys
compiled, compile_ = [], re.compile
def spy(pattern, flags=0):
    made = compile_(pattern, flags)
    caller = sys._getframe(1).f_globals.get("__name__", "")
    if caller.startswith("factcheck."):
        compiled.append((caller, made.pattern, int(made.flags)))
    return made
re.compile = spy
import factcheck
factcheck.run([{str(SEEDS)!r}])
factcheck.read_values("about $3.2 billion and 5천억 원, 3월 4일")
print(json.dumps(compiled))
"""
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    seen = {(pattern.pattern, int(pattern.flags)) for pattern in FOUND.values()}
    assert [f"{module}: {pattern}" for module, pattern, flags in json.loads(done.stdout) if (pattern, flags) not in seen] == []


def opcodes(tree: Any) -> Iterator[str]:
    """The names of everything that a parsed pattern is made of."""
    if isinstance(tree, list | tuple) or hasattr(tree, "data"):
        for part in getattr(tree, "data", tree):
            yield from opcodes(part)
    elif hasattr(tree, "name"):
        yield tree.name


def test_no_possessive_quantifier() -> None:
    """Python before 3.11.5 takes them wrongly inside groups (gh-106052); a look-ahead says the same everywhere."""
    forbidden = {"POSSESSIVE_REPEAT", "ATOMIC_GROUP"}
    found = [name for name, each in FOUND.items() if forbidden & set(opcodes(parser.parse(each.pattern, each.flags)))]
    assert found == []


def test_a_possessive_quantifier_would_be_seen() -> None:
    assert "POSSESSIVE_REPEAT" in set(opcodes(parser.parse(r"a(?:b[0-9]{1,4}+)?+c")))
