"""Quotes: what an article reports somebody to have said, in quotation marks or as a reported clause."""

import re

from pipeline.stages.extract.model import Article, Mention, Quote, Role
from pipeline.stages.extract.naming import by_paragraph
from pipeline.stages.extract.quotes.clauses import refers_back
from pipeline.stages.extract.quotes.direct import DirectSpeech, introduced_speaker, introduction
from pipeline.stages.extract.quotes.indirect import reported_quotes
from pipeline.stages.extract.quotes.interviews import find_turns, interviewed, reply_start
from pipeline.stages.extract.quotes.paragraph import Paragraph
from pipeline.stages.extract.quotes.passages import Passage, dialogue, find_passages
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.quotes.readings import Subject
from pipeline.stages.extract.quotes.sources import names_source
from pipeline.stages.extract.quotes.subjects import Subjects

_LISTS = ("gồm:", "gồm có:", "như sau:", "sau đây:", "dưới đây:")
"""How a sentence ends that a list follows, no dialogue."""
_CLOSING_LINE = 120
_MARKS = 3
"""How many marks may stand behind the last words of a quotation."""
_FIRST_PERSON = re.compile(r"\b(?:tôi|chúng tôi|em|mình)\b")


def find_quotes(
    article: Article, mentions: list[Mention], fullest: list[int], roles: list[Role]
) -> list[Quote]:
    """Return what the article reports people and bodies to have said, in order; no two quotes overlap.

    `mentions` are the names of the article in order, `fullest` their `fullest_names`, `roles` the titles of its
    people; `speaker` is the index of the fullest mention of who speaks, None where the article names nobody.
    """
    paragraphs = _paragraphs(article, mentions)
    quoted = {i for paragraph in paragraphs for i in paragraph.quoted()}
    people = People(article, mentions, fullest, roles, quoted)
    for index, start, end in people.posts:
        paragraphs[index].leave_out(start, end)
    reader = _Reader(paragraphs, people)
    for paragraph, source in zip(reader.paragraphs, article.paragraphs, strict=True):
        if source.kind != "heading":
            reader.read(paragraph)
    return sorted(reader.quotes, key=lambda quote: (quote.paragraph, quote.start))


class _Reader:
    """Reads an article paragraph by paragraph; remembers who speaks, who is interviewed, and what is still open."""

    def __init__(self, paragraphs: list[Paragraph], people: People) -> None:
        self.paragraphs, self.people = paragraphs, people
        self.subjects = Subjects(people)
        self.turns = find_turns(paragraphs)
        self.dialogue = {paragraph.index for paragraph in paragraphs if dialogue(paragraph.text)}
        self.interviewed: int | None = None
        self.quotes: list[Quote] = []
        self.running: list[int] = []

    def read(self, paragraph: Paragraph) -> None:
        """Add the quotes of the next paragraph."""
        turn = self.turns.get(paragraph.index)
        if turn:
            self._add_turn(paragraph, turn.start, self._answering(paragraph, turn.person))
        elif paragraph.index in self.turns:
            return
        elif self._in_dialogue(paragraph):
            self._add_turn(paragraph, reply_start(paragraph.text), self._replying(paragraph))
        elif self._introduced(paragraph):
            subject = introduced_speaker(self.paragraphs, paragraph, self.subjects)
            self._add_turn(paragraph, reply_start(paragraph.text), subject.speaker)
        elif not self._closes_speech(paragraph) and (
            paragraph.verbs or paragraph.passages or names_source(paragraph.form)
        ):
            self._add_prose(paragraph)

    def _answering(self, paragraph: Paragraph, named: int | None) -> int | None:
        if named is None and self.interviewed is None:
            named = interviewed(self.paragraphs, paragraph.index)
        if named is not None:
            self.interviewed = self.people.fullest[named]
        return self.interviewed

    def _closes_speech(self, paragraph: Paragraph) -> bool:
        """Read `- ông A nói.` or `ông A nói.`, a line apart that only says who spoke the paragraph before; tell whether it is one."""
        start = reply_start(paragraph.text)
        goes_on = paragraph.text[:1].islower() and len(paragraph.verbs) == 1
        closes = (start > 0 or goes_on) and len(paragraph.text) < _CLOSING_LINE
        verb = next(iter(paragraph.verbs), None) if closes else None
        last = self.quotes[-1] if self.quotes else None
        if verb is None or last is None or (last.paragraph, last.verb) != (paragraph.index - 1, None):
            return False
        spoken = self.paragraphs[last.paragraph]
        subject = self.subjects.before(paragraph, start, verb.start)
        if subject is None or last.kind != "direct" or spoken.closed(len(spoken.text)) > last.end + _MARKS:
            return False
        self.quotes[-1] = last._replace(verb=paragraph.text[verb.start : verb.end])
        for i in range(len(self.quotes) - 1, -1, -1):
            self.quotes[i] = self.quotes[i]._replace(speaker=subject.speaker)
            place = self.quotes[i].paragraph
            passages = self.paragraphs[place].passages
            opened = not passages or passages[-1].opens
            if opened or not i or self.quotes[i - 1].paragraph != place - 1:
                break
        self.subjects.remember(subject, paragraph.index, len(paragraph.text))
        return True

    def _in_dialogue(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is a line after a dash that no clause closes, in an article where others are closed so."""
        line = bool(reply_start(paragraph.text)) and paragraph.index not in self.dialogue
        return bool(self.dialogue) and line and paragraph.text.rstrip().endswith((".", "!", "?", "…"))

    def _replying(self, paragraph: Paragraph) -> int | None:
        """Return who says a line of dialogue that names nobody: the one who spoke before the line it answers, or who spoke last."""
        if not reply_start(self.paragraphs[paragraph.index - 1].text):
            return self.subjects.last
        before = [quote for quote in self.quotes[-2:] if quote.paragraph == paragraph.index - 2]
        return (
            before[0].speaker if before and reply_start(self.paragraphs[paragraph.index - 2].text) else None
        )

    def _introduced(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is a line of dialogue after a dash, which the paragraph before introduces.

        That one ends with a colon, or somebody speaks in it and goes on in the first person.
        """
        closed = any(passage.outer_start == 0 for passage in paragraph.passages[:1])
        if not paragraph.index or closed or not reply_start(paragraph.text):
            return False
        before = self.paragraphs[paragraph.index - 1]
        if before.form.rstrip().endswith(":"):
            # What nobody is said to say is a list: `Dấu hiệu của bệnh:`.
            introduces = bool(before.verbs) or introduction(before, self.subjects) is not None
            return introduces and not before.form.rstrip().endswith(_LISTS)
        spoken = self.subjects.spoke.place[0] == paragraph.index - 1 and self.subjects.last is not None
        return spoken and _FIRST_PERSON.search(paragraph.form) is not None

    def _add_turn(self, paragraph: Paragraph, start: int, speaker: int | None) -> None:
        quote = paragraph.quote(start, len(paragraph.text), speaker, None, "direct")
        if quote:
            self.subjects.remember(Subject(speaker), paragraph.index, quote.end)
            self.quotes.append(quote)

    def _add_prose(self, paragraph: Paragraph) -> None:
        direct = DirectSpeech(self.paragraphs, paragraph, self.subjects)
        reported: list[Quote] = []
        for start, end in paragraph.sentences:
            direct.read(end)
            if not (direct.asked and start == 0) and not _only_closes(paragraph, start):
                reported += reported_quotes(paragraph, start, end, self.subjects, direct)
            self._name_previous(paragraph, start, end)
        direct.read(len(paragraph.text))
        if direct.asked:
            # The paragraphs before were an interviewer's question.
            self.quotes = [quote for i, quote in enumerate(self.quotes) if i not in self.running]
            self.running = []
        # A long quotation may open each of its paragraphs anew.
        goes_on = any(not passage.opens or passage.outer_start == 0 for passage in paragraph.passages[:1])
        if goes_on and direct.first and (direct.first.verb or direct.first.subject.speaker is not None):
            self._name_running(direct.first.subject.speaker)
        if not goes_on or paragraph.passages[-1].closes:
            self.running = []
        if direct.quotes and not paragraph.passages[-1].closes:
            self.running.append(len(self.quotes) + len(direct.quotes) - 1)
        self.quotes += direct.quotes
        self.quotes += reported

    def _name_previous(self, paragraph: Paragraph, start: int, end: int) -> None:
        """Give a quotation of nobody the speaker whom the next sentence names: `Ông A nói như vậy tại ...`."""
        last = self.quotes[-1] if self.quotes else None
        if last is None or last.speaker is not None or last.paragraph < paragraph.index - 1:
            return
        for verb in paragraph.verbs_within(start, end):
            subject = (
                self.subjects.before(paragraph, start, verb.start) if refers_back(paragraph, verb) else None
            )
            if subject:
                self.quotes[-1] = last._replace(speaker=subject.speaker)

    def _name_running(self, speaker: int | None) -> None:
        """Give the paragraphs of one long quotation that name nobody the speaker whom a later one names."""
        for i in self.running:
            if self.quotes[i].verb is None:
                self.quotes[i] = self.quotes[i]._replace(speaker=speaker)


def _only_closes(paragraph: Paragraph, start: int) -> bool:
    """Tell whether a sentence begins with nothing but the mark that closes the paragraph before: `”, ông A nói.`."""
    closing = next((p for p in paragraph.passages[:1] if not p.opens and p.outer_start == start), None)
    return closing is not None and not any(map(str.isalnum, paragraph.text[closing.start : closing.end]))


def _paragraphs(article: Article, mentions: list[Mention]) -> list[Paragraph]:
    names = by_paragraph(article, mentions)
    passages: list[list[Passage]] = [[] for _ in article.paragraphs]
    for passage in find_passages([paragraph.text for paragraph in article.paragraphs]):
        passages[passage.paragraph].append(passage)
    return [
        Paragraph(i, source.text, source.sentences, names[i], passages[i])
        for i, source in enumerate(article.paragraphs)
    ]
