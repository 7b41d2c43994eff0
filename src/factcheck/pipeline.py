"""The order of the stages, once: articles in, a report out. No files, no clock, no terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from factcheck.claim import Extraction, extract
from factcheck.compare.draft import Draft, with_claims
from factcheck.compare.values.doubts import MOST as MOST_DOUBTS
from factcheck.compare.values.doubts import Doubt, doubts
from factcheck.comparison import Comparison, Stated, as_one, compared, entities_of, resolved, stated
from factcheck.config import Settings
from factcheck.coverage import UNREAD, coverage
from factcheck.entity import Known
from factcheck.identity import copies, numbered, with_copies
from factcheck.inside import CHECKS
from factcheck.keyed import BLOCK_CAP
from factcheck.model import Article, Claim, Coverage, FailedInput, Lang, Problem, Report, message
from factcheck.rank import rank
from factcheck.reader import Record, consulted
from factcheck.reader.sameness import told as told_by
from factcheck.stories import stories
from factcheck.witness import witnesses

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the steps done and the steps in all."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What one article gives by itself. It depends on the article and on nothing else, so whoever checks often may keep it."""

    article: Article
    extraction: Extraction | None
    """None where a fault of ours cost the article."""
    inside: tuple[Draft, ...] = ()
    faults: tuple[Problem, ...] = ()
    lost: FailedInput | None = None


def run(
    articles: Sequence[Article],
    failed: Sequence[FailedInput],
    problems: Sequence[Problem],
    settings: Settings,
    progress: Progress | None = None,
) -> Report:
    """Compare the articles with one another and each with itself."""
    return run_with_reader(Inputs(articles, failed, problems), None, settings, progress)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What reading the files brought."""

    articles: Sequence[Article]
    failed: Sequence[FailedInput]
    problems: Sequence[Problem]


def run_with_reader(
    given: Inputs, records: Sequence[Record] | None, settings: Settings, progress: Progress | None = None
) -> Report:
    """The same, with the proposals of a second reader held against what was found; None where nobody was asked."""
    return together(all_alone(given.articles, progress), given.failed, given.problems, settings, records)


def all_alone(articles: Sequence[Article], progress: Progress | None = None) -> list[Alone]:
    """The stages of each article by itself."""
    found = []
    for n, article in enumerate(_ordered(articles), 1):
        found.append(alone(article))
        if progress:
            progress("extract", n, len(articles))
    return found


def alone(article: Article) -> Alone:
    """Extract what one article states and hold it against itself."""
    try:
        extraction = extract(article)
    except FAULTS as fault:
        told = message("fault.article", path=article.path, kind=type(fault).__name__)
        return Alone(article, None, lost=FailedInput(article.path, article.sha256, article.bytes, told))
    inside, faults = _inside(extraction)
    return Alone(article, extraction, tuple(inside), tuple(faults))


def together(
    each: Sequence[Alone],
    failed: Sequence[FailedInput],
    problems: Sequence[Problem],
    settings: Settings,
    records: Sequence[Record] | None = None,
) -> Report:
    """Compare articles of which each has been read by itself; their order does not matter. `records` are the answers of a
    second reader, None where nobody was asked."""
    alones = _in_order(each)
    extractions = [one.extraction for one in alones if one.extraction]
    faults, lost = [fault for one in alones for fault in one.faults], [one.lost for one in alones if one.lost]
    ordered = tuple(each.article for each in extractions)
    known = Known(settings.aliases, settings.entities.apart)
    inside = {one.article.id: one.inside for one in alones}
    hear = partial(told_by, records or (), ordered)
    told = [compared(each, [d for e in each for d in inside[e.article.id]], known, hear) for each in stories(extractions)]
    drafts = [draft for story in told for draft in story.drafts]
    heard = consulted(records, extractions, as_one(told), drafts) if records is not None else None
    drafts = list(heard.drafts) if heard else drafts
    claims = _all_claims(told, drafts)
    sources = witnesses(ordered)
    ranked = rank(drafts, ordered, sources, _language(ordered))
    report = Report(
        articles=ordered,
        claims=claims,
        findings=tuple(f for f in ranked if f.severity != "tie"),
        ties=tuple(f for f in ranked if f.severity == "tie"),
        coverage=Coverage(),
        problems=(*problems, *_unread(extractions), *faults, *(heard.faults if heard else ()), *_crowded(told)),
        witnesses=sources,
        complete=not failed and not lost and not any(problem.failed for problem in (*problems, *faults)),
        settings_sha256=settings.sha256,
        failed=tuple(sorted((*failed, *lost), key=lambda f: f.path)),
        entities=entities_of(told),
        second=heard.second if heard else None,
    )
    return replace(report, coverage=coverage(report))


def stated_by(one: Alone, settings: Settings) -> Stated:
    """What an article states by itself: the claims and entities of a report of it alone, at a fraction of its cost."""
    if one.extraction is None:
        return Stated((), ())
    return stated(one.extraction, one.inside, Known(settings.aliases, settings.entities.apart))


def undecided(each: Sequence[Alone], settings: Settings) -> tuple[Doubt, ...]:
    """The pairs of statements of which the rules cannot say whether they speak of one thing."""
    extractions = [one.extraction for one in _in_order(each) if one.extraction]
    known = Known(settings.aliases, settings.entities.apart)
    found = [doubts(resolved(story, known, lambda claims: MappingProxyType({}))[0]) for story in stories(extractions)]
    return tuple(doubt for story in found for doubt in story)[:MOST_DOUBTS]


def _in_order(each: Sequence[Alone]) -> list[Alone]:
    by_article = {one.article.id: one for one in each}
    return _told_apart([by_article[article.id] for article in _ordered([one.article for one in each])])


def _told_apart(alones: Sequence[Alone]) -> list[Alone]:
    """Copies of one article with ids of their own, for all that has been made of them so far and for all that will be."""
    among = copies([one.extraction for one in alones if one.extraction])
    return [_as_copy(one, among[one.article.id]) if one.article.id in among else one for one in alones]


def _as_copy(one: Alone, numbers: Mapping[int, int]) -> Alone:
    inside = tuple(with_claims(draft, lambda claim: numbered(claim, numbers)) for draft in one.inside)
    return replace(one, extraction=one.extraction and with_copies(one.extraction, numbers), inside=inside)


def _ordered(articles: Sequence[Article]) -> list[Article]:
    return sorted(articles, key=lambda a: (a.sha256, a.path))


FAULTS = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""What a fault of ours in one article may raise: it costs that article, is named, and leaves the rest whole."""


def _inside(each: Extraction) -> tuple[list[Draft], list[Problem]]:
    """What an article says against itself; a fault of ours costs one check of it and is named."""
    drafts: list[Draft] = []
    faults: list[Problem] = []
    for check in CHECKS:
        try:
            drafts += list(check(each))
        except FAULTS as fault:
            told = message("fault.check", path=each.article.path, kind=type(fault).__name__)
            faults.append(Problem("FC801", told, each.article.path, each.article.id, failed=True))
    return drafts, faults


def _crowded(told: Sequence[Comparison]) -> Iterator[Problem]:
    """Words that too many values share were no reason to compare: what is left out is never hidden."""
    count = sum(each.story.crowded for each in told)
    if count:
        yield Problem("FC806", message("align.crowded", count=str(count), cap=str(BLOCK_CAP)), "")


def _all_claims(told: Sequence[Comparison], drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """Every claim once, with its data item, in the order of the text; findings may bring claims of their own (a gloss)."""
    every = {claim.id: _of_item(claim, each.items.get(claim.id)) for each in told for claim in each.story.claims}
    for claim in (*(c for each in told for c in each.names), *(c for draft in drafts for c in draft.claims)):
        every.setdefault(claim.id, claim)
    taken: dict[str, list[Claim]] = defaultdict(list)
    for claim in every.values():
        taken[claim.article].append(claim)
    for claim in [claim for each in told for claim in each.others(taken)]:
        every.setdefault(claim.id, claim)
    return tuple(sorted(every.values(), key=lambda c: (c.article, c.start, c.end, c.kind, c.id)))


def _of_item(claim: Claim, item: str | None) -> Claim:
    return claim if item == claim.item else replace(claim, item=item)


def _language(articles: Sequence[Article]) -> Lang:
    korean = sum(article.language == "ko" for article in articles)
    return "ko" if korean * 2 >= len(articles) else "en"


def _unread(extractions: Sequence[Extraction]) -> list[Problem]:
    found = []
    for each in extractions:
        for unread in each.unread:
            start, end = each.article.raw_span(unread.start, unread.end)
            words = each.article.raw[start:end][:80]
            told = message("value.unread", words=words, reason=message(f"unread.{unread.reason}"))
            found.append(Problem(UNREAD, told, each.article.path, each.article.id, start, end))
    return found
