from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.dates import find_dates
from pipeline.stages.extract.model import Article, DateMention, Paragraph

SUNDAY = "2025-10-26"


def dates(text: str, published: str | None = SUNDAY) -> list[DateMention]:
    """Return the dates of a text, one paragraph a line, published on a day, in a month or year, or at an unknown time."""
    day = date.fromisoformat(published) if published and published.count("-") == 2 else None
    paragraphs = [
        Paragraph(str(i), "body", line, [(0, len(line))]) for i, line in enumerate(text.split("\n"))
    ]
    return find_dates(Article("a", None, day, published, paragraphs))


def only(text: str, published: str | None = SUNDAY) -> DateMention:
    found = dates(text, published)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Ngày 25-10, lễ ký diễn ra", "Ngày 25-10", "2025-10-25"),
        ("Sáng 26/10, mưa", "Sáng 26/10", "2025-10-26"),
        ("sáng ngày 2.9", "sáng ngày 2.9", "2025-09-02"),
        ("lúc 8h30 ngày 25/10", "lúc 8h30 ngày 25/10", "2025-10-25"),
        ("họp 2 ngày 25 - 26.10", "2 ngày 25 - 26.10", "2025-10-25/2025-10-26"),
        ("nghỉ từ ngày 3 đến 7/5", "từ ngày 3 đến 7/5", "2025-05-03/2025-05-07"),
        ("thăm từ 2-4 tháng 10", "từ 2-4 tháng 10", "2025-10-02/2025-10-04"),
        ("thăm ngày 2 đến 4 tháng mười", "ngày 2 đến 4 tháng mười", "2025-10-02/2025-10-04"),
        ("doanh thu quý này tăng", "quý này", "2025-36"),
        ("trong ngày 20 và 21/10", "ngày 20 và 21/10", "2025-10-20/2025-10-21"),
        ("ngày 8 tháng 3", "ngày 8 tháng 3", "2025-03-08"),
        ("khai mạc (24/10)", "24/10", "2025-10-24"),
        ("tháng 5 năm ngoái", "tháng 5 năm ngoái", "2024-05"),
        ("cuối tháng 3", "cuối tháng 3", "2025-03"),
        ("quý II tăng", "quý II", "2025-34"),
        ("nửa đầu năm", "nửa đầu năm", "2025-40"),
        ("6 tháng cuối năm", "6 tháng cuối năm", "2025-41"),
        ("9 tháng đầu năm", "9 tháng đầu năm", "2025-01/2025-09"),
        ("từ đầu năm đến nay", "đầu năm", "2025"),
        ("nghỉ lễ 30/4-1/5", "30/4-1/5", "2025-04-30/2025-05-01"),
        ("trước thềm 1/7", "1/7", "2025-07-01"),
        ("sáng nay mưa", "sáng nay", "2025-10-26"),
        ("hôm nay (26-10), ông", "hôm nay (26-10)", "2025-10-26"),
        ("tối qua", "tối qua", "2025-10-25"),
        ("ngày mai", "ngày mai", "2025-10-27"),
        ("tuần trước", "tuần trước", "2025-10-13/2025-10-19"),
        ("tháng trước", "tháng trước", "2025-09"),
        ("mưa từ tháng 4 - 7, nắng sau đó", "tháng 4 - 7", "2025-04/2025-07"),
        ("mưa từ 7-13 giờ ngày 25/10", "7-13 giờ ngày 25/10", "2025-10-25"),
        ("năm ngoái", "năm ngoái", "2024"),
        ("thứ bảy tuần trước", "thứ bảy tuần trước", "2025-10-18"),
        ("hôm thứ tư", "hôm thứ tư", "2025-10-22"),
        ("năm học trước", "năm học trước", "2024/2025"),
        ("từ đầu năm học này", "đầu năm học này", "2025/2026"),
        ("thăm dò hồi giữa tháng, đảng", "giữa tháng", "2025-10"),
        ("VN-Index phiên 3-10 giảm", "3-10", "2025-10-03"),
        ("sáng chủ nhật 19/10", "sáng chủ nhật 19/10", "2025-10-19"),
        ("họp từ 18 đến 20-10", "từ 18 đến 20-10", "2025-10-18/2025-10-20"),
    ],
)
def test_what_the_publication_date_fills_in(text: str, span: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.resolved_from) == (span, value, "published_on")


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("ngày 24/12/2024", "2024-12-24", "day"),
        ("25-10-2025", "2025-10-25", "day"),
        ("tháng 12/2024", "2024-12", "month"),
        ("quý III/2025", "2025-35", "quarter"),
        ("6 tháng đầu năm 2025", "2025-40", "half"),
        ("10 tháng năm 2024", "2024-01/2024-10", "interval"),
        ("năm 1975", "1975", "year"),
        ("thập niên 1990", "199X", "decade"),
        ("những năm 80", "198X", "decade"),
        ("đầu thế kỷ XX", "19XX", "century"),
        ("giai đoạn 2023-2025", "2023/2025", "interval"),
        ("mùa giải 2024/25", "2024/2025", "interval"),
        ("năm học 2024-2025", "2024/2025", "interval"),
        ("từ tháng 1 đến tháng 10/2024", "2024-01/2024-10", "interval"),
        ("từ 25/12 đến 5/1/2025", "2024-12-25/2025-01-05", "interval"),
        ("từ năm 2019 đến tháng 6/2025", "2019/2025-06", "interval"),
    ],
)
def test_what_the_text_says_in_full(text: str, value: str, precision: str) -> None:
    found = only(text, None)
    assert (found.value, found.precision, found.resolved_from) == (value, precision, "explicit")


@pytest.mark.parametrize(
    "text",
    [
        "1/3 dân số",
        "mở cửa 24/7",
        "thắng 2-1",
        "Nghị quyết 57-NQ/TW",
        "Nghị định 100/2019/NĐ-CP",
        "nhà 12/5 đường Lê Lợi",
        "gồm 71 điều",
        "5 năm qua, 3 ngày sau, hai năm trước",
        "hằng năm, hiện nay, gần đây",
        "lần thứ hai, vị trí thứ ba",
        "mỗi thứ bảy và chủ nhật hằng tuần",
        "tối thứ bảy nào cũng diễn",
        "rồi tháng sau nữa",
        "khoảng giữa tháng lương về",
        "suốt 6 tháng trước",
        "giải thưởng cao quý này",
        "giá kim loại quý này",
        "xây mất 2-4 tháng",
        "lúc 8h30",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_the_year_is_the_one_nearest_to_publication() -> None:
    assert only("ngày 28/12", "2025-01-05").value == "2024-12-28"
    assert only("ngày 5/1", "2024-12-30").value == "2025-01-05"
    assert only("Ngày 30/12, tòa tuyên án", SUNDAY).value == "2024-12-30"
    assert only("Đường sẽ thông xe ngày 30/12", SUNDAY).value == "2025-12-30"
    assert only("ngày 30/12 tới", SUNDAY).value == "2025-12-30"


def test_a_month_or_year_of_publication_is_enough_for_a_year() -> None:
    assert only("Ngày 17/11", "2024-11").value == "2024-11-17"
    assert only("tháng trước", "2024-11").value == "2024-10"
    assert only("Ngày 17/11", "2024").value == "2024-11-17"
    assert only("hôm qua", "2024-11").value is None


def test_impossible_days_resolve_to_nothing() -> None:
    found = only("ngày 31/2")
    assert (found.value, found.date_from, found.precision, found.resolved_from) == (
        None,
        None,
        "unknown",
        None,
    )


@pytest.mark.parametrize("text", ["mùng 3 Tết", "rằm tháng Giêng", "28 tháng Chạp", "ngày 10/3 âm lịch"])
def test_lunar_dates_are_marked_and_not_converted(text: str) -> None:
    found = only(text)
    assert (found.value, found.precision) == (None, "lunar")


def test_neighbours_share_what_one_of_them_says() -> None:
    assert [d.value for d in dates("đêm 24, rạng sáng 25/10")] == ["2025-10-24", "2025-10-25"]
    assert [d.value for d in dates("các ngày 3, 5 và 8/10")] == ["2025-10-03", "2025-10-05", "2025-10-08"]
    assert [d.value for d in dates("quý I và quý II/2024")] == ["2024-33", "2024-34"]


def test_same_day_and_day_after_point_to_the_day_told_of() -> None:
    found = dates("Ngày 5/3, đoàn tới Huế. Cùng ngày, đoàn họp. Sáng hôm sau, đoàn về.")
    assert [(d.value, d.resolved_from) for d in found] == [
        ("2025-03-05", "published_on"),
        ("2025-03-05", "context"),
        ("2025-03-06", "context"),
    ]


def test_the_school_year_just_over_is_the_one_gone_by() -> None:
    assert only("năm học vừa qua", "2025-07-10").value == "2024/2025"
    assert only("năm học vừa qua", "2025-10-10").value == "2024/2025"
    assert only("năm học tới", "2025-07-10").value == "2025/2026"


def test_the_year_before_the_one_told_of() -> None:
    found = dates("Năm 2023, doanh nghiệp lãi gấp rưỡi năm trước")
    assert [date.value for date in found] == ["2023", "2022"]


def test_the_recognizer_tells_what_a_date_was_resolved_from() -> None:
    found = dates("Ngày 2/9/2025 và cùng ngày; hôm qua; ngày 31/2")
    assert [date.recognizer for date in found] == [
        "date_in_full",
        "date_from_context",
        "date_from_publication",
        "date_unresolved",
    ]


def test_same_period_is_that_of_the_year_before() -> None:
    assert [d.value for d in dates("Quý III tăng 5% so với cùng kỳ năm ngoái")] == ["2025-35", "2024-35"]
    found = dates("9 tháng đầu năm 2025 tăng so với cùng kỳ năm 2024")
    assert [(d.value, d.resolved_from) for d in found][1] == ("2024-01/2024-09", "explicit")
    assert only("tăng 8% so với cùng kỳ").value == "2024"


def test_without_publication_the_lead_follows_the_latest_event_dated_in_full() -> None:
    lead, event, goal, same = dates(
        "Ngày 25-10, lễ mở ký. Văn kiện được thông qua ngày 24/12/2024. Mục tiêu đến năm 2030.\nCùng ngày, hội thảo.",
        None,
    )
    assert (lead.value, lead.resolved_from) == ("2025-10-25", "context")
    assert (event.resolved_from, goal.value) == ("explicit", "2030")
    assert (same.value, same.resolved_from) == ("2025-10-25", "context")


def test_without_publication_the_lead_may_fall_among_the_dates_in_full() -> None:
    soon, _ = dates("Chiều 29-3, ông Nam họp báo. Phiên tòa mở ngày 2-4-2019.", None)
    assert soon.value == "2019-03-29"
    among, *_ = dates(
        "Sáng 6-4, cầu thông xe. Cầu khởi công ngày 7-12-2018, nghiệm thu ngày 10-6-2019.", None
    )
    assert among.value == "2019-04-06"
    lead, *_ = dates(
        "Hôm 9-2, hai đoàn gặp nhau. Hai nước bắt tay từ tháng 12-2017 để xin đăng cai năm 2032.", None
    )
    assert lead.value is None


def test_without_any_full_date_nothing_is_guessed() -> None:
    for found in dates("Ngày 25-10, hôm qua và năm ngoái", None):
        assert (found.value, found.resolved_from) == (None, None)
    lead, _ = dates("Ngày 3/5, lễ giỗ. Chùa dựng năm 1930.", None)
    assert lead.value is None


def test_from_now_needs_to_know_when_now_is() -> None:
    text = "Từ nay đến ngày 25/1/2026, phố đi bộ mở cửa."
    assert only(text).value == "2025-10-26/2026-01-25"
    unknown = only(text, None)
    assert (unknown.value, unknown.resolved_from) == (None, None)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2035, 12, 31)), st.sampled_from("/-."))
def test_a_full_date_is_itself_in_any_article(day: date, mark: str) -> None:
    found = only(f"ngày {day.day}{mark}{day.month}{mark}{day.year}", None)
    assert (found.value, found.date_from, found.date_to) == (day.isoformat(), day, day)


@given(
    st.lists(
        st.sampled_from(
            [
                "ngày",
                "tháng",
                "năm",
                "3",
                "25/10",
                "2024",
                "12/2024",
                "quý",
                "III",
                "đến",
                "từ",
                "-",
                "và",
                ",",
                "(",
                ")",
                "hôm",
                "nay",
                "cùng",
                "kỳ",
                "sáng",
                "thứ",
                "ba",
                "tuần",
                "trước",
                "đầu",
                "nửa",
                "31/2",
                "thế",
                "kỷ",
                "XX",
                "24.10",
                "âm",
                "lịch",
            ]
        ),
        max_size=25,
    ),
    st.sampled_from([SUNDAY, "2024-12", "2024", None]),
)
def test_dates_are_exact_pieces_with_valid_values(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    done = 0
    for found in dates(text, published):
        assert text[found.start : found.end] == found.text != ""
        assert found.start >= done
        done = found.end
        if found.value is None:
            assert found.resolved_from is None
        else:
            parse_edtf(found.value)
            assert found.date_from is not None
            assert found.date_to is not None
            assert found.date_from <= found.date_to
            assert found.resolved_from in ("explicit", "published_on", "context")


@pytest.mark.parametrize("text", ["bị phạt từ 2-3 năm tù", "bú mỗi ngày 8 cữ", "hằng ngày 8 chuyến rời bến"])
def test_a_sentence_or_a_rate_is_no_day(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("giỗ ngày 8 tháng 6 năm Ất Tỵ", "ngày 8 tháng 6 năm Ất Tỵ"),
        ("chiều ấy (27 tháng Chạp năm Mậu Tuất), mưa", "27 tháng Chạp năm Mậu Tuất"),
        ("ngày 29 tháng 7 đến mùng 1 tháng 8 âm lịch", "ngày 29 tháng 7 đến mùng 1 tháng 8 âm lịch"),
    ],
)
def test_a_day_of_a_year_of_the_lunar_cycle_is_lunar(text: str, span: str) -> None:
    assert [(date.text, date.value, date.precision) for date in dates(text)] == [(span, None, "lunar")]


def test_the_name_of_a_lunar_year_may_be_glued_to_its_day() -> None:
    lunar, solar = dates("Sáng 15-7-Nhâm Dần (nhằm 12-08-2022), chùa làm lễ.")
    assert (lunar.text, lunar.value, solar.value) == ("Sáng 15-7-Nhâm Dần", None, "2022-08-12")


def test_months_with_their_year_behind() -> None:
    assert only("mưa trong tháng 10-11 năm 2024").value == "2024-10/2024-11"
