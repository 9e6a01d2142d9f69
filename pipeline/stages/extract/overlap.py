"""Which of the spans of a text overlap a stretch of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

_start, _end = itemgetter(0), itemgetter(1)


def overlapping(spans: Sequence[tuple[int, int]], start: int, end: int) -> range:
    """Return the places of the spans that overlap a stretch; the spans stand in order, and none overlaps another."""
    return range(bisect_right(spans, start, key=_end), bisect_left(spans, end, key=_start))
