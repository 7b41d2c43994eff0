"""Plain text and Markdown → Document: lines, headings, tables, links without their addresses."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.read import head as heads
from factcheck.read import wrap
from factcheck.read.clean import CleanText
from factcheck.read.layout import Document, Line, LineKind

_LINE = re.compile(r"[^\r\n]+")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]{1,4}(?=\S)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,9}(?=\S)")
_ROW = re.compile(r"[ \t]{0,20}\|[ \t]{0,20}(?=[^|\s]|\|)")
_ROW_END = re.compile(r"[ \t]{0,20}\|[ \t]{0,20}\Z")
_BOLD = re.compile(r"[ \t]{0,3}\*\*[^*]{1,300}\*\*[ \t]{0,20}\Z")
_ITEM = re.compile(
    r"[ \t]{0,20}(?:[-*+•·‧◦○●◯ㅇ□■◇◆▲△▶▷►※☞✔*]|[①-⑳]|[Ⅰ-Ⅻ][.]?|[0-9]{1,2}[.)])(?=[ \t])|[ \t]{0,20}[□■○●◦▲△▶▷►◇◆①-⑳](?=\S)"
)
_INLINE_TAGS = "a|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|small|span|strong|sub|sup|u|ul"
_INLINE = re.compile(
    r"(?P<link>!?\[(?P<label>[^\[\]\n]{0,300})\]"
    r"\((?:https?://|mailto:|/|\#|\./)(?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ \t][^()\n]{0,200})?\))"
    r"|(?P<bold>\*\*(?=[^\s*])(?P<strong>[^*\n]{1,1000})\*\*)"
    rf"|(?P<tag></?(?:{_INLINE_TAGS})(?:[ \t]{{1,4}}[A-Za-z-]{{1,30}}=[^<>\n]{{0,1000}})?[ \t]{{0,2}}/?>)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])",
    re.IGNORECASE,
)


def matches(raw: str, suffix: str) -> bool:
    """Everything that no other format claims is plain text."""
    return True


def read(raw: str) -> Document:
    """The document of a plain or Markdown text, head block included."""
    head = heads.find(raw)
    clean = CleanText(raw)
    lines = heads.write(clean, head)
    spans = [found.span() for found in _LINE.finditer(raw, head.end)]
    wrapped = wrap.soft_ends(raw, spans)
    at = head.end
    for start, end in spans:
        if at in wrapped:
            clean.put(" ", at, start)
            clean.flow(start, end)
            lines[-1] = replace(lines[-1], end=clean.length)
        else:
            clean.add(at, start)
            lines.append(_read_line(clean, start, end))
        at = end
    clean.add(at, len(raw))
    return Document(*clean.finish(), tuple(line for line in lines if line.start < line.end), heads.fields(raw, head))


def _read_line(clean: CleanText, start: int, end: int) -> Line:
    """Add one raw line without its marks (`#`, `>`, outer `|`)."""
    text = clean.raw[start:end]
    kind, level, inner_start, inner_end = _mark(text)
    at = clean.length
    if inner_start < inner_end:
        _inline(clean, start + inner_start, start + inner_end)
    return Line(at, clean.length, kind, level)


def is_item(text: str) -> bool:
    """True for an entry of a list: a bullet or number before the words."""
    return bool(_ITEM.match(text))


def _mark(text: str) -> tuple[LineKind, int, int, int]:
    """Kind and level of a line, and which part of it is text."""
    if heading := _HEADING.match(text):
        level = len(heading.group(1))
        return "title" if level == 1 else "heading", level, heading.end(), len(text)
    if _is_rule(text):
        return "boilerplate", 0, 0, len(text)
    if row := _ROW.match(text):
        return _row(text, row.end())
    if _BOLD.match(text):
        return "bold", 0, 0, len(text)
    if quote := _QUOTE.match(text):
        return "text", 0, quote.end(), len(text)
    return "item" if is_item(text) else "text", 0, 0, len(text)


def _is_rule(text: str) -> bool:
    """`---`, `* * *`, `===`: a line across the page."""
    marks = text.replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks[0] in "-*=_" and marks == marks[0] * len(marks)


def _row(text: str, start: int) -> tuple[LineKind, int, int, int]:
    if set(text) <= set(" \t|:-"):
        return "table", 0, 0, 0
    tail = _ROW_END.search(text, max(start, len(text) - 41))
    return "table", 0, start, tail.start() if tail else len(text)


def _inline(clean: CleanText, start: int, end: int) -> None:
    for found in _INLINE.finditer(clean.raw, start, end):
        clean.add(start, found.start())
        start = found.end()
        _mark_up(clean, found)
    clean.add(start, end)


def _mark_up(clean: CleanText, found: re.Match[str]) -> None:
    match found.lastgroup:
        case "escape":
            clean.put(found.group()[1], found.start(), found.end())
        case "tag":
            if clean.last not in " \n" and found.group()[1:3].lower() in ("br", "p>", "/p", "di", "/d", "li", "hr"):
                clean.put("\n", found.start(), found.end())
        case "strong" | "bold":
            clean.add(*found.span("strong"))
        case _:
            if not found.group().startswith("!"):
                clean.add(*found.span("label"))
