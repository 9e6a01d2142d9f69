"""Direct speech of English articles: words in quotation marks, and who says them."""

import re

from pipeline.stages.extract.english.quotes.clauses import FINITE
from pipeline.stages.extract.english.quotes.paragraph import Verb
from pipeline.stages.extract.english.quotes.sources import ACCORDING, WORDS, Sources
from pipeline.stages.extract.english.speakers import Found
from pipeline.stages.extract.quotes.passages import Passage

_SENTENCE_END = re.compile(r"[.!?…:;—–]\s*\Z|\A\s*\Z|[.!?]['”\"]\s*\Z")
OPENING = re.compile(
    r"\A(?:[A-ZĐÀ-Ỹ][\w .,/’'-]{0,40} ?(?:\([^)]*\) ?)?(?:[—–-]|--) |[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ .'’-]{2,30}: )"
)
_SPOKEN = re.compile(
    r",? (?:he|she|(?:Mr |Ms |Mrs |Dr )?[A-ZĐ][\w-]*(?: [A-ZĐ][\w-]*){0,3}) (?P<verb>[a-z]+(?:ed|s))(?=[.,:]|\Z| (?:at|in|on|with|after|before|as)(?!\w))"
)
"""A verb right behind quoted words and their speaker, which says how he spoke: `“Two penalties,” [Sy] fumed.`"""
_FIRST_PRONOUN = re.compile(r"\s*(?P<word>he|she)(?!\w)", re.IGNORECASE)
"""Whom a sentence is about: `[She] paused, then added: “...”`."""
_MANNER = re.compile(r" (?P<verb>[a-z]+(?:ed|s)) (?=[\w’'])")
"""The same before the speaker: `“Two penalties,” fumed coach [Sy].`"""


class DirectSpeech(Sources):
    """Reads the passages in quotation marks."""

    def _read_passage(self, k: int) -> None:
        passage = self.passages[k]
        previous = self.passages[k - 1].outer_end if k else 0
        following = self.passages[k + 1].outer_start if k + 1 < len(self.passages) else len(self.text)
        size = length(self.text, passage)
        found = self._attributed(passage, previous, following, size, k)
        if found is None:
            return
        speaker, verb = found
        if verb:
            self.used.add(verb.start)
        self.direct[k] = found
        self._add(
            passage.start, passage.end, speaker, self.text[verb.start : verb.end] if verb else None, "direct"
        )
        if verb:
            self.speakers.remember(speaker, self.index, max(verb.end, passage.outer_end))

    def _attributed(
        self, passage: Passage, previous: int, following: int, size: int, k: int
    ) -> tuple[int | None, Verb | None] | None:
        """Return who says a passage, and the verb; None where it is no speech."""
        if not passage.opens:
            return (self.spoke if self.has_spoken else self.speakers.last), None
        before = self.text[previous : passage.outer_start]
        dateline = OPENING.match(self.text)
        opens = _SENTENCE_END.search(before) is not None or (
            dateline is not None and dateline.end() == passage.outer_start
        )
        opens = opens and not before.rstrip().endswith(":")
        closing = (
            self.text[passage.end - 1 : passage.end] in ",.!?…—–"
            or self.text[passage.outer_end : passage.outer_end + 1] == ","
        )
        if opens and closing:
            after = self._after(passage, following)
            if after:
                return after
        introduced = self._introduced(passage, previous, size)
        if introduced:
            return introduced
        broken = k > 0 and k - 1 in self.direct and before.rstrip().endswith(",")
        if broken:
            return self.direct[k - 1][0], None
        if opens and size >= 3 and (size >= 5 or closing) and self._alone(passage):
            return self._unattributed(passage, k), None
        return None

    def _alone(self, passage: Passage) -> bool:
        """Tell whether a passage is a sentence of its own."""
        rest = self.text[passage.outer_end :].lstrip()
        closed = self.text[passage.end - 1 : passage.end] in ".!?…"
        return (
            not passage.closes
            or not rest
            or rest[0] in '“"'
            or (closed and (rest[0].isupper() or rest[0] in "(—–"))
            or rest[0] == "."
        )

    def _unattributed(self, passage: Passage, k: int) -> int | None:
        if self.has_spoken:
            return self.spoke
        # Somebody whom the sentence before is about.
        near = [s for s in self.sentences if s[1] <= passage.outer_start]
        if near:
            people = [
                i
                for i in self.speakers.within(self.index, near[-1][0], near[-1][1])
                if self.speakers.mentions[i].type == "PER"
            ]
            if people:
                return self.speakers.fullest[people[0]]
            pronoun = re.search(r"\b(he|she|his|her)\b", self.form[near[-1][0] : near[-1][1]])
            if pronoun:
                return self.speakers.pronoun(
                    {"his": "he", "her": "she"}.get(pronoun[1], pronoun[1]),
                    self.index,
                    near[-1][0] + pronoun.start(),
                )
        for later in self.passages[k + 1 :]:
            after = self._after(later, len(self.text))
            if after:
                return after[0]
        return self.speakers.last if self.index - self.speakers.last_place[0] <= 2 else None

    def _after(self, passage: Passage, following: int) -> tuple[int | None, Verb | None] | None:
        """Read `“...,” said A`, `“...,” A told B`, `“...,” according to A`."""
        at = passage.outer_end
        limit = self._sentence_end(at, following)
        according = ACCORDING.match(
            self.form, at + len(self.text[at:limit]) - len(self.text[at:limit].lstrip(" ,"))
        )
        if according and self.text[according.start()].islower():
            return self._source(according.end(), limit)[0], None
        verbs = [verb for verb in self.verbs if at <= verb.start < limit]
        spoken = _SPOKEN.match(self.text, at, limit)
        if not verbs and spoken:
            verbs = [Verb(*spoken.span("verb"), "speech")]
        manner = _MANNER.match(self.text, at, limit)
        if not verbs and manner:
            said = Verb(*manner.span("verb"), "speech")
            speaker = self._inverted(said, limit)
            return None if speaker is None else (speaker, said)
        if not verbs or self.text[at : at + 1] not in (" ", ",", "."):
            return None
        verb = verbs[0]
        between = self.text[at : verb.start].strip(" ,.")
        if not between:
            return self._inverted(verb, limit), verb
        stopped = self.text[passage.end - 1 : passage.end] == "." and between[0].isupper()
        if (
            len(WORDS.findall(between)) > 30
            or stopped
            or re.match(r"(?:and|but|as|in|on|at|when|while)(?!\w)", between)
        ):
            return None
        found = self.speakers.subject(self.index, at + (1 if self.text[at] in ",." else 0), verb.start)
        return (found.speaker, verb) if found else None

    def _sentence_end(self, at: int, following: int) -> int:
        """Return where the sentence ends that goes on at a place."""
        for _, end in self.sentences:
            if end > at + 1:
                return min(end, following)
        return following

    def _inverted(self, verb: Verb, limit: int) -> int | None:
        """Return who stands behind a verb: `said [A], director of B`, `said the director`."""
        rest = self.text[verb.end : limit]
        pronoun = re.match(r" (he|she|it|they|i)\b", rest, re.IGNORECASE)
        if pronoun:
            return self.speakers.pronoun(pronoun[1].lower(), self.index, verb.start)
        names = [
            i
            for i in self.speakers.within(self.index, verb.end, limit)
            if self.speakers.mentions[i].type in ("PER", "ORG") and i not in self.speakers.quoted
        ]
        phrase = re.match(r"[^,.;:]*", rest)
        end = verb.end + (phrase.end() if phrase else 0)
        near = [i for i in names if self.speakers.mentions[i].start < end]
        people = [
            i for i in near if self.speakers.mentions[i].type == "PER" and self.speakers._is_free(i, verb.end)
        ]
        if people:
            return self.speakers.fullest[people[0]]
        apposed = [
            i for i in names if self.speakers.mentions[i].type == "PER" and self.speakers.begins(i) == end + 2
        ]
        if apposed:
            return self.speakers.fullest[apposed[0]]
        found = self.speakers.subject(self.index, verb.end, end)
        return found.speaker if found else None

    def _introduced(
        self, passage: Passage, previous: int, size: int
    ) -> tuple[int | None, Verb | None] | None:
        """Read `A said: “...”`, `A told B, “...”`."""
        begin = max([start for start, _ in self._stretches() if start <= passage.outer_start] + [previous])
        before = self.text[begin : passage.outer_start].rstrip()
        verbs = [
            verb
            for verb in self.verbs
            if begin <= verb.start < passage.outer_start and verb.start not in self.used
        ]
        marked = before.endswith((":", ","))
        ends = self.text[passage.end - 1 : passage.end] in ".!?…," or self.text[
            passage.outer_end : passage.outer_end + 1
        ] in (".", "")
        if verbs and (marked or (verbs[-1].end == begin + len(before) and size >= 4 and ends)):
            verb = verbs[-1]
            between = self.text[verb.end : passage.outer_start]
            if before.endswith(":") or len(WORDS.findall(between)) <= 8:
                if not before.endswith(":") and re.search(rf" that |(?<!\w){FINITE}", between):
                    return None
                sentence = max([start for start, _ in self._stretches() if start <= passage.outer_start])
                spoken = self._is_participle(verb) and any(quote.end > sentence for quote in self.quotes)
                found = Found(self.spoke) if spoken else self._subject_of(verb, begin)
                if found:
                    return found.speaker, verb
                inverted = re.match(r" (?=[A-Z])", between)
                if inverted:
                    return self._inverted(verb, passage.outer_start), verb
        if before.endswith(":") and size >= 4:
            people = [
                i
                for i in self.speakers.within(self.index, begin, passage.outer_start)
                if self.speakers.mentions[i].type == "PER"
            ]
            if people:
                return self.speakers.fullest[people[0]], None
            pronoun = re.search(r"\b(he|she|his|her)\b", before, re.IGNORECASE)
            if pronoun:
                word = pronoun[1].lower()
                return self.speakers.pronoun(
                    {"his": "he", "her": "she"}.get(word, word), self.index, begin + pronoun.start()
                ), None
            return None, None
        return None

    def _subject_of(self, verb: Verb, begin: int) -> Found | None:
        """Return the subject of a verb that begins its clause behind a place."""
        joint = re.search(r",? (?:and|but|then)(?: then| also)? \Z", self.text[begin : verb.start])
        if joint:
            end = begin + joint.start()
            if self.has_spoken and any(quote.end > begin for quote in self.quotes):
                return Found(self.spoke)
            pronoun = _FIRST_PRONOUN.match(self.text, begin, end)
            if pronoun:
                word = pronoun["word"].lower()
                return Found(self.speakers.pronoun(word, self.index, pronoun.start("word")))
            return self.speakers.subject(self.index, begin, end) or self.speakers.leading(
                self.index, begin, end
            )
        return self.speakers.subject(self.index, begin, verb.start)


def length(text: str, passage: Passage) -> int:
    """Return of how many words a passage is."""
    return len(WORDS.findall(text, passage.start, passage.end))
