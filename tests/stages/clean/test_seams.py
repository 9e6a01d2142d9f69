"""Where a headline ends and its lead begins on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.clean import seams
from tests.stages.clean.cleaning import clean_page

HEADLINE = "Giá muối tăng gấp đôi sau hai trận mưa trái mùa"
LEADS = [
    "Theo Chi cục Phát triển nông thôn, giá muối tại ruộng đã lên 2.400 đồng/kg, gấp đôi tháng trước.",
    "Sáng 12/3, thương lái ở xã Long Điền trả 2.400 đồng cho mỗi kg muối, gấp đôi so với tháng trước.",
    "TTO - Hai trận mưa trái mùa làm hỏng gần hết muối trên ruộng, giá muối tăng gấp đôi.",
]
BODY = "Ông Lâm Văn Út, diêm dân ấp Cái Cùng, còn 40 tấn muối trong kho và chưa muốn bán ngay lúc này."


@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_is_parted_from_the_headline_before_it(lead: str) -> None:
    line = f"{HEADLINE} {lead}"
    assert line[seams.find(line, headed=False) :] == lead


@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_alone_stays_whole(lead: str) -> None:
    assert seams.find(lead, headed=False) == 0


def test_a_name_with_capitals_is_no_seam() -> None:
    line = "Chiều 12/3, Chủ tịch UBND tỉnh Bạc Liêu Trần Thị Mận cùng Sở Nông nghiệp và Môi trường thăm diêm dân xã Long Điền."
    assert seams.find(line, headed=False) == 0


def test_a_page_whose_head_is_one_line_has_section_headline_and_lead() -> None:
    blocks, article = clean_page(f" date 2025-03-12 Kinh tế {HEADLINE} {LEADS[0]}\n\n{BODY}")
    assert (article["title"], article["section"]) == (HEADLINE, "Kinh tế")
    assert [block["text"] for block in blocks if block["kind"] == "lead"] == [LEADS[0]]


@pytest.mark.parametrize(
    ("between", "value"),
    [
        (" 12/03/2025 08:15 ", "2025-03-12"),
        (" Thứ tư, 12/03/2025, 08:15 (GMT+7) ", "2025-03-12"),
        (f" {HEADLINE} ", "2025-03"),
    ],
)
def test_a_stamp_or_the_headline_again_may_stand_between_headline_and_lead(between: str, value: str) -> None:
    blocks, article = clean_page(f" date 2025-03 {HEADLINE}{between}{LEADS[0]}\n\n{BODY}")
    assert (article["title"], article["published_value"]) == (HEADLINE, value)
    assert [block["text"] for block in blocks if block["kind"] == "lead"] == [LEADS[0]]


def test_the_day_a_headline_speaks_of_is_no_stamp() -> None:
    headline = "Giá muối hôm nay 12/03/2025 tăng gấp đôi ở Bạc Liêu"
    assert clean_page(f"{headline}\n\n{LEADS[0]}\n\n{BODY}")[1]["title"] == headline


@given(st.text(alphabet='aáBÀ .,:-"“0', max_size=200))
def test_a_seam_stands_before_a_word_or_nowhere(line: str) -> None:
    place = seams.find(line, headed=True)
    assert place == 0 or (line[place - 1].isspace() and not line[place].isspace())
