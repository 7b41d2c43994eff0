"""Several questions at a time, each answer as it comes; who stops listening waits for none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from factcheck.errors import UsageError

T = TypeVar("T")
FAULTS = (
    ArithmeticError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    UsageError,
    ValueError,
)
"""What a task may raise: it is raised again where the results are read."""


def as_they_come(tasks: Sequence[Callable[[], T]], width: int) -> Iterator[tuple[int, T]]:
    """Place and result of every task, `width` of them at a time. A task that raises ends it.

    The threads are daemons: Ctrl-C must not wait for a service that hangs. What has not begun by then never does.
    """
    waiting: SimpleQueue[int] = SimpleQueue()
    done: SimpleQueue[tuple[int, T | None, BaseException | None]] = SimpleQueue()
    for n in range(len(tasks)):
        waiting.put(n)
    for _ in range(min(width, len(tasks))):
        Thread(target=_work, args=(tasks, waiting, done), daemon=True).start()
    try:
        for _ in tasks:
            n, found, error = done.get()
            if error is not None:
                raise error
            yield n, found  # type: ignore[misc]
    finally:
        while _next(waiting) is not None:
            pass


def _work(
    tasks: Sequence[Callable[[], T]], waiting: SimpleQueue[int], done: SimpleQueue[tuple[int, T | None, BaseException | None]]
) -> None:
    while (n := _next(waiting)) is not None:
        found: T | None = None
        error: BaseException | None = RuntimeError("a task ended without a result")
        try:
            found, error = tasks[n](), None
        except FAULTS as fault:
            error = fault
        finally:  # whoever listens must be told: a thread that dies in silence would leave them waiting
            done.put((n, found, error))


def _next(waiting: SimpleQueue[int]) -> int | None:
    try:
        return waiting.get_nowait()
    except Empty:
        return None
