"""Korean text to the coded tokens of time that date_ko's rules are written over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.lexicon.anchors import either
from factcheck.mention import date_numeric
from factcheck.mention.cascade import Token, whole
from factcheck.mention.date_outcome import Moment

Numerals = tuple[tuple[int, int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Shape of dates.ko.toml."""

    particles: tuple[str, ...]
    glued_after_day: tuple[str, ...]
    duration_welded: tuple[str, ...]
    duration_after: tuple[str, ...]
    duration_before: tuple[str, ...]
    lengths: tuple[str, ...]
    terms: tuple[str, ...]
    events: tuple[str, ...]
    traps: tuple[str, ...]
    not_month: tuple[str, ...]
    words: Mapping[str, Mapping[str, int]]


WORDS = lexicon.load("dates.ko.toml", DateWords)
EVENT_REACH = 24
"""Characters from the event that days are counted from to the end of their number."""
_STRONG: Mapping[str, str] = {
    "year_by": "y",
    "month_by": "m",
    "week_by": "K",
    "quarter_by": "q",
    "day_by": "d",
    "anaphor_day": "a",
    "anchored_year": "j",
    "anchored_month": "z",
    "toward": "T",
    "weekday": "W",
    "half": "H",
    "season": "S",
    "nth": "o",
    "welded": "e",
    "weekend": "E",
    "days": "i",
    "weeks": "v",
    "months": "l",
    "years": "g",
}
_WEAK: Mapping[str, str] = {"part": "p", "week": "k", "step": "G", "weekday": "W"}
_CODES = {word: (code, number) for name, code in _STRONG.items() for word, number in WORDS.words[name].items()}
_WEAK_CODES = {word: (code, number) for name, code in _WEAK.items() for word, number in WORDS.words[name].items()}
_UNITS = {
    "년도": "Y",
    "년": "Y",
    "월": "M",
    "일": "D",
    "분기": "Q",
    "년대": "A",
    "세기": "C",
    "개월": "l",
    "달": "l",
    "주일": "v",
    "주": "v",
    "주년": "!",
}
_LENGTHS = {"Y": "g", "D": "i"}
_LINK = r"~∼〜～–—\-"
_MIDDLE = "·ㆍ・"
_SINO_DIGITS = {sign: place for place, sign in enumerate("영일이삼사오육칠팔구")} | {"륙": 6, "유": 6, "시": 10}
_SINO_POWERS = {"십": 10, "백": 100, "천": 1000}


_PARTICLE = either(WORDS.particles)
_AFTER = either(
    (*WORDS.words["part"], *WORDS.glued_after_day, *WORDS.words["half"], *WORDS.words["season"], *WORDS.words["bound"])
)
_OF_EVENT = re.compile(
    rf"(?:(?<![가-힣])[가-힣]{{0,6}}?{either(WORDS.events)}|[가-힣]기|(?<![가-힣])때)[ ](?:[0-9]{{1,4}}[ ]?(?:일|주일|주|개월|달|년)|[가-힣]{{2,3}}|[가-힣]{{1,2}}[ ](?:달|주|주일|해))$"
)
"""시행 3일 전, 사고 이틀 뒤, 늘리기 사흘 전: counted from the event, not from the day of the article."""
CLOSES = re.compile(rf"(?![가-힣])|{_PARTICLE}(?![가-힣])|{_AFTER}")
"""What may follow a word of time: anything but Hangul, a particle that ends there, or a further word of time."""
DURATION_AFTER = re.compile(rf"[ ]?{either(WORDS.duration_after)}|{either(WORDS.duration_welded)}")
_DURATION_BEFORE = re.compile(rf"(?:^|[^가-힣0-9]){either(WORDS.duration_before)}[ ]?$")
_LENGTH_BEFORE = re.compile(
    rf"(?:^|[^가-힣]){either(WORDS.lengths)}(?:[은는이가도]?[ ]|[(])(?:(?:{either(WORDS.duration_before)}|보통|통상|대개|모두)[ ])?$|[0-9][ ]?배(?:인|가[ ]되는|에[ ]해당하는)[ ]$"
)
"""잠복기는 2~14일로, 잠복기의 2배인 28일: what is so long is never a day of the month."""
_SINCE_THEN, _UNTIL = re.compile(r"[가-힣][ ](?:후|뒤)[ ](?:최대[ ]|최장[ ])?$"), re.compile(r"까지(?![가-힣])")
"""접촉 후 14일까지: so long from what was done."""
_IS_BOUND = re.compile(r"[ ]?(?:부터|까지|자정|밤|새벽|오전|오후)")
_SINO = "[일이삼사오육륙칠팔구]"
_DATED = [trap for trap in WORDS.traps if trap[0].isdigit()]
_IN_FIGURES = (
    rf"(?P<event>(?<!월){either(_DATED)})"
    rf"|(?<![0-9A-Za-z])(?<![0-9][.,])(?P<number>['’‘]?[0-9]{{1,8}})"
    rf"(?:[ ]?(?P<link>[{_LINK}{_MIDDLE}/])[ ]?(?P<second>['’‘]?[0-9]{{1,6}}))?[ ]?"
    rf"(?P<unit>년대|년도|주년|년|개월|월|주일|일|분기|세기|달|주)"
    r"|\((?P<bracket>[월화수목금토일])(?:요일)?\)"
    rf"|(?P<between>[{_LINK}])"
)
_IN_WORDS = (
    rf"(?P<trap>(?<!월){either(set(WORDS.traps) - set(_DATED))})"
    rf"|(?P<sino_year>{_SINO}?천(?:{_SINO}?백)?(?:{_SINO}?십)?{_SINO}?)년"
    rf"|(?P<sino_month>십일|십이|[일이삼사오유칠팔구시])월"
    rf"|(?P<sino_day>(?:[이삼]?십)?{_SINO}|[이삼]?십)일(?!월)"
    rf"|(?P<word>{either(_CODES)})"
    r"|(?P<few>올)(?=[ ]?(?:[0-9]|상반기|하반기|봄|여름|가을|겨울|연말|들어|한 해|초(?![가-힣])|말(?![가-힣])|추석|설))"
)
_FIRSTS = "".join(
    sorted({word[0] for word in (*_CODES, *WORDS.traps) if word not in _DATED} | set("일이삼사오육륙칠팔구십천유시올"))
)
_MASTER = re.compile(
    rf"(?=[0-9'’‘({_LINK}{_FIRSTS}])(?:(?=[가-힣])(?:{_IN_WORDS})|(?!(?<=[0-9])[0-9])(?:(?P<numeric>{date_numeric.START})|{_IN_FIGURES}))"
)
_REST = re.compile(_IN_FIGURES)
_RUN = re.compile(r"['’‘]?[0-9]{1,8}")
_COUNTED = frozenset({"명일"})
"""Words of time that a number's unit and its ending look like."""
_SUFFIX = re.compile(
    rf"[ ]?(?P<weak>{either(_WEAK_CODES)})(?=[^가-힣]|$|{_PARTICLE}(?![가-힣])|{_AFTER})|(?P<link>부터(?=[ ])|에서(?=[ ][^.,\n]{1, 20}(?:까지|사이)))"
)
_MONTH_NEXT = re.compile(r"[ ]?[0-9]{1,2}[ ]?월")
_NOT_QUARTER = re.compile(rf"[점별]|{DURATION_AFTER.pattern}")
_NOT_MONTH = re.compile(either(WORDS.not_month))


def tokens(text: str) -> Iterator[Token[Moment]]:
    """Coded tokens in order; `!` marks words that only look like time."""
    at = end = 0
    while match := _MASTER.search(text, at):
        run = _tokens_at(text, match, end)
        yield from run
        at = _past(match)
        if not run:
            continue
        end = run[-1].end
        while weak := _suffix(text, end):
            end = weak.end
            yield weak
        at = max(at, end) if match.lastgroup != "numeric" else end


def _tokens_at(text: str, match: re.Match[str], end: int) -> list[Token[Moment]]:
    """What stands at the match; figures that are no date are read again as plain numbers."""
    if match.lastgroup == "between":
        return [Token("~", match.start(), match.end())]
    if match.lastgroup == "numeric":
        token = date_numeric.read(text, match.start(), "ko")
        if token:
            return [token]
        plain = _REST.match(text, match.start())
        return list(_tokens_of(text, plain)) if plain else []
    return list(_tokens_of(text, match)) if _begins(text, match, end) else []


def _past(match: re.Match[str]) -> int:
    """Where to go on: behind the first number of figures that are no date, else behind the match."""
    run = _RUN.match(match.string, match.start()) if match.lastgroup == "numeric" else None
    return run.end() if run else match.end()


def _begins(text: str, match: re.Match[str], end: int) -> bool:
    """Words stand free on the left or at the end of another word of time; numbers may follow anything."""
    kind = match.lastgroup
    start = match.start()
    if kind in {"word", "few", "sino_year", "sino_month", "sino_day"} and start and "가" <= text[start - 1] <= "힣":
        return end == start
    return True


def _tokens_of(text: str, match: re.Match[str]) -> Iterator[Token[Moment]]:
    kind, start, end = match.lastgroup, match.start(), match.end()
    if kind in {"trap", "event"}:
        yield Token("!", start, end)
    elif kind == "between":
        yield Token("~", start, end)
    elif kind == "bracket":
        yield Token("w", start, end, "월화수목금토일".index(match["bracket"]))
    elif kind == "few":
        yield Token("y", start, end, 0)
    elif kind == "word":
        yield from _word(text, match)
    elif kind == "unit":
        yield from _number(text, match)
    else:
        yield from _sino(text, match)


def _word(text: str, match: re.Match[str]) -> Iterator[Token[Moment]]:
    code, number = _CODES[match["word"]]
    if match["word"] in _COUNTED and text[match.start() - 1 : match.start()].isdigit():
        return  # 3명일 때: three persons, no tomorrow
    if code in "ToivlgSHW" or CLOSES.match(text, match.end()):
        yield Token(code, match.start(), match.end(), number)


def _suffix(text: str, end: int) -> Token[Moment] | None:
    match = _SUFFIX.match(text, end)
    if match is None:
        return None
    if match["link"]:
        return Token("f", end, match.end(), match["link"] == "부터")
    code, number = _WEAK_CODES[match["weak"]]
    if code == "G" and _OF_EVENT.search(text, max(0, end - EVENT_REACH), end):
        return None
    return Token(code, match.start("weak"), match.end(), number)


def _number(text: str, match: re.Match[str]) -> Iterator[Token[Moment]]:
    unit, end = match["unit"], match.end()
    code = _unit_code(text, match)
    if code is None:
        return
    first = _value(match["number"])
    if match["second"] is None:
        yield Token(code, _start(match), end, first, None, _numeral(match, "number", first))
        return
    second = _value(match["second"])
    if match["link"] in _MIDDLE or match["link"] == "/":
        if unit == "분기" and second == 4 and first <= 4:
            yield Token("Q", match.start(), end, first, None, _numeral(match, "number", first))
        elif second == first + 1 and code in "MYQ":
            yield from _pair(match, code, first, second)
        return
    yield from _pair(match, code, first, second)


def _pair(match: re.Match[str], code: str, first: int, second: int) -> Iterator[Token[Moment]]:
    yield Token(code, _start(match), match.end("number"), first, None, _numeral(match, "number", first))
    yield Token("~", match.start("link"), match.end("link"))
    yield Token(code, match.start("second"), match.end(), second, None, _numeral(match, "second", second))


def _start(match: re.Match[str]) -> int:
    """Behind a quotation mark that only looks like the apostrophe of a short year: '2023년 인구동향'."""
    return match.start("number") + (match["number"][0] in "'’‘" and len(match["number"]) != 3)


def _value(digits: str) -> int:
    """ASCII digits only, by the pattern; `'25` is the year 2025, `'87` the year 1987."""
    number = whole(digits.lstrip("'’‘"))
    if digits[0] in "'’‘" and len(digits) == 3:
        return number + (2000 if number < 70 else 1900)
    return number


def _numeral(match: re.Match[str], group: str, value: int) -> Numerals:
    return ((match.start(group), match.end(group), Decimal(value)),)


def _unit_code(text: str, match: re.Match[str]) -> str | None:
    """The code of a number with its unit: a place in the calendar, or a length of time (U), or nothing (None)."""
    unit, end, digits = match["unit"], match.end(), match["number"]
    code = _UNITS[unit]
    if code in "YD" and unit != "년도" and is_length(text, match.start(), end, unit):
        return _LENGTHS.get(code)
    if code == "D" and whole(digits.lstrip("'’‘")) > 31 and text[max(0, match.start() - 2) : match.start()].strip() != "월":
        return "i"
    if code == "Q" and (whole(digits.lstrip("'’‘")) > 4 or _NOT_QUARTER.match(text, end)):
        return None
    if code == "D":
        return "D" if _closes_day(text, end) or text[max(0, match.start() - 2) : match.start()].strip() == "월" else None
    if code == "M":
        return None if _NOT_MONTH.match(text, end) else "M"
    if code == "Y":
        short = len(digits) < 4 and digits[0] not in "'’‘"
        if short:
            return "N" if len(digits) == 2 else "g"
        return "g" if len(digits) == 4 and digits[0] in "3456789" and not _MONTH_NEXT.match(text, end) else "Y"
    return code


_SPAN_OF_DAYS = re.compile(r"[ ]?(?:간|동안|째)")
_WORD_ENDS = re.compile(rf"(?![가-힣])|{_PARTICLE}(?![가-힣])")


TERM = rf"(?:{either(WORDS.terms)})(?:[(][^()\n]{{1,10}}[)])?"
"""What was due, with its day in brackets: 시한(2일)."""
_TERM_BEFORE = re.compile(rf"(?:보다|{TERM}[을를])[ ](?:약[ ]|무려[ ])?$")
_PAST_A_TERM = re.compile(r"[ ]?(?:넘|늦|앞당|앞서|지나|초과|빠르|빨리|빨랐|빨라|일찍|이르|이른|당겨|당긴|밀|길|짧|더[ ])")
"""By how many days a term is missed or two lengths differ (시한을 9일 넘긴, 예정보다 3일 앞당겨); alone, 9일 늦게 may be late on the ninth."""


def is_length(text: str, start: int, end: int, unit: str) -> bool:
    """True where `30일` or `4년` is a length of time by the words around it."""
    after = DURATION_AFTER.match(text, end)
    if after and unit == "일" and text[start - 2 : start].strip() == "월" and not _SPAN_OF_DAYS.match(text, end):
        return False
    if after and _closes_length(text, after):
        return True
    if unit == "일" and _PAST_A_TERM.match(text, end) and is_past_a_term(text, start):
        return True
    if _LENGTH_BEFORE.search(text, max(0, start - 18), start) and not _IS_BOUND.match(text, end):
        return True
    if unit == "일" and _UNTIL.match(text, end) and _SINCE_THEN.search(text, max(0, start - 8), start):
        return True
    return bool(_DURATION_BEFORE.search(text, max(0, start - 8), start))


def is_past_a_term(text: str, start: int) -> bool:
    """Whether a term that was missed, or what is compared, stands before: 시한을 9일 넘긴."""
    return _TERM_BEFORE.search(text, max(0, start - 18), start) is not None


def _closes_length(text: str, after: re.Match[str]) -> bool:
    """`내` in 3년 내, not in 3일 내린; one-syllable words must end there or take a particle."""
    if len(after.group().strip()) > 1:
        return True
    return bool(_WORD_ENDS.match(text, after.end()))


def _closes_day(text: str, end: int) -> bool:
    return bool(CLOSES.match(text, end))


def _sino(text: str, match: re.Match[str]) -> Iterator[Token[Moment]]:
    """이천이십사년 삼월 이십일; alone, 이월 (carried over) and 일일 are words, so date_ko asks for company."""
    kind = str(match.lastgroup)
    code = {"sino_year": "1", "sino_month": "2", "sino_day": "3"}[kind]
    number = _sino_value(match[kind])
    yield Token(code, match.start(), match.end(), number, None, _numeral(match, kind, number))


def _sino_value(word: str) -> int:
    total, digit = 0, 0
    for sign in word:
        if sign in _SINO_POWERS:
            total += (digit or 1) * _SINO_POWERS[sign]
            digit = 0
        else:
            digit = _SINO_DIGITS[sign]
    return total + digit
