"""The data dictionary says what the schema and the views say, and the committed page is current."""

from pathlib import Path

import pytest

from pipeline.store.dictionary import data_dictionary
from pipeline.store.schema import TABLES
from pipeline.store.views import load_views

PAGE = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


def test_the_committed_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == data_dictionary(), "run `make docs`"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_it_describes_what_readers_see_and_nothing_else(table) -> None:
    page = data_dictionary()
    section = page.split(f"### {table.name}\n")[1].split("\n#")[0]
    for column in table.columns:
        assert (f"| {column.name} | {column.type.replace('|', '')} |" in section) == column.published


def test_it_describes_each_view_and_macro() -> None:
    page = data_dictionary()
    for relation in load_views():
        assert f"### {relation.name}" in page
        assert relation.description in page
    assert "### kwic(q, width)" in page
    assert "| left_context | VARCHAR |" in page
