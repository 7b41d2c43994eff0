"""A date that one text alone prints, one part away from what the others print for the thing; and what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factcheck.model import Report
from factcheck.pipeline import run
from factcheck.config import Settings
from tests.engine.newsroom import articles


def _made(texts: Sequence[str], days: Sequence[str | None] = ()) -> Report:
    return run(articles(texts, days), (), (), Settings())
