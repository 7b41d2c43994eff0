"""FC501, FC502, FC302, FC305, FC405: changes recomputed from their levels; silence where a reading fits."""

import pytest
from room import alarms, involved, tied

HITS = [
    ("매출이 1조2천억원에서 1조5천억원으로 30% 늘었다.", "FC501"),
    ("관객은 3만2천 명에서 4만1천 명으로 52% 증가했다.", "FC501"),
    ("가동률은 46.3%로 1년 전(41.8%)보다 5.4%포인트 커졌다.", "FC501"),
    ("올해 예산은 지난해(168억원)보다 52% 많은 210억원이다.", "FC501"),
    ("작년 9.9조원보다 37.2% 많은 12.6조원을 넣는다.", "FC501"),
    ("환자는 50.7명으로 집계됐다. 직전 주의 35.2명보다 40.4% 많았다.", "FC501"),
    ("입원 환자는 905명(전주 641명, 14.2%↑)이었다.", "FC501"),
    ("주가는 전날보다 1만1300원(14.8%) 오른 7만2700원에 마쳤다.", "FC501"),
    ("총수입 671.6조원 → 701.2조원, +4.0%로 늘어난다.", "FC501"),
    ("매출은 1684억원, 영업이익은 243억원이다. 1년 전(1194억원, 172억원)보다 각각 41.0%, 14.3% 증가했다.", "FC501"),
    ("직원을 16명에서 28명으로 13명 늘리기로 했다.", "FC501"),
    ("Net income jumped 32 percent, to $912 million from $641 million.", "FC501"),
    ("Revenue rose 12 per cent to $1.34bn from $1.26bn.", "FC501"),
    ("Revenue was $912 million, up 24.3% from $641 million.", "FC501"),
    ("The fee rose from $99 to $115, a jump of 26 percent.", "FC501"),
    ("General fund: $1,284,000,000 (FY 2026: $1,239,000,000), up 6.3%", "FC501"),
    ("Shares fell $4.28, or 4.9 percent, to close at $41.27.", "FC501"),
    ("Sales of $13.55 billion, some 32 percent ahead of the $11.02 billion booked last year.", "FC501"),
    ("회원이 100명에서 250명으로 네 배가 됐다.", "FC502"),
    ("투과도는 14.3으로 기존 막(4.2)의 4.3배에 이른다.", "FC502"),
    ("연봉 6억2000만원의 두 배인 13억4000만원을 받는다.", "FC502"),
    ("Membership quadrupled from 100 to 250.", "FC502"),
    ("Sales tripled to $4 million from $2 million.", "FC502"),
    ("지지율이 10%에서 8%로 2% 하락했다.", "FC302"),
    ("영업이익률은 11.6%에서 14.5%로 2.9% 상승했다.", "FC302"),
    ("기준금리를 0.25% 내려 연 2.25%로 정했다.", "FC302"),
    ("예산은 27조6000억원에서 27조1000억원으로 1.8% 늘었다.", "FC305"),
    ("실업자가 82만 명에서 79만 명으로 늘었다.", "FC305"),
    ("Unemployment rose from 820,000 to 790,000.", "FC305"),
    ("영업이익은 720억원으로 지난해 같은 기간의 600억원에 견줘 30% 늘었다.", "FC501"),
    ("예비비는 4조2천억원에서 3조1천억원으로 2조1천억원 잘렸다.", "FC501"),
    ("내년 시급은 1만320원이다. 올해 1만30원보다 920원(2.9%) 많다.", "FC501"),
    ("The company cut its workforce by 20 percent, from 5,000 to 4,500.", "FC501"),
    ("Profit fell to $80 million from $100 million, a drop of 30 percent.", "FC501"),
    ("Profit was $80 million, compared with $100 million a year earlier, a decline of 30 percent.", "FC501"),
    ("누적 확진자가 5,200명에서 4,800명으로 증가했다.", "FC405"),
    ("The field logged nine incursions last year against six in 2024, an increase of 33 percent.", "FC501"),
    ("Of those on the drug 38 percent gave it up, as against 21 percent of controls, a success rate 17 percent higher.", "FC302"),
    ("정원이 40명에서 80명으로 늘며 증가 폭은 20명이 늘었다.", "FC501"),
]
TRAPS = [
    "취득세는 수도권이 30%에서 20%로, 지방은 30%에서 15%로 낮아진다.",
    "세율은 서울이 3.0%에서 2.5%로, 경기는 2.0%에서 1.5%로 내렸다.",
    "The rate fell from 30% to 20% in the capital, and from 30% to 15% elsewhere.",
    "매출이 1조2천억원에서 1조5천억원으로 25% 늘었다.",
    "담배 판매는 52백만 갑에서 55백만 갑으로 5.7% 늘었다.",
    "매출이 1조2천억원에서 1조5천억원으로 전년 동기보다 30% 늘었다.",
    "시장은 2025년 178억달러에서 2030년 286억달러로 연평균 9.9% 성장한다.",
    "가동률은 41.8%에서 46.3%로 4.5%포인트 올랐다.",
    "점유율은 10%에서 8%로 20% 줄었다.",
    "100명에서 300명으로 3배 늘었다.",
    "100명에서 300명으로 2배 늘었다.",
    "156건이던 것이 964건으로 6배 이상 늘었다.",
    "5,495건에서 8,872건으로 1.61배 증가했다.",
    "비용을 30% 수준으로 줄였다. 지난해에는 70% 줄였다.",
    "연봉 6억2000만원의 두 배인 12억4000만원을 받는다.",
    "서울에서 부산으로 400㎞를 갔다. 5% 할인을 받았다.",
    "감소 폭이 3%에서 2%로 줄었다.",
    "순위가 3위에서 1위로 올랐다.",
    "누적 확진자를 5,200명에서 4,800명으로 정정하며 감소 폭을 밝혔다.",
    "증가율은 6.6%로 정부안(6.8%)보다 0.2%포인트 낮아졌다.",
    "주가는 전날보다 1만1300원(18.4%) 오른 7만2700원에 마쳤다.",
    "Net income jumped 42 percent, to $912 million from $641 million.",
    "Revenue rose 6.3 percent to $1.34 billion, while net income slipped 9.4 percent to $87 million.",
    "Sales of $4.82 billion were 25.2% more than a year earlier and ahead of the $4.70 billion that analysts expected.",
    "Sales of $4.8bn beat forecasts by $120 million and were 6.9% above the March quarter's $4.51bn.",
    "Gross margin of 54.3%, an increase of 250 basis points year over year; adjusted 56.1%.",
    "The market grows from $17.8 billion to $28.6 billion, an average annual rise of 9.9%.",
    "Membership doubled from 100 to 203.",
    "The company cut its workforce by 10 percent, from 5,000 to 4,500.",
    "It will invest 30 percent, from $10 to $20 million.",
    "Growth of 3 percent, from 2 percent to 4 percent, is expected.",
    "Profit was $80 million, compared with $100 million a year earlier, a decline of 20 percent.",
    "It sells for three times more, from 100 to 300.",
    "The field logged nine incursions last year against six in 2024, an increase of one half.",
    "오답 비율은 전작의 9.6%에서 절반으로 줄긴 했다.",
    "The error rate was cut from 9.6 percent to half.",
    "보통주자본비율은 13.14%에서 13.21%로 올라 회사가 정한 하한선 13%를 넉넉히 넘겼다.",
    "정부안 639조원에서 4조6천억원을 감액하고 3조9천억원을 증액해 모두 7천억원이 줄었다.",
    "한결대는 정원이 40명에서 80명으로 늘며, 다온대는 늘어난 몫에서 20명을 줄여 76명에서 100명이 된다.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_positions_hold_the_claims() -> None:
    assert involved(HITS[0][0], "FC501") == {"1조2천억원", "1조5천억원", "30%"}
    assert involved("Revenue rose 12 per cent to $1.34bn from $1.26bn.", "FC501") == {"12 per cent", "$1.34bn", "$1.26bn"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("매출이 1조2천억원에서 1조5천억원으로 25% 늘었다.", {"1조2천억원", "1조5천억원", "25%"}),
        ("주가는 1만1300원(18.4%) 오른 7만2700원이다.", {"1만1300원", "18.4%", "7만2700원"}),
        ("작년 9.9조원보다 27.3% 많은 12.6조원이다.", {"9.9조원", "27.3%", "12.6조원"}),
        ("Net income jumped 42 percent, to $912 million from $641 million.", {"42 percent", "$912 million", "$641 million"}),
    ],
)
def test_ties(text: str, words: set[str]) -> None:
    assert [set(each) for each in tied(text)] == [words]
