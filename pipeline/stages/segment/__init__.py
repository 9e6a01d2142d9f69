"""Paragraphs and their sentences, out of the kept blocks of the articles."""

import polars as pl
import pyarrow as pa

from pipeline.stages.ids import stable_id
from pipeline.stages.offsets import with_source_spans
from pipeline.stages.segment.sentences import split_sentences

__all__ = ["segment", "split_sentences"]


def segment(blocks: pl.DataFrame) -> pl.DataFrame:
    """Return the paragraphs of whole articles.

    In: kept text blocks (article_id, position, kind, content, credit, anchors). Out: the columns of the table
    `paragraphs`. A block without text is no paragraph; a lead is a paragraph of the body. The id follows the
    article and the text, so that a paragraph that only moves keeps it.
    """
    paragraphs = (
        blocks.lazy()
        .filter(pl.col("content").str.contains(r"\S"))
        .sort("article_id", "position")
        .select(
            "article_id",
            pl.int_range(pl.len(), dtype=pl.Int32).over("article_id").alias("position"),
            pl.col("kind").replace("lead", "body"),
            pl.col("content").alias("text"),
            "credit",
            pl.int_range(pl.len()).over("article_id", "content").alias("occurrence"),
            pl.col("content").str.split(" ").list.eval(pl.element() != "").list.sum().alias("n_words"),
            "anchors",
        )
        .collect()
    )
    rows = zip(paragraphs["article_id"], paragraphs["text"], paragraphs["occurrence"], strict=True)
    paragraphs = paragraphs.with_columns(
        pl.Series("paragraph_id", [stable_id(*row) for row in rows], dtype=pl.String),
        _sentences(paragraphs["text"]),
    )
    whole = paragraphs.select("paragraph_id", start=0, end=pl.col("text").str.len_chars())
    spans = with_source_spans(whole, paragraphs, by="paragraph_id")
    return paragraphs.with_columns(
        spans["document_start"].cast(pl.Int32).alias("start"),
        spans["document_end"].cast(pl.Int32).alias("end"),
        pl.col("n_words").cast(pl.Int32),
    ).select(
        "paragraph_id",
        "article_id",
        "position",
        "kind",
        "text",
        "credit",
        "start",
        "end",
        "sentences",
        "n_words",
        "anchors",
    )


def _sentences(texts: pl.Series) -> pl.Series:
    offsets, starts, ends = [0], [], []
    for text in texts:
        for start, end in split_sentences(text):
            starts.append(start)
            ends.append(end)
        offsets.append(len(starts))
    spans = pa.StructArray.from_arrays(
        [pa.array(starts, pa.int32()), pa.array(ends, pa.int32())], names=["start", "end"]
    )
    lists = pa.LargeListArray.from_arrays(pa.array(offsets, pa.int64()), spans)
    return pl.Series("sentences", lists)
