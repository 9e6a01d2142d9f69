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


def choose(units: pl.DataFrame, *branches: tuple[pl.Expr, pl.Expr | str, str]) -> tuple[pl.Series, pl.Series]:
    """Return for each unit the kind and the rule of the first branch whose condition holds, NULL where none does."""
    holds = (
        pl.when(condition).then(pl.lit(i, dtype=pl.Int32)) for i, (condition, _, _) in enumerate(branches)
    )
    # Each condition is evaluated once: most of the cost of a rule is in it.
    branch = units.select(pl.coalesce(*holds)).to_series()
    places = range(len(branches))
    rule = branch.replace_strict(
        places, [rule for *_, rule in branches], default=None, return_dtype=pl.String
    )
    named = {i: kind for i, (_, kind, _) in enumerate(branches) if isinstance(kind, str)}
    kind = branch.replace_strict(named, default=None, return_dtype=pl.String)
    told = (
        pl.when(branch == i).then(kind)
        for i, (_, kind, _) in enumerate(branches)
        if isinstance(kind, pl.Expr)
    )
    return units.select(pl.coalesce(kind, *told)).to_series(), rule
