"""Korean lengths of time: 4개월, 2시간 53분, 15분23초, 사흘, 넉 달, 10여 년, 3~4년, 2박 3일.

Refused: parts of the calendar (2025년, 30일: date_ko), 3분기, 3분의 1, two honoured persons (어르신 2분), shares (3주를 매입),
names of terms and classes (4년제, 10년물, 3일장).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.lexicon.numbers import numbers
from factcheck.mention.date_ko_words import WORDS, is_length, is_past_a_term
from factcheck.mention.length import MOST, ORDER, Length, Piece, deadline
from factcheck.model import Hedge
from factcheck.numerals import read_digits, read_korean

_UNITS = {
    "시간": "hour",
    "분": "minute",
    "초": "second",
    "개월": "month",
    "달": "month",
    "주일": "week",
    "주": "week",
    "년": "year",
    "해": "year",
    "일": "day",
    "분기": "quarter",
    "박": "night",
}
_NUMBERS = numbers("ko")
_SPANS = {**_NUMBERS.spans, **_NUMBERS.vague}
_NATIVE = [word for word in _NUMBERS.numerals.native if word not in {"너", "서"}]
_SINO_MINUTES = r"(?:[이삼사오]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])"
_AFTER_HOURS = re.compile(rf"시간[ ]?(?P<minutes>{_SINO_MINUTES})[ ]?분(?!의|기|위|량)")
"""Minutes and seconds are counted in Sino numerals after hours in native ones: 세 시간 사십 분."""
_TENS = either(word for word, value in _NUMBERS.numerals.native.items() if value == 10 or value == 20)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:\.[0-9]{1,4})?"
_LINK = r"[~∼〜～–\-]"
_POWER = r"[십백천만억]{1,3}(?:[0-9]{1,4}[십백천만]{0,2}){0,3}"
"""1천200, 1만2천, 3천."""
_WHOLE = r"(?<![0-9][십백천만억])(?<![0-9][만억조][ ])"
"""Not the second half of 1천200 or 1만 200: a part of a number is another number."""
_AMOUNT = (
    rf"(?P<digits>(?<![0-9A-Za-z'’‘])(?<![0-9][.,]){_WHOLE}{_DIGITS})(?:[ ]?{_LINK}[ ]?(?P<second>{_DIGITS})|(?P<power>{_POWER}))?(?P<odd>여)?[ ]?"
    rf"|(?<![가-힣0-9])(?P<span>(?:[수몇]십|{either(_SPANS)})(?:십|백)?)[ ]?|(?<![가-힣0-9])(?P<native>(?:{_TENS})?{either(_NATIVE)})[ ]?"
)
_PIECE = re.compile(rf"(?:{_AMOUNT})(?P<unit>시간|분기|분|초|개월|달|주일|주|년|해|일|박)")
_FIRSTS = "".join(sorted({word[0] for word in (*_NATIVE, *_SPANS, "수", "몇")}))
_PIECES = Anchored(
    _PIECE,
    re.compile(
        rf"[0-9{_FIRSTS}](?:(?<=[0-9])(?<![0-9A-Za-z].)(?=[0-9.,]{{0,20}}(?:[ ]?{_LINK}[ ]?[0-9.,]{{1,20}})?[십백천만억여]{{0,4}}(?:[0-9]{{1,4}}[십백천만여]{{0,3}}){{0,3}}[ ]?[시분초개달주년해일박])"
        rf"|(?<=[^0-9])(?<![가-힣0-9].)(?=[가-힣]{{0,6}}[ ]?[시분초개달주년해일박]))"
    ),
)
_WORD_LENGTHS = {
    word: (unit, count)
    for name, unit in (("days", "day"), ("weeks", "week"), ("months", "month"), ("years", "year"))
    for word, count in WORDS.words[name].items()
}
_WORD = Anchored(re.compile(rf"(?<![가-힣])(?P<word>{either(_WORD_LENGTHS)})"), opening(_WORD_LENGTHS, "가-힣"))
MONTHS, DAYS = 12, 31
_PASSED = ("넘긴", "넘겨", "넘길", "넘어", "넘었", "넘은")
"""What is done to a term; 넘게 stays a bound."""
_PARTICLE = either(WORDS.particles)
_ENDS = re.compile(
    rf"(?![가-힣])|{_PARTICLE}(?![가-힣])|{either((*WORDS.duration_after, *WORDS.duration_welded, '안에', '이어', '간의', '여간', '반'))}"
)
_HUNDREDTHS = re.compile(
    rf"(?P<part>[0-9]{{1,3}})(?![0-9.,:]|[ ]?[%~∼])(?:(?![가-힣A-Za-z])|(?=대(?![가-힣])|(?:{_PARTICLE})(?![가-힣])))"
)
_NOT_YEARS = re.compile(
    r"[ ]?(?:생|산|식|형|대(?![비상])|도(?![가-힣])|물|차|제(?![가-힣]{2})|[0-9]{1,2}[ ]?월|[0-9][ ]?분기|[상하]반기)|[ ]?(?:봄|여름|가을|겨울)"
)
_NOT_MINUTES = re.compile(r"의|기|위|량|께|들|양|포|류|[ ]?음표")
_O_CLOCK = re.compile(r"[0-9가-힣]시[ ]?$")
_PERSONS = re.compile(
    r"(?:어르신|님|할머니|할아버지|유공자|운동가|손님|부모|어머니|아버지|스님|수녀|신부)(?:들)?(?:은|이|가|도|을|를)?[ ]$"
)
_SHARES = re.compile(r"(?:주식|보통주|우선주|자사주|지분|신주|구주|의결권)[^.\n]{0,20}$")
_WEEKS = re.compile(
    r"간|째|차|동안|[ ]?(?:만에|연속|내내|이내|뒤|후|전|새|이상|치료|진단|시점|훈련|과정|넘게|가량|정도|안에|내(?![가-힣]))"
)
_ONE_DAY = re.compile(r"[ ]?(?:만에|동안|이상|안에|이내|뒤|앞|전|간|사이|남짓|꼬박|늦|먼저|차이|빨|일찍)")
_QUARTERS = re.compile(r"[ ]?(?:만에|만의|만이|만(?![가-힣])|연속|내리|째|동안)")
_HALF = re.compile(r"[ ]?반(?=[^가-힣]|$|만에|간|동안|이|을|에|쯤|가량|정도)")
_AFTER_WORDS = (*_NUMBERS.after.approx, *_NUMBERS.after.more_than, *_NUMBERS.after.at_least, *_NUMBERS.after.less_than)
_BOUND_WORDS = (*_AFTER_WORDS, *_NUMBERS.after.at_most, "안에", "내")
_LONG, _SHORT = ([word for word in _BOUND_WORDS if (len(word) > 1) == long] for long in (True, False))
_TAIL = re.compile(
    rf"(?:[ ]?(?P<odd>여|남짓))?(?:[ ]?(?:간|동안))?"
    rf"(?:[ ]?(?P<hedge>{either(_LONG)}|{either(_SHORT)}(?=[^가-힣]|$|[에로의](?![가-힣]))))?(?:[ ]?(?P<only>만에|만(?![가-힣])))?"
)
_HEAD = re.compile(
    rf"(?:^|(?<=[^가-힣]))(?P<head>{either((*_NUMBERS.before.approx, *_NUMBERS.before.at_least, *_NUMBERS.before.at_most, '최단'))})[ ]?$"
)


def read(text: str, when: date | None) -> Iterator[Length]:
    """Every length of time of a Korean text, in order."""
    run: list[Piece] = []
    for piece in sorted((*_counted(text), *_in_words(text), *_minutes(text)), key=lambda piece: piece.start):
        if run and _continues(text, run[-1], piece):
            run.append(piece)
            continue
        yield from _finished(text, run, when)
        run = [piece]
    yield from _finished(text, run, when)


def _continues(text: str, before: Piece, piece: Piece) -> bool:
    smaller = ORDER.index(piece.unit) > ORDER.index(before.unit)
    return smaller and piece.start >= before.end and text[before.end : piece.start] in {"", " "}


def _finished(text: str, run: list[Piece], when: date | None) -> Iterator[Length]:
    """A run of pieces, less a first or only piece that is a place in the calendar (2026년 49주)."""
    if run and not _stands_alone(text, run[0]) and (len(run) == 1 or run[0].unit == "year"):
        run = run[1:]
    if not run:
        return
    start, end = run[0].start, run[-1].end
    half = _HALF.match(text, end)
    end = half.end() if half else end
    hedge, extent, rules = _words_around(text, start, end)
    further = deadline(run, when) if hedge == "at_most" and text[end : extent[1]].strip() in {"내", "안에", "이내"} else ()
    yield Length(tuple(run), extent, hedge, rules, further, end, Decimal("0.5") if half else Decimal(0))


def _words_around(text: str, start: int, end: int) -> tuple[Hedge, tuple[int, int], tuple[str, ...]]:
    head, tail = _HEAD.search(text, max(0, start - 6), start), _TAIL.match(text, end)
    before, after = _NUMBERS.before, _NUMBERS.after
    hedge: Hedge = "exact"
    if head:
        word = head["head"]
        hedge = "approx" if word in before.approx else "at_most" if word in before.at_most else "at_least"
    if "여" in text[start:end] and hedge == "exact":
        hedge = "more_than"
    if tail and (tail["odd"] or tail["hedge"]) and hedge == "exact":
        hedge = (
            _after(tail["hedge"], after.approx, after.more_than, after.at_least, after.less_than)
            if tail["hedge"]
            else "more_than"
        )
    if tail and (tail["hedge"] or "").startswith(_PASSED) and is_past_a_term(text, start):
        hedge, tail = "exact", None  # by how much the term was missed
    rules = ("duration.after",) if tail and tail["only"] else ()
    return hedge, (head.start("head") if head else start, tail.end() if tail else end), rules


def _after(word: str, approx: tuple[str, ...], more: tuple[str, ...], least: tuple[str, ...], less: tuple[str, ...]) -> Hedge:
    for words, hedge in ((approx, "approx"), (more, "more_than"), (least, "at_least"), (less, "less_than")):
        if word in words:
            return hedge  # type: ignore[return-value]
    return "at_most"


def _counted(text: str) -> Iterator[Piece]:
    for match in _PIECES.finditer(text):
        amounts = _amounts(match)
        unit = _UNITS[match["unit"]]
        if unit == "second" and amounts and (fine := _fractional(text, match, amounts[0])):
            yield fine
            continue
        if amounts is None or amounts[1] > MOST or amounts[0] > amounts[1] or not _is_unit(text, match):
            continue
        first = match.start("digits") if match["digits"] else match.start()
        yield Piece(
            first,
            match.end(),
            *amounts,
            "day" if unit == "night" else unit,
            _step(match),
            _numerals(match, amounts),
            _digits(match),
        )


def _fractional(text: str, match: re.Match[str], whole: Decimal) -> Piece | None:
    """26초84: hundredths of a second stand behind the unit, without a point."""
    tail = _HUNDREDTHS.match(text, match.end()) if match["digits"] and not (match["second"] or match["power"]) else None
    number = read_digits(f"{match['digits']}.{tail['part']}") if tail and whole == whole.to_integral_value() else None
    if tail is None or number is None:
        return None
    place = (match.start("digits"), tail.end("part"))
    return Piece(*place, number.value, number.value, "second", number.step, ((*place, number.value),), number.significant)


def _minutes(text: str) -> Iterator[Piece]:
    """The Sino minutes after hours that are written out."""
    for match in _AFTER_HOURS.finditer(text):
        number = read_korean(match["minutes"])
        if number:
            place = match.span("minutes")
            yield Piece(place[0], match.end(), number.value, number.value, "minute", Decimal(1), ((*place, number.value),), 0)


def _amounts(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """Both ends of the amount; None where numerals refuses them."""
    if match["span"]:
        return _several(match["span"])
    if match["native"]:
        number = read_korean(match["native"])
        return (number.value, number.value) if number else None
    first = read_korean(match["digits"] + match["power"]) if match["power"] else read_digits(match["digits"])
    second = read_digits(match["second"]) if match["second"] else first
    return (first.value, second.value) if first and second else None


def _several(word: str) -> tuple[Decimal, Decimal]:
    """서너 is 3 to 4, 몇 2 to 9, 수십 20 to 90."""
    power = Decimal(100 if word.endswith("백") else 10 if word.endswith("십") else 1)
    low, high = _SPANS[word.rstrip("십백")]
    return low * power, high * power


def _step(match: re.Match[str]) -> Decimal:
    number = read_digits(match["digits"]) if match["digits"] and not match["power"] else None
    return min(number.step, Decimal(1)) if number else Decimal(1)


def _digits(match: re.Match[str]) -> int:
    if not match["digits"]:
        return 0
    number = read_korean(match["digits"] + match["power"]) if match["power"] else read_digits(match["digits"])
    return number.significant if number else 0


def _numerals(match: re.Match[str], amounts: tuple[Decimal, Decimal]) -> tuple[tuple[int, int, Decimal], ...]:
    if match["second"]:
        return ((*match.span("digits"), amounts[0]), (*match.span("second"), amounts[1]))
    if match["digits"]:
        return ((match.start("digits"), match.end("power") if match["power"] else match.end("digits"), amounts[0]),)
    return ((*match.span("native"), amounts[0]),) if match["native"] else ()


def _is_unit(text: str, match: re.Match[str]) -> bool:
    unit, end = match["unit"], match.end()
    if unit == "분" and not _is_minutes(text, match):
        return False
    if unit == "분기" and not _QUARTERS.match(text, end):
        return False
    if unit == "해" and not (match["native"] or match["span"]):
        return False
    if unit == "년" and _NOT_YEARS.match(text, end):
        return False
    if unit == "주" and not _is_weeks(text, match):
        return False
    next_piece = text[end : end + 2].strip()[:1].isdigit()
    return next_piece or bool(_ENDS.match(text, end))


def _is_minutes(text: str, match: re.Match[str]) -> bool:
    """분 is a minute, a part (3분의 1), a minute of the clock (9시 17분) or a person held in honour (어르신 2분, 두 분; 수분 is water)."""
    start, end = match.start(), match.end()
    if match["native"] or match["span"]:
        return False
    if _NOT_MINUTES.match(text, end) or _O_CLOCK.search(text, max(0, start - 3), start):
        return False
    return not _PERSONS.search(text, max(0, start - 12), start)


def _is_weeks(text: str, match: re.Match[str]) -> bool:
    """주 is a week or a share (large numbers, or beside words of shares); 수주 is an order."""
    if match["power"] or "," in (match["digits"] or "") or match["span"] == "수" or _is_week_of_year(text, match):
        return False
    return bool(_WEEKS.match(text, match.end())) or not _SHARES.search(text, max(0, match.start() - 30), match.start())


def _is_week_of_year(text: str, match: re.Match[str]) -> bool:
    """49주에 905명, 올해 49주: the 49th week, which is no length and names no day that we know."""
    number = read_digits(match["digits"]) if match["digits"] and not match["second"] else None
    if number is None or not 1 <= number.value <= 53:
        return False
    named = _YEAR_BEFORE.search(text, max(0, match.start() - 6), match.start()) is not None
    return (named or number.value >= 10) and _COUNTED_IN_WEEK.match(text, match.end()) is not None


_YEAR_BEFORE = re.compile(r"(?:올해|지난해|작년|[0-9][년월])[ ]$")
_COUNTED_IN_WEEK = re.compile(r"(?:에[는도]?)?[ ](?:[0-9]{1,3}(?:,[0-9]{3}|\.[0-9])?(?:명|건|%)|수치)|에서[ ][0-9]{1,2}주")


def _stands_alone(text: str, piece: Piece) -> bool:
    """False for 2025년, 30일 and 24년 3월, which date_ko reads."""
    written = text[piece.start : piece.end]
    if written.endswith("박"):
        return False
    if piece.unit == "year" and written[-1] == "년" and Decimal(1000) <= piece.low < 3000 and "," not in written:
        return is_length(text, piece.start, piece.end, "년")
    if written[-1] == "일" and piece.unit == "day" and piece.low <= 31 and piece.numerals:
        return _is_no_day(piece) or is_length(text, piece.start, piece.end, "일")
    return not (written[-1] == "일" and text[max(0, piece.start - 3) : piece.start].rstrip(" ").endswith("월"))


def _is_no_day(piece: Piece) -> bool:
    """24.5일, 4.86일 and 25.0일 are lengths; 9.17일 is how some releases write the seventeenth of September."""
    if piece.step >= 1:
        return False
    month, day = piece.low // 1, (piece.low % 1) / piece.step
    return month > MONTHS or not 1 <= day <= DAYS


def _in_words(text: str) -> Iterator[Piece]:
    for match in _WORD.finditer(text):
        unit, count = _WORD_LENGTHS[match["word"]]
        ends = _ONE_DAY if match["word"] in {"하루", "이레"} else _ENDS
        if ends.match(text, match.end()) and not _inside_counted(text, match):
            yield Piece(match.start(), match.end(), Decimal(count), Decimal(count), unit, Decimal(1))


def _inside_counted(text: str, match: re.Match[str]) -> bool:
    """`한 달` is a count that _PIECE finds; `백 년`, `일주일` and `사흘` are words of their own."""
    return bool(_PIECE.match(text, match.start()))
