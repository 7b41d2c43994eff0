"""How the documents beside this file were made: real text, saved by libraries that are not ours.

    pip install python-docx python-hwpx
    python tests/documents/make.py

They are committed, so that neither library is needed to run the tests.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from papers import SEEDS, paragraphs

HERE = Path(__file__).parent


def make_docx(lines: tuple[str, ...], path: Path) -> None:
    """Title, paragraphs, and a table at the end."""
    import docx

    document = docx.Document()
    document.add_heading(lines[0], 0)
    for line in lines[1:]:
        document.add_paragraph(line)
    document.save(str(path))


def make_hwpx(lines: tuple[str, ...], path: Path) -> None:
    """The same in the format of Hancom Office."""
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    for line in lines:
        document.add_paragraph(line)
    document.save_to_path(str(path))


if __name__ == "__main__":
    for seed in SEEDS[1:3]:
        make_docx(paragraphs(seed), HERE / f"{seed.stem[:3]}.docx")
        make_hwpx(paragraphs(seed), HERE / f"{seed.stem[:3]}.hwpx")
