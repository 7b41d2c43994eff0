"""FC504: for, against and abstentions are all who were there; those who hold a seat may have stayed away."""

import pytest
from room import alarms

HITS = [
    "재석 286명, 찬성 171명, 반대 98명, 기권 14명.",
    "수정안은 재석 286명에 찬성 171명, 반대 98명, 기권 14명으로 가결됐다.",
    "표결 결과 재석 286인 중 찬성 171인, 반대 98인, 기권 14인이었다.",
    "재석 의원 286명 가운데 171명이 찬성, 98명이 반대, 14명이 기권했다.",
    "출석의원 286명에 찬성 171표, 반대 98표, 기권 14표가 나왔다.",
    "수정안은 찬성 171명, 반대 98명, 기권 14명(재석 286명)으로 통과됐다.",
    "의원 286명이 표결에 참여해 171명이 찬성하고 98명은 반대했으며 14명은 기권했다.",
    "재석 286명에 찬성 171명·반대 98명·기권 14명이다.",
    "총투표수 286표 중 찬성 171표, 반대 98표, 무효 14표였다.",
    "재석 의원은 286명이었다. 찬성 171명, 반대 98명, 기권 14명으로 안건은 가결됐다.",
    "투표에는 조합원 1,286명이 참여했다. 찬성 871표, 반대 398표, 무효 14표가 나왔다.",
    "전광판에는 재석 286, 찬성 171, 반대 98, 기권 14가 찍혔다.",
    "286 present: 171 for, 98 against, 14 abstentions.",
    "With 286 members present, 171 voted in favour, 98 against and 14 abstained.",
    "The tally was 171 ayes, 98 noes and 14 abstentions among 286 members voting.",
    "The motion passed 171 to 98, with 14 abstentions; 286 members were present.",
    "Of the 286 lawmakers present, 171 backed the bill, 98 opposed it and 14 abstained.",
]
TRAPS = [
    "There were 286 members in the chamber. 171 voted for, 98 voted against and 14 abstained.",
    "재석 283명, 찬성 171명, 반대 98명, 기권 14명.",
    "재적 300명, 재석 283명, 찬성 171명, 반대 98명, 기권 14명.",
    "재적의원 300명 가운데 찬성 171명, 반대 98명, 기권 14명으로 가결됐다.",
    "재석 286명, 찬성 171명, 반대 98명으로 가결됐다.",
    "재석 286명, 찬성 171명, 반대 98명, 기권 14명, 무효 3명.",
    "재석 286명, 찬성 171명, 반대 98명, 기권 14명. 3명은 표결에 참여하지 않았다.",
    "출석 286명에 찬성 171표, 반대 98표, 기권 14표, 무효 3표다.",
    "첫 안건은 재석 286명, 찬성 171명, 반대 115명이었다. 둘째 안건은 찬성 160명, 반대 98명, 기권 14명이다.",
    "당초 재석 286명이었으나 3명이 자리를 떠 찬성 171명, 반대 98명, 기권 14명이었다.",
    "재석 약 290명에 찬성 171명, 반대 98명, 기권 14명.",
    "283 present: 171 for, 98 against, 14 abstentions.",
    "286 present: 171 for, 98 against.",
    "286 present: 171 for, 98 against, 14 abstentions, three not voting.",
    "Of the chamber's 300 members, 171 voted for, 98 against and 14 abstained.",
    "The 300-seat house passed it 171 to 98, with 14 abstentions.",
    "The motion passed 171 to 98, with 14 abstentions and three absent; 286 members took part in the debate.",
    "해임안은 재적의원 300명 가운데 과반 출석, 출석 의원 과반 찬성이 있어야 하는데 찬성 171표, 반대 98표, 기권 14표였다.",
    "재적의원 300명 중 다수가 투표에 나서 찬성 171표, 반대 98표, 기권 14표였다.",
    "설문에서 찬성 171명, 반대 98명, 모르겠다 14명이었다. 응답자는 300명이다.",
    "찬성 171표, 반대 98표, 기권 14표로 의결 정족수 286표를 넘지 못했다.",
    "무기명 투표에서 재석 286명, 찬성 171명, 반대 98명, 기권 14명.",
    "재적 300명에 재석 283명, 찬성 171명·반대 98명·기권 14명.",
    "Members present 283, in favour 171, against 98, abstentions 14.",
    "286 members were present for the secret ballot: 171 for, 98 against, 14 abstentions.",
]


@pytest.mark.parametrize("text", HITS)
def test_votes_that_are_not_those_present(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []
