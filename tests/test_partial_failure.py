"""T19, T20: bad articles and faults of ours cost themselves only; each is named, and the run says that it is incomplete."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bad.inputs import unreadable
from conftest import Counted
from factcheck import api, pipeline
from factcheck.cli.outputs import INCOMPLETE, exit_code
from factcheck.model import Report
from short_story import ENGLISH, laid

NAMES = ("Lindmark", "Ostrava", "Hallam", "Verrin", "Sundby", "Corvo", "Maddox", "Tiller", "Quayle", "Rusk")
THINGS = ("plant", "bridge", "hospital", "school", "harbour", "library", "tunnel", "stadium")
DEEDS = ("will invest ${} million in a {}", "spent ${} million on the {}", "raised ${} million for its {}")


def text_of(number: int) -> str:
    """A short article of its own; every fortieth is Korean."""
    chance = random.Random(number)
    if number % 40 == 0:
        return f"하늘시는 {number}번 사업에 {chance.randrange(100, 9999)}억 원을 쓴다. 참가자는 {chance.randrange(100, 9999)}명이다.\n"
    who, what = f"{chance.choice(NAMES)} {number}", chance.choice(THINGS)
    deed = chance.choice(DEEDS).format(chance.randrange(101, 9_999), what)
    return f"{who} {deed}\n\n{who} {deed}, it said. The {what} has {chance.randrange(101, 99_999)} visitors a year.\n"


def spoilt(folder: Path, count: int) -> list[str]:
    """`count` files of which nothing can be read, of twenty kinds, each a file of its own."""
    kinds = sorted(unreadable().items())[:20]
    paths = []
    for number in range(count):
        name, data = kinds[number % len(kinds)]
        path = folder / f"{number:05d} {name}"
        path.write_bytes(data)
        paths.append(str(path))
    return paths


def by_article(report: Report) -> dict[str, list[Any]]:
    """All that is said of each article, by its path: ids hold no place in a list."""
    found: dict[str, list[Any]] = {each.path: [each.sha256, each.publisher, each.date] for each in report.articles}
    paths = {each.id: each.path for each in report.articles}
    for claim in report.claims:
        found[paths[claim.article]].append(claim)
    return found


def lost_alone(folder: Path, good: int, bad: int, counted: Counted) -> None:
    (folder / "good").mkdir()
    for number in range(good):
        (folder / "good" / f"{number:05d}.txt").write_text(text_of(number), encoding="utf-8")
    wrong = spoilt(folder, bad)
    clean = api.run([str(folder / "good")])
    found = api.run([*wrong[::2], str(folder / "good"), *wrong[1::2]])
    assert clean.complete and len(clean.articles) == good
    assert by_article(found) == by_article(clean)
    assert (found.findings, found.ties) == (clean.findings, clean.ties)
    named = {Path(each.path).name for each in found.failed}
    assert named == {Path(each).name for each in wrong}
    assert exit_code(found, "warning", False) == INCOMPLETE
    counted(
        articles=good + bad,
        identical=good,
        bad_ones_named=len(named),
        bad_ones_not_named=bad - len(named),
        kinds=min(20, bad),
        claims=len(found.claims),
    )


def test_bad_articles_cost_themselves_only(tmp_path: Path, counted: Counted) -> None:
    lost_alone(tmp_path, 280, 20, counted)


@pytest.mark.slow
def test_a_hundred_bad_of_ten_thousand(tmp_path: Path, counted: Counted) -> None:
    lost_alone(tmp_path, 9_900, 100, counted)


FAULTS: tuple[type[Exception], ...] = (
    ZeroDivisionError,
    OverflowError,
    KeyError,
    IndexError,
    RecursionError,
    TypeError,
    ValueError,
    UnicodeError,
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: each.__name__)
def test_a_fault_of_ours_costs_its_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception], counted: Counted
) -> None:
    """Whatever kind of fault, in whichever article: it is lost and named, the others say what they said."""
    monkeypatch.chdir(tmp_path)
    names = laid(tmp_path / "in")
    real: Callable[..., Any] = pipeline.extract
    for bad in names:

        def failing(article: Any, bad: str = bad) -> Any:
            if article.path.endswith(bad):
                raise fault("a fault of ours")
            return real(article)

        expected = by_article(api.run([f"in/{each}" for each in names if each != bad]))
        with monkeypatch.context() as patch:
            patch.setattr(pipeline, "extract", failing)
            found = api.run(["in"])
        assert by_article(found) == expected
        assert [each.path for each in found.failed] == [f"in/{bad}"]
        assert exit_code(found, "warning", False) == INCOMPLETE
    counted(faults_planted=len(names), articles_lost_beside=0)


def test_the_story_says_something() -> None:
    """Else nothing above could be lost."""
    assert len(ENGLISH) == 4 and all(any(sign.isdigit() for sign in text) for text in ENGLISH.values())
