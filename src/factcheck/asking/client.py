"""The one door to the network, opened only where a second reader was asked for: one POST, no redirect, everything bounded."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import httpx

from factcheck.asking.settings import ReaderSettings, checked

AGAIN = frozenset({429, 500, 502, 503, 504})
"""Answers after which the same question may be asked once more."""
LONGEST_WAIT = 30
WAITS: Mapping[str, int] = MappingProxyType({str(n): n for n in range(LONGEST_WAIT + 1)})
"""Retry-After in seconds; a longer one, or a date, ends the asking."""
PAUSE = 1


class NotDelivered(Exception):
    """No answer; `reason` is a key of `reader.reason`, `detail` a number or nothing, never a word of the other side."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Client:
    """Asks one service. `sleep` stands here so that tests need not wait."""

    settings: ReaderSettings
    sleep: Callable[[float], None] = time.sleep

    def answer(self, body: bytes) -> bytes:
        """The body of the answer. Raises NotDelivered."""
        settings = checked(self.settings)
        url = settings.base_url.rstrip("/") + "/chat/completions"
        # No settings of the environment: a proxy there would send the articles to another host.
        with httpx.Client(timeout=settings.timeout, follow_redirects=False, trust_env=False, headers=_headers(settings)) as http:
            for attempt in range(settings.retries + 1):
                status, wait, data = _once(http, url, body, settings)
                if status == 200:
                    return data
                if status not in AGAIN or attempt == settings.retries or wait is None:
                    raise NotDelivered("status", str(status))
                self.sleep(wait or PAUSE)
        raise NotDelivered("status", "0")


def _headers(settings: ReaderSettings) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
    key = os.environ.get(settings.key_env, "") if settings.key_env else ""
    return headers | ({"Authorization": f"Bearer {key}"} if key else {})


def _once(http: httpx.Client, url: str, body: bytes, settings: ReaderSettings) -> tuple[int, int | None, bytes]:
    """Status, seconds to wait (None: too long) and data of one request. Raises NotDelivered."""
    ends = time.monotonic() + settings.timeout
    data = bytearray()
    try:
        with http.stream("POST", url, content=body) as response:
            if response.status_code != 200:
                return response.status_code, WAITS.get(response.headers.get("Retry-After", "0").strip()), b""
            for part in response.iter_raw():
                data += part
                if len(data) > settings.answer_size:
                    raise NotDelivered("too_large", str(settings.answer_size))
                if time.monotonic() > ends:
                    raise NotDelivered("timeout", str(settings.timeout))
    except httpx.TimeoutException:
        raise NotDelivered("timeout", str(settings.timeout)) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError):
        raise NotDelivered("connection") from None
    return 200, 0, bytes(data)
