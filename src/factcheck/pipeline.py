"""The order of the stages, once: articles in, a report out. No files, no clock, no terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.align import BLOCK_CAP, Story
from factcheck.claim import Extraction, extract
from factcheck.compare.across import compare_across
from factcheck.compare.draft import Draft
from factcheck.compare.glosses import compare_glosses
from factcheck.compare.names import compare_names
from factcheck.compare.numbers import compare_numbers
from factcheck.compare.peers import with_peers
from factcheck.compare.roles import compare_roles
from factcheck.compare.swaps import compare_swaps
from factcheck.config import Settings
from factcheck.entity import entities
from factcheck.inside import CHECKS
from factcheck.model import Article, Claim, Coverage, FailedInput, Finding, Lang, Problem, Report, message
from factcheck.rank import rank
from factcheck.reader import Record, consulted
from factcheck.resolve import Glossed, Holder, glossed, holders
from factcheck.witness import witnesses

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the steps done and the steps in all."""


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
    articles, failed, problems = given.articles, given.failed, given.problems
    ordered = tuple(sorted(articles, key=lambda a: (a.sha256, a.path)))
    extractions, lost = _extract_all(ordered, progress)
    ordered = tuple(each.article for each in extractions)
    people, names = holders(extractions), glossed(extractions)
    numbers = _resolved(extractions, names, settings)
    days = {article.id: article.date for article in ordered}
    story = Story(numbers, {a.id: a.language for a in ordered}, [(g.gloss.name, g.gloss.gloss) for g in names])
    compared = compare_numbers(story, days)
    inside, faults = _inside(extractions)
    drafts = [
        *compared.drafts,
        *compare_swaps(story),
        *compare_names(people),
        *compare_roles(people),
        *compare_glosses(names),
        *compare_across(extractions),
        *with_peers(story, inside, [pair for each in extractions for pair in each.glossed_values]),
    ]
    drafts = _without_repeats(drafts)
    heard = consulted(records, extractions, story, drafts) if records is not None else None
    drafts = list(heard.drafts) if heard else drafts
    claims = _all_claims(numbers, [*_name_claims(people, names), *(c for draft in drafts for c in draft.claims)], compared.items)
    sources = witnesses(ordered)
    ranked = rank(drafts, ordered, sources, _language(ordered))
    findings, ties = tuple(f for f in ranked if f.severity != "tie"), tuple(f for f in ranked if f.severity == "tie")
    unread = _unread(extractions)
    return Report(
        articles=ordered,
        claims=claims,
        findings=findings,
        ties=ties,
        coverage=_coverage(claims, findings, ties, len(unread)),
        problems=(*problems, *unread, *faults, *(heard.faults if heard else ()), *_crowded(story)),
        witnesses=sources,
        complete=not failed and not lost and not any(problem.failed for problem in (*problems, *faults)),
        settings_sha256=settings.sha256,
        failed=tuple(sorted((*failed, *lost), key=lambda f: f.path)),
        second=heard.second if heard else None,
    )


FAULTS = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""What a fault of ours in one article may raise: it costs that article, is named, and leaves the rest whole."""


def _extract_all(articles: Sequence[Article], progress: Progress | None) -> tuple[list[Extraction], list[FailedInput]]:
    found: list[Extraction] = []
    lost: list[FailedInput] = []
    for n, article in enumerate(articles, 1):
        try:
            found.append(extract(article))
        except FAULTS as fault:
            told = message("fault.article", path=article.path, kind=type(fault).__name__)
            lost.append(FailedInput(article.path, article.sha256, article.bytes, told))
        if progress:
            progress("extract", n, len(articles))
    return found, lost


def _inside(extractions: Sequence[Extraction]) -> tuple[list[Draft], list[Problem]]:
    """What each article says against itself; a fault of ours costs one check of one article and is named."""
    drafts: list[Draft] = []
    faults: list[Problem] = []
    for each in extractions:
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


def _resolved(extractions: Sequence[Extraction], names: Sequence[Glossed], settings: Settings) -> list[Claim]:
    """All numeric claims, their subjects under one id for all spellings of an entity."""
    claims = _unique([claim for each in extractions for claim in each.claims])
    leader = entities(claims, names, extractions, settings.aliases)
    return [replace(claim, subject=replace(claim.subject, id=leader.get(claim.subject.id, claim.subject.id))) for claim in claims]


def _name_claims(people: Sequence[Holder], names: Sequence[Glossed]) -> Iterator[Claim]:
    for holder in people:
        if not holder.person.doubtful:
            yield from (holder.name, holder.role)
    for each in names:
        yield from each.claims


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
            found.append(Problem("FC901", told, each.article.path, each.article.id, start, end))
    return found


_RANKED = ("conflicting", "noted", "tied", "single")


def _coverage(claims: Sequence[Claim], findings: Sequence[Finding], ties: Sequence[Finding], unread: int) -> Coverage:
    """Each claim counts once, in its worst state."""
    state: dict[str, str] = {claim.id: "single" for claim in claims}
    for tie in ties:
        kind = "corroborated" if sum(p.witnesses for p in tie.positions) > 1 else "tied"
        state.update({cid: kind for p in tie.positions for cid in p.claims})
    for severity_is_note in (True, False):
        for finding in findings:
            if (finding.severity == "info") == severity_is_note:
                kind = "noted" if severity_is_note else "conflicting"
                state.update({cid: kind for p in finding.positions for cid in p.claims})
    counts = Counter(state[claim.id] for claim in claims)
    return Coverage(
        mentions=len(claims) + unread,
        tied=counts["tied"],
        corroborated=counts["corroborated"],
        single=counts["single"],
        noted=counts["noted"],
        conflicting=counts["conflicting"],
        unread=unread,
    )
