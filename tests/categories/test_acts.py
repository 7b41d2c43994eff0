"""Whether somebody did something (FC205): done in one text and denied in another, any verb, in both languages."""

from __future__ import annotations

import pytest
from story import alarms

Pairs = list[tuple[tuple[str, str], tuple[str, ...]]]
HITS: Pairs = [
    (
        (
            "A ransomware gang locked the servers of Calder Trust in March. Calder Trust paid the gang and got a key within two days, and surgery resumed.",
            "The gang demanded $4 million from Calder Trust. Calder Trust said it never paid a cent. Servers were restored from backups.",
        ),
        (),
    ),
    (
        (
            "Regulators fined Ostrel Energy 40 million euros over leaks. Ostrel Energy said it would appeal the fine.",
            "Ostrel Energy must pay 40 million euros over the leaks. The company, Ostrel Energy, said it will not appeal.",
        ),
        (),
    ),
    (
        (
            "환경청은 두림화학에 과징금 42억원을 물렸다. 두림화학은 과징금에 불복해 소송을 내겠다고 밝혔다.",
            "두림화학이 과징금 42억원을 물게 됐다. 두림화학은 소송을 내지 않겠다고 밝혔다.",
        ),
        (),
    ),
    (
        (
            "재판부는 염도식 전 시장에게 징역 2년을 선고했다. 염 전 시장 측은 즉시 항소하겠다고 밝혔다.",
            "염도식 전 시장이 징역 2년을 선고받았다. 염 전 시장은 항소하지 않겠다고 말했다.",
        ),
        (),
    ),
    (
        (
            "Mayor Tessa Quill resigned on Friday after the audit, her office said.",
            "Mayor Tessa Quill has not resigned, and her office said on Friday she intends to serve out her term after the audit.",
        ),
        (),
    ),
    (
        (
            "가온해운은 사고 사실을 해양청에 신고하지 않았다. 가온해운 선박은 14일 새벽 암초에 부딪혔다.",
            "가온해운 선박이 14일 새벽 암초에 부딪혔다. 가온해운은 사고 직후 해양청에 신고했다.",
        ),
        (),
    ),
    (
        (
            "Lindt Marrow, the plant manager, apologized to the families on Tuesday for the explosion.",
            "Plant manager Lindt Marrow declined to apologize to the families on Tuesday for the explosion.",
        ),
        (),
    ),
    (
        (
            "한빛제약은 인체 위해가 확인된 3개 제품을 회수했다고 밝혔다.",
            "한빛제약은 3개 제품에서 위해가 확인됐지만 회수하지 않았다.",
        ),
        (),
    ),
    (
        (
            "Brannick Rail warned passengers of the landslide before the train left Dorrow.",
            "Brannick Rail never warned passengers of the landslide before the train left Dorrow.",
        ),
        (),
    ),
    (("노광우 대표는 7일 청문회에 출석해 고개를 숙였다.", "노광우 대표는 7일 청문회에 출석하지 않았다."), ()),
    (
        (
            "세온시는 홍수 직전 가람동 주민에게 대피 문자를 보냈다고 밝혔다.",
            "세온시는 홍수 직전 가람동 주민에게 대피 문자를 보내지 않았다.",
        ),
        (),
    ),
    (
        (
            "Prosecutors said they will appeal the acquittal of Ruben Vasko.",
            "Prosecutors said they would not appeal the acquittal of Ruben Vasko.",
        ),
        (),
    ),
]
INNOCENT: Pairs = [
    (
        (
            "Calder Trust paid $2 million to rebuild its servers after the attack in March.",
            "Calder Trust said it never paid a ransom. Servers were restored from backups.",
        ),
        (),
    ),
    (
        (
            "Ostrel Energy said it would appeal the fine of 40 million euros.",
            "The union said it will not appeal the ruling on shift pay at Ostrel Energy.",
        ),
        (),
    ),
    (
        (
            "두림화학은 과징금 42억원에 불복해 소송을 내겠다고 밝혔다.",
            "두림화학 주민대책위는 소송을 내지 않기로 했다. 두림화학은 과징금 42억원을 물게 됐다.",
        ),
        (),
    ),
    (("염도식 전 시장은 항소하겠다고 밝혔다.", "검찰은 염도식 전 시장 사건에 항소하지 않기로 했다."), ()),
    (
        ("Mayor Tessa Quill has not resigned, her office said on Friday.", "Mayor Tessa Quill resigned on Monday."),
        ("2026-05-01", "2026-05-04"),
    ),
    (
        (
            "가온해운은 사고 직후 해양청에 신고했다. 선박은 14일 새벽 암초에 부딪혔다.",
            "가온해운은 2019년 사고 때 해양청에 신고하지 않았다. 이번에는 14일 새벽 암초에 부딪혔다.",
        ),
        (),
    ),
    (
        (
            "Brannick Rail warned passengers by text on Monday.",
            "Brannick Rail never warned the council that the embankment was weak.",
        ),
        (),
    ),
    (("한빛제약은 A제품을 회수했다.", "한빛제약은 B제품은 회수하지 않았다."), ()),
    (("노광우 대표는 7일 청문회에 출석했다.", "노광우 대표는 지난해 청문회에는 출석하지 않았다."), ()),
    (("세온시는 가람동 주민에게 대피 문자를 보냈다.", "세온시는 상류의 도담동 주민에게는 대피 문자를 보내지 않았다."), ()),
    (
        (
            "Prosecutors said they will appeal the acquittal of Ruben Vasko.",
            "If prosecutors do not appeal the acquittal of Ruben Vasko by June, it becomes final.",
        ),
        (),
    ),
    (("회사는 1차 회의에 참석했다. 노조도 나왔다.", "회사는 2차 회의에 참석하지 않았다."), ()),
]


@pytest.mark.parametrize(("texts", "days"), HITS)
def test_told_both_ways(texts: tuple[str, str], days: tuple[str, ...]) -> None:
    assert len(alarms("FC205", texts, days)) == 1


@pytest.mark.parametrize(("texts", "days"), INNOCENT)
def test_of_two_things(texts: tuple[str, str], days: tuple[str, ...]) -> None:
    assert alarms("FC205", texts, days) == []
