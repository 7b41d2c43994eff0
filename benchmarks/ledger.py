"""How a ledger grows and how fast a draft is checked against it.

    python benchmarks/ledger.py FOLDER [--articles 2000]

Writes articles into FOLDER: those of seeds and benchmarks/stories/ours with all their numbers and capitalised or
frequent words exchanged, consistently within a copy of a story, so that each copy is a story of its own. Then it puts
them into a ledger in steps, and checks drafts against it, in processes of their own (cold) and at one desk (warm).
The articles are made: they say how fast, never how right.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from factcheck import api
from factcheck.config import Settings
from factcheck.errors import FactcheckError
from factcheck.ledger import look
from factcheck.ledger.add import How, add
from factcheck.read import each_input

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
STORIES = [
    SEEDS,
    *(sorted(each.glob("articles/*")) for each in sorted((ROOT / "benchmarks/stories/ours").iterdir()) if each.is_dir()),
]
DIGITS = re.compile(r"(?<![0-9./-])[0-9]{3,6}(?![0-9./-])")
WORDS = re.compile(r"[가-힣]{3,6}(?=[은는이가을를의에])|\b[A-Z][a-z]{4,12}\b")
SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조호구누두루무부수우주후"
KEPT = 30
"""Names that are exchanged in one story: its most frequent ones."""


def exchanged(story: list[Path], copy: int) -> dict[Path, str]:
    """The texts of a story with numbers and names of another, the same for the same copy."""
    texts = {path: path.read_text(encoding="utf-8") for path in story}
    frequent = Counter(word for text in texts.values() for word in WORDS.findall(text)).most_common(KEPT)
    names = {word: _name(word, copy) for word, _ in frequent}
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)")
    return {
        path: DIGITS.sub(lambda m: _digits(m[0], copy), pattern.sub(lambda m: names[m[0]], text)) for path, text in texts.items()
    }


def _number(text: str, copy: int) -> int:
    return int(hashlib.sha256(f"{copy}|{text}".encode()).hexdigest()[:12], 16)


def _digits(text: str, copy: int) -> str:
    if re.fullmatch(r"(?:19|20)[0-9]{2}", text):
        return text
    low = 10 ** (len(text) - 1)
    return str(low + _number(text, copy) % (9 * low))


def _name(word: str, copy: int) -> str:
    found = _number(word, copy)
    if word.isascii():
        return "".join("bcdfglmnprst"[found >> 4 * n & 7] + "aeiou"[(found >> 4 * n + 3) % 5] for n in range(4)).capitalize()
    return "".join(SYLLABLES[(found >> 5 * n) % len(SYLLABLES)] for n in range(len(word)))


def written(folder: Path, count: int) -> list[Path]:
    """The folders of the copies, `count` articles or a few more in all."""
    folders: list[Path] = []
    copy = done = 0
    while done < count:
        for number, story in enumerate(STORIES):
            place = folder / f"{copy:03}-{number:02}"
            place.mkdir(parents=True, exist_ok=True)
            for path, text in exchanged(story, copy).items():
                (place / path.name).write_text(text, encoding="utf-8")
                done += 1
            folders.append(place)
            if done >= count:
                break
        copy += 1
    return folders


def main() -> None:
    """Write, add in steps, check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2_000)
    given = parser.parse_args()
    folders = written(given.folder / "articles", given.articles)
    place = given.folder / "bench.duckdb"
    place.unlink(missing_ok=True)
    step = max(1, len(folders) // 4)
    for start in range(0, len(folders), step):
        paths = [str(each) for each in folders[start : start + step]]
        begin = time.perf_counter()
        done = add(place, each_input(paths, base=Path()), How(Settings(), "2026-01-01T00:00:00+00:00"))
        took = time.perf_counter() - begin
        print(
            f"add {done.new} articles: {took:.1f} s, {1000 * took / max(done.new, 1):.1f} ms each, {place.stat().st_size / 1e6:.1f} MB"
        )
    begin = time.perf_counter()
    same = add(place, each_input([str(given.folder / "articles")], base=Path()), How(Settings(), "2026-01-02T00:00:00+00:00"))
    print(f"again, {same.unchanged} unchanged, {same.new + same.changed} read: {time.perf_counter() - begin:.1f} s")
    print(look.sums(place))
    checks(place, folders)


def checks(place: Path, folders: list[Path]) -> None:
    """Drafts of ten stories: what is found of the story, and how long that takes."""
    desk = api.Desk(api.Archive(place))
    cold, first, warm, own, others, siblings = [], [], [], 0, 0, 0
    for folder in folders[:: max(1, len(folders) // 10)]:
        draft = min(folder.iterdir())
        begin = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "factcheck", "check", str(draft), "--ledger", str(place), "-q", "-f", "json"],
            stdout=subprocess.DEVNULL,
        )
        cold.append(time.perf_counter() - begin)
        for times in (first, warm):
            begin = time.perf_counter()
            try:
                report = desk.check_file(draft)
            except FactcheckError as error:
                print(draft, error)
                break
            times.append(time.perf_counter() - begin)
        else:
            near = [Path(each.path).parent.name == folder.name for each in report.articles]
            own, others, siblings = (
                own + sum(near) - 1,
                others + len(near) - sum(near),
                siblings + len(list(folder.iterdir())) - 1,
            )
    for name, times in (("cold process", cold), ("desk, first", first), ("desk, again", warm)):
        print(f"{name}: median {sorted(times)[len(times) // 2]:.2f} s, worst {max(times):.2f} s")
    print(f"articles of the draft's story found: {own} of {siblings}; of other stories: {others}")


if __name__ == "__main__":
    main()
