"""Passages in quotation marks, within a paragraph and over several."""

import re
from typing import NamedTuple

_MARKS = '“”"«»„'
_MARK = re.compile(f"[{_MARKS}]")
_OPENING, _CLOSING = "“«„", "”»"
_DASHED = re.compile(
    r"[-–—] ?(?P<said>[^“”\"«»„]{6,}?)(?P<mark> [-–—]) "
    r"(?:(?i:ông|bà|anh|chị|cô|em|tôi|cụ|thầy|bác|chú|bé|hắn|nàng|vị|cậu|lão|mẹ|bố|ba|má|cha|con|vợ|chồng|một|người)(?!\w)"
    r"|[A-ZĐ]\w+ (?:đáp|nói|hỏi|kể|cười|thưa|bảo|trả lời|khóc|gắt|quát)(?!\w))[^-–—“”\":]{1,60}\Z"
)
_LEADS_IN = re.compile(r" (?:biết|hay|rằng|nói|là) \Z")
"""What stands before a mark that opens, though it is set apart from its words."""
_LOST_OPENING = re.compile(
    r"[^:“”\"«»„]{12,}[”»] ?[,–-]+ ?(?=(?:theo|ông|bà|anh|chị|cô|em|cụ|thầy|nữ|nam|đại diện)(?!\w)|[A-ZĐ]\w)"
)
"""Words that a paragraph closes, and gives to somebody, without having opened them: `Tôi vẫn chờ”, ông A nói`."""
_SINGLE_CLOSING = re.compile(r"’(?!\w)")
_DASHES = ("-", "–", "—")
_SPEECH_PARAGRAPHS = 8
"""How many paragraphs a quotation may run before its closing mark; a longer run is a mark forgotten."""


class Passage(NamedTuple):
    """A passage: its inside is [start, end), its marks included it is [outer_start, outer_end)."""

    paragraph: int
    start: int
    end: int
    outer_start: int
    outer_end: int
    opens: bool
    closes: bool


class _Scan(NamedTuple):
    closed: list[tuple[int, int]]
    dangling: int | None
    first_closing: int | None


_UNMARKED = _Scan([], None, None)


def _is_marked(text: str) -> bool:
    return '"' in text or "“" in text or "”" in text or "«" in text or "»" in text or "„" in text


def find_passages(texts: list[str]) -> list[Passage]:
    """Return the outermost quoted passages of consecutive paragraphs, in order; nested marks stay inside.

    A line of dialogue between dashes is a passage too, where a short clause closes it: `- Vâng, tôi đi - chị nói.`
    """
    texts = [_doubled(text) if "‘" in text else text for text in texts]
    found: list[Passage] = []
    scans = [_scan(text) if _is_marked(text) else _UNMARKED for text in texts]
    until = 0
    for i, (text, scan) in enumerate(zip(texts, scans, strict=True)):
        if i < until:
            continue
        dashed = dialogue(text)
        if dashed:
            found.append(Passage(i, *dashed.span("said"), 0, dashed.end("said"), True, True))
            continue
        if scan.first_closing is not None and _LOST_OPENING.match(text):
            found.append(Passage(i, 0, scan.first_closing, 0, scan.first_closing + 1, True, True))
        found += [Passage(i, a + 1, b, a, b + 1, True, True) for a, b in scan.closed]
        if scan.dangling is None:
            continue
        found.append(Passage(i, scan.dangling + 1, len(text), scan.dangling, len(text), True, False))
        last = _closing_paragraph(scans, texts, i)
        if last is None:
            if scan.dangling > 0 and text[: scan.dangling].rstrip()[-1:] != ":":
                found.pop()
            continue
        for j in range(i + 1, last):
            found.append(Passage(j, 0, len(texts[j]), 0, len(texts[j]), False, False))
        end = scans[last].first_closing
        assert end is not None  # noqa: S101  (narrows the type)
        found.append(Passage(last, 0, end, 0, end + 1, False, True))
        rest = _scan(texts[last][end + 1 :])
        found += [
            Passage(last, end + a + 2, end + b + 1, end + a + 1, end + b + 2, True, True)
            for a, b in rest.closed
        ]
        until = last + 1
    return found


def _doubled(text: str) -> str:
    """Return a text of the same length whose single marks are double, where it has no others: `‘Tôi vẫn chờ’, bà nói`."""
    if _is_marked(text):
        return text
    return _SINGLE_CLOSING.sub("”", text.replace("‘", "“"))


def dialogue(text: str) -> re.Match[str] | None:
    """Return the match of a line of dialogue whose speaker stands behind a second dash, its words as `said`."""
    return _DASHED.match(text) if text[:1] in _DASHES else None


def _closing_paragraph(scans: list[_Scan], texts: list[str], opened: int) -> int | None:
    for j in range(opened + 1, min(opened + _SPEECH_PARAGRAPHS, len(scans))):
        if scans[j].first_closing is not None:
            return j
        introduced = any(texts[j][:start].rstrip().endswith(":") for start, _ in scans[j].closed)
        if introduced or scans[j].dangling is not None:
            return None
    return None


def _scan(text: str) -> _Scan:
    """Pair the marks of a paragraph; press texts mix marks, so what stands around a mark decides too."""
    closed: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    first_closing: int | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if stack and _closes(text, at, mark, stack[-1][0]):
            _, start = stack.pop()
            if not stack:
                closed.append((start, at))
        elif mark in _CLOSING and not _before_word(text, at):
            if not closed and first_closing is None:
                first_closing = at
        elif (
            mark == '"' and not stack and not closed and first_closing is None and not _before_word(text, at)
        ):
            first_closing = at
        else:
            stack.append((mark, at))
    return _Scan(closed, stack[0][1] if stack else None, first_closing)


def _before_word(text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    if following == " " and (
        at == 0 or text[at - 2 : at] == ": " or _LEADS_IN.search(text, max(0, at - 12), at)
    ):
        return text[at + 2 : at + 3].isalnum()
    if following == " " and text[at - 2 : at] == ", ":
        return text[at + 2 : at + 3].isupper()
    return (following.isalnum() or following in ("(", "[")) and (at == 0 or not text[at - 1].isalnum())


def _closes(text: str, at: int, mark: str, opened: str) -> bool:
    if mark in _CLOSING:
        return True
    if mark == '"':
        return opened == '"' or not _before_word(text, at)
    return mark == opened and not _before_word(text, at)
