"""Small invented stories for the tests of the engine: plain text in, articles and a report out, by the program's own reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.grammar import parse
from factcheck.grammar.clause import Parse
from factcheck.grammar.marks import Cues
from factcheck.mention import scan
from factcheck.model import Article, Claim, Finding, Lang, Mention, Report
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

OUTLETS = ("가람일보", "나루신문", "다온뉴스", "라온경제", "마루방송")
ENGLISH_OUTLETS = ("The Alder Post", "Birch Times", "Cedar Wire", "Dogwood Daily", "Elm Herald")
DAY = "2026-03-05"


def article(text: str, publisher: str = OUTLETS[0], day: str | None = DAY, title: str | None = None) -> Article:
    """The article that the reader makes of a crawled file with this body."""
    head = [f"publisher: {publisher}"]
    head += [f"published_at: {day}"] if day else []
    head += [f"title: {title}"] if title else []
    raw = "---\n" + "\n".join(head) + f"\n---\n\n{text}\n"
    made = read_bytes(raw.encode(), f"{publisher}.md", Limits())
    assert isinstance(made, Article), made
    return made


def articles(texts: Sequence[str], days: Sequence[str | None] = ()) -> list[Article]:
    """One article for each text, each of an outlet of its own, all of one day unless days are given."""
    outlets = OUTLETS if any("가" <= sign <= "힣" for text in texts for sign in text) else ENGLISH_OUTLETS
    return [article(text, outlets[n], days[n] if days else DAY) for n, text in enumerate(texts)]


def report(texts: Sequence[str], days: Sequence[str | None] = ()) -> Report:
    """A run over the texts."""
    return run(articles(texts, days), (), (), Settings())


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of one text."""
    return extract(article(text)).claims


def claim(text: str, quote: str) -> Claim:
    """The claim whose quote holds these words."""
    found = [each for each in claims(text) if quote in each.quote]
    assert len(found) == 1, [each.quote for each in claims(text)]
    return found[0]


def quotes(made: Report, finding: Finding) -> frozenset[str]:
    """The words of all claims of a finding."""
    words = {each.id: each.quote for each in made.claims}
    return frozenset(words[cid] for position in finding.positions for cid in position.claims)


def told(made: Report, *words: str) -> list[tuple[str, str, str]]:
    """Rule, outcome and severity of what stands between claims with these words, ties included."""
    findings = (*made.findings, *made.ties)
    return [(f.rule, f.outcome, f.severity) for f in findings if _holds(quotes(made, f), words)]


def _holds(held: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word in quote for quote in held) for word in words)


def silent(made: Report, *words: str) -> bool:
    """No finding and no tie stands between claims with these words, and all of the words were read."""
    read = [each.quote for each in made.claims]
    assert _holds(read, words), read
    return told(made, *words) == []


def alarms(made: Report) -> list[tuple[str, frozenset[str]]]:
    """What an editor is asked to look at before printing."""
    return [(f.rule, quotes(made, f)) for f in made.findings if f.severity != "info"]


def parsed(text: str, lang: Lang = "ko") -> tuple[Parse, tuple[Mention, ...]]:
    """One sentence, parsed with its values as finished tokens."""
    mentions = tuple(m for m in scan(text, lang, DAY).mentions if m.gloss_of is None)
    return parse(text, lang, [(0, len(text))], [(m.start, m.end, "value") for m in mentions])[0], mentions


def cues(text: str, lang: Lang = "ko") -> Cues:
    """One sentence with its values, ready to be asked for marks."""
    tree, mentions = parsed(text, lang)
    return Cues(text, lang, tree, mentions)
