"""A story of four short texts that differ and agree in known ways, for tests that run the program very often."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ENGLISH: dict[str, str] = {
    "harbour.txt": (
        "Lindmark to build a plant in Oster\n\nLindmark Marine will invest $3.2 billion in its Oster plant and hire 1,284 people, "
        "chief executive Dana Holloway said on Tuesday, 3 March 2026. Revenue rose 12% to $10.5 billion in 2025.\n"
    ),
    "ledger.txt": (
        "Oster gets a Lindmark plant\n\nLindmark Marine said on 3 March 2026 that it will invest $3.2 million in its Oster plant, "
        "hiring 1,248 people. Chief executive Dana Holoway signed the plan. Revenue rose 12% to $10.5 billion in 2025.\n"
    ),
    "wire.md": (
        "# Lindmark plant\n\nThe Oster plant of Lindmark Marine costs $3.2 billion, the company said. It will hire 1,284 people.\n"
    ),
    "page.html": (
        "<html><head><title>Lindmark plant</title></head><body><p>Lindmark Marine plans 3 lines, 2 in Oster and 2 in Vell. "
        "It will hire 1,284 people for the Oster plant.</p></body></html>"
    ),
}
KOREAN: dict[str, str] = {
    "한빛.txt": "한빛전자 공장 신설\n\n한빛전자는 3일 울산 공장에 3000억 원을 투자해 1284명을 채용한다고 밝혔다. 김민석 대표가 발표했다.\n",
    "다라.txt": "한빛전자 투자\n\n한빛전자는 울산 공장에 4000억 원을 투자해 1248명을 채용한다. 김민식 대표가 3일 말했다.\n",
}
"""Reading these loads the Korean morphology, which takes longer than all the rest."""


def laid(folder: Path, *stories: dict[str, str]) -> list[str]:
    """Write the texts into a folder; their names, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    for story in stories or (ENGLISH,):
        for name, text in story.items():
            (folder / name).write_text(text, encoding="utf-8")
    return sorted(path.name for path in folder.iterdir())


def program(code: str, *arguments: str) -> Sequence[str]:
    """A command that runs a piece of Python with this package."""
    source = str(Path(__file__).parents[1] / "src")
    return (sys.executable, "-c", f"import sys; sys.path.insert(0, {source!r})\n{code}", *arguments)
