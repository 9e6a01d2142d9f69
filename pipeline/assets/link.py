"""Link: which names mean one thing, and which articles tell one story."""

import time
from collections.abc import Iterator

import polars as pl
from dagster import AssetExecutionContext, MaterializeResult, ResourceParam, multi_asset

from pipeline.assets.shell import Frames, code_version, compute, results, specs
from pipeline.resources import Progress, Workspace
from pipeline.stages import link
from pipeline.store.sql import sql
from pipeline.store.working import Working


@multi_asset(
    specs=specs("link", ("entities",), ("articles", "paragraphs", "mentions", "roles", "quotes"), (link,)),
    name="link_entities",
)
def link_entities(
    context: AssetExecutionContext, workspace: Workspace, progress: ResourceParam[Progress]
) -> Iterator[MaterializeResult[None]]:
    """Join the names of the articles that changed, then link names over the whole corpus."""
    started = time.perf_counter()
    working = workspace.working
    wanted = working.frame(sql("wanted_after"), {"version": code_version(link), "before": "extract"})

    def load() -> Frames:
        return {
            "mentions": working.frame(sql("link_mentions")),
            "roles": working.frame(sql("link_roles")),
            "paragraphs": working.frame(sql("link_paragraphs")),
        }

    computed = compute(working, "names", wanted, load, names_batch, progress)
    if working.unpublished:
        link_corpus(working)
    yield from results(context, working, ("entities",), computed, started)


def names_batch(mentions: pl.DataFrame, roles: pl.DataFrame, paragraphs: pl.DataFrame) -> Frames:
    """Join the names within each article of a batch."""
    return {"local_names": link.local_names(mentions, roles, paragraphs)}


def link_corpus(working: Working) -> None:
    """Resolve the names of the whole corpus to entities, and write what that changes."""
    linked, links = link.resolve(working.frame(sql("link_names")), working.frame(sql("link_articles")))
    working.rewrite("entities", linked)
    working.connection.register("links", links)
    working.update(
        sql(name)
        for name in ("apply_links", "apply_role_persons", "apply_role_organizations", "apply_quote_speakers")
    )
    working.connection.unregister("links")


@multi_asset(specs=specs("link", ("stories",), ("articles",), (link,)), name="link_stories")
def link_stories(
    context: AssetExecutionContext, workspace: Workspace, progress: ResourceParam[Progress]
) -> Iterator[MaterializeResult[None]]:
    """Sign the articles that changed, then group reprints and near-duplicates over the whole corpus."""
    started = time.perf_counter()
    working = workspace.working
    wanted = working.frame(sql("wanted_after"), {"version": code_version(link), "before": "clean"})
    computed = compute(
        working,
        "signatures",
        wanted,
        lambda: {"articles": working.frame(sql("link_texts"))},
        signatures_batch,
        progress,
    )
    if working.unpublished:
        signatures = working.frame("SELECT article_id, minhash FROM signatures ORDER BY article_id")
        working.rewrite("stories", link.find_stories(signatures, working.frame(sql("link_articles"))))
        working.update([sql("apply_stories")])
    yield from results(context, working, ("stories",), computed, started)


def signatures_batch(articles: pl.DataFrame) -> Frames:
    """Sign a batch of articles."""
    return {"signatures": link.signatures(articles)}
