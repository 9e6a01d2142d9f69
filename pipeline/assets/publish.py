"""Publish: the audited tables become the warehouse that readers open, and the page that a person looks at."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

import duckdb
from dagster import AssetExecutionContext, MaterializeResult, MetadataValue, ResourceParam, asset

from pipeline.assets.shell import ALL_TABLES
from pipeline.resources import Progress, Settings, Workspace
from pipeline.store import publish
from pipeline.store.report import render_report


@asset(deps=list(ALL_TABLES), group_name="publish", kinds={"duckdb", "parquet"})
def warehouse(
    context: AssetExecutionContext,
    settings: Settings,
    workspace: Workspace,
    progress: ResourceParam[Progress],
) -> Iterator[MaterializeResult[None]]:
    """Publish khotin.duckdb and its Parquet export: built beside the old ones, then swapped in by a rename."""
    started = time.perf_counter()
    working, folder = workspace.working, settings.warehouse_path
    publish.clear_unfinished(working.folder)
    standing = publish.published_run(folder)
    if not working.unpublished and standing is not None and standing == working.published_run:
        yield MaterializeResult(metadata={"published": False, "reason": "nothing has changed"})
        return
    progress.start("publish", 1)
    run = working.run_row(context.run_id, version("khotin"))
    built = working.folder / "publish" / context.run_id
    publish.build(working.connection, built, run)
    # Should the run die between these two lines, the next one sees that the warehouse in place is not this run's, and publishes.
    working.mark_published(run)
    publish.swap(built, folder)
    progress.advance("publish", 1)
    yield MaterializeResult(
        metadata={
            "published": True,
            "path": MetadataValue.path(folder / publish.FILE),
            "bytes": (folder / publish.FILE).stat().st_size,
            "seconds": round(time.perf_counter() - started, 3),
        }
    )


@asset(deps=[warehouse], group_name="publish", kinds={"html"})
def report(settings: Settings) -> MaterializeResult[None]:
    """Write report.html: the warehouse on one page, for a person to look at."""
    folder = settings.warehouse_path
    target = folder / publish.REPORT
    with duckdb.connect(folder / publish.FILE, read_only=True) as connection:
        page = render_report(connection, datetime.now(UTC))
    unfinished = target.with_suffix(".html.part")
    unfinished.write_text(page, encoding="utf-8")
    os.replace(unfinished, target)
    return MaterializeResult(metadata={"path": MetadataValue.path(target), "bytes": len(page.encode())})
