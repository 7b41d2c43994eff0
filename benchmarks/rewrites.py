"""Rewrite notations without changing a meaning, and count what the report then finds that it did not find before.

    python benchmarks/rewrites.py STORIES… [--each N] [--show]

5000억 ↔ 5천억 ↔ 500,000,000,000 ↔ 0.5조, 1,234 ↔ 1234, 30% ↔ 30퍼센트, 1.2 billion ↔ 1,200 million: each rewrite goes into
one article at a time; a new alarm with a claim on the rewritten words is one too many. Places are taken by hash.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from factcheck.api import run
from factcheck.model import ALARMS, Article, Claim, Report
from planted import Slip, chosen, folders, place_of, planted

SCALES = (("조", Decimal(10) ** 12), ("억", Decimal(10) ** 8), ("만", Decimal(10) ** 4))
ENGLISH = (("billion", Decimal(10) ** 9), ("million", Decimal(10) ** 6))


def rewrites(report: Report) -> Iterator[Slip]:
    """Every other notation of every exact number that the story prints."""
    articles = {a.id: a for a in report.articles}
    in_table = {c.id for c in report.claims if "|" in articles[c.article].raw[c.sentence[0] : c.sentence[1]]}
    for claim in report.claims:
        if isinstance(claim.value.lo, Decimal) and claim.value.is_point and claim.id not in in_table:
            article = articles[claim.article]
            for kind, new in _other_notations(claim, article):
                yield Slip(kind, article.path, claim.start, claim.end, new)


def _other_notations(claim: Claim, article: Article) -> Iterator[tuple[str, str]]:
    quote, value = claim.quote, abs(Decimal(str(claim.value.lo)))
    if quote.endswith("%"):
        yield "percent in words", quote[:-1] + ("퍼센트" if article.language == "ko" else " percent")
    if "," in quote and quote.replace(",", "").rstrip("명개건원대곳").isdigit():
        yield "no commas", quote.replace(",", "")
    if claim.kind == "money" and article.language == "ko" and quote.endswith("원") and claim.value.unit == "KRW":
        yield from _korean(value, quote)
    if claim.kind == "money" and article.language == "en" and quote.startswith("$") and "illion" in quote:
        yield from (
            ("another scale", f"${_plain(value / size)} {word}") for word, size in ENGLISH if word not in quote and value >= size
        )


def _korean(value: Decimal, quote: str) -> Iterator[tuple[str, str]]:
    """The same amount in full digits, in one scale with a point, and with 천 for thousands."""
    if value == value.to_integral_value():
        yield "all digits", f"{int(value):,}원"
    for word, size in SCALES:
        scaled = value / size
        if value >= size / 10 and -scaled.normalize().as_tuple().exponent <= 2 and _plain(scaled) + word + "원" != quote:
            yield f"in {word}", f"{_plain(scaled)}{word}원"
    hundred_million = value / SCALES[1][1]
    if hundred_million < 10_000 and hundred_million % 1000 == 0:
        yield "thousands in words", f"{int(hundred_million) // 1000}천억원"


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def alarms_before(report: Report, slip: Slip) -> bool:
    """The words were in an alarm already, before they were rewritten."""
    return place_of(report, Path(slip.path).name, replace(slip, new="x" * (slip.end - slip.start))) is not None


def main() -> int:
    """Print rewritten / raised, per kind; exit 1 above one in 500."""
    args = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    args.add_argument("stories", nargs="+")
    args.add_argument("--each", type=int, default=3, help="rewrites of each kind in a story")
    args.add_argument("--show", action="store_true")
    opts = args.parse_args()
    tried, raised = 0, 0
    for folder in folders(opts.stories):
        before = run([str(folder)])
        known = {f.id for f in before.findings if f.severity in ALARMS}
        for slip in chosen(list(rewrites(before)), opts.each):
            if alarms_before(before, slip):
                continue
            after, name = planted(folder, slip)
            tried += 1
            new = place_of(replace(after, findings=tuple(f for f in after.findings if f.id not in known)), name, slip)
            raised += new is not None
            if new is not None and opts.show:
                print("raised", folder.parent.name, slip, after.findings[new - 1].rule)
    print(f"notations rewritten {tried}, alarms raised {raised}")
    return int(raised * 500 > tried)


if __name__ == "__main__":
    sys.exit(main())
