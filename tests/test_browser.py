"""The pages in a real browser: nothing logged, nothing fetched, usable by keys alone, and no barrier of the grave kinds."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from chromium import Browser, chromium
from factcheck import api
from factcheck.cli.serve import Order, opened
from factcheck.config import Settings
from factcheck.model import Report
from factcheck.report import RENDERERS, RenderSettings
from report_builder import article, claim, finding, krw, position, report

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DRAFT = next(each for each in SEEDS if each.name.startswith("002"))
MANY = 1_000
TAB, ENTER, SPACE = "\ue004", "\ue007", " "


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as made:
        yield made


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Name → a page in a file."""
    folder = tmp_path_factory.mktemp("pages")
    reports = {"run": api.run(SEEDS), "check": api.check(DRAFT, SEEDS), "many": many()}
    for name, made in reports.items():
        (folder / f"{name}.html").write_text(str(RENDERERS["html"](made, RenderSettings(lang="ko"))), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in reports}


def many() -> Report:
    """A thousand findings of a hundred articles."""
    texts = [
        "".join(f"한빛전자는 {each}호 공장에 {2000 + 7 * place + each}억 원을 투자한다고 밝혔다.\n" for each in range(20))
        for place in range(100)
    ]
    articles = [article(text, f"news/{place}.txt", title=f"공장 {place}") for place, text in enumerate(texts)]
    claims, findings = [], []
    for number in range(MANY):
        pair = [articles[number // 10], articles[(number // 10 + 1 + number % 10) % 100]]
        which = number % 20
        made = [claim(each, _amount(each.text, which), krw(str(number + place + 1))) for place, each in enumerate(pair)]
        claims += made
        sides = [position(each.value, each.quote, [each], pair) for each in made]
        findings.append(replace(finding("FC101", sides), id=f"{number:016x}", subject=f"한빛전자 {which}호 공장"))
    return report(articles, claims, findings)


def _amount(text: str, line: int) -> str:
    return text.split("\n")[line].split("공장에 ")[1].split("을 투자")[0]


WORDS = "많은 글: " + DRAFT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Order:
    log = tmp_path_factory.mktemp("log") / "decisions.jsonl"
    return Order(tuple(map(str, SEEDS)), Settings(), log, "kim", 0, None, "ko", True)


@pytest.fixture(scope="module")
def address(order: Order) -> Iterator[str]:
    with served(order) as found:
        yield found


@contextmanager
def served(order: Order) -> Iterator[str]:
    """A server in a thread of this process."""
    made = opened(order)
    thread = threading.Thread(target=made.serve)
    thread.start()
    try:
        yield made.address
    finally:
        made.server.should_exit = True
        thread.join(20)


def paste(browser: Browser, address: str, text: str = WORDS) -> None:
    """Open the desk and let a text come in as from the clipboard."""
    browser.open(address)
    browser.run(
        "const area = document.getElementById('text'); area.value = arguments[0];"
        "area.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste'}))",
        text,
    )
    browser.until("return document.querySelector('#report .draft mark.conflicting')")


# --- pages in files ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "most"), [("run", 150_000), ("check", 150_000), ("many", 5_000_000)])
def test_a_page_is_light(pages: dict[str, Path], name: str, most: int) -> None:
    assert pages[name].stat().st_size <= most


@pytest.mark.parametrize("name", ["run", "check", "many"])
def test_a_page_asks_for_nothing_and_logs_nothing(browser: Browser, pages: dict[str, Path], name: str) -> None:
    browser.size(1280)
    browser.open(pages[name].as_uri())
    assert browser.run("return document.querySelectorAll('article.finding').length") == (
        MANY if name == "many" else pytest.approx(10, abs=8)
    )
    assert browser.faults() == []
    assert browser.requested() == [pages[name].as_uri()]


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
@pytest.mark.parametrize("name", ["run", "check"])
def test_a_page_has_no_grave_barrier_and_fits(
    browser: Browser, pages: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    browser.size(width, dark=dark)
    browser.open(pages[name].as_uri())
    assert browser.too_wide() <= 0 and browser.barriers() == []


def test_the_check_of_barriers_sees_one(browser: Browser, pages: dict[str, Path]) -> None:
    browser.size(1280)
    browser.open(pages["run"].as_uri())
    browser.run("document.querySelector('h2').insertAdjacentHTML('afterend', '<button></button>')")
    assert [each.partition(":")[0] for each in browser.barriers()] == ["button-name"]


@pytest.mark.parametrize("name", ["run", "many"])
def test_findings_by_keys_alone(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """The filter is reached and used, then every stop of the tabulator is inside a finding, in their order, and seen."""
    browser.size(1280)
    browser.open(pages[name].as_uri())
    browser.press(TAB, SPACE)
    hidden = browser.run("return [...document.querySelectorAll('article.finding')].filter((each) => each.hidden).length")
    assert hidden > 0, "the first stop is a box of the filter, and the space bar turns it"
    browser.press(SPACE)
    stops = []
    for _ in range(16):
        browser.press(TAB)
        stops.append(browser.run(FOCUSED))
    inside = [each["finding"] for each in stops if each["finding"]]
    assert len(inside) >= 8 and inside == sorted(inside) and inside[0] == 1
    assert all(each["seen"] and each["outline"] >= 2 for each in stops)


FOCUSED = """
const now = document.activeElement, box = now.getBoundingClientRect(), holder = now.closest('article.finding');
return {
  finding: holder ? Number(holder.id.slice(1)) : 0,
  seen: box.top >= -1 && box.bottom <= innerHeight + 1 && box.width > 0,
  outline: parseFloat(getComputedStyle(now).outlineWidth),
};
"""


def test_a_mark_of_a_check_leads_to_its_finding(browser: Browser, pages: dict[str, Path]) -> None:
    browser.size(1280)
    browser.open(pages["check"].as_uri())
    browser.run("document.querySelector('.draft .text a.sign').focus()")
    rank = browser.run("return document.activeElement.getAttribute('href').slice(2)")
    browser.press(ENTER)
    assert browser.run("return document.querySelector(':target').id") == f"f{rank}"
    assert browser.run(
        "const top = document.querySelector(':target').getBoundingClientRect().top; return top > -5 && top < innerHeight"
    )


def test_what_is_printed_holds_every_finding(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["run"].as_uri())
    browser.run("document.querySelector('.filters input').click()")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = browser.run("return [...document.querySelectorAll('article.finding')].every((each) => each.offsetHeight > 50)")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert shown


# --- the desk ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_the_desk_has_no_grave_barrier_and_fits(browser: Browser, address: str, width: int, dark: bool) -> None:
    browser.size(width, dark=dark)
    browser.open(address)
    assert browser.barriers() == []
    paste(browser, address)
    assert browser.too_wide() <= 0 and browser.barriers() == []


def test_the_desk_asks_only_itself(browser: Browser, address: str) -> None:
    browser.size(1280)
    paste(browser, address)
    assert browser.faults() == []
    assert browser.requested() == [address, f"{address}desk/check"]


def test_a_click_on_a_mark_shows_its_evidence(browser: Browser, address: str) -> None:
    browser.size(1280)
    paste(browser, address)
    mark = "const marks = [...document.querySelectorAll('.draft .text mark.conflicting')].filter((each) => each.querySelector('a.sign'));"
    rank = browser.run(f"{mark} return marks[3].querySelector('a.sign').getAttribute('href').slice(1)")
    browser.run(f"{mark} marks[3].scrollIntoView(); marks[3].click()")
    assert browser.run("return document.querySelector('.picked').id") == rank == browser.run("return document.activeElement.id")
    assert browser.run(
        "const box = document.querySelector('.picked').getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0"
    )


def test_dismissed_by_keys_and_undone(browser: Browser, address: str, order: Order) -> None:
    browser.size(1280)
    paste(browser, address)
    count = "return document.querySelectorAll('article.finding').length"
    before = browser.run(count)
    browser.run("document.querySelector('#f2 .acts input').focus()")
    browser.press(ENTER)
    assert "까닭" in browser.run("return document.getElementById('told').textContent") and not order.log.exists()
    browser.press("예전 값", ENTER)
    browser.until(f"return document.querySelectorAll('article.finding').length === {before - 1}")
    assert order.log.read_text(encoding="utf-8").count("예전 값") == 1
    browser.run("const undo = document.querySelector('button.undo'); undo.closest('details').open = true; undo.focus()")
    browser.press(ENTER)
    browser.until(f"return document.querySelectorAll('article.finding').length === {before}")
    assert order.log.read_text(encoding="utf-8").count("undone") == 1 and browser.faults() == []


def test_a_dropped_file_is_checked(browser: Browser, address: str) -> None:
    browser.size(1280)
    browser.open(address)
    browser.driver.find_element("css selector", "input[type=file]").send_keys(str(DRAFT))
    browser.until("return document.querySelector('#report .draft mark.conflicting')")
    assert DRAFT.name in browser.run("return document.querySelector('#report header').textContent")
    assert browser.run("return document.getElementById('text').value.length") > 1_000


def test_a_hostile_draft_runs_nothing(browser: Browser, address: str) -> None:
    browser.size(1280)
    browser.open(address)
    text = "<img src=x onerror=window.hit=1><script>window.hit=1</script> 네이버 2000억 파라미터 모델\n\n" + WORDS
    paste(browser, address, text)
    assert browser.run("return window.hit") is None and browser.faults() == []
