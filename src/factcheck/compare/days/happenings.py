"""Which happening a written date is of: the word of its clause that it dates, with its part in it (at, start, end).

In Korean the word follows its date (12일 열린다, 12일 열리는 총회) or is its label (대회일은 12일이다, 개통: 12일); in English it
precedes it (opens on 5 March), follows at once (the March 12 vote) or follows a date that begins the clause. A noun binds no
date where another noun follows it (화재 현장, 선거 운동). Refused: days of saying, lengths of time, days counted in rough steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.claim import Extraction
from factcheck.compare.days.counted_days import is_counted_day
from factcheck.compare.days.dated import COUNTED_BACK, SOURCE, is_another_time, is_elsewhere, is_length, is_moved
from factcheck.lexicon.occasions import ENDS, FAMILIES, HEADS, JUDGED, MADE, NOUNS, QUOTED, RECORDS, SPANS, STARTS, STEMS, TOLD
from factcheck.model import Article, Claim, Lang

AFTER, BEFORE, LABEL, TAIL, BEHIND = 46, 64, 24, 16, 10
"""Characters between a date and its word: after it, before it in English, before it as its label; and behind the word, where it is
said, and where it starts or ends."""
LIGHT = frozenset({"hold", "begins", "ends", "opens", "closes", "comes_out"})
"""What they say of is in the word before them: 접수가 끝난다, applications close."""
SPANNED = SPANS | {"hold", "sale", "exam"}
"""What lasts: its first and its last day are two dates."""
_WRITTEN = re.compile(r"[0-9]|일|요일|[A-Za-z]{3}")
_BREAK_KO = re.compile(r"[!?;|→\n\"“”]|\.(?=\s|$)|[가-힣](?:고|며|지만|는데|으나|면서),?\s|\s/\s")
_BREAK_EN = re.compile(
    r"[!?;|\n\"“”]|\.(?=\s|$)|,\s(?:and|but|while|who|which|where|when)\s|(?<![A-Za-z])(?:after|before|since|when|while|because|although|that|than|if|following)(?![A-Za-z])",
    re.IGNORECASE,
)
_LABELS_KO = re.compile(
    r"(?:일|일자|일시|시점|시기|시각|기간|예정일|기일)?(?:[은는이가도]|\s?[:：(|])[^.!?\"“”\n]{0,12}|[가-힣 ]{0,10}(?:것|때|날|시각|시점|날짜)[은이]\s[^.!?\"“”\n]{0,12}"
)
_LABELS_EN = re.compile(r"(?:\s(?:date|day))?\s?[:|]\s?[^.!?\n]{0,12}|\s\(")
_PREDICATE = re.compile(
    r"\s?(?:\([^)]{1,8}\))?\s?(?:(?:오전|오후|낮|밤|새벽|저녁)(?:\s[0-9]{1,2}시(?:\s[0-9]{1,2}분)?)?)?\s?(?:이다|이었|였|입니다|이며|이고|이라|이지만|인데|로\s(?:잡|정|예정|확정|미뤄|연기|앞당)|까지(?:다|이|였|며|고)|부터(?:다|이|였|며|고)|[,.)|/]|$)"
)
_NO_NOUN = re.compile(
    r"[가-힣]{0,8}(?:하|했|한|할|해|되|됐|된|될|돼|시키|시켰)|(?:일|식|날|행사)?(?:은|는|이|가|을|를|에|에서|로|으로|의|과|와|도|부터|까지)?(?:$|[^가-힣\s·∙/&-]|\s(?:예정|계획|뒤|후|이후|직후|이래|당시|때|전|이전|함께|[0-9]))|(?:일|식|날|행사)?(?:은|는|이|가|을|를|에|에서|으로|도|부터)\s"
)
"""After a noun: a verb of it, a particle, an end; another noun makes it an attribute."""
_STATE: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"(?:숨진|사망한|죽은|쓰러진|목숨을\s잃은)\s채$"),
    "en": re.compile(r"(?:found|discovered|recovered)\s(?:[a-z]{2,12}\s){0,2}dead.{0,2}$"),
}
"""숨진 채 발견, found dead: how somebody was when found; the date is of the find."""
_SAID_AT_ONCE = re.compile(rf"\s?(?:{TOLD['ko'].pattern})|{SOURCE.pattern}")
_FIRST_OF = re.compile(r"[Ff]irst\s(?:[A-Za-z'’-]{1,16}\s){0,4}(?P<noun>[A-Za-z-]{3,20})\ssince\b")
_BEHIND_TOPIC = re.compile(r"[가-힣](?:은|는)\s$")
_TOPIC, _SUBJECT = re.compile(r"[가-힣](?:은|는)\s"), re.compile(r"[가-힣]{0,2}[은는이가]\s")
_NEXT_NOUN = re.compile(r"\s[a-z]{3,20}(?![a-z])")
_OF_A_DAY = re.compile(
    r"(?<![가-힣])([가-힣]{1,8}(?:일|일시|회|식|제|전|대회|행사|공연|날짜))(?:[은는이가]|\s?[:：])\s(?:[가-힣]{2,4}\s)?$"
)
ENDING = frozenset({"expires"})
HELD, RECORD = frozenset({"hold"}), frozenset({"record"})
_STAGE = re.compile(
    r"제?[0-9]{1,2}(?:단계|차|호기|호선|기|막|부|라운드|공장|회)|(?:[Pp]hase|[Ss]tage|[Rr]ound|[Uu]nit|[Pp]art)\s[0-9IV]{1,3}"
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One date of one happening in one article."""

    claim: Claim
    families: frozenset[str]
    head: str
    """The word that the date is of, as the text has it."""
    role: str
    """at | start | end | since"""
    moved: bool
    stages: frozenset[str]
    window: tuple[int, int]
    """The part of the sentence that no other date has."""
    first_of: str = ""
    """Of a first since some time, what was had then: the first title since 1986."""


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    end: int
    word: str
    families: frozenset[str]


def happenings_of(each: Extraction) -> Iterator[Happening]:
    """The dates of one article that are of a happening."""
    article = each.article
    by_scope: dict[tuple[int, int], list[Claim]] = {}
    for claim in each.claims:
        if claim.kind == "date":
            by_scope.setdefault(claim.scope, []).append(claim)
    for scope, claims in by_scope.items():
        sentence = article.text[scope[0] : scope[1]]
        heads = [] if is_elsewhere(sentence) else list(_heads(article, scope))
        for claim in claims:
            if not is_elsewhere(sentence) and _is_plain(claim, article):
                yield from _of_date(article, claim, heads, _window(claim, claims))


def _is_plain(claim: Claim, article: Article) -> bool:
    if not _WRITTEN.search(claim.quote) or COUNTED_BACK.search(claim.quote) or is_length(claim, article):
        return False
    if is_another_time(claim, article) or is_counted_day(article, claim):
        return False
    return not {"date.comparison_base", "date.last_day", "date.article_day"} & set(claim.derivation)


def is_of_saying(claim: Claim, article: Article) -> bool:
    """The date is the day on which somebody says something: said on Tuesday, 28일 밝혔다."""
    if article.language == "ko":
        return bool(_SAID_AT_ONCE.match(article.text, claim.span[1]))
    return bool(TOLD["en"].search(article.text, max(claim.scope[0], claim.span[0] - TAIL), claim.span[0]))


def _window(claim: Claim, claims: Sequence[Claim]) -> tuple[int, int]:
    """From the date before to the date after."""
    start = max((c.span[1] for c in claims if c.span[1] <= claim.span[0]), default=claim.scope[0])
    end = min((c.span[0] for c in claims if claim.span[1] <= c.span[0]), default=claim.scope[1])
    return start, end


def _heads(article: Article, scope: tuple[int, int]) -> Iterator[_Head]:
    """The words of families in a sentence, without nouns that only tell a following noun apart."""
    korean = article.language == "ko"
    for match in HEADS[article.language].finditer(article.text, *scope):
        word = match.group() if korean else match.group().lower()
        if _STATE[article.language].search(article.text, max(scope[0], match.start() - TAIL), match.end() + len(" 채")):
            continue
        if not (korean and word in NOUNS and not _NO_NOUN.match(article.text, match.end(), scope[1])):
            yield _Head(match.start(), match.end(), match.group(), FAMILIES[word])


def _of_date(article: Article, claim: Claim, heads: Sequence[_Head], window: tuple[int, int]) -> Iterator[Happening]:
    near = [head for head in heads if window[0] <= head.start and head.end <= window[1]]
    find = _korean if article.language == "ko" else _english
    record = _record(article, claim)
    head = record or find(article, claim, near) or _unnamed(article, claim, window) or _predicate(article, claim, window)
    if head is None:
        return
    families = _made(head.families | _said_of(article, claim, head, near))
    sentence = article.text[claim.scope[0] : claim.scope[1]]
    families |= frozenset().union(*(h.families for h in near)) if record else frozenset()
    role = "since" if record else _role(article, claim, head, families)
    stages = frozenset(m.group().replace(" ", "").lower() for m in _STAGE.finditer(article.text, *window))
    if (role == "at" and families & SPANS) or (role == "since" and not record):
        return
    moved = is_moved(sentence, article.language)
    both = claim.hedge == "range" and families & SPANNED
    first_of = _first_of(article, claim, head) if record else ""
    for part in ("start", "end") if both else (role,):
        yield Happening(claim, families, head.word.strip(), part, moved, stages, window, first_of)


def _record(article: Article, claim: Claim) -> _Head | None:
    """2016년 이래 9년 만, the lowest since 2003: the time since which nothing was so."""
    if claim.value.hi is not None or "date.since" not in claim.derivation:
        return None
    if article.language == "ko":
        found = RECORDS["ko"].search(article.text, claim.span[1], min(claim.scope[1], claim.span[1] + LABEL))
    else:
        found = RECORDS["en"].search(article.text, max(claim.scope[0], claim.span[0] - BEFORE), claim.span[0])
    return _Head(found.start(), found.end(), found.group(), RECORD) if found else None


def _first_of(article: Article, claim: Claim, head: _Head) -> str:
    """`title` of: their first world title since 1986."""
    found = _FIRST_OF.match(article.text, head.start, claim.span[1])
    return found["noun"].lower() if found else ""


def _unnamed(article: Article, claim: Claim, window: tuple[int, int]) -> _Head | None:
    """`대회일은 12일이다`, `총회는 12일이다`: what has a day and no other verb is held then."""
    if article.language != "ko" or not _PREDICATE.match(article.text, claim.span[1]):
        return None
    found = _OF_A_DAY.search(article.text, max(window[0], claim.span[0] - LABEL), claim.span[0])
    return _Head(found.start(1), found.end(1), found[1], HELD) if found else None


def _predicate(article: Article, claim: Claim, window: tuple[int, int]) -> _Head | None:
    """What the analyser names as the predicate of the date's clause (11일 새벽 둑이 터지면서), in whatever form it stands."""
    stem = claim.context.predicate
    if not stem or article.language != "ko" or stem not in STEMS or is_of_saying(claim, article):
        return None
    place = article.text.find(stem[0], claim.span[1], min(window[1], claim.span[1] + AFTER))
    head = _Head(place, place + len(stem), stem, STEMS[stem]) if place >= 0 else None
    return None if head is None or _is_quoted(article, claim, head) else head


def _korean(article: Article, claim: Claim, heads: Sequence[_Head]) -> _Head | None:
    """The label of a date that is the predicate, else the next word behind the date, else the label."""
    text, (start, end) = article.text, claim.span
    labels = [h for h in heads if h.end <= start <= h.end + LABEL and _LABELS_KO.fullmatch(text, h.end, start)]
    if labels and _PREDICATE.match(text, end):
        return labels[-1]
    if is_of_saying(claim, article):
        return None
    after = next((h for h in heads if end <= h.start <= end + AFTER), None)
    if after is None or _BREAK_KO.search(text, end, after.start) or TOLD["ko"].search(text, end, after.end + 6):
        return labels[-1] if labels else None
    return None if _is_quoted(article, claim, after) else after


def _is_quoted(article: Article, claim: Claim, head: _Head) -> bool:
    """`12일 도서관이 문을 열었다고 밝혔다`: somebody says it, and the date is the text's own day or has a subject behind it."""
    tail = article.text[head.end : head.end + TAIL]
    if JUDGED.match(tail) and _BEHIND_TOPIC.search(article.text, max(claim.scope[0], claim.span[0] - 4), claim.span[0]):
        return True  # the day on which somebody took it for that
    said = QUOTED.search(tail) or TOLD["ko"].search(article.text, head.end, claim.scope[1])
    if not said:
        return False
    between = article.text[claim.span[1] : head.start]
    return claim.value.lo == article.date or bool(_TOPIC.search(between))


def _english(article: Article, claim: Claim, heads: Sequence[_Head]) -> _Head | None:
    """The noun at once behind the date, the nearest word before it, or the first verb behind a date that opens the clause."""
    text, (start, end) = article.text, claim.span
    if is_of_saying(claim, article):
        return None
    at_once = next((h for h in heads if end < h.start <= end + 2 and h.word.lower() in NOUNS), None)
    if at_once and not _NEXT_NOUN.match(text, at_once.end):
        return at_once
    before = [h for h in heads if h.end <= start <= h.end + BEFORE]
    if before:
        gap = (before[-1].end, start)
        free = not _BREAK_EN.search(text, *gap) and not TOLD["en"].search(text, *gap)
        return before[-1] if free or _LABELS_EN.fullmatch(text, *gap) else None
    if len(text[claim.scope[0] : start].split()) > 1:
        return None
    after = next((h for h in heads if end <= h.start <= end + AFTER and h.word.lower() not in NOUNS), None)
    free = after is not None and not _BREAK_EN.search(text, end, after.start) and not TOLD["en"].search(text, end, after.end)
    return after if free else None


def _said_of(article: Article, claim: Claim, head: _Head, heads: Sequence[_Head]) -> frozenset[str]:
    """접수는 21일 끝난다, applications close on 5 May: a light word with the word that it says of."""
    if not head.families & LIGHT:
        return frozenset()
    subjects = [h for h in heads if h is not head and h.end <= max(head.start, claim.span[0])]
    if article.language == "ko":
        subjects = [h for h in subjects if _SUBJECT.match(article.text, h.end)]
    return subjects[-1].families if subjects else frozenset()


def _made(families: frozenset[str]) -> frozenset[str]:
    """Construction that begins is the breaking of ground, and nothing else."""
    return next((frozenset({made}) for one, other, made in MADE if {one, other} <= families), families)


def _role(article: Article, claim: Claim, head: _Head, families: frozenset[str]) -> str:
    """The end of a span, its start, or neither; what has no span only ends where the date says so."""
    rules, lang = set(claim.derivation), article.language
    if claim.value.hi is None and "date.since" in rules:
        return "since"
    if claim.value.lo is None and "date.within" not in rules:
        return "end"
    if families & ENDING:
        return "end"
    if not families & SPANNED:
        return "at"
    if lang == "ko":
        where = (claim.span[0], head.end + BEHIND) if claim.span[0] < head.start else (head.start, claim.span[1] + TAIL)
    else:
        where = (max(claim.scope[0], min(head.start, claim.span[0]) - 2 * BEHIND), max(head.end, claim.span[1]))
    if ENDS[lang].search(article.text, *where):
        return "end"
    started = claim.value.hi is None or "date.from" in rules or STARTS[lang].search(article.text, *where)
    return "start" if started else "at"
