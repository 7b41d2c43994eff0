"""Lines → blocks: which line is title, deck, lead, body, subhead, caption, table, and which is not the article's own.

Rules look at a line, its neighbours and its place only; boilerplate stays in the text, marked, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.model import Block, BlockKind
from factcheck.read import carve, marks
from factcheck.read.layout import Document, Line
from factcheck.text import split_block

_MAX_TITLE = 200
_MAX_DECK = 300
_MAX_SUBHEAD = 60
_SITE = re.compile(r"\s{1,3}[|<>:·–—-]\s{1,3}(?=[^|<>–—]{1,40}\Z)")
_LABEL = re.compile(r"\s{0,20}[1-9□■▶►▲◆◇○●【[<Ⅰ-ⅩA-Z가-힣]")
_NUMBER = re.compile(r"[0-9]")
_VALUE = re.compile(r"[:：]\s?\S")
_MAX_LABEL = 30
_RANKS = ("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ【", "□■▶►◆◇☞123456789", "○●◯◦ㅇ①②③④⑤⑥⑦⑧⑨", "▲△▷▼")
_NEAR = 20
"""Lines that are looked at after one."""
_OWN: tuple[str, ...] = ("text", "item", "heading", "bold", "title")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the article's parts begin, as indices of lines."""

    title: int | None
    lead: int


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document, in order and disjoint; empty lines belong to none."""
    lines = _close(document.text, _carve(document))
    lines, title = _choose_title(document, lines)
    lines = _mark_bylines(document.text, lines, title)
    place = _Place(title, _find_lead(document.text, lines, title))
    kinds = [_kind(document.text, lines, index, place) for index in range(len(lines))]
    return tuple(_merge(document.text, _once(document.text, list(zip(lines, kinds, strict=True)))))


def _trimmed(text: str, lines: Iterable[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        start, end = line.start, line.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append(line if (start, end) == (line.start, line.end) else replace(line, start=start, end=end))
    return found


def _carve(document: Document) -> list[Line]:
    text = document.text
    lines = _trimmed(text, document.lines)
    first = next((i for i, line in enumerate(lines) if line.kind in ("text", "item")), None)
    if first is not None:
        lines[first : first + 1] = carve.first_line(text, lines[first])
    lines = [_without_contact(text, line) for line in lines]
    for cut in (carve.dateline, carve.tail):
        lines = _cut_all(text, lines, cut)
    return [_own_kind(text, line) for line in _trimmed(text, lines)]


def _cut_all(text: str, lines: list[Line], cut: Callable[[str, Line], list[Line]]) -> list[Line]:
    return [piece for line in lines for piece in (cut(text, line) if line.kind in ("text", "item") else [line])]


def _own_kind(text: str, line: Line) -> Line:
    """Mark lines that are furniture wherever they stand."""
    words = text[line.start : line.end]
    if line.kind == "boilerplate" or line.kind in ("title", "page_title", "table"):
        return line
    around = marks.is_empty(words) or (marks.is_furniture(words) and not marks.closes_article(words))
    return replace(line, kind="boilerplate") if around else line


def _without_contact(text: str, line: Line) -> Line:
    own = line.kind in _OWN and line.kind != "title"
    return replace(line, kind="boilerplate") if own and marks.is_contact(text[line.start : line.end]) else line


def _close(text: str, lines: list[Line]) -> list[Line]:
    """From a line such as `관련기사` on nothing is the article's, until a sentence comes again."""
    closed = False
    found: list[Line] = []
    seen = 0
    for line in lines:
        words = text[line.start : line.end]
        if line.kind in _OWN and line.kind != "title":
            seen += 1
            closed = (closed and not marks.is_prose(words)) or (seen > 2 and marks.closes_article(words))
        found.append(replace(line, kind="boilerplate") if closed and line.kind in _OWN else line)
    return found


def _choose_title(document: Document, lines: list[Line]) -> tuple[list[Line], int | None]:
    """One title: the heading that the page or head block repeats, else the first heading, else the page's own field."""
    text = document.text
    choice = _title_index(text, lines)
    if choice is not None and lines[choice].kind == "page_title":
        lines = [*lines[:choice], *_without_site(text, lines[choice]), *lines[choice + 1 :]]
    if choice is None:
        return lines, None
    own = marks.same(text[lines[choice].start : lines[choice].end])
    return [_retitle(text, line, index - choice, own) for index, line in enumerate(lines)], choice


def _retitle(text: str, line: Line, distance: int, own: str) -> Line:
    if distance == 0:
        return replace(line, kind="title")
    if line.kind == "page_title" or (line.kind in _OWN and marks.same(text[line.start : line.end]) == own):
        return replace(line, kind="boilerplate")
    if line.kind == "title":
        return replace(line, kind="heading" if distance > 0 else "boilerplate")
    return line


def _title_index(text: str, lines: list[Line]) -> int | None:
    stated = [i for i, line in enumerate(lines) if line.kind in ("title", "page_title")]
    lead = next((i for i, line in enumerate(lines) if _is_prose(text, line)), len(lines))
    headings = [i for i, line in enumerate(lines) if line.kind == "title" or (line.kind == "heading" and i < lead)]
    bold = [i for i, line in enumerate(lines[:lead]) if line.kind == "bold"]
    for heading in sorted(headings + bold, reverse=True):
        if any(other != heading and _repeats(text, lines[heading], lines[other]) for other in stated):
            return heading
    if headings:
        return next((i for i in headings if lines[i].kind == "title"), headings[0] if not stated else stated[0])
    return stated[0] if stated else _first_line_title(text, lines, lead)


def _repeats(text: str, heading: Line, other: Line) -> bool:
    short = marks.same(text[heading.start : heading.end])
    return len(short) >= 4 and short in marks.same(text[other.start : other.end])


def _first_line_title(text: str, lines: list[Line], lead: int) -> int | None:
    """A first line that is no sentence, byline or list entry heads a plain text that goes on after it."""
    own = [i for i, line in enumerate(lines) if line.kind in ("text", "bold", "heading")]
    if not own or own[0] >= lead or len(lines) <= own[0] + 1:
        return None
    words = text[lines[own[0]].start : lines[own[0]].end]
    return own[0] if len(words) <= _MAX_TITLE and not marks.is_byline(words, in_head=True) else None


def _without_site(text: str, line: Line) -> list[Line]:
    """`제목 - 신문 이름` without the name."""
    cuts = list(_SITE.finditer(text[line.start : line.end]))
    if not cuts:
        return [line]
    cut = line.start + cuts[-1].start()
    return [replace(line, end=cut), Line(cut, line.end, "boilerplate")]


def site_of(window_title: str) -> str | None:
    """The name of the site at the end of a window title."""
    cuts = list(_SITE.finditer(window_title[-300:]))
    return window_title[-300:][cuts[-1].end() :].strip() or None if cuts else None


def _is_prose(text: str, line: Line) -> bool:
    return line.kind == "text" and marks.is_prose(text[line.start : line.end])


def _mark_bylines(text: str, lines: list[Line], title: int | None) -> list[Line]:
    lead = _find_lead(text, lines, title)
    return [
        replace(line, kind="boilerplate")
        if _is_byline(text, line, index < lead or (index == lead and title is not None))
        else line
        for index, line in enumerate(lines)
    ]


def _is_byline(text: str, line: Line, in_head: bool) -> bool:
    words = text[line.start : line.end]
    if line.kind == "byline":
        return not marks.is_prose(words) or marks.is_byline(words, in_head)
    return line.kind in ("text", "bold", "heading") and marks.is_byline(words, in_head)


def _find_lead(text: str, lines: list[Line], title: int | None) -> int:
    """The first paragraph: a sentence, or the first list entry of a release without sentences."""
    start = 0 if title is None else title + 1
    own = [i for i in range(start, len(lines)) if lines[i].kind in ("text", "item")]
    prose = next((i for i in own if marks.is_prose(text[lines[i].start : lines[i].end])), None)
    item = next((i for i in own if lines[i].kind == "item" and not _is_label(text, lines, i)), None)
    found = [i for i in (prose, item) if i is not None]
    return min(found) if found else (own[0] if own else len(lines))


def _kind(text: str, lines: list[Line], index: int, place: _Place) -> BlockKind:
    line = lines[index]
    match line.kind:
        case "boilerplate" | "page_title":
            return "boilerplate"
        case "caption" | "table":
            return line.kind
        case "title":
            return "title" if index == place.title else "subhead"
    if index == place.lead:
        return "lead"
    words = text[line.start : line.end]
    if index < place.lead:
        return _before_lead(text, lines, index, place)
    if line.kind in ("heading", "bold"):
        return "subhead" if len(words) <= _MAX_DECK else "body"
    if marks.is_caption(words):
        return "caption"
    return "subhead" if _is_subhead(text, lines, index) else "body"


def _before_lead(text: str, lines: list[Line], index: int, place: _Place) -> BlockKind:
    line = lines[index]
    words = text[line.start : line.end]
    if marks.is_caption(words):
        return "caption"
    if place.title is not None and index < place.title:
        return "boilerplate" if line.kind != "bold" else "deck"
    if (line.kind == "heading" and line.level >= 2) or _is_label_item(text, lines, index):
        return "subhead"
    return "deck" if len(words) <= _MAX_DECK else "body"


def _is_subhead(text: str, lines: list[Line], index: int) -> bool:
    """A short line without a sentence, or a label of a list, that something follows."""
    line = lines[index]
    words = text[line.start : line.end]
    if len(words) > _MAX_SUBHEAD or marks.is_prose(words) or words.endswith((".", ":", ",")) or not _LABEL.match(words):
        return False
    following = _following(lines, index)
    if following is None or line.kind == "item":
        return following is not None and _is_label(text, lines, index)
    return _is_prose(text, following) or (following.kind in ("item", "table", "caption") and not _NUMBER.match(words))


def _following(lines: list[Line], index: int) -> Line | None:
    near = lines[index + 1 : index + 1 + _NEAR]
    return next((other for other in near if other.kind != "boilerplate"), None)


def _is_label(text: str, lines: list[Line], index: int) -> bool:
    """`□ 사고 개요` over entries with another mark: the heading of a list, not an entry of one."""
    words = text[lines[index].start : lines[index].end]
    following = _following(lines, index)
    if following is None or len(words) > _MAX_LABEL or marks.is_note(words) or _VALUE.search(words) or words[0] in "-*+":
        return False
    return _rank(words[0]) < _rank(text[following.start])


def _is_label_item(text: str, lines: list[Line], index: int) -> bool:
    return lines[index].kind == "item" and _is_label(text, lines, index)


def _rank(char: str) -> int:
    """How deep a bullet stands in lists of Korean releases, 0 the topmost."""
    return next((rank for rank, bullets in enumerate(_RANKS) if char in bullets), len(_RANKS))


def _once(text: str, pairs: list[tuple[Line, BlockKind]]) -> Iterator[tuple[Line, BlockKind]]:
    """A caption that stands twice counts once; the second is boilerplate."""
    seen: set[str] = set()
    for line, kind in pairs:
        words = marks.same(text[line.start : line.end]) if kind == "caption" else ""
        yield line, "boilerplate" if words and words in seen else kind
        seen.add(words)


def _merge(text: str, pairs: Iterator[tuple[Line, BlockKind]]) -> Iterator[Block]:
    """Rows of one table are one block; glued paragraphs ("드러났다.과학기술정보통신부는") become blocks of their own."""
    table: Block | None = None
    for line, kind in pairs:
        if kind == "table" and table and not text[table.end : line.start].strip():
            table = replace(table, end=line.end)
            continue
        if table:
            yield table
        table = Block("table", line.start, line.end) if kind == "table" else None
        if kind in ("lead", "body"):
            yield from _paragraphs(text, Block(kind, line.start, line.end))
        elif kind != "table":
            yield Block(kind, line.start, line.end)
    if table:
        yield table


def _paragraphs(text: str, block: Block) -> Iterator[Block]:
    spans = split_block(text, block)
    starts = [
        block.start,
        *(start for (_, end), (start, _) in pairwise(spans) if start == end and _glued(text, start)),
    ]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], block.end], strict=True)):
        yield Block(block.kind if number == 0 else "body", start, end)


def _glued(text: str, at: int) -> bool:
    """A sentence end directly before; cuts of over-long sentences are no paragraph ends."""
    return text[at - 1] in ".!?。\"'”’)]" and not text[at].isspace()
