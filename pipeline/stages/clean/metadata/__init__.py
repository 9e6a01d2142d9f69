"""Who published the article, where, when, under which section, by whom: read from the lines that are cut."""

import re
from typing import NamedTuple

from pipeline.stages.clean.bylines import (
    authors_in,
    is_full_name,
    sounds_like_a_person,
    without_date,
    without_initials,
)
from pipeline.stages.clean.metadata.dating import published
from pipeline.stages.clean.metadata.mastheads import PRESS, first_line, name_behind, titled
from pipeline.stages.clean.metadata.publisher import publisher_of
from pipeline.stages.clean.metadata.section import below_root, section_of
from pipeline.stages.clean.metadata.tags import tags_in
from pipeline.stages.clean.metadata.unit import Unit
from pipeline.vietnamese import fold

__all__ = ["Metadata", "Unit", "read", "titled"]


class Metadata(NamedTuple):
    """The metadata of one article; see the table `articles`."""

    published_value: str | None
    published_from: str | None
    publisher: str | None
    section: str | None
    authors: list[str]
    tags: list[str]


_LONGEST_PEN_NAME = 3
_REPRINT = re.compile(r"theo [^()/]{3,30}(?:\(|\s?/\s?)[^()/]{2,40}\)?\.?$", re.IGNORECASE)
"""A source line that names who wrote and, behind, the outlet: "Theo Lê An (Lao Động)"."""


def read(
    units: list[Unit], path: str, opening: str, prefixed: str, text: str, is_article: bool, title: str | None
) -> Metadata:
    """Return the metadata that the cut lines, the path, the opening paragraph and a lead with a prefix give.

    A page that is no article has a publisher, a section and tags at most.
    """
    first, name = first_line(units) or (None, None)
    behind = name_behind(units, title) if title else None
    publisher = publisher_of(units, path, (opening, prefixed), text, name, behind)
    if publisher and publisher == name and first and not below_root(first.text):
        units = [unit for unit in units if unit is not first]
    section = section_of([_without(unit, title) if title and unit.above else unit for unit in units])
    if not is_article:
        labelled = (unit.text for unit in units if unit.kind == "tags" and unit.rule == "standing_label")
        return Metadata(None, None, publisher, section, [], tags_in(labelled))
    value, where = published(units, path, opening)
    authors: dict[str, str] = {}
    for unit in units:
        if unit.kind in ("byline", "source") or unit.rule == "page_date":
            signature = without_date(unit.text) if unit.kind == "date" else unit.text
            sure = (
                unit.kind == "byline"
                or (unit.kind == "date" and unit.above)
                or bool(_REPRINT.match(unit.text))
            )
            reprinted = unit.text.lower().startswith("theo ")
            bracketed = signature.startswith("(") and bool(authors)
            for name in authors_in(signature):
                if PRESS.match(name):
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


def _without(unit: Unit, title: str) -> Unit:
    """Return a breadcrumb without the headline that it ends with."""
    path = unit.text.removesuffix(title)
    return unit._replace(text=path.rstrip(" -–|/›»>")) if path.endswith(_LEVELS) else unit


_LEVELS = tuple(f"{mark} " for mark in "-–|/›»>")
