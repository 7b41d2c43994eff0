"""The check of a draft on a screen: what differs from it, at its own lines; then the draft with its marks.

A finding reads as a compiler's: place, severity, rule, the line, the words underlined, and what the others say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model import Lang, Report, message
from factcheck.report.cells import head, width
from factcheck.report.marks import MarkedLine, Stretch, legend, marked_lines, undated
from factcheck.report.messages import tell, word
from factcheck.report.screen import INDENT, Line, Page, Piece, columns, evidence, excerpt, limited, paragraph, shown
from factcheck.report.view import Entry, FindingView, PositionView

_PLACES = 4
"""Places of the draft shown for one value; the rest is counted."""
_GUTTER = 7
"""Cells before the draft's own words: line number and bar."""


def found(findings: Sequence[FindingView], page: Page, lang: Lang) -> Iterator[Line]:
    """Each finding at its places in the draft, then the other articles' positions."""
    for finding in findings:
        yield from _heading(finding, page, word(f"severity.{finding.severity}", lang))
        for position in finding.positions:
            yield from _places(position, page, lang)
        yield from _others(finding, page)
        yield from _said(finding, page, lang)
        yield []


def none_found(report: Report, page: Page, lang: Lang) -> Iterator[Line]:
    """What is said where no finding of the draft counts: there is none, or all are closed."""
    yield from paragraph("", word("report.nothing_open" if report.findings else "check.nothing", lang), page, indent=1)
    yield []


def _heading(finding: FindingView, page: Page, severity: str) -> Iterator[Line]:
    entries = draft_entries(finding)
    place = f"{shown(entries[0].article.path)}:{entries[0].line}:{entries[0].column}" if entries else ""
    # A build service takes a line that begins with two colons for a command of its own.
    place = f"./{place}" if place.startswith(":") else place
    factor = f"   {finding.factor}" if finding.factor else ""
    topic = " · ".join(shown(part) for part in (finding.subject, finding.attribute) if part)
    yield from _broken(
        [
            (place, "strong"),
            (f"{severity} #{finding.rank}", finding.severity),
            (finding.rule, "dim"),
            (shown(finding.rule_name), "strong"),
            (topic + factor, "topic"),
        ],
        page,
    )


def _broken(pieces: list[Piece], page: Page) -> Iterator[Line]:
    """Pieces side by side, on further lines where one is too narrow."""
    line: Line = []
    for text, style in pieces:
        if line and sum(width(each) for each, _ in line) + 2 + width(text) > page.width:
            yield limited(line, page.width)
            line = [(" " * INDENT, "plain")]
        line += [("  ", "plain")] * (len(line) > 0 and line[-1][0].strip() != "") + [(text, style)]
    yield limited(line, page.width)


def draft_entries(finding: FindingView) -> list[Entry]:
    """Where the finding stands in the draft, in the order of its positions."""
    return [entry for position in finding.positions for entry in position.entries if entry.is_draft]


def _places(position: PositionView, page: Page, lang: Lang) -> Iterator[Line]:
    mine = sorted((entry for entry in position.entries if entry.is_draft), key=lambda entry: (entry.line, entry.column))
    for entry in mine[:_PLACES]:
        yield from _underlined(entry, f"{word('check.draft', lang)} {shown(position.display)}", page)
    if len(mine) > _PLACES:
        more = page.more_sources.replace("{count}", str(len(mine) - _PLACES))
        yield limited([(" " * _GUTTER, "plain"), (more, "dim")], page.width)


def _underlined(entry: Entry, label: str, page: Page) -> Iterator[Line]:
    # As with colour: the words are underlined on the next line and need no brackets.
    before, marked, after = excerpt(entry.quote, page.width - _GUTTER, color=True)
    yield limited([(f"{entry.line:>4} │ ", "dim"), before, (marked[0], "value"), after], page.width)
    signs = "^" * max(width(marked[0]), 1)
    lead = " " * width(before[0])
    room = page.width - _GUTTER - width(lead + signs) - 1
    side = [(" " + label, "value")] if width(label) <= room else []
    yield limited([("     │ ", "dim"), (lead, "plain"), (signs, "underline"), *side], page.width)
    if not side:
        yield limited([("     │ ", "dim"), (label, "value")], page.width)


def _others(finding: FindingView, page: Page) -> Iterator[Line]:
    others = [
        replace(each, entries=entries)
        for each in finding.positions
        if (entries := tuple(entry for entry in each.entries if not entry.is_draft))
    ]
    at = columns(others, page)
    for position in others:
        yield from evidence(position, page, at)


def _said(finding: FindingView, page: Page, lang: Lang) -> Iterator[Line]:
    for number, reason in enumerate(finding.why):
        label = word("report.why", lang) if number == 0 else " " * width(word("report.why", lang))
        yield from paragraph(label, reason, page)
    if finding.slip:
        yield from paragraph(word("report.slip", lang), finding.slip, page)
    if finding.ask:
        yield from paragraph(word("report.ask", lang), finding.ask, page)
    if finding.remark:
        yield from paragraph(word("report.remark", lang), finding.remark, page)


def marked(report: Report, page: Page, lang: Lang) -> Iterator[Line]:
    """The lines of the draft that hold a number or name, each with its sign, and what the signs mean."""
    lines = [line for line in marked_lines(report, lang) if line.is_marked]
    if not lines:
        return
    yield from paragraph("", word("check.marks_heading", lang), page, "label", indent=0)
    explained = [tell(message("check.explained", sign=sign, state=told), lang) for _, sign, told in legend(report, lang)]
    yield from paragraph("", " · ".join(explained), page, "dim", indent=0)
    if hint := undated(report, lang):
        yield from paragraph("", hint, page, indent=0)
    for line in lines:
        yield from _marked_line(line, page)


def _marked_line(line: MarkedLine, page: Page) -> Iterator[Line]:
    pieces = [piece for stretch in line.stretches for piece in _pieces(stretch, page.color)]
    for number, row in enumerate(_rows(pieces, page.width - _GUTTER)):
        lead = f"{line.number:>4} │ " if number == 0 else "     │ "
        yield limited([(lead, "dim"), *row], page.width)


def _pieces(stretch: Stretch, color: bool) -> Iterator[Piece]:
    if stretch.mark is None:
        yield shown(stretch.text), "plain"
        return
    style = f"tick_{stretch.mark.state}"
    text, sign = shown(stretch.text), stretch.mark.sign if stretch.ends else ""
    yield (text if color else f"【{text}】") + sign, style


def _rows(pieces: list[Piece], cells: int) -> Iterator[Line]:
    """Styled pieces wrapped at spaces; a word that no line can hold is broken."""
    row: Line = []
    left = cells
    for text, style in pieces:
        for each in _words(text):
            rest = each
            while width(rest) > left:
                if row and width(rest) <= cells:
                    yield row
                    row, left = [], cells
                    rest = rest.lstrip(" ")
                    continue
                part = head(rest, left)
                yield [*row, (part, style)]
                row, left, rest = [], cells, rest[len(part) :]
            row.append((rest, style))
            left -= width(rest)
    if row:
        yield row


def _words(text: str) -> list[str]:
    """Words, each with the space before it."""
    parts = text.split(" ")
    return [parts[0], *(f" {part}" for part in parts[1:])]
