"""What an editor shows at the words of a draft: a mark for each place of a finding, and what is said of each number and name.

Plain text only, over the same border as everything else: an article can neither link nor run anything in an editor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.model import Article, Finding, Lang, Report, Severity, Tick, message
from factcheck.report.border import safe
from factcheck.report.marks import mark_of, the_draft
from factcheck.report.messages import tell, word
from factcheck.report.sites import Site, Sites, sentence, story
from factcheck.report.view import Entry, FindingView, Views
from factcheck.rules import RULES

_MOST_RELATED = 20
"""Places in other articles that one mark names; the rest is in the report."""
_MOST_SOURCES = 12
"""Sources that one hover names for a value."""


@dataclass(frozen=True, slots=True)
class Related:
    """A place in another article, and whose value stands there."""

    article: Article
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One place of the draft that a finding speaks of."""

    start: int
    end: int
    severity: Severity
    rule: str
    text: str
    finding: str
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What is said when somebody points at words of the draft."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """All that an editor shows of one check."""

    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()

    def told(self, offset: int) -> Note | None:
        """The narrowest note over a character."""
        over = [each for each in self.notes if each.start <= offset < each.end]
        return min(over, key=lambda each: each.end - each.start) if over else None


def shown(report: Report, lang: Lang) -> Shown:
    """The marks and notes of a checked draft; what is decided or known to a baseline has none of either."""
    draft = the_draft(report)
    if draft is None:
        return Shown()
    every = [(finding, view) for finding, view in Views(report, lang).every() if finding.counts]
    sites = Sites(report)
    marks = tuple(mark for finding, view in every for mark in _marks(finding, view, sites, draft.id))
    return Shown(marks, tuple(_notes(report, {finding.id: view for finding, view in every}, marks, lang)))


def _marks(finding: Finding, view: FindingView, sites: Sites, draft: str) -> Iterator[Mark]:
    places = sites.of(finding)
    others = (site for site in places if site.article.id != draft)
    related = tuple(_related(site, view) for site in islice(others, _MOST_RELATED))
    told = safe(story(view), "terminal")
    own = {(site.claim.start, site.claim.end) for site in places if site.article.id == draft}
    for start, end in sorted(own):
        yield Mark(start, end, finding.severity, finding.rule, told, finding.id, related)


def _related(site: Site, view: FindingView) -> Related:
    parts = (view.positions[site.position].display, site.article.publisher, site.article.date)
    return Related(site.article, site.claim.start, site.claim.end, safe(" · ".join(filter(None, parts)), "terminal"))


def _notes(report: Report, views: Mapping[str, FindingView], marks: Sequence[Mark], lang: Lang) -> Iterator[Note]:
    told = {key: _lined(_evidence(view, lang)) for key, view in views.items()}
    found: dict[tuple[int, int], list[str]] = {}
    for mark in marks:
        texts = found.setdefault((mark.start, mark.end), [])
        if told[mark.finding] not in texts:
            texts.append(told[mark.finding])
    articles = {article.id: article for article in report.articles}
    for tick in report.ticks:
        if (tick.start, tick.end) not in found:
            found[tick.start, tick.end] = [_lined(_ticked(tick, articles, lang))]
    for (start, end), texts in sorted(found.items()):
        yield Note(start, end, "\n\n".join(texts))


def _evidence(view: FindingView, lang: Lang) -> Iterator[str]:
    """What differs, who prints which value when and in which words, the arithmetic, whom to ask."""
    rule = RULES.get(view.rule)
    yield f"{word(f'severity.{view.severity}', lang)} {view.rule} {sentence(view)}"
    for position in view.positions:
        yield f"• {position.display}"
        for entry in position.entries[:_MOST_SOURCES]:
            yield f"    {_source(entry)}: {entry.quote.before}【{entry.quote.marked}】{entry.quote.after}"
    yield from view.why
    yield from filter(None, (view.slip, view.card, view.remark))
    if rule:
        yield f"{word('explain.why', lang)}: {rule.page(lang).why}"


def _source(entry: Entry) -> str:
    day = f"{entry.date}{'*' if entry.date_guessed else ''}" if entry.date else None
    return " ".join(filter(None, (f"{entry.source}{'*' if entry.source_guessed else ''}", day)))


def _ticked(tick: Tick, articles: Mapping[str, Article], lang: Lang) -> Iterator[str]:
    yield f"{tick.quote}: {mark_of(tick, {}, lang).told}"
    for each in tick.articles[:_MOST_SOURCES]:
        article = articles.get(each)
        if article:
            yield f"    {' '.join(filter(None, (article.publisher or word('report.unknown_source', lang), article.date)))}"


def _lined(lines: Iterator[str]) -> str:
    """Lines of one text; each passes the border, so that none can add a line of its own."""
    kept = (line[: len(line) - len(line.lstrip(" "))] + safe(line.strip(" "), "terminal") for line in lines)
    return "\n".join(kept)


def reasons(lang: Lang) -> tuple[tuple[str, str], ...]:
    """The reasons for a dismissal that an editor offers: key and words."""
    return tuple((key, word(f"lsp_reason.{key}", lang)) for key in ("two_things", "old_value", "source_confirmed", "misread"))


def title(mark: Mark, reason: str, lang: Lang) -> str:
    """The words of one action."""
    return safe(tell(message("lsp.dismiss", rule=mark.rule, reason=reason), lang), "terminal")
