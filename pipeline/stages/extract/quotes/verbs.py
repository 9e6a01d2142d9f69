"""What a verb of saying reports that stands before its clause: `Ông A cho biết ...`, and which verbs report nothing."""

import re

from pipeline.stages.extract.quotes.clauses import clause as clause_of
from pipeline.stages.extract.quotes.clauses import has_predicate
from pipeline.stages.extract.quotes.direct import ADDS, DirectSpeech
from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import ANY, SAYS, Paragraph, Verb
from pipeline.stages.extract.quotes.readings import Subject
from pipeline.stages.extract.quotes.sources import COMMA, REACH, Found, without_theo
from pipeline.stages.extract.quotes.subjects import Subjects

_NARRATOR = re.compile(
    r"(?:\A|[\s“\"])(?:tôi|chúng tôi|chúng ta|(?<!của )(?<!và )(?<!các )(?<!nhiều )(?:pv|phóng viên))(?: \w+){0,2} \Z"
)
_SUFFERS = re.compile(r"(?:bị(?! (?:cáo|can|hại|đơn))|được) ")
_SUFFERED = re.compile(r"\b(?:bị|được)(?: (?:ông|bà|anh|chị|nước|phía|báo|hãng))? \Z")
_RELATIVE = re.compile(r"\b(?:mà|những (?:điều|gì|thứ)) (?:\w+ ){1,8}\Z")
_FIGURES_OF = re.compile(
    r"(?:số liệu|dữ liệu|thống kê|khảo sát|báo cáo|kết quả|nghiên cứu|thăm dò)(?: \w+){0,3} (?:của|từ) [^,;:]{2,80} \Z"
)
_POINT = re.compile(r"(?:đề nghị|kiến nghị|yêu cầu|đề xuất)(?!\w)")
"""With what one more point of a list of demands begins, which names nobody."""
_FEELS = re.compile(pattern("feeling"))
_CAUSED = re.compile(r"(?:khiến|làm cho|làm|giúp) [^,;:]{2,60}\Z")
_QUESTIONS = re.compile(r"(?:đề nghị|yêu cầu|hỏi|nêu câu hỏi|đặt câu hỏi|thắc mắc)(?!\w)")
_REPORTER = re.compile(r"(?:pv|phóng viên)(?: \w+){0,5} \Z")
_REPORTERS = re.compile(r"\s*(?:các |nhóm )?(?:pv|phóng viên) (?!(?:của|hãng|báo|tờ) )")
_LED = re.compile(r"\s*khi ")
_POLICE = re.compile(r"(?:công an|cảnh sát) ")
"""Who tells his own men what to do where their work is told: `Công an tỉnh chỉ đạo các đội khám xét hiện trường`."""
_DIRECTED = re.compile(
    r"(?: (?:đã|vừa|mới|từng|đang|tiếp tục|trực tiếp|thường xuyên|kịp thời)|(?:lãnh đạo|hướng dẫn|kết luận|đôn đốc|kiểm tra),) \Z"
)
"""What tells before an order that it is a deed that is told, not words: `Sở A đã [chỉ đạo] các xã sửa đê`."""
_UNKNOWN = re.compile(
    r"\s*(?:(?:các|những|nhiều|một|một số|(?:(?:trên|hơn|gần|khoảng) )?[\d.,]+%?) )(?:(?!(?:bị|được|của|khi|là|để) )\w+ ){1,6}(?:\([^()]*\) )?"
)
_LEAD = re.compile(rf"\s*(?:{pattern('connective')}[\s,]*|chính |kết quả là |chưa kể |có (?:tới|đến) )*")
_BEGINS_NOUN = re.compile(
    r"\s*(?:(?:và|cùng|có|dù|mặc dù|tuy|trong khi) )?(?:các|những|nhiều|một|một số|hai|ba|người) "
)
_NOBODY = re.compile(
    rf"(?:không(?! (?:quân|lực))|{pattern('nobody', 'source', 'nameless', 'connective', 'circumstance', 'document')})(?!\w)"
)
"""With what words no speaker begins."""
_SUFFERED_FROM = re.compile(
    r"(?:được|bị(?! (?:cáo|can|hại|đơn)))(?: (?!(?:và|nhưng|song|rồi|đã|thì|cũng) )\w+){1,4} \Z"
)
_FINITE = re.compile(
    rf" {pattern('finite')} \Z| (?:công điện|công văn|văn bản|tờ trình|thư|đơn)(?: \w+){{0,2}} gửi [^.:]{{0,120}}\Z"
)
"""What right before a verb makes it the predicate of the sentence, and what a document says: `có công văn đề nghị ...`."""
_BREAK = re.compile(
    r"[,;:)“”\"–-]| (?:nhưng|song(?! phương)|vì|bởi|nếu|thì|khi|rằng|nên) | và (?=(?:các|những|nhiều|một|hai|ba|giới) (?!(?:lần|mực) ))"
)
_AUXILIARIES = listed("auxiliary")
_ACCUSES = re.compile(r"(?:cáo buộc|tố|tố cáo|chỉ trích|kết luận|yêu cầu|đề nghị)(?!\w)")
_ACCUSED_IN = re.compile(
    r"\bbị (?:toà|cảnh sát|công an|viện|cơ quan|công tố|bộ|chính quyền|nhà chức trách) [^,;:]{0,60}, \Z"
)
"""What somebody suffers from a body whose place has a comma: `bị tòa án quận A, | Hà Nội cáo buộc ...`."""
_EXPLAINED = re.compile(r", [^.;:]{2,100}, (?:đã |vừa |mới )*")
"""A post between a name and its verb: `thông tin được ông A, giám đốc B, cho biết tại buổi họp`."""
_SEATED = re.compile(r"(?:,| ở| tại| của) (?:(?:tỉnh|thành phố|bang|huyện|quận) )?")
"""What joins a body to its place."""
_SUFFERED_SHORT = re.compile(r"(?<!\w)(?:bị|được) [^,;:()]{2,60} \([^()]{2,20}\) \Z")
"""From whom something is suffered, with the short name: `bức ảnh được Hãng thông tấn A (B) [công bố]`."""
_SUFFERED_THEN = re.compile(r"(?: \w+ \w+ và)?(?: (?:đã|đang|vừa|cũng|tiếp tục|liên tục|nhiều lần))* ")
_LAW_OF = re.compile(
    r"(?<!ra )(?<!thông qua )(?:nghị quyết|dự luật|đạo luật|luật)(?: (?:của|từ) [^,;:]{2,60})? \Z"
)
"""What says in a law that somebody else passed: `ủng hộ nghị quyết của A lên án ...`."""
_COUNTERS = re.compile(
    r"(?:phản bác|bác bỏ|phủ nhận|phản đối|chỉ trích|lên án) (?:những |các )?(?:bình luận|tuyên bố|ý kiến|cáo buộc|quan điểm|nhận định|phát biểu)(?: (?:của|từ) (?:(?! và )[^,;:]){2,60})? \Z"
)
"""Who counters what another said does not say it: `phản bác tuyên bố của ông A cho rằng ...`."""
_RELATIVE_OF = re.compile(
    r"\s*(?:vợ|chồng|mẹ|bố|cha|con trai|con gái|em trai|em gái|anh trai|chị gái|cháu|hàng xóm|bạn|bạn trai|bạn gái) của "
)
"""Somebody who goes by whose he is: `Con trai của ông A kể ...`."""
_GETS_NEWS = re.compile(
    r"(?<!đã )(?:nhận|nhận được|nghe|đọc|đọc được|xem) (?:được )?(?:các |những |một số |nhiều )?(?:thông tin|tin|tin báo|trình báo|báo cáo|thông báo|cảnh báo)(?: từ [^,;:]{2,60})? \Z"
)
"""Who gets news does not tell it: `Cảnh sát đến sau khi nhận thông tin cho biết ...`."""
_WELCOMES = re.compile(
    r"(?:cảm ơn|cám ơn|hoan nghênh|ghi nhận|trân trọng) (?:(?!(?:và|nhưng|rồi) )[^\s,;:]+ ){1,6}(?:đã )?\Z"
)
"""Who thanks another for what that one says: `cảm ơn Lào [cam kết] giúp đỡ`."""
_NEWS_OF = re.compile(
    r"(?<!\w)(?:thông tin|tin|cáo buộc|nghi vấn|tin đồn)(?: nói)?(?: (?:đã|từng|sẽ|đang)){1,2} \Z"
)
"""What news tells of somebody is not his words: `bác thông tin đã [đề nghị] trả tiền`."""
_MADE_BY = re.compile(r"(?:\A| )do (?:(?!(?:đã|sẽ|bị|được|không|là|nên|có) )[^\s,;:]+ ){1,8}\Z")
"""Who made what is told of: `thỏa thuận do ông A [đề xuất], trong đó ...`."""
_WORDS = 3
_URGES = re.compile(pattern("urge"))
_NEAR = 32
"""How far before its verb the narrator may stand, or what joins it to another."""


def after_verb(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Found | None:
    """Read `Ông A cho biết ...`."""
    inside = start
    for verb in paragraph.verbs_within(start, end):
        if verb.start in direct.verbs or verb.start < inside:
            continue
        clause = clause_of(paragraph, verb, end)
        if clause is None:
            continue
        ends = [quote.end + 1 for quote in direct.within(start, verb.start) if quote.end + 1 < verb.start]
        head = max([direct.last_verb_end(start, verb.start), *ends])
        if _is_narrated(paragraph, head, verb, end):
            inside = clause[1]
            continue
        if _is_directed(paragraph, head, verb):
            director = subjects.before(paragraph, head, verb.start)
            subjects.remember(director or Subject(None), paragraph.index, verb.end)
            continue
        if _tells_nothing(paragraph, head, verb) or _relays(paragraph, verb, clause, subjects):
            continue
        subject = subjects.before(paragraph, head, verb.start)
        if subject is None and head > start:
            subject = Subject(subjects.last)
        if subject is None and _is_of_somebody(paragraph, head, verb, clause):
            subject = Subject(None, unnamed=_RELATIVE_OF.match(paragraph.form, head, verb.start) is not None)
        alone = verb.start == start and _POINT.match(paragraph.form, start) is not None
        if subject is None and (alone or ADDS.fullmatch(paragraph.form, start, verb.start)):
            subject = subjects.going_on(paragraph)
        clause = without_theo(paragraph, clause)
        if subject and paragraph.syllables(*clause) >= _WORDS:
            return subject, verb, clause
        if subject is None and verb.always_reports:
            # What verbs report inside the clause, up to its first comma, is a part of it.
            comma = paragraph.form.find(", ", *clause)
            inside = comma if comma > 0 else clause[1]
    return None


def _tells_nothing(paragraph: Paragraph, start: int, verb: Verb) -> bool:
    """Tell whether nobody's words follow a verb: the narrator's, a passive, a relative clause, an order at work, a table."""
    form, near = paragraph.form, max(start, verb.start - REACH)
    if _NARRATOR.search(form, max(start, verb.start - _NEAR), verb.start) or _is_passive(
        paragraph, start, verb
    ):
        return True
    if any(
        pattern.search(form, near, verb.start) for pattern in (_GETS_NEWS, _COUNTERS, _WELCOMES, _NEWS_OF)
    ):
        return True
    if form.startswith(",", verb.end) and not verb.always_reports and _MADE_BY.search(form, near, verb.start):
        return True
    law = _LAW_OF.search(form, near, verb.start)
    if law and paragraph.predicate(start, law.start(), ANY) is not None:
        return True
    if _RELATIVE.search(form, near, verb.start) or _is_embedded(paragraph, start, verb):
        return True
    if verb.takes == "order" and _POLICE.search(form, start, verb.start):
        return True
    return verb.takes == "data" and not _FIGURES_OF.search(
        form, max(start, verb.start - 2 * REACH), verb.start
    )


def _is_directed(paragraph: Paragraph, start: int, verb: Verb) -> bool:
    """Tell whether a verb tells of an order that was given: `Sở A đã chỉ đạo các xã sửa đê`."""
    near = max(start, verb.start - _NEAR)
    return verb.takes == "order" and _DIRECTED.search(paragraph.form, near, verb.start) is not None


def _is_embedded(paragraph: Paragraph, start: int, verb: Verb) -> bool:
    """Tell whether a verb depends on another of the same subject: `Ông A có quyền kêu gọi ...`, `lập biên bản xác nhận ...`."""
    if verb.always_reports or _FINITE.search(paragraph.form, max(start, verb.start - 3 * REACH), verb.start):
        return False
    low = max(start, verb.start - REACH)
    breaks = [match.end() for match in _BREAK.finditer(paragraph.form, low, verb.start)]
    names = [mention.end for _, mention in paragraph.within(low, verb.start)]
    low = max([low, *breaks[-1:], *names[-1:]])
    # What a noun does that begins a clause may belong to it: `một tài xế đứng gần đó nói`.
    kinds = ("marker",) if _BEGINS_NOUN.match(paragraph.form, low) else ANY
    return paragraph.predicate(low, verb.start, kinds, _AUXILIARIES) is not None


def _is_narrated(paragraph: Paragraph, start: int, verb: Verb, end: int) -> bool:
    """Tell whether a verb says what was felt, asked or done and not what was told.

    `Tin ấy khiến ông A lo ngại ...`, `Phóng viên báo A đề nghị ...`, `Khi bà A yêu cầu trả xe, ông bỏ chạy`.
    """
    form, low = paragraph.form, max(start, verb.start - REACH)
    if _FEELS.match(form, verb.start) and _CAUSED.search(form, low, verb.start):
        return True
    asks = _QUESTIONS.match(form, verb.start)
    if asks and (_REPORTER.search(form, low, verb.start) or _REPORTERS.match(form, start)):
        return True
    led = _URGES.match(form, verb.start) and _LED.match(form, start)
    return bool(led) and form.find(",", start, verb.start) < 0 <= form.find(", ", verb.end, end)


def _relays(paragraph: Paragraph, verb: Verb, clause: tuple[int, int], subjects: Subjects) -> bool:
    """Tell whether a paper tells what somebody named says: `Báo A đưa tin, ông B cho biết ...`."""
    if paragraph.form[verb.start : verb.end] != "đưa tin":
        return False
    near = min(clause[1], clause[0] + 2 * REACH)
    inner = [v for v in paragraph.verbs_within(clause[0], near) if clause_of(paragraph, v, clause[1])]
    subject = subjects.before(paragraph, clause[0], inner[0].start) if inner else None
    return subject is not None and subject.speaker is not None


def _is_of_somebody(paragraph: Paragraph, start: int, verb: Verb, clause: tuple[int, int]) -> bool:
    """Tell whether a verb has a subject of which nothing is known: `Các phiến quân cho rằng ...`, `Tên này khai nhận ...`.

    A verb that only reports always has one; another does where what stands before it is no predicate.
    """
    if not paragraph.form[start : verb.start].strip():
        return False
    start = max(start, *(match.end() for match in COMMA.finditer(paragraph.form, start, verb.start)), 0)
    lead = _LEAD.match(paragraph.form, start, verb.start)
    start = lead.end() if lead else start
    if not (verb.always_reports or (verb.takes in SAYS and paragraph.form.startswith(" rằng ", verb.end))):
        acts = paragraph.predicate(start, verb.start, ANY, _AUXILIARIES) is not None
        related = paragraph.form.startswith("mà ", clause[0]) or not has_predicate(paragraph, *clause)
        short = paragraph.syllables(start, verb.start) < 2
        if verb.takes != "clause" or short or acts or related:
            return False
    unknown = _UNKNOWN.fullmatch(paragraph.form, start, verb.start) is not None
    return unknown or not _NOBODY.match(paragraph.form, start)


def _is_passive(paragraph: Paragraph, start: int, verb: Verb) -> bool:
    """Tell whether a verb is what somebody suffers from a name: `Công ty A bị Mỹ cáo buộc ...`."""
    form, low = paragraph.form, max(start, verb.start - 2 * REACH)
    if _SUFFERS.match(form, start) and ", " not in form[start : verb.start] and not verb.always_reports:
        return True
    named = [mention for _, mention in paragraph.within(low, verb.start)]
    placed = named and named[-1].type == "LOC" and form[named[-1].end : verb.start].isspace()
    if placed and _ACCUSES.match(form, verb.start) and _ACCUSED_IN.search(form, low, named[-1].start):
        return True
    seated = len(named) > 1 and placed and _SEATED.fullmatch(form, named[-2].end, named[-1].start)
    if seated and _SUFFERED.search(form, low, named[-2].start):
        # `được bệnh viện A ở B thông báo rằng ...`
        return True
    if not verb.always_reports and _SUFFERED_SHORT.search(form, low, verb.start):
        return True
    if _SUFFERED_FROM.search(form, max(low, named[-1].end if named else low), verb.start):
        return not verb.always_reports
    if any(
        _SUFFERED.search(form, low, mention.start) and _EXPLAINED.fullmatch(form, mention.end, verb.start)
        for mention in named
        if mention.type == "PER"
    ):
        return True
    return (
        bool(named)
        and _SUFFERED.search(form, low, named[-1].start) is not None
        and _SUFFERED_THEN.fullmatch(form, named[-1].end, verb.start) is not None
    )
