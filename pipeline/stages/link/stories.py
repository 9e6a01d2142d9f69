"""Stories: which articles are reprints or near-duplicates of which."""

from collections.abc import Mapping
from operator import eq

import polars as pl
from rensa import RMinHash

from pipeline.stages.link.components import Components

_BANDS, _ROWS = (
    32,
    4,
)  # articles with similarity 0.6 share a band in 99 of 100 cases
_SEED = 20251025
_SAME_STORY = 0.6
_TOO_SHORT = 20  # words: below, chance alone makes texts alike
_SLICE = 1000  # articles whose shingles are in memory at one time

SIGNATURE = pl.List(pl.UInt32)


def signatures(articles: pl.DataFrame) -> pl.DataFrame:
    """Return article_id and `minhash` of articles (article_id, text): NULL where the text is too short to compare.

    MinHash (Broder 1997, by the library rensa) over shingles of three words of the text, letters without their
    marks, so that another placement of tone marks, another headline or typography changes nothing. The title does
    not count: it is what reprints change first.
    """
    texts = articles.select("article_id", "text")
    hashed = pl.concat([_signatures(texts.clear()), *map(_signatures, texts.iter_slices(_SLICE))])
    return articles.select("article_id").join(hashed, on="article_id", how="left", maintain_order="left")


def _signatures(articles: pl.DataFrame) -> pl.DataFrame:
    words = (
        pl.col("text")
        .str.normalize("NFD")
        .str.replace_all(r"\p{M}", "")
        .str.to_lowercase()
        .str.extract_all(r"\w+")
    )
    long = articles.select("article_id", words=words).filter(pl.col("words").list.len() >= _TOO_SHORT)
    shingles = [set(map(" ".join, zip(w, w[1:], w[2:], strict=False))) for w in long["words"].to_list()]
    digests = RMinHash.digests_from_token_sets(shingles, _BANDS * _ROWS, _SEED)
    return pl.DataFrame(
        {"article_id": long["article_id"], "minhash": digests},
        schema={"article_id": pl.String, "minhash": SIGNATURE},
    )


def find_stories(signatures: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """Return story_id, article_id, similarity and is_first for every article of the corpus.

    In: signatures (article_id, minhash) and articles (article_id, path, published_value). The article that came
    first is the earliest by date (undated ones last), then path. Articles that share a band of their signatures
    (locality-sensitive hashing) are compared; what hangs together is split again so that every article of a story
    is similar to its first.
    """
    ordered = (
        articles.select("article_id", "path", "published_value")
        .sort("published_value", "path", "article_id", nulls_last=True)
        .join(signatures.select("article_id", "minhash"), on="article_id", how="left", maintain_order="left")
        .with_row_index("n")
    )
    together: Components[int] = Components()
    for left, right in _similar(_candidates(ordered), ordered).iter_rows():
        together.join(left, right)
    groups = together.members()
    compared = sorted(member for members in groups.values() for member in members)
    hashes = dict(zip(compared, ordered["minhash"].gather(compared).to_list(), strict=True))
    followers = [row for members in groups.values() for row in _follow(members, hashes)]
    followed = pl.DataFrame(
        followers,
        schema={"n": ordered.schema["n"], "first": ordered.schema["n"], "similarity": pl.Float64},
        orient="row",
    )
    firsts = ordered.select(pl.col("n").alias("first"), pl.col("article_id").alias("story_id"))
    return (
        ordered.join(followed, on="n", how="left")
        .with_columns(pl.col("first").fill_null(pl.col("n")), pl.col("similarity").fill_null(1.0))
        .join(firsts, on="first")
        .select("story_id", "article_id", "similarity", is_first=pl.col("n") == pl.col("first"))
        .sort("article_id")
    )


def _candidates(ordered: pl.DataFrame) -> pl.DataFrame:
    """Return pairs (left, right): in every bucket each article with the one before it and with the first."""
    hashed = ordered.lazy().drop_nulls("minhash")
    bucket = [f"row{row}" for row in range(_ROWS)]
    pairs = []
    for band in range(_BANDS):
        rows = [pl.col("minhash").list.get(band * _ROWS + row).alias(name) for row, name in enumerate(bucket)]
        members = hashed.select("n", *rows).filter(pl.len().over(bucket) > 1)
        before = pl.concat_list(pl.col("n").shift(1).over(bucket), pl.col("n").first().over(bucket))
        pairs.append(members.select(before.alias("left"), right="n").explode("left"))
    return pl.concat(pairs).filter(pl.col("left") < pl.col("right")).unique().collect()


def _similar(pairs: pl.DataFrame, ordered: pl.DataFrame) -> pl.DataFrame:
    """Return those of the pairs whose signatures agree often enough."""
    left = ordered.lazy().select(left="n", a="minhash")
    right = ordered.lazy().select(right="n", b="minhash")
    difference = (
        pl.col("a").list.to_array(_BANDS * _ROWS) - pl.col("b").list.to_array(_BANDS * _ROWS)
    ).arr.to_list()
    return (
        pairs.lazy()
        .join(left, on="left")
        .join(right, on="right")
        .filter(difference.list.count_matches(0) >= _SAME_STORY * _BANDS * _ROWS)
        .select("left", "right")
        .sort("left", "right")
        .collect()
    )


def _follow(members: list[int], hashes: Mapping[int, list[int]]) -> list[tuple[int, int, float]]:
    """Return (article, first, similarity) of each member: it follows the earliest first that it is similar to."""
    firsts: list[int] = []
    rows = []
    for member in members:
        for first in firsts:
            similarity = sum(map(eq, hashes[first], hashes[member])) / (_BANDS * _ROWS)
            if similarity >= _SAME_STORY:
                rows.append((member, first, similarity))
                break
        else:
            firsts.append(member)
            rows.append((member, member, 1.0))
    return rows
