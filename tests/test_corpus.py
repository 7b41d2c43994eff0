"""Every case of tests/corpus: one meaning and all its spellings, traps that must yield nothing, known gaps as strict xfail.

A case is a table `[[case]]` with these keys, any other is an error:

text      the spellings; «…» marks the value's own span inside a sentence, without it the value (or its extent) is the whole text
value     "500_000_000_000 KRW", "10..20 percent", "28.. item", "..1000 sheet", "5:2 -"; the unit "-" is none
kind, hedge, framing, direction, base, rule      what the mention must say besides
among     true: other values may stand in the sentence
none      true: no value at all          unread    the reason of a refusal
when      the day that relative words are resolved against
why, source      one line each           known_gap why it does not work yet: a strict xfail
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck.mention import scan
from factcheck.model import Lang, Mention

CORPUS = Path(__file__).parent / "corpus"
KEYS = {
    "text", "value", "kind", "hedge", "framing", "direction", "base", "rule", "among", "none", "unread", "when", "why", "source", "known_gap",
}  # fmt: skip
WHEN = "2025-12-30"
OF_TIME = ("age", "date", "duration", "time")
"""Files of days and times have keys of their own, read by test_dates.py."""


@dataclass(frozen=True)
class Spelling:
    """One text of one case."""

    lang: Lang
    text: str
    span: tuple[int, int] | None
    case: dict[str, Any]


def spellings() -> Iterator[Any]:
    """All spellings of all files as test parameters."""
    for path in sorted(path for path in CORPUS.glob("*/*.toml") if path.stem not in OF_TIME):
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1):
            unknown = set(case) - KEYS
            assert not unknown, f"{path}: case {number}: unknown keys {unknown}"
            marks = [pytest.mark.xfail(reason=case["known_gap"], strict=True)] if "known_gap" in case else []
            for text in case["text"]:
                yield pytest.param(
                    _spelling(path.parent.name, text, case), marks=marks, id=f"{path.parent.name}/{path.stem}:{text[:40]}"
                )


def _spelling(lang: str, text: str, case: dict[str, Any]) -> Spelling:
    plain = text.replace("«", "").replace("»", "")
    start = text.find("«")
    span = (start, text.index("»") - 1) if start >= 0 else None
    return Spelling("ko" if lang == "ko" else "en", plain, span, case)


@pytest.mark.parametrize("spelling", list(spellings()))
def test_corpus(spelling: Spelling) -> None:
    case = spelling.case
    found = scan(spelling.text, spelling.lang, case.get("when", WHEN))
    if case.get("none"):
        assert [mention.quote for mention in found.mentions] == []
        return
    if "unread" in case:
        assert [(each.reason) for each in found.unread] == [case["unread"]]
        assert not found.mentions
        return
    mention = the_mention(spelling, found.mentions)
    number, _, unit = case["value"].rpartition(" ")
    assert written(mention) == f"{number.replace('_', '')} {unit}"
    for key, got in (
        ("kind", mention.kind),
        ("hedge", mention.hedge),
        ("framing", mention.framing),
        ("direction", mention.direction),
    ):
        assert key not in case or (got or "none") == case[key]
    assert "base" not in case or (mention.base_period or "none") == case["base"]
    assert "rule" not in case or case["rule"] in mention.rules


def the_mention(spelling: Spelling, mentions: tuple[Mention, ...]) -> Mention:
    """The one mention that the case is about."""
    assert len(mentions) == 1 or spelling.case.get("among"), [mention.quote for mention in mentions]
    span = spelling.span or (0, len(spelling.text))
    fitting = [mention for mention in mentions if span in ((mention.start, mention.end), mention.extent)]
    assert fitting, [(mention.quote, mention.extent) for mention in mentions]
    return fitting[0]


def written(mention: Mention) -> str:
    """A value in the notation of the corpus."""
    value = mention.value
    unit = value.unit or "-"
    if value.items:
        return f"{':'.join(value.items)} {unit}"
    lo, hi = plain(value.lo), plain(value.hi)
    return f"{lo} {unit}" if lo == hi and lo else f"{lo}..{hi} {unit}"


def plain(end: Any) -> str:
    """An end of a value without exponent and trailing zeros; empty when open."""
    if end is None:
        return ""
    if isinstance(end, str):
        return end
    text = f"{end:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
