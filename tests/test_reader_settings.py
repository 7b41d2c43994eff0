"""The tables [reader] and [fields] of the settings file: what they change, what beats them, what is sent where."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from factcheck import api, cli
from factcheck.asking.settings import Second
from factcheck.cli.second import Given, second_of
from factcheck.config import Settings, settings_from
from factcheck.errors import UsageError
from factcheck.project import FILE, Project, load
from factcheck.read import FieldMap, Limits
from reader.reading_desk import DAY, OUTLETS, articles, proposal, raw, reading
from reader.service import completion, reply, service
from test_cli import process

TEXTS = (
    "기자가 새 다리를 줄자로 재 보니 412미터가 나왔다.",
    "주민들은 걸어서 건넌다. 군청 앞 안내문에는 길이가 530미터라고만 적혀 있다.",
)
LENGTHS = (("412미터", "01", "줄자로 재 보니 412미터"), ("530미터", "02", "길이가 530미터"))
REMOTE = '[reader]\nbase-url = "https://reader.example/v1"\nmodel = "m"\nallow-remote = true\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for folder in ("in", "readings"):
        (tmp_path / folder).mkdir()
    for n, text in enumerate(TEXTS):
        (tmp_path / "in" / f"{n + 1:02}.md").write_text(raw(text, OUTLETS[n], DAY), encoding="utf-8")
    record = json.dumps(reading(articles(TEXTS), proposal(*LENGTHS)), ensure_ascii=False)
    (tmp_path / "readings" / "one.json").write_text(record, encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> int:
    return cli._ended(list(arguments))


def file(text: str, name: str = FILE) -> None:
    Path(name).write_text(text, encoding="utf-8")


def lengths(body: dict[str, Any]) -> dict[str, Any]:
    """The two lengths, under the keys of the question."""
    given = json.loads(body["messages"][1]["content"])["articles"]
    key = {text: next(each["key"] for each in given if text in each["text"]) for _, _, text in LENGTHS}
    return {"discrepancies": [proposal(*((value, key[text], text) for value, _, text in LENGTHS))], "agreements": []}


def report() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Path("report.json").read_text(encoding="utf-8"))
    return made


RUN = ("run", "in", "-q", "-f", "json", "-o", "report.json")


# --- [reader] ---------------------------------------------------------------------------------------------------


def test_a_replay_of_the_file_is_used_and_changes_no_hash(here: Path) -> None:
    assert call(*RUN) == 0
    plain = report()
    (here / "below").mkdir()
    file('[reader]\nreplay = "readings"\n')
    assert call(*RUN) == 1, "the folder is looked for beside the settings file"
    made = report()
    assert [each["name"] for each in made["reader"]["records"]] == ["one.json"]
    assert made["run"]["settings_sha256"] == plain["run"]["settings_sha256"], "the records name themselves"
    first = Path("report.json").read_bytes()
    Path(FILE).unlink()
    assert call(*RUN, "--replay", "readings") == 1
    assert Path("report.json").read_bytes() == first


def test_it_can_be_left_out(here: Path) -> None:
    file('[reader]\nreplay = "readings"\n')
    assert call(*RUN, "--no-reader") == 0
    assert "reader" not in report()


def test_a_service_of_the_file_is_asked_kept_and_not_asked_again(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree("readings")
    with service(lambda handler, body: reply(handler, completion(lengths(body)))) as (url, seen):
        file(f'[reader]\nbase-url = "{url}"\nmodel = "small"\nreplay = "readings"\n')
        assert call(*RUN) == 1, "no answer is kept yet: the folder need not be there"
        assert call(*RUN, "--reader-model", "other") == 1
        assert [each["model"] for each in seen.bodies] == ["small", "other"]
        assert call(*RUN) == 1
        assert len(seen.bodies) == 2, "what was answered is in the folder"


def test_the_command_line_beats_the_file() -> None:
    table = load_text(
        '[reader]\nbase-url = "http://127.0.0.1:1/v1"\nmodel = "small"\nkey-env = "KEY"\ntimeout = 7\nbudget = 3\nquestion-size = 9000\n'
    )
    found = second_of(Given(), table)
    assert found and found.reader and found.reader.model == "small"
    assert (found.reader.key_env, found.reader.timeout, found.reader.budget, found.reader.question_size) == ("KEY", 7, 3, 9_000)
    found = second_of(Given(model="large", replay="kept", dry_run=True), table)
    assert found and found.reader and found.reader.model == "large" and found.replay == Path("kept") and found.dry_run
    found = second_of(Given(url="http://127.0.0.1:2/v1", model="other"), table)
    assert found and found.reader and (found.reader.key_env, found.reader.timeout) == ("", 120), "its key is for its own address"
    assert second_of(Given(), Project()) is None
    with pytest.raises(UsageError):
        second_of(Given(model="m"), Project())


def load_text(text: str, named: bool = False) -> Project:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_text(text, encoding="utf-8")
        return load(str(path)) if named else load(None, Path(folder))


def test_a_file_that_was_only_found_sends_nothing_out() -> None:
    """Whoever packs articles into a folder can pack a settings file beside them."""
    with pytest.raises(UsageError) as caught:
        second_of(Given(), load_text(REMOTE))
    assert caught.value.message.key == "reader.remote_found"
    assert second_of(Given(off=True), load_text(REMOTE)) is None
    for given, named in ((Given(), True), (Given(allow_remote=True), False)):
        found = second_of(given, load_text(REMOTE, named))
        assert found and found.reader and found.reader.allow_remote


def test_the_sentence_about_it_names_the_next_step(here: Path) -> None:
    file(REMOTE)
    done = process(*RUN, cwd=here)
    assert done.returncode == 2 and "--config" in done.stderr.decode() and "--no-reader" in done.stderr.decode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[reader]\nbase_url = "x"\n', ("factcheck.toml:2", "base-url")),
        ("[reader]\nbudgets = 3\n", ("factcheck.toml:2", "'budget'")),
        ("[reader]\ntimeout = 0\n", ("factcheck.toml:2", "reader.timeout", "3600")),
        ("timeout = 3\n", ("factcheck.toml:1", "[reader] timeout")),
        ('[fields]\npublished_at = "x"\n', ("factcheck.toml:2", "published-at")),
        ("[fields]\ntitle = 3\n", ("factcheck.toml:2", "fields.title")),
        ("max-crawl-byte = 3\n", ("factcheck.toml:1", "max-crawl-bytes")),
    ],
)
def test_a_faulty_key_is_named_with_its_line(
    here: Path, capsys: pytest.CaptureFixture[str], text: str, words: tuple[str, ...]
) -> None:
    file(text)
    assert call(*RUN) == 2
    told = capsys.readouterr().err
    assert all(each in told for each in words) and told.count("\n") == 1, told


def test_a_key_in_the_place_of_its_name_is_not_printed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file('[reader]\nkey-env = "sk-very-secret"\n')
    assert call(*RUN) == 2
    told = capsys.readouterr().err
    assert "secret" not in told and "READER_KEY" in told


# --- a draft ----------------------------------------------------------------------------------------------------


def test_a_check_hears_the_second_reader(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ("check", "in/01.md", "--against", "in/02.md", "-q", "-f", "json")
    assert call(*command) == 0
    capsys.readouterr()
    assert call(*command, "--replay", "readings") == 1
    made = json.loads(capsys.readouterr().out)
    (found,) = made["findings"]
    assert made["reader"]["findings"] == {found["id"]: "proposed"}
    desk = api.Desk("in/02.md", None, None, Second(Path("readings")))
    assert [each.id for each in desk.check_file("in/01.md").findings] == [found["id"]]
    file('[reader]\nreplay = "readings"\n')
    assert call(*command) == 1 and call(*command, "--no-reader") == 0


def test_a_check_asks_and_keeps(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ("check", "in/01.md", "--against", "in/02.md", "-q", "--lang", "en")
    with service(lambda handler, body: reply(handler, completion(lengths(body)))) as (url, seen):
        assert call(*command, "--reader", url, "--reader-model", "small") == 1
    assert seen.bodies and len(list((here / "reports" / "readings").glob("*.json"))) == 1
    assert call(*command, "--replay", "reports/readings") == 1
    assert "Second reader:" in capsys.readouterr().out


def test_open_proposals_of_other_articles_do_not_trouble_a_draft(here: Path) -> None:
    worded = proposal(("기자", "01", "기자가"), ("주민", "02", "주민들은"), kind="conflict")
    for name, text in (("03", "다른 글이다. 3명이 왔다."),):
        (here / "in" / f"{name}.md").write_text(raw(text, OUTLETS[2], DAY), encoding="utf-8")
    made = reading(articles(TEXTS), worded)
    Path("readings/one.json").write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    second = Second(Path("readings"))
    whole = api.run(["in"], None, None, second).second
    assert whole and len(whole.open) == 1
    mine = api.check("in/01.md", ["in/02.md", "in/03.md"], None, None, second).second
    other = api.check("in/03.md", ["in/01.md", "in/02.md"], None, None, second).second
    assert mine and mine.open == whole.open and other and other.open == ()


# --- doctor -----------------------------------------------------------------------------------------------------


def doctor(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = call("doctor", "-f", "json", "--lang", "en", *options)
    found = json.loads(capsys.readouterr().out)["checks"]
    return code, next(each for each in found if each["name"] == "reader")


def test_doctor_asks_one_short_question(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with service(lambda handler, body: reply(handler, completion("OK"))) as (url, seen):
        file(f'[reader]\nbase-url = "{url}"\nmodel = "small"\n')
        code, found = doctor(capsys)
        assert code == 0 and found["state"] == "ok" and url in found["note"]
        assert len(seen.bodies) == 1 and len(json.dumps(seen.bodies[0])) < 200
    code, found = doctor(capsys)
    assert code == 0 and found["state"] == "silent", "a run goes on without it"


def test_doctor_sends_nothing_unless_asked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor(capsys)[1]["state"] == "off" and "nothing is sent" in doctor(capsys)[1]["note"]
    file('[reader]\nreplay = "readings"\n')
    assert doctor(capsys)[1]["state"] == "ok"
    file('[reader]\nreplay = "nowhere"\n')
    assert doctor(capsys)[0] == 2 and doctor(capsys)[1]["state"] == "broken"
    file(REMOTE)
    code, found = doctor(capsys)
    assert code == 2 and found["state"] == "broken" and "--config" in found["note"]


# --- [fields] ---------------------------------------------------------------------------------------------------


def test_fields_of_a_crawl_are_read_as_the_file_says(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"kopf": f"제목 {n}", "doc": {"stuff": TEXTS[n]}, "haus": OUTLETS[n], "tag": DAY} for n in (0, 1)]
    file("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows), "crawl.jsonl")
    assert call("claims", "crawl.jsonl", "-q") == 2, "no field holds the text"
    file('[fields]\ntitle = "kopf"\nbody = ["text", "doc.stuff"]\npublisher = "haus"\npublished-at = "tag"\n')
    assert call("run", "crawl.jsonl", "-q", "-f", "json", "-o", "report.json") in {0, 1}
    made = report()["inputs"]
    assert sorted((each["publisher"], each["published_at"]) for each in made) == sorted((name, DAY) for name in OUTLETS[:2])
    assert [each["title"] for each in sorted(made, key=lambda each: each["path"])] == ["제목 0", "제목 1"]
    assert call("verify", "report.json") == 0, "read again by the same names"
    capsys.readouterr()
    assert call("doctor") == 0
    assert '"kopf"' in capsys.readouterr().out


def test_fields_and_limits_reach_the_reading() -> None:
    settings = settings_from(fields={"title": "kopf", "crawled_at": ("a", "b")}, max_crawl_bytes=77)
    assert api.fields_of(settings) == FieldMap(title=("kopf",), crawled=("a", "b"))
    assert api.limits_of(settings).max_crawl_bytes == 77
    assert api.fields_of(Settings()) == FieldMap() and api.limits_of(Settings()) == Limits()
    assert settings.sha256 != Settings().sha256
