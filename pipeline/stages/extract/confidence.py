"""How sure a mention is: the share of mentions with the same evidence that were right on the gold articles."""

from functools import cache

from pipeline.vietnamese import table

ANY = "*"
"""Stands for every recognizer of a type."""


@cache
def confidence(type_: str, recognizer: str) -> float:
    """Return how sure a mention of the type is that the recognizer made, from `confidence.tsv` (`python -m benchmarks.calibrate`)."""
    measured = _measured()
    return measured.get((type_, recognizer)) or measured[type_, ANY]


@cache
def _measured() -> dict[tuple[str, str], float]:
    return {(row["type"], row["recognizer"]): float(row["confidence"]) for row in table("confidence")}
