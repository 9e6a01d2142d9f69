"""Neighbouring phrases that make one: ranges, a day said twice, days that share a month."""

import re

from pipeline.stages.extract.dates.phrase import Phrase
from pipeline.stages.extract.dates.words import range_start

_TO = re.compile(r" ?(?:-|–|—|~) ?| (?:cho )?(?:đến|tới)(?: hết| cuối| đầu)? ")
_AND = re.compile(r",? và (?:ngày )?|, ?|,? (?:rạng sáng|sáng|tối) ")
_APPOSITION = re.compile(r",? \(?(?:tức )?|,? ?\(")
_FROM_NOW = re.compile(r"(?<!\w)từ (?:nay|bây giờ) (?:cho )?(?:đến|tới) (?:hết )?$")
_STANDS_FOR_DAY = ("day_offset", "weekday", "same_day")


def join_phrases(form: str, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases of a paragraph, in order, with those that make one joined and what they share filled in."""
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
        return left._replace(year=right.year, shift=right.shift)
    if left.month is not None:
        return left._replace(year=right.year, shift=right.shift)
    if right.month is None or (left.day or 0) > (right.day or 0):
        return left
    if gap == " và " and not left.loose and right.day == (left.day or 0) + 1:
        return left
    return left._replace(month=right.month, year=right.year, loose=False)


def _join(form: str, left: Phrase, right: Phrase) -> Phrase | None:
    """Return the one phrase that two neighbours make: a range, a day said twice, a day that borrows the other's month."""
    if right.kind == "day" and left.kind in _STANDS_FOR_DAY and right.month is not None:
        said_twice = form[right.start].isdecimal() or form.startswith("ngày", right.start)
        if said_twice and _APPOSITION.fullmatch(form, left.end, right.start):
            closed = form[right.end : right.end + 1] == ")" and "(" in form[left.end : right.start]
            return right._replace(start=left.start, end=right.end + closed)
    if right.kind == "lunar" and left.kind == "day" and _TO.fullmatch(form, left.end, right.start):
        return right._replace(start=range_start(form, left.start))
    comparable = {left.kind, right.kind} <= {"day", "month", "year", "quarter"} or left.kind == "day_offset"
    start = range_start(form, left.start)
    opened = start < left.start or (left.kind == right.kind and _is_range(form, left))
    if comparable and opened and _TO.fullmatch(form, left.end, right.start):
        return Phrase(start, right.end, "interval", first=left, last=right, loose=right.loose)
    if left.kind == right.kind == "day" and left.month is None and right.month is not None and not left.loose:
        follows = left.day is not None and right.day == left.day + 1
        if follows and form[left.end : right.start] == " và ":
            return Phrase(left.start, right.end, "interval", first=left, last=right)
    return None


def _is_range(form: str, left: Phrase) -> bool:
    return left.kind == "day" or form[left.end : left.end + 2] in (" -", " –") or form[left.end] in "-–"
