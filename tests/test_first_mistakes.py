"""What a newcomer gets wrong first: one sentence each, in both languages, that names the next step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.model import Lang
from test_cli import process

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


# --- the same with the real command, on a draft --------------------------------------------------------------------


def nothing_there(here: Path) -> list[str]:
    return ["초고이름.txt", "--against", "기사"]


def nothing_inside(here: Path) -> list[str]:
    (here / "빈폴더").mkdir()
    return ["draft.txt", "--against", "빈폴더"]


def slip_in_settings(here: Path) -> list[str]:
    settings(here)
    return ["draft.txt", "--against", "기사"]


def no_corpus(here: Path) -> list[str]:
    return ["draft.txt"]


def old_hwp(here: Path) -> list[str]:
    return [hangul_word_processor(here), "--against", "기사"]


def a_pdf(here: Path) -> list[str]:
    return [portable_document(here), "--against", "기사"]


def a_web_address(here: Path) -> list[str]:
    return [address(here), "--against", "기사"]


SEVEN: list[tuple[Callable[[Path], list[str]], str, str]] = [
    (nothing_there, "'초고이름.txt' 파일이나 폴더가 없습니다. 경로를 확인하세요.", "Check the path."),
    (nothing_inside, "기사를 넣거나 다른 폴더를 지정하세요.", "Put articles there or name another folder."),
    (slip_in_settings, "'fail-on'", "'fail-on'"),
    (no_corpus, "--against 기사/ 처럼 폴더나 파일을 적으십시오.", "Add --against articles/"),
    (old_hwp, "HWPX", "HWPX"),
    (a_pdf, ".txt", ".txt"),
    (a_web_address, "파일로 저장", "Save the page as a file"),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "기사").mkdir()
    for name in ("기사/a.txt", "draft.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("locale", "lang"), [("ko_KR.UTF-8", 0), ("C.UTF-8", 1)])
@pytest.mark.parametrize(("made", "ko", "en"), SEVEN, ids=lambda each: getattr(each, "__name__", ""))
def test_the_real_command_tells_in_one_sentence(
    corpus: Path, made: Callable[[Path], list[str]], ko: str, en: str, locale: str, lang: int
) -> None:
    done = process("check", *made(corpus), cwd=corpus, env={"LC_ALL": locale})
    told = done.stderr.decode()
    assert done.returncode == 2 and done.stdout == b"" and told.count("\n") == 1, told
    assert (ko, en)[lang] in told and "Traceback" not in told


@pytest.mark.parametrize(("lang", "step"), [("ko", "UTF-8로 다시 저장하세요."), ("en", "save it as UTF-8")])
def test_the_eighth_is_read_and_told_in_one_sentence(corpus: Path, lang: str, step: str) -> None:
    """A CP949 draft: its numbers are confirmed, and one line says how it was read."""
    (corpus / "draft.txt").write_bytes(ARTICLE.encode("cp949"))
    done = process("check", "draft.txt", "--against", "기사", "--lang", lang, "--width", "300", cwd=corpus)
    told = [line for line in done.stdout.decode().splitlines() if "CP949" in line]
    assert done.returncode == 0 and done.stderr == b""
    assert len(told) == 1 and "draft.txt" in told[0] and step in told[0]
    assert "【3000억 원】○1" in done.stdout.decode()


MISUSED: list[tuple[list[str], str, str]] = [
    (["run", "--widht", "80"], "'--width'을(를) 뜻했다면", "If you meant '--width'"),
    (
        ["run", "--xyzzyx"],
        "'--xyzzyx' 옵션이 없습니다. 옵션 목록: factcheck run --help",
        "See the options: factcheck run --help",
    ),
    (["run", "--width"], "'--width' 뒤에 값이 빠졌습니다", "A value is missing after '--width'"),
    (["run", "--width", "넓게"], "정수가 아닙니다", "is no whole number"),
    (["run", "--width", "5"], "40 이상 300 이하", "from 40 to 300"),
    (["run", "--top", "-3"], "0 이상이어야", "0 or more"),
    (["dismiss"], "'N|FINGERPRINT' 자리가 비었습니다", "'N|FINGERPRINT' is missing"),
    (["explain", "FC101", "b"], "따옴표로 감싸세요", "put it in quotation marks"),
    (["chekc", "a.txt"], "'check' 명령을 뜻했다면", "If you meant 'check'"),
    (["초고"], "'초고' 명령이 없습니다. 명령 목록: factcheck --help", "See the commands: factcheck --help"),
    (["a.txt"], "factcheck check a.txt --against", "factcheck check a.txt --against"),
]


@pytest.mark.parametrize(("arguments", "ko", "en"), MISUSED, ids=lambda each: " ".join(each) if isinstance(each, list) else "")
def test_what_the_command_line_does_not_understand_is_told_in_both_languages(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], ko: str, en: str
) -> None:
    (here / "a.txt").write_text(ARTICLE, encoding="utf-8")
    for lang, wanted in (("ko", ko), ("en", en)):
        monkeypatch.setattr(cli, "SPEECH", lang)
        assert cli._ended(arguments) == 2
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1 and wanted in err, err


@pytest.mark.parametrize("given", [["--lang", "ko"], ["--lang=ko"]])
def test_an_error_is_in_the_language_that_was_asked_for(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    monkeypatch.setattr(cli, "SPEECH", "en")
    for arguments in (["run", "없음", *given], ["run", "--xyzzyx", *given]):
        assert cli._ended(arguments) == 2
        assert "없습니다" in capsys.readouterr().err
