"""A finding is recognised again after edits to where it does not live (contract: rule, data item, values, no places)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

import fingerprints  # noqa: E402

STORIES = (
    ROOT / "seeds",
    *(ROOT / "benchmarks/stories/ours" / n / "articles" for n in ("d1_embezzlement_trial", "f2_typhoon_haemuri")),
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, fingerprints.Kept]:
    return dict(fingerprints.measured(STORIES, tmp_path_factory.mktemp("edits")))


def test_every_edit_finds_a_place(found: dict[str, fingerprints.Kept]) -> None:
    assert set(found) == set(fingerprints.EDITS)
    assert {edit: each.all for edit, each in found.items() if each.all < 10} == {}


def test_unrelated_edits_leave_fingerprints_alone(found: dict[str, fingerprints.Kept]) -> None:
    kept, everything = (sum(getattr(each, name) for each in found.values()) for name in ("kept", "all"))
    assert kept / everything >= 0.95, "\n".join(fingerprints.table(found))
    assert {edit: each.shown for edit, each in found.items() if each.renamed} == {}


def test_the_measure_sees_a_lost_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit of the values themselves must not count as kept: else the measure could not fail."""
    story = ROOT / "benchmarks/stories/ours/audit_water_corp/articles"
    monkeypatch.setattr(fingerprints, "EDITS", ("sentence before",))
    digits = str.maketrans("2345678", "3456782")
    monkeypatch.setattr(fingerprints, "TEXT_EDITS", {"sentence before": lambda article: article.raw.translate(digits)})
    (each,) = fingerprints.measured([story], tmp_path).values()
    assert each.kept < each.all and each.gone and each.share < 1


def test_folders_of_stories(tmp_path: Path) -> None:
    (tmp_path / "one" / "articles").mkdir(parents=True)
    (tmp_path / "two").mkdir()
    assert list(fingerprints.folders([str(tmp_path / "one"), str(tmp_path / "two")])) == [
        tmp_path / "one" / "articles",
        tmp_path / "two",
    ]
