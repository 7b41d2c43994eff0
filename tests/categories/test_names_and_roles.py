"""Names of people, bodies and things, and the roles of people, across texts: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("한도원 나루전자 대표는 웃었다.", "한도연 나루전자 대표가 말했다."), ("한도원", "한도연")),
        (("정재헌 SKT CEO가 왔다.", "정재현 SKT 최고경영자(CEO)는 갔다."), ("정재헌", "정재현")),
        (("최정욱 도로공사 사장은 말했다.", "최정옥 도로공사 사장이 밝혔다."), ("최정욱", "최정옥")),
        (("Chief executive John Smythe said no.", "John A. Smyth, the chief executive, said yes."), ("John Smythe", "Smyth")),
        (("Mayor Laura McDonell spoke.", "Mayor Laura McDonnell spoke again."), ("McDonell", "McDonnell")),
    ],
)
def test_two_names_in_one_role(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC201", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("한도원 나루전자 대표는 웃었다.", "한도연 가람은행 대표가 말했다."),
        ("한도원 나루전자 대표와 한도연 나루전자 대표가 왔다.", "한도연 나루전자 대표가 말했다."),
        ("한도원 나루전자 대표는 웃었다.", "강나래 나루전자 대표가 말했다."),
        ("Mayor John A. Smith spoke.", "Mayor John Smith spoke."),
        ("Mayor Laura Chen spoke.", "Sheriff Laura Chan spoke."),
        ("Professor Anna Keller agreed.", "Professor Jonas Kessler disagreed."),
    ],
)
def test_two_people(texts: tuple[str, ...]) -> None:
    assert alarms("FC201", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("임채원 해오름사업단장은 말했다.", "Lim Chae-eun, director of the project, spoke."), ("임채원", "Lim Chae-eun")),
        (("배서린 나루연구원 원장이 밝혔다.", "Bae Seo-rim, head of the institute, agreed."), ("배서린", "Bae Seo-rim")),
        (("Park Min-jun, head of the fund, left.", "Park Min-seok, chief of the fund, stayed."), ("Min-jun", "Min-seok")),
    ],
)
def test_a_name_in_latin_letters(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC201", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("임채원 해오름사업단장은 말했다.", "Im Chae-won, director of the project, spoke."),
        ("임채원 해오름사업단장은 말했다.", "Chae-won Lim, director of the project, spoke."),
        ("정현우 나루전자 대표는 말했다.", "Chung Hyun-woo, the chief executive, spoke.", "Jeong Hyeonu was there."),
        ("이영희 나루전자 대표는 말했다.", "Lee Young-hee, chief of the firm, spoke."),
        ("임채원 해오름사업단장은 말했다.", "Kim Dae-jung, a professor, and Lee Min-ho, a director, spoke."),
        ("임채원 해오름사업단장은 말했다.", "Lim Chae-eun sang at the opening."),
        ("Park Min-jun, head of the fund, left.", "Park Min-jun and his brother Park Min-seok, chief of police, met."),
    ],
)
def test_a_name_in_latin_letters_that_meets(texts: tuple[str, ...]) -> None:
    assert alarms("FC201", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("이나경 최고의학책임자는 말했다.", "이나경 최고과학책임자가 말했다."), ("최고의학책임자", "최고과학책임자")),
        (("한도윤 나루대 교수는 말했다.", "한도윤 가람대 교수가 말했다."), ("나루대", "가람대")),
        (("한도윤 나루병원 내과 교수는 말했다.", "한도윤 가람병원 내과 교수가 말했다."), ("나루병원", "가람병원")),
        (("[하정우/나루공단 이사장 : 잘하겠습니다.]", "하정우 공단 기금이사(CIO)는 말했다."), ("이사장", "기금이사")),
        (("[하정우/나루공단 이사장 : 잘하겠습니다.]", "□ 기금이사(CIO) 하정우: 잘하겠다"), ("이사장", "기금이사")),
        (("하정우 청와대 정책수석은 말했다.", "하정우 대통령실 정책수석은 말했다."), ("청와대", "대통령실")),
        (
            ("CFO Raymond Tuttle spoke.", "Raymond Tuttle, the chief operating officer, spoke."),
            ("CFO", "chief operating officer"),
        ),
    ],
)
def test_two_roles_of_one_person(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("배경훈 부총리 겸 과기정통부 장관은 말했다.", "배경훈 과기정통부 장관은 말했다."),
        ("한도윤 나루대 교수는 말했다.", "한도윤 나루대병원 교수가 말했다."),
        ("한도윤 한국은행 국장은 말했다.", "한도윤 한은 국장이 말했다."),
        ("한도윤 나루병원 교수는 말했다.", "한도윤 소화기내과 교수가 말했다."),
        ("정재헌 SKT 대표이사는 말했다.", "정재헌 SKT 사장이 말했다."),
        ("하정우 나루공단 기금이사(CIO)는 말했다.", "하정우 CIO가 말했다."),
        ("하정우 나루전자 부사장(CFO)은 말했다.", "하정우 나루전자 부사장이 말했다."),
        ("CEO Ann Reed spoke.", "Ann Reed, the chief executive officer, spoke."),
        # What he was before he came into the office.
        ("시는 새 이사장으로 도연수 교수를 임명했다. 도연수 교수는 포부를 밝혔다.", "도연수 이사장은 첫 출근길에 말했다."),
        ("나루은행은 차기 행장에 한도윤 부행장을 내정했다.", "한도윤 행장은 취임식을 마쳤다."),
        ("The board named finance director Ann Reed as chief executive.", "Chief executive Ann Reed spoke on Monday."),
    ],
)
def test_one_role_in_other_words(texts: tuple[str, ...]) -> None:
    assert alarms("FC203", texts) == []


def test_a_body_one_letter_off() -> None:
    texts = ("산림청은 진화에 나섰다.", "산림청이 헬기를 보냈다.", "박은식 삼림청 국장은 말했다.")
    assert on(alarms("FC202", texts), "삼림청", "산림청")


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        ("가람환경기술연구소", "가람환경기술연구원"),
        ("나루도로시설공단", "나루도로시설공사"),
        ("가람소상공인협회", "가람소상공인협의회"),
        ("나루콘텐츠산업진흥원", "나루콘텐츠산업진흥회"),
    ],
)
def test_a_body_of_another_kind(usual: str, odd: str) -> None:
    texts = (f"평가는 {usual}에서 맡았다.", f"{usual}의 심사를 거쳤다.", f"안전성 평가를 맡은 {odd}의 말이다.")
    assert on(alarms("FC202", texts), usual, odd)
    assert alarms("FC202", (*texts[:2], f"{odd}의 자료와 {usual}의 자료다.")) == []
    assert alarms("FC202", (texts[0], texts[2])) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("관광공사는 나섰다.", "관광공사가 말했다.", "관광공단은 답했다."),
        ("가람환경기술연구소는 나섰다.", "가람환경기술연구소가 말했다.", "가람환경기술협회는 답했다."),
        ("가람동부도로공단은 나섰다.", "가람동부도로공단이 말했다.", "가람서부도로공사는 답했다."),
        ("경찰청은 나섰다.", "경찰청이 말했다.", "검찰청은 답했다."),
        ("영주시청은 나섰다.", "영주시청이 말했다.", "양주시청은 답했다."),
        ("산림청은 나섰다.", "삼림청은 답했다."),
        ("나루전자는 나섰다.", "나루전자가 말했다.", "나루전지는 답했다."),
    ],
)
def test_two_bodies(texts: tuple[str, ...]) -> None:
    assert alarms("FC202", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("새 모델은 다중 전문가 구조(MoU)를 쓴다.", "전문가 혼합 모델이다."), ("MoU", "전문가 혼합")),
        (("국내총생산(GDP)이 늘었다.", "국내총생산(GNP)이 늘었다."), ("GDP", "GNP")),
        (("가람나루협력회의(KNC)가 열렸다.", "가람나루협력회의(KNP)가 열렸다."), ("KNC", "KNP")),
        (("The mixture of experts (MoU) is new.", "A mixture of experts is used."), ("MoU",)),
    ],
)
def test_an_abbreviation_of_another_term(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC207", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("두 회사는 업무협약(MOU)을 맺었다.", "양해각서(MoU)를 맺었다."),
        ("국내총생산(GDP)이 늘었다.", "국민총소득(GNI)이 늘었다."),
        ("소비자단체협의회(CPI)가 말했다.", "소비자물가지수(CPI)가 올랐다."),
        ("최고과학책임자(CSO)가 말했다.", "최고안전책임자(CSO)가 말했다."),
        ("Gross domestic product (GDP) rose.", "The gross national product (GNP) rose."),
    ],
)
def test_an_abbreviation_that_fits(texts: tuple[str, ...]) -> None:
    assert alarms("FC207", texts) == []


def test_a_longer_name_with_a_longer_short_form_is_another() -> None:
    texts = ("한빛시(HBC) 축구팬이 모였다. 관중은 8000명이다.", "한빛시FC(HBCFC) 축구팬이 모였다. 관중은 8000명이다.")
    assert alarms("FC202", texts) == []
    assert on(alarms("FC202", ("배키(VAETKI)가 나왔다.", "베키(VAEKI)가 나왔다.")), "배키", "베키")
