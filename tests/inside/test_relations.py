"""Relations that a text sets out over sentences, tables and times of day: one slip is told, what looks like one is not."""

import pytest
from room import alarms, tied

SCORE = """| 팀 | 1 | 2 | 3 | 4 | R | H |
|---|---|---|---|---|---|---|
| 나루 | 0 | 2 | 1 | 3 | {total} | 9 |
| 다온 | 1 | 0 | 3 | 0 | 4 | 6 |"""
ROWS = """| 구분 | 본관 | 별관 | 합계 |
|---|---|---|---|
| 1월 | 120 | 45 | 165 |
| 2월 | 130 | 52 | {total} |"""
MEANS = """| 반 | 국어 | 영어 | 전체 |
|---|---|---|---|
| 1반 | 82 | 76 | 79 |
| 2반 | 88 | 92 | 90 |"""
HITS = [
    ("경기는 오후 6시 30분에 시작해 9시 50분에 끝났다. 2시간 20분이 걸렸다.", "FC522"),
    ("정전은 1일 오후 11시 30분부터 2일 오전 1시까지 2시간 30분간 이어졌다.", "FC522"),
    (
        "불은 5월 3일 밤 10시 40분에 났다. 주민이 신고했다. 완전히 꺼진 것은 5일 오후 2시 20분, 29시간 40분이 흐른 뒤였다.",
        "FC522",
    ),
    ("The train left at 7:15 a.m. and arrived at 9:55 a.m., two hours and 20 minutes later.", "FC522"),
    ("The alarm rang at 2:40 p.m. Crews reached the hall at 3:52 p.m., a delay of 52 minutes.", "FC522"),
    ("The tour runs from June 3 to June 16, 24 days in all, with stops in six cities.", "FC522"),
    (SCORE.format(total=7), "FC504"),
    (ROWS.format(total=192), "FC504"),
    ("금 4, 은 6, 동 9, 총 18개 메달로 종합 3위에 올랐다.", "FC504"),
    ("○ 부상 41명(중상 6명, 경상 45명)", "FC504"),
    ("직원은 64명(남 31명, 여 43명)이다.", "FC504"),
    ("장비 120억원, 복구 180억원, 방역 50억원을 더한 370억원 규모다.", "FC504"),
    ("이번에 되찾은 유물은 불상 1점, 불화 4점, 공예품 7점 등 11점이다.", "FC504"),
    ("수출은 412억달러, 수입은 385억달러로 무역수지는 37억달러 흑자를 냈다.", "FC504"),
    ("Exports came to $41.2 billion and imports to $38.5 billion, leaving a surplus of $3.7 billion.", "FC504"),
    (
        "The fund returned $18 million to members, $7 million to partners and $5 million to the town, for a total of $35 million.",
        "FC504",
    ),
    (
        "The museum counted 96,000 visitors in May, 108,000 in June and 121,000 in July, or 335,000 over the three months.",
        "FC504",
    ),
    ("Each of the 240 nurses will receive a bonus of $1,500, for a total of $3.6 million.", "FC504"),
    ("It lists 118 homes, 46 barns and seven shops, 181 structures in all.", "FC504"),
    ("첫날 이용객은 198만 명이다. 평소 214만 명보다 5.7% 줄었다.", "FC501"),
    ("The bid valued each share at $4.08 when the market price was $3.00, a premium of 26%.", "FC501"),
    ("The county library lent 842,000 books, up 27.6% from 716,000 the year before.", "FC501"),
    ("복지 비중은 37.6%에서 38.0%로 0.4% 높아졌다.", "FC302"),
    ("Her staff pulled 90 files at random. In 27 of them, or 37 percent, a signature was missing.", "FC506"),
    ("지난해 신고는 412건이었다. 이 가운데 103건(35%)이 허위였다.", "FC506"),
    ("시험에는 1,500명이 응시해 460명이 합격했다. 합격률은 24%다.", "FC506"),
    ("Turnout was 61.2 percent: 18,360 of the town's 33,000 registered voters cast ballots.", "FC506"),
    ("결빙 사고는 4112건으로 78명이 숨졌다. 사고 100건당 사망자를 뜻하는 치사율은 19%다.", "FC506"),
    ("조사에서 찬성 54%, 반대 47%, 모름 9%로 나타났다.", "FC505"),
    ("경찰은 16일 다온건설 본사, 하도급업체 진목이앤씨, 감리업체 누리샘, 발주처 유강파크까지 모두 5곳을 압수수색했다.", "FC507"),
    ("응모작은 시 812편, 소설 264편, 동화 124편이다. 모두 1,300편으로 역대 가장 많다.", "FC504"),
    ("공사비 980억원은 국비 540억원과 시비 360억원으로 마련했다.", "FC504"),
    ("The dam holds 40 million cubic meters, 60 percent of its capacity of 50 million cubic meters.", "FC506"),
    ("Founded in 1947, the orchestra celebrates its 89th anniversary this year.", "FC514"),
    ("1967년에 문을 연 이 극장은 올해로 개관 69주년을 맞았다.", "FC514"),
    ("회원국은 가람, 나래, 다온, 마루, 소라 6개국이다.", "FC507"),
    ("The flight left Lisbon at 1:05 p.m. and landed in Malta at 4:50 p.m. It took two hours and 45 minutes.", "FC522"),
    ("The four investors are Cheongram, Larkspur Partners of the United States and Jungwon Bank.", "FC507"),
]
TRAPS = [
    "경기는 오후 6시 30분에 시작해 9시 50분에 끝났다. 3시간 20분이 걸렸다.",
    "불은 오후 3시 6분에 났다. 신고 14분 뒤인 오후 3시 30분 소방차가 도착했다.",
    "신고는 오후 3시 2분에 들어왔다. 소방차는 오후 3시 12분 출동해 19분 만에 도착했다.",
    "가게는 오전 9시부터 오후 6시까지 휴식 시간을 빼고 8시간 동안 연다.",
    "학교는 매일 오전 9시부터 오후 4시까지 문을 열고 수업은 5시간 동안 한다.",
    "The meeting began at 2 p.m. The vote came at 2:50 p.m., 30 minutes later than planned.",
    "The first call came at 2:40 p.m. Crews left at 3:05 p.m. The fire was out by 4:10 p.m., an hour and five minutes later.",
    "She finished at 9:30 a.m., 45 minutes after the gun. The doors had opened at 8:20 a.m.",
    SCORE.format(total=6),
    MEANS,
    "금 4, 은 6, 동 9, 총 19개 메달로 종합 3위에 올랐다.",
    "○ 부상 51명(중상 6명, 경상 45명)",
    "직원은 64명(남 31명, 간부 43명)이다.",
    "1단계에 2조6천억원, 2단계에 1조6천억원이 들어간다. 회사가 지난해 5월 검토한다고 밝힌 3조5천억원보다 20% 많다.",
    "다친 24명 중 20명은 가벼운 부상이다. 가람의료원에 11명, 나래병원에 9명, 다온보건소에 4명이 나뉘어 치료를 받고 있다.",
    "부상 9명, 중상 3명, 이송 6명 등 15명이 병원으로 갔다.",
    "장비 124억원, 복구 182억원, 방역 47억원을 더한 약 350억원 규모다.",
    "수출은 412억달러, 수입은 385억달러였다. 지난해 무역수지는 37억달러 흑자였다.",
    "수출은 지난해보다 12억달러 는 412억달러, 수입은 385억달러로 37억달러 흑자를 냈던 지난해에 못 미쳤다.",
    "Exports rose from $38.5 billion to $41.2 billion, and the country kept a surplus of $3.7 billion.",
    "The fund spent $18 million on roads and $7 million on schools, out of a total of $35 million.",
    "Reports include 63 cases, 11 fires and four burns, 90 pages in total.",
    "Each of the 240 nurses will receive a bonus of up to $1,500, and a total of $300,000 has been set aside.",
    "첫날 이용객은 198만 명이다. 지하철은 평소보다 5.7% 줄었다.",
    "Shares rose 26% from $3.00 in May and closed at $4.08 in July.",
    "복지 비중은 37.6%에서 38.0%로 0.4%포인트 높아졌다.",
    "Her staff pulled 90 files at random. In 27 of them, or three in ten, a signature was missing.",
    "지난해 신고는 412건이었다. 이 가운데 103건이 허위였고, 재작년에는 35%가 그랬다.",
    "시험에는 1,500명이 응시해 360명이 합격했다. 합격률은 24%다.",
    "국가채무는 1432조6000억원으로 90조7000억원 는다. 국가채무 비율은 49.2%다.",
    "복수 응답으로 물으니 값 54%, 품질 47%, 기타 9%였다.",
    "경찰은 16일 다온건설 본사, 하도급업체 진목이앤씨 등 모두 5곳을 압수수색했다.",
    "수술은 밤 9시 40분부터 다음 날 오전 2시 10분까지 4시간 30분 동안 이어졌다.",
    "1967년에 문을 연 이 극장은 올해로 개관 59주년을 맞았다. 기념 공연은 5월에 열린다.",
    "이 극장은 올해로 개관 59주년을 맞았다.",
    "응모작은 시 812편, 소설 264편, 동화 124편이다. 모두 1,200편으로 역대 가장 많다.",
    "응모작은 시 812편, 소설 264편, 동화 124편 등이다. 모두 1,300편으로 역대 가장 많다.",
    "공사비 900억원은 국비 540억원과 시비 360억원으로 마련했다.",
    "회의에는 가람, 나래, 다온 등 6개국이 참석했다. 대표들은 마루, 소라 3개국을 더 돈다.",
    "The dam holds 40 million cubic meters, 60 percent of what it held in May. It was built for 50 million cubic meters.",
    "Founded in 1947, the orchestra celebrates its 79th anniversary this year.",
    "The flight left Lisbon at 1:05 p.m. and landed in Malta at 4:50 p.m. It took two hours to unload.",
    "The flight left Lisbon at 1:05 p.m. and landed in Malta at 4:50 p.m. It took three hours and 45 minutes.",
    "The four investors are all based abroad, lawyers and bankers said.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TRAPS[0], {"오후 6시 30분", "9시 50분", "3시간 20분"}),
        (ROWS.format(total=182), {"130", "52", "182"}),
        ("수출은 412억달러, 수입은 385억달러로 무역수지는 27억달러 흑자를 냈다.", {"412억달러", "385억달러", "27억달러"}),
        (TRAPS[14], {"11명", "9명", "4명", "24명"}),
    ],
)
def test_ties(text: str, words: set[str]) -> None:
    assert words in [set(each) for each in tied(text)]
