"""Finds the numerals of a text, before anybody asks what they count.

Digits are found first (one linear pass), then words that something proves to be numbers. Refused with a reason: more
than 40 digits, a hidden character or a foreign digit inside a number, powers of ten, a scale that is cut short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from factcheck.lexicon.numbers import numbers
from factcheck.mention.candidate import Unread
from factcheck.mention.figure import Figure
from factcheck.mention.unit import unit_after
from factcheck.mention.words_en import english_units, english_words
from factcheck.mention.words_ko import ODD_SCALE, RARE, korean_words, may_end, whole_numeral
from factcheck.model import Lang
from factcheck.numerals import (
    DIGITS,
    EXPONENT,
    FRACTION,
    MAX_DIGITS,
    EnglishStop,
    Number,
    Stop,
    english_stops,
    korean_stops,
    power_of_ten,
    read_digits,
)

HIDDEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e\ufe00-\ufe0f"
_ZEROS = "０٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰"
_ODD = "²³¹⁰⁴-⁹₀-₉①-⑳㈠-㈩𝟎-𝟿" + "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS)
_TWIN = "оОІіЗзбΟο"
"""Letters of other scripts that look like 0, 1, 3 and 6: among digits they are none of any word."""
FOREIGN = re.compile(
    f"(?:[0-9][0-9.,]{{0,24}}[만억조천백십]{{0,3}}|(?<![가-힣])[일이삼사오육칠팔구만억조천백십]{{1,8}})[{HIDDEN}]{{1,8}}[.,]?[0-9일이삼사오육칠팔구만억조천백십][0-9.,만억조천백십{HIDDEN}]{{0,24}}|[0-9.,]{{0,24}}[{_ODD}]{{1,64}}[0-9]{{0,24}}"
    f"|(?<![\u0400-\u04ff])[0-9.,]{{0,24}}[{_TWIN}][0-9.,{_TWIN}]{{0,24}}(?![\u0400-\u04ff])|(?<![A-Za-z0-9.,])[0-9][0-9.,]{{0,20}}[Ol][0-9.,]{{0,20}}[0-9](?![A-Za-z])"
    r"|[0-9]{1,20}(?:\.[0-9]{1,20})?[ ]?[×x][ ]?10(?:\^|[-−])?[-−]?[0-9]{0,3}(?![0-9.,])|[0-9]{1,20}\^[-+]?[0-9]{1,4}"
)
"""Characters that look like digits or hide between them: such a number is refused, never folded silently."""
_HIDDEN_SIGN = re.compile(f"[{HIDDEN}]")
_STRANGE = re.compile(rf"[x×\^Ol{_TWIN}{HIDDEN}{_ODD}](?:(?<![xOl])|(?<=x)[ ]?10|(?<=[0-9][Ol])[0-9.,])")
"""Nothing is refused in a text without one of these: most texts skip the search."""
_ANCHOR = re.compile(r"[0-9.](?:(?<=[0-9])[0-9]*|(?<![0-9A-Za-z.다요음함됨임까죠].)(?=[0-9]))")
"""A point right behind letters, or behind the end of a Korean sentence (올랐다.300억원), is no decimal point."""
_KOREAN_POWERS = frozenset((*numbers("ko").numerals.small, *numbers("ko").numerals.large))
_LONG = re.compile(r"[0-9,.]{1,2000}")
_VULGAR: Mapping[str, Decimal] = {
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
_VULGAR_ANY = re.compile("[" + "".join(_VULGAR) + "]")
LETTERS: Mapping[str, int] = {
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


def figures(text: str, lang: Lang, marks: bytearray) -> Iterator[Figure | Unread]:
    """All numerals outside the shielded stretches, by start; those in words only where proven."""
    whole = whole_numeral(text, lang == "ko")
    if whole is not None:
        yield whole
        return
    for match in FOREIGN.finditer(text) if _STRANGE.search(text) else ():
        if not marks[match.start()] and _is_number(match[0]):
            end = _whole_end(text, match)
            marks[match.start() : end] = b"\x01" * (end - match.start())
            yield Unread(match.start(), end, _refusal(match[0]))
    yield from _digit_figures(text, marks)
    yield from korean_words(text, marks)
    yield from _vulgar_fractions(text, marks)
    if lang == "en":
        yield from english_words(text, marks)
        yield from english_units(text, marks)


def _is_number(written: str) -> bool:
    """False for letters of another script among themselves."""
    return _TWINS_ALONE.fullmatch(written) is None


_TWINS_ALONE = re.compile(f"[.,{_TWIN}]{{1,64}}")
_TAIL = re.compile(f"[0-9.,{_ODD}{_TWIN}{HIDDEN}]{{0,64}}")
_SCALE_BEHIND = re.compile(
    r"[ ]?[만억조천백십]{1,4}"
    rf"|[ ](?:{'|'.join(sorted((*numbers('en').numerals.large, *numbers('en').numerals.small)))})(?![A-Za-z])"
)


def _whole_end(text: str, match: re.Match[str]) -> int:
    """The end of a refused number, with the digits and the scale behind it: of 1٣05억 nothing is read, neither 05 nor 억."""
    if _refusal(match[0]) == "power_notation":
        return match.end()
    end = match.end()
    if tail := _TAIL.match(text, end):
        end += len(tail[0].rstrip(".,"))
    scale = _SCALE_BEHIND.match(text, end) if _COUNTS.search(match[0]) else None
    return scale.end() if scale else end


_COUNTS = re.compile(r"\d|[²³¹⁰⁴-⁹₀-₉]{2}")
"""What a scale may follow: not the sign of a list (① 천 명) and not a square (m² 만)."""


def _refusal(written: str) -> str:
    """Why such a number is not read."""
    if _HIDDEN_SIGN.search(written):
        return "hidden_character"
    return "power_notation" if any(sign in "×x^" for sign in written) else "foreign_digits"


def _digit_figures(text: str, marks: bytearray) -> Iterator[Figure | Unread]:
    place = 0
    for match in _ANCHOR.finditer(text):
        start = match.start()
        if start < place or marks[start]:
            continue
        figure = _digits_at(text, start)
        if figure is not None:
            place = figure.end
            yield figure


def _digits_at(text: str, start: int) -> Figure | Unread | None:
    common = _COMMON.match(text, start)
    if common is not None and (common.lastgroup is None or not _ENGLISH_NEXT.match(text, common.end())):
        number = read_digits(common[0])
        if number is not None:
            return Figure(start, common.end(), number, "digits")
    return _rare_digits_at(text, start)


_COMMON = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9]|,[0-9]{3})|[0-9]{1,40}(?![0-9]))(?:\.[0-9]{1,40}(?![0-9])|(?!\.[0-9]))"
    rf"(?=[.%~)(·\n:;!?\"'”’\]>_∼…]|[ ]?[가-힣](?<![{''.join(sorted(_KOREAN_POWERS))}])|,(?![0-9])|$|[ ][(\"'“‘~∼–·<]|(?P<goes_on>[ ][A-Za-z]|[/-]))"
)
"""Digits behind which nothing stands that could belong to them: nearly all, and read by this alone."""


def _rare_digits_at(text: str, start: int) -> Figure | Unread | None:
    if text[start] == ".":
        return _bare_fraction(text, start)
    head = DIGITS.match(text, start)
    if head is None or len(head[0]) > MAX_DIGITS and head[0].isdigit():
        return Unread(start, _run_end(text, start), "too_many_digits")
    if (twice := _TWICE.match(text, start)) or (twice := _BROKEN.match(text, start)):
        return Unread(start, twice.end(), "repeated_scale" if twice.re is _TWICE else "malformed_groups")
    if text[head.end() : head.end() + 1] == "," and (grouped := _malformed(text, start, head.end())):
        return grouped
    stop = _plain(text, start, head.end())
    if stop is None:
        every = korean_stops(text, start)
        stops = [stop for stop in every if may_end(text, stop)]
        if not stops:
            return None
        stop = stops[-1]
        if text[stop.end : stop.end + 1] in _KOREAN_POWERS - RARE and not _KOREAN_POWERS.isdisjoint(text[start : stop.end]):
            return Unread(start, every[-1].end, "ambiguous_scale")  # 12만5 of 12만5천 and a word that nobody knows
    if stop.last == "digit" and _SCALE_OF_SOMETHING.match(text, stop.end):
        return Unread(start, stop.end + 1, "ambiguous_scale")  # 30만갑 and a word that nobody knows: not 30
    if stop.last == "small" and not ODD_SCALE.match(text, stop.end) and _CUT_SHORT.fullmatch(text, start, stop.end):
        return Unread(start, stop.end, "ambiguous_scale")
    exponent = EXPONENT.match(text, stop.end) if stop.last == "digit" and text[stop.end : stop.end + 1] in ("e", "E") else None
    if exponent is not None:
        number = read_digits(text[start : exponent.end()])
        return Figure(start, exponent.end(), number, "digits") if number else Unread(start, exponent.end(), "out_of_range")
    return _with_letter(text, start, stop)


_SCALE_OF_SOMETHING = re.compile(r"(?:만|억)(?!에|이|을|은|도|으로|의|큼|점|기|료|족|새)[가-힣]")
"""A word of scale with what it counts; not a particle (3번만이, 7만으로) nor a word of its own (3만기, 100만점)."""
_TWICE = re.compile(r"[0-9][0-9,.]{0,12}(?P<scale>[만억조])[0-9][0-9,.]{0,12}(?P=scale)(?![가-힣]?[0-9])")
"""18억4398억: one word of scale twice in one number."""
_BROKEN = re.compile(r"[0-9]{1,6}[억조][0-9]{1,4},[0-9]{1,2}(?=[만억])")
"""3조4,94억: a group of two digits where three belong."""
_GROUPS = re.compile(r"[0-9]{1,48}(?:,[0-9]{1,48}){1,60}")
_THOUSANDS = re.compile(r",[0-9]{3}")


def _malformed(text: str, start: int, end: int) -> Unread | None:
    """1,2345 and 12,345,6 are no number and no list (5,6월): thousands that do not come out even are refused."""
    run = _GROUPS.match(text, start)
    if run is None or run.end() <= end or not _THOUSANDS.search(run[0]):
        return None
    return Unread(start, _run_end(text, start), "malformed_groups")


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
    while text[end - 1] in ",.":
        end -= 1
    return end


def _bare_fraction(text: str, start: int) -> Figure | Unread | None:
    """Batting .312; what the point of 총액.300억 or 타율.312 is, right behind a word, stands nowhere."""
    part = FRACTION.match(text, start)
    if part and "가" <= text[start - 1 : start] <= "힣":
        scaled = text[part.end() : part.end() + 1] in _KOREAN_POWERS
        return Unread(start, part.end() + scaled, "ambiguous_point")
    number = read_digits(part[0]) if part else None
    return Figure(start, part.end(), number, "digits") if part and number else None


def _with_letter(text: str, start: int, stop: Stop) -> Figure:
    """500B, 128K, 1.2bn: a scale letter glued to digits belongs to the numeral; English scale words do too."""
    number, end = stop.number, stop.end
    if stop.last != "digit" or text[end : end + 1] in _PLAIN_NEXT or "가" <= text[end : end + 1] <= "힣":
        return Figure(start, end, number, "digits")
    letter = _LETTER.match(text, end)
    if letter is not None and letter[0] in "bk" and "가" <= text[letter.end() : letter.end() + 1] <= "힣":
        return Figure(start, end, number, "digits")
    if letter is not None and letter[0] != "m":
        return Figure(start, letter.end(), number.times(power_of_ten(LETTERS[letter[0]])), "letters")
    words = [each for each in english_stops(text, start) if _is_longer(text, each, end)] if _ENGLISH_NEXT.match(text, end) else []
    if words:
        return Figure(start, words[-1].end, words[-1].number, "fraction" if words[-1].last == "fraction" else "digits")
    return Figure(start, end, number, "digits")


_PLAIN_NEXT = frozenset(".,%~)(·\n")
"""Signs behind digits that no scale letter and no English scale word begins with."""


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


def _vulgar_fractions(text: str, marks: bytearray) -> Iterator[Figure]:
    """½, 10½: the sign adds to digits right before it."""
    for match in _VULGAR_SIGN.finditer(text) if _VULGAR_ANY.search(text) else ():
        share = _VULGAR[match[2]]
        whole = read_digits(match[1]) if match[1] else None
        if not marks[match.start()]:
            value = share + (whole.value if whole else 0)
            yield Figure(match.start(), match.end(), Number(value, len(value.as_tuple().digits), Decimal("0.01")), "fraction")
