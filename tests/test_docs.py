"""The documents show what the program does: their examples are run, their links and commands exist.

A fenced block `console` holds commands after `$ ` and what they print. `python tests/test_docs.py` writes the blocks
anew from real runs; nothing in them is typed by hand.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]))
READMES = ("README.md", "README.ko.md")
CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (factcheck .*?)(?: \| head -n ([0-9]+))?$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\(([^)\s#]+)(?:#[^)\s]*)?\)")


def printed(command: re.Match[str], locale: str, folder: Path) -> str:
    """What the command prints where nobody looks on, 100 columns wide, cut as `| head -n` does."""
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command[1])],
        cwd=folder,
        env={**os.environ, "COLUMNS": "100", "LC_ALL": locale, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {0, 1}, f"{command[1]}: exit {done.returncode}: {done.stderr}"
    kept = done.stdout.rstrip("\n").split("\n")[: int(command[2]) if command[2] else None]
    return "".join(f"{line.rstrip()}\n" for line in kept)


def renewed(block: str, locale: str, folder: Path) -> str:
    """The commands of a block, each with what it prints now."""
    return "\n".join(f"{command[0]}\n{printed(command, locale, folder)}" for command in COMMAND.finditer(block))


def locale_of(page: Path) -> str:
    """The locale of a page's readers: the program speaks to them in their language."""
    return "ko_KR.UTF-8" if page.name.endswith(".ko.md") else "C.UTF-8"


def copy_of_seeds(folder: Path) -> Path:
    """The folder, with the seeds in it: examples run there, so that they write nothing here."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder


def examples() -> Iterator[object]:
    """The example blocks of all pages."""
    for page in PAGES:
        for number, match in enumerate(CONSOLE.finditer(page.read_text(encoding="utf-8")), 1):
            yield pytest.param(match[0], locale_of(page), id=f"{page.name}-{number}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the examples run."""
    return copy_of_seeds(tmp_path_factory.mktemp("docs"))


@pytest.mark.parametrize(("block", "locale"), list(examples()))
def test_example_is_current(block: str, locale: str, folder: Path) -> None:
    assert block == renewed(block, locale, folder), "run `make showcase`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if "://" not in target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_shown(name: str) -> None:
    from factcheck.cli import app

    text = (ROOT / name).read_text(encoding="utf-8")
    commands = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [command for command in commands if f"factcheck {command}" not in text] == []


@pytest.mark.parametrize("name", READMES)
def test_every_make_target_is_real(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = re.findall(r"\bmake ([a-z]+)\b", (ROOT / name).read_text(encoding="utf-8"))
    assert [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_architecture_names_every_room() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = sorted(path.stem for path in (ROOT / "src" / "factcheck").iterdir() if path.suffix == ".py" or path.is_dir())
    assert [room for room in rooms if not room.startswith("__") and f"`{room}" not in text] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        place = copy_of_seeds(Path(scratch))
        for page in PAGES:
            text = page.read_text(encoding="utf-8")
            locale = locale_of(page)
            page.write_text(CONSOLE.sub(lambda match, told=locale: renewed(match[0], told, place), text), encoding="utf-8")
