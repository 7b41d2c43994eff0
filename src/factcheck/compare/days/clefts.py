"""What a sentence sets apart from its hour: 불이 난 것은 오전 3시 20분께다, 사고가 발생한 시각은 5시 38분이다."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SET_APART = re.compile(r"\s?(?:것은|것이|건|시각은|시간은|시점은|때는)\s$")
_IS = re.compile(r"(?:께|쯤|경|무렵)?(?:이?다(?![가-힣])|였다|이었다|입니다|이라|으?로\s(?:추정|파악|확인|전해|알려))")
ENDING = 3
"""Letters of the verb's form behind what is matched of it: 발생/한, 무너/진."""


def set_apart(before: str, behind: str, told: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The kind of which the words stand right before `것은`, where the sentence says no more than when."""
    opened = _SET_APART.search(before)
    if opened is None or not _IS.match(behind):
        return None
    lead = before[: opened.start()]
    return next((kind for kind, words in told for found in words.finditer(lead) if len(lead) - found.end() <= ENDING), None)
