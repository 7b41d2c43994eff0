"""The one output border: nothing from an article, a path or a setting reaches a reader except through `safe`.

Each target has its own dangers (threats T7 to T11): a terminal obeys control characters, Markdown makes links and
images, HTML makes elements. What is taken away is shown, never dropped: an editor must see that it was there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Target = Literal["terminal", "markdown", "html", "sheet", "data"]

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]{1,1000}")
_ZERO_WIDTH = "\u200b-\u200d\u2060\ufeff\u00ad\u180e"
_NEAR_DIGIT = re.compile(rf"(?<=[0-9])[{_ZERO_WIDTH}]|[{_ZERO_WIDTH}](?=[0-9])")
_LOOSE_ZERO_WIDTH = re.compile(rf"[{_ZERO_WIDTH}]")
# C0 and DEL, C1, the bidirectional controls of Unicode, interlinear marks, tags and lone surrogates.
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2061-\u206f\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_MARKDOWN = re.compile(
    r"[\\`*\[\]<>&|$@#]|:(?=//)"
    r"|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|~(?=~)|(?<=~)~"  # inside a word one of these is plain text
    r"|^(?:[-+=]|[0-9]{1,9}(?=[.)]))"
)
_ENTITIES: Mapping[str, str] = MappingProxyType({"<": "&lt;", ">": "&gt;", "&": "&amp;", ":": "&#58;", "@": "&#64;"})
_WEB = re.compile(r"https?://[A-Za-z0-9][!#-&(-;=?-\[\]-z|~]{1,2000}")
_COMMAND = re.compile(r"#(?=#(?:[A-Za-z]{1,20})?\[)|:(?=:)")
"""Build services obey `##[error]`, `##vso[…]`, `##teamcity[…]` wherever they stand in a line, `::error::` at its head, blanks
before it or not; and any place may become a head where lines are wrapped."""
_FORMULA = re.compile(rf"\A[\s{_ZERO_WIDTH}]{{0,1000}}[=+@\-\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b|%]")
_NUMBER = re.compile(r"[-+]?[0-9]{1,400}(?:\.[0-9]{1,400})?")
_IN_JSON = re.compile(
    "#(?=#(?:[A-Za-z]{1,20})?\\[)"
    "|[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def safe(text: str, target: Target) -> str:
    """`text` as one line that cannot steer the reader's program.

    terminal   controls become ‹U+202E›, so none but our own colour codes reach the screen
    markdown   the same, and every character that could begin mark-up inside a line or at its head is escaped
    html       the same; the template engine escapes `<`, `>`, `&` and quotes after it
    sheet      the same; what a spreadsheet would take for a formula begins with an apostrophe, but numbers stay numbers
    data       lone surrogates alone become ‹U+D800›: JSON escapes the rest and must keep what was written
    """
    if target == "data":
        return _STEERING.sub(lambda found: _named(found) if "\ud800" <= found.group() <= "\udfff" else found.group(), text)
    shown = _STEERING.sub(_named, _BREAKS.sub(" ", text))
    shown = _LOOSE_ZERO_WIDTH.sub("", _NEAR_DIGIT.sub(_named, shown))
    if target == "markdown":
        return _MARKDOWN.sub(_escaped, shown)
    if target == "sheet":
        return f"'{shown}" if _is_formula(shown) else shown
    return _COMMAND.sub(_named, shown) if target == "terminal" else shown


def json_safe(text: str) -> str:
    """JSON text whose strings hold no raw control: the data stays the same, a terminal that shows it is not steered."""
    return _IN_JSON.sub(lambda found: _as_json(ord(found.group())), text)


def _as_json(code: int) -> str:
    """JSON's own escape; two of them beyond the first plane."""
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\u{0xD800 + (code - 0x10000 >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def web_link(url: str | None) -> str | None:
    """The URL when a reader may be given it as a link: http or https, printable ASCII, no quotes; else None."""
    if url and len(url) <= 2_000 and _WEB.fullmatch(url):
        return url
    return None


def _is_formula(text: str) -> bool:
    """By the first visible character, full-width forms and the minus sign included; a plain number is none."""
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None


def _named(found: re.Match[str]) -> str:
    return f"‹U+{ord(found.group()):04X}›"


def _escaped(found: re.Match[str]) -> str:
    sign = found.group()
    # Entities for what a Markdown parser may still take up after a backslash (raw HTML, links without brackets).
    return _ENTITIES.get(sign) or (f"{sign}\\" if sign.isdigit() else f"\\{sign}")
