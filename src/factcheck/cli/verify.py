"""`verify`: whether a written report can still be proved: the inputs by their hashes, each quote by its place."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.cli import sources
from factcheck.cli.outputs import FINDINGS, INCOMPLETE, NOTHING_CHECKED, OK
from factcheck.cli.sources import Place, Source
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report import RenderSettings, contract
from factcheck.report.border import json_safe, safe
from factcheck.report.cells import wrapped
from factcheck.report.messages import tell, word
from factcheck.report.screen import Line, limited
from factcheck.report.stored import language_of_stored, load_sealed
from factcheck.report.terminal import drawn

SCHEMA = "factcheck-verify/1"
FORMATS = ("rich", "plain", "json")
_QUOTES = 8
"""Quotes of one input that are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One input of the report and what has become of its quotes."""

    path: str
    state: str
    """unchanged, changed, unread (with the trouble), or never (the run could not read it either)."""
    trouble: str | None
    quotes: int
    stand: int
    moved: tuple[contract.Claim, ...]
    """Quotes that stand in the input, but not at their place."""
    lost: tuple[contract.Claim, ...]
    """Quotes that stand nowhere in it."""

    @property
    def holds(self) -> bool:
        """True when the report says of this input what is so."""
        return self.state in ("unchanged", "never") and not self.moved and not self.lost


@dataclass(frozen=True, slots=True)
class Verified:
    """All inputs, and the claims that the report names and does not hold."""

    inputs: tuple[Checked, ...]
    orphans: tuple[str, ...]
    altered: bool = False
    """The report itself says something else than when it was written."""

    @property
    def exit_code(self) -> int:
        """The contract's codes: nothing read, something unread, something changed, all as it was."""
        if not any(each.state in ("unchanged", "changed") for each in self.inputs):
            return NOTHING_CHECKED
        if any(each.state == "unread" for each in self.inputs):
            return INCOMPLETE
        return OK if all(each.holds for each in self.inputs) and not self.orphans and not self.altered else FINDINGS


def verified(path: Path, place: Place, form: str, settings: RenderSettings) -> tuple[str, int]:
    """The text and the exit code for the report in a file. Raises UsageError."""
    if form not in FORMATS:
        raise UsageError(message("cli.bad_format", given=form, known=", ".join(FORMATS)))
    report, whole = load_sealed(path)
    spoken = replace(settings, lang=settings.lang or language_of_stored(report))
    found = replace(verify(report, place, spoken.lang or "ko"), altered=not whole)
    return rendered(found, spoken, form), found.exit_code


def verify(report: contract.Report, place: Place, lang: Lang) -> Verified:
    """Read every input again, one file at a time."""
    claims: dict[str, list[contract.Claim]] = defaultdict(list)
    for claim in report.claims:
        claims[claim.article].append(claim)
    checked = {}
    for each, found in sources.find((each for each in report.inputs if each.status != "failed"), place):
        checked[each.path, each.id] = _checked(found, claims.get(each.id or "", ()), lang)
    rows = (checked.get((each.path, each.id)) or _never(each, len(claims.get(each.id or "", ()))) for each in report.inputs)
    return Verified(tuple(rows), tuple(_orphans(report, claims)))


def _never(given: contract.Input, quotes: int) -> Checked:
    return Checked(given.path, "never", given.error, quotes, 0, (), ())


def _checked(found: Source, claims: Sequence[contract.Claim], lang: Lang) -> Checked:
    given = found.input
    if found.article is None:
        trouble = tell(found.trouble, lang) if found.trouble else None
        return Checked(given.path, "unread", trouble, len(claims), 0, (), ())
    return _located(found, claims, found.article.raw)


def _located(found: Source, claims: Sequence[contract.Claim], raw: str) -> Checked:
    off = [each for each in claims if raw[each.start : each.end] != each.quote]
    moved = tuple(each for each in off if each.quote and each.quote in raw)
    lost = tuple(each for each in off if not each.quote or each.quote not in raw)
    state = "unchanged" if found.unchanged else "changed"
    return Checked(found.input.path, state, None, len(claims), len(claims) - len(off), moved, lost)


def _orphans(report: contract.Report, claims: Mapping[str, Sequence[contract.Claim]]) -> Iterator[str]:
    """Claims of inputs that the report does not list, and claims that findings name and the report does not hold."""
    listed = {each.id for each in report.inputs}
    yield from (each.id for article, rows in claims.items() if article not in listed for each in rows)
    held = {each.id for each in report.claims}
    for finding in (*report.findings, *report.ties):
        yield from (each for position in finding.positions for each in position.claims if each not in held)


def rendered(verified: Verified, settings: RenderSettings, form: str) -> str:
    """What was found, in a format."""
    if form == "json":
        return _json(verified)
    return drawn(list(_lines(verified, settings, settings.lang or "ko")), settings.color and form == "rich")


def _json(verified: Verified) -> str:
    rows = [
        {
            "path": each.path,
            "state": each.state,
            "trouble": each.trouble,
            "quotes": each.quotes,
            "stand": each.stand,
            "moved": [claim.id for claim in each.moved],
            "lost": [claim.id for claim in each.lost],
        }
        for each in verified.inputs
    ]
    orphans, code = list(verified.orphans), verified.exit_code
    tree = {"schema": SCHEMA, "exit_code": code, "altered": verified.altered, "inputs": rows, "orphans": orphans}
    return json_safe(json.dumps(tree, ensure_ascii=False, indent=1)) + "\n"


def _lines(verified: Verified, settings: RenderSettings, lang: Lang) -> Iterator[Line]:
    for each in verified.inputs:
        if not each.holds or each.state == "never":
            yield from _input(each, settings.width, lang)
    if verified.altered:
        yield from _row(tell(message("verify.altered"), lang), "error", 0, settings.width)
    if verified.orphans:
        yield from _row(tell(message("verify.orphans", count=str(len(verified.orphans))), lang), "error", 0, settings.width)
    yield from _row(_sum(verified, lang), "strong", 0, settings.width)


def _input(each: Checked, cells: int, lang: Lang) -> Iterator[Line]:
    style = "dim" if each.state == "never" else "error"
    yield from _row(f"{each.path}: {word(f'verify.{each.state}', lang)}", style, 0, cells)
    if each.trouble:
        yield from _row(each.trouble, "plain", 2, cells)
    for name, rows in (("moved", each.moved), ("lost", each.lost)):
        if rows:
            quotes = ", ".join(f"{claim.line}:{claim.column} '{claim.quote}'" for claim in rows[:_QUOTES])
            rest = " …" if len(rows) > _QUOTES else ""
            told = tell(message(f"verify.{name}", count=str(len(rows)), quotes=quotes + rest), lang)
            yield from _row(told, "plain", 2, cells)


def _sum(verified: Verified, lang: Lang) -> str:
    states = [each.state for each in verified.inputs]
    quotes = sum(each.quotes for each in verified.inputs)
    return tell(
        message(
            "verify.sum",
            inputs=str(len(states)),
            unchanged=str(states.count("unchanged")),
            changed=str(states.count("changed")),
            unread=str(states.count("unread")),
            stand=str(sum(each.stand for each in verified.inputs)),
            quotes=str(quotes),
        ),
        lang,
    )


def _row(text: str, style: str, indent: int, cells: int) -> Iterator[Line]:
    for row in wrapped(safe(text, "terminal"), cells - indent):
        yield limited([(" " * indent, "plain"), (row, style)], cells)
