"""What a DOCX or HWPX says and what it does not: changes, tables, notes, boxes, hidden text, raised digits."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.read import Limits, read_bytes
from factcheck.report.messages import tell
from papers import docx_of, hwpx_of

SHOWN = '<w:vanish w:val="0"/>'
RAISED = '<w:vertAlign w:val="superscript"/>'
SENTENCE = "정부는 30일 예산 5000억원을 확정했다."


def article(data: bytes) -> Article:
    found = read_bytes(data, "a.bin", Limits())
    assert isinstance(found, Article), found
    return found


def p(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def hp(inner: str, style: str = "0") -> str:
    return f'<hp:p styleIDRef="{style}"><hp:run charPrIDRef="0">{inner}</hp:run></hp:p>'


# --- DOCX -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (r("예산 5000") + r("억원"), "예산 5000억원"),
        (
            f'<w:ins w:id="1">{r("6000")}</w:ins><w:del w:id="2"><w:r><w:delText>5000</w:delText></w:r></w:del>{r("억원")}',
            "6000억원",
        ),
        (f"<w:moveTo>{r('6000')}</w:moveTo><w:moveFrom>{r('5000')}</w:moveFrom>{r('억원')}", "6000억원"),
        (f"{r('5000')}{r('비밀', '<w:vanish/>')}{r('억원', SHOWN)}", "5000억원"),
        (f"{r('10')}{r('3', RAISED)}{r('개')}", "10³개"),
        ("<w:r><w:t>가</w:t><w:tab/><w:t>나</w:t><w:br/><w:t>다</w:t><w:noBreakHyphen/><w:t>라</w:t></w:r>", "가\t나\n다-라"),
        (f"<w:hyperlink>{r('누리집')}</w:hyperlink><w:r><w:instrText>HYPERLINK 'http://a'</w:instrText></w:r>", "누리집"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('칸')}</w:sdtContent></w:sdt>", "칸"),
        (f"<m:oMath><m:r><m:t>12345</m:t></m:r></m:oMath>{r('식')}", "식"),
        (f"{r('값 &amp;amp; 수')}", "값 &amp; 수"),
    ],
)
def test_runs_of_word(inner: str, text: str) -> None:
    assert article(docx_of(p(r(SENTENCE)) + p(inner))).raw == f"{SENTENCE}\n{text}"


def test_tracked_changes_are_told() -> None:
    body = p(f"<w:ins>{r('정부는')}</w:ins><w:del><w:r><w:delText>국회는</w:delText></w:r></w:del>" + r(" 30일 예산을 확정했다."))
    found = article(docx_of(body + p(r("숨김", "<w:vanish/>")), **{"word/vbaProject.bin": "x"}))
    assert [problem.message.key for problem in found.problems] == ["read.tracked", "read.hidden_text", "read.has_macros"]
    assert "삭제 1곳은 빼고 삽입 1곳은 넣음" in tell(found.problems[0].message, "ko")
    assert all(problem.article == found.id and not problem.failed for problem in found.problems)
    assert article(docx_of(p(r(SENTENCE)))).problems == ()


def test_styles_of_word_by_the_name_that_all_languages_share() -> None:
    body = (
        p(r("예산 확정"), '<w:pStyle w:val="a5"/>') + p(r(SENTENCE)) + p(r("남은 일"), '<w:pStyle w:val="2"/>') + p(r(SENTENCE))
    )
    found = article(docx_of(body))
    assert found.title == "예산 확정"
    assert [block.kind for block in found.blocks] == ["title", "lead", "subhead", "body"]


def test_tables_boxes_and_notes_of_word() -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:tcPr/>{p(r(text))}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('팀')}{cell('20개')}</w:tr><w:tr>{cell('예산')}{cell('5000억원')}</w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr><w:tc>{p(r(SENTENCE))}{p(r('둘째 문단이다.'))}</w:tc></w:tr></w:tbl>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        f"{p(r('상자 글이다.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p(r('상자 글이다.'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    notes = f'<w:footnotes><w:footnote w:type="separator">{p(r("-"))}</w:footnote><w:footnote w:id="2">{p(r("각주다."))}</w:footnote></w:footnotes>'
    found = article(docx_of(p(r("첫 문단이다.") + box) + table + frame, **{"word/footnotes.xml": notes}))
    assert found.raw.split("\n") == [
        "첫 문단이다.",
        "상자 글이다.",
        "팀 | 20개",
        "예산 | 5000억원",
        SENTENCE,
        "둘째 문단이다.",
        "각주다.",
    ]
    assert [block.kind for block in found.blocks if block.kind == "table"] == ["table"]


def test_a_head_block_in_a_document_states_its_facts() -> None:
    body = "".join(p(r(line)) for line in ("제목: 예산 확정", "언론사: 한강일보", "작성일: 2025-12-30", "", SENTENCE))
    found = article(docx_of(body))
    assert (found.title, found.publisher, found.published_at) == ("예산 확정", "한강일보", "2025-12-30")


# --- HWPX -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<hp:t>예산 5000</hp:t><hp:t>억원</hp:t>", "예산 5000억원"),
        ("<hp:t>예산 <hp:deleteBegin/>5000<hp:deleteEnd/><hp:insertBegin/>6000<hp:insertEnd/>억원</hp:t>", "예산 6000억원"),
        ("<hp:t>예산 <hp:deleteBegin/>50</hp:t><hp:t>00<hp:deleteEnd/>6000억원</hp:t>", "예산 6000억원"),
        ("<hp:t>가<hp:tab width='1'/>나<hp:lineBreak/>다<hp:markpenBegin/>라<hp:markpenEnd/></hp:t>", "가\t나\n다라"),
        ('<hp:t>10</hp:t></hp:run><hp:run charPrIDRef="7"><hp:t>3</hp:t></hp:run><hp:run><hp:t>개</hp:t>', "10³개"),
        ("<hp:equation><hp:script>12345</hp:script></hp:equation><hp:t>식</hp:t>", "식"),
        (
            "<hp:ctrl><hp:fieldBegin><hp:subList><hp:p><hp:run><hp:t>메모</hp:t></hp:run></hp:p></hp:subList></hp:fieldBegin></hp:ctrl><hp:t>글</hp:t>",
            "글",
        ),
        (
            "<hp:ctrl><hp:header><hp:subList><hp:p><hp:run><hp:t>머리말</hp:t></hp:run></hp:p></hp:subList></hp:header></hp:ctrl><hp:t>글</hp:t>",
            "글",
        ),
    ],
)
def test_runs_of_hancom(inner: str, text: str) -> None:
    assert article(hwpx_of(hp(f"<hp:t>{SENTENCE}</hp:t>") + hp(inner))).raw == f"{SENTENCE}\n{text}"


def test_headings_tables_and_notes_of_hancom() -> None:
    def cell(text: str) -> str:
        return f"<hp:tc><hp:subList>{hp(f'<hp:t>{text}</hp:t>')}</hp:subList><hp:cellAddr/></hp:tc>"

    rows = f"<hp:tr>{cell('팀')}{cell('20개')}</hp:tr><hp:tr>{cell('예산')}{cell('5000억원')}</hp:tr>"
    note = f"<hp:ctrl><hp:footNote><hp:subList>{hp('<hp:t>각주다.</hp:t>')}</hp:subList></hp:footNote></hp:ctrl>"
    caption = f"<hp:pic><hp:caption><hp:subList>{hp('<hp:t>청사 전경</hp:t>')}</hp:subList></hp:caption></hp:pic>"
    body = (
        hp("<hp:t>예산 확정</hp:t>", style="1")
        + hp(f"<hp:t>{SENTENCE}</hp:t>{note}")
        + hp(f"<hp:tbl>{rows}</hp:tbl>")
        + hp(caption)
    )
    found = article(hwpx_of(body))
    assert found.raw.split("\n") == ["예산 확정", SENTENCE, "팀 | 20개", "예산 | 5000억원", "청사 전경", "각주다."]
    assert [block.kind for block in found.blocks] == ["title", "lead", "table", "caption", "body"]


def test_sections_are_read_in_their_order() -> None:
    def section(text: str) -> str:
        return f"<hs:sec>{hp(f'<hp:t>{text}</hp:t>')}</hs:sec>"

    more = {f"Contents/section{n}.xml": section(f"{n}번 글이다.") for n in (10, 2)}
    assert article(hwpx_of(hp(f"<hp:t>{SENTENCE}</hp:t>"), **more)).raw.split("\n") == [SENTENCE, "2번 글이다.", "10번 글이다."]


def test_deletions_of_hancom_are_told() -> None:
    found = article(hwpx_of(hp(f"<hp:t>{SENTENCE}<hp:deleteBegin/>아니다.<hp:deleteEnd/></hp:t>")))
    assert [problem.message.key for problem in found.problems] == ["read.tracked"]
