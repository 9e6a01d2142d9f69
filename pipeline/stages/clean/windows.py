"""What stands around a unit: expressions over the units of one document, in the order of the page."""

import polars as pl

PLACE = pl.col("unit")


def of(value: pl.Expr, where: pl.Expr, how: str) -> pl.Expr:
    """Return the min or max of a value where a condition holds, in each document."""
    chosen: pl.Expr = getattr(pl.when(where).then(value), how)().over("doc")
    return chosen


def before(flag: pl.Expr) -> pl.Expr:
    """Return whether the unit right above has the flag."""
    return (flag.shift(1) & (pl.col("doc") == pl.col("doc").shift(1))).fill_null(value=False)


def after(flag: pl.Expr) -> pl.Expr:
    """Return whether the unit right below has the flag."""
    return (flag.shift(-1) & (pl.col("doc") == pl.col("doc").shift(-1))).fill_null(value=False)


def glued() -> pl.Expr:
    """Return whether nothing but a line break parts a unit from the one right above."""
    return ((pl.col("start") - pl.col("end").shift(1)).over("doc") <= 1).fill_null(value=False)


def above(flag: pl.Expr) -> pl.Expr:
    """Count the units above that have the flag."""
    own = flag.cast(pl.Int32)
    return own.cum_sum().over("doc") - own


def below(flag: pl.Expr) -> pl.Expr:
    """Count the units below that have the flag."""
    own = flag.cast(pl.Int32)
    return own.sum().over("doc") - own.cum_sum().over("doc")


def choose(*branches: tuple[pl.Expr, pl.Expr | str, str]) -> tuple[pl.Expr, pl.Expr]:
    """Return the kind and the rule of the first branch whose condition holds."""
    kinds, rules = [], []
    for condition, kind, rule in branches:
        value = pl.lit(kind) if isinstance(kind, str) else kind
        kinds.append(pl.when(condition).then(value))
        rules.append(pl.when(condition).then(pl.lit(rule)))
    return pl.coalesce(*kinds, pl.lit(None, pl.String)), pl.coalesce(*rules, pl.lit(None, pl.String))
