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


_NAMELIKE_TITLES = frozenset(
    [
        "Anh",
        "Em",
        "Chị",
        "Con",
        "Bạn",
        "Bé",
        "Mẹ",
        "Bố",
        "Cháu",
        "Tướng",
        "Vua",
        "Chúa",
        "Bầu",
        "Trùm",
        "Thánh",
    ]
)
_LARGE_UNITS = frozenset(["tỉnh", "thành phố", "phố", "tp", "tp.", "huyện", "quận"])
_NAMELIKE_FEATURES = frozenset(["hồ", "đình", "lăng", "đền", "động", "mai", "ga", "thác", "đầm"])
_QUOTES = frozenset("\"'“”‘’«»")
_ROMAN = frozenset("IVX")
_LIST_MARKS = frozenset(["-", "–", ",", "và", "&"])


def read(tokens: Tokens) -> list[Span]:
    """Return the spans of a paragraph in order, without overlaps; type O marks known names of no type of ours."""
    spans: list[Span] = []
    small = lexicon.small_starts()
    reached = 0
    for i, (capital, key) in enumerate(zip(tokens.capital, tokens.keys, strict=True)):
        if i < reached or not (capital or key in small):
            continue
        span, reached = _at(tokens, i, spans[-1] if spans else None)
        if span is not None:
            spans.append(span)
    return spans


def _at(tokens: Tokens, i: int, before: Span | None) -> tuple[Span | None, int]:
    """Read what begins at a token; return it, and where to go on."""
    work = _work_title(tokens, i)
    if work:
        end = _run(tokens, i)
        return Span(i, end, "O", "work_introducer", 0.5), max(work, end)
    span = _known(tokens, i)
    if span is not None:
        return span, span.end
    if not tokens.capital[i]:
        return None, i + 1
    title = _title(tokens, i)
    if title:
        return None, title
    end = _chunk_end(tokens, i)
    return _chunk(tokens, i, end, before), end


def _work_title(tokens: Tokens, i: int) -> int:
    """Return the end of a quoted title behind the noun of a work ("bộ phim “Cánh đồng ...”"), else 0."""
    if i < 2 or tokens.words[i - 1] not in _QUOTES:
        return 0
    introduced = longest_before(lexicon.introducers(), tokens, i - 1)
    if introduced is None or introduced[1].kind != "work":
        return 0
    for j in range(i + 1, min(i + 20, len(tokens.words))):
        if tokens.words[j] in _QUOTES:
            return j
    return 0


def _title(tokens: Tokens, i: int) -> int:
    """Return the end of a title written with a capital that begins at a token, else 0."""
    found = longest(lexicon.titles(), tokens, i + 1 if tokens.keys[i] == "phó" else i)
    if found is None:
        return 0
    end = found[0]
    if end - i == 1 and _goes_on(tokens, end) and not tokens.opens(i) and tokens.words[i] in _NAMELIKE_TITLES:
        return 0
    if tokens.keys[i] in lexicon.surnames() and _run(tokens, i) > end:
        return 0
    return end


def _known(tokens: Tokens, i: int) -> Span | None:
    """Read the longest name that begins at a token with a head or stands in the gazetteer."""
    numbered = longest(lexicon.numbered_places(), tokens, i)
    if numbered is not None and numbered[0] < len(tokens.words) and tokens.words[numbered[0]][0].isdigit():
        return Span(i, numbered[0] + 1, "LOC", "place_head", 0.85)
    named = longest(lexicon.gazetteer(), tokens, i)
    if named is not None and not _trusted(tokens, i, named):
        named = None
    head = longest(lexicon.heads(), tokens, i)
    best = None
    if named is not None:
        best = _listed(tokens, i, *named)
    if head is not None and (tokens.capital[i] or not _misleading(tokens, i)):
        span = _headed(tokens, i, *head)
        if span is not None and (best is None or span.end > best.end):
            best = span
    return best


def _misleading(tokens: Tokens, i: int) -> bool:
    """Tell whether a head in small letters is the end of another word ("thị | trường")."""
    before = longest_before(lexicon.introducers(), tokens, i + 1)
    return before is not None and before[1].kind == "none"


def _listed(tokens: Tokens, i: int, end: int, entry: Entry) -> Span:
    kind = entry.kind
    company = _company(tokens, end)
    if company and kind in ("ORG", "LOC", "EVENT"):
        return Span(i, company, "ORG", "suffix", 0.8)
    if kind == "ORG":
        run = _models(tokens, end) if end - i == 1 and tokens.keys[i] in lexicon.brands() else end
        if run > end:
            return Span(i, run, "O", "gazetteer", 0.7)
        if end - i > 1 or tokens.words[i].isupper() or tokens.words[end : end + 2] == ["Việt", "Nam"]:
            end = _tail(tokens, end)
    elif kind == "O":
        while (
            end < len(tokens.words)
            and tokens.starts[end] == tokens.ends[end - 1] + 1
            and _numbered(tokens, end)
        ):
            end += 1
    elif kind == "EVENT":
        while (
            end < len(tokens.words)
            and tokens.words[end][0].isdigit()
            and tokens.starts[end] == tokens.ends[end - 1] + 1
        ):
            end += 1
    elif kind == "LOC":
        club = longest(lexicon.gazetteer(), tokens, end) if _goes_on(tokens, end) else None
        if (
            club is not None
            and club[1].kind == "ORG"
            and club[0] - end == 1
            and tokens.words[i].isascii()
            and tokens.words[end].isascii()
            and not tokens.words[end].isupper()
        ):
            return Span(i, club[0], "ORG", "gazetteer", 0.8)
        before = longest_before(lexicon.introducers(), tokens, i)
        if before is not None and before[1].kind == "feature":
            i = before[0]
    return Span(i, end, kind, "gazetteer", 0.9)


def _company(tokens: Tokens, end: int) -> int:
    """Return the end of a name in the run of capitals behind a known one, if its last word is a company's or a club's."""
    run = _run(tokens, end - 1)
    for j in range(run, end, -1):
        if tokens.words[j - 1] in lexicon.org_suffixes():
            return j
    return 0


def _models(tokens: Tokens, j: int) -> int:
    """Return the end of the words behind a maker or a product that look like the name of a model."""
    while j < len(tokens.words) and tokens.starts[j] == tokens.ends[j - 1] + 1 and _model(tokens, j):
        j += 1
    return j


def _model(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    if _numbered(tokens, j):
        return True
    return (
        tokens.capital[j]
        and word.isascii()
        and tokens.keys[j] not in lexicon.surnames()
        and longest(lexicon.gazetteer(), tokens, j) is None
    )


def _numbered(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    return (any(map(str.isdigit, word)) and (len(word) < 4 or not word.isdigit())) or word == "X"


def _trusted(tokens: Tokens, i: int, named: tuple[int, Entry]) -> bool:
    """Tell whether a name of the gazetteer is read as such here, and not as a part of a person's name or a word."""
    end, entry = named
    goes_on = _goes_on(tokens, end)
    if end - i > 1:
        return not (
            goes_on
            and entry.kind == "LOC"
            and tokens.keys[i] in lexicon.surnames()
            and _syllable(tokens.keys[end])
        )
    if not tokens.words[i].isupper() or len(tokens.words[i]) < 2:
        before = longest_before(lexicon.introducers(), tokens, i)
        if before is not None and before[1].kind == "address":
            return False
        word = longest(lexicon.org_words(), tokens, i)
        if word is not None and word[0] > end:
            return False
        if tokens.opens(i) and tokens.keys[i] in lexicon.common() and not goes_on:
            return end < len(tokens.words) and tokens.words[end] in _LIST_MARKS
    if (
        goes_on
        and entry.kind == "LOC"
        and _syllable(tokens.keys[end])
        and longest(lexicon.gazetteer(), tokens, end) is None
    ):
        before = longest_before(lexicon.introducers(), tokens, i)
        return before is not None and before[1].kind in ("title", "unit", "feature")
    return True


def _syllable(key: str) -> bool:
    """Tell whether a word is a syllable of Vietnamese, not a foreign word."""
    return not key.isascii() or key in lexicon.common()


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
    if kind == "feature":
        return _feature(tokens, i, j)
    small = not tokens.capital[i]
    end = (
        _level(tokens, j)
        if kind == "level"
        else _body(tokens, j, trade=kind != "named", proper=kind == "agency" and not small, small=small)
    )
    if end is None:
        return None
    return Span(i, end, "ORG", "org_head", 0.75 if small else 0.85)


def _feature(tokens: Tokens, i: int, j: int) -> Span | None:
    """Read a place that begins with a feature in a capital ("Cầu Long Biên")."""
    if j >= len(tokens.words) or tokens.starts[j] != tokens.ends[j - 1] + 1:
        return None
    known = longest(lexicon.gazetteer(), tokens, j)
    if known is not None and known[1].kind == "LOC":
        return Span(i, known[0], "LOC", "place_head", 0.85)
    if not tokens.capital[j] or (
        j - i == 1 and (not tokens.opens(i) or tokens.keys[i] in _NAMELIKE_FEATURES)
    ):
        return None
    return Span(i, min(_run(tokens, j), j + 4), "LOC", "place_head", 0.75)


def _place(tokens: Tokens, j: int) -> int | None:
    """Return the end of a place that begins at a token: units with names or numbers, or a name of the gazetteer."""
    n = len(tokens.words)
    if j >= n:
        return None
    levels = lexicon.levels()
    k = j + 1 if tokens.keys[j] in levels else 0
    if j + 1 < n and f"{tokens.keys[j]} {tokens.keys[j + 1]}" in levels:
        k = j + 2
    if k:
        if k < n and (tokens.words[k].isdigit() or set(tokens.words[k]) <= _ROMAN):
            return _more_units(tokens, k + 1)
        if k < n and tokens.capital[k]:
            known = longest(lexicon.gazetteer(), tokens, k)
            if known is not None and known[1].kind == "LOC":
                return _more_units(tokens, known[0])
            if tokens.keys[k - 1] in _LARGE_UNITS and _person(tokens, k):
                return k
            return _more_units(tokens, min(_run(tokens, k), k + 4))
        return None
    if tokens.capital[j] or tokens.keys[j] in lexicon.small_starts():
        known = longest(lexicon.gazetteer(), tokens, j)
        if (
            known is not None
            and known[1].kind == "LOC"
            and not (
                known[0] - j == 1
                and _goes_on(tokens, known[0])
                and _syllable(tokens.keys[known[0]])
                and tokens.keys[known[0]] not in lexicon.surnames()
            )
        ):
            return known[0]
    return None


def _more_units(tokens: Tokens, j: int) -> int:
    """Go on over "huyện X | tỉnh Y", written without a comma."""
    if j < len(tokens.words) and tokens.keys[j] in lexicon.levels():
        return _place(tokens, j) or j
    return j


def _tail(tokens: Tokens, j: int) -> int:
    """Return the end of the place that directly follows an organization's name, or the same end."""
    if j < len(tokens.words) and tokens.starts[j] == tokens.ends[j - 1] + 1:
        return _place(tokens, j) or j
    return j


def _level(tokens: Tokens, j: int) -> int | None:
    end = _place(tokens, j)
    if end is not None:
        return end
    inner = _known(tokens, j) if _goes_on(tokens, j) else None
    if inner is not None and inner.type == "ORG":
        return inner.end
    if (
        _goes_on(tokens, j)
        and not _title(tokens, j)
        and not _person(tokens, j)
        and not longest(lexicon.heads(), tokens, j)
    ):
        return min(_run(tokens, j), j + 4)
    return None


def _body(tokens: Tokens, j: int, *, trade: bool, proper: bool, small: bool) -> int | None:
    """Return the end of a name behind its head; None where no capital or number is in it.

    `trade` tells that the words of a trade may follow in small letters and that a person's name is never a part of it,
    `proper` that they are enough.
    """
    start, n = j, len(tokens.words)
    while j < n and (j == start or tokens.starts[j] <= tokens.ends[j - 1] + 1):
        place = _place(tokens, j)
        if place is not None:
            if j == start and small:
                return None
            if place - j == 1 and _goes_on(tokens, place) and not trade:
                place = _run(tokens, place)
            j, proper = place, True
            if not (_goes_on(tokens, j) and not _person(tokens, j) and not _title(tokens, j)):
                break
            continue
        words = longest(lexicon.org_words(), tokens, j)
        if tokens.capital[j]:
            if j > start and proper and trade and (_person(tokens, j) or _title(tokens, j)):
                break
            head = longest(lexicon.heads(), tokens, j)
            if (
                head is not None
                and trade
                and head[1].kind in ("level", "state", "agency")
                and head[0] - j > 1
            ):
                inner = _headed(tokens, j, *head)
                return inner.end if inner is not None else (j if proper else None)
            if words is not None and (words[0] - j > 1 or trade):
                j = words[0]
            else:
                j += 2 if trade and _compound(tokens, j) else 1
            proper = True
        elif words is not None and (not small or trade or _capital_ahead(tokens, words[0])):
            j = words[0]
        elif (
            j > start
            and tokens.words[j].isdigit()
            and len(tokens.words[j]) < 4
            and tokens.starts[j] == tokens.ends[j - 1] + 1
        ):
            j, proper = j + 1, True
            if trade:
                break
        elif j > start and _joined(tokens, j, trade=trade, proper=proper):
            j += 1
        else:
            break
    while j > start and not tokens.words[j - 1][0].isalnum():
        j -= 1
    return j if proper and j > start else None


def _compound(tokens: Tokens, j: int) -> bool:
    """Tell whether a token and the next, in small letters, are one common word."""
    k = j + 1
    return (
        k < len(tokens.words)
        and not tokens.capital[k]
        and tokens.starts[k] == tokens.ends[j] + 1
        and f"{tokens.keys[j]} {tokens.keys[k]}" in lexicon.compounds()
    )


def _capital_ahead(tokens: Tokens, j: int) -> bool:
    return j < len(tokens.words) and (
        tokens.capital[j] or longest(lexicon.org_words(), tokens, j) is not None
    )


def _joined(tokens: Tokens, j: int, *, trade: bool, proper: bool) -> bool:
    """Tell whether a token joins what stands before it to more of the same name."""
    k = j + 1
    if k >= len(tokens.words):
        return False
    mark = tokens.words[j]
    words = longest(lexicon.org_words(), tokens, k)
    if mark == ",":
        return trade and words is not None and tokens.capital[k] and words[0] - k > 1
    if mark in ("và", "&", "-", "–"):
        if words is not None:
            return tokens.capital[k] == tokens.capital[j - 1] or trade
        return mark == "&" and tokens.capital[k]
    if mark == "về":
        return (
            trade
            and proper
            and (words is not None or (tokens.capital[k] and longest(lexicon.gazetteer(), tokens, k) is None))
        )
    return False


def _law(tokens: Tokens, i: int, j: int) -> Span | None:
    start, n = j, len(tokens.words)
    while j < n:
        word, key = tokens.words[j], tokens.keys[j]
        if key == "số" and j == start:
            j += 1
        elif word[0].isdigit() and (
            j == start or tokens.keys[j - 1] in ("số", "năm") or (len(word) == 4 and word[:2] in ("19", "20"))
        ):
            j += 1
            break
        elif key == "năm" and j > start and j + 1 < n and tokens.words[j + 1].isdigit():
            j += 1
        elif tokens.capital[j]:
            known = longest(lexicon.gazetteer(), tokens, j) or longest(lexicon.org_words(), tokens, j)
            j = known[0] if known else j + 1
        elif key in ("của", "về", "chống", "phòng", "và", "-", "&", ",") and j + 1 < n:
            words = longest(lexicon.org_words(), tokens, j + 1)
            if (
                words is None
                and not (tokens.capital[j + 1] and key not in (",", "và"))
                and tokens.keys[j + 1] != "chống"
            ):
                break
            if j == start and key not in ("về", "của"):
                break
            j += 1
        else:
            words = longest(lexicon.org_words(), tokens, j)
            if words is None or j == start:
                break
            j = words[0]
    while j > start and tokens.keys[j - 1] in (
        "của",
        "về",
        "chống",
        "phòng",
        "và",
        "-",
        "&",
        ",",
        "năm",
        "số",
    ):
        j -= 1
    if j == start:
        return None
    if tokens.keys[start] in ("về", "của") or not any(
        tokens.capital[k] or tokens.words[k][0].isdigit() for k in range(start, j)
    ):
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
        elif (
            tokens.words[j].isdigit()
            and (j > start or tokens.keys[j - 1] == "số")
            and len(tokens.words[j]) in (1, 2, 4)
        ):
            j += 1
        elif tokens.keys[j] == "lần" and j + 2 < n and tokens.keys[j + 1] == "thứ":
            j += 3
        else:
            break
    if j == start or (tokens.keys[j - 1] in ("công", "ủy", "luật") and tokens.capital[j - 1]):
        return None
    return Span(i, j, "EVENT", "event_head", 0.7)


# Persons


def _person(tokens: Tokens, j: int) -> bool:
    """Tell whether a full personal name begins at a token."""
    run = _run(tokens, j) - j
    if _surname(tokens, j) and 2 <= run <= 5:
        known = longest(lexicon.gazetteer(), tokens, j)
        return known is None or known[0] - j < min(run, 2)
    return tokens.keys[j] in lexicon.given_names() and run >= 2


def _surname(tokens: Tokens, j: int) -> bool:
    key = tokens.keys[j]
    return key in lexicon.surnames() or (
        _goes_on(tokens, j + 1) and f"{key} {tokens.keys[j + 1]}" in lexicon.surnames()
    )


def _chunk_end(tokens: Tokens, i: int) -> int:
    """Return the end of a run of capitals, cut where a name of the gazetteer or a head begins inside it."""
    j, n = i + 1, len(tokens.words)
    surname = _surname(tokens, i)
    while j < n:
        if (
            tokens.words[j] == "."
            and len(tokens.words[j - 1]) == 1
            and tokens.starts[j] == tokens.ends[j - 1]
            and j + 1 < n
            and not tokens.opens(j + 1)
        ):
            j += 1
            continue
        if tokens.starts[j] != tokens.ends[j - 1] + 1:
            break
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
    return j


def _chunk(tokens: Tokens, i: int, end: int, before: Span | None) -> Span | None:
    """Read a run of capitals that is no known name by its first and last words and by what stands before it."""
    introduced = longest_before(lexicon.introducers(), tokens, i)
    kind = introduced[1].kind if introduced is not None else None
    if kind != "address":
        key = tokens.keys[i]
        if end - i == 1 and ((tokens.opens(i) and key in lexicon.common()) or key in lexicon.nouns()):
            return Span(i, end, None, "opener", 0.0)
        if tokens.opens(i) and tokens.keys[i] in lexicon.plain() and end - i > 1:
            i, introduced, kind = i + 1, None, None
        if end - i == 1 and (
            _compound(tokens, i) or (tokens.keys[i] in lexicon.plain() and tokens.words[i].istitle())
        ):
            return None
        word = longest(lexicon.org_words(), tokens, i) or longest(lexicon.heads(), tokens, i)
        if word is not None and (word[0] > end or word[0] - i > 1):
            return None
    if kind in ("title", "address"):
        return Span(i, end, "PER", "title", 0.9)
    return _place_chunk(tokens, i, end, introduced) or _named_chunk(tokens, i, end, kind, before)


def _place_chunk(tokens: Tokens, i: int, end: int, introduced: tuple[int, Entry] | None) -> Span | None:
    if introduced is None or introduced[1].kind not in ("feature", "unit", "region"):
        return None
    if (
        introduced[1].kind == "unit"
        and tokens.keys[i - 1] in _LARGE_UNITS
        and _person(tokens, i)
        and end - i > 2
    ):
        return Span(i, end, "PER", "surname", 0.8)
    return Span(introduced[0] if introduced[1].kind == "feature" else i, end, "LOC", "place_head", 0.85)


def _named_chunk(tokens: Tokens, i: int, end: int, kind: str | None, before: Span | None) -> Span:
    first, last, size = tokens.keys[i], tokens.words[end - 1], end - i
    if size > 1 and last in lexicon.org_suffixes():
        return Span(i, end, "ORG", "suffix", 0.8)
    if size == 1 and last.isupper() and len(last) > 2 and tokens.words[end : end + 2] == ["Việt", "Nam"]:
        return Span(i, end + 2, "ORG", "suffix", 0.75)
    if _surname(tokens, i) and 2 <= size <= 4 and all(len(tokens.keys[k]) <= 7 for k in range(i, end)):
        return Span(i, end, "PER", "surname", 0.85)
    if first in lexicon.given_names() and size > 1:
        return Span(i, end, "PER", "given_name", 0.85)
    if size > 1 and last in lexicon.place_suffixes():
        return Span(i, end, "LOC", "suffix", 0.75)
    if kind == "org":
        return Span(i, end, "ORG", "org_introducer", 0.7)
    if kind == "work":
        return Span(i, end, "O", "work_introducer", 0.5)
    if before is not None and before.end == i and before.type in ("LOC", "ORG") and size > 1:
        return Span(i, end, "PER", "apposition", 0.75)
    return Span(i, end, None, "capitals", 0.3)
