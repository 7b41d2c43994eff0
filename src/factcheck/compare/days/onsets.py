"""The hour at which one accident happened, in two texts or in a text and its own caption (FC401): 오후 2시 12분쯤 창고에서 난 불, 오후 2시 21분께 불이 났다.

An hour is an accident's where the words that say that it happened are the next ones behind it. How far two hours may be apart follows from
how they are written: 4시께 may be half an hour off, 3시 53분께 two minutes. A day that comes after the text itself is no day of an accident.
Refused: hours of calls and counts, two days, two places, texts that tell of several such accidents, and hours too far apart for one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.days.clefts import set_apart
from factcheck.compare.days.dated import is_elsewhere, is_moved
from factcheck.compare.days.events import days_apart, span_of
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.lexicon.anchors import either
from factcheck.mention.time_of_day import is_as_of
from factcheck.model import Article, Claim, message

REACH, GAP, LEAD, AT_ONCE = 90, 60, 24, 4
"""Characters behind an hour in which the words stand, between the two, before it where they open the sentence, and between the hour and
what tells one building from another by its fire (3시께 불이 난 건물)."""
OLD = 31
"""Days before its text of what a sentence without a day of its own tells of."""
FAR = 60
"""Minutes between two hours of one accident; more are of two, unless a stroke of a key makes the one of the other."""
SHARED, SHARED_OPEN = 1, 2
"""Words in common of the two sentences, more where one of them does not say the day."""
OFF = ((60, 30, 20), (10, 10, 5), (5, 7, 3), (1, 2, 0))
"""Minutes that a time of day may be off by what its minute is a multiple of: where words say about, and where they do not."""
NEWS = 3
"""Days between two texts of which one leaves out the day."""
HALF_DAY = 12 * 60
MOST = 12
"""Hours of accidents of one text; a text with more is a chronicle."""


@dataclass(frozen=True, slots=True)
class _Kind:
    id: str
    nouns: tuple[str, ...]
    began: tuple[str, ...]
    relative: tuple[str, ...]
    verbs: tuple[str, ...]
    logged: bool = False


@dataclass(frozen=True, slots=True)
class _Cues:
    reported: tuple[str, ...]
    unreal: tuple[str, ...]
    breaks: tuple[str, ...]
    other: tuple[str, ...]
    sought: tuple[str, ...]
    empty: tuple[str, ...]
    smoke: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Onsets:
    kind: tuple[_Kind, ...]
    cues: _Cues


_FILE = lexicon.load("onsets.toml", _Onsets)
LOGGED = frozenset(kind.id for kind in _FILE.kind if kind.logged)


def _told(kind: _Kind) -> re.Pattern[str]:
    """The words that say that an accident of the kind happened."""
    particle = "[을를]" if kind.logged else "[이가]"
    forms = [rf"(?:{either(kind.nouns)}){particle}\s?(?:처음\s)?(?:{either(kind.began)})"]
    if kind.relative:
        forms.append(
            rf"(?:{either(kind.relative)})\s(?:것으로\s[가-힣]{{2,6}}\s)?(?:큰\s|대형\s)?(?:{either(kind.nouns)})(?![가-힣]{{3}})"
        )
    if kind.verbs:
        forms.append(rf"(?:{either(kind.verbs)})")
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(forms)})")


_TOLD = tuple((kind.id, _told(kind)) for kind in _FILE.kind)
_TOPIC = tuple(
    (
        kind.id,
        re.compile(rf"(?<![가-힣])(?:{either(kind.nouns)})(?:은|는|이|가)\s$"),
        re.compile(rf"(?<![가-힣])(?:{either(kind.began)})"),
    )
    for kind in _FILE.kind
    if kind.relative
)
"""불은 21일 오후 3시께 지하에서 났다: what it is opens the sentence, and the word behind the hour says that it began."""
_REPORTED = re.compile(rf"[가-힣]{{0,6}}(?:{either(_FILE.cues.reported)})")
_UNREAL = re.compile(either(_FILE.cues.unreal))
_BREAK = re.compile(
    rf"[,，;:·\"“”‘’'\n]|(?<![창금차사광경신최재원여중국해])고\s|[가-힣](?:며|지만|는데|아서|어서|해서|은|는)\s|(?<![가-힣])(?:{either(_FILE.cues.breaks)})\s"
)
_RELATIVE = re.compile(r"(?:(?<=난)|한|된)\s(?!것|곳|뒤|후)[가-힣]")
_SOUGHT = re.compile(rf"[가-힣\s]{{1,24}}[을를에]\s?(?:{either(_FILE.cues.sought)})")
_OTHER = re.compile(either(_FILE.cues.other))
_LOOSE = tuple(
    (kind.id, re.compile(rf"(?<![가-힣])(?:{either(kind.nouns)})(?:으로|로)\s")) for kind in _FILE.kind if kind.relative
)
"""In a caption the hour is that of the picture (4시께 화재로 그을린 건물): it tells the day of the accident only."""
_PLACE = re.compile(
    r"(?<![가-힣])[가-힣]{2,4}(?:시|군|구)\s[가-힣]{1,6}(?:읍|면|동|리)(?![가-힣]{2})|(?<![가-힣])[가-힣]{2,8}(?:공항|대교|터널|고속도로)(?=에서|에|의|[\s,])"
)
_SMOKE = re.compile(either(_FILE.cues.smoke))
"""A word that elsewhere says that something was put off."""
_EMPTY = frozenset(_FILE.cues.empty)
_STRUCK = re.compile(r"(?<![가-힣])(?P<what>[가-힣]{1,10})(?:와|과|을|를)\s(?:정면\s)?(?:충돌|부딪|추돌|들이받)")
"""What was run into: a bird and a wall are two."""
_CAPTION = re.compile(r"\A\W{0,2}(?:사진|영상|그래픽)\s?(?:설명)?\W")


@dataclass(frozen=True, slots=True)
class _Onset:
    """An hour with the accident that happened then."""

    claim: Claim
    kind: str
    minute: Decimal
    off: Decimal
    """Minutes that it may be off."""
    sure_half: bool
    day: Claim | None
    caption: bool
    article: Article = field(repr=False)
    words: frozenset[str]
    places: frozenset[str]
    struck: frozenset[str]

    @property
    def on(self) -> str:
        """Its day; empty where the text does not say."""
        return str(self.day.value.lo) if self.day else ""


def compare_onsets(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Accidents with two hours or with a day that was still to come."""
    onsets = [onset for each in extractions for onset in _of_text(each)]
    are_two = apart_by_name(extractions)
    told: set[str] = set()
    sides: dict[tuple[str, Decimal, Decimal], dict[str, _Onset]] = defaultdict(dict)
    for a, b in combinations(sorted(onsets, key=lambda o: (o.kind, o.minute, o.claim.id)), 2):
        if _are_one(a, b) and not (a.claim.article != b.claim.article and are_two(a.claim, b.claim)):
            if _differ(a, b):
                sides[a.kind, a.minute, b.minute] |= {a.claim.id: a, b.claim.id: b}
            elif _is_day_to_come(a, b) or _is_day_to_come(b, a):
                late, early = (a, b) if _is_day_to_come(a, b) else (b, a)
                if late.claim.id not in told:
                    told.add(late.claim.id)
                    yield _day_draft(late, [o for o in onsets if o.kind == early.kind and o.on == early.on])
    done: set[str] = set()
    for (kind, first, second), found in sorted(sides.items(), key=lambda item: (-len(item[1]), item[0])):
        groups = [[o for o in found.values() if o.minute == minute] for minute in (first, second)]
        if not any(all(o.claim.id in done for o in group) for group in groups):
            done |= set(found)
            yield _hour_draft(kind, groups)


def _of_text(each: Extraction) -> list[_Onset]:
    """The onsets of one text; none of a kind that it tells of several."""
    if each.article.language != "ko":
        return []
    found = list(_onsets(each))
    several = {
        a.kind
        for a, b in combinations(found, 2)
        if a.kind == b.kind and a.caption == b.caption and (_apart(a, b) or (a.on and b.on and a.on != b.on))
    }
    return [onset for onset in found if onset.kind not in several] if len(found) <= MOST else []


def _onsets(each: Extraction) -> Iterator[_Onset]:
    article = each.article
    times = [c for c in each.claims if c.kind == "time"]
    for claim in times:
        sentence = article.text[claim.scope[0] : claim.scope[1]]
        span = span_of(claim)
        if span is None or _UNREAL.search(sentence) or is_moved(_SMOKE.sub("", sentence), "ko") or is_elsewhere(sentence):
            continue
        if is_as_of(article.text, claim.span) or claim.modality not in {"actual", "forecast"}:
            continue
        end = min([c.span[0] for c in times if c.scope == claim.scope and c.span[0] > claim.span[0]] + [claim.scope[1]])
        kind = _kind(article.text, claim, min(end, claim.span[1] + REACH))
        caption = claim.where == "caption" or bool(_CAPTION.match(sentence))
        day = _day(each, claim)
        loose = None if kind or not caption else _loose(article.text[claim.span[1] : end])
        if (kind or loose) and (day or not _is_old(each, claim)):
            words = frozenset(w for w in claim.context.sentence if len(w) > 1 and w[0] not in "=0123456789" and w not in _EMPTY)
            places = frozenset(place for found in _PLACE.findall(sentence) for place in found.split())
            struck = frozenset(_STRUCK.findall(article.text, claim.span[1], end))
            half = "time.half_unknown" not in claim.derivation
            off = _off(claim, span.lo) if kind else Decimal(FAR)
            yield _Onset(claim, kind or loose or "", span.lo, off, half, day, caption, article, words, places, struck)


def _loose(behind: str) -> str | None:
    """The accident whose traces a picture shows."""
    return next((kind for kind, noun in _LOOSE if noun.search(behind)), None)


def _is_old(each: Extraction, claim: Claim) -> bool:
    """The sentence tells of another time: its day is long past."""
    own = each.article.date
    days = [c.value.hi for c in each.claims if c.kind == "date" and c.scope == claim.scope]
    return any(isinstance(day, str) and own is not None and day < own and days_apart(day, own) > OLD for day in days)


def _kind(text: str, claim: Claim, end: int) -> str | None:
    """The accident whose words are the next behind the hour, or which opens the sentence."""
    start = claim.span[1]
    found = [(match.start(), match.end(), kind) for kind, told in _TOLD if (match := told.search(text, start, end))]
    if found:
        first, last, kind = min(found)
        way = text[start:first]
        other = kind == "fire" and len(way) > AT_ONCE and _RELATIVE.match(text, last)
        if not (other or _REPORTED.match(text, last) or _SOUGHT.match(text, last) or _is_broken(way, kind)):
            return kind
    before = text[max(claim.scope[0], claim.span[0] - LEAD) : claim.span[0]]
    for kind, topic, began in _TOPIC:
        opened = topic.search(_DAYS_AT_END.sub("", before))
        verb = began.search(text, start, end) if opened else None
        if verb and not _is_broken(text[start : verb.start()], kind) and not _REPORTED.match(text, verb.end()):
            return kind
    lead = _DAYS_AT_END.sub("", text[max(claim.scope[0], claim.span[0] - GAP) : claim.span[0]])
    return None if _OTHER.search(lead) else set_apart(lead, text[start : claim.scope[1]], _TOLD)


_DAYS_AT_END = re.compile(r"(?:(?:지난|어제|전날|이날|당일|오는|[0-9]{1,4}[년월일])[\s(),]{0,2}|\([0-9]{1,2}일\)\s){1,4}$")


def _is_broken(way: str, kind: str) -> bool:
    """Something else happens between the hour and the words, or the way is too long for one clause."""
    return (
        len(way) > GAP
        or (_BREAK.search(way) is not None and kind not in LOGGED and kind != "crash")
        or _OTHER.search(way) is not None
    )


def _day(each: Extraction, claim: Claim) -> Claim | None:
    """The day that stands right before the hour."""
    days = [
        c for c in each.claims if c.kind == "date" and c.value.is_point and c.scope == claim.scope and c.span[1] <= claim.span[0]
    ]
    nearest = max(days, key=lambda c: c.span[1], default=None)
    return nearest if nearest and claim.span[0] - nearest.span[1] <= len("), ") else None


def _off(claim: Claim, minute: Decimal) -> Decimal:
    return Decimal(next(about if claim.hedge != "exact" else plain for step, about, plain in OFF if minute % step == 0))


def _minutes(a: _Onset, b: _Onset) -> Decimal:
    """Between the two; where one leaves open which half of the day it is, the nearer."""
    apart = abs(a.minute - b.minute)
    return min(apart, abs(apart - HALF_DAY)) if not (a.sure_half and b.sure_half) else apart


def _apart(a: _Onset, b: _Onset) -> bool:
    return _minutes(a, b) > max(a.off, b.off)


def _are_one(a: _Onset, b: _Onset) -> bool:
    """One kind of accident, not at two places, with words in common; in one text only its caption beside what it tells."""
    if a.kind != b.kind or (a.claim.article == b.claim.article and a.caption == b.caption):
        return False
    if any(x and y and not x & y for x, y in ((a.places, b.places), (a.struck, b.struck))):
        return False
    if not (a.on and b.on) and days_apart(a.article.date, b.article.date) > NEWS:
        return False
    return len(a.words & b.words) >= (SHARED if a.on and b.on else SHARED_OPEN)


def _differ(a: _Onset, b: _Onset) -> bool:
    """Two hours of one day that rounding does not make one."""
    if a.on and b.on and a.on != b.on:
        return False
    return _apart(a, b) and (_minutes(a, b) <= FAR or _is_slip(a.claim, b.claim))


def _is_slip(a: Claim, b: Claim) -> bool:
    """Two figures have changed places, or the minutes are the same and the hour is another."""
    x, y = str(a.value.lo), str(b.value.lo)
    return sorted(x[3:]) == sorted(y[3:]) and (x[:2] == y[:2] or (x[3:] == y[3:] and x[3:] not in {"00", "30"}))


def _is_day_to_come(late: _Onset, other: _Onset) -> bool:
    """It has happened, on a day after the text's own; the other text has it at that hour of the day before."""
    own = late.article.date
    if not own or not late.on or not other.on or not other.article.date:
        return False
    return late.on > own and other.on <= own and days_apart(late.on, other.on) == 1 and not _apart(late, other)


def _hour_draft(kind: str, groups: Sequence[Sequence[_Onset]]) -> Draft:
    sides = tuple(tuple(onset.claim for onset in group) for group in groups)
    event = message(f"event.{kind}")
    why = message("why.event_dates", event=event, first=sides[0][0].quote, second=sides[1][0].quote)
    ask = message("ask.event_date", event=event)
    return Draft("FC401", "CONFLICT", "warning", sides, (why,), Decimal("0.8"), attribute="event_time", ask=ask)


def _day_draft(late: _Onset, others: Sequence[_Onset]) -> Draft:
    first, days = (tuple(onset.day for onset in side if onset.day) for side in ((late,), others))
    event = message(f"event.{late.kind}")
    why = message("why.day_to_come", event=event, first=first[0].quote, second=days[0].quote)
    ask = message("ask.event_date", event=event)
    return Draft("FC401", "CONFLICT", "warning", (first, days), (why,), Decimal("0.8"), attribute="event_date", ask=ask)
