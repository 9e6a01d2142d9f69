"""What each unit is: the decisions of the stage, each by a named rule."""

from collections.abc import Mapping

import polars as pl

from pipeline.stages.clean import topic
from pipeline.stages.clean.signals import NAME

KEPT = ("title", "lead", "body", "heading", "list_item", "caption")

RULES: dict[str, str] = {
    "crawler_header": "The line `date ...` that a crawler put before the page.",
    "image_name": "The line is the name of an image, sound or video file.",
    "no_words": "The line holds no word: table borders, separators, bare numbers of a chart.",
    "web_address": "The line is a web address.",
    "page_date": "The line holds a date and nothing but words of dates, sections and outlets.",
    "page_clock": "A date line far above the article: the page's own clock, not the article's date.",
    "standing_line": "The whole line is a standing phrase of the press.",
    "standing_label": "The line begins with a standing label of the press.",
    "standing_opening": "The line begins with a standing phrase of the press and is no sentence of the article.",
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
    "below_comments": "The line stands below the heading of the readers' comments.",
    "other_story": "The line shares no names or content words with the article, and a headline of its own stands above it.",
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

_PLACE = pl.col("unit")


def _per_doc(value: pl.Expr, where: pl.Expr, how: str) -> pl.Expr:
    chosen = pl.when(where).then(value)
    return getattr(chosen, how)().over("doc")


def _choose(branches: list[tuple[pl.Expr, pl.Expr | str, str]]) -> tuple[pl.Expr, pl.Expr]:
    """Return the kind and the rule of the first branch whose condition holds."""
    kinds, rules = [], []
    for condition, kind, rule in branches:
        value = pl.lit(kind) if isinstance(kind, str) else kind
        kinds.append(pl.when(condition).then(value))
        rules.append(pl.when(condition).then(pl.lit(rule)))
    return pl.coalesce(*kinds, pl.lit(None, pl.String)), pl.coalesce(*rules, pl.lit(None, pl.String))


def _by_form(units: pl.DataFrame) -> pl.DataFrame:
    """Add kind and rule where the form of the line settles what it is, whatever stands around it."""
    text = pl.col("text")
    sentence = pl.col("final") & (pl.col("n_words") >= 12)
    date_line = (
        pl.col("has_date")
        & ((pl.col("covered") >= 0.99) | (pl.col("covered").ge(0.6) & (pl.col("n_words") <= 14)))
        & ~sentence
    )
    separators = text.str.count_matches(r"[>»›|•·/]")
    kind, rule = _choose(
        [
            (pl.col("header"), "date", "crawler_header"),
            (pl.col("image"), "image_file", "image_name"),
            (text.str.contains(r"^(?:https?://|www\.)\S+$"), "source", "web_address"),
            (
                ~text.str.contains(r"\p{L}") & ~text.str.contains(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}\d{4}"),
                "other",
                "no_words",
            ),
            (date_line & ~pl.col("caption"), "date", "page_date"),
            (
                pl.col("line_kind").is_not_null() & pl.col("is_section") & (_PLACE < pl.col("first")),
                "section",
                "section_name",
            ),
            (pl.col("line_kind").is_not_null() & ~pl.col("caption"), pl.col("line_kind"), "standing_line"),
            (pl.col("label_kind").is_not_null() & ~sentence, pl.col("label_kind"), "standing_label"),
            (
                pl.col("label_kind").is_in(["contact", "legal", "advert", "tags", "counter", "related"])
                & (_PLACE > pl.col("last")),
                pl.col("label_kind"),
                "standing_label",
            ),
            (
                pl.col("opening_kind").is_not_null() & (~sentence | (pl.col("n_words") <= 25)),
                pl.col("opening_kind"),
                "standing_opening",
            ),
            (pl.col("is_section") & (_PLACE < pl.col("first")), "section", "section_name"),
            ((pl.col("covered") >= 0.99) & (pl.col("n_words") >= 2), "navigation", "bar"),
            ((pl.col("covered") >= 0.7) & (pl.col("n_words") >= 5) & ~pl.col("final"), "navigation", "bar"),
            (
                (separators >= 2)
                & (pl.col("covered") >= 0.25)
                & ~pl.col("final")
                & (_PLACE < pl.col("first")),
                "navigation",
                "breadcrumb",
            ),
            (
                text.str.contains(
                    r"^[(\[]?(?:Theo|Nguồn|Nguồn tin|Source|THEO)(?:\s*:\s*|\s+)[^.!?,]{2,60}(?:\.(?:vn|com|net|org)\S*)?[)\]]?\.?$"
                )
                & (pl.col("n_words") <= 10)
                & (_PLACE > pl.col("first")),
                "source",
                "source_line",
            ),
            (text.str.contains(r"^#\S+(?:[\s,]+#\S+)*$"), "tags", "tag_list"),
            (pl.col("caption"), "caption", "photo_credit"),
            (pl.col("is_shared") & ~sentence, "other", "shared_by_corpus"),
            (
                pl.col("is_shared")
                & (
                    (_PLACE > pl.col("last"))
                    | (_PLACE < pl.col("first"))
                    | (pl.col("opening_kind").is_not_null())
                ),
                "other",
                "shared_by_corpus",
            ),
        ]
    )
    return units.with_columns(kind=kind, rule=rule)


def decide(units: pl.DataFrame) -> pl.DataFrame:
    """Add kind and rule to described units (with `is_shared`); the order is that of the documents."""
    units = units.with_row_index("unit").with_columns(unit=pl.col("unit").cast(pl.Int64))
    looks_like_paragraph = (
        ((pl.col("n_words") >= 12) & pl.col("final") | (pl.col("n_words") >= 45))
        & ((pl.len().over("doc", "text") == 1) | (pl.col("n_words") >= 45) | pl.col("final"))
        & ~pl.col("caption")
        & ~pl.col("header")
        & ~pl.col("is_shared")
        & (pl.col("covered") < 0.6)
        & (
            pl.col("label_kind").is_null()
            | pl.col("label_kind").is_in(["contact", "counter", "tags", "comment"])
        )
        & ~(pl.col("opening_kind").is_not_null() & (pl.col("n_words") <= 25))
    )
    units = units.with_columns(paragraph=looks_like_paragraph)
    units = units.with_columns(
        first=_per_doc(_PLACE, pl.col("paragraph"), "min"), last=_per_doc(_PLACE, pl.col("paragraph"), "max")
    )
    units = units.with_columns(
        first=pl.coalesce("first", pl.col("unit").max().over("doc")),
        last=pl.coalesce("last", pl.col("unit").max().over("doc")),
    )
    units = _by_form(units)
    units = _by_name(units)
    units = _by_place(units)
    return units


def _by_name(units: pl.DataFrame) -> pl.DataFrame:
    """Find bylines: names alone on a line between headline and lead, after the last paragraph, or said twice."""
    text = pl.col("text")
    names = rf"^{NAME}(?:\s*(?:[-–—,&/;|]|và|and)\s*{NAME}){{0,4}}(?:\s*[(\[][^)\]]{{2,50}}[)\]])?\.?$"
    labelled = (
        r"^(?i:(?:tin,?\s*)?bài,?\s*(?:và|&|-)?\s*ảnh(?:,\s*\p{L}+)?|tin\s*[-,]?\s*ảnh|tin,?\s*bài|bài|tác giả|thực hiện|người thực hiện|nhóm thực hiện|phóng viên|pv|nhóm pv|nhóm phóng viên|by|written by|reported by|story by|author|tổng hợp|biên dịch|dịch|lược dịch|biên tập|ghi)"
        r"(?:\s*[:.]\s*|\s+)\p{Lu}[^.!?]{1,70}[.]?$"
    )
    upper = text.str.contains(r"^[^\p{Ll}]+$")
    alone = (
        text.str.contains(names)
        & (pl.col("n_words") <= 16)
        & ~pl.col("is_section")
        & (pl.col("covered") < 0.5)
    )
    twice = alone & (pl.len().over("doc", "text") > 1)
    near_top = _PLACE <= pl.col("first") + 1
    at_end = _PLACE > pl.col("last")
    byline = (
        (text.str.contains(labelled) & (pl.col("n_words") <= 16) & (near_top | at_end | upper))
        | (alone & (twice | at_end | (near_top & (pl.col("n_words") <= 9) & (_PLACE > pl.col("doc_first")))))
        | (
            text.str.contains(r"^(?:PV|P\.V|Nhóm PV|CTV|TTXVN|(?:Minh|Ngọc) \p{Lu}\.?)$")
            & (near_top | at_end)
        )
    )
    free = pl.col("kind").is_null() | (
        (pl.col("kind") == "caption") & text.str.contains(labelled) & text.str.contains(r"^(?i:tin|bài)")
    )
    units = units.with_columns(doc_first=pl.col("unit").min().over("doc"))
    return units.with_columns(
        rule=pl.when(byline & free).then(pl.lit("byline")).otherwise("rule"),
        kind=pl.when(byline & free).then(pl.lit("byline")).otherwise("kind"),
    )


def _by_place(units: pl.DataFrame) -> pl.DataFrame:
    """Settle the rest: headline, paragraphs, headings, captions, and what belongs to other stories."""
    open_ = pl.col("kind").is_null()
    # Markers open a region; a run of paragraphs that speaks of the article closes it again.
    last_place = pl.col("unit").max().over("doc")
    story_words = pl.when(open_ & pl.col("paragraph")).then("n_words").otherwise(0)
    units = units.with_columns(open=open_).with_columns(
        passed=story_words.cum_sum().over("doc"), total=story_words.sum().over("doc")
    )
    past_first = _PLACE > pl.col("first")
    marker = (
        pl.when(
            past_first
            & (pl.col("kind") == "related")
            & (pl.col("rule") != "standing_opening")
            & ((pl.col("rule") == "standing_line") | pl.col("text").str.contains(r"[:>»]\s*$"))
        )
        .then(pl.lit("related"))
        .when(past_first & (pl.col("kind") == "comment") & (pl.col("passed") * 10 >= pl.col("total") * 4))
        .then(pl.lit("comment"))
        .when(past_first & (pl.col("kind") == "tags"))
        .then(pl.lit("tags"))
        .when(
            past_first
            & (_PLACE > pl.col("first") + 1)
            & pl.col("kind").is_in(["byline", "source", "contact", "legal"])
        )
        .then(pl.lit("end"))
    )
    units = units.with_columns(marker=marker)
    first_marker = pl.coalesce(_per_doc(_PLACE, pl.col("marker").is_not_null(), "min"), last_place + 1)
    units = units.with_columns(first_marker=first_marker)

    # The headline is the line above the first paragraph that shares most words with what follows.
    vocabulary = topic.vocabulary(units.filter(pl.col("kind").is_null() | (pl.col("kind") == "caption")))
    above = (_PLACE < pl.col("first")) & open_ & (pl.col("n_words") >= 3) & (pl.col("n_words") <= 45)
    core = units.filter(pl.col("open") & pl.col("paragraph") & (_PLACE < pl.col("first_marker")))
    measured = topic.measure(vocabulary, core)
    units = units.join(
        measured.select("unit", "rare", "shared"), on="unit", how="left", maintain_order="left"
    ).with_columns(pl.col("rare", "shared").fill_null(0))
    rank = pl.when(above).then(
        pl.col("shared") * 1000 + pl.col("n_words") * 10 + (pl.col("unit") - pl.col("doc_first")).clip(0, 9)
    )
    units = units.with_columns(title=above & (rank == rank.max().over("doc")))
    title_place = _per_doc(_PLACE, pl.col("title"), "min")
    title_text = _per_doc(pl.col("text"), pl.col("title"), "first")
    units = units.with_columns(
        title=pl.col("title") & (_PLACE == title_place), title_place=title_place, title_text=title_text
    )

    core = units.filter(
        pl.col("title") | (pl.col("open") & pl.col("paragraph") & (_PLACE < pl.col("first_marker")))
    )
    units = _measure(units, vocabulary, core)

    # Runs of paragraphs between other lines
    loose = pl.col("open") & ~pl.col("paragraph")
    story = pl.col("open") & pl.col("paragraph")
    units = units.with_columns(story=story).with_columns(
        run=(story != story.shift(1).over("doc").fill_null(value=False)).cum_sum()
    )
    run_shared = pl.col("shared").sum().over("run")
    run_rare = pl.col("rare").sum().over("run")
    run_length = pl.len().over("run")
    before = (
        pl.col("open").shift(1).over("doc").fill_null(value=False)
        & loose.shift(1).over("doc").fill_null(value=False)
        & (pl.col("n_words").shift(1).over("doc") >= 5)
    )
    run_headed = before.first().over("run")
    strength = run_shared / (run_rare + 1)
    on_topic = (
        pl.when(run_headed)
        .then((strength >= 0.4) & (run_shared >= 8))
        .otherwise((run_shared >= 3) & (strength >= 0.1))
    )
    units = units.with_columns(on_topic=story & on_topic, strength=strength)
    units = units.with_columns(
        event=pl.coalesce(pl.col("marker"), pl.when(pl.col("on_topic")).then(pl.lit("story")))
    ).with_columns(state=pl.col("event").forward_fill().over("doc").fill_null("story"))
    comments = ((pl.col("marker") == "comment").cast(pl.Int8).cum_max().over("doc") == 1).fill_null(
        value=False
    )
    units = units.with_columns(state=pl.when(comments).then(pl.lit("comment")).otherwise("state"))

    good = units.filter(
        pl.col("title") | (pl.col("open") & pl.col("paragraph") & (pl.col("state") == "story"))
    )
    units = _measure(units, vocabulary, good)
    units = units.with_columns(
        last_story=pl.coalesce(
            _per_doc(_PLACE, pl.col("story") & (pl.col("state") == "story"), "max"),
            pl.col("unit").max().over("doc"),
        )
    )
    folded = pl.col("text").str.to_lowercase()
    times = pl.len().over("doc", folded)
    earlier = pl.int_range(pl.len()).over("doc", folded) > 0
    is_title_text = folded == pl.col("title_text").str.to_lowercase()
    headed = _PLACE > pl.col("first")
    next_story = pl.col("story").shift(-1).over("doc").fill_null(value=False)
    off = (pl.col("shared") == 0) & (pl.col("rare") >= 3)
    kind, rule = _choose(
        [
            (~pl.col("open"), pl.col("kind"), "x"),
            (pl.col("title"), "title", "headline"),
            (is_title_text & earlier, "other", "headline_again"),
            (pl.col("state") == "comment", "comment", "below_comments"),
            (
                headed & ~pl.col("paragraph") & (times > 1) & (pl.col("n_words") >= 4),
                "related",
                "repeated_line",
            ),
            (pl.col("paragraph") & earlier, "other", "repeated_paragraph"),
            ((pl.col("state") == "tags") & (pl.col("n_words") <= 7) & ~pl.col("final"), "tags", "tag_list"),
            (pl.col("state").is_in(["related"]), "related", "below_related"),
            (pl.col("state").is_in(["tags", "end"]), "related", "after_the_end"),
            (
                _PLACE < pl.min_horizontal("first", pl.coalesce(pl.col("title_place"), pl.col("first"))),
                "navigation",
                "before_the_start",
            ),
            ((_PLACE < pl.col("first")) & (pl.col("n_words") < 3), "other", "before_the_start"),
            (pl.col("kind").shift(1).over("doc") == "image_file", "caption", "below_image"),
            (
                (_PLACE > pl.col("last_story"))
                & ~pl.col("paragraph")
                & ~pl.col("bullet")
                & (pl.col("shared") * 6 < pl.col("rare")),
                "related",
                "after_the_end",
            ),
            (
                headed
                & ~pl.col("paragraph")
                & ~pl.col("bullet")
                & off
                & (pl.col("n_words") >= 7)
                & ~pl.col("final"),
                "related",
                "loose_headline",
            ),
            (pl.col("bullet"), "list_item", "list"),
            (
                pl.col("paragraph") & (_PLACE == pl.col("first")) & pl.col("title_place").is_not_null(),
                "lead",
                "opening_paragraph",
            ),
            (pl.col("paragraph"), "body", "paragraph"),
            (pl.col("final") & ~pl.col("text").str.contains(r":$"), "body", "paragraph"),
            ((pl.col("n_words") <= 16) & next_story, "heading", "subheading"),
            ((pl.col("n_words") <= 8), "heading", "subheading"),
            (pl.lit(value=True), "caption", "unmarked_caption"),
        ]
    )
    return units.with_columns(kind=kind, rule=pl.when(pl.col("open")).then(rule).otherwise("rule"))


def _measure(units: pl.DataFrame, vocabulary: pl.DataFrame, core: pl.DataFrame) -> pl.DataFrame:
    measured = topic.measure(vocabulary, core).select("unit", "rare", "shared")
    return (
        units.drop("rare", "shared", strict=False)
        .join(measured, on="unit", how="left", maintain_order="left")
        .with_columns(pl.col("rare", "shared").fill_null(0))
    )
