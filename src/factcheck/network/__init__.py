"""Equations over data items: what one article computes, held against what the others print for the same items.

Every sum, share, change and ratio that a check found is an equation over values; ties of equal values join them across
articles. From the net follow, in this order: held equations that another article proves (`upheld`), equations whose terms
several articles print (`joined`), and for each broken one the value that speaks against all others (`culprits`): a
suspicion that is shown, never a correction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.peers import with_peers
from factcheck.network.culprits import with_suspects
from factcheck.network.joined import joined
from factcheck.network.upheld import upheld


def solved(
    story: Story, extractions: Sequence[Extraction], compared: Sequence[Draft], inside: Sequence[Draft]
) -> Iterator[Draft]:
    """The drafts of the checks inside articles in the light of all others. `compared` are those over articles: their ties say
    which values several print."""
    told = [*upheld(story, inside, compared)]
    yield from with_suspects([*told, *with_peers(story, joined(story, extractions, told))], compared)
