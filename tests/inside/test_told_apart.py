"""What real news sets side by side that is no sum, no list of names and no order of one list, and what is."""

import pytest
from room import alarms

DAY = "2025-08-22"
TRAPS = [
    # a list of which each item says how many of it there are
    "밤사이 △주택 침수 3건(해든2·가온1) △상가 침수 1건(해든) 등의 피해가 났다.",
    # kinds of which a syllable stands for a word that the last gives in full
    "가온구와 서담구의 중·고등학교 4곳에서 배앓이 신고가 들어왔다.",
    "해든군의 초·중·고 12곳이 하루 문을 닫았다.",
    # two lists, each in its own order
    "신고는 해든 978명, 가온 436명, 서담 382명 순으로 많았으며, 인구 10만 명당 신고는 누리 21.4명, 새별 16.9명, 다래 15.8명 순이었다.",
    "환자는 해든 91명, 가온 43명, 서담 38명 순이었고 의료진은 누리 72명, 새별 61명, 다래 15명 순이었다.",
    # who lives is no part of the dead
    "폭우 사망자가 21일 오전 총 10명으로 늘었다. 해든동 지하상가에선 2명이 극적으로 생환했으나 나머지 7명은 결국 숨진 채 발견됐다.",
    # the year before the start is no end of a change from it
    "2018년에는 5월 20일부터 감시를 시작했고 환자 수가 4,526명에 달했다. 올해 누적 환자 수는 지난해 같은 기간 3,004명과 비교해 1.26배에 이른다.",
]
HITS = [
    ("이번 단속에는 다온건설·누리토건·해든산업 4개사가 걸렸다.", "FC507"),
    ("세 나라가 아니라 한·미·일 4개국이 참가했다.", "FC507"),
    ("신고는 해든 978명, 가온 436명, 서담 482명 순으로 많았다.", "FC518"),
    ("농작물 피해는 해든이 280㏊로 가장 크고 △가온 115㏊ △서담 477㏊ △누리 41㏊ 등이다.", "FC518"),
    ("이 사고로 총 10명이 물에 빠졌다. 2명이 구조됐으나 나머지 7명은 결국 숨진 채 발견됐다.", "FC504"),
    ("올해 누적 환자 수는 4,526명에 달했다. 지난해 같은 기간 3,004명과 비교해 1.26배에 이른다.", "FC502"),
]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert rule in alarms(text, day=DAY)
