"""Names of persons, organizations, places, laws and events in an article."""

from ..model import Article, Mention
from .grammar import Span, read
from .tokens import Tokens, tokenize


def find_names(article: Article) -> list[Mention]:
    """Return the names of an article's paragraphs, in order and without overlaps.

    `recognizer` is the evidence that made the mention, `value` the usual or the full form of the name where the article
    gives one, else None.
    """
    paragraphs = [tokenize(paragraph.text) for paragraph in article.paragraphs]
    read_spans = [read(tokens) for tokens in paragraphs]
    return [
        _mention(number, tokens, span)
        for number, (tokens, spans) in enumerate(zip(paragraphs, read_spans, strict=True))
        for span in spans
        if span.type not in (None, "O")
    ]


def _mention(number: int, tokens: Tokens, span: Span) -> Mention:
    start, end = tokens.starts[span.start], tokens.ends[span.end - 1]
    return Mention(
        number, start, end, tokens.text[start:end], span.type or "", None, span.recognizer, span.confidence
    )
