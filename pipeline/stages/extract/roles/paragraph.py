"""One paragraph as roles are read: its titles, and the body that follows each."""

import re
from bisect import bisect_right
from typing import NamedTuple

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.roles.titles import Title, find_titles
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of, match_form

_BODY_NOUN = any_of(words("body_nouns"))
_PLACE = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|nước|bang|vùng|đảo|thôn|ấp|khu vực|điện|dinh|hạt)"
_OF_PLACE = r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã (?!hội))"
_LINK = re.compile(
    r" ?(?:(?:của|tại|thuộc|ở|nước|người|trong|từ)(?!\w) ?)*(?:(?:tờ|báo|tạp chí|hãng|đài|kênh|chuỗi)(?!\w) ?)?"
)
_PLACE_NOUN = re.compile(rf" ?(?:- )?(?:{_PLACE}(?!\w) ?)?")
_NUMBER = re.compile(r" số \d+(?!\w)")
_ABBREVIATION = re.compile(r" ?\([^()]{1,20}\)")
_LOCATED = re.compile(rf" (?:tại|ở|thuộc|của)(?!\w) (?:{_PLACE}(?!\w) ?)?")
_ALSO_LOCATED = re.compile(rf" (?:tại|ở|thuộc|của)(?!\w) (?:{_PLACE}(?!\w) ?)?|, | và | kiêm nhiệm (?:tại )?")
_PLAIN_BODY = re.compile(
    rf" (?:của |tại )?(?P<body>(?P<noun>{_BODY_NOUN})(?!\w)(?: (?:{any_of(words('paired_words'))}(?!\w)|&|[\w.&/-]*\w)){{0,14}})"
)
_WORD = re.compile(r" (?P<word>\w(?:[\w.&’'-]*\w)?)")
_TRADE = re.compile(
    r"(?:tập đoàn|công ty|hãng|siêu thị|chuỗi|nhóm|tổ chức|báo|đài|kênh|thương hiệu|nền tảng|ứng dụng|startup|câu lạc bộ|đội|doanh nghiệp"
    r"|viện|cửa hàng|nhà hàng|khách sạn|hệ thống|quỹ)(?!\w)(?!.* (?:của|thuộc) )"
)
_DEPARTMENT = re.compile(r"(?:phòng (?!khám|thương mại|trà)|khoa |bộ môn |tổ (?!chức)|khối )")
_OWNER = re.compile(r"(?P<head>chủ) (?!đầu tư|bút|công|tọa|tịch|nhiệm|biên|tàu|hộ|trì|xướng)")
_ENDS_BODY = re.compile(r"[,;:.()“”\"!?]|\Z| [-–(]")
_REMIT = re.compile(
    r"(?: (?!của |tại |ở |và |kiêm |đồng thời )[^\W\d_]+){1,5}(?= (?:của|tại|thuộc)(?!\w)|[,)]| [-–] )"
)
_REMIT_STOP = any_of(words("remit_stops"))
_REMIT_OF_BODY = re.compile(
    rf"(?: (?!(?:{_REMIT_STOP}|{_BODY_NOUN})(?!\w))[^\W\d_]+){{1,4}}(?= (?:(?:của|tại|thuộc|ở|trong) )?\Z)"
)
_REMIT_TO_MARK = re.compile(
    rf"(?: (?!(?:{_REMIT_STOP}|{_BODY_NOUN})(?!\w))[^\W\d_]+){{1,3}}(?=[,.;)]|\Z| [-–] | {_REMIT_STOP}(?!\w))"
)
_CHARGE = re.compile(r" phụ trách(?: (?!(?:của|tại|ở|và|kiêm) )[^\W\d_]+){0,8}(?=[ ,)])")
_REMIT_OF_NAME = re.compile(r"(?: (?!của |tại |ở |và |kiêm |đồng thời )[^\W\d_]+){1,4}")
_REMIT_OF_REGION = re.compile(r"(?: (?!của |tại |ở |và |kiêm |đồng thời )[^\W\d_]+){1,6}")
_ABOUT = re.compile(
    r" về(?: (?!(?:của|tại|thuộc|đã|sẽ|cho|là|kiêm)(?!\w))[^\W\d_]+){1,8}(?=[,)]| [-–] | (?:của|tại|thuộc) |\Z)"
)
_NUMBERED_SECTION = re.compile(r" (?:tổ|ca|kíp)(?: số)? \d+(?=[,.;)]| [-–]|\Z)")
_NUMBERED_UNIT = re.compile(r" (?P<unit>đội(?: số)? \d+)(?!\w)")
_BOARD = re.compile(
    r"(?P<head>ban (?:quản lý|chỉ đạo|chỉ huy|điều hành|điều phối|liên lạc|vận động"
    r"|tổ chức (?:cuộc|giải|lễ|hội|chương trình|sự kiện|liên hoan))"
    r"|(?:phái )?đoàn (?:đại biểu|đại diện|thường trực|đbqh|thể thao|công tác|kiểm tra|thanh tra|giám sát))(?: [\w&/-]*\w){0,12}"
    r"|ban (?:\w+ ){1,6}trung ương(?! hội)"
)
"""Boards and delegations, which are bodies of their own; they are named with the word that ends the title."""
_SUBUNIT = re.compile(r" (?P<unit>tổ|bộ môn|khoa|phòng|văn phòng|bộ phận)(?: [\w/-]*\w){0,6}(?=[ ,;)]|\Z)")
_FUNCTION_WORD = re.compile(
    r" (?:cho|có|còn|cùng|cũng|đã|đang|được|là|mà|sẽ|thì|từng|vừa|với|này|khi|ở|bị|nói|trong|tại|kiêm|phát biểu|nhấn mạnh|khẳng định|đề nghị|phụ trách)(?!\w)"
)
_SMALL_FIELD = re.compile(r"(?P<field>(?: (?!(?:của|này|khi|nước)(?!\w))[^\W\d_]+){1,6}) của")
"""A portfolio in small letters: `bộ trưởng hợp tác khu vực của Israel`."""
_FIELD_AFTER_DASH = re.compile(
    rf" [-–] (?:xã hội|(?!{_BODY_NOUN}(?!\w))\w+)(?: (?!(?:của|tại|thuộc|{_OF_PLACE})(?!\w))\w+){{0,5}}(?=[,)]|\Z| (?:của|tại|thuộc|{_OF_PLACE})(?!\w))"
)
_EPITHET = re.compile(rf"(?: {any_of(words('epithets'))}(?!\w))?")
_STOP = re.compile(rf" (?:{any_of(words('body_stops'))})(?!\w)")
_NOUNS = {
    "thông tin",
    "kiểm tra",
    "điều hành",
    "chỉ đạo",
    "đánh giá",
    "phân tích",
    "báo cáo",
    "thông báo",
    "chủ trì",
}
"""Stops that are nouns too, and end no name with a capital up to a mark: `Giám đốc Trung tâm thông tin chính trị,`."""
_VERBAL_STOP = re.compile(rf" (?:{any_of({*words('body_stops')} - _NOUNS)})(?!\w)")
_NO_REMIT = re.compile(rf" (?:{any_of({*words('body_stops')} - {'mới'})})(?!\w)")
_UNIT_HEAD = re.compile(
    r"(?:(?:trưởng|phó) (?:phòng|khoa|ban|bộ môn|bộ phận|nhóm)|chủ nhiệm (?:bộ môn|khoa)|giám đốc (?:khối|mảng))(?: .+)?\Z"
)
_SMALL_UNIT = re.compile(r" (?:phòng|khoa|bộ môn|bộ phận|nhóm)\Z")
_WHOLE_BODY = re.compile(
    r"ban (?:quản lý|chỉ đạo|chỉ huy|điều hành|điều phối|tổ chức|liên lạc|vận động)(?!\w)"
)
_BODY_BEGINS = re.compile(rf"(?!(?:xã|thôn|bản|làng|khu phố)(?!\w)){_BODY_NOUN}(?!\w)")
_PORTFOLIO_HEAD = re.compile(r"(?:bộ trưởng|thứ trưởng|quốc vụ khanh)(?P<known> .+)?\Z")
_FIELD = re.compile(r"(?: (?!(?:của|thuộc|tại)(?!\w))(?:phòng, chống(?!\w)|[\w/&-]*\w)){1,12}")
_FIELDS = re.compile(r"(?: [^\W\d_]+){0,4}(?:, [^\W\d_]+(?: [^\W\d_]+){0,3}){1,3} và(?: [^\W\d_]+){1,4}")
"""A portfolio of several fields: `Bộ trưởng Chăn nuôi, Nông nghiệp và Thủy sản A`."""
_INNER_BODY = re.compile(rf"(?<= )(?:{_BODY_NOUN}|{_PLACE})(?= |\Z)")
_AIDE = re.compile(
    r"(?:người phát ngôn|phát ngôn viên|trợ lý|thư ký|cố vấn|đặc phái viên|đặc sứ|thư ký báo chí)\Z"
)
_COMPANION = re.compile(r" (?:con|vợ|chồng|bạn|anh|em|mẹ|bố|cha|cùng|với|và|trong|cho)(?!\w)")
_SPOKESMAN = re.compile(r"phát ngôn")
_TO_NAME = re.compile(r" (?:(?:ông|bà|cựu)(?!\w) ?)?")
_VENUE = re.compile(
    r"(?:khu (?:công nghiệp|chế xuất|kinh tế|du lịch)|cụm công nghiệp|công viên|nhà máy|chợ|cảng|sân bay|bảo tàng|trại|vườn|ga|nhà hát|rạp|chùa|khách sạn)(?!\w)"
)
_COACH = re.compile(r"(?:hlv|huấn luyện viên)(?: trưởng)?\Z")
_ORIGIN = re.compile(r" (?:người|gốc|quê|quốc tịch) ")
_REGIONAL = re.compile(r"(?:khu vực|quốc gia|vùng)\Z")
_OF = re.compile(r" (?:của|thuộc)(?!\w)")
_DELEGATE = re.compile(r"(?:đại biểu|đbqh|đại biểu quốc hội)\Z")
_BODY_TYPES = ("ORG", "LOC", "LAW", "EVENT")


class Body(NamedTuple):
    """The body after a title: its span (empty where there is none), its mention, and where reading goes on."""

    start: int
    end: int
    mention: int | None
    after: int

    @property
    def said(self) -> bool:
        """Whether a body is said at all."""
        return self.start < self.end


class Paragraph:
    """The text of a paragraph, its form for matching, its titles, and its names by place."""

    def __init__(self, index: int, text: str, mentions: list[tuple[int, Mention]]) -> None:
        self.index, self.text, self.form = index, text, match_form(text)
        self.starts = [mention.start for _, mention in mentions]
        self.mentions = mentions
        self.mention_at = {mention.start: (i, mention) for i, mention in mentions}
        self.people = [(i, mention) for i, mention in mentions if mention.type == "PER"]
        found = find_titles(self.form, [mention for _, mention in mentions])
        self.titles = [self._with_unit(title) for title in found]
        if any(mention.type == "LOC" for _, mention in mentions):
            self.titles = [self._with_region(title) for title in self.titles]
        self.title_ends = [title.end for title in self.titles]
        self.title_at = {title.start: title for title in self.titles}

    def read(self, title: Title, limit: int) -> tuple[Title, Body]:
        """Return a title, widened by its department or portfolio, and the body after it, up to `limit`."""
        unit = self._own_unit(title, limit)
        if unit:
            return title, unit
        section = _NUMBERED_SECTION.match(self.form, title.end, limit)
        if section:
            title = title._replace(end=section.end())
        body = self.body(title)
        if not body.said and body.after == title.end:
            title = self.widened(title, limit)
            body = self.body(title)
        if body.after == title.end and title.kind not in ("rank", "degree"):
            body = self._plain_body(title, limit)
        if body.after == title.end and title.kind in ("post", "state"):
            body = self._unknown_body(title, limit)
        if body.said and title.kind in ("post", "profession", "apposed"):
            return self._with_department(title, body)
        return title, body

    def _with_department(self, title: Title, body: Body) -> tuple[Title, Body]:
        """Widen a title by the department that it is held in: `[cán bộ Phòng Cảnh sát kinh tế], Công an tỉnh B`.

        What is named after the noun of a trade is the body of its owner: `[chủ] quán bar B`.
        """
        owner = _OWNER.match(self.form, title.start, title.end)
        if owner:
            return title._replace(end=owner.end("head")), body
        if title.kind == "post" or not _DEPARTMENT.match(self.form, body.start):
            return title, body
        inner = self._inner_body(body.start + len("khoa"), body.end)
        if inner is not None:
            return title._replace(end=inner - 1), body._replace(start=inner)
        employer = self.mention_at.get(body.end + 2) if self.form.startswith(", ", body.end) else None
        title = title._replace(end=body.end)
        if employer and employer[1].type == "ORG":
            return title, Body(employer[1].start, employer[1].end, employer[0], employer[1].end)
        return title, Body(body.end, body.end, None, body.after)

    def _unknown_body(self, title: Title, limit: int) -> Body:
        """Return words in capitals between a post and a mark that are no name of the article: `Phó Chủ tịch [Cengroup],`."""
        owned = _OF.match(self.form, title.end)
        end = start = owned.end() if owned else title.end
        until = min(limit, self._next_name(title.end))
        while (word := _WORD.match(self.text, end, until)) and word["word"][0].isupper():
            end = word.end()
        if (
            end == start
            or start + 1 in self.title_at
            or not (owned or _ENDS_BODY.match(self.form, end, limit))
        ):
            return Body(title.end, title.end, None, title.end)
        return Body(start + 1, end, None, end)

    def _own_unit(self, title: Title, limit: int) -> Body | None:
        """Return the unit that is a body of its own after a post in it: `Trưởng [ban Dân vận Trung ương]`, `[Đội 3]`."""
        if title.kind != "post":
            return None
        numbered = _NUMBERED_UNIT.match(self.form, title.end, limit)
        if numbered:
            return Body(numbered.start("unit"), numbered.end(), None, numbered.end())
        head = (
            self.form.rfind(" phái đoàn", title.start, title.end) + 1
            or self.form.rfind(" ", 0, title.end) + 1
        )
        board = _BOARD.match(self.form, head, limit)
        if not board or board.end() <= title.end or title.end + 1 in self.mention_at:
            return None
        stop = _STOP.search(self.form, max(title.end, board.end("head")), board.end())
        end = stop.start() if stop else board.end()
        inside = self._inside(title)
        if inside and inside[1].end > end:
            end = inside[1].end
        return Body(board.start(), end, inside[0] if inside else None, end)

    def body(self, title: Title) -> Body:
        """Return the body that is a name right after a title, also across `của`, `tại`, `tỉnh`."""
        none = Body(title.end, title.end, None, title.end)
        if title.kind in ("rank", "degree"):
            return none
        inner = self._running_name(title)
        if inner:
            return inner
        alias = self.alias(title)
        after = alias.end + 1 if alias else title.end
        origin = self._origin_end(title.end) if title.kind == "profession" else title.end
        if origin > title.end:
            return none._replace(after=origin)
        epithet = _EPITHET.match(self.form, after)
        link = _LINK.match(self.form, epithet.end() if epithet else after)
        at = link.end() if link else after
        place = _PLACE_NOUN.match(self.form, at)
        for start in (at, place.end() if place else at):
            found = self.mention_at.get(start)
            if found and found[1].type in _BODY_TYPES:
                begins = start if self.form.startswith("-", at) or found[1].type == "LOC" else at
                return self._named_body(begins, *found, title)
        return self._superior(title, at) if self.is_aide(title) else none

    def _origin_end(self, end: int) -> int:
        """Return where words end that say where somebody is from: `người Pháp gốc Armenia`."""
        while link := _ORIGIN.match(self.form, end):
            found = self.mention_at.get(link.end())
            if found and found[1].type == "LOC":
                end = found[1].end
                continue
            last = end
            end = link.end() - 1
            while (word := _WORD.match(self.text, end)) and word["word"][0].isupper():
                if word.start("word") in self.mention_at:
                    break
                end = word.end()
            if end == link.end() - 1:
                return last
        return end

    def _superior(self, aide: Title, at: int) -> Body:
        """Return whom an aide serves as the body, without the name: `trợ lý của [Tổng thống Mỹ] A`, `cố vấn của ông A`."""
        none = Body(aide.end, aide.end, None, aide.end)
        superior = self.title_at.get(at)
        owned = self.form.startswith(" của ", aide.end)
        if superior:
            body = self.body(superior)
            after = max(body.after, superior.end)
            found = Body(at, body.end if body.said else superior.end, body.mention, after)
            if superior.kind == "profession":
                return none._replace(after=after)
        elif owned:
            found, after = none, at - 1
        else:
            return none
        name = _TO_NAME.match(self.form, after)
        person = self.mention_at.get(name.end()) if name else None
        if owned and person and person[1].type == "PER":
            if superior is None or not body.said:
                return none._replace(after=person[1].end)
            if not _SPOKESMAN.search(self.form, aide.start, aide.end):
                return found._replace(after=person[1].end)
        return found

    def alias(self, title: Title) -> Title | None:
        """Return the other way to say a title that stands after it in brackets: `giám đốc điều hành (CEO)`."""
        alias = self.title_at.get(title.end + 2)
        written = alias and self.form.startswith(" (", title.end) and self.form.startswith(")", alias.end)
        return alias if written else None

    def _inside(self, title: Title) -> tuple[int, Mention] | None:
        """Return the body's name that begins inside a title: `Trưởng [phòng Cảnh sát Công an tỉnh A]`."""
        near = bisect_right(self.starts, title.end - 1) - 1
        if near < 0:
            return None
        found = self.mentions[near]
        begins = title.start < found[1].start < title.end < found[1].end
        return found if begins and found[1].type != "PER" else None

    def _with_unit(self, title: Title) -> Title:
        """Widen `Trưởng phòng` by what its unit is for, where a name holds that: `[Trưởng phòng Cảnh sát] Công an tỉnh A`."""
        found = self._inside(title)
        if not found or not _UNIT_HEAD.search(self.form, title.start, title.end):
            return title
        if _WHOLE_BODY.match(self.form, found[1].start) or self.form.endswith(" trung ương", 0, found[1].end):
            return title
        inner = self._inner_body(title.end, found[1].end)
        if inner is None and not _SMALL_UNIT.search(self.form, title.start, title.end):
            return title
        return title._replace(end=found[1].end if inner is None else inner - 1)

    def _inner_body(self, start: int, end: int) -> int | None:
        """Return where a body or place begins that is named inside a stretch: `Kinh tế [Công an tỉnh A]`."""
        for inner in _INNER_BODY.finditer(self.form, start, end):
            following = self.text[inner.end() + 1 : inner.end() + 2]
            if self.text[inner.start()].isupper() or following.isupper():
                return inner.start()
        return None

    def _running_name(self, title: Title) -> Body | None:
        """Return the body whose name begins inside a title.

        The rest of the name is the body if it is one alone (`Chánh Văn phòng [HĐND tỉnh A]`), else the whole name is
        (`Trưởng [Ban Quản lý khu kinh tế]`).
        """
        found = self._inside(title)
        if not found:
            return None
        i, mention = found
        rest = title.end + 1
        start = rest if _BODY_BEGINS.match(self.form, rest) else mention.start
        return Body(start, mention.end, i, self._location_end(mention.end))

    def _named_body(self, start: int, i: int, mention: Mention, title: Title) -> Body:
        number = _NUMBER.match(self.form, mention.end)
        end = number.end() if number else mention.end
        if (
            title.kind == "profession"
            and mention.type == "LOC"
            and not self.leads_team(title)
            and not _VENUE.match(self.form, mention.start)
        ):
            return Body(title.end, title.end, None, self._location_end(end))
        while True:
            gap = _PLACE_NOUN.match(self.form, end)
            following = self.mention_at.get(gap.end()) if gap and gap.end() > end else None
            if not following or following[1].type not in ("ORG", "LOC"):
                break
            end = following[1].end
        return Body(start, end, i, self._parent_end(self._location_end(end)))

    def _with_region(self, title: Title) -> Title:
        """Widen a title by the region that it is for: `[chuyên gia Trung Quốc] của Viện A`."""
        charged = self.form.startswith(" phụ trách ", title.end)
        if title.kind in ("rank", "degree") or (title.kind == "state" and not charged):
            return title
        if _ORIGIN.match(self.form, title.end):
            return title
        words = _REMIT_OF_REGION.match(self.form, title.end, self._next_name(title.end) - 1)
        region = self.mention_at.get((words.end() if words else title.end) + 1)
        link = _OF.match(self.form, region[1].end) if region and region[1].type == "LOC" else None
        body = self.mention_at.get(link.end() + 1) if link else None
        if not region or not link or not (body or _REGIONAL.search(self.form, title.start, title.end)):
            return title
        return title._replace(end=region[1].end)

    def _location_end(self, end: int) -> int:
        """Return where what only locates a body ends: `(UNODC)`, `tại Liên hợp quốc`, `tại Lào, Nepal và Bhutan`."""
        located = False
        while True:
            abbreviation = _ABBREVIATION.match(self.form, end)
            end = abbreviation.end() if abbreviation else end
            link = (_ALSO_LOCATED if located else _LOCATED).match(self.form, end)
            following = self.mention_at.get(link.end()) if link else None
            if not following or following[1].type not in ("ORG", "LOC"):
                return end
            located = following[1].type == "LOC"
            end = following[1].end

    def _parent_end(self, end: int) -> int:
        """Return where the bodies end that a body belongs to, if a person's name follows: `Cục A, Bộ B Lê An`."""
        following = self.mention_at.get(end + 2) if self.form.startswith(", ", end) else None
        if not following or following[1].type != "ORG":
            return end
        parent = self._parent_end(following[1].end)
        person = self.mention_at.get(parent + 1)
        return parent if person and person[1].type == "PER" else end

    def _plain_body(self, title: Title, limit: int) -> Body:
        """Return a body that is no name of the article, up to `limit`: words that begin with the noun of an organization.

        One in small letters (`giám đốc công ty`) is read over: it says of which body only to who knows already.
        """
        match = _PLAIN_BODY.match(self.form, title.end, limit)
        none = Body(title.end, title.end, None, title.end)
        if not match or match.start("body") in self.title_at:
            return none
        closed = _ENDS_BODY.match(self.form, match.end(), limit)
        stops = _VERBAL_STOP if closed and self.text[match.start("body")].isupper() else _STOP
        stop = stops.search(self.form, match.start("body"), match.end("body"))
        if not stop and not closed:
            return none
        end = stop.start() if stop else match.end("body")
        if self.form.startswith(" này", end):
            end += len(" này")
        elif self._is_named(match, end):
            return self._trade_name(match.start("body"), end) or Body(match.start("body"), end, None, end)
        return none._replace(after=end)

    def _is_named(self, body: re.Match[str], end: int) -> bool:
        """Tell whether words name a body: with capitals, and not of its noun alone (`Giám đốc Công ty`)."""
        start = body.start("body")
        more = self.text[start].isupper() and end > body.end("noun")
        return more or not self.text[start + 1 : end].islower() or self.form.endswith("uỷ", 0, end)

    def _trade_name(self, start: int, end: int) -> Body | None:
        """Return the name that ends words that begin with a generic noun: `chuỗi siêu thị [Hanamori]`."""
        first = bisect_right(self.starts, start)
        if first == len(self.starts) or self.text[start].isupper() or not _TRADE.match(self.form, start, end):
            return None
        i, mention = self.mentions[first]
        if mention.type != "ORG" or mention.end > end:
            return None
        ends = mention.end == end or _LOCATED.match(self.form, mention.end)
        return Body(mention.start, mention.end, i, end) if ends else None

    def widened(self, title: Title, limit: int) -> Title:
        """Widen `Trưởng phòng` or `Bộ trưởng` by the words that say of what, up to a name, a body or a mark.

        What somebody is in charge of belongs to the title up to a name: `phó chủ tịch phụ trách tài chính`.
        """
        charge = _CHARGE.match(self.form, title.end, min(limit, self._next_name(title.end)))
        if charge:
            return title._replace(end=charge.end())
        unit = _UNIT_HEAD.search(self.form, title.start, title.end)
        portfolio = _PORTFOLIO_HEAD.search(self.form, title.start, title.end)
        if not (unit or portfolio):
            return self._with_subunit(self._with_remit(title, limit), limit)
        until = min(limit, self._next_name(title.end) - 1)
        fields = _FIELDS.fullmatch(self.form, title.end, until) if portfolio else None
        if fields and not self.text[title.end : fields.end()].islower():
            return title._replace(end=fields.end())
        field = _FIELD.match(self.form, title.end, until)
        of_land = _SMALL_FIELD.fullmatch(self.form, title.end, until) if portfolio else None
        if of_land:
            return title._replace(end=of_land.end("field"))
        if not field:
            more = _FIELD_AFTER_DASH.match(self.form, title.end, limit) if unit else None
            return title._replace(end=more.end()) if more else title
        if portfolio and not self._continues_portfolio(title.end, known=portfolio["known"] is not None):
            return title
        end = field.end()
        stop = _FUNCTION_WORD.search(self.form, title.end, end)
        inner = self._inner_body(title.end, end)
        if stop:
            end = min(end, stop.start())
        if inner is not None:
            end = min(end, inner - 1)
        more = _FIELD_AFTER_DASH.match(self.form, end, limit) if end == field.end() else None
        return title._replace(end=more.end() if more else end)

    def _with_remit(self, title: Title, limit: int) -> Title:
        """Widen a post by the few words that say what it is for: `giám đốc truyền thông của ...`."""
        until = min(limit, self._next_name(title.end))
        if title.kind in ("rank", "degree", "state"):
            return title
        about = _ABOUT.match(self.form, title.end, limit)
        if about:
            return title._replace(end=about.end())
        if title.kind == "post":
            remit = _REMIT.match(self.form, title.end, until) or _REMIT_OF_NAME.fullmatch(
                self.form, title.end, until - 1
            )
        else:
            next_body = until < limit and self.mention_at[until][1].type != "PER"
            remit = _REMIT_OF_BODY.match(self.form, title.end, until) if next_body else None
            if not remit and limit == len(self.form):
                remit = _REMIT_TO_MARK.match(self.form, title.end)
        if (
            not remit
            or not self._is_remit(title, remit.end())
            or (self.text[title.end + 1].islower() and _NO_REMIT.search(self.form, title.end, remit.end()))
            or remit.end() > self._next_name(title.end)
        ):
            return title
        return title if _PLAIN_BODY.match(self.form, title.end, limit) else title._replace(end=remit.end())

    def _is_remit(self, title: Title, end: int) -> bool:
        """Tell whether words are no name: all small, or after a post the first alone in capitals (`An toàn thông tin`)."""
        said = self.text[title.end + 1 : end]
        return said.islower() or (title.kind == "post" and " " in said and said[1:].islower())

    def _with_subunit(self, title: Title, limit: int) -> Title:
        """Widen a title by the part of a body that it is held in: `[giảng viên bộ môn Vi sinh], Trường Đại học A`."""
        if title.kind in ("rank", "degree"):
            return title
        until = min(limit, self._next_name(title.end))
        subunit = _SUBUNIT.match(self.form, title.end, until)
        if not subunit:
            return title
        stop = _FUNCTION_WORD.search(self.form, subunit.end("unit"), subunit.end())
        end = stop.start() if stop else subunit.end()
        inner = self._inner_body(subunit.end("unit") + 1, end)
        return title._replace(end=end if inner is None else inner - 1)

    def may_describe(self, start: int, name: int) -> bool:
        """Tell whether words up to a comma and a name may describe that person: they tell of no kin and no other person.

        A person who is only an owner may stand there: `cựu luật sư của A, B`.
        """
        others = (mention for _, mention in self.people if start < mention.start < name)
        owned = all(
            self.form.endswith(("của ", "của ông ", "của bà "), start, other.start) for other in others
        )
        here = self.mention_at.get(name)
        named = here is not None and self.form.startswith(", ", here[1].end)
        return owned and named and not _COMPANION.search(self.form, start, name)

    def _next_name(self, at: int) -> int:
        near = bisect_right(self.starts, at)
        return self.starts[near] if near < len(self.starts) else len(self.form)

    def _continues_portfolio(self, at: int, *, known: bool) -> bool:
        if known:
            return self.form.startswith(" và ", at)
        return self.text[at + 1 : at + 2].isupper()

    def is_source(self, at: int) -> bool:
        """Tell whether what begins at a place is whose words are told: `Theo [ông A], ...`."""
        return self.form.endswith("theo ", 0, at)

    def is_aide(self, title: Title) -> bool:
        """Tell whether a title is that of somebody who serves the holder of another."""
        return _AIDE.search(self.form, title.start, title.end) is not None

    def is_unit(self, title: Title) -> bool:
        """Tell whether a title is that of the head of a department."""
        return _UNIT_HEAD.search(self.form, title.start, title.end) is not None

    def leads_team(self, title: Title) -> bool:
        """Tell whether a title is that of a coach, whose team goes by the name of its place."""
        return _COACH.search(self.form, title.start, title.end) is not None

    def names_delegate(self, title: Title) -> bool:
        """Tell whether a title is that of a deputy, whose delegation the press puts in brackets."""
        return _DELEGATE.search(self.form, title.start, title.end) is not None
