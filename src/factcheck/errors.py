"""What stops a run. Trouble inside an input is a `Problem`, never an exception.

FactcheckError            base: code, what happened, what to do next
├── UsageError            the user's: bad option, settings, path (exit 2)
├── OutputError           the output could not be written whole (exit 2)
└── Interrupted           asked to stop (exit 130 or 143)
"""

from __future__ import annotations

from factcheck.model import Message


class FactcheckError(Exception):
    """Base of all errors that factcheck raises on purpose. `message` is shown in the user's language."""

    exit_code = 2

    def __init__(self, message: Message) -> None:
        super().__init__(message.key, *(value for _, value in message.args))
        self.message = message


class UsageError(FactcheckError):
    """A bad option, setting or path: nothing was checked."""


class OutputError(FactcheckError):
    """An output could not be written; the old one is intact."""


class Interrupted(FactcheckError):
    """The run was asked to stop."""

    exit_code = 130
