"""The report on a screen: header, counts, ranked findings, what is the same, coverage, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from types import MappingProxyType

from rich.console import Console
from rich.style import Style
from rich.text import Text

from factcheck.model import Article, Lang, Report, message
from factcheck.report import draft
from factcheck.report.cells import cut, pad, width
from factcheck.report.messages import catalogue, tell, word
from factcheck.report.names import names_of
from factcheck.report.reader import proposal_lines, reader_counts
from factcheck.report.screen import Line, Page, columns, evidence, heading, limited, note, paragraph, shown
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.summary import counted, counts, coverage, has_guesses, header, nothing, troubles
from factcheck.report.view import FindingView, TieView, Views, labels_of

_STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "plain": Style(),
        "strong": Style(bold=True),
        "dim": Style(dim=True),
        "label": Style(color="cyan"),
        "topic": Style(bold=True),
        "value": Style(bold=True),
        "mark": Style(reverse=True),
        "blocker": Style(color="red", bold=True, reverse=True),
        "error": Style(color="red", bold=True),
        "warning": Style(color="yellow", bold=True),
        "info": Style(color="blue"),
        "tie": Style(color="green"),
        "underline": Style(color="red", bold=True),
        "tick_conflicting": Style(color="red", bold=True, reverse=True),
        "tick_noted": Style(color="blue", underline=True),
        "tick_corroborated": Style(color="green"),
        "tick_tied": Style(color="green", underline=True),
        "tick_single": Style(color="yellow", underline=True),
        "tick_unread": Style(color="magenta", bold=True, underline=True),
    }
)
_CLOSED, _TIES, _PROBLEMS, _ARTICLES = 12, 12, 12, 20
"""Rows of the lists at the end; what is left out is counted."""


def render(report: Report, settings: RenderSettings) -> str:
    """The terminal report; with `settings.color` it carries our own colour codes and no others."""
    lang = settings.lang or language_of(report)
    lines = list((_draft_lines if report.draft else _lines)(report, settings, lang))
    return drawn(lines, settings.color)


def drawn(lines: Sequence[Line], color: bool) -> str:
    """Lines as text, with our own colour codes or with none."""
    lines = [_no_command(line) for line in lines]
    if not color:
        return "".join("".join(text for text, _ in line) + "\n" for line in lines)
    out = StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", no_color=False, width=10_000, legacy_windows=False)
    for line in lines:
        console.print(Text.assemble(*((text, _STYLES[style]) for text, style in line)), soft_wrap=True, highlight=False)
    return out.getvalue()


def _no_command(line: Line) -> Line:
    """A build service takes a line that begins with two colons for a command of its own, blanks before them or not."""
    if not "".join(text for text, _ in line).lstrip(" ").startswith("::"):
        return line
    place = next(number for number, (text, _) in enumerate(line) if ":" in text)
    return [(text.replace(":", "∶", 1), style) if number == place else (text, style) for number, (text, style) in enumerate(line)]


def _lines(report: Report, settings: RenderSettings, lang: Lang) -> Iterator[Line]:
    views = Views(report, lang)
    findings = views.findings(settings.top)
    page = _page(report, settings, lang)
    ties = views.ties()
    yield from _head(report, len(ties), page, lang)
    yield []
    yield from _findings(report, findings, page, lang)
    yield _rule(page)
    yield from _closed(views.closed(), page, lang)
    yield from _ties(ties, page, lang)
    yield from _reader(report, page, lang)
    yield from paragraph("", coverage(report, lang), page, indent=0)
    yield from _names(report, page, lang) if settings.names else ()
    yield from _problems(report, page, lang)
    yield from _articles(_cited(findings), page, lang)
    yield from _foot(report, findings, page, lang)


def _draft_lines(report: Report, settings: RenderSettings, lang: Lang) -> Iterator[Line]:
    """A check: the sum comes last, where the eye is when the screen has stopped."""
    views = Views(report, lang)
    findings = views.findings(settings.top)
    page = _page(report, settings, lang)
    yield from _head(report, 0, page, lang)
    yield []
    yield from draft.found(findings, page, lang) if findings else draft.none_found(report, page, lang)
    yield from _hidden(report, findings, page, lang)
    yield _rule(page)
    yield from _closed(views.closed(), page, lang)
    if settings.marks:
        yield from draft.marked(report, page, lang)
    yield from _reader(report, page, lang)
    yield from _problems(report, page, lang)
    yield from _articles([each for each in _cited(findings) if each.id != report.draft], page, lang)
    yield from _foot(report, findings, page, lang)
    yield []
    yield from paragraph("", coverage(report, lang), page, "strong", indent=0)


def _page(report: Report, settings: RenderSettings, lang: Lang) -> Page:
    texts = catalogue()[lang]
    return Page(
        width=settings.width,
        color=settings.color,
        short_dates=len({each.date[:4] for each in report.articles if each.date}) <= 1,
        labels=dict(labels_of(report.articles)),
        more_sources=texts["report.more_sources"],
        and_articles=texts["report.and_articles"],
        no_date=texts["report.no_date"],
    )


def _head(report: Report, same: int, page: Page, lang: Lang) -> Iterator[Line]:
    yield from paragraph("", " · ".join(header(report, lang)), page, "strong", indent=0)
    yield _rule(page)
    yield from _flowing(list(counts(report, same, lang)), page)
    if not report.complete:
        yield from paragraph("!", word("report.incomplete", lang), page, "error", indent=0)


def _flowing(parts: Sequence[tuple[str, str]], page: Page) -> Iterator[Line]:
    line: Line = []
    for text, style in parts:
        used = sum(width(each) for each, _ in line)
        if line and used + width(text) + 3 > page.width:
            yield limited(line, page.width)
            line = []
        line += [("   ", "plain")] * bool(line) + [(text, style)]
    yield limited(line, page.width)


def _findings(report: Report, findings: Sequence[FindingView], page: Page, lang: Lang) -> Iterator[Line]:
    if not findings:
        yield from paragraph("", word(nothing(report), lang), page, indent=1)
        yield []
    for finding in findings:
        yield from heading(finding, page, word(f"severity.{finding.severity}", lang))
        yield from _note_body(finding, page, lang) if finding.severity == "info" else _alarm_body(finding, page, lang)
        yield []
    yield from _hidden(report, findings, page, lang)


def _hidden(report: Report, findings: Sequence[FindingView], page: Page, lang: Lang) -> Iterator[Line]:
    hidden = sum(each.counts for each in report.findings) - len(findings)
    if hidden > 0:
        yield from paragraph("", tell(message("report.more_findings", count=str(hidden)), lang), page, "dim", indent=1)
        yield []


def _alarm_body(finding: FindingView, page: Page, lang: Lang) -> Iterator[Line]:
    at = columns(finding.positions, page)
    for position in finding.positions:
        yield from evidence(position, page, at)
    for number, reason in enumerate(finding.why):
        label = word("report.why", lang) if number == 0 else " " * width(word("report.why", lang))
        yield from paragraph(label, reason, page)
    if finding.slip:
        yield from paragraph(word("report.slip", lang), finding.slip, page)
    yield from _card(finding, page, lang)
    if finding.remark:
        yield from paragraph(word("report.remark", lang), finding.remark, page)


def _note_body(finding: FindingView, page: Page, lang: Lang) -> Iterator[Line]:
    yield from note(finding, page)
    if finding.why:
        yield next(paragraph(word("report.why", lang), cut(shown(finding.why[0]), page.width - 12), page))
    yield from _card(finding, page, lang)


def _card(finding: FindingView, page: Page, lang: Lang) -> Iterator[Line]:
    for name, text in (("ask", finding.ask), ("meanwhile", finding.meanwhile)):
        if text:
            yield from paragraph(word(f"report.{name}", lang), text, page)


def _closed(findings: Sequence[FindingView], page: Page, lang: Lang) -> Iterator[Line]:
    """What is decided, folded: a line or two for each."""
    if not findings:
        return
    yield from paragraph("", word("report.closed_heading", lang), page, "dim", indent=0)
    for each in findings[:_CLOSED]:
        topic = " · ".join(part for part in (each.subject, each.attribute) if part)
        values = " ↔ ".join(position.display for position in each.positions)
        yield limited([(shown(f"{'#' + str(each.rank):>5} {each.rule} {topic}: {values}"), "plain")], page.width)
        yield from paragraph("", each.remark or each.verdict, page, "dim", indent=6)
    yield from _rest(len(findings) - _CLOSED, page, lang)
    yield []


def _ties(ties: Sequence[TieView], page: Page, lang: Lang) -> Iterator[Line]:
    if not ties:
        return
    yield from paragraph("", word("report.ties_heading", lang), page, "tie", indent=0)
    for tie in ties[:_TIES]:
        topic = " · ".join(shown(part) for part in (tie.subject, tie.attribute) if part)
        sources = counted("article", tie.articles, lang)
        forms = " = ".join(shown(form) for form in tie.forms[:6]) + (" = …" if len(tie.forms) > 6 else "")
        yield from paragraph(cut(topic, page.width // 2), f"{forms}  ({sources})", page, indent=2)
    yield from _rest(len(ties) - _TIES, page, lang)
    yield []


def _reader(report: Report, page: Page, lang: Lang) -> Iterator[Line]:
    """What became of a second reader's proposals; the undecided ones folded to a line each."""
    if report.second is None:
        return
    yield from paragraph("", reader_counts(report.second, lang), page, "label", indent=0)
    for proposal in report.second.open[:_TIES]:
        topic, stances = proposal_lines(proposal)
        told = " ↔ ".join(shown(stance) for stance in stances)
        yield from paragraph(cut(shown(topic), page.width // 2), cut(told, page.width), page, "dim", indent=2)
    yield from _rest(len(report.second.open) - _TIES, page, lang)
    yield []


def _rest(hidden: int, page: Page, lang: Lang) -> Iterator[Line]:
    if hidden > 0:
        yield from paragraph("", tell(message("report.more", count=str(hidden)), lang), page, "dim", indent=2)


def _names(report: Report, page: Page, lang: Lang) -> Iterator[Line]:
    rows, hidden = names_of(report, lang)
    if not rows:
        return
    yield []
    yield from paragraph("", word("names.heading", lang), page, "label", indent=0)
    for row in rows:
        others = " = ".join(shown(form) for form in row.others)
        yield from paragraph(cut(shown(row.name), page.width // 2), f"{others}  ({', '.join(row.evidence)})", page, indent=2)
    yield from _rest(hidden, page, lang)


def _problems(report: Report, page: Page, lang: Lang) -> Iterator[Line]:
    rows = troubles(report, lang)
    if not rows:
        return
    yield []
    yield from paragraph("", word("report.problems_heading", lang), page, "warning", indent=0)
    for code, text in rows[:_PROBLEMS]:
        yield from paragraph(code, text, page, indent=2)
    yield from _rest(len(rows) - _PROBLEMS, page, lang)


def _cited(findings: Sequence[FindingView]) -> list[Article]:
    cited = {entry.article.id: entry.article for each in findings for position in each.positions for entry in position.entries}
    return sorted(cited.values(), key=lambda each: (each.path, each.id))


def _articles(cited: Sequence[Article], page: Page, lang: Lang) -> Iterator[Line]:
    if not cited:
        return
    yield []
    yield from paragraph("", word("report.articles_heading", lang), page, "label", indent=0)
    column = max(width(shown(page.labels[each.id])) for each in cited[:_ARTICLES])
    for article in cited[:_ARTICLES]:
        known = [article.publisher or word("report.unknown_source", lang), article.date or page.no_date, article.path]
        yield from paragraph(pad(shown(page.labels[article.id]), column), " · ".join(known), page, indent=2)
        if article.title:
            yield limited([(" " * (column + 4), "plain"), (shown(article.title), "dim")], page.width)
    yield from _rest(len(cited) - _ARTICLES, page, lang)


def _foot(report: Report, findings: Sequence[FindingView], page: Page, lang: Lang) -> Iterator[Line]:
    if has_guesses(report):
        yield []
        yield from paragraph("", word("report.star", lang), page, "dim", indent=0)
    commands = (
        [f"factcheck show {findings[0].rank}"] * (not report.draft) + [f"factcheck explain {findings[0].rule}"]
        if findings
        else ["factcheck explain"]
    )
    commands.append(f"factcheck {'check' if report.draft else 'run'} … -f html -o report.html")
    yield []
    yield from paragraph("", tell(message("report.next", commands=" · ".join(commands)), lang), page, "dim", indent=0)


def _rule(page: Page) -> Line:
    return [("─" * page.width, "dim")]
