"""One article at a time: the extractors in their order, and the mentions that come of them."""

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.stages.extract import english
from pipeline.stages.extract.dates import find_dates
from pipeline.stages.extract.figures import find_figures
from pipeline.stages.extract.model import Article, DateMention, Figure, Mention, Quote, Role
from pipeline.stages.extract.names import find_names
from pipeline.stages.extract.naming import fullest_names
from pipeline.stages.extract.overlap import overlapping
from pipeline.stages.extract.quotes import find_quotes
from pipeline.stages.extract.roles import find_roles

Spans = list[list[tuple[int, int]]]
"""Spans by paragraph, in order."""

FIGURE_TYPES = {"money": "MONEY", "percent": "PERCENT"}
"""The mention type of a kind of figure; every other kind is a QUANTITY."""


class Extracted(NamedTuple):
    """What an article says. `mentions` are names; roles and quotes index them."""

    mentions: list[Mention]
    dates: list[DateMention]
    figures: list[Figure]
    roles: list[Role]
    quotes: list[Quote]


def extract_article(article: Article) -> Extracted:
    """Find everything that the paragraphs of an article say; no two mentions overlap.

    A date inside a name belongs to the name ("Bộ luật Hình sự 2015"); a name that only touches a date is none. The country
    of a currency belongs to the sum.
    """
    english_article = english.is_english(article)
    if english_article:
        names, dates = _apart(english.find_names(article), find_dates(article, english.read_phrases))
    else:
        names, dates = _apart(find_names(article), find_dates(article))
    taken = _spans(article, [*names, *dates])
    figures = find_figures(article, taken)
    if english_article:
        figures = english.read_figures(article, figures, taken)
    names = _outside_currencies(names, figures)
    fullest = fullest_names(article, names)
    if english_article:
        roles = english.find_roles(article, names, fullest)
        return Extracted(names, dates, figures, roles, english.find_quotes(article, names, fullest, roles))
    roles = find_roles(article, names, fullest)
    return Extracted(names, dates, figures, roles, find_quotes(article, names, fullest, roles))


def date_mention(date: DateMention) -> Mention:
    """Return the mention (type DATE) of a date."""
    return Mention(date.paragraph, date.start, date.end, date.text, "DATE", date.value, date.recognizer)


def figure_mention(figure: Figure) -> Mention:
    """Return the mention (MONEY, PERCENT or QUANTITY) of a figure; its value is number and unit."""
    number = f"{figure.value:g}" if figure.value_high is None else f"{figure.value:g}/{figure.value_high:g}"
    value = f"{number} {figure.unit}" if figure.unit else number
    type_ = FIGURE_TYPES.get(figure.kind, "QUANTITY")
    return Mention(figure.paragraph, figure.start, figure.end, figure.text, type_, value, figure.recognizer)


def _spans(article: Article, mentions: Iterable[Mention | DateMention]) -> Spans:
    spans: Spans = [[] for _ in article.paragraphs]
    for mention in mentions:
        spans[mention.paragraph].append((mention.start, mention.end))
    for here in spans:
        here.sort()
    return spans


def _outside_currencies(names: list[Mention], figures: list[Figure]) -> list[Mention]:
    """Return the names without the countries that currencies are called by: "5 triệu đô la Singapore"."""
    ends = {(figure.paragraph, figure.end) for figure in figures if figure.kind == "money"}
    return [name for name in names if (name.paragraph, name.end) not in ends]


def _apart(names: list[Mention], dates: list[DateMention]) -> tuple[list[Mention], list[DateMention]]:
    """Return the names and the dates without those that give way to the other."""
    beside: dict[int, list[DateMention]] = {date.paragraph: [] for date in dates}
    for date in dates:
        beside[date.paragraph].append(date)
    spans = {index: [(date.start, date.end) for date in here] for index, here in beside.items()}
    kept, inside = [], set()
    for name in names:
        here = beside.get(name.paragraph)
        if here is None:
            kept.append(name)
            continue
        touched = [here[place] for place in overlapping(spans[name.paragraph], name.start, name.end)]
        if all(name.start <= date.start and date.end <= name.end for date in touched):
            kept.append(name)
            inside.update(touched)
    return kept, [date for date in dates if date not in inside]
