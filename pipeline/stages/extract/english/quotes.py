"""Quotes in English articles: words in quotation marks, clauses behind a verb of saying, and what stands beside "according to"."""

import re
from bisect import bisect_left
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import saying_verbs
from pipeline.stages.extract.english.speakers import Found, Speakers
from pipeline.stages.extract.model import Article, Mention, Quote, Role
from pipeline.stages.extract.naming import by_paragraph
from pipeline.stages.extract.quotes.passages import Passage, find_passages
from pipeline.vietnamese.matching import any_of

_VERB = re.compile(rf"(?<![\w'’-]){any_of(saying_verbs())}(?![\w-])")
_NO_VERB = re.compile(
    r"(?:^|\W)(?:to|not|never|would|could|will|can|may|might|should|must|did|does|do|didn['’]t|doesn['’]t|don['’]t|is|are|was|were|be|been|being|get|got|gets|a|an|the|his|her|its"
    r"|their|my|our|this|that|these|those|of|in|on|for|with|by|from|at|no|as|many|some|more|such|when|if|what|people|often|official|media|news|local|recent|latest|previous)"
    r"(?: (?:officially|widely|also|reportedly|previously|earlier|initially|once))? \Z",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|cannot|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|can['’]t|couldn['’]t"
    r"|wouldn['’]t|hasn['’]t|haven['’]t|hadn['’]t|didn['’]t|doesn['’]t|don['’]t)(?!\w)"
)
_CLAUSE = re.compile(
    rf" (?!(?:that|which|who|to|for|by|with|about|against|as)(?!\w))(?:(?!(?:that|which|who|whom|whose|to|by|with|where|when|as)(?!\w))[^\s,.;:“”\"]+,? ){{1,9}}?{_FINITE}",
    re.IGNORECASE,
)
_PLAIN_CLAUSE = re.compile(
    r" (?:the|an?|its|his|her|their|this|these|most|many) (?:[\w’'-]+ ){1,3}?[a-z-]+(?:ed|s) (?:the|an?|his|her|their|its|less|more|no|only|too|that|well|him|them|it|nothing|everything|up|down)(?!\w)"
)
"""A clause without an auxiliary: `noted [the test costs less] than a bowl of soup`."""
_WHEN = (
    r"(?:(?:,? ?(?:late |early )?(?:on|last|this) \w*(?:day|week|month|year|morning|afternoon|evening|night)(?: (?:morning|afternoon|evening|night))?"
    r"|,? ?(?:yesterday|today|earlier|recently|again|also|later|then|Thursday|Friday|Saturday|Sunday|Monday|Tuesday|Wednesday)"
    r"|,? ?on (?:\w+ \d{1,2}|\d{1,2} \w+)(?:, \d{4})?"
    r"|,? ?(?:in|at|during|on|through|via) (?:an?|the|his|her|its|their|this) (?:[\w’'-]+ ){0,3}(?:statement|report|conference|briefing|interview|meeting|letter|post|ceremony|event|hearing|forum"
    r"|workshop|seminar|session|announcement|press release|release|email|speech|document|message|webpage|website|notice|bulletin|talk|discussion|inspection|launch|dispatch|update|call|trial|visit|programme|program"
    r"|opening|Facebook page|page)(?: (?:on|last|this|in|of|at|to|with|for) [^,.;:“”\"]{1,40}?(?= that |,|\.| on \w+day|\Z))?))"
)
_ASIDE = re.compile(rf"{_WHEN}+(?:,(?= ))?")
_THAT = re.compile(r",? that (?=\S)")
_ADDRESSEE = re.compile(
    r" (?:(?:an?|the|his|her|their|its) (?:[\w’'-]+ ){0,2}(?:conference|briefing|meeting|hearing|forum|session|rally|audience|crowd|committee|council|parliament|court|inquiry)"
    r"|him|her|them|me|us|it|you|police|people|staff|everyone|reporters|journalists|lawmakers|investors|residents|parents|state media|local media|media|(?:[a-z]+ )?[a-z]{3,}s|the (?:media|press|newspaper|court|police|audience|crowd|paper|news agency|agency|conference|meeting|forum|committee|council|[\w-]+)"
    r"|(?:his|her|their|its|our|my) [\w-]+|a [\w-]+(?: (?:conference|briefing|meeting|hearing))?|[A-Z][\w.]*(?: [A-Z][\w.]*)*)(?!\w)"
)
_JOINT = re.compile(
    r"(?P<comma>,)?(?: (?P<word>and|but|then|while|before|who))?(?: (?:also|has|had|have|later|then|further|again|even|he|she))*(?: by)? \Z"
)
_ACCORDING = re.compile(r"according to (?=\S)", re.IGNORECASE)
_NO_SOURCE = re.compile(
    r"(?:the |an? |its |their |his |her |current |new )*(?:[\w-]+ ){0,2}?(?:plan|plans|law|laws|decree|regulation|regulations|rules|schedule|legend|tradition|draft|indictment|circular|resolution|contract|roadmap|custom|folklore"
    r"|decision|master plan|criteria|standards?|agreement|instructions?|guidelines?|policy|programme|scenario|belief)(?!\w)",
    re.IGNORECASE,
)
_NOUN_LIKE = re.compile(r"\w+(?<!s)s")
_GOVERNED = re.compile(r" (?:\w+ed|\w+ing|off|out|against|into|over|amid|despite|made|and) \Z")
"""What stands before a noun that looks like a verb: `brushed off | claims that`."""
_SENTENCE_END = re.compile(r"[.!?…:;—–]\s*\Z|\A\s*\Z|[.!?]['”\"]\s*\Z")
_OPENING = re.compile(
    r"\A(?:[A-ZĐÀ-Ỹ][\w .,/’'-]{0,40} ?(?:\([^)]*\) ?)?(?:[—–-]|--) |[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ .'’-]{2,30}: )"
)
_WORDS = re.compile(r"[\w'’-]+")
_QUESTION = re.compile(r"(?:Question|Reporter|Interviewer|Q|[A-ZĐ][\w ]{2,24}) ?: .*\?\s*\Z", re.DOTALL)
_CLAUSE_WORDS = 4
"""How many words make a clause at least."""
_TURN = 4
"""How many words at most stand before the name with which an answer begins."""
_GERUND = ("admit", "den", "recall", "suggest", "propos", "recommend", "remember", "regret", "confess")
"""How the verbs begin behind which a gerund says what was said: `admitted spending the money`."""
_SUBJUNCTIVE = ("suggest", "propos", "recommend", "request", "demand", "insist")
"""How the verbs begin behind which a clause has no finite verb: `suggested the two sides increase trade`."""
_SUBJUNCTIVE_CLAUSE = re.compile(
    r" (?:the|its|their|his|her|both|all|local|relevant|\w+s) (?:[^\s.,;]+ ){1,5}?(?:increase|be|have|take|make|continue|strengthen|consider|build|provide|focus|pay|promote|create|give|work|develop|expand|improve|speed|study|set|ensure|keep|allow|use|do|support|issue|coordinate|implement|share|step|facilitate|enhance|boost|establish|raise|reduce|cut|add|review|adopt|avoid|stay|go|come|join|open|invest|carry|organise|organize|prepare|encourage)(?!\w)"
)
_FIRST_PRONOUN = re.compile(r"\s*(?:\w+, )?(he|she|it|they)\b", re.IGNORECASE)
_OCCASION = re.compile(r" (?:by|with|in|at|during|on|through|via|after|upon) (?:[^\s,;:“”\"]+ ?){1,14}")
_MEDIUM = re.compile(
    r" (?:newspaper|daily|magazine|news agency|news site|news website|online|channel|radio|television|TV|reporters?|journalists?|correspondents?)(?!\w)"
)
_SPOKEN = re.compile(
    r",? (?:he|she|(?:Mr |Ms |Mrs |Dr )?[A-ZĐ][\w-]*(?: [A-ZĐ][\w-]*){0,3}) (?P<verb>[a-z]+(?:ed|s))(?=[.,:]|\Z| (?:at|in|on|with|after|before|as)(?!\w))"
)
"""A verb right behind quoted words and their speaker, which says how he spoke: `“Two penalties,” [Sy] fumed.`"""
_MANNER = re.compile(r" (?P<verb>[a-z]+(?:ed|s)) (?=[\w’'])")
"""The same before the speaker: `“Two penalties,” fumed coach [Sy].`"""
_QUOTED_AS = re.compile(r"(?: (?:is|was|were|has been|had been))? quoted(?: by [^,;]{2,40})? as \Z")
_AND_VERB = re.compile(r" (?:and|but)(?: also| then| later)? \Z")
"""What joins a verb to another of the same subject: `praised the arrests | but said`."""
_NOTHING_MORE = re.compile(r" (?:by|in|on) |[.,]|\Z")
_HOWEVER = re.compile(r", (?:however|though|too|meanwhile|for example|in turn),")
_FAR_THAT = re.compile(r" (?:[^\s,.;:“”\"]+ ){1,8}?that (?=\S)")
_TOLD_THAT = re.compile(r" (?:his|her|their|its|the|an?) (?:[^\s,.;:“”\"]+ ){1,6}?that (?=\S)")
"""Whom something is told, in several words: `told his German counterpart that`."""
_ADVERBIAL = re.compile(r" (?:on|in|at|during|to|last|this|after|while|before|yesterday) ")
_WARNS = ("warn", "caution", "remind")
"""How the verbs begin that may name whom they warn before what they say."""
_NO_NEWS = re.compile(r" (?:not )?to [a-z]| (?:about|of|how|a|the story) ")
"""What is told that is no clause: `told him to leave`, `told of his years at sea`."""
_NO_WORDS = re.compile(
    r"(?:,|:)? ?(?:\.|\Z)| (?:it|that|this)(?=[.,]|\Z)| (?:goodbye|hello|sorry|thank|to|about|of|with)(?!\w)| (?:so|no|yes|nothing|little|much|something|anything|more|what|how)(?=[.,;:]|\Z| (?:to|about|on|of|in|at|when|and|but|after|before)(?!\w))"
)
_DEED = re.compile(r" (?:not )?to [a-z]")
_GERUND_CLAUSE = re.compile(r" (?:not )?\w+ing \w")
_PERFECT = re.compile(r" (?:has|have|had)(?: \w+)? \Z")
_TO = re.compile(r"(?: [^\s.;:,“”\"]+){1,16}? (?:not )?to [a-z]")


class _Verb(NamedTuple):
    start: int
    end: int
    takes: str


class _Open(NamedTuple):
    """A reported clause that has begun, and who says it."""

    start: int
    speaker: int | None
    verb: str | None


def find_quotes(
    article: Article, mentions: list[Mention], fullest: list[int], roles: list[Role]
) -> list[Quote]:
    """Return what an English article reports people and bodies to have said, in order; as `quotes.find_quotes`."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    passages: list[list[Passage]] = [[] for _ in texts]
    for passage in find_passages(texts):
        passages[passage.paragraph].append(passage)
    quoted = {
        i
        for index, names in enumerate(by_paragraph(article, mentions))
        for passage in passages[index]
        if _length(texts[index], passage) > 4
        for i, _ in names[
            bisect_left(names, passage.start, key=_start) : bisect_left(names, passage.end, key=_start)
        ]
    }
    speakers = Speakers(article, mentions, fullest, roles, quoted)
    turns = _turns(article, mentions, fullest)
    found: list[Quote] = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind != "heading":
            if index in turns:
                start, speaker = turns[index]
                found.append(
                    Quote(index, start, len(paragraph.text), paragraph.text[start:], speaker, None, "direct")
                )
                speakers.remember(speaker, index, len(paragraph.text))
                continue
            reader = _Reader(index, paragraph.text, paragraph.sentences, passages[index], speakers)
            found += reader.read()
    return sorted(found, key=lambda quote: (quote.paragraph, quote.start))


def _turns(article: Article, mentions: list[Mention], fullest: list[int]) -> dict[int, tuple[int, int]]:
    """Return the answers of an interview by paragraph, where each begins and who speaks: `Professor A: We shall ...`."""
    found: dict[int, tuple[int, int]] = {}
    questions = any(_QUESTION.match(paragraph.text) for paragraph in article.paragraphs)
    for i, mention in enumerate(mentions):
        text = article.paragraphs[mention.paragraph].text
        if (
            mention.type == "PER"
            and text.startswith(": ", mention.end)
            and text.count(" ", 0, mention.start) <= _TURN
            and text[mention.end + 2] not in '“"'
        ):
            found.setdefault(mention.paragraph, (mention.end + 2, fullest[i]))
    return found if questions or len(found) > 1 else {}


def _start(name: tuple[int, Mention]) -> int:
    return name[1].start


def _occasion(rest: str) -> bool:
    """Tell whether what follows a verb is only when, where or to whom it was said: `in a decision issued on Monday`."""
    return _OCCASION.fullmatch(rest) is not None and not re.search(rf"(?<!\w){_FINITE}", rest)


def _length(text: str, passage: Passage) -> int:
    return len(_WORDS.findall(text, passage.start, passage.end))


_NAME = 200
"""No name is longer."""


class _Reader:
    """Reads the quotes of one paragraph."""

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
        self.direct: dict[int, tuple[int | None, _Verb | None]] = {}
        self.quotes: list[Quote] = []
        self.spoke: int | None = None
        self.current: _Open | None = None
        self.has_spoken = False

    def read(self) -> list[Quote]:
        """Return the quotes of the paragraph."""
        done = 0
        for start, end in self._stretches():
            while done < len(self.passages) and self.passages[done].outer_start < end:
                self._read_passage(done)
                done += 1
            self._read_sentence(start, end)
        return self.quotes

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

    def _find_verbs(self) -> list[_Verb]:
        found = []
        for match in _VERB.finditer(self.form):
            start, end = match.span()
            if self._in_passage(start + 1):
                continue
            near = self.speakers.within(self.index, max(0, start - _NAME), start + _NAME)
            if any(self.speakers.mentions[i].start <= start < self.speakers.mentions[i].end for i in near):
                continue
            quoted = _QUOTED_AS.search(self.text, max(0, start - 60), start)
            if not quoted and _NO_VERB.search(self.text, max(0, start - 30), start):
                continue
            if _NOUN_LIKE.fullmatch(match.group()) and _GOVERNED.search(self.text, max(0, start - 30), start):
                continue
            found.append(_Verb(start, end, saying_verbs()[match.group()]))
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

    # Direct speech.

    def _read_passage(self, k: int) -> None:
        passage = self.passages[k]
        previous = self.passages[k - 1].outer_end if k else 0
        following = self.passages[k + 1].outer_start if k + 1 < len(self.passages) else len(self.text)
        size = _length(self.text, passage)
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
    ) -> tuple[int | None, _Verb | None] | None:
        """Return who says a passage, and the verb; None where it is no speech."""
        if not passage.opens:
            return (self.spoke if self.has_spoken else self.speakers.last), None
        before = self.text[previous : passage.outer_start]
        dateline = _OPENING.match(self.text)
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

    def _after(self, passage: Passage, following: int) -> tuple[int | None, _Verb | None] | None:
        """Read `“...,” said A`, `“...,” A told B`, `“...,” according to A`."""
        at = passage.outer_end
        limit = self._sentence_end(at, following)
        according = _ACCORDING.match(
            self.form, at + len(self.text[at:limit]) - len(self.text[at:limit].lstrip(" ,"))
        )
        if according:
            return self._source(according.end(), limit)[0], None
        verbs = [verb for verb in self.verbs if at <= verb.start < limit]
        spoken = _SPOKEN.match(self.text, at, limit)
        if not verbs and spoken:
            verbs = [_Verb(*spoken.span("verb"), "speech")]
        manner = _MANNER.match(self.text, at, limit)
        if not verbs and manner:
            said = _Verb(*manner.span("verb"), "speech")
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
            len(_WORDS.findall(between)) > 30
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

    def _inverted(self, verb: _Verb, limit: int) -> int | None:
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
    ) -> tuple[int | None, _Verb | None] | None:
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
            if before.endswith(":") or len(_WORDS.findall(between)) <= 8:
                if not before.endswith(":") and re.search(rf" that |(?<!\w){_FINITE}", between):
                    return None
                spoken = self._is_participle(verb) and any(quote.end > begin for quote in self.quotes)
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

    def _subject_of(self, verb: _Verb, begin: int) -> Found | None:
        """Return the subject of a verb that begins its clause behind a place."""
        joint = re.search(r",? (?:and|but|then)(?: then| also)? \Z", self.text[begin : verb.start])
        if joint:
            end = begin + joint.start()
            if self.has_spoken and any(quote.end > begin for quote in self.quotes):
                return Found(self.spoke)
            return self.speakers.subject(self.index, begin, end)
        return self.speakers.subject(self.index, begin, verb.start)

    # Reported speech.

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

    def _is_closing(self, verb: _Verb, end: int) -> bool:
        """Tell whether a verb closes its sentence, with nothing behind it but an addressee, a time or an occasion."""
        rest = self.text[verb.end : end].rstrip(" .!?")
        if verb.takes == "tell":
            addressee = self._addressee(verb.end)
            rest = self.text[addressee:end].rstrip(" .!?") if addressee else rest
        aside = _ASIDE.match(rest)
        return not rest or (aside is not None and aside.end() == len(rest)) or _occasion(rest)

    def _first_word(self, start: int, edges: list[Passage]) -> int:
        """Return where a sentence begins behind a dateline or its quoted words."""
        begin = edges[0].outer_end if edges and edges[0].outer_start <= start + 1 else start
        dateline = _OPENING.match(self.text) if start == 0 else None
        return max(begin, dateline.end()) if dateline else begin

    def _may_close(self, begin: int, verb: _Verb) -> bool:
        """Tell whether a verb may report what stands before it: no participle but that of `was quoted as saying`."""
        return not self._is_participle(verb) or _QUOTED_AS.search(self.text, begin, verb.start) is not None

    def _is_participle(self, verb: _Verb) -> bool:
        return self.form[verb.start : verb.end].split()[0].endswith("ing")

    def _going_on(self, start: int, begin: int, verb: _Verb) -> tuple[int, Found] | None:
        """Return who says what a verb reports that goes on from what was said before it in its sentence, and where that ends."""
        joint = _JOINT.search(self.text, max(start, verb.start - 60), verb.start)
        here = self.current
        spoken = here is not None or any(quote.start >= start for quote in self.quotes)
        same = Found(here.speaker if here else self.spoke)
        joined = joint and (joint["comma"] or joint["word"])
        if self._is_participle(verb):
            passive = _QUOTED_AS.search(self.text, begin, verb.start)
            if passive and _NOTHING_MORE.match(self.text, verb.end):
                return None
            if passive:
                found = self.speakers.subject(self.index, begin, passive.start())
                return (verb.start, found) if found else None
            if spoken and joint and joined:
                return joint.start(), same
            found = self._clause_subject(begin, verb) if joint and joint["comma"] else None
            return (verb.start, found) if found else None
        if spoken and joint and joint["word"] in ("and", "but", "then"):
            return joint.start(), same
        return (self._relayed(here, verb) or self._joined_subject(here.start, verb)) if here else None

    def _relayed(self, here: _Open, verb: _Verb) -> tuple[int, Found] | None:
        """Return where a reported clause ends that somebody relays: `A urged people to leave, [the B Agency reported]`."""
        stretch = next(((s, e) for s, e in self._stretches() if s <= verb.start < e), None)
        comma = self.text.rfind(", ", here.start, verb.start)
        if stretch is None or comma < 0 or self.text[verb.end : stretch[1]].strip(" .!?"):
            return None
        found = self.speakers.subject(self.index, comma + 2, verb.start)
        return (comma, Found(here.speaker)) if found and found.speaker is not None else None

    def _opening(self, begin: int, verb: _Verb) -> tuple[int, Found] | None:
        """Return the subject of a verb that is the first of its sentence to report."""
        start = self._clause_start(begin, verb)
        joint = _AND_VERB.search(self.text, start, verb.start)
        led = self.speakers.leading(self.index, start, joint.start()) if joint else None
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

    def _report(self, verb: _Verb, said: tuple[int, Found], limit: int) -> None:
        """Close the reported clause that is open, and open that of a verb."""
        cut, found = said
        clause = self._clause(verb, limit)
        here = self.current
        ordered = verb.takes == "order" and self.form[cut:].startswith((" and ", " but ", ", and ", ", but "))
        relayed = not self.text[verb.end : limit].strip(" .!?")
        if here is not None and (clause is not None or ordered or relayed):
            self._add(here.start, cut, here.speaker, here.verb, "indirect")
            self.current = None
        if clause is not None:
            self.current = _Open(clause, found.speaker, self.text[verb.start : verb.end])
            self.spoke, self.has_spoken = found.speaker, True

    def _clause_start(self, begin: int, verb: _Verb) -> int:
        """Return where the clause begins whose verb is given: behind `, but` and the like."""
        joints = list(
            re.finditer(r"(?:, (?:and|but|while|whereas|though|although)|;) ", self.text[begin : verb.start])
        )
        return begin + joints[-1].end() if joints else begin

    def _clause_subject(self, begin: int, verb: _Verb) -> Found | None:
        """Return the subject of the clause on which a participle depends: `[He] declined to name the man, saying ...`."""
        pronoun = _FIRST_PRONOUN.match(self.text, begin)
        if pronoun:
            return Found(self.speakers.pronoun(pronoun[1].lower(), self.index, pronoun.start(1)))
        return self.speakers.subject(self.index, begin, self.text.rfind(",", begin, verb.start))

    def _joined_subject(self, begin: int, verb: _Verb) -> tuple[int, Found] | None:
        """Return where a second clause with a speaker of its own begins: `..., but [its director] promised`."""
        joints = list(
            re.finditer(r"(?:, (?:and|but|while|whereas)| while|;) ", self.text[begin : verb.start])
        )
        if not joints:
            return None
        found = self.speakers.subject(self.index, begin + joints[-1].end(), verb.start)
        return (begin + joints[-1].start(), found) if found else None

    def _trailing(self, begin: int, verb: _Verb, end: int) -> int | None:
        """Read `..., A said.` and `..., said A.`; return where reading goes on."""
        ends = self._is_closing(verb, end)
        inverted = self.text[verb.start - 2 : verb.start] == ", " and self._stands_behind(verb, end)
        goes_on = self.text.startswith(", ", verb.end) and not self.text.startswith(", that ", verb.end)
        ends = ends or (goes_on and verb.takes in ("say", "clause"))
        if not (inverted or (ends and verb.takes not in ("urge", "speech"))):
            return None
        comma = verb.start - 2 if inverted else self._subject_comma(begin, verb)
        few = len(_WORDS.findall(self.text[begin:comma])) < _CLAUSE_WORDS
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
            quoted = _QUOTED_AS.search(self.text, comma, verb.start)
            subject_end = quoted.start() if quoted else verb.start
            found = self.speakers.subject(self.index, comma + 1, subject_end)
            relative = re.split(r" who | which ", self.text[comma + 1 : subject_end], maxsplit=1)[0]
            if found is None or re.search(rf"(?<!\w)(?:{_FINITE}| what )", _PERFECT.sub("", relative)):
                return None
            speaker = found.speaker
        here = _Open(verb.end + 2 if few else begin, speaker, self.text[verb.start : verb.end])
        if few:
            # `The move, she said, was meant to help.`
            self.current, self.spoke, self.has_spoken = here, speaker, True
            return verb.end
        self._add(begin, comma, speaker, here.verb, "indirect")
        return end

    def _stands_behind(self, verb: _Verb, end: int) -> bool:
        """Tell whether the speaker stands behind a verb, and no clause: `..., said A, director of B`."""
        rest = self.text[verb.end : end]
        head = re.split(r",| who ", rest, maxsplit=1)[0]
        if re.search(rf"(?<!\w){_FINITE}", head) or re.search(r" (?:that|to) ", head):
            return False
        names = self.speakers.within(self.index, verb.end, verb.end + len(head))
        named = any(
            self.speakers.mentions[i].type in ("PER", "ORG") and self.speakers._is_free(i, verb.end)
            for i in names
        )
        return named and len(_WORDS.findall(head)) <= 16

    def _subject_comma(self, begin: int, verb: _Verb) -> int:
        """Return the comma before the subject of a verb that closes a sentence, behind which an apposition may stand: `..., | its owner, A, said`."""
        quoted = _QUOTED_AS.search(self.text, begin, verb.start)
        end = self.speakers.end_of_subject(self.index, begin, quoted.start() if quoted else verb.start)
        comma = self.text.rfind(", ", begin, end)
        if self.text.startswith(",", end):
            return max(comma if comma < 0 else self.text.rfind(", ", begin, comma), -1)
        return comma

    def _clause(self, verb: _Verb, limit: int) -> int | None:
        """Return where begins what a verb reports; None where no clause follows."""
        at: int | None = verb.end
        if verb.takes == "tell":
            told = _TOLD_THAT.match(self.text, verb.end, limit)
            if told and not re.search(rf"(?<!\w){_FINITE}", told.group()):
                return told.end()
            at = self._addressee(verb.end)
        if (
            at is None
            or self.text[at : at + 1] not in (" ", ",")
            or (verb.takes == "tell" and _NO_NEWS.match(self.text, at))
        ):
            return None
        however = _HOWEVER.match(self.text, at, limit)
        at = however.end() if however else at
        aside = _ASIDE.match(self.text, at, limit)
        if aside and (verb.takes in ("say", "tell") or _THAT.match(self.text, aside.end(), limit)):
            at = aside.end()
        that = _THAT.match(self.text, at, limit) or self._far_that(verb, at, limit)
        if that:
            return that.end()
        return at + 1 if self._follows(verb, at, limit) else None

    def _far_that(self, verb: _Verb, at: int, limit: int) -> re.Match[str] | None:
        """Find the `that` of a clause behind a time, an occasion or an addressee: `warned residents | that`."""
        far = _FAR_THAT.match(self.text, at, limit)
        if not far:
            return None
        timed = _ADVERBIAL.match(self.text, at) and not re.search(rf"(?<!\w){_FINITE}", far.group())
        warned = self.form.startswith(_WARNS, verb.start) and not re.search(
            r" (?:of|about|against) ", far.group()
        )
        return far if timed or warned else None

    def _follows(self, verb: _Verb, at: int, limit: int) -> bool:
        """Tell whether a clause follows a verb without `that`."""
        if verb.takes in ("say", "tell"):
            return self.text.startswith(" ", at) and not _NO_WORDS.match(self.text, at, limit)
        word = self.form[verb.start : verb.end]
        if word.startswith(_SUBJUNCTIVE) and _SUBJUNCTIVE_CLAUSE.match(self.text, at, limit):
            return True
        if word.startswith(_GERUND) and _GERUND_CLAUSE.match(self.text, at, limit):
            return True
        if verb.takes == "urge":
            return _TO.match(self.text, at, limit) is not None and not self.text.startswith(
                (" to ", " not to "), at
            )
        if verb.takes == "do" and _DEED.match(self.text, at, limit):
            return True
        plain = _CLAUSE.match(self.text, at, limit) or _PLAIN_CLAUSE.match(self.text, at, limit)
        return verb.takes in ("clause", "do") and plain is not None

    def _addressee(self, at: int) -> int | None:
        """Return where the words end that name to whom something is told."""
        for i in self.speakers.within(self.index, at, at + 80):
            mention = self.speakers.mentions[i]
            if self.text[at : mention.start].strip() in ("", "the"):
                medium = _MEDIUM.match(self.text, mention.end)
                return medium.end() if medium else mention.end
        match = _ADDRESSEE.match(self.text, at)
        return match.end() if match else None

    # Sources.

    def _read_source(self, begin: int, start: int, end: int) -> None:
        """Read `According to A, ...` and `..., according to A`."""
        match = _ACCORDING.search(self.form, start, end)
        if match is None or any(passage.start <= match.start() < passage.end for passage in self.passages):
            return
        if _NO_SOURCE.match(self.text, match.end()):
            return
        speaker, after = self._source(match.end(), end)
        opens = self.text[match.start()].isupper() or not self.text[begin : match.start()].strip(" ,")
        if opens:
            self._add(after, end, speaker, None, "indirect")
        elif len(_WORDS.findall(self.text[begin : match.start()])) > 3:
            self._add(begin, match.start(), speaker, None, "indirect")
        else:
            self._add(after, end, speaker, None, "indirect")

    def _source(self, at: int, limit: int) -> tuple[int | None, int]:
        """Return whom `according to` names, and where the words about him end."""
        speakers = self.speakers
        comma = self.text.find(", ", at, limit)
        apposed = comma >= 0 and any(
            comma + 2 in (speakers.begins(i), speakers.mentions[i].start)
            and speakers.mentions[i].type == "PER"
            for i in speakers.within(self.index, comma, limit)
        )
        if apposed and not any(
            speakers.mentions[i].type == "PER" for i in speakers.within(self.index, at, comma)
        ):
            comma = self.text.find(", ", comma + 2, limit)
        end = comma if comma >= 0 else limit
        names = [
            i for i in speakers.within(self.index, at, end) if speakers.mentions[i].type in ("PER", "ORG")
        ]
        while comma >= 0 and any(
            role.paragraph == self.index and role.start == comma + 2 for role in speakers.roles
        ):
            role = next(
                role for role in speakers.roles if role.paragraph == self.index and role.start == comma + 2
            )
            comma = self.text.find(", ", role.end, limit)
            end = comma if comma >= 0 else limit
        speaker: int | None
        people = [i for i in names if speakers.mentions[i].type == "PER"]
        pronoun = re.match(r"(him|her|them|it)\b", self.form[at:])
        phrase = self.text[at:end]
        if people:
            speaker = speakers.fullest[people[0]]
        elif names and not re.match(
            r"(?:an?|the|one|some|senior|many|several) (?:[\w-]+ )?(?:leaders?|officials?|officers?|source|sources|lawyers?|directors?|heads?|staff|experts?)\b",
            phrase,
        ):
            speaker = speakers.fullest[names[0]]
        elif pronoun:
            speaker = speakers.pronoun(
                {"him": "he", "her": "she", "them": "they"}.get(pronoun[1], "it"), self.index, at
            )
        else:
            found = speakers.subject(self.index, at, end) if not names else None
            speaker = found.speaker if found else None
        return speaker, end + 1
