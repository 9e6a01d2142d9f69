"""Where the article begins: its headline, and what stands above it."""

import polars as pl

from pipeline.stages.clean.shapes import opening_with
from pipeline.stages.clean.topic import Vocabulary
from pipeline.stages.clean.windows import PLACE, after, before, of

_LEAD_LENGTH = 24
_COPY = 15
"""A copy of the headline that is cut off has as many characters of it."""
_DAY = r"[0-9]{1,2}[/.-][0-9]{1,2}"


def find(units: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Add title (whether a unit is the headline) and title_place (its place, NULL on a page without one).

    The headline is the line above the first paragraph that shares most words with the paragraphs below. Three words in common are
    enough: beyond that the line that comes first is the headline. A long line is rather a lead without its stop; a line right above
    the date, one that describes pictures too ("... - Ảnh 1."), and the day of a digest ("Điểm tin sáng 5/1") are rather the headline.
    """
    told = pl.col("open") & pl.col("paragraph") & (pl.col("first_marker") > PLACE)
    units = units.with_columns(shared=vocabulary.shared(units.select(told).to_series()))
    shared = pl.col("shared")
    above = (
        (pl.col("first") > PLACE)
        & pl.col("open")
        & ~_cut_off(units)
        & ~pl.col("signature")
        & (
            ~pl.col("bullet")
            | ((shared >= 3) & (pl.col("n_words") >= 8) & pl.col("head").str.contains(r"^[-–] "))
        )
        & pl.col("n_words").is_between(3, 45)
    )
    signed = pl.col("signature") | (pl.col("kind") == "byline").fill_null(value=False)
    dated = (
        (pl.col("n_words") >= 5) & ~before(signed) & after((pl.col("rule") == "page_date").fill_null(value=False))
    )  # fmt: skip
    sentences = pl.col("text").str.contains(r"[\p{L}\d]{3,}[.!?]\s\p{Lu}")
    line = pl.when(above).then("text").otherwise(pl.lit(""))
    digest = line.str.contains(_DAY) & line.str.contains(opening_with("digest_cues"))
    units = units.with_columns(
        rank=pl.when(above & ~sentences).then(
            shared.clip(0, 3) * 1000
            + pl.when(pl.col("n_words") >= 5).then(500).otherwise(0)
            - pl.when(pl.col("tail").str.contains(":$") | pl.col("bullet")).then(2000).otherwise(0)
            - pl.when(pl.col("n_words") >= _LEAD_LENGTH).then(1500).otherwise(0)
            + pl.when(dated).then(1200).otherwise(0)
            + pl.when("pictured").then(3000).otherwise(0)
            + pl.when(digest).then(4000).otherwise(0)
            - (PLACE - pl.col("doc_first"))
        )
    )
    best = pl.col("rank") == pl.col("rank").max().over("doc")
    units = units.with_columns(title_place=of(PLACE, best, "min")).drop("rank", "shared")
    return units.with_columns(title=(pl.col("title_place") == PLACE).fill_null(value=False))


def _cut_off(units: pl.DataFrame) -> pl.Series:
    """Return whether a unit is another one's beginning, cut off: the headline at the end of the path that leads to it."""
    heads = units.filter(pl.col("first") > PLACE).select(
        "unit", "doc", "text", opening=pl.col("text").str.head(_COPY)
    )
    cut = heads.with_columns(said=pl.col("text").str.extract(r"^(.*[\p{L}\d,])\s?(?:\.\.\.|…)$")).drop_nulls(
        "said"
    )
    cut = cut.join(heads, on=["doc", "opening"], suffix="_whole").filter(
        pl.col("text_whole").str.starts_with(pl.col("said"))
        & (pl.col("text_whole").str.len_chars() > pl.col("text").str.len_chars())
    )
    return units["unit"].is_in(cut["unit"].implode())
