"""What asking costs, and what is left when somebody stops it."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("httpx")

from reading_desk import DAY, OUTLETS, articles, raw
from service import completion, reply, service

from factcheck import cli
from factcheck.asking.answers import MOST_TOKENS, tokens_of
from factcheck.asking.ask import hear
from factcheck.asking.crowd import as_they_come
from factcheck.asking.prompt import questions
from factcheck.asking.settings import ReaderSettings, Second

EMPTY = {"discrepancies": [], "agreements": []}
TEXTS = ("기자가 새 다리를 줄자로 재 보니 412미터가 나왔다.", "군청 앞 안내문에는 길이가 530미터라고만 적혀 있다.")
MANY = tuple(f"{n}번 창고의 {word} 재고는 {n}{n}7상자였다. " * 12 for n, word in enumerate(("사과", "배", "귤", "감"), 1))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for n, text in enumerate(TEXTS):
        (tmp_path / "in" / f"{n + 1:02}.md").write_text(raw(text, OUTLETS[n], DAY), encoding="utf-8")
    return tmp_path


def run(*options: str) -> int:
    return cli._ended(["run", "in", "-f", "json", "-o", "out/report.json", "--lang", "en", *options])


def counted(usage: object) -> bytes:
    tree = json.loads(completion(EMPTY))
    return json.dumps(tree | {"usage": usage}).encode()


def test_tokens_are_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    part = counted({"prompt_tokens": 1234, "completion_tokens": 56})
    with service(lambda handler, body: reply(handler, part)) as (url, seen):
        run("--reader", url, "--reader-model", "small")
    size = len(json.dumps(seen.bodies[0], ensure_ascii=False, sort_keys=True).encode())
    assert f"1 questions, {size} bytes, 1234 + 56 tokens" in capsys.readouterr().err


def test_an_answer_that_is_no_record_was_paid_for_as_well(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    part = json.dumps(json.loads(completion("nothing")) | {"usage": {"prompt_tokens": 7, "completion_tokens": 3}}).encode()
    with service(lambda handler, body: reply(handler, part)) as (url, _):
        run("--reader", url, "--reader-model", "small")
    assert "7 + 3 tokens" in capsys.readouterr().err


@pytest.mark.parametrize(
    "usage",
    [
        None,
        [],
        "many",
        {"prompt_tokens": "9"},
        {"prompt_tokens": True},
        {"prompt_tokens": -1},
        {"prompt_tokens": MOST_TOKENS + 1},
    ],
)
def test_what_is_no_count_is_not_counted(usage: object) -> None:
    assert tokens_of(counted(usage)) == (0, 0)


@pytest.mark.parametrize("reply_", [b"", b"\xff", b"[1]", b"[" * 50_000])
def test_what_is_no_reply_counts_nothing(reply_: bytes) -> None:
    assert tokens_of(reply_) == (0, 0)


def test_a_dry_run_shows_to_the_letter_what_would_be_sent(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with service(lambda handler, body: reply(handler, completion(EMPTY))) as (url, seen):
        run("--reader", url, "--reader-model", "small", "--reader-dry-run")
        assert not seen.paths and "out/would-ask" in capsys.readouterr().err
        (shown,) = (here / "out" / "would-ask").iterdir()
        run("--reader", url, "--reader-model", "small")
    assert json.loads(shown.read_text(encoding="utf-8")) == seen.bodies[0]
    assert [each.name for each in (here / "out" / "readings").iterdir()] == [shown.name]


def asked_of(url: str, **given: Any) -> ReaderSettings:
    return ReaderSettings(base_url=url, model="small", question_size=600, **given)


def test_progress_counts_each_answer() -> None:
    told: list[tuple[str, int, int]] = []
    with service(lambda handler, body: reply(handler, completion(EMPTY))) as (url, _):
        hear(articles(MANY), Second(reader=asked_of(url), progress=lambda *step: told.append(step)))
    assert len(told) > 1 and told == [("ask", n + 1, len(told)) for n in range(len(told))]


def test_what_came_before_a_stop_is_kept_and_nobody_is_waited_for(here: Path) -> None:
    asked, released = iter(range(100)), threading.Event()

    def part(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        if next(asked):
            released.wait(20)
        reply(handler, completion(EMPTY))

    kept: dict[str, str] = {}

    def stop(name: str, text: str) -> None:
        kept[name] = text
        raise KeyboardInterrupt

    with service(part) as (url, seen):
        with pytest.raises(KeyboardInterrupt):
            hear(articles(MANY), Second(reader=asked_of(url, concurrency=2), arrived=stop))
        assert not released.is_set() and len(kept) == 1
        released.set()
    assert len(seen.paths) < len(questions(articles(MANY), asked_of(url)))
    for name, text in kept.items():
        (here / name).write_text(text, encoding="utf-8")
    with service(lambda handler, body: reply(handler, completion(EMPTY))) as (url, later):
        heard = hear(articles(MANY), Second(replay=here, reader=asked_of(url)))
    assert len(heard.answers) == len(later.paths) == len(questions(articles(MANY), asked_of(url))) - 1


def test_a_stop_is_told_with_the_place_of_the_answers(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.corpus.together", stopped)
    with service(lambda handler, body: reply(handler, completion(EMPTY))) as (url, _):
        assert run("--reader", url, "--reader-model", "small") == 130
    assert "out/readings" in capsys.readouterr().err
    assert len([*(here / "out" / "readings").iterdir()]) == 1 and not (here / "out" / "report.json").exists()


def test_tasks_are_told_as_they_come_and_a_fault_ends_them() -> None:
    def fault() -> int:
        raise ValueError("of one task")

    assert sorted(as_they_come([lambda: 1, lambda: 2, lambda: 3], 2)) == [(0, 1), (1, 2), (2, 3)]
    assert list(as_they_come([], 2)) == []
    with pytest.raises(ValueError, match="of one task"):
        list(as_they_come([fault, fault], 1))


def test_tasks_that_have_not_begun_never_do_once_nobody_listens() -> None:
    begun: list[int] = []
    gate, ended = threading.Event(), threading.Event()

    def second() -> None:
        gate.wait(20)
        ended.set()

    coming = as_they_come([lambda: None, second, *(lambda n=n: begun.append(n) for n in range(50))], 1)
    next(coming)
    coming.close()
    gate.set()
    assert ended.wait(20) and not begun
