"""Titles widened by the words that say of what: a department, a portfolio, a charge, a region."""

import re

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.roles.names import (
    BOARD,
    BODY_NOUN,
    INNER_BODY,
    LAND,
    OF,
    ORIGIN,
    PLAIN_BODY,
    PREDICATE,
    TEAM,
    Names,
)
from pipeline.stages.extract.roles.titles import TITLES, Title
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

_OF_PLACE = r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã(?! hội))"
_REMIT = re.compile(
    r"(?! (?:một|hai|ba|các|những|nhiều) )(?: (?!của |tại |ở |và |kiêm |đồng thời )[^\W\d_]+){1,5}(?= (?:của|tại|thuộc)(?!\w)|[,)]| [-–] )"
)
_REMIT_STOP = any_of(words("remit_stops"))
_REMIT_OF_BODY = re.compile(
    rf"(?! (?:một|hai|ba|các|những|nhiều) )(?: (?!(?:{_REMIT_STOP}|{BODY_NOUN})(?!\w))[^\W\d_]+){{1,4}}(?= (?:(?:của|tại|thuộc|ở|trong) )?\Z)"
)
_REMIT_TO_MARK = re.compile(
    rf"(?! (?:nhiều|một|hai|ba|các|những) )(?: (?!(?:{_REMIT_STOP}|{BODY_NOUN})(?!\w))[^\W\d_]+){{1,3}}(?=[,.;)]|\Z| [-–] | {_REMIT_STOP}(?!\w))"
)
_FIELDS_OF_BODY = re.compile(
    r"(?: (?!(?:của|tại|thuộc|và|kiêm)(?!\w))[^\W\d_]+){0,7} và(?: (?!(?:của|tại|thuộc|kiêm)(?!\w))[^\W\d_]+){1,7}(?= (?:(?:của|tại|thuộc) )?(?:kênh |báo |đài |hãng )?\Z)"
)
"""Two fields that a post in a body is for: `Giám đốc Vĩ mô và Chiến lược thị trường Công ty A`."""
_OWNED = re.compile(r" (?:của|tại|thuộc) ")
_NO_FIELD = any_of(
    {
        *words("remit_stops"),
        *words("honorifics"),
        *words("body_stops"),
        *(row["word"] for row in table("predicates") if row["kind"] != "none"),
        *(row["verb"] for row in table("saying_verbs")),
    }
)
_CRAFT = re.compile(rf"{any_of(words('crafts'))}(?!\w)")
_RESEARCH = re.compile(r"nhà nghiên cứu|nghệ nhân|chuyên gia|nhà phê bình|nhà sưu tầm")
"""Whose field may be a name: `nhà nghiên cứu [văn hóa Chăm] A`."""
_COMPOUND = any_of(
    {
        "thiết bị",
        "thông tin",
        "dự báo thời tiết",
        *(row["word"] for row in table("predicates") if row["kind"] == "none"),
    }
)
_FIELD_OF_HOLDER = re.compile(
    rf"(?: (?:{_COMPOUND}(?!\w)|(?!(?:{_NO_FIELD})(?!\w))[^\W\d_]+)){{1,3}}(?= người |\Z)"
)
"""What somebody works at, right before the name: `kỹ sư [thiết bị] A`."""
_WORKER = re.compile(r"(?<!\w)(?:thợ|lính)\Z")
_WORK = re.compile(
    rf" (?:(?:bán|buôn|chạy|chở|chăm sóc|điều khiển|đóng|nuôi|sản xuất|trồng|xây dựng)(?!\w)|(?!(?:{_REMIT_STOP}|{BODY_NOUN})(?!\w))[^\W\d_]+)"
    rf"(?: (?!(?:{_REMIT_STOP}|{BODY_NOUN})(?!\w))[^\W\d_]+){{0,2}}(?=[,.;)]|\Z| [-–] | {_REMIT_STOP}(?!\w))"
)
"""What a worker does, which may begin with a verb: `thợ [đóng ghe] ở A`."""
_BARE = re.compile(r"(?:đại diện|lãnh đạo|phát ngôn viên|người phát ngôn)\Z")
"""Titles of which a noun in small letters is no part: `đại diện gia đình`."""
_CHARGE = re.compile(
    r" phụ trách(?: (?!(?:của|thuộc|tại|ở|và|kiêm|đã|sẽ|được|bị|cho (?:biết|rằng|hay))(?!\w))[^\W\d_]+){0,12}(?=[ ,.;:)]|\Z)"
)
_MORE_CHARGES = re.compile(
    r"(?:, [^\W\d_]+(?: [^\W\d_]+){0,3}){0,3} và(?: (?!(?:ông|bà|anh|chị|của|tại|thuộc)(?!\w))[^\W\d_]+){1,4}(?=[,.;)]|\Z| [-–]| (?:của|tại|thuộc)(?!\w))"
)
"""What else somebody is in charge of: `phó chủ tịch phụ trách kinh tế[, xã hội và y tế]`."""
_REMIT_OF_NAME = re.compile(
    r"(?! (?:một|hai|ba|các|những|nhiều) )(?: (?!(?:của|tại|ở|và|kiêm|đồng thời|trên|từ|cho|với|theo|đến|do|bởi)(?!\w))[^\W\d_]+){1,4}"
)
_REMIT_OF_REGION = re.compile(r"(?: (?!của |tại |ở |và |kiêm |đồng thời )[^\W\d_]+){1,6}")
_CONTINENT = re.compile(r"[Cc]hâu |(?:Đông|Nam|Trung|Tây|Đông Nam|Đông Bắc) Á\Z|Trung Đông|Bắc Mỹ|Bắc Phi")
"""A region that employs nobody: `giám đốc chương trình [châu Á] tại Viện A`."""
_IN_CHARGE = re.compile(r" (?:(?:bộ phận|văn phòng|vụ|cục|ban|phòng) )?phụ trách ")
_AREAS = (" vấn đề", " khu vực", " thị trường")
"""What a region is in whose charge somebody is: `giám đốc phụ trách các vấn đề [Bắc Mỹ]`."""
_ABOUT = re.compile(
    r" về(?: (?!(?:của|tại|thuộc|đã|sẽ|cho|là|kiêm|ở (?:đại học|học viện|viện|trường|trung tâm|bệnh viện))(?!\w))[^\W\d_]+){1,10}(?=[,.;)]| [-–] | (?:của|tại|thuộc|và là|ở) |\Z)"
)
_SUBUNIT = re.compile(
    rf" (?P<unit>{TEAM}|bộ môn|khoa|phòng|văn phòng|bộ phận|mảng)(?: (?!(?:của|thuộc|tại|(?<!nhà )ở)(?!\w))[\w/-]*\w){{0,6}}(?=[ ,;)]|\Z)"
)
_HOUSING = "ở(?<= nhà ở)"
"""What is a noun with the word before it, and no preposition."""
_FUNCTION_WORD = re.compile(
    rf" (?!{_HOUSING})(?:cho|có|còn|cùng|cũng|đã|đang|được|là|mà|sẽ|thì|từng|vừa|với|này|khi|ở|bị|nói|trong|tại|kiêm|phát biểu|nhấn mạnh|khẳng định|đề nghị|phụ trách|và (?:ông|bà|anh|chị|tôi|các|cựu|nguyên|tân))(?!\w)"
)
_DANGLING = re.compile(
    rf"(?: (?!{_HOUSING})(?:của|thuộc|tại|và|gần|ở|(?<! nông thôn )mới|[-–]|tỉnh|huyện|thị xã|thành phố))+\Z"
)
"""What no title ends with: it leads on to a body or another person, or says of which place to who knows already."""
_CLOSED = re.compile(
    r"\Z|[,.;:!?”\")]| [-–“\"(]| (?:của|tại|thuộc|ở|và|với|trong|từng|có|ông|bà|anh|chị|cô|cựu|đến|từ|cho|là|nói)(?!\w)"
)
"""What follows the place that ends a title."""
_SMALL_FIELD = re.compile(r"(?P<field>(?: (?!(?:của|này|khi|nước|trong)(?!\w))[^\W\d_]+){1,6}) của")
"""A portfolio in small letters: `bộ trưởng hợp tác khu vực của Israel`."""
_AND_FIELD = re.compile(r" và (?!(?:một|các|những|nhiều|ông|bà|đã|sẽ|được|bị|là|có)(?!\w))")
_FIELD_AFTER_DASH = re.compile(
    rf" [-–] (?:xã hội|(?!{BODY_NOUN}(?!\w))\w+)(?: (?!(?:của|tại|thuộc|cho|nói|đã|{_OF_PLACE})(?!\w))\w+){{0,5}}(?=[,)]|\Z| (?:của|tại|thuộc|cho|nói|đã|{_OF_PLACE})(?!\w))"
)
_NO_REMIT_HEAD = re.compile(
    rf" (?:{any_of(['đi', *(word for word in words('epithets') if ' ' in word)])})(?!\w)"
)
"""What tells of the holder, not of the post: `nghệ sĩ [gạo cội]`, `phó giám đốc [đi] công tác`."""
_GENERIC_BODY = re.compile(
    r" (?:công ty|cty|trường|bệnh viện|nhà máy|cơ quan|đơn vị|ngân hàng|tập đoàn)(?!\w)"
)
_NO_REMIT = re.compile(rf" (?:{any_of({*words('body_stops')} - {'mới'})})(?!\w)")
_UNIT_HEAD = re.compile(
    r"(?:(?:trưởng|phó) (?:phòng|khoa|ban|bộ môn|bộ phận|nhóm)|chủ nhiệm (?:bộ môn|khoa)|giám đốc (?:khối|mảng))(?: .+)?\Z"
)
_STAFF = " tổ chức"
"""What a department may be for, though it is the noun of a body too: `Trưởng phòng [Tổ chức - Hành chính]`."""
_SMALL_UNIT = re.compile(r" (?:phòng|khoa|bộ môn|bộ phận|nhóm)\Z")
_COMMISSION = re.compile(r" (?:tổ chức|nội chính|dân vận|tuyên giáo|kinh tế)(?= )")
"""What a commission of a province is for: `Trưởng ban [Tổ chức] Tỉnh ủy`."""
_UNIT_LETTERS = re.compile(r"[A-ZĐ&]{2,7}")
"""A unit that goes by its letters: `Trưởng phòng [CSGT]`; one with a number is a body (`Trưởng phòng | PC02`)."""
_WHOLE_BODY = re.compile(rf"(?:{BOARD}|ban tổ chức)(?!\w)")
_PORTFOLIO_HEAD = re.compile(r"(?:bộ trưởng|thứ trưởng|quốc vụ khanh)(?P<known> .+)?\Z")
_FIELD = re.compile(r"(?: (?!(?:của|thuộc|tại)(?!\w))(?:phòng, chống(?!\w)|[\w/&-]*\w)){1,18}")
_FIELDS = re.compile(r"(?: [^\W\d_]+){0,4}(?:, [^\W\d_]+(?: [^\W\d_]+){0,3}){1,3} và(?: [^\W\d_]+){1,4}")
"""A portfolio of several fields: `Bộ trưởng Chăn nuôi, Nông nghiệp và Thủy sản A`."""
_WORDS = frozenset(map(match_form, words("compounds")))
_LAST_SYLLABLE = re.compile(r" ([^\W\d_]+)\Z")
_SYLLABLE_BEHIND = re.compile(r" ([^\W\d_]+)(?!\w)")
_TO_EMPLOYER = (", ", " của ", " tại ", " thuộc ", " ở ")
_REGIONAL = re.compile(r"(?:khu vực|quốc gia|vùng)\Z")


class Widening(Names):
    """The names of a paragraph, and how far a title reaches beside them."""

    title_at: dict[int, Title]

    def _with_unit(self, title: Title) -> Title:
        """Widen `Trưởng phòng` by what its unit is for, where a name holds that: `[Trưởng phòng Cảnh sát] Công an tỉnh A`."""
        letters = self.mention_at.get(title.end + 1)
        small = _SMALL_UNIT.search(self.form, title.start, title.end)
        if letters and small and _UNIT_LETTERS.fullmatch(letters[1].text):
            return title._replace(end=letters[1].end)
        field = self._field_before_land(letters[1]) if letters and title.kind == "state" else None
        if field and _PORTFOLIO_HEAD.fullmatch(self.form, title.start, title.end):
            return title._replace(end=field)
        whole = letters and self.form.endswith(" trung ương", 0, letters[1].end)
        if letters and not whole and self.form.endswith(" ban", title.start, title.end):
            rest = _COMMISSION.match(self.form, title.end)
            inner = self.inner_body(rest.end(), letters[1].end) if rest else None
            if inner is not None and inner < letters[1].end:
                return title._replace(end=inner - 1)
        found = self.inside(title)
        if not found or not _UNIT_HEAD.search(self.form, title.start, title.end):
            return title
        if _WHOLE_BODY.match(self.form, found[1].start) or self.form.endswith(" trung ương", 0, found[1].end):
            return title
        inner = self.inner_body(title.end, found[1].end)
        if inner is None and not small:
            return title
        return title._replace(end=found[1].end if inner is None else inner - 1)

    def _field_before_land(self, name: Mention) -> int | None:
        """Return where the field of a minister ends that is read as one name with the land behind it: `Bộ trưởng [Thực phẩm] Đan Mạch`."""
        start, end = name.start, name.end
        land = LAND.search(self.form, start, end) if name.type == "ORG" else None
        return land.start() - 1 if land and not INNER_BODY.match(self.form, start) else None

    def _with_region(self, title: Title) -> Title:
        """Widen a title by the region that it is for: `[chuyên gia Trung Quốc] của Viện A`."""
        charged = _IN_CHARGE.match(self.form, title.end) is not None
        if title.kind in ("rank", "degree") or (title.kind == "state" and not charged):
            return title
        if ORIGIN.match(self.form, title.end) or (not charged and PLAIN_BODY.match(self.form, title.end)):
            return title
        area = self.mention_at.get(title.end + 1)
        regional = _REGIONAL.search(self.form, title.start, title.end)
        if area and area[1].type == "LOC" and (regional or _CONTINENT.match(area[1].text)):
            links = (
                area[1].end + len(link) for link in _TO_EMPLOYER if self.form.startswith(link, area[1].end)
            )
            employer = self.mention_at.get(next(links, -1))
            return title._replace(end=area[1].end) if employer and employer[1].type == "ORG" else title
        words = _REMIT_OF_REGION.match(self.form, title.end, self.next_name(title.end) - 1)
        region = self.mention_at.get((words.end() if words else title.end) + 1)
        if charged and words and region and region[1].type == "LOC" and words.group().endswith(_AREAS):
            return title._replace(end=region[1].end)
        link = OF.match(self.form, region[1].end) if region and region[1].type == "LOC" else None
        body = charged or (self.mention_at.get(link.end() + 1) if link else None)
        if not region or not link or not (body or _REGIONAL.search(self.form, title.start, title.end)):
            return title
        return title._replace(end=region[1].end)

    def widened(self, title: Title, limit: int) -> Title:
        """Widen `Trưởng phòng` or `Bộ trưởng` by the words that say of what, up to a name, a body or a mark."""
        return self.without_links(self._widest(title, limit), title.end)

    def without_links(self, title: Title, start: int) -> Title:
        """Return a title without the words behind a place that only lead on from it, and without half a word."""
        half = _LAST_SYLLABLE.search(self.form, start, title.end)
        rest = _SYLLABLE_BEHIND.match(self.form, title.end)
        if half and rest and f"{half[1]} {rest[1]}" in _WORDS:
            title = title._replace(end=half.start())
        dangling = _DANGLING.search(self.form, start, title.end)
        return title._replace(end=dangling.start()) if dangling else title

    def _widest(self, title: Title, limit: int) -> Title:
        """Widen a title by its words up to a name, a body or a mark.

        What somebody is in charge of belongs to the title up to a name: `phó chủ tịch phụ trách tài chính`.
        """
        until = min(limit, self.next_name(title.end))
        charge = _CHARGE.match(self.form, title.end, until)
        if charge:
            more = _MORE_CHARGES.match(self.form, charge.end(), until)
            acts = more and PREDICATE.search(self.form, charge.end(), more.end())
            end = more.end() if more and not acts else charge.end()
            field = self._field_after_dash(end, until) if self.text[end + 3 : end + 4].isupper() else None
            return title._replace(end=field.end() if field else end)
        unit = _UNIT_HEAD.search(self.form, title.start, title.end)
        portfolio = _PORTFOLIO_HEAD.search(self.form, title.start, title.end)
        if not (unit or portfolio):
            return self._with_subunit(self._with_remit(title, limit), limit)
        about = _ABOUT.match(self.form, title.end, limit) if portfolio and portfolio["known"] else None
        if about:
            return title._replace(end=about.end())
        until = self.words_end(title.end, limit)
        fields = _FIELDS.fullmatch(self.form, title.end, until) if portfolio else None
        if fields and not self.text[title.end : fields.end()].islower():
            return title._replace(end=fields.end())
        field = _FIELD.match(self.form, title.end, until)
        of_land = _SMALL_FIELD.fullmatch(self.form, title.end, until) if portfolio else None
        if of_land:
            return title._replace(end=of_land.end("field"))
        if not field:
            more = self._field_after_dash(title.end, until) if unit else None
            return title._replace(end=more.end()) if more else title
        if unit and field.group().islower() and _GENERIC_BODY.match(self.form, title.end):
            return title
        if portfolio and not self._continues_portfolio(title.end, known=portfolio["known"] is not None):
            return title
        end = field.end()
        stop = _FUNCTION_WORD.search(self.form, title.end, end)
        staff = self.form.startswith(_STAFF, title.end)
        inner = self.inner_body(title.end + len(_STAFF) if staff else title.end, end)
        if stop:
            end = min(end, stop.start())
        if inner is not None:
            end = min(end, inner - 1)
        more = self._field_after_dash(end, until) if end == field.end() else None
        return title._replace(end=more.end() if more else end)

    def _field_after_dash(self, end: int, until: int) -> re.Match[str] | None:
        """Return the rest of a unit's field behind a dash, where no predicate stands there: `A - Phó Trưởng ban - ký quyết định`."""
        field = _FIELD_AFTER_DASH.match(self.form, end, until)
        return None if field and _NO_REMIT.match(self.form, end + len(" -")) else field

    def _with_remit(self, title: Title, limit: int) -> Title:
        """Widen a post by the few words that say what it is for: `giám đốc truyền thông của ...`."""
        if _NO_REMIT_HEAD.match(self.form, title.end):
            return title
        until = min(limit, self.next_name(title.end))
        field = self._field_of_holder(title, limit)
        if field:
            return title._replace(end=field.end())
        if title.kind == "state":
            return self._with_owned_remit(title, until)
        if title.kind in ("rank", "degree"):
            return title
        work = (
            _WORK.match(self.form, title.end, until)
            if _WORKER.search(self.form, title.start, title.end)
            else None
        )
        if work and self.text[title.end : work.end()].islower():
            return title._replace(end=work.end())
        about = _ABOUT.match(self.form, title.end, limit)
        if about:
            return title._replace(end=about.end())
        employer = until < limit and self.mention_at[until][1].type == "ORG"
        fields = (
            _FIELDS_OF_BODY.match(self.form, title.end, until) if title.kind == "post" and employer else None
        )
        if (
            fields
            and (self.text[title.end + 1].isupper() or _OWNED.match(self.form, fields.end()))
            and not PLAIN_BODY.match(self.form, title.end, limit)
            and self.form.index(" và ", title.end) + len(" và ") not in self.title_at
        ):
            return title._replace(end=fields.end())
        if title.kind == "post":
            remit = _REMIT.match(self.form, title.end, until) or _REMIT_OF_NAME.fullmatch(
                self.form, title.end, until - 1
            )
        else:
            next_body = until < limit and self.mention_at[until][1].type != "PER"
            remit = _REMIT_OF_BODY.match(self.form, title.end, until) if next_body else None
            if not remit and limit == len(self.form) and not _BARE.search(self.form, title.start, title.end):
                remit = _REMIT_TO_MARK.match(self.form, title.end)
        if (
            not remit
            or self._leads_to_deed(remit.end())
            or not self._is_remit(title, remit.end())
            or (self.text[title.end + 1].islower() and _NO_REMIT.search(self.form, title.end, remit.end()))
            or (title.kind == "apposed" and TITLES.match(self.form, title.end))
            or remit.end() > self.next_name(title.end)
        ):
            return title
        return title if PLAIN_BODY.match(self.form, title.end, limit) else title._replace(end=remit.end())

    def _leads_to_deed(self, end: int) -> bool:
        """Tell whether the place named behind some words does something: `người điều tra cáo buộc [Nga] can thiệp`."""
        found = self.mention_at.get(end + 1)
        if not found or found[1].type != "LOC" or found[1].end + 1 in self.mention_at:
            return False
        return not (_CLOSED.match(self.form, found[1].end) or PREDICATE.match(self.form, found[1].end))

    def _with_owned_remit(self, title: Title, until: int) -> Title:
        """Widen a post that may be a country's by small words before the body that owns it: `phó chủ tịch [chiến lược] của Công ty A`."""
        remit = _REMIT.match(self.form, title.end, until)
        owner = self.mention_at.get(remit.end() + len(" của ")) if remit else None
        if not remit or not owner or owner[1].type != "ORG" or not self.form.startswith(" của ", remit.end()):
            return title
        said = self.text[title.end : remit.end()]
        return title._replace(end=remit.end()) if said.islower() else title

    def _field_of_holder(self, title: Title, limit: int) -> re.Match[str] | None:
        """Return what the holder of a profession works at, where the name begins behind a limit: `kỹ sư [thiết bị] A`."""
        holder = self.mention_at.get(limit + 1)
        craft = title.kind == "post" or _CRAFT.match(self.form, title.start, title.end)
        if (
            not holder
            or holder[1].type != "PER"
            or not craft
            or PLAIN_BODY.match(self.form, title.end, limit)
        ):
            return None
        field = _FIELD_OF_HOLDER.match(self.form, title.end, limit)
        said = self.text[title.end : field.end()] if field else ""
        named = _RESEARCH.match(self.form, title.start, title.end) and self.next_name(title.end) == limit + 1
        return field if said.islower() or (said and named) else None

    def _is_remit(self, title: Title, end: int) -> bool:
        """Tell whether words are no name: all small, or after a post the first alone in capitals (`An toàn thông tin`)."""
        said = self.text[title.end + 1 : end]
        return said.islower() or (title.kind == "post" and " " in said and said[1:].islower())

    def _with_subunit(self, title: Title, limit: int) -> Title:
        """Widen a title by the part of a body that it is held in: `[giảng viên bộ môn Vi sinh], Trường Đại học A`."""
        if title.kind in ("rank", "degree"):
            return title
        until = min(limit, self.next_name(title.end))
        subunit = _SUBUNIT.match(self.form, title.end, until)
        if not subunit:
            return title
        stop = _FUNCTION_WORD.search(self.form, subunit.end("unit"), subunit.end())
        end = stop.start() if stop else subunit.end()
        inner = self.inner_body(subunit.end("unit") + 1, end)
        return title._replace(end=end if inner is None else inner - 1)

    def _continues_portfolio(self, at: int, *, known: bool) -> bool:
        if known:
            return _AND_FIELD.match(self.form, at) is not None
        return self.text[at + 1 : at + 2].isupper()

    def is_unit(self, title: Title) -> bool:
        """Tell whether a title is that of the head of a department."""
        return _UNIT_HEAD.search(self.form, title.start, title.end) is not None
