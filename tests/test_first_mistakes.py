"""What a newcomer gets wrong first: one sentence each, in both languages, that names the next step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.model import Lang

ARTICLE = "한빛전자가 공장에 3000억 원을 투자한다고 5일 밝혔다.\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
"""The first bytes of what HWP 5 and old Word files are."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(argument: str, lang: Lang, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """The one line of talk about a run that checked nothing."""
    monkeypatch.setattr(cli, "SPEECH", lang)
    assert cli._ended(["run", argument]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and "Traceback" not in err and "read.is_" not in err
    return err


def near(here: Path) -> str:
    (here / "seeds").mkdir()
    return "seed"


def far(here: Path) -> str:
    return "기사모음"


def empty(here: Path) -> str:
    (here / "기사").mkdir()
    return "기사"


def other_files(here: Path) -> str:
    (here / "기사").mkdir()
    (here / "기사" / "표.csv").write_text("1,2\n")
    return "기사"


def hangul_word_processor(here: Path) -> str:
    (here / "보도자료.hwp").write_bytes(OLE)
    return "보도자료.hwp"


def portable_document(here: Path) -> str:
    (here / "보도자료.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    return "보도자료.pdf"


def address(here: Path) -> str:
    return "https://example.org/news/1"


def settings(here: Path) -> str:
    (here / "factcheck.toml").write_text('lang = "ko"\nfail_on = "주의"\n', encoding="utf-8")
    (here / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return "a.txt"


MISTAKES: list[tuple[Callable[[Path], str], str, str]] = [
    (near, "'seeds'", "'seeds'"),
    (far, "경로를 확인하세요", "Check the path"),
    (empty, "기사를 넣거나 다른 폴더를 지정하세요", "Put articles there or name another folder"),
    (other_files, "항목 이름을 지정", "name"),
    (hangul_word_processor, "HWPX", "HWPX"),
    (portable_document, ".txt", ".txt"),
    (address, "파일로 저장", "Save the page as a file"),
    (settings, "'fail-on'", "'fail-on'"),
]


@pytest.mark.parametrize(("made", "ko", "en"), MISTAKES, ids=lambda each: getattr(each, "__name__", ""))
def test_one_sentence_names_the_next_step(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], made: Callable[[Path], str], ko: str, en: str
) -> None:
    argument = made(here)
    before = sorted(here.rglob("*"))
    korean, english = (told(argument, lang, monkeypatch, capsys) for lang in ("ko", "en"))
    assert ko in korean and en in english
    assert argument in korean or "factcheck.toml:2" in korean, "the sentence names what it is about"
    assert sorted(here.rglob("*")) == before, "nothing is written where nothing was checked"


def test_korean_of_before_utf_8_is_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """CP949 is no mistake: it is read, without a word, as the same values."""
    (here / "a.txt").write_bytes(ARTICLE.encode("cp949"))
    (here / "b.txt").write_bytes(ARTICLE.encode("utf-8"))
    for name in ("a.txt", "b.txt"):
        assert cli._ended(["claims", name, "-o", f"{name}.jsonl"]) == 0
        assert capsys.readouterr().err == ""
    quotes = [(here / f"{name}.jsonl").read_text(encoding="utf-8").count('"quote": "3000억 원"') for name in ("a.txt", "b.txt")]
    assert quotes == [1, 1]


@pytest.mark.parametrize(("lang", "step"), [("ko", "UTF-8로 다시 저장하세요"), ("en", "save it as UTF-8")])
def test_a_damaged_encoding_is_told_and_read(here: Path, capsys: pytest.CaptureFixture[str], lang: str, step: str) -> None:
    (here / "a.txt").write_bytes(ARTICLE.encode("utf-8") * 20 + "한빛전자는 3천억원을 투자한다.\n".encode("cp949"))
    cli._ended(["run", "a.txt", "-f", "plain", "--width", "300", "--lang", lang])
    assert step in capsys.readouterr().out
