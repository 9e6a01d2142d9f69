"""What is settled before and after the model of the story: what no model has to weigh, and the kind of each line that it weighed."""

import polars as pl

from pipeline.stages.clean import captions
from pipeline.stages.clean.bylines import LEARNED, POST
from pipeline.stages.clean.lines import HEADLINE
from pipeline.stages.clean.windows import PLACE, above, after, before, below, choose, of

_LATE = 3
"""A lead does not stand below as many paragraphs."""
_CAPTION = 40
"""What stands right below the name of an image file is its caption, unless it is longer."""
_HEADLINE = 25
"""No headline has more words."""
_LONG_LIST = 8
"""More lines of other stories than these, below their heading, end the article."""
_WRAPPED = 120
"""Lines that are wrapped by hand are no longer."""
_PICTURED, _PICTURES = 40, 8
"""What a picture shows is told in one sentence of no more words; so many such sentences a page gathers at its end."""
_TWO_SENTENCES = r"\p{Ll}[.!?][”\"']*\s+[“\"']?\p{Lu}"
_CITES = r"\((?:[Tt]heo\s+|(?:Nguồn|Video|Clip|Ảnh):?\s*)\p{Lu}[^()]*\)\.?$"
"""Behind a name: from whom the story is taken."""
_KICKER = 6
"""The name of a section is no longer."""
_KEYWORD = 5
"""A keyword alone on its line has no more words."""
_RUN_TOGETHER = 16
"""Keywords run together on one line have no more words."""
_KEYWORDS = r"^[^.!?:,]{2,30}(?:,\s[^.!?:,]{2,30}){1,9}$"


def close(units: pl.DataFrame) -> pl.DataFrame:
    """Give a kind and a rule to the headline, what stands above the article, keywords, polls and comments; add verse, chain, looks.

    `chain` marks the units that the models have to weigh: those still open, and captions of pictures; `looks` tells how much a short
    one of them, no sentence, is like a caption or a headline by its words.
    """
    units = units.with_columns(verse=_verse(units), keyword=_keyword())
    units = units.with_columns(below_label=before(_keyword_label()), run=pl.struct("doc", "keyword").rle_id())
    title_text = of(pl.col("same"), pl.col("title"), "max")
    commented = (pl.col("marker") == "comment").fill_null(value=False).cast(pl.Int8).cum_max().over(
        "doc"
    ) == 1
    region = pl.col("region")
    told_since = (pl.col("open") & pl.col("paragraph")).cast(pl.Int32).cum_sum().over("doc", "n_markers")
    start = pl.min_horizontal("first", "title_place")
    past = pl.col("first") < PLACE
    # A short line right above the headline names a section that the list does not know, where nothing else does.
    strange = (
        (start > PLACE)
        & pl.col("open")
        & (pl.col("n_words") <= _KICKER)
        & _short_text().str.contains(r"^/?\s?\p{Lu}[^:]*$")
        & ~pl.col("has_date") & ~pl.col("has_clock") & ~pl.col("figures")
        & ~_short_text().str.contains(rf"^(?i:{LEARNED})[.\s]") & ~_is_post()
    )  # fmt: skip
    stamps = pl.col("kind").is_in(["date", "byline", "tags", "counter", "share"]).fill_null(value=False)
    place = PLACE - above(stamps)
    steps = of(place, pl.col("title"), "min") - place
    near = (
        ((pl.col("kind") == "section") & (pl.col("title_place") - PLACE).is_between(1, 2))
        .fill_null(value=False)
        .any()
        .over("doc")
    )
    kicker = (
        strange & ((strange & (above(pl.lit(value=True)) > 0)).sum().over("doc") <= 2) & (((pl.col("title_place") - PLACE) <= 2) | (steps == 1))
        & (before(pl.col("kind") == "section") | ~near)
    )  # fmt: skip
    # A headline with its lead behind it on one line, as lists of a topic have them.
    units = units.with_columns(kicker=kicker)
    teaser = pl.col("inner_prefix") & (pl.col("inner_prefix").sum().over("doc") >= 2)
    second_lead = (
        (pl.col("prefixed") | teaser)
        & past
        & ((above(pl.col("prefixed")) > 0) | (above(pl.col("paragraph") & pl.col("open")) >= _LATE))
    )
    headline = (
        after(second_lead)
        & past
        & ~pl.col("signature")
        & ~pl.col("stopped")
        & (pl.col("n_words") <= _HEADLINE)
    )
    bearing = pl.col("outlet") | pl.col("masthead")
    voiced = pl.col("open") | pl.col("kind").is_in(["byline", "navigation", "section", "caption"])
    kind, rule = choose(
        units,
        (pl.col("open") & pl.col("title"), "title", "headline"),
        (pl.col("open") & (pl.col("same") == title_text), "other", "headline_again"),
        (voiced & commented & past, "comment", "below_comments"),
        (pl.col("open") & (second_lead | headline), "related", "second_lead"),
        (
            past & pl.col("keyword") & ~bearing & pl.col("below_label").first().over("run")
            & ~(pl.col("signature") & (pl.len().over("run") == 1) & ~before(pl.col("marker") == "tags")), "tags", "tag_list",
        ),
        (
            pl.col("open") & (region == "poll") & (told_since == 0) & ~pl.col("bullet") & (pl.col("n_words") <= 6),
            "other", "below_poll",
        ),
        (
            pl.col("open") & ((pl.col("paragraph") & (pl.col("copy") > 0)) | pl.col("truncated")),
            "other",
            "repeated_paragraph",
        ),
        (
            pl.col("kicker") & ~(pl.col("signature") & (_is_sure() | pl.col("given") | _placed() | before(pl.col("kind") == "byline") | before(pl.col("signature") & _is_sure()))),
            "section", "section_name",
        ),
        (pl.col("open") & bearing & past & (region.is_null() | (region == "end")), "source", "source_line"),
        (pl.col("open") & pl.col("signature") & _at_the_top(), "byline", "byline"),
        (
            pl.col("open") & pl.col("verse") & past & (region.is_null() | (region == "end")) & (pl.col("copies") == 1),
            "body", "verse",
        ),
        (pl.col("open") & (start > PLACE), "navigation", "before_the_start"),
        (pl.col("open") & (pl.col("first") > PLACE) & (pl.col("n_words") < 3) & ~pl.col("tail").str.contains(":$"), "other", "before_the_start"),
    )  # fmt: skip
    units = units.with_columns(kind=pl.coalesce(kind, "kind"), rule=pl.coalesce(rule, "rule"))
    open_ = pl.col("kind").is_null()
    units = units.with_columns(open=open_, chain=open_ | ((pl.col("rule") == "photo_credit") & past))
    asked = open_ & past & (pl.col("n_words") <= _HEADLINE)
    return units.with_columns(
        looks=captions.looks(units.select(text=pl.when(asked).then("text")).to_series())
    )


def _at_the_top() -> pl.Expr:
    """Return whether a unit stands where an article is signed above its text: below the headline, or right above it."""
    title = pl.coalesce("title_place", pl.col("first") - 1)
    close_by = (title - 4 <= PLACE) & (_is_sure() | pl.col("given") | _placed())
    return (pl.col("first") > PLACE) & ((title < PLACE) | close_by)


def _placed() -> pl.Expr:
    """Return whether a signature stands beside the date or above the post of who writes.

    Between a section and the date it has accents: no section gives each word a capital.
    """
    marked = pl.col("text").str.contains("[^[:ascii:]]")
    between = marked & before(pl.col("rule") == "section_name") & after(pl.col("kind") == "date")
    return before(pl.col("kind") == "date") | between | after(_is_post())


def _is_post() -> pl.Expr:
    """Return whether a unit says what somebody is who writes."""
    return _short_text().str.contains(POST)


def _short_text() -> pl.Expr:
    """Return the text of a unit that is no longer than a section's name."""
    return pl.when(pl.col("n_words") <= _KICKER).then("text").otherwise(pl.lit(""))


def _is_sure() -> pl.Expr:
    """Return whether a signature says by itself that it is one: a family name, initials, a label, a post or an address."""
    return pl.col("surname") | pl.col("initials") | pl.col("labelled") | pl.col("posted")


def _keyword() -> pl.Expr:
    """Return whether a line could be a keyword, or a row of them."""
    few = pl.when(pl.col("region") == "tags").then(7).otherwise(4)
    # A word of contact lines, written small and alone.
    small = pl.col("rule").is_in(["standing_line", "standing_label"]) & pl.col("text").str.contains(
        r"^\p{Ll}+(?:\s\p{Ll}+)?$"
    )
    return (
        (pl.col("open") | pl.col("rule").is_in(["bar", "section_name"]) | small).fill_null(value=False)
        & ~pl.col("final")
        & ~pl.col("text").str.contains("@", literal=True)
        & ((pl.col("n_words") <= few) | pl.col("text").str.contains(_KEYWORDS))
    )


def _keyword_label() -> pl.Expr:
    """Return whether keywords without a label of their own may begin below: a bare label, a byline or a source."""
    bare = (pl.col("marker") == "tags") & pl.col("text").str.contains(r"^[^:#]{2,25}:?\s*$")
    return (bare | (pl.col("kind").is_in(["byline", "source"]) & (pl.col("first") < PLACE))).fill_null(
        value=False
    )


def _verse(units: pl.DataFrame) -> pl.Series:
    """Return whether a unit is verse: one of four with as many syllables, or six and eight in turn; of two below a colon."""
    size = pl.col("n_words")
    lyric = pl.col("open") & ~pl.col("linked") & size.is_between(4, 9) & ~pl.col("tail").str.contains(r":$")
    above = size.shift(1).over("doc")
    paired = ((size == 6) & (above == 8)) | ((size == 8) & (above == 6))
    goes_on = (lyric & before(lyric) & ((size == above) | paired)).fill_null(value=False)
    announced = before(pl.col("tail").str.contains(r":$"))
    units = units.with_columns(lyric=lyric, announced=announced, run=(~goes_on).cum_sum())
    several = (pl.len().over("run") >= 4) | (
        (pl.len().over("run") >= 2) & pl.col("announced").first().over("run")
    )
    return units.select(pl.col("lyric") & several).to_series()


def _resumed(units: pl.DataFrame) -> pl.Series:
    """Return whether a unit stands below a long list of other stories: no article goes on there."""
    chain = units.filter("chain").select("unit", "doc", "told", "region")
    place = pl.int_range(pl.len()).over("doc")
    above = pl.when("told").then(place).forward_fill().shift(1).over("doc")
    resumed = pl.col("told") & (pl.col("region") == "related") & (place - above > _LONG_LIST)
    below = chain.filter(resumed.fill_null(value=False).cum_max().over("doc"))
    return units["unit"].is_in(below["unit"].implode())


def trim(units: pl.DataFrame) -> pl.DataFrame:
    """Take from what is told the lines at its end that no article ends with: short ones, and those that share no word with it."""
    units = units.with_columns(told=pl.col("told") & ~_resumed(units))
    told, n = pl.col("told"), pl.col("n_words")
    paragraph = pl.col("open") & pl.col("paragraph")
    whole = told & (paragraph | pl.col("bullet") | (pl.col("kind") == "caption").fill_null(value=False))
    trailing = (
        pl.col("open") & (of(PLACE, whole, "max") < PLACE) & ((n <= 6) | pl.col("stranger")) & ~pl.col("final")
        & ~pl.col("text").str.contains(r":\s") & ~before(pl.col("kind") == "image_file")
    )  # fmt: skip
    return units.with_columns(told=told & ~trailing.fill_null(value=False))


def _credited(units: pl.DataFrame) -> pl.Series:
    """Return whether a signature is named in a caption of its page too: who signs has often taken the pictures."""
    low = pl.col("text").str.to_lowercase()
    captions = units.filter(pl.col("kind") == "caption").group_by("doc").agg(credits=low.str.join("\n"))
    named = (
        units.filter("signature")
        .select("unit", "doc", name=low)
        .join(captions, on="doc", maintain_order="left")
        .filter(pl.col("credits").str.contains(pl.col("name"), literal=True))
    )
    return units["unit"].is_in(named["unit"].implode())


def _taken_in(paragraph: pl.Expr, again: pl.Expr, tail: pl.Expr) -> pl.Expr:
    """Return whether what the story took in is a signature: below the lead, or its picture, below a piece of news in brief, or at the end.

    `again` tells of signatures that stand on the page more than once, `tail` of what stands below the last `paragraph`.
    """
    told, text = pl.col("told"), pl.col("text")
    signature = pl.col("open") & told & pl.col("signature") & (~pl.col("own_words") | _is_sure() | again)
    described = (pl.col("told_kind") == "caption").fill_null(value=False)
    early = (pl.col("first") < PLACE) & (above(told & paragraph & ~described) <= 1)
    # Between a paragraph and a headline who wrote a piece of news in brief signs it.
    headline = (
        pl.col("open") & told & ~pl.col("paragraph") & ~pl.col("signature") & ~pl.col("final")
        & (pl.col("n_words") >= HEADLINE)
    )  # fmt: skip
    # Each piece of news in brief is signed; the last words of a short line may go on in the next.
    whole = _is_sure() | (pl.col("line") != pl.col("line").shift(1)) | (pl.col("n").shift(1) > _WRAPPED)
    piece = pl.col("signature") & whole & before(told & paragraph)
    several = piece & (piece.sum().over("doc") > 1)
    brief = before(told & paragraph) & (
        after(headline) | again | several | (_is_sure() & again.any().over("doc"))
    )
    # Below the signature a gathered page tells what its pictures show; short capitals are a heading above them.
    longer = told & paragraph & ((pl.col("n_words") > _PICTURED) | text.str.contains(_TWO_SENTENCES))
    shown = (of(PLACE, longer, "max") < PLACE).fill_null(value=True) & (below(told & paragraph) <= _PICTURES)
    shown = shown & text.str.contains(r"\p{Ll}|^\S+(?: \S+){2,3}$")
    cites = text.str.contains(_CITES) & before(told)
    # Below a question signs who asks.
    return signature & (early | brief | cites | shown | tail) & ~before(pl.col("asks") & told)


def name(units: pl.DataFrame) -> pl.DataFrame:
    """Give a kind and a rule to every open unit, by whether it is `told` as part of the story and as what (`told_kind`); add state.

    `state` is what the page is in the middle of: story, related, poll, tags, end, comment.
    """
    units = units.with_columns(
        credited=_credited(units),
        asks=pl.col("tail").str.contains(r"\?[”\"]?$"),
        small=pl.col("text").str.contains(r"^\p{Ll}"),
    )
    told, n, past = pl.col("told"), pl.col("n_words"), pl.col("first") < PLACE
    paragraph = pl.col("open") & pl.col("paragraph")
    small = pl.col("small")
    # What can be nothing but a keyword: beside it names of people and of sections are keywords too.
    sure = (
        pl.col("open") & ~told & ~pl.col("signature") & (n <= _KEYWORD) & ~pl.col("final") & ~pl.col("bullet")
        & (small | pl.col("own_words"))
    )  # fmt: skip
    units = units.with_columns(sure=sure)
    sure = pl.col("sure")
    # A keyword too that is also the name of a section, written small below another one.
    tagged = (pl.col("rule") == "tag_list") | (pl.col("open") & ~told & pl.col("own_words"))
    beside = before(sure) | after(sure) | (small & pl.col("is_section") & before(tagged))
    among = (
        pl.col("rule").is_in(["bar", "section_name"]).fill_null(value=False)
        & (n <= 4)
        & (pl.col("own_words") | (beside & (pl.col("is_section") | pl.col("is_place") | small)))
    )
    units = units.with_columns(among=among)
    among = pl.col("among")
    remark = pl.col("open") & ~told & (paragraph | pl.col("final"))
    under_image = before(pl.col("kind") == "image_file")
    signed = (
        pl.col("signature")
        & ~under_image
        & (
            ~pl.col("own_words")
            | pl.col("surname")
            | pl.col("initials")
            | (pl.col("credited") & before(told))
        )
        & ~(after(remark) & (above((pl.col("kind") == "byline").fill_null(value=False)) > 0))
    )
    # Who signs several pieces of news in brief does so in the same words.
    # ... but what stands twice below pictures is whom they show.
    shown = pl.col("own_words") & ~pl.col("surname") & pl.col("final")
    again = pl.col("signature") & (pl.col("copies") > 1) & ~shown & before(told & paragraph) & past
    signed = signed | again
    told_of = pl.col("own_words") & ~pl.col("credited") & ~again
    units = units.with_columns(signed=signed)
    signed = pl.col("signed")
    signed = signed & ~(
        ((told_of | ~_is_sure()) & before(sure))
        | (told_of & (after(sure) | before(signed & ~pl.col("own_words"))))
    )
    keywords = (
        (n <= 6)
        | ((n <= 40) & (pl.col("own_words") | small) & pl.col("text").str.contains(_KEYWORDS))
        | ((n <= _RUN_TOGETHER) & pl.col("own_words") & small)
    )
    quiet = (among | (pl.col("open") & ~told & ~signed & keywords)) & ~pl.col("final")
    closing = (
        (told & pl.col("open"))
        | signed
        | pl.col("kind").is_in(["byline", "source", "tags", "share", "caption"]).fill_null(value=False)
    )
    units = units.with_columns(quiet=quiet, below_closing=before(closing)).with_columns(
        quiet_run=pl.struct("doc", "quiet").rle_id()
    )
    units = units.with_columns(
        state=pl.coalesce("marker", pl.when(told & (paragraph | pl.col("bullet"))).then(pl.lit("story")))
        .forward_fill().over("doc").fill_null("story"),
    )  # fmt: skip
    last = of(PLACE, told & paragraph, "max").fill_null(pl.col("first"))
    tail = last < PLACE
    taken = _taken_in(paragraph, again, tail) & ~under_image
    told_kind = pl.col("told_kind")
    # Keywords without a label: short lines in a row right below the article or its signature, in its own words.
    keyword = (
        pl.col("quiet")
        & past
        & tail
        & (pl.col("below_closing").first() | small.any()).over("quiet_run")
        & (among | small | pl.col("own_words") | (pl.col("rare") == 0)).all().over("quiet_run")
        & (among | small | pl.col("own_words")).any().over("quiet_run")
    )
    several = pl.col("quiet") & small & ~pl.col("bullet")
    keyword = keyword | (several & past & tail & (several.sum().over("quiet_run") >= 2))
    # Below other stories or the form for comments too, where several in a row say nothing but what the article says.
    own = (
        (pl.col("open") & ~told & ~signed | (pl.col("rule") == "below_comments").fill_null(value=False))
        & pl.col("half_own") & (n <= _KEYWORD) & ~pl.col("final") & ~pl.col("bullet") & ~pl.col("is_section")
    ) & past & tail  # fmt: skip
    whole = own & pl.col("own_words")
    units = units.with_columns(own=whole | (own & (before(whole) | (small & after(whole)))))
    row = pl.col("own") & (pl.len().over(pl.struct("doc", "own").rle_id()) >= 2)
    units = units.with_columns(row=row)
    units = units.with_columns(keyword=keyword | pl.col("row"))
    keyword = pl.col("keyword")
    kind, rule = choose(
        units,
        (pl.col("chain") & ~pl.col("open") & ~told, "related", "below_related"),
        ((among & keyword) | pl.col("row"), "tags", "tag_list"),
        (~pl.col("open"), pl.col("kind"), ""),
        (~told & pl.col("is_shared"), "other", "shared_by_corpus"),
        (~told & pl.col("linked"), "related", "known_headline"),
        (~told & signed & (pl.col("state") != "related"), "byline", "byline"),
        (~told & (keyword | ((pl.col("state") == "tags") & small & ~pl.col("final"))), "tags", "tag_list"),
        (~told & (pl.col("copies") > 1) & (n >= 4), "related", "repeated_line"),
        (~told & past & pl.col("prefixed"), "related", "second_lead"),
        (~told & (pl.col("state") == "related"), "related", "below_related"),
        (~told & tail & (pl.col("state") != "story"), "related", "after_the_end"),
        (~told & ~paragraph & ~after(~told & paragraph), "related", "loose_headline"),
        (~told, "related", "other_story"),
        (taken, "byline", "byline"),
        (under_image & ((told_kind == "caption") | (n <= _CAPTION)), "caption", "below_image"),
        (told_kind == "caption", "caption", "unmarked_caption"),
        (told_kind == "list_item", "list_item", "list"),
        (told_kind == "heading", "heading", "subheading"),
        (
            paragraph & (pl.col("first") == PLACE) & pl.col("title_place").is_not_null(),
            "lead",
            "opening_paragraph",
        ),
        (~past & (pl.col("title_place") < PLACE) & (n >= 15), "lead", "opening_paragraph"),
        (pl.lit(value=True), "body", "paragraph"),
    )
    return units.with_columns(kind=kind, rule=pl.when(rule == "").then("rule").otherwise(rule))
