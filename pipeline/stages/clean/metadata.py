"""Who published the article, where, when, under which section, by whom: read from the lines that are cut."""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.clean.bylines import (
    authors_in,
    is_body,
    is_full_name,
    places,
    sounds_like_a_person,
    without_date,
    without_initials,
)
from pipeline.stages.clean.dates import DATE_WORDS, WEEKDAYS, any_date, full_date, header_date, path_date
from pipeline.stages.clean.furniture import is_menu, menu, sections, unglued
from pipeline.stages.clean.outlets import (
    EDITION,
    TOP_DOMAINS,
    masthead,
    names,
    naming,
    outlet_called,
    outlet_in,
    outlet_of_file,
    outlet_of_path,
    outlet_of_prefix,
    prefixes,
)
from pipeline.vietnamese import fold, words
from pipeline.vietnamese.matching import any_of, bare


class Unit(NamedTuple):
    """A line that says something about the article.

    What it is, by which rule, its words, its distance from the headline (negative above it), whether the text begins below it.
    """

    kind: str
    rule: str
    text: str
    distance: int
    above: bool


class Metadata(NamedTuple):
    """The metadata of one article; see the table `articles`."""

    published_value: str | None
    published_from: str | None
    publisher: str | None
    section: str | None
    authors: list[str]
    tags: list[str]


_AGENCIES = frozenset({"TTXVN", "Reuters", "AFP", "AP", "Tân Hoa Xã"})
_LABELLED = re.compile(r"đăng|xuất bản|phát hành|published|posted|ngày tạo|ngày viết", re.IGNORECASE)
_TODAY = re.compile(r"^\W*(?:hôm nay|bây giờ|today|now)\b", re.IGNORECASE)
_UPDATED = re.compile(r"cập nhật|updated|last update", re.IGNORECASE)

_FIRST_YEAR = "2000"
"""A day before it, in a story's first sentence, is history: few papers had a site."""


def published(units: list[Unit], path: str, opening: str) -> tuple[str | None, str | None]:
    """Return the publication date in EDTF and where it was found: header, page, url, body, or None."""
    header = next(
        (value for unit in units if unit.rule == "crawler_header" and (value := header_date(unit.text))), None
    )
    lines = [(unit, value) for unit in units if unit.rule == "page_date" and (value := any_date(unit.text))]
    ranked = sorted(
        enumerate(lines),
        key=lambda item: (
            bool(_TODAY.search(item[1][0].text)),
            -len(item[1][1]),
            not _LABELLED.search(item[1][0].text),
            not item[1][0].above,
            bool(_UPDATED.search(item[1][0].text)),
            -item[0] if item[1][0].above else item[0],
        ),
    )
    stamp, page = ranked[0][1] if ranked else (None, None)
    url = path_date(path) or next(
        (value for unit in units if unit.rule == "web_address" and (value := path_date(unit.text))), None
    )
    if header and len(header) < 10:
        stated = page if stamp and (stamp.above or _LABELLED.search(stamp.text)) else None
        finer = next((value for value in (stated, url) if value and value.startswith(header)), None)
        if finer:
            return finer, "page" if finer == page else "url"
    if header:
        return header, "header"
    if page and len(page) == 10:
        return page, "page"
    if url:
        return url, "url"
    if page:
        return page, "page"
    said = re.split(r"(?<=[.!?])\s", opening, maxsplit=1)[0]
    planned = re.search(r"(?<!\w)(?:sẽ|dự kiến|sắp)(?!\w)", said)
    value = full_date(said)
    return (value, "body") if value and value >= _FIRST_YEAR and not planned else (None, None)


_TAG_LABEL = re.compile(
    r"^(?:tag(?:s|ged)?|từ kh[óo][áa]|từ kho[áa](?: liên quan)?|từ khóa(?: liên quan)?|chủ đề(?: liên quan)?|(?:dòng )?sự kiện|see more on|(?:xem|đọc) thêm về|topics?|key ?words|nhãn|thẻ|hashtag)(?!\w)\s*[:：|-]?\s*",
    re.IGNORECASE,
)


_NO_TAG = re.compile(r"@|https?:|^\{|:$|^\(.*\)$", re.IGNORECASE)
"""What no keyword has: an address, a placeholder's braces, a colon behind it, brackets around it."""


def tags_in(lines: Iterable[str]) -> list[str]:
    """Return the keywords of tag lines, without their label and "#", each once."""
    tags: dict[str, None] = {}
    for line in lines:
        text = _TAG_LABEL.sub("", line.strip())
        parts = (
            text.split("#")
            if text.startswith("#") and "," not in text
            else re.split(r"[,;|•·]|\s/\s|\s{2,}", text)
        )
        for part in parts:
            tag = part.strip(" #.\t\u00a0")
            if tag and not _NO_TAG.search(tag):
                tags.setdefault(tag)
    return list(tags)


_LEVEL_MARK = re.compile("[>»›]|(?<![0-9])/(?![0-9])")
_HOME = re.compile(r"(?:trang chủ|trang nhất|home)\b", re.IGNORECASE)
_LEVEL = re.compile(r"\s*(?:[>»›|•·]|(?<!\d)/(?!\d))+\s*|\s{2,}")
_SEPARATED = re.compile(r"[>»›|•·]|(?<!\d)/(?!\d)|\S\s{2,}\S")
_LONGEST_NAME = 7
_MAX_LEVELS = 4
_NEAR = 2
"""A line as many lines from the headline adjoins it."""
_MAX_WORDS = 5


@lru_cache(maxsize=1 << 16)
def _crumb(text: str, adjoining: bool) -> str | None:
    """Return the section of a breadcrumb: its deepest level that is not the menu, the outlet or the headline.

    A line of more levels than a newspaper has is a menu, and so is one with other items of a menu, unless its marks are those of levels.
    One that is not `adjoining` the headline must name something known.
    """
    parts = [part for part in _LEVEL.split(text.strip(" -–•·\n")) if part]
    if len(parts) > _MAX_LEVELS or "http" in text or any(part[0].isdigit() for part in parts):
        return None
    levelled = _LEVEL_MARK.search(text)
    named = [
        part
        for part in parts
        if bare(part)
        and (bare(part) in sections() or (bare(part) not in menu() and not outlet_called(part)))
        and (len(part.split()) <= (_LONGEST_NAME if levelled else _MAX_WORDS) or bare(part) in sections())
    ]
    others = [part for part in parts if is_menu(part) and not _HOME.match(part) and not any_date(part)]
    if not levelled and any(bare(part) not in sections() for part in others):
        return None
    rooted = adjoining or len(named) < len(parts) or any(bare(part) in sections() for part in named)
    return named[-1] if named and rooted else None


_LONGEST = 12
"""A row of sections with more words than these is a menu."""


@lru_cache(maxsize=1 << 16)
def _side_by_side(text: str) -> str | None:
    """Return the last of several known sections with nothing but a space between them: "Bạn đọc Góc nhìn"."""
    parts = text.split()
    if len(parts) > _LONGEST or outlet_called(text):
        return None
    found, start = None, 0
    while start < len(parts) and parts[start][0].isupper():
        ends = (end for end in range(len(parts), start, -1) if is_menu(" ".join(parts[start:end])))
        end = next(ends, None)
        if end is None:
            return None
        found, start = " ".join(parts[start:end]), end
    return found if found and start == len(parts) and bare(found) in sections() else None


@lru_cache(maxsize=1 << 16)
def _below_home(text: str) -> str | None:
    """Return the last of the levels, each with one capital, that follow the home page: "Trang chủ Việt kiều Nhịp sống quê ta"."""
    home = _HOME.match(text)
    levels = re.split(r"\s(?=[^\W\d_a-zà-ỹđ])", text[home.end() :].strip()) if home else []
    fits = 0 < len(levels) < _MAX_LEVELS and not any(bare(level) in menu() for level in levels)
    return levels[-1] if fits and all(" " in level for level in levels) else None


@lru_cache(maxsize=1 << 16)
def _narrower(text: str) -> str | None:
    """Return the name of a section that opens with that of a wider one: "Thị trường chứng khoán", "Kinh tế Việt Nam"."""
    parts = text.split()
    wider = any(
        " ".join(parts[:end]).lower() in sections() and (parts[end][0].islower() or " ".join(parts[end:]).lower() in places())
        for end in range(1, len(parts))
    )  # fmt: skip
    return text if wider and len(parts) <= _MAX_WORDS and not outlet_called(text) else None


@lru_cache(maxsize=1 << 16)
def _dated(text: str) -> str | None:
    """Return the section beside the date on one line: the first part of it that is a known section, or a phrase before the date."""
    parts, barred = (
        [re.sub(r"\s*\d+[/:.h-]\d.*", "", part).strip(" ,-") for part in re.split(separator, text)]
        for separator in (r"\s*(?:[>»›|•·]|(?<!\d)/(?!\d))+\s*|\s{2,}|\s[-–]\s", r"\s*[>»›|•·]\s*")
    )
    known = [part for part in barred if bare(part) in sections()] or [
        part for part in parts if bare(part) in sections()
    ]
    if known:
        return known[-1 if _LEVEL_MARK.search(text) else 0]
    phrase = next(filter(_is_phrase, (*parts, *barred)), None)
    first = text.split(" | ", maxsplit=1)[0]
    return phrase or (first if first.isupper() and first.isalpha() and not outlet_called(first) else None)


def _is_phrase(text: str) -> bool:
    """Return whether a text opens with a capital and closes with a small word, and is neither of a menu nor of a date."""
    words_ = text.split()
    return (
        1 < len(words_) <= _MAX_WORDS and words_[0][0].isupper() and words_[-1][0].islower()
        and bare(text) not in menu() and not outlet_called(text) and not any(word in DATE_WORDS for word in bare(text).split())
    )  # fmt: skip


_SECTION_LABEL = re.compile(
    r"(?:chuyên mục|chuyên trang|danh mục|mục|category|categories|section|filed under)\s*:\s*|(?:posted )?in\s(?=(?-i:[A-Z])[a-z]+$)|posted in\s",
    re.IGNORECASE,
)
_POSTED_IN = re.compile(r"(?:posted |filed )?in\s(.{2,40}?)\son\s(?=.*[0-9])", re.IGNORECASE)
"""Where and when a blog says that it put an entry: "In Delta Health on October 4, 2009"."""
_FILED_IN = re.compile(r"\s(?:in|trong)\s([^\W\d_][^\d|]{2,40})$")
"""Where an entry was put, behind its date and its author: "Đăng ngày 3/4/2013 bởi An trong Thể thao"."""
_COUNTED = re.compile(r"^[0-9]+\s|\([0-9]+\)|\s[0-9]$|[0-9]{4}|[0-9]{3}[ .-][0-9]{2}")
"""What the name of no section has: how many there are, a telephone number."""


def section_in(unit: Unit) -> str | None:
    """Return the section that a line above the text names, as written there."""
    text = unglued(_once(re.sub(r"^[(\[]([^()\[\]]*)[)\]]$", r"\1", unit.text.strip(" -–•·/\n"))))
    if unit.rule == "page_date":
        posted = _POSTED_IN.match(text)
        if posted:
            return posted[1] if not is_menu(posted[1]) or bare(posted[1]) in sections() else None
        filed = _FILED_IN.search(text)
        if filed and bare(filed[1]) in sections():
            return filed[1]
        return _dated(text)
    if label := _SECTION_LABEL.match(text):
        named = text[label.end() :].split(" | ")[0].strip()
        return named if named and bare(named) not in menu() else None
    if _COUNTED.search(text) and not any_date(text):
        return None
    if unit.kind not in ("section", "navigation") or (
        unit.rule == "standing_label" and not _SEPARATED.search(text)
    ):
        return None
    if _SEPARATED.search(text):
        return _crumb(text, abs(unit.distance) <= _NEAR)
    if unit.kind == "section":
        return None if masthead(text) and bare(text) not in sections() else text
    known = bare(text) in sections() and not outlet_called(text)
    if known or (" - " in text and len(text.split()) <= _LONGEST_NAME):
        return text
    return (
        _side_by_side(text) or _below_home(text) or (_narrower(text) if abs(unit.distance) <= _NEAR else None)
    )


def _once(text: str) -> str:
    """Return a text that is said twice in a row once."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half + 1 :] else text


_MENU_LENGTH = 3


def _mere_menu(unit: Unit, section: str) -> bool:
    """Return whether a line names sections as a menu does: several, with nothing that parts them as levels."""
    alone = bare(_once(unit.text)) == bare(section)
    return unit.kind == "navigation" and not alone and not _SEPARATED.search(unit.text)


def _is_path(unit: Unit) -> bool:
    """Return whether a line leads from the home page to the article."""
    return bool(_HOME.match(unit.text) and _LEVEL_MARK.search(unit.text))


def section_of(units: list[Unit]) -> str | None:
    """Return the section of the article: of the lines above the text that name one, the nearest to the headline.

    A label, or the path from the home page, outranks what is farther than the next lines. Sections that follow each other line by
    line are a menu, in which none is meant but the one that is said twice; below the headline two are levels. A place above
    a temperature is no section. Where the section is written in capitals and once more as usual, the latter is taken.
    """
    weather = {unit.distance for unit, below in pairwise(units) if "°" in below.text}
    named = [
        (unit, section)
        for unit in units
        if unit.above and unit.distance not in weather and (section := section_in(unit))
    ]
    single = {
        unit.distance for unit, _ in named if unit.kind == "section" and not _SEPARATED.search(unit.text)
    }
    menu = {
        place
        for start in single
        for place in range(start, start + _MENU_LENGTH)
        if all(start + step in single for step in range(_MENU_LENGTH))
    }
    items = {
        unit.distance
        for unit in units
        if unit.kind in ("navigation", "contact")
        and (unit.rule == "standing_line" or is_menu(unit.text))
        and not _HOME.match(unit.text)
    }
    menu |= {place for place in single if place < -_NEAR and {place - 1, place - 2, place - 3} <= items}
    menu -= {below.distance for (_, one), (below, two) in pairwise(named) if one == two}
    free = [(unit, section) for unit, section in named if unit.distance not in menu]
    nearest = sorted(
        free,
        key=lambda item: (
            _mere_menu(*item),
            not _SECTION_LABEL.match(item[0].text)
            and not _is_path(item[0])
            and abs(item[0].distance) > _NEAR,
            abs(item[0].distance),
            item[0].distance > 0,
        ),
    )
    nearest = nearest or [(unit, section) for unit, section in named if unit.distance == -1]
    if not nearest:
        below = (section_in(unit) for unit in units if not unit.above and _SECTION_LABEL.match(unit.text))
        return next(filter(None, below), None)
    unit, chosen = nearest[0]
    if unit.distance > 0 and unit.distance in single:
        chosen = next(
            (section for below, section in free if below.distance == unit.distance + 1 in single), chosen
        )
    return next(
        (section for _, section in nearest if bare(section) == bare(chosen) and not section.isupper()), chosen
    )


_SELF_NAMED = re.compile(
    rf"(?<!Nhà )({any_of(('tờ báo', *words('papers')), str.capitalize)})(?: điện tử)?((?: [^\W\d_a-z][^\W\d_]*| &| -| và){{1,6}})"
)


@lru_cache(maxsize=1 << 16)
def _self_named(text: str) -> str | None:
    """Return an outlet outside the list that a contact, legal or menu line names: "Báo Nghệ An", "Tạp chí Sông Lam"."""
    found = _SELF_NAMED.search(text)
    if not found:
        return None
    name = re.split(r"\s(?:&|-|và)$", found.group(2).strip())[0]
    # In a menu a section follows, whose first word has its capital too: "Báo điện tử Sông Lam Thời | sự".
    shorter, _, last = name.rpartition(" ")
    following = text[found.end() :].split(maxsplit=1)[:1]
    if shorter and following and is_menu(f"{last} {following[0]}"):
        name = shorter
    kind = "Báo" if found.group(1) == "Tờ báo" else found.group(1)
    return outlet_called(f"{kind} {name}") or f"{kind} {name}" if name[0].isupper() else None


_SAID_BEFORE = re.compile(
    r"(?:(?:©|®|\(c\)|copyright|bản quyền)(?:©|®|\(c\)|(?:19|20)\d\d|[\s:,.-]|(?:copyright|bản quyền|by|của|bởi|thuộc về|thuộc)\b)*"
    r"|(?:tải|cài) (?:ứng dụng|app) |theo dõi (?=.* trên )|ghi rõ nguồn |xuất bản bởi |fanpage: |subscribe to |follow (?=.* on ))"
    r"[“\"]?(?P<name>[^\W\d_].*)",
    re.IGNORECASE,
)
"""What stands before the name of an outlet where it speaks of itself: rights, its app, its pages elsewhere."""
_SAID_BEHIND = re.compile(
    r"[“”\".,;:|®()]|\s[-–—]\s|\s(?:giữ|trên|cho|tại|all rights|ghi rõ|powered|là|khi|vui lòng|không|on|is)\b|\s(?:19|20)\d\d",
    re.IGNORECASE,
)
_LONGEST_OUTLET = 6
_LINE = 300
"""How much of a line is searched for the outlet that speaks in it."""


@lru_cache(maxsize=1 << 16)
def _own_name(text: str) -> str | None:
    """Return an outlet outside the list that a line about itself names: "© 2014 Sóng Xanh. Ghi rõ nguồn ...", "Theo dõi Sóng Xanh trên Zalo".

    A person is no outlet; firms and public bodies that keep a site are none either.
    """
    found = _SAID_BEFORE.search(text, 0, _LINE)
    return _outlet_like(_SAID_BEHIND.split(found["name"], maxsplit=1)[0], is_full_name) if found else None


def _outlet_like(name: str, is_person: Callable[[str], bool] = sounds_like_a_person) -> str | None:
    """Return the name as it may be an outlet's, or None: of a few words, each with a capital, and neither a person nor a body.

    With a number in it ("Nông Sản 360") it is neither, and no section.
    """
    name = name.strip(" -–")
    words_ = [word for word in name.split() if word not in ("&", "và", "của", "+")]
    fits = 0 < len(words_) <= _LONGEST_OUTLET and all(
        word[0].isupper() or word[0].isdigit() for word in words_
    )
    if not fits or not words_[0][0].isupper():
        return None
    numbered = any(word.isdigit() for word in words_[1:])
    other = is_menu(name) or is_body(name) or is_person(name)
    return name if numbered or not other else None


_DASH = re.compile(r"\s[-–—|]\s")
"""What parts the name of an outlet from its slogan."""
_SLOGANS = re.compile(
    r"(?:trang|cổng) (?:tin|thông tin)|cơ quan|tiếng nói|diễn đàn|chuyên trang|báo |tạp chí |số [0-9]",
    re.IGNORECASE,
)
_PRESS = re.compile(
    rf"{any_of((*words('papers'), 'đài', 'chuyên trang', 'blog'), str)} (?=(\w))", re.IGNORECASE
)
"""How the names of outlets begin that say what they are, and the letter that follows."""
_LONGEST_STATION = 9
_PORTAL = re.compile(r"(?:cổng|trang) (?:thông )?tin", re.IGNORECASE)
_ISSUE = re.compile(r"số(?: báo)?\s?[0-9]|(?:issue|no\.|vol\.)\s?[0-9]", re.IGNORECASE)
"""How the number of a printed issue begins."""
_DOMAIN_TAIL = re.compile(rf"\.(?:{TOP_DOMAINS})(?:\.vn)?$", re.IGNORECASE)


def _says_outlet(name: str) -> bool:
    """Return whether a name says that it is an outlet's: "Đài Truyền thanh Hòn Rớ", "Delta Herald", but not "Bản tin nông sản tuần 11"."""
    press = _PRESS.match(name)
    words_ = name.split()
    english = 1 < len(words_) <= _LONGEST_OUTLET and words_[-1].lower() in words("english_papers")
    return (press is not None and press[1].isupper() and len(words_) <= _LONGEST_STATION) or (
        english and name.isascii() and all(word[0].isupper() for word in words_) and not is_menu(name)
    )


def _is_coined(word: str) -> bool:
    """Return whether a word is spelled as no other: "TinMới", "Xe24"."""
    return any(one.islower() and (two.isupper() or two.isdigit()) for one, two in pairwise(word))


def _first_line(units: list[Unit]) -> tuple[Unit, str] | None:
    """Return the line that heads the page, or stands right above a slogan, with the name of the outlet outside the list that it bears."""
    head = [unit for unit in units if unit.above and unit.kind != "date" and unit.distance < 0]
    slogan = next((place for place, unit in enumerate(head) if place and unit.rule == "masthead"), 1)
    first = head[slogan - 1] if head else None
    if first is None or first.kind not in ("section", "navigation", "other", "byline"):
        return None
    sectioned = any(unit.kind == "section" for unit in head[slogan:])
    unsigned = not first.text.isascii() and not sounds_like_a_person(first.text)
    surely = _DOMAIN_TAIL.search(first.text.strip()) or (sectioned and unsigned)
    if first.kind == "byline" and not surely and sum(unit.kind == "byline" for unit in units) == 1:
        return None
    parts = _DASH.split(first.text.strip(), maxsplit=1)
    press = next(filter(_says_outlet, parts), None)
    name = press or _DOMAIN_TAIL.sub("", parts[0])
    is_person = is_full_name if sectioned else sounds_like_a_person
    named = press or (_outlet_like(name, is_person) and (" " in name or _is_coined(name)))
    if not named or _PORTAL.match(name):
        return None
    if not name.isupper():
        return first, name
    # A line in capitals may be the section, where no other line is and no issue is numbered.
    issued = any(_ISSUE.match(unit.text) for unit in units if unit.above)
    if press or issued or sectioned:
        return first, _unshouted(name)
    return None


def _unshouted(name: str) -> str:
    """Return the name of an outlet in capitals as it is written in a text: "Tạp chí Văn nghệ Bến Nước", but "Báo Tuổi Trẻ"."""
    title = _PRESS.sub(lambda press: press.group().capitalize(), name.title())
    if not _PRESS.match(title) or title.startswith("Báo "):
        return title
    known = sections() | _compounds()
    syllables = title.split()
    pairs = pairwise(["", *syllables])
    return " ".join(two.lower() if f"{one} {two}".lower() in known else two for one, two in pairs)


@cache
def _compounds() -> frozenset[str]:
    return frozenset(words("compounds"))


@lru_cache(maxsize=1 << 16)
def _at_the_end(text: str) -> str | None:
    """Return the outlet whose name a line below the text bears, alone or with a slogan, or that speaks of itself there."""
    name, *slogan = _DASH.split(text.strip(), maxsplit=1)
    slogan_of = _outlet_like(name) if slogan and _SLOGANS.match(slogan[0]) else None
    return masthead(text) or _own_name(text) or slogan_of


_CLOSING = re.compile(r"[-–—/(]\s?([A-ZĐ]{2,8})\)?\.?$")
_REPORTER = re.compile(
    r"(?:(?:phóng viên|PV|nhóm PV)(?: của)?|nguồn tin(?: của)?|(?:trao đổi|trò chuyện|chia sẻ|nói|phỏng vấn) (?:với|cùng)(?: (?:phóng viên|PV))?)(?: (?:báo|tạp chí))? $"
)
_READ = 2_000
"""How much of a text is searched for the outlet that it names as its own."""
_OWN_ACT = re.compile(
    r" (?:điện tử |Online )?(?:đã có cuộc|đã trao đổi|ghi nhận|trân trọng|xin giới thiệu|giới thiệu|đăng toàn văn|điểm một số|đã phỏng vấn)"
)
_SOURCE_LABEL = re.compile(r"^[(\[]?(?:Theo|Nguồn tin|Nguồn|Source)\s*:?\s*")
_MOST_NAMES = 2
"""A page that names more outlets than these links to them: it may be any one's."""


_TITLE_TAIL = re.compile(r"(?P<title>.{15,}\S)\s+(?P<mark>[|–—-])\s+(?P<name>[^|–—]{3,50})$")
"""What stands behind the headline where the name of the page was taken for it: "Lũ rút chậm - Thời sự | Sóng Xanh"."""


_ENDING_WEEKDAY = re.compile(rf",?\s(?:{'|'.join(WEEKDAYS)})$", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def titled(title: str) -> tuple[str, str | None]:
    """Return a headline without the name of the outlet behind it, and that name."""
    found = _TITLE_TAIL.match(title)
    if not found:
        return title, None
    name = _ENDING_WEEKDAY.sub("", found["name"].strip())
    named = masthead(name) if name in names() or found["mark"] == "|" else None
    said = (
        name if _says_outlet(name) or (found["mark"] == "|" and " " in name and _outlet_like(name)) else None
    )
    if not (named or said):
        return title, None
    shorter, _, level = found["title"].rpartition(f" {found['mark']} ")
    return (shorter if shorter and is_menu(level) else found["title"]), named or said


def _behind(units: list[Unit], title: str) -> str | None:
    """Return the name of the outlet behind the headline, or behind the copy of it that names the page."""
    headline, named = titled(title)
    copies = (
        unit.text for unit in units if unit.above and unit.text.startswith(headline) and unit.text != headline
    )
    tails = (_DASH.split(copy)[-1] for copy in copies if _DASH.search(copy, len(headline)))
    return named or next(filter(None, (masthead(tail) or _outlet_like(tail) for tail in tails)), None)


def publisher_of(
    units: list[Unit], path: str, leads: tuple[str, ...], text: str, first: str | None, behind: str | None
) -> str | None:
    """Return the outlet: path, prefix of a lead, contact and legal lines, navigation, source line, agency prefix, the text itself.

    `first` is the name of an outlet that the page's first line bears, `behind` the one that stands behind the headline.
    """
    prefix = next(filter(None, map(outlet_of_prefix, leads)), None)
    return (
        outlet_of_path(path)
        or (prefix if prefix not in _AGENCIES else None)
        or _of_masthead(units)
        or behind
        or outlet_of_file(path)
        or _named_by(units, "contact", "legal", "advert")
        or _wider(first, _named_by(units, "navigation", "date", "section", "share", "other", "comment"))
        or _below(units)
        or _of_source(units)
        or _of_byline(units)
        or prefix
        or _closing(text)
        or _speaking(text)
        or _of_unknown_source(units)
    )


def _wider(first: str | None, known: str | None) -> str | None:
    """Return the known outlet, or the name of another that opens with its name and heads the page: "Tia Sáng Quê Nhà"."""
    widened = first and known and first.startswith(known) and not outlet_called(re.sub(EDITION, "", first))
    return first if widened else known or first


def _named_by(units: list[Unit], *kinds: str) -> str | None:
    """Return the first outlet that the lines of some kinds name, or that speaks of itself in them, where they name few."""
    said = (unit.text for unit in units if unit.kind in kinds)
    named = (outlet_in(line) or _own_name(line) or _self_named(line) for line in said)
    found = list(dict.fromkeys(filter(None, named)))
    return found[0] if 0 < len(found) <= _MOST_NAMES else None


def _below(units: list[Unit]) -> str | None:
    """Return the outlet whose name stands among the links below the text."""
    ends = (_at_the_end(unit.text) for unit in units if unit.kind == "related" and unit.distance > 0)
    return next(filter(None, ends), None)


def _of_source(units: list[Unit]) -> str | None:
    """Return the outlet that a line of source names: "Theo Báo X", "Nguồn: Y"."""
    for unit in units:
        if unit.kind == "source" or (
            unit.kind == "byline" and unit.text.lower().startswith(("theo ", "(theo "))
        ):
            said = _SOURCE_LABEL.sub("", unit.text.strip()).strip(" ()[].")
            _, _, printed = said.rpartition("/")
            if _says_outlet(printed):
                return outlet_called(printed) or printed
            if name := prefixes().get(said) or outlet_called(said) or outlet_in(said):
                return name
    return None


_WHOSE = re.compile(
    r"(?:^|\S\s?[/(]|^[^\W\d_][^:]*\s[-–—]|^[-–—])\s?(?:CTV\s|PV\s|Phóng viên\s)?(?P<name>[^\W\d_][^/:()]{3,40})\)?$"
)
"""What stands behind the names of a byline, or alone behind a dash."""


def _of_byline(units: list[Unit]) -> str | None:
    """Return the outlet, no agency, that signs the article beside its author or for one."""
    signed = [unit.text.strip() for unit in units if unit.kind == "byline"]
    known = next((name for name in map(outlet_in, signed) if name and name not in _AGENCIES), None)
    behind = (found["name"] for found in map(_WHOSE.search, signed) if found)
    return known or next(filter(_says_outlet, behind), None)


def _of_unknown_source(units: list[Unit]) -> str | None:
    """Return the outlet outside the list, by its Vietnamese name, that a labelled line of source names: "Nguồn: Nhịp Cầu Quê"."""
    for unit in units:
        if unit.kind == "source" and (label := _SOURCE_LABEL.match(unit.text.strip())):
            said = unit.text.strip()[label.end() :].split(": http")[0].strip(" ()[].")
            if " " in said and not said.isascii() and _outlet_like(said):
                return said
    return None


def _of_masthead(units: list[Unit]) -> str | None:
    """Return the outlet that a line above the headline names; a line that could be a section too, only above another section."""
    head = [unit for unit in units if unit.above and unit.distance < 0]
    for place, unit in enumerate(head):
        name = masthead(unit.text) or prefixes().get(unit.text.strip(" -–—()"))
        if name and (
            bare(unit.text) not in sections() or any(below.kind == "section" for below in head[place + 1 :])
        ):
            return name
    return None


def _closing(text: str) -> str | None:
    """Return the agency whose mark closes the text: "... this year. — VNS", "... (TTXVN)"."""
    found = _CLOSING.search(text[-30:].rstrip())
    return prefixes().get(found.group(1)) if found else None


def _speaking(text: str) -> str | None:
    """Return the outlet that speaks of itself in the text: "trao đổi với PV Dân trí", "Báo X đăng toàn văn ...", "Tuổi Trẻ ghi nhận"."""
    for found in naming().finditer(text[:_READ]):
        above, below = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 30]
        if _REPORTER.search(above) or (_OWN_ACT.match(below) and names()[found.group()] not in _AGENCIES):
            return names()[found.group()]
    return None


_LONGEST_PEN_NAME = 3


def read(
    units: list[Unit], path: str, opening: str, prefixed: str, text: str, is_article: bool, title: str | None
) -> Metadata:
    """Return the metadata that the cut lines, the path, the opening paragraph and a lead with a prefix give.

    A page that is no article has a publisher, a section and tags at most.
    """
    first, name = _first_line(units) or (None, None)
    behind = _behind(units, title) if title else None
    publisher = publisher_of(units, path, (opening, prefixed), text, name, behind)
    if publisher and publisher == name:
        units = [unit for unit in units if unit is not first]
    section = section_of(units)
    if not is_article:
        labelled = (unit.text for unit in units if unit.kind == "tags" and unit.rule == "standing_label")
        return Metadata(None, None, publisher, section, [], tags_in(labelled))
    value, where = published(units, path, opening)
    authors: dict[str, str] = {}
    for unit in units:
        if unit.kind in ("byline", "source") or unit.rule == "page_date":
            signature = without_date(unit.text) if unit.kind == "date" else unit.text
            sure = unit.kind == "byline" or (unit.kind == "date" and unit.above)
            reprinted = unit.text.lower().startswith("theo ")
            bracketed = signature.startswith("(") and bool(authors)
            for name in authors_in(signature):
                if _PRESS.match(name):
                    continue
                doubted = bracketed or (reprinted and len(name.split()) > _LONGEST_PEN_NAME)
                if (not sure and not sounds_like_a_person(name)) or (doubted and not is_full_name(name)):
                    continue
                authors.setdefault(fold(name), name)
    return Metadata(
        value,
        where,
        publisher,
        section,
        without_initials(list(authors.values())),
        tags_in(unit.text for unit in units if unit.kind == "tags"),
    )
