"""Where the words that a verb reports end and those of a second verb of the same speaker begin: `..., đồng thời đề nghị ...`."""

import re
from collections.abc import Iterator

from pipeline.stages.extract.quotes.clauses import clause as clause_of
from pipeline.stages.extract.quotes.lists import pattern
from pipeline.stages.extract.quotes.paragraph import ANY, SAYS, Paragraph, Verb

_JOINT = re.compile(
    rf",? {pattern('joint')},? (?:cũng |còn |đã |vẫn |không quên )*\Z|, (?:cũng |còn )?\Z|; (?:đồng thời )?\Z"
)
_BARE_LIST = re.compile(r"(?:\w+(?: \w+)?, ){2,}")
"""The first of several bare verbs that share what follows: `yêu cầu nghiên cứu, tham mưu, [đề xuất] việc ...`."""
_TERM = re.compile(
    r" (?:(?:hội đồng xét xử|hđxx|tòa|toà)(?: \w+)? )?(?:(?:tuyên )?phạt(?: bị cáo| các bị cáo)?|tuyên(?: bị cáo| các bị cáo)?|mức án|mức hình phạt|án|bản án)(?!\w)"
)
"""What a prosecutor asks for behind what he says: `khẳng định truy tố đúng người và đề nghị | mức án 5 năm tù`."""
_STRONG = re.compile(r"; |,? đồng thời ")
"""A joint behind which the same subject goes on, whatever follows its verb."""
_DEMANDS = re.compile(pattern("demand"))
_DENIES = re.compile(pattern("denial"))
_PRAISES = re.compile(pattern("praise"))
_CALLS = re.compile(
    r", (?:gọi|coi|xem) (?:đây|đó) là "
    r"|, (?:một )?(?:quyết định|tuyên bố|hành động|phát ngôn|điều) (?:mà |bị|được|từng|vấp|khiến|gây|đi ngược|trái)(?!\w)"
    r"|, (?:một )?(?:động thái|bước đi) (?!(?:này|đó|ấy|trên|của|và|mới)(?!\w))"
)
"""What its speaker or its teller calls what was said: `..., gọi đây là cáo buộc vô lý`, `..., động thái bị chỉ trích`."""
_WISHES = re.compile(rf"(?:{pattern('wish')}|(?<=[;,] )mong(?!\w))")
_PREPOSITION = re.compile(pattern("preposition"))
_URGES = re.compile(pattern("urge"))
_NEAR = 32
"""How far before its verb the narrator may stand, or what joins it to another."""


def coordinated(
    paragraph: Paragraph, verb: Verb | None, clause: tuple[int, int]
) -> Iterator[tuple[Verb | None, tuple[int, int]]]:
    """Split what a verb reports where a second verb of the same subject follows: `..., đồng thời đề nghị ...`."""
    start, end = clause
    # What is said before a closing verb has subjects of its own: `Đợt này phản ánh đúng nguy cơ, ông A nói`.
    for following in paragraph.verbs_within(start, end) if verb and verb.start < start else ():
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
        denies = following.takes == "thing" and _DENIES.match(paragraph.form, following.start) is not None
        said = said or (clause_of(paragraph, following, end) if denies else None)
        term = _DEMANDS.match(paragraph.form, following.start) and _TERM.match(paragraph.form, following.end)
        ends = said or praises or term or (strong and _goes_on(paragraph, verb, following))
        if ends and paragraph.syllables(start, joint.start()) >= 3:
            if not _only_places(paragraph, start, joint.start()):
                yield verb, _before_aside(paragraph, start, joint.start())
            if said is None:
                return
            verb, (start, end) = following, said
    yield verb, _before_aside(paragraph, start, end)


def _only_places(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch only says where or when: `phát biểu | ở buổi lễ, mô tả ông là ...`."""
    placed = _PREPOSITION.match(paragraph.form, start, end)
    return placed is not None and paragraph.predicate(start, end, ANY) is None


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
