"""Every payload through every format: nothing of it steers the program that reads the report."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import lxml.etree
import lxml.html
import openpyxl
import pytest
from jinja2 import Environment, FunctionLoader
from markdown_it import MarkdownIt

from conftest import Counted
from factcheck.model import Report, message
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report import html as page
from payloads import PAYLOADS
from report_builder import article, claim, finding, krw, position, report, sample

Make = Callable[[str], Report]

SGR = re.compile("\x1b\\[[0-9;]*m")
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
COMMAND = re.compile(r"##(?:[A-Za-z]+)?\[|^[ \t]*::", re.MULTILINE)
OUR_COMMAND = re.compile(
    r"::(?:error|warning|notice) (?:file=[^,:\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,)?title=[^,:\n]*::[^\n]*"
)
FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+@\-＝＋－＠−]")
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def headed(payload: str) -> Report:
    """A report in which the payload begins every text that comes from outside; `sample` ends them with it."""
    source = article(f"{payload}3000억을 쓴다.\n", f"{payload}a.txt", publisher=f"{payload}일보", title=payload, author=payload)
    other = article(f"{payload}4000억을 쓴다.\n", f"{payload}b.txt", publisher=f"{payload}신문")
    pair = [claim(source, f"{payload}3000억", krw("3")), claim(other, f"{payload}4000억", krw("4"))]
    sides = [position(each.value, f"{payload}3", [each], [source, other]) for each in pair]
    ask = message("ask.says", who=f"{payload}일보", value=f"{payload}값")
    card = message("ask.card", ask=message("ask.question", whom=payload, what=ask), meanwhile=ask)
    found = finding("FC101", sides, subject=f"{payload}은", attribute=f"{payload}수", ask=card)
    return report([source, other], pair, [found])


MAKES = (sample, headed)


def shown(name: str, payload: str, make: Make) -> Any:
    return RENDERERS[name](make(payload), RenderSettings(lang="ko", color=name == "rich"))


def lines(name: str, payload: str, make: Make) -> Iterator[str]:
    """A text for people: no control but our colours, no command of a build service."""
    text = SGR.sub("", shown(name, payload, make)) if name == "rich" else shown(name, payload, make)
    yield from (f"control {found!r}" for found in STEERING.findall(text))
    yield from (f"command {found!r}" for found in COMMAND.findall(text))


def commands(name: str, payload: str, make: Make) -> Iterator[str]:
    """Workflow commands: ours, as many as without the payload."""
    text = shown(name, payload, make)
    yield from (f"control {found!r}" for found in STEERING.findall(text))
    rows = text.splitlines()
    yield from (f"line {row!r}" for row in rows if not OUR_COMMAND.fullmatch(row) or "##[" in row)
    if len(rows) != len(shown(name, "", make).splitlines()):
        yield "another number of lines"


@cache
def calm_kinds(make: Make) -> frozenset[str]:
    return frozenset(_kinds(shown("md", "", make)))


def _kinds(text: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).parse(text):
        yield from (each.type for each in [token, *(token.children or [])])


def markdown(name: str, payload: str, make: Make) -> Iterator[str]:
    """No mark-up but ours; no address that a renderer would turn into a link."""
    text = shown(name, payload, make)
    yield from (f"control {found!r}" for found in STEERING.findall(text))
    yield from sorted(set(_kinds(text)) - calm_kinds(make) - {"softbreak", "text_special"})
    yield from (f"address {found!r}" for found in re.findall(r"(?<!\\)https?://|(?<![\\;])@[a-z]", text))
    yield from (f"command {found!r}" for found in COMMAND.findall(text))


def _elements(page: str) -> set[tuple[str, tuple[str, ...]]]:
    return {(str(each.tag), tuple(sorted(each.attrib))) for each in lxml.html.fromstring(page).iter()}


@cache
def calm_elements(make: Make) -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset(_elements(shown("html", "", make)))


def html(name: str, payload: str, make: Make) -> Iterator[str]:
    """No element and no attribute but ours; links to the article's own site."""
    page = shown(name, payload, make)
    yield from (f"control {found!r}" for found in STEERING.findall(page))
    yield from (f"element {found!r}" for found in _elements(page) - calm_elements(make))
    root = lxml.html.fromstring(page)
    links = [value for each in root.iter() for key, value in each.attrib.items() if key in ("href", "src", "action")]
    yield from (f"link {link!r}" for link in links if not link.startswith("https://example.org/"))


def data(name: str, payload: str, make: Make) -> Iterator[str]:
    """JSON that holds no raw control, as many objects as without the payload."""
    text = shown(name, payload, make)
    yield from (f"control {found!r}" for found in STEERING.findall(text))
    yield from (f"command {found!r}" for found in COMMAND.findall(text))
    rows = text.splitlines() if name == "jsonl" else [text]
    calm = shown(name, "", make).splitlines() if name == "jsonl" else [shown(name, "", make)]
    if [_shape(json.loads(each)) for each in rows] != [_shape(json.loads(each)) for each in calm]:
        yield "another shape"
    if name == "sarif":
        yield from _sarif(json.loads(text))


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shape(each) for key, each in value.items() if key not in ("artifactLocation", "url")}
    return [_shape(each) for each in value] if isinstance(value, list) else None


def _sarif(log: Any) -> Iterator[str]:
    for each in _strings(log):
        key, text = each
        if key == "uri" and not re.fullmatch(r"(?:file:///)?[A-Za-z0-9%._~-][A-Za-z0-9%._~/-]*", text):
            yield f"address {text!r}"
        if key == "message" and re.search(r"(?<!\\)(?:\\\\)*[\[\]]|(?<!\{)(?:\{\{)*\{(?!\{)", text):
            yield f"message {text!r}"


def _strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _strings(each, "message" if key == "message" and name == "text" else name)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each, key)
    elif isinstance(value, str):
        yield key, value


def _cells(name: str, payload: str, make: Make) -> list[list[str]]:
    return list(csv.reader(io.StringIO(shown(name, payload, make).decode("utf-8-sig"), newline=""), strict=True))


def table(name: str, payload: str, make: Make) -> Iterator[str]:
    """CSV: as many rows and columns as without the payload, no formula, no line break."""
    rows = _cells(name, payload, make)
    if [len(row) for row in rows] != [len(row) for row in _cells(name, "", make)]:
        yield "another shape"
    for cell in (cell for row in rows for cell in row):
        if STEERING.search(cell) or "\n" in cell:
            yield f"control {cell!r}"
        if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
            yield f"formula {cell!r}"


def merged(payloads: Sequence[str]) -> Report:
    """One report of many payloads: a workbook is dear to open."""
    parts = [make(payload) for payload in payloads for make in MAKES]
    articles = {each.id: each for part in parts for each in part.articles}
    claims = {each.id: each for part in parts for each in part.claims}
    found = [each for part in parts for each in part.findings]
    return report(list(articles.values()), list(claims.values()), found)


def workbook(made: Report) -> Iterator[str]:
    """A workbook of well-formed parts whose texts are strings, with no link, no formula, nothing that runs."""
    blob = RENDERERS["xlsx"](made, RenderSettings(lang="ko"))
    assert isinstance(blob, bytes)
    strict = lxml.etree.XMLParser(resolve_entities=False, recover=False)
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        for part in archive.namelist():
            root = lxml.etree.fromstring(archive.read(part), strict)
            tags = {lxml.etree.QName(each).localname for each in root.iter()}
            yield from (f"{part}: {tag}" for tag in tags & {"f", "hyperlink", "ddeLink", "externalReference", "oleObject"})
    opened = openpyxl.load_workbook(io.BytesIO(blob))
    if opened["다른 점"].max_row != 1 + sum(len(p.claims) for f in made.findings for p in f.positions):
        yield "another number of rows"
    cells = [cell for sheet in opened for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    for cell in cells:
        if cell.data_type != "s" or cell.hyperlink or not cell.quotePrefix or cell.number_format != "@":
            yield f"{cell.coordinate} {cell.data_type}"
        if STEERING.search(cell.value) or re.search(r"_x[0-9A-Fa-f]{4}_", cell.value.replace("_x005F_", "")):
            yield f"{cell.coordinate} {cell.value!r}"


CHECKS: Mapping[str, Callable[[str, str, Make], Iterator[str]]] = {
    **dict.fromkeys(("rich", "plain", "line"), lines),
    **dict.fromkeys(("json", "jsonl", "sarif", "webanno"), data),
    "github": commands,
    "md": markdown,
    "html": html,
    "csv": table,
}


def test_every_format_has_a_check(counted: Counted) -> None:
    assert {*CHECKS, "xlsx"} == set(RENDERERS)
    counted(payloads=len(PAYLOADS), formats=len(RENDERERS))
    assert len(PAYLOADS) >= 300


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_nothing_escapes(name: str, counted: Counted) -> None:
    tries = [(payload, make) for payload in PAYLOADS for make in MAKES]
    found = {payload: escaped for payload, make in tries if (escaped := list(CHECKS[name](name, payload, make)))}
    counted(renderings=len(tries), escapes=len(found))
    assert found == {}


def test_nothing_escapes_into_the_workbook(counted: Counted) -> None:
    found = [escaped for place in range(0, len(PAYLOADS), 60) for escaped in workbook(merged(PAYLOADS[place : place + 60]))]
    counted(renderings=len(PAYLOADS) * len(MAKES), escapes=len(found))
    assert found == []


@pytest.mark.parametrize(
    ("name", "attack"),
    [
        ("plain", "a\x1b[2Jb"),
        ("github", "x\x1b[2J"),
        ("html", "<img src=x onerror=alert(1)>"),
        ("md", "![x](http://evil.example)"),
        ("json", "##[error]"),
        ("csv", "=1+1"),
    ],
)
def test_the_checks_see_what_the_border_stops(name: str, attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the border each check finds the attack: none of them is blind."""
    rooms = {"plain": "screen", "github": "github", "md": "markdown", "csv": "csv"}
    if name == "html":
        bare = Environment(loader=FunctionLoader(page.source), autoescape=False)
        monkeypatch.setattr(page, "_page", lambda: bare.get_template("report.html.jinja"))
    elif name == "json":
        monkeypatch.setattr("factcheck.report.json.json_safe", lambda text: text)
    else:
        monkeypatch.setattr(f"factcheck.report.{rooms[name]}.safe", lambda text, target: text)
    assert [escaped for make in MAKES for escaped in CHECKS[name](name, attack, make)]
