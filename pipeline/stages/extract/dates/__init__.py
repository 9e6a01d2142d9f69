"""Dates: the calendar times that a text names, resolved to EDTF (ISO 8601-2)."""

from collections.abc import Callable

from pipeline.stages.extract.dates.periods import Period, parse_published
from pipeline.stages.extract.dates.phrase import Phrase
from pipeline.stages.extract.dates.phrases import read_phrases
from pipeline.stages.extract.dates.resolution import Memory, Reference, explicit, is_ahead, resolve
from pipeline.stages.extract.model import Article, DateMention
from pipeline.vietnamese.matching import match_form

# News on the web is younger than this: an article without a date is never placed by an older year that it recalls.
_OLDEST_YEAR = 2000
_SOON = 45
"""Days ahead for which the press announces a date in full."""
_LATELY = 180
"""Days back from which it recalls one as the story's own."""
_RECOGNIZERS = {
    "explicit": "date_in_full",
    "published_on": "date_from_publication",
    "context": "date_from_context",
    None: "date_unresolved",
}
"""The evidence of a date, by what it was resolved from."""


def find_dates(
    article: Article, read: Callable[[str, str], list[Phrase]] = read_phrases
) -> list[DateMention]:
    """Find the dates of an article, in the order of the text; `read` finds the phrases of its language.

    A date without its year is filled in from the publication date; where there is none, from the dates that the article
    says in full. What cannot be resolved has value None; a lunar date has precision `lunar`.
    """
    forms = [match_form(paragraph.text).replace("\xa0", " ") for paragraph in article.paragraphs]
    phrases = [
        (index, phrase)
        for index, (form, paragraph) in enumerate(zip(forms, article.paragraphs, strict=True))
        for phrase in read(form, paragraph.text)
    ]
    if not phrases:
        return []
    reference = _reference(article, forms, phrases)
    memory = Memory()
    found = []
    for index, phrase in phrases:
        period, source = resolve(phrase, forms[index], reference, memory)
        if period is not None and phrase.kind != "same_period":
            memory.keep(period, source, reference)
        text = article.paragraphs[index].text[phrase.start : phrase.end]
        found.append(_mention(index, phrase, text, period, source))
    return found


def _mention(
    paragraph: int, phrase: Phrase, text: str, period: Period | None, source: str | None
) -> DateMention:
    start, end = phrase.start, phrase.end
    if period is None:
        precision = "lunar" if phrase.kind == "lunar" else "unknown"
        return DateMention(paragraph, start, end, text, None, None, None, precision, None, _RECOGNIZERS[None])
    return DateMention(paragraph, start, end, text, *period, source, _RECOGNIZERS[source])


def _reference(article: Article, forms: list[str], phrases: list[tuple[int, Phrase]]) -> Reference | None:
    """Return what to resolve against: the publication date, or the time of the article's own first day.

    Without a publication date the first day that the article names is taken as its time. Where that day lacks the year, it lies
    at or after the latest past event, or among the events, that the article dates in full (to the day or month); without such an event nothing is guessed.
    """
    if article.published_on is not None:
        published = parse_published(article.published_on.isoformat())
    else:
        published = parse_published(article.published_value)
    if published is not None:
        return Reference(published, "published_on")
    said = [(index, phrase, explicit(_end(phrase))) for index, phrase in phrases]
    past = [
        period
        for index, phrase, period in said
        if period is not None
        and period.first.year >= _OLDEST_YEAR
        and phrase.kind not in ("decade", "century", "years")
        and not is_ahead(forms[index], phrase)
        and not forms[index].endswith(("đến ", "tới ", "sinh "), 0, phrase.start)
    ]
    dated = [period for period in past if period.precision != "year"]
    if not dated:
        return None
    for _, phrase, period in said:
        day = _end(phrase)
        if day.kind != "day" or day.month is None or day.shift is not None:
            continue
        if period is not None:
            return Reference(period, "context") if period.first.year >= _OLDEST_YEAR else None
        found = _told(day.month, day.day or 0, dated, past)
        return Reference(found, "context") if found else None
    return Reference(max(dated, key=lambda period: period.first), "context")


def _told(month: int, day: int, dated: list[Period], past: list[Period]) -> Period | None:
    """Return the first such day of a year at or after the latest of the dated events, or the one before where it falls among them; None where the article names a far later year."""
    latest = max(period.first for period in dated)
    year = max(period.first.year for period in past)
    if year > latest.year + 1:
        return None
    if year > latest.year:
        return parse_published(f"{year}-{month}-{day}")
    years = (year - 1, year, year + 1)
    days = [found for y in years if (found := parse_published(f"{y}-{month}-{day}"))]
    before = max((found for found in days if found.first < latest), default=None, key=lambda d: d.first)
    if before is not None and (
        (latest - before.first).days <= _SOON
        or any(0 <= (before.first - event.first).days <= _LATELY for event in dated)
    ):
        return before
    return min((found for found in days if found.first >= latest), default=None, key=lambda d: d.first)


def _end(phrase: Phrase) -> Phrase:
    return phrase.last if phrase.kind == "interval" and phrase.last is not None else phrase
