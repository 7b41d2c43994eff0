"""The seal of a written report: a hash of everything else that it says, so that damage on its way is seen.

It is taken over the values, not over the bytes: another indentation, line end or way to escape a character breaks nothing.
It guards against damage and careless hands, not against forgers, who can make a new one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

KEY = "seal"


def seal_of(tree: Mapping[str, Any]) -> str:
    """SHA-256 of the report without its seal: JSON in ASCII, keys in order, no blanks."""
    rest = {key: value for key, value in tree.items() if key != KEY}
    return hashlib.sha256(json.dumps(rest, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def is_broken(data: bytes) -> bool:
    """True where a report of ours says something else than when it was written. One without a seal, of an earlier version,
    cannot tell."""
    tree = json.loads(data)
    given = tree.get(KEY)
    return given is not None and given != seal_of(tree)
