"""Members of closed lists across texts: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


def test_one_member_in_place_of_another() -> None:
    texts = ("정부는 3개사(가람·나루·다온)를 뽑았다.", "정부는 3개사(가람·나루·라온)를 뽑았다.")
    assert on(alarms("FC204", texts), "다온", "라온")


def test_one_member_more_is_a_note() -> None:
    texts = ("이 모델은 텍스트·이미지·음성을 다룬다.", "이 모델은 텍스트·이미지·음성·영상을 다룬다.")
    assert alarms("FC204", texts) == []
    assert notes("FC204", texts) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("이 모델은 텍스트·이미지·음성 등을 다룬다.", "이 모델은 텍스트·이미지·음성·영상을 다룬다."),
        ("3개사(가람·나루·다온)를 뽑았다.", "3개사(다온·가람·나루)를 뽑았다."),
        ("3개사(가람·나루·다온)를 뽑았다.", "3개사(마루·바다·사랑)를 뽑았다."),
        ("가람·나루·한국은행이 왔다.", "가람·나루·한은이 왔다."),
        ("군·경찰·소방이 왔다.", "군인·경찰·소방·공무원이 왔다."),
        ("가람·나루·다온·라온과 가람·나루·다온이 왔다.", "가람·나루·다온이 왔다."),
        ("비율은 1·2·3이었다.", "비율은 1·2·3·4였다."),
    ],
)
def test_lists_that_agree_or_are_open(texts: tuple[str, ...]) -> None:
    assert alarms("FC204", texts) == []
    assert notes("FC204", texts) == 0
