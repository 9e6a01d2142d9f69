"""Reported speech of English articles: `A said ...`, `..., A said`, and a second verb of the same speaker."""

import re

from pipeline.stages.extract.english.lexicon import saying_verbs
from pipeline.stages.extract.english.quotes.clauses import FINITE
from pipeline.stages.extract.english.quotes.direct import OPENING, DirectSpeech
from pipeline.stages.extract.english.quotes.paragraph import CITED_AS, NAME, QUOTED_AS, Open, Verb
from pipeline.stages.extract.english.quotes.sources import WORDS
from pipeline.stages.extract.english.speakers import Found
from pipeline.stages.extract.model import Quote
from pipeline.stages.extract.quotes.passages import Passage

_JOINT = re.compile(
    r"(?P<comma>,)?(?: (?P<word>and|but|then|while|before|who))?(?: (?:also|has|had|have|later|then|further|again|even|he|she))*(?: by)? \Z"
)
_CLAUSE_WORDS = 4
"""How many words make a clause at least."""
_FIRST_PRONOUN = re.compile(r"\s*(?:\w+, )?(he|she|it|they)\b", re.IGNORECASE)
_FIRST_NOUN = re.compile(
    r"(?:He|She|They|It|The (?:[\w-]+ ){0,2}?[a-z-]+)(?= (?:(?:also|then|later) )?[a-z]+(?:ed|s) )"
)
"""Whom a sentence is about that begins without a name: `[The Lao minister] thanked him and said`."""
_RELATIVE = re.compile(r", (?:who|which|whose) [^,]*")
_VERBAL = re.compile(
    rf"(?<!\w)(?:{FINITE}|[a-z]{{2,}}ed(?!\w)|(?:made|took|went|came|began|got|saw|lost|won|rose|fell|left|broke|hit|needs?|wants?|remains?|found|led|knew|kept|gave|brought|bought|built|ran|sold|sent|spent|held|paid|met|felt|grew|beat|drew) |he |she |it |they )",
    re.IGNORECASE,
)
"""What tells that words are a clause, which somebody may have said, and no row of names: `A and B, a cleaner, complained`."""
_DESCRIBED = re.compile(r" (?:the|an?|one|his|her|its) (?:[\w-]+ ){0,3}[\w-]+")
"""A speaker who stands behind the verb without a name: `..., said [the diplomat]`."""
_AND_VERB = re.compile(r" (?:and|but)(?: also| then| later)? \Z")
"""What joins a verb to another of the same subject: `praised the arrests | but said`."""
_NOTHING_MORE = re.compile(r" (?:by|in|on) |[.,]|\Z")
_PERFECT = re.compile(r" (?:has|have|had)(?: \w+)? \Z")


class ReportedSpeech(DirectSpeech):
    """Reads a paragraph: its direct speech, then the clauses of its verbs."""

    def read(self) -> list[Quote]:
        """Return the quotes of the paragraph."""
        done = 0
        for start, end in self._stretches():
            while done < len(self.passages) and self.passages[done].outer_start < end:
                self._read_passage(done)
                done += 1
            self._read_sentence(start, end)
        return self.quotes

    def _read_sentence(self, start: int, end: int) -> None:
        edges = [self.passages[k] for k in self.direct if start <= self.passages[k].outer_start < end]
        begin = self._first_word(start, edges)
        self.current = None
        if not edges and self._closed_by(begin, start, end):
            return
        for verb in self.verbs:
            if not start <= verb.start < end:
                continue
            if verb.start in self.used:
                begin = verb.end
                continue
            limit = min([edge.outer_start for edge in edges if edge.outer_start > verb.start] + [end])
            said = self._going_on(start, begin, verb)
            if said is None and self.current is None and self._may_close(begin, verb):
                closed = self._trailing(begin, verb, end)
                begin = closed or begin
                said = None if closed else self._opening(begin, verb)
            if said:
                self._report(verb, said, limit)
        if self.current is not None:
            here = self.current
            limit = min([edge.outer_start for edge in edges if edge.outer_start > here.start] + [end])
            source = self.form.find(", according to ", here.start, limit)
            if source > 0 and here.verb and saying_verbs()[here.verb.lower()] in ("urge", "do"):
                self._read_source(begin, start, end)
                return
            limit = source if source > 0 else limit
            self._add(here.start, limit, here.speaker, here.verb, "indirect")
        elif not any(quote.kind == "indirect" and quote.end > start for quote in self.quotes):
            self._read_source(begin, start, end)

    def _closed_by(self, begin: int, start: int, end: int) -> bool:
        """Read a sentence in which verbs of saying stand that is all somebody's words: `The A Ministry asked for help, B told reporters`."""
        verbs = [verb for verb in self.verbs if start <= verb.start < end and verb.start not in self.used]
        comma = self.text.rfind(", ", begin, verbs[-1].start) if len(verbs) > 1 else -1
        if comma < verbs[-2].end if len(verbs) > 1 else True:
            return False
        found = self.speakers.subject(self.index, comma + 1, verbs[-1].start)
        if found is None or found.speaker is None or self.speakers.is_outlet(found.speaker):
            return False
        return self._is_closing(verbs[-1], end) and self._trailing(begin, verbs[-1], end) is not None

    def _first_word(self, start: int, edges: list[Passage]) -> int:
        """Return where a sentence begins behind a dateline or its quoted words."""
        begin = edges[0].outer_end if edges and edges[0].outer_start <= start + 1 else start
        dateline = OPENING.match(self.text) if start == 0 else None
        named = dateline and any(
            self.speakers.mentions[i].type == "PER"
            for i in self.speakers.within(self.index, 0, dateline.end())
        )
        return max(begin, dateline.end()) if dateline and not named else begin

    def _may_close(self, begin: int, verb: Verb) -> bool:
        """Tell whether a verb may report what stands before it: no participle but that of `was quoted as saying`."""
        return (
            not self._is_participle(verb)
            or QUOTED_AS.search(self.text, max(begin, verb.start - NAME), verb.start) is not None
        )

    def _going_on(self, start: int, begin: int, verb: Verb) -> tuple[int, Found] | None:
        """Return who says what a verb reports that goes on from what was said before it in its sentence, and where that ends."""
        joint = _JOINT.search(self.text, max(start, verb.start - 60), verb.start)
        here = self.current
        spoken = here is not None or any(quote.start >= start for quote in self.quotes)
        same = Found(here.speaker if here else self.spoke)
        joined = joint and (joint["comma"] or joint["word"])
        if self._is_participle(verb):
            passive = QUOTED_AS.search(self.text, max(begin, verb.start - NAME), verb.start)
            if passive and _NOTHING_MORE.match(self.text, verb.end):
                return None
            if passive:
                found = self.speakers.subject(self.index, begin, passive.start())
                return (verb.start, found) if found else None
            cited = CITED_AS.search(self.text, max(begin, verb.start - NAME), verb.start)
            if cited:
                found = self.speakers.subject(self.index, *cited.span("who"))
                return (verb.start, found) if found else None
            if spoken and joint and joined:
                return joint.start(), same
            found = self._clause_subject(begin, verb) if joint and joint["comma"] else None
            return (verb.start, found) if found else None
        if spoken and joint and joint["word"] in ("and", "but", "then"):
            return joint.start(), same
        return (self._relayed(here, verb) or self._joined_subject(here.start, verb)) if here else None

    def _relayed(self, here: Open, verb: Verb) -> tuple[int, Found] | None:
        """Return where a reported clause ends that somebody relays: `A urged people to leave, [the B Agency reported]`."""
        stretch = next(((s, e) for s, e in self._stretches() if s <= verb.start < e), None)
        comma = self.text.rfind(", ", here.start, verb.start)
        if stretch is None or comma < 0 or self.text[verb.end : stretch[1]].strip(" .!?"):
            return None
        found = self.speakers.subject(self.index, comma + 2, verb.start)
        return (comma, Found(here.speaker)) if found and found.speaker is not None else None

    def _opening(self, begin: int, verb: Verb) -> tuple[int, Found] | None:
        """Return the subject of a verb that is the first of its sentence to report."""
        start = self._clause_start(begin, verb)
        joint = _AND_VERB.search(self.text, start, verb.start)
        led = self.speakers.leading(self.index, start, joint.start()) if joint else None
        if joint and led is None:
            opening = _FIRST_NOUN.match(self.text, begin, joint.start())
            led = self.speakers.subject(self.index, begin, opening.end()) if opening else None
        if led:
            return verb.start, led
        found = self.speakers.subject(self.index, start, verb.start)
        if found is None and start > begin and not self.text[start : verb.start].strip():
            pronoun = _FIRST_PRONOUN.match(self.text, begin)
            found = (
                self._clause_subject(begin, verb)
                if pronoun
                else self.speakers.leading(self.index, begin, start)
            )
        return (verb.start, found) if found else None

    def _report(self, verb: Verb, said: tuple[int, Found], limit: int) -> None:
        """Close the reported clause that is open, and open that of a verb."""
        cut, found = said
        clause = self._clause(verb, limit)
        here = self.current
        ordered = verb.takes == "order" and self.form[cut:].startswith((" and ", " but ", ", and ", ", but "))
        relayed = not self.text[verb.end : limit].strip(" .!?")
        parted = self.form.startswith((", while ", " while ", "; "), cut) and found.speaker not in (
            None,
            here and here.speaker,
        )
        if here is not None and (clause is not None or ordered or relayed or parted):
            self._add(here.start, cut, here.speaker, here.verb, "indirect")
            self.current = None
        if clause is not None:
            self.current = Open(clause, found.speaker, self.text[verb.start : verb.end])
            self.spoke, self.has_spoken = found.speaker, True

    def _clause_start(self, begin: int, verb: Verb) -> int:
        """Return where the clause begins whose verb is given: behind `, but` and the like."""
        joints = list(
            re.finditer(r"(?:, (?:and|but|while|whereas|though|although)|;) ", self.text[begin : verb.start])
        )
        return begin + joints[-1].end() if joints else begin

    def _clause_subject(self, begin: int, verb: Verb) -> Found | None:
        """Return the subject of the clause on which a participle depends: `[He] declined to name the man, saying ...`."""
        pronoun = _FIRST_PRONOUN.match(self.text, begin)
        if pronoun:
            return Found(self.speakers.pronoun(pronoun[1].lower(), self.index, pronoun.start(1)))
        return self.speakers.subject(self.index, begin, self.text.rfind(",", begin, verb.start))

    def _joined_subject(self, begin: int, verb: Verb) -> tuple[int, Found] | None:
        """Return where a second clause with a speaker of its own begins: `..., but [its director] promised`."""
        joints = list(
            re.finditer(r"(?:, (?:and|but|while|whereas)| while|;) ", self.text[begin : verb.start])
        )
        if not joints:
            return None
        found = self.speakers.subject(self.index, begin + joints[-1].end(), verb.start)
        return (begin + joints[-1].start(), found) if found else None

    def _trailing(self, begin: int, verb: Verb, end: int) -> int | None:
        """Read `..., A said.` and `..., said A.`; return where reading goes on."""
        ends = self._is_closing(verb, end)
        inverted = self.text[verb.start - 2 : verb.start] == ", " and self._stands_behind(verb, end)
        goes_on = self.text.startswith(", ", verb.end) and not self.text.startswith(", that ", verb.end)
        ends = ends or (goes_on and verb.takes in ("say", "clause"))
        if not (inverted or (ends and verb.takes not in ("urge", "speech"))):
            return None
        comma = verb.start - 2 if inverted else self._subject_comma(begin, verb)
        if verb.takes not in ("say", "tell") and not inverted and self._is_row_of_names(begin, comma):
            return None
        few = len(WORDS.findall(self.text[begin:comma])) < _CLAUSE_WORDS
        if comma <= begin or (few and not goes_on):
            return None
        if inverted:
            if (
                verb.takes not in ("say", "clause", "tell")
                or self.form[verb.start : verb.end].endswith("ing")
                or self.text.startswith(" that ", verb.end)
            ):
                return None
            speaker = self._inverted(verb, end)
        else:
            quoted = QUOTED_AS.search(self.text, comma, verb.start)
            subject_end = quoted.start() if quoted else verb.start
            found = self.speakers.subject(self.index, comma + 1, subject_end)
            relative = re.split(r" who | which ", self.text[comma + 1 : subject_end], maxsplit=1)[0]
            if found is None or re.search(rf"(?<!\w)(?:{FINITE}| what )", _PERFECT.sub("", relative)):
                return None
            speaker = found.speaker
        here = Open(verb.end + 2 if few else begin, speaker, self.text[verb.start : verb.end])
        if few:
            # `The move, she said, was meant to help.`
            self.current, self.spoke, self.has_spoken = here, speaker, True
            return verb.end
        self._add(begin, comma, speaker, here.verb, "indirect")
        return end

    def _is_row_of_names(self, begin: int, end: int) -> bool:
        """Tell whether a stretch names people and says nothing of them: `A, an engineer, and B, 60, | a cleaner, complained`."""
        first = [
            i for i in self.speakers.within(self.index, begin, end) if self.speakers.mentions[i].type == "PER"
        ]
        opens = bool(first) and len(WORDS.findall(self.text[begin : self.speakers.begins(first[0])])) < 2
        return opens and not _VERBAL.search(_RELATIVE.sub("", self.text[begin:end]))

    def _stands_behind(self, verb: Verb, end: int) -> bool:
        """Tell whether the speaker stands behind a verb, and no clause: `..., said A, director of B`."""
        rest = self.text[verb.end : end]
        head = re.split(r",| who ", rest, maxsplit=1)[0]
        if re.search(rf"(?<!\w){FINITE}", head) or re.search(r" (?:that|to) ", head):
            return False
        names = self.speakers.within(self.index, verb.end, verb.end + len(head))
        named = any(
            self.speakers.mentions[i].type in ("PER", "ORG") and self.speakers._is_free(i, verb.end)
            for i in names
        )
        described = verb.takes == "say" and _DESCRIBED.fullmatch(rest.rstrip(" .!?")) is not None
        return (named and len(WORDS.findall(head)) <= 16) or described

    def _subject_comma(self, begin: int, verb: Verb) -> int:
        """Return the comma before the subject of a verb that closes a sentence, behind which an apposition may stand: `..., | its owner, A, said`."""
        quoted = QUOTED_AS.search(self.text, max(begin, verb.start - NAME), verb.start)
        end = self.speakers.end_of_subject(self.index, begin, quoted.start() if quoted else verb.start)
        comma = self.text.rfind(", ", begin, end)
        if self.text.startswith(",", end):
            return max(comma if comma < 0 else self.text.rfind(", ", begin, comma), -1)
        return comma
