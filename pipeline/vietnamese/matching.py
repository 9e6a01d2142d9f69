"""Matching of word lists against text: one form for the ways a word may be written, and one pattern for a list."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

# The older placement of tone marks on open syllables, and the newer one. Both spellings are two characters long.
_NEW_TONES = dict(
    zip(
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        strict=True,
    )
)
# Both vowels of any pair: a pattern that begins with one set of characters is searched for fastest.
_OLD_TONES = re.compile("[òóỏõọùúủũụ][aey]")


@lru_cache(maxsize=1024)
def match_form(text: str) -> str:
    """Return the text in lower case with one placement of tone marks; offsets into it are offsets into the text."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _OLD_TONES.sub(_new_tone, lowered)


def _new_tone(pair: re.Match[str]) -> str:
    vowels = pair.group()
    return _NEW_TONES.get(vowels, vowels)


def bare(text: str) -> str:
    """Return the text in lower case, letters alone, one space between words: the form in which phrases are compared."""
    return " ".join(re.findall(r"[^\W\d_]+", text.lower()))


def any_of(phrases: Iterable[str], form: Callable[[str], str] = match_form) -> str:
    """Return a pattern that finds the longest of the phrases at a place, in text of a form (by default `match_form`).

    The phrases are merged into a trie, so that a place where none begins is left after one or two characters.
    """
    trie: dict[str, Any] = {}
    for phrase in phrases:
        node = trie
        for character in form(phrase):
            node = node.setdefault(character, {})
        node[""] = {}
    return _pattern(trie)


def _pattern(node: dict[str, Any]) -> str:
    branches = [re.escape(key) + _pattern(child) for key, child in sorted(node.items()) if key]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in node else body


def word_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    r"""Compile `any_of` for whole words.

    The pattern backs off to a shorter phrase where the longest ends inside a word.
    """
    return re.compile(rf"(?<!\w){any_of(phrases)}(?!\w)")


class Word(NamedTuple):
    """Words found in a text: where they begin and end, and the match (whose own offsets are not the text's)."""

    start: int
    end: int
    match: re.Match[str]

    def end_of(self, group: str) -> int:
        """Return where a group of the match ends in the text."""
        return self.end - self.match.end() + self.match.end(group)


def scanner(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of whole words for `scan`.

    It begins with the character before the words: a set of characters is what the engine looks for fastest, and few
    places of a text are tried at all.
    """
    return re.compile(rf"[\s“”\"'(\[/–—:-](?:{pattern})(?!\w)")


def scan(pattern: re.Pattern[str], form: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield what the pattern of `scanner` finds in a stretch of a text in `match_form`."""
    for match in pattern.finditer(f" {form[start:end]}"):
        yield Word(start + match.start(), start + match.end() - 1, match)
