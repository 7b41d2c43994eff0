"""T22: what a report says can be proved again from its inputs, and no changed bit of either goes unseen."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from conftest import Counted
from factcheck.claim import extract
from factcheck.cli.sources import Place
from factcheck.cli.verify import verified
from factcheck.errors import UsageError
from factcheck.model import Article
from factcheck.read import read_paths
from factcheck.report import RenderSettings
from factcheck.report.seal import is_broken, seal_of
from short_story import laid
from test_cli import call

ROOT = Path(__file__).parents[1]
REPORT = Path("reports/report.json")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story and the report on it."""
    monkeypatch.chdir(tmp_path)
    laid(tmp_path / "in")
    assert call("run", "in", "-q") == 1
    return tmp_path


def code() -> int:
    """How `verify` ends."""
    try:
        return verified(REPORT, Place(), "json", RenderSettings(lang="en"))[1]
    except UsageError:
        return 2


def flips(count: int, counted: Counted) -> None:
    """Bits by chance in inputs and report, one at a time."""
    chance, files = random.Random(22), [*sorted(Path("in").iterdir()), REPORT]
    whole = {path: path.read_bytes() for path in files}
    assert code() == 0
    seen = said_the_same = 0
    for number in range(count):
        path = files[number % len(files)]
        data = bytearray(whole[path])
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        if code() != 0:
            seen += 1
        else:  # only where JSON has two spellings of one character may a bit of the report change nothing
            assert path == REPORT and json.loads(data) == json.loads(whole[path]), (path, place)
            said_the_same += 1
        path.write_bytes(whole[path])
    assert code() == 0
    counted(bits_flipped=count, detected=seen, changed_nothing=said_the_same)
    assert seen + said_the_same == count


def test_flipped_bits_are_detected(here: Path, counted: Counted) -> None:
    flips(75, counted)


@pytest.mark.slow
def test_five_hundred_flipped_bits_are_detected(here: Path, counted: Counted) -> None:
    flips(500, counted)


def test_the_seal_holds_what_is_said_and_not_how(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = json.loads(REPORT.read_bytes())
    REPORT.write_text(json.dumps(tree, indent=4, sort_keys=True).replace("\n", "\r\n"), encoding="utf-8")
    assert code() == 0
    for change in ({"findings": tree["findings"][1:]}, {"run": tree["run"] | {"complete": False}}, {"seal": "0" * 64}):
        REPORT.write_text(json.dumps(tree | change), encoding="utf-8")
        assert call("verify", "--lang", "en") == 1
        assert "changed since it was written" in capsys.readouterr().out
        assert call("verify", "-f", "json") == 1
        assert json.loads(capsys.readouterr().out)["altered"] is True
    assert tree["seal"] == seal_of(tree) and not is_broken(json.dumps(tree).encode())


def test_a_report_of_before_the_seal_is_read(here: Path) -> None:
    tree = json.loads(REPORT.read_bytes())
    del tree["seal"]
    REPORT.write_text(json.dumps(tree), encoding="utf-8")
    assert code() == 0 and call("show", "1") == 0


def located(articles: tuple[Article, ...]) -> tuple[int, int]:
    """Quotes, and those that stand at their place."""
    claims = [(each.raw, claim) for each in articles for claim in extract(each).claims]
    return len(claims), sum(raw[claim.start : claim.end] == claim.quote for raw, claim in claims)


def test_every_quote_stands_at_its_place(here: Path, counted: Counted) -> None:
    quotes, stand = located(read_paths(["in"], base=Path()).articles)
    counted(quotes=quotes, located=stand)
    assert quotes == stand > 10


@pytest.mark.slow
def test_every_quote_of_every_story_stands_at_its_place(counted: Counted) -> None:
    stories = sorted(
        path for kind in ("ours", "train") for path in (ROOT / "benchmarks" / "stories" / kind).iterdir() if path.is_dir()
    )
    quotes = stand = 0
    for story in stories:
        some, right = located(read_paths([str(story)], base=Path()).articles)
        quotes, stand = quotes + some, stand + right
    counted(stories=len(stories), quotes=quotes, located=stand, not_located=quotes - stand)
    assert quotes == stand > 5_000
