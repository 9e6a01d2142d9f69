"""Figures: numbers with what they count, "hơn 1.000 đại biểu", "7-8 năm tù", "gấp ba lần", "từ 20 đến 30 triệu đồng"."""

import re

from pipeline.stages.extract.figures.amounts import (
    SUM,
    Amount,
    read_amount,
    read_half,
    with_unit,
    with_upper_end,
)
from pipeline.stages.extract.figures.contexts import (
    before,
    is_address,
    is_clock,
    is_comparison,
    is_label,
    is_measured,
    is_name,
    is_negative,
    is_paid,
    is_word_number,
    modifier_of,
)
from pipeline.stages.extract.figures.units import COUNTED, MEASURED
from pipeline.stages.extract.model import Article, Figure
from pipeline.stages.extract.numbers import MAGNITUDE_WORDS, NUMBER_WORDS, magnitudes, points_decimals
from pipeline.stages.extract.overlap import overlapping
from pipeline.vietnamese.matching import any_of, match_form

# Where a figure may begin: a digit, a number word before what it counts, a magnitude ("hàng trăm"), "gấp đôi".
# "Một" counts only in a measure, money or time. The mark in front lets the search leap from word to word.
_PARTS = MAGNITUDE_WORDS | {"nửa", "phần", "rưỡi", "đến", "tới", "-", "–"}
_SPELLED = (
    any_of(NUMBER_WORDS - {"một"})
    + rf"(?= {any_of(COUNTED | NUMBER_WORDS | _PARTS | {'mươi'})}|, {any_of(NUMBER_WORDS)})"
)
_ONE = rf"một(?= {any_of(MEASURED | NUMBER_WORDS | _PARTS)}(?!\w))"
_HEAD = re.compile(
    rf"[ (\[“\"‘'$€£¥+–—~-]([0-9]+|{_ONE}|{_SPELLED}|{any_of(MAGNITUDE_WORDS | {'nửa', 'gấp'})}(?!\w))"
)
_PERCENT_RANGE = re.compile(r" ?[-–] ?\d")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_TIMES = re.compile(r"gấp (?:(?:tới|đến|lên) )?")
_SOME = frozenset(("hàng", "vài", "mấy", "dăm", "cả"))
_MODIFIER_WITHIN = re.compile(r"(?:hơn|gần|khoảng|trên|chừng) ")
_TIMES_WORDS = {"đôi": 2.0, "rưỡi": 1.5}
_TIMES_MORE = frozenset(("tăng", "giảm", "hơn", "kém"))
_HALF_BEFORE = frozenset(("phân", "quá", "hơn", "gần", "non"))
_PAID = "figure_paid"
_LIMIT = re.compile(r"(?: [^\W\d_]+){0,2}? trở (lên|xuống)(?!\w)")
_SHARING = re.compile(
    r"(?:,| và| hoặc| hay| lên| xuống| còn| đến| tới| -| –|;)(?: (?:lên|xuống|còn|đến|tới|mức))? ?"
)
_LONGEST_WORD = 200
_CHAIN = re.compile(r"(?:,|;| và| hoặc| hay| đến| tới|-| -| –|–|/)? ?")


def find_figures(article: Article, taken: list[list[tuple[int, int]]]) -> list[Figure]:
    """Find the figures of an article that overlap no span of `taken` (the names, laws and dates of each paragraph, in order)."""
    forms = [match_form(paragraph.text).replace("\xa0", " ") for paragraph in article.paragraphs]
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
    for match in _HEAD.finditer(f" {form}"):
        start, end, head = match.start(1) - 1, match.end() - 1, match.group(1)
        if start < done or (taken and overlapping(taken, start, end)):
            continue
        if head.isdecimal() and is_name(form, start, end):
            done = end
            continue
        left = before(form, start)
        amount = _read(form, text, start, head, left, point)
        if amount is not None and taken:
            amount = _outside(amount, taken)
        if amount is None:
            continue
        chained = labelled >= 0 and _CHAIN.fullmatch(form, labelled, start) is not None
        if (chained and not amount.known) or is_label(amount, left) or is_address(amount, text):
            labelled = done = amount.number_end
        elif _is_figure(amount, text, form, left):
            found.append(_figure(paragraph, text, form, amount, left))
            done = amount.end
        elif not amount.spelled:
            done = amount.number_end
    return _with_shared_currency(form, found) if len(found) > 1 else found


def _with_shared_currency(form: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures, in order, where a sum has its currency from the next one: "từ 5 triệu lên 6 triệu đồng"."""
    shared = list(figures)
    for index in range(len(shared) - 2, -1, -1):
        figure, following = shared[index], shared[index + 1]
        between = form[figure.end : following.start]
        if (
            (figure.unit is None or figure.recognizer == _PAID)
            and figure.value >= SUM
            and following.kind == "money"
            and _SHARING.fullmatch(between)
        ):
            shared[index] = figure._replace(
                unit=following.unit, kind="money", recognizer=following.recognizer
            )
    return shared


def _read(form: str, text: str, start: int, head: str, left: list[str], point: bool) -> Amount | None:
    """Read the amount at a head, in the light of the words to its left."""
    last = left[-1] if left else ""
    if head in MAGNITUDE_WORDS:
        return _some(form, text, start, left, point)
    if head == "gấp":
        return _times(form, text, start, point)
    if head == "nửa" or form.startswith("một nửa", start):
        end = start + (len("nửa") if head == "nửa" else len("một nửa"))
        half = Amount(start, end, end, 0.5, kind="ratio", known=True)
        return read_half(form, text, start, end) or (half if head == "một" or last in _HALF_BEFORE else None)
    amount = read_amount(form, text, start, point)
    if amount is None:
        return None
    if amount.unit is None and (sign := _SIGNS.get(form[start - 1 : start])):
        return amount._replace(start=start - 1, unit=sign, kind="money", known=True)
    if is_negative(amount, form, last):
        amount = amount._replace(value=-amount.value)
        return amount if amount.unit else amount._replace(unit="đồng", kind="money")
    if _is_year(form[start : amount.end], amount):
        return None
    if amount.unit is None and "tuổi" in left[-2:] and amount.value < 120:
        return amount._replace(unit="tuổi", kind="age", known=True)
    if is_paid(amount, text, left):
        return amount._replace(unit="đồng", kind="money")
    if amount.unit == "lần" and last in _TIMES_MORE:
        return amount._replace(kind="multiple")
    ranged = (amount.unit and "từ" in left[-3:]) or (
        amount.unit == "%" and _PERCENT_RANGE.match(form, amount.end)
    )
    return with_upper_end(form, text, amount, point) if ranged else amount


def _is_year(words: str, amount: Amount) -> bool:
    """Return whether four bare digits are a year that is part of a title: "Bộ luật Lao động 2019 quy định"."""
    counted = amount.known and (amount.kind != "count" or (amount.unit or "").startswith("người"))
    return not counted and words[:4].isdecimal() and 1900 <= amount.value <= 2100 and words[4:5] in ("", " ")


def _some(form: str, text: str, start: int, left: list[str], point: bool) -> Amount | None:
    """Read "hàng trăm", "vài chục", "hơn nghìn": a magnitude without a number."""
    if left[-1:] and (left[-1] in _SOME or modifier_of(left)[0]):
        end, factor = magnitudes(form, start)
        if factor > 1:
            return with_unit(form, text, Amount(start, end, end, factor, scaled=True, spelled=True), point)
    return None


def _times(form: str, text: str, start: int, point: bool) -> Amount | None:
    """Read "gấp đôi", "gấp hơn 3 lần"."""
    match = _TIMES.match(form, start)
    if match is None:
        return None
    core = match.end()
    core += modifier.end() if (modifier := _MODIFIER_WITHIN.match(form[core : core + 12])) else 0
    for word, value in _TIMES_WORDS.items():
        if form.startswith(word, core):
            amount = Amount(start, core + len(word), core + len(word), value)
            break
    else:
        number = read_amount(form, text, core, point)
        if number is None:
            return None
        amount = number._replace(start=start)
    end = amount.number_end + (len(" lần") if form.startswith(" lần", amount.number_end) else 0)
    return amount._replace(end=end, unit="lần", kind="multiple", known=True)


def _outside(amount: Amount, taken: list[tuple[int, int]]) -> Amount | None:
    """Return the amount without a unit that a name or a date holds; None where the number itself is held.

    The country of a currency ("đô la Singapore", "bảng Anh") is part of the unit.
    """
    held = overlapping(taken, amount.start, amount.end)
    if not held:
        return amount
    start, end = taken[held[0]]
    if amount.kind == "money" and amount.number_end + 1 < start and end == amount.end:
        return amount
    if start < amount.number_end:
        return None
    return amount._replace(end=amount.number_end, unit=None, kind="count", known=False)


def _is_figure(amount: Amount, text: str, form: str, left: list[str]) -> bool:
    if amount.spelled and not is_word_number(amount, text, form, left):
        return False
    if amount.unit is None and amount.kind == "count":
        return is_measured(amount, text, form, left)
    return not is_clock(amount, form, left)


def _figure(paragraph: int, text: str, form: str, amount: Amount, left: list[str]) -> Figure:
    start, end = amount.start, amount.end
    last = left[-1] if left else ""
    some = last in _SOME and form.startswith(tuple(MAGNITUDE_WORDS), start)
    extra = int(some or (amount.high is not None and last == "từ"))
    modifier, length = modifier_of(left[: len(left) - extra])
    if some:
        modifier, length = "at_least", 0
    elif is_comparison(amount, left, form[end : end + 8]):
        modifier, length = None, 0
    for _ in range(extra + length):
        start = _word_start(form, start)
    if (
        amount.kind == "multiple"
        and modifier is None
        and (within := _MODIFIER_WITHIN.match(form[start + 4 : end]))
    ):
        modifier = modifier_of([within.group().strip()])[0]
    if limit := _LIMIT.match(form, end):
        modifier, end = ("at_least" if limit.group(1) == "lên" else "at_most"), limit.end()
    said = text[start:end], amount.value, amount.high, modifier, amount.unit, amount.kind
    return Figure(paragraph, start, end, *said, _recognizer(amount))


def _recognizer(amount: Amount) -> str:
    """Return the evidence of a figure: a unit, a noun that is counted, one that no list holds, a sum that is paid, or the number alone."""
    if amount.kind == "money" and not amount.known:
        return _PAID
    if amount.known:
        return "figure_noun" if amount.kind == "count" else "figure_unit"
    return "figure_unlisted_noun" if amount.unit else "figure_alone"


def _word_start(form: str, start: int) -> int:
    """Return where the word before a place begins, without an opening quotation mark or bracket."""
    low = max(0, start - _LONGEST_WORD)
    before = form[low:start].rstrip()
    return low + max(before.rfind(mark) for mark in " \n\t“\"'‘([{…") + 1
