"""T21: one hash for each format, whatever the hash seed, time zone, locale, terminal, order of files and history of a process."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
from itertools import product
from pathlib import Path

import pytest

from conftest import Counted
from factcheck import cli
from factcheck.report import RENDERERS
from short_story import ENGLISH, KOREAN, laid, program

SEEDS = ("0", "1", "7", "4242", "4294967295")
ZONES = ("UTC", "Asia/Seoul", "America/St_Johns")
LOCALES = ("C", "C.UTF-8", "ko_KR.UTF-8")
ORDERS = (0, 1, 2, 3, 4)
HAS_JOBS = "jobs" in inspect.signature(cli.run).parameters
THIRD = ("1", "2", "8") if HAS_JOBS else ("20", "80", "300")
"""Workers where the command has them, else widths of the terminal."""

PROBE = """
import hashlib, json, locale, os, random, time
from factcheck.cli import main
names, orders, formats, jobs, worlds = json.loads(sys.argv[1])

def rows(third):
    found = []
    for number in orders:
        order = list(names)
        random.Random(number).shuffle(order)
        made = [(name, f"{os.getpid()}-{number}.{name}") for name in formats]
        pairs = [part for name, path in made for part in ("-f", name, "-o", path)]
        try:
            main(["run", *order, "-q", *(["--jobs", third] if jobs else []), *pairs])
        except SystemExit as end:
            assert end.code == 1, end.code
        found.append([hashlib.sha256(open(path, "rb").read()).hexdigest() for name, path in made])
        for name, path in made:
            os.unlink(path)
    return found

if not worlds:
    print(json.dumps(rows(os.environ["COLUMNS"])))
for zone, language, third in worlds:
    sys.stdout.flush()
    child = os.fork()
    if not child:
        os.environ.update(TZ=zone, LC_ALL=language, LANG=language, COLUMNS=third)
        time.tzset()
        try:
            locale.setlocale(locale.LC_ALL, "")
        except locale.Error:
            pass
        print(json.dumps(rows(third)), flush=True)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
"""
World = tuple[str, str, str, str]


def hashes(folder: Path, names: list[str], world: World, worlds: list[tuple[str, str, str]]) -> list[tuple[str, ...]]:
    """The hashes of all formats, one row for each order of the files, from a process that starts in such a world; where others
    follow, from children of it, each moved to a world of its own after the program was loaded."""
    seed, zone, locale, third = world
    environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "COLUMNS": third}
    done = subprocess.run(
        program(PROBE, json.dumps([names, ORDERS, sorted(RENDERERS), HAS_JOBS, worlds])),
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [tuple(row) for line in done.stdout.splitlines() for row in json.loads(line)]


def all_hashes(folder: Path, worlds: list[World], moved: bool) -> list[tuple[str, ...]]:
    """Every row of every world: each a process of its own, or one process for each hash seed, whose children move on."""
    names = laid(folder, ENGLISH, KOREAN)
    if not moved:
        return [row for world in worlds for row in hashes(folder, names, world, [])]
    seeds = sorted({world[0] for world in worlds})
    return [
        row for seed in seeds for row in hashes(folder, names, (seed, "UTC", "C", "80"), [w[1:] for w in worlds if w[0] == seed])
    ]


def one_hash_each(rows: list[tuple[str, ...]], counted: Counted) -> None:
    differing = [name for place, name in enumerate(sorted(RENDERERS)) if len({row[place] for row in rows}) != 1]
    counted(settings=len(rows), formats=len(RENDERERS), formats_with_more_than_one_hash=len(differing))
    assert differing == []


def test_one_hash_for_each_format(tmp_path: Path, counted: Counted) -> None:
    """Two worlds that have nothing in common, five orders of the files in each."""
    one_hash_each(all_hashes(tmp_path, [(SEEDS[n], ZONES[n], LOCALES[n], THIRD[n]) for n in (1, 2)], moved=False), counted)


@pytest.mark.slow
def test_one_hash_for_each_format_in_every_world(tmp_path: Path, counted: Counted) -> None:
    """Each hash seed a process of its own; zones, locales, terminals and orders in children of it."""
    rows = all_hashes(tmp_path, list(product(SEEDS, ZONES, LOCALES, THIRD)), moved=True)
    assert len(rows) == 675
    one_hash_each(rows, counted)
