"""Clubs that are named by their place alone: in the report of a match a place may be the body that plays.

A country stays a place: its name says whose the players are as often as who plays.
"""

from pipeline.vietnamese.matching import match_form

from . import lexicon
from .lexicon import longest, longest_before
from .spans import Span, form
from .tokens import Tokens

REPORT = 5
"""The number of different words of a sport from which an article reports on it."""

_MATCH = "trận"
"""A word that no report of a match does without."""

_LOCATIVES = frozenset(
    map(match_form, ["ở", "tại", "từ", "đến", "tới", "về", "rời", "người", "sang", "trong", "của"])
)


def play(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with the places that play as organizations."""
    if not _reports(paragraphs):
        return spans
    teams = {
        form(tokens, span.start, span.end)
        for tokens, row in zip(paragraphs, spans, strict=True)
        for span in row
        if _bare_place(tokens, span) and _plays(tokens, span)
    } - lexicon.countries()
    if not teams:
        return spans
    return [
        [_as_team(tokens, span, teams) for span in row] for tokens, row in zip(paragraphs, spans, strict=True)
    ]


def _reports(paragraphs: list[Tokens]) -> bool:
    if not any(_MATCH in tokens.keys for tokens in paragraphs):
        return False
    cues = lexicon.sport_words()
    found = set()
    for tokens in paragraphs:
        for i, key in enumerate(tokens.keys):
            cue = longest(cues, tokens, i) if key in cues.children else None
            if cue is not None:
                found.add(form(tokens, i, cue[0]))
    return len(found) >= REPORT


def _bare_place(tokens: Tokens, span: Span) -> bool:
    """Tell whether a span is a place without a noun or a preposition that says so."""
    if span.type != "LOC" or span.recognizer not in ("gazetteer", "document", "model"):
        return False
    before = longest_before(lexicon.introducers(), tokens, span.start)
    placed = before is not None and before[1].kind in ("unit", "region", "feature")
    return not placed and (span.start == 0 or tokens.keys[span.start - 1] not in _LOCATIVES)


def _plays(tokens: Tokens, span: Span) -> bool:
    """Tell whether the words beside a place say that it plays."""
    if longest(lexicon.players(), tokens, span.end) is not None:
        return True
    score = tokens.words[span.end : span.end + 1]
    if score and score[0][0].isdigit() and "-" in score[0]:
        return True
    return longest_before(lexicon.opponents(), tokens, span.start) is not None


def _as_team(tokens: Tokens, span: Span, teams: set[str]) -> Span:
    if form(tokens, span.start, span.end) in teams and _bare_place(tokens, span):
        return span._replace(type="ORG", recognizer="document")
    return span
