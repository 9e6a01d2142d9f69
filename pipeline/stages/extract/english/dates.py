"""Times in English articles, as the phrases that the resolution of Vietnamese times takes too."""

import re
from typing import Literal

from pipeline.stages.extract.dates.phrase import Phrase

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905
_MONTH_OF = {name[:size]: number for number, name in enumerate(_MONTHS, 1) for size in (3, 4, len(name))}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "11": 11,
}
_OFFSETS = {"last": -1, "this": 0, "next": 1}
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)})"
_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_PART = r"(?: (?:morning|afternoon|evening|night|noon))?"
_VAGUE = r"(?:(?:early|late|mid|later|earlier)[ -]|the (?:end|beginning|start|middle) of )?"
_OF_YEAR = rf"(?: (?:of )?(?:the )?(?P<{{0}}>{_YEAR}|this year|last year|next year|year)(?!\w))?"
_PHRASE = re.compile(
    rf"(?<![\w-])(?:"
    rf"(?P<day>(?:{_WEEKDAY}{_PART},? )?(?:(?P<m1>{_MONTH}) (?P<d1>{_DAY})(?: ?[-–] ?(?P<to>{_DAY}))?|(?P<d2>{_DAY}) (?:of )?(?P<m2>{_MONTH})(?!\w))(?:,? (?P<y1>{_YEAR}))?)"
    rf"|(?P<month>{_VAGUE}(?P<m3>{_MONTH}),? (?P<y2>{_YEAR}))"
    rf"|(?P<weekday>(?:(?P<which>last|next|this|this coming) )?(?P<wd>{_WEEKDAY})(?![\w’']){_PART})"
    rf"|(?P<months>(?:the )?(?:first )(?P<n>two|three|four|five|six|seven|eight|nine|ten|11) months{_OF_YEAR.format('y3')})"
    rf"|(?P<quarter>(?:the )?(?:(?P<q>first|second|third|fourth|last) quarter|q(?P<qn>[1-4])){_OF_YEAR.format('y4')})"
    rf"|(?P<half>the (?P<h>first|second) half{_OF_YEAR.format('y5')})"
    rf"|(?P<offset>{_VAGUE}(?P<o>last|this|next) (?P<unit>year|month|week|weekend)(?![\w’'-]))"
    rf"|(?P<relative>(?:yesterday|today|tonight|tomorrow)(?![\w’'-]){_PART})"
    rf"|(?P<range>(?:between|from) (?P<r1>{_YEAR}) (?:and|to|until) (?P<r2>{_YEAR})|(?P<r3>{_YEAR})[-–](?P<r4>(?:19|20)\d\d)(?!\d))"
    rf"|(?P<decade>{_VAGUE}(?:the )?(?:early |late |mid-)?(?P<dec>(?:19|20)\d)0s)"
    rf"|(?P<year>(?:the (?:end|beginning|start|middle) of |early |late |mid-)(?P<y6>{_YEAR}))"
    rf")(?!\w)"
)
_BARE = re.compile(
    rf"(?<!\w)(?:in|since|by|until|till|before|after|during|from|to|of|and|last|next|this|early|late|mid|end of)[ -](?P<said>(?P<m>{_MONTH})(?!\w)(?! \d)|(?P<y>{_YEAR})(?! [a-z]+s(?!\w)))"
)
"""A month or a year alone, which a word before it tells from a name, a verb and a number."""
_EVERY = re.compile(r"(?:every|each|black|good|ash|easter|most) \Z")
_AHEAD = re.compile(
    r"(?<!\w)(?:will|is expected to|are expected to|is due|are due|is scheduled|are scheduled|is set to|are set to|plans to|plan to|from|starting|beginning|until|by)(?!\w)"
)
_REPORTING = re.compile(r"(?<!\w)(?:said|told|announced|reported|says|warned|added)(?!\w)[^.;]{0,40}\Z")
_CLAUSE = 120
"""How far before a time its clause is looked at."""


def read_phrases(form: str, text: str) -> list[Phrase]:
    """Find the phrases that name a time, in the order of the text; `form` is the text in `match_form`."""
    found = [phrase for match in _PHRASE.finditer(form) if (phrase := _phrase(match, form, text))]
    taken = [(phrase.start, phrase.end) for phrase in found]
    for match in _BARE.finditer(form):
        start, end = match.span("said")
        if any(begin < end and start < close for begin, close in taken):
            continue
        month = match["m"]
        if month and text[start].isupper():
            last = form.startswith("last ", match.start())
            hint = "past" if last else _hint(form, start)
            found.append(
                Phrase(match.start() if last else start, end, "month", month=_month(month), hint=hint)
            )
        elif not month:
            found.append(Phrase(start, end, "year", year=int(match["y"])))
    return sorted(found)


def _phrase(match: re.Match[str], form: str, text: str) -> Phrase | None:
    start, end = match.span()
    kind = match.lastgroup and next(name for name in _READERS if match[name] is not None)
    if not kind or _EVERY.search(form, max(0, start - 8), start):
        return None
    if kind in ("day", "month", "weekday") and not _capitalized(match, text):
        return None
    return _READERS[kind](match, start, end, form)


def _capitalized(match: re.Match[str], text: str) -> bool:
    groups = [name for name in ("m1", "m2", "m3", "wd") if match[name]]
    return all(text[match.start(name)].isupper() for name in groups)


def _month(name: str) -> int:
    return _MONTH_OF[name.rstrip(".")[:4] if len(name.rstrip(".")) == 4 else name.rstrip(".")]


def _number(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def _hint(form: str, start: int) -> Literal["future"] | None:
    """Return whether the clause before a time speaks of what is to come; when something was said is past."""
    before = form[max(0, start - _CLAUSE) : start]
    clause = re.split(r"[.;]", before)[-1]
    return "future" if _AHEAD.search(clause) and not _REPORTING.search(clause) else None


def _day(match: re.Match[str], start: int, end: int, form: str) -> Phrase | None:
    month = _month(match["m1"] or match["m2"])
    first, year = _number(match["d1"] or match["d2"]), _number(match["y1"])
    if not first or first > 31:
        return None
    hint = None if year else _hint(form, start)
    day = Phrase(start, end, "day", day=first, month=month, year=year, hint=hint)
    last = _number(match["to"])
    return Phrase(start, end, "interval", first=day, last=day._replace(day=last, month=None)) if last else day


def _whole_month(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    return Phrase(start, end, "month", month=_month(match["m3"]), year=_number(match["y2"]))


def _weekday(match: re.Match[str], start: int, end: int, form: str) -> Phrase:
    which = match["which"]
    hint = "past" if which == "last" else "future" if which else _hint(form, start)
    return Phrase(start, end, "weekday", number=_WEEKDAYS.index(match["wd"]), hint=hint or "past")


def _of_year(said: str | None, phrase: Phrase) -> Phrase:
    """Return a part of a year with the year that it says."""
    if said and said.isdecimal():
        return phrase._replace(year=int(said))
    return phrase._replace(shift=_OFFSETS[said.split()[0]]) if said and " " in said else phrase


def _months(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    return _of_year(match["y3"], Phrase(start, end, "months", month=1, number=_NUMBERS[match["n"]]))


def _quarter(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    number = int(match["qn"]) if match["qn"] else _ORDINALS[match["q"]]
    return _of_year(match["y4"], Phrase(start, end, "quarter", number=number))


def _half(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    return _of_year(match["y5"], Phrase(start, end, "half", number=_ORDINALS[match["h"]]))


def _offset(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    number = _OFFSETS[match["o"]]
    if match["unit"] == "year":
        return Phrase(start, end, "year_offset", number=number)
    if match["unit"] == "month":
        return Phrase(start, end, "month_offset", number=number)
    return Phrase(start, end, "week" if match["unit"] == "week" else "weekend", number=number)


def _relative(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    return Phrase(start, end, "day_offset", number=_DAYS[match["relative"].split()[0]])


def _range(match: re.Match[str], start: int, end: int, _: str) -> Phrase | None:
    first, last = int(match["r1"] or match["r3"]), int(match["r2"] or match["r4"])
    return Phrase(start, end, "years", year=first, number=last) if first < last else None


def _decade(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    return Phrase(start, end, "decade", year=int(match["dec"]) * 10)


def _year(match: re.Match[str], start: int, end: int, _: str) -> Phrase:
    return Phrase(start, end, "year", year=int(match["y6"]))


_READERS = {
    "day": _day,
    "month": _whole_month,
    "weekday": _weekday,
    "months": _months,
    "quarter": _quarter,
    "half": _half,
    "offset": _offset,
    "relative": _relative,
    "range": _range,
    "decade": _decade,
    "year": _year,
}
