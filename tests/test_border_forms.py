"""What the output border makes of each kind of sign, to the letter. The payloads that try it stand in test_report_border.py."""

from __future__ import annotations

from factcheck.report.border import Target, json_safe, safe, web_link

FORMS: dict[Target, dict[str, str]] = {
    "terminal": {
        "3억 원": "3억 원",
        "a\x1b[2Jb": "a‹U+001B›[2Jb",
        "a\u202eb\u2066": "a‹U+202E›b‹U+2066›",
        "a\r\n\tb": "a b",
        "a\u2028b": "a b",
        "1\u200b2": "1‹U+200B›2",
        "a\u200bb": "ab",
        "\u200b7": "‹U+200B›7",
        "##[error]x": "‹U+0023›#[error]x",
        "##vso[x]": "‹U+0023›#vso[x]",
        "::error::x": "‹U+003A›:error‹U+003A›:x",
        "a:b #1": "a:b #1",
        "\ud800": "‹U+D800›",
        "\U000e0041": "‹U+E0041›",
        "=1+1": "=1+1",
    },
    "markdown": {
        "a*b": "a\\*b",
        "<b>": "&lt;b&gt;",
        "a&b": "a&amp;b",
        "x@y": "x&#64;y",
        "http://x": "http&#58;//x",
        "a:b": "a:b",
        "snake_case": "snake_case",
        "_em_": "\\_em\\_",
        "~~x~~": "\\~\\~x\\~\\~",
        "~x": "~x",
        "- x": "\\- x",
        "1. x": "1\\. x",
        "12) x": "12\\) x",
        "1 x": "1 x",
        "x - 1.": "x - 1.",
        "a`[]|$#\\": "a\\`\\[\\]\\|\\$\\#\\\\",
        "a\x07b": "a‹U+0007›b",
    },
    "html": {"<b>&": "<b>&", "a\x00b": "a‹U+0000›b", "::x": "::x"},
    "sheet": {
        "=1+1": "'=1+1",
        " +1": "' +1",
        "＝1": "'＝1",
        "-5": "-5",
        "-5.25": "-5.25",
        "+7": "+7",
        "-5x": "'-5x",
        "-": "'-",
        "%x": "'%x",
        "|x": "'|x",
        "x=1": "x=1",
        "\u2212" + "1": "'\u2212" + "1",
        "-1.": "'-1.",
    },
    "data": {"a\x1b": "a\x1b", "\ud800\udfff": "‹U+D800›‹U+DFFF›", "\u202e\n": "\u202e\n"},
}


def test_each_form() -> None:
    found = {target: {text: safe(text, target) for text in forms} for target, forms in FORMS.items()}
    assert found == FORMS


def test_json() -> None:
    forms = {
        "a\x7fb": "a\\u007fb",
        "\x9b": "\\u009b",
        "\u200b": "\\u200b",
        "\u2028": "\\u2028",
        "\u202e": "\\u202e",
        "\ufeff": "\\ufeff",
        "\U000e0041": "\\udb40\\udc41",
        "\ud800": "\\ud800",
        "##[x]": "\\u0023#[x]",
        "##abc[": "\\u0023#abc[",
        "## x": "## x",
        "한\U0001f4a5": "한\U0001f4a5",
    }
    assert {text: json_safe(text) for text in forms} == forms


def test_links() -> None:
    for good in ("https://example.org/", "http://a.b/c?d=e#f", "https://example.org/" + "a" * 1_980):
        assert web_link(good) == good
    for bad in (
        None,
        "",
        "ftp://x",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        'https://x"y',
        "https://x'y",
        "https://x y",
        "https://x<y",
        "https://x/\u202e",
        "https://example.org/" + "a" * 1_981,
    ):
        assert web_link(bad) is None
