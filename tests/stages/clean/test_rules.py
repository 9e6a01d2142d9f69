"""Every rule, for and against: a page on which it must decide, and one that looks alike on which it must not."""

import pytest

from pipeline.stages.clean import RULES
from tests.stages.clean.cleaning import clean_page

TITLE = "Làng gốm Phù Lãng đón đoàn khách quốc tế đầu tiên trong năm"
LEAD = "Sáng 12/3, làng gốm Phù Lãng đón đoàn khách quốc tế đầu tiên, gồm 40 người yêu đồ gốm đến từ Nhật Bản và Hàn Quốc."
ONE = (
    "Đoàn khách quốc tế được nghệ nhân Vũ Hữu Nhung hướng dẫn chuốt gốm trên bàn xoay và xem mở lò nung củi."
)
TWO = "Theo nghệ nhân Vũ Hữu Nhung, làng gốm Phù Lãng hiện còn 60 lò nung, mỗi năm làm ra hàng vạn sản phẩm gốm da lươn."
THREE = "Đoàn khách quốc tế hẹn trở lại làng gốm Phù Lãng vào mùa thu để dự hội thi chuốt gốm."
STORY = (TITLE, LEAD, ONE, TWO, THREE)

OTHER_HEAD = "Giá tôm hùm bông tại Sông Cầu tăng mạnh trước kỳ nghỉ dài"
OTHER_TEASER = "Thương lái thu mua tôm hùm bông loại một với giá 2,3 triệu đồng mỗi kg, cao nhất từ đầu vụ."


def told(*lines: str) -> str:
    return "\n\n".join(lines)


def found(text: str, line: str) -> dict[str, object]:
    blocks, _ = clean_page(text)
    return next(block for block in blocks if line in str(block["text"]))


FOR: dict[str, tuple[str, str]] = {
    "crawler_header": (" date 2025-03-12 " + told(LEAD, ONE, TWO), "date 2025-03-12"),
    "image_name": (told(TITLE, LEAD, "lang-gom-0312.jpg", ONE, TWO), "lang-gom-0312.jpg"),
    "no_words": (told(TITLE, LEAD, "| | |", ONE, TWO), "| | |"),
    "web_address": (told(*STORY, "https://example.vn/lang-gom.html"), "https://example.vn"),
    "page_date": (told(TITLE, "Thứ tư, 12/3/2025, 09:15 (GMT+7)", LEAD, ONE), "Thứ tư"),
    "standing_line": (told(*STORY, "Tin cùng chuyên mục", OTHER_HEAD), "Tin cùng chuyên mục"),
    "standing_label": (told(*STORY, "Tags: gốm, Phù Lãng"), "Tags: gốm"),
    "standing_opening": (told(*STORY, "Theo dõi chúng tôi trên mạng xã hội"), "Theo dõi chúng tôi"),
    "arrow": (told(TITLE, LEAD, ">> " + OTHER_HEAD, ONE, TWO), ">> "),
    "list_heading": (told(*STORY, "Các bài viết đáng đọc trong tuần", OTHER_HEAD), "Các bài viết"),
    "self_talk": (
        told(*STORY, "Mọi hành vi sao chép phải được sự đồng ý bằng văn bản của tòa soạn và ghi rõ nguồn."),
        "Mọi hành vi",
    ),
    "masthead": (
        told("Báo Sông Lam", "Cơ quan của Hội Nhà báo, tiếng nói của người làm nghề", *STORY), "Cơ quan của Hội",
    ),
    "bar": (told("Thời sự Kinh tế Thế giới Thể thao Giải trí", *STORY), "Thời sự Kinh tế"),
    "breadcrumb": (told("Du lịch > Làng nghề đất Bắc", *STORY), "Du lịch >"),
    "section_name": (told("Xã hội", *STORY), "Xã hội"),
    "byline": (told(*STORY, "Nguyễn Minh Quân"), "Nguyễn Minh Quân"),
    "source_line": (told(*STORY, "Theo nhandan.vn"), "Theo nhandan.vn"),
    "tag_list": (told(*STORY, "Từ khóa:", "gốm da lươn"), "gốm da lươn"),
    "photo_credit": (told(TITLE, LEAD, "Khách xem mở lò. Ảnh: TTXVN", ONE), "Khách xem mở lò"),
    "below_image": (told(TITLE, LEAD, "lo-nung.png", "Một lò nung củi ở làng", ONE, TWO), "Một lò nung"),
    "headline": (told(*STORY), TITLE),
    "repeated_line": (told(*STORY, OTHER_HEAD, OTHER_HEAD, OTHER_TEASER), OTHER_HEAD),
    "repeated_paragraph": (told(TITLE, LEAD, ONE, TWO, ONE, THREE), ONE),
    "below_related": (told(*STORY, "Tin liên quan", OTHER_HEAD, OTHER_TEASER), OTHER_TEASER),
    "below_comments": (told(*STORY, "Bình luận (2)", "Gốm làng này đẹp lắm, tôi đã mua một cái chum."), "Gốm làng này"),
    "below_poll": (told(TITLE, LEAD, "Thăm dò ý kiến:", "Có", ONE, TWO, THREE, TWO + " " + THREE), "Có"),
    "other_story": (told(*STORY, OTHER_HEAD, OTHER_TEASER), OTHER_TEASER),
    "loose_headline": (told(*STORY, OTHER_HEAD), OTHER_HEAD),
    "time_ago": (told(*STORY, "Minh Hòa 2 giờ trước", "Gốm đẹp quá."), "2 giờ trước"),
    "after_the_end": (told(*STORY, "Nguyễn Minh Quân", "Tags: gốm, làng nghề", OTHER_HEAD, OTHER_TEASER), OTHER_TEASER),
    "before_the_start": (told("Cảm ơn bạn đã ghé thăm trang của chúng tôi", *STORY), "Cảm ơn bạn"),
    "opening_paragraph": (told(*STORY), LEAD),
    "paragraph": (told(*STORY), TWO),
    "subheading": (told(TITLE, LEAD, ONE, "Lò nung còn đỏ lửa", TWO, THREE), "Lò nung còn đỏ lửa"),
    "list": (told(TITLE, LEAD, "- Chuốt gốm trên bàn xoay;", "- Xem mở lò nung củi.", ONE, TWO), "- Chuốt gốm"),
    "unmarked_caption": (
        told(TITLE, LEAD, "Nghệ nhân Vũ Hữu Nhung hướng dẫn đoàn khách quốc tế chuốt gốm Phù Lãng trên bàn xoay ngay giữa sân", ONE, TWO),
        "ngay giữa sân",
    ),
    "second_lead": (told(TITLE, "TTO - " + LEAD, ONE, TWO, THREE, "TTO - " + OTHER_TEASER), OTHER_TEASER),
    "dated_link": (told(*STORY, OTHER_HEAD + " (10/03/2025)"), OTHER_HEAD),
    "alt_text": (told(TITLE, LEAD, ONE, "Một ngày ở làng gốm - Ảnh 2.", TWO, THREE), "Một ngày ở làng gốm"),
    "table_cell": (told(TITLE, LEAD, ONE, "Loại gốm", "Số mẻ", "Chum", "12", "Vại", "30", "Bình", "45", TWO), "Loại gốm"),
    "verse": (told(TITLE, LEAD, ONE, "Người làng hay đọc hai câu:", "Đất quê nặn mãi thành chum", "Lửa quê nung mãi nên tình, nên thương", TWO, THREE), "Đất quê"),
    "not_an_article": (told(OTHER_HEAD, "12/03/2025", "Diêm dân Bạc Liêu chờ nắng để cào lứa muối đầu", "11/03/2025", "Cầu treo Bản Mạ thông xe sau ba tháng sửa", "10/03/2025", "1 2 3 Trang sau"), OTHER_HEAD),
}  # fmt: skip

ELSEWHERE = {"shared_by_corpus", "known_headline", "headline_again"}


@pytest.mark.parametrize("rule", sorted(FOR))
def test_the_rule_decides(rule: str) -> None:
    text, line = FOR[rule]
    blocks, _ = clean_page(text)
    assert rule in {block["rule"] for block in blocks if line in block["text"]}


def test_every_rule_is_described_and_tried() -> None:
    assert set(FOR) | ELSEWHERE == set(RULES)
    assert all(RULES[rule].endswith(".") for rule in RULES)


KEPT = [
    "Bình luận về kết quả này, nghệ nhân Vũ Hữu Nhung nói làng gốm Phù Lãng còn nhiều việc phải làm.",
    "Liên hệ với cơ quan công an gần nhất là việc đầu tiên phải làm, nghệ nhân làng gốm dặn đoàn khách quốc tế.",
    "Bạn đọc có thể xem thêm hồ sơ tại thư viện của làng gốm Phù Lãng, nơi lưu giữ hàng trăm mẫu gốm cổ.",
    "Chia sẻ với đoàn khách quốc tế, nghệ nhân cho biết mỗi mẻ gốm nung mất ba ngày ba đêm.",
    "Quảng cáo cho làng gốm Phù Lãng trên mạng xã hội là việc mà các bạn trẻ trong làng đang làm.",
    "Tin liên quan đến giải thưởng gốm sẽ được làng Phù Lãng thông báo sau khi hội thi kết thúc.",
    "Địa chỉ của lò gốm được ghi trên từng sản phẩm để khách quốc tế dễ tìm lại nghệ nhân.",
    "Ngày 12/3/2025, làng gốm Phù Lãng nhận bằng công nhận điểm du lịch cộng đồng.",
    "Theo dõi lửa trong lò gốm là công đoạn khó nhất, nghệ nhân Vũ Hữu Nhung kể với đoàn khách.",
    "Năm ngoái làng gốm Phù Lãng xin 12 giấy phép xây lò, đến nay có 5 giấy phép được cấp, nghệ nhân nói với đoàn khách.",
    "Xem thêm một mẻ gốm ra lò, khách quốc tế mới hiểu vì sao gốm Phù Lãng có màu da lươn.",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_furniture_words_inside_a_sentence_cut_nothing(sentence: str) -> None:
    for text in (told(TITLE, LEAD, ONE, sentence, TWO, THREE), told(TITLE, LEAD, ONE, TWO, sentence)):
        assert found(text, sentence)["kept"], text


AGAINST = {
    "a heading is no headline of another story": (
        told(TITLE, LEAD, ONE, "Giữ lửa lò gốm Phù Lãng", TWO, THREE),
        "Giữ lửa",
    ),
    "a caption below the last paragraph stays": (
        told(*STORY, "Đoàn khách bên lò nung. Ảnh: TTXVN"),
        "bên lò nung",
    ),
    "a numbered heading is no standing line": (
        told(TITLE, LEAD, ONE, "2. Nổi bật", TWO, THREE),
        "2. Nổi bật",
    ),
    "the story goes on below a box": (told(TITLE, LEAD, "Tin liên quan", OTHER_HEAD, ONE, TWO, THREE), TWO),
    "a date inside a sentence is no date line": (told(TITLE, LEAD, KEPT[7], TWO), "Ngày 12/3/2025"),
    "a heading glued to its paragraph stays where the page has no blank lines": (
        "\n".join((TITLE, LEAD, ONE, "Giữ lửa lò gốm Phù Lãng", TWO, THREE)),
        TWO,
    ),
    "a prefix opens the article's own lead": (told(TITLE, "TTO - " + LEAD, ONE, TWO), LEAD),
    "what a line announces belongs to the article": (
        told(TITLE, LEAD, ONE, "Nghệ nhân dặn ba điều:", "- Nhào đất thật kỹ.", "- Phơi chỗ râm.", TWO),
        "Nhào đất",
    ),
    "a whole line in quotation marks is said in the article": (
        told(TITLE, LEAD, ONE, '"Chừng nào còn người đặt hàng thì tôi còn đốt lò mỗi tuần"', TWO, THREE),
        "Chừng nào",
    ),
    "a question above the first paragraph is the headline": (
        told("Vì sao làng gốm Phù Lãng đón được nhiều đoàn khách quốc tế đến vậy?", LEAD, ONE, TWO),
        "Vì sao",
    ),
}


@pytest.mark.parametrize("case", sorted(AGAINST))
def test_what_looks_alike_is_kept(case: str) -> None:
    text, line = AGAINST[case]
    assert found(text, line)["kept"]


def test_a_headline_said_again_is_cut_once() -> None:
    blocks, article = clean_page(told(TITLE, LEAD, ONE, TITLE, TWO))
    assert [block["rule"] for block in blocks if block["text"] == TITLE] == ["headline", "headline_again"]
    assert article["title"] == TITLE


def test_nothing_of_another_story_reaches_the_text() -> None:
    _, article = clean_page(
        told(
            *STORY,
            "Nguyễn Minh Quân",
            "Có thể bạn quan tâm",
            OTHER_HEAD,
            OTHER_HEAD,
            OTHER_TEASER,
            "fb yt zl tw",
        )
    )
    assert "tôm hùm" not in article["text"]
    assert article["n_paragraphs"] == 4


HEADLINES = (
    "Thợ rèn cuối cùng ở phố Lò vẫn đỏ lửa",
    "Tàu vét bùn mắc cạn ở cửa biển Gành Hào",
    "Sinh viên trường mỹ thuật dựng tượng từ sắt vụn",
    "Giá quặng rớt mạnh trên sàn Thượng Hải",
)
TEASERS = (
    "Sáu mươi năm quai búa, ông Nhẫn chưa từng nghỉ một buổi chợ phiên nào kể từ ngày nối nghiệp cha.",
    "Thủy thủ đoàn gồm chín người đã lên bờ an toàn, dự kiến triều cường đêm mai mới kéo được con tàu nặng 800 tấn.",
    "Triển lãm mở cửa tự do suốt mùa hè, mỗi tác phẩm kèm lời kể về nơi nhặt được vật liệu.",
    "Nhà phân tích cho rằng nhu cầu xây dựng yếu đi khiến tồn kho cao nhất mười tháng qua.",
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n  ",
        told("Menu", "Đăng nhập", "Quảng cáo", "© Báo Mẫu"),
        told("nhà cái uy tín soi cầu kèo nhà cái nổ hũ xóc đĩa tài xỉu đăng ký nhận ngay hôm nay."),
        told("Kinh tế", OTHER_HEAD, "12/3/2025", TITLE, "11/3/2025", "Thêm một cây cầu nối hai bờ sông Cầu", "10/3/2025", "1 2 3 4 5 Trang sau"),
        told("Kim loại", *(line for pair in zip(HEADLINES, TEASERS, strict=True) for line in pair)),
        told("Kim loại", *TEASERS),
        told(*(f"{headline} {teaser}" for headline, teaser in zip(HEADLINES, TEASERS, strict=True))),
        told("Höåi nöng dên huyïån múã lúáp daåy nghïì", "Saáng nay höåi nöng dên huyïån múã lúáp daåy nghïì tröìng nêëm cho hún böën mûúi höå dên úã caác xaä ven söng."),
        told("Đô thị", TITLE, "TTO - " + LEAD, OTHER_HEAD, "TTO - " + OTHER_TEASER, "Hai cây cầu nối đôi bờ sông Cầu", "TTO - " + TWO),
    ],
)  # fmt: skip
def test_what_is_no_article_keeps_nothing(text: str) -> None:
    blocks, article = clean_page(text)
    assert not article["is_article"]
    assert article["text"] == "" and article["n_paragraphs"] == 0
    assert not any(block["kept"] for block in blocks)


@pytest.mark.parametrize("stamp", [" date 2025-03-12", "Ngô Thị Bưởi", "12/03/2025 08:15"])
def test_a_signed_or_dated_round_up_is_an_article(stamp: str) -> None:
    assert clean_page(told(stamp, "Bốn chuyện lạ trong ngày ở bốn miền đất nước", *TEASERS))[1]["is_article"]


def test_headlines_with_their_leads_on_one_line_are_other_stories() -> None:
    teasers = (
        "Diêm dân Bạc Liêu chờ nắng để cào muối TTO - Mưa trái mùa làm mất trắng 200 ha ruộng muối ven biển.",
        "Cầu treo Bản Mạ thông xe sau ba tháng sửa TTO - Người dân hai bờ không còn phải qua sông bằng mảng.",
    )
    blocks, _ = clean_page(told(TITLE, "TTO - " + LEAD, ONE, TWO, *teasers, THREE))
    assert {block["rule"] for block in blocks if block["text"] in teasers} == {"second_lead"}
    agency = ONE.rstrip(".") + ", theo tin của phóng viên TTXVN - người có mặt ở lò gốm từ sáng."
    assert found(told(TITLE, LEAD, agency, TWO, THREE), agency)["kept"]


BETS = (
    "Người chơi đặt cược qua trang cá cược, đánh lô đề và tài xỉu, tiền thắng thua thanh toán mỗi thứ hai.",
    "Cuối tuần, nhà cái nhận cược tới mười tỷ đồng một đêm, game bài đổi thưởng chiếm một nửa số đó.",
)
TOUTING = (
    "Nhà cái uy tín nhất năm, nạp rút trong một phút, khuyến mãi 100% cho lần nạp đầu, đăng ký nhận ngay quà.",
    "Soi cầu lô đề chuẩn mỗi tối, game bài đổi thưởng, nổ hũ, bắn cá, tài xỉu đủ cả trong một tài khoản.",
)


@pytest.mark.parametrize(
    ("lines", "is_article"),
    [
        (("Công an phá đường dây cá độ ở Bắc Giang, bắt giữ chín nghi phạm.", *BETS, "Cảnh sát khám xét nhà kẻ cầm đầu đường dây cá độ, tạm giữ mười tỷ đồng và chín nghi phạm."), True),
        (("Lượng cá cược vào cuộc bầu cử tăng vọt, theo một công ty xổ số.", BETS[0].replace("lô đề và ", "")), True),
        (TOUTING, False),
    ],
)  # fmt: skip
def test_news_of_bets_is_no_spam(lines: tuple[str, ...], is_article: bool) -> None:
    page = "\n\n".join(["Cá cược qua mạng tăng mạnh dịp cuối năm", *lines])
    assert clean_page(page)[1]["is_article"] is is_article
