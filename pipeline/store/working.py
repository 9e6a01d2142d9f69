"""The working database: the tables of the contract with their working columns, and what has been computed.

Every write is one transaction that also marks what is done, so that a killed run loses no more than the batch at hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Self

import duckdb
import polars as pl

from pipeline.store.lock import run_lock
from pipeline.store.schema import BY_NAME, TABLES, Table
from pipeline.store.sql import sql

BATCH_ARTICLES = 3_000
"""No batch has more: it is done again where a run is killed."""
SMALL_BATCH = 1_000
"""Fewer are not parted among workers: what starting one costs would be more than it saves."""
BATCH_CHARACTERS = 12_000_000

STAGE_TABLES: dict[str, tuple[str, ...]] = {
    "line_keys": ("line_keys",),
    "clean": ("blocks", "articles"),
    "segment": ("paragraphs",),
    "extract": ("mentions", "dates", "figures", "roles", "quotes"),
    "names": ("local_names",),
    "signatures": ("signatures",),
}
"""The tables that each step computes an article at a time."""


class WorkingDatabaseBusy(Exception):  # noqa: N818
    """Another process has the working database open."""


class Working:
    """The open working database of one run."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, folder: Path):
        self.connection = connection
        self.folder = folder
        self.opened_at = utc_now()

    @classmethod
    @contextmanager
    def open(cls, folder: Path, run_id: str) -> Iterator[Self]:
        """Lock the folder for the run and open the database in it, made anew where the schema has changed.

        Raises RunInTheWay or WorkingDatabaseBusy.
        """
        with run_lock(folder, run_id):
            path = folder / "khotin.duckdb"
            connection = _connect(path)
            if _schema_of(connection) not in (None, SCHEMA_VERSION):
                connection.close()
                _keep_history(path)
                connection = _connect(path)
            try:
                working = cls(connection, folder)
                working._create()
                yield working
            finally:
                connection.close()

    def _create(self) -> None:
        for table in TABLES:
            self.connection.execute(create_statement(table))
        self.connection.execute(sql("working"))
        if _schema_of(self.connection) is None:
            self.connection.execute("INSERT INTO state (schema_version) VALUES (?)", [SCHEMA_VERSION])
            _restore_history(self.connection, self.folder)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what happens inside, or nothing of it."""
        self.connection.begin()
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()

    def frame(self, statement: str, parameters: Mapping[str, object] | None = None) -> pl.DataFrame:
        """Return the rows of a statement."""
        return self.connection.execute(statement, parameters or {}).pl()

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        (n,) = self.connection.table(table).count("*").fetchall()[0]
        return int(n)

    def todo(self, stage: str, wanted: pl.DataFrame) -> pl.DataFrame:
        """Return article_id, input_key and size of the articles that the step must compute.

        `wanted` has article_id and input_key of every article.
        """
        with self._registered(wanted=wanted):
            return self.frame(sql("todo"), {"stage": stage})

    def gone(self, stage: str, wanted: pl.DataFrame) -> pl.DataFrame:
        """Return article_id of the articles that the step has computed and that are no longer wanted."""
        with self._registered(wanted=wanted):
            return self.frame(sql("gone"), {"stage": stage})

    @contextmanager
    def batch(self, articles: pl.DataFrame) -> Iterator[None]:
        """Make the articles the relation `batch` of the statements inside."""
        with self._registered(batch=articles.select("article_id")):
            yield

    def replace(self, stage: str, done: pl.DataFrame, frames: Mapping[str, pl.DataFrame]) -> None:
        """Replace the step's rows of the articles of `done` (article_id, input_key) and mark them done; one transaction."""
        with self.transaction():
            self.replace_within(stage, done, frames)

    def replace_within(self, stage: str, done: pl.DataFrame, frames: Mapping[str, pl.DataFrame]) -> None:
        """As `replace`, inside a transaction of the caller."""
        self.forget(stage, done)
        for name, frame in frames.items():
            self.insert(name, frame)
        with self._registered(finished=done):
            self.connection.execute(
                "INSERT INTO done SELECT $stage, article_id, input_key FROM finished", {"stage": stage}
            )
        self.connection.execute("UPDATE state SET unpublished = true")

    def insert(self, name: str, frame: pl.DataFrame) -> None:
        """Append a frame to a table; columns that the frame lacks stay NULL."""
        if frame.is_empty():
            return
        known = BY_NAME[name].names if name in BY_NAME else tuple(frame.columns)
        columns = ", ".join(f'"{column}"' for column in known if column in frame.columns)
        with self._registered(incoming=frame):
            # Names of tables and columns are ours, from the schema; no text of an article is in the statement.
            self.connection.execute(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM incoming")  # noqa: S608

    def rewrite(self, name: str, frame: pl.DataFrame) -> bool:
        """Replace all rows of a table if they differ; return whether they did."""
        keys = ", ".join(BY_NAME[name].key)
        empty = self.frame(f"SELECT * FROM {name} LIMIT 0")  # noqa: S608
        frame = frame.select(empty.columns).cast(empty.schema)
        standing = self.frame(f"SELECT * FROM {name} ORDER BY {keys}")  # noqa: S608
        if standing.equals(frame.sort(BY_NAME[name].key)):
            return False
        with self.transaction():
            self.connection.execute(f"DELETE FROM {name}")  # noqa: S608
            self.insert(name, frame)
            self.connection.execute("UPDATE state SET unpublished = true")
        return True

    def update(self, statements: Iterable[str]) -> None:
        """Run update statements; note that there is something to publish if one of them changed a row."""
        changed = 0
        with self.transaction():
            for statement in statements:
                (n,) = self.connection.execute(statement).fetchall()[0]
                changed += int(n)
            if changed:
                self.connection.execute("UPDATE state SET unpublished = true")

    def forget_everything_computed(self) -> None:
        """Mark nothing as done, so that this run computes every article again."""
        with self.transaction():
            self.connection.execute("UPDATE files SET reader = NULL")
            self.connection.execute("UPDATE done SET input_key = ''")

    @property
    def unpublished(self) -> bool:
        """Whether the tables hold anything that the published warehouse does not."""
        (flag,) = self.connection.execute("SELECT unpublished FROM state").fetchall()[0]
        return bool(flag)

    @property
    def published_run(self) -> str | None:
        """The run that published last."""
        (run_id,) = self.connection.execute("SELECT published_run FROM state").fetchall()[0]
        return None if run_id is None else str(run_id)

    def run_row(self, run_id: str, version: str) -> pl.DataFrame:
        """Return the row of `runs` for the run at hand."""
        parameters = {
            "run_id": run_id,
            "started_at": self.opened_at,
            "finished_at": utc_now(),
            "version": version,
        }
        return self.frame(sql("run_row"), parameters)

    def mark_published(self, run: pl.DataFrame) -> None:
        """Note that the run of this row has published what the tables hold."""
        with self.transaction():
            self.insert("runs", run)
            self.connection.execute(sql("mark_published"), {"run_id": run["run_id"][0]})

    def forget(self, stage: str, articles: pl.DataFrame) -> None:
        """Delete the step's rows of the articles; inside a transaction of the caller."""
        with self._registered(forgotten=articles.select("article_id")):
            self.connection.execute(
                "CREATE OR REPLACE TEMP TABLE stale AS SELECT article_id FROM done "
                "WHERE stage = $stage AND article_id IN (SELECT article_id FROM forgotten)",
                {"stage": stage},
            )
        (n,) = self.connection.table("stale").count("*").fetchall()[0]
        if not n:
            return
        for name in (*STAGE_TABLES[stage], "done"):
            condition = f" AND stage = '{stage}'" if name == "done" else ""
            self.connection.execute(
                f"DELETE FROM {name} WHERE article_id IN (SELECT article_id FROM stale){condition}"  # noqa: S608
            )
        self.connection.execute("UPDATE state SET unpublished = true")

    @contextmanager
    def _registered(self, **frames: pl.DataFrame) -> Iterator[None]:
        for name, frame in frames.items():
            self.connection.register(name, frame)
        try:
            yield
        finally:
            for name in frames:
                self.connection.unregister(name)


def utc_now() -> datetime:
    """Return the time in UTC, as the tables hold it: without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def batches(todo: pl.DataFrame, workers: int) -> Iterator[pl.DataFrame]:
    """Cut what must be computed (article_id, input_key, size) into batches of bounded articles and characters, as many for each worker."""
    rounds = max(1, ceil(len(todo) / (BATCH_ARTICLES * workers)))
    most = min(BATCH_ARTICLES, max(SMALL_BATCH, ceil(len(todo) / (rounds * workers))))
    start, characters = 0, 0
    for i, size in enumerate(todo["size"]):
        if i > start and (i - start >= most or characters + size > BATCH_CHARACTERS):
            yield todo[start:i]
            start, characters = i, 0
        characters += size
    if start < len(todo):
        yield todo[start:]


def create_statement(table: Table) -> str:
    """Return the CREATE TABLE statement of a table with its working columns."""
    columns = ",\n    ".join(f'"{column.name}" {column.type}' for column in table.columns)
    return f"CREATE TABLE IF NOT EXISTS {table.name} (\n    {columns}\n)"


def _schema_version() -> str:
    text = "".join(create_statement(table) for table in TABLES) + sql("working")
    return sha256(text.encode()).hexdigest()[:16]


SCHEMA_VERSION = _schema_version()


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(path)
    except duckdb.IOException as error:
        if "lock" not in str(error).lower():
            raise
        raise WorkingDatabaseBusy(
            f"another process has the working database {path} open; close it and run again ({error})"
        ) from None


def _schema_of(connection: duckdb.DuckDBPyConnection) -> str | None:
    try:
        row = connection.execute("SELECT schema_version FROM state").fetchone()
    except duckdb.CatalogException:
        return None
    return str(row[0]) if row else None


def _keep_history(path: Path) -> None:
    path.with_suffix(".duckdb.wal").unlink(missing_ok=True)
    path.replace(path.with_name("before.duckdb"))


def _restore_history(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Carry the runs over from the database of the schema before, as far as the columns are the same."""
    before = folder / "before.duckdb"
    if not before.exists():
        return
    with duckdb.connect(before, read_only=True) as old:
        runs = old.execute("SELECT * FROM runs").pl()
    columns = ", ".join(f'"{name}"' for name in BY_NAME["runs"].names if name in runs.columns)
    connection.register("incoming", runs)
    connection.execute(f"INSERT INTO runs ({columns}) SELECT {columns} FROM incoming")  # noqa: S608
    connection.unregister("incoming")
    before.unlink()
