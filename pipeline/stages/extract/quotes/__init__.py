"""Quotes: what an article reports somebody to have said, in quotation marks or as a reported clause."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pipeline.stages.extract.model import Article, Mention, Quote, Role
from pipeline.stages.extract.quotes.passages import Passage, find_passages
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.quotes.subjects import Paragraph, Subject, subject_after, subject_before
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

_TAKES = {match_form(row["verb"]): row["takes"] for row in table("saying_verbs")}
_VERB = re.compile(rf"(?<!\w){any_of(_TAKES)}(?!\w)")
_NO_VERB_BEFORE = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng|đừng|được|bị|lời|sự|theo|các|những|một|bản|đơn|việc|phải|có thể|hãy|nếu|ai|từ chối|cách|văn bản|cuộc|bài|mọi|nhiều|đáp ứng|tiếp thu|đề nghị|kiến nghị|triển|công|sơ|tờ|cung cấp|nhận|đưa ra|ra|có) \Z"
)
_NO_VERB_AFTER = re.compile(
    r" (?:của|chung|riêng|trên|chuyện|tới|đến|về việc|cho báo|với báo|vị thế|vai trò|vị trí|quyết tâm|tầm quan trọng|chủ quyền|thương hiệu|cứng rắn|mạnh mẽ|chính thức|độc lập|tình trạng|chiến tranh|đẳng cấp|trực tiếp)(?!\w)"
)
_THAT = re.compile(r"(?:,? (?:rằng|là):? |, |: )")
_RAW_CLAUSE = re.compile(r" ")
_THEO = re.compile(
    r"(?<!\w)theo(?: (?:như )?(?P<report>"
    + any_of(words("reports"))
    + r")(?!\w))?(?: (?:của|từ|do|trên)(?!\w))*(?: (?P<report2>"
    + any_of(words("reports"))
    + r")(?!\w))?(?: của)? "
)
_NO_SPEECH = re.compile(
    r"(?:chủ đề|khẩu hiệu|thông điệp|mang tên|tên gọi|có tên|tựa đề|tiêu đề|dòng chữ|đề tài|ca khúc|bài hát|bài thơ|cuốn sách|phim|tác phẩm|phương châm|slogan|biển|chương trình|nội dung|câu hỏi|chú thích|danh hiệu):? ?\Z"
)
_END = re.compile(r"[.!?…]+[”\"»]?\s*\Z|\Z")
_SPACES = " \n\t\u00a0"


class _Verb(NamedTuple):
    start: int
    end: int
    takes: str


def find_quotes(article: Article, mentions: list[Mention], roles: list[Role]) -> list[Quote]:
    """Return what the article reports people and bodies to have said, in order; no two quotes overlap.

    `mentions` are the names of the article in order and `roles` the titles of its people; `speaker` is the index of
    the fullest mention of who speaks, None where the article names nobody.
    """
    reader = _Reader(article, mentions, roles)
    return sorted(reader.quotes(), key=lambda quote: (quote.paragraph, quote.start))


class _Reader:
    """Reads one article from its first paragraph to its last and remembers who spoke last."""

    def __init__(self, article: Article, mentions: list[Mention], roles: list[Role]) -> None:
        by_paragraph = {
            index: list(group)
            for index, group in groupby(enumerate(mentions), key=lambda pair: pair[1].paragraph)
        }
        self.article = article
        self.people = People(article, mentions, roles)
        self.paragraphs = [
            Paragraph(i, paragraph.text, by_paragraph.get(i, []))
            for i, paragraph in enumerate(article.paragraphs)
        ]
        self.passages: dict[int, list[Passage]] = {
            index: list(group)
            for index, group in groupby(
                find_passages([p.text for p in article.paragraphs]), key=lambda p: p.paragraph
            )
        }
        self.last: int | None = None
        self.pending: Subject | None = None

    def quotes(self) -> Iterator[Quote]:
        for paragraph, source in zip(self.paragraphs, self.article.paragraphs, strict=True):
            passages = self.passages.get(paragraph.index, [])
            verbs = list(_verbs(paragraph, passages))
            used: set[int] = set()
            direct = list(self._direct(paragraph, passages, verbs, source.sentences, used))
            yield from direct
            yield from self._indirect(paragraph, passages, direct, verbs, source.sentences, used)

    # Direct speech

    def _direct(
        self,
        paragraph: Paragraph,
        passages: list[Passage],
        verbs: list[_Verb],
        sentences: list[tuple[int, int]],
        used: set[int],
    ) -> Iterator[Quote]:
        previous = 0
        spoke: Subject | None = None
        for k, passage in enumerate(passages):
            following = passages[k + 1].outer_start if k + 1 < len(passages) else len(paragraph.text)
            found = self._attribution(paragraph, passage, previous, following, verbs, spoke)
            previous = passage.outer_end
            if found is None:
                continue
            subject, verb = found
            spoke = subject
            if subject.speaker is not None:
                self.last = subject.speaker
            if verb is not None:
                used.add(verb.start)
            if paragraph.text[passage.start : passage.end].strip():
                yield _quote(paragraph, passage.start, passage.end, subject.speaker, verb, "direct")

    def _attribution(
        self,
        paragraph: Paragraph,
        passage: Passage,
        previous: int,
        following: int,
        verbs: list[_Verb],
        spoke: Subject | None,
    ) -> tuple[Subject, _Verb | None] | None:
        """Return who says a passage and the verb, or None where the passage is no speech."""
        form = paragraph.form
        length = paragraph.text.count(" ", passage.start, passage.end) + 1
        before = form[previous : passage.outer_start].rstrip()
        head = _sentence_start(form, previous, passage.outer_start)
        if not passage.opens:
            after = self._after(paragraph, passage, following, verbs) if passage.closes else None
            return after or (self.pending or Subject(self.last), None)
        if before.endswith(":"):
            return self._introduced(paragraph, passage, head, verbs, length)
        lead = form[head : passage.outer_start].strip(_SPACES + "-–.,")
        if lead == "" or (spoke and previous > head):
            ends = form[passage.end - 1 : passage.end] in ",.!?…" or form[
                passage.outer_end : passage.outer_end + 1
            ] in ("", ",", ".")
            after = self._after(paragraph, passage, following, verbs)
            if after and length >= 3:
                return after
            rest = form[passage.outer_end : following].strip(_SPACES + ".,;!?…")
            if spoke and length >= 4 and (lead != "" or rest == ""):
                return spoke, None
            if lead == "" and rest == "" and length >= 5 and ends:
                return self._from_context(paragraph), None
            return None
        near = [verb for verb in verbs if head <= verb.start and verb.end <= passage.outer_start]
        if near and length >= 5:
            gap = form[near[-1].end : passage.outer_start]
            tail = form[passage.outer_end : passage.outer_end + 2].strip()
            whole = (
                form[passage.end - 1 : passage.end] in ".!?…"
                or tail in ("", ".", ",", ";")
                or tail[:1] in ".;"
            )
            if whole and gap.strip(" ,") in ("", "rằng", "là", "thêm", "thêm rằng"):
                subject = subject_before(paragraph, head, near[-1].start, self.people, self.last)
                return (subject or Subject(None), near[-1])
        return None

    def _introduced(
        self, paragraph: Paragraph, passage: Passage, head: int, verbs: list[_Verb], length: int
    ) -> tuple[Subject, _Verb | None] | None:
        form = paragraph.form
        if _NO_SPEECH.search(form, head, passage.outer_start):
            return None
        near = [verb for verb in verbs if head <= verb.start and verb.end <= passage.outer_start]
        verb = near[-1] if near else None
        end = verb.start if verb else passage.outer_start
        subject = subject_before(paragraph, head, end, self.people, self.last)
        if subject is None and verb:
            subject = subject_after(paragraph, verb.end + 1, passage.outer_start, self.people, self.last)
        if subject is None and (verb is None or length < 3):
            return (Subject(None), None) if length >= 8 else None
        return subject or Subject(None), verb

    def _after(
        self, paragraph: Paragraph, passage: Passage, following: int, verbs: list[_Verb]
    ) -> tuple[Subject, _Verb | None] | None:
        """Read the attribution that follows a passage: `”, ông A nói`, `” - ông A`, `”, theo ông A`."""
        form = paragraph.form
        start = passage.outer_end
        mark = re.compile(r"[\s,.–—;-]*").match(form, start)
        assert mark is not None  # noqa: S101  (matches the empty string)
        if not mark.group().strip() and not form[passage.end - 1 : passage.end].strip(" ").endswith(
            (",", ".", "!", "?", "…")
        ):
            return None
        end = _sentence_end(form, mark.end(), following)
        theo = _THEO.match(form, mark.end(), end)
        if theo:
            subject = subject_after(paragraph, theo.end(), end, self.people, self.last)
            return (subject, None) if subject else None
        sayings = [verb for verb in verbs if mark.end() <= verb.start and verb.end <= end]
        if "." in mark.group() and not form[passage.end - 1 : passage.end].isalnum() and len(sayings) == 0:
            return None
        if sayings:
            verb = sayings[0]
            subject = subject_before(paragraph, mark.end(), verb.start, self.people, self.last)
            if subject is None:
                subject = subject_after(paragraph, verb.end + 1, end, self.people, self.last)
            if subject:
                return subject, verb
            if verb.start - mark.end() <= 12:
                return Subject(self.last), verb
        subject = subject_after(paragraph, mark.end(), end, self.people, self.last)
        if subject and "." not in mark.group() and mark.group().strip():
            return subject, None
        return None

    def _from_context(self, paragraph: Paragraph) -> Subject:
        """Return who says a passage that fills its paragraph: whom the paragraph before introduces, or the last."""
        if paragraph.index:
            before = self.paragraphs[paragraph.index - 1]
            if before.form.rstrip().endswith(":"):
                head = _sentence_start(before.form, 0, len(before.form))
                subject = subject_before(before, head, len(before.form), self.people, self.last)
                if subject:
                    return subject
        return Subject(self.last)

    # Reported clauses

    def _indirect(
        self,
        paragraph: Paragraph,
        passages: list[Passage],
        direct: list[Quote],
        verbs: list[_Verb],
        sentences: list[tuple[int, int]],
        used: set[int],
    ) -> Iterator[Quote]:
        starts = [verb.start for verb in verbs]
        for start, end in sentences:
            if any(quote.start <= start and end <= quote.end + 1 for quote in direct):
                continue
            first = bisect_right(starts, start - 1)
            inside = [v for v in verbs[first : bisect_right(starts, end - 1)]]
            yield from self._reported(paragraph, start, end, inside, direct, used)

    def _reported(
        self,
        paragraph: Paragraph,
        start: int,
        end: int,
        verbs: list[_Verb],
        direct: list[Quote],
        used: set[int],
    ) -> Iterator[Quote]:
        theo = self._theo(paragraph, start, end)
        until = start
        for verb in verbs:
            if verb.start < until or verb.start in used or any(q.start <= verb.start < q.end for q in direct):
                continue
            clause = _clause(paragraph.form, verb, end)
            if clause is None:
                continue
            head = max([start, *(q.end + 1 for q in direct if q.end < verb.start and q.end > start)])
            subject = subject_before(paragraph, head, verb.start, self.people, self.last)
            if subject is None and not used:
                continue
            subject = subject or Subject(self.last)
            a, b = _trim(paragraph.text, clause, end)
            if any(q.start < b and a < q.end for q in direct) or paragraph.text.count(" ", a, b) < 2:
                continue
            if subject.speaker is not None:
                self.last = subject.speaker
            yield _quote(paragraph, a, b, subject.speaker, verb, "indirect")
            until = end
        if theo and until == start:
            subject, clause = theo
            a, b = _trim(paragraph.text, clause, end)
            if not any(q.start < b and a < q.end for q in direct) and paragraph.text.count(" ", a, b) >= 3:
                if subject.speaker is not None:
                    self.last = subject.speaker
                yield _quote(paragraph, a, b, subject.speaker, None, "indirect")

    def _theo(self, paragraph: Paragraph, start: int, end: int) -> tuple[Subject, int] | None:
        """Read `Theo X, ...` at the head of a sentence: who says it, and where the clause begins."""
        match = _THEO.match(paragraph.form, start, end)
        if not match:
            return None
        subject = subject_after(paragraph, match.end(), end, self.people, self.last)
        if subject is None or (subject.speaker is None and match["report"]):
            return None
        inside = [(m.start, m.end) for _, m in paragraph.within(match.end(), end)]
        person = any(m.type == "PER" for _, m in paragraph.within(match.end(), match.end() + 60))
        for comma in re.compile(r", ").finditer(paragraph.form, match.end(), end):
            if any(a <= comma.start() < b for a, b in inside):
                continue
            if person and _title_at(paragraph.form, comma.end()):
                continue
            return subject, comma.end()
        return None


def _title_at(form: str, at: int) -> bool:
    from pipeline.stages.extract.roles.titles import TITLE

    return TITLE.match(form, at) is not None


def _verbs(paragraph: Paragraph, passages: list[Passage]) -> Iterator[_Verb]:
    """Yield the verbs of saying outside quotation marks and names."""
    names = [(m.start, m.end) for _, m in paragraph.mentions]
    for match in _VERB.finditer(paragraph.form):
        start, end = match.span()
        if any(p.start <= start < p.end for p in passages) or any(a < end and start < b for a, b in names):
            continue
        if _NO_VERB_BEFORE.search(paragraph.form, max(0, start - 12), start) or _NO_VERB_AFTER.match(
            paragraph.form, end
        ):
            continue
        yield _Verb(start, end, _TAKES[match.group()])


def _clause(form: str, verb: _Verb, end: int) -> int | None:
    """Return where the reported clause of a verb begins, None where none follows."""
    that = _THAT.match(form, verb.end, end)
    if that:
        return that.end()
    if verb.takes == "clause" and form[verb.end : verb.end + 1] == " ":
        return verb.end + 1
    later = re.compile(r" [\w/ -]{0,40}?(?<!\w)rằng ").match(form, verb.end, end)
    return later.end() if later else None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " .…/\n":
        end -= 1
    return start, end


def _sentence_start(form: str, low: int, at: int) -> int:
    """Return where the sentence that holds a place begins, not before `low`."""
    best = low
    for match in re.compile(r"[.!?…][”\"»]?\s+").finditer(form, low, at):
        best = match.end()
    return best


def _sentence_end(form: str, at: int, high: int) -> int:
    match = re.compile(r"[.!?…](?=\s|\Z)").search(form, at, high)
    return match.start() if match else high


def _quote(
    paragraph: Paragraph, start: int, end: int, speaker: int | None, verb: _Verb | None, kind: str
) -> Quote:
    text = paragraph.text
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    said = text[verb.start : verb.end] if verb else None
    return Quote(paragraph.index, start, end, text[start:end], speaker, said, kind)
