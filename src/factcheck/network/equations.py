"""Equations of one article as the net sees them: their terms, whether they hold, and what each term would have to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.compare.draft import Draft
from factcheck.model import Claim

ARITHMETIC = frozenset({"FC302", "FC501", "FC502", "FC504", "FC506", "FC507", "FC508", "FC522"})


@dataclass(frozen=True, slots=True)
class Equation:
    """Values that one article sets into a relation. Of a broken one, every term but the culprit is right."""

    terms: tuple[Claim, ...]
    holds: bool

    @property
    def ids(self) -> frozenset[str]:
        """The claims that stand in it."""
        return frozenset(claim.id for claim in self.terms)


def equation(draft: Draft) -> Equation | None:
    """What a draft says of arithmetic, or None where it says something else."""
    if draft.rule == "FC113" and draft.severity == "tie":
        return Equation(draft.claims, True)
    if draft.rule not in ARITHMETIC or not draft.is_alarm:
        return None
    home = draft.claims[0].article
    terms = tuple(claim for claim in draft.claims if claim.article == home)
    return Equation(terms, False) if len(terms) >= 2 else None


def attested(ties: Iterable[Draft]) -> Mapping[str, frozenset[str]]:
    """Claim → the articles that print its value for the same item, its own among them."""
    found: dict[str, set[str]] = defaultdict(set)
    for draft in ties:
        if draft.severity != "tie" or draft.rule == "FC113":
            continue
        articles = {claim.article for claim in draft.claims}
        for claim in draft.claims:
            found[claim.id] |= articles
    return {claim: frozenset(articles) for claim, articles in found.items()}
