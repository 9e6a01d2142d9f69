import pytest

from pipeline.stages.link.keys import country_of, is_syllable, name_key


@pytest.mark.parametrize(
    ("type_", "names"),
    [
        ("ORG", ["Liên Hợp Quốc", "Liên hợp quốc", "Liên Hiệp Quốc", "LHQ"]),
        ("ORG", ["Bộ Y tế", "Bộ Y tế Việt Nam", "BỘ Y TẾ"]),
        ("ORG", ["UBND tỉnh Hòa Bình", "Ủy ban nhân dân tỉnh Hoà Bình", "Uỷ ban Nhân dân tỉnh Hòa Bình"]),
        ("ORG", ["Sở GD-ĐT Huế", "Sở GD&ĐT Huế", "Sở Giáo dục và Đào tạo Huế"]),
        ("ORG", ["Bộ VH, TT & DL", "Bộ VH-TT&DL", "Bộ Văn hóa, Thể thao và Du lịch"]),
        ("ORG", ["WHO", "Tổ chức Y tế Thế giới", "Tổ chức Y tế thế giới (WHO)"]),
        ("ORG", ["Sở Y tế tỉnh Cà Mau", "Sở Y tế Cà Mau"]),
        ("ORG", ["Nhà nước Hồi giáo", "Nhà nước Hồi giáo tự xưng", "Tổ chức IS"]),
        ("ORG", ["Cục Điều tra Liên bang", "Cục điều tra liên bang Mỹ", "FBI"]),
        ("ORG", ["Tuổi Trẻ", "Tuổi Trẻ Online", "TTO"]),
        ("ORG", ["Ngân hàng TMCP Sao Xanh", "Ngân hàng Sao Xanh"]),
        ("ORG", ["Osram", "Osram AG"]),
        ("ORG", ["Cục Hàng không", "Cục Hàng không Việt Nam"]),
        ("ORG", ["The Evening Lark", "Evening Lark"]),
        ("ORG", ["Trường Đại học Sao Xanh", "ĐH Sao Xanh", "trường đại học Sao Xanh"]),
        ("EVENT", ["bão Marka", "siêu bão Marka"]),
        ("LAW", ["EVFTA", "Hiệp định EVFTA", "hiệp định thương mại tự do EVFTA"]),
        ("ORG", ["Quân đội Nhật", "quân đội Nhật Bản"]),
        ("ORG", ["Đại sứ quán Ý", "Đại sứ quán Italia", "Đại sứ quán Italy"]),
        (
            "EVENT",
            [
                "Chiến tranh Triều Tiên",
                "Chiến tranh Triều Tiên 1950-1953",
                "chiến tranh Triều Tiên 1950 – 1953",
            ],
        ),
        ("LOC", ["Mỹ", "Hoa Kỳ", "nước Mỹ"]),
        ("LOC", ["TP.HCM", "TP HCM", "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"]),
        ("LOC", ["Đắk Lắk", "tỉnh Đắk Lắk", "Đăk Lăk"]),
        ("LOC", ["Moscow", "Matxcơva", "Mát-xcơ-va"]),
        ("LOC", ["Bà Rịa - Vũng Tàu", "Bà Rịa – Vũng Tàu"]),
        ("LAW", ["Nghị định 15/2020/NĐ-CP", "Nghị định số 15/2020/NĐ-CP"]),
        ("LAW", ["Luật Thư viện năm 2019", "Luật Thư viện 2019"]),
        ("LAW", ["Công ước của LHQ về biển", "Công ước Liên hợp quốc về Biển"]),
        ("PER", ["António Guterres", "Antonio Guterres"]),
        ("PER", ["Hòa Minzy", "Hoà Minzy"]),
        ("PER", ["Kim Jong-un", "Kim Jong Un"]),
    ],
)
def test_spellings_of_one_name_have_one_key(type_, names):
    assert len({name_key(name, type_) for name in names}) == 1


@pytest.mark.parametrize(
    ("type_", "left", "right"),
    [
        ("PER", "Trần Hà", "Trần Hạ"),
        ("LOC", "Quận 1", "Quận 2"),
        ("LAW", "Luật Thư viện 2009", "Luật Thư viện 2019"),
        ("ORG", "Công an thành phố Thái Nguyên", "Công an tỉnh Thái Nguyên"),
        ("ORG", "Bộ Ngoại giao", "Bộ Ngoại giao Lào"),
        ("ORG", "Quân đội Syria", "Chính phủ Syria"),
        ("ORG", "Trường Sao Xanh", "Sao Xanh"),
        ("LAW", "Hiệp định EVFTA", "Nghị định thư EVFTA"),
        ("ORG", "Viện Mỹ - Hàn", "Viện Mỹ - Hàn Quốc"),
        ("EVENT", "Chiến tranh Ấn Độ - Pakistan 1965", "Chiến tranh Ấn Độ - Pakistan 1971"),
        ("ORG", "Tuổi Trẻ", "Tuổi Trẻ Cười"),
        ("ORG", "Công ty cổ phần Sao Xanh", "Ngân hàng TMCP Sao Xanh"),
    ],
)
def test_different_names_have_different_keys(type_, left, right):
    assert name_key(left, type_) != name_key(right, type_)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Hoa Kỳ", "US"),
        ("Ma-rốc", "MA"),
        ("Cộng hòa nhân dân Trung Hoa", "CN"),
        ("Cộng hoà Nhân dân Trung Hoa", "CN"),
        ("Cộng hòa dân chủ nhân dân Lào", "LA"),
        ("Guinea Xích đạo", "GQ"),
        ("Guinea", "GN"),
        ("tỉnh Cà Mau", "VN"),
        ("TP.HCM", "VN"),
        ("Seoul", "KR"),
        ("Biển Đông", None),
    ],
)
def test_a_place_lies_in_its_country(place, code):
    assert country_of(name_key(place, "LOC")) == code


def test_syllables_tell_vietnamese_words_from_foreign_ones():
    assert all(map(is_syllable, ["nguyễn", "phương", "thuý", "quỳnh", "đức", "khuya", "xuyên", "yến", "gia"]))
    assert not any(map(is_syllable, ["putin", "trump", "biden", "harris", "jong", "macron", "obama", "park"]))
