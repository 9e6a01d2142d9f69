"""Under which section the article stands."""

import re
from functools import lru_cache
from itertools import pairwise

from pipeline.stages.clean.bylines import is_body, is_full_name, places
from pipeline.stages.clean.dates import DATE_WORDS, any_date, around_date
from pipeline.stages.clean.furniture import is_menu, menu, sections, unglued
from pipeline.stages.clean.metadata.unit import Unit
from pipeline.stages.clean.outlets import masthead, outlet_called
from pipeline.vietnamese.matching import bare

_LEVEL_MARK = re.compile(r"[>»›→\\]|::|(?<![0-9])/(?![0-9])")
_HOME = re.compile(r"(?:trang chủ|trang nhất|home)\b", re.IGNORECASE)
_HOME_BEFORE = re.compile(rf"^{_HOME.pattern}\s+(?=\w)", re.IGNORECASE)
_LEVEL = re.compile(r"\s*(?:[>»›→\\|•·]|::|(?<!\d)/(?!\d))+\s*|\s{2,}")
_SEPARATED = re.compile(r"[>»›→\\|•·]|::|(?<!\d)/(?!\d)|\S\s{2,}\S")
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
    """Return the section beside the date on one line: the first part of it that is a known section, or a phrase."""
    said = (*_LEVEL.split(text), text.partition(", ")[0])
    if labelled := next(filter(_SECTION_LABEL.match, said), None):
        return _SECTION_LABEL.sub("", labelled).strip() or None
    barred = [part for part in said if not _CALENDAR.search(part)] + _LEVEL.split(around_date(text))
    parts = [piece.strip(" ,:()-–/") for part in barred for piece in (part, *re.split(r"\s[-–]\s|,\s", part))]
    known = [part for part in parts if bare(part.rstrip(" 0123456789")) in sections()]
    joined = next((part.strip() for part in text.split(" | ") if _joins(part.strip())), None)
    if known and joined:
        return joined
    if known:
        return known[-1 if _LEVEL_MARK.search(text) else 0]
    phrase = next(filter(_is_phrase, parts), None)
    first = text.split(" | ", maxsplit=1)[0]
    return phrase or (first if first.isupper() and first.isalpha() and not outlet_called(first) else None)


def _joins(text: str) -> bool:
    """Return whether a text joins two names with a dash, one of them a known section's and both of several words: "Sống vui - Sống khỏe"."""
    parts = text.split(" - ")
    return (
        len(parts) == 2 and any(bare(part) in sections() for part in parts) and not _CALENDAR.search(text)
        and all(" " in part and not outlet_called(part) and not is_full_name(part) for part in parts)
    )  # fmt: skip


_CALENDAR = re.compile(r"[0-9][/:.h-][0-9]|[0-9]{4}")


def _is_phrase(text: str) -> bool:
    """Return whether a text opens with a capital and closes with a small word, and is neither of a menu nor of a date."""
    words_ = text.split()
    return (
        1 < len(words_) <= _MAX_WORDS and words_[0][0].isupper() and text.rstrip(" 0123456789").split()[-1][0].islower()
        and bare(text) not in menu() and not outlet_called(text) and not is_body(text) and not any(word in DATE_WORDS for word in bare(text).split())
    )  # fmt: skip


_SECTION_LABEL = re.compile(
    r"(?:chuyên mục|chuyên trang|danh mục|mục|category|categories|section|filed under)\s*:\s*|(?:posted )?in\s(?=(?-i:[A-Z])[a-z]+$)|posted in\s",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\s\|\s|,?\s(?:and )?tagged\b", re.IGNORECASE)
"""What may stand behind a labelled section."""
_READ_IN = re.compile(
    r"^Bạn đang (?:đọc|xem) bài.*? chuyên mục (?P<section>[^\W\d_][^.,;:|]{2,40}?)(?= của |[.,;:|]|$)"
)
"""What a paper says below the text: "Bạn đang đọc bài viết ... tại chuyên mục Thị trường"."""
_POSTED_IN = re.compile(r"(?:posted |filed )?in\s(.{2,40}?)\son\s(?=.*[0-9])", re.IGNORECASE)
"""Where and when a blog says that it put an entry: "In Delta Health on October 4, 2009"."""
_FILED_IN = re.compile(r"\s(?:in|trong)\s([^\W\d_][^\d|]{2,40})$")
"""Where an entry was put, behind its date and its author: "Đăng ngày 3/4/2013 bởi An trong Thể thao"."""
_COUNTED = re.compile(r"^[0-9]+\s|\([0-9]+\)|\s[0-9]$|[0-9]{4}|[0-9]{3}[ .-][0-9]{2}")
"""What the name of no section has: how many there are, a telephone number."""


_ROOTED = re.compile(r"(?P<root>[^|>»›/:–-]{3,40}?)(?:\s+[-–]|\s*[|>»›/])\s+(?P<rest>.+)$")
"""The home page or the outlet, and what stands behind."""


def below_root(text: str) -> str | None:
    """Return the section behind the home page or the outlet: "Báo X - Kinh tế"; behind the latter it must be a known one."""
    found = _ROOTED.match(text)
    if not found or _SEPARATED.search(found["rest"]):
        return None
    root, rest = found["root"], found["rest"]
    known = bare(rest) in sections()
    if _HOME.fullmatch(root):
        return rest if known or len(rest.split()) <= _MAX_WORDS else None
    return rest if known and outlet_called(root) and bare(root) not in sections() else None


def section_in(unit: Unit) -> str | None:
    """Return the section that a line above the text names, as written there."""
    text = unglued(_once(re.sub(r"^[(\[]([^()\[\]]*)[)\]]$", r"\1", unit.text.strip(" -–•·/:\n"))))
    if unit.rule == "page_date":
        posted = _POSTED_IN.match(text)
        if posted:
            return posted[1] if not is_menu(posted[1]) or bare(posted[1]) in sections() else None
        filed = _FILED_IN.search(text)
        if filed and bare(filed[1]) in sections():
            return filed[1]
        return _dated(text)
    if label := _SECTION_LABEL.match(text):
        named = _FURTHER.split(text[label.end() :])[0].strip()
        return named if named and bare(named) not in menu() else None
    if _COUNTED.search(text) and not any_date(text):
        return None
    if unit.kind in ("section", "navigation") and (below := below_root(text)):
        return below
    if unit.kind not in ("section", "navigation") or (
        unit.rule == "standing_label" and not _SEPARATED.search(text)
    ):
        return None
    if _SEPARATED.search(text):
        return _crumb(text, abs(unit.distance) <= _NEAR)
    if unit.kind == "section":
        return None if masthead(text) and bare(text) not in sections() else _HOME_BEFORE.sub("", text)
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


_MENU_LENGTH = 4


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
        below = [unit for unit in units if not unit.above]
        labelled = (section_in(unit) for unit in below if _SECTION_LABEL.match(unit.text))
        told = (found["section"] for unit in below if (found := _READ_IN.search(unit.text)))
        return next(filter(None, (*labelled, *told)), None)
    unit, chosen = nearest[0]
    if unit.distance > 0 and unit.distance in single:
        chosen = next(
            (section for below, section in free if below.distance == unit.distance + 1 in single), chosen
        )
    return next(
        (section for _, section in nearest if bare(section) == bare(chosen) and not section.isupper()), chosen
    )
