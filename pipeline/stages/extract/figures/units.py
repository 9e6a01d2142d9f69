"""What a number counts: a currency, a measure, a period, or the noun that follows it."""

import re
from typing import NamedTuple

from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form


class Unit(NamedTuple):
    """A unit that ends at `end`. `known` is false for a noun that no list holds."""

    end: int
    name: str
    kind: str
    known: bool


_UNITS = {match_form(row["form"]): (row["unit"], row["kind"]) for row in table("units")}
_OTHER_WORDS = "".join(
    rf"(?!{match_form(row['form'])} {any_of(row['not_before'].split('|'))}(?!\w))"
    for row in table("units")
    if row["not_before"]
)
_UNIT = re.compile(
    rf" ?{_OTHER_WORDS}(?:({any_of(form for form in _UNITS if form[-1].isalnum())})(?!\w)"
    rf"|({any_of(form for form in _UNITS if not form[-1].isalnum())}))"
)
_NOUNS = frozenset(match_form(noun) for noun in words("counted_nouns"))
# How many syllables the longest noun has that begins with a syllable.
_LONGEST = {
    noun.split(" ")[0]: 1 + noun.count(" ") for noun in sorted(_NOUNS, key=lambda noun: noun.count(" "))
}
COUNTED: frozenset[str] = frozenset(form.split(" ")[0] for form in (*_NOUNS, *_UNITS) if form[-1].isalnum())
"""The first syllables of what a number in words may count."""
MEASURED: frozenset[str] = frozenset(
    form.split(" ")[0]
    for form, (_, kind) in _UNITS.items()
    if form[-1].isalnum() and kind in ("money", "measure", "duration")
)
_CLASSIFIERS = frozenset(match_form(noun) for noun in words("noun_classifiers"))
_COMPOUNDS = frozenset(match_form(word) for word in (*words("compounds"), *words("words_in_names")))
_NOT_COUNTED = frozenset(match_form(word) for word in words("not_counted"))
_WORDS = re.compile(r" [^\W\d_]+(?: [^\W\d_]+){0,3}")
_CALENDAR = frozenset(("năm", "tháng", "ngày", "quý"))
_DATE_AFTER = re.compile(r" (?:\d(?!\d? (?:tháng|ngày|tuần)(?! \d))|[ivx]+(?!\w))")


def read_unit(form: str, text: str, start: int) -> Unit | None:
    """Read the measure or the counted noun that follows a number ending at `start`.

    Args:
        form: the text in `match_form`.
        text: the text as written: a word in capitals is a name and no noun.
        start: where the number ends.

    """
    return read_measure(form, text, start) or _read_noun(form, text, start)


def read_measure(form: str, text: str, start: int) -> Unit | None:
    """Read a currency, measure or period; None where a date follows ("Điều 5 năm 2020") or a network is meant ("4G")."""
    match = _UNIT.match(form, start)
    if match is None:
        return None
    spelled = match.group(1) or match.group(2)
    if spelled in _CALENDAR and _DATE_AFTER.match(form, match.end()):
        return None
    if len(spelled) == 1 and text[match.end() - 1].isupper() and spelled != "w":
        return None
    name, kind = _UNITS[spelled]
    return Unit(match.end(), name, kind, True)


def _read_noun(form: str, text: str, start: int) -> Unit | None:
    match = _WORDS.match(form, start)
    if match is None:
        return None
    spoken = match.group()[1:].split(" ")
    if match.end() < len(form) and form[match.end()] in "_-0123456789":
        spoken.pop()
        if not spoken:
            return None
    for length in range(min(len(spoken), _LONGEST.get(spoken[0], 0)), 0, -1):
        noun = " ".join(spoken[:length])
        if noun in _NOUNS and (
            text[start + 1].islower() or text[start + 1 : start + 1 + len(noun)].isupper()
        ):
            if length == 1 and noun in _CLASSIFIERS:
                noun = _with_classified(noun, spoken[1:], text, start)
            return _noun(text, start, noun, known=True)
    if not text[start + 1].islower() or spoken[0] in _NOT_COUNTED or len(spoken[0]) == 1:
        return None
    end = start + 1 + len(spoken[0])
    two = len(spoken) > 1 and spoken[1] not in _NOT_COUNTED and text[end + 1].islower()
    three = two and not _one_word(spoken[:2]) and _one_word(spoken[1:3])
    return _noun(text, start, " ".join(spoken[: 3 if three else 2 if two else 1]), known=False)


def _one_word(syllables: list[str]) -> bool:
    """Tell whether two syllables are one word, which a noun does not end inside ("cuộc | đình công")."""
    return " ".join(syllables) in _COMPOUNDS


def _with_classified(classifier: str, after: list[str], text: str, start: int) -> str:
    follows = start + len(classifier) + 2
    if not after or after[0] in _NOT_COUNTED or not text[follows].islower():
        return classifier
    two = " ".join(after[:2])
    return f"{classifier} {two if two in _NOUNS or _one_word(after[:2]) else after[0]}"


def _noun(text: str, start: int, noun: str, *, known: bool) -> Unit:
    end = start + 1 + len(noun)
    return Unit(end, text[start + 1 : end].lower(), "count", known)
