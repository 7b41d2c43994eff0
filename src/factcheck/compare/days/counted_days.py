"""Days that a text counts or takes stock on, which are no day of what it counts: 파업 11일째인 7일, 개봉 7일째인 28일, 이날 오전 6시 기준.

The first day is one (파업 첫날인 27일): from the second on the day says how long something has gone on.
"""

from __future__ import annotations

import re

from factcheck.compare.days.dated import CUES
from factcheck.lexicon.anchors import either
from factcheck.model import Article, Claim

BACK, AHEAD = 24, 40
"""Characters before a date and behind it in which it is counted."""
_NTH = r"(?:(?:[2-9]|[1-9][0-9]{1,3})\s?(?:일|주|주일|개월|달|년)\s?[째차]|" + either(CUES.nth_ko) + ")"
_BEFORE = re.compile(_NTH + r"(?:인|이던|였던|를\s맞은|를\s맞는|,)?\s?(?:지난\s|이날인\s|같은\s)?$")
_BEHIND = re.compile(r"\s?\(?(?:[가-힣]{1,8}\s){0,2}" + _NTH + r"(?![가-힣]{2})")
_STOCK = re.compile(
    r"(?:\s?(?:오전|오후|낮|밤|새벽|저녁|자정|정오))?(?:\s?[0-9]{1,2}시(?:\s?[0-9]{1,2}분)?)?(?:까지)?\s?(?:기준|현재)(?![가-힣]{3})"
)
_EN_DAY = rf"(?:day\s(?:[2-9]|[1-9][0-9]{{1,2}})|(?:[0-9]{{0,2}}(?:2nd|3rd|[04-9]th)|1[1-3]th|{either(CUES.nth_en)})\sday)\sof\s"
_EN_BEFORE = re.compile(_EN_DAY + r"(?:[a-z]{2,12}\s){0,3}[a-z]{2,14}(?:,|\son)\s$", re.IGNORECASE)
_EN_BEHIND = re.compile(r",?\s\(?(?:the\s)?" + _EN_DAY, re.IGNORECASE)


def is_counted_day(article: Article, claim: Claim) -> bool:
    """The date is the nth of something that goes on, or the day on which its values were taken."""
    start, end = claim.span
    before = article.text[max(0, claim.scope[0], start - BACK) : start]
    behind = article.text[end : min(claim.scope[1], end + AHEAD)]
    if article.language == "ko":
        return bool(_BEFORE.search(before) or _STOCK.match(behind) or ("(" in behind[:2] and _BEHIND.match(behind)))
    before = article.text[max(0, claim.scope[0], start - 2 * BACK) : start]
    return bool(_EN_BEFORE.search(before) or _EN_BEHIND.match(behind))
