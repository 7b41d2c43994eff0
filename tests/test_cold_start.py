"""What a cold check loads, when and where: seconds are measured by `make bench`, the order that they rest on is held here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import api
from factcheck.beside import Beside, answers, beside
from factcheck.grammar import korean
from factcheck.model import Report
from test_cli import process

KOREAN = "한빛전자가 공장에 3000억 원을 투자한다고 5일 밝혔다.\n"
ENGLISH = "Hanbit Electronics will invest $3 billion in the plant, it said on March 5.\n"
SENTENCES = ["정석은 AI CIC장이 에이닷 엑스를 소개했다.", "", "\x00 \n\u2028𝟛", "30% 수준으로 줄여 70%를 아꼈다."]
MODULES = "[name for name in ('factcheck.pipeline', 'factcheck.mention', 'kiwipiepy') if name in sys.modules]"


def told(code: str, here: Path) -> list[str]:
    """The lines that a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, cwd=here, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    korean._tokens.cache_clear()
    two(tmp_path, KOREAN)
    return tmp_path


def two(folder: Path, text: str) -> None:
    for name in ("draft.txt", "out.txt"):
        (folder / name).write_text(text + name, encoding="utf-8")


def checked() -> Report:
    korean._tokens.cache_clear()
    return api.check("draft.txt", ["out.txt"])


def test_what_compares_is_not_loaded_before_the_articles_are_read(tmp_path: Path) -> None:
    loads = "import factcheck.api, factcheck.cli.asked, factcheck.cli.check, factcheck.cli.run"
    assert told(f"{loads}\nprint({MODULES})", tmp_path) == ["[]"]


def test_a_missing_draft_is_told_before_anything_is_loaded(here: Path) -> None:
    code = f"""import factcheck, factcheck.errors
try:
    factcheck.check('darft.txt', ['out.txt'])
except factcheck.errors.UsageError as error:
    print(error.message.key, {MODULES})"""
    assert told(code, here) == ["read.not_found_near []"]


@pytest.mark.parametrize(("text", "started"), [(KOREAN, True), (ENGLISH, False)])
def test_the_other_process_starts_for_korean_before_the_rooms_that_compare(here: Path, text: str, started: bool) -> None:
    two(here, text)
    code = f"""import factcheck
from factcheck.beside import beside
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == 'factcheck.corpus':
            print(made._process is not None)
sys.meta_path.insert(0, Watch())
with beside() as made:
    report = factcheck.check('draft.txt', ['out.txt'])
    print(made._process is not None, len(report.articles), 'kiwipiepy' in {MODULES})
print(made._process)"""
    assert told(code, here) == [str(started), f"{started} 2 False", "None"]


def test_a_library_starts_no_process(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.beside.Popen", None)
    assert checked().articles


def test_both_ways_say_the_same(here: Path) -> None:
    with beside() as made:
        made.prepare()
        assert [made.morphemes(each, ()) for each in SENTENCES] == [korean.morphemes(each, ()) for each in SENTENCES]
        given = ((0, 3, "NNP"), (4, 10, "NNP"))
        assert made.morphemes(SENTENCES[0], given) == korean.morphemes(SENTENCES[0], given)
        assert made._process is not None, "it was asked, and not this process"


def test_a_line_for_each_line() -> None:
    lines = [json.dumps([each, []]).encode() for each in SENTENCES]
    assert [len(json.loads(each)) for each in answers(lines)] == [len(korean.morphemes(each, ())) for each in SENTENCES]


@pytest.mark.parametrize("answer", ["", "import sys; print('nonsense')", "raise SystemExit(1)", "print('[[1]]')"])
def test_one_that_falls_silent_is_done_without(here: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    alone = checked()
    monkeypatch.setattr("factcheck.beside.COMMAND", ("-c", answer))
    with beside() as made:
        assert checked() == alone
        assert made._process is None


@pytest.mark.parametrize("python", ["none", "", None])
def test_one_that_cannot_be_started_is_done_without(here: Path, monkeypatch: pytest.MonkeyPatch, python: str | None) -> None:
    monkeypatch.setattr("factcheck.beside.sys.executable", python and str(here / python))
    with beside() as made:
        assert checked().articles and made._process is None


def test_many_articles_are_analysed_here(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "_FEW", 1)
    with beside() as made:
        assert checked().articles and made._process is None


def test_it_ends_with_the_command(here: Path) -> None:
    made = Beside()
    made.prepare()
    child = made._process
    assert child is not None and child.stdin is not None and child.poll() is None
    child.stdin.close()  # as when this process dies
    assert child.wait(60) == 0
    made.close()


def test_what_lies_in_the_working_folder_is_not_run(here: Path) -> None:
    for name in ("json.py", "factcheck.py", "kiwipiepy.py", "runpy.py", "subprocess.py"):
        (here / name).write_text("open('ran', 'w').close()\n", encoding="utf-8")
    made = Beside()
    made.prepare()
    try:
        assert made.morphemes("가격이 올랐다.", ()) == korean.morphemes("가격이 올랐다.", ())
        assert made._process is not None and not (here / "ran").exists()
    finally:
        made.close()


def test_the_command_says_what_the_library_says(here: Path) -> None:
    done = process("check", "draft.txt", "--against", "out.txt", "-f", "json", cwd=here)
    library = {each.id for each in checked().claims}
    assert done.returncode == 0 and {each["id"] for each in json.loads(done.stdout)["claims"]} == library
