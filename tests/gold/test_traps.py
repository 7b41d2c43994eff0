"""None of the 52 annotated traps of the seeds is read as its wrong reading (traps.toml says what that means for each)."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import Article, Claim, Report
from factcheck.text import sentences

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "benchmarks" / "gold" / "seeds_conflicts.json"
RULES: Mapping[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "traps.toml").read_text(encoding="utf-8"))
KEYS = frozenset(
    "silent never read kinds apart whole once once_caption split never_name never_items not_framing not_hedge not_item_with date publisher "
    "read_date one_claim never_item_with people read_any apart_people".split()
)


@cache
def report() -> Report:
    return factcheck.run([str(ROOT / "seeds")])


def traps() -> list[dict[str, str]]:
    return json.loads(GOLD.read_text(encoding="utf-8"))["traps"]


def article_of(key: str) -> Article:
    return next(a for a in report().articles if Path(a.path).name.startswith(key))


def spans(article: Article, words: str) -> list[tuple[int, int]]:
    found, place = [], article.raw.find(words)
    while place >= 0:
        found.append((place, place + len(words)))
        place = article.raw.find(words, place + 1)
    return found


def claims_on(article: Article, words: str) -> list[Claim]:
    places = spans(article, words)
    assert places, f"the trap's words are not in {article.path}"
    return [
        c for c in report().claims if c.article == article.id and any(c.start < end and start < c.end for start, end in places)
    ]


def numbers(claim: Claim) -> set[Decimal]:
    return {abs(b) for b in (claim.value.lo, claim.value.hi) if isinstance(b, Decimal)}


def test_every_trap_has_its_check() -> None:
    assert {trap["id"] for trap in traps()} == set(RULES)
    assert {key for rule in RULES.values() for key in rule} <= KEYS


@pytest.mark.parametrize("trap", traps(), ids=lambda t: t["id"])
def test_trap(trap: dict[str, str]) -> None:
    article, rule = article_of(trap["article"]), RULES[trap["id"]]
    on = claims_on(article, trap["text"])
    for key, wanted in rule.items():
        problem = CHECKS[key](article, trap["text"], on, wanted)
        assert problem is None, f"{key}: {problem}; wrong reading: {trap['wrong_reading']}"


def _silent(article: Article, words: str, on: list[Claim], wanted: object) -> str | None:
    return f"claims {[c.quote for c in on]}" if on else None


def _never(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    bad = [c.quote for c in on if numbers(c) & set(map(Decimal, wanted))]
    return f"read as {bad}" if bad else None


def _read(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    seen = {n for c in on for n in numbers(c)}
    return f"only {seen}" if not set(map(Decimal, wanted)) <= seen else None


def _kinds(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    bad = [(c.quote, c.kind) for c in on if c.kind in wanted]
    return str(bad) if bad else None


def _by_quote(name: str) -> list[Claim]:
    key, _, quote = name.partition(":")
    article = article_of(key)
    return [c for c in report().claims if c.article == article.id and quote in c.quote]


def _apart(article: Article, words: str, on: list[Claim], wanted: list[list[str]]) -> str | None:
    for left, right in wanted:
        a, b = _by_quote(left), _by_quote(right)
        assert a and b, f"nothing read at {left if not a else right}"
        if {c.item for c in a} & {c.item for c in b} - {None}:
            return f"{left} and {right} share a data item"
        for finding in report().findings:
            inside = {cid for p in finding.positions for cid in p.claims}
            if inside & {c.id for c in a} and inside & {c.id for c in b}:
                return f"{left} and {right} stand in {finding.rule}"
    return None


def _whole(article: Article, words: str, on: list[Claim], wanted: object) -> str | None:
    at = article.text.find(words)
    held = any(s.start <= at and at + len(words) <= s.end for s in sentences(article))
    return None if held else "cut into two sentences"


def _split(article: Article, words: str, on: list[Claim], wanted: object) -> str | None:
    left = article.text.find(words.split(".")[0] + ".")
    dot = left + len(words.split(".")[0]) + 1
    return None if any(s.end == dot for s in sentences(article)) else "no sentence ends at the point"


def _once(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    same = [c for c in report().claims if c.article == article.id and c.where == "title" and numbers(c) == {Decimal(wanted)}]
    return None if len(same) <= 1 else f"{len(same)} title claims"


def _once_caption(article: Article, words: str, on: list[Claim], wanted: object) -> str | None:
    captions = [c for c in report().claims if c.article == article.id and c.where == "caption"]
    seen = [(c.quote, c.kind, c.subject.name) for c in captions]
    return None if len(seen) == len(set(seen)) else f"doubled {seen}"


def _not_framing(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    bad = [c.quote for c in on if c.framing == wanted]
    return str(bad) if bad else None


def _not_hedge(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    bad = [c.quote for c in on if c.hedge == wanted]
    return str(bad) if bad else None


def _date(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    return None if article.date == wanted else str(article.date)


def _publisher(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    return None if article.publisher == wanted else str(article.publisher)


def _read_date(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    return None if any(str(c.value.lo).startswith(wanted) for c in on) else str([(c.quote, c.value.lo) for c in on])


def _one_claim(article: Article, words: str, on: list[Claim], wanted: object) -> str | None:
    numeric = [c for c in on if c.value.lo is not None or c.value.hi is not None]
    return None if len(numeric) == len(spans(article, words)) else str([c.quote for c in numeric])


def _people(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    names = {c.value.text for c in report().claims if c.article == article.id and c.attribute == "person_name"}
    return None if set(wanted) <= names else str(names)


def _texts(on: list[Claim]) -> Iterator[str]:
    yield from (c.value.text or c.subject.name for c in on)


def _never_name(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    bad = [text for text in _texts(on) if any(w in text for w in wanted)]
    return str(bad) if bad else None


def _never_items(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    others = [c for c in report().claims if c.article == article.id and c.quote in wanted]
    shared = {c.item for c in on} & {c.item for c in others} - {None}
    return f"items {shared}" if shared else None


def _not_item_with(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    others = [c for c in report().claims if wanted in c.quote]
    shared = {c.item for c in on} & {c.item for c in others} - {None}
    return f"items {shared}" if shared else None


def _never_item_with(article: Article, words: str, on: list[Claim], wanted: str) -> str | None:
    bad = [
        f.rule
        for f in report().findings
        if f.attribute == "name"
        and any(wanted in p.display for p in f.positions)
        and {c.id for c in on} & {cid for p in f.positions for cid in p.claims}
    ]
    return str(bad) if bad else None


def _read_any(article: Article, words: str, on: list[Claim], wanted: object) -> str | None:
    return None


def _apart_people(article: Article, words: str, on: list[Claim], wanted: list[str]) -> str | None:
    bad = [f.rule for f in report().findings if f.rule in {"FC517", "FC201"} and any(p.display in wanted for p in f.positions)]
    return str(bad) if bad else None


CHECKS = {key: globals()[f"_{key}"] for key in KEYS}
