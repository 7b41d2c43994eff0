"""One rare value that two texts tie to different scopes (FC303): 해마다 14만호 and 2년간 총 14만호, 15 % of the gain and of the fee.

The words of a scope (lexicon/scopes.toml) exclude each other, so that one value with two of them has two definitions. What binds
to a value stands between it and the value before it, or after it in its own clause. Refused: a value for which its own text has
both marks, a text that prints the other mark's own value too, few digits without a rare value beside both. Where the other text
gives the mark another value, that is the proof and the finding an alarm; else it is a note.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from factcheck.claim import Extraction
from factcheck.compare.days.events import days_apart
from factcheck.compare.draft import Draft
from factcheck.compare.values.bases import COMPARED, is_level, is_open, is_whole, names_month, tell_of_one
from factcheck.keyed import RARE, base_unit, value_key
from factcheck.lexicon.scopes import ANY_MARK, FINDERS, NAMED, SCOPES, Scope
from factcheck.model import Article, Claim, Lang, message

BEFORE, AFTER = 60, {"ko": 30, "en": 45}
"""Characters before and after a value in which its scope is looked for."""
LARGE = Decimal(1000)
"""A number of four digits of which two are not zero, once in either text, is rare enough beside two marks that exclude each other."""
NEAR = 200
"""Characters from a value to the one that the same text gives for the other scope."""
NOT_BETWEEN = frozenset({"date", "time", "ordinal", "duration"})
"""Kinds that may stand between a value and its scope: 2027년 말까지 3년간 총 …."""
_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
_CLAUSE_END = {"ko": re.compile(r"[,;·/\n|)]|[가-힣](?:고|며|지만|는데)\s"), "en": re.compile(r"[,;\n|)]")}
_LEVEL = {
    "ko": (re.compile(r"(?!)"), re.compile(r"\s?(?:으로|로|까지|에서|에|대로|선으로|수준)")),
    "en": (re.compile(r"\b(?:to|at|from)\s(?:[a-z]{1,8}\s){0,2}$"), re.compile(r"(?!)")),
}
"""Beside a level, not beside how much it changed."""
_TURN_EN = re.compile(r"[,;](?=\s[a-z])|\s[–—-]\s")
"""Where another clause begins before a value: `211 backed it, with 148 …`, `148 against – 32 short of …`."""
_WHOLE_EN = re.compile(
    r"(?:^|\b(?:half|most|some|many|all|none|majority))\s(?:[a-z]{2,12}\s)?(?:out\s)?of\s(?:(?:his|her|its|their|our|the|all)\s){0,2}$"
)
"""Between a part that was counted and its whole: 148 of his 359 members."""
HALF = "50"
"""Percent of which as much is left as is done."""
_Key = tuple[str, str, str]
_Rows = Mapping[str, Mapping[tuple[int, int], list[Claim]]]
_KINDS = frozenset(kind for scope in SCOPES.values() for kind in scope.kinds)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A value with the mark of one scope."""

    claim: Claim
    mark: str


def compare_scopes(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every rare value to which the texts give two marks of one scope."""
    rows = {each.article.id: _rows(each) for each in extractions}
    by_id = {each.article.id: each.article for each in extractions}
    values = {each.article.id: [c for c in each.claims if _is_value(c)] for each in extractions}
    keys = {article: {_key(c) for c in claims} for article, claims in values.items()}
    said = [
        (claim, lang, around)
        for each in extractions
        for lang in [each.article.language]
        for claim in values[each.article.id]
        if claim.kind in _KINDS
        for around in [_around(claim, rows[each.article.id][claim.scope], each.article)]
        if any(ANY_MARK[lang].search(text) or names_month(text, lang) for text in around)
    ]
    told: set[frozenset[str]] = set()
    for scope in SCOPES:
        of_kind = [each for each in said if each[0].kind in SCOPES[scope].kinds]
        marked = [_Marked(claim, mark) for claim, lang, around in of_kind for mark in _marks(around, lang, scope)]
        for draft in _of_scope(scope, marked, keys, rows, by_id):
            ids = frozenset(claim.id for claim in draft.claims[:2])
            if ids not in told:
                told.add(ids)
                yield draft


def _is_value(claim: Claim) -> bool:
    return claim.kind not in {"date", "time", "ordinal"} and (claim.value.lo is not None or claim.value.hi is not None)


def _rows(each: Extraction) -> Mapping[tuple[int, int], list[Claim]]:
    """Sentence → its claims."""
    found: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in each.claims:
        found[claim.scope].append(claim)
    return found


def _key(claim: Claim) -> _Key:
    """Unit and number as printed: a bound has the number that it is given by (70% 넘게 and 70%), a fall no sign."""
    unit, lo, hi = (part.removeprefix("-") for part in value_key(claim))
    number = hi if claim.value.lo is None else lo
    return unit, number, "" if None in (claim.value.lo, claim.value.hi) or lo == hi else hi


def _marks(around: tuple[str, str], lang: Lang, scope: str) -> Iterator[str]:
    """The one mark of the scope that binds to the value between these words, none where there are two or none."""
    of, finders = SCOPES[scope], FINDERS[lang][scope]
    if of.opposed and lang == "en":
        if _WHOLE_EN.search(around[0]):
            return  # the mark is the part's
        around = _TURN_EN.split(around[0])[-1], around[1]
    if of.step and (_LEVEL[lang][0].search(around[0]) or _LEVEL[lang][1].match(around[1])):
        return
    if of.beside and is_open(around, lang):
        return
    before, after = ([mark for mark, finder in finders.items() if _holds(finder, around, n, of)] for n in (0, 1))
    for marks, text in zip((before, after), around, strict=True):
        marks.extend(["month"] if scope == "compared" and names_month(text, lang) else [])
    places = (after, before) if of.after else (before, after)
    if lang == "ko" and (of.before_ko or of.after_ko):
        places = (before, []) if of.before_ko else (after, [])
    elif of.opposed:
        places = ([*before, *after], [])  # 178명이 찬성하고 71명이 반대했다: which of them is this one's?
    found = set(places[0] or places[1])
    yield from found if len(found) == 1 else ()


def _holds(finder: re.Pattern[str], around: tuple[str, str], side: int, of: Scope) -> bool:
    """A word stands before or behind the value, whole, and near enough where that counts."""
    text, near = around[side], of.near
    found = (m for m in finder.finditer(text) if not (of.own and COMPARED.match(text, m.end())))
    return any(not near or (m.start() < near if side else m.end() > len(text) - near) for m in found)


def _around(claim: Claim, row: Sequence[Claim], article: Article) -> tuple[str, str]:
    """What stands between the value before and this one, and from this one to the end of its clause."""
    text, (start, end) = article.text, claim.span
    begin = max(claim.scope[0], start - BEFORE)
    hidden = [(begin + m.start(), begin + m.end()) for m in _BRACKETS.finditer(text[begin:start])]
    others = [c for c in row if c.kind not in NOT_BETWEEN and not any(a <= c.span[0] < b for a, b in hidden)]
    others = [c for c in others if claim.kind != "percent" or not is_level(c, article)]
    begin = max([begin, *(c.span[1] for c in others if c.span[1] <= start)])
    gloss = _BRACKETS.match(text, end)
    end = gloss.end() if gloss else end
    stop = min(
        [
            claim.scope[1],
            end + AFTER[article.language],
            *(c.span[0] for c in others if c.span[0] >= end and not is_whole(c, claim, text)),
        ]
    )
    cut = _CLAUSE_END[article.language].search(text, end, stop)
    return _BRACKETS.sub(" ", text[begin:start]), text[end : cut.start() if cut else stop]


def _of_scope(
    scope: str,
    marked: Sequence[_Marked],
    keys: Mapping[str, set[_Key]],
    rows: _Rows,
    by_id: Mapping[str, Article],
) -> Iterator[Draft]:
    of, by_value = SCOPES[scope], defaultdict[_Key, list[_Marked]](list)
    for each in marked:
        by_value[_key(each.claim)].append(each)
    for key in sorted(by_value):
        group = _of_one_mark(by_value[key])
        for first, second in combinations(sorted({each.mark for each in group}), 2):
            left, right = ([each.claim for each in group if each.mark == mark] for mark in (first, second))
            both = [(a, b) for a, b in product(left, right) if a.article != b.article]
            both = [p for p in both if _is_one(*p, rows) or (of.beside and _in_company(*p, rows, by_id))]
            pairs = [pair for pair in both if not of.opposed or _is_of_one(*pair, rows, by_id)]
            if pairs:
                sure = of.beside and any(_is_sure(scope, *pair, rows, by_id) for pair in pairs)
                yield from _draft(scope, pairs, (first, second), _rightful(scope, pairs, (first, second), marked, keys), sure)


def _of_one_mark(group: Sequence[_Marked]) -> list[_Marked]:
    """Without the texts that give the value both marks."""
    said: dict[str, set[str]] = defaultdict(set)
    for each in group:
        said[each.claim.article].add(each.mark)
    return [each for each in group if len(said[each.claim.article]) == 1]


def _is_one(a: Claim, b: Claim, rows: _Rows) -> bool:
    """Equal by more than chance: three digits, or two in words of one kind, or a rare value that both sentences print."""
    if min(a.significant, b.significant) >= RARE:
        return True
    beside = [{value_key(c) for c in rows[x.article][x.scope] if c.significant >= RARE and c.id != x.id} for x in (a, b)]
    if beside[0] & beside[1]:
        return True
    return min(a.significant, b.significant) == 2 and (_is_large(a) or bool(_about(a) & _about(b)))


def _in_company(a: Claim, b: Claim, rows: _Rows, by_id: Mapping[str, Article]) -> bool:
    """Near both stands what shows that they are of one thing."""
    every = [[c for row in rows[x.article].values() for c in row] for x in (a, b)]
    return tell_of_one(a, b, every, (by_id[a.article], by_id[b.article]))


def _is_sure(scope: str, a: Claim, b: Claim, rows: _Rows, by_id: Mapping[str, Article]) -> bool:
    """A change is one whenever it is told of; what is left and what is done are so on one day, and may each be a half. That a
    gap grew is told of a gap: a number that is named one in both sentences."""
    of, (one, other) = SCOPES[scope], (by_id[a.article], by_id[b.article])
    if of.named.ko and not all(
        NAMED[article.language][scope].search(article.text, *x.scope) for x, article in ((a, one), (b, other))
    ):
        return False
    in_company = _in_company(a, b, rows, by_id)
    if of.named.ko:
        return in_company or (min(a.significant, b.significant) >= RARE and not _differ_in_topic(a, b, by_id))
    if not in_company or {a.direction, b.direction} == {"up", "down"} or _differ_in_topic(a, b, by_id):
        return False
    return of.lasting or (days_apart(one.date, other.date) <= 1 and _key(a)[1] != HALF)


def _is_of_one(a: Claim, b: Claim, rows: _Rows, by_id: Mapping[str, Article]) -> bool:
    """That one rose and another fell by as much is no contradiction, nor that it rose today and fell the day after: words or a
    value in common, texts of one day, and no topics of which each text knows only its own."""
    shared = any(x in y or y in x for x in _about(a) for y in _about(b))  # 의료원, 금소의료원
    near = days_apart(by_id[a.article].date, by_id[b.article].date) <= 1
    return near and (shared or _in_company(a, b, rows, by_id)) and not _differ_in_topic(a, b, by_id)


def _differ_in_topic(a: Claim, b: Claim, by_id: Mapping[str, Article]) -> bool:
    """Each text knows a word of only one of the topics."""
    mine, theirs = a.context.topic - b.context.topic, b.context.topic - a.context.topic
    return _is_strange(mine, by_id[b.article].text) and _is_strange(theirs, by_id[a.article].text)


def _is_strange(topic: frozenset[str], text: str) -> bool:
    """A text knows some word of a topic of the other nowhere."""
    return any(word not in text for word in topic)


def _is_large(claim: Claim) -> bool:
    return isinstance(claim.value.lo, Decimal) and abs(claim.value.lo) >= LARGE


def _about(claim: Claim) -> frozenset[str]:
    context = claim.context
    words = context.label | context.head | context.clause | context.topic
    return frozenset(word for word in words if len(word) > 1 and not word[0].isdigit())


def _rightful(
    scope: str,
    pairs: Sequence[tuple[Claim, Claim]],
    marks: tuple[str, str],
    marked: Sequence[_Marked],
    keys: Mapping[str, set[_Key]],
) -> tuple[Claim, ...]:
    """What one side's text gives for the mark of the other, where the other text has no such value: what should stand there."""
    found: list[tuple[int, str, Claim]] = []
    for a, b in pairs:
        for mine, other, mark in ((a, b, marks[0]), (b, a, marks[1])):
            for each in (m.claim for m in marked if m.mark == mark and m.claim.article == other.article):
                near = abs(each.span[0] - other.span[0])
                told = not SCOPES[scope].beside or (SCOPES[scope].lasting and each.value.is_point)
                if told and base_unit(each) == base_unit(mine) and near <= NEAR and _key(each) not in keys[mine.article]:
                    found.append((near, each.id, each))
    return tuple(claim for _, _, claim in sorted(found, key=lambda item: item[:2])[:1])


def _draft(
    scope: str, pairs: Sequence[tuple[Claim, Claim]], marks: tuple[str, str], rightful: tuple[Claim, ...], beside: bool
) -> Iterator[Draft]:
    if SCOPES[scope].proof and not rightful:
        return
    left, right = ({pair[n].id: pair[n] for pair in pairs} for n in (0, 1))
    why = message("why.two_scopes", first=message(f"scope.{scope}.{marks[0]}"), second=message(f"scope.{scope}.{marks[1]}"))
    groups = tuple(tuple(side[cid] for cid in sorted(side)) for side in (left, right))
    sure = bool(rightful or beside or SCOPES[scope].opposed)
    yield Draft(
        SCOPES[scope].opposed or "FC303",
        "CONFLICT" if sure else "DEFINITION",
        "warning" if sure else "info",
        (*groups, *filter(None, [rightful])),
        (why,),
        Decimal("0.8") if sure else Decimal("0.7"),
    )
