"""The layout of the terminal report: left-anchored lines of styled pieces, none wider than the screen.

No frames and no right-hand borders: `…`, `×` and box lines are one cell here and two in some Korean terminals, and a
frame would break there. Without colour the layout is the same, and 【 】 mark a value's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.report.border import safe
from factcheck.report.cells import cut, head, pad, tail, width, wrapped
from factcheck.report.view import Entry, FindingView, PositionView, Quote

Piece = tuple[str, str]
"""Text and the name of its style."""
Line = list[Piece]

INDENT = 5
_VALUE, _SOURCE, _QUOTE = 14, 16, 26
"""Widest value and source in their columns; narrowest quotation that stands beside them."""
_ENTRIES = 4
"""Sources shown for one position; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Page:
    """Width of the screen, whether it has colour, and how dates and articles are written on it."""

    width: int
    color: bool
    short_dates: bool
    labels: dict[str, str]
    more_sources: str
    """`and {count} more`, in the reader's language."""
    and_articles: str
    no_date: str


def shown(text: str) -> str:
    """Text of an article, path or setting, fit for a terminal."""
    return safe(text, "terminal")


def limited(line: Sequence[Piece], cells: int) -> Line:
    """The line cut to a number of cells, with no blanks at its end."""
    kept: Line = []
    left = cells
    for text, style in line:
        piece = cut(text, left)
        kept.append((piece, style))
        left -= width(piece)
        if piece != text:
            break
    while kept and not kept[-1][0].rstrip(" "):
        kept.pop()
    return [*kept[:-1], (kept[-1][0].rstrip(" "), kept[-1][1])] if kept else []


def paragraph(label: str, text: str, page: Page, style: str = "plain", indent: int = INDENT) -> Iterator[Line]:
    """A label and a text wrapped beside it."""
    column = indent + (width(label) + 2 if label else 0)
    for number, row in enumerate(wrapped(shown(text), page.width - column)):
        lead: Line = [(" " * indent, "plain"), (label + "  ", "label")] if label and number == 0 else [(" " * column, "plain")]
        yield limited([*lead, (row, style)], page.width)


def heading(finding: FindingView, page: Page, severity: str) -> Iterator[Line]:
    """Rank, severity, score, rule, then what differs and by how much; on two lines where one is too narrow."""
    first: Line = [
        (f"{'#' + str(finding.rank):>3}  ", "strong"),
        (severity, finding.severity),
        (f" {finding.score}  ", "dim"),
        (f"{finding.rule} ", "dim"),
        (shown(finding.rule_name), "strong"),
    ]
    topic = " · ".join(shown(part) for part in (finding.subject, finding.attribute) if part)
    second: Line = [(topic, "topic"), (f"   {finding.factor}" if finding.factor else "", "strong")]
    together = [*first, ("   ", "plain"), *second]
    if sum(width(text) for text, _ in together) <= page.width:
        yield limited(together, page.width)
        return
    yield limited(first, page.width)
    room = page.width - INDENT - width(second[1][0])
    yield limited([(" " * INDENT, "plain"), (cut(topic, room), "topic"), second[1]], page.width)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of an evidence line stand; `quote` is 0 where the quotation goes on a line of its own."""

    value: int
    date: int
    source: int
    place: int
    quote: int


def columns(positions: Sequence[PositionView], page: Page) -> Columns:
    """Columns as wide as this finding needs, the quotation taking the rest."""
    entries = [entry for position in positions for entry in position.entries[:_ENTRIES]]
    value = max((width(shown(each.display)) for each in positions if width(shown(each.display)) <= _VALUE), default=4)
    date = max((width(day(each, page)) for each in entries), default=5)
    source = min(max((width(source_of(each, page)) for each in entries), default=0), _SOURCE)
    place = max((width(place_of(each, page)) for each in entries), default=0)
    quote = page.width - INDENT - sum(part + 2 for part in (value, date, source)) - place - 2
    return Columns(value, date, source, place, quote if quote >= _QUOTE else 0)


def evidence(position: PositionView, page: Page, at: Columns) -> Iterator[Line]:
    """The value and, under one another, the sources that state it."""
    display = shown(position.display)
    if width(display) > at.value:
        yield from paragraph("", display, page, "value")
        display = ""
    for entry in position.entries[:_ENTRIES]:
        yield from _entry(display, entry, page, at)
        display = ""
    hidden = len(position.entries) - _ENTRIES
    if hidden > 0:
        yield limited(
            [(" " * (INDENT + at.value + 2), "plain"), (page.more_sources.replace("{count}", str(hidden)), "dim")], page.width
        )


def _entry(display: str, entry: Entry, page: Page, at: Columns) -> Iterator[Line]:
    first: Line = [
        (" " * INDENT, "plain"),
        (pad(display, at.value) + "  ", "value"),
        (pad(day(entry, page), at.date) + "  ", "plain"),
        (pad(cut(source_of(entry, page), at.source), at.source) + "  ", "plain"),
    ]
    place: Piece = (place_of(entry, page), "dim")
    if at.quote:
        quote = excerpt(entry.quote, at.quote, page.color)
        blank = at.quote - sum(width(text) for text, _ in quote) + 2
        yield limited([*first, *quote, (" " * blank, "plain"), place], page.width)
        return
    yield limited([*first, place], page.width)
    lead = INDENT + 2
    yield limited([(" " * lead, "plain"), *excerpt(entry.quote, page.width - lead, page.color)], page.width)


def excerpt(quote: Quote, cells: int, color: bool) -> Line:
    """The value's words in as much of their sentence as fits, two fifths of the room before them."""
    opening, closing = ("", "") if color else ("【", "】")
    marked = cut(shown(quote.marked), max(cells - width(opening) - width(closing), 2))
    before, after = shown(quote.before).lstrip(), shown(quote.after).rstrip()
    room = cells - width(opening + marked + closing)
    left = min(width(before), max(room * 2 // 5, room - width(after)))
    return [
        (_end_of(before, left), "plain"),
        (opening + marked + closing, "mark"),
        (cut(after, room - min(width(before), left)), "plain"),
    ]


def _end_of(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    if cells < 4:
        return ""
    kept = tail(text, cells - 1)
    space = kept.find(" ")
    # Begin at a word where one begins soon; Korean and English readers stumble over half a word.
    return "…" + (kept[space + 1 :] if 0 <= space <= 8 and space + 1 < len(kept) else kept)


def note(finding: FindingView, page: Page) -> Iterator[Line]:
    """A note needs no table: its values with their newest source, in at most two lines."""
    parts = []
    for position in finding.positions:
        entry = position.entries[0] if position.entries else None
        where = f" ({day(entry, page)} {source_of(entry, page)} {place_of(entry, page)})" if entry else ""
        parts.append(shown(position.display) + where)
    rows = wrapped(" ↔ ".join(parts), page.width - INDENT)
    if len(rows) > 2:
        rows = [rows[0], cut(" ".join(rows[1:]), page.width - INDENT)]
    for row in rows:
        yield limited([(" " * INDENT, "plain"), (row, "plain")], page.width)


def day(entry: Entry, page: Page) -> str:
    """The day of publication, without the year where the whole report lies in one; starred when guessed."""
    if entry.date is None:
        return page.no_date
    return (entry.date[5:] if page.short_dates else entry.date) + ("*" if entry.date_guessed else "")


def source_of(entry: Entry, page: Page) -> str:
    """The publisher, starred when guessed, with the number of its articles when there are several."""
    several = f" {page.and_articles.replace('{count}', str(entry.articles))}" if entry.articles > 1 else ""
    return head(shown(entry.source), 40) + ("*" if entry.source_guessed else "") + several


def place_of(entry: Entry, page: Page) -> str:
    """`000:25:1004`: article, line and column in the raw file."""
    return f"{shown(page.labels.get(entry.article.id, entry.article.id))}:{entry.line}:{entry.column}"
