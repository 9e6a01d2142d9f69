"""Bylines: the forms in which articles are signed, and the people whom they name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.stages.clean.dates import DATE_WORDS, any_date, around_date
from pipeline.stages.clean.furniture import menu, sections
from pipeline.stages.clean.outlets import TOP_DOMAINS, outlet_called, outlet_in, prefixes
from pipeline.vietnamese import fold, table, words
from pipeline.vietnamese.matching import bare


def _words(kind: str) -> frozenset[str]:
    return frozenset(row["phrase"] for row in table("byline_words") if row["kind"] == kind)


def _phrases(kind: str, gap: str = r"(?:\s?[,/&–-]\s?|,?\s(?:và\s)?)") -> str:
    """Return the alternatives of the words of bylines of a kind; `gap` stands between two words, any mark where none is given."""
    return "|".join(
        gap.join(map(re.escape, phrase.split()))
        for phrase in sorted(_words(kind), key=lambda phrase: (-len(phrase), phrase))
    )


_NO_AUTHORS, _FIRMS, _POSTS = _words("no_author"), _words("firm"), _words("post")
LEARNED = rf"(?:{_phrases('learned', gap=' ')})"
"""Degrees, ranks and callings that may stand before the name in a signature."""

_LABELS = rf"(?i:(?:{_phrases('genre')})(?:\scủa)?|{_phrases('label')})"
_COLON_LABELS = rf"(?i:{_phrases('colon_label')})\s*:"
NAME = r"\p{Lu}[\p{L}'’.]*(?:-\p{Ll}+|[ -]\p{Lu}[\p{L}'’.]*){1,4}"
_NAME_ROLE = rf"(?:(?i:{LEARNED}|theo)[.,\s]{{1,3}}){{0,3}}"
_BULLETS = "-–—*•■□◆●❖✍~_"
NAME_OPENING = rf"^[{_BULLETS}(\[\s]*(?:\p{{Lu}}|(?i:{LEARNED}|theo)[.,\s])"
_SHORT = r"\p{Lu}(?:\.\s?\p{Lu}){1,3}\.?|\p{Lu}\p{L}{0,2}\.\s?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}|\p{Lu}['’]\p{L}{2,}|\p{L}[\w.-]*\.(?i:vn|com|net|org)|Vietnam\+|\p{Lu}{2,6}(?:-\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}*){0,2})?"
_WROTE = r"thực hiện|tổng hợp(?: và biên soạn)?|ghi|lược ghi|lược thuật|(?:sưu tầm|st)(?: và biên soạn)?|biên soạn|t/h|TH|(?:lược )?ghi theo lời kể [^.!?:]{2,40}"
"""What somebody did for an article, behind the name."""
_NOTE = r"(?:[0-9*]{1,2}|\s?\((?:[0-9]|bài|tin|ảnh|bài, ảnh|bài và ảnh|ghi)\))"
"""The number or the stars of a note behind a scholar's name, or what somebody did beside others: "Lê An (bài), Vũ Bình (ảnh)"."""
_MARKED = rf"(?:[{_BULLETS}]{{1,3}}\s?)?[(\[]?"
NAMES = rf"^{_MARKED}{_NAME_ROLE}(?:{NAME}|{_SHORT}){_NOTE}?(?:\s*(?:[-–—,&/;|+•]|và|and)\s*(?:[Tt]heo\s)?(?:{NAME}|{_SHORT}){_NOTE}?){{0,5}}(?:\s*[(\[][^)\]]{{1,50}}[)\]]|,?\s(?:[-–]\s)?(?:{_WROTE}|lược dịch|dịch|biên dịch)|,?\s(?:(?:viết|tường trình|gửi)\s)?(?:từ|tại|in|from)\s(?:{NAME}|\p{{Lu}}\p{{L}}+)|\stổng hợp từ\s[^.!?:]{{2,40}}|\s(?:&|và|cùng)\s(?:nhóm\s|các\s)?(?:PV|CTV|phóng viên|cộng tác viên|cộng sự)|\s(?:Theo dõi|Follow)|\s?[·•|–-]\s?[0-9]{{1,2}}\s(?:phút đọc|min read))?[)\]]?(?:/\.|\.(?:/\.)?)?(?:\s*[{_BULLETS}|]{{1,3}})?$"
GIVEN_NAME = r"^\p{Lu}\p{Ll}{1,6}\.?$"
"""A given name alone, where nothing but a signature stands."""
GIVEN_NAMES = r"^\p{Lu}\p{L}{1,6}(?:\s?[-–&/]\s?\p{Lu}\p{L}{1,6}){1,3}$"
"""Given names side by side: "Phúc - Hậu"."""
POSTED = rf"^{_NAME_ROLE}{NAME}\s*(?:[-–—,|(]\s*(?i:{{posts}})(?:[^\p{{L}}]|$)|[-–—,|(]?\s*\S+@\S+\.\S)"
"""A name with a post or an address behind it; `posts` stands for the alternatives."""
CREDIT = rf"^\p{{Lu}}[\p{{L}}, &-]{{1,25}}\s?:\s?{NAME}(?:\s?[-–—,&]\s?{NAME}){{0,3}}\.?$"
"""Who had a part in the work, after a label: "Kỹ thuật: Nguyễn An", among the lines of a signature."""
WITH_PICTURES = rf"^{NAME}(?:\s?[-–,&]\s?{NAME}){{0,3}}(?:\s?[,;(/|]|\s[-–])\s?\(?(?:(?i:ảnh|hình|đồ họa)\s*:\s*(?:{NAME}|\p{{Lu}}{{2,6}}|Internet)|(?i:video|clip)\s*:\s*\p{{Lu}}[^():]{{1,40}}|(?i:nguồn)\s*:\s*[^():]{{2,40}})\)?$|^(?i:ảnh|hình)\s?:\s?{NAME}\s?[-–;,/|]\s?(?i:bài|tin|chữ|nội dung)\s?:\s?{NAME}$"
"""Who wrote, and who took the pictures: "Nguyễn An, ảnh: Lê Bình"."""
_OUTLET_BEHIND = r"\s?(?:(?:/\s?[^/]+){1,2}|\([^)]+\))$"
WITH_OUTLET = rf"^(?:{NAME}(?:\s?(?:[-–—,&]|và|and)\s?{NAME}){{0,3}}|\p{{Lu}}\p{{L}}+\s(?:và|and|&|[-–])\s{NAME}){_OUTLET_BEHIND}"
"""Who wrote, and the outlet behind a slash or in brackets: "Nguyễn An - Lê Bình/Bnews (Huế)"."""
ATTRIBUTED = rf"^{_NAME_ROLE}{NAME}(?:\s[-–|•·]|,)\s\p{{L}}[^.!?:;]{{1,40}}$"
"""A name with something behind a dash: a post or an office that no list knows."""


@cache
def with_body() -> str:
    """Return the regular expression of a name with a body behind it: "ThS. Nguyễn An - Bệnh viện Mắt"."""
    longest_first = sorted(_bodies_but_the_press(), key=lambda head: (-len(head), head))
    heads = "|".join(re.escape(head[0].upper() + head[1:]) for head in longest_first)
    stations = ("đài truyền thanh", "đài phát thanh", "đài truyền hình")
    several = "|".join(re.escape(head) for head in (*stations, *longest_first) if " " in head)
    return rf"^{_NAME_ROLE}{NAME}(?:\s[-–|•·]|,)\s(?:{heads}|(?i:{several}))\s(?:TP\.|[^.!?:;]){{2,60}}$"


_LEARNED_NAME = rf"(?:(?i:{LEARNED})[.,\s]{{1,2}}){{1,3}}{NAME}"
WITH_INSTITUTES = rf"^{_LEARNED_NAME}\s?[-–—,(].{{3,80}}[;,]\s{_LEARNED_NAME}\s?[-–—,(].{{3,160}}$"
"""Scholars, each with a body behind the name: "ThS. Nguyễn An - Đại học Huế, TS. Lê Bình - Viện Kinh tế"."""
LABEL_OPENING = rf"^(?:[-–—*•]\s?)?(?:{_LABELS}(?:\s*[:.,|]\s*|\s+)|{_COLON_LABELS}\s*|\((?i:reporting|writing|story) by\s)"
LABELLED = rf"{LABEL_OPENING}\p{{Lu}}[^!?]{{1,70}}\.?$"

POST = (
    rf"^(?i:{_phrases('no_author', gap=' ')}|{LEARNED})$|^\p{{Lu}}\p{{L}}*\s(?i:{_phrases('post', gap=' ')})$"
)
"""What somebody is who writes, alone on a line: "Biên tập viên", "Staff Writer"."""

HONORIFIC_OPENING = rf"^(?i:{_phrases('honorific')})\.?\s"
"""A name behind a form of address is no signature."""


@cache
def surname_opening() -> str:
    """Return the regular expression of a line that opens with a surname, in usual spelling or in capitals; "H'", "K'", "Y" are such."""
    names = sorted(
        {spelled for name in words("surnames") for spelled in (name, fold(name).title())},
        key=lambda name: (-len(name), name),
    )
    spelled = "|".join(re.escape(spelled) for name in names for spelled in (name, name.upper()))
    return rf"^{_MARKED}{_NAME_ROLE}(?:(?:{spelled}|Y|Thích)\s|[HK]['’]\p{{L}})"


@cache
def given_names() -> str:
    """Return the regular expression of people's names without family names: "Minh Anh", "KHÁNH AN - THÙY DƯƠNG"."""
    known = "|".join(spelled for name in words("given_names") for spelled in (name, name.upper()))
    person = rf"(?:{known})(?:\s(?:{known})){{1,2}}"
    return rf"^{person}(?:\s?[-–,&]\s?{person}){{0,3}}\.?$"


@cache
def places() -> frozenset[str]:
    """Return the names of countries, provinces and cities: what looks like a signature among keywords."""
    names = {row["name"].lower() for data in ("countries", "provinces", "cities") for row in table(data)}
    return frozenset(names | {fold(name) for name in names})


@cache
def posts() -> frozenset[str]:
    """Return the titles of those who hold an office, in lower case."""
    return frozenset(row["title"].lower() for row in table("titles"))


@cache
def posted() -> str:
    """Return the regular expression of a name with a post behind it: "Nguyễn An - Phó giám đốc Sở Y tế"."""
    longest_first = sorted(posts() | _POSTS, key=lambda post: (-len(post), post))
    return POSTED.replace("{posts}", "|".join(re.escape(post) for post in longest_first))


_LABEL = re.compile(
    rf"^(?:(?:{_LABELS}|{_phrases('other_label')})(?:\s*[:.|]\s*|\s+(?=\w))|{_COLON_LABELS}\s*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s+[-–—]\s+|\s*[,;&|/+•]\s*|\s+(?:và|and)\s+|\s[-–—](?=\S)|(?<=\S)[–—]\s?|\.\s(?=[^\W\d_]+\s?:\s)"
)
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_TITLE = re.compile(rf"^{LEARNED}\b[.,]{{0,2}}\s*", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"^(?!(?i:ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)\.)[^\W\d_a-z][^\W\d_]{1,3}\.\s+(?=\S+\s\S)"
)
"""A degree or a calling that no list knows, before two names or more: "Nt. Maria Lê An", but "Th. Minh An", "T. Minh An"."""
_TRANSLATED = re.compile(
    r"(?<!\w)(?:dịch|người dịch|biên dịch|lược dịch|chuyển ngữ|trình bày)(?!\w)",
    re.IGNORECASE,
)
_DESIGNED = re.compile(
    r"(?:^|[|;,–-])\s*(?:thiết kế|đồ họa|đồ hoạ|kỹ thuật|trình bày|chuyên mục)\s?:[^|;]*", re.IGNORECASE
)
_TRANSLATORS = re.compile(r"(?:\s?[-–]\s?|[,;]\s|^)(?:translated|edited) by\s.*$", re.IGNORECASE)
"""Who translated or designed is no author."""
_ROLE = re.compile(
    r"\s*[(\[][^)\]]*[)\]]|\s@\S+|\s(?:là|is|are)\s.*$|\s+(?:vào lúc|từ|tại|trong|in|from)\s.*$|[\s/]+theo\s.*$|\s+vào\s[0-9].*$|[\s|(–-]*\S+@\S+$|,\s*(?:PV|P/v)\s.*$|\s(?:viết|tường trình|gửi|tổng hợp) từ\s.*$|\s+(?:&|và|cùng)\s+(?:nhóm\s+|các\s+)?(?:PV|CTV|phóng viên|cộng tác viên|cộng sự)$"
    rf"|\s*[·•|–-]\s?[0-9]{{1,2}}\s(?:phút đọc|min read)$|\s+(?:[-–]\s)?(?:{_WROTE}|theo dõi|follow)\.?$",
    re.IGNORECASE,
)

_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_a-z]\.$")
_FOOTNOTE = re.compile(rf"(?<=[^\W\d_]){_NOTE}(?=,|$)")
_SPELLED = re.compile(r"[^\W\d_]+(?:['’.+-][^\W\d_]*)*")

_SITE = re.compile(rf"[a-z]\.(?:{TOP_DOMAINS})$")
_POSTED_BY = re.compile(
    r"(?i:(?:posted |written |published )?by|(?:đăng |viết )?bởi|(?:người (?:đăng|gửi|viết)|tác giả|author)\s?:)\s([a-z][a-z0-9_.-]{3,})(?:\s(?:on|at|vào|lúc)(?:\s.*)?)?$"
)
"""The name, in small letters, under which somebody writes on a blog."""

PARTICLES = tuple(word for word in words("name_particles") if word not in ("and", "of", "the"))
"""Small words inside a foreign name: "Ludwig van Bergen"."""


def _is_person(name: str) -> bool:
    first, *others = name.split()
    capitals = [first, *(word for word in others if word not in PARTICLES)]
    return len(capitals) <= 6 and all(word[0].isupper() and _SPELLED.fullmatch(word) for word in capitals)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(words("surnames"))


@cache
def _unaccented_surnames() -> frozenset[str]:
    return frozenset(fold(name).title() for name in words("surnames"))


def is_full_name(name: str) -> bool:
    """Return whether a name opens with a surname and has no more parts than a person's."""
    return _has_surname(name) and len(name.split()) <= 4


def is_unaccented_name(name: str) -> bool:
    """Return whether a name of three or four words without accents opens with a surname: "Duong Van Mit", but "Ha Long"."""
    words_ = name.split()
    return name.isascii() and len(words_) in (3, 4) and words_[0].title() in _unaccented_surnames()


def sounds_like_a_person(name: str) -> bool:
    """Return whether a name that a source line gives is a person's: unknown outlets and offices have longer names."""
    return is_full_name(name) or (len(name.split()) == 2 and not name.isascii())


def _has_surname(name: str) -> bool:
    return name.partition(" ")[0].title() in _surnames()


def _is_personal(name: str) -> bool:
    """Return whether a name opens with a surname, or is one given name."""
    return _has_surname(name) or name.title() in words("given_names")


_ACRONYM = re.compile(r"\b[BCDĐFGHKLMNPQRSTVX]{3,}\b|^[BCDĐFGHKLMNPQRSTVX ]+$")


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["head"] for row in table("org_heads") if " " in row["head"])


@cache
def _bodies_but_the_press() -> frozenset[str]:
    """Return the heads of bodies that are no outlets, without "hội", a word of many titles."""
    return frozenset(row["head"] for row in table("org_heads")) - {*words("papers"), "đài", "hội"}


def is_body(name: str) -> bool:
    """Return whether a name is that of a body which is no outlet: "UBND xã An Bình", "Công ty Nam Hải"."""
    syllables = name.lower().split()
    return any(" ".join(syllables[:n]) in _bodies_but_the_press() for n in (1, 2, 3, 4))


def _is_office(name: str) -> bool:
    """Return whether what looks like a name is a post or a body: "CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "Wetland Project"."""
    syllables = name.lower().split()
    begins = {" ".join(syllables[:n]) for n in (2, 3, 4)}
    return (
        name.lower() in posts() or bool(begins & _bodies()) or bool(set(syllables) & _FIRMS)
        or syllables[-1] in _POSTS or syllables[-1].rpartition("-")[2] in _FIRMS or bool(_ACRONYM.search(name))
    )  # fmt: skip


def _parts(text: str) -> Iterator[str]:
    """Yield what stands between the marks of a byline; behind a slash stands who publishes, unless it is a person's name.

    A hyphen parts two people where each has more than one name: "An Bình-Lê Chi", but "Jean-Baptiste Moreau".
    """
    first, *others = text.split("/")
    for piece in (first, *filter(_is_personal, map(str.strip, others))):
        for part in _BETWEEN.split(piece):
            sides = _HYPHEN.split(part)
            yield from sides if all(" " in side for side in sides) else [part]


@lru_cache(maxsize=1 << 16)
def authors_in(text: str) -> tuple[str, ...]:
    """Return the people whom a byline names: labels, agencies and "(tổng hợp)" left out, capitals as usual."""
    text = re.sub(r"\.?/\.$", "", text.strip().strip(f"{_BULLETS} "))
    text = re.sub(r"^[(\[](.*)[)\]]$", r"\1", text)
    text = _DESIGNED.sub("", text)
    if _TRANSLATED.search(text):
        return ()
    text = _ROLE.sub("", _TRANSLATORS.sub("", text))
    names = [
        posted[1]
        for part in _parts(text)
        if (posted := _POSTED_BY.match(part)) and posted[1] not in _NO_AUTHORS
    ]
    text = _FOOTNOTE.sub("", text)
    while (label := _LABEL.match(text)) and label.end() < len(text):
        text = text[label.end() :]
    learned = bool(_TITLE.match(text))
    for part in _parts(text):
        name = _ROLE.sub("", _LABEL.sub("", part)).strip(" :,-–").lstrip(".")
        while title := _TITLE.match(name) or _ABBREVIATED.match(name):
            name = name[title.end() :].strip(" ").lstrip(".")
        name = name if _INITIAL.search(name) else name.rstrip(". ")
        mark, _, rest = name.partition(" ")
        if (mark in prefixes() or mark.lower() in words("honorifics")) and " " in rest and _has_surname(rest):
            name = rest
        if (
            len(name) < 2
            or name.lower() in _NO_AUTHORS
            or outlet_called(name)
            or outlet_in(name) == name
            or ":" in name
            or bare(name) in menu()
            or all(bare(word) in menu() for word in name.split())
            or name.split("-")[0] in prefixes()
            or name.lower() in places()
            or _SITE.search(name)
            or not _is_person(name)
            or _is_office(name)
            or (learned and is_body(name))
        ):
            continue
        half = name[: len(name) // 2]
        name = half if " " in half and f"{half} {half}" == name else name
        shouted = name.isupper() and len(name) > 2 and re.search(r"[AEIOUYÀ-ỴĂĐĨŨƠƯ]", fold(name).upper())
        names.append(name.title() if shouted else name)
    return tuple(names)


def without_initials(authors: list[str]) -> list[str]:
    """Return the authors without initials that stand for one of them: "Đằng Giang Lê", "Đ.G.L"; "Ấu Lăng", "Â.L"."""
    spelled = [re.findall(r"\w+", fold(author)) for author in authors]
    initials = {
        "".join(name[0] for name in names) for names in spelled if any(len(name) > 1 for name in names)
    }
    return [
        author
        for author, names in zip(authors, spelled, strict=True)
        if "." not in author or "".join(names) not in initials
    ]


_MOST_PEOPLE = 4
_FILED = re.compile(r"(?<=\w)\s(?:in|trong)\s[^|]{2,40}$")
"""Where an entry was put: "... bởi Lê An trong Thể thao"."""
_BRACKETED = re.compile(r"\(([^)]*)\)")


@lru_cache(maxsize=1 << 16)
def _beside_date(text: str) -> tuple[str, ...]:
    """Return what stands beside the date on one line: no time, section or single word."""
    text = _FILED.sub("", text)
    text = _BRACKETED.sub(lambda found: f" | {found[1]} | " if is_full_name(found[1]) else " ", text)
    return tuple(
        part.strip()
        for part in re.split(r"\s*[|•·/]\s*|\s+[-–—]\s+|\s*,\s*|\s{2,}", around_date(text))
        if len((words_ := bare(part)).split()) >= 2
        and words_ not in sections()
        and words_ not in DATE_WORDS
        and not re.match(r"(?:thứ|tháng|chủ nhật|ngày|cập nhật|đăng (?:ngày|lúc|bởi$))\b", words_)
    )


def without_date(text: str) -> str:
    """Return the people's names that may stand beside the date on one line, without date, time, section and outlet."""
    return ", ".join(_beside_date(text))


def only_names_beside_date(text: str) -> bool:
    """Return whether nothing but people's names, a section or a single word stands beside the date on one line."""
    beside = _beside_date(text)
    return len(beside) <= _MOST_PEOPLE and all(map(authors_in, beside))


def dated_signature(text: str) -> bool:
    """Return whether a line holds the date and people's names, and at most a section besides."""
    return any_date(text) is not None and bool(_beside_date(text)) and only_names_beside_date(text)
