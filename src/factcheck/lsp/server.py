"""The protocol: what an editor sends and what it is sent. The one module that imports the library.

Drafts are kept here as whole texts, for the library splits lines where the protocol does not. All checks run in one
worker; what comes back for a text that has changed meanwhile is thrown away.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from factcheck import __version__
from factcheck.errors import FactcheckError
from factcheck.lsp.marks import Mark, Related, Shown, reasons, title
from factcheck.lsp.places import BOM, Places
from factcheck.lsp.session import Edge, Session, is_read, uri_of
from factcheck.model import Article, Severity, message
from factcheck.report.border import safe
from factcheck.report.messages import tell

DISMISS = "factcheck.dismiss"
_REST = 0.4
"""Seconds without a keystroke before a draft is checked."""
_LEVELS: Mapping[Severity, types.DiagnosticSeverity] = MappingProxyType(
    {
        "blocker": types.DiagnosticSeverity.Error,
        "error": types.DiagnosticSeverity.Error,
        "warning": types.DiagnosticSeverity.Warning,
        "info": types.DiagnosticSeverity.Information,
        "tie": types.DiagnosticSeverity.Hint,
    }
)


@dataclass(slots=True, eq=False)
class Draft:
    """One state of an open document. A change makes a new one, so a result knows whether it is still wanted."""

    version: int
    text: str
    places: Places
    shown: Shown = field(default_factory=Shown)
    found: Sequence[types.Diagnostic] = ()
    """One for each mark of what is shown."""

    def range(self, start: int, end: int) -> types.Range:
        """A raw span of the check as the editor's range: a mark of byte order is no character of the check."""
        shift = len(self.text) - len(self.text.removeprefix(BOM))
        return _range(self.places, start + shift, end + shift)

    def offset(self, position: types.Position) -> int:
        """The other way."""
        return self.places.offset(position.line, position.character) - (len(self.text) - len(self.text.removeprefix(BOM)))


class Server(LanguageServer):
    """One editor's server."""

    def __init__(self, edge: Edge) -> None:
        super().__init__("factcheck", __version__, types.TextDocumentSyncKind.Full)
        self._edge = edge
        self._session = Session(edge)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="factcheck")
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()
        self.drafts: dict[str, Draft] = {}

    @property
    def encoding(self) -> str:
        """The units of positions that both sides agreed on."""
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding) or "utf-16")

    @property
    def edge(self) -> Edge:
        """What may be done outside."""
        return self._edge

    def take(self, uri: str, version: int, text: str, rest: float) -> None:
        """A document was opened or changed: check it after a rest, in the place of any check that still waits."""
        if not is_read(uri):
            return
        draft = self.drafts[uri] = Draft(version, text, Places.of(text, self.encoding))
        self._begin(uri, draft, lambda: self._session.check(uri, text), rest)

    def recheck(self, uri: str) -> None:
        """A document was saved."""
        draft = self.drafts.get(uri)
        self._worker.submit(self._session.saved, uri)
        if draft is not None:
            self._begin(uri, draft, lambda: self._session.check(uri, draft.text), 0)

    def drop(self, uri: str) -> None:
        """A document was closed."""
        if self.drafts.pop(uri, None) is None:
            return
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()
        self._worker.submit(self._session.forget, uri)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def dismissed(self, uri: str, finding: str, why: str) -> None:
        """Note a dismissal, then show every open draft without it."""
        if uri not in self.drafts:
            return
        await self._work(uri, self.drafts[uri], lambda: self._session.dismiss(uri, finding, why))
        for other, draft in list(self.drafts.items()):
            if other != uri:
                await self._work(other, draft, lambda other=other: self._session.again(other))  # type: ignore[misc]

    def shutdown(self) -> None:
        """The editor leaves: what waits is not begun any more."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        super().shutdown()  # type: ignore[no-untyped-call]

    def report_server_error(self, error: Exception, source: object) -> None:
        """A fault of ours: told once, without a word of any article. What the protocol answers by itself is not told again."""
        if isinstance(error, JsonRpcException):
            return
        self._tell(tell(message("lsp.fault", kind=type(error).__name__), self._edge.lang))

    def _begin(self, uri: str, draft: Draft, work: Callable[[], Shown], rest: float) -> None:
        before = self._tasks.get(uri)
        if before is not None:
            before.cancel()
        self._tasks[uri] = asyncio.get_running_loop().create_task(self._later(uri, draft, work, rest))

    async def _later(self, uri: str, draft: Draft, work: Callable[[], Shown], rest: float) -> None:
        await asyncio.sleep(rest)
        await self._work(uri, draft, work)

    async def _work(self, uri: str, draft: Draft, work: Callable[[], Shown]) -> None:
        future = asyncio.get_running_loop().run_in_executor(self._worker, lambda: self._placed(draft, work()))
        [result] = await asyncio.gather(future, return_exceptions=True)
        if self.drafts.get(uri) is not draft or isinstance(result, asyncio.CancelledError):
            return
        if isinstance(result, BaseException):
            self._failed(result)
        draft.shown, draft.found = (Shown(), ()) if isinstance(result, BaseException) else result
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, draft.found, draft.version))

    def _placed(self, draft: Draft, found: Shown) -> tuple[Shown, Sequence[types.Diagnostic]]:
        """What is shown in the editor's form; the lines of each other article are counted once."""
        others = {each.article.id: each.article for mark in found.marks for each in mark.related}
        places = {key: Places.of(_lines_of(article), self.encoding) for key, article in others.items()}
        return found, [_diagnostic(mark, draft, places, self._edge.docs) for mark in found.marks]

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, FactcheckError):
            self._tell(tell(error.message, self._edge.lang))
        elif isinstance(error, Exception):
            self.report_server_error(error, None)

    def _tell(self, text: str) -> None:
        """Say something once: the same trouble at every keystroke would bury the editor."""
        if text in self._told:
            return
        self._told.add(text)
        shown = safe(text, "terminal")
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"factcheck: {shown}"))


def _diagnostic(mark: Mark, draft: Draft, places: Mapping[str, Places], docs: str | None) -> types.Diagnostic:
    return types.Diagnostic(
        range=draft.range(mark.start, mark.end),
        severity=_LEVELS[mark.severity],
        code=mark.rule,
        code_description=types.CodeDescription(docs) if docs else None,
        source="factcheck",
        message=mark.text,
        related_information=[_related(each, places[each.article.id]) for each in mark.related],
        data={"finding": mark.finding},
    )


def _related(related: Related, places: Places) -> types.DiagnosticRelatedInformation:
    location = types.Location(uri_of(related.article.path), _range(places, related.start, related.end))
    return types.DiagnosticRelatedInformation(location, related.text)


def _lines_of(article: Article) -> str:
    """The text that an editor shows of an article; a record has no place of its own in the lines of its file."""
    return "" if "#" in article.path else article.raw


def _range(places: Places, start: int, end: int) -> types.Range:
    return types.Range(types.Position(*places.place(start)), types.Position(*places.place(end)))


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    server.take(document.uri, document.version, document.text, 0)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    for change in params.content_changes[-1:]:
        server.take(params.text_document.uri, params.text_document.version, change.text, _REST)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    server.recheck(params.text_document.uri)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.drop(params.text_document.uri)


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    draft = server.drafts.get(params.text_document.uri)
    note = draft.shown.told(draft.offset(params.position)) if draft else None
    if draft is None or note is None:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, note.text), draft.range(note.start, note.end))


def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri, only = params.text_document.uri, params.context.only
    draft = server.drafts.get(uri)
    if draft is None or (only is not None and not {"", "quickfix"} & {str(getattr(each, "value", each)) for each in only}):
        return []
    start, end = (draft.offset(each) for each in (params.range.start, params.range.end))
    lang = server.edge.lang
    return [
        _action(uri, mark, (key, title(mark, words, lang)), found)
        for mark, found in zip(draft.shown.marks, draft.found, strict=True)
        if mark.start <= end and start <= mark.end
        for key, words in reasons(lang)
    ]


def _action(uri: str, mark: Mark, offered: tuple[str, str], found: types.Diagnostic) -> types.CodeAction:
    reason, told = offered
    command = types.Command(told, DISMISS, arguments=[uri, mark.finding, reason])
    return types.CodeAction(told, types.CodeActionKind.QuickFix, diagnostics=[found], command=command)


async def _dismiss(server: Server, uri: str, finding: str, reason: str) -> None:
    why = dict(reasons(server.edge.lang)).get(reason)
    if why is not None:
        await server.dismissed(uri, finding, why)


def serve(edge: Edge, stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Serve one editor until it leaves."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # its log would hold the words of articles
    server = Server(edge)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))(_actions)
    server.command(DISMISS)(_dismiss)
    server.start_io(stdin, stdout)
