"""Amounts: a number or a range with its unit, "7-8 năm tù", "20 - 30%", "2 năm rưỡi", "một nửa", "hai phần ba"."""

import re
from typing import NamedTuple

from pipeline.stages.extract.figures.units import read_measure, read_unit
from pipeline.stages.extract.numbers import Numeral, magnitudes, read_numeral


class Amount(NamedTuple):
    """A number or range in text[start:end], whose unit begins at `number_end`; `scaled`: it has a magnitude ("triệu")."""

    start: int
    end: int
    number_end: int
    value: float
    high: float | None = None
    unit: str | None = None
    kind: str = "count"
    known: bool = False
    scaled: bool = False
    spelled: bool = False


# "400 triệu vay của bạn": from a million on, a magnitude before an unknown word is a sum of money.
SUM = 1e6
_RANGE = re.compile(r" ?[-–—~] ?(?=\d)| (?:đến|tới|-|–) ")
_TENFOLD_PARTS = {"năm": ("tháng", 12.0), "giờ": ("phút", 60.0), "phút": ("giây", 60.0)}
_IMPRISONMENT = re.compile(r" tù(?: giam| treo| có thời hạn)?(?!\w)")
_METRES_OR_FRACTION = re.compile(
    r"(?P<metres>\d)m(?P<tenths>\d\d?)(?!\w)|(?P<part>\d{1,4})/(?P<whole>\d{1,4})(?![\w/.,-]*\d|/)"
)
_QUARTER = " phần tư"
_PART_OF_SUM = re.compile(r"\d[\d.,]*/(?=\d)")


def read_amount(form: str, text: str, start: int, point: bool) -> Amount | None:
    """Read the amount that begins at `start` of a text given in `match_form` and as written.

    `point` says whether the article writes decimals with a point. Returns None where no number begins.
    """
    if (match := _PART_OF_SUM.match(form, start)) and (sum_ := _part_of_sum(form, text, match, point)):
        return sum_
    if match := _METRES_OR_FRACTION.match(form, start):
        if match.group("metres"):
            metres = float(f"{match.group('metres')}.{match.group('tenths')}")
            return Amount(start, match.end(), match.end(), metres, unit="m", kind="measure", known=True)
        return _fraction(form, text, start, match)
    number = _numeral(form, text, start, point)
    if number is None:
        return None
    if ratio := _parts(form, start, number, point):
        return ratio
    low, high, end, scaled = _range(form, text, number, point)
    return with_unit(
        form, text, Amount(start, end, end, low, high, scaled=scaled, spelled=number.spelled), point
    )


def with_unit(form: str, text: str, amount: Amount, point: bool) -> Amount:
    """Return the amount with the unit that follows it, "rưỡi" and smaller parts ("3 năm 6 tháng"), where there is one."""
    unit = read_unit(form, text, amount.number_end)
    if unit is None or (amount.value >= SUM and amount.scaled and not unit.known):
        return amount
    value, end = amount.value, unit.end
    if form.startswith(" rưỡi", end) and unit.kind != "count":
        value, end = value + 0.5, end + len(" rưỡi")
    smaller = _TENFOLD_PARTS.get(unit.name)
    if smaller and form.startswith(" ", end) and (part := read_numeral(form, end + 1, point)):
        measure = read_measure(form, text, part.end)
        if measure is not None and measure.name == smaller[0] and part.value < smaller[1]:
            value, end = value + part.value / smaller[1], measure.end
    if unit.kind == "duration" and (match := _IMPRISONMENT.match(form, end)):
        end = match.end()
    return amount._replace(end=end, value=value, unit=unit.name, kind=unit.kind, known=unit.known)


def read_half(form: str, text: str, start: int, after: int) -> Amount | None:
    """Read "nửa" of something that begins at `start` and ends at `after`: half a million, half a year."""
    end, factor = magnitudes(form, after)
    amount = Amount(start, end, end, factor / 2, scaled=factor > 1, spelled=True)
    unit = read_measure(form, text, end)
    if unit is not None and unit.kind in ("money", "measure", "duration"):
        return amount._replace(end=unit.end, unit=unit.name, kind=unit.kind, known=True)
    return amount if factor > 1 else None


def with_upper_end(form: str, text: str, amount: Amount, point: bool) -> Amount:
    """Return the range "10 triệu đồng đến 20 triệu đồng" where its upper end follows an amount, else the amount."""
    if amount.high is not None or not (match := _RANGE.match(form, amount.end)):
        return amount
    upper = read_amount(form, text, match.end(), point)
    if upper is None or upper.high is not None or upper.unit != amount.unit or upper.value <= amount.value:
        return amount
    return amount._replace(end=upper.end, high=upper.value)


def _numeral(form: str, text: str, start: int, point: bool) -> Numeral | None:
    number = read_numeral(form, start, point)
    if number is not None and number.magnitude == 1 and "," in form[start : number.end]:
        measure = read_measure(form, text, number.end)
        if measure is not None and measure.kind in ("measure", "percent"):
            return read_numeral(form, start, point, scaled=True)
    return number


def _range(form: str, text: str, number: Numeral, point: bool) -> tuple[float, float | None, int, bool]:
    """Return the lower and upper end, where the range ends, and whether a magnitude scales it."""
    scaled = number.magnitude > 1
    upper = _next_word(form, number)
    if upper is None and (match := _RANGE.match(form, number.end)):
        upper = _numeral(form, text, match.end(), point)
    if upper is None:
        return number.value, None, number.end, scaled
    low = number.value * upper.magnitude if not scaled and number.value < upper.value else number.value
    if low >= upper.value:
        low = number.value
    if low >= upper.value:
        return number.value, None, number.end, scaled
    return low, upper.value, upper.end, scaled or upper.magnitude > 1


def _next_word(form: str, number: Numeral) -> Numeral | None:
    """Return the second number of "hai ba người", "bốn, năm chục tờ"; "bốn năm" is four years."""
    if (
        not number.spelled
        or form.startswith(" năm", number.end)
        or not form.startswith((" ", ", "), number.end)
    ):
        return None
    upper = read_numeral(form, form.index(" ", number.end) + 1)
    if upper is None or not upper.spelled or upper.value / upper.magnitude != number.value + 1:
        return None
    return upper


def _fraction(form: str, text: str, start: int, match: re.Match[str]) -> Amount | None:
    part, whole = int(match.group("part")), int(match.group("whole"))
    if not 0 < part < whole or match.group("part")[0] == "0":
        return None
    if whole <= 10:
        return Amount(start, match.end(), match.end(), round(part / whole, 4), kind="ratio", known=True)
    unit = read_unit(form, text, match.end())
    if unit is None or not unit.known or unit.kind != "count":
        return None
    return Amount(start, unit.end, match.end(), float(part), unit=unit.name, kind="count", known=True)


def _part_of_sum(form: str, text: str, match: re.Match[str], point: bool) -> Amount | None:
    """Read "4.215/5.310 tỷ đồng": so much of a whole in the same magnitude and currency."""
    part = read_numeral(form, match.start(), point, scaled=True)
    whole = read_numeral(form, match.end(), point, scaled=True)
    if part is None or whole is None or part.end != match.end() - 1 or whole.magnitude == 1:
        return None
    value = part.value * whole.magnitude
    if value >= whole.value:
        return None
    return with_unit(form, text, Amount(match.start(), whole.end, whole.end, value, scaled=True), point)


def _parts(form: str, start: int, number: Numeral, point: bool) -> Amount | None:
    if not form.startswith(" phần ", number.end) or number.magnitude > 1:
        return None
    if form.startswith(_QUARTER, number.end):
        end = number.end + len(_QUARTER)
        return Amount(start, end, end, round(number.value / 4, 4), kind="ratio", known=True)
    whole = read_numeral(form, number.end + len(" phần "), point)
    if whole is None or whole.magnitude > 1 or not number.value < whole.value:
        return None
    return Amount(start, whole.end, whole.end, round(number.value / whole.value, 4), kind="ratio", known=True)
