"""Compares `read_values` with the rows of peers' public tests and prints recall and precision.

usage: python benchmarks/conformance.py [ROWS_DIR] [--misses N] [--only suite.lang.kind]

A prediction is exact when span and value agree. Projection of a Mention to a row (rows' own README): number: every
numeral except those of dates and times; currency, percent, quantity, ordinal: mentions of that kind, quantity of the
row's topic; range: mentions whose ends differ; date: dates by any reading that is a date, ends compared exclusive, and
lengths of time in seconds (of 30 days a month, 365 a year). `doubt` rows and price_parser are printed, not counted. Rows in conformance_exceptions.toml follow a convention that news readers do not share, each with a reason.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from factcheck.lexicon.units import by_name
from factcheck.mention import read_values
from factcheck.model import Mention, Reading
from factcheck.value import factor_of

HERE = Path(__file__).resolve().parent
ROWS = HERE.parents[1] / "shared" / "conformance"
Row = dict[str, Any]
TEMPERATURES = ("degree", "degree_celsius", "degree_fahrenheit", "kelvin")
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
DATE_SECONDS = SECONDS | {"month": 30 * 86400, "quarter": 90 * 86400, "year": 365 * 86400, "decade": 3650 * 86400}
"""What the rows make of a length without days of its own."""
TARGETS = (
    ("ko number (all suites)", "97 / 97", "span", (("ko", "number", None),)),
    (
        "ko currency, quantity, percent, ordinal",
        "95 / 97",
        "span",
        tuple(("ko", kind, None) for kind in ("currency", "quantity", "percent", "ordinal")),
    ),
    ("ko ranges, value only", "85 / 90", "value", (("ko", "range", None),)),
    ("ko dates, duckling and nemo", "88 / 92", "span", (("ko", "date", ("duckling", "nemo")),)),
    (
        "en number, currency, quantity, percent",
        "95 / 95",
        "span",
        tuple(("en", kind, None) for kind in ("number", "currency", "quantity", "percent")),
    ),
    ("en dates", "75 / 85", "span", (("en", "date", None),)),
)
PEERS = {"ko number (all suites)": "best peer 76.9 / 58.5", "ko ranges, value only": "no peer reads them"}


@dataclass
class Cell:
    """Counts of one suite, language and kind."""

    rows: int = 0
    expected: int = 0
    found: int = 0
    exact: int = 0
    valued: int = 0
    first: int = 0
    """Exact by the first reading alone; only dates are matched by further ones."""
    misses: list[tuple[str, list[Any], list[Any]]] = field(default_factory=list)

    def add(self, other: Cell) -> None:
        for name in ("rows", "expected", "found", "exact", "valued", "first"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def read_rows(folder: Path) -> Iterator[Row]:
    """All rows of a folder, in file order."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def project(row: Row) -> list[dict[str, Any]]:
    """What `read_values` says of the row's text, as items of the row's kind."""
    lang = row["lang"] if row["lang"] in ("ko", "en") else None
    reference = row.get("reference") or None
    mentions = read_values(row["text"], lang, reference)
    return list(_items(mentions, row["kind"], row.get("topic")))


def _items(mentions: Iterable[Mention], kind: str, topic: str | None) -> Iterator[dict[str, Any]]:
    for mention in mentions:
        if kind == "number":
            if mention.kind not in ("date", "time"):
                yield from (
                    {"start": start, "end": end, "values": [str(value)], "spans": []} for start, end, value in mention.numerals
                )
            else:
                yield from _shares(mention)
        elif kind == "range":
            if mention.kind not in ("date", "time", "duration") and mention.value.lo != mention.value.hi:
                yield _item(mention, _ends(mention))
        elif kind == "date":
            if mention.kind in ("date", "duration"):
                yield _dated(mention)
        elif _is_kind(mention, kind, topic):
            yield _item(mention, _ends(mention))


def _shares(mention: Mention) -> Iterator[dict[str, Any]]:
    """An ambiguous form (2/5) counts by any reading of the row's kind."""
    for reading in mention.readings:
        if reading.name == "as_share" and reading.strict.lo is not None and reading.strict.hi is not None:
            share = (reading.strict.lo + reading.strict.hi) / 200
            yield {"start": mention.start, "end": mention.end, "values": [str(share)], "spans": []}


def _item(mention: Mention, value: Any) -> dict[str, Any]:
    return {"start": mention.start, "end": mention.end, "values": [value, *_converted(mention)], "spans": [list(mention.extent)]}


def _dated(mention: Mention) -> dict[str, Any]:
    """A date by its value and by every reading that is a date; a length of time in seconds, or by the day that it names."""
    values = [_days(mention)] if mention.kind == "date" else [_seconds(mention)]
    values += [_reading_days(reading) for reading in mention.readings if reading.unit == "date"]
    return {"start": mention.start, "end": mention.end, "values": values, "spans": [list(mention.extent)]}


def _seconds(mention: Mention) -> Any:
    ends, factor = (mention.value.lo, mention.value.hi), Decimal(DATE_SECONDS.get(mention.value.unit or "", 1))
    return _times(ends if None not in ends else (ends[0] or ends[1],) * 2, factor)


def _reading_days(reading: Reading) -> Any:
    """The first day and the day after the last one, or the one day."""
    lo, hi = (None if end is None else date.fromordinal(int(end)) for end in (reading.strict.lo, reading.strict.hi))
    if lo is not None and lo == hi and reading.name != "end_excluded":
        return lo.isoformat()
    return {"lo": lo.isoformat() if lo else None, "hi": (hi + timedelta(days=1)).isoformat() if hi else None}


def _converted(mention: Mention) -> Iterator[Any]:
    """The value in its base unit, where a reading converts it: 2,000 milligrams are 2 gram for rows that ask so."""
    unit, ends = mention.value.unit, (mention.value.lo, mention.value.hi)
    if mention.kind == "ratio" and unit == "percent":
        yield _times(ends, Decimal("0.01"))
    if mention.kind == "duration" and unit in SECONDS:
        yield from (_times(ends, Decimal(SECONDS[unit]) / SECONDS[smaller]) for smaller in SECONDS if smaller != unit)
    elif mention.kind == "quantity" and unit in by_name() and by_name()[unit].is_:
        yield _times(ends, factor_of(unit)[0])


def _times(ends: tuple[Any, ...], factor: Decimal) -> Any:
    """Both ends times a factor, as an item's value."""
    lo, hi = (None if end is None else str(end * factor) for end in ends)
    return lo if lo == hi else {"lo": lo, "hi": hi}


def _ends(mention: Mention) -> Any:
    lo, hi = mention.value.lo, mention.value.hi
    if lo == hi and mention.hedge != "range":
        return str(lo)
    return {"lo": None if lo is None else str(lo), "hi": None if hi is None else str(hi)}


def _days(mention: Mention) -> Any:
    """ISO days of a date; a stretch ends exclusive, as the rows write it."""
    lo, hi = mention.value.lo, mention.value.hi
    if lo is not None and lo == hi and len(str(lo)) == 10:
        return str(lo)
    return {"lo": None if lo is None else str(lo), "hi": None if hi is None else _next_day(str(hi))}


def _next_day(text: str) -> str:
    try:
        return (date.fromisoformat(text) + timedelta(days=1)).isoformat()
    except ValueError:
        return text


def _is_kind(mention: Mention, kind: str, topic: str | None) -> bool:
    other = {reading.unit for reading in mention.readings if reading.name == "other_unit"}
    if kind == "currency":
        return mention.kind == "money" or "GBP" in other
    if kind == "percent":
        return mention.value.unit == "percent"
    if kind == "ordinal":
        return mention.kind == "ordinal"
    unit = mention.value.unit
    if "gram" in other and topic in ("dimension", "measure", "quantity"):
        return True
    if topic in ("age", "duration", "days"):
        return mention.kind == "duration" or unit == "year_of_age"
    if topic == "temperature":
        return unit in TEMPERATURES
    if topic in ("distance", "volume", "dimension", "measure"):
        return (
            mention.kind == "quantity"
            and unit is not None
            and unit not in ("year_of_age", "point", *(TEMPERATURES[1:] if topic == "dimension" else ()))
            or (mention.kind == "duration" and topic == "measure")
        )
    return mention.kind not in ("ordinal", "date", "time", "rank")


def same_number(left: str, right: str) -> bool:
    """Equal as far as the rows are written out (1e-9)."""
    try:
        one, other = Decimal(left), Decimal(right)
    except InvalidOperation:
        return False
    return abs(one - other) <= Decimal("1e-9") * max(Decimal(1), abs(one), abs(other))


def same(want: Any, got: Any) -> bool:
    """Equal values: numbers, dates, or both ends of a range."""
    if isinstance(want, dict) or isinstance(got, dict):
        return isinstance(want, dict) and isinstance(got, dict) and all(same(want.get(end), got.get(end)) for end in ("lo", "hi"))
    if want is None or got is None:
        return want is got
    return str(want) == str(got) or same_number(str(want), str(got))


def matched(wants: list[Row], gots: list[Row], spans: bool, values: bool) -> int:
    """How many expected items have a partner, each partner used once."""
    left, count = list(gots), 0
    for want in wants:
        for got in left:
            places = {(got["start"], got["end"]), *map(tuple, got["spans"])}
            if spans and (want["start"], want["end"]) not in places:
                continue
            if values and not any(same(value, mine) for value in want.get("accept", [want["value"]]) for mine in got["values"]):
                continue
            left.remove(got)
            count += 1
            break
    return count


def score(rows: Iterable[Row], exceptions: frozenset[str]) -> tuple[dict[tuple[str, str, str], Cell], int]:
    """Counts per suite, language and kind, and how many rows were left out as exceptions."""
    cells: dict[tuple[str, str, str], Cell] = defaultdict(Cell)
    left_out = 0
    for row in rows:
        if row.get("doubt"):
            continue
        if row["id"] in exceptions:
            left_out += 1
            continue
        wants, gots = row["expected"], project(row)
        values = row.get("checked") != "surface"
        cell = cells[row["suite"], row["lang"], row["kind"]]
        exact, valued = matched(wants, gots, True, values), matched(wants, gots, not values, values)
        alone = [got | {"values": got["values"][:1]} for got in gots] if row["kind"] == "date" else gots
        cell.add(Cell(1, len(wants), len(gots), exact, valued, matched(wants, alone, True, values)))
        if exact < len(wants) or exact < len(gots):
            cell.misses.append(
                (
                    row["id"] + " " + row["text"][:100],
                    [(w["surface"], w["value"]) for w in wants],
                    [(row["text"][g["start"] : g["end"]], g["values"][0]) for g in gots],
                )
            )
    return cells, left_out


def share(part: int, whole: int) -> str:
    """A percentage with one decimal, or a dash."""
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def line(name: str, cell: Cell, note: str = "") -> str:
    """One printed row."""
    return (
        f"{name:42} rows {cell.rows:4} expected {cell.expected:4} found {cell.found:4} | span+value R {share(cell.exact, cell.expected)}"
        f" P {share(cell.exact, cell.found)} | value R {share(cell.valued, cell.expected)} P {share(cell.valued, cell.found)}  {note}"
    )


def exceptions() -> frozenset[str]:
    """Ids of the rows whose convention no news reader shares, each listed with its reason."""
    path = HERE / "conformance_exceptions.toml"
    if not path.exists():
        return frozenset()
    return frozenset(each["id"] for each in tomllib.loads(path.read_text(encoding="utf-8"))["row"])


def main() -> None:
    """Print the table of suites and the table of targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=Path, default=ROWS)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    if not options.rows.is_dir():
        raise SystemExit(f"no rows at {options.rows}: give the folder that holds the *.jsonl files")
    rows = [row for row in read_rows(options.rows) if options.only in f"{row['suite']}.{row['lang']}.{row['kind']}"]
    cells, left_out = score(rows, exceptions())
    for key in sorted(cells):
        print(line(".".join(key), cells[key]))
        for miss in cells[key].misses[: options.misses]:
            print("      ", *miss, sep=" | ")
    print(f"\n{left_out} of {len(rows)} rows left out as exceptions ({share(left_out, len(rows)).strip()} %)\n")
    for name, target, way, parts in TARGETS:
        total = Cell()
        for (suite, lang, kind), cell in cells.items():
            if any(lang == part[0] and kind == part[1] and (part[2] is None or suite in part[2]) for part in parts):
                total.add(cell)
        first = f"first reading alone R {share(total.first, total.expected)} P {share(total.first, total.found)}"
        print(line(name, total, f"target {target} ({way}) {first if 'dates' in name else PEERS.get(name, '')}"))


if __name__ == "__main__":
    main()
