"""What stands around a number: modifiers, and the signs that it is a name, a rank, a clock time or an address."""

import re

from pipeline.stages.extract.figures.amounts import Amount
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

_MODIFIERS = {match_form(row["form"]): row["modifier"] for row in table("figure_modifiers")}
_MODIFIER_ENDS = frozenset(form.split(" ")[-1] for form in _MODIFIERS)
_LABELS = frozenset(match_form(word) for word in words("figure_labels"))
_CONTAINERS = frozenset(match_form(word) for word in words("figure_containers"))
_RESULTS = frozenset(["thắng", "thua"])
"""What a score stands behind, and no time: a person is called Thắng ("phạt Thắng 28 tháng tù")."""


def _group(name: str) -> frozenset[str]:
    group = next(row for row in table("figure_contexts") if row["group"] == name)
    return frozenset(map(match_form, group["words"].split("|")))


_QUOTES = "“”\"'‘’([{…*•"
_WINDOW = 36
_THOUSAND = 1000
_BILLION = 1e9
_AFTER_SUM = re.compile(rf"$|[.,;:!?)”\"]| (?:tiền|{any_of(words('not_counted'))})(?!\w)")
_RATE = _group("rate")
_TOTALS = _group("totals")
_COMPARED = _group("compared")
_SURFACES = _group("surfaces")
_KIN = _group("kin")
_OTHER_WORDS = ("ba lô", "ba mẹ", "ba má", "sáu câu", "bảy núi", "chín suối", "mười mươi")
_SIDES = _group("sides")
_PAID = _group("paid")
_TRIED = _group("tried")
_YEAR_BEFORE = _group("year_before")
_EVERY_YEAR = _group("every_year")
_FIVE_OF = _group("five_of")
_MEASURED = _group("measured")
_LENGTHS_OF_TIME = _group("lengths")
_OPENINGS = ("", ". ", "“", '"', "- ", "– ", "? ", "! ", ": ", " “", ' "', '."')
_CLOCK_AFTER = re.compile(
    r" ?(?:\d|sáng|trưa|chiều|tối(?! đa| thiểu)|đêm|khuya|rạng|ngày|cùng ngày|hôm|kém|địa phương|việt nam|gmt|\()"
)
_DURATION_AFTER = re.compile(r" (?:đồng hồ|liền|qua|trước|sau|làm việc|bay|tới|đầu|liên tục|mỗi|một ngày|/)")
_PART_OF_HOUR = re.compile(r"\d,\d\Z")
_CODE_BEFORE = re.compile(r"[\w][-–/.,:+_#&@]$|[\w+#_@/]$")
_SOME_DAY = re.compile(r" (?:nào|kia|không xa|đẹp trời)(?!\w)")
_LIST_NUMBER = re.compile(r"\s*\d{1,2}(?:[.)]|\s*[-–:] )")


def before(form: str, start: int) -> list[str]:
    """Return up to four words before a place, within its clause, without quotation marks and brackets."""
    spoken = form[max(0, start - _WINDOW) : start].split()
    return [word.strip(_QUOTES) for word in spoken[-4:]]


def modifier_of(left: list[str]) -> tuple[str | None, int]:
    """Return the modifier that ends the words to the left, and how many of them it takes."""
    if not left or left[-1] not in _MODIFIER_ENDS:
        return None, 0
    for length in (4, 3, 2, 1):
        if len(left) >= length and (modifier := _MODIFIERS.get(" ".join(left[-length:]))):
            return modifier, length
    return None, 0


def is_comparison(amount: Amount, left: list[str], after: str) -> bool:
    """Return whether "hơn" or "trên" to the left is no modifier: "cao hơn 5%", "trên hai tuyến đường"."""
    if left[-1:] == ["hơn"] and left[-2:-1] and left[-2] in _COMPARED:
        return amount.kind != "measure" or after.startswith(" so với")
    if left[-1:] in (["trên"], ["dưới"]) and amount.kind == "count" and amount.unit:
        if left[-2:-1] and left[-2] in _TRIED:
            return True
        return amount.value < 10 or amount.unit.split(" ")[0] in _SURFACES
    return False


def is_name(form: str, start: int, end: int) -> bool:
    """Return whether the digits in form[start:end] are part of a code, a plate, a telephone number or a list's number."""
    if start and _CODE_BEFORE.search(form, max(0, start - 2), start):
        return True
    digits = form[start:end]
    if (len(digits) > 2 and digits[0] == "0") or len(digits) > 7:
        return True
    return start < 3 and _LIST_NUMBER.match(form) is not None and not form[end : end + 2].strip().isdecimal()


def is_label(amount: Amount, left: list[str]) -> bool:
    """Return whether the word before makes the number a name or a rank: "Điều 9", "tầng 3", "lần thứ 5"."""
    if not left or amount.kind in ("money", "percent", "ratio", "multiple", "age") or amount.scaled:
        return False
    last = left[-1].rstrip(":")
    if len(left) > 1 and left[-2] in _RATE and last not in ("thứ", "số"):
        return False
    if last == "số" and len(left) > 1 and left[-2] in _TOTALS:
        return False
    if last == "vòng" and amount.kind == "duration":
        return False
    if last in _LABELS or " ".join(left[-2:]) in _LABELS:
        return amount.kind != "measure" or last in ("số", "km", "lúc", "dung")
    labelled = amount.unit in _LABELS and amount.value < _THOUSAND and last not in _RESULTS
    return last in _CONTAINERS and (not amount.known or labelled)


def is_paid(amount: Amount, text: str, left: list[str]) -> bool:
    """Return whether a sum is money though no currency is said: by what is done with it ("trả 400 nghìn"), or because it is billions of nothing else.

    A capital behind it may begin the name of another currency: "trả 6 triệu Kíp".
    """
    if not amount.scaled or amount.unit is not None or amount.value < _THOUSAND:
        return False
    if text[amount.end + 1 : amount.end + 2].isupper():
        return False
    if not _PAID.isdisjoint(left[-2:]):
        return True
    return (
        amount.value >= _BILLION and "dân" not in left[-3:] and _AFTER_SUM.match(text, amount.end) is not None
    )


def is_address(amount: Amount, text: str) -> bool:
    """Return whether the number is a house in a named street: "12 đường Lê Lợi"."""
    return amount.unit in ("đường", "phố", "ngõ") and text[amount.end + 1 : amount.end + 2].isupper()


def is_negative(amount: Amount, form: str, last: str) -> bool:
    """Return whether a temperature, percentage or sum is below zero: "-5 độ C", "âm 5 độ", "(-310 tỷ)"."""
    if amount.high is not None:
        return False
    if amount.kind == "money" or (amount.unit is None and amount.value >= _BILLION):
        return form[max(0, amount.start - 2) : amount.start] in (" -", "(-", " −", "(−")
    if not (amount.kind == "percent" or (amount.unit or "").startswith("độ")):
        return False
    return last in ("âm", "trừ") or form[max(0, amount.start - 2) : amount.start] in (" -", " −", "-", "−")


def is_clock(amount: Amount, form: str, left: list[str]) -> bool:
    """Return whether hours are a time of day: "8 giờ sáng", "từ 8 giờ"."""
    if amount.unit != "giờ" or amount.value > 24:
        return False
    if not form.startswith(" giờ", amount.number_end) or _DURATION_AFTER.match(form, amount.end):
        return False
    if _CLOCK_AFTER.match(form, amount.end):
        return True
    last = left[-1] if left else ""
    if (left[-2:-1] and left[-2] in ("lên", "dài", "mất")) or _PART_OF_HOUR.search(
        form, amount.start, amount.number_end
    ):
        return False
    return last in ("lúc", "từ", "đến", "tới", "trước", "vào", "hồi") or (
        amount.value % 1 > 0 and last not in _LENGTHS_OF_TIME
    )


def is_word_number(amount: Amount, text: str, form: str, left: list[str]) -> bool:
    """Return whether a number in words counts something: "hai người", but not "hai bên", "ông Ba", "thứ hai"."""
    last = left[-1] if left else ""
    if (
        text[amount.start].isupper()
        and amount.start
        and text[max(0, amount.start - 2) : amount.start] not in _OPENINGS
    ):
        return False
    if amount.scaled or amount.kind in ("ratio", "multiple"):
        return True
    if form.startswith(_OTHER_WORDS, amount.start):
        return False
    if not amount.known or last in _KIN:
        return False
    if amount.value == 1:
        if form.startswith(" hôm", amount.number_end):
            return False
        return not _SOME_DAY.match(form, amount.end) and amount.kind in ("money", "measure", "duration")
    counted = (amount.unit or "").split(" ")[0]
    if form.startswith("năm", amount.start) and amount.number_end == amount.start + 3:
        if last[-1:].isdecimal() or last in _EVERY_YEAR or (last in _YEAR_BEFORE and counted not in _FIVE_OF):
            return False
        return counted not in ("tháng", "học")
    return counted not in _SIDES


def is_measured(amount: Amount, text: str, form: str, left: list[str]) -> bool:
    """Return whether a number without a unit is a figure all the same: "870 tỷ", "hơn 1.000", "lên 6,5"."""
    if amount.scaled:
        return True
    if left[-1:] == ["số"] and left[-2:-1] and left[-2] in _TOTALS:
        return not text[amount.end : amount.end + 1].isalnum()
    after = text[amount.end : amount.end + 2]
    if after[:1].isalnum() or after[1:2].isdigit() or after[1:2].isupper() or amount.spelled:
        return False
    if modifier_of(left)[0]:
        return True
    separated = not form[amount.start : amount.number_end].isdecimal()
    return separated and amount.high is None and bool(left) and left[-1] in _MEASURED
