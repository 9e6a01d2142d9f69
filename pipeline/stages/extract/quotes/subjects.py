"""Who says it: the subject of a verb of saying, within one sentence."""

import re
from itertools import pairwise

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.quotes.candidates import (
    ADDRESS,
    CONNECTIVE,
    Candidates,
    name_ends_before,
    opens_clause,
)
from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import ANY, Paragraph
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.quotes.phrases import is_governed
from pipeline.stages.extract.quotes.readings import (
    Read,
    Readings,
    Subject,
    as_subject,
    is_single,
    stands_alone,
)
from pipeline.stages.extract.quotes.spoken import Spoke

_JOINED = re.compile(r"\s*(?:và|cùng) ")
_CIRCUMSTANCE = re.compile(rf"\s*(?:{pattern('circumstance')}|\d)")
_THEREIN = re.compile(r"\s*trong đó (?:(?:có|cũng|còn) )?")
_WRITING_OF = re.compile(
    rf"(?:{pattern('document', 'source')}|đơn \w+|lời \w+)(?: [^\s,]+){{0,2}} (?:của|từ) "
)
"""What somebody wrote in which something is said: `đơn kiện từ ông A, trong đó đề nghị ...`."""
_SENT = re.compile(
    r"(?:ký|gửi|ban hành|phát|có|ra) (?:công điện|công văn|văn bản|tờ trình|thư|đơn)(?: \w+){0,2} gửi [^.:]{0,120}\Z"
)
"""What its writer asks for in a letter to others: `Ông A ký công văn gửi các sở, địa phương đề nghị ...`."""
_THOUGH = re.compile(r"\s*(?:dù|mặc dù|tuy) ")
_CUT = re.compile(r",(?!\d)| [-–] |;")
_SHARE = re.compile(
    r"\s*(?:trong khi |còn |và |thậm chí,? )?(?:(?:có|đến|tới|hơn|gần|khoảng|chỉ) )*[\d.,]+ ?%(?: \w+){0,5} "
)
"""So many of those who were asked: `49% tin ông A sẽ thắng, trong khi 38% cho rằng ...`."""
_TURN = re.compile(r" (?:việc|khi nghe|nghe|khi|nhưng|còn|song|vì|bởi|mặc dù|dù) ")
_KIN = re.compile(
    r"(?<!\w)(?:vợ|chồng|mẹ|bố|cha|con trai|con gái|anh trai|em trai|em gái|chị gái|bạn trai|bạn gái)(?: của)?(?: (?:ông|bà|anh|chị|cô))? \Z"
)
_SEVERAL = re.compile(r"(?:cả )?(?:hai|các|những|nhiều|họ) (?:(?!(?:đã|bị|được|là) )\w+ ){1,3}")
"""Others whom a clause inside another has for its subject: `khiến A vui mừng vì [hai nước này] luôn tuyên bố ...`."""
_AND = re.compile(r" (?:và|cùng) ")
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
_PLACE_NOUN = re.compile(r"\s*(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường) ?)?")
_QUANTITY = re.compile(
    r"(?:một trong (?:những|các|số)|một số|một|các|những|nhiều|hai|ba|nhóm|vị(?! này)|nữ|nam) "
)
_PARTS = tuple(f"{word} " for word in listed("part"))
_DEPARTMENTS = tuple(f"{word} " for word in listed("department"))
_CROWD = tuple(listed("crowd"))
"""What explains nobody named before it: `Liên quan đến ông A, giám đốc Sở B, [công an] cho biết`."""
_POST = 16
"""How many syllables a post with its body may have behind a dash."""
_KIN_REACH = 24
_GOES_ON = 2
"""For how many paragraphs a point of a list belongs to whoever spoke last."""
_GAP = 3
"""How far before a place the mark may stand that opens it."""
_SHORT = 4
"""How many syllables a predicate may have that belongs to the subject before a comma: `Ông A, giám đốc, thì nói`."""
_APPOSITION = 8
"""How many syllables may explain a name up to its verb: `Ông A, chỉ huy nhóm cứu hộ cho hay`."""
_RELATIVE = 20
"""How many where they say who that is: `Bà A, một người dân đang dạo chơi cùng bạn bè ở trung tâm thành phố kể`."""


class Subjects:
    """Finds subjects in the paragraphs of one article."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.readings = Readings(people)
        self._candidates = Candidates(self.readings)

    @property
    def spoke(self) -> Spoke:
        """Who spoke last, and where."""
        return self.readings.spoke

    @property
    def last(self) -> int | None:
        """Who spoke last; None where nobody has yet, or somebody without a name."""
        return self.readings.last

    def remember(self, subject: Subject, paragraph: int, end: int) -> None:
        """Remember who said the words that end at `end`."""
        self.readings.remember(subject, paragraph, end)

    def leave_open(self) -> None:
        """Remember that somebody speaks who is not named yet, and goes on in the next paragraph."""
        self.readings.is_open = True

    def before(self, paragraph: Paragraph, start: int, verb: int) -> Subject | None:
        """Return the subject of the verb at `verb`, looked for from `start` on; None where the stretch has none.

        A subject in the verb's own clause wins; behind an apposition, or in a coordinated predicate, the first subject
        of the sentence is the verb's.
        """
        if self.people.in_post(paragraph.index, verb):
            return None
        letter = paragraph.form.find("gửi ", start, verb) >= 0
        sent = _SENT.search(paragraph.form, start, verb) if letter else None
        if sent and paragraph.form[start : sent.start()].strip():
            return self.before(paragraph, start, sent.start())
        cuts = self._cuts(paragraph, start, verb)
        settled = self._settled(paragraph, start, cuts, verb)
        if settled:
            return settled
        clause = cuts[-1]
        # `chỉ huy` begins like a connective.
        titled = (paragraph.index, clause + paragraph.form.startswith(" ", clause)) in self.people.holder
        connective = None if titled else CONNECTIVE.match(paragraph.form, clause, verb)
        own = connective.end() if connective else clause
        if paragraph.form[own:verb].strip() and not _only_locates(paragraph, own, verb):
            phrase = self._candidates.first(paragraph, own, verb)
            apart = len(cuts) > 1 and paragraph.predicate(cuts[-2], clause) is not None
            unknown = phrase is not None and phrase.speaker is None and not apart
            joined = _JOINED.match(paragraph.form, clause, own) if unknown else None
            appositive = len(cuts) > 2 and self._holds_apposition(paragraph, cuts[-2], clause)
            named = explains_name(paragraph, clause)
            serves = self._serves(paragraph, cuts, own)
            relative = serves or ((named or appositive) and _WHO.match(paragraph.form, own, verb) is not None)
            located = len(cuts) > 1 and _LEADS.match(paragraph.form, cuts[-2], clause) is not None
            employer = (
                appositive and phrase is not None and phrase.kind == "body" and self._opens(paragraph, cuts)
            )
            explains = (
                relative or employer or self._explains_before(paragraph, own, phrase, located)
                if phrase
                else False
            )
            if phrase and not (joined or explains):
                return as_subject(paragraph, phrase)
            if related := self._related(paragraph, own, phrase) if named and relative else None:
                return related
            acts = paragraph.predicate(own, verb, ANY) == own or paragraph.verb_at(own)
            shared = acts or _CIRCUMSTANCE.match(paragraph.form, own)
            though = _THOUGH.match(paragraph.form, own, verb)
            if not phrase and though and _has_own_subject(paragraph, though.end(), verb):
                return Subject(None)
            if not phrase and len(cuts) > 1 and not (shared or serves):
                longest = _RELATIVE if relative else _APPOSITION if named or appositive else 0
                if paragraph.syllables(own, verb) > longest:
                    return self._explained(paragraph, cuts, verb)
        elif explained := self._before_aside(paragraph, cuts):
            return as_subject(paragraph, explained)
        main = next((a for a, b in pairwise(cuts) if not _LEADS.match(paragraph.form, a, b)), start)
        phrase = self._candidates.first(paragraph, main, verb) or self._candidates.first(
            paragraph, start, verb
        )
        return as_subject(paragraph, phrase) if phrase else None

    def _settled(self, paragraph: Paragraph, start: int, cuts: list[int], verb: int) -> Subject | None:
        """Return the subject that a word before the verb tells: `trong đó`, others `và`, a clause of its own, the first of several."""
        clause = cuts[-1]
        if _THEREIN.fullmatch(paragraph.form, clause, verb):
            writings = [match.end() for match in _WRITING_OF.finditer(paragraph.form, start, clause)]
            if writings:
                return self.after(paragraph, writings[-1], clause) or Subject(None)
        if len(cuts) > 1 and _SHARE.fullmatch(paragraph.form, clause, verb):
            return Subject(None)
        others = list(_OTHERS_TOO.finditer(paragraph.form, clause, verb))
        if others and paragraph.predicate(clause, others[-1].start(), ANY) is not None:
            return self.after(paragraph, others[-1].end(), verb) or Subject(None)
        turns = [match.end() for match in _TURN.finditer(paragraph.form, clause, verb)]
        when = turns and paragraph.form.endswith(" khi ", clause, turns[-1])
        after = when and paragraph.form.endswith((" sau khi ", " trước khi "), clause, turns[-1])
        both = when and not after and paragraph.form.endswith(" và ", clause, verb)
        subordinate = self.after(paragraph, turns[-1], verb) if turns and not both else None
        if subordinate:
            return subordinate
        because = turns and not when
        if because and _SEVERAL.match(paragraph.form, turns[-1], verb):
            return Subject(None)
        first = self._first_of_several(paragraph, cuts, verb)
        return None if first is None else Subject(first)

    def _first_of_several(self, paragraph: Paragraph, cuts: list[int], verb: int) -> int | None:
        """Return the first of several who speak together: `Nước A, nước B và nước C tuyên bố`."""
        k = len(cuts) - 1
        last = _opening_mention(paragraph, cuts[k], verb)
        if k == 0 or last is None or not _AND.match(paragraph.form, last[1].end):
            return None
        first: int | None = None
        while k:
            comma = cuts[k] - len(",")
            before = next((named for named in paragraph.ending(comma) if named[1].type == last[1].type), None)
            if before is None or is_governed(paragraph.form, cuts[k - 1], before[1].start):
                break
            first, k = before[0], k - 1
            if _opening_mention(paragraph, cuts[k], comma) != before:
                break
        return None if first is None else self.people.meant_by(first, self.spoke)

    def _related(self, paragraph: Paragraph, own: int, phrase: Read | None) -> Subject | None:
        """Return whom a relative clause is about that begins with `người`: `thất bại cho bà A, người kêu gọi ...`."""
        who = paragraph.ending(own - len(", "))
        if not who or not paragraph.form.startswith("người ", own) or (phrase and phrase.speaker is not None):
            return None
        low = max(0, who[0][1].start - _KIN_REACH)
        kin = _KIN.search(paragraph.form, low, who[0][1].start)
        return None if kin else Subject(self.people.meant_by(who[0][0], self.spoke))

    def _before_aside(self, paragraph: Paragraph, cuts: list[int]) -> Read | None:
        """Return whom an aside explains that ends right before the verb: `Ông A - giám đốc B, tỉnh C - cho biết`."""
        marks = [paragraph.form[max(0, cut - _GAP) : cut].rstrip()[-1:] for cut in cuts]
        opening = max((k for k in range(1, len(cuts) - 1) if marks[k] == marks[-1]), default=0)
        relays = paragraph.form.find("dẫn lời ", cuts[0], cuts[-1]) >= 0
        if relays or not opening or not explains_name(paragraph, cuts[opening]):
            return None
        named = self._candidates.first(paragraph, cuts[opening - 1], cuts[opening])
        return named if named and named.kind == "name" else None

    def _explained(self, paragraph: Paragraph, cuts: list[int], verb: int) -> Subject | None:
        """Return whom all explains that stands between a dash and the verb: `Ông A - phó phòng Cảnh sát đường bộ - đường sắt cho biết`."""
        for opening in range(1, len(cuts) - 1):
            post = paragraph.form[cuts[opening] - len(" - ") : cuts[opening]] in (" - ", " – ")
            if not post or not explains_name(paragraph, cuts[opening]):
                continue
            acts = paragraph.predicate(cuts[opening], verb) is not None
            if not acts and paragraph.syllables(cuts[opening], verb) <= _POST:
                named = self._candidates.first(paragraph, cuts[opening - 1], cuts[opening])
                return as_subject(paragraph, named) if named and named.kind == "name" else None
        return None

    def going_on(self, paragraph: Paragraph) -> Subject | None:
        """Return who spoke last, where that was here or a paragraph or two before: `Đồng thời, đề nghị ...`."""
        near = paragraph.index - self.spoke.place[0] <= _GOES_ON and self.last is not None
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
        phrase = self._candidates.first(paragraph, start, colon)
        return as_subject(paragraph, phrase) if phrase else None

    def after(self, paragraph: Paragraph, start: int, end: int) -> Subject | None:
        """Return the subject that begins at `start`: after `theo`, or after a verb (`..., nói ông A`)."""
        quantity = _QUANTITY.match(paragraph.form, start, end)
        start = quantity.end() if quantity else start
        phrase = self._candidates.first(paragraph, start, end)
        comma = paragraph.form.find(", ", start, end)
        if phrase is not None and phrase.start > start + 1 and start < comma < phrase.start:
            # `Theo giới phân tích, tuyên bố của A cho thấy ...`: whose words are relayed further on is no matter here.
            end = comma
            phrase = self._candidates.first(paragraph, start, end)
        if paragraph.form.startswith("giới ", start) and (phrase is None or phrase.start > start + 1):
            # `giới chuyên gia`; `giới quan sát` is a noun of its own.
            start += len("giới ")
            phrase = self._candidates.first(paragraph, start, end)
        if phrase is None or phrase.start - start > 1:
            return None
        return Subject(phrase.speaker, unnamed=is_single(paragraph, phrase))

    def apposed(self, paragraph: Paragraph, at: int) -> bool:
        """Tell whether what begins here is a title of the person named before it."""
        return (paragraph.index, at) in self.people.apposed or explains_name(paragraph, at)

    def _explains_before(self, paragraph: Paragraph, at: int, phrase: Read, located: bool) -> bool:
        """Tell whether a phrase after a comma explains the name before it: `Công ty A, chủ đầu tư dự án, cho rằng`.

        `located` tells that the name only says where or on whose word: `Trên tạp chí A, nhóm nghiên cứu cho biết`.
        """
        if phrase.kind == "title":
            holder = self.people.holder.get((paragraph.index, phrase.start))
            leads = holder is not None and self.people.mentions[holder].start > phrase.start
            return not leads and (paragraph.index, phrase.start) in self.people.apposed
        if phrase.kind == "body":
            return _opens_with_part(paragraph, at, phrase) or self._employs(paragraph, at)
        group = paragraph.form.startswith(_CROWD, phrase.start)
        unknown = phrase.kind == "noun" and phrase.speaker is None and not (located or group)
        # `bà A, nạn nhân chính trong vụ việc cho biết`, but not `Gặp bà A, nạn nhân cho biết`.
        people = ("PER",) if unknown and not stands_alone(paragraph, phrase.end) else ()
        types = ("ORG", *people) if unknown else ()
        return name_ends_before(paragraph, at, " ,–-(", types)

    def _serves(self, paragraph: Paragraph, cuts: list[int], own: int) -> bool:
        """Tell whether a clause behind a body says what the titled person before it does: `luật sư A - Công ty B, người bảo vệ C, nói`."""
        behind = _SERVING.match(paragraph.form, own) and name_ends_before(paragraph, own, " ,()", ("ORG",))
        named = self._candidates.first(paragraph, cuts[0], cuts[1]) if behind and len(cuts) > 1 else None
        return named is not None and named.kind in ("name", "title") and named.speaker is not None

    def _employs(self, paragraph: Paragraph, at: int) -> bool:
        """Tell whether a body behind a comma is that of the titled person named before it: `luật sư A, Đoàn luật sư B nói`."""
        named = paragraph.ending(at - len(", "))
        return bool(named) and named[0][0] in self.people.titled

    def _holds_apposition(self, paragraph: Paragraph, start: int, end: int) -> bool:
        return any(index == paragraph.index and start <= at < end for index, at in self.people.apposed)

    def _opens(self, paragraph: Paragraph, cuts: list[int]) -> bool:
        """Tell whether a name and nothing else stands before the first comma: `Ông A, giám đốc Viện B, Đại học C thì cho rằng`."""
        named = _opening_mention(paragraph, cuts[0], cuts[1])
        return named is not None and named[1].type == "PER" and named[1].end == cuts[1] - len(",")

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


def explains_name(paragraph: Paragraph, at: int) -> bool:
    """Tell whether what begins here explains a name right before a comma or dash."""
    return name_ends_before(paragraph, at, " ,–-(", ("PER",))


def _opens_with_part(paragraph: Paragraph, at: int, body: Read) -> bool:
    """Tell whether a body stands behind a comma that one of its parts is named before: `Đội 8, Cục A xác nhận`."""
    part = next((m for _, m in paragraph.ending(at - len(", ")) if m.type == "ORG"), None)
    if part is None or not paragraph.form.startswith(", ", part.end):
        return False
    name, whole = paragraph.form[part.start : part.end], paragraph.form[body.start : body.end]
    opens = part.start == 0 or paragraph.form.startswith((", ", ". "), part.start - 2)
    if name.startswith(_DEPARTMENTS) and whole.startswith(_DEPARTMENTS):
        return False
    return opens and name.startswith((*_PARTS, *_DEPARTMENTS)) and not whole.startswith(_PARTS)


def _opening_mention(paragraph: Paragraph, start: int, end: int) -> tuple[int, Mention] | None:
    """Return the name with which a stretch opens, but for a word of address."""
    address = ADDRESS.match(paragraph.form, start, end)
    at = address.end() if address else start
    return next((named for named in paragraph.within(at, end) if named[1].start == at), None)


def _has_own_subject(paragraph: Paragraph, start: int, verb: int) -> bool:
    """Tell whether something unknown is the subject of a clause, no predicate of the main one: `dù cả hai bên đều nói`."""
    return verb - start > 1 and paragraph.predicate(start, verb, ANY) != start


def _only_locates(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch is a place and nothing else: the second part of `Công an huyện A, Đồng Nai`."""
    places = [mention for _, mention in paragraph.within(start, end) if mention.type == "LOC"]
    if not places or opens_clause(paragraph, start, places[0].start):
        return False
    return (
        _PLACE_NOUN.fullmatch(paragraph.form, start, places[0].start) is not None
        and paragraph.syllables(places[0].end, end) <= _SHORT
    )
