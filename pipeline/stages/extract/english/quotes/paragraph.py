"""A paragraph of an English article as quotes are read: its sentences, its verbs of saying, what has been found so far."""

import re
from bisect import bisect_left
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import saying_verbs
from pipeline.stages.extract.english.speakers import Speakers
from pipeline.stages.extract.model import Quote
from pipeline.stages.extract.quotes.passages import Passage
from pipeline.vietnamese.matching import any_of

_VERB = re.compile(rf"(?<![\w'’-]){any_of(saying_verbs())}(?![\w-])")
_NO_VERB = re.compile(
    r"(?:^|\W)(?:to|not|never|would|could|will|can|may|might|should|must|did|does|do|didn['’]t|doesn['’]t|don['’]t|is|are|was|were|be|been|being|get|got|gets|a|an|the|his|her|its"
    r"|their|my|our|this|that|these|those|of|in|on|for|with|by|from|at|about|amid|despite|following|between|against|no|as|many|some|more|such|when|if|what|people|often|official|media|news|local|recent|latest|previous)"
    r"(?: (?:officially|widely|also|reportedly|previously|earlier|initially|once))? \Z",
    re.IGNORECASE,
)
_NOUN_LIKE = re.compile(r"\w+(?<!s)s")
_GOVERNED = re.compile(r" (?:\w+ed|\w+ing|off|out|against|into|over|amid|despite|made|and) \Z")
"""What stands before a noun that looks like a verb: `brushed off | claims that`."""
_DOCUMENT = re.compile(
    r"(?:survey|study|studies|report|reports|data|figures|statistics|poll|research|results|review)(?: (?:of|from)(?: (?!and )\w+){1,4})?(?: (?:has|have|had|also))* \Z"
)
"""What shows things and says nothing: `a survey | revealed that`."""
CITED_AS = re.compile(r" (?:quot|cit)(?:ed|es|ing) (?P<who>[^;:“”\"]{2,150}?) as \Z")
"""Whom an outlet quotes: `A newspaper cited [B] as | saying that`."""
QUOTED_AS = re.compile(r"(?: (?:is|was|were|has been|had been))? quoted(?: by [^,;]{2,40})? as \Z")
NAME = 200
"""No name is longer."""


class Verb(NamedTuple):
    """A verb of saying and what it takes."""

    start: int
    end: int
    takes: str


class Open(NamedTuple):
    """A reported clause that has begun, and who says it."""

    start: int
    speaker: int | None
    verb: str | None


class QuotedParagraph:
    """A paragraph, its verbs of saying and the quotes found in it."""

    def __init__(
        self,
        index: int,
        text: str,
        sentences: list[tuple[int, int]],
        passages: list[Passage],
        speakers: Speakers,
    ) -> None:
        self.index, self.text, self.sentences, self.passages, self.speakers = (
            index,
            text,
            sentences,
            passages,
            speakers,
        )
        self.form = text.lower() if len(text.lower()) == len(text) else text
        self.verbs = self._find_verbs()
        self.used: set[int] = set()
        self.direct: dict[int, tuple[int | None, Verb | None]] = {}
        self.quotes: list[Quote] = []
        self.spoke: int | None = None
        self.current: Open | None = None
        self.has_spoken = False

    def _stretches(self) -> list[tuple[int, int]]:
        """Return the sentences, those as one that a quotation runs over."""
        joined: list[tuple[int, int]] = []
        for start, end in self.sentences:
            if joined and self._in_passage(start):
                joined[-1] = joined[-1][0], end
            else:
                joined.append((start, end))
        return joined

    def _in_passage(self, at: int) -> bool:
        """Tell whether a place lies inside a passage, behind where it begins; passages do not overlap."""
        near = bisect_left(self.passages, at, key=lambda passage: passage.start) - 1
        return near >= 0 and at < self.passages[near].outer_end

    def _find_verbs(self) -> list[Verb]:
        found = []
        for match in _VERB.finditer(self.form):
            start, end = match.span()
            if self._in_passage(start + 1):
                continue
            near = self.speakers.within(self.index, max(0, start - NAME), start + NAME)
            if any(self.speakers.mentions[i].start <= start < self.speakers.mentions[i].end for i in near):
                continue
            if match.group() not in ("said", "says") and _DOCUMENT.search(
                self.form, max(0, start - 60), start
            ):
                continue
            quoted = QUOTED_AS.search(self.text, max(0, start - 60), start)
            quoted = quoted or CITED_AS.search(self.text, max(0, start - NAME), start)
            # `Nghe An | said`, where the name ends like an article.
            named = any(self.speakers.mentions[i].end == start - 1 for i in near)
            if not (quoted or named) and _NO_VERB.search(self.text, max(0, start - 30), start):
                continue
            if _NOUN_LIKE.fullmatch(match.group()) and _GOVERNED.search(self.text, max(0, start - 30), start):
                continue
            found.append(Verb(start, end, saying_verbs()[match.group()]))
        return found

    def _add(self, start: int, end: int, speaker: int | None, verb: str | None, kind: str) -> None:
        while start < end and self.text[start] in " ,":
            start += 1
        while end > start and self.text[end - 1] in (" " if kind == "direct" else " ,.;:…!?"):
            end -= 1
        if not any(character.isalnum() for character in self.text[start:end]):
            return
        self.quotes.append(Quote(self.index, start, end, self.text[start:end], speaker, verb, kind))
        self.speakers.remember(speaker, self.index, end)
        self.spoke, self.has_spoken = speaker, True

    def _is_participle(self, verb: Verb) -> bool:
        return self.form[verb.start : verb.end].split()[0].endswith("ing")
