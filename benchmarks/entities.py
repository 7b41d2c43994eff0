"""Score the resolution of names on stories whose entities were annotated by hand (tests/entities).

A pair is two name forms of one story, each a surface in an article. Recall: pairs of one entity that the program puts under
one entity; precision: pairs that it puts together which belong together. A form that the program does not know as a name
is together with nothing. Equal spellings in two articles are easy: the last columns leave them out.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from factcheck.claim import extract
from factcheck.entity import resolve_names
from factcheck.read import read_paths
from factcheck.text import key_of

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "entities"
STORIES = ROOT / "benchmarks" / "stories" / "train"
KINDS = ("person", "organisation", "product", "place", "event", "programme")


@dataclass(frozen=True)
class Named:
    """A name form of the gold: entity number, kind, surface and article."""

    entity: int
    kind: str
    surface: str
    article: str


@dataclass
class Counts:
    """Pairs that are right, too much, and missing."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of the program's pairs that belong together; 1 where it made none."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold's pairs that the program found; 1 where there are none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __add__(self, other: Counts) -> Counts:
        """Both counts together."""
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass
class Score:
    """All pairs and those of unequal spelling, by kind; the pairs at fault in words."""

    every: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    unequal: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    faults: list[str] = field(default_factory=list)


def folder_of(story: str) -> Path:
    """Where the articles of a story lie."""
    return ROOT / "seeds" if story == "seeds" else STORIES / story / "articles"


def gold_of(path: Path) -> list[Named]:
    """The name forms of one annotated story."""
    entities = tomllib.loads(path.read_text(encoding="utf-8"))["entity"]
    return [
        Named(number, each["kind"], surface, article)
        for number, each in enumerate(entities)
        for surface, articles in each["forms"].items()
        for article in articles
    ]


def resolved(story: str, gold: Sequence[Named]) -> Mapping[Named, str | None]:
    """The program's entity of every form, None for what it does not know as a name."""
    articles = read_paths([str(folder_of(story))], base=ROOT).articles
    found = resolve_names([extract(each) for each in sorted(articles, key=lambda a: (a.sha256, a.path))])
    by_stem = {number[0]: each.id for each in articles if (number := re.match(r"[0-9]+", Path(each.path).name))}
    return {named: found.of(named.surface, by_stem[named.article]) for named in gold}


def score(gold: Sequence[Named], system: Mapping[Named, str | None]) -> Score:
    """Count every pair of forms of one story."""
    result = Score()
    for a, b in combinations(gold, 2):
        same, together = a.entity == b.entity, system[a] is not None and system[a] == system[b]
        if not same and not together:
            continue
        counts = Counts(int(same and together), int(together and not same), int(same and not together))
        for kind in {a.kind, b.kind, ""}:
            result.every[kind] += counts
            if key_of(a.surface) != key_of(b.surface):
                result.unequal[kind] += counts
        if same != together:
            why = "unknown" if system[a] is None or system[b] is None else "apart"
            result.faults.append(
                f"{'missed' if same else 'WRONG'} ({why if same else 'together'}): {a.surface} [{a.article}] | {b.surface} [{b.article}]"
            )
    return result


def scores(names: Sequence[str] = ()) -> Iterator[tuple[str, Score]]:
    """Each annotated story, or those that are named."""
    for path in sorted(GOLD.glob("*.toml")):
        if not names or path.stem in names:
            gold = gold_of(path)
            yield path.stem, score(gold, resolved(path.stem, gold))


def line(name: str, every: Counts, unequal: Counts) -> str:
    """One row: precision and recall of all pairs, then of unequal spellings."""
    cells = (f"{c.precision:6.3f} {c.recall:6.3f}  ({c.right}/{c.wrong}/{c.missed})" for c in (every, unequal))
    return f"{name:24}" + "".join(f"{cell:34}" for cell in cells)


def main(names: Sequence[str]) -> None:
    """Print every story, every kind and the total; with a story's name, its faults too."""
    print(f"{'':24}{'all pairs: P, R (right/wrong/missed)':38}unequal spellings: P, R")
    total = Score()
    for story, found in scores([n for n in names if n != "-v"]):
        print(line(story, found.every[""], found.unequal[""]))
        for each in found.faults if names else ():
            print("   ", each)
        for kind in ("", *KINDS):
            total.every[kind] += found.every[kind]
            total.unequal[kind] += found.unequal[kind]
    for kind in (*KINDS, ""):
        print(line(f"= {kind or 'all'}", total.every[kind], total.unequal[kind]))


if __name__ == "__main__":
    main(sys.argv[1:])
