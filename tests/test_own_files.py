"""What the program writes is no article, and what it reads it does not write over."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import api, cli
from factcheck.read.own import is_own

NEWS = "---\ntitle: 한빛전자, 부산에 공장\npublisher: {}\npublished_at: 2026-03-02\n---\n\n한빛전자는 부산 공장에 {} 원을 투자한다.\n"
PAPERS = {"a.md": NEWS.format("가나일보", "3000억"), "b.md": NEWS.format("다라신문", "2000억")}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    for name, text in PAPERS.items():
        (tmp_path / "out" / name).write_text(text, encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> int:
    return cli._ended([*arguments, "-q"])


def paths() -> set[str]:
    return {each.path for each in api.run(["."]).articles}


def test_a_second_run_over_the_same_folder_reads_the_same_articles(here: Path) -> None:
    assert call("run", ".") == 1
    assert paths() == {"out/a.md", "out/b.md"}
    assert call("run", ".") == 1


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", ["r.json", "r.jsonl", "r.html", "r.md", "r.txt", "r.csv", "x/r.md"])
@pytest.mark.parametrize("command", [("run", "out"), ("check", "out/a.md", "--against", "out")])
def test_no_format_of_a_report_is_an_article(here: Path, command: tuple[str, ...], name: str, lang: str) -> None:
    call(*command, "-o", name, "--lang", lang)
    assert is_own(Path(name).read_bytes())
    assert paths() == {"out/a.md", "out/b.md"}


def test_baselines_and_decisions_are_no_articles(here: Path) -> None:
    call("run", "out", "--baseline", "known.json", "--update-baseline")
    call("dismiss", "1", "--why", "확인했다")
    assert paths() == {"out/a.md", "out/b.md"}


def test_what_is_named_is_read(here: Path) -> None:
    call("run", "out", "-o", "r.md")
    assert [each.path for each in api.run(["r.md"]).articles] == ["r.md"]


@pytest.mark.parametrize("text", PAPERS.values())
def test_an_article_is_not_taken_for_a_report(text: str) -> None:
    assert not is_own(text.encode())
    assert not is_own(f"# 제목\n\n{text}".encode()) and not is_own(b"") and not is_own(b'{"schema": "news"}')


@pytest.mark.parametrize(
    "command",
    [
        ("check", "out/a.md", "--against", "out", "-f", "md", "-o", "out/a.md"),
        ("check", "out/a.md", "--against", "out", "-f", "md", "-o", "link.md"),
        ("run", "out", "-f", "csv", "-o", "out/b.md"),
    ],
)
def test_an_input_is_not_written_over(here: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    Path("link.md").symlink_to("out/a.md")
    assert call(*command) == 2
    assert {each.name: each.read_text(encoding="utf-8") for each in Path("out").iterdir()} == PAPERS
    assert capsys.readouterr().out == ""
