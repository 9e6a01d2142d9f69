"""Nicknames in quotation marks behind the name of those who go by them (`Hùng "sẹo"`), apart from words that are quoted about somebody."""

from collections import Counter
from collections.abc import Iterator

from . import deeds, lexicon, speech
from .spans import Span, built_as_syllable, form
from .tokens import Tokens

_QUOTES = frozenset('"“”')
_ALIAS = frozenset(
    [
        ("tức",),
        ("tự",),
        ("biệt", "danh"),
        ("gọi", "là"),
        ("tên", "là"),
        ("tức", "là"),
        ("trùm",),
        ("đại", "ca"),
    ]
)
"""What stands before a name by which somebody goes."""
_LONGEST = 2
"""Of how many words a nickname is made at most."""


def whole(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with the nicknames behind them: where the text calls it so, says it again, or goes on with what a person does."""
    ends = [
        [_quoted_end(tokens, span) if '"' in tokens.text or "“" in tokens.text else 0 for span in row]
        for tokens, row in zip(paragraphs, spans, strict=True)
    ]
    if not any(map(any, ends)):
        return spans
    times = Counter(
        form(tokens, span.start, end - 1)
        for tokens, row, row_ends in zip(paragraphs, spans, ends, strict=True)
        for span, end in zip(row, row_ends, strict=True)
        if end and _may_go_by_it(tokens, span)
    )
    sure = {key for key, count in times.items() if count > 1}
    for tokens, row, row_ends in zip(paragraphs, spans, ends, strict=True):
        sure |= {
            form(tokens, span.start, end - 1)
            for span, end in zip(row, row_ends, strict=True)
            if end and (_called(tokens, span.start) or (_may_go_by_it(tokens, span) and _acts(tokens, end)))
        }
    return [
        list(_extended(tokens, row, row_ends, sure))
        for tokens, row, row_ends in zip(paragraphs, spans, ends, strict=True)
    ]


def _extended(tokens: Tokens, row: list[Span], ends: list[int], sure: set[str]) -> Iterator[Span]:
    reached = 0
    for span, end in zip(row, ends, strict=True):
        if end and form(tokens, span.start, end - 1) in sure:
            yield Span(span.start, end, "PER", "nickname")
            reached = end
        elif span.start >= reached:
            yield span


def _quoted_end(tokens: Tokens, span: Span) -> int:
    """Return the end of a word or two in small letters between quotation marks behind a name, else 0."""
    j = span.end
    named = span.type in (None, "PER") or (span.type == "LOC" and span.end - span.start == 1)
    if not named or j == len(tokens.words) or tokens.words[j] not in _QUOTES:
        return 0
    for k in range(j + 2, min(j + 2 + _LONGEST, len(tokens.words))):
        if not tokens.words[k - 1].islower():
            return 0
        if tokens.words[k] in _QUOTES:
            return k + 1
    return 0


def _may_go_by_it(tokens: Tokens, span: Span) -> bool:
    """Tell whether a span is one given name of Vietnam, without a form of address, and no word with the capital of its sentence."""
    alone = span.end - span.start == 1 and span.type in (None, "PER") and span.recognizer != "opener"
    addressed = span.start > 0 and tokens.keys[span.start - 1] in lexicon.honorifics()
    return alone and not addressed and built_as_syllable(tokens.keys[span.start])


def _called(tokens: Tokens, i: int) -> bool:
    """Tell whether a name before a token is said to be that by which somebody goes ("tức | Hùng", "gọi là | Hùng")."""
    return tokens.keys[i - 1 : i] in _ALIAS or (i > 1 and tokens.keys[i - 2 : i] in _ALIAS)


def _acts(tokens: Tokens, j: int) -> bool:
    """Tell whether the clause goes on at a token as it does behind a subject or a member of a list."""
    if j == len(tokens.words):
        return False
    if tokens.words[j] in (",", ")", "(", "và", "bị"):
        return True
    span = Span(j - 1, j, None, "")
    return deeds.human(tokens, span) or speech.speaks(tokens, span)
