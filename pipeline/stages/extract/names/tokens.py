"""A paragraph as tokens: the view of a text on which names are recognized."""

import re
from typing import NamedTuple

from pipeline.vietnamese.matching import match_form

# A unit's abbreviation is apart from its name (TP.HCM, Q.1); points, hyphens and slashes inside a word stay in it.
_TOKEN = re.compile(
    r"(?:TP|Tp|T\.P|TX|Tx|T\.X|TT|Q|P|H|X|Đ)\.(?=[\s\w])|\w+(?:[.\-'’&/]+\w+)*(?<!_)|\.\.\.|[^\w\s]"
)
_PARTICLES = frozenset(["al-", "el-", "as-", "ar-", "an-", "az-"])
_CLOSERS = frozenset(",)]}&%/")


class Tokens(NamedTuple):
    """Words with their places; `keys` is their match form; `opens` tells words that head a sentence or a quotation."""

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    capital: list[bool]
    opens: list[bool]


def tokenize(text: str) -> Tokens:
    """Split a paragraph into words and punctuation marks."""
    form = match_form(text)
    words: list[str] = []
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capital: list[bool] = []
    opens: list[bool] = []
    before = "."
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        words.append(word)
        keys.append(form[start:end])
        starts.append(start)
        ends.append(end)
        capital.append(word[0].isupper() or _foreign_capital(word))
        opens.append(not before[-1].isalnum() and _opens_behind(words, before))
        before = word
    return Tokens(text, words, keys, starts, ends, capital, opens)


def _foreign_capital(word: str) -> bool:
    """Tell whether a word has its capital behind a particle or a letter ("al-Assad", "iPhone")."""
    return (
        len(word) > 2
        and (word[1].isupper() or word[:3] in _PARTICLES)
        and word[0].isalpha()
        and not word.isupper()
    )


def _opens_behind(words: list[str], mark: str) -> bool:
    """Tell whether the word behind a mark heads a sentence, a quotation or an item."""
    if mark == "." and len(words) > 2:
        return not (len(words[-3]) == 1 and words[-3].isupper())
    if mark == ")" and len(words) > 2:
        return len(words[-3]) == 1
    return mark not in _CLOSERS and len(mark) == 1 or mark == "..."
