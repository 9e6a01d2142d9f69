"""The published warehouse: made beside the old one, then put in its place by a rename.

A reader with the old file open keeps a whole old warehouse; a run that dies before the rename leaves it as it was.
"""

import os
import shutil
from pathlib import Path

import duckdb
import polars as pl

from pipeline.store.schema import TABLES, Table
from pipeline.store.views import install_views

FILE = "khotin.duckdb"
PARQUET = "parquet"
REPORT = "report.html"


def build(working: duckdb.DuckDBPyConnection, target: Path, run: pl.DataFrame) -> None:
    """Write khotin.duckdb (tables, comments, views) and parquet/<table>/ into `target` from the working database.

    `run` is the row of `runs` for the run that publishes.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    working.execute(f"ATTACH {_literal(str(target / FILE))} AS published")
    try:
        for table in TABLES:
            working.execute(_copy_statement(table))
            _comment(working, table)
        working.register("run", run)
        working.execute("INSERT INTO published.runs BY NAME SELECT * FROM run")
        working.unregister("run")
    finally:
        working.execute("DETACH published")
    with duckdb.connect(target / FILE) as connection:
        install_views(connection)
        for table in TABLES:
            folder = target / PARQUET / table.name
            folder.mkdir(parents=True)
            path = _literal(str(folder / f"{table.name}.parquet"))
            connection.execute(f"COPY {table.name} TO {path} (FORMAT parquet, COMPRESSION zstd)")


def swap(built: Path, warehouse: Path) -> None:
    """Put what was built into its place: the database by one atomic rename, then the Parquet export and the report.

    The Parquet folder is a symbolic link to the export of its run, so that all tables change in one step.
    """
    _sync(built)
    exports = warehouse / ".parquet"
    exports.mkdir(exist_ok=True)
    export = exports / built.name
    shutil.rmtree(export, ignore_errors=True)
    os.replace(built / PARQUET, export)
    os.replace(built / FILE, warehouse / FILE)
    os.replace(built / REPORT, warehouse / REPORT)
    link = warehouse / ".parquet-link"
    link.unlink(missing_ok=True)
    link.symlink_to(export.relative_to(warehouse), target_is_directory=True)
    current = warehouse / PARQUET
    before = current.resolve() if current.is_symlink() else None
    os.replace(link, current)
    for old in exports.iterdir():
        # The export before this one stays, for a reader that is in the middle of it.
        if old.resolve() not in (export.resolve(), before):
            shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(built, ignore_errors=True)


def published_run(warehouse: Path) -> str | None:
    """Return the run whose warehouse stands in the folder, whole; None where none does."""
    current = warehouse / PARQUET
    if not ((warehouse / FILE).is_file() and current.is_symlink() and current.is_dir()):
        return None
    return current.resolve().name


def clear_unfinished(working_folder: Path) -> None:
    """Remove what a run that died had begun to build."""
    shutil.rmtree(working_folder / "publish", ignore_errors=True)


def _copy_statement(table: Table) -> str:
    columns = ", ".join(f'"{column.name}"' for column in table.published)
    order = ", ".join(ORDER.get(table.name, table.key))
    return f"CREATE TABLE published.{table.name} AS SELECT {columns} FROM {table.name} ORDER BY {order}"  # noqa: S608


ORDER: dict[str, tuple[str, ...]] = {
    "articles": ("published_value", "article_id"),
    "paragraphs": ("article_id", "position"),
    "mentions": ("article_id", "document_start", "mention_id"),
    "dates": ("article_id", "mention_id"),
    "figures": ("article_id", "paragraph_id", '"start"', "figure_id"),
    "roles": ("article_id", "paragraph_id", '"start"', "role_id"),
    "quotes": ("article_id", "paragraph_id", '"start"', "quote_id"),
    "entities": ("n_mentions DESC", "entity_id"),
    "stories": ("story_id", "NOT is_first", "article_id"),
    "runs": ("started_at", "run_id"),
}
"""The order of rows where the key alone would scatter what is read together."""


def _comment(working: duckdb.DuckDBPyConnection, table: Table) -> None:
    working.execute(f"COMMENT ON TABLE published.{table.name} IS {_literal(table.description)}")
    for column in table.published:
        working.execute(
            f'COMMENT ON COLUMN published.{table.name}."{column.name}" IS {_literal(column.description)}'
        )


def _literal(text: str) -> str:
    """Quote a string for a statement that takes no parameters (ATTACH, COPY, COMMENT)."""
    return "'" + text.replace("'", "''") + "'"


def _sync(folder: Path) -> None:
    for path in [*folder.rglob("*"), folder]:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
