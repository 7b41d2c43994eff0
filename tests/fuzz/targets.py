"""What must hold for any bytes, one function per stage: each takes bytes and raises where a promise is broken.

The same functions are run by the coverage-guided fuzzer (`make fuzz`, tests/fuzz/run.py) and over the kept inputs by the
suite (tests/test_fuzz_corpus.py). A promise is more than not to crash: places hold, what is read twice is the same, a
repair is flagged, nothing that steers gets out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from factcheck import pipeline
from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.inside import CHECKS
from factcheck.mention import scan
from factcheck.model import Article, FailedInput, Mention, Report
from factcheck.numerals import MAX_DIGITS, MAX_POWER, english_stops, korean_stops, read_digits
from factcheck.overlap import gap, meet, prove, trials
from factcheck.read import Limits, head, page, read_bytes
from factcheck.read.dates import parse
from factcheck.read.encoding import decode as decoded
from factcheck.report import BINARY, RENDERERS, RenderSettings
from factcheck.report.border import safe
from report_builder import sample

LIMITS = Limits()
DAY = date(2025, 12, 30)
FIRST = "2000-01-01"
"""What a year or a month alone is made a day with."""
LANGS = ("ko", "en")
MOST = 4_096
"""Bytes of one input: what a fuzzer changes well; long texts are the business of tests/test_growth.py."""
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")
Target = Callable[[bytes], None]


class Broken(AssertionError):
    """A promise that an input broke."""


def holds(true: object, promise: str) -> None:
    """Raise where a promise does not hold; not `assert`, which an optimised interpreter leaves out."""
    if not true:
        raise Broken(promise)


def text_of(data: bytes) -> str:
    """Bytes as the text that a reader would hand on."""
    return data.decode("utf-8", "replace")


# --- reading ----------------------------------------------------------------------------------------------------


def decode(data: bytes) -> None:
    """Any bytes give a text without lone surrogates, or none; what was not plain UTF-8 says how it was come by."""
    found = decoded(data)
    if found is None:
        return
    again = found.text.encode("utf-8")
    holds(decoded(data) == found, "decoding twice is the same")
    if found.how == "strict" and found.encoding == "utf-8":
        holds(again == data, "strict UTF-8 is what the bytes say")
    if "\ufffd" in found.text and found.how == "bom":
        holds("\ufffd".encode(found.encoding) in data, "a replaced character is no strict reading")
    holds((found.note is None) == (found.how in ("strict", "bom")), "a guess or a repair is told")


def front_matter(data: bytes) -> None:
    """A head block lies inside the text, its values inside it, and the article keeps every place."""
    raw = text_of(data)
    found = head.find(raw)
    holds(0 <= found.end <= len(raw), "the block ends in the text")
    holds(all(0 <= start <= end <= found.end for start, end in found.values.values()), "values lie in the block")
    head.fields(raw, found)
    _whole(read_bytes(data, "a.txt", LIMITS), data)


def html(data: bytes) -> None:
    """A page has its places in order, and is read the same twice."""
    raw = text_of(data)
    document = page.read(raw)
    holds(len(document.offsets) == len(document.ends) == len(document.text) + 1, "a place for every character")
    holds(all(0 <= a <= b <= len(raw) for a, b in zip(document.offsets, document.ends, strict=True)), "places are in the page")
    holds(list(document.offsets) == sorted(document.offsets), "places are in order")
    _whole(read_bytes(data, "a.html", LIMITS), data)


def _whole(found: Article | FailedInput, data: bytes) -> None:
    """An article whose places hold, the same when it is read again; or a reason."""
    if isinstance(found, FailedInput):
        holds(found.error.key.startswith("read."), "a refusal has its sentence")
        return
    found.raw.encode("utf-8")
    size = len(found.text)
    holds(len(found.offsets) == len(found.ends) == size + 1, "a place for every character")
    holds(all(0 <= a <= b <= len(found.raw) for a, b in zip(found.offsets, found.ends, strict=True)), "places are in the text")
    edges = [each for block in found.blocks for each in (block.start, block.end)]
    holds(edges == sorted(edges) and all(0 <= each <= size for each in edges), "blocks are in order and disjoint")
    holds(read_bytes(data, found.path, LIMITS) == found, "reading twice is the same")


# --- values -----------------------------------------------------------------------------------------------------


def numeral(data: bytes) -> None:
    """Digits and words give a bounded exact number or none, and stops lie in the text."""
    text = text_of(data)
    for number in (read_digits(text), *(stop.number for stop in (*korean_stops(text, 0), *english_stops(text, 0)))):
        if number is not None:
            holds(number.value.is_finite() and abs(number.value) <= Decimal(10) ** (2 * MAX_POWER), "a number is bounded")
            holds(0 < number.significant <= 2 * MAX_DIGITS and number.step > 0, "a number says how finely it was written")
    for stops in (korean_stops(text, 0), english_stops(text, 0)):
        ends = [stop.end for stop in stops]
        holds(all(0 < end <= len(text) for end in ends), "a numeral ends in the text")
    found = read_digits(text)
    if found is not None and text.isascii() and text.isdigit():
        holds(found.value == Decimal(text), "digits are the number they say")


def calendar(data: bytes) -> None:
    """A date is a day of the calendar or refused; an interval of days runs forward."""
    text = text_of(data)
    stated = parse(text)
    if stated is not None:
        date.fromisoformat((stated + FIRST[len(stated) :])[:10])
    for lang in LANGS:
        for when in (None, DAY):
            for each in scan(text, lang, when).mentions:
                if each.kind == "date":
                    _days(each)


def _days(each: Mention) -> None:
    ends = [str(end) for end in (each.value.lo, each.value.hi) if end is not None]
    for end in ends:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", end):
            date.fromisoformat(end)
    if len(ends) == 2 and len(ends[0]) == len(ends[1]):
        holds(ends[0] <= ends[1], f"days run forward: {ends}")


def mention(data: bytes) -> None:
    """Every mention quotes its own words, in order; its readings meet themselves; lenient is never narrower than strict."""
    text = text_of(data)
    for lang in LANGS:
        found = scan(text, lang, DAY)
        starts = [each.start for each in found.mentions]
        holds(starts == sorted(starts), "mentions are in order")
        for each in found.mentions:
            holds(each.quote == text[each.start : each.end] and each.quote, "a mention quotes its words")
            holds(each.extent[0] <= each.start and each.end <= each.extent[1], "the extent holds the mention")
            _readings(each)
        holds(all(0 <= each.start < each.end <= len(text) and each.reason for each in found.unread), "unread has a place")


def _readings(each: Mention) -> None:
    lo, hi = each.value.lo, each.value.hi
    if isinstance(lo, Decimal) and isinstance(hi, Decimal):
        holds(lo <= hi, f"a value runs forward: {each.quote!r}")
    for reading in each.readings:
        strict, lenient = reading.strict, reading.lenient
        holds(lenient.lo is None or (strict.lo is not None and lenient.lo <= strict.lo), f"lenient begins later: {each.quote!r}")
        holds(lenient.hi is None or (strict.hi is not None and lenient.hi >= strict.hi), f"lenient ends earlier: {each.quote!r}")
    if each.readings:
        holds(meet(each.readings, each.readings) == "same", f"a value meets itself: {each.quote!r}")


# --- claims, comparison, reports --------------------------------------------------------------------------------


def _article(data: bytes, path: str) -> Article | None:
    found = read_bytes(data, path, LIMITS)
    return found if isinstance(found, Article) else None


def claim(data: bytes) -> None:
    """Every claim quotes the raw text at its place, and no check of one article fails."""
    article = _article(data, "a.txt")
    if article is None:
        return
    found = extract(article)
    for each in found.claims:
        holds(article.raw[each.start : each.end] == each.quote, "a claim stands where it says")
        holds(each.sentence[0] <= each.start and each.end <= each.sentence[1], "a claim stands in its sentence")
    for check in CHECKS:
        list(check(found))


def compare(data: bytes) -> None:
    """Texts apart by a line of signs give one report whatever their order; no alarm without a proof that holds."""
    parts = data.split(b"\n====\n")[:4]
    articles = [each for n, part in enumerate(parts) if (each := _article(part, f"{n}.txt"))]
    if not articles:
        return
    unique = list({each.id: each for each in articles}.values())
    report = _run(unique)
    holds(_run(unique[::-1]) == report, "order changes nothing")
    holds(not report.failed and not [each for each in report.problems if each.failed], "no fault of ours")
    known = {each.id: each for each in report.claims}
    for finding in (*report.findings, *report.ties):
        holds(all(each in known for position in finding.positions for each in position.claims), "a finding names its claims")
    for one, other in zip(report.claims, report.claims[1:], strict=False):
        _meets_both_ways(one.readings, other.readings)


def _run(articles: Iterable[Article]) -> Report:
    return pipeline.run(list(articles), (), (), Settings())


def _meets_both_ways(a: tuple, b: tuple) -> None:  # type: ignore[type-arg]
    holds(meet(a, b) == meet(b, a), "meeting is symmetric")
    holds(len(trials(a, b)) == prove(a, b).tried, "every pair that counts is shown")
    for x in a:
        for y in b:
            holds(gap(x.strict, y.strict) == gap(y.strict, x.strict), "a gap is symmetric")


FORMATS = tuple(sorted(set(RENDERERS) - BINARY))
SGR = re.compile(r"\x1b\[[0-9;]{0,20}m")
"""Our own colours."""


def _shown(name: str, hostile: str) -> str:
    shown = RENDERERS[name](sample(hostile), RenderSettings(lang="ko", color=name == "rich"))
    return shown if isinstance(shown, str) else shown.decode("utf-8")


def render(data: bytes) -> None:
    """Any text in every field of a report, in the format that its first byte chooses: no control gets out, no line is begun."""
    hostile = data[1:].decode("utf-8", "surrogateescape")
    name = FORMATS[(data or b"0")[0] % len(FORMATS)]
    text = _shown(name, hostile)
    text.encode("utf-8")
    holds(not STEERING.search(SGR.sub("", text).replace("\r\n", "\n")), f"{name}: a control gets out")
    if name in ("line", "github", "jsonl"):
        holds(text.count("\n") == _shown(name, "").count("\n"), f"{name}: another number of lines")
    for target in ("terminal", "markdown", "html", "sheet"):
        once = safe(hostile, target)  # type: ignore[arg-type]
        holds(not STEERING.search(once) and "\n" not in once, f"{target}: a control gets out")
    holds(safe(safe(hostile, "terminal"), "terminal") == safe(hostile, "terminal"), "what is safe stays as it is")


TARGETS: Mapping[str, Target] = MappingProxyType(
    {
        "decode": decode,
        "front_matter": front_matter,
        "html": html,
        "numeral": numeral,
        "date": calendar,
        "mention": mention,
        "claim": claim,
        "compare": compare,
        "render": render,
    }
)
