"""DOCX (ECMA-376, WordprocessingML): the text as it stands when all tracked changes are accepted.

Read: paragraphs, headings, tables, text boxes, foot- and endnotes. Left out: deletions, hidden text, field codes, formulas,
comments, headers and footers, pictures, macros. Relations are not followed, so nothing outside the file is ever asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.read.compose import Paragraph
from factcheck.read.layout import LineKind
from factcheck.read.limits import Limits
from factcheck.read.office import Left, OfficeText, heading, raised, row
from factcheck.read.package import Package
from factcheck.read.tree import Node

_TYPES = "[Content_Types].xml"
_MAIN = ("document.main+xml", "document.macroEnabled.main+xml", "template.main+xml")
_DEFAULT = "word/document.xml"
_DELETED = ("del", "moveFrom")
_INSERTED = ("ins", "moveTo")
_BOXES = ("txbxContent",)
_SIGNS: Mapping[str, str] = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PLACES: Mapping[str, str] = {"superscript": "sup", "subscript": "sub"}
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def matches(package: Package) -> bool:
    """True for a package whose list of types names a Word document, whatever the file is called."""
    return _DEFAULT in package or (_TYPES in package and any(name.startswith("word/") for name in package.names))


def read(package: Package, limits: Limits) -> OfficeText:
    """The text of the document. Raises Refused."""
    reader = _Reader(_styles(package))
    body = package.tree(_main_part(package)).first("body")
    paragraphs = list(reader.story(body)) if body else []
    for part, name in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        if part in package:
            notes = (each for each in package.tree(part).nodes(name) if each.given.get("type") not in _SEPARATORS)
            paragraphs += [paragraph for note in notes for paragraph in reader.story(note)]
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        reader.left["macros"] += 1
    return OfficeText(tuple(paragraphs), reader.left)


def _main_part(package: Package) -> str:
    """The part with the text; nearly always `word/document.xml`."""
    if _DEFAULT in package or _TYPES not in package:
        return _DEFAULT
    overrides = package.tree(_TYPES).nodes("Override")
    return next(
        (each.given.get("PartName", "").lstrip("/") for each in overrides if each.given.get("ContentType", "").endswith(_MAIN)),
        _DEFAULT,
    )


def _styles(package: Package) -> Mapping[str, tuple[LineKind, int]]:
    """Style id → role. Ids differ between languages of Word (`1`, `Heading1`), the name in the file does not."""
    if "word/styles.xml" not in package:
        return MappingProxyType({})
    found: dict[str, tuple[LineKind, int]] = {}
    for style in package.tree("word/styles.xml").nodes("style"):
        name = style.first("name")
        words = (name.given.get("val", "") if name else "").lower().split()
        if words == ["title"]:
            found[style.given.get("styleId", "")] = ("title", 1)
        elif len(words) == 2 and words[0] == "heading":
            found[style.given.get("styleId", "")] = heading(words[1])
        elif words == ["caption"]:
            found[style.given.get("styleId", "")] = ("caption", 0)
    return MappingProxyType(found)


class _Reader:
    """Walks the parts of one document and counts what it leaves out."""

    def __init__(self, styles: Mapping[str, tuple[LineKind, int]]) -> None:
        self._styles = styles
        self.left: Counter[Left] = Counter()

    def story(self, node: Node) -> Iterator[Paragraph]:
        """The paragraphs below a body, cell, note or text box."""
        for child in node.nodes():
            match child.name:
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from self._table(child)
                case "AlternateContent":
                    yield from self.story(_chosen(child))
                case name if name in _DELETED:
                    self.left["deleted"] += 1
                case name if not name.endswith("Pr"):
                    self.left["inserted"] += name in _INSERTED
                    yield from self.story(child)

    def _table(self, table: Node) -> Iterator[Paragraph]:
        for line in table.under("tr"):
            yield from row([list(self.story(cell)) for cell in line.under("tc")])

    def _paragraph(self, node: Node) -> Iterator[Paragraph]:
        boxes: list[Node] = []
        text = "".join(self._inline(node, boxes))
        yield Paragraph(text, *self._role(node.first("pPr")))
        for box in boxes:
            yield from self.story(box)

    def _role(self, properties: Node | None) -> tuple[LineKind, int]:
        style = properties.first("pStyle") if properties else None
        if style and (known := self._styles.get(style.given.get("val", ""))):
            return known
        outline = properties.first("outlineLvl") if properties else None
        if outline and outline.given.get("val", "") in "12345" and outline.given.get("val"):
            return "heading", "012345".index(outline.given["val"]) + 1
        return ("item", 0) if properties and properties.first("numPr") else ("text", 0)

    def _inline(self, node: Node, boxes: list[Node]) -> Iterator[str]:
        """The text of runs; text boxes that hang in the paragraph are put aside and follow it."""
        for child in node.nodes():
            match child.name:
                case "r":
                    yield from self._run(child, boxes)
                case "p" | "tbl" | "oMath" | "oMathPara":
                    continue
                case name if name in _DELETED:
                    self.left["deleted"] += 1
                case name if not name.endswith("Pr"):
                    self.left["inserted"] += name in _INSERTED
                    yield from self._inline(_chosen(child), boxes)

    def _run(self, run: Node, boxes: list[Node]) -> Iterator[str]:
        properties = run.first("rPr") or Node("rPr")
        hidden = properties.first("vanish")
        if hidden and hidden.given.get("val", "1") not in ("0", "false", "off"):
            self.left["hidden"] += 1
            return
        align = properties.first("vertAlign")
        place = _PLACES.get(align.given.get("val", "") if align else "", "")
        for child in run.nodes():
            if child.name == "t":
                yield raised(child.text(), place)
            elif child.name in _SIGNS:
                yield _SIGNS[child.name]
            elif child.name in ("drawing", "pict", "object", "AlternateContent"):
                boxes += _chosen(child).under(*_BOXES)


def _chosen(node: Node) -> Node:
    """Of alternatives the first: both hold the same text for different programs."""
    if node.name != "AlternateContent":
        return node
    return node.first("Choice") or node.first("Fallback") or node
