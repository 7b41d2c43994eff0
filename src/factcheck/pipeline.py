"""The order of the stages, once: articles in, a report out. No files, no clock, no terminal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.align import BLOCK_CAP, Story
from factcheck.categories import categorical_claims
from factcheck.claim import Extraction, extract
from factcheck.compare.across import compare_across
from factcheck.compare.draft import Draft
from factcheck.compare.glosses import compare_glosses
from factcheck.compare.known import without_known
from factcheck.compare.names import compare_names
from factcheck.compare.numbers import compare_numbers
from factcheck.compare.peers import with_peers
from factcheck.compare.roles import compare_roles
from factcheck.compare.swaps import compare_swaps
from factcheck.config import Settings
from factcheck.coverage import UNREAD, coverage
from factcheck.entity import Known, Subjects, subjects
from factcheck.inside import CHECKS
from factcheck.model import Article, Claim, Coverage, FailedInput, Lang, Problem, Report, message
from factcheck.network import solved
from factcheck.rank import rank
from factcheck.reader import Record, consulted
from factcheck.resolve import Glossed, Holder, glossed, holders
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
    by_article = {one.article.id: one for one in each}
    alones = [by_article[article.id] for article in _ordered([one.article for one in each])]
    extractions = [one.extraction for one in alones if one.extraction]
    inside, faults = [draft for one in alones for draft in one.inside], [fault for one in alones for fault in one.faults]
    lost = [one.lost for one in alones if one.lost]
    ordered = tuple(each.article for each in extractions)
    people, names = holders(extractions), glossed(extractions)
    known = Known(settings.aliases, settings.entities.apart)
    numbers, who = _resolved(extractions, names, known)
    days = {article.id: article.date for article in ordered}
    story = Story(numbers, {a.id: a.language for a in ordered}, [(g.gloss.name, g.gloss.gloss) for g in names], who.apart)
    compared = compare_numbers(story, days)
    drafts = [
        *compared.drafts,
        *compare_swaps(story),
        *compare_names(people),
        *compare_roles(people),
        *compare_glosses(names),
        *compare_across(extractions),
        *solved(story, extractions, compared.drafts, _with_peers(story, inside, extractions)),
    ]
    drafts = without_known(_without_repeats(drafts), known, who.entities)
    heard = consulted(records, extractions, story, drafts) if records is not None else None
    drafts = list(heard.drafts) if heard else drafts
    told = [*_name_claims(people, names), *(c for draft in drafts for c in draft.claims)]
    claims = _all_claims(numbers, [*told, *_categorical(extractions, [*numbers, *told], who)], compared.items)
    sources = witnesses(ordered)
    ranked = rank(drafts, ordered, sources, _language(ordered))
    report = Report(
        articles=ordered,
        claims=claims,
        findings=tuple(f for f in ranked if f.severity != "tie"),
        ties=tuple(f for f in ranked if f.severity == "tie"),
        coverage=Coverage(),
        problems=(*problems, *_unread(extractions), *faults, *(heard.faults if heard else ()), *_crowded(story)),
        witnesses=sources,
        complete=not failed and not lost and not any(problem.failed for problem in (*problems, *faults)),
        settings_sha256=settings.sha256,
        failed=tuple(sorted((*failed, *lost), key=lambda f: f.path)),
        entities=who.entities,
        second=heard.second if heard else None,
    )
    return replace(report, coverage=coverage(report))


def _with_peers(story: Story, inside: Sequence[Draft], extractions: Sequence[Extraction]) -> list[Draft]:
    """What articles say against themselves, with what the others print for the same values."""
    return list(with_peers(story, inside, [pair for each in extractions for pair in each.glossed_values]))


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


def _crowded(story: Story) -> Iterator[Problem]:
    """Words that too many values share were no reason to compare: what is left out is never hidden."""
    if story.crowded:
        yield Problem("FC806", message("align.crowded", count=str(story.crowded), cap=str(BLOCK_CAP)), "")


REPEATED_BY: Mapping[str, str] = MappingProxyType({"FC513": "FC401"})
"""A check inside one article that a comparison with its peers makes superfluous: the one with peers says more."""


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those whose claims all stand in a finding that shows the same with the other articles beside it."""
    shown = {rule: {c.id for d in drafts if d.rule == rule for c in d.claims} for rule in REPEATED_BY.values()}
    return [d for d in drafts if d.rule not in REPEATED_BY or not {c.id for c in d.claims} <= shown[REPEATED_BY[d.rule]]]


def _unique(claims: Sequence[Claim]) -> list[Claim]:
    """Copies of one article give equal ids: the second is numbered, in the order of the inputs."""
    seen: Counter[str] = Counter()
    found = []
    for claim in claims:
        seen[claim.id] += 1
        found.append(claim if seen[claim.id] == 1 else replace(claim, id=f"{claim.id}-{seen[claim.id]}"))
    return found


def _resolved(extractions: Sequence[Extraction], names: Sequence[Glossed], known: Known) -> tuple[list[Claim], Subjects]:
    """All numeric claims, their subjects under one id for all spellings of an entity, and who is who."""
    claims = _unique([claim for each in extractions for claim in each.claims])
    who = subjects(claims, names, extractions, known)
    ids = who.leader
    return [
        replace(claim, subject=replace(claim.subject, id=ids.get(claim.subject.id, claim.subject.id))) for claim in claims
    ], who


def _name_claims(people: Sequence[Holder], names: Sequence[Glossed]) -> Iterator[Claim]:
    for holder in people:
        if not holder.person.doubtful:
            yield from (holder.name, holder.role)
    for each in names:
        yield from each.claims


def _categorical(extractions: Sequence[Extraction], told: Sequence[Claim], who: Subjects) -> Iterator[Claim]:
    """Names, lists and firsts that are no claim yet."""
    taken: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        taken[claim.article].append(claim)
    yield from categorical_claims(extractions, who.leader, taken)


def _all_claims(numbers: Sequence[Claim], others: Sequence[Claim], items: Mapping[str, str]) -> tuple[Claim, ...]:
    """Every claim once, with its data item, in the order of the text; findings may bring claims of their own (a gloss)."""
    every = {claim.id: replace(claim, item=items.get(claim.id)) for claim in numbers}
    for claim in others:
        every.setdefault(claim.id, claim)
    return tuple(sorted(every.values(), key=lambda c: (c.article, c.start, c.end, c.kind, c.id)))


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
