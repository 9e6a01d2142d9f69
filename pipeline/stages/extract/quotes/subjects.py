"""Who says it: the subject of a verb of saying, within one sentence."""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import ANY, Paragraph
from pipeline.stages.extract.quotes.people import People, Post, Spoke
from pipeline.stages.extract.quotes.phrases import ANYBODY, Phrase, find_phrases, is_governed
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

_MALE, _FEMALE, _DEFINITE = listed("male"), listed("female"), listed("definite")
_ADDRESSES = ("ông", "bà", "anh", "chị", "cô")
_DOCUMENTS, _EXPERTS, _MAKERS = listed("document"), listed("expert"), listed("maker")
_BODY_NOUNS = {
    *map(match_form, words("body_nouns")),
    *listed("press"),
    "đơn vị",
    "phía",
    "tờ",
    "trang",
    "đài",
}
_FIRMS, _NAMELESS = listed("firm", "press"), listed("nameless")
_BODIES = {match_form(row["noun"]) for row in table("body_kinds") if row["of_article"]}
"""Nouns for a body that mean the one of the article whatever follows."""
_COLLECTIVES = tuple(listed("collective"))
_KIN = re.compile(rf" {pattern('kin')}")
_RELAYING = re.compile(r"dẫn|trích| (?:của|từ|trên) ")
"""What stands before a source that is quoted, one of which is looked for before the whole pattern is."""
_QUOTED = re.compile(
    rf"(?<!chỉ )(?:dẫn|trích|trích dẫn) (?:lại )?(?:nội dung )?(?:(?:lời|{pattern('source')}|{any_of(words('reports'))}) )?"
    r"(?:của |từ )?(?:một trong (?:các|những) |một số |một |các |những |nhiều |hai |ba |cha )?\Z"
)
_RELAYED = re.compile(
    rf"(?<!nguồn )\b(?:{pattern('source')}(?: [\w/.-]+){{0,3}} (?:của|từ|trên)|nguồn tin trên) (?:(?:hãng|hãng tin|báo|tờ|đài) )?\Z"
)
_SPEAKS_FOR = re.compile(
    r"\b(?:đại diện|người phát ngôn|phát ngôn viên|thường trực|nhà (?!sáng lập|lãnh đạo|khoa học)\w+ \w+|chủ đầu tư)\Z"
)
_CONNECTIVE = re.compile(rf"[\s,–-]*(?:{pattern('connective')}[\s,]*)*")
_JOINED = re.compile(r"\s*(?:và|cùng) ")
_CIRCUMSTANCE = re.compile(rf"\s*(?:{pattern('circumstance')}|\d)")
_THEREIN = re.compile(r"\s*trong đó (?:(?:có|cũng|còn) )?")
_WRITING_OF = re.compile(
    rf"(?:{pattern('document', 'source')}|đơn \w+|lời \w+)(?: [^\s,]+){{0,2}} (?:của|từ) "
)
"""What somebody wrote in which something is said: `đơn kiện từ ông A, trong đó đề nghị ...`."""
_THOUGH = re.compile(r"\s*(?:dù|mặc dù|tuy) ")
_DATE = re.compile(r"\s*(?:(?:vào|hồi) )?(?:(?:ngày|hôm|sáng|chiều|tối|đêm|tháng|năm) )+\d[\d/-]* ")
_PRONOUN = re.compile(rf"\s*(?P<word>ông|bà|anh|chị|cô)(?: {pattern('adverb')})* ?")
_THIS_LAND = re.compile(r"\s*(?P<word>(?:nước|quốc gia|đảo quốc) này)(?!\w)")
_ADDRESS = re.compile(r"[\s“\"]*(?:(?:ông|bà|anh|chị|cô|cụ|đồng chí|thầy) )?")
_ADVERBS = re.compile(rf"(?: {pattern('adverb')})* ")
_CUT = re.compile(r",(?!\d)| [-–] |;")
_REPRESENTS = re.compile(r" (?:của |từ |phía |lãnh đạo |cho )?")
_DESCRIBES_BODY = re.compile(r"(?: (?!(?:của|từ|ở|tại|với|trong|gần|cho|về|và|do) )\w+){1,3} ")
_THIS_BODY = re.compile(r" (?:của |lãnh đạo )?(?P<noun>\w+(?: \w+)?) này(?!\w)")
_SOME_BODY = re.compile(rf" (?:của |phía )?(?P<noun>{any_of(_BODY_NOUNS)})(?!\w)")
_COMPLEMENT = re.compile(
    r" ?(?:(?:của|tại|nước|tỉnh|huyện|quận|thành phố|tp\.?|xã|phường|thường trú|thuộc|ở|người)(?!\w) ?)*"
)
_PAUSE = re.compile(r"[,;:()“”\"]| và | cùng ")
_MARK = re.compile(r"[,;:()“”\"]")
_BRACKETS = re.compile(r"\([^()]*\)")
_TURN = re.compile(r" (?:khi|nhưng|còn|song) ")
"""What a clause with a subject of its own may begin with inside another: `Ông A đòi tiền nhưng ông B nói ...`."""
_OTHERS_TOO = re.compile(r" và (?=(?:các|những|nhiều|một|hai|ba|giới) (?!(?:lần|mực) ))")
"""What opens a clause of others behind a whole one: `Ông A bị bắt và hai người khác khai ...`."""
_WHO = re.compile(r"(?:một trong (?:những|các|số) |một )?người |một ")
_SERVING = re.compile(
    r"người (?:bảo vệ|đại diện|phụ trách|trực tiếp|từng|đang|đứng đầu|sáng lập|chịu trách nhiệm) "
)
"""What says of somebody named what he does, also behind his employer: `luật sư A, Công ty B, [người bảo vệ] bị hại`."""
_LEADS = re.compile(
    rf"[\s,–-]*(?:{pattern('connective')}[\s,]*)*+(?:(?!đại diện){pattern('circumstance')}|\d|\Z)|[^,;:]{{2,60}} đưa tin,"
)
"""What stands before the subject of a sentence: a time, a place, a source."""
_INDEFINITE = re.compile(rf"\b{pattern('indefinite')} (?:\w+ )?\Z")
_OF_SEVERAL = re.compile(rf" (?:của )?{pattern('indefinite')}")
_ONE = re.compile(r"\bmột (?:\w+ ){0,2}\Z")
_PUBLIC_FIGURE = re.compile(rf"(?:cựu |nguyên )?{any_of(words('public_figures'))}(?!\w)")
_WITHHELD = re.compile(rf"[^,;:“”\"]{{0,60}}? {pattern('withheld')}")
_SOURCE_BEFORE = re.compile(r"\btheo [^,]+, \Z")
_OTHERS = tuple(listed("other"))
_ANYBODY_OF = tuple(f"{word} {of}" for word in listed("staff") for of in ("của", "từ", "tại", "thuộc"))
_GENDERED = re.compile(r"\b(?P<gender>nam|nữ) ")
_PLACE_NOUN = re.compile(r"\s*(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường) ?)?")
_APPOSED = re.compile(r"(?:,| [-–]| là) \Z")
_CLOSES_APPOSITION = re.compile(r"\s*(?:[,(;:]|[-–] |\Z)")
_BEGINS = re.compile(
    r"(?:\A|[,;:.()–“\"-] ?|\b(?:vị|nữ|nam|theo|và|một|các|những|nhiều|của|là|cùng|phía|chính|tân|cựu|nguyên) )\Z"
)
_OPENING = re.compile(
    rf"(?:\A|[,;:.–“”\"-]|\b{pattern('conjunction')}) ?(?:(?:{pattern('quantity')}|\d+) )*\Z"
)
_QUANTITY = re.compile(
    r"(?:một trong (?:những|các|số)|một số|một|các|những|nhiều|hai|ba|nhóm|vị(?! này)|nữ|nam) "
)
_BEING = ("là ", "làm ", "là một ")
"""What stands before a title that only tells what somebody is."""
_PARTS = tuple(f"{word} " for word in listed("part"))
_HEADS = listed("head")
_MARKS = 8
"""How many marks and spaces may stand between a name and what explains it."""
_GAP = 3
"""How far before a place the mark may stand that opens it."""
_SHORT = 4
"""How many syllables a predicate may have that belongs to the subject before a comma: `Ông A, giám đốc, thì nói`."""
_APPOSITION = 8
"""How many syllables may explain a name up to its verb: `Ông A, chỉ huy nhóm cứu hộ cho hay`."""
_PLACE_REACH = 24
"""How far before its verb a country may stand and still be the one who speaks."""
_BEFORE = 32
"""How much before a phrase tells whether it can be a subject."""


class Subject(NamedTuple):
    """A subject: the index of the mention of who speaks; None for a person or body without a name.

    `described` tells a person whom a title alone describes, as if already known: `nữ ca sĩ`, but not `một ca sĩ`;
    `unnamed` tells one person without a name: `một ca sĩ`.
    """

    speaker: int | None
    described: bool = False
    unnamed: bool = False


class _Read(NamedTuple):
    """A phrase with whom it means; `kind` is also pronoun, where it means somebody named before."""

    start: int
    end: int
    kind: str
    speaker: int | None


class Subjects:
    """Finds subjects in the paragraphs of one article, and remembers who spoke last."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.spoke = Spoke(None, (0, 0))
        self._phrases: dict[int, tuple[list[Phrase], list[int]]] = {}

    @property
    def last(self) -> int | None:
        """Who spoke last; None where nobody has yet, or somebody without a name."""
        return None if self.spoke.unnamed else self.spoke.speaker

    def remember(self, subject: Subject, paragraph: int, end: int) -> None:
        """Remember who said the words that end at `end`, unless it is several or nobody."""
        if subject.speaker is not None:
            self.spoke = Spoke(subject.speaker, (paragraph, end))
        elif subject.unnamed:
            self.spoke = self.spoke._replace(unnamed=(paragraph, end))

    def before(self, paragraph: Paragraph, start: int, verb: int) -> Subject | None:
        """Return the subject of the verb at `verb`, looked for from `start` on; None where the stretch has none.

        A subject in the verb's own clause wins; behind an apposition, or in a coordinated predicate, the first subject
        of the sentence is the verb's.
        """
        if self.people.in_post(paragraph.index, verb):
            return None
        cuts = self._cuts(paragraph, start, verb)
        clause = cuts[-1]
        if _THEREIN.fullmatch(paragraph.form, clause, verb):
            writings = [match.end() for match in _WRITING_OF.finditer(paragraph.form, start, clause)]
            if writings:
                return self.after(paragraph, writings[-1], clause) or Subject(None)
        others = list(_OTHERS_TOO.finditer(paragraph.form, clause, verb))
        if others and paragraph.predicate(clause, others[-1].start(), ANY) is not None:
            return self.after(paragraph, others[-1].end(), verb) or Subject(None)
        turns = [match.end() for match in _TURN.finditer(paragraph.form, clause, verb)]
        subordinate = self.after(paragraph, turns[-1], verb) if turns else None
        if subordinate:
            return subordinate
        # `chỉ huy` begins like a connective.
        titled = (paragraph.index, clause + paragraph.form.startswith(" ", clause)) in self.people.holder
        connective = None if titled else _CONNECTIVE.match(paragraph.form, clause, verb)
        own = connective.end() if connective else clause
        if paragraph.form[own:verb].strip() and not _only_locates(paragraph, own, verb):
            phrase = self._first(paragraph, own, verb)
            joined = phrase and phrase.speaker is None and _JOINED.match(paragraph.form, clause, own)
            appositive = len(cuts) > 2 and self._holds_apposition(paragraph, cuts[-2], clause)
            named = explains_name(paragraph, clause)
            serves = self._serves(paragraph, cuts, own)
            relative = serves or ((named or appositive) and _WHO.match(paragraph.form, own, verb) is not None)
            located = len(cuts) > 1 and _LEADS.match(paragraph.form, cuts[-2], clause) is not None
            explains = relative or self._explains_before(paragraph, own, phrase, located) if phrase else False
            if phrase and not (joined or explains):
                return _subject(paragraph, phrase)
            acts = paragraph.predicate(own, verb, ANY) == own or paragraph.verb_at(own)
            shared = acts or _CIRCUMSTANCE.match(paragraph.form, own)
            though = _THOUGH.match(paragraph.form, own, verb)
            if not phrase and though and _has_own_subject(paragraph, though.end(), verb):
                return Subject(None)
            if not phrase and len(cuts) > 1 and not (shared or serves):
                longest = _APPOSITION if named or appositive else 0
                if paragraph.syllables(own, verb) > longest:
                    return None
        elif explained := self._before_aside(paragraph, cuts):
            return _subject(paragraph, explained)
        main = next((a for a, b in pairwise(cuts) if not _LEADS.match(paragraph.form, a, b)), start)
        phrase = self._first(paragraph, main, verb) or self._first(paragraph, start, verb)
        return _subject(paragraph, phrase) if phrase else None

    def _before_aside(self, paragraph: Paragraph, cuts: list[int]) -> _Read | None:
        """Return whom an aside explains that ends right before the verb: `Ông A - giám đốc B, tỉnh C - cho biết`."""
        marks = [paragraph.form[max(0, cut - _GAP) : cut].rstrip()[-1:] for cut in cuts]
        opening = max((k for k in range(1, len(cuts) - 1) if marks[k] == marks[-1]), default=0)
        relays = paragraph.form.find("dẫn lời ", cuts[0], cuts[-1]) >= 0
        if relays or not opening or not explains_name(paragraph, cuts[opening]):
            return None
        named = self._first(paragraph, cuts[opening - 1], cuts[opening])
        return named if named and named.kind == "name" else None

    def going_on(self, paragraph: Paragraph) -> Subject | None:
        """Return who spoke last, where that was in this paragraph or the one before: `Đồng thời, đề nghị ...`."""
        near = paragraph.index - self.spoke.place[0] <= 1 and self.last is not None
        return Subject(self.last) if near else None

    def meant(self, paragraph: Paragraph, at: int) -> Subject:
        """Return whom a title means that no post of the article explains: as a pronoun would, if he has no post."""
        found = self.people.pronoun(None, paragraph.index, at, self.spoke)
        return Subject(None if found in self.people.posts_of else found)

    def introducing(self, paragraph: Paragraph, start: int, colon: int) -> Subject | None:
        """Return who is said to speak before a colon, also where a few words stand between: `Bà A, 63 tuổi, thở hắt:`."""
        subject = self.before(paragraph, start, colon)
        last = self._cuts(paragraph, start, colon)[-1]
        if subject or paragraph.syllables(last, colon) > _SHORT:
            return subject
        phrase = self._first(paragraph, start, colon)
        return _subject(paragraph, phrase) if phrase else None

    def after(self, paragraph: Paragraph, start: int, end: int) -> Subject | None:
        """Return the subject that begins at `start`: after `theo`, or after a verb (`..., nói ông A`)."""
        quantity = _QUANTITY.match(paragraph.form, start, end)
        start = quantity.end() if quantity else start
        phrase = self._first(paragraph, start, end)
        if phrase is None or phrase.start - start > 1:
            return None
        return Subject(phrase.speaker, unnamed=_is_single(paragraph, phrase))

    def apposed(self, paragraph: Paragraph, at: int) -> bool:
        """Tell whether what begins here is a title of the person named before it."""
        return (paragraph.index, at) in self.people.apposed or explains_name(paragraph, at)

    def _explains_before(self, paragraph: Paragraph, at: int, phrase: _Read, located: bool) -> bool:
        """Tell whether a phrase after a comma explains the name before it: `Công ty A, chủ đầu tư dự án, cho rằng`.

        `located` tells that the name only says where or on whose word: `Trên tạp chí A, nhóm nghiên cứu cho biết`.
        """
        if phrase.kind == "title":
            holder = self.people.holder.get((paragraph.index, phrase.start))
            leads = holder is not None and self.people.mentions[holder].start > phrase.start
            return not leads and (paragraph.index, phrase.start) in self.people.apposed
        if phrase.kind == "body":
            return _opens_with_part(paragraph, at, phrase) or self._employs(paragraph, at)
        types = ("ORG",) if phrase.kind == "noun" and phrase.speaker is None and not located else ()
        return _name_ends_before(paragraph, at, " ,–-(", types)

    def _serves(self, paragraph: Paragraph, cuts: list[int], own: int) -> bool:
        """Tell whether a clause behind a body says what the titled person before it does: `luật sư A - Công ty B, người bảo vệ C, nói`."""
        behind = _SERVING.match(paragraph.form, own) and _name_ends_before(paragraph, own, " ,()", ("ORG",))
        named = self._first(paragraph, cuts[0], cuts[1]) if behind and len(cuts) > 1 else None
        return named is not None and named.kind in ("name", "title") and named.speaker is not None

    def _employs(self, paragraph: Paragraph, at: int) -> bool:
        """Tell whether a body behind a comma is that of the titled person named before it: `luật sư A, Đoàn luật sư B nói`."""
        named = paragraph.ending(at - len(", "))
        return bool(named) and named[0][0] in self.people.titled

    def _holds_apposition(self, paragraph: Paragraph, start: int, end: int) -> bool:
        return any(index == paragraph.index and start <= at < end for index, at in self.people.apposed)

    def _cuts(self, paragraph: Paragraph, start: int, verb: int) -> list[int]:
        """Return where the stretches between commas and dashes begin, the first at `start`."""
        return [start] + [
            match.end()
            for match in _CUT.finditer(paragraph.form, start, verb)
            if not self.joins(paragraph, match.start()) and not paragraph.in_brackets(match.start())
        ]

    def joins(self, paragraph: Paragraph, mark: int) -> bool:
        """Tell whether a comma or dash is part of a name or of a post: `Đội Tuần tra, kiểm soát giao thông`."""
        return paragraph.in_name(mark) or self.people.in_post(paragraph.index, mark)

    def _within(self, paragraph: Paragraph, start: int, end: int) -> list[Phrase]:
        """Return the phrases of a stretch of the paragraph, cut where the stretch begins."""
        if paragraph.index not in self._phrases:
            found = find_phrases(paragraph, self.people)
            self._phrases[paragraph.index] = found, [phrase.start for phrase in found]
        phrases, starts = self._phrases[paragraph.index]
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        inside = [phrase for phrase in phrases[first:last] if phrase.end <= end]
        cut = next((phrase for phrase in phrases[:first][::-1] if phrase.kind == "name"), None)
        if cut and start <= self.people.mentions[cut.mention or 0].start < cut.end <= end:
            inside.insert(0, cut._replace(start=start))
        return inside

    def _first(self, paragraph: Paragraph, start: int, end: int) -> _Read | None:
        """Return the first phrase of a stretch that can be a subject: governed by no preposition or noun."""
        opening = self._opening(paragraph, start, end)
        if opening:
            return opening
        form = paragraph.form
        source: _Read | None = None
        best: _Read | None = None
        inside: _Read | None = None
        settled = _settling(form[start:end])
        for phrase in self._within(paragraph, start, end):
            if best and best.kind in settled:
                break
            before = form[max(start, phrase.start - _BEFORE) : phrase.start]
            relaying = _RELAYING.search(before)
            if relaying and _QUOTED.search(before):
                best = self._read(paragraph, phrase, end)
                continue
            if relaying and _RELAYED.search(before):
                source = self._read(paragraph, phrase, end)
                continue
            if not self._may_speak(paragraph, phrase, start, end, before):
                continue
            read = self._read(paragraph, phrase, end)
            if best is None and read.kind == "title" and read.speaker is None and not _BEGINS.search(before):
                # A title's word inside a phrase is a noun or a verb: `về trách nhiệm quản lý, Giám đốc A ...`.
                inside = inside or read
            elif best is None or _names(paragraph, best, read):
                best = read._replace(start=(best or read).start)
            elif _APPOSED.search(before):
                between = _BRACKETS.sub("", form[best.end : phrase.start]).rstrip(" ,–-")
                closed = read.kind == "name" and form.startswith(",", read.end)
                if (_MARK if closed else _PAUSE).search(between):
                    continue
                collective = form[best.start : best.end].startswith(_COLLECTIVES)
                explains = _explains(read, best) and not (collective and read.kind == "name")
                if explains and _CLOSES_APPOSITION.match(form, read.end, end):
                    return read._replace(start=best.start)
                if read.kind == best.kind == "title" and best.speaker is None:
                    best = best._replace(end=read.end, speaker=read.speaker)
        return source if source and (best is None or best.speaker is None) else best or inside

    def _opening(self, paragraph: Paragraph, start: int, end: int) -> _Read | None:
        """Return the name or pronoun with which a stretch opens, where it relays nobody else: the common case, read fast."""
        form = paragraph.form
        alone = _PRONOUN.fullmatch(form, start, end)
        if alone and not paragraph.in_name(alone.start("word")):
            gender = "male" if alone["word"] in _MALE else "female"
            meant = self.people.pronoun(
                gender, paragraph.index, alone.start("word"), self.spoke, alone["word"]
            )
            return _Read(*alone.span("word"), "pronoun", meant)
        land = _THIS_LAND.match(form, start, end)
        if land and self._spoke_for_land(paragraph.index):
            return _Read(*land.span("word"), "pronoun", self.spoke.speaker)
        address = _ADDRESS.match(form, start, end)
        at = address.end() if address else start
        for i, mention in paragraph.within(at, end):
            if mention.start == at and mention.type in ("PER", "ORG"):
                kind = "name" if mention.type == "PER" else "body"
                if kind in _settling(form[at:end]):
                    return _Read(start, mention.end, kind, self.people.meant_by(i, self.spoke))
            break
        return None

    def _spoke_for_land(self, paragraph: int) -> bool:
        """Tell whether a country spoke last, in this paragraph or the one before: `Nước A cho biết ... Nước này khẳng định`."""
        spoke = None if self.spoke.unnamed else self.spoke.speaker
        near = paragraph - self.spoke.place[0] <= 1
        return spoke is not None and near and self.people.mentions[spoke].type == "LOC"

    def _may_speak(self, paragraph: Paragraph, phrase: Phrase, start: int, end: int, before: str) -> bool:
        if phrase.kind == "place" and not _opens(paragraph, start, phrase.start):
            return False
        if (
            phrase.kind == "place"
            and end - phrase.end > _PLACE_REACH
            and not _acts(paragraph, phrase.end, end)
        ):
            return False
        if is_governed(paragraph.form, start, phrase.start):
            return False
        if phrase.kind == "title" and before.endswith(_BEING):
            return False
        if phrase.kind != "noun" or _OPENING.search(before):
            return True
        addresses = paragraph.form[phrase.start : phrase.head_end] in _ADDRESSES
        return addresses and _stands_alone(paragraph, phrase.end)

    def _read(self, paragraph: Paragraph, phrase: Phrase, end: int) -> _Read:
        """Return a phrase with whom it means."""
        if phrase.mention is not None:
            kind = "body" if phrase.kind == "place" else phrase.kind
            return _Read(phrase.start, phrase.end, kind, self.people.meant_by(phrase.mention, self.spoke))
        if phrase.kind == "noun":
            return _Read(phrase.start, phrase.end, *self._noun(paragraph, phrase, end))
        return self._title(paragraph, phrase)

    def _title(self, paragraph: Paragraph, phrase: Phrase) -> _Read:
        form, start, title_end = paragraph.form, phrase.start, phrase.head_end
        holder = self.people.holder.get((paragraph.index, start))
        if holder is not None and not paragraph.verbs_within(title_end, self.people.mentions[holder].start):
            return _Read(start, phrase.end, "title", self.people.fullest[holder])
        if form.startswith(" này", title_end):
            meant = self.people.this(form[start:title_end], paragraph.index, start, self.spoke, True)
            return _Read(start, title_end + len(" này"), "pronoun", meant)
        return _Read(start, phrase.end, "title", self._titled(paragraph, start, title_end, phrase.end))

    def _titled(self, paragraph: Paragraph, start: int, title_end: int, end: int) -> int | None:
        """Return whom a title without a name means: who has it, the body it speaks for, or whom it describes."""
        form, index = paragraph.form, paragraph.index
        gap = _COMPLEMENT.match(form, title_end, end)
        body = "" if gap and "người" in gap.group() else form[gap.end() if gap else title_end : end]
        bodies = [self.people.fullest[i] for i, m in paragraph.within(title_end, end) if m.type == "ORG"]
        speaks_for = _SPEAKS_FOR.search(form, start, title_end) is not None
        if _INDEFINITE.search(form, max(0, start - 16), start) or _OF_SEVERAL.match(form, title_end):
            return (
                bodies[0] if bodies and speaks_for and _ONE.search(form, max(0, start - 16), start) else None
            )
        gendered = _GENDERED.search(form, max(0, start - 4), title_end)
        gender = ("female" if gendered["gender"] == "nữ" else "male") if gendered else None
        start = max(start, gendered.end()) if gendered else start
        title = form[start:title_end]
        figure = _PUBLIC_FIGURE.match(form, start) is not None
        if _WITHHELD.match(form, title_end):
            return None
        # Where a player or singer is from is no body of his: `tay vợt Serbia`.
        said = Post(title, body if bodies or not figure else "", bodies[0] if bodies else None)
        bare = not body and _stands_alone(paragraph, title_end)
        alone = bare or (body != "" and _stands_alone(paragraph, end))
        found = self.people.who_is(said, gender, index, start, self.spoke, alone)
        if found is not None and bodies and title in _HEADS:
            # Whoever leads a body is left unnamed, unless the article names its head.
            found = found if any(post.of in bodies for post in self.people.posts_of[found]) else None
        if found is None and title in _EXPERTS and form.startswith("vị ", max(0, start - 3)):
            found = self.people.this(title, index, start, self.spoke, True)
        if found is None and not said.body and (gender or figure):
            found = self.people.described(gender, index, start, self.spoke)
        if found is None and speaks_for:
            pointed = _THIS_BODY.match(form, title_end)
            if pointed and pointed["noun"] in _BODY_NOUNS:
                return self.people.body(pointed["noun"], index, start, self.spoke)
            generic = _SOME_BODY.match(form, title_end)
            if generic and generic["noun"] in _BODY_NOUNS and _stands_alone(paragraph, generic.end()):
                if generic["noun"] in _FIRMS:
                    return self.people.body(generic["noun"], index, start, self.spoke)
                return self.people.of_kind(generic["noun"], index, start)
            if bodies or self._spoke_for_body(index, start):
                return bodies[0] if bodies else self.spoke.speaker
        return found

    def _noun(self, paragraph: Paragraph, phrase: Phrase, end: int) -> tuple[str, int | None]:
        """Return whom a pronoun means, or the body that a nameless speaker speaks for (`đại diện Bộ Y tế`)."""
        form, index, start = paragraph.form, paragraph.index, phrase.start
        word = form[start : phrase.head_end]
        indefinite = _INDEFINITE.search(form, max(0, start - 16), start) is not None
        if form.startswith(" này", phrase.head_end):
            if word in _BODY_NOUNS:
                return "pronoun", self.people.body(word, index, start, self.spoke)
            if word not in (*_DOCUMENTS, *_MALE, *_FEMALE, *_DEFINITE, *ANYBODY):
                return "pronoun", self.people.this(word, index, start, self.spoke, word in _EXPERTS)
        pronoun = self._pronoun(paragraph, phrase, word, indefinite)
        if pronoun:
            return pronoun
        of_somebody = form.startswith(" của ", phrase.end) or any(paragraph.within(phrase.end + 1, end))
        if word in _DOCUMENTS and not indefinite and not of_somebody:
            return "noun", self.people.author(word, index, start)
        if not indefinite and (
            word in _BODIES
            or (
                word in _BODY_NOUNS
                and (form.startswith(",", phrase.end) or _stands_alone(paragraph, phrase.end))
            )
        ):
            only = self.people.only(word, index, start)
            if only is None and word in _FIRMS:
                only = self.people.body(word, index, start, self.spoke)
            return "noun", only
        if word in _NAMELESS:
            return "noun", None
        types = ("ORG", "LOC") if word == "phía" else ("ORG",)
        body = next(((i, m) for i, m in paragraph.within(phrase.end + 1, end) if m.type in types), None)
        if body and (
            _REPRESENTS.fullmatch(form, phrase.end, body[1].start)
            or (word in _MAKERS and _DESCRIBES_BODY.fullmatch(form, phrase.end, body[1].start))
        ):
            return "noun", self.people.fullest[body[0]]
        return "noun", None

    def _pronoun(
        self, paragraph: Paragraph, phrase: Phrase, word: str, indefinite: bool
    ) -> tuple[str, int | None] | None:
        """Return whom a word of address or a definite noun means: `ông`, `vị này`, `nữ sinh`; None where it is neither."""
        index, start, people = paragraph.index, phrase.start, self.people
        if indefinite and (" " in word or word in ("nữ", "nam", "vị")):
            return None
        if word in ("nữ", "nam"):
            return "noun", people.pronoun("female" if word == "nữ" else "male", index, start, self.spoke)
        if word == "vị":
            return "pronoun", people.described(None, index, start, self.spoke)
        if _KIN.match(paragraph.form, phrase.end):
            return None
        gender = "male" if word in _MALE else "female" if word in _FEMALE else None
        if word in ANYBODY and self._spoke_for_body(index, start):
            return "pronoun", self.spoke.speaker
        spoke_here = self.spoke.speaker is not None and self.spoke.place[0] == index
        if gender and " " in word and not spoke_here:
            near = people.nearest(index, start, gender)
            if near is not None:
                return "pronoun", near
        if word in ANYBODY and people.tells_of_somebody(index, start):
            return "pronoun", None
        if gender or word in ANYBODY:
            address = word if word in _ADDRESSES else None
            return "pronoun", people.pronoun(gender, index, start, self.spoke, address)
        if word not in _DEFINITE or indefinite:
            return None
        if paragraph.form.startswith(" này", phrase.head_end):
            return "pronoun", people.pronoun(None, index, start, self.spoke)
        near = people.called(word, index, start)
        near = people.standing_for(word, index, start, self.spoke) if near is None else near
        near = people.nearest(index, start) if near is None else near
        if near is None and " " in word:
            near = people.pronoun(None, index, start, self.spoke)
        return "pronoun", near

    def _spoke_for_body(self, paragraph: int, at: int) -> bool:
        """Tell whether whoever spoke last did so for a body: `đại diện Sở A cho biết ... Vị này nói`."""
        speaker, place = self.spoke.speaker, self.spoke.place
        if speaker is None or self.spoke.unnamed or self.people.mentions[speaker].type != "ORG":
            return False
        return paragraph - place[0] <= 1 and not self.people.are_named_between(place, (paragraph, at))


def _settling(stretch: str) -> tuple[str, ...]:
    """Return the kinds of phrases behind which no source is looked for whose words the stretch relays."""
    if " lời " in stretch:
        return ()
    return ("name", "pronoun") if " dẫn " in stretch else ("name", "pronoun", "body")


def explains_name(paragraph: Paragraph, at: int) -> bool:
    """Tell whether what begins here explains a name right before a comma or dash."""
    return _name_ends_before(paragraph, at, " ,–-(", ("PER",))


def _subject(paragraph: Paragraph, phrase: _Read) -> Subject:
    known = (
        phrase.kind == "title"
        and not _INDEFINITE.search(paragraph.form, max(0, phrase.start - 16), phrase.start)
        and not paragraph.form.startswith((*_OTHERS, *_ANYBODY_OF), phrase.start)
        and not _WITHHELD.match(paragraph.form, phrase.end)
    )
    return Subject(phrase.speaker, known, _is_single(paragraph, phrase))


def _opens_with_part(paragraph: Paragraph, at: int, body: _Read) -> bool:
    """Tell whether a body stands behind a comma that one of its parts is named before: `Đội 8, Cục A xác nhận`."""
    part = next((m for _, m in paragraph.ending(at - len(", ")) if m.type == "ORG"), None)
    if part is None or not paragraph.form.startswith(", ", part.end):
        return False
    name, whole = paragraph.form[part.start : part.end], paragraph.form[body.start : body.end]
    opens = part.start == 0 or paragraph.form.startswith((", ", ". "), part.start - 2)
    return opens and name.startswith(_PARTS) and not whole.startswith(_PARTS)


def _is_single(paragraph: Paragraph, phrase: _Read) -> bool:
    """Tell whether a phrase that means nobody named means one person: `một ca sĩ`, `quan chức này`."""
    if phrase.speaker is not None:
        return False
    before = (paragraph.form, max(0, phrase.start - _BEFORE), phrase.start)
    return _ONE.search(*before) is not None or (
        phrase.kind in ("title", "pronoun") and not _INDEFINITE.search(*before)
    )


def _names(paragraph: Paragraph, noun: _Read, read: _Read) -> bool:
    """Tell whether a name ends the phrase that a noun begins: `nguồn tin | Quân đội A`, `nhà tâm thần học | A`."""
    if noun.kind != "noun" or read.speaker is None or paragraph.form[noun.start : noun.end] in _NAMELESS:
        return False
    if read.start == noun.end + 1:
        return True
    gap = paragraph.form[noun.end : read.start]
    paused = _PAUSE.search(gap) or paragraph.predicate(noun.end, read.start, ANY) is not None
    addressed = _ADDRESS.match(paragraph.form, read.start)
    return (
        noun.speaker is None
        and read.kind == "name"
        and len(gap.split()) <= _SHORT
        and not paused
        and not (addressed and addressed.group())
        and not paragraph.verbs_within(noun.end, read.start)
    )


def _explains(phrase: _Read, other: _Read) -> bool:
    """Tell whether a name may say behind a comma whom another phrase means: `chủ đầu tư, Công ty A, khẳng định`."""
    if phrase.kind == "name":
        return other.kind != "name"
    return phrase.kind == "body" and other.kind in ("title", "noun") and other.speaker is None


def _has_own_subject(paragraph: Paragraph, start: int, verb: int) -> bool:
    """Tell whether something unknown is the subject of a clause, no predicate of the main one: `dù cả hai bên đều nói`."""
    return verb - start > 1 and paragraph.predicate(start, verb, ANY) != start


def _stands_alone(paragraph: Paragraph, end: int) -> bool:
    """Tell whether a verb of saying follows a noun at once: `tòa cho rằng`, but not `tòa án huyện cho rằng`."""
    verb = next(iter(paragraph.verbs_within(end, end + 40)), None)
    return verb is not None and _ADVERBS.fullmatch(paragraph.form, end, verb.start) is not None


def _name_ends_before(paragraph: Paragraph, at: int, marks: str, types: tuple[str, ...]) -> bool:
    """Tell whether a name of some types ends right before a place, but for marks between."""
    low = max(0, at - _MARKS)
    head = low + len(paragraph.form[low:at].rstrip(marks))
    return any(mention.type in types for _, mention in paragraph.ending(head))


def _only_locates(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch is a place and nothing else: the second part of `Công an huyện A, Đồng Nai`."""
    places = [mention for _, mention in paragraph.within(start, end) if mention.type == "LOC"]
    if not places or _opens(paragraph, start, places[0].start):
        return False
    return (
        _PLACE_NOUN.fullmatch(paragraph.form, start, places[0].start) is not None
        and paragraph.syllables(places[0].end, end) <= _SHORT
    )


def _acts(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether what follows a country is what it does: `Hà Lan hoan nghênh kế hoạch, cho rằng ...`."""
    return paragraph.predicate(start, min(end, start + 2 * _PLACE_REACH), ANY) is not None


def _opens(paragraph: Paragraph, start: int, place: int) -> bool:
    """Tell whether a place opens its clause and does not locate the name before it: `Công an huyện A, Đồng Nai`."""
    lead = _CONNECTIVE.match(paragraph.form, start, place)
    lead = _DATE.match(paragraph.form, lead.end() if lead else start, place) or lead
    if lead is None or lead.end() < place:
        return False
    if _SOURCE_BEFORE.search(paragraph.form, max(0, place - 2 * _BEFORE), place):
        return True
    return not _name_ends_before(paragraph, place, " ,", ("PER", "ORG", "LOC", "LAW", "EVENT"))
