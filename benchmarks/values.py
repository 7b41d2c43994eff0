"""Reading values beside peers: `python benchmarks/values.py [FOLDER …] [--peers PYTHON] [-n RUNS]`.

The same texts for all, in one run on one machine: the seeds and the labelled prose of the tests, the annotated stories
that the rules were written on, or the folders given. Each reader is a process of its own, warmed up on one text;
the best of n passes counts. The first pass stands beside it, with what a process sets up once and nothing remembered
from earlier passes. Peers that are not installed are skipped with a word; `make peers` installs them into
.make/peers. Speed depends on the machine: nothing is asserted, the last column (how many times the peer's time ours
is) is what carries over. Peers that return no unit, or resolve no days, do less work for theirs.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PEERS_PYTHON = ROOT / ".make" / "peers" / "bin" / "python"
STORIES = ROOT / "benchmarks" / "stories" / "train"
TEXT = frozenset({".txt", ".md", ".html"})
Reader = Callable[[str], int]
"""Reads one text and says how many values it found."""


@dataclass(frozen=True)
class Speed:
    """One reader on the texts of one language."""

    name: str
    lang: str
    characters: int
    seconds: float
    first: float
    """Seconds of the first pass."""
    found: int


def main() -> None:
    """Print one line per reader and language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--peers", type=Path, default=PEERS_PYTHON, help="a Python that has the peers installed")
    parser.add_argument("-n", type=int, default=3, help="passes over the texts; the best counts")
    parser.add_argument("--reader", help=argparse.SUPPRESS)
    parser.add_argument("--lang", choices=("ko", "en"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.reader:
        print(json.dumps(timed(options.reader, options.lang, json.load(sys.stdin), options.n)))
        return
    texts = list(corpus(options.folders))
    for lang in ("ko", "en"):
        table([text for text in texts if language(text) == lang], lang, options)


def corpus(folders: Sequence[Path]) -> Iterator[str]:
    """The texts that all readers read; mark-up is taken off before anybody's time runs."""
    given = folders or [ROOT / "seeds", STORIES]
    for folder in given:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in TEXT):
            yield re.sub(r"<[^<>]{0,2000}>", " ", path.read_text(encoding="utf-8", errors="replace"))
    for path in sorted((ROOT / "tests").glob("prose.*.txt")) if not folders else ():
        yield path.read_text(encoding="utf-8").replace("«", "").replace("»", "")


def language(text: str) -> str:
    """Korean where any Hangul stands in it."""
    return "ko" if re.search("[가-힣]", text) else "en"


def table(texts: Sequence[str], lang: str, options: argparse.Namespace) -> None:
    """Time every reader of a language and print the comparison."""
    if not texts:
        return
    characters = sum(map(len, texts))
    print(f"{lang}: {len(texts)} texts, {characters:,} characters, best of {options.n}")
    print(f"  {'reader':<52} {'ms / 1,000 chars':>17} {'first':>7} {'MB/s':>7} {'found':>7} {'x ours':>8}")
    ours: float | None = None
    for name in READERS[lang]:
        python = sys.executable if name in OWN else str(options.peers)
        speed = measure(python, name, lang, texts, options.n)
        if isinstance(speed, str):
            print(f"  {name:<52} {speed}")
            continue
        each = speed.seconds / characters * 1e6
        ours = each if ours is None else ours
        size = sum(len(text.encode()) for text in texts) / speed.seconds / 1e6
        first = speed.first / characters * 1e6
        print(f"  {name:<52} {each:>17.2f} {first:>7.2f} {size:>7.2f} {speed.found:>7,} {each / ours:>8.1f}")


def measure(python: str, name: str, lang: str, texts: Sequence[str], runs: int) -> Speed | str:
    """The reader's own time in a process of its own, or why it was skipped."""
    if not Path(python).exists():
        return "skipped: not installed here (make peers)"
    command = [python, __file__, "--reader", name, "--lang", lang, "-n", str(runs)]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        last = done.stderr.strip().split("\n")[-1]
        return f"skipped: {'not installed here (make peers)' if 'ModuleNotFoundError' in last else last[:70]}"
    seconds, first, found = json.loads(done.stdout.strip().split("\n")[-1])
    return Speed(name, lang, sum(map(len, texts)), seconds, first, found)


def timed(name: str, lang: str, texts: Sequence[str], runs: int) -> tuple[float, float, int]:
    """CPU seconds of the best and of the first pass, and how many values were found."""
    reader = READERS[lang][name](lang)
    reader(texts[0])
    passes, found = [], 0
    for _ in range(runs):
        start = time.process_time()
        found = sum(map(reader, texts))
        passes.append(time.process_time() - start)
    return min(passes), passes[0], found


# --- the readers ------------------------------------------------------------------------------------------------


def own(lang: str) -> Reader:
    """Ours: values, units, hedges, framing, days resolved."""
    from factcheck import read_values

    return lambda text: len(read_values(text, lang, "2025-12-30"))  # type: ignore[arg-type]


def bare_pattern(lang: str) -> Reader:
    """One `re` pass with all numerals and units of our tables: finds places, knows no value."""
    from factcheck.lexicon.numbers import numbers
    from factcheck.lexicon.units import units

    table = numbers(lang).numerals  # type: ignore[arg-type]
    words = either((*table.digits, *table.small, *table.large, *table.native))
    names = either([word for unit in units().unit for word in (*(unit.ko if lang == "ko" else unit.en), *unit.sign)])
    marks = either([word for unit in units().unit for word in unit.before])
    times = either((*units().time.ko,) if lang == "ko" else (*units().time.en,))
    pattern = re.compile(
        rf"(?:(?:{marks})[ ]?)?(?:[0-9][0-9,]{{0,40}}(?:\.[0-9]{{1,20}})?(?:[ ]?(?:{words})){{0,8}}|(?:{words}){{2,12}})[ ]?(?:{names}|{times})?"
    )
    return lambda text: sum(1 for _ in pattern.finditer(text))


def either(words: Sequence[str]) -> str:
    """A regex of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def quantulum(lang: str) -> Reader:
    """quantulum3 without its classifier (which downloads data)."""
    from quantulum3 import classifier, parser  # type: ignore[import-not-found]

    classifier.USE_CLF = False
    return lambda text: len(parser.parse(text))


def recognizers(lang: str) -> Reader:
    """recognizers-text: number, percentage, and number with unit (currency, dimension, age, temperature)."""
    from recognizers_number import recognize_number, recognize_percentage  # type: ignore[import-not-found]
    from recognizers_number_with_unit import (  # type: ignore[import-not-found]
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    models = (
        recognize_number,
        recognize_percentage,
        recognize_currency,
        recognize_dimension,
        recognize_age,
        recognize_temperature,
    )
    return lambda text: sum(len(model(text, "en-us")) for model in models)


def recognizers_all(lang: str) -> Reader:
    """recognizers-text with days and times too, which is what ours reads."""
    from recognizers_date_time import recognize_datetime  # type: ignore[import-not-found]

    units = recognizers(lang)
    return lambda text: units(text) + len(recognize_datetime(text, "en-us"))


def recognizers_number(lang: str) -> Reader:
    """recognizers-text, numbers alone."""
    from recognizers_number import recognize_number

    return lambda text: len(recognize_number(text, "ko-kr" if lang == "ko" else "en-us"))


READERS: dict[str, dict[str, Callable[[str], Reader]]] = {
    "ko": {
        "factcheck.read_values": own,
        "one re pattern, no values": bare_pattern,
        "recognizers-text, numbers alone (ko-kr)": recognizers_number,
        "quantulum3 (no Korean rules)": quantulum,
    },
    "en": {
        "factcheck.read_values": own,
        "one re pattern, no values": bare_pattern,
        "recognizers-text, numbers alone": recognizers_number,
        "recognizers-text, number, percent, unit": recognizers,
        "quantulum3": quantulum,
        "recognizers-text, number, percent, unit, day, time": recognizers_all,
    },
}
OWN = frozenset({"factcheck.read_values", "one re pattern, no values"})

if __name__ == "__main__":
    main()
