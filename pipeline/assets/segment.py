"""Segment: the paragraphs of the clean text, with their sentences."""

import time
from collections.abc import Iterator

import polars as pl
from dagster import AssetExecutionContext, MaterializeResult, ResourceParam, multi_asset

from pipeline.assets.shell import Frames, code_version, compute, results, specs
from pipeline.resources import Progress, Workspace
from pipeline.stages import segment
from pipeline.store.sql import sql

TABLES = ("paragraphs",)


@multi_asset(specs=specs("segment", TABLES, ("blocks",), (segment,)), name="segment")
def segment_blocks(
    context: AssetExecutionContext, workspace: Workspace, progress: ResourceParam[Progress]
) -> Iterator[MaterializeResult[None]]:
    """Make paragraphs and sentences of the kept blocks of the articles that changed."""
    started = time.perf_counter()
    working = workspace.working
    wanted = working.frame(sql("wanted_after"), {"version": code_version(segment), "before": "clean"})
    computed = compute(
        working,
        "segment",
        wanted,
        lambda: {"blocks": working.frame(sql("segment_input"))},
        segment_batch,
        progress,
    )
    yield from results(context, working, TABLES, computed, started)


def segment_batch(blocks: pl.DataFrame) -> Frames:
    """Segment a batch of kept blocks."""
    return {"paragraphs": segment.segment(blocks)}
