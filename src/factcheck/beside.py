"""The Korean analyser in a process of its own, for a command that looks once and ends.

Loading it takes longer than loading all that compares articles, and keeps the interpreter to itself meanwhile: a thread gains
nothing by it. So a process loads it while this one goes on, and answers sentence by sentence, one line of JSON each way. It
ends with its input, whatever becomes of us. Where it does not start or falls silent, the analyser is loaded here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from subprocess import DEVNULL, PIPE, Popen

from factcheck.grammar.korean import ANALYSER, Fixed, Morpheme, load, morphemes

COMMAND = ("-P", "-m", "factcheck.beside")
"""Without the working folder in the path of modules, where anybody may have put a file of some name."""


class Beside:
    """The other process, from when it is first wanted."""

    def __init__(self) -> None:
        self._process: Popen[bytes] | None = None

    def prepare(self) -> None:
        """Let it load."""
        try:
            self._process = self._process or Popen([sys.executable or "", *COMMAND], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        except OSError:  # no process is to be had: the first sentence loads it here
            return

    def morphemes(self, sentence: str, given: tuple[Fixed, ...]) -> tuple[Morpheme, ...]:
        """What `grammar.korean.morphemes` gives."""
        try:
            return self._asked(sentence, given) if self._process else morphemes(sentence, given)
        except (OSError, ValueError):
            self.close()
            return morphemes(sentence, given)

    def _asked(self, sentence: str, given: tuple[Fixed, ...]) -> tuple[Morpheme, ...]:
        assert self._process and self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([sentence, given]).encode() + b"\n")
        self._process.stdin.flush()
        return tuple((form, tag, start, end) for form, tag, start, end in json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in filter(None, (process.stdin, process.stdout)):
            with suppress(OSError):  # a question may still wait in the pipe, which nobody takes any more
                pipe.close()
        process.wait()


@contextmanager
def beside() -> Iterator[Beside]:
    """Korean sentences are analysed in a process of its own within."""
    made = Beside()
    before = ANALYSER.set(made)
    try:
        yield made
    finally:
        ANALYSER.reset(before)
        made.close()


def answers(lines: Iterable[bytes]) -> Iterator[bytes]:
    """One line for each."""
    load()
    for line in lines:
        sentence, given = json.loads(line)
        yield json.dumps(morphemes(sentence, tuple((start, end, tag) for start, end, tag in given))).encode() + b"\n"


if __name__ == "__main__":
    for answer in answers(sys.stdin.buffer):
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
