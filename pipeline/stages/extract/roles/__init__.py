"""Roles: the titles, ranks, posts and professions that a text puts beside a person's name.

A person is named with a title in apposition, on either side: `Tổng thống Nga Vladimir Putin`, `Lương Tam Quang, Bộ
trưởng Bộ Công an`. The text is searched for titles once; each person then reads the chain of titles that ends right
before the name, and the one that begins right after it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.roles.paragraph import Body, Paragraph
from pipeline.stages.extract.roles.titles import Title
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of, match_form

Chain = list[tuple[Title, Body]]
"""Titles that one name is given side by side, each with its body."""

_HONORIFIC = r"(?:(?:các )?(?:ông|bà|anh|chị|cô|cụ|đồng chí|đ/c|đ\.c|thầy|ngài)(?!\w):? ?)"
_EPITHET = re.compile(rf"(?: (?:{any_of(words('epithets'))}|sinh năm \d{{4}}|\d{{1,2}} tuổi)(?!\w))*")
_BEFORE_NAME = re.compile(rf"\.?(?: \([^()]{{1,12}}\))?[\s“\"]*{_HONORIFIC}?[“\"]?\Z")
_APPOSED_NAME = re.compile(rf"(?:,| [-–]) (?P<honorific>{_HONORIFIC})?")
_ADDRESSED = re.compile(r"(?:với|cho|của|gặp|cùng|gửi|hỏi|từ|tới|đến|và) \Z")
_SENTENCE_HEAD = re.compile(r"(?:\A|[.!?…:] |[”\"],? (?:[-–] )?|theo |là )[“\"]?\Z")
_JOIN = re.compile(rf",? (?P<shared>kiêm|đồng thời là|và)(?: là)? |, {_HONORIFIC}?| [-–] {_HONORIFIC}?| ")
_GOVERNED = re.compile(r"(?:với|cho|của|gặp|cùng|hỏi|từ|tới|đến|đáp lời|trả lời) \Z")
_OPEN = re.compile(
    r"(?P<mark>,| [-–]| \(|:)? ?"
    r"(?:người (?=(?:từng|hiện|đang|vừa|giữ|nắm|vốn|đồng thời)\b))?(?:(?:hiện|từng|vốn|nay|đang|khi đó|lúc đó|lúc bấy giờ|đồng thời|được|bầu|bổ nhiệm|nguyên là|vừa|đã|sẽ|tái|cũng|một)(?!\w) ?)*"
    r"(?P<verb>(?:là|làm|giữ|đảm nhiệm|đảm nhận|trở thành|đắc cử|nhậm chức)(?: (?:chức danh|chức vụ|chức|cương vị|vị trí|vai trò))?(?!\w) ?)?"
    rf"{_HONORIFIC}?"
)
_BRACKETS = re.compile(r" \([^()]{1,40}\)")
_ASIDE = re.compile(
    r"(?:\d{1,3} tuổi|sinh (?:năm|ngày) [\d/.-]+|sn:? ?\d{4}|\d{4}|(?:ngụ|trú|quê|thường trú|hktt|ở|cư trú|đến từ)(?!\w)[^,;()]{1,60}"
    r"|(?:thứ \w+|bìa|bên|ngoài cùng|đứng|ngồi|ảnh|áo)(?!\w)[^,;()]{0,30})"
)
_NEXT = re.compile(r",? (?P<shared>kiêm|đồng thời là|và)(?: là)? |, | [-–] |\) ?[-–,] ")
_CLOSED = re.compile(
    r"\Z|[,.;:)!?…”\"]| [-–(]| (?:kiêm|và|đồng thời|cho|nói|phát biểu|của (?:ông|bà|anh|chị|cô)|tại|của)(?!\w)"
)
_KIN = re.compile(
    r"\b(?:vợ|chồng|con|cháu|mẹ|bố|cha|(?:anh|em|chị|con|bạn) (?:trai|gái|rể|dâu|họ|ruột)|người yêu|gia đình)(?: của)?(?: (?:ông|bà|anh|chị|cô))? \Z"
)
_DESCRIBED = re.compile(r"(?! (?:các|những|nhiều|một số) )(?: [\w/.-]+){1,8}(?:[,)]| [-–] )")
_DESCRIPTION = re.compile(
    r"(?: (?!(?:đã|sẽ|đang|không|chưa|phải|cần|vẫn|thì|là) )[^\W\d_]+){1,10}(?=, (?:ông|bà|anh|chị|cô) )"
)
_CLAUSE = re.compile(r" (?:đã|sẽ|đang|không|chưa|có|phải|cần|được|bị|là|vẫn|thì)(?!\w)")
_AGAIN = re.compile(
    r"(?:hiện |nay |từng |vốn |đồng thời )?(?:đang )?(?:được bổ nhiệm )?(?:là|làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm) "
)
_PLURAL = re.compile(r"(?:các|những|nhiều|một số|không ít|hai|ba|bốn|năm|\d+) \Z")
_TO_NAME = re.compile(rf" ?{_HONORIFIC}?")
_LONGEST_BODY = 160
"""How long a body may run between a title and the name."""
_MARKS = 8
"""How many marks and spaces may stand between a name and the title that explains it."""
_COORDINATED = re.compile(rf"(?: \([^()]{{1,60}}\))?(?:,| và|, và|;| cùng) {_HONORIFIC}?")
_BESIDE_NAME = re.compile(
    r"(?:, (?:thuộc |của )?| [-–] | \(| của | thuộc )(?:(?:thuộc|báo|tờ|tạp chí|đài|hãng|kênh) )?"
)
_CLOSING_BRACKET = re.compile(r"(?:(?:,| [-–]) [^()]{1,40})?\)")
_DELEGATION = re.compile(r"(?:đoàn )?")


def find_roles(article: Article, mentions: list[Mention], fullest: list[int]) -> list[Role]:
    """Return the roles that the article gives its people, in order, each once.

    `mentions` are the names of the article in order, `fullest` their `fullest_names`; `person` and `organization` of a
    role are indices into the mentions. The organization's text is the body as written, even where it is no mention. A
    title said again of the same person, with no body or the head of the same body, is not repeated.
    """
    said: dict[tuple[int, str], list[str]] = {}
    titles: dict[int, list[str]] = defaultdict(list)
    roles = []
    for role in _all_roles(article, mentions):
        person, title = fullest[role.person], match_form(role.title)
        bodies = said.setdefault((person, title), [])
        body = _body_name(role, fullest, mentions)
        short = (
            not body
            and role.person != person
            and any(known.startswith(f"{title} ") for known in titles[person])
        )
        titles[person].append(title)
        if not short and not any(known.startswith(body) for known in bodies):
            bodies.append(body)
            roles.append(role)
    return roles


def _body_name(role: Role, fullest: list[int], mentions: list[Mention]) -> str:
    """Return the body of a role in `match_form`, an abbreviation written out as the article explains it."""
    i = role.organization
    if i is not None and mentions[i].text == role.organization_text:
        return match_form(mentions[fullest[i]].text)
    return match_form(role.organization_text or "")


def _all_roles(article: Article, mentions: list[Mention]) -> Iterator[Role]:
    for index, group in groupby(enumerate(mentions), key=lambda pair: pair[1].paragraph):
        names = list(group)
        if any(mention.type == "PER" for _, mention in names):
            paragraph = Paragraph(index, article.paragraphs[index].text, names)
            yield from sorted(_paragraph_roles(paragraph), key=lambda role: (role.start, role.person))


def _paragraph_roles(paragraph: Paragraph) -> Iterator[Role]:
    if not paragraph.titles:
        return
    taken: set[int] = set()
    named: dict[int, int] = {}
    for i, person in paragraph.people:
        chain = _chain_before(paragraph, person)
        named[i] = chain[-1][0].start if chain else person.start
        taken.update(title.start for title, _ in chain)
        others: list[tuple[int, Mention]] = []
        if chain and _PLURAL.search(paragraph.form, max(0, chain[0][0].start - 12), chain[0][0].start):
            others = list(_coordinated(paragraph, i))
            if not others:
                continue
        if others and not chain[0][1].said:
            chain[0] = (chain[0][0], _beside(paragraph, chain[0][0], others[-1][1].end))
        for holder in (i, *(other for other, _ in others)):
            yield from _roles(paragraph, holder, chain)
    for i, person in paragraph.people:
        chain = _chain_after(paragraph, named[i], person.end, taken)
        brackets = _BRACKETS.match(paragraph.form, person.end)
        if not chain and brackets:
            chain = _chain_after(paragraph, named[i], brackets.end(), taken)
        yield from _roles(paragraph, i, chain)


def _roles(paragraph: Paragraph, person: int, chain: Chain) -> Iterator[Role]:
    for title, body in chain:
        alias = paragraph.alias(title)
        for said in (title, alias) if alias else (title,):
            yield Role(
                paragraph.index,
                min(said.start, body.start) if body.said else said.start,
                max(said.end, body.end),
                person,
                paragraph.text[said.start : said.end],
                paragraph.text[body.start : body.end] or None,
                body.mention,
            )


def _chain_before(paragraph: Paragraph, person: Mention) -> Chain:
    """Read the titles that end right before a name; the nearest comes first."""
    chain: Chain = []
    edge = person.start
    while True:
        near = bisect_right(paragraph.title_ends, edge) - 1
        found = None
        if near >= 0 and not chain:
            found = _covering(paragraph, near, edge)
        if near >= 0 and found is None:
            found = _reaching(paragraph, paragraph.titles[near], edge, first=not chain)
        if found is None:
            break
        title, body = found
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
            body = _share(title, body, *chain[-1], join["shared"] or "")
        else:
            body = body if body.said else _beside(paragraph, title, person.end)
        chain.append((title, body))
        edge = title.start
    return chain


def _covering(paragraph: Paragraph, near: int, edge: int) -> tuple[Title, Body] | None:
    """Return a title whose body holds the last title before a name: `người đứng đầu lực lượng cảnh sát Lào A`."""
    if not near or "," in paragraph.form[paragraph.titles[near - 1].end : edge]:
        return None
    title, body = paragraph.read(paragraph.titles[near - 1], edge - 1)
    held = body.start <= paragraph.titles[near].start < body.end == edge - 1
    return (title, body) if held else None


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
    if edge - title.end > _LONGEST_BODY:
        return None
    gap_ends = _BEFORE_NAME if first else _JOIN
    for widened, body in _readings(paragraph, title, edge):
        if title.kind == "apposed" and body.after == title.end:
            continue
        after = max(body.after, widened.end)
        epithet = _EPITHET.match(paragraph.form, after)
        for end in (after, epithet.end() if epithet else after):
            gap = paragraph.form[end:edge]
            if "." in gap and title.kind not in ("degree", "rank", "profession"):
                continue
            if len(gap) <= 24 and gap_ends.fullmatch(gap):
                return widened, body._replace(after=end)
        introduces = body.after > title.end or (title.kind != "apposed" and _heads_sentence(paragraph, title))
        if first and introduces and _is_apposed(paragraph, title, body.after, edge):
            return widened, body
    return None


def _readings(paragraph: Paragraph, title: Title, edge: int) -> Iterator[tuple[Title, Body]]:
    """Yield the ways to read a title before an edge: with the body that follows it, with none, and widened."""
    command = title._replace(kind="post") if title.kind == "rank" else title
    yield title, paragraph.body(command)
    yield title, Body(title.end, title.end, None, title.end)
    widened, body = paragraph.read(title, edge - 1)
    yield widened, body
    if body.after > widened.end or title.kind in ("rank", "degree"):
        return
    employer = paragraph.mention_at.get(widened.end + 2)
    if employer and employer[1].type == "ORG" and paragraph.form.startswith(", ", widened.end):
        yield widened, Body(employer[1].start, employer[1].end, employer[0], employer[1].end)
    described = _DESCRIPTION.match(paragraph.form, title.end, edge) if title.kind != "apposed" else None
    if described and _heads_sentence(paragraph, title):
        yield title, Body(title.end, title.end, None, described.end())


def _heads_sentence(paragraph: Paragraph, title: Title) -> bool:
    return _SENTENCE_HEAD.search(paragraph.form, max(0, title.start - 8), title.start) is not None


def _is_apposed(paragraph: Paragraph, title: Title, after: int, edge: int) -> bool:
    """Tell whether a name after a comma is the holder of the post: `Giám đốc Sở Y tế, ông A` at a sentence's head."""
    apposed = _APPOSED_NAME.fullmatch(paragraph.form, after, edge)
    if not apposed:
        return False
    if _follows_person(paragraph, title):
        return False
    if apposed["honorific"]:
        return _ADDRESSED.search(paragraph.form, max(0, title.start - 6), title.start) is None
    if paragraph.form.startswith(", ", _name_end(paragraph, edge)):
        return True
    return _heads_sentence(paragraph, title)


def _name_end(paragraph: Paragraph, start: int) -> int:
    return paragraph.mention_at[start][1].end


def _may_join(paragraph: Paragraph, title: Title, body: Body, following: Title, join: re.Match[str]) -> bool:
    gap = join.group()
    if gap == " ":
        kinds = (title.kind, following.kind)
        return not body.said and ("rank" in kinds or "degree" in kinds)
    if join["shared"]:
        return not (body.said and "và" in gap)
    if title.kind == "apposed":
        return body.said
    if (
        title.kind == "state"
        and not body.said
        and following.kind != "state"
        and _is_governed(paragraph, title)
    ):
        return False
    if title.kind == "profession" and _is_governed(paragraph, title):
        return False
    return not _follows_person(paragraph, title)


def _is_governed(paragraph: Paragraph, title: Title) -> bool:
    return _GOVERNED.search(paragraph.form, max(0, title.start - 9), title.start) is not None


def _share(title: Title, body: Body, other: Title, other_body: Body, join: str) -> Body:
    """Give a title without a body that of the title it is coordinated with: `Tổng Bí thư, Chủ tịch nước Lào`."""
    if body.said or not other_body.said or title.kind in ("rank", "degree"):
        return body
    if join or (title.kind == other.kind == "state"):
        return body._replace(start=other_body.start, end=other_body.end, mention=other_body.mention)
    return body


def _beside(paragraph: Paragraph, title: Title, end: int) -> Body:
    """Return the employer that stands after the name: `bác sĩ A (Bệnh viện B)`, `TS A, Viện B`."""
    none = Body(title.end, title.end, None, title.end)
    gap = _BESIDE_NAME.match(paragraph.form, end)
    if not gap:
        return none
    owned = gap.group().startswith((" của ", " thuộc "))
    delegate = paragraph.names_delegate(title) or paragraph.leads_team(title)
    if not delegate and title.kind not in (
        ("state", "post", "profession") if owned else ("profession", "degree")
    ):
        return none
    types = ("ORG", "LOC") if delegate or owned else ("ORG",)
    delegation = _DELEGATION.match(paragraph.form, gap.end())
    found = paragraph.mention_at.get(gap.end())
    if not found and delegate and delegation:
        found = paragraph.mention_at.get(delegation.end())
    if not found or found[1].type not in types:
        return none
    closing = paragraph.form[found[1].end : found[1].end + 2]
    if owned:
        closes = True
    elif "(" in gap.group():
        closes = _CLOSING_BRACKET.match(paragraph.form, found[1].end) is not None
    else:
        closes = not delegate and (closing[:1] in (",", ".", ";", "") or closing in (" -", " –", " ("))
    start = gap.end() if delegate else found[1].start
    return Body(start, found[1].end, found[0], title.end) if closes else none


def _follows_person(paragraph: Paragraph, title: Title) -> bool:
    lead = paragraph.form[max(0, title.start - _MARKS) : title.start]
    head = title.start - len(lead) + len(lead.rstrip(" ,-–("))
    return any(mention.end == head for _, mention in paragraph.people)


def _coordinated(paragraph: Paragraph, person: int) -> Iterator[tuple[int, Mention]]:
    """Yield the people of the list that begins with a person: `các Phó Thủ tướng A, B và C`."""
    at = [i for i, _ in paragraph.people].index(person)
    end = paragraph.people[at][1].end
    for i, mention in paragraph.people[at + 1 :]:
        if not _COORDINATED.fullmatch(paragraph.form, end, mention.start):
            return
        yield i, mention
        end = mention.end


def _chain_after(paragraph: Paragraph, named: int, start: int, taken: set[int]) -> Chain:
    """Read the titles that follow a name from `start` on: `A, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an`.

    `named` is where the name begins, with the titles before it.
    """
    form = paragraph.form
    opening = _OPEN.match(form, start)
    if not opening or not (opening["mark"] or opening["verb"]):
        return []
    if not opening["mark"] and _KIN.search(form, max(0, named - 24), named):
        return []
    chain: Chain = []
    at, shared = opening.end(), ""
    while True:
        title = paragraph.title_at.get(at)
        if title is None:
            aside = None if chain else _ASIDE.match(form, at)
            step = _NEXT.match(form, aside.end()) if aside else None
        else:
            title, body = paragraph.read(title, len(form))
            body = body if body.after > title.end else _bracketed(paragraph, title)
            after = max(title.end, body.after)
            if title.start in taken or _names_another(paragraph, title, after):
                break
            holds = (opening["verb"] or "").startswith(("làm", "giữ", "đảm", "đắc", "nhậm"))
            if after == title.end and not holds and not _ends(form, title):
                break
            if not (opening["mark"] or holds or body.said or title.kind == "post"):
                break
            if chain and shared:
                chain[-1] = (chain[-1][0], _share(*chain[-1], title, body, shared))
            chain.append((title, body))
            step = _NEXT.match(form, after)
        if not step:
            break
        shared = step["shared"] or ""
        again = _AGAIN.match(form, step.end())
        at = again.end() if again else step.end()
        found = paragraph.mention_at.get(at)
        if (
            chain
            and found
            and found[1].type == "ORG"
            and not chain[-1][1].said
            and chain[-1][0].kind != "rank"
        ):
            body = Body(found[1].start, found[1].end, found[0], found[1].end)
            chain[-1] = (chain[-1][0], body)
            step = _NEXT.match(form, body.after)
            if not step:
                break
            at = step.end()
    return chain


def _bracketed(paragraph: Paragraph, title: Title) -> Body:
    """Return the body that stands in brackets after a post: `Phó Trưởng phòng Kinh tế (Công an tỉnh B)`."""
    found = paragraph.mention_at.get(title.end + 2)
    if title.kind == "rank" or not found or found[1].type != "ORG":
        return Body(title.end, title.end, None, title.end)
    if paragraph.form[title.end : title.end + 2] != " (" or not paragraph.form.startswith(")", found[1].end):
        return Body(title.end, title.end, None, title.end)
    return Body(found[1].start, found[1].end, found[0], found[1].end + 1)


def _ends(form: str, title: Title) -> bool:
    """Tell whether a title without a body ends its apposition, and does not begin a clause (`..., tài xế đã ngủ`)."""
    if title.kind not in ("state", "post"):
        described = _DESCRIBED.match(form, title.end)
        if described:
            return _CLAUSE.search(form, title.end, described.end()) is None
    epithet = _EPITHET.match(form, title.end)
    return _CLOSED.match(form, epithet.end() if epithet else title.end) is not None


def _names_another(paragraph: Paragraph, title: Title, after: int) -> bool:
    """Tell whether what follows a title is another name, whose title it is; a capital after it alone may begin one."""
    gap = _TO_NAME.match(paragraph.form, after)
    found = paragraph.mention_at.get(gap.end()) if gap else None
    if found and found[1].type == "PER":
        return True
    return after == title.end and paragraph.text[after + 1 : after + 2].isupper()
