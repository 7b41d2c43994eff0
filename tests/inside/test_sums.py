"""FC504: lists against their totals, in sentences, brackets, lines and tables."""

import pytest
from room import alarms, drafts, involved, tied

TABLE = """| 시즌 | 연봉 |
|---|---|
| 2027 | 9억 2000만원 |
| 2028 | 10억 5000만원 |
| 2029 | 11억 1000만원 |
| 합계 | {total} |"""
SEGMENTS = """| Segment | Q3 | Q2 | Change |
|---|---|---|---|
| Servers | 2,410 | 1,525 | +58% |
| Cars | 1,060 | 1,140 | {change} |
| Phones | 830 | 800 | +4% |
| Total | {total} | 3,465 | {growth} |"""
HITS = [
    "찬성 172명, 반대 101명, 기권 5명 등 모두 280명이 투표했다.",
    "국비 118억원과 민간 24억원 등 총 146억원이 들어갔다.",
    "모바일 2,461억원, PC 1,402억원, 기타 535억원을 더해 4,218억원이다.",
    "1단계에서 20GWh, 2단계에서 18GWh를 지어 합계 36GWh를 갖춘다.",
    "인력 187명(소방 112, 경찰 48, 공사 12, 군 6)이 나섰다.",
    "사업비는 218억 원(국비 120, 도비 32, 시비 84, 민간 18)이다.",
    "투자액: 3조 2,400억원(1단계 1조 9,000억원, 2단계 1조 4,300억원)",
    "부상자 30명은 가병원에 12명, 나병원에 11명, 다병원에 6명이 나뉘어 치료를 받고 있다.",
    "방화셔터 27개소 중 작동 19개소, 미작동 9개소로 확인됐다.",
    "재석 의원 274명 중 찬성은 213명, 반대 28명, 기권 15명이었다.",
    "회당 1만8천명씩 세 차례, 모두 6만4천명이 다녀갔다.",
    "직원 5,000명에게 1인당 200만원씩 총 10억원을 지급한다.",
    "찬성 172표, 반대 101표, 무효 5표로 총투표수 288표였다.",
    "총수입은 701조2000억원으로 잡았다. 국세가 421조8000억원, 기금과 세외수입이 288조4000억원이다.",
    "저녁 8시 기준으로 47명이 다쳤다. 44명은 연기를 마셨고, 4명은 뼈가 부러졌고, 1명은 화상을 입었다.",
    "선급금 8억원에 단계별로 받는 30억원을 더해 모두 83억원이다.",
    "□ 과학 탑재체: 총 7기\n- 한국 4기: 지진계\n- 유럽 2기: 분석기\n- 미국 2기: 자력계",
    "▶ 공급 품목(총 228대)\n - 수송형 120대, 지휘형 24대, 구급형 18대\n - 박격포형 36대, 구난형 20대",
    "전세 공급: 총 14만호\n ① 연도별: 올해 6만8천호, 내년 7만2천호\n ② 지역별: 수도권 9만2천호, 지방 5만8천호",
    "올해부터 2년 동안 합쳐 14만호를 푼다. 올해 6만8천호, 내년 8만2천호다.",
    "예산 가운데 100억원을 쓴다. 보조금 120억원 중 국비가 85억원이고 나머지 45억원을 도가 낸다.",
    TABLE.format(total="31억 8000만원"),
    SEGMENTS.format(change="-7%", total="4,390", growth="+27%"),
    "The recall of 412,000 units is wide. They are spread across the US (287,000), Canada (46,000) and Europe (97,000).",
    "Of the 640 jobs, 210 are in Ohio, 160 in Nevada, and 290 in Europe.",
    "The budget is $318 million: $121 million in sales tax, $96 million from the city, $74 million in fares and $37 million in other income.",
    "Cash returned was $598, of which repurchases $420 and dividends $187.",
    "Total: $1.92 billion. Federal $864 million, county $480 million, State $288 million, City $388 million.",
    "There were 172 votes for, 101 against and 5 abstentions, 283 in all.",
    "피해 면적은 3415㏊로 벼 2205㏊, 과수 790㏊, 시설채소 510㏊다.",
    "Foundations account for $285 million, prices for $190 million, delay for $145 million, $640 million altogether.",
]
TRAPS = [
    "찬성 172명, 반대 101명, 기권 5명 등 모두 278명이 투표했다.",
    "찬성 172명, 반대 101명 등 280명이 투표했다.",
    "국비 118억원 등 총 146억원이 들어갔다.",
    "위성 2호와 도요샛 3기, 큐브위성 2기 등 모두 6기다.",
    "누적 2,874명 중 65세 이상 1,021명이 입원했다.",
    "직원 137명 가운데 82명이 연구 인력이고 40명이 생산 인력이다.",
    "인플루엔자 177건: A형 139, B형 31, C 7",
    "사업비는 218억 원(국비 120, 도비 32, 시비 48, 민간 18)이다.",
    "인력 187명(소방 112, 경찰 48 등)이 나섰다.",
    "환자 905명(전주 641명, 전년 300명)이 입원했다.",
    "매출은 100억원, 영업이익은 12억원, 순이익은 9억원이다. 모두 130억원을 투자한다.",
    "세 곳의 예산은 각각 33억원, 33억원, 33억원으로 모두 100억원쯤이다.",
    "가입자는 1월 3만 명, 2월 4만 명으로 모두 8만 명이다.",
    "재석 의원 300명 중 찬성은 172명, 반대 101명이었다.",
    "응답자 1,000명 중 복수 응답으로 가 620명, 나 510명을 꼽았다.",
    "□ 공급: 총 14만호\n ① 연도별: 올해 6만8천호, 내년 7만2천호\n ② 예산 3,400억원, 인력 120명",
    TABLE.format(total="30억 8000만원"),
    SEGMENTS.format(change="-7%", total="4,300", growth="+24%"),
    "Of the 16 brokerages, seven rate it a buy, eight a hold and one a sell.",
    "Reports include 63 cases, 11 fires and four burns, 90 pages in total.",
    "The company has 18,400 workers, including 1,100 hired since January and 300 interns.",
    "Bids of $10 million, $12 million and $15 million came in. In total $20 million was set aside for 2027.",
    "피해 면적은 3505㏊로 벼 2205㏊, 과수 790㏊, 시설채소 510㏊다.",
    "Foundations account for $285 million, prices for $190 million, delay for $145 million, $620 million altogether.",
    "피해 면적은 3415㏊로 벼 2205㏊, 과수 790㏊ 등이 많았다.",
    "기준에 못 미친 농가는 60곳이었다. 이 가운데 25곳은 부적합 판정을 받았다.\n다른 농가는 4곳이다. 이로써 걸린 농가는 총 64곳이다.\n"
    "군은 25곳의 계란을 회수하고 나머지 35곳의 것은 팔게 한다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_a_change_column_is_recomputed() -> None:
    assert alarms(SEGMENTS.format(change="-17%", total="4,300", growth="+24%")) == ["FC501"]


def test_positions_hold_parts_and_total() -> None:
    assert involved(HITS[0], "FC504") == {"172명", "101명", "5명", "280명"}
    assert involved("인력 187명(소방 112, 경찰 48, 공사 12, 군 6)이 나섰다.", "FC504") == {"187명", "112", "48", "12", "6"}


def test_small_numbers_in_brackets_point_at_themselves() -> None:
    text = "인력 187명(소방 112, 경찰 48, 공사 12, 군 6)이 나섰다."
    for draft in drafts(text):
        for claim in draft.claims:
            assert claim.quote in text
            assert claim.end - claim.start == len(claim.quote)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TRAPS[0], {"172명", "101명", "5명", "278명"}),
        (TRAPS[7], {"218억 원", "120", "32", "48", "18"}),
        ("회당 1만8천명씩 세 차례, 모두 5만4천명이 다녀갔다.", {"1만8천명", "세 차례", "5만4천명"}),
        ("Of the 640 jobs, 210 are in Ohio, 160 in Nevada, and 270 in Europe.", {"640 jobs", "210", "160", "270"}),
    ],
)
def test_ties(text: str, words: set[str]) -> None:
    assert words in [set(each) for each in tied(text)]


def test_one_verdict_for_a_total() -> None:
    totals = [each[-1] for each in tied("찬성 172명, 반대 101명, 기권 5명 등 모두 278명(찬성 172, 반대 101, 기권 5)이다.")]
    assert totals.count("278명") <= 1
