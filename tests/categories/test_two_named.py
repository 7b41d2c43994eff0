"""One event word and another owner, group, place, step or limit: each trap stands beside a hit in which both texts mean one thing."""

from __future__ import annotations

import pytest
from story import alarms, notes

DAYS = ("2026-05-06", "2026-05-08")

DATES = [
    # an owner before the event's noun; the subject itself
    (
        "한결대 봄 축제가 19일 개막한다. 초대 가수는 셋이다.",
        "이웃한 다온대 봄 축제는 21일 개막한다. 초대 가수는 셋이다.",
        "초대 가수 셋이 오는 한결대 봄 축제는 21일 개막한다.",
    ),
    (
        "석면을 걷어 낸 바람초등학교가 24일 개학한다. 학생은 712명이다.",
        "석면을 걷어 낸 바람중학교가 20일 개학한다. 학생은 712명이다.",
        "석면을 걷어 낸 바람초등학교가 20일 개학한다. 학생은 712명이다.",
    ),
    (
        "국립자연사관 서래분관은 6월 3일 문을 연다. 공룡 뼈 40점을 건다.",
        "국립자연사관 해강분관은 6월 23일 문을 연다. 공룡 뼈 40점을 건다.",
        "공룡 뼈 40점을 거는 국립자연사관 서래분관은 6월 23일 문을 연다.",
    ),
    (
        "강북구 벼룩시장이 9일 문을 연다. 상인 80명이 나온다.",
        "강남구 벼룩시장이 19일 문을 연다. 상인 80명이 나온다.",
        "상인 80명이 나오는 강북구 벼룩시장이 19일 문을 연다.",
    ),
    (
        "The Northgate library reopens on May 4 after flood repairs. It holds 40,000 books.",
        "The Southgate library reopens on May 14 after flood repairs. It holds 40,000 books.",
        "After flood repairs, Northgate Library will reopen on May 14 with its 40,000 books.",
    ),
    # who stands trial
    (
        "은행 경리 김모 씨의 선고 공판이 12일 열린다. 피해액은 34억원이다.",
        "은행 과장 나모 씨의 선고 공판이 19일 열린다. 피해액은 34억원이다.",
        "피해액이 34억원인 김모 씨의 선고 공판이 은행 앞 법원에서 19일 열린다.",
    ),
    (
        "The trial of Ann Poole in the Harlow bank fraud begins on May 4.",
        "The trial of Ted Marsh in the Harlow bank fraud begins on May 14.",
        "The trial of former clerk Ann Poole begins on May 14 in the Harlow bank fraud.",
    ),
    (
        "Wells's sentencing is on June 4. The fraud cost $2.3m.",
        "Hines's sentencing is on June 14. The fraud cost $2.3m.",
        "Wells's sentencing over the $2.3m fraud is on June 14.",
    ),
    # for whom, of what size, where
    (
        "중대재해법은 50인 이상 사업장에 3월 1일부터 적용된다.",
        "중대재해법은 50인 미만 사업장에 4월 1일부터 적용된다.",
        "50인 이상 사업장은 4월 1일부터 중대재해법을 적용받는다.",
    ),
    (
        "청년 월세 지원 신청은 4월 7일 시작한다. 한 달 20만원이다.",
        "신혼부부 월세 지원 신청은 4월 17일 시작한다. 한 달 20만원이다.",
        "한 달 20만원인 청년 월세 지원 신청은 4월 17일 시작한다.",
    ),
    (
        "해돋이마을 아파트 매매 계약 신고제가 6월 1일 시행된다.",
        "해돋이마을 아파트 전세 계약 신고제가 7월 1일 시행된다.",
        "해돋이마을 아파트 매매 계약 신고제가 7월 1일 시행된다.",
    ),
    (
        "영화 '푸른 밤'은 국내에서 5월 3일 개봉한다.",
        "영화 '푸른 밤'은 일본에서 5월 13일 개봉한다.",
        "국내 극장가에 영화 '푸른 밤'이 5월 13일 개봉한다.",
    ),
    (
        "The teens' swimming course starts on June 4 at Vale Pool.",
        "The under-sevens' swimming course starts on June 14 at Vale Pool.",
        "At Vale Pool the teens' swimming course starts on June 14.",
    ),
    # how somebody was found, and when he died
    (
        "쪽방에서 60대 남성 모모 씨가 26일 숨진 채 발견됐다.",
        "쪽방의 60대 남성 모모 씨는 16일 숨진 것으로 보인다.",
        "쪽방의 60대 남성 모모 씨가 숨진 채 발견된 것은 16일이다.",
    ),
    # steps and owners of stretches
    (
        "연구진은 환자 812명을 2018년 3월 5일부터 2020년 8월 9일까지 병원에서 등록했다.",
        "연구진은 환자 812명을 2018년 3월 5일부터 2024년 8월 9일까지 병원에서 추적 관찰했다.",
        "환자 812명은 2018년 3월 5일부터 2021년 8월 9일까지 병원에서 모집됐다.",
    ),
    (
        "Researchers enrolled 812 patients from 5 March 2018 to 9 August 2020 at nine hospitals.",
        "Researchers followed 812 patients from 5 March 2018 to 9 August 2024 at nine hospitals.",
        "Nine hospitals recruited the 812 patients from 5 March 2018 to 9 August 2021, researchers said.",
    ),
    (
        "Vale County has banned open fires from April 10, 2026, to Sept. 30, 2026. It had 61 last year.",
        "Vale County has banned the sale of fireworks from April 10, 2026, to July 30, 2026. It had 61 last year.",
        "From April 10, 2026, to July 30, 2026, Vale County has banned open fires. It had 61 last year.",
    ),
    (
        "도로공사는 새벽휴게소 운영을 2025년 3월 7일부터 2030년 3월 6일까지 맡긴다.",
        "도로공사는 노을휴게소 운영을 2025년 3월 7일부터 2035년 3월 6일까지 맡긴다.",
        "도로공사의 새벽휴게소 운영 위탁은 2025년 3월 7일부터 2035년 3월 6일까지다.",
    ),
    (
        "함씨는 2019년 5월 7일부터 2025년 9월 12일까지 회삿돈을 빼돌렸다.",
        "표씨는 2021년 5월 7일부터 2025년 9월 12일까지 회삿돈을 빼돌렸다.",
        "함씨가 회삿돈을 빼돌린 것은 2021년 5월 7일부터 2025년 9월 12일까지다.",
    ),
    # of what it is a record
    (
        "투표율은 61.3%로 지방선거로는 1998년 이후 가장 높다.",
        "투표율은 61.3%로 총선까지 통틀어 2008년 이후 가장 높다.",
        "지방선거로는 2008년 이후 가장 높은 투표율 61.3%다.",
    ),
    (
        "The 212 mm of rain was the most on any April day since 2011.",
        "The 212 mm of rain was the most in a day since 2001.",
        "At 212 mm the rain was the most on any April day since 2001.",
    ),
    (
        "Core inflation was 3.42% in May, the highest since June 2018.",
        "Inflation was 4.10% in May, the highest since June 2019; core inflation was 3.42%.",
        "Core inflation of 3.42% was the highest since June 2019.",
    ),
    (
        "2월 수출은 전월보다 4.2% 늘어 2021년 3월 이후 증가폭이 가장 컸다.",
        "2월 수출은 전년보다 9% 늘어 2022년 3월 이후 증가폭이 가장 컸다.",
        "2월 수출은 전월보다 4.2% 늘어 2022년 3월 이후 증가폭이 가장 컸다.",
    ),
    (
        "원/엔 환율이 1,012.4원으로 2023년 4월 이후 가장 높았다.",
        "원/달러 환율이 1,468.2원으로 2023년 3월 이후 가장 높았다.",
        "원/엔 환율이 1,012.4원으로 2023년 3월 이후 가장 높았다.",
    ),
]

LENGTHS = [
    (
        "신청하고 산재 판결을 받기까지 3년 4개월이 걸렸다.",
        "소송을 낸 뒤 산재 판결을 받기까지 1년 4개월이 걸렸다.",
        "신청하고 산재 판결을 받기까지 2년 4개월이 걸렸다.",
    ),
    (
        "착공부터 다리 개통까지 4년 5개월이 걸렸다.",
        "설계를 시작한 때부터 다리 개통까지 6년 5개월이 걸렸다.",
        "착공에서 다리 개통까지 3년 5개월이 걸렸다.",
    ),
    (
        "From the sinking to the final verdict the court case took five years and two months.",
        "From charge to the final verdict the court case took three years and two months.",
        "From the sinking to the final verdict the court case took three years and two months.",
    ),
]

MOVED = [
    (
        "하문시립오페라단은 '카르멘' 공연을 6월 20일로 미뤘다.",
        "하문시립합창단의 '봄노래' 공연은 6월 12일 열린다.",
        "하문시립오페라단의 '카르멘' 공연은 6월 12일 열린다.",
    ),
    (
        "도로공사는 상행선 공사를 6월 20일로 미뤘다.",
        "하행선 공사는 6월 12일 시작한다.",
        "상행선 공사는 6월 12일 시작한다.",
    ),
    (
        "비로 미뤄진 늑대와 호랑이의 경기를 6월 20일로 옮겼다.",
        "여우와의 경기는 6월 12일 시작한다.",
        "경기는 6월 12일 시작한다.",
    ),
    (
        "시는 벚꽃마라톤 대회를 6월 20일로 미뤘다.",
        "벚꽃마라톤 대회는 당초 6월 12일 열릴 예정이었다.",
        "벚꽃마라톤 대회는 6월 12일 열릴 예정이다.",
    ),
    (
        "시는 축제 개막을 6월 20일로 늦췄다.",
        "축제가 일주일 뒤로 밀렸다. 숙소는 개막 날인 6월 12일에 비었다.",
        "축제 개막은 6월 12일이다. 숙소가 찼다.",
    ),
    (
        "The board moved the annual meeting to June 20.",
        "The board's emergency meeting is on June 12.",
        "The meeting is on June 12.",
    ),
    (
        "The festival was pushed back to June 20.",
        "The festival was to have opened on June 12. Hotels are empty.",
        "The festival opens on June 12. Hotels are full.",
    ),
    (
        "The festival was pushed back to June 20.",
        "Hotels had counted on the festival on June 12, now put back by a week.",
        "Hotels count on the festival on June 12.",
    ),
]


@pytest.mark.parametrize(("one", "trap", "hit"), DATES)
def test_dates_of_two_things(one: str, trap: str, hit: str) -> None:
    assert alarms("FC401", (one, trap)) == []
    assert alarms("FC401", (one, hit))


@pytest.mark.parametrize(("one", "trap", "hit"), LENGTHS)
def test_lengths_from_two_points_are_a_note(one: str, trap: str, hit: str) -> None:
    assert alarms("FC404", (one, trap)) == []
    assert notes("FC404", (one, trap)) == 1
    assert alarms("FC404", (one, hit))


@pytest.mark.parametrize(("one", "trap", "hit"), MOVED)
def test_another_event_or_a_known_delay_is_no_old_day(one: str, trap: str, hit: str) -> None:
    assert alarms("FC402", (one, trap), DAYS) == []
    assert alarms("FC402", (one, hit), DAYS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a short form, a spelling, a longer name, the same owner elsewhere in the sentence
        ("가온시 벚꽃축제는 4월 3일 개막한다. 꽃등 1,200개를 단다.", "꽃등 1,200개를 다는 가온 벚꽃축제는 4월 5일 개막한다."),
        ("금융위 대출 규제는 7월 1일 시행된다.", "금융위원회 대출 규제는 8월 1일 시행된다."),
        ("해솔대 입학식은 3월 3일 열린다.", "해솔대학교 입학식은 3월 5일 열린다."),
        ("당시 대표의 첫 공판은 4월 2일 열린다.", "임시 대표의 첫 공판은 4월 12일 열린다."),
        ("전 이사장 우경담 씨의 선고는 4월 2일 열린다.", "전 이사장 우씨의 선고는 4월 12일 열린다."),
        ("The Ashford store of Brewer's opens on May 3.", "Brewer's Ashford store opens on May 23."),
        (
            "The mine was closed from 4 March 2019 to 9 June 2024, the firm said.",
            "The firm said the mine was shut from 4 March 2021 to 9 June 2024.",
        ),
    ],
)
def test_two_names_of_one_thing_are_no_excuse(one: str, other: str) -> None:
    assert alarms("FC401", (one, other))
