"""Direct speech: which passages in quotation marks are somebody's words, and whose."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from pipeline.stages.extract.model import Quote
from pipeline.stages.extract.quotes.clauses import clause
from pipeline.stages.extract.quotes.lists import pattern
from pipeline.stages.extract.quotes.paragraph import Paragraph, Verb
from pipeline.stages.extract.quotes.passages import Passage
from pipeline.stages.extract.quotes.readings import Subject
from pipeline.stages.extract.quotes.subjects import Subjects

_NO_SPEECH = re.compile(rf"{pattern('work')}:? ?\Z")
_SLOGAN = re.compile(rf"\b{pattern('slogan')}")
_SEPARATOR = re.compile(r"[\s,.–—;:-]*")
_THEO = re.compile(rf"theo (?:(?:lời|{pattern('source')})(?: của| từ)? )?")
_WRITING = re.compile(r"theo (?:thông báo|thông cáo|tuyên bố|báo cáo|bài viết)(?: (?:trên|này))?")
"""A writing of nobody named: `“...”, theo thông báo.`."""
_RELATIVE = re.compile(r"\b(?:mà|điều) (?:\w+ ){1,4}\Z")
"""What makes quoted words a part of what is told: `khoản lỗ mà chị nói “biết trước ...”`."""
_WORDS_OF = re.compile(
    r"(?:(?:đó )?là )?(?:(?:lời|câu|câu nói|chia sẻ|tâm sự|nhận định|nhận xét|bình luận|câu trả lời)(?: \w+){0,5} (?:của|trên(?= (?:báo|tờ|trang)))|(?:giọng|ánh mắt|đôi mắt)(?: của)?"
    r"|lời(?= (?:một|ông|bà|anh|chị|cô)(?!\w))) "
)
_NOTICE = re.compile(r"(?:bản )?(?:thông báo|thông cáo|tuyên bố)(?: [^\W_]\S*){0,4}? (?:của|từ) ")
"""A writing as who tells: `“...”, thông báo hôm nay của Bộ A cho biết`."""
_MANNER = ("giọng ", "ánh mắt ", "đôi mắt ")
"""What may tell how something was said, too: `“...”, giọng buồn bã, anh A than`."""
_SENTENCE_END = re.compile(r"[.!?…](?=\s|\Z)")
_CONJUNCTION = re.compile(r"[\s,]*(?:rằng|là|thêm|thêm rằng|(?P<view>tinh thần|quan điểm))?[\s,:]*\Z")
SAYS_ON = re.compile(r",? (?:đồng thời|và|nhưng) (?:(?:cũng|còn|đã) )*")
"""What joins a second verb of saying behind quoted words: `khẳng định “...”, đồng thời đề nghị ...`."""
_CITES = re.compile(
    r"(?:viện dẫn|trích dẫn|dẫn|trích|nhắc|nhắc lại|nhớ lại) (?:lại )?(?:nguyên văn )?"
    r"(?:câu|câu nói|lời|lời nói|lời dạy|lời khuyên|phát biểu|tuyên bố)(?: nổi tiếng)? của "
)
"""What somebody cites of another before a colon: `Ông A nhắc lại câu nói của bà B: “...”`."""
_RELATIVE_REACH = 60
"""How far before its verb a relative clause may begin."""
_VIEW = 8
"""The least syllables of a view that is quoted as somebody's words: `nhấn mạnh tinh thần “...”`."""
_CLOSING_REACH = 40
"""How much may follow the verb of a sentence that names who said the passage before it."""
_JOINED_SYLLABLES = 3
"""How many syllables may join two verbs of one subject: `nói thêm và khẳng định “...”`."""
_ASKED = re.compile(
    r"[\s,.–—-]+(?:tôi|chúng tôi|phóng viên|pv)(?: \w+){0,2} (?:hỏi|thắc mắc|đặt câu hỏi)(?!\w)"
)
_RELAY = re.compile(
    r" (?:trích dẫn|dẫn|trích)(?: lại)? (?:bài phát biểu|bài viết|bài đăng|báo cáo|lá thư|thư|lời khai|lời kể|lời|nguồn tin|nguồn|nội dung|tuyên bố|phát biểu|thông báo|thông cáo|chia sẻ|bình luận)(?: (?:ngày|hôm) [\d/-]+)?(?: của| từ)? "
)
_WHEN = re.compile(r", | (?:sau khi|trước khi|khi|trong|tại) ")
_RELAYS = re.compile(r"(?:dẫn|trích) lời\Z|trích dẫn\Z")
_BREAK = 60
"""How long the words may be that break a direct quote in two."""
ADDS = re.compile(rf"(?:{pattern('adding')},? )(?:(?:cũng|còn|đã) )*")
"""What opens a sentence in which whoever spoke goes on."""
_ANSWER = 2
"""The least syllables of an answer that its speaker follows: `“Dạ có”, ông A đáp`."""
_FIRST_PERSON = re.compile(r"(?:tôi|chúng tôi|chúng ta|ta|con|em|cháu|mẹ|bố) (?!ơi)\w+ \w+")
_OWN = 3
"""The least syllables of a clause in the first person that a verb leads to: `hét lên “tôi muốn về nhà”`."""
_AGENCY = re.compile(r"\(?[A-ZĐ][\w.&]*(?: \w+){0,2}\)? ?[-–] ?")
"""With what a paper begins its lead: `TTO - “...”`."""
_FINAL = ",.!?…"
_CONNECTED = re.compile(
    r"bởi(?: vì| lẽ)?|vì|do đó|tuy nhiên|nhưng|thế nhưng|còn|song|vì vậy|vì thế|thậm chí|ngoài ra|hơn nữa|bên cạnh đó"
)
"""What may join quoted words to the sentence before them: `Bởi “...”, bà A nói`."""
_TOPIC = (" về", " đến", " tới", " vào")
"""How a verb ends that names what somebody speaks about: `nói về “Mùa lúa chín”`."""


class Attribution(NamedTuple):
    """Who says a passage, and the verb beside it."""

    subject: Subject
    verb: Verb | None


class DirectSpeech:
    """Reads the direct quotes of a paragraph from its beginning on; titles, slogans and scare quotes are none.

    `asked` tells that the paragraph closes a question of the interviewer's. `verbs` are where the verbs begin that belong to the quotes read so far, `verb_ends` where they end; `first` is
    the attribution of the paragraph's first passage.
    """

    def __init__(self, paragraphs: list[Paragraph], paragraph: Paragraph, subjects: Subjects) -> None:
        self.paragraphs, self.paragraph, self.subjects = paragraphs, paragraph, subjects
        self.quotes: list[Quote] = []
        self.verbs: set[int] = set()
        self.verb_ends: list[int] = []
        self.first: Attribution | None = None
        self.asked = False
        self._next = 0
        self._spoke: Subject | None = None

    def read(self, until: int) -> None:
        """Read the passages that open before a place."""
        passages = self.paragraph.passages
        while self._next < len(passages) and passages[self._next].outer_start < until:
            self._read(self._next)
            self._next += 1

    def within(self, start: int, end: int) -> list[Quote]:
        """Return the quotes read so far that touch a stretch of the paragraph."""
        first = bisect_left(self.quotes, start, key=lambda quote: quote.end)
        return [quote for quote in self.quotes[first:] if quote.start < end]

    def last_verb_end(self, start: int, at: int) -> int:
        """Return where the last verb of a quote ends in a stretch before a place; the stretch's start if none does."""
        near = bisect_left(self.verb_ends, at) - 1
        return max(start, self.verb_ends[near]) if near >= 0 else start

    def _read(self, k: int) -> None:
        passages, paragraph = self.paragraph.passages, self.paragraph
        previous = passages[k - 1].outer_end if k else 0
        following = passages[k + 1].outer_start if k + 1 < len(passages) else len(paragraph.text)
        reader = _Reader(
            self.paragraphs, paragraph, passages[k], previous, following, self.subjects, self.verbs
        )
        attribution = reader.attribution(self._spoke)
        if attribution is None:
            self.asked |= not passages[k].opens and reader.is_asked()
            return
        if k == 0:
            self.first = attribution
        speaker, verb = attribution.subject.speaker, attribution.verb
        if verb:
            self.verbs.add(verb.start)
            self.verb_ends.append(verb.end)
        quote = paragraph.quote(passages[k].start, passages[k].end, speaker, verb, "direct")
        if quote is None:
            return
        self._spoke = attribution.subject
        if speaker is None and not passages[k].closes:
            self.subjects.leave_open()
        self.subjects.remember(attribution.subject, paragraph.index, passages[k].outer_end)
        if not (passages[k].opens and passages[k].closes and paragraph.greets(quote.start, quote.end)):
            self.quotes.append(quote)


class _Reader:
    """Reads what stands around one passage: `previous` and `following` are where the passages beside it end and begin."""

    def __init__(
        self,
        paragraphs: list[Paragraph],
        paragraph: Paragraph,
        passage: Passage,
        previous: int,
        following: int,
        subjects: Subjects,
        used: set[int],
    ) -> None:
        self.paragraphs, self.paragraph, self.passage = paragraphs, paragraph, passage
        self.previous, self.following = previous, following
        self.subjects, self.used = subjects, used
        self.length = paragraph.syllables(passage.start, passage.end)
        self.head = _last_break(paragraph, previous, passage.outer_start)

    def attribution(self, spoke: Subject | None) -> Attribution | None:
        """Return who says the passage, or None where it is no speech; `spoke` is who said the passage before it."""
        passage, form = self.passage, self.paragraph.form
        if self.is_asked():
            return None
        if not passage.opens:
            found = self._after() if passage.closes else None
            return found or Attribution(Subject(self.subjects.last), None)
        before = form[self.previous : passage.outer_start].rstrip()
        if before.endswith(":"):
            return self._introduced()
        agency = _AGENCY.fullmatch(self.paragraph.text, self.head, passage.outer_start)
        lead = "" if agency else form[self.head : passage.outer_start].strip(" \t\n\u00a0-–—.,")
        inside = self.previous > 0 and self.head == self.previous
        connected = _CONNECTED.fullmatch(lead) and self.length >= _VIEW and self._after()
        if connected and connected.verb:
            return connected
        if (lead or inside) and not spoke:
            return self._completing()
        between = inside and before.endswith((",", ".", "-", "–", ";"))
        if not lead or between or (inside and lead == "và"):
            found = self._after() if self.length >= _ANSWER or self._is_broken() else None
            if found:
                return found
            if spoke and (between or lead) and self.length >= 3:
                return Attribution(spoke, None)
            rest = form[passage.outer_end : self.following].strip(" \t\n\u00a0.,;!?…")
            if not lead and (self.length >= 5 or not passage.closes) and (not rest or self._goes_on()):
                return Attribution(
                    spoke or introduced_speaker(self.paragraphs, self.paragraph, self.subjects), None
                )
            return None
        return self._completing()

    def is_asked(self) -> bool:
        """Tell whether the passage is a question of the interviewer's: `“...?”, phóng viên hỏi`."""
        return _ASKED.match(self.paragraph.form, self.passage.outer_end) is not None

    def _introduced(self) -> Attribution | None:
        """Read `Ông A nói: “...`."""
        paragraph, start = self.paragraph, self.passage.outer_start
        verbs = [v for v in paragraph.verbs_within(self.head, start) if v.start not in self.used]
        verb = verbs[-1] if verbs else None
        comma = paragraph.form.rfind(", ", self.head, start) + len(", ")
        explained = self.subjects.apposed(paragraph, comma)
        if verb and verb.end < comma and not explained and self.subjects.after(paragraph, comma, start):
            # `đăng trên báo A, ông B bày tỏ: “...”`
            verb = None
        if _NO_SPEECH.search(paragraph.form, self.head, start) or (
            verb is None and _SLOGAN.search(paragraph.form, self.head, start)
        ):
            return None
        cites = _CITES.search(paragraph.form, self.head, start)
        cited = self.subjects.after(paragraph, cites.end(), start) if cites else None
        subject = cited or self.subjects.introducing(paragraph, self.head, verb.start if verb else start)
        if subject is None and verb and ADDS.fullmatch(paragraph.form, self.head, verb.start):
            subject = self.subjects.going_on(paragraph)
        if subject is None and verb:
            subject = self.subjects.after(paragraph, verb.end + 1, start)
        if subject is None and (verb is None or self.length < 3):
            return Attribution(Subject(None), None) if self.length >= 8 else None
        return Attribution(subject or Subject(None), verb)

    def _completing(self) -> Attribution | None:
        """Read `Ông A khẳng định “...”.`: a passage that is the whole of what a verb reports."""
        paragraph, passage = self.paragraph, self.passage
        verbs = [
            v for v in paragraph.verbs_within(self.head, passage.outer_start) if v.start not in self.used
        ]
        if not verbs or self.length < (_OWN if _FIRST_PERSON.match(paragraph.form, passage.start) else 5):
            return None
        joined = _CONJUNCTION.fullmatch(paragraph.form, verbs[-1].end, passage.outer_start)
        if not joined or (joined["view"] and self.length < _VIEW):
            return None
        if paragraph.form.endswith(_TOPIC, verbs[-1].start, verbs[-1].end):
            return None
        if _RELATIVE.search(
            paragraph.form, max(self.head, verbs[-1].start - _RELATIVE_REACH), verbs[-1].start
        ):
            return None
        if self._is_fragment(verbs):
            return None
        tail = paragraph.form[passage.outer_end : passage.outer_end + 1]
        ends = paragraph.form[passage.end - 1] in ".!?…" or tail in ("", ".", ";")
        goes_on = SAYS_ON.match(paragraph.form, passage.outer_end)
        if not (ends or (goes_on and paragraph.verb_at(goes_on.end()))):
            return None
        subject = self.subjects.before(paragraph, self.head, verbs[-1].start)
        if subject is None and self.head == self.previous:
            # `Ông A gọi đó là “cái giá” và khẳng định rằng “...”`: the subject stands before the passage before.
            head = _last_break(paragraph, 0, self.head)
            subject = self.subjects.before(paragraph, head, verbs[-1].start)
        return Attribution(subject or Subject(None), verbs[-1])

    def _is_fragment(self, verbs: list[Verb]) -> bool:
        """Tell whether the passage belongs to what an earlier verb reports: `cô nói mẹ vừa gọi dặn “...”`."""
        paragraph, last = self.paragraph, verbs[-1]
        for verb in verbs[:-1]:
            said = clause(paragraph, verb, self.passage.outer_end)
            if said and paragraph.form.find(",", said[0], last.start) < 0 and said[0] < last.start:
                return paragraph.syllables(said[0], last.start) > _JOINED_SYLLABLES
        return False

    def _after(self) -> Attribution | None:
        """Read the attribution that follows a passage: `”, ông A nói`, `” - ông A`, `”, theo ông A`."""
        paragraph, passage, form = self.paragraph, self.passage, self.paragraph.form
        mark = _SEPARATOR.match(form, passage.outer_end)
        start = mark.end() if mark else passage.outer_end
        separated = form[passage.outer_end : start].strip()
        ends = (m.start() for m in _SENTENCE_END.finditer(form, start, self.following))
        # The dot of an initial ends no sentence: `anh T. kể`.
        end = next((at for at in ends if not paragraph.in_name(at)), self.following)
        joined = not separated and not form[passage.start : passage.end].rstrip().endswith(tuple(_FINAL))
        if joined and not self._closes(start, end):
            return None
        theo = _THEO.match(form, start, end) or _WORDS_OF.match(form, start, end)
        if theo:
            subject = self.subjects.after(paragraph, theo.end(), end)
            if subject is None and _WRITING.fullmatch(form, start, end):
                return Attribution(Subject(None), None)
            if subject or not form.startswith(_MANNER, start):
                return Attribution(subject, None) if subject else None
        verbs = [v for v in paragraph.verbs_within(start, end) if v.start not in self.used]
        relay = _RELAY.search(form, start, end)
        if relay and not any(verb.takes != "speech" for verb in verbs):
            stop = _WHEN.search(form, relay.end(), end)
            subject = self.subjects.after(paragraph, relay.end(), end)
            if subject is None and stop:
                subject = self.subjects.after(paragraph, relay.end(), stop.start())
            # Whoever is cited, the paper that cites him does not speak.
            return Attribution(subject or Subject(None, unnamed=True), verbs[0] if verbs else None)
        if len(verbs) > 1 and verbs[0].start == start and _NOTICE.match(form, start, verbs[1].start):
            self.used.add(verbs[0].start)
            verbs = verbs[1:]
        if "." in separated and (
            not verbs or end - verbs[0].end > _CLOSING_REACH or clause(paragraph, verbs[0], end)
        ):
            return None
        if verbs:
            verb = verbs[1] if len(verbs) > 1 and self._leads(verbs[0], verbs[1]) else verbs[0]
            subject = self.subjects.before(paragraph, start, verb.start) or self.subjects.after(
                paragraph, verb.end + 1, end
            )
            if subject is None and form.startswith("một ", start):
                subject = Subject(None, unnamed=True)
            elif subject is None:
                subject = Subject(self.subjects.last if verb.start - start <= 12 else None)
            elif subject.speaker is None and subject.described:
                subject = self.subjects.meant(paragraph, passage.outer_start)
            return Attribution(subject, verb)
        subject = self.subjects.after(paragraph, start, end)
        return Attribution(subject, None) if subject and separated else None

    def _closes(self, start: int, end: int) -> bool:
        """Tell whether a sentence closes with who said the passage, though its comma is lost: `“...” ông A nói`."""
        verb = next((v for v in self.paragraph.verbs_within(start, end) if v.start not in self.used), None)
        if verb is None or verb.takes == "speech" or self.length < _VIEW:
            return False
        if self.paragraph.form[verb.end : end].strip(" .!?…"):
            return False
        subject = self.subjects.after(self.paragraph, start, verb.start)
        return subject is not None and subject.speaker is not None

    def _is_broken(self) -> bool:
        """Tell whether the speaker's name breaks one sentence in two: `“Hồi đó”, ông kể, “...”`."""
        between = self.paragraph.form[self.passage.outer_end : self.following]
        broken = len(between) <= _BREAK and between.startswith(", ") and between.rstrip().endswith(",")
        return broken and self.following < len(self.paragraph.text)

    def _goes_on(self) -> bool:
        """Tell whether the passage is a sentence behind what somebody said in the same paragraph."""
        paragraph, passage, spoke = self.paragraph, self.passage, self.subjects.spoke
        ends = paragraph.text[passage.end - 1] in ".!?…" or paragraph.text.startswith(".", passage.outer_end)
        return ends and self.head > 0 and spoke.place[0] == paragraph.index

    def _leads(self, verb: Verb, following: Verb) -> bool:
        """Tell whether the verb after another is the one of saying: `dẫn lời ông A nói`, `thẳng thắn nói`."""
        relays = _RELAYS.search(self.paragraph.form, verb.start, verb.end) is not None
        opened = self.paragraph.form.rfind(", ", self.passage.outer_end, verb.start) + len(", ")
        closed = self.paragraph.form.startswith(", ", following.start - len(", "))
        if closed and self.subjects.apposed(self.paragraph, opened):
            # `Lê An, một nhân viên tư vấn, cho biết`
            return True
        return relays or (verb.takes == "speech" and following.start == verb.end + 1)


def introduced_speaker(paragraphs: list[Paragraph], paragraph: Paragraph, subjects: Subjects) -> Subject:
    """Return who says words that stand alone: whom the paragraph before introduces with a colon, or who spoke last."""
    subject = introduction(paragraphs[paragraph.index - 1], subjects) if paragraph.index else None
    return subject or Subject(subjects.last)


def introduction(paragraph: Paragraph, subjects: Subjects) -> Subject | None:
    """Return who is said to speak in a paragraph that ends with a colon, None where nobody is."""
    end = len(paragraph.form.rstrip())
    if paragraph.form[end - 1 : end] != ":":
        return None
    head = _last_break(paragraph, 0, end)
    verbs = paragraph.verbs_within(head, end)
    return subjects.before(paragraph, head, verbs[-1].start if verbs else end)


def _last_break(paragraph: Paragraph, low: int, at: int) -> int:
    """Return where the sentence that holds a place begins, not before `low`."""
    begun = bisect_right(paragraph.sentences, at, key=lambda sentence: sentence[0])
    return max(low, paragraph.sentences[begun - 1][0]) if begun else low
