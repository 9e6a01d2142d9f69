"""Which verbs say something, and where what they report begins and ends."""

import re

import pytest

from tests.stages.extract.test_quotes import quotes


@pytest.mark.parametrize(
    "text",
    [
        "Ông [PER|Lê An] có quyền kêu gọi bầu lại ban quản trị.",
        "[ORG|Sở Y tế] sẽ yêu cầu các trạm báo cáo mỗi tuần.",
        "Ông [PER|Lê An] buộc phải đề nghị hoãn chuyến bay.",
        "[ORG|Sở Xây dựng] lập biên bản xác nhận phần việc đã làm.",
        "Bà [PER|Lê An] vui sau khi hay tin con đã về.",
        "Đúng như dự đoán, giá gạo đã tăng mạnh trong tháng.",
        "Các hộ dân viết cam kết không lấn chiếm vỉa hè.",
        "Ông [PER|Lê An] nhắc lại chuyến thăm cấp nhà nước hồi tháng 3.",
        "Thứ trưởng [PER|Lê An] khẳng định điều tương tự với các phóng viên.",
    ],
)
def test_verbs_that_depend_on_others_report_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ORG|Sở Y tế] đã có công văn đề nghị các trạm báo cáo.", [("đề nghị", "các trạm báo cáo")]),
        ("Một tài xế đứng gần đó khẳng định xe đã mất phanh.", [("khẳng định", "xe đã mất phanh")]),
        ("Ông [PER|Lê An] nói chợ đã cũ nhưng ông cũng thừa nhận chưa có tiền sửa.", [("nói", "chợ đã cũ"), ("thừa nhận", "chưa có tiền sửa")]),
        ("Ông [PER|Lê An] khẳng định hợp đồng bất lợi, đồng thời đe dọa rút khỏi dự án.", [("khẳng định", "hợp đồng bất lợi"), ("đe dọa", "rút khỏi dự án")]),
        ("Ông [PER|Lê An] đề nghị trường mở cửa lại; đồng thời gợi ý một số lĩnh vực như thơ và nhạc.", [("đề nghị", "trường mở cửa lại")]),
        ("Bà [PER|Lê An] phủ nhận mình dính líu, gọi đây là những lời vu khống.", [("phủ nhận", "mình dính líu")]),
        ("Dù [ORG|Sở Xây dựng] yêu cầu dừng thi công nhưng công trường vẫn sáng đèn.", [("yêu cầu", "dừng thi công")]),
        ("Ông [PER|Lê An] giải thích rõ ông chỉ lên án người tiền nhiệm.", [("giải thích rõ", "ông chỉ lên án người tiền nhiệm")]),
        ("Bà [PER|Lê An] cũng lưu ý trước hết phải chăm lo cho dân.", [("lưu ý", "trước hết phải chăm lo cho dân")]),
        ("[ORG|Bộ Y tế] yêu cầu nghiên cứu, tham mưu, đề xuất việc dùng sổ điện tử.", [("yêu cầu", "nghiên cứu, tham mưu, đề xuất việc dùng sổ điện tử")]),
        ("Bà [PER|Lê An] cho biết sở đang chờ kết quả để đánh giá vi phạm, xác định hướng xử lý.", [("cho biết", "sở đang chờ kết quả để đánh giá vi phạm, xác định hướng xử lý")]),
        ("[ORG|Bộ Y tế] bác bỏ việc kho thuốc đã cạn.", [("bác bỏ", "việc kho thuốc đã cạn")]),
        ("Ông [PER|Lê An] chỉ đạo tất cả các cơ quan mở cửa thứ bảy.", [("chỉ đạo", "tất cả các cơ quan mở cửa thứ bảy")]),
        ("Ông [PER|Lê An] nói thêm quyết định này hoàn toàn phù hợp.", [("nói thêm", "quyết định này hoàn toàn phù hợp")]),
        ("Ông [PER|Lê An] cho biết đê “còn tốt” và khẳng định rằng “không nhà nào phải dời đi đêm nay”.", [("cho biết", "đê “còn tốt”"), ("khẳng định", "không nhà nào phải dời đi đêm nay")]),
    ],
)  # fmt: skip
def test_where_what_is_reported_begins_and_ends(text: str, said: list[tuple[str, str]]) -> None:
    assert [(quote[2], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Theo ông [PER|Lê An], [ORG|Sở Y tế] đã yêu cầu các trạm báo cáo.", [("Lê An", "[ORG|Sở Y tế] đã yêu cầu các trạm báo cáo")]),
        ("Theo [ORG|Reuters], một quan chức cho biết mỏ đã đóng cửa.", [(None, "mỏ đã đóng cửa")]),
        ("Theo [ORG|Reuters], năm 2015 ông [PER|Lê An] giới thiệu bạn mình vào làm ở mỏ.", [("Reuters", "năm 2015 ông [PER|Lê An] giới thiệu bạn mình vào làm ở mỏ")]),
        ("Thông tin trên [ORG|Reuters], mỏ vàng đã đóng cửa.", [("Reuters", "mỏ vàng đã đóng cửa")]),
        ("Thông tin trên [ORG|Reuters], ông [PER|Lê An] cho biết mỏ vàng đã đóng cửa.", [("Lê An", "mỏ vàng đã đóng cửa")]),
        ("Như [ORG|Reuters] đã đưa tin, mỏ vàng đã đóng cửa.", [("Reuters", "mỏ vàng đã đóng cửa")]),
        ("Như đã đưa tin, mỏ vàng đã đóng cửa.", []),
        ("[ORG|Reuters] dẫn nguồn tin từ [ORG|Bộ Mỏ], mỏ vàng đã đóng cửa.", [("Bộ Mỏ", "mỏ vàng đã đóng cửa")]),
        ("Theo thông báo số 12/TB-M ngày 3/4 của [ORG|Bộ Mỏ], mỏ vàng đã đóng cửa.", [("Bộ Mỏ", "mỏ vàng đã đóng cửa")]),
        ("Và theo đánh giá của ông [PER|Lê An], mỏ vàng đã cạn.", [("Lê An", "mỏ vàng đã cạn")]),
        ("Hội thợ mỏ đã rời bàn đàm phán, cho rằng mỏ vàng vẫn còn.", [(None, "mỏ vàng vẫn còn")]),
        ("Cho rằng mỏ vàng vẫn còn, nhiều người ở lại.", []),
        ("Mỏ vàng đã đóng cửa từ tháng trước, [ORG|Reuters] hôm nay dẫn nguồn [ORG|Bộ Mỏ].", [("Bộ Mỏ", "Mỏ vàng đã đóng cửa từ tháng trước")]),
        ("Mỏ vàng đã đóng cửa từ tháng trước - lời ông [PER|Lê An].", [("Lê An", "Mỏ vàng đã đóng cửa từ tháng trước")]),
        ("Ông [PER|Lê An] nói mỏ đã đóng cửa, [ORG|Reuters] dẫn các nguồn tin giấu tên.", [("Lê An", "mỏ đã đóng cửa")]),
    ],
)  # fmt: skip
def test_sources_before_and_behind_what_is_said(text: str, said: list[tuple[str | None, str]]) -> None:
    unmarked = [(name, re.sub(r"\[\w+\|([^\]]*)\]", r"\1", words)) for name, words in said]
    assert [(quote[1], quote[3]) for quote in quotes(text)] == unmarked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dù vui, bà [PER|Lê An] cho rằng chợ mới chưa đẹp nhưng tiện.", "chợ mới chưa đẹp nhưng tiện"),
        ("Khi được hỏi về quỹ thì ông [PER|Lê An] cho biết chưa nắm rõ, có lẽ còn ít.", "chưa nắm rõ, có lẽ còn ít"),
        ("Đoàn thanh tra vào cuộc và kết luận nội dung tố cáo là có cơ sở.", "nội dung tố cáo là có cơ sở"),
        ("Tập thể phụ huynh gửi đơn đề nghị nhà trường phải công khai quỹ.", "nhà trường phải công khai quỹ"),
        ("Trên 20% người thuê nhà cho biết phải vay tiền.", "phải vay tiền"),
        ("Tên này khai nhận hành vi của y là do túng tiền.", "hành vi của y là do túng tiền"),
        ("[ORG|Sở Mỏ] chỉ đạo triển khai ngay việc cứu hộ.", "triển khai ngay việc cứu hộ"),
        ("[ORG|Sở Mỏ] lo ngại việc thợ mỏ phát biểu trên đài có thể gây rối.", "việc thợ mỏ phát biểu trên đài có thể gây rối"),
        ("Ông [PER|Lê An] ám chỉ mỏ vàng sẽ đóng cửa.", "mỏ vàng sẽ đóng cửa"),
    ],
)  # fmt: skip
def test_clauses_of_time_and_things_that_were_found(text: str, said: str) -> None:
    assert [quote[3] for quote in quotes(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên sẽ giải quyết “với tinh thần người thật việc thật”.",
        "Ông [PER|Lê An] đã khẳng định được tên tuổi qua nhiều bộ phim.",
        "Ông [PER|Lê An] soạn lá thư chứa thông tin sai về quỹ.",
        "Số tiền do các cán bộ, công nhân của sở được biết và góp ý.",
        "[ORG|Công an huyện Đông] ra lệnh bắt tạm giam kẻ trộm.",
        "Kiến nghị mà luật sư gửi tới sở là phải định nghĩa lại.",
    ],
)
def test_words_that_only_look_like_sayings(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Theo [ORG|Sở Mỏ], [ORG|Cục Thuế] đã đề nghị đóng mỏ.", [("indirect", "Sở Mỏ", "Cục Thuế đã đề nghị đóng mỏ")]),
        ("Theo [ORG|Sở Mỏ], ông [PER|Lê An] thừa nhận đã đóng mỏ.", [("indirect", "Lê An", "đã đóng mỏ")]),
        ("Thủ tướng có công điện gửi các tỉnh ven biển phía bắc yêu cầu gọi tàu vào bờ.", [("indirect", None, "gọi tàu vào bờ")]),
        ("[ORG|Sở Mỏ] gửi công văn hỏa tốc.\nCông văn nêu rõ mỏ phải đóng.", [("indirect", "Sở Mỏ", "mỏ phải đóng")]),
        ("[ORG|Sở Mỏ] chỉ ra có ba mỏ lậu.", [("indirect", "Sở Mỏ", "có ba mỏ lậu")]),
        ("[ORG|Sở Mỏ] khẳng định với tư cách chủ quản, sở sẽ đóng mỏ.", [("indirect", "Sở Mỏ", "với tư cách chủ quản, sở sẽ đóng mỏ")]),
        ("Ông [PER|Lê An] thừa nhận “năm nay mỏ vàng đã cạn rồi”, đồng thời khẳng định mỏ bạc vẫn còn.", [("direct", "Lê An", "năm nay mỏ vàng đã cạn rồi"), ("indirect", "Lê An", "mỏ bạc vẫn còn")]),
        ("Ông [PER|Lê An] cho biết mỏ đã đóng - Ảnh: T.T.", [("indirect", "Lê An", "mỏ đã đóng")]),
        ('Ông [PER|Lê An] cho biết " mỏ nào không phép thì phải đóng cửa ngay.', [("indirect", "Lê An", '" mỏ nào không phép thì phải đóng cửa ngay')]),
        ('Ông [PER|Lê An] cho biết " mỏ nào không phép thì phải đóng.\nKhông thể khác ".', [("direct", "Lê An", "mỏ nào không phép thì phải đóng."), ("direct", "Lê An", "Không thể khác")]),
        ("Ông [PER|Lê An] cho biết thông tin trên tại buổi họp.", []),
        ("Các bên cùng bình luận, xem xét, bỏ phiếu.", []),
    ],
)  # fmt: skip
def test_bodies_papers_and_marks(text: str, said: list[tuple[str, str | None, str]]) -> None:
    assert [(quote[0], quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tuy vậy, không quân [LOC|Mỹ] cho biết máy bay đã về đủ.", [(None, "máy bay đã về đủ")]),
        ("Thỏa thuận nói rằng hai bên sẽ họp lại.", []),
        ("[PER|Lê An] và những người ủng hộ nói rằng ông vô tội.", [("Lê An", "ông vô tội")]),
        ("Trong khi bà [PER|Lê An] cho biết, tiền công ít ỏi, không xứng đáng thì ông [PER|Võ Bình] cho rằng mọi người đã chia đều.", [("Lê An", "tiền công ít ỏi, không xứng đáng"), ("Võ Bình", "mọi người đã chia đều")]),
        ("Tàu dầu bị tấn công ngoài vịnh, Cố vấn [PER|Lê An] hôm qua nói trong một cuộc họp báo ở thủ đô của một nước láng giềng nhỏ bé.", [("Lê An", "Tàu dầu bị tấn công ngoài vịnh")]),
        ("Bài xã luận cho rằng tàu sân bay chỉ là mồi.", [(None, "tàu sân bay chỉ là mồi")]),
    ],
)  # fmt: skip
def test_speakers_of_whom_little_is_known(text: str, said: list[tuple[str | None, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ORG|Bộ Mỏ] xác nhận mỏ đã đóng nhưng không nói thêm chi tiết nào.", [("Bộ Mỏ", "mỏ đã đóng")]),
        ("[ORG|Bộ Mỏ] cho biết sẵn sàng đàm phán, nhưng giữ im lặng về ngày họp, theo [ORG|Reuters].", [("Bộ Mỏ", "sẵn sàng đàm phán")]),
        ("[ORG|Bộ Mỏ] khẳng định mỏ đã cũ nhưng không nguy hiểm.", [("Bộ Mỏ", "mỏ đã cũ nhưng không nguy hiểm")]),
        ("[ORG|Bộ Mỏ] yêu cầu dừng khai thác nhưng chủ mỏ không đồng ý.", [("Bộ Mỏ", "dừng khai thác")]),
        ("[ORG|Bộ Mỏ] đề nghị hai nước tiếp tục các diễn đàn song phương.", [("Bộ Mỏ", "hai nước tiếp tục các diễn đàn song phương")]),
        ("[LOC|Nga] đã siết cấm vận và thúc giục đồng minh làm theo, theo [ORG|Reuters].", [("Reuters", "[LOC|Nga] đã siết cấm vận và thúc giục đồng minh làm theo")]),
        ("Cuộc họp sẽ mở vào tháng sau, ông [PER|Lê An] nói, đồng thời khẳng định rằng mỏ đã đóng.", [("Lê An", "Cuộc họp sẽ mở vào tháng sau"), ("Lê An", "mỏ đã đóng")]),
    ],
)  # fmt: skip
def test_what_the_teller_adds_is_not_said(text: str, said: list[tuple[str, str]]) -> None:
    unmarked = [(name, re.sub(r"\[\w+\|([^\]]*)\]", r"\1", words)) for name, words in said]
    assert [(quote[1], quote[3]) for quote in quotes(text)] == unmarked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ORG|Sở Mỏ] xem lại các mỏ, gồm:\n- Mỏ vàng ở phía đông thành phố.", []),
        ("Bộ trưởng [PER|Lê An] nêu rõ quan điểm “mỏ nào không có phép thì phải đóng cửa ngay”.", ["mỏ nào không có phép thì phải đóng cửa ngay"]),
        ("Bộ trưởng [PER|Lê An] nêu rõ quan điểm “không đổi rừng lấy mỏ”.", []),
        ("[ORG|Sở Mỏ] đề nghị các huyện rà soát, báo cáo cụ thể số mỏ phải đóng.", ["các huyện rà soát, báo cáo cụ thể số mỏ phải đóng"]),
        ("[ORG|Sở Mỏ] cho biết đã có báo cáo về vàng, báo cáo về bạc và kẽm.", ["đã có báo cáo về vàng, báo cáo về bạc và kẽm"]),
        ("Ông [PER|Lê An] thường bàn về quan điểm cho rằng mỏ phải đóng.", []),
        ("Nhiều quan điểm cho rằng mỏ phải đóng.", ["mỏ phải đóng"]),
        ("Bãi cạn bị [LOC|Nga] kiểm soát và tuyên bố thuộc vùng biển của mình.", []),
    ],
)  # fmt: skip
def test_lists_views_and_what_is_suffered(text: str, said: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bà [PER|Lê An] nói vai trò của thư viện là giữ lửa cho làng.", ["vai trò của thư viện là giữ lửa cho làng"]),
        ("Bà [PER|Lê An] khẳng định vai trò của thư viện.", []),
        ("Bà [PER|Lê An] nói không muốn ai oan, đồng thời chỉ trích cảnh sát đã làm ẩu.", ["không muốn ai oan", "cảnh sát đã làm ẩu"]),
        ("Theo chẩn đoán của các bác sĩ, vết thương có thể gây tụ máu.", ["vết thương có thể gây tụ máu"]),
    ],
)  # fmt: skip
def test_things_with_a_predicate_are_said(text: str, said: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mỏ không có liên hệ gì với ông [PER|Lê An], theo [ORG|Sở Mỏ].", [("Sở Mỏ", "Mỏ không có liên hệ gì với ông Lê An")]),
        ("Bà [PER|Lê An] kêu gọi mọi người giữ rừng.", [("Lê An", "mọi người giữ rừng")]),
        ("Bà [PER|Lê An] nói sẵn sàng đóng mỏ.", [("Lê An", "sẵn sàng đóng mỏ")]),
        ("Nguồn tin của phóng viên cho biết mỏ đã đóng từ sáng.", [(None, "mỏ đã đóng từ sáng")]),
        ("Phóng viên cho biết mỏ đã đóng từ sáng.", []),
        ("Cùng ngày một số đơn vị đã yêu cầu thợ phải rời mỏ.", [(None, "thợ phải rời mỏ")]),
        ("Đáng lưu ý hơn, mỏ này chưa có phép.", []),
        ("Mặc dù khẳng định mỏ sẽ không đóng, song bà [PER|Lê An] thừa nhận thợ đã bỏ đi.", [("Lê An", "mỏ sẽ không đóng"), ("Lê An", "thợ đã bỏ đi")]),
        ("Cho rằng “mỏ này phải đóng ngay từ bây giờ”, bà [PER|Lê An] đề nghị thợ rời đi.", [("Lê An", "mỏ này phải đóng ngay từ bây giờ"), ("Lê An", "thợ rời đi")]),
        ("Mỏ vàng đã đóng cửa, [ORG|AFP] dẫn thông báo từ [ORG|Sở Mỏ] cho biết.", [("Sở Mỏ", "Mỏ vàng đã đóng cửa")]),
        ("Theo ông [PER|Lê An], mỏ vàng chưa có phép: “Chúng tôi đã nhắc họ nhiều lần.”", [("Lê An", "Chúng tôi đã nhắc họ nhiều lần."), ("Lê An", "mỏ vàng chưa có phép")]),
    ],
)  # fmt: skip
def test_openings_and_frames(text: str, said: list[tuple[str | None, str]]) -> None:
    assert sorted((quote[1] or "", quote[3]) for quote in quotes(text)) == sorted(
        (speaker or "", words) for speaker, words in said
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ORG|Công an tỉnh] chỉ đạo các đơn vị nghiệp vụ khám xét hiện trường.", []),
        ("[ORG|UBND tỉnh] chỉ đạo các đơn vị đóng mỏ trước mùa mưa.", ["các đơn vị đóng mỏ trước mùa mưa"]),
        ("[ORG|Sở Mỏ] xác định tám thợ tham gia vụ nổ.", []),
        ("[ORG|Sở Mỏ] xác định mỏ này không có phép.", ["mỏ này không có phép"]),
        ("[ORG|Sở Mỏ] xác định danh tính người thợ là ông [PER|Lê An].", []),
        ("Một số nhân tố tác động xấu đến rừng, nhất là các mỏ không phép.", []),
        ("Bà [PER|Lê An] chỉ trích những ý kiến cho rằng mỏ phải đóng cửa.", []),
        ("Nhiều thợ bị bắt do cáo buộc đốt rừng và đã phải nộp phạt.", []),
        ("Bà [PER|Lê An] bày tỏ ấn tượng trước những thành tựu mà mỏ đã đạt được.", []),
        ("Bà [PER|Lê An] gọi chúng là công cụ phá rừng lấy mỏ.", ["chúng là công cụ phá rừng lấy mỏ"]),
        ("Bà [PER|Lê An] gọi con mèo là Mướp.", []),
    ],
)  # fmt: skip
def test_findings_orders_and_names_for_things(text: str, said: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[PER|Lê An] đang bị bắt và hai phụ nữ khác cáo buộc ông đã đốt rừng.", [(None, "ông đã đốt rừng")]),
        ("[PER|Lê An] và các đồng nghiệp cho rằng mỏ phải đóng.", [("Lê An", "mỏ phải đóng")]),
        ("Bà [PER|Lê An] đã rời mỏ và nhiều lần khẳng định mỏ sẽ đóng.", [("Lê An", "mỏ sẽ đóng")]),
        ("Theo thanh tra [ORG|Sở Mỏ], mỏ này chưa có phép.", [("Sở Mỏ", "mỏ này chưa có phép")]),
        ("Kết luận thanh tra khẳng định mỏ này chưa có phép.", [(None, "mỏ này chưa có phép")]),
        ("Bà [PER|Lê An] từng diễn nhiều vở kịch nói, song năm nay bà nghỉ.", []),
    ],
)  # fmt: skip
def test_others_beside_and_inspectors(text: str, said: list[tuple[str | None, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bà [PER|Lê An] thừa nhận mỏ có thể đóng nhưng tự tin về khả năng mở lại.", ["mỏ có thể đóng"]),
        ("Bà [PER|Lê An] cho biết mỏ rất yên và để ngỏ khả năng mở lại.", ["mỏ rất yên"]),
        ("Bà [PER|Lê An] chỉ trích [LOC|Lào] vì đã không mua vàng và chỉ trích [LOC|Nga] vì đã không bán.", ["Lào vì đã không mua vàng", "Nga vì đã không bán"]),
        ("Theo tổng hợp của [ORG|Sở Mỏ], đã có hai mỏ đóng cửa.", ["đã có hai mỏ đóng cửa"]),
        ("Theo các đồng minh của bà, mỏ này chưa có phép.", ["mỏ này chưa có phép"]),
        ("Theo các quy định mới, mỏ này chưa có phép.", []),
    ],
)  # fmt: skip
def test_ends_before_what_a_speaker_leaves_open(text: str, said: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == said
