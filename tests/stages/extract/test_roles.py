import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.model import Role
from pipeline.stages.extract.naming import fullest_names
from pipeline.stages.extract.roles import find_roles
from tests.stages.extract.marking import marked

Given = tuple[str, str, str | None]


def roles(text: str) -> list[Given]:
    """Return person, title and body of the roles in a marked text."""
    article, mentions = marked(text)
    return [
        (mentions[r.person].text, r.title, r.organization_text)
        for r in find_roles(article, mentions, fullest_names(article, mentions))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống [LOC|Nga] [PER|Vladimir Putin] tới thăm.", ("Vladimir Putin", "Tổng thống", "Nga")),
        ("Chủ tịch nước [PER|Lê An] đón khách.", ("Lê An", "Chủ tịch nước", None)),
        ("Thứ trưởng Thường trực [ORG|Bộ Ngoại giao] [PER|Lê An] dự.", ("Lê An", "Thứ trưởng Thường trực", "Bộ Ngoại giao")),
        ("Tổng Thư ký [ORG|Liên Hợp Quốc] [PER|António Guterres] phát biểu.", ("António Guterres", "Tổng Thư ký", "Liên Hợp Quốc")),
        ("Huấn luyện viên [PER|Kim Min] nghỉ việc.", ("Kim Min", "Huấn luyện viên", None)),
        ("HLV [LOC|Lào] [PER|Kim Min] nghỉ việc.", ("Kim Min", "HLV", "Lào")),
        ("Bộ trưởng Ngoại giao [PER|Lê An] lên đường.", ("Lê An", "Bộ trưởng Ngoại giao", None)),
        ("Bộ trưởng Môi trường và Năng lượng [LOC|Bỉ] [PER|Jan Peeters] tới.", ("Jan Peeters", "Bộ trưởng Môi trường và Năng lượng", "Bỉ")),
        ("nguyên giám đốc [ORG|Công an tỉnh An Giang] [PER|Lê An] bị bắt.", ("Lê An", "nguyên giám đốc", "Công an tỉnh An Giang")),
        ("Trợ lý Tổng thống [LOC|Mỹ] [PER|Dana Ruiz] xin thôi việc.", ("Dana Ruiz", "Trợ lý", "Tổng thống Mỹ")),
        ("Ca sĩ trẻ [PER|Hạ Vy] hát mở màn.", ("Hạ Vy", "Ca sĩ", None)),
        ("chuyên gia quân sự [PER|Tom Reed] bình luận.", ("Tom Reed", "chuyên gia quân sự", None)),
        ("Đại sứ [LOC|Pháp] tại [LOC|Việt Nam], ông [PER|Luc Petit], cho biết.", ("Luc Petit", "Đại sứ", "Pháp")),
        ("Cuộc gặp Thủ tướng [LOC|Lào], ông [PER|Kham Vong] tại [LOC|Huế].", ("Kham Vong", "Thủ tướng", "Lào")),
        ("Thống đốc bang [LOC|Texas] [PER|Ann Lee] từ chức.", ("Ann Lee", "Thống đốc", "Texas")),
    ],
)  # fmt: skip
def test_a_title_before_the_name(text: str, expected: tuple[str, str, str | None]) -> None:
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà [PER|Lê An] - Phó Giám đốc [ORG|Bệnh viện B] - cho biết.", ("Lê An", "Phó Giám đốc", "Bệnh viện B")),
        ("Ông [PER|Lê An] (45 tuổi, giám đốc [ORG|Công ty B]) bị bắt.", ("Lê An", "giám đốc", "Công ty B")),
        ("[PER|Ann Lee], 45 tuổi, bác sĩ, sống gần đó.", ("Ann Lee", "bác sĩ", None)),
        ("Ông [PER|Lê An] từng là Tổng giám đốc [ORG|Công ty B].", ("Lê An", "Tổng giám đốc", "Công ty B")),
        ("Ông [PER|Lê An] được bầu làm Chủ tịch [ORG|Hội Nông dân].", ("Lê An", "Chủ tịch", "Hội Nông dân")),
        ("Ông [PER|Andres Kallas] đắc cử Tổng thống [LOC|Estonia].", ("Andres Kallas", "Tổng thống", "Estonia")),
        ("[PER|Lê An], Trưởng phòng Cảnh sát hình sự [ORG|Công an tỉnh B], nói.", ("Lê An", "Trưởng phòng Cảnh sát hình sự", "Công an tỉnh B")),
        ("Bà [PER|Ann Lee] tuyên bố sẽ từ chức chủ tịch [ORG|đảng B].", ("Ann Lee", "chủ tịch", "đảng B")),
        ("Ông [PER|Lê An] - Phó tổng giám đốc đi công tác xa.", ("Lê An", "Phó tổng giám đốc", None)),
        ("[PER|Lê An], người sáng lập ngân hàng, nói.", ("Lê An", "người sáng lập", None)),
        ("[PER|Lê An], người phát ngôn của Tổng thống [LOC|Nga], nói.", ("Lê An", "người phát ngôn", None)),
        ("[PER|Lê An], người phát ngôn Tổng thư ký [ORG|Liên Hợp Quốc], nói.", ("Lê An", "người phát ngôn", "Liên Hợp Quốc")),
        ("Ông [PER|John Brandolino], Giám đốc [ORG|Ban Các vấn đề về điều ước quốc tế] tại [ORG|Văn phòng Liên hợp quốc] ([ORG|UNODC]) cho biết.",
         ("John Brandolino", "Giám đốc", "Ban Các vấn đề về điều ước quốc tế")),
    ],
)  # fmt: skip
def test_a_title_after_the_name(text: str, expected: tuple[str, str, str | None]) -> None:
    assert roles(text) == [expected]


def test_every_title_of_a_chain_counts() -> None:
    text = (
        "Đại tướng [PER|Lương Tam Quang], Ủy viên [ORG|Bộ Chính trị], Bộ trưởng [ORG|Bộ Công an Việt Nam] dự."
    )
    assert roles(text) == [
        ("Lương Tam Quang", "Đại tướng", None),
        ("Lương Tam Quang", "Ủy viên", "Bộ Chính trị"),
        ("Lương Tam Quang", "Bộ trưởng", "Bộ Công an Việt Nam"),
    ]


def test_heads_of_state_share_their_country() -> None:
    assert roles("Tổng Bí thư, Chủ tịch nước [LOC|Lào] [PER|Thongloun Sisoulith] dự.") == [
        ("Thongloun Sisoulith", "Tổng Bí thư", "Lào"),
        ("Thongloun Sisoulith", "Chủ tịch nước", "Lào"),
    ]


def test_posts_joined_by_kiem_share_their_body() -> None:
    expected = [("Lê An", "Chủ tịch HĐQT", "Công ty B"), ("Lê An", "Tổng giám đốc", "Công ty B")]
    assert roles("Chủ tịch HĐQT kiêm Tổng giám đốc [ORG|Công ty B] [PER|Lê An] từ chức.") == expected
    assert roles("Ông [PER|Lê An], Chủ tịch HĐQT kiêm Tổng giám đốc [ORG|Công ty B], từ chức.") == expected


def test_a_degree_a_rank_and_a_post() -> None:
    assert roles("Thiếu tướng, PGS.TS [PER|Lê An] - Giám đốc [ORG|Học viện B] - dự.") == [
        ("Lê An", "Thiếu tướng", None),
        ("Lê An", "PGS.TS", None),
        ("Lê An", "Giám đốc", "Học viện B"),
    ]


def test_titles_in_a_list_of_people_go_to_their_own() -> None:
    text = "Chủ tịch [ORG|UBND tỉnh X] [PER|Lê An] và Bí thư [ORG|Tỉnh ủy Y] [PER|Võ Bình], Phó Bí thư [ORG|Tỉnh ủy Y]."
    assert roles(text) == [
        ("Lê An", "Chủ tịch", "UBND tỉnh X"),
        ("Võ Bình", "Bí thư", "Tỉnh ủy Y"),
        ("Võ Bình", "Phó Bí thư", "Tỉnh ủy Y"),
    ]


def test_a_title_in_the_plural_goes_to_each() -> None:
    assert roles("các Phó Thủ tướng [PER|Lê An], [PER|Võ Bình] và [PER|Hồ Chi]") == [
        ("Lê An", "Phó Thủ tướng", None),
        ("Võ Bình", "Phó Thủ tướng", None),
        ("Hồ Chi", "Phó Thủ tướng", None),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Luật sư [PER|Mai Hạnh] ([ORG|Đoàn Luật sư TP.HCM]) lưu ý.", "Đoàn Luật sư TP.HCM"),
        ("TS [PER|Mai Hạnh] ([ORG|Viện Sử học]) cho biết.", "Viện Sử học"),
        ("TS [PER|Mai Hạnh], [ORG|Viện Sử học], cho biết.", None),
        ("Đạo diễn [PER|Mai Hạnh], [ORG|Hãng phim B], cho biết.", "Hãng phim B"),
        ("Bác sĩ [PER|Mai Hạnh], khoa Nội, [ORG|Bệnh viện B], cho biết.", "Bệnh viện B"),
        ("Đại biểu [PER|Mai Hạnh] (đoàn [LOC|Trà Vinh]) nêu ý kiến.", "đoàn Trà Vinh"),
        ("HLV [PER|Mai Hạnh] của [ORG|Hải Đông] nói.", "Hải Đông"),
    ],
)
def test_the_body_beside_the_name(text: str, body: str | None) -> None:
    assert [role[2] for role in roles(text)] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Ông [PER|Lê An], bà [PER|Võ Bình] cùng dự.",
        "Bị cáo [PER|Lê An] nhận tội, nạn nhân [PER|Võ Bình] xin giảm án.",
        "Chính quyền của ông [PER|Lê An] sụp đổ.",
        "Vợ [PER|Lê An] là giám đốc [ORG|Công ty B].",
        "Theo ông [PER|Lê An], Thủ tướng đã đồng ý.",
        "Tại cuộc gặp với Tổng thống [LOC|Nga], ông [PER|Lê An] cảm ơn.",
        "Trao đổi với phóng viên, ông [PER|Lê An] cảm ơn.",
        "Lực lượng bảo vệ [PER|Lê An] rút lui.",
        "Giá vàng hôm nay giảm.",
    ],
)
def test_what_gives_nobody_a_title(text: str) -> None:
    assert roles(text) == []


def test_a_country_is_no_employer() -> None:
    assert roles("Đạo diễn [LOC|Mỹ] [PER|Tom Reed] tới.") == [("Tom Reed", "Đạo diễn", None)]


def test_said_again_it_is_one_role() -> None:
    text = "Bộ trưởng [ORG|Bộ Y tế] [PER|Lê Văn An] dự.\nBộ trưởng [PER|An] phát biểu. Bộ trưởng [ORG|Bộ Y tế] [PER|Lê Văn An] về."
    assert roles(text) == [("Lê Văn An", "Bộ trưởng", "Bộ Y tế")]


def test_a_role_points_at_its_place_and_its_mentions() -> None:
    article, mentions = marked("Sáng nay, Thủ tướng [LOC|Lào] [PER|Sonexay] tới.")
    (role,) = find_roles(article, mentions, fullest_names(article, mentions))
    text = article.paragraphs[role.paragraph].text
    assert text[role.start : role.end] == "Thủ tướng Lào"
    assert (mentions[role.person].text, mentions[role.organization or 0].text) == ("Sonexay", "Lào")


PIECES = st.sampled_from(
    [
        "Bộ trưởng ", "[ORG|Bộ Công an] ", "[PER|Lê An] ", "[LOC|Nga] ", ", ", " - ", "kiêm ", "và ", "(", ") ", "ông ", "nguyên ",
        "Đại tá ", "Trưởng phòng ", "tại ", "của ", ". ", "Tổng thống ", "bác sĩ ", "cho biết ", "người ", "là ", "[PER|Võ Bình] ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14))
def test_roles_are_exact_pieces_of_the_text(pieces: list[str]) -> None:
    article, mentions = marked("".join(pieces))
    text = article.paragraphs[0].text
    found = find_roles(article, mentions, fullest_names(article, mentions))
    assert found == sorted(found, key=lambda role: (role.paragraph, role.start, role.person))
    for role in found:
        _check(role, text)
        assert mentions[role.person].type == "PER"


def _check(role: Role, text: str) -> None:
    assert 0 <= role.start < role.end <= len(text)
    assert role.title
    assert role.title in text
    assert role.organization_text is None or role.organization_text in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sau trận, HLV [LOC|Hải Đông], ông [PER|Lê An] vẫn vui.", ("HLV", "Hải Đông")),
        ("Tổng thư ký [ORG|Hội Bơi] - bà [PER|Lê An] - dự.", ("Tổng thư ký", "Hội Bơi")),
        ("Tổng giám đốc ngân hàng này, ông [PER|Lê An], dự.", ("Tổng giám đốc", None)),
        ("Bác sỹ [PER|Lê An] dự.", ("Bác sỹ", None)),
        ("Ông [PER|Lê An], giám đốc khu vực [LOC|Bắc Âu] của [ORG|Hội Bơi], dự.", ("giám đốc khu vực Bắc Âu", "Hội Bơi")),
        ("Ông [PER|Lê An], Phó phòng Vận tải thuộc [ORG|Sở Xây dựng], dự.", ("Phó phòng Vận tải", "Sở Xây dựng")),
        ("Giám đốc [ORG|Công ty Nước] số 1 [PER|Lê An] dự.", ("Giám đốc", "Công ty Nước số 1")),
        ("Luật sư [PER|Lê An], thuộc [ORG|Đoàn Luật sư B], dự.", ("Luật sư", "Đoàn Luật sư B")),
    ],
)  # fmt: skip
def test_bodies_and_titles_of_many_shapes(text: str, expected: tuple[str, str | None]) -> None:
    assert roles(text) == [("Lê An", *expected)]


def test_colleagues_named_together_share_what_follows_the_last() -> None:
    assert roles("Các luật sư [PER|Lê An] và [PER|Mai Bình], thuộc [ORG|Đoàn Luật sư B], dự.") == [
        ("Lê An", "luật sư", "Đoàn Luật sư B"),
        ("Mai Bình", "luật sư", "Đoàn Luật sư B"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Lê An], Trưởng [ORG|Ban Quản lý Khu kinh tế A], nói.", ("Trưởng Ban", "Ban Quản lý Khu kinh tế A")),
        ("Trưởng [ORG|đoàn thể thao B] [PER|Lê An] nói.", ("Trưởng đoàn", "đoàn thể thao B")),
        ("[PER|Lê An], Trưởng [ORG|Công an xã C], nói.", ("Trưởng", "Công an xã C")),
        ("[PER|Lê An], Chánh [ORG|Văn phòng Điều phối D], nói.", ("Chánh Văn phòng", "Văn phòng Điều phối D")),
        ("[PER|Lê An], Chánh [ORG|Văn phòng UBND tỉnh A], nói.", ("Chánh Văn phòng", "UBND tỉnh A")),
        ("[PER|Lê An], Trưởng [ORG|Phòng Kinh tế Công an tỉnh A], nói.", ("Trưởng Phòng Kinh tế", "Công an tỉnh A")),
        ("[PER|Lê An], tổ trưởng tổ Văn [ORG|Trường THPT B], nói.", ("tổ trưởng tổ Văn", "Trường THPT B")),
        ("[PER|Lê An], giảng viên bộ môn Vi sinh, [ORG|Trường Y B], nói.", ("giảng viên bộ môn Vi sinh", "Trường Y B")),
        ("[PER|Lê An], Phó Tổng giám đốc công ty, nói.", ("Phó Tổng giám đốc", None)),
        ("[PER|Lê An], bí thư huyện ủy, nói.", ("bí thư", "huyện ủy")),
    ],
)  # fmt: skip
def test_a_part_of_a_body_belongs_to_the_title_and_a_body_is_named(
    text: str, expected: tuple[str, str | None]
) -> None:
    assert [role[1:] for role in roles(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Lê An], phó chủ tịch phụ trách tài chính [ORG|Hội A], nói.", ("phó chủ tịch phụ trách tài chính", "Hội A")),
        ("[PER|Lê An], phó giám đốc phụ trách [ORG|Công ty A], nói.", ("phó giám đốc phụ trách", "Công ty A")),
        ("[PER|Lê An], giám đốc Chương trình [LOC|châu Á] của [ORG|Viện A], nói.", ("giám đốc Chương trình châu Á", "Viện A")),
        ("[PER|Lê An], chuyên gia [LOC|Nga] của [ORG|Viện A], nói.", ("chuyên gia Nga", "Viện A")),
    ],
)  # fmt: skip
def test_what_somebody_is_in_charge_of_belongs_to_the_title(text: str, expected: tuple[str, str]) -> None:
    assert [role[1:] for role in roles(text)] == [expected]


def test_a_department_ends_before_another_person_or_title() -> None:
    text = "Bà [PER|Lê An], chuyên viên Phòng thanh tra xây dựng 2 và ông [PER|Vũ Bình], cán bộ địa chính, đã về."
    assert roles(text) == [
        ("Lê An", "chuyên viên Phòng thanh tra xây dựng 2", None),
        ("Vũ Bình", "cán bộ địa chính", None),
    ]
    assert roles("Cựu Bộ trưởng Tài chính và cựu thủ tướng [PER|Hasan Malik] bị triệu tập.") == [
        ("Hasan Malik", "Cựu Bộ trưởng Tài chính", None),
        ("Hasan Malik", "cựu thủ tướng", None),
    ]
    assert roles("Có Bộ trưởng Nhà ở và Phát triển đô thị và ông [PER|Ben Lawson].") == []


def test_a_title_said_in_two_ways_shares_the_body_that_follows() -> None:
    assert roles("[PER|Lê An], Giám đốc công nghệ (CTO), đồng sáng lập [ORG|Lumin], nói.") == [
        ("Lê An", "Giám đốc công nghệ", "Lumin"),
        ("Lê An", "CTO", "Lumin"),
        ("Lê An", "đồng sáng lập", "Lumin"),
    ]


def test_what_follows_somebody_s_kin_is_told_of_the_one_before() -> None:
    assert roles("Bà [PER|Lê An], vợ ông [PER|Khởi], giáo viên, khóc.") == [("Lê An", "giáo viên", None)]


def test_a_title_said_in_two_ways_is_two_roles() -> None:
    assert roles("[PER|Lê An], giám đốc điều hành (CEO) [ORG|Công ty A], nói.") == [
        ("Lê An", "giám đốc điều hành", "Công ty A"),
        ("Lê An", "CEO", "Công ty A"),
    ]


def test_a_body_may_be_followed_by_the_one_it_belongs_to() -> None:
    text = "Tổng cục trưởng [ORG|Tổng cục Thủy sản], [ORG|Bộ Nông nghiệp] [PER|Lê An] nói."
    assert roles(text) == [("Lê An", "Tổng cục trưởng", "Tổng cục Thủy sản")]


def test_each_of_a_list_keeps_its_own_titles() -> None:
    text = "Dự có bà [PER|Lê An] - Phó Bí thư [ORG|Thành ủy A], bà [PER|Võ Bình], Phó Chủ tịch [ORG|HĐND A]."
    assert roles(text) == [("Lê An", "Phó Bí thư", "Thành ủy A"), ("Võ Bình", "Phó Chủ tịch", "HĐND A")]
    assert roles("Á hậu [PER|Lê An], Hoa hậu Trúc Diễm tới.") == [("Lê An", "Á hậu", None)]
    assert roles("Đó là ông [PER|Lê An], chánh văn phòng sở và bà [PER|Võ Bình].") == [
        ("Lê An", "chánh văn phòng", None)
    ]


def test_a_title_of_many_is_that_of_several_names() -> None:
    assert [
        role[0] for role in roles("Các nghị sĩ [PER|Lê An] (Hà Nội), [PER|Võ Bình] và [PER|Kim Hà] tới.")
    ] == [
        "Lê An",
        "Võ Bình",
        "Kim Hà",
    ]
    assert roles("Nhiều nghị sĩ [PER|Dân] chủ tới.") == []
    assert roles(
        "Các Ủy viên [ORG|Ban B]: Đại tá [PER|Lê An], Giám đốc [ORG|Sở C]; [PER|Võ Bình], Giám đốc [ORG|Sở D]."
    ) == [
        ("Lê An", "Ủy viên", "Ban B"),
        ("Võ Bình", "Ủy viên", "Ban B"),
        ("Lê An", "Đại tá", None),
        ("Lê An", "Giám đốc", "Sở C"),
        ("Võ Bình", "Giám đốc", "Sở D"),
    ]
    assert roles("Các diễn viên: NSƯT [PER|Lê An], [PER|Võ Bình] và ca sĩ [PER|Kim Hà] dự.") == [
        ("Lê An", "diễn viên", None),
        ("Võ Bình", "diễn viên", None),
        ("Lê An", "NSƯT", None),
        ("Kim Hà", "ca sĩ", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đáp lời Bộ trưởng, Cục trưởng [ORG|Cục A] [PER|Lê An] nói.", [("Lê An", "Cục trưởng", "Cục A")]),
        ("Người đứng đầu lực lượng cảnh sát [LOC|Lào] [PER|Lê An] nói.", [("Lê An", "Người đứng đầu", "lực lượng cảnh sát Lào")]),
        ("Hàng loạt tổng thống [LOC|Mỹ], từ [PER|Ann Lee] đến [PER|Luc Petit], đã tới.", [("Ann Lee", "tổng thống", "Mỹ"), ("Luc Petit", "tổng thống", "Mỹ")]),
        ("[PER|Lê An] và [PER|Võ Bình] (đều là thợ mỏ), [PER|Kim Hà] và [PER|Ann Lee] (đều là bác sĩ) tới.",
         [("Lê An", "thợ mỏ", None), ("Võ Bình", "thợ mỏ", None), ("Kim Hà", "bác sĩ", None), ("Ann Lee", "bác sĩ", None)]),
        ("Họ chọn bà [PER|Ann Lee] thay thế ông [PER|Luc Petit] làm lãnh đạo đảng.", []),
        ("Nhà vua và hoàng hậu [LOC|Lào], Chủ tịch nước [PER|Lê An] đã tới.", [("Lê An", "Chủ tịch nước", None)]),
        ("Top 3 [EVENT|Hoa hậu Biển 2016]: [PER|Lê An], [PER|Võ Bình]", []),
        ("[PER|Lê An] ([EVENT|Hoa hậu Biển 2016]) đã tới.", [("Lê An", "Hoa hậu Biển 2016", None)]),
        ("Đội ngũ điều tra viên [LOC|Úc], ông [PER|Lê An] nói.", []),
        ("Theo ông [PER|Lê An], Tổng thống [LOC|Pháp] sẽ tới.", []),
        ("[PER|Lê An], người đồng thời là chủ tịch [ORG|Hội A], nói.", [("Lê An", "chủ tịch", "Hội A")]),
        ("Anh rể của nghệ sĩ [PER|Lê An] đã giữ chức chủ nhiệm [ORG|Đoàn A].", [("Lê An", "nghệ sĩ", None)]),
        ("Đại diện [ORG|Viện A], kiểm sát viên [PER|Lê An], nói.", [("Lê An", "Đại diện", "Viện A"), ("Lê An", "kiểm sát viên", None)]),
    ],
)  # fmt: skip
def test_whose_title_it_is(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


def test_a_part_of_a_title_is_not_said_again_with_a_short_name() -> None:
    assert roles("Bác sĩ chuyên khoa II [PER|Lê Thị An] tới. Bác sĩ [PER|An] khám.") == [
        ("Lê Thị An", "Bác sĩ chuyên khoa II", None)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giáo sư [PER|Lê An] ([ORG|Đại học A], [LOC|Mỹ]) nói.", [("Lê An", "Giáo sư", "Đại học A")]),
        ("Nhà báo [PER|Lê An] của tờ [ORG|Tin Sáng] viết.", [("Lê An", "Nhà báo", "Tin Sáng")]),
        ("Anh [PER|Lê An], nhân viên giao hàng của [ORG|Công ty A], kể.", [("Lê An", "nhân viên giao hàng", "Công ty A")]),
        ("Tiền vệ sinh năm 1997 [PER|Lê An] vắng mặt.", [("Lê An", "Tiền vệ", None)]),
        ("Có [PER|Lê An], Chủ tịch [ORG|Hội A]; lãnh đạo các sở.", [("Lê An", "Chủ tịch", "Hội A")]),
    ],
)  # fmt: skip
def test_employers_of_many_shapes(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


def test_where_somebody_works_the_land_is_no_body() -> None:
    assert roles("Ông [PER|Lê An] - nông dân xã [LOC|Tân Thạnh] - kể.") == [("Lê An", "nông dân", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phó trưởng khoa Nhiễm, [ORG|Bệnh viện A], bác sĩ [PER|Lê An] nói.", [("Lê An", "Phó trưởng khoa Nhiễm", "Bệnh viện A"), ("Lê An", "bác sĩ", None)]),
        ("Luật sư của bị cáo, ông [PER|Lê An], nói.", [("Lê An", "Luật sư", None)]),
        ("Anh giữ chức Thứ trưởng. Ông [PER|Lê An] tới.", []),
        ("TS. [PER|Lê An] tới.", [("Lê An", "TS", None)]),
        ("Ông [PER|Lê An], Vụ trưởng [ORG|Vụ A], giữ chức Thứ trưởng.", [("Lê An", "Vụ trưởng", "Vụ A"), ("Lê An", "Thứ trưởng", None)]),
    ],
)  # fmt: skip
def test_how_far_a_title_reaches(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Lê An], Trưởng Ban [ORG|Ban Nội chính Trung ương], dự.", ("Trưởng Ban", "Ban Nội chính Trung ương")),
        ("[PER|Lê An], Trưởng phòng An ninh mạng và phòng, chống tội phạm công nghệ cao [ORG|Công an tỉnh B], dự.",
         ("Trưởng phòng An ninh mạng và phòng, chống tội phạm công nghệ cao", "Công an tỉnh B")),
        ("Bộ trưởng Chăn nuôi, Nông nghiệp và Thủy sản [PER|Diego Fariña] dự.", ("Bộ trưởng Chăn nuôi, Nông nghiệp và Thủy sản", None)),
        ("[PER|Lê An], Giám đốc Khối Quản trị rủi ro, dự.", ("Giám đốc Khối Quản trị rủi ro", None)),
        ("Chị [PER|Lê An], công nhân [LOC|Khu công nghiệp B], dự.", ("công nhân", "Khu công nghiệp B")),
        ("Thủ lĩnh đối lập [PER|Juan Ruiz] dự.", ("Thủ lĩnh đối lập", None)),
        ("Giáo sĩ [PER|Omar Aziz] dự.", ("Giáo sĩ", None)),
    ],
)  # fmt: skip
def test_posts_of_parties_companies_and_faiths(text: str, expected: tuple[str, str | None]) -> None:
    assert [role[1:] for role in roles(text)] == [expected]


def test_a_body_and_its_abbreviation_are_one() -> None:
    text = "Ông [PER|Lê An], Tổng thư ký [ORG|Liên đoàn Cảng] ([ORG|LĐC]), nói. Tổng thư ký [ORG|LĐC] [PER|Lê An] đã về."
    assert roles(text) == [("Lê An", "Tổng thư ký", "Liên đoàn Cảng")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Lê An], chuyên gia về [LOC|Nga] tại [ORG|Viện Quan hệ B], nói.", ("chuyên gia về Nga", "Viện Quan hệ B")),
        ("Bà [PER|Lê An], Giám đốc An toàn thông tin của [ORG|Tập đoàn B], nói.", ("Giám đốc An toàn thông tin", "Tập đoàn B")),
        ("[PER|Lê An], Phó đội trưởng Đội 3, nói.", ("Phó đội trưởng", "Đội 3")),
        ("[PER|Lê An], phó trưởng ban phụ trách chính sách, nói.", ("phó trưởng ban phụ trách chính sách", None)),
        ("[PER|Lê An], phó chủ tịch phụ trách kinh tế, xã hội và y tế, nói.", ("phó chủ tịch phụ trách kinh tế, xã hội và y tế", None)),
        ("[PER|Lê An], phó chủ tịch phụ trách kinh tế, phát biểu và trả lời, rồi về.", ("phó chủ tịch phụ trách kinh tế", None)),
        ("[PER|Lê An], phó ban phụ trách an ninh và đối ngoại của xã, nói.", ("phó ban phụ trách an ninh và đối ngoại", None)),
        ("[PER|Ben Lawson], trợ lý tham mưu trưởng phụ trách bảo dưỡng tàu, nói.", ("trợ lý tham mưu trưởng phụ trách bảo dưỡng tàu", None)),
        ("[PER|Lê An], phó chủ tịch phụ trách kinh tế đã vắng mặt.", ("phó chủ tịch phụ trách kinh tế", None)),
        ("[PER|Lê An], phó ban phụ trách ban thực hiện chính sách bảo hiểm y tế, nói.", ("phó ban phụ trách ban thực hiện chính sách bảo hiểm y tế", None)),
        ("[PER|Lê An], phó trưởng Phòng hướng dẫn tuyên truyền và điều tra giải quyết tai nạn giao thông, nói.", ("phó trưởng Phòng hướng dẫn tuyên truyền và điều tra giải quyết tai nạn giao thông", None)),
        ("[PER|Lê An], phó Phòng cảnh sát giao thông đường bộ - đường sắt cho biết sau vụ việc đã về.", ("phó Phòng cảnh sát giao thông đường bộ - đường sắt", None)),
        ("[PER|Lê An], trưởng Phòng quản lý nhà và đất đai, nói.", ("trưởng Phòng quản lý nhà và đất đai", None)),
        ("[PER|Lê An], trưởng khối phẫu thuật tại Bệnh viện Saint Mary, nói.", ("trưởng khối phẫu thuật", "Bệnh viện Saint Mary")),
        ("Tham mưu trưởng các [ORG|lực lượng vũ trang Lào], ông [PER|Bun An], nói.", ("Tham mưu trưởng", "lực lượng vũ trang Lào")),
        ("Tổng giám đốc tập đoàn tên lửa [LOC|Nga] (KTRV) [PER|Boris Obnosov] nói.", ("Tổng giám đốc", "tập đoàn tên lửa Nga")),
        ("“Rất an toàn”, Giám đốc [ORG|Boeing], [PER|Dennis Lee] nói.", ("Giám đốc", "Boeing")),
        ("[PER|Lê An], Chủ tịch Hội đồng khoa học và đào tạo nhà trường, nói.", ("Chủ tịch", "Hội đồng khoa học và đào tạo nhà trường")),
        ("[PER|Lê An], Giám đốc Công ty, nói.", ("Giám đốc", None)),
        ("Phóng viên người [LOC|Thái Lan] [PER|Somchai Wattana] nói.", ("Phóng viên", None)),
        ("Nhà sản xuất, bà [PER|Lê An], nói.", ("Nhà sản xuất", None)),
        ("Người phát ngôn cảnh sát vùng [LOC|Provence], bà [PER|Sophie Lenoir], nói.", ("Người phát ngôn", None)),
    ],
)  # fmt: skip
def test_what_a_title_takes_with_it(text: str, expected: tuple[str, str | None]) -> None:
    assert [role[1:] for role in roles(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Tàu trinh sát [PER|Ivan Khurs] rời cảng.",
        "Nhờ nhà sản xuất, bà [PER|Lê An] có vai.",
    ],
)
def test_a_ship_or_a_clause_has_no_title(text: str) -> None:
    assert roles(text) == []


def test_a_title_said_more_fully_elsewhere_is_not_repeated() -> None:
    text = "PGS.TS.BS [PER|Đoàn Vinh] dự. Bác sĩ [PER|Vinh] nói. Bộ trưởng [PER|Lê Tư] tới. Bộ trưởng [ORG|Bộ Y tế] [PER|Lê Tư] nói."
    assert roles(text) == [("Đoàn Vinh", "PGS.TS.BS", None), ("Lê Tư", "Bộ trưởng", "Bộ Y tế")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhà sáng lập, Chủ tịch kiêm CEO [ORG|Ví B] [PER|Lê An] nói.",
         [("Nhà sáng lập", "Ví B"), ("Chủ tịch", "Ví B"), ("CEO", "Ví B")]),
        ("[PER|Lê An], hiệu trưởng kiêm Chủ tịch Hội đồng khoa học nhà trường, nói.",
         [("hiệu trưởng", None), ("Chủ tịch", "Hội đồng khoa học nhà trường")]),
        ("Phó Thủ tướng, Chủ tịch [ORG|Ủy ban An toàn giao thông] [PER|Lê An] nói.",
         [("Phó Thủ tướng", None), ("Chủ tịch", "Ủy ban An toàn giao thông")]),
        ("Chủ tọa phiên tòa là thẩm phán [PER|Lê An].", [("Chủ tọa", None), ("thẩm phán", None)]),
        ("[ORG|Công ty B] do ông [PER|Lê An] làm giám đốc.", [("giám đốc", "Công ty B")]),
        ("Đoàn do ông [PER|Lê An], Phó Chủ tịch [ORG|Hội B], làm trưởng đoàn đến thăm.",
         [("Phó Chủ tịch", "Hội B"), ("trưởng đoàn", None)]),
        ("Bà [PER|Lê An], chiến lược gia, thôi chức phó tổng giám đốc [ORG|Công ty B].",
         [("chiến lược gia", None), ("phó tổng giám đốc", "Công ty B")]),
    ],
)  # fmt: skip
def test_joined_titles(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted(role[1:] for role in roles(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trợ lý của Tổng thống [LOC|Mỹ] [PER|Ann Lee], ông [PER|Tom Reed], nói.",
         [("Ann Lee", "Tổng thống", "Mỹ"), ("Tom Reed", "Trợ lý", "Tổng thống Mỹ")]),
        ("Ông [PER|Tom Reed], trợ lý của Thượng nghị sĩ [PER|Ann Lee], nói.",
         [("Tom Reed", "trợ lý", None), ("Ann Lee", "Thượng nghị sĩ", None)]),
        ("Phát ngôn viên của ông [PER|Ann Lee], [PER|Tom Reed], nói.", [("Tom Reed", "Phát ngôn viên", None)]),
        ("Phu quân Tổng thống, nhạc trưởng [PER|Tom Reed], nói.", [("Tom Reed", "nhạc trưởng", None)]),
        ("Họ chọn [PER|Ann Lee] là Bộ trưởng Quốc phòng [LOC|Mỹ], [PER|Tom Reed] là Bộ trưởng Nội vụ và một lệnh mới.",
         [("Ann Lee", "Bộ trưởng Quốc phòng", "Mỹ"), ("Tom Reed", "Bộ trưởng Nội vụ", None)]),
        ("Gặp [PER|Ann Lee], người hiện là Ngoại trưởng [LOC|Mỹ], ông [PER|Tom Reed] cười.", [("Ann Lee", "Ngoại trưởng", "Mỹ")]),
        ("Bổ nhiệm [PER|Lê An] làm Chủ tịch, [PER|Võ Bình] làm Tổng giám đốc.",
         [("Lê An", "Chủ tịch", None), ("Võ Bình", "Tổng giám đốc", None)]),
        ("Thủ tướng [PER|Võ Bình] bổ nhiệm giữ chức Thứ trưởng [ORG|Bộ Y tế].", [("Võ Bình", "Thủ tướng", None)]),
        ("[PER|Mai Hiền], [PER|Lê An] và [PER|Võ Bình] - đều là cựu nhân viên của trung tâm.",
         [("Mai Hiền", "cựu nhân viên", None), ("Lê An", "cựu nhân viên", None), ("Võ Bình", "cựu nhân viên", None)]),
        ("Hội thẩm nhân dân gồm bà [PER|Mai Hiền] và ông [PER|Lê An].",
         [("Mai Hiền", "Hội thẩm nhân dân", None), ("Lê An", "Hội thẩm nhân dân", None)]),
        ("Chị [PER|Mai Hiền], trợ lý của ông [PER|Lê An] - tổng giám đốc [ORG|Công ty B] - nói.",
         [("Mai Hiền", "trợ lý", None), ("Lê An", "tổng giám đốc", "Công ty B")]),
        ("[PER|Tom Reed], phát ngôn viên của Tổng thống [LOC|Mỹ] [PER|Ann Lee], nói.",
         [("Tom Reed", "phát ngôn viên", None), ("Ann Lee", "Tổng thống", "Mỹ")]),
        ("Ngoại trưởng [PER|Mai Hiền] và Tổng thống [PER|Lê An] của [LOC|Lào] họp.",
         [("Mai Hiền", "Ngoại trưởng", "Lào"), ("Lê An", "Tổng thống", "Lào")]),
        ("Chị [PER|Mai Hiền] là con gái bà [PER|Lê An], nghệ nhân quan họ.", [("Lê An", "nghệ nhân quan họ", None)]),
        ("Tổng thống [LOC|Mỹ] [PER|Reed] cười. Tổng thống [LOC|Mỹ] [PER|Tom Reed] về.", [("Tom Reed", "Tổng thống", "Mỹ")]),
        ("Theo vị quan chức của [LOC|Iran], Tổng thống [PER|Tom Reed] nhầm.", [("Tom Reed", "Tổng thống", None)]),
        ("ba đạo diễn tài năng: [PER|Mai Hiền], [PER|Lê An] và [PER|Võ Bình]",
         [("Mai Hiền", "đạo diễn", None), ("Lê An", "đạo diễn", None), ("Võ Bình", "đạo diễn", None)]),
    ],
)  # fmt: skip
def test_titles_go_to_their_holders(text: str, expected: list[Given]) -> None:
    assert sorted(roles(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER|Lê An], Trưởng Ban Dân vận Trung ương, dự.", ("Trưởng Ban", "Ban Dân vận Trung ương")),
        ("[PER|Lê An], Trưởng đoàn đại biểu Quốc hội tỉnh, dự.", ("Trưởng đoàn", "đoàn đại biểu Quốc hội tỉnh")),
        ("[PER|Lê An] - Phó trưởng phòng Cảnh sát kinh tế ([ORG|PC03]) - nói.", ("Phó trưởng phòng Cảnh sát kinh tế", None)),
        ("[PER|Lê An], Trưởng phòng Hình sự ([ORG|PC02]) [ORG|Công an tỉnh A], nói.", ("Trưởng phòng Hình sự", "Công an tỉnh A")),
        ("[PER|Lê An], Trưởng phòng Hình sự ([ORG|PC02], [ORG|Công an tỉnh A]), nói.", ("Trưởng phòng Hình sự", "Công an tỉnh A")),
        ("Trưởng phòng Vật tư - Thiết bị y tế [PER|Lê An] nói.", ("Trưởng phòng Vật tư - Thiết bị y tế", None)),
        ("[PER|Lê An], Phó phòng Văn hóa - Xã hội phường [LOC|Hội An], nói.", ("Phó phòng Văn hóa - Xã hội", "Hội An")),
        ("[PER|Lê An] - cán bộ [ORG|Phòng Cảnh sát kinh tế], [ORG|Công an tỉnh B] - nói.", ("cán bộ Phòng Cảnh sát kinh tế", "Công an tỉnh B")),
        ("[PER|Lê An], Đội trưởng Đội Tuần tra, kiểm soát giao thông số 7, nói.", ("Đội trưởng", "Đội Tuần tra, kiểm soát giao thông số 7")),
        ("[PER|Lê An], Chủ tịch Công đoàn trường, nói.", ("Chủ tịch", "Công đoàn trường")),
        ("[PER|Lê An], đại diện chuỗi siêu thị [ORG|Hanamori] tại [LOC|Hà Nội], nói.", ("đại diện", "Hanamori")),
        ("[PER|Lê An], chủ doanh nghiệp vận tải [ORG|Lãm Phát], nói.", ("chủ", "Lãm Phát")),
        ("[PER|Lê An], Phó Chủ tịch Cengroup, nói.", ("Phó Chủ tịch", "Cengroup")),
        ("[PER|Lê An], lái xe tải chở thanh long, nói.", ("lái xe tải", None)),
        ("[PER|Lê An], công nhân cạo mủ ở [ORG|Nông trường B], nói.", ("công nhân cạo mủ", "Nông trường B")),
        ("[PER|Lê An], nông dân có 5 ha lúa, nói.", ("nông dân", None)),
        ("[PER|Lê An], giáo viên đã về hưu, nói.", ("giáo viên", None)),
        ("[PER|Lê An] là nghệ sĩ hiếm hoi ở làng.", ("nghệ sĩ", None)),
        ("Ông [PER|Lê An] - Phó tổng giám đốc đi công tác tại [LOC|Hà Lan].", ("Phó tổng giám đốc", None)),
        ("Với cương vị phó chủ tịch [ORG|UBND tỉnh] nhiệm kỳ 2006-2011, ông [PER|Lê An] ký.", ("phó chủ tịch", "UBND tỉnh")),
        ("Luật sư [PER|Lê An], [ORG|Đoàn luật sư B] cho hay giá giảm.", ("Luật sư", "Đoàn luật sư B")),
        ("Họ cử đặc phái viên về vấn đề biên giới, ông [PER|Lê An], tới dự.", ("đặc phái viên về vấn đề biên giới", None)),
        ("[PER|Lê An], giám đốc khu vực [LOC|châu Á], [ORG|Viện B], nói.", ("giám đốc khu vực châu Á", "Viện B")),
        ("[PER|Lê An], giám đốc bán hàng và tiếp thị của [ORG|Công ty B], nói.", ("giám đốc bán hàng và tiếp thị", "Công ty B")),
        ("Ông hội đàm với lãnh đạo [PER|Lê An].", ("lãnh đạo", None)),
        ("Vua [PER|Lê An] ([LOC|Lào]) tới dự.", ("Vua", "Lào")),
        ("[PER|Lê An], người mẫu trong đoạn phim, nói.", ("người mẫu", None)),
        ("[PER|Lê An] khi đó là thủ tướng chứ chưa phải tổng thống.", ("thủ tướng", None)),
        ("Theo ông [PER|Lê An], cục trưởng [ORG|Cục B] cho biết, giá đã giảm.", ("cục trưởng", "Cục B")),
        ("Nghị sĩ đối lập [PER|Lê An] bị bắt.", ("Nghị sĩ đối lập", None)),
        ("Ứng viên tổng thống [LOC|Mỹ] [ORG|đảng Xanh] [PER|Ann Lee] nói.", ("Ứng viên tổng thống", None)),
        ("Học giả [PER|Ann Lee] thuộc tổ chức [ORG|Trung tâm B] nói.", ("Học giả", "Trung tâm B")),
        ("Tác giả [PER|Ann Lee] viết tiếp.", ("Tác giả", None)),
        ("Người đứng đầu một cơ quan nhỏ lo việc cứu nạn của cả một vùng rộng, ông [PER|Lê An], từ chức.", ("Người đứng đầu", None)),
        ("Đại sứ [LOC|Việt Nam] tại [LOC|Lào], [LOC|Nepal] và [LOC|Bhutan] [PER|Lê An] dự.", ("Đại sứ", "Việt Nam")),
        ("Cao ủy [ORG|LHQ] về người tị nạn [PER|Lê An] nói.", ("Cao ủy", "LHQ")),
        ("Học giả người Pháp gốc [LOC|Armenia] [PER|Ann Lee] nói.", ("Học giả", None)),
        ("Nữ kỹ sư duy nhất của nhóm, [PER|Lê An], nói.", ("kỹ sư", None)),
        ("HLV [PER|Văn Sỹ An] đổi người.", ("HLV", None)),
        ("Chuyên gia [PER|Ann Lee] từ [ORG|Đại học B] nói.", ("Chuyên gia", "Đại học B")),
        ("Luật sư [PER|Ann Lee] tại [ORG|TAND tỉnh B] nói.", ("Luật sư", None)),
        ("Thượng tá [PER|Lê An] ([ORG|Phòng An ninh]) dự.", ("Thượng tá", "Phòng An ninh")),
        ("Bác sĩ [PER|Lê An] (Khoa Nhi, [ORG|Bệnh viện B]) nói.", ("Bác sĩ", "Bệnh viện B")),
        ("Trưởng Ban [ORG|Tổ chức Trung ương] [PER|Lê An] dự.", ("Trưởng Ban", "Ban Tổ chức Trung ương")),
        ("[PER|Lê An], Trưởng Ban Tổ chức lễ hội, nói.", ("Trưởng Ban", "Ban Tổ chức lễ hội")),
        ("[PER|Lê An], [ORG|Viện B] (Úc), giáo sư [ORG|Đại học C], nói.", ("giáo sư", "Đại học C")),
        ("cầu thủ số 7 [PER|Lê An] vào sân.", ("cầu thủ", None)),
        ("Tổng thống [LOC|Pháp] lúc bấy giờ là [PER|Ann Lee] phản đối.", ("Tổng thống", "Pháp")),
        ("Trên cương vị Tổng Bí thư, ông [PER|Lê An] nhấn mạnh.", ("Tổng Bí thư", None)),
        ("Trước đó, Giám đốc [ORG|Sở B], [PER|Lê An] đã xin thôi việc.", ("Giám đốc", "Sở B")),
        ("Phó Chủ tịch Thường trực [ORG|HĐND tỉnh] [PER|Lê An] dự.", ("Phó Chủ tịch Thường trực", "HĐND tỉnh")),
        ("[PER|Lê An], Giám đốc Vĩ mô và Chiến lược thị trường [ORG|Công ty B], nói.", ("Giám đốc Vĩ mô và Chiến lược thị trường", "Công ty B")),
        ("Bộ trưởng hợp tác khu vực của [LOC|Israel] [PER|Ann Lee] nói.", ("Bộ trưởng hợp tác khu vực", "Israel")),
        ("Bà [PER|Lê An] là giáo viên.", ("giáo viên", None)),
        ("Ông [PER|Lê An], được bầu làm Chủ tịch [ORG|Hội B], nói.", ("Chủ tịch", "Hội B")),
        ("[PER|Lê An], đại diện gia đình, cảm ơn.", ("đại diện", None)),
        ("[PER|Lê An], Tổng giám đốc Ví điện tử Bapay, nói.", ("Tổng giám đốc", "Ví điện tử Bapay")),
        ("[PER|Lê An], Giám đốc Nghiên cứu thị trường, nói.", ("Giám đốc Nghiên cứu thị trường", None)),
        ("[PER|Lê An] (cựu Trưởng phòng Kế hoạch - Đầu tư [ORG|Ban Quản lý B]) bị bắt.", ("cựu Trưởng phòng Kế hoạch - Đầu tư", "Ban Quản lý B")),
        ("[PER|Lê An], Giám đốc Khối nghiên cứu thị trường, [ORG|Ngân hàng B], nói.", ("Giám đốc Khối nghiên cứu thị trường", "Ngân hàng B")),
        ("[PER|Lê An], giáo viên chủ nhiệm lớp 9A2 [ORG|Trường B], nói.", ("giáo viên chủ nhiệm lớp 9A2", "Trường B")),
        ("[PER|Lê An], tổ trưởng [LOC|tổ dân phố 5], nói.", ("tổ trưởng", "tổ dân phố 5")),
        ("Đại biểu [PER|Lê An] (huyện [LOC|Cái Bè]) hỏi.", ("Đại biểu", "Cái Bè")),
        ("Theo chuyên gia tài chính - ngân hàng [PER|Lê An], lãi suất giảm.", ("chuyên gia tài chính - ngân hàng", None)),
        ("Miễn nhiệm chức danh Phó Chủ tịch [ORG|UBND tỉnh] đối với ông [PER|Lê An].", ("Phó Chủ tịch", "UBND tỉnh")),
        ("Điều động ông [PER|Lê An] tới nhận việc, giữ chức Giám đốc [ORG|Sở B].", ("Giám đốc", "Sở B")),
        ("[PER|Lê An], phó phát ngôn viên của Tổng thư ký [ORG|LHQ], nói.", ("phó phát ngôn viên của Tổng thư ký", "LHQ")),
        ("Tối qua, quản lý của [PER|Võ Bình], anh [PER|Lê An], khẳng định.", ("quản lý", None)),
        ("Theo kỹ sư thiết bị [PER|Lê An], máy hỏng.", ("kỹ sư thiết bị", None)),
        ("Theo nghệ nhân đờn kìm [PER|Lê An], tiếng đờn buồn.", ("nghệ nhân đờn kìm", None)),
        ("Người đại diện của cầu thủ, ông [PER|Lê An], nói.", ("Người đại diện", None)),
        ("ĐB [PER|Lê An] ([ORG|đoàn Huế]) hỏi.", ("ĐB", "đoàn Huế")),
        ("[PER|Lê An], Giám đốc phụ trách định chế [LOC|Đông Nam Á] của hãng, nói.", ("Giám đốc phụ trách định chế Đông Nam Á", None)),
        ("Tay vợt số 1 [LOC|Việt Nam] [PER|Lê An] thắng.", ("Tay vợt", None)),
        ("Thượng nghị sĩ [PER|Ann Lee] của bang [LOC|Texas] nói.", ("Thượng nghị sĩ", "Texas")),
        ("[PER|Lê An], người từng là Bộ trưởng Quốc phòng dưới thời ông [PER|Ann Lee], bị bắt.", ("Bộ trưởng Quốc phòng", None)),
        ("Họ ra về; bị can [PER|Lê An] là thợ hồ.", ("thợ hồ", None)),
        ("[PER|Lê An] - Anh hùng Lao động - nói.", ("Anh hùng Lao động", None)),
        ("Trưởng phòng Tổ chức - Hành chính [ORG|Bệnh viện B] [PER|Lê An] nói.", ("Trưởng phòng Tổ chức - Hành chính", "Bệnh viện B")),
        ("Phó trưởng phòng Quản lý đào tạo [ORG|Trường B] [PER|Lê An] nói.", ("Phó trưởng phòng Quản lý đào tạo", "Trường B")),
        ("Theo bác sĩ [PER|Lê An] - công tác tại [ORG|Bệnh viện B] - ca bệnh hiếm.", ("bác sĩ", "Bệnh viện B")),
        ("Bà [PER|Lê An], vợ ông [PER|Khởi], giáo viên mầm non, khóc.", ("giáo viên mầm non", None)),
        ("Đại biểu [PER|Lê An] - [ORG|đoàn Đồng Nai], người Xtiêng - hỏi.", ("Đại biểu", "đoàn Đồng Nai")),
        ("Thay mặt Ban Giám đốc, Thượng tá [PER|Lê An] phát biểu.", ("Thượng tá", None)),
        ("Trước đó, ngoại trưởng [LOC|Triều Tiên], đại sứ [LOC|Lào] [PER|Lê An] nói.", ("đại sứ", "Lào")),
        ("[PER|Lê An], ông chủ của một công ty nhỏ, nói.", ("ông chủ", None)),
        ("[PER|Lê An], giám đốc điều hành một kênh của [ORG|Đài B], nói.", ("giám đốc điều hành", None)),
        ("[PER|Lê An] – nguyên thiếu tá công an bị truy tố.", ("nguyên thiếu tá công an", None)),
        ("Họ tưởng nhớ cố lãnh đạo [PER|Lê An].", ("lãnh đạo", None)),
        ("[PER|Lê An], phó Giám đốc [ORG|Cảnh sát PCCC TP. HCM], nói.", ("phó Giám đốc", "Cảnh sát PCCC TP. HCM")),
        ("[PER|Lê An], Phó Tổng giám đốc ký 35 hợp đồng.", ("Phó Tổng giám đốc", None)),
        ("Anh [PER|Lê An] - nhân viên an ninh hàng không đang làm nhiệm vụ thì bị đánh.", ("nhân viên an ninh hàng không", None)),
        ("Chiều 25-5 đại tá [PER|Lê An] xác nhận.", ("đại tá", None)),
        ("Giám đốc mật vụ [PER|Lê An] vắng mặt.", ("Giám đốc mật vụ", None)),
        ("Phó chánh văn phòng phụ trách truyền thông [PER|Lê An] vắng mặt.", ("Phó chánh văn phòng phụ trách truyền thông", None)),
        ("Phát ngôn viên chính phủ [PER|Lê An] xác nhận.", ("Phát ngôn viên", None)),
        ("[PER|Lê An], người điều hành hai công ty, bị bắt.", ("người điều hành", None)),
        ("Nhân viên thú y [PER|Lê An] cứu con ngỗng.", ("Nhân viên thú y", None)),
        ("[PER|Lê An], lãnh đạo tổ chức [ORG|al-Noor], nói.", ("lãnh đạo", "al-Noor")),
        ("Bà [PER|Lê An] - giảng viên [ORG|Đại học B] - nói.", ("giảng viên", "Đại học B")),
        ("Ông [PER|Lê An] vốn là một luật sư đến từ [LOC|Huế] và thích đi.", ("luật sư", None)),
        ("Ông [PER|Lê An] vốn là người dẫn chương trình “Sao”.", ("người dẫn chương trình", None)),
        ("Cô [PER|Lê An], nữ vũ công, nói.", ("vũ công", None)),
        ("Hằng năm GS [PER|Lê An] mở lớp.", ("GS", None)),
        ("Khi đó nhân viên [PER|Lê An] vắng mặt.", ("nhân viên", None)),
        ("Một luật sư khác tên [PER|Lê An] nói.", ("luật sư", None)),
        ("Một trong 5 luật sư của ông [PER|Võ Bình], bà [PER|Lê An], nói.", ("luật sư", None)),
        ("Ngoại trưởng của họ là ông [PER|Lê An].", ("Ngoại trưởng", None)),
        ("Là một cựu binh người [LOC|Pháp], [PER|Lê An] đã đi nhiều.", ("cựu binh", None)),
        ("Cựu giám đốc một trại trẻ mồ côi [LOC|Lào] [PER|Lê An] ra tòa.", ("Cựu giám đốc", None)),
        ("Thư ký pháp lý của đảng cầm quyền [ORG|Hoa Ban] ở [LOC|Lào], ông [PER|Lê An] nói.", ("Thư ký pháp lý", "Hoa Ban")),
        ("Người phát ngôn [ORG|đảng Dân chủ] cầm quyền [LOC|Hàn Quốc] [PER|Lê An] nói.", ("Người phát ngôn", "đảng Dân chủ")),
        ("Thượng úy [PER|Lê An] - [ORG|Phòng Cảnh sát PCCC] - bị thương.", ("Thượng úy", "Phòng Cảnh sát PCCC")),
        ("[PER|Lê An] hôm qua được [ORG|đảng Xanh] bầu làm tân lãnh đạo.", ("tân lãnh đạo", "đảng Xanh")),
        ("[PER|Lê An] được Thủ tướng bổ nhiệm làm Thứ trưởng [ORG|Bộ Y tế].", ("Thứ trưởng", "Bộ Y tế")),
        ("Họ muốn đưa bà [PER|Ann Lee] vào vị trí Đại sứ [LOC|Mỹ].", ("Đại sứ", "Mỹ")),
        ("[ORG|Công ty B] (quận 2), do bà [PER|Lê An] làm giám đốc, đã nghỉ.", ("giám đốc", "Công ty B")),
        ("[PER|Lê An], người đứng đầu một trung tâm ở tỉnh, nói.", ("người đứng đầu", None)),
        ("Người đến là bà [PER|Lê An], Cố vấn quốc gia, [ORG|Tin Mới] đưa tin.", ("Cố vấn quốc gia", None)),
        ("[PER|Lê An], phó chủ tịch chiến lược sản phẩm của [ORG|Công ty B], nói.", ("phó chủ tịch chiến lược sản phẩm", "Công ty B")),
        ("[PER|Lê An], Trưởng phòng Quản lý thoát nước [ORG|Trung tâm B], nói.", ("Trưởng phòng Quản lý thoát nước", "Trung tâm B")),
        ("[PER|Lê An] - trưởng ban quản trị chung cư Sen Hồng - nói.", ("trưởng ban", "ban quản trị chung cư Sen Hồng")),
        ("[PER|Lê An] đại diện [ORG|Công ty B] cho biết.", ("đại diện", "Công ty B")),
        ("[PER|Lê An], nguyên phó giám đốc [ORG|Sở Y tế Huế], ra tòa. Là phó giám đốc [ORG|Sở Y tế], bà [PER|Lê An] nhận lỗi.", ("nguyên phó giám đốc", "Sở Y tế Huế")),
    ],
)  # fmt: skip
def test_constructions_of_the_press(text: str, expected: tuple[str, str | None]) -> None:
    assert [role[1:] for role in roles(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp ông [PER|Lê An], Giám đốc [ORG|Sở B] nhấn mạnh hai việc.",
        "Trao đổi với phóng viên báo [ORG|Tin Mới], bà [PER|Lê An], trú tại xóm 4, cho biết.",
        "Theo cảnh sát, [PER|Lê An] đã bỏ trốn.",
        "Theo các quan chức [LOC|Nhật], ông [PER|Lê An] chưa tới.",
        "Bà [PER|Lê An], cư dân chung cư, phản ánh.",
        "Quản lý chiến dịch tranh cử của bà [PER|Lê An] xin lỗi.",
        "Xét hỏi bị cáo [PER|An], đại diện [ORG|VKS] công bố tin nhắn.",
        "Theo luật sư rằng [PER|An] vắng mặt.",
        "Bà [PER|Lê An], bảo vệ cho phía công ty, phản bác.",
        "Thầy [PER|Lê An]: Nhà báo hỏi đúng chỗ đau.",
        "Dưới sự lãnh đạo [PER|Kim An], nước này đổi.",
        "Trước 3.000 đại biểu, [PER|Kim An] cảm ơn.",
        "Giám đốc yêu cầu [PER|Kim An] nghỉ việc.",
        "[PER|Kim An], người đang lãnh đạo một chiến dịch, bị thương.",
        "Nhà phân tích này tin rằng, ông [PER|Kim An] sẽ thắng.",
        "Theo trung tâm bảo vệ quyền tác giả, [PER|Kim An] không xin phép.",
        "Đây là hình ảnh hậu trường của [PER|Kim An].",
        "Ông [PER|Kim An] tới nước giữ chức Chủ tịch [ORG|Hội đồng B].",
    ],
)
def test_a_subject_beside_a_name_is_no_apposition(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lãnh đạo phe đa số ở [ORG|Thượng viện], TNS [PER|Ann Reed], nói.", ("Ann Reed", "TNS", None)),
        ("TNS [ORG|Đảng Dân chủ] [PER|Ann Reed] bỏ phiếu.", ("Ann Reed", "TNS", "Đảng Dân chủ")),
        ("Bà [PER|Lê An] là một trong những bác sĩ giỏi.", ("Lê An", "bác sĩ", None)),
        ("[PER|Lê An] còn được biết đến là một nhà văn nổi tiếng.", ("Lê An", "nhà văn", None)),
        ("[PER|Lê An], một nhà lãnh đạo chủ chốt trong [ORG|Đảng Hòa bình], nói.", ("Lê An", "nhà lãnh đạo", "Đảng Hòa bình")),
        ("Anh [PER|Lê An], lái xe tải cho [ORG|Công ty B], cho biết.", ("Lê An", "lái xe tải", "Công ty B")),
        ("[PER|Lê An] là cán bộ làm việc tại [ORG|UBND xã B].", ("Lê An", "cán bộ", "UBND xã B")),
        ("[PER|Ann Reed], tổng thống 93 tuổi của [LOC|Kenya], nghỉ.", ("Ann Reed", "tổng thống", "Kenya")),
        ("Họ đưa ông [PER|Lê An] khỏi ghế phó tổng thống.", ("Lê An", "phó tổng thống", None)),
        ("[EVENT|Hoa hậu Biển xanh 2015] [PER|Lê An] rao bán đàn.", ("Lê An", "Hoa hậu Biển xanh 2015", None)),
        ("Bà [PER|Lê An], giám đốc bộ phận tổng hợp thuộc [ORG|Bộ Thương mại], nói.", ("Lê An", "giám đốc bộ phận tổng hợp", "Bộ Thương mại")),
        ("Bà ấy bảo vệ ứng viên thẩm phán [ORG|Tòa án Tối cao] [PER|Ann Reed].", ("Ann Reed", "ứng viên thẩm phán", "Tòa án Tối cao")),
        ("Người đứng đầu trung tâm hòa giải [LOC|Syria] của [LOC|Nga] [PER|Ann Reed] nói.", ("Ann Reed", "Người đứng đầu", "trung tâm hòa giải Syria của Nga")),
    ],
)  # fmt: skip
def test_factions_candidates_and_offices_in_a_clause(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert expected in roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trước thềm chung khảo [EVENT|Hoa hậu Biển xanh 2015], ông [PER|Lê An] nói.",
        "Các ứng viên và ông [PER|Lê An] đã tới.",
    ],
)
def test_a_contest_or_a_candidate_unnamed_is_nobody_s_title(text: str) -> None:
    assert roles(text) == []


def test_a_candidate_for_a_post_does_not_hold_it() -> None:
    text = "Ứng viên thẩm phán [PER|Ann Reed] bị chất vấn. Thẩm phán [PER|Ann Reed] phủ nhận."
    assert [title for _, title, _ in roles(text)] == ["Ứng viên thẩm phán", "Thẩm phán"]


def test_of_two_bodies_the_full_name_stands() -> None:
    text = "Giám đốc [ORG|Bệnh viện HN] [PER|Lê An] tới.\n[PER|Lê An], Giám đốc [ORG|Bệnh viện Hà Nam], nói.\n[ORG|Bệnh viện Hà Nam] ([ORG|Bệnh viện HN]) mở cửa."
    assert roles(text) == [("Lê An", "Giám đốc", "Bệnh viện Hà Nam")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ trưởng [ORG|Bộ Y tế] GS.TS [PER|Lê An] dự.", [("Lê An", "Thứ trưởng", "Bộ Y tế"), ("Lê An", "GS.TS", None)]),
        ("Phu nhân Tổng thống [LOC|Mỹ] [PER|Ann Lee] tới thăm.", []),
        ("Phu nhân của Tổng thống [LOC|Mỹ] [PER|Tom Reed] tới thăm.", [("Tom Reed", "Tổng thống", "Mỹ")]),
        ("Từ sở chỉ huy tiền phương đặt tại [LOC|Huế], Phó Thủ tướng [PER|Lê An] gọi.", [("Lê An", "Phó Thủ tướng", None)]),
        ("Đại sứ [LOC|Cộng hòa Pháp] [PER|Luc Petit] phát biểu.", [("Luc Petit", "Đại sứ", "Cộng hòa Pháp")]),
        ("[PER|Lê An], Phó giám đốc [ORG|Công an tỉnh] và lãnh đạo 14 sở.", [("Lê An", "Phó giám đốc", "Công an tỉnh")]),
        ("[PER|Lê An], Phó giám đốc [ORG|Công an tỉnh] và bí thư các xã.", [("Lê An", "Phó giám đốc", "Công an tỉnh")]),
        ("[PER|Lê An], Bí thư [ORG|Đảng ủy] và giám đốc [ORG|Công ty B].", [("Lê An", "Bí thư", "Đảng ủy"), ("Lê An", "giám đốc", "Công ty B")]),
        ("[PER|Lê An], trưởng ê-kíp ghép, cho biết.", [("Lê An", "trưởng ê-kíp ghép", None)]),
        ("Anh [PER|Lê An], quản lý ngành hàng di động [ORG|Thế Giới Số], nói.", [("Lê An", "quản lý ngành hàng di động", "Thế Giới Số")]),
        ("[PER|Ann Lee], CEO of [ORG|Orbit], said no.", [("Ann Lee", "CEO", "Orbit")]),
        ("[PER|Ann Lee], director of the [ORG|Orbit Fund], said no.", [("Ann Lee", "director", "Orbit Fund")]),
        ("Deputy Minister [PER|Ann Lee] said no.", [("Ann Lee", "Deputy Minister", None)]),
    ],
)  # fmt: skip
def test_posts_beside_others_and_in_english(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] sinh năm 1960. Trước đó, ông từng là Chủ tịch [ORG|Hội Nông dân].", ("Lê An", "Chủ tịch", "Hội Nông dân")),
        ("Bà [PER|Lê An] quê [LOC|Huế]. Năm 2019, bà được bổ nhiệm làm Giám đốc [ORG|Sở Y tế].", ("Lê An", "Giám đốc", "Sở Y tế")),
        ("Anh [PER|Lê An] thích vẽ.\nRa trường, anh về làm giáo viên [ORG|Trường B].", ("Lê An", "giáo viên", "Trường B")),
        ("Ông [PER|Lê An] từng giữ chức Vụ trưởng [ORG|Vụ Kế toán].", ("Lê An", "Vụ trưởng", "Vụ Kế toán")),
        ("Ông [PER|Lê An] giữ chức vụ Trưởng phòng Kinh tế.", ("Lê An", "Trưởng phòng Kinh tế", None)),
        ("Bà [PER|Lê An] trước đó là Phó tổng giám đốc phụ trách tài chính.", ("Lê An", "Phó tổng giám đốc phụ trách tài chính", None)),
        ("Hãng bổ nhiệm bà [PER|Lê An] làm Tổng giám đốc thay ông [PER|Tô Bảo].", ("Lê An", "Tổng giám đốc", None)),
    ],
)  # fmt: skip
def test_a_clause_tells_what_somebody_is(text: str, expected: Given) -> None:
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ông [PER|Lê An] gặp ông [PER|Tô Bảo]. Ông từng là giám đốc [ORG|Công ty B].",
        "Ông [PER|Lê An] đến. Ông là người đầu tiên phát biểu.",
        "Ông [PER|Lê An] đến. Vợ ông là giáo viên.",
    ],
)
def test_a_pronoun_for_nobody_or_for_one_of_two_gives_no_title(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông [PER|Lê An] năm nay 60 tuổi, là giám đốc [ORG|Công ty B].", ("giám đốc", "Công ty B")),
        ("Ông [PER|Lê An] nghỉ hưu khi đang là Chủ tịch [ORG|UBND huyện B].", ("Chủ tịch", "UBND huyện B")),
        ("Bà [PER|Lê An] rời ngành năm 2019 với chức danh Phó Giám đốc [ORG|Sở B].", ("Phó Giám đốc", "Sở B")),
        ("Bà [PER|Lê An] học ở [LOC|Huế] rồi trở thành kỹ sư thủy lợi.", ("kỹ sư thủy lợi", None)),
        ("Bà [PER|Lê An], 50 tuổi, được điều động, bổ nhiệm làm Chánh Thanh tra [ORG|Sở B].", ("Chánh Thanh tra", "Sở B")),
        ("Bà [PER|Lê An], người được bầu làm Chủ tịch [ORG|Hội B] năm ngoái, nói.", ("Chủ tịch", "Hội B")),
        ("Hàng xóm bảo rằng họ biết anh [PER|Lê An] từng là lính đặc công.", ("lính đặc công", None)),
        ("Là cố vấn của dự án, ông [PER|Lê An] tỏ ra thận trọng.", ("cố vấn", None)),
        ("Với vai trò chủ nhiệm câu lạc bộ, chị [PER|Lê An] lo mọi việc.", ("chủ nhiệm", None)),
        ("Thầy [PER|Lê An] dạy lớp ghép.\nNgười thầy 34 tuổi này là giáo viên [ORG|Trường B].", ("giáo viên", "Trường B")),
        ("Ông [PER|Lê An] bán cà phê. Khách quen biết ông từng là phóng viên của [ORG|Đài B].", ("phóng viên", "Đài B")),
        ("Ông [PER|Lê An] ngồi im. Người từng là Trung đoàn trưởng [ORG|Trung đoàn 10] nay đã 79 tuổi.", ("Trung đoàn trưởng", "Trung đoàn 10")),
        ("Anh [PER|Lê An], thợ đóng ghe ở [LOC|Cần Thơ], nói.", ("thợ đóng ghe", None)),
        ("Anh [PER|Lê An], thợ chẻ tăm, nói thẳng.", ("thợ chẻ tăm", None)),
        ("Nghe nghệ nhân kể, nhà nghiên cứu văn hóa Chăm [PER|Lê An] ghi lại.", ("nhà nghiên cứu văn hóa Chăm", None)),
        ("Nhà phân tích [PER|Lê An] của hãng tư vấn [ORG|Canopus] nói.", ("Nhà phân tích", "Canopus")),
        ("Chị [PER|Lê An], Bí thư Chi đoàn, kể.", ("Bí thư", "Chi đoàn")),
        ("Tay vợt số một thế giới [PER|Lê An] thắng.", ("Tay vợt", None)),
        ("Đại diện nhà thầu, ông [PER|Lê An], không đồng tình.", ("Đại diện", None)),
        ("Ông [PER|Lê An], Phó Trưởng phòng [ORG|CSGT] ([ORG|PC08]) [ORG|Công an tỉnh B], nói.", ("Phó Trưởng phòng CSGT", "Công an tỉnh B")),
        ("Ông [PER|Lê An], Trưởng phòng Cảnh sát hình sự (PC 02) [ORG|Công an tỉnh B], nói.", ("Trưởng phòng Cảnh sát hình sự", "Công an tỉnh B")),
        ("Ông [PER|Lê An], Phó trưởng phòng [ORG|PC08], nói.", ("Phó trưởng phòng", "PC08")),
        ("Đoàn giám sát do bà [PER|Lê An], Phó Chủ tịch [ORG|HĐND tỉnh B] làm Trưởng đoàn, đã tới.", ("Trưởng đoàn", None)),
        ("Anh [PER|Lê An] làm nghề lái đò.", ("lái đò", None)),
        ("Ông [PER|Lê An] ngày 3/5 được bổ nhiệm làm Giám đốc [ORG|Sở B].", ("Giám đốc", "Sở B")),
        ("Bà [PER|Lê An] hôm 24/11 đã từ chức chủ tịch [ORG|đảng B].", ("chủ tịch", "đảng B")),
        ("Ông [PER|Lê An], sau hơn 40 năm làm giám đốc [ORG|Sở B], về quê.", ("giám đốc", "Sở B")),
        ("Thượng nghị sĩ [ORG|đảng Dân chủ] đến từ bang [LOC|Ohio] [PER|Lê An] thắng.", ("Thượng nghị sĩ", "đảng Dân chủ")),
        ("GS toán học nổi tiếng thế giới [PER|Lê An] về nước.", ("GS toán học", None)),
        ("Ông [PER|Lê An], người đứng đầu công ty kỹ thuật Uralprom và phụ trách ba chi nhánh.", ("người đứng đầu", "công ty kỹ thuật Uralprom")),
        ("Ông [PER|Lê An], biên tập viên mảng phân tích tình báo của [ORG|Đài B], nói.", ("biên tập viên mảng phân tích tình báo", "Đài B")),
        ("Gia đình cố nhạc sĩ [PER|Lê An] hiến tặng.", ("nhạc sĩ", None)),
    ],
)  # fmt: skip
def test_what_a_clause_says_of_somebody(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in [role[1:] for role in roles(text) if role[0] == "Lê An"]


def test_a_pronoun_begins_the_list_of_what_somebody_was() -> None:
    text = "Ông [PER|Lê An] học luật. Ông từng kinh qua các chức vụ: Giám đốc [ORG|Sở B], Bí thư [ORG|Huyện ủy C]."
    assert roles(text) == [("Lê An", "Giám đốc", "Sở B"), ("Lê An", "Bí thư", "Huyện ủy C")]


def test_a_post_given_does_not_lend_its_body_to_the_one_before() -> None:
    text = "Bà [PER|Lê An], Trưởng phòng Tổ chức, được bổ nhiệm làm Phó Giám đốc [ORG|Sở B]."
    assert roles(text) == [("Lê An", "Trưởng phòng Tổ chức", None), ("Lê An", "Phó Giám đốc", "Sở B")]


def test_the_son_of_a_minister_becomes_one() -> None:
    text = "[PER|Hun An], con trai cựu Thủ tướng [PER|Hun Bo], trở thành thủ tướng [LOC|Lào]."
    assert roles(text) == [("Hun Bo", "cựu Thủ tướng", None), ("Hun An", "thủ tướng", "Lào")]


@pytest.mark.parametrize(
    "text",
    [
        "Bà [PER|Lê An] cho biết con trai bà, từng là bác sĩ, đã mất.",
        "Bà [PER|Lê An] không phải là giám đốc của nơi ấy.",
        "Ông [PER|Lê An] và bà [PER|Võ Bình] bán cà phê. Khách biết ông từng là phóng viên.",
        "Là giám đốc nhà máy, ông luôn bận, bà [PER|Lê An] kể.",
        "Nhóm thợ do [PER|Lê An] dẫn tới.",
        "Đại diện cho doanh nghiệp, bà [PER|Lê An] phát biểu.",
        "Bà [PER|Lê An] hôm 24/11 gặp chủ tịch [ORG|đảng B].",
    ],
)
def test_what_a_clause_says_of_another(text: str) -> None:
    assert roles(text) == []


def test_a_body_said_with_more_or_other_words_is_not_repeated() -> None:
    text = "Tổng thống [LOC|Mỹ] [PER|Ann Lee] tới. Tổng thống [LOC|Hoa Kỳ] [PER|Ann Lee] về."
    assert roles(text) == [("Ann Lee", "Tổng thống", "Mỹ")]
    text = (
        "Giám đốc [ORG|Công an Lào Cai] [PER|Lê An] tới. Giám đốc [ORG|Công an tỉnh Lào Cai] [PER|Lê An] về."
    )
    assert roles(text) == [("Lê An", "Giám đốc", "Công an tỉnh Lào Cai")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hạ nghị sĩ [PER|Ann Lee] bang [LOC|Ohio] phản đối.", ("Hạ nghị sĩ", "Ohio")),
        ("Cựu nghị sĩ [PER|Ann Lee] [ORG|đảng Xanh] phản đối.", ("Cựu nghị sĩ", "đảng Xanh")),
        ("Doanh nhân [PER|Ann Lee] bang [LOC|Ohio] phản đối.", ("Doanh nhân", None)),
        ("Sĩ quan [PER|Lê An] thuộc lực lượng [ORG|Cảnh sát biển] kể.", ("Sĩ quan", "Cảnh sát biển")),
        ("Nhà sáng lập đất nước [LOC|Lào] [PER|Lê An] qua đời.", ("Nhà sáng lập", "Lào")),
        ("Tác giả - nhà báo [PER|Lê An] ký tặng.", ("Tác giả", None)),
        ("Trợ lý Bộ trưởng Quốc phòng [PER|Ann Lee] đến.", ("Trợ lý Bộ trưởng Quốc phòng", None)),
        ("Trợ lý Tổng thống [LOC|Mỹ] [PER|Ann Lee] đến.", ("Trợ lý", "Tổng thống Mỹ")),
        ("Họ đề cử [PER|Ann Lee] cho vị trí Thứ trưởng [ORG|Bộ B].", ("Thứ trưởng", "Bộ B")),
        ("Họ coi [PER|Ann Lee] là tổng thống hợp pháp duy nhất của [LOC|Lào].", ("tổng thống", "Lào")),
        ("Trong đó có [PER|Ann Lee] là Thứ trưởng phụ trách tài chính, y tế và giáo dục.", ("Thứ trưởng phụ trách tài chính, y tế và giáo dục", None)),
        ("Cựu chuyên gia đầu tư tài chính [PER|Lê An] nói.", ("Cựu chuyên gia đầu tư tài chính", None)),
        ("Ông [PER|Lê An], Phó Bí thư chi bộ, nói.", ("Phó Bí thư", None)),
        ("Chủ tịch huyện [LOC|Cái Bè], tỉnh [LOC|Vĩnh Long] [PER|Lê An] cho biết.", ("Chủ tịch", "Cái Bè")),
        ("Ông [PER|Lê An], Phó ban quản lý và [PER|Võ Bình], thủ kho, bị bắt.", ("Phó ban", "ban quản lý")),
    ],
)  # fmt: skip
def test_how_far_a_post_and_its_body_reach(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in [role[1:] for role in roles(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Họ cảm ơn [PER|Ann Lee] cho vị trí ngồi gần Bộ trưởng.",
        "Cuốn sách của tác giả, bạn đọc [PER|Lê An] mang tới.",
        "Nhóm luật sư đại diện bà [PER|Lê An] rời tòa.",
    ],
)
def test_a_post_that_is_not_given(text: str) -> None:
    assert roles(text) == []


def test_a_bare_post_in_a_list_is_that_of_whom_it_stands_before() -> None:
    text = "Dự lễ có Trưởng ban B [PER|Lê An], Bộ trưởng, Chủ nhiệm [ORG|Văn phòng C] [PER|Võ Bình]."
    assert ("Võ Bình", "Bộ trưởng", None) in roles(text)
    assert "Lê An" not in [person for person, title, _ in roles(text) if title == "Bộ trưởng"]
    text = "Ông [PER|Lê An], Bộ trưởng, Chủ nhiệm [ORG|Văn phòng C], đến."
    assert ("Lê An", "Bộ trưởng", None) in roles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họ gọi [PER|Lê An], tác giả cuốn Gió lạ: Một đời, là bạn.", ("tác giả", None)),
        ("Ông [PER|Lê An], Thứ trưởng Ngoại giao về châu lục và biển, nói.", ("Thứ trưởng Ngoại giao về châu lục và biển", None)),
    ],
)  # fmt: skip
def test_what_a_post_is_about(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in [role[1:] for role in roles(text)]
