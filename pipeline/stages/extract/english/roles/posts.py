"""The posts of a paragraph's people: those around each name, and those that a list shares."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.stages.extract.english.lexicon import (
    is_plural_title,
    title_ending,
)
from pipeline.stages.extract.english.roles.before import BRACKETED, EMPLOYED
from pipeline.stages.extract.english.roles.paragraph import Post
from pipeline.stages.extract.english.roles.phrases import AGE, IS, TitlePhrases
from pipeline.stages.extract.model import Mention

_LIST_JOINTS = (", ", " and ", ", and ", "; ", "; and ", " & ")
_PRONOUN = re.compile(
    r"(?:\A|[.!?”\"] |, )(?:(?:today|now|later|then|before that|previously|currently|in \d{4}),? )?(?P<word>he|she)(?= )",
    re.IGNORECASE,
)


class Posts(TitlePhrases):
    """Gives the people of a paragraph their posts."""

    def posts(self) -> Iterator[tuple[int, Post]]:
        """Yield the people of the paragraph with their posts, in order of the text."""
        found: list[tuple[int, Post]] = []
        taken: set[int] = set()
        for at, (i, person) in enumerate(self.people):
            said = self._shared(list(self._before(person)))
            before = self._employed(person, said)
            taken.update(post.start for post in before)
            found += [(i, post) for post in before]
            plural = [post for post in said if is_plural_title(self.keys, self._word(post.end - 1) + 1)]
            for j, other in self._listed(at) if plural else ():
                found += [(j, post) for post in self._employed(other, plural)]
        for i, person in self.people:
            for post in [*self._behind(person), *self._held(person)]:
                if post.start not in taken:
                    taken.add(post.start)
                    found.append((i, post))
        yield from sorted(found, key=lambda item: (item[1].start, item[0]))

    def of_pronouns(self, earlier: int | None, fullest: list[int]) -> Iterator[tuple[int, Post]]:
        """Yield the posts of clauses about a pronoun, which means whom the sentence before it is about: `She served as director of A`."""
        for match in _PRONOUN.finditer(self.text):
            held = IS.match(self.text, match.end("word"))
            if not held:
                continue
            before = [i for i, person in self.people if person.end <= match.start("word")]
            person = fullest[before[0]] if before else earlier
            if person is not None:
                yield from ((person, post) for post in self._held_at(match.end("word")))

    def _listed(self, at: int) -> Iterator[tuple[int, Mention]]:
        """Yield the people who are listed behind a person: `singers A, [B] and [C]`, `members A, head of D; and General [B]`."""
        for (_, one), (j, two) in pairwise(self.people[at:]):
            if self.text[self._item_end(one) : self._item_start(two)] not in _LIST_JOINTS:
                return
            yield j, two

    def _item_end(self, person: Mention) -> int:
        """Return where the words about a person end that stand behind the name."""
        age = AGE.match(self.text, person.end)
        end = age.end() if age else person.end
        link = EMPLOYED.match(self.text, end)
        link = link or BRACKETED.match(self.text, end)
        body = [
            mention.end + self.text.startswith(")", mention.end)
            for _, mention in self.names
            if link and mention.start == link.end()
        ]
        posts = [(post.end, post.body[1] if post.body else 0) for post in self._behind(person)]
        return max([end, *body, *(place for post in posts for place in post)])

    def _item_start(self, person: Mention) -> int:
        """Return where a person's name begins with the ranks and degrees before it."""
        start = self._word(person.start)
        while self._is_degree(start) and (found := title_ending(self.keys, start)):
            start = found[0]
        return self.words[start].start
