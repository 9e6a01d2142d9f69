"""Roles in constructions of the daily press: each rule with an example for and one against it."""

import pytest

from tests.stages.extract.test_roles import Given, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ứng viên chủ tịch hội năm 2019 [PER|Nadia Frost] vắng mặt.", [("Nadia Frost", "Ứng viên chủ tịch", None)]),
        ("Khi xét chức danh phó giáo sư năm 2019, Bộ trưởng [PER|Lê An] vắng mặt.", [("Lê An", "Bộ trưởng", None)]),
        ("Người dẫn chương trình năm đó, [PER|Linda Barlow], kể lại.", [("Linda Barlow", "Người dẫn chương trình", None)]),
        ("[PER|George Waller] trở thành tổng thống thứ 43 của [LOC|Mỹ].", [("George Waller", "tổng thống", "Mỹ")]),
        ("[PER|George Waller] trở thành tổng thống thứ 43.", [("George Waller", "tổng thống", None)]),
    ],
)  # fmt: skip
def test_when_and_as_which_somebody_holds_a_post(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông [PER|Lê An] được bầu làm chủ tịch, [ORG|BBC] hôm qua đưa tin.", None),
        ("Ông [PER|Lê An] là giám đốc điều hành, [ORG|Công ty B].", "Công ty B"),
    ],
)
def test_a_paper_that_reports_it_is_no_employer(text: str, body: str | None) -> None:
    assert [role[2] for role in roles(text)] == [body]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Nhiều người lo sợ [PER|Martin Rusk] trở thành tổng thống [LOC|Lào].", False),
        ("Bà [PER|Lê Na] muốn ông [PER|Trần Vân] làm giám đốc [ORG|Công ty B].", False),
        ("Nếu ông [PER|Trần Vân], giám đốc [ORG|Công ty B], đến, họ sẽ vui.", True),
        ("Năm 2010, ông [PER|Martin Rusk] trở thành tổng thống [LOC|Lào].", True),
    ],
)
def test_a_post_that_is_only_wished_or_feared(text: str, held: bool) -> None:
    assert bool(roles(text)) == held


def test_a_pronoun_for_a_woman_means_no_man() -> None:
    text = "Tổng thư ký [ORG|Hội B] ông [PER|Baran Kilmo] vỗ tay.\n{} được chọn làm đại sứ thiện chí."
    assert len(roles(text.format("Ông"))) == 2
    assert len(roles(text.format("Cô"))) == 1
    assert ("Kim Lee", "đại sứ thiện chí", None) in roles(
        "[PER|Kim Lee] vỗ tay.\nCô được chọn làm đại sứ thiện chí."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Jim Nolan], phó phái đoàn ngoại giao của [ORG|Đại sứ quán Bỉ], đến.", [("Jim Nolan", "phó phái đoàn ngoại giao", "Đại sứ quán Bỉ")]),
        ("Ông [PER|Carlos Mendo] là chủ thương hiệu MC [ORG|Lumen].", []),
        ("MC [PER|Lê An] dẫn chương trình.", [("Lê An", "MC", None)]),
    ],
)  # fmt: skip
def test_titles_that_are_longer_or_none(text: str, expected: list[Given]) -> None:
    assert [role for role in roles(text) if role[1] != "chủ"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tàu sân bay Đô đốc [PER|Kuznetsov] cập cảng.", []),
        ("Đô đốc [PER|Kuznetsov] cập cảng.", [("Kuznetsov", "Đô đốc", None)]),
        ("[PER|Adam] là thị trưởng thành phố cảng [LOC|Gdansk].", [("Adam", "thị trưởng", "Gdansk")]),
        ("[PER|Joan Velcho], phó giáo sư nghiên cứu về Đông Á tại thủ đô, nói.", [("Joan Velcho", "phó giáo sư", None)]),
        ("[PER|Sean Ryder], phát ngôn viên liên quân do [LOC|Mỹ] đứng đầu, nói.", [("Sean Ryder", "phát ngôn viên", None)]),
        ("[PER|Sean Ryder], phát ngôn viên liên quân [LOC|Mỹ], nói.", [("Sean Ryder", "phát ngôn viên liên quân", "Mỹ")]),
    ],
)  # fmt: skip
def test_where_a_title_and_its_body_end(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông [PER|Lê An], Phó Giám đốc Sở, nói.", "Sở"),
        ("Ông [PER|Lê An], Phó Giám đốc sở, nói.", None),
        ("Ông [PER|Lê An], Phó Giám đốc Công ty, nói.", None),
        ("Ông [PER|Lê An], Trưởng ban lễ tang, nói.", "ban lễ tang"),
    ],
)
def test_a_noun_alone_that_names_a_body(text: str, body: str | None) -> None:
    assert [role[2] for role in roles(text)] == [body]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đón tiếp Phó thủ tướng [LOC|Lào], bà [PER|Ann Lee], Chủ nhiệm [ORG|Ủy ban B], vui mừng.", [("Ann Lee", "Chủ nhiệm", "Ủy ban B")]),
        ("Phó thủ tướng [LOC|Lào], bà [PER|Ann Lee], vui mừng.", [("Ann Lee", "Phó thủ tướng", "Lào")]),
        ("Đáp lời con trai cả của Tổng thống [LOC|Mỹ], [PER|Larry Carlton], đạo diễn bộ phim Gió, viết.", [("Larry Carlton", "đạo diễn", None)]),
        ("Người phát ngôn Phủ tổng thống [PER|Ann Lee] vắng mặt.", [("Ann Lee", "Người phát ngôn", "Phủ tổng thống")]),
        ("Tổng thống [PER|Ann Lee] vắng mặt.", [("Ann Lee", "Tổng thống", None)]),
        ("Chính phủ Thủ tướng [PER|Ann Lee] vắng mặt.", [("Ann Lee", "Thủ tướng", None)]),
    ],
)  # fmt: skip
def test_whose_a_high_office_is(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Cô [PER|Ann Lee], phóng viên một kênh truyền hình [LOC|Bỉ], đến.", "phóng viên"),
        ("Cô [PER|Ann Lee], phóng viên chiến trường, đến.", "phóng viên chiến trường"),
        ("Tướng 4 sao [PER|Philip Breed] nghỉ hưu.", "Tướng 4 sao"),
    ],
)
def test_words_that_belong_to_a_title(text: str, title: str) -> None:
    assert [role[1] for role in roles(text)] == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trước hàng trăm phóng viên, Hoàng tử [PER|Harro] mở cửa.", [("Harro", "Hoàng tử", None)]),
        ("Phóng viên, nhà văn [PER|Harro] mở cửa.", [("Harro", "Phóng viên", None), ("Harro", "nhà văn", None)]),
        ("Ông [PER|Lê An] thoái vị sau khi kết hôn với [PER|Oksana], trở thành vua đầu tiên thoái vị.", []),
        ("[PER|Oksana], trở thành giám đốc năm 2019, mất sớm.", [("Oksana", "giám đốc", None)]),
        ("Ông [PER|Sin Hong], giám đốc phụ trách các vấn đề [LOC|Bắc Mỹ], đến.", [("Sin Hong", "giám đốc phụ trách các vấn đề Bắc Mỹ", None)]),
        ("Ông [PER|Lê An], phó giám đốc phụ trách [ORG|Công ty A], đến.", [("Lê An", "phó giám đốc phụ trách", "Công ty A")]),
        ("Ông [PER|Lê An], tổng thanh tra phụ trách vấn đề an toàn thuộc [ORG|Bộ B], đến.", [("Lê An", "tổng thanh tra phụ trách vấn đề an toàn", "Bộ B")]),
        ("Ông [PER|Lê An], phó giáo sư về kết cấu cơ học ở [ORG|đại học Sông Hồng], đến.", [("Lê An", "phó giáo sư về kết cấu cơ học", "đại học Sông Hồng")]),
        ("Bà [PER|Ann Lee], cố vấn về an ninh ở [LOC|châu Á] của [ORG|Nhà Trắng], đến.", [("Ann Lee", "cố vấn về an ninh ở châu Á", "Nhà Trắng")]),
        ("Tàu tuần dương hạng nặng Đô đốc [PER|Nakhimov] cập cảng.", []),
        ("Tàu chiến do Đô đốc [PER|Nakhimov] chỉ huy cập cảng.", [("Nakhimov", "Đô đốc", None)]),
        ("Bà [PER|Ann Lee], tác giả nhiều cuốn sách về tội phạm, đến.", [("Ann Lee", "tác giả", None)]),
        ("Bà [PER|Ann Lee], tác giả nghiên cứu, đến.", [("Ann Lee", "tác giả nghiên cứu", None)]),
        ("Ông [PER|Lê An], người từng giữ chức bộ trưởng tài chính trong nhiệm kỳ đầu tiên của bà [PER|Ann Lee], đến.", [("Lê An", "bộ trưởng tài chính", None)]),
        ("Ông [PER|Lê An], cựu uỷ viên [ORG|Quốc vụ viện Trung Quốc], đến.", [("Lê An", "cựu uỷ viên", "Quốc vụ viện Trung Quốc")]),
        ("Ông [PER|Lê An], Ủy viên Quốc vụ [LOC|Trung Quốc], đến.", [("Lê An", "Ủy viên Quốc vụ", "Trung Quốc")]),
        ("Nhà tâm thần học [PER|Ann Lee] đến.", [("Ann Lee", "Nhà tâm thần học", None)]),
        ("Ông [PER|Lê An], giám đốc chương trình [LOC|châu Á] tại [ORG|Viện B], đến.", [("Lê An", "giám đốc chương trình châu Á", "Viện B")]),
        ("Ông [PER|Lê An], đại diện thường trực [LOC|Lào] tại [ORG|Hội B], đến.", [("Lê An", "đại diện thường trực", "Lào")]),
        ("CEO của nền tảng [ORG|Ong Mật], ông [PER|Lê An], nói.", [("Lê An", "CEO", "Ong Mật")]),
    ],
)  # fmt: skip
def test_who_gets_what_post(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bắt [PER|Lê Tám] (trú 69 [LOC|Khánh An], phường [LOC|Hòa An], quận 3, giám đốc [ORG|Công ty A]).", [("Lê Tám", "giám đốc", "Công ty A")]),
        ("Bắt [PER|Lê Tám] (trú quận 3, [LOC|TP.HCM], kế toán trưởng).", [("Lê Tám", "kế toán trưởng", None)]),
        ("Bắt [PER|Lê Tám], quận 3, giám đốc [PER|Lê Chín] chạy thoát.", [("Lê Chín", "giám đốc", None)]),
        ("Bác sĩ (BS) [PER|Lê An] trực đêm.", [("Lê An", "Bác sĩ", None)]),
        ("Có đồng chí [PER|Lê An] nguyên Bí thư [ORG|Huyện ủy], Chủ tịch danh dự [ORG|Hội A] cùng dự.", [("Lê An", "nguyên Bí thư", "Huyện ủy"), ("Lê An", "Chủ tịch danh dự", "Hội A")]),
        ("Có [PER|Lê An], UV BTV, Trưởng Ban Dân vận [ORG|Huyện ủy]; [PER|Lê Bé], PCT [ORG|UBND huyện].", [("Lê An", "UV BTV", None), ("Lê An", "Trưởng Ban Dân vận", "Huyện ủy"), ("Lê Bé", "PCT", "UBND huyện")]),
        ("Có các Nghệ nhân Ưu tú (NNƯT) như: [PER|Lê An], [PER|Lê Bé].", [("Lê An", "Nghệ nhân Ưu tú", None), ("Lê Bé", "Nghệ nhân Ưu tú", None)]),
        ("Đoàn do đồng chí [PER|Lê An], TUV, Chủ tịch [ORG|UBND huyện], làm trưởng đoàn đã đến.", [("Lê An", "TUV", None), ("Lê An", "Chủ tịch", "UBND huyện"), ("Lê An", "trưởng đoàn", None)]),
        ("Bác sĩ [PER|Lê An], Giám đốc Bệnh viện yêu cầu chuyển bệnh nhân ngay lên phòng mổ, và trực tiếp mổ.", [("Lê An", "Bác sĩ", None), ("Lê An", "Giám đốc", None)]),
    ],
)  # fmt: skip
def test_posts_behind_homes_and_beside_their_letters(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Lê An], Phó Giám đốc kiêm Trưởng khoa Ngoại, [ORG|Bệnh viện B], mổ.", [("Lê An", "Phó Giám đốc", "Bệnh viện B"), ("Lê An", "Trưởng khoa Ngoại", "Bệnh viện B")]),
        ("[PER|Lê An], Trung tá, Trưởng khoa Ngoại, [ORG|Bệnh viện B], mổ.", [("Lê An", "Trung tá", None), ("Lê An", "Trưởng khoa Ngoại", "Bệnh viện B")]),
        ("Ông [PER|Lê An], trưởng bộ phận giám sát lao động, thuộc [ORG|Cục B], đến.", [("Lê An", "trưởng bộ phận giám sát lao động", "Cục B")]),
        ("Bà [PER|Lê An], người đứng đầu bộ phận phụ trách vấn đề [LOC|Mỹ] của [ORG|Bộ B], viết.", [("Lê An", "người đứng đầu bộ phận phụ trách vấn đề Mỹ", "Bộ B")]),
        ("Ông [PER|Lê An] - Chủ tịch kiêm Giám đốc điều hành (CEO) của công ty [ORG|Desert Sands] - đến.", [("Lê An", "Chủ tịch", "Desert Sands"), ("Lê An", "Giám đốc điều hành", "Desert Sands"), ("Lê An", "CEO", "Desert Sands")]),
        ("[PER|Ann Lee], người phát ngôn hạm đội 7, nói.", [("Ann Lee", "người phát ngôn", "hạm đội 7")]),
        ("[PER|Ann Lee], người phát ngôn đội tuyển, nói.", [("Ann Lee", "người phát ngôn", None)]),
        ("[PER|Ann Lee], cựu sĩ quan [ORG|quân đội Na Uy], nói.", [("Ann Lee", "cựu sĩ quan", "quân đội Na Uy")]),
        ("Nhà phân tích [PER|Ann Lee] đến từ công ty nghiên cứu [ORG|Nordlys] nói.", [("Ann Lee", "Nhà phân tích", "Nordlys")]),
        ("Học giả [PER|Ann Lee] ở [ORG|Trường Kinh tế B] nói.", [("Ann Lee", "Học giả", "Trường Kinh tế B")]),
        ("Ca sĩ [PER|Ann Lee] ở [LOC|Huế] nói.", [("Ann Lee", "Ca sĩ", None)]),
        ("[PER|Ann Lee], chủ tịch công ty quản lý tài sản [ORG|Huarui] do nhà nước kiểm soát, đến.", [("Ann Lee", "chủ tịch", "Huarui")]),
        ("Ông [PER|Lê An], nguyên Trưởng phòng GD-ĐT thị xã, và bà [PER|Hà Dung], Trưởng phòng Y tế huyện, ký.", [("Lê An", "nguyên Trưởng phòng GD-ĐT", None), ("Hà Dung", "Trưởng phòng Y tế", None)]),
        ("Cấp dưới khai [PER|Lê An] với vai trò là Tổng giám đốc đã ký.", [("Lê An", "Tổng giám đốc", None)]),
        ("Cố vấn thương mại của ông [PER|Tram] là [PER|Ann Lee] đến.", [("Ann Lee", "Cố vấn thương mại", None)]),
    ],
)  # fmt: skip
def test_which_body_a_title_has(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phát ngôn viên Tổng thống [PER|Tram] nói.", [("Tram", "Tổng thống", None)]),
        ("Phát ngôn viên Tổng thống [PER|Ann Lee] nói.", [("Ann Lee", "Phát ngôn viên", None)]),
        ("Một lãnh đạo cấp phó của [LOC|Huế], ông [PER|Lê An], đến.", [("Lê An", "lãnh đạo cấp phó", "Huế")]),
        ("Ông gặp ông chủ Điện Kremlin, cố vấn [PER|Ann Lee].", [("Ann Lee", "cố vấn", None)]),
        ("Ông chủ tiệm vàng, ông [PER|Lê An], nói.", [("Lê An", "Ông chủ tiệm vàng", None)]),
        ("Hai người trong cuộc đua tổng thống là [PER|Ann Lee] và [PER|Larry Carlton].", []),
        ("Ứng viên tranh cử tổng thống [LOC|Mỹ] [PER|Ann Lee] nói.", [("Ann Lee", "Ứng viên tranh cử tổng thống", "Mỹ")]),
    ],
)  # fmt: skip
def test_titles_of_others(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông qua luật sư đại diện của mình, bà [PER|Ann Lee] cho biết sẽ học tiếp.", []),
        ("Luật sư đại diện của mình, bà [PER|Ann Lee], cũng đến.", [("Ann Lee", "Luật sư đại diện", None)]),
        ("Ca khúc của [PER|Simo] và [PER|Garfo], người đứng đầu cơ quan văn hóa của bang khiến đồng nghiệp cười.", []),
        ("[PER|Simo] và [PER|Garfo], người đứng đầu cơ quan văn hóa của bang, cười.", [("Garfo", "người đứng đầu", None)]),
        ("Sau phán quyết của thẩm phán [PER|Ann Lee], [ORG|Bộ Tư pháp], cơ quan đại diện cho ông, im lặng.", [("Ann Lee", "thẩm phán", None)]),
        ("Thẩm phán [PER|Ann Lee], [ORG|Tòa án B], im lặng.", [("Ann Lee", "Thẩm phán", "Tòa án B")]),
        ("Thẩm phán [PER|Ann Lee] người [LOC|Pháp] - chuyên gia về luật tại [ORG|Viện B] - đến.", [("Ann Lee", "Thẩm phán", None), ("Ann Lee", "chuyên gia về luật", "Viện B")]),
        ("Thẩm phán [PER|Ann Lee] người [LOC|Pháp] đến.", [("Ann Lee", "Thẩm phán", None)]),
    ],
)  # fmt: skip
def test_whose_the_title_behind_a_name_is(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngọc khai với cảnh sát [PER|Lan] đã đến [LOC|Huế].", []),
        ("Ngọc khai với cảnh sát [PER|Lan] rằng mình vô tội.", [("Lan", "cảnh sát", None)]),
        ("Người quản lý chiến dịch tranh cử của [PER|Clay] nói.", []),
        ("Tôi nghĩ [PER|Clay] sẽ trở thành một tổng thống tốt.", []),
        ("Bà gọi [PER|Clay] là một chính trị gia cứng rắn.", []),
        ("Tôi biết [PER|Clay] là một giáo viên.", [("Clay", "giáo viên", None)]),
        ("[PER|Ann Lee], người phụ trách điều tra cáo buộc [LOC|Nga] can thiệp bầu cử, nói.", [("Ann Lee", "người phụ trách điều tra", None)]),
        ("[PER|Ann Lee], người phụ trách thị trường [LOC|Nga] của hãng, nói.", [("Ann Lee", "người phụ trách thị trường", "Nga")]),
        ("Ông [PER|Lê An], giám đốc tổ chức Quan sát Nhân quyền [LOC|Nam Á], viết.", [("Lê An", "giám đốc", "tổ chức Quan sát Nhân quyền Nam Á")]),
        ("Ông [PER|Lê An], tổ trưởng tổ Ngữ văn của trường, đến.", [("Lê An", "tổ trưởng tổ Ngữ văn", None)]),
        ("Ông [PER|Lê An], Giám đốc Trung tâm Giống cây trồng thuộc Sở Nông nghiệp B, đến.", [("Lê An", "Giám đốc", "Trung tâm Giống cây trồng")]),
        ("Hoàng tử [PER|Will], Công tước xứ [LOC|Cambria], đến.", [("Will", "Hoàng tử", None), ("Will", "Công tước", "Cambria")]),
    ],
)  # fmt: skip
def test_what_is_told_of_another(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An], chủ cơ sở nước mắm Hương Xưa, nói.", [("Lê An", "chủ", "Hương Xưa")]),
        ("Chủ nhà cổ Đức Hòa Đường, ông [PER|Lê An], nói.", [("Lê An", "Chủ", "Đức Hòa Đường")]),
        ("Ông [PER|Lê An], chủ cơ sở nước mắm của Công ty, nói.", [("Lê An", "chủ cơ sở nước mắm", None)]),
        ("Chủ cơ sở may Ba [PER|Sáu] nói.", []),
        ("Ban Lễ tang gồm 17 người do ông [PER|Lê An], Hiệu trưởng Trường B, làm Trưởng ban.", [("Lê An", "Trưởng ban", "Ban Lễ tang"), ("Lê An", "Hiệu trưởng", "Trường B")]),
        ("Hội nghị do ông [PER|Lê An] làm Trưởng ban.", [("Lê An", "Trưởng ban", None)]),
    ],
)  # fmt: skip
def test_whose_shop_and_which_board(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] nắm quyền chỉ huy [ORG|Hạm đội 7].", []),
        ("Ông [PER|Lê An], quyền Chủ tịch [ORG|UBND huyện], đến.", [("Lê An", "quyền Chủ tịch", "UBND huyện")]),
        ("Chủ tịch [ORG|UBND tỉnh] [PER|Lê An], cùng lãnh đạo một số ban đến dự.", [("Lê An", "Chủ tịch", "UBND tỉnh")]),
        ("Chị [PER|Lê An], cùng là giáo viên, đến.", [("Lê An", "giáo viên", None)]),
        ("Theo chuyên gia dự báo thời tiết [PER|Lê An], bão mạnh thêm.", [("Lê An", "chuyên gia dự báo thời tiết", None)]),
        ("Vụ nổ làm 3 công nhân gồm [PER|Lê An], 43 tuổi, quê [LOC|Huế]; [PER|Lê Bé], 37 tuổi và [PER|Lê Tư], 36 tuổi bị bỏng.", [("Lê An", "công nhân", None), ("Lê Bé", "công nhân", None), ("Lê Tư", "công nhân", None)]),
        ("Tổng lãnh sự [LOC|Ấn Độ] tại [LOC|TP.HCM] [PER|Kumar Patel] đến.", [("Kumar Patel", "Tổng lãnh sự", "Ấn Độ")]),
        ("Tổng lãnh sự [LOC|Ấn Độ] tại thành phố [LOC|Huế] [PER|Kumar Patel] đến.", [("Kumar Patel", "Tổng lãnh sự", "Ấn Độ")]),
        ("Giáo sư [ORG|Đại học Huế] [PER|Lê An] nói.", [("Lê An", "Giáo sư", "Đại học Huế")]),
        ("Giáo sư [LOC|Pháp] [PER|Ann Lee] nói.", [("Ann Lee", "Giáo sư", None)]),
        ("Ông [PER|Lê An] - trưởng Ban Nội chính [ORG|Tỉnh ủy Bình Định] - nói.", [("Lê An", "trưởng Ban Nội chính", "Tỉnh ủy Bình Định")]),
        ("Ông [PER|Lê An] - phó trưởng ban - ký yêu cầu [ORG|Sở Y tế] xử lý.", [("Lê An", "phó trưởng ban", None)]),
        ("Ông [PER|Lê An] - trưởng phòng Tổ chức - Hành chính [ORG|Sở Y tế] - nói.", [("Lê An", "trưởng phòng Tổ chức - Hành chính", "Sở Y tế")]),
        ("Cô [PER|Lê An], giáo viên chủ nhiệm lớp 1.1, nói.", [("Lê An", "giáo viên chủ nhiệm lớp 1.1", None)]),
        ("Theo tin trinh sát báo về [PER|Hải] sẽ đi.", []),
        ("Bà [PER|Lê An], tác giả bài thơ nổi tiếng Hoa gạo, đến.", [("Lê An", "tác giả", None)]),
        ("Bà [PER|Lê An], tác giả kịch bản phim, đến.", [("Lê An", "tác giả kịch bản phim", None)]),
        ("Ông [PER|Lê An], đồn trưởng [ORG|Đồn B], Bộ đội Biên phòng tỉnh [LOC|An Giang], nói.", [("Lê An", "đồn trưởng", "Đồn B")]),
        ("Ông [PER|Lê An], hạt phó kiểm lâm [ORG|Vườn quốc gia B], nói.", [("Lê An", "hạt phó kiểm lâm", "Vườn quốc gia B")]),
        ("Ông [PER|Lê An] - trưởng [ORG|Phòng nông nghiệp và thủy sản huyện Cẩm Xuyên] - nói.", [("Lê An", "trưởng Phòng nông nghiệp và thủy sản", "Cẩm Xuyên")]),
        ("Dự lễ có Phó Thủ tướng [PER|Lê An], lãnh đạo [LOC|Huế], cùng nhiều người.", [("Lê An", "Phó Thủ tướng", None)]),
        ("Dự lễ có ông [PER|Lê An], đại diện [ORG|Sở Y tế].", [("Lê An", "đại diện", "Sở Y tế")]),
        ("Ông [PER|Lê An], lãnh đạo [ORG|Công ty B], nói.", [("Lê An", "lãnh đạo", "Công ty B")]),
        ("Tàu do anh [PER|Lê An] (22 tuổi, quê xã [LOC|Sơn Hải], huyện [LOC|Quỳnh Lưu], tỉnh [LOC|Nghệ An]) làm thuyền trưởng.", [("Lê An", "thuyền trưởng", None)]),
        ("Bộ trưởng [ORG|Thực phẩm Đan Mạch] [PER|Eva Hansen] nói.", [("Eva Hansen", "Bộ trưởng Thực phẩm", "Đan Mạch")]),
        ("Bộ trưởng [ORG|Bộ Thực phẩm Đan Mạch] [PER|Eva Hansen] nói.", [("Eva Hansen", "Bộ trưởng", "Bộ Thực phẩm Đan Mạch")]),
        ("Ông [PER|Ann Hart], phó phát ngôn của Tổng thư ký [ORG|LHQ], ông [PER|Tony Gutes], nói.", [("Ann Hart", "phó phát ngôn của Tổng thư ký", "LHQ"), ("Tony Gutes", "Tổng thư ký", "LHQ")]),
    ],
)  # fmt: skip
def test_deeds_and_companions_are_no_posts(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


def test_titles_before_a_dash_behind_what_opens_the_sentence() -> None:
    text = "Phát biểu tại buổi gặp mặt đầu năm, Phó Bí thư [ORG|Tỉnh đoàn A] - [PER|Lê An] cảm ơn."
    assert roles(text) == [("Lê An", "Phó Bí thư", "Tỉnh đoàn A")]
