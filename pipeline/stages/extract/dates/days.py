"""Readers of days: numeric and spelled, weekdays, relative and lunar days."""

import re

from pipeline.stages.extract.dates.phrase import Phrase
from pipeline.stages.extract.dates.words import (
    BESIDE,
    CLOCK,
    COUNT_BEFORE,
    DATE_BEFORE,
    HINT_TAIL,
    LUNAR_TAIL,
    MONTH_WORDS,
    PART,
    SHIFTS,
    WEEK_OFFSETS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    number_of,
    range_start,
    with_tail,
)
from pipeline.vietnamese.matching import any_of

_LEAD = re.compile(
    rf"(?:(?:lúc|hồi|khoảng) (?=\d))?(?:{CLOCK}(?: phút)?,? (?:-|–)? ?)?(?P<part>{PART} )?"
    rf"(?:(?P<weekday>{WEEKDAY})[, ]*[\(]?)?(?P<noun>(?:ngày|hôm|mùng|mồng|ngày mùng|ngày mồng) )?"
)
_DAYS = re.compile(r"(\d{1,2}) ?[-–] ?(\d{1,2})([/.])(\d{1,2})(?:\3(\d{4}))?(?![\w/]|[.,-]\d)")
_DAYS_TO = re.compile(r"(\d{1,2}) (?:đến|tới) (\d{1,2})([/.-])(\d{1,2})(?:\3(\d{4}))?(?![\w/]|[.,-]\d)")
_DAYS_WORDED = re.compile(r"(\d{1,2})(?: ?[-–] ?| (?:đến|tới) )(?=\d{1,2} tháng )")
_NUMERIC = re.compile(
    r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d))?(?![\w/]|[.,]\d|-(?!\d{1,2}/\d{1,2}(?![\w/-]|[.,]\d))\d)"
)
_WORDED = re.compile(
    rf"(\d{{1,2}}) tháng (\d{{1,2}}|{any_of(MONTH_WORDS)})(?!\w|[/.,-]?\d)(?! (?:ngày|tuần|tuổi|lần))(?:,? năm ({YEAR}))?"
)
_WORDED_YEAR = re.compile(rf"(\d{{1,2}}) tháng (\d{{1,2}})[/.-]({YEAR})")
_BARE = re.compile(
    r"(\d{1,2})(?![\w%]|[/.,:-]\d| (?:lần|bữa|buổi|viên|giờ|tiếng|người|suất|triệu|nghìn|ngàn|tỷ|tỉ|ca|lượt|tháng \d|tuổi|đến \d+ giờ|%))"
)
_MONTH_TAIL = re.compile(r" tháng (này|trước|sau|tới)(?!\w)")
_LUNAR = re.compile(
    rf"(?:(?:{PART} |ngày |đêm ){{0,3}}(?:mùng|mồng|rằm|\d{{1,2}}) ?(?:\d{{1,2}}|một|hai|ba|tư|bốn|năm|sáu|mười)? ?"
    rf"(?:tháng (?:giêng|chạp)|tết(?: nguyên đán| âm lịch)?(?!\w))|(?:{PART} |ngày )?rằm(?: tháng (?:\d{{1,2}}|[^\W\d_]+))?(?!\w)"
    rf"|(?:{PART} |ngày ){{0,3}}(?:mùng|mồng) (?:\d{{1,2}}|một|hai|ba|tư|bốn|năm)(?![\w/.-])(?! tháng)|tháng (?:giêng|chạp)(?!\w))"
)
_DAY_OFFSET = re.compile(
    rf"(?:(?:{PART} )?(?:ngày )?hôm (nay|qua|kia)|(?:{PART} )?ngày (mai)|(?:{PART}) (nay|qua|mai))(?!\w)(?! (?:hậu|này|trở))"
)
_DAY_OFFSETS = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
SAME_DAY = re.compile(rf"(?:{CLOCK}(?: phút)?,? )?(?:{PART} )?(?:cùng ngày|(?:ngày )?hôm (?:đó|ấy))(?!\w)")
_NEXT_DAY = re.compile(rf"(?:{PART} )?(?:ngày )?hôm (sau|trước)(?!\w)")
_WEEKDAY_SAID = re.compile(
    rf"(?:{CLOCK},? )?({PART} |hôm |ngày )?({WEEKDAY})(?: (?:nào|(?:hằng|hàng) tuần)(?!\w)(?P<always>))?(?:,? tuần (này|trước|sau|tới|rồi|qua|vừa qua)(?!\w))?"
)
_HABIT_BEFORE = re.compile(r"(?:mỗi|các|những|và|hoặc|đến|lần|đứng|hạng|người|vị trí|ngôi|xếp|lớn|cao) $")
_DAY_NAMED_BEFORE = re.compile(r"(?<!\w)(?:ngày|lễ|dịp|thượng đỉnh) (?:[^\W\d_]+ ){1,6}$")
_LABEL_BEFORE = re.compile(
    r"(?:số|nhà|ngõ|hẻm|ngách|kiệt|lô|tổ|độ|lớp|hoá|thửa|tờ|địa chỉ|đủ|còn|được|[/,;:-]) ?$"
)
_NO_COUNT_AFTER = re.compile(
    r"[,.;)]|$| (?:đến|tới|trả|tại|của|và|cho|âm|là|để|khi|do|với|ở)(?!\w)"
    r"| năm (?:\d{4}|nay|này|ngoái|trước|sau|tới)(?!\w)| ?[-–] ?\d{1,2}/\d"
)
_RATE_BEFORE = ("mỗi ", "hàng ", "hằng ", "từng ")
_FRACTION_AFTER = re.compile(
    r" (?:dân số|số|diện tích|tổng|quãng|người|đường|phố|thời gian|lượng|phiếu|đại biểu|của|trong|là|trận|tỉnh|xã|quân)"
)
_COUNTED_DAYS = re.compile(r"(?:\d|hai|ba|bốn) ngày (?=\d{1,2}(?: ?[-–] ?| và | đến |, ?)\d{1,2}[/.-]\d)")
_DATED = re.compile(r" ?[,(]+ ?(?:ngày )?\d{1,2}[/.-]\d| ngày \d")


def read_day(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a day or a range of days: "Ngày 25-10", "lúc 8h30 ngày 25/10", "ngày 3 đến 7/5", "8 tháng 3", "đêm 24"."""
    lead = _LEAD.match(form, start)
    if lead is None:
        return None
    core = lead.end()
    headed = core > start
    beside = previous is not None and BESIDE.fullmatch(form, previous.end, start) is not None
    if span := _read_span(form, start, core):
        return span
    listed = beside and previous is not None and previous.kind == "day" and previous.month is None
    if listed and not headed and (match := _BARE.match(form, core)):
        return Phrase(start, match.end(), "day", int(match.group(1)), loose=True)
    if (match := _NUMERIC.match(form, core)) and _is_day_and_month(match):
        if not (headed or match.group(4) or _stands_as_date(form, start, match, beside)):
            return None
        past = "past" if (lead.group("noun") or "").startswith("hôm") else None
        said = int(match.group(1)), int(match.group(3)), _full_year(match.group(4))
        return with_tail(form, Phrase(start, match.end(), "day", *said, hint=past))
    if match := _WORDED_YEAR.match(form, core) or _WORDED.match(form, core):
        day, said_month, year = match.groups()
        month = int(said_month) if said_month.isdecimal() else MONTH_WORDS[said_month]
        if int(day) <= 31 and 1 <= month <= 12:
            return with_tail(form, Phrase(start, match.end(), "day", int(day), month, number_of(year)))
    return _read_day_of_month(form, start, lead)


def _read_span(form: str, start: int, core: int) -> Phrase | None:
    """Read "25 - 26.10" and "18 đến 20-10"; the head of the phrase is form[start:core]."""
    match = _DAYS.match(form, core) or _DAYS_TO.match(form, core)
    if match is None:
        return _read_worded_span(form, start, core)
    first, last, month, year = int(match.group(1)), int(match.group(2)), int(match.group(4)), match.group(5)
    opened = range_start(form, start)
    certain = core > start or match.group(3) == "/" or year or opened < start
    if not (certain and first < last <= 31 and 1 <= month <= 12):
        return None
    end = with_tail(form, Phrase(core, match.end(), "day", last, month, number_of(year)))
    return Phrase(opened, end.end, "interval", first=Phrase(core, core, "day", first), last=end)


def _read_worded_span(form: str, start: int, core: int) -> Phrase | None:
    """Read "ngày 2-4 tháng 11" and "từ 2 đến 4 tháng 11", which without a head may be months."""
    opened = range_start(form, start)
    first = _DAYS_WORDED.match(form, core) if core > start or opened < start else None
    match = _WORDED_YEAR.match(form, first.end()) or _WORDED.match(form, first.end()) if first else None
    if first is None or match is None:
        return None
    day, said_month, year = match.groups()
    month = int(said_month) if said_month.isdecimal() else MONTH_WORDS[said_month]
    if not (int(first.group(1)) < int(day) <= 31 and 1 <= month <= 12):
        return None
    end = with_tail(form, Phrase(first.end(), match.end(), "day", int(day), month, number_of(year)))
    return Phrase(opened, end.end, "interval", first=Phrase(core, core, "day", int(first.group(1))), last=end)


def _read_day_of_month(form: str, start: int, lead: re.Match[str]) -> Phrase | None:
    """Read "ngày 25", "ngày 5 tháng sau", "đêm 24" (the last one counts only beside another date)."""
    match = _BARE.match(form, lead.end())
    noun = lead.group("noun")
    if form.endswith(_RATE_BEFORE, 0, start):
        return None
    if match is None or not (noun or lead.group("part")) or not 1 <= int(match.group(1)) <= 31:
        return None
    day = int(match.group(1))
    if noun and (month := _MONTH_TAIL.match(form, match.end())):
        of_month = Phrase(start, start, "month_offset", number=SHIFTS[month.group(1)])
        return Phrase(start, month.end(), "day", day, first=of_month)
    return with_tail(form, Phrase(start, match.end(), "day", day, loose=not noun))


def _stands_as_date(form: str, start: int, match: re.Match[str], beside: bool) -> bool:
    """Return whether a bare "25/10" is a date and neither a fraction nor a score."""
    if beside:
        return True
    if match.group() == "24/7" or _FRACTION_AFTER.match(form, match.end()):
        return False
    before = form[max(0, start - 48) : start]
    if _DAY_NAMED_BEFORE.search(before):
        return True
    day, month = int(match.group(1)), int(match.group(3))
    no_fraction = day > month or (month > 10 and day < month)
    if (
        match.group(2) == "/"
        and no_fraction
        and _NO_COUNT_AFTER.match(form, match.end())
        and not _LABEL_BEFORE.search(before)
    ):
        return True
    if match.group(2) == "-":
        return before.endswith(" phiên ") or (
            before.endswith((" từ ", " đến ", " vào ", " lễ ", " dịp "))
            and _NO_COUNT_AFTER.match(form, match.end()) is not None
        )
    if match.group(2) != "/":
        return False
    if before.endswith("(") or not start:
        return form[match.end() : match.end() + 1] in ("", ")", ",", ":")
    return DATE_BEFORE.search(before, max(0, len(before) - 8)) is not None and form[start - 1] == " "


def _is_day_and_month(match: re.Match[str]) -> bool:
    return 1 <= int(match.group(1)) <= 31 and 1 <= int(match.group(3)) <= 12


def _full_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits)
    return year if year > 99 else 2000 + year if year < 50 else 1900 + year


def read_lunar(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a day of the lunar calendar: "mùng 3 Tết", "rằm tháng 7", "28 tháng Chạp"."""
    match = _LUNAR.match(form, start)
    if match is None or (
        match.group().startswith("tháng") and COUNT_BEFORE.search(form, max(0, start - 10), start)
    ):
        return None
    tail = LUNAR_TAIL.match(form, match.end())
    return Phrase(start, tail.end() if tail else match.end(), "lunar")


def read_counted_days(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read "2 ngày 25 - 26.10"."""
    match = _COUNTED_DAYS.match(form, start)
    phrase = match and read_day(form, text, match.end() - len("ngày "), previous)
    return phrase._replace(start=start, hint=phrase.hint) if phrase else None


def read_relative_day(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a day told from today or from the day told of: "hôm qua", "sáng nay", "cùng ngày", "hôm sau"."""
    if match := _DAY_OFFSET.match(form, start):
        said = match.group(1) or match.group(2) or match.group(3)
        return Phrase(start, match.end(), "day_offset", number=_DAY_OFFSETS[said])
    if match := _NEXT_DAY.match(form, start):
        return Phrase(start, match.end(), "next_day", number=1 if match.group(1) == "sau" else -1)
    if match := SAME_DAY.match(form, start):
        return Phrase(start, match.end(), "same_day")
    return None


def read_weekday(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    """Read a weekday where it is no ordinal: "hôm thứ ba", "thứ bảy tuần trước", "chủ nhật"."""
    match = _WEEKDAY_SAID.match(form, start)
    if match is None or match.group("always") is not None:
        return None
    part, said, week = match.group(1), match.group(2), match.group(4)
    tail = HINT_TAIL.match(form, match.end())
    dated = _DATED.match(form, match.end())
    where = form.index(said, start)
    capital = (text[where].isupper() and where > 0) or text[where + 4 : where + 5].isupper()
    placed = form.endswith("vào ", 0, start)
    certain = (
        said == "chủ nhật"
        or placed
        or capital
        or week
        or dated
        or tail
        or (part and not part.startswith("ngày"))
    )
    if not certain or _HABIT_BEFORE.search(form, max(0, start - 8), start):
        return None
    number = 6 if said == "chủ nhật" else WEEKDAYS[said.removeprefix("thứ ")]
    end = tail.end() if tail else match.end()
    hint = None if tail is None else "past" if tail.group(1) else "future"
    if week:
        return Phrase(start, end, "weekday", number=number, shift=WEEK_OFFSETS.get(week, -1))
    return Phrase(
        start, end, "weekday", number=number, hint="past" if part == "hôm " and hint is None else hint
    )
