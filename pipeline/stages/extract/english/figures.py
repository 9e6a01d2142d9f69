"""Figures in English articles: the nouns that numbers count, the words that qualify them, and sums behind their currency."""

import re
from itertools import takewhile

from pipeline.stages.extract.english.lexicon import function_words, saying_verbs
from pipeline.stages.extract.model import Article, Figure
from pipeline.stages.extract.overlap import overlapping
from pipeline.vietnamese import fold

_MODIFIERS = {
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about", "an estimated": "about",
    "nearly": "nearly", "almost": "nearly", "close to": "nearly",
    "more than": "over", "over": "over", "above": "over", "exceeding": "over",
    "fewer than": "under", "less than": "under", "under": "under", "below": "under",
    "at least": "at_least", "no fewer than": "at_least", "up to": "at_most", "at most": "at_most", "as many as": "at_most", "as much as": "at_most",
}  # fmt: skip
_MODIFIER = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_MODIFIERS, key=len, reverse=True))}) \Z", re.IGNORECASE)
_NOUN = re.compile(r" ([a-z]{3,}s|dong|people|men|women|children|staff|fish|cattle)(?!\w)")
"""What a number counts: a plural."""
_CURRENCIES = {
    "vnd": "đồng", "us$": "USD", "usd": "USD", "$": "USD", "eur": "EUR", "€": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "jpy": "JPY",
    "s$": "SGD", "sgd": "SGD", "a$": "AUD", "aud": "AUD", "rm": "MYR", "thb": "THB", "cny": "CNY",
}  # fmt: skip
_POWERS = {"thousand": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_SUM = re.compile(
    r"(?<![\w$])(?P<currency>VND|US\$|USD|EUR|GBP|JPY|SGD|AUD|THB|CNY|S\$|A\$|RM|[$€£¥]) ?(?P<low>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?: ?[-–] ?(?P<high>\d+(?:,\d{3})*(?:\.\d+)?))?(?:[ -]?(?P<power>thousand|million|billion|trillion|mn|bn|m)(?!\w))?(?![\d.,]*\d)"
)


def read_figures(article: Article, figures: list[Figure], taken: list[list[tuple[int, int]]]) -> list[Figure]:
    """Return the figures of an English article, in order: its sums, and the figures found by number, read as English.

    `taken` are the spans of names and dates by paragraph, in order.
    """
    sums = [
        figure
        for index, paragraph in enumerate(article.paragraphs)
        for figure in _sums(index, paragraph.text)
        if not overlapping(taken[index], figure.start, figure.end)
    ]
    spans: list[list[tuple[int, int]]] = [[] for _ in article.paragraphs]
    for figure in sums:
        spans[figure.paragraph].append((figure.start, figure.end))
    others = [
        _with_noun(_counting(figure), article.paragraphs[figure.paragraph].text)
        for figure in figures
        if not overlapping(spans[figure.paragraph], figure.start, figure.end)
    ]
    texts = [paragraph.text for paragraph in article.paragraphs]
    return sorted(
        (_qualified(figure, texts[figure.paragraph]) for figure in [*sums, *others]),
        key=lambda f: (f.paragraph, f.start),
    )


def _sums(index: int, text: str) -> list[Figure]:
    """Return the sums of money that a paragraph writes behind their currency: `VND1.5-4 million`."""
    found = []
    for match in _SUM.finditer(text):
        power = _POWERS.get(match["power"] or "", 1.0)
        low, high = (_value(digits, power) for digits in match.group("low", "high"))
        if low is not None:
            unit = _CURRENCIES[match["currency"].lower()]
            found.append(
                Figure(
                    index,
                    match.start(),
                    match.end(),
                    match.group(),
                    low,
                    high,
                    None,
                    unit,
                    "money",
                    "figure_unit",
                )
            )
    return found


def _value(digits: str | None, power: float) -> float | None:
    return float(digits.replace(",", "")) * power if digits else None


def _counting(figure: Figure) -> Figure:
    """Return a figure whose counted noun ends before the next function word: `300 children | to`."""
    if figure.recognizer != "figure_unlisted_noun" or not figure.unit:
        return figure
    words = figure.unit.split(" ")
    kept = list(takewhile(lambda word: fold(word) not in function_words(), words))
    cut = len(" ".join(words)) - len(" ".join(kept))
    if not cut:
        return figure
    text = figure.text[: len(figure.text) - cut].rstrip()
    unit = " ".join(kept) or None
    recognizer = figure.recognizer if unit else "figure_alone"
    return figure._replace(text=text, end=figure.start + len(text), unit=unit, recognizer=recognizer)


def _with_noun(figure: Figure, text: str) -> Figure:
    """Return a figure with the noun behind its magnitude: `7.6 million | visitors`; the dong is a currency."""
    if figure.unit == "dong":
        return figure._replace(unit="đồng", kind="money", recognizer="figure_unit")
    noun = _NOUN.match(text, figure.end) if figure.unit is None else None
    if not noun or noun[1] in function_words() or noun[1] in saying_verbs():
        return figure
    said = text[figure.start : noun.end()]
    if noun[1] == "dong":
        return figure._replace(end=noun.end(), text=said, unit="đồng", kind="money", recognizer="figure_unit")
    return figure._replace(end=noun.end(), text=said, unit=noun[1], recognizer="figure_unlisted_noun")


def _qualified(figure: Figure, text: str) -> Figure:
    """Return a figure with the word before it that says how exact it is: `more than | 200 workers`."""
    match = _MODIFIER.search(text, max(0, figure.start - 20), figure.start)
    if not match or figure.modifier:
        return figure
    modifier = _MODIFIERS[match.group().strip().lower()]
    return figure._replace(start=match.start(), text=text[match.start() : figure.end], modifier=modifier)
