"""A paragraph as tokens: the view of a text on which names are recognized."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from pipeline.vietnamese import LETTERS, table, words
from pipeline.vietnamese.matching import any_of, match_form

_DEGREES = [row["title"] for row in table("titles") if row["kind"] in ("degree", "rank")]
_DEGREE = any_of((title for title in _DEGREES if title[-1].isupper() and " " not in title), form=str)
# A unit's abbreviation is apart from its name (TP.HCM, Q.1); points, hyphens and slashes inside a word stay in it.
# So are degrees from the name that they are glued to (TS.BS.Trần), and the saint keeps the point (St. Cloud).
# What is read is never given back (`++`): no shorter reading would do.
_NEXT_SENTENCE = rf"(?<=\w[a-z{LETTERS}])(?<!\bT[hs])\.(?:{any_of(words('sentence_openers'), str)})(?!\w)"
"""A stop behind which the writer forgot the space ("ở Mỹ|.Tại đây")."""
_NEXT_COUNTRY = (
    rf"-(?:{any_of((row['name'] for row in table('countries') if row['name'].istitle()), str)})(?!\w)"
)
"""A country behind another, without spaces ("xung đột Nga|-Ukraine")."""
_NEXT_POST = r"-(?:Ủy|Uỷ|Phó|Bí|Trưởng|Giám|Tổng|Thứ|Chủ|Viện|Hiệu|Nguyên|Cựu)(?!\w)"
"""A post behind its holder, without spaces ("Lê Văn Mão|-Phó Chủ tịch")."""
_TOKEN = re.compile(
    r"\s*+(?:(?=[THQPXĐ])(?:TP|Tp|T\.P|TX|Tx|T\.X|TT|Q|P|H|X|Đ)\.(?=[\s\w])(?![^\W\d_]\.)"
    rf"|{_DEGREE}\.(?=\w\w)(?!{_DEGREE}(?!\w))"
    r"|St\.(?= )"
    rf"|\w++(?:(?!{_NEXT_SENTENCE}|{_NEXT_COUNTRY}|{_NEXT_POST})[.\-'’&/]\w++)*+|\.\.\.|[^\w\s])"
)
_FOREIGN_CAPITAL = re.compile(r"(?<!\w)(?:[ae][lsrnz]-|[a-z])[A-Z]\w")
_WHOLE = re.compile(r"\w*|\W+")
_APOSTROPHES = frozenset("’'")
_JOINTS = _APOSTROPHES | {"-", "&"}
_ARTICLES = frozenset(["al", "el", "abd", "abdul", "abdel"])
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

    def without(self, start: int, end: int) -> "Tokens":
        """Return the words of the same text but for a stretch."""
        return self._replace(
            words=self.words[:start] + self.words[end:],
            keys=self.keys[:start] + self.keys[end:],
            capital=self.capital[:start] + self.capital[end:],
            spaces=self.spaces[:start] + self.spaces[end:],
            ends=self.ends[:start] + self.ends[end:],
        )

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


def is_coded(word: str) -> bool:
    """Tell whether a word has digits in it ("F-16")."""
    return any(map(str.isdigit, word))


def is_year(word: str) -> bool:
    """Tell whether a word is a year of the last or of this century."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def tokenize(text: str) -> Tokens:
    """Split a paragraph into words and punctuation marks."""
    stretches = text.split(" ")
    stretches[-1] = f" {stretches[-1]}"
    torn = " -" in text or " &" in text or "’ " in text or "' " in text
    found = chain.from_iterable(map(_stretch, stretches))
    tokens = _tokens(text, _rejoined(text, found) if torn else found)
    if tokens.ends[-1:] == (len(text),):
        return tokens
    # White space that stands by itself between two spaces belongs to the word behind it.
    return _tokens(text, _rejoined(text, _words(f" {text}")))


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


def _rejoined(text: str, found: Iterable[_Word]) -> Iterator[_Word]:
    """Yield the words of a text, those as one that a space beside a hyphen or an apostrophe tears ("Moon Jae | - | in", "H | ’ | Hen")."""
    torn, start = list(found), 0
    ends = list(accumulate((part[4] for part in torn), initial=-1))
    for i in [k - 1 for k, part in enumerate(torn) if k and part[0] in _JOINTS]:
        size = _torn(torn, i) if i >= start else 0
        if size:
            yield from torn[start:i]
            parts = torn[i : i + size]
            spaces, length = parts[0][3], sum(part[4] for part in parts)
            end = ends[i + size]
            yield text[end - length + spaces : end], _key(parts), True, spaces, length
            start = i + size
    yield from torn[start:]


def _torn(found: list[_Word], i: int) -> int:
    """Return of how many tokens a word is made that begins at a token and is torn by spaces, else 0."""
    for size in (5, 3):
        parts = found[i : i + size]
        if len(parts) < size or any(part[3] > 1 for part in parts[1:]):
            continue
        if all(part[0] in _JOINTS for part in parts[1::2]) and _key(parts) in _hyphenated():
            return size
    parts = found[i : i + 4]
    named = len(parts) > 2 and (_names(*parts) if parts[2][3] == 1 else _numbers(*parts[:3]))
    return 3 if named else 0


def _numbers(first: _Word, joint: _Word, last: _Word) -> bool:
    """Tell whether a model, a virus or a team of an age is torn before the hyphen of its number ("F | -16")."""
    (word, _, capital, *_), (mark, _, _, space, _), (number, _, _, gap, _) = first, joint, last
    return mark == "-" and space == 1 and gap == 0 and capital and len(word) < 6 and number[0].isdigit()


def _names(first: _Word, joint: _Word, last: _Word, behind: _Word | None = None) -> bool:
    """Tell whether two words apart are one word of a name, though not of a known one."""
    word, key, capital, *_ = first
    mark, _, _, space, _ = joint
    if mark in _APOSTROPHES:
        return len(word) == 1 and capital and last[2]
    if mark != "-" or not space:
        return False
    if key.startswith("abd") and key in _ARTICLES:
        return True
    if last[2]:
        given = capital and {key, last[1]} <= _given_names()
        return key in _ARTICLES or (given and behind is not None and behind[2] and behind[3] == 1)
    syllables = {_syllables().get(key), _syllables().get(last[1])}
    return capital and "no" in syllables and None not in syllables


def _key(parts: list[_Word]) -> str:
    """Return the match form of tokens as one word without spaces."""
    return "".join(part[1] for part in parts).replace("’", "'")


@cache
def _hyphenated() -> frozenset[str]:
    """Return the words inside known names that have a hyphen or an apostrophe."""
    phrases = chain(
        words("organizations"),
        words("given_names_foreign"),
        words("places_world"),
        words("org_words"),
        (row["name"] for row in table("places_vietnam")),
        (row["variant"] for row in table("name_variants")),
    )
    torn = {word for phrase in phrases for word in match_form(phrase).replace("’", "'").split()}
    return frozenset(word for word in torn if not _WHOLE.fullmatch(word))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(map(match_form, words("given_names_foreign")))


@cache
def _syllables() -> dict[str, str]:
    """Return the syllables of given names with a hyphen, each with whether it is a syllable of Vietnamese too."""
    return {row["syllable"]: row["word"] for row in table("hyphenated_syllables")}
