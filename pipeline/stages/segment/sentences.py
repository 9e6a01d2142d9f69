"""Where the sentences of Vietnamese news text begin and end."""

import re

from pipeline.vietnamese import words

_ABBREVIATIONS = frozenset(words("abbreviations"))
_INITIALS = frozenset([*"ABCDEFGHIJKLMNOPQRSTUVWXYZĐ", *words("withheld_names")])
_OPENER = re.compile(rf"(?:{'|'.join(sorted(words('sentence_openers'), reverse=True))})(?!\w)")

# A run of stops with the quotation marks and brackets that close after it, before a space or glued to a word.
_STOP = re.compile(
    r"""(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+(?:/\.)?)(?P<close>["'”’»)\]]*+)(?=\s|[^\W\d_]{2})"""
)
_NEXT = re.compile(r"""\s*+(?P<open>["'“‘«(\[–—•*-]*+)\s*+(?P<word>\S{0,24})""")
_MARKER = re.compile(r"(?:(?:Điều|Chương|Mục|Phần|Khoản|Câu|Bài) )?(?:\d{1,3}|[IVX]{1,5}|[A-Za-zĐđ])")
_REACH = 24  # how far back the word before a stop is looked for: no abbreviation is longer


def _is_word(before: str, following: str) -> bool:
    """Tell whether a word with a capital is whole, and no abbreviation, before what opens a sentence."""
    whole = before.istitle() and (len(before) > 2 or not before.isascii())
    return whole and _OPENER.match(following) is not None


def _glued(before: str, following: str) -> bool:
    # "sự việc.Ông Nam", "ở Mỹ.Tại đây": the writer forgot the space; "TP.HCM", "vnexpress.net" and "Th.Sĩ" are no such case.
    return (
        len(before) > 1
        and before.isalpha()
        and (before.islower() or _is_word(before, following))
        and before not in _ABBREVIATIONS
        and following[:1].isupper()
        and following[1:2].islower()
    )


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    after = _NEXT.match(text, match.end())
    following = after["word"] if after else ""
    if after is None or match.start() == begin or not any(map(str.isalnum, following)):
        return False
    last = text[max(begin, match.start() - _REACH) : match.start()].split()
    before = last[-1].lstrip("\"'“‘«([") if last else ""
    if not text[match.end()].isspace():
        return not match["close"] and _glued(before, following)
    if following[0].islower() and not following[1:2].isupper():
        return False
    if match["close"] and after["open"][:1] in {"-", "–", "—"}:
        return False  # “…” - ông X nói: who said it belongs to what was said
    if match["stop"] != "." or match["close"]:
        return True
    if match.start() - begin < _REACH and _MARKER.fullmatch(text, begin, match.start()):
        return False
    tail = before.rsplit(".", 1)[-1]
    if tail in _ABBREVIATIONS:
        return False
    return tail not in _INITIALS or _OPENER.match(text, after.start("word")) is not None


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a paragraph, in order, without the space around them.

    Together they hold every non-space character. A stop ends a sentence unless it belongs to an abbreviation, an
    initial, a number or a list marker, or what follows goes on in lower case or names who spoke.
    """
    spans = []
    begin = len(text) - len(text.lstrip())
    for match in _STOP.finditer(text):
        if _ends_sentence(text, begin, match):
            spans.append((begin, match.end()))
            begin = match.end()
            while text[begin].isspace():
                begin += 1
    end = len(text.rstrip())
    if begin < end:
        spans.append((begin, end))
    return spans
