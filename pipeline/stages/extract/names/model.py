"""A log-linear model that gives a type to a run of capitals from its words, its shape and its neighbours.

It learned from names that the grammar and the document had already explained (`python -m benchmarks.train_names`): what
explained a name was hidden from the model while it learned, so that it reads names that nothing explains.
"""

import math
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pipeline.vietnamese import table

from . import lexicon
from .spans import Span
from .tokens import Tokens, is_coded

TYPES = ("PER", "ORG", "LOC", "O")
"""The classes; O is a name of no type of ours."""

Scores = tuple[float, float, float, float]
NOTHING: Scores = (0.0, 0.0, 0.0, 0.0)

LIKENESS = 2.0
"""How much at most one name of an enumeration says against the kinds that it is not itself."""
_LINKS = frozenset([",", "và"])


def inner_features(tokens: Tokens, span: Span) -> list[str]:
    """Return what the words of a name say."""
    keys = tokens.keys[span.start : span.end]
    first, last = keys[0], keys[-1]
    features = [f"f={first}", f"l={last}", f"p3={first[:3]}", f"s3={last[-3:]}", f"s2={last[-2:]}"]
    features.extend([f"w={key}" for key in keys])
    return features


def shape_features(tokens: Tokens, span: Span) -> list[str]:
    """Return what the form of a name says, whatever its words are."""
    start, end = span.start, span.end
    size = min(end - start, 5)
    first = tokens.keys[start]
    shape = "".join(map(_shape, tokens.words[start : min(end, start + 4)]))
    features = [
        f"n={size}",
        f"sh={shape}",
        f"fs={first in lexicon.surnames()}{size}",
        f"fg={first in lexicon.given_names()}{size}",
    ]
    if size == 1:
        features.append(f"one={first in lexicon.common()}{min(len(first), 9)}")
    return features


def _shape(word: str) -> str:
    if word.isupper():
        return "A" if len(word) > 1 else "I"
    if word.isalpha():
        if word[1:].islower():
            return "v" if not word.isascii() else "c" if word.lower() in lexicon.common() else "x"
        return "m" if word[0].isupper() else "w"
    return "d" if is_coded(word) else "p"


def outer_features(tokens: Tokens, span: Span, before: Span | None, after: Span | None) -> list[str]:
    """Return what stands around a name; `before` and `after` are the neighbouring spans, as far as their types are known."""
    keys = tokens.keys
    start, end, n = span.start, span.end, len(tokens.keys)
    b1 = keys[start - 1] if start > 0 else "^"
    b2 = keys[start - 2] if start > 1 else "^"
    a1 = keys[end] if end < n else "$"
    a2 = keys[end + 1] if end + 1 < n else "$"
    features = [
        f"b1={b1}",
        f"b2={b2}",
        f"b21={b2} {b1}",
        f"a1={a1}",
        f"a2={a2}",
        f"a12={a1} {a2}",
        f"ba={b1} {a1}",
    ]
    if before is not None and before.type is not None and start - before.end <= 2:
        link = keys[before.end] if before.end < start else ""
        features.append(f"bt={before.type}{link}{start - before.end}")
    if after is not None and after.type is not None and after.start - end <= 2:
        link = keys[end] if end < after.start else ""
        features.append(f"at={after.type}{link}{after.start - end}")
    return features


@cache
def _weights() -> dict[str, Scores]:
    return {
        row["feature"]: (float(row["PER"]), float(row["ORG"]), float(row["LOC"]), float(row["O"]))
        for row in table("names_model")
    }


def scores(features: list[str]) -> Scores:
    """Return the sum of the weights of the features for every class, in the order of `TYPES`."""
    per = org = loc = other = 0.0
    for weight in filter(None, map(_weights().get, features)):
        per += weight[0]
        org += weight[1]
        loc += weight[2]
        other += weight[3]
    return per, org, loc, other


def add(one: Scores, other: Scores) -> Scores:
    """Return what two sources say together."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]


def enumerations(tokens: Tokens, row: list[Span]) -> Iterator[list[Span]]:
    """Yield the names of each enumeration of a paragraph: three or more between commas, the last behind "và", or two with it between them."""
    members = row[:1]
    joint = False
    for before, span in pairwise(row):
        link = tokens.words[before.end] if span.start == before.end + 1 else ""
        if link not in _LINKS:
            if joint and any(member.type is None for member in members):
                yield members
            members, joint = [], False
        members.append(span)
        joint = joint or link == "và" or len(members) > 2
    if joint and any(member.type is None for member in members):
        yield members


def certain(kind: str) -> Scores:
    """Return what a name of a known type says of the names that are enumerated with it."""
    if kind not in TYPES:
        return NOTHING
    per, org, loc, other = (0.0 if name == kind else -LIKENESS for name in TYPES)
    return per, org, loc, other


def belief(total: Scores) -> Scores:
    """Return what a name of unknown type says of the names that are enumerated with it; one that only seems a person says nothing."""
    top = max(total)
    if total[0] == top:
        return NOTHING
    per, org, loc, other = (max(-LIKENESS, (score - top) / 2) for score in total)
    return per, org, loc, other


def decide(total: Scores, *, acronym: bool) -> tuple[str, float]:
    """Return the class with the highest score and its probability; an acronym is no person's name, and none of a place that no list holds."""
    if acronym:
        total = (-math.inf, *total[1:])
    top = max(total)
    mass = [math.exp(score - top) for score in total]
    best = total.index(top)
    placed = acronym and TYPES[best] == "LOC"
    return "O" if placed else TYPES[best], mass[best] / sum(mass)
