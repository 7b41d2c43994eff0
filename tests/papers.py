"""Real text in every input format: the paragraphs of a seed, and how each format would hold them."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from factcheck.model import Article
from factcheck.read import Limits, read_bytes

ROOT = Path(__file__).parents[1]
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))
URL = "https://news.example.kr/1"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"
HS = "http://www.hancom.co.kr/hwpml/2011/section"
HH = "http://www.hancom.co.kr/hwpml/2011/head"


@cache
def paragraphs(seed: Path) -> tuple[str, ...]:
    """Title and paragraphs of a seed as a reader sees them, its own furniture left out."""
    article = read_bytes(seed.read_bytes(), seed.name, Limits())
    assert isinstance(article, Article)
    own = [block for block in article.blocks if block.kind not in ("boilerplate", "caption", "table", "title")]
    texts = (" ".join(article.text[block.start : block.end].split()) for block in own)
    return (" ".join((article.title or "제목이 없는 기사").split()), *texts)


def txt(lines: Sequence[str]) -> bytes:
    """Markdown: what the others are compared with."""
    return ("# " + "\n\n".join(lines) + "\n").encode()


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive, the same bytes at any time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx_of(body: str, **more: str | bytes) -> bytes:
    """A Word package around the XML of a body, with further parts by name."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}"><w:style w:styleId="a5"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    return packed(parts | more)


def docx(lines: Sequence[str]) -> bytes:
    """Each paragraph in two runs, as Word splits them."""

    def runs(text: str) -> str:
        cut = len(text) // 2
        pieces = (text[:cut], text[cut:])
        return "".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)

    title = f'<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr>{runs(lines[0])}</w:p>'
    return docx_of(title + "".join(f"<w:p>{runs(line)}</w:p>" for line in lines[1:]))


def hwpx_of(body: str, **more: str | bytes) -> bytes:
    """An HWPX package around the XML of a section."""
    parts: dict[str, str | bytes] = {
        "mimetype": "application/hwp+zip",
        "Contents/header.xml": f'<hh:head xmlns:hh="{HH}"><hh:refList><hh:styles><hh:style id="1" name="개요 1"/></hh:styles>'
        '<hh:charProperties><hh:charPr id="7"><hh:supscript/></hh:charPr></hh:charProperties></hh:refList></hh:head>',
        "Contents/section0.xml": f'<hs:sec xmlns:hs="{HS}" xmlns:hp="{HP}">{body}</hs:sec>',
    }
    return packed(parts | more)


def hwpx(lines: Sequence[str]) -> bytes:
    """The title in outline style 1."""
    styled = [(line, "1" if place == 0 else "0") for place, line in enumerate(lines)]
    return hwpx_of(
        "".join(f'<hp:p styleIDRef="{style}"><hp:run><hp:t>{escape(text)}</hp:t></hp:run></hp:p>' for text, style in styled)
    )


def jsonl(lines: Sequence[str]) -> bytes:
    """One article in a line under Korean names."""
    return (json.dumps({"제목": lines[0], "본문": "\n\n".join(lines[1:])}, ensure_ascii=False) + "\n").encode()


def jsonl_html(lines: Sequence[str]) -> bytes:
    """One article in a line, its body as HTML."""
    return (json.dumps({"title": lines[0], "content": markup(lines[1:])}) + "\n").encode()


def json_list(lines: Sequence[str]) -> bytes:
    """What a news service answers: a list in an object, paragraphs as a list."""
    return json.dumps({"status": "ok", "articles": [{"headline": lines[0], "body": list(lines[1:])}]}, indent=1).encode()


def table(lines: Sequence[str]) -> bytes:
    """A row of a table as Excel saves it."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows([["기사제목", "언론사", "본문"], [lines[0], "", "\n".join(lines[1:])]])
    return buffer.getvalue().encode("utf-8-sig")


def markup(lines: Sequence[str]) -> str:
    """Paragraphs as HTML."""
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines)


def rss(lines: Sequence[str]) -> bytes:
    """An RSS 2.0 item with a summary and the full text."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>신문</title><item><title>{escape(lines[0])}</title><description>{escape(lines[1])}</description>"
        f"<content:encoded><![CDATA[{markup(lines[1:])}]]></content:encoded></item></channel></rss>"
    ).encode()


def atom(lines: Sequence[str]) -> bytes:
    """An Atom entry with XHTML in it."""
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>신문</title><entry>'
        f'<title>{escape(lines[0])}</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{markup(lines[1:])}'
        "</div></content></entry></feed>"
    ).encode()


def page(lines: Sequence[str]) -> bytes:
    """A page as a server sends it."""
    return f"<!doctype html><html><body><article><h1>{html.escape(lines[0])}</h1>{markup(lines[1:])}</article></body></html>".encode()


def warc_record(kind: str, body: bytes, **headers: str) -> bytes:
    """One record."""
    given = {"WARC-Type": kind, "WARC-Target-URI": URL} | headers
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in given.items()]
    return "\r\n".join(["WARC/1.0", *lines, f"Content-Length: {len(body)}", "", ""]).encode() + body + b"\r\n\r\n"


def response(body: bytes, **headers: str) -> bytes:
    """An HTTP response with status 200."""
    given = {"Content-Type": "text/html; charset=utf-8"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return ("HTTP/1.1 200 OK\r\n" + "".join(f"{name}: {value}\r\n" for name, value in given.items()) + "\r\n").encode() + body


def chunks(body: bytes, size: int = 700) -> bytes:
    """A body as a server sends it in pieces."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces) + b"0\r\n\r\n"


def warc(lines: Sequence[str]) -> bytes:
    """An archive as crawlers leave it: a member for each record, the page in chunks of gzip."""
    body = chunks(gzip.compress(page(lines), mtime=0))
    records = (
        warc_record("warcinfo", b"software: test\r\n"),
        warc_record("request", b"GET / HTTP/1.1\r\n\r\n"),
        warc_record("response", response(body, Transfer_Encoding="chunked", Content_Encoding="gzip")),
    )
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def ninjs(lines: Sequence[str]) -> bytes:
    """An item of ninjs 1.x."""
    return json.dumps({"uri": URL, "headline": lines[0], "body_xhtml": markup(lines[1:])}).encode()


def ninjs2(lines: Sequence[str]) -> bytes:
    """An item of ninjs 2.x."""
    bodies = [{"role": "main", "contentType": "text/plain", "value": "\n".join(lines[1:])}]
    return json.dumps({"uri": URL, "headlines": [{"role": "main", "value": lines[0]}], "bodies": bodies}).encode()


FORMATS: Mapping[str, Callable[[Sequence[str]], bytes]] = {
    "a.docx": docx,
    "a.hwpx": hwpx,
    "a.jsonl": jsonl,
    "html.jsonl": jsonl_html,
    "a.json": json_list,
    "a.csv": table,
    "a.rss": rss,
    "a.xml": atom,
    "a.warc.gz": warc,
    "ninjs.json": ninjs,
    "ninjs2.json": ninjs2,
}
"""Name of a file → its bytes. No reader goes by the name: the tests give each another one as well."""
