"""Why a part of an input is not read, as an exception that never leaves this room: its message becomes a failed input."""

from __future__ import annotations

from factcheck.model import Message, message


class Refused(Exception):
    """Raised by the readers of packages and containers; `why(path)` is the sentence with the input's name in it."""

    def __init__(self, key: str, **args: str) -> None:
        super().__init__(key)
        self.key = key
        self.args_of = tuple(sorted(args.items()))

    def why(self, path: str) -> Message:
        """What happened and the next step, for people."""
        return message(self.key, path=path, **dict(self.args_of))
