"""How often the collector of cycles looks through what was made: seldom, for hardly anything here holds a cycle.

Claims, readings and drafts are frozen values that end with their last reference. At the interpreter's own settings the collector
took a seventh of the time of a run, and found some hundred objects in a hundred articles.
"""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 50_000, 20, 50
"""Objects made before the youngest are looked through, and rounds of each generation before the next older one is."""


def seldom() -> None:
    """Have it look seldom, in this process and in those that are split off from it."""
    gc.set_threshold(YOUNG, MIDDLE, OLD)
