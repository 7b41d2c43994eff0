"""What a text ties a name to, and the finding where two texts tie one name to two things (FC203)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.compare.names.named import Named
from factcheck.model import Claim, message
from factcheck.resolve import text_claim


@dataclass(frozen=True, slots=True)
class Tie:
    """What a text says somebody belongs to."""

    name: str
    value: str
    claim: Claim
    use: Named | None = None
    said: bool = True
    """A word says so (소속), not the mere order of two names."""


Ties = Iterator[Tie]
"""What a reading gives."""


def tie_of(use: Named, value: str, match: re.Match[str]) -> Tie:
    """The words from the tie to the name, or from the name to the tie."""
    text = use.each.article.text
    before = match.string != use.right
    start = use.span[0] - len(use.left) + match.start() if before else use.span[0]
    span = (start, use.span[1] if before else use.span[1] + match.end())
    return Tie(use.name, value, text_claim(use.each, "role", span, (use.name, "title"), text[span[0] : span[1]]), use)


def clashes(attribute: str, ties: Sequence[Tie], are_rivals: Callable[[Tie, Tie], bool]) -> Iterator[Draft]:
    """A finding for each name with two values that no text gives both of."""
    by_name: dict[str, dict[str, list[Tie]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        by_name[tie.name][tie.value].append(tie)
    for name, values in sorted(by_name.items()):
        for a, b in combinations(sorted(values), 2):
            texts = [{t.claim.article for t in values[v]} for v in (a, b)]
            if not texts[0] & texts[1] and any(are_rivals(x, y) for x in values[a] for y in values[b]):
                yield draft_of(attribute, name, values[a], values[b])
                break


def draft_of(attribute: str, name: str, left: Sequence[Tie], right: Sequence[Tie]) -> Draft:
    """The finding: each side with the words that tie it."""
    why = message("why.belonging", name=name, first=left[0].claim.quote, second=right[0].claim.quote)
    groups = (tuple(dict.fromkeys(t.claim for t in left)), tuple(dict.fromkeys(t.claim for t in right)))
    ask = message("ask.belonging", name=name)
    return Draft("FC203", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=name, attribute=attribute, ask=ask)
