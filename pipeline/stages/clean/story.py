"""Which lines tell the article's story.

Every open line is either of the story or of something else: a linear chain (pipeline/stages/clean/chain.py) weighs its form, its
neighbours, its place, the words that it shares with the article, and the furniture above and below.
"""

import numpy as np
import polars as pl

from pipeline.stages.clean import shapes
from pipeline.stages.clean.chain import Chain, level, named, neighbour
from pipeline.stages.clean.topic import Vocabulary, inner_names
from pipeline.stages.clean.windows import PLACE, above, after, before, below, glued

FORMS = (
    "edge", "title", "signature", "long_paragraph", "paragraph", "short_paragraph", "sentence", "question", "announcement", "quotation", "long_line",
    "line", "short_line", "stub", "bullet", "verse", "clocked", "labelled", "caption", "byline", "date", "section", "source", "tags", "image_file", "navigation", "related",
    "share", "comment", "advert", "contact", "legal", "counter", "other",
)  # fmt: skip
ROLES = ("paragraph", "headline", "else")
REGIONS = ("none", "related", "poll", "tags", "end", "comment")
GLUE = ("unspaced", "free", "above", "below", "both")

_COLUMNS: dict[str, tuple[str, ...] | int] = {
    "form": FORMS, "role": ROLES, "above1": FORMS, "above2": FORMS, "below1": FORMS, "below2": FORMS,
    "size": 13, "lower": 2, "copies": 3, "contained": 2, "glue": GLUE, "passed": 5, "paragraphs_above": 5, "paragraphs_below": 5,
    "title_words": 4, "opening_share": 7, "opening_words": 6, "early_share": 7, "early_words": 6, "outside_words": 6, "outside_share": 7, "strange_names": 4, "own_names": 4,
    "words_above": 4, "words_below": 4, "share_above": 7, "share_below": 7,
    "pairs": 7, "headlines": 7, "paragraphs": 7, "paragraphs_next": 4, "topic_below": 3,
    "looks": 7, "ended_above": 2, "tagged_below": 2, "listed_below": 3, "closed_above": 2, "closed_below": 2, "region": REGIONS, "distance": 6,
}  # fmt: skip

_UNCOMMON = 3

_SIGNALS = tuple(
    tuple(signal.split("+"))
    for signal in (
        "form", "form+looks", "form+looks+region", "form+below1", "role+above2", "role+below2", "role+size", "form+lower", "form+lower+contained+headlines", "role+glue", "form+copies", "role+copies+outside_share",
        "form+above1+glue", "role+passed", "role+paragraphs_above+opening_share", "role+paragraphs_below", "role+title_words",
        "role+opening_share", "role+opening_words", "role+early_share", "role+early_words", "role+outside_words", "role+outside_share", "form+outside_share+above1", "role+strange_names+own_names", "role+strange_names+outside_share",
        "role+above1+opening_share", "role+above1+words_above+opening_share", "role+below1+words_below",
        "form+paragraphs_next+share_below", "above1+paragraphs+share_above", "role+pairs", "form+headlines", "role+paragraphs",
        "role+topic_below", "role+region+topic_below", "role+ended_above", "role+ended_above+region", "role+tagged_below", "role+listed_below", "role+closed_above",
        "role+closed_below", "role+region+distance", "above1+region+paragraphs",
    )
)  # fmt: skip

STORY = Chain("story_model", ("other", "story"), _COLUMNS, _SIGNALS)


def _form() -> pl.Expr:
    n, open_, paragraph = pl.col("n_words"), pl.col("open"), pl.col("paragraph")
    closed = pl.col("kind").replace_strict(
        {name: index for index, name in enumerate(FORMS)} | {"body": FORMS.index("verse")},
        default=FORMS.index("other"),
        return_dtype=pl.Int32,
    )
    own = named(
        FORMS,
        (pl.col("title"), "title"),
        (pl.col("signature"), "signature"),
        (pl.col("verse"), "verse"),
        (pl.col("bullet"), "bullet"),
        (pl.col("head").str.contains(r"^[0-9]{1,2}[h:g][0-9]{0,2}\b") & ~paragraph, "clocked"),
        (pl.col("tail").str.contains(r"[?!][”\"]?$") & (n <= 25), "question"),
        (pl.col("tail").str.contains(r"[:;,]$"), "announcement"),
        (paragraph & (n >= 40), "long_paragraph"),
        (paragraph & (n >= 22), "paragraph"),
        (paragraph, "short_paragraph"),
        (pl.col("text").str.contains(r"^[“\"].*[”\"]$"), "quotation"),
        (pl.col("text").str.contains(r"^[^:.!?]{2,25}:\s\S") & ~pl.col("final"), "labelled"),
        (pl.col("final"), "sentence"),
        (n >= 14, "long_line"),
        (n >= 8, "line"),
        (n >= 4, "short_line"),
        default="stub",
    )
    return pl.when(open_).then(own).otherwise(closed)


def _is(column: str, *names: str) -> pl.Expr:
    values = {"form": FORMS, "role": ROLES}[column]
    return pl.col(column).is_in([values.index(name) for name in names])


def _run(flag: str) -> pl.Expr:
    """Return how many units in a row have the flag, where this one has it."""
    length = pl.len().over(pl.struct("doc", flag).rle_id())
    return pl.when(flag).then(length).otherwise(0).clip(0, 6).cast(pl.Int32)


def describe(units: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Return the units of the chain with the columns of `STORY`, each a small whole number."""
    first = pl.col("first")
    past = first < PLACE
    units = units.with_columns(form=_form())
    paragraph = _is("form", "long_paragraph", "paragraph", "short_paragraph")
    headline = _is("form", "question", "long_line", "line", "short_line")
    units = units.with_columns(
        role=named(ROLES, (paragraph, "paragraph"), (headline, "headline"), default="else"),
        above1=neighbour("form", 1), above2=neighbour("form", 2), below1=neighbour("form", -1), below2=neighbour("form", -2),
        is_paragraph=paragraph, is_headline=headline & past,
    )  # fmt: skip
    units = units.with_columns(
        pair_head=pl.col("is_headline") & after(pl.col("is_paragraph")),
        pair_body=pl.col("is_paragraph") & before(pl.col("is_headline")),
        n_above=above(pl.col("is_paragraph")), n_below=below(pl.col("is_paragraph")),
    ).with_columns(in_pair=pl.col("pair_head") | pl.col("pair_body"))  # fmt: skip
    early = pl.col("title") | (pl.col("is_paragraph") & (pl.col("first_marker") > PLACE))
    units = _topic(units, vocabulary, early & (pl.col("n_above") < 3), early)
    on_topic = (
        pl.col("is_paragraph") & ~pl.col("pair_body") & (pl.col("opening_share") >= 3) & (pl.col("opening_words") >= 2)
    )  # fmt: skip
    tagged = (pl.col("kind") == "tags").fill_null(value=False) & past
    listed = (pl.col("marker") == "related").fill_null(value=False)
    closed = (
        pl.col("kind")
        .is_in(["comment", "contact", "legal", "advert", "share", "counter"])
        .fill_null(value=False)
        & past
    )
    ended = pl.col("over") & pl.col("is_paragraph")
    units = units.with_columns(glued=glued())
    parted = pl.col("is_paragraph") & before(pl.col("is_paragraph"))
    spaced = (parted & ~pl.col("glued")).sum().over("doc") > (parted & pl.col("glued")).sum().over("doc")
    glued_below = after(pl.col("glued"))
    return units.with_columns(
        size=level(pl.col("n_words"), [2, 4, 6, 8, 10, 12, 15, 18, 22, 28, 40, 60]),
        lower=pl.col("text").str.contains(r"^\p{Ll}").cast(pl.Int32),
        copies=pl.when(pl.col("copies") > 1).then(pl.min_horizontal(pl.col("copy"), 1) + 1).otherwise(0).cast(pl.Int32),
        glue=named(
            GLUE, (~spaced, "unspaced"), (pl.col("glued") & glued_below, "both"), (pl.col("glued"), "above"), (glued_below, "below"),
            default="free",
        ),
        passed=level(pl.col("passed") / (pl.col("total") + 1), [0.25, 0.5, 0.75, 0.95]),
        paragraphs_above=level(pl.col("n_above"), [1, 2, 3, 5]), paragraphs_below=level(pl.col("n_below"), [1, 2, 3, 5]),
        pairs=_run("in_pair"), headlines=_run("is_headline"), paragraphs=_run("is_paragraph"),
        topic_below=below(on_topic).clip(0, 2),
        ended_above=above(ended).clip(0, 1), tagged_below=below(tagged).clip(0, 1), listed_below=below(listed).clip(0, 2),
        closed_above=above(closed).clip(0, 1), closed_below=below(closed).clip(0, 1),
        region=named(REGIONS, *((pl.col("region") == name, name) for name in REGIONS[1:]), default="none"),
        distance=level(pl.int_range(pl.len()).over("doc", "n_markers"), [2, 3, 4, 6, 9]),
    ).with_columns(
        share_above=neighbour("opening_share", 1), share_below=neighbour("opening_share", -1), words_below=neighbour("words_above", -1),
        paragraphs_next=neighbour("paragraphs", -1).clip(0, 3),
    ).filter("chain")  # fmt: skip


def _topic(units: pl.DataFrame, vocabulary: Vocabulary, opening: pl.Expr, early: pl.Expr) -> pl.DataFrame:
    """Add how many words a unit shares: with the opening, with what is early, with all but its pair, with the title.

    Of its names, those that stand elsewhere on the page too are its own, the others strange.
    """
    cores = units.select(opening=opening, early=early, title=pl.col("title"))
    shared = {f"{name}_words": vocabulary.shared(cores[name]) for name in cores.columns}
    pair = units["pair_head"], units.select(pl.col("pair_body") & ~pl.col("pair_head")).to_series()
    shared["outside_words"] = vocabulary.shared_outside(*pair)
    units = units.with_columns(
        vocabulary.rare(), vocabulary.shared_above().alias("words_above"),
        *(series.alias(name) for name, series in shared.items()),
    )  # fmt: skip
    names = Vocabulary.of(inner_names(units.filter(pl.col("rare") > 0)), units.height)
    units = units.with_columns(own_names=names.shared_outside(*pair)).with_columns(
        strange_names=names.rare() - pl.col("own_names")
    )
    contained = ((pl.col("early_words") == pl.col("rare")) & (pl.col("rare") > 0)).cast(pl.Int32)
    units = units.with_columns(contained=contained)
    steps = [0.001, 0.04, 0.08, 0.14, 0.22, 0.35]
    return units.with_columns(
        *(level(pl.col(f"{name}_words") / (pl.col("rare") + 1), steps).alias(f"{name}_share") for name in ("opening", "early", "outside")),
        *(level(pl.col(f"{name}_words"), [1, 2, 3, 5, 8]) for name in ("opening", "early", "outside")),
        *(level(pl.col(name), [1, 2, 4]) for name in ("title_words", "words_above", "strange_names", "own_names")),
    )  # fmt: skip


_KIN = 0.02
"""Of the rare words below a signature the story has more in 19 of 20 articles that go on there; of other stories nine in ten have fewer."""
_SAID = 20
"""Of fewer rare words nothing can be told."""


def _without_next_stories(units: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Take from what is told all that stands below the story's signature where it shares next to no words with the story."""
    units = units.with_columns(closed=shapes.closed())
    story = units.select(pl.col("told") & ~pl.col("closed")).to_series()
    below = pl.col("told") & pl.col("closed")
    shared, rare = (
        pl.when(below).then(count).otherwise(0).sum().over("doc")
        for count in (pl.col("shared"), pl.col("rare"))
    )
    units = units.with_columns(vocabulary.shared(story))
    return units.with_columns(
        told=pl.col("told") & ~(pl.col("closed") & (rare >= _SAID) & (shared < rare * _KIN))
    )


def _without_links(units: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Take from what is told the links to other stories inside the text that the model has taken for it."""
    said = vocabulary.shared(units.select(pl.col("told") & pl.col("paragraph")).to_series())
    units = units.with_columns(said=said)
    kin = pl.col("said")
    return units.with_columns(told=pl.col("told") & ~shapes.teaser(kin) & ~shapes.links(kin)).drop("said")


def tell(units: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Add told: whether a unit of the chain is of the story; own_words, half_own and stranger: whether all, half or none of its words are the story's.

    `kin` counts the words of a unit that another paragraph told has too, of its `rare` ones.
    """
    chain = describe(units, vocabulary)
    told = np.zeros(units.height, dtype=bool)
    best = STORY.best(chain, known=chain["linked"].to_numpy())
    told[chain["unit"].to_numpy()[best == STORY.labels.index("story")]] = True
    units = units.with_columns(vocabulary.rare(), told=pl.Series(told))
    units = units.with_columns(
        told=pl.col("told") | ((shapes.only_paragraph() | shapes.brief()) & shapes.silent())
    )
    units = units.with_columns(
        told=pl.col("told")
        | shapes.opening()
        | shapes.resumed()
        | shapes.live()
        | shapes.digest()
        | shapes.interview()
        | shapes.asker()
    )
    units = units.with_columns(told=pl.col("told") & ~shapes.over() & ~shapes.cut_short())
    units = _without_next_stories(units, vocabulary)
    units = _without_links(units, vocabulary)
    own = vocabulary.shared(units.select(pl.col("told") | pl.col("title")).to_series())
    kin = vocabulary.shared(units.select(pl.col("told") & pl.col("paragraph")).to_series())
    return units.with_columns(
        kin=kin,
        own_words=(own == units["rare"]) & (own > 0),
        half_own=(own * 2 >= units["rare"]) & (own > 0),
        stranger=(own == 0) & (units["rare"] >= _UNCOMMON),
    )
