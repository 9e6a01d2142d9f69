"""The outlets of the press: their names, domains and prefixes, found in what a page says."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pipeline.stages.clean.furniture import sections
from pipeline.vietnamese import all_names, fold, table
from pipeline.vietnamese.matching import any_of, bare


def _by(column: str) -> dict[str, str]:
    """Return the usual names of outlets by what one column of their table lists."""
    found: dict[str, str] = {}
    for row in table("outlets"):
        for value in filter(None, row[column].split(";")):
            found.setdefault(value, row["name"])
    return found


@cache
def prefixes() -> dict[str, str]:
    """Return the usual names of outlets by the prefixes of their leads: "TTXVN", "(NLĐO)"."""
    return _by("prefixes")


@cache
def _spellings() -> dict[str, str]:
    """Return the usual names of outlets by all the ways in which their names are written."""
    found: dict[str, str] = {}
    for row in table("outlets"):
        for alias in all_names(row):
            found.setdefault(alias, row["name"])
    return found


@cache
def names() -> dict[str, str]:
    """Return the usual names of outlets by all their names that are no words of the language or names of sections."""
    return {
        alias: name
        for alias, name in _spellings().items()
        if alias.split()[0] in ("Báo", "Tạp")
        or (
            all(part[0].isupper() or not part[0].isalpha() for part in alias.split())
            and bare(alias) not in sections()
            and len(alias) > 2
        )
    }


@cache
def naming() -> re.Pattern[str]:
    """Return the pattern of the names of outlets."""
    return re.compile(rf"(?<!\w){any_of(names(), str)}(?!\w)")


@cache
def _sites() -> tuple[re.Pattern[str], dict[str, str]]:
    domains = _by("domains")
    return re.compile(rf"(?<![\w-]){any_of(domains, str.lower)}(?![\w-])"), domains


_EDITIONS = frozenset(["en", "e", "news", "english", "vn", "vi", "m", "www", "vietnam"])
"""First labels of domains that many outlets have."""


def _letters(name: str) -> str:
    """Return a name without accents, spaces and marks; "Vietnam+" is not the country."""
    return re.sub(r"[^\w+]", "", fold(name))


@cache
def _by_folded() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in table("outlets"):
        for alias in all_names(row):
            names.setdefault(_letters(alias), row["name"])
        for domain in filter(None, row["domains"].split(";")):
            if domain.split(".")[0] not in _EDITIONS:
                names.setdefault(domain.split(".")[0], row["name"])
            names.setdefault(re.sub(r"\W", "", domain), row["name"])
    names.pop("", None)
    return names


@lru_cache(maxsize=1 << 16)
def outlet_in(text: str) -> str | None:
    """Return the usual name of the first outlet that the text names, by domain or by name."""
    pattern, domains = _sites()
    if site := pattern.search(text.lower()):
        return domains[site.group()]
    found = naming().search(text)
    return names()[found.group()] if found else None


def outlet_called(text: str) -> str | None:
    """Return the usual name of the outlet that the whole text names, however it is written."""
    return _by_folded().get(_letters(text))


EDITION = (
    r"(?i)\s(?:điện tử|online|daily news|newspaper|news|trên (?:facebook|zalo|google news|youtube|tiktok))$"
)
"""What may stand behind the name of an outlet."""
_ELECTRONIC = re.compile(r"^(báo|tạp chí) điện tử ", re.IGNORECASE)
_SLOGAN = re.compile(r"\s+[-–|>»›]\s+|,\s")


@lru_cache(maxsize=1 << 16)
def masthead(text: str) -> str | None:
    """Return the outlet whose name a line above the article bears, with a slogan or not: "BÁO CAO BẰNG ĐIỆN TỬ - Tiếng nói của ..."."""
    name = _SLOGAN.split(text.strip(), maxsplit=1)[0]
    printed = _ELECTRONIC.sub(r"\1 ", re.sub(EDITION, "", name))
    bearer = outlet_called(name) or outlet_called(printed)
    sectioned = bare(name) in sections() and name not in _spellings()
    return None if sectioned or (name != text.strip() and bare(text) in sections()) else bearer


TOP_DOMAINS = "vn|com|net|org|info|asia"
"""With what the domains of outlets end."""
_SITE = re.compile(rf"[\w-]+(?:\.[\w-]+)*\.(?:{TOP_DOMAINS}|[a-z]{{2}})")


@lru_cache(maxsize=1 << 16)
def outlet_of_path(path: str) -> str | None:
    """Return the outlet that a folder or a whole file name carries: `tienphong/001.txt`, `tuoitre.vn_12.txt`."""
    site, *_ = path.split("/")
    if _SITE.fullmatch(site):
        return outlet_in(site)
    return (outlet_in(path) if "." in path else None) or _first_called(path.split("/"))


def outlet_of_file(path: str) -> str | None:
    """Return the outlet that a part of a path may carry, which may be a subject as well: `tienphong_001.txt`, `107_bongda.txt`."""
    return _first_called(part for piece in path.split("/") for part in re.split(r"[_\s-]", piece))


def _first_called(parts: Iterable[str]) -> str | None:
    stems = (part.removesuffix(".txt").removesuffix(".md") for part in parts)
    return next(filter(None, map(outlet_called, stems)), None)


_PREFIX = re.compile(
    r"^(?:[(\[]([\w&+.]+(?:\s[\w&+.]+){0,3})[)\]]\s?[-–—]?|([\w&+.]+(?:\s[\w&+.]+){0,3})\s?[-–—]\s|([A-ZĐ]{2,6}O)\s(?=[^\W\d_a-zà-ỹđ]))"
)


def outlet_of_prefix(lead: str) -> str | None:
    """Return the outlet whose prefix opens a lead: "TPO - ...", "(NLĐO) - ...", "TNO Hôm nay ..."."""
    found = _PREFIX.match(lead)
    if not found:
        return None
    prefix = found.group(1) or found.group(2) or found.group(3)
    spelled = found.group(1) or prefix.isupper() or prefix in _spellings() or _SITE.fullmatch(prefix)
    named = outlet_called(prefix) if spelled else None
    return prefixes().get(prefix) or prefixes().get(f"({prefix})") or named


@cache
def spelled_names() -> list[str]:
    """Return the names and the domains of outlets in lower case."""
    return sorted({name.lower() for name in (*_spellings(), *_by("domains"))})


@cache
def signing_marks() -> list[str]:
    """Return the short names with which outlets sign: their prefixes in capitals."""
    return sorted({mark for mark in _marks() if len(mark) > 2 and mark.isupper()})


def _marks() -> set[str]:
    return {mark.strip("()") for mark in prefixes()}


@cache
def lead_prefix() -> str:
    """Return the regular expression of the prefix of an outlet that opens a lead: "TTO - ...", "(NLĐO)- ..."."""
    marks = _marks() | {site.split(".")[0].capitalize() for site in _by("domains")}
    known = "|".join(re.escape(mark) for mark in sorted(marks, key=lambda mark: (-len(mark), mark)))
    return (
        rf"(?:[(\[](?:{known}|[\w.]+\.(?:vn|com|net|org))[)\]]\s?[-–—]|(?:{known})\s[-–—])\s?(?:[^\W_]|[“\"])"
    )


@cache
def opening_prefix() -> str:
    """Return the regular expression of a text that opens with the prefix of an outlet, with a mark or not: "TNO Hôm nay ..."."""
    online = "|".join(sorted(mark for mark in _marks() if re.fullmatch("[A-ZĐ]{2,6}O", mark)))
    return rf"^(?:{lead_prefix()}|(?:{online})\s[A-ZÀ-ỸĐ“\"])"
