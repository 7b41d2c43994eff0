"""FC507: a count that is the topic or the complement of the list that names its members: 남은 네 팀은 A, B, C, D, E다; A, B, C, D and
E are the four finalists; four teams, namely A, B and C.

Nothing but the sentence's form says that the list is whole, so every item must look like a name of the same make, and where the
words admit another count (A·B 연합, Smith and Jones) nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare.draft import Draft
from factcheck.compare.people.speakers import SURNAMES
from factcheck.inside.lists import counted, is_open, is_plain, told
from factcheck.inside.page import LEVEL, NUMBERS, Page
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim

FEWEST, MOST = 2, 20
"""Counts that are held against a list."""
NEVER = f"()（）:;\n{NUMBERS}"
_END = r"(?:이다|였다|이었다|입니다|이었습니다|였습니다|다)?[.]?\s?(?=\ue008)"
_SOME = rf"[^{NEVER}]"
_BEHIND_KO = (
    re.compile(rf"(?:은|는)\s(?:각각\s|바로\s)?(?P<names>{_SOME}{{3,200}}?){_END}"),
    re.compile(rf"(?:으로|로|인데|이며),?\s(?P<names>{_SOME}{{3,200}}?)(?:이다|였다|이었다|입니다|다)[.]\s?(?=\ue008)"),
    re.compile(
        rf"[^,{NEVER}\ue008.]{{0,16}}다[.]\s?\ue008\s?(?P<names>{_SOME}{{3,200}}?)(?:이다|였다|이었다|입니다|다)[.]\s?(?=\ue008)"
    ),
)
_BEFORE_KO = (
    re.compile(rf"(?P<names>{_SOME}{{3,200}}?)(?:이|가)\s[^,{NEVER}]{{0,16}}$"),
    re.compile(rf"(?P<names>{_SOME}{{3,200}}?)\s(?:모두\s|총\s|이렇게\s)?$"),
)
_NOUN_KO = re.compile(r"\s[가-힣]{1,6}?(?=(?:은|는)\s)")
"""What a bare number counts: 네 나라는."""
_COMPLEMENT_KO = re.compile(r"(?:이다|다|였다|이었다|입니다)[.]?\s?(?=\ue008)")
_GOES_ON_KO = re.compile(r"(?:이|가|은|는|을|를|에|의|으로|로)(?![가-힣])")
_TEAMS = re.compile(r"팀|개 팀|개팀|사람$|나라$")
"""Counters of what bears a name, beside those that `lists` has."""
_CLOSED_EN = rf"(?P<names>[A-Z]{_SOME}{{3,200}}?)"
_BEHIND_EN = (
    re.compile(rf"[^,.{NEVER}]{{0,24}},?\s(?:namely|viz\.|to wit),?\s{_CLOSED_EN}(?:[.]\s?(?=\ue008)|\s[–—])"),
    re.compile(rf"(?:\s[a-z-]{{2,16}}){{0,2}}\s?[–—]\s?{_CLOSED_EN}(?:[.]\s?(?=\ue008)|\s?[–—])"),
)
_BEFORE_EN = (
    re.compile(
        rf"^\s?{_CLOSED_EN}\s(?:are|were|will be|make up|made up)\s(?:the|its|their|his|her|our)\s(?:last\s|final\s|only\s)?$"
    ),
    re.compile(rf"^\s?{_CLOSED_EN},\sthe\s(?:last\s|final\s|only\s)?$"),
)
_ENDS_EN = re.compile(r"\s(?:[a-z-]{2,16}\s?){1,3}[.]?\s?(?=\ue008)")
_NOUN_EN = re.compile(
    r"\s(?:[a-z-]{2,16}\s?){1,3}(?:[,.](?!\s(?:and|or|with|along|plus|alongside|besides|including|joined)\b)|\s?(?=\ue008))"
)
_COMMAS = re.compile(r"\s?,\s?(?:그리고\s|and\s)?|\s(?:and|그리고)\s(?=[^,]{1,60}$)|(?<=[가-힣A-Za-z])[와과]\s(?=[^,]{1,40}$)")
_DOTS = re.compile(r"\s?·\s?|(?<=[가-힣A-Za-z])[와과]\s(?=[^·]{1,40}$)")
_ALL = re.compile(r"\s?[·,/、]\s?(?:그리고\s|and\s)?|\s(?:and|및|그리고)\s|(?<=[가-힣A-Za-z])[와과]\s")
_ITEM_KO = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9.&\-]{0,19}(?:\s[가-힣A-Za-z][가-힣A-Za-z0-9.&\-]{0,19})?")
_ITEM_EN = re.compile(r"(?:the\s)?[A-Z][\w.’'&-]{0,19}(?:\s(?:[A-Z][\w.’'&-]{0,19})){0,2}")
_NAMED_ALONE = re.compile(r"팀|개 팀|곳$|개사$|개국$|개교$|개 도시|개 대학|종$|가지$")
"""Counters of what a sentence may list that holds nothing else; people may be told by their schools, goals by who shot them."""
_PEOPLE = re.compile(r"명|인$|사람|분$")
_PERSON = re.compile(rf"{SURNAMES}[가-힣]{{2}}(?:\s[가-힣]{{1,6}})?")
_REGIONS = frozenset(name for region in PLACES.region for name in region.names)
FINAL_N = 4
"""The place of ㄴ among what a syllable may end in: the ending of 남은, 오른, 뽑힌."""
_GENITIVE = re.compile(r"[가-힣]의\s|\s(?:등|외|씨|순|소속|출신|이상)$")


def check(page: Page) -> Iterator[Draft]:
    """Counts whose members the sentence names."""
    finders = _korean if page.each.article.language == "ko" else _english
    for place, claim in sorted(page.at.items()):
        if page.text[place] != LEVEL or claim.kind != "count" or claim.hedge != "exact" or not FEWEST <= counted(claim) <= MOST:
            continue
        for start, words in finders(page, place, claim):
            yield from _judged(page, claim, start, words)


Found = Iterator[tuple[int, str]]
"""Where a list begins on the page, and its words."""


def _korean(page: Page, place: int, claim: Claim) -> Found:
    row = page.row(claim)
    noun = None if claim.counter else _NOUN_KO.match(page.text, place + 1)
    for pattern in _BEHIND_KO:
        match = pattern.match(page.text, noun.end() if noun else place + 1)
        if match and (pattern is not _BEHIND_KO[-1] or _NAMED_ALONE.match(claim.counter or "")):
            yield match.start("names"), match["names"]
            return
    before = page.text[max(row.start, place - 220) : place].lstrip()
    start = place - len(before)
    complement = _COMPLEMENT_KO.match(page.text, place + 1)
    if complement and (match := _BEFORE_KO[0].match(before)):
        yield start + match.start("names"), match["names"]
    elif _TEAMS.match(claim.counter or "") and _GOES_ON_KO.match(page.text, place + 1) and (match := _BEFORE_KO[1].match(before)):
        yield start + match.start("names"), match["names"]


def _english(page: Page, place: int, claim: Claim) -> Found:
    row = page.row(claim)
    for pattern in _BEHIND_EN:
        match = pattern.match(page.text, place + 1)
        if match:
            yield match.start("names"), match["names"]
            return
    before = page.text[row.start : place]
    if len(before) > 240 or not _NOUN_EN.match(page.text, place + 1):
        return
    for pattern in _BEFORE_EN:
        match = pattern.match(before)
        if match and (pattern is _BEFORE_EN[1] or _ENDS_EN.match(page.text, place + 1)):
            yield row.start + match.start("names"), match["names"]
            return


def _judged(page: Page, claim: Claim, start: int, words: str) -> Iterator[Draft]:
    """All items are names of one make, and no reading of what joins them gives the count."""
    items = _ALL.split(words.strip())
    if is_open(words) or len(items) < FEWEST or not _are_names(page, claim, start, words):
        return
    fewest = len((_COMMAS if "," in words else _DOTS).split(words.strip()))
    low, high = sorted((fewest, len(items)))
    if low <= counted(claim) <= high and low != high:
        return
    if len(items) - counted(claim) in (0, 1) or (len(items) - counted(claim) == -1 and len(items) > FEWEST):
        yield told(page, claim, (start, words), items)


def _are_names(page: Page, claim: Claim, start: int, words: str) -> bool:
    items = _ALL.split(words.strip())
    if page.each.article.language == "en":
        return (
            len(items) > FEWEST
            and is_plain(words, items, counted(claim))
            and " and " in words
            and all(map(_ITEM_EN.fullmatch, items))
        )
    alike = len({item.count(" ") for item in items}) == 1 and not any(map(_GENITIVE.search, items))
    if not alike or not all(map(_ITEM_KO.fullmatch, items)) or not ("," in words or "·" in words):
        return False
    if _PEOPLE.match(claim.counter or "") and any(item in _REGIONS for item in items):
        return False
    if not all(_is_noun(page, item, page.clean(start), words) for item in items):
        return False
    named = sum(_is_name(page, item, page.clean(start), words) for item in items)
    return 2 * named >= len(items) or (not _PEOPLE.match(claim.counter or "") and _is_chosen(page, claim))


def _is_noun(page: Page, item: str, start: int, words: str) -> bool:
    """The analyser reads the end of the item as the end of a noun: 크고, 넓고, 밝다 lists nothing."""
    at = page.each.article.text.find(item, start, start + len(words))
    return at >= 0 and any(at <= p.start and p.end >= at + len(item) > p.start for run in page.each.runs for p in run)


def _is_name(page: Page, item: str, start: int, words: str) -> bool:
    """The analyser takes it for a name, or it is a family name and two syllables."""
    at = page.each.article.text.find(item, start, start + len(words))
    flagged = (p for run in page.each.runs for p in run if p.name and at <= p.start < at + len(item))
    return at >= 0 and (next(flagged, None) is not None or bool(_PERSON.fullmatch(item)))


def _is_chosen(page: Page, claim: Claim) -> bool:
    """남은 네 팀, 뽑힌 세 곳: a verb before the count says of which set it is the number."""
    before = page.before(claim, 3).rstrip()
    return bool(before) and "가" <= before[-1] <= "힣" and (ord(before[-1]) - ord("가")) % 28 == FINAL_N
