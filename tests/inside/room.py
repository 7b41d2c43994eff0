"""Short texts for the checks of one article against itself: text in, rules and ties out, by the program's own reader."""

from __future__ import annotations

from factcheck.claim import extract
from factcheck.compare.draft import Draft
from factcheck.inside import check
from factcheck.model import Article
from factcheck.read import Limits, read_bytes

DAY = "2026-03-05"


def article(text: str, title: str | None = None, day: str = DAY) -> Article:
    """The article that the reader makes of a file with this body."""
    head = f"publisher: 가람일보\npublished_at: {day}\n" + (f"title: {title}\n" if title else "")
    made = read_bytes(f"---\n{head}---\n\n{text}\n".encode(), "room.md", Limits())
    assert isinstance(made, Article), made
    return made


def drafts(text: str, title: str | None = None, day: str = DAY) -> list[Draft]:
    """All that the checks say of a text."""
    return [draft for draft in check(extract(article(text, title, day))) if not draft.held]


def alarms(text: str, title: str | None = None, day: str = DAY) -> list[str]:
    """The rules that a text sets off."""
    return sorted({draft.rule for draft in drafts(text, title, day) if draft.severity != "tie"})


def tied(text: str, title: str | None = None, day: str = DAY) -> list[tuple[str, ...]]:
    """The words of every tie by arithmetic."""
    return [tuple(c.quote for c in draft.claims) for draft in drafts(text, title, day) if draft.severity == "tie"]


def involved(text: str, rule: str) -> set[str]:
    """The words of all claims in the alarms of a rule."""
    return {c.quote for draft in drafts(text) if draft.rule == rule for c in draft.claims}
