"""Shares that are written without a percent sign: 3분의 1, 절반, 10명 중 4명꼴, two-thirds, one in three.

All are `percent` values (33.3…, 50, 40), so that they meet `33%`. `5개 팀 가운데 4개 팀` stays two counts: only 꼴, a
round base or `one of few persons` makes a pair of counts a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.lexicon.numbers import numbers
from factcheck.mention.candidate import Unread
from factcheck.mention.draft import Draft
from factcheck.mention.figure import Figure
from factcheck.mention.hedge import hedge_after, hedges_before
from factcheck.mention.unit import FOLLOWS, named, unit_after
from factcheck.mention.words_ko import is_digit_string
from factcheck.model import Lang
from factcheck.numerals import Number, korean_stops, power_of_ten, read_digits, read_english, read_korean

_OF = re.compile(r"[ ]?분의[ ]?")
_MINUS = re.compile(r"(?:마이너스|음수)[ ]?$")
_MINUS_AHEAD = re.compile(r"(?:마이너스|음수)[ ]?")
_AND = re.compile(r"[와과][ ]?$")
_PEOPLE = re.compile(
    r"(?<![0-9.,가-힣])([0-9]{1,5}|[가-힣]{1,2})[ ]?(명|사람|개|곳|가구|건|대|마리|원)[ ]?(?:중|가운데)[ ]?([0-9]{1,5}|[가-힣]{1,2})[ ]?(?:\2)(?:[ ]?(꼴))?(?![0-9])"
)
_AMONG = re.compile("[명람개곳구건대리원][ ]?(?:중|가운데)")
_ENGLISH_IN = re.compile(
    r"(?<![A-Za-z0-9.,$-])((?:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})) (?:in|out of|of every|in every) "
    r"((?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|(?:a|one) hundred|[0-9]{1,4}))(?![A-Za-z0-9,.]{0,1}[A-Za-z0-9])",
    re.IGNORECASE,
)
_ONE_IN = Anchored(
    _ENGLISH_IN,
    opening("one two three four five six seven eight nine ten".split(" "), "A-Za-z0-9.,$-", re.IGNORECASE, digits="0-9"),
)
_ROUND = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10_000))
_WINDOW = 24
ALONE = 60
"""A longer text is a sentence, never one fraction by itself."""
_SIMPLE = re.compile(
    r"(?<![0-9A-Za-z/.])(?P<sign>-)?(?:(?P<whole>[0-9]{1,4})(?:[와과][ ]?|[ ]{1,2}))?(?P<upper>[0-9]{1,4}(?:\.[0-9]{1,4})?)[ ]?/[ ]?(?P<lower>[1-9][0-9]{0,3})(?![0-9/]|\.[0-9])"
)
_SLASHED = Anchored(_SIMPLE, re.compile(r"[-0-9](?<![0-9A-Za-z/.].)(?=[-0-9. 와과]{0,18}/)"))


def drafts(text: str, lang: Lang, numerals: Sequence[Figure | Unread]) -> Iterator[Draft]:
    """One draft per share in words; `numerals` are the numerals of the text."""
    finders = (
        (_korean_fractions, _halves, _of_people, _slashed, _tenths, _scores, _places, _scales)
        if lang == "ko"
        else (_english_in, _english_half, _cents_of_a_dollar, _slashed, _scores)
    )
    for finder in finders:
        for draft in finder(text):
            yield _hedged(text, draft, lang)
    for figure in numerals if lang == "en" else ():
        if (
            isinstance(figure, Figure)
            and figure.style == "fraction"
            and 0 < figure.number.value < 1
            and unit_after(text, figure.end) is None
        ):
            yield _hedged(text, _draft(figure.start, figure.end, figure.number.value, "ratio.fraction"), lang)


def _hedged(text: str, draft: Draft, lang: Lang) -> Draft:
    after = hedge_after(text, draft.end, lang)
    found = (*hedges_before(text, draft.start, lang), *((after,) if after else ()))
    return draft if not found else draft._replace(hedges=(*draft.hedges, *found))


def _draft(start: int, end: int, share: Decimal, rule: str, numerals: tuple[tuple[int, int, Decimal], ...] = ()) -> Draft:
    with localcontext(prec=28):
        number = Number(+(share * 100), 2, Decimal(1))
    spans = numerals or ((start, end, share),)
    return Draft(start, end, number, number, spans, unit=named("percent"), kind="ratio", rules=(rule,))


def _divide(upper: Decimal, lower: Decimal) -> Decimal:
    with localcontext(prec=28):
        return upper / lower


def _korean_fractions(text: str) -> Iterator[Draft]:
    for match in _OF.finditer(text):
        lower, upper = _numeral_before(text, match.start()), _numeral_after(text, match.end())
        if lower is None or upper is None or not lower[1].value:
            continue
        start, share = lower[0], _divide(upper[1].value, lower[1].value)
        start, share = _mixed(text, start, share)
        sign = _MINUS.search(text, max(0, start - 6), start)
        if sign is not None:
            start, share = sign.start(), -share
        yield _draft(start, upper[0], share, "ratio.fraction")


def _mixed(text: str, start: int, share: Decimal) -> tuple[int, Decimal]:
    """삼과 오분의 일: a whole number before 와 or 과."""
    joint = _AND.search(text, max(0, start - 3), start)
    whole = _numeral_before(text, joint.start()) if joint else None
    return (start, share) if whole is None else (whole[0], whole[1].value + share)


def _numeral_before(text: str, end: int) -> tuple[int, Number] | None:
    """The longest numeral that ends at `end` and begins a word."""
    for start in range(max(0, end - _WINDOW), end):
        if start and (text[start - 1].isalnum() or text[start - 1] in ".,") and not _behind_numeral(text, start):
            continue
        for stop in korean_stops(text, start, end):
            if stop.end == end:
                return start, stop.number
    return None


def _behind_numeral(text: str, start: int) -> bool:
    """삼과사분의일: 와 or 과 between a whole number and its fraction, without a space."""
    ends = (stop.end for first in _firsts(text, start) for stop in korean_stops(text, first, start - 1))
    return text[start - 1] in "와과" and start - 1 in ends


def _firsts(text: str, start: int) -> Iterator[int]:
    """Where a short numeral before `start` may begin a word."""
    return (first for first in range(max(0, start - 6), start - 1) if not first or not text[first - 1].isalnum())


def _numeral_after(text: str, start: int) -> tuple[int, Number] | None:
    """The longest numeral at `start` behind which a word may end or a counted noun stands (삼분의 일조각)."""
    sign = _MINUS_AHEAD.match(text, start)
    place = sign.end() if sign else start
    stops = [
        stop
        for stop in korean_stops(text, place)
        if stop.last != "point" and _ends_well(text, stop.end) and not is_digit_string(text[place : stop.end])
    ]
    if not stops:
        return None
    return stops[-1].end, stops[-1].number.negative() if sign else stops[-1].number


def _ends_well(text: str, end: int) -> bool:
    return FOLLOWS.match(text, end) is not None or text.startswith("조각", end)


def _halves(text: str) -> Iterator[Draft]:
    for match in _HALF.finditer(text):
        upper, lower = (Decimal(each) for each in numbers("ko").fractions[match[0]])
        if match[0] == "반" and not _HALF_PROOF.match(text, match.end()):
            continue
        yield _draft(match.start(), match.end(), _divide(upper, lower), "ratio.half")


_HALF = re.compile(
    "|".join(f"{word[0]}(?<![가-힣].){either((word[1:],))}" for word in sorted(numbers("ko").fractions, key=len, reverse=True))
)
_HALF_PROOF = re.compile(r"으로 |이 넘|이상|도 안 |도 못 |이 채 |$")


def _of_people(text: str) -> Iterator[Draft]:
    """10명 중 4명꼴: a share when it says so (꼴), when the base is round, or for one of a few persons."""
    for match in _PEOPLE.finditer(text) if _AMONG.search(text) else ():
        base, part = _small(match[1]), _small(match[3])
        if base is None or part is None or not 0 < part <= base:
            continue
        if match[4] or base in _ROUND or (part == 1 and base <= 20 and match[2] in ("명", "사람", "가구")):
            spans = ((match.start(1), match.end(1), base), (match.start(3), match.end(3), part))
            yield _draft(match.start(), match.end(), _divide(part, base), "ratio.of_people", spans)


def _small(word: str) -> Decimal | None:
    number = read_digits(word) if word.isascii() else read_korean(word)
    return number.value if number else None


_TENTHS = re.compile(r"([0-9])(?<![0-9.].)할(?:[ ]?([0-9])푼)?(?:[ ]?([0-9])리)?(?![가-힣]{2})")
_SCORE = re.compile(
    r"(?P<left>[0-9](?<![0-9A-Za-z.,:~∼/-].)[0-9]{0,2})(?:[ ]?대[ ]|대|(?P<sign>:|[-–]))(?P<right>[0-9]{1,3})(?![0-9A-Za-z:%,~∼/-]|\.[0-9]|[ ]?[만천억조]|[ ]?(?:명|개|원|곳|년|월|일|시|분|살|세|층|%|달러))"
)
_PLAYED = re.compile(
    r"(?:vote[sd]?|won|lost|beat|beaten|win|loss|defeat|score|draw|lead|led|council)[a-z ]{0,16}$", re.IGNORECASE
)


_DECIDED = re.compile(r"[ ](?:decision|vote|win|victory|loss|defeat|lead|margin|ruling|draw|tie)(?![A-Za-z])", re.IGNORECASE)


def _tenths(text: str) -> Iterator[Draft]:
    """3할1푼4리: tenths, hundredths and thousandths, as batting averages are written."""
    for match in _TENTHS.finditer(text) if "할" in text else ():
        digits = [read_digits(each or "0") for each in match.groups()]
        share = sum((number.value.scaleb(-place) for place, number in enumerate(digits, 1) if number), Decimal(0))
        if match[2] or match[3] or match.end() == len(text) or not "가" <= text[match.end()] <= "힣":
            yield _draft(match.start(), match.end(), share, "ratio.tenths")


_PLACES = re.compile(
    r"(?P<count>[한두세네1-6])(?<![가-힣0-9].)[ ]?자릿수(?P<share>[ ]?(?:이상[ ]|대[ ])?(?:%|퍼센트|[가-힣]{0,4}(?:성장|증가|감소|상승|하락|인상|율|률)))?"
)
_PLACE_WORDS = {"한": 1, "두": 2, "세": 3, "네": 4}


def _places(text: str) -> Iterator[Draft]:
    """한 자릿수 is 1 to 9, 두 자릿수 10 to 99: a share where growth or a rate follows, else a bare number."""
    for match in _PLACES.finditer(text) if "자릿수" in text else ():
        digits = read_digits(match["count"])
        places = _PLACE_WORDS.get(match["count"]) or (digits.value if digits else 1)
        lo, hi = (Number(Decimal(10) ** power, 1, Decimal(1)) for power in (places - 1, places))
        end = match.start("share") if match["share"] else match.end()
        unit = named("percent") if match["share"] else None
        spans = ((match.start(), end, lo.value),)
        yield Draft(
            match.start(), end, lo, hi, spans, unit=unit, kind="ratio" if unit else "", vague=True, rules=("ratio.places",)
        )


_SCALE = re.compile(r"(?<![가-힣0-9])(?P<small>[십백천])?(?P<large>[만억조])[ ]?단위(?=의[ ]|[ ][가-힣])")


def _scales(text: str) -> Iterator[Draft]:
    """조 단위 파라미터 is a trillion or more, 백억 단위 ten to a hundred billion; 만원 단위로 끊다 is no amount."""
    table = numbers("ko").numerals
    for match in _SCALE.finditer(text) if "단위" in text else ():
        power = table.large[match["large"]] + (table.small[match["small"]] if match["small"] else 0)
        lo, hi = (Number(power_of_ten(each), 1, power_of_ten(power)) for each in (power, power + (1 if match["small"] else 4)))
        spans = ((match.start(), match.end("large"), lo.value),)
        yield Draft(match.start(), match.end(), lo, hi, spans, vague=True, rules=("ratio.scale",))


RATE_REACH = 40
"""Characters from the word for a rate to its number."""
_RATE_BEFORE = re.compile(rf"(?:{either(numbers('ko').rates)})[^.!?\n]{{0,36}}$")
_RATE_BEHIND = re.compile(rf"[0-9,.]{{1,9}}[ ]?대[ ]?1[^.!?\n0-9]{{0,8}}(?:{either(numbers('ko').rates)})")


def _scores(text: str) -> Iterator[Draft]:
    """5대 2, 50:50, a 9-4 vote: two numbers that stand against each other, not a range and not one number."""
    for match in _SCORE.finditer(text):
        left, right = read_digits(match["left"]), read_digits(match["right"])
        if left is None or right is None or not _is_score(text, match, left.value, right.value):
            continue
        spans = ((*match.span("left"), left.value), (*match.span("right"), right.value))
        draft = _draft(match.start(), match.end(), Decimal(0), "ratio.score", spans)
        yield draft._replace(unit=None, items=(match["left"], match["right"]))


def _is_score(text: str, match: re.Match[str], left: Decimal, right: Decimal) -> bool:
    """대 always stands between two sides, a colon where they add up, a hyphen where something was played or decided."""
    sign = match["sign"]
    if not sign:
        return match["right"] != "1" or not is_rate_of_applicants(text, match.start())
    if sign == ":":
        return left + right in (10, 100)
    played = _PLAYED.search(text, max(0, match.start() - 24), match.start()) or _DECIDED.match(text, match.end())
    return right < left < 100 and played is not None


def is_rate_of_applicants(text: str, start: int) -> bool:
    """경쟁률은 29대 1: so many for one place."""
    before = _RATE_BEFORE.search(text, max(0, start - RATE_REACH), start)
    return before is not None or _RATE_BEHIND.match(text, start) is not None


def _slashed(text: str) -> Iterator[Draft]:
    """3/4, 1과 1/2: a share where the whole text is that, or where the base is one that shares have and days have not."""
    for match in _SLASHED.finditer(text) if "/" in text else ():
        upper, lower = read_digits(match["upper"]), read_digits(match["lower"])
        if not upper or not lower:
            continue
        share = _divide(upper.value, lower.value)
        whole = read_digits(match["whole"]) if match["whole"] else None
        alone = len(text) <= ALONE and match[0].strip() == text.strip()
        if not alone and (share >= 1 or (_looks_like_a_date(match) and whole is None)):
            continue
        share = (share + (whole.value if whole else 0)) * (-1 if match["sign"] else 1)
        draft = _draft(match.start(), match.end(), share, "ratio.fraction")
        number = Number(share, 2, Decimal("0.1"))
        yield draft._replace(lo=number, hi=number, unit=None, kind="") if whole else draft


def _looks_like_a_date(match: re.Match[str]) -> bool:
    """9/11 and 3/15 are days before they are shares; halves, thirds and quarters are not."""
    return match["lower"] not in ("2", "3", "4", "5", "8", "10", "100", "1000")


def _english_in(text: str) -> Iterator[Draft]:
    for match in _ONE_IN.finditer(text):
        part, base = _english_small(match[1]), _english_small(match[2])
        if part is None or base is None or not 0 < part < base or match[1].isdigit() != match[2].isdigit() and part > 1:
            continue
        if base > 12 and base not in _ROUND and base not in (Decimal(20), Decimal(50)):
            continue
        spans = ((match.start(1), match.end(1), part), (match.start(2), match.end(2), base))
        counted = unit_after(text, match.end())
        yield _draft(match.start(), counted.end if counted else match.end(), _divide(part, base), "ratio.of_people", spans)


_HALF_OF = re.compile(
    r"[Hh]alf(?<![A-Za-z-][Hh]alf)(?= of (?:all|its|the|their|those|them|that|these|it|us|our|every|each)(?![A-Za-z]))"
)
_PART_OF_TIME = re.compile(
    r"(?:first|second|latter|other|last|next|same|previous|better|early|late|bottom|top|one|[0-9]|\ban?)[- ]$", re.IGNORECASE
)
_CENTS = re.compile(r"[0-9](?<![0-9.,$][0-9])[0-9]?(?= cents (?:of|on|out of|from|in) (?:each|every|the) dollar(?![A-Za-z]))")


def _english_half(text: str) -> Iterator[Draft]:
    """Half of all revenue; the first half of the year is a time, and `a half` is a fraction like any other."""
    for match in _HALF_OF.finditer(text) if "alf of" in text else ():
        if not _PART_OF_TIME.search(text, max(0, match.start() - 12), match.start()):
            yield _draft(match.start(), match.end(), Decimal("0.5"), "ratio.half")


def _cents_of_a_dollar(text: str) -> Iterator[Draft]:
    """31 cents of each dollar are 31 %."""
    for match in _CENTS.finditer(text) if "dollar" in text else ():
        number = read_digits(match[0])
        end = text.index("dollar", match.end()) + len("dollar")
        if number is not None and number.value:
            spans = ((match.start(), match.end(), number.value),)
            yield _draft(match.start(), end, number.value.scaleb(-2), "ratio.of_people", spans)


def _english_small(word: str) -> Decimal | None:
    number = read_digits(word) or read_english(word.lower())
    return number.value if number else None
