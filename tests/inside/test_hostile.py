"""Whatever numbers a text holds, the checks end without an error and every claim of theirs lies on its own words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from room import article

from factcheck.claim import extract
from factcheck.inside import check

NUMBERS = st.one_of(
    st.integers(0, 10**40).map(str),
    st.integers(0, 10**7).map(lambda n: f"{n:,}"),
    st.decimals(0, 10**6, places=2).map(str),
    st.sampled_from(["0", "1", "0.0", "-3", "9" * 60, "1e9", "수백", "두", "수십만"]),
)
UNITS = st.sampled_from(
    ["명", "억원", "%", "%포인트", "배", "조원", "대", "점", "개사", "평", "㎡", "달러", "년", " percent", "bn", " people", ""]
)
WORDS = st.sampled_from(
    [
        "에서 ", "으로 ", "보다 ", " 늘었다. ", "(", ") ", ", ", " 등 모두 ", " 가운데 ", "나머지 ", "씩 ", "의 ", "표본오차는 ±", "1인당 ",
        "벤치마크 ", " 높은 ", " 설립 ", "주년 ", " rose ", " to ", " from ", " of ", " in all", "총 ", "누적 ", "\n- ", " | ", "최저 ", "평균 ", "최고 ",
        "지난 2026년 ", "부터 ", "까지 ", "치사율은 ", "숨졌다 ", "→ ", "·", "금리를 ", " 내려 ", "doubled ",
    ]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.tuples(WORDS, NUMBERS, UNITS), min_size=1, max_size=14))
def test_never_an_error(pieces: list[tuple[str, str, str]]) -> None:
    text = "이 글은 시험에 쓰는 짧은 기사다. " + "".join(word + number + unit for word, number, unit in pieces) + " 이다."
    made = article(text)
    for draft in check(extract(made)):
        assert draft.groups and all(draft.groups)
        for claim in draft.claims:
            assert made.raw[claim.start : claim.end] == claim.quote
        assert len({c.id for c in draft.claims}) == len(draft.claims)
