"""What the commands on a ledger do and show. Everything shown passes the border: a ledger may come from anywhere."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from factcheck.cli import streams
from factcheck.cli.outputs import INCOMPLETE, OK
from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.ledger import look
from factcheck.ledger.add import Added, How, add
from factcheck.ledger.out import remove
from factcheck.ledger.stale import stale
from factcheck.model import Lang, Message, message
from factcheck.read import STDIN, Limits, each_input
from factcheck.report.border import json_safe, safe
from factcheck.report.cells import cut, pad, wrapped
from factcheck.report.cells import width as cells
from factcheck.report.messages import tell, word
from factcheck.report.view import attribute_name
from factcheck.store import write_files

_TOLD = 20
"""Inputs that could not be read and are named; the rest is counted."""
_BAR = 16
_FORMATS, _EXPORTS = ("plain", "json"), ("jsonl", "parquet")
Screen = tuple[Lang, int]
"""Language and cells of a line."""


class Talk(NamedTuple):
    """How a command speaks and ends."""

    quiet: bool
    allow_partial: bool
    lang: Lang


def added(place: Path, paths: Sequence[str], settings: Settings, talk: Talk, workers: int = 1) -> int:
    """Put articles in and say what became of them; the exit code."""
    quiet, allow_partial, lang = talk
    if not paths or STDIN in paths:
        raise UsageError(message("ledger.no_stdin" if paths else "ledger.no_paths"))
    limits = Limits(max_bytes=settings.max_file_bytes, max_articles=settings.max_articles)
    progress = streams.Progress(quiet)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        how = How(settings, now, told=lambda n: progress("extract", n, n), workers=workers)
        done = add(place, each_input(paths, base=Path(), limits=limits), how)
    finally:
        progress.end()
    _nothing(done)
    for told in (*(() if quiet else done.notes), *done.lost[:_TOLD]):
        streams.say(told, lang)
    streams.tell_result(_sum(done, place), lang)
    return INCOMPLETE if done.lost and not allow_partial else OK


def _nothing(done: Added) -> None:
    if not done.new + done.changed + done.unchanged:
        reason = (*done.lost, *done.notes, message("read.nothing"))[0]
        raise UsageError(reason)


def _sum(done: Added, place: Path) -> Message:
    counts = {name: f"{getattr(done, name):,}" for name in ("new", "changed", "unchanged", "claims")}
    return message("ledger.added", path=place.as_posix(), lost=str(len(done.lost)), **counts)


def listing(place: Path, form: str, lang: Lang, width: int) -> str:
    """The articles, one a line."""
    _known(form, _FORMATS)
    found = look.articles(place)
    if form == "json":
        return _json([asdict(each) for each in found])
    rows = [(each.published_at or "-", each.publisher or "-", f"{each.claims:,}", each.path) for each in found]
    return "".join(f"{line}\n" for line in _table(rows, width)) or _line(message("ledger.empty"), lang)


def summed(place: Path, form: str, lang: Lang) -> str:
    """The sums of a ledger."""
    _known(form, _FORMATS)
    found = look.sums(place)
    if form == "json":
        return _json({**asdict(found), "kinds": dict(found.kinds), "bytes": place.stat().st_size})
    told = message(
        "ledger.sums",
        path=place.as_posix(),
        articles=f"{found.articles:,}",
        claims=f"{found.claims:,}",
        publishers=f"{found.publishers:,}",
        first=found.first or "-",
        last=found.last or "-",
        size=f"{place.stat().st_size / 1_000_000:,.1f}",
    )
    return _line(told, lang) + "".join(f"  {safe(kind, 'terminal')} {count:,}\n" for kind, count in found.kinds)


def course(place: Path, wanted: tuple[str, str], form: str, screen: Screen) -> str:
    """The course of a value: dated, one line a statement, with a bar where there is more than one number of a unit."""
    _known(form, _FORMATS)
    steps = look.history(place, *wanted)
    if form == "json":
        return _json([asdict(each) for each in steps])
    if not steps:
        return _line(message("ledger.no_history", entity=wanted[0], attribute=wanted[1]), screen[0])
    # Sorting is stable: dates stay in order. What was stated most often comes first.
    parts = [list(part) for _, part in groupby(sorted(steps, key=_item), key=_item)]
    return "".join(f"{line}\n" for part in sorted(parts, key=len, reverse=True) for line in _plotted(part, screen))


_USE = ("stage", "part")
"""Marks that say how a sentence uses a value, not what it measures."""


def _item(step: look.Step) -> tuple[str, str, str]:
    """What can stand on one scale: one attribute in one unit, measured in one way."""
    axes = {name: mark for name, mark in json.loads(step.axes).items() if name not in _USE}
    return step.attribute, step.unit, " · ".join(f"{mark}" for _, mark in sorted(axes.items()))


def _plotted(steps: Sequence[look.Step], screen: Screen) -> Iterator[str]:
    lang, width = screen
    first = steps[0]
    _, unit, marks = _item(first)
    title = " · ".join(part for part in (attribute_name(first.attribute, lang), unit, marks) if part)
    yield cut(safe(title, "terminal"), width)
    most = max((abs(each.number) for each in steps if each.number is not None), default=0.0)
    rows = [(each.published_at or "-", _bar(each, most), each.quote, _state(each, lang), each.path) for each in steps]
    yield from (f"  {line}" for line in _table(rows, width - 2))


def _bar(step: look.Step, most: float) -> str:
    """Days have no length; every other number is drawn to the scale of the largest."""
    if step.number is None or not most or step.kind == "date":
        return ""
    return "#" * max(1, round(abs(step.number) / most * _BAR))


def _state(step: look.Step, lang: Lang) -> str:
    """What the text calls the value: an earlier or a revised one, else a plan, a forecast, an actual value."""
    return word(f"ledger.state.{step.stage or step.modality}", lang, step.stage or step.modality)


def overtaken(place: Path, settings: Settings, how: tuple[str, bool], screen: Screen) -> str:
    """The articles that a later figure has overtaken."""
    form, quiet = how
    _known(form, _FORMATS)
    progress = streams.Progress(quiet)
    try:
        found = stale(place, settings, lambda done, total: progress("compare", done, total))
    finally:
        progress.end()
    if form == "json":
        return _json([asdict(each) for each in found])
    if not found:
        return _line(message("ledger.none_stale"), screen[0])
    return "".join(_overtaken_line(asdict(each), screen) for each in found)


def _overtaken_line(each: dict[str, str | None], screen: Screen) -> str:
    lang, width = screen
    attribute = attribute_name(each["attribute"] or "", lang)
    told = message("ledger.stale", **{**{name: value or "-" for name, value in each.items()}, "attribute": attribute})
    first, *rest = wrapped(safe(tell(told, lang), "terminal"), width - 2)
    return "".join(f"{line}\n" for line in (first, *(f"  {line}" for line in rest)))


def exported(place: Path, form: str, output: str) -> None:
    """All statements, to standard output or a file."""
    _known(form, _EXPORTS)
    if form == "parquet":
        if output == "-":
            raise UsageError(message("ledger.parquet_needs_file"))
        write_files({Path(output): _parquet(place)})
    elif output == "-":
        for row in look.statements(place):
            streams.data(_json_line(row))
    else:
        write_files({Path(output): "".join(_json_line(row) for row in look.statements(place))})


def _parquet(place: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "statements.parquet"
        look.parquet(place, target)
        return target.read_bytes()


def removed(place: Path, paths: Sequence[str]) -> Message:
    """Take articles out."""
    count = remove(place, [each.removesuffix("/") for each in paths])
    return message("ledger.removed", path=place.as_posix(), count=f"{count:,}")


def vacuumed(place: Path) -> Message:
    """Give back the room of what was replaced."""
    before, after = look.vacuum(place)
    sizes = {"before": f"{before / 1_000_000:,.1f}", "after": f"{after / 1_000_000:,.1f}"}
    return message("ledger.vacuumed", path=place.as_posix(), **sizes)


def _known(form: str, known: Sequence[str]) -> None:
    if form not in known:
        raise UsageError(message("cli.bad_format", given=form, known=", ".join(known)))


def _json(tree: object) -> str:
    return json_safe(json.dumps(tree, ensure_ascii=False, indent=1)) + "\n"


def _json_line(row: dict[str, object]) -> str:
    return json_safe(json.dumps(row, ensure_ascii=False)) + "\n"


def _line(told: Message, lang: Lang) -> str:
    return safe(tell(told, lang), "terminal") + "\n"


def _table(rows: Sequence[tuple[str, ...]], width: int) -> Iterator[str]:
    """Rows in columns as wide as their widest cell, each at most a third of the line; the last takes the rest."""
    clean = [[cut(safe(cell, "terminal"), width // 3) for cell in row[:-1]] + [safe(row[-1], "terminal")] for row in rows]
    widths = [max(map(cells, column)) for column in list(zip(*clean, strict=True))[:-1]]
    for row in clean:
        line = "  ".join([*(pad(cell, size) for cell, size in zip(row[:-1], widths, strict=True)), row[-1]])
        yield cut(line, width).rstrip()
