"""Nothing in an article, path or setting steers the reader's program (threats T7, T8, T9, T11), in any format."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.border import Target, json_safe, safe, web_link
from report_builder import sample

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
BIDI = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SEQUENCES = [
    "\x1b[2J",
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1b]9;7;cmd\x07",
    "\x1bP+q544e\x1b\\",
    "\x9b31m",
    "\x9d0;title\x9c",
    "\x90q\x9c",
    "\x1bc",
    "\x1b[?1049h",
    "\x1b[6n",
    "\x1b(0",
    "\r\x1b[K",
    "\x08\x08\x08",
    "\x0e",
    "\x1b[5i",
    "\x1b_payload\x1b\\",
    "\x1b^private\x1b\\",
]
MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "<!--",
    "]]>",
    "{{ 7*7 }}",
    "{% raw %}",
    "&lt;script&gt;",
    "javascript:alert(1)",
    "<a href='data:text/html,x'>x</a>",
    "</mark></blockquote><iframe src=//evil.example>",
    "![x](http://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "<http://evil.example>",
    "http://evil.example",
    "user@evil.example",
    "`code` **bold** _em_ ~~gone~~",
    "| a | b |\n|---|---|",
    "# heading\n\n## other",
    "\n\n    code block",
    "\n- item\n1. item",
    "[ref]: http://evil.example",
    "&#60;script&#62;",
    "\\<b\\>",
    "```\nfence",
    "<!DOCTYPE html>",
    "[bold]x[/bold] :smile: [/nope]",
    "::error file=a,line=1::x",
    "\n::set-output name=x::y",
    "%0A::warning::x",
]
TEXTS = sorted(set(RENDERERS) - {"csv", "xlsx"})
"""Formats that are text; those of fixed bytes are read back in test_injection.py, with more payloads."""
PAYLOADS = [*SEQUENCES, *MARKUP, *CONTROLS, *BIDI]
SGR = re.compile("\x1b\\[[0-9;]*m")
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("target", ["terminal", "markdown", "html"])
def test_controls_are_shown_not_obeyed(target: Target) -> None:
    for sign in [*CONTROLS, *BIDI, "\ud800"]:
        assert not STEERING.search(safe(f"a{sign}b", target)), repr(sign)
    assert "U+202E" in safe("a\u202eb", "terminal")
    assert safe("가\n나\t다", "terminal") == "가 나 다"


def test_zero_width_is_shown_beside_digits_only() -> None:
    assert safe("5\u200b00억", "terminal") == "5‹U+200B›00억"
    assert safe("가\u200b나", "terminal") == "가나"


def test_what_is_harmless_stays() -> None:
    text = "한빛전자는 “3,000억 원(약 $2.1bn)”을 투자한다 — 전년比 12.5%↑ ①②"
    assert safe(text, "terminal") == text
    assert safe(text, "html") == text


@given(st.text(max_size=80))
def test_safe_is_idempotent_and_clean(text: str) -> None:
    once = safe(text, "terminal")
    assert safe(once, "terminal") == once
    assert not STEERING.search(once) and "\n" not in once


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("name", TEXTS)
def test_no_control_leaves_in_any_format(name: str, payload: str) -> None:
    shown = RENDERERS[name](sample(payload), RenderSettings(lang="ko", color=name == "rich"))
    bare = SGR.sub("", shown) if name == "rich" else shown
    if name in ("html", "json"):  # our own style, script and layout have line breaks only
        bare = bare.replace("\n", "")
    found = STEERING.search(bare.replace("\n", ""))
    assert found is None, repr(bare[max(0, found.start() - 40) : found.end() + 10])


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_any_text_goes_through_every_format(text: str) -> None:
    made = sample(text)
    for name, render in RENDERERS.items():
        shown = render(made, RenderSettings(lang="en", width=60))
        if isinstance(shown, str):
            shown.encode("utf-8")
            assert not STEERING.search(shown.replace("\n", "")), name


@pytest.mark.parametrize("payload", [each for each in MARKUP if "::" in each])
def test_no_line_is_a_command_of_a_build_service(payload: str) -> None:
    for name in ("rich", "plain", "line", "md"):
        shown = RENDERERS[name](sample(payload), RenderSettings(lang="en"))
        assert not [line for line in shown.split("\n") if line.lstrip().startswith("::")], name


class Skeleton(HTMLParser):
    """Elements with the names of their attributes, and all links."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[tuple[str, tuple[str, ...]]] = set()
        self.links: set[str | None] = set()
        self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add((tag, tuple(sorted(name for name, _ in attrs))))
        self.links |= {value for name, value in attrs if name in ("href", "src")}
        self.scripts += tag == "script"


def html(hostile: str) -> Skeleton:
    return Skeleton(RENDERERS["html"](sample(hostile), RenderSettings(lang="ko")))


@pytest.mark.parametrize("payload", [*MARKUP, *SEQUENCES])
def test_article_text_adds_no_element_to_the_page(payload: str) -> None:
    plain, attacked = html(""), html(payload)
    assert attacked.elements <= plain.elements
    assert attacked.scripts == 1
    assert all(link and link.startswith("https://example.org/") for link in attacked.links)


def test_the_page_admits_its_own_style_and_script_only() -> None:
    page = RENDERERS["html"](sample(), RenderSettings(lang="ko"))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert (
        policy
        and policy[1].startswith("default-src &#39;none&#39;; ")
        or (policy and policy[1].startswith("default-src 'none'; "))
    )
    assert "unsafe" not in policy[1]
    assert "style=" not in page and " onclick" not in page


@pytest.mark.parametrize("payload", [*MARKUP, *SEQUENCES])
def test_markdown_holds_no_html_image_or_link(payload: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    calm = kinds(parser, "")
    attacked = kinds(parser, payload)
    assert not attacked & {
        "html_inline",
        "html_block",
        "image",
        "link_open",
        "code_inline",
        "code_block",
        "fence",
        "s_open",
        "em_open",
    }
    assert attacked <= calm | {"softbreak"}


def kinds(parser: MarkdownIt, hostile: str) -> set[str]:
    tokens = parser.parse(RENDERERS["md"](sample(hostile), RenderSettings(lang="ko")))
    return {each.type for token in tokens for each in [token, *(token.children or [])]}


def test_json_escapes_what_a_terminal_would_obey() -> None:
    assert json_safe('"a\x9b\u202eb"') == '"a\\u009b\\u202eb"'


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1#c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://exa mple.org", False),
        ('https://example.org/"onclick=', False),
        ("https://example.org/\u202e", False),
        ("https://", False),
        (None, False),
        ("https://example.org/" + "a" * 3000, False),
    ],
)
def test_links_are_web_addresses_only(url: str | None, linked: bool) -> None:
    assert (web_link(url) is not None) is linked
