"""What each line of the story is: a paragraph of the text, a heading, an item of a list, or a caption.

A linear chain (pipeline/stages/clean/chain.py) weighs the mark at a line's head, its length and end, the lines around it, and what
the other lines of the page look like: dashes are turns of an interview where some of them ask, items of a list where none does.
"""

from functools import cache
from itertools import product

import polars as pl

from pipeline.stages.clean.chain import Chain, level, named, neighbour
from pipeline.stages.clean.windows import above, before, below, glued
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of

_MARKS = ("none", "dash", "number", "letter", "bullet", "digit", "roman")
_LENGTHS = ("stub", "line", "long", "paragraph")
_FORMS = (
    "edge",
    *("-".join(parts) for parts in product(_MARKS, ("open", "final"), ("bare", "credited"), _LENGTHS)),
)
_ENDS = ("none", "stop", "asked", "colon", "comma", "quote")
_COLUMNS: dict[str, tuple[str, ...] | int] = {
    "form": _FORMS, "form_above": _FORMS, "form_above2": _FORMS, "form_below": _FORMS, "form_below2": _FORMS,
    "mark": _MARKS, "end": _ENDS, "size": 12, "sentences": 4, "lower": 2, "capitals": 2, "quoted": 2, "labelled": 2, "said": 2,
    "pictured": 2, "image": 2, "glued": 2, "credited": 2, "stops": 2, "asks": 2,
    "looks": 7, "place": 5, "left": 4, "dashes": 6, "asked": 4, "run": 4, "form_run": 4, "alike": 5, "credits": 4, "shorts": 6, "finals": 5,
}  # fmt: skip
_SIGNALS = tuple(
    tuple(signal.split("+"))
    for signal in (
        "form", "form+looks", "size+looks+stops", "form+sentences", "form+end", "form+lower", "form+form_above", "form+form_below", "form+form_above2", "form+form_below2",
        "size+stops+sentences", "size+end", "credited+size", "credited+credits", "form+credits", "pictured+stops+size",
        "pictured+credited", "said+stops", "quoted+size+stops", "image+stops", "image+size", "mark+dashes+asked", "mark+asks",
        "mark+form_above", "mark+size+run", "mark+alike+stops", "form+form_run", "form+shorts", "form+finals", "form+place", "form+left",
        "labelled+form", "glued+form", "capitals+size",
    )
)  # fmt: skip
KINDS = Chain("kind_model", ("body", "heading", "list_item", "caption"), _COLUMNS, _SIGNALS)


@cache
def _any_word_of(name: str) -> str:
    return rf"(?:^|[^\p{{L}}]){any_of(words(name), str)}(?:[^\p{{L}}]|$)"


def _run(*flags: str) -> pl.Expr:
    """Return how many lines in a row have the same values."""
    return pl.len().over(pl.struct("doc", *flags).rle_id())


def describe(units: pl.DataFrame) -> pl.DataFrame:
    """Return the units of the story (told, kind) with the columns of `KINDS`, each a small whole number."""
    text, n = pl.col("text"), pl.col("n_words")
    units = units.with_columns(
        image=before(pl.col("kind") == "image_file").cast(pl.Int32),
        glued=glued().cast(pl.Int32),
    ).filter(pl.col("told") & (pl.col("open") | (pl.col("kind") == "caption")))  # fmt: skip
    units = units.with_columns(low=text.str.head(300).str.to_lowercase())
    head, tail, low = pl.col("head"), pl.col("tail"), pl.col("low")
    units = units.with_columns(
        mark=named(
            _MARKS,
            (head.str.contains(r"^[-–—]"), "dash"),
            (head.str.contains(r"^\(?[0-9]{1,2}[.)]|^\[[0-9]{1,2}\]"), "number"),
            (head.str.contains(r"^[a-zđ]\)"), "letter"),
            (head.str.contains(r"^[•*+●▪■◆✓·]"), "bullet"),
            (head.str.contains(r"^[0-9]"), "digit"),
            (head.str.contains(r"^[IVX]+\."), "roman"),
            default="none",
        ),
        end=named(
            _ENDS,
            (tail.str.contains(r"[?!][”\"]?$"), "asked"),
            (tail.str.contains(r"[.…]$"), "stop"),
            (tail.str.contains(r":$"), "colon"),
            (tail.str.contains(r"[,;]$"), "comma"),
            (tail.str.contains(r"[”\"]$"), "quote"),
            default="none",
        ),
        size=level(n, [4, 7, 9, 11, 14, 17, 20, 25, 30, 40, 60]),
        sentences=text.str.count_matches(r"[.!?…][”\"]?\s+[\p{Lu}“\"]").clip(0, 3).cast(pl.Int32),
        lower=head.str.contains(r"^\p{Ll}").cast(pl.Int32),
        capitals=(~text.str.contains(r"\p{Ll}")).cast(pl.Int32),
        quoted=head.str.contains(r"^[“\"‘']").cast(pl.Int32),
        labelled=text.str.contains(r"^[^:]{2,40}:\s").cast(pl.Int32),
        said=low.str.contains(_any_word_of("caption_strangers")).cast(pl.Int32),
        pictured=low.str.contains(_any_word_of("picture_words")).cast(pl.Int32),
        credited=pl.col("caption").cast(pl.Int32),
        stops=pl.col("final").cast(pl.Int32),
        asks=tail.str.contains(r"\?[”\"]?$").cast(pl.Int32),
        length=level(n, [9, 17, 31]),
    )
    form = ((pl.col("mark") * 2 + pl.col("stops")) * 2 + pl.col("credited")) * len(_LENGTHS) + pl.col(
        "length"
    )
    one = pl.lit(value=True)
    dash = pl.col("mark") == _MARKS.index("dash")
    units = units.with_columns(form=(form + 1).cast(pl.Int32))
    return units.with_columns(
        form_above=neighbour("form", 1), form_above2=neighbour("form", 2), form_below=neighbour("form", -1), form_below2=neighbour("form", -2),
        place=level(above(one), [1, 2, 3, 5]), left=level(below(one), [1, 2, 3]),
        dashes=level(dash.sum().over("doc"), [1, 2, 3, 5, 8]), asked=(dash & (pl.col("asks") == 1)).sum().over("doc").clip(0, 3).cast(pl.Int32),
        run=level(_run("mark"), [2, 3, 4]), form_run=level(_run("form"), [2, 3, 4]), alike=level(pl.len().over("doc", "mark"), [2, 3, 4, 6]),
        credits=pl.col("credited").sum().over("doc").clip(0, 3).cast(pl.Int32),
        shorts=level((n <= 16).mean().over("doc"), [0.1, 0.2, 0.3, 0.5, 0.7]), finals=level(pl.col("stops").mean().over("doc"), [0.3, 0.5, 0.7, 0.9]),
    )  # fmt: skip


def tell(units: pl.DataFrame) -> pl.DataFrame:
    """Add told_kind: what each unit of the story is, NULL for the others."""
    chain = describe(units)
    names = pl.DataFrame({"place": range(len(KINDS.labels)), "told_kind": KINDS.labels})
    found = chain.select("unit", place=pl.Series(KINDS.best(chain))).join(
        names, on="place", maintain_order="left"
    )
    return units.join(found.select("unit", "told_kind"), on="unit", how="left", maintain_order="left")
