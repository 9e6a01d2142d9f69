"""Who spoke last, and for how long that is remembered."""

import re
from typing import NamedTuple

PROMINENT = re.compile(
    r"(?:\A|[.,;:!?“”\"…)] ?|[-–] )(?:(?!(?:của|cùng|với|tại|ở|về|cho(?! (?:thấy|rằng|biết|hay))|gặp|từ|tới|đến|như|bị|được) )[\w.]+ ){0,12}\Z"
)
REMEMBERED = 3
"""For how many paragraphs a pronoun may mean whoever spoke last."""
MEMORY = 12
"""How many earlier mentions of people a pronoun may reach back."""


class Spoke(NamedTuple):
    """Who spoke last, and up to where; `unnamed` is up to where somebody without a name spoke after that."""

    speaker: int | None
    place: tuple[int, int]
    unnamed: tuple[int, int] | None = None
