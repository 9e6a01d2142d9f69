"""The small words that quotes are read by, `quote_words.tsv`, by kind."""

from collections import defaultdict

from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of, match_form

_WORDS: dict[str, list[str]] = defaultdict(list)
for _row in table("quote_words"):
    _WORDS[_row["kind"]].append(match_form(_row["word"]))


def listed(*kinds: str) -> frozenset[str]:
    """Return the words of some kinds."""
    return frozenset(word for kind in kinds for word in _WORDS[kind])


def pattern(*kinds: str) -> str:
    """Return a pattern of the words of some kinds, whole words as far as their end goes."""
    return rf"{any_of(listed(*kinds))}(?!\w)"
