import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.dates import find_dates
from pipeline.stages.extract.figures import find_figures
from pipeline.stages.extract.model import Article, Figure, Paragraph


def figures(text: str, *names: str) -> list[Figure]:
    """Return the figures of a text in which the names given are taken, as are its dates."""
    article = Article("a", None, None, None, [Paragraph("p", "body", text, [(0, len(text))])])
    taken = [(text.index(name), text.index(name) + len(name)) for name in names]
    taken += [(date.start, date.end) for date in find_dates(article)]
    return find_figures(article, [taken])


def only(text: str, *names: str) -> Figure:
    found = figures(text, *names)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "value", "high", "modifier", "unit", "kind"),
    [
        ("the line cost $3.1 billion from", "$3.1 billion", 3.1e9, None, None, "USD", "money"),
        ("served 20.4 million passengers", "20.4 million", 20.4e6, None, None, None, "count"),
        ("rose 8 per cent to", "8 per cent", 8, None, None, "%", "percent"),
        ("in 48 hours of rain", "48 hours", 48, None, None, "giờ", "duration"),
        ("có hơn 1.000 đại biểu dự", "hơn 1.000 đại biểu", 1000, None, "over", "đại biểu", "count"),
        ("gần 100 quốc gia ký", "gần 100 quốc gia", 100, None, "nearly", "quốc gia", "count"),
        ("vốn 2.500 tỷ đồng", "2.500 tỷ đồng", 2.5e12, None, None, "đồng", "money"),
        ("nợ 870 tỷ, chưa trả", "870 tỷ", 870e9, None, None, "đồng", "money"),
        ("trong đó 870 tỷ từ ngân sách", "870 tỷ", 870e9, None, None, "đồng", "money"),
        ("dân số 8 tỷ, tăng chậm", "8 tỷ", 8e9, None, None, None, "count"),
        ("lương sáu triệu thì khó", "sáu triệu", 6e6, None, None, "đồng", "money"),
        ("trả 6 triệu Kíp", "6 triệu", 6e6, None, None, None, "count"),
        ("ký bốn, năm chục tờ", "bốn, năm chục tờ", 40, 50, None, "tờ", "count"),
        ("chừng nửa ký nấm", "chừng nửa ký", 0.5, None, "about", "kg", "measure"),
        ("để thêm bốn hôm", "bốn hôm", 4, None, None, "ngày", "duration"),
        ("cạn trong vòng hai tuần", "hai tuần", 2, None, None, "tuần", "duration"),
        ("độ mặn 6 g/lít", "6 g/lít", 6, None, None, "g/lít", "measure"),
        ("ở vùng 1.650 - 1.670 điểm", "1.650 - 1.670 điểm", 1650, 1670, None, "điểm", "count"),
        ("trị giá 3,7 triệu đô la", "3,7 triệu đô la", 3.7e6, None, None, "USD", "money"),
        ("ngân sách 2,7 tỉ đô la", "2,7 tỉ đô la", 2.7e9, None, None, "USD", "money"),
        ("sau 3 cuộc đình công", "3 cuộc đình công", 3, None, None, "cuộc đình công", "count"),
        ("gồm 6 thượng nghị sĩ dự", "6 thượng nghị sĩ", 6, None, None, "thượng nghị sĩ", "count"),
        ("có 3 chiếc xe chạy", "3 chiếc xe", 3, None, None, "chiếc xe", "count"),
        ("giải ngân 4.215/5.310 tỷ đồng", "4.215/5.310 tỷ đồng", 4.215e12, None, None, "đồng", "money"),
        ("khối ngoại (-310 tỷ)", "310 tỷ", -310e9, None, None, "đồng", "money"),
        ("từ 200 -310 tỷ đồng", "từ 200 -310 tỷ đồng", 200e9, 310e9, None, "đồng", "money"),
        ("men gan 1.200 U/L", "1.200 U/L", 1200, None, None, "U/L", "measure"),
        ("đường huyết 180 mg/dL", "180 mg/dL", 180, None, None, "mg/dL", "measure"),
        ("bị phạt từ 2-3 năm tù", "từ 2-3 năm tù", 2, 3, None, "năm", "duration"),
        ("thu $5 triệu", "$5 triệu", 5e6, None, None, "USD", "money"),
        ("bị phạt 7-8 năm tù giam", "7-8 năm tù giam", 7, 8, None, "năm", "duration"),
        ("phạt từ 20 đến 30 triệu đồng", "từ 20 đến 30 triệu đồng", 20e6, 30e6, None, "đồng", "money"),
        ("tăng 25%-30% so với", "25%-30%", 25, 30, None, "%", "percent"),
        ("thời gian 3,5 giờ trên tàu", "3,5 giờ", 3.5, None, None, "giờ", "duration"),
        ("trên ba trụ cột chính", "ba trụ cột", 3, None, None, "trụ cột", "count"),
        ("lãi 20 - 30% vốn", "20 - 30%", 20, 30, None, "%", "percent"),
        ("doanh thu gấp ba lần", "gấp ba lần", 3, None, None, "lần", "multiple"),
        ("giá gấp đôi hôm trước", "gấp đôi", 2, None, None, "lần", "multiple"),
        ("ca bệnh tăng 2,5 lần", "2,5 lần", 2.5, None, None, "lần", "multiple"),
        ("hàng trăm người chờ", "hàng trăm người", 100, None, "at_least", "người", "count"),
        ("vài chục nghìn tấn", "vài chục nghìn tấn", 10e3, None, "at_least", "tấn", "measure"),
        ("một nửa dân số", "một nửa", 0.5, None, None, None, "ratio"),
        ("hai phần ba số phiếu", "hai phần ba", 0.6667, None, None, None, "ratio"),
        ("1/3 diện tích", "1/3", 0.3333, None, None, None, "ratio"),
        ("nửa triệu đồng", "nửa triệu đồng", 500e3, None, None, "đồng", "money"),
        ("suốt 2 năm rưỡi", "2 năm rưỡi", 2.5, None, None, "năm", "duration"),
        ("tù 3 năm 6 tháng", "3 năm 6 tháng", 3.5, None, None, "năm", "duration"),
        ("bà 34 tuổi", "34 tuổi", 34, None, None, "tuổi", "age"),
        ("người từ đủ 18 tuổi trở lên", "18 tuổi trở lên", 18, None, "at_least", "tuổi", "age"),
        ("không quá 30 ngày", "không quá 30 ngày", 30, None, "at_most", "ngày", "duration"),
        ("chưa đến 5 km", "chưa đến 5 km", 5, None, "under", "km", "measure"),
        ("ít nhất 12 người chết", "ít nhất 12 người", 12, None, "at_least", "người", "count"),
        ("rộng 350 mét vuông", "350 mét vuông", 350, None, None, "m2", "measure"),
        ("cao 1m65", "1m65", 1.65, None, None, "m", "measure"),
        ("lạnh âm 5 độ C", "5 độ C", -5, None, None, "độ C", "measure"),
        ("có năm người bị thương", "năm người", 5, None, None, "người", "count"),
        ("kéo dài năm năm", "năm năm", 5, None, None, "năm", "duration"),
        ("chờ hai ba ngày", "hai ba ngày", 2, 3, None, "ngày", "duration"),
        ("làm việc trong 48 giờ", "48 giờ", 48, None, None, "giờ", "duration"),
    ],
)
def test_a_figure_has_value_modifier_and_unit(
    text: str, span: str, value: float, high: float | None, modifier: str | None, unit: str | None, kind: str
) -> None:
    figure = only(text)
    assert figure.text == span
    assert figure.value == pytest.approx(value)
    assert (figure.value_high, figure.modifier, figure.unit, figure.kind) == (high, modifier, unit, kind)


@pytest.mark.parametrize(
    "text",
    [
        "theo Điều 9 và khoản 2",
        "kỳ họp lần thứ 5",
        "ở Quận 1, tầng 3",
        "số nhà 12 đường Lê Lợi",
        "gọi 0912345678 hoặc 028.38.221.234",
        "xe 51F-123.45 và máy bay Su-57",
        "mạng 5G, nhóm G20, tuyển U23",
        "thắng 2-1 rồi hòa 0-0",
        "mặc áo số 10",
        "nội dung 200m bướm",
        "một hôm anh về",
        "lúc 8 giờ sáng, khoảng 10h30",
        "hai nước, hai bên và cả hai người",
        "tháng hai, thứ ba, ông Năm",
        "một ngày nào đó",
        "một lượng lớn khách",
        "năm học mới, mỗi năm người dân góp công",
        "Bộ luật Lao động 2019 quy định",
        "ba lô và ba mẹ",
    ],
)
def test_labels_names_clock_times_and_scores_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_comparison_is_no_modifier() -> None:
    assert only("cao hơn 20% so với năm ngoái").modifier is None
    assert only("thử trên 500 bài viết").modifier is None
    assert only("nặng hơn 20 kg").modifier == "over"


def test_two_ends_of_a_change_are_two_figures() -> None:
    assert [(figure.value, figure.unit) for figure in figures("giảm từ 6,2% xuống 5,8%")] == [
        (6.2, "%"),
        (5.8, "%"),
    ]


def test_sums_share_the_currency_that_the_last_one_says() -> None:
    found = figures("tăng từ 4,9 triệu lên 5,3 triệu đồng; lãi 870 tỷ")
    assert [(figure.value, figure.unit) for figure in found] == [
        (4.9e6, "đồng"),
        (5.3e6, "đồng"),
        (870e9, "đồng"),
    ]
    assert [figure.unit for figure in figures("lãi từ 4 triệu lên 5 triệu USD")] == ["USD", "USD"]


def test_the_recognizer_tells_the_evidence() -> None:
    text = "chi 5 triệu đồng; 7 người; 9 xấp bạt; đạt 6,5; trả 400 nghìn"
    assert [figure.recognizer for figure in figures(text)] == [
        "figure_unit",
        "figure_noun",
        "figure_unlisted_noun",
        "figure_alone",
        "figure_paid",
    ]


def test_a_figure_keeps_off_what_is_taken() -> None:
    assert figures("dự SEA Games 33 ở Bangkok", "SEA Games 33") == []
    assert only("100 Việt kiều về nước, có 3 người ốm", "Việt kiều").text == "3 người"


def test_decimals_follow_the_habit_of_the_article() -> None:
    assert only("sản lượng 1,234 tấn").value == pytest.approx(1.234)
    found = figures("đạt 2.5 triệu tấn, 3.7 triệu tấn và 1,234 tấn")
    assert [figure.value for figure in found] == [2.5e6, 3.7e6, 1234]


@given(
    st.lists(
        st.sampled_from(
            [
                "hơn",
                "1.000",
                "7-8",
                "hai",
                "năm",
                "một",
                "nửa",
                "gấp",
                "đôi",
                "triệu",
                "tỷ",
                "đồng",
                "người",
                "%",
                "từ",
                "đến",
                "-",
                ",",
                ".",
                "(",
                ")",
                "12/5",
                "h30",
                "Điều",
                "tù",
                "rưỡi",
                "phần",
                "USD",
            ]
        ),
        max_size=25,
    )
)
def test_figures_are_exact_pieces_in_order_and_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    done = 0
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.text != ""
        assert figure.start >= done
        assert figure.value_high is None or figure.value_high > figure.value
        done = figure.end


def test_the_country_of_a_currency_is_part_of_the_unit() -> None:
    assert only("vốn 870 triệu đô la Singapore", "Singapore").unit == "SGD"
    assert only("nợ 12 triệu bảng Anh", "Anh").unit == "GBP"
    assert only("bán 12 triệu đô Anh mua", "Anh").unit == "USD"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("tại 12 sân vận động mới", "sân vận động"),
        ("trên 52 mạng xã hội", "mạng xã hội"),
        ("có 3 phi hành gia", "phi hành gia"),
    ],
)
def test_a_noun_of_three_syllables_is_counted_whole(text: str, unit: str) -> None:
    assert figures(text)[0].unit == unit


def test_a_person_called_like_a_result_is_no_score() -> None:
    assert [figure.text for figure in figures("Tòa phạt Thắng 28 tháng tù.")] == ["28 tháng tù"]
    assert figures("Đội thắng 3 bàn.")[0].text == "3 bàn"
    assert figures("Họ thắng 3.") == []
