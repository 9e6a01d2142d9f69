"""The evidence of speech: a foreign name that nothing explains and that says something is a body rather than a place or a thing."""

from functools import cache

from pipeline.vietnamese import table

from .spans import Span, built_as_syllable
from .tokens import Tokens
from .tries import Node, forward, longest

_SAYING = frozenset(["report", "clause"])
_TIMES = frozenset(
    ["hôm", "ngày", "tối", "sáng", "chiều", "trưa", "mới", "vừa", "cũng", "đã", "đây", "nay", "qua", "kia"]
)
_LONGEST_TIME = 5


@cache
def _verbs() -> Node:
    rows = (row for row in table("saying_verbs") if row["takes"] in _SAYING | {"none"})
    return forward((row["takes"], [row["verb"]]) for row in rows)


def quoted(tokens: Tokens, span: Span) -> bool:
    """Tell whether a text is quoted from what a foreign name names ("..., theo | Brightwater |.")."""
    if built_as_syllable(tokens.keys[span.start]) or tokens.keys[span.start - 1 : span.start] != ("theo",):
        return False
    return span.end == len(tokens.words) or tokens.words[span.end] in (",", ".", ")", ";")


def speaks(tokens: Tokens, span: Span) -> bool:
    """Tell whether a verb of saying stands behind a foreign name, be it an acronym in brackets, with a time between them ("| Brightwater | hôm qua đưa tin")."""
    if built_as_syllable(tokens.keys[span.start]):
        return False
    j = span.end
    if tokens.words[span.start - 1 : span.start] + tokens.words[j : j + 1] == ("(", ")"):
        j += 1
    for k in range(j, min(j + _LONGEST_TIME, len(tokens.words))):
        verb = longest(_verbs(), tokens, k)
        if verb is not None:
            return verb[1].kind in _SAYING
        if not (tokens.keys[k] in _TIMES or tokens.words[k][0].isdigit()):
            return False
    return False
