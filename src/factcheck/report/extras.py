"""Formats that need a package of an extra: what to say where it is not installed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from types import MappingProxyType

from factcheck.model import Message, message

_EXTRAS: Mapping[str, tuple[str, str]] = MappingProxyType({"xlsx": ("openpyxl", "documents")})
"""Format → the package that it needs, and the extra that brings it."""


def missing(name: str) -> Message | None:
    """The sentence for a format whose package is not installed; known before any article is read."""
    package, extra = _EXTRAS.get(name, ("", ""))
    if not package or find_spec(package) is not None:
        return None
    return message("report.needs_extra", format=name, extra=extra, package=package)
