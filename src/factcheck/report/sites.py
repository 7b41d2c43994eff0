"""Where every claim of a finding stands, and what a finding says in one line: what formats for programs share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from factcheck.model import Article, Claim, Finding, Position, Report
from factcheck.report.view import FindingView
from factcheck.text import LineIndex


@dataclass(frozen=True, slots=True)
class Site:
    """One claim of one position, with its place in the raw file: lines and columns from 1, in code points, end exclusive."""

    position: int
    """The place of its value among those of the finding, from 0."""
    claim: Claim
    article: Article
    line: int
    column: int
    end_line: int
    end_column: int


class Sites:
    """Finds the sites of findings; keeps one index of lines for each article."""

    def __init__(self, report: Report) -> None:
        self._articles = {article.id: article for article in report.articles}
        self._claims = {claim.id: claim for claim in report.claims}
        self._draft = report.draft
        self._lines: dict[str, LineIndex] = {}

    def of(self, finding: Finding) -> tuple[Site, ...]:
        """All claims of a finding, position by position; those of a draft first, for its writer is who reads this."""
        found = (site for place, position in enumerate(finding.positions) for site in self._at(place, position))
        return tuple(sorted(found, key=lambda site: site.article.id != self._draft))

    def site(self, position: int, claim: Claim) -> Site:
        """One claim with its place."""
        article = self._articles[claim.article]
        if article.id not in self._lines:
            self._lines[article.id] = LineIndex.of(article.raw)
        lines = self._lines[article.id]
        return Site(position, claim, article, *lines.place(claim.start), *lines.place(max(claim.start, claim.end)))

    def _at(self, place: int, position: Position) -> Iterator[Site]:
        return (self.site(place, self._claims[each]) for each in position.claims if each in self._claims)


def topic(view: FindingView) -> str:
    """Subject and attribute."""
    return " · ".join(part for part in (view.subject, view.attribute) if part)


def sentence(view: FindingView) -> str:
    """What differs, in one line: rule, topic, values."""
    values = " ↔ ".join(each.display for each in view.positions)
    return ": ".join(part for part in (view.rule_name, topic(view), values) if part)


def story(view: FindingView) -> str:
    """All that a finding says, as one line: what differs, why, how it may have come about, whom to ask."""
    return " ".join(filter(None, [f"{sentence(view)}.", *view.why, view.slip, view.card]))


def uri(path: str) -> str:
    """A path as a URI reference: relative where the path is; everything but plain letters, digits and `-._~/` is escaped."""
    slashed = path.replace("\\", "/")
    try:
        data = slashed.encode("utf-8", "surrogateescape")  # the bytes of a name that is no UTF-8
    except UnicodeEncodeError:
        data = slashed.encode("utf-8", "surrogatepass")
    # Two slashes at the head would name a host.
    escaped = quote(data, safe="/")
    return f"file:///{escaped.lstrip('/')}" if escaped.startswith("/") else escaped or "-"
