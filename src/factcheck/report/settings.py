"""How a report is shown: language, width, colour, length. Nothing here changes what was found."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Lang, Report

MIN_WIDTH, PAGE_WIDTH, MAX_WIDTH = 40, 100, 300


@dataclass(frozen=True, slots=True)
class RenderSettings:
    """What a renderer may ask for."""

    lang: Lang | None = None
    """None: the language of most articles."""
    width: int = PAGE_WIDTH
    """Cells of a line in the terminal report."""
    color: bool = False
    top: int = 20
    """Findings shown in the terminal report; the rest is counted. 0 shows all."""
    names: bool = False
    """Whether the terminal report shows which names were read as one thing; Markdown and HTML always do."""
    marks: bool = True
    """The terminal report of a check shows the draft with its marks."""


def language_of(report: Report) -> Lang:
    """The language of most articles, Korean when they balance or there are none."""
    english = sum(article.language == "en" for article in report.articles)
    return "en" if english * 2 > len(report.articles) else "ko"
