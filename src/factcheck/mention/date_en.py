"""English dates: the grammar. Tokens come from date_en_words, meaning from date_fields and date_steps.

Codes: M month, K a month that is a name or word too, m a short one, W weekday, w a short one, Y year of four digits, N a number, n a number word,
O an ordinal, u a unit, T this/last/next, d today, Q Q3, H H1, S season, p early/end, E 1990s, e EOM, y fiscal, a ago, h hence,
B before, A after, c around, o of, t the, i in, x on, f from, b between, & and, ~ to, - a dash, and the marks , / ( ).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.mention import date_en_make as make
from factcheck.mention.cascade import Grammar, Rule, Token, rewrite, runs
from factcheck.mention.date_en_words import tokens
from factcheck.mention.date_outcome import Moment

Tokens = Sequence[Token[Moment]]
Make = Callable[[Tokens], Moment | None]
_NO_NOUN = re.compile(r"[ ]?(?:$|[.,;:!?)\n]|(?:and|at|in|to|for|after|before|with|by|when|or|as|that|but)(?![a-z]))")
_GAP = re.compile(r"(?:['’]s)?[ \u00a0]{0,2}|[ ]?\n[ ]?")


def read(text: str) -> list[Token[Moment]]:
    """Every date of an English text as an X token, unresolved, in order; lone ambiguous words are left out."""
    found = (
        token for run, codes in runs(text, tokens(text), _GAP) for token in rewrite(run, codes, GRAMMAR) if token.code in "XZL"
    )
    return [token for token in found if token.code == "X" or _alone(token, text) or _is_day(token, text)]


def _alone(token: Token[Moment], text: str) -> bool:
    return token.code in "ZL" and len(text.strip()) <= token.end - token.start + 1


def _is_day(token: Token[Moment], text: str) -> bool:
    """On the 4th; not on the second count, on the 4th floor: what follows must not be a noun."""
    return token.code == "L" and text[token.start + 4].isdigit() and bool(_NO_NOUN.match(text, token.end))


def _rule(name: str, codes: str, production: Make, code: str = "X") -> Rule[Moment]:
    return Rule(f"date.en.{name}", re.compile(codes), production, code)


_D = "[ON]"
_M = "[MKm]"
_OFYEAR = "(?:[,oi]{0,2}Y)?"
_PREP = "(?<=[ifsBAobxr])"
RULES: tuple[Rule[Moment], ...] = (
    _rule("stated", "(?:T?[Ww],?[(]?X[)]?)", make.stated),
    _rule("fiscal", "y[,-]?[YN](?:-?Q)?|Oy[YN]|t?O-?uoyY|yO-?u(?:oY)?|Oyu|yQ|Qo?y[YN]|t?O-?uo?y[YN]", make.fiscal),
    _rule("welded_figures", f"{_D}[/-]{_M}[/-]Y|{_M}[/-]{_D}[/-]Y|Y[/-]{_M}[/-]N|Y[/-]N[/-]{_M}|N[/-]Y[/-]{_M}", make.calendar),
    _rule(
        "day_span",
        f"[fb]?t?{_D}[~&-]t?{_D}o?{_M}{_OFYEAR}|[fb]?{_M}t?{_D}[~-]t?{_D}(?![/-]){_OFYEAR}|b{_M}t?{_D}&t?{_D}{_OFYEAR}",
        make.days_month,
    ),
    _rule("day_unit", f"t?Ou[oi]{_M}{_OFYEAR}", make.day_unit),
    _rule("month_day", f"(?:[Ww],?)?T?(?:{_M},?t?[OND]|{_M}/N|mN)(?!u){_OFYEAR}(?:[(]w[)])?", make.calendar),
    _rule("day_month", f"(?:[Ww],?t?)?t?{_D}o?{_M}(?!{_D}[^u]){_OFYEAR}", make.calendar),
    _rule("months", f"[fb]?{_M}[~&-]{_M}[,oi]{{0,2}}Y|[fb]?[MK][~-][MK]|b{_M}&{_M}|f{_M}[~-]{_M}", make.months_year),
    _rule("month_year", f"{_M}[,/oi-]{{0,2}}Y|Y[/-]?{_M}", make.calendar),
    _rule("slot", "t?(?:[QRH]|O-?u)[,-]?[oi]?Y|Y-?[QRH]|Q|t?Ou(?=oT)", make.slot),
    _rule("season", "T?S[,oi]?Y|TS", make.season),
    _rule("years", "[fb]?Y[~&-]Y|[fb]Y[~&-]N", make.years),
    _rule("decade", "t?E", make.decade),
    _rule("century", "t?Ou", make.century),
    _rule("weekday_of", "[Ww],?(?:o|f|x)?t?Tu|t?Tu[x-]?[Ww]", make.weekday_of),
    _rule("week_number", "t?uN(?:o(?:Y|t?Tu))?", make.week_number),
    _rule(
        "of_unit",
        "(?<=[oif~c])t?Tu(?!o)|(?<=[op])t?u(?![ah])",
        make.of_unit,
    ),
    _rule("week_day", "[Nn]ua?d", make.from_day),
    _rule("day", "d", make.day_word),
    _rule("after_next", "t?[uWw]AT(?![WwMKmuNnJ])", make.after_next),
    _rule("holiday", "TJ|J,?Y|(?<=[AB])J|(?<=uf)J", make.holiday),
    _rule("now", "(?<=X[~&-])D|(?<=f)D(?=[~&-])", make.day_word),
    _rule("month_toward", "t?T[MK]", make.calendar),
    _rule("month_after", f"{_PREP}[MK]|(?<=[pX~])[MK]|(?<=[ifop])m|M", make.calendar),
    _rule("year_unit", "uY", make.year_unit),
    _rule("year_after", f"(?:{_PREP}|(?<=p)|(?<=X[~&-]))Y", make.year),
    _rule("count_of", "t?[OT][Nn]u[oi]X", make.count_of),
    _rule("nth_of", "t?[On]?T?[uWw][oi]t?X", make.nth_of),
    _rule("quarter_of", "XoX", make.slot_of),
    _rule("slot_alone", "t?O-?u", make.slot),
    _rule("day_of", f"t?{_D}(?:u)?(?:o?t?X)", make.day_of),
    _rule("week_of", "t?uoX", make.week_of),
    _rule("part", "t?p(?:o|oc|c)?t?(?:X|u)", make.part),
    _rule("weekday_from", "(?<=[BAfg])T?W", make.weekday),
    _rule("window_from", "r[Nn]u,?fX|[Nn]ugf?X", make.duration_from),
    _rule("week_from", "t?u[pg]X", make.week_of),
    _rule("steps_from", "[Nn]u(?:&[Nn]u)?[BAf]X", make.steps_from),
    _rule("steps", "[Nn]u(?:&?[Nn]u){0,3}[ah]", make.ago),
    _rule("weekday_at", "[Ww],?X", make.weekday_at),
    _rule("rest", "hTu", make.rest),
    _rule("weekday_steps", "[Nn][Ww][ah]", make.weekday_steps),
    _rule("window", "t?(?:T[Nn]u|[Nn]Tu)(?!a)", make.window),
    _rule("toward_unit", "t?Tu", make.toward_unit),
    _rule("weekend", "tu(?!o)", make.weekend),
    _rule("weekday_day", f"W,?t?{_D}(?!u)|w,?t?O", make.weekday_day),
    _rule("weekday", "t?T[Ww]|W", make.weekday),
    _rule("lone_day", "(?<=x)tO(?=[|,)]|$)", make.lone_day, "L"),
    _rule("lone", "w", make.weekday, "Z"),
    _rule("lone_month", "[MKm]", make.calendar, "Z"),
    _rule("lone_ordinal", "x?tO|xO", make.lone_day, "Z"),
    _rule("welded", "t?e", make.welded),
    _rule("range", "[fb]X[~&-]X|(?<!!)X[~-]X", make.span),
)
"""Longest first: what a rule has joined, later ones see as one X. Z is read only where it is the whole text."""
GRAMMAR = Grammar(RULES)
