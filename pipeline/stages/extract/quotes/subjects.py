"""Who says it: the subject of a verb of saying, within one sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.roles.titles import TITLE
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of, match_form

_PRONOUN = re.compile(
    r"(?<!\w)(?:(?P<male>ông(?: (?:ấy|ta|này))?|anh(?: (?:ấy|ta|này|chàng))?)"
    r"|(?P<female>bà(?: (?:ấy|ta|này))?|cô(?: (?:ấy|ta|này))?|chị(?: (?:ấy|ta|này))?|nàng)"
    r"|(?P<any>(?:vị|người|nhân vật) này))(?!\w)"
)
_KIN = re.compile(
    r" (?:bố|mẹ|nội|ngoại|trai|gái|em|con|chủ|dâu|rể|họ|giáo|bán|vợ|chồng|cụ|lão|xã|hàng|láng|thợ|bạn)(?!\w)"
)
_SPEAKER = re.compile(rf"(?<!\w){any_of(words('speakers'))}(?!\w)")
_GOVERNED = re.compile(
    r"(?:(?<!\w)(?:của|với|tại|ở|về|cho|gặp|cùng|từ|tới|đến|bởi|vào|trong|trên|giữa|thuộc|gửi|như|do|được|bị|vợ|con|chồng|mẹ|bố|cha|gia đình"
    r"|con trai|con gái|người thân|người nhà|em trai|em gái|anh trai|chị gái|thay mặt|bạn trai|bạn gái|mà|đối với|nói về|đón|mời|tiếp)) ?\Z"
)
_QUOTED_SPEAKER = re.compile(r"(?:dẫn|trích|trích dẫn) (?:lại )?(?:lời )?(?:của )?\Z")
_HONORIFIC = re.compile(r"(?:(?:các )?(?:ông|bà|anh|chị|cô|cụ|đồng chí|thầy|ngài|em|bé|cháu)) \Z")
_CONNECTIVE = re.compile(
    r"[\s,–-]*(?:(?:và|đồng thời|cũng|còn|song|nhưng|rồi|từ đó|qua đó|theo đó|trong đó|đặc biệt|tuy nhiên|vừa|đã|liền|lại|thẳng thắn|tiếp tục"
    r"|mới đây|sau đó|ngoài ra|bên cạnh đó|cụ thể|cùng ngày|cùng lúc|đều|luôn|nhiều lần|mới|cho|đồng|thêm)(?!\w)[\s,]*)*"
)
_CIRCUMSTANCE = re.compile(
    r"\s*(?:tại|trong|vào|ngày|hôm|sáng|chiều|tối|trưa|đêm|khi|sau|trước|với|trao đổi|phát biểu|trả lời|liên quan|về|ở|qua|từ|đối với|bên cạnh|ngoài"
    r"|nói|chia sẻ|đánh giá|nhận xét|bình luận|theo|nhân|cùng|để|đến|do|vì|nhưng|tuy|mặc dù|dù|đáp|thông qua|lúc|khoảng|trên|dưới|giữa|kết luận|báo cáo|đề cập|giải thích)(?!\w)"
)
_CUT = re.compile(r",(?!\d)| [-–] |;")


class Subject(NamedTuple):
    """A subject: the mention of who speaks (None: a person or body without a name), and how sure a subject it is."""

    speaker: int | None


class Paragraph:
    """A paragraph as quotes are read: text, form for matching, and its name mentions."""

    def __init__(self, index: int, text: str, mentions: list[tuple[int, Mention]]) -> None:
        self.index, self.text, self.form = index, text, match_form(text)
        self.mentions = mentions

    def within(self, start: int, end: int) -> Iterator[tuple[int, Mention]]:
        """Yield the mentions that lie in a stretch of the paragraph."""
        for i, mention in self.mentions:
            if start <= mention.start and mention.end <= end:
                yield i, mention


class _Phrase(NamedTuple):
    """A noun phrase that may be a subject: where it is, and whom it names."""

    start: int
    end: int
    speaker: int | None
    named: bool


def subject_before(
    paragraph: Paragraph, start: int, verb: int, people: People, last: int | None
) -> Subject | None:
    """Return the subject of the verb at `verb`, looked for from `start` on; None where the stretch has none.

    A subject that shares the verb's own clause wins; where the verb stands in a coordinated predicate, or behind an
    apposition, the first subject of the sentence is its subject.
    """
    cuts = [start, *(at for at in _cuts(paragraph, start, verb)), verb]
    clause = cuts[-2]
    tail = paragraph.form[clause:verb]
    connective = _CONNECTIVE.match(tail)
    bare = bool(connective and not tail[connective.end() :].strip())
    if not bare:
        phrase = _first(paragraph, clause, verb, people, last)
        if phrase and not _is_apposition(paragraph, phrase, start):
            return Subject(phrase.speaker)
        inner = tail.lstrip(" ,–-;")
        if (
            not phrase
            and not _CIRCUMSTANCE.match(inner)
            and clause > start
            and not _in_apposition(paragraph, clause)
        ):
            return None
    phrase = _first(paragraph, start, verb, people, last)
    return Subject(phrase.speaker) if phrase else None


def subject_after(
    paragraph: Paragraph, start: int, end: int, people: People, last: int | None
) -> Subject | None:
    """Return the subject that follows at `start`: after `theo`, or after a verb (`..., nói ông A`)."""
    phrase = _first(paragraph, start, end, people, last)
    if phrase is None or phrase.start - start > 1:
        return None
    return Subject(phrase.speaker)


def _cuts(paragraph: Paragraph, start: int, end: int) -> Iterator[int]:
    inside = [(m.start, m.end) for _, m in paragraph.within(start, end)]
    for match in _CUT.finditer(paragraph.form, start, end):
        if not any(a <= match.start() < b for a, b in inside):
            yield match.start()


def _is_apposition(paragraph: Paragraph, phrase: _Phrase, start: int) -> bool:
    return not phrase.named and _in_apposition(paragraph, phrase.start)


def _in_apposition(paragraph: Paragraph, at: int) -> bool:
    """Tell whether what begins here explains a name right before a comma or dash."""
    head = len(paragraph.form[:at].rstrip(" ,–-("))
    return any(mention.type == "PER" and mention.end == head for _, mention in paragraph.mentions)


def _first(paragraph: Paragraph, start: int, end: int, people: People, last: int | None) -> _Phrase | None:
    """Return the first phrase of a stretch that can be a subject: governed by no preposition or noun."""
    best: _Phrase | None = None
    for phrase in sorted(_phrases(paragraph, start, end, people, last)):
        before = paragraph.form[max(0, start, phrase.start - 24) : phrase.start]
        if _QUOTED_SPEAKER.search(before):
            return phrase
        if best is None and not _GOVERNED.search(before):
            best = phrase
    return best


def _phrases(
    paragraph: Paragraph, start: int, end: int, people: People, last: int | None
) -> Iterator[_Phrase]:
    form = paragraph.form
    inside = list(paragraph.within(start, end))
    spans = [(m.start, m.end) for _, m in inside]
    titles = [
        (m.start(), m.end())
        for m in TITLE.finditer(form, start, end)
        if not any(a < m.end() and m.start() < b for a, b in spans)
    ]
    for i, mention in inside:
        head = mention.start
        honorific = _HONORIFIC.search(form, max(start, head - 12), head)
        head = honorific.start() if honorific else head
        if mention.type == "PER":
            yield _Phrase(_title_start(form, titles, head), mention.end, people.fullest[i], True)
        elif (mention.type == "ORG" and not _belongs_to_title(form, titles, mention.start)) or (
            mention.type == "LOC"
            and mention.end + 1 >= end - 24
            and mention.start
            == start + len(form[start : mention.start]) - len(form[start : mention.start].lstrip(" ,"))
        ):
            yield _Phrase(mention.start, mention.end, people.fullest[i], True)
    names = [m.start for _, m in inside if m.type == "PER"]
    for a, b in titles:
        phrase_end = _title_end(form, inside, b)
        if any(0 <= name - phrase_end <= 16 and _only_prefix(form[phrase_end:name]) for name in names):
            continue
        speaker = people.titled(form[a:phrase_end], paragraph.index, a)
        yield _Phrase(a, phrase_end, speaker, False)
    for match in _PRONOUN.finditer(form, start, end):
        if any(a <= match.start() < b for a, b in spans + titles):
            continue
        following = match.end() + 1
        if any(name == following for name in names) or _KIN.match(form, match.end()):
            continue
        if any(a == following for a, _ in titles):
            continue
        gender = None if match["any"] else "male" if match["male"] else "female"
        yield _Phrase(
            match.start(), match.end(), people.pronoun(gender, paragraph.index, match.start(), last), True
        )
    for match in _SPEAKER.finditer(form, start, end):
        if (
            any(a <= match.start() < b for a, b in spans + titles)
            or (_PRONOUN.match(form, match.start())
            and not _KIN.match(form, match.end()))
        ):
            continue
        if not any(0 <= a - match.end() <= 1 for a, _ in titles) and not any(
            name - match.end() == 1 for name in names
        ):
            yield _Phrase(match.start(), match.end(), _represented(form, inside, match, people), False)


def _represented(
    form: str, inside: list[tuple[int, Mention]], match: re.Match[str], people: People
) -> int | None:
    """Return the body that a nameless speaker speaks for: `đại diện Bộ Y tế`, `lãnh đạo UBND tỉnh`."""
    for i, mention in inside:
        gap = form[match.end() : mention.start]
        if (
            mention.type == "ORG"
            and mention.start >= match.end()
            and re.fullmatch(r" (?:của |từ |phía |lãnh đạo )?", gap)
        ):
            return people.fullest[i]
    return None


def _title_start(form: str, titles: list[tuple[int, int]], head: int) -> int:
    for a, b in reversed(titles):
        if b <= head and len(form[b:head]) < 60 and "," not in form[b:head]:
            return a
    return head


def _belongs_to_title(form: str, titles: list[tuple[int, int]], start: int) -> bool:
    return any(b < start and _only_prefix(form[b:start]) for _, b in titles)


def _title_end(form: str, inside: list[tuple[int, Mention]], end: int) -> int:
    for _, mention in inside:
        if (
            mention.type != "PER"
            and 0 < mention.start - end <= 12
            and _only_prefix(form[end : mention.start])
        ):
            end = mention.end
    return end


def _only_prefix(gap: str) -> bool:
    return (
        re.fullmatch(
            r" ?(?:(?:của|tại|nước|tỉnh|huyện|quận|thành phố|tp\.?|xã|thường trú|thuộc|ở|ông|bà|anh|chị|đồng chí|, ông|, bà) ?)*",
            gap,
        )
        is not None
    )
