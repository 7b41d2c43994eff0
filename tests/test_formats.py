"""The forms of a report for programs, each read back by a reader of another make, on the seeds and on reports by hand."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import lxml.html
import openpyxl
import pytest
from markdown_it import MarkdownIt

import factcheck
from factcheck.errors import UsageError
from factcheck.model import Finding, Problem, Report, message
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.github import MOST
from factcheck.report.rows import COLUMNS
from factcheck.report.sarif import MOST_RESULTS
from factcheck.report.sites import uri
from factcheck.report.table import columns, table
from factcheck.rules import RULES
from growth import LIMIT, STEP, ratio
from report_builder import article, claim, finding, krw, position, report, sample
from test_cli import process

ROOT = Path(__file__).parents[1]
KO, EN = RenderSettings(lang="ko"), RenderSettings(lang="en")
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
ANNOTATION = re.compile(
    r"::(error|warning|notice) (?:file=([^,:]*),line=([0-9]+),endLine=[0-9]+(?:,col=([0-9]+),endColumn=([0-9]+))?,)?title=([^,:]*)::(.*)"
)


@pytest.fixture(scope="module")
def seeds() -> Report:
    """The report of the committed articles, with their paths as `make run` gives them."""
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        return factcheck.run(["seeds/"])
    finally:
        os.chdir(here)


def text(name: str, made: Report, settings: RenderSettings = KO) -> str:
    shown = RENDERERS[name](made, settings)
    return shown.decode("utf-8-sig") if isinstance(shown, bytes) else shown


def blob(name: str, made: Report, settings: RenderSettings = KO) -> bytes:
    shown = RENDERERS[name](made, settings)
    return shown if isinstance(shown, bytes) else shown.encode()


def raws(made: Report) -> dict[str, str]:
    return {each.path: each.raw for each in made.articles}


def parts(made: Report) -> list[tuple[Finding, str]]:
    """Every finding with every claim that takes part."""
    return [(f, c) for f in made.findings for p in f.positions for c in p.claims]


def grow(findings: int) -> Report:
    """A report with many findings, each of two claims of two articles."""
    left = article("\n".join(f"사업 {n}에 {n + 1}000억 원을 쓴다." for n in range(findings)), "a.txt")
    right = article("\n".join(f"사업 {n}에 {n + 2}000억 원을 쓴다." for n in range(findings)), "b.txt", publisher="다라신문")
    claims, found = [], []
    for n in range(findings):
        pair = [claim(each, f"사업 {n}에", krw(f"{n + add}00000000000")) for each, add in ((left, 1), (right, 2))]
        claims += pair
        sides = [position(each.value, f"{n} {each.value.lo}", [each], [left, right]) for each in pair]
        found.append(replace(finding("FC101", sides), id=f"{n:016x}"))
    return report([left, right], claims, found)


# --- CSV --------------------------------------------------------------------------------------------------------


def table_of(made: Report, settings: RenderSettings = KO) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text("csv", made, settings), newline=""), strict=True))


def test_csv_has_a_row_for_every_claim_of_every_position(seeds: Report) -> None:
    rows, known = table_of(seeds), {each.id: each for each in seeds.claims}
    assert tuple(rows[0]) == COLUMNS
    assert [(row["finding"], row["start"], row["end"]) for row in rows] == [
        (f.id, str(known[c].start), str(known[c].end)) for f, c in parts(seeds)
    ]
    for row in rows:
        quoted = raws(seeds)[row["path"]][int(row["start"]) : int(row["end"])]
        assert row["written"] == " ".join(quoted.split("\n"))
        assert row["ask"] and row["meanwhile"]


def test_csv_is_utf8_with_a_mark_and_crlf(seeds: Report) -> None:
    data = blob("csv", seeds)
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == len(parts(seeds)) + 1


def test_csv_quotes_as_rfc_4180() -> None:
    made = sample('",\r\n;"')
    rows = table_of(made)
    assert all(None not in row and None not in row.values() for row in rows)
    assert rows[0]["subject"] == '한빛전자", ;"'


@pytest.mark.parametrize("sign", [*"=+-@\t\r", *"＝＋－＠", "−", " =", "\u200b=", "\ufeff="])
def test_no_cell_of_csv_is_a_formula(sign: str) -> None:
    source = article(f"값은 {sign}SUM(A1)이다", "a.txt", publisher=f"{sign}cmd")
    one = claim(source, f"{sign}SUM(A1)", krw("1"))
    made = report([source], [one], [finding("FC101", [position(one.value, f"{sign}x", [one], [source])], subject=f"{sign}y")])
    row = table_of(made)[0]
    for name in ("written", "publisher", "value", "subject"):
        assert row[name].lstrip(" ")[:1] not in set("=+-@＝＋－＠−\t\r"), name


def test_negative_numbers_stay_numbers() -> None:
    source = article("70% 줄었다", "a.txt")
    one = claim(source, "70%", replace(krw("-70"), unit="percent"))
    row = table_of(report([source], [one], [finding("FC101", [position(one.value, "-70%", [one], [source])])]))[0]
    assert (row["lo"], row["value"]) == ("-70", "'-70%")


# --- SARIF ------------------------------------------------------------------------------------------------------


def run_of(made: Report, settings: RenderSettings = KO) -> dict[str, Any]:
    log = json.loads(text("sarif", made, settings))
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    return log["runs"][0]  # type: ignore[no-any-return]


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(text("sarif", sample()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, SCHEMA)


@pytest.mark.parametrize("settings", [KO, EN])
def test_sarif_meets_its_schema_and_points_at_the_words(seeds: Report, settings: RenderSettings) -> None:
    run = run_of(seeds, settings)
    assert run["columnKind"] == "unicodeCodePoints" and run["language"] == settings.lang
    assert len(run["results"]) == len(seeds.findings)
    for result, found in zip(run["results"], seeds.findings, strict=True):
        sides = [*result["locations"], *result["relatedLocations"]]
        assert len(sides) == sum(len(each.claims) for each in found.positions)
        for side in sides:
            place = side["physicalLocation"]
            region, raw = place["region"], raws(seeds)[unquote(place["artifactLocation"]["uri"])]
            start = region["charOffset"]
            assert raw[start : start + region["charLength"]] == region["snippet"]["text"]
            line = raw.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 :].startswith(region["snippet"]["text"].split("\n")[0])
        assert result["partialFingerprints"] == {"factcheckFinding/v1": found.id}
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == found.rule and rule["help"]["text"] and rule["help"]["markdown"]
    assert run["invocations"][0]["executionSuccessful"] is True


def test_sarif_levels_and_what_was_not_read() -> None:
    run = run_of(sample("{0} [x](1) \\"))
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    told = run["invocations"][0]
    assert told["executionSuccessful"] is False and told["exitCode"] == 3
    assert [each["level"] for each in told["toolExecutionNotifications"]] == ["error", "note"]
    said = run["results"][0]["message"]["text"]
    assert not re.search(r"(?<!\\)(?:\\\\)*\[", said) and not re.search(r"(?<!\{)\{(?!\{)", said)


def test_sarif_suspect_stands_first() -> None:
    result = run_of(sample())["results"][1]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "김민식"


def test_sarif_ends_at_what_code_hosts_take() -> None:
    one = sample().findings[1]
    many = replace(sample(), findings=tuple(replace(one, id=f"{n:016x}", positions=()) for n in range(MOST_RESULTS + 3)))
    run = json.loads(text("sarif", many))["runs"][0]
    assert len(run["results"]) == MOST_RESULTS
    assert "3" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("seeds/a b.txt", "seeds/a%20b.txt"),
        ("기사/1.txt", "%EA%B8%B0%EC%82%AC/1.txt"),
        ("a%20#?.txt", "a%2520%23%3F.txt"),
        ("c:\\x\\y.txt", "c%3A/x/y.txt"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("//evil.example/x", "file:///evil.example/x"),
        ("../a.txt", "../a.txt"),
        ("a\udcff.txt", "a%FF.txt"),
        ("a\ud800.txt", "a%ED%A0%80.txt"),
        ("a\x1b\n.txt", "a%1B%0A.txt"),
        ("", "-"),
    ],
)
def test_paths_are_relative_and_escaped(path: str, told: str) -> None:
    assert uri(path) == told


# --- workflow commands ------------------------------------------------------------------------------------------


def test_github_commands_stand_at_the_words(seeds: Report) -> None:
    lines = text("github", seeds).splitlines()
    assert len(lines) == len(seeds.findings)
    for line, found in zip(lines, seeds.findings, strict=True):
        told = ANNOTATION.fullmatch(line)
        assert told, line
        assert told[1] == {"error": "error", "warning": "warning", "info": "notice"}[found.severity]
        first = next(c for c in seeds.claims if c.id == found.positions[0].claims[0])
        assert raws(seeds)[told[2]].split("\n")[int(told[3]) - 1][int(told[4]) - 1 : int(told[5]) - 1] == first.quote


def test_github_names_ten_of_a_level_and_counts_the_rest() -> None:
    lines = text("github", grow(MOST + 7)).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == MOST
    assert lines[-1].startswith("+7 error")


def test_github_escapes_as_the_toolkit_does() -> None:
    made = sample("%0A::x,y:z")
    line = text("github", made).splitlines()[0]
    told = ANNOTATION.fullmatch(line)
    assert told and told[2] == "news/a%250A‹U+003A›%3Ax%2Cy%3Az.txt"
    assert "%250A‹U+003A›:x,y:z" in told[7]
    assert "%0A" not in line.replace("%250A", "")


# --- workbook ---------------------------------------------------------------------------------------------------


def book(made: Report, settings: RenderSettings = KO) -> Any:
    return openpyxl.load_workbook(io.BytesIO(blob("xlsx", made, settings)))


def test_workbook_compares_articles_by_data_item(seeds: Report) -> None:
    opened = book(seeds)
    assert opened.sheetnames == ["비교", "다른 점", "입력"]
    sheet = opened["비교"]
    heads = [cell.value for cell in sheet[2]]
    assert heads[3:] == [each.path for each in columns(seeds)]
    rows = list(sheet.iter_rows(min_row=3))
    told = list(table(seeds, "ko"))
    assert len(rows) == len(told) > len(seeds.findings)
    for row, found in zip(rows, seeds.findings, strict=False):
        by_path = dict(zip(heads, row, strict=True))
        for part in found.positions:
            for owner in part.claims:
                stated = next(c for c in seeds.claims if c.id == owner)
                cell = by_path[next(a.path for a in seeds.articles if a.id == stated.article)]
                assert stated.quote in cell.value and cell.value.startswith("[")
                assert cell.fill.fgColor.rgb[-6:] == row[0].fill.fgColor.rgb[-6:] != "000000"
    first = next(cell.value for cell in rows[0] if isinstance(cell.value, str) and "100B" in cell.value)
    assert first.startswith("[심각] ") and "100B → 1,000억" in first
    assert rows[-1][0].value == "같음"


def test_workbook_lists_findings_and_inputs(seeds: Report) -> None:
    opened = book(seeds, EN)
    listed = [[cell.value for cell in row] for row in opened["What differs"].iter_rows()]
    assert tuple(listed[0]) == COLUMNS and len(listed) == len(parts(seeds)) + 1
    inputs = [row[0].value for row in opened["Inputs"].iter_rows(min_row=2)]
    assert inputs == sorted(each.path for each in seeds.articles)


@pytest.mark.parametrize(
    "payload", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://evil.example")', "_x000A_=1", "\x1b", "\ufffe"]
)
def test_every_text_of_the_workbook_is_a_string(payload: str) -> None:
    opened = book(sample(payload))
    cells = [cell for sheet in opened for row in sheet.iter_rows() for cell in row if cell.value is not None]
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert {cell.data_type for cell in texts} == {"s"} and {cell.data_type for cell in cells} <= {"s", "n"}
    assert {cell.number_format for cell in texts} == {"@"} and all(cell.quotePrefix for cell in texts)
    assert not [cell.value for cell in texts if re.search(r"(?<!_x005F)_x[0-9A-Fa-f]{4}_", cell.value.replace("_x005F_", ""))]
    assert not any(cell.hyperlink for cell in cells)


@pytest.mark.parametrize(("settings", "told"), [(KO, "나머지를 뺐습니다"), (EN, "was left out")])
def test_a_workbook_says_what_it_has_no_room_for(
    seeds: Report, monkeypatch: pytest.MonkeyPatch, settings: RenderSettings, told: str
) -> None:
    monkeypatch.setattr("factcheck.report.xlsx._MOST_ROWS", 3)
    monkeypatch.setattr("factcheck.report.xlsx._MOST_COLUMNS", 2)
    for sheet, heads in zip(book(seeds, settings), (2, 1, 1), strict=True):
        assert sheet.max_row == heads + 3 + 1
        assert told in sheet.cell(sheet.max_row, 1).value
    compared = book(seeds, settings).worksheets[0]
    assert compared.max_column == 3 + 2 + 1 and told in compared.cell(1, 6).value


def test_a_workbook_that_holds_all_says_nothing(seeds: Report) -> None:
    assert not [cell for sheet in book(seeds) for row in sheet.iter_rows() for cell in row if "뺐습니다" in str(cell.value)]


def test_workbook_has_no_clock_in_it(seeds: Report) -> None:
    first, second = blob("xlsx", seeds), blob("xlsx", seeds)
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert re.findall(r">([^<]*Z)<", core) == ["2000-01-01T00:00:00Z"] * 2
        assert not [name for name in archive.namelist() if re.search("macro|vba|external|embed", name, re.IGNORECASE)]


def test_a_missing_package_is_named_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.report.extras.find_spec", lambda name: None)
    from factcheck.cli.outputs import targets

    for act in (lambda: RENDERERS["xlsx"](sample(), KO), lambda: targets(("xlsx",), ("a.xlsx",))):
        with pytest.raises(UsageError) as caught:
            act()
        assert dict(caught.value.message.args) == {"extra": "documents", "format": "xlsx", "package": "openpyxl"}


# --- annotations ------------------------------------------------------------------------------------------------


def test_annotations_find_their_words_again(seeds: Report) -> None:
    page = json.loads(text("webanno", seeds))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    assert len(page["items"]) == len(parts(seeds)) == len({each["id"] for each in page["items"]})
    for each, (found, _) in zip(page["items"], parts(seeds), strict=True):
        raw = raws(seeds)[unquote(each["target"]["source"])]
        place, quoted = each["target"]["selector"]
        assert raw[place["start"] : place["end"]] == quoted["exact"]
        around = quoted["prefix"] + quoted["exact"] + quoted["suffix"]
        assert raw.find(around) == place["start"] - len(quoted["prefix"])
        assert each["body"]["value"].startswith(RULES[found.rule].ko.name) and each["body"]["language"] == "ko"


# --- people's formats, read back --------------------------------------------------------------------------------


def test_html_and_markdown_show_the_card_of_every_finding(seeds: Report) -> None:
    page = lxml.html.fromstring(text("html", seeds))
    cards = [each.text_content() for each in page.xpath("//article[contains(@class,'finding')]/dl")]
    assert len(cards) == len(seeds.findings) and all("조치" in card and "그때까지" in card for card in cards)
    tokens = MarkdownIt("commonmark").enable("table").parse(text("md", seeds))
    assert sum(token.content.startswith("**그때까지**") for token in tokens if token.type == "inline") == len(seeds.findings)


# --- all --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_seeds_are_shown_alike_in_any_order(seeds: Report, name: str) -> None:
    turned = replace(seeds, articles=seeds.articles[::-1], claims=seeds.claims[::-1], problems=seeds.problems[::-1])
    assert hashlib.sha256(blob(name, turned)).hexdigest() == hashlib.sha256(blob(name, seeds)).hexdigest()


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_time_grows_with_the_findings(name: str) -> None:
    short, long = grow(250), grow(250 * STEP)
    settings = replace(KO, top=0)

    def shown(made: Report) -> Callable[[], object]:
        return lambda: RENDERERS[name](made, settings)

    assert ratio(shown(short), shown(long)) < LIMIT


def test_endings_name_the_format(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("공장에 3000억 원을 투자한다.\n", encoding="utf-8")
    outputs = [part for name in ("r.csv", "r.xlsx", "r.sarif", "r.jsonld") for part in ("-o", name)]
    assert process("run", "a.txt", *outputs, cwd=tmp_path).returncode == 0
    assert (tmp_path / "r.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbfrank,")
    assert json.loads((tmp_path / "r.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert json.loads((tmp_path / "r.jsonld").read_text(encoding="utf-8"))["items"] == []


def test_problem_without_a_path_is_told() -> None:
    made = replace(sample(), problems=(Problem("FC806", message("test.crowd"), ""),))
    assert run_of(made)["invocations"][0]["toolExecutionNotifications"][-1]["descriptor"] == {"id": "FC806"}


def dumped(data: bytes) -> str:
    """Every cell of a workbook, a line each, with its type and fill."""
    opened = openpyxl.load_workbook(io.BytesIO(data))
    cells = [(sheet.title, cell) for sheet in opened for row in sheet.iter_rows() for cell in row if cell.value is not None]
    return "".join(
        f"{title}!{cell.coordinate} {cell.data_type} {cell.fill.fgColor.rgb if cell.fill.fill_type else '-'} {cell.value}\n"
        for title, cell in cells
    )


@pytest.mark.parametrize("name", ["csv", "sarif", "github", "webanno", "xlsx"])
def test_golden(name: str) -> None:
    """Rewrite with `UPDATE_GOLDEN=1 pytest tests/test_formats.py` and read the difference like code."""
    made = blob(name, sample())
    shown = dumped(made).encode() if name == "xlsx" else made
    file = ROOT / "tests" / "golden" / f"report.{name}{'.cells' if name == 'xlsx' else ''}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(shown)
    assert file.read_bytes() == shown
