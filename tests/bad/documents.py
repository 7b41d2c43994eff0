"""Hostile packages, feeds, crawls and archives, made by code: a name says what is wrong, `n` how much of it there is."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ARTICLE = "정부는 30일 예산 5000억원을 확정했다."
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPES = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "{ARTICLE}">{LAUGHS}]>',
    "quadratic blow-up": f'<!DOCTYPE x [<!ENTITY l11 "{"가" * 20_000}">]>',
    "a file as an entity": '<!DOCTYPE x [<!ENTITY l11 SYSTEM "file:///dev/zero">]>',
    "a host as an entity": '<!DOCTYPE x [<!ENTITY l11 SYSTEM "http://127.0.0.1:9/">]>',
    "a host as a parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>',
    "a host as a grammar": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
}


def document(text: str = ARTICLE, before: str = "") -> str:
    """The main part of a Word file."""
    return f'<?xml version="1.0"?>{before}<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'


def section(text: str = ARTICLE, before: str = "") -> str:
    """A section of a Hancom file."""
    return f'<?xml version="1.0"?>{before}<hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p><hp:run><hp:t>{text}</hp:t></hp:run></hp:p></hs:sec>'


def feed(text: str = ARTICLE, before: str = "") -> str:
    """A feed."""
    return (
        f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><item><description>{text}</description></item></channel></rss>'
    )


def archive(*entries: tuple[str, str | bytes]) -> bytes:
    """A zip archive, names as they are given."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries:
            made.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word(part: str | bytes, *more: tuple[str, str | bytes]) -> bytes:
    """A Word file around its main part."""
    return archive(("[Content_Types].xml", "<Types/>"), ("word/document.xml", part), *more)


def hancom(part: str | bytes, *more: tuple[str, str | bytes]) -> bytes:
    """A Hancom file around one section."""
    return archive(("mimetype", "application/hwp+zip"), ("Contents/section0.xml", part), *more)


def lying(data: bytes, size: int) -> bytes:
    """An archive whose directory and headers say that each entry has `size` bytes."""
    found = bytearray(data)
    for sign, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(sign)
        while at >= 0:
            found[at + place : at + place + 4] = struct.pack("<I", size)
            at = data.find(sign, at + 4)
    return bytes(found)


def flagged(data: bytes) -> bytes:
    """An archive whose directory says that each entry is encrypted."""
    found = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        found[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(found)


def packages() -> Mapping[str, tuple[bytes, str]]:
    """Hostile DOCX and HWPX files, each with the key of the refusal."""
    zeros = document("0" * 40_000_000)
    found: dict[str, tuple[bytes, str]] = {
        "a bomb": (word(zeros), "read.bomb"),
        "a bomb in another part": (word(document(), ("word/styles.xml", b" " * 40_000_000)), "read.bomb"),
        "a bomb that lies": (lying(word(zeros), 1_000), "read.damaged_package"),
        "a bomb of sections": (hancom(section(" " * 40_000_000)), "read.bomb"),
        "an archive as the text": (word(word(document())), "read.damaged_package"),
        "too many entries": (word(document(), *((f"word/media/{n}", "") for n in range(3_000))), "read.too_many_entries"),
        "an absolute name": (word(document(), ("/x.xml", "")), "read.bad_entry"),
        "a name that climbs": (word(document(), ("word/../../x.xml", "")), "read.bad_entry"),
        "a name of another system": (word(document(), ("..\\x.xml", "")), "read.bad_entry"),
        "a name with a drive": (word(document(), ("C:\\x.xml", "")), "read.bad_entry"),
        "encrypted entries": (flagged(word(document())), "read.locked"),
        "an encrypted Hancom file": (
            hancom(section(), ("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")),
            "read.locked",
        ),
        "no text part": (archive(("[Content_Types].xml", "<Types/>"), ("word/other.xml", "")), "read.damaged_package"),
        "no section": (archive(("mimetype", "application/hwp+zip"), ("Contents/header.xml", "<h/>")), "read.damaged_package"),
        "a text part elsewhere": (
            archive(
                ("[Content_Types].xml", '<T><Override PartName="/../../x" ContentType="a.document.main+xml"/></T>'),
                ("word/a.xml", ""),
            ),
            "read.damaged_package",
        ),
        "deep elements": (word(document("</w:t>" + "<w:ins>" * 5_000)), "read.too_deep"),
        "many elements": (word(document("</w:t>" + "<w:br/>" * 400_000 + "<w:t>" + noise(100_000))), "read.too_many_elements"),
        "many attributes": (word("<w " + "".join(f"a{n}='1' " for n in range(50_000)) + "/>"), "read.too_many_elements"),
        "broken XML": (word(document("<w:b>")), "read.bad_xml"),
        "no XML": (hancom(b"\x00\x01\x02" * 1_000), "read.bad_xml"),
        "an empty part": (word(""), "read.bad_xml"),
    }
    for name, before in DOCTYPES.items():
        found[f"{name}, Word"] = (word(document("&l11;", before)), "read.has_doctype")
        found[f"{name}, Hancom"] = (hancom(section("&l11;", before)), "read.has_doctype")
        found[f"{name}, UTF-16"] = (word(document("&l11;", before).encode("utf-16")), "read.has_doctype")
    return found


def noise(count: int) -> str:
    """Hex digits that pack badly, so that a part is large without being a bomb."""
    return "".join(f"{zlib.crc32(n.to_bytes(4)):08x}" for n in range(count // 8))


def ole(*names: str) -> bytes:
    """An OLE file with these names in its directory."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)
    )


def others() -> Mapping[str, tuple[bytes, str]]:
    """Hostile crawls, feeds and archives, and what no reader takes, each with the key of the refusal."""
    found: dict[str, tuple[bytes, str]] = {
        "a.hwp": (ole("Root Entry", "FileHeader", "BodyText"), "read.is_hwp"),
        "a.doc": (ole("Root Entry", "WordDocument"), "read.is_doc"),
        "locked.docx": (ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "read.locked"),
        "a.pdf": (b"%PDF-1.7\n", "read.is_pdf"),
        "a.xlsx": (archive(("xl/workbook.xml", "")), "read.is_sheet"),
        "a.zip": (archive(("a.docx", word(document()))), "read.is_packed"),
        "a.epub": (archive(("mimetype", "application/epub+zip")), "read.is_packed"),
        "deep.json": (b'[{"a":' * 100_000, "read.bad_json"),
        "nothing.jsonl": (b"{}\n" * 50_000, "read.no_fields"),
        "numbers.json": (b'[{"a": 1},' + b"1," * 400_000 + b"1]", "read.no_fields"),
        "columns.csv": ((b"body," * 200_000) + b"\n" + b"x," * 200_000, "read.no_fields"),
        "deep.rss": (feed("<b>" * 10_000).encode(), "read.too_deep"),
        "many.rss": (feed("<b/>" * 400_000).encode(), "read.too_many_elements"),
        "none.rss": (b"<rss><channel><title>x</title></channel></rss>", "read.no_records"),
        "bomb.warc.gz": (gzip.compress(b"WARC/1.0\r\n" + b"\0" * 60_000_000), "read.bomb"),
        "members.warc.gz": (gzip.compress(b"WARC/1.0\r\n") + gzip.compress(b"", mtime=0) * 150_000, "read.too_many_entries"),
        "length.warc": (b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx", "read.cut_archive"),
        "digits.warc": (b"WARC/1.0\r\nContent-Length: " + b"9" * 60_000 + b"\r\n\r\nx", "read.record_fault"),
        "minus.warc": (b"WARC/1.0\r\nContent-Length: -5\r\n\r\nx", "read.record_fault"),
        "headers.warc": (b"WARC/1.0\r\n" + b"a: b\r\n" * 100_000, "read.record_fault"),
        "inner.warc": (_inner_bomb(), "read.bomb"),
    }
    for name, before in DOCTYPES.items():
        found[f"{name}.rss"] = (feed("&l11;", before).encode(), "read.has_doctype")
    return found


def _inner_bomb() -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b" " * 30_000_000)
    return b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def growing(n: int) -> Mapping[str, bytes]:
    """Shapes that make careless readers quadratic; all of them hold an article or nothing."""
    tail = ARTICLE.encode()
    return {
        "open strings.jsonl": b'{"body": "' + tail + b'"}\n' + b'{"a\n' * n,
        "escapes.json": b'{"body": "' + tail + b"\\n\\u0041" * n + b'"}',
        "surrogates.json": b'{"body": "' + tail + b"\\ud800" * n + b'"}',
        "quotes.csv": b"title,body\n" + b'a,"' * n,
        "rows.csv": b"title,body\n" + b'"a","' + tail + b'"\n' + b'"' * n,
        "lines.csv": b"title,body\na," + tail + b"\n" * n,
        "items.rss": b"<rss><channel>" + b"<item><title>a</title></item>" * n + b"</channel></rss>",
        "comments.rss": b"<rss>" + b"<!--" * n,
        "opening.rss": b"<?xml ?>" + b"<!-- -" * n,
        "sections.rss": b"<rss>" + b"<![CDATA[" * n,
        "spaces.xml": b"<?xml " + b" " * n,
        "members.warc.gz": gzip.compress(b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", mtime=0) * (n // 10),
        "records.warc": b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * (n // 10),
        "ends.warc": b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" + b"\r\n" * n,
        "chunks.warc": _chunked(n),
        "runs.docx": word(document("</w:t></w:r>" + "<w:r><w:t>가 </w:t></w:r>" * (n // 10) + "<w:r><w:t>" + noise(n))),
        "paragraphs.docx": word(document("</w:t></w:r></w:p>" + "<w:p/>" * n + "<w:p><w:r><w:t>" + noise(n))),
        "wide.hwpx": hancom(section("<hp:tab/>" * n + noise(n))),
    }


def _chunked(n: int) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\na\r\n" * n
    return b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(body) + body
