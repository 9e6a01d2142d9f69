"""How much the words of a line are those of a caption, against those of a headline.

A caption shows ("... tại hiện trường", "Các đại biểu ..."), a headline tells ("Vì sao ...", "Bắt ..."). What each word and pair of
words says for either, as log-odds, is learned by `python -m benchmarks.train_captions` from the captions and the headlines of sample
articles, and stands in `data/caption_words.tsv`.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from math import sqrt

import polars as pl

from pipeline.vietnamese import table

_WORD = re.compile(r"[^\W\d_]+")
_LEVELS = (-1.5, -0.7, -0.2, 0.3, 1.0)
OPENING = "^"
"""What stands before a word that opens the line."""


def grams(line: str) -> list[str]:
    """Return the words and pairs of words of a line in lower case, the opening ones twice, with and without their mark."""
    found = _WORD.findall(line.lower())
    pairs = [" ".join(pair) for pair in pairwise(found)]
    opening = [OPENING + gram for gram in (*found[:1], *pairs[:1])]
    return found + pairs + opening


@cache
def learned() -> dict[str, float]:
    """Return the weight of each gram of `data/caption_words.tsv`."""
    return {row["gram"]: float(row["weight"]) for row in table("caption_words")}


def likeness(line: str, weights: Mapping[str, float]) -> float:
    """Return how much the grams of a line weigh together: above 0 for a caption, below for a headline, nearer to it the shorter the line."""
    found = grams(line)
    return sum([weights[gram] for gram in found if gram in weights], 0.0) / (sqrt(len(found)) + 1)


def looks(lines: pl.Series) -> pl.Series:
    """Return the level of the likeness of each line, from 1 (a headline's) to 6 (a caption's); 0 where there is none."""
    weights = learned()
    return pl.Series(
        [0 if line is None else 1 + bisect_right(_LEVELS, likeness(line, weights)) for line in lines],
        dtype=pl.Int32,
    )
