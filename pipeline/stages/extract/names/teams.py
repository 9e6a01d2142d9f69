"""Teams that are named by their place alone: in the report of a match a place may be the body that plays.

A club is one wherever the report names it barely. A country's name says whose the players are as often as who plays: it
is a team only where the words beside it say so.
"""

from collections import Counter
from collections.abc import Iterator

from pipeline.vietnamese.matching import match_form

from . import lexicon
from .spans import Span, form
from .tokens import Tokens
from .tries import longest, longest_before

REPORT = 5
"""The number of different words of a sport from which an article reports on it."""

SHORT_REPORT = 3
"""The same in an article of not more than `_SHORT` words."""

BRIEF_REPORT = 2
"""The same in a text of not more than `_BRIEF` words."""

_SHORT = 150
_BRIEF = 80
_DENSITY = 40
"""One word of a sport stands at least in so many words of a report."""
_LOCATIVES = frozenset(
    map(match_form, ["ở", "tại", "từ", "đến", "tới", "về", "rời", "người", "sang", "trong", "nước", "quê"])
)
_AUXILIARIES = lexicon.tense_words() | {"bị"}
_JOINTS = frozenset([",", "và", "-", "–", "hay", "hoặc"])
_DRAW = "bảng"
"""The group of a tournament, in which teams are drawn ("Bảng A có | Lào")."""


def play(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with the places that play as organizations."""
    if not _reports(paragraphs):
        return spans
    played = [_playing(tokens, row) for tokens, row in zip(paragraphs, spans, strict=True)]
    clubs = {
        form(tokens, row[i].start, row[i].end)
        for tokens, row, places in zip(paragraphs, spans, played, strict=True)
        for i in places
    }
    clubs |= {home for tokens, row in zip(paragraphs, spans, strict=True) for home in _homes(tokens, row)}
    clubs -= lexicon.countries()
    return [
        [
            span._replace(type="ORG", recognizer="document")
            if i in places or (_bare_place(tokens, span) and form(tokens, span.start, span.end) in clubs)
            else span
            for i, span in enumerate(row)
        ]
        for tokens, row, places in zip(paragraphs, spans, played, strict=True)
    ]


def _reports(paragraphs: list[Tokens]) -> bool:
    """Tell whether an article has words enough of a sport."""
    cues = lexicon.sport_words()
    found: Counter[str] = Counter()
    for tokens in paragraphs:
        for i, key in enumerate(tokens.keys):
            cue = longest(cues, tokens, i) if key in cues.children else None
            if cue is not None:
                found[form(tokens, i, cue[0])] += 1
    size = sum(len(tokens.words) for tokens in paragraphs)
    least = BRIEF_REPORT if size <= _BRIEF else SHORT_REPORT if size <= _SHORT else REPORT
    return len(found) >= least and found.total() * _DENSITY >= size


def _bare_place(tokens: Tokens, span: Span) -> bool:
    """Tell whether a span is a place without a noun or a preposition that says so."""
    if span.type != "LOC" or span.recognizer not in ("gazetteer", "document", "model"):
        return False
    before = longest_before(lexicon.introducers(), tokens, span.start)
    placed = before is not None and before[1].kind in ("unit", "region", "feature")
    sport = tokens.keys[max(span.start - 2, 0) : span.start] == ("bóng", "đá")
    return not (placed or sport) and (span.start == 0 or tokens.keys[span.start - 1] not in _LOCATIVES)


def _homes(tokens: Tokens, row: list[Span]) -> Iterator[str]:
    """Yield the places of clubs that are named in full ("Becamex | Bình Dương", "Sông Lô | FC")."""
    for span in row:
        if span.type != "ORG" or span.recognizer not in ("gazetteer", "suffix"):
            continue
        for i in range(span.start, span.end):
            place = longest(lexicon.gazetteer(), tokens, i)
            if place is not None and place[1].kind == "LOC" and place[0] <= span.end and place[0] - i > 1:
                yield form(tokens, i, place[0])


def _playing(tokens: Tokens, row: list[Span]) -> set[int]:
    """Return which of the spans of a paragraph are places that play, alone or in a list with one that does."""
    places = [i for i, span in enumerate(row) if _bare_place(tokens, span)]
    playing = {i for i in places if _plays(tokens, row[i])}
    for i in places:
        if (i - 1 in playing or _beside_club(tokens, row, i)) and _joined(tokens, row[i - 1], row[i]):
            playing.add(i)
    for i in reversed(places):
        if i + 1 in playing and _joined(tokens, row[i], row[i + 1]):
            playing.add(i)
    return playing


def _beside_club(tokens: Tokens, row: list[Span], i: int) -> bool:
    """Tell whether a club stands before a place that is no country ("khoác áo SHB Đà Nẵng, | Hà Tĩnh")."""
    club = i > 0 and row[i - 1].type == "ORG" and row[i - 1].recognizer in ("gazetteer", "suffix")
    return club and form(tokens, row[i].start, row[i].end) not in lexicon.countries()


def _joined(tokens: Tokens, first: Span, second: Span) -> bool:
    """Tell whether two names stand in one list, or the one plays against the other ("Nam Định | tiếp | Hà Tĩnh")."""
    if second.start - first.end == 1:
        return tokens.words[first.end] in _JOINTS or tokens.keys[first.end] == "tiếp"
    between = longest_before(lexicon.opponents(), tokens, second.start)
    return between is not None and between[0] in (first.end, first.end + 1)


def _plays(tokens: Tokens, span: Span) -> bool:
    """Tell whether the words beside a place say that it plays."""
    after = span.end
    if not _AUXILIARIES.isdisjoint(tokens.keys[after : after + 1]):
        after += 1
    if longest(lexicon.players(), tokens, after) is not None:
        return True
    score = tokens.words[span.end : span.end + 1]
    if score and score[0][0].isdigit() and "-" in score[0]:
        return True
    if tokens.keys[span.start - 1 : span.start] in (("có",), ("gồm",)):
        return _DRAW in tokens.keys[max(span.start - 4, 0) : span.start - 1]
    before = longest_before(lexicon.opponents(), tokens, span.start)
    # "nước chủ nhà | Nga" is the country that holds the games.
    return before is not None and tokens.keys[before[0] - 1 : before[0]] != ("nước",)
