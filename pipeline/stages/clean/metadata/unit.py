"""A line of the page that says something about the article."""

from typing import NamedTuple


class Unit(NamedTuple):
    """A line that says something about the article.

    What it is, by which rule, its words, its distance from the headline (negative above it), whether the text begins below it.
    """

    kind: str
    rule: str
    text: str
    distance: int
    above: bool
