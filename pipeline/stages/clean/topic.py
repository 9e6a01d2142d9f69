"""Whether a unit speaks of the same thing as the article: the uncommon words that they share."""

from functools import cache

import polars as pl

from pipeline.vietnamese import words

_REACH = 360


def _pair(first: pl.Expr, second: pl.Expr) -> pl.Expr:
    return first // 3 + second // 5


@cache
def _common() -> pl.Series:
    entries = pl.DataFrame({"word": words("common_words")}).with_columns(parts=pl.col("word").str.split(" "))
    first, second = (pl.col("parts").list.get(i, null_on_oob=True).hash(1) for i in (0, 1))
    single = pl.col("parts").list.len() == 1
    return entries.select(pl.when(single).then(first).otherwise(_pair(first, second)).unique()).to_series()


def vocabulary(units: pl.DataFrame) -> pl.DataFrame:
    """Return the distinct uncommon words of units (doc, unit, text): doc, unit, word.

    A word is a syllable, or a pair of syllables that stand side by side: most Vietnamese words have two. Only the beginning of
    a long unit is read, which is where it says what it is about.
    """
    tokens = (
        units.select(
            "doc",
            "unit",
            token=pl.col("text")
            .str.slice(0, _REACH)
            .str.to_lowercase()
            .str.replace_all(r"[^\p{L}]+", " ")
            .str.strip_chars()
            .str.split(" "),
        )
        .explode("token")
        .with_columns(single=pl.col("token").hash(1))
    )
    pair = _pair(pl.col("single"), pl.col("single").shift(-1))
    singles = tokens.filter(pl.col("token").str.len_bytes() > 1).select("doc", "unit", word=pl.col("single"))
    pairs = (
        tokens.with_columns(word=pair, after=pl.col("unit").shift(-1))
        .filter(pl.col("unit") == pl.col("after"))
        .select("doc", "unit", "word")
    )
    return pl.concat([singles, pairs]).filter(~pl.col("word").is_in(_common().implode())).unique()


def measure(words_: pl.DataFrame, core: pl.DataFrame) -> pl.DataFrame:
    """Count, for each unit, its uncommon words and how many of them other units of the document's core have.

    `words_` is a vocabulary; `core` names units (doc, unit). Returns doc, unit, rare, shared.
    """
    known = (
        words_.join(core.select("unit"), on="unit", how="semi")
        .group_by("doc", "word")
        .agg(holders=pl.len(), holder=pl.col("unit").first())
    )
    return (
        words_.join(known, on=["doc", "word"], how="left")
        .group_by("doc", "unit")
        .agg(
            rare=pl.len(),
            shared=(
                (pl.col("holders") > 1)
                | (pl.col("holders").is_not_null() & (pl.col("holder") != pl.col("unit")))
            ).sum(),
        )
    )


def with_unit_above(words_: pl.DataFrame) -> pl.DataFrame:
    """Count, for each unit, the uncommon words that the unit right above it has too. Returns unit, shared_above."""
    above = words_.select("doc", "word", unit=pl.col("unit") + 1)
    return (
        words_.join(above, on=["doc", "unit", "word"], how="semi").group_by("unit").agg(shared_above=pl.len())
    )
