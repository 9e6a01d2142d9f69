"""Names of persons, organizations, places, laws and events."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.model import Article, Mention, Paragraph
from pipeline.stages.extract.names import find_names


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

    def test_a_country_stands_apart_from_its_head_of_state(self) -> None:
        assert names("Tổng thống Pháp Jean Dupont thăm Lào.") == [
            ("Pháp", "LOC"),
            ("Jean Dupont", "PER"),
            ("Lào", "LOC"),
        ]

    def test_a_body_ends_where_the_name_of_its_head_begins(self) -> None:
        assert names("Giám đốc Sở Y tế Nguyễn Minh Tâm đã ký văn bản.") == [
            ("Sở Y tế", "ORG"),
            ("Nguyễn Minh Tâm", "PER"),
        ]

    def test_a_country_s_name_behind_an_address_is_a_person(self) -> None:
        assert names("Hôm qua anh Đức và chị Nga về quê.") == [("Đức", "PER"), ("Nga", "PER")]

    def test_a_quoted_title_of_a_work_is_no_person(self) -> None:
        assert names("Chị xem bộ phim “Lan Và Điệp” hai lần.") == []

    def test_a_common_word_that_heads_a_sentence_is_no_name(self) -> None:
        assert names("Bình thường, chợ họp lúc sáng sớm. Hệ thống đã chạy.") == []


class TestOrganizations:
    @pytest.mark.parametrize(
        "name",
        [
            "Bộ Công an Việt Nam",
            "Sở Y tế TP.HCM",
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
            "Ban Tuyên giáo Tỉnh ủy Nghệ An",
        ],
    )
    def test_an_organization_runs_to_the_end_of_its_full_name(self, name: str) -> None:
        assert names(f"Hôm 3/4, đại diện {name} cho biết việc này.") == [(name, "ORG")]

    def test_what_a_body_does_is_no_part_of_its_name(self) -> None:
        assert names("Bộ Y tế phối hợp với Bộ Xây dựng kiểm tra.") == [
            ("Bộ Y tế", "ORG"),
            ("Bộ Xây dựng", "ORG"),
        ]

    def test_the_noun_of_a_newspaper_is_no_part_of_its_name(self) -> None:
        assert names("Theo tờ Daily Herald, giá tăng.") == [("Daily Herald", "ORG")]

    def test_a_word_that_ends_like_a_head_is_none(self) -> None:
        assert ("Mỹ", "LOC") in names("Ở thị trường Mỹ, giá giảm sau cảnh báo Nga đưa ra.")

    def test_the_name_of_a_product_is_no_organization(self) -> None:
        assert names("Chiếc Sony Xperia XA2 có giá rẻ.") == []


class TestPlaces:
    def test_the_noun_of_a_unit_is_no_part_of_its_name(self) -> None:
        assert names("Lũ lớn ở xã Bản Hồ, tỉnh Lào Cai.") == [("Bản Hồ", "LOC"), ("Lào Cai", "LOC")]

    def test_the_noun_of_a_unit_belongs_to_a_number(self) -> None:
        assert names("Anh trú tại Quận 1, TP.HCM.") == [("Quận 1", "LOC"), ("TP.HCM", "LOC")]

    def test_the_noun_of_a_feature_belongs_to_its_name(self) -> None:
        assert names("Thuyền chìm trên sông Ba Chẽ, gần cầu Vân Đồn.") == [
            ("sông Ba Chẽ", "LOC"),
            ("cầu Vân Đồn", "LOC"),
        ]

    def test_a_language_is_no_place(self) -> None:
        assert names("Em học tiếng Anh để sang Anh.") == [("Anh", "LOC")]


class TestLawsAndEvents:
    @pytest.mark.parametrize(
        "name",
        [
            "Nghị quyết số 57-NQ/TW",
            "Nghị định 100/2019/NĐ-CP",
            "nghị định 75/2018",
            "Bộ luật Hình sự 2015",
            "Luật An ninh mạng",
            "Bộ luật hình sự 2015",
            "Luật thi hành án hình sự",
            "Công ước Liên Hợp Quốc về tội phạm mạng",
            "Công ước Hà Nội",
        ],
    )
    def test_a_law_is_named_with_its_number_and_its_matter(self, name: str) -> None:
        assert names(f"Việc này theo {name}.") == [(name, "LAW")]

    def test_a_lawyer_is_no_law(self) -> None:
        assert names("Luật sư Lê Hải Yến bào chữa. Luật này mới.") == [("Lê Hải Yến", "PER")]

    @pytest.mark.parametrize("name", ["SEA Games 33", "Lễ mở ký Công ước Hà Nội", "Đại hội XIV"])
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
        assert all(0 < m.confidence <= 1 for m in mentions)


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
