"""From offsets in repaired text back to documents.text, by anchors.

From an anchor on, characters of the text and of the source match one to one: offset i of the text lies at
`anchor.source + (i - anchor.text)` for the last anchor with `anchor.text <= i`. All spans are half-open, and the
end of a span is one past the source of its last character, whatever was dropped after that character.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import polars as pl

Anchors = Sequence[Mapping[str, int]]


def source_span(anchors: Anchors, start: int, end: int) -> tuple[int, int]:
    """Return the span in the source of `text[start:end]`. ValueError: the span is empty or before the anchors."""
    return source_spans(anchors, [(start, end)])[0]


def source_spans(anchors: Anchors, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in the source of several spans of one text, in their order."""
    texts = [anchor["text"] for anchor in anchors]
    shifts = [anchor["source"] - anchor["text"] for anchor in anchors]

    def source(offset: int) -> int:
        place = bisect_right(texts, offset) - 1
        if place < 0:
            raise ValueError(f"offset {offset} lies before the first anchor")
        return offset + shifts[place]

    result = []
    for start, end in spans:
        if start >= end:
            raise ValueError(f"the span {start}:{end} is empty")
        result.append((source(start), source(end - 1) + 1))
    return result


def with_source_spans(spans: pl.DataFrame, anchors: pl.DataFrame, by: str) -> pl.DataFrame:
    """Add `document_start` and `document_end` to spans (columns `by`, start, end) of many texts at once.

    `anchors` has one row a text: `by` and `anchors`. The order of the spans is kept.
    """
    shifts = (
        anchors.lazy()
        .select(by, "anchors")
        .explode("anchors")
        .select(
            by,
            text=pl.col("anchors").struct.field("text").cast(pl.Int64),
            shift=pl.col("anchors").struct.field("source").cast(pl.Int64)
            - pl.col("anchors").struct.field("text").cast(pl.Int64),
        )
        .sort("text")
    )
    placed = spans.lazy().with_columns(pl.int_range(pl.len()).alias("_row"))
    for column, offset in (("document_start", pl.col("start")), ("document_end", pl.col("end") - 1)):
        placed = (
            placed.with_columns(offset.cast(pl.Int64).alias("_offset"))
            .sort("_offset")
            .join_asof(
                shifts.rename({"shift": "_shift", "text": "_text"}),
                left_on="_offset",
                right_on="_text",
                by=by,
                check_sortedness=False,
            )
            .with_columns((pl.col("_offset") + pl.col("_shift")).alias(column))
            .drop("_offset", "_shift", "_text", strict=False)
        )
    return placed.with_columns(pl.col("document_end") + 1).sort("_row").drop("_row").collect()
