"""What each unit is: the decisions of the stage, each by a named rule."""

import polars as pl

from pipeline.stages.clean import topic

PARAGRAPH_KINDS = ("lead", "body", "heading", "list_item", "caption")
"""The kinds of block that become paragraphs."""

KEPT = ("title", *PARAGRAPH_KINDS)

RULES: dict[str, str] = {
    "crawler_header": "The line `date ...` that a crawler put before the page.",
    "image_name": "The line is the name of an image, sound or video file.",
    "no_words": "The line holds no word: table borders, separators, bare numbers of a chart.",
    "web_address": "The line is a web address.",
    "page_date": "The line holds a date and nothing but words of dates, sections and outlets.",
    "time_ago": "A short line that ends with how long ago: the head of a reader's comment.",
    "standing_line": "The whole line is a standing phrase of the press.",
    "standing_label": "The line begins with a standing label of the press.",
    "arrow": "The line begins with an arrow, or stands whole in brackets: a link to another story.",
    "list_heading": "A short line made of the words with which papers head lists of other stories.",
    "standing_opening": "The line begins with a standing phrase of the press and is no sentence of the article.",
    "self_talk": "Several cues in one sentence say that the paper speaks of itself: rights, subscriptions, where to write.",
    "bar": "The line is made of the vocabulary of menus and bars.",
    "breadcrumb": "The line lists sections or links between separators.",
    "shared_by_corpus": "Many articles of the same source have this very line.",
    "section_name": "The line is the name of a section, above the article.",
    "byline": "The line is the name of one or more people, or says who wrote the article, where bylines stand.",
    "source_line": "The line says where the text was taken from.",
    "tag_list": "The line lists keywords, or stands in the list below a `Tags` line.",
    "photo_credit": "The line ends with the credit of a picture.",
    "below_image": "The line stands right below the name of an image file.",
    "headline": "The line is the headline: it stands above the first paragraph and shares its words.",
    "headline_again": "The line repeats the headline.",
    "repeated_line": "The line stands twice on the page: the teaser of another story.",
    "repeated_paragraph": "The paragraph was already said.",
    "below_related": "The line stands below a heading for other stories, and the article has not gone on yet.",
    "below_poll": "A short line below the heading of a poll or of an early comment bar.",
    "below_comments": "The line stands below the heading of the readers' comments.",
    "other_story": "The line shares no names or content words with the article, and a headline of its own stands above it.",
    "second_lead": "The prefix of an outlet opens the line, as only a lead does, and the article's lead is above; or its headline.",
    "card": "A headline and its teaser, date or next headline without a blank line between, where blank lines part paragraphs.",
    "table_cell": "The line is one of a run of short lines and bare numbers: the cells of a table.",
    "verse": "The line is one of several with the same number of syllables, or six and eight in turn: a poem.",
    "last_line": "The line goes before the byline, the source or the keywords, right below a paragraph.",
    "stray_word": "A single word on a line: a label of a chart or a button.",
    "loose_headline": "A headline without a paragraph of its own that shares no words with the article around it.",
    "after_the_end": "The line stands after the end of the article and does not go on with it.",
    "before_the_start": "The line stands above the headline or the first paragraph and belongs to neither.",
    "opening_paragraph": "The first paragraph below a headline.",
    "paragraph": "A paragraph: whole sentences, in the article's place.",
    "subheading": "A short line without a final stop, between paragraphs of the article.",
    "list": "The line begins with a dash, a bullet or a number, inside the article.",
    "unmarked_caption": "A line between paragraphs that speaks of the article, without a final stop and too long for a heading.",
    "not_an_article": "The page is no article: a listing, an error page, an empty shell or spam.",
}

_place = pl.col("unit")


def _of(value: pl.Expr, where: pl.Expr, how: str) -> pl.Expr:
    """Return the first, min or max of a value where a condition holds, in each document."""
    chosen: pl.Expr = getattr(pl.when(where).then(value), how)().over("doc")
    return chosen


def _before(value: pl.Expr) -> pl.Expr:
    return (value.shift(1) & (pl.col("doc") == pl.col("doc").shift(1))).fill_null(value=False)


def _after(value: pl.Expr) -> pl.Expr:
    return (value.shift(-1) & (pl.col("doc") == pl.col("doc").shift(-1))).fill_null(value=False)


def _choose(*branches: tuple[pl.Expr, pl.Expr | str, str]) -> tuple[pl.Expr, pl.Expr]:
    """Return the kind and the rule of the first branch whose condition holds."""
    kinds, rules = [], []
    for condition, kind, rule in branches:
        value = pl.lit(kind) if isinstance(kind, str) else kind
        kinds.append(pl.when(condition).then(value))
        rules.append(pl.when(condition).then(pl.lit(rule)))
    return pl.coalesce(*kinds, pl.lit(None, pl.String)), pl.coalesce(*rules, pl.lit(None, pl.String))


def decide(units: pl.DataFrame) -> pl.DataFrame:
    """Add kind and rule to described units (with `is_shared`); the order is that of the documents."""
    units = units.with_row_index("unit").with_columns(
        unit=pl.col("unit").cast(pl.Int64), same=pl.col("text").str.to_lowercase().hash(0)
    )
    return _settle(_headline(_regions(_by_name(_tables(_by_form(_paragraphs(units)))))))


def _paragraphs(units: pl.DataFrame) -> pl.DataFrame:
    """Add paragraph (whether a unit reads as one), first and last (the places of the first and the last)."""
    labelled = pl.col("label_kind").is_not_null() & ~pl.col("label_kind").is_in(
        ["contact", "counter", "tags", "comment"]
    )
    stopped = pl.col("stopped")
    whole = (
        ((pl.col("n_words") >= 12) & pl.col("final"))
        | ((pl.col("n_words") >= 5) & stopped)
        | ((pl.col("n_words") >= 28) & (pl.len().over("doc", "same") == 1))
    )
    paragraph = (
        whole
        & ~pl.col("caption") & ~pl.col("header") & ~pl.col("image") & ~pl.col("is_shared") & ~labelled
        & (pl.col("covered") < 0.6)
        & ~(pl.col("opening_kind").is_not_null() & (pl.col("n_words") <= 25))
    )  # fmt: skip
    units = units.with_columns(paragraph=paragraph)
    # Talk of the paper about itself is no paragraph where it stands below all that is sure to be one.
    sure = _of(_place, pl.col("paragraph") & pl.col("self_kind").is_null(), "max")
    units = units.with_columns(
        self_kind=pl.when((_place > sure) | (pl.col("self_kind") == "legal")).then("self_kind")
    )
    units = units.with_columns(paragraph=pl.col("paragraph") & pl.col("self_kind").is_null())
    # A question or an exclamation that stands first is the headline, not a paragraph.
    asked = pl.col("tail").str.contains(r"(?:[?!…]|\.\.\.)[”\"]?$") & (pl.col("n_words") <= 25)
    units = units.with_columns(
        paragraph=pl.col("paragraph") & ~(asked & (_place == _of(_place, pl.col("paragraph"), "min")))
    )
    end = _place.max().over("doc")
    units = units.with_columns(
        doc_first=_place.min().over("doc"),
        first=pl.coalesce(_of(_place, pl.col("paragraph"), "min"), end),
        last=pl.coalesce(_of(_place, pl.col("paragraph"), "max"), end),
    )
    second = _of(_place, pl.col("paragraph") & (_place > pl.col("first")), "min")
    return units.with_columns(second=second.fill_null(end + 1))


def _by_form(units: pl.DataFrame) -> pl.DataFrame:
    """Add kind and rule where the form of the line settles what it is, whatever stands around it."""
    text = pl.col("text")
    above, below = _place < pl.col("first"), _place > pl.col("last")
    sentence = pl.col("final") & (pl.col("n_words") >= 12)
    dated = (
        pl.col("has_date") & ~sentence & ~pl.col("caption")
        & (
            (pl.col("covered") >= 0.6) & (pl.col("n_words") <= 20)
            | (pl.col("n_words") <= 20) & (pl.col("covered") >= 0.3) & pl.col("has_clock")
            | (pl.col("n_words") <= 12) & pl.col("head").str.contains(r"^[0-9]{1,2}[\s/.-]")
        )
    )  # fmt: skip
    list_heading = (
        pl.col("list_heading") & (_place > pl.col("first"))
    )  # fmt: skip
    separators = pl.col("separators")
    numbered = pl.col("numbered")
    dated = dated | (pl.col("dated_name") & above & ~sentence)
    standing = pl.col("line_kind").is_not_null() & ~numbered
    kind, rule = _choose(
        (pl.col("header"), "date", "crawler_header"),
        (pl.col("image"), "image_file", "image_name"),
        (text.str.contains(r"^(?:https?://|www\.)\S+$"), "source", "web_address"),
        (~text.str.contains(r"\p{L}") & ~pl.col("has_date"), "other", "no_words"),
        (pl.col("figures") & ~pl.col("has_date"), "other", "no_words"),
        (pl.col("arrow") & ~sentence, "related", "arrow"),
        (pl.col("time_ago") & (_place > pl.col("first")) & (pl.col("n_words") <= 9), "comment", "time_ago"),
        (dated, "date", "page_date"),
        (standing & pl.col("is_section") & above, "section", "section_name"),
        (standing & ~pl.col("caption"), pl.col("line_kind"), "standing_line"),
        (list_heading & ~numbered, "related", "list_heading"),
        (pl.col("label_kind").is_not_null() & ~sentence & ~numbered, pl.col("label_kind"), "standing_label"),
        (
            pl.col("label_kind").is_in(["contact", "legal", "advert", "tags", "counter", "related"]) & below,
            pl.col("label_kind"),
            "standing_label",
        ),
        (
            pl.col("source") & (pl.col("n_words") <= 10) & (_place > pl.col("first")),
            "source",
            "source_line",
        ),
        (
            pl.col("opening_kind").is_not_null() & (~sentence | (pl.col("n_words") <= 25)),
            pl.col("opening_kind"),
            "standing_opening",
        ),
        (pl.col("self_kind").is_not_null(), pl.col("self_kind"), "self_talk"),
        (pl.col("is_section") & above, "section", "section_name"),
        ((pl.col("covered") >= 0.99) & (pl.col("n_words") >= 2) & ~numbered, "navigation", "bar"),
        ((pl.col("covered") >= 0.7) & (pl.col("n_words") >= 5) & ~pl.col("final"), "navigation", "bar"),
        (
            (separators >= 1)
            & (pl.col("covered") >= 0.25)
            & ~pl.col("final")
            & above
            & (pl.col("n_words") <= 20),
            "navigation",
            "breadcrumb",
        ),
        (text.str.contains(r"^#\S") & ~sentence & (pl.col("n_words") <= 40), "tags", "tag_list"),
        (
            text.str.contains(r"^\p{Ll}[^.!?:,/]*(?:\s/\s[^.!?:,/]+)+$") & (pl.col("n_words") <= 20) & below,
            "tags",
            "tag_list",
        ),
        (pl.col("caption"), "caption", "photo_credit"),
        (
            pl.col("is_shared") & (~sentence | above | below | pl.col("opening_kind").is_not_null()),
            "other",
            "shared_by_corpus",
        ),
    )
    return units.with_columns(kind=kind, rule=rule)


def _tables(units: pl.DataFrame) -> pl.DataFrame:
    """Find the cells of flattened tables: six or more short lines in a row below the first paragraph, three of them numbers."""
    number = pl.col("rule") == "no_words"
    cell = (
        (pl.col("n_words") <= 4) & ~pl.col("final") & (_place > pl.col("first"))
        & (pl.col("kind").is_null() | pl.col("rule").is_in(["no_words", "bar", "page_date"]))
    )  # fmt: skip
    units = units.with_columns(cell=cell).with_columns(run=pl.struct("doc", "cell").rle_id())
    table = (
        pl.col("cell")
        & pl.col("kind").is_null()
        & (pl.len().over("run") >= 6)
        & (number.sum().over("run") >= 3)
    )
    return units.with_columns(
        kind=pl.when(table).then(pl.lit("other")).otherwise("kind"),
        rule=pl.when(table).then(pl.lit("table_cell")).otherwise("rule"),
    ).drop("cell", "run")


def _by_name(units: pl.DataFrame) -> pl.DataFrame:
    """Find bylines: names alone on a line between headline and lead, after the last paragraph, or said twice."""
    text = pl.col("text")
    alone = pl.col("name") & (pl.col("n_words") <= 16) & ~pl.col("is_section") & (pl.col("covered") < 0.75)
    labelled = pl.col("labelled") & (pl.col("n_words") <= 16)
    twice = pl.len().over("doc", "same") > 1
    # Inside the text a name alone is a byline: headings have one capital, and a list of portraits has more than two names.
    # A reader who asks signs with the place where he lives, in brackets.
    worked = text.str.contains(
        r"(?i)[(\[](?:tổng hợp|theo|ghi|lược ghi|dịch|lược dịch|biên dịch|thực hiện|t/h)\b"
    )
    middle = alone & (_place > pl.col("first") + 1) & (worked | ~text.str.contains(r"[(\[]"))
    shouted = ~text.str.contains(r"\p{Ll}")
    n_middle = middle.sum().over("doc")
    below_text = _before(pl.col("paragraph") | pl.col("caption"))
    heads = _after(pl.col("paragraph") | pl.col("bullet"))
    ends = (
        middle
        & ~heads
        & (worked | pl.col("surname"))
        & (pl.col("n_words") <= 6)
        & _before(pl.col("kind").is_null())
    )
    signed = (
        middle
        & below_text
        & (pl.col("n_words") >= 2)
        & (
            (pl.col("surname") & (pl.col("n_words") <= 5) & (n_middle <= 2))
            | (~shouted & (n_middle == 1))
            | (~heads & (n_middle <= 2))
        )
    ) | (ends & (ends.cum_sum().over("doc") == 1))
    explicit = labelled & text.str.contains(r"^(?i:tin|bài)\b[^:]{0,20}:")
    near_top = (_place < pl.col("second")) & (_place > pl.col("doc_first"))
    at_end = _place > pl.col("last")
    byline = (
        (labelled & (near_top | at_end | explicit | text.str.contains(r"^[^\p{Ll}]+$")))
        | (alone & (twice | at_end | signed | (near_top & (pl.col("n_words") <= 9))))
        | (text.str.contains(r"^(?i:pv|p\.v\.?|nhóm pv|nhóm phóng viên|ctv)$") & (near_top | at_end))
    )
    caption_of_author = (pl.col("kind") == "caption") & labelled & text.str.contains(r"^(?i:tin|bài)")
    among_tags = (pl.col("kind").forward_fill().over("doc") == "tags").fill_null(value=False) & (
        _place > pl.col("first")
    )
    found = byline & ~among_tags & (pl.col("kind").is_null() | caption_of_author)
    return units.with_columns(
        kind=pl.when(found).then(pl.lit("byline")).otherwise("kind"),
        rule=pl.when(found).then(pl.lit("byline")).otherwise("rule"),
    )


def _regions(units: pl.DataFrame) -> pl.DataFrame:
    """Add marker: where a line opens a region of other stories (related), comments, tags, or ends the article (end)."""
    open_ = pl.col("kind").is_null()
    story_words = pl.when(open_ & pl.col("paragraph")).then("n_words").otherwise(0)
    units = units.with_columns(
        open=open_, passed=story_words.cum_sum().over("doc"), total=story_words.sum().over("doc")
    )
    past = _place > pl.col("first")
    alone = pl.col("rule").is_in(["standing_line", "list_heading"]) | pl.col("tail").str.contains(
        r"[:>»]\s*$"
    )
    far = pl.col("passed") * 10 >= pl.col("total") * 4
    marker = (
        pl.when(past & (pl.col("kind") == "related") & alone).then(pl.lit("related"))
        .when(past & (pl.col("kind") == "comment") & far).then(pl.lit("comment"))
        .when(past & (pl.col("kind") == "comment") & (pl.col("rule") != "standing_opening")).then(pl.lit("poll"))
        .when(past & (pl.col("kind") == "tags")).then(pl.lit("tags"))
        .when((_place > pl.col("first") + 1) & pl.col("kind").is_in(["byline", "source", "contact", "legal"])).then(pl.lit("end"))
    )  # fmt: skip
    units = units.with_columns(marker=marker)
    return units.with_columns(
        first_marker=pl.coalesce(
            _of(_place, pl.col("marker").is_not_null(), "min"), _place.max().over("doc") + 1
        )
    )


def _verse(units: pl.DataFrame) -> pl.Series:
    """Return whether a unit is verse: one of four with as many syllables, or six and eight in turn; of two below a colon."""
    size = pl.col("n_words")
    lyric = pl.col("open") & size.is_between(4, 9) & ~pl.col("tail").str.contains(r":$")
    above = size.shift(1).over("doc")
    paired = ((size == 6) & (above == 8)) | ((size == 8) & (above == 6))
    goes_on = (lyric & _before(lyric) & ((size == above) | paired)).fill_null(value=False)
    announced = _before(pl.col("tail").str.contains(r":$"))
    units = units.with_columns(lyric=lyric, announced=announced, run=(~goes_on).cum_sum())
    several = (pl.len().over("run") >= 4) | (
        (pl.len().over("run") >= 2) & pl.col("announced").first().over("run")
    )
    return units.select(pl.col("lyric") & several).to_series()


def _cards(units: pl.DataFrame) -> pl.Series:
    """Return whether a unit is of a card: a headline with a teaser, a date or another headline glued below, on a page of blank lines."""
    glued = ((pl.col("start") - pl.col("end").shift(1)) == 1).over("doc").fill_null(value=False)
    units = units.with_columns(glued=glued)
    parted = pl.col("paragraph") & _before(pl.col("paragraph"))
    asked = pl.col("tail").str.contains(r"\?[”\"]?$") & (pl.col("n_words") <= 25)
    head = (
        pl.col("open") & ((~pl.col("final") & ~pl.col("paragraph")) | asked) & pl.col("n_words").is_between(5, 25) & ~pl.col("bullet")
        & ~pl.col("verse")
        & ~pl.col("tail").str.contains(r"[:;,]$") & (_place > pl.col("first"))
    )  # fmt: skip
    body = pl.col("open") & pl.col("paragraph") & ~asked
    units = units.with_columns(
        head=head, body=body, group=(~pl.col("glued")).cum_sum(),
        spaced=(parted & ~pl.col("glued")).sum().over("doc") > 4 * (parted & pl.col("glued")).sum().over("doc"),
    )  # fmt: skip
    n_heads, n_bodies = pl.col("head").sum().over("group"), pl.col("body").sum().over("group")
    dated = (pl.col("rule") == "page_date").any().over("group")
    card = (
        pl.col("spaced") & pl.col("open") & pl.col("head").first().over("group")
        & (n_bodies <= n_heads) & ((n_bodies > 0) | dated | (n_heads >= 2))
    )  # fmt: skip
    return units.select(card.fill_null(value=False)).to_series()


def _headline(units: pl.DataFrame) -> pl.DataFrame:
    """Add title (whether a unit is the headline) and shared, rare: how much it has in common with the sure part of the article.

    The headline is the line above the first paragraph that shares most words with what follows.
    """
    spoken = units.filter(pl.col("open") | (pl.col("kind") == "caption"))
    vocabulary = topic.Vocabulary.of(spoken, units.height)
    sure = pl.col("open") & pl.col("paragraph") & (_place < pl.col("first_marker"))
    above = (_place < pl.col("first")) & pl.col("open") & pl.col("n_words").is_between(3, 45)
    units = units.with_columns(vocabulary.rare(), vocabulary.shared(units.select(sure).to_series()))
    # Four words in common are enough: beyond that the line that comes first is the headline, what follows it the lead.
    whole = pl.col("text").str.contains(r"[.!?]\s\p{Lu}")
    rank = pl.when(above & ~whole).then(
        pl.col("shared").clip(0, 4) * 1000
        + pl.when(pl.col("n_words") >= 5).then(500).otherwise(0)
        - (_place - pl.col("doc_first"))
    )
    units = units.with_columns(best=above & (rank == rank.max().over("doc")))
    units = units.with_columns(title_place=_of(_place, pl.col("best"), "min"))
    units = units.with_columns(
        title=(_place == pl.col("title_place")).fill_null(value=False),
        title_text=_of(pl.col("same"), _place == pl.col("title_place"), "first"),
    )
    units = units.with_columns(verse=_verse(units))
    units = units.with_columns(card=_cards(units))
    # Sections begin at a line that could be a headline; the first holds headline, lead and what follows them.
    could_head = (
        pl.col("open") & ~pl.col("paragraph") & ~pl.col("final") & (pl.col("n_words") >= 6) & (_place > pl.col("first"))
        & ~pl.col("bullet") & ~pl.col("tail").str.contains(r"[:;]$") & ~pl.col("verse")
        & ~pl.col("text").str.contains(r"^[“\"].*[”\"]$")
    )  # fmt: skip
    # A line that announces what follows belongs to the article, and so does what it announces.
    announces = pl.col("open") & pl.col("tail").str.contains(r":$") & (_place > pl.col("first"))
    units = units.with_columns(could_head=could_head).with_columns(
        part=(pl.col("could_head") | announces).cum_sum().over("doc"), announces=announces
    )
    opening = (pl.col("title") | sure) & (pl.col("part") == 0)
    units = units.with_columns(
        vocabulary.shared(units.select(opening).to_series()).alias("lead_shared"), vocabulary.shared_above()
    )
    could = pl.col("could_head")
    n_sure = (sure & (pl.col("part") == 0)).sum().over("doc")
    part_rare = pl.col("rare").sum().over("doc", "part")
    part_paragraphs = (pl.col("open") & pl.col("paragraph")).sum().over("doc", "part")
    below_its_headline = _before(pl.col("could_head")) & (pl.col("shared_above") > 0)
    rooted = pl.col("open") & pl.col("paragraph") & (pl.col("lead_shared") >= 2) & ~below_its_headline
    signed_off = pl.col("kind").is_in(["byline", "source", "tags"]) & _before(
        rooted | (pl.col("kind") == "caption")
    )
    end_of_all = _of(_place, signed_off | (pl.col("over") & rooted), "max").fill_null(-1)
    last_name = _of(_place, pl.col("kind").is_in(["byline", "source"]), "max").fill_null(-1)
    headed_by = pl.when(could).then("n_words").forward_fill()
    foreign = (
        (pl.col("part") > 0) & ((headed_by >= 8) | (_place > last_name)) & (_place > end_of_all) & (pl.col("lead_shared").sum().over("doc", "part") * 25 <= part_rare) & (part_rare >= 8)
        & (pl.col("lead_shared").sum().over("doc", "part") <= 1) & (part_paragraphs <= 2) & (n_sure >= 3)
    )  # fmt: skip
    listed = (
        (pl.col("part") > 0) & (_place > end_of_all) & (headed_by >= 8) & (part_rare >= 12) & (part_paragraphs <= 1) & (n_sure >= 2)
        & (pl.col("lead_shared").sum().over("doc", "part") * 10 <= part_rare)
    )  # fmt: skip
    foreign = (foreign | listed) & ~pl.col("announces").first().over("doc", "part")
    # A headline and its paragraph that share nothing with any other unit are another story wherever they stand.
    pair_head = could & _after(pl.col("open") & pl.col("paragraph"))
    pair_body = _before(could) & pl.col("open") & pl.col("paragraph")
    units = units.with_columns(pair_head=pair_head, pair_body=pair_body & ~pair_head)
    outside = vocabulary.shared_outside(units["pair_head"], units["pair_body"])
    units = units.with_columns(outside)
    pair_head, pair_body = pl.col("pair_head"), pl.col("pair_body")

    def both(value: str) -> pl.Expr:
        own = pl.col(value)
        return (
            pl.when(pair_head).then(own + own.shift(-1)).when(pair_body).then(own + own.shift(1)).otherwise(0)
        )

    head_words = pl.when(pair_head).then("n_words").otherwise(pl.col("n_words").shift(1))
    lonely = (
        (both("rare") >= 12) & (both("shared_outside") * 30 <= both("rare")) & (n_sure >= 3) & (head_words >= 8)
    )  # fmt: skip
    teased = (
        (head_words >= 9) & (both("lead_shared") * 6 <= both("rare")) & (both("rare") >= 20) & (n_sure >= 1)
        & pl.when(pair_head).then(pl.col("shared_above").shift(-1)).otherwise("shared_above").ge(2)
    )  # fmt: skip
    late = pl.col("prefixed") & (_place > pl.col("first"))
    second_lead = late & ((_place > pl.col("second")) | (_place > _of(_place, pl.col("prefixed"), "min")))
    above_it = _after(second_lead) & (pl.col("n_words") <= 25) & ~pl.col("stopped")
    units = units.with_columns(
        second_lead=(second_lead | above_it) & pl.col("open"),
        card=pl.col("card") & (_place != pl.col("title_place")),
    )
    # Where the page's cards are glued, a headline that stands free is none of a card.
    free = ~pl.col("card").any().over("doc")
    units = units.with_columns(
        foreign=(
            pl.col("second_lead")
            | pl.col("card")
            | (free & (foreign | lonely | (teased & (pair_head | pair_body))))
        )
        & pl.col("open")
        & ~pl.col("verse")
    )
    core = units.select((pl.col("title") | sure) & ~pl.col("foreign")).to_series()
    return units.with_columns(vocabulary.shared(core))


def _settle(units: pl.DataFrame) -> pl.DataFrame:
    """Settle what is still open: paragraphs, headings, captions, and what belongs to other stories."""
    story = pl.col("open") & pl.col("paragraph") & ~pl.col("foreign")
    past = _place > pl.col("first")
    headed = _before(pl.col("open") & ~pl.col("paragraph") & (pl.col("n_words") >= 5) & ~pl.col("bullet"))
    # A run is a row of paragraphs with no other line between them; a teaser is one that has a headline of its own.
    units = units.with_columns(
        story=story,
        teaser=story & headed & (pl.col("shared_above") > 0),
        run=(story != _before(story)).cum_sum(),
        region=pl.col("marker").forward_fill().over("doc"),
    )
    strength = (pl.col("shared") / (pl.col("rare") + 1)).fill_nan(0)
    plain = pl.col("story") & ~pl.col("teaser") & (strength >= 0.07) & (pl.col("shared") >= 2)
    ends = (
        pl.col("kind").is_in(["byline", "source"]) & past & _before(plain | (pl.col("kind") == "caption"))
    ) | (plain & pl.col("over"))
    units = units.with_columns(last_end=_of(_place, ends, "max").fill_null(-1))
    # Once a byline, a source or the end mark has closed the article, only what is plainly about it can open it again.
    closing = (pl.col("kind").is_in(["byline", "source"]) & (_place > pl.col("first") + 1)) | (
        pl.col("over") & pl.col("paragraph")
    )
    closed = (closing & (pl.col("passed") * 10 >= pl.col("total") * 3)).cast(pl.Int8).cum_max().over(
        "doc"
    ) == 1
    closed = _before(closed)
    lone = pl.col("teaser") & (pl.len().over("run") == 1)
    before_end = _place < pl.col("last_end")
    strong = (
        pl.when(lone & ~before_end).then((strength >= 0.35) & (pl.col("shared") >= 8))
        .when(pl.col("teaser") & ~before_end).then((strength >= 0.15) & (pl.col("shared") >= 4))
        .when(closed & ~before_end).then((strength >= 0.15) & (pl.col("shared") >= 4))
        .when(before_end).then((strength >= 0.03) & (pl.col("shared") >= 1))
        .otherwise((strength >= 0.07) & (pl.col("shared") >= 2))
    )  # fmt: skip
    units = units.with_columns(strong=pl.col("story") & strong, strength=strength)
    # Where the article was signed off and a list of other stories follows, it does not go on.
    signed = _before(ends.cast(pl.Int8).cum_max().over("doc") == 1)
    listed = (signed & (pl.col("marker") == "related")).fill_null(value=False)
    units = units.with_columns(finished=listed.cast(pl.Int8).cum_max().over("doc") == 1)
    long_run = (
        (pl.col("region") == "related").fill_null(value=False)
        & ~closed
        & (pl.len().over("run") >= 3)
        & (pl.col("shared").sum().over("run") >= 2)
    )
    goes_on = (
        pl.col("story")
        & ~pl.col("finished")
        & (pl.col("strong").any().over("run") | long_run)
        & ~(pl.col("teaser") & ~pl.col("strong") & ~before_end)
    )
    over = _before(pl.col("over")) & pl.col("open")
    units = units.with_columns(
        event=pl.coalesce(
            pl.col("marker"),
            pl.when(over & ~strong).then(pl.lit("end")),
            pl.when(goes_on).then(pl.lit("story")),
        )
    )
    commented = (pl.col("marker") == "comment").fill_null(value=False).cast(pl.Int8).cum_max().over(
        "doc"
    ) == 1
    units = units.with_columns(
        state=pl.when(commented)
        .then(pl.lit("comment"))
        .otherwise(pl.col("event").forward_fill().over("doc").fill_null("story"))
    )
    in_story = pl.col("story") & (pl.col("state") == "story")
    units = units.with_columns(last_story=pl.coalesce(_of(_place, in_story, "max"), pl.col("first")))
    folded = pl.col("same")
    again = pl.int_range(pl.len()).over("doc", folded) > 0
    twice = pl.len().over("doc", folded) > 1
    tail = _place > pl.col("last_story")
    has_title = pl.col("title_place").is_not_null()
    beyond = pl.when(has_title).then(pl.min_horizontal("first", "title_place")).otherwise("first")
    short_sentence = pl.col("final") & ~pl.col("tail").str.contains(r"[?:][”\"]?$")
    adjoining = _before(
        (pl.col("open") & (pl.col("paragraph") | pl.col("bullet"))) | (pl.col("kind") == "caption")
    ) & (pl.col("state") == "story")
    # A short line right above the headline names a section that the list does not know, where nothing else does.
    strange = (
        (_place < beyond)
        & pl.col("open")
        & (pl.col("n_words") <= 4)
        & pl.col("text").str.contains(r"^\p{Lu}")
    )
    kicker = (
        strange & (strange.sum().over("doc") <= 2) & ((pl.col("title_place") - _place) <= 2)
        & ~(pl.col("kind") == "section").any().over("doc").fill_null(value=False)
    )  # fmt: skip
    # Keywords without a label stand right below the byline or the source; those of a label right below it, where it is bare.
    bare_label = (pl.col("marker") == "tags") & pl.col("text").str.contains(r"^[^:#]{2,25}:?\s*$")
    signature = pl.col("kind").is_in(["byline", "source"]) & past
    keyword = (
        (pl.col("open") | pl.col("rule").is_in(["bar", "section_name"])) & ~pl.col("final")
        & ((pl.col("n_words") <= 7) & (pl.col("state") == "tags") | (pl.col("n_words") <= 4) & (pl.col("state") == "end")
           | pl.col("text").str.contains(r"^[^.!?:,]{2,30}(?:,\s[^.!?:,]{2,30}){1,9}$"))
    ).fill_null(value=False)  # fmt: skip
    units = units.with_columns(keyword=keyword, below_label=_before(bare_label | signature))
    units = units.with_columns(run=pl.struct("doc", "keyword").rle_id())
    listed_tag = pl.col("keyword") & pl.col("below_label").first().over("run")
    signs_off = _after(pl.col("kind").is_in(["byline", "source", "tags"]).fill_null(value=False))
    last_line = (
        signs_off & past & (pl.col("n_words") >= 6) & (pl.col("state") == "story") & ~_before(pl.col("could_head"))
        & _before(pl.col("open") | pl.col("kind").is_in(["caption", "image_file"]) | (pl.col("rule") == "table_cell"))
    )  # fmt: skip
    kind, rule = _choose(
        (pl.col("title"), "title", "headline"),
        ((folded == pl.col("title_text")), "other", "headline_again"),
        (pl.col("state") == "comment", "comment", "below_comments"),
        (past & ~pl.col("paragraph") & twice & (pl.col("n_words") >= 4), "related", "repeated_line"),
        (pl.col("paragraph") & again, "other", "repeated_paragraph"),
        (listed_tag, "tags", "tag_list"),
        (
            (pl.col("state") == "poll") & ~pl.col("paragraph") & ~pl.col("bullet") & (pl.col("n_words") <= 6),
            "other",
            "below_poll",
        ),
        (pl.col("state") == "related", "related", "below_related"),
        (pl.col("state").is_in(["tags", "end"]), "related", "after_the_end"),
        (pl.col("second_lead"), "related", "second_lead"),
        (pl.col("card") & pl.col("foreign"), "related", "card"),
        (pl.col("foreign"), "related", "other_story"),
        (kicker, "section", "section_name"),
        (_place < beyond, "navigation", "before_the_start"),
        ((_place < pl.col("first")) & (pl.col("n_words") < 3), "other", "before_the_start"),
        (_before(pl.col("kind") == "image_file"), "caption", "below_image"),
        (pl.col("bullet") & (~tail | adjoining), "list_item", "list"),
        (
            pl.col("paragraph") & (_place == pl.col("first")) & has_title,
            "lead",
            "opening_paragraph",
        ),
        (
            (_place < pl.col("first")) & (_place > pl.col("title_place")) & (pl.col("n_words") >= 15),
            "lead",
            "opening_paragraph",
        ),
        (pl.col("paragraph"), "body", "paragraph"),
        (pl.col("verse"), "body", "verse"),
        (last_line, "body", "last_line"),
        (short_sentence & (~tail | adjoining), "body", "paragraph"),
        (tail & (pl.col("n_words") <= 5) & ~pl.col("final") & (pl.col("shared") > 0), "tags", "tag_list"),
        (tail, "related", "after_the_end"),
        (
            past
            & (
                (pl.col("shared") == 0) & (pl.col("rare") >= 3) & (pl.col("n_words") >= 7)
                | (pl.col("shared") * 10 <= pl.col("rare")) & (pl.col("n_words") >= 9)
            )
            & ~pl.col("final")
            & ~pl.col("tail").str.contains(r"[:;,”\"]$")
            & ~pl.col("text").str.contains(r"^[^:]{2,25}:\s"),
            "related",
            "loose_headline",
        ),
        (past & (pl.col("n_words") == 1) & ~pl.col("final"), "other", "stray_word"),
        ((pl.col("n_words") <= 16) & _after(pl.col("story")), "heading", "subheading"),
        (pl.col("n_words") <= 8, "heading", "subheading"),
        (pl.lit(value=True), "caption", "unmarked_caption"),
    )
    strayed = (pl.col("kind") == "caption") & (pl.col("state") == "related") & (tail | (pl.col("shared") < 2))
    shifted = pl.col("kind").is_in(["byline", "navigation", "section", "caption"]) & (
        pl.col("state") == "comment"
    )
    tagged = (pl.col("state") == "tags") & (pl.col("rule") == "bar") & (pl.col("n_words") <= 4)
    return units.with_columns(
        kind=pl.when(pl.col("open"))
        .then(kind)
        .when(shifted)
        .then(pl.lit("comment"))
        .when(tagged)
        .then(pl.lit("tags"))
        .when(strayed)
        .then(pl.lit("related"))
        .otherwise("kind"),
        rule=pl.when(pl.col("open"))
        .then(rule)
        .when(shifted)
        .then(pl.lit("below_comments"))
        .when(tagged)
        .then(pl.lit("tag_list"))
        .when(strayed)
        .then(pl.lit("below_related"))
        .otherwise("rule"),
    )
