"""The evidence of what is told of somebody: a name that nothing explains is a person's where an age, a birth or a deed of persons stands behind it."""

from functools import cache

from pipeline.vietnamese import words

from . import lexicon
from .spans import Span
from .tokens import Tokens
from .tries import Node, forward, longest

_WHO = frozenset(["đã", "từng", "vừa", "đang", "sẽ", "bị", "được", "mới"])


@cache
def _deeds() -> Node:
    return forward([("deed", words("human_verbs"))])


def human(tokens: Tokens, span: Span) -> bool:
    """Tell whether what stands behind a name is told of persons alone ("| Tadesse Bekele | (31 tuổi)", "| Okafor | đã nhập viện", "| Ines |, người từng ...")."""
    j, n = span.end, len(tokens.words)
    if tokens.words[span.start - 1 : span.start] in (("-",), ("–",)):
        return False
    if tokens.words[j : j + 1] in ((",",), ("(",)):
        after = tokens.keys[j + 1 : j + 4]
        if after[1:2] == ("tuổi",) and after[0].isdigit():
            return True
        if after[:1] == ("sn",) or after[:2] in (("sinh", "năm"), ("sinh", "ngày")):
            return True
        return after[:1] == ("người",) and not _WHO.isdisjoint(after[1:2])
    while j < n and tokens.keys[j] in lexicon.tense_words():
        j += 1
    return longest(_deeds(), tokens, j) is not None
