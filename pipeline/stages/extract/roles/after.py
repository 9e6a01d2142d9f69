"""The titles that follow a name: `A, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an`, `ông A là giám đốc`."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from pipeline.stages.extract.roles.chains import EPITHET, HONORIFIC, Chain, as_held, shared
from pipeline.stages.extract.roles.names import BOARD, OF, PREDICATE
from pipeline.stages.extract.roles.paragraph import Body, Paragraph
from pipeline.stages.extract.roles.titles import Title
from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of

_GIVEN = "bầu|bổ nhiệm|đề cử|cử|chọn|chỉ định|phân công|đề bạt|điều động|luân chuyển|tiến cử|tín nhiệm|giao"
_OFFICES = r"chức danh|chức vụ(?! (?:trưởng|phó) vụ(?!\w))|chức|cương vị|vị trí|vai trò|tư cách|ghế"
_WHEN = r"(?:(?:từ|đến|vào|hồi) )?(?:ngày|hôm|sáng|chiều|tối|tuần|năm|tháng)(?: (?:ngày|hôm|\d[\d/-]*|nay|qua|ngoái|trước)){1,2}"
_YEARS = r"(?:(?:có|sau|với) )?(?:(?:hơn|gần) )?\d+ năm"
_WHO = r"người (?=(?:từng|hiện|đang|vừa|được|giữ|nắm|vốn|đồng thời)\b)"
_NOW = r"hiện (?:giờ|nay)|hiện|từng|vốn|nay|rồi|còn(?= được)|được biết (?:đến|tới)|đang|khi đó|lúc đó|lúc bấy giờ|đồng thời"
_WILLED = r"(?:tuyên bố|thông báo|quyết định|xin|muốn)(?= (?:(?:sẽ|đã|xin) )?(?:từ chức|thôi|rời|rút khỏi))"
_ELECTED = rf"được(?:(?:,|,? và)? (?:tái )?(?:{_GIVEN})(?!\w))*"
_TENSE = r"vừa|đã|sẽ|tái|cũng|đều|cùng(?= (?:là|làm|giữ|được|trở thành)(?!\w))|tiếp tục(?= (?:được|là|làm|giữ|đảm)(?!\w))|một"
_PLACED = (
    rf"(?:trước đó|trước đây|trước kia|sau đó|sau này|về sau|mới|về|trở về|chuyển sang|{_WHEN}|{_YEARS})"
    r"(?= (?:(?:từng|đang|được|đã|vừa|chính thức) )*(?:là|làm|giữ|đảm|trở|bổ|bầu|được|từ chức|thôi|nhậm chức|đắc cử)(?!\w))"
)
_STAGE = r"(?:thời|khi|lúc|hồi) (?:còn|đang)"
_ADVERBS = rf"(?:(?:{_NOW}|{_WILLED}|{_ELECTED}|{_TENSE}|{_PLACED}|thôi|{_STAGE})(?!\w) ?)*"
"""What stands between a name and the verb that gives it a post: when, how, by whose will."""
_LEFT = r"(?:vào|khỏi|rời|rời khỏi|mất|thôi)(?= (?:chức|vị trí|cương vị|ghế))|từ(?= chức)"
_FOR_POST = r"cho(?= (?:cương vị|vị trí|chức|ghế))|(?:với|trên|ở)(?= (?:cương vị|tư cách|vai trò|chức))"
_HOLDS = (
    r"(?:nguyên )?là|(?:làm|hành) nghề|làm|giữ|nắm|kiêm nhiệm|nhận(?= (?:chức|cương vị|vị trí))|(?:kinh|trải) qua"
    r"|đảm (?:nhiệm|nhận|trách)|trở thành|đắc cử|nhậm chức"
)
_IN_OFFICES = (
    rf"(?:{_OFFICES})(?: là)?"
    rf"|(?:các|nhiều|những|một số) (?:{_OFFICES})(?: (?:quan trọng|chủ chốt))?(?:(?:,? như|(?: bao)? gồm)?:|,? như)?"
)
_OPEN = re.compile(
    rf"(?P<mark>,| ?[-–](?= )|-(?=[^\W\d_])| \(|:)? ?(?:{_WHO})?{_ADVERBS}"
    rf"(?P<verb>(?:{_HOLDS}|{_LEFT}|{_FOR_POST})(?: (?:{_IN_OFFICES}))?(?!\w) ?)?"
    rf"(?:một (?:trong (?:những|các|số(?: (?:những|các))?) )?)?{HONORIFIC}?(?:(?:nữ|nam|vị) )?"
)
"""What stands between a name and a title behind it."""
_FORMER = re.compile(r" (?:nguyên|cựu) ")
"""With what a post begins that may stand behind a name without a mark: `đồng chí A [nguyên] Bí thư B`."""
_APPOINTED = re.compile(
    r"(?P<before>(?: (?:hôm nay|hôm qua|vừa|mới|đã|từng|sau đó|ngày [\d/-]+)){0,2} được )[^,.;:()“”\"]{2,60}? (?:bầu|bổ nhiệm|đề cử|cử|tiến cử|chọn|chỉ định|tín nhiệm|phân công)(?= (?:làm|giữ|vào|là)(?!\w))"
)
"""What may stand between a name and the post it is given: `A hôm qua được Quốc hội bầu [làm ...]`."""
ALL = re.compile(r"(?:,| [-–])? \(?(?:đều|cùng)(?: (?:từng|đang|hiện))? (?:là|làm)(?!\w)")
"""What says a title of all people of a list."""
_EXPLAINS = re.compile(r" một $|(?:từng|vốn|nguyên) là")
_ASIDE = re.compile(
    r"(?:\d{1,3} tuổi|sinh (?:năm |ngày )?[\d/.-]+|sn:? ?\d{4}|\d{4}|(?:ngụ|trú|quê|dân tộc|người|quốc tịch|nguyên quán|tức|tên thật|biệt danh|bí danh|còn gọi|thường gọi|thường trú|hktt|ở|cư trú|đến từ|vợ|chồng|mẹ|con (?:trai|gái|rể|dâu)|em (?:trai|gái|ruột)|anh (?:trai|ruột)|chị (?:gái|ruột))(?!\w)(?:[^,;().]|\.(?! )){1,60}"
    r"|(?:thứ \w+|bìa|bên|ngoài cùng|đứng|ngồi|ảnh|áo)(?!\w)(?:[^,;().]|\.(?! )){0,30})"
)
_UNIT = re.compile(
    r"(?:phường|quận|xã|huyện|tỉnh|thành phố|tp|thị xã|thị trấn|thôn|ấp|[pqxh]\.) ?(?P<number>\d+)?"
)
"""The noun of a unit, with which a further part of a home begins: `trú 12 Lê Lợi, [phường] An Hòa`."""
_NEXT = re.compile(r",? (?P<shared>kiêm(?: nhiệm)?|đồng thời là|và)(?: là)? |, | ?[-–] |\) ?[-–,] ")
_AGAIN = re.compile(
    rf"(?:(?:hiện(?: nay)?|nay|từng|nguyên|vốn|rồi|sau đó|đồng thời) )?(?:(?:đang|đã|vừa|thôi) )?(?:được (?:(?:tái )?(?:{_GIVEN})(?: lại)?(?:,| và)? )*)?(?P<verb>là|làm|chức|trở thành|đắc cử|(?:giữ|đảm nhiệm|đảm nhận)(?: (?:{_OFFICES}))?) "
)
_CLOSED = re.compile(
    r"\Z|[,.;:)!?…”\"]| [-–(“\"]| (?:một|hai|ba|các|những|nhiều|\d+|kiêm|và|đồng thời|cho|chủ trì|dẫn đầu|thay|thay thế|kế nhiệm|phụ trách|nói|phát biểu|của (?:ông|bà|anh|chị|cô|một)|tại|của|dưới thời|cuốn|quyển|tập thơ|bài thơ|bài hát|tiểu thuyết|vở kịch|vở diễn|ca khúc|bộ phim|nhiệm kỳ|giai đoạn|khóa|khoá|từ (?:năm|tháng))(?!\w)"
)
_BY = re.compile(r"(?: \([^()]{1,60}\))?,? do (?:[^\W\d_]+ ){0,4}\Z")
_BOARD = re.compile(
    rf"(?<!\w)(?P<board>(?:{BOARD}|ban tổ chức)(?: (?!gồm|có)[\w/-]+){{0,12}}?)(?: (?:gồm|có) \d+ (?:người|thành viên|đồng chí|ủy viên))?\Z"
)
"""A board before who leads it: `[Ban Lễ tang] gồm 17 người do ông A làm Trưởng ban`."""
_MADE = re.compile(r",? (?:làm|giữ chức) ")
"""What goes on behind an apposition with what somebody is made: `đoàn do ông A, Phó Chủ tịch B, [làm] trưởng đoàn`."""
_IS_GIVEN = re.compile(
    rf",?(?: (?:vừa|đã|sẽ|cũng|tiếp tục|chính thức))* được (?:tái )?(?:{_GIVEN})(?:(?:,|,? và)? (?:{_GIVEN}))* "
)
"""What goes on behind an apposition with what its name is made: `ông A, Phó Cục trưởng B [được bổ nhiệm] làm Cục trưởng`."""
_IS_MADE = re.compile(rf"(?<!\w)(?:{_GIVEN}) {HONORIFIC}?\Z")
"""What stands before the name of whom somebody gives a post: `bổ nhiệm ông [A], Phó Chủ tịch B, làm Giám đốc C`."""
_LEADS = re.compile(
    r"(?:(?:phó )?(?:tổng )?giám đốc|(?:phó )?chủ tịch|chủ|hiệu trưởng|người đại diện|đại diện)(?!\w)"
)
_SENTENCE_HEAD = re.compile(rf"(?:\A|[.!?…:;“\"] ?|, |, còn )(?:bị cáo |bị can )?{HONORIFIC}?\Z")
_REPORTS = re.compile(rf"(?: {_WHEN})? (?:đưa tin|dẫn|đăng|viết|tường thuật|thông tin)(?!\w)")
"""What follows the name of an outlet that is no employer: `..., Ngoại trưởng, [Rappler] đưa tin`."""
_IN_BRACKETS = re.compile(r" \([^()]{1,40}\)")
_PARTS = re.compile(r", | [-–] | ")
"""What stands between the letters of a unit and its body."""
_KIN = re.compile(
    r"\b(?:vợ|chồng|con|cháu|mẹ|(?<!công )(?<!tuyên )bố|cha|(?:anh|em|chị|con|bạn) (?:trai|gái|rể|dâu|họ|ruột)|người yêu|gia đình)(?: của)?(?: (?:ông|bà|anh|chị|cô))? \Z"
)
_REPLACED = re.compile(rf"\b(?:thay(?: thế| cho)?|thế chỗ|kế nhiệm) {HONORIFIC}?\Z")
"""What stands before the name of whom somebody else follows in office: `thay ông [A] làm giám đốc`."""
_BECOMES = re.compile(r"trở thành|đắc cử|nhậm chức|giữ|đảm")
_WISHED = re.compile(
    rf"(?<!\w)(?:lo sợ|sợ|lo ngại|muốn|mong|mong muốn|hy vọng|hi vọng|kỳ vọng|nếu|dự đoán|dự báo|xem|liệu|(?:nghĩ|tin|nghi ngờ|nghi ngờ gì)(?: rằng)?|gọi|ví) {HONORIFIC}?\Z"
)
"""What stands before the name of whom somebody would see in office: `lo sợ ông [A] trở thành tổng thống`."""
_THERE = re.compile(rf"(?<!\w)(?:có|gồm|cùng|với)(?: sự (?:tham dự|có mặt) của)?:? {HONORIFIC}?\Z")
_OTHERS = re.compile(r"(?:(?:đại diện )?lãnh đạo|đại diện)(?!\w)")
"""What goes on with others behind `và`: `A, phó giám đốc Sở B và [lãnh đạo] Sở C`."""
_LEADERS = re.compile(
    r"(?:đại diện )?lãnh đạo(?!\w)|cán bộ,? (?:và )?(?:nhân viên|công nhân|công chức|viên chức|chiến sĩ|giáo viên|giảng viên|đảng viên|hội viên)(?!\w)"
)
"""Others who are there behind somebody named: `Dự lễ có ông A, [cán bộ, chiến sĩ] đơn vị`."""
_OF_FIRM = re.compile(r"(?:cổ đông|chủ đầu tư|nhà đầu tư|nhà sản xuất|nhà phân phối|nhà thầu)(?!\w)")
"""What a firm is rather than its head: `ông A, Giám đốc Công ty B - [cổ đông lớn] của C`."""
_OF_SEVERAL = re.compile(r" (?:các|những|nhiều|một số|\d+)(?!\w)")
"""What tells behind a title that many hold it: `A, phó giám đốc Sở B và bí thư [14] xã`."""
_OF_KIN = re.compile(
    rf"(?:,| [-–]) (?:vợ|chồng|mẹ|cha|bố|(?:con|em|anh|chị|cháu)(?: (?:trai|gái|ruột|rể|dâu))?)(?: của)? {HONORIFIC}?\Z"
)
"""What makes a name the end of an apposition, whose titles are another's: `bà A, vợ ông [B], giáo viên`."""
_OBJECT = re.compile(
    rf"(?:\A|\W)(?:theo|với|cho|của|gặp|tiếp|đón|mời|thăm|tiễn|cùng|hỏi|gửi|từ|tới|đến|trên|qua|đáp lời|trả lời) (?:bị cáo |bị can )?{HONORIFIC}?\Z"
)
_ACTS = re.compile(rf"{PREDICATE.pattern}| (?:khiến|bị|được|không|có|làm|này)(?!\w)")
"""What follows the subject of a clause."""
_ABOUT = re.compile(
    r"(?:\A|[.!?…] )(?:về|liên quan|bên lề|nhân|giữa|tại|trong|trước) (?!khi|đó|đây|lúc|kia|hết)[^.,;:]{1,100}\Z"
)
"""What a sentence begins with whose subject follows the comma: `Về cuộc gặp của ông A và ông [B], Thư ký C cho biết`."""
_SOURCE = re.compile(rf"(?:\A|\W)theo {HONORIFIC}?\Z")
_DESCRIBED = re.compile(r"(?! (?:các|những|nhiều|một số) )(?: [\w/.-]*\w){1,12}(?:[,.;)]| [-–] |\Z)")
_BRIEFLY_DESCRIBED = re.compile(r"(?! (?:các|những|nhiều|một số) )(?: [\w/.-]*\w){1,8}(?:[,.;)]| [-–] |\Z)")
_CLAUSE = re.compile(r" (?:đi|đã|sẽ|đang|không|chưa|có|phải|cần|được|bị|là|vẫn|thì)(?!\w)")
_PAST_CLAUSE = re.compile(r" (?:đi|đã|sẽ|thì)(?!\w)")
_FOR = re.compile(r" (?:cho|quyền|lợi ích)(?!\w)")
_ACTING = ("người đang ", "người từng ", "người vừa ", "người hiện ", "người hiện đang ", "người đã ")
_FROM = re.compile(r" (?:người|gốc|quê|quốc tịch|đến từ)(?!\w)")
_TO_NAME = re.compile(rf" ?{HONORIFIC}?")


_OFFICE = re.compile(r" (?:giữ|nhận) chức(?: vụ| danh)?(?= )")
_NEW_CLAUSE = re.compile(
    r"[.;:!?…“”\"]|\A (?:(?:đã|vừa|sẽ|ký|ra|quyết định) )*(?:tái )?(?:bổ nhiệm|bầu|đề cử|cử|chỉ định|phân công|điều động)(?!\w)|(?:\A| )(?:thay|do|bởi|người|thôi|không|từng|khi|lúc|sau|nước|lần lượt)(?!\w)"
)
"""What stands between a name and an office that is not, or no longer, the person's."""
_JOINT = re.compile(
    rf",? (?:rồi|và|khi|lúc)(?= )|,(?= )| [-–](?= (?:sẽ|đã|vừa|từng|được)(?!\w))|(?= (?:với|trên|ở) (?:{_OFFICES})(?!\w))"
)
"""What may stand before a later predicate of a subject."""
_OTHER_CLAUSE = re.compile(
    rf"[.;:!?…“”\"]|(?:\A| )(?:{any_of(row['verb'] for row in table('saying_verbs') if row['takes'] != 'none')}|mà|vì|do|bởi|nơi|rằng|để|con|vợ|chồng|cha|mẹ|bố|cháu|của (?:ông|bà|anh|chị))(?!\w)"
)
"""What stands between a subject and a predicate that is another's."""
_LONGEST_WAY = 110
_LONGEST_MAKING = 24
_POST_VERBS = (
    "làm",
    "cho",
    "với",
    "trên",
    "ở",
    "giữ",
    "vào",
    "đảm",
    "đắc",
    "nhậm",
    "chức",
    "khỏi",
    "rời",
    "mất",
    "thôi",
    "từ",
)
"""How what says that somebody holds a post begins."""


class _Naming(NamedTuple):
    """What stands between a name and a title behind it."""

    named: int
    """Where the name begins, with the titles before it."""
    mark: str
    verb: str
    explains: bool
    """Whether the title has an article (`A, một bác sĩ`), or is said to be another time's (`A từng là bác sĩ`)."""
    acts: bool
    """Whether the name is the clause's subject."""
    begins: bool
    """Whether it begins the sentence: `Bà A là giáo viên`."""
    source: bool
    """Whether its words are told: `theo bà A`."""

    @property
    def holds(self) -> bool:
        """Whether the verb says that somebody holds a post."""
        return self.verb.startswith(_POST_VERBS)


def chain_after(paragraph: Paragraph, named: int, start: int, taken: set[int]) -> Chain:
    """Read the titles that follow a name from `start` on, and the office that the clause gives it (`điều động ông A tới B, giữ chức C`).

    `named` is where the name begins, with the titles before it; `taken` are the titles that belong to names after them.
    """
    chain = _apposed(paragraph, named, start, taken)
    end = _end(chain, start)
    lead = max(0, named - _LONGEST_MAKING)
    made = chain and _MADE.match(paragraph.form, end)
    by = made and (_BY.search(paragraph.form, lead, named) or _IS_MADE.search(paragraph.form, lead, named))
    if by or (chain and _IS_GIVEN.match(paragraph.form, end)):
        return [*chain, *_apposed(paragraph, named, end, taken)]
    until = min(end + _LONGEST_WAY, paragraph.next_person(end))
    following = bisect_right(paragraph.title_ends, end)
    if following == len(paragraph.titles) or paragraph.titles[following].start > until:
        return chain
    office = _OFFICE.search(paragraph.form, end, until) if paragraph.gives_office else None
    between = paragraph.form[end : office.start()] if office else ""
    if office and not _NEW_CLAUSE.search(between) and (chain or between):
        return [*chain, *_apposed(paragraph, named, office.start(), taken)]
    if not _SENTENCE_HEAD.search(paragraph.form, max(0, named - 12), named):
        return chain
    return [*chain, *_told_later(paragraph, named, end, until, taken)]


def _told_later(paragraph: Paragraph, named: int, end: int, until: int, taken: set[int]) -> Chain:
    """Read the titles that a later predicate gives a subject: `Ông A quê Huế, từng là giám đốc`, `nghỉ hưu khi đang là giám đốc`."""
    for joint in _JOINT.finditer(paragraph.form, end, until):
        if _OTHER_CLAUSE.search(paragraph.form, end, joint.start()):
            return []
        opening = _OPEN.match(paragraph.form, joint.end())
        if opening and opening["verb"] and opening.end() in paragraph.title_at:
            chain = _apposed(paragraph, named, joint.end(), taken)
            end = _end(chain, joint.end())
            return [*chain, *_told_later(paragraph, named, end, until, taken)] if chain else []
    return []


def _end(chain: Chain, start: int) -> int:
    """Return where the titles of a chain end that is read from a place on."""
    return max([start, *(max(title.end, body.after) for title, body in chain)])


def held_after(paragraph: Paragraph, pronoun: int, start: int) -> Chain:
    """Read the titles that a clause gives its subject, a pronoun, from `start` on: `ông từng là giám đốc`."""
    opening = _OPEN.match(paragraph.form, start)
    return _apposed(paragraph, pronoun, start, set()) if opening and opening["verb"] else []


def _apposed(paragraph: Paragraph, named: int, start: int, taken: set[int]) -> Chain:
    form = paragraph.form
    appointed = _APPOINTED.match(form, start)
    opening = _OPEN.match(form, appointed.end() if appointed else start)
    unmarked = (
        _FORMER.match(form, start) or _represents(paragraph, start + 1) or _has_post(paragraph, start + 1)
    )
    if not opening or not (opening["mark"] or opening["verb"] or unmarked):
        return []
    at = opening.end()
    kin = _OF_KIN.search(form, max(0, named - 24), named)
    if opening["verb"] and not opening["mark"] and _WISHED.search(form, max(0, named - 24), named):
        return []
    followed = opening["verb"] and " được " not in opening.group()
    if followed and _REPLACED.search(form, max(0, named - 24), named):
        return []
    if (kin and kin.start() in paragraph.person_ends) or (
        not opening["mark"] and _KIN.search(form, max(0, named - 24), named)
    ):
        return []
    if at not in paragraph.title_at:
        aside = _aside_end(paragraph, at)
        # `A là con gái bà B, giáo viên`, `A (vợ ông B, giáo viên)`: what follows is said of B.
        enclosed = opening["mark"] == " (" and not form.startswith(")", aside)
        if aside == at or ((opening["verb"] or enclosed) and paragraph.next_person(at) < aside):
            return []
    first = _first_of_pair(paragraph, named)
    governed = _OBJECT.search(form, max(0, first - 24), first) or _ABOUT.search(
        form, max(0, first - _LONGEST_WAY), first
    )
    acts = governed is None
    if opening["mark"] and _BECOMES.match(opening["verb"] or "") and not acts:
        # `sau khi kết hôn với A, trở thành vua`: who became so is the subject.
        return []
    source = _SOURCE.search(form, max(0, named - 24), named) is not None
    begins = (_SENTENCE_HEAD.search(form, max(0, named - 12), named) or ALL.match(form, start)) is not None
    naming = _Naming(
        named,
        opening["mark"] or "",
        opening["verb"] or "",
        _EXPLAINS.search(opening.group()) is not None,
        acts,
        begins,
        source,
    )
    chain = _chained(paragraph, at, naming, taken)
    if appointed and chain and not chain[0][1].said:
        chain[0] = chain[0][0], _party(paragraph, chain[0][0], appointed)
    return chain


def _first_of_pair(paragraph: Paragraph, named: int) -> int:
    """Return where the name begins that `và` joins to a name behind it, else where that one begins."""
    before = bisect_left(paragraph.person_starts, named) - 1
    if before < 0 or not paragraph.form.endswith(" và ", 0, named):
        return named
    other = paragraph.people[before][1]
    return other.start if other.end == named - len(" và ") else named


def _chained(paragraph: Paragraph, at: int, naming: _Naming, taken: set[int]) -> Chain:
    """Read the titles of a name one after the other from a place on."""
    form = paragraph.form
    chain: Chain = []
    joined, parted = "", False
    while True:
        title = paragraph.title_at.get(at)
        if title:
            leaders = _LEADERS.match(form, title.start) is not None
            other = joined == "và" or (leaders and not joined and _names_guest(paragraph, naming))
            if other and (leaders or _OTHERS.match(form, title.start) or _OF_SEVERAL.match(form, title.end)):
                break
            of_firm = chain and not joined and chain[-1][1].said and _OF_FIRM.match(form, title.start)
            post = None if of_firm or title.start in taken else _post(paragraph, title, naming)
            if not post:
                break
            alias = paragraph.alias(post[0])
            after = max(post[0].end, post[1].after, alias.end + 1 if alias else 0)
            acting = naming.mark == "," and not naming.acts and _ACTS.match(form, after)
            if acting and not (naming.source and _heads_body(paragraph, *post)):
                return []
            chain = [*(chain if parted else _with_body_of(paragraph, chain, post, joined)), post]
            if after in paragraph.person_ends:
                # `A, trợ lý của ông B - tổng giám đốc`: what follows is said of B.
                break
        else:
            after = _aside_end(paragraph, at)
        step = _NEXT.match(form, after) if after > at else None
        employer = _employer(paragraph, chain, step.end()) if step else None
        if employer:
            post = (chain[-1][0], employer)
            chain = [*(chain[:-1] if parted else _with_body_of(paragraph, chain[:-1], post, joined)), post]
            step = _NEXT.match(form, employer.after)
        if not step:
            break
        joined = step["shared"] or ""
        again = _AGAIN.match(form, step.end())
        parted = again is not None and not joined
        at = again.end() if again else step.end()
        naming = naming._replace(
            verb=again["verb"] if again else naming.verb if not chain else "", explains=False
        )
    return chain


def _names_guest(paragraph: Paragraph, naming: _Naming) -> bool:
    """Tell whether a name is one of those who are there, before others: `Dự lễ có ông [A], lãnh đạo tỉnh B`."""
    there = _THERE.search(paragraph.form, max(0, naming.named - 24), naming.named)
    return naming.mark == "," and not naming.verb and there is not None


def _with_body_of(paragraph: Paragraph, chain: Chain, post: tuple[Title, Body], joined: str) -> Chain:
    """Return the titles before a post, those without a body with the one that they share with it; `joined` joins the last to it."""
    last = len(chain) - 1
    return [
        (title, shared(paragraph, (title, body), post, joined if i == last else ""))
        for i, (title, body) in enumerate(chain)
    ]


def _post(paragraph: Paragraph, title: Title, naming: _Naming) -> tuple[Title, Body] | None:
    """Return a title behind a name with its body; None where it is another's, or begins a clause."""
    title = as_held(paragraph, title)
    title, body = paragraph.read(title, len(paragraph.form))
    body = body if body.after > title.end else _bracketed(paragraph, title)
    after = max(title.end, body.after)
    another = _names_another(paragraph, title, after) and not (naming.mark and paragraph.serves(title, after))
    if another or _says_deed(paragraph, title, naming):
        return None
    closed = after > title.end or _ends(paragraph.form, title, naming)
    begins = naming.begins and title.kind != "apposed"
    # Behind a clause's subject at its head nothing but an apposition begins with a title, however it goes on.
    if not (closed or naming.holds or naming.explains or (begins and naming.acts)):
        return None
    given = naming.holds or naming.explains or begins
    if not (naming.mark or given or body.said or title.kind in ("post", "state")):
        return None
    if naming.verb.startswith("làm") and not body.said:
        body = _led(paragraph, title, naming.named)
    return title, body


def _heads_body(paragraph: Paragraph, title: Title, body: Body) -> bool:
    """Tell whether a title is held in an organization: who is named so is seldom another (`Theo A, Giám đốc Công ty B cho biết`)."""
    found = paragraph.mention_at.get(body.start)
    in_office = title.kind == "state" and found is not None and found[1].type == "ORG"
    return body.said and (title.kind == "post" or in_office)


def _says_deed(paragraph: Paragraph, title: Title, naming: _Naming) -> bool:
    """Tell whether what looks like a title begins a clause: `luật sư A, bảo vệ cho bị cáo, ...`, `A, người đang lãnh đạo một chiến dịch`, `Ông A: Nhà báo hỏi đúng`."""
    acts = not naming.verb and paragraph.form.endswith(_ACTING, 0, title.start)
    if title.kind == "apposed" and (acts or _FOR.match(paragraph.form, title.end)):
        return True
    return naming.mark == ":" and title.kind not in ("post", "state")


def _aside_end(paragraph: Paragraph, at: int) -> int:
    """Return where what stands before the titles of a name ends: an age, a home, an employer."""
    aside = _ASIDE.match(paragraph.form, at)
    if aside:
        return aside.end()
    unit = _UNIT.match(paragraph.form, at)
    if unit and unit["number"]:
        return unit.end()
    found = paragraph.mention_at.get(at) or (paragraph.mention_at.get(unit.end()) if unit else None)
    if not found or found[1].type not in ("ORG", "LOC"):
        return at
    place = _IN_BRACKETS.match(paragraph.form, found[1].end)
    return place.end() if place else found[1].end


def _has_post(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a post in capitals stands behind a name without a mark: `đồng chí A [Phó trưởng Ban B]`."""
    title = paragraph.title_at.get(at)
    if not title or title.kind != "post" or not paragraph.text[at : at + 2].istitle():
        return False
    return paragraph.read(title, len(paragraph.form))[1].mention is not None


def _represents(paragraph: Paragraph, at: int) -> bool:
    """Tell whether somebody is named for whom he speaks, without a mark: `A [đại diện] Công ty B cho biết`."""
    title = paragraph.title_at.get(at)
    body = paragraph.body(title) if title and paragraph.form[at : title.end] == "đại diện" else None
    return body is not None and body.said and PREDICATE.match(paragraph.form, body.after) is not None


def _party(paragraph: Paragraph, title: Title, appointed: re.Match[str]) -> Body:
    """Return the party that elects its head: `được [đảng B] bầu làm lãnh đạo`."""
    at = appointed.end("before")
    found = paragraph.mention_at.get(at)
    if not found or not paragraph.form.startswith("đảng ", at):
        return Body(title.end, title.end, None, title.end)
    return Body(found[1].start, found[1].end, found[0], title.end)


def _employer(paragraph: Paragraph, chain: Chain, at: int) -> Body | None:
    """Return the body that a comma sets apart from its post: `Trưởng khoa Nhi, Bệnh viện B`."""
    belongs = OF.match(paragraph.form, at - 1)
    found = paragraph.mention_at.get(belongs.end() + 1 if belongs else at)
    if not chain or not found or found[1].type != "ORG":
        return None
    if chain[-1][1].said or chain[-1][0].kind == "rank" or _REPORTS.match(paragraph.form, found[1].end):
        return None
    return Body(found[1].start, found[1].end, found[0], found[1].end)


def _led(paragraph: Paragraph, title: Title, named: int) -> Body:
    """Return the body that stands before a name which leads it: `Công ty B do ông A làm giám đốc`."""
    none = Body(title.end, title.end, None, title.end)
    by = _BY.search(paragraph.form, max(0, named - 90), named)
    if by and paragraph.form[title.start : title.end].endswith("trưởng ban"):
        board = _BOARD.search(paragraph.form, max(0, by.start() - 90), by.start())
        return Body(board.start("board"), board.end("board"), None, title.end) if board else none
    if not by or not _LEADS.match(paragraph.form, title.start):
        return none
    bodies = (found for found in paragraph.mentions if found[1].end == by.start() and found[1].type == "ORG")
    i, body = next(bodies, (None, None))
    return Body(body.start, body.end, i, title.end) if body else none


def _bracketed(paragraph: Paragraph, title: Title) -> Body:
    """Return the body that stands in brackets after a post: `Phó Trưởng phòng Kinh tế (Công an tỉnh B)`.

    Letters behind a unit are its own, and the body may follow them: `Phó Trưởng phòng Cảnh sát kinh tế (PC03, Công an tỉnh B)`.
    """
    none = Body(title.end, title.end, None, title.end)
    found = paragraph.mention_at.get(title.end + 2)
    if title.kind == "rank" or paragraph.form[title.end : title.end + 2] != " (":
        return none
    if found and found[1].text.isupper() and paragraph.is_unit(title):
        if paragraph.form.startswith(")", found[1].end):
            return none._replace(after=found[1].end + 1)
        mark = _PARTS.match(paragraph.form, found[1].end)
        found = paragraph.mention_at.get(mark.end()) if mark else None
    if not found or found[1].type != "ORG" or not paragraph.form.startswith(")", found[1].end):
        return none
    return Body(found[1].start, found[1].end, found[0], found[1].end + 1)


def _ends(form: str, title: Title, naming: _Naming) -> bool:
    """Tell whether a title without a body ends its apposition, and does not begin a clause (`..., tài xế đã ngủ`).

    A name that is the clause's subject may have a description with a verb (`A, nông dân có 5 ha, nói`); behind a dash, or where
    the name begins the sentence, its own predicate may follow at once (`A - giám đốc đang họp`).
    """
    dashed = naming.mark.endswith(("-", "–")) and title.kind != "apposed"
    acts = PREDICATE.match(form, title.end) or _CLAUSE.match(form, title.end)
    if _FROM.match(form, title.end) or (dashed and acts):
        return True
    if title.kind not in ("state", "post"):
        described = (_DESCRIBED if naming.acts else _BRIEFLY_DESCRIBED).match(form, title.end)
        if described:
            lenient = naming.mark == " (" or (naming.acts and described.group().endswith((",", ")", " ")))
            clause = _PAST_CLAUSE if lenient else _CLAUSE
            return clause.search(form, title.end, described.end()) is None
    epithet = EPITHET.match(form, title.end)
    return _CLOSED.match(form, epithet.end() if epithet else title.end) is not None


def _names_another(paragraph: Paragraph, title: Title, after: int) -> bool:
    """Tell whether what follows a title is another name, whose title it is; a capital after it alone may begin one."""
    gap = _TO_NAME.match(paragraph.form, after)
    found = paragraph.mention_at.get(gap.end()) if gap else None
    if found and found[1].type == "PER":
        return True
    return after == title.end and paragraph.text[after + 1 : after + 2].isupper()
