"""English lengths of time: three months, 14 weeks, 2½ years, an hour and a half, 1 hour and 30 minutes, 10 to 14 weeks.

Refused: rates (50,000 a week), ages (a 9-year-old), quarters of the calendar, and `a day` that nothing marks as a length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.lexicon.numbers import numbers
from factcheck.mention.length import MOST, ORDER, Length, Piece, deadline
from factcheck.model import Hedge
from factcheck.numerals import read_digits, read_english

_NUMBERS = numbers("en")
_UNITS = {
    **dict.fromkeys(("second", "sec"), ("second", 1)),
    **dict.fromkeys(("minute", "min"), ("minute", 1)),
    **dict.fromkeys(("hour", "hr", "h"), ("hour", 1)),
    **dict.fromkeys(("day", "night"), ("day", 1)),
    **dict.fromkeys(("week", "wk"), ("week", 1)),
    "weekend": ("day", 2),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    **dict.fromkeys(("year", "yr"), ("year", 1)),
    "decade": ("decade", 1),
}
_UNIT = rf"(?P<unit>{either(_UNITS)})(?P<many>s)?(?![A-Za-z])"
_DIGITS = r"(?<![0-9A-Za-z.,$€£¥])(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:\.[0-9]{1,4})?"
_COUNTS = (*_NUMBERS.numerals.digits, *_NUMBERS.numerals.native, "hundred", "thousand")
_WORD = either(_COUNTS)
_WORDS = rf"(?<![A-Za-z-])(?:{_WORD})(?:(?:[ -]|[ ]and[ ])(?:{_WORD})){{0,4}}"
_FEW = {
    "a few": (3, 3),
    "few": (3, 3),
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "several": (3, 9),
    "some": (3, 3),
    "dozens of": (24, 99),
}
_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_QUARTERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_PART = rf"half|(?:{either(_QUARTERS)}[ ])?quarters?"
_MORE = r"(?:[ ](?:more|fewer|less|extra|additional|further|other|full|whole|straight|consecutive|successive))?"
_PIECE = re.compile(
    rf"(?:(?P<digits>{_DIGITS})(?P<sign>[½¼¾])?(?:(?:[ ]?[-–~][ ]?|[ ]to[ ]|-to-|[ ]or[ ])(?P<second>{_DIGITS.replace('(?<![0-9A-Za-z.,$€£¥])', '')}))?{_MORE}"
    rf"|(?P<onlysign>(?<![0-9A-Za-z])[½¼¾]|(?<![0-9A-Za-z.,/$€£¥-])(?:1/2|1/4|3/4))"
    rf"|(?P<words>{_WORDS})(?:(?:[ ]to[ ]|[ ]or[ ]|-to-)(?P<more>{_WORD}))?{_MORE}"
    rf"|(?<![A-Za-z-])(?P<few>{either(_FEW)}){_MORE}"
    rf"|(?<![A-Za-z-])(?P<one>half[ ]an?|an?[ ]half|one[ ]and[ ]a[ ]half|(?:{either(_QUARTERS)}[ ])quarters?[ ]of(?:[ ]an?)?|half|an?))"
    rf"(?P<plus>[ ]and[ ](?:an?[ ])?(?P<part>{_PART})(?:[ ]of)?(?:[ ]an?)?)?[ -]?{_UNIT}",
    re.IGNORECASE,
)
_PIECES = Anchored(_PIECE, opening((*_COUNTS, *_FEW, *_QUARTERS, "half"), "A-Za-z-", re.IGNORECASE, digits="0-9½¼¾"))
_JOIN = re.compile(r"(?:,|[ ]and|,[ ]and)?[ ]", re.IGNORECASE)
_AGE = re.compile(r"[ -]olds?(?![a-z])|[ ]of[ ]age(?![a-z])", re.IGNORECASE)
_TENS = (
    word for words in (_NUMBERS.numerals.digits, _NUMBERS.numerals.native) for word, value in words.items() if 10 <= value <= 50
)
_MINUTES = re.compile(rf"[ ](?:and[ ])?(?P<minutes>[1-5][0-9]|{either(_TENS)})(?=[ ]?(?:[.,;!?)]|$))", re.IGNORECASE)
"""An hour and fifteen: what follows hours, and counts nothing else, are minutes."""
_AHEAD = re.compile(r"(?<![A-Za-z])(?:in|within)[ ]$", re.IGNORECASE)
_TRAP = re.compile(r"(?:60 Minutes|48 Hours|24 Hours of|Seven Years)")
_MARKED = re.compile(
    r"(?:\b(?:for|in|within|about|nearly|over|almost|after|under|another|around|lasts?|lasted|lasting|takes?|took|than|half|of|by|roughly|just|only|every)[ ])$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[ ](?:ago|later|earlier|before|after|from|hence|of|to|long|away|and)\b|[ -](?:long)\b", re.IGNORECASE)
_TAIL_HALF = re.compile(r"[ ]and[ ](?:an?[ ])?(?P<part>half|quarter)(?![A-Za-z])", re.IGNORECASE)
_BEFORE = tuple(
    (hedge, re.compile(rf"(?<![A-Za-z])(?:{either(words)})[ ]$", re.IGNORECASE))
    for hedge, words in (
        ("approx", _NUMBERS.before.approx),
        ("at_least", _NUMBERS.before.at_least),
        ("at_most", (*_NUMBERS.before.at_most, "within")),
        ("more_than", [word for word in _NUMBERS.before.more_than if word != "over"]),
        ("less_than", _NUMBERS.before.less_than),
    )
)
_AFTER = re.compile(
    rf"[ ]?(?P<word>{either((*_NUMBERS.after.approx, *_NUMBERS.after.at_least, *_NUMBERS.after.at_most))})(?![A-Za-z])"
)


def read(text: str, when: date | None) -> Iterator[Length]:
    """Every length of time of an English text, in order."""
    run: list[Piece] = []
    for piece in _pieces(text):
        if run and _continues(text, run[-1], piece):
            run.append(piece)
            continue
        if run:
            yield _finished(text, run, when)
        run = [piece]
    if run:
        yield _finished(text, run, when)


def _continues(text: str, before: Piece, piece: Piece) -> bool:
    smaller = ORDER.index(piece.unit) > ORDER.index(before.unit)
    return smaller and piece.start >= before.end and bool(_JOIN.fullmatch(text, before.end, piece.start))


def _finished(text: str, run: list[Piece], when: date | None) -> Length:
    run = [*run, *_minutes(text, run[-1])]
    start, end, extra = run[0].start, run[-1].end, Decimal(0)
    tail = _TAIL_HALF.match(text, end)
    if tail and run[-1].low == run[-1].high:
        end, extra = tail.end(), Decimal("0.5") if tail["part"].lower() == "half" else Decimal("0.25")
    age = _AGE.match(text, end)
    end = age.end() if age else end
    hedge, extent = _words_around(text, start, end)
    ahead = _AHEAD.search(text, max(0, start - 7), start)
    further = deadline(run, when) if ahead else ()
    left = min(extent[0], ahead.start()) if ahead else extent[0]
    return Length(tuple(run), (left, extent[1]), hedge, ("duration.age",) if age else (), further, end, extra)


def _minutes(text: str, last: Piece) -> Iterator[Piece]:
    match = _MINUTES.match(text, last.end) if last.unit == "hour" and last.low == last.high else None
    number = (read_digits(match["minutes"]) or read_english(match["minutes"].lower())) if match else None
    if match and number:
        yield Piece(
            last.end, match.end(), number.value, number.value, "minute", Decimal(1), ((*match.span("minutes"), number.value),)
        )


def _words_around(text: str, start: int, end: int) -> tuple[Hedge, tuple[int, int]]:
    for hedge, pattern in _BEFORE:
        found = pattern.search(text, max(0, start - 40), start)
        if found:
            return hedge, (found.start(), end)  # type: ignore[return-value]
    after = _AFTER.match(text, end)
    if after is None:
        return "exact", (start, end)
    word, table = after["word"].lower(), _NUMBERS.after
    return ("approx" if word in table.approx else "at_least" if word in table.at_least else "at_most"), (start, after.end())


def _pieces(text: str) -> Iterator[Piece]:
    end = 0
    for match in _PIECES.finditer(text):
        piece = _piece(text, match)
        if piece and piece.start >= end:
            end = piece.end
            yield piece


def _piece(text: str, match: re.Match[str]) -> Piece | None:
    amounts = _amounts(match)
    if amounts is None or amounts[0] > amounts[1] or amounts[1] > MOST or not _is_length(text, match):
        return None
    unit, factor = _UNITS[match["unit"].lower()]
    part = _part(match["part"]) if match["part"] else Decimal(0)
    low, high = ((amount + part) * factor for amount in amounts)
    number = read_digits(match["digits"]) if match["digits"] else None
    spots = tuple((*match.span(name), amount) for name, amount in zip(("digits", "second"), amounts, strict=True) if match[name])
    if match["words"] and not match["more"]:
        spots = ((*match.span("words"), amounts[0]),)
    step = min(number.step, Decimal(1)) if number else Decimal(1)
    return Piece(match.start(), match.end(), low, high, unit, step * factor, spots, number.significant if number else 0)


def _amounts(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """Both ends of the amount; None where numerals refuses them."""
    if match["few"]:
        low, high = _FEW[match["few"].lower()]
        return Decimal(low), Decimal(high)
    if match["one"] or match["onlysign"]:
        return _single(match)
    if match["words"]:
        first = read_english(match["words"].lower())
        second = read_english(match["more"].lower()) if match["more"] else first
    else:
        first = read_digits(match["digits"])
        second = read_digits(match["second"]) if match["second"] else first
    extra = Decimal(_FRACTIONS.get(match["sign"] or "", "0"))
    return (first.value + extra, second.value + extra) if first and second else None


def _single(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    if match["onlysign"]:
        amount = Decimal(_FRACTIONS[match["onlysign"]])
    else:
        word = match["one"].lower().removeprefix("a ").removeprefix("an ")
        amount = _part(match["one"]) if word.startswith("half") or "quarter" in word else Decimal(1)
    return amount, amount


def _part(words: str) -> Decimal:
    """Half, a quarter, three quarters."""
    first = words.lower().split(" ")[0]
    return Decimal(_QUARTERS.get(first, 1)) / 4 if "quarter" in words.lower() else Decimal("0.5")


def _is_length(text: str, match: re.Match[str]) -> bool:
    start, end = match.start(), match.end()
    unit = match["unit"].lower()
    if _TRAP.match(text, start) or (unit[0] in "yd" and unit != "day" and _AGE.match(text, end)):
        return False
    if unit == "h" and not (match["digits"] or match["onlysign"]) or match["unit"] == "H":
        return False
    if match["one"] and match["one"].lower() in {"a", "an"} and not match["plus"]:
        if unit == "second":
            return False
        return bool(_MARKED.search(text, max(0, start - 12), start) or _MARKS.match(text, end))
    if match["digits"] and not match["many"] and match["digits"].isdigit() and len(match["digits"]) > 3:
        return False
    return not (match["few"] and match["few"].lower() == "some" and not match["many"])
