"""FC507: a count and the closed list that follows it in parentheses. 등, 외, including, such as leave a list open: silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

_LIST = re.compile(r"\s?(?:[가-힣]{1,8}\s?)?\((?P<names>[^()\n]{3,160})\)")
_OPEN = re.compile(r"등(?=$|[\s)])|외(?=$|[\s)])|포함|기준|제외|약\s|including|such as|e\.g|among", re.IGNORECASE)
_NAME = re.compile(r"[가-힣A-Za-z](?:[가-힣A-Za-z0-9.&’'\- ]{0,23}[가-힣A-Za-z.])?")
"""No digit at the end: 한국 3, 미국 1 is a split into counts, not a list of names."""
_SEPARATORS = re.compile(r"\s?[·,/]\s?|\s(?:and|및)\s")
MOST = 20


def check(each: Extraction) -> Iterator[Draft]:
    """Counts whose list in parentheses has another length."""
    for claim in each.claims:
        if claim.kind == "count" and claim.value.is_point and claim.hedge == "exact":
            yield from _check_claim(each, claim)


def _check_claim(each: Extraction, claim: Claim) -> Iterator[Draft]:
    match = _LIST.match(each.article.text, claim.span[1])
    count = claim.value.lo
    if not match or not isinstance(count, Decimal) or not 2 <= count <= MOST or _OPEN.search(match["names"]):
        return
    names = [name.strip() for name in _SEPARATORS.split(match["names"])]
    if len(names) < 2 or not all(_NAME.fullmatch(name) for name in names) or len(names) == count:
        return
    if abs(len(names) - count) > 2:
        return
    listed = text_claim(
        each, "list", (match.start("names"), match.end("names")), (claim.subject.name, claim.attribute), match["names"]
    )
    why = message("why.list", count=str(count), listed=str(len(names)), names=", ".join(names))
    yield Draft("FC507", "CONFLICT", "error", ((claim,), (listed,)), (why,), Decimal("0.9"), ask=message("ask.list"))
