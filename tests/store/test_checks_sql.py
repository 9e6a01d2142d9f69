"""Each audit query passes on a sound warehouse, and returns the row that breaks its rule."""

import duckdb
import pytest

from pipeline.store.checks import load_checks
from pipeline.store.schema import TABLES

CHECKS = {check.name: check for check in load_checks()}

# What breaks each rule, and how many rows the query then returns (at least one for None).
BREAKS: dict[str, str] = {
    **{f"{table.name}_key": f"INSERT INTO {table.name} FROM {table.name} LIMIT 1" for table in TABLES},
    "articles_date_source": "UPDATE articles SET published_on = '2025-05-21' WHERE path = 'bao-nuoc/001.txt'; "
    "UPDATE blocks SET text = 'Tin liên quan 21/5/2025' WHERE kind = 'related' AND position = 6",
    "articles_dates": "UPDATE articles SET published_value = '2025-13' WHERE path = 'bao-nuoc/001.txt'",
    "articles_kept": "UPDATE articles SET kept_ratio = 0.1 WHERE path = 'bao-nuoc/001.txt'",
    "articles_not_articles": "UPDATE articles SET is_article = FALSE WHERE path = 'bao-nuoc/001.txt'",
    "articles_references": "DELETE FROM documents WHERE path = 'bao-nuoc/001.txt'",
    "articles_without_metadata": "UPDATE articles SET title = NULL",
    "blocks_cover": "DELETE FROM blocks WHERE kind = 'share'",
    "blocks_kinds": "UPDATE blocks SET kept = TRUE WHERE kind = 'share'",
    "blocks_references": "DELETE FROM documents WHERE path = 'bao-nuoc/001.txt'",
    "blocks_spans": "UPDATE blocks SET start = start - 3 WHERE kind = 'share'",
    "dates_references": "DELETE FROM dates WHERE mention_id = (SELECT min(mention_id) FROM dates)",
    "dates_values": "UPDATE dates SET date_to = date_from - 1 WHERE mention_id = (SELECT min(mention_id) FROM dates)",
    "documents_files": "DELETE FROM files WHERE path = 'bao-nuoc/001.txt'",
    "documents_text": "UPDATE documents SET text = text || chr(13) WHERE path = 'bao-nuoc/001.txt'",
    "entities_counts": "UPDATE entities SET n_mentions = 99 WHERE type = 'PER'",
    "entities_mentions": "DELETE FROM entities WHERE type = 'LAW'",
    "entities_quotes": "DELETE FROM entities WHERE type = 'PER'",
    "entities_roles": "DELETE FROM entities WHERE type = 'ORG'",
    "entities_shape": "UPDATE entities SET country_code = 'VN' WHERE type = 'PER'",
    "figures_references": "UPDATE figures SET paragraph_id = 'ffffffffffffffff' WHERE value = 52",
    "figures_spans": "UPDATE figures SET start = start + 1 WHERE value = 52",
    "figures_values": "UPDATE figures SET value = 'nan' WHERE value = 52",
    "files_reasons": "UPDATE files SET reason = ' ' WHERE status = 'rejected'",
    "files_rejected": "UPDATE files SET status = 'rejected'",
    "mentions_empty": "UPDATE articles SET n_words = 100; DELETE FROM mentions",
    "mentions_kept": "UPDATE mentions SET document_end = document_end + 400 WHERE document_start < 60",
    "mentions_references": "UPDATE mentions SET article_id = 'ffffffffffffffff' WHERE text = 'Bộ Thủy lợi'",
    "mentions_source": "UPDATE mentions SET document_start = document_start + 1 WHERE text = 'Bộ Thủy lợi'",
    "mentions_spans": "UPDATE mentions SET text = 'Bộ Nước' WHERE text = 'Bộ Thủy lợi'",
    "mentions_types": "UPDATE mentions SET confidence = 1.5 WHERE text = 'Bộ Thủy lợi'",
    "paragraphs_kept": "UPDATE blocks SET kept = FALSE WHERE kind = 'caption'",
    "paragraphs_references": "DELETE FROM articles WHERE path = 'bao-nuoc/001.txt'",
    "paragraphs_sentences": "UPDATE paragraphs SET sentences = sentences[:1] WHERE len(sentences) = 2",
    "paragraphs_shape": "UPDATE paragraphs SET kind = 'share' WHERE kind = 'caption'",
    "paragraphs_source": "UPDATE paragraphs SET text = text || ' nhé' WHERE kind = 'body'",
    "paragraphs_text": "UPDATE articles SET text = text || ' Ngọc Sương' WHERE path = 'bao-nuoc/001.txt'",
    "quotes_references": "UPDATE quotes SET article_id = 'ffffffffffffffff'",
    "quotes_spans": 'UPDATE quotes SET "end" = 9999',
    "roles_references": "UPDATE roles SET paragraph_id = 'ffffffffffffffff'",
    "roles_spans": "UPDATE roles SET title = ' '",
    "stories_first": "UPDATE stories SET is_first = TRUE",
    "stories_references": "UPDATE articles SET story_id = 'ffffffffffffffff' WHERE path = 'bao-nuoc/001.txt'",
}


def broken(connection: duckdb.DuckDBPyConnection, name: str) -> list[tuple[object, ...]]:
    return connection.execute(CHECKS[name].sql).fetchall()


def test_every_check_has_a_case_that_breaks_it() -> None:
    assert BREAKS.keys() == CHECKS.keys()


@pytest.mark.parametrize("name", CHECKS)
def test_a_sound_warehouse_passes(working: duckdb.DuckDBPyConnection, name: str) -> None:
    assert broken(working, name) == []


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_rule_is_found(working: duckdb.DuckDBPyConnection, name: str) -> None:
    working.execute(BREAKS[name])
    assert broken(working, name)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_can_be_limited_by_its_caller(working: duckdb.DuckDBPyConnection, name: str) -> None:
    working.execute(BREAKS[name])
    assert len(working.execute(f"SELECT * FROM ({CHECKS[name].sql}) LIMIT 1").fetchall()) == 1


def test_a_check_says_what_must_hold_of_which_table() -> None:
    for check in CHECKS.values():
        assert check.description.endswith(".")
        assert check.severity in ("error", "warn")
        assert check.name.startswith(check.table) or check.table in check.sql


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("😀 Chào\n\nbạn", [(0, 6), (8, 11)]),
        ("q́ueo\u00a0\u3000\n\x0b\u2028x", [(0, 5), (10, 11)]),  # a combining mark, and every kind of space
    ],
)
def test_blocks_count_code_points_and_leave_out_only_space(
    working: duckdb.DuckDBPyConnection, text: str, starts: list[tuple[int, int]]
) -> None:
    working.execute("DELETE FROM documents; DELETE FROM blocks")
    working.execute("INSERT INTO documents (article_id, path, text) VALUES ('a', 'a.txt', ?)", [text])
    for position, (start, end) in enumerate(starts):
        working.execute(
            'INSERT INTO blocks (article_id, position, start, "end", text) VALUES (?, ?, ?, ?, ?)',
            ["a", position, start, end, text[start:end]],
        )
    assert broken(working, "blocks_cover") == []
    assert broken(working, "blocks_spans") == []
    working.execute('UPDATE blocks SET "end" = "end" - 1, text = text[:-2] WHERE position = 0')
    assert broken(working, "blocks_cover") == [("a", "a.txt")]


@pytest.mark.parametrize(
    "value",
    [
        "2025",
        "2025-03",
        "2025-03-14",
        "2025-35",
        "2025-40",
        "199X",
        "19XX",
        "2025-05-03/2025-05-07",
        "2025/..",
    ],
)
def test_edtf_values_pass(working: duckdb.DuckDBPyConnection, value: str) -> None:
    working.execute("UPDATE dates SET value = ?", [value])
    assert broken(working, "dates_values") == []


@pytest.mark.parametrize(
    "value", ["", "14/3/2025", "2025-3", "2025-13", "2025-03-32", "hôm qua", "2025-05-03 - 07"]
)
def test_other_values_do_not(working: duckdb.DuckDBPyConnection, value: str) -> None:
    working.execute("UPDATE dates SET value = ?", [value])
    assert broken(working, "dates_values")


def test_repaired_spaces_still_lead_to_the_source(working: duckdb.DuckDBPyConnection) -> None:
    working.execute("UPDATE documents SET text = replace(text, 'nhiều hơn', 'nhi' || chr(173) || 'ều hơn')")
    working.execute('UPDATE paragraphs SET "end" = "end" + 1 WHERE contains(text, \'nhiều hơn\')')
    assert broken(working, "paragraphs_source") == []
