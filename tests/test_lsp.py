"""The language server, spoken to by a real client over the standard streams, and its parts."""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Union

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

from factcheck import api
from factcheck.errors import UsageError
from factcheck.lsp import marks as marks_room
from factcheck.lsp.marks import Shown, reasons, shown
from factcheck.lsp.places import Places
from factcheck.lsp.session import Edge, Session, is_read, path_of, uri_of
from factcheck.model import Finding, Report
from report_builder import plain_sample
from test_cli import process

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
PATIENCE = 120
"""Seconds until a lost answer is called lost; nothing is measured."""
TEXT = "가\r\n🎉나다\n라\u2028마\r바"


# --- positions --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "column"), [("utf-16", 4), ("utf-8", 10), ("utf-32", 3)], ids=["two units", "bytes", "characters"]
)
def test_an_emoji_counts_as_the_encoding_counts_it(encoding: str, column: int) -> None:
    places = Places.of(TEXT, encoding)
    assert places.place(TEXT.index("\n라")) == (1, column)
    assert places.offset(1, column) == TEXT.index("\n라")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_places_go_there_and_back(encoding: str) -> None:
    places = Places.of(TEXT, encoding)
    kept = [each for each in range(len(TEXT) + 1) if TEXT[each - 1 : each + 1] != "\r\n"]
    assert [places.offset(*places.place(each)) for each in kept] == kept


def test_only_line_breaks_of_the_protocol_break_lines() -> None:
    assert Places.of(TEXT, "utf-16").place(TEXT.index("마")) == (2, 2)
    assert Places.of(TEXT, "utf-16").place(TEXT.index("바")) == (3, 0)


@pytest.mark.parametrize("place", [(0, 99), (99, 0), (1, 10**9), (0, -4), (-1, 0)])
def test_a_place_that_is_none_is_the_nearest_one(place: tuple[int, int]) -> None:
    places = Places.of(TEXT, "utf-16")
    assert 0 <= places.offset(*place) <= len(TEXT)
    assert places.place(places.offset(*place))[0] == max(0, min(place[0], 3))


def test_the_middle_of_a_surrogate_pair_is_its_character() -> None:
    assert Places.of(TEXT, "utf-16").offset(1, 1) == TEXT.index("🎉")


# --- the session ------------------------------------------------------------------------------------------------

NEWS = "---\npublisher: {}\npublished_at: 2026-03-02\n---\n\n{}\n"
FIRST = NEWS.format("가나일보", "한빛전자는 부산 공장에 3000억 원을 투자한다고 밝혔다. 일자리는 700개다.")
SECOND = NEWS.format("다라신문", "한빛전자는 부산 공장에 3000억 원을 투자한다고 발표했다.")
DRAFT = "🎉 한빛전자가 부산 공장에 4천억원을 투자한다. 일자리는 700개다.\n"


@dataclass
class Outside:
    """What a session does outside, written down."""

    reads: int = 0
    dismissed: list[tuple[str, str]] = field(default_factory=list)

    def edge(self) -> Edge:
        def read() -> api.Desk:
            self.reads += 1
            return api.Desk(["out/"])

        def settled(report: Report) -> Report:
            gone = {finding for finding, _ in self.dismissed}
            return replace(report, findings=tuple(each for each in report.findings if each.id not in gone))

        def dismiss(finding: Finding, why: str) -> None:
            self.dismissed.append((finding.id, why))

        return Edge(read, settled, dismiss, "ko", None)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    for name, text in (("out/a.md", FIRST), ("out/b.md", SECOND), ("draft.txt", DRAFT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def words(found: Shown, text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in found.marks]


def test_a_mark_stands_at_the_words_and_points_at_the_others(here: Path) -> None:
    [mark] = Session(Outside().edge()).check((here / "draft.txt").as_uri(), DRAFT).marks
    assert DRAFT[mark.start : mark.end] == "4천억원" and mark.rule == "FC402"
    assert {each.article.path for each in mark.related} == {"out/a.md", "out/b.md"}
    assert all(each.article.raw[each.start : each.end].startswith("3000억") for each in mark.related)


def test_notes_give_the_evidence_and_count_witnesses(here: Path) -> None:
    found = Session(Outside().edge()).check("untitled:Untitled-1", DRAFT)
    differs, confirmed = found.told(DRAFT.index("4천억")), found.told(DRAFT.index("700"))
    assert differs is not None and confirmed is not None
    for expected in ("4,000억", "3,000억", "가나일보 2026-03-02", "다라신문", "【3000억 원】"):
        assert expected in differs.text
    assert "확인, 다른 출처 1곳" in confirmed.text and "가나일보" in confirmed.text
    assert found.told(0) is None


def test_an_article_adds_no_line_and_no_control_to_a_note() -> None:
    hostile = "\x1b[31m빨강\n::error::x\u202e"
    lines = marks_room._lined(iter([f"    {hostile}", "plain"])).split("\n")
    assert len(lines) == 2 and lines[1] == "plain"
    assert lines[0].startswith("    ‹U+001B›") and "\u202e" not in lines[0] and "::error" not in lines[0]


def test_an_empty_draft_and_one_that_is_read_as_something_else_show_nothing(here: Path) -> None:
    session = Session(Outside().edge())
    assert session.check("untitled:1", " \n\ufeff".strip() + "\n") == Shown()
    assert session.again("untitled:1") == Shown() and session.again("file:///nowhere.txt") == Shown()


def test_articles_are_read_once_until_one_of_them_is_saved(here: Path) -> None:
    outside = Outside()
    session, draft, article = Session(outside.edge()), (here / "draft.txt").as_uri(), (here / "out/b.md").as_uri()
    session.check(draft, DRAFT)
    session.saved(draft)
    session.check(draft, DRAFT + "끝.")
    assert outside.reads == 1
    (here / "out/b.md").write_text(SECOND.replace("3000억", "4000억"), encoding="utf-8")
    session.saved(article)
    session.check(article, SECOND)  # its own older state is left out: nothing has to be read
    assert outside.reads == 1
    session.check(draft, DRAFT)
    assert outside.reads == 2


def test_a_dismissal_needs_a_finding_that_is_there(here: Path) -> None:
    outside = Outside()
    session, uri = Session(outside.edge()), (here / "draft.txt").as_uri()
    [mark] = session.check(uri, DRAFT).marks
    assert session.dismiss(uri, "0" * 16, "nothing").marks and outside.dismissed == []
    assert session.dismiss("file:///other.txt", mark.finding, "nothing") == Shown() and outside.dismissed == []
    assert session.dismiss(uri, mark.finding, "둘은 다름").marks == ()
    assert outside.dismissed == [(mark.finding, "둘은 다름")]
    session.forget(uri)
    assert session.again(uri) == Shown()


def test_a_report_without_a_draft_shows_nothing() -> None:
    report = plain_sample()
    assert shown(report, "ko") == Shown(), "a run without a draft has no place in an editor"


def test_addresses(here: Path) -> None:
    assert path_of((here / "하위 폴더" / "글.txt").as_uri()) == "하위 폴더/글.txt"
    assert path_of("untitled:Untitled-1") == path_of("git:/x.txt") == "-"
    outside = path_of("file:///elsewhere/a%20b/../c.txt")
    assert outside == "/elsewhere/c.txt"
    (here / "link").symlink_to(here, target_is_directory=True)
    assert path_of(f"{here.as_uri()}/link/draft.txt") in {"link/draft.txt", "draft.txt"}
    assert uri_of("out/a.md") == (here / "out/a.md").as_uri()
    (here / "crawl.jsonl").touch()
    assert uri_of("crawl.jsonl#17") == (here / "crawl.jsonl").as_uri()
    assert is_read("file:///a.txt") and is_read("untitled:1") and not is_read("git:/a.txt") and not is_read("output:x")


def test_the_reasons_are_the_same_in_both_languages() -> None:
    assert [key for key, _ in reasons("ko")] == [key for key, _ in reasons("en")]
    assert len({told for lang in ("ko", "en") for _, told in reasons(lang)}) == 2 * len(reasons("ko"))


# --- the server and a client ------------------------------------------------------------------------------------


def converter() -> Any:
    """The library's own, which takes an action that carries a command for the command (the protocol tells them by its type)."""
    made = default_converter()

    def action(given: Any, _: Any) -> types.Command | types.CodeAction:
        return made.structure(given, types.Command if isinstance(given.get("command"), str) else types.CodeAction)

    made.register_structure_hook(Union[types.Command, types.CodeAction], action)  # noqa: UP007
    return made


class Editor(LanguageClient):
    """A client that keeps what it is sent."""

    def __init__(self) -> None:
        super().__init__("editor of the tests", "1", converter_factory=converter)
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.told: list[str] = []
        self.faults: list[str] = []
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self.published.put_nowait(params))
        self.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.told.append(params.message))

    def report_server_error(self, error: Exception, source: Any) -> None:
        self.faults.append(repr(error))

    async def begin(self, folder: Path, *arguments: str, encodings: tuple[str, ...] = ()) -> types.InitializeResult:
        general = types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None
        await self.start_io(sys.executable, "-m", "factcheck", "lsp", "-q", "--lang", "ko", *arguments, cwd=folder)
        made = await self.initialize_async(
            types.InitializeParams(types.ClientCapabilities(general=general), root_uri=folder.as_uri())
        )
        self.initialized(types.InitializedParams())
        return made

    async def next(self, uri: str) -> types.PublishDiagnosticsParams:
        while True:
            found = await asyncio.wait_for(self.published.get(), PATIENCE)
            if found.uri == uri:
                return found

    def open(self, uri: str, text: str, version: int = 1) -> None:
        self.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "plaintext", version, text)))

    def change(self, uri: str, text: str, version: int) -> None:
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri), [types.TextDocumentContentChangeWholeDocument(text)]
            )
        )

    async def leave(self) -> int | None:
        await asyncio.wait_for(self.shutdown_async(None), PATIENCE)
        self.exit(None)
        assert self._server is not None
        return await asyncio.wait_for(self._server.wait(), PATIENCE)


def talk(folder: Path, talked: Callable[[Editor], Awaitable[None]], *arguments: str, encodings: tuple[str, ...] = ()) -> Editor:
    """One editor's life with a server; a message that is none of the protocol is a fault of the server."""

    async def life() -> Editor:
        editor = Editor()
        await editor.begin(folder, *arguments, encodings=encodings)
        await talked(editor)
        assert await editor.leave() == 0
        await editor.stop()
        return editor

    editor = asyncio.run(life())
    assert editor.faults == []
    return editor


def cut(text: str, found: types.Range, units: str = "utf-16-le", size: int = 2) -> str:
    """The words of a range, counted in units without any help of ours."""
    assert found.start.line == found.end.line
    line = text.split("\n")[found.start.line].encode(units)
    return line[found.start.character * size : found.end.character * size].decode(units)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All seeds but the first are out; the first is a draft with a planted number and an emoji before it."""
    folder = tmp_path_factory.mktemp("desk").resolve()
    (folder / "articles").mkdir()
    for each in SEEDS[1:]:
        shutil.copy(each, folder / "articles")
    text = SEEDS[0].read_text(encoding="utf-8").replace("100B", "300B").replace("\n\n시각", "\n\n🎉 시각")
    assert "300B" in text and "🎉" in text
    (folder / "draft.txt").write_text(text, encoding="utf-8")
    return folder


def test_an_editor_sees_points_dismisses_and_leaves(desk: Path) -> None:
    text, uri = (desk / "draft.txt").read_text(encoding="utf-8"), (desk / "draft.txt").as_uri()

    async def talked(editor: Editor) -> None:
        editor.open(uri, text)
        first = await editor.next(uri)
        planted = [each for each in first.diagnostics if cut(text, each.range) == "300B"]
        assert planted and first.version == 1
        mark = planted[0]
        assert mark.source == "factcheck" and str(mark.code).startswith("FC") and mark.severity in (1, 2)
        assert mark.code_description is not None and mark.code_description.href.endswith("docs/rules.md")
        assert mark.related_information
        for each in mark.related_information:
            other = desk / "articles" / each.location.uri.rpartition("/")[2]
            assert cut(other.read_text(encoding="utf-8"), each.location.range) == "100B"
        place = types.TextDocumentIdentifier(uri)
        hover = await editor.text_document_hover_async(types.HoverParams(place, mark.range.start))
        assert hover is not None and isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.kind == types.MarkupKind.PlainText and "3,000억" in hover.contents.value
        assert "【100B】" in hover.contents.value
        asked = types.CodeActionParams(place, mark.range, types.CodeActionContext([mark]))
        actions = [
            each for each in await editor.text_document_code_action_async(asked) or [] if isinstance(each, types.CodeAction)
        ]
        assert len(actions) >= len(reasons("ko")) and all(each.kind == "quickfix" for each in actions)
        command = actions[0].command
        assert command is not None
        await editor.workspace_execute_command_async(types.ExecuteCommandParams(command.command, command.arguments))
        after = await editor.next(uri)
        gone = command.arguments[1] if command.arguments else None
        assert {each.data["finding"] for each in first.diagnostics} - {each.data["finding"] for each in after.diagnostics} == {
            gone
        }
        await editor.workspace_execute_command_async(types.ExecuteCommandParams(command.command, [uri, gone, "no such reason"]))
        editor.change(uri, "SK텔레콤은 30일 코엑스에서 발표했다.\n", 2)
        assert [each.range.start.line for each in (await editor.next(uri)).diagnostics] in ([], [0])
        editor.text_document_did_close(types.DidCloseTextDocumentParams(place))
        assert not (await editor.next(uri)).diagnostics

    editor = talk(desk, talked, "--against", "articles/")
    assert editor.told == []
    [line] = (desk / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    noted = json.loads(line)
    assert noted["decision"] == "dismissed" and noted["why"] == reasons("ko")[0][1] and noted["rule"].startswith("FC")
    assert sorted(each.name for each in desk.iterdir()) == ["articles", "decisions.jsonl", "draft.txt"]


@pytest.mark.parametrize(
    ("encoding", "units", "size"), [pytest.param("utf-8", "utf-8", 1, marks=pytest.mark.slow), ("utf-32", "utf-32-le", 4)]
)
def test_other_units_are_agreed_on(here: Path, encoding: str, units: str, size: int) -> None:
    uri = (here / "draft.txt").as_uri()

    async def talked(editor: Editor) -> None:
        editor.open(uri, DRAFT)
        [mark] = (await editor.next(uri)).diagnostics
        assert cut(DRAFT, mark.range, units, size) == "4천억원"

    talk(here, talked, "--against", "out/", encodings=(encoding,))


def test_what_is_stale_is_dropped_and_trouble_is_told_once(here: Path) -> None:
    uri, other = (here / "draft.txt").as_uri(), "untitled:Untitled-1"

    async def talked(editor: Editor) -> None:
        editor.open(uri, DRAFT)
        for version in range(2, 12):
            editor.change(uri, DRAFT if version < 11 else DRAFT.replace("4천억", "3천억"), version)
        found = await editor.next(uri)
        while found.version != 11:
            assert found.version == 1, "only the opened state may be seen before the last one"
            found = await editor.next(uri)
        assert not found.diagnostics
        editor.open("git:/draft.txt", DRAFT)
        editor.open(other, "\ufeff" + DRAFT)
        [mark] = (await editor.next(other)).diagnostics
        assert cut("\ufeff" + DRAFT, mark.range) == "4천억원"
        for each in (here / "out").iterdir():
            each.unlink()
        for name in ("b.md", "a.md"):
            editor.text_document_did_save(
                types.DidSaveTextDocumentParams(types.TextDocumentIdentifier((here / "out" / name).as_uri()))
            )
        for version in (2, 3):
            editor.change(other, DRAFT, version)
            assert not (await editor.next(other)).diagnostics
        with pytest.raises(Exception, match="no_such_command"):
            await editor.workspace_execute_command_async(types.ExecuteCommandParams("no_such_command", []))
        # The server is alive and well after all that.
        hover = types.HoverParams(types.TextDocumentIdentifier(other), types.Position(0, 2))
        assert await editor.text_document_hover_async(hover) is None

    editor = talk(here, talked, "--against", "out/")
    assert len(editor.told) == 1 and "--against" in editor.told[0]


def test_a_fault_of_ours_is_told_once_and_ends_nothing(here: Path) -> None:
    """The log of decisions is a folder: noting fails, and the server goes on."""
    (here / "log").mkdir()
    uri = (here / "draft.txt").as_uri()

    async def talked(editor: Editor) -> None:
        editor.open(uri, DRAFT)
        for version in (2, 3):
            assert not (await editor.next(uri)).diagnostics
            editor.change(uri, DRAFT, version)
        await editor.next(uri)

    assert len(talk(here, talked, "--against", "out/", "--decisions", "log").told) == 1


def test_no_corpus_and_no_library(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = process("lsp", cwd=here)
    assert done.returncode == 2 and done.stdout == b"" and b"--against" in done.stderr
    from factcheck.cli import lsp

    monkeypatch.setattr(lsp, "find_spec", lambda _: None)
    with pytest.raises(UsageError, match="needs_extra"):
        lsp.serve(lsp.Order(("out/",), api.Settings(), Path("log"), "en", None))


def test_an_editor_that_vanishes_ends_the_server(here: Path) -> None:
    done = process("lsp", "-q", "--against", "out/", cwd=here, input=b"", timeout=PATIENCE)
    assert done.returncode == 0 and done.stdout == b""
