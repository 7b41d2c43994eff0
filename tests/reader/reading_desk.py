"""Invented stories and readings for the tests of the second reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck.config import Settings
from factcheck.model import Article, Finding, Report
from factcheck.pipeline import Inputs, run, run_with_reader
from factcheck.read import Limits, read_bytes
from factcheck.reader.schema import record_of

OUTLETS = ("가람일보", "나루신문", "다온뉴스", "라온경제")
DAY = "2026-03-05"


def raw(text: str, publisher: str = OUTLETS[0], day: str = DAY) -> str:
    """A crawled file with this body."""
    return f"---\npublisher: {publisher}\npublished_at: {day}\n---\n\n{text}\n"


def articles(texts: Sequence[str], days: Sequence[str] = ()) -> list[Article]:
    """One article for each text, each of an outlet of its own."""
    made = []
    for n, text in enumerate(texts):
        found = read_bytes(raw(text, OUTLETS[n], days[n] if days else DAY).encode(), f"{n + 1:02}.md", Limits())
        assert isinstance(found, Article), found
        made.append(found)
    return made


def proposal(*stances: tuple[str, str, str], kind: str = "conflict", severity: str = "high", **about: str) -> dict[str, Any]:
    """A discrepancy; a stance is the reader's value, the article's key and the quoted words."""
    positions: dict[str, list[dict[str, str]]] = {}
    for value, key, text in stances:
        positions.setdefault(value, []).append({"article": key, "text": text})
    rows = [{"value": value, "quotes": quotes} for value, quotes in positions.items()]
    return {"kind": kind, "severity": severity, "subject": "", "attribute": "", "why": "", "positions": rows, **about}


def accord(*quotes: tuple[str, str], subject: str = "") -> dict[str, Any]:
    """An agreement of quotes: the article's key and the words."""
    rows = [{"article": key, "text": text} for key, text in quotes]
    return {"subject": subject, "attribute": "", "quotes": rows, "why": ""}


def reading(made: Sequence[Article], *found: dict[str, Any]) -> dict[str, Any]:
    """A record of a reading of these articles."""
    return {
        "articles": {f"{n:02}": each.sha256 for n, each in enumerate(made, 1)},
        "discrepancies": [each for each in found if "positions" in each],
        "agreements": [each for each in found if "quotes" in each],
    }


def alone(texts: Sequence[str], days: Sequence[str] = ()) -> Report:
    """A run of the rules alone."""
    return run(articles(texts, days), (), (), Settings())


def heard(texts: Sequence[str], *found: dict[str, Any], days: Sequence[str] = ()) -> Report:
    """A run with a reading that proposes this."""
    made = articles(texts, days)
    record = record_of(reading(made, *found), "reading.json", "0" * 64)
    return run_with_reader(Inputs(made, (), ()), [record], Settings())


def proposed(report: Report) -> list[Finding]:
    """The findings that rest on a reader."""
    return [each for each in report.findings if each.reader == "proposed"]


def words(report: Report, finding: Finding) -> list[set[str]]:
    """The quotes of each position."""
    by_id = {each.id: each.quote for each in report.claims}
    return [{by_id[cid] for cid in position.claims} for position in finding.positions]
