"""A linear tokenizer for HTML as it is found: tags, text and comments with their raw offsets.

`html.parser` is quadratic on `<a ` and `<!--` repeated (M4) and tree builders give no offsets, so this scanner
stands in their place. It never goes back further than a budget that grows with the text; what is no tag is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from factcheck.read.clean import entity

TokenKind = Literal["text", "open", "close", "raw"]
RAW_ELEMENTS = frozenset(
    {"script", "style", "textarea", "noscript", "template", "iframe", "svg", "math", "xmp", "noembed", "noframes"}
)
"""Elements whose content is not shown as text; their content is one `raw` token."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:_-]{0,60}")
_STOP = re.compile(r"[\"'>]")
_ATTRIBUTE = re.compile(
    r"([A-Za-z_:@][A-Za-z0-9_:.@-]{0,80})"
    r"(?:[ \t\r\n\f]{0,8}=[ \t\r\n\f]{0,8}(?:\"([^\"]{0,4000})\"|'([^']{0,4000})'|([^\s\"'<>=`]{1,4000})))?"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTE_CHARS = 8_000
"""Of one tag; attributes beyond are not looked at."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of raw HTML. `name` is the lower-case tag name; `inner` the end of the name, where attributes begin."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inner: int = 0


class Scanner:
    """Reads one text once; keeps what is known not to come any more, so that no search is repeated in vain."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.lower = raw.lower() if len(raw.lower()) == len(raw) else _ascii_lower(raw)
        self._last_stop = raw.rfind(">")
        self._last_comment_end = raw.rfind("-->")
        self._budget = 4 * len(raw) + 1_000

    def tokens(self, start: int = 0) -> Iterator[Token]:
        """All tokens from a raw position on, in order; together they cover everything but comments."""
        at = start
        text = start
        while (at := self.raw.find("<", at)) >= 0:
            token, after = self._at(at)
            if token is None and after == at:
                at += 1
                continue
            if text < at:
                yield Token("text", text, at)
            if token is not None:
                yield token
                if token.kind == "open" and token.name in RAW_ELEMENTS:
                    yield from self._raw_content(token)
                    after = self._raw_end(token)
            at = text = after
        if text < len(self.raw):
            yield Token("text", text, len(self.raw))

    def _at(self, at: int) -> tuple[Token | None, int]:
        """The token at `<` and the position after it; (None, at) when it is text."""
        if self.raw.startswith("<!--", at):
            return None, self._comment_end(at)
        if self.raw.startswith(("<!", "<?"), at):
            return None, self._tag_end(at + 2, quotes=False) or at
        closing = self.raw.startswith("/", at + 1)
        name = _NAME.match(self.raw, at + 1 + closing)
        end = self._tag_end(name.end()) if name else None
        if name is None or end is None:
            return None, at
        return Token("close" if closing else "open", at, end, name.group().lower(), name.end()), end

    def _comment_end(self, at: int) -> int:
        """After `-->`; a comment that never ends hides nothing, only its four characters are skipped."""
        if self.raw.startswith(("<!-->", "<!--->"), at):
            return self.raw.index(">", at) + 1
        if at + 4 > self._last_comment_end:
            return at + 4
        return self.raw.index("-->", at + 4) + 3

    def _tag_end(self, at: int, quotes: bool = True) -> int | None:
        if at > self._last_stop:
            return None
        end = self._quoted_end(at) if quotes and self._budget > 0 else None
        return self.raw.index(">", at) + 1 if end is None else end

    def _quoted_end(self, at: int) -> int | None:
        """After the `>` that stands outside quotes; None where a quote never closes, which costs budget."""
        place = at
        while stop := _STOP.search(self.raw, place):
            if stop.group() == ">":
                return stop.end()
            place = self.raw.find(stop.group(), stop.end()) + 1 if self._is_value(stop.start()) else stop.end()
            if place == 0:
                break
        self._budget -= len(self.raw) - at
        return None

    def _is_value(self, quote: int) -> bool:
        """A quote opens a value after `=` (and white space); elsewhere in a tag it is dirt."""
        return self.raw[max(0, quote - 8) : quote].rstrip().endswith("=")

    def _raw_end(self, token: Token) -> int:
        close = self.lower.find(f"</{token.name}", token.end)
        return close if close >= 0 else len(self.raw)

    def _raw_content(self, token: Token) -> Iterator[Token]:
        end = self._raw_end(token)
        if token.end < end:
            yield Token("raw", token.end, end, token.name)


def _ascii_lower(raw: str) -> str:
    """Lower case that never changes the length: some capitals (İ) have two characters in lower case."""
    return raw.translate({code: code + 32 for code in range(65, 91)})


def attributes(raw: str, token: Token) -> Mapping[str, str]:
    """The attributes of an opening tag by lower-case name, entities decoded; the first of equal names counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(raw, token.inner, min(token.end - 1, token.inner + _ATTRIBUTE_CHARS)):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), _ENTITY.sub(lambda each: entity(each.group()), value) if "&" in value else value)
    return found
