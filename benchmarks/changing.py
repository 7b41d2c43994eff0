"""A plugin of pytest: run the tests once, then ask for each change whether one of them fails. Started by mutants.py.

The tests are collected once; each change is tried in a fork of that process, which asks only tests that run through the changed
function, first those that saw another change of it, then the quick ones, and ends with the first failure. Only its own time
on the processor is limited: a busy machine is no proof.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import stat
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from mutmut.mutation import trampoline

# The same cases for each change, and none made small: that one fails is enough.
settings.register_profile("changed", deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate])
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {f"os.{name}" for name in "rename remove rmdir link symlink mkdir truncate chmod chown".split()} | {"shutil.rmtree"}
OURS = tuple(f"{os.path.realpath(place)}{os.sep}" for place in (os.getcwd(), tempfile.gettempdir()))
NOTHING = "nothing"
FAILED, HUNG, SEEN_BY_NONE = "failed", "hung", "no test fails"
REMEMBERS = tuple(f"factcheck.{room}" for room in ("numerals", "mention", "value", "overlap", "compare", "report", "display"))
SLACK = 2
"""Seconds beside five times what the tests need unchanged."""


class Asked:
    """Which tests run through which function, how long they need, and which of them saw something."""

    def __init__(self, items: list[pytest.Item]) -> None:
        self.items = items
        self.tests: dict[str, set[int]] = defaultdict(set)
        self.seconds = [0.0] * len(items)
        self.saw: dict[str, list[int]] = defaultdict(list)

    def learn(self) -> None:
        """Run all tests as they are."""
        hits: set[str] = set()
        trampoline.record_trampoline_hit = lambda name, **_: hits.add(name)
        trampoline.set_mutant_under_test("stats")
        for number, item in enumerate(self.items):
            forget()
            hits.clear()
            begun = _used()
            _run(item)
            self.seconds[number] = _used() - begun
            for name in hits:
                self.tests[name].add(number)
        trampoline.set_mutant_under_test("")

    def order(self, function: str) -> list[int]:
        """The tests of a function: those that saw a change of it, the last one first, then the quick ones."""
        first = list(dict.fromkeys(reversed(self.saw[function])))
        return first + sorted(self.tests[function].difference(first), key=lambda number: (round(self.seconds[number], 2), number))


def _used() -> float:
    return sum(time for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN) for time in resource.getrusage(who)[:2])


def _run(item: pytest.Item) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def forget() -> None:
    """What was remembered before a place was changed."""
    for name, module in list(sys.modules.items()):
        if name.startswith(REMEMBERS):
            for held in list(vars(module).values()):
                if hasattr(held, "cache_clear"):
                    held.cache_clear()


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """The whole run."""
    asked = Asked(session.items)
    asked.learn()
    if session.testsfailed:
        raise session.Failed("tests fail unchanged")
    changes = json.loads(Path("changes.json").read_text(encoding="utf-8"))
    gc.collect()
    gc.freeze()
    _control(session, asked)
    _all(session, asked, changes, int(os.environ["CHANGING_JOBS"]))
    _control(session, asked)
    return True


def _control(session: pytest.Session, asked: Asked) -> None:
    """Nothing changed: a test that fails in such a fork would seem to see everything."""
    everything = f"{NOTHING}__mutmut_0"
    asked.tests[NOTHING] = set(range(len(asked.items)))
    pid = _forked(session, asked, everything)
    if _outcome(asked, everything, *os.waitpid(pid, 0)) != SEEN_BY_NONE:
        names = [asked.items[number].nodeid for number in asked.saw[NOTHING]]
        raise session.Failed(f"fails in a fork although nothing is changed: {names}")


def _all(session: pytest.Session, asked: Asked, changes: list[str], jobs: int) -> None:
    running: dict[int, str] = {}
    begun = time.monotonic()
    with open("found.jsonl", "a", encoding="utf-8", buffering=1) as found:
        for number, change in enumerate(changes, 1):
            running[_forked(session, asked, change)] = change
            while len(running) >= jobs or (number == len(changes) and running):
                pid, status = os.waitpid(-1, 0)
                done = running.pop(pid)
                state, name = _outcome(asked, done, pid, status), done.partition("__mutmut_")[0]
                by = asked.items[asked.saw[name][-1]].nodeid if state == FAILED and asked.saw[name] else ""
                found.write(json.dumps([done, state, by], ensure_ascii=False) + "\n")
            if number % 100 == 0:
                print(f"  {number} of {len(changes)} changes, {time.monotonic() - begun:.0f} s", file=sys.__stderr__, flush=True)


def _forked(session: pytest.Session, asked: Asked, change: str) -> int:
    order = asked.order(change.partition("__mutmut_")[0])
    limit = int(5 * sum(asked.seconds[number] for number in order)) + SLACK
    pid = os.fork()
    if pid:
        Path(f"saw-{pid}").touch()
        return pid
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(int((2 * limit + 20) * max(1, os.getloadavg()[0])))  # one that waits for what never comes
    with open(os.devnull, "w") as nothing:
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
    sys.addaudithook(_fence)
    trampoline.set_mutant_under_test(change)
    forget()
    os._exit(_saw(session, asked, order))


def _fence(event: str, arguments: tuple[Any, ...]) -> None:
    """A changed program may write anywhere: here it writes in temporary folders and in the copy, and no device is replaced."""
    if event == "open":
        writes = isinstance(arguments[2], int) and arguments[2] & WRITES
        places = [arguments[0]] if writes and not _is_special(arguments[0]) else []
    else:
        places = list(arguments[:2]) if event in CHANGES else []
    if not all(
        os.path.abspath(os.fsdecode(each)).startswith(OURS) for each in places if isinstance(each, str | bytes | os.PathLike)
    ):
        raise PermissionError(f"outside of the copy: {event}")


def _is_special(place: Any) -> bool:
    """A pipe or a device, which opening does not change."""
    try:
        return not stat.S_ISREG(os.stat(place).st_mode)
    except OSError:
        return False


def _saw(session: pytest.Session, asked: Asked, order: list[int]) -> int:
    """1 when a test fails, or ends so that pytest itself does."""
    saw, number = os.open(f"saw-{os.getpid()}", os.O_CREAT | os.O_WRONLY), 0
    try:
        for number in order:
            _run(asked.items[number])
            if session.testsfailed:
                break
        else:
            return 0
    except BaseException:  # no exception may leave a fork: it would go on as if it were the whole run
        pass
    os.write(saw, str(number).encode())
    return 1


def _outcome(asked: Asked, change: str, pid: int, status: int) -> str:
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)  # what a test has started
    saw = Path(f"saw-{pid}")
    if number := saw.read_text():
        asked.saw[change.partition("__mutmut_")[0]].append(int(number))
    saw.unlink()
    if os.WIFSIGNALED(status):
        return HUNG
    return FAILED if os.WEXITSTATUS(status) else SEEN_BY_NONE
