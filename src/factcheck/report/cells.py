"""Layout in terminal cells: a Hangul syllable takes two, and no line may be wider than the screen."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import get_character_cell_size


def width(text: str) -> int:
    """Cells of a text by East Asian width; never less than what a terminal takes."""
    return len(text) if text.isascii() else sum(_cells(sign) for sign in text)


def pad(text: str, cells: int) -> str:
    """`text` filled with spaces to `cells`."""
    return text + " " * (cells - width(text))


def cut(text: str, cells: int) -> str:
    """At most `cells` of the text; what is cut is shown by an ellipsis."""
    if width(text) <= cells:
        return text
    return head(text, cells - 1).rstrip() + "…" if cells > 0 else ""


def head(text: str, cells: int) -> str:
    """The longest beginning of the text that fits `cells`."""
    used = 0
    for place, sign in enumerate(text):
        used += _cells(sign)
        if used > cells:
            return text[:place]
    return text


def tail(text: str, cells: int) -> str:
    """The longest end of the text that fits `cells`."""
    return head(text[::-1], cells)[::-1]


def wrapped(text: str, cells: int) -> list[str]:
    """Lines of at most `cells` (never less than one wide character), broken at spaces, inside a word only when it must be."""
    cells = max(cells, 2)
    lines = [""]
    for each in text.split(" "):
        glued = f"{lines[-1]} {each}" if lines[-1] else each
        if width(glued) <= cells:
            lines[-1] = glued
            continue
        if lines[-1]:
            lines.append("")
        rest = each
        while width(rest) > cells:
            lines[-1] = head(rest, cells)
            rest = rest[len(lines[-1]) :]
            lines.append("")
        lines[-1] = rest
    return [line for line in lines if line] or [""]


def hanging(label: str, text: str, indent: int, cells: int) -> Iterator[str]:
    """A label and its text, the text wrapped and aligned beside the label."""
    for number, line in enumerate(wrapped(text, cells - indent)):
        yield (pad(label, indent) if number == 0 else " " * indent) + line


def _cells(sign: str) -> int:
    # VARIATION SELECTOR-16 turns a narrow sign into a wide emoji.
    return 1 if sign == "\ufe0f" else get_character_cell_size(sign)
