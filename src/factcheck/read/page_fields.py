"""What a page states about itself outside its text: <meta>, <link>, <time> and JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict

from factcheck.read.layout import Fields
from factcheck.read.markup import Token, attributes
from factcheck.read.words import PAGE

_DATE = re.compile(r"\"datePublished\"\s{0,5}:\s{0,5}\"([^\"\\]{4,40})\"")
_NAME = re.compile(r"\"publisher\"\s{0,5}:\s{0,5}\{[^{}]{0,400}\"name\"\s{0,5}:\s{0,5}\"([^\"\\]{1,80})\"")
_SCRIPT_CHARS = 100_000


class PageFields:
    """Collects stated fields while a page is read; for each field the most trusted source wins."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._found: dict[tuple[str, int], str] = {}

    def element(self, token: Token) -> None:
        """A <meta> or <link> element."""
        given = attributes(self.raw, token)
        if token.name == "link":
            if given.get("rel", "").lower() == "canonical":
                self._keep("url", 1, given.get("href", ""))
            return
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        for field in ("published", "publisher", "author", "url", "title"):
            words: tuple[str, ...] = getattr(PAGE.meta, field)
            if name in words:
                self._keep(field, words.index(name), given.get("content", ""))

    def time(self, given: Mapping[str, str]) -> None:
        """A <time> element: the last resort of the stated dates."""
        self._keep("published", 100, given.get("datetime", ""))

    def script(self, token: Token) -> None:
        """JSON-LD, by two bounded patterns; parsing it would meet number bombs (M3)."""
        if token.name != "script":
            return
        content = self.raw[token.start : min(token.end, token.start + _SCRIPT_CHARS)]
        for field, pattern in (("published", _DATE), ("publisher", _NAME)):
            if found := pattern.search(content):
                self._keep(field, 50, found[1])

    def _keep(self, field: str, rank: int, value: str) -> None:
        if value.strip():
            self._found.setdefault((field, rank), value.strip()[:500])

    def merged(self, head: Fields) -> Fields:
        """These fields where a crawler's head block states none."""
        own = {field: value for (field, _), value in sorted(self._found.items(), reverse=True)}
        return Fields(**{**own, **{field: value for field, value in asdict(head).items() if value}})
