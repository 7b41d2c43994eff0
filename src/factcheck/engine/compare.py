"""One story compared, as a line of JSON: the report that a run over its articles alone would give."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from factcheck.config import Settings
from factcheck.engine.stories import LARGEST
from factcheck.errors import UsageError
from factcheck.ledger.reading import unpacked as reading_of
from factcheck.ledger.stored import Broken, unpacked
from factcheck.model import ALARMS, Article, message
from factcheck.pipeline import Alone, alone, together
from factcheck.read import gathered
from factcheck.report.json import render
from factcheck.report.settings import RenderSettings
from factcheck.suppress import finished

Kept = tuple[str, bytes, bytes | None]
"""Path, the article's bytes, and those of what it gives by itself."""


def story_line(kept: Sequence[Kept], settings: Settings) -> str | None:
    """The report in one line; None where there is nothing to tell."""
    articles = {path: _article(path, content) for path, content, _ in kept}
    stated = {path: given for path, _, given in kept}
    found = gathered(articles.values())
    each = [_alone(article, articles[article.path], stated[article.path]) for article in found.articles]
    report = finished(together(each, found.failed, found.problems, settings), settings)
    if not report.findings and not report.ties:
        return None
    return json.dumps(json.loads(render(report, RenderSettings())), ensure_ascii=False, separators=(",", ":"))


def _article(path: str, content: bytes) -> Article:
    try:
        return unpacked(content, path)
    except Broken:
        raise UsageError(message("batch.damaged", path=path)) from None


def _alone(article: Article, kept: Article, stated: bytes | None) -> Alone:
    """As it was kept; an article that got another id among its copies is read again."""
    if stated is not None and article.id == kept.id:
        try:
            return reading_of(stated, article)
        except Broken:
            pass
    return alone(article)


@dataclass(slots=True)
class Sums:
    """What became of a collection."""

    articles: int = 0
    stories: int = 0
    told: int = 0
    """Stories with findings or ties."""
    findings: int = 0
    alarms: int = 0
    parted: int = 0
    lost: list[str] = field(default_factory=list)
    """Inputs that could not be read."""

    def add(self, line: str) -> None:
        """Count one story's report."""
        findings = json.loads(line)["findings"]
        self.told += 1
        self.findings += len(findings)
        self.alarms += sum(each["severity"] in ALARMS for each in findings)

    def tree(self) -> Mapping[str, Any]:
        """For `summary.json`."""
        counts = {name: getattr(self, name) for name in ("articles", "stories", "told", "findings", "alarms")}
        return {**counts, "left_apart": {"pairs": self.parted, "largest_story": LARGEST}, "lost": sorted(self.lost)}
