"""Spans of names, and what the words of a text say about the names around them."""

from typing import NamedTuple

from . import lexicon
from .lexicon import longest
from .tokens import Tokens

_NAMELIKE_TITLES = frozenset(["Anh", "Em", "Chị", "Con", "Bạn", "Bé", "Mẹ", "Bố", "Cháu"])


class Span(NamedTuple):
    """A stretch of tokens that may be a name; `type` is None where the grammar does not know."""

    start: int
    end: int
    type: str | None
    recognizer: str
    confidence: float


def goes_on(tokens: Tokens, end: int) -> bool:
    """Tell whether the run of capitals goes on at a token."""
    return end < len(tokens.words) and tokens.capital[end] and tokens.spaces[end] == 1


def run_end(tokens: Tokens, i: int) -> int:
    """Return the end of the run of capitals that begins at a token."""
    end = i + 1
    while goes_on(tokens, end):
        end += 1
    return end


def compound(tokens: Tokens, j: int) -> bool:
    """Tell whether a token and the next, in small letters, are one common word."""
    k = j + 1
    return (
        k < len(tokens.words)
        and not tokens.capital[k]
        and tokens.spaces[k] == 1
        and f"{tokens.keys[j]} {tokens.keys[k]}" in lexicon.compounds()
    )


def syllable(key: str) -> bool:
    """Tell whether a word is a syllable of Vietnamese, not a foreign word."""
    return not key.isascii() or key in lexicon.common()


def surname(tokens: Tokens, j: int) -> bool:
    """Tell whether a family name of one word or two stands at a token."""
    key = tokens.keys[j]
    return key in lexicon.surnames() or (
        goes_on(tokens, j + 1) and f"{key} {tokens.keys[j + 1]}" in lexicon.surnames()
    )


def person(tokens: Tokens, j: int) -> bool:
    """Tell whether a full personal name begins at a token."""
    run = run_end(tokens, j) - j
    if surname(tokens, j) and 2 <= run <= 5:
        known = longest(lexicon.gazetteer(), tokens, j)
        return known is None or known[0] - j < min(run, 2)
    return tokens.keys[j] in lexicon.given_names() and run >= 2


def title_end(tokens: Tokens, i: int) -> int:
    """Return the end of a title written with a capital that begins at a token, else 0."""
    found = longest(lexicon.titles(), tokens, i + 1 if tokens.keys[i] == "phó" else i)
    if found is None:
        return 0
    end = found[0]
    if end - i == 1 and goes_on(tokens, end) and not tokens.opens(i) and tokens.words[i] in _NAMELIKE_TITLES:
        return 0
    if tokens.keys[i] in lexicon.surnames() and run_end(tokens, i) > end:
        return 0
    return end
