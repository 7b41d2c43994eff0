"""A draft with its marks in every form: each number and name told by a sign and by words, whatever the text holds."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import growth
from factcheck import api
from factcheck import draft as cut
from factcheck.coverage import UNREAD
from factcheck.model import TICK_STATES, Problem, Report, Tick, message
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.cells import width
from factcheck.report.marks import SIGNS, Mark, Stretch, _tidied, legend, marked_lines, the_draft, tick_sum
from factcheck.report.messages import tell
from report_builder import article, claim, finding, krw, position, report, sample
from test_report_border import MARKUP, PAYLOADS, SGR, STEERING, Skeleton

KO, EN = RenderSettings(lang="ko"), RenderSettings(lang="en")


def drafted(hostile: str = "") -> Report:
    """The sample as a check of its first article, which holds a value that was not read."""
    made = sample(hostile)
    first = made.articles[0]
    unread = message("value.unread", words=f"2일{hostile}", reason=message("unread.no_such_day"))
    place = first.raw.index("2일")
    problem = Problem(UNREAD, unread, first.path, first.id, place, place + 2)
    return cut.drafted(replace(made, problems=(*made.problems, problem), failed=(), complete=True), first.id)


def states(made: Report) -> dict[str, str]:
    return {tick.quote: tick.state for tick in made.ticks}


def test_the_draft_of_the_sample() -> None:
    made = drafted()
    assert states(made) == {"3000억 원": "conflicting", "2일": "unread", "김민석": "conflicting"}
    assert made.coverage.mentions == 3 and the_draft(made) is made.articles[0]
    assert tick_sum(made, "ko") == "수·이름 3개: 다름 2, 못 읽음 1"
    assert tick_sum(made, "en") == "3 numbers and names: 2 differ, 1 unread"
    assert [state for state, _, _ in legend(made, "ko")] == ["conflicting", "unread"]


def test_nothing_to_mark() -> None:
    bare = report([article("아무 수도 없다.\n", "a.txt")], [], [])
    made = cut.drafted(bare, bare.articles[0].id)
    assert tick_sum(made, "en") == "No number or name was found in the draft."
    for render in RENDERERS.values():
        render(made, KO)
    assert marked_lines(bare, "ko") == [] and the_draft(bare) is None


def test_every_state_has_a_sign_of_its_own_that_korean_consoles_have() -> None:
    assert set(SIGNS) == set(TICK_STATES) and len(set(SIGNS.values())) == len(SIGNS)
    assert all(sign.encode("cp949") for sign in SIGNS.values())


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_compiler_like_findings_at_the_draft(lang: str) -> None:
    text = RENDERERS["plain"](drafted(), replace(KO, lang=lang))  # type: ignore[arg-type]
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("news/a.txt:1:11  "))
    assert "FC101" in lines[at] and "#1" in lines[at]
    shown, under = lines[at + 1], lines[at + 2]
    marks = re.search(r"\^+", under)
    assert marks and width("3000억 원") == len(marks.group())
    assert width(shown[: shown.index("3000억 원")]) == width(under[: marks.start()]), "the words are underlined where they stand"
    assert "news/a" not in "".join(lines[at + 3 : at + 5]) and "4,000억 원" in "".join(lines[at + 3 : at + 6])


def test_the_same_publisher_hides_no_place_of_the_draft() -> None:
    """A newer article of the draft's own paper is another source; two places of the draft are two places."""
    mine = article("한빛전자는 3000억 원을 쓴다.\n한빛전자는 모두 3000억원을 들인다.\n", "draft.txt", published_at=None)
    other = article("한빛전자는 3,000억 원을 쓴다.\n", "old.txt")
    third = article("한빛전자는 4000억 원을 쓴다.\n", "new.txt")
    articles = (mine, other, third)
    same = [claim(mine, "3000억 원", krw("300000000000")), claim(mine, "3000억원", krw("300000000000"))]
    same.append(claim(other, "3,000억 원", krw("300000000000")))
    apart = [claim(third, "4000억 원", krw("400000000000"))]
    places = [
        position(krw("300000000000"), "3,000억 원", same, articles),
        position(krw("400000000000"), "4,000억 원", apart, articles),
    ]
    made = cut.drafted(report(articles, [*same, *apart], [finding("FC101", places)]), mine.id)
    text = RENDERERS["plain"](made, KO)
    assert text.count("^^^^ 초고") == 2 and "old:1:7" in text and "new:1:7" in text
    assert RENDERERS["line"](made, KO).startswith("draft.txt:1:7:FC101:")
    assert [tick.witnesses for tick in made.ticks] == [1, 1]


@pytest.mark.parametrize("cells", [40, 60, 100, 200])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_screen(cells: int, color: bool) -> None:
    text = RENDERERS["rich"](drafted("긴말" * 40), replace(KO, width=cells, color=color))
    assert max(width(SGR.sub("", line)) for line in text.split("\n")) <= cells


def test_signs_and_words_do_not_depend_on_colour() -> None:
    plain, coloured = (RENDERERS["rich"](drafted(), replace(KO, color=color)) for color in (False, True))
    assert SGR.search(coloured) and not SGR.search(plain)
    for text in (plain, SGR.sub("", coloured)):
        assert re.search("3000억 원】?≠1", text) and re.search("김민석】?≠2", text) and re.search("2일】?[?]", text)


def test_overlapping_ticks_are_all_shown() -> None:
    source = article("‘총 3000억 원을 3년 동안 쓴다’고 했다.\n", "a.txt")
    text = source.raw

    def tick(words: str, state: str) -> Tick:
        start = text.index(words)
        return Tick(start, start + len(words), words, state)  # type: ignore[arg-type]

    ticks = (tick("총 3000억 원을 3년 동안 쓴다", "conflicting"), tick("3000억 원", "single"), tick("3년", "corroborated"))
    made = replace(report([source], [], []), draft=source.id, ticks=ticks)
    (line,) = marked_lines(made, "ko")
    assert "".join(each.text for each in line.stretches) == text.strip()
    assert [each.mark.sign for each in line.stretches if each.mark and each.ends] == ["△", "○0", "≠"]


class Words(HTMLParser):
    """What is read aloud of the marks: their text without what is hidden from a reader."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, bool]] = []
        self.marks: list[str] = []
        self.hidden = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in {"meta", "input", "line", "circle"}:
            return
        hides = known.get("aria-hidden") == "true"
        self.stack.append((tag, hides))
        self.hidden += hides
        if tag == "mark" and "tick" in (known.get("class") or ""):
            self.marks.append("")
        if tag == "a" and self.marks and known.get("aria-label"):
            self.marks[-1] += f"({known['aria-label']})"

    def handle_endtag(self, tag: str) -> None:
        while self.stack:
            opened, hides = self.stack.pop()
            self.hidden -= hides
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        if self.marks and not self.hidden and any(tag == "mark" for tag, _ in self.stack):
            self.marks[-1] += data


def test_the_page_tells_each_mark_in_words() -> None:
    page = RENDERERS["html"](drafted(), KO)
    spoken = Words(page).marks
    assert [each.startswith(("3000억 원", "2일", "김민석")) for each in spoken] == [True] * 3
    assert "다름, 다른 점 1번" in spoken[0] and "못 읽음" in spoken[1] and "다름, 다른 점 2번" in spoken[2]
    assert 'href="#f1"' in page and 'id="f1"' in page


def test_the_page_of_a_run_has_nothing_of_a_check() -> None:
    page = RENDERERS["html"](sample(), KO)
    assert 'class="tick' not in page and "draft" not in page


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("name", ["rich", "plain", "line", "json", "md", "html"])
def test_no_control_leaves_in_any_format(name: str, payload: str) -> None:
    """The formats that show the draft; tests/test_injection.py goes through all."""
    shown = RENDERERS[name](drafted(payload), replace(KO, color=name == "rich"))
    assert isinstance(shown, str)
    bare = SGR.sub("", shown) if name == "rich" else shown
    assert not STEERING.search(bare.replace("\n", ""))
    assert not [line for line in bare.split("\n") if line.lstrip().startswith("::")] or name in ("html", "json")


@pytest.mark.parametrize("payload", MARKUP)
def test_the_text_of_a_draft_adds_no_element_to_the_page(payload: str) -> None:
    plain, attacked = (Skeleton(RENDERERS["html"](drafted(each), KO)) for each in ("", payload))
    assert attacked.elements <= plain.elements and attacked.scripts == 1
    assert all(link and link.startswith(("https://example.org/", "#f")) for link in attacked.links)


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_any_text_goes_through_every_format(text: str) -> None:
    made = drafted(text)
    for name, render in RENDERERS.items():
        text = render(made, replace(EN, width=60))
        assert text and (isinstance(text, bytes) or text.encode("utf-8")), name


def long_draft(lines: int) -> Report:
    source = article("한빛전자는 부산 공장에 3000억 원을 쓴다고 밝혔다.\n" * lines, "a.txt")
    step = len(source.raw) // lines
    ticks = tuple(Tick(n * step + 13, n * step + 20, "3000억 원", "single") for n in range(lines))
    return replace(report([source], [], []), draft=source.id, ticks=ticks)


@pytest.mark.parametrize("joint", ["\n", " "])
def test_marking_grows_as_the_draft_does(joint: str) -> None:
    def one_line(made: Report) -> Report:
        source = made.articles[0]
        return replace(
            made, articles=(replace(source, raw=source.raw.replace("\n", joint), text=source.text.replace("\n", joint)),)
        )

    short, long = (one_line(long_draft(lines)) for lines in (100, 100 * growth.STEP))
    assert growth.ratio(lambda: RENDERERS["plain"](short, KO), lambda: RENDERERS["plain"](long, KO)) <= growth.LIMIT


def test_words_for_people_are_in_both_languages() -> None:
    """A key that no file has is shown as itself; none of ours may be."""
    for settings_of in (KO, EN):
        for name in ("plain", "md", "html"):
            shown = RENDERERS[name](drafted(), settings_of)
            assert not re.search(
                r"(?<![\w.-])(?:check|tick|tick_told)\.[a-z_]+\b", re.sub(r"<style>.*?</style>", "", shown, flags=re.S)
            )


def test_seeds_as_an_editor_sees_them() -> None:
    seeds = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
    made = api.check(seeds[0], seeds[1:])
    text = RENDERERS["plain"](made, KO)
    assert "【5개】○4" in text and "【100B】≠1" in text and "【배키(VAETKI)】≠2" in text
    assert text.splitlines()[-1] == tick_sum(made, "ko")


def test_marks_side_by_side_under_one_sign_are_one_and_hold_no_space_at_their_ends() -> None:
    single, other = Mark("single", "△", "단독", None), Mark("corroborated", "○1", "확인", None)
    ranked = Mark("conflicting", "≠1", "다름", 1)
    made = [
        Stretch("새 모델 ", single),
        Stretch("8B", single, True),
        Stretch(" 옴니", single, True),
        Stretch(" 공개"),
        Stretch("둘 ", other, True),
    ]
    assert list(_tidied([*made, Stretch("3곳", ranked, True), Stretch("4곳", ranked, True)])) == [
        Stretch("새 모델 8B 옴니", single, True),
        Stretch(" 공개"),
        Stretch("둘", other, True),
        Stretch(" "),
        Stretch("3곳", ranked, True),
        Stretch("4곳", ranked, True),
    ]


DAYS = "정부는 30일 부산에서 회의를 열었다. 3명이 왔다."


@pytest.mark.parametrize(
    ("draft", "told"),
    [(DAYS, True), (f"2026-03-30\n\n{DAYS}", False), ("회의에는 모두 3명이 왔다.", False)],
    ids=["days", "dated", "none"],
)
def test_a_draft_that_speaks_of_days_without_a_date_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, draft: str, told: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out.md").write_text(f"---\npublished_at: 2026-03-30\n---\n\n{DAYS}\n", encoding="utf-8")
    made = api.Desk("out.md").check(draft, "draft.txt")
    for name in ("plain", "html"):
        assert ("초고에 날짜가 없어" in str(RENDERERS[name](made, KO)).replace("\n", " ")) == told


def test_the_desk_that_holds_the_draft_is_not_asked_as_a_stranger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "한빛전자는 부산 공장에 {} 원을 투자한다고 밝혔다."
    (tmp_path / "out.md").write_text(f"---\npublisher: 가나일보\n---\n\n{text.format('3842억')}\n", encoding="utf-8")
    found = api.Desk("out.md").check(text.format("3482억"), "draft.txt").findings[0]
    page = str(RENDERERS["html"](api.Desk("out.md").check(text.format("3482억"), "draft.txt"), KO))
    assert found.ask is not None and "초고를 쓴 쪽" in tell(found.ask, "ko") and "draft.txt" not in tell(found.ask, "ko")
    assert "가나일보 데스크" in page and "초고를 쓴 쪽" in page and "그때까지" not in page
