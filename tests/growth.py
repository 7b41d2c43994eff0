"""How CPU time grows with the size of a text: the one clock of the tests. No number of seconds is asserted."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

STEP = 4
"""Times that a text grows between two runs that are compared: wide enough that no busy machine looks quadratic."""
LIMIT = 7.5
"""For a text `STEP` times as long linear growth is 4, quadratic is 16."""
NOTICEABLE = 0.006
"""Seconds of CPU time of the longer run below which a clock says nothing about growth."""
PATIENCE = 12
"""Pairs of runs before something is called too slow."""


def cpu_time(run: Callable[[], object]) -> float:
    """CPU seconds of one run of this thread, without the collector's pauses."""
    gc.disable()
    start = time.thread_time()
    try:
        run()
        return time.thread_time() - start
    finally:
        gc.enable()


def ratio(short: Callable[[], object], long: Callable[[], object], limit: float = LIMIT) -> float:
    """The ratio of CPU times by the best of alternating runs: a busy spell slows both sides alike. 0 below `NOTICEABLE`."""
    before, after = cpu_time(short), cpu_time(long)
    for _ in range(PATIENCE):
        if after < NOTICEABLE:
            return 0.0
        if after <= limit * before:
            break
        before, after = min(before, *(cpu_time(short) for _ in range(3))), min(after, cpu_time(long))
    return after / before
