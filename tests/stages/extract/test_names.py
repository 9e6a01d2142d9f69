"""Names of persons, organizations, places, laws and events."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.model import Article, Mention, Paragraph
from pipeline.stages.extract.names import find_names
from pipeline.stages.extract.names.tokens import tokenize


def article(*texts: str) -> Article:
    paragraphs = [Paragraph(str(i), "body", text, [(0, len(text))]) for i, text in enumerate(texts)]
    return Article("0123456789abcdef", None, None, None, paragraphs)


def names(*texts: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.type) for mention in find_names(article(*texts))]


def find(text: str, mentions: list[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.text == text]


class TestPersons:
    def test_a_person_is_named_without_title_and_address(self) -> None:
        assert names("Sáng nay, bà Trần Thu Hà tiếp ông Lê Bình.") == [
            ("Trần Thu Hà", "PER"),
            ("Lê Bình", "PER"),
        ]

    @pytest.mark.parametrize(
        ("kind", "text", "found"),
        [
            ("caption", "ẢNH: ĐOÀN TRÍ DŨNG", []),
            ("caption", "Ảnh minh họa: Lê Thu Hà", []),
            ("caption", "Bà Lê Thu Hà bên khung cửi", [("Lê Thu Hà", "PER")]),
            ("body", "Ảnh: Lê Thu Hà", [("Lê Thu Hà", "PER")]),
        ],
    )
    def test_who_took_a_picture_is_no_mention(
        self, kind: str, text: str, found: list[tuple[str, str]]
    ) -> None:
        said = Article("a", None, None, None, [Paragraph("0", kind, text, [(0, len(text))])])
        assert [(mention.text, mention.type) for mention in find_names(said)] == found

    def test_a_country_stands_apart_from_its_head_of_state(self) -> None:
        assert names("Tổng thống Pháp Jean Dupont thăm Lào.") == [
            ("Pháp", "LOC"),
            ("Jean Dupont", "PER"),
            ("Lào", "LOC"),
        ]

    def test_a_minister_s_portfolio_of_several_fields_stands_before_the_name(self) -> None:
        assert names("Bộ trưởng Thương mại, Công nghiệp và Cạnh tranh Palto Tauz đến dự.") == [
            ("Palto Tauz", "PER")
        ]
        (told,) = find_names(article("Bộ trưởng nói về Thương mại, Công nghiệp và Quarz Blint."))
        assert told.recognizer != "title"

    def test_a_given_name_that_is_foreign_too_begins_no_second_name(self) -> None:
        assert names("Đại biểu Trần Thị Kim Nhung đồng ý.") == [("Trần Thị Kim Nhung", "PER")]

    def test_a_body_ends_where_the_name_of_its_head_begins(self) -> None:
        assert names("Giám đốc Sở Y tế Nguyễn Minh Tâm đã ký văn bản.") == [
            ("Sở Y tế", "ORG"),
            ("Nguyễn Minh Tâm", "PER"),
        ]

    def test_a_name_that_spaces_tear_at_a_hyphen_is_one(self) -> None:
        assert names("Bà Seo Min - ji gặp ông Jean - Yves Morel và Bashar al - Karim ở Mar - a - Lago.") == [
            ("Seo Min - ji", "PER"),
            ("Jean - Yves Morel", "PER"),
            ("Bashar al - Karim", "PER"),
            ("Mar - a - Lago", "LOC"),
        ]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Ông Hòa Bình không nhớ gì.", [("Hòa Bình", "PER")]),
            ("Theo cụ Kim Bảng, đình có từ lâu.", [("Kim Bảng", "PER")]),
            ("Các chị Hải Phòng lên thăm bộ đội.", [("Hải Phòng", "LOC")]),
            ("Hai chị em Tuyên Quang cùng thi đỗ.", [("Tuyên Quang", "LOC")]),
            ("Những bà mẹ Quảng Trị may cờ.", [("Quảng Trị", "LOC")]),
            ("Phó chủ tịch xã Sùng Thị Mỷ ký văn bản.", [("Sùng Thị Mỷ", "PER")]),
            ("Bí thư xã Trần Hợi nói cầu sắp xong.", [("Trần Hợi", "LOC")]),
            ("Trưởng thôn Khe Chè Hoàng Văn Tráng báo lũ.", [("Khe Chè", "LOC"), ("Hoàng Văn Tráng", "PER")]),
            ("Tài xế Ung Hoàng Tấn Lộc dừng xe.", [("Ung Hoàng Tấn Lộc", "PER")]),
            ("Ngoại binh Wellington Prates lập công.", [("Wellington Prates", "PER")]),
            ("Bão sắp tới Wellington.", [("Wellington", "LOC")]),
            ("Theo họ, chấn thương nặng. Da Silveira sút bóng ra ngoài.", [("Da Silveira", "PER")]),
            ("Da bò được thuộc trong ba tuần.", []),
        ],
    )
    def test_a_person_bears_a_name_that_places_and_words_have_too(
        self, text: str, found: list[tuple[str, str]]
    ) -> None:
        assert names(text) == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Tiền chuyển cho một người tên Khá.", [("Khá", "PER")]),
            ("Cô gái trẻ có tên là Lumi đến trước.", [("Lumi", "PER")]),
            ("Đất ở khu có tên Gò Dưa tăng giá.", []),
        ],
    )
    def test_somebody_of_whom_only_the_name_is_told(self, text: str, found: list[tuple[str, str]]) -> None:
        assert names(text, "Trời mưa.", "Đường trơn.") == found

    @pytest.mark.parametrize(
        ("text", "name", "person"),
        [
            ("Ifeanyi Obasi đã nhập viện sau trận.", "Ifeanyi Obasi", True),
            ("Cuối trận, Moritz Kahlen (41 tuổi) ra sân.", "Moritz Kahlen", True),
            ("Sunway Tessan đã tăng giá.", "Sunway Tessan", False),
            ("LR-Bazan vừa chào đời.", "LR-Bazan", False),
            ("Đứng cạnh cửa là Okafor, người", "Okafor", False),
        ],
    )
    def test_what_only_persons_do_tells_a_person(self, text: str, name: str, *, person: bool) -> None:
        assert ((name, "PER") in names(text, "Trời mưa.", "Đường trơn.")) is person

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ('Nguyễn Phi Hải (tức Hải "lùn") bị bắt.', ["Nguyễn Phi Hải", 'Hải "lùn"']),
            ("Nhóm gồm Hải “lùn”, Toản và hai người khác.", ["Hải “lùn”", "Toản"]),
            ('Cảnh sát theo Hải "lùn". Nhà của Hải "lùn" ở cuối ngõ.', ['Hải "lùn"', 'Hải "lùn"']),
            ('Bà Nguyễn Thị Hải kể Hải "nổ" về chuyện đất.', ["Nguyễn Thị Hải", "Hải"]),
            ('Ông Hải "xin thêm", vợ can.', ["Hải"]),
            ('Để "cứu" vườn cây, dân góp nước.', []),
        ],
    )
    def test_a_nickname_in_quotation_marks_belongs_to_the_name(self, text: str, found: list[str]) -> None:
        assert [name for name, kind in names(text, "Trời mưa.", "Đường trơn.") if kind == "PER"] == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Bộ trưởng Năng lượng Tarek Osmanli từ chức.", "Tarek Osmanli"),
            ("Bí thư đoàn xã Lèng Văn Phủ đi đầu.", "Lèng Văn Phủ"),
            ("Trưởng đặc khu Carrie Wong phát biểu.", "Carrie Wong"),
            ("Nghị sĩ Carl T. Moller Jr. rút lui.", "Carl T. Moller Jr."),
            ("Thẩm phán Aminah binti Yusof bác đơn.", "Aminah binti Yusof"),
            ("Bộ trưởng Malaysia Datuk Seri Hamdan Rahim bác tin.", "Hamdan Rahim"),
            ("Người phát ngôn cơ quan cứu hộ Abdul Karim lên tiếng.", "Abdul Karim"),
            ("Bà đóng vai Tư Mận trong vở kịch.", "Tư Mận"),
            ("Hậu vệ Andrej Nguyễn An Khánh Sơn đá chính.", "Andrej Nguyễn An Khánh Sơn"),
        ],
    )
    def test_a_name_is_whole_behind_a_post(self, text: str, found: str) -> None:
        assert [name for name, kind in names(text) if kind == "PER"] == [found]

    def test_a_weapon_on_a_shoulder_is_no_part_of_a_play(self) -> None:
        assert ("Stinger", "PER") not in names("Họ mua tên lửa vác vai Stinger.", "Trời mưa.", "Đường trơn.")

    def test_a_person_that_only_the_model_sees_explains_its_short_form(self) -> None:
        found = names("Ông chủ mới là Chukwudi Okorie.", "Okorie giàu.", "Trời mưa.", "Sân trơn.")
        assert found == [("Chukwudi Okorie", "PER"), ("Okorie", "PER")]

    def test_the_members_of_an_enumeration_are_of_one_kind(self) -> None:
        alone = names("Đội có Tessan.", "Trời mưa.", "Sân trơn.")
        listed = names("Đội có Bùi Thu Nga, Ayumi Tanabe và Tessan.", "Trời mưa.", "Sân trơn.")
        assert (alone, listed[-1]) == ([], ("Tessan", "PER"))

    def test_an_article_inside_an_arab_name_is_torn_too(self) -> None:
        assert names("Ông Abdul - Ghani Nasser tới dự.") == [("Abdul - Ghani Nasser", "PER")]

    def test_a_double_family_name_that_spaces_tear_is_one(self) -> None:
        assert names("Bà Aslaugh Morving - Brandt tới dự.", "Morving - Brandt nói.")[1:] == [
            ("Morving - Brandt", "PER")
        ]
        assert names("Bà Karin Morving - Brandt tới dự.", "Morving - Brandt nói.") == [
            ("Karin Morving - Brandt", "PER"),
            ("Morving - Brandt", "PER"),
        ]

    def test_a_name_of_the_article_is_no_half_of_another(self) -> None:
        assert names("Cuộc gặp Karin Morving - Brandt bị hoãn.", "Ông Brandt lấy làm tiếc.") == [
            ("Karin Morving", "PER"),
            ("Brandt", "PER"),
            ("Brandt", "PER"),
        ]

    def test_a_dash_between_names_or_before_a_word_tears_no_name(self) -> None:
        assert names("Cặp đôi Brad Pitt - Angelina Jolie đến. Ông Trần Văn Sang - cho biết thêm.") == [
            ("Brad Pitt", "PER"),
            ("Angelina Jolie", "PER"),
            ("Trần Văn Sang", "PER"),
        ]
        assert ("Lê Văn Son", "PER") in names("Người đến là Lê Văn Son - in sách từ nhỏ.")

    def test_a_name_that_a_space_tears_at_its_apostrophe_is_one(self) -> None:
        assert names("Bà H’ Blin Êban ở huyện Cư M’ gar kể.") == [
            ("H’ Blin Êban", "PER"),
            ("Cư M’ gar", "LOC"),
        ]

    def test_the_letters_of_a_department_may_stand_apart(self) -> None:
        assert names("Sở LĐ - TB & XH Hà Nội và Bộ TN - MT cùng họp.") == [
            ("Sở LĐ - TB & XH Hà Nội", "ORG"),
            ("Bộ TN - MT", "ORG"),
        ]

    def test_a_number_torn_from_its_letters_is_no_person(self) -> None:
        assert names("Anh Tom Hale, cựu phi công VF -51, lái F -16 cho đội tuyển U -23 Việt Nam xem.") == [
            ("Tom Hale", "PER"),
            ("đội tuyển U -23 Việt Nam", "ORG"),
        ]

    def test_a_name_that_begins_like_a_country_is_a_person_s(self) -> None:
        assert names("Nhà lãnh đạo Thái Anh Vũ gặp ca sĩ Mỹ Lan và ca sĩ Mỹ Katy Lowe.") == [
            ("Thái Anh Vũ", "PER"),
            ("Mỹ Lan", "PER"),
            ("Mỹ", "LOC"),
            ("Katy Lowe", "PER"),
        ]

    def test_what_a_title_belongs_to_is_no_person(self) -> None:
        assert names("Giám đốc TTKDT Minh Bank và ông Tom Hale - thành viên Harbour Boys - vắng mặt.") == [
            ("TTKDT Minh Bank", "ORG"),
            ("Tom Hale", "PER"),
            ("Harbour Boys", "ORG"),
        ]
        assert names("Phóng viên Người Đưa Tin hỏi tổng giám đốc BluelinesDP và giám đốc McAlister.") == [
            ("Người Đưa Tin", "ORG"),
            ("BluelinesDP", "ORG"),
            ("McAlister", "PER"),
        ]

    def test_letters_between_a_title_and_a_name_are_a_body(self) -> None:
        assert names("Thủ lĩnh KDPO Kem Sovan và ông JD Vale cùng đến.") == [
            ("KDPO", "ORG"),
            ("Kem Sovan", "PER"),
            ("JD Vale", "PER"),
        ]

    def test_trades_of_a_body_may_be_listed_in_small_letters(self) -> None:
        assert names("Ủy ban Khoa học, công nghệ và môi trường gặp Sở Y tế, công an và quân đội.") == [
            ("Ủy ban Khoa học, công nghệ và môi trường", "ORG"),
            ("Sở Y tế", "ORG"),
        ]
        assert names("Bệnh viện Sản - nhi An Giang và Bệnh viện Phổi - cơ sở mới của tỉnh.")[0] == (
            "Bệnh viện Sản - nhi An Giang",
            "ORG",
        )

    def test_a_bloc_of_the_party_has_its_own_committee(self) -> None:
        assert names("Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lê Văn An đến.") == [
            ("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", "ORG"),
            ("Lê Văn An", "PER"),
        ]
        assert names("Bà An là bí thư Đảng ủy khối các khu công nghiệp TP Đà Nẵng.")[-1] == (
            "Đảng ủy khối các khu công nghiệp TP Đà Nẵng",
            "ORG",
        )

    def test_a_person_behind_a_committee_of_the_party_whose_place_is_unknown(self) -> None:
        assert names("Phó bí thư Thành ủy Tất Thành Khang và Bí thư Thành ủy Thủ Dầu Một đến.") == [
            ("Thành ủy", "ORG"),
            ("Tất Thành Khang", "PER"),
            ("Thành ủy Thủ Dầu Một", "ORG"),
        ]

    def test_a_school_keeps_the_person_in_its_name_where_its_head_is_named_before(self) -> None:
        assert names("Bà Hà Mai - hiệu trưởng trường Đại học Y khoa Phạm Ngọc Thạch cho hay.") == [
            ("Hà Mai", "PER"),
            ("trường Đại học Y khoa Phạm Ngọc Thạch", "ORG"),
        ]
        assert names("Hiệu trưởng trường Đại học Y khoa Phạm Ngọc Tám cho hay.")[-1] == (
            "Phạm Ngọc Tám",
            "PER",
        )

    def test_a_foreigner_behind_a_school_that_is_named_after_a_foreign_place(self) -> None:
        assert names("Giáo sư Đại học Osaka Kenjiro Watabe đến thăm Đại học Kyoto Sangyo.") == [
            ("Đại học Osaka", "ORG"),
            ("Kenjiro Watabe", "PER"),
            ("Đại học Kyoto Sangyo", "ORG"),
        ]

    def test_what_a_department_is_for_is_nobody(self) -> None:
        assert names("Trưởng khoa Bệnh lý mạch máu và tổ trưởng tổ Toán gặp trưởng khoa Lan.") == [
            ("Lan", "PER")
        ]

    def test_a_union_of_a_school_is_named_with_the_school(self) -> None:
        assert names("Chủ tịch Công đoàn Trường tiểu học Hoa Sen vắng mặt.") == [
            ("Công đoàn Trường tiểu học Hoa Sen", "ORG")
        ]

    def test_the_noun_of_a_firm_in_small_letters_is_no_part_of_a_foreign_name(self) -> None:
        assert names("Ông làm ở công ty bất động sản Kestrel và công ty Hải Sen.") == [
            ("Kestrel", "ORG"),
            ("công ty Hải Sen", "ORG"),
        ]

    def test_a_department_of_the_police_is_part_of_a_title(self) -> None:
        assert names("Trưởng phòng Cảnh sát PCCC Công an tỉnh Lào Cai gặp Cảnh sát PCCC TP. HCM.") == [
            ("Công an tỉnh Lào Cai", "ORG"),
            ("Cảnh sát PCCC TP. HCM", "ORG"),
        ]

    def test_a_ward_of_a_hospital_is_no_person(self) -> None:
        assert names("Ông Lê Bình, Trưởng khoa Nhi, Bệnh viện Bạch Mai, gặp bác sĩ Nhi.") == [
            ("Lê Bình", "PER"),
            ("Bệnh viện Bạch Mai", "ORG"),
            ("Nhi", "PER"),
        ]

    def test_a_korean_s_name_begins_behind_that_of_the_party(self) -> None:
        assert names("Người phát ngôn đảng Narae Jeon Ji-hwan từ chối.") == [
            ("đảng Narae", "ORG"),
            ("Jeon Ji-hwan", "PER"),
        ]

    def test_a_country_s_name_behind_an_address_is_a_person(self) -> None:
        assert names("Hôm qua anh Đức và chị Nga về quê.") == [("Đức", "PER"), ("Nga", "PER")]

    def test_a_quoted_title_of_a_work_is_no_person(self) -> None:
        assert names("Chị xem bộ phim “Lan Và Điệp” hai lần.") == []

    def test_a_common_word_that_heads_a_sentence_is_no_name(self) -> None:
        assert names("Bình thường, chợ họp lúc sáng sớm. Hệ thống đã chạy.") == []

    def test_a_firm_before_the_name_of_its_head_is_a_body(self) -> None:
        assert names("CEO Brightloom Peter Hale và giám đốc Lumora Edu Anna Trần đến dự.") == [
            ("Brightloom", "ORG"),
            ("Peter Hale", "PER"),
            ("Lumora Edu", "ORG"),
            ("Anna Trần", "PER"),
        ]

    def test_a_second_given_name_is_no_head_of_a_firm(self) -> None:
        assert names("Tổng thống Andres Manuel Ortega phát biểu.") == [("Andres Manuel Ortega", "PER")]

    @pytest.mark.parametrize("name", ["Ursula von der Leyen", "Maria de la Cruz", "Jan van den Berg"])
    def test_small_words_belong_to_a_foreign_name(self, name: str) -> None:
        assert names(f"Hôm qua, bà {name} từ chức.") == [(name, "PER")]

    def test_a_body_ends_where_its_foreign_head_begins(self) -> None:
        assert names("Chủ tịch Ủy ban châu Âu Ursula von der Leyen ký.") == [
            ("Ủy ban châu Âu", "ORG"),
            ("Ursula von der Leyen", "PER"),
        ]

    def test_names_of_the_highlands_begin_with_one_letter(self) -> None:
        assert names("Bí thư Đảng ủy xã Đăk Mon A Brôl dẫn đoàn.") == [
            ("Đảng ủy xã Đăk Mon", "ORG"),
            ("A Brôl", "PER"),
        ]

    @pytest.mark.parametrize(
        ("text", "body", "name"),
        [
            ("Giám đốc Sở Công Thương Cam Trọng Khôi đã ký.", "Sở Công Thương", "Cam Trọng Khôi"),
            ("Chủ tịch Thượng viện Alda Quintero tiếp đoàn.", "Thượng viện", "Alda Quintero"),
            ("Chi hội trưởng Hội Nông dân xã Đinh Công Thạo nói.", "Hội Nông dân xã", "Đinh Công Thạo"),
            ("Chủ tịch UBND xã Bình Châu Nguyễn Cư Lễ nói.", "UBND xã Bình Châu", "Nguyễn Cư Lễ"),
            ("Chuyên gia của Ngân hàng VCQ Bert de Haan viết.", "Ngân hàng VCQ", "Bert de Haan"),
            ("Phó Chủ tịch HĐND tỉnh H'Wen Êban dự.", "HĐND tỉnh", "H'Wen Êban"),
            ("Trưởng Ban Tổ chức Tỉnh ủy Bế Văn Sĩ dự.", "Tỉnh ủy", "Bế Văn Sĩ"),
        ],
    )
    def test_a_body_ends_where_any_person_s_name_begins(self, text: str, body: str, name: str) -> None:
        assert names(text) == [(body, "ORG"), (name, "PER")]

    @pytest.mark.parametrize(
        "text",
        [
            "Cựu nhân viên công ty [Đỗ Thị Mai] đã khai.",
            "Kỹ sư [Đoàn Trọng Quý] thiết kế cầu.",
            "Thẩm phán [Hồ Nhật Vy] tuyên án.",
            "Thượng tọa [Thích nữ Diệu Hòa] đến dự.",
            "Linh mục [Phêrô Huỳnh Bá Tín] cầu nguyện.",
            "Bác sĩ [Ông Tấn Quý] trực đêm.",
            "Cầu thủ người Brazil [Wellington Prado] ghi bàn.",
            "Chuyên gia an ninh mạng [Gerda Strassner] lưu ý.",
            "Ca sĩ trẻ [Sa Quây Ny] hát.",
            "Bệnh nhân [P.V.K.] (42 tuổi) đã khỏe.",
            "[Từ Hoảng] khuyên vua.",
        ],
    )
    def test_a_person_s_name_is_whole(self, text: str) -> None:
        name = text[text.index("[") + 1 : text.index("]")]
        assert (name, "PER") in names(text.replace("[", "").replace("]", ""))

    @pytest.mark.parametrize("text", ["Từ Tokyo, tàu chạy về phía nam.", "Khối Quản trị họp."])
    def test_a_surname_before_another_name_or_inside_a_word_is_none(self, text: str) -> None:
        assert "PER" not in {kind for _, kind in names(text)}

    def test_a_hamlet_stands_between_its_chief_s_title_and_his_name(self) -> None:
        assert names("Trưởng bản Nậm Cang Sùng A Chứ báo tin.") == [
            ("Nậm Cang", "LOC"),
            ("Sùng A Chứ", "PER"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "Trưởng khoa Gan mật đã khám.",
            "Giám đốc Nhân sự đi vắng.",
            "Nhà lãnh đạo tuyên bố Kyiv sẽ đáp trả.",
            "Các nước phương Tây phản đối.",
        ],
    )
    def test_what_only_stands_where_a_name_could_is_none(self, text: str) -> None:
        assert "PER" not in {kind for _, kind in names(text)}

    def test_a_number_that_heads_a_sentence_is_no_person(self) -> None:
        assert names("Anh Lê Văn Mười thua.", "Mười lần thử, lần nào Mười cũng thua.")[1:] == [
            ("Mười", "PER")
        ]

    def test_a_form_of_address_before_an_initial_is_no_country(self) -> None:
        assert names("Anh H. bực mình vì Anh rời khối.") == [("H.", "PER"), ("Anh", "LOC")]

    def test_the_code_of_a_thing_is_no_person(self) -> None:
        assert names("Tuyến cáp APX và trạm R5 đã hỏng, theo PC08.") == [("PC08", "ORG")]


class TestOrganizations:
    @pytest.mark.parametrize(
        ("name", "goes_on"),
        [
            ("Văn phòng Chính phủ", "tổng hợp ý kiến"),
            ("Đồn Biên phòng Mỹ Lý", "chở gạo đến"),
            ("Sở Kế hoạch và đầu tư", "trả lời"),
            ("Thương vụ Việt Nam tại Úc", "kết nối hai bên"),
            ("Tuần duyên Philippines", "tìm con tàu"),
            ("Trường Tiểu học và THCS Pa Tần", "vắng học sinh"),
            ("Vận tải Hùng Kỳ", "tăng giá vé"),
        ],
    )
    def test_a_body_ends_before_what_it_does(self, name: str, goes_on: str) -> None:
        assert names(f"Theo lịch, {name} {goes_on}.")[0] == (name, "ORG")

    def test_the_noun_of_a_broadcaster_that_heads_a_sentence_is_no_part_of_its_name(self) -> None:
        assert names("Đài NHK đưa tin.", "Đài Loan có bão.") == [("NHK", "ORG"), ("Đài Loan", "LOC")]

    def test_a_foreign_firm_has_its_place_behind_it(self) -> None:
        assert names("Giám đốc Jetcon Việt Nam Ngô Thanh Bảo gặp Agribank chi nhánh Nha Trang.") == [
            ("Jetcon Việt Nam", "ORG"),
            ("Ngô Thanh Bảo", "PER"),
            ("Agribank chi nhánh Nha Trang", "ORG"),
        ]
        assert names("Nhà đầu tư Hàn Quốc Daewon Chemical rót vốn vào Long An.") == [
            ("Hàn Quốc", "LOC"),
            ("Daewon Chemical", "ORG"),
            ("Long An", "LOC"),
        ]

    def test_a_school_in_small_letters_bears_the_name_of_a_person(self) -> None:
        assert names("Giáo viên trường tiểu học Lý Tự Trọng đến từng nhà.") == [
            ("trường tiểu học Lý Tự Trọng", "ORG")
        ]

    def test_a_body_ends_at_a_joint_behind_which_another_name_stands(self) -> None:
        assert names("Bộ GTVT và Ủy ban Dân tộc họp với Sở Y tế và ông Mai Văn Lợi.") == [
            ("Bộ GTVT", "ORG"),
            ("Ủy ban Dân tộc", "ORG"),
            ("Sở Y tế", "ORG"),
            ("Mai Văn Lợi", "PER"),
        ]
        assert names("Công ty Vận tải Hoa Mai thuê Nguyễn Minh Tú lái xe.")[0] == (
            "Công ty Vận tải Hoa Mai",
            "ORG",
        )
        assert names("Người dân đưa em vào Bệnh viện Hoa Ban cấp cứu.") == [("Bệnh viện Hoa Ban", "ORG")]

    def test_the_head_of_a_body_may_bear_the_name_of_a_place(self) -> None:
        assert names("Vụ trưởng Vụ Tín dụng Hà Giang Nam nói.") == [
            ("Vụ Tín dụng", "ORG"),
            ("Hà Giang Nam", "PER"),
        ]
        assert names("Hiệu trưởng Trường Đại học Sư phạm Thái Bình Cao Bằng Lâm nói thêm.") == [
            ("Trường Đại học Sư phạm Thái Bình", "ORG"),
            ("Cao Bằng Lâm", "PER"),
        ]
        assert names("Giám đốc Sở Xây dựng Hà Nam Trần Bình nói.") == [
            ("Sở Xây dựng Hà Nam", "ORG"),
            ("Trần Bình", "PER"),
        ]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Startup Ong Mật vừa gọi vốn.", "Ong Mật"),
            ("Nhà xe Hoàng Long Limousine bị phạt.", "Hoàng Long Limousine"),
            ("Hành khách của nhà xe Thành Hưng chờ ba giờ.", "Thành Hưng"),
            ("Nữ thủ môn thi đấu cho Sakura Nippon từ lâu.", "Sakura Nippon"),
            ("Giám đốc Jetcon Việt Nam từ chức.", "Jetcon Việt Nam"),
        ],
    )
    def test_the_noun_of_a_trade_introduces_a_body(self, text: str, name: str) -> None:
        assert names(text) == [(name, "ORG")]

    @pytest.mark.parametrize(
        "name",
        [
            "Bộ Công an Việt Nam",
            "Sở Y tế TP.HCM",
            "Viện Dược liệu và Thảo mộc Trung ương",
            "Hội Bò sát - Ếch nhái Việt Nam",
            "Hiệp hội các nhà bán lẻ Việt Nam",
            "Câu lạc bộ Các trường cao đẳng, trung cấp Hà Nội",
            "Hợp tác xã Vận tải bộ Tân Uyên",
            "Hợp tác xã Thủy sản, Thương mại và Dịch vụ du lịch Cồn Bửng",
            "Khu Quản lý đường bộ II",
            "công an xã Diễn Châu Bắc",
            "công an xã Hưng Nguyên Nam",
            "hội đồng thành phố Kutaisi",
            "Habitat Việt Nam",
            "Công ty TNHH Khai thác công trình thủy lợi Bình Định",
            "Nhà máy Đóng tàu Cam Ranh",
            "Đoàn Thanh niên Công ty Điện lực Kon Tum",
            "Legia Warszawa",
            "Sở Tài nguyên và Môi trường tỉnh Lào Cai",
            "Công an huyện Bảo Thắng",
            "UBND phường 5",
            "Văn phòng Liên hợp quốc về Phòng chống Ma túy và Tội phạm",
            "Ban Các vấn đề về điều ước quốc tế",
            "Công ty CP Sữa An Bình",
            "Trường THPT Phan Đình Phùng",
            "Bệnh viện Đa khoa tỉnh Yên Bái",
            "Bệnh viện 108",
            "Quân khu 2",
            "Vụ Pháp chế",
            "Đảng ủy Bộ Công an",
            "Công an phường Tân Phước Khánh",
            "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
            "Cục Quản lý đê điều và Phòng, chống thiên tai",
            "Viện Công nhân và Công đoàn",
            "Trung tâm Đăng kiểm xe cơ giới 48-07Đ",
            "Tòa Phúc thẩm TAND tối cao tại Đà Nẵng",
            "Đại sứ quán Uruguay tại Hà Nội",
            "Trường ĐH Hàng hải phía Nam",
            "Bệnh viện Đa khoa Nam Sài Gòn",
            "Viện Khoa học kỹ thuật nông lâm nghiệp Tây Nguyên",
            "Hiệp hội Sầu riêng tỉnh Đắk Lắk",
            "Chi cục Kiểm lâm tỉnh",
            "Sở Xây dựng thành phố",
            "TAND cấp cao tại Hà Nội",
            "Trường Đại học Kinh tế - Luật",
            "Ngân hàng TMCP Sài Gòn - Hà Nội",
            "Công ty TNHH MTV Đường sắt đô thị số 1 TP.HCM",
            "Công ty CP Tập đoàn Yên Khánh",
            "Kessler & Brandt",
            "Chứng khoán Phương Bắc",
            "tuyển futsal nữ Việt Nam",
            "Đoàn chèo Thái Bình",
            "Vùng 4 Hải quân",
            "Trạm Y tế xã Leng Su Sìn",
            "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam",
            "Trường ĐH Bách khoa Hà Nội",
            "Hội Nạn nhân chất độc da cam/dioxin tỉnh Thái Bình",
            "Bộ Tư lệnh Vùng Cảnh sát biển 2",
            "Đội Cảnh sát giao thông số 6",
            "Tòa án nhân dân khu vực 5 - Lâm Đồng",
            "Ban Tuyên giáo và Dân vận Thành ủy Huế",
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh Cà Mau",
            "Nhà hát Ca múa nhạc Bông Sen",
            "Ban Tuyên giáo Tỉnh ủy Nghệ An",
        ],
    )
    def test_an_organization_runs_to_the_end_of_its_full_name(self, name: str) -> None:
        assert names(f"Hôm 3/4, đại diện {name} cho biết việc này.") == [(name, "ORG")]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Sở Y tế tỉnh này lên tiếng.", "Sở Y tế"),
            ("Công ty Cao su Việt Nam 59 tỷ đồng.", "Công ty Cao su Việt Nam"),
            ("Hãng thông tấn Yonhap đưa tin.", "Yonhap"),
            ("Thanh niên này đọc báo Thanh Niên.", "Thanh Niên"),
        ],
    )
    def test_what_stands_beside_a_body_is_no_part_of_it(self, text: str, name: str) -> None:
        assert names(text) == [(name, "ORG")]

    def test_a_sector_that_heads_a_sentence_is_no_body(self) -> None:
        assert names("Cơ quan điều tra đã vào cuộc. Đảng ủy đã họp.") == []

    @pytest.mark.parametrize(
        "name",
        [
            "bộ Ngoại giao Nga",
            "sở Y tế Hà Nội",
            "cục Hàng không",
            "uỷ ban Đối ngoại",
            "sở cứu hoả Lyon",
            "cơ quan an ninh mạng Pháp",
            "cảnh sát Na Uy",
            "hải quân Ý",
        ],
    )
    def test_the_noun_of_a_body_may_stand_in_small_letters(self, name: str) -> None:
        assert names(f"Hôm qua, {name} đã họp.") == [(name, "ORG")]

    def test_men_of_a_force_and_its_bases_are_no_bodies(self) -> None:
        assert names("Hai cảnh sát Pháp bị thương.") == [("Pháp", "LOC")]
        assert names("Họ đến căn cứ không quân Kadena.") == [("căn cứ không quân Kadena", "LOC")]
        assert names("Các cơ quan tình báo Mỹ im lặng.") == [("Mỹ", "LOC")]
        assert names("Sĩ quan cảnh sát Manoj Varma nói.") == [("Manoj Varma", "PER")]

    def test_the_foreign_name_of_a_firm_stands_for_it(self) -> None:
        assert ("Kelvora", "ORG") in names("Hãng hàng không Kelvora mở đường bay.", "Theo họ, Kelvora lãi.")

    def test_a_chinese_is_called_by_the_family_name(self) -> None:
        assert names("Bà Li Yuxian kể lại.", "Li về quê.")[1:] == [("Li", "PER")]

    def test_the_acronym_of_a_body_is_no_part_of_a_name(self) -> None:
        assert ("Khưu Phong Quý", "PER") in names(
            "Cơ quan Di trú Lào (NIA) họp.", "Giám đốc NIA Khưu Phong Quý tới."
        )

    def test_what_speaks_is_a_body(self) -> None:
        assert ("Zelvora", "ORG") in names("Giá tăng, theo Zelvora.", "Khác.", "Khác.")
        assert ("ZVTC", "ORG") in names("Hội của họ (ZVTC) hôm qua cho biết giá tăng.", "Khác.", "Khác.")
        assert ("Zelvora", "ORG") not in names("Họ tới Zelvora hôm qua.", "Khác.", "Khác.")

    def test_a_field_may_stand_between_the_noun_of_a_body_and_its_name(self) -> None:
        assert names("Số liệu của cơ quan thăm dò dư luận Zelvora.") == [("Zelvora", "ORG")]

    def test_the_country_of_a_firm_is_no_part_of_its_name(self) -> None:
        assert names("Hôm qua, hãng tình báo Israel Alpha International lên tiếng.") == [
            ("Israel", "LOC"),
            ("Alpha International", "ORG"),
        ]

    def test_a_title_in_brackets_tells_a_person(self) -> None:
        assert names("Đến dự có Ariska Utami (hoa hậu năm 2016).") == [("Ariska Utami", "PER")]

    def test_a_small_noun_with_another_meaning_heads_no_body(self) -> None:
        assert names("Anh xem bộ Ánh Trăng ở trụ sở Công an huyện, cạnh phố đi bộ.") == [
            ("Công an huyện", "ORG")
        ]

    def test_two_bodies_are_two_names(self) -> None:
        assert ("Đảng", "ORG") in names("Đường lối của Đảng và Nhà nước.")

    def test_a_negated_body_is_none(self) -> None:
        assert names("Các tổ chức phi Chính phủ và liên Chính phủ họp.") == []

    def test_what_a_body_does_is_no_part_of_its_name(self) -> None:
        assert names("Bộ Y tế phối hợp với Bộ Xây dựng kiểm tra.") == [
            ("Bộ Y tế", "ORG"),
            ("Bộ Xây dựng", "ORG"),
        ]

    def test_the_noun_of_a_newspaper_is_no_part_of_its_name(self) -> None:
        assert names("Theo tờ Daily Herald, giá tăng.") == [("Daily Herald", "ORG")]

    def test_what_reports_is_an_outlet(self) -> None:
        assert names("Tàu đã rời cảng, Harbour Watcher đưa tin.") == [("Harbour Watcher", "ORG")]

    def test_a_word_that_ends_like_a_head_is_none(self) -> None:
        assert ("Mỹ", "LOC") in names("Ở thị trường Mỹ, giá giảm sau cảnh báo Nga đưa ra.")

    def test_the_name_of_a_product_is_no_organization(self) -> None:
        assert names("Chiếc Sony Xperia XA2 có giá rẻ.") == []


class TestPlaces:
    def test_the_noun_of_a_unit_is_no_part_of_its_name(self) -> None:
        assert names("Lũ lớn ở xã Bản Hồ, tỉnh Lào Cai.") == [("Bản Hồ", "LOC"), ("Lào Cai", "LOC")]

    def test_what_kind_of_unit_it_is_stands_before_the_name(self) -> None:
        assert names("Ông về xã biên giới Sơn Vĩ và xã vùng cao Lũng Cú.") == [
            ("Sơn Vĩ", "LOC"),
            ("Lũng Cú", "LOC"),
        ]

    def test_a_hamlet_heads_a_sentence(self) -> None:
        assert names("Làng Phù Khê làm mộc.", "Điểm trường Lũng Thàng có một lớp.") == [
            ("Phù Khê", "LOC"),
            ("Lũng Thàng", "LOC"),
        ]

    def test_a_country_that_begins_like_a_people(self) -> None:
        assert names("Bà lấy chồng người Thổ Nhĩ Kỳ, bạn bà là người Thổ.") == [("Thổ Nhĩ Kỳ", "LOC")]

    def test_a_foreign_name_among_places_is_one(self) -> None:
        assert names("Biểu tình lan ở Karachi và Multanpur. Xe chạy từ Poipetra đến Bangkok.") == [
            ("Karachi", "LOC"),
            ("Multanpur", "LOC"),
            ("Poipetra", "LOC"),
            ("Bangkok", "LOC"),
        ]

    def test_the_noun_of_a_unit_belongs_to_a_number(self) -> None:
        assert names("Anh trú tại Quận 1, TP.HCM.") == [("Quận 1", "LOC"), ("TP.HCM", "LOC")]
        assert names("Nhà ở P.5, Q.3.") == [("P.5", "LOC"), ("Q.3", "LOC")]

    def test_the_noun_of_a_feature_belongs_to_its_name(self) -> None:
        assert names("Thuyền chìm trên sông Ba Chẽ, gần cầu Vân Đồn.") == [
            ("sông Ba Chẽ", "LOC"),
            ("cầu Vân Đồn", "LOC"),
        ]

    def test_a_house_is_a_place_where_something_happens_in_it(self) -> None:
        assert names("Hội nghị họp tại Nhà hát Sông Trăng.") == [("Nhà hát Sông Trăng", "LOC")]
        assert names("Giám đốc Nhà hát Sông Trăng vắng mặt.") == [("Nhà hát Sông Trăng", "ORG")]

    def test_a_point_of_the_compass_belongs_to_the_place_behind_it(self) -> None:
        assert names("Đặc phái viên về Nam Kavkaz Joost van der Meer nói.") == [
            ("Nam Kavkaz", "LOC"),
            ("Joost van der Meer", "PER"),
        ]

    def test_the_noun_of_a_unit_that_heads_a_sentence_is_no_part_of_its_name(self) -> None:
        assert names("Tỉnh Idlib vẫn yên.") == [("Idlib", "LOC")]

    def test_a_credit_is_no_stop_of_a_route(self) -> None:
        assert names("Voi ở Vườn quốc gia Pù Mát - Ảnh: báo.")[0] == ("Vườn quốc gia Pù Mát", "LOC")

    def test_a_hamlet_may_begin_with_the_head_of_a_body(self) -> None:
        assert names("Ông ở thôn Đài Van, xã Hội Sơn.") == [("Đài Van", "LOC"), ("Hội Sơn", "LOC")]

    def test_the_street_of_an_address_is_no_person(self) -> None:
        assert names("Quán ở số 80 Nguyễn Huệ, TP Tuy Hòa, trên đường Hồ Học Lãm.") == [
            ("Nguyễn Huệ", "LOC"),
            ("Tuy Hòa", "LOC"),
            ("đường Hồ Học Lãm", "LOC"),
        ]
        assert names("Lễ viếng ở số 5 Trần Thánh Tông.") == [("Trần Thánh Tông", "LOC")]

    @pytest.mark.parametrize(
        "name",
        [
            "cao tốc Bến Lức - Long Thành",
            "metro Bến Thành - Suối Tiên",
            "cầu Rạch Miễu 2",
            "KCN Sóng Thần",
            "cầu vượt Ngã Ba Huế",
            "cầu treo Bản Xàng",
            "cảng cá Hòn Mun",
            "chợ Vườn Hoa",
            "quảng trường Trần Nhân Tông",
            "sân Việt Trì",
        ],
    )
    def test_a_route_has_two_ends_and_a_place_may_have_a_number(self, name: str) -> None:
        assert names(f"Đoàn xe qua {name}.") == [(name, "LOC")]

    def test_the_abbreviated_noun_of_a_unit_is_no_part_of_its_name(self) -> None:
        assert names("Họ về TP. Đồng Hới, TX Ba Đồn và TP Istanbul.")[:2] == [
            ("Đồng Hới", "LOC"),
            ("Ba Đồn", "LOC"),
        ]

    def test_initials_are_no_unit(self) -> None:
        assert "LOC" not in {kind for _, kind in names("Công an mời P. T lên làm việc.")}

    def test_what_is_counted_behind_a_place_is_no_number_of_it(self) -> None:
        assert names("Qua cầu Rạch Miễu 2 người gặp nạn.") == [("cầu Rạch Miễu", "LOC")]

    def test_a_people_and_a_lunar_year_are_no_places(self) -> None:
        assert names("Người dân và người Dao Đỏ đón xuân Bính Ngọ.") == []

    def test_a_street_or_a_house_may_bear_the_name_of_an_event(self) -> None:
        assert names("Phim chiếu ở rạp Sao Mai, đường Cách Mạng Tháng 8.") == [
            ("rạp Sao Mai", "LOC"),
            ("đường Cách Mạng Tháng 8", "LOC"),
        ]

    def test_a_word_that_ends_like_a_feature_is_none(self) -> None:
        assert names("Sau hội nghị thượng đỉnh, phong trào lao động Mỹ lớn mạnh.") == [("Mỹ", "LOC")]
        assert ("thác IUU", "LOC") not in names("Tỉnh siết việc khai thác IUU.")

    def test_a_language_is_no_place(self) -> None:
        assert names("Em học tiếng Anh để sang Anh.") == [("Anh", "LOC")]

    @pytest.mark.parametrize(
        "text",
        [
            "Guinea Xích đạo",
            "Cộng hòa nhân dân Trung Hoa",
            "Cộng hòa dân chủ nhân dân Lào",
        ],
    )
    def test_a_country_is_whole_in_whichever_letters_its_long_name_is_written(self, text: str) -> None:
        assert names(f"Đoàn rời {text} hôm qua.") == [(text, "LOC")]


class TestLists:
    @pytest.mark.parametrize(
        ("text", "places", "people"),
        [
            ("Tại giao lộ Hai Bà Trưng - Nguyễn Hữu Cầu, xe ùn ứ.", ["Nguyễn Hữu Cầu"], []),
            ("Các tuyến đường trung tâm như Bạch Đằng, Ngô Gia Tự, Lê Duẩn đông xe.", ["Ngô Gia Tự", "Lê Duẩn"], []),
            ("Nước ngập ở đường Lê Văn Lương, Nguyễn Bình, huyện Nhà Bè.", ["Nguyễn Bình"], []),
            ("Cấm xe từ đường Nguyễn Trãi đến Lê Thị Riêng.", ["Lê Thị Riêng"], []),
            ("Lũ tràn về các thôn: Kim Đông, Kim Xuyên và Hồ Sen.", ["Kim Đông", "Kim Xuyên", "Hồ Sen"], []),
            ("Hai xã Phương Mỹ, Phương Điền bị cô lập.", ["Phương Điền"], []),
            ("Tại đường Trần Phú, Lê Văn Sáu bị ngã.", [], ["Lê Văn Sáu"]),
            ("Bị bắt có Đỗ Văn Tư, ngụ đường Trần Phú, Lê Văn Sáu.", [], ["Đỗ Văn Tư", "Lê Văn Sáu"]),
            ("Các tuyến đường lớn như Trần Phú, Lê Văn Sáu (29 tuổi) đều thuộc.", [], ["Lê Văn Sáu"]),
            ("Cả thành phố vui như Lê Văn Sáu, Đỗ Văn Tư.", [], ["Lê Văn Sáu", "Đỗ Văn Tư"]),
            ("Họ quê ở xã Phương Mỹ và Lê Văn Sáu.", [], ["Lê Văn Sáu"]),
        ],
    )  # fmt: skip
    def test_what_is_listed_with_streets_or_units_is_a_place(
        self, text: str, places: list[str], people: list[str]
    ) -> None:
        found = names(text)
        assert [text for text, kind in found if kind == "PER"] == people
        assert set(places) <= {text for text, kind in found if kind == "LOC"}

    @pytest.mark.parametrize(
        ("texts", "kind"),
        [
            (["Cháy ở đường Lê Văn Tám.", "Xe rẽ vào Lê Văn Tám."], "LOC"),
            (["Cháy ở đường Lê Văn Tám.", "Ông Lê Văn Tám kể lại.", "Xe chở Lê Văn Tám."], "PER"),
            (["Cháy ở đường Lê Văn Tám.", "Xe chở Lê Văn Tám (29 tuổi)."], "PER"),
            (["Cháy ở trường Lê Văn Tám.", "Xe chở Lê Văn Tám."], "PER"),
        ],
    )
    def test_a_street_of_the_article_is_one_without_its_noun_too(self, texts: list[str], kind: str) -> None:
        found = [mention.type for mention in find_names(article(*texts)) if mention.text == "Lê Văn Tám"]
        assert found[-1] == kind


class TestNeighbours:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Theo TS.BS.Trần Hữu Lễ, cần ăn sáng.", [("Trần Hữu Lễ", "PER")]),
            ("Hôm qua K'Rin Ka Diệu về nhất.", [("K'Rin Ka Diệu", "PER")]),
            ("HLV Lào Ha Hyeok-jun nói.", [("Lào", "LOC"), ("Ha Hyeok-jun", "PER")]),
            ("Ngoại trưởng Hàn Quốc Cho Tae Yul đến.", [("Hàn Quốc", "LOC"), ("Cho Tae Yul", "PER")]),
            ("Thống đốc tỉnh Kanagawa Kuroiwa Yuji đến.", [("Kanagawa", "LOC"), ("Kuroiwa Yuji", "PER")]),
            ("Cảnh sát trưởng Bartow Joe Hall nói.", [("Bartow", "LOC"), ("Joe Hall", "PER")]),
            ("Vé do bà Oscar Alberto bán.", [("Oscar Alberto", "PER")]),
            ("Dự có Phó Chủ tịch Thường trực HĐND tỉnh Lê Văn An.", [("HĐND tỉnh", "ORG"), ("Lê Văn An", "PER")]),
            ("Giám tuyển Ace Lê Minh đến.", [("Ace Lê Minh", "PER")]),
            ("Có Lê Văn An, Quốc Trường và Bùi Anh Tú.", [("Lê Văn An", "PER"), ("Quốc Trường", "PER"), ("Bùi Anh Tú", "PER")]),
            ("Tàu sân bay Abraham Lincoln và tàu Aulac Fortune rời đi.", []),
            ("Theo tờ Phil Star, mưa lớn.", [("Phil Star", "ORG")]),
            ("Ông ngụ tại Kim Mã đã lâu.", [("Kim Mã", "LOC")]),
            ("Hiện tại Thư Dung vắng nhà.", [("Thư Dung", "PER")]),
            ("Cấm xe trên các đường Lê Lợi, Trần Phú và Nguyễn Trãi.", [("đường Lê Lợi", "LOC"), ("Trần Phú", "LOC"), ("Nguyễn Trãi", "LOC")]),
            ("Mưa ở xã Vạn Hưng, Vạn Thắng và Vạn Thọ.", [("Vạn Hưng", "LOC"), ("Vạn Thắng", "LOC"), ("Vạn Thọ", "LOC")]),
            ("Bà sống ở xã Gia Tân 3.", [("Gia Tân 3", "LOC")]),
            ("Nhóm 6 người rút lui.", []),
            ("Bà đến tiệm vàng Kim Hoa và cơ sở mầm non Hoa Mai.", [("Kim Hoa", "ORG"), ("Hoa Mai", "ORG")]),
            ("Khu trục hạm USS Theodore Hall đã đến.", []),
            ("Tướng Mỹ Mark Milley nói.", [("Mỹ", "LOC"), ("Mark Milley", "PER")]),
            ("Cao ủy Liên Hợp Quốc về người tị nạn ước tính.", [("Cao ủy Liên Hợp Quốc về người tị nạn", "ORG")]),
            ("Theo Cao ủy LHQ về người tị nạn Filippo Grandi, cần giúp.", [("LHQ", "ORG"), ("Filippo Grandi", "PER")]),
            ("Hầu hết người Thái Lan vui.", [("Thái Lan", "LOC")]),
            ("Thủ hiến bang Bayern Markus Söder nói.", [("Bayern", "LOC"), ("Markus Söder", "PER")]),
            ("Tổng thư ký đảng CDU Carsten Linnemann nói.", [("đảng CDU", "ORG"), ("Carsten Linnemann", "PER")]),
            ("Thủ lĩnh đảng Công bằng và Phát triển từ chức.", [("đảng Công bằng và Phát triển", "ORG")]),
            ("Cố vấn trưởng Chính phủ lâm thời Bangladesh đến.", [("Chính phủ lâm thời Bangladesh", "ORG")]),
            ("Giám đốc Vườn quốc gia Cát Tiên Phạm Xuân Thịnh nói.", [("Vườn quốc gia Cát Tiên", "LOC"), ("Phạm Xuân Thịnh", "PER")]),
            ("Cháy ở chợ Bà Chiểu và chùa Ông Bổn.", [("chợ Bà Chiểu", "LOC"), ("chùa Ông Bổn", "LOC")]),
            ("Trưởng phòng Tổ chức Bệnh viện Bạch Mai Đào Xuân Cơ nói.", [("Bệnh viện Bạch Mai", "ORG"), ("Đào Xuân Cơ", "PER")]),
            ("Nhân viên Đồn Biên phòng Sơn Vĩ kể.", [("Đồn Biên phòng Sơn Vĩ", "ORG")]),
            ("Trưởng Ban Pháp chế Liên đoàn Bóng đá Việt Nam nói.", [("Liên đoàn Bóng đá Việt Nam", "ORG")]),
            ("Kiến trúc sư người Nhật Kuma Tadashi đến.", [("Nhật", "LOC"), ("Kuma Tadashi", "PER")]),
            ("ĐB Lâm Thị Hương Sen (đoàn Huế) hỏi.", [("Lâm Thị Hương Sen", "PER"), ("đoàn Huế", "ORG")]),
            ("Bà là đại biểu Đoàn Sơn La.", [("Đoàn Sơn La", "ORG")]),
            ("Cứu trợ đã tới thành phố cảng Uvira.", [("Uvira", "LOC")]),
            ("Anh sinh ra ở Valmont năm ấy.", [("Valmont", "LOC")]),
            ("Bà về Đoàn cải lương Sài Gòn 1.", [("Đoàn cải lương Sài Gòn 1", "ORG")]),
            ("Theo báo cáo của Ủy ban MTTQ Việt Nam thành phố, mưa lớn.", [("Ủy ban MTTQ Việt Nam thành phố", "ORG")]),
            ("Dự có Văn phòng Luật sư Thư Thân và Cộng sự.", [("Văn phòng Luật sư Thư Thân và Cộng sự", "ORG")]),
            ("Bà là giảng viên Khoa Luật Thương mại.", []),
            ("Ông là chánh xứ Giáo xứ Sông Hậu.", [("Giáo xứ Sông Hậu", "ORG")]),
            ("Cựu đặc phái viên tại Hồ Lớn Peter Grant nói.", [("Hồ Lớn", "LOC"), ("Peter Grant", "PER")]),
            ("Cú sút của Tsubasa Nonaka-Pereira giúp đội thắng.", [("Tsubasa Nonaka-Pereira", "PER")]),
            ("(BĐL) - Chiều qua trời mưa.", [("BĐL", "ORG")]),
            ("Nhà thơ người Mông Hờ A Di góp lời.", [("Hờ A Di", "PER")]),
            ("Phó Chủ tịch UBND xã Sùng Thị Say nói.", [("UBND xã", "ORG"), ("Sùng Thị Say", "PER")]),
            ("Bác sĩ làm ở đó (Viện Tim Lạc Hồng).", [("Viện Tim Lạc Hồng", "ORG")]),
            ("Bà Lăng Thị Khánh Hòa chỉ đạo.", [("Lăng Thị Khánh Hòa", "PER")]),
            ("Dự có Chỉ huy trưởng Ban Chỉ huy Phòng thủ khu vực 3 - Chợ Rã.", [("Ban Chỉ huy Phòng thủ khu vực 3 - Chợ Rã", "ORG")]),
            ("Cô là trưởng nhóm Năm Cánh.", [("Năm Cánh", "ORG")]),
            ("Tàu rải cáp Nereus Aurora bị đuổi.", []),
            ("Theo Cơ quan Quản lý Dược phẩm và Sản phẩm y tế Pháp, thuốc an toàn.", [("Cơ quan Quản lý Dược phẩm và Sản phẩm y tế Pháp", "ORG")]),
            ("Bà làm ở Vụ Tổ chức cán bộ Bộ Kế hoạch - đầu tư.", [("Vụ Tổ chức cán bộ Bộ Kế hoạch - đầu tư", "ORG")]),
            ("Tòa phạt một cán bộ Phòng Cảnh sát kinh tế Công an tỉnh Lào Cai 3 năm tù.", [("Phòng Cảnh sát kinh tế Công an tỉnh Lào Cai", "ORG")]),
            ("Bà rời Ủy ban Giải phóng Levant - tổ chức hợp nhất ba nhóm.", [("Ủy ban Giải phóng Levant", "ORG")]),
            ("Vụ việc do Cơ quan điều tra hình sự Quân khu 5 xử lý.", [("Cơ quan điều tra hình sự Quân khu 5", "ORG")]),
            ("Cơ quan điều tra Công an tỉnh Lào Cai điều tra hình sự.", [("Cơ quan điều tra Công an tỉnh Lào Cai", "ORG")]),
            ("Bà ở cư xá Hoa Sữa.", [("cư xá Hoa Sữa", "LOC")]),
            ("Theo Cục Thú y và người dân Lào, trâu khỏe.", [("Cục Thú y", "ORG"), ("Lào", "LOC")]),
            ("Theo Cục Thú y và Bộ Y tế Lào, trâu khỏe.", [("Cục Thú y", "ORG"), ("Bộ Y tế Lào", "ORG")]),
            ("Dự án do Công ty cổ phần đầu tư Hà Giang - Miền Trung làm chủ đầu tư.", [("Công ty cổ phần đầu tư Hà Giang - Miền Trung", "ORG")]),
            ("Ông là Bí thư Đảng ủy, quê Huế.", [("Đảng ủy", "ORG"), ("Huế", "LOC")]),
        ],
    )  # fmt: skip
    def test_a_name_ends_where_its_neighbour_begins(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert names(text) == expected

    def test_a_country_s_name_may_begin_a_given_name(self) -> None:
        assert names("Cô Đỗ Mỹ Linh hát.", "Mỹ Linh vui. Tổng thống Mỹ Trump đến.") == [
            ("Đỗ Mỹ Linh", "PER"),
            ("Mỹ Linh", "PER"),
            ("Mỹ", "LOC"),
            ("Trump", "PER"),
        ]


class TestLawsAndEvents:
    def test_a_tournament_of_a_foreign_name(self) -> None:
        assert names("Anh thắng giải Da Nang Marathon 2023 và vào bán kết Hanoi Open 2025 ở Lagos.") == [
            ("Da Nang Marathon 2023", "EVENT"),
            ("Hanoi Open 2025", "EVENT"),
            ("Lagos", "LOC"),
        ]

    @pytest.mark.parametrize(
        "name",
        [
            "Nghị quyết số 57-NQ/TW",
            "Nghị định 100/2019/NĐ-CP",
            "nghị định 75/2018",
            "Bộ luật Hình sự 2015",
            "Luật An ninh mạng",
            "Luật Dân số",
            "Luật Phòng, chống ma túy",
            "Bộ luật hình sự 2015",
            "Luật thi hành án hình sự",
            "Công ước Liên Hợp Quốc về tội phạm mạng",
            "Công ước Hà Nội",
            "Luật Đất đai 2024 (sửa đổi)",
            "Luật Đất đai (sửa đổi)",
            "Nghị định 167 năm 2013",
            "thông tư 29",
            "quyết định 33/2017/QĐ-UBND",
            "kế hoạch số 12",
            "Công ước Liên Hợp Quốc (LHQ) về chống tội phạm mạng",
            "UNCLOS",
            "Luật số 56/2024/QH15",
            "Luật Phí và Lệ phí",
            "Pháp lệnh Ưu đãi người có công",
        ],
    )
    def test_a_law_is_named_with_its_number_and_its_matter(self, name: str) -> None:
        assert names(f"Việc này theo {name}.") == [(name, "LAW")]

    def test_a_lawyer_is_no_law(self) -> None:
        assert names("Luật sư Lê Hải Yến bào chữa. Luật này mới.") == [("Lê Hải Yến", "PER")]

    @pytest.mark.parametrize(
        "text",
        [
            "Tòa kết luận Harris vô tội.",
            "Họ quy định PhilSA là cơ quan chính.",
            "Ban kỷ luật Đảng họp. Kế hoạch 3 năm đã xong.",
            "Nghị quyết của Đại hội được thông qua.",
        ],
    )
    def test_a_verb_or_a_paper_without_a_number_is_no_law(self, text: str) -> None:
        assert "LAW" not in {kind for _, kind in names(text)}

    def test_a_faculty_of_law_is_no_law(self) -> None:
        assert names("Chị học khoa Luật Đại học Cần Thơ.") == [("Đại học Cần Thơ", "ORG")]

    def test_two_laws_are_two_names(self) -> None:
        assert names("Vi phạm Luật Đê điều, Luật Phòng chống thiên tai.") == [
            ("Luật Đê điều", "LAW"),
            ("Luật Phòng chống thiên tai", "LAW"),
        ]

    def test_a_title_before_a_winner_is_no_contest(self) -> None:
        assert names("Hoa hậu Đỗ Mỹ Linh chấm Hoa hậu Việt Nam 2022.") == [
            ("Đỗ Mỹ Linh", "PER"),
            ("Hoa hậu Việt Nam 2022", "EVENT"),
        ]

    @pytest.mark.parametrize("name", ["Hoa hậu Đền Hùng Việt Nam 1992", "Hoa khôi Lâu Thượng 2015"])
    def test_a_pageant_runs_to_its_year(self, name: str) -> None:
        assert names(f"Cô đăng quang {name} khi 18 tuổi.") == [(name, "EVENT")]

    def test_a_year_behind_the_name_of_a_winner_makes_no_pageant(self) -> None:
        assert names("Hoa hậu Phan Hoàng Lê sinh năm 1990.") == [("Phan Hoàng Lê", "PER")]

    @pytest.mark.parametrize(
        "name", ["Giọng hát Cửa Lò 2008", "Sea Lantern 2019", "Nhà nông trổ tài lần thứ hai"]
    )
    def test_the_date_in_a_name_tells_an_event_behind_the_noun_of_an_occasion(self, name: str) -> None:
        assert names(f"Họ dự hội thi {name} ở quê.") == [(name, "EVENT")]

    def test_a_prize_names_the_contest_behind_it(self) -> None:
        assert names("Em đoạt giải nhì Tiếng hát Mùa thu 2021.") == [("Tiếng hát Mùa thu 2021", "EVENT")]

    def test_an_occasion_of_a_place_is_no_name(self) -> None:
        assert names("Sau sự kiện Ukraine 2014, giá dầu giảm.") == [("Ukraine", "LOC")]

    @pytest.mark.parametrize(
        "name", ["Hội thi Tin học trẻ lần thứ hai", "Lễ hội Cầu ngư 2025", "Triển lãm Sách cũ 2019"]
    )
    def test_an_event_takes_in_the_small_words_before_its_date(self, name: str) -> None:
        assert names(f"{name} đông khách.") == [(name, "EVENT")]

    def test_the_day_of_a_holiday_is_no_part_of_its_name(self) -> None:
        assert names("Dịp Quốc khánh 2-9 và Hội Lim 2026.")[0] == ("Quốc khánh", "EVENT")

    def test_an_event_stands_apart_from_its_ceremony(self) -> None:
        assert names("Lễ bế mạc Liên hoan phim Việt Nam lần thứ XXIV kéo dài.") == [
            ("Liên hoan phim Việt Nam lần thứ XXIV", "EVENT")
        ]

    def test_an_ordinal_alone_names_no_conference(self) -> None:
        assert names("Tỉnh tổ chức Hội nghị lần thứ ba.") == []

    def test_an_acronym_in_brackets_ends_the_event_and_is_a_name(self) -> None:
        assert names("Lễ mở ký Công ước Liên Hợp Quốc (LHQ) về chống tội phạm mạng diễn ra hôm qua.")[:2] == [
            ("Lễ mở ký Công ước Liên Hợp Quốc", "EVENT"),
            ("LHQ", "ORG"),
        ]

    def test_a_head_in_small_letters_alone_makes_no_event(self) -> None:
        assert names("Hội nghị toàn quốc về y tế, lễ hội ở Hà Nội và giải pháp mới.") == [("Hà Nội", "LOC")]

    @pytest.mark.parametrize(
        "name",
        [
            "SEA Games 33",
            "Lễ mở ký Công ước Hà Nội",
            "Đại hội XIV",
            "Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI",
            "Hội nghị thượng đỉnh Mỹ - Triều lần hai",
            "Liên hoan truyền hình toàn quốc lần thứ 38",
            "Ngày hội Văn hóa các dân tộc Tây Bắc",
            "Festival Hoa Đà Lạt 2024",
            "Hội sách phố Đông lần thứ 5",
            "khởi nghĩa Bãi Sậy",
            "bão số 12",
            "World Cup futsal nữ 2029",
            "Hội nghị Trung ương 14",
            "Hội thi Tiếng hát người cao tuổi",
            "Giải bóng đá nữ vô địch quốc gia – Cúp Thái Sơn Bắc 2025",
            "Kỳ thi tốt nghiệp THPT năm 2025",
            "Chiến dịch Thanh niên xung kích đông 2024",
            "Đại lễ Phật đản Phật lịch 2568",
            "Lễ hội Gầu Tào",
            "kháng chiến chống Pháp",
        ],
    )
    def test_an_event_takes_in_what_it_is_about(self, name: str) -> None:
        assert names(f"Đoàn đã dự {name}.") == [(name, "EVENT")]


class TestDocument:
    def test_a_full_name_explains_the_given_name_elsewhere(self) -> None:
        mentions = find_names(article("Ông Phạm Văn Tuyền là thợ mộc.", "Lúc ấy Tuyền ở nhà một mình."))
        short = find("Tuyền", mentions)
        assert [(m.paragraph, m.type, m.value) for m in short] == [(1, "PER", "Phạm Văn Tuyền")]

    def test_a_foreign_name_explains_the_family_name(self) -> None:
        mentions = find_names(
            article("Bà Maria Oliveira đến Hà Nội.", "Theo Oliveira, hai bên đã thống nhất.")
        )
        assert [(m.type, m.value) for m in find("Oliveira", mentions)] == [("PER", "Maria Oliveira")]

    def test_a_country_s_name_may_be_somebody_s_given_name(self) -> None:
        found = names("Ông Trần Minh Đức làm thuê ở Đức Lập.", "Hôm đó Đức ở nhà.")
        assert found[-1] == ("Đức", "PER")
        assert names("Đoàn rời Lào.", "Từ Đức, họ về nước.")[-1] == ("Đức", "LOC")

    def test_a_firm_s_full_name_explains_its_proper_name(self) -> None:
        found = find_names(
            article(
                "Công ty CP Thiết bị Y khoa Việt Hồng Phát trúng thầu.", "Đại diện Việt Hồng Phát vắng mặt."
            )
        )
        assert [(name.text, name.type) for name in found][1:] == [("Việt Hồng Phát", "ORG")]

    def test_the_first_word_of_a_firm_is_the_firm_elsewhere(self) -> None:
        assert (
            find("Lumin", find_names(article("Lumin Robotics ra mắt robot.", "Vốn rót vào Lumin tăng.")))
            != []
        )

    def test_what_follows_the_head_of_a_firm_is_the_firm_elsewhere(self) -> None:
        full = "Công ty CP Thủy sản Đầm Dơi báo lãi."
        assert names(full, "Thủy sản Đầm Dơi có ba nhà máy.")[-1] == ("Thủy sản Đầm Dơi", "ORG")
        assert names("Ngân hàng TMCP Phương Đô bị phạt.", "Phía Phương Đô im lặng.")[-1] == (
            "Phương Đô",
            "ORG",
        )
        assert names("Công ty Trần Vĩnh Lộc mở cửa.", "Trần Vĩnh Lộc hát hay.")[-1] == (
            "Trần Vĩnh Lộc",
            "PER",
        )
        assert ("Tam Kỳ", "LOC") in names("Công ty Cấp nước Tam Kỳ nghỉ.", "Mưa lớn ở Tam Kỳ.")

    def test_a_hospital_is_named_by_its_proper_name_elsewhere(self) -> None:
        assert names("Bệnh viện Bình Dân đã quá tải.", "Anh xin chuyển từ Bình Dân về quê.")[1:] == [
            ("Bình Dân", "ORG")
        ]
        assert ("Uvoka", "ORG") not in names("Bệnh viện đa khoa Uvoka mất điện.", "Uvoka vẫn còn ngập.")

    def test_a_place_that_plays_is_a_club_in_the_report_of_a_match(self) -> None:
        report = (
            "Trận đấu ở vòng đấu thứ ba của V-League có hai bàn thắng ngay hiệp một.",
            "HLV đội khách khen các cầu thủ. Thanh Hóa thắng 2-1 trên sân của mình.",
        )
        assert ("Thanh Hóa", "ORG") in names(*report)
        assert ("Thanh Hóa", "LOC") in names("Thanh Hóa thắng lợi trong thu hút đầu tư.")

    def test_the_home_of_a_club_named_in_full_is_the_club_too(self) -> None:
        report = "Trận đấu muộn của V-League, Becamex Bình Dương thua dù tiền đạo Lê Sơn ghi bàn."
        assert ("Bình Dương", "ORG") in names(report, "Mùa tới, Bình Dương có ngoại binh mới.")
        assert ("Bình Dương", "LOC") in names(report, "Khán giả ở Bình Dương bỏ về.")
        assert names(report, "Anh từng khoác áo SHB Đà Nẵng, Hà Tĩnh.")[-1] == ("Hà Tĩnh", "ORG")

    def test_a_country_is_a_team_only_where_it_plays(self) -> None:
        assert names(
            "Trận ra quân, Nhật Bản hòa Uzbekistan 0-0.",
            "Tiền vệ người Nhật Bản bỏ lỡ quả phạt đền.",
            "Bảng A còn có Qatar và Jordan, giải diễn ra tại Qatar.",
        ) == [
            ("Nhật Bản", "ORG"),
            ("Uzbekistan", "ORG"),
            ("Nhật Bản", "LOC"),
            ("Qatar", "ORG"),
            ("Jordan", "ORG"),
            ("Qatar", "LOC"),
        ]
        assert ("Nhật Bản", "LOC") in names("Nhật Bản thắng kiện Hàn Quốc.", "Tòa trọng tài họp kín.")
        assert ("Nga", "LOC") in names("Trận chung kết ở sân của nước chủ nhà Nga có hai bàn thắng.")

    def test_the_two_clubs_of_a_match_play(self) -> None:
        assert names(
            "Vòng 5 V-League, Hà Tĩnh tiếp Nam Định.", "Tiền đạo ghi bàn ở Nam Định cho Hà Tĩnh."
        ) == [
            ("V-League", "EVENT"),
            ("Hà Tĩnh", "ORG"),
            ("Nam Định", "ORG"),
            ("Nam Định", "LOC"),
            ("Hà Tĩnh", "ORG"),
        ]

    def test_what_only_the_model_sees_must_be_surer_in_an_article(self) -> None:
        sentence = "Theo Tarvik thì giá tăng."
        assert names(sentence) == [("Tarvik", "PER")]
        assert names(sentence, "Trời mưa.", "Chợ vắng.") == []
        assert names(sentence, "Ông Ivan Tarvik buôn gạo.", "Chợ vắng.")[0] == ("Tarvik", "PER")

    def test_capitals_are_the_same_name(self) -> None:
        assert names("Bà Đỗ Thị Ngân nói.", "ĐỖ THỊ NGÂN nhận giải.")[1] == ("ĐỖ THỊ NGÂN", "PER")

    def test_an_acronym_takes_its_type_and_its_value_from_the_full_name(self) -> None:
        mentions = find_names(
            article(
                "Viện Nghiên cứu Phát triển Nông thôn Mới (VNPN) công bố số liệu.", "VNPN khảo sát tám xã."
            )
        )
        assert [(m.type, m.value) for m in find("VNPN", mentions)] == [
            ("ORG", "Viện Nghiên cứu Phát triển Nông thôn Mới")
        ] * 2

    def test_an_abbreviation_of_a_common_noun_is_no_organization(self) -> None:
        assert names("Trường họp với phụ huynh học sinh (PHHX).") == []

    def test_every_mention_says_what_made_it_and_how_sure_it_is(self) -> None:
        mentions = find_names(article("Ông Vũ Quang Hòa, Giám đốc Công ty CP Sữa An Bình, sống ở Huế."))
        assert [m.recognizer for m in mentions] == ["title", "org_head", "gazetteer"]


PIECES = st.sampled_from(
    [
        "ông",
        "bà",
        "Nguyễn",
        "Văn",
        "An",
        "Trump",
        "Bộ",
        "Y",
        "tế",
        "và",
        ",",
        ".",
        "(",
        ")",
        "“",
        "”",
        "-",
        "Hà",
        "Nội",
        "tỉnh",
        "UBND",
        "TP.",
        "HCM",
        "số",
        "57-NQ/TW",
        "Luật",
        "năm",
        "2015",
        "của",
        "về",
        "Công",
        "ty",
        "công",
        "an",
        "xã",
        "Mỹ",
        "NATO",
        "phim",
        "sông",
        "12",
        "Anh",
        "Giám",
        "đốc",
        "lần",
        "thứ",
        "Đại",
        "hội",
        "iPhone",
        "X",
        "al-Assad",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60), max_size=4))
def test_mentions_are_pieces_of_their_paragraphs_in_order_and_apart(texts: list[str]) -> None:
    mentions = find_names(article(*texts))
    assert all(texts[m.paragraph][m.start : m.end] == m.text != "" for m in mentions)
    assert {m.type for m in mentions} <= {"PER", "ORG", "LOC", "LAW", "EVENT"}
    for one, other in itertools.pairwise(mentions):
        assert (one.paragraph, one.end) <= (other.paragraph, other.start) or one.paragraph < other.paragraph


@given(st.lists(st.lists(PIECES, max_size=20).map(" ".join), max_size=3))
def test_the_same_article_has_the_same_names(texts: list[str]) -> None:
    assert find_names(article(*texts)) == find_names(article(*texts))


@given(st.text(alphabet=" \n\u00a0TPHQ.AaĐ-'(“1,", max_size=40))
def test_the_words_of_a_text_stand_where_the_tokens_say(text: str) -> None:
    tokens = tokenize(text)
    places = [tokens.place(i, i + 1) for i in range(len(tokens.words))]
    assert [text[start:end] for start, end in places] == list(tokens.words)
    # A torn word holds the space that tears it.
    assert "".join("".join(tokens.words).split()) == "".join(text.split())


def test_a_point_abbreviates_a_unit_only_before_its_name() -> None:
    assert tokenize("TP. Huế").words == ("TP.", "Huế")
    assert tokenize("Anh H.").words == ("Anh", "H", ".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tối qua, bà xã Trần Phong đăng ảnh.", [("Trần Phong", "PER")]),
        ("Vụ cháy ở xã Trần Phong.", [("Trần Phong", "LOC")]),
        ("Nghệ sĩ Nhã Uyên và Trường Giang đến dự.", [("Nhã Uyên", "PER"), ("Trường Giang", "PER")]),
        ("Trường Ngô Quyền khai giảng.", [("Trường Ngô Quyền", "ORG")]),
        (
            "Ngôi sao Hollywood Dương Tú Quyên dự lễ khai mạc.",
            [("Hollywood", "LOC"), ("Dương Tú Quyên", "PER")],
        ),
        ("Xe dừng trước số nhà 103 Trần Hưng Đạo (phường Đề Thám).", [("Trần Hưng Đạo", "LOC"), ("Đề Thám", "LOC")]),
        ("Máy bay đi từ Huế ra Đồng Hới.", [("Huế", "LOC"), ("Đồng Hới", "LOC")]),
        ("Dòng nhạc Bolero đang thịnh hành.", []),
    ],
)  # fmt: skip
def test_what_a_relative_a_school_a_star_or_a_house_is_called(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert names(text) == expected


def test_people_are_called_what_their_article_calls_them() -> None:
    gang = "Công an bắt Lê Văn Hải. Nhóm Hải chia nhau bỏ trốn, trong khi đối thủ Hải ở lại."
    assert names(gang) == [("Lê Văn Hải", "PER"), ("Hải", "PER"), ("Hải", "PER")]
    dancer = "Vũ công Phan Chí Anh mở lớp. Chí Anh dạy nhảy."
    assert names(dancer) == [("Phan Chí Anh", "PER"), ("Chí Anh", "PER")]
    founder = "Vợ chồng Triệu Vân lập Công ty Điện tử Triệu Vân. Triệu Vân là chủ tịch."
    assert ("Triệu Vân", "PER") in names(founder)
    assert ("Triệu Vân", "ORG") not in names(founder)


def test_a_deed_is_no_field_of_a_body() -> None:
    assert ("Hân", "ORG") not in names("Anh đến thẳng bệnh viện gặp Hân.")
    assert names("Doanh nghiệp vận tải Hoàng Hân dừng chạy.") == [("Hoàng Hân", "ORG")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Công an chỉ đạo điều tra vụ cháy.", [("Bộ Công an", "ORG")]),
        ("Nghị quyết của Bộ Chính trị về du lịch.", [("Bộ Chính trị", "ORG")]),
        ("Ban Chỉ đạo phòng chống thiên tai tỉnh Cà Mau họp.", [("Ban Chỉ đạo phòng chống thiên tai tỉnh Cà Mau", "ORG")]),
        ("Hội nghị liên Triều diễn ra ở Seoul.", [("Seoul", "LOC")]),
        ("Ông gặp Chủ tịch Hà Nội Nguyễn Văn Thành.", [("Hà Nội", "LOC"), ("Nguyễn Văn Thành", "PER")]),
        ("Ông chủ WikiLeaks bị bắt.", [("WikiLeaks", "ORG")]),
        ("Văn phòng tổng thống Brazil ra thông báo.", [("Văn phòng tổng thống Brazil", "ORG")]),
        ("Theo hãng thông tấn nhà nước SANA, mưa to.", [("SANA", "ORG")]),
        ("Máy bay chở khách tới thị trấn chủ chốt Khan Rasul.", [("Khan Rasul", "LOC")]),
    ],
)  # fmt: skip
def test_where_a_body_ends_and_what_names_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chuyên gia Hán Nôm Lê Quang Sở đọc bia.", [("Lê Quang Sở", "PER")]),
        ("Bia do Viện Nghiên cứu Hán Nôm giữ.", [("Viện Nghiên cứu Hán Nôm", "ORG")]),
        ("Chủ tịch WHO Ursula von der Brandt phát biểu.", [("WHO", "ORG"), ("Ursula von der Brandt", "PER")]),
        ("Phó Tổng thống JD Marsh phát biểu.", [("JD Marsh", "PER")]),
        ("Bài của Viện Nghiên cứu S. Rajamani về thuế.", [("Viện Nghiên cứu S. Rajamani", "ORG")]),
    ],
)  # fmt: skip
def test_what_stands_before_a_name_is_no_part_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_the_title_of_a_forces_commander_makes_no_place_of_the_sea() -> None:
    assert ("Lê Quang Sở", "PER") in names("Tư lệnh Cảnh sát biển Thiếu tướng Lê Quang Sở dự lễ.")
    assert names("Xe dừng trên đường Đại tướng Lê Quang Sở.") == [("đường Đại tướng Lê Quang Sở", "LOC")]


def test_two_words_of_a_sport_report_on_it_in_a_brief_text() -> None:
    assert names("Trọng tài rút thẻ đỏ khi Nam Định gặp Hà Tĩnh.") == [
        ("Nam Định", "ORG"),
        ("Hà Tĩnh", "ORG"),
    ]
    assert ("Nam Định", "LOC") in names("Trận mưa kéo dài khi Nam Định gặp hạn.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn viếng Chủ tịch Hồ Chí Minh.", [("Hồ Chí Minh", "PER")]),
        ("Tổng thống Bồ Đào Nha đến Huế.", [("Bồ Đào Nha", "LOC"), ("Huế", "LOC")]),
        ("Họ đáp xuống sân bay quốc tế Vua Khaled.", [("sân bay quốc tế Vua Khaled", "LOC")]),
        ("Họ gặp Vua Khaled.", [("Khaled", "PER")]),
        ("Tổng thống CH Chad Idriss Dabo đến.", [("CH Chad", "LOC"), ("Idriss Dabo", "PER")]),
        ("Ủy viên Charles Wang Kai-hon nhận định.", [("Charles Wang Kai-hon", "PER")]),
        ("Quốc vương Salman bin Abdul - aziz al Saud đến.", [("Salman bin Abdul - aziz al Saud", "PER")]),
        ("Hai du khách gọi Cảnh sát du lịch Thái Lan.", [("Cảnh sát du lịch Thái Lan", "ORG")]),
        ("Văn phòng luật sư Lê và đồng sự nhận vụ này.", [("Văn phòng luật sư Lê và đồng sự", "ORG")]),
        ("Bí thư Thành ủy Tất Thành Công đến.", [("Thành ủy", "ORG"), ("Tất Thành Công", "PER")]),
        ("Xe đỗ ở phường Chánh Phú Hòa.", [("Chánh Phú Hòa", "LOC")]),
        ("Giao cho Công ty cổ phần Vinabell nghiên cứu đầu tư dự án.", [("Công ty cổ phần Vinabell", "ORG")]),
        ("Trung tâm Bellstar nghiên cứu biển Việt Nam mở cửa.", [("Trung tâm Bellstar nghiên cứu biển Việt Nam", "ORG")]),
    ],
)  # fmt: skip
def test_who_is_called_by_the_name_of_a_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_firm_goes_by_its_two_foreign_words() -> None:
    assert names("Công ty Smartway Bellini mở bán. Smartway Bellini lãi lớn.") == [
        ("Công ty Smartway Bellini", "ORG"),
        ("Smartway Bellini", "ORG"),
    ]
    assert ("Louis Bellini", "ORG") not in names("Công ty Louis Bellini mở bán. Ông Louis Bellini vui.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ trưởng Bộ thông tin Nguyễn Văn Hải nói.", [("Bộ thông tin", "ORG"), ("Nguyễn Văn Hải", "PER")]),
        ("Giám đốc Trung tâm nghiên cứu Lê Quý Đôn nói.", [("Trung tâm nghiên cứu Lê Quý Đôn", "ORG")]),
        ("Chủ tịch Ủy ban Greg Salter nói.", [("Greg Salter", "PER")]),
        ("Chủ tịch Viện Jacques Morin nói.", [("Viện Jacques Morin", "ORG")]),
        (
            "Phó bí thư Thành ủy TP.HCM Tất Thành An nói.",
            [("Thành ủy TP.HCM", "ORG"), ("Tất Thành An", "PER")],
        ),
        ("Anh ở phường Tân Phước Khánh.", [("Tân Phước Khánh", "LOC")]),
        ("Nữ VĐV Iran Shirin Rahimi tập luyện.", [("Iran", "LOC"), ("Shirin Rahimi", "PER")]),
        ("Theo phái bộ Hỗ trợ Bền vững, họ đã rút.", [("phái bộ Hỗ trợ Bền vững", "ORG")]),
        ("Phi công Air Canada xin hạ cánh.", [("Air Canada", "ORG")]),
    ],
)
def test_who_holds_a_post_is_no_part_of_its_body(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các cảng Ukraine mở lại.", [("Ukraine", "LOC")]),
        ("Hai đảo Nhật Bản bị ngập.", [("Nhật Bản", "LOC")]),
        ("Dân trên bán đảo Triều Tiên vui mừng.", [("bán đảo Triều Tiên", "LOC")]),
    ],
)
def test_what_is_counted_in_a_country_bears_no_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_body_is_parted_from_a_holder_whom_the_article_names_elsewhere() -> None:
    spokeswoman = "Người phát ngôn Bộ Ngoại giao Thu Hà nói."
    assert names(spokeswoman, "Bà Thu Hà nhấn mạnh.")[:2] == [("Bộ Ngoại giao", "ORG"), ("Thu Hà", "PER")]
    school = "Hiệu trưởng Trường tiểu học Nguyễn Du nói."
    assert names(school, "Ông kể về đại thi hào Nguyễn Du.")[0] == ("Trường tiểu học Nguyễn Du", "ORG")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở TN-MT tham mưu UBND tỉnh thu hồi đất.", [("Sở TN-MT", "ORG"), ("UBND tỉnh", "ORG")]),
        ("Phòng Tham mưu Công an tỉnh Nghệ An họp.", [("Phòng Tham mưu Công an tỉnh Nghệ An", "ORG")]),
        ("Bộ GTVT hồ hởi đón nhận.", [("Bộ GTVT", "ORG")]),
        ("Ban quản lý hồ Dầu Tiếng thông báo.", [("Ban quản lý hồ Dầu Tiếng", "ORG")]),
        ("Bộ Giao thông vận tải tập trung giải ngân.", [("Bộ Giao thông vận tải", "ORG")]),
        ("Sở NN&PTNT trình UBND tỉnh đề án.", [("Sở NN&PTNT", "ORG"), ("UBND tỉnh", "ORG")]),
        ("Công ty Rau củ Miền Nam mở cửa.", [("Công ty Rau củ Miền Nam", "ORG")]),
    ],
)
def test_what_a_body_does_is_no_part_of_its_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họ hẹn nhau ở Quảng trường Thời đại lúc nửa đêm.", [("Quảng trường Thời đại", "LOC")]),
        ("Lính gác dọc Đường Ranh giới Xanh từ sáng.", [("Đường Ranh giới Xanh", "LOC")]),
        ("Đảng Bình dân họp sáng nay.", [("Đảng Bình dân", "ORG")]),
        ("Ông dạy ở Đại học Tự trị nhiều năm.", [("Đại học Tự trị", "ORG")]),
        ("Cục Quản lý Dược phẩm cấp phép.", [("Cục Quản lý Dược phẩm", "ORG")]),
        ("Bà được trao Huân chương Lao động.", []),
        ("Khách đến Quảng trường Lâm Viên quan tâm tới hoa.", [("Quảng trường Lâm Viên", "LOC")]),
        ("Cả hai đảng Dân chủ và Cộng hòa ủng hộ.", [("đảng Dân chủ", "ORG")]),
    ],
)
def test_no_name_ends_inside_a_word(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giám đốc tài chính tập đoàn Huawei Lý Vân Chi từ chức.",
            [("tập đoàn Huawei", "ORG"), ("Lý Vân Chi", "PER")],
        ),
        ("Giám đốc tài chính tập đoàn Huawei Việt Nam từ chức.", [("tập đoàn Huawei Việt Nam", "ORG")]),
        (
            "Chủ nhiệm Tổng cục Chính trị Trương An, 66 tuổi, về hưu.",
            [("Tổng cục Chính trị", "ORG"), ("Trương An", "PER")],
        ),
        ("Cô học Trường tiểu học Trương Định, 2 tầng.", [("Trường tiểu học Trương Định", "ORG")]),
        ("Theo báo Japan Times, hoa nở sớm.", [("Japan Times", "ORG")]),
        ("Theo tờ báo Nhật Bản Sora Daily, hoa nở sớm.", [("Nhật Bản", "LOC"), ("Sora Daily", "ORG")]),
        ("Bà mua vé ở cửa hàng Marta Liquor and Deli.", [("Marta Liquor and Deli", "ORG")]),
        ("Người bán ở cửa hàng là Marta Bellini.", [("Marta Bellini", "PER")]),
    ],
)
def test_what_a_firm_or_a_paper_is_called(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một bé trai Argentina bơi vào bờ.", [("Argentina", "LOC")]),
        ("Chị sống với người chồng Mỹ ở Huế.", [("Mỹ", "LOC"), ("Huế", "LOC")]),
        ("Chị Mỹ bán hoa.", [("Mỹ", "PER")]),
        ("Anh Jordan bán hoa.", [("Jordan", "PER")]),
    ],
)
def test_a_country_behind_a_noun_of_persons_is_no_person(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_body_is_told_by_its_initials_in_brackets() -> None:
    assert ("Pasukan Bukit Hijau", "ORG") in names("Họ thuộc mạng lưới Pasukan Bukit Hijau (PBH) ở đảo.")
    priced = "Dự án trị giá 9,4 tỉ Ringgit Malaysia (RM) đã xong."
    assert "ORG" not in dict(names(priced)).values()


def test_what_the_article_calls_a_thing_is_no_person_elsewhere() -> None:
    missile = "Tên lửa Zaslov được thử hôm qua.", "Giới quan sát cho rằng Zaslov bay xa.", "Nga cần Zaslov."
    assert ("Zaslov", "PER") not in names(*missile)
    assert ("Zaslov", "PER") in names("Tên lửa Zaslov được thử.", "Ông Zaslov vui mừng.", "Zaslov nói.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cuộc tập trận chung Sao Biển bắt đầu.", [("Sao Biển", "EVENT")]),
        ("Cuộc tập trận mang tên Đại bàng Xanh bắt đầu.", [("Đại bàng Xanh", "EVENT")]),
        ("Cuộc tập trận Lào chủ trì đã xong.", [("Lào", "LOC")]),
        ("Anh luyện tập Karate với Trung.", []),
        ("Cô hát ở Nhạc hội Gió Mùa 2019.", [("Nhạc hội Gió Mùa 2019", "EVENT")]),
    ],
)
def test_manoeuvres_and_festivals_are_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert [found for found in names(text) if found[1] != "PER"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giám đốc FBI Corvey từ chức.", [("FBI", "ORG"), ("Corvey", "PER")]),
        ("Giám đốc FPT Play nói về giá.", [("FPT Play", "ORG")]),
        ("Cô Mu Lan, 27 tuổi, trồng hoa.", [("Mu Lan", "PER")]),
        ("Hôm qua, MU thắng trận.", [("MU", "ORG")]),
        ("Quân đội chính phủ Syria rút lui.", [("Quân đội chính phủ Syria", "ORG")]),
        ("Quân đội chính phủ rút lui.", []),
        ("Đại sứ tại Liên Hợp Quốc Mirka Soltan nói.", [("Liên Hợp Quốc", "ORG"), ("Mirka Soltan", "PER")]),
        ("Nga và Ấn độ hợp tác.", [("Nga", "LOC"), ("Ấn độ", "LOC")]),
        ("Thượng nghị sĩ đảng Cộng hòa Ron Balter nói.", [("đảng Cộng hòa", "ORG"), ("Ron Balter", "PER")]),
        ("Ứng viên đảng Pheu Thai phát biểu.", [("đảng Pheu Thai", "ORG")]),
        ("Giá máy của công ty Trung Quốc Huawei rẻ.", [("Trung Quốc", "LOC"), ("Huawei", "ORG")]),
    ],
)
def test_bodies_countries_and_who_stands_behind_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bão Yutu giống bão Mangkhut.", [("Bão Yutu", "EVENT"), ("bão Mangkhut", "EVENT")]),
        ("Cơn bão số 5 mạnh lên.", [("bão số 5", "EVENT")]),
        ("Người chỉ huy chiến dịch Narong Osatan nói.", []),
        ("Ông dự chiến dịch Điện Biên Phủ.", [("chiến dịch Điện Biên Phủ", "EVENT")]),
        ("Giá dầu lên mốc 100 USD/thùng.", []),
    ],
)
def test_storms_campaigns_and_rates(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tàu chìm gần đảo Java hôm qua.", [("đảo Java", "LOC")]),
        ("Cô lập trình bằng Java ở nhà.", []),
        ("Khách chụp ảnh dưới tháp Eiffel.", [("tháp Eiffel", "LOC")]),
        ("Máy bay rời căn cứ Hmeirat.", [("căn cứ Hmeirat", "LOC")]),
        ("Anh ra tòa, căn cứ Điều 5 của luật.", []),
        ("Họ cầu nguyện ở các nhà thờ Công giáo.", []),
        ("Sóng to ở nhà giàn Huyền Trân.", [("nhà giàn Huyền Trân", "LOC")]),
        ("Trẻ tiêm vắc xin tại Trạm Y tế.", []),
        ("Bão ở 109,4 độ Kinh Đông, cách Côn Đảo 90km.", [("Côn Đảo", "LOC")]),
    ],
)
def test_what_a_land_or_a_building_is_called(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vụ việc làm ba người bị thương.", []),
        ("Ông là chuyên viên Vụ Pháp chế.", [("Vụ Pháp chế", "ORG")]),
        ("Anh tới Đại lộ Danh vọng chụp ảnh.", [("Đại lộ Danh vọng", "LOC")]),
        (
            "Họ viếng Nghĩa trang Liệt sĩ Giải phóng Tổ quốc.",
            [("Nghĩa trang Liệt sĩ Giải phóng Tổ quốc", "LOC")],
        ),
        ("Nghị quyết Hội đồng Bảo an Liên Hợp Quốc số 2455.", [("Hội đồng Bảo an Liên Hợp Quốc", "ORG")]),
        ("Cô dạy ở Trường THPT số 1 Bảo Yên.", [("Trường THPT số 1 Bảo Yên", "ORG")]),
        ("Theo tờ The Daily Mail, tàu đã rời cảng.", [("The Daily Mail", "ORG")]),
        (
            "Hiệp định Thương mại tự do Việt Nam – Hàn Quốc.",
            [("Hiệp định Thương mại tự do Việt Nam – Hàn Quốc", "LAW")],
        ),
        ("Từ World Cup 2010, ông mê bóng đá.", [("World Cup 2010", "EVENT")]),
        (
            "Chiến tranh Triều Tiên 1950 - 1953 để lại nhiều bom.",
            [("Chiến tranh Triều Tiên 1950 - 1953", "EVENT")],
        ),
        ("Bài đăng gây bão Internet.", []),
    ],
)
def test_names_end_behind_whole_words_and_begin_at_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anh sống ở thành phố St. Almora, bang Ohio.", [("St. Almora", "LOC"), ("Ohio", "LOC")]),
        ("Cô nằm ở bệnh viện St. Merion.", [("bệnh viện St. Merion", "ORG")]),
        ("Tàu tới thành phố Tor del Vasto hôm qua.", [("Tor del Vasto", "LOC")]),
        ("Bão vào Florida Keys.", [("Florida Keys", "LOC")]),
        ("Máy bay rời căn cứ không quân hoàng gia Mildon.", [("căn cứ không quân hoàng gia Mildon", "LOC")]),
        ("Tiêm kích Super Hornet cất cánh.", []),
    ],
)
def test_foreign_places_and_what_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_country_stands_apart_from_one_name_of_its_minister() -> None:
    assert names("Ngoại trưởng Hàn Quốc Kang cảnh báo.")[0] == ("Hàn Quốc", "LOC")
    assert names("Giám đốc Hà Lan Anh cảnh báo.") == [("Hà Lan Anh", "PER")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quan hệ Việt - Trung tốt lên.", ["Việt", "Trung"]),
        ("Lãnh đạo Triều - Hàn gặp nhau.", ["Triều", "Hàn"]),
        ("Ba miền Bắc - Trung - Nam có mưa.", ["miền Bắc"]),
        ("Anh Trung - Mỹ Đức là hàng xóm.", ["Mỹ Đức"]),
    ],
)
def test_countries_in_short_beside_each_other(text: str, expected: list[str]) -> None:
    assert [name for name, kind in names(text) if kind == "LOC"] == expected


def test_a_country_in_short_has_its_whole_name_for_value_and_tells_nothing_of_a_namesake() -> None:
    pair, single = (
        article("Quan hệ Mỹ - Trung xấu đi."),
        article("Quan hệ Mỹ - Trung xấu đi.", "Đội của Trung thắng."),
    )
    assert [mention.value for mention in find_names(pair)] == [None, "Trung Quốc"]
    assert ("Trung", "LOC") not in [(m.text, m.type) for m in find_names(single) if m.paragraph == 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Máy bay không người lái MQ-9 Kastrel rơi.", []),
        ("Tàu ngầm Đề án 971 rời cảng.", []),
        ("Tỉnh thực hiện Đề án 844.", [("Đề án 844", "LAW")]),
        ("Vụ Nga bắt tàu cá gây tranh cãi.", [("Nga", "LOC")]),
        ("Vụ Pháp chế trả lời.", [("Vụ Pháp chế", "ORG")]),
        ("Bão tới quốc đảo Bahamas.", [("Bahamas", "LOC")]),
        ("Súng trường M4 bị thu giữ.", []),
        ("Tài khoản @FormerBlo bị khóa.", []),
        ("Kèn vang ở World Cup 4 năm trước.", [("World Cup", "EVENT")]),
        ("CEO Tok Air Patree Sarasik nói.", [("Tok Air", "ORG"), ("Patree Sarasik", "PER")]),
        ("CEO Tok Air Freight Services nói.", [("Tok Air Freight Services", "ORG")]),
        ("Bà là thành viên tổ chức phi chính phủ Nhà Xanh.", [("Nhà Xanh", "ORG")]),
        ("Cầu thủ Cody Rilev và Jalen Hill bị phạt.", [("Cody Rilev", "PER"), ("Jalen Hill", "PER")]),
    ],
)
def test_makes_affairs_and_islands(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Peter Novak, giám đốc điều hành Grenlogix, nói.", [("Peter Novak", "PER"), ("Grenlogix", "ORG")]),
        ("Ông Peter Novak - CEO kiêm giám đốc điều hành Grenlogix nói.", [("Peter Novak", "PER"), ("Grenlogix", "ORG")]),
        ("Ông Peter Novak, Giám đốc Khối Quản trị rủi ro, nói.", [("Peter Novak", "PER")]),
        ("Ông Peter Novak, thị trưởng Montreval, nói.", [("Peter Novak", "PER"), ("Montreval", "LOC")]),
        ("Ông Peter Novak, Ngoại trưởng Tillman và bà Ann Lee đến.", [("Peter Novak", "PER"), ("Tillman", "PER"), ("Ann Lee", "PER")]),
        ("Ông Lê Văn Mão, trưởng thôn Tân Thạnh, nói.", [("Lê Văn Mão", "PER"), ("Tân Thạnh", "LOC")]),
    ],
)  # fmt: skip
def test_the_post_of_who_stands_before_it_is_held_in_a_body(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert names(text) == expected


def test_a_firm_known_by_its_head_is_one_by_its_first_word_too() -> None:
    lines = ("Ông Peter Novak, giám đốc điều hành Grenlogix Motor, nói.", "Cổ phiếu của Grenlogix giảm.")
    assert [(m.text, m.type) for m in find_names(article(*lines)) if m.paragraph] == [("Grenlogix", "ORG")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cục Sáng chế, Chuyển đổi Số và Khuyến công họp.", [("Cục Sáng chế, Chuyển đổi Số và Khuyến công", "ORG")]),
        ("Cục Khí tượng, Thủy văn và Địa vật lý Indonesia họp.", [("Cục Khí tượng, Thủy văn và Địa vật lý Indonesia", "ORG")]),
        ("Sở Y tế, Sở Tài chính và Công an tỉnh họp.", [("Sở Y tế", "ORG"), ("Sở Tài chính", "ORG"), ("Công an tỉnh", "ORG")]),
        ("Hiệp hội Doanh nghiệp Áo tại Việt Nam họp.", [("Hiệp hội Doanh nghiệp Áo tại Việt Nam", "ORG")]),
        ("Hiệp hội Lữ hành Việt Nam tại Huế họp.", [("Hiệp hội Lữ hành Việt Nam", "ORG"), ("Huế", "LOC")]),
        ("Cơ quan CSĐT - Công an TP.HCM bắt ba người.", [("Cơ quan CSĐT", "ORG"), ("Công an TP.HCM", "ORG")]),
        ("Chiến lược về Tăng trưởng Xanh đã có.", []),
        ("Ông làm Phó trưởng khoa Tia xạ.", []),
        ("Diễn đàn và Triển lãm Năng lượng sạch 2024 khai mạc.", [("Diễn đàn và Triển lãm Năng lượng sạch 2024", "EVENT")]),
        ("Thi công đường bộ cao tốc Bắc - Nam phía Đông.", [("đường bộ cao tốc Bắc - Nam phía Đông", "LOC")]),
        ("Thi công tuyến đường Bái Thượng - Ba Sào.", [("đường Bái Thượng - Ba Sào", "LOC")]),
        ("Thi công đoạn Cao Thịnh - Mai Sơn.", [("Cao Thịnh", "LOC"), ("Mai Sơn", "LOC")]),
        ("Bộ trưởng Quốc phòng Đức Hans Gruber gặp ông Trần Minh Đức.", [("Đức", "LOC"), ("Hans Gruber", "PER"), ("Trần Minh Đức", "PER")]),
    ],
)  # fmt: skip
def test_lists_of_trades_roads_and_homonyms(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_body_is_not_explained_by_the_letters_of_what_belongs_to_it() -> None:
    found = find_names(article("Cơ chế bảo lãnh của Liên minh châu Âu (EGMX) mới có.", "EGMX do EU lập."))
    assert "Liên minh châu Âu" not in [m.value for m in found]


def test_a_conjunction_that_opens_a_sentence_is_no_family_name() -> None:
    found = find_names(article("Bác sĩ Liu đau bụng.", "Song Liu không dừng lại."))
    assert [m.text for m in found if m.paragraph] == ["Liu"]
    assert names("Song Zhongping, chuyên gia quân sự, nói.")[0] == ("Song Zhongping", "PER")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghệ nhân làng nghề Nguyễn Bá Quyến nhận bằng.", [("Nguyễn Bá Quyến", "PER")]),
        ("Anh ở thôn Đoàn Kết.", [("Đoàn Kết", "LOC")]),
        ("Họ nêu tinh thần Đoàn Kết.", []),
        ("Làng nghề Chè Thượng (hay còn gọi là Trà Thượng) đông khách.", [("Làng nghề Chè Thượng", "LOC"), ("Trà Thượng", "LOC")]),
        ("Nhà vô địch V.League Quảng Nam FC thua.", [("V.League", "EVENT"), ("Quảng Nam FC", "ORG")]),
        ("Theo Điều 69 Hiến pháp năm 2013, ông có quyền.", [("Hiến pháp năm 2013", "LAW")]),
        ("Phó Tổng thư ký T.Ư Hội CTĐ Việt Nam đến.", [("T.Ư Hội CTĐ Việt Nam", "ORG")]),
        ("Ông Trần Đức Quyến thăm Mẹ Việt Nam anh hùng.", [("Trần Đức Quyến", "PER")]),
    ],
)  # fmt: skip
def test_words_of_villages_leagues_and_committees(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch Tập đoàn Phúc Sơn Nguyễn Văn Mão đến.",
            [("Tập đoàn Phúc Sơn", "ORG"), ("Nguyễn Văn Mão", "PER")],
        ),
        (
            "Chủ tịch Tập đoàn Hoa Mai Trần Lê Văn Mão đến.",
            [("Tập đoàn Hoa Mai", "ORG"), ("Trần Lê Văn Mão", "PER")],
        ),
        ("Bộ trưởng VH-TT-DL và Chính ủy BTLVCSB đến.", []),
        ("Bộ trưởng Jean-Paul Meadow đến.", [("Jean-Paul Meadow", "PER")]),
        ("Hiệu trưởng Nhà trường phát biểu.", []),
        (
            "Lê Văn Mão-Phó Chủ tịch UBND tỉnh Bình Dương đến.",
            [("Lê Văn Mão", "PER"), ("UBND tỉnh Bình Dương", "ORG")],
        ),
        ("Phim Việt đoạt giải tại VGXF 2025.", [("Việt", "LOC"), ("VGXF 2025", "EVENT")]),
        ("Tại EU 2025 là năm khó.", [("EU", "ORG")]),
        ("Khách tới Cảng tàu khách quốc tế Cửa Lò.", [("Cảng tàu khách quốc tế Cửa Lò", "LOC")]),
        ("Khách trên tàu biển Star Meadow và siêu du thuyền Sea Land.", []),
        ("Họ đi máy bay Meadow Airlines.", [("Meadow Airlines", "ORG")]),
        ("Bến Trong Sương Muối của đạo diễn Lê Văn Mão ra rạp.", [("Lê Văn Mão", "PER")]),
    ],
)
def test_events_ships_and_works(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cửa ngõ phía Đông TP Vinh vắng xe.", ["Vinh"]),
        ("Mưa ở phía Nam Tokyo.", ["Tokyo"]),
        ("Xe đi về phía Tây Nguyên, rồi phía Bắc Giang.", ["Tây Nguyên", "Bắc Giang"]),
        ("Gió ở phía Đông Nam Bộ.", ["Đông Nam Bộ"]),
    ],
)
def test_a_bearing_before_a_place_is_none_of_its_name(text: str, expected: list[str]) -> None:
    assert [name for name, _ in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ủy ban nhân dân (UBND) tỉnh Bình Dương họp.", ["Ủy ban nhân dân (UBND) tỉnh Bình Dương"]),
        ("Sở Giao thông Vận tải (GTVT) TP.HCM họp.", ["Sở Giao thông Vận tải (GTVT) TP.HCM"]),
        ("Trường trung học phổ thông (THPT) Lê Lợi họp.", ["Trường trung học phổ thông (THPT) Lê Lợi"]),
        ("Công ty trách nhiệm hữu hạn (TNHH) Gió Mới họp.", ["Công ty trách nhiệm hữu hạn (TNHH) Gió Mới"]),
        ("Trung tâm Kiểm soát Bệnh tật (CDC) Hà Nội họp.", ["Trung tâm Kiểm soát Bệnh tật (CDC) Hà Nội"]),
        ("Triển lãm Gốm Việt Nam (VGX) 2023 mở cửa.", ["Triển lãm Gốm Việt Nam (VGX) 2023"]),
        ("Triển lãm Gốm Việt Nam (VGX) lần thứ 6.", ["Triển lãm Gốm Việt Nam (VGX) lần thứ 6"]),
        ("Triển lãm Gốm Việt Nam (VGX) mở cửa. VGX đông.", ["Triển lãm Gốm Việt Nam", "VGX", "VGX"]),
        ("Triển lãm Gốm Việt Nam (VGX) 2023. VGX đông.", ["Triển lãm Gốm Việt Nam (VGX) 2023", "VGX"]),
        ("Nhà nước Hồi giáo (IS) tự xưng tan rã.", ["Nhà nước Hồi giáo", "IS"]),
        ("Cơ quan Tình báo Trung ương (CIA) Mỹ họp.", ["Cơ quan Tình báo Trung ương", "CIA", "Mỹ"]),
        ("Bộ Giáo dục và Đào tạo (GD-ĐT) họp.", ["Bộ Giáo dục và Đào tạo", "GD-ĐT"]),
        ("Hội Nông dân tỉnh (HND) và ông Lê Văn Mão họp.", ["Hội Nông dân tỉnh", "HND", "Lê Văn Mão"]),
    ],
)
def test_letters_in_brackets_inside_a_name_are_part_of_it(text: str, expected: list[str]) -> None:
    assert [name for name, _ in names(text)] == expected


def test_the_value_of_a_name_is_without_the_letters_inside() -> None:
    [body] = find_names(article("Ủy ban nhân dân (UBND) tỉnh Bình Dương họp."))
    assert body.value == "Ủy ban nhân dân tỉnh Bình Dương"


def test_a_crop_is_no_department_and_a_clip_no_body() -> None:
    assert names("Vụ sầu riêng năm nay được mùa.") == []
    assert names("Vụ Tổ chức cán bộ họp.") == [("Vụ Tổ chức cán bộ", "ORG")]
    assert names("Ca sĩ Lê Na ra mắt MV Gió Mùa Thu.") == [("Lê Na", "PER")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuyên bố của Hội đồng Bảo an đặc biệt bày tỏ ủng hộ.", ["Hội đồng Bảo an"]),
        ("Đại hội đồng Liên Hiệp Quốc thông qua.", ["Đại hội đồng Liên Hiệp Quốc"]),
        ("Họ họp ở New York, Mỹ.Tại đây, ông Lê Mão nói.", ["New York", "Mỹ", "Lê Mão"]),
        ("Ông ở TP.Anh Sơn nói.", ["Anh Sơn"]),
    ],
)
def test_where_known_bodies_and_glued_sentences_end(text: str, expected: list[str]) -> None:
    assert [name for name, _ in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HT.Thích Minh Trí, trụ trì chùa, đến.", [("Thích Minh Trí", "PER")]),
        ("TT. Thích Thiện Quy, Phó BTS GHPGVN Q.1, đến.", [("Thích Thiện Quy", "PER"), ("BTS GHPGVN Q.1", "ORG")]),
        ("Bão đi theo hướng Tây Bắc, về phía Đông Đông Bắc.", []),
        ("Mưa ở phía Tây Bắc Bộ.", [("Tây Bắc Bộ", "LOC")]),
    ],
)  # fmt: skip
def test_monks_and_bearings(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chợ ở TT.Vĩnh Thạnh Trung đông.", [("Vĩnh Thạnh Trung", "LOC")]),
        ("Đê bao Đồng Hòa và Khu dân cư Đồng Dinh ngập.", [("Đê bao Đồng Hòa", "LOC"), ("Khu dân cư Đồng Dinh", "LOC")]),
        ("Kết luận thanh tra số 08/KL-TTT nêu rõ.", [("Kết luận thanh tra số 08/KL-TTT", "LAW")]),
        ("Kết luận thanh tra năm 2001 nêu rõ.", []),
    ],
)  # fmt: skip
def test_towns_in_letters_dykes_and_findings(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_countries_joined_without_spaces_are_apart() -> None:
    assert [name for name, _ in names("Xung đột Nga-Ukraine kéo dài.")] == ["Nga", "Ukraine"]
    assert [name for name, _ in names("Ông Jean-Paul Remy ở Thừa Thiên-Huế.")] == [
        "Jean-Paul Remy",
        "Thừa Thiên-Huế",
    ]
