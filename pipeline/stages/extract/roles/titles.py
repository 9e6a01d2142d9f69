"""The titles of a text: ranks, posts, degrees and professions, with what qualifies them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
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
_PHRASE = (
    rf"(?<!chính )(?:{any_of(_of_kind('before'))} )*"
    rf"(?P<head>{_LETTERS}(?:(?:\. ?|, ?|-| ){_LETTERS})+|{any_of(_KIND)})(?![\w&])"
    rf"(?P<field> {any_of([*_of_kind('field'), *words('specialities')])}(?!\w))?"
    rf"(?: {any_of(_of_kind('after'))}(?!\w))*"
)
TITLE = re.compile(_PHRASE)
"""A title, to be matched at a place."""
TITLES = scanner(_PHRASE)
"""Titles, to be searched for with `scan`."""
_UNIT_NOUN = re.compile(r"(?:trưởng|phó) (?P<unit>công an|đoàn|văn phòng|đài|đại diện)\Z")


def find_titles(form: str, mentions: list[Mention]) -> Iterator[Title]:
    """Yield the titles of a paragraph in `match_form`, outside the names that begin before them."""
    starts = [mention.start for mention in mentions]
    for word in scan(TITLES, form):
        before = bisect_right(starts, word.start - 1) - 1
        if before >= 0 and mentions[before].end > word.start:
            continue
        end = word.end
        inside = bisect_right(starts, end - 1) - 1
        if inside > before and mentions[inside].type != "PER":
            end = _before_name(word, starts[inside])
        # Degrees may be strung together at will: `PGS.TS.BS`, `TS, BSCKII`.
        yield Title(word.start, end, _KIND.get(word.match["head"], "degree"))


def _before_name(word: Word, name: int) -> int:
    """Return where a title ends that runs into a name: `Trưởng | Công an xã`, `Bộ trưởng Ngoại giao`."""
    head_end = word.end_of("head")
    if name >= head_end:
        return max(head_end, name - 1)
    unit = _UNIT_NOUN.search(word.match["head"])
    if unit and head_end - len(unit["unit"]) == name:
        return name - 1
    return word.end
