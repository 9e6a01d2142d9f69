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
        ("Ông [PER|Lê An]-Cục trưởng.", []),
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
