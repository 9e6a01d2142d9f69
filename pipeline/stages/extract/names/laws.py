"""How far the name of a law, a treaty or an event runs behind its head."""

from . import lexicon
from .lexicon import longest
from .spans import compound
from .tokens import Tokens

_LINKS = frozenset(["của", "về", "chống", "phòng", "và", "-", "&", ","])
_BARE_END = _LINKS | {"năm", "số"}


def law_end(tokens: Tokens, j: int, *, small: bool) -> int | None:
    """Return the end of the name of a law whose head ends before a token, or None where it is no name.

    "Luật" may be followed by its matter in small letters. A head in small letters makes a name with a number or with a name in capitals right behind it; "của" is part of a name that
    tells the body and the matter ("Công ước | của Liên Hợp Quốc về tội phạm mạng").
    """
    start, n = j, len(tokens.words)
    if j >= n or (small and not _begins_law(tokens, j)):
        return None
    while j < n:
        step = _law_step(tokens, start, j)
        if step is None:
            break
        j = step
        if tokens.words[j - 1][0].isdigit():
            break
    while j > start and tokens.keys[j - 1] in _BARE_END:
        j -= 1
    named = (tokens.keys[start - 1] == "luật" and not small) or any(
        tokens.capital[k] or tokens.words[k][0].isdigit() for k in range(start, j)
    )
    body = tokens.keys[start] == "của" and "về" in tokens.keys[start:j]
    return j if j > start and named and (body or tokens.keys[start] not in _LINKS) else None


def _begins_law(tokens: Tokens, j: int) -> bool:
    if tokens.capital[j]:
        known = longest(lexicon.gazetteer(), tokens, j)
        return known is None or known[1].kind != "LOC"
    number = tokens.words[j + 1 if tokens.keys[j] == "số" and j + 1 < len(tokens.words) else j]
    return number[0].isdigit() and ("/" in number or "-" in number)


def _law_step(tokens: Tokens, start: int, j: int) -> int | None:
    """Return where to go on behind what is read at a token, or None where the name has ended."""
    word, key = tokens.words[j], tokens.keys[j]
    following = j + 1 < len(tokens.words)
    words = longest(lexicon.law_words(), tokens, j)
    if key == "số" and j == start:
        return j + 1
    if word[0].isdigit():
        year = len(word) == 4 and word[:2] in ("19", "20")
        return j + 1 if j == start or year or tokens.keys[j - 1] in ("số", "năm") else None
    if key == "năm" and j > start and following and tokens.words[j + 1].isdigit():
        return j + 1
    if tokens.capital[j]:
        ends = [found[0] for found in (words, longest(lexicon.gazetteer(), tokens, j)) if found is not None]
        return max(ends, default=0) or (j + 2 if compound(tokens, j) else j + 1)
    if key in _LINKS and following and (j > start or key in ("của", "về")):
        return j + 1 if _linked(tokens, j) else None
    if words is None or (j == start and (words[0] - j < 2 or tokens.keys[j - 1] != "luật")):
        return None
    return words[0]


def _linked(tokens: Tokens, j: int) -> bool:
    """Tell whether the name goes on behind a link."""
    k = j + 1
    if tokens.keys[k] == "chống" or longest(lexicon.law_words(), tokens, k) is not None:
        return True
    return tokens.capital[k] and tokens.keys[j] not in (",", "và")


def event_end(tokens: Tokens, j: int) -> int | None:
    """Return the end of the name of an event whose head ends before a token, or None where it is no name."""
    start = j
    while j < len(tokens.words):
        step = _event_step(tokens, start, j)
        if step is None:
            break
        j = step
    return None if j == start else j


def _event_step(tokens: Tokens, start: int, j: int) -> int | None:
    word, key = tokens.words[j], tokens.keys[j]
    if tokens.capital[j]:
        head = longest(lexicon.heads(), tokens, j)
        if head is not None and head[1].kind == "law":
            return law_end(tokens, head[0], small=False)
        known = longest(lexicon.gazetteer(), tokens, j)
        if known is not None:
            return known[0]
        return j + 2 if compound(tokens, j) else j + 1
    if word.isdigit() and len(word) in (1, 2, 4) and (j > start or tokens.keys[j - 1] == "số"):
        return j + 1
    if key == "lần" and tokens.keys[j + 1 : j + 2] == ("thứ",) and j + 2 < len(tokens.words):
        return j + 3
    return None
