"""The findings as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads the Hangul; no cell is a formula."""

from __future__ import annotations

import csv
from io import StringIO

from factcheck.model import Report
from factcheck.report.border import safe
from factcheck.report.rows import COLUMNS, Cell, rows
from factcheck.report.settings import RenderSettings, language_of


def render(report: Report, settings: RenderSettings) -> bytes:
    """A heading and one row for each claim of each position; lines end with CR LF."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(report, settings.lang or language_of(report)):
        writer.writerow([_cell(each) for each in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else safe(cell, "sheet")
