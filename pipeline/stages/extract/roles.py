"""Roles: the titles, ranks, posts and professions that a text puts beside a person's name.

A person is named with a title in apposition, on either side: `Tổng thống Nga Vladimir Putin`, `Lương Tam Quang, Bộ
trưởng Bộ Công an`. The text is searched for titles once; each person then reads the chain of titles that ends right
before the name, and the one that begins right after it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form


def _of_kind(*kinds: str) -> list[str]:
    return [row["title"] for row in table("titles") if row["kind"] in kinds]


_KIND = {
    match_form(row["title"]): row["kind"] for row in table("titles") if row["kind"] not in ("before", "after")
}
_HEADS = [title for title, kind in _KIND.items() if kind != "field"]
TITLE = re.compile(
    rf"(?<!\w)(?<!chính )(?:(?:{any_of(_of_kind('before'))}) )*(?P<head>{any_of(_HEADS)})(?![\w&])"
    rf"(?P<field> {any_of(_of_kind('field'))}(?!\w))?(?: {any_of(_of_kind('after'))}(?!\w))*"
)

_HONORIFIC = r"(?:(?:các )?(?:ông|bà|anh|chị|cô|cụ|đồng chí|đ/c|đ\.c|thầy|ngài)(?!\w):? ?)"
_LINK = re.compile(r" ?(?:(?:của|tại|thuộc|ở|nước|người|cho|trong)(?!\w) ?)*")
_BODY_NOUN = any_of(words("body_nouns"))
_PLACE_NOUN = (
    r"(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|nước|bang|vùng|đảo|thôn|ấp)(?!\w) ?)?"
)
_ADJACENT = re.compile(rf" ?(?:- )?{_PLACE_NOUN}")
_ABBREVIATION = re.compile(r" ?\([^()]{1,20}\)")
_PLAIN_BODY = re.compile(
    rf" (?P<body>{_BODY_NOUN}(?!\w)(?: [\w.&/-]*\w){{0,14}}?)(?=[,;:.()“”\"!?]|\Z| [-–] )"
)
_LOCATED = re.compile(rf" (?:tại|ở|thuộc|của)(?!\w) {_PLACE_NOUN}")
_HEAD_OF_UNIT = re.compile(r"(?:trưởng|phó) (?:phòng|khoa|ban|bộ môn|bộ phận|nhóm|đoàn)\Z")
_FIELD = re.compile(r"(?: [\w/&]+){1,8}(?= |[,;.()]|\Z)")
_STOP = re.compile(rf" (?:{any_of(words('body_stops'))})(?!\w)")
_EPITHET = re.compile(rf"(?: {any_of(words('epithets'))}(?!\w))*")
_BEFORE_NAME = re.compile(rf"[\s“\"]*{_HONORIFIC}?[“\"]?\Z")
_JOIN = re.compile(rf",? (?P<shared>kiêm|đồng thời là|và)(?: là)? |, {_HONORIFIC}?| [-–] {_HONORIFIC}?| ")
_OPEN = re.compile(
    r"(?: \((?:[^()]{1,30})\))?(?P<mark>,| [-–]| \(|:)? ?"
    r"(?:(?:người )?(?:hiện|từng|vốn|nay|đang|khi đó|lúc đó|lúc bấy giờ|đồng thời|được|bầu|bổ nhiệm|trở thành|nguyên|trên cương vị)(?!\w) ?)*"
    r"(?P<verb>(?:là|làm|giữ|đảm nhiệm|đảm nhận)(?: (?:chức danh|chức vụ|chức|cương vị|vị trí|vai trò))?(?!\w) ?)?"
    rf"{_HONORIFIC}?"
)
_ASIDE = re.compile(
    r"(?:\d{1,3} tuổi|sinh (?:năm|ngày) [\d/.-]+|sn:? ?\d{4}|\d{4}|(?:ngụ|trú|quê|thường trú|hktt|ở|cư trú|đến từ)(?!\w)[^,;()]{1,60}"
    r"|(?:thứ \w+|bìa|bên|ngoài cùng|đứng|ngồi|ảnh|áo)(?!\w)[^,;()]{0,30})"
)
_NEXT = re.compile(r",? (?P<shared>kiêm|đồng thời là|và)(?: là)? |[,;] | [-–] ")
_PLURAL = re.compile(r"(?:các|những|hai|ba|bốn|năm|\d+) (?:nguyên |cựu )?\Z")


class _Title(NamedTuple):
    start: int
    end: int
    kind: str


class _Body(NamedTuple):
    """What follows a title: the span of the organization (empty where there is none) and where reading goes on."""

    start: int
    end: int
    mention: int | None
    after: int


class _Paragraph:
    """A paragraph as the parser reads it: the text, its form for matching, titles, and where mentions begin."""

    def __init__(self, index: int, text: str, mentions: list[tuple[int, Mention]]) -> None:
        self.index, self.text, self.form = index, text, match_form(text)
        self.mentions = mentions
        self.mention_at = {mention.start: (i, mention) for i, mention in mentions}
        self.people = [(i, mention) for i, mention in mentions if mention.type == "PER"]
        self.starts = [mention.start for _, mention in mentions]
        self.titles = list(self._titles()) if self.people else []
        self.title_ends = [title.end for title in self.titles]
        self.title_at = {title.start: title for title in self.titles}

    def _titles(self) -> Iterator[_Title]:
        names = [(m.start, m.end) for _, m in self.mentions]
        starts = self.starts
        for match in TITLE.finditer(self.form):
            near = bisect_right(starts, match.start() - 1) - 1
            if near >= 0 and names[near][1] > match.start():
                continue
            end = match.end()
            # A portfolio or a qualifier that is the beginning of a mention belongs to the mention.
            inside = bisect_right(starts, end - 1) - 1
            if inside >= 0 and match.start("head") < starts[inside] < end and self.mentions[inside][1].type != "PER":
                end = len(self.form[: starts[inside]].rstrip())
            yield _Title(match.start(), end, _KIND[match["head"]])

    def body(self, title: _Title) -> _Body:
        """Read the body after a title: a mention, a chain of adjacent mentions, or words that name one."""
        none = _Body(title.end, title.end, None, title.end)
        if title.kind == "rank":
            return none
        link = _LINK.match(self.form, title.end)
        place = _ADJACENT.match(self.form, link.end() if link else title.end)
        for at in {place.end() if place else title.end, link.end() if link else title.end}:
            found = self.mention_at.get(at)
            if found and found[1].type in ("ORG", "LOC", "LAW", "EVENT"):
                return self._mentioned_body(title, at, *found)
        return none

    def _mentioned_body(self, title: _Title, at: int, i: int, mention: Mention) -> _Body:
        start, end = at, mention.end
        while True:
            gap = _ADJACENT.match(self.form, end)
            following = self.mention_at.get(gap.end()) if gap and gap.end() > end else None
            if not following or following[1].type not in ("ORG", "LOC"):
                break
            end = following[1].end
        return _Body(start, end, i, self._location_end(end))

    def _location_end(self, end: int) -> int:
        """Return where what only locates a body ends: `(UNODC)`, `tại Liên hợp quốc`."""
        while True:
            abbreviation = _ABBREVIATION.match(self.form, end)
            end = abbreviation.end() if abbreviation else end
            link = _LOCATED.match(self.form, end)
            following = self.mention_at.get(link.end()) if link else None
            if not following or following[1].type not in ("ORG", "LOC"):
                return end
            end = following[1].end

    def department(self, title: _Title, limit: int) -> _Title:
        """Widen `Trưởng phòng` and its like by the words that say of what, up to a name or a mark."""
        if not _HEAD_OF_UNIT.search(self.form, title.start, title.end):
            return title
        nearest = bisect_right(self.starts, title.end)
        until = min(limit, self.starts[nearest] if nearest < len(self.starts) else limit)
        field = _FIELD.match(self.form, title.end, until)
        if not field:
            return title
        stop = _STOP.search(self.form, title.end, field.end())
        return title._replace(end=stop.start() if stop else field.end())

    def plain_body(self, title: _Title, limit: int) -> _Body:
        """Read a body that is no mention, up to `limit`: words that begin with the noun of an organization."""
        match = _PLAIN_BODY.match(self.form, title.end, limit)
        if not match or title.kind == "rank":
            return _Body(title.end, title.end, None, title.end)
        stop = _STOP.search(self.form, match.start("body"), match.end("body"))
        end = stop.start() if stop else match.end("body")
        return _Body(match.start("body"), end, None, end)


def find_roles(article: Article, mentions: list[Mention]) -> list[Role]:
    """Return the roles that the article gives its people, in order, each (person, title, body) once.

    `mentions` are the names of the article in order; `person` and `organization` of a role are indices into them. The
    organization's text is the body as written, even where it is no mention.
    """
    roles: dict[tuple[str, str, str], Role] = {}
    for index, group in groupby(enumerate(mentions), key=lambda pair: pair[1].paragraph):
        paragraph = _Paragraph(index, article.paragraphs[index].text, list(group))
        for role in _paragraph_roles(paragraph):
            key = (
                mentions[role.person].text,
                match_form(role.title),
                match_form(role.organization_text or ""),
            )
            roles.setdefault(key, role)
    return sorted(roles.values(), key=lambda role: (role.paragraph, role.start, role.person))


def _paragraph_roles(paragraph: _Paragraph) -> Iterator[Role]:
    if not paragraph.titles:
        return
    taken: set[int] = set()
    for i, person in paragraph.people:
        chain = _chain_before(paragraph, person)
        taken.update(title.start for title, _ in chain)
        yield from _roles(paragraph, i, chain)
        if chain and _PLURAL.search(paragraph.form, 0, chain[0][0].start):
            for other in _coordinated(paragraph, i):
                yield from _roles(paragraph, other, chain)
    for i, person in paragraph.people:
        yield from _roles(paragraph, i, _chain_after(paragraph, person, taken))


def _roles(paragraph: _Paragraph, person: int, chain: list[tuple[_Title, _Body]]) -> Iterator[Role]:
    for title, body in chain:
        yield Role(
            paragraph.index,
            title.start,
            max(title.end, body.end),
            person,
            paragraph.text[title.start : title.end],
            paragraph.text[body.start : body.end] or None,
            body.mention,
        )


def _chain_before(paragraph: _Paragraph, person: Mention) -> list[tuple[_Title, _Body]]:
    """Read the titles that end right before a name, nearest last in the text, nearest first here."""
    chain: list[tuple[_Title, _Body]] = []
    edge, join = person.start, ""
    while True:
        near = bisect_right(paragraph.title_ends, edge) - 1
        if near < 0:
            break
        title = paragraph.titles[near]
        body = _reaching(paragraph, title, edge, first=not chain)
        if body is None:
            break
        gap = paragraph.form[body.after : edge]
        if chain:
            found = _JOIN.fullmatch(gap)
            if not found or not _may_join(title, body, chain[-1][0], gap):
                break
            if gap.strip().startswith((",", "-", "–")) and _follows_person(paragraph, title):
                break
            join = found["shared"] or ""
            body = _share(title, body, chain[-1], join)
        chain.append((title, body))
        edge = title.start
    return chain


def _reaching(paragraph: _Paragraph, title: _Title, edge: int, *, first: bool) -> _Body | None:
    """Return the body of a title if title and body reach up to the edge, else None."""
    gap_ends = _BEFORE_NAME if first else _JOIN
    for body in (paragraph.body(title), _Body(title.end, title.end, None, title.end)):
        after = body.after
        if title.kind == "apposed" and after == title.end:
            continue
        epithet = _EPITHET.match(paragraph.form, after)
        for end in (after, epithet.end() if epithet else after):
            gap = paragraph.form[end:edge]
            if len(gap) <= 24 and gap_ends.fullmatch(gap):
                return body._replace(after=end)
        if first and body.after > title.end and _apposed(paragraph, title, body.after, edge):
            return body
    if first or title.kind in ("post", "state"):
        body = paragraph.plain_body(title, edge - 1 if first else edge)
        if body.after > title.end and gap_ends.fullmatch(paragraph.form[body.after : edge]):
            return body
    return None


def _apposed(paragraph: _Paragraph, title: _Title, after: int, edge: int) -> bool:
    """Tell whether a name after a comma is the holder of the post: `Giám đốc Sở Y tế, ông A` at a sentence's head."""
    if not re.fullmatch(rf", {_HONORIFIC}", paragraph.form[after:edge]):
        return False
    return re.search(r"(?:\A|[.!?…:] |theo |là )[“\"]?\Z", paragraph.form[: title.start]) is not None


def _may_join(title: _Title, body: _Body, following: _Title, gap: str) -> bool:
    if gap == " ":
        return "rank" in (title.kind, following.kind) and body.start == body.end
    return not ("và" in gap and body.start < body.end)


def _share(title: _Title, body: _Body, following: tuple[_Title, _Body], join: str) -> _Body:
    """Give a title without a body that of the title it is coordinated with: `Tổng Bí thư, Chủ tịch nước Lào`."""
    other, other_body = following
    if body.start < body.end or title.kind == "rank" or other_body.start == other_body.end:
        return body
    if join or (title.kind == other.kind == "state"):
        return body._replace(start=other_body.start, end=other_body.end, mention=other_body.mention)
    return body


def _follows_person(paragraph: _Paragraph, title: _Title) -> bool:
    head = paragraph.form[: title.start].rstrip(" ,-–(")
    return any(mention.end == len(head) for _, mention in paragraph.people)


def _coordinated(paragraph: _Paragraph, person: int) -> Iterator[int]:
    """Yield the people of the list that begins with a person: `các Phó Thủ tướng A, B và C`."""
    at = [i for i, _ in paragraph.people].index(person)
    end = paragraph.people[at][1].end
    for i, mention in paragraph.people[at + 1 :]:
        if not re.fullmatch(rf"(?:,| và|, và|;) {_HONORIFIC}?", paragraph.form[end : mention.start]):
            return
        yield i
        end = mention.end


def _chain_after(paragraph: _Paragraph, person: Mention, taken: set[int]) -> list[tuple[_Title, _Body]]:
    """Read the titles that follow a name: `A, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an`."""
    form = paragraph.form
    opening = _OPEN.match(form, person.end)
    if not opening or opening.end() == person.end or not (opening["mark"] or opening["verb"]):
        return []
    chain: list[tuple[_Title, _Body]] = []
    at, shared = opening.end(), None
    while True:
        title = paragraph.title_at.get(at)
        if title is None:
            aside = _ASIDE.match(form, at)
            if not aside or chain:
                break
            step = _NEXT.match(form, aside.end())
        else:
            if title.start in taken:
                break
            body = paragraph.body(title)
            if body.start == body.end:
                title = paragraph.department(title, len(form))
                body = paragraph.body(title)
            if body.start == body.end:
                body = paragraph.plain_body(title, len(form))
            if _names_another(paragraph, body.after) or (
                opening["verb"] and not opening["mark"] and title.kind != "post" and body.start == body.end
            ):
                break
            if chain and shared:
                chain[-1] = (chain[-1][0], _share(*chain[-1], (title, body), shared))
            chain.append((title, body))
            step = _NEXT.match(form, body.after)
        if not step:
            break
        at = step.end()
        again = re.compile(r"(?:hiện |từng |nguyên )?là ").match(form, at)
        at = again.end() if again else at
        shared = step["shared"]
    return chain


def _names_another(paragraph: _Paragraph, after: int) -> bool:
    gap = re.compile(rf" ?{_HONORIFIC}?").match(paragraph.form, after)
    found = paragraph.mention_at.get(gap.end()) if gap else None
    return bool(found and found[1].type == "PER")
