"""Who published the article, where, when, under which section, by whom: read from the lines that are cut."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.stages.clean.dates import DATE_WORDS, any_date, full_date, header_date, path_date
from pipeline.stages.clean.signals import GENRES, LEARNED, bare
from pipeline.vietnamese import fold, table, words
from pipeline.vietnamese.matching import any_of


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


@cache
def _outlets() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    known_sections = {bare(section) for section in words("sections")}
    for row in table("outlets"):
        name = row["name"]
        for alias in (name, *filter(None, row["aliases"].split(";"))):
            spelled = all(part[0].isupper() or not part[0].isalpha() for part in alias.split())
            if (spelled and bare(alias) not in known_sections and len(alias) > 2) or alias.split()[0] in (
                "Báo",
                "Tạp",
            ):
                names.setdefault(alias, name)
        for domain in filter(None, row["domains"].split(";")):
            domains.setdefault(domain, name)
        for prefix in filter(None, row["prefixes"].split(";")):
            prefixes.setdefault(prefix, name)
    return (
        re.compile(rf"(?<!\w){any_of(names, str)}(?!\w)"),
        names,
        re.compile(rf"(?<![\w-]){any_of(domains, str.lower)}(?![\w-])", re.IGNORECASE),
        domains,
        prefixes,
    )


_EDITIONS = frozenset(["en", "e", "news", "english", "vn", "vi", "m", "www"])
"""First labels of domains that many outlets have."""


@cache
def _by_folded() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in table("outlets"):
        for alias in (row["name"], *row["aliases"].split(";")):
            names.setdefault(re.sub(r"\W", "", fold(alias)), row["name"])
        for domain in filter(None, row["domains"].split(";")):
            if domain.split(".")[0] not in _EDITIONS:
                names.setdefault(domain.split(".")[0], row["name"])
            names.setdefault(re.sub(r"\W", "", domain), row["name"])
    names.pop("", None)
    return names


@lru_cache(maxsize=1 << 16)
def outlet_in(text: str) -> str | None:
    """Return the usual name of the first outlet that the text names, by domain or by name."""
    whole, names, sites, domains, _ = _outlets()
    site = sites.search(text)
    if site:
        return domains[site.group().lower()]
    found = whole.search(text)
    return names[found.group()] if found else None


def outlet_called(text: str) -> str | None:
    """Return the usual name of the outlet that the whole text names, however it is written."""
    return _by_folded().get(re.sub(r"\W", "", fold(text.strip())))


_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|asia|[a-z]{2})")


@lru_cache(maxsize=1 << 16)
def outlet_of_path(path: str) -> str | None:
    """Return the outlet that a folder or a file name carries: `tienphong/001.txt`, `tuoitre.vn_12.txt`."""
    site, *_ = path.split("/")
    if _SITE.fullmatch(site):
        return outlet_in(site)
    named = outlet_in(path) if "." in path else None
    parts = (part for piece in path.split("/") for part in (piece, *re.split(r"[_\s-]", piece)))
    return named or next(
        (name for part in parts if (name := outlet_called(part.removesuffix(".txt").removesuffix(".md")))),
        None,
    )


_PREFIX = re.compile(
    r"^(?:[(\[]([\w&+.]+(?:\s[\w&+.]+){0,3})[)\]]\s?[-–—]?|([\w&+.]+(?:\s[\w&+.]+){0,3})\s?[-–—]\s)"
)


def outlet_of_prefix(lead: str) -> str | None:
    """Return the outlet whose prefix opens a lead: "TPO - ...", "(NLĐO) - ..."."""
    prefixes = _outlets()[4]
    found = _PREFIX.match(lead)
    if not found:
        return None
    prefix = found.group(1) or found.group(2)
    named = outlet_called(prefix) if found.group(1) or prefix.isupper() else None
    return prefixes.get(prefix) or prefixes.get(f"({prefix})") or named


_AGENCIES = frozenset({"TTXVN", "Reuters", "AFP", "AP", "Tân Hoa Xã"})
_LABEL = re.compile(
    r"^(?:(?:tin,?\s*)?bài,?\s*(?:và|&|-|/)?\s*(?:ảnh|hình)(?:,\s*\w+)?|tin\s*(?:[-,/&]|và)?\s*ảnh|tin,?\s*bài|tin(?=\s*:)|bài|nội dung(?:\s*[-,&]\s*(?:ảnh|hình ảnh))?(?=\s*:)|lược ghi|người ghi|tác giả|thực hiện|người thực hiện|"
    rf"nhóm thực hiện|nhóm phóng viên|phóng viên|nhóm pv|pv|by|written by|reported by|story by|author|writer|{GENRES}|người đăng|người viết|đăng bởi|posted by|tổng hợp|biên dịch|lược dịch|dịch|"
    r"biên tập|theo|ghi|ảnh|video|clip|đồ họa|đồ hoạ)(?:\s*[:.]\s*|\s+(?=\w))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s+[-–—]\s+|\s*[,;&|/+•]\s*|\s+(?:và|and)\s+|\s[-–—](?=\S)|(?<=\S)[–—]\s?|(?<=[^\W\d_])-(?=[^\W\d_])"
)
_LEARNED = re.compile(rf"^(?:{LEARNED}|cử nhân)\b[.,]?\s*", re.IGNORECASE)
_TRANSLATED = re.compile(
    r"(?<!\w)(?:dịch|người dịch|biên dịch|lược dịch|chuyển ngữ|trình bày)(?!\w)", re.IGNORECASE
)
"""Who translated or designed is no author."""
_ROLE = re.compile(
    r"\s*[(\[][^)\]]*[)\]]|\s+(?:vào lúc|theo|từ)\s.*$|,\s*(?:PV|P/v)\s.*$|\s+(?:&|và|cùng)\s+(?:nhóm\s+)?(?:PV|CTV|cộng sự)$"
    r"|\s+(?:[-–]\s)?(?:thực hiện|tổng hợp|ghi|lược ghi|sưu tầm|t/h|TH)\.?$",
    re.IGNORECASE,
)
_NO_AUTHOR = frozenset(
    ("pv", "ctv", "p.v", "bbt", "theo", "nhóm pv", "nhóm phóng viên", "phóng viên", "ban biên tập", "tổng hợp", "pv tổng hợp", "tin tức",
     "nvcc", "bvcc", "đvcc", "nscc", "staff reporter", "reporter", "staff writer", "update", "updated")
)  # fmt: skip


def _is_person(name: str) -> bool:
    words_ = name.split()
    return len(words_) <= 6 and all(
        word[0].isupper() and not any(c.isdigit() for c in word) for word in words_
    )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(words("surnames"))


def _sounds_like_a_person(name: str) -> bool:
    """Return whether a name that a source line gives is a person's: unknown outlets and offices have longer names."""
    parts = name.split()
    known = parts[0] in _surnames() or parts[0].title() in _surnames()
    return (len(parts) == 2 and not name.isascii()) or (known and len(parts) <= 4)


@cache
def _offices() -> tuple[frozenset[str], frozenset[str]]:
    titles = frozenset(row["title"].lower() for row in table("titles"))
    return titles, frozenset(row["head"] for row in table("org_heads") if " " in row["head"])


def _is_office(name: str) -> bool:
    """Return whether what looks like a name is a post or a body: "CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "Wetland Project"."""
    titles, bodies = _offices()
    syllables = name.lower().split()
    begins = {" ".join(syllables[:n]) for n in (2, 3, 4)}
    return name.lower() in titles or bool(begins & bodies) or bool(set(syllables) & _FIRMS)


_FIRMS = frozenset(("fc", "clb", "project", "group", "university", "committee", "t.m", "tm", "kt"))


@lru_cache(maxsize=1 << 16)
def authors_in(text: str) -> tuple[str, ...]:
    """Return the people whom a byline names: labels, agencies and "(tổng hợp)" left out, capitals as usual."""
    text = re.sub(r"^[(\[](.*)[)\]]$", r"\1", text.strip().strip("-–—*• ").rstrip("."))
    if _TRANSLATED.search(text):
        return ()
    text = _ROLE.sub("", text)
    names = []
    while (label := _LABEL.match(text)) and label.end() < len(text):
        text = text[label.end() :]
    for part in _BETWEEN.split(text):
        name = _ROLE.sub("", _LABEL.sub("", part)).strip(" .:,-–")
        while title := _LEARNED.match(name):
            name = name[title.end() :].strip(" .")
        if (
            len(name) < 2
            or name.lower() in _NO_AUTHOR
            or outlet_called(name)
            or outlet_in(name) == name
            or ":" in name
            or bare(name) in _menu()
            or name in _outlets()[4]
            or not _is_person(name)
            or _is_office(name)
        ):
            continue
        shouted = name.isupper() and len(name) > 2 and re.search(r"[AEIOUYÀ-ỴĂĐĨŨƠƯ]", fold(name).upper())
        names.append(name.title() if shouted else name)
    return tuple(names)


_CLOCK = re.compile(
    r"\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?\s?(?:AM|PM|SA|CH|phút)?|GMT\s?[+-]?\s?\d+|\(\s*\)", re.IGNORECASE
)
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
    page = ranked[0][1][1] if ranked else None
    url = path_date(path) or next(
        (value for unit in units if unit.rule == "web_address" and (value := path_date(unit.text))), None
    )
    if header and len(header) < 10:
        finer = next((value for value in (page, url) if value and value.startswith(header)), None)
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
    r"^(?:tags?|từ kh[óo][áa]|từ kho[áa](?: liên quan)?|từ khóa(?: liên quan)?|chủ đề(?: liên quan)?|topics?|key ?words|nhãn|thẻ|hashtag)\s*[:：|-]?\s*",
    re.IGNORECASE,
)


def tags_in(lines: Iterable[str]) -> list[str]:
    """Return the keywords of tag lines, without their label and "#", each once."""
    tags: dict[str, None] = {}
    for line in lines:
        text = _TAG_LABEL.sub("", line.strip())
        parts = (
            text.split("#") if text.startswith("#") and "," not in text else re.split(r"[,;|•·]|\s/\s", text)
        )
        for part in parts:
            tag = part.strip(" #.\t\u00a0")
            if tag:
                tags.setdefault(tag)
    return list(tags)


@cache
def _sections() -> frozenset[str]:
    return frozenset(bare(section) for section in words("sections")) - {"home"}


@cache
def _menu() -> frozenset[str]:
    return frozenset(bare(row["phrase"]) for row in table("furniture") if row["kind"] == "navigation")


_LEVEL = re.compile(r"\s*(?:[>»›|•·]|(?<!\d)/(?!\d))+\s*|\s{2,}")
_SEPARATED = re.compile(r"[>»›|•·]|(?<!\d)/(?!\d)|\S\s{2,}\S")
_LONGEST_NAME = 7
_MAX_LEVELS = 4
_MAX_WORDS = 5


@lru_cache(maxsize=1 << 16)
def _crumb(text: str, adjoining: bool) -> str | None:
    """Return the section of a breadcrumb: its deepest level that is not the menu, the outlet or the headline.

    A line of more levels than a newspaper has is a menu. One that is not `adjoining` the headline must name something known.
    """
    parts = [part for part in _LEVEL.split(text.strip(" -–•·\n")) if part]
    if len(parts) > _MAX_LEVELS or "http" in text or any(part[0].isdigit() for part in parts):
        return None
    named = [
        part
        for part in parts
        if bare(part)
        and (bare(part) in _sections() or (bare(part) not in _menu() and not outlet_called(part)))
        and (len(part.split()) <= _LONGEST_NAME or bare(part) in _sections())
    ]
    rooted = adjoining or len(named) < len(parts) or any(bare(part) in _sections() for part in named)
    return named[-1] if named and rooted else None


_LONGEST = 12
"""A row of sections with more words than these is a menu."""


@lru_cache(maxsize=1 << 16)
def _side_by_side(text: str) -> str | None:
    """Return the last of several known sections with nothing but a space between them: "Bạn đọc Góc nhìn"."""
    parts = text.split()
    if len(parts) > _LONGEST:
        return None
    found, start = None, 0
    while start < len(parts):
        ends = (end for end in range(len(parts), start, -1) if _is_menu(" ".join(parts[start:end])))
        end = next(ends, None)
        if end is None:
            return None
        found, start = " ".join(parts[start:end]), end
    return found if found and bare(found) in _sections() else None


def _is_menu(text: str) -> bool:
    return bare(text) in _sections() or bare(text) in _menu()


@lru_cache(maxsize=1 << 16)
def _dated(text: str) -> str | None:
    """Return the section beside the date on one line: the first part of it that is a known section, or a phrase before the date."""
    parts = [
        re.sub(r"\s*\d.*", "", part).strip(" ,-")
        for part in re.split(r"\s*[>»›|/•·]+\s*|\s{2,}|\s[-–]\s", text)
    ]
    first = parts[0].split()
    phrase = (
        1 < len(first) <= _MAX_WORDS and first[0][0].isupper() and first[-1][0].islower()
        and bare(parts[0]) not in _menu() and not any(word in DATE_WORDS for word in bare(parts[0]).split())
    )  # fmt: skip
    return next((part for part in parts if bare(part) in _sections()), parts[0] if phrase else None)


_SECTION_LABEL = re.compile(r"(?:chuyên mục|chuyên đề|chuyên trang|mục|category|section)\s*:", re.IGNORECASE)


def section_in(unit: Unit) -> str | None:
    """Return the section that a line above the text names, as written there."""
    text = unit.text.strip(" -–•·\n")
    if unit.rule == "page_date":
        return _dated(text)
    if unit.kind not in ("section", "navigation") or (
        unit.rule == "standing_label" and not _SECTION_LABEL.match(text) and not _SEPARATED.search(text)
    ):
        return None
    if _SEPARATED.search(text):
        return _crumb(text, abs(unit.distance) <= 2)
    if unit.kind == "section":
        return text
    known = bare(text) in _sections() and not outlet_called(text)
    return text if known or (" - " in text and len(text.split()) <= _LONGEST_NAME) else _side_by_side(text)


_MENU_LENGTH = 3


def _mere_menu(unit: Unit) -> bool:
    """Return whether a line names sections as a menu does: several, with nothing that parts them as levels."""
    return unit.kind == "navigation" and not _SEPARATED.search(unit.text)


def section_of(units: list[Unit]) -> str | None:
    """Return the section of the article: of the lines above the text that name one, the nearest to the headline.

    Sections that follow each other line by line are a menu, in which none is meant. Where the section is written in capitals and
    once more as usual, the latter is taken.
    """
    named = [(unit, section) for unit in units if unit.above and (section := section_in(unit))]
    single = {
        unit.distance for unit, _ in named if unit.kind == "section" and not _SEPARATED.search(unit.text)
    }
    menu = {
        place
        for start in single
        for place in range(start, start + _MENU_LENGTH)
        if all(start + step in single for step in range(_MENU_LENGTH))
    }
    free = [(unit, section) for unit, section in named if unit.distance not in menu]
    nearest = sorted(
        free, key=lambda item: (_mere_menu(item[0]), abs(item[0].distance), item[0].distance > 0)
    )
    nearest = nearest or [(unit, section) for unit, section in named if unit.distance == -1]
    if not nearest:
        return None
    chosen = nearest[0][1]
    return next(
        (section for _, section in nearest if bare(section) == bare(chosen) and not section.isupper()), chosen
    )


_SELF_NAMED = re.compile(r"(?:Báo|Tạp chí|Tờ báo)(?: điện tử)?((?: [^\W\d_a-z][^\W\d_]*| &| -| và){1,6})")


def _self_named(text: str) -> str | None:
    """Return an outlet outside the list that a contact, legal or menu line names: "Báo Nghệ An", "Tạp chí Sông Lam"."""
    found = _SELF_NAMED.search(text)
    if not found:
        return None
    name = re.split(r"\s(?:&|-|và)$", found.group(1).strip())[0]
    kind = "Tạp chí" if found.group().startswith("Tạp chí") else "Báo"
    return f"{kind} {name}" if name[0].isupper() else None


_CLOSING = re.compile(r"[-–—/(]\s?([A-ZĐ]{2,8})\)?\.?$")
_REPORTER = re.compile(
    r"(?:(?:phóng viên|PV|nhóm PV)(?: của)?|nguồn tin(?: của)?|(?:trao đổi|trò chuyện|chia sẻ|nói|phỏng vấn) (?:với|cùng)(?: (?:phóng viên|PV))?)(?: (?:báo|tạp chí))? $"
)
_READ = 2_000
"""How much of a text is searched for the outlet that it names as its own."""
_OWN_ACT = re.compile(
    r" (?:điện tử |Online )?(?:đã có cuộc|đã trao đổi|ghi nhận|trân trọng|xin giới thiệu|giới thiệu|đăng toàn văn|điểm một số|đã phỏng vấn)"
)


_MOST_NAMES = 2
"""A page that names more outlets than these links to them: it may be any one's."""


def publisher_of(units: list[Unit], path: str, opening: str, text: str) -> str | None:
    """Return the outlet: path, prefix of the lead, contact and legal lines, navigation, source line, agency prefix, the text itself."""
    prefix = outlet_of_prefix(opening)
    found = outlet_of_path(path) or (prefix if prefix not in _AGENCIES else None)
    if found:
        return found
    for kinds in (
        ("contact", "legal", "advert"),
        ("navigation", "date", "section", "share", "other", "comment"),
    ):
        named = (outlet_in(unit.text) or _self_named(unit.text) for unit in units if unit.kind in kinds)
        names = list(dict.fromkeys(filter(None, named)))
        if 0 < len(names) <= _MOST_NAMES:
            return names[0]
    for unit in units:
        if unit.kind == "source" or (
            unit.kind == "byline" and unit.text.lower().startswith(("theo ", "(theo "))
        ):
            said = re.sub(r"^[(\[]?(?:Theo|Nguồn tin|Nguồn|Source)\s*:?\s*", "", unit.text.strip()).strip(
                " ()[]."
            )
            if name := _outlets()[4].get(said) or outlet_called(said) or outlet_in(said):
                return name
    for unit in units:
        if unit.kind == "byline" and (name := outlet_in(unit.text)) and name not in _AGENCIES:
            return name
    return prefix or _closing(text) or _speaking(text)


def _closing(text: str) -> str | None:
    """Return the agency whose mark closes the text: "... this year. — VNS", "... (TTXVN)"."""
    found = _CLOSING.search(text[-30:].rstrip())
    return _outlets()[4].get(found.group(1)) if found else None


def _speaking(text: str) -> str | None:
    """Return the outlet that speaks of itself in the text: "trao đổi với PV Dân trí", "Báo X đăng toàn văn ...", "Tuổi Trẻ ghi nhận"."""
    for found in _outlets()[0].finditer(text[:_READ]):
        above, below = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 30]
        if _REPORTER.search(above) or (
            _OWN_ACT.match(below) and _outlets()[1][found.group()] not in _AGENCIES
        ):
            return _outlets()[1][found.group()]
    return None


def read(units: list[Unit], path: str, opening: str, text: str, is_article: bool) -> Metadata:
    """Return the metadata that the cut lines, the path and the opening paragraph of one page give.

    A page that is no article has a publisher and a section at most.
    """
    if not is_article:
        return Metadata(None, None, publisher_of(units, path, opening, text), section_of(units), [], [])
    value, where = published(units, path, opening)
    authors: dict[str, str] = {}
    for unit in units:
        if unit.kind in ("byline", "source") or unit.rule == "page_date":
            text = _without_date(unit.text) if unit.kind == "date" else unit.text
            sure = unit.kind == "byline" or (unit.kind == "date" and unit.above)
            for name in authors_in(text):
                if not sure and not _sounds_like_a_person(name):
                    continue
                authors.setdefault(fold(name), name)
    return Metadata(
        value,
        where,
        publisher_of(units, path, opening, text),
        section_of(units),
        _without_initials(list(authors.values())),
        tags_in(unit.text for unit in units if unit.kind == "tags"),
    )


def _without_initials(authors: list[str]) -> list[str]:
    """Return the authors without initials that stand for one of them: "Đằng Giang Lê", "Đ.G.L"."""
    initials = {"".join(word[0] for word in author.split()).lower() for author in authors}
    return [
        author for author in authors if "." not in author or re.sub(r"\W", "", author).lower() not in initials
    ]


_MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 16)
def _without_date(text: str) -> str:
    """Return the people's names that may stand beside the date on one line, without date, time, section and outlet."""
    parts = []
    for part in re.split(
        r"\s*[|•·/]\s*|\s+[-–—]\s+|\s*,\s*|\s{2,}",
        _CLOCK.sub(" | ", re.sub(r"\d[\d/.:-]*", " | ", _MONTH.sub(" | ", text))),
    ):
        words_ = bare(part)
        if (
            len(words_.split()) >= 2
            and words_ not in _sections()
            and words_ not in DATE_WORDS
            and not re.match(r"(?i)(?:thứ|tháng|chủ nhật|ngày|cập nhật|đăng)\b", words_)
        ):
            parts.append(part.strip())
    return ", ".join(parts)
