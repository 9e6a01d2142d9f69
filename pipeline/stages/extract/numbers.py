"""Numerals in digits and in words: "2.500 tỷ", "3,7", "7 tỷ 500 triệu", "hai mươi lăm", "hàng trăm nghìn".

All functions read text in `match_form`; a numeral says where it ends, so that a reader can go on from there.
"""

import re
from typing import NamedTuple

from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of, match_form


class Numeral(NamedTuple):
    """A number that ends at `end`; `magnitude` is the last word that multiplied it (1 where none did)."""

    end: int
    value: float
    magnitude: float
    spelled: bool


_DIGITS = r"\d+(?:[.,]\d+)*"
_UNITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
# After a ten five is "lăm": "hai mươi năm" is twenty years.
_AFTER_TENS = {**_UNITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_UNIT = any_of(_UNITS)
_TENS = rf"(?:(?:{_UNIT} mươi|mười)(?: {any_of(_AFTER_TENS.keys() - {'năm'})}(?!\w))?)"
_SPELLED = rf"(?:{_UNIT} trăm(?: (?:lẻ|linh) {_UNIT}| {_TENS})?|{_TENS}|{_UNIT})(?!\w)"

_MAGNITUDES = {match_form(row["form"]): float(row["value"]) for row in table("magnitudes")}
_OTHER_WORDS = "".join(
    rf"(?!{row['form']} {any_of(row['not_before'].split('|'))}(?!\w))"
    for row in table("magnitudes")
    if row["not_before"]
)
NUMBER_WORDS: frozenset[str] = frozenset((*_UNITS, "mười"))
MAGNITUDE_WORDS: frozenset[str] = frozenset(form for form in _MAGNITUDES if form not in ("k", "tr"))
# "500k" and "2tr" are written in one.
_MAGNITUDE_WORD = rf"(?: ?{_OTHER_WORDS}({any_of(MAGNITUDE_WORDS)})|(k|tr))(?!\w)"
_MAGNITUDE = re.compile(_MAGNITUDE_WORD)
_NUMBER = re.compile(rf"(?:({_DIGITS})|{_SPELLED})(?P<magnitude>{_MAGNITUDE_WORD})?")

_BILLION = 1e9
# Each begins with a set of characters, for which the engine searches fastest.
_COMMA_DECIMALS = re.compile(r"[0-9](?:,[0-9]{1,2}(?![0-9.,]*[0-9])|\.[0-9]{3}\.[0-9]{3})")
_POINT_DECIMALS = re.compile(
    r"[0-9](?:\.[0-9]{1,2}(?:%| (?:triệu|tỷ|tỉ|nghìn|ngàn|km|m|kg|%|usd|million|billion|trillion|per ?cent)(?!\w))|,[0-9]{3},[0-9]{3})"
)


def points_decimals(text: str) -> bool:
    """Return whether a text in `match_form` writes decimals with a point and thousands with a comma."""
    points = len(_POINT_DECIMALS.findall(text))
    return points > 0 and points > len(_COMMA_DECIMALS.findall(text))


def digits_value(digits: str, point: bool, scaled: bool) -> float:
    """Return the value of a number in digits.

    Args:
        digits: such as "1.000", "3,7" or "1,234,567".
        point: whether the article writes decimals with a point.
        scaled: whether a magnitude or a measure follows, so that a lone "1,234" is a decimal.

    """
    dots, commas = digits.count("."), digits.count(",")
    if not dots and not commas:
        return float(digits)
    if dots and commas:
        decimal = max(digits.rfind("."), digits.rfind(","))
        return float(re.sub(r"[.,]", "", digits[:decimal]) + "." + re.sub(r"[.,]", "", digits[decimal + 1 :]))
    parts = re.split(r"[.,]", digits)
    grouped = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    if len(parts) > 2:
        return float("".join(parts)) if grouped else float(f"{parts[0]}.{''.join(parts[1:])}")
    if grouped and dots:
        grouped = not (point and scaled)
    elif grouped:
        grouped = point or parts[1] == "000" or not scaled
    return float("".join(parts)) if grouped else float(f"{parts[0]}.{parts[1]}")


def _spelled_value(words: str) -> int:
    total = current = 0
    for word in words.split(" "):
        if word == "trăm":
            total, current = total + current * 100, 0
        elif word == "mươi":
            total, current = total + current * 10, 0
        elif word == "mười":
            total += 10
        else:
            current = _AFTER_TENS.get(word, 0)
    return total + current


def _plain(match: re.Match[str], point: bool, scaled: bool) -> Numeral:
    """Return the number of a match of `_NUMBER` without its magnitude."""
    end = match.start("magnitude")
    end = match.end() if end < 0 else end
    if digits := match.group(1):
        return Numeral(end, digits_value(digits, point, scaled), 1.0, False)
    return Numeral(end, float(_spelled_value(match.group()[: end - match.start()])), 1.0, True)


def magnitudes(form: str, start: int) -> tuple[int, float]:
    """Return where the magnitudes at `start` (" nghìn tỷ") end, and their product; (start, 1) where there is none."""
    factor = 1.0
    while factor < _BILLION and (match := _MAGNITUDE.match(form, start)):
        start, factor = match.end(), factor * _MAGNITUDES[match.group(1) or match.group(2)]
    return start, factor


def read_numeral(form: str, start: int, point: bool = False, scaled: bool = False) -> Numeral | None:
    """Read the numeral that begins at `start`, with its magnitudes and smaller parts ("7 tỷ 500 triệu", "2 triệu rưỡi").

    Args:
        form: text in `match_form`.
        start: where the numeral begins.
        point: whether the article writes decimals with a point.
        scaled: whether a measure is known to follow the number.

    Returns:
        The numeral, or None where no number begins there.

    """
    match = _NUMBER.match(form, start)
    if match is None:
        return None
    if match.group("magnitude") is None:
        return _plain(match, point, scaled)
    number = _plain(match, point, scaled=True)
    end, factor = magnitudes(form, number.end)
    value, magnitude = number.value * factor, factor
    while form.startswith(" ", end) and (match := _NUMBER.match(form, end + 1)):
        part = _plain(match, point, scaled=True)
        part_end, part_factor = magnitudes(form, part.end)
        if not 1.0 < part_factor < magnitude or part.value * part_factor >= magnitude:
            break
        end, value, magnitude = part_end, value + part.value * part_factor, part_factor
    if form.startswith(" rưỡi", end):
        end, value = end + len(" rưỡi"), value + magnitude / 2
    # As many digits as a float keeps: 65.04 times a million is no 65040000.00000001.
    return Numeral(end, float(f"{value:.15g}"), magnitude, number.spelled)
