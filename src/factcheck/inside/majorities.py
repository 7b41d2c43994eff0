"""FC506: what is called the majority of a number and is not more than half of it: 재적의원 298명의 과반인 148명, 140 of 300, a majority.

Told only where both numbers stand at the word. What falls short of a majority says so (과반에 못 미치는), and is not meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.footing import alike
from factcheck.inside.found import alarm
from factcheck.inside.page import Page, shape
from factcheck.model import message

FEWEST = Decimal(5)
"""Of fewer a half may be rounded by its words."""
_A = r"(?:an?|the)\s(?:[a-z]{4,9}\s)?{majority_en}"
MAJORITIES = (
    shape(r"<L:whole>(?:의|\s?{part_of})\s{majority}(?:인|이 되는|에 해당하는)\s(?:약\s)?<L:part>"),
    shape(r"<L:whole>(?:의|\s?{part_of})\s{majority}\s?[(]\s?<L:part>\s?[)]"),
    shape(r"(?<![0-9a-z])<L:part>,\s(?:or\s)?" + _A + r"\sof\s(?:the\s|its\s|all\s)?<L:whole>"),
    shape(_A + r"\sof\s(?:the\s|its\s|all\s)?<L:whole>(?:[\s-][a-z-]{2,16}){0,3},?\s(?:or\s|[(])<L:part>"),
    shape(
        r"(?<![0-9a-z])<L:part>\s(?:out )?of\s(?:the\s|its\s|all\s)?<L:whole>(?:[\s-][a-z-]{2,16}){0,3},\s" + _A + r"(?=[,.;)]|$)"
    ),
)
"""Whole and part as one sentence calls the part a majority of it."""


def check(page: Page) -> Iterator[Draft]:
    """Majorities that are at most half."""
    for pattern in MAJORITIES:
        for found in page.find(pattern):
            part, whole = found["part"], found["whole"]
            if not alike(part, whole) or any(c.hedge != "exact" or c.kind != "count" for c in (part, whole)):
                continue
            if number(whole) >= FEWEST and number(part) * 2 <= number(whole):
                why = message("why.majority", part=part.value, whole=whole.value)
                yield alarm("FC506", ((part,), (whole,)), why, message("ask.share"))
