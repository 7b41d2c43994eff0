"""Builds small Reports by hand, so that the outputs are tested without the engine."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from factcheck.model import (
    Article,
    Block,
    Claim,
    Coverage,
    FailedInput,
    Finding,
    Position,
    Problem,
    Report,
    Slip,
    Subject,
    Value,
    message,
)


def article(text: str, path: str, **fields: Any) -> Article:
    """An article whose clean text is its raw text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    known: dict[str, Any] = {
        "language": "ko",
        "publisher": "가나일보",
        "publisher_how": "header",
        "published_at": "2026-03-02",
        "date_how": "header",
    }
    return Article(
        id=digest[:12],
        path=path,
        raw=text,
        text=text,
        offsets=array("q", range(len(text) + 1)),
        ends=array("q", range(1, len(text) + 2)),
        blocks=(Block("body", 0, len(text)),),
        sha256=digest,
        bytes=len(text.encode("utf-8", "surrogatepass")),
        encoding="utf-8",
        encoding_how="strict",
        **known | fields,
    )


def claim(source: Article, quote: str, value: Value, **fields: Any) -> Claim:
    """A claim on the first occurrence of `quote`; its sentence is the line."""
    start = source.text.index(quote)
    end = start + len(quote)
    opening = source.text.rfind("\n", 0, start) + 1
    closing = source.text.find("\n", end)
    scope = (opening, len(source.text) if closing < 0 else closing)
    known: dict[str, Any] = {"kind": "money", "where": "body", "attribute": "investment", "axes": ()}
    return Claim(
        id=f"{source.id}-{start}",
        article=source.id,
        start=start,
        end=end,
        quote=quote,
        sentence=scope,
        subject=fields.pop("subject", Subject("hanbit", "한빛전자", "한빛전자")),
        value=value,
        span=(start, end),
        scope=scope,
        **known | fields,
    )


def position(value: Value, display: str, claims: Sequence[Claim], articles: Sequence[Article]) -> Position:
    """One value and the claims that state it."""
    dates = sorted(each.date for each in articles if each.date and each.id in {claim.article for claim in claims})
    owners = tuple(dict.fromkeys(claim.article for claim in claims))
    ids = tuple(claim.id for claim in claims)
    return Position(value, display, ids, owners, len(owners), dates[0] if dates else None, dates[-1] if dates else None)


def finding(rule: str, positions: Sequence[Position], **fields: Any) -> Finding:
    """A finding with plausible fields."""
    known: dict[str, Any] = {
        "outcome": "CONFLICT",
        "severity": "error",
        "score": Decimal("4.5"),
        "score_parts": (("type", Decimal(4)), ("gap", Decimal("0.5"))),
        "subject": "한빛전자",
        "attribute": "investment",
        "why": (),
    }
    return Finding(id=f"{rule}-{len(positions)}", rule=rule, positions=tuple(positions), **known | fields)


def report(articles: Sequence[Article], claims: Sequence[Claim], findings: Sequence[Finding], **fields: Any) -> Report:
    """A complete report in which every article is its own witness."""
    known: dict[str, Any] = {
        "ties": (),
        "coverage": Coverage(len(claims), 0, 1, 2, 0, len(claims), 0),
        "problems": (),
        "witnesses": {each.id: each.id for each in articles},
        "complete": True,
        "settings_sha256": "0" * 64,
    }
    return Report(articles=tuple(articles), claims=tuple(claims), findings=tuple(findings), **known | fields)


def krw(number: str) -> Value:
    """An exact amount of won."""
    return Value(Decimal(number), Decimal(number), "KRW")


def sample(hostile: str = "") -> Report:
    """Two amounts, a slip in a name, a note and a tie; `hostile` is put into every text that comes from outside."""
    first = article(
        f"한빛전자가 공장에 3000억 원{hostile}을 투자한다고 2일 밝혔다.\n김민석 대표는 사진을 찍었다.\n",
        f"news/a{hostile}.txt",
        publisher=f"가나일보{hostile}",
        title=f"한빛전자 공장{hostile}",
        url=f"https://example.org/a{hostile}",
        author=hostile,
    )
    second = article(
        f"한빛전자는 공장에 4천억 원을 들인다{hostile}.\n김민식 대표가 밝혔다.\n투자액은 4000억원이다.\n",
        f"news/b{hostile}.txt",
        publisher=None,
        publisher_how=None,
        published_at="2026-03-01",
        date_how="text",
    )
    third = article("한빛전자는 공장에 3000억원을 투자한다.\n", "news/c.txt", publisher="다라신문", publisher_how="footer")
    articles = (first, second, third)
    money = [
        claim(first, "3000억 원" + hostile, krw("300000000000")),
        claim(third, "3000억원", krw("300000000000")),
        claim(second, "4천억 원", krw("400000000000")),
        claim(second, "4000억원", krw("400000000000")),
    ]
    names = [
        claim(first, "김민석", Value(text="김민석"), kind="name"),
        claim(second, "김민식", Value(text="김민식"), kind="name"),
    ]
    more = position(krw("400000000000"), f"4,000억 원{hostile}", money[2:], articles)
    less = position(krw("300000000000"), "3,000억 원", money[:2], articles)
    people = [position(each.value, each.quote + hostile, [each], articles) for each in names]
    why = message("test.differ", values=f"3000억 {hostile}")
    findings = [
        finding(
            "FC101", [less, more], why=(why,), ask=message("test.ask", who=f"한빛전자{hostile}"), subject=f"한빛전자{hostile}"
        ),
        finding(
            "FC201", people, outcome="SLIP", slip=Slip(f"one_letter{hostile}", names[1].id), severity="warning", attribute="name"
        ),
        finding("FC402", [less, more], outcome="UPDATE", severity="info", why=(why,), attribute=f"투자액{hostile}"),
    ]
    tie = finding("FC110", [more], outcome="FRAMING", severity="tie", score=Decimal(0), score_parts=())
    problem = Problem("FC802", message("test.problem", text=hostile), first.path, first.id)
    lost = FailedInput(f"news/lost{hostile}.txt", None, None, message("test.lost", text=hostile))
    return report(articles, [*money, *names], findings, ties=(tie,), problems=(problem,), failed=(lost,), complete=False)


def plain_sample() -> Report:
    """The sample without lost inputs."""
    return replace(sample(), failed=(), problems=(), complete=True)
