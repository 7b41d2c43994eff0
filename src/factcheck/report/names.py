"""Which names were read as one thing, and by which evidence: nothing is joined unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Entity, Lang, Report
from factcheck.report.messages import word

MOST = 200
"""Entities that a report for people lists; report.json holds all."""
_FORMS = 12


@dataclass(frozen=True, slots=True)
class NameView:
    """One thing: what it is called, its other names, and the kinds of evidence."""

    name: str
    others: tuple[str, ...]
    evidence: tuple[str, ...]
    concerns: bool
    """True when a finding or tie is about it."""


def names_of(report: Report, lang: Lang) -> tuple[Sequence[NameView], int]:
    """What has more than one name, first what findings and ties are about; and how many are left out."""
    shown = {claim for each in (*report.findings, *report.ties) for position in each.positions for claim in position.claims}
    wanted = {claim.subject.id for claim in report.claims if claim.id in shown}
    ranked = sorted(report.entities, key=lambda each: (each.id not in wanted, each.name, each.id))
    return [_view(each, each.id in wanted, lang) for each in ranked[:MOST]], max(0, len(ranked) - MOST)


def _view(entity: Entity, concerns: bool, lang: Lang) -> NameView:
    others = [form for form in entity.forms if form != entity.name]
    kinds = dict.fromkeys(word(f"evidence.{each.kind}", lang) for each in entity.evidence)
    more = ("…",) if len(others) > _FORMS else ()
    return NameView(entity.name, (*others[:_FORMS], *more), tuple(kinds), concerns)
