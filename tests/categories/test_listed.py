"""Lists in running text: what differs between two texts, in many forms, and what only looks so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from story import alarms, notes

from factcheck.compare.lists import listed_en, listed_ko
from factcheck.text import Sentence
from growth import LIMIT, ratio

HITS = {
    "names in a row": (
        "시는 내년부터 온빛동, 나래동, 다솜동, 가온동, 해맑은동에 무인 도서관을 둔다고 밝혔다.",
        "무인 도서관이 들어설 곳은 온빛동, 나래동, 다솜동, 가온동, 푸른솔동이다.",
        "해맑은동", "푸른솔동",
    ),
    "a bullet with its count": (
        "○ 참여(4): 가온의료원, 다솜항만공사, 미르시설공단, 온빛보건소\n○ 기간: 4. 1.~9. 30.",
        "가온의료원과 다솜항만공사, 미르시설공단, 해맑은보건소까지 모두 네 곳이 반년간 참여한다.",
        "온빛보건소", "해맑은보건소",
    ),
    "a count behind": (
        "도는 3일 가온산업, 다솜테크, 미르정밀 세 회사와 협약을 맺었다.",
        "도와 협약을 맺은 곳은 가온산업, 다솜테크, 온빛전자 세 회사다.",
        "미르정밀", "온빛전자",
    ),
    "a count in brackets": (
        "국립공원공단은 산장 4곳(달뫼, 솔티재, 장군목, 흰여울)의 예약을 받는다.",
        "예약할 수 있는 산장은 달뫼와 솔티재, 장군목, 너럭골 네 곳이다.",
        "흰여울", "너럭골",
    ),
    "등 with a count": (
        "회의에는 한국, 칠레, 노르웨이, 케냐 등 4개국이 참석했다.",
        "참석한 나라는 한국과 칠레, 노르웨이, 모로코 등 4개국이다.",
        "케냐", "모로코",
    ),
    "dots against commas": (
        "가온대·다솜대·미르대·온빛대가 공동 학위를 운영한다.",
        "공동 학위는 가온대, 다솜대, 미르대, 해솔대가 함께 운영한다.",
        "온빛대", "해솔대",
    ),
    "other dots": (
        "협의회는 가온군ㆍ다솜군ㆍ미르군ㆍ온빛군 4개 군이 꾸렸다.",
        "협의회를 꾸린 4개 군은 가온군, 다솜군, 미르군, 해솔군이다.",
        "온빛군", "해솔군",
    ),
    "및 before the last": (
        "센터는 가온시, 다솜시, 미르시 및 온빛시 네 도시가 함께 짓는다.",
        "네 도시는 가온시, 다솜시, 미르시, 해솔시다. 센터를 함께 짓는다.",
        "온빛시", "해솔시",
    ),
    "그리고 before the last": (
        "결선에는 서이랑, 현도윤, 문가람, 그리고 제갈윤 네 사람이 올랐다.",
        "서이랑과 현도윤, 문가람, 나승찬 네 사람이 결선에 올랐다.",
        "제갈윤", "나승찬",
    ),
    "a topic before it": (
        "올해 문을 여는 다섯 도서관은 솔빛도서관, 늘봄도서관, 물결도서관, 채움도서관, 이음도서관이다.",
        "솔빛도서관, 늘봄도서관, 물결도서관, 채움도서관, 두루도서관 등 다섯 곳이 올해 문을 연다.",
        "이음도서관", "두루도서관",
    ),
    "members of two words": (
        "야간 진료는 소담 보건소, 다솜 의료원, 미르 병원, 온빛 의원 네 곳에서 한다.",
        "야간 진료를 하는 네 곳은 소담 보건소, 다솜 의료원, 미르 병원, 해솔 의원이다.",
        "온빛 의원", "해솔 의원",
    ),
    "a kind that one text leaves out": (
        "시범 지구는 가온시, 다솜시, 미르시, 온빛시다.",
        "정부는 가온·다솜·미르·해솔을 시범 지구로 정했다.",
        "온빛시", "해솔",
    ),
    "an abbreviation among those shared": (
        "한국은행과 가온증권, 다솜증권, 미르증권이 연구에 참여했다.",
        "이번 연구에는 한은, 가온증권, 다솜증권, 온빛증권이 참여했다.",
        "미르증권", "온빛증권",
    ),
    "another order": (
        "본선에 오른 학교는 미르고, 가온고, 다솜고, 온빛고 네 학교다.",
        "가온고, 해솔고, 미르고, 다솜고 네 학교가 본선에 올랐다.",
        "온빛고", "해솔고",
    ),
    "one member is gone though both count as many": (
        "시장은 가온시장, 다솜시장, 미르시장, 온빛시장 등 네 곳이다.",
        "네 곳은 가온시장, 다솜시장, 미르시장이다.",
        "온빛시장", "미르시장",
    ),
    "two of seven": (
        "일곱 나라는 한국, 칠레, 노르웨이, 케냐, 모로코, 요르단, 라오스다.",
        "한국, 칠레, 노르웨이, 케냐, 모로코, 몽골, 페루 등 7개국이 서명했다.",
        "요르단", "몽골",
    ),
    "a list in the title's sentence": (
        "노선은 가온역, 다솜역, 미르역, 온빛역, 해솔역을 지난다.",
        "새 노선이 지나는 역은 가온역, 다솜역, 미르역, 온빛역, 푸른솔역이다.",
        "해솔역", "푸른솔역",
    ),
    "three with words in common": (
        "폐교 활용 사업에는 가온초등학교, 다솜초등학교, 미르초등학교가 선정됐다.",
        "폐교 활용 사업 대상으로 선정된 학교는 가온초등학교, 다솜초등학교, 온빛초등학교다.",
        "미르초등학교", "온빛초등학교",
    ),
    "a count in digits before it": (
        "시는 3개 업체(가온건설, 다솜건설, 미르건설)를 고발했다.",
        "고발된 곳은 가온건설과 다솜건설, 온빛건설 등 3개 업체다.",
        "미르건설", "온빛건설",
    ),
    "an Oxford comma and none": (
        "The council will rebuild libraries in Harrowby, Stenfield, Marlock and Tilbrook.",
        "Libraries in Harrowby, Stenfield, Marlock, and Ashwell will be rebuilt by the council.",
        "Tilbrook", "Ashwell",
    ),
    "a count and a colon": (
        "Night buses will serve four towns: Harrowby, Stenfield, Marlock and Tilbrook.",
        "The four towns are Harrowby, Stenfield, Marlock and Ashwell, the operator said.",
        "Tilbrook", "Ashwell",
    ),
    "three firms": (
        "Three firms, Corvane, Bellweather and Ostrum, were fined over the pricing scheme.",
        "Fines over the pricing scheme went to Corvane, Bellweather and Pellham, the three firms named by the regulator.",
        "Ostrum", "Pellham",
    ),
    "names of several words": (
        "Rangers closed Tanner's Field, Upper Holm Wood, Brannock Fell, Skelling Bay and Parr Meadow after the storm.",
        "Five reserves (Tanner's Field, Upper Holm Wood, Brannock Fell, Skelling Bay, Cotter Marsh) were closed after the storm.",
        "Parr Meadow", "Cotter Marsh",
    ),
    "a dash": (
        "All four schools – Westbury, Calder, Northfold and Elmhurst – will share one sixth form.",
        "One sixth form will be shared by Westbury, Calder, Northfold and Kingsmere schools.",
        "Elmhurst", "Kingsmere",
    ),
    "semicolons": (
        "The jury's four awards went to Idris Calloway; Marta Venn; Joost Ferrand; and Priya Holm.",
        "Awards went to four artists: Idris Calloway, Marta Venn, Joost Ferrand and Leda Strand.",
        "Priya Holm", "Leda Strand",
    ),
    "people": (
        "The inquiry will be led by Anna Delacourt, Peter Hallam, Ruth Osei and Graham Tolliver.",
        "Anna Delacourt, Peter Hallam, Ruth Osei and Simon Tregarth will lead the inquiry.",
        "Tolliver", "Tregarth",
    ),
    "or": (
        "Passengers may change at Corby Road, Hallam Cross, Venn Street or Milbury.",
        "Passengers may change at Corby Road, Hallam Cross, Venn Street or Oakhanger.",
        "Milbury", "Oakhanger",
    ),
    "a bullet": (
        "Venues (4): Corn Exchange, Tidal Hall, Old Foundry, Minster Yard",
        "The four venues are the Corn Exchange, Tidal Hall, the Old Foundry and Weavers Loft.",
        "Minster Yard", "Weavers Loft",
    ),
    "common nouns that are counted": (
        "Subsidies will cover four crops: wheat, barley, oats and beet.",
        "Subsidies will cover four crops: wheat, barley, oats and maize.",
        "beet", "maize",
    ),
    "initials": (
        "The statement was signed by the World Grain Forum, Corvane, Bellweather, Ostrum and Pellham.",
        "WGF, Corvane, Bellweather, Ostrum and Dunmore signed the statement.",
        "Pellham", "Dunmore",
    ),
    "marks before members": (
        "선정된 지역은 ▲가온시 ▲다솜시 ▲미르시 ▲온빛시다.",
        "도는 가온시와 다솜시, 미르시, 해솔시를 선정했다고 밝혔다.",
        "온빛시",
    ),
    "numbers before members": (
        "네 곳은 가온시장, 다솜시장, 미르시장 그리고 온빛시장이었다.",
        "지원 대상은 ①가온시장 ②다솜시장 ③미르시장 ④해솔시장 네 곳이다.",
        "온빛시장",
    ),
    "ages in brackets": (
        "검찰은 김가온(45), 이다솜(39), 박미르(51), 최온빛(33) 씨 네 명을 재판에 넘겼다.",
        "재판에 넘겨진 네 명은 김가온, 이다솜, 박미르, 정해솔 씨다.",
        "최온빛",
    ),
    "three joints in one list": (
        "가온의료원·다솜의료원과 미르의료원, 온빛의료원 4개 의료원이 통합 전산망을 쓴다.",
        "통합 전산망을 쓰는 의료원은 가온, 다솜, 미르, 해솔 네 곳이다.",
        "해솔",
    ),
    "a count in brackets behind": (
        "- 대상 : 가온초, 다솜초, 미르초, 온빛초 (4교)",
        "급식실을 고치는 학교는 가온초·다솜초·미르초·해솔초 4개교다.",
        "온빛초",
    ),
    "stations": (
        "새 지하철은 가온역과 다솜역, 미르역, 온빛역에 선다.",
        "가온역, 다솜역, 미르역, 푸른솔역에 서는 새 지하철이 개통됐다.",
        "온빛역",
    ),
    "a count in brackets after a noun": (
        "조사단은 연구소 세 곳(가온연구소, 다솜연구소, 미르연구소)을 방문했다.",
        "조사단이 찾은 곳은 가온연구소, 다솜연구소, 온빛연구소 세 곳이다.",
        "미르연구소",
    ),
    "offices behind names": (
        "이사회는 서이랑 대표, 현도윤 부사장, 문가람 전무, 제갈윤 상무로 꾸려졌다.",
        "서이랑, 현도윤, 문가람, 나승찬이 이사회를 꾸렸다.",
        "제갈윤",
    ),
    "islands": (
        "배편은 흰여울도, 달뫼도, 솔섬, 너럭섬 네 섬을 오간다.",
        "네 섬은 흰여울도와 달뫼도, 솔섬, 물빛섬이다. 배편이 오간다.",
        "너럭섬",
    ),
    "animals": (
        "다섯 종은 수달, 담비, 삵, 하늘다람쥐, 산양이다.",
        "수달, 담비, 하늘다람쥐, 산양, 반달가슴곰 등 다섯 종이 찍혔다.",
        "반달가슴곰",
    ),
    "a ministry by its short form": (
        "협의체에는 국토교통부, 가온시, 다솜시, 미르시, 한국철도공사가 들어간다.",
        "국토부와 가온시, 다솜시, 미르시, 국가철도공단이 협의체를 만든다.",
        "한국철도공사",
    ),
    "streets": (
        "The tram will stop at Corn Street, Abbey Gate, Mill Lane, Foundry Quay and St Alban's.",
        "Stops are planned at Corn Street, Abbey Gate, Mill Lane, Foundry Quay and Docker's Row on the tram line.",
        "Docker's Row",
    ),
    "ages in English": (
        "Four ministers resigned: Anna Delacourt (54), Peter Hallam (40), Ruth Osei (61) and Graham Tolliver (38).",
        "The ministers who resigned were Anna Delacourt, Peter Hallam, Ruth Osei and Simon Tregarth.",
        "Tregarth",
    ),
    "mayors": (
        "The mayors of Harrowby, Stenfield, Marlock and Tilbrook signed the charter on Monday.",
        "The charter was signed by the mayors of Harrowby, Stenfield, Marlock and Ashwell.",
        "Ashwell",
    ),
    "counted and then named": (
        "The fund will pay for clinics in four districts, Harrowby, Stenfield, Marlock and Tilbrook.",
        "Clinics in Ashwell, Harrowby, Marlock and Stenfield will be paid for by the fund.",
        "Tilbrook",
    ),
    "legal forms": (
        "Corvane Ltd, Bellweather plc, Ostrum and Pellham Holdings won the dredging contracts.",
        "The dredging contracts went to Corvane, Bellweather, Ostrum and Dunmore Marine.",
        "Dunmore",
    ),
    "two of six in English": (
        "Exhibits come from six museums: Harrowby, Stenfield, Marlock, Tilbrook, Ashwell and Cotter.",
        "Six museums (Harrowby, Stenfield, Marlock, Tilbrook, Brannock and Skelling) lent the exhibits.",
        "Cotter",
    ),
    "a dash in the middle": (
        "Three nurseries – Little Acorns, Sunbeam and Busy Bees – closed after the inspection.",
        "After the inspection, Little Acorns, Sunbeam and Tiny Steps nurseries closed.",
        "Busy Bees",
    ),
    "places of one firm": (
        "경찰은 가온건설 본사와 다솜건설 본사, 미르감리, 온빛설계 등 네 곳을 압수수색했다.",
        "압수수색 대상은 가온건설과 다솜건설 본사, 미르감리, 해솔설계 네 곳이다.",
        "온빛설계",
    ),
    "dots and a count": (
        "출연자는 서이랑·현도윤·문가람·제갈윤 4명이다.",
        "서이랑, 현도윤, 문가람, 나승찬 4명이 출연한다.",
        "제갈윤",
    ),
    "kinds left out in a long text": (
        "미래시, 돌봄 거점 다섯 곳 지정\n\n미래시는 12일 어르신 돌봄 거점으로 온누리복지관, 한마음복지관, 늘푸른복지관, 다사랑복지관, 새빛복지관을 지정했다. 거점마다 간호사 두 명과 사회복지사 세 명이 머문다. 시는 예산 12억원을 쓴다.",
        "동네에서 늙어갈 권리\n\n미래시가 돌봄 거점을 정했다. 거점은 온누리, 한마음, 늘푸른, 다사랑, 참좋은복지관이다. 간호사 두 명이 상주하고 사회복지사는 세 명이다. 예산은 12억원이다.",
        "새빛복지관",
    ),
    "ports in a long text": (
        "Ferry operator names winter ports\n\nThe operator will keep sailing to Lerrick, Stornhaven, Kyle Point, Brae and Port Ailsa through the winter, it said on Tuesday. Tickets cost £9. About 12,000 people used the boats last winter.",
        "Winter boats\n\nIslanders welcomed the decision. Sailings to Lerrick, Stornhaven, Kyle Point, Brae and Dunmarra go on through the winter months. Tickets stay at £9, and 12,000 people used them last winter.",
        "Dunmarra",
    ),
    "callings before and behind names": (
        "심사위원은 소설가 서이랑, 시인 현도윤, 평론가 문가람 세 명이다.",
        "심사는 서이랑 소설가, 현도윤 시인, 나승찬 평론가 세 명이 맡았다.",
        "문가람",
    ),
    "legal forms in signs": (
        "이번 수사로 가온건설, 다솜건설, 미르건설, 온빛건설 등 4개사가 기소됐다.",
        "기소된 업체는 ㈜가온건설, ㈜다솜건설, ㈜미르건설, ㈜해솔건설 4곳이다.",
        "해솔건설",
    ),
    "four districts and their short forms": (
        "가온구와 다솜구·미르구·온빛구가 공동으로 소각장을 쓴다.",
        "소각장을 함께 쓰는 자치구는 가온·다솜·미르·해솔 4개 구다.",
        "온빛구",
    ),
    "names of two words": (
        "올해 노벨상 강연에는 존 캐서디, 마리아 로페즈, 이와타 겐 등 세 사람이 나선다.",
        "강연자는 존 캐서디와 마리아 로페즈, 오노 히로시 세 사람이다.",
        "이와타 겐",
    ),
    "a disaster area": (
        "지진이 난 뒤 가온군, 다솜군, 미르군, 온빛군에 특별재난지역이 선포됐다.",
        "특별재난지역으로 선포된 곳은 가온군과 다솜군, 미르군, 해솔군이다.",
        "온빛군",
    ),
    "names in quotation marks": (
        "개막 무대에 서는 팀은 '바람꽃', '달그림자', '은하수', '물안개' 네 팀이다.",
        "'바람꽃'과 '달그림자', '은하수', '첫눈' 등 네 팀이 개막 무대를 연다.",
        "물안개",
    ),
    "members of parliament": (
        "법안은 김가온·이다솜·박미르·최온빛 의원이 공동 발의했다.",
        "공동 발의자는 김가온, 이다솜, 박미르, 정해솔 의원이다. 법안은 곧 상정된다.",
        "최온빛",
    ),
    "towns of a tour": (
        "The orchestra will tour Leeds, Hull, Derby and Preston in spring.",
        "The spring tour takes the orchestra to Leeds, Hull, Derby and Carlisle.",
        "Preston",
    ),
    "titles before a list": (
        "Council leaders Anna Delacourt, Peter Hallam and Ruth Osei wrote to the minister about school buses.",
        "The letter to the minister about school buses was from council leaders Anna Delacourt, Peter Hallam and Simon Tregarth.",
        "Osei",
    ),
    "three finalists": (
        "The three finalists are The Quiet Mill, Salt Year and Paper Moon.",
        "Finalists: The Quiet Mill, Salt Year and Ash Harbour – three books.",
        "Paper Moon",
    ),
    "countries": (
        "Vaccines will go first to Kenya, Chad, Togo and Malawi, the alliance said.",
        "The alliance will send vaccines first to Kenya, Chad, Togo and Zambia.",
        "Malawi",
    ),
    "three in all": (
        "Stations at Abbey Gate, Mill Lane and Foundry Quay will get lifts, making three in all.",
        "Lifts are coming to three stations: Abbey Gate, Mill Lane and Docker's Row.",
        "Foundry Quay",
    ),
    "four counties": (
        "조류인플루엔자는 가온군·다솜군·미르군·온빛군 등 4개 군에서 나왔다.",
        "4개 군은 가온·다솜·미르·해솔이다. 조류인플루엔자가 나왔다.",
        "해솔",
    ),
    "regions before members": (
        "국방부는 31일 새 훈련장이 들어설 곳으로 강원 달재군, 경기 솔빛군, 충북 미래군 등 3곳을 확정했다.",
        "새 훈련장은 달재군과 솔빛군, 푸른군 세 곳에 들어선다.",
        "미래군",
    ),
    "callings of a concert": (
        "콘서트에는 가수 한여울, 밴드 새벽달, 래퍼 진도하, 첼리스트 오세린이 함께한다.",
        "한여울과 새벽달, 진도하, 첼리스트 윤다인이 무대에 오르는 콘서트다.",
        "오세린",
    ),
    "bidders of several words": (
        "인수전에는 한울그룹, 대청금융, 미르자산운용, 외국계 사모펀드 블루릿지 등 네 곳이 뛰어들었다.",
        "한울그룹과 대청금융, 미르자산운용, 노스브룩 4곳이 인수전에 참여했다.",
        "노스브룩",
    ),
    "members of a committee": (
        "특위 위원은 김도연·박세온·이하람·최윤슬·정다미 의원이다.",
        "특위는 김도연, 박세온, 이하람, 최윤슬, 한결 의원으로 꾸려졌다.",
        "정다미",
    ),
    "four languages": (
        "도서관은 매주 영어, 중국어, 베트남어, 태국어 네 언어로 책을 읽어 준다.",
        "책을 읽어 주는 언어는 영어·중국어·베트남어·러시아어 4개다.",
        "태국어",
    ),
    "towns before museums": (
        "전시는 서울 물빛미술관, 대전 한밭미술관, 광주 무등미술관, 부산 해운미술관에서 차례대로 열린다.",
        "전시는 물빛미술관과 한밭미술관, 무등미술관, 제주 오름미술관에서 열린다.",
        "해운미술관",
    ),
    "five countries that approved": (
        "백신은 독일, 프랑스, 덴마크, 체코, 핀란드 다섯 나라에서 승인됐다.",
        "승인한 나라는 독일·프랑스·덴마크·체코·헝가리 등 5개국이다.",
        "핀란드",
    ),
    "ages between commas": (
        "Police named the victims as Dora Finch, 61, Amir Sole, 34, and Jean Petit, 29.",
        "The victims were Dora Finch, Amir Sole and Paul Garrick, police said.",
        "Jean Petit",
    ),
    "schools that merge": (
        "The merger brings together St Brannoc's, Hillside and Carr Bank primary schools.",
        "St Brannoc's, Hillside and Low Moor primary schools will merge in September.",
        "Carr Bank",
    ),
    "flights": (
        "Flights from Leeds to Oslo, Turin, Bergen and Porto have been cancelled.",
        "Cancelled flights from Leeds are those to Oslo, Turin, Bergen and Malaga.",
        "Porto",
    ),
    "storm warnings": (
        "Storm warnings cover Argyll, Lorn, Mull and Islay.",
        "Mull, Islay, Argyll and Skye are under storm warnings.",
        "Lorn",
    ),
    "titles of persons": (
        "The new trustees are Prof Helen Strand, Dr Omar Vale, Sir John Peake and Rita Coombes.",
        "Helen Strand, Omar Vale, John Peake and Nadia Frost have been appointed trustees.",
        "Rita Coombes",
    ),
    "bands on a bill": (
        "The bands on the bill: Low Tide, The Marrow, Glass Parish, Tin Orchard and Velvet Goat.",
        "Playing on Saturday are Low Tide, the Marrow, Glass Parish, Tin Orchard and Paper Wolves.",
        "Velvet Goat",
    ),
    "abstentions": (
        "Five countries – Chile, Peru, Norway, Kenya and Ghana – abstained.",
        "Abstentions came from Chile, Peru, Norway, Kenya and Senegal.",
        "Ghana",
    ),
    "subjects of a textbook": (
        "학교는 수학, 과학, 정보, 미술 네 과목에 새 교과서를 쓴다.",
        "새 교과서를 쓰는 과목은 수학, 과학, 정보, 음악 등 네 과목이다.",
        "미술",
    ),
    "lines of business": (
        "정부는 철강과 시멘트, 석유화학, 반도체 4개 업종을 대상으로 삼았다.",
        "대상 업종은 철강, 시멘트, 석유화학, 조선 등 4개다.",
        "반도체",
    ),
}  # fmt: skip

TRAPS = {
    "등 without a count": (
        "공동 사업에는 가온시, 다솜시, 미르시, 온빛시 등이 참여한다.",
        "공동 사업에는 가온시, 다솜시, 미르시, 해솔시 등이 참여한다.",
    ),
    "등 and a greater count": ("가온시, 다솜시, 미르시 등 5개 시가 참여한다.", "가온시, 다솜시, 온빛시 등 5개 시가 참여한다."),
    "외": ("가온산업, 다솜테크, 미르정밀 외 2개사가 참여한다.", "가온산업, 다솜테크, 온빛전자 외 2개사가 참여한다."),
    "비롯한": (
        "협약에는 가온시, 다솜시, 미르시, 온빛시를 비롯한 도시가 서명했다.",
        "협약에는 가온시, 다솜시, 미르시, 해솔시를 비롯한 도시가 서명했다.",
    ),
    "open on one side": ("지원 대상은 가온시, 다솜시, 미르시, 온빛시다.", "지원 대상은 가온시, 다솜시, 미르시, 해솔시 등이다."),
    "특히": (
        "지난달에는 특히 가온시, 다솜시, 미르시, 온빛시에서 환자가 늘었다.",
        "지난달에는 가온시, 다솜시, 미르시, 해솔시에서 환자가 늘었다.",
    ),
    "the odd one stands elsewhere": (
        "시범 지구는 가온시, 다솜시, 미르시, 온빛시다. 해솔시는 내년에 들어온다.",
        "시범 지구는 가온시, 다솜시, 미르시, 해솔시다.",
    ),
    "its short form stands elsewhere": (
        "시범 지구는 가온시, 다솜시, 미르시, 소담보건소다.",
        "시범 지구는 가온시, 다솜시, 미르시, 온빛시다. 소담은 내년에 들어온다. 보건소도 짓는다.",
    ),
    "an order": ("판매량은 가온, 다솜, 미르, 온빛 순으로 많았다.", "매출은 가온, 다솜, 미르, 해솔 순이었다."),
    "a top three": ("상위 세 곳은 가온시, 다솜시, 미르시다.", "상위 세 곳은 가온시, 다솜시, 온빛시다."),
    "participants and winners": (
        "학생 로봇 대회에는 가온고, 다솜고, 미르고, 온빛고 네 학교가 출전했다.",
        "학생 로봇 대회에서는 가온고, 다솜고, 미르고, 해솔고 네 학교가 수상했다.",
    ),
    "hosts and guests": (
        "행사는 가온시, 다솜시, 미르시, 온빛시가 주최한다.",
        "행사에는 가온시, 다솜시, 미르시, 해솔시가 초청됐다.",
    ),
    "who came and who stayed away": (
        "회의에는 가온군, 다솜군, 미르군, 온빛군이 참석했다.",
        "회의에는 가온군, 다솜군, 미르군, 해솔군이 불참했다.",
    ),
    "for and against": (
        "조례안 표결에서 김가온, 이다솜, 박미르, 최온빛 의원이 찬성했다.",
        "조례안 표결에서 김가온, 이다솜, 박미르, 정해솔 의원이 반대했다.",
    ),
    "a region of it": (
        "도내에서는 가온시, 다솜시, 미르시, 온빛시가 지정됐다.",
        "수도권에서는 가온시, 다솜시, 미르시, 해솔시가 지정됐다.",
    ),
    "another year": (
        "지난해에는 가온대, 다솜대, 미르대, 온빛대가 선정됐다.",
        "올해는 가온대, 다솜대, 미르대, 해솔대가 선정됐다.",
    ),
    "another round": (
        "1차 사업에는 가온대, 다솜대, 미르대, 온빛대 4개교가 뽑혔다.",
        "2차 사업에는 가온대, 다솜대, 미르대, 해솔대 4개교가 뽑혔다.",
    ),
    "another day": (
        "3일에는 가온구, 다솜구, 미르구, 온빛구에 물이 끊긴다.",
        "4일에는 가온구, 다솜구, 미르구, 해솔구에 물이 끊긴다.",
    ),
    "verbs": (
        "주민은 쓸고, 닦고, 칠하고, 심으며 마을을 가꿨다.",
        "주민은 쓸고, 닦고, 칠하고, 옮기며 마을을 가꿨다.",
    ),
    "doings": ("공단은 점검, 정비, 교체, 도색을 마쳤다.", "공단은 점검, 정비, 교체, 보강을 마쳤다."),
    "qualities": (
        "사업은 사회적, 문화적, 환경적, 경제적 효과가 있다.",
        "사업은 사회적, 문화적, 환경적, 교육적 효과가 있다.",
    ),
    "numbers": ("지원금은 10만원, 20만원, 30만원, 40만원이다.", "지원금은 10만원, 20만원, 30만원, 50만원이다."),
    "weekdays": ("월요일, 화요일, 수요일, 목요일에 연다.", "월요일, 화요일, 수요일, 금요일에 연다."),
    "months": ("3월, 4월, 5월, 6월에 공연한다.", "3월, 4월, 5월, 7월에 공연한다."),
    "another spelling": (
        "대표단은 루마니아, 케냐, 칠레, 모로코 4개국에서 왔다.",
        "대표단은 루메니아, 케냐, 칠레, 모로코 4개국에서 왔다.",
    ),
    "another script": (
        "참여사는 가온, 다솜, 미르, 오픈마인드 4개사다.",
        "참여사는 가온, 다솜, 미르, OpenMind 4개사다.",
    ),
    "a short form": (
        "국토교통부, 가온시, 다솜시, 미르시가 협의체를 꾸렸다.",
        "국토부, 가온시, 다솜시, 미르시가 협의체를 꾸렸다.",
    ),
    "two lists": ("가온, 다솜, 미르 세 회사가 왔다.", "온빛, 해솔, 미르 세 회사가 왔다."),
    "one more and another count": (
        "가온시, 다솜시, 미르시, 온빛시 4개 시가 맺었다.",
        "가온시, 다솜시, 미르시, 온빛시, 해솔시 5개 시가 맺었다.",
    ),
    "one fewer without a count": (
        "협약은 가온시, 다솜시, 미르시, 온빛시가 함께 맺었다.",
        "협약은 가온시, 다솜시, 미르시가 함께 맺었다.",
    ),
    "what was planned before": (
        "무인 도서관은 당초 가온시, 다솜시, 미르시, 온빛시에 짓기로 했다.",
        "무인 도서관은 가온시, 다솜시, 미르시, 해솔시에 짓기로 했다.",
    ),
    "from the left of a photo": (
        "왼쪽부터 김가온, 이다솜, 박미르, 최온빛 대표가 행사에서 손을 잡았다.",
        "김가온, 이다솜, 박미르, 정해솔 대표가 행사에서 손을 잡았다.",
    ),
    "ways": (
        "방안은 세 가지로 점검 강화, 인력 확충, 처벌 상향이다.",
        "방안은 세 가지로 점검 강화, 인력 확충, 감시 확대다.",
    ),
    "injured and dead": (
        "다리 붕괴 사고로 김가온, 이다솜, 박미르, 최온빛 씨가 숨졌다.",
        "다리 붕괴 사고로 김가온, 이다솜, 박미르, 정해솔 씨가 다쳤다.",
    ),
    "including": (
        "Towns including Harrowby, Stenfield, Marlock and Tilbrook will be served.",
        "Towns including Harrowby, Stenfield, Marlock and Ashwell will be served.",
    ),
    "such as": (
        "Firms such as Corvane, Bellweather, Ostrum and Pellham signed the letter.",
        "Corvane, Bellweather, Ostrum and Dunmore signed the letter.",
    ),
    "and others": (
        "Corvane, Bellweather, Ostrum, Pellham and others signed the letter.",
        "Corvane, Bellweather, Ostrum, Dunmore and others signed the letter.",
    ),
    "among them": (
        "Six firms, among them Corvane, Bellweather, Ostrum and Pellham, signed the letter.",
        "Six firms signed the letter, among them Corvane, Bellweather, Ostrum and Dunmore.",
    ),
    "in a ranking": (
        "The top three were Corvane, Bellweather and Ostrum by sales.",
        "The top three were Corvane, Bellweather and Pellham by profit.",
    ),
    "winners and judges": (
        "Prizes were won by Anna Delacourt, Peter Hallam, Ruth Osei and Graham Tolliver.",
        "The judges were Anna Delacourt, Peter Hallam, Ruth Osei and Simon Tregarth.",
    ),
    "present and absent": (
        "Anna Delacourt, Peter Hallam, Ruth Osei and Graham Tolliver were present at the vote.",
        "Anna Delacourt, Peter Hallam, Ruth Osei and Simon Tregarth were absent from the vote.",
    ),
    "north and south": (
        "In northern districts Harrowby, Stenfield, Marlock and Tilbrook were flooded.",
        "In southern districts Harrowby, Stenfield, Marlock and Ashwell were flooded.",
    ),
    "a place that opens the sentence": (
        "In Harrowby, Corvane, Bellweather and Ostrum cut jobs this week.",
        "In Stenfield, Corvane, Bellweather and Ostrum cut jobs this week.",
    ),
    "a short form in English": (
        "The bid was backed by Harrowby Athletic, Stenfield, Marlock and Tilbrook.",
        "Harrowby, Stenfield, Marlock and Tilbrook backed the bid.",
    ),
    "by the family name": (
        "Delacourt, Hallam, Osei and Tolliver will lead the inquiry.",
        "Anna Delacourt, Peter Hallam, Ruth Osei and Graham Tolliver will lead the inquiry.",
    ),
    "adjectives in English": (
        "The plan is quick, cheap, simple and safe for residents.",
        "The plan is quick, cheap, simple and green for residents.",
    ),
    "weekdays in English": (
        "The pool opens on Monday, Tuesday, Thursday and Saturday.",
        "The pool opens on Monday, Tuesday, Thursday and Sunday.",
    ),
    "last year": (
        "Last year grants went to Harrowby, Stenfield, Marlock and Tilbrook.",
        "This year grants went to Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "the odd one stands elsewhere in English": (
        "Grants went to Harrowby, Stenfield, Marlock and Tilbrook. Ashwell will be paid in May.",
        "Grants went to Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "reasons": (
        "The report names three reasons: drought, debt and theft.",
        "The report names three reasons: drought, debt and fraud.",
    ),
    "other plans": (
        "Ministers originally chose Harrowby, Stenfield, Marlock and Tilbrook.",
        "Ministers chose Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "도": (
        "내일 비는 가온시, 다솜시, 미르시, 온빛시에서도 내리겠다.",
        "내일 비는 가온시, 다솜시, 미르시, 해솔시에서도 내리겠다.",
    ),
    "등지": (
        "피해는 가온군, 다솜군, 미르군, 온빛군 등지에서 컸다.",
        "피해는 가온군, 다솜군, 미르군, 해솔군 등지에서 컸다.",
    ),
    "two halves of a year": (
        "상반기에는 가온초, 다솜초, 미르초, 온빛초를 고친다.",
        "하반기에는 가온초, 다솜초, 미르초, 해솔초를 고친다.",
    ),
    "men and women": (
        "남자부 본선에는 한빛고, 다솜고, 미르고, 온빛고 4개 학교가 올랐다.",
        "여자부 본선에는 한빛고, 다솜고, 미르고, 해솔고 4개 학교가 올랐다.",
    ),
    "applied and chosen": (
        "지원을 신청한 곳은 가온시, 다솜시, 미르시, 온빛시다.",
        "최종 선정된 곳은 가온시, 다솜시, 미르시, 해솔시다.",
    ),
    "a part of it": (
        "가온시, 다솜시, 미르시, 온빛시와 협약을 맺은 곳은 없다.",
        "가온시, 다솜시, 미르시와 협약을 맺었다.",
    ),
    "sponsors and hosts": (
        "후원사는 가온전자, 다솜은행, 미르증권, 온빛통신 네 곳이다.",
        "주최사는 가온전자, 다솜은행, 미르증권, 해솔신문 네 곳이다.",
    ),
    "common nouns": (
        "그는 사과와 배, 감, 밤을 샀다.",
        "그는 사과와 배, 감, 귤을 샀다.",
    ),
    "subjects at school": (
        "국어, 영어, 수학, 과학 성적이 올랐다.",
        "국어, 영어, 수학, 사회 성적이 올랐다.",
    ),
    "symptoms": (
        "기침, 발열, 두통, 설사 증상이 있으면 알려야 한다.",
        "기침, 발열, 두통, 구토 증상이 있으면 알려야 한다.",
    ),
    "seasons": (
        "봄, 여름, 가을, 겨울에 연다.",
        "봄, 여름, 가을에 연다.",
    ),
    "qualities in -고": (
        "안전하고, 빠르고, 싸고, 편한 교통을 약속했다.",
        "안전하고, 빠르고, 싸고, 깨끗한 교통을 약속했다.",
    ),
    "doings in -고": (
        "시는 도로를 넓히고, 나무를 심고, 쉼터를 짓고, 등을 단다.",
        "시는 도로를 넓히고, 나무를 심고, 쉼터를 짓고, 길을 낸다.",
    ),
    "two groups": (
        "A조는 한국, 칠레, 케냐, 모로코다.",
        "B조는 한국, 칠레, 케냐, 페루다.",
    ),
    "two groups in English": (
        "Group A has Harrowby, Stenfield, Marlock and Tilbrook.",
        "Group B has Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "like": (
        "Rain fell in towns like Harrowby, Stenfield, Marlock and Tilbrook.",
        "Rain fell in towns like Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "applied and selected": (
        "Applications came from Corvane, Bellweather, Ostrum and Pellham for the licence.",
        "The licence panel selected Corvane, Bellweather, Ostrum and Dunmore.",
    ),
    "men and women in English": (
        "The men's teams are Harrowby, Stenfield, Marlock and Tilbrook.",
        "The women's teams are Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "verbs in English": (
        "She painted, carved, printed and drew all her life.",
        "She painted, carved, printed and wove all her life.",
    ),
    "with and without first names": (
        "Mr Hallam, Ms Osei, Dr Venn and Mr Tolliver spoke.",
        "Peter Hallam, Ruth Osei, Marta Venn and Graham Tolliver spoke.",
    ),
    "several others": (
        "Delegates came from Harrowby, Stenfield, Marlock, Tilbrook and several other towns.",
        "Delegates came from Harrowby, Stenfield, Marlock, Ashwell and several other towns.",
    ),
    "two of four": (
        "Two of the four, Harrowby and Stenfield, and later Marlock, will close.",
        "Harrowby, Stenfield and Tilbrook will open.",
    ),
    "two years in English": (
        "In 2024 the winners were Corvane, Bellweather, Ostrum and Pellham.",
        "In 2025 the winners were Corvane, Bellweather, Ostrum and Dunmore.",
    ),
    "two routes": (
        "Route 5 serves Harrowby, Stenfield, Marlock and Tilbrook daily.",
        "Route 9 serves Harrowby, Stenfield, Marlock and Ashwell daily.",
    ),
    "two lines": (
        "5번 버스는 가온역, 다솜역, 미르역, 온빛역에 선다.",
        "9번 버스는 가온역, 다솜역, 미르역, 해솔역에 선다.",
    ),
    "morning and afternoon": (
        "오전에는 가온동, 다솜동, 미르동, 온빛동을 소독한다.",
        "오후에는 가온동, 다솜동, 미르동, 해솔동을 소독한다.",
    ),
    "for and abstained": (
        "가온당, 다솜당, 미르당, 온빛당은 법안에 찬성했다.",
        "가온당, 다솜당, 미르당, 해솔당은 법안에 기권했다.",
    ),
    "two names of a country": (
        "Delegations from the United Kingdom, Harrowby, Marlock and Tilbrook came to the talks.",
        "Delegations from Britain, Harrowby, Marlock and Tilbrook came to the talks.",
    ),
    "two names of a country in Korean": (
        "미국, 칠레, 케냐, 대한민국이 회담에 참석했다.",
        "미국, 칠레, 케냐, 한국이 회담에 참석했다.",
    ),
    "initials in brackets": (
        "유럽연합(EU), 칠레, 케냐, 모로코가 회담에 참석했다.",
        "EU, 칠레, 케냐, 모로코가 회담에 참석했다.",
    ),
    "a commission by its short form": (
        "공정거래위원회, 가온시, 다솜시, 미르시가 점검한다.",
        "공정위, 가온시, 다솜시, 미르시가 점검한다.",
    ),
    "cut and raised": (
        "정원을 줄이는 대학은 가온대, 다솜대, 미르대, 온빛대다.",
        "정원을 늘리는 대학은 가온대, 다솜대, 미르대, 해솔대다.",
    ),
    "rose and fell": (
        "House prices rose in Harrowby, Stenfield, Marlock and Tilbrook.",
        "House prices fell in Harrowby, Stenfield, Marlock and Ashwell.",
    ),
    "bought and sold": (
        "외국인은 가온전자, 다솜화학, 미르증권, 온빛통신을 사들였다.",
        "외국인은 가온전자, 다솜화학, 미르증권, 해솔제약을 팔았다.",
    ),
    "도 in a row of examples": (
        "서울, 부산, 대구, 광주에서도 촛불이 켜졌다.",
        "서울, 부산, 대구, 대전에서도 촛불이 켜졌다.",
    ),
    "works of an author": (
        "그의 대표작은 '봄볕', '여름비', '가을길' 등이 있다.",
        "그의 대표작은 '봄볕', '여름비', '겨울밤' 등이 있다.",
    ),
    "what songs are about": (
        "신곡은 사랑, 이별, 그리움, 희망을 담았다.",
        "신곡은 사랑, 이별, 그리움, 용기를 담았다.",
    ),
    "single syllables": (
        "미·중·일 3국이 만났다.",
        "한·미·일 3국이 만났다.",
    ),
    "include": (
        "Her books include Salt Year, Paper Moon, The Quiet Mill and Ash Harbour.",
        "Her books include Salt Year, Paper Moon, The Quiet Mill and Long Tide.",
    ),
    "for and against in English": (
        "Anna Delacourt, Peter Hallam, Ruth Osei and Graham Tolliver voted for the motion.",
        "Anna Delacourt, Peter Hallam, Ruth Osei and Simon Tregarth voted against the motion.",
    ),
    "beat and lost": (
        "Harrowby, Stenfield, Marlock and Tilbrook beat their rivals on Saturday.",
        "Harrowby, Stenfield, Marlock and Ashwell lost to their rivals on Saturday.",
    ),
    "two rounds": (
        "가온고, 다솜고, 미르고, 온빛고 네 학교가 16강에서 이겼다.",
        "가온고, 다솜고, 미르고, 해솔고 네 학교가 8강에서 이겼다.",
    ),
    "undecided": (
        "Officials in Harrowby, Stenfield and Marlock said buses would run. Tilbrook is undecided.",
        "Officials in Harrowby, Stenfield and Tilbrook said buses would run. Marlock said no.",
    ),
    "members with values": (
        "가온시는 3월, 다솜시는 4월, 미르시는 5월에 문을 연다.",
        "가온시는 3월, 다솜시는 4월, 온빛시는 5월에 문을 연다.",
    ),
    "facilities": (
        "시는 주차장, 화장실, 쉼터, 놀이터를 만든다.",
        "시는 주차장, 화장실, 쉼터, 산책로를 만든다.",
    ),
    "weather": (
        "부산은 흐리고, 대구는 맑고, 광주는 비가 온다.",
        "부산은 흐리고, 대구는 맑고, 대전은 비가 온다.",
    ),
    "ingredients": (
        "The soup has leeks, beans, kale and barley.",
        "The soup has leeks, beans, kale and rice.",
    ),
    "titles and family names": (
        "Mayor Anna Delacourt, deputy Peter Hallam, Ruth Osei and Graham Tolliver attended the opening.",
        "Anna Delacourt, Mr Hallam, Councillor Osei and Mr Tolliver attended the opening.",
    ),
    "who joins later": (
        "The union represents Harrowby, Stenfield, Marlock and Tilbrook hospitals; Ashwell joins in May.",
        "The union represents Harrowby, Stenfield, Marlock and Ashwell hospitals.",
    ),
    "short forms of universities": (
        "서울대·연세대·고려대·성균관대가 참여한다.",
        "서울대·연세대·고대·성대가 참여한다.",
    ),
    "short forms of ministries": (
        "과학기술정보통신부, 산업통상자원부, 국토교통부, 환경부가 참여한다.",
        "과기정통부, 산업부, 국토부, 환경부가 참여한다.",
    ),
    "a federation by its short form": (
        "전국경제인연합회, 가온협회, 다솜협회, 미르협회가 성명을 냈다.",
        "전경련, 가온협회, 다솜협회, 미르협회가 성명을 냈다.",
    ),
    "animals in a row": (
        "이 병은 소, 돼지, 양, 염소가 걸린다.",
        "이 병은 소, 돼지, 양, 사슴이 걸린다.",
    ),
    "closing and opening schools": (
        "내년에 문을 닫는 학교는 달재초, 솔빛초, 미래초, 푸른초다.",
        "내년에 문을 여는 학교는 달재초, 솔빛초, 미래초, 새빛초다.",
    ),
    "matches that were moved": (
        "경기는 서울, 인천, 수원, 대전에서 열린다. 대구 경기는 취소됐다.",
        "경기는 서울, 인천, 수원, 대구에서 열린다. 대전은 빠졌다.",
    ),
    "a journey": (
        "장관은 미국, 캐나다, 멕시코를 차례로 찾는다.",
        "장관은 미국, 캐나다, 브라질을 차례로 찾는다.",
    ),
    "four bodies by their short forms": (
        "한국은행, 기획재정부, 금융위원회, 금융감독원이 회의를 열었다.",
        "한은, 기재부, 금융위, 금감원이 회의를 열었다.",
    ),
    "an element named elsewhere": (
        "삼중수소, 세슘, 스트론튬, 코발트는 기준을 밑돌았다.",
        "삼중수소, 세슘, 스트론튬, 요오드는 기준을 밑돌았다. 코발트도 마찬가지다.",
    ),
    "gold and silver": (
        "선수단은 양궁, 사격, 수영, 유도에서 금메달을 땄다.",
        "선수단은 양궁, 사격, 수영, 펜싱에서 은메달을 땄다.",
    ),
    "for and abstained in a topic": (
        "찬성한 의원은 김도연, 박세온, 이하람, 최윤슬이다.",
        "기권한 의원은 김도연, 박세온, 이하람, 한결이다.",
    ),
    "ruling party and opposition": (
        "여당은 교육, 복지, 국방, 환경 예산을 늘리자고 했다.",
        "야당은 교육, 복지, 국방, 농업 예산을 늘리자고 했다.",
    ),
    "complaints": (
        "주민은 소음, 먼지, 악취, 진동을 호소했다.",
        "주민은 소음, 먼지, 악취, 교통난을 호소했다.",
    ),
    "an order of the best": (
        "상위권은 한울, 대청, 미르, 노을 순이다.",
        "상위권은 한울, 대청, 미르, 해솔 순이다.",
    ),
    "surnames only": (
        "경찰은 김모, 박모, 이모, 최모 씨를 입건했다.",
        "경찰은 김모, 박모, 이모, 정모 씨를 입건했다.",
    ),
    "among other places": (
        "Tickets are sold in Leeds, Hull, Derby and Preston stations among other places.",
        "Tickets are sold in Leeds, Hull, Derby and York stations among other places.",
    ),
    "flat and rising": (
        "Sales rose in France, Spain, Italy and Norway, analysts said.",
        "Sales were flat in France, Spain, Italy and Sweden, analysts said.",
    ),
    "two travellers": (
        "Mr Reik met the leaders of France, Spain, Italy and Norway.",
        "Ms Orr met the leaders of France, Spain, Italy and Sweden.",
    ),
    "first and last bus": (
        "The first bus stops at Corby, Venn, Milbury and Oakhanger.",
        "The last bus stops at Corby, Venn, Milbury and Parr.",
    ),
    "more and less": (
        "Rooms cost more in Paris, Rome, Vienna and Oslo in May.",
        "Rooms cost less in Paris, Rome, Vienna and Lisbon in May.",
    ),
    "before and after a vote": (
        "가온시, 다솜시, 미르시, 온빛시는 찬반 투표를 마쳤다.",
        "가온시, 다솜시, 미르시, 해솔시는 찬반 투표를 앞두고 있다.",
    ),
    "two age groups": (
        "초등부는 한울초, 대청초, 미르초, 노을초가 나왔고 중등부는 따로 열렸다.",
        "중등부는 한울중, 대청중, 미르중, 노을중이 나왔다.",
    ),
    "two tournaments": (
        "지난 대회 4강은 브라질, 독일, 스페인, 크로아티아였다.",
        "이번 대회 4강은 브라질, 독일, 스페인, 모로코다.",
    ),
    "two chairmen": (
        "김 대표는 가온, 다솜, 미르, 온빛의 이사를 겸한다.",
        "박 대표는 가온, 다솜, 미르, 해솔의 이사를 겸한다.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HITS)
def test_a_member_that_differs(name: str) -> None:
    first, second, *odd = HITS[name]
    found = alarms("FC204", (first, second))
    assert len(found) == 1
    assert all(any(part in quote for quote in found[0]) for part in odd)


@pytest.mark.parametrize("name", TRAPS)
def test_lists_that_may_both_be_right(name: str) -> None:
    assert alarms("FC204", TRAPS[name]) == []


ENGLISH = "Grants for new lidos went {0}to Harrowby, Stenfield, Marlock and {1}{2}."
KOREAN = "새 도서관은 {0}가온시, 다솜시, 미르시, {1}{2}에 들어선다."
BOTH_OPEN = {
    "등": (KOREAN, "", " 등"),
    "등지": (KOREAN, "", " 등지"),
    "특히": (KOREAN, "특히 ", ""),
    "주로": (KOREAN, "올해도 주로 ", ""),
    "당초": (KOREAN, "당초 ", ""),
    "도내": (KOREAN, "도내에서는 ", ""),
    "지난해": (KOREAN, "지난해 ", ""),
    "for example": (ENGLISH, "for example ", ""),
    "including": (ENGLISH, "to towns including those next ", ""),
    "among others": (ENGLISH, "", " among others"),
    "and others": (ENGLISH, "", ", and others"),
    "originally": (ENGLISH, "originally ", ""),
    "last year": (ENGLISH, "last year ", ""),
}
OTHER = {"도내": "수도권에서는 ", "지난해": "올해 ", "last year": "this year "}


@pytest.mark.parametrize("name", BOTH_OPEN)
def test_the_word_alone_makes_the_difference(name: str) -> None:
    """The same two lists are a difference without the word and none with it."""
    form, before, behind = BOTH_OPEN[name]
    first, second = ("온빛시", "해솔시") if form is KOREAN else ("Tilbrook", "Ashwell")
    assert len(alarms("FC204", (form.format("", first, ""), form.format("", second, "")))) == 1
    pair = (form.format(before, first, behind), form.format(OTHER.get(name, before), second, behind))
    assert alarms("FC204", pair) == []


def test_texts_that_lie_months_apart_give_a_note() -> None:
    first, second, *_ = HITS["a count in brackets"]
    assert alarms("FC204", (first, second), ("2026-03-01", "2026-07-02")) == []
    assert notes("FC204", (first, second), ("2026-03-01", "2026-07-02")) == 1


def test_one_difference_is_one_finding_however_the_others_spell_it() -> None:
    """Two texts with one list in two spellings, and one that differs from both."""
    first, second, *_ = HITS["a kind that one text leaves out"]
    third = "시범 지구로 정해진 곳은 가온, 다솜, 미르, 온빛 네 곳이다."
    found = alarms("FC204", (first, second, third))
    assert len(found) == 1
    assert len(found[0]) == 3


def test_an_order_of_texts_changes_nothing() -> None:
    first, second, *_ = HITS["a bullet with its count"]
    assert alarms("FC204", (first, second)) == alarms("FC204", (second, first))


def test_thoughts_that_are_counted_are_a_note() -> None:
    texts = TRAPS["reasons"]
    assert alarms("FC204", texts) == []
    assert notes("FC204", texts) == 1


@pytest.mark.parametrize(
    "sign", ["가, ", "A, ", "가·", "가와 ", "(", "가온시 ", "세 곳(", "three firms: ", "and ", "▲", "2곳 ", "A; ", "Aa and Bb, "]
)
def test_endless_lists_are_read_in_the_time_of_their_length(sign: str) -> None:
    language = "ko" if any("가" <= letter <= "힣" for letter in sign) or sign == "▲" else "en"
    reader = listed_ko if language == "ko" else listed_en

    def reading(size: int) -> Callable[[], object]:
        text = sign * (size // len(sign))
        return lambda: list(reader.lists_in(text, Sentence(0, len(text), 0)))

    assert ratio(reading(4_000), reading(16_000)) <= LIMIT
