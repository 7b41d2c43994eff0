"""Cutting furniture off the two ends of a line: date stamps and datelines before a text, agency tails after it."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.read.layout import Line
from factcheck.read.words import PAGE, any_of

_DATE_PREFIX = re.compile(
    r"[ \t]{0,5}date[ \t]{1,5}[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?:[ \t]{1,5}|\Z)"
)
_POSTED = re.compile(rf"[ \t](?={any_of(PAGE.posted)}[ ]?:?[ ]?[0-9])")
_REPORTER = any_of(PAGE.reporters)
_NAMES = rf"[가-힣A-Za-z·, ]{{2,40}}?[ ]?{_REPORTER}"
_DATELINE = re.compile(
    rf"[ ]{{0,3}}(?:[\[(][가-힣A-Za-z0-9·, ]{{1,30}}[ ]?=[ ]?[가-힣A-Za-z0-9·. ]{{1,30}}[\])]"
    rf"(?:[ ]?{_NAMES}(?![가-힣]))?(?:[ ]?=[ ])?"
    rf"|\[[가-힣A-Za-z0-9| ]{{2,30}}[ |]{_NAMES}\])[ ]{{0,3}}"
)
_DATELINE_EN = re.compile(
    r"(?:[A-Z][A-Za-z.,' ]{1,40}(?:[0-9]{1,2})?[ ])?\((?P<agency>[A-Z][A-Za-z. ]{1,20})\)[ ]?(?:-|–|—|--)[ ]"
)
_AFTER_PLACE = re.compile(r"[\[(][^\[\]()=]{1,30}=[ ]?(?P<agency>[가-힣A-Za-z0-9]{2,20})[ ]?[\])]")
_BEFORE_NAME = re.compile(r"[\[(](?P<agency>[가-힣A-Za-z0-9]{2,20})[ ]?[=| ]")
_EMAIL = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
_RIGHTS = any_of((*PAGE.copyright, "무단"))
_TAIL = re.compile(
    rf"<[^<>\n]{{0,40}}{_RIGHTS}[^<>\n]{{0,160}}>|\[[^\[\]\n]{{0,40}}{_RIGHTS}[^\[\]\n]{{0,160}}\]"
    rf"|[ⓒ©][^\n.]{{1,80}}(?:{any_of(PAGE.furniture)}[^\n]{{0,80}})?\Z"
    rf"|\({any_of(PAGE.ends)}\)"
    r"|(?:19|20)[0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2}[ ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?[ ]?송고"
    r"|☎?[ ]?(?<![0-9])0[0-9]{1,2}-[0-9]{3,4}-[0-9]{4}(?![0-9])"
    rf"|(?:{any_of(PAGE.contact)}[ ]?:?[ ]?)?{_EMAIL}"
    r"|\((?:Additional reporting|Reporting|Writing|Editing)[ ]by[^()\n]{1,300}\)|\(\([^()\n]{1,300}\)\)"
    rf"|(?<=[.다\"”][ ])[가-힣]{{2,4}}[ ]?[가-힣]{{0,4}}{_REPORTER}(?=[ =]{{0,3}}{_EMAIL})"
    r"|(?:Previous|Prev|Next)[ ]?:[ ][^\n]{1,200}"
)
_WINDOW = 600
"""Characters at the end of a line in which a tail is looked for."""
_JOINTS = " \t·|/,.:-*"


def first_line(text: str, line: Line) -> list[Line]:
    """` date 2025-12-30 …` before and `… 작성일 08-05 28 목록` after the first words of a crawl."""
    pieces: list[Line] = []
    words = text[line.start : line.end]
    if prefix := _DATE_PREFIX.match(words):
        pieces.append(Line(line.start, line.start + prefix.end(), "boilerplate"))
        line = replace(line, start=line.start + prefix.end())
        words = text[line.start : line.end]
    posted = _POSTED.search(words, 0, 400)
    if posted and posted.start():
        return [
            *pieces,
            replace(line, end=line.start + posted.start()),
            Line(line.start + posted.start(), line.end, "boilerplate"),
        ]
    return [*pieces, line] if line.start < line.end else pieces


def dateline(text: str, line: Line) -> list[Line]:
    """`(서울=뉴스1) 김선미 기자 = ` and `Aug 13 (Agency) - ` say who reports, not what happened."""
    found = _dateline(text[line.start : line.start + 200])
    if found is None or line.start + found.end() >= line.end:
        return [line]
    cut = line.start + found.end()
    return [Line(line.start, cut, "boilerplate"), replace(line, start=cut)]


def agency(text: str) -> str | None:
    """The outlet that a dateline at the start of a line names."""
    found = _dateline(f"{text[:200]} ")
    if found is None:
        return None
    if "agency" in found.groupdict():
        return found["agency"]
    words = found.group().strip()
    name = _AFTER_PLACE.match(words) or _BEFORE_NAME.match(words)
    return name["agency"] if name else None


def _dateline(text: str) -> re.Match[str] | None:
    return _DATELINE.match(text) or _DATELINE_EN.match(text)


def tail(text: str, line: Line) -> list[Line]:
    """`(끝) <저작권자 ⓒ …> 2026/09/14 09:12 송고 a@b.kr` at the end of a paragraph becomes a line of its own."""
    window = max(line.start, line.end - _WINDOW)
    cut = end = line.end
    for found in reversed(list(_TAIL.finditer(text[window:end]))):
        if text[window + found.end() : cut].strip(_JOINTS):
            break
        cut = window + found.start()
    if cut == end:
        return [line]
    while cut > line.start and text[cut - 1] in " \t(":
        cut -= 1
    rest = [Line(cut, end, "boilerplate")]
    return [replace(line, end=cut), *rest] if cut > line.start else rest
