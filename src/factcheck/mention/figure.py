"""Finds the numerals of a text, before anybody asks what they count.

Digits are found first (one linear pass), word numerals only where a unit or the whole text proves that they are
numbers: 이, 한, 구, 만 and one are ordinary words far more often. Refused with a reason: more than 40 digits, a
hidden character or a foreign digit inside a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.lexicon.numbers import numbers
from factcheck.mention.candidate import Unread
from factcheck.mention.unit import FOLLOWS, time_after, unit_after
from factcheck.model import Lang
from factcheck.numerals import (
    DIGITS,
    EXPONENT,
    FRACTION,
    EnglishStop,
    Number,
    Stop,
    english_share,
    english_stops,
    korean_stops,
    power_of_ten,
    read_digits,
)

HIDDEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ODD = "０-９²³¹⁰⁴-⁹₀-₉①-⑳㈠-㈩٠-٩۰-۹०-९𝟎-𝟿"
FOREIGN = re.compile(
    f"[0-9][{HIDDEN}]{{1,8}}[0-9만억조천백십]|[0-9.,]{{0,24}}[{_ODD}]{{1,64}}[0-9]{{0,24}}|[0-9]{{1,20}}[оООlІ][0-9]{{1,20}}"
    r"|[0-9]{1,20}(?:\.[0-9]{1,20})?[ ]?[×x][ ]?10(?:\^|[-−])?[-−]?[0-9]{0,3}(?![0-9.,])|[0-9]{1,20}\^[-+]?[0-9]{1,4}"
)
"""Characters that look like digits or hide between them: such a number is refused, never folded silently."""
_ANCHOR = re.compile(r"(?<![0-9])[0-9]|(?<![0-9A-Za-z.])\.(?=[0-9])")
_KOREAN_POWERS = frozenset((*numbers("ko").numerals.small, *numbers("ko").numerals.large))
_LONG = re.compile(r"[0-9][0-9,.]{0,200}")
_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
_VULGAR_SIGN = re.compile(r"(?<![0-9.,])(?:([0-9]{1,4})[ ]?)?([½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
LETTERS = {
    "K": 3,
    "k": 3,
    "M": 6,
    "m": 6,
    "B": 9,
    "b": 9,
    "T": 12,
    "G": 9,
    "bn": 9,
    "Bn": 9,
    "BN": 9,
    "mn": 6,
    "tn": 12,
    "trn": 12,
    "mln": 6,
    "bln": 9,
    "MM": 6,
    "mm": 6,
}
_LETTER = re.compile(r"(?:trn|[mb]ln|bn|Bn|BN|mn|tn|[KkMmBbT])(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral in the text."""

    start: int
    end: int
    number: Number
    style: str
    """digits | letters | words | fraction | ordinal | vague"""
    hi: Number | None = None
    """The upper end of a vague or joined numeral (수십, 서너); None for one number."""

    @property
    def is_words(self) -> bool:
        """No digit stands in it."""
        return self.style in ("words", "ordinal", "vague")


def figures(text: str, lang: Lang, marks: bytearray) -> Iterator[Figure | Unread]:
    """All numerals outside the shielded stretches, by start; those in words only where proven."""
    whole = whole_numeral(text, lang)
    if whole is not None:
        yield whole
        return
    for match in FOREIGN.finditer(text):
        if not marks[match.start()]:
            marks[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            yield Unread(match.start(), match.end(), _refusal(match[0]))
    yield from _digit_figures(text, lang, marks)
    yield from _korean_words(text, marks)
    yield from _vulgar_fractions(text, marks)
    if lang == "en":
        yield from _english_words(text, marks)
        yield from _english_units(text, marks)


def _refusal(written: str) -> str:
    """Why such a number is not read."""
    if any(sign in HIDDEN for sign in written):
        return "hidden_character"
    return "power_notation" if any(sign in "×x^" for sign in written) else "foreign_digits"


def whole_numeral(text: str, lang: Lang) -> Figure | None:
    """A text that is one Korean numeral, with or without sign and unit, is read even where a sentence would refuse it."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip(" .\n\t"))
    if (
        not 0 < end - start <= 100
        or (text[start].isascii() and not text[start].isdigit())
        or (lang == "en" and text[start].isascii())
    ):
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


def _digit_figures(text: str, lang: Lang, marks: bytearray) -> Iterator[Figure | Unread]:
    place = 0
    for match in _ANCHOR.finditer(text):
        start = match.start()
        if start < place or marks[start]:
            continue
        figure = _digits_at(text, start)
        if isinstance(figure, Unread):
            place = figure.end
        elif figure is not None:
            place = figure.end
        if figure is not None:
            yield figure


def _digits_at(text: str, start: int) -> Figure | Unread | None:
    if text[start] == ".":
        return _bare_fraction(text, start)
    head = DIGITS.match(text, start)
    if head is None or len(head[0]) > 40 and head[0].isdigit():
        return Unread(start, _run_end(text, start), "too_many_digits")
    stop = _plain(text, start, head.end())
    if stop is None:
        stops = [stop for stop in korean_stops(text, start) if _may_end(text, stop)]
        if not stops:
            return None
        stop = stops[-1]
    if _CUT_SHORT.fullmatch(text, start, stop.end):
        return Unread(start, stop.end, "ambiguous_scale")
    exponent = EXPONENT.match(text, stop.end) if stop.last == "digit" else None
    if exponent is not None:
        number = read_digits(text[start : exponent.end()])
        return Figure(start, exponent.end(), number, "digits") if number else Unread(start, exponent.end(), "out_of_range")
    return _with_letter(text, start, stop)


_CUT_SHORT = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4})?[억조][ ]?[0-9][천백]")
"""1억5천 is printed for 1억5천만 and says 100,005,000: never guessed."""


def _plain(text: str, start: int, end: int) -> Stop | None:
    """Digits that no Korean numeral word follows, read without the composer: most numbers are that."""
    part = FRACTION.match(text, end)
    end = part.end() if part else end
    behind = text[end : end + 1]
    if behind in _KOREAN_POWERS or (behind in " \u00a0" and text[end + 1 : end + 2] in _KOREAN_POWERS):
        return None
    number = read_digits(text[start:end])
    return Stop(end, number, "digit", False) if number else None


def _run_end(text: str, start: int) -> int:
    end = start
    while (match := _LONG.match(text, end)) is not None:
        end = match.end()
    return end


def _bare_fraction(text: str, start: int) -> Figure | None:
    part = FRACTION.match(text, start)
    number = read_digits(part[0]) if part else None
    return Figure(start, part.end(), number, "digits") if part and number else None


def _may_end(text: str, stop: Stop) -> bool:
    """Whether a numeral that began with digits may end here: 3조 of 3조각 and 5만 of 5만이 are decided here."""
    if stop.last in ("digit", "fraction"):
        return True
    if stop.last in ("sino", "native", "point"):
        return False
    after = text[stop.end : stop.end + 1]
    if not "가" <= after <= "힣":
        return True
    if text[stop.end - 1] in _RARE:
        return after == "원"
    if after == "여" and _odd_goes_on(text, stop.end + 1):
        return True
    return FOLLOWS.match(text, stop.end) is not None or unit_after(text, stop.end) is not None or time_after(text, stop.end)


def _odd_goes_on(text: str, place: int) -> bool:
    """2천여명, 5만여 관중: 여 between a numeral and what it counts."""
    return not "가" <= text[place : place + 1] <= "힣" or unit_after(text, place) is not None or time_after(text, place)


def _with_letter(text: str, start: int, stop: Stop) -> Figure:
    """500B, 128K, 1.2bn: a scale letter glued to digits belongs to the numeral; English scale words do too."""
    number, end = stop.number, stop.end
    if stop.last != "digit":
        return Figure(start, end, number, "digits")
    letter = _LETTER.match(text, end)
    if letter is not None and letter[0] in "bk" and "가" <= text[letter.end() : letter.end() + 1] <= "힣":
        return Figure(start, end, number, "digits")
    if letter is not None and not _is_unit_letter(text, end, letter[0]):
        return Figure(start, letter.end(), number.times(power_of_ten(LETTERS[letter[0]])), "letters")
    words = [each for each in english_stops(text, start) if _is_longer(text, each, end)] if _ENGLISH_NEXT.match(text, end) else []
    if words:
        return Figure(start, words[-1].end, words[-1].number, "fraction" if words[-1].last == "fraction" else "digits")
    return Figure(start, end, number, "digits")


def _english_next() -> re.Pattern[str]:
    table = numbers("en").numerals
    words = "|".join(sorted((*table.large, *table.small, *table.dozen, "and"), key=len, reverse=True))
    return re.compile(rf"[ -]{{0,2}}(?:(?:{words})(?![A-Za-z])|[0-9]{{1,2}}/[0-9]|/[0-9])", re.IGNORECASE)


_ENGLISH_NEXT = _english_next()
"""What may follow digits for an English reading to take in more of them; everything else saves the attempt."""


def _is_longer(text: str, stop: EnglishStop, end: int) -> bool:
    """Whether an English reading takes in more than the digits: 5 million, 10 1/2, and 3/4 where a unit proves no day."""
    if stop.last == "ordinal" or stop.end <= end:
        return False
    return stop.words > 1 or (stop.last == "fraction" and unit_after(text, stop.end) is not None)


def _is_unit_letter(text: str, end: int, letter: str) -> bool:
    """`m` is a metre unless money stands before or a counted noun behind; `b` and `k` alone are taken as scales."""
    if letter != "m":
        return False
    return True


def _vulgar_fractions(text: str, marks: bytearray) -> Iterator[Figure]:
    """½, 10½: the sign adds to digits right before it."""
    for match in _VULGAR_SIGN.finditer(text):
        share = _VULGAR[match[2]]
        whole = read_digits(match[1]) if match[1] else None
        if not marks[match.start()]:
            value = share + (whole.value if whole else 0)
            yield Figure(match.start(), match.end(), Number(value, len(value.as_tuple().digits), Decimal("0.01")), "fraction")


def _korean_words(text: str, marks: bytearray) -> Iterator[Figure]:
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
    table = numbers("ko")
    words = (
        *table.numerals.digits,
        *table.numerals.small,
        *table.numerals.large,
        *table.numerals.native,
        *table.vague,
        *table.spans,
    )
    firsts = "".join(sorted({word[0] for word in words if word not in table.numerals.point}))
    return re.compile(f"(?<![가-힣0-9A-Za-z,.])[{firsts}]")


_KOREAN_ANCHOR = _anchor()


def _words_at(text: str, start: int) -> Figure | None:
    joined = _joined(text, start)
    if joined is not None or text[start] in _RARE:
        return joined
    for stop in reversed(korean_stops(text, start)):
        if stop.last != "point" and _proven(text, start, stop):
            return Figure(start, stop.end, stop.number, "words")
    return None


def _joined(text: str, start: int) -> Figure | None:
    """수십만, 몇백, 서너: several of a power of ten, or two neighbouring counts, before a unit."""
    table = numbers("ko")
    for word, (low, high) in table.spans.items():
        end = start + len(word)
        if text.startswith(word, start) and unit_after(text, end) is not None:
            return Figure(start, end, _whole(low), "vague", _whole(high))
    for word, (low, high) in table.vague.items():
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
            and _may_end(text, stop)
            and str(stop.number.value.normalize()).startswith("1")
        ):
            low, high = (stop.number.times(Decimal(each)) for each in ends)
            return Figure(start, stop.end, low, "vague", high)
    return None


def _whole(value: int) -> Number:
    return Number(Decimal(value), len(str(value).rstrip("0")) or 1, Decimal(1))


_RARE = frozenset("경해자양")
"""Powers of ten that begin ordinary words far more often (경기, 해리, 자녀, 양상)."""
SAFE_GLUED = ("배", "번째", "명", "개", "곳", "가지", "차례", "마리", "살", "팀")
SINGLE_SCALE_UNITS = (
    "명",
    "원",
    "개",
    "달러",
    "유로",
    "엔",
    "위안",
    "톤",
    "퍼센트",
    "배",
    "번째",
    "건",
    "가구",
    "마리",
    "그루",
    "평",
    "권",
    "세",
    "살",
)


def _proven(text: str, start: int, stop: Stop) -> bool:
    """Whether words are a number: a unit must follow, and a single syllable must have a unit that nothing else has."""
    word = text[start : stop.end]
    found = unit_after(text, stop.end)
    if not stop.bare:
        return found is not None and stop.last != "sino" and text[start] in "만천백"
    if found is None or _LONG_WORD.fullmatch(word) or _BOUND_AHEAD.match(text, stop.end):
        return _proven_alone(text, start, stop, word)
    if _SIGNED.search(text, max(0, start - 6), start):
        return True
    spaced = found.start > stop.end
    if stop.last == "native":
        return _proven_native(word, found.word, spaced)
    if len(word) == 1 and stop.last == "sino" and found.word == "등":
        return not spaced and word in "일이삼"
    if len(word) == 1 and stop.last == "sino":
        return (
            word != "이" and len(found.word) > 1 and found.word.isascii() is False and found.unit.kind in ("percent", "quantity")
        )
    if len(word) == 1 and word in "억조":
        return spaced and found.unit.kind == "money"
    if len(word) == 1:
        return found.word in SINGLE_SCALE_UNITS and (
            spaced or word + found.word not in ("만원", "조원", "억원", "만개", "백배", "천명", "만명")
        )
    if len(word) == 2 and word[1] in "억조" and found.unit.kind not in ("money", "ordinal"):
        return False
    return not is_digit_string(text[start : stop.end]) and (spaced or word + found.word not in ("이천시", "만일회"))


def _proven_native(word: str, unit: str, spaced: bool) -> bool:
    if word == "한" and unit in (
        "번",
        "편",
        "동",
        "대",
        "주",
        "표",
        "장",
        "차",
        "호",
        "량",
        "도",
        "발",
        "줄",
        "판",
        "기",
        "석",
        "인",
        "곡",
        "강",
    ):
        return False
    if word in ("서", "너", "석", "넉") and unit not in ("장", "대", "곳", "말", "되", "냥", "돈", "명", "톤"):
        return False
    return (
        spaced
        or len(word) > 1
        or unit in SAFE_GLUED
        and word + unit not in ("세명", "한배", "열개", "세살", "네팀", "세팀", "서명", "석명")
    )


def _proven_alone(text: str, start: int, stop: Stop, word: str) -> bool:
    """Without a unit: three syllables with a power of ten (이십육, 백칠십), a sign before or a bound behind prove a number."""
    if is_digit_string(text[start : stop.end]) or not (FOLLOWS.match(text, stop.end) or unit_after(text, stop.end)):
        return False
    if _PURE_NATIVE.fullmatch(word) and text[stop.end : stop.end + 1] == " ":
        return True
    if _SIGNED.search(text, max(0, start - 6), start) or _BOUND_AHEAD.match(text, stop.end):
        return stop.last != "native" or len(word) > 1
    return _LONG_WORD.fullmatch(word) is not None and stop.last != "native"


_PURE_NATIVE = re.compile(
    r"(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(?:다섯|여섯|일곱|여덟|아홉)|(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|두|세|네)"
)
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
    return any(left in digits and right in digits for left, right in zip(word, word[1:], strict=False))


def _english_starts() -> re.Pattern[str]:
    table = numbers("en").numerals
    words = [*table.digits, *table.native, *table.small, *table.large, *table.dozen, "half", "quarter", "a", "an"]
    alternatives = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z0-9$.-])(?:{alternatives})(?![A-Za-z])", re.IGNORECASE)


_ENGLISH_ANCHOR = _english_starts()


def _english_words(text: str, marks: bytearray) -> Iterator[Figure]:
    place = 0
    for match in _ENGLISH_ANCHOR.finditer(text):
        start = match.start()
        if start < place or marks[start]:
            continue
        stops = [stop for stop in english_stops(text, start) if stop.last != "ordinal" and _english_proven(text, start, stop)]
        if stops:
            place = stops[-1].end
            yield Figure(start, place, stops[-1].number, "fraction" if stops[-1].last in ("fraction", "half") else "words")


_SHARE_OF_UNIT = re.compile(
    r"(?<![A-Za-z0-9.-])(half|quarter|third|fourth|fifth|tenth)(?:[ -]of)?(?:[ ]an?)?(?=[ -][A-Za-z])", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?<![A-Za-z0-9.$%'-])an?(?=[ ][A-Za-z])", re.IGNORECASE)
_PER = re.compile(
    r"[0-9%][ ]?$|(?:[0-9]|thousand|million|billion|dollars?|cents?|times|miles|units|barrels)[ ][A-Za-z-]{0,14}[ ]?$",
    re.IGNORECASE,
)


def _english_units(text: str, marks: bytearray) -> Iterator[Figure]:
    """half a gallon, a mile: a share or an article before a unit of measure or money; `$5 a gallon` is a rate, not one."""
    for match in _SHARE_OF_UNIT.finditer(text):
        share = Decimal(1) / english_share(match[1].lower())
        if not marks[match.start()] and _measures(text, match.end()):
            yield Figure(match.start(), match.end(), Number(share, 2, share), "fraction")
    for match in _ARTICLE.finditer(text):
        if (
            not marks[match.start()]
            and _measures(text, match.end())
            and not _PER.search(text, max(0, match.start() - 30), match.start())
        ):
            yield Figure(match.start(), match.end(), Number(Decimal(1), 1, Decimal(1)), "words")


def _measures(text: str, place: int) -> bool:
    found = unit_after(text, place)
    return (
        found is not None
        and found.unit.kind in ("quantity", "money")
        and len(found.word) > 3
        and found.unit.name not in NOT_MEASURED
    )


NOT_MEASURED = frozenset(
    {"point", "degree", "token", "parameter", "year_of_age", "rand", "BRL", "DEM", "foot", "bar", "cup", "ETH"}
)
"""Units whose names are everyday words behind an article."""


def _english_proven(text: str, start: int, stop: EnglishStop) -> bool:
    """`one`, `a` and bare scale words need more: one percent, a dozen, half a million; `one of them` is no number."""
    word = text[start : stop.end].lower()
    if word in ("one", "single", "zero"):
        found = unit_after(text, stop.end)
        return (
            start == 0
            and stop.end == len(text)
            or (found is not None and found.unit.kind != "ratio")
            or text[:start].rstrip().lower().endswith(("only", "least", "exactly", "minus", "negative"))
        )
    if word in (
        "a",
        "an",
        "half",
        "quarter",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "trillions",
        "dozens",
    ):
        return start == 0 and stop.end == len(text)
    return True
