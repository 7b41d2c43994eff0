"""The articles behind an editor, and the checks of its drafts. One thread at a time works here, and only one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from factcheck.api import Desk
from factcheck.lsp.marks import Shown, shown
from factcheck.lsp.places import BOM
from factcheck.model import Finding, Lang, Report
from factcheck.read import STDIN
from factcheck.report.marks import the_draft

_DRIVE = re.compile(r"^/(?=[A-Za-z]:)")
_READ = ("file", "untitled")
"""Documents of other schemes (a diff, an output, a remote file) are no drafts of this machine."""


@dataclass(frozen=True, slots=True)
class Edge:
    """What the session may do outside: the command line gives it, with its own code."""

    read: Callable[[], Desk]
    settled: Callable[[Report], Report]
    """A report in the light of the decisions as they stand now."""
    dismiss: Callable[[Finding, str], object]
    """Note that a finding is dismissed, and why."""
    lang: Lang
    docs: str | None
    """Where the page of the rules is, for links."""


@dataclass(slots=True)
class Session:
    """Keeps the articles while nobody changes them, and the last report of each draft."""

    edge: Edge
    _desk: Desk | None = None
    _reports: dict[str, Report] = field(default_factory=dict)
    _saved: set[str] = field(default_factory=set)
    """Articles that were written since they were read."""

    def check(self, uri: str, text: str) -> Shown:
        """Check a draft as it stands in the editor. Raises UsageError."""
        self._reports.pop(uri, None)
        if not text.removeprefix(BOM).strip():
            return Shown()  # an empty document is a beginning, not a fault
        path = path_of(uri)
        report = self._fresh(path).check(text, path)
        draft = the_draft(report)
        if draft is None or draft.raw != text.removeprefix(BOM):
            return Shown()  # read as something else than what the editor shows: no place would be right
        self._reports[uri] = report
        return self.again(uri)

    def again(self, uri: str) -> Shown:
        """The last check of a draft in the light of the decisions as they stand now."""
        report = self._reports.get(uri)
        return shown(self.edge.settled(report), self.edge.lang) if report else Shown()

    def dismiss(self, uri: str, finding: str, why: str) -> Shown:
        """Note a dismissal; nothing where the draft has no such finding any more. Raises OutputError."""
        report = self._reports.get(uri)
        for each in self.edge.settled(report).findings if report else ():
            if each.id == finding and each.counts:
                self.edge.dismiss(each, why)
        return self.again(uri)

    def saved(self, uri: str) -> None:
        """A file was written: if it is one of the articles, other drafts must meet its new text."""
        path = path_of(uri)
        if self._desk is not None and path in self._desk.paths:
            self._saved.add(path)

    def forget(self, uri: str) -> None:
        """A draft was closed."""
        self._reports.pop(uri, None)

    def _fresh(self, path: str) -> Desk:
        """The articles as they are; a draft's own saves do not count, for its older state is left out anyway."""
        if self._desk is None or self._saved - {path}:
            self._desk = self.edge.read()
            self._saved.clear()
        return self._desk


def is_read(uri: str) -> bool:
    """Whether a document is one that we check."""
    return urlsplit(uri).scheme in _READ


def path_of(uri: str) -> str:
    """The path of a document as reports name it; standard input's where it has none."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return STDIN
    path = Path(os.path.normpath(_DRIVE.sub("", unquote(parts.path))))
    here = Path.cwd()
    for each in (path, path.parent.resolve() / path.name):  # an editor may have come here over a link
        if each.is_relative_to(here):
            return each.relative_to(here).as_posix()
    return path.as_posix()


def uri_of(path: str) -> str:
    """The address of an article's file; records of one file share it."""
    file = Path(path)
    if not file.exists() and "#" in path:
        file = Path(path.rpartition("#")[0])
    return file.absolute().as_uri()
