"""T21: one hash for each format, whatever the hash seed, time zone, locale, terminal, order of files and history of a process."""

from __future__ import annotations

import inspect
import json
import os
import shlex
import subprocess
import sys
from hashlib import sha256
from itertools import product
from pathlib import Path

import pytest

from conftest import Counted
from factcheck import cli
from factcheck.report import RENDERERS
from short_story import ENGLISH, KOREAN, laid, program
from test_cli import process

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
            taken = locale.setlocale(locale.LC_ALL, "")
        except locale.Error:
            taken = ""
        print(json.dumps(rows(third)), flush=True)
        print(taken, file=sys.stderr, flush=True)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
"""
World = tuple[str, str, str, str]
Hashes = tuple[list[tuple[str, ...]], set[str]]


def hashes(folder: Path, names: list[str], world: World, worlds: list[tuple[str, str, str]]) -> Hashes:
    """The hashes of all formats, one row for each order of the files, from a process that starts in such a world; where others
    follow, from children of it, each moved to a world of its own after the program was loaded. And the locales that were in
    force there: a system has not every one."""
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
    return [tuple(row) for line in done.stdout.splitlines() for row in json.loads(line)], {*LOCALES} & {*done.stderr.split()}


def all_hashes(folder: Path, worlds: list[World], moved: bool) -> Hashes:
    """Every row of every world: each a process of its own, or one process for each hash seed, whose children move on."""
    names = laid(folder, ENGLISH, KOREAN)
    seeds = sorted({world[0] for world in worlds})
    first = [(seed, "UTC", "C", "80") for seed in seeds] if moved else worlds
    found = [hashes(folder, names, each, [w[1:] for w in worlds if w[0] == each[0]] if moved else []) for each in first]
    return [row for rows, _ in found for row in rows], {locale for _, taken in found for locale in taken}


def one_hash_each(found: Hashes, counted: Counted) -> None:
    rows, locales = found
    differing = [name for place, name in enumerate(sorted(RENDERERS)) if len({row[place] for row in rows}) != 1]
    taken = {"locales that the system has": len(locales)} if locales else {}
    counted(settings=len(rows), **taken, formats=len(RENDERERS), formats_with_more_than_one_hash=len(differing))
    assert differing == []


def test_one_hash_for_each_format(tmp_path: Path, counted: Counted) -> None:
    """Two worlds that have nothing in common, five orders of the files in each."""
    one_hash_each(all_hashes(tmp_path, [(SEEDS[n], ZONES[n], LOCALES[n], THIRD[n]) for n in (1, 2)], moved=False), counted)


@pytest.mark.slow
def test_one_hash_for_each_format_in_every_world(tmp_path: Path, counted: Counted) -> None:
    """Each hash seed a process of its own; zones, locales, terminals and orders in children of it."""
    found = all_hashes(tmp_path, list(product(SEEDS, ZONES, LOCALES, THIRD)), moved=True)
    assert len(found[0]) == 675
    one_hash_each(found, counted)


@pytest.mark.slow
def test_one_hash_of_a_collection_whatever_the_workers(tmp_path: Path, counted: Counted) -> None:
    """`batch` and `ledger add` share their work among processes; each number of them in another world."""
    laid(tmp_path / "in", ENGLISH)
    found = []
    for place, (seed, zone, locale, workers) in enumerate(zip(SEEDS, ZONES, LOCALES, ("1", "2", "8"), strict=False)):
        world = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": ""}
        done = process("batch", "in", "--out", f"{place}", "--workers", workers, "-q", cwd=tmp_path, env=world)
        assert done.returncode == 1, done.stderr
        found.append([sha256((tmp_path / f"{place}" / each).read_bytes()).hexdigest() for each in COLLECTION])
    differing = [name for place, name in enumerate(COLLECTION) if len({row[place] for row in found}) != 1]
    counted(settings=len(found), files=len(COLLECTION), files_with_more_than_one_hash=len(differing))
    assert differing == []


COLLECTION = ("stories.jsonl", "summary.json")

# --- other versions of Python -----------------------------------------------------------------------------------

ROOT = Path(__file__).parents[1]
OTHERS = [shlex.split(each) for each in os.environ.get("FACTCHECK_PYTHONS", "").split(":") if each]
"""Commands of other interpreters that have factcheck installed: `FACTCHECK_PYTHONS=/a/bin/python3.13:/b/bin/python3.14 make slow`."""

TOLD = """
import hashlib, json, os, platform, sys, tempfile
from factcheck.cli import main
from factcheck.report import RENDERERS
stories, found = json.load(sys.stdin), {}
for story, texts in stories.items():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.mkdir("in")
        for name, text in texts.items():
            with open(os.path.join("in", name), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        pairs = [part for name in sorted(RENDERERS) for part in ("-f", name, "-o", "out." + name)]
        try:
            main(["run", "in", "-q", *pairs])
        except SystemExit as end:
            assert end.code in (0, 1), (story, end.code)
        for name in sorted(RENDERERS):
            with open("out." + name, "rb") as file:
                found[story + " " + name] = hashlib.sha256(file.read()).hexdigest()
        os.chdir("/")
print(json.dumps([platform.python_version(), found]))
"""


def told_by(python: list[str], stories: dict[str, dict[str, str]]) -> tuple[str, dict[str, str]]:
    """The version of an interpreter, and the hash of each report of each story in each format that its factcheck writes."""
    done = subprocess.run([*python, "-c", TOLD], input=json.dumps(stories), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    version, found = json.loads(done.stdout)
    return version, found


@pytest.mark.slow
@pytest.mark.skipif(not OTHERS, reason="FACTCHECK_PYTHONS names no other interpreter that has factcheck")
def test_one_hash_for_each_format_on_every_python(counted: Counted) -> None:
    """The articles of seeds/ and of some stories of our own, handed over as text: the interpreters may live in other systems."""
    places = [ROOT / "seeds", *sorted((ROOT / "benchmarks" / "stories" / "ours").iterdir())[::10]]
    stories = {
        each.name: {path.name: path.read_bytes().decode("utf-8") for path in sorted(each.rglob("*.txt"))}
        for each in places
        if any(each.rglob("*.txt"))
    }
    told = [told_by(each, stories) for each in ([sys.executable], *OTHERS)]
    first = told[0][1]
    differing = [name for name in first if any(found[name] != first[name] for _, found in told)]
    versions = ", ".join(version for version, _ in told)
    counted(
        **{f"Pythons ({versions})": len(told), "stories": len(stories), "formats": len(RENDERERS)},
        reports=len(first),
        reports_that_differ=len(differing),
    )
    assert differing == []
