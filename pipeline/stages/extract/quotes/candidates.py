"""The first phrase of a stretch that can be the subject of a verb of saying."""

import re
from bisect import bisect_left

from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import ANY, Paragraph
from pipeline.stages.extract.quotes.phrases import Phrase, find_phrases, is_governed
from pipeline.stages.extract.quotes.readings import (
    ADDRESSES,
    MALE,
    NAMELESS,
    Read,
    Readings,
    stands_alone,
)
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

_COUNTRIES = {match_form(row["name"]) for row in table("countries")}
_COLLECTIVES = tuple(listed("collective"))
_RELAYING = re.compile(r"dẫn|trích| (?:của|từ|trên) ")
"""What stands before a source that is quoted, one of which is looked for before the whole pattern is."""
_QUOTED = re.compile(
    rf"(?<!chỉ )(?:dẫn|trích|trích dẫn) (?:lại )?(?:nội dung )?(?:(?:lời|{pattern('source')}|{any_of(words('reports'))}) )?"
    r"(?:của |từ )?(?:điện )?(?:một trong (?:các|những) |một số |một |các |những |nhiều |hai |ba |cha )?\Z"
)
_RELAYED = re.compile(
    rf"(?<!nguồn )\b(?:{pattern('source')}(?: [\w/.-]+){{0,3}} (?:của|từ|trên)|nguồn tin trên) (?:(?:hãng|hãng tin|báo|tờ|đài|điện) )?\Z"
)
_LETS_SPEAK = re.compile(r"(?<!\w)(?:dẫn|trích)(?: lại)? lời (?:một|các|những|nhiều) (?P<somebody>\w)")
_PAPERS = re.compile(
    r"(?:trang|hãng|đài|(?<!thông )(?<!cảnh )báo(?! cáo)|tờ|kênh)(?: \w+){0,4} (?:của |từ )?\Z"
)
CONNECTIVE = re.compile(rf"[\s,–-]*(?:{pattern('connective')}[\s,]*)*")
_SUBORDINATE = re.compile(r"\s*(?:dù|mặc dù|tuy|trong khi) ")
_DATE = re.compile(r"\s*(?:(?:vào|hồi) )?(?:(?:ngày|hôm|sáng|chiều|tối|đêm|tháng|năm) )+\d[\d/-]* ")
_STATES_DO = re.compile(
    r"(?:cáo buộc|tuyên bố|yêu cầu|kêu gọi|đề nghị|cảnh báo|phản đối|bác bỏ|lên án|cam kết|đe do?ạ|đe dọa|khẳng định|hối thúc|thúc giục)(?!\w)"
)
"""What the country Anh does rather than a man."""
_BOTH = re.compile(r"\s*(?:cả|riêng|phía) ")
"""What may stand before a country that speaks: `Tuy nhiên, cả Nga và Mỹ đều kêu gọi ...`."""
_LISTS = re.compile(r"(?:như|gồm|được|nước|quốc gia) \Z")
"""What stands before the first of several countries."""
_PRONOUN = re.compile(rf"\s*(?P<word>ông|bà|anh|chị|cô)(?: {pattern('adverb')})* ?")
_THIS_LAND = re.compile(r"\s*(?P<word>(?:nước|quốc gia|đảo quốc) này)(?!\w)")
ADDRESS = re.compile(r"[\s“\"]*(?:(?:ông|bà|anh|chị|cô|cụ|đồng chí|đ/c|thầy) )?")
_NICKNAME_ENDS = ("” ", '" ')
_PAUSE = re.compile(r"[,;:()“”\"]| và | cùng ")
_MARK = re.compile(r"[,;:()“”\"]")
_BRACKETS = re.compile(r"\([^()]*\)")
_SOURCE_BEFORE = re.compile(r"\btheo [^,]+, \Z|(?:\A|\. )(?:tại|ở) [^,]+, \Z")
"""What stands before a country that speaks, though a name ends before it: a source, where it was."""
_APPOSED = re.compile(r"(?:,| [-–]| là) \Z")
_CLOSES_APPOSITION = re.compile(r"\s*(?:[,(;:]|[-–] |\Z)")
_BEGINS = re.compile(
    r"(?:\A|[,;:.()–“\"-] ?|\b(?:vị|nữ|nam|theo|và|một|các|những|nhiều|nhóm|giới|của|là|cùng|phía|chính|tân|cựu|nguyên) )\Z"
)
_OPENING = re.compile(
    rf"(?:\A|[;:–“”\"-]|[,.](?!\d)|\b{pattern('conjunction')}) ?(?:(?:{pattern('quantity')}|\d[\d.]*) )*\Z"
)
_MANNER = re.compile(r"(?: [^\W\d]+){0,3} ")
"""What may stand between a word of address and its verb: `ông bực bội đáp`."""
_BEING = ("là ", "làm ", "là một ")
"""What stands before a title that only tells what somebody is."""
_MARKS = 8
"""How many marks and spaces may stand between a name and what explains it."""
_SHORT = 4
"""How many syllables a predicate may have that belongs to the subject before a comma: `Ông A, giám đốc, thì nói`."""
_PLACE_REACH = 24
"""How far before its verb a country may stand and still be the one who speaks."""
_BEFORE = 32
"""How much before a phrase tells whether it can be a subject."""


class Candidates:
    """Finds the phrases of one article that can be subjects."""

    def __init__(self, readings: Readings) -> None:
        self.readings = readings
        self._phrases: dict[int, tuple[list[Phrase], list[int]]] = {}

    def _within(self, paragraph: Paragraph, start: int, end: int) -> list[Phrase]:
        """Return the phrases of a stretch of the paragraph, cut where the stretch begins."""
        if paragraph.index not in self._phrases:
            found = find_phrases(paragraph, self.readings.people)
            self._phrases[paragraph.index] = found, [phrase.start for phrase in found]
        phrases, starts = self._phrases[paragraph.index]
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        inside = [phrase for phrase in phrases[first:last] if phrase.end <= end]
        cut = next((phrase for phrase in phrases[:first][::-1] if phrase.kind == "name"), None)
        if cut and start <= self.readings.people.mentions[cut.mention or 0].start < cut.end <= end:
            inside.insert(0, cut._replace(start=start))
        return inside

    def first(self, paragraph: Paragraph, start: int, end: int) -> Read | None:
        """Return the first phrase of a stretch that can be a subject: governed by no preposition or noun."""
        opening = self._opening(paragraph, start, end)
        if opening:
            return opening
        form = paragraph.form
        source: Read | None = None
        best: Read | None = None
        inside: Read | None = None
        settled = _settling(form[start:end])
        for phrase in self._within(paragraph, start, end):
            if best and best.kind in settled:
                break
            before = form[max(start, phrase.start - _BEFORE) : phrase.start]
            relaying = _RELAYING.search(before)
            if relaying and _QUOTED.search(before):
                best = self.readings.read(paragraph, phrase, end)
                continue
            if relaying and _RELAYED.search(before):
                # `hãng tin Pháp AFP`: where the paper is from is no source.
                papers = phrase.kind == "place" and _PAPERS.search(before)
                source = source if papers else self.readings.read(paragraph, phrase, end)
                continue
            if not self._may_speak(paragraph, phrase, start, end, before):
                continue
            read = self.readings.read(paragraph, phrase, end)
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
        best = best and (_unknown_source(form, best, end) or best)
        return source if source and (best is None or best.speaker is None) else best or inside

    def _opening(self, paragraph: Paragraph, start: int, end: int) -> Read | None:
        """Return the name or pronoun with which a stretch opens, where it relays nobody else: the common case, read fast."""
        form = paragraph.form
        alone = _PRONOUN.fullmatch(form, start, end)
        if alone and self._means_britain(paragraph, alone.start("word"), end):
            return Read(*alone.span("word"), "body", self.readings.people.britain)
        if alone and not paragraph.in_name(alone.start("word")):
            gender = "male" if alone["word"] in MALE else "female"
            meant = self.readings.people.pronoun(
                gender, paragraph.index, alone.start("word"), self.readings.spoke, alone["word"]
            )
            return Read(*alone.span("word"), "pronoun", meant)
        land = _THIS_LAND.match(form, start, end)
        if land and self._spoke_for_land(paragraph.index):
            return Read(*land.span("word"), "pronoun", self.readings.spoke.speaker)
        only = self._only_land(paragraph, start) if land else None
        if land:
            return Read(*land.span("word"), "pronoun", only)
        address = ADDRESS.match(form, start, end)
        at = address.end() if address else start
        for i, mention in paragraph.within(at, end):
            if mention.start == at and form.startswith(_NICKNAME_ENDS, mention.end):
                # `“Chị Tư” Lê An khẳng định`: whom the nickname means follows.
                at = mention.end + len("” ")
                continue
            if mention.start == at and mention.type in ("PER", "ORG"):
                kind = "name" if mention.type == "PER" else "body"
                if kind in _settling(form[at:end]):
                    return Read(
                        start, mention.end, kind, self.readings.people.meant_by(i, self.readings.spoke)
                    )
            break
        return None

    def _means_britain(self, paragraph: Paragraph, at: int, verb: int) -> bool:
        """Tell whether `Anh` before a verb is the country and no man: it does what states do, in an article that names it."""
        capital = paragraph.text.startswith("Anh ", at) and self.readings.people.britain is not None
        return capital and _STATES_DO.match(paragraph.form, verb) is not None

    def _spoke_for_land(self, paragraph: int) -> bool:
        """Tell whether a country spoke last, in this paragraph or the one before: `Nước A cho biết ... Nước này khẳng định`."""
        spoke = None if self.readings.spoke.unnamed else self.readings.spoke.speaker
        near = paragraph - self.readings.spoke.place[0] <= 1
        return spoke is not None and near and self.readings.people.mentions[spoke].type == "LOC"

    def _only_land(self, paragraph: Paragraph, at: int) -> int | None:
        """Return the one country that a paragraph names before a place, or the one before it if it names none: `Lào bị chỉ trích, dù nước này nói ...`."""
        people, index = self.readings.people, paragraph.index
        behind = [(i, m) for i, m in enumerate(people.mentions) if m.paragraph == index - 1]
        for named in (paragraph.within(0, at), behind):
            lands = {people.fullest[i] for i, m in named if match_form(m.text) in _COUNTRIES}
            if lands:
                return lands.pop() if len(lands) == 1 else None
        return None

    def _may_speak(self, paragraph: Paragraph, phrase: Phrase, start: int, end: int, before: str) -> bool:
        if phrase.kind == "place" and not opens_clause(paragraph, start, phrase.start):
            return False
        if (
            phrase.kind == "place"
            and end - phrase.end > _PLACE_REACH
            and not _acts(paragraph, phrase.end, end)
        ):
            return False
        if is_governed(paragraph.form, start, phrase.start):
            return False
        if phrase.kind == "body" and _addresses_name(paragraph, phrase.end):
            # `Trả lời báo A | ông B cho rằng`: the comma is lost.
            return False
        if phrase.kind == "title" and before.endswith(_BEING):
            return False
        if phrase.kind != "noun" or _OPENING.search(before):
            return True
        addresses = paragraph.form[phrase.start : phrase.head_end] in ADDRESSES
        manner = _MANNER.fullmatch(paragraph.form, phrase.end, end)
        return addresses and (manner is not None or stands_alone(paragraph, phrase.end))


def _addresses_name(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a form of address and a person's name follow a space at a place."""
    address = ADDRESS.match(paragraph.form, at)
    if address is None or not address.group().strip():
        return False
    following = next(paragraph.within(address.end(), len(paragraph.form)), None)
    return following is not None and following[1].type == "PER" and following[1].start == address.end()


def _unknown_source(form: str, paper: Read, end: int) -> Read | None:
    """Return whom a paper lets speak of whom nothing is known: `báo A dẫn lời một [chiến binh] nói`."""
    if paper.speaker is None or paper.kind not in ("body", "name"):
        return None
    lets = _LETS_SPEAK.search(form, paper.end, end)
    return Read(lets.start("somebody"), end, "noun", None) if lets else None


def _settling(stretch: str) -> tuple[str, ...]:
    """Return the kinds of phrases behind which no source is looked for whose words the stretch relays."""
    if " lời " in stretch:
        return ()
    return ("name", "pronoun") if " dẫn " in stretch else ("name", "pronoun", "body")


def _names(paragraph: Paragraph, noun: Read, read: Read) -> bool:
    """Tell whether a name ends the phrase that a noun begins: `nguồn tin | Quân đội A`, `nhà tâm thần học | A`."""
    if noun.kind != "noun" or read.speaker is None or paragraph.form[noun.start : noun.end] in NAMELESS:
        return False
    if read.start == noun.end + 1:
        return True
    gap = paragraph.form[noun.end : read.start]
    paused = _PAUSE.search(gap) or paragraph.predicate(noun.end, read.start, ANY) is not None
    addressed = ADDRESS.match(paragraph.form, read.start)
    # Where somebody is from tells nothing of what he does: `ngôi sao điền kinh | Lào | Lê An`.
    within = paragraph.within(noun.end, read.start)
    places = sum(len(mention.text.split()) for _, mention in within if mention.type == "LOC")
    return (
        noun.speaker is None
        and read.kind == "name"
        and len(gap.split()) - places <= _SHORT
        and not paused
        and not (addressed and addressed.group())
        and not paragraph.verbs_within(noun.end, read.start)
    )


def _explains(phrase: Read, other: Read) -> bool:
    """Tell whether a name may say behind a comma whom another phrase means: `chủ đầu tư, Công ty A, khẳng định`."""
    if phrase.kind == "name":
        return other.kind != "name"
    return phrase.kind == "body" and other.kind in ("title", "noun") and other.speaker is None


def name_ends_before(paragraph: Paragraph, at: int, marks: str, types: tuple[str, ...]) -> bool:
    """Tell whether a name of some types ends right before a place, but for marks between."""
    low = max(0, at - _MARKS)
    head = low + len(paragraph.form[low:at].rstrip(marks))
    return any(mention.type in types for _, mention in paragraph.ending(head))


def _acts(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether what follows a country is what it does: `Hà Lan hoan nghênh kế hoạch, cho rằng ...`."""
    near = min(end, start + 2 * _PLACE_REACH)
    return paragraph.predicate(start, near, ANY) is not None or bool(paragraph.verbs_within(start, near))


def opens_clause(paragraph: Paragraph, start: int, place: int) -> bool:
    """Tell whether a place opens its clause and does not locate the name before it: `Công an huyện A, Đồng Nai`."""
    though = _SUBORDINATE.match(paragraph.form, start, place)
    start = though.end() if though else start
    lead = CONNECTIVE.match(paragraph.form, start, place)
    lead = _DATE.match(paragraph.form, lead.end() if lead else start, place) or lead
    lead = _BOTH.match(paragraph.form, lead.end() if lead else start, place) or lead
    if lead is None or lead.end() < place:
        return False
    if _SOURCE_BEFORE.search(paragraph.form, max(0, place - 2 * _BEFORE), place):
        return True
    if _is_country(paragraph, place) and _is_governed_country(paragraph, start, place):
        return True
    return not name_ends_before(paragraph, place, " ,", ("PER", "ORG", "LOC", "LAW", "EVENT"))


def _is_country(paragraph: Paragraph, at: int) -> bool:
    return any(
        m.start == at and match_form(m.text) in _COUNTRIES for _, m in paragraph.within(at, at + _BEFORE)
    )


def _is_governed_country(paragraph: Paragraph, start: int, at: int) -> bool:
    """Tell whether another country stands before a comma, none of a list with this one: `khi ông A thăm Hàn Quốc, | Triều Tiên nói`."""
    head = len(paragraph.form[:at].rstrip(" ,"))
    before = next((mention for _, mention in paragraph.ending(head)), None)
    if before is None or match_form(before.text) not in _COUNTRIES:
        return False
    return is_governed(paragraph.form, 0, before.start) and not _LISTS.search(
        paragraph.form, max(0, before.start - _BEFORE), before.start
    )
