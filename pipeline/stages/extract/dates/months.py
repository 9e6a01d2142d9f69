"""Readers of months, quarters, half-years and weeks."""

import re

from pipeline.stages.extract.dates.phrase import Kind, Phrase
from pipeline.stages.extract.dates.words import (
    BESIDE,
    COUNT_BEFORE,
    DATE_BEFORE,
    MONTH_WORDS,
    NUMBERS,
    SHIFTS,
    VAGUE,
    WEEK_OFFSETS,
    YEAR,
    number_of,
    with_tail,
    with_year,
)
from pipeline.vietnamese.matching import any_of

_QUARTERS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "đầu": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "cuối": 4,
}
_MONTH = re.compile(
    rf"tháng (\d{{1,2}}|{any_of(MONTH_WORDS)})(?![\w%])(?:[/.-]({YEAR})|(?![/.,:-]\d))(?! (?:lần|tuổi))"
)
_MONTH_RANGE = re.compile(rf"tháng (\d{{1,2}}) ?[-–] ?(\d{{1,2}})(?:[/.]({YEAR})|(?![\w/.]\d|\d|%| \d))")
_SLASHED_MONTH = re.compile(rf"(\d{{1,2}})[/-]({YEAR})(?![\w/]|-\w)")
_MONTH_OFFSET = re.compile(r"tháng (này|trước|sau|tới|rồi|vừa qua|vừa rồi|qua)(?!\w)(?! (?:đó|nữa))")
_MONTH_ALONE = re.compile(r"tháng(?=[,.;)]|$)")
_QUARTER = re.compile(rf"quý ({any_of(_QUARTERS)})(?![\w.,]\w)(?!\w)")
_QUARTER_YEAR = re.compile(rf"(?:[/.-]|,? (?:của )?năm |,? )({YEAR})")
_QUARTER_OFFSET = re.compile(
    r"(?<!cao )(?<!tôn |phú |thú |vật )(?<!gỗ |đá )(?<!loại |hiếm |liệu )quý (này|trước|tới|sau|vừa qua)(?!\w)(?! đó)"
)
_HALF = re.compile(r"(?:nửa (đầu|cuối|sau)|(?:6|sáu) tháng (đầu|cuối)) (?:của )?năm(?!\w)")
_SUMMED = ("luỹ kế ", "tính chung ", "cộng dồn ")
_CUMULATED = re.compile(r"(\d{1,2}) tháng(?!\w)")
_HALF_OF = re.compile(rf"nửa (đầu|cuối|sau) (?:của )?({YEAR})")
_QUARTERS_OF_YEAR = re.compile(r"(hai|ba|2|3) quý đầu (?:của )?năm(?!\w)")
_MONTHS_OF_YEAR = re.compile(rf"(\d{{1,2}}|{any_of(NUMBERS)}) tháng(?: (đầu|cuối))? (?:của )?năm(?!\w)")
_WEEK = re.compile(r"(?:(cuối|đầu|giữa) )?tuần (này|trước|sau|tới|rồi|vừa qua|vừa rồi|qua)(?!\w)(?! đó)")
_OF_YEAR = re.compile(r" (?:của )?năm(?!\w)")


def read_month(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a month or months: "tháng 12/2024", "cuối tháng 3", "tháng trước", "tháng 3-5/2025"."""
    core = match.end() if (match := VAGUE.match(form, start)) else start
    if core == start and COUNT_BEFORE.search(form, max(0, start - 10), start):
        return None
    if match := _MONTH_OFFSET.match(form, core):
        said = match.group(1)
        offset = SHIFTS.get(said, WEEK_OFFSETS.get(said, -1))
        return Phrase(start, match.end(), "month_offset", number=offset)
    if match := _MONTH_RANGE.match(form, core):
        first, last, year = int(match[1]), int(match[2]), number_of(match[3])
        phrase = Phrase(start, match.end(), "months", month=first, number=last, year=year)
        return with_tail(form, phrase) if first < last <= 12 else None
    if form.startswith("tháng năm", core) and text[core + 6] == "N":
        return with_tail(form, Phrase(start, core + len("tháng năm"), "month", month=5))
    if match := _MONTH.match(form, core):
        said = match.group(1)
        month = int(said) if said.isdecimal() else MONTH_WORDS[said]
        if 1 <= month <= 12:
            phrase = Phrase(start, match.end(), "month", month=month, year=number_of(match.group(2)))
            return with_tail(form, phrase)
    if (
        core > start
        and form.endswith(("hồi ", "vào ", "từ "), 0, start)
        and (match := _MONTH_ALONE.match(form, core))
    ):
        return Phrase(start, match.end(), "month_offset")
    return None


def read_slashed_month(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read "9/2025" where it follows another date or a word that asks for one."""
    match = _SLASHED_MONTH.match(form, start)
    beside = previous is not None and BESIDE.fullmatch(form, previous.end, start) is not None
    if match is None or not 1 <= int(match.group(1)) <= 12:
        return None
    if not beside and not DATE_BEFORE.search(form, max(0, start - 8), start):
        return None
    return Phrase(start, match.end(), "month", month=int(match.group(1)), year=int(match.group(2)))


def read_months_of_year(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a part of the year in months, quarters or halves: "6 tháng đầu năm", "nửa cuối năm 2025", "luỹ kế 9 tháng"."""
    if match := _QUARTERS_OF_YEAR.match(form, start):
        quarters = 2 if match.group(1) in ("hai", "2") else 3
        kind: Kind = "half" if quarters == 2 else "months"
        return with_year(form, Phrase(start, match.end(), kind, month=1, number=1 if quarters == 2 else 9))
    if match := _HALF_OF.match(form, start):
        return Phrase(
            start, match.end(), "half", number=1 if match.group(1) == "đầu" else 2, year=int(match.group(2))
        )
    if match := _HALF.match(form, start):
        half = 1 if "đầu" in match.groups() else 2
        return with_year(form, Phrase(start, match.end(), "half", number=half))
    match = _MONTHS_OF_YEAR.match(form, start)
    if match is None:
        match = _CUMULATED.match(form, start) if form.endswith(_SUMMED, 0, start) else None
        number = int(match.group(1)) if match else 0
        return (
            Phrase(start, match.end(), "months", month=1, number=number)
            if match and 2 <= number <= 12
            else None
        )
    count, part = match.groups()
    number = int(count) if count.isdecimal() else NUMBERS[count]
    if not 2 <= number <= 11:
        return None
    months = (13 - number, 12) if part == "cuối" else (1, number)
    phrase = with_year(form, Phrase(start, match.end(), "months", month=months[0], number=months[1]))
    return phrase if part or phrase.year is not None or phrase.shift is not None else None


def read_quarter(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a quarter: "quý III/2025", "cuối quý 2", "quý trước"."""
    core = match.end() if (match := VAGUE.match(form, start)) else start
    if match := _QUARTER_OFFSET.match(form, core):
        return Phrase(start, match.end(), "quarter_offset", number=WEEK_OFFSETS.get(match.group(1), -1))
    match = _QUARTER.match(form, core)
    if match is None:
        return None
    phrase = Phrase(start, match.end(), "quarter", number=_QUARTERS[match.group(1)])
    if year := _QUARTER_YEAR.match(form, phrase.end):
        return phrase._replace(end=year.end(), year=int(year.group(1)))
    if match.group(1) in ("đầu", "cuối") and (year := _OF_YEAR.match(form, phrase.end)):
        return with_year(form, phrase._replace(end=year.end()))
    return with_tail(form, phrase)


def read_week(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a week or weekend: "tuần trước", "đầu tuần này", "cuối tuần qua"."""
    match = _WEEK.match(form, start)
    if match is None or COUNT_BEFORE.search(form, max(0, start - 10), start):
        return None
    part, said = match.groups()
    offset = WEEK_OFFSETS.get(said, -1)
    return Phrase(start, match.end(), "weekend" if part == "cuối" else "week", number=offset, hint=said)
