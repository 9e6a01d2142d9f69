"""Extract: what the paragraphs say, spread over worker processes."""

import time
from collections.abc import Iterator

from dagster import AssetExecutionContext, MaterializeResult, ResourceParam, multi_asset

from pipeline.assets.shell import Frames, code_version, compute, results, specs
from pipeline.resources import Progress, Settings, Workspace
from pipeline.stages import extract
from pipeline.store.sql import sql

TABLES = ("mentions", "dates", "figures", "roles", "quotes")


@multi_asset(specs=specs("extract", TABLES, ("articles", "paragraphs"), (extract,)), name="extract")
def extract_paragraphs(
    context: AssetExecutionContext,
    settings: Settings,
    workspace: Workspace,
    progress: ResourceParam[Progress],
) -> Iterator[MaterializeResult[None]]:
    """Find mentions, dates, figures, roles and quotes in the articles that changed."""
    started = time.perf_counter()
    working = workspace.working
    wanted = working.frame(sql("wanted_after"), {"version": code_version(extract), "before": "segment"})

    def load() -> Frames:
        return {
            "articles": working.frame(sql("extract_articles")),
            "paragraphs": working.frame(sql("extract_paragraphs")),
        }

    computed = compute(working, "extract", wanted, load, extract.extract, progress, settings.n_workers)
    yield from results(context, working, TABLES, computed, started)
