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
import hashlib, io, json, os, random
from factcheck.cli import main
names, orders, formats, options = json.loads(sys.argv[1])
found = []
for number in orders:
    order = list(names)
    random.Random(number).shuffle(order)
    made = [(name, f"{os.getpid()}-{number}.{name}") for name in formats]
    pairs = [part for name, path in made for part in ("-f", name, "-o", path)]
    try:
        main(["run", *order, "-q", *options, *pairs])
    except SystemExit as end:
        assert end.code == 1, end.code
    found.append([hashlib.sha256(open(path, "rb").read()).hexdigest() for name, path in made])
    for name, path in made:
        os.unlink(path)
print(json.dumps(found))
"""
World = tuple[str, str, str, str]


def hashes(folder: Path, names: list[str], world: World, orders: tuple[int, ...]) -> list[tuple[str, ...]]:
    """The hashes of all formats, one row for each order of the files, from one process in such a world."""
    seed, zone, locale, third = world
    options = ["--jobs", third] if HAS_JOBS else []
    environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "COLUMNS": third}
    done = subprocess.run(
        program(PROBE, json.dumps([names, orders, sorted(RENDERERS), options])),
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [tuple(row) for row in json.loads(done.stdout)]


def one_hash_each(folder: Path, worlds: list[World], counted: Counted) -> None:
    names = laid(folder, ENGLISH, KOREAN)
    rows = [row for world in worlds for row in hashes(folder, names, world, ORDERS)]
    differing = [name for place, name in enumerate(sorted(RENDERERS)) if len({row[place] for row in rows}) != 1]
    counted(settings=len(rows), formats=len(RENDERERS), formats_with_more_than_one_hash=len(differing))
    assert differing == []


def test_one_hash_for_each_format(tmp_path: Path, counted: Counted) -> None:
    """Two worlds that have nothing in common, five orders of the files in each."""
    worlds = [(SEEDS[n], ZONES[n], LOCALES[n], THIRD[n]) for n in (1, 2)]
    one_hash_each(tmp_path, worlds, counted)


@pytest.mark.slow
def test_one_hash_for_each_format_in_every_world(tmp_path: Path, counted: Counted) -> None:
    one_hash_each(tmp_path, list(product(SEEDS, ZONES, LOCALES, THIRD)), counted)
