"""The contract on articles of our own: what is kept, what is cut, and that every row leads back to the raw text."""

import os

import duckdb
import pytest

from pipeline.store.schema import TABLES
from tests.job.project import ARTICLES, Project

ALL = ("header.txt", "navigation.txt", "captions.txt", "tail.txt", "wrapped.md", "reprint.txt")


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    project = Project.make(tmp_path_factory.mktemp("contract"))
    project.add(*ALL)
    (project.raw / "broken.txt").write_bytes("Tin vắn".encode("utf-16"))
    (project.raw / "scan.pdf").write_bytes(b"%PDF-1.7")
    (project.raw / "2025").mkdir()
    (project.raw / "2025" / "empty.txt").write_bytes(b"")
    before = snapshot(project.raw)
    project.refresh()
    assert snapshot(project.raw) == before
    return project


def snapshot(folder):
    return {
        path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()
    }


def test_every_table_and_column_of_the_contract_is_there_with_its_comment(warehouse):
    for table in TABLES:
        described = warehouse.query(
            f"SELECT column_name, comment FROM duckdb_columns() WHERE table_name = '{table.name}' ORDER BY column_index"
        )
        assert described == [(column.name, column.description) for column in table.published]
    comments = dict(warehouse.query("SELECT table_name, comment FROM duckdb_tables()"))
    assert comments == {table.name: table.description for table in TABLES}


def test_the_parquet_export_holds_the_same_rows(warehouse):
    counts = {table.name: warehouse.query(f"SELECT count(*) FROM {table.name}")[0][0] for table in TABLES}
    assert warehouse.parquet_rows() == counts


def test_bad_files_are_rejected_with_reasons_and_stop_no_other(warehouse):
    rejected = dict(warehouse.query("SELECT path, reason FROM files WHERE status = 'rejected'"))
    assert set(rejected) == {"broken.txt", "scan.pdf", "2025/empty.txt"}
    assert "not UTF-8" in rejected["broken.txt"]
    assert rejected["2025/empty.txt"] == "the file is empty"
    assert warehouse.query("SELECT count(*) FROM articles WHERE is_article") == [(6,)]


def test_paragraphs_and_captions_are_counted_as_a_reader_would(warehouse):
    counts = warehouse.query(
        "SELECT path, count(*) FILTER (paragraphs.kind = 'body'), count(*) FILTER (paragraphs.kind = 'caption') "
        "FROM paragraphs JOIN articles USING (article_id) GROUP BY path ORDER BY path"
    )
    assert counts == [
        ("captions.txt", 3, 2),
        ("header.txt", 4, 1),
        ("navigation.txt", 3, 1),
        ("reprint.txt", 4, 0),
        ("tail.txt", 3, 1),
        ("wrapped.md", 3, 0),
    ]


def test_metadata_is_lifted_out_of_the_text(warehouse):
    rows = warehouse.query(
        "SELECT path, title, published_value, published_from, authors FROM articles ORDER BY path"
    )
    assert rows == [
        ("captions.txt", None, "2025-09-20", "header", []),
        ("header.txt", None, "2025-09-12", "header", []),
        (
            "navigation.txt",
            "Cao tốc ven biển cần thêm vật liệu",
            "2025-09-13",
            "header",
            ["Thu Hà", "Văn Lộc"],
        ),
        ("reprint.txt", None, "2025-09-14", "header", []),
        ("tail.txt", "Trường vùng cao mở lớp học bơi miễn phí cho học sinh", None, None, []),
        ("wrapped.md", "Thư viện tỉnh số hóa sách cổ", "2025-08-12", "page", ["Lâm Vũ"]),
    ]


def test_credits_are_apart_from_captions(warehouse):
    rows = warehouse.query(
        "SELECT credit, text FROM paragraphs WHERE credit IS NOT NULL ORDER BY credit, text"
    )
    assert [credit for credit, _ in rows] == ["HẢI YẾN", "MAI KHÔI", "MAI KHÔI", "Văn Lộc"]
    assert not any("nh:" in text for _, text in rows)


@pytest.mark.parametrize(
    "words", ["Lý Sơn", "Phạm Văn Thắm", "26/11", "cá voi", "5 người bị thương", "fb yt"]
)
def test_nothing_of_another_story_is_anywhere_but_in_blocks_and_documents(warehouse, words):
    for table in TABLES:
        if table.name not in ("blocks", "documents"):
            rows = warehouse.query(f"SELECT * FROM {table.name}")
            assert words not in repr(rows), table.name
    assert warehouse.query(f"SELECT count(*) > 0 FROM stripped WHERE text LIKE '%{words}%'") == [(True,)]


def test_hard_wrapped_lines_become_paragraphs_with_offsets_that_lead_back(warehouse):
    ((text, start, end, source),) = warehouse.query(
        'SELECT paragraphs.text, "start", "end", documents.text FROM paragraphs JOIN documents USING (article_id) '
        "WHERE path = 'wrapped.md' AND position = 0"
    )
    assert "cuốn sách Hán Nôm" in text
    assert source[start:end].split() == text.split()
    assert "cuốn\nsách" in source[start:end]


def test_every_mention_reads_the_same_in_its_paragraph_and_its_source(warehouse):
    rows = warehouse.query(
        'SELECT mentions.text, paragraphs.text, mentions."start", mentions."end", documents.text, document_start, document_end '
        "FROM mentions JOIN paragraphs USING (paragraph_id) JOIN documents ON documents.article_id = mentions.article_id"
    )
    assert rows
    for text, paragraph, start, end, source, source_start, source_end in rows:
        assert paragraph[start:end] == text
        assert source[source_start:source_end].split() == text.split()


def test_a_reprint_tells_the_same_story_and_the_first_is_marked(warehouse):
    rows = warehouse.query(
        "SELECT path, is_first FROM stories JOIN articles USING (article_id) "
        "WHERE stories.story_id IN (SELECT story_id FROM stories GROUP BY story_id HAVING count(*) > 1) ORDER BY path"
    )
    assert rows == [("header.txt", True), ("reprint.txt", False)]


def test_what_is_said_can_be_asked(warehouse):
    assert warehouse.query("SELECT value FROM figures WHERE unit = 'đồng'") == [(2.5e12,), (2.5e12,)]
    assert ("Trần Hữu Khang", "Bộ trưởng", "Bộ Xây dựng") in warehouse.query(
        "SELECT person, title, organization FROM roles"
    )
    speakers = {speaker for (speaker,) in warehouse.query("SELECT speaker FROM quotes WHERE kind = 'direct'")}
    assert speakers == {"Trần Hữu Khang"}
    assert ("2025-09-20/2025-09-21",) in warehouse.query("SELECT value FROM dates")
    assert warehouse.query("SELECT count(*) FROM search('cao toc ven bien')")[0][0] >= 3


def test_one_entity_for_the_ways_one_thing_is_named(warehouse):
    ((name, aliases),) = warehouse.query(
        "SELECT name, aliases FROM entities WHERE list_contains(aliases, 'Khang') AND type = 'PER'"
    )
    assert (name, aliases) == ("Trần Hữu Khang", ["Khang"])


def test_a_reader_of_the_old_file_keeps_it_and_never_blocks_a_run(warehouse, tmp_path):
    held = os.open(warehouse.database, os.O_RDONLY)
    with duckdb.connect(warehouse.database, read_only=True) as reader:
        before = reader.execute("SELECT count(*) FROM articles").fetchall()
        (warehouse.raw / "more.txt").write_text((ARTICLES / "captions.txt").read_text())
        process = warehouse.driver("")
        output, _ = process.communicate()
        assert process.returncode == 0, output
        assert reader.execute("SELECT count(*) FROM articles").fetchall() == before
    assert os.fstat(held).st_ino != warehouse.database.stat().st_ino
    os.close(held)
    assert warehouse.query("SELECT count(*) FROM articles") == [(before[0][0] + 1,)]
    (warehouse.raw / "more.txt").unlink()
    warehouse.refresh()
