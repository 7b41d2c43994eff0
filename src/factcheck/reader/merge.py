"""One finding for each difference: what the engine found itself stays, what a reader adds is marked as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.compare.draft import Draft
from factcheck.compare.values.ties import tie_of
from factcheck.keyed import value_key
from factcheck.model import Claim, message
from factcheck.reader.agree import values_meet

VALUES_TIED = frozenset({"FC110", "FC111", "FC112"})
"""Ties of values that meet."""


@dataclass(frozen=True, slots=True)
class Merged:
    """All drafts, and how many of the reader's stand in one that the engine had made already."""

    drafts: tuple[Draft, ...]
    confirmed: int


def merged(own: Sequence[Draft], proposed: Sequence[Draft]) -> Merged:
    """The engine's drafts with the reader's."""
    found, confirmed = list(own), 0
    for draft in sorted(proposed, key=lambda d: not d.is_alarm):
        twin = next((n for n, each in enumerate(found) if each.severity != "tie" and same_difference(each, draft)), None)
        if twin is None:
            found.append(_marked(draft))
        elif _says_more(draft, found[twin]):
            found[twin] = _marked(draft)
        else:
            confirmed += found[twin].reader is None
            found[twin] = _seconded(found[twin])
    return Merged(tuple(_without_denied_ties(found, proposed)), confirmed)


def _says_more(draft: Draft, twin: Draft) -> bool:
    """An alarm says more than a note, and a note of more values more than one of fewer."""
    if draft.is_alarm or twin.is_alarm:
        return draft.is_alarm and not twin.is_alarm
    return len(draft.groups) > len(twin.groups)


def with_ties(drafts: Sequence[Draft], ties: Sequence[Draft], proposed: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with those proposed ties that no shown tie holds already and no proven difference denies."""
    found = list(drafts)
    for tie in ties:
        wider = _widened(tie, found)
        ids = {c.id for c in wider.claims}
        if any(d.severity == "tie" and ids <= {c.id for c in d.claims} for d in found):
            continue
        found = [d for d in found if d.rule not in VALUES_TIED or not {c.id for c in d.claims} <= ids]
        found.append(replace(wider, reader="proposed"))
    return tuple(_without_denied_ties(found, proposed))


def _widened(tie: Draft, found: Sequence[Draft]) -> Draft:
    """The tie with the claims that other ties call equal to one of its own: what agrees stands together."""
    if tie.rule not in VALUES_TIED:
        return tie
    claims = {c.id: c for c in tie.claims}
    for other in (d for d in found if d.rule in VALUES_TIED):
        shared = {value_key(c) for c in other.claims if c.id in claims and c.value.is_point}
        equal = [c for c in other.claims if value_key(c) in shared]
        claims |= {c.id: c for c in equal if all(c.id == d.id or values_meet(c, d) for d in tie.claims)}
    return tie if len(claims) == len(tie.claims) else tie_of(tuple(claims.values()))


def same_difference(one: Draft, other: Draft) -> bool:
    """Claims of the one lie on two groups of the other; for checks inside one text, on two of its claims."""
    touched = {n for n, group in enumerate(other.groups) if any(_meet(c, d) for c in one.claims for d in group)}
    if len(touched) > 1:
        return True
    inside = all(len({c.article for c in draft.claims}) == 1 for draft in (one, other))
    return inside and len({d.id for d in other.claims if any(_meet(c, d) for c in one.claims)}) > 1


def _meet(a: Claim, b: Claim) -> bool:
    return a.article == b.article and a.span[0] < b.span[1] and b.span[0] < a.span[1]


def _marked(draft: Draft) -> Draft:
    """What stands in wording alone is not called proven: the places are ours, the reading of them is the editor's."""
    worded = any(reason.key == "why.reader.words" for reason in draft.why)
    told = message("why.reader.worded" if worded else "why.reader.proposed")
    return replace(draft, why=(*draft.why, told), reader="proposed")


def _seconded(draft: Draft) -> Draft:
    if draft.reader is not None:
        return draft
    return replace(draft, why=(*draft.why, message("why.reader.confirmed")), reader="confirmed")


def _without_denied_ties(drafts: Sequence[Draft], apart: Sequence[Draft]) -> list[Draft]:
    """What a proven proposal sets apart is no agreement."""
    return [d for d in drafts if d.severity != "tie" or not any(_denies(each, d) for each in apart)]


def _denies(difference: Draft, tie: Draft) -> bool:
    return sum(any(_meet(c, d) for c in tie.claims for d in group) for group in difference.groups) > 1
