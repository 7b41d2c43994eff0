"""English text to the coded tokens of time that date_en's rules are written over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.lexicon import load
from factcheck.lexicon.anchors import either
from factcheck.mention import date_numeric
from factcheck.mention.cascade import Token, whole
from factcheck.mention.date_outcome import Moment

Words = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Shape of dates.en.toml."""

    moves: tuple[str, ...]
    year_after: tuple[str, ...]
    fiscal: tuple[str, ...]
    months: Words
    months_short: Words
    weekdays: Words
    weekdays_short: Words
    ordinals: Words
    cardinals: Words
    days: Words
    toward: Words
    units: Words
    seasons: Words
    parts: Words
    links: Words
    welded: Words
    bounds: Words
    bounds_after: Words
    about: Words
    ahead: Words
    holidays: Words
    names: Words


WORDS = load("dates.en.toml", DateWords)
_LINK_CODES = {
    "of": "o",
    "the": "t",
    "in": "i",
    "on": "x",
    "to": "~",
    "through": "~",
    "thru": "~",
    "till": "~",
    "until": "~",
    "and": "&",
    "from": "f",
    "between": "b",
    "ago": "a",
    "back": "a",
    "hence": "h",
    "from now": "h",
    "now": "D",
    "later": "h",
    "before": "B",
    "after": "A",
    "around": "c",
    "since": "s",
    "by": "s",
    "during": "s",
    "for": "r",
    "starting": "g",
}
_TABLES: tuple[tuple[Words, str], ...] = (
    (WORDS.months_short, "m"),
    (WORDS.months, "M"),
    (WORDS.weekdays_short, "w"),
    (WORDS.weekdays, "W"),
    (WORDS.cardinals, "n"),
    (WORDS.ordinals, "O"),
    (WORDS.days, "d"),
    (WORDS.units, "u"),
    (WORDS.seasons, "S"),
    (WORDS.parts, "p"),
    (WORDS.toward, "T"),
    (WORDS.welded, "e"),
    (WORDS.holidays, "J"),
    (WORDS.names, "!"),
)
_TAILS = {"W": ("", "s")}
_CODES = {
    word + tail: (code, number) for table, code in _TABLES for word, number in table.items() for tail in _TAILS.get(code, ("",))
} | {word: (code, 0) for word, code in _LINK_CODES.items()}
_PHRASES = [word for word in _CODES if " " in word]
_PHRASE_HEADS = frozenset(word.split(" ")[0] for word in _PHRASES)
_TENS = {word: number for word, number in WORDS.cardinals.items() if number in range(20, 100, 10) and " " not in word}
_HEADS = frozenset(_CODES) | _PHRASE_HEADS | frozenset({"q", "h", *WORDS.fiscal})
"""Words at which anything may begin; every other word costs one look-up."""
_YEAR_HEADS = frozenset({"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two"})
_DOUBTFUL = frozenset({"may", "march", "april", "june", "august"})
_READY: Mapping[str, tuple[str, int]] = {
    word: (code, number + 10 * (code == "u" and word.endswith("s")))
    for word, (code, number) in _CODES.items()
    if code not in "MKmwfey" and not {word} & {"q", "h", *WORDS.fiscal, *_TENS, *_YEAR_HEADS, *_PHRASE_HEADS}
} | {**{sign: (sign, 0) for sign in ",/()"}, **dict.fromkeys("~–—-", ("-", 0))}
"""Words and marks that mean the same wherever they stand; a word must not touch a digit."""
_SCAN = re.compile(r"[A-Za-z]+|['’‘]?[0-9]{1,8}|[,/()~–—-]")
_PHRASE = re.compile(rf"{either(_PHRASES)}(?![A-Za-z0-9])", re.IGNORECASE)
_TENS_UNIT = re.compile(rf"(?P<tens>{either(_TENS)})[ -](?P<unit>{either(WORDS.ordinals)})(?![A-Za-z])", re.IGNORECASE)
_BELOW_TEN = either(word for word, number in WORDS.cardinals.items() if number < 10 and word.isalpha() and len(word) > 2)
_TEENS = either(word for word, number in WORDS.cardinals.items() if 10 <= number < 20)
_TENS_CARDINAL = re.compile(rf"(?P<tens>{either(_TENS)})[ -](?P<unit>{_BELOW_TEN})(?![A-Za-z])", re.IGNORECASE)
_BELOW_HUNDRED = rf"(?:{either(_TENS)}(?:[ -]{_BELOW_TEN})?|{_TEENS})"
_YEAR = re.compile(
    rf"(?:(?P<century>sixteen|seventeen|eighteen|nineteen|twenty)[ -](?:hundred[ ](?:and[ ])?)?(?P<rest>{_BELOW_HUNDRED})"
    rf"|two[ ]thousand(?:[ ]and)?[ ](?P<after>{_BELOW_HUNDRED}|{_BELOW_TEN}))(?=[ ]?(?:[.,;:!?)\n]|$))",
    re.IGNORECASE,
)
"""A year in words where nothing follows that it could count."""
_QUARTER = re.compile(r"(?<![0-9A-Za-z$€£¥.,:</])(?P<kind>[QqH])(?P<number>[1-4])(?![0-9A-Za-z])")
_FISCAL = re.compile(rf"{either(WORDS.fiscal)}(?:[ ]year)?(?![A-Za-z])", re.IGNORECASE)
_NUMERIC = re.compile(date_numeric.START)
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z$€£¥.,])(?<![0-9]:)(?:(?P<quarter>[1-4])(?P<kind>[QH])(?![0-9A-Za-z])"
    r"|(?P<decade>(?:1[0-9]|20)[0-9]0s|['’‘][0-9]0s)(?![0-9A-Za-z])"
    r"|(?P<ordinal>[0-9]{1,2})(?:st|nd|rd|th)(?![0-9A-Za-z])"
    r"|(?P<year>[12][0-9]{3})(?![0-9A-Za-z%]|[.,:][0-9])(?:[ ](?:AD|A\.D\.|CE)(?![A-Za-z]))?"
    r"|(?P<count>[0-9]{1,3})(?![0-9A-Za-z%:]|[.,][0-9]|[ ](?:million|billion|trillion|percent|per[ ]cent|people|points)(?![a-z])))"
)
_GLUED = re.compile(r"[0-9]{1,4}(?![0-9A-Za-z])")
_DOT = re.compile(r"\.(?=[ ,)/0-9])")
_MOVED = re.compile(rf"\b(?:{either(WORDS.moves)})\b[^.]{{0,40}}$", re.IGNORECASE)
_GRAINS = ("day", "week", "month", "quarter", "half", "year", "decade", "century", "weekend")


def tokens(text: str) -> Iterator[Token[Moment]]:
    """Coded tokens in order; `!` marks words that only look like time."""
    at = 0
    for match in _SCAN.finditer(text):
        key = match[0].lower()
        ready = _READY.get(key)
        if (ready is None and key[0].isalpha() and key not in _HEADS) or match.start() < at:
            continue
        if ready is None:
            for token in _tokens_at(text, match):
                at = token.end
                yield token
        elif not key[0].isalpha() or not _touches_digit(text, *match.span()):
            start, at = match.span()
            yield Token(ready[0], start, at, ready[1])


def _touches_digit(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isdigit() or text[end : end + 1].isdigit()


def _tokens_at(text: str, match: re.Match[str]) -> Iterator[Token[Moment]]:
    sign, start = match[0][0], match.start()
    if not sign.isalpha():
        token = _number(text, start)
        yield from [token] if token else []
    elif not text[start - 1 : start].isdigit():
        token = _word(text, match)
        yield from [token] if token else []
        glued = _GLUED.match(text, token.end) if token and token.code in "MKmy" else None
        if glued:
            yield _counted("Y" if len(glued[0]) == 4 else "N", glued.span(), whole(glued[0]))


def _counted(code: str, span: tuple[int, int], number: int) -> Token[Moment]:
    return Token(code, *span, number, None, ((*span, Decimal(number)),))


def _number(text: str, start: int) -> Token[Moment] | None:
    """A date in figures, else a plain number, ordinal, year, decade or 3Q."""
    if _NUMERIC.match(text, start):
        token = date_numeric.read(text, start, "en")
        if token:
            return token
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    if match["quarter"]:
        return Token(match["kind"], *match.span(), whole(match["quarter"]))
    if match["decade"]:
        return Token("E", *match.span(), whole(match["decade"].strip("'’‘s")))
    if match["ordinal"]:
        return Token(
            "O", *match.span(), whole(match["ordinal"]), None, ((*match.span("ordinal"), Decimal(whole(match["ordinal"]))),)
        )
    return _counted("Y" if match["year"] else "N", match.span(), whole(match["year"] or match[0]))


def _word(text: str, match: re.Match[str]) -> Token[Moment] | None:
    word, start = match[0], match.start()
    key = word.lower()
    if key in {"q", "h"}:
        quarter = _QUARTER.match(text, start)
        return (
            Token("R" if quarter["kind"] == "q" else quarter["kind"], *quarter.span(), whole(quarter["number"]))
            if quarter
            else None
        )
    if key in WORDS.fiscal:
        fiscal = _FISCAL.match(text, start)
        return Token("y", *fiscal.span()) if fiscal else None
    if key in _TENS and (ordinal := _TENS_UNIT.match(text, start)):
        return Token("O", *ordinal.span(), _TENS[key] + WORDS.ordinals[ordinal["unit"].lower()])
    if key in _YEAR_HEADS and (year := _YEAR.match(text, start)):
        return _counted("Y", year.span(), _year(year))
    if key in _TENS and (cardinal := _TENS_CARDINAL.match(text, start)):
        return _counted("N", cardinal.span(), _TENS[key] + WORDS.cardinals[cardinal["unit"].lower()])
    if key in _PHRASE_HEADS and (phrase := _PHRASE.match(text, start)):
        return _phrase(phrase)
    return _single(text, match) if key in _CODES else None


def _year(match: re.Match[str]) -> int:
    """Nineteen eighty-six, two thousand and thirty."""
    rest = sum(WORDS.cardinals[word] for word in (match["rest"] or match["after"]).lower().replace("-", " ").split(" "))
    return 100 * WORDS.cardinals[match["century"].lower()] + rest if match["century"] else 2000 + rest


def _phrase(match: re.Match[str]) -> Token[Moment]:
    code, number = _CODES[match[0].lower()]
    return Token(code, *match.span(), number)


def _single(text: str, match: re.Match[str]) -> Token[Moment] | None:
    word, start, end = match[0], match.start(), match.end()
    code, number = _CODES[word.lower()]
    if code == "M" and word.lower() in _DOUBTFUL:
        code = "K" if word[0].isupper() else "m"
    if text[end : end + 1].isdigit() and code not in "MKm":
        return None
    if (code == "w" and not (word[0].isupper() or text[end:] in {"", "."})) or (code == "e" and not word.isupper()):
        return None
    if code == "f" and _MOVED.search(text, max(0, start - 60), start):
        return Token("!", start, end)
    if code in "mw" and (_DOT.match(text, end) or (code == "w" and text[end:] == ".")):
        end += 1
    return Token(code, start, end, number + 10 * (code == "u" and word[-1] in "sS"))


def grain(number: int) -> str:
    """The unit that a `u` token counts in."""
    return _GRAINS[number % 10]


def is_plural(number: int) -> bool:
    """True for `weeks`."""
    return number >= 10
