"""khotin explain: a file in the terminal, kept and cut told apart, every decision with its rule, mentions underlined."""

from pathlib import Path
from typing import NamedTuple

import click
import duckdb
import polars as pl
from rich.console import Console
from rich.text import Text

from pipeline.stages.clean import NOTHING_SHARED, PARAGRAPH_KINDS, clean, reasons
from pipeline.stages.extract import extract
from pipeline.stages.ingest import parse_file
from pipeline.stages.segment import segment
from pipeline.store import raw
from pipeline.store.publish import FILE
from pipeline.store.sql import sql
from pipeline.terminal.warehouse import open_warehouse

KEPT, CUT = "green", "red strike"


class Explained(NamedTuple):
    """One record of a file: the head of its article, its blocks and its mentions (spans of the source text)."""

    article: dict[str, object]
    blocks: list[tuple[str, bool, str, int, int, str]]
    mentions: list[tuple[int, int]]


def print_explanation(file: Path, raw_folder: Path, warehouse: Path) -> None:
    """Print how khotin reads a file. Raises ClickException for a file that is rejected."""
    console = Console(highlight=False)
    path = file.resolve()
    inside = path.is_relative_to(raw_folder)
    relative = path.relative_to(raw_folder).as_posix() if inside else path.name
    content, digest, problem = raw.read(path.parent, path.name)
    if content is None:
        raise click.ClickException(f"{relative}: {problem}")
    documents = _documents(relative, content)
    explained = _from_warehouse(warehouse, relative, str(digest))
    if explained:
        console.print(f"{relative}: as published", style="dim", markup=False)
    else:
        explained = _from_stages(documents)
        console.print(
            f"{relative}: not in the warehouse in this state; read now, without what the corpus knows of its source",
            style="dim",
            markup=False,
        )
    why = reasons(pl.concat(documents)) if documents else {}
    for record in explained:
        _print_record(console, record, why)


def _from_warehouse(warehouse: Path, path: str, digest: str) -> list[Explained]:
    if not (warehouse / FILE).is_file():
        return []
    with open_warehouse(warehouse) as connection:
        articles = connection.execute(sql("explain_articles"), {"path": path, "sha256": digest}).pl()
        return [_published(connection, article) for article in articles.iter_rows(named=True)]


def _published(connection: duckdb.DuckDBPyConnection, article: dict[str, object]) -> Explained:
    parameters = {"article_id": article["article_id"]}
    blocks = connection.execute(sql("explain_blocks"), parameters).fetchall()
    return Explained(article, blocks, connection.execute(sql("explain_mentions"), parameters).fetchall())


def _documents(path: str, content: bytes) -> list[pl.DataFrame]:
    parsed = parse_file(path, content)
    if parsed.reason:
        raise click.ClickException(f"{path}: {parsed.reason}")
    return [pl.DataFrame([document], schema=document._fields, orient="row") for document in parsed.documents]


def _from_stages(records: list[pl.DataFrame]) -> list[Explained]:
    explained = []
    for documents in records:
        blocks, articles = clean(documents, NOTHING_SHARED)
        kept = blocks.filter(pl.col("kept") & pl.col("kind").is_in(PARAGRAPH_KINDS))
        mentions = extract(articles, segment(kept))["mentions"]
        explained.append(
            Explained(
                articles.row(0, named=True),
                blocks.sort("position").select("kind", "kept", "rule", "start", "end", "text").rows(),
                mentions.sort("document_start").select("document_start", "document_end").rows(),
            )
        )
    return explained


def _print_record(console: Console, record: Explained, why: dict[tuple[str, int], str]) -> None:
    _print_head(console, record.article)
    for kind, kept, rule, start, end, text in record.blocks:
        console.print(f"{'kept' if kept else 'cut ':4} {kind:<10} {rule}", style="dim", markup=False)
        weighed = why.get((str(record.article["article_id"]), start))
        if weighed:
            console.print(f"{'':4} {weighed}", style="dim", markup=False)
        line = Text(text, style=KEPT if kept else CUT)
        for first, last in record.mentions if kept else ():
            if start <= first and last <= end:
                line.stylize("underline bold", first - start, last - start)
        console.print(line)
        console.print()


def _print_head(console: Console, article: dict[str, object]) -> None:
    for name in (
        "title",
        "published_value",
        "published_from",
        "publisher",
        "section",
        "authors",
        "tags",
        "language",
    ):
        value = article[name]
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value
        console.print(f"{name:>16}: {'-' if shown in (None, '') else shown}", markup=False)
    if not article["is_article"]:
        console.print(
            f"{'':>16}  no article: a listing, an error page, an empty shell or spam", style="yellow"
        )
    console.print()
