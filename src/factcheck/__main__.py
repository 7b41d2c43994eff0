"""The command `factcheck`, also as `python -m factcheck`: a Ctrl-C while it loads, or when all is done, is no traceback."""

from __future__ import annotations

import signal
import sys
from types import FrameType

from factcheck.collector import seldom

STOPPED = 130
"""Written here too, for nothing may load before the signal is in our hands."""


def main() -> None:
    """Load the command line and run it. Ctrl-C belongs to it in between; a shell that ignores it (nohup) keeps its way."""
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        signal.signal(signal.SIGINT, _stop)
    seldom()
    from factcheck.cli import main as command

    if ours:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        command()
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.SIG_IGN)


def _stop(number: int, frame: FrameType | None) -> None:
    sys.exit(STOPPED)


if __name__ == "__main__":
    main()
