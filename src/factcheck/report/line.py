"""One line per finding, `path:line:column:rule:severity:what`: editors and their error parsers know the form."""

from __future__ import annotations

from factcheck.model import Report
from factcheck.report.border import safe
from factcheck.report.messages import word
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.view import Entry, FindingView, Views


def render(report: Report, settings: RenderSettings) -> str:
    """The findings, each at the newest place of its first position, with the other places in brackets; those of a check
    at their first place in the draft. What is decided comes last and has its decision in the place of the severity."""
    lang = settings.lang or language_of(report)
    views = Views(report, lang)
    found = [(each, word(f"severity.{each.severity}", lang)) for each in views.findings()]
    found += [(each, each.verdict) for each in views.closed()]
    return "".join(_line(finding, severity) + "\n" for finding, severity in found)


def _line(finding: FindingView, severity: str) -> str:
    every = [entry for position in finding.positions for entry in position.entries]
    entries = sorted(every, key=lambda entry: not entry.is_draft)
    topic = " ".join(part for part in (finding.subject, finding.attribute) if part)
    values = " ↔ ".join(each.display for each in finding.positions)
    others = ", ".join(_place(each) for each in entries[1:5])
    text = f"{finding.rule}:{severity}:{topic} {values}" + (f" ({others})" if others else "")
    line = safe(f"{_place(entries[0])}:{text}" if entries else text, "terminal")
    # A build service takes a line that begins with two colons for a command of its own.
    return f"./{line}" if line.startswith(":") else line


def _place(entry: Entry) -> str:
    return f"{entry.article.path}:{entry.line}:{entry.column}"
