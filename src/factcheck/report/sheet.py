"""One finding on one sheet: its sources side by side in full sentences, the proof replayed, the score in words.

Everything on it is from a written report, except the sentences, which stand in the inputs: where an input has changed
or is gone, the value's own words are shown alone, and the sheet says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from math import trunc

from factcheck.model import Interval, Lang, message
from factcheck.overlap import Trial
from factcheck.report import contract
from factcheck.report.border import json_safe
from factcheck.report.cells import pad, width, wrapped
from factcheck.report.exact import exact, grouped
from factcheck.report.exact import interval as bracketed
from factcheck.report.messages import tell, word
from factcheck.report.proof import Comparison, Replay
from factcheck.report.screen import Line, limited, shown
from factcheck.report.settings import RenderSettings
from factcheck.report.terminal import drawn
from factcheck.report.view import Quote, attribute_name
from factcheck.rules import RULES

SCHEMA = "factcheck-show/1"
_DATES, _LAST_DAY = "date", date.max.toordinal()
_COLUMN = 36
"""Narrowest column of a source; what has no room beside the others stands below them."""
_GAP = 3
_INDENT = 2
_SENTENCES, _TRIALS = 8, 40
"""Sentences of one value, and pairs of readings of one comparison, that are shown; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim with the sentence around it. `quote` holds the value's words alone where the input is not what it was."""

    claim: contract.Claim
    input: contract.Input | None
    quote: Quote
    located: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is known of one finding."""

    rank: int
    finding: contract.Finding
    positions: tuple[tuple[contract.Position, tuple[Cited, ...]], ...]
    replay: Replay
    suspect: contract.Claim | None
    status: str
    """As it is decided now, which may be later than the report."""
    remark: str | None


def to_json(sheet: Sheet) -> str:
    """The sheet for programs."""
    tree = {
        "schema": SCHEMA,
        "rank": sheet.rank,
        "status": sheet.status,
        "remark": sheet.remark,
        "finding": sheet.finding.model_dump(mode="json"),
        "sources": [_source_row(each) for _, cited in sheet.positions for each in cited],
        "proof": {"kind": sheet.replay.kind, "comparisons": [_comparison_row(each) for each in sheet.replay.comparisons]},
    }
    return json_safe(json.dumps(tree, ensure_ascii=False, indent=1)) + "\n"


def _source_row(each: Cited) -> dict[str, object]:
    known = each.input
    return {
        "claim": each.claim.id,
        "path": known.path if known else None,
        "line": each.claim.line,
        "column": each.claim.column,
        "publisher": known.publisher if known else None,
        "published_at": known.published_at if known else None,
        "witness": known.witness if known else None,
        "quote": each.claim.quote,
        "sentence_text": each.quote.before + each.quote.marked + each.quote.after if each.located else None,
    }


def _comparison_row(each: Comparison) -> dict[str, object]:
    return {
        "first": each.first,
        "second": each.second,
        "tried": len(each.trials),
        "met": each.met,
        "pairs": [_trial_row(trial) for trial in each.trials],
    }


def _trial_row(trial: Trial) -> dict[str, object]:
    sides = (trial.first, trial.second)
    return {
        "readings": [each.name for each in sides],
        "unit": trial.first.unit,
        "strict": [bracketed(each.strict) for each in sides],
        "lenient": [bracketed(each.lenient) for each in sides],
        "meeting": trial.meeting,
        "between": None if trial.between is None else exact(trial.between),
    }


def to_terminal(sheet: Sheet, settings: RenderSettings) -> str:
    """The sheet for a screen; no line is wider than `settings.width`."""
    return drawn(list(_Screen(sheet, settings).lines()), settings.color)


class _Screen:
    """Lays one sheet out."""

    def __init__(self, sheet: Sheet, settings: RenderSettings) -> None:
        self.sheet = sheet
        self.lang: Lang = settings.lang or "ko"
        self.width = settings.width

    def lines(self) -> Iterator[Line]:
        yield from self._head()
        yield []
        yield from self._sources()
        yield from self._proof()
        yield from self._reasons()
        yield from self._score()
        yield []
        yield from self._text("", word("report.no_verdict", self.lang), "dim", 0)

    def _head(self) -> Iterator[Line]:
        finding = self.sheet.finding
        rule = RULES.get(finding.rule)
        name = rule.page(self.lang).name if rule else ""
        severity = word(f"severity.{finding.severity}", self.lang)
        yield limited(
            [
                (f"#{self.sheet.rank}  ", "strong"),
                (severity, finding.severity),
                (f"  {finding.rule} ", "dim"),
                (shown(name), "strong"),
            ],
            self.width,
        )
        topic = " · ".join(part for part in (finding.subject, attribute_name(finding.attribute, self.lang)) if part)
        yield from self._text("", topic, "topic", 0)
        verdict = word(f"verdict.{self.sheet.status}", self.lang)
        outcome = word(f"outcome.{finding.outcome}", self.lang)
        yield from self._text(
            "", tell(message("show.status", outcome=outcome, id=finding.id, status=verdict), self.lang), "dim", 0
        )
        if self.sheet.remark:
            yield from self._text(word("report.remark", self.lang), self.sheet.remark, "strong", 0)

    def _sources(self) -> Iterator[Line]:
        count = len(self.sheet.positions)
        columns = max(1, min(count, (self.width + _GAP) // (_COLUMN + _GAP)))
        cells = (self.width - _GAP * (columns - 1)) // columns
        for first in range(0, count, columns):
            blocks = [list(self._position(each, cells)) for each in self.sheet.positions[first : first + columns]]
            for row in zip_longest(*blocks, fillvalue=("", "plain")):
                yield limited(_beside(row, cells), self.width)
            yield []
        if not all(each.located for _, cited in self.sheet.positions for each in cited):
            yield from self._text("!", word("show.not_located", self.lang), "warning", 0)
            yield []

    def _position(self, given: tuple[contract.Position, Sequence[Cited]], cells: int) -> Iterator[tuple[str, str]]:
        position, cited = given
        yield from ((row, "value") for row in wrapped(shown(position.display), cells))
        told = tell(message("show.witnesses", articles=str(len(position.articles)), witnesses=str(position.witnesses)), self.lang)
        yield from ((row, "dim") for row in wrapped(told, cells))
        for each in cited[:_SENTENCES]:
            yield "", "plain"
            yield from self._cited(each, cells)
        if len(cited) > _SENTENCES:
            yield tell(message("report.more", count=str(len(cited) - _SENTENCES)), self.lang), "dim"

    def _cited(self, each: Cited, cells: int) -> Iterator[tuple[str, str]]:
        known = each.input
        publisher = (known.publisher if known else None) or word("report.unknown_source", self.lang)
        day = (known.published_at if known else None) or word("report.no_date", self.lang)
        place = f"{known.path if known else each.claim.article}:{each.claim.line}:{each.claim.column}"
        yield from ((row, "label") for row in wrapped(shown(f"{day} {publisher}"), cells))
        yield from ((row, "dim") for row in wrapped(shown(place), cells))
        before, after = shown(each.quote.before).lstrip(), shown(each.quote.after).rstrip()
        yield from ((row, "plain") for row in wrapped(f"{before}【{shown(each.quote.marked)}】{after}", cells))

    def _proof(self) -> Iterator[Line]:
        yield from self._text("", word("show.proof", self.lang), "label", 0)
        yield from self._text("", word(f"proof.{self.sheet.replay.kind}", self.lang), "plain")
        for each in self.sheet.replay.comparisons:
            yield from self._comparison(each)
        yield []

    def _comparison(self, each: Comparison) -> Iterator[Line]:
        told = message("show.tried", first=each.first, second=each.second, tried=str(len(each.trials)), met=str(each.met))
        yield from self._text("", tell(told, self.lang), "strong")
        if each.met:
            yield from self._text("", word("show.one_value", self.lang), "tie")
        for trial in each.trials[:_TRIALS]:
            yield from self._trial(trial)
        if len(each.trials) > _TRIALS:
            yield from self._text("", tell(message("report.more", count=str(len(each.trials) - _TRIALS)), self.lang), "dim", 4)

    def _trial(self, trial: Trial) -> Iterator[Line]:
        """Two lines: which readings, and their intervals with the end."""
        unit, sides = trial.first.unit, (trial.first, trial.second)
        names = " × ".join(word(f"reading.{each.name}", self.lang, each.name) for each in sides)
        strict = " × ".join(_span(each.strict, unit) for each in sides)
        lenient = " × ".join(_span(each.lenient, unit) for each in sides)
        wide = f"; {word('show.widest', self.lang)} {lenient}" if lenient != strict else ""
        end = word(f"meeting.{trial.meeting}", self.lang)
        if trial.between is not None:
            end = tell(message("show.between", end=end, between=grouped(trial.between), unit=_unit(unit, self.lang)), self.lang)
        yield from self._text("·", f"{names} ({_unit(unit, self.lang)})", "dim")
        yield from self._text("", f"{strict}{wide} → {end}", "plain", 5)

    def _reasons(self) -> Iterator[Line]:
        finding = self.sheet.finding
        for reason in finding.why:
            yield from self._text(word("report.why", self.lang), reason, "plain", 0)
        if finding.slip:
            mechanism = word(f"slip.{finding.slip.mechanism}", self.lang, finding.slip.mechanism)
            suspect = self.sheet.suspect
            told = f"{mechanism} ({word('report.suspect', self.lang)}: {suspect.quote})" if suspect else mechanism
            yield from self._text(word("report.slip", self.lang), told, "plain", 0)
        if finding.ask:
            yield from self._text(word("report.ask", self.lang), finding.ask, "plain", 0)
        yield []

    def _score(self) -> Iterator[Line]:
        finding = self.sheet.finding
        parts = " × ".join(grouped(Decimal(part)) for part in finding.score_parts.values())
        yield from self._text(word("report.score", self.lang), f"{grouped(Decimal(finding.score))} = {parts}", "strong", 0)
        for name, part in finding.score_parts.items():
            label = f"{word(f'part.{name}', self.lang, name)} {grouped(Decimal(part))}"
            yield from self._text("", f"{label}: {word(f'part_says.{name}', self.lang, '')}".rstrip(": "), "dim")

    def _text(self, label: str, text: str, style: str, indent: int = _INDENT) -> Iterator[Line]:
        """A label and a text wrapped beside it."""
        column = indent + (width(label) + 2 if label else 0)
        for number, row in enumerate(wrapped(shown(text), self.width - column)):
            lead: Line = [(" " * indent + label + "  ", "label")] if label and number == 0 else [(" " * column, "plain")]
            yield limited([*lead, (row, style)], self.width)


def _beside(row: Sequence[tuple[str, str]], cells: int) -> Line:
    line: Line = []
    for number, (text, style) in enumerate(row):
        line += [(" " * _GAP, "plain")] * bool(number) + [(pad(text, cells), style)]
    return line


def _unit(unit: str, lang: Lang) -> str:
    return word(f"unit.{unit}", lang, unit.replace("_", " "))


def _span(given: Interval, unit: str) -> str:
    """An interval for people: of dates, which are counted in days, the days themselves."""
    if unit != _DATES or not all(each is None or 1 <= each <= _LAST_DAY for each in (given.lo, given.hi)):
        return bracketed(given)
    first, final = ("…" if each is None else date.fromordinal(trunc(each)).isoformat() for each in (given.lo, given.hi))
    return first if first == final else f"{first} ~ {final}"
