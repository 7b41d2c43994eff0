"""What the desk keeps between two requests: the articles, the last reports, and where decisions go.

One lock for all of it: the articles in memory are not to be shared by threads, and a decision is read, then written.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from typing import Literal

from factcheck.api import Desk
from factcheck.decisions import decided
from factcheck.desk.verdicts import Matter, Pen, load_log, note, take_back
from factcheck.errors import UsageError
from factcheck.model import Finding, Lang, Message, Report, message
from factcheck.report import RENDERERS, Rendered, RenderSettings, language_of
from factcheck.report.marks import the_draft
from factcheck.report.messages import word

EXPORTS = ("html", "md", "json", "csv")
_KEPT = 12
"""Reports that a page may still speak of: some tabs, each with what it showed last."""
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody pasted or dropped."""

    data: str | bytes
    name: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A report in the light of the decisions, and the name by which a page speaks of it."""

    key: str
    report: Report
    lang: Lang


class Session:
    """One desk for everybody who has its page open."""

    def __init__(self, desk: Desk, pen: Pen, lang: Lang | None, speech: Lang) -> None:
        """`lang` None is the language of each draft; `speech` that of the page itself."""
        self._desk, self._pen, self._lang, self.speech = desk, pen, lang, speech
        self._lock = threading.Lock()
        self._reports: dict[str, Report] = {}

    def check(self, draft: Draft) -> Shown:
        """Check a draft and keep its report. Raises UsageError."""
        with self._lock:
            report = self._desk.check(draft.data, _named(draft.name) or word("serve.pasted", self.speech))
            key = _key(report)
            self._reports.pop(key, None)
            self._reports[key] = report
            while len(self._reports) > _KEPT:
                self._reports.pop(next(iter(self._reports)))
            return self._shown(key)

    def ask(self, text: str) -> Shown:
        """Check a text for another program: nothing of it is kept. Raises UsageError."""
        with self._lock:
            return self._settled("", self._desk.check(text))

    def decide(self, key: str, fingerprint: str, verdict: Literal["dismissed", "accepted"], why: str) -> tuple[Message, Shown]:
        """Note what was decided about a finding of a report. Raises UsageError, OutputError."""
        with self._lock:
            rank, finding = self._finding(key, fingerprint)
            values = tuple(each.display for each in finding.positions)
            matter = Matter(rank, finding.id, finding.rule, finding.subject, finding.attribute, values)
            return note(self._pen, matter, verdict, why), self._shown(key)

    def undo(self, key: str, fingerprint: str) -> tuple[Message, Shown]:
        """Take back what was decided last about a finding of a report. Raises UsageError, OutputError."""
        with self._lock:
            self._finding(key, fingerprint)
            return take_back(self._pen, fingerprint), self._shown(key)

    def export(self, key: str, form: str) -> Rendered:
        """The report in a format. Raises UsageError."""
        if form not in EXPORTS:
            raise UsageError(message("serve.no_format", given=form, known=", ".join(EXPORTS)))
        with self._lock:
            shown = self._shown(key)
        return RENDERERS[form](shown.report, RenderSettings(lang=shown.lang))

    def _finding(self, key: str, fingerprint: str) -> tuple[int, Finding]:
        for rank, each in enumerate(self._shown(key).report.findings, 1):
            if each.id == fingerprint:
                return rank, each
        raise UsageError(message("serve.no_finding", given=fingerprint))

    def _shown(self, key: str) -> Shown:
        report = self._reports.get(key)
        if report is None:
            raise UsageError(message("serve.no_report"))
        return self._settled(key, report)

    def _settled(self, key: str, report: Report) -> Shown:
        log = self._pen.log
        return Shown(key, decided(report, load_log(log), log.as_posix()), self._lang or language_of(report))


def written(shown: Shown) -> str:
    """The draft as it was read: what a page shows of a dropped document, so that it can be edited."""
    draft = the_draft(shown.report)
    return draft.raw if draft else ""


def _named(name: str) -> str:
    """The last part of a name, as a label and to tell the kind of a document; never a way to a file."""
    last = name.replace("\\", "/").rpartition("/")[2][-_LONGEST_NAME:].strip()
    return last if last.strip(".") else ""


def _key(report: Report) -> str:
    draft = the_draft(report)
    told = f"{draft.sha256}\n{draft.path}" if draft else ""
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24]
