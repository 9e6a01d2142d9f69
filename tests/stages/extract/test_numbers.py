import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.numbers import points_decimals, read_numeral

UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.000", 1000),
        ("3,7", 3.7),
        ("2.5", 2.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("12,500", 12500),
        ("0,125", 0.125),
        ("2.500 tỷ", 2500e9),
        ("2.5 triệu", 2.5e6),
        ("1,234 tỷ", 1.234e9),
        ("1,000 tỷ", 1000e9),
        ("500 nghìn tỷ", 500e12),
        ("14,2 triệu tỷ", 14.2e15),
        ("7 tỷ 500 triệu", 7.5e9),
        ("65,04 triệu", 65_040_000),
        ("2 triệu rưỡi", 2.5e6),
        ("500k", 500e3),
        ("hai", 2),
        ("mười", 10),
        ("hai mươi lăm", 25),
        ("hai mươi mốt", 21),
        ("ba trăm linh năm", 305),
        ("một trăm năm mươi nghìn", 150e3),
        ("một triệu hai trăm nghìn", 1.2e6),
    ],
)
def test_a_numeral_is_read_to_its_end(text: str, value: float) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (pytest.approx(value), len(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 tỷ lệ khác nhau", "3"),
        ("2 triệu phú", "2"),
        ("hai mươi năm tù", "hai mươi"),
        ("mười năm", "mười"),
        ("120 triệu 500", "120 triệu"),
    ],
)
def test_a_word_that_belongs_to_another_is_left(text: str, said: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert text[: numeral.end] == said


def test_no_number_no_numeral() -> None:
    assert read_numeral("quốc gia", 0) is None


def test_an_article_with_decimal_points_reads_commas_as_thousands() -> None:
    assert points_decimals("giá 2.5 triệu, 3.7 triệu và 1.2%")
    assert not points_decimals("tăng 2,5%, còn 1.000.000 đồng")
    numeral = read_numeral("1,234 tấn", 0, point=True, scaled=True)
    assert numeral is not None
    assert numeral.value == 1234


@given(st.integers(min_value=1, max_value=999_999_999))
def test_grouped_digits_give_the_number_back(number: int) -> None:
    numeral = read_numeral(f"{number:,}".replace(",", "."), 0)
    assert numeral is not None
    assert numeral.value == number


@given(st.integers(min_value=2, max_value=9), st.integers(min_value=1, max_value=9))
def test_tens_in_words(tens: int, units: int) -> None:
    last = {1: "mốt", 5: "lăm"}.get(units, UNITS[units])
    numeral = read_numeral(f"{UNITS[tens]} mươi {last}", 0)
    assert numeral is not None
    assert numeral.value == 10 * tens + units


@given(st.text(alphabet="0123456789.,- triệuỷnghìmưố", max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is None or 0 < numeral.end <= len(text)
