"""Names with another spelling in parentheses: two near names whose glosses differ too (FC202)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.entity.variants import is_variant
from factcheck.model import message
from factcheck.resolve import Glossed


def compare_glosses(found: Sequence[Glossed]) -> Iterator[Draft]:
    """Pairs of articles that spell one name in two ways, in both scripts."""
    by_name: dict[tuple[str, str], list[Glossed]] = {}
    for each in found:
        by_name.setdefault((each.gloss.name, each.gloss.gloss), []).append(each)
    for a, b in combinations(sorted(by_name), 2):
        if is_variant(a, b) and not _together(by_name[a], by_name[b]):
            yield _draft(a, b, by_name[a], by_name[b])


def _together(left: Sequence[Glossed], right: Sequence[Glossed]) -> bool:
    return bool({g.article for g in left} & {g.article for g in right})


def _draft(a: tuple[str, str], b: tuple[str, str], left: Sequence[Glossed], right: Sequence[Glossed]) -> Draft:
    groups = tuple(tuple(claim for each in side for claim in each.claims) for side in (left, right))
    first, second = f"{a[0]}({a[1]})", f"{b[0]}({b[1]})"
    why = message("why.glosses", first=first, second=second)
    return Draft(
        "FC202",
        "CONFLICT",
        "warning",
        groups,
        (why,),
        Decimal("0.85"),
        subject=a[0],
        attribute="name",
        ask=message("ask.spelling", first=first, second=second),
    )
