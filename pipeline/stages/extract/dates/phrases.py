"""The phrases with which the press names a time, read into what they say."""

import re

from pipeline.stages.extract.dates.days import (
    read_counted_days,
    read_day,
    read_lunar,
    read_relative_day,
    read_weekday,
)
from pipeline.stages.extract.dates.joins import join_phrases
from pipeline.stages.extract.dates.months import (
    read_month,
    read_months_of_year,
    read_quarter,
    read_slashed_month,
    read_week,
)
from pipeline.stages.extract.dates.phrase import Phrase, Reader
from pipeline.stages.extract.dates.words import MONTH_WORDS, WEEKDAYS
from pipeline.stages.extract.dates.years import read_bare_year, read_same, read_year, read_years
from pipeline.vietnamese.matching import any_of

_YEAR_AHEAD = r"(?: \w+)? \(?[12]\d"
_DAY_READERS = (read_lunar, read_relative_day, read_day, read_weekday)

# The words that may begin a phrase, what must follow for one to be read, and who reads it.
_HEADS: tuple[tuple[str, str, tuple[Reader, ...]], ...] = (
    ("ngày", r" (?:\d|hôm|mai|mùng|mồng|rằm|thứ|chủ)", _DAY_READERS),
    ("hôm", r" (?:\d|nay|qua|kia|sau|trước|đó|ấy|thứ|chủ)", _DAY_READERS),
    (
        "sáng trưa chiều tối đêm khuya",
        r" (?:\d|nay|qua|mai|ngày|hôm|thứ|chủ|cùng|mùng|mồng|rằm|sớm|muộn|tối|khuya)",
        _DAY_READERS,
    ),
    ("mùng mồng rằm rạng", r"(?!\w)", _DAY_READERS),
    ("lúc", r" \d", (read_relative_day, read_day)),
    ("thứ", rf" {any_of(WEEKDAYS)}(?!\w)", (read_day, read_weekday)),
    ("chủ", " nhật", (read_day, read_weekday)),
    ("tuần", " (?:này|trước|sau|tới|rồi|vừa|qua)", (read_week,)),
    (
        "tháng",
        rf" (?:\d|{any_of(MONTH_WORDS)}|năm|giêng|chạp|này|trước|sau|tới|rồi|vừa|qua)",
        (read_lunar, read_month),
    ),
    ("quý", r"(?!\w)", (read_quarter,)),
    (
        "nửa",
        " (?:đêm|đầu|cuối|giữa|sau)",
        (read_relative_day, read_day, read_months_of_year, read_month, read_year),
    ),
    (
        "cuối đầu giữa",
        r" (?:tuần|tháng|quý|năm|những|thập|thế|[12]\d)",
        (read_week, read_month, read_quarter, read_year),
    ),
    ("năm", r" (?:[12(]|nay|ngoái|kia|tới|rồi|trước|sau|vừa|đó|ấy|học|tài)", (read_years, read_year)),
    ("cả sang", " năm", (read_year,)),
    ("những", r" năm \d", (read_year,)),
    ("thập", r" (?:niên|kỷ|kỉ) \d", (read_year,)),
    ("thế", " k[ỷỉ]", (read_year,)),
    ("giai nhiệm niên khoá mùa thời vụ sn", _YEAR_AHEAD, (read_years,)),
    ("cùng", " (?:ngày|kỳ|năm)", (read_same,)),
    (
        "hai ba bốn sáu bảy tám chín mười",
        "(?: một)? (?:tháng|quý|ngày)",
        (read_months_of_year, read_counted_days),
    ),
)
_READERS = {word: readers for words, _, readers in _HEADS for word in words.split(" ")}
_NUMBER_READERS = (
    read_lunar,
    read_months_of_year,
    read_counted_days,
    read_relative_day,
    read_day,
    read_slashed_month,
)


def _head() -> str:
    """Return the pattern of all heads, those of one initial together: most words are left after one character."""
    initials: dict[str, list[str]] = {}
    for words, follows, _ in _HEADS:
        for word in words.split(" "):
            initials.setdefault(word[0], []).append(f"{word[1:]}(?={follows})")
    return "|".join(f"{initial}(?:{'|'.join(rest)})" for initial, rest in sorted(initials.items()))


# Of the numbers only those that what follows lets be a day, a clock time or a year.
_NUMBER = (
    r"[0-9]{1,2}(?=[/.-][0-9]|h|[:g][0-9]| ?[-–] ?[0-9]|, [0-9]| (?:tháng|giờ|tết|ngày|đến|tới|và|âm|quý)(?!\w))"
    r"|(?:1[0-9]|20)[0-9][0-9](?![0-9])"
)
# The mark in front lets the search leap from word to word.
HEAD = re.compile(rf"[ (\[“\"‘'–—-]({_NUMBER}|{_head()})")


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
        for reader in _readers(head):
            phrase = reader(form, text, start, previous)
            if phrase is not None:
                found.append(phrase)
                done = phrase.end
                break
    if not found:
        return found
    return [phrase for phrase in join_phrases(form, found) if not phrase.loose]


def _readers(head: str) -> tuple[Reader, ...]:
    if head.isdecimal():
        return (read_bare_year,) if len(head) > 2 else _NUMBER_READERS
    return _READERS[head]
