"""Stretches whose digits are no values: addresses, e-mails, telephone numbers, hashes, file names, codes.

Runs first; a reader never looks inside a shielded stretch. Timid where a plain number might be meant: a hyphenated
telephone number needs an area-code shape, a hash needs letters and digits mixed over 16 characters.
"""

from __future__ import annotations

import re

from factcheck.lexicon.anchors import Anchored, opening

_URL = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"'“”‘’)\]]{1,2000}")
_MAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_PHONE = re.compile(
    r"(?<![0-9A-Za-z.,-])(?:\+[0-9]{1,3}[- ]?)?(?:\(?0[0-9]{1,2}\)?[- ][0-9]{3,4}[- ][0-9]{4}|1[5-9][0-9]{2}-[0-9]{4}"
    r"|(?:1-)?[2-9][0-9]{2}-[0-9]{3}-[0-9]{4}|[2-9][0-9]{2}-[0-9]{4}(?=[\s.,;)]|$)|\+[0-9]{1,3}-[0-9]{3}-[0-9]{4}[-/][0-9]{4}|\+[0-9]{1,3}(?: [0-9]{1,4}){2,4})(?![0-9-])"
)
_HASH = re.compile(r"(?<![0-9A-Za-z])(?=[0-9a-f]{0,40}[a-f])(?=[a-f]{0,40}[0-9])[0-9a-f]{16,128}(?![0-9A-Za-z])")
_FILE = re.compile(
    r"(?<![A-Za-z0-9_./-])[A-Za-z0-9_-]{1,80}(?:\.[A-Za-z0-9_-]{1,40}){0,4}"
    r"\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|pptx?|hwpx?|txt|csv|zip|mp[34]|html?|md|json|xml|py|js)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?<![0-9.])10\.[0-9]{4,9}/[^\s)\]]{1,200}")
_ENTITY = re.compile(r"&#(?:x[0-9A-Fa-f]{1,8}|[0-9]{1,8});?")
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?!TOP[0-9])(?:[A-Z][A-Za-z]{0,15}[-‑][0-9]{1,8}[A-Za-z]{0,4}(?:-[A-Za-z0-9]{1,8}){0,3}"
    r"|[A-Z0-9]{0,6}[A-Z][A-Z0-9]{0,6}[0-9][A-Z0-9]{0,8}(?:-[A-Za-z0-9]{1,8}){1,3}"
    r"|[A-Za-z]{1,20}[0-9]{1,6}(?:[A-Za-z]{0,6}[0-9]{0,6}){0,2}(?:-[A-Za-z0-9]{1,8}){0,3})(?![A-Za-z0-9])"
)
"""RG-207, VP3-10K, K1, A100, GPT4o, H3N2: letters lead, so the digits name something."""
_LABEL = re.compile(
    r"(?<![A-Za-z])(?:oid|aid|id|content_hash|crawled_at|published_at|isbn|doi|no\. of record)[ \t]{0,3}[:=][ \t]{0,3}[^\s,]{1,120}(?: [0-9:]{4,8})?",
    re.IGNORECASE,
)
_CURRENCY_CODES = re.compile(
    r"(?:US|USD|EUR|KRW|JPY|CNY|RMB|GBP|AUD|CAD|NZD|HKD|SGD|TWD|CHF|INR|Rs|RM|MYR|UAH|AED|QAR|SAR|THB|BTC|ILS|EGP|LBP|VND|PHP|MXN|BRL|ZAR|KWD|GEL|LAK|PKR|IDR|SEK|NOK|DKK|CZK|PLN|HUF|RUB|Rp|DM|LE|C|A|S|NT|HK|NZ|CAD|aud|nzd|cad|usd|eur|krw)[0-9]"
)

_SCALE_OF_TABLE = re.compile(
    r"[(\[](?:단위[ ]?[:：]?[ ]?)?[십백천만억조]{1,3}[ ]?[가-힣㎡%]{1,4}(?:[ ]?[,·/][ ]?[가-힣%p]{1,4}){0,3}[)\]]"
)
"""(억 원), (단위: 백만 원, %): the scale of a table's numbers is no number."""
_LABELS = ("oid", "aid", "id", "content_hash", "crawled_at", "published_at", "isbn", "doi", "no. of record")
_CODES = Anchored(_CODE, re.compile(r"[A-Za-z0-9](?<![A-Za-z0-9].)(?=[A-Za-z]{0,20}[-‑0-9])"))
PATTERNS: tuple[tuple[re.Pattern[str], re.Pattern[str] | Anchored], ...] = (
    (re.compile(r"://|www\."), _URL),
    (re.compile(r"@"), _MAIL),
    (
        re.compile(r"[0-9][)]?[- ][(]?[0-9]{3}"),
        Anchored(_PHONE, re.compile(r"[0-9(+](?<![0-9A-Za-z.,-].)(?=[(]?[0-9]{0,8}[- ()])")),
    ),
    (re.compile(r"[0-9]"), Anchored(_HASH, re.compile(r"[0-9a-f](?<![0-9A-Za-z].)(?=[0-9a-f]{15})"))),
    (
        re.compile(r"\.[A-Za-z]{2}"),
        Anchored(_FILE, re.compile(r"[A-Za-z0-9_\u0130\u0131\u017f\u212a-](?<![A-Za-z0-9_./-].)(?i:(?=[A-Za-z0-9_-]{0,79}\.))")),
    ),
    (re.compile(r"10\.[0-9]{4}"), _DOI),
    (re.compile(r"&#"), _ENTITY),
    (re.compile(r"[(\[](?:단위|[십백천만억조])"), _SCALE_OF_TABLE),
    (re.compile(r"[:=]"), Anchored(_LABEL, opening(_LABELS, "A-Za-z", re.IGNORECASE))),
    (re.compile(r"[A-Za-z][-‑]?[0-9]"), _CODES),
)
"""Each pattern with a part that it cannot match without: most articles skip most patterns."""


def shielded(text: str) -> bytearray:
    """One mark per character: 1 where no value may be read."""
    marks = bytearray(len(text))
    for part, pattern in PATTERNS:
        for match in pattern.finditer(text) if part.search(text) else ():
            if pattern is not _CODES or not _is_money(match[0]):
                marks[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return marks


def _is_money(code: str) -> bool:
    """KRW1000 and US5 are amounts, not names; CO2 and A4 stay names."""
    found = _CURRENCY_CODES.match(code)
    return found is not None and len(found[0]) >= 3 and code[len(found[0]) - 1 :].rstrip("KMBTkmbtn").replace(".", "").isdigit()
