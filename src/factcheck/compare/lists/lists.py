"""Members of one list that differ between texts (FC204): 가나, 다라, 마바 세 회사 against 가나, 다라, 사아 세 회사.

Compared are closed lists only: counted, or joined up to the last member with no 등 or `including`. They have to share all members
but one (of six or more all but two), and what is left of each must stand nowhere in the other text. Without a count on both sides
the members are names and the words around them have to be on one matter. One member fewer is a difference only where both texts
count the same; a count that a list does not make up is for the checks inside a text. Refused: lists of two roles, times, scopes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.lists.listed import FEWEST, LIST_WORDS, Piece
from factcheck.compare.lists.listed_around import Listing, are_apart, listings, name_others
from factcheck.compare.lists.members import Text, alike, key_of_member, missing, stands, text_of
from factcheck.model import Article, Severity, message

MANY = 6
"""Members from which on two may differ."""
MOST = 60
"""Lists of one article that are compared."""
MATTER: Mapping[int, int] = MappingProxyType({3: 2, 4: 1})
"""Words that sentences must share around lists of so many members, where no count on both sides says that they are one list.
Four names of five or more in common are proof enough."""
LATER = 90
"""Days between two texts after which a member may have been replaced."""


def compare_lists(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Closed lists of two texts that share all members but one."""
    every = [found for each in extractions for found in [*listings(each)][:MOST]]
    texts = {each.article.id: text_of(each.article) for each in extractions} if len(every) > 1 else {}
    days = {each.article.id: _day(each.article) for each in extractions}
    done: set[tuple[int, int]] = set()
    for (i, a), (j, b) in combinations(enumerate(every), 2):
        if (i, j) in done or a.claim.article == b.claim.article or not _alike(a, b):
            continue
        severity = _differ(a, b, texts)
        sides = (_meaning(a, every), _meaning(b, every)) if severity else ([], [])
        if severity and not {every[n].claim.article for n in sides[0]} & {every[n].claim.article for n in sides[1]}:
            done |= {(min(x, y), max(x, y)) for x in sides[0] for y in sides[1]}
            soft = _is_later(days[a.claim.article], days[b.claim.article])
            yield _draft((a, b), [[every[n] for n in side] for side in sides], "info" if soft else severity)


def _day(article: Article) -> int | None:
    day = (article.published_at or "")[:10]
    return date.fromisoformat(day).toordinal() if len(day) == 10 else None


def _is_later(first: int | None, second: int | None) -> bool:
    return first is not None and second is not None and abs(first - second) > LATER


def _alike(a: Listing, b: Listing) -> bool:
    """Half of the members are the same to the letter, kinds apart: what is cheap to see of two lists that are worth a closer look."""
    return a.lang == b.lang and 2 * len(a.cores & b.cores) >= min(len(a.members), len(b.members)) - 1


def _meaning(a: Listing, every: Sequence[Listing]) -> list[int]:
    """Places of the lists that name the same members, however they are spelled."""
    return [n for n, x in enumerate(every) if x.keys == a.keys or (_alike(a, x) and _same(a, x))]


def _same(a: Listing, b: Listing) -> bool:
    return len(a.members) == len(b.members) and not missing(a.members, b.members) and not missing(b.members, a.members)


def _differ(a: Listing, b: Listing, texts: Mapping[str, Text]) -> Severity | None:
    """How loud the difference of two lists is, if it is one."""
    only_a, only_b = missing(a.members, b.members), missing(b.members, a.members)
    shared = len(a.members) - len(only_a)
    if not (only_a or only_b) or shared < FEWEST - 1 or are_apart(a.around, b.around):
        return None
    if _is_one_more(a, b, only_a, only_b):
        return "info"
    most = 2 if shared >= MANY - 2 and min(len(a.members), len(b.members)) >= MANY - 1 else 1
    if max(len(only_a), len(only_b)) > most:
        return None
    if any(_is_letter(piece) for piece in (*only_a, *only_b)) and any(sum(map(_is_letter, x.members)) > 1 for x in (a, b)):
        return None
    odd = (_odd(only_a, only_b, texts[b.claim.article], a), _odd(only_b, only_a, texts[a.claim.article], b))
    if _count_alike(a, b) and len(odd[0]) == len(odd[1]) > 0:
        return _counted(a, b)
    return _one_fewer(a, b, odd) or _uncounted(a, b, odd)


def _is_letter(piece: Piece) -> bool:
    """One syllable that stands for a name (한·미·일)."""
    return len(key_of_member(piece)) < 2


def _odd(only: Sequence[Piece], other: Sequence[Piece], text: Text, of: Listing) -> list[Piece]:
    """What stands nowhere in the other text, nor in another spelling among the other's own members."""
    beside = other[0] if len(other) == 1 else None
    return [x for x in only if not stands(x, beside, text, of.lang) and not any(alike(x, y, of.lang) for y in other)]


def _is_one_more(a: Listing, b: Listing, only_a: Sequence[Piece], only_b: Sequence[Piece]) -> bool:
    """One member more between middle dots: what a text holds for the whole."""
    dotted = all(x.read.dotted and x.read.count is None for x in (a, b))
    return dotted and len(only_a) + len(only_b) == 1 and min(len(a.members), len(b.members)) >= FEWEST


def _count_alike(a: Listing, b: Listing) -> bool:
    return a.is_counted and b.is_counted and a.read.count == b.read.count


def _counted(a: Listing, b: Listing) -> Severity | None:
    """Both texts count as many; what is counted may be thoughts, which each words its own way."""
    if len(a.members) == FEWEST and not _on_one_matter(a, b, 1):
        return None
    return "info" if any(x.read.counted.startswith(LIST_WORDS[x.lang].loose) for x in (a, b)) else "warning"


def _one_fewer(a: Listing, b: Listing, odd: tuple[Sequence[Piece], Sequence[Piece]]) -> Severity | None:
    """Both texts count as many, and one of them names one less."""
    if a.read.count is None or a.read.count != b.read.count or abs(len(a.members) - len(b.members)) != 1:
        return None
    gone, other = odd if len(a.members) > len(b.members) else odd[::-1]
    return "warning" if max(len(a.members), len(b.members)) == a.read.count and len(gone) == 1 and not other else None


def _uncounted(a: Listing, b: Listing, odd: tuple[Sequence[Piece], Sequence[Piece]]) -> Severity | None:
    """As many names each, closed by their form, in sentences on one matter."""
    if len(a.members) != len(b.members) or not len(odd[0]) == len(odd[1]) > 0 or not (a.names or b.names):
        return None
    if any(_is_letter(piece) for side in odd for piece in side):
        return None
    if not (a.is_counted or b.is_counted) and name_others(a.around, b.around):
        return None
    if any(not x.is_counted and (x.read.count is not None or not x.read.closed) for x in (a, b)):
        return None
    return "warning" if _on_one_matter(a, b, MATTER.get(len(a.members), 0)) else None


def _on_one_matter(a: Listing, b: Listing, needed: int) -> bool:
    counted = bool(a.read.counted) and a.read.counted[:2] == b.read.counted[:2]
    return counted or len(a.around.about & b.around.about) >= needed


def _draft(pair: tuple[Listing, Listing], sides: Sequence[Sequence[Listing]], severity: Severity) -> Draft:
    a, b = pair
    odd = [" ".join(piece.words) for piece in (*missing(a.members, b.members), *missing(b.members, a.members))]
    why = message("why.lists", names=", ".join(odd))
    groups = tuple(tuple(each.claim for each in side) for side in sides)
    return Draft("FC204", "CONFLICT", severity, groups, (why,), Decimal("0.8"), attribute="members", ask=message("ask.members"))
