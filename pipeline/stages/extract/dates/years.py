"""Readers of years, spans of years, decades and centuries."""

import re

from pipeline.stages.extract.dates.days import SAME_DAY
from pipeline.stages.extract.dates.phrase import Phrase
from pipeline.stages.extract.dates.words import COUNT_BEFORE, SHIFTS, VAGUE, YEAR, number_of, with_year

_ROMAN = {"i": 1, "v": 5, "x": 10}
_YEAR_SAID = re.compile(rf"năm ({YEAR})(?:(?: ?[-–] ?)({YEAR}))?")
_YEAR_OFFSET = re.compile(
    r"năm (?:(nay|ngoái|kia|tới|rồi)(?!\w)|(trước|sau)(?!\w)(?! (?:đó|khi|này|nữa))|(vừa qua|vừa rồi)(?!\w))|cả (năm)(?!\w)(?! (?:\d|nay|học|người))|sang (năm)(?!\w)(?! \d)"
)
_SPAN_OF_YEARS = re.compile(
    rf"(?:giai đoạn|nhiệm kỳ|niên khoá|niên độ|niên vụ|khoá|mùa giải|mùa bóng|mùa|thời kỳ|thời gian|năm học|năm) "
    rf"\(?({YEAR})(?: ?[-–/] ?| đến (?:năm )?)({YEAR}|\d\d(?!\d|[.,/-]\d))"
)
_SCHOOL_YEAR = re.compile(r"năm học (?:(này|trước|sau|tới)|(vừa qua|vừa rồi|qua))(?!\w)(?! đó)")
_NAMED_YEAR = re.compile(
    rf"(?:năm (?:tài khoá|tài chính|học)|mùa (?:giải|xuân|hè|thu|đông|bóng)|niên vụ|vụ|sn) ({YEAR})(?! ?[-–/] ?\d)"
)
_BARE_YEARS = re.compile(rf"({YEAR}) ?[-–] ?({YEAR})(?=[),.;]|$)")
_BARE_YEAR = re.compile(
    rf"({YEAR})(?=[,.;)]|$| (?:và|là|đến|tới|của|với|tại|trên|đã|sẽ|khi|do|nhưng|cho)(?!\w))"
)
_DECADE = re.compile(r"(?:thập niên|thập kỷ|thập kỉ|những năm) (?:(\d\d\d0)|(\d0))(?!\w|[.,]\d)")
_CENTURY = re.compile(r"thế k(?:ỷ|ỉ) (?:thứ )?(\d{1,2}|[ivx]+)(?!\w)")
_VAGUE_YEAR = re.compile(r"(?:cuối|đầu|giữa) năm(?!\w)(?! (?:học|mới|thứ|\d|đó|ấy|tháng))")
_SAME_PERIOD = re.compile(
    rf"cùng kỳ(?:,? (?:của )?năm (?:({YEAR})|(ngoái|trước)(?: đó)?)|,? ({YEAR}))?(?!\w)"
)
_SAME_YEAR = re.compile(r"cùng năm(?=[,.;:)]|$)|năm (?:đó|ấy)(?!\w)")
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:từ|đến|tới|vào|trước|sau|trong|hồi|đầu|cuối|giữa|so với|cùng kỳ|hè|thu|xuân|đông|tết|nguyên đán|vụ|mùa|tài khoá"
    r"|kế hoạch|dự toán|bầu cử|chỉ tiêu|mục tiêu|tuyển sinh|tốt nghiệp|thpt|tăng trưởng) $"
)


def read_year(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a year, decade or century: "năm 2025", "đầu năm", "năm ngoái", "những năm 80", "thế kỷ XX"."""
    core = start
    counted = COUNT_BEFORE.search(form, max(0, start - 10), start)
    if not counted and (match := _SAME_YEAR.match(form, start)):
        return Phrase(start, match.end(), "same_year")
    if match := _VAGUE_YEAR.match(form, start):
        return with_year(form, Phrase(start, match.end(), "year_offset"))
    if match := VAGUE.match(form, start):
        core = match.end()
    if match := _DECADE.match(form, core):
        decade = int(match.group(1)) if match.group(1) else 1900 + int(match.group(2))
        return Phrase(start, match.end(), "decade", year=decade)
    if match := _CENTURY.match(form, core):
        number = int(match.group(1)) if match.group(1).isdecimal() else _roman(match.group(1))
        return Phrase(start, match.end(), "century", number=number) if 1 <= number <= 22 else None
    if match := _YEAR_SAID.match(form, core):
        first, last = int(match.group(1)), number_of(match.group(2))
        if last is not None and last > first:
            return Phrase(start, match.end(), "years", year=first, number=last)
        return Phrase(start, match.end(1), "year", year=first)
    if core > start and (match := _BARE_YEAR.match(form, core)):
        return Phrase(start, match.end(1), "year", year=int(match.group(1)))
    if match := _SCHOOL_YEAR.match(form, core):
        hint = "past" if match.group(2) else None
        return Phrase(start, match.end(), "school_year", number=SHIFTS.get(match.group(1), -1), hint=hint)
    if match := _YEAR_OFFSET.match(form, core):
        if counted:
            return None
        near, next_to, past, _, coming = match.groups()
        number = SHIFTS.get(near or next_to or "", -1 if near or past else int(bool(coming)))
        return Phrase(start, match.end(), "year_offset", number=number, hint="beside" if next_to else None)
    return None


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def read_years(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read named spans of years: "giai đoạn 2023-2025", "mùa giải 2024/25", "sn 1985"."""
    if match := _NAMED_YEAR.match(form, start):
        return Phrase(start, match.end(), "year", year=int(match.group(1)))
    match = _SPAN_OF_YEARS.match(form, start)
    if match is None:
        return None
    first, last = int(match.group(1)), int(match.group(2))
    last += first - first % 100 if last < 100 else 0
    return Phrase(start, match.end(), "years", year=first, number=last) if first < last else None


def read_bare_year(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a year without "năm": "đến 2030", "(2020-2025)", "năm 2024, 2025"."""
    if form.endswith(("(", "từ "), 0, start) and (match := _BARE_YEARS.match(form, start)):
        return Phrase(start, match.end(), "years", year=int(match.group(1)), number=int(match.group(2)))
    match = _BARE_YEAR.match(form, start)
    if match is None:
        return None
    listed = (
        previous is not None
        and previous.kind == "year"
        and _LISTED.fullmatch(form, previous.end, start) is not None
    )
    if listed or _YEAR_BEFORE.search(form, max(0, start - 8), start):
        return Phrase(start, match.end(1), "year", year=int(match.group(1)))
    return None


def read_same(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read what points back: "cùng ngày", "cùng kỳ năm ngoái", "cùng năm"."""
    if match := SAME_DAY.match(form, start):
        return Phrase(start, match.end(), "same_day")
    if match := _SAME_PERIOD.match(form, start):
        year = number_of(match.group(1) or match.group(3))
        shift = {"ngoái": -1, "trước": -1}.get(match.group(2) or "")
        return Phrase(start, match.end(), "same_period", year=year, shift=shift)
    if match := _SAME_YEAR.match(form, start):
        return Phrase(start, match.end(), "same_year")
    return None


_LISTED = re.compile(r", | và |-| - |, và | hoặc ")
