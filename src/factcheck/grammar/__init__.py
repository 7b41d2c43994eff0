"""Sentences to clauses, one grammar module per language behind one function."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.clause import Parse
from factcheck.model import Lang

Fixed = tuple[int, int, str]
"""A clean span found before parsing, and `value` or `name`."""


def parse(text: str, lang: Lang, spans: Sequence[tuple[int, int]], fixed: Sequence[Fixed]) -> list[Parse]:
    """Parse the clean spans (sentences) of `text`; `fixed` spans are disjoint and in order."""
    if lang == "ko":
        from factcheck.grammar import korean

        return korean.parse(text, spans, fixed)
    from factcheck.grammar import english

    return english.parse(text, spans, fixed)


def prepare() -> None:
    """Korean sentences will come: whoever analyses them instead of this process may begin to load."""
    from factcheck.grammar import korean

    elsewhere = korean.ANALYSER.get()
    if elsewhere is not None:
        elsewhere.prepare()
