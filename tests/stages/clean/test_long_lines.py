"""A line that says one thing over and over is cleaned as any other: no pattern tries all the ways to read it."""

import pytest

from tests.stages.clean.cleaning import clean_page

TITLE = "Cầu phao Bến Đục nối lại hai bờ sau mùa lũ"
LEAD = "Sáng 4/3, cầu phao Bến Đục mở lại cho xe máy và người đi bộ sau bốn tháng tháo dỡ để tránh lũ."
END = "Đội quản lý cầu nhắc người dân dắt xe khi có hai chiều cùng qua, nhất là vào giờ tan chợ buổi trưa."


@pytest.mark.parametrize(
    "words", ["TP.", "Q.", "Th.S ", "Lê An - ", "(Ảnh: A) ", "A, B và ", "12/3/2026 ", ">> "]
)
def test_what_stands_around_a_line_of_one_thing_is_kept(words: str) -> None:
    line = (words * 700).strip()
    blocks, article = clean_page("\n\n".join([TITLE, LEAD, line, END]))
    kept = [block["text"] for block in blocks if block["kept"]]
    assert {TITLE, LEAD, END} <= set(kept)
    assert article["title"] == TITLE
