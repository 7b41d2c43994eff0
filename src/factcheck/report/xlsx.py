"""The report as a workbook: the comparison table, the findings, the inputs. The only room of openpyxl.

Every cell that holds text is a string, marked as text for whoever edits it later, so that none can become a formula. The
same report gives the same bytes: the times in the file are fixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from factcheck.errors import UsageError
from factcheck.model import Article, Lang, Report
from factcheck.report.border import safe
from factcheck.report.extras import missing
from factcheck.report.json import published_inputs
from factcheck.report.messages import word
from factcheck.report.rows import COLUMNS, Cell, rows
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.table import Row, Said, columns, table

_FILLS: Mapping[str, str] = MappingProxyType(
    {"blocker": "F4B6B6", "error": "F9D0CC", "warning": "FCE8B2", "info": "DCE9F7", "tie": "DDF1E3", "head": "E4E7EC"}
)
_MOST_CHARACTERS: Final = 32_000
_MOST_COLUMNS: Final = 16_000
_MOST_ROWS: Final = 1_000_000
"""A little less than the format holds; that something is left out is said in one more row or column."""
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""`_x000A_` is a line break to a spreadsheet: its first sign is escaped so that it stays what it is."""
_NOT_XML = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_TIMES = re.compile(r"(<dcterms:(?:created|modified)[^>]{0,400}>)[^<]{0,40}(<)")
_FIXED: Final = "2000-01-01T00:00:00Z"


def render(report: Report, settings: RenderSettings) -> bytes:
    """The workbook. Raises UsageError where the extra `documents` is not installed."""
    lacking = missing("xlsx")
    if lacking is not None:
        raise UsageError(lacking)
    from openpyxl import Workbook

    lang = settings.lang or language_of(report)
    book = _Book(Workbook(write_only=True))
    book.compare(report, lang)
    book.list(word("report.findings_heading", lang), lang, COLUMNS, rows(report, lang))
    book.list(word("report.inputs_heading", lang), lang, *_inputs(report, lang))
    return book.bytes()


def _inputs(report: Report, lang: Lang) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
    heads = ("path", "status", "publisher", "published_at", "title", "url", "encoding", "sha256", "error")
    return heads, ([str(getattr(each, name) or "") for name in heads] for each in published_inputs(report, lang))


def text_of(text: str) -> str:
    """A text as a cell may hold it: no control, nothing that XML lacks, no escape of the format, not too long."""
    shown = safe(text, "html")
    shown = _NOT_XML.sub(lambda found: f"‹U+{ord(found.group()):04X}›", shown)
    if len(shown) > _MOST_CHARACTERS:
        shown = shown[:_MOST_CHARACTERS] + "…"
    return _ESCAPE.sub("_x005F_", shown)


def _source(article: Article, lang: Lang) -> str:
    """Publisher and day, starred where no header gave them."""
    publisher = article.publisher or word("report.unknown_source", lang)
    publisher += "*" if article.publisher and article.publisher_how != "header" else ""
    return f"{publisher} {article.date or ''}{'*' if article.date and article.date_how != 'header' else ''}".strip()


class _Book:
    """A workbook in the making; one fill and one alignment for all cells of a kind."""

    def __init__(self, workbook: Any) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill

        self._workbook = workbook
        self._fills = {name: PatternFill("solid", fgColor=color) for name, color in _FILLS.items()}
        self._wrap, self._bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)

    def compare(self, report: Report, lang: Lang) -> None:
        """The comparison table."""
        every = columns(report)
        articles = every[:_MOST_COLUMNS]
        sheet = self._sheet(word("sheet.compare", lang), "D3", [18, 24, 18] + [30] * len(articles))
        heads = [word(f"sheet.{name}", lang) for name in ("status", "subject", "attribute")]
        sources = [_source(each, lang) for each in articles]
        sources += [word("sheet.cut", lang)] * (len(every) > len(articles))
        sheet.append([self._cell(sheet, each, "head") for each in [*heads, *sources]])
        sheet.append([self._cell(sheet, each, "head") for each in ["", "", "", *(article.path for article in articles)]])
        made = (self._row(sheet, row, [row.cells.get(article.id) for article in articles], lang) for row in table(report, lang))
        self._fill(sheet, made, lang)

    def _fill(self, sheet: Any, body: Iterable[Sequence[Any]], lang: Lang) -> None:
        """Rows below the heads, as many as there is room for; a last one says so where it is not for all."""
        for number, row in enumerate(body):
            if number >= _MOST_ROWS:
                sheet.append([self._cell(sheet, word("sheet.cut", lang))])
                return
            sheet.append(row)

    def _row(self, sheet: Any, row: Row, cells: Sequence[Said | None], lang: Lang) -> list[Any]:
        about = [self._cell(sheet, each, row.severity) for each in (row.status, row.subject, row.attribute)]
        mark = f"[{word(f'severity.{row.severity}', lang)}] "
        # An article that says nothing of it has no cell: most have none, and a cell costs.
        said = [each and self._cell(sheet, mark * each.differs + each.text, row.severity * each.differs) for each in cells]
        return [*about, *said]

    def list(self, title: str, lang: Lang, heads: Sequence[str], body: Iterable[Sequence[Cell]]) -> None:
        """A heading and rows as they come."""
        sheet = self._sheet(title, "A2", [16] * len(heads))
        sheet.append([self._cell(sheet, each, "head") for each in heads])
        self._fill(sheet, ([self._cell(sheet, each) for each in row] for row in body), lang)

    def _sheet(self, title: str, frozen: str, widths: Sequence[int]) -> Any:
        from openpyxl.utils import get_column_letter

        sheet = self._workbook.create_sheet(title)
        sheet.freeze_panes = frozen
        for place, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        return sheet

    def _cell(self, sheet: Any, value: Cell, fill: str = "") -> Any:
        from openpyxl.cell import WriteOnlyCell

        if isinstance(value, int):
            return WriteOnlyCell(sheet, value)
        cell = WriteOnlyCell(sheet, text_of(value))
        # Set after the value, which openpyxl would else take for a formula; the other two hold once somebody edits the cell.
        cell.data_type, cell.number_format, cell.quotePrefix = "s", "@", True
        cell.alignment = self._wrap
        if fill:
            cell.fill = self._fills[fill]
        if fill == "head":
            cell.font = self._bold
        return cell

    def bytes(self) -> bytes:
        """The file, with fixed times in it."""
        made, told = BytesIO(), BytesIO()
        self._workbook.save(made)
        with ZipFile(made) as source, ZipFile(told, "w", ZIP_DEFLATED) as target:
            for name in sorted(source.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
                entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, 0o600 << 16, 3
                data = source.read(name)
                target.writestr(entry, _timeless(data) if name == "docProps/core.xml" else data)
        return told.getvalue()


def _timeless(data: bytes) -> bytes:
    return _TIMES.sub(rf"\g<1>{_FIXED}\g<2>", data.decode()).encode()
