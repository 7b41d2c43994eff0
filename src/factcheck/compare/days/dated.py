"""Dated events: which event of the story a written date or time of day belongs to.

A date is bound to the words of `events.toml` that stand next to it in its sentence with no other date between. What the
event is about are the other words around. A date that no event word claims belongs to none: most dates of a news text
are the day of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.mention.time_of_day import is_as_of
from factcheck.model import Article, Claim, Lang

AFTER, BEFORE, NEXT_TO = 60, 26, 4
"""Characters between a date and its event's word after it and before it, a longer way being another clause; and where it stands
next to it."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words that name one kind of event."""

    id: str
    ko: tuple[str, ...]
    en: tuple[str, ...]
    single: bool = False
    """A story has one of it, so that two texts that date one each speak of the same."""
    many: bool = False
    """A story may have several of it, of different people and places."""
    day_only: bool = False
    """It has a day; times of day belong to one of many (calls, reports)."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that say that a date was moved, is another place's, or is that of a statement."""

    revised_ko: tuple[str, ...]
    revised_en: tuple[str, ...]
    zones: tuple[str, ...]
    evidence: tuple[str, ...]
    """How something became known: words beside a date that say nothing of what it dates."""
    told: tuple[str, ...]
    """Words of telling: a date before one is the telling's, whatever event the words behind it name."""
    nth_ko: tuple[str, ...]
    nth_en: tuple[str, ...]
    longer_ko: tuple[str, ...]
    """Words that begin like one of an event and name another thing (총선거인, 발사체)."""
    longer_en: tuple[str, ...]
    things: tuple[str, ...]
    """What makes an event's noun another one's first half: 발사체 is no launch."""


@dataclass(frozen=True, slots=True)
class _Events:
    event: tuple[EventWords, ...]
    cues: Cues


@dataclass(frozen=True, slots=True)
class Dated:
    """One date or time of one event in one article."""

    claim: Claim
    kind: str
    """Id of the event's kind in events.toml."""
    trigger: str
    about: frozenset[str]
    """Lemmas around the date that are not the event's own word."""
    named: bool
    """The sentence names its own subject; else it speaks of what is in force."""
    stages: frozenset[str]
    """Numbered stages in the sentence (1단계, 2차, phase 2): other numbers mean another event."""
    day: str | None
    """The day that stands before a time of day in its sentence."""
    revised: bool
    zoned: bool


_FILE = lexicon.load("events.toml", _Events)
CUES = _FILE.cues


def _finder(words: Sequence[str], lang: Lang, but: str = "") -> re.Pattern[str]:
    """The words where they begin a word of their own: 주시한다 holds no 시한, 총선거인 no 총선."""
    found, longer = (
        "|".join(re.escape(word) for word in sorted(each, key=lambda w: (-len(w), w)))
        for each in (words, CUES.longer_ko if lang == "ko" else CUES.longer_en)
    )
    if lang == "ko":
        return re.compile(rf"(?<![가-힣])(?!{longer})(?:{found}){but}")
    return re.compile(rf"(?<![a-z])(?!(?:{longer})(?![a-z]))(?:{found})(?![a-z])")


_OTHER = rf"(?!{'|'.join(map(re.escape, CUES.things))}|의\s(?!날|때|시))"
"""Behind an event's word: the noun of which it is half (발사체), or what only belongs to the event (발사의 주탑재 위성)."""
_TRIGGERS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": _finder([w for e in _FILE.event for w in e.ko], "ko", _OTHER),
        "en": _finder([w for e in _FILE.event for w in e.en], "en"),
    }
)
_KIND: Mapping[str, str] = MappingProxyType({word: e.id for e in _FILE.event for word in (*e.ko, *e.en)})
_REVISED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": _finder(CUES.revised_ko, "ko"), "en": _finder(CUES.revised_en, "en")}
)
_DAY_ONLY = frozenset(each.id for each in _FILE.event if each.day_only)
MANY = frozenset(each.id for each in _FILE.event if each.many)
_MANY_TRIGGERS = frozenset(word for each in _FILE.event if each.many for word in (*each.ko, *each.en))
SINGLE = frozenset(each.id for each in _FILE.event if each.single)
_TOLD = re.compile("|".join(re.escape(word) for word in CUES.told))
_ZONES = re.compile("|".join(re.escape(zone) for zone in CUES.zones))
_LABEL = re.compile(
    r"(?:일|일자|일시|시점|시기|시각|시간|기간|예정일|목표일)?(?:[은는이가의도]|\s?[:：(])[^.!?\"“”]{0,24}|[가-힣 ]{0,10}(?:것|때|날|시각|시점|날짜)[은이][^.!?\"“”]{0,14}|(?:일|일자|시점|시기|시각)?\s?"
)
"""Between an event's word and the date after it: a noun's end with a topic or subject particle, a colon. 착공해 is none."""
_NEXT = re.compile(r"^[^가-힣]{0,3},\s[가-힣 ]{2,16}(?:은|는|[:：])\s?$")
"""착공은 2028년 9월, 준공은 …: the word after the comma labels the next date."""
COUNTED_BACK = re.compile(r"(?:주|달|개월|년|해)\s?(?:전|뒤|후)$|\b(?:weeks?|months?|years?)\s(?:ago|later|earlier|after)\b")
"""3주 전, two years ago: counted in rough steps, they are no day of an event."""
_ACCORDING = re.compile(r"(?:에|에게)\s?(?:따르면|의하면)")
"""27일 업계에 따르면 …: the day is that of the telling."""
_SINCE_THEN = re.compile(r"\s?(?:직후|이후|후|뒤)(?![가-힣])")
"""After an event: 오전 8시 48분 … 분리됐고, 발사 후 1시간 반이 지나. The time is of what came later, unless it stands next to it."""
_TWO_LABELS = re.compile(
    r"(?P<first>[가-힣 ]{2,12})\s?/\s?(?P<second>[가-힣 ]{2,12})\s?[:：]\s?(?P<dates>[^/\n]{4,24})\s?/\s?(?P<other>[^/\n]{4,24})"
)
"""계약일 / 종료일: 3월 17일 / 12월 31일: the second label is the second date's."""
_JOINED = re.compile(r"\s?(?:[와과]|and|&)\s(?:[A-Z][a-z]{2,8}\.?\s)?[0-9]{1,2}(?:일|\b)")
_JOINED_BEFORE = re.compile(r"[0-9](?:일[와과]|\sand)\s$")
_QUOTATION = re.compile(r"[\"“][^\"“”\n]{1,400}[\"”]")
_BARE = re.compile(r"[0-9]{1,2}일")
_LENGTH = re.compile(r"로|을|를|이\s?걸|\s?걸|에서|만|간|짜리|이내|이상|이하|씩|\s?동안|\s?안에")
"""After a bare `20일` these make it a length of time: 20일로 줄인다, 30일 걸리던."""
SOURCE = re.compile(r"(?:\s[가-힣A-Za-z0-9·’‘'()]{2,20}){1,4}(?:에|에게)\s?(?:따르면|의하면)")
"""7일 소방당국에 따르면: the day on which the source said it."""
_AS_WELL = re.compile(r"(?:\s?(?:오전|오후|새벽|밤|낮|저녁))?에도\s")
_FOR = re.compile(r"[가-힣]{0,4}(?:\s[가-힣]{1,8}){0,2}[을를]\s위(?:한|해|하)")
"""파업 사태 해결을 위한 합의: what is done for an event, or about it, has a day of its own."""
_GONE = re.compile(
    r"(?:한\s지|된\s지|\s?이후|\s?후)?\s(?:불과\s|단\s|딱\s)?(?:[0-9]{1,4}\s?(?:시간|일|주일?|개월|달|년)|"
    + "|".join(sorted({word[:-1] for word in CUES.nth_ko} | {"일주일"}))
    + r")\s?(?:여\s?)?(?:만|째|차|뒤|후)(?![가-힣]{3})"
)
"""개봉 7일 만인 이날, 착공 3년 만에: the word says since when, and no date beside it is its own."""
_ALSO = re.compile(r"(?<![가-힣])[^\s]{1,20}(?<![\s에데서라래직마어해년금])도\s$")
"""다른 영화도 이날 개봉했다: a further event of the kind, whatever its day. 그래도, 아직도, 올해도 name nothing."""
_STAGE = re.compile(
    r"제?[0-9]{1,2}(?:단계|차|호기|호선|상|기|막|부|라운드|공장)|(?:[Pp]hase|[Ss]tage|[Rr]ound|[Uu]nit|[Pp]art)[ ][0-9IV]{1,3}"
)


def is_of_many(word: str) -> bool:
    """The word names an event of which a story may have several (체포, 기소)."""
    return any(word in trigger for trigger in _MANY_TRIGGERS)


def is_length(claim: Claim, article: Article) -> bool:
    """A bare day that its particle makes a length of time."""
    return bool(_BARE.fullmatch(claim.quote) and _LENGTH.match(article.text, claim.span[1]))


def is_of_count(each: Extraction, claim: Claim) -> bool:
    """The day, or the hour right behind it, is that of a count (17일 오전 5시 기준), and nothing happened then."""
    hours = (c for c in each.claims if c.kind == "time" and 0 <= c.span[0] - claim.span[1] <= 1)
    return any(is_as_of(each.article.text, c.span) for c in (claim, *hours))


def is_another_time(claim: Claim, article: Article) -> bool:
    """지난 22일에도 불이 났다: what happened on that day as well is told of another time that it happened."""
    return claim.kind == "date" and bool(_AS_WELL.match(article.text, claim.span[1]))


def is_joined(claim: Claim, article: Article) -> bool:
    """20일과 29일 두 차례: one of several days on which the like was done."""
    before, behind = max(claim.scope[0], claim.span[0] - 8), min(claim.scope[1], claim.span[1] + 20)
    ahead = _JOINED.match(article.text, claim.span[1], behind)
    return bool(ahead or _JOINED_BEFORE.search(article.text, before, claim.span[0]))


def only_quoted(claim: Claim, article: Article) -> frozenset[str]:
    """The words that the sentence of a date has only between quotation marks in which the date does not stand: it is the day on
    which they were said, not the day of what they tell."""
    sentence, start = article.text[claim.scope[0] : claim.scope[1]], claim.span[0] - claim.scope[0]
    said = [match.span() for match in _QUOTATION.finditer(sentence)]
    if not said or any(a <= start < b for a, b in said):
        return frozenset()
    rest, context = _QUOTATION.sub(" ", sentence).lower(), claim.context
    words = context.sentence | context.clause | context.label | context.head | context.topic | context.segment
    return frozenset(word for word in words if word not in rest)


def is_moved(sentence: str, lang: Lang) -> bool:
    """The sentence says that a date was moved or corrected."""
    return bool(_REVISED[lang].search(sentence if lang == "ko" else sentence.lower()))


def is_elsewhere(sentence: str) -> bool:
    """The sentence gives another place's time."""
    return bool(_ZONES.search(sentence))


def dated_events(each: Extraction) -> Iterator[Dated]:
    """The dates and times of one article that belong to an event."""
    by_sentence: dict[tuple[int, int], list[Claim]] = {}
    for claim in each.claims:
        if claim.kind in {"date", "time"}:
            by_sentence.setdefault(claim.scope, []).append(claim)
    for scope, claims in by_sentence.items():
        yield from _of_sentence(each, scope, claims)


def _of_sentence(each: Extraction, scope: tuple[int, int], claims: Sequence[Claim]) -> Iterator[Dated]:
    text, lang = each.article.text, each.article.language
    sentence = text[scope[0] : scope[1]]
    folded = sentence if lang == "ko" else sentence.lower()
    triggers = [(m.start() + scope[0], m.end() + scope[0], m.group()) for m in _TRIGGERS[lang].finditer(folded)]
    for claim in (c for c in claims if triggers and not COUNTED_BACK.search(c.quote) and not _is_of_count(c, text)):
        if is_another_time(claim, each.article) or (lang == "ko" and _is_of_another(claim, text)):
            continue
        found = _listed(claim, text, scope) or _trigger(
            claim, triggers, [c for c in claims if c.kind == claim.kind], each.article
        )
        if found and not (claim.kind == "time" and _KIND[found] in _DAY_ONLY):
            yield Dated(
                claim,
                _KIND[found],
                found,
                _about(claim, found),
                bool(claim.context.names),
                frozenset(m.group().replace(" ", "").lower() for m in _STAGE.finditer(sentence)),
                _day_before(claim, claims),
                is_moved(sentence, lang),
                is_elsewhere(sentence),
            )


def _is_of_count(claim: Claim, text: str) -> bool:
    return claim.kind == "time" and is_as_of(text, claim.span)


def _is_of_another(claim: Claim, text: str) -> bool:
    """Something else did so too on that day; whoever also says so says it of the same."""
    start = claim.span[0]
    return bool(_ALSO.search(text, max(claim.scope[0], start - AFTER), start)) and not _TOLD.search(text, start, claim.scope[1])


def _day_before(claim: Claim, claims: Sequence[Claim]) -> str | None:
    days = [c for c in claims if c.kind == "date" and c.value.is_point and c.span[1] <= claim.span[0]]
    return str(max(days, key=lambda c: c.span[0]).value.lo) if claim.kind == "time" and days else None


def _listed(claim: Claim, text: str, scope: tuple[int, int]) -> str | None:
    """The event's word of two labels and two dates with a stroke between."""
    for match in _TWO_LABELS.finditer(text, *scope):
        for label, dates in (("first", "dates"), ("second", "other")):
            word = _TRIGGERS["ko"].search(match[label].strip())
            if word and match.start(dates) <= claim.span[0] < match.end(dates):
                return word.group()
    return None


def _trigger(claim: Claim, triggers: Sequence[tuple[int, int, str]], claims: Sequence[Claim], article: Article) -> str | None:
    """The nearest event word with no other date between: after the date first in Korean, before it in English."""
    start, end, korean = claim.span[0], claim.span[1], article.language == "ko"
    after = [
        (s - end, w)
        for s, e, w in triggers
        if s >= end
        and not _between(claims, end, s)
        and not _TOLD.search(article.text, end, s)
        and not (korean and _ACCORDING.search(article.text, end, s))
        and not _NEXT.search(article.text[end : e + 2])
        and not (korean and (_FOR.match(article.text, e) or _GONE.match(article.text, e)))
        and not (claim.kind == "time" and s > end + NEXT_TO and _SINCE_THEN.match(article.text, e))
    ]
    before = [
        (start - e, w)
        for s, e, w in triggers
        if e <= start and not _between(claims, e, start) and (not korean or _LABEL.fullmatch(article.text, e, start))
    ]
    limits = ((after, AFTER), (before, BEFORE)) if korean else ((before, AFTER), (after, BEFORE))
    near = (min((each for each in found if each[0] <= limit), default=None) for found, limit in limits)
    return next((each[1] for each in near if each), None)


def _between(claims: Sequence[Claim], start: int, end: int) -> bool:
    return any(start <= c.span[0] and c.span[1] <= end for c in claims)


def _about(claim: Claim, trigger: str) -> frozenset[str]:
    context = claim.context
    words = context.clause | context.label | context.head | context.topic | context.segment
    return frozenset(w for w in words if w not in trigger and not w.startswith("=") and not w[0].isdigit() and len(w) > 1)
