"""The phrases with which the press names a time, read into what they say, before anything is filled in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.vietnamese.matching import any_of

Kind = Literal[
    "day", "month", "months", "quarter", "half", "year", "decade", "century", "years",
    "day_offset", "weekday", "week", "quarter_offset", "weekend", "month_offset", "year_offset",
    "same_day", "next_day", "same_period", "same_year", "interval", "lunar",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase says. `number` is the quarter, half, weekday, offset, century or the like; None is unsaid.

    `hint` is "past" or "future" where the phrase says so. `loose` phrases count only beside another date
    ("đêm 24, rạng sáng 25/10"). `shift` moves the year from the present one ("tháng 5 năm ngoái": -1).
    """

    start: int
    end: int
    kind: Kind
    day: int | None = None
    month: int | None = None
    year: int | None = None
    number: int = 0
    shift: int | None = None
    hint: str | None = None
    loose: bool = False
    first: "Phrase | None" = None
    last: "Phrase | None" = None


_YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
_CLOCK = r"\d{1,2}(?:(?:h|g)\d{0,2}|:\d\d| giờ(?: \d{1,2}(?: phút)?)?)(?:'|ph)?"
_PART = r"(?:rạng sáng|sáng sớm|sáng|trưa|chiều tối|chiều muộn|chiều|tối muộn|tối|đêm muộn|đêm khuya|nửa đêm|đêm|khuya)"
_WEEKDAYS = {
    "hai": 0,
    "ba": 1,
    "tư": 2,
    "năm": 3,
    "sáu": 4,
    "bảy": 5,
    "2": 0,
    "3": 1,
    "4": 2,
    "5": 3,
    "6": 4,
    "7": 5,
}
_WEEKDAY = rf"(?:thứ {any_of(_WEEKDAYS)}(?!\w)|chủ nhật)"
_MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_NUMBERS = {
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
}
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
_ROMAN = {"i": 1, "v": 5, "x": 10}
_SHIFTS = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "kia": -2, "sau": 1, "tới": 1}

_LEAD = re.compile(
    rf"(?:(?:lúc|hồi|khoảng) (?=\d))?(?:{_CLOCK}(?: phút)?,? (?:-|–)? ?)?(?P<part>{_PART} )?"
    rf"(?:(?P<weekday>{_WEEKDAY})[, ]*[\(]?)?(?P<noun>(?:ngày|hôm|mùng|mồng|ngày mùng|ngày mồng) )?"
)
_DAYS = re.compile(r"(\d{1,2}) ?[-–] ?(\d{1,2})([/.])(\d{1,2})(?:\3(\d{4}))?(?![\w/]|[.,-]\d)")
_DAYS_TO = re.compile(r"(\d{1,2}) (?:đến|tới) (\d{1,2})([/.-])(\d{1,2})(?:\3(\d{4}))?(?![\w/]|[.,-]\d)")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d))?(?![\w/]|[.,-]\d)")
_WORDED = re.compile(
    rf"(\d{{1,2}}) tháng (\d{{1,2}}|{any_of(_MONTH_WORDS)})(?!\w|[/.,-]?\d)(?! (?:ngày|tuần|tuổi))(?:,? năm ({_YEAR}))?"
)
_WORDED_YEAR = re.compile(rf"(\d{{1,2}}) tháng (\d{{1,2}})[/.-]({_YEAR})")
_BARE = re.compile(
    r"(\d{1,2})(?![\w%]|[/.,:-]\d| (?:lần|bữa|buổi|viên|giờ|tiếng|người|suất|triệu|nghìn|ngàn|tỷ|tỉ|ca|lượt|tháng \d|tuổi|đến \d+ giờ|%))"
)
_MONTH_TAIL = re.compile(r" tháng (này|trước|sau|tới)(?!\w)")
_LUNAR = re.compile(
    rf"(?:(?:{_PART} |ngày |đêm )*(?:mùng|mồng|rằm|\d{{1,2}}) ?(?:\d{{1,2}}|một|hai|ba|tư|bốn|năm|sáu|mười)? ?"
    rf"(?:tháng (?:giêng|chạp)|tết(?: nguyên đán| âm lịch)?(?!\w))|(?:{_PART} |ngày )?rằm(?: tháng (?:\d{{1,2}}|[^\W\d_]+))?(?!\w)"
    rf"|(?:{_PART} |ngày )*(?:mùng|mồng) (?:\d{{1,2}}|một|hai|ba|tư|bốn|năm)(?![\w/.-])(?! tháng)|tháng (?:giêng|chạp)(?!\w))"
)
_LUNAR_TAIL = re.compile(r",? ?\(?(?:theo )?âm lịch\)?|,? \(?al\)|,? tháng (?:giêng|chạp)| tết(?!\w)")
_YEAR_TAIL = re.compile(
    rf",? (?:của )?(?:năm ({_YEAR})|năm (nay|này|ngoái|trước|kia|sau|tới)(?!\w)(?! đó)|(cùng năm|năm đó|năm ấy))"
)
_HINT_TAIL = re.compile(
    r" (?:(vừa qua|vừa rồi|qua|trước đó)|(tới đây|sắp tới|tới)(?! (?:ngày|tháng|năm|\d|nay)))(?!\w)"
)

_MONTH = re.compile(
    rf"tháng (\d{{1,2}}|{any_of(_MONTH_WORDS)})(?![\w%])(?:[/.-]({_YEAR})|(?![/.,:-]\d))(?! (?:lần|tuổi))"
)
_MONTH_RANGE = re.compile(rf"tháng (\d{{1,2}}) ?[-–] ?(\d{{1,2}})[/.]({_YEAR})")
_SLASHED_MONTH = re.compile(rf"(\d{{1,2}})[/-]({_YEAR})(?![\w/]|-\w)")
_MONTH_OFFSET = re.compile(r"tháng (này|trước|sau|tới|rồi|vừa qua|vừa rồi|qua)(?!\w)(?! đó)")
_YEAR_SAID = re.compile(rf"năm ({_YEAR})(?:(?: ?[-–] ?)({_YEAR}))?")
_YEAR_OFFSET = re.compile(
    r"năm (?:(nay|ngoái|kia|tới|rồi)(?!\w)|(trước|sau)(?!\w)(?! (?:đó|khi|này|nữa))|(vừa qua|vừa rồi)(?!\w))|cả (năm)(?!\w)(?! (?:\d|nay|học|người))|sang (năm)(?!\w)(?! \d)"
)
_SPAN_OF_YEARS = re.compile(
    rf"(?:giai đoạn|nhiệm kỳ|niên khoá|niên độ|niên vụ|khoá|mùa giải|mùa bóng|mùa|thời kỳ|thời gian|năm học|năm) "
    rf"\(?({_YEAR})(?: ?[-–/] ?| đến (?:năm )?)({_YEAR}|\d\d(?!\d|[.,/-]\d))"
)
_NAMED_YEAR = re.compile(
    rf"(?:năm (?:tài khoá|tài chính|học)|mùa (?:giải|xuân|hè|thu|đông|bóng)|niên vụ|vụ|sn) ({_YEAR})(?! ?[-–/] ?\d)"
)
_BARE_YEARS = re.compile(rf"({_YEAR}) ?[-–] ?({_YEAR})(?=[),.;]|$)")
_BARE_YEAR = re.compile(
    rf"({_YEAR})(?=[,.;)]|$| (?:và|là|đến|tới|của|với|tại|trên|đã|sẽ|khi|do|nhưng|cho)(?!\w))"
)
_DECADE = re.compile(r"(?:thập niên|thập kỷ|thập kỉ|những năm) (?:(\d\d\d0)|(\d0))(?!\w|[.,]\d)")
_CENTURY = re.compile(r"thế k(?:ỷ|ỉ) (?:thứ )?(\d{1,2}|[ivx]+)(?!\w)")
_QUARTER = re.compile(rf"quý ({any_of(_QUARTERS)})(?![\w.,]\w)(?!\w)")
_QUARTER_YEAR = re.compile(rf"(?:[/.-]|,? (?:của )?năm |,? )({_YEAR})")
_QUARTER_OFFSET = re.compile(r"quý (này|trước|tới|sau|vừa qua)(?!\w)(?! đó)")
_HALF = re.compile(r"(?:nửa (đầu|cuối|sau)|(?:6|sáu) tháng (đầu|cuối)) (?:của )?năm(?!\w)")
_SUMMED = ("luỹ kế ", "tính chung ", "cộng dồn ")
_CUMULATED = re.compile(r"(\d{1,2}) tháng(?!\w)")
_HALF_OF = re.compile(rf"nửa (đầu|cuối|sau) (?:của )?({_YEAR})")
_QUARTERS_OF_YEAR = re.compile(r"(hai|ba|2|3) quý đầu (?:của )?năm(?!\w)")
_MONTHS_OF_YEAR = re.compile(rf"(\d{{1,2}}|{any_of(_NUMBERS)}) tháng(?: (đầu|cuối))? (?:của )?năm(?!\w)")
_VAGUE = re.compile(r"nửa (?:đầu|cuối|sau) (?=tháng \d|năm \d|thế k|thập )")
_FIRST_MONTHS = re.compile(
    rf"(?:trong )?(\d{{1,2}}|{any_of(_NUMBERS)}) tháng(?: (đầu|cuối))?(?: của)? năm(?= {_YEAR}| nay| ngoái| trước|(?<=đầu năm)|(?<=cuối năm))"
)
_VAGUE = re.compile(r"(?:nửa )?(?:cuối|đầu|giữa) ")
_VAGUE_YEAR = re.compile(r"(?:cuối|đầu|giữa) năm(?!\w)(?! (?:học|mới|thứ|\d|đó|ấy|tháng))")
_YEAR_ALONE = re.compile(rf"[ -]({_YEAR})| (nay|này|ngoái|trước|kia|sau|tới)(?!\w)(?! đó)")
_WEEK = re.compile(r"(?:(cuối|đầu|giữa) )?tuần (này|trước|sau|tới|rồi|vừa qua|vừa rồi|qua)(?!\w)(?! đó)")
_WEEK_OFFSETS = {"này": 0, "trước": -1, "rồi": -1, "sau": 1, "tới": 1}
_DAY_OFFSET = re.compile(
    rf"(?:(?:{_PART} )?(?:ngày )?hôm (nay|qua|kia)|(?:{_PART} )?ngày (mai)|(?:{_PART}) (nay|qua|mai))(?!\w)(?! (?:hậu|này|trở))"
)
_DAY_OFFSETS = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
_SAME_DAY = re.compile(rf"(?:{_CLOCK}(?: phút)?,? )?(?:{_PART} )?(?:cùng ngày|(?:ngày )?hôm (?:đó|ấy))(?!\w)")
_NEXT_DAY = re.compile(rf"(?:{_PART} )?(?:ngày )?hôm (sau|trước)(?!\w)")
_SAME_PERIOD = re.compile(
    rf"cùng kỳ(?:,? (?:của )?năm (?:({_YEAR})|(ngoái|trước)(?: đó)?)|,? ({_YEAR}))?(?!\w)"
)
_SAME_YEAR = re.compile(r"cùng năm(?=[,.;:)]|$)|năm (?:đó|ấy)(?!\w)")
_WEEKDAY_SAID = re.compile(
    rf"(?:{_CLOCK},? )?({_PART} |hôm |ngày )?({_WEEKDAY})(?: (?:hằng|hàng) tuần(?P<always>))?(?:,? tuần (này|trước|sau|tới|rồi|qua|vừa qua)(?!\w))?"
)
_HABIT_BEFORE = re.compile(r"(?:mỗi|các|những|và|hoặc|đến|lần|đứng|hạng|người|vị trí|ngôi|xếp|lớn|cao) $")
_COUNT_BEFORE = re.compile(
    r"(?:\d|những|các|nhiều|mấy|vài|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|chục|trăm|mỗi|hàng|hằng|từng|nửa|bao nhiêu|triệu|nghìn|rưỡi|thập) $"
)
_DATE_BEFORE = re.compile(
    r"(?:^|[(“\"]|(?<!\w)(?:từ|đến|tới|vào|trước|sau|qua|dịp|lễ|khánh|tết|hết|hôm|ngày|trong|năm|chót|hạn|phiên|họp) )$"
)
_DAY_NAMED_BEFORE = re.compile(r"(?<!\w)(?:ngày|lễ|dịp|thượng đỉnh) (?:[^\W\d_]+ ){1,6}$")
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:từ|đến|tới|vào|trước|sau|trong|hồi|đầu|cuối|giữa|so với|cùng kỳ|hè|thu|xuân|đông|tết|nguyên đán|vụ|mùa|tài khoá"
    r"|kế hoạch|dự toán|bầu cử|chỉ tiêu|mục tiêu|tuyển sinh|tốt nghiệp|thpt|tăng trưởng) $"
)
_LABEL_BEFORE = re.compile(
    r"(?:số|nhà|ngõ|hẻm|ngách|kiệt|lô|tổ|độ|lớp|hoá|thửa|tờ|địa chỉ|đủ|còn|được|[/,;:-]) ?$"
)
_NO_COUNT_AFTER = re.compile(r"[,.;)]|$| (?:đến|tới|trả|tại|của|và|cho|âm|là|để|khi|do|với|ở|năm)(?!\w)")
_FRACTION_AFTER = re.compile(
    r" (?:dân số|số|diện tích|tổng|quãng|người|đường|phố|thời gian|lượng|phiếu|đại biểu|của|trong|là|trận|tỉnh|xã|quân)"
)

Reader = Callable[[str, str, int, Phrase | None], Phrase | None]

_HEAD_WORDS = (
    "ngày hôm mùng mồng rằm rạng sáng trưa chiều tối đêm khuya lúc thứ chủ tháng năm những thập thế quý nửa cuối đầu giữa tuần cùng "
    "giai nhiệm niên khoá mùa thời vụ sn cả sang hai ba bốn sáu bảy tám chín mười"
)
# The mark in front lets the search leap from word to word.
HEAD = re.compile(rf"[ (\[“\"‘'–—-]([0-9]+|{any_of(_HEAD_WORDS.split(' '))}(?!\w))")


def read_phrases(form: str, text: str) -> list[Phrase]:
    """Find the phrases that name a time, in the order of the text, and join those that make one: ranges, appositions.

    `form` is the text in `match_form`; `text`, as written, tells "Thứ Ba" from a third thing.
    """
    found: list[Phrase] = []
    done = 0
    for match in HEAD.finditer(f" {form}"):
        start, head = match.start(1) - 1, match.group(1)
        if start < done or (form[start - 1 : start] == "-" and form[start - 2 : start - 1].isalpha()):
            continue
        previous = found[-1] if found else None
        for reader in _READERS["0" if head.isdecimal() else head]:
            phrase = reader(form, text, start, previous)
            if phrase is not None:
                found.append(phrase)
                done = phrase.end
                break
    return [phrase for phrase in _joined(form, found) if not phrase.loose]


def _read_day(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    lead = _LEAD.match(form, start)
    core = lead.end() if lead else start
    headed = core > start
    beside = previous is not None and _BESIDE.fullmatch(form, previous.end, start) is not None
    noun = bool(lead and lead.group("noun"))
    if match := _DAYS.match(form, core) or _DAYS_TO.match(form, core):
        first, last, month = int(match.group(1)), int(match.group(2)), int(match.group(4))
        since = _since(form, start)
        if (
            first < last <= 31
            and 1 <= month <= 12
            and (headed or match.group(3) == "/" or match.group(5) or since < start)
        ):
            end = _with_tail(form, Phrase(core, match.end(), "day", last, month, _number(match.group(5))))
            return Phrase(since, end.end, "interval", first=Phrase(core, core, "day", first), last=end)
    listed = beside and previous is not None and previous.kind == "day" and previous.month is None
    if listed and not headed and (match := _BARE.match(form, core)):
        return Phrase(start, match.end(), "day", int(match.group(1)), loose=True)
    if (match := _NUMERIC.match(form, core)) and _is_day_and_month(match):
        if headed or match.group(4) or _stands_as_date(form, text, start, match, beside):
            past = "past" if lead and (lead.group("noun") or "").startswith("hôm") else None
            said = int(match.group(1)), int(match.group(3)), _full_year(match.group(4))
            return _with_tail(form, Phrase(start, match.end(), "day", *said, hint=past))
        return None
    if match := _WORDED_YEAR.match(form, core) or _WORDED.match(form, core):
        month_said = match.group(2)
        month = int(month_said) if month_said.isdecimal() else _MONTH_WORDS[month_said]
        if int(match.group(1)) <= 31 and 1 <= month <= 12:
            return _with_tail(
                form, Phrase(start, match.end(), "day", int(match.group(1)), month, _number(match.group(3)))
            )
    if headed and lead and (match := _BARE.match(form, core)) and 1 <= int(match.group(1)) <= 31:
        month = _MONTH_TAIL.match(form, match.end()) if noun else None
        if month:
            offset = _SHIFTS.get(month.group(1), -1)
            return Phrase(
                start,
                month.end(),
                "day",
                int(match.group(1)),
                first=Phrase(start, start, "month_offset", number=offset),
            )
        if noun or lead.group("part"):
            return _with_tail(form, Phrase(start, match.end(), "day", int(match.group(1)), loose=not noun))
    return None


def _since(form: str, start: int) -> int:
    """Return where a range begins that "từ" opens."""
    return start - len("từ ") if form.endswith("từ ", 0, start) else start


def _stands_as_date(form: str, text: str, start: int, match: re.Match[str], beside: bool) -> bool:
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
        return (
            before.endswith((" từ ", " đến ", " vào ", " lễ ", " dịp "))
            and _NO_COUNT_AFTER.match(form, match.end()) is not None
        )
    if match.group(2) != "/":
        return False
    if before.endswith("(") or not start:
        return form[match.end() : match.end() + 1] in ("", ")", ",", ":")
    return _DATE_BEFORE.search(before, max(0, len(before) - 8)) is not None and form[start - 1] == " "


def _is_day_and_month(match: re.Match[str]) -> bool:
    return 1 <= int(match.group(1)) <= 31 and 1 <= int(match.group(3)) <= 12


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _full_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits)
    return year if year > 99 else 2000 + year if year < 50 else 1900 + year


def _with_tail(form: str, phrase: Phrase) -> Phrase:
    """Take in what follows a day or month: "năm ngoái", "tới", "âm lịch"."""
    if phrase.year is None and (match := _YEAR_TAIL.match(form, phrase.end)):
        year, shift, same = match.groups()
        if same:
            phrase = replace(phrase, end=match.end(), first=Phrase(match.start(), match.end(), "same_year"))
        else:
            phrase = replace(
                phrase, end=match.end(), year=_number(year), shift=None if year else _SHIFTS[shift]
            )
    if match := _LUNAR_TAIL.match(form, phrase.end):
        return replace(phrase, end=match.end(), kind="lunar")
    if match := _HINT_TAIL.match(form, phrase.end):
        return replace(phrase, end=match.end(), hint="past" if match.group(1) else "future")
    return phrase


def _read_lunar(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    match = _LUNAR.match(form, start)
    if match is None or (
        match.group().startswith("tháng") and _COUNT_BEFORE.search(form, max(0, start - 10), start)
    ):
        return None
    tail = _LUNAR_TAIL.match(form, match.end())
    return Phrase(start, tail.end() if tail else match.end(), "lunar")


def _read_counted_days(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    match = re.compile(r"(?:\d|hai|ba|bốn) ngày (?=\d{1,2}(?: ?[-–] ?| và | đến |, ?)\d{1,2}[/.-]\d)").match(
        form, start
    )
    phrase = match and _read_day(form, text, match.end() - len("ngày "), previous)
    return replace(phrase, start=start, hint=phrase.hint) if phrase else None


def _read_month(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    core = match.end() if (match := _VAGUE.match(form, start)) else start
    if core == start and _COUNT_BEFORE.search(form, max(0, start - 10), start):
        return None
    if match := _MONTH_OFFSET.match(form, core):
        said = match.group(1)
        offset = _SHIFTS.get(said, _WEEK_OFFSETS.get(said, -1))
        return Phrase(start, match.end(), "month_offset", number=offset)
    if match := _MONTH_RANGE.match(form, core):
        first, last, year = (int(part) for part in match.groups())
        return (
            Phrase(start, match.end(), "months", month=first, number=last, year=year)
            if first < last <= 12
            else None
        )
    if form.startswith("tháng năm", core) and text[core + 6] == "N":
        return _with_tail(form, Phrase(start, core + len("tháng năm"), "month", month=5))
    if match := _MONTH.match(form, core):
        said = match.group(1)
        month = int(said) if said.isdecimal() else _MONTH_WORDS[said]
        if 1 <= month <= 12:
            phrase = Phrase(start, match.end(), "month", month=month, year=_number(match.group(2)))
            return _with_tail(form, phrase)
    return None


def _read_slashed_month(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    match = _SLASHED_MONTH.match(form, start)
    beside = previous is not None and _BESIDE.fullmatch(form, previous.end, start) is not None
    if match is None or not 1 <= int(match.group(1)) <= 12:
        return None
    if not beside and not _DATE_BEFORE.search(form, max(0, start - 8), start):
        return None
    return Phrase(start, match.end(), "month", month=int(match.group(1)), year=int(match.group(2)))


def _read_months_of_year(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    if match := _QUARTERS_OF_YEAR.match(form, start):
        quarters = 2 if match.group(1) in ("hai", "2") else 3
        kind: Kind = "half" if quarters == 2 else "months"
        return _with_year(form, Phrase(start, match.end(), kind, month=1, number=1 if quarters == 2 else 9))
    if match := _HALF_OF.match(form, start):
        return Phrase(
            start, match.end(), "half", number=1 if match.group(1) == "đầu" else 2, year=int(match.group(2))
        )
    if match := _HALF.match(form, start):
        half = 1 if "đầu" in match.groups() else 2
        return _with_year(form, Phrase(start, match.end(), "half", number=half))
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
    number = int(count) if count.isdecimal() else _NUMBERS[count]
    if not 2 <= number <= 11:
        return None
    months = (13 - number, 12) if part == "cuối" else (1, number)
    phrase = _with_year(form, Phrase(start, match.end(), "months", month=months[0], number=months[1]))
    return phrase if part or phrase.year is not None or phrase.shift is not None else None


def _with_year(form: str, phrase: Phrase) -> Phrase:
    """Take in the year that follows "năm": "6 tháng đầu năm | 2025"."""
    if match := _YEAR_ALONE.match(form, phrase.end):
        year, shift = match.groups()
        return replace(phrase, end=match.end(), year=_number(year), shift=None if year else _SHIFTS[shift])
    return phrase


def _read_quarter(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    core = match.end() if (match := _VAGUE.match(form, start)) else start
    if match := _QUARTER_OFFSET.match(form, core):
        return Phrase(start, match.end(), "quarter_offset", number=_WEEK_OFFSETS.get(match.group(1), -1))
    match = _QUARTER.match(form, core)
    if match is None:
        return None
    phrase = Phrase(start, match.end(), "quarter", number=_QUARTERS[match.group(1)])
    if year := _QUARTER_YEAR.match(form, phrase.end):
        return replace(phrase, end=year.end(), year=int(year.group(1)))
    if match.group(1) in ("đầu", "cuối") and (
        year := re.compile(r" (?:của )?năm(?!\w)").match(form, phrase.end)
    ):
        return _with_year(form, replace(phrase, end=year.end()))
    return _with_tail(form, phrase)


def _read_year(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    core = start
    counted = _COUNT_BEFORE.search(form, max(0, start - 10), start)
    if not counted and (match := _SAME_YEAR.match(form, start)):
        return Phrase(start, match.end(), "same_year")
    if match := _VAGUE_YEAR.match(form, start):
        return _with_year(form, Phrase(start, match.end(), "year_offset"))
    if match := _VAGUE.match(form, start):
        core = match.end()
    if match := _DECADE.match(form, core):
        decade = int(match.group(1)) if match.group(1) else 1900 + int(match.group(2))
        return Phrase(start, match.end(), "decade", year=decade)
    if match := _CENTURY.match(form, core):
        number = int(match.group(1)) if match.group(1).isdecimal() else _roman(match.group(1))
        return Phrase(start, match.end(), "century", number=number) if 1 <= number <= 22 else None
    if match := _YEAR_SAID.match(form, core):
        first, last = int(match.group(1)), _number(match.group(2))
        if last is not None and last > first:
            return Phrase(start, match.end(), "years", year=first, number=last)
        return Phrase(start, match.end(1), "year", year=first)
    if core > start and (match := _BARE_YEAR.match(form, core)):
        return Phrase(start, match.end(1), "year", year=int(match.group(1)))
    if match := _YEAR_OFFSET.match(form, core):
        if counted:
            return None
        near, next_to, past, _, coming = match.groups()
        number = _SHIFTS.get(near or next_to or "", -1 if near or past else int(bool(coming)))
        return Phrase(start, match.end(), "year_offset", number=number, hint="beside" if next_to else None)
    return None


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def _read_years(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    if match := _NAMED_YEAR.match(form, start):
        return Phrase(start, match.end(), "year", year=int(match.group(1)))
    match = _SPAN_OF_YEARS.match(form, start)
    if match is None:
        return None
    first, last = int(match.group(1)), int(match.group(2))
    last += first - first % 100 if last < 100 else 0
    return Phrase(start, match.end(), "years", year=first, number=last) if first < last else None


def _read_bare_year(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
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


def _read_week(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    match = _WEEK.match(form, start)
    if match is None or _COUNT_BEFORE.search(form, max(0, start - 10), start):
        return None
    part, said = match.groups()
    offset = _WEEK_OFFSETS.get(said, -1)
    return Phrase(start, match.end(), "weekend" if part == "cuối" else "week", number=offset, hint=said)


def _read_relative_day(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    if match := _DAY_OFFSET.match(form, start):
        said = match.group(1) or match.group(2) or match.group(3)
        return Phrase(start, match.end(), "day_offset", number=_DAY_OFFSETS[said])
    if match := _NEXT_DAY.match(form, start):
        return Phrase(start, match.end(), "next_day", number=1 if match.group(1) == "sau" else -1)
    if match := _SAME_DAY.match(form, start):
        return Phrase(start, match.end(), "same_day")
    return None


def _read_same(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    if match := _SAME_DAY.match(form, start):
        return Phrase(start, match.end(), "same_day")
    if match := _SAME_PERIOD.match(form, start):
        year = _number(match.group(1) or match.group(3))
        shift = {"ngoái": -1, "trước": -1}.get(match.group(2) or "")
        return Phrase(start, match.end(), "same_period", year=year, shift=shift)
    if match := _SAME_YEAR.match(form, start):
        return Phrase(start, match.end(), "same_year")
    return None


def _read_weekday(form: str, text: str, start: int, previous: Phrase | None) -> Phrase | None:
    match = _WEEKDAY_SAID.match(form, start)
    if match is None or match.group("always") is not None:
        return None
    part, said, week = match.group(1), match.group(2), match.group(4)
    tail = _HINT_TAIL.match(form, match.end())
    dated = re.compile(r" ?[,(]+ ?(?:ngày )?\d{1,2}[/.-]\d| ngày \d").match(form, match.end())
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
    number = 6 if said == "chủ nhật" else _WEEKDAYS[said.removeprefix("thứ ")]
    end = tail.end() if tail else match.end()
    hint = None if tail is None else "past" if tail.group(1) else "future"
    if week:
        return Phrase(start, end, "weekday", number=number, shift=_WEEK_OFFSETS.get(week, -1))
    return Phrase(
        start, end, "weekday", number=number, hint="past" if part == "hôm " and hint is None else hint
    )


_BESIDE = re.compile(r",? \(?(?:ngày )?|,? ?(?:và|đến|tới|rạng sáng|tối|sáng)? ?|[-–(]| [-–] ")
_LISTED = re.compile(r", | và |-| - |, và | hoặc ")
_TO = re.compile(r" ?(?:-|–|—|~) ?| (?:cho )?(?:đến|tới)(?: hết| cuối| đầu)? ")
_AND = re.compile(r",? và (?:ngày )?|, ?|,? (?:rạng sáng|sáng|tối) ")
_APPOSITION = re.compile(r",? \(?(?:tức )?|,? ?\(")
_FROM_NOW = re.compile(r"(?<!\w)từ (?:nay|bây giờ) (?:cho )?(?:đến|tới) (?:hết )?$")
_STANDS_FOR_DAY = ("day_offset", "weekday", "same_day")


def _joined(form: str, phrases: list[Phrase]) -> list[Phrase]:
    phrases = [_from_now(form, phrase) for phrase in phrases]
    for index in range(len(phrases) - 2, -1, -1):
        phrases[index] = _lent(form, phrases[index], phrases[index + 1])
    joined: list[Phrase] = []
    for phrase in phrases:
        one = _join(form, joined[-1], phrase) if joined else None
        if one is not None:
            joined[-1] = one
        else:
            joined.append(phrase)
    return joined


def _from_now(form: str, phrase: Phrase) -> Phrase:
    """Return the stretch that "từ nay đến" opens."""
    opening = _FROM_NOW.search(form, max(0, phrase.start - 24), phrase.start)
    if opening is None or phrase.kind == "interval":
        return phrase
    today = Phrase(opening.start(), opening.start(), "day_offset")
    return Phrase(opening.start(), phrase.end, "interval", first=today, last=phrase, loose=phrase.loose)


def _lent(form: str, left: Phrase, right: Phrase) -> Phrase:
    """Return the left phrase with the month or year that its right neighbour says for both: "ngày 3, 4 và 5/6", "đêm 24, rạng sáng 25/10"."""
    if (
        left.kind != right.kind
        or left.kind not in ("day", "month", "quarter")
        or left.year
        or left.shift is not None
    ):
        return left
    gap = form[left.end : right.start]
    if len(gap) > 5 or not (_AND.fullmatch(gap) or left.loose):
        return left
    if left.kind != "day":
        return replace(left, year=right.year, shift=right.shift)
    if left.month is not None:
        return replace(left, year=right.year, shift=right.shift)
    if right.month is None or (left.day or 0) > (right.day or 0):
        return left
    if gap == " và " and not left.loose and right.day == (left.day or 0) + 1:
        return left
    return replace(left, month=right.month, year=right.year, loose=False)


def _join(form: str, left: Phrase, right: Phrase) -> Phrase | None:
    """Return the one phrase that two neighbours make: a range, a day said twice, a day that borrows the other's month."""
    if right.kind == "day" and left.kind in _STANDS_FOR_DAY and right.month is not None:
        said_twice = form[right.start].isdecimal() or form.startswith("ngày", right.start)
        if said_twice and _APPOSITION.fullmatch(form, left.end, right.start):
            closed = form[right.end : right.end + 1] == ")" and "(" in form[left.end : right.start]
            return replace(right, start=left.start, end=right.end + closed)
    comparable = {left.kind, right.kind} <= {"day", "month", "year", "quarter"} or left.kind == "day_offset"
    since = form.endswith("từ ", 0, left.start)
    if (
        comparable
        and _TO.fullmatch(form, left.end, right.start)
        and (since or (left.kind == right.kind and _is_range(form, left)))
    ):
        return Phrase(
            _since(form, left.start), right.end, "interval", first=left, last=right, loose=right.loose
        )
    if left.kind == right.kind == "day" and left.month is None and right.month is not None:
        if form[left.end : right.start] == " và " and left.day is not None and right.day is not None:
            if right.day == left.day + 1 and not left.loose:
                return Phrase(left.start, right.end, "interval", first=left, last=right)
    return None


def _is_range(form: str, left: Phrase) -> bool:
    return left.kind == "day" or form[left.end : left.end + 2] in (" -", " –") or form[left.end] in "-–"


_READERS: dict[str, tuple[Reader, ...]] = {
    "0": (
        _read_lunar,
        _read_months_of_year,
        _read_counted_days,
        _read_relative_day,
        _read_day,
        _read_slashed_month,
        _read_bare_year,
    ),
    "tháng": (_read_lunar, _read_month),
    "năm": (_read_year,),
    "những": (_read_year,),
    "thập": (_read_year,),
    "thế": (_read_year,),
    "quý": (_read_quarter,),
    "nửa": (_read_relative_day, _read_day, _read_months_of_year, _read_month, _read_year),
    "tuần": (_read_week,),
    "cùng": (_read_same,),
    "thứ": (_read_day, _read_weekday),
    "chủ": (_read_day, _read_weekday),
    "lúc": (_read_relative_day, _read_day),
}
_READERS |= dict.fromkeys(
    ("ngày", "hôm", "mùng", "mồng", "rằm", "rạng", "sáng", "trưa", "chiều", "tối", "đêm", "khuya"),
    (_read_lunar, _read_relative_day, _read_day, _read_weekday),
)
_READERS |= dict.fromkeys(("cuối", "đầu", "giữa"), (_read_week, _read_month, _read_quarter, _read_year))
_READERS |= dict.fromkeys(("giai", "nhiệm", "niên", "khoá", "mùa", "thời", "vụ", "sn"), (_read_years,))
_READERS |= dict.fromkeys(
    ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"), (_read_months_of_year, _read_counted_days)
)
_READERS |= {"năm": (_read_years, _read_year), "cả": (_read_year,), "sang": (_read_year,)}
