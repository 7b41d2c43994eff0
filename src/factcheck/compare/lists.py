"""Members of one list that differ between texts (FC204): 가나, 다라, 마바 세 회사 against 가나, 다라, 사아 세 회사.

Compared are closed lists only: joined by middle dots or counted, with no 등 or `including`. One member in place of another, or
one more, out of three or more is a difference; lists that share less are two lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, Severity, message
from factcheck.resolve import abbreviates, text_claim
from factcheck.text import key_of

FEWEST = 3
"""Members of a list that is worth comparing."""
_MEMBER = r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9&\-]{0,14}"
_DOTTED = re.compile(rf"(?<![가-힣A-Za-z0-9·])(?P<list>{_MEMBER}(?:[·ㆍ]{_MEMBER}){{2,11}})(?![·ㆍ])")
_COUNTED = re.compile(
    rf"[0-9]{{1,2}}(?:개사|개 사|개 팀|개팀|곳|개 기업|개 회사|개국)\((?P<list>{_MEMBER}(?:(?:[·ㆍ]|,\s){_MEMBER}){{2,11}})\)"
)
_OPEN = re.compile(r"\s?(?:등|외|및)(?=[을은이의에과와도으]|[^가-힣]|$)")
_PARTICLE = re.compile(r"(?:을|를|은|는|이|가|와|과|의|에|에서|으로|로|도)$")
_SPLIT = re.compile(r"[·ㆍ]|,\s")


@dataclass(frozen=True, slots=True)
class _List:
    members: tuple[str, ...]
    counted: bool
    claim: Claim


def compare_lists(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Closed lists of two texts that share all members but one."""
    every = [found for each in extractions for found in _lists(each)]
    done: set[frozenset[tuple[str, ...]]] = set()
    for a, b in combinations(every, 2):
        key = frozenset({a.members, b.members})
        if a.claim.article != b.claim.article and key not in done and _one_list(a, b) and not _both_in_one(a, b, every):
            done.add(key)
            yield _draft(a, b, every)


def _lists(each: Extraction) -> Iterator[_List]:
    text = each.article.text
    for s in each.sentences if each.article.language == "ko" else ():
        for pattern in (_COUNTED, _DOTTED):
            for match in pattern.finditer(text, s.start, s.end):
                end = match.end("list")
                if _OPEN.match(text, end, min(end + 4, s.end)) and pattern is _DOTTED:
                    continue
                words = match["list"] if pattern is _COUNTED else _PARTICLE.sub("", match["list"])
                members = tuple(sorted(filter(None, map(key_of, _SPLIT.split(words)))))
                span = (match.start("list"), match.start("list") + len(words))
                claim = text_claim(each, "list", span, (words, "members"), words)
                if len(set(members)) >= FEWEST and not any(word.isdigit() for word in members):
                    yield _List(members, pattern is _COUNTED, claim)


def _one_list(a: _List, b: _List) -> bool:
    """All but one in common, of counted lists one for one, of others one more."""
    only_a, only_b = _missing(a.members, b.members), _missing(b.members, a.members)
    shared = min(len(a.members) - len(only_a), len(b.members) - len(only_b))
    if not only_a and not only_b:
        return False
    if a.counted and b.counted:
        return len(only_a) == len(only_b) == 1 and shared >= FEWEST - 1
    return len(only_a) + len(only_b) == 1 and shared >= FEWEST


def _missing(a: Sequence[str], b: Sequence[str]) -> list[str]:
    """Members of the one that no member of the other means (한은, 한국은행)."""
    return [x for x in a if not any(_same(x, y) for y in b)]


def _same(x: str, y: str) -> bool:
    return x == y or (min(len(x), len(y)) > 1 and (x in y or y in x)) or abbreviates(x, y) or abbreviates(y, x)


def _both_in_one(a: _List, b: _List, every: Sequence[_List]) -> bool:
    """A text that prints both means two lists."""
    where = [{each.claim.article for each in every if each.members == x.members} for x in (a, b)]
    return bool(where[0] & where[1])


def _draft(a: _List, b: _List, every: Sequence[_List]) -> Draft:
    odd = [*_missing(a.members, b.members), *_missing(b.members, a.members)]
    why = message("why.lists", names=", ".join(odd))
    groups = tuple(tuple(each.claim for each in every if each.members == x.members) for x in (a, b))
    counted = a.counted and b.counted
    severity: Severity = "warning" if counted else "info"
    ask = message("ask.members")
    return Draft("FC204", "CONFLICT", severity, groups, (why,), Decimal("0.8"), attribute="members", ask=ask)
