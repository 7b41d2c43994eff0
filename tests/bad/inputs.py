"""Hostile and broken inputs, made by code: names say what is wrong with each. Sizes grow with `n`."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Mapping

ARTICLE = "제목 한 줄\n\n정부는 30일 예산 5000억원을 확정했다. 내년 1월 15일까지 20개 팀을 뽑는다.\n"


def packed(names: Mapping[str, str]) -> bytes:
    """A zip archive with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in names.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def unreadable() -> dict[str, bytes]:
    """Files of which no article can be read, twenty kinds."""
    noise = random.Random(7)
    return {
        "empty.txt": b"",
        "spaces.txt": b" \n\t \r\n",
        "nuls.txt": b"\0" * 3_000,
        "bom.txt": b"\xef\xbb\xbf",
        "rule.md": b"---\n\n***\n",
        "head_only.txt": "---\nid: 1\npublisher: 신문\n---\n".encode(),
        "script.html": b"<html><script>var a = 5000;</script><style>b{}</style></html>",
        "navigation.html": "<nav><a href='/'>경제 100</a></nav><footer>등록 123</footer>".encode(),
        "noise.txt": noise.randbytes(5_000),
        "noise.html": noise.randbytes(20_000),
        "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>",
        "old.hwp": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
        "new.hwpx": packed({"mimetype": "application/hwp+zip", "Contents/section0.xml": "<hp:t>5000억</hp:t>"}),
        "word.docx": packed({"word/document.xml": "<w:t>5000억</w:t>"}),
        "table.xlsx": packed({"xl/workbook.xml": ""}),
        "archive.zip": packed({"a.txt": ARTICLE}),
        "packed.txt": gzip.compress(ARTICLE.encode()),
        "photo.jpg": b"\xff\xd8\xff\xe0" + noise.randbytes(400),
        "letter.rtf": b"{\\rtf1\\ansi 5000}",
        "program.txt": b"\x7fELF" + noise.randbytes(400),
        "controls.txt": bytes(range(1, 32)) * 200,
    }


def pages(n: int) -> dict[str, str]:
    """HTML that makes careless readers quadratic, recursive or forgetful."""
    body = "<p>정부는 30일 예산 5000억원을 확정했다.</p>"
    return {
        "open tags": "<a " * n + body,
        "open tags and an end": "<a " * n + ">" + body,
        "open comments": body + "<!--" * n,
        "open quotes": body + '<a href="' * n,
        "quotes that never fit": body + "<a b=\"'>" * n,
        "mixed quotes": body + "<a b='\" c=\"'>" * n,
        "nested": "<div>" * n + body,
        "nested and closed": "<div>" * n + body + "</div>" * n,
        "closing tags": "</div>" * n + body,
        "attributes": "<p " + "a=1 " * n + ">" + body,
        "classes": f"<p class='{'related ' * n}'>x</p>" + body,
        "marked nest": "<div class=related>" * n + "x" + "</div>" * n + body,
        "open angles": body + "<" * n,
        "angles": body + "<>" * n,
        "declarations": body + "<!x" * n,
        "open scripts": body + "<script>" * n,
        "scripts": body + "<script>1</script>" * n,
        "entities": body + "&#" * n + "&amp" * n,
        "entity bomb": body + "<p>&#" + "9" * n + ";</p>",
        "rows": "<table>" + "<tr><td>1<td>2" * n + "</table>" + body,
        "open rows": "<tr>" * n + body,
        "images": "<img>" * n + body,
        "line ends": body + "<br>" * n,
        "spaces": "<p>" + " " * n + "</p>" + body,
        "long word": "<p>" + "가" * n + "</p>" + body,
    }


def texts(n: int) -> dict[str, str]:
    """Plain text of the same temper."""
    first = "정부는 30일 예산 5000억원을 확정했다.\n"
    return {
        "one line": first + "가나다 1억 " * (n // 7),
        "digits": first + "9" * n,
        "brackets": first + "[" * n,
        "links": first + "[a](" * n,
        "long links": first + "[a](https://" + "b" * n,
        "stars": first + "*" * n,
        "bold": first + "**a" * n,
        "headings": first + "# \n" * n,
        "rules": first + "---\n" * n,
        "pipes": first + "|" * n,
        "rows": first + "|a|b|\n" * n,
        "quotes": first + ">" * n,
        "open head": "---\n" + "key: value\n" * n,
        "keys": "a: b\n" * n + "\n" + first,
        "anchors": "---\na: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b]\ntitle: !!python/object:os.system x\n---\n" + first,
        "marks": first + "\u200b" * n,
        "combining": first + "e" + "\u0301" * n,
        "jamo": first + "\u1100\u1161" * n,
        "addresses": first + "https://" * n,
        "mail": first + "a@" * n,
        "line ends": first + "\r" * n,
        "dates": first + "2025-" * n,
        "rights": first + "ⓒ " * n,
        "full stops": first + "다." * n,
        "ends": first + "(끝" * n,
    }
