"""Spans of names, and what the words of a text say about the names around them."""

from typing import NamedTuple

from . import lexicon
from .lexicon import longest
from .tokens import Tokens

_SYLLABIC_NAMES = frozenset(["a", "y"])
"""The first syllable of men's names among peoples of the Central Highlands ("A Brôl", "Y Thanh")."""

_TIMES = frozenset(["năm", "ngày", "tháng"])
_NAMELIKE_TITLES = frozenset(["Anh", "Em", "Chị", "Con", "Bạn", "Bé", "Mẹ", "Bố", "Cháu"])


class Span(NamedTuple):
    """A stretch of tokens that may be a name; `type` is None where the grammar does not know."""

    start: int
    end: int
    type: str | None
    recognizer: str


def form(tokens: Tokens, start: int, end: int) -> str:
    """Return the match form of a stretch of words."""
    return " ".join(tokens.keys[start:end])


def particles_end(tokens: Tokens, j: int) -> int:
    """Return the end of the particles that begin at a token ("Ursula | von der | Leyen")."""
    while j < len(tokens.words) and tokens.keys[j] in lexicon.particles() and tokens.spaces[j] == 1:
        j += 1
    return j


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


def bracketed(tokens: Tokens, j: int) -> int:
    """Return where to go on behind an acronym in brackets that open at a token ("Liên Hợp Quốc | (LHQ) | về ..."), else 0."""
    closed = j + 2 < len(tokens.words) and tokens.words[j + 2] == ")"
    return j + 3 if closed and tokens.words[j + 1].isupper() else 0


def measured(tokens: Tokens, j: int) -> bool:
    """Tell whether a magnitude or a unit of measure stands at a token."""
    return j < len(tokens.words) and tokens.keys[j] in lexicon.measures()


def uncounted(tokens: Tokens, j: int) -> bool:
    """Tell whether the number before a token counts nothing that follows ("SEA Games 33 | khai mạc", but "bão Sandy 4 | năm trước")."""
    if j >= len(tokens.words) or not tokens.words[j].isalpha():
        return True
    return tokens.keys[j] in lexicon.function_words() and tokens.keys[j] not in _TIMES


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
    if tokens.keys[j] in _SYLLABIC_NAMES and run >= 2 and tokens.words[j + 1][1:].islower():
        return (
            longest(lexicon.org_words(), tokens, j) is None
            and longest(lexicon.gazetteer(), tokens, j + 1) is None
        )
    if surname(tokens, j) and 2 <= run <= 5:
        known = longest(lexicon.gazetteer(), tokens, j)
        return known is None or known[0] - j < min(run, 2)
    return tokens.keys[j] in lexicon.given_names() and run >= 2


def person_inside(tokens: Tokens, i: int, end: int) -> int:
    """Return where a person's name begins inside a run of capitals that begins with another name, else the end of the run."""
    for k in range(i + 1, end - 1):
        if (tokens.keys[k] in _SYLLABIC_NAMES and person(tokens, k)) or (
            surname(tokens, k) and 3 <= end - k < 5
        ):
            return k
    return end


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
    # "Trưởng Ban Quản lý ..." heads a body; "Trưởng ban Tổ chức" is a title of its own.
    body = longest(lexicon.heads(), tokens, end - 1) if tokens.capital[end - 1] and end - i > 1 else None
    return end - 1 if body is not None and body[0] > end else end
