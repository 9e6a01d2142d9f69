"""What a phrase says of time, before anything is filled in."""

from collections.abc import Callable
from typing import Literal, NamedTuple

Kind = Literal[
    "day", "month", "months", "quarter", "half", "year", "decade", "century", "years",
    "day_offset", "weekday", "week", "quarter_offset", "weekend", "month_offset", "year_offset",
    "same_day", "next_day", "same_period", "same_year", "school_year", "interval", "lunar",
]  # fmt: skip


class Phrase(NamedTuple):
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


Reader = Callable[[str, str, int, Phrase | None], Phrase | None]
