"""Who heads a department or a committee, who was entrusted with a task, who came second; and two departments, tasks and contests."""

from __future__ import annotations

import pytest
from story import alarms, on

FARMS = "가람도는 다섯 번째 농장에서 확진이 나왔다고 밝혔다."
PLANT = "발전소 4기를 짓는 도을면 주민 312명이 소송을 냈다."
TENDER = "위성 5기를 만드는 입찰에 3개사가 참여했다."

HEADS = [
    (
        f"{FARMS} 채윤목 가람도 축산정책과장은 “이동을 막았다”고 말했다.",
        f"{FARMS} 채윤목 가람도 동물방역과장은 “확산을 막겠다”고 했다.",
        ("축산정책과장", "동물방역과장"),
    ),
    (
        f"{FARMS} 도해온 홍보실장은 사과했다.",
        f"{FARMS} 도해온 대외협력실장은 사과했다.",
        ("홍보실장", "대외협력실장"),
    ),
]
NOT_HEADS = [
    (
        f"{FARMS} 채윤목 축산정책과장은 이동을 막았다. 채윤목은 올해 동물방역과장으로 옮겼다.",
        f"{FARMS} 채윤목 동물방역과장은 “확산을 막겠다”고 했다.",
    ),
    (
        f"{FARMS} 채윤목 축산정책과장은 겸임하던 동물방역과장 자리를 내려놓는다.",
        f"{FARMS} 채윤목 동물방역과장은 “확산을 막겠다”고 했다.",
    ),
    (f"{FARMS} 채윤목 동물방역과장은 말했다.", f"{FARMS} 채윤목 방역과장은 말했다."),
    (f"{FARMS} 채윤목 전 축산정책과장은 말했다.", f"{FARMS} 채윤목 동물방역과장은 말했다."),
]
COMMITTEE = [
    (
        "수정안은 200원 인상안을 깎았다. 교통위 변지오 위원장이 수정안을 냈다.",
        "200원 인상안을 깎은 수정안이 통과됐다. 변지오 의원은 반대했다. 교통위원회에서 도혜란 위원장이 수정안을 냈다.",
        "도혜란 교통위원장은 200원 인상안의 수정안을 냈다.",
    ),
]
NOT_COMMITTEE = [
    (
        "수정안은 200원 인상안을 깎았다. 교통위 변지오 부위원장이 수정안을 냈다.",
        "변지오 의원은 반대했다. 200원 인상안을 깎은 수정안을 도혜란 교통위원장이 냈다.",
    ),
    (
        "수정안은 200원 인상안을 깎았다. 교육위 변지오 위원장이 수정안을 냈다.",
        "변지오 의원은 반대했다. 200원 인상안을 깎은 수정안을 도혜란 교통위원장이 냈다.",
    ),
    (
        "수정안은 200원 인상안을 깎았다. 변지오 전 교통위원장이 수정안을 냈다.",
        "변지오 의원은 반대했다. 200원 인상안을 깎은 수정안을 도혜란 교통위원장이 냈다.",
    ),
    (
        "수정안은 200원 인상안을 깎았다. 교통위 변지오 위원장에 이어 도혜란 교통위원장이 수정안을 냈다.",
        "변지오 의원은 반대했다. 200원 인상안을 깎은 수정안을 도혜란 교통위원장이 냈다.",
    ),
]
TASKS = [
    (
        f"{PLANT} 환경영향평가 협의는 동남지방환경청이 맡았다.",
        f"{PLANT} 동남지방해양수산청이 맡은 환경영향평가 협의가 부실했다고 한다.",
    ),
    (
        f"{PLANT} 타당성 재조사를 맡은 미래교통연구원은 보고서를 냈다.",
        f"{PLANT}\n\n[ 재조사 결과 ]\n- 수행기관: 나라재정연구원(2025. 8.)\n- 비용 대비 편익 0.87",
    ),
    (f"{PLANT} 안전진단을 세울구조연구소가 맡았다.", f"{PLANT} 안전진단은 나루방재연구원이 맡았다."),
    (
        "The audit was carried out by Marlow Finch for the city of Dunmar. It cost 4 million pounds.",
        "The audit, conducted by Hale Porter, cost the city of Dunmar 4 million pounds.",
    ),
]
NOT_TASKS = [
    (f"{PLANT} 사전 협의는 세울환경청이 맡았다.", f"{PLANT} 사후 협의는 나루수산청이 맡았다."),
    (f"{PLANT} 안전진단은 세울구조연구소가 맡았다.", f"{PLANT} 안전진단은 세울구조연구소와 나루방재연구원이 맡았다."),
    (f"{PLANT} 안전진단은 당초 세울구조연구소가 맡았다.", f"{PLANT} 안전진단은 나루방재연구원이 맡았다."),
    (f"{PLANT} 수사는 세울경찰청이 맡았다.", f"{PLANT} 수사는 나루해양청이 맡았다."),
    (f"{PLANT} 안전진단은 구조연구소가 맡았다.", f"{PLANT} 안전진단은 세울구조연구소가 맡았다."),
    (
        f"{PLANT} 안전진단은 세울구조연구소가 맡았다. 나루방재연구원이 안전진단을 맡았다.",
        f"{PLANT} 안전진단은 나루방재연구원이 맡았다.",
    ),
    (
        "The audit was carried out by Marlow Finch for the city of Dunmar.",
        "The inspection, conducted by Hale Porter, cost the city of Dunmar 4 million pounds.",
    ),
    (
        "A survey was carried out by Marlow Finch for the city of Dunmar.",
        "The survey, conducted by Hale Porter, cost the city of Dunmar 4 million pounds.",
    ),
]
SECOND = [
    (
        f"{TENDER} 차순위인 가람위성기술과는 0.69점 차이였다. 대륭항공우주도 나섰다.",
        f"{TENDER} 2위 대륭항공우주(94.22점)와는 0.69점 차였다. 가람위성기술은 3위였다.",
    ),
    (
        f"{TENDER} 2위는 대륭항공우주로 0.69점 뒤졌다. 가람위성기술도 나섰다.",
        f"{TENDER} 2순위 가람위성기술은 0.69점 모자랐다. 대륭항공우주도 나섰다.",
    ),
]
NOT_SECOND = [
    (
        f"{TENDER} 차순위인 가람위성기술과는 1.41점 차이였다. 대륭항공우주도 나섰다.",
        f"{TENDER} 2위 대륭항공우주와는 0.69점 차였다. 가람위성기술은 3위였다.",
    ),
    (
        f"{TENDER} 2위 가람위성기술과 공동 2위 대륭항공우주는 0.69점 뒤졌다.",
        f"{TENDER} 2위 대륭항공우주와는 0.69점 차였다. 가람위성기술도 나섰다.",
    ),
    (
        f"{TENDER} 1위 가람위성기술은 0.69점 앞섰다. 대륭항공우주도 나섰다.",
        f"{TENDER} 2위 대륭항공우주는 0.69점 뒤졌다. 가람위성기술도 나섰다.",
    ),
    (
        f"{TENDER} 2위 가람위성과는 0.69점 차이였다. 가람위성기술은 새 회사다.",
        f"{TENDER} 2위 가람위성기술과는 0.69점 차이였다.",
    ),
]


AUDIT = "감사원은 14일 공사의 채용 비리를 공개했다."
LED = [
    (f"{AUDIT} 감사원은 오세림 사장을 비롯한 9명을 검찰에 고발했다.", f"{AUDIT} 황보윤석 전 사장 등 9명을 검찰에 고발했다."),
    (
        "Auditors charged former chairman Owen Marsh and nine others over the port fund on Monday.",
        "Chairman Iris Cole and nine others were charged by auditors over the port fund on Monday.",
    ),
]
NOT_LED = [
    (f"{AUDIT} 감사원은 오세림 사장을 비롯한 9명을 검찰에 고발했다.", f"{AUDIT} 황보윤석 전 사장 등 4명을 검찰에 고발했다."),
    (f"{AUDIT} 감사원은 오세림 사장을 비롯한 9명을 검찰에 고발했다.", f"{AUDIT} 황보윤석 사장 등 9명을 검찰에 고발했다."),
    (f"{AUDIT} 감사원은 오세림 사장을 비롯한 9명을 검찰에 고발했다.", f"{AUDIT} 황보윤석 전 본부장 등 9명을 검찰에 고발했다."),
    (
        f"{AUDIT} 감사원은 오세림 사장을 비롯한 9명을 검찰에 고발했다.",
        f"{AUDIT} 오세림 사장과 황보윤석 전 사장 등 9명을 검찰에 고발했다.",
    ),
]


@pytest.mark.parametrize("texts", LED)
def test_the_head_of_today_and_an_earlier_one_are_mixed_up(texts: tuple[str, ...]) -> None:
    assert alarms("FC212", texts)


@pytest.mark.parametrize("texts", NOT_LED)
def test_two_of_a_number_may_stand_for_it(texts: tuple[str, ...]) -> None:
    assert not alarms("FC212", texts)


@pytest.mark.parametrize(("first", "second", "parts"), HEADS)
def test_one_person_heads_two_departments(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", (first, second)), *parts)


@pytest.mark.parametrize("texts", NOT_HEADS)
def test_a_head_moved_or_the_department_is_one(texts: tuple[str, ...]) -> None:
    assert not alarms("FC203", texts)


@pytest.mark.parametrize("texts", COMMITTEE)
def test_one_committee_has_two_heads(texts: tuple[str, ...]) -> None:
    assert on(alarms("FC212", texts), "변지오 위원장", "도혜란 교통위원장")


@pytest.mark.parametrize("texts", NOT_COMMITTEE)
def test_two_committees_or_offices_have_two_heads(texts: tuple[str, ...]) -> None:
    assert not alarms("FC212", texts)


@pytest.mark.parametrize("texts", TASKS)
def test_one_task_has_two_bodies(texts: tuple[str, ...]) -> None:
    assert alarms("FC212", texts)


@pytest.mark.parametrize("texts", NOT_TASKS)
def test_two_tasks_or_bodies_that_share_one(texts: tuple[str, ...]) -> None:
    assert not alarms("FC212", texts)


@pytest.mark.parametrize("texts", SECOND)
def test_two_came_second(texts: tuple[str, ...]) -> None:
    assert alarms("FC108", texts)


@pytest.mark.parametrize("texts", NOT_SECOND)
def test_two_contests_or_places(texts: tuple[str, ...]) -> None:
    assert not alarms("FC108", texts)
