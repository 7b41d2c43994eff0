"""Amounts whose currency a headline leaves out: they agree and differ as the full ones do, and are no wrong currency."""

from __future__ import annotations

from story import alarms, articles

from factcheck.config import Settings
from factcheck.pipeline import run


def test_a_headline_without_won_agrees_with_the_full_amount() -> None:
    texts = ("가람공항 사업비 3960억 확정", "가람공항의 총사업비는 3960억원이다.")
    report = run(articles(texts), (), (), Settings())
    words = {claim.id: claim.quote for claim in report.claims}
    tied = [{words[cid] for position in tie.positions for cid in position.claims} for tie in report.ties]
    assert {"3960억", "3960억원"} in tied


def test_ten_times_too_much_is_told() -> None:
    texts = (
        "가람공항, 3조9600억 들여 그대로 짓는다.",
        "가람공항의 사업비는 3960억원으로 정해졌다.",
        "가람공항 총사업비 3,960억 원은 그대로다.",
    )
    assert any({"3조9600억", "3960억원"} <= words for words in alarms("FC102", texts))


def test_it_is_no_wrong_currency() -> None:
    texts = ("가람전자 공장 사업비 3960억 확정", "가람전자는 공장에 3960억달러를 들인다.")
    assert alarms("FC104", texts) == []


def test_a_shortened_headline_is_no_second_alarm() -> None:
    texts = (
        "팀장이 횡령한 돈 214억 확인\n\n가람전자 팀장이 횡령한 회삿돈은 214억6천만원이다.",
        "가람전자 팀장이 횡령한 회삿돈은 241억6000만원이다.",
        "가람전자 팀장이 횡령한 회삿돈은 214억6천만원이다.",
    )
    assert len(alarms("FC103", texts)) == 1
