"""Repairs, each of which can be undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.clean.language import identify
from pipeline.stages.clean.repair import repair


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Bế mạc l ễ mở ký", "Bế mạc lễ mở ký"),
        ("hơn 500 ng ười dự", "hơn 500 người dự"),
        ("cầu may , rồi về .", "cầu may, rồi về."),
        ("hai  khoảng   trống", "hai khoảng trống"),
        ("mềm\u00admại và \u200bvô hình", "mềmmại và vô hình"),
        ("T\u034fh\u034fầ\u034fy m\u034fo làm lễ", "Thầy mo làm lễ"),
        ("| Thầy mo làm lễ |", "Thầy mo làm lễ"),
        ("dòng một\ndòng hai", "dòng một dòng hai"),
    ],
)
def test_what_is_broken_is_repaired(broken: str, whole: str) -> None:
    assert repair(broken)[0] == whole


@pytest.mark.parametrize(
    "text",
    ["lúc 8 h anh ấy đến", "cao 5 m ở giữa", "ông Tr. (SN 1997)", "đội A và đội B", "giá 12 k một cân"],
)
def test_what_only_looks_broken_is_left(text: str) -> None:
    assert repair(text)[0] == text


@given(st.text(alphabet="ab lễ.,|\n\u200b\u00ad\u00a0 ng ười", max_size=60))
def test_anchors_lead_back_and_a_second_repair_changes_nothing(text: str) -> None:
    repaired, anchors = repair(text)
    for offset, character in enumerate(repaired):
        start, source = [a for a in anchors if a[0] <= offset][-1]
        assert text[source + offset - start] == character or character == " "
    assert len(repaired) <= len(text)


def test_languages() -> None:
    import polars as pl

    found = identify(
        pl.Series(
            [
                "Sáng nay, mưa lớn làm ngập nhiều tuyến phố ở trung tâm.",
                "Heavy rain flooded many streets this morning.",
                "12",
            ]
        )
    )
    assert found["language"].to_list()[:2] == ["vi", "en"]
    assert found["language_confidence"].is_between(0, 1).all()
