"""An optional second reader: a language model that proposes, and the engine that proves.

What it says is data. A proposal needs quotes that stand verbatim in the articles; our own claims on these words give the values,
and our own comparison decides what becomes of it. Without a record nothing here runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Article, Claim, Finding, OpenProposal, Problem, Quoted, SecondReader, message
from factcheck.reader.agree import agreements, meeting, of_one_stance
from factcheck.reader.decide import Ground, Verdict, decide
from factcheck.reader.merge import merged, with_ties
from factcheck.reader.places import Spot
from factcheck.reader.sameness import marked, speaks
from factcheck.reader.schema import WEIGHTS, Record
from factcheck.reader.unnamed import lowered

T = TypeVar("T")
FAULTS = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""What a fault of ours over somebody else's words may raise."""
__all__ = ["Consulted", "Record", "applying", "consulted", "near"]


@dataclass(frozen=True, slots=True)
class Consulted:
    """The drafts after a reader was heard, and what became of what it proposed."""

    drafts: tuple[Draft, ...]
    second: SecondReader
    faults: tuple[Problem, ...] = ()


def applying(records: Iterable[Record], articles: Sequence[Article]) -> tuple[Record, ...]:
    """The records whose articles are all among the inputs, or that speak of two of them, each once, in a fixed order."""
    inputs = frozenset(article.sha256 for article in articles)
    found = {record.sha256: record for record in records if record.articles <= inputs or speaks(record, inputs)}
    return tuple(found[sha] for sha in sorted(found))


def consulted(records: Sequence[Record], extractions: Sequence[Extraction], story: Story, drafts: Sequence[Draft]) -> Consulted:
    """Every proposal decided, and merged with what the engine found itself."""
    fitting = applying(records, [each.article for each in extractions])
    ground = _ground(extractions, story)
    faults: list[Problem] = []
    by_record = {
        record: [_guarded(partial(decide, each, ground), Verdict(each, "open"), record.name, faults) for each in record.proposals]
        for record in fitting
    }
    verdicts = [verdict for found in by_record.values() for verdict in found]
    verdicts.sort(key=lambda v: WEIGHTS.index(v.proposal.weight))
    ties = _ties(fitting, verdicts, ground, faults)
    proposed = [v.draft for v in verdicts if v.draft is not None]
    both = merged(marked(drafts, story), proposed)
    worked = [record for record, found in by_record.items() if any(v.state == "proven" for v in found)]
    shown = lowered(both.drafts, worked, {each.article.id: each.article.sha256 for each in extractions})
    every = with_ties(shown, ties, proposed)
    one = sum(story.told.values())
    second = replace(
        _told(records, fitting, verdicts, both.confirmed),
        same=one,
        other=len(story.told) - one,
        decided=_decided(verdicts, extractions),
    )
    return Consulted(every, second, tuple(dict.fromkeys(faults)))


def near(second: SecondReader, articles: frozenset[str], findings: Sequence[Finding]) -> SecondReader:
    """What became of the proposals that quote one of the articles; `findings` are those that touch them."""
    decided = tuple(each for each in second.decided if not articles.isdisjoint(each[1]))
    states = Counter(state for state, _ in decided)
    return replace(
        second,
        proposed=len(decided),
        proven=states["proven"],
        confirmed=sum(each.reader == "confirmed" for each in findings),
        agreed=states["agreed"],
        unfounded=states["unfounded"],
        open=tuple(p for p in second.open if any(q.article in articles for _, quotes in p.stances for q in quotes)),
        decided=decided,
    )


def _ties(records: Sequence[Record], verdicts: Sequence[Verdict], ground: Ground, faults: list[Problem]) -> list[Draft]:
    """Agreements that are proven: proposed ones, what several articles print for one stance, and differences that are none."""
    none: tuple[Draft, ...] = ()
    ties: list[Draft] = []
    for record in records:
        for accord in record.accords:
            ties += _guarded(partial(agreements, accord, ground), none, record.name, faults)
    for verdict in verdicts:
        ties += _guarded(partial(_of_verdict, verdict, ground.story), none, verdict.proposal.subject, faults)
    return ties


def _of_verdict(verdict: Verdict, story: Story) -> tuple[Draft, ...]:
    found = [of_one_stance(side, story) for side in verdict.sides]
    if verdict.state == "agreed":
        found.append(meeting([side.claims for side in verdict.sides], story))
    return tuple(filter(None, found))


def _guarded(act: Callable[[], T], otherwise: T, name: str, faults: list[Problem]) -> T:
    """A fault of ours over one proposal costs that proposal and is named."""
    try:
        return act()
    except FAULTS as fault:
        faults.append(Problem("FC809", message("reader.fault", kind=type(fault).__name__), name))
        return otherwise


def _ground(extractions: Sequence[Extraction], story: Story) -> Ground:
    holdings: dict[str, list[Claim]] = {}
    for claim in (*story.claims, *(gloss for each in extractions for _, gloss in each.glossed_values)):
        holdings.setdefault(claim.article, []).append(claim)
    texts = {each.article.sha256: each for each in extractions}
    return Ground(texts, holdings, story, {each.article.id: each.article.date for each in extractions})


def _told(records: Sequence[Record], fitting: Sequence[Record], verdicts: Sequence[Verdict], confirmed: int) -> SecondReader:
    counts: Mapping[str, int] = Counter(verdict.state for verdict in verdicts)
    return SecondReader(
        records=tuple((record.name, record.sha256) for record in fitting),
        ignored=len(records) - len(fitting),
        malformed=sum(record.malformed for record in fitting),
        proposed=len(verdicts),
        proven=counts["proven"],
        confirmed=confirmed,
        agreed=counts["agreed"],
        unfounded=counts["unfounded"],
        open=tuple(_open(verdict) for verdict in verdicts if verdict.state == "open"),
    )


def _decided(verdicts: Sequence[Verdict], extractions: Sequence[Extraction]) -> tuple[tuple[str, frozenset[str]], ...]:
    ids = {each.article.sha256: each.article.id for each in extractions}
    quoted = ({quote.article for stance in each.proposal.stances for quote in stance.quotes} for each in verdicts)
    return tuple(
        (each.state, frozenset(ids[sha] for sha in found & ids.keys())) for each, found in zip(verdicts, quoted, strict=True)
    )


def _open(verdict: Verdict) -> OpenProposal:
    proposal = verdict.proposal
    stances = tuple((side.stance.value, tuple(_quoted(spot) for spot in side.spots)) for side in verdict.sides)
    return OpenProposal(proposal.kind, proposal.subject, proposal.attribute, stances, proposal.why)


def _quoted(spot: Spot) -> Quoted:
    article = spot.each.article
    start, end = article.raw_span(spot.start, spot.end)
    return Quoted(article.id, start, end, article.raw[start:end])
