"""Dates written in figures alone: 2025-12-30, 2025.12.30., '25.12.30, 6. 22.(월), 12/30/2025, 20251230."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from factcheck.mention import calendar_math as calendar
from factcheck.mention.cascade import Token, whole
from factcheck.mention.date_fields import Fields
from factcheck.mention.date_outcome import Moment, Outcome, Refused, Resolved, with_other
from factcheck.mention.date_span import Span
from factcheck.model import Lang

START = (
    r"(?<![0-9A-Za-z.,/])(?<![0-9A-Za-z]-)['’‘]?[0-9]{1,4}[ ]?[./\-][ ]?[0-9]{1,4}(?:[ ]?[./\-][ ]?[0-9]{1,4})?(?![0-9])"
    r"|(?<![0-9A-Za-z.,/])(?<![0-9A-Za-z]-)(?:19|20)[0-9]{6}(?![0-9A-Za-z가-힣%])"
    r"|(?<![0-9A-Za-z.,/])(?:19|20)[0-9]{2}[ ]?[~∼〜～–][ ]?(?:19|20)[0-9]{2}(?=\)|시즌|절기|학년도|사업연도|회계연도)"
)
"""Where a date in figures may begin; `read` decides."""
_BLANK = r"[ ]{0,1}"
_YMD = re.compile(
    rf"(?P<y>[0-9]{{4}}|['’‘][0-9]{{2}}|[0-9]{{2}})(?P<s>{_BLANK}[./\-]){_BLANK}(?P<m>[0-9]{{1,2}})(?P<t>{_BLANK}[./\-]){_BLANK}(?P<d>[0-9]{{1,2}})(?![0-9])(?![./\-][0-9])"
)
_DMY = re.compile(r"(?P<a>[0-9]{1,2})(?P<s>[./\-])(?P<b>[0-9]{1,2})(?P=s)(?P<y>[0-9]{4}|[0-9]{2})(?![0-9])(?![./][0-9])")
_YM = re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?P<s>[/\-])(?P<m>0[1-9]|1[0-2])(?![0-9])(?![./\-][0-9])")
_KO_YM = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2}|['’‘][0-9]{2})(?P<s>[ ]?[.][ ]?)(?P<m>0?[1-9]|1[0-2])(?P<t>[ ]?월|[ ]?[.](?![0-9]|[ ]?[0-9]))(?![0-9])"
)
"""2025. 10. and '25.10월, as offices write a month."""
_YEARS = re.compile(r"(?P<y>(?:19|20)[0-9]{2})[ ]?[~∼〜～–][ ]?(?P<y2>(?:19|20)[0-9]{2})(?=(?P<named>[가-힣])|\))")
"""1단계(2026~2028), 2027~2030시즌: two years that nothing else can be; without brackets or a word behind them they may be numbers."""
_ENCLOSED = re.compile(r"[ ]?[~∼〜～–)]|$", re.MULTILINE)
_MD = re.compile(rf"(?P<m>[0-9]{{1,2}})(?P<s>{_BLANK}[./\-]){_BLANK}(?P<d>[0-9]{{1,2}})(?![0-9])(?![.,%][0-9])(?![ ]?%)")
_SPAN = re.compile(
    r"(?P<m>[0-9]{1,2})(?P<s>[/-])(?P<d>[0-9]{1,2})(?:(?P=s)(?P<y>[0-9]{4}))?[ ]?(?:-|–|to|through)[ ]?"
    r"(?P<m2>[0-9]{1,2})(?P=s)(?P<d2>[0-9]{1,2})(?:(?:(?P=s)|,[ ])(?P<y2>[0-9]{4}))?(?![0-9]|[./-][0-9])"
)
_COMPACT = re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?![0-9])")
_KO_MD_AFTER = re.compile(
    r"[.]?[ ]?\([월화수목금토일](?:요일)?\)|[.][ ]?[~∼〜～–][ ]?[0-9]{1,2}[.]|[.][ ](?:[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}시|오[전후])"
)
_KO_MD_BRACKET = re.compile(r"[.](?:[ ](?!이상|이하|미만|초과|참조|참고|버전|항|절|장|판)[가-힣0-9]|\))")
"""(4.1. 시행), (4. 12. 1차 접수): a day at the head of its brackets."""
_KO_MD_LIST = re.compile(r"[.](?=[ ]?(?:[~∼〜～–),]|[가-힣(]|$)|[ ][0-9]{1,4}[가-힣])")
_WEEKDAY_BEHIND = re.compile(r"[ ]?\([월화수목금토일]\)")
_WEEKDAY_BEFORE = re.compile(
    r"(?:day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]?[ ]$|\b(?:on|by|until|since|from|before|after|through|dated)[ ]$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """5/7/2020 and the like: read the first way, the other kept as a reading."""

    first: Fields
    second: Fields

    def resolve(self, ref: date | None) -> Outcome:
        """The first way's days, with the second way's as a further reading."""
        one, two = self.first.resolve(ref), self.second.resolve(ref)
        if isinstance(one, Refused):
            return two
        return replace(with_other(one, "day_month_swapped", two), rules=(*one.rules, "date.guess"))


def read(text: str, start: int, lang: Lang) -> Token[Moment] | None:
    """The date in figures at `start`, or None where the figures need not be a date."""
    if (years := _YEARS.match(text, start)) and (years["named"] or text[start - 1 : start] == "("):
        first, last = Fields(year=whole(years["y"])), Fields(year=whole(years["y2"]))
        spots = tuple((*years.span(name), Decimal(years[name])) for name in ("y", "y2"))
        return Token("X", *years.span(), 0, Span(first, last), spots) if years["y"] < years["y2"] else None
    if lang == "en" and (span := _SPAN.match(text, start)):
        made = _span(span)
        if made:
            return Token("X", *span.span(), 0, made)
    for match, make in ((_YMD, _ymd), (_COMPACT, _compact), (_DMY, _dmy), (_YM, _ym)):
        found = match.match(text, start)
        made = make(found, text, lang) if found else None
        if found and made:
            return _token(text, found, made)
    if lang == "ko" and (found := _KO_YM.match(text, start)) and _is_month(found, text):
        fields = Fields(year=full_year(found["y"]), grain="month", slot=whole(found["m"]))
        spots = tuple((*found.span(name), Decimal(found[name].lstrip("'’‘"))) for name in ("y", "m"))
        return Token("X", *found.span(), 0, fields, spots)
    found = _MD.match(text, start)
    made = _md(found, text, lang) if found else None
    return _token(text, found, made) if found and made else None


def _is_month(match: re.Match[str], text: str) -> bool:
    """Not 2045.12. at the end of a sentence, which may be a number: a blank, an apostrophe, 월, or a bracket or span around it."""
    if " " in match["s"] or "월" in match["t"] or not match["y"][0].isdigit():
        return True
    return text[match.start() - 1 : match.start()] in {"(", "~", "∼"} or bool(
        _ENCLOSED.match(text, match.end()) and match["m"][0] == "0"
    )


def _span(match: re.Match[str]) -> Moment | None:
    """10/1-11/2/2017: American order, since a span in figures has no other reading in print."""
    last_year = full_year(match["y2"]) if match["y2"] else None
    first_year = full_year(match["y"]) if match["y"] else last_year
    first = Fields(year=first_year, grain="month", slot=whole(match["m"]), day=whole(match["d"]))
    last = Fields(year=last_year, grain="month", slot=whole(match["m2"]), day=whole(match["d2"]))
    valid = all(calendar.day(2000, each.slot or 0, each.day or 0) for each in (first, last))
    return Span(first, last) if valid else None


def _token(text: str, match: re.Match[str], made: Moment) -> Token[Moment]:
    end = match.end()
    dotted = (match.groupdict().get("s") or "").strip() == "."
    if dotted and text[end : end + 1] == "." and not text[end + 1 : end + 2].isdigit():
        end += 1
    names = [name for name in match.groupdict() if name in "ymdab"]
    spots = tuple(
        (match.start(name), match.end(name), Decimal(match[name].lstrip("'’‘"))) for name in sorted(names, key=match.start)
    )
    return Token("X", match.start(), end, 0, made, spots)


def full_year(digits: str) -> int:
    """'25 is 2025, 74 is 1974: two digits up to 69 are of this century."""
    bare = digits.lstrip("'’‘")
    number = whole(bare)
    return number if len(bare) == 4 else number + (2000 if number < 70 else 1900)


def _ymd(match: re.Match[str], text: str, lang: Lang) -> Moment | None:
    if match["s"].strip() != match["t"].strip():
        return None
    year, bare = match["y"], match["y"].lstrip("'’‘")
    if len(bare) == 4 and not 1000 <= whole(bare) <= 2999:
        return None
    if (
        len(bare) == 2
        and year == bare
        and not (lang == "ko" and match["s"].strip() == "." and _KO_MD_AFTER.match(text, match.end()))
    ):
        return None
    return Fields(year=full_year(year), grain="month", slot=whole(match["m"]), day=whole(match["d"]))


def _compact(match: re.Match[str], text: str, lang: Lang) -> Moment | None:
    fields = Fields(year=whole(match["y"]), grain="month", slot=whole(match["m"]), day=whole(match["d"]))
    return None if isinstance(fields.resolve(None), Refused) else fields


def _dmy(match: re.Match[str], text: str, lang: Lang) -> Moment | None:
    """12/30/2025; the month comes first unless that month cannot be (30/12/2025) or points stand between (30.12.2025)."""
    if lang == "ko" or (len(match["y"]) == 2 and match["s"] == "."):
        return None
    first, second, year = whole(match["a"]), whole(match["b"]), full_year(match["y"])
    month_first = Fields(year=year, grain="month", slot=first, day=second)
    day_first = Fields(year=year, grain="month", slot=second, day=first)
    if match["s"] == ".":
        month_first, day_first = day_first, month_first
    valid = [each for each in (month_first, day_first) if isinstance(each.resolve(None), Resolved)]
    if not valid:
        return month_first if len(match["y"]) == 4 else None
    return valid[0] if len(valid) == 1 or first == second else Ambiguous(valid[0], valid[1])


def _ym(match: re.Match[str], text: str, lang: Lang) -> Moment | None:
    return Fields(year=whole(match["y"]), grain="month", slot=whole(match["m"]))


def _md(match: re.Match[str], text: str, lang: Lang) -> Moment | None:
    """6. 22.(월) or 2/15: only where a weekday, a preposition or the whole text says that it is a date."""
    if not (_is_korean_md(match, text) if lang == "ko" else match["s"].strip() != "." and _is_english_md(match, text)):
        return None
    fields = Fields(grain="month", slot=whole(match["m"]), day=whole(match["d"]))
    valid = calendar.day(2000, fields.slot or 0, fields.day or 0) is not None
    if lang == "ko":
        return fields if valid else None
    if not (valid or calendar.day(2000, whole(match["d"]), whole(match["m"]))):
        return None
    swapped = Fields(grain="month", slot=whole(match["d"]), day=whole(match["m"]))
    both = valid and calendar.day(2000, whole(match["d"]), whole(match["m"])) and fields != swapped
    return Ambiguous(fields, swapped) if both else fields if valid else swapped


def _is_korean_md(match: re.Match[str], text: str) -> bool:
    if match["s"].strip() == "/":
        return bool(_WEEKDAY_BEHIND.match(text, match.end())) or _is_whole(match, text)
    if match["s"].strip() != ".":
        return False
    if _KO_MD_AFTER.match(text, match.end()):
        return True
    if text[match.start() - 1 : match.start()] == "(" and _KO_MD_BRACKET.match(text, match.end()):
        return True
    at_line_start = match.start() == 0 or text[match.start() - 1] == "\n"
    return not at_line_start and " " in text[match.start() : match.end()] and bool(_KO_MD_LIST.match(text, match.end()))


def _is_english_md(match: re.Match[str], text: str) -> bool:
    return _is_whole(match, text) or bool(_WEEKDAY_BEFORE.search(text, max(0, match.start() - 12), match.start()))


def _is_whole(match: re.Match[str], text: str) -> bool:
    return match.start() == 0 and match.end() == len(text)
