"""How far the name of a law, a treaty or another legal document runs behind its head."""

from . import lexicon
from .spans import bracketed, compound, person, uncounted
from .tokens import Tokens, is_year
from .tries import longest

LAW_KINDS = frozenset(["law", "decree", "document"])
"""The kinds of heads (see law_heads.tsv), as entries of the trie of heads carry them."""

_LINKS = frozenset(["của", "về", "chống", "phòng", "và", "-", "–", "&", ","])
_TREATIES = frozenset(["định", "ước"])
_RENEWED = (("(", "sửa", "đổi", ")"), ("(", "thay", "thế", ")"))
_BARE_END = _LINKS | {"năm", "số"}


def law_end(tokens: Tokens, j: int, kind: str, *, small: bool) -> int | None:
    """Return the end of the name of a law whose head of a kind ends before a token, or None where it is no name.

    "Luật" may be followed by its matter in small letters. A head in small letters makes a name with a number or with a name in capitals right behind it; "của" is part of a name that
    tells the body and the matter ("Công ước | của Liên Hợp Quốc về tội phạm mạng").
    """
    start, n = j, len(tokens.words)
    if j >= n or not _begins_law(tokens, j, kind, small=small):
        return None
    while j < n:
        step = _law_step(tokens, start, j)
        if step is None:
            break
        j = step
        if tokens.words[j - 1][0].isdigit():
            break
    while j > start and tokens.keys[j - 1] in _BARE_END and not _matter(tokens, j - 2, j):
        j -= 1
    numbered = any(word[0].isdigit() for word in tokens.words[start:j])
    named = (tokens.keys[start - 1] == "luật" and not small) or any(tokens.capital[start:j])
    body = tokens.keys[start] == "của" and "về" in tokens.keys[start:j]
    if j == start or not (numbered or (named and kind == "law")):
        return None
    if tokens.keys[start] in _LINKS and not body and longest(lexicon.law_words(), tokens, start) is None:
        return None
    return _dated(tokens, j)


def _matter(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether the words between two tokens are a law's matter ("Luật | Dân số")."""
    words = longest(lexicon.law_words(), tokens, i)
    return words is not None and words[0] == j


def _dated(tokens: Tokens, j: int) -> int:
    """Go on over the year behind a number without one, and over "(sửa đổi)"."""
    if tokens.keys[j : j + 1] == ("năm",) and j + 1 < len(tokens.words) and tokens.words[j - 1].isdigit():
        j = j + 2 if is_year(tokens.words[j + 1]) and not is_year(tokens.words[j - 1]) else j
    return j + 4 if tokens.keys[j : j + 4] in _RENEWED else j


def _begins_law(tokens: Tokens, j: int, kind: str, *, small: bool) -> bool:
    key = tokens.keys[j]
    said = key == "số" or tokens.keys[j - 1] == "số"
    number = tokens.words[j + 1 if key == "số" and j + 1 < len(tokens.words) else j]
    full = number[0].isdigit() and ("/" in number or "-" in number)
    if kind == "document":
        return (
            full
            or (said and number[0].isdigit())
            or (not small and number.isdigit() and uncounted(tokens, j + 1))
        )
    if not small:
        body = longest(lexicon.heads(), tokens, j) if tokens.keys[j - 1] == "luật" else None
        return body is None or body[0] - j < 2 or longest(lexicon.law_words(), tokens, j) is not None
    if kind == "decree":
        return number[0].isdigit()
    if tokens.capital[j]:
        known = longest(lexicon.gazetteer(), tokens, j)
        return (known is None or known[1].kind != "LOC") and not person(tokens, j)
    return full


def _law_step(tokens: Tokens, start: int, j: int) -> int | None:
    """Return where to go on behind what is read at a token, or None where the name has ended."""
    word, key = tokens.words[j], tokens.keys[j]
    following = j + 1 < len(tokens.words)
    words = longest(lexicon.law_words(), tokens, j)
    if key == "số" and j == start:
        return j + 1
    if word[0].isdigit():
        return j + 1 if j == start or is_year(word) or tokens.keys[j - 1] in ("số", "năm", "ương") else None
    if (
        key == "năm"
        and (j > start or tokens.keys[j - 1] == "pháp")
        and following
        and tokens.words[j + 1].isdigit()
    ):
        return j + 1
    if tokens.capital[j]:
        ends = [found[0] for found in (words, longest(lexicon.gazetteer(), tokens, j)) if found is not None]
        return max(ends, default=0) or (j + 2 if compound(tokens, j) else j + 1)
    if word == "(" and j > start:
        behind = bracketed(tokens, j)
        return behind if behind and tokens.keys[behind : behind + 1] in (("về",), ("chống",)) else None
    if key in _LINKS and following and (j > start or key in ("của", "về")):
        return j + 1 if _linked(tokens, j) else None
    if words is None:
        return None
    if j == start and (tokens.keys[j - 1] != "luật" or words[0] - j < 2):
        # "Hiệp định | khung Kinh tế số": a treaty's matter in small letters leads to capitals.
        return (
            words[0]
            if tokens.keys[j - 1] in _TREATIES and tokens.capital[words[0] : words[0] + 1] == (True,)
            else None
        )
    return words[0]


def _linked(tokens: Tokens, j: int) -> bool:
    """Tell whether the name goes on behind a link."""
    k = j + 1
    if tokens.keys[j] in (",", "và"):
        if longest(lexicon.law_words(), tokens, k) is None or (
            tokens.words[j] == "," and not tokens.capital[k]
        ):
            return False
        head = longest(lexicon.heads(), tokens, k)
        return head is None or head[1].kind not in LAW_KINDS
    return (
        tokens.capital[k] or tokens.keys[k] == "chống" or longest(lexicon.law_words(), tokens, k) is not None
    )
