"""Korean numerals in words: a unit, a sign, a bound or their own length must prove that they are numbers.

이, 한, 구, 만 and 조 are ordinary words, or parts of them, far more often than numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from factcheck.lexicon.numbers import numbers
from factcheck.mention.figure import Figure
from factcheck.mention.unit import FOLLOWS, UNIT_FIRSTS, UnitAt, time_after, unit_after
from factcheck.numerals import Number, Stop, korean_stops

SCALES: Mapping[str, int] = MappingProxyType({"만": 4, "억": 8, "조": 12})
"""Signs that close a group of four digits → powers of ten."""
ODD_SCALE = re.compile(rf"여[ ]?(?P<scale>[{''.join(SCALES)}])")
"""The word for somewhat more between digits and their scale: 500여만, 3천여억."""
RARE = frozenset("경해자양")
"""Powers of ten that begin ordinary words far more often (경기, 해리, 자녀, 양상)."""


def whole_numeral(text: str, korean: bool) -> Figure | None:
    """A text that is one Korean numeral, with or without sign and unit, is read even where a sentence would refuse it."""
    if len(text) > WHOLE:
        return None
    start, end = len(text) - len(text.lstrip()), len(text.rstrip(" .\n\t"))
    if end <= start or (text[start].isascii() and not (korean and text[start].isdigit())):
        return None
    sign = _SIGN.match(text, start)
    place = sign.end() if sign else start
    for stop in reversed(korean_stops(text, place, end)):
        if stop.last != "point" and (stop.end == end or _unit_ends(text, stop.end, end)):
            return Figure(place, stop.end, stop.number, "words" if stop.bare else "digits")
    return None


def _unit_ends(text: str, place: int, end: int) -> bool:
    """Whether a unit and nothing else stands between the numeral and the end of the text."""
    found = unit_after(text[:end], place)
    return found is not None and found.end == end


def _signs() -> re.Pattern[str]:
    table = numbers("ko").numerals
    return re.compile("(?:" + "|".join(map(re.escape, (*table.minus, *table.plus))) + ")[ ]{0,2}")


_SIGN = _signs()
WHOLE = 100
"""A text longer than this is never one numeral."""


def korean_words(text: str, marks: bytearray) -> Iterator[Figure]:
    """Every proven numeral in Korean words outside the shielded stretches, in order."""
    place = 0
    for match in _KOREAN_ANCHOR.finditer(text):
        start = match.start()
        if start < place or marks[start]:
            continue
        figure = _words_at(text, start)
        if figure is not None:
            place = figure.end
            yield figure


def _anchor() -> re.Pattern[str]:
    """Where a numeral may begin that is proven: behind its first syllable stands more of it, a unit or a bound."""
    table = numbers("ko")
    numerals = table.numerals
    words = (*numerals.digits, *numerals.small, *numerals.large, *numerals.native, *table.vague, *table.spans)
    firsts = "".join(sorted({word[0] for word in words if word not in numerals.point}))
    several = "".join(sorted({word[0] for word in (*table.spans, *table.vague)}))
    more = re.escape("".join(sorted({*UNIT_FIRSTS, *"".join((*words, *numerals.point)), *_BOUND_FIRSTS})))
    return re.compile(
        f"[{firsts}](?<![가-힣0-9A-Za-z,.].)(?:(?<=[{several}])|(?<=[스수][ ].)|(?=[0-9.,\u202f\u2009 \u00a0-]{{0,4}}[0-9{more}]))"
    )


_BOUND_FIRSTS = frozenset("또그사이초미위등보와과넘")
"""First syllables of _BOUND_AHEAD."""
_KOREAN_ANCHOR = _anchor()


_FULL_AGE = re.compile(r"만[ ](?:[0-9]{1,3}|[가-힣]{1,5})(?:[ ]?[~∼–-][ ]?[0-9]{1,3})?[ ]?[세살](?!림|계|상|트|대(?!부터))")
"""만 78세 is an age by the calendar, not ten thousand and more."""


def _words_at(text: str, start: int) -> Figure | None:
    joined = _joined(text, start)
    if joined is not None or text[start] in RARE or _FULL_AGE.match(text, start):
        return joined
    for stop in reversed(korean_stops(text, start)):
        if stop.last != "point" and _proven(text, start, stop):
            return Figure(start, stop.end, stop.number, "words")
    return None


def _by_first(words: Mapping[str, tuple[int, ...]]) -> Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]]:
    return {first: tuple(row for row in words.items() if row[0][0] == first) for first in {word[0] for word in words}}


_SPANS, _VAGUE = _by_first(numbers("ko").spans), _by_first(numbers("ko").vague)
"""Words for several by their first syllable, in the order of the lexicon."""


def _joined(text: str, start: int) -> Figure | None:
    """수십만, 몇백, 서너: several of a power of ten, or two neighbouring counts, before a unit."""
    for word, (low, high) in _SPANS.get(text[start], ()):
        end = start + len(word)
        if text.startswith(word, start) and unit_after(text, end) is not None:
            return Figure(start, end, _whole(low), "vague", _whole(high))
    for word, (low, high) in _VAGUE.get(text[start], ()):
        if text.startswith(word, start):
            return _several(text, start, start + len(word), (low, high))
    return None


def _several(text: str, start: int, after: int, ends: tuple[int, int]) -> Figure | None:
    if text[after : after + 1] == " " and text[start] != "몇":
        after += 1
    for stop in reversed(korean_stops(text, after)):
        if (
            stop.last in ("small", "large")
            and stop.bare
            and may_end(text, stop)
            and str(stop.number.value.normalize()).startswith("1")
        ):
            low, high = (stop.number.times(Decimal(each)) for each in ends)
            return Figure(start, stop.end, low, "vague", high)
    return None


def _whole(value: int) -> Number:
    return Number(Decimal(value), len(str(value).rstrip("0")) or 1, Decimal(1))


def may_end(text: str, stop: Stop) -> bool:
    """Whether a numeral that began with digits may end here: 3조 of 3조각 and 5만 of 5만이 are decided here."""
    if stop.last in ("digit", "fraction"):
        return True
    if stop.last in ("sino", "native", "point"):
        return False
    after = text[stop.end : stop.end + 1]
    if not "가" <= after <= "힣":
        return True
    if text[stop.end - 1] in RARE:
        return after == "원"
    if after == "여" and _odd_goes_on(text, stop.end + 1):
        return True
    return FOLLOWS.match(text, stop.end) is not None or unit_after(text, stop.end) is not None or time_after(text, stop.end)


def _odd_goes_on(text: str, place: int) -> bool:
    """2천여명, 5만여 관중, 3백여만원: 여 between a numeral and what it counts, or its scale."""
    if (scale := text[place : place + 1]) and scale in SCALES and unit_after(text, place + 1) is not None:
        return True
    return not "가" <= text[place : place + 1] <= "힣" or unit_after(text, place) is not None or time_after(text, place)


def _proven(text: str, start: int, stop: Stop) -> bool:
    """Whether words are a number: a unit must follow, and a single syllable must have a unit that nothing else has."""
    word = text[start : stop.end]
    found = unit_after(text, stop.end) or (unit_after(text, stop.end + 1) if text.startswith("여", stop.end) else None)
    if not RARE.isdisjoint(word):
        return False
    if not stop.bare:
        return found is not None and stop.last != "sino" and text[start] in "만천백"
    if found is None or _LONG_WORD.fullmatch(word) or _BOUND_AHEAD.match(text, stop.end):
        return _proven_alone(text, start, stop, word)
    if _SIGNED.search(text, max(0, start - 6), start):
        return True
    if found.start == stop.end and word + found.word in numbers("ko").proof.refused:
        return False
    if stop.last == "native":
        return _proven_native(word, found.word, found.start > stop.end)
    return _proven_syllable(word, stop, found) if len(word) == 1 else _proven_sino(word, found)


def _proven_syllable(word: str, stop: Stop, found: UnitAt) -> bool:
    """One syllable: 이 is never a number, 억 and 조 count money, 일 to 삼 are classes, the rest needs a longer unit."""
    spaced = found.start > stop.end
    if stop.last == "sino" and found.word == "등":
        return not spaced and word in "일이삼"
    if stop.last == "sino":
        return word != "이" and len(found.word) > 1 and not found.word.isascii() and found.unit.kind in ("percent", "quantity")
    if word in "억조":
        return spaced and found.unit.kind == "money"
    return found.word in numbers("ko").proof.power_units


def _proven_sino(word: str, found: UnitAt) -> bool:
    if len(word) == 2 and word[1] in "억조" and found.unit.kind not in ("money", "ordinal"):
        return False
    return not is_digit_string(word)


def _proven_native(word: str, unit: str, spaced: bool) -> bool:
    proof = numbers("ko").proof
    if word == "한" and unit in proof.not_one:
        return False
    if word in ("서", "너", "석", "넉") and unit not in proof.short_native:
        return False
    return spaced or len(word) > 1 or unit in proof.glued


def _proven_alone(text: str, start: int, stop: Stop, word: str) -> bool:
    """Without a unit: three syllables with a power of ten (이십육, 백칠십), a sign before or a bound behind prove a number."""
    if is_digit_string(word) or not (FOLLOWS.match(text, stop.end) or unit_after(text, stop.end)):
        return False
    if _PURE_NATIVE.fullmatch(word) and text[stop.end : stop.end + 1] == " ":
        return True
    if _SIGNED.search(text, max(0, start - 6), start) or _BOUND_AHEAD.match(text, stop.end):
        return stop.last != "native" or len(word) > 1
    return _LONG_WORD.fullmatch(word) is not None and stop.last != "native"


def _pure_native() -> re.Pattern[str]:
    native = numbers("ko").numerals.native
    tens = "|".join(word for word, value in native.items() if value >= 10 and word != "스무")
    longer = "|".join(word for word, value in native.items() if value < 10 and len(word) > 1 and word != "하나")
    short = "".join(word for word, value in native.items() if value < 5 and len(word) == 1 and word in "한두세네")
    return re.compile(f"(?:{tens})?(?:{longer})|(?:{tens})[{short}]")


_PURE_NATIVE = _pure_native()
"""Native numerals of two syllables that are nothing else: 다섯 정예팀, 열두 제자."""


def _long_word() -> re.Pattern[str]:
    table = numbers("ko").numerals
    digits, powers = "".join(table.digits), "".join((*table.small, *table.large))
    return re.compile(f"(?=[{digits}]{{0,3}}[{powers}])[{digits}{powers}]{{3,40}}")


_LONG_WORD = _long_word()
_SIGNED = re.compile(r"(?:마이너스|음수|플러스)[ ]?$")
_BOUND_AHEAD = re.compile(
    r"[ ]?(?:또는 그|사이|이상|이하|초과|미만|위와|위보다|등에서|보다[는]? ?(?:크|큰|작|높|낮|많|적)|[와과][ ](?:[가-힣]{1,6}) 사이|[이]? ?넘는|이 넘)"
)


def is_digit_string(word: str) -> bool:
    """오륙, 삼사, 이삼십: neighbouring digits without a power of ten between them are two counts, not one number."""
    digits = numbers("ko").numerals.digits
    return any(left in digits and right in digits for left, right in pairwise(word))
