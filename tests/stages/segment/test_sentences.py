from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.segment import split_sentences


def split(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Trời mưa.", "Đường ngập."],
        ["Bà sống ở TP.HCM từ nhỏ.", "Nay bà 70 tuổi."],
        ["Chợ nằm ở TP. Cà Mau, gần Q. 1 cũ.", "Chợ đông."],
        ["Ca mổ do GS.TS. Trần Bình và PGS. Lê Mai thực hiện.", "Bệnh nhân khỏe."],
        ["ThS.BS. Hồ An trực.", "Th.S Lan phụ."],
        ["Sách của J. K. Rowling bán chạy.", "Giá 150.000 đồng."],
        ["Cả xã có 1.000 hộ.", "Năm ngoái là 950."],
        ["Lễ khai mạc ngày 25.10.", "Hôm sau bế mạc."],
        ["Hội thi kéo dài đến ngày 2.9.", "Sau đó trao giải."],
        ["Công an bắt Nguyễn Văn A. và Trần Thị Tr. ở chợ.", "Cả hai nhận tội."],
        ["Nghi phạm là Nguyễn Văn A.", "Theo điều tra, A. trộm xe."],
        ["Bà mua cam, quýt, bưởi... rồi về.", "Trời tối…", "Đèn bật."],
        ["“Tôi không đi.”", "Nói xong, bà khóc."],
        ["“Tôi không đi!” - ông Bình nói."],
        ["“Ai đó?” bà hỏi."],
        ["Thật sao?!", "Không ai tin!!!", "Thế mà đúng."],
        ["Có ba việc: một là dạy; hai là học; ba là chơi.", "Việc nào cũng khó."],
        ["Hội nghị kết thúc tốt đẹp./."],
        ["1. Hà Nội họp bàn.", "Cuộc họp ngắn."],
        ["Điều 9. Quyền của người học được giữ nguyên."],
        ["Ông mua máy mới.", "iPhone đắt hơn."],
        ["Trang vnexpress.net đưa tin.", "Báo khác cũng vậy."],
        ["(Cầu này cũ.)", "Cầu kia mới."],
        ["Giá tăng 5%.", "5 người mua."],
        ['Bà hỏi: "Ai đó? ".', "Không ai đáp."],
        ["... Rồi trời sáng.", "Mọi người về."],
        ["Ông ở TP. Đồng Hới, rồi về TP. Bà Rịa.", "Nay ông nghỉ."],
        ["Anh chở chị Ph.", "Cả hai bị thương."],
        ["Tàu rời châu Á.", "Thuyền trưởng là người Ý.", "Đích đến còn xa."],
        ["Tên lửa Mk. 41 đã cũ.", "Nó được thay."],
    ],
)
def test_a_paragraph_is_split_where_its_sentences_end(sentences):
    assert split(" ".join(sentences)) == sentences


def test_a_forgotten_space_between_sentences_does_not_hide_the_second():
    assert split("Xe lao xuống ruộng.Tài xế bị thương.") == ["Xe lao xuống ruộng.", "Tài xế bị thương."]


def test_space_around_a_paragraph_belongs_to_no_sentence():
    assert split_sentences("  Trời mưa.  ") == [(2, 11)]
    assert split_sentences(" \u00a0 ") == []


pieces = [
    "Ông",
    "nói",
    "TP",
    "GS",
    "A",
    "1",
    "000",
    ".",
    "...",
    "…",
    "?",
    "!",
    "“",
    "”",
    '"',
    "(",
    ")",
    "-",
    "./.",
    ";",
    "iPhone",
    "Theo",
]
news = st.lists(st.sampled_from([*pieces, " ", "  ", "\u00a0", "\n", "Điều 9"]), max_size=40).map("".join)


@given(st.one_of(st.text(max_size=200), news))
def test_sentences_are_in_order_apart_and_hold_every_character_that_is_no_space(text):
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


def test_a_name_before_a_stop_without_a_space_ends_its_sentence() -> None:
    text = "Họ họp ở Mỹ.Tại đây, bà nói. Bác sĩ Th.Anh ở TP.Huế."
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "Họ họp ở Mỹ.",
        "Tại đây, bà nói.",
        "Bác sĩ Th.Anh ở TP.Huế.",
    ]
