import polars as pl
import pytest


def test_a_last_name_alone_means_the_person_named_in_full(corpus):
    found = corpus({"a": ["Ông [PER John Smith] đến. Ông [PER Smith] nói."]})
    assert found.names() == ["John Smith", "John Smith"]


def test_a_given_name_means_the_person_named_last(corpus):
    article = (
        "[PER Lê Văn Hùng] gặp [PER Phạm Mạnh Hùng]. [PER Hùng] cười. [PER Lê Văn Hùng] về. [PER Hùng] buồn."
    )
    assert corpus({"a": article}).names() == [
        "Lê Văn Hùng",
        "Phạm Mạnh Hùng",
        "Phạm Mạnh Hùng",
        "Lê Văn Hùng",
        "Lê Văn Hùng",
    ]


def test_a_caption_may_shorten_a_name_before_the_text_gives_it(corpus):
    assert (
        corpus({"a": ["Bà [PER Lan] và học trò.", "Bà [PER Đỗ Thị Lan] dạy học."]}).names()
        == ["Đỗ Thị Lan"] * 2
    )


def test_the_article_defines_its_acronyms(corpus):
    article = "[ORG Viện Nghiên cứu Lúa Miền Tây] ([ORG VNL]) họp. [ORG VNL] khen."
    assert corpus({"a": article}).names() == ["Viện Nghiên cứu Lúa Miền Tây"] * 3


def test_initials_that_fit_one_organization_need_no_bracket(corpus):
    article = "[ORG Liên đoàn Cầu lông Việt Nam] họp. [ORG LĐCLVN] khen."
    assert corpus({"a": article}).names() == ["Liên đoàn Cầu lông Việt Nam"] * 2


def test_an_acronym_of_the_article_s_own_wins_over_the_standing_list(corpus):
    article = "[ORG Công ty Wonder Bread] ([ORG WB]) bán bánh. [ORG WB] lãi lớn."
    assert corpus({"a": article}).names() == ["Công ty Wonder Bread"] * 3


def test_a_bracket_behind_a_body_holds_the_body_above_it(corpus):
    article = "[ORG Cục Thú y] ([ORG Bộ Nông nghiệp]) báo cáo."
    assert corpus({"a": article}).names() == ["Cục Thú y", "Bộ Nông nghiệp"]


@pytest.mark.parametrize(
    "words",
    [
        "[LAW Hiệp định Trồng rừng ven biển] (còn gọi là [LAW Hiệp định Huế])",
        "[LAW Hiệp định Trồng rừng ven biển] ([LAW Hiệp định Huế])",
        "[LAW Hiệp định Trồng rừng ven biển], gọi tắt là [LAW Hiệp định Huế],",
        "[EVENT Lễ ký Hiệp định Trồng rừng ven biển] ([LAW Hiệp định Huế])",
        "[EVENT Lễ ký Hiệp định Trồng rừng ven biển] tại [LOC Huế] ([LAW Hiệp định Huế])",
    ],
)
def test_names_side_by_side_are_names_of_one_treaty(corpus, words):
    found = corpus({"a": f"{words} đã có. [LAW Hiệp định Huế] tốt."})
    laws = found.mentions.with_columns(name=found.local()["name"]).filter(type="LAW")
    assert set(laws["name"]) == {"Hiệp định Trồng rừng ven biển"}


def test_two_decrees_side_by_side_stay_two(corpus):
    article = "[LAW Nghị định 10/2019] ([LAW Nghị định 12/2021])"
    assert corpus({"a": article}).names() == ["Nghị định 10/2019", "Nghị định 12/2021"]


def test_a_place_in_brackets_is_where_the_other_lies(corpus):
    assert corpus({"a": "[LOC Paris] ([LOC Pháp]) đẹp."}).names() == ["Paris", "Pháp"]


def test_an_island_is_never_the_country_named_before_it(corpus):
    article = "Đảo [LOC Hòn Lơ] theo cách gọi của [LOC Nga], còn gọi là [LOC đảo Hòn Mơ], có tuyết."
    assert corpus({"a": article}).names() == ["Hòn Lơ", "Nga", "đảo Hòn Mơ"]
    assert len(set(corpus({"a": "[LOC đảo Hòn Lơ], còn gọi là [LOC đảo Hòn Mơ], có tuyết."}).names())) == 1


def test_the_ministry_named_before_its_foreign_sister_stays_the_own_one(corpus):
    article = "[ORG Bộ Ngoại giao] và [ORG Bộ Ngoại giao Lào] họp. [ORG Bộ Ngoại giao] cảm ơn."
    assert corpus({"a": article}).names() == ["Bộ Ngoại giao", "Bộ Ngoại giao Lào", "Bộ Ngoại giao"]


def test_the_ministry_that_is_said_to_be_vietnam_s_is_never_its_foreign_sister(corpus):
    article = (
        "[ORG Bộ Ngoại giao Lào] lên tiếng, [ORG Bộ Ngoại giao] nói rõ. [ORG Bộ Ngoại giao Việt Nam] đáp."
        " [ORG Bộ Ngoại giao] mời họp."
    )
    assert corpus({"a": article}).names() == [
        "Bộ Ngoại giao Lào", "Bộ Ngoại giao Lào", "Bộ Ngoại giao", "Bộ Ngoại giao",
    ]  # fmt: skip


def test_a_national_body_is_not_that_of_another_country_with_a_longer_name(corpus):
    article = "[ORG Cục Hàng không dân dụng Pakistan] cấp phép. [ORG Cục Hàng không Việt Nam] mua máy bay."
    assert corpus({"a": article}).names()[1] == "Cục Hàng không Việt Nam"


def test_a_company_is_called_by_its_proper_name(corpus):
    article = "[ORG Tập đoàn Sao Khuê] xây nhà. [ORG Sao Khuê] bán nhà."
    assert corpus({"a": article}).names() == ["Tập đoàn Sao Khuê"] * 2


def test_a_body_that_every_province_has_is_that_of_the_article_s_only_province(corpus):
    one = corpus({"a": "[ORG Sở Y tế] họp tại [LOC Cà Mau]."}).local()
    two = corpus({"a": "[ORG Sở Y tế] họp tại [LOC Cà Mau] và [LOC Bạc Liêu]."}).local()
    assert "sở y tế cà mau" in one["local_key"].to_list()
    assert "sở y tế" in two["local_key"].to_list()


def test_a_bank_may_be_known_by_its_brand(corpus):
    article = "[ORG Ngân hàng TMCP Hoa Sim] ([ORG HSBank]) mở quầy. [ORG HSBank] tuyển người."
    assert corpus({"a": article}).names() == ["Ngân hàng TMCP Hoa Sim"] * 3


def test_a_fund_of_an_organization_is_not_the_organization(corpus):
    article = "[ORG Quỹ Nhi đồng Liên Hợp Quốc] họp. [ORG LHQ] kêu gọi."
    assert corpus({"a": article}).names() == ["Quỹ Nhi đồng Liên Hợp Quốc", "LHQ"]


def test_the_police_is_not_the_newspaper_named_for_it(corpus):
    article = "[ORG Báo Công an Cà Mau] đưa tin. [ORG Công an Cà Mau] điều tra."
    assert corpus({"a": article}).names() == ["Báo Công an Cà Mau", "Công an Cà Mau"]


def test_a_party_is_called_by_its_name_but_its_committee_is_not_what_it_leads(corpus):
    assert corpus({"a": "[ORG Đảng Cấp tiến] họp. [ORG Cấp tiến] thắng."}).names() == ["Đảng Cấp tiến"] * 2
    article = "[ORG Đảng ủy Công an Cà Mau] họp. [ORG Công an Cà Mau] điều tra."
    assert corpus({"a": article}).names() == ["Đảng ủy Công an Cà Mau", "Công an Cà Mau"]


def test_the_given_name_of_the_highlands_stands_in_the_middle(corpus):
    assert corpus({"a": "[PER Y Nô Êban] nuôi voi. Ông [PER Nô] già."}).names() == ["Y Nô Êban"] * 2


def test_an_acronym_longer_than_the_name_before_it_is_short_for_something_else(corpus):
    article = "Cơ quan Môi trường của [ORG Liên Hợp Quốc] ([ORG UNXYZ]) họp. [ORG UNXYZ] báo cáo."
    assert corpus({"a": article}).names() == ["Liên Hợp Quốc", "UNXYZ", "UNXYZ"]


def test_roles_are_the_context_of_every_mention_of_the_person(corpus):
    roles = {("a", "Đỗ Thị Lan"): [("hiệu trưởng", "Trường Tiểu học Hoa Mai"), ("Nhà giáo ưu tú", None)]}
    local = corpus({"a": "[PER Đỗ Thị Lan] dạy. Bà [PER Lan] cười."}, roles).local()
    assert local["context"].unique().to_list() == ["hiệu trưởng@tiểu học hoa mai|nhà giáo ưu tú@"]


def test_the_extractor_s_usual_spelling_counts_where_it_gives_one(corpus):
    found = corpus({"a": "[PER Smith] nói."})
    found.mentions = found.mentions.with_columns(value=pl.lit("John Smith"))
    assert found.names() == ["John Smith"]


def test_a_known_acronym_behind_a_longer_name_is_short_for_its_end(corpus):
    found = corpus({"a": "[EVENT Lễ ký Hiệp định của Liên Hợp Quốc] ([ORG LHQ]) về rừng."})
    found.mentions = found.mentions.with_columns(
        value=pl.when(type="ORG").then(pl.lit("Lễ ký Hiệp định của Liên Hợp Quốc"))
    )
    assert found.names()[1] == "LHQ"
    assert "liên hợp quốc" in found.local()["local_key"].to_list()


def test_the_field_of_a_department_may_stand_for_it(corpus):
    article = "[ORG Sở Giáo dục và Đào tạo] ([ORG GD-ĐT]) họp."
    assert corpus({"a": article}).names() == ["Sở Giáo dục và Đào tạo"] * 2


def test_dates_and_amounts_name_nothing(corpus):
    found = corpus({"a": "[PER John Smith] nói."})
    found.mentions = found.mentions.with_columns(type=pl.lit("DATE"))
    assert found.local().height == 0


def test_a_newspaper_is_not_the_one_whose_name_ends_as_its_own(corpus):
    found = corpus({"a": "Theo [ORG Báo Người Lao Động], mưa to. Báo [ORG Lao Động] cũng đưa tin."})
    assert found.names() == ["Báo Người Lao Động", "Lao Động"]
