"""One vote or two, one game or two, one stance or a body's outcome: for each a hit, and the trap that shares its words."""

from __future__ import annotations

import re

import pytest
from story import alarms, articles

from factcheck.claim import extract
from factcheck.compare.decisions.motions import Motion, motion_at

VOTES = [
    # what was voted on: the object behind `voted to`, of a verb that decides, before one in the passive, of a vote that is a noun
    (
        "The Corley council voted 5-4 on Monday to pave the river path. Councillor Uma Frey voted no. Corley has 52,000 people.",
        "Corley's river path will be paved, the council decided 6-3 on Monday. The council voted 6-3 to pave the river path. Councillor Uma Frey voted no. Corley has 52,000 people.",
        "The Corley council voted 6-3 on Monday to sell the bus depot. Councillor Uma Frey voted no. Corley has 52,000 people.",
    ),
    (
        "By a 4-3 vote on Monday, the Corley school board closed Elm Street School. It has 188 pupils. Parent Uma Frey spoke.",
        "The Corley school board voted 5-2 on Monday to close Elm Street School. It has 188 pupils. Parent Uma Frey spoke.",
        "By a 5-2 vote on Monday, the Corley school board raised bus fares. Elm Street School, with 188 pupils, will close. Parent Uma Frey spoke.",
    ),
    (
        "A cap on rents was approved 7-2 by the Corley council on Monday. Some 2,750 flats are covered. Uma Frey led the debate.",
        "The Corley council voted 6-3 on Monday to approve a cap on rents. Some 2,750 flats are covered. Uma Frey led the debate.",
        "A ban on fireworks was approved 6-3 by the Corley council on Monday. Some 2,750 flats are under a cap. Uma Frey led the debate.",
    ),
    # the same verb and title, another name
    (
        "The Senate voted 55-45 on Monday to confirm Ada Quill as trade envoy. Senator Uma Frey crossed the floor.",
        "The Senate confirmed Ada Quill as trade envoy by 53 votes to 47 on Monday. Senator Uma Frey crossed the floor.",
        "The Senate voted 53-47 on Monday to confirm Rolf Amann as labour envoy. Senator Uma Frey crossed the floor.",
    ),
    # the word that they share has another one right before it
    (
        "The Corley council voted 6-3 on Monday to lift the sewer rate by 4 percent. Uma Frey led the debate.",
        "The Corley council voted 7-2 on Monday to lift the sewer rate by 4 percent. Uma Frey led the debate.",
        "The Corley council voted 7-2 on Monday to lift the water rate by 4 percent. Uma Frey led the debate.",
    ),
    (
        "마루시의회가 5일 의장 해임을 9대 6으로 의결했다. 시의원은 15명이다.",
        "마루시의회 의장 해임안이 5일 찬성 10표, 반대 5표로 통과됐다. 시의원은 15명이다.",
        "마루시의회가 5일 부의장 해임을 10대 5로 의결했다. 시의원은 15명이다.",
    ),
    (
        "마루시의회는 4일 쓰레기 수거 조례를 12 대 9로 의결했다. 상인 300명이 방청했다.",
        "쓰레기 수거 조례가 4일 마루시의회에서 14 대 7로 통과됐다. 상인 300명이 방청했다.",
        "마루시의회는 4일 주차장 위탁 조례를 14 대 7로 의결했다. 쓰레기 수거 조례도 처리됐다. 상인 300명이 방청했다.",
    ),
    # who voted, and in which house
    (
        "마루시의회 도시환경위가 4일 소각장 증설안을 찬성 6명, 반대 3명으로 의결했다. 소각장은 하루 240t을 태운다.",
        "소각장 증설안이 4일 마루시의회 도시환경위에서 찬성 5명, 반대 4명으로 통과됐다. 소각장은 하루 240t을 태운다.",
        "마루시의회가 5일 본회의에서 소각장 증설안을 찬성 5명, 반대 4명으로 의결했다. 소각장은 하루 240t을 태운다.",
    ),
    (
        "The Corley zoning commission voted 5-2 to back the Alder quarry. It covers 96 acres.",
        "The Corley zoning commission voted 4-3 to back the Alder quarry. It covers 96 acres.",
        "The Corley council voted 4-3 to back the Alder quarry. It covers 96 acres.",
    ),
    (
        "교수 투표에서 통합안이 찬성 412표, 반대 205표로 가결됐다. 마루대 통합안은 내년 3월 시행된다.",
        "마루대 교수 투표에서 통합안은 찬성 421표, 반대 196표로 가결됐다. 내년 3월 시행된다.",
        "직원 투표에서 통합안이 찬성 421표, 반대 196표로 가결됐다. 마루대 통합안은 내년 3월 시행된다.",
    ),
    (
        "마루시의회 운영위원회는 4일 회기 연장을 찬성 5명, 반대 4명으로 의결했다. 회기는 20일이다.",
        "마루시의회 운영위는 4일 회기 연장을 찬성 6명, 반대 3명으로 의결했다. 회기는 20일이다.",
        "마루시의회 행정자치위는 4일 회기 연장을 찬성 6명, 반대 3명으로 의결했다. 회기는 20일이다.",
    ),
]
GAMES = [
    (
        "The Otters beat the Rams 6-2 on Wednesday at Fell Park. Grau pitched.",
        "The Otters beat the Rams 6-5 on Wednesday at Fell Park. Grau pitched.",
        "The Otters beat the Rams 6-5 on Thursday at Fell Park. Grau pitched.",
    ),
    (
        "The Otters beat the Rams 5-2 in the first game of a doubleheader at Fell Park. Grau homered. Some 9,870 came.",
        "The Rams lost 5-4 to the Otters in the first game of a doubleheader at Fell Park. Grau homered. Some 9,870 came.",
        "The Rams lost 5-4 to the Otters in the nightcap of a doubleheader at Fell Park. Grau homered. Some 9,870 came.",
    ),
    (
        "마루FC 여자팀이 4일 가람FC를 3-1로 눌렀다. 관중 820명이 봤다.",
        "마루FC 여자팀은 4일 가람FC를 3-2로 눌렀다. 관중은 820명이었다.",
        "마루FC 남자팀이 4일 가람FC를 3-2로 눌렀다. 관중 820명이 봤다.",
    ),
    (
        "마루FC 2군이 4일 가람FC를 3-1로 눌렀다. 관중 820명이 봤다.",
        "마루FC가 4일 가람FC를 3-2로 눌렀다. 2군 경기에 관중 820명이 왔다.",
        "마루FC가 4일 가람FC를 3-2로 눌렀다. 관중 820명이 봤다.",
    ),
    (
        "마루FC가 4일 연습경기에서 가람FC를 3-1로 눌렀다. 관중 820명이 봤다.",
        "마루FC가 4일 연습경기에서 가람FC를 3-2로 눌렀다. 관중 820명이 봤다.",
        "마루FC가 4일 리그 개막전에서 가람FC를 3-2로 눌렀다. 관중 820명이 봤다.",
    ),
    (
        "The Otters beat the Rams 3-1 on Wednesday. Grau scored. They meet again in May.",
        "The Otters beat the Rams 3-2 on Wednesday. Grau scored. They meet again in May.",
        "Grau sealed it for the Otters on Wednesday. The Rams had beaten the Otters 3-2 away. They meet again in May.",
    ),
]
PEOPLE = [
    (
        "The Corley council closed the pool on Monday. Uma Frey voted against the closure. The city has 52,000 people.",
        "The Corley council closed the pool on Monday. Uma Frey voted for the closure. The city has 52,000 people.",
        "The Corley council named a clerk on Monday. Uma Frey voted for the clerk. The city has 52,000 people.",
    ),
    (
        "Uma Frey voted against the arena in the housing panel. The Corley arena costs $41m.",
        "Uma Frey voted for the arena in the housing panel. The Corley arena costs $41m.",
        "Uma Frey voted for the arena on the floor. The Corley arena costs $41m.",
    ),
    (
        "마루위원회가 4일 기준금리를 올렸다. 노을찬 위원은 반대했다. 물가는 2.1%다.",
        "마루위원회가 4일 금리를 올렸다. 노을찬 위원은 인상에 찬성했다. 물가는 2.1%다.",
        "마루위원회가 4일 외환 규정 개정을 의결했다. 노을찬 위원은 규정 개정에 찬성했다. 물가는 2.1%다.",
    ),
    (
        "마루시의회가 4일 공원 매입을 의결했다. 하도윤 의원은 반대했다. 공원은 4만㎡다.",
        "마루시의회가 4일 공원 매입을 의결했다. 하도윤 의원은 찬성했다. 공원은 4만㎡다.",
        "마루시의회가 4일 공원 매입을 의결했다. 하도윤 의원은 2023년에는 찬성했다. 공원은 4만㎡다.",
    ),
    (
        "마루시의회가 4일 공원 매입을 의결했다. 반대한 의원은 하도윤 의원과 민서연 의원이다.",
        "마루시의회가 4일 공원 매입을 의결했다. 하도윤·차기훈 의원이 반대표를 던졌다.",
        "마루시의회가 4일 청사 이전을 의결했다. 하도윤·차기훈 의원이 반대표를 던졌다.",
    ),
]
OUTCOMES = [
    # a member, a party and a veto decide nothing for the body
    (
        "마루시의회가 4일 공원 매입안을 가결했다. 공원은 4만㎡다.",
        "마루시의회가 4일 공원 매입안을 부결했다. 공원은 4만㎡다.",
        "민생당은 4일 공원 매입안에 반대했다. 공원은 4만㎡다.",
    ),
    (
        "The Corley council approved the arena plan on Monday. It has 9,000 seats.",
        "The Corley council rejected the arena plan on Monday. It has 9,000 seats.",
        "Uma Frey voted against the arena plan in Corley on Monday. It has 9,000 seats.",
    ),
    (
        "The Corley council passed the curfew bill on Monday. It covers 84 clubs.",
        "The Corley council rejected the curfew bill on Monday. It covers 84 clubs.",
        "The mayor vetoed the Corley curfew bill on Monday. It covers 84 clubs.",
    ),
    (
        "The Senate rejected the Corley rail bill on Monday. It spends $8bn.",
        "The Corley rail bill passed the Senate on Monday. It spends $8bn.",
        "Republicans voted against the Corley rail bill on Monday. It spends $8bn.",
    ),
    # two houses, and what came after
    (
        "마루시의회 도시환경위가 4일 소각장 증설안을 부결했다. 소각장은 하루 240t을 태운다.",
        "마루시의회 도시환경위가 4일 소각장 증설안을 가결했다. 소각장은 하루 240t을 태운다.",
        "마루시의회가 4일 본회의에서 소각장 증설안을 가결했다. 소각장은 하루 240t을 태운다.",
    ),
    (
        "마루시의회가 4일 소각장 증설안을 부결했다. 소각장은 하루 240t을 태운다.",
        "마루시의회가 4일 소각장 증설안을 가결했다. 소각장은 하루 240t을 태운다.",
        "마루시의회가 규모를 줄여 고친 소각장 증설안을 가결했다. 소각장은 하루 240t을 태운다.",
    ),
    (
        "Planners rejected the Alder quarry plan on Monday. It covers 96 acres in Corley.",
        "Planners approved the Alder quarry plan on Monday. It covers 96 acres in Corley.",
        "Corley council approved the Alder quarry plan, overruling its planners. It covers 96 acres in Corley.",
    ),
    # two unions, two charges
    (
        "마루중공업 노조가 4일 임금 잠정합의안을 가결했다. 기본급이 12만원 오른다.",
        "마루중공업 노조가 4일 임금 잠정합의안을 부결했다. 기본급이 12만원 오른다.",
        "마루중공업 하청 노조가 4일 임금 잠정합의안을 부결했다. 기본급이 12만원 오른다.",
    ),
    (
        "A jury convicted Rolf Amann of bribery on Monday. He was sheriff of Corley.",
        "A jury acquitted Rolf Amann of bribery on Monday. He was sheriff of Corley.",
        "A jury acquitted Rolf Amann of perjury on Monday. He was sheriff of Corley.",
    ),
    (
        "법원이 4일 안도형 대표의 횡령 혐의에 유죄를 선고했다. 안도형 대표는 항소한다.",
        "법원이 4일 안도형 대표의 횡령 혐의에 무죄를 선고했다. 안도형 대표는 항소한다.",
        "법원이 4일 안도형 대표의 배임 혐의에 무죄를 선고했다. 안도형 대표는 항소한다.",
    ),
]
SAYINGS = [
    (
        '정다운 씨는 "더는 다치지 않고 일할 권리를 달라는 것뿐이다"고 말했다. 정다운 씨는 배달을 한다.',
        '마해린 씨는 "더는 다치지 않고 일할 권리를 달라는 것뿐이다"고 말했다. 마해린 씨는 배달을 한다.',
        '마해린 씨는 "더는 다치지 않고 일할 권리를 달라는 것뿐이다"고 외쳤다. 마해린 씨는 배달을 한다.',
    ),
    (
        '"This river belongs to every family that lives beside it," said Uma Frey.',
        '"This river belongs to every family that lives beside it," said Rolf Amann.',
        '"This river belongs to every family that lives beside it," said Rolf Amann, repeating a line heard all day.',
    ),
    (
        '차경민 시장은 "눈이 그칠 때까지 모든 쉼터를 밤새 열어 두겠다"고 말했다.',
        '나수현 과장은 "눈이 그칠 때까지 모든 쉼터를 밤새 열어 두겠다"고 말했다.',
        '나수현 대변인은 "눈이 그칠 때까지 모든 쉼터를 밤새 열어 두겠다"고 말했다.',
    ),
]
ROWS = [
    (rule, *row)
    for rule, rows in (("FC107", VOTES), ("FC107", GAMES), ("FC205", PEOPLE), ("FC205", OUTCOMES), ("FC211", SAYINGS))
    for row in rows
]


@pytest.mark.parametrize(("rule", "one", "same", "other"), ROWS)
def test_one_is_found_and_two_are_not(rule: str, one: str, same: str, other: str) -> None:
    assert alarms(rule, (one, same))
    assert alarms(rule, (one, other)) == []


NUMBERS = [
    (
        "FC101",
        "마루리 아랫말 주민이 4일 태양광 단지를 두고 투표했다. 찬성 41표, 반대 22표가 나왔다. 단지는 12㏊다.",
        "마루리 윗말 주민이 4일 태양광 단지를 두고 투표했다. 찬성 24표, 반대 39표가 나왔다. 단지는 12㏊다.",
    ),
    (
        "FC101",
        "마루시의회는 4일 의장 선거에서 나경준 의원을 찬성 14표, 반대 9표로 뽑았다. 시의원은 23명이다.",
        "마루시의회는 4일 부의장 선거에서 복지은 의원을 찬성 12표, 반대 11표로 뽑았다. 시의원은 23명이다.",
    ),
    (
        "FC107",
        "법원이 4일 소음 기준을 둔 조항을 합헌으로 봤다. 재판관 9명 가운데 6명이 합헌 의견을 냈다.",
        "법원이 4일 밤 행진을 막은 조항을 위헌으로 봤다. 재판관 9명 가운데 7명이 위헌 의견을 냈다.",
    ),
    (
        "FC107",
        "마루시는 4일 수해 주민에게 지원금을 준다. 대상은 2,310명이다. 예산은 4억원이다.",
        "마루시는 4일 수해 주민에게 지원금을 준다. 대상은 940가구다. 예산은 4억원이다.",
    ),
]


@pytest.mark.parametrize(("rule", "one", "other"), NUMBERS)
def test_numbers_of_two_votes_and_two_counts(rule: str, one: str, other: str) -> None:
    assert alarms(rule, (one, other)) == []


def test_numbers_of_one_count_differ() -> None:
    one = NUMBERS[-1][1]
    assert alarms("FC107", (one, one.replace("2,310명", "2,450명")))


def test_a_member_beside_the_outcome_of_one_text() -> None:
    body = "마루시의회가 4일 공항 동의안을 {}. 표결에는 의원 31명이 나왔다."
    assert alarms("FC205", ("# 마루시의회, 공항 동의안 통과\n\n" + body.format("부결했다"),))
    member = "마루시의회가 4일 본회의를 열었다. 강세라 의원은 공항 동의안에 반대했다."
    assert not alarms("FC205", ("# 마루시의회, 공항 동의안 통과\n\n" + member,))


MOTIONS = [
    ("The council voted 7-2 on Monday to sell the Penrose cannery.", ("penro", "canne"), "floor", False),
    ("The planning board voted 7-2 to back the Alder quarry.", ("alder", "quarr"), "committee", False),
    ("The court ruled 6-3 that police need a warrant.", ("polic", "need", "warra"), "", False),
    ("Lawmakers passed the toll 7-2 over the governor's veto.", ("toll",), "floor", True),
    ("마루시의회가 소음 조례안을 찬성 9표, 반대 6표로 의결했다.", ("소음", "조례안"), "floor", False),
    ("환경노동위가 찬성 9표, 반대 6표로 소음 방지법을 의결했다.", ("소음", "방지법"), "committee", False),
    ("국회가 소음 방지법을 찬성 9표, 반대 6표로 재의결했다.", ("소음", "방지법"), "floor", True),
    ("찬성 9표, 반대 6표가 나왔다.", (), "", False),
    ("The vote was 7-2.", (), "", False),
]


@pytest.mark.parametrize(("text", "words", "house", "later"), MOTIONS)
def test_what_a_sentence_says_of_a_vote(text: str, words: tuple[str, ...], house: str, later: bool) -> None:
    found = _motion(text)
    assert (found.matter.words, found.house, found.later) == (words, house, later)


def _motion(text: str) -> Motion:
    each = extract(articles([text])[0])
    body = each.article.text.index(text)
    start = next(match.start() for match in re.compile("[0-9]").finditer(each.article.text, body))
    return motion_at(each, (start, start + 1))
