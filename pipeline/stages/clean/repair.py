"""Repairs of the text that can be undone: every repaired text knows where its runs stand in the source."""

import re
from functools import cache

from pipeline.vietnamese import words

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufe0e\ufe0f\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ONSET = r"b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x"
BROKEN = rf"(?:^|[^\p{{L}}\d])(?:{_ONSET})[ \u00a0][àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵaeiouy]"
SUSPECT = rf"[\n\t\u00a0{INVISIBLE}]|\s\s|\s[,.;:!?)”](?:\s|$)|\||{BROKEN}"
_BROKEN = re.compile(rf"(?<![^\W\d_])(?<!\d)({_ONSET})([ \u00a0])(?=([^\W\d_]+))")
_EDGE = re.compile(r"^[\s|]+|[\s|]+$")
_SPACE = re.compile(r"\s*\|\s*|\s+")
_BEFORE_STOP = re.compile(r" +(?=[,.;:!?)”](?:\s|$))")


@cache
def _known() -> frozenset[str]:
    return frozenset(words("syllables"))


def _broken(text: str) -> list[tuple[int, int]]:
    """Return where a space stands inside a syllable: a lone onset, then a rest that joins it to a known syllable."""
    spaces = []
    for found in _BROKEN.finditer(text):
        rest = found.group(3).lower()
        unit_of_measure = len(found.group(1)) == 1 and text[: found.start()].rstrip()[-1:].isdigit()
        if (
            not unit_of_measure
            and found.group(1) + rest in _known()
            and (rest not in _known() or len(found.group(1)) > 1)
        ):
            spaces.append((found.start(2), found.end(2)))
    return spaces


def repair(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the repaired text and its anchors: pairs (offset in the repaired text, offset in `text`).

    Dropped are invisible characters, space at the ends, before a stop and beyond one, table borders, and the space inside a
    broken syllable. A line break becomes a space. From each anchor on, up to the next, characters match one to one.
    """
    drop = bytearray(len(text))
    blank = bytearray(len(text))
    for index, character in enumerate(text):
        drop[index] = character in INVISIBLE
    for found in _EDGE.finditer(text):
        drop[found.start() : found.end()] = b"\x01" * (found.end() - found.start())
    for found in _SPACE.finditer(text):
        start, end = found.span()
        drop[start + 1 : end] = b"\x01" * (end - start - 1)
        blank[start] = 1
    for start, end in (*_broken(text), *(found.span() for found in _BEFORE_STOP.finditer(text))):
        drop[start:end] = b"\x01" * (end - start)
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = []
    previous = -2
    for index, character in enumerate(text):
        if drop[index]:
            continue
        if index != previous + 1:
            anchors.append((len(pieces), index))
        pieces.append(" " if blank[index] else character)
        previous = index
    return "".join(pieces), anchors
