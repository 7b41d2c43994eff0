"""Places in an order, speakers of one saying, values that change places, long words of names: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("가람시에서 여성 시장이 나온 것은 처음이다.", "그는 가람시의 두 번째 여성 시장으로 취임한다."), ("처음", "두 번째")),
        (("국내 민간 기업 최초로 위성을 쏘았다.", "국내 민간 기업으로는 두 번째 위성이다."), ("최초", "두 번째")),
        (("나루도에서 일어난 지진 중 두 번째로 강하다.", "나루도에서 관측된 지진으로는 최대다."), ("두 번째", "최대")),
        (
            ("It is the second private company in Korea to do so.", "It is the first private company in Korea to do so."),
            ("second", "first"),
        ),
        (
            ("Haven is the sixth country to land a probe there.", "Haven became the seventh country to land a probe."),
            ("sixth", "seventh"),
        ),
    ],
)
def test_two_places_in_one_order(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC108", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("가람시의 첫 여성 시장이다.", "나루도의 두 번째 여성 도지사다."),
        ("1차 발사에서는 위성이 궤도를 벗어났다.", "3차 발사에서는 위성이 궤도에 올랐다."),
        ("첫 궤적 수정을 마쳤고 두 번째 궤적 수정은 건너뛴다.", "두 번째 궤적 수정이 남았다."),
        ("이 회사의 첫 여성 대표다.", "이 회사의 첫 여성 대표다."),
        ("두 번째 날 경기가 열렸다.", "첫 번째 날 경기가 열렸다."),
        ("제12차 전원회의가 열렸다.", "제13차 전원회의가 열렸다."),
        ("할인은 최대 40%다.", "할인은 두 번째로 큰 폭이다."),
        (
            "쿠팡은 국내 기업 가운데 두 번째로 뉴욕 증시에 상장했다.",
            "나루웹툰은 국내 기업 가운데 네 번째로 뉴욕 증시에 상장했다.",
        ),
        ("Alice Brown became the first woman mayor of Springfield.", "Carol White is the second woman mayor of Springfield."),
        ("시즌 다섯 번째 골이 터졌다. 첫 번째 TV 토론회가 열렸다.", "시즌 여섯 번째 골이 터졌다. 두 번째 TV 토론회가 열렸다."),
        ("It was his third goal of the season.", "It was his fourth goal of the season."),
        ("The second quarter was weak for Korean chip makers.", "The first quarter was strong for Korean chip makers."),
    ],
)
def test_orders_that_are_two_or_one(texts: tuple[str, ...]) -> None:
    assert alarms("FC108", texts) == []


SAYING = "우리는 남은 다섯 달 안에 시험을 모두 마치고 결과를 공개하겠다"
ENGLISH_SAYING = "This is the clearest result I have seen in twenty years of asthma trials"


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (f'한도윤은 5일 "{SAYING}"고 말했다. 한도윤은 웃었다.', f'임서준 대표가 왔다. 임서준은 이날 "{SAYING}"고 밝혔다.'),
            ("한도윤", "임서준"),
        ),
        (
            (f'"{ENGLISH_SAYING}," said Dana Reyes.', f'"{ENGLISH_SAYING}," chief executive Omar Blake said.'),
            ("Dana Reyes", "Omar Blake"),
        ),
        (
            (
                f'"{ENGLISH_SAYING}," Dana Reyes, the chair of the board, said in June.',
                f'"{ENGLISH_SAYING}," Omar Blake told staff.',
            ),
            ("Dana Reyes", "Omar Blake"),
        ),
    ],
)
def test_one_saying_of_two_people(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC211", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        (f'한도윤은 "{SAYING}"고 말했다.', f'한도윤은 "{SAYING}"고 밝혔다.'),
        (f'한도윤은 "{SAYING}"고 말했다.', f'회사는 "{SAYING}"고 밝혔다.'),
        (
            f'김가온은 박서준 대표가 전날 "{SAYING}"고 한 데 대해 비판했다. 김가온은 웃었다.',
            f'박서준 대표는 "{SAYING}"고 했다. 박서준은 갔다.',
        ),
        (f'"{ENGLISH_SAYING}." Omar Blake said he would go home.', f'"{ENGLISH_SAYING}," said Dana Reyes.'),
        (
            f'"{ENGLISH_SAYING}," Dana Reyes, the chair of the board, said in June.',
            f'"{ENGLISH_SAYING}," Reyes told staff. Dana Reyes left.',
        ),
        ('한도윤은 "최선을 다하겠다"고 말했다.', '임서준은 "최선을 다하겠다"고 말했다.'),
        (f'"{ENGLISH_SAYING}," said Dana Reyes.', f'"{ENGLISH_SAYING}," Professor Dana Reyes said.'),
        (f'"{ENGLISH_SAYING}," said Dana Reyes.', '"This is a good day for patients," said Omar Blake.'),
    ],
)
def test_sayings_of_one_or_of_nobody(texts: tuple[str, ...]) -> None:
    assert alarms("FC211", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                '수석 조사관은 "펌프 다섯 대 가운데 세 대가 서 있었다"고 했다. 한도윤 시장은 들었다.',
                '한도윤 시장은 "펌프 다섯 대 가운데 두 대가 서 있었다"고 말했다.',
            ),
            ("세 대", "두 대"),
        ),
        (
            (
                '"Ninety seconds is not a safety margin," investigator Dana Reyes said.',
                '"Nineteen seconds is not a safety margin," said Dana Reyes.',
            ),
            ("Ninety", "Nineteen"),
        ),
    ],
)
def test_a_number_altered_in_a_quotation(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC209", texts), *parts)


def test_a_headline_in_quotation_marks_is_no_saying() -> None:
    texts = (
        '## "나루전자, 국내 최초로 접는 로봇 500대 공개한다"\n\n본문이다.',
        '## "나루전자, 국내 최초로 접는 로봇 5천대 공개한다"\n\n본문이다.',
    )
    assert alarms("FC209", texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("합작사 지분은 나루전자가 51%, 가람화학이 49%를 갖는다.", "합작사 지분은 가람화학이 51%, 나루전자가 49%다."),
        ("응답률은 남성 62.4%, 여성 37.6%였다.", "응답률은 여성 62.4%, 남성 37.6%였다."),
        ("개인은 7일치, 법인은 20일치 요금을 돌려받는다.", "개인 고객은 20일치 요금을, 법인 고객은 7일치 요금을 돌려받는다."),
        ("나루전자가 51%, 가람화학이 49%를 출자했다.", "- 지분: 나루전자 49%, 가람화학 51%"),
    ],
)
def test_two_values_that_changed_places(texts: tuple[str, ...]) -> None:
    assert len(alarms("FC109", texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("합작사 지분은 나루전자가 51%, 가람화학이 49%를 갖는다.", "나루전자 51%, 가람화학 49%의 지분이다."),
        ("개인은 7일치, 법인은 20일치 요금을 돌려받는다.", "개인은 신청 뒤 20일 안에, 법인은 7일 안에 답을 듣는다."),
        ("사망 1명, 실종 2명이다.", "사망 2명, 실종 1명이다."),
        ("서울 지지율은 김가온 45%, 이나라 40%다.", "부산 지지율은 이나라 45%, 김가온 40%다."),
        ("지지율은 김가온 45%, 이나라 40%다.", "지난달 지지율은 이나라 45%, 김가온 40%였다."),
        ("합작사 지분은 나루전자가 51%, 가람화학이 49%를 갖는다.", "투표율은 51%, 찬성률은 49%였다."),
    ],
)
def test_values_in_their_places(texts: tuple[str, ...]) -> None:
    assert alarms("FC109", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("한결푸드는 사과했다.", "한결푸드가 납품했다.", "한길푸드는 문을 닫았다."), ("한결푸드", "한길푸드")),
        (
            ("The firm Lindahl Works won.", "The bid of Lindahl Works failed.", "The city chose Lindhal Works."),
            ("Lindahl", "Lindhal"),
        ),
        (
            ("The firm Tessel Systems won.", "The bid of Tessel Systems failed.", "The city chose Tessell Systems."),
            ("Tessel", "Tessell"),
        ),
    ],
)
def test_a_long_word_one_letter_off(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC202", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("한결푸드는 사과했다.", "한결푸드가 납품했다.", "한결푸드와 한길푸드는 다르다."),
        ("그는 공개했다.", "회사는 공개했다.", "회사는 소개했다."),
        ("The Korean firm won.", "The Korean bid failed.", "The city in Korea chose."),
        ("민간위원이 왔다.", "민간위원은 말했다.", "민관위원이 갔다."),
        ("He praised Mark Johnson of Leeds.", "Critics of Mark Johnson left.", "They met Anna Johnston of Hull."),
        ("It met on Thursday.", "It opens on Thursday.", "It closed on Tuesday."),
    ],
)
def test_words_that_are_two(texts: tuple[str, ...]) -> None:
    assert alarms("FC202", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("변도형(한도대 토목공학과 교수)이 맡았다.", "[변도형/해림대 교수] 조사가 먼저다."), ("한도대", "해림대")),
        (("새솔의료원 감염내과 유하늘 교수는 말했다.", "은솔병원 감염내과 유하늘 교수는 말했다."), ("새솔의료원", "은솔병원")),
        (("도현서 최고기술책임자(CTO)가 밝혔다.", "도현서 최고운영책임자(COO)는 말했다."), ("최고기술책임자", "최고운영책임자")),
    ],
)
def test_two_employers_or_offices(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("감사원 사무총장이 발표했다.", "감사원 감사국장이 설명했다."),
        ("한도대병원 감염내과 유하늘 교수는 말했다.", "한도대 의대 유하늘 교수는 말했다."),
        ("국토교통부 유하늘 과장은 말했다.", "국토부 유하늘 과장은 말했다."),
        ("유하늘 한결대 교수는 말했다.", "유하늘 도담병원 교수는 말했다."),
        ("정부는 3월 10일 차관을 임명했다.", "정부는 3월 15일 장관을 임명했다."),
    ],
)
def test_one_employer_or_none(texts: tuple[str, ...]) -> None:
    assert alarms("FC203", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                "Norlund's chief executive, Petra Lindholm-Shaw, apologised.",
                "Norlund chief executive Petra Lindholm-Shore spoke.",
            ),
            ("Shaw", "Shore"),
        ),
        (("[문서민/도의회 예결위원장] 투자다.", "문서빈 도의회 예결위원장은 말했다."), ("문서민", "문서빈")),
    ],
)
def test_names_set_off_by_commas_and_captions(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC201", texts), *parts)


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                "한바다조선 노조는 임금 교섭이 깨지자 3일 전면파업에 들어갔다.",
                "한바다조선 노조는 임금 교섭이 깨지자 지난 2일 전면파업을 시작했다.",
            ),
            ("3일", "2일"),
        ),
        (("나루항 착공은 2028년 9월, 준공은 2031년 말이다.", "나루항은 내년 9월 첫 삽을 뜬다."), ("2028년 9월", "내년 9월")),
    ],
)
def test_dates_of_events(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("노조는 3주 전 파업에 들어갔다.", "노조는 지난달 27일 파업에 들어갔다."),
        ("오전 7시 58분 신고가 접수됐다.", "오전 8시 40분 신고가 접수됐다."),
        ("경찰은 3월 1일 A씨를 체포했다.", "경찰은 3월 2일 공범 B씨를 체포했다."),
        ("철도노조는 3월 1일 총파업에 들어갔다.", "지하철노조는 3월 2일 전면파업에 들어갔다."),
    ],
)
def test_rough_steps_back_and_calls_are_no_event(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []
    assert notes("FC402", texts) == 0


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            ("배이준은 한 경기 최다 타점 신기록을 세웠다.", "배이준이 한 경기 최다 타점 타이기록을 세웠다."),
            ("신기록", "타이기록"),
        ),
        (("가람시 선거소청은 각하됐다.", "가람시 선거소청은 기각됐다."), ("각하됐", "기각됐")),
        (
            ("The asthma drug was approved by the agency on Monday.", "The agency agreed to review the asthma drug on Monday."),
            ("approved", "agreed to review"),
        ),
    ],
)
def test_outcomes_that_exclude_one_another(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC205", texts), *parts)


def test_a_saying_of_two_days_was_said_twice() -> None:
    texts = (
        '이재현 나루전자 대표는 3월 2일 "우리는 시민의 안전을 위해 모든 노력을 다할 것을 약속한다"고 말했다.',
        '이재현 나루전자 대표는 3월 4일 "우리는 시민의 행복을 위해 모든 노력을 다할 것을 약속한다"고 말했다.',
    )
    assert alarms("FC209", texts) == []
