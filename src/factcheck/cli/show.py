"""`show`: gathers what a written report and the inputs on the disk say about one finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from factcheck.cli import sources
from factcheck.cli.decide import Desk, found
from factcheck.cli.sources import Place, Source
from factcheck.decisions import remark, standing
from factcheck.desk.verdicts import load_log
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report import RenderSettings, contract
from factcheck.report.messages import tell
from factcheck.report.proof import replay
from factcheck.report.sheet import Cited, Sheet, to_json, to_terminal
from factcheck.report.stored import language_of_stored, load_report
from factcheck.report.view import Quote

FORMATS = ("rich", "plain", "json")
_REACH = 2_000
"""Characters of a sentence on each side of a value; one without end must not fill a screen."""


def sheet_of(given: str, desk: Desk, place: Place, settings: RenderSettings) -> tuple[Sheet, RenderSettings]:
    """The sheet of a finding, and the settings in the language of the report. Raises UsageError."""
    stored = load_report(desk.report)
    rank, finding = found(stored, given)
    lang = settings.lang or language_of_stored(stored)
    claims = {each.id: each for each in stored.claims}
    files = _files(stored, finding, claims, place)
    positions = tuple(
        (position, tuple(_cited(claims[each], files.get(claims[each].article)) for each in position.claims if each in claims))
        for position in finding.positions
    )
    status, told = _state(finding, desk.log, lang)
    suspect = claims.get(finding.slip.suspect or "") if finding.slip else None
    sheet = Sheet(rank, finding, positions, replay(finding, claims), suspect, status, told)
    return sheet, replace(settings, lang=lang)


def rendered(sheet: Sheet, settings: RenderSettings, form: str) -> str:
    """The sheet in a format. Raises UsageError."""
    if form not in FORMATS:
        raise UsageError(message("cli.bad_format", given=form, known=", ".join(FORMATS)))
    if form == "json":
        return to_json(sheet)
    return to_terminal(sheet, settings if form == "rich" else RenderSettings(settings.lang, settings.width))


def _files(
    report: contract.Report, finding: contract.Finding, claims: Mapping[str, contract.Claim], place: Place
) -> Mapping[str, Source]:
    """Article id → its file as it is today, for the articles that the finding cites."""
    cited = {claims[each].article for position in finding.positions for each in position.claims if each in claims}
    wanted = [each for each in report.inputs if each.id in cited and each.id]
    return {each.id: source for each, source in sources.find(wanted, place) if each.id}


def _cited(claim: contract.Claim, source: Source | None) -> Cited:
    if source is None or not source.unchanged or source.article is None:
        return Cited(claim, source.input if source else None, Quote("", claim.quote, ""), False)
    article, (first, final) = source.article, claim.sentence
    if article.raw[claim.start : claim.end] != claim.quote:
        return Cited(claim, source.input, Quote("", claim.quote, ""), False)
    left, right = max(first, claim.start - _REACH), min(max(final, claim.end), claim.end + _REACH)
    quote = Quote(
        sources.clean(article, min(left, claim.start), claim.start),
        sources.clean(article, claim.start, claim.end) or claim.quote,
        sources.clean(article, claim.end, right),
    )
    return Cited(claim, source.input, quote, True)


def _state(finding: contract.Finding, log: Path, lang: Lang) -> tuple[str, str | None]:
    """How the finding is decided now: the log may say more than the report."""
    stands = standing(load_log(log)).get(finding.id)
    if stands is None:
        earlier = finding.remark if finding.status == "open" else None
        return "known" if finding.known else "open", earlier
    return stands.decision, tell(remark(stands), lang)
