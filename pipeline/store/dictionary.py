"""The data dictionary: a page made of the descriptions that the schema and the views carry.

`python -m pipeline.store.dictionary FILE` writes it.
"""

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import duckdb

from pipeline.store.schema import TABLES, Table
from pipeline.store.views import Relation, install_views, load_views

HEAD = """\
# Data dictionary

The tables, views and macros of the published warehouse (`warehouse/khotin.duckdb`). Made by `make docs` from
`pipeline/store/schema.py` and `pipeline/store/views/`; the same descriptions stand in the database as comments.

Ids are stable 16-hex strings. Offsets count Unicode code points from 0 and are half-open: in SQL,
`substr(text, start + 1, "end" - start)`. Times are UTC.
"""


def data_dictionary() -> str:
    """Return the page: the tables by stage, the views with their columns, the macros with their parameters."""
    with duckdb.connect() as connection:
        for table in TABLES:
            columns = ", ".join(f'"{column.name}" {column.type}' for column in table.published)
            connection.execute(f"CREATE TABLE {table.name} ({columns})")
        install_views(connection)
        relations = load_views()
        views = [_view(connection, relation) for relation in relations if relation.kind == "VIEW"]
        macros = [_macro(connection, relation) for relation in relations if relation.kind != "VIEW"]
    tables = [
        f"## Tables: {stage}\n\n" + "\n".join(_table(table) for table in group)
        for stage, group in groupby(TABLES, key=lambda table: table.stage)
    ]
    return "\n".join([HEAD, *tables, "## Views\n", *views, "## Macros\n", *macros])


def _table(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    rows = ((column.name, column.type, column.description) for column in table.published)
    return f"### {table.name}\n\n{table.description} Key: {key}.\n\n" + _grid(
        ("column", "type", "description"), rows
    )


def _view(connection: duckdb.DuckDBPyConnection, view: Relation) -> str:
    columns = connection.execute(f"DESCRIBE {view.name}").fetchall()
    return f"### {view.name}\n\n{view.description}\n\n" + _grid(
        ("column", "type"), (row[:2] for row in columns)
    )


def _macro(connection: duckdb.DuckDBPyConnection, macro: Relation) -> str:
    (parameters,) = connection.execute(
        "SELECT parameters FROM duckdb_functions() WHERE function_name = ? AND NOT internal", [macro.name]
    ).fetchall()[0]
    text = f"### {macro.name}({', '.join(parameters)})\n\n{macro.description}\n"
    if macro.kind == "MACRO":
        return text
    nothing = ", ".join("NULL" for _ in parameters)
    columns = connection.execute(f"DESCRIBE FROM {macro.name}({nothing})").fetchall()
    return f"{text}\n" + _grid(("column", "type"), (row[:2] for row in columns))


def _grid(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(data_dictionary(), encoding="utf-8")
