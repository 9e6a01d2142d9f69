"""Streets and small units that bear the names of persons: in lists behind the noun of one, and where the article gives the noun elsewhere."""

from typing import NamedTuple

from . import deeds
from .introduced import HAMLETS, SEVERAL
from .runs import NUMERALS
from .spans import Span, form
from .tokens import Tokens

_LONGEST_LEAD = 7
_ROADS = frozenset(["đường", "phố", "lộ", "hẻm"])
_CROSSINGS = frozenset([("nút", "giao"), ("hầm", "chui"), ("ngã", "ba"), ("ngã", "tư"), ("ngã", "năm")])
_NOUNS = _ROADS | {first for first, _ in _CROSSINGS}
_NO_ROADS = frozenset(["thành", "con", "chỉ", "lên"])
"""First words of other words and phrases that end like the noun of a street ("thành | phố", "lên | đường")."""
_UNITS = HAMLETS | {"xã", "phường", "huyện"}
_NAMING = frozenset(["như", "gồm", ":", "là"])
_OF_ROADS = SEVERAL | NUMERALS | {"tuyến", "cặp", "trục"}
_COMMAS = frozenset([",", "và"])
_LINKS = _COMMAS | {"-", "–", "đến", "với"}
_SINGLE = frozenset(["ngụ", "trú", "quê", "nhà", "sống"])
"""Words before the noun of a place where somebody lives, behind whom somebody else may be listed."""
_WEAK = frozenset(["surname", "given_name", "document", "capitals", "coordination"])


class _Lead(NamedTuple):
    """What stands before the first name of a list: the noun of a road or not, of several or not, and whether the list is announced."""

    road: bool
    several: bool
    announced: bool


def streets(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with the names of streets as places: those in lists, and those without a noun that the article gives one elsewhere.

    Who bears a title in the article is a person wherever a name stands alone.
    """
    told = [_places(tokens, row) for tokens, row in zip(paragraphs, spans, strict=True)]
    named, people = set[str](), set[str]()
    for tokens, row in zip(paragraphs, told, strict=True):
        for span in row:
            if span.type == "LOC" and _is_road(tokens.keys[: span.start + 1], span.start):
                named.add(form(tokens, span.start + 1, span.end))
            elif span.type == "PER" and (not _weak(span) or deeds.human(tokens, span)):
                people.add(form(tokens, span.start, span.end))
    named -= people
    if not named:
        return told
    return [
        [
            span._replace(type="LOC", recognizer="document")
            if _weak(span) and span.end - span.start > 1 and form(tokens, span.start, span.end) in named
            else span
            for span in row
        ]
        for tokens, row in zip(paragraphs, told, strict=True)
    ]


def _places(tokens: Tokens, row: list[Span]) -> list[Span]:
    """Return the spans with those as places that are listed behind the noun of a street or of several units ("các đường Trần Phú, | Lê Lợi |")."""
    told = list(row)
    lead: _Lead | None = None
    for n, span in enumerate(row):
        if lead is not None and n and _goes_on(tokens, told[n - 1], span, lead):
            if _weak(span):
                told[n] = span._replace(type="LOC", recognizer="coordination")
            continue
        lead = _lead(tokens, span)
        if lead is not None and _weak(span):
            if lead.announced and lead.several and not deeds.human(tokens, span):
                told[n] = span._replace(type="LOC", recognizer="coordination")
            else:
                lead = None
    return told


def _lead(tokens: Tokens, span: Span) -> _Lead | None:
    """Return what announces a list that begins with a span, None where nothing does."""
    if span.type != "LOC" and not _weak(span):
        return None
    noun = tokens.keys[span.start] in _NOUNS and span.recognizer == "place_head"
    first = next((k for k in range(span.start + noun, span.end) if tokens.capital[k]), span.start)
    start = first
    while start > max(first - _LONGEST_LEAD, 0) and _of_lead(tokens, start - 1):
        start -= 1
        if tokens.opens(start):
            break
    lead = tokens.keys[start:first]
    announced = start < first and lead[-1] in _NAMING
    while lead and lead[-1] in _NAMING:
        lead = lead[:-1]
    nouns = range(len(lead)) if announced else range(max(len(lead) - 1, 0), len(lead))
    for k in nouns:
        road = _is_road(lead, k)
        if road or lead[k] in _UNITS:
            before = lead[max(k - 3, 0) : k] if road else lead[max(k - 1, 0) : k]
            several = any(
                word in (_OF_ROADS if road else SEVERAL | NUMERALS) or word.isdigit() for word in before
            )
            lived = not _SINGLE.isdisjoint(lead[:k])
            return _Lead(road, several, announced) if several or (road and not lived) else None
    return None


def _of_lead(tokens: Tokens, k: int) -> bool:
    word = tokens.words[k]
    return (word.isalnum() or word == ":") and (not tokens.capital[k] or tokens.opens(k))


def _is_road(lead: tuple[str, ...], k: int) -> bool:
    before = lead[k - 1] if k else ""
    return (lead[k] in _ROADS and before not in _NO_ROADS) or (before, lead[k]) in _CROSSINGS


def _weak(span: Span) -> bool:
    """Tell whether nothing but its own words says what a name is."""
    return span.type in (None, "PER") and span.recognizer in _WEAK


def _goes_on(tokens: Tokens, before: Span, span: Span, lead: _Lead) -> bool:
    """Tell whether a name goes on the list of places that ends with another."""
    link = tokens.words[before.end] if span.start == before.end + 1 else ""
    if link not in _LINKS or before.type not in ("LOC", None, "PER"):
        return False
    if not _weak(span):
        return span.type == "LOC"
    if deeds.human(tokens, span) or (link not in _COMMAS and not lead.road):
        return False
    after = tokens.words[span.end : span.end + 1]
    if lead.several:
        return True
    # "Tại đường Trần Phú, Lê An bị ...": behind one street a comma may close what says where.
    return not after or not after[0].isalnum() or (link not in _COMMAS and link not in ("-", "–"))
