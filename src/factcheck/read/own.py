"""Files that this program has written: no articles, whatever their suffix. Read as such they would confirm what they quote.

Told by how they begin, not by where they lie: a newsroom may have a folder `reports` of its own.
"""

from __future__ import annotations

import re

HEAD = 4_096
"""Bytes that are looked at."""
_CREDIT = r"[^\n]{1,1000} · [^\n]{1,40} [0-9a-f]{8} · [^\n]{1,40} [0-9]{4}\.[0-9]{1,2}\n"
"""The line that names the settings and the rules: the first of a report for terminals, the third of one in Markdown."""
_OURS = tuple(
    re.compile(rf"\A(?:{pattern})")
    for pattern in (
        r'\{\s{0,8}"schema": "factcheck-[a-z]{1,20}/',
        r'\{"id": "[0-9a-f]{16}(?:-[0-9]{1,6})?", "article": "[0-9a-f]{12}[0-9a-f-]{0,53}", "kind": "',
        r"<!DOCTYPE html>\n<html lang=\"(?:ko|en)\">\n<head>\n<meta charset=\"utf-8\">\n"
        r"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
        r"\ufeffrank,finding,rule,rule_name,severity,outcome,",
        r"# [^\n]{1,200}\n\n" + _CREDIT,
        _CREDIT + r"─{40}",
    )
)


def is_own(data: bytes) -> bool:
    """A report, its claims, a baseline or recorded answers."""
    head = data[:HEAD].decode("utf-8", "replace")
    return any(pattern.match(head) for pattern in _OURS)
