"""FC305, FC405: the word of change goes the other way than the two levels; a cumulative count falls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, same_unit
from factcheck.inside.found import alarm
from factcheck.inside.page import Page, shape
from factcheck.lexicon.anchors import Anchored
from factcheck.lexicon.inside import opened
from factcheck.model import Claim, message

_EN = ("{up_en}", "{down_en}")
LEVELS_ONLY: tuple[re.Pattern[str] | Anchored, ...] = (
    shape(r"<LP:base>{from_after}<g20><LP:result>(?:으로|로)\s?(?:<g6>\s)?(?:(?P<up>{up})|(?P<down>{down}))"),
    opened(shape(r"(?:(?P<up>{up_en})|(?P<down>{down_en}))\s<g14>from\s<g6><LP:base>\s<g10>to\s<g6><LP:result>"), *_EN),
    opened(shape(r"(?:(?P<up>{up_en})|(?P<down>{down_en}))\s<g14>to\s<g6><LP:result>\s<g10>from\s<g6><LP:base>"), *_EN),
)
_SAID = shape(r"\s?(?:(?P<up>{up})|(?P<down>{down}))")
_CUMULATIVE = shape("{cumulative}")
_CORRECTED = shape("{corrected}")
_NARROW = shape("{lower_is_better}|{minus}")


def check(page: Page) -> Iterator[Draft]:
    """From 27.6 to 27.1 nothing rises."""
    for pattern in LEVELS_ONLY:
        for match in pattern.finditer(page.text):
            base, result = page.at[match.start("base")], page.at[match.start("result")]
            if not same_unit(base, result) or number(base) == number(result) or number(base) <= 0 or number(result) <= 0:
                continue
            if result.kind == "ratio" != base.kind:  # 9.6%에서 절반으로: half of what it was
                continue
            rises = number(result) > number(base)
            if rises == (match["up"] is not None) or _NARROW.search(match[0]):
                continue
            yield from opposite(page, base, result)


def opposite(page: Page, base: Claim, result: Claim, change: Claim | None = None) -> Iterator[Draft]:
    """The report of a direction that the levels contradict; for a cumulative count without a correction, of its fall."""
    row = page.row(base)
    around = page.text[row.start : row.end]
    why = message("why.direction", start=base.value, end=result.value)
    if _CUMULATIVE.search(page.before(base, 30)) and not _CORRECTED.search(around):
        yield alarm(
            "FC405", ((base,), (result,)), message("why.falls", start=base.value, end=result.value), message("ask.change")
        )
    elif base.kind in {"money", "percent", "quantity", "count"}:
        groups = ((base,), (result,)) if change is None else ((change,), (base, result))
        yield alarm("FC305", groups, why, message("ask.change"))


def against(page: Page, change: Claim, base: Claim, result: Claim) -> bool:
    """The word of change that follows a percentage or an amount goes the other way than the levels."""
    said = _SAID.match(page.after(change, 8))
    if not said or change.value.unit == "multiple" or number(result) == number(base):
        return False
    return (number(result) > number(base)) == (said["down"] is not None)
