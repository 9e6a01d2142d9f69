"""Clean: what every stretch of a page is, the text of the article, and its metadata."""

import polars as pl

from pipeline.stages.clean import (
    headline,
    kinds,
    language,
    lines,
    metadata,
    outlets,
    repair,
    rules,
    settle,
    signals,
    story,
)
from pipeline.stages.clean.rules import KEPT, PARAGRAPH_KINDS, RULES
from pipeline.stages.clean.topic import Vocabulary
from pipeline.stages.clean.windows import PLACE, after, before
from pipeline.vietnamese import table

__all__ = [
    "MIN_SHARED",
    "NOTHING_SHARED",
    "PARAGRAPH_KINDS",
    "RULES",
    "all_units",
    "clean",
    "clean_batch",
    "line_keys",
    "reasons",
    "weighed_units",
]

MIN_SHARED = 5
"""A line that this many different stories of one source have is the source's furniture; above the text, if they have it there."""

NOTHING_SHARED = pl.DataFrame(
    schema={"article_id": pl.String, "key": pl.UInt64, "above": pl.Boolean, "shared_as": pl.String}
)
"""What `clean` gets as shared where the corpus tells nothing of a source."""

_SEED = 20251026
_LONGEST = 200
"""Characters of a line of furniture."""
_COUNTED = 3
"""A line with more spaces is no counter."""
_MISREAD = "[ïîûëåäñöüÏÎÛËÅÄÑÖÜ]"
"""What the Vietnamese of fonts older than Unicode looks like where it is read as Latin-1; Vietnamese has none of these letters."""
_MOST_MISREAD = 0.05
"""More of them has no language of the region."""
_BLOCKS: dict[str, pl.DataType | type[pl.DataType]] = {
    "article_id": pl.String, "position": pl.Int32, "kind": pl.String, "kept": pl.Boolean, "rule": pl.String, "start": pl.Int32,
    "end": pl.Int32, "text": pl.String, "content": pl.String, "credit": pl.String,
    "anchors": pl.List(pl.Struct({"text": pl.Int32, "source": pl.Int32})),
}  # fmt: skip
_ARTICLES: dict[str, pl.DataType | type[pl.DataType]] = {
    "article_id": pl.String, "path": pl.String, "title": pl.String, "published_on": pl.Date, "published_value": pl.String,
    "published_from": pl.String, "language": pl.String, "language_confidence": pl.Float64, "publisher": pl.String, "section": pl.String,
    "authors": pl.List(pl.String), "tags": pl.List(pl.String), "text": pl.String, "is_article": pl.Boolean, "n_paragraphs": pl.Int32,
    "n_words": pl.Int32, "kept_ratio": pl.Float64,
}  # fmt: skip


def _keys(texts: pl.Series) -> pl.Series:
    """Return the keys of lines: their words in lower case, without the mark or the number before them.

    The numbers of a short line are one sign, so that counters and clocks do not differ; those of a headline tell two stories apart.
    """
    texts = texts.str.to_lowercase().str.replace_all(r"\s{2,}|[^\S ]", " ")
    counted = texts.str.count_matches(" ", literal=True) < _COUNTED
    texts = texts.str.replace_all(r"\d+", "0").zip_with(counted, texts)
    marked = texts.str.contains(r"^[^\p{L}]+\p{L}")
    return texts.str.replace(r"^[^\p{L}]+", "").zip_with(marked, texts).hash(_SEED)


def _is_short() -> pl.Expr:
    """Return whether a line does not say too much to be furniture."""
    return pl.col("text").str.len_chars() <= _LONGEST


def _is_headline() -> pl.Expr:
    """Return whether a line may be a headline by its length and its end."""
    text = pl.col("text")
    return (text.str.count_matches(" ", literal=True) >= lines.HEADLINE - 1) & ~lines.is_final(text)


def line_keys(documents: pl.DataFrame) -> pl.DataFrame:
    """Return the distinct lines of documents (article_id, path, text) as article_id, source, signature, key, above, headline.

    `source` is the outlet or folder that the page seems to come from; `signature` tells the story (reprints have the same);
    `key` is the line; `above` tells whether it stands above the text, `headline` whether it may be the headline there, or opens
    the text below it. Lines that say too much to be furniture (over 200 characters) are left out.
    """
    segments = lines.above_text(lines.split(documents))
    sources = [_source(path, text) for path, text in documents.select("path", "text").iter_rows()]
    size = pl.col("text").str.len_chars()
    stories = segments.group_by("doc").agg(
        signature=pl.col("text").sort_by(size, "text", descending=True).head(2).str.join("\n").hash(_SEED)
    )
    pages = documents.select("article_id").with_columns(
        doc=pl.int_range(pl.len(), dtype=pl.UInt32), source=pl.Series(sources, dtype=pl.String)
    )
    short = segments.filter(_is_short())
    return (
        short.select(
            "doc",
            "above",
            key=_keys(short["text"]),
            headline=(pl.col("above") & _is_headline()) | pl.col("opening"),
        )
        .unique(maintain_order=True)
        .join(stories, on="doc", maintain_order="left")
        .join(pages, on="doc", maintain_order="left")
        .select("article_id", "source", "signature", "key", "above", "headline")
    )


def _source(path: str, text: str) -> str:
    folder = path.rpartition("/")[0]
    named = outlets.outlet_of_path(path) or outlets.outlet_of_file(path)
    return named or folder or outlets.outlet_in(text[:300] + "\n" + text[-500:]) or ""


def clean(documents: pl.DataFrame, shared: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the blocks and the articles of documents (article_id, path, text).

    `shared` (article_id, key, above, shared_as) holds what the corpus says of lines of an article: that they are `furniture`, or the
    `headline` of another story. The frames have the columns of the tables `blocks` and `articles`, all but story_id, in the order of
    the documents.
    """
    pages = _pages(documents)
    units, vocabulary = _open_units(documents, shared)
    units = _judge(settle.name(kinds.tell(settle.trim(story.tell(units, vocabulary)))))
    blocks = _blocks(units, pages)
    return blocks.select(_BLOCKS.keys()).cast(pl.Schema(_BLOCKS)), _articles(blocks, units, pages)


def clean_batch(documents: pl.DataFrame, shared: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Return what `clean` does, by the names of the tables: the form in which a worker sends it back."""
    return dict(zip(("blocks", "articles"), clean(documents, shared), strict=True))


def _pages(documents: pl.DataFrame) -> pl.DataFrame:
    return documents.select("article_id", "path", "text").with_columns(
        doc=pl.int_range(pl.len(), dtype=pl.UInt32)
    )


def _open_units(documents: pl.DataFrame, shared: pl.DataFrame) -> tuple[pl.DataFrame, Vocabulary]:
    """Return the units of documents, those decided whose form says what they are, and their vocabulary; see `clean`."""
    pages = _pages(documents)
    units = lines.unwrap(lines.above_text(lines.split(documents)), pages.select("doc", source="text"))
    said = shared.join(pages.select("article_id", "doc"), on="article_id").drop("article_id").unique()
    units = (
        units.with_columns(
            key=_keys(units.select(pl.when(_is_short()).then("text").otherwise(pl.lit(""))).to_series())
        )
        .join(said, on=["doc", "key", "above"], how="left", maintain_order="left")
        .with_columns(
            is_shared=(pl.col("shared_as") == "furniture").fill_null(value=False),
            linked=pl.col("shared_as").is_not_null() & ~pl.col("above") & _is_headline(),
            elsewhere=(pl.col("shared_as") == "headline").fill_null(value=False),
        )
        .with_columns(linked=pl.col("linked") | (pl.col("elsewhere") & before(pl.col("linked"))))
    )
    units = rules.decide(signals.describe(units))
    spoken = (
        pl.col("open")
        | (pl.col("kind") == "caption")
        | ((pl.col("rule") == "bar") & (pl.col("n_words") <= 4))
    )
    vocabulary = Vocabulary.of(units.filter(spoken), units.height)
    return settle.close(headline.find(units, vocabulary)), vocabulary


def weighed_units(documents: pl.DataFrame, shared: pl.DataFrame) -> pl.DataFrame:
    """Return the units that the story's model has to weigh, as `story.describe` does, with article_id; see `clean`."""
    return _with_article_id(story.describe(*_open_units(documents, shared)), documents)


def all_units(documents: pl.DataFrame, shared: pl.DataFrame) -> pl.DataFrame:
    """Return all units as they are before the models weigh them, with article_id; see `clean`."""
    return _with_article_id(_open_units(documents, shared)[0], documents)


def _with_article_id(units: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    return units.join(_pages(documents).select("doc", "article_id"), on="doc", maintain_order="left")


def reasons(documents: pl.DataFrame) -> dict[tuple[str, int], str]:
    """Return by article_id and start of a block the signals that weighed most, for the blocks that the story's model decided."""
    chain = weighed_units(documents, NOTHING_SHARED)
    return dict(
        zip(chain.select("article_id", "start").iter_rows(), story.STORY.reasons(chain, "story"), strict=True)
    )


def _judge(units: pl.DataFrame) -> pl.DataFrame:
    """Add is_article; where it is false, nothing is kept.

    No article: a page without a whole sentence to keep, a short page that says there is no page, a page of betting words, one whose
    letters are those of a font of old, and a listing: dates and headlines in turn, or page numbers, and never two paragraphs in a row; or leads alone.
    """
    kept = pl.col("kind").is_in(KEPT)
    telling = (
        kept & (pl.col("final") | pl.col("kind").is_in(["body", "list_item"])) & (pl.col("kind") != "title")
    )
    told = pl.when(telling).then("n_words").otherwise(0).sum().over("doc")
    total = pl.col("n_words").sum().over("doc")
    missing = (told < 60) & pl.col("error").any().over("doc")
    letters = pl.col("text").str.count_matches(_MISREAD).sum().over("doc")
    misread = letters > pl.col("n").sum().over("doc") * _MOST_MISREAD
    spam = pl.when(total > 0).then(pl.col("n_spam").sum().over("doc") / total)
    # News tells of bets too, but neither touts for them, nor do the police where a page does.
    low = pl.when(spam > _SPAM).then("text").otherwise(pl.lit("")).str.to_lowercase()
    touting = low.str.contains_any(_TOUTS).any().over("doc")
    advertising = touting & (low.str.contains_any(_LAW).sum().over("doc") < 2)
    signed = ((pl.col("kind") == "byline") | (pl.col("rule") == "crawler_header")).any().over("doc")
    n_dates = (pl.col("rule") == "page_date").sum().over("doc")
    pages = (pl.col("paging") & ~kept).any().over("doc")
    past, paragraph = pl.col("first") < PLACE, pl.col("open") & pl.col("paragraph")
    in_a_row = (pl.col("told") & paragraph & before(pl.col("told") & paragraph)).any().over("doc")
    head = (
        pl.col("open")
        & ~pl.col("told")
        & ~paragraph
        & past
        & ~pl.col("final")
        & (pl.col("n_words") >= 6)
        & ~pl.col("bullet")
    )
    n_heads = head.sum().over("doc")
    listing = (
        (n_dates >= 3).cast(pl.Int8) + pages.cast(pl.Int8) + ((n_heads >= 3) & ~in_a_row).cast(pl.Int8)
    ) >= 2
    # Where all that is said opens with the outlet's prefix, every paragraph is the lead of another story.
    own = (kept & pl.col("paragraph") & ~pl.col("prefixed")).sum().over("doc")
    leads = (pl.col("rule") == "second_lead").sum().over("doc")
    listing = (listing | ((leads >= 2) & (own == 0) & (told < 45)) | _strangers(n_dates)) & ~signed
    units = units.with_columns(is_article=(told >= 12) & ~missing & ~misread & ~advertising & ~listing)
    cut = ~pl.col("is_article") & kept
    return units.with_columns(
        kind=pl.when(cut).then(pl.lit("other")).otherwise("kind"),
        rule=pl.when(cut).then(pl.lit("not_an_article")).otherwise("rule"),
    )


_SPAM = 0.03
"""The share of words of spam from which a page advertises."""
_TOUTS, _LAW = (
    [row["phrase"] for row in table("spam_words") if row["kind"] == kind] for kind in ("tout", "law")
)
_KIN = 0.04
"""Of 1,498 articles of the sample five have paragraphs with fewer words in common; of pages of teasers of one subject every second."""
_FEW_PARAGRAPHS = 4


def _strangers(n_dates: pl.Expr) -> pl.Expr:
    """Return whether a page without a date tells several stories: headline and teaser in turn, or paragraphs alone that share nothing."""
    told, loose = (pl.col("open") & pl.col("paragraph") & flag for flag in (pl.col("told"), ~pl.col("told")))
    headline = pl.col("open") & ~pl.col("told") & ~pl.col("paragraph") & (pl.col("n_words") >= lines.HEADLINE)
    n_pairs = (headline & after(loose)).sum().over("doc")
    announced = (pl.col("marker") == "related").fill_null(value=False).any().over("doc")
    n_told = told.sum().over("doc")
    other = pl.col("told") & (~pl.col("paragraph") | pl.col("bullet"))
    bare = ~(pl.col("marker").is_not_null() | other).any().over("doc")
    kin, rare = (pl.when(told).then(name).otherwise(0).sum().over("doc") for name in ("kin", "rare"))
    apart = bare & (n_told >= _FEW_PARAGRAPHS) & (kin < rare * _KIN)
    return (n_dates == 0) & (((n_pairs >= 2) & (n_told <= 1) & ~announced) | apart)


def _group(index: int) -> pl.Expr:
    return pl.coalesce(*(pl.col("text").str.extract(pattern, index) for pattern in signals.CAPTIONS))


def _blocks(units: pl.DataFrame, pages: pl.DataFrame) -> pl.DataFrame:
    credited = (pl.col("kind") == "caption") & pl.col("caption")
    entering = pl.col("kind").is_in(PARAGRAPH_KINDS)
    units = units.with_columns(
        kept=pl.col("kind").is_in(KEPT),
        position=pl.int_range(pl.len()).over("doc"),
        body=pl.when(credited).then(_group(1)),
        credit=pl.when(credited).then(_group(2).str.strip_chars(" .)]|").replace("", None)),
    ).with_columns(content=pl.when(entering).then(pl.coalesce("body", "text")))
    units = units.with_columns(
        content=pl.when((pl.col("kind") == "caption") & (pl.col("content").str.strip_chars() == ""))
        .then("text")
        .otherwise("content")
    )
    units = units.with_columns(
        anchors=pl.when(pl.col("content").is_not_null()).then(
            pl.concat_list(pl.struct(text=pl.lit(0, pl.Int32), source=pl.col("start").cast(pl.Int32)))
        )
    )
    faulty = units.filter(pl.col("content").str.contains(repair.SUSPECT))
    if faulty.height:
        repaired = [
            (row, start, *repair.repair(text))
            for row, start, text in faulty.select("unit", "start", "content").iter_rows()
        ]
        fixed = pl.DataFrame(
            {
                "unit": [row for row, *_ in repaired],
                "fixed": [text for _, _, text, _ in repaired],
                "fixed_anchors": [
                    [{"text": a, "source": start + b} for a, b in runs] for _, start, _, runs in repaired
                ],
            },
            schema={"unit": pl.Int64, "fixed": pl.String, "fixed_anchors": _BLOCKS["anchors"]},
        )
        units = units.join(fixed, on="unit", how="left", maintain_order="left").with_columns(
            content=pl.coalesce("fixed", "content"), anchors=pl.coalesce("fixed_anchors", "anchors")
        )
    return units.join(pages.select("doc", "article_id", "path"), on="doc", maintain_order="left")


def _visible(name: str) -> pl.Expr:
    """Return the texts of a column without characters that nobody sees."""
    return pl.col(name).str.replace_all(f"[{repair.INVISIBLE}]", "")


def _said(blocks: pl.DataFrame) -> dict[int, list[metadata.Unit]]:
    """Return by document what is cut and may tell of the article, without the links to others and their dates."""
    elsewhere = (pl.col("kind") == "date") & pl.col("state").is_in(["related", "comment"])
    links = pl.col("kind").is_in(["related", "comment"]) & ~pl.col("rule").is_in(
        ["after_the_end", "loose_headline"]
    )
    links = links & ~pl.col("outlet") & ~pl.col("masthead")
    cut = blocks.filter(~pl.col("kept") & ~links & ~elsewhere)
    distance = pl.col("unit") - pl.coalesce("title_place", "first")
    said: dict[int, list[metadata.Unit]] = {}
    for doc, *unit in cut.select(
        "doc", "kind", "rule", _visible("text"), distance=distance, above=pl.col("first") > PLACE
    ).iter_rows():
        said.setdefault(doc, []).append(metadata.Unit(*unit))
    return said


def _articles(blocks: pl.DataFrame, units: pl.DataFrame, pages: pl.DataFrame) -> pl.DataFrame:
    text = pl.col("text")
    blank = pl.sum_horizontal(
        text.str.count_matches(space, literal=True) for space in (" ", "\n", "\t", "\u00a0")
    )
    solid = text.str.len_chars() - blank
    has_text = pl.col("content").is_not_null()
    texts = blocks.group_by("doc").agg(
        title=pl.col("text").filter(pl.col("kind") == "title").first(),
        text=pl.col("content").filter(has_text).str.join("\n\n"),
        opening=pl.col("content").filter(pl.col("kind").is_in(["lead", "body"])).first(),
        prefixed=pl.coalesce(
            text.filter(pl.col("prefixed") & pl.col("kept")).first(), text.filter("prefixed").first()
        ),
        is_article=pl.col("is_article").first(),
        n_paragraphs=has_text.sum(),
        kept_ratio=(solid.filter(pl.col("kept")).sum() / solid.sum()).round(4),
    )
    said = _said(blocks)
    frame = (
        pages.select("doc", "article_id", "path")
        .join(texts, on="doc", how="left", maintain_order="left")
        .with_columns(
            pl.col("text").fill_null(""),
            pl.col("is_article").fill_null(value=False),
            pl.col("n_paragraphs").fill_null(0),
            pl.col("kept_ratio").fill_null(0.0),
            title=_visible("title").str.replace(r"^[-–]\s+", "").str.replace_all(r"\s+", " "),
        )
    )
    rows = [
        metadata.read(said.get(doc, []), path, opening or "", prefixed or "", text, is_article, title)
        for doc, path, opening, prefixed, text, is_article, title in frame.select(
            "doc", "path", "opening", "prefixed", "text", "is_article", "title"
        ).iter_rows()
    ]
    found = pl.DataFrame(
        rows,
        schema={
            "published_value": pl.String, "published_from": pl.String, "publisher": pl.String, "section": pl.String,
            "authors": pl.List(pl.String), "tags": pl.List(pl.String),
        },
        orient="row",
    )  # fmt: skip
    frame = pl.concat(
        [
            frame,
            found,
            language.identify(
                pl.select(
                    pl.when(frame["text"] != "").then(frame["text"]).otherwise(pages["text"])
                ).to_series()
            ),
        ],
        how="horizontal",
    )
    return (
        frame.with_columns(
            title=pl.col("title").map_elements(lambda title: metadata.titled(title)[0], pl.String),
            published_on=pl.when(pl.col("published_value").str.len_chars() == 10)
            .then(pl.col("published_value"))
            .str.to_date("%Y-%m-%d"),
            n_words=pl.col("text").str.count_matches(r"[^\s\x1c-\x1f]+"),
        )
        .select(_ARTICLES.keys())
        .cast(pl.Schema(_ARTICLES))
    )
