"""Who published an article and when. What the file states is taken as it is; everything else is a guess and says which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Block, Lang
from factcheck.read import carve, dates, marks
from factcheck.read.blocks import site_of
from factcheck.read.layout import Document
from factcheck.read.words import PAGE, any_of

_CRAWL_DATE = re.compile(r"\s{0,5}date[ \t]{1,5}([0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T][0-9]{2}:[0-9]{2})?)")
_DAY_ONLY = re.compile(rf"{any_of(PAGE.posted)}[ ]?:?[ ]?([01][0-9])[-./]([0-3][0-9])(?![0-9-])")
_RIGHTS = re.compile(
    rf"{any_of(PAGE.copyright)}[ ]?(?:ⓒ|©|\([cC]\))?[ ]?(?:by[ ])?(?:[12][0-9]{{3}}[,.]?[ ])?"
    rf"(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{{1,30}}?)(?=[ ]?(?:[&.,<>\]|(·\n]|\Z|{any_of(PAGE.furniture)}))"
)
_HOST = re.compile(r"https?://(?:www\.|m\.|news\.|n\.){0,2}([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})", re.IGNORECASE)
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_KOREAN_SHARE = 0.2
_LINK_CHARS = 200_000


@dataclass(frozen=True, slots=True)
class Facts:
    """The fields of `Article` that are about the publication, each with how it is known."""

    language: Lang
    title: str | None
    publisher: str | None
    publisher_how: str | None
    published_at: str | None
    date_how: str | None
    url: str | None
    author: str | None


def facts(raw: str, document: Document, blocks: tuple[Block, ...]) -> Facts:
    """What the head block, the page, the text around the article and the addresses say, in this order of trust."""
    fields = document.fields
    publisher, publisher_how = _publisher(document, blocks)
    published, date_how = _published(raw, document, blocks)
    title = next((document.text[block.start : block.end] for block in blocks if block.kind == "title"), fields.title)
    return Facts(
        _language(document.text, blocks),
        title,
        publisher,
        publisher_how,
        published,
        date_how,
        _address(fields.url),
        fields.author,
    )


def _language(text: str, blocks: tuple[Block, ...]) -> Lang:
    own = "".join(text[block.start : block.end] for block in blocks if block.kind != "boilerplate")[:50_000]
    hangul, latin = len(_HANGUL.findall(own)), len(_LATIN.findall(own))
    return "ko" if hangul >= _KOREAN_SHARE * (hangul + latin) else "en"


def _around(document: Document, blocks: tuple[Block, ...]) -> Iterator[str]:
    """The lines of boilerplate, which name dates and owners."""
    for block in blocks:
        if block.kind == "boilerplate":
            yield from document.text[block.start : min(block.end, block.start + 2_000)].split("\n")


def _published(raw: str, document: Document, blocks: tuple[Block, ...]) -> tuple[str | None, str | None]:
    fields = document.fields
    if fields.published and (stated := dates.parse(fields.published)):
        return stated, fields.basis.lower() if fields.basis and fields.basis != "stated" else "header"
    lines = list(_around(document, blocks))
    if crawl := next((found for line in lines if (found := _CRAWL_DATE.match(line))), None):
        return dates.first(crawl[1]), "header"
    if line := next((day for line in lines if (day := _in_byline(line))), None):
        return line, "text"
    if day := _in_addresses(raw, fields.url, lines):
        return day, "url"
    crawled = dates.parse(fields.crawled) if fields.crawled else None
    return (crawled[:10], "footer") if crawled else (None, None)


def _in_byline(line: str) -> str | None:
    if marks.closes_article(line) or marks.is_crawl(line):
        return None
    return (
        dates.first(line[-200:] if marks.is_sent(line) else line[:200])
        if marks.is_byline(line[:160], in_head=True) or marks.is_sent(line)
        else None
    )


def _in_addresses(raw: str, url: str | None, lines: list[str]) -> str | None:
    """The day in the article's address, else in most of its image paths; a posting day (08-05) picks among these."""
    if url and (day := dates.in_path(url)):
        return day
    days = Counter(dates.path_days(raw[:_LINK_CHARS]))
    posted = next((f"-{found[1]}-{found[2]}" for line in lines if (found := _DAY_ONLY.search(line[:400]))), "")
    fitting = [day for day in days if day.endswith(posted)] if posted else list(days)
    return max(fitting, key=lambda day: (days[day], day), default=None)


def _publisher(document: Document, blocks: tuple[Block, ...]) -> tuple[str | None, str | None]:
    stated = document.fields.publisher
    if stated and not _is_portal(stated):
        return stated, "header"
    lines = list(_around(document, blocks))
    if name := next((name for line in lines if (name := carve.agency(line.strip()))), None):
        return name, "text"
    if rights := next((found for line in lines if (found := _RIGHTS.search(line[:600]))), None):
        return rights["name"].strip(), "footer"
    window = next((document.text[line.start : line.end] for line in document.lines if line.kind == "page_title"), "")
    if site := site_of(window):
        return site, "title"
    return _host(document.fields.url), "url" if _host(document.fields.url) else None


def _is_portal(name: str) -> bool:
    """A portal's page names the portal as its site; the outlet stands in the text."""
    return marks.same(name).removesuffix("뉴스").removesuffix("news") in PAGE.portals


def _host(url: str | None) -> str | None:
    found = _HOST.match(url or "")
    if not found or any(portal in found[1].lower() for portal in PAGE.portals):
        return None
    return found[1].lower()


def _address(url: str | None) -> str | None:
    return url if url and _HOST.match(url) else None
