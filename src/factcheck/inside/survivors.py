"""Who lives is no part of the dead: 사망자가 총 10명으로 늘었다. 2명이 생환했으나 나머지 7명은 숨졌다."""

from __future__ import annotations

from factcheck.compare.values.casualties import kind_of
from factcheck.inside.page import Page, shape
from factcheck.model import Claim

_LIVES = shape("{fate_lives}")


def are_of_the_dead(page: Page, total: Claim, last: Claim) -> bool:
    """The total counts the dead, and somebody lives between it and the last part."""
    place = page.place[total.id], page.place[last.id]
    return kind_of(page.each, total) == "deaths" and bool(_LIVES.search(page.text, *place))
