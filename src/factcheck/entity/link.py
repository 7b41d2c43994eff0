"""What joins two forms: the two, why, and where the evidence stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Node = tuple[str, str]
"""A form's key, and the article in which alone it names somebody (최 회장, Doe); empty where it names one thing everywhere."""

Why = Literal[
    "gloss",
    "spelling",
    "alias",
    "abbreviation",
    "initials",
    "short form",
    "class noun",
    "dropped word",
    "first word",
    "turned",
    "apposition",
    "one maker",
    "near gloss",
    "near name of a body",
    "last part",
    "near name in one role",
    "family name and title",
    "surname",
    "romanisation",
    "near romanisation",
    "transcription",
]
"""Evidence that two forms name one thing."""

SURE: frozenset[Why] = frozenset({"gloss", "spelling", "alias", "romanisation", "family name and title", "surname"})
"""Evidence that stands even where one sentence prints both forms."""

OF_THINGS: frozenset[Why] = frozenset(
    {
        "abbreviation",
        "initials",
        "short form",
        "class noun",
        "dropped word",
        "first word",
        "turned",
        "one maker",
        "transcription",
        "last part",
    }
)
"""Evidence that never joins a person and a thing."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two forms that are one thing by one piece of evidence. Links of less `rank` are tried first."""

    rank: int
    first: Node
    second: Node
    why: Why
    article: str
    """Where the evidence stands; for what compares whole stories, an article that prints the second form."""
    span: tuple[int, int]
    """Its clean place there."""


class Merged(Protocol):
    """What has been merged so far."""

    def of(self, node: Node) -> Node:
        """The leader of a form's group, itself when alone."""
