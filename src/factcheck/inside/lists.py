"""FC507: a count and the closed list that belongs to it. 등, 외, including, such as leave a list open: silent.

The list stands in brackets after the count, after a colon, or before the count (A·B·C 3개사). A list of numbers, of
qualities or of clauses is none: every name must look like a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spans import runs_in
from factcheck.inside.found import alarm, mendable, tie
from factcheck.inside.page import END, LEVEL, Page, shape
from factcheck.inside.repair import of_number
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim, Value, message
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

_NAME = re.compile(r"[가-힣A-Za-z](?:[가-힣A-Za-z0-9.&’'\- ]{0,46}[가-힣A-Za-z0-9.)])?")
_DIGIT_END = re.compile(r"\s[0-9]{1,6}$")
_COUNTED_ITEM = re.compile(r"[가-힣]{1,12}\s?[0-9]{1,4}")
_SYLLABLE = re.compile(r"[가-힣]")
_OF_KINDS = re.compile(r"곳|개교|개사|사$|개 기관|명")
"""What may be counted of kinds that a syllable each names: 초·중·고 12곳. Of states it may be (한·미·일 3국)."""
_OPEN = shape(
    r"등(?=$|[\s)])|외(?=$|[\s)])|포함|기준|제외|약\s|{multiple_answers}|including|such as|e\.g|among|and others|and more|at least|about|일대|지역|권역|전역|기타|대부분|all over|others"
)
_GREAT = re.compile(r"(?<![0-9,.])(?P<count>[2-9]|1[0-9]|20)대\s[가-힣A-Za-z ]{2,16}['’”\"]?(?=에는|은|는|\(|:)")
"""5대 과제: a number that names a set."""
_AFTER = (
    re.compile(r"\s?(?:[가-힣]{1,8}\s?)?[(（](?P<names>[^()（）\ue000-\ue008]{3,200})[)）]"),
    re.compile(r"[^\ue000-\ue008.,:]{0,24}:\s(?P<names>[^()\ue000-\ue008:]{3,240})\.?\s?(?=\ue008)"),
)
_INTO = re.compile(
    r"[^\ue000-\ue008.,]{0,16}['’”\"]?(?:에는|은|는)\s(?P<names>[^()\ue000-\ue008]{3,160}?)(?:이|가)\s(?:들어|포함|속|선정|뽑|꼽|참여)"
)
_ARE = (
    re.compile(r"[^\ue000-\ue008.,:]{0,24}\s(?:are|were)\s(?P<names>[A-Z][^()\ue000-\ue008:;]{3,240})\.\s?(?=\ue008)"),
    re.compile(
        r"[^\ue000-\ue008.,:]{0,12}(?:은|는)\s(?P<names>[^()\ue000-\ue008:;]{3,200}?)(?:이다|였다|이었다|다|입니다)\.\s?(?=\ue008)"
    ),
)
_BEFORE = re.compile(
    r"(?:^|[은는이가]\s|[\ue000-\ue008]\S{0,3}\s)(?P<names>[^\ue000-\ue008.:()]{8,200})까지\s(?:모두|총|이렇게)\s$"
)
_COMMA_NAMES = re.compile(
    r"(?:^|[은는]\s)(?P<names>[가-힣A-Za-z0-9]{2,14}(?:,\s[가-힣A-Za-z0-9]{2,14}){2,11})\s(?:모두\s|총\s)?$"
)
_LAST_TOPIC = re.compile(r".{0,200}[가-힣][은는]\s")
_CAPITAL = re.compile(r"(?:^|[\s’'])[A-Z]")
_JOINS = re.compile(r"\s?[·,/、]\s?(?:and\s)?|\s(?:and|및)\s")
_TOPIC_NAMES = re.compile(
    r"(?<![가-힣A-Za-z0-9·])(?P<names>[가-힣A-Za-z0-9]{1,14}(?:·[가-힣A-Za-z0-9]{1,14}){1,11})\s?(?:등\s)?$"
)
_SEPARATORS = re.compile(r"\s?[·,/、]\s?(?:and\s)?|\s(?:and|및)\s|(?<=[가-힣])[와과]\s")
_ITEM = re.compile(r"[^·,/、]{0,60}[^·,/、\s]")
_STATES = frozenset(name.lower() for pair in PLACES.states.items() for name in pair)
_OFFICE = re.compile(r"(?:the\s)?[A-Z][a-z]{1,20}\sof\s|(?:Inc|Ltd|LLC|Co|Corp|Plc|PLC|Jr|Sr|MD|PhD|MP|QC|KC)(?![A-Za-z])")
"""What belongs to the one before: Head of Sales, Mayor of Kent, Inc."""
MOST = 20
SHORT, LONG = 30, 48
"""Signs of a name; more where each has a capital (Larkspur Partners of the United States)."""
SLACK = 2
"""A list that is off by more was not meant to be the whole."""


def check(page: Page) -> Iterator[Draft]:
    """Counts whose list has another length."""
    for place, claim in sorted(page.at.items()):
        if page.text[place] != LEVEL or claim.kind != "count" or claim.hedge != "exact" or not 2 <= counted(claim) <= MOST:
            continue
        yield from _check_claim(page, place, claim)
    for match in _GREAT.finditer(page.text):
        read = read_digits(match["count"])
        after = next((found for p in (*_AFTER, _INTO) if (found := p.match(page.text, match.end()))), None)
        if read and after:
            yield from _judged(page, _great(page, match, read.value), after.start("names"), after["names"])


def _great(page: Page, match: re.Match[str], count: Decimal) -> Claim:
    """The claim that a set of so many makes; it is no count of its own elsewhere."""
    start = page.clean(match.start())
    words = match[0].strip("'’” \"")
    claim = text_claim(page.each, "count", (start, start + len(words)), (words, words), words)
    return replace(claim, value=Value(count, count, "item"))


def counted(claim: Claim) -> Decimal:
    """The number of a count."""
    return claim.value.lo if isinstance(claim.value.lo, Decimal) else Decimal(0)


def _check_claim(page: Page, place: int, claim: Claim) -> Iterator[Draft]:
    for pattern in (*_AFTER, _INTO):
        match = pattern.match(page.text, place + 1)
        if match:
            yield from _judged(page, claim, match.start("names"), match["names"])
            return
    row = page.row(claim)
    yield from _listed(page, place, claim)
    before = _TOPIC_NAMES.search(page.text, max(row.start, place - 120), place)
    if before is None or before[0].rstrip().endswith("등") or _is_one_of_counts(page, before.start("names")):
        return
    if _FIRMS.match(claim.counter or ""):
        yield from _judged(page, claim, before.start("names"), before["names"])


def _listed(page: Page, place: int, claim: Claim) -> Iterator[Draft]:
    """The five investors are …; 도을건설 본사와 현장사무소, … 유강로지스파크까지 모두 7곳: closed by their form."""
    row = page.row(claim)
    for pattern in _ARE:
        match = pattern.match(page.text, place + 1)
        if (
            match
            and _are_names(page, match["names"], counted(claim))
            and _LISTED.search(page.text, max(row.start, place - 24), place)
        ):
            yield from _judged(page, claim, match.start("names"), match["names"])
            return
    before = _BEFORE.search(page.text, max(row.start, place - 220), place)
    named = _COMMA_NAMES.search(page.text, max(row.start, place - 160), place)
    if named and _FIRMS.match(claim.counter or "") and _are_members(page, named.start("names"), named["names"]):
        yield from _judged(page, claim, named.start("names"), named["names"])
    elif before:
        topic = _LAST_TOPIC.match(before["names"])
        start = before.start("names") + (topic.end() if topic else 0)
        words = page.text[start : before.end("names")]
        if _are_members(page, start, words):
            yield from _judged(page, claim, start, words)


_COUNTED_BEFORE = shape(r"[\ue000][^\ue000-\ue008,·]{0,6}(?:,|[와과]|및|고|며)\s?$")


def _is_one_of_counts(page: Page, start: int) -> bool:
    """의료진 9명, 간병인·보호자 3명: a count stands before the names as one does behind them, so each counts what it is called."""
    return bool(_COUNTED_BEFORE.search(page.text, max(0, start - 12), start))


_TIME = re.compile(
    r"(?:지금|현재|이제|최근|오늘|어제|올해|작년|지난해|이달|이날|그때|당시|여태|아직|전날|[0-9]{1,4}(?:년|월|일|분기|회|차)|지난[가-힣]{1,2})$"
)


def _are_members(page: Page, start: int, words: str) -> bool:
    """No item is an adverb or the end of a clause (2019년이 마지막으로, 지금까지 모두 네 번): each ends as a noun does, and the last is no time."""
    span = page.clean(start), page.clean(start) + len(words)
    ends = {part.end for run in runs_in(page.each, span) for part in run}
    items = list(_ITEM.finditer(words))
    last = page.each.article.text[slice(*span)].rstrip()
    return not _TIME.search(last) and all(page.clean(start + match.end()) in ends for match in items[:-1])


_LISTED = re.compile(r"(?:\bthe|\btheir|\bits|이|그|이들|해당|참여한|참여)\s?$|\ue008\s?$|^\s?$", re.IGNORECASE)


def _are_names(page: Page, words: str, count: Decimal) -> bool:
    """In English every item holds a word with a capital; in Korean it is a list of two, and no noun follows that all describe."""
    items = _SEPARATORS.split(words.strip())
    if page.each.article.language == "en":
        return all(_CAPITAL.search(item) for item in items) and is_plain(words, items, count)
    described = " " in items[-1].strip() and not any(" " in item.strip() for item in items[:-1])
    return words.count(",") + words.count("·") >= 1 and not described


def is_plain(words: str, items: Sequence[str], count: Decimal) -> bool:
    """No name in an English list brings a second one of its own: its state (Springfield, Ohio), its office (Ann Lee, Head of
    Sales, and Bo Ray)."""
    if len(items) <= count:
        return True
    after, office = words[words.rfind(" and ") :], [bool(_OFFICE.match(item.strip())) for item in items]
    in_states = [item.strip().lower() in _STATES for item in items]
    return " and " in words and "," not in after and any(office) == all(office) and any(in_states) == all(in_states)


_FIRMS = re.compile(r"개사|사$|개국|국$|개 구단|개 기관|곳|명|개교|개 도시|개 은행")


def _judged(page: Page, claim: Claim, start: int, words: str) -> Iterator[Draft]:
    names = _names(words)
    if names is None or _are_kinds(names, claim) or all(_COUNTED_ITEM.fullmatch(name) for name in names):
        return  # (제주2·경기1): each item says how many of it there are
    if len(names) == counted(claim) or (
        abs(len(names) - counted(claim)) <= SLACK and len(_JOINS.split(words.strip())) != counted(claim)
    ):
        yield told(page, claim, (start, words), names)


def _are_kinds(names: Sequence[str], claim: Claim) -> bool:
    """중·고등학교 4곳, 시·도의원 7명: a syllable stands for a word that the last item gives in full, and the list names kinds of what
    is counted, not the things."""
    short = [bool(_SYLLABLE.fullmatch(name)) for name in names]
    return any(short[:-1]) and (not short[-1] or bool(_OF_KINDS.search(claim.counter or "")))


def told(page: Page, claim: Claim, place: tuple[int, str], names: Sequence[str]) -> Draft:
    """Agreement of a count with its list, or the alarm; `place` is where the list begins on the page, and its words."""
    start, words = place
    listed = _claim(page.each, claim, page.clean(start), words.rstrip(" ."))
    said = {"count": str(counted(claim)), "listed": str(len(names)), "names": ", ".join(names)}
    if len(names) == counted(claim):
        return tie(((claim, listed),), message("why.tie.list", **said))
    wanted = of_number(claim, Decimal(len(names)))
    return mendable(alarm("FC507", ((claim,), (listed,)), message("why.list", **said), message("ask.list")), wanted)


def _names(words: str) -> Sequence[str] | None:
    """The names of a closed list, or None where it is open or no list of names."""
    if is_open(words):
        return None
    names = [name.strip() for name in _SEPARATORS.split(words.strip())]
    whole = len(names) >= 2 and all(_NAME.fullmatch(name) and not _DIGIT_END.search(name) for name in names)
    longest = LONG if all(_CAPITAL.search(name) for name in names) else SHORT
    return names if whole and max(len(name) for name in names) <= longest else None


def is_open(words: str) -> bool:
    """The words say that the list is not whole."""
    return bool(_OPEN.search(words)) or END in words


def _claim(each: Extraction, count: Claim, start: int, words: str) -> Claim:
    return text_claim(each, "list", (start, start + len(words)), (count.subject.name, count.attribute), words)
