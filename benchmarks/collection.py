"""What a collection costs: read, grouped and compared, by size and by number of workers; a Markdown table.

    python benchmarks/collection.py FOLDER [--sizes 300 1200] [--workers 1 2]

Articles are made as in benchmarks/ledger.py: they say how fast, never how right. CPU seconds are those of the command and its
workers, and compare best on a machine that others use too; wall seconds stand beside them with the load that there was.
Then the morphological analyser alone on the same sentences, reading into a ledger, and one hot story ten times as large.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from archive import hot
from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.ledger.rows import entry_of
from factcheck.model import Article
from factcheck.pipeline import alone
from factcheck.read import each_input
from ledger import written
from run_seeds import measure

FACTCHECK = (sys.executable, "-m", "factcheck")


def articles_in(folders: Sequence[Path], count: int) -> list[Article]:
    """Articles as they are read."""
    found = each_input([str(each) for each in folders], base=Path())
    return list(islice((each for each in found if isinstance(each, Article)), count))


def batch(name: str, paths: Sequence[Path], out: Path, workers: int) -> None:
    """One run of the command, from nothing."""
    shutil.rmtree(out, ignore_errors=True)
    found = measure((*FACTCHECK, "batch", *map(str, paths), "--out", str(out), "--workers", str(workers), "-q"))
    count = sum(1 for path in paths for each in path.rglob("*") if each.is_file())
    load = os.getloadavg()[0]
    each = 1000 * found.cpu / count
    print(
        f"| {name} | {count:,} | {workers} | {found.cpu:.1f} | {each:.0f} | {found.wall:.1f} ({load:.0f}) | {found.peak:.0f} |",
        flush=True,
    )


def stages(found: list[Article]) -> None:
    """CPU milliseconds an article of each stage, in this process."""
    from kiwipiepy import Kiwi

    alone(found[0])
    extractions = [extract(each) for each in found[:5]]
    begin = time.process_time()
    extractions = [extract(each) for each in found]
    took = {"extraction (sentences remembered)": time.process_time() - begin}
    kiwi = Kiwi(load_multi_dict=False, load_typo_dict=False, num_workers=0)
    kiwi.tokenize("준비")
    spans = [(e.article.text, s) for e in extractions if e.article.language == "ko" for s in e.sentences]
    begin = time.process_time()
    for text, span in spans:
        kiwi.tokenize(text[span.start : span.end])
    took["the analyser alone on the same sentences"] = time.process_time() - begin
    begin = time.process_time()
    for each in found:
        alone(each)
    took["an article by itself (extraction and checks inside)"] = time.process_time() - begin
    begin = time.process_time()
    for each in found:
        entry_of(each, Settings())
    took["all that `ledger add` makes of it, without writing"] = time.process_time() - begin
    print("\n| stage | CPU ms an article |\n|---|---:|")
    for name, seconds in took.items():
        print(f"| {name} | {1000 * seconds / len(found):.1f} |")


def main() -> None:
    """Write articles, run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1_200])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--hot", type=int, nargs="*", default=[12, 120])
    given = parser.parse_args()
    print(
        "| collection | articles | workers | CPU s | CPU ms each | wall s (load) | peak MiB of one process |\n|---|---:|---:|---:|---:|---:|---:|"
    )
    for size in given.sizes:
        folders = written(given.folder / f"in{size}", size)
        for workers in given.workers:
            batch("many stories", [given.folder / f"in{size}"], given.folder / "out", workers)
    for size in given.hot:
        shutil.rmtree(given.folder / "hot", ignore_errors=True)
        hot(given.folder / "hot", size)
        batch("one hot story", [given.folder / "hot"], given.folder / "out", 1)
    stages(articles_in(folders, 60))


if __name__ == "__main__":
    main()
