"""Finds what several articles about one story cannot all be right about, and what they agree on though written differently.

    >>> import factcheck
    >>> [mention.quote for mention in factcheck.read_values("약 5천억 개 이상")]
    ['5천억 개']
    >>> report = factcheck.run(["seeds/"])

Everything is loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.api import check, run
    from factcheck.config import Settings
    from factcheck.mention import read_values
    from factcheck.model import Report

__version__ = "0.1.0"
__all__ = ["Report", "Settings", "__version__", "check", "read_values", "run"]

_HOMES = (
    ("run", "factcheck.api"),
    ("check", "factcheck.api"),
    ("read_values", "factcheck.mention"),
    ("Report", "factcheck.model"),
    ("Settings", "factcheck.config"),
)


def __getattr__(name: str) -> Any:
    home = dict(_HOMES).get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
