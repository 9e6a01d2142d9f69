"""Publication dates in every form that a page writes them, as EDTF."""

import re
from calendar import monthrange
from functools import lru_cache

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
ENGLISH_MONTHS = "|".join(sorted((m for m in _MONTHS if m.isascii()), key=len, reverse=True))
SPOKEN_MONTHS = r"mười một|mười hai|mười|giêng|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|[0-9]{1,2}"
_DAY, _YEAR = r"(?P<d>\d{1,2})", r"(?P<y>(?:19|20)\d{2})"
_END = r"(?!\d(?!\d:\d\d))"
"""Behind a year no digit follows, unless it is a clock's: "03/06/202517:51"."""
_ANY_YEAR = re.compile(_YEAR)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}[-/](?P<m>\d{{1,2}})[-/]{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}\s?[-/.]\s?(?P<m>\d{{1,2}})\s?[-/.]\s?{_YEAR}{_END}",
        rf"(?<!\d){_DAY}\s+tháng\s+(?P<m>{SPOKEN_MONTHS})\s*(?:,|năm|-|/)?\s*{_YEAR}{_END}",
        rf"tháng\s+(?P<m>{SPOKEN_MONTHS})\s+{_DAY}\s*,\s*{_YEAR}{_END}",
        rf"(?<!\d){_DAY}\s+th(?:g\s?)?(?P<m>\d{{1,2}}),?\s+{_YEAR}{_END}",
        rf"\bth(?:g\s?)?(?P<m>\d{{1,2}})\s+{_DAY},\s+{_YEAR}{_END}",
        rf"\b(?P<m>{ENGLISH_MONTHS})\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}{_END}",
        rf"\b(?P<m>{ENGLISH_MONTHS}),?\s+{_DAY}\s?/\s?{_YEAR}{_END}",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?[\s/-]+(?P<m>{ENGLISH_MONTHS})\.?,?[\s/-]+{_YEAR}{_END}",
    )
)
_MONTHLY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"tháng\s+(?P<m>{SPOKEN_MONTHS})\s*(?:,|năm|-|/)?\s*{_YEAR}(?!\d)",
        rf"(?<![\d/.-])(?P<m>\d{{1,2}})\s?[-/]\s?{_YEAR}(?!\d)",
        rf"\b(?P<m>{ENGLISH_MONTHS})\.?,?\s+{_YEAR}(?!\d)",
    )
)
DATE = (
    r"[0-9] ?[-/.] ?[0-9]{1,2} ?[-/.] ?(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}(?:[^0-9]|$)"
    r"|^ ?[0-9]{1,2}/(?:19|20)[0-9]{2}"
    rf"|tháng (?:{SPOKEN_MONTHS})[ ,/-]{{1,3}}(?:năm )?(?:19|20)[0-9]{{2}}|tháng (?:{SPOKEN_MONTHS}) [0-9]{{1,2}}, ?(?:19|20)[0-9]{{2}}"
    r"|(?:[0-9] th(?:g ?)?[0-9]{1,2},?|\bth(?:g ?)?[0-9]{1,2} [0-9]{1,2},) (?:19|20)[0-9]{2}"
    rf"|[0-9][-/](?:{ENGLISH_MONTHS})[-/](?:19|20)[0-9]{{2}}"
    rf"|(?:{ENGLISH_MONTHS})[.,]{{0,2}} (?:[0-9]{{1,2}}(?:st|nd|rd|th)?,?[ /])?(?:19|20)[0-9]{{2}}"
)
DATE_LABELS = [
    "ngày đăng",
    "đăng ngày",
    "đăng lúc",
    "cập nhật",
    "ngày xuất bản",
    "được viết",
    "lên lúc",
    "gửi lúc",
    "số ra ngày",
    "posted",
    "published",
    "submitted",
]
WEEKDAYS = (
    "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ bẩy", "chủ nhật", "chúa nhật",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
DATE_WORDS = (
    *WEEKDAYS,
    *_MONTHS, "tháng", "ngày", "năm", "lúc", "giờ", "phút", "h", "gmt", "am", "pm", "sa", "ch", "utc", "ict", "đăng lúc", "đăng ngày",
    "ngày đăng", "đăng", "ngày xuất bản", "xuất bản", "ngày cập nhật", "cập nhật", "cập nhật lúc", "cập nhật lần cuối", "lần cuối",
    "đã cập nhật", "ngày phát hành", "phát hành", "ngày tạo", "thời gian", "hôm nay", "published", "published on", "updated", "last updated", "update",
    "last update", "posted", "posted on", "posted at", "date", "on", "at", "time", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "thứ", "giờ việt nam", "được viết", "lên lúc", "gửi lúc", "số ra", "submitted", "giờ gmt", "vào lúc", "ngày viết", "viết ngày", "phút trước", "bởi", "by", "pt", "pm", "ngày giờ", "giờ trước", "cn", "t",
)  # fmt: skip


def _edtf(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    year = int(parts["y"])
    month = _MONTHS.get(parts["m"].lower()) or (int(parts["m"]) if parts["m"].isdigit() else 0)
    if not 1 <= month <= 12:
        return None
    if parts.get("d") is None:
        return f"{year:04}-{month:02}"
    day = int(parts["d"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= monthrange(year, month)[1] else None


@lru_cache(maxsize=1 << 16)
def full_date(text: str) -> str | None:
    """Return the first full date (day, month and year) that the text writes, in EDTF."""
    if not _ANY_YEAR.search(text):
        return None
    found = sorted(
        (match.start(), value)
        for pattern in _PATTERNS
        for match in pattern.finditer(text)
        if (value := _edtf(match))
    )
    return found[0][1] if found else None


@lru_cache(maxsize=1 << 16)
def any_date(text: str) -> str | None:
    """Return the first full date of the text, else its first month and year, in EDTF."""
    full = full_date(text) or _short_year(text)
    if full:
        return full
    return next(
        (value for pattern in _MONTHLY for match in pattern.finditer(text) if (value := _edtf(match))), None
    )


_SHORT_YEAR = re.compile(rf"(?<![\d/]){_DAY}/(?P<m>\d{{1,2}})/(?P<y>\d{{2}})(?![\d/])")


def _short_year(text: str) -> str | None:
    """Return a date with a year of two digits, which a line of nothing but a date may have: "12/3/25"."""
    found = _SHORT_YEAR.search(text)
    if not found:
        return None
    value = _edtf(found)
    return f"20{value[2:]}" if value else None


_CLOCK = re.compile(
    r"\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?(?:\s?(?:AM|PM|SA|CH|phút)\b)?|GMT\s?[+-]?\s?\d+|\(\s*\)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"(?<!\w)(?:{'|'.join(WEEKDAYS)})(?!\w)", re.IGNORECASE)
_CALENDAR = re.compile(
    rf"(?<!\w)(?:{ENGLISH_MONTHS})\.?(?=\s[0-9])|tháng\s+(?:{SPOKEN_MONTHS})(?=\s[0-9])|(?:(?:ngày|tháng|năm|lúc|hồi|thứ)\s+)*(?:(?<![^\W_])[0-9][0-9/.:-]*|[0-9]+[/.:-][0-9/.:-]*)",
    re.IGNORECASE,
)
_PLACED = re.compile(r"^[^,|]{2,30},\s(?=(?:ngày|tháng)\s)")
"""Where a text was written: "Huế, tháng 11-2025"."""
_DATED_BY = re.compile(
    r"(?:[Cc]ập nhật|^Đăng|đăng|[Xx]uất bản|[Uu]pdated|[Pp]osted|[Pp]ublished)\s*(?:(?:lúc|ngày|lần cuối|on|at)\s*)*:?\s*(?=\|)"
)
"""What says of a date what happened then."""


def around_date(text: str) -> str:
    """Return a line with a bar in place of its dates, clocks and weekdays, and without the place of writing."""
    text = _PLACED.sub("", _WEEKDAY.sub(" | ", text))
    return _DATED_BY.sub("", _CALENDAR.sub(" | ", _CLOCK.sub(" | ", text)))


_HEADER = re.compile(r"^\s*date\s+(\d{4}(?:-\d{2}){0,2})")
_IN_PATH = (
    re.compile(r"(?<!\d)((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?:\d{6,11})?(?!\d)"),
    re.compile(r"(?<!\d)1\d{2}(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{6,11}(?=\D|$)"),
)


def header_date(text: str) -> str | None:
    """Return the date of a crawler's header line (`date 2025-10-26`, also a month or a year alone)."""
    found = _HEADER.match(text)
    return found.group(1) if found else None


def path_date(path: str) -> str | None:
    """Return the day that a path or URL carries: 2025/10/26, 20251026, or an outlet's serial number that begins with it."""
    for pattern in _IN_PATH:
        for found in pattern.finditer(path):
            year, month, day = (int(part) for part in found.groups())
            year = year + 2000 if year < 100 else year
            if 1995 <= year <= 2099 and day <= monthrange(year, month)[1]:
                return f"{year:04}-{month:02}-{day:02}"
    return None
