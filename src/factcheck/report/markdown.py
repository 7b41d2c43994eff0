"""The report as Markdown, to paste into an issue or a message. No raw HTML, no images, no links to anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.model import Lang, Report, message
from factcheck.report.border import safe
from factcheck.report.marks import Stretch, legend, marked_lines
from factcheck.report.messages import tell, word
from factcheck.report.names import names_of
from factcheck.report.reader import proposal_lines, reader_counts
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.summary import counted, counts, coverage, has_guesses, header, nothing, troubles
from factcheck.report.view import Entry, FindingView, PositionView, Quote, TieView, Views, labels_of

_NAMES = 20
"""Things with several names that are listed; the page and report.json have more."""
_CONTEXT = 60
"""Characters of the sentence on each side of a value: a table cell is read at a glance."""


def render(report: Report, settings: RenderSettings) -> str:
    """All findings, ties, coverage and inputs."""
    lang = settings.lang or language_of(report)
    return "\n".join(_lines(report, lang)) + "\n"


def _lines(report: Report, lang: Lang) -> Iterator[str]:
    views = Views(report, lang)
    ties = views.ties()
    labels = labels_of(report.articles)
    yield f"# {word('report.title', lang)}"
    yield ""
    yield " · ".join(_md(part) for part in header(report, lang))
    yield ""
    yield " · ".join(f"**{_md(text)}**" for text, _ in counts(report, len(ties), lang))
    if not report.complete:
        yield from ("", f"**{word('report.incomplete', lang)}**")
    yield from ("", word("report.no_verdict", lang), "", f"## {word('report.findings_heading', lang)}")
    findings = views.findings()
    if not findings:
        yield from ("", word(nothing(report), lang))
    for finding in findings:
        yield from _finding(finding, labels, lang)
    yield from _marked(report, lang)
    yield from _closed(views.closed(), lang)
    yield from _ties(ties, lang)
    yield from _reader(report, lang)
    yield from ("", coverage(report, lang))
    yield from _names(report, lang)
    yield from _troubles(report, lang)
    yield from _inputs(report, labels, lang)
    if has_guesses(report):
        yield from ("", _md(word("report.star", lang)))


def _finding(finding: FindingView, labels: Mapping[str, str], lang: Lang) -> Iterator[str]:
    topic = " · ".join(_md(part) for part in (finding.subject, finding.attribute) if part)
    factor = f" ({finding.factor})" if finding.factor else ""
    severity = word(f"severity.{finding.severity}", lang)
    yield ""
    yield f"### {finding.rank}. {severity} {finding.score} · {finding.rule} {_md(finding.rule_name)}: {topic}{factor}"
    yield ""
    yield "| " + " | ".join(word(f"report.{name}", lang) for name in ("value", "date", "source", "sentence", "place")) + " |"
    yield "|---|---|---|---|---|"
    for position in finding.positions:
        yield from _rows(position, labels, lang)
    yield ""
    for reason in finding.why:
        yield f"- **{word('report.why', lang)}** {_md(reason)}"
    if finding.slip:
        yield f"- **{word('report.slip', lang)}** {_md(finding.slip)}"
    if finding.ask:
        yield f"- **{word('report.ask', lang)}** {_md(finding.ask)}"
    if finding.meanwhile:
        yield f"- **{word('report.meanwhile', lang)}** {_md(finding.meanwhile)}"
    if finding.remark:
        yield f"- **{word('report.remark', lang)}** {_md(finding.remark)}"


def _closed(findings: list[FindingView], lang: Lang) -> Iterator[str]:
    if not findings:
        return
    yield from ("", f"## {word('report.closed_heading', lang)}", "")
    for each in findings:
        values = " ↔ ".join(_md(position.display) for position in each.positions)
        topic = " · ".join(_md(part) for part in (each.subject, each.attribute) if part)
        yield f"- {each.rank}\\. {each.rule} **{topic}** {values} – {_md(each.remark or each.verdict)}"


def _rows(position: PositionView, labels: Mapping[str, str], lang: Lang) -> Iterator[str]:
    display = f"**{_md(position.display)}**"
    for entry in position.entries:
        date = (entry.date or word("report.no_date", lang)) + ("\\*" if entry.date_guessed else "")
        place = f"{_md(labels[entry.article.id])}:{entry.line}:{entry.column}"
        yield f"| {display} | {date} | {_source(entry, lang)} | {_quote(entry.quote)} | {place} |"
        display = ""


def _source(entry: Entry, lang: Lang) -> str:
    several = f" {word('report.and_articles', lang).replace('{count}', str(entry.articles))}" if entry.articles > 1 else ""
    return _md(entry.source) + ("\\*" if entry.source_guessed else "") + several


def _quote(quote: Quote) -> str:
    before, after = quote.before[-_CONTEXT:], quote.after[:_CONTEXT]
    opening = "…" if len(before) < len(quote.before) else ""
    closing = "…" if len(after) < len(quote.after) else ""
    return f"{opening}{_md(before.lstrip())}**【{_md(quote.marked)}】**{_md(after.rstrip())}{closing}"


def _marked(report: Report, lang: Lang) -> Iterator[str]:
    """The lines of a draft that hold a number or name, with their marks."""
    lines = [line for line in marked_lines(report, lang) if line.is_marked]
    if not lines:
        return
    yield from ("", f"## {word('check.marks_heading', lang)}", "")
    yield " · ".join(_md(tell(message("check.explained", sign=sign, state=told), lang)) for _, sign, told in legend(report, lang))
    yield ""
    for line in lines:
        yield f"- {line.number}: {''.join(_stretch(each) for each in line.stretches)}"


def _stretch(stretch: Stretch) -> str:
    if stretch.mark is None:
        return _md(stretch.text)
    return f"**【{_md(stretch.text)}】**{_md(stretch.mark.sign) if stretch.ends else ''}"


def _ties(ties: list[TieView], lang: Lang) -> Iterator[str]:
    if not ties:
        return
    yield from ("", f"## {word('report.ties_heading', lang)}", "")
    for tie in ties:
        topic = " · ".join(_md(part) for part in (tie.subject, tie.attribute) if part)
        yield f"- **{topic}** {' = '.join(_md(form) for form in tie.forms)} ({counted('article', tie.articles, lang)})"


def _names(report: Report, lang: Lang) -> Iterator[str]:
    """Those that a finding or tie is about; the page and report.json have all."""
    rows, hidden = names_of(report, lang)
    listed = [row for row in rows if row.concerns][:_NAMES]
    if not rows:
        return
    yield from ("", f"## {word('names.heading', lang)}", "")
    for row in listed:
        forms = " = ".join(_md(form) for form in row.others)
        yield f"- **{_md(row.name)}** = {forms} ({', '.join(row.evidence)})"
    if hidden + len(rows) > len(listed):
        yield f"- {tell(message('names.more', count=str(hidden + len(rows) - len(listed))), lang)}"


def _reader(report: Report, lang: Lang) -> Iterator[str]:
    """What a second reader proposed and nobody could decide."""
    if report.second is None:
        return
    yield from ("", reader_counts(report.second, lang))
    if report.second.open:
        yield from ("", f"## {word('report.reader_heading', lang)}", "")
    for proposal in report.second.open:
        topic, stances = proposal_lines(proposal)
        yield f"- **{_md(topic)}** {' ↔ '.join(_md(stance) for stance in stances)}"


def _troubles(report: Report, lang: Lang) -> Iterator[str]:
    rows = troubles(report, lang)
    if rows:
        yield from ("", f"## {word('report.problems_heading', lang)}", "")
        yield from (f"- {code} {_md(text)}" for code, text in rows)


def _inputs(report: Report, labels: Mapping[str, str], lang: Lang) -> Iterator[str]:
    yield from ("", f"## {word('report.inputs_heading', lang)}", "")
    columns = ("article_label", "source", "date", "title_column", "path")
    yield "| " + " | ".join(word(f"report.{name}", lang) for name in columns) + " | SHA-256 |"
    yield "|---|---|---|---|---|---|"
    for each in sorted(report.articles, key=lambda article: (article.path, article.sha256)):
        source = _md(each.publisher or word("report.unknown_source", lang)) + (
            "\\*" if each.publisher_how not in ("header", None) else ""
        )
        date = _md(each.date or word("report.no_date", lang)) + ("\\*" if each.date_how not in ("header", None) else "")
        cells = (_md(labels[each.id]), source, date, _md(each.title or ""), _md(each.path), each.sha256[:12])
        yield f"| {' | '.join(cells)} |"


def _md(text: str) -> str:
    return safe(text, "markdown")
