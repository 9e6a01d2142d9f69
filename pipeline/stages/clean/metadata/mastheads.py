"""The names of outlets, known or not, that lines of the page and its headline bear."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.stages.clean.bylines import is_body, is_full_name, is_unaccented_name, sounds_like_a_person
from pipeline.stages.clean.dates import WEEKDAYS
from pipeline.stages.clean.furniture import is_menu, sections
from pipeline.stages.clean.metadata.unit import Unit
from pipeline.stages.clean.outlets import TOP_DOMAINS, masthead, names, outlet_called
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of

_SELF_NAMED = re.compile(
    rf"(?<!Nhà )({any_of(('tờ báo', *words('papers')), str.capitalize)})(?: điện tử)?((?: [^\W\d_a-z][^\W\d_]*| &| -| và){{1,6}})"
)


@lru_cache(maxsize=1 << 16)
def self_named(text: str) -> str | None:
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
    r"(?:(?:©|®|\(c\)|copyright|bản quyền)(?:©|®|\(c\)|(?:19|20)\d\d|[\s:,.–-]|(?:copyright|bản quyền|by|của|bởi|thuộc về|thuộc)\b)*"
    r"|(?:tải|cài) (?:ứng dụng|app) |theo dõi (?=.* trên )|ghi rõ nguồn |xuất bản bởi |fanpage: |subscribe to |follow (?=.* on ))"
    r"[“\"]?(?P<name>[^\W\d_].*)",
    re.IGNORECASE,
)
"""What stands before the name of an outlet where it speaks of itself: rights, its app, its pages elsewhere."""
_SAID_BEHIND = re.compile(
    r"[“”\".,;:|®()]|\s[-–—]\s|\s(?:giữ|trên|cho|để|ngay|tại|all rights|ghi rõ|powered|là|khi|vui lòng|không|on|is)\b|\s(?:19|20)\d\d",
    re.IGNORECASE,
)
_LONGEST_OUTLET = 6
_LINE = 300
"""How much of a line is searched for the outlet that speaks in it."""


@lru_cache(maxsize=1 << 16)
def own_name(text: str) -> str | None:
    """Return an outlet outside the list that a line about itself names: "© 2014 Sóng Xanh. Ghi rõ nguồn ...", "Theo dõi Sóng Xanh trên Zalo".

    A person is no outlet; firms and public bodies that keep a site are none either.
    """
    found = _SAID_BEFORE.search(text, 0, _LINE)
    return outlet_like(_SAID_BEHIND.split(found["name"], maxsplit=1)[0], is_full_name) if found else None


def outlet_like(name: str, is_person: Callable[[str], bool] = sounds_like_a_person) -> str | None:
    """Return the name as it may be an outlet's, or None: of a few words, each with a capital, and neither a person, a body nor a place.

    With a number in it ("Nông Sản 360") it is neither, and no section.
    """
    name = name.strip(" -–")
    words_ = [word for word in name.split() if word not in ("&", "và", "của", "+")]
    fits = 0 < len(words_) <= _LONGEST_OUTLET and all(
        word[0].isupper() or word[0].isdigit() for word in words_
    )
    if not fits or not words_[0][0].isupper() or words_[0] in ("Ở", "Tại"):
        return None
    numbered = any(word.isdigit() for word in words_[1:])
    other = is_menu(name) or is_body(name) or is_person(name)
    return name if numbered or not other else None


_DASH = re.compile(r"\s[-–—|>»›]\s")
"""What parts the name of an outlet from its slogan."""
_SLOGANS = re.compile(
    r"(?:trang|cổng) (?:tin|thông tin)|cơ quan|tiếng nói|diễn đàn|chuyên trang|báo |tạp chí |số [0-9]",
    re.IGNORECASE,
)
PRESS = re.compile(
    rf"{any_of((*words('papers'), 'đài', 'chuyên trang', 'blog'), str)} (?=(\w))", re.IGNORECASE
)
"""How the names of outlets begin that say what they are, and the letter that follows."""
_LONGEST_STATION = 9
_PORTAL = re.compile(r"(?:cổng|trang) (?:thông )?tin", re.IGNORECASE)
_ISSUE = re.compile(r"số(?: báo)?\s?[0-9]|(?:issue|no\.|vol\.)\s?[0-9]", re.IGNORECASE)
"""How the number of a printed issue begins."""
_DOMAIN_TAIL = re.compile(rf"\.(?:{TOP_DOMAINS})(?:\.vn)?$", re.IGNORECASE)


def says_outlet(name: str) -> bool:
    """Return whether a name says that it is an outlet's: "Đài Truyền thanh Hòn Rớ", "Delta Herald", but not "Bản tin nông sản tuần 11"."""
    press = PRESS.match(name)
    words_ = name.split()
    english = 1 < len(words_) <= _LONGEST_OUTLET and words_[-1].lower() in words("english_papers")
    return (press is not None and press[1].isupper() and len(words_) <= _LONGEST_STATION) or (
        english and name.isascii() and all(word[0].isupper() for word in words_) and not is_menu(name)
    )


def _is_coined(word: str) -> bool:
    """Return whether a word is spelled as no other: "TinMới", "Xe24"."""
    return any(one.islower() and (two.isupper() or two.isdigit()) for one, two in pairwise(word))


def first_line(units: list[Unit]) -> tuple[Unit, str] | None:
    """Return the line that heads the page, or stands right above a slogan, with the name of the outlet outside the list that it bears."""
    head = [unit for unit in units if unit.above and unit.kind != "date" and unit.distance < 0]
    slogan = next((place for place, unit in enumerate(head) if place and unit.rule == "masthead"), 1)
    first = head[slogan - 1] if head else None
    if first is None or first.kind not in ("section", "navigation", "other", "byline"):
        return None
    sectioned = any(unit.kind == "section" for unit in head[slogan:])
    unsigned = not first.text.isascii() and not sounds_like_a_person(first.text)
    surely = _DOMAIN_TAIL.search(first.text.strip()) or (sectioned and unsigned)
    single = sum(unit.kind == "byline" for unit in units) == 1
    if first.kind == "byline" and not surely and (single or is_unaccented_name(first.text.strip())):
        return None
    parts = _DASH.split(first.text.strip(), maxsplit=1)
    press = next(filter(says_outlet, parts), None)
    name = press or _DOMAIN_TAIL.sub("", parts[0])
    is_person = is_full_name if sectioned else sounds_like_a_person
    named = press or (outlet_like(name, is_person) and (" " in name or _is_coined(name)))
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
    title = PRESS.sub(lambda press: press.group().capitalize(), name.title())
    if not PRESS.match(title) or title.startswith("Báo "):
        return title
    known = sections() | _compounds()
    syllables = title.split()
    pairs = pairwise(["", *syllables])
    return " ".join(two.lower() if f"{one} {two}".lower() in known else two for one, two in pairs)


@cache
def _compounds() -> frozenset[str]:
    return frozenset(words("compounds"))


@lru_cache(maxsize=1 << 16)
def at_the_end(text: str) -> str | None:
    """Return the outlet whose name a line below the text bears, alone or with a slogan, or that speaks of itself there."""
    name, *slogan = _DASH.split(text.strip(), maxsplit=1)
    slogan_of = outlet_like(name) if slogan and _SLOGANS.match(slogan[0]) else None
    address = self_named(text) if _ADDRESS.match(text.strip()) else None
    return masthead(text) or own_name(text) or slogan_of or address


_ADDRESS = re.compile(r"(?:tòa soạn|toà soạn|trụ sở)\b", re.IGNORECASE)
"""How the address of an outlet begins."""


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
    said = name if says_outlet(name) or (found["mark"] == "|" and " " in name and outlet_like(name)) else None
    if not (named or said):
        return title, None
    shorter, _, level = found["title"].rpartition(f" {found['mark']} ")
    return (shorter if shorter and is_menu(level) else found["title"]), named or said


def name_behind(units: list[Unit], title: str) -> str | None:
    """Return the name of the outlet behind the headline, or behind the copy of it that names the page."""
    headline, named = titled(title)
    copies = (
        unit.text for unit in units if unit.above and unit.text.startswith(headline) and unit.text != headline
    )
    tails = (_DASH.split(copy)[-1] for copy in copies if _DASH.search(copy, len(headline)))
    return named or next(filter(None, (masthead(tail) or outlet_like(tail) for tail in tails)), None)
