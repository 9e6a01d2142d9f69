"""Reported clauses: what follows a verb of saying, and what `theo` or a closing verb attributes."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.stages.extract.model import Quote
from pipeline.stages.extract.quotes.clauses import clause as clause_of
from pipeline.stages.extract.quotes.clauses import has_predicate
from pipeline.stages.extract.quotes.coordination import coordinated
from pipeline.stages.extract.quotes.direct import SAYS_ON, DirectSpeech
from pipeline.stages.extract.quotes.lists import pattern
from pipeline.stages.extract.quotes.paragraph import Paragraph, Verb
from pipeline.stages.extract.quotes.readings import Subject
from pipeline.stages.extract.quotes.sources import (
    REACH,
    THEO,
    Found,
    after_theo,
    before_closing,
    between_theo,
    names_source,
    relaying_frame,
)
from pipeline.stages.extract.quotes.subjects import Subjects
from pipeline.stages.extract.quotes.verbs import after_verb

_CREDIT = re.compile(r"[-–(/] ?(?:ảnh|video|clip|đồ hoạ)(?: [\w.]+){0,3}[:;] .{0,60}\Z")
"""Who took the picture, behind what its caption says."""
_CREDIT_REACH = 90
_OVER = re.compile(r", |,? (?:thì|nhưng|song(?! phương)) ")
_SECOND = re.compile(r" (?:và|rồi|sau khi|trước khi|khi) \Z")
_DOES_BESIDE = re.compile(
    r"(?:(?:trong |sau |trước )?khi|đề cập|nhưng|nhắc|ám chỉ|tại|bên lề|từ chối|(?:không|chưa) (?:hề )?(?:nhắc|đề cập|nêu|tiết lộ|nói rõ|cung cấp)) |(?:trong|tại|trên) (?:một |các )?(?:cuộc|buổi|phiên|bài|chương trình|video|thư|bức|hội nghị|lễ|trang|mạng|sóng)(?!\w)|(?:trong|tại|trên|qua|với|bên lề) [^,]*\Z"
)
"""What begins behind the verb of a direct quote and tells of the speaker: `“...”, ông A cho biết khi gặp báo chí`."""
_TURN = re.compile(
    rf"; (?:{pattern('turn')},? )?|, {pattern('turn')},? |,? và (?=(?:cũng )?theo )"
    r"|,? (?:nhưng|song|và|đồng thời) (?=(?P<again>(?:ông|bà|anh|chị|cô) (?:(?:cũng|còn|đã|vẫn|lại) )*))"
)
_ALTHOUGH = re.compile(r"(?:dù|mặc dù|tuy|sau khi|trước khi|trong khi|khi) (?:(?:đã|vẫn|từng|liên tục) )*")
_MAIN = re.compile(r", (?:(?:song|nhưng|thì) )?")
_LEAST_SYLLABLES = 4
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
        for part, said in coordinated(paragraph, verb, (a, b))
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
    found = after_verb(paragraph, start, inner, subjects, direct)
    if found is None or _is_aside(paragraph, start, found[1]):
        closing = before_closing(paragraph, start, inner, subjects, direct)
        found = closing if found is None or (closing and closing[1] is None) else found
    else:
        found = _inside_closing(paragraph, start, inner, found, subjects, direct)
    short = paragraph.syllables(start, inner) < _LEAST_SYLLABLES
    if found or frame is None or short or direct.within(start, inner):
        return found
    source = frame.start("source") if frame["source"] else frame.start("told")
    subject = subjects.after(paragraph, source, end) or Subject(None)
    return subject, None, (start, inner)


def _inside_closing(
    paragraph: Paragraph, start: int, end: int, found: Found, subjects: Subjects, direct: DirectSpeech
) -> Found:
    """Return what a sentence reports that closes with who tells all of it: `Ông A hứa sẽ đi, bà B kể`.

    Behind what somebody says a body is but the paper that has it: `Ông A hứa sẽ đi, báo B cho hay`.
    """
    subject, verb, (a, b) = found
    if verb is None or len(paragraph.verbs_within(start, b)) < 2:
        return found
    closing = before_closing(paragraph, start, end, subjects, direct)
    if closing is None or closing[1] is None or closing[1] == verb or not a < closing[2][1] < b:
        return found
    teller, mentions = closing[0].speaker, subjects.people.mentions
    goes_on = paragraph.form.find(" về ", closing[1].end, end) >= 0
    if teller is None or teller == subject.speaker or goes_on:
        return found
    if mentions[teller].type != "PER":
        return subject, verb, (a, closing[2][1])
    # `Báo A cho hay, đường đã thông, ông B nói`
    relayed = subject.speaker is not None and mentions[subject.speaker].type == "ORG" and verb.always_reports
    return (*closing[:2], (a, closing[2][1])) if relayed else closing


def _closing_and(
    paragraph: Paragraph, start: int, end: int, subjects: Subjects, direct: DirectSpeech
) -> Iterator[Quote]:
    """Read `Mỏ đã cạn, ông A khẳng định và cho rằng ...`: what the first verb closes, and what the second reports."""
    for verb, following in pairwise(paragraph.verbs_within(start, end)):
        if not SAYS_ON.fullmatch(paragraph.form, verb.end, following.start):
            continue
        behind = clause_of(paragraph, following, end)
        closing = before_closing(paragraph, start, verb.end, subjects, direct) if behind else None
        if not behind or not closing or closing[1] != verb:
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
        if paragraph.form.startswith("dẫn lời", following.start):
            # `Ước tính đê đã vỡ, báo A dẫn lời ông B nói`
            return None
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
