"""Tables: FC504 for columns with a total row, FC501 for rows with two levels and a change, FC506 for shares of the total.

Rows of a table are lines of cells between bars. A column is added only where a row says that it holds the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import WIDTHS, ends, fit_of, last_step, meets, number, ratio, same_unit, scaled, size
from factcheck.inside.footing import MAX_PARTS, explained, judge
from factcheck.inside.found import alarm, mendable, percent, tie
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.repair import of_change, of_product
from factcheck.model import Claim, Interval, Reading, Value, message
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

HUNDRED, ONE_PERCENT = Decimal(100), Decimal("0.01")
FINE = 4
"""Significant digits of a number that one slip may be tried on."""
FEW = 3
"""Rows of a column that may add up to a number elsewhere; fewer do so by chance."""
_TOTAL_ROW = shape(r"[\s*|]{0,4}{total_row}[\s*|]")
_CHANGE_HEAD = shape("{change_column}")
_SHARE_HEAD = shape("{share_column}")
_TOTAL_HEAD = shape(r"{total_row}|총점|총합|점수|R|T|Final|득점|총")
_BARE = re.compile(r"\s{0,4}(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){0,3})\s{0,4}")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that follow one another, split into cells; a cell holds at most one value that counts."""

    header: tuple[str, ...]
    rows: tuple[tuple[Claim | None, ...], ...]
    total: int | None
    """Index of the row that says it is the total."""


def check(page: Page) -> Iterator[Draft]:
    """All tables of the article."""
    for table in _tables(page):
        yield from _columns(table)
        yield from _rows(table)
        yield from _stated_elsewhere(page, table)
        yield from _changes(table)
        yield from _shares(table)


def _tables(page: Page) -> Iterator[Table]:
    group: list[Row] = []
    for row in (*page.rows, None):
        if row is not None and "|" in page.text[row.start : row.end]:
            group.append(row)
            continue
        if len(group) >= 3:
            yield _table(page, group)
        group = []


def _table(page: Page, group: Sequence[Row]) -> Table:
    header = tuple(cell.strip() for cell in page.text[group[0].start : group[0].end].split("|"))
    rows = tuple(_cells(page, row) for row in group[1:])
    totals = [n for n, row in enumerate(group[1:]) if _TOTAL_ROW.match(page.text, row.start, row.end)]
    return Table(header, rows, totals[0] if len(totals) == 1 else None)


def _cells(page: Page, row: Row) -> tuple[Claim | None, ...]:
    cells, place = [], row.start
    for cell in page.text[row.start : row.end].split("|"):
        held = [page.at[place + n] for n in range(len(cell)) if place + n in page.at]
        held = [c for c in held if c.kind not in {"date", "duration", "rank", "ordinal"} and c.value.is_point and c.readings]
        cells.append(held[0] if len(held) == 1 else _bare(page, place, cell))
        place += len(cell) + 1
    return tuple(cells)


def _bare(page: Page, place: int, cell: str) -> Claim | None:
    """A cell that holds nothing but digits: too small a number to be read anywhere else."""
    match = _BARE.fullmatch(cell)
    read = read_digits(match["digits"]) if match else None
    if match is None or read is None:
        return None
    clean = page.clean(place + match.start("digits"))
    words = text_claim(page.each, "count", (clean, clean + len(match["digits"])), ("", "cell"), match["digits"])
    one = Interval(read.value, read.value)
    return replace(words, value=Value(read.value, read.value), readings=(Reading("as_written", "number", one, one),))


def _column(table: Table, n: int, rows: Sequence[tuple[Claim | None, ...]]) -> list[Claim | None]:
    return [row[n] if n < len(row) else None for row in rows]


def _columns(table: Table) -> Iterator[Draft]:
    """Every column above (or below) the total row, where no cell is missing."""
    if table.total is None:
        return
    found = list(_column_sums(table, table.total))
    judged = [judge(parts, total) for parts, total in found]
    sums = any(draft is not None and draft.severity == "tie" for draft in judged)
    for (parts, total), draft in zip(found, judged, strict=True):
        told = draft or (judge(parts, total, whole=True) if sums and _counted(parts, total) else None)
        if told:
            yield told


def _counted(parts: Sequence[Claim], total: Claim) -> bool:
    """More than two whole numbers, each below the total: no column of means or rates."""
    whole = all(number(c) == number(c).to_integral_value() for c in (*parts, total))
    return len(parts) > PAIR and whole and all(number(p) < number(total) for p in parts)


PAIR = 2


def _column_sums(table: Table, place: int) -> Iterator[tuple[list[Claim], Claim]]:
    """Parts and total of every column without a gap."""
    others = [row for n, row in enumerate(table.rows) if n != place]
    for n, total in enumerate(table.rows[place]):
        parts = _column(table, n, others)
        whole = [p for p in parts if p is not None]
        if total is None or len(whole) != len(others) or not all(same_unit(p, total) for p in whole):
            continue
        if total.value.unit == "percent" and number(total) != HUNDRED:
            continue
        yield whole, total


def _rows(table: Table) -> Iterator[Draft]:
    """1회 … 9회 | R, or 서울 | 부산 | 합계: each row against its total, where the column is a sum in some other row, or the
    heads before it count up."""
    heads = [n for n, head in enumerate(table.header) if _TOTAL_HEAD.fullmatch(head)]
    if len(heads) != 1:
        return
    found = [(row, _row_sum(row, heads[0])) for row in table.rows]
    judged = [draft for _, draft in found if draft]
    ties = [draft for draft in judged if draft.severity == "tie"]
    yield from judged if ties else ()


def _row_sum(row: Sequence[Claim | None], head: int) -> Draft | None:
    """The values before the total column, where none is missing."""
    total = row[head] if head < len(row) else None
    parts = [c for c in row[1:head] if c is not None]
    if total is None or len(parts) < 2 or len(parts) != head - 1 or not all(same_unit(p, total) for p in parts):
        return None
    if total.value.unit == "percent":
        return None
    draft = judge(parts, total, whole=True) if len(parts) <= MAX_PARTS else None
    return draft if draft and not draft.held else None


def _stated_elsewhere(page: Page, table: Table) -> Iterator[Draft]:
    """A table without a total whose column adds up to a number in the text, or would but for one slip."""
    for n in range(len(table.header)) if table.total is None else ():
        parts = [c for c in _column(table, n, table.rows) if c is not None]
        if len(parts) < max(FEW, len(table.rows)) or not all(same_unit(p, parts[0]) for p in parts):
            continue
        together = sum((number(p) for p in parts), Decimal(0))
        others = [c for c in page.at.values() if same_unit(c, parts[0]) and c.value.is_point and c not in parts]
        same = [c for c in others if number(c) == together]
        slipped = [c for c in others if c.significant >= FINE and explained(parts, c)]
        draft = judge(parts, (same or slipped)[0]) if same or len({number(c) for c in slipped}) == 1 else None
        if draft and (draft.severity == "tie") == bool(same):
            yield draft


def _changes(table: Table) -> Iterator[Draft]:
    """a | b | change: from either side to the other."""
    heads = [n for n, head in enumerate(table.header) if _CHANGE_HEAD.search(head)]
    for row in table.rows if len(heads) == 1 else ():
        change = row[heads[0]] if heads[0] < len(row) else None
        levels = [c for n, c in enumerate(row) if c is not None and n != heads[0]]
        if change is None or change.value.unit != "percent" or len(levels) != 2 or not same_unit(*levels):
            continue
        yield from _change(levels[0], levels[1], change)


def _change(a: Claim, b: Claim, change: Claim) -> Iterator[Draft]:
    verdict = fit_of(*(_moves(a, b, change, width) or _moves(b, a, change, width) for width in WIDTHS))
    said = {"start": b.value, "end": a.value, "stated": change.value}
    if verdict == "fits":
        yield tie(((a, b, change),), message("why.tie.change", **said))
    elif verdict == "off" and number(b):
        computed = percent((number(a) / number(b) - 1) * HUNDRED)
        why, wanted = message("why.change", computed=computed, **said), of_change(b, a, change)
        yield mendable(alarm("FC501", ((change,), (a, b)), why, message("ask.change")), wanted)


def _moves(a: Claim, b: Claim, change: Claim, width: str) -> bool:
    start, end, stated = (ends(c, "strict" if width == "strict" else "lenient") for c in (a, b, change))
    if start is None or end is None or stated is None:
        return True
    times = ratio(end, start)
    return times is not None and meets(size(scaled(times, HUNDRED, -HUNDRED)), size(stated))


def _shares(table: Table) -> Iterator[Draft]:
    """value | share, where the table holds the total of the values; nothing where the rows that have a share are a whole of their
    own (22 for, 17 against, 3 invalid: shares of the valid votes)."""
    heads = [n for n, head in enumerate(table.header) if _SHARE_HEAD.search(head)]
    if len(heads) != 1 or table.total is None:
        return
    totals = [c for n, c in enumerate(table.rows[table.total]) if c is not None and n != heads[0]]
    rows = [row for n, row in enumerate(table.rows) if n != table.total]
    if len(totals) != 1 or _are_a_whole(_shared(rows, heads[0]), rows):
        return
    for value, share in _shared(table.rows, heads[0]):
        if same_unit(value, totals[0]):
            yield from share_of(value, totals[0], share)


def _shared(rows: Sequence[Sequence[Claim | None]], head: int) -> list[tuple[Claim, Claim]]:
    """The value and the share of each row that has just these."""
    return [(values[0], share) for row in rows if (share := _cell(row, head)) and len(values := _others(row, head)) == 1]


def _cell(row: Sequence[Claim | None], n: int) -> Claim | None:
    return row[n] if n < len(row) else None


def _others(row: Sequence[Claim | None], n: int) -> list[Claim]:
    return [c for place, c in enumerate(row) if c is not None and place != n]


def _are_a_whole(shared: Sequence[tuple[Claim, Claim]], rows: Sequence[Sequence[Claim | None]]) -> bool:
    """Some row has a value and no share, and each share is one of what the others come to together."""
    whole = sum((number(value) for value, _ in shared), Decimal(0))
    if not PAIR <= len(shared) < len(rows) or whole <= 0:
        return False
    return all(abs(number(value) / whole * HUNDRED - number(share)) <= last_step(number(share)) for value, share in shared)


def share_of(part: Claim, whole: Claim, share: Claim) -> Iterator[Draft]:
    """FC506: part ÷ whole against the stated percentage."""
    verdict = fit_of(*(_is_share(part, whole, share, width) for width in WIDTHS))
    said = {"part": part.value, "whole": whole.value, "stated": share.value}
    if verdict == "fits":
        yield tie(((part, whole, share),), message("why.tie.share", **said))
    elif verdict == "off":
        computed = percent(number(part) / number(whole) * HUNDRED)
        why, wanted = message("why.share", computed=computed, **said), of_product(part, whole, share, ONE_PERCENT)
        yield mendable(alarm("FC506", ((share,), (part, whole)), why, message("ask.share")), wanted)


def _is_share(part: Claim, whole: Claim, share: Claim, width: str) -> bool:
    a, b, stated = (ends(c, "strict" if width == "strict" else "lenient") for c in (part, whole, share))
    if a is None or b is None or stated is None:
        return True
    times = ratio(a, b)
    return times is None or meets(scaled(times, HUNDRED), stated)
