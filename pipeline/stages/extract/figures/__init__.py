"""Figures: numbers with what they count, "hơn 1.000 đại biểu", "7-8 năm tù", "gấp ba lần", "từ 20 đến 30 triệu đồng"."""

import re
from dataclasses import replace

from pipeline.stages.extract.figures.amounts import Amount, read_amount, read_half, with_unit, with_upper_end
from pipeline.stages.extract.figures.contexts import (
    before,
    is_address,
    is_clock,
    is_comparison,
    is_label,
    is_measured,
    is_name,
    is_negative,
    is_word_number,
    modifier_of,
)
from pipeline.stages.extract.model import Article, Figure
from pipeline.stages.extract.numbers import magnitudes, points_decimals
from pipeline.vietnamese.matching import match_form

# Where a figure may begin: a digit, a number word, or a magnitude ("hàng trăm", "hơn chục").
_HEAD = re.compile(
    r"\d+|(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|nửa|rưỡi|đôi|trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)"
)
_SOME = frozenset(("hàng", "vài", "mấy", "dăm", "cả"))
_TIMES = frozenset(("gấp", "nhân"))
_TIMES_WORDS = {"đôi": 2.0, "rưỡi": 1.5}
_TIMES_MORE = frozenset("tăng giảm hơn kém".split())
_HALF_BEFORE = frozenset(("phân", "quá", "hơn", "gần", "non"))
_MAGNITUDE_WORDS = frozenset(("trăm", "chục", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))
_LIMIT = re.compile(r"(?: [^\W\d_]+){0,2}? trở (lên|xuống)(?!\w)")
_CHAIN = re.compile(r"(?:,|;| và| hoặc| hay| đến| tới|-| -| –|–|/)? ?")
_KNOWN, _UNLISTED = 0.95, 0.8


def find_figures(article: Article, taken: list[list[tuple[int, int]]]) -> list[Figure]:
    """Find the figures of an article that overlap no span of `taken` (the names, laws and dates of each paragraph)."""
    forms = [match_form(paragraph.text) for paragraph in article.paragraphs]
    point = points_decimals("\n".join(forms))
    found: list[Figure] = []
    for index, paragraph in enumerate(article.paragraphs):
        found.extend(_in_paragraph(index, paragraph.text, forms[index], taken[index], point))
    return found


def _in_paragraph(
    paragraph: int, text: str, form: str, taken: list[tuple[int, int]], point: bool
) -> list[Figure]:
    found: list[Figure] = []
    done, labelled = 0, -1
    for match in _HEAD.finditer(form):
        start, head = match.start(), match.group()
        if start < done or (start and form[start - 1].isalpha()):
            continue
        if any(left < match.end() and start < right for left, right in taken):
            continue
        if head.isdecimal() and is_name(form, start, match.end()):
            done = match.end()
            continue
        left = before(form, start)
        amount = _read(form, text, start, head, left, point)
        if amount is None:
            continue
        amount = _outside(amount, taken)
        chained = labelled >= 0 and _CHAIN.fullmatch(form, labelled, start) is not None
        if (chained and not amount.known) or is_label(amount, left) or is_address(amount, text):
            labelled = done = amount.number_end
        elif _is_figure(amount, text, form, left):
            found.append(_figure(paragraph, text, form, amount, left))
            done = amount.end
        elif not amount.spelled:
            done = amount.number_end
    return found


def _read(form: str, text: str, start: int, head: str, left: list[str], point: bool) -> Amount | None:
    """Read the amount at a head, in the light of the words to its left."""
    last = left[-1] if left else ""
    if head in _MAGNITUDE_WORDS:
        return _some(form, text, start, left, point)
    if head in _TIMES_WORDS:
        return (
            _times(form, Amount(start, start, start + len(head), _TIMES_WORDS[head]))
            if last in _TIMES
            else None
        )
    if head == "nửa" or form.startswith("một nửa", start):
        end = start + (len("nửa") if head == "nửa" else len("một nửa"))
        half = Amount(start, end, end, 0.5, kind="ratio", known=True)
        return read_half(form, text, start, end) or (half if head == "một" or last in _HALF_BEFORE else None)
    amount = read_amount(form, text, start, point)
    if amount is None:
        return None
    if is_negative(amount, form, last):
        amount = replace(amount, value=-amount.value)
    if last in _TIMES or (left[-2:-1] and left[-2] in _TIMES and modifier_of(left[-1:])[0]):
        return _times(form, amount)
    if amount.unit == "lần" and last in _TIMES_MORE:
        return replace(amount, kind="multiple")
    return with_upper_end(form, text, amount, point) if amount.unit and "từ" in left[-3:] else amount


def _some(form: str, text: str, start: int, left: list[str], point: bool) -> Amount | None:
    """Read "hàng trăm", "vài chục", "hơn nghìn": a magnitude without a number."""
    if left[-1:] and (left[-1] in _SOME or modifier_of(left)[0]):
        end, factor = magnitudes(form, start)
        if factor > 1:
            return with_unit(form, text, Amount(start, end, end, factor, scaled=True, spelled=True), point)
    return None


def _times(form: str, amount: Amount) -> Amount:
    end = amount.number_end + (len(" lần") if form.startswith(" lần", amount.number_end) else 0)
    return replace(amount, end=end, unit="lần", kind="multiple", known=True)


def _outside(amount: Amount, taken: list[tuple[int, int]]) -> Amount:
    """Return the amount without a unit that a name or a date holds."""
    if any(left < amount.end and amount.number_end <= left for left, _ in taken):
        return replace(amount, end=amount.number_end, unit=None, kind="count", known=False)
    return amount


def _is_figure(amount: Amount, text: str, form: str, left: list[str]) -> bool:
    if amount.spelled and not is_word_number(amount, text, form, left):
        return False
    if amount.unit is None and amount.kind == "count":
        return is_measured(amount, text, form, left)
    return not is_clock(amount, form, left)


def _figure(paragraph: int, text: str, form: str, amount: Amount, left: list[str]) -> Figure:
    start, end = amount.start, amount.end
    extra = 0
    if left[-1:] and (left[-1] in _SOME and amount.scaled or left[-1] in _TIMES):
        extra = 1
    elif amount.high is not None and left[-1:] == ["từ"]:
        extra = 1
    modifier, length = modifier_of(left[: len(left) - extra])
    if extra and left[-1] in _SOME:
        modifier, length = "at_least", 0
    elif is_comparison(amount, left, form[end : end + 8]):
        modifier, length = None, 0
    for _ in range(extra + length):
        start = _word_start(form, start)
    if limit := _LIMIT.match(form, end):
        modifier, end = ("at_least" if limit.group(1) == "lên" else "at_most"), limit.end()
    confidence = _KNOWN if amount.known else _UNLISTED
    return Figure(
        paragraph,
        start,
        end,
        text[start:end],
        amount.value,
        amount.high,
        modifier,
        amount.unit,
        amount.kind,
        confidence,
    )


def _word_start(form: str, start: int) -> int:
    """Return where the word before a place begins, without an opening quotation mark or bracket."""
    end = len(form[:start].rstrip())
    return max(form.rfind(mark, 0, end) for mark in " \n\t“\"'‘([{…") + 1
