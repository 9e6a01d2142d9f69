"""The titles that stand before a name: `Tổng thống Nga Vladimir Putin`, `Giám đốc Sở Y tế, ông A`."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.roles.chains import EPITHET, HONORIFIC, Chain, as_held, shared
from pipeline.stages.extract.roles.names import PLACE, PREDICATE
from pipeline.stages.extract.roles.paragraph import Body, Paragraph
from pipeline.stages.extract.roles.titles import Title

_BEFORE_NAME = re.compile(
    rf"\.?(?: (?:tỉnh|huyện|xã|phường|quận|thành phố))?(?: \([^()]{{1,12}}\))?[\s“\"]*{HONORIFIC}?[“\"]?\Z"
)
_BEFORE_LIST = re.compile(
    rf"(?: còn lại| khác| mới)?(?: \([^()]{{1,12}}\))?(?:(?: bao)? gồm| như| là|, từ)?:? (?:có )?{HONORIFIC}?\Z"
)
_CALLED = re.compile(
    r"(?:(?:cựu|nguyên|tân|đồng) )?(?:nhân viên|cán bộ|quan chức|thủ lĩnh|lãnh đạo|chỉ huy|tác giả|ứng (?:cử )?viên)(?!\w)"
)
"""Common nouns that may stand right before a name."""
_DASHED = (" - ", " – ")
_DEED = re.compile(r"(?<!\w)(?:sự|đã|sẽ|đang|từng|để|được|do|bị|quyền|người|ông|bà|vai trò|muốn|tiếp tục) \Z")
"""What stands before a noun that is a verb there, or speaks of others."""
_CONFERRED = re.compile(rf" (?:(?:đối với|cho|với) {HONORIFIC}?|(?P<left>của) {HONORIFIC})")
_OFFICE = re.compile(
    r"(?:chức|chức vụ|chức danh|vị trí|cương vị|tư cách|từ nhiệm|(?<!không )(?:công nhận|bổ nhiệm|bổ nhiệm lại|miễn nhiệm|bãi nhiệm)) \Z"
)
"""What stands before a post that somebody is given or loses: `miễn nhiệm chức danh [Chủ tịch] đối với ông A`."""
_APPOSED_NAME = re.compile(rf"(?:,| ?[-–]) (?P<honorific>{HONORIFIC})?")
_CLOSED = re.compile(r", |[.;)]|\Z")
_MET = re.compile(r" (?:tại|ở)(?!\w)")
"""What tells behind a name that it is no subject: `cuộc gặp Thủ tướng Lào, ông [A] tại ...`."""
_KIN = re.compile(
    r"\b(?:vợ|chồng|con|phu nhân|phu quân|con (?:trai|gái|rể|dâu)(?: (?:cả|út|lớn))?|anh trai|em (?:trai|gái))(?: của)? \Z"
)
_SPOUSE = re.compile(r"\b(?:phu nhân|phu quân) \Z")
"""What makes the name behind a post that of its holder's spouse: `Phu nhân [Tổng thống] Lào A`, but not `của Tổng thống A`."""
_GOVERNED = re.compile(r"(?:với|cho|của|gặp|cùng|gửi|hỏi|từ|tới|đến|đáp lời|trả lời) \Z")
_RECEIVES = re.compile(
    r"(?:\A|[.!?…] )(?:đón|tiếp|đón tiếp|gặp|gặp gỡ|hội đàm với|hội kiến|trao đổi với|trả lời|thăm|chúc mừng|cảm ơn) \Z"
)
"""What a sentence begins with whose subject follows the comma: `Đón [Phó thủ tướng Lào], bà A ...`."""
_SENTENCE_HEAD = re.compile(
    r"(?:\A|[.!?…:] |[”\"],? (?:[-–] )?|theo |là |(?:tư cách|cương vị|vai trò) )[“\"]?(?:một )?(?:nữ |nam |vị )?\Z"
)
_ADVERBIAL = re.compile(r"(?:\A|[.!?…:“\"] ?)(?:[^\W\d_]+ ){1,9}[^\W\d_]+, \Z")
"""What may stand before the subject of a sentence: `Trong khi đó, ...`."""
_JOIN = re.compile(
    rf",? (?P<shared>kiêm(?: nhiệm)?|đồng thời là|và)(?: là)? |, {HONORIFIC}?| [-–] {HONORIFIC}?| (?:mới )?là |\.? "
)
_DESCRIPTION = re.compile(
    r"(?P<words>(?: (?!(?:đã|sẽ|đang|không|chưa|phải|cần|vẫn|thì|là|cũng|rằng|này|đó|ấy)(?!\w))[^\W\d_]+){1,14})(?:,| [-–]) (?P<honorific>(?:ông|bà|anh|chị|cô) )?\Z"
)
_PLURAL = re.compile(
    r"(?:các|những|nhiều|một số|không ít|hàng loạt|loạt|đội ngũ|hàng (?:trăm|chục|nghìn|vạn)|vài|(?<!thứ )(?:hai|ba|bốn)|(?<!hằng )(?<!hàng )(?<!mỗi )(?<!thứ )năm|dàn|(?<![\d/-])\d+(?:\.\d{3})*) \Z"
)
_ABOUT = re.compile(r" (?:về|phụ trách)(?: (?!(?:đã|sẽ|đang|cho|là|của|với|việc)(?!\w))[^\W\d_]+){1,9}")
_TERM = re.compile(
    r" (?:nhiệm kỳ|giai đoạn|khóa|khoá)(?: [\divx/]+(?: ?[-–] ?\d{4})?)(?!\w)| năm \d{4}(?= )| (?:năm|khi|lúc|thời)(?: bấy)? (?:đó|ấy|giờ)(?!\w)"
)
"""When somebody held a post: `Với cương vị giám đốc [nhiệm kỳ 2006-2011], bà A ...`."""
_HOME = re.compile(rf" đến từ (?:{PLACE} )?")
"""Where the holder of a post is from: `Thượng nghị sĩ đảng A [đến từ bang B] C`."""
_BESIDE_NAME = re.compile(
    r"(?P<bracket> \()|(?P<owner>,? (?:của|thuộc) )|(?P<place>(?:,| [-–])? (?:(?:đang |hiện )?(?:công tác|làm việc|giảng dạy) )?(?:(?:đến )?từ|tại|ở) )|(?P<mark>, | [-–] )|(?P<home> (?=(?:đảng|bang) ))"
)
_OUTLET = re.compile(
    r"(?:thuộc|lực lượng|báo|tờ|tạp chí|đài|hãng|kênh|tổ chức|trường|công ty|ngân hàng|tập đoàn|quỹ|viện|nhóm|startup|nền tảng|ứng dụng|thương hiệu|chuỗi|sàn)(?! trưởng)(?: (?!(?:của|ở|tại|do|và)(?!\w))[^\W\d_]+){0,3} "
)
_CLOSED_EMPLOYER = re.compile(r",(?! (?:cơ quan|đơn vị|tổ chức|nơi|hãng)(?!\w))|[.;]|\Z| [-–(]| thuộc(?!\w)")
_WORKPLACE = re.compile(
    r"(?:đoàn luật sư|(?:văn phòng|công ty) luật|bệnh viện|bv|trường|đại học|đh|học viện|viện|trung tâm|khoa)(?!\w)"
)
"""What a body is called that somebody works at, be what he says right behind it: `luật sư A, [Đoàn luật sư B] cho biết`."""
_TOLD = re.compile(
    r"(?:(?:, người(?: [^\W\d_]+){1,2})? là(?: một)?| làm| (?:giữ|vào) (?:chức|chức vụ|chức danh|vị trí|cương vị|ghế)) \Z"
)
"""What says a title of the person before it: `A, người hiện là Ngoại trưởng ...`, `bổ nhiệm A làm Giám đốc ...`."""
_COURT = re.compile(r"(?:tòa|tand|hội nghị|quốc hội|viện kiểm sát|vksnd)")
_WARD = re.compile(r"(?:khoa|phòng|bộ môn|trung tâm|đơn vị) [^(),;]{1,60}, (?!.{0,3}\()")
_CLOSING_BRACKET = re.compile(r"(?:(?:,| [-–]) [^()]{1,40})?\)")
_DELEGATION = re.compile(r"đoàn ")
_CONSTITUENCY = re.compile(rf"{PLACE} ")
_OF_SUBJECT = (" của mình", " riêng của mình")
"""What says of a post that its holder serves the subject behind it: `Thông qua luật sư [của mình], bà A nói`."""
_LETTERS = 4
"""How long an abbreviated title may be, behind which a full stop ends no sentence: `LS. A`."""
_LONGEST_BODY = 160
"""How long a body may run between a title and the name."""
_SERVES = re.compile(r" (?:đại diện|bào chữa|bảo vệ)\Z")
"""What somebody does for the person named behind a form of address: `luật sư đại diện [ông A]`."""
_LONGEST_GAP = 24
"""How long words of address and marks may run between a title and the name."""
_TELLS = re.compile(r"(?<!\w)(?:khai|báo|nói|kể|tố cáo|tiết lộ|thừa nhận|cho biết) với \Z")
_CLAUSE = re.compile(r" (?:đã|đang|sẽ|không|chưa|từng|vẫn|bị|được|có|muốn)(?!\w)")
"""What tells of a deed behind its subject."""
_MARKS = 8
"""How many marks and spaces may stand between a name and the title that explains it."""


def chain_before(paragraph: Paragraph, person: Mention) -> Chain:
    """Read the titles that end right before a name; the nearest comes first."""
    chain: Chain = []
    edge = person.start
    while True:
        near = bisect_right(paragraph.title_ends, edge) - 1
        if near < 0:
            break
        inside = _is_inside(paragraph, near, edge) and not _is_superior(paragraph, near, person)
        outer = paragraph.titles[near - 1] if inside else None
        found = _reaching(paragraph, outer, edge, first=not chain) if outer else None
        if found is None:
            found = _reaching(paragraph, paragraph.titles[near], edge, first=not chain)
        if found is None and not chain and near and _is_owner(paragraph, near):
            found = _reaching(paragraph, paragraph.titles[near - 1], edge, first=True)
        if found is None:
            break
        title, body = found
        if not chain and _SPOUSE.search(paragraph.form, max(0, title.start - 12), title.start):
            break
        if not chain and _is_held(paragraph, near, title):
            title, body = (
                paragraph.titles[near - 1],
                body._replace(start=title.end, end=title.end, mention=None),
            )
        if chain and _serves(paragraph, title, chain[-1]):
            superior, its_body = chain.pop()
            body = Body(superior.start, max(superior.end, its_body.end), its_body.mention, its_body.after)
        elif chain:
            join = _JOIN.fullmatch(paragraph.form[body.after : edge])
            if not join or not _may_join(paragraph, title, body, chain[-1][0], join):
                break
            if _of_other_land(paragraph, (title, body), chain[-1]):
                break
            body = shared(paragraph, (title, body), chain[-1], join["shared"] or "")
        else:
            body = body if body.said else beside(paragraph, title, person.end)
        chain.append((title, body))
        edge = title.start
    return chain


def is_plural(paragraph: Paragraph, title: Title) -> bool:
    """Tell whether a title is said of several people: `các Phó Thủ tướng`."""
    lead = max(0, title.start - 24)
    before = _PLURAL.search(paragraph.form, lead, title.start)
    if before and paragraph.form.endswith(("một trong ", "một trong số "), lead, before.start()):
        return False
    return before is not None or paragraph.form.startswith(" gồm ", title.end)


def list_title(paragraph: Paragraph, named: int) -> tuple[Title, Body] | None:
    """Return the title of several people whose list begins where somebody is named: `các diễn viên: NSƯT A, B`."""
    near = bisect_right(paragraph.title_ends, named) - 1
    if near < 0 or named - paragraph.title_ends[near] > _LONGEST_BODY:
        return None
    title = paragraph.titles[near]
    if not is_plural(paragraph, title):
        return None
    title, body = paragraph.read(title, named)
    gap = paragraph.form[max(title.end, body.after) : named]
    listed = ":" in gap or " gồm " in gap
    return (title, body) if listed and _BEFORE_LIST.fullmatch(gap) else None


def _is_inside(paragraph: Paragraph, near: int, edge: int) -> bool:
    """Tell whether a title is in the one before it or in its body: `người đứng đầu lực lượng [cảnh sát] Lào A`."""
    if not near or paragraph.titles[near].start - paragraph.titles[near - 1].end > _LONGEST_GAP:
        return False
    if "," in paragraph.form[paragraph.titles[near - 1].end : paragraph.titles[near].start]:
        return False
    title, body = paragraph.read(paragraph.titles[near - 1], edge - 1)
    start = paragraph.titles[near].start
    return start < title.end or body.start <= start < body.after <= edge


def _is_superior(paragraph: Paragraph, near: int, person: Mention) -> bool:
    """Tell whether a name in short is that of whom an aide serves: `Phát ngôn viên Tổng thống [Putin]`."""
    superior = paragraph.titles[near]
    known = superior.kind == "state" and superior.end + 1 == person.start and " " not in person.text
    return known and paragraph.is_aide(paragraph.titles[near - 1])


def _is_owner(paragraph: Paragraph, near: int) -> bool:
    """Tell whether a title is that of whom the one before serves: `người đại diện của [cầu thủ], ông A`."""
    return paragraph.form[paragraph.titles[near - 1].end : paragraph.titles[near].start] == " của "


def _is_held(paragraph: Paragraph, near: int, title: Title) -> bool:
    """Tell whether a title is in the body that an aide speaks for: `Người phát ngôn [cảnh sát] vùng A, bà B`."""
    if not near or title.start != paragraph.titles[near].start or title.kind != "profession":
        return False
    aide = paragraph.titles[near - 1]
    return aide.end + 1 == title.start and paragraph.is_aide(aide)


def _serves(paragraph: Paragraph, title: Title, superior: tuple[Title, Body]) -> bool:
    """Tell whether a title is an aide's, and what follows is whom the aide serves: `Trợ lý Tổng thống Mỹ A`."""
    return paragraph.is_aide(title) and title.end + 1 == superior[0].start and superior[1].said


def _reaching(paragraph: Paragraph, title: Title, edge: int, *, first: bool) -> tuple[Title, Body] | None:
    """Return a title and its body if together they reach up to the edge, else None."""
    if edge - title.end > _LONGEST_BODY or _is_aide_of_another(paragraph, title, edge):
        return None
    for widened, body in _readings(paragraph, title, edge):
        if title.kind == "apposed" and body.after == title.end and not _is_called(paragraph, title, edge):
            continue
        for end in _ends(paragraph, max(body.after, widened.end), edge, body):
            if _leads_to(paragraph, title, end, edge, first=first):
                return widened, body._replace(after=end)
        introduces = body.after > title.end or (title.kind != "apposed" and _heads_sentence(paragraph, title))
        if first and introduces:
            for end in _ends(paragraph, body.after, edge, body):
                if _is_apposed(paragraph, title, end, edge):
                    return widened, body._replace(after=end)
    return None


def _is_aide_of_another(paragraph: Paragraph, title: Title, edge: int) -> bool:
    """Tell whether a title is that of the person before it, who serves the one behind it: `A, trợ lý của Tổng thống Mỹ B`."""
    return paragraph.serves(title, edge) and _follows_person(paragraph, title)


def _is_called(paragraph: Paragraph, title: Title, edge: int) -> bool:
    """Tell whether a common noun is what the holder of the name right behind it is called: `thủ lĩnh A`, `tác giả - nhà báo A`."""
    epithet = EPITHET.match(paragraph.form, title.end)
    ends = (title.end, epithet.end() if epithet else title.end)
    beside = edge - 1 in ends or paragraph.form[title.end : edge] in _DASHED
    called = beside and _CALLED.match(paragraph.form, title.start, title.end)
    return bool(called) and not _DEED.search(paragraph.form, max(0, title.start - 12), title.start)


def _ends(paragraph: Paragraph, after: int, edge: int, body: Body) -> Iterator[int]:
    """Yield where a title may end before an edge: with its body, with an epithet, and with what it is about."""
    if after > edge:
        return
    yield after
    epithet = EPITHET.match(paragraph.form, after)
    if epithet and epithet.end() > after:
        yield epithet.end()
    term = _TERM.match(paragraph.form, after)
    if term:
        yield term.end()
    home = _HOME.match(paragraph.form, after)
    region = paragraph.mention_at.get(home.end()) if home else None
    if region and region[1].type == "LOC":
        yield region[1].end
    about = _ABOUT.fullmatch(paragraph.form, after, edge - 1) if body.said else None
    if about:
        yield about.end()


def _leads_to(paragraph: Paragraph, title: Title, end: int, edge: int, *, first: bool) -> bool:
    """Tell whether only what may stand between a title and a name, or the next title, is between two places."""
    if edge - end > _LONGEST_GAP:
        return False
    gap = paragraph.form[end:edge]
    if not first:
        return _JOIN.fullmatch(gap) is not None
    abbreviated = title.kind in ("degree", "rank") or title.end - title.start <= _LETTERS
    if "." in gap and not (abbreviated and end == title.end):
        return False
    if _BEFORE_NAME.fullmatch(gap):
        serves = gap.strip().isalpha() and _SERVES.search(paragraph.form, title.start, end)
        return not (serves or _is_told(paragraph, title, edge))
    conferred = _CONFERRED.fullmatch(gap)
    if conferred and not (conferred["left"] and (title.kind != "post" or paragraph.is_aide(title))):
        return _OFFICE.search(paragraph.form, max(0, title.start - _LONGEST_GAP), title.start) is not None
    return _BEFORE_LIST.fullmatch(gap) is not None and is_plural(paragraph, title)


def _is_told(paragraph: Paragraph, title: Title, name: int) -> bool:
    """Tell whether a profession is whom somebody tells what another did: `khai với [cảnh sát] A đã đi`."""
    told = title.kind == "profession" and title.end + 1 == name
    if not told or not _TELLS.search(paragraph.form, max(0, title.start - 16), title.start):
        return False
    return _CLAUSE.match(paragraph.form, paragraph.mention_at[name][1].end) is not None


def _readings(paragraph: Paragraph, title: Title, edge: int) -> Iterator[tuple[Title, Body]]:
    """Yield the ways to read a title before an edge: with the body that follows it, with none, and widened."""
    command = title._replace(kind="post") if title.kind == "rank" else as_held(paragraph, title)
    yield title, paragraph.body(command)
    yield title, Body(title.end, title.end, None, title.end)
    widened, body = paragraph.read(title, edge - 1)
    yield widened, body
    if body.after > widened.end or title.kind in ("rank", "degree"):
        return
    employer = paragraph.mention_at.get(widened.end + 2)
    if employer and employer[1].type == "ORG" and paragraph.form.startswith(", ", widened.end):
        yield widened, Body(employer[1].start, employer[1].end, employer[0], employer[1].end)
    described = _DESCRIPTION.match(paragraph.form, title.end, edge)
    if not described:
        return
    addressed = described["honorific"] is not None
    heads = _heads_sentence(paragraph, title)
    if title.kind != "apposed" and heads:
        told = addressed or paragraph.may_describe(title.end, edge)
    elif heads and paragraph.form[title.start : title.end] == "đại diện":
        told = addressed and not paragraph.form.startswith(" cho ", title.end)
    else:
        told = addressed and paragraph.form.startswith((" của ", " về ", " phụ trách "), title.end)
    if told:
        about = paragraph.form.startswith(" về ", title.end)
        title = title._replace(end=described.end("words")) if about else title
        yield title, Body(title.end, title.end, None, described.end("words"))


def _heads_sentence(paragraph: Paragraph, title: Title) -> bool:
    return _SENTENCE_HEAD.search(paragraph.form, max(0, title.start - 12), title.start) is not None


def _is_apposed(paragraph: Paragraph, title: Title, after: int, edge: int) -> bool:
    """Tell whether a name after a comma is the holder of the post: `Giám đốc Sở Y tế, ông A` at a sentence's head."""
    apposed = _APPOSED_NAME.fullmatch(paragraph.form, after, edge)
    if not apposed or _follows_person(paragraph, title) or is_plural(paragraph, title):
        return False
    if _is_of_kin(paragraph, title) or (title.kind == "profession" and _is_governed(paragraph, title)):
        return False
    if _RECEIVES.search(paragraph.form, max(0, title.start - _LONGEST_GAP), title.start):
        return False
    closed = _CLOSED.match(paragraph.form, paragraph.mention_at[edge][1].end)
    if closed and (apposed["honorific"] or closed.group() == ", "):
        return True
    if paragraph.is_source(title.start) or paragraph.form.startswith(_OF_SUBJECT, title.end):
        return False
    if apposed["honorific"]:
        met = _MET.match(paragraph.form, paragraph.mention_at[edge][1].end)
        in_office = title.kind == "state" and after > title.end and met is not None
        return in_office or not _is_governed(paragraph, title)
    return _heads_sentence(paragraph, title) or (
        after > title.end
        and _ADVERBIAL.search(paragraph.form, max(0, title.start - 70), title.start) is not None
    )


def _may_join(paragraph: Paragraph, title: Title, body: Body, following: Title, join: re.Match[str]) -> bool:
    gap = join.group()
    if gap == ". ":
        return title.kind == "degree"
    if gap == " ":
        kinds = (following.kind,) if body.said else (title.kind, following.kind)
        return "rank" in kinds or "degree" in kinds
    if join["shared"]:
        return not (body.said and "và" in gap)
    if title.kind == "apposed":
        # `Tác giả - nhà báo A`
        return (body.said or gap in _DASHED) and not paragraph.is_source(title.start)
    if _is_of_kin(paragraph, title):
        return False
    alone = title.kind == "state" and not body.said and following.kind != "state"
    if (alone or title.kind == "profession") and _is_governed(paragraph, title):
        return False
    return not _follows_person(paragraph, title) or (not body.said and _opens_item(paragraph, title))


def _opens_item(paragraph: Paragraph, title: Title) -> bool:
    """Tell whether a bare post is the next one's of a list that says the posts before the names: `Trưởng ban A, [Bộ trưởng], Chủ nhiệm Văn phòng B`."""
    at = title.start - len(", ")
    holder = next((person for _, person in paragraph.people if person.end == at), None)
    near = bisect_right(paragraph.title_ends, holder.start) - 1 if holder else -1
    if not holder or near < 0 or title.kind != "state" or not paragraph.form.startswith(", ", at):
        return False
    post, body = paragraph.read(paragraph.titles[near], holder.start - 1)
    return post.kind in ("state", "post") and max(post.end, body.after) == holder.start - 1


def _of_other_land(paragraph: Paragraph, post: tuple[Title, Body], following: tuple[Title, Body]) -> bool:
    """Tell whether two posts belong to two countries, and so to two people: `bình luận của ngoại trưởng A, đại sứ B`."""
    lands = [
        paragraph.mention_at.get(body.start) if title.kind == "state" else None
        for title, body in (post, following)
    ]
    comma = paragraph.form.startswith(", ", post[1].after)
    if comma and post[0].kind == following[0].kind == "state" and not following[1].said:
        # `Nhà vua và hoàng hậu Lào, Chủ tịch nước A`
        return lands[0] is not None and lands[0][1].type == "LOC"
    return (
        all(land is not None and land[1].type == "LOC" for land in lands)
        and len({land[1].text for land in lands if land is not None}) == 2
    )


def _is_of_kin(paragraph: Paragraph, title: Title) -> bool:
    """Tell whether a title is that of somebody's kin: `Phu quân [Tổng thống], nhạc trưởng A`."""
    return _KIN.search(paragraph.form, max(0, title.start - 20), title.start) is not None


def _is_governed(paragraph: Paragraph, title: Title) -> bool:
    return _GOVERNED.search(paragraph.form, max(0, title.start - 9), title.start) is not None


def beside(paragraph: Paragraph, title: Title, end: int) -> Body:
    """Return the employer that stands after the name: `bác sĩ A (Bệnh viện B)`, `giáo sư A của Viện B`."""
    none = Body(title.end, title.end, None, title.end)
    gap = _BESIDE_NAME.match(paragraph.form, end)
    member = paragraph.names_delegate(title) or paragraph.leads_team(title)
    if not gap or not _may_employ(paragraph, title, gap, member=member):
        return none
    found = _employer(paragraph, gap, member=member)
    reigns = gap["bracket"] and title.kind == "state"
    if not found or found[1].type not in (("ORG", "LOC") if member or gap["owner"] or reigns else ("ORG",)):
        return none
    if gap["bracket"]:
        closes = _CLOSING_BRACKET.match(paragraph.form, found[1].end) is not None
    elif gap["mark"]:
        apart = not member or gap.end() < found[1].start or found[1].type == "ORG"
        works = _WORKPLACE.match(paragraph.form, gap.end()) and PREDICATE.match(paragraph.form, found[1].end)
        closes = apart and bool(works or _CLOSED_EMPLOYER.match(paragraph.form, found[1].end))
    else:
        closes = True
    whole = member and not _CONSTITUENCY.match(paragraph.form, gap.end())
    start = gap.end() if whole else found[1].start
    return Body(start, found[1].end, found[0], title.end) if closes else none


def _may_employ(paragraph: Paragraph, title: Title, gap: re.Match[str], *, member: bool) -> bool:
    """Tell whether what a gap behind a name leads to may be the body of a title: in brackets any title's."""
    if gap["mark"]:
        return member or title.kind in ("profession", "rank")
    if gap["place"]:
        return title.kind in ("profession", "degree") and not _COURT.match(paragraph.form, gap.end())
    return gap["bracket"] is not None or title.kind != "rank"


def _employer(paragraph: Paragraph, gap: re.Match[str], *, member: bool) -> tuple[int, Mention] | None:
    """Return the name behind a gap, across the noun of an outlet, a ward of a hospital or `đoàn`."""
    found = paragraph.mention_at.get(gap.end())
    nouns = (
        _OUTLET,
        *((_WARD,) if gap["bracket"] or gap["mark"] else ()),
        *((_DELEGATION,) if member else ()),
        *((_CONSTITUENCY,) if member or gap["owner"] else ()),
    )
    for noun in nouns:
        behind = None if found else noun.match(paragraph.form, gap.end(), paragraph.next_name(gap.end()))
        found = paragraph.mention_at.get(behind.end()) if behind else found
    return found


def _follows_person(paragraph: Paragraph, title: Title) -> bool:
    """Tell whether a title is said of the person before it: `A - Bộ trưởng ...`, `A, người hiện giờ là Bộ trưởng ...`."""
    lead = paragraph.form[max(0, title.start - _MARKS) : title.start]
    head = title.start - len(lead) + len(lead.rstrip(" ,-–("))
    told = _TOLD.search(paragraph.form, max(0, title.start - _LONGEST_GAP), title.start)
    heads = (head, told.start()) if told else (head,)
    return not paragraph.person_ends.isdisjoint(heads)
