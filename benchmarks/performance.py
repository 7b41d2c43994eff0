"""What the program costs, as ratios: `python benchmarks/performance.py FOLDER [--only NAME …] [--sizes 1000 10000] [--part N]`.

Each measurement is kept in FOLDER/results.json as soon as it is done, so that a long one need not be made again; the page
docs/performance.md is written from what is kept there and names what is not. Nothing of it is typed. CPU seconds are those of
this process or of a command with all that it starts: on a machine that others use too they compare, wall seconds do not.
Articles are made (benchmarks/ledger.py): they say how fast, never how right.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import values
from archive import hot
from factcheck import pipeline
from factcheck.claim import extract
from factcheck.collector import seldom
from factcheck.config import Settings
from factcheck.grammar import korean
from factcheck.ledger.add import How, add
from factcheck.ledger.rows import entry_of
from factcheck.model import Article, Report
from factcheck.read import ReadResult, each_input, read_paths
from factcheck.report.json import render
from factcheck.report.settings import RenderSettings
from footprint import held, spent
from ledger import written

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "performance.md"
STORIES = (ROOT / "benchmarks/stories/ours", ROOT / "benchmarks/stories/train")
OFTEN = 0.2
"""Seconds between two looks at a command."""
Found = Mapping[str, Any]
Made = TypeVar("Made")


@dataclass(frozen=True)
class Given:
    """What is asked for."""

    folder: Path
    sizes: Sequence[int]
    part: int
    """One story or text in so many is measured."""


def folders(part: int) -> list[Path]:
    """The annotated stories."""
    found = [each / "articles" for root in STORIES for each in sorted(root.iterdir()) if (each / "articles").is_dir()]
    return found[::part]


def used(work: Callable[..., Made], *given: Any) -> tuple[float, Made]:
    """CPU seconds of this process, and what was made in them."""
    begin = time.process_time()
    made = work(*given)
    return time.process_time() - begin, made


def each_alone(articles: Iterable[Article]) -> list[pipeline.Alone]:
    """Every article by itself, no sentence remembered from before."""
    korean._tokens.cache_clear()
    return list(map(pipeline.alone, articles))


def compared(each: Sequence[pipeline.Alone], story: ReadResult) -> Report:
    """What the articles of a story say of one another."""
    return pipeline.together(each, story.failed, story.problems, Settings())


def read_again(place: Path) -> ReadResult:
    """The articles of a folder."""
    return read_paths([str(place)], base=ROOT)


def stages(given: Given) -> Found:
    """Every stage over the annotated stories, and the analyser alone on the same sentences, in one process."""
    stories = list(map(read_again, folders(given.part)))
    korean_ones = [each for story in stories for each in story.articles if each.language == "ko"]
    for each in korean_ones[:10]:
        pipeline.alone(each)
    floor = analyser(korean_ones)
    took = {"alone_ko": used(each_alone, korean_ones)[0], "read": 0.0, "alone": 0.0, "together": 0.0, "render": 0.0}
    for place, story in zip(folders(given.part), stories, strict=True):
        took["read"] += used(read_again, place)[0]
        alone, each = used(each_alone, story.articles)
        together, report = used(compared, each, story)
        took["alone"], took["together"] = took["alone"] + alone, took["together"] + together
        took["render"] += used(render, report, RenderSettings())[0]
    all_ones = [each for story in stories for each in story.articles]
    korean._tokens.cache_clear()
    took["extract"] = used(lambda: [extract(each) for each in all_ones])[0]
    korean._tokens.cache_clear()
    took["entry"] = used(lambda: [entry_of(each, Settings()) for each in all_ones])[0]
    return {"articles": len(all_ones), "korean": len(korean_ones), **took, **floor}


def analyser(articles: Sequence[Article]) -> Found:
    """CPU seconds of kiwi alone: on each sentence that we hand to it, and on those alone that hold a value; each once."""
    spans: dict[str, bool] = {}
    for each in articles:
        found = extract(each)
        scopes = {claim.scope for claim in found.claims}
        for s in found.sentences:
            words = each.text[s.start : s.end]
            spans[words] = spans.get(words, False) or (s.start, s.end) in scopes
    tokenize = korean.load().tokenize
    return {
        "kiwi_all": used(lambda: [tokenize(words) for words in spans])[0],
        "kiwi_candidates": used(lambda: [tokenize(words) for words, holds in spans.items() if holds])[0],
        "sentences": len(spans),
        "candidates": sum(spans.values()),
    }


def reading(given: Given) -> Found:
    """Reading values beside peers (benchmarks/values.py)."""
    python = Path(os.environ.get("PEERS", values.PEERS_PYTHON))
    texts = list(values.corpus(()))[:: given.part]
    found: dict[str, Any] = {}
    for lang in ("ko", "en"):
        own = [text for text in texts if values.language(text) == lang]
        rows = {}
        for name in values.READERS[lang]:
            speed = values.measure(sys.executable if name in values.OWN else str(python), name, lang, own, 3)
            rows[name] = speed if isinstance(speed, str) else asdict(speed)
            print(lang, name, rows[name], flush=True)
        found[lang] = rows
    return found


def command(argv: Sequence[str]) -> Found:
    """CPU and wall seconds of a command with all that it starts, and its most memory over all processes, looked at often: workers
    are no children of it, so the system does not count them with it."""
    looks, cpu, peak, begin = dict[int, float](), 0.0, 0.0, time.perf_counter()
    child = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None:
        peak, cpu = max(peak, held(child.pid)), spent(child.pid, looks)
        time.sleep(OFTEN)
    wall = time.perf_counter() - begin
    return {"cpu": cpu, "wall": wall, "peak_mib": round(peak), "exit": child.returncode, "load": os.getloadavg()[0]}


def batch(source: Path, folder: Path, workers: int) -> Found:
    """One run of `factcheck batch`, from nothing."""
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    argv = (sys.executable, "-m", "factcheck", "batch", str(source), "--out", str(out), "--workers", str(workers), "-q")
    found = {**command(argv), "articles": sum(each.is_file() for each in source.rglob("*")), "workers": workers}
    print("batch", found, flush=True)
    return found


def growth(given: Given) -> Found:
    """The whole run, by size, with one worker."""
    return {str(size): batch(made(given.folder, size), given.folder, 1) for size in given.sizes}


def made(folder: Path, size: int) -> Path:
    """So many articles, or a few more; written once."""
    source = folder / f"in{size}"
    if not source.exists():
        written(source, size)
    return source


def workers(given: Given) -> Found:
    """The smallest of the sizes with two workers."""
    return {str(n): batch(made(given.folder, given.sizes[0]), given.folder, n) for n in (1, 2)}


def block(given: Given) -> Found:
    """One story of 12 near-copies and one of 120: extraction and comparing."""
    found = {}
    for size in (12, 120):
        place = given.folder / f"hot{size}"
        shutil.rmtree(place, ignore_errors=True)
        hot(place, size)
        story = read_paths([str(place)], base=given.folder)
        pipeline.alone(story.articles[0])  # the analyser is loaded before the clock runs
        alone, each = used(each_alone, story.articles)
        together, _ = used(compared, each, story)
        found[str(size)] = {"alone": alone, "together": together}
    return found


def adding(given: Given) -> Found:
    """`ledger add` of some hundred articles, writing included, beside extraction of the same."""
    inputs = list(each_input([str(made(given.folder, given.sizes[0]))], base=Path()))
    articles = [each for each in inputs if isinstance(each, Article)]
    entry_of(articles[0], Settings())
    korean._tokens.cache_clear()
    alone, _ = used(each_alone, articles)
    place = given.folder / "added.duckdb"
    place.unlink(missing_ok=True)
    korean._tokens.cache_clear()
    put, _ = used(add, place, inputs, How(Settings(), "2026-01-01T00:00:00+00:00"))
    return {"articles": len(articles), "alone": alone, "add": put}


MEASURES: Mapping[str, Callable[[Given], Found]] = {
    "stages": stages,
    "values": reading,
    "hot": block,
    "add": adding,
    "growth": growth,
    "workers": workers,
}


# --- the page ---------------------------------------------------------------------------------------------------


def page(results: Mapping[str, Any]) -> str:
    """The tables, from what was kept."""
    parts = [
        "# Performance",
        "Made by `make bench` from what it measured; nothing here is typed. CPU time, for others used the machine: the load while each was "
        "measured stands beside it. The articles are those of the annotated stories, or made from them with other numbers and names "
        "(`benchmarks/ledger.py`): they say how fast, never how right.",
        *(part for name in MEASURES for part in section(name, results.get(name))),
        "## Elsewhere and not measured",
        missing(results),
    ]
    return "\n\n".join(parts) + "\n"


def missing(results: Mapping[str, Any]) -> str:
    """What the tables above leave out."""
    largest = max((each["articles"] for each in results.get("growth", {}).values() if "cpu" in each), default=0)
    left = [f"{size:,}" for size in (1_000, 10_000, 50_000) if size > largest]
    sizes = f"Collections of {' and '.join(left)} articles were not measured. " if left else ""
    return f"{sizes}A check against a large ledger and Spark: `docs/scale.md`, where it says with what; neither is timed by `make bench`."


TITLES = {
    "stages": "What one article costs",
    "values": "Reading values beside peers",
    "hot": "One hot story, ten times as large",
    "add": "Adding to a ledger",
    "growth": "A whole collection, by size",
    "workers": "Two workers and one",
}


def section(name: str, found: Any) -> Sequence[str]:
    """One table under its title."""
    if not found:
        return (f"## {TITLES[name]}", "Not measured.")
    rows, note = ROWS[name](found)
    widths = "|".join(["---", *["---:"] * (len(rows[0]) - 1)])
    lines = [f"| {' | '.join(row)} |" for row in rows]
    table = "\n".join([lines[0], f"|{widths}|", *lines[1:]])
    seen = found["measured"]
    part = f", one story or text in {seen['part']}" if name in {"stages", "values"} and seen["part"] > 1 else ""
    told = f"Measured {seen['day']} on {seen['machine']}, load {seen['load']:.0f} at the end{part}."
    return (f"## {TITLES[name]}", table, note, told)


def rows_of_stages(found: Found) -> tuple[list[list[str]], str]:
    """Each stage, per article and as a ratio."""
    every, own = found["articles"], found["korean"]
    floor = found["kiwi_all"]
    rows = [["stage", "CPU ms an article", "ratio"]]
    for name, key, count, ratio in (
        ("kiwi alone, the sentences that are handed to it (Korean)", "kiwi_all", own, "1.00 (floor)"),
        ("kiwi alone, those of them that hold a value", "kiwi_candidates", own, ""),
        ("extraction and checks inside, Korean", "alone_ko", own, f"{found['alone_ko'] / floor:.2f} x the floor"),
        ("reading files, all languages", "read", every, ""),
        ("extraction alone", "extract", every, ""),
        ("extraction and checks inside", "alone", every, "1.00"),
        ("comparing", "together", every, f"{found['together'] / found['alone']:.2f} x extraction and checks"),
        ("report.json", "render", every, f"{found['render'] / found['alone']:.2f} x"),
        ("all that `ledger add` makes", "entry", every, f"{found['entry'] / found['alone']:.2f} x"),
    ):
        rows.append([name, f"{1000 * found[key] / count:.1f}", ratio])
    whole = (found["read"] + found["alone"] + found["together"] + found["render"]) / every / (floor / own)
    note = (
        f"{every} articles, {own} of them Korean; {found['sentences']:,} distinct Korean sentences, {found['candidates']:,} with a value. "
        f"All stages together, all languages: {whole:.2f} x the floor (aimed at: 1.6)."
    )
    return rows, note


def rows_of_values(found: Found) -> tuple[list[list[str]], str]:
    """Every reader beside ours."""
    rows = [["reader", "ms / 1,000 characters", "found", "times ours"]]
    for lang in ("ko", "en"):
        ours = found[lang]["factcheck.read_values"]
        for name, each in found[lang].items():
            if isinstance(each, str):
                rows.append([f"{lang}: {name}", each, "", ""])
                continue
            rows.append(
                [
                    f"{lang}: {name}",
                    f"{each['seconds'] / each['characters'] * 1e6:.2f}",
                    f"{each['found']:,}",
                    f"{each['seconds'] / ours['seconds']:.2f}",
                ]
            )
    bare = found["ko"]["one re pattern, no values"]
    ratio = found["ko"]["factcheck.read_values"]["seconds"] / bare["seconds"]
    return rows, f"Korean: {ratio:.1f} x one `re` pass that knows no value (aimed at: 3). A reader above 1 is slower than ours."


def rows_of_hot(found: Found) -> tuple[list[list[str]], str]:
    """Both sizes and their ratio."""
    small, large = found["12"], found["120"]
    rows = [["near-copies", "12", "120", "ratio"]]
    for name, key in (("extraction and checks inside, CPU s", "alone"), ("comparing, CPU s", "together")):
        rows.append([name, f"{small[key]:.2f}", f"{large[key]:.2f}", f"{large[key] / small[key]:.1f}"])
    both = sum(large.values()) / sum(small.values())
    rows.append(["both", f"{sum(small.values()):.2f}", f"{sum(large.values()):.2f}", f"{both:.1f}"])
    return rows, "Aimed at: 13 times."


def rows_of_add(found: Found) -> tuple[list[list[str]], str]:
    """Adding beside extraction."""
    rows = [["stage", "CPU ms an article"]]
    rows.append(["extraction and checks inside", f"{1000 * found['alone'] / found['articles']:.1f}"])
    rows.append(["`ledger add`, writing included", f"{1000 * found['add'] / found['articles']:.1f}"])
    return rows, f"{found['add'] / found['alone']:.2f} times (aimed at: 1.3), {found['articles']} articles into an empty ledger."


def rows_of_batch(found: Found) -> list[list[str]]:
    """Each run of `factcheck batch`."""
    rows = [["articles", "workers", "CPU s", "CPU ms each", "wall s", "load", "MiB over all processes"]]
    for each in found.values():
        if "cpu" in each:
            own = 1000 * each["cpu"] / each["articles"]
            cells = (f"{each['articles']:,}", f"{each['workers']}", f"{each['cpu']:.0f}", f"{own:.1f}", f"{each['wall']:.0f}")
            rows.append([*cells, f"{each['load']:.0f}", f"{each['peak_mib']:,}"])
    return rows


def rows_of_growth(found: Found) -> tuple[list[list[str]], str]:
    """Every size and how one grows from the one before."""
    runs = [each for each in found.values() if "cpu" in each]
    told = [
        f"{b['articles'] / a['articles']:.1f} x articles: {b['cpu'] / a['cpu']:.1f} x CPU time, {b['peak_mib'] / a['peak_mib']:.1f} x memory"
        for a, b in pairwise(runs)
    ]
    said = "; ".join(told) or "one size alone: growth was not measured"
    return rows_of_batch(found), f"{said}. Aimed at: 10 x articles, 11 x time, 2 x memory; 10,000 articles in 60 s and 1 GB."


def rows_of_workers(found: Found) -> tuple[list[list[str]], str]:
    """Two workers and one."""
    one, two = found["1"], found["2"]
    most = 2 * one["cpu"] / two["cpu"]
    return rows_of_batch(found), (
        f"Two workers take {two['cpu'] / one['cpu']:.2f} x the CPU time of one, start-up included: on two idle cores at most {most:.2f} x as "
        f"fast; here, under that load, {one['wall'] / two['wall']:.2f} x by the clock. Aimed at: 1.7 with 10,000 articles."
    )


ROWS: Mapping[str, Callable[[Found], tuple[list[list[str]], str]]] = {
    "stages": rows_of_stages,
    "values": rows_of_values,
    "hot": rows_of_hot,
    "add": rows_of_add,
    "growth": rows_of_growth,
    "workers": rows_of_workers,
}


def main() -> None:
    """Measure what is asked for, keep it, write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", choices=sorted(MEASURES), default=list(MEASURES))
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--part", type=int, default=1, help="measure one story or text in so many")
    given = parser.parse_args()
    seldom()  # as the command does
    given.folder = given.folder.resolve()
    given.folder.mkdir(parents=True, exist_ok=True)
    place = given.folder / "results.json"
    for name in given.only:
        found = MEASURES[name](Given(given.folder, given.sizes, given.part))
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
        measured = {"day": time.strftime("%Y-%m-%d"), "machine": machine, "load": os.getloadavg()[0], "part": given.part}
        results = json.loads(place.read_text()) if place.exists() else {}
        results[name] = {**found, "measured": measured}
        place.write_text(json.dumps(results, indent=1))
        print(name, json.dumps(found), flush=True)
    PAGE.write_text(page(json.loads(place.read_text())), encoding="utf-8")


if __name__ == "__main__":
    main()
