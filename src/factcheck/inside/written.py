"""FC521: an amount from which a word of scale looks dropped: 7조8000원 for 7조8000억원, 3억5000원 for 3억5000만원.

Nobody counts trillions to the single won: where the largest word is followed at once by a bare rest of four digits or fewer,
the words between were left out. Other places that print the full amount stand beside it. Refused: a rest after 만 (3만5000원
is how prices are written), and a rest that is not round (1억 1237원 is an exact sum).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, unit
from factcheck.inside.found import alarm, mendable, of_unit
from factcheck.inside.page import Page
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message
from factcheck.numerals import read_korean

_DROPPED = re.compile(
    r"(?P<head>[0-9][0-9,]{0,6})\s?(?P<scale>조|억)\s?(?P<rest>[0-9]{1,4}|[0-9],[0-9]{3})\s?(?=원|달러|유로|엔|위안)"
)
_NEXT = MappingProxyType({"조": "억", "억": "만"})
ROUND = 100


def check(page: Page) -> Iterator[Draft]:
    """Amounts whose rest lost its word of scale, with the full amount where the text prints it too."""
    for row in page.rows:
        for claim in row.claims:
            if claim.kind == "money" and claim.value.is_point:
                yield from _check(page, claim)


def _check(page: Page, claim: Claim) -> Iterator[Draft]:
    match = _DROPPED.match(claim.quote.lstrip("약총 "))
    if match is None:
        return
    rest = read_korean(match["rest"].replace(",", ""))
    meant = read_korean(f"{match['head']}{match['scale']}{match['rest']}{_NEXT[match['scale']]}")
    if rest is None or meant is None or rest.value % ROUND:
        return
    whole = Decimal(meant.value)
    full = [c for c in page.at.values() if c.id != claim.id and unit(c) == unit(claim) and number(c) == whole]
    why = message("why.dropped_scale", stated=claim.quote, meant=of_unit(whole, claim.value.unit))
    yield mendable(alarm("FC521", ((claim,), tuple(full)), why, message("ask.scale")), of_number(claim, whole))
