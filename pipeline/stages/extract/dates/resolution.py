"""Resolution of phrases to the calendar, against the publication date or, where there is none, the article's own dates."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from pipeline.stages.extract.dates.periods import (
    Period,
    between,
    day_period,
    make_century,
    make_day,
    make_decade,
    make_half,
    make_months,
    make_quarter,
    make_week,
    make_year,
)
from pipeline.stages.extract.dates.phrase import Phrase

Resolved = tuple[Period | None, str | None]
"""A period, and where it was resolved from."""

UNRESOLVED: Resolved = (None, None)
_DAYS_AHEAD = 60
_MONTHS_AHEAD = 100
_DAYS_AHEAD_ANNOUNCED = 270
_RECENT = 60
_STOPS = (". ", "? ", "! ", "; ")
_LONGEST_SENTENCE = 1000
"""How far around a time its sentence is looked at, in characters."""
_FUTURE = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|kế hoạch|chuẩn bị|hạn chót|thời hạn|trước ngày|đến hết|từ nay|muộn nhất|chậm nhất|mục tiêu"
    r"|phấn đấu|tầm nhìn|định hướng|hướng tới|có hiệu lực|khai mạc vào|dự báo)(?!\w)"
)
_LIMIT = re.compile(r"(?<!\w)(?:trước|đến|tới|hết|hạn chót|hạn chót là)(?: ngày| cuối| đầu)? $")
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|mục tiêu|phấn đấu|tầm nhìn|định hướng|hướng tới|dự báo|có hiệu lực)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """The time that phrases are resolved against, and where it comes from (`published_on` or `context`)."""

    period: Period
    source: str

    @property
    def is_day(self) -> bool:
        """Whether the very day is known, so that "hôm qua" has a meaning."""
        return self.source == "published_on" and self.period.precision == "day"


@dataclass(slots=True)
class Memory:
    """What the text has named so far: the last day, the last period and the last year."""

    day: Period | None = None
    period: Period | None = None
    year: int | None = None

    def keep(self, period: Period, source: str | None, reference: Reference | None) -> None:
        """Remember a period that the text has just named; "cùng ngày" points to no day of another time, said with its year."""
        if period.precision == "day":
            told = reference if source == "explicit" else None
            aside = told is not None and abs((period.first - told.period.last).days) > _RECENT
            if self.day is None or not aside:
                self.day = period
        else:
            self.period = period
        self.year = period.first.year


def announces(form: str, start: int) -> bool:
    """Return whether the sentence around a place speaks of what is to come."""
    if _LIMIT.search(form, max(0, start - 14), start):
        return True
    high = min(start + _LONGEST_SENTENCE, len(form))
    closing = min((end for mark in _STOPS if (end := form.find(mark, start, high)) >= 0), default=high)
    return _FUTURE.search(form, _opening(form, start, _STOPS), closing) is not None


def _opening(form: str, start: int, stops: Iterable[str]) -> int:
    """Return where the sentence or the clause around a place begins."""
    low = max(0, start - _LONGEST_SENTENCE)
    return max(low, *(form.rfind(mark, low, start) + 1 for mark in stops))


def is_ahead(form: str, phrase: Phrase) -> bool:
    """Return whether a clause says that a time is still to come: "sẽ xong năm 2030", "năm 2030 sẽ xong"."""
    opening = _opening(form, phrase.start, (*_STOPS, ", "))
    return (
        _AHEAD.search(form, opening, phrase.start) is not None
        or _AHEAD.match(form, phrase.end + 1) is not None
    )


def explicit(phrase: Phrase) -> Period | None:
    """Return the period of a phrase that says its year itself; None for any other."""
    year = phrase.year
    if phrase.kind == "interval":
        return None
    if phrase.kind == "century":
        return make_century(phrase.number)
    if year is None:
        return None
    if phrase.kind == "year":
        return make_year(year)
    if phrase.kind == "years":
        return between(make_year(year), make_year(phrase.number))
    if phrase.kind == "decade":
        return make_decade(year)
    maker = _maker(phrase)
    return maker(year) if maker else make_year(year) if phrase.kind == "year_offset" else None


def resolve(phrase: Phrase, form: str, reference: Reference | None, memory: Memory) -> Resolved:
    """Resolve a phrase of a paragraph (given in `match_form`); `memory` is what the article has named before it."""
    if phrase.kind == "interval":
        return _resolve_interval(phrase, form, reference, memory)
    if phrase.kind in ("same_day", "next_day", "same_period", "same_year"):
        return _resolve_same(phrase, reference, memory)
    if (period := explicit(phrase)) is not None:
        return period, "explicit"
    if phrase.kind == "day" and phrase.month is None:
        return _resolve_day_of_month(phrase, reference, memory)
    if phrase.first is not None and phrase.first.kind == "same_year":
        maker = _maker(phrase)
        return (maker(memory.year), "context") if maker and memory.year else UNRESOLVED
    if (period := _beside(phrase, reference, memory)) is not None:
        return period, "context"
    if reference is None or phrase.year is not None:
        return UNRESOLVED
    if phrase.shift is not None and phrase.kind != "weekday":
        maker = _maker(phrase)
        period = (
            maker(reference.period.first.year + phrase.shift)
            if maker
            else make_year(reference.period.first.year + phrase.shift)
        )
        return (period, reference.source) if period else UNRESOLVED
    if phrase.kind in ("half", "months") and (period := _of_this_year(phrase, reference.period)):
        return period, reference.source
    if maker := _maker(phrase):
        period = _nearest(maker, reference.period, phrase.hint, announces(form, phrase.start))
        return (period, reference.source) if period else UNRESOLVED
    period = _relative(phrase, reference, announces(form, phrase.start))
    return (period, reference.source) if period else UNRESOLVED


def _beside(phrase: Phrase, reference: Reference | None, memory: Memory) -> Period | None:
    """Return the year before or after the one that the text has just told of, the quarter before the one it reports."""
    if (
        phrase.kind == "quarter_offset"
        and phrase.number
        and memory.period
        and memory.period.precision == "quarter"
    ):
        quarters = memory.period.first.year * 4 + memory.period.first.month // 3 + phrase.number
        return make_quarter(quarters // 4, quarters % 4 + 1)
    told = memory.period if phrase.kind == "year_offset" and phrase.hint == "beside" else None
    if told is None or told.precision != "year":
        return None
    past = reference is None or told.first.year < reference.period.first.year
    return make_year(told.first.year + phrase.number) if past else None


def _maker(phrase: Phrase) -> Callable[[int], Period | None] | None:
    """Return the function from a year to the period that the phrase names within a year."""
    month, day, number = phrase.month, phrase.day, phrase.number
    if phrase.kind == "day" and month is not None and day is not None:
        return lambda year: make_day(year, month, day)
    if phrase.kind == "month" and month is not None:
        return lambda year: make_months(year, month, month)
    if phrase.kind == "months" and month is not None:
        return lambda year: make_months(year, month, number)
    if phrase.kind == "quarter":
        return lambda year: make_quarter(year, number)
    if phrase.kind == "half":
        return lambda year: make_half(year, number)
    return None


def _of_this_year(phrase: Phrase, reference: Period) -> Period | None:
    """Return the part of "năm": this year's, except that a year just begun looks back on the last."""
    maker = _maker(phrase)
    period = maker(reference.first.year) if maker else None
    return None if period and period.first > reference.last and reference.last.month <= 2 else period


def _nearest(
    maker: Callable[[int], Period | None], reference: Period, hint: str | None, announced: bool
) -> Period | None:
    """Return the period of the year that lies nearest to the reference, and not far ahead unless something is announced."""
    years = range(reference.first.year - 1, reference.last.year + 2)
    periods = [period for year in years if (period := maker(year)) is not None]
    past = [period for period in periods if period.first <= reference.last]
    ahead = [period for period in periods if period.first > reference.last]
    if hint == "past" or not ahead:
        return past[-1] if past else None
    if hint == "future" or not past:
        coming = [period for period in periods if period.last >= reference.first]
        return coming[0] if coming else None
    reach = _MONTHS_AHEAD if past[-1].precision == "month" else _DAYS_AHEAD
    since = (reference.first - past[-1].last).days
    until = (ahead[0].first - reference.last).days
    if announced and since > _RECENT and until <= _DAYS_AHEAD_ANNOUNCED:
        return ahead[0]
    return ahead[0] if until < since and until <= reach else past[-1]


def _relative(phrase: Phrase, reference: Reference, announced: bool) -> Period | None:
    today = reference.period.first
    if phrase.kind == "year_offset":
        return make_year(today.year + phrase.number)
    if phrase.kind == "school_year" and reference.period.precision != "year":
        # It begins in August; in the summer before, the year just over is the one gone by.
        over = phrase.hint == "past" and today.month in (6, 7)
        first = today.year - (today.month < 8) + (0 if over else phrase.number)
        return between(make_year(first), make_year(first + 1))
    if phrase.kind == "month_offset" and reference.period.precision != "year":
        months = today.year * 12 + today.month - 1 + phrase.number
        return make_months(months // 12, months % 12 + 1, months % 12 + 1)
    if phrase.kind == "quarter_offset" and reference.period.precision != "year":
        quarters = today.year * 4 + (today.month - 1) // 3 + phrase.number
        return make_quarter(quarters // 4, quarters % 4 + 1)
    if not reference.is_day:
        return None
    if phrase.kind == "day_offset":
        return day_period(today + timedelta(days=phrase.number))
    if phrase.kind == "week":
        # At the weekend the week gone by is the one that ends; before, the one before.
        ending = phrase.hint in ("qua", "vừa qua", "vừa rồi") and today.weekday() > 4
        return make_week(today + timedelta(weeks=0 if ending else phrase.number))
    if phrase.kind == "weekend":
        return _weekend(phrase, today.weekday(), make_week(today))
    if phrase.kind == "weekday":
        monday = today - timedelta(days=today.weekday())
        if phrase.shift is not None:
            return day_period(monday + timedelta(days=phrase.number, weeks=phrase.shift))
        back = (today.weekday() - phrase.number) % 7
        if phrase.hint == "future" or (phrase.hint is None and announced):
            return day_period(today + timedelta(days=7 - back if back or phrase.hint else 0))
        return day_period(today - timedelta(days=back))
    return None


def _weekend(phrase: Phrase, weekday: int, week: Period) -> Period:
    """Return Saturday and Sunday of the week meant; on a weekend "cuối tuần qua" is this one's, else the last."""
    offset = phrase.number
    if phrase.hint in ("qua", "vừa qua", "rồi", "vừa rồi") and weekday == 6:
        offset = 0
    saturday = week.first + timedelta(days=5, weeks=offset)
    return between(day_period(saturday), day_period(saturday + timedelta(days=1)))


def _resolve_day_of_month(phrase: Phrase, reference: Reference | None, memory: Memory) -> Resolved:
    day = phrase.day or 0
    if phrase.first is not None and reference is not None:
        month = _relative(phrase.first, reference, announced=False)
        period = make_day(month.first.year, month.first.month, day) if month else None
        return (period, reference.source) if period else UNRESOLVED
    if memory.day is not None:
        period = make_day(memory.day.first.year, memory.day.first.month, day)
        return (period, "context") if period else UNRESOLVED
    if reference is None or reference.period.precision == "year":
        return UNRESOLVED
    if reference.period.precision == "month":
        period = make_day(reference.period.first.year, reference.period.first.month, day)
        return (period, reference.source) if period else UNRESOLVED
    today = reference.period.first
    months = today.year * 12 + today.month - 1
    periods = [p for m in (months - 1, months, months + 1) if (p := make_day(m // 12, m % 12 + 1, day))]
    if not periods:
        return UNRESOLVED
    return min(
        periods, key=lambda p: abs((p.first - today).days) + (7 if p.first > today else 0)
    ), reference.source


def _resolve_same(phrase: Phrase, reference: Reference | None, memory: Memory) -> Resolved:
    if phrase.kind == "same_day":
        return (memory.day, "context") if memory.day else UNRESOLVED
    if phrase.kind == "next_day":
        return (
            (day_period(memory.day.first + timedelta(days=phrase.number)), "context")
            if memory.day
            else UNRESOLVED
        )
    if phrase.kind == "same_year":
        return (make_year(memory.year), "context") if memory.year else UNRESOLVED
    present = reference.period.first.year if reference else None
    period = memory.period
    if period is None or period.precision in ("decade", "century"):
        if phrase.year is not None:
            return make_year(phrase.year), "explicit"
        # Without a year the press means the year before.
        return (
            (make_year(present - 1), "published_on")
            if present and reference and reference.source == "published_on"
            else UNRESOLVED
        )
    year = phrase.year
    if year is None:
        year = (
            present - 1
            if present and phrase.shift is not None and period.first.year == present
            else period.first.year - 1
        )
    shifted = _shifted(period, year)
    if shifted is None:
        return UNRESOLVED
    return shifted, "explicit" if phrase.year else "context"


def _shifted(period: Period, year: int) -> Period | None:
    """Return the same part of another year."""
    first, last = period.first, period.last
    if period.precision == "quarter":
        return make_quarter(year, first.month // 3 + 1)
    if period.precision == "half":
        return make_half(year, first.month // 6 + 1)
    if period.precision == "year":
        return make_year(year)
    if period.precision == "month" or (
        first.day == 1 and first.year == last.year and period.value.count("-") == 2
    ):
        return make_months(year, first.month, last.month)
    start = make_day(year, first.month, first.day)
    end = make_day(year + last.year - first.year, last.month, last.day)
    return between(start, end) if start and end else None


def _resolve_interval(phrase: Phrase, form: str, reference: Reference | None, memory: Memory) -> Resolved:
    first, last = phrase.first, phrase.last
    if first is None or last is None:
        return UNRESOLVED
    if last.kind == "day" and last.month is None and first.month is not None:
        start, source = resolve(first, form, reference, memory)
        if start is None or last.day is None:
            return UNRESOLVED
        end = make_day(start.first.year, start.first.month, last.day)
        return (between(start, end), source) if end and end.first > start.first else UNRESOLVED
    end, source = resolve(last, form, reference, memory)
    if end is None:
        return UNRESOLVED
    if first.kind == "day_offset":
        start, source = resolve(first, form, reference, memory)
        return (between(start, end), source) if start and start.first < end.last else UNRESOLVED
    start = explicit(first) or _before(first, end)
    if start is None or start.first > end.first:
        return UNRESOLVED
    return between(start, end), source


def _before(phrase: Phrase, end: Period) -> Period | None:
    """Return the beginning of a range, with the month or year of its end: "3 đến 7/5", "tháng 11 đến tháng 3/2025"."""
    if phrase.kind == "day" and phrase.month is None and phrase.day is not None:
        months = end.first.year * 12 + end.first.month - 1 - (phrase.day > end.first.day)
        return make_day(months // 12, months % 12 + 1, phrase.day)
    maker = _maker(phrase)
    if maker is None:
        return None
    period = maker(end.first.year)
    return maker(end.first.year - 1) if period is None or period.first > end.first else period
