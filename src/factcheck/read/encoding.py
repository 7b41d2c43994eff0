"""Bytes → text. Every guess and repair is named; nothing is decoded in silence as what it may not be.

Order (M9): byte order mark, strict UTF-8, the declared charset, strict CP949, UTF-16 without a mark, each line on its own,
charset-normalizer. Plausibility decides between guesses: Korean in the wrong encoding turns into rare syllables and Hanja.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.model import Message, message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    r"<meta[^<>]{1,200}charset=[\"']?([A-Za-z0-9_-]{2,20})|<\?xml[^<>]{1,100}encoding=[\"']([A-Za-z0-9_-]{2,20})", re.IGNORECASE
)
_ALIASES: Mapping[str, str] = {
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "euckr": "cp949",
    "x-windows-949": "cp949",
}
_HEAD = 4_096
_SAMPLE = 20_000
_PLAUSIBLE = 0.9
_LEGIBLE = 0.7
"""A repaired text with a smaller share of plausible characters is taken for binary."""
_TYPOGRAPHY = frozenset("“”‘’–—…•·ⓒ©®™€£¥₩°±×÷½¼¾²³㎡㎞㎏㎝㎜℃‰→←↑↓△▲▽▼□■○●◆◇☆★※▶◀△「」『』〈〉《》【】、。・\u3000\xa0")
_WESTERN = re.compile(r"[A-Za-z][À-ÖØ-öø-ÿ]|[À-ÖØ-öø-ÿ][a-z]|[“”‘’–—…•€£°™©®]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with how it was come by; `note` is set for everything but a mark or strict, declared decoding."""

    text: str
    encoding: str
    how: str
    note: Message | None = None


def decode(data: bytes) -> Decoded | None:
    """The text of a file without its byte order mark, or None when no encoding gives a legible text."""
    for ladder in (_marked, _utf8, _declared, _utf16, _korean, _english, _by_lines, _detected):
        if found := ladder(data):
            return found
    return None


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _after_mark(data[len(mark) :], encoding)
    return None


def _after_mark(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, "bom")
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        note = message("read.repaired", encoding=encoding, line=_line_of(text), count=str(text.count("\ufffd")))
        return Decoded(text, encoding, "repaired", note)


def _line_of(text: str) -> str:
    """Number of the first line with a replaced character."""
    return str(text.count("\n", 0, text.find("\ufffd")) + 1)


def _utf8(data: bytes) -> Decoded | None:
    if 0 in data[:_HEAD] and _looks_utf16(data):
        return None
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "strict")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    name = (found[1] or found[2]).lower() if found else ""
    encoding = _ALIASES.get(name, name)
    if encoding not in ("cp949", "johab", "windows-1252", "iso-8859-1", "utf-16"):
        return None
    try:
        return Decoded(data.decode(encoding), encoding, "strict")
    except UnicodeDecodeError:
        return None


def _korean(data: bytes) -> Decoded | None:
    """Strict CP949, which EUC-KR is a part of. It is a guess: bytes of other encodings may pass too."""
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return None
    western = _western(data)
    if plausibility(text) < _PLAUSIBLE or (western and plausibility(text) < western_plausibility(western)):
        return None
    return Decoded(text, "cp949", "guessed", _guess("CP949"))


def _guess(encoding: str) -> Message:
    return message("read.encoding_guessed", encoding=encoding)


def _english(data: bytes) -> Decoded | None:
    western = _western(data)
    if western is None or western_plausibility(western) < _PLAUSIBLE:
        return None
    return Decoded(western, "windows-1252", "guessed", _guess("windows-1252"))


def _western(data: bytes) -> str | None:
    """Windows-1252 for an English text with curly quotes or accents; only where hardly any byte is not ASCII."""
    high = sum(byte > 127 for byte in data[:_SAMPLE])
    if high > 0.1 * len(data[:_SAMPLE]):
        return None
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError:
        return None


def western_plausibility(text: str) -> float:
    """Share of the characters beyond ASCII that stand where English and other western texts have them."""
    beyond = sum(char > "\x7f" for char in text[:_SAMPLE])
    fitting = sum(sum(char > "\x7f" for char in found.group()) for found in _WESTERN.finditer(text[:_SAMPLE]))
    return fitting / beyond if beyond else 1.0


def plausibility(text: str) -> float:
    """Share of the characters beyond ASCII that Korean news uses: KS X 1001 and typography; controls count against."""
    sample = text[:_SAMPLE]
    beyond = [char for char in sample if char > "\x7f"]
    bad = sum(char < " " and char not in "\t\n\r\f\x1b" for char in sample) + sample.count("\ufffd")
    good = sum(_is_common(char) for char in beyond)
    return good / (len(beyond) + 4 * bad) if beyond or bad else 1.0


def _is_common(char: str) -> bool:
    if "가" <= char <= "힣":
        try:
            return len(char.encode("euc_kr")) == 2
        except UnicodeEncodeError:
            return False
    return char in _TYPOGRAPHY or "\u3131" <= char <= "\u318e" or "\u1100" <= char <= "\u11ff" or "\uff01" <= char <= "\uff5e"


def _looks_utf16(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: ASCII and spaces have a zero on one side only."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(2, len(sample) // 100) or min(even, odd) * 10 > max(even, odd):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(encoding, "replace")
    return encoding if sum(char.isascii() or _is_common(char) for char in text) >= _PLAUSIBLE * len(text) else None


def _utf16(data: bytes) -> Decoded | None:
    encoding = _looks_utf16(data)
    if encoding is None:
        return None
    return Decoded(data.decode(encoding, "replace"), encoding, "guessed", _guess(encoding.upper()))


def _by_lines(data: bytes) -> Decoded | None:
    """UTF-8 and CP949 mixed, or cut within a character: each line by itself, what is left becomes U+FFFD."""
    lines = [_line(line) for line in _split(data)]
    text = "".join(line for line, _ in lines)
    damaged = [number for number, (_, encoding) in enumerate(lines, 1) if encoding != "utf-8"]
    if plausibility(text) < _LEGIBLE:
        return None
    encodings = sorted({encoding.removesuffix("?") for _, encoding in lines})
    note = message("read.repaired", encoding="+".join(encodings), line=str(damaged[0]), count=str(len(damaged)))
    return Decoded(text, "+".join(encodings), "repaired", note)


def _split(data: bytes) -> Iterator[bytes]:
    """Lines with their ends; lines end at `\\n` only, as everywhere here."""
    *lines, last = data.split(b"\n")
    yield from (line + b"\n" for line in lines)
    yield last


def _line(line: bytes) -> tuple[str, str]:
    for encoding in ("utf-8", "cp949"):
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or plausibility(text) >= _PLAUSIBLE:
            return text, encoding
    repaired = [(line.decode(encoding, "replace"), f"{encoding}?") for encoding in ("utf-8", "cp949")]
    return max(repaired, key=lambda each: plausibility(each[0]))


def _detected(data: bytes) -> Decoded | None:
    """The library's opinion, for scripts that the ladder does not know; asked last because it misses mixed files."""
    if 0 in data[:_HEAD]:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None or best.encoding in ("utf_8", "ascii") or best.chaos > 0.1:
        return None
    text = data.decode(best.encoding, "replace")
    letters = sum(char.isalnum() or char.isspace() for char in text[:_SAMPLE])
    if letters < _LEGIBLE * len(text[:_SAMPLE]) or "\ufffd" in text[:_SAMPLE]:
        return None
    return Decoded(text, best.encoding, "guessed", _guess(best.encoding))
