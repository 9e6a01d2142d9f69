"""Publish: the audited tables become the warehouse that readers open, and the page that a person looks at."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

import duckdb
from dagster import (
    AssetExecutionContext,
    AssetSpec,
    MaterializeResult,
    MetadataValue,
    ResourceParam,
    multi_asset,
)

from pipeline.assets.shell import ALL_TABLES
from pipeline.resources import Progress, Settings, Workspace
from pipeline.store import publish
from pipeline.store.report import render_report

SPECS = [
    AssetSpec(
        "warehouse",
        deps=list(ALL_TABLES),
        group_name="publish",
        kinds={"duckdb", "parquet"},
        description="khotin.duckdb and its Parquet export: built beside the old ones, then swapped in by a rename.",
    ),
    AssetSpec(
        "report",
        deps=["warehouse"],
        group_name="publish",
        kinds={"html"},
        description="report.html: the warehouse on one page, for a person to look at.",
    ),
]


@multi_asset(specs=SPECS, name="publish")
def publish_warehouse(
    context: AssetExecutionContext,
    settings: Settings,
    workspace: Workspace,
    progress: ResourceParam[Progress],
) -> Iterator[MaterializeResult[None]]:
    """Build what readers see from the audited tables, and put it in the place of the old; only where something has changed.

    Everything is built and read before the swap: afterwards the file belongs to its readers, who may hold it locked.
    """
    started = time.perf_counter()
    working, folder = workspace.working, settings.warehouse_path
    publish.clear_unfinished(working.folder)
    standing = publish.published_run(folder)
    if not working.unpublished and standing is not None and standing == working.published_run:
        for spec in SPECS:
            yield MaterializeResult(
                asset_key=spec.key, metadata={"published": False, "reason": "nothing has changed"}
            )
        return
    progress.start("publish", 1)
    run = working.run_row(context.run_id, version("khotin"))
    built = working.folder / "publish" / context.run_id
    publish.build(working.connection, built, run)
    with duckdb.connect(built / publish.FILE, read_only=True) as connection:
        page = render_report(connection, datetime.now(UTC))
    (built / publish.REPORT).write_text(page, encoding="utf-8")
    sizes = {name: (built / name).stat().st_size for name in (publish.FILE, publish.REPORT)}
    # Should the run die between these two lines, the next one sees that the warehouse in place is not this run's, and publishes.
    working.mark_published(run)
    publish.swap(built, folder)
    progress.advance("publish", 1)
    for spec, (name, size) in zip(SPECS, sizes.items(), strict=True):
        yield MaterializeResult(
            asset_key=spec.key,
            metadata={
                "published": True,
                "path": MetadataValue.path(folder / name),
                "bytes": size,
                "seconds": round(time.perf_counter() - started, 3),
            },
        )
