"""Where a headline ends and its lead begins, on a line that holds both without a mark between them.

Some crawlers glue the head of a page together: "date 2025-10-31 Kinh tế Giá gạo giảm nhẹ Giá gạo hôm nay giảm ở ...". A seam is told by
words that open sentences, a capital without a stop before it, and what the two sides have in common. The weights are learned by
`python -m benchmarks.train_seams` from headlines and leads of sample articles, glued together, and stand in `data/seam_model.tsv`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import exp, inf

from pipeline.stages.clean.outlets import lead_prefix
from pipeline.vietnamese import table, words

_LONGEST_HEADLINE = 26
_SHORTEST = 4
_LEAD = 45
"""How many words of a lead are compared with the headline."""
_CERTAIN = 0.85
_LIKELY = 0.3
_CLOSED = (".", ",", ";", ":", "-", "–", "—", "(", "/", "&")
_OPENING_MARKS = "“\"'‘("
_CLOSING_MARKS = "”\"'’)"


@cache
def _openers() -> frozenset[str]:
    return frozenset(word.lower() for word in words("sentence_openers"))


@cache
def _name_heads() -> frozenset[str]:
    """Return what names and titles begin with, in one or two words: a capital there opens no sentence."""
    columns = {
        "titles": "title",
        "org_heads": "head",
        "place_heads": "noun",
        "event_heads": "head",
        "law_heads": "head",
    }
    heads = {row[column].lower() for data, column in columns.items() for row in table(data)}
    heads |= {word.lower() for word in words("honorifics")}
    return frozenset(" ".join(head.split()[:2]) for head in heads)


def candidates(tokens: list[str]) -> Iterator[int]:
    """Yield the places of the words that could open a lead: capitals in the first sentence, behind no mark."""
    for place in range(_SHORTEST, min(_LONGEST_HEADLINE, len(tokens) - 5)):
        above = tokens[place - 1]
        if above.rstrip(_CLOSING_MARKS).endswith("."):
            return
        if tokens[place].lstrip(_OPENING_MARKS)[:1].isupper() and not above.endswith(_CLOSED):
            yield place


def _pairs(tokens: list[str]) -> set[tuple[str, str]]:
    bare = [re.sub(r"\W", "", token.lower()) for token in tokens]
    return {(one, two) for one, two in pairwise(bare) if one and two}


def _case(token: str) -> str:
    return "capital" if token[0].isupper() else "digit" if token[0].isdigit() else "small"


def describe(tokens: list[str], place: int) -> list[str]:
    """Return what tells whether a lead opens at a place, as named features."""
    word, above, below = tokens[place], tokens[place - 1], tokens[place + 1]
    core = word.lstrip(_OPENING_MARKS)
    plain, next_plain = core.lower().rstrip(",:"), below.lower().rstrip(",.:")
    both = f"{plain} {next_plain}"
    case, case_above = _case(below), _case(above)
    if above[-1] in "?!…":
        case_above += "-asked"
    elif above[-1] in _CLOSING_MARKS:
        case_above += "-closed"
    shouted = core.isupper() and len(core) > 1
    shared = min(3, len(_pairs(tokens[:place]) & _pairs(tokens[place : place + _LEAD])))
    first = tokens[0].lstrip(_OPENING_MARKS)
    again = (core == first) + (core == first and below == tokens[1])
    capitals = sum(token[0].isupper() for token in tokens[place + 1 : place + 4])
    capitals_above = sum(token[0].isupper() for token in tokens[max(1, place - 3) : place])
    return [
        f"next={case}", f"above={case_above}", f"around={case},{case_above},{shouted}", f"shared={shared}", f"shared={shared},{case}",
        f"again={again}", f"place={min(8, place // 3)}", f"capitals={capitals},{capitals_above}", f"quoted={word != core}",
        f"opener={plain in _openers()},{both in _openers()},{case}", f"head={plain in _name_heads()},{both in _name_heads()},{case_above}",
        f"word={plain}", f"word={plain},{case}", f"words={both},{case}", f"word_above={above.lower().strip(_CLOSING_MARKS + '?!…')}",
    ]  # fmt: skip


def best(tokens: list[str], weights: Mapping[str, float]) -> tuple[float, int]:
    """Return the likeliest place where a lead opens, with its probability before it; (0, 0) where there is none."""
    scored = (
        (sum(weights.get(feature, 0.0) for feature in describe(tokens, place)), place)
        for place in candidates(tokens)
    )
    odds, place = max(scored, default=(-inf, 0))
    return 1 / (1 + exp(-odds)), place


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in table("seam_model")}


@cache
def _prefixed() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\s:,;-]\s){lead_prefix()}")


def find(text: str, headed: bool) -> int:
    """Return where the lead begins on a line that opens with its headline, or 0.

    `headed` tells that the name of a section stands before the line: what follows it is a headline.
    """
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    if len(spans) <= _SHORTEST:
        return 0
    prefix = _prefixed().search(text, spans[_SHORTEST][0], spans[min(_LONGEST_HEADLINE, len(spans) - 1)][1])
    if prefix:
        return prefix.start()
    probability, place = best([text[start:end] for start, end in spans], _weights())
    return spans[place][0] if probability >= (_LIKELY if headed else _CERTAIN) else 0
