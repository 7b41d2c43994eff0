"""With what a change is compared, beyond the words of a list: a month by its name (6월보다, from February), the level between the
period and its particle (전년 동기 4.08% 대비), and what shows that two texts speak of one change.

A month that is named without a year is an earlier month of this one (never the same month of last year). Refused: the last quarter
of last year, which is the one before or the same one, as it falls.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.keyed import RARE, value_key
from factcheck.model import Article, Claim, Lang

COMPARED = re.compile(r"\)?\s?(?:대비|보다|에\s?(?:비해|비하면|견줘|견주면)|[과와]\s?(?:비교|견줘|견주))")
"""Behind the time, or its value, that a value is compared with."""
DIGITS = 2
"""Significant digits that keep an equal value from being a chance, where what it is of is the same."""
NEXT = 90
"""Characters from a value to another one of its statement."""
_MONTH_KO = re.compile(r"(?:([가-힣]{1,4})\s?)?(?<![0-9])(?:1[0-2]|[1-9])월" + COMPARED.pattern)
_YEARS_KO = frozenset({"지난해", "작년", "전년", "재작년", "년", "해", "같은해", "같은"})
_MONTH_EN = re.compile(
    r"\b(?:from|than\sin|compared\s(?:with|to))\s(?:the\slevel\sin\s)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?!,?\s(?:[0-9]|(?:of\s)?(?:last|the\s(?:previous|prior|same))\b|a\syear|through\b|to\s[A-Z]))"
)
_BEFORE = re.compile(r"([가-힣]{2,8}?)(?:[은는이가을를의도])?\s?$")
_BEHIND = re.compile(r"(?<=[0-9a-z])\s?([a-z]{3,20})")
_SHARE_KO = re.compile(r"([가-힣]{2,8}?)(?:의|\s가운데|\s중)\s$")
_SHARE_EN = re.compile(r"\sof\s(?:(?:the|its|his|her|their|all)\s){0,2}([a-z]{3,20})")
_AMONG = re.compile(r"\s?(?:가운데|중)(?![가-힣])|\s?(?:가운데는|중에서?|가운데서)\s")
_OF = re.compile(r"\s(?:[a-z]{1,12}\s)?(?:out\s)?of\s(?:(?:the|its|his|her|their|all)\s){0,2}")
_LAST_QUARTER = {"ko": re.compile(r"(?:지난해|작년|전년)\s?(?:4분기|12월)"), "en": re.compile(r"(?!)")}


def is_open(around: tuple[str, str], lang: Lang) -> bool:
    """The period named is the one before or the same of last year, which the words alone do not say."""
    return any(_LAST_QUARTER[lang].search(text) for text in around)


def names_month(text: str, lang: Lang) -> bool:
    """Compared with a month that stands by its name alone."""
    if lang == "en":
        return bool(_MONTH_EN.search(text))
    return any((m[1] or "") not in _YEARS_KO for m in _MONTH_KO.finditer(text))


def is_level(claim: Claim, article: Article) -> bool:
    """The value of the time that another value is compared with."""
    return article.language == "ko" and bool(COMPARED.match(article.text, claim.span[1]))


def tell_of_one(a: Claim, b: Claim, claims: Sequence[Sequence[Claim]], articles: Sequence[Article]) -> bool:
    """Near both stands one more rare value, or both are a part of one whole (11곳 중 7곳): the two sentences tell of one thing."""
    both = list(zip(claims, (a, b), articles, strict=True))
    near = [{value_key(c) for c in row if c.id != x.id and _is_near(c, x)} for row, x, _ in both]
    wholes = [
        {(value_key(c)[1], _noun(c, article)) for c in row if c.id != x.id and is_whole(c, x, article.text)}
        for row, x, article in both
    ]
    rare = a.kind == "percent" or a.significant >= DIGITS
    of = [_share_of(x, article) for _, x, article in both]
    return bool((rare and near[0] & near[1]) or {each for each in wholes[0] & wholes[1] if each[1]} or (of[0] and of[0] == of[1]))


def _share_of(claim: Claim, article: Article) -> str:
    """Of what a percentage of two digits is, where a text says it in one word: 가구의 68%, 71 percent of the homes."""
    text, (start, end) = article.text, claim.span
    if claim.kind != "percent" or claim.significant < DIGITS:
        return ""
    found = _SHARE_KO.search(text, max(0, start - 14), start) if article.language == "ko" else _SHARE_EN.match(text, end)
    return found[1].lower() if found else ""


def _noun(whole: Claim, article: Article) -> str:
    """What was counted: the word before the number (경보국 11곳), in English the one behind it."""
    text, (start, end) = article.text, whole.span
    found = _BEFORE.search(text, max(0, start - 12), start) if article.language == "ko" else _BEHIND.match(text, end)
    return found[1].lower() if found else ""


def _is_near(other: Claim, claim: Claim) -> bool:
    apart = max(other.span[0] - claim.span[1], claim.span[0] - other.span[1])
    return other.significant >= RARE and other.kind not in {"date", "time", "duration"} and apart <= NEXT


def is_whole(whole: Claim, part: Claim, text: str) -> bool:
    """The one value is a part of the other: 11곳 중 7곳, 7 of the 11 sirens."""
    if whole.span[1] <= part.span[0] <= whole.span[1] + NEXT // 3:
        return bool(_AMONG.match(text, whole.span[1]))
    return part.span[1] <= whole.span[0] <= part.span[1] + NEXT // 3 and bool(_OF.fullmatch(text, part.span[1], whole.span[0]))
