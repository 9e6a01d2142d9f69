"""A paragraph as tokens: the view of a text on which names are recognized."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of, match_form

_DEGREES = [row["title"] for row in table("titles") if row["kind"] in ("degree", "rank")]
_DEGREE = any_of((title for title in _DEGREES if title[-1].isupper() and " " not in title), form=str)
# A unit's abbreviation is apart from its name (TP.HCM, Q.1); points, hyphens and slashes inside a word stay in it.
# So are degrees from the name that they are glued to (TS.BS.Trần).
# What is read is never given back (`++`): no shorter reading would do.
_TOKEN = re.compile(
    r"\s*+(?:(?=[THQPXĐ])(?:TP|Tp|T\.P|TX|Tx|T\.X|TT|Q|P|H|X|Đ)\.(?=[\s\w])(?![^\W\d_]\.)"
    rf"|{_DEGREE}\.(?=\w\w)(?!{_DEGREE}(?!\w))"
    r"|\w++(?:[.\-'’&/]\w++)*+|\.\.\.|[^\w\s])"
)
_FOREIGN_CAPITAL = re.compile(r"(?<!\w)(?:[ae][lsrnz]-|[a-z])[A-Z]\w")
_CLOSERS = frozenset(",)]}&%/")
_Word = tuple[str, str, bool, int, int]
"""What `Tokens` tells of a word, and how long it is with the white space before it."""


class Tokens(NamedTuple):
    """Words of a text; a column each for what is known of every word.

    `keys` is the match form, `capital` tells words written with a capital, `spaces` counts the white space before a
    word (with one more before the first), `ends` is where it ends in the text.
    """

    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    capital: tuple[bool, ...]
    spaces: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of words starts and ends in the text."""
        return self.ends[start] - len(self.words[start]), self.ends[end - 1]

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


def is_degrees(word: str) -> bool:
    """Tell whether a word is made of degrees ("ThS.NCS")."""
    return "." in word and all(part in _DEGREES for part in word.split("."))


def is_initials(word: str) -> bool:
    """Tell whether a word is made of initials ("H", "N.T.H")."""
    return word.isupper() and all(len(letter) == 1 for letter in word.split("."))


def is_year(word: str) -> bool:
    """Tell whether a word is a year of the last or of this century."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def tokenize(text: str) -> Tokens:
    """Split a paragraph into words and punctuation marks."""
    stretches = text.split(" ")
    stretches[-1] = f" {stretches[-1]}"
    tokens = _tokens(text, chain.from_iterable(map(_stretch, stretches)))
    # White space that stands by itself between two spaces belongs to the word behind it.
    return tokens if tokens.ends[-1:] == (len(text),) else _tokens(text, _words(f" {text}"))


def _tokens(text: str, found: Iterable[_Word]) -> Tokens:
    words, keys, capital, spaces, lengths = tuple(zip(*found, strict=True)) or ((),) * 5
    return Tokens(text, words, keys, capital, spaces, tuple(accumulate(lengths, initial=-1))[1:])


# A text says most of its words again and again, and a run reads thousands of texts.
@lru_cache(maxsize=1 << 16)
def _stretch(text: str) -> tuple[_Word, ...]:
    """Return the words between two spaces; the last of a text, behind which no space stands, is given with the space before it."""
    return tuple(_words(text if text.startswith(" ") else f" {text} "))


def _words(text: str) -> Iterator[_Word]:
    for piece in _TOKEN.findall(text):
        word = piece.lstrip()
        # "al-Assad", "iPhone": the capital is behind a particle or a letter.
        capital = word[0].isupper() or _FOREIGN_CAPITAL.search(word) is not None
        yield word, match_form(word), capital, len(piece) - len(word), len(piece)
