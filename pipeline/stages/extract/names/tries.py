"""Phrases as tries over match forms: the longest that begins at a token, or ends before one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.vietnamese.matching import match_form

from .tokens import Tokens, tokenize


class Entry(NamedTuple):
    """What a phrase says; `capitals` tells the words of it that must begin with a capital where it is read."""

    kind: str
    capitals: tuple[bool, ...] = ()


class Node:
    """A node of a trie of words."""

    __slots__ = ("children", "entry")

    def __init__(self) -> None:
        self.children: dict[str, Node] = {}
        self.entry: Entry | None = None

    def add(self, keys: Sequence[str], entry: Entry) -> None:
        """Store an entry under a phrase; the first of a phrase stays, and loses the capitals that a later one does not need."""
        node = self
        for key in keys:
            node = node.children.setdefault(key, Node())
        first = node.entry
        if first is None:
            node.entry = entry
        elif first.kind == entry.kind and len(first.capitals) == len(entry.capitals):
            both = zip(first.capitals, entry.capitals, strict=True)
            node.entry = Entry(entry.kind, tuple(one and other for one, other in both))


def forward(lists: Iterable[tuple[str, Iterable[str]]]) -> Node:
    """Return a trie of phrases, each under the kind of its list, to be read forward."""
    trie = Node()
    for kind, phrases in lists:
        for phrase in phrases:
            trie.add(tokenize(phrase).keys, Entry(kind))
    return trie


def backward(lists: Iterable[tuple[str, Iterable[str]]]) -> Node:
    """Return the same, to be read backward. Not tokenized: "tp." is one word where it is written "TP."."""
    trie = Node()
    for kind, phrases in lists:
        for phrase in phrases:
            trie.add([match_form(word) for word in reversed(phrase.split())], Entry(kind))
    return trie


def longest(trie: Node, tokens: Tokens, start: int) -> tuple[int, Entry] | None:
    """Return the end and the entry of the longest phrase that begins at a token."""
    keys = tokens.keys
    size = len(keys)
    node = trie.children.get(keys[start]) if start < size else None
    if node is None:
        return None
    found = None
    i = start
    while node is not None:
        i += 1
        entry = node.entry
        if entry is not None and (not entry.capitals or _cased(tokens.capital, start, entry.capitals)):
            found = (i, entry)
        node = node.children.get(keys[i]) if i < size else None
    return found


Found = tuple[int, Entry]
"""Where a phrase ends, and its entry."""


class Joint(NamedTuple):
    """A node of several tries read as one, with their entries by number."""

    entries: list[tuple[int, Entry]]
    children: dict[str, "Joint"]


def joint(nodes: list[tuple[int, Node]]) -> Joint:
    """Return numbered tries as one."""
    below: dict[str, list[tuple[int, Node]]] = {}
    for number, node in nodes:
        for key, child in node.children.items():
            below.setdefault(key, []).append((number, child))
    entries = [(number, node.entry) for number, node in nodes if node.entry is not None]
    return Joint(entries, {key: joint(children) for key, children in below.items()})


def longest_of_each(tries: Joint, n: int, tokens: Tokens, start: int) -> list[Found | None]:
    """Return the longest phrases that begin at a token, of each of n tries."""
    keys, size, i = tokens.keys, len(tokens.keys), start
    found: list[Found | None] = [None] * n
    node = tries.children.get(keys[start])
    while node is not None:
        i += 1
        for number, entry in node.entries:
            if not entry.capitals or _cased(tokens.capital, start, entry.capitals):
                found[number] = (i, entry)
        node = node.children.get(keys[i]) if i < size else None
    return found


def longest_before(trie: Node, tokens: Tokens, end: int) -> tuple[int, Entry] | None:
    """Return the start and the entry of the longest phrase that ends before a token, in a trie of reversed phrases."""
    keys = tokens.keys
    i = end - 1
    node = trie.children.get(keys[i]) if i >= 0 else None
    found = None
    while node is not None:
        if node.entry is not None:
            found = (i, node.entry)
        i -= 1
        node = node.children.get(keys[i]) if i >= 0 else None
    return found


def _cased(written: Sequence[bool], start: int, needed: tuple[bool, ...]) -> bool:
    for k, capital in enumerate(needed, start):  # noqa: SIM110 - a generator costs twice as much
        if capital and not written[k]:
            return False
    return True
