"""The forms of a report: the published JSON, the terminal at every width, Markdown and HTML."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.model import Lang, Value
from factcheck.report import RENDERERS, RenderSettings, language_of
from factcheck.report.cells import cut, head, wrapped
from factcheck.report.cells import width as cells
from factcheck.report.contract import Report as Published
from factcheck.report.contract import json_schema
from factcheck.report.exact import exact, grouped
from factcheck.report.json import published
from factcheck.report.seal import seal_of
from factcheck.report.strip import strip
from factcheck.report.view import Views, factor, labels_of
from report_builder import article, claim, finding, krw, plain_sample, position, report, sample

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
SGR = re.compile("\x1b\\[[0-9;]*m")
KO = RenderSettings(lang="ko")


def shown(name: str, **settings: object) -> str:
    return RENDERERS[name](sample(), replace(KO, **settings))  # type: ignore[arg-type]


# --- JSON -------------------------------------------------------------------------------------------------------


def test_schema_file_is_current() -> None:
    made = json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
    assert (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8") == made, (
        "factcheck schema -o docs/report.schema.json"
    )


def test_json_meets_its_contract() -> None:
    text = shown("json")
    again = Published.model_validate_json(text)
    assert again.model_copy(update={"seal": None}) == published(sample(), "ko")
    assert again.seal == seal_of(json.loads(text))
    assert again.run.complete is False
    assert again.run.counts.alarms == 2 and again.run.counts.failed == 1 and again.run.counts.partial == 1
    assert [each.status for each in again.inputs] == ["partial", "ok", "ok", "failed"]


def test_quotes_stand_at_their_places() -> None:
    made, raw = published(sample(), "ko"), {each.id: each.raw for each in sample().articles}
    for each in made.claims:
        assert raw[each.article][each.start : each.end] == each.quote
        assert raw[each.article].split("\n")[each.line - 1][each.column - 1 :].startswith(each.quote)


def test_positions_name_claims_that_exist() -> None:
    made = published(sample(), "ko")
    known = {each.id for each in made.claims}
    for each in (*made.findings, *made.ties):
        assert {claim for position in each.positions for claim in position.claims} <= known


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("5E+11", "500000000000"),
        ("500000000000", "500000000000"),
        ("1.50", "1.5"),
        ("0.00", "0"),
        ("-0", "0"),
        ("-70", "-70"),
        ("1E-7", "0.0000001"),
        ("100", "100"),
    ],
)
def test_numbers_are_plain(number: str, text: str) -> None:
    assert exact(Decimal(number)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_numbers_keep_their_value(number: Decimal) -> None:
    assert Decimal(exact(number)) == number
    assert "E" not in exact(number) and exact(Decimal(exact(number))) == exact(number)
    assert Decimal(grouped(number).replace(",", "")) == number


def test_lone_surrogates_and_controls_survive_as_data() -> None:
    source = article("값 3\ud8000 원과 \x9b4원", "a\udcff.txt")
    made = report([source], [claim(source, "\x9b4원", krw("4"))], [])
    text = RENDERERS["json"](made, KO)
    text.encode("utf-8")
    assert json.loads(text)["claims"][0]["quote"] == "\x9b4원"


def test_claim_lines_are_claims() -> None:
    rows = [json.loads(line) for line in shown("jsonl").splitlines()]
    assert rows == json.loads(shown("json"))["claims"]


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_order_of_inputs_changes_nothing(name: str) -> None:
    made = sample()
    turned = replace(
        made,
        articles=made.articles[::-1],
        claims=made.claims[::-1],
        problems=made.problems[::-1],
        witnesses=dict(reversed(list(made.witnesses.items()))),
    )
    assert RENDERERS[name](turned, KO) == RENDERERS[name](made, KO)


# --- terminal ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("screen", [40, 60, 72, 80, 100, 133, 200])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_screen(lang: Lang, screen: int, color: bool) -> None:
    for made in (sample(), sample("긴말" * 40), sample("x" * 90)):
        text = SGR.sub("", RENDERERS["rich"](made, RenderSettings(lang=lang, width=screen, color=color)))
        assert [line for line in text.split("\n") if cell_len(line) > screen or line != line.rstrip(" ")] == []


def test_colour_changes_nothing_but_the_marks() -> None:
    colored, plain = SGR.sub("", shown("rich", color=True)), shown("plain", color=True)
    assert "【" in plain and "【" not in colored and "\x1b" not in plain
    assert [line.split()[:2] for line in colored.split("\n")] == [
        [word.strip("【】") for word in line.split()[:2]] for line in plain.split("\n")
    ]


def test_terminal_shows_all_that_decides() -> None:
    text = shown("plain")
    for part in (
        "한빛전자 · 투자",
        "3,000억 원",
        "4,000억 원",
        "×1.3",
        "【3000억 원】",
        "a:1:11",
        "다라신문*",
        "매체 미상",
        "03-01*",
        "FC802",
    ):
        assert part in text, part
    assert text.index("3,000억 원") < text.index("4,000억 원"), "the engine's order of positions: newest first"
    assert "참고" in text and "↔" in text
    assert "3000억 원 = 3000억원" not in text, "a space is no other spelling"
    assert "4천억 원 = 4000억원" in text


def test_arithmetic_that_holds_is_no_list_of_equals() -> None:
    made = plain_sample()
    assert Views(made, "ko").ties()
    assert not Views(replace(made, ties=tuple(replace(each, rule="FC113") for each in made.ties)), "ko").ties()


def test_articles_of_one_publisher_are_one_source() -> None:
    pair = [article(f"투자액은 3000억 원이다. {n}", f"{n}.txt") for n in "ab"]
    claims = [claim(each, "3000억 원", krw("300000000000")) for each in pair]
    made = report(pair, claims, [finding("FC101", [position(krw("300000000000"), "3,000억 원", claims, pair)])])
    text = RENDERERS["plain"](made, KO)
    assert "가나일보 (2건)" in text and text.count("【3000억 원】") == 1


def test_long_lists_are_cut_and_counted() -> None:
    made = plain_sample()
    many = replace(made, findings=made.findings[:1] * 30)
    text = RENDERERS["plain"](many, replace(KO, top=20))
    assert "그 밖에 10건" in text and "#20" in text and "#21" not in text
    assert "#30" in RENDERERS["plain"](many, replace(KO, top=0))


def test_nothing_found_is_said() -> None:
    made = replace(plain_sample(), findings=(), ties=())
    assert "찾지 못했습니다" in RENDERERS["plain"](made, KO)
    assert "Nothing was found" in RENDERERS["md"](made, RenderSettings(lang="en"))


def test_an_incomplete_run_says_so_in_every_form() -> None:
    for name in ("plain", "md", "html"):
        assert "일부를 읽지 못했거나" in shown(name), name
    assert json.loads(shown("json"))["run"]["complete"] is False


def test_language_is_that_of_most_articles() -> None:
    made = sample()
    assert language_of(made) == "ko"
    assert language_of(replace(made, articles=tuple(replace(each, language="en") for each in made.articles))) == "en"
    assert "What differs" in RENDERERS["md"](made, RenderSettings(lang="en"))


@given(st.text(alphabet="가나다ab c…①\u0301", max_size=60), st.integers(2, 40))
def test_layout_keeps_to_its_cells(text: str, room: int) -> None:
    assert all(cells(line) <= room for line in wrapped(text, room))
    assert cells(cut(text, room)) <= room and cells(head(text, room)) <= room
    assert "".join(wrapped(text, room)).replace(" ", "") == text.replace(" ", "")


# --- views ------------------------------------------------------------------------------------------------------


def test_factor_needs_two_exact_numbers_of_one_unit() -> None:
    one, two, dollars = krw("100"), krw("200"), Value(Decimal(200), Decimal(200), "USD")
    made = [position(each, "", [], []) for each in (one, two)]
    assert factor(tuple(made)) == "×2.0"
    assert factor((made[0], position(dollars, "", [], []))) is None
    assert factor((made[0], position(Value(Decimal(200), None, "KRW"), "", [], []))) is None
    assert factor((made[0], position(krw("0"), "", [], []))) is None
    assert factor((made[0], position(krw("-5"), "", [], []))) is None
    assert factor((made[0], position(krw("101"), "", [], []))) == "×1.010"
    assert factor((made[0], position(krw("9990"), "", [], []))) == "×99.9"
    assert factor((made[0], position(krw("1000000"), "", [], []))) == "×10,000"


def test_labels_are_short_and_unique() -> None:
    paths = [
        "seeds/000_909e29.txt",
        "seeds/001_5c0340.txt",
        "other/000_111.txt",
        "x/very long name without any end.txt",
        "a.txt",
        "b/a.txt",
    ]
    made = [article(str(n), path) for n, path in enumerate(paths)]
    labels = labels_of(made)
    assert labels[made[1].id] == "001"
    assert len(set(labels.values())) == len(paths)
    assert all(len(label) <= 16 for label in labels.values())


def test_quote_is_the_sentence_around_the_value() -> None:
    view = Views(sample(), "ko").findings()[0].positions[0].entries[0]
    assert view.quote.before == "한빛전자가 공장에 " and view.quote.marked == "3000억 원"
    assert (view.line, view.column) == (1, 11)


# --- value strip ------------------------------------------------------------------------------------------------


def value(lo: str | Decimal | None, hi: str | Decimal | None, unit: str | None = "KRW") -> Value:
    return Value(lo, hi, unit)


def ticks(*values: Value) -> list[tuple[str, str, bool, bool]]:
    return [(each.left, each.right, each.open_left, each.open_right) for each in strip([position(v, "", [], []) for v in values])]


def test_strip_places_points_ranges_and_open_ends() -> None:
    assert ticks(krw("100"), krw("200")) == [("70.0", "70.0", False, False), ("530.0", "530.0", False, False)]
    assert ticks(krw("200"), krw("150"), krw("100"))[1][:2] == ("300.0", "300.0")
    assert ticks(value(Decimal(100), None), krw("200"))[0] == ("70.0", "590.0", False, True)
    assert ticks(value(None, Decimal(200)), krw("100"))[1] == ("10.0", "530.0", True, False)
    assert ticks(krw("1"), krw("100"), krw("10000"))[1][0] == "300.0", "by magnitude"
    assert ticks(value("2026-01-01", "2026-01-31", "day"), value("2026-01-31", "2026-01-31", "day"))[0][:2] == ("70.0", "530.0")


def test_strip_is_for_numbers_of_one_unit_that_differ() -> None:
    assert ticks(krw("100")) == []
    assert ticks(krw("100"), krw("100")) == []
    assert ticks(krw("100"), value(Decimal(200), Decimal(200), "USD")) == []
    assert ticks(Value(text="가"), Value(text="나")) == []
    assert ticks(krw("100"), Value()) == []
    assert ticks(*(krw(str(n)) for n in range(9))) == []


# --- files that a person has looked at --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "file"), [("plain", "report.txt"), ("md", "report.md"), ("line", "report.line"), ("html", "report.html")]
)
def test_golden(name: str, file: str) -> None:
    """Rewrite with `UPDATE_GOLDEN=1 pytest tests/test_report.py` and read the difference like code."""
    text = RENDERERS[name](sample(), KO)
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / file).write_text(text, encoding="utf-8")
    assert (GOLDEN / file).read_text(encoding="utf-8") == text


def test_page_is_small_and_whole_without_its_script() -> None:
    page = shown("html")
    assert len(page.encode()) < 40_000
    bare = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    for part in ("한빛전자", "4,000억 원", "<mark>3000억 원</mark>", "news/c.txt:1:11"):
        assert part in bare, part


@pytest.mark.parametrize("cells", [-5, -1, 0, 1, 2])
def test_wrapping_ends_at_any_width(cells: int) -> None:
    """A room without a cell still takes one wide character: a negative width once never ended."""
    from factcheck.report.cells import wrapped

    assert "".join(wrapped("가나 ab", cells)) == "가나ab"
