"""Periods of the calendar and their EDTF (ISO 8601-2) values."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_QUARTERS = 32
_HALVES = 39
_BOUNDS = ("day", "month", "year")


class Period(NamedTuple):
    """A stretch of the calendar: its EDTF value, first and last day, and precision."""

    value: str
    first: date
    last: date
    precision: str


def day_period(day: date) -> Period:
    """Return the period of one day."""
    return Period(day.isoformat(), day, day, "day")


def make_day(year: int, month: int, day: int) -> Period | None:
    """Return a day; None where the calendar has no such day (31/2)."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return day_period(date(year, month, day))


def make_months(year: int, first: int, last: int) -> Period | None:
    """Return the months from first to last of a year; one month is a month."""
    if not 1 <= first <= last <= 12:
        return None
    start, end = date(year, first, 1), date(year, last, monthrange(year, last)[1])
    if first == last:
        return Period(f"{year:04}-{first:02}", start, end, "month")
    return Period(f"{year:04}-{first:02}/{year:04}-{last:02}", start, end, "interval")


def make_quarter(year: int, quarter: int) -> Period | None:
    """Return a quarter, in EDTF the season codes 33 to 36."""
    months = make_months(year, 3 * quarter - 2, 3 * quarter)
    return months and Period(f"{year:04}-{_QUARTERS + quarter}", months.first, months.last, "quarter")


def make_half(year: int, half: int) -> Period | None:
    """Return a half-year, in EDTF the season codes 40 and 41."""
    months = make_months(year, 6 * half - 5, 6 * half)
    return months and Period(f"{year:04}-{_HALVES + half}", months.first, months.last, "half")


def make_year(year: int) -> Period:
    """Return a year."""
    return Period(f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year")


def make_decade(year: int) -> Period:
    """Return the decade of a year: 199X."""
    first = year - year % 10
    return Period(f"{first // 10:03}X", date(first, 1, 1), date(first + 9, 12, 31), "decade")


def make_century(number: int) -> Period:
    """Return a century by its number: the 20th is 19XX."""
    first = 100 * (number - 1)
    return Period(f"{number - 1:02}XX", date(max(first, 1), 1, 1), date(first + 99, 12, 31), "century")


def make_week(day: date) -> Period:
    """Return the week of a day, Monday to Sunday, as an interval."""
    monday = day - timedelta(days=day.weekday())
    return between(day_period(monday), day_period(monday + timedelta(days=6)))


def between(first: Period, last: Period) -> Period:
    """Return the interval from one period to another. EDTF bounds an interval by days, months and years alone."""
    start = first.value if first.precision in _BOUNDS else f"{first.first:%Y-%m}"
    end = last.value if last.precision in _BOUNDS else f"{last.last:%Y-%m}"
    return Period(f"{start}/{end}", first.first, last.last, "interval")


def parse_published(value: str | None) -> Period | None:
    """Return the period of a publication date in EDTF: a day, a month or a year; None where it is none of these."""
    try:
        numbers = [int(part) for part in (value or "").split("-")]
    except ValueError:
        return None
    if len(numbers) == 3:
        return make_day(*numbers)
    if len(numbers) == 2:
        return make_months(numbers[0], numbers[1], numbers[1])
    return make_year(numbers[0]) if numbers[0] > 0 else None
