"""A paragraph of an English article as roles are read: its words and the names on them."""

from bisect import bisect_right
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import (
    split_words,
    title_ending,
)
from pipeline.stages.extract.model import Mention


class Post(NamedTuple):
    """A title and its body, as spans of the text."""

    start: int
    end: int
    kind: str
    body: tuple[int, int, int | None] | None


class NamedParagraph:
    """A paragraph, its words and the names that they belong to."""

    def __init__(self, text: str, sentences: list[tuple[int, int]], names: list[tuple[int, Mention]]) -> None:
        self.text, self.sentences, self.names = text, sentences, names
        self.words = split_words(text)
        self.keys = [word.key for word in self.words]
        self.starts = [word.start for word in self.words]
        self.named: dict[int, tuple[int, Mention]] = {}
        for i, mention in names:
            for at in range(self._word(mention.start), self._word(mention.end - 1) + 1):
                self.named[at] = i, mention
        self.people = [(i, mention) for i, mention in names if mention.type == "PER"]

    def _word(self, at: int) -> int:
        """Return the word at a place."""
        return bisect_right(self.starts, at) - 1

    def _gap(self, i: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.words[i].end : self.words[i + 1].start] if i + 1 < len(self.words) else ""

    def _is_degree(self, end: int) -> bool:
        found = title_ending(self.keys, end)
        return found is not None and found[1] in ("degree", "rank")
