"""HWPX (KS X 6101, the XML format of Hancom Office): the text of all sections as it stands when changes are accepted.

Read: paragraphs, headings by outline style, tables, captions, text boxes, foot- and endnotes. Left out: deletions, memos,
hidden comments, headers and footers, formulas, pictures, scripts. No link is followed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.read.compose import Paragraph
from factcheck.read.layout import LineKind
from factcheck.read.limits import Limits
from factcheck.read.office import Left, OfficeText, heading, raised, row
from factcheck.read.package import Package
from factcheck.read.refusal import Refused
from factcheck.read.tree import Node
from factcheck.read.words import PAGE

_TYPE = b"application/hwp+zip"
_SECTION = re.compile(r"Contents/section([0-9]{1,4})\.xml")
_HEADER = "Contents/header.xml"
_MANIFEST = "META-INF/manifest.xml"
_SIGNS: Mapping[str, str] = {"lineBreak": "\n", "tab": "\t", "nbSpace": "\u00a0", "fwSpace": "\u3000", "hyphen": "-"}
_NOTES = ("footNote", "endNote")
_UNREAD = ("header", "footer", "hiddenComment", "fieldBegin", "equation", "secPr", "colPr", "script", "linesegarray")


def matches(package: Package) -> bool:
    """True for a package that says so, or that has sections where HWPX has them."""
    if "mimetype" in package:
        return package.read("mimetype").strip() == _TYPE
    return any(_SECTION.fullmatch(name) for name in package.names)


def read(package: Package, limits: Limits) -> OfficeText:
    """The text of the document. Raises Refused."""
    if _MANIFEST in package and any(True for _ in package.tree(_MANIFEST).under("encryption-data")):
        raise Refused("read.locked")
    found = [section for name in package.names if (section := _SECTION.fullmatch(name))]
    if not found:
        raise Refused("read.damaged_package")
    reader = _Reader(_Styles.of(package))
    sections = sorted(found, key=lambda each: each[1].zfill(4))
    paragraphs = [paragraph for each in sections for paragraph in reader.story(package.tree(each[0]))]
    if any(name.startswith("Scripts/") and name.endswith(".js") for name in package.names):
        reader.left["macros"] += _has_code(package)
    return OfficeText((*paragraphs, *reader.notes), reader.left)


def _has_code(package: Package) -> bool:
    """Hancom writes an empty script into every file; only one with a body counts."""
    scripts = (package.read(name) for name in package.names if name.startswith("Scripts/") and name.endswith(".js"))
    return any(b"{" in each.replace(b"\0", b"") and len(each) > 1_000 for each in scripts)


@dataclass(frozen=True, slots=True)
class _Styles:
    """What the header says about styles and letter shapes, by id."""

    roles: Mapping[str, tuple[LineKind, int]]
    places: Mapping[str, str]

    @staticmethod
    def of(package: Package) -> _Styles:
        root = package.tree(_HEADER) if _HEADER in package else Node("")
        roles = {each.given.get("id", ""): role for each in root.under("style") if (role := _role(each.given.get("name", "")))}
        places = {
            shape.given.get("id", ""): "sup" if shape.first("supscript") else "sub"
            for shape in root.under("charPr")
            if shape.first("supscript", "subscript")
        }
        return _Styles(MappingProxyType(roles), MappingProxyType(places))


def _role(style: str) -> tuple[LineKind, int] | None:
    """`개요 1`, `Outline 2`: the styles of headings that the program brings along."""
    name, _, level = style.strip().lower().rpartition(" ")
    return heading(level) if name in PAGE.outline and level in tuple("123456789") else None


class _Reader:
    """Walks the sections; deletions open and close anywhere in the text, so their state outlives a run."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._deleting = 0
        self.left: Counter[Left] = Counter()
        self.notes: list[Paragraph] = []

    def story(self, node: Node) -> Iterator[Paragraph]:
        """The paragraphs of a section, cell, note or text box."""
        for each in node.under("p"):
            yield from self._paragraph(each)

    def _paragraph(self, node: Node) -> Iterator[Paragraph]:
        after: list[Paragraph] = []
        text = "".join(piece for run in _runs(node) for piece in self._run(run, after))
        kind, level = self._styles.roles.get(node.given.get("styleIDRef", ""), ("text", 0))
        if text or not after:
            yield Paragraph(text, kind, level)
        yield from after

    def _run(self, run: Node, after: list[Paragraph]) -> Iterator[str]:
        place = self._styles.places.get(run.given.get("charPrIDRef", ""), "")
        for child in run.nodes():
            if child.name == "t":
                yield raised("".join(self._letters(child)), place)
            elif child.name in _SIGNS:
                yield _SIGNS[child.name]
            elif child.name not in _UNREAD:
                after += self._object(child)

    def _letters(self, node: Node) -> Iterator[str]:
        for part in node.parts:
            if isinstance(part, Node):
                yield self._sign(part)
            elif not self._deleting:
                yield part

    def _sign(self, node: Node) -> str:
        match node.name:
            case "deleteBegin":
                self._deleting += 1
                self.left["deleted"] += 1
            case "deleteEnd":
                self._deleting = max(0, self._deleting - 1)
            case "insertBegin":
                self.left["inserted"] += 1
        return "" if self._deleting else _SIGNS.get(node.name, "")

    def _object(self, node: Node) -> Iterator[Paragraph]:
        """Tables in place, notes put aside to the end, and whatever else holds text (boxes, captions of pictures)."""
        if node.name == "tbl":
            for line in node.nodes("tr"):
                yield from row([list(self.story(cell)) for cell in line.nodes("tc")])
            for caption in node.nodes("caption"):
                yield from self._caption(caption)
            return
        for child in node.nodes():
            if child.name in _NOTES:
                self.notes += self.story(child)
            elif child.name == "caption":
                yield from self._caption(child)
            elif child.name == "p":
                yield from self._paragraph(child)
            elif child.name not in _UNREAD:
                yield from self._object(child)

    def _caption(self, node: Node) -> Iterator[Paragraph]:
        yield from (Paragraph(each.text, "caption") for each in self.story(node) if each.text)


def _runs(node: Node) -> Iterator[Node]:
    """The runs of a paragraph; a switch offers the same run for several programs, the first counts."""
    for child in node.nodes():
        if child.name == "run":
            yield child
        elif child.name == "switch":
            yield from _runs(child.first("case", "default") or Node(""))
