"""Clean: what each stretch of a document is, and the articles that remain."""

import time
from collections.abc import Iterator

import polars as pl
from dagster import AssetExecutionContext, MaterializeResult, ResourceParam, multi_asset

from pipeline.assets.shell import Frames, code_version, compute, results, specs
from pipeline.engine import map_batches
from pipeline.resources import Progress, Settings, Workspace
from pipeline.stages import clean
from pipeline.store.sql import sql
from pipeline.store.working import Working, batches

TABLES = ("blocks", "articles")


@multi_asset(specs=specs("clean", TABLES, ("documents",), (clean,)), name="clean")
def clean_documents(
    context: AssetExecutionContext,
    settings: Settings,
    workspace: Workspace,
    progress: ResourceParam[Progress],
) -> Iterator[MaterializeResult[None]]:
    """Learn which lines a source repeats, then clean the documents that changed or whose shared lines did."""
    started = time.perf_counter()
    working = workspace.working
    version = code_version(clean)
    learn_shared_lines(working, version, settings.n_workers)
    wanted = working.frame(sql("wanted_clean"), {"version": version})

    def load() -> Frames:
        return {"documents": working.frame(sql("clean_input")), "shared": working.frame(sql("clean_shared"))}

    computed = compute(working, "clean", wanted, load, clean.clean_batch, progress, settings.n_workers)
    yield from results(context, working, TABLES, computed, started)


def learn_shared_lines(working: Working, version: str, workers: int) -> None:
    """Bring `shared_keys` up to date: only lines of articles that came, changed or went are counted again."""
    wanted = working.frame(sql("wanted_line_keys"), {"version": version})
    gone = working.gone("line_keys", wanted)
    with working.transaction(), working.batch(gone):
        working.connection.execute(sql("touched_keys"))
        working.forget("line_keys", gone)

    def inputs() -> Iterator[tuple[pl.DataFrame, Frames]]:
        for batch in batches(working.todo("line_keys", wanted), workers):
            with working.batch(batch):
                documents = working.frame(sql("clean_input"))
            yield batch, {"documents": documents}

    for batch, keys in map_batches(clean.line_keys, inputs(), workers):
        with working.batch(batch), working.transaction():
            working.connection.execute(sql("touched_keys"))
            working.replace_within("line_keys", batch.select("article_id", "input_key"), {"line_keys": keys})
            working.connection.execute(sql("touched_keys"))
    with working.transaction():
        working.connection.execute(sql("unshare_keys"))
        working.connection.execute(sql("share_keys"), {"min_shared": clean.MIN_SHARED})
        working.connection.execute("DELETE FROM touched_keys")
