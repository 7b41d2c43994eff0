"""Who said it, who decided what, ranks, degrees, employers, places and sets across texts: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms

HITS = [
    (
        "FC211",
        (
            '서다온 새빛초 교장은 5일 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
            '학부모회 민가람 회장은 5일 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            '윤채호 선수협 회장이 단상에 올랐다. 그는 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 밝혔다.',
            '구단을 대표해 백도윤 단장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 밝혔다.',
        ),
    ),
    (
        "FC211",
        (
            '재판부는 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 판시했다.',
            '변호인은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 주장했다.',
        ),
    ),
    (
        "FC211",
        (
            '현지 주민은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 했다.',
            '소방서장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 했다.',
        ),
    ),
    (
        "FC211",
        (
            '곽도현(61) 교수가 발표했다. 곽 교수는 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 했다.',
            '심나래 연구원은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 했다.',
        ),
    ),
    (
        "FC211",
        (
            '"우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"라는 정하람 씨는 눈물을 닦았다.',
            '조여울 의원은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 지적했다.',
        ),
    ),
    (
        "FC211",
        (
            '"We warned them three times and nobody changed a single line of the plan," said Mayor Lena Ortiz.',
            '"We warned them three times and nobody changed a single line of the plan," Fire Chief Omar Blake said.',
        ),
    ),
    (
        "FC211",
        (
            'Coach Dana Reyes stood up. "We warned them three times and nobody changed a single line of the plan," she said.',
            '"We warned them three times and nobody changed a single line of the plan," said Carl Winters.',
        ),
    ),
    (
        "FC211",
        (
            'Union leader Maria Stone spoke first. Later: "We warned them three times and nobody changed a single line of the plan," Stone told reporters.',
            '"We warned them three times and nobody changed a single line of the plan," said Peter Vance, the company spokesman.',
        ),
    ),
    (
        "FC211",
        (
            'The judge, Helen Moss, ruled on Friday. "We warned them three times and nobody changed a single line of the plan," Moss said.',
            'Prosecutor Ian Wells asked for prison. "We warned them three times and nobody changed a single line of the plan," Wells said.',
        ),
    ),
    ("FC108", ("이번 합병은 국내 게임업계에서 역대 최대 규모다.", "이번 합병은 국내 게임업계에서 역대 두 번째로 큰 규모다.")),
    ("FC108", ("새 교량은 국내 사장교 가운데 가장 길다.", "새 교량은 국내 사장교 중 세 번째로 길다.")),
    (
        "FC108",
        ("다온산단 화재는 도내 공장 화재로는 피해액이 가장 컸다.", "다온산단 화재는 도내 공장 화재로는 두 번째로 피해액이 컸다."),
    ),
    ("FC108", ("이 나무는 도내 은행나무 가운데 가장 오래됐다.", "이 나무는 도내 은행나무 가운데 두 번째로 오래된 것이다.")),
    (
        "FC108",
        ("가람시 의회 의원 중 가장 젊은 박다온 의원이 나섰다.", "가람시 의회 의원 중 두 번째로 젊은 박다온 의원이 나섰다."),
    ),
    (
        "FC108",
        ("The dam is the tallest concrete dam in the country.", "The dam is the second-tallest concrete dam in the country."),
    ),
    (
        "FC108",
        (
            "It was the deadliest mine accident in the state since 1950.",
            "It was the third-deadliest mine accident in the state since 1950.",
        ),
    ),
    (
        "FC108",
        (
            "The museum holds the largest collection of Inca textiles.",
            "The museum holds the second-largest collection of Inca textiles.",
        ),
    ),
    ("FC108", ("올해 수능 국어 만점자는 역대 가장 적었다.", "올해 수능 국어 만점자는 역대 두 번째로 적었다.")),
    ("FC108", ("나루통신이 2위, 마루텔이 3위를 차지했다.", "마루텔이 2위, 나루통신이 3위를 차지했다.")),
    (
        "FC108",
        (
            "최종 심사에서 한빛건설이 1위에 올랐다. 2위는 도담건설이다.",
            "최종 심사에서 도담건설이 1위에 올랐다. 2위는 한빛건설이다.",
        ),
    ),
    ("FC108", ("가람대는 이번 취업률 평가에서 4위를 기록했다.", "가람대는 이번 취업률 평가에서 7위를 기록했다.")),
    ("FC108", ("결승에서 김다온은 2위로 들어왔다.", "결승에서 김다온은 4위로 들어왔다.")),
    ("FC108", ("국내 라면 시장 2위 한솔식품이 값을 올렸다.", "국내 라면 시장 3위 한솔식품이 값을 올렸다.")),
    ("FC108", ("Hargrove finished second in the women final in Oslo.", "Hargrove finished third in the women final in Oslo.")),
    (
        "FC108",
        (
            "Kendall College ranked fourth in the survey of rural colleges.",
            "Kendall College ranked ninth in the survey of rural colleges.",
        ),
    ),
    ("FC108", ("Mara Lindt placed second in the downhill.", "Mara Lindt placed third in the downhill.")),
    ("FC108", ("Norvale came third in the bidding, behind Astra and Polk.", "Norvale came second in the bidding, behind Astra.")),
    (
        "FC205",
        (
            "## 도의회, 무상버스 조례안 부결\n\n도의회는 5일 무상버스 조례안을 가결했다. 찬성은 31명이었다.",
            "무상버스 조례안은 내년 시행된다.",
        ),
    ),
    ("FC205", ("가람시의회는 5일 도서관 민간위탁 동의안을 승인했다.", "가람시의회는 5일 도서관 민간위탁 동의안을 부결했다.")),
    ("FC205", ("노조는 5일 사측의 임금 중재안을 수용했다.", "노조는 5일 사측의 임금 중재안을 거부했다.")),
    ("FC205", ("법원은 5일 하천 준설 공사중지 가처분 신청을 인용했다.", "법원은 5일 하천 준설 공사중지 가처분 신청을 기각했다.")),
    ("FC205", ("대법원은 5일 담합 과징금 소송에서 원심을 확정했다.", "대법원은 5일 담합 과징금 소송에서 원심을 파기했다.")),
    ("FC205", ("나루공항은 5일 국제선 운항을 재개했다.", "나루공항은 5일 국제선 운항을 중단했다.")),
    ("FC205", ("식약당국은 5일 소아용 천식 흡입제를 허가했다.", "식약당국은 5일 소아용 천식 흡입제 허가를 반려했다.")),
    (
        "FC205",
        (
            "The council approved the waterfront zoning change on Thursday.",
            "The council rejected the waterfront zoning change on Thursday.",
        ),
    ),
    (
        "FC205",
        ("The jury convicted former treasurer Alan Moore of fraud.", "The jury acquitted former treasurer Alan Moore of fraud."),
    ),
    (
        "FC205",
        (
            "Regulators postponed the reactor licence decision on Thursday.",
            "Regulators approved the reactor licence on Thursday.",
        ),
    ),
    ("FC205", ("The appeals panel upheld the ban on river mining.", "The appeals panel overturned the ban on river mining.")),
    ("FC205", ("## Teachers accept pay offer\n\nTeachers rejected the pay offer by a wide margin.", "Teachers will meet again.")),
    ("FC203", ("한결대 심리학과 노유진 교수는 말했다.", "노유진(도담대 심리학과 교수)은 말했다.")),
    ("FC203", ("새한은행의 차도윤 수석연구원은 말했다.", "차도윤 한길은행 수석연구원은 말했다.")),
    (
        "FC203",
        (
            "가온테크의 류하진 개발실장은 말했다. 가온테크와 나래테크가 맞붙었다.",
            "류하진 나래테크 개발실장은 말했다. 나래테크가 가온테크를 눌렀다.",
        ),
    ),
    ("FC203", ("한결병원 소아과 배서린 과장은 말했다.", "배서린(새솔병원 소아과 과장)은 말했다.")),
    ("FC203", ("County auditor Ruth Bell said so.", "Ruth Bell, the state auditor, said so.")),
    ("FC203", ("Paul Kerr, chief executive of Marrow Foods, said so.", "Hillcrest Dairy's chief executive Paul Kerr said so.")),
    ("FC203", ("여당 간사인 민도하 의원은 말했다.", "민도하 위원장은 말했다.")),
    ("FC203", ("연극의 연출은 허다온이 맡았다. 연출가 허다온은 웃었다.", "극작가 허다온은 웃었다.")),
    ("FC203", ("백이든(24·가람시청)이 금메달을 땄다.", "백이든(24·나루시청)이 금메달을 땄다.")),
    ("FC206", ("지진은 나루시 동쪽 15㎞ 지역에서 났다.", "지진은 나루시 서쪽 15㎞ 지역에서 났다.")),
    ("FC206", ("태풍은 가온시에 상륙했다. 태풍 다람이다.", "태풍 다람이 태풍으로는 처음 마루시에 상륙했다.")),
    ("FC206", ("훈련기는 이날 오전 훈련 중 산음군에 추락했다.", "훈련기는 이날 오전 훈련 중 들말군에 추락했다.")),
    ("FC206", ("하루 강수량은 들말군이 312.5㎜로 가장 많았다.", "하루 강수량은 산음군이 312.5㎜였다.")),
    ("FC206", ("The epicenter was 25 km east of Port Lane.", "The epicenter was 25 km west of Port Lane.")),
    ("FC206", ("경찰은 김해의 한 창고에서 마약 원료를 찾았다.", "경찰은 양산의 한 창고에서 마약 원료를 찾았다.")),
    ("FC206", ("제주 남쪽 230㎞ 해상에서 어선이 뒤집혔다.", "제주 북쪽 230㎞ 해상에서 어선이 뒤집혔다.")),
    ("FC206", ("The plane went down 40 miles north of Halden.", "The plane went down 40 miles south of Halden.")),
    (
        "FC204",
        ("회사는 미국과 캐나다를 제외한 전 지역의 판매권을 넘겼다.", "회사는 미국과 멕시코를 제외한 전 지역의 판매권을 넘겼다."),
    ),
    ("FC204", ("서울과 경기를 뺀 전국에 한파특보가 내려졌다.", "서울과 인천을 뺀 전국에 한파특보가 내려졌다.")),
    (
        "FC204",
        (
            "The licence covers all markets excluding Japan and Korea.",
            "The licence covers all markets excluding Japan and China.",
        ),
    ),
    (
        "FC204",
        ("이번 지원금은 약국·병원·학원을 제외한 가맹점에서 쓴다.", "이번 지원금은 약국·병원·마트를 제외한 가맹점에서 쓴다."),
    ),
    ("FC204", ("Service resumed on every line except Red and Blue.", "Service resumed on every line except Red and Green.")),
    (
        "FC108",
        (
            "임다온은 5일 여자 창던지기 결승에서 한국신기록을 세웠다.",
            "임다온은 5일 여자 창던지기 결승에서 아시아신기록을 세웠다.",
        ),
    ),
    (
        "FC108",
        (
            "Hale set a world record in the women pole vault on Sunday.",
            "Hale set an Olympic record in the women pole vault on Sunday.",
        ),
    ),
    (
        "FC108",
        ("오한별은 역도 81㎏급 인상에서 대회신기록으로 우승했다.", "오한별은 역도 81㎏급 인상에서 세계신기록으로 우승했다."),
    ),
    (
        "FC108",
        (
            "Brandt broke the national record in the marathon in Turin.",
            "Brandt broke the European record in the marathon in Turin.",
        ),
    ),
    (
        "FC211",
        (
            '강물환경연대 진소라 사무국장은 이날 기자회견에서 수질 자료 조작 의혹을 제기하며 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 목소리를 높였다.',
            '이날 회견장에는 학부모 수십 명이 나왔다. 초등생 두 자녀를 둔 임보라(43) 씨는 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            '임보라 씨는 기자와 만나 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 토로했다.',
            '"아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 진소라 사무국장은 말했다.',
        ),
    ),
    (
        "FC211",
        (
            '"아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다" 진소라 강물환경연대 사무국장의 말이다.',
            '임보라 씨는 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 토로했다.',
        ),
    ),
    (
        "FC211",
        (
            '수사를 맡은 검사는 법정에서 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"며 엄벌을 요청했다.',
            '피해자 측 변호사는 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"며 엄벌을 요청했다.',
        ),
    ),
    (
        "FC108",
        (
            "한국은 이번 조사에서 성인 문해력이 회원국 가운데 두 번째로 낮았다.",
            "한국의 성인 문해력은 회원국 가운데 가장 낮은 것으로 조사됐다.",
        ),
    ),
    (
        "FC108",
        (
            "이번에 발견된 화석은 국내에서 나온 공룡 발자국 가운데 가장 크다.",
            "이번에 나온 발자국 화석은 국내 공룡 발자국 중 세 번째로 큰 것으로 확인됐다.",
        ),
    ),
    (
        "FC108",
        (
            "At 412 metres the tower will be the tallest building in the region.",
            "The 412-metre tower would become the second tallest building in the region.",
        ),
    ),
    (
        "FC108",
        (
            "The fine is the biggest ever imposed by the privacy regulator.",
            "The fine is the second-biggest the privacy regulator has ever imposed.",
        ),
    ),
    (
        "FC108",
        (
            "The deal ranks as the largest takeover in the history of the steel industry.",
            "It is the third-largest takeover the steel industry has seen.",
        ),
    ),
    (
        "FC108",
        ("응급실 대기 시간은 7개 광역시 가운데 대전이 가장 길었다.", "응급실 대기 시간은 대전이 7개 광역시 중 두 번째로 길었다."),
    ),
    (
        "FC205",
        (
            "노동위원회는 해고된 조리원 11명이 낸 부당해고 구제신청을 받아들였다.",
            "노동위원회는 조리원 11명의 부당해고 구제신청을 기각했다.",
        ),
    ),
    (
        "FC205",
        (
            "## 소라섬 해상풍력, 환경평가 통과\n\n환경당국은 소라섬 해상풍력 사업의 환경평가서를 반려했다고 밝혔다.",
            "소라섬 사업은 2029년 끝난다.",
        ),
    ),
    (
        "FC205",
        (
            "구단은 5일 외국인 투수 마르코 디아스의 방출 요청을 거절했다고 밝혔다.",
            "구단은 5일 외국인 투수 마르코 디아스의 방출 요청을 수용했다.",
        ),
    ),
    (
        "FC205",
        ("교육청은 감염 우려로 5일 예정된 수학 경시대회를 취소했다.", "교육청은 감염 우려에도 5일 수학 경시대회를 강행했다."),
    ),
    (
        "FC205",
        ("검찰이 청구한 조합장 노경태 씨의 구속영장은 5일 기각됐다.", "법원은 5일 조합장 노경태 씨에 대한 구속영장을 발부했다."),
    ),
    (
        "FC205",
        (
            "Voters in Ashby turned down the school bond on Tuesday, 54 percent to 46.",
            "Ashby voters passed the school bond on Tuesday.",
        ),
    ),
    (
        "FC205",
        (
            "The airline has dropped its plan to charge for cabin bags.",
            "The airline went ahead with its plan to charge for cabin bags.",
        ),
    ),
    (
        "FC205",
        (
            "A magistrate granted the fishing fleet an injunction against the dredging.",
            "A magistrate denied the fishing fleet an injunction against the dredging.",
        ),
    ),
    (
        "FC205",
        (
            "The pilots union accepted the mediator offer late Wednesday.",
            "Pilots rejected the mediator offer, the union said late Wednesday.",
        ),
    ),
    ("FC203", ("국립해양연구원 구민혁 책임연구원은 말했다.", "구민혁 한국수산연구원 책임연구원은 말했다.")),
    ("FC203", ("지진 전문가인 노하람 부성대 지질학과 교수는 말했다.", '[노하람/한밭대 지질학과 교수] "땅이 흔들렸습니다."')),
    ("FC203", ("차미르 가온증권 리서치센터장은 말했다.", "다온증권 차미르 리서치센터장은 말했다.")),
    (
        "FC108",
        (
            "한국은 5일 공개된 국가별 언론자유지수에서 180개국 중 47위였다.",
            "한국은 5일 공개된 국가별 언론자유지수에서 180개국 중 61위였다.",
        ),
    ),
    ("FC108", ("도시경쟁력 평가에서 부산이 9위, 인천이 14위에 올랐다.", "도시경쟁력 평가에서 인천이 9위, 부산은 14위였다.")),
    ("FC108", ("최종 순위는 1위 윤가비, 2위 서이든이다.", "서이든이 최종 1위, 윤가비가 2위로 대회를 마쳤다.")),
    ("FC108", ("Bergen took second in the final medal table and Lund third.", "Lund finished second and Bergen finished third.")),
    ("FC206", ("해경에 따르면 어선은 가거도 남서쪽 70㎞ 해상에서 뒤집혔다.", "어선은 가거도 북동쪽 70㎞ 해상에서 전복됐다.")),
    ("FC206", ("이날 들말군의 순간풍속은 초속 41.3m에 달했다.", "이날 산음군의 순간풍속은 초속 41.3m까지 올랐다.")),
    ("FC206", ("경비행기가 태안군 갯벌에 추락했다.", "경비행기가 서천군 갯벌에 추락했다.")),
    ("FC206", ("The tremor struck 18 km southwest of Arica.", "The tremor struck 18 km northeast of Arica.")),
]
TRAPS = [
    (
        "FC205",
        (
            "Police closed the Harrow bypass for five hours after a lorry shed its load of onions.",
            "A lorry lost its onions on the Harrow bypass. The Harrow bypass reopened after five hours.",
        ),
    ),
    (
        "FC205",
        (
            "나루터널은 낙석으로 세 시간 동안 통행이 중단됐다. 다친 사람은 없다.",
            "낙석이 쏟아진 나루터널은 낙석을 치운 뒤 통행이 재개됐다. 다친 사람은 없다.",
        ),
    ),
    (
        "FC211",
        (
            '재판장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
            '한도윤 부장판사는 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            '서다온 교장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
            '서 교장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            '한 관계자는 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
            '서다온 교장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            'Mayor Lena Ortiz spoke. "We warned them three times and nobody changed a single line of the plan," she said.',
            '"We warned them three times and nobody changed a single line of the plan," Ortiz said.',
        ),
    ),
    (
        "FC211",
        (
            '검사는 서다온 교장이 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다고 전했다.',
            '서다온 교장은 "우리는 세 번 경고했지만 아무도 계획을 바꾸려 하지 않았다"고 말했다.',
        ),
    ),
    ("FC108", ("매출은 역대 최대였다.", "영업이익은 역대 두 번째로 많았다.")),
    ("FC108", ("올해 들어 가장 큰 산불이다.", "역대 두 번째로 큰 산불이다.")),
    ("FC108", ("세계에서 가장 긴 터널이다.", "국내에서 두 번째로 긴 터널이다.")),
    ("FC108", ("종전 최대 계약은 2021년이었다. 이번 계약은 두 번째로 큰 계약이 아니다.", "이번 계약은 창사 이래 최대 계약이다.")),
    ("FC108", ("The bank is the largest lender in Spain.", "The bank is the second-largest lender in Europe.")),
    ("FC108", ("매출 기준 나루통신이 2위다.", "가입자 기준 나루통신이 3위다.")),
    ("FC108", ("예선에서 김다온은 2위였다.", "결승에서 김다온은 4위였다.")),
    ("FC108", ("지난해 가람대는 4위였다.", "올해 가람대는 7위였다.")),
    ("FC108", ("나루통신이 2위를 했다.", "마루텔이 3위를 했다.")),
    ("FC108", ("Hargrove finished second in the heat.", "Hargrove finished third in the final.")),
    ("FC205", ("노조는 사측의 임금 중재안을 수용하라고 요구했다.", "노조는 사측의 임금 중재안을 거부했다.")),
    ("FC205", ("1심은 한도윤 전 시장에게 무죄를 선고했다.", "항소심은 한도윤 전 시장에게 유죄를 선고했다.")),
    ("FC205", ("의회는 예산안을 가결했다.", "의회는 조례안을 부결했다.")),
    ("FC205", ("사측은 중재안을 수용했다.", "노조는 중재안을 거부했다.")),
    ("FC205", ("상임위는 동의안을 가결했다.", "본회의는 동의안을 부결했다.")),
    ("FC205", ("The committee rejected the bill.", "The full council approved the bill.")),
    ("FC205", ("The council will vote on whether to approve the zoning change.", "The council rejected the zoning change.")),
    ("FC203", ("한결대 노유진 교수는 말했다.", "한결대학교 노유진 교수는 말했다.")),
    ("FC203", ("한결대병원 배서린 과장은 말했다.", "한결대 의대 배서린 교수는 말했다.")),
    ("FC203", ("상공협회 차도윤 회장은 말했다.", "가온전자 차도윤 회장은 말했다.")),
    ("FC203", ("노유진(한결대 졸) 씨는 말했다.", "도담대 노유진 교수는 말했다.")),
    ("FC203", ("Paul Kerr, chief executive of Marrow Foods, said so.", "Marrow's chief executive Paul Kerr said so.")),
    ("FC206", ("지진은 나루시 동쪽 15㎞ 지역에서 났다.", "지진은 나루시 동남쪽 15㎞ 지역에서 났다.")),
    ("FC206", ("태풍은 가온시에 상륙했다. 다른 태풍은 마루시에 상륙했다.", "태풍은 마루시에 상륙했다.")),
    ("FC206", ("들말군에 312.5㎜가 내렸다.", "들말군과 산음군에 비가 왔고 들말군은 312.5㎜였다.")),
    ("FC206", ("경찰은 김해의 한 창고를 뒤졌다.", "소방은 양산의 한 공장을 살폈다.")),
    ("FC206", ("The epicenter was 25 km east of Port Lane.", "The epicenter was 30 km west of Port Lane.")),
    ("FC204", ("미국과 캐나다를 제외한 지역이다.", "캐나다·미국 제외한 지역이다.")),
    ("FC204", ("미국을 제외한 지역이다.", "미국과 캐나다를 제외한 지역이다.")),
    ("FC204", ("서울과 경기를 제외한 12곳의 집값이 내렸다.", "주말과 공휴일을 제외한 12일 동안 열린다.")),
    (
        "FC108",
        (
            "임다온은 창던지기 결승에서 한국신기록을 세웠다.",
            "임다온은 창던지기 결승에서 아시아신기록에 못 미쳤다. 한국신기록이다.",
        ),
    ),
    ("FC108", ("임다온은 한국신기록이자 아시아신기록을 세웠다.", "임다온은 아시아신기록을 세웠다.")),
    (
        "FC211",
        (
            '진소라 사무국장은 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"는 한 학부모의 말을 전했다.',
            '임보라 씨는 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            '그는 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 말했다.',
            '임보라 씨는 "아이들이 마실 물인데 숫자를 고쳐 적는다는 건 상상도 못 했다"고 말했다.',
        ),
    ),
    (
        "FC211",
        (
            'Paul Deng read out a letter from Tess Warner: "I kept asking for the maintenance log and they kept telling me it was in the truck."',
            '"I kept asking for the maintenance log and they kept telling me it was in the truck," said Tess Warner.',
        ),
    ),
    ("FC108", ("이날 거래대금은 올해 들어 가장 많았다.", "이날 거래대금은 사상 두 번째로 많았다.")),
    ("FC108", ("한국은 성인 문해력이 두 번째로 낮았다.", "한국은 성인 수리력이 가장 낮았다.")),
    (
        "FC108",
        ("The tower will be the tallest building in the city.", "The bridge is the second-tallest structure in the region."),
    ),
    ("FC205", ("구단은 방출 요청을 거절할 방침이다.", "구단은 방출 요청을 수용했다.")),
    ("FC205", ("교육청은 경시대회 취소를 검토하고 있다.", "교육청은 경시대회를 강행했다.")),
    ("FC205", ("법원은 조합장 노경태 씨의 영장을 기각했다.", "법원은 조합 이사 백한울 씨의 영장을 발부했다.")),
    ("FC205", ("The school board approved the budget.", "Voters turned down the school bond.")),
    (
        "FC205",
        (
            "Pilots had rejected an earlier offer. On Wednesday they accepted the mediator offer.",
            "The pilots union accepted the mediator offer.",
        ),
    ),
    ("FC205", ("Senate Republicans blocked the farm bill in March.", "The House passed the farm bill.")),
    ("FC203", ("국립해양연구원 구민혁 책임연구원은 말했다.", "구민혁 해양연구원 책임연구원은 말했다.")),
    ("FC203", ("부성대 노하람 교수는 말했다.", "노하람 한국지질학회 회장은 말했다.")),
    ("FC203", ("Nina Patel, director of the clinic, said so.", "Nina Patel, director of surgery at Larch Hospital, said so.")),
    ("FC108", ("한국은 언론자유지수에서 47위였다.", "한국은 부패인식지수에서 30위였다.")),
    ("FC108", ("부산은 지난해 12위였다.", "부산은 올해 9위였다.")),
    ("FC206", ("어선은 가거도 남서쪽 70㎞ 해상에서 뒤집혔다.", "구조선은 가거도 북동쪽 20㎞에 있었다.")),
    ("FC206", ("들말군은 41.3m, 산음군은 38.2m였다.", "들말군의 순간풍속은 41.3m였다.")),
]


@pytest.mark.parametrize(("rule", "texts"), HITS)
def test_two_texts_that_cannot_both_be_right(rule: str, texts: tuple[str, ...]) -> None:
    assert alarms(rule, texts)


@pytest.mark.parametrize(("rule", "texts"), TRAPS)
def test_two_texts_that_may_both_be_right(rule: str, texts: tuple[str, ...]) -> None:
    assert alarms(rule, texts) == []
