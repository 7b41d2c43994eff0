"""Which format goes where: pairs of `-f` and `-o`, what a plain `run` writes, and the exit code."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from factcheck.cli import streams
from factcheck.errors import UsageError
from factcheck.model import Report, Severity, message
from factcheck.read import file_and_record
from factcheck.report import BINARY, RENDERERS, RenderSettings
from factcheck.report.extras import missing
from factcheck.store import claim_files, write_files

OK, FINDINGS, NOTHING_CHECKED, INCOMPLETE, OUR_FAULT, STOPPED = 0, 1, 2, 3, 4, 130
"""The exit codes (contract.md). 3 beats 1: having looked at most must never pass for having looked at all."""

CHECKED_FOLDERS = ("claims", "reports")
"""What a plain `run` makes in its folder."""

LADDER: tuple[Severity, ...] = ("info", "warning", "error", "blocker")
_KOREAN: Mapping[str, str] = MappingProxyType({"참고": "info", "주의": "warning", "심각": "error", "긴급": "blocker"})
_BY_ENDING: Mapping[str, str] = MappingProxyType(
    {
        ".json": "json",
        ".jsonl": "jsonl",
        ".html": "html",
        ".htm": "html",
        ".md": "md",
        ".txt": "plain",
        ".csv": "csv",
        ".xlsx": "xlsx",
        ".sarif": "sarif",
        ".jsonld": "webanno",
    }
)


@dataclass(frozen=True, slots=True)
class Target:
    """One format and its place; None is stdout."""

    format: str
    path: Path | None


def exit_code(report: Report, fail_on: str, allow_partial: bool) -> int:
    """The code of a finished run, the same for every format. Decided and known findings do not count."""
    if not report.articles:
        return NOTHING_CHECKED
    if not report.complete and not allow_partial:
        return INCOMPLETE
    if fail_on == "never":
        return OK
    counted = LADDER[LADDER.index(severity(fail_on)) :]
    return FINDINGS if any(each.counts and each.severity in counted for each in report.findings) else OK


def severity(name: str) -> Severity:
    """A severity by its English or Korean name. Raises UsageError."""
    known = _KOREAN.get(name, name.lower())
    for each in LADDER:
        if each == known:
            return each
    raise UsageError(message("cli.bad_severity", given=name))


def targets(formats: Sequence[str], outputs: Sequence[str]) -> tuple[Target, ...]:
    """The pairs of `-f` and `-o`, in order. Raises UsageError for what cannot be paired or written twice."""
    for name in formats:
        if name not in RENDERERS:
            raise UsageError(message("cli.bad_format", given=name, known=", ".join(RENDERERS)))
    if outputs and not formats:
        formats = tuple(_format_of(each) for each in outputs)
    if outputs and len(formats) != len(outputs):
        raise UsageError(message("cli.unpaired", formats=str(len(formats)), outputs=str(len(outputs))))
    if len(formats) > 1 and not outputs:
        raise UsageError(message("cli.one_stdout"))
    found = tuple(
        Target(name, None if path == "-" else Path(path))
        for name, path in zip(formats, outputs or ["-"] * len(formats), strict=True)
    )
    if len({each.path for each in found}) < len(found):
        raise UsageError(message("cli.same_output"))
    for each in found:
        if (lacking := missing(each.format)) is not None:
            raise UsageError(lacking)
        if each.path is None and each.format in BINARY and streams.on_screen():
            raise UsageError(message("cli.binary_stdout", format=each.format))
    return found


def _format_of(path: str) -> str:
    found = _BY_ENDING.get(Path(path).suffix.lower())
    if found is None:
        raise UsageError(message("cli.format_needed", path=path))
    return found


def spare_inputs(report: Report, outputs: Iterable[Path]) -> None:
    """Raises UsageError for an output in the place of an input: an article or draft that we read is never written over."""
    named = [*(each.path for each in report.articles), *(each.path for each in report.failed)]
    inputs = {os.path.realpath(file_and_record(each, Path())[0]) for each in named}
    for path in outputs:
        if path.is_file() and os.path.realpath(path) in inputs:
            raise UsageError(message("cli.output_is_input", path=path.as_posix()))


def write(report: Report, wanted: Sequence[Target], screen: RenderSettings, page: RenderSettings) -> None:
    """Write the files first, all or none, then stdout; files have settings of their own. Raises UsageError, OutputError."""
    spare_inputs(report, [each.path for each in wanted if each.path is not None])
    write_files({each.path: RENDERERS[each.format](report, page) for each in wanted if each.path is not None})
    for each in wanted:
        if each.path is None:
            streams.data(RENDERERS[each.format](report, screen))


def write_folders(report: Report, folder: Path, settings: RenderSettings) -> None:
    """What a `run` without `-o` leaves: `claims/<article>.jsonl`, `reports/report.json` and `reports/report.html`."""
    from factcheck.report.json import claim_lines

    names = claim_files(report.articles, folder / "claims")
    contents: dict[Path, str | bytes] = {names[article.id]: claim_lines(report, (article,)) for article in report.articles}
    for name in ("json", "html"):
        contents[folder / "reports" / f"report.{name}"] = RENDERERS[name](report, settings)
    spare_inputs(report, contents)
    write_files(contents)
