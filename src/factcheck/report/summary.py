"""The lines above and below the findings that every report for people has: what was read, sums, what could not be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from factcheck.model import ALARMS, Lang, Problem, Report, message
from factcheck.report.marks import tick_sum
from factcheck.report.messages import tell, word
from factcheck.rules import VERSION

COVERAGE = ("mentions", "tied", "corroborated", "single", "noted", "conflicting", "unread")


def header(report: Report, lang: Lang) -> Iterator[str]:
    """The draft of a check; articles, publishers, independent witnesses, span of dates, hash of the inputs, version of the rules."""
    others = [each for each in report.articles if each.id != report.draft]
    yield from (tell(message("check.header", path=each.path), lang) for each in report.articles if each.id == report.draft)
    yield counted("article", len(others), lang)
    publishers = len({each.publisher for each in others if each.publisher})
    unknown = sum(each.publisher is None for each in others)
    named = counted("publisher", publishers, lang)
    yield f"{named} + {tell(message('report.unknown_publishers', count=str(unknown)), lang)}" if unknown else named
    witnesses = len({report.witnesses.get(each.id, each.id) for each in others})
    if 0 < witnesses < len(others):
        yield tell(message("report.witnesses", count=str(witnesses)), lang)
    dates = sorted({each.date for each in others if each.date})
    if dates:
        yield dates[0] if len(dates) == 1 else f"{dates[0]} ~ {dates[-1]}"
    yield tell(message("report.input_hash", hash=input_hash(report)[:8]), lang)
    yield tell(message("report.rules", version=VERSION), lang)


def counts(report: Report, same: int, lang: Lang) -> Iterator[tuple[str, str]]:
    """Sums with the name of their style: how many differ, by severity, how many are the same, how many inputs are lost."""
    severities = [each.severity for each in report.findings if each.counts]
    yield tell(message("report.differ", count=str(len(severities))), lang), "strong"
    for name in (*ALARMS, "info"):
        if name in severities:
            yield f"{word(f'severity.{name}', lang)} {severities.count(name)}", name
    yield from ((text, "dim") for text in closed_counts(report, lang))
    if same:
        yield tell(message("report.same", count=str(same)), lang), "tie"
    if report.suppressed:
        yield tell(message("names.suppressed", count=str(len(report.suppressed))), lang), "plain"
    yield tell(message("report.unread_inputs", count=str(len(report.failed))), lang), "error" if report.failed else "plain"


def closed_counts(report: Report, lang: Lang) -> Iterator[str]:
    """`3 dismissed`, `1 accepted`, `4 in the baseline`: what does not count, each only where there is some."""
    for status in ("dismissed", "accepted"):
        count = sum(each.status == status for each in report.findings)
        if count:
            yield tell(message("report.closed", verdict=message(f"verdict.{status}"), count=str(count)), lang)
    known = sum(each.known and each.status == "open" for each in report.findings)
    if known:
        yield tell(message("report.known", count=str(known)), lang)


def nothing(report: Report) -> str:
    """The key of what is said where no finding counts: none was found, or all are closed."""
    return "report.nothing_open" if report.findings else "report.nothing"


def counted(what: str, count: int, lang: Lang) -> str:
    """`5 articles`, `1 article`, `기사 5건`."""
    return tell(message(f"report.{what}" + ("" if count == 1 else "s"), count=str(count)), lang)


def coverage(report: Report, lang: Lang) -> str:
    """What became of every number and name, in one line; for a check, of those of the draft."""
    if report.draft:
        return tick_sum(report, lang)
    return tell(message("report.coverage", **{name: str(getattr(report.coverage, name)) for name in COVERAGE}), lang)


def troubles(report: Report, lang: Lang) -> list[tuple[str, str]]:
    """Code and sentence of all that could not be read, lost inputs first; each sentence names its file."""
    ranked = in_order(report.problems)
    told = {each.path for each in ranked if each.failed}
    rows = [("FC801", each.path, tell(each.error, lang)) for each in report.failed if each.path not in told]
    rows += [(each.code, each.path, tell(each.message, lang)) for each in ranked]
    return [(code, text if path in text else f"{path}: {text}") for code, path, text in rows]


def in_order(problems: tuple[Problem, ...]) -> list[Problem]:
    """Lost inputs first, then by path and place."""
    return sorted(problems, key=lambda each: (not each.failed, each.path, each.start or 0, each.code, each.message.key))


def input_hash(report: Report) -> str:
    """One hash for the set of inputs, whatever their order and names."""
    hashes = sorted([each.sha256 for each in report.articles] + [each.sha256 or "" for each in report.failed])
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def has_guesses(report: Report) -> bool:
    """True when a publisher or date stands in the report that no header gave."""
    return any(
        (each.publisher and each.publisher_how != "header") or (each.date and each.date_how != "header")
        for each in report.articles
    )
