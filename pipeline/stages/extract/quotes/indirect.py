"""Reported clauses: what follows a verb of saying, and what `theo` or a closing verb attributes."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.stages.extract.model import Quote
from pipeline.stages.extract.quotes.clauses import clause as clause_of
from pipeline.stages.extract.quotes.clauses import has_predicate
from pipeline.stages.extract.quotes.direct import ADDS, SAYS_ON, DirectSpeech
from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import ANY, SAYS, Paragraph, Verb
from pipeline.stages.extract.quotes.readings import Subject
from pipeline.stages.extract.quotes.sources import (
    COMMA,
    REACH,
    THEO,
    Found,
    after_theo,
    before_closing,
    between_theo,
    names_source,
    relaying_frame,
    without_theo,
)
from pipeline.stages.extract.quotes.subjects import Subjects

_CREDIT = re.compile(r"[-–(/] ?(?:ảnh|video|clip|đồ hoạ)(?: [\w.]+){0,3}[:;] .{0,60}\Z")
"""Who took the picture, behind what its caption says."""
_CREDIT_REACH = 90
_JOINT = re.compile(
    rf",? {pattern('joint')},? (?:cũng |còn |đã |không quên )*\Z|, (?:cũng |còn )?\Z|; (?:đồng thời )?\Z"
)
_OVER = re.compile(r", |,? (?:thì|nhưng|song(?! phương)) ")
_SECOND = re.compile(r" (?:và|rồi|sau khi|trước khi|khi) \Z")
_BARE_LIST = re.compile(r"(?:\w+(?: \w+)?, ){2,}")
"""The first of several bare verbs that share what follows: `yêu cầu nghiên cứu, tham mưu, [đề xuất] việc ...`."""
_STRONG = re.compile(r"; |,? đồng thời ")
"""A joint behind which the same subject goes on, whatever follows its verb."""
_DEMANDS = re.compile(pattern("demand"))
_URGES = re.compile(pattern("urge"))
_PRAISES = re.compile(pattern("praise"))
_DOES_BESIDE = re.compile(
    r"(?:(?:trong |sau |trước )?khi|đề cập|nhưng|nhắc|ám chỉ) |(?:trong|tại|trên|qua|với|bên lề) [^,]*\Z"
)
"""What begins behind the verb of a direct quote and tells of the speaker: `“...”, ông A cho biết khi gặp báo chí`."""
_CALLS = re.compile(
    r", (?:gọi|coi|xem) (?:đây|đó) là "
    r"|, (?:một )?(?:động thái|bước đi|quyết định|tuyên bố|hành động|phát ngôn|điều) (?:mà |bị|được|từng|vấp|khiến|gây|đi ngược|trái)(?!\w)"
)
"""What its speaker or its teller calls what was said: `..., gọi đây là cáo buộc vô lý`, `..., động thái bị chỉ trích`."""
_TURN = re.compile(
    rf"; (?:{pattern('turn')},? )?|, {pattern('turn')},? |,? và (?=(?:cũng )?theo )"
    r"|,? (?:nhưng|song|và|đồng thời) (?=(?P<again>(?:ông|bà|anh|chị|cô) (?:(?:cũng|còn|đã|vẫn|lại) )*))"
)
_WISHES = re.compile(rf"(?:{pattern('wish')}|(?<=[;,] )mong(?!\w))")
_ALTHOUGH = re.compile(r"(?:dù|mặc dù|tuy|sau khi|trước khi|trong khi|khi) (?:(?:đã|vẫn|từng|liên tục) )*")
_MAIN = re.compile(r", (?:(?:song|nhưng|thì) )?")
_NARRATOR = re.compile(
    r"(?:\A|[\s“\"])(?:tôi|chúng tôi|chúng ta|(?<!của )(?<!và )(?<!các )(?<!nhiều )(?:pv|phóng viên))(?: \w+){0,2} \Z"
)
_SUFFERS = re.compile(r"(?:bị(?! (?:cáo|can|hại|đơn))|được) ")
_SUFFERED = re.compile(r"\b(?:bị|được)(?: (?:ông|bà|anh|chị|nước|phía|báo|hãng))? \Z")
_RELATIVE = re.compile(r"\b(?:mà|những (?:điều|gì|thứ)) (?:\w+ ){1,8}\Z")
_FIGURES_OF = re.compile(
    r"(?:số liệu|dữ liệu|thống kê|khảo sát|báo cáo|kết quả|nghiên cứu|thăm dò)(?: \w+){0,3} (?:của|từ) [^,;:]{2,80} \Z"
)
_POLICE = re.compile(r"(?:công an|cảnh sát) ")
"""Who tells his own men what to do where their work is told: `Công an tỉnh chỉ đạo các đội khám xét hiện trường`."""
_UNKNOWN = re.compile(
    r"\s*(?:(?:các|những|nhiều|một|một số|(?:(?:trên|hơn|gần|khoảng) )?[\d.,]+%?) )(?:(?!(?:bị|được|của|khi|là|để) )\w+ ){1,6}(?:\([^()]*\) )?"
)
_LEAD = re.compile(rf"\s*(?:{pattern('connective')}[\s,]*|chính |kết quả là |chưa kể |có (?:tới|đến) )*")
_BEGINS_NOUN = re.compile(r"\s*(?:(?:và|cùng|có) )?(?:các|những|nhiều|một|một số|hai|ba|người) ")
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
_SUFFERED_THEN = re.compile(r"(?: \w+ \w+ và)?(?: (?:đã|đang|vừa|cũng|tiếp tục|liên tục|nhiều lần))* ")
_LEAST_SYLLABLES = 4
_WORDS = 3
_NEAR = 32
"""How far before its verb the narrator may stand, or what joins it to another."""


def reported_quotes(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Iterator[Quote]:
    """Yield what one sentence reports, outside the direct quotes of its paragraph that have been read."""
    verbs = paragraph.verbs_within(start, end)
    if not verbs and not names_source(paragraph.form[start:end]):
        return
    credit = _CREDIT.search(paragraph.form, max(start, end - _CREDIT_REACH), end)
    end = credit.start() if credit else end
    if direct.quotes and any(q.start <= start and end <= q.end + 2 for q in direct.within(start, end)):
        return
    opening = _opening_verb(paragraph, start, end, subjects)
    if opening:
        first, comma, subject = opening
        yield from _opening_words(paragraph, first, comma, subject, direct)
        start = comma + len(", ")
    twice = list(_closing_and(paragraph, start, end, subjects, direct))
    if twice:
        yield from twice
        return
    for turn in _TURN.finditer(paragraph.form, start, end):
        if _turns(paragraph, turn, end, subjects):
            yield from reported_quotes(paragraph, start, turn.start(), subjects, direct)
            start = turn.end()
    if direct.quotes:
        yield from _before_speech(paragraph, start, end, direct)
        yield from _behind_speech(paragraph, start, end, direct)
    found = _reported(paragraph, start, end, subjects, direct)
    if found is None:
        return
    subject, verb, (a, b) = found
    b = b if verb else _before_colon(paragraph, a, b, subject, direct)
    parts = [
        (part, said)
        for part, said in _coordinated(paragraph, verb, (a, b))
        if not (direct.within(*said) or paragraph.splits_passage(*said) or paragraph.greets(*said))
    ]
    if not parts:
        return
    subjects.remember(subject, paragraph.index, b)
    for part, said in parts:
        reported = paragraph.quote(*said, subject.speaker, part, "indirect")
        if reported:
            yield reported
    # A subordinate clause is over at its comma or `thì`; who speaks in the main clause is another.
    over = _OVER.match(paragraph.form, b, end) if verb and verb.start < a else None
    if over and over.end() < end:
        yield from reported_quotes(paragraph, over.end(), end, subjects, direct)


def _reported(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Found | None:
    """Read what a sentence reports: who says it, the verb, and the words, without the frame that may close it."""
    frame = relaying_frame(paragraph, start, end)
    inner = frame.start() if frame else end
    told = after_theo(paragraph, start, inner, subjects) or between_theo(paragraph, start, inner, subjects)
    if told:
        # `Theo báo A, đường đã thông, ông B cho biết.`: B speaks himself.
        closing = before_closing(paragraph, told[2][0], inner, subjects, direct)
        return closing if closing and closing[1] and closing[0].speaker is not None else told
    found = _after_verb(paragraph, start, inner, subjects, direct)
    if found is None or _is_aside(paragraph, start, found[1]):
        closing = before_closing(paragraph, start, inner, subjects, direct)
        found = closing if found is None or (closing and closing[1] is None) else found
    short = paragraph.syllables(start, inner) < _LEAST_SYLLABLES
    if found or frame is None or short or direct.within(start, inner):
        return found
    source = frame.start("source") if frame["source"] else frame.start("told")
    subject = subjects.after(paragraph, source, end) or Subject(None)
    return subject, None, (start, inner)


def _closing_and(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Iterator[Quote]:
    """Read `Mỏ đã cạn, ông A khẳng định và cho rằng ...`: what the first verb closes, and what the second reports."""
    for verb, following in pairwise(paragraph.verbs_within(start, end)):
        if not SAYS_ON.fullmatch(paragraph.form, verb.end, following.start):
            continue
        behind = clause_of(paragraph, following, end)
        closing = before_closing(paragraph, start, verb.end, subjects, direct) if behind else None
        if not behind or not closing or closing[1] != verb or closing[0].speaker is None:
            continue
        if direct.within(*closing[2]) or direct.within(*behind):
            return
        subjects.remember(closing[0], paragraph.index, end)
        both = (
            paragraph.quote(*said, closing[0].speaker, of, "indirect")
            for of, said in ((verb, closing[2]), (following, behind))
        )
        yield from (quote for quote in both if quote)
        return


def _is_aside(paragraph: Paragraph, start: int, verb: Verb | None) -> bool:
    """Tell whether a verb is but a second predicate: `Nước A siết cấm vận và thúc giục nước B ..., theo báo C`."""
    return (
        verb is not None
        and _SECOND.search(paragraph.form, max(start, verb.start - _NEAR), verb.start) is not None
    )


def _opening_verb(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects
) -> tuple[Verb, int, Subject] | None:
    """Read `Nhấn mạnh đường đã thông, ông A đề nghị ...`: the verb, the comma that ends its clause, and who speaks."""
    lead = _ALTHOUGH.match(paragraph.form, start)
    start = lead.end() if lead else start
    verbs = paragraph.verbs_within(start, end)
    if not verbs or verbs[0].start != start or verbs[0].takes not in ("report", "clause"):
        return None
    verb = verbs[0]
    for following in verbs[1:]:
        comma = paragraph.form.rfind(", ", verb.end, following.start)
        if comma < 0 or not has_predicate(paragraph, verb.end, comma):
            continue
        main = _MAIN.match(paragraph.form, comma)
        subject = subjects.after(paragraph, main.end() if main else comma, following.start)
        if subject:
            return verb, comma, subject
    return None


def _opening_words(
    paragraph: Paragraph, verb: Verb, comma: int, subject: Subject, direct: DirectSpeech
) -> Iterator[Quote]:
    """Yield what the verb reports with which a sentence opens, a direct quote where all of it stands in marks."""
    said, kind = (verb.end, comma), "indirect"
    for passage in paragraph.passages:
        apart = paragraph.form[verb.end : passage.outer_start].strip(" ,:")
        if passage.outer_end == comma and passage.outer_start > verb.end and not apart:
            said, kind = (passage.start, passage.end), "direct"
    quote = paragraph.quote(*said, subject.speaker, verb, kind)
    if quote and not (kind == "direct" and direct.within(*said)):
        yield quote


def _turns(paragraph: Paragraph, turn: re.Match[str], end: int, subjects: Subjects) -> bool:
    """Tell whether somebody speaks behind a turn of the sentence: another, or the same `again`, by a pronoun before the verb."""
    if not turn["again"]:
        return _reports(paragraph, turn.end(), end, subjects)
    verb = paragraph.verb_at(turn.end("again"))
    return verb is not None and verb.takes != "speech" and not paragraph.in_name(turn.end())


def _reports(paragraph: Paragraph, start: int, end: int, subjects: Subjects) -> bool:
    """Tell whether somebody else begins to speak here: `...; bà B đáp rằng ...`."""
    if THEO.match(paragraph.form, start, end):
        return True
    verbs = paragraph.verbs_within(start, min(end, start + 2 * REACH))
    subject = subjects.after(paragraph, start, verbs[0].start) if verbs else None
    if subject is None:
        return False
    sure = subject.speaker is not None and verbs[0].takes != "order"
    return sure or clause_of(paragraph, verbs[0], end) is not None


def _coordinated(
    paragraph: Paragraph, verb: Verb | None, clause: tuple[int, int]
) -> Iterator[tuple[Verb | None, tuple[int, int]]]:
    """Split what a verb reports where a second verb of the same subject follows: `..., đồng thời đề nghị ...`."""
    start, end = clause
    for following in paragraph.verbs_within(start, end) if verb else ():
        joint = _JOINT.search(paragraph.form, max(start, following.start - _NEAR), following.start)
        if not joint or _BARE_LIST.fullmatch(paragraph.form, start, following.start):
            continue
        if joint.group() == ", " and _lists(paragraph, verb, following, start):
            continue
        if joint.group() == "; " and _is_point(paragraph, verb, following, start):
            continue
        again = verb is not None and _word(paragraph, following) == _word(paragraph, verb)
        reports = again or following.takes in (*SAYS, "order", "act")
        said = None
        strong = _STRONG.match(joint.group()) is not None
        if (
            following.takes == "act"
            and joint.group() == ", "
            and not paragraph.form.startswith(" sẽ ", following.end)
        ):
            continue
        if reports or strong or paragraph.form.startswith(" rằng ", following.end):
            said = clause_of(paragraph, following, end) or _matter(paragraph, following, end)
        said = said or _wish(paragraph, following, end)
        praises = strong and _PRAISES.match(paragraph.form, following.start) is not None
        ends = said or praises or (strong and _goes_on(paragraph, verb, following))
        if ends and paragraph.syllables(start, joint.start()) >= 3:
            yield verb, _before_aside(paragraph, start, joint.start())
            if said is None:
                return
            verb, (start, end) = following, said
    yield verb, _before_aside(paragraph, start, end)


def _before_colon(paragraph: Paragraph, start: int, end: int, subject: Subject, direct: DirectSpeech) -> int:
    """Return where what is reported ends, before the colon of a direct quote of the same speaker."""
    for quote in direct.within(start, end + 3):
        colon = paragraph.form.rfind(":", start, quote.start)
        opens = (
            colon > 0
            and quote.speaker == subject.speaker
            and not paragraph.form[colon + 1 : quote.start].strip(' “"«')
        )
        if opens and not paragraph.verbs_within(start, colon) and has_predicate(paragraph, start, colon):
            return colon
    return end


def _word(paragraph: Paragraph, verb: Verb) -> str:
    return paragraph.form[verb.start : verb.end]


def _goes_on(paragraph: Paragraph, verb: Verb | None, following: Verb) -> bool:
    """Tell whether who speaks does something else behind a joint, not whom he tells to: `yêu cầu sở rà soát, đồng thời báo cáo`."""
    demands = verb is None or _DEMANDS.match(paragraph.form, verb.start) is not None
    return following.takes in (("report", "clause") if demands else ("report", "clause", "thing"))


def _before_aside(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Return what a verb reports without what its speaker calls it: `..., gọi đây là cáo buộc vô lý`."""
    aside = _CALLS.search(paragraph.form, start, end)
    return start, paragraph.closed(aside.start() if aside else end)


def _lists(paragraph: Paragraph, verb: Verb | None, following: Verb, start: int) -> bool:
    """Tell whether a verb behind a comma is one more thing of a list: `đề nghị rà soát, xác định ...`, `báo cáo về A, báo cáo B`."""
    if following.takes != "say" or paragraph.form.startswith(" rằng ", following.end):
        return False
    urges = verb is not None and _URGES.match(paragraph.form, verb.start) is not None
    return (
        urges
        or paragraph.form.find(paragraph.form[following.start : following.end], start, following.start) >= 0
    )


def _is_point(paragraph: Paragraph, verb: Verb | None, following: Verb, start: int) -> bool:
    """Tell whether a verb behind a semicolon is one of several points of a demand: `đề nghị rà soát; siết ...; đề xuất ...`."""
    urges = verb is not None and _URGES.match(paragraph.form, verb.start) is not None
    points = paragraph.form.find("; ", start, following.start - len("; ")) >= 0
    return urges and points and _word(paragraph, following) != (verb and _word(paragraph, verb))


def _matter(paragraph: Paragraph, verb: Verb, end: int) -> tuple[int, int] | None:
    """Return the matter that a second verb affirms or denies: `..., nhưng phủ nhận việc dùng vũ lực`."""
    if not paragraph.form.startswith(" việc ", verb.end):
        return None
    return verb.end + 1, paragraph.closed(end)


def _wish(paragraph: Paragraph, verb: Verb, end: int) -> tuple[int, int] | None:
    """Return what a second verb wishes: `..., và mong muốn sớm khởi động đàm phán`."""
    if not _WISHES.match(paragraph.form, verb.start) or paragraph.form[verb.end : verb.end + 1] != " ":
        return None
    return verb.end + 1, paragraph.closed(end)


def _before_speech(paragraph: Paragraph, start: int, end: int, direct: DirectSpeech) -> Iterator[Quote]:
    """Yield what a verb reports before the colon of its direct quote: `Ông A nói đội đã mệt: “...”`."""
    for quote in direct.within(start, end + 3):
        colon = quote.start - 2 - (quote.start > 1 and paragraph.text[quote.start - 2] == " ")
        if not (start <= colon < end and paragraph.text[colon] == ":"):
            continue
        for verb in paragraph.verbs_within(start, colon):
            clause = clause_of(paragraph, verb, colon) if verb.start in direct.verbs else None
            if clause and paragraph.syllables(*clause) >= _LEAST_SYLLABLES:
                reported = paragraph.quote(*clause, quote.speaker, verb, "indirect")
                if reported:
                    yield reported


def _behind_speech(paragraph: Paragraph, start: int, end: int, direct: DirectSpeech) -> Iterator[Quote]:
    """Yield what the verb behind a direct quote reports beside it: `“...”, ông A cho rằng đường còn xa`."""
    for quote in direct.within(start, end):
        for verb in paragraph.verbs_within(quote.end, end):
            if verb.start not in direct.verbs or not verb.always_reports:
                continue
            clause = clause_of(paragraph, verb, end)
            if clause and _DOES_BESIDE.match(paragraph.form, *clause):
                continue
            if clause and has_predicate(paragraph, *clause) and not direct.within(*clause):
                reported = paragraph.quote(*clause, quote.speaker, verb, "indirect")
                if reported:
                    yield reported


def _after_verb(
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
        if _NARRATOR.search(paragraph.form, max(head, verb.start - _NEAR), verb.start) or _is_passive(
            paragraph, head, verb
        ):
            continue
        if _relays(paragraph, verb, clause, subjects) or _RELATIVE.search(
            paragraph.form, max(head, verb.start - REACH), verb.start
        ):
            continue
        police = verb.takes == "order" and _POLICE.search(paragraph.form, head, verb.start)
        if police or _is_embedded(paragraph, head, verb):
            continue
        if verb.takes == "data" and not _FIGURES_OF.search(
            paragraph.form, max(head, verb.start - 2 * REACH), verb.start
        ):
            continue
        subject = subjects.before(paragraph, head, verb.start)
        if subject is None and head > start:
            subject = Subject(subjects.last)
        if subject is None and _is_of_somebody(paragraph, head, verb, clause):
            subject = Subject(None)
        if subject is None and ADDS.fullmatch(paragraph.form, start, verb.start):
            subject = subjects.going_on(paragraph)
        clause = without_theo(paragraph, clause)
        if subject and paragraph.syllables(*clause) >= _WORDS:
            return subject, verb, clause
        if subject is None and verb.always_reports:
            # What verbs report inside the clause, up to its first comma, is a part of it.
            comma = paragraph.form.find(", ", *clause)
            inside = comma if comma > 0 else clause[1]
    return None


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
    if _SUFFERED_FROM.search(form, max(low, named[-1].end if named else low), verb.start):
        return not verb.always_reports
    return (
        bool(named)
        and _SUFFERED.search(form, low, named[-1].start) is not None
        and _SUFFERED_THEN.fullmatch(form, named[-1].end, verb.start) is not None
    )
