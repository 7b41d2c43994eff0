"""What agrees is shown as agreement, and a look-alike is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import article, report, silent, told

from factcheck.claim import extract
from factcheck.compare.values.ties import Clusters


@pytest.mark.parametrize(
    ("first", "second", "a", "b", "rule", "outcome"),
    [
        (
            "한빛전자의 1분기 매출은 5000억원이다.",
            "한빛전자는 1분기 매출이 5천억 원이라고 밝혔다.",
            "5000억원",
            "5천억 원",
            "FC110",
            "ALIAS",
        ),
        (
            "한빛AI는 500B 규모 모델 '다솜'을 공개했다.",
            "한빛AI는 매개변수 5천억 개 규모의 '다솜'을 내놨다.",
            "500B",
            "5천억 개",
            "FC110",
            "ALIAS",
        ),
        (
            "한빛전자의 1분기 매출은 4218억원이다.",
            "한빛전자는 1분기 매출이 약 4200억원이라고 밝혔다.",
            "4218억원",
            "4200억원",
            "FC111",
            "PRECISION",
        ),
        (
            "한빛전자의 1분기 매출은 5340억원이다.",
            "한빛전자는 1분기 매출이 5300억원 이상이라고 밝혔다.",
            "5340억원",
            "5300억원",
            "FC112",
            "SCOPE",
        ),
        ("새 모델은 연산량을 30% 수준으로 줄였다.", "새 모델은 연산량을 70% 줄였다.", "30%", "70%", "FC310", "FRAMING"),
        (
            "응답자 3명 중 1명은 이사를 고려한다고 답했다.",
            "응답자의 33%가 이사를 고려한다고 답했다.",
            "3명 중 1명",
            "33%",
            "FC111",
            "PRECISION",
        ),
        ("외산 담배는 5525만 갑 팔렸다.", "외산 담배는 5520만 갑 팔렸다.", "5525만", "5520만", "FC111", "PRECISION"),
        (
            "Harbor Foods reported revenue of $3.24 billion.",
            "Revenue at Harbor Foods was $3.2 billion.",
            "$3.24",
            "$3.2 ",
            "FC111",
            "PRECISION",
        ),
        (
            "The pipeline is 124 miles long.",
            "The pipeline is 200 kilometers long.",
            "124 miles",
            "200 kilometers",
            "FC111",
            "PRECISION",
        ),
        (
            "Harbor recalled 412,000 chargers.",
            "Harbor recalled 412,000 chargers on Thursday.",
            "412,000",
            "412,000",
            "FC110",
            "ALIAS",
        ),
    ],
)
def test_tie(first: str, second: str, a: str, b: str, rule: str, outcome: str) -> None:
    assert (rule, outcome, "tie") in told(report([first, second]), a, b)


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        ("한빛AI는 20조 토큰을 학습했다고 밝혔다.", "마루AI는 20조 토큰을 학습했다고 밝혔다.", "20조 토큰", "20조 토큰"),
        ("전체 파라미터는 120억 개다.", "활성 파라미터는 120억 개다.", "120억 개", "120억 개"),
        ("축제에 관객 30명이 다쳤다.", "시의회는 30명으로 이뤄진다.", "30명", "30명"),
        ("기온은 31도까지 올랐다.", "가람팀은 31승을 거뒀다.", "31도", "31승"),
        ("이 집의 전용면적은 84㎡다.", "이 집의 공급면적은 84㎡다.", "84㎡", "84㎡"),
        ("이 메모리의 용량은 512GB다.", "이 메모리의 용량은 1TB다.", "512GB", "1TB"),
        ("구단은 그와 4년 최대 78억원에 계약했다.", "구단은 그와 4년 최대 75억원에 계약했다.", "78억원", "75억원"),
        ("구단은 그와 4년 최대 78억원에 계약했다.", "구단은 그와 4년 75억원에 계약했다.", "78억원", "75억원"),
        ("구단은 그와 4년 78억원에 계약했다.", "구단은 그와 4년 75억원 안팎에 계약했다.", "78억원", "75억원"),
        ("The club paid up to $78 million for him.", "The club paid up to $75 million for him.", "$78 million", "$75 million"),
        ("Harbor employs 12 people in Ohio.", "A fire in Alder City hurt 12 people.", "12 people", "12 people"),
    ],
)
def test_no_tie(first: str, second: str, a: str, b: str) -> None:
    assert silent(report([first, second]), a, b)


def test_three_that_agree_are_one_tie() -> None:
    made = report([f"한빛전자의 1분기 매출은 4218억원{end}" for end in ("이다.", "으로 집계됐다.", "이라고 회사가 밝혔다.")])
    (tie,) = [t for t in made.ties if t.positions[0].display == "4,218억원"]
    assert [p.witnesses for p in tie.positions] == [3]


def test_what_agrees_is_one_data_item() -> None:
    """No word in common: the agreement that only the number carries is the data item as well."""
    made = report(["시속 5.4㎞로 달린다.", "이 차는 초속 1.5m까지 낸다."])
    (tie,) = made.ties
    items = {claim.item for claim in made.claims if claim.id in {c for p in tie.positions for c in p.claims}}
    assert len(items) == 1
    assert None not in items


def test_a_loose_value_joins_one_item_only() -> None:
    """`1.0 to 2.2 %` meets half of a forecast table; it must not make its rows one item."""
    made = report(
        [
            "올해 성장률은 1.3%, 내년 성장률은 1.9%로 전망됐다.",
            "올해 성장률은 1.3%, 내년 성장률은 1.9%로 전망됐다. 은행은 전했다.",
            "성장률은 1.0~2.2%로 전망됐다.",
        ]
    )
    items = {c.quote: c.item for c in made.claims if c.kind == "percent"}
    assert items["1.3%"] != items["1.9%"]


CLAIMS = extract(article("매출은 1억원, 2억원, 3억원, 4억원, 5억원이다.")).claims
JOINS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8)


@given(JOINS)
def test_clusters_do_not_depend_on_the_order_of_joins(joins: list[tuple[int, int]]) -> None:
    def partition(order: list[tuple[int, int]]) -> dict[str, str]:
        clusters = Clusters(CLAIMS)
        for a, b in order:
            clusters.join(CLAIMS[a].id, CLAIMS[b].id)
        return {claim.id: clusters.root(claim.id) for claim in CLAIMS}

    assert partition(joins) == partition(joins[::-1])
    assert all(root == min(other for other, r in partition(joins).items() if r == root) for root in partition(joins).values())
