"""What each rule is worth on annotated stories: `docs/scorecard.md` and the figures that `factcheck explain` prints.

    python benchmarks/scorecard.py [--each N] [--check]

Natural: every alarm of a rule over the annotated stories of benchmarks/stories and the seeds, and whether it hits an
annotated conflict. Planted: slips of named kinds in copies of the same stories, and the rule that found each. Written
to `docs/scorecard.md` and `src/factcheck/lexicon/scorecard.toml`; with --check nothing is written, and the command fails
where a rule with enough alarms is right less often than an alarm must be.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.api import run
from factcheck.model import ALARMS, Finding, Report
from factcheck.report import RenderSettings
from factcheck.report.json import render
from factcheck.rules import RULES
from planted import chosen, folders, place_of, planted, slips
from second_reader import HEADING

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PAGE, DATA = ROOT / "docs" / "scorecard.md", ROOT / "src" / "factcheck" / "lexicon" / "scorecard.toml"
LEAST, ENOUGH = 0.90, 10
"""Share of true alarms that a rule needs to raise alarms at all, and alarms before that share says anything."""
sys.path.insert(0, str(HERE / "score"))
import score_report as scorer  # noqa: E402  (kept as it is, and no package)


@dataclass
class Counted:
    """Alarms and notes of one rule, and how many of them hit an annotated conflict."""

    alarms: int = 0
    true: int = 0
    notes: int = 0
    good: int = 0
    planted: Counter[str] = field(default_factory=Counter)


def stories() -> Iterator[tuple[Path, Path, str | None]]:
    """Articles and annotation of every story, the seeds last."""
    for gold in sorted((HERE / "stories").glob("*/*/gold.json")):
        yield gold.parent / "articles", gold, None
    yield ROOT / "seeds", HERE / "gold" / "seeds_conflicts.json", str(HERE / "gold" / "seeds_claims.jsonl")


def natural(counted: Mapping[str, Counted]) -> None:
    """Alarms and notes of the untouched stories."""
    for articles, gold_path, claims in stories():
        gold, texts = scorer.load_gold(gold_path, claims), scorer.read_texts(articles)
        told = json.loads(render(run([str(articles)]), RenderSettings()))
        keys = {each["id"]: scorer.article_key(each["path"]) for each in told["inputs"]}
        by_id = {c["id"]: dict(c, article_key=keys[c["article"]]) for c in told["claims"]}
        for finding in told["findings"]:
            _count(counted[finding["rule"]], finding["severity"], _hits(finding, gold, by_id, texts))


def _hits(finding: dict, gold: dict, by_id: dict, texts: dict) -> bool:
    positions = scorer.positions_of(finding, by_id)
    return any(
        scorer.matches_conflict(group, positions, texts) or scorer.touches_inside(group, positions, texts)
        for group in gold["conflicts"]
    )


def _count(rule: Counted, severity: str, hit: bool) -> None:
    if severity in ALARMS:
        rule.alarms += 1
        rule.true += hit
    else:
        rule.notes += 1
        rule.good += hit


def plant(counted: Mapping[str, Counted], each: int) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Slips planted, found, and found among the first three, by kind; each found one is booked to its rule."""
    total, found, top = Counter[str](), Counter[str](), Counter[str]()
    for folder in folders([str(HERE / "stories" / "ours"), str(HERE / "stories" / "train"), str(ROOT / "seeds")]):
        for slip in chosen(list(slips(run([str(folder)]))), each):
            report, name = planted(folder, slip)
            rank = place_of(report, name, slip)
            total[slip.kind] += 1
            if rank is not None:
                found[slip.kind] += 1
                top[slip.kind] += rank <= 3
                counted[_rule_at(report, rank).rule].planted[slip.kind] += 1
    return total, found, top


def _rule_at(report: Report, rank: int) -> Finding:
    return report.findings[rank - 1]


def page(counted: Mapping[str, Counted], kinds: tuple[Counter[str], Counter[str], Counter[str]]) -> Iterator[str]:
    """The lines of `docs/scorecard.md`."""
    number = sum(1 for _ in stories())
    yield from (
        "# Scorecard",
        "",
        f"Made by `make scorecard` over {number} annotated stories (benchmarks/stories, seeds/): stories",
    )
    yield "that the rules have seen. An alarm counts as true only where the annotation lists its conflict; what the annotators did not"
    yield 'list counts against the rule. For stories that no rule had seen: architecture.md, "How far it carries".'
    yield from (
        "",
        "## Rules on the stories as they are",
        "",
        "| rule | | alarms | true | notes | of them annotated | planted slips found |",
        "|---|---|--:|--:|--:|--:|---|",
    )
    for code in sorted(counted):
        yield _row(code, counted[code])
    sums = [sum(getattr(each, name) for each in counted.values()) for name in ("alarms", "true", "notes", "good")]
    yield f"| all | | {sums[0]} | {sums[1]} ({_share(sums[1], sums[0])}) | {sums[2]} | {sums[3]} ({_share(sums[3], sums[2])}) | |"
    silent = [code for code, rule in RULES.items() if rule.severity in ALARMS and not counted.get(code)]
    yield from (
        "",
        f"Rules that raised nothing here, and are proven by their cases in tests/ only: {', '.join(silent) or 'none'}.",
    )
    yield from ("", "## Slips planted into copies", "", "| kind | planted | found | among the first three |", "|---|--:|--:|--:|")
    total, found, top = kinds
    for kind in sorted(total):
        yield f"| {kind} | {total[kind]} | {found[kind]} ({_share(found[kind], total[kind])}) | {top[kind]} |"


def _row(code: str, rule: Counted) -> str:
    planted_ = ", ".join(f"{kind} {count}" for kind, count in sorted(rule.planted.items()))
    true = f"{rule.true} ({_share(rule.true, rule.alarms)})" if rule.alarms else ""
    return f"| {code} | {RULES[code].en.name} | {rule.alarms or ''} | {true} | {rule.notes or ''} | {rule.good if rule.notes else ''} | {planted_} |"


def _share(part: int, whole: int) -> str:
    return f"{100 * part // whole} %" if whole else "-"


def _kept() -> Iterator[str]:
    """The section that `second_reader.py --page` writes: what it needs does not lie beside every copy of the repository."""
    _, heading, section = PAGE.read_text(encoding="utf-8").partition(HEADING)
    if heading:
        yield from ("", heading + section.rstrip("\n"))


def data(counted: Mapping[str, Counted]) -> Iterator[str]:
    """The lines of the lexicon file that `explain` reads."""
    yield "# Made by `make scorecard`; how often each rule's alarms hit an annotated conflict. Not typed by hand."
    yield f"stories = {sum(1 for _ in stories())}"
    for code in sorted(counted):
        rule = counted[code]
        yield from (
            "",
            f"[rule.{code}]",
            f"alarms = {rule.alarms}",
            f"true = {rule.true}",
            f"planted = {sum(rule.planted.values())}",
        )


def main() -> int:
    """Measure, then write or check."""
    args = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    args.add_argument("--each", type=int, default=2, help="slips of each kind in a story")
    args.add_argument("--check", action="store_true")
    opts = args.parse_args()
    counted: dict[str, Counted] = defaultdict(Counted)
    natural(counted)
    weak = [code for code, rule in counted.items() if rule.alarms >= ENOUGH and rule.true < LEAST * rule.alarms]
    if not opts.check:
        kinds = plant(counted, opts.each)
        PAGE.write_text("\n".join([*page(counted, kinds), *_kept()]) + "\n", encoding="utf-8")
        DATA.write_text("\n".join(data(counted)) + "\n", encoding="utf-8")
    for code in sorted(weak):
        print(f"{code}: {counted[code].true} of {counted[code].alarms} alarms true: below {LEAST:.0%}, it should be a note")
    return int(bool(weak))


if __name__ == "__main__":
    sys.exit(main())
