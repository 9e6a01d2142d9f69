"""What the five sample articles of raw/ say, read from the published warehouse."""

import shutil

import pytest

from pipeline.resources import ROOT
from pipeline.store.schema import TABLES
from tests.job.project import Project


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    project = Project.make(tmp_path_factory.mktemp("samples"))
    for path in (ROOT / "raw").glob("00*.txt"):
        shutil.copy(path, project.raw)
    project.refresh()
    return project


def of(warehouse, number, columns, table, condition="true"):
    return warehouse.query(
        f"SELECT {columns} FROM {table} JOIN (SELECT article_id, path FROM articles) USING (article_id) "
        f"WHERE path LIKE '{number}%' AND {condition} ORDER BY ALL"
    )


@pytest.mark.parametrize(
    ("number", "bodies", "captions"),
    [("000", 9, 1), ("001", 7, 2), ("002", 5, 7), ("003", 10, 2), ("004", 11, 1)],
)
def test_body_paragraphs_and_captions(warehouse, number, bodies, captions):
    rows = of(warehouse, number, "paragraphs.kind, paragraphs.text", "paragraphs")
    kinds = [kind for kind, _ in rows]
    assert (kinds.count("body"), kinds.count("caption"), len(kinds)) == (
        bodies,
        captions,
        bodies + captions,
    ), rows


def test_metadata(warehouse):
    rows = warehouse.query(
        "SELECT left(path, 3), title IS NOT NULL, published_value, published_from, publisher, section, authors, language "
        "FROM articles ORDER BY path"
    )
    assert rows == [
        ("000", False, "2025-10-26", "header", None, None, [], "vi"),
        ("001", True, "2025-10-26", "header", "Tiền Phong", "Xã hội", ["Bình Giang", "Nhật Minh"], "vi"),
        ("002", False, "2025-10-25", "header", None, None, [], "vi"),
        ("003", False, "2025-10-26", "header", None, None, ["Bích Quyên"], "vi"),
        ("004", True, None, None, "Nhân Dân", None, [], "vi"),
    ]


def test_credits_of_captions(warehouse):
    assert of(warehouse, "000", "credit", "paragraphs", "credit IS NOT NULL") == [("TASS",)]
    assert of(warehouse, "002", "credit", "paragraphs", "kind = 'caption'") == [("TUẤN MINH",)] * 7
    assert of(warehouse, "001", "credit", "paragraphs", "kind = 'caption'") == [("Nhật Minh",)] * 2


def test_a_broken_syllable_is_repaired_and_leads_back(warehouse):
    ((text, source, start, end),) = warehouse.query(
        'SELECT paragraphs.text, documents.text, "start", "end" FROM paragraphs JOIN documents USING (article_id) '
        "WHERE paragraphs.text LIKE 'Bế mạc%'"
    )
    assert text == "Bế mạc lễ mở ký Công ước Hà Nội."
    assert source[start:end] == "Bế mạc l ễ mở ký Công ước Hà Nội."


@pytest.mark.parametrize(
    "words",
    ["Trịnh Việt Hùng", "Trần Cẩm Tú", "Nguyễn Tuấn Anh", "25/11", "26/11", "61/MTTQ", "MTTQ", "fb yt"],
)
def test_nothing_of_the_stories_below_the_last_is_anywhere_but_in_blocks_and_documents(warehouse, words):
    for table in TABLES:
        if table.name not in ("blocks", "documents"):
            assert words not in repr(warehouse.query(f"SELECT * FROM {table.name}")), table.name


def test_dates_are_resolved_against_the_publication(warehouse):
    dates = {
        number: of(
            warehouse,
            number,
            "mentions.text, dates.value",
            "dates JOIN mentions USING (mention_id, article_id)",
        )
        for number in ("000", "001", "002", "004")
    }
    assert dates["000"] == [("Ngày 25-10", "2025-10-25"), ("Sáng 25-10", "2025-10-25")]
    assert ("Sáng 26/10", "2025-10-26") in dates["001"]
    assert dates["002"] == [("2 ngày 25 - 26.10", "2025-10-25/2025-10-26")]
    assert {
        ("tháng 12/2024", "2024-12"),
        ("ngày 24/12/2024", "2024-12-24"),
        ("Ngày 19/2", "2025-02-19"),
    } <= set(dates["004"])


def test_figures_have_value_modifier_and_unit(warehouse):
    found = set(warehouse.query("SELECT value, modifier, unit FROM figures"))
    assert {
        (1000.0, "over", "đại biểu"),
        (100.0, "nearly", "quốc gia"),
        (9.0, None, "chương"),
        (71.0, None, "điều"),
        (69.0, None, "quốc gia"),
        (72.0, None, "quốc gia"),
    } <= found


def test_roles_from_apposition_on_either_side(warehouse):
    found = set(warehouse.query("SELECT person, title, organization FROM roles"))
    assert {
        ("Vladimir Putin", "Tổng thống", "Nga"),
        ("Lương Tam Quang", "Đại tướng", None),
        ("Lương Tam Quang", "Ủy viên", "Bộ Chính trị"),
        ("Lương Tam Quang", "Bộ trưởng", "Bộ Công an Việt Nam"),
        ("Nguyễn Minh Vũ", "Thứ trưởng Thường trực", "Bộ Ngoại giao"),
        ("António Guterres", "Tổng Thư ký", "Liên Hiệp Quốc"),
    } <= found


def test_quotes_have_speakers(warehouse):
    quotes = of(warehouse, "000", "speaker, verb, kind", "quotes")
    assert quotes.count(("Vladimir Putin", "nhấn mạnh", "direct")) == 1
    assert quotes.count(("Vladimir Putin", "nói", "direct")) == 1


def test_one_entity_for_the_ways_one_thing_is_named(warehouse):
    def entity(form):
        return warehouse.query(
            f"SELECT DISTINCT entity_id FROM mentions WHERE text = '{form}' AND type IN ('PER', 'ORG', 'LAW')"
        )

    assert len(entity("Putin")) == 1
    assert entity("Putin") == entity("Vladimir Putin")
    assert entity("LHQ") == entity("Liên hợp quốc") == entity("Liên Hiệp Quốc")
    (names,) = warehouse.query(
        "SELECT list_append(aliases, name) FROM entities WHERE type = 'LAW' "
        "AND list_contains(list_append(aliases, name), 'Công ước Hà Nội')"
    )
    assert "Công ước Liên Hợp Quốc về tội phạm mạng" in names[0]


def test_five_articles_on_one_event_are_five_stories(warehouse):
    assert warehouse.query("SELECT count(DISTINCT story_id), count(*) FROM stories") == [(5, 5)]
