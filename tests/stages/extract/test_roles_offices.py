"""Roles where offices are given and guests are named: each rule with an example for and one against it."""

import pytest

from tests.stages.extract.test_roles import Given, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ công bố quyết định của Bộ trưởng [ORG|Bộ Công an] về việc điều động Thiếu tướng [PER|Lê An].", [("Lê An", "Thiếu tướng", None)]),
        ("Cục trưởng [ORG|Cục Y tế] về phòng dịch [PER|Lê An] đến.", [("Lê An", "Cục trưởng", "Cục Y tế")]),
        ("Tỉnh công nhận Chủ tịch [ORG|Hội B] nhiệm kỳ 2016 - 2020 đối với ông [PER|Lê An].", [("Lê An", "Chủ tịch", "Hội B")]),
        ("Tỉnh không công nhận Chủ tịch [ORG|Hội B] đối với ông [PER|Lê An].", []),
        ("Bộ bổ nhiệm ông [PER|Lê An], Phó Cục trưởng [ORG|Cục B], làm Giám đốc [ORG|Sở C].", [("Lê An", "Phó Cục trưởng", "Cục B"), ("Lê An", "Giám đốc", "Sở C")]),
        ("Bộ tặng hoa ông [PER|Lê An], Phó Cục trưởng [ORG|Cục B], do Giám đốc [ORG|Sở C] gửi.", [("Lê An", "Phó Cục trưởng", "Cục B")]),
        ("Ông [PER|Lê An], Phó Cục trưởng [ORG|Cục B] được bổ nhiệm làm Cục trưởng [ORG|Cục C].", [("Lê An", "Phó Cục trưởng", "Cục B"), ("Lê An", "Cục trưởng", "Cục C")]),
        ("Ông [PER|Lê An], Phó Cục trưởng [ORG|Cục B], được Cục trưởng [ORG|Cục C] khen.", [("Lê An", "Phó Cục trưởng", "Cục B")]),
        ("Ông [PER|Lê An] được phân công kiêm nhiệm chức giám đốc [ORG|Sở B].", [("Lê An", "giám đốc", "Sở B")]),
        ("Ông [PER|Lê An], Phó giám đốc [ORG|Sở B] đến nhận chức vụ Giám đốc [ORG|Sở C].", [("Lê An", "Phó giám đốc", "Sở B"), ("Lê An", "Giám đốc", "Sở C")]),
        ("Ông [PER|Lê An] tiếp tục được tái cử làm Chủ tịch [ORG|Hội B].", [("Lê An", "Chủ tịch", "Hội B")]),
        ("Ông [PER|Lê An] nhận quà của Chủ tịch [ORG|Hội B].", []),
    ],
)  # fmt: skip
def test_offices_that_are_given(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dẫn đầu Đoàn Chủ tịch nước là bà [PER|Lê An].", []),
        ("Chủ tịch nước là bà [PER|Lê An].", [("Lê An", "Chủ tịch nước", None)]),
        ("Dự lễ có Đại sứ [LOC|Lào] [PER|Kham An], cán bộ, nhân viên Đại sứ quán.", [("Kham An", "Đại sứ", "Lào")]),
        ("Dự lễ có ông [PER|Lê An], cán bộ [ORG|Sở Y tế B].", [("Lê An", "cán bộ", "Sở Y tế B")]),
        ("Bà [PER|Lê An] (vợ ông [PER|Trần Bình], nguyên giám đốc [ORG|Sở B]) đến.", [("Trần Bình", "nguyên giám đốc", "Sở B")]),
        ("Bà [PER|Lê An] (con ông [PER|Trần Bình]), giám đốc [ORG|Sở B], đến.", [("Lê An", "giám đốc", "Sở B")]),
        ("Lễ do ông [PER|Lê An], Thứ trưởng Công an chủ trì.", [("Lê An", "Thứ trưởng Công an", None)]),
    ],
)  # fmt: skip
def test_whose_office_it_is(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An]- nguyên Cục trưởng [ORG|Cục B]- đến.", [("Lê An", "nguyên Cục trưởng", "Cục B")]),
        ("Ông [PER|Lê An]-Cục trưởng.", [("Lê An", "Cục trưởng", None)]),
        ("Ông [PER|Lê An] từng là Phó Bí thư, Bí thư [ORG|Huyện đoàn B].", [("Lê An", "Phó Bí thư", "Huyện đoàn B"), ("Lê An", "Bí thư", "Huyện đoàn B")]),
        ("Ông [PER|Lê An] từng là Bí thư, Chủ tịch [ORG|HĐND xã B].", [("Lê An", "Bí thư", None), ("Lê An", "Chủ tịch", "HĐND xã B")]),
        ("Ông [PER|Lê An], Phó Giám đốc, Trưởng Bộ phận Nhà ở [ORG|Công ty B], đến.", [("Lê An", "Phó Giám đốc", "Công ty B"), ("Lê An", "Trưởng Bộ phận Nhà ở", "Công ty B")]),
        ("Ông [PER|Lê An], Trưởng bộ phận bán hàng ở [ORG|Công ty B], đến.", [("Lê An", "Trưởng bộ phận bán hàng", "Công ty B")]),
        ("Ông [PER|Lê An], Chủ tịch Hội đồng trường Sông Hồng nhiệm kỳ 2020, đến.", [("Lê An", "Chủ tịch", "Hội đồng trường Sông Hồng")]),
        ("Ông [PER|Lê An], Chánh Thanh tra, giám sát [ORG|Ngân hàng B], đến.", [("Lê An", "Chánh Thanh tra, giám sát", "Ngân hàng B")]),
        ("Ông [PER|Lê An], Chánh Thanh tra, giám đốc [ORG|Sở B], đến.", [("Lê An", "Chánh Thanh tra", None), ("Lê An", "giám đốc", "Sở B")]),
    ],
)  # fmt: skip
def test_where_an_office_and_its_body_end(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An], Tư lệnh [ORG|Cảnh sát biển Lào], đến.", [("Lê An", "Tư lệnh", "Cảnh sát biển Lào")]),
        ("Ông [PER|Lê An], tư lệnh cảnh sát của [LOC|Lào], đến.", [("Lê An", "tư lệnh cảnh sát", "Lào")]),
        ("Ông [PER|Lê An], Trưởng Ban Tổ chức Đại hội, đến.", [("Lê An", "Trưởng Ban", "Ban Tổ chức Đại hội")]),
        ("Ông [PER|Lê An], Trưởng Ban Tổ chức [ORG|Tỉnh ủy B], đến.", [("Lê An", "Trưởng Ban Tổ chức", "Tỉnh ủy B")]),
        ("Ông [PER|Lê An], Trưởng ban tổ chức Ngày hội việc làm, đến.", [("Lê An", "Trưởng ban", "ban tổ chức Ngày hội việc làm")]),
        ("Trưởng Ban Công tác đại biểu, Tổng thư ký [ORG|Quốc hội] [PER|Lê An] đến.", [("Lê An", "Trưởng Ban Công tác đại biểu", None), ("Lê An", "Tổng thư ký", "Quốc hội")]),
        ("Đại biểu, Tổng thư ký [ORG|Quốc hội] [PER|Lê An] đến.", [("Lê An", "Đại biểu", None), ("Lê An", "Tổng thư ký", "Quốc hội")]),
        ("Đồng chí [PER|Lê An] Phó trưởng phòng [ORG|Sở B] đến.", [("Lê An", "Phó trưởng phòng", "Sở B")]),
        ("Hôm ấy [PER|Lê An] phó trưởng phòng [ORG|Sở B] một việc.", []),
        ("Hòa thượng [PER|Thích An], Phó Pháp chủ [ORG|Giáo hội B], đến.", [("Thích An", "Hòa thượng", None), ("Thích An", "Phó Pháp chủ", "Giáo hội B")]),
    ],
)  # fmt: skip
def test_offices_of_boards_and_forces(text: str, expected: list[Given]) -> None:
    assert sorted(roles(text), key=str) == sorted(expected, key=str)


def test_the_same_post_in_two_bodies_is_two() -> None:
    text = "Ông [PER|Lê An], Phó chủ tịch [ORG|Quốc hội], Phó chủ tịch [ORG|Hội đồng Bầu cử quốc gia], đến."
    assert [role[2] for role in roles(text)] == ["Quốc hội", "Hội đồng Bầu cử quốc gia"]
    text = "Ông [PER|Lê An], Phó chủ tịch [ORG|Hội Luật gia], đến.\nÔng [PER|Lê An], Phó chủ tịch [ORG|Hội Luật gia Việt Nam], đến."
    assert [role[2] for role in roles(text)] == ["Hội Luật gia Việt Nam"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An], thành viên Tổ tư vấn kinh tế của Thủ tướng, đến.", [("Lê An", "thành viên", "Tổ tư vấn kinh tế của Thủ tướng")]),
        ("Ông [PER|Lê An], thành viên tổ Toán của trường, đến.", [("Lê An", "thành viên tổ Toán", None)]),
        ("Chánh Văn phòng Điều phối nông thôn mới tỉnh [PER|Lê An] đến.", [("Lê An", "Chánh Văn phòng", "Văn phòng Điều phối nông thôn mới tỉnh")]),
        ("Chánh Văn phòng [ORG|UBND tỉnh B] [PER|Lê An] đến.", [("Lê An", "Chánh Văn phòng", "UBND tỉnh B")]),
        ("Bà [PER|Lê An], Giám đốc [ORG|Công ty B] - cổ đông lớn nắm 8,7% vốn, nói.", [("Lê An", "Giám đốc", "Công ty B")]),
        ("Bà [PER|Lê An], cổ đông lớn nắm 8,7% vốn, nói.", [("Lê An", "cổ đông lớn", None)]),
        ("Th.S. Điều dưỡng [PER|Lê An] đến.", [("Lê An", "Th.S", None), ("Lê An", "Điều dưỡng", None)]),
        ("Họ gặp bác sĩ. Điều dưỡng [PER|Lê An] đến.", [("Lê An", "Điều dưỡng", None)]),
        ("Tù trưởng [PER|Lê An] đến.", [("Lê An", "Tù trưởng", None)]),
    ],
)  # fmt: skip
def test_teams_firms_and_degrees(text: str, expected: list[Given]) -> None:
    assert sorted(roles(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công ty nhận đơn từ nhiệm chức danh Tổng giám đốc của ông [PER|Lê An].", [("Lê An", "Tổng giám đốc", None)]),
        ("Cô nhận vị trí trợ lý của ông [PER|Lê An].", []),
        ("Công ty miễn nhiệm tư cách ủy viên HĐQT đối với ông [PER|Lê An].", [("Lê An", "ủy viên", "HĐQT")]),
        ("Ông [PER|Lê An], Phó trưởng Phòng Kinh tế, kiêm Giám đốc [ORG|Văn phòng Đăng ký B], đến.", [("Lê An", "Phó trưởng Phòng Kinh tế", None), ("Lê An", "Giám đốc", "Văn phòng Đăng ký B")]),
        ("Ông [PER|Lê An], Trưởng phòng Kinh doanh kiêm Phó giám đốc [ORG|Công ty B], đến.", [("Lê An", "Trưởng phòng Kinh doanh", "Công ty B"), ("Lê An", "Phó giám đốc", "Công ty B")]),
        ("Ông [PER|Lê An], Chủ tịch HĐQT kiêm nhiệm Tổng giám đốc [ORG|Công ty B], đến.", [("Lê An", "Chủ tịch HĐQT", "Công ty B"), ("Lê An", "Tổng giám đốc", "Công ty B")]),
        ("Ông [PER|Lê An], Đại sứ kiêm nhiệm tại [LOC|Bhutan], đến.", [("Lê An", "Đại sứ kiêm nhiệm", "Bhutan")]),
        ("Ông [PER|Lê An] - chủ tịch [ORG|Công ty B] - sẽ đảm nhận vị trí Tổng Giám đốc của [ORG|Công ty C].", [("Lê An", "chủ tịch", "Công ty B"), ("Lê An", "Tổng Giám đốc", "Công ty C")]),
        ("Ông [PER|Lê An] - chủ tịch [ORG|Công ty B] - sẽ gặp Tổng Giám đốc của [ORG|Công ty C].", [("Lê An", "chủ tịch", "Công ty B")]),
        ("Khởi tố [PER|Lê An] (SN 1961, trú tại xã Hòa Bình, nguyên là cán bộ địa chính).", [("Lê An", "cán bộ địa chính", None)]),
        ("Bà thế chỗ ông [PER|Lê An] làm Tổng thống [LOC|Lào].", []),
    ],
)  # fmt: skip
def test_offices_that_are_left_or_held_together(text: str, expected: list[Given]) -> None:
    assert sorted(roles(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] là CEO mới của [ORG|Công ty B]. Ông [PER|Trần Bình] cười.", [("Lê An", "CEO", "Công ty B")]),
        ("Hôm ấy CEO. [PER|Trần Bình] cười.", [("Trần Bình", "CEO", None)]),
        ("Ông [PER|Lê An], giám đốc phụ trách Văn hóa - Truyền thông của hãng, đến.", [("Lê An", "giám đốc phụ trách Văn hóa - Truyền thông", None)]),
        ("Ông [PER|Lê An], giám đốc phụ trách văn hóa - tác giả, đến.", [("Lê An", "giám đốc phụ trách văn hóa", None), ("Lê An", "tác giả", None)]),
        ("TS [PER|Lê An] (Viện trưởng [ORG|Viện B]) đến.", [("Lê An", "TS", None), ("Lê An", "Viện trưởng", "Viện B")]),
        ("TS [PER|Lê An] ([ORG|Viện B]) đến.", [("Lê An", "TS", "Viện B")]),
        ("Trưởng ban [ORG|Tổ chức Tỉnh ủy] [PER|Lê An] đến.", [("Lê An", "Trưởng ban Tổ chức", "Tỉnh ủy")]),
        ("Trưởng ban [ORG|Tổ chức Trung ương] [PER|Lê An] đến.", [("Lê An", "Trưởng ban", "ban Tổ chức Trung ương")]),
        ("Ông [PER|Lê An], nguyên Chủ nhiệm UBKT Huyện ủy, đến.", [("Lê An", "nguyên Chủ nhiệm", "UBKT Huyện ủy")]),
    ],
)  # fmt: skip
def test_where_a_post_of_a_firm_or_a_commission_ends(text: str, expected: list[Given]) -> None:
    assert sorted(roles(text), key=str) == sorted(expected, key=str)
