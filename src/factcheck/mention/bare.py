"""Whether a numeral is a value at all, or belongs to a name, a code, a list number or an age group.

Timid on purpose: a number that names something (갤럭시노트7, 코로나19, District 6, 2차전지, 20대 남성) compared as a
value is a false alarm; the same number left out is one value fewer.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.lexicon.numbers import numbers
from factcheck.mention.draft import Draft
from factcheck.mention.figure import Figure
from factcheck.mention.unit import FOLLOWS
from factcheck.model import Lang

ALONE = 120
"""A longer text is a sentence, never one numeral by itself."""
_LEFT_RUN = re.compile(r"[가-힣]{1,12}$")
_LEFT_WORD = re.compile(r"([A-Za-z][A-Za-z'’-]{0,30})[ ]$")
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]{0,8}$")
_SPACED_NAME = 10
"""Bare whole numbers below this are names, list numbers or scores more often than values (시즌 2, 그림 3)."""


def is_value(text: str, figure: Figure, draft: Draft, lang: Lang) -> bool:
    """The decision; a text that is nothing but the numeral is always a value."""
    if len(text) <= ALONE and not (text[: draft.start].strip() or text[draft.end :].strip()):
        return True
    if _joined_by_dots(text, figure) or _glued_name(text, figure, draft):
        return False
    if draft.unit is not None:
        return _unit_is_meant(text, figure, draft)
    return not _letters_follow(text, figure) and _bare(text, figure, draft, lang)


_DOTS = frozenset("·.‧・")


def _joined_by_dots(text: str, figure: Figure) -> bool:
    """6·25, 12·3, 1.2.3: days with a name and versions."""
    start, end = figure.start, figure.end
    if start > 1 and text[start - 1] in _DOTS and text[start - 2].isdigit():
        return True
    return text[end : end + 1] in _DOTS and text[end + 1 : end + 2].isdigit()


def _glued_name(text: str, figure: Figure, draft: Draft) -> bool:
    """Digits glued to a Hangul word without a unit of their own: a name, unless the word is a known label."""
    if figure.is_words or figure.start == 0 or draft.start < figure.start:
        return False
    before = text[figure.start - 1]
    if before.isascii():
        return before.isalpha() or (
            before == "-"
            and text[figure.start - 2 : figure.start - 1].isalnum()
            and draft.unit is None
            and lang_is_name(text, figure)
        )
    run = _LEFT_RUN.search(text, max(0, figure.start - 12), figure.start)
    if run is None:
        return False
    word = run[0]
    if word in numbers("ko").glued.words or word in numbers("ko").before.approx or word.endswith(("약", "총")):
        return False
    return (
        draft.unit is None
        or draft.unit.kind in ("count", "quantity", "ordinal", "rank")
        and figure.number.value < 100
        and not draft.unit.sign
        and word not in ("은", "는")
        and _short_glue(word)
    )


def lang_is_name(text: str, figure: Figure) -> bool:
    """A hyphen between a letter and the digits (K-1) names; between two numbers it is a range."""
    return text[figure.start - 2 : figure.start - 1].isalpha()


def _short_glue(word: str) -> bool:
    return len(word) >= 2


def _letters_follow(text: str, figure: Figure) -> bool:
    after = text[figure.end : figure.end + 1]
    return after.isascii() and after.isalpha()


def _unit_is_meant(text: str, figure: Figure, draft: Draft) -> bool:
    assert draft.unit is not None
    value, name = figure.number.value, draft.unit.name
    if value == 1 and text.startswith("당", draft.end):
        return False
    if name == "vehicle" and draft.counter == "대" and not figure.is_words:
        if value < 100 and _FOREMOST.match(text, draft.end):
            return False
        return _machines(text, figure) if value <= 10 or (value < 100 and value % 10 == 0) else True
    if name == "share" and draft.counter == "주":
        return value >= 1000 or figure.number.step > 1
    if name == "household" and draft.counter == "세대":
        return value >= 10
    if name in ("home", "building") and draft.counter in ("호", "동"):
        return (
            not (name == "home" and value < 100)
            and not (name == "building" and value >= 100)
            and text[figure.start - 1 : figure.start] != "제"
        )
    if name == "occurrence" and draft.counter == "번":
        return not _address(text, figure)
    if name == "multiple" and (draft.counter or "")[:1] in "xX×":
        return value < 1000 and not text[draft.end : draft.end + 2].strip()[:1].isdigit()
    return True


_FOREMOST = re.compile(r"[ ]?(?:" + "|".join(sorted(numbers("ko").foremost.words, key=len, reverse=True)) + ")")
"""12대 분야, 30대 그룹: the foremost so many, no machines."""


def _machines(text: str, figure: Figure) -> bool:
    """차량 20대 counts machines; 20대 남성, 4대 그룹 do not."""
    before = text[max(0, figure.start - 14) : figure.start].rstrip()
    run = _LEFT_RUN.search(before)
    word = run[0] if run else ""
    return any(word.endswith(each) for each in numbers("ko").machines.words) or before.endswith(("PC", "TV", "GPU", "CCTV", ")"))


_RANGE_AHEAD = re.compile(r"[ ]?[~∼〜-][ ]?[0-9]")
_ADDRESS = re.compile(r"(?:[가-힣]{2,8}(?<!으)로|[가-힣0-9]{1,8}길)[ ]$")
_ZONE = re.compile(r"[ ](?:GMT|UTC|KST|EST|EDT|CST|PST|PDT|CET|BST)(?![A-Za-z])")
_DAY_DOTS = re.compile(r"(?:1[0-2]|[1-9])\.(?:3[01]|[12][0-9]|[1-9])")
_KOREAN_DOT = re.compile(r"[.](?:[∼~)]|[ ]?[가-힣])")
_SEASON = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[-–/]$")
_DECADE = re.compile(r"(?:[~∼-][1-9]0)?대")
_EMERGENCY = frozenset({"112", "119", "113", "110", "120", "1339", "911", "999"})
_CALL = re.compile(
    r"(?:에는|에도|에|로)?[ ]?(?:신고|상황|구조|종합|센터|구급|콜|접수|소방|최초 접수|전화|연락|알[리렸려]|건 |걸|call|dispatch)"
    r"|(?:를|을)[ ]?(?:눌|누르|부르|불렀|불러|찾)"
    r"|(?:와|과)[ ](?:해경|해양경찰|경찰|소방|군부대|112|119)"
)
_CALLED = re.compile(r"(?:call(?:ed|ing|s to)?|dial(?:l?ed|l?ing)?|phoned|rang|phoning)[ ]$", re.IGNORECASE)


def _address(text: str, figure: Figure) -> bool:
    """판교로 255번길, 도화4길 21: a number behind a street name."""
    if text[figure.end : figure.end + 1] not in ("번", ",", "\n", "") or not text.endswith(" ", 0, figure.start):
        return False
    return _ADDRESS.search(text, max(0, figure.start - 10), figure.start) is not None


def _is_label(text: str, figure: Figure, written: str) -> bool:
    """An emergency number, a clock in a zone, a day in dots, an age group, the tail of 08-22."""
    end = figure.end
    if written in _EMERGENCY and (_CALL.match(text, end) or _CALLED.search(text[max(0, figure.start - 10) : figure.start])):
        return True
    if text.startswith(" ", end) and _ZONE.match(text, end):
        return True
    if len(written) == 2 and written[1] == "0" and _DECADE.match(text, end):
        return True
    if len(written) == 2 and _SEASON.search(text, max(0, figure.start - 6), figure.start):
        return True
    if "." in written and _DAY_DOTS.fullmatch(written) and _KOREAN_DOT.match(text, end):
        return True
    return (
        text[figure.start - 1 : figure.start] in ("-", "/", ":")
        and _PADDED.search(text, max(0, figure.start - 4), figure.start - 1) is not None
    )


_PADDED = re.compile(r"(?<![0-9])0[0-9]{0,2}$")


def _bare(text: str, figure: Figure, draft: Draft, lang: Lang) -> bool:
    value, written = figure.number.value, text[figure.start : figure.end]
    if figure.style in ("letters", "fraction", "vague"):
        return figure.style != "letters" or not _is_definition(value, written)
    if figure.style == "words":
        return True
    if (
        _is_label(text, figure, written)
        or _address(text, figure)
        or (_is_year(value, written) and not _RANGE_AHEAD.match(text, figure.end))
        or _has_leading_zero(written)
        or _is_bracketed(text, figure, value)
    ):
        return False
    if text[figure.end : figure.end + 2] in (". ", ") ") and _LIST_NUMBER.search(text, max(0, figure.start - 9), figure.start):
        return False
    plain = written.isdigit()
    if lang == "en":
        return not (plain and _after_name(text, figure, value))
    return _bare_korean(text, figure, value, plain)


def _bare_korean(text: str, figure: Figure, value: Decimal, plain: bool) -> bool:
    """Whole numbers below ten need a particle, a bound or a label; larger ones only must not follow a Latin name."""
    after = text[figure.end : figure.end + 1]
    if not plain or value >= _SPACED_NAME:
        return not (plain and not "가" <= after <= "힣" and _after_name(text, figure, value))
    if "가" <= after <= "힣":
        return FOLLOWS.match(text, figure.end) is not None and after in "을를이가은는로과와"
    run = _LEFT_RUN.search(text[max(0, figure.start - 8) : figure.start].rstrip())
    labelled = run is not None and run[0] in numbers("ko").glued.words
    return (
        labelled or after in "~∼-–" or text[figure.start - 1 : figure.start] in "~∼" or _BOUND.match(text, figure.end) is not None
    )


_BOUND = re.compile(r"[ ]?(?:이상|이하|미만|초과|보다[ ])")


def _is_definition(value: Decimal, written: str) -> bool:
    """2K, 4K, 8K: names of picture formats."""
    return written in ("2K", "4K", "8K", "16K")


def _is_year(value: Decimal, written: str) -> bool:
    return len(written) == 4 and written.isdigit() and Decimal(1900) <= value < Decimal(2100)


def _has_leading_zero(written: str) -> bool:
    return len(written) > 1 and written[0] == "0" and written.isdigit()


def _is_bracketed(text: str, figure: Figure, value: Decimal) -> bool:
    """홍길동(58): an age or a list number, alone in parentheses."""
    return (
        text[figure.start - 1 : figure.start] == "("
        and text[figure.end : figure.end + 1] == ")"
        and value < 130
        and text[figure.start : figure.end].isdigit()
    )


def _after_name(text: str, figure: Figure, value: Decimal) -> bool:
    """District 6, Boeing 737, iPhone 15: a number behind a capitalised word that is no function word."""
    if value >= 10_000 or not text.endswith(" ", 0, figure.start):
        return False
    match = _LEFT_WORD.search(text, max(0, figure.start - 32), figure.start)
    if match is None:
        return False
    word = match[1]
    return not word.islower() and word.lower() not in numbers("en").glued.words
