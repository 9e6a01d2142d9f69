"""Who says it, and what is said, where others stand beside: each rule with an example for and one against it."""

import pytest

from tests.stages.extract.test_quotes import quotes


def words(text: str) -> list[str]:
    """Return what is said in a marked text."""
    return [quote[3] for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ông [PER|Lê An] đề nghị hai hội mở rộng thương mại, giao lưu văn hoá giữa hai làng.", ["hai hội mở rộng thương mại, giao lưu văn hoá giữa hai làng"]),
        ("Ông [PER|Lê An] yêu cầu các xã sửa đê, giao Sở B kiểm tra.", ["các xã sửa đê"]),
        ("Ông [PER|Lê An] nói yêu cầu dẫn độ là vô lý.", ["yêu cầu dẫn độ là vô lý"]),
        ("Ông [PER|Lê An] chia sẻ trên Twitter một video đã qua chỉnh sửa, mô tả đời ông.", []),
        ("Ông [PER|Lê An] chia sẻ trên Twitter ông đã khỏi bệnh.", ["ông đã khỏi bệnh"]),
        ("Ông [PER|Lê An] công bố 5 loại thuốc đang được thử nghiệm.", []),
        ("[ORG|Bộ Y tế] công bố 5 người đã khỏi bệnh.", ["5 người đã khỏi bệnh"]),
        ("Ông [PER|Lê An] thừa nhận thất bại sau khi đảng của ông tụt xuống thứ ba.", []),
        ("Anh [PER|Lê An] kể với bố là hai vợ chồng vừa có con.", ["hai vợ chồng vừa có con"]),
        ("Ông [PER|Lê An], người từ lâu tuyên bố ủng hộ dự án, đã gặp các chủ đầu tư.", ["ủng hộ dự án"]),
        ("Ông [PER|Lê An] tuyên bố ủng hộ dự án, đường sá và cầu cống.", ["ủng hộ dự án, đường sá và cầu cống"]),
        ("Các chuyên gia phân tích sau đó sẽ giải mã tín hiệu thu được.", []),
        ("Ông [PER|Lê An] nhắc lại việc làng đã khẳng định tình bạn và cam kết chung đối với hoà bình.", ["việc làng đã khẳng định tình bạn và cam kết chung đối với hoà bình"]),
        ("Ông [PER|Lê An] đề cập tới phát biểu trước đó của bà [PER|Võ Hoa] rằng giá đã tăng.", []),
        ("Ông [PER|Lê An] đề cập tới khả năng rằng giá sẽ tăng.", ["giá sẽ tăng"]),
        ("[PER|Wells] được [ORG|bệnh viện B] ở [LOC|Huế] thông báo rằng ông sẽ phải đợi.", []),
        ("[ORG|Bệnh viện B] ở [LOC|Huế] thông báo rằng ông sẽ phải đợi.", ["ông sẽ phải đợi"]),
    ],
)  # fmt: skip
def test_what_is_said_and_what_is_only_told(text: str, said: list[str]) -> None:
    assert words(text) == said


def test_when_it_was_said_is_not_what_was_said() -> None:
    text = "Thuyền trưởng [PER|Jan Sing] nhập viện vì đau bụng, bác sĩ [PER|Tom Hall], giám đốc [ORG|Bệnh viện B], cho biết cuối tuần trước."
    assert [quote[1::2] for quote in quotes(text)] == [
        ("Tom Hall", "Thuyền trưởng Jan Sing nhập viện vì đau bụng")
    ]
    text = "Bác sĩ [PER|Tom Hall] cho biết cuối tuần trước ông đã về làng."
    assert [quote[1::2] for quote in quotes(text)] == [("Tom Hall", "cuối tuần trước ông đã về làng")]


def test_where_a_direct_quote_was_said_is_no_second_quote() -> None:
    assert (
        len(quotes("“Đê đã vỡ từ hôm qua”, ông [PER|Lê An] cho biết tại một bệnh viện, nơi ông đang nằm."))
        == 1
    )
    assert len(quotes("“Đê đã vỡ từ hôm qua”, ông [PER|Lê An] cho biết đường cũng đã ngập.")) == 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lệnh ấy khiến ông [PER|Lê An] mất ghế vì hai nước này luôn tuyên bố tập trận là đe doạ.", None),
        ("Lệnh ấy khiến ông [PER|Lê An] mất ghế vì [LOC|Lào] luôn tuyên bố tập trận là đe doạ.", "Lào"),
        ("[PER|West] là chồng của [PER|Kim Dane].\nCô cho rằng giá đã tăng.", "Kim Dane"),
        ("[PER|West] là vợ của [PER|Kim Dane].\nCô cho rằng giá đã tăng.", "West"),
    ],
)
def test_who_speaks_beside_others(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Chúng đưa họ đến đây từ hôm qua”, [ORG|Mirror] dẫn lời một chiến binh của [ORG|SDF] cho hay.", None),
        ("“Chúng đưa họ đến đây từ hôm qua”, [ORG|Mirror] dẫn lời [PER|Lê An] cho hay.", "Lê An"),
        ("Đây là thất bại cho bà [PER|May], người kêu gọi bầu cử sớm.", "May"),
        ("Đây là thất bại cho vợ ông [PER|May], người kêu gọi bầu cử sớm.", None),
        ("Bác sĩ [PER|Lê An] cho biết ông đã mất.\nVideo cho thấy nghi phạm đến gần.\n“Tôi bị bỏ tù dù vô tội, các vị ạ”, nghi phạm nói.", None),
        ("[PER|Lê An] bị bắt hôm qua.\nVideo cho thấy nghi phạm đến gần.\n“Tôi bị bỏ tù dù vô tội, các vị ạ”, nghi phạm nói.", "Lê An"),
    ],
)  # fmt: skip
def test_who_is_not_named_himself(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


def test_a_firm_has_its_own_spokesman() -> None:
    text = "“Chúng tôi không được tin gì”, [PER|Lê An], phát ngôn viên [ORG|Hội phi công], nói.\n[ORG|Sao Mai] cho biết máy bay đã được kiểm tra.\n“An toàn luôn là ưu tiên của chúng tôi”, phát ngôn viên {} nói."
    assert quotes(text.format("của hãng"))[-1][1] == "Sao Mai"
    assert quotes(text.format("[ORG|Hội phi công]"))[-1][1] == "Lê An"


def test_what_somebody_is_charged_with_is_no_clause() -> None:
    assert (
        words("Ông [PER|Lê An] cáo buộc bà [PER|Võ Hoa] và quỹ từ thiện của chồng bà tội tham nhũng.") == []
    )
    assert words("Ông [PER|Lê An] cáo buộc bà [PER|Võ Hoa] đã lấy quỹ.") == ["bà Võ Hoa đã lấy quỹ"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ORG|Sở Mỏ] đã chỉ đạo các xã sửa đê.", []),
        ("[ORG|Sở Mỏ] chỉ đạo các xã sửa đê.", ["các xã sửa đê"]),
        ("[ORG|Sở Mỏ] đã chỉ đạo các xã sửa đê.\nTheo đó, yêu cầu các xã phải trực đêm.", ["các xã phải trực đêm"]),
        ("[ORG|Viện kiểm sát] khẳng định truy tố là đúng người và đề nghị mức án 5 năm tù.", ["truy tố là đúng người"]),
        ("[ORG|Viện kiểm sát] khẳng định truy tố là đúng người và đúng tội.", ["truy tố là đúng người và đúng tội"]),
    ],
)  # fmt: skip
def test_orders_and_terms_of_prison_are_no_words(text: str, said: list[str]) -> None:
    assert words(text) == said


def test_a_body_is_no_namesake_of_a_person() -> None:
    text = "[ORG|Thanh tra Chính phủ] cho biết đất đã được trả.\nBà [PER|Lê Thanh] đến. Bà [PER|Thanh] nói nhà đã cũ."
    assert quotes(text)[-1][1] == "Lê Thanh"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vài giờ sau khi tuyên bố từ chức, Thủ tướng [PER|Tessa Maye] được thấy cùng chồng tại siêu thị.", []),
        ("[ORG|Sở Mỏ] cho rằng điều này thật vô lý.", ["điều này thật vô lý"]),
        ("[ORG|Sở Mỏ] cho biết thông tin trên sáng nay.", []),
        ("Ông [PER|Lê An] cảm ơn [LOC|Lào] cam kết hỗ trợ làng ba chiếc cầu.", []),
        ("Ông [PER|Lê An] cam kết hỗ trợ làng ba chiếc cầu.", ["hỗ trợ làng ba chiếc cầu"]),
        ("Mỏ sẽ đóng cửa vào đầu năm sau, [ORG|Ủy ban B], cơ quan giám sát, cho biết trong một báo cáo tuần trước.", ["Mỏ sẽ đóng cửa vào đầu năm sau"]),
        ("“Giờ là vấn đề lớn hơn trước nhiều”, ông [PER|Lê An] cho biết, từ chối tiết lộ ai có quyền đàm phán.", ["Giờ là vấn đề lớn hơn trước nhiều"]),
        ("Làng không thông qua bản quy ước do ông [PER|Lê An] đề xuất, trong đó nêu việc dời chợ sẽ bắt đầu sớm.", []),
        ("[LOC|Lào] bác thông tin đã đề nghị chi hàng triệu đồng.", []),
        ("[LOC|Lào] đã đề nghị chi hàng triệu đồng cho làng.", ["chi hàng triệu đồng cho làng"]),
        ("Phóng viên đã tiếp cận bà [PER|Lê An], hỏi có phải bà đang dạy ở trường không.", []),
    ],
)  # fmt: skip
def test_what_somebody_says_and_what_is_told_of_it(text: str, said: list[str]) -> None:
    assert words(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[LOC|Anh] và [LOC|Anh] quốc. Ông [PER|Lê An] bị thương ở [LOC|Anh].\nAnh cáo buộc láng giềng đã tấn công.", "Anh"),
        ("Anh [PER|Lê An] bị thương ở [LOC|Anh], ở phía bắc [LOC|Anh].\nAnh cáo buộc láng giềng đã tấn công.", "Lê An"),
        ("Ông [PER|Lê An] bị thương ở [LOC|Anh], ở phía bắc [LOC|Anh].\nAnh kể mình đã rất sợ.", "Lê An"),
        ("“Tại sao họ không gọi ngay cho chúng tôi?”\nông [PER|Lê An] đặt câu hỏi.", "Lê An"),
        ("“Sở thú rất tiếc về cái chết của con vật”, theo thông báo.", None),
    ],
)  # fmt: skip
def test_who_speaks_where_little_tells_it(text: str, speaker: str | None) -> None:
    assert quotes(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Cảnh sát đã điều tra các khoản tiền cho ông [PER|Lê An], [ORG|Sao Mai] ngày 20/11 đưa tin.",
            "Sao Mai",
        ),
        (
            "Đoàn sẽ thăm tỉnh theo lời mời của ông [PER|Lê An], thông cáo của [ORG|Bộ Ngoại giao] cho hay.",
            "Bộ Ngoại giao",
        ),
        ("Nhiều người đã gặp ông [PER|Lê An], luật sư của quỹ, cho biết họ rất vui.", None),
    ],
)
def test_a_paper_behind_a_name_explains_nobody(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


def test_a_pronoun_behind_the_verb_begins_the_clause() -> None:
    assert words("Ông [PER|Lê An] nói ông không thể báo cho làng rằng cầu đã gãy.") == [
        "ông không thể báo cho làng rằng cầu đã gãy"
    ]
    assert words("Ông [PER|Lê An] nói với bà con trong làng rằng cầu đã gãy.") == ["cầu đã gãy"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ông [PER|Lê An] khẳng định cầu không hề hỏng, trong khi trưởng thôn từ chối bình luận.", ["cầu không hề hỏng"]),
        ("Ông [PER|Lê An] khẳng định cầu không hề hỏng, trong khi đường chưa được sửa.", ["cầu không hề hỏng, trong khi đường chưa được sửa"]),
        ("Ông [PER|Lê An] trả lời chất vấn của bà [PER|Hồ Thu] tuyên bố rằng chợ sẽ dời đi.", ["chợ sẽ dời đi"]),
        ("Đoạn phim ông [PER|Lê An] trả lời phỏng vấn của đài và cho rằng chợ sẽ dời đi.", ["chợ sẽ dời đi"]),
        ("Ông [PER|Lê An] liên tục khẳng định quyền lựa chọn đối tác cung cấp gạo.", []),
        ("Ông [PER|Lê An] khẳng định quyền này không thể bị tước bỏ.", ["quyền này không thể bị tước bỏ"]),
        ("Ông [PER|Lê An] muốn khẳng định bản thân ở đội bóng mới.", []),
        ("Ông [PER|Lê An] khẳng định bản thân là người tốt nhất làng.", ["bản thân là người tốt nhất làng"]),
        ("Kể từ khi ông [PER|Lê An] tuyên bố rút khỏi thỏa thuận, chợ vắng khách.", ["rút khỏi thỏa thuận"]),
        ("“Họ chấp thuận trao trả người này rồi”, ông [PER|Lê An] cho biết, không nhắc tới tên người bị bắt.", ["Họ chấp thuận trao trả người này rồi"]),
        ("Ông [PER|Lê An] cho biết không nhắc tới tên người bị bắt trong sổ.", ["không nhắc tới tên người bị bắt trong sổ"]),
        ("[LOC|Lào] cho rằng đó chính là kẻ trộm trâu nhưng dân làng không xác nhận.", ["đó chính là kẻ trộm trâu"]),
        ("[LOC|Lào] cho rằng kẻ trộm đã tới nhưng không xác định được nhà.", ["kẻ trộm đã tới nhưng không xác định được nhà"]),
        ("Ngay sau khi ông [PER|Lê An] tuyên bố mở lại chợ làng, dân làng đổ ra đường.", ["mở lại chợ làng"]),
        ("Việc này làm giảm căng thẳng và lo ngại trong các báo cáo sau này, ông [PER|Lê An] nhận định.", ["Việc này làm giảm căng thẳng và lo ngại trong các báo cáo sau này"]),
        ("Ông [PER|Lê An] lo ngại cầu sẽ sập.", ["cầu sẽ sập"]),
        ("Ông [PER|Lê An] cho rằng lời này rất tệ, trong khi nhiều đảng viên cũng lên tiếng chỉ trích ông.", ["lời này rất tệ"]),
        ("Bị đuổi khỏi nhà có thể là điều buồn nhất, ông [PER|Lê An] giải thích.", ["Bị đuổi khỏi nhà có thể là điều buồn nhất"]),
        ("Bị bắt vì trộm xe ở chợ, ông [PER|Lê An] cho biết.", []),
        ("Ông [PER|Lê An] đáp trả bằng một cú sút xa.", []),
        ("“Tôi không hề sợ ai trong số họ”, ông [PER|Lê An] đáp trả.", ["Tôi không hề sợ ai trong số họ"]),
    ],
)  # fmt: skip
def test_where_a_clause_ends_and_what_is_none(text: str, said: list[str]) -> None:
    assert words(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Giai đoạn đầu sẽ bắt đầu trong năm nay”, [ORG|Sao Mai] dẫn lời chủ tịch Tập đoàn đóng tàu thống nhất [LOC|Nga] (USC) [PER|Alex Rakh] phát biểu hôm 26/5.", "Alex Rakh"),
        ("“Giai đoạn đầu sẽ bắt đầu trong năm nay”, [ORG|Sao Mai] dẫn lời ông [PER|Alex Rakh] phát biểu hôm 26/5.", "Alex Rakh"),
    ],
)  # fmt: skip
def test_no_verb_in_a_post_speaks(text: str, speaker: str) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ông [PER|Lê An] rất vui.\n“Chúng tôi đã nắm được tuyên bố của họ rồi”, thông báo từ [ORG|Sao Mai] cho biết.", "Sao Mai"),
        ("Ông [PER|Lê An] rất vui.\n“Chúng tôi đã nắm được tuyên bố của họ rồi”, thông báo hôm nay của [ORG|Bộ B] cho hay.", "Bộ B"),
        ("Ông [PER|Lê An] rất vui.\n“Chúng tôi đã nắm được tuyên bố của họ rồi”, ông thông báo.", "Lê An"),
        ("Tổng thống [LOC|Mỹ] [PER|Don Trum] đến.\nPhát ngôn viên [ORG|Nhà Trắng] xác nhận quân lính đã về nước.", "Nhà Trắng"),
        ("Tổng thống [LOC|Mỹ] [PER|Don Trum] đến.\nÔng chủ [ORG|Nhà Trắng] xác nhận quân lính đã về nước.", "Don Trum"),
    ],
)  # fmt: skip
def test_notices_and_who_speaks_for_a_seat(text: str, speaker: str) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


def test_a_counterpart_holds_the_same_post() -> None:
    met = "Ngoại trưởng [LOC|Lào] [PER|Ann Lee] gặp người đồng cấp [LOC|Mỹ] [PER|Ben Law].\n"
    assert quotes(met + "Ngoại trưởng [LOC|Mỹ] cho biết cuộc gặp rất tốt.")[0][1] == "Ben Law"
    assert quotes(met + "Ngoại trưởng [LOC|Lào] cho biết cuộc gặp rất tốt.")[0][1] == "Ann Lee"
    assert quotes(met + "Thủ tướng [LOC|Mỹ] cho biết cuộc gặp rất tốt.")[0][1] != "Ben Law"


def test_a_share_of_a_party_is_nobody() -> None:
    [one, other] = quotes(
        "Thậm chí, có đến 23% cử tri [ORG|đảng B] cho rằng việc này rất tệ. [ORG|Đảng C] cho rằng việc này rất tốt."
    )
    assert (one[1], other[1]) == (None, "Đảng C")


def test_intelligence_is_told_by_nobody() -> None:
    assert words("Quân đội [LOC|Lào] có thông tin tình báo tốt hơn nhằm giữ biên giới.") == []
    assert words("Quân đội [LOC|Lào] thông tin tình hình đã ổn định.") == ["tình hình đã ổn định"]


def test_a_demand_that_is_countered_is_nobodys_words() -> None:
    assert words("[LOC|Lào] quyết tâm chống lại yêu cầu đóng cửa căn cứ quân sự.") == []
    assert words("[LOC|Lào] yêu cầu đóng cửa căn cứ quân sự.") == ["đóng cửa căn cứ quân sự"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[LOC|Lào] hôm qua mở cửa khẩu.\nNước này sửa hai cây cầu, khẳng định đường đã thông.", "Lào"),
        ("[LOC|Lào] và [LOC|Nga] hôm qua mở cửa khẩu.\nNước này sửa hai cây cầu, khẳng định đường đã thông.", None),
        ("Cựu ngôi sao điền kinh [LOC|Lào] [PER|Lê An] nhận xét đội đã mệt.", "Lê An"),
        ("Cựu ngôi sao điền kinh [LOC|Lào] gặp [PER|Lê An], nhận xét đội đã mệt.", None),
        ("Nhóm luật sư của [PER|Lê Hoa], nghi phạm người [LOC|Lào] trong vụ án [PER|Kim Nam], cho hay họ đã gửi thư.", None),
        ("Luật sư [PER|Lê Hoa], người bào chữa trong vụ án [PER|Kim Nam], cho hay bà đã gửi thư.", "Lê Hoa"),
        ("Kênh [ORG|Sao Mai] đề cập tới việc nhiều người cho rằng bà đã ốm.", None),
        ("Kênh [ORG|Sao Mai] cho rằng bà đã ốm.", "Sao Mai"),
        ("[ORG|Sao Mai] đưa tin đường đã thông.\n“Họ có thể đến đây để xem việc đắp con đê” chuyên gia [PER|Lê An] của [ORG|Viện B] đánh giá.", "Lê An"),
    ],
)  # fmt: skip
def test_who_speaks_as_a_country_or_one_of_several(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Trong bức ảnh được hãng thông tấn Sao Mai ([ORG|SM]) công bố, bà [PER|Lê An] đứng bên trái căn lều.", []),
        ("[ORG|Sở Y tế] ([ORG|SYT]) công bố dịch đã hết.", ["dịch đã hết"]),
        ("[ORG|Sở A] phải đáp ứng 4 yêu cầu còn lại là mở điều tra và thả người.", []),
        ("Bà [PER|Lê An] yêu cầu khoản kinh phí 5 tỷ đồng để xây tường, trong khi huyện chỉ chi một tỷ.", []),
        ("Bà [PER|Lê An] yêu cầu khoản kinh phí này phải được trả lại.", ["khoản kinh phí này phải được trả lại"]),
        ("Ông [PER|Lê An] phủ nhận cáo buộc ông đã nhận tiền của huyện.", ["ông đã nhận tiền của huyện"]),
        ("Ông [PER|Lê An] phủ nhận cáo buộc nhận tiền của huyện.", []),
        ("Bà [PER|Lê An] tuyên bố chiến thắng của đội đem lại niềm vui cho huyện.", ["chiến thắng của đội đem lại niềm vui cho huyện"]),
        ("Bà [PER|Lê An] tuyên bố chiến thắng trong cuộc bầu cử hôm qua.", []),
        ("Bà [PER|Lê An] không tiết lộ về ý định của huyện nêu trong tài liệu, đó là muốn dời kho thóc.", []),
        ("Bà [PER|Lê An] nêu trong báo cáo rằng đường đã thông.", ["đường đã thông"]),
        ("Bà [PER|Lê An] lần đầu đề xuất ý tưởng yêu cầu các xã giao nộp sổ sách.", ["các xã giao nộp sổ sách"]),
        ("Bà [PER|Lê An] đề xuất phương án này phải được làm ngay.", ["phương án này phải được làm ngay"]),
        ("Hành vi ấy “tạo ra một nguy cơ mới”, một quan chức huyện nhấn mạnh, đồng thời thêm rằng tàu đã rời bến.", ["Hành vi ấy “tạo ra một nguy cơ mới”", "tàu đã rời bến"]),
        ("Đợt diễn tập chuẩn bị cho mùa mưa và phản ánh đúng bản chất của mối nguy, bà [PER|Lê An] nói.", ["Đợt diễn tập chuẩn bị cho mùa mưa và phản ánh đúng bản chất của mối nguy"]),
        ("Bà [PER|Lê An] nói đê đã yếu và cho biết huyện sẽ sửa.", ["đê đã yếu", "huyện sẽ sửa"]),
        ("[LOC|Lào] thông báo cho [LOC|Nga] biết các nghi phạm đã rời biên giới.", ["các nghi phạm đã rời biên giới"]),
        ("[LOC|Lào] thông báo cho [LOC|Nga] các nghi phạm đã rời biên giới.", ["các nghi phạm đã rời biên giới"]),
        ("Bà [PER|Lê An] gọi đây là một “tai nạn khủng khiếp của cả làng”, đồng thời gửi lời chia buồn.", ["đây là một “tai nạn khủng khiếp của cả làng”"]),
        ("Theo [PER|Lê An], người từng là thủ môn đội huyện, ông [PER|Trần Hải] đã giả làm thợ.", ["ông Trần Hải đã giả làm thợ"]),
        ("Theo ông [PER|Lê An], người từng là thủ môn không cần tập thêm.", ["người từng là thủ môn không cần tập thêm"]),
        ("“Làng ta đã yên” [PER|Lê An] viết trên báo hôm qua nhưng ít ai đọc.", []),
    ],
)  # fmt: skip
def test_what_is_reported_beside_nouns_and_passives(text: str, said: list[str]) -> None:
    assert [quote[3] for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trả lời báo [ORG|Sao Mai] ông [PER|Lê An] cho rằng đê đã được đắp kịp.", "Lê An"),
        ("Báo [ORG|Sao Mai] cho rằng đê đã được đắp kịp.", "Sao Mai"),
        ("Đ/c [PER|Lê An] đề nghị các xã đắp đê trước mùa lũ.", "Lê An"),
        ("HLV [PER|Lê An] (đội [ORG|Sao Mai]): Chúng tôi đã bỏ lỡ nhiều cơ hội.", "Lê An"),
    ],
)
def test_who_speaks_beside_papers_and_before_a_colon(text: str, speaker: str) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


def test_what_follows_a_name_and_a_colon_is_no_statement_without_the_first_person() -> None:
    assert quotes("HLV [PER|Lê An]: Tỷ số không nói lên điều gì!") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bà [PER|Lê An] là Thư ký báo chí [ORG|Nhà Xanh].\nVề cuộc gặp giữa ông [PER|Trần Bá] và ông [PER|Vũ Sơn], Thư ký báo chí [ORG|Nhà Xanh] cho biết chưa có lịch nào được lên.", "Lê An"),
        ("Tại hội nghị, ông [PER|Trần Bá], Giám đốc [ORG|Sở B] cho biết chưa có lịch nào được lên.", "Trần Bá"),
        ("Liên quan đến ông [PER|Trần Bá], Giám đốc [ORG|Sở B], công an cho biết đang điều tra thêm.", None),
    ],
)  # fmt: skip
def test_who_speaks_behind_what_it_is_about(text: str, speaker: str | None) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Chúng tôi không biết bà ấy là ai”, [PER|Lê An], một người dân đang dạo chơi cùng bạn bè ở trung tâm [LOC|Huế] kể.", "Lê An"),
        ("“Chúng tôi không biết bà ấy là ai”, một người dân đang dạo chơi cùng [PER|Lê An] ở trung tâm [LOC|Huế] kể.", None),
        ("[PER|Lin An], giám đốc [ORG|Viện Mỏ], [ORG|Đại học Núi] thì cho rằng đê sẽ vỡ.", "Lin An"),
        ("Về ông [PER|Lin An], giám đốc [ORG|Viện Mỏ], [ORG|Đại học Núi] thì cho rằng đê sẽ vỡ.", "Đại học Núi"),
        ("Giới học giả rất vui khi [PER|Lê An] thắng và cho rằng giá sẽ giảm.", None),
        ("Ông [PER|Võ Sơn] rất vui khi [PER|Lê An] thắng và cho rằng giá sẽ giảm.", "Võ Sơn"),
        ("Lễ bị hủy sau khi [PER|Lê An] đến và cho rằng giá sẽ giảm.", "Lê An"),
        ("Nhắc đến thông tin rằng thuế sẽ tăng, ông [PER|Lê An] nói với đám đông rằng giá sẽ giảm.", "Lê An"),
    ],
)  # fmt: skip
def test_who_speaks_behind_an_apposition_or_another_clause(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Khi ông [PER|Lê An] thăm [LOC|Hàn Quốc], [LOC|Lào] tuyên bố đường đã thông.", "Lào"),
        ("Khi ông [PER|Lê An] thăm xã [LOC|Hồng Thái], [LOC|Lào] tuyên bố đường đã thông.", "Lê An"),
        ("Ông [PER|Lê An] thăm các nước như [LOC|Nga], [LOC|Lào] và tuyên bố đường đã thông.", "Lê An"),
    ],
)
def test_a_country_behind_another_speaks_unless_it_is_one_of_a_list(text: str, speaker: str | None) -> None:
    assert [quote[1] for quote in quotes(text)] == [speaker]


def test_a_family_name_means_who_does_not_go_by_the_given_name() -> None:
    text = "[PER|John Volan] là thợ lặn.\nAnh [PER|Volan] đi từ sáng.\nVợ anh, bà [PER|Mary Volan], kể anh đã đi.\n“Đó không phải cái hang bình thường”, {} nói.\n[PER|Volan] cho biết nghề này giúp ông vui sống."
    assert quotes(text.format("[PER|Mary]"))[-1][1] == "John Volan"
    assert quotes(text.format("bà"))[-1][1] == "Mary Volan"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vài trang nhỏ đưa tin khách quan về lễ hội có thể trỗi dậy.", []),
        ("Vài trang nhỏ đưa tin lễ hội có thể trỗi dậy.", ["lễ hội có thể trỗi dậy"]),
        ("Ông [PER|Lê An] nêu nghi ngờ về sức khỏe của bà [PER|Võ Hoa].", []),
        ("Ông [PER|Lê An] nhắc tới thông báo rằng giá đã tăng.", []),
    ],
)
def test_how_news_is_told_and_what_is_called_to_mind_is_no_clause(text: str, said: list[str]) -> None:
    assert words(text) == said
