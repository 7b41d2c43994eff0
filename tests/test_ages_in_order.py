"""Ages that are named from the older to the younger: two persons, or one span, and never a value that runs backwards."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.mention import scan
from factcheck.model import Lang

CASES: dict[tuple[Lang, str], list[tuple[str, int, int]]] = {
    ("en", "Workers aged 35 and 20 were held."): [("aged 35", 35, 35), ("20", 20, 20)],
    ("en", "People aged 20 to 35 were asked."): [("aged 20 to 35", 20, 35)],
    ("ko", "50~20대 남성이 많았다."): [("50~20대", 20, 59)],
    ("ko", "20~50대 남성이 많았다."): [("20~50대", 20, 59)],
}


@pytest.mark.parametrize(("lang", "text"), CASES)
def test_ages_run_forward(lang: Lang, text: str) -> None:
    found = [(each.quote, each.value.lo, each.value.hi) for each in scan(text, lang, None).mentions]
    assert found == [(quote, Decimal(low), Decimal(high)) for quote, low, high in CASES[lang, text]]
