"""The word lists of English articles, and the words of a text."""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from pipeline.vietnamese import all_names, fold, table, words

_WORD = re.compile(r"[^\W_]+(?:[.&'’/-][^\W_]+)*")
_PREFIX = re.compile(r"\A(?:ex-|co-|\w+-turned-)")
"""What stands before a title in one word with it: `ex-director`, `boxer-turned-senator`."""
_POSSESSIVE = re.compile(r"['’]s\Z")
_PLURAL_POSSESSIVE = re.compile(r"s['’](?= \w)")

_LETTERS = {"WHO": "w.h.o"}
"""Letters of bodies that are words of the language too, with the key that they go by."""


class Word(NamedTuple):
    """A word of a text; `key` is its folded form without 's, and so is its end."""

    start: int
    end: int
    key: str
    capital: bool
    possessive: bool


def split_words(text: str) -> list[Word]:
    """Return the words of a text in order."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        written = match.group()
        own = _POSSESSIVE.sub("", written)
        possessive = own != written or _PLURAL_POSSESSIVE.match(text, end - 1) is not None
        key = _LETTERS.get(own, fold(own))
        found.append(Word(start, start + len(own), key, own[0].isupper(), possessive))
    return found


@cache
def function_words() -> frozenset[str]:
    """Return the words that no name or title runs over."""
    return frozenset(words("english_function_words"))


@cache
def name_heads() -> dict[str, frozenset[str]]:
    """Return the words that tell what kind of thing a name is, each with its kinds."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in table("english_name_heads"):
        kinds[row["word"].lower()].add(row["kind"])
    return {word: frozenset(found) for word, found in kinds.items()}


def is_head(key: str, kind: str) -> bool:
    """Tell whether a word is a head of a kind: `is_head("ministry", "ORG")`."""
    return kind in name_heads().get(key, ())


@cache
def titles() -> dict[tuple[str, ...], str]:
    """Return the titles as words, each with its kind; modifiers ("former") are left out."""
    found: dict[tuple[str, ...], str] = {}
    for row in table("english_titles"):
        if row["kind"] not in ("modifier", "epithet"):
            found.setdefault(tuple(word.key for word in split_words(row["title"])), row["kind"])
    return found


@cache
def before_titles(kind: str) -> frozenset[str]:
    """Return the words that stand before a title and belong to it (`modifier`) or not (`epithet`)."""
    return frozenset(fold(row["title"]) for row in table("english_titles") if row["kind"] == kind)


@cache
def _longest_title() -> int:
    return max(map(len, titles()))


def title_ending(keys: list[str], end: int) -> tuple[int, str] | None:
    """Return where the longest title begins that ends before a word, and its kind; a plural is a title too."""
    if not end:
        return None
    for size in range(min(_longest_title(), end), 0, -1):
        phrase = keys[end - size : end]
        for last in _singulars(phrase[-1]):
            first = _PREFIX.sub("", phrase[0])
            kind = titles().get((first, *phrase[1:-1], last)[-size:])
            if kind:
                return end - size, kind
    one, _, two = keys[end - 1].partition("-")
    if (one,) in titles() and (two,) in titles():
        # `actor-director`
        return end - 1, titles()[two,]
    return None


def is_plural_title(keys: list[str], end: int) -> bool:
    """Tell whether the title that ends before a word is said of several: `singers`."""
    found = title_ending(keys, end)
    return (
        found is not None
        and tuple(keys[found[0] : end]) not in titles()
        and keys[end - 1] not in _own_words()
    )


@cache
def _own_words() -> frozenset[str]:
    """Return the last words of the titles as the list has them."""
    return frozenset(title[-1] for title in titles())


def _singulars(word: str) -> tuple[str, ...]:
    word = _PREFIX.sub("", word)
    if word.endswith("men"):
        return word, f"{word[:-3]}man"
    if word.endswith("ies"):
        return word, f"{word[:-3]}y"
    return (word, word[:-1]) if word.endswith("s") and len(word) > 3 else (word,)


@cache
def saying_verbs() -> dict[str, str]:
    """Return the verbs of saying, each with what it takes."""
    return {row["verb"]: row["takes"] for row in table("english_saying_verbs")}


@cache
def places() -> dict[str, str]:
    """Return the places whose name is no person's, folded, each with its kind."""
    found = {fold(row["name"]): row["kind"] for row in table("english_places")}
    for row in table("provinces"):
        for name in all_names(row):
            if len(name) > 3 and name != "Hồ Chí Minh":
                found.setdefault(fold(name), "place")
    for row in table("countries"):
        for name in all_names(row):
            if len(name) > 3:
                found.setdefault(fold(name), "country")
    for name in words("places_world"):
        if len(name) > 3:
            found.setdefault(fold(name), "place")
    return found


@cache
def communes() -> frozenset[str]:
    """Return the districts and communes of Vietnam, folded, some of which are called like people."""
    return frozenset(fold(row["name"]) for row in table("places_vietnam"))


@cache
def surnames() -> frozenset[str]:
    """Return the family names of Vietnam, folded."""
    return frozenset(fold(name) for name in words("surnames") if " " not in name)


@cache
def syllables() -> frozenset[str]:
    """Return the syllables of Vietnamese, folded."""
    return frozenset(fold(syllable) for syllable in words("syllables"))


@cache
def given_names() -> frozenset[str]:
    """Return given names of foreign people, folded."""
    return frozenset(fold(name) for name in words("given_names_foreign"))


@cache
def organizations() -> frozenset[str]:
    """Return names of bodies and outlets, folded and without spaces: `Sài Gòn` is `Saigon` too."""
    found = {fold(name) for name in words("organizations")} | {fold(name) for name in words("brands")}
    for row in table("outlets"):
        found |= {fold(name) for name in all_names(row) if len(name) > 2}
    return frozenset(name.replace(" ", "") for name in found)


@cache
def frequent_surnames() -> frozenset[str]:
    """Return the family names that most people have, folded: whoever is called so is hardly a place."""
    return frozenset(fold(name) for name in words("surnames")[:20])


@cache
def special(kind: str) -> frozenset[str]:
    """Return the words of a kind of `english_words.tsv`."""
    return frozenset(row["word"] for row in table("english_words") if row["kind"] == kind)


_AGENT = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer")
"""How English names of professions end."""


def seems_profession(key: str) -> bool:
    """Tell whether a word beside somebody's name is a profession by its ending, and none of the nouns that only end so."""
    return (
        len(key) > 5
        and key.endswith(_AGENT)
        and key not in special("no_profession")
        and key not in function_words()
    )


@cache
def outlets() -> frozenset[str]:
    """Return the names of outlets of the press, folded and without spaces."""
    names = (name for row in table("outlets") for name in all_names(row))
    return frozenset(fold(name).replace(" ", "") for name in names if len(name) > 2)
