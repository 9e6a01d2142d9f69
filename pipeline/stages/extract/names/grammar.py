"""The grammar of names: from tokens to spans, left to right, by the longest reading at each capital.

An organization, a law and an event begin with a head and run on over capitals, over the words of their trade and over
the place they belong to. A person is a run of capitals that a title, a family name or a verb explains. What nothing
explains stays a span without a type, for the evidence of the document and the model.
"""

from typing import NamedTuple

from . import lexicon
from .lexicon import Entry, longest, longest_before
from .tokens import Tokens


class Span(NamedTuple):
    """A stretch of tokens that may be a name; `type` is None where the grammar does not know."""

    start: int
    end: int
    type: str | None
    recognizer: str
    confidence: float


_DASHES = frozenset("-–—")
_ROMAN = frozenset("IVX")


def read(tokens: Tokens) -> list[Span]:
    """Return the spans of a paragraph in order, without overlaps; type O marks known names of no type of ours."""
    spans: list[Span] = []
    small = lexicon.small_head_words()
    i, n = 0, len(tokens.words)
    while i < n:
        if not tokens.capital[i] and tokens.keys[i] not in small:
            i += 1
            continue
        span = _known(tokens, i)
        if span is not None:
            spans.append(span)
            i = span.end
            continue
        if not tokens.capital[i]:
            i += 1
            continue
        title = longest(lexicon.titles(), tokens, i)
        if title is not None and not (tokens.keys[i] in lexicon.surnames() and _run(tokens, i) > title[0]):
            i = title[0]
            continue
        end = _chunk_end(tokens, i)
        span = _chunk(tokens, i, end, spans[-1] if spans else None)
        if span is not None:
            spans.append(span)
        i = end
    return spans


def _known(tokens: Tokens, i: int) -> Span | None:
    """Read the longest name that begins at a token with a head or stands in the gazetteer."""
    named = (
        longest(lexicon.gazetteer(), tokens, i) if tokens.capital[i] or i + 1 < len(tokens.words) else None
    )
    if named is not None and not _trusted(tokens, i, named):
        named = None
    head = longest(lexicon.heads(), tokens, i)
    best = None
    if named is not None:
        end, entry = named
        if entry.kind == "ORG" and end - i > 1:
            end = _tail(tokens, end)
        best = Span(i, end, entry.kind, "gazetteer", 0.9)
    if head is not None:
        span = _headed(tokens, i, *head)
        if span is not None and (best is None or span.end > best.end):
            best = span
    return best


def _trusted(tokens: Tokens, i: int, named: tuple[int, Entry]) -> bool:
    """Tell whether a name of the gazetteer is read as such here, and not as part of a person's name."""
    end, entry = named
    before = longest_before(lexicon.introducers(), tokens, i)
    if before is not None and before[1].kind == "address" and entry.kind == "LOC":
        return False
    if end - i > 1:
        return not (
            tokens.capital[i]
            and _goes_on(tokens, end)
            and tokens.keys[i] in lexicon.surnames()
            and entry.kind == "LOC"
        )
    if tokens.opens[i] and tokens.keys[i] in lexicon.common():
        return i + 1 < len(tokens.words) and (tokens.words[i + 1] in _DASHES or tokens.words[i + 1] == ",")
    if entry.kind == "LOC" and _goes_on(tokens, end):
        key = tokens.keys[end]
        return (
            not tokens.words[i].isascii() or len(key) > 6 or not key.isalpha()
            if key not in lexicon.surnames()
            else True
        )
    return True


def _goes_on(tokens: Tokens, end: int) -> bool:
    return end < len(tokens.words) and tokens.capital[end] and tokens.starts[end] == tokens.ends[end - 1] + 1


def _run(tokens: Tokens, i: int) -> int:
    """Return the end of the run of capitals that begins at a token."""
    end = i + 1
    while _goes_on(tokens, end):
        end += 1
    return end


# Organizations, laws, events


def _headed(tokens: Tokens, i: int, j: int, entry: Entry) -> Span | None:
    kind = entry.kind
    if kind == "law":
        return _law(tokens, i, j)
    if kind == "event":
        return _event(tokens, i, j)
    end = (
        _level(tokens, j)
        if kind == "level"
        else _body(tokens, j, trade=kind == "state", small=not tokens.capital[i])
    )
    if end is None:
        return None
    return Span(i, end, "ORG", "org_head", 0.85 if tokens.capital[i] else 0.75)


def _place(tokens: Tokens, j: int) -> int | None:
    """Return the end of a place that begins at a token: units with names or numbers, or a name of the gazetteer."""
    n = len(tokens.words)
    if j >= n:
        return None
    if (
        tokens.keys[j] in lexicon.levels()
        or f"{tokens.keys[j]} {tokens.keys[j + 1] if j + 1 < n else ''}" in lexicon.levels()
    ):
        k = j + (1 if tokens.keys[j] in lexicon.levels() else 2)
        if k < n and (tokens.words[k].isdigit() or set(tokens.words[k]) <= _ROMAN):
            return _more_units(tokens, k + 1)
        if k < n and tokens.capital[k]:
            known = longest(lexicon.gazetteer(), tokens, k)
            if known is not None and known[1].kind == "LOC":
                return _more_units(tokens, known[0])
            return _more_units(tokens, min(_run(tokens, k), k + 4))
        return None
    if tokens.capital[j] or tokens.keys[j] in ("châu", "miền", "đồng"):
        known = longest(lexicon.gazetteer(), tokens, j)
        if known is not None and known[1].kind == "LOC":
            return known[0]
    return None


def _more_units(tokens: Tokens, j: int) -> int:
    """Go on over "huyện X | tỉnh Y", written without a comma."""
    if j < len(tokens.words) and tokens.keys[j] in lexicon.levels():
        return _place(tokens, j) or j
    return j


def _tail(tokens: Tokens, j: int) -> int:
    """Return the end of the place that directly follows an organization's name, or the same end."""
    end = _place(tokens, j)
    return j if end is None else end


def _level(tokens: Tokens, j: int) -> int | None:
    end = _place(tokens, j)
    if end is not None:
        return end
    if _goes_on(tokens, j) and longest(lexicon.titles(), tokens, j) is None and not _person(tokens, j):
        return min(_run(tokens, j), j + 4)
    return None


def _body(tokens: Tokens, j: int, *, trade: bool, small: bool) -> int | None:
    """Return the end of a name behind its head; None where no capital or number is in it."""
    start, proper, n = j, False, len(tokens.words)
    while j < n and tokens.starts[j] <= tokens.ends[j - 1] + 1:
        place = _place(tokens, j)
        if place is not None:
            if place - j == 1 and _goes_on(tokens, place) and not trade:
                place = _run(tokens, place)
            j, proper = place, True
            if trade and not _goes_on(tokens, j):
                break
            continue
        words = longest(lexicon.org_words(), tokens, j)
        if tokens.capital[j]:
            if j > start and trade and proper and _person(tokens, j):
                break
            if words is not None and tokens.keys[j] not in lexicon.surnames():
                j = words[0]
            elif (
                j > start
                and (longest(lexicon.heads(), tokens, j) or longest(lexicon.titles(), tokens, j))
                and proper
                and trade
            ):
                break
            else:
                j += 1
            proper = True
        elif words is not None and (not small or trade or _capital_ahead(tokens, words[0])):
            j = words[0]
        elif j > start and tokens.words[j].isdigit() and not trade and tokens.ends[j] < len(tokens.text):
            j += 1
        elif tokens.words[j] in ("và", "&", "-", "–") or (tokens.words[j] == "," and trade):
            if j == start or not _joined(tokens, j, trade):
                break
            j += 1
        else:
            break
    while j > start and not tokens.words[j - 1][0].isalnum():
        j -= 1
    return j if proper and j > start else None


def _capital_ahead(tokens: Tokens, j: int) -> bool:
    return j < len(tokens.words) and (
        tokens.capital[j] or longest(lexicon.org_words(), tokens, j) is not None
    )


def _joined(tokens: Tokens, j: int, trade: bool) -> bool:
    """Tell whether what follows a connector still belongs to the name."""
    k = j + 1
    if k >= len(tokens.words) or longest(lexicon.heads(), tokens, k) is not None and tokens.capital[k]:
        return False
    words = longest(lexicon.org_words(), tokens, k)
    if tokens.words[j] == ",":
        return words is not None and tokens.capital[k]
    if words is not None:
        return True
    return not trade and tokens.words[j] == "&" and tokens.capital[k]


def _law(tokens: Tokens, i: int, j: int) -> Span | None:
    start, n = j, len(tokens.words)
    while j < n:
        word = tokens.words[j]
        if tokens.keys[j] == "số" and j == start:
            j += 1
        elif word[0].isdigit() and (j == start or tokens.keys[j - 1] in ("số", "năm") or len(word) == 4):
            j += 1
            break
        elif tokens.keys[j] == "năm" and j > start and j + 1 < n and tokens.words[j + 1].isdigit():
            j += 1
        elif tokens.capital[j]:
            known = longest(lexicon.gazetteer(), tokens, j) or longest(lexicon.org_words(), tokens, j)
            j = known[0] if known else j + 1
        elif tokens.keys[j] in ("của", "về", "chống", "phòng", "và", "-", "&", ",") and j + 1 < n:
            k = j + 1
            if not (tokens.capital[k] or longest(lexicon.org_words(), tokens, k)) or (
                tokens.keys[j] in ("của", ",", "và") and j == start
            ):
                break
            if tokens.words[j] in ("và", ",") and not longest(lexicon.org_words(), tokens, k):
                break
            j = k
        else:
            words = longest(lexicon.org_words(), tokens, j)
            if words is None or j == start:
                break
            j = words[0]
    if j == start and tokens.keys[start - 1] not in ("pháp",):
        return None
    if j > start and not any(tokens.capital[k] or tokens.words[k][0].isdigit() for k in range(start, j)):
        return None
    return Span(i, j, "LAW", "law_head", 0.85)


def _event(tokens: Tokens, i: int, j: int) -> Span | None:
    start, n = j, len(tokens.words)
    while j < n:
        if tokens.capital[j]:
            head = longest(lexicon.heads(), tokens, j)
            inner = _law(tokens, j, head[0]) if head is not None and head[1].kind == "law" else None
            known = longest(lexicon.gazetteer(), tokens, j)
            j = inner.end if inner else known[0] if known else j + 1
        elif tokens.words[j].isdigit() and j > start and len(tokens.words[j]) in (2, 4):
            j += 1
        elif tokens.keys[j] == "lần" and j + 2 < n and tokens.keys[j + 1] == "thứ":
            j += 3
        else:
            break
    if j == start:
        return None
    return Span(i, j, "EVENT", "event_head", 0.7)


# Persons


def _person(tokens: Tokens, j: int) -> bool:
    """Tell whether a full personal name begins at a token."""
    run = _run(tokens, j) - j
    if tokens.keys[j] in lexicon.surnames() and 2 <= run <= 5:
        known = longest(lexicon.gazetteer(), tokens, j)
        return known is None or known[0] - j < run
    return tokens.keys[j] in lexicon.given_names() and run >= 2


def _chunk_end(tokens: Tokens, i: int) -> int:
    """Return the end of a run of capitals, cut where a name of the gazetteer or a head begins inside it."""
    j, n = i + 1, len(tokens.words)
    surname = tokens.keys[i] in lexicon.surnames()
    while j < n and tokens.starts[j] == tokens.ends[j - 1] + 1:
        if not tokens.capital[j]:
            if tokens.keys[j] in lexicon.particles() and _goes_on(tokens, j + 1):
                j += 1
                continue
            break
        if not (surname and j - i <= 2):
            known = longest(lexicon.gazetteer(), tokens, j)
            if known is not None and known[0] - j > 1:
                break
            head = longest(lexicon.heads(), tokens, j)
            if head is not None and head[0] - j > 1:
                break
        j += 1
    if (
        j < n
        and len(tokens.words[j - 1]) == 1
        and tokens.words[j] == "."
        and j + 1 < n
        and not tokens.opens[j + 1]
        and tokens.starts[j] == tokens.ends[j - 1]
        and j - i > 1
    ):
        j += 1
    return j


def _chunk(tokens: Tokens, i: int, end: int, before: Span | None) -> Span | None:
    if tokens.opens[i] and tokens.keys[i] in lexicon.common():
        if end - i == 1:
            return None
        if tokens.keys[i] not in lexicon.surnames():
            i += 1
    if i >= end:
        return None
    introduced = longest_before(lexicon.introducers(), tokens, i)
    kind = introduced[1].kind if introduced is not None else None
    name = [tokens.keys[k] for k in range(i, end)]
    if kind == "place":
        return Span(i, end, "LOC", "place_head", 0.85)
    if kind is not None:
        return Span(i, end, "PER", "title", 0.9)
    if name[0] in lexicon.surnames() and 2 <= len(name) <= 4 and all(len(w) <= 7 for w in name):
        return Span(i, end, "PER", "surname", 0.85)
    if name[0] in lexicon.given_names() and len(name) > 1:
        return Span(i, end, "PER", "given_name", 0.85)
    if before is not None and before.end == i and before.type in ("LOC", "ORG") and end - i > 1:
        return Span(i, end, "PER", "apposition", 0.75)
    return Span(i, end, None, "capitals", 0.3)
