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
from pipeline.stages.extract.dates.years import read_bare_year, read_same, read_year, read_years
from pipeline.vietnamese.matching import any_of

_HEAD_WORDS = (
    "ngày hôm mùng mồng rằm rạng sáng trưa chiều tối đêm khuya lúc thứ chủ tháng năm những thập thế quý nửa cuối đầu giữa tuần cùng "
    "giai nhiệm niên khoá mùa thời vụ sn cả sang hai ba bốn sáu bảy tám chín mười"
)
# Of the numbers only those that what follows lets be a day, a clock time or a year.
_NUMBER = (
    r"[0-9]{1,2}(?=[/.-][0-9]|h|[:g][0-9]| ?[-–] ?[0-9]|, [0-9]| (?:tháng|giờ|tết|ngày|đến|tới|và|âm|quý)(?!\w))"
    r"|(?:1[0-9]|20)[0-9][0-9](?![0-9])"
)
# The mark in front lets the search leap from word to word.
HEAD = re.compile(rf"[ (\[“\"‘'–—-]({_NUMBER}|{any_of(_HEAD_WORDS.split(' '))}(?!\w))")


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
    return [phrase for phrase in join_phrases(form, found) if not phrase.loose]


_READERS: dict[str, tuple[Reader, ...]] = {
    "0": (
        read_lunar,
        read_months_of_year,
        read_counted_days,
        read_relative_day,
        read_day,
        read_slashed_month,
        read_bare_year,
    ),
    "tháng": (read_lunar, read_month),
    "năm": (read_year,),
    "những": (read_year,),
    "thập": (read_year,),
    "thế": (read_year,),
    "quý": (read_quarter,),
    "nửa": (read_relative_day, read_day, read_months_of_year, read_month, read_year),
    "tuần": (read_week,),
    "cùng": (read_same,),
    "thứ": (read_day, read_weekday),
    "chủ": (read_day, read_weekday),
    "lúc": (read_relative_day, read_day),
}
_READERS |= dict.fromkeys(
    ("ngày", "hôm", "mùng", "mồng", "rằm", "rạng", "sáng", "trưa", "chiều", "tối", "đêm", "khuya"),
    (read_lunar, read_relative_day, read_day, read_weekday),
)
_READERS |= dict.fromkeys(("cuối", "đầu", "giữa"), (read_week, read_month, read_quarter, read_year))
_READERS |= dict.fromkeys(("giai", "nhiệm", "niên", "khoá", "mùa", "thời", "vụ", "sn"), (read_years,))
_READERS |= dict.fromkeys(
    ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"), (read_months_of_year, read_counted_days)
)
_READERS |= {"năm": (read_years, read_year), "cả": (read_year,), "sang": (read_year,)}
