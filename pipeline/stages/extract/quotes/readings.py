"""Whom a phrase means: a name, a title, a pronoun, or a noun for a person or a body."""

import re
from typing import NamedTuple

from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import Paragraph
from pipeline.stages.extract.quotes.people import CHILDREN, People, Post
from pipeline.stages.extract.quotes.phrases import ANYBODY, Phrase
from pipeline.stages.extract.quotes.spoken import Spoke
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

MALE, _FEMALE, _DEFINITE = listed("male"), listed("female"), listed("definite")
ADDRESSES = ("ông", "bà", "anh", "chị", "cô")
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
_FIRMS, NAMELESS = listed("firm", "press"), listed("nameless")
_BODIES = {match_form(row["noun"]) for row in table("body_kinds") if row["of_article"]}
"""Nouns for a body that mean the one of the article whatever follows."""
_KINDS = {match_form(row["noun"]) for row in table("body_kinds")}
_SUSPECTS = ("nghi phạm", "nghi can", "đối tượng")
_OFFICIALS = (
    "bác sĩ",
    "luật sư",
    "cảnh sát trưởng",
    "công tố viên",
    "thẩm phán",
    "phát ngôn viên",
    "người phát ngôn",
    "thị trưởng",
)
"""Who speaks of suspects and is none."""
_KIN = re.compile(rf" {pattern('kin')}")
_SPEAKS_FOR = re.compile(
    r"\b(?:đại diện|người phát ngôn|phát ngôn viên|thường trực|nhà (?!sáng lập|lãnh đạo|khoa học)\w+ \w+|chủ đầu tư)\Z"
)
_ADVERBS = re.compile(rf"(?: {pattern('adverb')})* ")
_ALONE = re.compile(rf",| {pattern('auxiliary')}(?! án)")
"""What follows a noun that nothing names further: `Bệnh viện cũng làm việc với hãng xe, đề nghị ...`."""
_REPRESENTS = re.compile(r" (?:của |từ |phía |lãnh đạo |cho )?")
_DESCRIBES_BODY = re.compile(r"(?: (?!(?:của|từ|ở|tại|với|trong|gần|cho|về|và|do) )\w+){1,4} ")
_THIS_BODY = re.compile(r" (?:của |lãnh đạo )?(?P<noun>\w+(?: \w+)?) này(?!\w)")
_SOME_BODY = re.compile(rf" (?:của |phía )?(?P<noun>{any_of(_BODY_NOUNS)})(?!\w)")
_VENUE = re.compile(rf" (?:của |phía )?(?P<noun>{pattern('venue')})")
"""A place that has somebody speak for it: `đại diện | trung tâm thương mại Sao Mai`."""
_VENUE_REACH = 80
_COMPLEMENT = re.compile(
    r" ?(?:(?:của|tại|nước|tỉnh|huyện|quận|thành phố|tp\.?|xã|phường|thường trú|thuộc|ở|người)(?!\w) ?)*"
)
_INDEFINITE = re.compile(rf"\b{pattern('indefinite')} (?:\w+ )?\Z")
_OF_SEVERAL = re.compile(rf" (?:của )?{pattern('indefinite')}")
_ONE = re.compile(r"\bmột (?:\w+ ){0,2}\Z")
_PUBLIC_FIGURE = re.compile(rf"(?:cựu |nguyên )?{any_of(words('public_figures'))}(?!\w)")
_WITHHELD = re.compile(rf"[^,;:“”\"]{{0,60}}? {pattern('withheld')}")
_GENDERED = re.compile(r"\b(?P<gender>nam|nữ) ")
_HEADS = listed("head")
_LEADERS = ("nhà lãnh đạo", "chính khách")
"""Public figures whose country tells who they are."""
_OTHERS = tuple(listed("other"))
_ANYBODY_OF = tuple(f"{word} {of}" for word in listed("staff") for of in ("của", "từ", "tại", "thuộc"))
_GOES_ON = 5
"""For how many paragraphs a document may be of whoever spoke last: `Công văn nhấn mạnh ...`."""
_BEFORE_NOUN = 32
"""How much before a phrase tells whether it means somebody new."""


class Subject(NamedTuple):
    """A subject: the index of the mention of who speaks; None for a person or body without a name.

    `described` tells a person whom a title alone describes, as if already known: `nữ ca sĩ`, but not `một ca sĩ`;
    `unnamed` tells one person without a name: `một ca sĩ`.
    """

    speaker: int | None
    described: bool = False
    unnamed: bool = False


class Read(NamedTuple):
    """A phrase with whom it means; `kind` is also pronoun, where it means somebody named before."""

    start: int
    end: int
    kind: str
    speaker: int | None


class Readings:
    """Reads the phrases of one article as people and bodies, and remembers who spoke last.

    `is_open` tells that somebody speaks whom the article has not named yet: he goes on in the next paragraph.
    """

    def __init__(self, people: People) -> None:
        self.people = people
        self.spoke = Spoke(None, (0, 0))
        self.is_open = False

    @property
    def last(self) -> int | None:
        """Who spoke last; None where nobody has yet, or somebody without a name."""
        return None if self.spoke.unnamed or self.is_open else self.spoke.speaker

    def remember(self, subject: Subject, paragraph: int, end: int) -> None:
        """Remember who said the words that end at `end`, unless it is several or nobody."""
        if subject.speaker is not None:
            self.spoke = Spoke(subject.speaker, (paragraph, end))
            self.is_open = False
        elif subject.unnamed:
            self.spoke = self.spoke._replace(unnamed=(paragraph, end))

    def read(self, paragraph: Paragraph, phrase: Phrase, end: int) -> Read:
        """Return a phrase with whom it means."""
        if phrase.mention is not None:
            kind = "body" if phrase.kind == "place" else phrase.kind
            return Read(phrase.start, phrase.end, kind, self.people.meant_by(phrase.mention, self.spoke))
        if phrase.kind == "noun":
            return Read(phrase.start, phrase.end, *self._noun(paragraph, phrase, end))
        return self._title(paragraph, phrase)

    def _title(self, paragraph: Paragraph, phrase: Phrase) -> Read:
        form, start, title_end = paragraph.form, phrase.start, phrase.head_end
        holder = self.people.holder.get((paragraph.index, start))
        if holder is not None and not paragraph.verbs_within(title_end, self.people.mentions[holder].start):
            return Read(start, phrase.end, "title", self.people.fullest[holder])
        if form.startswith(" này", title_end):
            meant = self.people.this(form[start:title_end], paragraph.index, start, self.spoke, True)
            return Read(start, title_end + len(" này"), "pronoun", meant)
        return Read(start, phrase.end, "title", self._titled(paragraph, start, title_end, phrase.end))

    def _titled(self, paragraph: Paragraph, start: int, title_end: int, end: int) -> int | None:
        """Return whom a title without a name means: who has it, the body it speaks for, or whom it describes."""
        form, index = paragraph.form, paragraph.index
        gap = _COMPLEMENT.match(form, title_end, end)
        body = "" if gap and "người" in gap.group() else form[gap.end() if gap else title_end : end]
        bodies = [self.people.fullest[i] for i, m in paragraph.within(title_end, end) if m.type == "ORG"]
        speaks_for = _SPEAKS_FOR.search(form, start, title_end) is not None
        venue = self._venue(paragraph, title_end) if speaks_for and not bodies else None
        bodies = bodies if venue is None else [venue]
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
        kept = bodies or not figure or title in _LEADERS
        said = Post(title, body if kept else "", bodies[0] if bodies else None)
        bare = not body and stands_alone(paragraph, title_end)
        alone = bare or (body != "" and stands_alone(paragraph, end))
        found = self.people.who_is(said, gender, index, start, self.spoke, alone)
        if found is not None and bodies and title in _HEADS:
            # Whoever leads a body is left unnamed, unless the article names its head.
            found = found if any(post.of in bodies for post in self.people.posts_of[found]) else None
        if found is not None and speaks_for and not bodies:
            found = self._for_another(paragraph, title_end, found)
        if found is None and title in _EXPERTS and form.startswith("vị ", max(0, start - 3)):
            found = self.people.this(title, index, start, self.spoke, True)
        if found is None and not said.body and (gender or figure):
            found = self.people.described(gender, index, start, self.spoke)
        if found is None and bare and title in _KINDS:
            return self.people.bodies.only(title, index, start)
        if found is None and speaks_for:
            pointed = _THIS_BODY.match(form, title_end)
            if pointed and pointed["noun"] in _BODY_NOUNS:
                return self.people.bodies.body(pointed["noun"], index, start, self.spoke)
            generic = _SOME_BODY.match(form, title_end)
            if generic and generic["noun"] in _BODY_NOUNS and stands_alone(paragraph, generic.end()):
                if generic["noun"] in _FIRMS:
                    return self.people.bodies.body(generic["noun"], index, start, self.spoke)
                return self.people.bodies.of_kind(generic["noun"], index, start)
            if bodies or self._spoke_for_body(index, start):
                return bodies[0] if bodies else self.spoke.speaker
        return found

    def _for_another(self, paragraph: Paragraph, title_end: int, holder: int) -> int:
        """Return the firm that a nameless spokesman speaks for, where it is not that of the `holder` of such a post: `phát ngôn viên của hãng`."""
        firm = _SOME_BODY.match(paragraph.form, title_end)
        if not firm or firm["noun"] not in _FIRMS or not stands_alone(paragraph, firm.end()):
            return holder
        body = self.people.bodies.body(firm["noun"], paragraph.index, title_end, self.spoke)
        held = {post.of for post in self.people.posts_of[holder]} - {None}
        return holder if body is None or not held or body in held else body

    def _venue(self, paragraph: Paragraph, title_end: int) -> int | None:
        """Return the place that somebody speaks for: the one named behind his title, else the one of its kind named before."""
        venue = _VENUE.match(paragraph.form, title_end)
        if venue is None:
            return None
        noun = venue.start("noun")
        for i, mention in paragraph.within(noun, noun + _VENUE_REACH):
            if mention.type == "LOC" and mention.start in (noun, venue.end() + 1):
                return self.people.fullest[i]
        alone = stands_alone(paragraph, venue.end())
        return self.people.bodies.venue(venue["noun"], paragraph.index, noun) if alone else None

    def _noun(self, paragraph: Paragraph, phrase: Phrase, end: int) -> tuple[str, int | None]:
        """Return whom a pronoun means, or the body that a nameless speaker speaks for (`đại diện Bộ Y tế`)."""
        form, index, start = paragraph.form, paragraph.index, phrase.start
        word = form[start : phrase.head_end]
        indefinite = _INDEFINITE.search(form, max(0, start - 16), start) is not None
        if form.startswith(" này", phrase.head_end):
            if word in _BODY_NOUNS:
                return "pronoun", self.people.bodies.body(word, index, start, self.spoke)
            if word not in (*_DOCUMENTS, *MALE, *_FEMALE, *_DEFINITE, *ANYBODY):
                return "pronoun", self.people.this(word, index, start, self.spoke, word in _EXPERTS)
        pronoun = self._pronoun(paragraph, phrase, word, indefinite)
        if pronoun:
            return pronoun
        of_somebody = form.startswith((" của ", " chung của "), phrase.end) or any(
            paragraph.within(phrase.end + 1, end)
        )
        if word in _DOCUMENTS and not indefinite and not of_somebody:
            author = self.people.bodies.author(word, index, start)
            near = author is None and index - self.spoke.place[0] <= _GOES_ON
            return "noun", self.last if near else author
        if not indefinite and (
            word in _BODIES
            or (
                word in _BODY_NOUNS
                and (_ALONE.match(form, phrase.end) or stands_alone(paragraph, phrase.end))
            )
        ):
            only = self.people.bodies.only(word, index, start)
            if only is None and word in _FIRMS:
                only = self.people.bodies.body(word, index, start, self.spoke)
            return "noun", only
        if word in NAMELESS:
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
        gender = "male" if word in MALE else "female" if word in _FEMALE else None
        if word in ANYBODY and self._spoke_for_body(index, start):
            return "pronoun", self.spoke.speaker
        spoke_here = self.spoke.speaker is not None and self.spoke.place[0] == index
        if gender and " " in word and word not in CHILDREN and not spoke_here:
            near = people.nearest(index, start, gender)
            if near is not None:
                return "pronoun", near
        if word in ANYBODY and people.tells_of_somebody(index, start):
            return "pronoun", None
        if gender or word in ANYBODY:
            address = word if word in (*ADDRESSES, *CHILDREN) else None
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
            near = None if word in _SUSPECTS and self._is_official(near) else near
        return "pronoun", near

    def _is_official(self, person: int | None) -> bool:
        """Tell whether somebody has a post that speaks of suspects, and is none himself."""
        posts = [] if person is None else self.people.posts_of.get(person, [])
        return any(post.title.startswith(_OFFICIALS) for post in posts)

    def _spoke_for_body(self, paragraph: int, at: int) -> bool:
        """Tell whether whoever spoke last did so for a body: `đại diện Sở A cho biết ... Vị này nói`."""
        speaker, place = self.spoke.speaker, self.spoke.place
        if speaker is None or self.spoke.unnamed or self.people.mentions[speaker].type != "ORG":
            return False
        return paragraph - place[0] <= 1 and not self.people.are_named_between(place, (paragraph, at))


def stands_alone(paragraph: Paragraph, end: int) -> bool:
    """Tell whether a verb of saying follows a noun at once: `tòa cho rằng`, but not `tòa án huyện cho rằng`."""
    verb = next(iter(paragraph.verbs_within(end, end + 40)), None)
    return verb is not None and _ADVERBS.fullmatch(paragraph.form, end, verb.start) is not None


def as_subject(paragraph: Paragraph, phrase: Read) -> Subject:
    """Return a phrase as the subject of a verb of saying."""
    known = (
        phrase.kind == "title"
        and not _INDEFINITE.search(paragraph.form, max(0, phrase.start - 16), phrase.start)
        and not paragraph.form.startswith((*_OTHERS, *_ANYBODY_OF), phrase.start)
        and not _WITHHELD.match(paragraph.form, phrase.end)
    )
    return Subject(phrase.speaker, known, is_single(paragraph, phrase))


def is_single(paragraph: Paragraph, phrase: Read) -> bool:
    """Tell whether a phrase that means nobody named means one person: `một ca sĩ`, `quan chức này`."""
    if phrase.speaker is not None:
        return False
    before = (paragraph.form, max(0, phrase.start - _BEFORE_NOUN), phrase.start)
    return _ONE.search(*before) is not None or (
        phrase.kind in ("title", "pronoun") and not _INDEFINITE.search(*before)
    )
