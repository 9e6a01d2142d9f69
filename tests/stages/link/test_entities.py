import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.stages.link import name_groups, resolve
from pipeline.store.schema import BY_NAME


def test_the_columns_are_those_of_the_table_and_every_name_has_an_entity(corpus):
    found = corpus({"a": "[PER John Smith] đến [LOC Hà Nội].", "b": "[LOC Hà Nội] mưa."})
    entities, links = found.resolve()
    assert tuple(entities.columns) == BY_NAME["entities"].names
    assert links.columns == ["article_id", "type", "local_key", "entity_id"]
    assert links.height == name_groups(found.local()).height
    assert set(links["entity_id"]) == set(entities["entity_id"])


def test_a_person_hidden_behind_initials_has_an_entity_too(corpus):
    entities, links = corpus({"a": "Chị [PER P. T.V] kể lại.", "b": "Chị [PER P. T.V] ra về."}).resolve()
    assert set(links["entity_id"]) == set(entities["entity_id"])
    assert set(entities["name"]) == {"P. T.V"}


def test_no_names_make_no_entities(corpus):
    entities, links = corpus({}).resolve()
    assert (entities.height, links.height) == (0, 0)


def test_an_entity_tells_its_names_its_country_and_when_it_was_seen(corpus):
    found = corpus({"a": "[LOC Hoa Kỳ] họp. [LOC Mỹ] nói.", "b": "[LOC Mỹ] nói. [LOC Mỹ] nghe. [LOC Mỹ] im."})
    row = found.resolve()[0].row(0, named=True)
    assert (row["name"], row["aliases"], row["country_code"]) == ("Mỹ", ["Hoa Kỳ"], "US")
    assert (row["n_mentions"], row["n_articles"]) == (5, 2)
    assert (str(row["first_seen_on"]), str(row["last_seen_on"])) == ("2025-10-01", "2025-10-02")


def test_spellings_join_over_articles(corpus):
    found = corpus(
        {
            "a": "[ORG Liên Hợp Quốc] họp.",
            "b": "[ORG Liên hiệp quốc] họp.",
            "c": "[ORG LHQ] họp.",
            "d": "[ORG LHQ].",
        }
    )
    entities, _ = found.resolve()
    assert entities.select("name", "aliases").rows() == [("Liên Hợp Quốc", ["LHQ", "Liên hiệp quốc"])]


def test_a_body_is_called_by_its_name_in_a_capital_though_more_write_it_small(corpus):
    bodies = corpus({"a": "[ORG bộ Công an] họp.", "b": "[ORG bộ Công an] nói.", "c": "[ORG Bộ Công an] dự."})
    assert bodies.resolve()[0]["name"].to_list() == ["Bộ Công an"]
    rivers = corpus({"a": "[LOC sông Hồng] cạn.", "b": "[LOC sông Hồng] đầy.", "c": "[LOC Sông Hồng] chảy."})
    assert rivers.resolve()[0]["name"].to_list() == ["sông Hồng"]


def test_a_foreign_last_name_joins_the_only_full_name_of_the_corpus(corpus):
    alone = corpus({"a": "[PER John Zweig] đến.", "b": "Ông [PER Zweig] nói."})
    two = corpus({"a": "[PER John Zweig] đến.", "b": "Ông [PER Zweig] nói.", "c": "[PER Mary Zweig] cười."})
    assert len(alone.entities()) == 1
    assert len(two.entities()) == 3


def test_a_foreign_proper_name_means_one_company_whatever_stands_before_it(corpus):
    found = corpus(
        {"a": "[ORG Hãng Osram] bán đèn.", "b": "[ORG Tập đoàn Osram] bán đèn.", "c": "[ORG Osram] lỗ."}
    )
    assert len(found.entities()) == 1


def test_an_agency_is_known_by_its_name_behind_its_country(corpus):
    agency = "[ORG Hãng thông tấn nhà nước Syria SANA] đưa tin."
    assert len(corpus({"a": agency, "b": "[ORG SANA] đưa tin."}).entities()) == 1
    assert len(corpus({"a": "[ORG Đài CNN] đưa tin.", "b": "[ORG CNN] đưa tin."}).entities()) == 1
    airlines = "[ORG Hãng hàng không Malaysia Airlines] bay.", "[ORG Hãng hàng không Brunei Airlines] bay."
    assert len(corpus(dict(zip("ab", airlines, strict=True))).entities()) == 2


def test_what_is_called_a_commune_of_no_place_is_no_local_body(corpus):
    agency = corpus({"a": "[ORG Tân Hoa Xã] đưa tin.", "b": "[ORG Tân Hoa xã] đưa tin."})
    people = corpus({"a": "[ORG UBND xã] họp.", "b": "[ORG UBND xã] họp."})
    assert (len(agency.entities()), len(people.entities())) == (1, 2)


def test_a_bank_s_brand_behind_the_noun_is_the_bank(corpus):
    found = corpus({"a": "[ORG Vietcombank] cho vay.", "b": "[ORG Ngân hàng Vietcombank] cho vay."})
    assert len(found.entities()) == 1


def test_a_proper_name_of_common_words_may_be_that_of_several_companies(corpus):
    found = corpus(
        {"a": "[ORG Công ty Sao Mai] xây.", "b": "[ORG Ngân hàng Sao Mai] vay.", "c": "[ORG Sao Mai] lỗ."}
    )
    assert len(found.entities()) == 3


def test_a_vietnamese_given_name_alone_is_another_person_in_every_article(corpus):
    found = corpus({"a": "[PER Đỗ Thị Lan] dạy.", "b": "Chị [PER Lan] hát.", "c": "Chị [PER Lan] bán hàng."})
    assert len(found.entities()) == 3


def test_a_name_kept_back_is_another_person_in_every_article(corpus):
    found = corpus({"a": "[PER Nguyễn Văn A.] trốn. [PER A.] bị bắt.", "b": "[PER Nguyễn Văn A.] trốn."})
    assert len(found.entities()) == 2


def test_an_acronym_defined_in_one_article_is_known_in_the_others(corpus):
    found = corpus({"a": "[ORG Quỹ Rừng Xanh Quốc tế] ([ORG GFI]) họp.", "b": "[ORG GFI] tài trợ."})
    assert len(found.entities()) == 1


def test_an_acronym_with_two_meanings_joins_neither(corpus):
    found = corpus(
        {
            "a": "[ORG Quỹ Rừng Xanh Quốc tế] ([ORG GFI]) họp.",
            "b": "[ORG Viện Lương thực Toàn cầu] ([ORG GFI]) họp.",
            "c": "[ORG GFI] tài trợ.",
        }
    )
    assert len(found.entities()) == 3


def test_a_treaty_keeps_together_all_long_names_that_its_short_name_explains(corpus):
    found = corpus(
        {
            "a": "[LAW Hiệp định của LHQ về trồng rừng] (còn gọi là [LAW Hiệp định Huế]) đã ký.",
            "b": "[LAW Hiệp định Liên hợp quốc bảo vệ rừng] ([LAW Hiệp định Huế]) đã ký.",
            "c": "[LAW Hiệp định Huế] có hiệu lực. [EVENT Lễ ký Hiệp định Huế] đông.",
            "d": "[EVENT Lễ ký Hiệp định Liên hợp quốc về bảo vệ rừng] đông.",
        }
    )
    assert sorted(len(forms) for forms in found.entities()) == [2, 5]


def test_one_wrong_bracket_does_not_join_two_names_that_many_articles_keep_apart(corpus):
    often = {f"x{n}": "[EVENT Giải Bóng đá Mùa Hè] và [EVENT Hội Sách Mùa Thu] khai mạc." for n in range(30)}
    slip = {"slip": "[EVENT Giải Bóng đá Mùa Hè] ([EVENT Hội Sách Mùa Thu]) khai mạc."}
    assert len(corpus(often | slip).entities()) == 2


def test_a_decree_by_number_joins_the_only_decree_with_that_number(corpus):
    found = corpus({"a": "[LAW Nghị định 15/2020/NĐ-CP] mới.", "b": "[LAW Nghị định 15] cũ."})
    assert len(found.entities()) == 1


def test_bodies_that_every_province_has_are_not_joined(corpus):
    found = corpus({"a": "[ORG Công an huyện] báo.", "b": "[ORG Công an huyện] báo."})
    assert len(found.entities()) == 2


NAME = "Trần Văn Minh"


def bearers(corpus, *roles):
    """How many people the name has when each article gives it one of the roles."""
    articles = {f"a{n}": f"[PER {NAME}] nói." for n in range(len(roles))}
    given = {(f"a{n}", NAME): role for n, role in enumerate(roles)}
    return len(corpus(articles, given).entities())


def test_a_singer_and_a_minister_of_one_name_are_two(corpus):
    assert bearers(corpus, [("ca sĩ", None)], [("Bộ trưởng", "Bộ Tài chính")]) == 2


def test_officials_of_two_provinces_are_two(corpus):
    assert bearers(corpus, [("Giám đốc", "Sở Y tế Cà Mau")], [("Trưởng", "Công an huyện, tỉnh Lào Cai")]) == 2


def test_a_minister_and_the_headmaster_of_a_school_are_two(corpus):
    assert bearers(corpus, [("Bộ trưởng", "Bộ Tài chính")], [("hiệu trưởng", "Trường Tiểu học Hoa Mai")]) == 2


def test_people_of_two_bodies_are_two_unless_both_keep_company(corpus):
    roles = {
        ("a", NAME): [("giám đốc", "Công ty Sao Khuê")],
        ("b", NAME): [("trưởng phòng", "Bệnh viện Hoa Mai")],
    }
    apart = {"a": f"[PER {NAME}] nói.", "b": f"[PER {NAME}] nói."}
    beside = {"a": f"[PER {NAME}] và [PER Lê Thị Gấm] họp.", "b": f"[PER {NAME}] và [PER Lê Thị Gấm] cười."}
    assert len(corpus(apart, roles).entities()) == 2
    assert len(corpus(beside, roles).entities()) == 2  # one bearer of the name, and Lê Thị Gấm
    third = {"a": beside["a"], "b": apart["b"], "c": beside["b"]}
    assert [("a", NAME), ("c", NAME)] in corpus(third, roles).entities()


def test_a_part_of_a_body_is_no_other_body(corpus):
    assert bearers(corpus, [("bác sĩ", "Khoa Tim Bệnh viện Hoa Mai")], [("bác sĩ", "Bệnh viện Hoa Mai")]) == 1


def test_two_lawyers_of_one_name_are_one(corpus):
    assert (
        bearers(corpus, [("luật sư", "Văn phòng Luật Sao Khuê")], [("luật sư", "Đoàn Luật sư Hà Nội")]) == 1
    )


def test_a_body_without_its_place_tells_no_bearers_apart(corpus):
    assert bearers(corpus, [("Giám đốc", "Công an tỉnh")], [("Giám đốc", "Công an Cà Mau")]) == 1


def test_a_minister_is_no_local_policeman_but_may_have_led_a_province(corpus):
    minister = [("Bộ trưởng", "Bộ Tài chính")]
    assert bearers(corpus, minister, [("Đội trưởng", "Công an Cà Mau")]) == 2
    assert bearers(corpus, minister, [("Bí thư", "Tỉnh ủy Cà Mau")]) == 1


def test_high_posts_are_held_by_one_person(corpus):
    assert bearers(corpus, [("Bộ trưởng Quốc phòng", "Việt Nam")], [("Ủy viên", "Bộ Chính trị")]) == 1


def test_other_titles_of_one_career_do_not_make_two(corpus):
    assert bearers(corpus, [("Bộ trưởng", "Bộ Tài chính")], [("Đại tướng", None)], [("bác sĩ", None)]) == 1


def test_one_article_that_gives_both_roles_joins_their_bearers(corpus):
    assert bearers(corpus, [("ca sĩ", None)], [("Bộ trưởng", "Bộ Tài chính")]) == 2
    both = [("ca sĩ", None), ("Bộ trưởng", "Bộ Tài chính")]
    assert bearers(corpus, [("ca sĩ", None)], [("Bộ trưởng", "Bộ Tài chính")], both) == 1


def test_an_article_without_a_role_means_the_bearer_with_the_most_articles(corpus):
    singer, minister = [("ca sĩ", None)], [("Bộ trưởng", "Bộ Tài chính")]
    articles = {f"a{n}": f"[PER {NAME}] nói." for n in range(4)}
    found = corpus(
        articles, {("a0", NAME): singer, ("a1", NAME): minister, ("a2", NAME): minister}
    ).entities()
    assert found == [[("a0", NAME)], [("a1", NAME), ("a2", NAME), ("a3", NAME)]]


marked = st.sampled_from(
    [
        "[PER John Zweig] đến [LOC Mỹ].",
        "Ông [PER Zweig] nói.",
        "[PER Mary Zweig] cười.",
        "[PER Trần Văn Minh] họp với [ORG LHQ].",
        "[PER Minh] về [LOC Hoa Kỳ].",
        "[ORG Quỹ Rừng Xanh Quốc tế] ([ORG GFI]) họp.",
        "[ORG Viện Lương thực Toàn cầu] ([ORG GFI]) họp.",
        "[ORG GFI] tài trợ. [ORG Sở Y tế] ở [LOC Cà Mau].",
        "[LAW Hiệp định của LHQ về trồng rừng] ([LAW Hiệp định Huế]) đã ký.",
        "[LAW Hiệp định Liên hợp quốc bảo vệ rừng] ([LAW Hiệp định Huế]) đã ký.",
        "[EVENT Lễ ký Hiệp định Huế] đông.",
    ]
)
titles = st.sampled_from(
    [[("ca sĩ", None)], [("Bộ trưởng", "Bộ Y tế")], [("Giám đốc", "Sở Y tế Cà Mau")], []]
)
slow = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@slow
@given(st.lists(st.tuples(st.lists(marked, min_size=1, max_size=3), titles), max_size=6), st.randoms())
def test_neither_order_nor_batches_change_the_entities(corpus, articles, random):
    texts = {f"a{n}": paragraphs for n, (paragraphs, _) in enumerate(articles)}
    roles = {(f"a{n}", NAME): role for n, (_, role) in enumerate(articles)}
    whole = corpus(texts, roles)
    entities, links = whole.resolve()

    order = random.sample(sorted(texts), len(texts))
    parts = [corpus({article: texts[article]}, roles).local() for article in order]
    local = pl.concat([*parts, whole.local().clear()])
    assert local.sort("mention_id").equals(whole.local().sort("mention_id"))

    names = name_groups(local).sample(fraction=1.0, shuffle=True, seed=random.randrange(1000))
    published = whole.published().sample(fraction=1.0, shuffle=True, seed=random.randrange(1000))
    again = resolve(names, published)
    assert again[0].equals(entities)
    assert again[1].equals(links)
    assert entities["n_mentions"].sum() == whole.mentions.height
