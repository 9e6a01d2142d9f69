"""What every asset module needs: specs from the schema, the loop over what must be computed, and the metadata shown."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import polars as pl
from dagster import (
    AssetExecutionContext,
    AssetSpec,
    MaterializeResult,
    MetadataValue,
    TableColumn,
    TableRecord,
    TableSchema,
)

import pipeline.vietnamese
from pipeline import stages
from pipeline.engine import map_batches
from pipeline.resources import Progress
from pipeline.store.schema import BY_NAME, TABLES
from pipeline.store.working import Working, batches

Frames = Mapping[str, pl.DataFrame]
PREVIEW_ROWS = 5
PREVIEW_CHARACTERS = 80


@cache
def code_version(*modules: ModuleType) -> str:
    """Return a fingerprint of the stage's code and data: what is computed with another fingerprint is computed again.

    It covers every file of the packages, the facts about the language, and the libraries that shape the rows.
    """
    digest = sha256()
    folders = [Path(module.__file__ or "").parent for module in (*modules, pipeline.vietnamese)]
    files = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    files |= set(Path(stages.__file__).parent.glob("*.py"))
    for path in sorted(path for path in files if path.suffix not in (".pyc", ".pyo")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for library in ("polars", "langdetect", "rensa"):
        digest.update(f"{library} {version(library)}\n".encode())
    return digest.hexdigest()[:16]


def specs(
    stage: str, names: Iterable[str], deps: Iterable[str], modules: Iterable[ModuleType]
) -> list[AssetSpec]:
    """Return the asset specs of the tables of a stage, with descriptions and column schemas from the schema."""
    return [
        AssetSpec(
            name,
            deps=list(deps),
            description=BY_NAME[name].description,
            group_name=stage,
            code_version=code_version(*modules),
            kinds={"duckdb", "polars"},
            metadata={
                "dagster/column_schema": TableSchema(
                    [TableColumn(c.name, c.type, c.description) for c in BY_NAME[name].published]
                )
            },
        )
        for name in names
    ]


def compute(
    working: Working,
    stage: str,
    wanted: pl.DataFrame,
    load: Callable[[], Frames],
    function: Callable[..., Frames],
    progress: Progress,
    workers: int = 1,
) -> int:
    """Compute the step for the articles whose input or code has changed, batch by batch; return how many there were.

    `load` reads the inputs of the relation `batch`; `function`, to which they are arguments by name, makes the step's tables of them. Each batch is written and marked done in one
    transaction. The rows of articles that are no longer wanted are deleted.
    """
    gone = working.gone(stage, wanted)
    if len(gone):
        with working.transaction():
            working.forget(stage, gone)
    todo = working.todo(stage, wanted)
    progress.start(stage, len(todo))

    def inputs() -> Iterator[tuple[pl.DataFrame, Frames]]:
        for batch in batches(todo, workers):
            with working.batch(batch):
                yield batch, load()

    for batch, frames in map_batches(function, inputs(), workers):
        working.replace(stage, batch.select("article_id", "input_key"), frames)
        progress.advance(stage, len(batch))
    return len(todo)


def results(
    context: AssetExecutionContext, working: Working, names: Iterable[str], computed: int, started: float
) -> Iterator[MaterializeResult[None]]:
    """Yield what the UI shows of the tables: rows, articles computed in this run, seconds, and the first rows."""
    seconds = time.perf_counter() - started
    for name in names:
        rows = working.count(name)
        context.log.info(f"{name}: {rows} rows, {computed} documents computed, {seconds:.2f} s")
        yield MaterializeResult(
            asset_key=name,
            metadata={
                "dagster/row_count": rows,
                "documents_computed": computed,
                "seconds": round(seconds, 3),
                "preview": preview(working, name),
            },
        )


def preview(working: Working, name: str) -> MetadataValue:
    """Return the first rows of a table, values shortened, as a table for the UI."""
    columns = ", ".join(f'"{column.name}"' for column in BY_NAME[name].published)
    frame = working.frame(f"SELECT {columns} FROM {name} LIMIT {PREVIEW_ROWS}")  # noqa: S608
    records = [TableRecord({k: _shorten(v) for k, v in row.items()}) for row in frame.iter_rows(named=True)]
    schema = TableSchema([TableColumn(column, "string") for column in frame.columns])
    return MetadataValue.table(records, schema)


def _shorten(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= PREVIEW_CHARACTERS else text[: PREVIEW_CHARACTERS - 1] + "…"


ALL_TABLES = tuple(table.name for table in TABLES if table.name != "runs")
"""Every table that the published warehouse depends on."""
