"""What names the thing at a place of a text, and whether two texts name two things there: 한솔대 봄 축제 and 누리대 봄 축제, the trial of
Ray Moss and of Lou Finch, 50인 미만 사업장 and 50인 이상 사업장.

Looked at is the part of a sentence that one claim has to itself. Noun phrases are laid side by side from their common noun on: the first
word to the left that differs names two where both are names of one kind (two schools, two shops, two people) or exclude each other. In
English the words behind a common noun and its preposition name it as well. Refused: a word that the other text's part has too, a short
form, two spellings of one name. Where one text alone names it, the other may mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.entity.jamo import distance
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.lexicon.occasions import FAMILIES
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim, Lang
from factcheck.resolve import abbreviates

NEAR_NAMES, LONG = 2, 3
"""Strokes by which two spellings of one name of so many letters may differ."""
LAST, STEM = 4, 5
"""Words before a stretch of time, and letters by which two of them are one."""
ENGLISH_NOUN = 4
"""Letters of an English noun that two texts share."""


@dataclass(frozen=True, slots=True)
class _Words:
    rows: tuple[tuple[str, ...], ...]
    ends: tuple[str, ...]
    at_ends: tuple[str, ...]
    home: tuple[str, ...]
    markets: tuple[str, ...]
    places: tuple[str, ...]
    doings: tuple[tuple[str, ...], ...]
    finds: tuple[tuple[str, ...], ...]
    light: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of naming.toml."""

    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class Naming:
    """How one part of a sentence calls what it speaks of."""

    lang: Lang
    text: str
    """The whole text."""
    phrases: tuple[tuple[str, ...], ...]
    """Noun phrases, word by word; an owner keeps its mark in English (Kolo's)."""
    doings: frozenset[str]
    """Which steps of a work its words name: the enrolment of patients, or their follow-up."""
    behind: frozenset[tuple[str, str, frozenset[str]]] = frozenset()
    """English noun, the preposition behind it, and the names behind that."""
    before: tuple[str, ...] = ()
    """English: the last words before a stretch of time, without those that say only that it lasted."""
    markets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Korean words before 에 and 에서."""
    names: frozenset[str] = frozenset()
    """Korean words that the analyser takes for names."""

    @property
    def words(self) -> frozenset[str]:
        """All words of its phrases."""
        return frozenset(word for phrase in self.phrases for word in phrase)


_FILE = lexicon.load("naming.toml", _File)
_ROWS: Mapping[Lang, tuple[frozenset[str], ...]] = {
    "ko": tuple(map(frozenset, _FILE.ko.rows)),
    "en": tuple(map(frozenset, _FILE.en.rows)),
}
_END = re.compile(rf"(?P<stem>.{{1,20}}?)(?P<end>{either(_FILE.ko.ends)})")
_AT_END = re.compile(rf"(?P<stem>.{{1,20}}?)(?P<end>{either(_FILE.ko.at_ends)})")
_COUNTRIES = {word: row.ko[0] for row in PLACES.country for word in row.ko} | dict.fromkeys(_FILE.ko.home, _FILE.ko.home[0])
_LANDS = (
    frozenset(word for row in PLACES.country for word in row.en) | frozenset(PLACES.states) | frozenset(PLACES.states.values())
)
_MARKET = re.compile(
    rf"(?<![가-힣])(?P<market>{either((*_FILE.ko.markets, *_COUNTRIES))})(?:\s?(?:{either(_FILE.ko.places)}))(?![가-힣]{{2}})"
)
_BREAKS: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"[;:|\n]|[가-힣](?:고|며|지만|는데|으나|면서),?\s"),
    "en": re.compile(r"[;:|\n]|,?\s(?:and|but|while|whereas)\s|,\s(?:which|who|where)\s"),
}


def _steps(rows: Sequence[Sequence[str]], begin: str, end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{begin})(?:" + "|".join(f"(?P<n{n}>{either(row)})" for n, row in enumerate(rows)) + rf"){end}")


_DOINGS: Mapping[Lang, re.Pattern[str]] = {
    "ko": _steps(_FILE.ko.doings, "[가-힣]", ""),
    "en": _steps(_FILE.en.doings, "[A-Za-z]", "(?![a-z])"),
}
_FINDS: Mapping[Lang, re.Pattern[str]] = {
    "ko": _steps(_FILE.ko.finds, "[가-힣]", ""),
    "en": _steps(_FILE.en.finds, "[A-Za-z]", "(?![a-z])"),
}
_JOINT = re.compile(r"(?P<owner>(?:와|과)?의)\s(?:첫\s|두\s번째\s)?|(?P<title>['’”」』》>]\s?)|의\s['‘“「『《<]")
"""Between the owner, the opponent or the title of something and its noun: 호크스와의 경기, '카르멘' 공연."""
_TITLED = re.compile(r"\s씨")
_KOREAN = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<word>[가-힣A-Za-z0-9]{1,14}?)(?P<mark>에서는|에서|에는|에게|[은는이가을를도의에로]|으로)?(?:[,.)’”'\"]{0,2})(?=\s|$)"
)
_ENGLISH = re.compile(
    r"(?:[A-Z]\.){2,3}|[A-Za-z][A-Za-z\-]{0,24}(?:['’]s?(?![A-Za-z]))?|[0-9][0-9,.\-]{0,8}[a-z]{0,4}|[^\sA-Za-z0-9]"
)
_PREPOSITIONS = frozenset({"of", "for", "against", "in", "at"})
_STRETCH = re.compile(r"(?:from|between)\s[^.;\n]{4,30}?,?\s(?:to|until|till|through|and)\s$")
_THAT = re.compile(r"(?<![a-z])that\s")
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}", re.IGNORECASE
)
_OWNED = re.compile(r"['’]s?$")
_DIGITS = re.compile(r"[0-9]{1,6}")
_OF_AGE = re.compile(r"(?:under|over)-?[a-z0-9]{1,12}s?", re.IGNORECASE)


def naming_of(each: Extraction, claim: Claim) -> Naming:
    """How the part of the sentence that a claim has to itself calls things."""
    text, window = each.article.text, _window(each, claim)
    doings = _doings(each, window, claim)
    if each.article.language == "en":
        phrases, behind = _english(text, window, claim.span)
        return Naming("en", text, phrases, doings, behind=behind, before=_before(each, window[0], claim))
    names: set[str] = set()
    found = (*_korean(each, window, claim.span, names), *_written(text, window, claim.span))
    markets = frozenset(_COUNTRIES.get(m["market"], m["market"]) for m in _MARKET.finditer(text, *window))
    marked = _KOREAN.finditer(text, *window)
    places = frozenset(m["word"] for m in marked if (m["mark"] or "")[:1] == "에" and m["mark"] != "에게")
    return Naming("ko", text, found, doings, markets=markets, places=places, names=frozenset(names))


def name_two(a: Naming, b: Naming) -> bool:
    """Each text names its thing, and the names are of two."""
    if a.lang != b.lang:
        return False
    if a.markets and b.markets and not a.markets & b.markets and not _may_be_one_market(a, b):
        return True
    if any(_are_kin(p, q, _END) and not _has(p, b) and not _has(q, a) for p in a.places for q in b.places):
        return True
    return _behind_differ(a, b) or any(_phrases_differ(x, y, a, b) for x in a.phrases for y in b.phrases)


def _may_be_one_market(a: Naming, b: Naming) -> bool:
    """A part of the world may be the country that the other text names; both are abroad."""
    both = a.markets | b.markets
    return _FILE.ko.home[0] not in both and any(word in _FILE.ko.markets for word in both)


def do_two(a: Naming, b: Naming) -> bool:
    """Each text tells of a step of a work, and they are two: enrolled and followed; or it says right before a stretch of time what
    went on, and these are two."""
    if a.doings and b.doings:
        return not a.doings & b.doings
    shared = _shared(a.before, b.before)
    if shared == min(len(a.before), len(b.before)):
        return False
    p, q = a.before[-shared - 1], b.before[-shared - 1]
    alike = FAMILIES.get(p, frozenset()) & FAMILIES.get(q, frozenset())
    ours, theirs = ({word.lower() for word in each.words} for each in (a, b))
    return not (alike or p[:STEM] == q[:STEM] or p in theirs or q in ours)


def _before(each: Extraction, start: int, claim: Claim) -> tuple[str, ...]:
    """The words before a stretch of time, the last ones; none before a single day."""
    text, lead = each.article.text, _STRETCH.search(each.article.text, start, claim.span[0])
    if "date.range" not in claim.derivation and not lead:
        return ()
    end = lead.start() if lead else claim.span[0]
    begin = max([start, *(m.end() for m in _THAT.finditer(text, start, end))])
    words = (m.group().lower() for m in _ENGLISH.finditer(text, begin, end))
    kept = [word for word in words if word[0].isalpha() and word not in FUNCTION_WORDS and word not in _FILE.en.light]
    return tuple(kept[-LAST:])


def _doings(each: Extraction, window: tuple[int, int], claim: Claim) -> frozenset[str]:
    """Of a stretch or a length of time any step; of a day only whether it is that of a find."""
    text, long = each.article.text, claim.kind == "duration" or "date.range" in claim.derivation
    long = long or bool(_STRETCH.search(text, window[0], claim.span[0]))
    found = (_DOINGS if long else _FINDS)[each.article.language].finditer(text, *window)
    return frozenset(m.lastgroup for m in found if m.lastgroup)


def _window(each: Extraction, claim: Claim) -> tuple[int, int]:
    """The claim's sentence without the clauses that another date of it has."""
    text, breaks = each.article.text, _BREAKS[each.article.language]
    start, end = claim.scope
    for other in each.claims:
        if other.kind != "date" or other.scope != claim.scope or other.id == claim.id:
            continue
        if other.span[1] <= claim.span[0]:
            start = max([start, *(m.end() for m in breaks.finditer(text, other.span[1], claim.span[0]))])
        elif claim.span[1] <= other.span[0]:
            cut = breaks.search(text, claim.span[1], other.span[0])
            end = min(end, cut.start()) if cut else end
    return start, end


def _korean(each: Extraction, window: tuple[int, int], own: tuple[int, int], names: set[str]) -> Iterator[tuple[str, ...]]:
    """Runs of nouns, joined where one is the owner of the next."""
    text = each.article.text
    held: list[str] = []
    last = -1
    for run in each.runs:
        parts = [p for p in run if window[0] <= p.start and p.end <= window[1] and not (p.start < own[1] and own[0] < p.end)]
        if not parts:
            continue
        joint = _JOINT.fullmatch(text, last, parts[0].start) if held else None
        if joint and (joint["title"] or joint["owner"] in {"와의", "과의"}):
            names.add(held[-1])
        elif held and not joint:
            yield tuple(held)
            held = []
        words = [text[p.start : p.end] for p in parts]
        names |= {word for word, part in zip(words, parts, strict=True) if part.name}
        words = [_without_mark(words, n, names) for n in range(len(words))]
        held, last = [*held, *words], parts[-1].end
        if _TITLED.match(text, last) and len(held[-1]) > 1:
            held[-1] += "씨"
    if held:
        yield tuple(held)


def _written(text: str, window: tuple[int, int], own: tuple[int, int]) -> Iterator[tuple[str, ...]]:
    """Written words up to the one with a particle: names that the analyser takes apart stay whole."""
    held: list[str] = []
    for match in _KOREAN.finditer(text, *window):
        if match.start() < own[1] and own[0] < match.end():
            held = []
            continue
        word = match["word"]
        if held and word == "씨":
            held[-1] += word
        else:
            held.append(word)
        if match["mark"] not in (None, "의"):
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _without_mark(words: list[str], n: int, names: set[str]) -> str:
    """An owner without the particle that the analyser left; who is one of two (돌핀스와 호크스의 경기) bears a name."""
    word = words[n]
    if n == len(words) - 1 or len(word) < LONG or word[-1] != "의":
        return word
    owner = word[:-2] if word[-2] in "와과" and len(word) > LONG else word[:-1]
    if owner != word[:-1] or (n and words[n - 1][-1] in "와과"):
        names.add(owner)
    return owner


def _english(
    text: str, window: tuple[int, int], own: tuple[int, int]
) -> tuple[tuple[tuple[str, ...], ...], frozenset[tuple[str, str, frozenset[str]]]]:
    """Words side by side between words of grammar, and the names behind a noun and its preposition."""
    words = [m.group() for m in _ENGLISH.finditer(text, *window) if not (m.start() < own[1] and own[0] < m.end())]
    phrases: list[tuple[str, ...]] = []
    behind: list[tuple[str, str, frozenset[str]]] = []
    held: list[str] = []
    for n, word in enumerate(words):
        if word[0].isalnum() and word.lower() not in FUNCTION_WORDS:
            held.append(word)
            continue
        if held:
            phrases.append(tuple(held))
            if word.lower() in _PREPOSITIONS and (names := _names_at(words, n + 1)):
                behind.append((held[-1].lower(), word.lower(), names))
        held = []
    return tuple(phrases + ([tuple(held)] if held else [])), frozenset(behind)


def _names_at(words: list[str], start: int) -> frozenset[str]:
    """Capitalised words from a place on, up to a word of another kind; none where it begins with a month."""
    found: list[str] = []
    for word in words[start:]:
        if word.lower() in {"the", "and", "a"}:
            continue
        if not word[0].isupper() or _CALENDAR.fullmatch(word):
            break
        found.append(_bare(word))
    return frozenset(found)


def _behind_differ(a: Naming, b: Naming) -> bool:
    """One noun and preposition, and other names behind them: the trial of Ray Moss, of Lou Finch."""
    return any(
        x[:2] == y[:2] and not x[2] & y[2] and not _may_hold(x[2], y[2]) and not _know_all(x[2], y[2], a, b)
        for x in a.behind
        for y in b.behind
    )


def _know_all(x: Iterable[str], y: Iterable[str], a: Naming, b: Naming) -> bool:
    """Each text has the other's words elsewhere: a maker and its product, a firm and its town."""
    return all(name in b.text for name in x) and all(name in a.text for name in y)


def _may_hold(x: frozenset[str], y: frozenset[str]) -> bool:
    """Two spellings of one name, or a land and a place that may lie in it."""
    left, right = (" ".join(sorted(names)) for names in (x, y))
    return _are_one(left, right) or bool(x & _LANDS) != bool(y & _LANDS)


def _phrases_differ(x: tuple[str, ...], y: tuple[str, ...], a: Naming, b: Naming) -> bool:
    if a.lang == "en":
        return any(_differ(p, q, a, b) for p, q in _english_pairs(x, y))
    shared = _shared(x, y)
    if shared == min(len(x), len(y)):
        return False
    p, q = x[-shared - 1], y[-shared - 1]
    if _are_labels(p, q):
        return _are_two_labels(x[: len(x) - shared], y[: len(y) - shared])
    if _differ(p, q, a, b) if shared else _excluded(p, q, "ko") and not _has(p, b) and not _has(q, a):
        return True
    return any(_are_kin(p, q, _AT_END) and not _has(p, b) and not _has(q, a) for p in x for q in y)


def _are_labels(p: str, q: str) -> bool:
    """A씨 and B씨: letters that each text gives out anew."""
    return all(len(word) == len("A씨") and word[0].isascii() and word[-1] == "씨" for word in (p, q))


def _are_two_labels(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """What somebody with a letter is stands before it, and is not the same."""
    return len(x) > 1 and len(y) > 1 and x[-1] != y[-1] and x[-2] != y[-2]


def _shared(x: tuple[str, ...], y: tuple[str, ...]) -> int:
    """How many words two phrases have in common, from the last one on."""
    pairs = zip(reversed(x), reversed(y), strict=False)
    return next((n for n, (p, q) in enumerate(pairs) if p != q), min(len(x), len(y)))


def _english_pairs(x: tuple[str, ...], y: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The words right before a noun that both phrases have, and before what they share before it."""
    for i, word in enumerate(x):
        for j, other in enumerate(y):
            if word == other and word[0].islower() and len(word) >= ENGLISH_NOUN:
                shared = _shared(x[: i + 1], y[: j + 1])
                if shared <= min(i, j):
                    yield x[i - shared], y[j - shared]


def _differ(p: str, q: str, a: Naming, b: Naming) -> bool:
    """Two words before one noun that name two."""
    if _has(p, b) or _has(q, a):
        return False
    if a.lang == "en":
        return _are_two_english(p, q) and not _know_all((_bare(p),), (_bare(q),), a, b)
    if _excluded(p, q, "ko") or _are_kin(p, q, _END):
        return True
    return p in a.names and q in b.names and not _are_one(p, q) and not _know_all((p,), (q,), a, b)


def _has(word: str, naming: Naming) -> bool:
    """The other text's part of the sentence has the word as well."""
    return any(word == other or (len(word) > 1 and word in other) for other in map(_bare, naming.words))


def _are_two_english(p: str, q: str) -> bool:
    if _bare(p) in {"s", ""} or _bare(q) in {"s", ""} or (p == _bare(p)) != (q == _bare(q)):
        return False
    if _excluded(_bare(p).lower(), _bare(q).lower(), "en") or _are_ages(p, q):
        return True
    if _are_one(_bare(p), _bare(q)) or _CALENDAR.fullmatch(p) or _CALENDAR.fullmatch(q):
        return False
    owners = p != _bare(p)
    names = p[0].isupper() and q[0].isupper()
    return names or owners


def _are_ages(p: str, q: str) -> bool:
    """under-sevens beside another group."""
    rows = _ROWS["en"][1]
    return any(_OF_AGE.fullmatch(x) and (_OF_AGE.fullmatch(y) or _bare(y).lower() in rows) for x, y in ((p, q), (q, p)))


def _are_kin(p: str, q: str, ends: re.Pattern[str]) -> bool:
    """Two names of one kind by their common end."""
    if (
        _are_labels(p, q)
        or _are_one(p, q)
        or (p[-1] == q[-1] == "씨" and (p[0] == q[0] or p.isascii() != q.isascii() or p[0].isascii() != q[0].isascii()))
    ):
        return False
    x, y = ends.fullmatch(p), ends.fullmatch(q)
    return bool(x and y) and p[-1] == q[-1] and all(m and _is_name_of_own(m) for m in (x, y))


def _is_name_of_own(found: re.Match[str]) -> bool:
    """당시 and 임시 are no towns: a stem of one syllable is a name before 씨 only, or where it is a figure or a letter."""
    return len(found["stem"]) > 1 or found["stem"].isascii() or len(found["end"]) > 1 or found["end"] == "씨"


def _excluded(p: str, q: str, lang: Lang) -> bool:
    return p != q and any(p in row and q in row for row in _ROWS[lang])


def _are_one(p: str, q: str) -> bool:
    """A part, a short form or another spelling."""
    short, long = sorted((p, q), key=len)
    if short in long or abbreviates(short, long):
        return True
    return len(short) >= LONG and _DIGITS.findall(p) == _DIGITS.findall(q) and distance(p, q) <= NEAR_NAMES


def _bare(word: str) -> str:
    return _OWNED.sub("", word)


def apart_by_name(extractions: Sequence[Extraction]) -> Callable[[Claim, Claim], bool]:
    """Whether two texts name two things beside two of their values, or two steps of a work."""
    texts = {each.article.id: each for each in extractions}
    known: dict[str, Naming] = {}

    def of(claim: Claim) -> Naming:
        if claim.id not in known:
            known[claim.id] = naming_of(texts[claim.article], claim)
        return known[claim.id]

    return lambda a, b: name_two(of(a), of(b)) or do_two(of(a), of(b))


def two_named(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether each two texts of a finding's two sides name two things beside their values."""
    apart = apart_by_name(extractions)

    def names_two(draft: Draft) -> bool:
        left, right = (_by_text(group) for group in draft.groups[:2])
        return all(any(apart(a, b) for a in x for b in y) for x in left for y in right)

    return names_two


def _by_text(claims: Sequence[Claim]) -> list[list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article, []).append(claim)
    return list(found.values())
