"""Words and pieces of pattern that the readers of times share, and what may follow any of them."""

import re

from pipeline.stages.extract.dates.phrase import Phrase
from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of

YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
CLOCK = r"(?:\d{1,2} ?[-–] ?)?\d{1,2}(?:(?:h|g)\d{0,2}|:\d\d| giờ(?: \d{1,2}(?: phút)?)?)(?:'|ph)?"
PART = r"(?:rạng sáng|sáng sớm|sáng|trưa|chiều tối|chiều muộn|chiều|tối muộn|tối|đêm muộn|đêm khuya|nửa đêm|đêm|khuya)"
WEEKDAYS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip
WEEKDAY = rf"(?:thứ {any_of(WEEKDAYS)}(?!\w)|chủ nhật)"
MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
NUMBERS = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11,
}  # fmt: skip
SHIFTS = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "kia": -2, "sau": 1, "tới": 1}
_STEMS, _BRANCHES = (
    [row["word"] for row in table("lunar_years") if row["part"] == part] for part in ("stem", "branch")
)
LUNAR_TAIL = re.compile(
    r",? ?\(?(?:theo )?âm lịch\)?|,? \(?al\)|,? tháng (?:giêng|chạp)| tết(?!\w)"
    rf"|(?:,? |[-/])(?:năm )?{any_of(_STEMS)} {any_of(_BRANCHES)}(?!\w)(?: {YEAR})?"
)
_YEAR_TAIL = re.compile(
    rf",? (?:của )?(?:năm ({YEAR})|năm (nay|này|ngoái|trước|kia|sau|tới)(?!\w)(?! đó)|(cùng năm|năm đó|năm ấy))"
)
HINT_TAIL = re.compile(
    r" (?:(vừa qua|vừa rồi|qua|trước đó)|(tới đây|sắp tới|tới)(?! (?:ngày|tháng|năm|\d|nay)))(?!\w)"
)
VAGUE = re.compile(r"(?:nửa )?(?:cuối|đầu|giữa) ")
_YEAR_ALONE = re.compile(rf"[ -]({YEAR})| (nay|này|ngoái|trước|kia|sau|tới)(?!\w)(?! đó)")
WEEK_OFFSETS = {"này": 0, "trước": -1, "rồi": -1, "sau": 1, "tới": 1}
BESIDE = re.compile(r",? \(?(?:ngày )?|,? ?(?:và|đến|tới|rạng sáng|tối|sáng)? ?|[-–(]| [-–] ")
COUNT_BEFORE = re.compile(
    r"(?:\d|những|các|nhiều|mấy|vài|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|chục|trăm|mỗi|hàng|hằng|từng|nửa|bao nhiêu|triệu|nghìn|(?<!gấp )rưỡi|thập) $"
)
DATE_BEFORE = re.compile(
    r"(?:^|[(“\"]|(?<!\w)(?:từ|đến|tới|vào|trước|sau|qua|dịp|thềm|lễ|khánh|tết|hết|hôm|ngày|trong|năm|chót|hạn|phiên|họp) )$"
)


def range_start(form: str, start: int) -> int:
    """Return where a range begins that "từ" opens."""
    return start - len("từ ") if form.endswith("từ ", 0, start) else start


def number_of(digits: str | None) -> int | None:
    """Return the number in digits; None where they are unsaid."""
    return int(digits) if digits else None


def with_tail(form: str, phrase: Phrase) -> Phrase:
    """Take in what follows a day or month: "năm ngoái", "tới", "âm lịch"."""
    if phrase.year is None and (match := _YEAR_TAIL.match(form, phrase.end)):
        year, shift, same = match.groups()
        if same:
            phrase = phrase._replace(end=match.end(), first=Phrase(match.start(), match.end(), "same_year"))
        else:
            phrase = phrase._replace(
                end=match.end(), year=number_of(year), shift=None if year else SHIFTS[shift]
            )
    if match := LUNAR_TAIL.match(form, phrase.end):
        return phrase._replace(end=match.end(), kind="lunar")
    if match := HINT_TAIL.match(form, phrase.end):
        return phrase._replace(end=match.end(), hint="past" if match.group(1) else "future")
    return phrase


def with_year(form: str, phrase: Phrase) -> Phrase:
    """Take in the year that follows "năm": "6 tháng đầu năm | 2025"."""
    if match := _YEAR_ALONE.match(form, phrase.end):
        year, shift = match.groups()
        return phrase._replace(end=match.end(), year=number_of(year), shift=None if year else SHIFTS[shift])
    return phrase
