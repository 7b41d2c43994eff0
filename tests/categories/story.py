"""Small invented stories for the rules of names, places, dates and wording: texts in, findings of one rule out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.config import Settings
from factcheck.model import ALARMS, Article
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

OUTLETS = ("가람일보", "나루신문", "다온뉴스", "라온경제", "마루방송")
DAY = "2026-03-05"


def articles(texts: Sequence[str], days: Sequence[str] = ()) -> list[Article]:
    """One article for each text, of outlets of their own, all of one day unless days are given."""
    made = []
    for n, text in enumerate(texts):
        head = f"---\npublisher: {OUTLETS[n]}\npublished_at: {days[n] if days else DAY}\n---\n\n"
        read = read_bytes((head + text + "\n").encode(), f"{n}.md", Limits())
        assert isinstance(read, Article), read
        made.append(read)
    return made


def alarms(rule: str, texts: Sequence[str], days: Sequence[str] = ()) -> list[frozenset[str]]:
    """The words of every alarm of a rule, one set for each finding."""
    made = run(articles(texts, days), (), (), Settings())
    words = {claim.id: claim.quote for claim in made.claims}
    return [
        frozenset(words[cid] for position in finding.positions for cid in position.claims)
        for finding in made.findings
        if finding.rule == rule and finding.severity in ALARMS
    ]


def notes(rule: str, texts: Sequence[str], days: Sequence[str] = ()) -> int:
    """How many notes of a rule there are."""
    made = run(articles(texts, days), (), (), Settings())
    return sum(finding.rule == rule and finding.severity == "info" for finding in made.findings)


def on(found: Sequence[frozenset[str]], *parts: str) -> bool:
    """Some finding has a quote with each of the parts."""
    return any(all(any(part in quote for quote in quotes) for part in parts) for quotes in found)
