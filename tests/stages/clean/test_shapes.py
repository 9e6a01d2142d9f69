"""Shapes of pages that say themselves what tells the story."""

import pytest

from tests.stages.clean.cleaning import clean_page

FIRE = "Cháy kho dừa khô ở xã Hưng Phong, ba xe cứu hỏa xuất trận"
LEAD = "Trưa 4/3, lửa bốc lên từ kho dừa khô rộng 400 m2 của hợp tác xã Hưng Phong, tỉnh Vĩnh Long, khói cao hàng chục mét."
SECOND = "Ông Lâm Văn Rốt, người đầu tiên thấy khói, chạy dọc bờ rạch gõ chiêng gọi thanh niên trong ấp mang thùng ra múc nước."
THIRD = "Thượng tá Huỳnh Công Tạo nói lực lượng chữa cháy phải nối bốn cuộn vòi vì con lộ vào xóm chỉ rộng hơn một mét."
FOURTH = "Đến 14 giờ cùng ngày, đám cháy tắt hẳn. Nguyên nhân đang được làm rõ."


def kinds(text: str) -> dict[str, str]:
    return {block["text"].strip(): block["kind"] for block in clean_page(text)[0]}


@pytest.mark.parametrize("n", [2, 3, 4])
def test_news_in_brief_is_an_article(n: int) -> None:
    sentences = [
        "Động đất 3,2 độ xảy ra lúc 5h sáng 4/3 ở xã Măng Bút.",
        "Chấn tiêu sâu khoảng 8 km.",
        "Chưa có thiệt hại về người.",
        "Viện Các khoa học Trái đất đang theo dõi.",
    ]
    _, article = clean_page("\n".join([" date 2026-03-04 Động đất nhẹ ở Măng Bút", *sentences[:n]]))
    assert (article["is_article"], article["title"]) == (True, "Động đất nhẹ ở Măng Bút")
    assert (article["published_value"], article["n_paragraphs"]) == ("2026-03-04", n)


def test_headlines_and_teasers_in_turn_are_no_news_in_brief() -> None:
    page = "\n\n".join(
        [
            "Mưa lớn ở thượng nguồn, hồ Cửa Đạt xả lũ",
            "Ba cửa xả được mở lúc 9 giờ sáng 4/3.",
            "Đàn cò nhạn về rừng tràm Trà Sư",
            "Kiểm lâm đếm được hơn 2.000 con trong một buổi chiều.",
            "Lớp học chữ Thái trên nhà sàn",
            "Mỗi tối có 30 người già trẻ cùng ngồi viết.",
        ]
    )
    assert not clean_page(page)[1]["is_article"]


def test_the_sentences_between_headline_and_text_are_of_the_story() -> None:
    told = kinds(
        "\n\n".join([FIRE, "Không ai kịp mang gì theo khi lửa đến gần.", LEAD, SECOND, THIRD, FOURTH])
    )
    assert told["Không ai kịp mang gì theo khi lửa đến gần."] != "related"


@pytest.mark.parametrize("heading", ["Tin liên quan", ">> Xem thêm:"])
def test_an_article_goes_on_below_a_box_of_bare_headlines(heading: str) -> None:
    box = [heading, "Sạt lở bờ sông Cổ Chiên, 12 nhà phải dời", "Lật ghe chở gạch ở Cái Bè"]
    page = "\n\n".join([FIRE, LEAD, SECOND, *box, THIRD, FOURTH, "Sơn Hòa"])
    told = kinds(page)
    assert (told[THIRD], told[FOURTH]) == ("body", "body")
    assert {told[line] for line in box} == {"related"}
    assert clean_page(page)[1]["authors"] == ["Sơn Hòa"]


@pytest.mark.parametrize("clock", ["20h30", "20:30", None])
def test_a_live_report_keeps_its_entries(clock: str | None) -> None:
    entries = [
        (
            "Chủ nhà ra sân",
            "Đội chủ nhà khởi động trước một khán đài gần kín chỗ, trời hửng nắng sau cơn giông.",
        ),
        ("Mưa tạnh", "Ban tổ chức cho quét nước đọng trên đường chạy và thử lại dàn đèn phía khán đài B."),
        ("Cổng mở", "Hàng nghìn người xếp hàng dọc phố từ sớm, nhiều em nhỏ được cha mẹ công trên vai."),
        ("Chờ giờ khai hội", "Tình nguyện viên phát áo mưa giấy và nước uống cho khán giả đến từ các tỉnh."),
    ]
    lines = [line for head, text in entries for line in ([clock] if clock else []) + [head, text]]
    told = kinds(
        "\n\n".join(
            ["Trực tiếp: Khai mạc hội khỏe vùng cao", LEAD, *lines, "Tin liên quan", "Hội khỏe năm ngoái"]
        )
    )
    assert {told[text] for _, text in entries} <= {"body", "list_item"}
    assert {told[head] for head, _ in entries} == {"heading"}
    assert told["Hội khỏe năm ngoái"] == "related"


def test_what_is_called_a_caption_above_a_picture_is_none() -> None:
    page = "\n\n".join(
        [FIRE, LEAD, "Chú thích ảnh", "Khói trùm kín con rạch phía sau kho dừa.", SECOND, THIRD]
    )
    told = kinds(page)
    assert (told["Chú thích ảnh"], told["Khói trùm kín con rạch phía sau kho dừa."]) == (
        "image_file",
        "caption",
    )


def test_the_headline_of_an_album_is_no_credit() -> None:
    headline = "Chùm ảnh: Đêm chữa cháy kho dừa ở Hưng Phong"
    assert clean_page("\n\n".join([headline, LEAD, SECOND, THIRD]))[1]["title"] == headline


def test_an_interview_goes_on_below_headlines_of_others() -> None:
    questions = [
        "Thưa ông, vì sao kho dừa không có bể nước?",
        "Người dân đã làm gì trong khi chờ xe?",
        "Sắp tới hợp tác xã tính sao?",
    ]
    answers = [
        "- Khi xây kho năm 2012, quy định chưa buộc phải có. Chúng tôi dựa vào con rạch phía sau.",
        "- Bà con chuyền tay từng thùng nước. Có chị bế con nhỏ cũng ra đứng vào hàng.",
        "- Trước mắt phải dọn sạch nền kho, sau đó mới tính chuyện vay vốn dựng lại.",
    ]
    turns = [line for pair in zip(questions, answers, strict=True) for line in pair]
    others = ["Đàn cò nhạn về rừng tràm Trà Sư", "Lớp học chữ Thái trên nhà sàn"]
    told = kinds("\n\n".join([FIRE, LEAD, *turns[:4], *others, *turns[4:], "- Xin cảm ơn ông!"]))
    assert {told[line] for line in [*turns, "- Xin cảm ơn ông!"]} <= {"body", "heading", "list_item"}


def test_what_happened_day_by_day_is_a_list_and_no_date() -> None:
    days = [
        "4/3/2026: Lửa bốc lên từ kho dừa.",
        "5/3/2026: Lực lượng chức năng khám nghiệm.",
        "9/3/2026: Kho mở cửa trở lại.",
    ]
    told = kinds("\n\n".join([FIRE, LEAD, SECOND, THIRD, "Các mốc của vụ cháy", *days, FOURTH]))
    assert {told[day] for day in days} <= {"list_item", "body"}


def test_the_measures_of_a_table_are_cells() -> None:
    cells = ["Thông số", "Kho cũ", "Kho mới", "Chiều cao", "6 m", "7,5 m", "Sức chứa", "210 tấn", "300 tấn"]
    told = kinds("\n\n".join([FIRE, LEAD, SECOND, *cells, THIRD, FOURTH]))
    assert {told[cell] for cell in cells} == {"other"}


def test_the_headline_above_a_lead_of_another_story_is_no_subheading() -> None:
    told = kinds(
        "\n\n".join(
            [
                FIRE,
                f"TTO - {LEAD}",
                SECOND,
                "Người lính cứu hỏa già ở Ba Tri có còn nhớ?",
                "TTO - Ông Tám Rạng từng lao vào lửa mười một lần, nay ngồi vá lưới đợi con.",
                THIRD,
                FOURTH,
            ]
        )
    )
    assert told["Người lính cứu hỏa già ở Ba Tri có còn nhớ?"] == "related"


def test_a_credit_of_initials_is_no_bar() -> None:
    told = kinds("\n\n".join([FIRE, LEAD, SECOND, "Ảnh: H.T", THIRD, FOURTH]))
    assert told["Ảnh: H.T"] == "caption"


def test_nothing_goes_on_below_the_end_of_an_agency_s_story() -> None:
    other = "Đại sứ quán khuyến cáo công dân không nộp tiền cho các cá nhân tự xưng có suất lao động."
    told = kinds("\n\n".join([FIRE, LEAD, SECOND, THIRD, f"{FOURTH[:-1]}./.", "(TTXVN/Vietnam+)", other]))
    assert told[other] == "related"


CUT = (
    "Tiếp tục kỳ họp thứ 5, sáng 27/11 Hội đồng nhân dân xã thảo luận về ngân sách năm tới...",
    "Chiều 25/11, các đại biểu chất vấn ba vị trưởng phòng về nước sạch và đường liên ấp...",
)


def test_sentences_that_a_list_has_cut_short_below_the_text_are_other_stories() -> None:
    told = kinds("\n\n".join((FIRE, LEAD, SECOND, THIRD, FOURTH, *CUT)))
    assert [told[line] for line in CUT] == ["related", "related"]


@pytest.mark.parametrize(
    "page", [(FIRE, LEAD, SECOND, *CUT, THIRD, FOURTH), (FIRE, LEAD, SECOND, THIRD, CUT[1])]
)
def test_a_story_may_trail_off(page: tuple[str, ...]) -> None:
    told = kinds("\n\n".join(page))
    assert "related" not in {told[line] for line in CUT if line in page}


NEXT = (
    "Trẻ mầm non Nậm Pồ có sữa uống mỗi sáng",
    "Hơn 1.200 bé mẫu giáo ở bảy điểm bản được phát sữa từ đầu học kỳ, phụ huynh góp thêm củi nấu bữa trưa.",
    "Cô Lò Thị Pánh dậy từ bốn rưỡi chia phần vào cốc inox, bé nào vắng thì anh chị mang về tận nhà sàn.",
    "Quỹ khuyến học tính kéo dài đến hết lớp lá, nếu đủ tiền sẽ thêm trứng luộc hai buổi mỗi tuần.",
)
GOES_ON = (
    "Lực lượng chữa cháy Vĩnh Long cho biết kho dừa khô ở Hưng Phong từng cháy hai lần trong mùa khô năm ngoái.",
    "Hợp tác xã sẽ chuyển dừa sang nhà kho mới xa khu dân cư, có bể nước và lối cho xe cứu hỏa.",
)


@pytest.mark.parametrize(
    "signature", ["Thu Trang", "Lê Văn Đại", "Theo Báo Vĩnh Long", "Tags: kho dừa, cháy", "Chia sẻ"]
)
@pytest.mark.parametrize("following", [NEXT, NEXT[1:]])
def test_what_shares_no_words_with_the_story_above_its_signature_is_another(
    signature: str, following: tuple[str, ...]
) -> None:
    page = (FIRE, LEAD, SECOND, THIRD, FOURTH, signature, *following)
    told = kinds("\n\n".join(page))
    assert {told[line] for line in following} == {"related"}
    assert told[signature] in {"byline", "source", "tags", "share"}


@pytest.mark.parametrize("signature", ["Lê Văn Đại", "Chia sẻ"])
def test_a_story_may_go_on_below_a_signature(signature: str) -> None:
    told = kinds("\n\n".join([FIRE, LEAD, SECOND, THIRD, FOURTH, signature, *GOES_ON]))
    assert {told[line] for line in GOES_ON} == {"body"}


@pytest.mark.parametrize(
    "title", ["Điểm tin sáng 5/3", "Tin tức thế giới ngày 5/3: Cháy kho dừa khô, trẻ có sữa"]
)
def test_a_digest_tells_of_many_things(title: str) -> None:
    rig = (
        "Rối nước Nhân Hòa diễn mười hai tối",
        "Phường rối mời khách vào cửa tự do, ghế tre xếp quanh ao đình, mưa thì hoãn.",
    )
    told = kinds(
        "\n\n".join(
            [title, FIRE, LEAD, SECOND, *NEXT, *rig, "Tin liên quan", "Hồ Cửa Đạt xả lũ lúc rạng sáng"]
        )
    )
    assert not {told[line] for line in (FIRE, LEAD, SECOND, *NEXT, *rig)} & {"related", "other"}
    assert told["Hồ Cửa Đạt xả lũ lúc rạng sáng"] == "related"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lãi vay mua dừa khô tăng lên 9 triệu đồng/năm ở Vĩnh Long", "title"),
        ("Trang chủ/Kinh tế/Nông sản", "navigation"),
    ],
)
def test_a_slash_of_units_parts_no_sections(line: str, kind: str) -> None:
    assert kinds("\n\n".join([line, LEAD, SECOND, THIRD]))[line] == kind


BRICKS = "Nhà máy gạch không nung Hòa Phước chạy thử dây chuyền thứ hai"
BRICKS_TEXT = [
    "Sáng 12/5, nhà máy gạch Hòa Phước ở Quảng Nam chạy thử dây chuyền thứ hai. Toàn bộ nguyên liệu là tro bay từ nhiệt điện.",
    "Giám đốc Tán Thị Bưởi cho biết mỗi viên gạch nhẹ hơn gạch nung một nửa. Nhà máy nhận 60 công nhân là người trong xã.",
    "Dây chuyền thứ hai dùng máy ép thủy lực, một ca ba người trông coi. Bụi được gom về bể lắng rồi quay lại làm nguyên liệu.",
    "Ông Lý Phát, chủ thầu ở Điện Bàn, nói thợ của ông mất hai tuần mới quen tay. Viên gạch mới to gấp đôi viên cũ.",
]


def bricks_with(*lines: str) -> dict[str, str]:
    """Return what the lines of the article are, with others in the middle of it."""
    return kinds("\n\n".join([BRICKS, *BRICKS_TEXT[:2], *lines, *BRICKS_TEXT[2:]]))


@pytest.mark.parametrize("mark", ["-", "•"])
def test_unannounced_items_that_say_nothing_of_the_story_are_links(mark: str) -> None:
    links = [
        f"{mark} Cá chẽm Vũng Rô được mùa, thương lái tranh mua tại bè",
        f"{mark} Hai học sinh trả lại chiếc ví có 30 triệu đồng nhặt trên tàu",
    ]
    told = bricks_with(*links)
    assert {told[link] for link in links} == {"related"}
    assert {told[line] for line in BRICKS_TEXT[1:]} == {"body"}


@pytest.mark.parametrize(
    ("above", "items"),
    [
        (["Xưởng còn thiếu ba thứ:"], ["- Cầu trục năm tấn cho bãi phơi", "- Xe nâng chạy điện cho kho mới"]),
        ([], ["- Cầu trục năm tấn cho bãi phơi;", "- Xe nâng chạy điện cho kho mới."]),
        ([], ["- Nhà máy gạch Hòa Phước chạy thử tro bay", "- Dây chuyền thứ hai nhận 60 công nhân"]),
    ],
    ids=["announced", "with stops", "of the story"],
)
def test_items_of_a_list_are_no_links(above: list[str], items: list[str]) -> None:
    told = bricks_with(*above, *items)
    assert "related" not in {told[item] for item in items}


def test_one_sentence_below_a_link_is_its_teaser() -> None:
    link = "Tượng gỗ mít của nghệ nhân 80 tuổi lên đường sang Lyon"
    teaser = "Mười hai pho tượng sơn thếp sẽ bày trong một nhà nguyện cổ bên bờ sông đến hết mùa hè."
    told = bricks_with(link, teaser)
    assert (told[link], told[teaser]) == ("related", "related")
    assert {told[line] for line in BRICKS_TEXT[1:]} == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "Tuy nhiên, nhiều hộ lo tiếng ồn của dây chuyền kéo dài cả ban đêm.",
        "Giám đốc Tán Thị Bưởi hứa che kín bãi phơi trước khi mùa mưa về, không để nước chảy tràn.",
        "Nhà máy gạch Hòa Phước chạy thử dây chuyền thứ hai với 60 công nhân người trong xã.",
        "Nhiều hộ bên bờ sông lo tiếng ồn ban đêm kéo dài. Phường hứa đo lại vào cuối mùa hè và che kín máy ép.",
    ],
    ids=["goes on", "names who speaks", "of the story", "two sentences"],
)
def test_a_paragraph_below_a_link_is_no_teaser(line: str) -> None:
    link = "Tượng gỗ mít của nghệ nhân 80 tuổi lên đường sang Lyon"
    assert bricks_with(link, line)[line] == "body"
