"""Where an article is signed, in which forms, and what looks like a signature and is none."""

import pytest

from pipeline.stages.clean.bylines import without_initials
from tests.stages.clean.cleaning import clean_page

TITLE = "Bản Nà Khoang giữ nghề dệt thổ cẩm"
LEAD = "Sáng 12/3, hơn bốn mươi hộ ở bản Nà Khoang mang thổ cẩm xuống chợ huyện, mở đầu mùa bán hàng sau Tết."
SHORT = "Khung cửi lại kêu lách cách."
BODY = (
    "Bà con cho biết mỗi tấm vải dệt tay mất chừng nửa tháng, bán được hơn một triệu đồng, gấp đôi năm ngoái.",
    "Hợp tác xã dự định mở thêm lớp dạy nghề dệt cho hai mươi phụ nữ trẻ trong bản ngay sau vụ gặt tới.",
    "Huyện đã hỗ trợ năm khung cửi mới và một gian trưng bày vải thổ cẩm ở bến xe khách của thị trấn.",
)
PICTURE = "Phụ nữ bản Nà Khoang bên khung cửi. Ảnh: Hà Linh"


def _authors(*lines: str) -> list[str]:
    authors: list[str] = clean_page("\n\n".join(lines))[1]["authors"]
    return authors


@pytest.mark.parametrize(
    "page",
    [
        (TITLE, "{}", LEAD, *BODY),
        ("12/03/2025 08:15", "{}", TITLE, LEAD, *BODY),
        (TITLE, LEAD, "{}", *BODY),
        (TITLE, SHORT, "{}", *BODY),
        (TITLE, LEAD, PICTURE, "{}", *BODY),
        (TITLE, LEAD, *BODY, "{}"),
        (TITLE, LEAD, *BODY, "{}", PICTURE),
        (TITLE, LEAD, *BODY, "{}", "Nguồn: TTXVN"),
        (TITLE, LEAD, *BODY, "{}", "Tin liên quan", "Chợ phiên vùng cao đông khách ngày đầu năm"),
    ],
)
@pytest.mark.parametrize(
    ("signature", "authors"),
    [
        ("Lò Thu Hoài", ["Lò Thu Hoài"]),
        ("H'Ruin Kbuôr", ["H'Ruin Kbuôr"]),
        ("ThS. Lò Thu Hoài", ["Lò Thu Hoài"]),
        ("LÒ THU HOÀI - VI ĐỨC", ["Lò Thu Hoài", "Vi Đức"]),
        ("Lò Thu Hoài/bennuoc.vn", ["Lò Thu Hoài"]),
    ],
)
def test_an_article_is_signed_at_its_head_below_its_lead_and_at_its_end(
    page: tuple[str, ...], signature: str, authors: list[str]
) -> None:
    assert _authors(*(line.format(signature) for line in page)) == authors


@pytest.mark.parametrize(
    "signature",
    [
        "Lò Thu Hoài · 5 phút đọc",
        "Tác giả | Lò Thu Hoài",
        "Lò Thu Hoài, Contributor",
        "Story and photos by Lò Thu Hoài",
        "Lò Thu Hoài viết từ Paris",
        "Lò Thu Hoài tổng hợp từ các báo",
        "Lò Thu Hoài và các cộng sự",
        "-- Lò Thu Hoài --",
        "(Lò Thu Hoài)/.",
        "Độc giả Lò Thu Hoài",
        "Phóng sự ảnh: Lò Thu Hoài",
        "Chữ và ảnh: Lò Thu Hoài",
        "Người viết: Cô Lò Thu Hoài",
        "Lò Thu Hoài - Đoàn Luật sư TP. Hải Phòng",
        "Lương y Lò Thu Hoài",
        "Chuyên gia tâm lý Lò Thu Hoài",
        "ThS Lò Thu Hoài – Viện Dệt",
        "Ghi chép của Lò Thu Hoài",
        "Một bài viết của Lò Thu Hoài",
        "Bài, clip: Lò Thu Hoài",
        "Lò Thu Hoài lược thuật",
        "Lò Thu Hoài tổng hợp và biên soạn",
        "Đăng bởi Lò Thu Hoài trong Nghề xưa",
        "Lò Thu Hoài/VOV-TP.HCM",
        "Lò Thu Hoài - Đài Truyền thanh xã Bến Nước",
        "Lò Thu Hoài ghi theo lời kể của bà con",
    ],
)
def test_what_stands_beside_the_name_is_no_author(signature: str) -> None:
    assert _authors(TITLE, signature, LEAD, *BODY) == ["Lò Thu Hoài"]


@pytest.mark.parametrize(
    ("signature", "authors"),
    [
        ("Lò Thu Hoài - Vi Đức - Ảnh: Tẩn Mẩy Pham", ["Lò Thu Hoài", "Vi Đức", "Tẩn Mẩy Pham"]),
        ("Ảnh: Vi Đức Mạnh - Bài: Lò Thu Hoài", ["Vi Đức Mạnh", "Lò Thu Hoài"]),
        ("Hoài", ["Hoài"]),
        ("Hoài - Mạnh", ["Hoài", "Mạnh"]),
        ("Hoài/Phước", ["Hoài", "Phước"]),
        ("Hoài/Bnews", ["Hoài"]),
        ("Báo Bến Nước/Lò Thu Hoài", ["Lò Thu Hoài"]),
        ("maikhe@bennuoc.example", []),
        ("Bài: Lò Thu Hoài | Thiết kế: Vi Đức Mạnh", ["Lò Thu Hoài"]),
        ("(Reporting by Mai Khe; Editing by Sam Reed)", ["Mai Khe"]),
        ("Mai Khe in Hai Phong", ["Mai Khe"]),
        ("(Bài đọc thêm)", []),
        ("Vy Vy", ["Vy Vy"]),
        ("Lò Thu Hoài, ảnh: Internet", ["Lò Thu Hoài"]),
        ("Lò Thu Hoài (Nguồn: Sina, Weibo)", ["Lò Thu Hoài"]),
        ("Lò Thu Hoài - 12/03/2025", ["Lò Thu Hoài"]),
        ("Trường Giang - Trường Sơn", ["Trường Giang", "Trường Sơn"]),
        ("Lò Thu Hoài (bài), Vi Đức Mạnh (ảnh)", ["Lò Thu Hoài", "Vi Đức Mạnh"]),
        ("Lò Thu Hoài - Video: Vi Đức Mạnh", ["Lò Thu Hoài", "Vi Đức Mạnh"]),
        ("(BNTF)", []),
        ("Tại Bến Nước", []),
    ],
)
def test_who_signs_below_the_text(signature: str, authors: list[str]) -> None:
    assert _authors(TITLE, LEAD, *BODY, signature, "Chia sẻ") == authors


@pytest.mark.parametrize(("line", "authors"), [("Út Lành", ["Út Lành"]), ("Đồng ruộng", [])])
def test_between_section_and_date_each_word_of_a_name_has_its_capital(line: str, authors: list[str]) -> None:
    assert _authors("Xã hội", line, "12/03/2025 08:15", TITLE, LEAD, *BODY) == authors


@pytest.mark.parametrize(
    ("line", "authors", "section"),
    [
        ("Minh Anh", ["Minh Anh"], None),
        ("KHÁNH AN - THÙY DƯƠNG", ["Khánh An", "Thùy Dương"], None),
        ("Thành Công", [], "Thành Công"),
        ("Minh Họa", [], "Minh Họa"),
    ],
)
def test_given_names_above_the_headline_are_no_section(
    line: str, authors: list[str], section: str | None
) -> None:
    _, article = clean_page("\n\n".join((line, TITLE, LEAD, *BODY)))
    assert (article["authors"], article["section"]) == (authors, section)


def test_who_writes_stands_above_the_post() -> None:
    page = ("Xã hội", "Mai Khe", "Staff Writer", TITLE, "12/03/2025 08:15", LEAD, *BODY)
    _, article = clean_page("\n\n".join(page))
    assert (article["section"], article["authors"]) == ("Xã hội", ["Mai Khe"])


def test_two_names_above_the_date_are_no_section() -> None:
    _, article = clean_page("\n\n".join(("Lò Thu Hoài", "Vi Đức", "12/03/2025 08:15", TITLE, LEAD, *BODY)))
    assert (article["section"], article["authors"]) == (None, ["Lò Thu Hoài", "Vi Đức"])


def test_a_name_below_a_table_signs() -> None:
    table = ("Khung cửi", "40", "Tấm vải", "120", "Giá bán", "1.200.000 đồng")
    assert _authors(TITLE, LEAD, *BODY, *table, "Lò Thu Hoài") == ["Lò Thu Hoài"]
    assert _authors(TITLE, LEAD, *BODY, *table, "Lò Thu Hoài", "12", *BODY[:1]) == []


def test_a_picture_inside_the_text_with_its_source_signs_nothing() -> None:
    assert _authors(TITLE, LEAD, BODY[0], "Lò Thu Hoài (Nguồn: Sina)", *BODY[1:]) == []


def test_a_given_name_inside_the_text_is_no_signature() -> None:
    assert _authors(TITLE, LEAD, BODY[0], "Hoài", *BODY[1:]) == []


def test_a_place_in_brackets_below_a_signature_is_no_author() -> None:
    assert _authors(TITLE, LEAD, *BODY, "Mai Khê", "(Nà Khoang)") == ["Mai Khê"]


def test_initials_sign_beside_their_agency() -> None:
    assert _authors(TITLE, LEAD, *BODY, "L.H (TTXVN)") == ["L.H"]


def test_who_took_the_pictures_signs_behind_a_stop() -> None:
    assert _authors(TITLE, LEAD, *BODY, "Bài: Lò Thu Hoài. Ảnh: Vi Đức Mạnh") == [
        "Lò Thu Hoài",
        "Vi Đức Mạnh",
    ]


@pytest.mark.parametrize(
    ("stamp", "authors"),
    [
        ("Lò Thu Hoài - 12/03/2025 08:15", ["Lò Thu Hoài"]),
        ("Đời sống | Lò Thu Hoài, Vi Đức | 08:15 | 12/03/2025", ["Lò Thu Hoài", "Vi Đức"]),
        ("Thứ tư, 12/03/2025  MAI KHÊ", ["MAI KHÊ"]),
        ("Ngày 12 tháng 3 năm 2025 - Tác giả: Mai Khê", ["Mai Khê"]),
        ("Ludwig van Bergen • 12/03/2025", ["Ludwig van Bergen"]),
        ("Chợ phiên bản xa 12/03/2025 - 08:15 Lò Thu Hoài", ["Lò Thu Hoài"]),
        ("Viết bởi Lò Thu Hoài, 12/03/2025", ["Lò Thu Hoài"]),
        ("Posted on March 12, 2025 by maikhe88", ["maikhe88"]),
        ("Được viết: 12 Tháng 3 2025 bởi Lò Thu Hoài", ["Lò Thu Hoài"]),
        ("Cập nhật lúc 08:15, 12/03/2025 (Lò Thu Hoài)", ["Lò Thu Hoài"]),
        ("12/03/2025 08:15 Chung Văn Sa", ["Chung Văn Sa"]),
        ("12/03/2025 08:15 SA", []),
        ("12 March 2025 08:15 BN-NEWS/ Mai Khê", ["Mai Khê"]),
        ("Huế, ngày 12/03/2025", []),
        ("Thứ Tư, 12/03/2025 (nhằm 13 tháng Hai)", []),
        ("Đời sống | 12/03/2025", []),
    ],
)
def test_names_beside_the_date_are_authors(stamp: str, authors: list[str]) -> None:
    _, article = clean_page("\n\n".join((TITLE, stamp, LEAD, *BODY)))
    assert (article["published_value"], [name.title() for name in article["authors"]]) == (
        "2025-03-12",
        [name.title() for name in authors],
    )


@pytest.mark.parametrize(
    "lines",
    [
        (LEAD, BODY[0], "Lò Thu Hoài", BODY[1], "Vi Đức Mạnh", BODY[2]),
        (LEAD, BODY[0], "Lò Thu Hoài", "Vi Đức Mạnh", "Tẩn Mẩy Pham", "Giàng A Chu", *BODY[1:]),
        (LEAD, BODY[0], "1. Lò Thu Hoài", "2. Vi Đức Mạnh", *BODY[1:]),
        (LEAD, *BODY, "Người làm đơn", "(Ký tên)", "Lò Thu Hoài"),
        (LEAD, "II. ĐIỀU KIỆN", *BODY),
        (LEAD, *BODY, "TM. HỘI ĐỒNG TUYỂN SINH"),
        (f"{LEAD} Tôi chưa có bảo hiểm, vậy tôi có được vay vốn không?", "Lò Thu Hoài", *BODY),
        (LEAD, *BODY, "khung-cui.jpg", "Lò Thu Hoài"),
    ],
)
def test_headings_lists_seals_and_askers_are_no_authors(lines: tuple[str, ...]) -> None:
    assert _authors(TITLE, *lines) == []


@pytest.mark.parametrize(
    ("authors", "left"),
    [
        (["Ấu Lăng", "Â.L"], ["Ấu Lăng"]),
        (["T. Dinh Xuan", "T.D.X."], ["T. Dinh Xuan"]),
        (["Lò Thu Hoài", "V.Đ."], ["Lò Thu Hoài", "V.Đ."]),
    ],
)
def test_initials_of_a_named_author_are_left_out(authors: list[str], left: list[str]) -> None:
    assert without_initials(authors) == left


@pytest.mark.parametrize(
    ("glued", "authors"),
    [
        (" Lò Thu Hoài", ["Lò Thu Hoài"]),
        ("Lò Thu Hoài", ["Lò Thu Hoài"]),
        (" (Lò Thu Hoài)", ["Lò Thu Hoài"]),
        (" T.Hoài", ["T.Hoài"]),
        (" Bài, ảnh: Lò Thu Hoài", ["Lò Thu Hoài"]),
        (" (TTXVN)", []),
        (" Ảnh: Lò Thu Hoài", []),
    ],
)
def test_a_signature_may_stand_behind_the_last_sentence(glued: str, authors: list[str]) -> None:
    assert _authors(TITLE, LEAD, *BODY[:2], BODY[2] + glued) == authors


def test_who_signs_news_in_brief_is_an_author() -> None:
    page = (TITLE, LEAD, "TRẦN THU", *BODY[:2], "TRẦN THU", BODY[2])
    assert _authors(*page) == ["Trần Thu"]


def test_the_number_of_a_part_ends_no_sentence() -> None:
    blocks, _ = clean_page("\n".join([TITLE, LEAD, *BODY, "    III. DƯ LUẬN", LEAD]))
    assert "III. DƯ LUẬN" in [block["text"] for block in blocks]


PIECES = (
    "Trưa 4/3, lửa bốc lên từ kho dừa khô rộng 400 m2 của hợp tác xã Hưng Phong, tỉnh Vĩnh Long, khói cao hàng chục mét, ba xe cứu hỏa xuất trận.",
    "Hơn 1.200 bé mẫu giáo ở bảy điểm bản Nậm Pồ được phát sữa từ đầu học kỳ, phụ huynh góp thêm củi nấu bữa trưa ngay tại sân trường.",
    "Phường rối nước Nhân Hòa diễn mười hai tối, mời khách vào cửa tự do, ghế tre xếp quanh ao đình, mưa thì hoãn sang tối thứ bảy tuần sau.",
)


@pytest.mark.parametrize("parted", [" ", "\n\n"])
@pytest.mark.parametrize(
    "names", [["Minh Anh", "Hải Yến", "Thu Trang"], ["Lê Văn Đại", "Lò Thị Pánh", "Vũ Quốc Khánh"]]
)
def test_each_piece_of_news_in_brief_is_signed(names: list[str], parted: str) -> None:
    pieces = [f"{piece}{parted}{name}" for piece, name in zip(PIECES, names, strict=True)]
    blocks, article = clean_page("\n\n".join(["Tin vắn trong tuần từ các bản làng", *pieces]))
    assert article["authors"] == names
    assert {block["text"] for block in blocks if block["kept"]} >= set(PIECES)


def test_names_above_those_who_are_told_of_are_headings() -> None:
    told = (
        "Lê Văn Đại\n\nÔng Đại, 71 tuổi, chẻ nan tre từ năm lên chín, nay dạy mười hai học trò trong bản đan gùi vào tối thứ bảy.",
        "Lò Thị Pánh\n\nBà Pánh giữ khung cửi của mẹ, mỗi năm dệt bốn tấm vải, học trò của bà đã mở hai lớp dệt ở bản bên.",
    )
    page = [TITLE, LEAD, *BODY, *told, "Minh Anh"]
    _, article = clean_page("\n\n".join(page))
    assert article["authors"] == ["Minh Anh"]


SHOWN = ("Khung cửi mới của hợp tác xã.", "Phụ nữ trẻ trong bản học dệt vào buổi tối tháng ba.")


@pytest.mark.parametrize("signature", ["Minh Anh", "Lê Văn Đại", "Hải Yến (Theo Guardian)"])
def test_above_what_its_pictures_show_an_article_is_signed(signature: str) -> None:
    blocks, article = clean_page("\n\n".join([TITLE, LEAD, *BODY, signature, *SHOWN, "Đồ họa: BBC."]))
    assert article["authors"] == [signature.split(" (", maxsplit=1)[0]]
    assert {block["text"] for block in blocks if block["kept"]} >= {*BODY, *SHOWN}


def test_who_tells_from_whom_signs_above_another_piece_too() -> None:
    page = [TITLE, LEAD, *BODY, "Hải Yến (Theo Guardian)", *BODY]
    assert _authors(*page) == ["Hải Yến"]


def test_a_link_between_text_and_signature_parts_them_not() -> None:
    link = "Xem thêm: Bản Nà Khoang có thể sống bằng nghề dệt?"
    blocks, article = clean_page("\n\n".join([TITLE, LEAD, *BODY, link, "Danh Tuyên", *SHOWN]))
    assert article["authors"] == ["Danh Tuyên"]
    assert link not in [block["text"] for block in blocks if block["kept"]]


@pytest.mark.parametrize("heading", ["LỐI RA", "Bà Lò Thị Pánh", "Ba Lan"])
def test_a_heading_above_short_paragraphs_signs_nothing(heading: str) -> None:
    told = f"{heading[0]}{heading[1:].lower()} là chuyện được nhắc nhiều nhất trong buổi họp bản."
    blocks, article = clean_page("\n\n".join([TITLE, LEAD, *BODY, heading, told, SHOWN[0]]))
    assert article["authors"] == []
    assert heading in [block["text"] for block in blocks if block["kept"]]


def test_whom_a_picture_shows_twice_signs_nothing() -> None:
    shown = "Sombath Vilay."
    told = "Ông Sombath Vilay, khách mua vải từ Vientiane, đặt trước hai mươi tấm cho vụ tới."
    assert _authors(TITLE, LEAD, shown, told, *BODY, "Minh Anh (Theo Vientiane Gazette)", *SHOWN, shown) == [
        "Minh Anh"
    ]


def test_the_source_behind_who_signs_publishes_nothing() -> None:
    _, article = clean_page("\n\n".join([TITLE, LEAD, *BODY, "Minh Anh (Theo Vientiane Gazette)"]))
    assert (article["authors"], article["publisher"]) == (["Minh Anh"], None)
