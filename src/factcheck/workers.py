"""Work on several cores: results come in the order of what is worked on, so that their number never shows in an output."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import TypeVar

from factcheck.collector import seldom
from factcheck.errors import UsageError
from factcheck.model import message

AHEAD = 8
"""Items handed out to each worker before the first result is taken: what waits in memory stays bounded."""
Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(work: Callable[[Item], Result], items: Iterable[Item], workers: int) -> Iterator[Result]:
    """`map`, by so many processes; by this one where one is enough. Raises UsageError where a worker dies."""
    if workers <= 1:
        yield from map(work, items)
        return
    pool = ProcessPoolExecutor(workers, _context(), initializer=_deaf)
    try:
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise UsageError(message("workers.died", workers=str(workers))) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _context() -> BaseContext:
    """Split off from a process of their own, never from this one: a copy of a process that has work in threads may hold a lock
    for ever. Elsewhere than on Linux, where libraries of the system do not bear a split, each is started anew."""
    if sys.platform != "linux":
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["factcheck.nursery"])
    return context


def _deaf() -> None:
    """What each starts with. The interrupt key reaches all processes: the first one decides, the others end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    seldom()
