"""T28: a fault of ours tells its kind and place, and not a word of an article, a draft or a setting."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Counted
from factcheck import api, pipeline
from short_story import laid
from test_cli import call


class Telling(Exception):
    """A fault whose every view holds the words."""

    def __repr__(self) -> str:
        return f"Telling({self.args[0]})"


def with_note(words: str) -> Exception:
    fault = ValueError(words)
    fault.add_note(words)
    return fault


def chained(words: str) -> Exception:
    fault = RuntimeError("short")
    fault.__cause__ = ValueError(words)
    fault.__context__ = KeyError(words)
    return fault


def undecodable(words: str) -> Exception:
    return UnicodeDecodeError("utf-8", words.encode(), 0, 1, words)


FAULTS: tuple[Callable[[str], BaseException], ...] = (
    ValueError, KeyError, RuntimeError, AssertionError, Telling, with_note, chained, undecodable, MemoryError,
    lambda words: ExceptionGroup(words, [ValueError(words)]),
)  # fmt: skip
CANARIES = tuple(f"kanarienvogel{number:02d} 김제보{number:02d} +82-10-55{number:02d}" for number in range(50))


def quiet_about(canary: str, *texts: str) -> bool:
    """No part of a canary stands in any of the texts."""
    return not any(part in text for part in canary.split(" ") for text in texts)


def test_a_crash_note_holds_no_canary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], counted: Counted
) -> None:
    """Fifty canaries through ten kinds of faults, deep inside the engine, with the words in local variables as well."""
    monkeypatch.chdir(tmp_path)
    for number, canary in enumerate(CANARIES):
        (tmp_path / "a.txt").write_text(f"{canary} 의원은 5000억원을 받았다. It paid 5,000 people.\n", encoding="utf-8")
        fault = FAULTS[number % len(FAULTS)](canary)

        def failing(articles: Any, fault: BaseException = fault, *_: Any) -> Any:
            words = [each.raw for each in articles]
            raise fault if words else AssertionError

        with monkeypatch.context() as patch:
            patch.setattr(pipeline, "witnesses", failing)
            patch.setattr(pipeline, "extract", lambda article: _empty(article))
            assert call("run", "a.txt", "-q") == 4
        out, err = capsys.readouterr()
        assert quiet_about(canary, out, err), err
        assert type(fault).__name__ in err and "Traceback" not in err and "pipeline.py" in err
        assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    counted(canaries=len(CANARIES), found_again=0)


def _empty(article: Any) -> Any:
    from factcheck.claim import Extraction

    fields = {name: () for name in Extraction.__dataclass_fields__ if name != "article"}
    return Extraction(article=article, **fields)


def test_a_lost_article_is_named_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], counted: Counted
) -> None:
    """A fault that costs one article is told in the report: its path and the kind of fault, nothing of its text."""
    monkeypatch.chdir(tmp_path)
    laid(tmp_path / "in")
    real = pipeline.extract
    for canary in CANARIES[:10]:
        (tmp_path / "in" / "bad.txt").write_text(f"{canary}. It hired 1,284 people.\n", encoding="utf-8")

        def failing(article: Any, canary: str = canary) -> Any:
            if article.path.endswith("bad.txt"):
                raise ValueError(canary)
            return real(article)

        with monkeypatch.context() as patch:
            patch.setattr(pipeline, "extract", failing)
            assert call("run", "in", "-q", "-f", "json", "-o", "-") == 3
        out, err = capsys.readouterr()
        assert quiet_about(canary, out, err)
        assert [each["error"] for each in json.loads(out)["inputs"] if each["status"] == "failed"] != []
    counted(canaries=10, found_again=0)


def test_a_refused_setting_shows_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The key of a second reader is named by its variable and never printed, whatever goes wrong."""
    monkeypatch.chdir(tmp_path)
    laid(tmp_path / "in")
    monkeypatch.setenv("READER_KEY", "kanarienvogel-key")
    monkeypatch.setattr(api, "run_hearing", lambda *_: (_ for _ in ()).throw(RuntimeError("kanarienvogel-key")))
    code = call("run", "in", "-q", "--reader", "http://127.0.0.1:9/v1", "--reader-model", "m", "--reader-key-env", "READER_KEY")
    out, err = capsys.readouterr()
    assert code in (2, 4) and "kanarienvogel" not in out + err
