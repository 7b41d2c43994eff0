"""Hostile documents, crawls and archives are refused with a reason; no bytes crash a reader; time grows with size only."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bad.documents import ARTICLE, DOCTYPES, archive, document, feed, growing, hancom, others, packages, section, word
from factcheck.model import Article, FailedInput, Problem
from factcheck.read import Limits, crawls, read_bytes
from factcheck.read.fields import NO_MAP
from factcheck.report.messages import tell
from growth import LIMIT, ratio
from papers import FORMATS, SEEDS, paragraphs

LIMITS = Limits()
PACKAGES, OTHERS = packages(), others()


def read(data: bytes, path: str) -> list[Article | FailedInput | Problem]:
    """What the bytes of one file give."""
    found = crawls.read(data, path, LIMITS, NO_MAP)
    return [read_bytes(data, path, LIMITS)] if found is None else list(found)


def refused(data: bytes, path: str) -> FailedInput:
    lost = [each for each in read(data, path) if isinstance(each, FailedInput)]
    assert lost
    sentence = tell(lost[0].error, "ko")
    assert path in sentence and sentence.endswith(("요.", "다.")) and not re.search(r"\{[a-z]", sentence)
    return lost[0]


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_hostile_packages_are_refused(name: str) -> None:
    data, key = PACKAGES[name]
    assert refused(data, "a.docx").error.key == key


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_hostile_files_of_other_kinds_are_refused(name: str) -> None:
    data, key = OTHERS[name]
    assert refused(data, name).error.key == key


def test_the_same_files_without_the_fault_are_read() -> None:
    more = ("word/media/image1.png", b"\x89PNG"), ("customXml/item1.xml", f"{next(iter(DOCTYPES.values()))}<x>&l11;</x>")
    for data in (word(document()), word(document(), *more), hancom(section()), feed().encode()):
        (article,) = read(data, "a")
        assert isinstance(article, Article) and article.raw == ARTICLE


def test_binary_hwp_and_doc_name_the_next_step() -> None:
    assert "HWPX로 저장해 주세요" in tell(refused(OTHERS["a.hwp"][0], "a.hwp").error, "ko")
    assert "DOCX로 저장해 주세요" in tell(refused(OTHERS["a.doc"][0], "a.doc").error, "ko")


def test_nothing_outside_a_document_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(*_: object, **__: object) -> None:
        raise AssertionError("a reader opened something")

    relations = '<R><Relationship TargetMode="External" Target="http://127.0.0.1:9/t.dotm"/></R>'
    data = word(document(), ("word/_rels/document.xml.rels", relations), ("word/embeddings/a.docx", word(document("다른 글"))))
    for name in ("builtins.open", "os.open", "socket.socket", "socket.create_connection"):
        monkeypatch.setattr(name, shut)
    (article,) = read(data, "a.docx")
    assert isinstance(article, Article) and article.raw == ARTICLE


@pytest.mark.parametrize("name", sorted(growing(10)))
def test_hostile_sizes_take_time_in_proportion(name: str) -> None:
    def run(n: int) -> Callable[[], object]:
        data = growing(n)[name]
        return lambda: read(data, name)

    run(100)()
    assert ratio(run(3_000), run(12_000)) <= LIMIT


# --- any bytes --------------------------------------------------------------------------------------------------


@cache
def valid() -> tuple[tuple[str, bytes], ...]:
    """A file of each format; short, so that a change hits what matters."""
    lines = tuple(line[:90] for line in paragraphs(SEEDS[1])[:3])
    made = [(name, make(lines)) for name, make in sorted(FORMATS.items())]
    return (*made, ("stored.docx", archive(("[Content_Types].xml", "<T/>"), ("word/document.xml", document()))))


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A valid file with bytes changed, a stretch removed, repeated or moved, or its end cut off."""
    name, data = draw(st.sampled_from(valid()))
    found = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(found) - 1)))
        size = draw(st.integers(0, 40))
        match draw(st.integers(0, 4)):
            case 0:
                found[at : at + 1] = draw(st.binary(min_size=1, max_size=1))
            case 1:
                del found[at : at + size]
            case 2:
                found[at:at] = found[at : at + size] * draw(st.integers(1, 3))
            case 3:
                found[at:at] = draw(st.binary(max_size=size))
            case _:
                del found[at:]
    return name, bytes(found)


def whole(each: Article | FailedInput | Problem) -> bool:
    """What may come of any bytes: a reason that can be said, or an article whose places hold."""
    if isinstance(each, FailedInput):
        return bool(tell(each.error, "ko")) and bool(tell(each.error, "en"))
    if isinstance(each, Problem):
        return bool(tell(each.message, "ko"))
    each.raw.encode()
    assert len(each.offsets) == len(each.ends) == len(each.text) + 1
    assert all(0 <= start <= end <= len(each.raw) for start, end in zip(each.offsets, each.ends, strict=True))
    return all(0 <= block.start <= block.end <= len(each.text) for block in each.blocks)


@settings(max_examples=600, deadline=None)
@given(mutated())
def test_no_change_of_a_valid_file_crashes_a_reader(file: tuple[str, bytes]) -> None:
    name, data = file
    first = read(data, name)
    assert all(map(whole, first))
    assert read(data, name) == first


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(
        [b"PK\x03\x04", b"PK\x05\x06", b"{", b"[{", b'{"body": "', b"title,body\n", b"<rss>", b"WARC/1.0\r\n", b"\x1f\x8b\x08"]
    ),
    st.binary(max_size=300),
)
def test_no_bytes_after_a_first_sign_crash_a_reader(start: bytes, rest: bytes) -> None:
    assert all(map(whole, read(start + rest, "a")))


@pytest.mark.parametrize("name", sorted(name for name, _ in valid()))
def test_cut_at_any_place(name: str) -> None:
    data = dict(valid())[name]
    for end in range(0, len(data), max(1, len(data) // 150)):
        assert all(map(whole, read(data[:end], name)))


def test_committed_documents_survive_changes() -> None:
    for path in sorted((Path(__file__).parent / "documents").glob("*.[dh]*x")):
        data = path.read_bytes()
        for at in range(0, len(data), len(data) // 12):
            assert all(map(whole, read(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :], path.name)))
