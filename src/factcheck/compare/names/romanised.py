"""Korean names in Latin letters against the same names in Hangul, and against each other (FC201).

Every common spelling of a surname and of each syllable is admitted; hyphens, case and the order of the names do not count.
A difference is reported for one person only: the surname and one syllable of the given name meet, the other does not, a role
stands beside the name, and no other name of the text is that person's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.entity.romanised import Romanised, family_meets, is_name_of, romanised_names, syllables_meet
from factcheck.model import Claim, message
from factcheck.resolve import text_claim


def compare_romanised(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Names in Latin letters that no admitted spelling joins to the person they name."""
    latin = [name for each in extractions for name in romanised_names(each)]
    hangul = _hangul(extractions)
    yield from _against_hangul(latin, hangul)
    yield from _against_each_other(latin, hangul)


def _hangul(extractions: Sequence[Extraction]) -> Mapping[str, list[Claim]]:
    """Titled people of three syllables, with their claims."""
    found: dict[str, list[Claim]] = {}
    for each in extractions:
        for person in each.people:
            if len(person.name) == 3 and not person.name.isascii() and not person.doubtful and not person.rivals:
                claim = text_claim(each, "name", (person.start, person.end), (person.title, "person_name"), person.name)
                found.setdefault(person.name, []).append(claim)
    return found


def _against_hangul(latin: Sequence[Romanised], hangul: Mapping[str, list[Claim]]) -> Iterator[Draft]:
    for name, claims in sorted(hangul.items()):
        same = [each for each in latin if is_name_of(each, name)]
        odd = [
            each
            for each in latin
            if not any(is_name_of(each, other) for other in hangul)
            and family_meets(each, name)
            and any(syllables_meet(each, name))
            and each.article not in {x.article for x in same}
        ]
        if odd and len({(each.family, each.given) for each in odd}) == 1:
            yield _draft(odd, (*(c for c in claims), *(each.claim for each in same)), name)


def _against_each_other(latin: Sequence[Romanised], hangul: Mapping[str, list[Claim]]) -> Iterator[Draft]:
    """Two texts in Latin letters, where no Hangul settles it: one syllable differs, the other and the family are spelt alike."""
    known = [each for each in latin if not any(family_meets(each, name) and any(syllables_meet(each, name)) for name in hangul)]
    by_name: dict[tuple[str, tuple[str, str]], list[Romanised]] = {}
    for each in known:
        by_name.setdefault((each.family, each.given), []).append(each)
    for a, b in combinations(sorted(by_name), 2):
        left, right = by_name[a], by_name[b]
        differ = [x != y for x, y in zip(a[1], b[1], strict=True)]
        if (
            a[0] == b[0]
            and sum(differ) == 1
            and not _one_spelling(a[1], b[1])
            and not {x.article for x in left} & {x.article for x in right}
        ):
            yield _draft(left, tuple(each.claim for each in right), right[0].claim.quote)


def _one_spelling(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Near spellings may be one syllable (won, weon): a slip cannot be told from a custom."""
    return any(x != y and (x[0] == y[0] and x[-1] == y[-1]) for x, y in zip(a, b, strict=True))


def _draft(odd: Sequence[Romanised], others: tuple[Claim, ...], name: str) -> Draft:
    first = odd[0].claim.quote
    why = message("why.romanised", first=first, second=name)
    groups = (tuple(each.claim for each in odd), others)
    ask = message("ask.romanised", first=first, second=name)
    return Draft("FC201", "CONFLICT", "error", groups, (why,), Decimal("0.8"), subject=name, attribute="person_name", ask=ask)
