"""The titles of a text: ranks, posts, degrees and professions, with what qualifies them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.model import Mention
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import Word, any_of, match_form, scan, scanner


class Title(NamedTuple):
    """A title in a text; `kind` is that of `titles.tsv`."""

    start: int
    end: int
    kind: str


def _of_kind(kind: str) -> list[str]:
    return [row["title"] for row in table("titles") if row["kind"] == kind]


def _spellings(title: str) -> set[str]:
    """Return a title as both spellings of i write it: `bác sĩ`, `bác sỹ`; `kỹ sư`, `kĩ sư`."""
    return {title, title.replace("sĩ", "sỹ"), title.replace("kỹ", "kĩ")}


_KIND = {
    spelling: row["kind"]
    for row in table("titles")
    if row["kind"] not in ("before", "after", "field")
    for spelling in _spellings(match_form(row["title"]))
}
_LETTERS = rf"(?:{any_of(title for title in [*_of_kind('degree'), *_of_kind('rank')] if title.isupper() or title == 'ThS')})"
# What may begin a title is looked for first, so that most places are left at once.
TITLES = scanner(
    rf"(?={any_of([*_of_kind('before'), *_KIND])}(?!\w))"
    rf"(?<! ban )(?!(?:(?<=chính )|(?<=nắm )|(?<=giành )|(?<=trao )|(?<=có )|(?<=giữ ))quyền )(?!(?<=chức )vụ (?:trưởng|phó)(?! vụ(?!\w)))(?!(?<!chính phủ )(?:(?<=phủ )|(?<=dinh ))(?:tổng thống|thủ tướng|chủ tịch)(?!\w))(?:{any_of(_of_kind('before'))} ){{0,5}}"
    rf"(?P<head>{_LETTERS}(?:(?:\. ?|, ?|-| ){_LETTERS})+|{any_of(_KIND)})(?![\w&])"
    rf"(?P<field>(?: {any_of([*_of_kind('field'), *words('specialities')])}(?!\w)){{1,2}})?"
    rf"(?: {any_of(_of_kind('after'))}(?!\w))*"
)
"""Titles, each with the character before it."""
_LONG = {match_form(row["short"]): match_form(row["long"]) for row in table("title_synonyms")}


_WHOLE = re.compile(
    r" (?:ban|hội đồng|ủy ban|bộ|cục|vụ|đoàn|văn phòng|hđnd|ubnd|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|chính phủ)(?!\w)"
)
"""What a body of its own begins with: `Phó Trưởng Ban Thường trực | Ban Hoằng pháp`."""


_NO_TITLE = re.compile(
    r"(?<=ứng )phó|(?<=đối )phó|(?<=cấp )phó(?!\w)|ông chủ(?= (?:nhà trắng|điện kremlin|điện élysée|nhà xanh|lầu năm góc)(?!\w))|(?:(?<=đua )|(?<=bầu cử )|(?<=tranh cử ))(?:phó )?(?:tổng thống|thủ tướng|thị trưởng|thống đốc|chủ tịch)(?!\w)|(?<=hình )ảnh hậu(?!\w)|ảnh hậu trường|bộ đội(?= biên phòng)|quyền tác giả|quan chức năng|(?<=toà )nhà(?!\w)|(?<=tt - )tt(?!\w)|(?<!trưởng đoàn )(?<=đoàn )chủ tịch(?: nước)?(?!\w)|(?:(?<=hiệu )|(?<=hãng )|(?<=công ty ))mc(?!\w)|(?:(?<=sở )|(?<=hầm )|(?<=trạm )|(?<=ban )|(?<=tàu ))chỉ huy(?! trưởng)"
)
"""Phrases in which the words of a title are none."""
_CONTEST = re.compile(r"(?:khảo|kết|thi|giải|đêm|vòng|chương trình|tổ chức|tại|ở|của|top \d{1,2}) \Z")
"""What stands before a pageant that is the occasion, not its winner."""
_SHIP = re.compile(
    r"(?<!\w)(?:tàu|chiến hạm|khinh hạm)(?: (?:sân bay|khu trục|hộ vệ|hộ tống|chiến|ngầm|tuần dương|tên lửa|đổ bộ|hạng nặng|hạng nhẹ|mang tên|nga|mỹ)){0,4} \Z"
)
_SHIP_REACH = 40
_ORGANIZERS = " ban tổ chức"
_OCCASION = re.compile(
    r" (?:cuộc|giải|lễ|hội|chương trình|sự kiện|liên hoan|đại hội|hội nghị|hội thảo|hội chợ|hội thi|ngày hội|tuần lễ|triển lãm|diễn đàn|festival|trung ương(?! hội))(?!\w)"
)
"""The organizers of an occasion are a body, of which somebody is `Trưởng ban`."""
_GOVERNING_BOARD = " ban quản trị"
_POLICE_FORCE = " cảnh sát"
_ADDITION = " kiêm nhiệm"
_ADDED = re.compile(
    r" (?:phó |quyền )?(?:tổng|giám đốc|chủ|trưởng|bí thư|hiệu|viện trưởng|ceo|thư ký|cục|vụ|chánh)(?!\w)"
)
"""What a holder of a post is besides: `Chủ tịch HĐQT kiêm nhiệm [Tổng giám đốc]`."""
_POLICE = " công an"
_PLACE = re.compile(r" (?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\w)")
"""The police of a place are a body, of which somebody is `Trưởng`."""


@lru_cache(maxsize=256)
def scan_titles(form: str) -> tuple[Word, ...]:
    """Return the titles of a text in `match_form`; both its roles and its quotes are read by them."""
    words = tuple(scan(TITLES, form))
    bracketed = {word.start for before, word in pairwise(words) if _abbreviates(form, before, word)}
    return tuple(word for word in words if word.start not in bracketed) if bracketed else words


def _abbreviates(form: str, title: Word, word: Word) -> bool:
    """Tell whether a degree or a rank stands in brackets behind the one that it is short for: `Bác sĩ [(BS)] A`."""
    bracketed = form[title.end : word.start] == " (" and form[word.end : word.end + 2] == ") "
    return bracketed and _KIND.get(word.match["head"], "degree") in ("degree", "rank")


def find_titles(form: str, mentions: list[Mention]) -> Iterator[Title]:
    """Yield the titles of a paragraph in `match_form`, outside the names that begin before them."""
    starts = [mention.start for mention in mentions]
    for word in scan_titles(form):
        if _NO_TITLE.match(form, word.start) or _names_ship(form, word):
            continue
        before = bisect_right(starts, word.start - 1) - 1
        if before >= 0 and mentions[before].end > word.start:
            continue
        head, end = word.end_of("head"), word.end
        inside = bisect_right(starts, end - 1) - 1
        if inside > before and mentions[inside].type == "PER":
            # `HLV | Văn Sỹ A`, where the name's first word is a speciality too; acronyms are no names.
            if head < starts[inside] and not mentions[inside].text.isupper():
                end = starts[inside] - 1
        elif inside > before and starts[inside] == word.start and mentions[inside].type == "EVENT":
            # The winner of a pageant goes by its name: `Hoa hậu Biển xanh 2015`.
            if _CONTEST.search(form, max(0, word.start - 14), word.start):
                continue
            end = mentions[inside].end
        elif inside > before and _KIND.get(_headed(form, word, starts[inside] - 1)) in ("profession", "post"):
            # `giảng viên | Đại học A`, `giám đốc | Cảnh sát PCCC tỉnh A`
            end = starts[inside] - 1
        elif inside > before and not (head < end and _WHOLE.match(form, end)):
            # A title may run into a name: `Trưởng | đoàn thể thao A`, `Bộ trưởng Ngoại giao | Lào`.
            end = max(head, starts[inside] - 1)
        end -= _overrun(form, word.start, end)
        # Degrees may be strung together at will: `PGS.TS.BS`, `TS, BSCKII`.
        kind = _KIND.get(form[word.start : word.end_of("head")]) or _KIND.get(word.match["head"], "degree")
        yield Title(word.start, end, kind)


def _headed(form: str, word: Word, end: int) -> str:
    """Return a title up to a place without the words before its head: `cựu [sĩ quan]`."""
    return form[word.end_of("head") - len(word.match["head"]) : end]


def _overrun(form: str, start: int, end: int) -> int:
    """Return how much of what reads as a title belongs to what follows it: `ủy viên [quốc vụ] viện`."""
    if form.endswith(_POLICE, start, end) and _PLACE.match(form, end):
        return len(_POLICE)
    if form.endswith(_ORGANIZERS, start, end) and _OCCASION.match(form, end):
        return len(" tổ chức")
    if form.endswith(_ADDITION, start, end) and _ADDED.match(form, end):
        return len(_ADDITION)
    if form.endswith(_POLICE_FORCE, start, end) and form.startswith((" biển", " cơ động"), end):
        return len(_POLICE_FORCE)
    if form.endswith(" quốc vụ", start, end) and form.startswith(" viện", end):
        return len(" quốc vụ")
    return len(" quản trị") if form.endswith(_GOVERNING_BOARD, start, end) else 0


def _names_ship(form: str, word: Word) -> bool:
    """Tell whether a rank begins the name of a ship: `tàu sân bay [Đô đốc] A`."""
    rank = _KIND.get(word.match["head"]) == "rank"
    return rank and _SHIP.search(form, max(0, word.start - _SHIP_REACH), word.start) is not None


def title_words(title: str) -> set[str]:
    """Return the words of a title in `match_form`, with its short forms written out."""
    return {word for part in re.split(r"[\s.-]+", title) for word in _LONG.get(part, part).split()}
