"""A product's name one letter off before one version mark (FC202): 말빗 L2 and 말빛 L2, Kestrel X3 and Kestral X3.

The mark says that both texts name one product, so the name needs no ending of a company. The odd form stands in one text only, which
does not print the usual one; the usual one in two others, or twice in another. Refused: marks that are numbers alone, which any
noun may have beside it, and a first letter that differs, for series are told apart by it (A3, B3; 가온 K2, 나온 K2).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.entity.jamo import distance
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

USUAL = 2
"""Times that the usual form is printed."""
_PRODUCT = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣]{2,8}|[A-Z][a-z]{3,14})[\s-]?(?P<mark>[A-Z][A-Za-z]{0,4}-?[0-9]{1,4}(?:\.[0-9])?[A-Za-z]?)(?![A-Za-z0-9])"
)


def compare_versions(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every two names of one mark that are one letter apart."""
    marks: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for sentence in each.sentences:
            for match in _PRODUCT.finditer(each.article.text, sentence.start, sentence.end):
                claim = text_claim(each, "name", match.span(), (match["name"], "name"), match.group())
                marks[match["mark"]][match["name"]].append(claim)
    for mark in sorted(marks):
        yield from _of_mark(marks[mark])


def _of_mark(names: Mapping[str, Sequence[Claim]]) -> Iterator[Draft]:
    for odd, usual in permutations(sorted(names), 2):
        texts = {claim.article for claim in names[odd]}
        others = {claim.article for claim in names[usual]}
        if len(texts) == 1 and not texts & others and len(names[usual]) >= USUAL and _is_letter_off(odd, usual):
            why = message("why.organisations", first=odd, second=usual, texts=str(len(others)))
            groups = (tuple(names[odd]), tuple(names[usual][:20]))
            ask = message("ask.spelling", first=odd, second=usual)
            yield Draft("FC202", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=usual, attribute="name", ask=ask)
            return


def _is_letter_off(odd: str, usual: str) -> bool:
    """One letter of Hangul or Latin script, and the same beginning."""
    return odd.isascii() == usual.isascii() and odd[0] == usual[0] and distance(odd, usual) == 1
