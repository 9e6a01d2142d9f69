"""Who says it: the subject of a verb of saying, within one sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.quotes.paragraph import ANYBODY, Paragraph
from pipeline.stages.extract.quotes.people import People, Spoke
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import Word, any_of, match_form

_MALE, _FEMALE = ("ông", "anh"), ("bà", "cô", "chị", "nàng")
_KIN = re.compile(
    r" (?:bố|mẹ|nội|ngoại|trai|gái|em|con|chủ|dâu|rể|họ|giáo|bán|vợ|chồng|cụ|lão|xã|hàng|láng|thợ|bạn|cả)(?!\w)"
)
_GOVERNING = {
    *(
        "của",
        "với",
        "tại",
        "ở",
        "về",
        "cho",
        "gặp",
        "cùng",
        "từ",
        "tới",
        "đến",
        "bởi",
        "vào",
        "trong",
        "trên",
        "giữa",
    ),
    *(
        "thuộc",
        "gửi",
        "như",
        "do",
        "được",
        "bị",
        "vợ",
        "con",
        "chồng",
        "mẹ",
        "bố",
        "cha",
        "gia đình",
        "con trai",
    ),
    *(
        "con gái",
        "người thân",
        "người nhà",
        "em trai",
        "em gái",
        "anh trai",
        "chị gái",
        "thay mặt",
        "bạn trai",
    ),
    *("bạn gái", "việc", "sự việc", "chuyện", "đón", "mời", "tiếp", "nhờ", "hỏi", "báo", "tờ", "đài", "hãng"),
}
"""Words after which a name is no subject."""
_RELAYING = ("dẫn", "trích", " của ", " từ ", " trên ")
"""What stands before a source that is quoted, one of which is looked for before the whole pattern is."""
_QUOTED = re.compile(
    r"(?:(?:dẫn|trích|trích dẫn) (?:lại )?(?:lời |nguồn tin )?(?:của |từ )?(?:một |các |những |nhiều |hai |ba )?"
    r"|\b(?:thông tin|nguồn tin|báo cáo|số liệu|thống kê|dữ liệu|khảo sát|thông báo|thông cáo|tuyên bố|tin|bài viết|bài báo|xã luận|bài đăng|nghiên cứu|kết quả|văn bản|công văn)"
    r"(?: \w+){0,2} (?:của|từ|trên) (?:(?:hãng|hãng tin|báo|tờ|đài) )?)\Z"
)
_DEFINITE = (
    "bị cáo",
    "bị can",
    "nghi phạm",
    "đối tượng",
    "cụ",
    "thầy",
    "em",
    "cháu",
    "y",
    "hắn",
    "cô gái",
    "chàng trai",
    "giọng ca",
    "người đẹp",
    "nàng hậu",
)
_BODY_NOUNS = {*map(match_form, words("body_nouns")), "đơn vị", "phía", "tờ", "trang", "đài"}
_DOCUMENTS = ("thông cáo", "thông cáo báo chí", "bức thư", "thư", "lá thư", "tâm thư", "công văn")
_EXPERTS = ("chuyên gia", "nhà khoa học", "nhà nghiên cứu", "học giả", "nhà báo", "tác giả", "quan chức")
_SPEAKS_FOR = re.compile(r"(?:đại diện|lãnh đạo|người phát ngôn|phát ngôn viên|người đứng đầu)\Z")
_HONORIFIC = re.compile(r"(?:(?:các )?(?:ông|bà|anh|chị|cô|cụ|đồng chí|thầy|ngài|em|bé|cháu)) \Z")
_ADDRESS = re.compile(r"[\s“\"]*(?:(?:ông|bà|anh|chị|cô|cụ|đồng chí|thầy) )?")
_CONNECTIVE = re.compile(
    r"[\s,–-]*(?:(?:và|đồng thời|cũng|còn|song|nhưng|rồi|từ đó|qua đó|theo đó|trong đó|đặc biệt|tuy nhiên|vừa|đã|liền|lại|thẳng thắn|tiếp tục"
    r"|mới đây|sau đó|ngoài ra|bên cạnh đó|cụ thể|cùng ngày|cùng lúc|đều|luôn|nhiều lần|mới|thêm|thì|chỉ|một mực|khăng khăng|bèn|vẫn|cứ|ngay|lập tức|không quên|hôm nay|hôm qua|sáng nay|chiều nay)(?!\w)[\s,]*)*"
)
_CIRCUMSTANCE = re.compile(
    r"\s*(?:tại|trong|vào|ngày|hôm|sáng|chiều|tối|trưa|đêm|khi|sau|trước|với|trao đổi|phát biểu|trả lời|liên quan|về|ở|qua|từ|đối với|bên cạnh|ngoài"
    r"|nói|chia sẻ|đánh giá|nhận xét|bình luận|theo|nhân|cùng|để|đến|do|vì|nhưng|tuy|mặc dù|dù|đáp|thông qua|lúc|khoảng|trên|dưới|giữa|kết luận|báo cáo|đề cập|giải thích|đại diện"
    r"|\d)(?!\w)?"
)
_ADVERBS = re.compile(r"(?: (?:đã|sẽ|đang|cũng|vừa|còn|lại|thì|vẫn|chỉ|mới|từng|luôn|đều))* ")
_NAMED = re.compile(r" (?:(?:\w+ ){0,3}(?:có tên|tên|là|tên là) )?")
_CUT = re.compile(r",(?!\d)| [-–] |;")
_REPRESENTS = re.compile(r" (?:của |từ |phía |lãnh đạo |cho )?")
_DESCRIBES_BODY = re.compile(r"(?: (?!(?:của|từ|ở|tại|với|trong|gần|cho|về|và|do) )\w+){1,3} ")
_BODY_MAKERS = (
    "nhà",
    "hãng",
    "công ty",
    "tập đoàn",
    "tổ chức",
    "đơn vị",
    "cơ quan",
    "trang",
    "nền tảng",
    "startup",
)
_AGED = re.compile(r" (?:sinh năm \d{4}|\d{1,2} tuổi|người \w+)(?!\w)")
_BODY_GAP = re.compile(
    r" ?(?:(?:của|tại|nước|tỉnh|huyện|quận|thành phố|tp\.?|xã|phường|thường trú|thuộc|ở|người)(?!\w) ?)*"
)
_BEFORE_PERSON = re.compile(r",? ?(?:(?:ông|bà|anh|chị|cô|đồng chí)(?!\w) ?)?")
_PAUSE = re.compile(r"[,;:()“”\"]| và | cùng ")
_SERVES = re.compile(
    r"[,;:()]| (?:và|cùng|cho|của|bảo vệ|bào chữa|bị|nạn nhân|với|ở|tại|gia đình|vợ|chồng|con|mẹ|bố|cha)(?!\w)"
)
"""What stands between a title and the name of somebody else, whom its holder serves or is related to."""
_AGE = re.compile(r",? ?\(?\d{1,3} tuổi\)?\Z")
_INDEFINITE = re.compile(r"\b(?:một|một số|các|những|nhiều|hai|ba|vài|hàng) (?:\w+ )?\Z")
_SEVERAL = re.compile(r"\b(?:một số|các|những|nhiều|hai|ba|vài|cả hai|mọi) (?:\w+ )?\Z")
_PUBLIC_FIGURE = re.compile(rf"{any_of(words('public_figures'))}(?!\w)")
_GENDERED = re.compile(r"\b(?:nam|nữ) \Z")
_PLACE_NOUN = re.compile(r"\s*(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường) ?)?")
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)\s*)?")
_MARKS = 8
"""How many marks and spaces may stand between a name and what explains it."""
_AGE_REACH = 12
"""How far back from what explains a name an age may begin that stands between: `ông A, 65 tuổi, nhà tổ chức`."""
_APPOSED = re.compile(r"(?:,| [-–]| là) \Z")
_BEGINS = re.compile(
    r"(?:\A|[,;:.()–“\"-] ?|\b(?:vị|nữ|nam|theo|và|một|các|những|nhiều|của|là|cùng|phía|chính|tân|cựu) )\Z"
)
_OPENING = re.compile(
    r"(?:\A|[,;:.–“”\"-]|\b(?:và|nhưng|còn|song|tuy nhiên|rằng|khi|mà|do|vì|nếu|trong đó)(?!\w)) ?"
    r"(?:(?:một số|một|các|những|nhiều|mọi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|\d+|phía|hiện|có|cả|riêng|hầu hết|phần lớn|toàn bộ|đại đa số|đa số|không ít)(?!\w) )*\Z"
)
_QUANTITY = re.compile(r"(?:một số|một|các|những|nhiều|hai|ba|nhóm|vị(?! này)|nữ|nam) ")
_SHORT = 4
"""How many syllables a predicate may have that belongs to the subject before a comma: `Ông A, giám đốc, thì nói`."""
_PLACE_REACH = 24
"""How far before its verb a country may stand and still be the one who speaks."""


class Subject(NamedTuple):
    """A subject: the index of the mention of who speaks; None for a person or body without a name.

    `described` tells a person whom a title alone describes, as if already known: `nữ ca sĩ`, but not `một ca sĩ`.
    """

    speaker: int | None
    described: bool = False


class _Phrase(NamedTuple):
    """A noun phrase that may be a subject: where it is, whom it means, and whether it is a person's name."""

    start: int
    end: int
    speaker: int | None
    kind: str


class Subjects:
    """Finds subjects in the paragraphs of one article, and remembers who spoke last."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.spoke = Spoke(None, (0, 0))

    @property
    def last(self) -> int | None:
        """Who spoke last; None where nobody has yet."""
        return self.spoke.speaker

    def remember(self, speaker: int | None, paragraph: int, end: int) -> None:
        """Remember who said the words that end at `end`, unless it is nobody named."""
        if speaker is not None:
            self.spoke = Spoke(speaker, (paragraph, end))

    def before(self, paragraph: Paragraph, start: int, verb: int) -> Subject | None:
        """Return the subject of the verb at `verb`, looked for from `start` on; None where the stretch has none.

        A subject in the verb's own clause wins; behind an apposition, or in a coordinated predicate, the first subject
        of the sentence is the verb's.
        """
        cuts = self._cuts(paragraph, start, verb)
        clause = cuts[-1]
        connective = _CONNECTIVE.match(paragraph.form, clause, verb)
        own = connective.end() if connective else clause
        if paragraph.form[own:verb].strip() and not _only_locates(paragraph, own, verb):
            phrase = self._first(paragraph, own, verb)
            if phrase and not self._explains_before(paragraph, own, phrase):
                return _subject(paragraph, phrase)
            if not phrase and len(cuts) > 1 and not _CIRCUMSTANCE.match(paragraph.form, own):
                appositive = len(cuts) > 2 and self._holds_apposition(paragraph, cuts[-2], clause)
                if not appositive or paragraph.syllables(own, verb) > _SHORT:
                    return None
        phrase = self._first(paragraph, start, verb)
        return _subject(paragraph, phrase) if phrase else None

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
        return Subject(phrase.speaker)

    def _explains_before(self, paragraph: Paragraph, at: int, phrase: "_Phrase") -> bool:
        """Tell whether a phrase after a comma explains the name before it: `Công ty A, chủ đầu tư dự án, cho rằng`."""
        if phrase.kind == "title":
            return self.apposed(paragraph, at)
        types = ("ORG",) if phrase.kind == "nameless" and phrase.speaker is None else ()
        return _name_ends_before(paragraph, at, " ,–-(", types)

    def apposed(self, paragraph: Paragraph, at: int) -> bool:
        """Tell whether what begins here is a title of the person named before it."""
        return (paragraph.index, at) in self.people.apposed or explains_name(paragraph, at)

    def _holds_apposition(self, paragraph: Paragraph, start: int, end: int) -> bool:
        return any(index == paragraph.index and start <= at < end for index, at in self.people.apposed)

    def _cuts(self, paragraph: Paragraph, start: int, verb: int) -> list[int]:
        """Return where the stretches between commas and dashes begin, the first at `start`."""
        return [start] + [
            match.end()
            for match in _CUT.finditer(paragraph.form, start, verb)
            if not paragraph.in_name(match.start())
            and not paragraph.in_brackets(match.start())
            and not self.people.in_post(paragraph.index, match.start())
        ]

    def _first(self, paragraph: Paragraph, start: int, end: int) -> _Phrase | None:
        """Return the first phrase of a stretch that can be a subject: governed by no preposition or noun."""
        named = self._opening_name(paragraph, start, end)
        if named:
            return named
        best: _Phrase | None = None
        inside: _Phrase | None = None
        for phrase in sorted(self._phrases(paragraph, start, end), key=lambda phrase: phrase[:2]):
            before = paragraph.form[max(start, phrase.start - 32) : phrase.start]
            if any(word in before for word in _RELAYING) and _QUOTED.search(before):
                return phrase
            if _is_governed(before) or (phrase.kind == "nameless" and not _OPENING.search(before)):
                continue
            if (
                best is None
                and phrase.kind == "title"
                and phrase.speaker is None
                and not _BEGINS.search(before)
            ):
                # A title's word inside a phrase is a noun or a verb: `về trách nhiệm quản lý, Giám đốc A ...`.
                inside = inside or phrase
            elif best is None:
                best = phrase
            elif _explains(phrase, best) and _APPOSED.search(before):
                if _PAUSE.search(paragraph.form[best.end : phrase.start].rstrip(" ,–-")):
                    continue
                return phrase._replace(start=best.start)
        best = best or inside
        return self._named_at_end(paragraph, best, end) or best

    def _named_at_end(self, paragraph: Paragraph, phrase: _Phrase | None, end: int) -> _Phrase | None:
        """Return the person whose name ends the phrase that a noun begins: `Tác giả cuốn sách “Biển đêm” A nói`."""
        if phrase is None or phrase.speaker is not None or phrase.kind != "title":
            return None
        inside = list(paragraph.within(phrase.end, end))
        if not inside or inside[-1][1].type != "PER":
            return None
        i, mention = inside[-1]
        if _SERVES.search(paragraph.form, phrase.end, mention.start) or not _ADVERBS.fullmatch(
            paragraph.form, mention.end, end
        ):
            return None
        return phrase._replace(end=mention.end, speaker=self.people.fullest[i])

    def _opening_name(self, paragraph: Paragraph, start: int, end: int) -> _Phrase | None:
        """Return the person's name with which a stretch opens, where no other is relayed: the common case, read fast."""
        opening = _ADDRESS.match(paragraph.form, start, end)
        at = opening.end() if opening else start
        for i, mention in paragraph.within(at, end):
            if mention.type == "PER" and mention.start == at and paragraph.form.find(" lời ", at, end) < 0:
                return _Phrase(start, mention.end, self.people.fullest[i], "name")
            break
        return None

    def _phrases(self, paragraph: Paragraph, start: int, end: int) -> Iterator[_Phrase]:
        form = paragraph.form
        inside = list(paragraph.within(start, end))
        titles = paragraph.titles(start, end)
        for i, mention in inside:
            if mention.type == "PER":
                yield _Phrase(
                    _phrase_start(form, titles, start, mention), mention.end, self.people.fullest[i], "name"
                )
            elif (mention.type == "ORG" and not _after_title(form, titles, mention.start)) or (
                mention.type == "LOC"
                and end - mention.end <= _PLACE_REACH
                and _opens(paragraph, start, mention)
            ):
                yield _Phrase(mention.start, mention.end, self.people.fullest[i], "body")
        names = {mention.start for _, mention in inside if mention.type == "PER"}
        for a, b in titles:
            title_end = _body_end(form, inside, b)
            holder = self.people.holder.get((paragraph.index, a))
            if holder is not None:
                yield _Phrase(a, title_end, holder, "title")
                continue
            if any(_leads_to(form, title_end, name) for name in names):
                continue
            if form.startswith(" này", b):
                meant = self.people.this(form[a:b], paragraph.index, a, self.spoke)
                yield _Phrase(a, b + len(" này"), meant, "pronoun")
                continue
            yield _Phrase(a, title_end, self._titled(paragraph, a, b, title_end), "title")
        for word in paragraph.speakers(start, end):
            if any(a <= word.start < b or a == word.end + 1 for a, b in titles):
                continue
            named = _NAMED.match(form, word.end)
            if named and named.end() in names:
                continue
            kind, speaker = self._nameless(paragraph, word, inside)
            yield _Phrase(word.start, word.end, speaker, kind)

    def _titled(self, paragraph: Paragraph, start: int, title_end: int, end: int) -> int | None:
        form = paragraph.form
        gap = _BODY_GAP.match(form, title_end, end)
        body = "" if gap and "người" in gap.group() else form[gap.end() if gap else title_end : end]
        if _SEVERAL.search(form, max(0, start - 16), start):
            return None
        found = self.people.titled(form[start:title_end], body, paragraph.index, start)
        if found is None and body and _SPEAKS_FOR.search(form, start, title_end):
            return next(
                (self.people.fullest[i] for i, m in paragraph.within(title_end, end) if m.type == "ORG"), None
            )
        if (
            found is None
            and not body
            and _PUBLIC_FIGURE.match(form, start)
            and not _INDEFINITE.search(form, max(0, start - 16), start)
        ):
            found = self.people.nearest(paragraph.index, start)
            if found is None and (
                _GENDERED.search(form, max(0, start - 4), start) or _AGED.match(form, title_end)
            ):
                return self.last if paragraph.index - self.spoke.place[0] <= 1 else None
        gendered = _GENDERED.search(form, max(0, start - 4), start) if found is None and not body else None
        if gendered and not _INDEFINITE.search(form, max(0, start - 20), gendered.start()):
            gender = "female" if gendered.group() == "nữ " else "male"
            return self.people.pronoun(gender, paragraph.index, start, self.spoke)
        return found

    def _nameless(
        self, paragraph: Paragraph, found: Word, inside: list[tuple[int, Mention]]
    ) -> tuple[str, int | None]:
        """Return whom a pronoun means, or the body that a nameless speaker speaks for (`đại diện Bộ Y tế`)."""
        word = found.match["word"]
        before = (max(0, found.start - 16), found.start)
        if found.match.group().endswith(" này"):
            if word in _BODY_NOUNS:
                return "pronoun", self.people.body(word, paragraph.index, found.start, self.spoke)
            if word in _EXPERTS:
                return "pronoun", self.people.this(word, paragraph.index, found.start, self.spoke)
        indefinite = _INDEFINITE.search(paragraph.form, *before) is not None
        named = any(mention.start > found.end for _, mention in inside)
        if word in _DOCUMENTS and not indefinite and not named:
            return "nameless", self.people.prominent(paragraph.index, found.start)
        if word in ("nữ", "nam") and not indefinite:
            noun_gender = "female" if word == "nữ" else "male"
            return "nameless", self.people.pronoun(noun_gender, paragraph.index, found.start, self.spoke)
        if not _KIN.match(paragraph.form, found.end):
            gender = "male" if word in _MALE else "female" if word in _FEMALE else None
            if gender or word in ANYBODY:
                return "pronoun", self.people.pronoun(gender, paragraph.index, found.start, self.spoke)
            if word in _DEFINITE and not indefinite:
                near = self.people.nearest(paragraph.index, found.start)
                return (
                    "pronoun",
                    self.people.called(word, paragraph.index, found.start) if near is None else near,
                )
        if word in _BODY_NOUNS and not indefinite and _stands_alone(paragraph, found.end):
            return "nameless", self.people.only(word, paragraph.index, found.start)
        for i, mention in inside:
            if mention.type == "ORG" and mention.start > found.end:
                if _REPRESENTS.fullmatch(paragraph.form, found.end, mention.start) or (
                    word in _BODY_MAKERS
                    and _DESCRIBES_BODY.fullmatch(paragraph.form, found.end, mention.start)
                ):
                    return "nameless", self.people.fullest[i]
                break
        return "nameless", None


def _is_governed(before: str) -> bool:
    """Tell whether what stands before a name makes it no subject: `gặp ông A`, `với phóng viên B`."""
    words = before.removesuffix(" ").removesuffix(" phóng viên").replace("(", " ").split(" ")
    return words[-1] in _GOVERNING or " ".join(words[-2:]) in _GOVERNING


def _stands_alone(paragraph: Paragraph, end: int) -> bool:
    """Tell whether a verb of saying follows a noun at once: `tòa cho rằng`, but not `tòa án huyện cho rằng`."""
    verb = next(iter(paragraph.verbs_within(end, end + 40)), None)
    return verb is not None and _ADVERBS.fullmatch(paragraph.form, end, verb.start) is not None


def _explains(phrase: _Phrase, other: _Phrase) -> bool:
    """Tell whether a name may say behind a comma whom another phrase means: `chủ đầu tư, Công ty A, khẳng định`."""
    if phrase.kind == "name":
        return other.kind != "name"
    return phrase.kind == "body" and other.kind in ("title", "nameless") and other.speaker is None


def _subject(paragraph: Paragraph, phrase: _Phrase) -> Subject:
    known = phrase.kind == "title" and not _INDEFINITE.search(
        paragraph.form, max(0, phrase.start - 16), phrase.start
    )
    return Subject(phrase.speaker, known)


def explains_name(paragraph: Paragraph, at: int) -> bool:
    """Tell whether what begins here explains a name right before a comma or dash."""
    return _name_ends_before(paragraph, at, " ,–-(", ("PER",))


def _name_ends_before(paragraph: Paragraph, at: int, marks: str, types: tuple[str, ...]) -> bool:
    """Tell whether a name of some types ends right before a place, but for marks between."""
    low = max(0, at - _MARKS)
    head = low + len(paragraph.form[low:at].rstrip(marks))
    age = _AGE.search(paragraph.form, max(0, head - _AGE_REACH), head)
    head = age.start() if age else head
    return any(mention.type in types for _, mention in paragraph.ending(head))


def _only_locates(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch is a place and nothing else: the second part of `Công an huyện A, Đồng Nai`."""
    places = [mention for _, mention in paragraph.within(start, end) if mention.type == "LOC"]
    if not places or _opens(paragraph, start, places[0]):
        return False
    return (
        _PLACE_NOUN.fullmatch(paragraph.form, start, places[0].start) is not None
        and _BRACKETS.fullmatch(paragraph.form, places[0].end, end) is not None
    )


def _opens(paragraph: Paragraph, start: int, place: Mention) -> bool:
    """Tell whether a place opens its clause and does not locate the name before it: `Công an huyện A, Đồng Nai`."""
    lead = _CONNECTIVE.match(paragraph.form, start, place.start)
    if lead is None or lead.end() < place.start:
        return False
    return not _name_ends_before(paragraph, place.start, " ,", ("PER", "ORG", "LOC", "LAW", "EVENT"))


def _phrase_start(form: str, titles: list[tuple[int, int]], start: int, mention: Mention) -> int:
    """Return where the phrase around a person's name begins: with its honorific, or the titles before it."""
    honorific = _HONORIFIC.search(form, max(start, mention.start - 12), mention.start)
    head = honorific.start() if honorific else mention.start
    for a, b in reversed(titles):
        if b <= head and head - b < 60 and "," not in form[b:head] and "(" not in form[b:head]:
            head = a
        elif b <= head:
            break
    return head


def _leads_to(form: str, title_end: int, name: int) -> bool:
    """Tell whether a title, with whatever body follows it, is that of the name after it."""
    gap = form[title_end:name] if title_end <= name <= title_end + 80 else None
    if gap is None:
        return False
    return _BEFORE_PERSON.fullmatch(gap) is not None or not (_PAUSE.search(gap) or _is_governed(gap))


def _after_title(form: str, titles: list[tuple[int, int]], start: int) -> bool:
    return any(b < start and _BODY_GAP.fullmatch(form, b, start) for _, b in titles)


def _body_end(form: str, inside: list[tuple[int, Mention]], end: int) -> int:
    for _, mention in inside:
        if (
            mention.type != "PER"
            and 0 < mention.start - end <= 16
            and _BODY_GAP.fullmatch(form, end, mention.start)
        ):
            end = mention.end
    return end
