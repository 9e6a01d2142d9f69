import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.model import Article, Mention, Quote
from pipeline.stages.extract.naming import fullest_names
from pipeline.stages.extract.quotes import find_quotes
from pipeline.stages.extract.roles import find_roles
from tests.stages.extract.marking import marked

Said = tuple[str, str | None, str | None, str]


def said_in(article: Article, mentions: list[Mention]) -> list[Quote]:
    """Return the quotes of an article, read with the roles of its people."""
    fullest = fullest_names(article, mentions)
    return find_quotes(article, mentions, fullest, find_roles(article, mentions, fullest))


def quotes(text: str, kind: str = "body") -> list[Said]:
    """Return kind, speaker, verb and words of the quotes in a marked text, one paragraph a line."""
    article, mentions = marked(text, kind)
    found = said_in(article, mentions)
    return [(q.kind, None if q.speaker is None else mentions[q.speaker].text, q.verb, q.text) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] nói: “Đường đã thông rồi.”", ("Lê An", "nói", "Đường đã thông rồi.")),
        ("“Đường đã thông rồi”, ông [PER|Lê An] nói.", ("Lê An", "nói", "Đường đã thông rồi")),
        ("“Đường đã thông rồi” - ông [PER|Lê An] nói.", ("Lê An", "nói", "Đường đã thông rồi")),
        ('"Đường đã thông rồi," [PER|Lê An] viết trên mạng xã hội.', ("Lê An", "viết", "Đường đã thông rồi,")),
        ("«Đường đã thông rồi», bà [PER|Lê An] khẳng định.", ("Lê An", "khẳng định", "Đường đã thông rồi")),
        ("“Đường đã thông rồi”, theo ông [PER|Lê An].", ("Lê An", None, "Đường đã thông rồi")),
        ("“Ông ấy bảo ‘thôi’ rồi “đi luôn” khỏi đây”, ông [PER|Lê An] kể.", ("Lê An", "kể", "Ông ấy bảo ‘thôi’ rồi “đi luôn” khỏi đây")),
        ("“Đường đã thông rồi”, [ORG|Sở Giao thông] cho biết.", ("Sở Giao thông", "cho biết", "Đường đã thông rồi")),
        ("“Đường đã thông rồi”, một người dân nói.", (None, "nói", "Đường đã thông rồi")),
        ("Ông [PER|Lê An] khẳng định “chúng tôi sẽ làm đường trước Tết”.", ("Lê An", "khẳng định", "chúng tôi sẽ làm đường trước Tết")),
    ],
)  # fmt: skip
def test_direct_speech(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert quotes(text) == [("direct", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] cho biết đường đã thông.", ("Lê An", "cho biết", "đường đã thông")),
        ("Ông [PER|Lê An] cho biết, đường đã thông.", ("Lê An", "cho biết", "đường đã thông")),
        ("Ông [PER|Lê An] nói rằng đường đã thông.", ("Lê An", "nói", "đường đã thông")),
        ("Ông [PER|Lê An] đưa ra cảnh báo rằng đê sắp vỡ.", ("Lê An", "đưa ra cảnh báo", "đê sắp vỡ")),
        ("Ông [PER|Lê An] khai đã bán chiếc xe.", ("Lê An", "khai", "đã bán chiếc xe")),
        ("Theo ông [PER|Lê An], đường đã thông từ sáng.", ("Lê An", None, "đường đã thông từ sáng")),
        ("Theo báo cáo của [ORG|Bộ Y tế], dịch đã lắng xuống.", ("Bộ Y tế", None, "dịch đã lắng xuống")),
        ("Đường lên bản đã thông từ sáng, theo [ORG|Sở Giao thông].", ("Sở Giao thông", None, "Đường lên bản đã thông từ sáng")),
        ("Đường lên bản đã thông từ sáng, [ORG|Sở Giao thông] thông báo.", ("Sở Giao thông", "thông báo", "Đường lên bản đã thông từ sáng")),
        ("Sang năm, theo ông [PER|Lê An], giá đất sẽ còn tăng mạnh.", ("Lê An", None, "giá đất sẽ còn tăng mạnh")),
        ("Người dân cho biết đường đã thông.", (None, "cho biết", "đường đã thông")),
        ("Đại diện [ORG|Sở Giao thông] cho biết đường đã thông.", ("Sở Giao thông", "cho biết", "đường đã thông")),
        ("[LOC|Nga] tuyên bố sẽ đáp trả.", ("Nga", "tuyên bố", "sẽ đáp trả")),
        ("Ông [PER|Lê An], Giám đốc [ORG|Sở Y tế], cho biết dịch đã lắng.", ("Lê An", "cho biết", "dịch đã lắng")),
        ("Giám đốc [ORG|Sở Y tế] [PER|Lê An] trong cuộc họp với ông [PER|Võ Bình] cho biết dịch đã lắng.", ("Lê An", "cho biết", "dịch đã lắng")),
        ("Ông [PER|Lê An] cảm ơn khách, đồng thời khẳng định sẽ quay lại.", ("Lê An", "khẳng định", "sẽ quay lại")),
        ("[ORG|Công an huyện B], [LOC|C] cho hay, vụ việc đã rõ.", ("Công an huyện B", "cho hay", "vụ việc đã rõ")),
        ("[ORG|Reuters] dẫn lời ông [PER|Lê An] cho hay mỏ đã đóng.", ("Lê An", "cho hay", "mỏ đã đóng")),
        ("Vợ ông [PER|Lê An] cho biết nhà đã bán.", (None, "cho biết", "nhà đã bán")),
    ],
)  # fmt: skip
def test_reported_clauses(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert quotes(text) == [("indirect", *expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị có chủ đề: “Chung một ngày mai xanh cho trẻ em”.",
        "Hàng trăm người hát bài “Tiến về phía trước cùng nhau”.",
        "Anh bị gọi là “vua phá lưới”, một biệt danh khó bỏ.",
        "Lời khẳng định của ông [PER|Lê An] bị bỏ qua.",
        "Ông [PER|Lê An] không cho biết lý do.",
        "Ông [PER|Lê An] đưa ra cảnh báo về trận lũ sắp đến.",
        "Ông [PER|Lê An] trình bày báo cáo thẩm tra, trong đó có hai phụ lục.",
        "Theo kế hoạch, cầu sẽ thông xe vào tháng 9.",
        "Theo [LAW|Luật Đất đai], hộ dân được bồi thường.",
        "Ông [PER|Lê An] khẳng định vai trò của thư viện.",
        "Nhà máy triển khai dây chuyền mới.",
        "Ông [PER|Lê An] nói chuyện với công nhân.",
        "Mưa lớn làm đường ngập.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert quotes(text) == []


def test_a_quote_broken_by_its_speaker_is_two() -> None:
    assert quotes("“Khó nhất là đường”, ông [PER|Lê An] nói, “vì mưa suốt tháng”.") == [
        ("direct", "Lê An", "nói", "Khó nhất là đường"),
        ("direct", "Lê An", None, "vì mưa suốt tháng"),
    ]


def test_words_in_marks_inside_a_reported_clause_belong_to_it() -> None:
    assert quotes("Ông [PER|Lê An] cho rằng đây là “một sự kiện lịch sử”, nhờ sự ủng hộ của dân.") == [
        ("indirect", "Lê An", "cho rằng", "đây là “một sự kiện lịch sử”, nhờ sự ủng hộ của dân")
    ]


def test_what_is_reported_before_the_colon_counts_too() -> None:
    assert quotes("Ông [PER|Lê An] nói ông đã rất mệt: “Tôi chạy suốt đêm qua”.") == [
        ("indirect", "Lê An", "nói", "ông đã rất mệt"),
        ("direct", "Lê An", "nói", "Tôi chạy suốt đêm qua"),
    ]


def test_a_quote_that_fills_its_paragraph_is_of_whom_the_one_before_introduces() -> None:
    assert quotes("Ông [PER|Lê An] kể tiếp:\n“Đêm ấy nước lên rất nhanh.”") == [
        ("direct", "Lê An", None, "Đêm ấy nước lên rất nhanh.")
    ]


def test_a_quote_over_several_paragraphs_has_one_speaker() -> None:
    text = "“Đêm ấy nước lên rất nhanh.\n“Sáng ra thì bản không còn nữa”, ông [PER|Lê An] kể."
    assert quotes(text) == [
        ("direct", "Lê An", None, "Đêm ấy nước lên rất nhanh."),
        ("direct", "Lê An", "kể", "Sáng ra thì bản không còn nữa"),
    ]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("Ông cho biết đường đã thông.", "Lê Văn An"),
        ("Bà cho biết đường đã thông.", "Võ Thị Bình"),
        ("Vị này cho biết đường đã thông.", "Võ Thị Bình"),
        ("Bộ trưởng cho biết đường đã thông.", "Lê Văn An"),
        ("Bộ trưởng [ORG|Bộ Y tế] cho biết đường đã thông.", "Lê Văn An"),
        ("Nữ ca sĩ cho biết đường đã thông.", "Võ Thị Bình"),
        ("Ông [PER|An] cho biết đường đã thông.", "Lê Văn An"),
        ("Các bác sĩ cho biết đường đã thông.", None),
    ],
)
def test_whom_a_short_name_a_pronoun_or_a_title_means(second: str, speaker: str | None) -> None:
    first = "Ông [PER|Lê Văn An], Bộ trưởng [ORG|Bộ Y tế], tới muộn. Bà [PER|Võ Thị Bình], ca sĩ, tới sớm."
    assert [quote[1] for quote in quotes(f"{first}\n{second}")] == [speaker]


def test_a_leader_goes_by_the_country() -> None:
    text = "Tổng thống [LOC|Nga] [PER|Vladimir Putin] gửi thư.\nNhà lãnh đạo [LOC|Nga] khẳng định Moscow sẵn sàng hợp tác."
    assert [quote[1] for quote in quotes(text)] == ["Vladimir Putin"]


def test_an_abbreviation_goes_by_its_full_name() -> None:
    text = "[ORG|Liên Hợp Quốc] ([ORG|LHQ]) họp hôm qua.\n[ORG|LHQ] cảnh báo nước sạch sắp cạn."
    assert [quote[1] for quote in quotes(text)] == ["Liên Hợp Quốc"]


def test_an_interview_holds_answers_and_no_questions() -> None:
    text = (
        "Thầy [PER|Ninh Công Trứ] trả lời phỏng vấn.\n"
        "- Vì sao thầy chọn cách này?\n"
        "- Vì không còn cách nào khác.\n"
        "PV: Học trò nghĩ sao?\n"
        "Thầy [PER|Ninh Công Trứ]: Các em quen dần. Bây giờ thì vui."
    )
    assert quotes(text) == [
        ("direct", "Ninh Công Trứ", None, "Vì không còn cách nào khác."),
        ("direct", "Ninh Công Trứ", None, "Các em quen dần. Bây giờ thì vui."),
    ]


def test_a_line_of_dialogue_is_of_whom_the_paragraph_before_introduces() -> None:
    assert quotes("Ông [PER|Lê An] cười:\n- Nản thì ai giữ rừng.") == [
        ("direct", "Lê An", None, "Nản thì ai giữ rừng.")
    ]


def test_headings_say_nothing() -> None:
    assert quotes("“Chúng tôi không bỏ cuộc”, ông [PER|Lê An] nói.", kind="heading") == []


PIECES = st.sampled_from(
    [
        "“", "”", '"', " ", ", ", ". ", ": ", "- ", "ông [PER|Lê An] ", "bà ", "nói ", "cho biết ", "rằng ", "theo ", "Theo ", "[ORG|Bộ Y tế] ",
        "đường đã thông ", "Giám đốc ", "vị này ", "\n", "? ", "«", "»", "PV: ", "khẳng định ", "và ", "[PER|Võ Bình] ", "(", ") ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=24))
def test_quotes_are_exact_pieces_and_never_overlap(pieces: list[str]) -> None:
    article, mentions = marked("".join(pieces))
    found = said_in(article, mentions)
    ends: dict[int, int] = {}
    for quote in found:
        assert quote.text == article.paragraphs[quote.paragraph].text[quote.start : quote.end]
        assert quote.text.strip() == quote.text != ""
        assert quote.start >= ends.get(quote.paragraph, 0)
        ends[quote.paragraph] = quote.end
        assert quote.speaker is None or 0 <= quote.speaker < len(mentions)
    assert found == said_in(article, mentions)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[ORG|Sở Y tế] đã kiểm tra kho. Cơ quan này cho biết thuốc còn hạn.", "Sở Y tế"),
        ("[ORG|Ngân hàng A] bán [ORG|Công ty B]. Ngân hàng này cho biết giá đã chốt.", "Ngân hàng A"),
        ("Bị cáo [PER|Lê An] cúi đầu.\nBị cáo khai đã bán chiếc xe.", "Lê An"),
        ("[ORG|Sở Y tế] vừa gửi thông cáo.\nThông cáo nêu: “Thuốc còn hạn đến hết năm nay”.", "Sở Y tế"),
        ("Theo nhà phát hành [ORG|Sao Mai], phim đã lãi.", "Sao Mai"),
        ("Theo Giám đốc [ORG|Sở Y tế], ông [PER|Lê An], thuốc còn hạn.", "Lê An"),
        ("Còn theo ông [PER|Lê An], thuốc còn hạn.", "Lê An"),
        ("Thông tin từ [ORG|Sở Y tế] cho biết thuốc còn hạn.", "Sở Y tế"),
        ("Phía chủ đầu tư, [ORG|Công ty B], khẳng định đập an toàn.", "Công ty B"),
    ],
)
def test_speakers_that_go_by_a_noun(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


def test_what_two_verbs_of_one_subject_report_is_two_quotes() -> None:
    assert quotes("Ông [PER|Lê An] cho biết đường đã thông, đồng thời đề nghị bà con quay về.") == [
        ("indirect", "Lê An", "cho biết", "đường đã thông"),
        ("indirect", "Lê An", "đề nghị", "bà con quay về"),
    ]


def test_a_line_between_dashes_is_of_whom_its_last_clause_names() -> None:
    assert quotes("- Nước lên nhanh quá, chạy không kịp - bà [PER|Lê An] kể.") == [
        ("direct", "Lê An", "kể", "Nước lên nhanh quá, chạy không kịp")
    ]


def test_words_that_somebody_relays_belong_to_the_report() -> None:
    assert quotes("Cô [PER|Lê An] nói thêm mẹ vừa gọi điện dặn “nhớ ăn sáng trước khi đi”.") == [
        ("indirect", "Lê An", "nói thêm", "mẹ vừa gọi điện dặn “nhớ ăn sáng trước khi đi”")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống [LOC|Hà Lan] [PER|Jan Bos], nay là cố vấn của [ORG|WTO], gói gọn: “Ta còn thời gian để làm”.", "Jan Bos"),
        ("Ông [PER|Lê An] (xã Đông, huyện Tây) chỉ lên đồi: “Ta còn thời gian để làm”.", "Lê An"),
        ("Một hành khách tên [PER|Vi Thị Sen] kể: “Ta còn thời gian để làm”.", "Vi Thị Sen"),
        ("Đại tá [PER|Lê An], Trưởng phòng Cảnh sát - [ORG|Công an tỉnh A] nói: “Ta còn thời gian để làm”.", "Lê An"),
        ("[ORG|Công ty A], chủ đầu tư dự án ven sông, nói: “Ta còn thời gian để làm”.", "Công ty A"),
    ],
)  # fmt: skip
def test_a_subject_keeps_its_verb_across_what_explains_it(text: str, expected: str) -> None:
    assert [quote[1] for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("Theo chuyên gia này, giá sẽ còn tăng.", "Lê Văn An"),
        ("Giá sẽ còn tăng mạnh vào cuối năm, nhà khoa học này phân tích.", "Lê Văn An"),
        ("Một quan chức khác tới muộn. Vị quan chức này nói giá sẽ tăng.", None),
        ("Đồng chí đề nghị dân yên tâm.", "Lê Văn An"),
        ("Tòa cho rằng giá sẽ còn tăng.", "TAND huyện A"),
        ("Tòa án một huyện khác cho rằng giá sẽ còn tăng.", None),
    ],
)
def test_whom_a_noun_alone_means(second: str, speaker: str | None) -> None:
    first = "[ORG|TAND huyện A] họp hôm qua. Ông [PER|Lê Văn An] cho rằng giá sẽ tăng."
    assert quotes(f"{first}\n{second}")[-1][1] == speaker


def test_two_speakers_of_one_sentence_have_a_quote_each() -> None:
    text = "Ông [PER|Lê An] đề xuất đưa đoàn đi xa; bà [PER|Võ Bình] đáp rằng bà sẽ viết thư."
    assert quotes(text) == [
        ("indirect", "Lê An", "đề xuất", "đưa đoàn đi xa"),
        ("indirect", "Võ Bình", "đáp", "bà sẽ viết thư"),
    ]
    assert quotes("Ông [PER|Lê An] cho biết đường đã thông; cầu vẫn còn cấm.") == [
        ("indirect", "Lê An", "cho biết", "đường đã thông; cầu vẫn còn cấm")
    ]


def test_a_verb_of_saying_may_open_the_sentence() -> None:
    assert quotes("Khẳng định đường đã thông, ông [PER|Lê An] đề nghị dân yên tâm.") == [
        ("indirect", "Lê An", "Khẳng định", "đường đã thông"),
        ("indirect", "Lê An", "đề nghị", "dân yên tâm"),
    ]
    assert quotes("Kết luận buổi kiểm tra, ông [PER|Lê An] đề nghị dân yên tâm.") == [
        ("indirect", "Lê An", "đề nghị", "dân yên tâm")
    ]


def test_what_was_said_so_is_said_by_whom_the_next_sentence_names() -> None:
    text = "“Đường đã thông từ sáng nay.”\nÔng [PER|Lê An] khẳng định như vậy tại cuộc họp báo."
    assert quotes(text) == [("direct", "Lê An", None, "Đường đã thông từ sáng nay.")]


def test_a_line_after_a_dash_goes_on_in_the_first_person() -> None:
    text = "Chị [PER|Lê An] kể chị đã nghỉ một năm.\n- Hôm ấy thầy gọi: “Về đi”. Thế là em về."
    assert quotes(text)[1:] == [("direct", "Lê An", None, "Hôm ấy thầy gọi: “Về đi”. Thế là em về.")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ông [PER|Lê An] hỏi vì sao đường chưa thông.", "vì sao đường chưa thông"),
        ("Ông [PER|Lê An] kể một chuyện khác: bài hay nhất bị chê.", "bài hay nhất bị chê"),
        ("Ông [PER|Lê An] cho hay với lỗi này tài xế bị phạt.", "với lỗi này tài xế bị phạt"),
        ("Ông [PER|Lê An] hứa trong tuần tới sẽ sửa cầu.", "trong tuần tới sẽ sửa cầu"),
        ("Thủ tướng [PER|Lê An] chỉ đạo các địa phương thông đường.", "các địa phương thông đường"),
        ("Theo phân tích của ông [PER|Lê An] thì giá sẽ còn tăng, dù chậm.", "giá sẽ còn tăng, dù chậm"),
    ],
)
def test_where_a_reported_clause_begins(text: str, words: str) -> None:
    assert [quote[3] for quote in quotes(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "[ORG|Công an huyện A] khởi tố bị can, tạm giam bốn tháng.",
        "[PER|Lê An] đầy tự tin, chuyên nghiệp trên sân khấu.",
        "[ORG|Công ty A] bị [LOC|Mỹ] cáo buộc vi phạm lệnh cấm.",
        "Tôi cho rằng đường đã thông.",
        "Việc ông [PER|Lê An] cho rằng đường đã thông gây tranh cãi.",
        "[ORG|Bộ Y tế] cần sớm báo cáo, xử lý vụ việc.",
        "Ông [PER|Lê An] chỉ đạo võ thuật cho nhiều bộ phim.",
        "Ông [PER|Lê An] khẳng định như vậy tại cuộc họp báo.",
        "[ORG|Bộ Y tế] tổ chức hội nghị đánh giá kết quả, triển khai nhiệm vụ đến năm 2030.",
        "Hội nghị cũng ghi nhận nhiều sáng kiến và cam kết thực hiện công ước.",
        "Trả lời qua điện thoại chiều 13/8, ông [PER|Lê An] hứa trong tuần này.",
    ],
)
def test_what_is_not_reported(text: str) -> None:
    assert quotes(text) == []


def test_a_caption_that_names_the_speaker_reports_nothing() -> None:
    caption = "Đại tướng [PER|Lê An], Ủy viên [ORG|Bộ Chính trị], Bộ trưởng [ORG|Bộ Công an] phát biểu tại phiên bế mạc."
    assert quotes(caption, "caption") == []


def test_a_department_is_not_its_ministry_in_brackets() -> None:
    text = "[ORG|Cục Thú y] ([ORG|Bộ Nông nghiệp]) đề nghị dân tiêm phòng."
    assert [quote[1] for quote in quotes(text)] == ["Cục Thú y"]


def test_a_post_before_a_comma_is_not_what_somebody_says() -> None:
    assert quotes("Đại diện [ORG|Viện A], kiểm sát viên [PER|Lê An] đáp.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo lời ông [PER|Lê An], người trực tiếp chỉ huy, lũ về lúc 2h.", ("Lê An", "lũ về lúc 2h")),
        ("Theo bà [PER|Lê An], 45 tuổi, chuyến biển này lỗ to.", ("Lê An", "chuyến biển này lỗ to")),
        ("Một bài xã luận của tờ [ORG|Tin Sáng] cho rằng luật là cần thiết.", ("Tin Sáng", "luật là cần thiết")),
        ("[PER|Lê An] khai nhận hành vi, song cho rằng mình bị ép.", ("Lê An", "mình bị ép")),
        ("Bốn nguồn tin khác xác nhận đường đã thông.", (None, "đường đã thông")),
        ("Ông [PER|Lê An] bác thông tin cầu sập và cho biết đường đã thông.", ("Lê An", "đường đã thông")),
    ],
)  # fmt: skip
def test_who_reports_what(text: str, expected: tuple[str | None, str]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == [expected]


def test_what_the_paper_itself_saw_is_no_quote() -> None:
    assert quotes("Theo ghi nhận của phóng viên, nhiều tuyến đường ngập sâu.") == []
    assert quotes("Theo ghi nhận của người dân, nhiều tuyến đường ngập sâu.") != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà [PER|Lê An], 63 tuổi, thở hắt: “Giờ biết đi đâu?”.", "Lê An"),
        ("Ông [PER|Lê An] bị bắt. Một nạn nhân báo tin. “Hỏi thì họ bảo chờ”, chị này kể.", None),
    ],
)
def test_who_speaks_beside_somebody_else(text: str, expected: str | None) -> None:
    assert quotes(text)[-1][1] == expected


def test_a_forecast_that_is_cut_is_a_noun() -> None:
    assert quotes("Bà [PER|Lê An] hạ dự báo tăng trưởng toàn cầu xuống 2,8%.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ông [PER|Lê An] nói với [ORG|Reuters] mỏ đã đóng từ lâu.", ["mỏ đã đóng từ lâu"]),
        ("Ông [PER|Lê An] nói với [ORG|Reuters] về mỏ đã đóng.", []),
        ("Ông [PER|Lê An] kết luận phiên họp, đề nghị dân yên tâm.", ["dân yên tâm"]),
    ],
)
def test_what_follows_the_one_it_is_said_to(text: str, words: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo tờ [ORG|Bình Minh], ngày 2-3, bà [PER|Lê An] đã ra tòa.", ("Bình Minh", "ngày 2-3, bà Lê An đã ra tòa")),
        ("Theo một nguồn tin, sáng 2-3, bà [PER|Lê An] đã ra tòa.", (None, "sáng 2-3, bà Lê An đã ra tòa")),
        ("Theo ông [PER|Lê An], ban tổ chức đã in logo, vé và áo.", ("Lê An", "ban tổ chức đã in logo, vé và áo")),
        ("Theo ông [PER|Lê An], ban tổ chức giải, vé đã bán hết.", ("Lê An", "vé đã bán hết")),
        ("Theo ông [PER|Lê An], luật sư đã nộp đơn, tòa chưa trả lời.", ("Lê An", "luật sư đã nộp đơn, tòa chưa trả lời")),
        ("Theo ông [PER|Lê An], luật sư của gia đình, tòa chưa trả lời.", ("Lê An", "tòa chưa trả lời")),
        ("Trong khi ấy, theo bà [PER|Lê An], đại diện siêu thị [ORG|Sao Mai], đơn hàng sẽ tăng.", ("Lê An", "đơn hàng sẽ tăng")),
        ("Đến trưa nay, theo thương lái, giá đã nhích lên.", (None, "giá đã nhích lên")),
        ("Ông [PER|Lê An] vừa tới. Theo vị này, đường đã thông từ sáng.", ("Lê An", "đường đã thông từ sáng")),
    ],
)  # fmt: skip
def test_where_the_source_ends_and_its_words_begin(text: str, expected: tuple[str | None, str]) -> None:
    assert quotes(text) == [("indirect", expected[0], None, expected[1])]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trả lời về trách nhiệm quản lý, Giám đốc [ORG|Sở Y tế], TS [PER|Lê An], cho rằng án quá nhẹ.", "Lê An"),
        ("PGS [PER|Lê An] vừa tới. Nữ chuyên gia cho rằng án quá nhẹ.", "Lê An"),
        ("PGS [PER|Lê An] vừa tới. Một nữ chuyên gia cho rằng án quá nhẹ.", None),
    ],
)  # fmt: skip
def test_the_person_whom_a_title_leads_to(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] chia sẻ với các phóng viên, ông không tin chuyện ấy.", "ông không tin chuyện ấy"),
        ("Bà [PER|Lê An] nói trước báo chí rằng hồ đã cạn.", "hồ đã cạn"),
        ("[ORG|Bộ Y tế] cảnh báo tình trạng kháng thuốc đang tăng.", "tình trạng kháng thuốc đang tăng"),
        ("Ông [PER|Lê An] nhìn nhận cuộc khủng hoảng phơi bày nhiều lỗ hổng.", "cuộc khủng hoảng phơi bày nhiều lỗ hổng"),
        ("Hồ đã cạn từ tháng trước, các nguồn tin cho hay.", "Hồ đã cạn từ tháng trước"),
        ("Bà [PER|Lê An] hối thúc các nước mở kho lúa.", "các nước mở kho lúa"),
    ],
)  # fmt: skip
def test_clauses_behind_listeners_things_and_urging(text: str, expected: str) -> None:
    assert [quote[3] for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ông [PER|Lê An] được cho là đã nhận tiền, song cáo buộc này bị bác bỏ.",
        "[ORG|Bộ Y tế] cảnh báo tình trạng kháng thuốc.",
        "Em [PER|Lê An] trả lời rất nhanh khi được hỏi về ngành này.",
        "Ông [PER|Lê An] trò chuyện với các phóng viên, sau đó ra về.",
        "Ông [PER|Lê An] nói về “Mùa lúa chín ở quê tôi”.",
        "“Nếu lỗ thì ông sẽ làm sao?” - tôi hỏi.",
        "Cảnh sát và ba con tin đã rời tòa nhà.",
        "Đề nghị được ông Lê Văn Mão nêu tại cuộc họp.",
    ],
)
def test_nouns_manners_and_topics_are_not_said(text: str) -> None:
    assert quotes(text) == []


def test_the_dot_of_an_initial_ends_no_sentence() -> None:
    assert quotes("“Em tưởng chỉ đau bụng”, anh [PER|T.] kể lại trong bệnh viện.") == [
        ("direct", "T.", "kể lại", "Em tưởng chỉ đau bụng")
    ]


def test_a_mark_apart_from_its_words_opens_them() -> None:
    assert quotes('Ông [PER|Lê An] nói: " Đường đã thông rồi ".') == [
        ("direct", "Lê An", "nói", "Đường đã thông rồi")
    ]


def test_what_a_second_verb_denies_is_a_matter() -> None:
    assert quotes("Bà [PER|Lê An] xác nhận đã bắt 14 người nhưng phủ nhận việc dùng đạn cao su.") == [
        ("indirect", "Lê An", "xác nhận", "đã bắt 14 người"),
        ("indirect", "Lê An", "phủ nhận", "việc dùng đạn cao su"),
    ]


def test_what_is_urged_or_wished_behind_a_joint_is_its_own_quote() -> None:
    assert quotes("Bà [PER|Lê An] khẳng định án đúng người; đề nghị bác toàn bộ kháng cáo.") == [
        ("indirect", "Lê An", "khẳng định", "án đúng người"),
        ("indirect", "Lê An", "đề nghị", "bác toàn bộ kháng cáo"),
    ]
    assert quotes("Bà [PER|Lê An] khẳng định cảng đã mở và mong muốn sớm khởi động đàm phán.") == [
        ("indirect", "Lê An", "khẳng định", "cảng đã mở"),
        ("indirect", "Lê An", "mong muốn", "sớm khởi động đàm phán"),
    ]


def test_how_it_is_said_is_not_the_verb_beside_one_of_saying() -> None:
    assert quotes("“Đường đã thông rồi”, ông [PER|Lê An] dí dỏm nói.") == [
        ("direct", "Lê An", "nói", "Đường đã thông rồi")
    ]


def test_a_speaker_far_behind_the_source_speaks_himself() -> None:
    text = (
        "Theo [ORG|Reuters], phát biểu tại bữa tiệc tối thường niên với các nhà báo mới đây ở thủ đô, "
        "Tổng thống [PER|John Lee] cho biết ông sẽ đi."
    )
    assert quotes(text) == [("indirect", "John Lee", "cho biết", "ông sẽ đi")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("HLV [PER|Lê An] tới muộn. “Ta sẽ thắng trận này”, nhà cầm quân 51 tuổi nói.", "Lê An"),
        ("Ông [PER|Lê An] là chủ vườn. “Mất trắng vụ này rồi”, người đàn ông 50 tuổi thở dài.", "Lê An"),
        ("Bí thư [ORG|Tỉnh ủy] [PER|Lê An] tới muộn. Người đứng đầu [ORG|Tỉnh ủy] khẳng định đường đã thông.", "Lê An"),
        ("[ORG|Công ty A] bị phạt. Đại diện doanh nghiệp này cho biết đường đã thông.", "Công ty A"),
        ("Đại diện [ORG|Công ty A] nói sẽ trả tiền. Vị này cho biết đường đã thông.", "Công ty A"),
        ("Ông [PER|Lê An] rời đi. Một giáo viên kể trường thu 12 khoản. Cô cho biết đường đã thông.", None),
        ("“Đó là việc của tòa án”, luật sư của bà [PER|Lê An] nói.", None),
        ("TS [PER|Lê An] và nhiều đại biểu kiến nghị sớm thông đường.", "Lê An"),
        ("Chủ tịch hội đồng, đạo diễn, NSND [PER|Lê An], nhận xét phim rất hay.", "Lê An"),
        ("“Mất hết thật rồi còn đâu” - lời của bà [PER|Lê An] khiến ai cũng khóc.", "Lê An"),
        ("“Đường đã thông rồi”, [ORG|Reuters] dẫn lời ông [PER|Lê An].", "Lê An"),
        ("[LOC|Hà Lan] hoan nghênh kế hoạch ấy, cho rằng đường đã thông.", "Hà Lan"),
        ("[ORG|Công ty A] khởi công nhà máy. Phía công ty khẳng định không xả thải.", "Công ty A"),
    ],
)  # fmt: skip
def test_whom_a_description_means(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ông [PER|Lê An] kỳ vọng kết quả quý này sẽ kéo giá lên.", "kết quả quý này sẽ kéo giá lên"),
        ("[ORG|Bộ Y tế] công bố giá thuốc hôm nay đã giảm.", "giá thuốc hôm nay đã giảm"),
        ("Ông [PER|Lê An] chia sẻ với chúng tôi dự án phải sửa ba lần.", "dự án phải sửa ba lần"),
        ("Ông [PER|Lê An] thông tin từ ngày 3 đến 5/6, đơn vị ghi nhận 12 sự cố.", "từ ngày 3 đến 5/6, đơn vị ghi nhận 12 sự cố"),
        ("Bà [PER|Lê An] phủ nhận việc ép tài xế chạy quá giờ.", "việc ép tài xế chạy quá giờ"),
        ("Bà [PER|Lê An] bổ sung: giá thuê cũng đã tăng.", "giá thuê cũng đã tăng"),
        ("Ông [PER|Lê An] yêu cầu sở kiểm tra kho thuốc, giao [ORG|Cục A] lập tổ trực.", "sở kiểm tra kho thuốc"),
        ("Số liệu của [ORG|Cục A] cho thấy nắng nóng kéo dài tới ngày 20.", "nắng nóng kéo dài tới ngày 20"),
        ("Khi bà [PER|Lê An] hỏi vì sao thiếu tiền, ông này im lặng.", "vì sao thiếu tiền"),
        ("Theo bà [PER|Lê An] - Phó chủ tịch xã - xã đã chi 200 triệu đồng.", "xã đã chi 200 triệu đồng"),
    ],
)  # fmt: skip
def test_what_shows_itself_as_a_clause(text: str, words: str) -> None:
    assert [quote[3] for quote in quotes(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Bà [PER|Lê An] xác nhận lịch chiếu nói trên.",
        "Ông [PER|Lê An] phủ nhận cáo buộc, gọi đó là vu khống.",
        "Ông [PER|Lê An] chỉ ra ba nguyên nhân khiến dự án chậm.",
        "[ORG|Viện kiểm sát A] đề nghị mức án 9 năm tù.",
        "Ông [PER|Lê An] khẳng định quan điểm “không hy sinh môi trường”.",
        "Trưởng điểm thi [PER|Lê An] đã báo cáo [ORG|Ban Chỉ đạo] và được phép lùi giờ.",
        "Khoản lỗ ấy là thứ mà chị [PER|Lê An] nói “đã biết trước từ lâu rồi”.",
        "Ông [PER|Lê An] phát biểu, chào mừng đoàn tới thăm.",
        "Dữ liệu hành trình cho thấy xe chạy quá nhanh.",
        "[PER|Lê An] được chính quyền cảnh báo bão sắp vào.",
    ],
)
def test_things_and_fragments_are_not_reported(text: str) -> None:
    assert quotes(text) == []


def test_a_subordinate_clause_and_its_main_clause_have_a_speaker_each() -> None:
    assert quotes("Trong khi [PER|Lê An] khẳng định đã trả nợ, bà [PER|Võ Bình] cho biết chưa nhận đồng nào.") == [
        ("indirect", "Lê An", "khẳng định", "đã trả nợ"),
        ("indirect", "Võ Bình", "cho biết", "chưa nhận đồng nào"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông báo của [ORG|Chính phủ A] cho biết, quyết định trên đã có hiệu lực.", ("Chính phủ A", "quyết định trên đã có hiệu lực")),
        ("[PER|Lê An] dạy võ. Vì vậy ông cho rằng đường đã thông.", ("Lê An", "đường đã thông")),
        ("Giá vàng sẽ còn tăng mạnh, [ORG|Reuters] dẫn lời ông [PER|Lê An] nói.", ("Lê An", "Giá vàng sẽ còn tăng mạnh")),
        ("Trước đây [LOC|Canberra] từng khuyến cáo dân không nên tới đây.", ("Canberra", "dân không nên tới đây")),
        ("Vụ việc căng thẳng khi ông [PER|Lê An] tuyên bố rút khỏi thỏa thuận.", ("Lê An", "rút khỏi thỏa thuận")),
        ("Lời của ông [PER|Lê An] tới sau khi bà [PER|Võ Bình] nói đường đã thông.", ("Võ Bình", "đường đã thông")),
        ("[LOC|Anh] tuyên bố sẽ đáp trả.", ("Anh", "sẽ đáp trả")),
        ("Báo [ORG|Tin Sáng] đưa tin, ông [PER|Lê An] cho biết đường đã thông.", ("Lê An", "đường đã thông")),
    ],
)  # fmt: skip
def test_subjects_behind_sources_times_and_joints(text: str, expected: tuple[str, str]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] bật khóc khi bà [PER|Võ Bình] nói đường đã thông.", ("Võ Bình", "đường đã thông")),
        ("Thiếu úy [PER|Lê An], nhóm trưởng cứu hộ cho hay đường đã thông.", ("Lê An", "đường đã thông")),
        ("Còn theo [ORG|Reuters], [PER|Lê An], Giám đốc [ORG|Sở Y tế], cho biết dịch đã lắng.", ("Lê An", "dịch đã lắng")),
        ("[ORG|Tòa án A], [LOC|Lào] hôm 3/4 tuyên bố đã đủ bằng chứng.", ("Tòa án A", "đã đủ bằng chứng")),
        ("Theo Thường trực [ORG|Thành ủy A], nước sạch đang thiếu.", ("Thành ủy A", "nước sạch đang thiếu")),
        ("Theo các cơ quan chức năng [LOC|Lào], nước sạch đang thiếu.", (None, "nước sạch đang thiếu")),
        ("Bởi theo ông [PER|Lê An], nước sạch đang thiếu.", ("Lê An", "nước sạch đang thiếu")),
        ("Theo tin báo, Bộ trưởng [PER|Lê An] cho rằng nước sạch đang thiếu, có nơi cạn.", ("Lê An", "nước sạch đang thiếu, có nơi cạn")),
        ("[PER|Lê An] và [PER|Võ Bình] bị bắt. Cả hai khẳng định họ bị lừa.", (None, "họ bị lừa")),
        ("Nhóm bạn được thả ngay trong ngày, cảnh sát địa phương nói với báo chí.", (None, "Nhóm bạn được thả ngay trong ngày")),
        ("Ông [PER|Lê An] nhấn mạnh: Đánh giá kết quả phải dựa vào số liệu.", ("Lê An", "Đánh giá kết quả phải dựa vào số liệu")),
        ("[LOC|Nga] đã lên tiếng kêu gọi các bên ngừng bắn.", ("Nga", "các bên ngừng bắn")),
    ],
)  # fmt: skip
def test_subjects_behind_conjunctions_and_explanations(text: str, expected: tuple[str | None, str]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Phía [LOC|Lào] chưa chính thức đề nghị [LOC|Anh] dẫn độ ông này.",
        "Theo anh, điều gì đã làm nên sức hút của phim này?",
        "[PER|Lê An] thừa nhận hành vi nhận tiền để không giảm khối lượng.",
        "[PER|Lê An] tự nhận là người cứu đoàn tàu.",
        "Đi một vòng chợ, PV nhận thấy giá rau đã tăng.",
    ],
)
def test_what_is_denied_asked_or_seen_is_not_reported(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ORG|Sở A] đề nghị xã sửa cầu.\nĐồng thời, đề nghị [ORG|Sở B] sớm cấp vốn.", ("Sở A", "Sở B sớm cấp vốn")),
        ("Thủ tướng nói đường sẽ thông.\nChiều nay, Thủ tướng [PER|Lê An] kết luận nước sạch đang thiếu.", ("Lê An", "nước sạch đang thiếu")),
        ("[ORG|Bộ Y tế] nói dịch đã lắng.\nÔng [PER|Lê An] đi dạo.\nTrời mưa.\nBộ này cho biết thuốc đã đủ.", ("Bộ Y tế", "thuốc đã đủ")),
        ("“Đường còn xấu lắm”, ông [PER|Lê An] cho rằng xe tải không thể qua đây.", ("Lê An", "xe tải không thể qua đây")),
        ("Tờ [ORG|Tin Sáng] viết đường đã thông. Tờ báo cho biết cầu đã xong.", ("Tin Sáng", "cầu đã xong")),
    ],
)  # fmt: skip
def test_whoever_goes_on(text: str, expected: tuple[str, str]) -> None:
    assert quotes(text)[-1][1::2] == expected


def test_whom_a_title_means_that_is_named_only_later() -> None:
    text = "“Đường sẽ thông trước Tết”, Thủ tướng nói.\nChiều nay, Thủ tướng [PER|Lê An] về quê."
    assert quotes(text) == [("direct", "Lê An", "nói", "Đường sẽ thông trước Tết")]


def test_paragraphs_of_a_letter_by_nobody_known_are_not_of_whoever_spoke_before() -> None:
    text = (
        "Ông [PER|Lê An] nói đường đã thông.\nTờ giấy có đoạn: “Tôi đã đi xa lắm rồi.\nTôi sẽ không về nữa”."
    )
    assert [quote[1] for quote in quotes(text)] == ["Lê An", None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ số liệu của [PER|Võ Bình], nhà tâm thần học [PER|Lê An], tác giả cuốn sách, nhận xét tuổi thơ đã hỏng.", ("Lê An", "tuổi thơ đã hỏng")),
        ("Ngay trước khi có chủ nhân [ORG|Nhà Đỏ] mới, nhà kinh tế [PER|Lê An], giải thưởng A, viết: “Kinh tế sẽ sụp đổ trong năm nay”.", ("Lê An", "Kinh tế sẽ sụp đổ trong năm nay")),
        ("Trên tạp chí [ORG|Cây Xanh], nhóm nghiên cứu cho biết cây đã chết.", (None, "cây đã chết")),
        ("Tổng thống [LOC|Lào] [PER|Lê An] đi xa.\nTổng thống [LOC|Lào] chúc mừng nhà lãnh đạo [PER|Võ Bình], nói thêm rằng đường đã thông.", ("Lê An", "đường đã thông")),
        ("[PER|Lê An] cho biết trong cuộc gặp hôm qua rằng đường đã thông.", ("Lê An", "đường đã thông")),
        ("Đường lên bản đã thông từ sáng, [ORG|Tin Sáng] dẫn tuyên bố từ [ORG|Sở A] cho biết.", ("Sở A", "Đường lên bản đã thông từ sáng")),
        ("Bà [PER|Lê An] kể người dân đã chạy, còn ông [PER|Võ Bình] ra lệnh tắt đèn.", ("Lê An", "người dân đã chạy, còn ông Võ Bình ra lệnh tắt đèn")),
        ("Hoa hậu [PER|Lê An] đi xa.\nĐương kim hoa hậu cho biết đường đã thông.", ("Lê An", "đường đã thông")),
        ("Nghi phạm [PER|Lê An] bỏ trốn.\nTrong xe là ông [PER|Võ Bình].\nNghi phạm này khai đã bán chiếc xe.", ("Võ Bình", "đã bán chiếc xe")),
        ("Trong khi đó ông [PER|Lê An], người giữ chìa khóa, cho hay kho đã trống.", ("Lê An", "kho đã trống")),
        ("Đại diện cấp cao [ORG|EU] về an ninh và đối ngoại [PER|Lê An] khẳng định đường đã thông.", ("Lê An", "đường đã thông")),
    ],
)  # fmt: skip
def test_subjects_behind_what_leads_up_to_them(text: str, expected: tuple[str | None, str]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn xã về bản để nghe kiến nghị trong việc sửa cầu.",
        "Ông [PER|Lê An] có tài sản ước tính 22 tỷ đồng.",
        "[ORG|Công an tỉnh A] phát đi thông báo truy tìm hai kẻ cướp.",
    ],
)
def test_hearings_and_estimates_are_not_reported(text: str) -> None:
    assert quotes(text) == []


def test_a_name_inside_a_quotation_is_not_who_speaks_outside_it() -> None:
    text = (
        "Ông [PER|Lê An] khóc.\n“Đau lắm, anh [PER|Võ Bình] là lao động chính trong nhà”, người cha già nói."
    )
    assert [quote[1] for quote in quotes(text)] == ["Lê An"]


def test_a_second_passage_is_of_the_same_speaker() -> None:
    text = "[PER|Lê An] nói: “Lòng trung thành là không đủ” và “Ông ấy không muốn ai có đặc quyền”."
    assert [quote[:2] for quote in quotes(text)] == [("direct", "Lê An")] * 2


def test_a_line_of_dialogue_ends_with_a_name_too() -> None:
    assert quotes("- Thưa tòa, tôi sai rồi - [PER|Hiển] đáp khẽ.") == [
        ("direct", "Hiển", "đáp", "Thưa tòa, tôi sai rồi")
    ]


def test_a_long_quotation_of_nobody_is_of_nobody_from_its_beginning() -> None:
    text = "Bà [PER|Lê An] nói đường đã thông.\n“Tôi đã ở đây lâu rồi.\nTôi sẽ không đi đâu cả”, một người dân nói."
    assert [quote[1] for quote in quotes(text)] == ["Lê An", None, None]


def test_what_two_verbs_joined_by_and_say_is_said_by_both() -> None:
    assert quotes("“Đường xấu lắm”, ông [PER|Lê An] nói và lo ngại xe sẽ ùn lại.")[0][2] == "nói"


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("Ông [PER|Lê An] khóc. Chân sút 27 tuổi nói mình đã mệt lắm.", "Lê An"),
        ("Hai con là [PER|Lê Tư] và [PER|Lê Ba] làm ăn xa. Ông kể mình đã mệt lắm.", "Võ Bình"),
        ("[ORG|Công ty A] xin lỗi khách. Công ty này nói xe đã hỏng. Doanh nghiệp cam kết sẽ đền bù.", "Công ty A"),
        ("Báo cáo ngày 20/4 của [ORG|Công ty A] cho biết giá đã tăng.", "Công ty A"),
    ],
)  # fmt: skip
def test_whom_words_that_point_back_mean(second: str, speaker: str) -> None:
    article, mentions = marked(f"Tiền đạo [PER|Võ Bình] tới. Ông nói trời đẹp.\n{second}")
    assert mentions[said_in(article, mentions)[-1].speaker or 0].text == speaker


def test_a_law_by_which_something_is_done_is_part_of_what_was_said() -> None:
    text = "Ông [PER|Lê An] nói sẽ rà soát mọi hồ chứa, theo đúng [LAW|Luật Khoáng sản]."
    assert quotes(text)[0][3] == "sẽ rà soát mọi hồ chứa, theo đúng Luật Khoáng sản"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tờ [ORG|Tin Sáng] của [LOC|Pháp], trích báo cáo mật của [ORG|LHQ], viết mỏ đã bị bán.", ("Tin Sáng", "mỏ đã bị bán")),
        ("[ORG|Reuters] dẫn lời phát ngôn viên quân đội ([ORG|FA]), thiếu tướng [PER|Lê An], khẳng định thành phố đã yên.", ("Lê An", "thành phố đã yên")),
        ("Bà [PER|Lê An] kể câu chuyện của một cử tri ở xã: mua năm hộp thuốc, uống xong thì ngất.", ("Lê An", "mua năm hộp thuốc, uống xong thì ngất")),
        ("Cử tri kiến nghị xã làm đường cứu nạn, song đến nay mới lập xong dự toán.", (None, "xã làm đường cứu nạn")),
        ("[ORG|Bộ A] cho biết vòng đàm phán vẫn diễn ra, song phía kia chưa cho biết có tới hay không.", ("Bộ A", "vòng đàm phán vẫn diễn ra")),
        ("Các vụ cháy rừng đang tăng rất nhanh, theo [ORG|Cục Quản lý rừng và Phòng chống cháy, nổ ở vùng núi] ([ORG|Bộ Nông nghiệp và Môi trường]).", ("Cục Quản lý rừng và Phòng chống cháy, nổ ở vùng núi", "Các vụ cháy rừng đang tăng rất nhanh")),
    ],
)  # fmt: skip
def test_sources_colons_and_what_was_not_said(text: str, expected: tuple[str | None, str]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == [expected]


def test_an_analyst_may_analyse() -> None:
    text = "TS [PER|Lê An] nói giá đã tăng. Ngân hàng nào nhiều vốn sẽ đứng vững, vị chuyên gia phân tích."
    assert quotes(text)[1] == ("indirect", "Lê An", "phân tích", "Ngân hàng nào nhiều vốn sẽ đứng vững")


def test_a_sentence_in_marks_goes_on_with_what_was_reported() -> None:
    text = "[PER|Lê An] cho rằng phải nói thật. “Mẹ em dạy chiêng nứt thì đánh không vang.” Cả khán phòng vỗ tay."
    assert quotes(text)[1] == ("direct", "Lê An", None, "Mẹ em dạy chiêng nứt thì đánh không vang.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tin ấy khiến Giám đốc [PER|Lê An] phải lên tiếng giải thích.", []),
        ("Cụ [PER|Lự] đã điểm chỉ vào giấy, luật sư [PER|Lê An], bảo vệ cho phía [ORG|Công ty B], phản bác.", [("Lê An", "Cụ Lự đã điểm chỉ vào giấy")]),
        ("[PER|Lê An], nguyên Giám đốc [ORG|Nhà hát B], lặng đi hồi lâu rồi nói sân khấu đã mất một người.", [("Lê An", "sân khấu đã mất một người")]),
        ("Ca sĩ [PER|Lê An] viết trên trang cá nhân năm 1971 bà đã được nhường vai.", [("Lê An", "năm 1971 bà đã được nhường vai")]),
        ("[ORG|Sở A] khẳng định việc sang tên “đúng trình tự, thủ tục”.", [("Sở A", "việc sang tên “đúng trình tự, thủ tục”")]),
        ("Ông [PER|Lê An] thở dài. Nhưng cựu tiền vệ đội tuyển cũng khen: “Cậu ấy chạy khỏe lắm”.", [("Lê An", "Cậu ấy chạy khỏe lắm")]),
    ],
)  # fmt: skip
def test_predicates_between_a_name_and_its_verb(text: str, said: list[tuple[str, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


def test_a_pronoun_tells_the_gender_of_whom_it_means() -> None:
    text = (
        "Bà [PER|Võ Bình] qua đời ở tuổi 80.\n[PER|Lê An] nói [PER|Võ Bình] là một ngôi sao.\n"
        "Theo ông, các băng đĩa cần được giữ lại.\nSinh thời bà từng nói: “Tôi đã bán vé số”."
    )
    assert [quote[1] for quote in quotes(text)] == ["Lê An", "Lê An", "Võ Bình"]


@pytest.mark.parametrize(("teacher", "speaker"), [("Thầy", None), ("Cô", "Lê An")])
def test_a_teacher_tells_by_the_word_of_address_who_is_a_mother(teacher: str, speaker: str | None) -> None:
    text = f"{teacher} [PER|Lê An] nói chuyện với phụ huynh.\n“Con tôi rất ngoan”, người mẹ bày tỏ."
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kể từ khi tàu rút đi, dân làng đã nhiều lần bày tỏ quan ngại.", []),
        ("Bị cướp hết tài sản, cụ bà đến công an trình báo.", []),
        ("Trước khi ông [PER|Lê An] phát biểu tại hội trường, khách đã về hết.", []),
        ("Nhà báo [PER|Lê An] đang đưa tin về vụ cháy thì bị đánh.", []),
        ("[ORG|Công ty A] giao hồ sơ và báo cáo nghiên cứu cho xã.", []),
        ("Đèn cảnh báo sẽ được lắp miễn phí.", []),
        ("Cụ thể, thông tin từ đoạn băng ghi lúc 7h, một bé gái vào nhà.", []),
        ("Bà [PER|Lê An] cảnh báo tuần trước rằng cầu sắp sập.", [("Lê An", "cầu sắp sập")]),
        ("Phái bộ hỗ trợ miền núi cho biết anh này đã vô tình trúng đạn.", [(None, "anh này đã vô tình trúng đạn")]),
        ("Giới chuyên gia cho rằng giá sẽ tăng. Chuyên gia [PER|Lê An] đi vắng.", [(None, "giá sẽ tăng")]),
        ("Theo [ORG|Tin Sáng], anh [PER|Lê An], người từng mất tích, chia sẻ niềm vui.", [("Tin Sáng", "anh Lê An, người từng mất tích, chia sẻ niềm vui")]),
        ("Nước này làm ra nhiều bút nhất, nhưng theo Thủ tướng [PER|Lê An], không cái nào đạt chuẩn.", [("Lê An", "không cái nào đạt chuẩn")]),
    ],
)  # fmt: skip
def test_what_a_clause_of_time_a_noun_or_a_source_says(text: str, said: list[tuple[str | None, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Theo lời ông [PER|Lê An] - người trực cống - cửa van kẹt từ lúc 2h sáng.", ("Lê An", "cửa van kẹt từ lúc 2h sáng")),
        ("Bà [PER|Lê An] bày tỏ quan ngại sâu sắc, đề nghị các bên kiềm chế.", ("Lê An", "các bên kiềm chế")),
        ("Bà [PER|Lê An] giải thích đơn giá bồi thường do tỉnh ban hành, huyện không thể tự nâng.", ("Lê An", "đơn giá bồi thường do tỉnh ban hành, huyện không thể tự nâng")),
        ("Thủ quân [PER|Lê An] thẳng thừng: đội đã chơi như mộng du.", ("Lê An", "đội đã chơi như mộng du")),
    ],
)  # fmt: skip
def test_words_beside_verbs_that_are_no_matter(text: str, said: tuple[str, str]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TTO - “Chưa bao giờ sông cạn thế này”, ngư dân [PER|Lê An] nói khi kéo lưới lên.", [("direct", "Lê An", "Chưa bao giờ sông cạn thế này")]),
        ("“Hồi đó”, ông [PER|Lê An] kể, “đứng ở sàn nhà cũng vớt được cá”.", [("direct", "Lê An", "Hồi đó"), ("direct", "Lê An", "đứng ở sàn nhà cũng vớt được cá")]),
        ("Ông [PER|Lê An] nói cầu đã sập, chỉ ra rằng ba bản bị cô lập.", [("indirect", "Lê An", "cầu đã sập"), ("indirect", "Lê An", "ba bản bị cô lập")]),
        ("Anh [PER|Lê An] thú thật với vợ đã nướng hết tiền vào cá độ.", [("indirect", "Lê An", "đã nướng hết tiền vào cá độ")]),
        ("Cụ [PER|Lê An] bảo bí quyết là ăn ít và cười nhiều.", [("indirect", "Lê An", "bí quyết là ăn ít và cười nhiều")]),
        ("Thủ tướng [PER|Lê An] nhấn mạnh tinh thần “rõ người rõ việc”.", []),
    ],
)  # fmt: skip
def test_broken_and_second_sayings(text: str, said: list[tuple[str, str, str]]) -> None:
    assert [(quote[0], quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[ORG|Công ty A] lãi lớn.\nGiải trình với sàn, doanh nghiệp cho biết giá bán đã tăng.", "Công ty A"),
        ("Phó Chủ tịch Quốc hội [PER|Lê An] tới.\nChủ tịch Quốc hội nêu quan điểm đã làm luật thì phải bảo vệ dân.", None),
        ("Bà [PER|Lê An] hát.\nNhiều người cho rằng á hậu [PER|Võ Bình] mới xứng đáng. Người đẹp viết: “Mình tâm phục khẩu phục”.", "Võ Bình"),
    ],
)  # fmt: skip
def test_whom_firms_deputies_and_descriptions_mean(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ông [PER|Lê An] gọi đây là “cái giá của sự tự do”.", [("Lê An", "đây là “cái giá của sự tự do”")]),
        ("Ông [PER|Lê An] gọi [PER|Võ Bình] là “bạn tốt”.", []),
        ("Ông [PER|Lê An] kể bản đã đổi khác. [PER|Võ Bình] xen vào. Theo anh, đường đã thông. Ông nói khẽ: “Tôi muốn về nhà”.",
         [("Lê An", "bản đã đổi khác"), ("Võ Bình", "đường đã thông"), ("Lê An", "Tôi muốn về nhà")]),
    ],
)  # fmt: skip
def test_what_things_and_people_are_called(text: str, said: list[tuple[str, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[ORG|Sao Mai Robotics] ra mắt máy mới.\nTheo công ty, máy chạy được bốn giờ liền.", "Sao Mai Robotics"),
        ("[ORG|Sở Công Thương A] kiểm tra kho.\nCông ty cho biết kho đã trống.", None),
        ("[ORG|VKSND tỉnh A] luận tội. Cơ quan công tố đề nghị bị cáo phải bồi thường.", "VKSND tỉnh A"),
        ("HĐXX [ORG|TAND tỉnh A] tuyên án. HĐXX nhận định hành vi của bị cáo đặc biệt nghiêm trọng.", "TAND tỉnh A"),
    ],
)  # fmt: skip
def test_firms_and_courts_that_go_by_a_noun(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bị cáo [PER|Lê An] khai đã bán xe.\n“Có ai biết việc này không?”, chủ tọa hỏi.", None),
        ("Ông [PER|Lê An] nói đã xong.\n“Chúng tôi chưa từng nghĩ tới việc đó”, quan chức từ [ORG|Bộ A] cho biết.", None),
        ("Người mẫu [PER|Lê An] nói mình bận lắm.\nChân dài nói mình đã mệt lắm.", "Lê An"),
    ],
)  # fmt: skip
def test_titles_of_others_are_not_of_whoever_spoke(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


def test_what_somebody_says_in_a_relative_clause_is_not_reported() -> None:
    assert quotes("[PER|Lê An] thẳng thắn với những điều cô cho là gai mắt lắm.") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sau khi nghe ông [PER|Võ Bình] báo cáo, bí thư [PER|Lê An] yêu cầu rà soát lại toàn bộ.", [("Lê An", "rà soát lại toàn bộ")]),
        ("Bà [PER|Lê An] kể mẹ chị đau ngực từ tối hôm trước.", [("Lê An", "mẹ chị đau ngực từ tối hôm trước")]),
    ],
)  # fmt: skip
def test_who_speaks_of_two_in_one_sentence(text: str, said: list[tuple[str, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cô bé [PER|Lê An] nép sau lưng bà ngoại [PER|Võ Bình]. Bà nói cháu chưa đi học ngày nào.", [("Võ Bình", "cháu chưa đi học ngày nào")]),
        ("Bị vợ là bà [PER|Võ Bình] tố ngoại tình, ông [PER|Lê An] bỏ đi.", []),
        ("Nói về đồng đội [PER|Võ Bình], thủ môn [PER|Lê An] cho rằng anh xứng đáng.", [("Lê An", "anh xứng đáng")]),
        ("Thứ trưởng [PER|Lê An] trình bày báo cáo và cho biết cả nước còn thiếu bác sĩ.", [("Lê An", "cả nước còn thiếu bác sĩ")]),
        ("Cô [PER|Lê An] nghẹn giọng kể lớp vừa mất một học sinh giỏi.", [("Lê An", "lớp vừa mất một học sinh giỏi")]),
        ("[PER|Lê An], 19 tuổi, kể thấy khói bốc lên từ bếp.", [("Lê An", "thấy khói bốc lên từ bếp")]),
    ],
)  # fmt: skip
def test_who_speaks_beside_relatives_and_mates(text: str, said: list[tuple[str, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[ORG|Bệnh viện Nhi A] nhận ba ca. Đại diện bệnh viện cho biết các cháu đã tỉnh.", "Bệnh viện Nhi A"),
        ("[ORG|Sở Du lịch A] công bố số liệu. Đại diện sở nhận định khách đang trở lại.", "Sở Du lịch A"),
        ("[ORG|Sao Mai Air] mở đường bay. Đại diện hãng cho biết giá vé đã giảm.", "Sao Mai Air"),
        ("Tờ [ORG|Tin Sáng] viết [ORG|Bình Minh FC] đã ký. Tờ báo này cho biết cầu thủ sẽ tới.", "Tin Sáng"),
        ("Thượng tọa [PER|Thích An] tới. Sư thầy dặn Phật tử không đốt vàng mã.", "Thích An"),
    ],
)  # fmt: skip
def test_whom_spokesmen_papers_and_authors_speak_for(text: str, speaker: str) -> None:
    assert quotes(text)[-1][1] == speaker


def test_ministers_go_by_what_they_are_in_charge_of() -> None:
    text = (
        "Bộ trưởng [ORG|Bộ Tài chính] [PER|Lê An] và Bộ trưởng [ORG|Bộ Xây dựng] [PER|Võ Bình] tới. "
        "Bộ trưởng Xây dựng cho biết đường sắp xong. Bộ trưởng Tài chính nói vốn đã đủ."
    )
    assert [quote[1] for quote in quotes(text)] == ["Võ Bình", "Lê An"]


def test_a_country_is_no_word_of_address() -> None:
    text = (
        "Nghị sĩ [PER|Jack Lee] nói đường đã thông. Thủ tướng [LOC|Anh] [PER|Tom Hill] tuyên bố ông sẽ từ chức. "
        "Trước đó, [PER|Hill] tỏ ra kiên định. “Làm hay là chết ngay”, ông viết."
    )
    assert [quote[1] for quote in quotes(text)] == ["Jack Lee", "Tom Hill", "Tom Hill"]


@pytest.mark.parametrize(
    "text",
    [
        "Nhóm của [PER|Lê An] đã khai ra vai trò của từng người.",
        "[PER|Lê An] đang khai nhỏ giọt, không thành khẩn.",
        "[PER|Lê An] tiết lộ lý do anh chọn về quê sống với mẹ.",
        "[LOC|Bắc Kinh] công bố con số tăng trưởng thấp hơn mọi năm với dự kiến chỉ tăng 7%.",
        "Liên quan đến vụ việc, sáng 12/10, ông [PER|Lê An] đã thông tin trên báo.",
    ],
)
def test_what_is_brought_up_is_no_speech(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nguồn tin của [ORG|Tin Sáng] cho biết cầu sẽ đóng.", None),
        ("Theo nguồn tin [ORG|Quân đội A], mười người đã chết.", None),
        ("Nguồn tin trên báo [ORG|Miền Núi] cho biết cầu sẽ đóng.", "Miền Núi"),
        ("Lãnh đạo [ORG|Sở Du lịch A] cho biết khách đang trở lại.", None),
        ("Đại diện [ORG|Sở Du lịch A] cho biết khách đang trở lại.", "Sở Du lịch A"),
        ("Ca sĩ [PER|Lê An] vừa tới. Một ca sĩ cho rằng vé quá đắt.", None),
    ],
)  # fmt: skip
def test_sources_without_a_name(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


def test_a_dot_in_a_name_ends_no_sentence_before_a_colon() -> None:
    text = "Thiếu tá [PER|Lê An] - Phó Trưởng [ORG|Công an TP. Vĩnh Yên] cho biết: “Trên địa bàn vừa có án mạng nghiêm trọng”."
    assert [quote[1] for quote in quotes(text)] == ["Lê An"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Giám đốc [PER|Lê An] của [ORG|Ngân hàng Sao Mai] tới. Giám đốc [ORG|Ngân hàng Sao Mai] cho biết lãi đã giảm.", "Lê An"),
        ("Tổng thống [LOC|Nga] [PER|Lê An] tới. Người đứng đầu [ORG|Điện Kremlin] cho biết đôi bên sẽ ký kết.", "Lê An"),
        ("Tổng thống [LOC|Mỹ] [PER|Lê An] tới. Người đứng đầu [ORG|Điện Kremlin] cho biết đôi bên sẽ ký kết.", None),
        ("Tổng thống [PER|Lê An] tới. Ông chủ [ORG|Nhà Trắng] cho biết đôi bên sẽ ký kết.", "Lê An"),
        ("Thủ tướng [PER|Lê An] tới. Người đứng đầu [ORG|Chính phủ] cho biết đôi bên sẽ ký kết.", "Lê An"),
        ("Tổng thống [PER|Lê An] tới thăm thủ đô. “Ông ấy sẽ không bao giờ đổi ý đâu”, chuyên gia [LOC|Nhật] nói.", None),
        ("Ngư dân [PER|Lê An] đã về. Ngư dân [LOC|Philippines] cho biết tàu của họ bị đâm.", None),
        ("Ngư dân [PER|Lê An] đã về. Ngư dân cho biết tàu của mình bị đâm.", "Lê An"),
        ("Ông [PER|Lê An] đòi tiền [PER|Võ Bình] nhưng [PER|Võ Bình] cho rằng đã trả hết từ lâu.", "Võ Bình"),
        ("Phó thủ tướng [PER|Lê An] tới thăm. Lãnh đạo tỉnh [LOC|Quảng Ngãi] cho biết cảng đã mở.", None),
        ("Chủ tịch UBND tỉnh [LOC|Quảng Ngãi] [PER|Võ Bình] tới. Phó thủ tướng [PER|Lê An] khen.\nLãnh đạo tỉnh [LOC|Quảng Ngãi] cho biết cảng đã mở.", "Võ Bình"),
    ],
)  # fmt: skip
def test_whom_a_post_without_a_name_means(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[PER|Lê An], một thẩm phán, tới muộn. Thẩm phán này cho biết vụ án đã khép lại.", "Lê An"),
        ("Cử tri [PER|Lê An] tới. Bà [PER|Võ Bình] khen.\nCử tri này cho biết đường đã hỏng.", "Lê An"),
        ("Ông [PER|Lê An] nói đường đã thông.\nMột thẩm phán tới. Thẩm phán này cho biết vụ án đã khép lại.", None),
        ("Bà [PER|Võ Bình] ngồi nghe, rồi [ORG|Nhà Trắng] ra thông cáo.\n“Tổng thống sẽ đàm phán lại từ đầu”, thông cáo viết.", "Nhà Trắng"),
        ("Bà [PER|Võ Bình] và [ORG|Sở A] đã gặp nhau. Theo thông cáo chung, đôi bên sẽ ký kết.", None),
        ("Người phát ngôn Bộ Ngoại giao tới. Phát ngôn viên cho biết đôi bên sẽ ký kết.\nNgười phát ngôn [PER|Lê An] đã về.", "Lê An"),
        ("Luật sư của nghi phạm [PER|Lê An] cho biết thân chủ đưa ra nhiều yêu sách.", None),
        ("Ông [PER|Lê An] gọi đây là “trò hề” và khẳng định rằng “chúng tôi sẽ không bao giờ bỏ cuộc”.", "Lê An"),
    ],
)  # fmt: skip
def test_whom_nouns_mean(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


def test_the_end_of_a_long_quotation_names_who_says_all_of_it() -> None:
    text = (
        "Ông [PER|Lê An] nói đường đã thông.\n"
        "“Chúng tôi đã chờ mười năm rồi.\n"
        "Nay thì được đi lại” - bà [PER|Võ Bình].\n"
        "Ông [PER|Lê An] nhận định: “Tôi mừng cho bà con lắm”."
    )
    assert [quote[1] for quote in quotes(text)] == ["Lê An", "Võ Bình", "Võ Bình", "Lê An"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Theo truyền thông [LOC|Úc], ông [PER|Lê An] - chủ một công ty - đã rời nước này.", None),
        ("“Đôi bên sẽ gặp nhau vào tháng tới”, tờ [ORG|Sao Mai] trích dẫn một nguồn tin ở thủ đô, nói.", None),
    ],
)  # fmt: skip
def test_the_press_and_whom_it_relays(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Chị [PER|Lê An], một người mua hàng ở đây cho biết giá đã tăng.", "Lê An"),
        ("Sau khi cùng các đoàn thể, gia đình lo cho bà [PER|Võ Bình], ông [PER|Lê An] - giám đốc trung tâm - cho biết đường đã thông.", "Lê An"),
        ("Ông [PER|Lê An] - trạm trưởng trạm [LOC|Kim Quy], đồn [LOC|Xẻo Nhàu] - cho biết tàu đã vào bờ.", "Lê An"),
        ("Chủ tịch [PER|Lê An] tới. Lãnh đạo hai nước cam kết sẽ mở thêm đường bay.", None),
        ("Một học sinh lại gần em [PER|Lê An] và khuyên em đi xuống.", None),
        ("Cháu [PER|Lê An] kể lại chuyện ở lớp.\nTheo phụ huynh này, gia đình đã lên gặp nhà trường.", None),
    ],
)  # fmt: skip
def test_asides_and_somebody_else(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)][-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Đội Kiểm lâm số 3, [ORG|Hạt A] xác nhận cây đã đổ.", "Hạt A"),
        ("[ORG|Đội Kiểm lâm số 3], [ORG|Cục Kiểm lâm] xác nhận cây đã đổ.", "Đội Kiểm lâm số 3"),
        ("[ORG|Bộ Y tế], [ORG|Sở Y tế] xác nhận dịch đã lắng.", "Sở Y tế"),
        ("“Đường rất xa và khó đi”, [PER|Lê An], một nhân viên tư vấn du lịch, cho biết.", "Lê An"),
        ("[ORG|Đài Sao Mai] dẫn nhận định của nhiều chuyên gia cho rằng giá sẽ giảm.", None),
        ("[ORG|Đài Sao Mai] dẫn lời một trong các chuyên gia cho rằng giá sẽ giảm.", None),
        ("[ORG|Đài Sao Mai] nhận định giá sẽ giảm.", "Đài Sao Mai"),
        ("[ORG|Bộ Mỏ] ra thông cáo hôm qua.\n[ORG|Đài Sao Mai] dẫn nội dung thông cáo: “Mỏ phải đóng cửa trước tháng sau”.", "Bộ Mỏ"),
        ("Cuối tuần qua, theo [ORG|Tân Hoa xã], [LOC|Nga] bày tỏ hy vọng giá dầu sẽ giảm.", "Nga"),
        ("[PER|Lê An] đã về nước.\n“Hai bên đã thống nhất lịch tập trận”, quan chức quốc phòng giấu tên cho biết.", None),
        ("Ông [PER|Lê An] là chi cục trưởng [ORG|Chi cục Thú y]. Theo lãnh đạo [ORG|Sở Nông nghiệp], dịch đã lắng.", None),
        ("Ông [PER|Lê An], cục trưởng [ORG|Cục Thú y], đã tới nơi. Theo lãnh đạo [ORG|Cục Thú y], dịch đã lắng.", "Lê An"),
        ("Ông [PER|Lê An], quan chức [ORG|Bộ Mỏ], nói mỏ đã cũ.\nVị quan chức [ORG|Bộ Mỏ] cũng thừa nhận mỏ phải đóng.", "Lê An"),
        ("[ORG|Sở Du lịch] họp với [ORG|Sở Tài chính].\nSở nhấn mạnh lễ hội vẫn mở.", "Sở Du lịch"),
        ("Hôm qua [ORG|Sở Du lịch] họp với [ORG|Sở Tài chính].\nSở nhấn mạnh lễ hội vẫn mở.", None),
        ("Tỉnh sẽ mở hội. “Lễ hội sẽ mở vào tháng năm sang năm”, tờ trình của [ORG|UBND tỉnh A] nêu.", "UBND tỉnh A"),
        ("Tờ [ORG|Sao Mai] kể chuyện.\n[ORG|Đảng Lao động] đã họp.\nTờ báo nhắc lại rằng mỏ đã đóng.", "Sao Mai"),
        ("[ORG|Đảng Lao động] đã họp.\nTờ báo nhắc lại rằng mỏ đã đóng.", None),
    ],
)  # fmt: skip
def test_parts_of_bodies_sources_and_the_unnamed(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)][-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trợ lý của Tổng thống [LOC|Nga] [PER|Ivan Orlov] cho biết mỏ đã đóng.\nÔng [PER|Petr Sokol], trợ lý của Tổng thống [LOC|Nga], vừa về nước.", "Petr Sokol"),
        ("Một người phát ngôn [ORG|Bộ Mỏ] nói rằng mỏ đã đóng.", "Bộ Mỏ"),
        ("Các nhà lãnh đạo [ORG|ASEAN] tuyên bố sẽ mở cửa.", None),
        ("Ông [PER|Lê Văn Hùng] cho biết đường đã thông. Khách tới nhà ông [PER|Vi Văn Hùng] hỏi thăm.\n“Đường còn xa lắm”, ông [PER|Hùng] nói.", "Lê Văn Hùng"),
        ("Khách tới nhà ông [PER|Vi Văn Hùng] hỏi thăm.\n“Đường còn xa lắm”, ông [PER|Hùng] nói.", "Vi Văn Hùng"),
    ],
)  # fmt: skip
def test_leads_spokesmen_and_namesakes(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)][-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Đại diện [PER|Lê An] chia sẻ: “Chị ấy đã khỏe lại rồi”.", None),
        ("Đại diện [ORG|Bộ Mỏ] chia sẻ: “Mỏ đã mở cửa lại rồi”.", "Bộ Mỏ"),
        ("Luật sư [PER|Lê An], [ORG|Đoàn luật sư Hà Nội] cho hay: Vụ án còn dài.", "Lê An"),
        ("Tổng thống [PER|Lê An] lên tiếng chỉ trích [LOC|Bắc Kinh], cho rằng giá đã tăng.", "Lê An"),
        ("Ông [PER|Lê An] cho biết đường đã thông.\nĐồng thời hỏi thẳng các sở: “Vì sao dân vẫn phải đi vòng?”", "Lê An"),
        ("Cơ quan [ORG|Công an huyện A] cho biết vụ việc đã rõ. Cơ quan [ORG|Công an huyện B] cho biết vụ việc chưa rõ.", "Công an huyện B"),
        ("Hoa hậu Việt Nam 2016 [PER|Lê An] tới trường. “Trường đẹp hơn xưa nhiều”, cô nói.", "Lê An"),
        ("[ORG|Báo Sao Mai] đưa tin, đại tá [PER|Lê An], phó giám đốc [ORG|Công an tỉnh A], nhấn mạnh về phiên xử: “Đây là phiên xử lớn nhất”.", "Lê An"),
        ("Đăng bài trên tạp chí [ORG|Sao Mai], ông [PER|Lê An] bày tỏ: “Đường còn rất xa và khó”.", "Lê An"),
        ("Trên phố nơi ông [PER|Lê An] đứng, hàng trăm người dân chặn xe, yêu cầu chính quyền cấp nước.", None),
        ("Ông [PER|Lê An] tới họp, dù cả hai bên đều nói rằng sẽ không họp.", None),
        ("Tòa bác đơn kiện từ ông [PER|Lê An], trong đó đề nghị hủy bỏ lệnh cấm.", "Lê An"),
        ("Theo [ORG|Báo Sao Mai], đường đã thông từ sáng, ông [PER|Lê An] cho biết.", "Lê An"),
        ("Theo trung tướng [PER|Lê An], cục trưởng [ORG|Cục Tác chiến] cho biết trên báo, đường đã thông từ sáng.", "Lê An"),
        ("Đường đã thông từ sáng, theo một quan chức.", None),
        ("Ngày 21-4 [LOC|Nga] tuyên bố sẽ đáp trả.", "Nga"),
        ("[ORG|UBND tỉnh A] đề xuất cho hai nhà đầu tư tự bỏ vốn làm đường.", "UBND tỉnh A"),
    ],
)  # fmt: skip
def test_the_subject_of_each_clause(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)][-1:] == [speaker]


def test_what_a_speaker_does_beside_his_words_is_not_said() -> None:
    assert quotes("“Đường đã thông rồi”, ông [PER|Lê An] cho biết khi gặp phóng viên đã chờ sẵn.") == [
        ("direct", "Lê An", "cho biết", "Đường đã thông rồi")
    ]


def test_marks_that_pair_inside_a_long_quotation_end_it_not() -> None:
    text = "“Năm nay làng mở hội.\nHội “Trăng Non” sẽ đông.\nMời bà con cùng về”, ông [PER|Lê An] nói."
    assert [quote[1] for quote in quotes(text)] == ["Lê An"] * 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ông [PER|Lê An] lên án những cuộc tập trận ấy là hành động khiêu khích.", [("lên án", "những cuộc tập trận ấy là hành động khiêu khích")]),
        ("Ông [PER|Lê An] chỉ trích thỏa thuận và gọi đây là sai lầm.", []),
        ("Ông [PER|Lê An] chỉ trích [LOC|Lào] can thiệp vào việc của nước khác.", [("chỉ trích", "Lào can thiệp vào việc của nước khác")]),
        ("Ông [PER|Lê An] chỉ trích [LOC|Lào] khi trả lời báo chí.", []),
        ("Ông [PER|Lê An] bác bỏ thông tin cầu đã sập.", [("bác bỏ", "cầu đã sập")]),
        ("Ông [PER|Lê An] bác bỏ thông tin trên.", []),
        ("Ông [PER|Lê An] xác nhận thông tin, cầu đã sập trong đêm.", [("xác nhận", "cầu đã sập trong đêm")]),
        ("Giá vàng tăng sau tuyên bố ngừng bán của ông [PER|Lê An].", []),
        ("Ông [PER|Lê An] dọa tăng thuế với hàng nhập khẩu.", [("dọa", "tăng thuế với hàng nhập khẩu")]),
        ("Ông [PER|Lê An] cho biết thông tin chi tiết hơn.", []),
    ],
)  # fmt: skip
def test_what_is_said_of_things_and_news(text: str, said: list[tuple[str | None, str]]) -> None:
    assert [(quote[2], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Ann Lee] đến sớm.\nBà trao đổi:\n- Đường đã thông từ sáng.", 1),
        ("Bà [PER|Ann Lee] nói đường đã thông.\nMột người dân phân trần:\n- Đường chưa thông đâu.", 2),
        ("Bà [PER|Ann Lee] nói đường đã thông.\nDấu hiệu của bệnh:\n- Da vàng hơn ba tuần;", 1),
        ("Bà [PER|Ann Lee] nói đường đã thông.\nNhược điểm:\n- Giá cao", 1),
    ],
)
def test_the_items_of_a_list_that_nobody_says_are_no_dialogue(text: str, expected: int) -> None:
    assert len(quotes(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("([ORG|PLO])- HĐXX cho rằng bị cáo thành khẩn nhận tội.", (None, "cho rằng", "bị cáo thành khẩn nhận tội")),
        ("([ORG|PLO]) – Theo [ORG|Sở Y tế], dịch đã lắng xuống.", ("Sở Y tế", None, "dịch đã lắng xuống")),
        ("[ORG|PLO] cho rằng bị cáo thành khẩn nhận tội.", ("PLO", "cho rằng", "bị cáo thành khẩn nhận tội")),
    ],
)  # fmt: skip
def test_the_outlet_that_heads_a_paragraph_says_nothing(
    text: str, expected: tuple[str | None, str | None, str]
) -> None:
    assert quotes(text) == [("indirect", *expected)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Theo ông [PER|Lê An], Giám đốc [ORG|Sở Y tế Cần Thơ], toàn thành phố có 500 ca.", "toàn thành phố có 500 ca"),
        ("Theo ông [PER|Lê An], giám đốc cần báo cáo ngay trong ngày.", "giám đốc cần báo cáo ngay trong ngày"),
    ],
)  # fmt: skip
def test_a_post_behind_a_source_is_none_of_its_words(text: str, said: str) -> None:
    assert quotes(text) == [("indirect", "Lê An", None, said)]


def test_a_teacher_goes_by_his_word_of_address() -> None:
    text = "Tôi gặp thầy [PER|Lê An] ở [LOC|Huế].\nThầy chỉ nói: viết ra là phải chịu trách nhiệm."
    assert quotes(text) == [("indirect", "Lê An", "nói", "viết ra là phải chịu trách nhiệm")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chúng tôi vẫn chờ từng ngày”, ông [PER|Lê An] nói.", [("direct", "Lê An", "nói", "Chúng tôi vẫn chờ từng ngày")]),
        ("Chiếc ti vi 55” giá 5 triệu, [ORG|Công ty B] bán ra.", []),
    ],
)  # fmt: skip
def test_words_whose_opening_mark_is_lost(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The road is open," [PER|Ann Lee] said on Monday.', [("direct", "Ann Lee", "said", "The road is open,")]),
        ('"The road is open," said [PER|Ann Lee], CEO of [ORG|Orbit].', [("direct", "Ann Lee", "said", "The road is open,")]),
        ('[PER|Ann Lee] came.\n"The road is open," she told reporters.', [("direct", "Ann Lee", "told", "The road is open,")]),
        ("[PER|Ann Lee] said the road was open.", []),
    ],
)  # fmt: skip
def test_direct_speech_in_english(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Thượng tọa [PER|Thích Minh Tâm] đón khách.\n“Cửa chùa lúc nào cũng mở”, thầy dặn Phật tử.", "Thích Minh Tâm"),
        ("Ca sĩ [PER|Diệu Lan] hát bài của nhạc sĩ [PER|Vũ Đăng]. Giọng ca sinh năm 1990 cho biết chị đã tập ba tháng.", "Diệu Lan"),
        ("Hướng dẫn viên [PER|K'Brêl] mới 24 tuổi. Cậu bộc bạch: “Em từng tính đi làm công nhân”.", "K'Brêl"),
        ("[ORG|UBND xã Trà Bui] đã dựng lán cho 31 hộ. Xã đề nghị thành phố hỗ trợ khẩn cấp 5 tấn gạo.", "UBND xã Trà Bui"),
        ("[ORG|Trường Đại học B] công bố điểm chuẩn. Theo thông báo của nhà trường, thí sinh phải nhập học trước 30/8.", "Trường Đại học B"),
        ("Bà [PER|Lê Hoa] nghe điện thoại của một người đàn ông lạ. Người này nói bà liên quan một vụ án lớn.", None),
        ("Theo anh [PER|Lê Lợi] - chủ 3 ao cá, giá cá 29.500 đồng/kg chỉ đủ hòa vốn.", "Lê Lợi"),
        ("Chúng tôi gặp [PER|Tuấn].\nHỏi về pháp lý, [PER|Tuấn] trấn an: “Sổ sách đầy đủ cả rồi”.", "Tuấn"),
    ],
)  # fmt: skip
def test_speakers_by_what_they_are(text: str, speaker: str | None) -> None:
    assert [said[1] for said in quotes(text)] == [speaker]


def test_dialogue_between_dashes_is_no_interview() -> None:
    told = quotes(
        "Quán của ông [PER|Lê Bảo] nằm trong ngõ.\n– Bác cho cháu xin mật khẩu mạng? – một cô gái trẻ hỏi.\n"
        "– Nhà bác chỉ có báo giấy thôi – ông [PER|Bảo] vừa rót nước vừa đáp."
    )
    assert [(said[1], said[3]) for said in told] == [
        (None, "Bác cho cháu xin mật khẩu mạng?"),
        ("Lê Bảo", "Nhà bác chỉ có báo giấy thôi"),
    ]


def test_a_line_of_dialogue_that_names_nobody_is_of_who_spoke_before_the_line_it_answers() -> None:
    told = quotes(
        "- Anh đi đâu đấy? - bà [PER|Nhơn] hỏi.\n- Tôi ra đồng - Ông [PER|Tư] đáp.\n- Trưa nhớ về ăn cơm!\n"
        "Ông im lặng vác cuốc đi, ngoài kia gió thổi.\n- Nhớ mua muối nhé."
    )
    assert [(said[1], said[3]) for said in told] == [
        ("Nhơn", "Anh đi đâu đấy?"),
        ("Tư", "Tôi ra đồng"),
        ("Nhơn", "Trưa nhớ về ăn cơm!"),
        ("Nhơn", "Nhớ mua muối nhé."),
    ]
    alone = quotes("- Làm bài được không con? - một người mẹ hỏi.\n- Dạ con làm đại.")
    assert [said[1] for said in alone] == [None, None]


def test_an_answer_goes_on_in_the_first_person_up_to_the_next_question() -> None:
    interview = (
        "Trò chuyện với đạo diễn [PER|Tạ Uyên] về bộ phim.\n* Chị viết kịch bản bao lâu?\n- Bốn năm.\n{}\n"
        "* Nhà sản xuất có lo không?\n- Lo chứ!"
    )
    first, second, third = quotes(interview.format("Cô bảo: “Tui biết đóng phim gì”. Tôi theo cô một tháng."))
    assert second == ("direct", "Tạ Uyên", None, "Cô bảo: “Tui biết đóng phim gì”. Tôi theo cô một tháng.")
    assert (first[3], third[3]) == ("Bốn năm.", "Lo chứ!")
    assert len(quotes(interview.format("Phim ra rạp từ ngày 2/9 ở 60 tỉnh, thành."))) == 2
    told = quotes(interview.format("Bà [PER|Lê An] chia sẻ với chúng tôi phim đã lỗ vốn."))
    assert told[1] == ("indirect", "Lê An", "chia sẻ", "phim đã lỗ vốn")


def test_whom_the_article_calls_so_is_meant_before_whoever_has_such_a_post() -> None:
    told = quotes(
        "Cô [PER|Tăng Hạnh], [ROLE|giáo viên], nhận định đề vừa sức.\n"
        "Thầy [PER|Võ Bình], [ROLE|tổ trưởng], lo ngại học sinh sẽ chép văn mẫu. “Viết thật mới khó”, thầy nói."
    )
    assert told[-1][:2] == ("direct", "Võ Bình")


def test_an_answer_of_two_words_is_a_quote_where_its_speaker_follows() -> None:
    assert quotes("“Dạ có”, [PER|Lê Lực] đáp.") == [("direct", "Lê Lực", "đáp", "Dạ có")]
    assert quotes("“Ông Hai” là tên bà con gọi [PER|Lê Lực].") == []


def test_words_that_begin_like_a_pointer_are_said() -> None:
    said = quotes("Ông [PER|Đổng Khải] kêu gọi thế giới phải chuẩn bị cho biến động.")
    assert [quote[3] for quote in said] == ["thế giới phải chuẩn bị cho biến động"]


def test_the_manner_of_speech_is_no_part_of_it() -> None:
    assert quotes(
        "“Thị trường trầm lắng. Cả tháng tôi không bán được căn nào”, giọng buồn bã, anh [PER|Phúc] than."
    ) == [("direct", "Phúc", "than", "Thị trường trầm lắng. Cả tháng tôi không bán được căn nào")]


def test_what_points_back_says_nothing() -> None:
    assert quotes("Bà [PER|Lê Hà] nói vậy nhưng mắt vẫn dõi theo con thuyền.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá sẽ còn tăng trong năm, thư ký báo chí [PER|Sarah Miles] nói.", ("Sarah Miles", "nói", "Giá sẽ còn tăng trong năm")),
        ("Cống đã hỏng từ năm ngoái, ông [PER|Phạm Cự], người dân thôn Tám, bức xúc nói.", ("Phạm Cự", "nói", "Cống đã hỏng từ năm ngoái")),
        ("Một người dân khác ở [LOC|Hòa Vang] tên [PER|Lý Mận] thì cho rằng giá đất tăng là do cò.", ("Lý Mận", "cho rằng", "giá đất tăng là do cò")),
        ("Theo ông [PER|Rob Munk], biên tập viên mảng phân tích của [ORG|Jane's], lò sẽ chạy từ cuối năm.", ("Rob Munk", None, "lò sẽ chạy từ cuối năm")),
    ],
)  # fmt: skip
def test_titles_hold_no_predicate_and_names_may_follow_what_describes_them(
    text: str, expected: tuple[str, str | None, str]
) -> None:
    assert quotes(text) == [("indirect", *expected)]


def test_a_title_that_begins_like_a_connective_explains_the_name_before_it() -> None:
    said = "“Họ sẽ thu thập chứng cứ”, [PER|Yuri Tokin], chỉ huy [ORG|Trung tâm Hòa giải Nga] tại [LOC|Syria] nói."
    assert quotes(said) == [("direct", "Yuri Tokin", "nói", "Họ sẽ thu thập chứng cứ")]


def test_a_second_verb_may_follow_the_one_that_closes_a_clause() -> None:
    told = quotes(
        "Mỏ đồng đang bị khai thác trái phép, ông [PER|Lê An] khẳng định và cho rằng đây là mối nguy."
    )
    assert told == [
        ("indirect", "Lê An", "khẳng định", "Mỏ đồng đang bị khai thác trái phép"),
        ("indirect", "Lê An", "cho rằng", "đây là mối nguy"),
    ]
    alone = quotes("Sau cuộc họp, ông [PER|Lê An] khẳng định và cho rằng đây là mối nguy.")
    assert [quote[2] for quote in alone] == ["cho rằng"]


def test_a_short_clause_in_the_first_person_is_said() -> None:
    assert quotes("Một hành khách hét lên “tôi muốn về nhà”.") == [
        ("direct", None, "hét lên", "tôi muốn về nhà")
    ]
    assert quotes("Một hành khách hét lên “nhanh lên nào”.") == []


def test_the_head_of_a_council_is_the_one_the_article_names_shortly() -> None:
    told = quotes(
        "Chủ tịch HĐND [PER|Lê An] dự họp.\n“Ngành cũng cần xem lại mình”, chủ tịch [ORG|HĐND tỉnh Lào Cai] nói."
    )
    assert told == [("direct", "Lê An", "nói", "Ngành cũng cần xem lại mình")]


@pytest.mark.parametrize(
    "text",
    [
        "“Rất vui được gặp ông”, Tổng thống [PER|Lê An] nói.",
        "“Cảm ơn các bác sĩ đã cứu con tôi”, chị [PER|Lê An] nghẹn ngào.",
        "Ông [PER|Lê An] bắt tay và nói: “Chúc mừng anh”.",
    ],
)
def test_thanks_and_greetings_are_no_quotes(text: str) -> None:
    assert quotes(text) == []


def test_what_follows_thanks_is_said() -> None:
    said = "Cảm ơn mọi người. Tôi sẽ trở lại vào mùa hè tới"
    assert quotes(f"“{said}”, ca sĩ [PER|Lê An] nói.") == [("direct", "Lê An", "nói", said)]


def test_what_somebody_does_may_stand_behind_his_employer() -> None:
    text = "Luật sư [PER|Lê An] - [ORG|Công ty B] ([ORG|Đoàn Luật sư C]), người bảo vệ bị hại cho rằng, lệnh hoãn là sai."
    assert quotes(text) == [("indirect", "Lê An", "cho rằng", "lệnh hoãn là sai")]
    text = "Tại lễ của [ORG|Công ty B], người dân cho rằng lệnh hoãn là sai."
    assert [quote[1] for quote in quotes(text)] == [None]


def test_a_wish_is_shared_without_a_subject() -> None:
    assert quotes("Anh [PER|Lê An] chia sẻ muốn dành cuối tuần cho con.") == [
        ("indirect", "Lê An", "chia sẻ", "muốn dành cuối tuần cho con")
    ]


def test_this_country_is_the_one_that_spoke() -> None:
    told = quotes("[LOC|Mỹ] cho biết sẽ rút quân. Nước này khẳng định không bỏ rơi đồng minh.")
    assert [quote[1] for quote in told] == ["Mỹ", "Mỹ"]
    told = quotes("Ông [PER|Lê An] cho biết sẽ rút quân. Nước này khẳng định không bỏ rơi đồng minh.")
    assert [quote[1] for quote in told] == ["Lê An", None]


def test_quoted_words_are_not_read_again_as_what_a_second_verb_reports() -> None:
    told = quotes("“Họ muốn gieo nỗi sợ hãi”, ông [PER|Lê An] nói và cho biết “chúng tôi sẽ không đầu hàng”.")
    assert [quote[0] for quote in told] == ["direct", "direct"]


def test_who_gives_thanks_has_said_what_stands_before() -> None:
    told = quotes("“Ở đâu tôi cũng thấy cờ bay.\n“Cảm ơn các bạn”, ông [PER|Lê An] nói.")
    assert [(quote[1], quote[3]) for quote in told] == [("Lê An", "Ở đâu tôi cũng thấy cờ bay.")]
