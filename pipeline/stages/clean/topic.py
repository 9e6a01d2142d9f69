"""Whether a unit speaks of the same thing as the article: the uncommon words that they share."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.vietnamese import words

_REACH = 200

Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.int64]


def _pair(first: pl.Expr, second: pl.Expr) -> pl.Expr:
    return first // 3 + second // 5


@cache
def _common() -> pl.Series:
    entries = pl.DataFrame({"word": words("common_words")}).with_columns(parts=pl.col("word").str.split(" "))
    first, second = (pl.col("parts").list.get(i, null_on_oob=True).hash(1) for i in (0, 1))
    single = pl.col("parts").list.len() == 1
    return entries.select(pl.when(single).then(first).otherwise(_pair(first, second)).unique()).to_series()


def inner_names(units: pl.DataFrame) -> pl.DataFrame:
    """Return units (doc, unit, text) with the words in capitals that open no sentence as their text."""
    inner = pl.col("text").str.head(_REACH).str.replace_all(r"(?:^|[.!?:“”\"(–-]\s*)\p{L}+", "")
    return units.select("doc", "unit", text=inner.str.extract_all(r"\p{Lu}\p{L}+").list.join(" "))


@dataclass(frozen=True)
class Vocabulary:
    """The distinct uncommon words of units, in the order of the words: for each entry its unit and the start of its word's run.

    A word is a syllable, or a pair of syllables that stand side by side: most Vietnamese words have two. The same word in two
    documents is two words. Only the beginning of a long unit is read, which is where it says what it is about.
    """

    size: int
    unit: Counts
    run: Counts
    starts: Counts

    @staticmethod
    def of(units: pl.DataFrame, size: int) -> "Vocabulary":
        """Read the words of units (doc, unit, text), in their order; units are numbered from 0 to size."""
        said = pl.col("text").str.head(_REACH).str.to_lowercase()
        tokens = (
            units.select("unit", salt=pl.col("doc").hash(2), token=said.str.extract_all(r"\p{L}+"))
            .explode("token")
            .with_columns(single=pl.col("token").hash(1), long=pl.col("token").str.len_bytes() > 1)
            .drop("token")
        )
        after = pl.col("unit").shift(-1) == pl.col("unit")
        pairs = tokens.select(
            "unit", "salt", word=pl.when(after).then(_pair(pl.col("single"), pl.col("single").shift(-1)))
        )
        found = pl.concat(
            [tokens.filter("long").select("unit", "salt", word="single"), pairs.drop_nulls("word")]
        )
        entries = (
            found.filter(~pl.col("word").is_in(_common().implode()))
            .select("unit", key=pl.col("word") ^ pl.col("salt"))
            .sort("key", maintain_order=True)
            .filter(
                (
                    (pl.col("key") != pl.col("key").shift(1)) | (pl.col("unit") != pl.col("unit").shift(1))
                ).fill_null(value=True)
            )
        )
        key = entries["key"].to_numpy()
        new = np.ones(len(key), dtype=bool)
        new[1:] = key[1:] != key[:-1]
        starts = np.flatnonzero(new)
        return Vocabulary(size, entries["unit"].to_numpy(), np.cumsum(new) - 1, starts)

    def _per_unit(self, flags: Flags) -> Counts:
        return np.bincount(self.unit[flags], minlength=self.size)

    def _holders(self, own: Flags) -> Counts:
        if not len(own):
            return np.zeros(0, dtype=np.int64)
        held: Counts = np.add.reduceat(own.astype(np.int64), self.starts)[self.run]
        return held

    def rare(self) -> pl.Series:
        """Count the words of each unit."""
        return pl.Series("rare", self._per_unit(np.ones(len(self.unit), dtype=bool)))

    def shared(self, core: pl.Series) -> pl.Series:
        """Count, for each unit, its words that another unit of the core has; core is a flag for every unit."""
        own = core.fill_null(value=False).to_numpy()[self.unit]
        return pl.Series("shared", self._per_unit(self._holders(own) - own > 0))

    def _with_next(self) -> tuple[Flags, Flags]:
        follows = np.zeros(len(self.unit), dtype=bool)
        follows[1:] = (self.run[1:] == self.run[:-1]) & (self.unit[1:] == self.unit[:-1] + 1)
        leads = np.zeros(len(self.unit), dtype=bool)
        leads[:-1] = follows[1:]
        return follows, leads

    def shared_above(self) -> pl.Series:
        """Count, for each unit, its words that the unit right above it has too."""
        return pl.Series("shared_above", self._per_unit(self._with_next()[0]))

    def shared_outside(self, head: pl.Series, body: pl.Series) -> pl.Series:
        """Count, for each unit, its words that any unit has but itself and its partner: a head's is below it, a body's above."""
        follows, leads = self._with_next()
        heads, bodies = head.to_numpy()[self.unit], body.to_numpy()[self.unit]
        holders = self._holders(np.ones(len(self.unit), dtype=bool))
        partner = (heads & leads) | (bodies & follows)
        return pl.Series("shared_outside", self._per_unit(holders - 1 - partner > 0))
