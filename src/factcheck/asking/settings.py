"""How a second reader is asked. Nothing here changes what is found without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.errors import UsageError
from factcheck.model import message


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """The `[reader]` table: an OpenAI-compatible chat service, by default on this machine only."""

    base_url: str = ""
    """Up to and without `/chat/completions`: `http://127.0.0.1:8080/v1`. Empty: nobody is asked."""
    model: str = ""
    key_env: str = ""
    """Name of the environment variable that holds the key; the key itself stands in no file."""
    timeout: int = 120
    """Seconds for one answer, from the first byte sent to the last one read."""
    budget: int = 20
    """Questions of one run at most; articles beyond them are named as not asked about."""
    allow_remote: bool = False
    """False: only addresses of this machine. True also sends the texts of articles elsewhere, over https only."""
    retries: int = 2
    concurrency: int = 2
    max_tokens: int = 8_000
    """Of one answer."""
    question_size: int = 60_000
    """Characters of article text in one question."""
    answer_size: int = 1_000_000
    """Bytes of one answer; a longer one is not read on."""


@dataclass(frozen=True, slots=True)
class Second:
    """Where a second reader's answers come from: a folder of recorded ones, a service, or both."""

    replay: Path | None = None
    reader: ReaderSettings | None = None
    dry_run: bool = False
    """Say what would be asked, and ask nobody."""
    arrived: Callable[[str, str], None] | None = None
    """Told the file name and the text of each answer when it comes, so that it may be kept whatever happens next."""
    progress: Callable[[str, int, int], None] | None = None
    """Told after each answer how many of how many are there."""


def checked(settings: ReaderSettings) -> ReaderSettings:
    """The settings, if they may be used. Raises UsageError."""
    parts = urlsplit(settings.base_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise UsageError(message("reader.bad_url", url=settings.base_url))
    if not settings.model:
        raise UsageError(message("reader.no_model"))
    if is_local(parts.hostname):
        return settings
    if not settings.allow_remote:
        raise UsageError(message("reader.remote", host=parts.hostname))
    if parts.scheme != "https":
        raise UsageError(message("reader.plain_remote", host=parts.hostname))
    return settings


def is_local(host: str) -> bool:
    """An address of this machine; a name that may resolve to anything is none."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
