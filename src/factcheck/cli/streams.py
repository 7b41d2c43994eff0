"""The three standard streams: data goes to stdout, talk to stderr, and neither can be steered by what is shown."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import time
import traceback
from io import TextIOWrapper
from typing import TextIO

from factcheck import __version__
from factcheck.errors import OutputError
from factcheck.model import Lang, Message, message
from factcheck.report.border import safe
from factcheck.report.messages import tell, word
from factcheck.report.settings import MAX_WIDTH, MIN_WIDTH, PAGE_WIDTH

_PATIENCE = 1.0
"""Seconds of silence before a progress line appears: short work stays quiet."""
_BAR = 24


def prepare() -> None:
    """A character that the terminal's encoding lacks is shown as its escape: ✗ must not stop a CP949 console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def data(rendered: str | bytes) -> None:
    """Write to stdout, bytes as they are. A reader that has gone (`| head`) is no error: the rest is thrown away. Raises OutputError."""
    if sys.stdout is None:
        raise OutputError(message("cli.no_stdout", reason="closed"))
    try:
        _put(sys.stdout, rendered)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:  # a full disk behind `>`
        _silence(sys.stdout)
        raise OutputError(message("cli.no_stdout", reason=error.strerror or type(error).__name__)) from error


def _put(stream: TextIO, rendered: str | bytes) -> None:
    if isinstance(rendered, str):
        stream.write(rendered)
        return
    stream.flush()
    stream.buffer.write(rendered)


def talk(text: str) -> None:
    """One line of talk on stderr, never beginning with the words of an article or path. Nobody listening is no error."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"factcheck: {safe(text, 'terminal')}\n")
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    # What is still in the buffer would fail again when the interpreter closes the stream, and change the exit code.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(given: Message, lang: Lang) -> None:
    """Talk in the reader's language."""
    talk(tell(given, lang))


def tell_result(given: Message, lang: Lang) -> None:
    """One sentence on stdout: what a command has done."""
    data(safe(tell(given, lang), "terminal") + "\n")


def speech() -> Lang:
    """The language of talk before any article is read: Korean where the locale is, English otherwise."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ko" if locale.lower().startswith("ko") else "en"


def wants_color(choice: str) -> bool:
    """`auto` colours a terminal unless NO_COLOR is set (no-color.org) or it calls itself dumb."""
    if choice != "auto":
        return choice == "always"
    return _is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def screen_width(choice: int | None) -> int:
    """Cells of a line: as asked for, else the terminal's, else a page's, within what the layout can do."""
    if choice is not None:
        return max(MIN_WIDTH, min(choice, MAX_WIDTH))
    if not _is_terminal(sys.stdout):
        return PAGE_WIDTH
    return max(MIN_WIDTH, min(shutil.get_terminal_size((PAGE_WIDTH, 24)).columns, MAX_WIDTH))


def on_screen() -> bool:
    """True when a person reads stdout on a terminal."""
    return _is_terminal(sys.stdout)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


class Progress:
    """A bar on stderr for work that takes longer than a second; nothing at all where stderr is no terminal."""

    def __init__(self, quiet: bool) -> None:
        self._shown = False
        self._live = not quiet and _is_terminal(sys.stderr)
        self._begin = self._last = time.monotonic()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that `done` of `total` steps of a stage are behind us."""
        now = time.monotonic()
        if not self._live or now - self._begin < _PATIENCE or (now - self._last < 0.1 and done < total):
            return
        self._last, self._shown = now, True
        filled = _BAR * done // max(total, 1)
        sys.stderr.write(
            f"\r[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total} {word(f'stage.{stage}', speech(), stage)}\x1b[K"
        )
        sys.stderr.flush()

    def end(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def crash_note(error: BaseException) -> str:
    """What a developer needs of a fault of ours: its type and our own frames, and not a word of any article."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "factcheck" in frame.filename]
    places = [
        f"{frame.filename.replace(os.sep, '/').rpartition('factcheck/')[2]}:{frame.lineno} {frame.name}" for frame in ours[-4:]
    ]
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{type(error).__name__} < {' < '.join(reversed(places))} | factcheck {__version__}, {system}"
