"""Files that are no text, by their first bytes, each with what to do about it."""

from __future__ import annotations

from factcheck.model import Message, message

_MAGIC = (
    (b"%PDF", "read.is_pdf"),
    (b"HWP Document File", "read.is_hwp"),
    (b"{\\rtf", "read.is_rtf"),
    (b"\x1f\x8b", "read.is_packed"),
    (b"Rar!", "read.is_packed"),
    (b"7z\xbc\xaf", "read.is_packed"),
    (b"BZh", "read.is_packed"),
    (b"\xfd7zXZ", "read.is_packed"),
    (b"\x28\xb5\x2f\xfd", "read.is_packed"),
    (b"\x89PNG", "read.is_image"),
    (b"\xff\xd8\xff", "read.is_image"),
    (b"GIF8", "read.is_image"),
    (b"RIFF", "read.is_binary"),
    (b"\x7fELF", "read.is_binary"),
    (b"MZ\x90", "read.is_binary"),
    (b"SQLite format 3", "read.is_binary"),
    (b"OggS", "read.is_binary"),
    (b"ID3", "read.is_binary"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "read.locked"),
    ("WordDocument", "read.is_doc"),
    ("Workbook", "read.is_sheet"),
    ("PowerPoint Document", "read.is_packed"),
)
"""Names in the directory of an OLE file; HWP 5 is what has none of these."""
_PARTS = ((b"hwp+zip", "read.is_hwpx"), (b"Contents/", "read.is_hwpx"), (b"word/", "read.is_docx"), (b"xl/", "read.is_sheet"))
_HEAD = 4_096


def is_package(data: bytes) -> bool:
    """True for a zip archive: what is in it decides."""
    return data.startswith(_ZIP)


def refusal(data: bytes, path: str) -> Message | None:
    """Why these bytes are no article and which format to save as, or None for what may be text."""
    if is_package(data):
        key = next((key for part, key in _PARTS if part in data[:_HEAD]), "read.is_packed")
        return message(key, path=path)
    if data.startswith(_OLE):
        key = next((key for name, key in _STREAMS if name.encode("utf-16-le") in data), "read.is_hwp")
        return message(key, path=path)
    if data[4:8] == b"ftyp":
        return message("read.is_binary", path=path)
    key = next((key for magic, key in _MAGIC if data.startswith(magic)), "")
    return message(key, path=path) if key else None
