"""The analyst's views and macros on a small warehouse."""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.store.views import install_views, load_views
from pipeline.vietnamese import fold
from tests.store.conftest import FIRST, PAGES, SECOND, Page, fill, rows_of_all

Warehouse = duckdb.DuckDBPyConnection
MakeWarehouse = Callable[..., Warehouse]

LETTERS = "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
texts = st.text(alphabet=LETTERS + LETTERS.upper() + "fjwzüßçñ0123456789 .,-–“”()%/\n😀", max_size=60)
few_letters = st.text(alphabet="aàâAnN .", max_size=25)  # so that words recur, overlap and touch

shared = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rows(connection: Warehouse, query: str, *parameters: object) -> list[tuple[object, ...]]:
    return connection.execute(query, list(parameters)).fetchall()


def page_of(*lines: str) -> Page:
    return Page("x/1.txt", "Báo X", date(2025, 1, 2), [("body", line) for line in lines])


# fold and the patterns made from it


@shared
@given(texts)
def test_fold_agrees_with_the_fold_of_the_stages(warehouse: Warehouse, text: str) -> None:
    assert rows(warehouse, "SELECT fold(?)", text) == [(fold(text),)]


@shared
@given(texts)
def test_fold_keeps_the_length_of_composed_text(warehouse: Warehouse, text: str) -> None:
    assert len(fold(text)) == len(text)
    assert rows(warehouse, "SELECT length(fold(?))", text) == [(len(text),)]


def test_fold_forgets_case_and_diacritics(warehouse: Warehouse) -> None:
    assert rows(warehouse, "SELECT fold('Đặng Thị Hồng ở THỪA THIÊN HUẾ')") == [
        ("dang thi hong o thua thien hue",)
    ]


def test_the_pattern_of_a_letter_finds_each_latin_letter_that_folds_to_it(warehouse: Warehouse) -> None:
    letters = [chr(i) for i in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if len(fold(chr(i))) == 1]
    letters = [letter for letter in letters if "a" <= fold(letter) <= "z"]
    assert len(letters) > 400
    missed = [
        x
        for x in letters
        if rows(warehouse, "SELECT regexp_full_match(?, fold_pattern(?))", x, fold(x)) != [(True,)]
    ]
    assert missed == []


@shared
@given(texts)
def test_the_pattern_of_a_text_matches_it_folded_or_not(warehouse: Warehouse, text: str) -> None:
    query = "SELECT regexp_full_match($text, fold_pattern($text)), regexp_full_match(fold($text), fold_pattern($text))"
    text = text.replace("\n", " ")
    assert warehouse.execute(query, {"text": text}).fetchall() == [(True, True)]


def test_signs_of_regular_expressions_stand_for_themselves(warehouse: Warehouse) -> None:
    query = "SELECT regexp_matches(?, fold_pattern(?))"
    assert rows(warehouse, query, "giá 5.000", "5.000") == [(True,)]
    assert rows(warehouse, query, "giá 51000", "5.000") == [(False,)]
    assert rows(warehouse, query, "gần (100)", "(100)") == [(True,)]
    assert rows(warehouse, query, "x", "[a-z]*") == [(False,)]


# search


def found(connection: Warehouse, q: str) -> list[str]:
    return [str(row[0]) for row in rows(connection, "SELECT text FROM search(?)", q)]


def test_search_finds_all_words_in_any_order_without_accents(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(page_of("Mạng lưới chống tội phạm", "Chỉ có mạng ở đây", "TỘI PHẠM MẠNG"))
    assert found(connection, "mang toi pham") == ["TỘI PHẠM MẠNG", "Mạng lưới chống tội phạm"]


def test_search_takes_whole_words(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(page_of("Nhà hàng mở cửa", "Hà Nội có mưa"))
    assert found(connection, "ha") == ["Hà Nội có mưa"]


def test_what_is_spelled_as_asked_comes_first(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(page_of("Con ma đến rồi", "Con mạ đến rồi", "Con má đến rồi"))
    assert found(connection, "mạ")[0] == "Con mạ đến rồi"
    assert len(found(connection, "mạ")) == 3
    assert found(connection, unicodedata.normalize("NFD", "má"))[0] == "Con má đến rồi"


def test_words_that_stand_together_come_before_words_apart(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(page_of("Nước của các quốc gia khác", "Quốc gia có nước khác"))
    assert found(connection, "nuoc khac") == ["Quốc gia có nước khác", "Nước của các quốc gia khác"]


def test_a_snippet_shows_the_place_and_where_the_text_goes_on(make_warehouse: MakeWarehouse) -> None:
    long = "Mở đầu dài dòng, " * 20 + "rồi đập chính bị nứt, " + "phần cuối cũng dài, " * 20 + "hết."
    connection = make_warehouse(page_of(long, "Đập chính an toàn."))
    (whole, cut) = [str(row[0]) for row in rows(connection, "SELECT snippet FROM search('đập chính')")]
    assert whole == "Đập chính an toàn."
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert "đập chính bị nứt" in cut
    assert cut.removeprefix("… ").removesuffix(" …") in long
    assert len(cut) < 220


@pytest.mark.parametrize("q", ["", "   ", "?!", "không-có-từ-này"])
def test_a_question_without_words_or_answers_finds_nothing(warehouse: Warehouse, q: str) -> None:
    assert found(warehouse, q) == []


def test_search_tells_the_article(warehouse: Warehouse) -> None:
    query = "SELECT title, publisher, published_on, path FROM search('du kien')"
    assert rows(warehouse, query) == [
        ("Hội nghị hồ chứa bế mạc", "Tin Quê", date(2025, 3, 15), "tin-que/002.txt")
    ]


@shared
@given(few_letters, st.sampled_from(["a", "an", "a n", "na a", "ân", "A."]))
def test_search_finds_just_the_texts_that_hold_each_word(warehouse: Warehouse, text: str, q: str) -> None:
    warehouse.execute(
        "UPDATE paragraphs SET text = ? WHERE text = (SELECT min(text) FROM paragraphs)", [text]
    )
    words = "".join(c if c.isalnum() else " " for c in fold(text)).split()
    asked = "".join(c if c.isalnum() else " " for c in fold(q)).split()
    assert (text in found(warehouse, q)) == all(word in words for word in asked)


# kwic


def test_kwic_shows_each_place_with_its_context(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(page_of("Hà Nội mưa; ngoài HA NOI nắng.", "Không có gì."))
    query = "SELECT left_context, keyword, right_context FROM kwic('hà nội', 6)"
    assert rows(connection, query) == [("", "Hà Nội", " mưa; "), ("ngoài ", "HA NOI", " nắng.")]


def test_kwic_takes_whole_words(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(page_of("an an anh ban an-an", "lan an an"))
    assert [row[0] for row in rows(connection, "SELECT start FROM kwic('an', 3)")] == [0, 3, 14, 17, 4, 7]
    assert [row[0] for row in rows(connection, "SELECT start FROM kwic('an an', 3)")] == [0, 4]


def test_kwic_keeps_its_place_behind_emoji_and_stray_marks(make_warehouse: MakeWarehouse) -> None:
    text = "😀 q́ đập lớn"
    connection = make_warehouse(page_of(text))
    assert rows(connection, "SELECT keyword, start, \"end\" FROM kwic('dap', 5)") == [("đập", 5, 8)]
    assert text[5:8] == "đập"


@pytest.mark.parametrize("q", ["", " ", "không có"])
def test_kwic_of_nothing_is_nothing(warehouse: Warehouse, q: str) -> None:
    assert rows(warehouse, "FROM kwic(?, 10)", q) == []


@shared
@given(few_letters, st.sampled_from(["a", "an", "ân", "na a", "A an"]), st.integers(0, 10))
def test_kwic_agrees_with_a_plain_scan(warehouse: Warehouse, text: str, q: str, width: int) -> None:
    warehouse.execute("UPDATE paragraphs SET text = ''")
    paragraph_id = rows(warehouse, "SELECT min(paragraph_id) FROM paragraphs")[0][0]
    warehouse.execute("UPDATE paragraphs SET text = ? WHERE paragraph_id = ?", [text, paragraph_id])
    expected = []
    place = 0
    while (place := fold(text).find(fold(q), place)) >= 0:
        end = place + len(q)
        if text[place - 1 : place].isalnum():  # no word begins here
            place += 1
            continue
        if not text[end : end + 1].isalnum():
            expected.append(
                (text[max(0, place - width) : place], text[place:end], text[end : end + width], place, end)
            )
        place = end
    query = 'SELECT left_context, keyword, right_context, start, "end" FROM kwic(?, ?)'
    assert rows(warehouse, query, q, width) == expected


# views


def test_stripped_says_what_was_cut_and_why(warehouse: Warehouse) -> None:
    query = "SELECT kind, rule, text FROM stripped WHERE path = 'bao-nuoc/001.txt'"
    assert rows(warehouse, query) == [
        ("date", "date_line", "date 2025-03-14"),
        ("byline", "byline_line", "Ngọc Sương"),
        ("related", "related_line", "Tin liên quan: Ca sĩ Mai Lan ra mắt đĩa nhạc mới"),
        ("share", "share_line", "😀 Chia sẻ"),
    ]


def test_rules_count_what_each_rule_decided(warehouse: Warehouse) -> None:
    counts = {
        row[0]: row[1:] for row in rows(warehouse, "SELECT rule, kept, n_blocks, n_articles FROM rules")
    }
    assert counts["body_line"] == (True, 6, 3)
    assert counts["related_line"] == (False, 2, 2)
    assert rows(warehouse, "SELECT round(sum(share), 9) FROM rules") == [(1.0,)]


def test_sources_count_articles_and_leave_listings_out(warehouse: Warehouse) -> None:
    query = "SELECT publisher, n_articles, n_stories, first_published_on FROM sources"
    assert rows(warehouse, query) == [
        ("Báo Nước", 1, 1, date(2025, 3, 14)),
        ("Tin Quê", 1, 1, date(2025, 3, 15)),
        (None, 1, 1, date(2025, 3, 16)),
    ]


def test_the_timeline_holds_the_sentence_of_each_date(warehouse: Warehouse) -> None:
    query = "SELECT date_from, mentioned_as, sentence FROM timeline WHERE publisher = 'Báo Nước'"
    sentence = "Sáng 14/3, Hội nghị An toàn hồ chứa khai mạc tại Quảng Hồ."
    assert rows(warehouse, query) == [(date(2025, 3, 14), "Sáng 14/3", sentence)]


def test_cooccurrences_count_paragraphs_and_articles(warehouse: Warehouse) -> None:
    query = """
        SELECT n_paragraphs, n_articles FROM cooccurrences
        WHERE 'Lê Thị Gạo' IN (name_a, name_b) AND 'Bộ Thủy lợi' IN (name_a, name_b)
    """
    assert rows(warehouse, query) == [(2, 2)]
    assert rows(warehouse, "SELECT count(*) FROM cooccurrences") == [(4,)]


def test_a_long_list_of_names_makes_no_pairs(make_warehouse: MakeWarehouse) -> None:
    connection = make_warehouse(FIRST)
    connection.execute(
        """
        INSERT INTO mentions BY NAME
        SELECT m.* REPLACE (m.mention_id || i AS mention_id, 'e' || i AS entity_id)
        FROM mentions AS m, range(100) AS r (i)
        WHERE m.text = 'Bộ Thủy lợi'
        """
    )
    assert rows(connection, "SELECT n_paragraphs FROM cooccurrences WHERE name_a = 'Bộ Thủy lợi'") == []


def test_who_said_names_speakers_with_their_titles(warehouse: Warehouse) -> None:
    query = "SELECT speaker, speaker_roles, text FROM who_said WHERE publisher = 'Báo Nước'"
    said = "Chúng tôi sẽ kiểm tra mọi con đập trước mùa mưa."
    assert rows(warehouse, query) == [("Lê Thị Gạo", ["Thứ trưởng Bộ Thủy lợi"], said)]


def test_entity_mentions_show_names_in_their_paragraphs(warehouse: Warehouse) -> None:
    query = "SELECT mentioned_as, paragraph, path FROM entity_mentions WHERE name = 'Lê Thị Gạo' AND paragraph_kind = 'caption'"
    assert rows(warehouse, query) == [("Lê Thị Gạo", "Bà Lê Thị Gạo tại hội nghị", "bao-nuoc/001.txt")]


# disagreements


def disagreements(connection: Warehouse) -> list[tuple[object, ...]]:
    query = """
        SELECT least(text_a, text_b), greatest(text_a, text_b), least(path_a, path_b), greatest(path_a, path_b)
        FROM figure_disagreements
    """
    return rows(connection, query)


def test_two_papers_that_count_differently_disagree(warehouse: Warehouse) -> None:
    assert disagreements(warehouse) == [("45 tỉnh", "52 tỉnh", "bao-nuoc/001.txt", "tin-que/002.txt")]


def second(**changes: object) -> Page:
    return Page(**{**vars(SECOND), **changes})  # type: ignore[arg-type]


def with_sentence(text: str, words: str, value: float, modifier: str = "") -> Page:
    return second(
        lines=[("title", "Tin"), ("body", text)], figures=[(0, words, value, "tỉnh", "count", modifier)]
    )


def test_the_same_number_is_no_disagreement(make_warehouse: MakeWarehouse) -> None:
    same = with_sentence("Đại diện 45 tỉnh đã ký Tuyên bố Quảng Hồ.", "45 tỉnh", 45)
    assert disagreements(make_warehouse(FIRST, same)) == []


def test_a_vague_number_that_allows_the_other_is_none(make_warehouse: MakeWarehouse) -> None:
    vague = with_sentence("Đại diện hơn 40 tỉnh đã ký Tuyên bố Quảng Hồ.", "hơn 40 tỉnh", 40, "over")
    assert disagreements(make_warehouse(FIRST, vague)) == []
    under = with_sentence(
        "Đại diện chưa đến 40 tỉnh đã ký Tuyên bố Quảng Hồ.", "chưa đến 40 tỉnh", 40, "under"
    )
    assert len(disagreements(make_warehouse(FIRST, under))) == 1


def test_an_amount_of_money_may_be_rounded(make_warehouse: MakeWarehouse) -> None:
    def page(path: str, words: str, value: float) -> Page:
        text = f"Tuyên bố Quảng Hồ dành {words} để sửa đập và xây kênh mới."
        return second(
            path=path,
            lines=[("title", "Tin"), ("body", text)],
            figures=[(0, words, value, "đồng", "money", "")],
        )

    exact = page("a/1.txt", "31.076 tỷ đồng", 31.076e12)
    assert disagreements(make_warehouse(exact, page("a/2.txt", "31.000 tỷ đồng", 31e12))) == []
    assert len(disagreements(make_warehouse(exact, page("a/2.txt", "30.000 tỷ đồng", 30e12)))) == 1


def test_a_number_of_something_else_is_none(make_warehouse: MakeWarehouse) -> None:
    other = with_sentence(
        "Tuyên bố Quảng Hồ ra đời năm ngoái, sau khi mưa lớn làm ngập ruộng ở 12 tỉnh phía bắc.",
        "12 tỉnh",
        12,
    )
    assert disagreements(make_warehouse(FIRST, other)) == []


def test_a_number_of_another_week_is_none(make_warehouse: MakeWarehouse) -> None:
    assert disagreements(make_warehouse(FIRST, second(published_on=date(2025, 3, 18)))) == []
    assert len(disagreements(make_warehouse(FIRST, second(published_on=date(2025, 3, 17))))) == 1


def test_disagreements_can_be_asked_of_the_latest_articles(warehouse: Warehouse) -> None:
    query = "SELECT text_a, text_b FROM figure_disagreements_since(?)"
    assert len(rows(warehouse, query, date(2025, 3, 14))) == 1
    assert rows(warehouse, query, date(2025, 3, 15)) == []


def test_reprints_that_differ_disagree_whatever_their_date(make_warehouse: MakeWarehouse) -> None:
    late = with_sentence("Đại diện 54 tỉnh đã ký Tuyên bố Quảng Hồ.", "54 tỉnh", 54)
    late.published_on, late.reprint_of = None, FIRST.path
    assert disagreements(make_warehouse(FIRST, late)) == [("45 tỉnh", "54 tỉnh", FIRST.path, late.path)]


def test_a_figure_that_finds_its_equal_is_not_held_against_another(make_warehouse: MakeWarehouse) -> None:
    both = second(
        lines=[
            ("title", "Tin"),
            (
                "body",
                "Đại diện 45 tỉnh đã ký Tuyên bố Quảng Hồ. Đại diện 60 tỉnh đã dự lễ ký Tuyên bố Quảng Hồ.",
            ),
        ],
        figures=[(0, "45 tỉnh", 45, "tỉnh", "count", ""), (0, "60 tỉnh", 60, "tỉnh", "count", "")],
    )
    assert disagreements(make_warehouse(FIRST, both)) == []


# installation


def test_each_view_and_macro_carries_its_description(warehouse: Warehouse) -> None:
    comments = dict(
        rows(
            warehouse,
            """
            SELECT view_name, comment FROM duckdb_views() WHERE NOT internal
            UNION ALL SELECT function_name, comment FROM duckdb_functions() WHERE NOT internal
            """,
        )
    )
    assert comments == {relation.name: relation.description for relation in load_views()}


def test_every_file_is_installed() -> None:
    files = Path(__file__).parents[2].glob("pipeline/store/views/*.sql")
    assert {path.stem for path in files} == {relation.name for relation in load_views()}


def test_installing_again_changes_nothing(warehouse: Warehouse) -> None:
    before = rows(warehouse, "FROM figure_disagreements")
    install_views(warehouse)
    assert rows(warehouse, "FROM figure_disagreements") == before


def test_the_file_can_be_renamed_and_read_by_another_connection(tmp_path: Path) -> None:
    with duckdb.connect(tmp_path / "built.duckdb") as connection:
        fill(connection, rows_of_all(PAGES), published=True)
        install_views(connection)
    (tmp_path / "built.duckdb").rename(tmp_path / "khotin.duckdb")
    with duckdb.connect(tmp_path / "khotin.duckdb", read_only=True) as connection:
        for relation in load_views():
            if relation.kind == "VIEW":
                assert connection.execute(f"FROM {relation.name}").fetchall(), relation.name
        assert found(connection, "tuyen bo quang ho")
