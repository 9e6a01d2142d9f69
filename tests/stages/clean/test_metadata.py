"""Dates, outlets, authors, sections and tags in the forms of the press."""

import pytest

from pipeline.stages.clean import bylines
from pipeline.stages.clean.dates import any_date, full_date, path_date
from tests.stages.clean.cleaning import clean_page

BODY = (
    "Hội chợ nông sản vùng cao mở cửa với 120 gian hàng của 14 hợp tác xã trong tỉnh.\n\n"
    "Ban tổ chức hội chợ cho biết nông sản vùng cao bán được gấp đôi năm trước.\n\n"
    "Hội chợ nông sản kéo dài đến hết tuần."
)
TITLE = "Hội chợ nông sản vùng cao hút khách ngay ngày đầu"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Thứ bảy, 25/10/2025, 10:30 (GMT+7)", "2025-10-25"),
        ("25-10-2025 - 11:44 AM", "2025-10-25"),
        ("Thứ Bảy, ngày 25 tháng 10 năm 2025", "2025-10-25"),
        ("25 Tháng Mười, 2025", "2025-10-25"),
        ("Tháng Mười Hai 5, 2025", "2025-12-05"),
        ("October 25, 2025 | 08:00 pm GMT+7", "2025-10-25"),
        ("Update: October, 25/2025 - 09:10", "2025-10-25"),
        ("25 Oct 2025", "2025-10-25"),
        ("25-Oct-2025", "2025-10-25"),
        ("25 thg 10, 2025", "2025-10-25"),
        ("Th10 25, 2025", "2025-10-25"),
        ("2025-10-25 08:00", "2025-10-25"),
        ("Tháng 10/2025", "2025-10"),
        ("03/06/202517:51:00(Xem: 1854)", "2025-06-03"),
        ("27 Tháng Bảy 201520:23", "2015-07-27"),
        ("số 03/06/20251234", None),
        ("Tháng 10 năm 2025", "2025-10"),
        ("31/02/2025", None),
        ("45/10/2025", None),
        ("Lượt xem: 1.204", None),
    ],
)
def test_dates_are_read_in_every_form(written: str, value: str | None) -> None:
    assert any_date(written) == value


def test_a_month_alone_is_no_full_date() -> None:
    assert full_date("Tháng 10 năm 2025") is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("tuoitre/2025/10/26/bai.txt", "2025-10-26"),
        ("hoi-cho-20251026103045123.htm", "2025-10-26"),
        ("hoi-cho-185251026093015221.htm", "2025-10-26"),
        ("000_38cd02cfa6cab0d1.txt", None),
        ("bai-20259926.txt", None),
    ],
)
def test_a_path_may_carry_the_day(path: str, value: str | None) -> None:
    assert path_date(path) == value


@pytest.mark.parametrize(
    ("text", "path", "value", "where"),
    [
        (f" date 2025-10-26 {BODY}", "p.txt", "2025-10-26", "header"),
        (f" date 2025-10 {TITLE}\n\n26/10/2025 07:00\n\n{BODY}", "p.txt", "2025-10-26", "page"),
        (f" date 2024 {BODY}", "p.txt", "2024", "header"),
        (f"Hôm nay, Thứ Bảy, 22/11/2025\n\n{TITLE}\n\nNgày đăng: 05/08/2025 08:15\n\n{BODY}", "p.txt", "2025-08-05", "page"),
        (f"{TITLE}\n\n{BODY}", "bao/2025/10/26/x.txt", "2025-10-26", "url"),
        (f"{TITLE}\n\nSáng 26/10/2025, hội chợ nông sản vùng cao mở cửa tại trung tâm tỉnh. Ngay ngày đầu hội chợ đã đón hơn ba nghìn lượt khách.\n\n{BODY}", "p.txt", "2025-10-26", "body"),
        (f"{TITLE}\n\nNgày 26/10, hội chợ nông sản vùng cao mở cửa tại trung tâm tỉnh.\n\n{BODY}", "p.txt", None, None),
        (f"{TITLE}\n\n{BODY}\n\nTin liên quan\n\nKhai trương phố đi bộ ven hồ\n\n01/02/2023", "p.txt", None, None),
    ],
)  # fmt: skip
def test_where_the_publication_date_comes_from(
    text: str, path: str, value: str | None, where: str | None
) -> None:
    _, article = clean_page(text, path)
    assert (article["published_value"], article["published_from"]) == (value, where)
    assert (article["published_on"] is not None) == (value is not None and len(value) == 10)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Bình Giang - Nhật Minh", ("Bình Giang", "Nhật Minh")),
        ("BÍCH QUYÊN", ("Bích Quyên",)),
        ("Bài, ảnh: Lương Duy Khoa", ("Lương Duy Khoa",)),
        ("Bài, ảnh: ĐỖ ĐÌNH ĐỨC", ("Đỗ Đình Đức",)),
        ("Theo Minh Đức", ("Minh Đức",)),
        ("By Hoang Long and Minh Chau", ("Hoang Long", "Minh Chau")),
        ("Luật sư Đinh Hữu Lộc", ("Đinh Hữu Lộc",)),
        ("Cầm Thị Hương, Lò An (CTV)", ("Cầm Thị Hương", "Lò An")),
        ("T.LỘC - N.THANH", ("T.Lộc", "N.Thanh")),
        ("Thu Hà/VOV", ("Thu Hà",)),
        ("By Hoang Long, Minh Chau – Translated by Thu Ha", ("Hoang Long", "Minh Chau")),
        ("Dương Hoài Mẫn - Tr.Thường", ("Dương Hoài Mẫn", "Tr.Thường")),
        (
            "ThS. Vi Hồng Sáo - Trường Đại học Tây Bắc, TS. Lò An Bình - Viện Dân tộc học",
            ("Vi Hồng Sáo", "Lò An Bình"),
        ),
        ("Minh Thu (*)", ("Minh Thu",)),
        ("Minh Thu - Cần Thơ", ("Minh Thu",)),
        ("Jean-Baptiste Lorrain", ("Jean-Baptiste Lorrain",)),
        ("An Bình-Lê Chi", ("An Bình", "Lê Chi")),
        ("K'Brêm", ("K'Brêm",)),
        ("L. Van Hoa", ("L. Van Hoa",)),
        ("Lê Văn Đ.", ("Lê Văn Đ.",)),
        ("Trịnh Bá Đoàn./.", ("Trịnh Bá Đoàn",)),
        ("Thảo Ly/Người Việt", ("Thảo Ly",)),
        ("Quế Chi/Theo Metro", ("Quế Chi",)),
        ("Đào Khánh Thu (1), Lỗ Minh Tiệp (2)", ("Đào Khánh Thu", "Lỗ Minh Tiệp")),
        ("Đăng bởi Chu Thị Nết vào 16/06/2018", ("Chu Thị Nết",)),
        ("Quỳnh Dao quynhdao@example.com.vn", ("Quỳnh Dao",)),
        ("Ngô Thị Bưởi - Đài TTTH Mường Hoa", ("Ngô Thị Bưởi",)),
        ("Nt. Maria Ngô Thị Bưởi, MTG", ("Maria Ngô Thị Bưởi",)),
        ("Cn. Ngô Thị Bưởi", ("Ngô Thị Bưởi",)),
        ("Th. Minh An", ("Th. Minh An",)),
        ("Reporter : Sok Dara", ("Sok Dara",)),
        ("Quay phim: Lò Văn Pánh", ("Lò Văn Pánh",)),
        ("Lò An - Kiên Sóc Ry/Bnews (Huế - Cần Thơ)", ("Lò An", "Kiên Sóc Ry")),
        ("Ngô Thị Bưởi @buoingo", ("Ngô Thị Bưởi",)),
        ("Posted by mebexoai on", ("mebexoai",)),
        ("Posted by admin", ()),
        ("Mekong Correspondent", ()),
        ("LuậtMới.vn", ()),
        ("PGS., TS. Lò An Bình", ("Lò An Bình",)),
        ("ANTD Lò An Bình", ("Lò An Bình",)),
        ("Tác giả Lò An Bình là giảng viên môn Văn.", ("Lò An Bình",)),
        ("Khmer Daily", ()),
        ("PV", ()),
        ("Theo nhandan.vn", ()),
        ("TTXVN", ()),
    ],
)
def test_authors_are_people(byline: str, authors: tuple[str, ...]) -> None:
    assert bylines.authors_in(byline) == authors


@pytest.mark.parametrize(
    ("text", "path", "publisher"),
    [
        (BODY, "tienphong/1.txt", "Tiền Phong"),
        (BODY, "tuoitre.vn_12.txt", "Tuổi Trẻ"),
        ("TPO - " + BODY, "p.txt", "Tiền Phong"),
        ("TPO - " + BODY, "107_bongda.txt", "Tiền Phong"),
        ("TNO " + BODY, "p.txt", "Thanh Niên"),
        ("Thanhnien.vn - " + BODY, "p.txt", "Thanh Niên"),
        ("Hội chợ - " + BODY, "p.txt", None),
        (f"{TITLE}\n\n{BODY}\n\nTòa soạn Báo Bến Nước, 12 đường Bờ Kè", "p.txt", "Báo Bến Nước"),
        (f"{TITLE}\n\n{BODY}\n\nTải app Bến Nước để đọc nhanh nhất", "p.txt", "Bến Nước"),
        (f"Văn hóa - Xã hội\n\nGương sáng\n\n{TITLE}\n\n{BODY}", "p.txt", None),
        (f"Ở Hà Giang\n\n{TITLE}\n\n12/03/2026\n\n{BODY}", "p.txt", None),
        ("VTO " + BODY, "p.txt", None),
        (f"{TITLE}\n\n{BODY}\n\n— VNS", "p.txt", "Viet Nam News"),
        (f"Tiền Phong › Kinh tế › Nông thôn\n\n{TITLE}\n\n{BODY}", "p.txt", "Tiền Phong"),
        (f"{TITLE}\n\n{BODY}\n\n© Copyright 2007 - 2019 – Công ty Cổ phần Bến Nước", "p.txt", None),
        (
            f"{TITLE}\n\n{BODY}\n\nÝ kiến bạn đọc\n\nChùm ảnh mùa hoa cải\n\nTrang tin điện tử Báo Lào Cai",
            "p.txt",
            "Báo Lào Cai",
        ),
        (BODY, "tuoitre_12.txt", "Tuổi Trẻ"),
        (
            f" date 2026-03-04 Báo điện tử Bến Nước Thời sự Kinh tế Đặt báo\n\n{TITLE}\n\n{BODY}",
            "p.txt",
            "Báo Bến Nước",
        ),
        ("(NLĐO) - " + BODY, "p.txt", "Người Lao Động"),
        (BODY + "\n\nTheo nhandan.vn", "p.txt", "Nhân Dân"),
        (BODY + "\n\n© Bản quyền Báo Lào Cai", "p.txt", "Báo Lào Cai"),
        (f"BÁO LÀO CAI ĐIỆN TỬ - Tiếng nói của nhân dân\n\n{TITLE}\n\n{BODY}", "p.txt", "Báo Lào Cai"),
        (f"{TITLE}\n\n{BODY}\n\nBáo Lào Cai trên Facebook", "p.txt", "Báo Lào Cai"),
        (f"Báo điện tử Lào Cai\n\n{TITLE}\n\n{BODY}", "p.txt", "Báo Lào Cai"),
        (f"Lao Động\n\nBạn đọc\n\n{TITLE}\n\n{BODY}", "p.txt", "Lao Động"),
        (f"{TITLE}\n\n{BODY}\n\n© 2024 Nắng Sớm. Mọi quyền được bảo lưu.", "p.txt", "Nắng Sớm"),
        (f"{TITLE}\n\n{BODY}\n\n© 2024 Ngô Thị Bưởi. Mọi quyền được bảo lưu.", "p.txt", None),
        (f"{TITLE}\n\n{BODY}\n\nNguồn: Nhịp Cầu Bến Nước", "p.txt", "Nhịp Cầu Bến Nước"),
        (f"{TITLE}\n\n{BODY}\n\nNguồn: Sở Công Thương", "p.txt", None),
        (f"{TITLE}\n\n{BODY}\n\nLò Thu Hoài / Báo Bến Nước", "p.txt", "Báo Bến Nước"),
        (f"{TITLE}\n\n{BODY}\n\n— Delta Herald", "p.txt", "Delta Herald"),
        (f"{TITLE}\n\n{BODY}\n\nTheo TTXVN/Báo Bến Nước", "p.txt", "Báo Bến Nước"),
        (f" date 2026-03-04 Nhà Nông Bến Nước\n\nKinh tế\n\n{TITLE}\n\n{BODY}", "p.txt", "Nhà Nông Bến Nước"),
        (BODY, "p.txt", None),
    ],
)
def test_the_outlet_is_named_in_many_places(text: str, path: str, publisher: str | None) -> None:
    assert clean_page(text, path)[1]["publisher"] == publisher


@pytest.mark.parametrize(
    ("head", "publisher", "section"),
    [
        ("TẠP CHÍ BẾN NƯỚC\n\nVăn xuôi", "Tạp chí Bến Nước", "Văn xuôi"),
        ("TẠP CHÍ GIÁO DỤC BẾN NƯỚC\n\nVăn xuôi", "Tạp chí Giáo dục Bến Nước", "Văn xuôi"),
        ("Tia Sáng Bến Nước\n\nVăn xuôi", "Tia Sáng Bến Nước", "Văn xuôi"),
        ("VnExpress\n\nViệt Nam", "VnExpress", "Việt Nam"),
        ("NẮNG GIÓ VƯỜN\n\nTrò chuyện", "Nắng Gió Vườn", "Trò chuyện"),
        (
            "Tin Ruộng Bậc Thang\n\nCơ quan của Hội Làm vườn\n\nThị trường",
            "Tin Ruộng Bậc Thang",
            "Thị trường",
        ),
        ("TinBản24.vn\n\nXã hội", "TinBản24", "Xã hội"),
        ("BNTV - Đài Truyền thanh Bến Nước\n\nXã hội", "Đài Truyền thanh Bến Nước", "Xã hội"),
        ("CỔNG THÔNG TIN ĐIỆN TỬ\n\nXã hội", None, "Xã hội"),
        ("CHUYỆN LÀNG", None, "CHUYỆN LÀNG"),
        ("Giá Nông Sản 24\n\nThị trường", "Giá Nông Sản 24", "Thị trường"),
        ("Sổ Tay của Mận\n\nThị trường", "Sổ Tay của Mận", "Thị trường"),
        ("NGƯỜI BẾN NƯỚC\n\nSố 145 - Tháng 3 năm 2026", "Người Bến Nước", None),
    ],
)
def test_an_unknown_outlet_heads_its_page(head: str, publisher: str | None, section: str) -> None:
    _, article = clean_page(f"{head}\n\n{TITLE}\n\n{BODY}")
    assert (article["publisher"], article["section"]) == (publisher, section)


@pytest.mark.parametrize(
    ("tail", "publisher", "cut"),
    [
        (" | Nắng Gió Vườn", "Nắng Gió Vườn", True),
        (" - Báo Bến Nước", "Báo Bến Nước", True),
        (" - Báo Bến Nước điện tử", "Báo Bến Nước", True),
        (" | Nắng Gió Online", "Nắng Gió Online", True),
        (" - Thị trường - Báo Bến Nước", "Báo Bến Nước", True),
        (" | VnExpress", "VnExpress", True),
        (" | Lò Thu Hoài", None, False),
        (" - Kỳ cuối", None, False),
    ],
)
def test_the_outlet_may_stand_behind_the_headline(tail: str, publisher: str | None, cut: bool) -> None:
    _, article = clean_page(f"{TITLE}{tail}\n\n12/03/2026\n\n{BODY}")
    assert (article["publisher"], article["title"] == TITLE) == (publisher, cut)


@pytest.mark.parametrize(
    "other", ["toasoan@bennuoc.example", "{keywords}", "http://bennuoc.example", "lão Móm nói:"]
)
def test_an_address_is_no_keyword(other: str) -> None:
    page = f"{TITLE}\n\n{BODY}\n\nTừ khóa: hội chợ, {other}"
    assert clean_page(page)[1]["tags"] == ["hội chợ"]


def test_the_last_of_many_items_of_a_menu_is_no_section() -> None:
    page = f"Giới thiệu\n\nLiên hệ\n\nHỏi đáp\n\nDu lịch\n\n12/03/2025\n\nIn bài viết\n\n{TITLE}\n\n{BODY}"
    assert clean_page(page)[1]["section"] is None


def test_a_signed_page_is_still_asked_for_the_outlet_that_it_speaks_of() -> None:
    spoken = (
        BODY
        + "\n\nTrao đổi với phóng viên Báo Lào Cai, ban tổ chức hội chợ nông sản nói sẽ mở thêm gian hàng."
    )
    _, article = clean_page(f"{TITLE}\n\n{spoken}\n\nNgô Thị Bưởi")
    assert (article["publisher"], article["authors"]) == ("Báo Lào Cai", ["Ngô Thị Bưởi"])


@pytest.mark.parametrize(
    ("first", "publisher", "authors"),
    [("Duong Van Mit", None, ["Duong Van Mit", "Mai Khê"]), ("Delta Herald", "Delta Herald", ["Mai Khê"])],
)
def test_a_name_without_accents_may_be_a_persons(
    first: str, publisher: str | None, authors: list[str]
) -> None:
    _, article = clean_page(f"{first}\n\nMai Khê\n\n12/03/2026 08:15\n\n{TITLE}\n\n{BODY}")
    assert (article["publisher"], article["authors"]) == (publisher, authors)


def test_section_and_tags() -> None:
    _, article = clean_page(f"Kinh tế\n\n{TITLE}\n\n{BODY}\n\nTags: hội chợ, nông sản; vùng cao")
    assert article["section"] == "Kinh tế"
    assert article["tags"] == ["hội chợ", "nông sản", "vùng cao"]


def test_a_breadcrumb_beside_the_date_names_its_deepest_section() -> None:
    page = f"Xã hội › Đời sống 07:12, 14/05/2026\n\n{TITLE}\n\n{BODY}"
    assert clean_page(page)[1]["section"] == "Đời sống"


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ("Đời thường   |   12/05/2024", "Đời thường"),
        ("Sống vui - Sống khỏe | 12/05/2024 - 15:20", "Sống vui - Sống khỏe"),
        ("Nông thôn - Lò Thu Hoài | 12/05/2024 - 15:20", "Nông thôn"),
        (f"Trang chủ › Nông thôn › {TITLE}", "Nông thôn"),
        ("12-05-2023 - 09:23 AM | Tài chính - ngân hàng", "Tài chính - ngân hàng"),
        ("(Kinh tế)", "Kinh tế"),
        ("Chuyên mục: Sống đô thị", "Sống đô thị"),
        ("Đăng bởi: Lò Thu Hoài | Ngày: 03/06/2021 | Chuyên mục: Bếp núc | Lượt xem: 214", "Bếp núc"),
        ("Giải trí\n\nÂm nhạc\n\nNhạc Việt\n\n12/03/2025", "Nhạc Việt"),
        ("Kinh tế >> Đồng bằng sông Cửu Long", "Đồng bằng sông Cửu Long"),
        ("Xã hội\n\nTin 24h", "Tin 24h"),
        ("Trang chủĐô thịGiao thông", "Giao thông"),
        ("12/03/2025 08:10 - Góc phố", "Góc phố"),
        ("Thị trường chứng khoán", "Thị trường chứng khoán"),
        ("Trang chủ Việt kiều Nhịp sống cộng đồng", "Nhịp sống cộng đồng"),
        ("In Delta Health on October 4, 2009 at 4:18 pm", "Delta Health"),
        ("Thời sự\n\nThế giới\n\nPháp luật\n\nBạn đọc\n\nBạn đọc\n\n12/03/2025", "Bạn đọc"),
        ("Nông thôn Ngày 12/05/2024", "Nông thôn"),
        ("Nông thôn (12/05/2024)", "Nông thôn"),
        ("Nông thôn, ngày 12-5-2024", "Nông thôn"),
        ("12/05/2024 08:15 Nông thôn", "Nông thôn"),
        ("Chuyện làng nghề Cập nhật 12/05/2024 08:15", "Chuyện làng nghề"),
        ("Nông thôn / 12-05-2024 08:15", "Nông thôn"),
        ("12/05/2024 08:15 - Kinh tế - Xã hội", "Kinh tế - Xã hội"),
        ("Nông thôn:", "Nông thôn"),
        ("Trang chủ - Nông thôn", "Nông thôn"),
        ("Trang chủ → Nông thôn", "Nông thôn"),
        ("Trang chủ Chuyện làng nghề", "Chuyện làng nghề"),
        ("Báo Lào Cai | Nông thôn", "Nông thôn"),
        ("Trang chủ / Tin tức / Thông cáo báo chí\n\n12/03/2025\n\nEnglish\n\nIn trang", "Thông cáo báo chí"),
    ],
)
def test_the_section_stands_in_many_forms_above_the_headline(head: str, section: str) -> None:
    assert clean_page(f"{head}\n\n{TITLE}\n\n{BODY}")[1]["section"] == section


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Trang chủĐô thịGiao thông", "Giao thông"),
        ("Xã hội\n\nY tế", "Y tế"),
        ("Danh mục: Chuyện vườn", "Chuyện vườn"),
        ("Posted in Chuyện vườn and tagged nông sản, hội chợ.", "Chuyện vườn"),
    ],
)
def test_the_section_may_stand_below_the_headline(line: str, section: str) -> None:
    blocks, article = clean_page(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert article["section"] == section
    assert not any(block["kept"] for block in blocks if block["text"] in line)


def test_a_page_says_below_the_text_in_which_section_and_outlet_it_is_read() -> None:
    told = f"Bạn đang đọc bài viết {TITLE} tại chuyên mục Bếp núc của Tạp chí Bến Nước. Mọi thông tin góp ý xin gửi về hòm thư."
    blocks, article = clean_page(f"{TITLE}\n\n{BODY}\n\n{told}")
    assert (article["section"], article["publisher"]) == ("Bếp núc", "Tạp chí Bến Nước")
    assert not blocks[-1]["kept"]


@pytest.mark.parametrize(
    "head",
    [
        "Trang chủ   Giới thiệu   Liên lạc",
        "RSS | Đặt báo | Podcast",
        "Hà Nội\n\n31°C / 27-35°C\n\n12/03/2025",
        "Bình luận (0)",
        "Thời sự\n\nThế giới\n\nPháp luật\n\nBạn đọc\n\n12/03/2025\n\nIn bài",
        "Danh mục: Chưa phân loại",
    ],
)
def test_menus_weather_and_counts_name_no_section(head: str) -> None:
    assert clean_page(f"{head}\n\n{TITLE}\n\n{BODY}")[1]["section"] is None


def test_a_degree_or_an_initial_ends_no_sentence() -> None:
    _, article = clean_page(f"{TITLE}\n\nTS. Lò An Bình - ThS. Vi Hồng Sáo\n\n{BODY}")
    assert article["authors"] == ["Lò An Bình", "Vi Hồng Sáo"]


def test_a_breadcrumb_names_the_section() -> None:
    assert clean_page(f"Trang chủ > Hàng hóa > Hàng hóa\n\n{TITLE}\n\n{BODY}")[1]["section"] == "Hàng hóa"


@pytest.mark.parametrize(
    ("caption", "content", "credit"),
    [
        ("Gian hàng của bà con. Ảnh: TASS", "Gian hàng của bà con", "TASS"),
        ("Gian hàng của bà con ẢNH: TUẤN MINH", "Gian hàng của bà con", "TUẤN MINH"),
        ("Gian hàng của bà con - Ảnh: NVCC", "Gian hàng của bà con", "NVCC"),
        ("Gian hàng của bà con (Ảnh: Hà Linh)", "Gian hàng của bà con", "Hà Linh"),
        ("Gian hàng của bà con. (Nguồn: AP)", "Gian hàng của bà con", "AP"),
        ("A stall at the fair. Photo by Minh Chau", "A stall at the fair", "Photo by Minh Chau"),
    ],
)
def test_captions_give_their_credit(caption: str, content: str, credit: str) -> None:
    blocks, _ = clean_page(f"{TITLE}\n\n{BODY}\n\n{caption}")
    block = next(block for block in blocks if block["kind"] == "caption")
    assert (block["content"].rstrip(". "), block["credit"]) == (content, credit)


def test_keywords_without_a_label_stand_below_the_byline() -> None:
    _, article = clean_page(f"{TITLE}\n\n{BODY}\n\nNguyễn Minh Quân\n\nhội chợ\n\nvùng cao")
    assert article["tags"] == ["hội chợ", "vùng cao"]


@pytest.mark.parametrize(
    "tail",
    [
        ("nông sản", "Hội Chợ", "vùng cao"),
        ("nông sản", "Văn hóa", "vùng cao"),
        ("nông sản", "Hội Chợ", "kinh tế"),
        ("Tin liên quan", "Chợ phiên sớm đông khách ngày đầu năm mới", "nông sản", "vùng cao"),
    ],
)
def test_words_of_the_article_in_a_row_are_keywords(tail: tuple[str, ...]) -> None:
    text = "Hội chợ vùng cao mở cửa sáng 2/12 với hơn 120 gian hàng nông sản của 18 xã, thu hút nhiều khách."
    _, article = clean_page("\n\n".join((TITLE, text, BODY, "Nguyễn Minh Quân", *tail)))
    assert article["tags"] == [line for line in tail if not line.startswith(("Tin", "Chợ"))]
    assert article["authors"] == ["Nguyễn Minh Quân"]


@pytest.mark.parametrize(("first", "authors"), [("Lò Thu Hoài", []), ("Vi Đức Mạnh", ["Vi Đức Mạnh"])])
def test_who_is_told_of_is_the_first_keyword(first: str, authors: list[str]) -> None:
    told = f"{BODY} Ca sĩ Lò Thu Hoài hát mở màn hội chợ."
    _, article = clean_page("\n\n".join((TITLE, told, first, "hội chợ", "vùng cao")))
    assert article["authors"] == authors
    assert article["tags"] == [*([] if authors else [first]), "hội chợ", "vùng cao"]


@pytest.mark.parametrize(
    "path",
    [
        f"Trang chủ Nông thôn mới {TITLE}",
        "Trang ChủTin Bến NướcNông thôn mớiHội chợ nông sản vùng cao hút khách...",
        "Trang chủ\n\nBến Nước\n\nNông thôn mới\n\nHội chợ nông sản vùng cao hút khách...",
    ],
)
def test_the_path_to_the_article_ends_with_its_headline(path: str) -> None:
    _, article = clean_page(f"{path}\n\n{TITLE}\n\n02/05/2024\n\n{BODY}")
    assert (article["title"], article["section"]) == (TITLE, "Nông thôn mới")


def test_a_headline_with_three_points_is_none_cut_off() -> None:
    title = "Hội chợ nông sản vùng cao hút khách..."
    assert clean_page(f"Kinh tế\n\n{title}\n\n02/05/2024\n\n{BODY}")[1]["title"] == title


def test_who_is_told_of_below_a_signature_is_a_keyword() -> None:
    told = f"{BODY} Ca sĩ Lò Thu Hoài hát mở màn hội chợ."
    _, article = clean_page(f"{TITLE}\n\n{told}\n\nMai Khê\n\nLò Thu Hoài")
    assert (article["authors"], article["tags"]) == (["Mai Khê"], ["Lò Thu Hoài"])


def test_the_page_of_a_keyword_states_it() -> None:
    _, article = clean_page("Từ khóa: chợ nổi\n\nChợ nổi họp sớm\n\n12/03/2025\n\nChợ nổi vắng khách")
    assert (article["is_article"], article["tags"]) == (False, ["chợ nổi"])


def test_the_clock_of_the_page_is_not_the_date_of_the_article() -> None:
    page = f"Hôm nay: 05/12/2024 07:31\n\n{TITLE}\n\nCập nhật lúc 02/12/2024 09:26\n\n{BODY}"
    assert clean_page(page)[1]["published_value"] == "2024-12-02"


def test_a_signature_may_name_each_part_of_the_work_on_a_line() -> None:
    page = f"{TITLE}\n\n{BODY}\n\nNội dung: Lò Văn Pánh\nẢnh: Hà Linh Chi\nKỹ thuật: Đặng Vũ Sơn"
    blocks, article = clean_page(page)
    assert [block["kind"] for block in blocks[-3:]] == ["byline"] * 3
    assert "Lò Văn Pánh" in article["authors"]


def test_who_signs_a_document_is_no_author() -> None:
    page = f"{TITLE}\n\n{BODY}\n\nCHỦ TỊCH\n\n(Đã ký)\n\nLò Văn Pánh"
    assert clean_page(page)[1]["authors"] == []


def test_readers_below_the_signature_are_no_authors() -> None:
    page = f"{TITLE}\n\n{BODY}\n\nBài, ảnh: Lò Văn Pánh\n\nTrịnh Thu Hoài\n\nBài viết đọc mà thương bà con quá, mong tác giả viết thêm."
    assert clean_page(page)[1]["authors"] == ["Lò Văn Pánh"]


@pytest.mark.parametrize("stamp", ["Cập nhật: 12/05/2021 08:15", "[12/05/2021 08:15]", "Lào Cai, 12/05/2021"])
def test_the_clock_of_the_page_yields_to_the_date_beside_the_headline(stamp: str) -> None:
    menu = "Trang chủ\n\nThời sự\n\nKinh tế\n\nVăn hóa"
    page = f"Thứ hai, 09/06/2025 21:04\n\n{menu}\n\n{TITLE}\n\n{stamp}\n\n{BODY}"
    assert clean_page(page)[1]["published_value"] == "2021-05-12"


@pytest.mark.parametrize("line", ["Theo Bưởi Ngô Thị (Lao Động)", "Theo Bưởi Ngô Thị / Báo Lào Cai"])
def test_who_wrote_a_reprint_stands_before_its_outlet(line: str) -> None:
    assert clean_page(f"{TITLE}\n\n{BODY}\n\n{line}")[1]["authors"] == ["Bưởi Ngô Thị"]


def test_a_given_name_that_is_a_word_of_dates_stays_in_the_signature() -> None:
    assert clean_page(f"{TITLE}\n\nNguyễn Hải Đăng 12/05/2021\n\n{BODY}")[1]["authors"] == ["Nguyễn Hải Đăng"]


def test_the_month_of_a_header_is_not_made_a_day_by_a_date_below_the_text() -> None:
    page = f" date 2025-07 {TITLE}\n\n{BODY}\n\n06/07/2025 10:12"
    assert clean_page(page)[1]["published_value"] == "2025-07"


def test_the_outlet_of_a_teaser_with_its_prefix_is_the_pages() -> None:
    page = f"{TITLE}\n\n{BODY}\n\nTin liên quan\n\nTPO - Sáng 12/3, cầu Bản Vẽ thông xe sau hai năm thi công trên sông Nậm Nơn."
    assert clean_page(page)[1]["publisher"] == "Tiền Phong"


def test_an_entry_is_put_in_its_section_behind_its_date() -> None:
    page = f"{TITLE}\n\nĐăng lúc 09:15 ngày 17/08/2022 bởi Lò Văn Pánh trong Thể thao\n\n{BODY}"
    _, article = clean_page(page)
    assert (article["section"], article["authors"]) == ("Thể thao", ["Lò Văn Pánh"])


def test_a_menu_is_no_breadcrumb() -> None:
    page = f"Giới thiệu | Tin tức | Văn bản | Hỏi đáp | Sơ đồ\n\nTin tức » Hoạt động đoàn thể\n\n{TITLE}\n\n{BODY}"
    assert clean_page(page)[1]["section"] == "Hoạt động đoàn thể"


@pytest.mark.parametrize(
    ("tail", "tags"),
    [
        ("nông sản • hội chợ • vùng cao", ["nông sản", "hội chợ", "vùng cao"]),
        ("Xem thêm về: hội chợ, nông sản", ["hội chợ", "nông sản"]),
        ("Hội chợ nông sản • Đặc sản vùng cao.", []),
        ("Xem thêm\n\n# nông sản\n\n# hội chợ", ["nông sản", "hội chợ"]),
        ("hội chợ\n\nvùng cao\n\nBáo Lào Cai trên Facebook", ["hội chợ", "vùng cao"]),
        ("Báo Lào Cai Online", []),
        ("Từ khóa\n\nvùng cao\n\nđiện thoại", ["vùng cao", "điện thoại"]),
        ("Từ khóa\n\nvùng cao\n\nĐiện thoại: 0203 123 456", ["vùng cao"]),
        ("Gửi bình luận\n\nhội chợ\n\nvùng cao\n\nnông sản sạch", ["hội chợ", "vùng cao", "nông sản sạch"]),
    ],
)
def test_keywords_between_points_and_behind_a_label(tail: str, tags: list[str]) -> None:
    assert clean_page(f"{TITLE}\n\n{BODY}\n\nNgô Thị Bưởi\n\n{tail}")[1]["tags"] == tags


def test_a_link_past_the_menu_is_no_headline() -> None:
    blocks, article = clean_page(f"Bỏ qua để xem nội dung\n\n{TITLE}\n\n{BODY}")
    assert article["title"] == TITLE
    assert not blocks[0]["kept"]
