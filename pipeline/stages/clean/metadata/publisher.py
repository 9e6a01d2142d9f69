"""Which outlet published the article."""

import re

from pipeline.stages.clean.furniture import sections
from pipeline.stages.clean.metadata.mastheads import (
    PRESS,
    at_the_end,
    outlet_like,
    own_name,
    says_outlet,
    self_named,
)
from pipeline.stages.clean.metadata.unit import Unit
from pipeline.stages.clean.outlets import (
    EDITION,
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
from pipeline.vietnamese.matching import bare

_AGENCIES = frozenset({"TTXVN", "Reuters", "AFP", "AP", "Tân Hoa Xã"})


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


def publisher_of(
    units: list[Unit], path: str, leads: tuple[str, ...], text: str, first: str | None, behind: str | None
) -> str | None:
    """Return the outlet: path, prefix of a lead, contact and legal lines, navigation, source line, agency prefix, the text itself.

    `first` is the name of an outlet that the page's first line bears, `behind` the one that stands behind the headline.
    """
    prefix = next(filter(None, map(outlet_of_prefix, leads)), None)
    named = (
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
    return _ELECTRONIC.sub("", named) if named and PRESS.match(named) and named not in names() else named


_ELECTRONIC = re.compile(r"(?<=\w) (?:điện tử|online)(?=$| (?-i:[^\W\d_a-z]))", re.IGNORECASE)
"""What the site of a paper has in its name and the paper has not: "Báo Bến Nước điện tử", "Tạp chí điện tử Bến Nước"."""


def _wider(first: str | None, known: str | None) -> str | None:
    """Return the known outlet, or the name of another that opens with its name and heads the page: "Tia Sáng Quê Nhà"."""
    widened = first and known and first.startswith(known) and not outlet_called(re.sub(EDITION, "", first))
    return first if widened else known or first


def _named_by(units: list[Unit], *kinds: str) -> str | None:
    """Return the first outlet that the lines of some kinds name, or that speaks of itself in them, where they name few."""
    said = (unit.text for unit in units if unit.kind in kinds)
    named = (outlet_in(line) or own_name(line) or self_named(line) for line in said)
    found = list(dict.fromkeys(filter(None, named)))
    return found[0] if 0 < len(found) <= _MOST_NAMES else None


def _below(units: list[Unit]) -> str | None:
    """Return the outlet whose name stands among the links below the text."""
    ends = (at_the_end(unit.text) for unit in units if unit.kind == "related" and unit.distance > 0)
    return next(filter(None, ends), None)


def _of_source(units: list[Unit]) -> str | None:
    """Return the outlet that a line of source names: "Theo Báo X", "Nguồn: Y"."""
    for unit in units:
        if unit.kind == "source" or (
            unit.kind == "byline" and unit.text.lower().startswith(("theo ", "(theo "))
        ):
            said = _SOURCE_LABEL.sub("", unit.text.strip()).strip(" ()[].-–—")
            _, _, printed = said.rpartition("/")
            if says_outlet(printed):
                return outlet_called(printed) or printed
            if name := prefixes().get(said) or outlet_called(said) or outlet_in(said):
                return name
    return None


_WHOSE = re.compile(
    r"(?:^|\S\s?[/(]|^[^\W\d_][^:]*\s[-–—]|^[-–—])\s?(?:CTV\s|PV\s|Phóng viên\s)?(?!(?i:theo) )(?P<name>[^\W\d_][^/:()]{3,40})\)?$"
)
"""What stands behind the names of a byline, or alone behind a dash."""


def _of_byline(units: list[Unit]) -> str | None:
    """Return the outlet, no agency, that signs the article beside its author or for one."""
    signed = [unit.text.strip() for unit in units if unit.kind == "byline"]
    known = next((name for name in map(outlet_in, signed) if name and name not in _AGENCIES), None)
    behind = (found["name"] for found in map(_WHOSE.search, signed) if found)
    return known or next(filter(says_outlet, behind), None)


def _of_unknown_source(units: list[Unit]) -> str | None:
    """Return the outlet outside the list, by its Vietnamese name, that a labelled line of source names: "Nguồn: Nhịp Cầu Quê"."""
    for unit in units:
        if unit.kind == "source" and (label := _SOURCE_LABEL.match(unit.text.strip())):
            said = unit.text.strip()[label.end() :].split(": http")[0].strip(" ()[].")
            if " " in said and not said.isascii() and outlet_like(said):
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
