"""An HTML page, whole or a dump inside a text file → Document.

No tree is built: roles follow from the open elements and from what a line looks like, so broken pages and unknown
sites work, and every character keeps its raw place. lxml was left out: it gives no offsets, and what its tree would
add (which element is navigation) the open elements tell as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.read import head as heads
from factcheck.read.clean import CleanText
from factcheck.read.layout import Document, Line, LineKind
from factcheck.read.marks import is_prose
from factcheck.read.markup import Scanner, Token, attributes
from factcheck.read.page_fields import PageFields
from factcheck.read.plain import is_item
from factcheck.read.words import PAGE

_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_DOCTYPE = re.compile(r"<(?:!doctype[ ]html|html|head|body)[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|section|article|td|tr|table|figure|figcaption|li|ul|h[1-6]|body)>", re.IGNORECASE)
_DUMP = 3
"""So many closed block elements make a text file a dump of a page; a stray tag or two does not."""

_BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav ol option p pre section"
    " select summary table tbody td tfoot th thead title tr ul".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CLOSES: Mapping[str, str] = {
    "li": "li",
    "p": "p",
    "td": "td",
    "th": "td",
    "tr": "tr",
    "option": "option",
    "dt": "dt",
    "dd": "dd",
}
SCRIPTS: Mapping[str, Mapping[int, str]] = {
    "sup": {ord(plain): raised for plain, raised in zip("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", strict=True)},
    "sub": {ord(plain): low for plain, low in zip("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋", strict=True)},
}
"""Raised and lowered digits, by element."""
_GENERIC = frozenset("html body article main section td tr table".split())
_SMALL = frozenset("em i small span figcaption font".split())
_HIDDEN = re.compile(r"display[ ]{0,3}:[ ]{0,3}none", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][a-z]{0,40}|[A-Z]{1,20}")

_MAX_DEPTH = 256
_MAX_MARKS = 8
_ROW_CHARS = 2_000
"""A longer table row is page layout, not data."""
_SHARE = 0.8
"""Of the page's sentences: an element that holds more is no furniture."""
_LINKED = 0.6
"""A line with this share of its characters in links is navigation."""
_MARKED = frozenset({*PAGE.element.boilerplate, "header", "figure", "figcaption", "caption"})
_CLASSES, _CAPTIONS, _BYLINES = (
    frozenset(words) for words in (PAGE.element.classes, PAGE.element.captions, PAGE.element.bylines)
)


@dataclass(slots=True)
class _Mark:
    """An element that claims a role for its text; whether the claim holds shows when the page is read."""

    role: LineKind
    most: int | None = None
    """Characters that such an element has at most."""
    unless_headed: bool = False
    """A <header> without a headline is the site's, one with it the article's."""
    chars: int = 0
    prose: int = 0
    headed: bool = False


@dataclass(frozen=True, slots=True)
class _Element:
    name: str
    marks: tuple[_Mark, ...]


@dataclass(slots=True)
class _Draft:
    """The line that is being read."""

    start: int
    end: int = 0
    linked: int = 0
    kind: LineKind = "text"
    level: int = 0
    marks: tuple[_Mark, ...] = ()
    owner: _Element | None = None
    """The element of a caption: text after its end is another line."""


def matches(raw: str, suffix: str) -> bool:
    """By content first: a page is a page in a .txt file too."""
    if suffix in _SUFFIXES or _DOCTYPE.search(raw, 0, 5_000):
        return True
    return sum(1 for _, _ in zip(range(_DUMP), _CLOSED.finditer(raw), strict=False)) == _DUMP


def read(raw: str) -> Document:
    """The document of a page, with a crawler's head block before it where there is one."""
    head = heads.find(raw)
    reader = _Reader(raw)
    first = heads.write(reader.clean, head)
    drafts = reader.read(head.end)
    text, offsets, ends = reader.clean.finish()
    lines = _decide(text, drafts)
    return Document(text, offsets, ends, (*first, *lines), reader.fields.merged(heads.fields(raw, head)))


def _decide(text: str, drafts: list[_Draft]) -> list[Line]:
    """The lines with their kinds, now that it is known how much of the page each element holds."""
    total = 0
    for draft in drafts:
        if draft.linked * 2 < draft.end - draft.start and is_prose(text[draft.start : draft.end]):
            total += draft.end - draft.start
            for mark in draft.marks:
                mark.prose += draft.end - draft.start
    return [_line(text, draft, total) for draft in drafts]


def _line(text: str, draft: _Draft, total: int) -> Line:
    line = Line(draft.start, draft.end, draft.kind, draft.level)
    for mark in draft.marks:
        if _holds(mark, total) and (mark.role == "boilerplate" or draft.kind in ("text", "item")):
            return replace(line, kind=mark.role)
    if total and draft.linked >= _LINKED * (draft.end - draft.start) and draft.level not in (1, 2) and draft.kind != "page_title":
        return replace(line, kind="boilerplate")
    return replace(line, kind="item") if line.kind == "text" and is_item(text[draft.start : draft.end]) else line


def _holds(mark: _Mark, total: int) -> bool:
    """A claim fails for an element that holds nearly all sentences of the page: a wrapper, or one that was never closed."""
    if mark.role == "boilerplate":
        return mark.prose <= _SHARE * total and not (mark.unless_headed and mark.headed)
    return mark.most is None or mark.chars <= mark.most


class _Reader:
    """Walks the tokens once, keeping the open elements and the line that is being read."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.clean = CleanText(raw)
        self.fields = PageFields(raw)
        self.open: list[_Element] = [_Element("", ())]
        self.lines: list[_Draft] = []
        self.draft = _Draft(0)
        self.scanner = Scanner(raw)
        self.row_cells: int | None = None
        """Cells so far of the data row that is open."""
        self.image: tuple[int, _Element] | None = None
        """Depth of the element that holds the image before this text, and the element."""

    def read(self, start: int) -> list[_Draft]:
        """The lines of the page from a raw position on."""
        self.draft = _Draft(self.clean.length)
        for token in self.scanner.tokens(start):
            match token.kind:
                case "text":
                    self._text(token)
                case "open":
                    self._opened(token)
                case "close":
                    self._closed(token)
                case "raw":
                    self.fields.script(token)
        self._end_line(len(self.raw), len(self.raw))
        return self.lines

    # --- text -----------------------------------------------------------------------------------------------

    def _text(self, token: Token) -> None:
        if self.draft.owner is not None and not any(each is self.draft.owner for each in self.open):
            self._end_line(token.start, token.start)
        before = self.clean.length
        element = self.open[-1]
        if element.name in SCRIPTS:
            self._raised(token, SCRIPTS[element.name])
        else:
            self.clean.flow(token.start, token.end)
        added = self.clean.length - before
        if not added or self.raw[token.start : token.end].isspace():
            return
        self._role(element, added)

    def _raised(self, token: Token, table: Mapping[int, str]) -> None:
        """Digits of <sup> and <sub> stay raised: 10³ must not become 103 (M14)."""
        for at in range(token.start, token.end):
            if (char := self.raw[at].translate(table)) != self.raw[at]:
                self.clean.put(char, at, at + 1)
            else:
                self.clean.flow(at, at + 1)

    def _role(self, element: _Element, added: int) -> None:
        draft = self.draft
        names = [each.name for each in self.open[-12:]]
        if "a" in names:
            draft.linked += added
        heading = next((name for name in names if name in _HEADINGS), None)
        if heading:
            draft.level = "123456".index(heading[1]) + 1
            draft.kind = "title" if heading == "h1" else "heading"
        elif "title" in names:
            draft.kind = "page_title"
        elif "li" in names and draft.kind == "text":
            draft.kind = "item"
        draft.marks = element.marks if len(element.marks) > len(draft.marks) else draft.marks
        if self._under_image():
            draft.kind, draft.owner = "caption", self.open[-1]
        elif draft.owner is None and any(mark.role == "caption" for mark in element.marks):
            draft.owner = next(each for each in self.open if any(mark.role == "caption" for mark in each.marks))
        for mark in element.marks:
            mark.chars += added
            mark.headed = mark.headed or heading in ("h1", "h2")

    def _under_image(self) -> bool:
        """Text right after an image in an element of its own, or in small print beside it."""
        image, self.image = self.image, None
        if image is None or len(self.open) < image[0] or self.open[image[0] - 1] is not image[1]:
            return False
        depth, parent = image[0], image[1].name
        return parent not in _GENERIC or (len(self.open) == depth + 1 and self.open[-1].name in _SMALL)

    # --- elements -------------------------------------------------------------------------------------------

    def _opened(self, token: Token) -> None:
        name = token.name
        if name in _VOID:
            self._void(token)
            return
        if name in _BLOCK:
            self._block_opened(token)
        if len(self.open) < _MAX_DEPTH:
            self.open.append(_Element(name, self._marks(token)))

    def _void(self, token: Token) -> None:
        if token.name in ("br", "hr"):
            self._break(token.start, token.end)
        elif token.name == "img":
            self._break(token.start, token.end)
            self.image = (len(self.open), self.open[-1])
        elif token.name in ("meta", "link"):
            self.fields.element(token)

    def _block_opened(self, token: Token) -> None:
        name = token.name
        if self.open[-1].name in (_CLOSES.get(name), "p"):
            self.open.pop()
        if name == "tr":
            self._end_row(token)
            close = self.scanner.lower.find("</tr", token.end, token.end + _ROW_CHARS)
            self.row_cells = 0 if close >= 0 else None
        elif name in ("td", "th") and self.row_cells is not None:
            self._cell(token)
        else:
            self._break(token.start, token.end)

    def _cell(self, token: Token) -> None:
        if self.row_cells:
            self.clean.put(" | ", token.start, token.end)
        self.draft.kind = "table"
        self.row_cells = (self.row_cells or 0) + 1

    def _closed(self, token: Token) -> None:
        name = token.name
        if name in ("tr", "table"):
            self._end_row(token)
        elif name in _BLOCK and name not in ("td", "th"):
            self._break(token.start, token.end)
        for back in range(1, min(len(self.open), 64)):
            if self.open[-back].name == name:
                del self.open[-back:]
                return

    def _end_row(self, token: Token) -> None:
        self.row_cells = None
        self._break(token.start, token.end)

    def _marks(self, token: Token) -> tuple[_Mark, ...]:
        marks = self.open[-1].marks
        if token.inner + 1 >= token.end and token.name not in _MARKED:
            return marks
        mark = None if len(marks) >= _MAX_MARKS else self._mark(token, attributes(self.raw, token))
        return (*marks, mark) if mark else marks

    def _mark(self, token: Token, given: Mapping[str, str]) -> _Mark | None:
        if token.name in ("html", "body", "article", "main", "head"):
            return None
        if token.name in PAGE.element.boilerplate or "hidden" in given or _HIDDEN.search(given.get("style", "")[:500]):
            return _Mark("boilerplate")
        if token.name == "header":
            return _Mark("boilerplate", unless_headed=True)
        if token.name in ("figure", "figcaption", "caption"):
            return _Mark("caption", 1_000)
        if token.name == "time":
            self.fields.time(given)
        return _by_class(f"{given.get('class', '')} {given.get('id', '')}"[:500])

    # --- lines ----------------------------------------------------------------------------------------------

    def _break(self, start: int, end: int) -> None:
        if self.row_cells is None:
            self._end_line(start, end)
        elif self.clean.last not in " \n":
            self.clean.put(" ", start, end)

    def _end_line(self, start: int, end: int) -> None:
        if self.clean.length > self.draft.start:
            self.draft.end = self.clean.length
            self.lines.append(self.draft)
            self.clean.put("\n", start, end)
        self.draft = _Draft(self.clean.length)


def _by_class(names: str) -> _Mark | None:
    """The role that class and id name: `article-copyright`, `photoCaption`, `byline`."""
    words = {word.lower() for word in _WORD.findall(names)}
    if words & _CLASSES:
        return _Mark("boilerplate")
    if words & _CAPTIONS:
        return _Mark("caption", 400)
    return _Mark("byline", 200) if words & _BYLINES else None
