"""The Dagster code location: everything that the UI shows."""

from dagster import Definitions, in_process_executor

from pipeline.assets.clean import clean_documents
from pipeline.assets.extract import extract_paragraphs
from pipeline.assets.ingest import ingest_files
from pipeline.assets.link import link_entities, link_stories
from pipeline.assets.publish import publish_warehouse
from pipeline.assets.segment import segment_blocks
from pipeline.automation import daily, raw_changed, refresh
from pipeline.checks import AUDITS
from pipeline.resources import Progress, Settings, Workspace


def definitions(progress: Progress) -> Definitions:
    """Return everything that the UI shows; `progress` is told how far each step has come."""
    settings = Settings.configure_at_launch()
    return Definitions(
        assets=[
            ingest_files,
            clean_documents,
            segment_blocks,
            extract_paragraphs,
            link_entities,
            link_stories,
            publish_warehouse,
        ],
        asset_checks=AUDITS,
        jobs=[refresh],
        sensors=[raw_changed],
        schedules=[daily],
        resources={"settings": settings, "workspace": Workspace(settings=settings), "progress": progress},
        executor=in_process_executor,
    )


defs = definitions(Progress())
