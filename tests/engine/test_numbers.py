"""Values of different articles: every outcome that they can have (field study 4.1, 4.2), and what must stay silent (4.4 F)."""

from __future__ import annotations

import pytest
from newsroom import alarms, report, silent, told


def sales(first: str, second: str) -> list[str]:
    """Two reports of one quarter's revenue."""
    return [
        f"한빛전자는 1분기 매출이 {first}이라고 5일 공시했다. 회사는 반도체 수요가 늘었다고 설명했다.",
        f"한빛전자의 1분기 매출은 {second}으로 집계됐다. 증권사들은 실적이 좋아졌다고 평가했다.",
    ]


def revenue(first: str, second: str) -> list[str]:
    """The same in English."""
    return [
        f"Harbor Foods reported revenue of {first} for the first quarter on Thursday. The company sells frozen meals.",
        f"First-quarter revenue at Harbor Foods was {second}, the grocer said. Analysts had expected less.",
    ]


# --- alarms ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("1조5760억원", "1576억원", "FC102"),
        ("2360억원", "2630억원", "FC103"),
        ("8050억원", "850억원", "FC103"),
        ("1210억원", "1210억달러", "FC104"),
    ],
)
def test_slip(first: str, second: str, rule: str) -> None:
    assert (rule, "SLIP", "error") in told(report(sales(first, second)), first, second)


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("$1.52 million", "$1.52 billion", "FC102"),
        ("$3.24 billion", "$3.42 billion", "FC103"),
    ],
)
def test_slip_in_english(first: str, second: str, rule: str) -> None:
    assert (rule, "SLIP", "error") in told(report(revenue(first, second)), first, second)


@pytest.mark.parametrize(
    ("texts", "words", "rule"),
    [
        (
            ["매출은 4218억원, 영업이익은 612억원이다.", "매출은 4218억원, 영업이익은 621억원이다."],
            ("612억원", "621억원"),
            "FC103",
        ),
        (["새 모델은 연산량을 32.5%로 줄였다.", "새 모델은 연산량을 32.5% 줄였다."], ("32.5%",), "FC301"),
        (["지난달 수출은 3.25% 줄었다.", "지난달 수출은 3.25% 늘었다."], ("3.25%",), "FC305"),
        (["한국은행은 기준금리를 0.25%포인트 내렸다.", "한국은행은 기준금리를 0.25% 내렸다."], ("0.25%포인트",), "FC104"),
        (["The council adopted a $41.2 million budget.", "The council's budget is $42.1 million."], ("$41.2", "$42.1"), "FC103"),
        (["The pipeline is 120 miles long.", "The pipeline is 120 kilometers long."], ("120 miles", "120 kilometers"), "FC104"),
    ],
)
def test_slip_of_other_kinds(texts: list[str], words: tuple[str, ...], rule: str) -> None:
    assert (rule, "SLIP", "error") in told(report(texts), *words)


def test_the_side_with_fewer_witnesses_is_the_suspect() -> None:
    made = report([*sales("2360억원", "2360억원"), "한빛전자는 1분기 매출 2630억원을 올렸다고 밝혔다."])
    (finding,) = [f for f in made.findings if f.outcome == "SLIP"]
    assert finding.slip is not None
    assert [c.quote for c in made.claims if c.id == finding.slip.suspect] == ["2630억원"]


def test_one_against_one_has_no_suspect() -> None:
    (finding,) = [f for f in report(sales("2360억원", "2630억원")).findings if f.outcome == "SLIP"]
    assert finding.slip is not None
    assert finding.slip.suspect is None


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (sales("5000억원", "6100억원"), ("5000억원", "6100억원")),
        (sales("5200억원 이상", "4800억원"), ("5200억원", "4800억원")),
        (
            ["한빛AI는 100B 규모 모델 '다솜'을 공개했다.", "한빛AI는 2000억 파라미터급 모델 '다솜'을 공개했다."],
            ("100B", "2000억 파라미터"),
        ),
        (
            ["정부는 최종 단계에서 1~2개 팀을 뽑는다고 밝혔다.", "정부는 최종 단계에서 4개 팀을 뽑는다고 밝혔다."],
            ("1~2개 팀", "4개 팀"),
        ),
    ],
)
def test_conflict(texts: list[str], words: tuple[str, ...]) -> None:
    assert [(outcome, severity) for _, outcome, severity in told(report(texts), *words)] == [("CONFLICT", "error")]


def test_a_broken_bound_has_its_own_rule() -> None:
    assert [rule for rule, _, _ in told(report(sales("5200억원 이상", "4800억원")), "5200억원", "4800억원")] == ["FC105"]


# --- notes -----------------------------------------------------------------------------------------------------


def fire(first: str, second: str) -> list[str]:
    """Two reports of one fire."""
    return [
        f"5일 오전 서울 성북구 물류창고에서 불이 나 {first}이 숨졌다. 소방당국은 인력을 투입했다.",
        f"서울 성북구 물류창고 화재로 사망자는 {second}으로 늘었다. 경찰이 원인을 조사하고 있다.",
    ]


def test_a_counter_that_grows_is_an_update() -> None:
    assert [(outcome, severity) for _, outcome, severity in told(report(fire("12명", "15명")), "12명", "15명")] == [
        ("UPDATE", "info")
    ]


def test_another_day_makes_an_update_of_what_may_move() -> None:
    made = report(sales("4218억원", "4530억원"), ("2026-03-05", "2026-03-09"))
    assert [(rule, outcome) for rule, outcome, _ in told(made, "4218억원", "4530억원")] == [("FC402", "UPDATE")]


def test_a_plan_and_what_was_done() -> None:
    texts = [
        "한빛전자는 천안 공장에 2조3000억원을 투자할 계획이라고 밝혔다.",
        "한빛전자는 천안 공장에 1조8000억원을 투자했다고 밝혔다.",
    ]
    assert told(report(texts), "2조3000억원", "1조8000억원") == [("FC403", "PLAN_ACTUAL", "info")]


def test_a_plan_and_what_was_done_in_english() -> None:
    texts = ["Harbor Foods plans to cut 1,250 jobs this year.", "Harbor Foods cut 1,400 jobs this year."]
    assert told(report(texts), "1,250 jobs", "1,400 jobs") == [("FC403", "PLAN_ACTUAL", "info")]


def test_one_percentage_on_two_bases() -> None:
    texts = ["한빛전자 매출은 전년 동기 대비 20.5% 늘었다.", "한빛전자 매출은 전분기 대비 20.5% 늘었다."]
    assert told(report(texts), "20.5%") == [("FC303", "CONFLICT", "warning")]


def test_one_percentage_on_two_bases_in_english() -> None:
    texts = [
        "Revenue at Harbor Foods rose 12.5% from a year earlier.",
        "Revenue at Harbor Foods rose 12.5% from the previous quarter.",
    ]
    assert told(report(texts), "12.5%") == [("FC303", "CONFLICT", "warning")]


def test_a_text_that_gives_the_percentage_twice_leaves_it_a_note() -> None:
    texts = [
        "한빛전자 매출은 전년 동기 대비 20.5% 늘었고 전분기 대비로도 20.5% 늘었다.",
        "한빛전자 매출은 전분기 대비 20.5% 늘었다.",
    ]
    assert not [f for f in report(texts).findings if f.severity == "warning"]


def test_two_percentages_in_like_words_are_a_note() -> None:
    texts = ["가람시장 선거 투표율은 61.2%로 집계됐다.", "가람시장 선거 투표율은 66.3%로 집계됐다."]
    assert told(report(texts), "61.2%", "66.3%") == [("FC106", "CONFLICT", "info")]


def test_two_speakers() -> None:
    texts = ['김가람 대표는 "투자액은 3210억원"이라고 말했다.', '이나루 위원장은 "투자액은 4570억원"이라고 말했다.']
    assert told(report(texts), "3210억원", "4570억원") == [("FC101", "ATTRIBUTED", "info")]


@pytest.mark.parametrize(
    "second", ['한빛전자 김가람 대표는 "투자액은 4570억원"이라고 말했다.', "한빛전자의 투자액은 4570억원으로 확인됐다."]
)
def test_one_speaker_or_none_is_a_difference(second: str) -> None:
    """One speaker in two articles, or an article that speaks for itself."""
    made = report(['김가람 대표는 "투자액은 3210억원"이라고 말했다.', second])
    assert "ATTRIBUTED" not in [outcome for _, outcome, _ in told(made, "3210억원", "4570억원")]


def test_a_death_toll_in_other_words() -> None:
    texts = [
        "A fire at a warehouse in Alder City killed 12 people on Thursday, officials said.",
        "The death toll from the Alder City warehouse fire stands at 15, police said.",
    ]
    assert [outcome for _, outcome, _ in told(report(texts), "12 people", "15")] == ["UPDATE"]


# --- silence ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        # B1, B3, B7, D2: one meaning in two framings
        (["새 모델은 연산량을 30% 수준으로 줄였다.", "새 모델은 연산량을 70% 줄였다."], ("30%", "70%")),
        (["The model cut memory use to 30% of its predecessor.", "The model cut memory use by 70%."], ("30%", "70%")),
        (["수출은 100억달러에서 300억달러로 3배 늘었다.", "수출은 100억달러에서 300억달러로 2배 늘었다."], ("3배", "2배")),
        (["응답자 3명 중 1명은 이사를 고려한다고 답했다.", "응답자의 33%가 이사를 고려한다고 답했다."], ("3명 중 1명", "33%")),
        (["정부는 1월 중 평가 결과를 발표한다.", "정부는 1월 15일 평가 결과를 발표한다."], ("1월 중", "1월 15일")),
        # notation
        (
            ["한빛AI는 500B 규모 모델 '다솜'을 공개했다.", "한빛AI의 '다솜'은 매개변수가 오천억 개인 모델이다."],
            ("500B", "오천억"),
        ),
        (sales("5000억원", "5천억 원"), ("5000억원", "5천억 원")),
        (revenue("$3.2 billion", "$3,200 million"), ("$3.2 billion", "$3,200 million")),
        # another entity or stage
        (["한빛AI는 20조 토큰을 학습했다고 밝혔다.", "마루AI는 20조 토큰을 학습했다고 밝혔다."], ("20조 토큰", "20조 토큰")),
        (["정부는 1차 평가에서 4개 팀을 남긴다.", "정부는 최종 2개 팀을 선정한다."], ("4개 팀", "2개 팀")),
        (
            ["마루AI는 이용자 1천만 명 확보를 목표로 내걸었다.", "에스통신은 이용자 1천200만 명을 보유하고 있다."],
            ("1천만 명", "1천200만 명"),
        ),
        (
            ["Harbor Foods employs 4,210 people in Ohio.", "Alder Mills employs 4,120 people in Texas."],
            ("4,210 people", "4,120 people"),
        ),
        # another definition
        (
            ["한빛AI의 '다솜'은 전체 파라미터 1천억 개 규모다.", "한빛AI의 '다솜'은 활성 파라미터 120억 개로 움직인다."],
            ("1천억 개", "120억 개"),
        ),
        (
            ["한빛전자는 연결 기준 매출이 4218억원이라고 밝혔다.", "한빛전자는 별도 기준 매출이 3105억원이라고 밝혔다."],
            ("4218억원", "3105억원"),
        ),
        (["한빛전자의 2024년 매출은 4218억원이다.", "한빛전자의 2025년 매출은 4812억원이다."], ("4218억원", "4812억원")),
        (
            ["Harbor posted adjusted net income of $412 million.", "Harbor posted net income of $398 million on a GAAP basis."],
            ("$412 million", "$398 million"),
        ),
        # bounds, rounding and cutting off
        (sales("5200억원 이상", "5300억원"), ("5200억원", "5300억원")),
        (sales("약 5000억원", "5012억원"), ("5000억원", "5012억원")),
        (["한빛AI는 500B 이상 규모를 쓴다.", "한빛AI는 519B 규모를 쓴다."], ("500B", "519B")),
        (["외산 담배는 5500만 갑 팔려 5.7% 늘었다.", "외산 담배는 5500만 갑 팔려 5.8% 늘었다."], ("5.7%", "5.8%")),
        (revenue("$3.24 billion", "$3.2 billion"), ("$3.24 billion", "$3.2 billion")),
        # shares that are named
        (
            ["복수응답으로 가격(62.1%), 품질(55.3%)을 꼽았다.", "응답자는 품질(55.3%)과 가격(62.1%)을 꼽았다."],
            ("62.1%", "55.3%"),
        ),
        # an article that prints both values has two items
        (["매출은 4218억원으로 지난해 4128억원보다 늘었다.", "매출은 4218억원이다."], ("4218억원", "4128억원")),
        # what is called an earlier value is attested as such
        (["투자액을 당초 1조4210억원에서 1조7130억원으로 늘렸다.", "투자액은 1조4210억원이다."], ("1조4210억원", "1조7130억원")),
    ],
)
def test_no_alarm(texts: list[str], words: tuple[str, ...]) -> None:
    """Silent, or shown as agreement or a note; never an alarm."""
    made = report(texts)
    assert alarms(made) == []
    assert [row for row in told(made, *words) if row[2] not in {"tie", "info"}] == []


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["한빛AI는 20조 토큰을 학습했다고 밝혔다.", "마루AI는 20조 토큰을 학습했다고 밝혔다."], ("20조 토큰", "20조 토큰")),
        (["정부는 1차 평가에서 4개 팀을 남긴다.", "정부는 최종 2개 팀을 선정한다."], ("4개 팀", "2개 팀")),
        (["전체 파라미터는 1천억 개다.", "활성 파라미터는 120억 개다."], ("1천억 개", "120억 개")),
        (
            ["마루AI는 이용자 1천만 명 확보를 목표로 내걸었다.", "에스통신은 이용자 1천만 명을 보유하고 있다."],
            ("1천만 명", "1천만 명"),
        ),
        (
            ['김 대표는 "매출이 5000억원이 되면 상장하겠다"고 말했다.', "한빛전자의 매출은 3210억원이다."],
            ("5000억원", "3210억원"),
        ),
    ],
)
def test_nothing_at_all(texts: list[str], words: tuple[str, ...]) -> None:
    assert silent(report(texts), *words)


BASES = {
    "accounts": ["한빛전자의 연결 기준 매출은 2964억원이다.", "한빛전자의 별도 기준 매출은 2964억원이다."],
    "a month and a year": ["배추 소매가격은 지난해 같은 때보다 15.5% 비쌌다.", "배추 소매가격은 한 달 전보다 15.5% 뛰었다."],
    "budgets, beside one amount": ["내년 예산은 올해 최종예산보다 5.5%(5140억원) 많다.", "본예산 대비 5,140억 원, 5.5% 증"],
}


@pytest.mark.parametrize("texts", BASES.values(), ids=BASES)
def test_one_value_on_two_bases(texts: list[str]) -> None:
    rules = {(each.rule, each.severity) for each in report(texts).findings}
    assert ("FC303", "warning") in rules


ONE_BASIS = {
    "two values": ["한빛전자의 연결 기준 매출은 4218억원이다.", "한빛전자의 별도 기준 매출은 2964억원이다."],
    "a text with both": [
        "배추 소매가격은 지난해 같은 때보다 15.5%, 한 달 전보다 15.5% 비쌌다.",
        "배추 소매가격은 한 달 전보다 15.5% 뛰었다.",
    ],
    "few digits": ["한빛전자 매출은 전년 동기 대비 5% 늘었다.", "한빛전자 매출은 전분기 대비 5% 늘었다."],
    "other things": ["배추값은 지난해 같은 때보다 15.5% 비쌌다.", "항공권 예약은 한 달 전보다 15.5% 늘었다."],
}


@pytest.mark.parametrize("texts", ONE_BASIS.values(), ids=ONE_BASIS)
def test_what_two_bases_are_not(texts: list[str]) -> None:
    assert not [each for each in report(texts).findings if each.rule == "FC303" and each.severity != "info"]


def test_the_value_that_should_stand_there_is_shown() -> None:
    texts = [
        "배추 소매가격은 지난해 같은 때보다 15.5% 비쌌다.",
        "배추 소매가격은 한 달 전보다 15.5% 뛰었다. 배추 소매가격은 지난해 같은 때보다 11.8% 비쌌다.",
    ]
    assert told(report(texts), "15.5%", "11.8%") == [("FC303", "CONFLICT", "warning")]


def test_a_stated_revision_makes_the_earlier_value_old() -> None:
    texts = [
        "한빛전자의 3분기 영업이익은 7조8000억원이다.",
        "한빛전자는 영업이익을 7조8천억원에서 5조2천억원으로 정정했다.",
    ]
    made = report(texts, ("2026-03-05", "2026-03-09"))
    assert [(each.rule, each.severity) for each in made.findings if {"why.revision"} & {why.key for why in each.why}] == [
        ("FC402", "info")
    ]


def test_growth_makes_no_value_old() -> None:
    texts = ["한빛전자의 지난해 매출은 3조1000억원이다.", "한빛전자 매출은 3조1000억원에서 4조2000억원으로 늘었다."]
    made = report(texts, ("2026-03-05", "2026-03-09"))
    assert not [each for each in made.findings if {"why.revision"} & {why.key for why in each.why}]


def test_an_article_that_has_the_new_value_too_is_not_old() -> None:
    texts = [
        "한빛전자의 영업이익은 7조8000억원으로 알려졌으나 5조2000억원이다.",
        "한빛전자는 영업이익을 7조8천억원에서 5조2천억원으로 정정했다.",
    ]
    made = report(texts, ("2026-03-05", "2026-03-09"))
    assert not [each for each in made.findings if {"why.revision"} & {why.key for why in each.why}]


SILENT = {
    "two counters": ["최강타는 올해 97타점을 올렸다.", "최강타는 올해 131안타를 올렸다."],
    "two shares": ["나루구의 투표율은 52.6%다.", "해산도 전체 투표율은 나루구보다 높은 55.4%다."],
    "far apart": ["복지기금에서 나간 돈은 31억원이다.", "복지기금에서 나간 돈은 421억원이다."],
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_is_hardly_one_thing_is_no_note(texts: list[str]) -> None:
    assert [each.rule for each in report(texts, ("2026-03-05", "2026-03-05")).findings] == []
