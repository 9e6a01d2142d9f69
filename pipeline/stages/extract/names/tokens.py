"""A paragraph as tokens: the view of a text on which names are recognized."""

import re
from bisect import bisect_right
from typing import NamedTuple

from pipeline.vietnamese.matching import match_form

# A unit's abbreviation is apart from its name (TP.HCM, Q.1); points, hyphens and slashes inside a word stay in it.
_TOKEN = re.compile(
    r"(?=[THQPXĐ])(?:TP|Tp|T\.P|TX|Tx|T\.X|TT|Q|P|H|X|Đ)\.(?=[\s\w])|\w+(?:[.\-'’&/]\w+)*|\.\.\.|[^\w\s]"
)
_FOREIGN_CAPITAL = re.compile(r"(?<!\w)(?:[ae][lsrnz]-|[a-z])[A-Z]\w")
_CLOSERS = frozenset(",)]}&%/")


class Tokens(NamedTuple):
    """Words; `keys` is their match form, `places` their start and end, `capital` tells words written with a capital."""

    text: str
    words: list[str]
    keys: list[str]
    places: list[tuple[int, int]]
    capital: list[bool]

    def opens(self, i: int) -> bool:
        """Tell whether a word heads a paragraph, a sentence, a quotation or an item of a list."""
        if i == 0:
            return True
        mark = self.words[i - 1]
        if mark[-1].isalnum():
            return False
        if i > 2 and mark in ".)":
            before = self.words[i - 2]
            return len(before) == 1 if mark == ")" else not is_initials(before)
        return mark == "..." or (len(mark) == 1 and mark not in _CLOSERS)


def is_initials(word: str) -> bool:
    """Tell whether a word is made of initials ("H", "N.T.H")."""
    return word.isupper() and all(len(letter) == 1 for letter in word.split("."))


def tokenize(text: str) -> Tokens:
    """Split a paragraph into words and punctuation marks."""
    form = match_form(text)
    places = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in places]
    capital = [word[0].isupper() for word in words]
    # "al-Assad", "iPhone": the capital is behind a particle or a letter.
    for match in _FOREIGN_CAPITAL.finditer(text):
        capital[bisect_right(places, (match.start(), len(text))) - 1] = True
    return Tokens(text, words, [form[start:end] for start, end in places], places, capital)
