"""One paragraph as roles are read: its titles, and the body that follows each."""

import re
from bisect import bisect_right
from typing import NamedTuple

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.roles.names import BOARD, BODY_NOUN, LAND, OF, ORIGIN, PLACE, PLAIN_BODY, TEAM
from pipeline.stages.extract.roles.titles import Title, find_titles
from pipeline.stages.extract.roles.widening import Widening
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of

_LINK = re.compile(
    r" ?(?:(?:của|tại|thuộc|ở|đất nước|nước|người|trong|từ|các(?= lực lượng )|(?:of|at)(?: the)?|(?:làm việc|công tác|giảng dạy)(?= (?:tại|ở|cho|trong)))(?!\w) ?)*(?:(?P<noun>tờ|báo|tạp chí|hãng|đài|kênh|chuỗi|tổ chức(?: khủng bố)?|phong trào|(?:chính )?đảng (?:cầm quyền|đối lập))(?!\w) ?)?"
)
_PLACE_NOUN = re.compile(rf" ?(?:- )?(?:{PLACE}(?!\w) ?)?")
_PARENT = re.compile(rf", (?P<place>{PLACE} )?")
_NUMBER = re.compile(r" số \d+(?!\w)")
_ABBREVIATION = re.compile(r" ?\([^()]{1,20}\)")
_LOCATED = re.compile(
    rf" (?:(?:(?:cầm quyền|đối lập)(?: (?:tại|ở|của))?|tại|ở|thuộc|của)(?!\w) (?P<place>{PLACE}(?!\w) ?)?|(?=đảng ))"
)
_ALSO_LOCATED = re.compile(
    rf" (?:tại|ở|thuộc|của)(?!\w) (?P<place>{PLACE}(?!\w) ?)?|, | và | kiêm nhiệm (?:tại )?"
)
_WORD = re.compile(r" (?P<word>\w(?:[\w.&’'-]*\w)?)")
_TRADE = re.compile(
    r"(?:tập đoàn|công ty|hãng|siêu thị|chuỗi|nhóm|tổ chức|báo|đài|kênh|thương hiệu|nền tảng|ứng dụng|startup|câu lạc bộ|đội|doanh nghiệp"
    r"|viện|cửa hàng|nhà hàng|khách sạn|hệ thống|quỹ)(?!\w)(?!.* (?:của|thuộc) )"
)
_BRAND = re.compile(r"(?: (?!(?:và|của|tại|kiêm)(?!\w))\w[\w.&-]*){2,6}(?=[,;.)]|\Z| [-–(])")
_DEPARTMENT = re.compile(rf"(?:phòng (?!khám|thương mại|trà)|khoa |bộ môn |{TEAM} |khối )")
_DIVISION = re.compile("khối ")
_OWNER = re.compile(r"(?P<head>chủ) (?!đầu tư|bút|công|tọa|tịch|nhiệm|biên|tàu|hộ|trì|xướng)")
_ENDS_BODY = re.compile(r"[,;:.()“”\"!?]|\Z| [-–(]")
_HEADS = (" ban", " đoàn", "chánh văn phòng")
"""Units whose heads are named with a body of its own: `Trưởng ban`, `Trưởng đoàn`."""
_UNIT_NOUNS = (" phái đoàn", " văn phòng")
_NUMBERED_SECTION = re.compile(r" (?:(?:tổ|ca|kíp)(?: số)? \d+(?=[,.;)]| [-–]|\Z)|lớp \d(?:[\w/.]*\w)?)")
_KNOWN_PLACE = re.compile(r" (?:tỉnh|huyện|thị xã|thành phố)(?=[,.;:)]|\Z| [-–(]| và )")
"""Where a unit is, said to who knows already: `Trưởng phòng Y tế [huyện]`."""
_FORCE = re.compile(
    r"(?:hạm đội|quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|hải đoàn|hải đội) \d+"
)
"""Forces that go by their number, in small letters too."""
_NUMBERED_UNIT = re.compile(r" (?P<unit>đội(?: số)? \d+)(?!\w)")
_BOARD = re.compile(
    rf"(?P<head>{BOARD}|văn phòng điều phối|ban (?:công tác mặt trận"
    r"|tổ chức (?:cuộc|giải|lễ|hội|chương trình|sự kiện|liên hoan|đại hội|ngày hội|tuần lễ|triển lãm|diễn đàn|festival))"
    r"|(?:phái )?đoàn (?:đại biểu|đại diện|thường trực|đbqh|thể thao|công tác|kiểm tra|thanh tra|giám sát))(?: [\w&/-]*\w){0,12}"
    r"|ban (?:\w+ ){1,6}trung ương(?! hội)"
)
"""Boards and delegations, which are bodies of their own; they are named with the word that ends the title."""
_EPITHET = re.compile(
    rf"(?: (?:{any_of(words('epithets'))}|(?:số|hạng) \w+(?: thế giới)?|thứ (?:\d+|nhất|hai|ba|tư|năm|sáu)(?= (?:của|tại))|\d{{1,2}} tuổi)(?!\w)){{0,2}}"
)
_NO_COMPOUND = r"(?!(?:làm(?<= việc làm)|mới(?<= nông thôn mới))(?!\w))"
"""Not the last word of what is one noun with the words before it (`Sở Lao động, Việc [làm]`)."""
_STOP = re.compile(rf" {_NO_COMPOUND}(?:{any_of(words('body_stops'))})(?!\w)")
_OWNED = re.compile(r" (?:tại|thuộc|của)(?!\w)")
_OFFICES = (
    "sở",
    "viện",
    "học viện",
    "bảo tàng",
    "chi cục",
    "thư viện",
    "phủ tổng thống",
    "phủ thủ tướng",
    "dinh tổng thống",
)
"""Bodies that the press names by their noun with a capital: `Phó Giám đốc [Sở]`."""
_LEADING_ON = (" của", " về", " cho", " với", " từ")
"""What leads from a body to another name."""
_WORK = re.compile(r"bộ (?:phim|ảnh|sách|truyện|tranh|sưu tập)(?!\w)")
"""What begins like a ministry and is somebody's work: `đạo diễn [bộ phim] A`."""
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
_VERBAL_STOP = re.compile(rf" {_NO_COMPOUND}(?:{any_of({*words('body_stops')} - _NOUNS)})(?!\w)")
_BODY_BEGINS = re.compile(rf"(?!(?:xã|thôn|bản|làng|khu phố)(?!\w)){BODY_NOUN}(?!\w)")
_AIDE = re.compile(
    r"(?:phát ngôn|phát ngôn viên|trợ lý|thư ký|cố vấn|đặc phái viên|đặc sứ|thư ký báo chí)(?: (?:cấp cao|đặc biệt|chính trị|kinh tế|thương mại|quân sự|đối ngoại|ngoại giao|pháp lý|truyền thông|an ninh(?: quốc gia)?))?\Z"
)
_SERVANT = re.compile(
    r"(?:(?:phó|cựu|nguyên) )*(?:người phát ngôn|phát ngôn viên|trợ lý|thư ký|cố vấn|đặc phái viên|đặc sứ)(?!\w)"
)
_ASSISTED = re.compile(
    r"(?:(?:phó|cựu|nguyên) )*trợ lý (?:(?:bộ|thứ|ngoại|tham mưu) trưởng|quốc vụ khanh)(?!\w)"
)
"""A post in a ministry or a staff that is called by that of its head."""
_OWNS = " của "
_FOR = " cho "
"""What leads from a profession to whom it is done for: `lái xe [cho] Công ty A`."""
_SPOKESMAN = re.compile(r"phát ngôn")
_TO_NAME = re.compile(r" (?:(?:ông|bà|cựu)(?!\w) ?)?")
_VENUE = re.compile(
    r"(?:khu (?:công nghiệp|chế xuất|kinh tế|du lịch)|cụm công nghiệp|công viên|nhà máy|chợ|cảng|sân bay|bảo tàng|trại|vườn|ga|nhà hát|rạp|chùa|khách sạn)(?!\w)"
)
_COACH = re.compile(r"(?:hlv|huấn luyện viên)(?: trưởng)?\Z")
_DELEGATE = re.compile(
    r"(?:đại biểu|đbqh|đb|đại biểu quốc hội|nghị s[ĩỹ](?: (?:cộng hòa|dân chủ))?|nghị viên|dân biểu)\Z"
)
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


class Paragraph(Widening):
    """The text of a paragraph, its form for matching, its titles, and its names by place."""

    def __init__(self, index: int, text: str, mentions: list[tuple[int, Mention]]) -> None:
        super().__init__(index, text, mentions)
        found = find_titles(self.form, [mention for _, mention in mentions])
        self.titles = [self._with_unit(title) for title in found]
        self.gives_office = " giữ chức" in self.form or " nhận chức" in self.form
        if any(mention.type == "LOC" for _, mention in mentions):
            self.titles = [self._with_region(title) for title in self.titles]
        self.title_at = {title.start: title for title in self.titles}
        self.titles = [self._with_superior(title) for title in self.titles]
        self.title_at = {title.start: title for title in self.titles}
        self.title_ends = [title.end for title in self.titles]

    def read(self, title: Title, limit: int) -> tuple[Title, Body]:
        """Return a title, widened by its department or portfolio, and the body after it, up to `limit`."""
        section = _NUMBERED_SECTION.match(self.form, title.end, limit)
        if section:
            title = title._replace(end=section.end())
        body = self.body(title)
        if not body.said and body.after == title.end:
            title = self.widened(title, limit)
            body = self.body(title)
        if body.after == title.end and title.kind not in ("rank", "degree"):
            body = self._plain_body(title, limit)
            alias = None if body.after > title.end else self.alias(title)
            if alias:
                behind = self._plain_body(title._replace(end=alias.end + 1), limit)
                body = behind if behind.said else body
        if body.after == title.end and title.kind in ("post", "state"):
            body = self._unknown_body(title, limit)
        owner = _OWNER.match(self.form, title.start, title.end) if body.after == title.end else None
        brand = self._brand(title, limit) if owner else body
        if owner and brand.said:
            return title._replace(end=owner.end("head")), brand
        place = _KNOWN_PLACE.match(self.form, title.end, limit) if body.after == title.end else None
        if place and self.is_unit(title):
            body = body._replace(after=place.end())
        if body.said and title.kind in ("post", "profession", "apposed"):
            return self._with_department(title, body)
        return title, body

    def _with_department(self, title: Title, body: Body) -> tuple[Title, Body]:
        """Widen a title by the department that it is held in: `[cán bộ Phòng Cảnh sát kinh tế], Công an tỉnh B`.

        What is named after the noun of a trade is the body of its owner: `[chủ] quán bar B`.
        """
        owner = _OWNER.match(self.form, title.start, title.end)
        if owner and body.start <= title.end + 1:
            return title._replace(end=owner.end("head")), body
        division = title.kind != "post" or (body.mention is None and _DIVISION.match(self.form, body.start))
        if not division or not _DEPARTMENT.match(self.form, body.start):
            return title, body
        inner = self.inner_body(body.start + len("khoa"), body.end)
        if inner is not None:
            held = title._replace(end=inner - 1)
            return self.without_links(held, title.end), body._replace(start=inner)
        employer = self.mention_at.get(body.end + 2) if self.form.startswith(", ", body.end) else None
        title = title._replace(end=body.end)
        if employer and employer[1].type == "ORG":
            return title, Body(employer[1].start, employer[1].end, employer[0], employer[1].end)
        return title, Body(body.end, body.end, None, body.after)

    def _unknown_body(self, title: Title, limit: int) -> Body:
        """Return the body after a post that is no name of the article: words in capitals, or a trade and its brand.

        `Phó Chủ tịch [Cengroup], ...`, `CEO [Ví điện tử Bapay] - ...`
        """
        owned = OF.match(self.form, title.end)
        end = start = owned.end() if owned else title.end
        until = min(limit, self.next_name(title.end))
        while (word := _WORD.match(self.text, end, until)) and word["word"][0].isupper():
            end = word.end()
        if end == start or start + 1 in self.title_at:
            return Body(title.end, title.end, None, title.end)
        brand = _BRAND.match(self.form, start, until)
        if brand and not self.is_unit(title) and self._is_brand(brand):
            end = brand.end()
        elif not (owned or _ENDS_BODY.match(self.form, end, limit)):
            return Body(title.end, title.end, None, title.end)
        return Body(start + 1, end, None, end)

    def _brand(self, owner: Title, limit: int) -> Body:
        """Return the brand that is named behind an owner's trade: `chủ [tiệm bánh] Ba Đen`."""
        until = min(limit, self.next_name(owner.end))
        end, start = owner.end, 0
        while (word := _WORD.match(self.text, end, until)) and (word["word"][0].isupper() or not start):
            if word["word"][0].isupper():
                start = start or word.start("word")
            elif _STOP.match(self.form, end) or OF.match(self.form, end):
                break
            end = word.end()
        if not start or not _ENDS_BODY.match(self.form, end):
            return Body(owner.end, owner.end, None, owner.end)
        return Body(start, end, None, end)

    def _is_brand(self, words_up_to_mark: re.Match[str]) -> bool:
        """Tell whether the last of some words has a capital, and none is a verb."""
        last = self.form.rfind(" ", 0, words_up_to_mark.end()) + 1
        verb = _STOP.search(self.form, words_up_to_mark.start() + 1, words_up_to_mark.end())
        return self.text[last].isupper() and verb is None

    def _own_unit(self, title: Title) -> Body | None:
        """Return the unit that is a body of its own after a post in it: `Trưởng [ban Dân vận Trung ương]`, `[Đội 3]`."""
        heads = self.form.endswith(_HEADS, title.start, title.end)
        if title.kind != "post" or not (heads or self.form.startswith(" đội ", title.end)):
            return None
        limit = self.next_person(title.end) - 1
        numbered = _NUMBERED_UNIT.match(self.form, title.end, limit)
        if numbered:
            return Body(numbered.start("unit"), numbered.end(), None, numbered.end())
        unit = max(self.form.rfind(noun, title.start, title.end) for noun in _UNIT_NOUNS)
        head = (unit if unit >= 0 else self.form.rfind(" ", 0, title.end)) + 1
        board = _BOARD.match(self.form, head, limit)
        if (
            not board
            or board.end() <= title.end
            or self.form.startswith(self.form[head : title.end], title.end + 1)
        ):
            return None
        stop = _STOP.search(self.form, max(title.end, board.end("head")), board.end())
        end = stop.start() if stop else board.end()
        end -= len(" và") * self.form.endswith(" và", 0, end)
        inside = self.inside(title)
        if inside and inside[1].end > end:
            end = inside[1].end
        return Body(board.start(), end, inside[0] if inside else None, end)

    def body(self, title: Title) -> Body:
        """Return the body that is a name right after a title, also across `của`, `tại`, `tỉnh`."""
        none = Body(title.end, title.end, None, title.end)
        if title.kind in ("rank", "degree"):
            return none
        inner = self._own_unit(title) or self._running_name(title)
        if inner:
            return inner
        alias = self.alias(title)
        after = alias.end + 1 if alias else self._letters_end(title)
        origin = self.origin_end(title.end) if title.kind == "profession" else title.end
        if origin > title.end:
            return none._replace(after=origin)
        # `Đại sứ | Cộng hòa Lào`, where the name begins like an epithet.
        epithet = None if after + 1 in self.mention_at else _EPITHET.match(self.form, after)
        link = _LINK.match(self.form, epithet.end() if epithet else after)
        at = link.end() if link else after
        place = _PLACE_NOUN.match(self.form, at)
        noun = link.start("noun") if link else -1
        if title.kind == "profession" and self.form.startswith(_FOR, at - 1):
            at += len(_FOR) - 1
            place = _PLACE_NOUN.match(self.form, at)
        for start in (noun, at, place.end() if place else at):
            found = self.mention_at.get(start)
            if found and found[1].type in _BODY_TYPES:
                begins = start if self.form.startswith("-", at) or found[1].type == "LOC" else min(start, at)
                return self._named_body(begins, *found, title)
        return self._superior(title, at) if self.is_aide(title) else none

    def origin_end(self, end: int) -> int:
        """Return where words end that say where somebody is from: `người Pháp gốc Armenia`."""
        while link := ORIGIN.match(self.form, end):
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

    def _with_superior(self, aide: Title) -> Title:
        """Widen the title of an aide by the post in a body that it serves: `[phó phát ngôn viên của Tổng thư ký] LHQ`, `[Trợ lý Bộ trưởng] Quốc phòng`."""
        minister = self.title_at.get(aide.end + 1)
        if minister and _ASSISTED.match(self.form, aide.start):
            return aide._replace(end=minister.end)
        superior = self.title_at.get(aide.end + len(_OWNS)) if self.form.startswith(_OWNS, aide.end) else None
        if not superior or superior.kind == "profession" or not self.is_aide(aide):
            return aide
        body = self.mention_at.get(superior.end + 1)
        return aide._replace(end=superior.end) if body and body[1].type == "ORG" else aide

    def _superior(self, aide: Title, at: int) -> Body:
        """Return whom an aide serves as the body, without the name: `trợ lý của [Tổng thống Mỹ] A`, `cố vấn của ông A`.

        Who speaks for a person speaks for that person's body, if it has one: `người phát ngôn Tổng Thư ký [LHQ]`.
        """
        none = Body(aide.end, aide.end, None, aide.end)
        superior = self.title_at.get(at)
        owned = self.form.find(" của ", aide.end, at) >= 0
        if superior:
            body = self.body(superior)
            after = max(body.after, superior.end)
            found = Body(at, body.end if body.said else superior.end, body.mention, after)
            speaks = superior.kind == "state" and _SPOKESMAN.search(self.form, aide.start, aide.end)
            served = self.mention_at.get(body.start) if speaks else None
            if served and served[1].type == "ORG":
                return body
            if superior.kind == "profession" or speaks:
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

    def next_person(self, at: int) -> int:
        """Return where the next person's name begins behind a place, or where the paragraph ends."""
        near = bisect_right(self.person_starts, at)
        return self.person_starts[near] if near < len(self.person_starts) else len(self.form) + 1

    def alias(self, title: Title) -> Title | None:
        """Return the other way to say a title that stands after it in brackets: `giám đốc điều hành (CEO)`."""
        alias = self.title_at.get(title.end + 2)
        written = alias and self.form.startswith(" (", title.end) and self.form.startswith(")", alias.end)
        return alias if written else None

    def _letters_end(self, title: Title) -> int:
        """Return where the letters of a unit end that stand in brackets before its body: `Trưởng phòng Hình sự (PC02) [Công an tỉnh A]`."""
        letters = _ABBREVIATION.match(self.form, title.end) if self.is_unit(title) else None
        body = self.mention_at.get(letters.end() + 1) if letters else None
        return letters.end() if letters and body and body[1].type == "ORG" else title.end

    def _running_name(self, title: Title) -> Body | None:
        """Return the body whose name begins inside a title.

        The rest of the name is the body if it is one alone (`Chánh Văn phòng [HĐND tỉnh A]`), else the whole name is
        (`Trưởng [Ban Quản lý khu kinh tế]`).
        """
        found = self.inside(title)
        if not found:
            return None
        i, mention = found
        rest = title.end + 1
        alone = _BODY_BEGINS.match(self.form, rest) or LAND.match(self.form, rest, mention.end)
        place = _PLACE_NOUN.match(self.form, title.end) if self.is_unit(title) else None
        start = rest if alone else mention.start
        if place and not alone and title.end + 1 < place.end() < mention.end:
            start = place.end()
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

    def _location_end(self, end: int) -> int:
        """Return where what only locates a body ends: `(UNODC)`, `tại Liên hợp quốc`, `tại Lào, Nepal và Bhutan`."""
        located = False
        while True:
            abbreviation = _ABBREVIATION.match(self.form, end)
            end = abbreviation.end() if abbreviation else end
            link = (_ALSO_LOCATED if located else _LOCATED).match(self.form, end)
            # The noun may be part of the name: `tại [TP.HCM]`.
            places = (link.start("place"), link.end()) if link else ()
            following = next((self.mention_at[at] for at in places if at in self.mention_at), None)
            if not following or following[1].type not in ("ORG", "LOC"):
                return end
            located = following[1].type == "LOC"
            end = following[1].end

    def _parent_end(self, end: int) -> int:
        """Return where the bodies end that a body belongs to, if a person's name follows: `Cục A, Bộ B Lê An`, `huyện A, tỉnh B Lê An`."""
        link = _PARENT.match(self.form, end)
        following = self.mention_at.get(link.end()) if link else None
        if not link or not following or following[1].type != ("LOC" if link["place"] else "ORG"):
            return end
        parent = self._parent_end(following[1].end)
        person = self.mention_at.get(parent + 1)
        return parent if person and person[1].type == "PER" else end

    def _plain_body(self, title: Title, limit: int) -> Body:
        """Return a body that is no name of the article, up to `limit`: words that begin with the noun of an organization.

        One in small letters (`giám đốc công ty`) is read over: it says of which body only to who knows already.
        """
        limit = min(limit, self.next_person(title.end) - 1)
        match = PLAIN_BODY.match(self.form, title.end, limit)
        none = Body(title.end, title.end, None, title.end)
        if not match or match.start("body") in self.title_at:
            return none
        closed = _ENDS_BODY.match(self.form, match.end(), limit)
        stops = _VERBAL_STOP if closed and self.text[match.start("body")].isupper() else _STOP
        stop = stops.search(self.form, match.start("body"), match.end("body"))
        if not stop and not closed:
            # A long name is known by what stands before its owner or its place.
            stop = _OWNED.search(self.form, match.end("noun"), match.end("body"))
        if not stop and not closed:
            return none
        end = stop.start() if stop else match.end("body")
        end -= len(" và") * self.form.endswith(" và", 0, end)
        end -= next((len(link) for link in _LEADING_ON if self.form.endswith(link, 0, end)), 0)
        if self.form.startswith(" này", end):
            end += len(" này")
        elif self._is_named(match, end):
            return self._trade_name(match.start("body"), end) or Body(match.start("body"), end, None, end)
        return none._replace(after=end)

    def _is_named(self, body: re.Match[str], end: int) -> bool:
        """Tell whether words name a body: with capitals, and not of its noun alone (`Giám đốc Công ty`)."""
        start = body.start("body")
        if _WORK.match(self.form, start):
            return False
        whole = self.form.endswith(("chi bộ", "chi đoàn"), 0, end) or body["noun"] in _OFFICES
        more = self.text[start].isupper() and (whole or end > body.end("noun"))
        return body["some"] is None and (
            more
            or not self.text[start + 1 : end].islower()
            or _FORCE.fullmatch(self.form, start, end) is not None
            or self.form.endswith(("uỷ", "đảng bộ"), 0, end)
        )

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

    def is_aide(self, title: Title) -> bool:
        """Tell whether a title is that of somebody who serves the holder of another."""
        return _AIDE.search(self.form, title.start, title.end) is not None

    def serves(self, aide: Title, end: int) -> bool:
        """Tell whether a title is that of an aide, and its superior's is said before a place: `phát ngôn viên của Tổng thống A`."""
        if not _SERVANT.match(self.form, aide.start):
            return False
        return any(aide.start < title.start < end for title in self.titles)

    def leads_team(self, title: Title) -> bool:
        """Tell whether a title is that of a coach, whose team goes by the name of its place."""
        return _COACH.search(self.form, title.start, title.end) is not None

    def names_delegate(self, title: Title) -> bool:
        """Tell whether a title is that of a deputy, whose delegation the press puts in brackets."""
        return _DELEGATE.search(self.form, title.start, title.end) is not None
