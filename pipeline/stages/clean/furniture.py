"""The standing furniture of news pages: its phrases, the names of sections and menus, in the form in which lines are compared."""

import re
from functools import cache
from itertools import pairwise

import polars as pl

from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import bare

HOME = frozenset({"trang chủ", "trang nhất", "home"})
"""What the home page is called."""


@cache
def sections() -> frozenset[str]:
    """Return the bare names of the sections of newspapers."""
    return frozenset(bare(section) for section in words("sections"))


@cache
def menu() -> frozenset[str]:
    """Return the bare phrases of menus and bars."""
    return frozenset(bare(row["phrase"]) for row in table("furniture") if row["kind"] == "navigation")


def is_menu(text: str) -> bool:
    """Return whether a text is the name of a section or another item of a menu."""
    return bare(text) in sections() or bare(text) in menu()


def unglued(text: str) -> str:
    """Return a breadcrumb that has lost its marks with marks: "Trang chủĐô thịGiao thông"; below the home page any name is a level."""
    seams = [at for at in range(1, len(text)) if text[at - 1].islower() and text[at].isupper()]
    levels = [text[start:end] for start, end in pairwise([0, *seams, len(text)])]
    known = bare(levels[0]) in HOME or all(map(is_menu, levels))
    return " › ".join(levels) if seams and known else text


@cache
def phrases(form: str) -> pl.DataFrame:
    """Return the phrases of one form (bare) and the kind of block that each of them makes (furniture)."""
    rows = [row for row in table("furniture") if row["form"] == form]
    return pl.DataFrame(
        {"bare": [bare(row["phrase"]) for row in rows], "furniture": [row["kind"] for row in rows]}
    ).unique("bare", keep="first", maintain_order=True)


@cache
def openings(form: str) -> tuple[tuple[str, str], ...]:
    """Return, for each kind, the regular expression of the line openings of one form."""
    kinds: dict[str, list[str]] = {}
    for row in table("furniture"):
        if row["form"] == form:
            kinds.setdefault(row["kind"], []).append(re.escape(row["phrase"]))
    after = r"(?:\s*[:：|»>]|\s*\(?[0-9]|\s+-\s|\s*$)" if form == "label" else r"(?:[^\p{L}]|$)"
    return tuple(
        (kind, r"^(?:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")" + after)
        for kind, phrases in kinds.items()
    )


@cache
def cues() -> dict[str, list[str]]:
    """Return, for each kind of talk of the paper about itself, the phrases of which several tell it."""
    kinds: dict[str, list[str]] = {}
    for row in table("cues"):
        kinds.setdefault(row["kind"], []).append(row["phrase"])
    return kinds
