"""What somebody did in one text and did not do in another (FC205): the denials of both languages, and the deeds that they deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.compare.decisions import acts_en, acts_ko
from factcheck.compare.decisions.acts import drafts, rivals
from factcheck.compare.draft import Draft


def compare_acts(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each verb of which the texts tell both sides."""
    for lang, grammar in (("ko", acts_ko), ("en", acts_en)):
        texts = [each for each in extractions if each.article.language == lang]
        denied = [act for each in texts for act in grammar.denials(each)]
        told = [act for each in texts for act in grammar.deeds(each, denied)] if denied else []
        yield from drafts(list(rivals([*told, *denied])))
