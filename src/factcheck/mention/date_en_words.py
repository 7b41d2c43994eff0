"""English text to the coded tokens of time that date_en's rules are written over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.lexicon import load
from factcheck.mention import date_numeric
from factcheck.mention.cascade import Token, either, whole
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
    "later": "h",
    "before": "B",
    "after": "A",
    "around": "c",
    "since": "s",
    "by": "s",
    "during": "s",
    "for": "r",
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
)
_TAILS = {"W": ("", "s")}
_CODES = {
    word + tail: (code, number) for table, code in _TABLES for word, number in table.items() for tail in _TAILS.get(code, ("",))
} | {word: (code, 0) for word, code in _LINK_CODES.items()}
_DOUBTFUL = {"may", "march", "april", "june", "august"}
_CAPITALS = {"eom", "bom", "eoy", "boy"}
_TENS = {word: number for word, number in WORDS.cardinals.items() if number in range(20, 100, 10) and " " not in word}
_PLAIN = (
    r"(?<![0-9A-Za-z$€£¥.,:])(?P<quarter>[1-4]Q|Q[1-4]|H[12]|[12]H)(?![0-9A-Za-z])"
    rf"|(?<![A-Za-z])(?P<fiscal>{either(WORDS.fiscal)})(?:[ ]year)?(?:(?![A-Za-z0-9])|(?=[0-9]{{2}}))"
    r"|(?<![0-9A-Za-z$€£¥.,:/])(?P<decade>(?:1[0-9]|20)[0-9]0s|['’‘][0-9]0s)(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z$€£¥.,:])(?P<ordinal>[0-9]{1,2})(?:st|nd|rd|th)(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z$€£¥.,:])(?P<year>[12][0-9]{3})(?![0-9A-Za-z%]|[.,:][0-9])"
    r"|(?<![0-9A-Za-z$€£¥.,:])(?P<count>[0-9]{1,3})(?![0-9A-Za-z%:]|[.,][0-9]|[ ](?:million|billion|trillion|percent|per[ ]cent|people|points)\b)"
    rf"|(?<![A-Za-z])(?P<tens>{either(_TENS)})[ -](?P<unit>{either(WORDS.ordinals)})(?![A-Za-z])"
    rf"|(?<![A-Za-z])(?P<word>{either(_CODES)})(?P<glued>(?=[0-9]{{1,4}}(?![0-9])))?(?:(?![A-Za-z0-9])|(?=[0-9]))(?P<dot>\.(?=[ ,)/0-9]|$))?(?:['’]s)?"
    r"|(?P<mark>[,/()]|[~–—\-])"
)
_MASTER = re.compile(rf"(?P<numeric>{date_numeric.START})|{_PLAIN}", re.IGNORECASE)
_REST = re.compile(_PLAIN, re.IGNORECASE)
_MOVED = re.compile(rf"\b(?:{either(WORDS.moves)})\b[^.]{{0,40}}$", re.IGNORECASE)
_GRAINS = ("day", "week", "month", "quarter", "half", "year", "decade", "century", "weekend")


def tokens(text: str) -> Iterator[Token[Moment]]:
    """Coded tokens in order; `!` marks words that only look like time."""
    at = 0
    while match := _MASTER.search(text, at):
        token = date_numeric.read(text, match.start(), "en") if match["numeric"] else _token(text, match)
        if token is None and match["numeric"]:
            token = _plain(text, match)
        at = token.end if token else _past(match)
        if token:
            yield token
            glued = _GLUED.match(text, at) if token.code in "MKm" else None
            if glued:
                at = glued.end()
                yield Token("N", glued.start(), at, whole(glued[0]), None, ((glued.start(), at, Decimal(whole(glued[0]))),))


_GLUED = re.compile(r"[0-9]{1,2}(?![0-9])")
_RUN = re.compile(r"['’‘]?[0-9]{1,8}")


def _plain(text: str, match: re.Match[str]) -> Token[Moment] | None:
    """13-15 and 2014-2018 are no dates in figures, but their first number is a token."""
    plain = _REST.match(text, match.start()) or _BARE.match(text, match.start())
    if plain is None:
        return None
    if plain.re is _REST:
        return _token(text, plain)
    number = whole(plain[0])
    return Token("Y" if plain["year"] else "N", *plain.span(), number, None, ((*plain.span(), Decimal(number)),))


def _past(match: re.Match[str]) -> int:
    """Where to go on behind a match that is no token: behind its first number, or behind all of it."""
    run = _RUN.match(match.string, match.start()) if match.groupdict().get("numeric") else None
    return run.end() if run else match.end()


_BARE = re.compile(r"(?:(?P<year>[12][0-9]{3})|(?P<count>[0-9]{1,2}))(?![0-9])(?![.,][0-9])")


def _token(text: str, match: re.Match[str]) -> Token[Moment] | None:
    kind, start, end = _kind(match), match.start(), match.end()
    if kind == "word":
        return _word(text, match)
    if kind == "mark":
        return Token("-" if match["mark"] in "~–—-" else match["mark"], start, end)
    if kind == "fiscal":
        return Token("y", start, end)
    if kind == "quarter":
        return Token("Q" if "Q" in match["quarter"].upper() else "H", start, end, whole(match["quarter"].strip("QHqh")))
    if kind == "decade":
        return Token("E", start, end, whole(match["decade"].strip("'’‘sS")))
    if kind == "unit":
        return Token("O", start, end, _TENS[match["tens"].lower()] + WORDS.ordinals[match["unit"].lower()])
    number = whole(match[kind])
    code = {"ordinal": "O", "year": "Y", "count": "N"}[kind]
    return Token(code, start, end, number, None, ((*match.span(kind), Decimal(number)),))


def _kind(match: re.Match[str]) -> str:
    return next(
        name for name in ("quarter", "fiscal", "decade", "ordinal", "year", "count", "unit", "word", "mark") if match[name]
    )


def _word(text: str, match: re.Match[str]) -> Token[Moment] | None:
    word, start, end = match["word"], match.start(), match.end()
    code, number = _CODES[word.lower()]
    if match["glued"] is not None and code not in "Mm":
        return None
    if code == "f" and _MOVED.search(text, max(0, start - 60), start):
        return Token("!", start, end)
    if match["dot"] and (code not in "mw" or (code == "m" and match.end() == len(text))):
        end -= 1
    if code == "M" and word.lower() in _DOUBTFUL:
        code = "K" if word[0].isupper() else "m"
    if code == "w" and not (word[0].isupper() or len(text) == end):
        return None
    if code == "e" and not word.isupper():
        return None
    return Token(code, start, end, number + 10 * (code == "u" and word[-1] in "sS"))


def grain(number: int) -> str:
    """The unit that a `u` token counts in."""
    return _GRAINS[number % 10]


def is_plural(number: int) -> bool:
    """True for `weeks`."""
    return number >= 10
