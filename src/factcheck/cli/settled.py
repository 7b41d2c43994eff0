"""A fresh report in the light of what the desk has decided, and of what was known before."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.baseline import Baseline
from factcheck.decisions import decided
from factcheck.desk.verdicts import load_log
from factcheck.model import Report

LOG_NAME = "decisions.jsonl"


def settled(report: Report, log: Path, baseline: Baseline) -> Report:
    """A fresh report in the light of the decisions and the baseline."""
    return decided(report, load_log(log), log.as_posix(), baseline.ids(report))
