"""What the words of a line say: a caption shows, a headline tells."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.clean.captions import grams, learned, likeness, looks


def test_the_words_that_open_a_line_count_as_such_too() -> None:
    assert grams("Một góc chợ, chợ nổi") == [
        "một", "góc", "chợ", "chợ", "nổi", "một góc", "góc chợ", "chợ chợ", "chợ nổi", "^một", "^một góc",
    ]  # fmt: skip
    assert grams("12/3") == []


@pytest.mark.parametrize(
    ("caption", "headline"),
    [
        ("Lực lượng chức năng có mặt tại hiện trường vụ cháy", "Vì sao kho dừa cháy rụi trong một giờ?"),
        ("Các đại biểu tham quan gian hàng tại buổi lễ", "Đề xuất giảm thuế cho hộ nuôi tôm"),
        ("Tang vật vụ án bị thu giữ", "Bắt nhóm trộm chó trong đêm"),
    ],
)
def test_a_caption_is_more_like_one_than_a_headline_is(caption: str, headline: str) -> None:
    assert likeness(caption, learned()) > 0 > likeness(headline, learned())
    assert looks(pl.Series([headline, None, caption])).to_list()[1] == 0
    assert 0 < looks(pl.Series([headline]))[0] < looks(pl.Series([caption]))[0] <= 6


@given(st.text(max_size=80))
def test_likeness_is_the_same_each_time(line: str) -> None:
    assert likeness(line, learned()) == likeness(line, learned())
