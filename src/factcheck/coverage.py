"""What became of every number and name: summed over a report, and place by place for a draft.

Both come from one function, so that the sums of a run and the ticks of a check cannot tell different stories.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.model import Claim, Coverage, Message, Problem, Report, Tick, TickState

UNREAD = "FC901"
"""Code of the problems that stand for words whose value was not read."""
_NAMING = frozenset({"name", "role"})


@dataclass(slots=True)
class _Standing:
    """What is known about one claim while the findings are gone through."""

    article: str
    state: TickState = "single"
    finding: str | None = None
    shared: list[frozenset[str]] = field(default_factory=list)
    """Sets of articles that print the same. Not united: a value that all articles print would cost their square."""


def coverage(report: Report, article: str | None = None) -> Coverage:
    """Sums over all articles, or over one; each claim counts once, in its worst state."""
    states = Counter(each.state for each in _standings(report).values() if article in (None, each.article))
    unread = sum(article in (None, each.article) for each in _unread(report))
    return Coverage(
        mentions=states.total() + unread,
        tied=states["tied"],
        corroborated=states["corroborated"],
        single=states["single"],
        noted=states["noted"],
        conflicting=states["conflicting"],
        unread=unread,
    )


def ticks(report: Report, article: str) -> tuple[Tick, ...]:
    """Every number and name of one article with its one state, in the order of the text."""
    found = _standings(report)
    claims = [_tick(claim, found[claim.id], report.witnesses) for claim in report.claims if claim.article == article]
    raw = next((each.raw for each in report.articles if each.id == article), "")
    unread = [_unread_tick(each, raw) for each in _unread(report) if each.article == article]
    return tuple(sorted((*claims, *unread), key=lambda t: (t.start, t.end, t.claim or "")))


def _tick(claim: Claim, standing: _Standing, witnesses: Mapping[str, str]) -> Tick:
    same = frozenset[str]().union(*standing.shared) - {claim.article}
    independent = {witnesses.get(each, each) for each in same} - {witnesses.get(claim.article, claim.article)}
    return Tick(
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        state=standing.state,
        witnesses=len(independent),
        articles=tuple(sorted(same)),
        claim=claim.id,
        finding=standing.finding,
    )


def _unread_tick(problem: Problem, raw: str) -> Tick:
    start, end = problem.start or 0, problem.end or 0
    reason = next((value for _, value in problem.message.args if isinstance(value, Message)), problem.message)
    return Tick(start, end, raw[start:end], "unread", reason=reason)


def _unread(report: Report) -> Iterator[Problem]:
    return (problem for problem in report.problems if problem.code == UNREAD)


def _standings(report: Report) -> Mapping[str, _Standing]:
    """Claim id → its state: an alarm before a note, a note before agreement, another witness before a text's own arithmetic."""
    found = {claim.id: _Standing(claim.article) for claim in report.claims}
    for claims in _same_names(report.claims):
        _agree([found[claim.id] for claim in claims], (claim.article for claim in claims), None, report.witnesses)
    for tie in report.ties:
        members = [found[cid] for position in tie.positions for cid in position.claims if cid in found]
        _agree(members, (article for position in tie.positions for article in position.articles), tie.id, report.witnesses)
    for finding in report.findings:
        state: TickState = "noted" if finding.severity == "info" else "conflicting"
        for position in finding.positions:
            same = frozenset(position.articles)
            for cid in position.claims:
                _differ(found.get(cid), state, finding.id, same)
    return found


def _agree(members: Iterable[_Standing], articles: Iterable[str], tie: str | None, witnesses: Mapping[str, str]) -> None:
    """Note that the members say what the articles say; only a witness that is not one's own corroborates."""
    shared = frozenset(articles)
    roots = {witnesses.get(each, each) for each in shared}
    for each in members:
        each.shared.append(shared)
        others = len(roots) > 1 or witnesses.get(each.article, each.article) not in roots
        state: TickState = "corroborated" if others else "tied" if tie else each.state
        if state != each.state and each.state != "corroborated":
            each.state, each.finding = state, tie


def _differ(standing: _Standing | None, state: TickState, finding: str, same: frozenset[str]) -> None:
    if standing is None:
        return
    standing.shared.append(same)
    if standing.state not in ("conflicting", state):  # findings come ranked: the first is the weightiest
        standing.state, standing.finding = state, finding


def _same_names(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Names, and roles of one person, that several claims spell alike: agreement on a name makes no tie of its own."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in _NAMING and claim.value.text:
            whose = claim.subject.id if claim.kind == "role" else ""
            groups[claim.kind, claim.attribute, whose, "".join(claim.value.text.split())].append(claim)
    return list(groups.values())
