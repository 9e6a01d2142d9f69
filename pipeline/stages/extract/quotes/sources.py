"""Sources: what `theo` attributes at the head of a sentence, in it, or at its end, and what a closing verb does."""

import re

from pipeline.stages.extract.quotes.clauses import clause as clause_of
from pipeline.stages.extract.quotes.clauses import has_predicate, is_circumstance
from pipeline.stages.extract.quotes.direct import DirectSpeech
from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import ANY, SAYS, Paragraph, Verb
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.quotes.readings import Subject
from pipeline.stages.extract.quotes.subjects import Subjects
from pipeline.stages.extract.roles.titles import TITLES
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of, match_form

_REPORT = any_of(words("reports"))
THEO = re.compile(
    rf"\btheo(?! {pattern('follows')})(?: (?:như |một )?(?P<report>{_REPORT})(?!\w))?(?: (?:của|từ|do|trên)(?!\w))*(?: {_REPORT}(?!\w))?(?: của)? "
)
_HEAD = re.compile(
    rf"{THEO.pattern}|(?:qua|trong) {_REPORT}(?: mới nhất)?(?: gửi [^,;:]{{2,60}})? (?:của|từ) "
    rf"|(?:thông tin|nguồn tin|tin tức|tin(?= từ ))(?: ban đầu| mới nhất)? (?:trên|từ|của) (?:{_REPORT} )?"
    r"|(?:như )?[^,;:“”\"]{2,60} dẫn (?:lại )?(?:nguồn(?: tin)?|thông tin|tin) (?:từ|của) "
)
"""What the source follows with which a sentence opens: `Theo`, `Thông tin trên báo`, `Báo A dẫn nguồn tin từ`."""
_NUMBERED = re.compile(r"(?:số [\w/.-]+ ?)?(?:(?:ra )?ngày [\d/-]+ )?(?:của|từ) ")
"""What names a document before who wrote it: `Theo thông báo | số 12/TB ngày 3/4 của ...`."""
_AS_TOLD = re.compile(
    r"như (?P<source>[^,;:“”\"]{2,60}?) (?:đã |từng |vừa )*(?:đưa tin|thông tin|phản ánh|đăng tải|đề cập|đưa)"
    r"(?: (?:trước đó|ở bài trước|ở số trước|trong bài(?: viết)?(?: trước)?|(?:(?:vào|hôm|sáng|chiều|tối|ngày) )+[\d/.-]+))?, "
)
"""How a paper recalls what it has told: `Như báo A đã đưa tin, ...`."""
_REPORTER = re.compile(r"(?:nhóm )?(?:phóng viên|pv|chúng tôi|tác giả bài viết)(?!\w)")
_CONTRAST = re.compile(rf"(?:(?:{pattern('contrast')}|và|nhưng|song),? )?(?:cũng )?")
_HONORIFIC = re.compile(r"(?:ông|bà|anh|chị|cô|thầy|đồng chí|đ/c) ")
_ASKED = re.compile(r"(?:ông|bà|anh|chị|cô), ")
COMMA = re.compile(r", | [-–] ")
_THEO_ENDS = re.compile(r", |: | [-–] | thì (?!(?:là|ra)(?!\w))")
_ASIDE = re.compile(rf"(?:\d{{1,3}} tuổi|{pattern('aside')})(?!\w)(?P<said>[^,]{{0,60}}?)(?P<mark>, | [-–] )")
_CLOSING_VERB = re.compile(
    r"(?: (?:hôm|ngày|sáng|chiều|tối|hồi|đầu|giữa|cuối|tuần|trên|trong|tại|với|về) (?:(?! rằng )[^,;:]){1,90})?[.…! ]*\Z"
)
_NEWS_FRAME = re.compile(r"(?:thông cáo|thông báo|tuyên bố)(?: \w+){0,2} (?:của|từ) |[^,;:]{2,50} đưa tin\Z")
"""What closes a sentence behind a person's name and explains nobody: `... theo lời mời của bà A, báo B đưa tin`."""
_CLOSING_THEO = re.compile(r", theo [^,;:]{2,60}\Z")
_RELAYS = re.compile(
    r"(?:, |,? [–-] )[^,;:“”\"]{0,60}?(?:(?:dẫn|trích)(?: lại)? (?:lời|nguồn(?: tin)?|thông tin|thông cáo|tuyên bố|báo cáo|(?:các|một số|những) nguồn tin)|(?<=[–-] )(?:lời|theo lời))(?: từ| của)? (?P<source>[^,;:]{2,160}(?:, [^,;:“”\"]{2,80}, (?:cho biết|cho hay|nói|khẳng định|nhận định))?)\Z"
    rf"|, [^,;:“”\"]{{0,60}}?dẫn (?:{_REPORT}(?: \w+){{0,3}} (?:từ|của) )?"
    r"(?P<told>[^,;:]{2,100}?) (?:cho biết|cho hay|đưa tin|khẳng định|xác nhận)\Z"
)
"""A closing frame that relays somebody: `..., báo A hôm qua dẫn lời ông B`, `... - lời bà C`."""
_INSERTED = ", theo "
_CIRCUMSTANCE_SYLLABLES = 8
_LEADS_UP = re.compile(
    r"(?:(?:kể )?(?:từ|sau|trước|đến|trong)? ?(?:khi|lúc)|thấy|bị(?! (?:cáo|can|hại|đơn)|[^,]* (?:là|khiến|có thể) )|nghi|phát hiện|lo sợ|nhắc (?:đến|tới)|đề cập|nói về|bình luận về|nhưng|song) [^,]*\Z"
)
"""A clause of what came before or why, which leaves the main clause to follow."""
_OBLIGED = re.compile(r" phải (?:lên tiếng )?\Z")
_RELAYED = re.compile(r", [^,]{2,40} đưa tin\Z")
_PREDICATE = re.compile(r" (?:đã|sẽ|đang|không|chưa|có|phải|cần|được|bị|là|vẫn|thì|nên)(?!\w)")
_OWNER = re.compile(r"chủ (?:một|hai|ba|bốn|năm|nhiều|hơn|\d)")
"""What explains a name without a title: `anh A, chủ 3 ao cá`."""
_WHO = re.compile(
    r"người (?:từng (?:là|làm|giữ|đảm nhiệm|công tác|lãnh đạo|chỉ huy|tham gia)|đứng đầu|phụ trách|sáng lập|đang (?:giữ|điều hành|làm))(?!\w)"
)
"""What explains a name by what its holder does or did: `anh A, người từng là thủ môn`."""
_PUBLIC = tuple(f"{word} " for word in listed("public") - listed("outlet"))
_AUXILIARIES = listed("auxiliary")
_LEAST_SYLLABLES = 4
_NAME_SYLLABLES = 12
_NAME_ALONE = 5
"""Within how many syllables nothing but a name stands behind a closing `, theo`."""
REACH = 60
"""How long the name may run that closes a sentence: `..., theo Trung tâm Dự báo khí tượng thủy văn quốc gia.`"""
Found = tuple[Subject, Verb | None, tuple[int, int]]


def names_source(form: str) -> bool:
    """Tell whether a stretch holds what reports something without a verb of saying: `theo ông A`, `báo A dẫn lời ông B`."""
    return "heo " in form or "dẫn " in form or "lời " in form or form.startswith("qua ")


def relaying_frame(paragraph: Paragraph, start: int, end: int) -> re.Match[str] | None:
    """Return the frame that closes a sentence and relays a `source`: `..., báo A hôm qua dẫn lời | ông B`."""
    if all(paragraph.form.find(word, start, end) < 0 for word in ("dẫn ", "trích ", "lời ")):
        return None
    closed = paragraph.closed(end)
    frame = _RELAYS.search(paragraph.form, start, closed)
    if frame is None or paragraph.in_name(frame.start()):
        return None
    # `..., báo A dẫn lời ông B cho biết ông đã sang Lào`: what B says follows.
    told = paragraph.verbs_within(frame.start("source"), closed) if frame["source"] else []
    return None if any(clause_of(paragraph, verb, end) for verb in told) else frame


def after_theo(paragraph: Paragraph, start: int, end: int, subjects: Subjects) -> Found | None:
    """Read `Theo X, ...` at the head of a sentence."""
    lead = _CONTRAST.match(paragraph.form, start, end)
    start = lead.end() if lead else start
    told = _AS_TOLD.match(paragraph.form, start, end)
    if told:
        papers = [i for i, mention in paragraph.within(*told.span("source")) if mention.type == "ORG"]
        source = Subject(subjects.people.fullest[papers[0]]) if papers else None
        return (source, None, (told.end(), paragraph.closed(end))) if source else None
    match = _HEAD.match(paragraph.form, start, end)
    if not match or _REPORTER.match(paragraph.form, match.end()):
        return None
    # `báo`, `đài` and their like introduce a name, or begin it.
    numbered = _NUMBERED.match(paragraph.form, match.end(), end)
    named = numbered.end() if numbered else match.end()
    named = next((m.start for _, m in paragraph.within(match.start(), end) if m.start < named < m.end), named)
    subject = subjects.after(paragraph, named, end)
    if subject is None or subject.speaker is None:
        subject = subjects.after(paragraph, start + len("theo "), end) or subject
    if subject is None or (paragraph.text[end - 1] == "?" and _ASKED.match(paragraph.form, match.end())):
        return None
    theo = paragraph.form.startswith("theo ", start)
    titled = TITLES.match(paragraph.form, match.end() - 1) is not None and not paragraph.in_name(named)
    person = titled or _HONORIFIC.match(paragraph.form, match.end()) is not None
    for comma in _THEO_ENDS.finditer(paragraph.form, match.end(), end):
        if subjects.joins(paragraph, comma.start()) or _explains(
            paragraph, comma.end(), end, subjects.people, titled
        ):
            continue
        inner_source = paragraph.form.startswith("theo ", comma.end())
        if not theo and (inner_source or paragraph.verbs_within(match.end(), comma.start())):
            return None
        clause = (comma.end(), paragraph.closed(end))
        verbs = _saying_within(paragraph, clause)
        if not theo and verbs and verbs[0].always_reports:
            return None
        if not person and _speaks_itself(paragraph, clause, subject, subjects):
            return None
        return (subject, None, clause) if paragraph.syllables(*clause) >= 3 else None
    return None


def _saying_within(paragraph: Paragraph, clause: tuple[int, int]) -> list[Verb]:
    """Return the verbs near the beginning of a clause that report something."""
    start, end = clause
    near = paragraph.verbs_within(start, start + 3 * REACH)
    return [verb for verb in near if verb.takes in (*SAYS, "speech") and clause_of(paragraph, verb, end)]


def _speaks_itself(
    paragraph: Paragraph, clause: tuple[int, int], source: Subject, subjects: Subjects
) -> bool:
    """Tell whether what a source tells is what another says: `Theo báo A, ông B cho biết ...`."""
    verbs = _saying_within(paragraph, clause)
    inner = subjects.before(paragraph, clause[0], verbs[0].start) if verbs else None
    if verbs and not verbs[0].always_reports:
        # `Theo báo A, trang B đã làm trò chơi, yêu cầu người chơi ...`: what B does is told by A.
        comma = paragraph.form.rfind(", ", clause[0], verbs[0].start)
        if comma + len(", ") == verbs[0].start and has_predicate(paragraph, clause[0], comma):
            return False
    return inner is not None and (verbs[0].always_reports or _lets_speak(source, inner, subjects))


def _lets_speak(source: Subject, inner: Subject, subjects: Subjects) -> bool:
    """Tell whether a source lets somebody named speak himself; a public body tells itself what other bodies said."""
    if inner.speaker is None or source.speaker is None:
        return inner.speaker is not None
    mentions = subjects.people.mentions
    name = match_form(mentions[source.speaker].text)
    return mentions[inner.speaker].type == "PER" or not name.startswith(_PUBLIC)


def _explains(paragraph: Paragraph, at: int, end: int, people: People, titled: bool = True) -> bool:
    """Tell whether what begins after a comma explains the name before it: a title, an age, an employer, a holder.

    A holder explains only what is `titled`.
    """
    if _WHO.match(paragraph.form, at):
        mark = COMMA.search(paragraph.form, at, end)
        return mark is not None and has_predicate(paragraph, mark.end(), end)
    aside = _ASIDE.match(paragraph.form, at, end)
    if aside and aside["mark"] == paragraph.form[at - len(aside["mark"]) : at]:
        return not has_predicate(paragraph, *aside.span("said"))
    if TITLES.match(paragraph.form, at - 1) or _OWNER.match(paragraph.form, at):
        mark = COMMA.search(paragraph.form, at, end)
        return mark is not None and not (
            _has_tense(paragraph, at, mark.start())
            # `Theo ông A, giám đốc B cho biết trên báo C, ...` names its source twice.
            or any(
                not (titled and verb.always_reports) and not people.in_post(paragraph.index, verb.start)
                for verb in paragraph.verbs_within(at, mark.start())
            )
        )
    return _names_employer(paragraph, at) or (titled and _names_holder(paragraph, at))


def _has_tense(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a word of tense or being stands in a stretch, outside the names (`Sở Y tế Cần Thơ`)."""
    words = _PREDICATE.finditer(paragraph.form, start, end)
    return any(not paragraph.in_name(word.start() + 1) for word in words)


def _names_employer(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a body between commas stands here, which explains the name before it: `Theo TS A, Viện B, ...`."""
    for _, mention in paragraph.within(at, at + 2 * REACH):
        return mention.start == at and mention.type == "ORG" and paragraph.form.startswith(", ", mention.end)
    return False


def _names_holder(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a person between commas stands here, who holds the post before: `Theo Giám đốc B, ông A, ...`."""
    honorific = _HONORIFIC.match(paragraph.form, at)
    if not honorific:
        return False
    for _, mention in paragraph.within(honorific.end(), honorific.end() + REACH):
        return mention.start == honorific.end() and paragraph.form.startswith(", ", mention.end)
    return False


def between_theo(paragraph: Paragraph, start: int, end: int, subjects: Subjects) -> Found | None:
    """Read `Nửa cuối năm, theo bà, giá vàng ...`, where only a circumstance stands before `theo`."""
    at = paragraph.form.find(_INSERTED, start, end)
    if at < 0 or paragraph.syllables(start, at) > _CIRCUMSTANCE_SYLLABLES:
        return None
    at += len(_INSERTED)
    subject = subjects.after(paragraph, at, end)
    if subject is None:
        return None
    for comma in _THEO_ENDS.finditer(paragraph.form, at, end):
        if subjects.joins(paragraph, comma.start()) or _explains(
            paragraph, comma.end(), end, subjects.people
        ):
            continue
        clause = (comma.end(), paragraph.closed(end))
        if _speaks_itself(paragraph, clause, subject, subjects):
            return None
        return (subject, None, clause) if paragraph.syllables(*clause) >= _LEAST_SYLLABLES else None
    return None


def before_closing(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Found | None:
    """Read `..., theo X.` and `..., X cho biết.`: what a sentence says before its closing words name who says it.

    In `..., X cho biết, theo báo Y` X speaks himself.
    """
    closed = paragraph.closed(end)
    relayed = _CLOSING_THEO.search(paragraph.form, max(start, closed - 2 * REACH), closed)
    himself = _closing(paragraph, start, relayed.start(), subjects, direct) if relayed else None
    return himself if himself and himself[1] else _closing(paragraph, start, end, subjects, direct)


def _closing(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Found | None:
    """Read what one closing frame attributes."""
    closed = paragraph.closed(end)
    tail = max(start, closed - 2 * REACH)
    closing = any(
        verb.takes not in ("speech", "data") and _CLOSING_VERB.match(paragraph.form, verb.end, end)
        for verb in paragraph.verbs_within(tail, closed)
    )
    if not closing and paragraph.form.find(" theo ", tail, closed) < 0:
        return None
    commas = [m for m in COMMA.finditer(paragraph.form, start, closed) if not paragraph.in_name(m.start())]
    nameless: Found | None = None
    for comma in reversed(commas[-4:]):
        also = _CONTRAST.match(paragraph.form, comma.end(), closed)
        theo = THEO.match(paragraph.form, also.end() if also else comma.end(), closed)
        reports = theo or _NEWS_FRAME.match(paragraph.form, comma.end(), closed)
        if not reports and subjects.apposed(paragraph, comma.end()):
            continue
        clause = (start, comma.start())
        if _says_nothing(paragraph, clause):
            break
        if _only_names(paragraph, clause, subjects):
            continue
        if theo:
            subject = subjects.after(paragraph, theo.end(), closed)
            goes_on = paragraph.form.find(", ", theo.end(), closed)
            if goes_on >= 0 and has_predicate(paragraph, goes_on, closed):
                return None
            return (subject, None, clause) if subject and closed - theo.end() <= 2 * REACH else None
        verbs = [v for v in paragraph.verbs_within(comma.end(), closed) if v.start not in direct.verbs]
        relays = len(verbs) > 1 and paragraph.form.startswith("dẫn lời", verbs[0].start)
        if relays or (len(verbs) > 1 and tells_how(*verbs[:2])):
            verbs = verbs[1:]
        if (
            verbs
            and verbs[0].takes not in ("speech", "data")
            and _CLOSING_VERB.match(paragraph.form, verbs[0].end, end)
            and not _OBLIGED.search(paragraph.form, comma.end(), verbs[0].start)
            and paragraph.predicate(comma.end(), verbs[0].start, ANY, _AUXILIARIES) is None
        ):
            subject = subjects.before(paragraph, comma.end(), verbs[0].start)
            if subject and subject.speaker is not None:
                return subject, verbs[0], clause
            if subject and nameless is None:
                nameless = subject, verbs[0], clause
    return nameless


def tells_how(verb: Verb, following: Verb) -> bool:
    """Tell whether a verb only says how the one right behind it is said: `bức xúc nói`, `thẳng thắn thừa nhận`."""
    return verb.takes == "speech" and following.start == verb.end + 1


def _says_nothing(paragraph: Paragraph, clause: tuple[int, int]) -> bool:
    """Tell whether what a sentence begins with is no clause that somebody could have said: a time, a manner, `X nêu rõ`."""
    if paragraph.syllables(*clause) < _LEAST_SYLLABLES or is_circumstance(paragraph, *clause):
        return True
    if _LEADS_UP.match(paragraph.form, *clause):
        return True
    return any(v.end == clause[1] and v.takes == "clause" for v in paragraph.verbs_within(*clause))


def _only_names(paragraph: Paragraph, clause: tuple[int, int], subjects: Subjects) -> bool:
    """Tell whether a short stretch names somebody and says nothing: `Đại diện Viện A, ...`."""
    short = paragraph.syllables(*clause) <= _NAME_SYLLABLES
    silent = short and paragraph.predicate(*clause, ANY) is None
    return silent and subjects.after(paragraph, *clause) is not None


def without_theo(paragraph: Paragraph, clause: tuple[int, int]) -> tuple[int, int]:
    """Leave out a closing `, theo X` or `, X đưa tin`, which names the source of the report, not what was said."""
    start, end = clause
    relayed = _RELAYED.search(paragraph.form, max(start, end - REACH), end)
    if relayed:
        return start, relayed.start()
    at = paragraph.form.rfind(" theo ", start, end)
    marked = start < at and paragraph.form[at - 1] in ",-–"
    if marked and end - at <= REACH and THEO.match(paragraph.form, at + 1, end):
        at = start + len(paragraph.form[start:at].rstrip(" ,-–"))
        # A paper's name that nobody knows: `..., theo Sun`.
        name = paragraph.form.find("theo ", at) + len("theo ")
        if paragraph.text[name].isupper() and paragraph.syllables(at, end) <= _NAME_ALONE:
            return start, at
        names = list(paragraph.within(at, end))
        if names and names[-1][1].end == end and names[-1][1].type != "LAW":
            return start, at
    return clause
