"""Quotes in constructions of the daily press: each rule with an example for and one against it."""

import pytest

from tests.stages.extract.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[PER|Lê Hoàng] là thanh niên 26 tuổi.\nTên này khai nhận đã lấy ba chiếc xe.", "Lê Hoàng"),
        ("Bà [PER|Lê Trang] đến thăm cháu.\nCô bé kể trường đã đóng cửa.", None),
        ("Bé [PER|Lê Trang] học lớp ba.\nCô bé kể trường đã đóng cửa.", "Lê Trang"),
        ("[PER|Mike Stone] cho biết giá sẽ tăng.\n[PER|Angela Brandt] không đồng tình. Bà cho rằng giá đã giảm.", "Angela Brandt"),
        ("[PER|Angela Brandt] không đồng tình.\nThư được gửi cho [PER|Mike Stone]. Bà cho rằng giá đã giảm.", "Angela Brandt"),
        ("Lời ấy gây phản ứng mạnh từ ông [PER|Lê Hoàng], tới mức ông bực bội đáp rằng sẽ kiện ra tòa.", "Lê Hoàng"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_fits_by_age_and_gender(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[LOC|Pháp], [LOC|Đức] và [LOC|Anh] kêu gọi các bên kiềm chế.", "Pháp"),
        ("Hôm qua, ông [PER|Lê An], ông [PER|Trần Bình] và bà [PER|Lê Chi] cho rằng giá sẽ tăng.", "Lê An"),
        ("Tại [LOC|Paris], [LOC|Đức] và [LOC|Anh] kêu gọi các bên kiềm chế.", "Đức"),
        ("Mặc dù [LOC|Ankara] nói sẽ mua thiết bị, giá vẫn giảm.", "Ankara"),
        ("Ông [PER|Lê An] bật khóc vì thẩm phán tuyên bố đã đủ chứng cứ.", None),
        ("Ông [PER|Lê An] lên tiếng vì cho rằng phán quyết không công bằng.", "Lê An"),
    ],
)  # fmt: skip
def test_the_subject_of_a_clause(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Theo thông tin từ [ORG|Đài Quan sát Môi trường], khu phố đã sạch.", "Đài Quan sát Môi trường", "khu phố đã sạch"),
        ("Theo báo cáo của [ORG|cảnh sát thành phố A], ông [PER|Lê An], 69 tuổi thừa nhận đã đốt nhà.", "Lê An", "đã đốt nhà"),
        ("Kết quả là 84% doanh nghiệp cho biết họ đang tiết kiệm điện.", None, "họ đang tiết kiệm điện"),
        ("Ông [PER|Lê An] tuyên bố rút khỏi hiệp định, động thái bị láng giềng chê trách.", "Lê An", "rút khỏi hiệp định"),
        ("Ông [PER|Lê An] tuyên bố hiệp định, quyết định và động thái này đều sai.", "Lê An", "hiệp định, quyết định và động thái này đều sai"),
        ("Ông [PER|Lê An] kêu gọi các nước hợp tác, đồng thời ca ngợi chính phủ.", "Lê An", "các nước hợp tác"),
        ("Ông [PER|Lê An] kêu gọi các nước hợp tác, đồng thời mở cửa biên giới.", "Lê An", "các nước hợp tác, đồng thời mở cửa biên giới"),
        ("Cử tri đề nghị siết đăng kiểm; chấn chỉnh đào tạo; đề xuất sửa luật.", None, "siết đăng kiểm; chấn chỉnh đào tạo; đề xuất sửa luật"),
        ("Ông [PER|Lê An] nói xưởng sẽ đóng cửa, động thái chắc chắn khiến thợ nản lòng.", "Lê An", "xưởng sẽ đóng cửa"),
        ("Cô [PER|Lê An] chia sẻ trong bài viết là bản thân cô rất sợ hãi.", "Lê An", "bản thân cô rất sợ hãi"),
        ("Ông [PER|Lê An] lên án hành động này “làm tổn thương làng xã”.", "Lê An", "hành động này “làm tổn thương làng xã”"),
        ("Như báo [ORG|Sao Mai] đưa tin ngày 15-1, chợ đã cháy.", "Sao Mai", "chợ đã cháy"),
        ("Giới quan sát lo ngại kế hoạch sẽ thay đổi.", None, "kế hoạch sẽ thay đổi"),
        ("Khi được hỏi, ông [PER|Lê An] đề nghị chính quyền xem xét lại.", "Lê An", "chính quyền xem xét lại"),
        ("Anh [PER|Lê An] kể hành trình đã rất dài.", "Lê An", "hành trình đã rất dài"),
        ("Ông [PER|Lê An] nhớ lại, trong ba năm chiến tranh, nhiều người đã hy sinh.", "Lê An", "trong ba năm chiến tranh, nhiều người đã hy sinh"),
        ("Ông [PER|Lê An] cho rằng đề xuất tăng thuế lúc này chắc chắn ảnh hưởng đến giá.", "Lê An", "đề xuất tăng thuế lúc này chắc chắn ảnh hưởng đến giá"),
        ("Mặc dù những nhà phát triển phần mềm tuyên bố dự án đã xong, họ phải chờ.", None, "dự án đã xong"),
        ("Mười phi công được an táng ở quê, [ORG|báo Sao Mai] có trụ sở tại [LOC|Huế] hôm 26/3 đưa tin.", "báo Sao Mai", "Mười phi công được an táng ở quê"),
        ("Hãng tin [ORG|A] dẫn thông cáo của điện [ORG|Kremlin] cho biết hai bên đã điện đàm.", "Kremlin", "hai bên đã điện đàm"),
        ("Các nhân viên miêu tả họ thấy hành lý ở khắp mọi nơi, theo Sun.", None, "họ thấy hành lý ở khắp mọi nơi"),
        ("Các nhân viên miêu tả họ đã chia hành lý, theo từng nhóm nhỏ.", None, "họ đã chia hành lý, theo từng nhóm nhỏ"),
        ("Ông [PER|Lê An] cho biết tại cuộc họp sắp tới, giá sẽ tăng.", "Lê An", "tại cuộc họp sắp tới, giá sẽ tăng"),
        ("[ORG|Cục Hải quan] có công văn trả lời khẳng định đang làm đúng quy định.", "Cục Hải quan", "đang làm đúng quy định"),
        ("Theo thông tin từ cảnh sát, [PER|Lê An] lấy xe từ một bãi giữ nhỏ.", None, "Lê An lấy xe từ một bãi giữ nhỏ"),
        ("Bà [PER|Lê An] nhấn mạnh đàm phán phải bình đẳng - theo hãng tin [ORG|Sao Mai].", "Lê An", "đàm phán phải bình đẳng"),
        ("Anh [PER|Lê An] phủ nhận việc này và cho biết cả hai tự nguyện.", "Lê An", "cả hai tự nguyện"),
        ("Anh [PER|Lê An] phủ nhận việc nhận tiền của công ty.", "Lê An", "việc nhận tiền của công ty"),
        ("Theo báo [ORG|Sao Mai], tại hội nghị, ông [PER|Lê An] một lần nữa đề cập với các bên rằng giá đã tăng.", "Lê An", "giá đã tăng"),
        ("Ông [PER|Lê An] nói hoàn toàn có thể mua thiết bị ấy.", "Lê An", "hoàn toàn có thể mua thiết bị ấy"),
        ("Nhóm của [ORG|Đại học A] sau khi phân tích kỹ mẫu vật đã mô tả rằng đây là một loài chim.", "Đại học A", "đây là một loài chim"),
        ("“Tôi đã sai”, ông [PER|Lê An] cho biết trong một thông báo được gửi tới báo chí.", "Lê An", "Tôi đã sai"),
    ],
)  # fmt: skip
def test_where_what_is_reported_begins_and_ends(text: str, speaker: str | None, words: str) -> None:
    assert [(said[1], said[3]) for said in quotes(text)] == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Công tố viên rút lại cáo buộc giết người với ông [PER|Lê An] nhưng không nêu lý do.",
        "Ông [PER|Lê An] ngày 10/7 tuyên bố chiến thắng phiến quân tại thành phố này.",
        "Cô bị phạt vì viết bình luận trên mạng khi đang ở nước ngoài.",
        "Sự chậm trễ khiến giới quan sát lo ngại kế hoạch sẽ thay đổi.",
        "Tại cuộc họp, phóng viên Báo Sao Mai đề nghị chủ tịch tỉnh cho biết việc giải quyết kiến nghị.",
        "Khi nhóm thanh niên yêu cầu ông [PER|Lê An] dừng xe, ông bỏ chạy về phía cầu.",
        "Anh [PER|Lê An] kể lại diễn biến vụ việc trong đêm kinh hoàng xảy ra với anh.",
        "Bí thư [PER|Lê An] khẳng định niềm tin son sắt vào tương lai của tỉnh.",
        "Thông tin trên được đại tá [PER|Lê An] cho biết tại cuộc họp ứng phó với bão sáng 2-8.",
        "Về anh [PER|Lê An], theo thông tin phóng viên nắm được, đây là người rất hiền.",
        "Đó là thông tin được ông [PER|Lê An], giám đốc bảo tàng, cho biết tại buổi họp báo sáng 1-2, tại tỉnh nhà.",
        "Công ty gửi văn bản đề xuất cách tiếp cận chính sách đối với dịch vụ này.",
        "Nhà trường đề xuất việc mua xe tăng đồ chơi.",
    ],
)
def test_a_verb_of_saying_that_says_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Thượng tá [PER|Lê An] - phó Phòng Cảnh sát đường bộ - đường sắt cho biết vi phạm đã giảm.", "Lê An"),
        ("Anh [PER|Trần Bình] đến thăm con.\nHôm qua, anh và [PER|Lê Hạ] dự tiệc. Anh khẳng định họ vẫn là bạn.", "Trần Bình"),
        ("Bài viết của hãng tin [LOC|Pháp] miêu tả mạng xã hội đã bùng nổ.", None),
        ("Thông tin từ [LOC|Nga] cho biết tàu đã cập cảng.", "Nga"),
        ("[ORG|UBND tỉnh A] cho rằng cần dừng dự án.\nGiá điện tăng.\nTác động ấy không quá lớn, công văn nhấn mạnh.", "UBND tỉnh A"),
        ("Đại diện của [LOC|trung tâm thương mại Sao Mai] khẳng định sẽ hỗ trợ các nạn nhân.", "trung tâm thương mại Sao Mai"),
        ("[LOC|Sân bay A] đã đóng cửa.\nMột phát ngôn viên sân bay sau đó thông báo các chuyến bay bị hủy.", "Sân bay A"),
        ("[LOC|Sân bay A] đã đóng cửa.\nMột nhân viên sân bay sau đó thông báo các chuyến bay bị hủy.", None),
        ("[ORG|Sở cảnh sát A] bắt sáu người.\nCảnh sát cho biết họ đã uống rượu.", "Sở cảnh sát A"),
        ("Hôm qua, [ORG|Sở cảnh sát A] và [ORG|Sở cảnh sát B] vào cuộc.\nCảnh sát cho biết họ đã uống rượu.", None),
        ("[ORG|Công an tỉnh A] đã giữ hai người.\nTheo công an tỉnh, đây là vàng thật.", "Công an tỉnh A"),
        ("Ngày 28-1, [LOC|Washington] công bố cáo buộc với [ORG|Tập đoàn A] và bà [PER|Lê An], cho rằng đây là một nguy cơ.", "Washington"),
        ("Ông [PER|Lê An] nói đội hay.\n“Việc vào vòng trong nằm trong tầm tay”, là nhận định trên mục thể thao của báo [ORG|Sao Mai].", "Sao Mai"),
        ("Theo báo [ORG|Sao Mai], mẹ nghi phạm đã mất.\nBài báo cho biết nghi phạm vẫn còn vết cắt mới.", "Sao Mai"),
        ("Tổng thống [LOC|Mỹ] [PER|Donald Stone] thăm [LOC|Pháp].\nNhà lãnh đạo [LOC|Syria] cho rằng vũ khí đã lạc hậu.", None),
        ("Tổng thống [LOC|Mỹ] [PER|Donald Stone] thăm [LOC|Pháp].\nNhà lãnh đạo [LOC|Mỹ] cho rằng vũ khí vẫn tốt.", "Donald Stone"),
        ("Ông [PER|Lê An] nói giá đã tăng. Việc ấy bị hoãn mặc dù các nhà chức trách đã cảnh báo giá sẽ giảm.", None),
        ("Ông [PER|Lê An] ký công văn gửi các sở ngành, địa phương đề nghị trích ngân sách.", "Lê An"),
        ("[LOC|Hàn Quốc] đã chật vật đàm phán, và chính quyền của bà ấy liên tục yêu cầu các bên nhượng bộ thêm.", None),
        ("Ông [PER|Lê An] và các đồng nghiệp cho rằng giá sẽ tăng.", "Lê An"),
        ("Cựu cầu thủ [PER|Lê An] - có quan hệ rất tốt với ông [PER|Trần Bình] - từng cho biết giá sẽ tăng.", "Lê An"),
        ("Ông [PER|Lê An], mới đây còn bảo vệ đồng minh, thì nay cho biết nhà báo đã chết.", "Lê An"),
        ("Bà [PER|Lê An], nạn nhân chính trong vụ việc nêu trên cho biết đã nhận được tin nhắn.", "Lê An"),
        ("Gặp bà [PER|Lê An], nạn nhân cho biết đã nhận được tin nhắn.", None),
        ("Cô [PER|Lê An] trình báo lên [ORG|Công an phường] đề nghị vào cuộc điều tra.", "Lê An"),
        ("“Chị [PER|Tư]” [PER|Lê An] khẳng định giá đã tăng.", "Lê An"),
        ("[ORG|Bộ A] đề nghị các sở rà soát quầy thuốc.\nQuầy thuốc đã giảm.\nĐề nghị [ORG|Sở B] xử phạt ba quầy thuốc.", "Bộ A"),
        ("Giá của [PER|Lê An] đã tăng, nhưng vẫn có những ý kiến cho rằng, mức ấy là hợp lý.", None),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("[PER|Lê An] bị phạt.\n“Tôi đã chờ lâu lắm rồi.\nAnh bỏ tôi mà đi”, bà bình luận.", ["Lê An", "Lê An"]),
        ("Ông [PER|Lê An] nói giá đã tăng.\n“Sao lại thế?”, một tài khoản mạng viết.\n“Sai vẫn cứ là sai.”", ["Lê An", None, None]),
        ("Ông [PER|Lê An] nói giá đã tăng.\n“Gọn lại cũng tốt.\nHọ làm sao bắt được ai?”\n- một người có tên [PER|Trần Bình] viết.", ["Lê An", "Trần Bình", "Trần Bình"]),
        ("“Mất vài ký cho gọn lại cũng tốt.”\n- nữ du khách hét to.", [None]),
    ],
)  # fmt: skip
def test_who_speaks_over_several_paragraphs(text: str, speakers: list[str | None]) -> None:
    assert [said[1] for said in quotes(text)] == speakers


def test_a_praise_that_says_what_its_object_is_is_said() -> None:
    text = "Ông [PER|Lê An] kêu gọi các bên kiềm chế, đồng thời ca ngợi kết quả ấy là “ấn tượng”."
    assert [said[3] for said in quotes(text)] == ["các bên kiềm chế", "kết quả ấy là “ấn tượng”"]
    assert len(quotes(text.replace(" là “ấn tượng”", ""))) == 1


def test_what_somebody_denies_beside_what_he_admits_is_said_apart() -> None:
    text = "Ông [PER|Lê An] thừa nhận máy còn chậm, nhưng bác bỏ thông tin cho rằng dữ liệu bị rò rỉ."
    assert [said[3] for said in quotes(text)] == ["máy còn chậm", "dữ liệu bị rò rỉ"]
    text = "Ông [PER|Lê An] nhắc lại trận thua ấy và yêu cầu các cầu thủ quên đi."
    assert [said[3] for said in quotes(text)] == ["các cầu thủ quên đi"]


def test_what_follows_theo_may_be_a_verb() -> None:
    assert quotes("Ông [PER|Lê An] cảnh báo nước ấy cần học và theo đuổi cải cách.") == [
        ("indirect", "Lê An", "cảnh báo", "nước ấy cần học và theo đuổi cải cách")
    ]


def test_a_statement_that_is_issued_is_said_by_whoever_issues_it() -> None:
    text = '"Tàu đã rời cảng an toàn", [ORG|hải quân Brazil] hôm nay ra thông cáo sau vụ cháy, [ORG|Nhật báo Rio] đưa tin.'
    assert quotes(text)[-1][1] == "hải quân Brazil"


def test_news_from_somebody_is_told_by_him() -> None:
    text = "Tin từ [ORG|Công an tỉnh Sơn Hà], hai nghi phạm đã ra đầu thú."
    assert quotes(text)[-1][1] == "Công an tỉnh Sơn Hà"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bà [PER|Lê An] nói sẽ không bao giờ bỏ nghề vì cho rằng mình còn khỏe.", ["sẽ không bao giờ bỏ nghề vì cho rằng mình còn khỏe"]),
        ("Bà [PER|Lê An] lên tiếng vì cho rằng bản án không công bằng.", ["bản án không công bằng"]),
        ("Bà [PER|Lê An] nói [LOC|Hà Nội] ủng hộ lập trường của làng rằng cần thêm gạo.", ["Hà Nội ủng hộ lập trường của làng rằng cần thêm gạo"]),
        ("Bà [PER|Lê An] nói với [PER|Trần Hải] rằng cần thêm gạo.", ["cần thêm gạo"]),
        ("Bà [PER|Lê An] cho biết chợ đã sẵn hàng, nhưng vẫn kêu gọi người dân đừng chen lấn.", ["chợ đã sẵn hàng", "người dân đừng chen lấn"]),
        ("Bà [PER|Lê An] cho biết chợ đã sẵn hàng, nhưng vẫn thiếu người bán.", ["chợ đã sẵn hàng, nhưng vẫn thiếu người bán"]),
    ],
)  # fmt: skip
def test_a_clause_inside_a_clause(text: str, words: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Bà [PER|Lê An] lên truyền hình, kể chi tiết về những ngày chưa có tiền của mình.",
        "Bà [PER|Lê An] hay nhớ lại cảnh cả nhà phải chạy lũ.",
        "[ORG|Công ty Sao Mai] đề xuất dự án điện gió, với ý định lắp sáu trụ ở bãi đang bỏ hoang.",
        "Sắc lệnh cũng yêu cầu 17 tổ chức phải đóng cửa.",
        "Ông [PER|Lê An] nhấn mạnh ba ưu tiên trong quan hệ với làng bên.",
        "Ông [PER|Lê An] thừa nhận thất bại trong cuộc bầu cử tuần trước.",
    ],
)
def test_things_that_are_told_affirmed_or_proposed_are_no_clauses(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bà [PER|Lê An] kể chi tiết rằng cả nhà chưa có tiền.",
        "Bà [PER|Lê An] nhớ lại cảnh sát đã đến rất muộn.",
        "[ORG|Công ty Sao Mai] đề xuất mức phí được giữ nguyên.",
        "Ông [PER|Lê An] thừa nhận em trai giỏi hơn mình nhiều.",
    ],
)
def test_clauses_that_begin_like_things(text: str) -> None:
    assert len(quotes(text)) == 1


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("“Đừng xem nhẹ cơn bão này”, bà [PER|Lê An] nói trên Facebook.", "nói"),
        ("“Đừng xem nhẹ cơn bão này”, bà [PER|Lê An] nói trên báo.", "nói"),
        ("“Đừng xem nhẹ cơn bão này”, bà [PER|Lê An] nói.", "nói"),
    ],
)
def test_where_it_is_said_is_no_part_of_the_verb(text: str, verb: str) -> None:
    assert [quote[2] for quote in quotes(text)] == [verb]


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("Cầu sẽ mở vào tháng tới, Bộ trưởng [PER|Trần Hải] hôm qua tuyên bố, theo báo [ORG|Sao Mai].", "Trần Hải", "tuyên bố"),
        ("Cầu sẽ mở vào tháng tới, theo báo [ORG|Sao Mai].", "Sao Mai", None),
    ],
)  # fmt: skip
def test_the_paper_behind_a_closing_verb(text: str, speaker: str, verb: str | None) -> None:
    assert [quote[1:] for quote in quotes(text)] == [(speaker, verb, "Cầu sẽ mở vào tháng tới")]


def test_a_closing_mark_alone_says_nothing_and_uses_its_verb() -> None:
    found = quotes("“Xin lỗi, chỉ có một điều có ích!\n”, ông [PER|Lê An] viết, không tiết lộ thêm chi tiết.")
    assert [quote[3] for quote in found] == ["Xin lỗi, chỉ có một điều có ích!"]


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Anh này lấy một ví dụ.", None),
        ("Bà [PER|Trần Hoa] cũng đến.\nAnh [PER|Lê Nam] đồng tình.", "Lê Nam"),
    ],
)
def test_somebody_unnamed_is_still_meant_some_sentences_later(between: str, speaker: str | None) -> None:
    text = "“Tôi tin vậy”, anh [PER|Lê Tâm] nói.\nMột tài xế cho biết nhiều người đã bỏ nghề."
    assert quotes(f"{text}\n{between}\n“Lương ở hãng khác cao hơn nhiều lắm”, anh nói.")[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bà [PER|Lê An] viện dẫn câu nói của nhà văn [PER|Trần Hải]: “Yên tiếng súng chưa phải là hòa bình”.", "Trần Hải"),
        ("Bà [PER|Lê An] nhắc lại điều kiện của ông [PER|Trần Hải]: “Tôi cần thêm người trông đê”.", "Lê An"),
        ("Báo [ORG|Sao Mai] dẫn lời ông [PER|Trần Hải] cho biết ông đã sang [LOC|Lào] từ tháng chín.", "Trần Hải"),
        ("Cầu sẽ mở vào tháng tới, báo [ORG|Sao Mai] dẫn lời ông [PER|Trần Hải] hôm qua.", "Trần Hải"),
        ("Theo giới chuyên gia, cảng mới này sẽ đón tàu lớn.", None),
        ("Theo giới quan sát, cảng mới này sẽ đón tàu lớn.", None),
    ],
)  # fmt: skip
def test_whose_words_are_cited(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thậm chí khi một nhân viên đề nghị bồi thường 20 triệu đồng, bà [PER|Lê An] vẫn không chịu.", "bồi thường 20 triệu đồng"),
        ("Ông [PER|Lê Hải] nói với truyền thông [LOC|Anh] sẽ không bỏ cuộc.", "sẽ không bỏ cuộc"),
        ("Ông [PER|Lê Hải] nói với truyền thông [PER|Trần Nam] sẽ không bỏ cuộc.", "Trần Nam sẽ không bỏ cuộc"),
        ("Bà [PER|Lê An] cho rằng sổ sách đã bị sửa, nhưng không đưa ra bằng chứng.", "sổ sách đã bị sửa"),
        ("Bà [PER|Lê An] cho rằng sổ sách đã bị sửa, nhưng không đáng lo.", "sổ sách đã bị sửa, nhưng không đáng lo"),
        ("[LOC|Hà Nội] gọi tuyên bố rằng đảo nhỏ có thể chìm là vô lý.\nBà [PER|Lê An] nói đảo đã yên.", "đảo đã yên"),
        ("[PER|Lê Văn Hải] hôm qua bị tòa án quận [LOC|Sông Lam], [LOC|Huế] cáo buộc có liên quan đến vụ trộm.\nBà [PER|Lê An] nói đảo đã yên.", "đảo đã yên"),
        ("Vụ trộm bị báo chí phanh phui, [LOC|Huế] cáo buộc ông [PER|Lê Văn Hải] có liên quan.", "ông Lê Văn Hải có liên quan"),
    ],
)  # fmt: skip
def test_what_is_told_and_what_stands_around_it(text: str, words: str) -> None:
    assert [quote[3] for quote in quotes(text)] == [words]


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "words"),
    [
        ("Không lạ khi ông [PER|Lê Hải] tuyên bố ủng hộ láng giềng, bà [PER|Trần Vân] bình luận.", "Trần Vân", "bình luận", "Không lạ khi ông Lê Hải tuyên bố ủng hộ láng giềng"),
        ("Ông [PER|Lê Hải] cảnh báo đê đã yếu, báo [ORG|Sao Mai] cho hay.", "Lê Hải", "cảnh báo", "đê đã yếu"),
        ("Báo [ORG|Sao Mai] cho hay, đê đã được đắp lại, ông [PER|Lê Hải] nói.", "Lê Hải", "nói", "đê đã được đắp lại"),
        ("Bà [PER|Trần Vân] cho biết chủ tịch xã, ông [PER|Lê Hải] đã nói với bà về con đê mới.", "Trần Vân", "cho biết", "chủ tịch xã, ông Lê Hải đã nói với bà về con đê mới"),
    ],
)  # fmt: skip
def test_who_closes_a_sentence_tells_all_of_it(text: str, speaker: str, verb: str, words: str) -> None:
    assert [quote[1:] for quote in quotes(text)] == [(speaker, verb, words)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[ORG|Đại sứ quán Lào] đã đón đoàn.\nĐại sứ quán cho biết sẽ tiếp tục theo dõi.", "Đại sứ quán Lào"),
        ("[ORG|Bệnh viện Sông Lam] đã mở cửa.\nBệnh viện cũng làm việc với hãng xe, đề nghị hãng phải xin lỗi.", "Bệnh viện Sông Lam"),
        ("[ORG|Hội đồng Bảo an] đã họp.\nHội đồng kêu gọi [LOC|Lào] “kiềm chế các hành động thử tên lửa”.", "Hội đồng Bảo an"),
        ("[ORG|Bệnh viện Sông Lam] đã mở cửa.\nBệnh viện huyện bên cạnh cho biết sẽ tiếp tục theo dõi.", None),
        ("Ông [PER|Lê Hải Minh] đã ở đó.\nÔng [PER|Minh] bị ốm, vợ là bà [PER|Trần Lê Minh].\n[PER|Minh] nói đê đã yếu.", "Lê Hải Minh"),
    ],
)  # fmt: skip
def test_whom_a_noun_or_a_short_name_means(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Bà [PER|Lê An] viết một bài xã luận để xoa dịu làng bên.",
        "Bà [PER|Lê An] ủng hộ nghị quyết của [ORG|Hội đồng Bảo an] lên án hành động ấy là trái luật.",
        "Bà [PER|Lê An] đề xuất hàng loạt phương án đuổi khỉ khỏi nương, trong đó có đánh trống.",
    ],
)
def test_writings_laws_and_plans_are_no_clauses(text: str) -> None:
    assert quotes(text) == []


def test_where_somebody_spoke_is_not_what_he_said() -> None:
    found = quotes(
        "Bà [PER|Lê An], người đầu tiên phát biểu ở buổi lễ, mô tả ông [PER|Hải] là một người hiền."
    )
    assert [quote[3] for quote in found] == ["ông Hải là một người hiền"]
    found = quotes("[ORG|Hội đồng Bảo an] ra nghị quyết lên án hành động ấy là trái luật.")
    assert [quote[3] for quote in found] == ["hành động ấy là trái luật"]


@pytest.mark.parametrize(
    "text",
    [
        "[ORG|Công an huyện Sông Lam] đến nơi sau khi nhận thông tin cho biết chợ đang cháy.",
        "[ORG|Công an huyện Sông Lam] dừng họp do lo ngại nghi phạm có thể bỏ trốn.",
        "Bà [PER|Lê An] gửi cho xã danh sách 13 yêu cầu để nối lại con đường, trong đó có đắp đê.",
        "Bà [PER|Lê An] nhấn mạnh sự cần thiết phải đắp đê sớm.",
    ],
)
def test_news_that_is_got_fears_and_nouns_are_not_said(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("[ORG|Công an huyện Sông Lam] nhận định thông tin cho biết chợ cháy là sai.", "Công an huyện Sông Lam", "thông tin cho biết chợ cháy là sai"),
        ("Giới quan sát lo ngại nghi phạm có thể bỏ trốn.", None, "nghi phạm có thể bỏ trốn"),
        ("[ORG|Đội 13] yêu cầu các hộ phải dời đi.", "Đội 13", "các hộ phải dời đi"),
        ("Bà [PER|Lê An] cho biết đã bắt nghi phạm mà không nêu danh tính.", "Lê An", "đã bắt nghi phạm"),
        ("Bà [PER|Lê An] cho biết đã tìm mà không thấy ai.", "Lê An", "đã tìm mà không thấy ai"),
        ("Tuy nhiên, cả [LOC|Nga] và [LOC|Mỹ] đều kêu gọi các bên kiềm chế.", "Nga", "các bên kiềm chế"),
        ("Một nửa tin ông [PER|Lê An] sẽ thắng, trong khi 38% cho rằng ông sẽ thua.", None, "ông sẽ thua"),
        ("“Hắn lái xe rất nhanh”, người phát ngôn [ORG|Sở Cảnh sát A] dẫn lời khai của [PER|Lê An].", "Lê An", "Hắn lái xe rất nhanh"),
        ("“Đê đã yếu”, bà [PER|Lê An] cho biết trong cuộc họp báo, đề cập tới trận lũ đang về.", "Lê An", "Đê đã yếu"),
        ("“Đê đã yếu”, bà [PER|Lê An] cho biết trong khi họp, nước đã về gần làng.", "Lê An", "Đê đã yếu"),
    ],
)  # fmt: skip
def test_who_says_what(text: str, speaker: str | None, words: str) -> None:
    found = quotes(text)
    assert (found[0][1], found[0][3]) == (speaker, words)


def test_a_family_name_means_whoever_of_the_family_spoke_last() -> None:
    text = "Đại sứ [PER|Kim Song] nói tàu phải được trả.\nÔng nhắc tới chủ tịch [PER|Kim Jong-un].\nÔng [PER|Kim] cho biết đã gửi thư."
    assert quotes(text)[-1][1] == "Kim Song"
    text = "Chủ tịch [PER|Kim Jong-un] đã đến.\nĐại sứ [PER|Song Kim Ho] nói tàu phải được trả.\nÔng [PER|Kim] cho biết đã gửi thư."
    assert quotes(text)[-1][1] == "Kim Jong-un"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bà [PER|Lê An] nói rằng kho đã cháy nhưng làng bên bác bỏ điều này.", ["kho đã cháy"]),
        ("Bà [PER|Lê An] nói rằng kho đã cháy, tuy nhiên điều này chưa được xác nhận.", ["kho đã cháy"]),
        ("Bà [PER|Lê An] nói rằng kho đã cháy nhưng người làng không bỏ đi.", ["kho đã cháy nhưng người làng không bỏ đi"]),
        ("Bà [PER|Lê An] đã tiết lộ những thông tin đầu tiên về nguyên nhân chiếc xe bị cháy.", []),
        ("Bà [PER|Lê An] khẳng định lập trường về con đê sẽ không thay đổi.", ["lập trường về con đê sẽ không thay đổi"]),
        ("Bà [PER|Lê An] phản bác tuyên bố của ông [PER|Trần Hải] cho rằng đê đã yếu.", []),
        ("Bà [PER|Lê An] bác bỏ tuyên bố của ông [PER|Trần Hải] và cho rằng đê còn tốt.", ["đê còn tốt"]),
        ("Đê đã được đắp lại, báo [ORG|Sao Mai] dẫn lời ông [PER|Trần Hải], trưởng thôn này, cho biết.", ["Đê đã được đắp lại"]),
        ("Theo giới phân tích, tuyên bố của tờ [ORG|Sao Mai] là tín hiệu cho thấy giá gạo sẽ tăng.", ["tuyên bố của tờ Sao Mai là tín hiệu cho thấy giá gạo sẽ tăng"]),
    ],
)  # fmt: skip
def test_what_others_say_of_it_is_not_told(text: str, words: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == words


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Hãng xe đề nghị bồi thường tám triệu đồng, bà [PER|Lê An] nói với báo [ORG|Sao Mai].", "Lê An", "Hãng xe đề nghị bồi thường tám triệu đồng"),
        ("“Hai tàu sẽ đến vào cuối tháng này”, báo [ORG|Sao Mai] dẫn nguồn tin quân sự.", None, "Hai tàu sẽ đến vào cuối tháng này"),
        ("“Hai tàu sẽ đến vào cuối tháng này”, báo [ORG|Sao Mai] dẫn tuyên bố của [ORG|Bộ Quốc phòng].", "Bộ Quốc phòng", "Hai tàu sẽ đến vào cuối tháng này"),
        ("Bà [PER|Lê An] thấy vui khi nghe ông [PER|Trần Hải] nói sẵn sàng đắp đê.", "Trần Hải", "sẵn sàng đắp đê"),
        ("Đoàn sẽ họp, theo [ORG|báo Sao Mai].\n“Chúng tôi tin điều này có ích”, thông cáo chung của hai huyện cho hay.", None, "Chúng tôi tin điều này có ích"),
        ("Bà [PER|Lê An] cáo buộc ông [PER|Trần Hải] có hành vi lừa đảo.", "Lê An", "ông Trần Hải có hành vi lừa đảo"),
        ("Huyện [LOC|Sông Lam] thông báo các trường đóng cửa.", None, "các trường đóng cửa"),
    ],
)  # fmt: skip
def test_whose_words_a_sentence_gives(text: str, speaker: str | None, words: str) -> None:
    assert quotes(text)[-1][1::2] == (speaker, words)


@pytest.mark.parametrize(
    "text",
    [
        "[LOC|Lào] cáo buộc ông [PER|Trần Hải] tội “âm mưu phá đê”.",
        "Huyện [LOC|Sông Lam] vẫn thông báo các số liệu định kỳ.",
        "Lần đầu huyện xác nhận được chính xác tình trạng của ông [PER|Trần Hải].",
    ],
)
def test_charges_and_figures_are_no_clauses(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Theo các binh sĩ, một cặp ngỗng đã đến sống ở đây.", None),
        ("Theo điều tra của [ORG|Công an huyện A], anh [PER|Lê An] không mang áo phao.", "Công an huyện A"),
        ("Các đảo của [LOC|Lào] bị nghi ngờ, dù nước này biện minh đảo giúp tàu thuyền an toàn.", "Lào"),
        ("Các đảo của [LOC|Lào] và [LOC|Nga] bị nghi ngờ, dù nước này biện minh đảo giúp tàu thuyền an toàn.", None),
        ("Con trai của [PER|Lê An] kể rằng hay cùng bố đi làm.\n“Bố bảo chưa đến lúc cháu ra đồng”, em nói.", None),
        ("Anh [PER|Lê An] kể rằng hay cùng bố đi làm.\n“Bố bảo chưa đến lúc ra đồng”, anh nói.", "Lê An"),
    ],
)  # fmt: skip
def test_countries_relatives_and_the_ranks(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


def test_a_counted_noun_inside_a_sentence_is_no_speaker() -> None:
    text = "“Đê đã vỡ”, ông [PER|Lê An] phát biểu. Ông điều động 14.000 binh sĩ và tuyên bố sẽ đắp lại đê."
    assert quotes(text)[-1][1] == "Lê An"
    assert quotes("14.000 binh sĩ tuyên bố sẽ đắp lại đê.")[-1][1] is None


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("[ORG|Cục Hợp tác quốc tế], [ORG|Bộ Giáo dục] ngày 17-4 có văn bản yêu cầu trường phải dừng hợp tác.", "Cục Hợp tác quốc tế", "trường phải dừng hợp tác"),
        ("Theo ông [PER|Lê An], nhà nước chi cho y tế, giáo dục chính là đang lo cho dân.", "Lê An", "nhà nước chi cho y tế, giáo dục chính là đang lo cho dân"),
        ("Theo ông [PER|Lê An], nhà báo ở huyện, giáo dục chính là đang lo cho dân.", "Lê An", "giáo dục chính là đang lo cho dân"),
        ("Theo lãnh đạo [ORG|UBND huyện A], địa phương đầu tiên công bố dịch, đến nay chưa có ca mắc mới.", None, "đến nay chưa có ca mắc mới"),
        ("Theo ông [PER|Lê An], địa phương đã có dịch, đến nay chưa có ca mắc mới.", "Lê An", "địa phương đã có dịch, đến nay chưa có ca mắc mới"),
    ],
)  # fmt: skip
def test_what_explains_a_source(text: str, speaker: str | None, words: str) -> None:
    assert [quote[1::2] for quote in quotes(text)] == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("“Sáng kiến này sẽ giúp các làng ven sông”, [ORG|Reuters] trích dẫn bài phát biểu của Thủ tướng [PER|Lê An].", "Lê An", "Sáng kiến này sẽ giúp các làng ven sông"),
        ("Bà [PER|Lê An] gọi việc này là “vô cớ và vô lý” sau khi biết tin.", "Lê An", "việc này là “vô cớ và vô lý”"),
        ("Bà [PER|Lê An] gọi đây là “ngày buồn thảm nhất” kể từ trận lụt.", "Lê An", "đây là “ngày buồn thảm nhất” kể từ trận lụt"),
        ("Theo [ORG|Sao Mai], trang [ORG|Sông Lam] đã làm một trò chơi, yêu cầu người chơi phải đi bộ.", "Sao Mai", "trang Sông Lam đã làm một trò chơi, yêu cầu người chơi phải đi bộ"),
        ("Theo [ORG|Sao Mai], trang [ORG|Sông Lam] yêu cầu người chơi phải đi bộ.", "Sông Lam", "người chơi phải đi bộ"),
        ("Theo một báo cáo của tổ chức [ORG|Sao Mai], đa số người làng đã có nhà mới.", "Sao Mai", "đa số người làng đã có nhà mới"),
    ],
)  # fmt: skip
def test_speeches_reports_and_what_a_thing_is_called(text: str, speaker: str, words: str) -> None:
    assert [quote[1::2] for quote in quotes(text)] == [(speaker, words)]


def test_a_question_of_the_interviewer_over_several_paragraphs_is_no_quote() -> None:
    text = (
        "“Đê tốt”, bà [PER|Lê An] đáp.\n“Đây là một thay đổi lớn.\nBà có sợ không?”, phóng viên đặt câu hỏi."
    )
    assert [quote[3] for quote in quotes(text)] == ["Đê tốt"]
    text = "“Đê tốt”, bà [PER|Lê An] đáp.\n“Đây là một thay đổi lớn.\nTôi có sợ đâu”, bà nói."
    assert len(quotes(text)) == 3


def test_a_mark_that_only_closes_begins_no_report() -> None:
    found = quotes(
        "“Nghe rất tuyệt phải không?\n”, bà [PER|Lê An] nói trong lúc đang cười, theo báo [ORG|Sao Mai]."
    )
    assert [quote[3] for quote in found] == ["Nghe rất tuyệt phải không?"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ông [PER|Trần Nam] sa thải ông [PER|Lê Hải].\nTrong thư, Thứ trưởng [PER|Phạm Quang] chê việc ông [PER|Hải] lên tiếng.\nÔng nói đê đã yếu.", "Phạm Quang"),
        ("Ông [PER|Trần Nam] sa thải ông [PER|Lê Hải].\nTrong thư, bà [PER|Phạm Vân] chê việc ông [PER|Hải] lên tiếng.\nÔng nói đê đã yếu.", "Lê Hải"),
        ("Nghi phạm [PER|Trần Hùng] đâm một người.\nVideo cho thấy ông [PER|Lê Minh] đẩy xe về phía [PER|Hùng].\nÔng kể mình rất sợ.", "Lê Minh"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_first_of_a_clause(text: str, speaker: str) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("frame", "speaker"),
    [
        ("tờ [ORG|Sao Mai] dẫn thông báo ngày 10/12 từ [ORG|Bộ Tư pháp]", "Bộ Tư pháp"),
        ("tờ [ORG|Sao Mai] dẫn thông báo ngày 10/12 từ văn phòng huyện", None),
        ("tờ [ORG|Sao Mai] dẫn tuyên bố từ Đại sứ [PER|Lê An] sau khi nhận được tin tức của [PER|Trần Hải]", "Lê An"),
        ("tờ [ORG|Sao Mai] đưa tin", "Sao Mai"),
    ],
)  # fmt: skip
def test_a_paper_that_cites_does_not_speak(frame: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(f"“Làng ta đã yên từ hôm qua”, {frame}.")] == [speaker]


def test_news_that_are_let_out_are_no_clause() -> None:
    assert quotes("Bà [PER|Lê An] hé lộ thông tin giải thích cho việc đã đắp đê.") == []
    assert len(quotes("Bà [PER|Lê An] thông tin đê đã được đắp.")) == 1


def test_a_proposal_that_suffers_is_a_noun() -> None:
    assert quotes("Bà [PER|Lê An] rút ý tưởng, vài giờ sau khi đề xuất bị những người khác chê.") == []
    assert len(quotes("Bà [PER|Lê An] khai bị những người khác ép.")) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bà [PER|Lê An] khoe khoang có nhiều mối quen biết ở bến xe.", 1),
        ("Bà [PER|Lê An] chia sẻ kiến thức và chuyển giao công nghệ cho nông dân.", 0),
        ("Bà [PER|Lê An] chia sẻ rằng đê đã được đắp từ hôm qua.", 1),
        ("[ORG|Công an huyện A] công bố lệnh bắt [PER|Lê An].", 0),
    ],
)
def test_words_that_end_or_begin_like_a_verb_of_saying(text: str, count: int) -> None:
    assert len(quotes(text)) == count


def test_single_marks_hold_words_where_a_paragraph_has_no_others() -> None:
    found = quotes(
        "‘Làng ta đã yên từ hôm qua’, bà [PER|Lê An] nói.\nBà [PER|Lê An] nói: “Họ gọi là ‘làng yên’ đấy.”"
    )
    assert [(quote[0], quote[3]) for quote in found] == [
        ("direct", "Làng ta đã yên từ hôm qua"),
        ("direct", "Họ gọi là ‘làng yên’ đấy."),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bởi “làng ta đã yên từ hôm qua đến hôm nay”, bà [PER|Lê An] nói.", "direct"),
        ("Tuy nhiên, “làng ta đã yên từ hôm qua đến hôm nay”, bà [PER|Lê An] nói.", "direct"),
        ("Cô ở lại vì “làng ta đã yên từ hôm qua đến hôm nay”, bà [PER|Lê An] nói.", "indirect"),
    ],
)
def test_a_connective_before_quoted_words_is_not_said(text: str, kind: str) -> None:
    assert [quote[0] for quote in quotes(text)] == [kind]
