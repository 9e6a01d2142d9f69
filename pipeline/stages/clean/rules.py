"""What each unit is: the decisions of the stage, each by a named rule."""

import polars as pl

from pipeline.stages.clean.bylines import GIVEN_NAME
from pipeline.stages.clean.lines import HEADLINE
from pipeline.stages.clean.windows import PLACE, after, before, choose, of

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
    "arrow": "The line begins with an arrow, ends in a dash or stands whole in brackets: a link to another story.",
    "dated_link": "A headline with its date behind it: a link to another story.",
    "alt_text": "The line ends in `- Ảnh 2.`, or has lost its accents on a Vietnamese page: the alternative text of a picture.",
    "list_heading": "A short line made of the words with which papers head lists of other stories.",
    "standing_opening": "The line begins with a standing phrase of the press and is no sentence of the article.",
    "masthead": "Above the article, the name of a paper and whose paper it is.",
    "self_talk": "Several cues in one sentence say that the paper speaks of itself: rights, subscriptions, where to write.",
    "bar": "The line is made of the vocabulary of menus and bars.",
    "breadcrumb": "The line lists sections or links between separators.",
    "shared_by_corpus": "Many articles of the same source have this very line.",
    "known_headline": "Below the text's beginning, the line is the headline of another story of the same source.",
    "section_name": "The line is the name of a section, above the article.",
    "byline": "The line is the name of one or more people, or says who wrote the article, where bylines stand.",
    "source_line": "The line says where the text was taken from.",
    "tag_list": "The line lists keywords, or stands in the list below a `Tags` line.",
    "photo_credit": "The line ends with the credit of a picture.",
    "below_image": "The line stands right below the name of an image file.",
    "headline": "The line is the headline: it stands above the first paragraph and shares its words.",
    "headline_again": "The line repeats the headline.",
    "repeated_line": "The line stands twice on the page: the teaser of another story.",
    "repeated_paragraph": "The paragraph is said twice, or is the beginning of another one, cut off.",
    "below_related": "The line stands below a heading for other stories, and the article has not gone on yet.",
    "below_poll": "A short line below the heading of a poll or of an early comment bar.",
    "below_comments": "The line stands below the heading of the readers' comments.",
    "other_story": "The signals say another story: the words that it shares, its headline, what stands around it, how the page goes on.",
    "second_lead": "The prefix of an outlet opens the line, as only a lead does, below another such line or several paragraphs; or the line is the headline above it.",
    "table_cell": "The line is one of a run of short lines and bare numbers: the cells of a table.",
    "verse": "The line is one of several with the same number of syllables, or six and eight in turn: a poem.",
    "loose_headline": "The signals say that the short line is none of the article's: a headline without a paragraph, a label, a button.",
    "after_the_end": "The line stands after the end of the article and does not go on with it.",
    "before_the_start": "The line stands above the headline or the first paragraph and belongs to neither.",
    "opening_paragraph": "The first paragraph below a headline.",
    "paragraph": "A line of the story that reads as a paragraph of its text.",
    "subheading": "A line of the story that reads as a heading.",
    "list": "A line of the story that reads as an item of a list.",
    "unmarked_caption": "A line of the story that reads as a caption, without a credit.",
    "not_an_article": "The page is no article: a listing, an error page, an empty shell or spam.",
}

_SIGNATURES = 2
"""A page is signed above and below its text at most."""
_LONGEST_BYLINE = 16
"""No byline has more words, but one that gives each scholar's institute."""
_MOST_LINES = 3
"""More names line by line are no signature."""
_OPENING = 60
"""Two long lines that begin with as many equal characters begin alike."""

ALT_NUMBERED = (
    r"(?i)(?:\s[-–]\s?(?:Ảnh|Hình|Photo)\s?[0-9]{1,2}|\shinh anh [0-9]{1,2}|\s*第\s?[0-9]{1,2}张)\.?$"
)
"""Of what `signals.ALT` finds behind a headline, that which says by itself that it describes a picture."""
_SHORT = 45
"""A line with more words is decided by what it says of the paper itself or by what stands around it, not by its form."""


def decide(units: pl.DataFrame) -> pl.DataFrame:
    """Add kind and rule to described units (with `is_shared`, `linked`); the order is that of the documents."""
    same = pl.struct("doc", pl.col("stem").hash(0)).hash(1)
    units = (
        units.with_row_index("unit")
        .with_columns(unit=pl.col("unit").cast(pl.Int64), same=same)
        .with_columns(
            copies=pl.len().over("same"),
            copy=pl.int_range(pl.len()).over("same"),
            pictured=pl.col("numbered_alt").any().over("same") & ~pl.col("numbered_alt"),
        )
    )
    units = units.with_columns(truncated=_truncated(units))
    return _regions(_by_name(_tables(_by_form(_paragraphs(units)))))


def _truncated(units: pl.DataFrame) -> pl.Series:
    """Return whether a unit is the beginning of a longer one of its page, cut off: a teaser, or a lead said twice."""
    alike = (
        units.filter(pl.col("n") >= _OPENING)
        .select("unit", "doc", "n", "stem", opening=pl.col("stem").str.head(_OPENING).hash(0))
        .filter(pl.len().over("doc", "opening") > 1)
        .with_columns(longest=pl.col("stem").sort_by("n").last().over("doc", "opening"))
    )
    bare = pl.col("stem").str.strip_chars_end(" .…")
    cut = alike.filter(
        (pl.col("n") < pl.col("longest").str.len_chars())
        & (pl.col("longest").str.head(bare.str.len_chars()) == bare)
    )
    return units["unit"].is_in(cut["unit"].implode())


def _paragraphs(units: pl.DataFrame) -> pl.DataFrame:
    """Add paragraph (whether a unit reads as one), first and last (the places of the first and the last)."""
    labelled = pl.col("label_kind").is_not_null() & ~pl.col("label_kind").is_in(
        ["contact", "counter", "tags", "comment"]
    )
    stopped = pl.col("stopped")
    described = pl.col("pictured") & (pl.col("n_words") <= 25)
    whole = ~described & (
        ((pl.col("n_words") >= 12) & pl.col("final"))
        | ((pl.col("n_words") >= 5) & stopped)
        | ((pl.col("n_words") >= 36) & (pl.col("copies") == 1))
    )
    paragraph = (
        whole
        & ~pl.col("caption") & ~pl.col("header") & ~pl.col("image") & ~pl.col("is_shared") & ~labelled
        & (pl.col("covered") < 0.6)
        & ~(pl.col("opening_kind").is_not_null() & (pl.col("n_words") <= 25))
    )  # fmt: skip
    units = units.with_columns(paragraph=paragraph)
    # Talk of the paper about itself is no paragraph where it stands below all that is sure to be one.
    sure = of(PLACE, pl.col("paragraph") & pl.col("self_kind").is_null(), "max")
    units = units.with_columns(
        self_kind=pl.when((sure < PLACE) | (pl.col("self_kind") == "legal")).then("self_kind")
    )
    units = units.with_columns(paragraph=pl.col("paragraph") & pl.col("self_kind").is_null())
    # A question or an exclamation that stands first is the headline, not a paragraph.
    asked = pl.col("tail").str.contains(r"(?:[?!…]|\.\.\.)[”\"]?$") & (pl.col("n_words") <= 25)
    units = units.with_columns(
        paragraph=pl.col("paragraph") & ~(asked & (of(PLACE, pl.col("paragraph"), "min") == PLACE))
    )
    end = PLACE.max().over("doc")
    units = units.with_columns(
        doc_first=PLACE.min().over("doc"),
        first=pl.coalesce(of(PLACE, pl.col("paragraph"), "min"), end),
        last=pl.coalesce(of(PLACE, pl.col("paragraph"), "max"), end),
    )
    second = of(PLACE, pl.col("paragraph") & (pl.col("first") < PLACE), "min")
    return units.with_columns(second=second.fill_null(end + 1))


def _by_form(units: pl.DataFrame) -> pl.DataFrame:
    """Add kind and rule where the form of the line settles what it is, whatever stands around it."""
    # No pattern below is a paragraph's.
    units = units.with_columns(
        form_text=pl.when(pl.col("n_words") <= _SHORT).then("text").otherwise(pl.lit(""))
    )
    text = pl.col("form_text")
    above, below = pl.col("first") > PLACE, pl.col("last") < PLACE
    past_first = pl.col("first") < PLACE
    sentence = pl.col("final") & (pl.col("n_words") >= 12)
    dated = (
        pl.col("has_date") & ~sentence & ~pl.col("caption")
        & (
            (pl.col("covered") >= 0.6) & (pl.col("n_words") <= 20)
            | (pl.col("n_words") <= 20) & (pl.col("covered") >= 0.3) & pl.col("has_clock")
            | (pl.col("n_words") <= 12) & pl.col("head").str.contains(r"^[0-9]{1,2}[\s/.-]")
        )
    )  # fmt: skip
    # "A headline (26/10/2025)", "- A headline - 26/10/2025 09:15": how portals list their older stories.
    dated_link = (
        text.str.contains(r"\S\s?(?:[(\[]\s?[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?|[^0-9\s]\s?[–-]\s?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})(?:,?\s[0-9]{1,2}[:h][0-9]{2})?\s?[)\]]?$")
        & (pl.col("first") < PLACE) & (pl.col("n_words") >= 6) & ~pl.col("final")
    )  # fmt: skip
    list_heading = (
        pl.col("list_heading") & (pl.col("first") < PLACE)
    )  # fmt: skip
    # "2" or "III." between two paragraphs: the heading of a part; several clocks: those of a live blog.
    clock = text.str.contains(r"^[0-9]{1,2}[:hg][0-9]{2}$") & (
        after(pl.col("paragraph")) | after(after(pl.col("paragraph")))
    )
    part = (
        (text.str.contains(r"^(?:[0-9]{1,2}|[IVX]{1,4})[.)]?$") & after(pl.col("paragraph")))
        | (clock & (clock.sum().over("doc") > 2))
    ) & before(pl.col("paragraph"))
    # "-" alone, then a headline: how the items of a list of links are dumped.
    mark = text.str.contains(r"^[-–•*]$")
    below_mark = before(mark) & (mark.sum().over("doc") >= 3) & above
    separators = pl.col("separators")
    # "A headline | An outlet": the name of the page stands for the headline.
    page_name = (separators == 1) & text.str.contains(r"^(?:\S+\s){6,}\|\s[^|]+$")
    numbered = pl.col("numbered")
    # "18/6/2023: ..." several times: what happened day by day.
    event = (
        text.str.contains(
            r"^(?:Ngày\s)?[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?\s?[:–-]\s\p{L}+(?:\s\S+){2}"
        )
        & past_first
    )
    closing = past_first & before(pl.col("paragraph"))
    dated = dated | (pl.col("dated_name") & (above | closing) & ~sentence)
    dated = dated | (pl.col("has_date") & pl.col("date_label") & ~sentence & (pl.col("n_words") <= 16))
    # "Huế, tháng 11-2025" below an essay, "Báo Huế19/03/2026" with no space between.
    longest = pl.when(separators >= 2).then(20).otherwise(12)
    barred = text.str.contains(r"[0-9]\s*[|•·]|[|•·]\s*[0-9]") & (pl.col("n_words") <= longest) & above
    dated = dated | (pl.col("has_date") & barred & ~sentence)
    placed = text.str.contains(
        r"^\p{Lu}[\p{L} .-]{1,25},\s(?:ngày\s[0-9]{1,2}\s)?tháng\s[0-9]{1,2}\s?(?:[-/]|năm)\s?[0-9]{4}\.?$|^\p{Lu}[\p{L} .-]{1,25},\s[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}$|\p{L}[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$"
    )
    dated = dated | (pl.col("has_date") & placed & (pl.col("n_words") <= 10))
    dated = dated & ~(event & (event.sum().over("doc") >= 3))
    # Who writes often signs many pages of a source with the same line.
    in_furniture = before(pl.col("is_shared")) | after(pl.col("is_shared"))
    signing = (pl.col("name") | pl.col("labelled") | pl.col("posted")) & (
        before(pl.col("paragraph")) | after(pl.col("paragraph")) | ~in_furniture
    )
    units = units.with_columns(part_number=part)
    part = pl.col("part_number")
    announces = pl.col("tail").str.contains(":$") & after(pl.col("paragraph")) & ~above
    # Each item of a menu has its capital, also where a headline is made of the same words.
    items = text.str.count_matches(r"(?:^|[^\p{L}])(?:\p{Lu}|[0-9])")
    units = units.with_columns(
        itemized=(items * 4 >= pl.col("n_words")) & text.str.contains(r"\p{Lu}.*[^\p{L}]\p{Lu}")
    )
    itemized = pl.col("itemized")
    pointed = pl.col("tail").str.contains(r"(?:>>+|»)$")
    standing = pl.col("line_kind").is_not_null() & ~numbered
    # Behind "Xem thêm:" a headline may be a question.
    asks = (pl.col("label_kind") == "related") & text.str.contains(r"^[^:]{1,30}:[^.!:]*\?$")
    kind, rule = choose(
        units,
        (pl.col("header"), "date", "crawler_header"),
        (pl.col("image"), "image_file", "image_name"),
        (pl.col("with_outlet"), "byline", "byline"),
        (text.str.contains(r"^(?:https?://|www\.)\S+$"), "source", "web_address"),
        (
            (pl.col("n_words") <= _SHORT)
            & ~text.str.contains(r"\p{Latin}")
            & ~pl.col("has_date")
            & ~part
            & pl.col("line_kind").is_null(),
            "other",
            "no_words",
        ),
        (pl.col("figures") & ~pl.col("has_date") & ~part, "other", "no_words"),
        ((pl.col("arrow") & ~sentence & ~dated) | below_mark, "related", "arrow"),
        (
            pl.col("tail").str.contains(r"\s[-–]$") & (pl.col("n_words") >= 6) & ~sentence & ~pl.col("name"),
            "related",
            "arrow",
        ),
        (pl.col("time_ago") & (pl.col("first") < PLACE) & (pl.col("n_words") <= 9), "comment", "time_ago"),
        (
            pl.col("has_date")
            & pl.col("has_clock")
            & (pl.col("n_words") <= pl.when(above).then(12).otherwise(10))
            & ~pl.col("final"),
            "date",
            "page_date",
        ),
        (dated & ~(dated_link & (pl.col("covered") < 0.6)), "date", "page_date"),
        (standing & pl.col("is_section") & above & ~pointed, "section", "section_name"),
        (standing & ~pl.col("caption"), pl.col("line_kind"), "standing_line"),
        (list_heading & ~numbered, "related", "list_heading"),
        (
            pl.col("label_kind").is_not_null() & (~sentence | asks) & ~numbered,
            pl.col("label_kind"),
            "standing_label",
        ),
        (
            pl.col("label_kind").is_in(["contact", "legal", "advert", "tags", "counter", "related"]) & below,
            pl.col("label_kind"),
            "standing_label",
        ),
        (
            (pl.col("label_kind") == "tags") & text.str.contains(r"^[^,;]{3,40}(?:[,;]\s[^,;]{2,40}){2,}$"),
            "tags",
            "standing_label",
        ),
        (
            pl.col("source")
            & (pl.col("n_words") <= 10)
            & ((pl.col("first") < PLACE) | text.str.contains(r"^Theo [^(]+\(\S+\)$")),
            "source",
            "source_line",
        ),
        (
            pl.col("opening_kind").is_not_null() & (~sentence | (pl.col("n_words") <= 25)),
            pl.col("opening_kind"),
            "standing_opening",
        ),
        (pl.col("masthead") & above, "navigation", "masthead"),
        (pl.col("self_kind").is_not_null(), pl.col("self_kind"), "self_talk"),
        (dated_link, "related", "dated_link"),
        ((text.str.contains(ALT_NUMBERED) & ~sentence) | pl.col("unaccented"), "other", "alt_text"),
        (
            pl.col("is_section") & above,
            pl.when(pointed).then(pl.lit("navigation")).otherwise(pl.lit("section")),
            "section_name",
        ),
        (text.str.contains(r"^#(?:\S|\s\p{L})") & ~sentence & (pl.col("n_words") <= 40), "tags", "tag_list"),
        (
            (pl.col("covered") >= 0.99)
            & (pl.col("n_words") >= 2)
            & (itemized | (pl.col("n_words") < HEADLINE))
            & ~numbered
            & ~announces
            & ~pl.col("caption"),
            "navigation",
            "bar",
        ),
        (
            (pl.col("covered") >= 0.7)
            & ~pl.col("labelled")
            & ~announces
            & (pl.col("n_words") >= 5)
            & ~pl.col("final")
            & itemized,
            "navigation",
            "bar",
        ),
        (pl.col("rooted") & above & (pl.col("n_words") <= 30), "navigation", "breadcrumb"),
        (
            (separators >= 1)
            & ~pl.col("name")
            & ~pl.col("labelled")
            & ~page_name
            & (pl.col("covered") >= 0.25)
            & ~pl.col("final")
            & above
            & (pl.col("n_words") <= 20),
            "navigation",
            "breadcrumb",
        ),
        (
            pl.col("jammed") & ~pl.col("final") & (pl.col("n_words") <= 40) & ~above,
            "tags",
            "tag_list",
        ),
        (
            text.str.contains(r"^\p{Ll}[^.!?:,/•·]*(?:\s[/•·]\s[^.!?:,/•·]+)+$")
            & (pl.col("n_words") <= 20)
            & ~above,
            "tags",
            "tag_list",
        ),
        (pl.col("caption"), "caption", "photo_credit"),
        (
            pl.col("is_shared")
            & ~pl.col("linked")
            & ~signing
            & (~sentence | above | below | pl.col("opening_kind").is_not_null()),
            "other",
            "shared_by_corpus",
        ),
    )
    return units.with_columns(kind=kind, rule=rule)


_PAST, _AT_END = pl.col("first") < PLACE, pl.col("last") < PLACE
_NEAR_TOP = (pl.col("second") > PLACE) & (pl.col("doc_first") < PLACE)


def _tables(units: pl.DataFrame) -> pl.DataFrame:
    """Find the cells of flattened tables: six or more short lines in a row below the first paragraph, three of them numbers, bare or measured."""
    number = (pl.col("rule") == "no_words").fill_null(value=False) | (
        (pl.col("n_words") <= 3)
        & pl.col("text").str.contains(r"^[0-9][0-9.,]*\s?[\p{L}%/]{1,5}[0-9²³]?(?:/[\p{L}]{1,5})?$")
    )
    cell = (
        (pl.col("n_words") <= 4) & ~pl.col("final") & (pl.col("first") < PLACE)
        & (pl.col("kind").is_null() | pl.col("rule").is_in(["no_words", "bar", "page_date"]))
    )  # fmt: skip
    # A name below the table signs.
    cell = cell & ~(pl.col("name") & _AT_END & ~after(cell))
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
    """Find bylines that say what they are; add signature: whether a line could be one, names alone or with a post."""
    short = pl.col("n_words") <= _LONGEST_BYLINE
    units = units.with_columns(form_text=pl.when(short).then("text").otherwise(pl.lit("")))
    text = pl.col("form_text")
    units = units.with_columns(plain=_plain_name(text))
    plain, labelled = pl.col("plain"), pl.col("labelled") & short
    caption_of_author = (pl.col("kind") == "caption") & (
        (labelled & text.str.contains(r"^(?i:tin|bài|nội dung|chữ|phóng sự|chùm|loạt|bộ)"))
        | (pl.col("with_pictures") & (_NEAR_TOP | _AT_END))
    )
    tagged = pl.when(pl.col("kind").is_not_null()).then((pl.col("kind") == "tags") & _PAST)
    among_tags = tagged.forward_fill().over("doc").fill_null(value=False)
    units = units.with_columns(free=~among_tags & (pl.col("kind").is_null() | caption_of_author))
    free = pl.col("free")
    byline = free & (_says_who_wrote(text, plain, labelled) | caption_of_author)
    units = units.with_columns(
        byline=byline.fill_null(value=False),
        signature=free & short & (_alone(plain) | pl.col("posted") | labelled),
        part=pl.col("credit") & (free | (pl.col("kind") == "caption")),
    )
    # "Bài: ...", "Kỹ thuật: ...", "Ảnh: ..." line by line: one signature.
    block = pl.struct("doc", pl.col("byline") | pl.col("part")).rle_id()
    units = units.with_columns(
        byline=pl.col("byline") | (pl.col("part") & pl.col("byline").any().over(block))
    )
    return units.with_columns(
        kind=pl.when("byline").then(pl.lit("byline")).otherwise("kind"),
        rule=pl.when("byline").then(pl.lit("byline")).otherwise("rule"),
        signature=pl.col("signature") & ~pl.col("byline"),
    ).drop("byline", "part")


def _plain_name(text: pl.Expr) -> pl.Expr:
    """Return whether a line is a name, or several, and neither an office, a section or a place, nor who signs a document."""
    # Below "CHỦ TỊCH" or "CHỦ TỊCH / (Đã ký)" a document is signed, not an article.
    seal = pl.col("office") | text.str.contains(
        r"(?i)^\(?(?:đã ký|ký tên|ký, (?:ghi rõ họ tên|đóng dấu))\)?[.,;]?|^(?-i:T\.?M|K\.?T|T\.?L|TUQ)\.?\s(?-i:\p{Lu}{2})"
    )
    sealed = before(seal) | before(before(seal))
    return (
        pl.col("name") & ~pl.col("office") & ~sealed & ~pl.col("is_section") & ~pl.col("is_place") & ~(pl.col("shouted") & ~pl.col("surname"))
    )  # fmt: skip


def _says_who_wrote(text: pl.Expr, plain: pl.Expr, labelled: pl.Expr) -> pl.Expr:
    """Return whether a line says by its form, where it stands, that it is a byline."""
    below_paragraph = before(pl.col("paragraph"))
    explicit = text.str.contains(r"^(?i:tin|bài)\b[^:]{0,20}:") | ~text.str.contains(r"\p{Ll}")
    nobody = text.str.contains(r"^(?i:pv|p\.v\.?|nhóm pv|nhóm phóng viên|ctv)$")
    worked = pl.col("name") & text.str.contains(
        r"(?i)[(\[](?:tổng hợp|ghi|lược ghi|dịch|lược dịch|biên dịch|thực hiện|t/h)[)\]]"
    )
    repeated = pl.col("name") & pl.col("surname") & (pl.col("copies") > 1)
    # A name alone on many pages of one source; several such names on a page are its headings.
    regular = plain & pl.col("is_shared") & (pl.col("doc_first") < PLACE)
    regular = regular & (regular.sum().over("doc") <= _SIGNATURES)
    with_office = (
        pl.col("attributed")
        & pl.col("surname")
        & ((_NEAR_TOP & ~_PAST) | (below_paragraph & _AT_END))
        & (pl.col("n_words") <= 10)
    )
    with_body = pl.col("with_body") & (_NEAR_TOP | (_AT_END & below_paragraph))
    return (
        (labelled & (_NEAR_TOP | _AT_END | explicit)) | ((nobody | pl.col("with_pictures")) & (_NEAR_TOP | _AT_END))
        | worked | repeated | regular | with_office | with_body | _given_name(text)
    )  # fmt: skip


def _given_name(text: pl.Expr) -> pl.Expr:
    """Return whether a given name alone signs: between the last paragraph and what is no story's, or above the text beside the date."""
    dated = (pl.col("kind") == "date").fill_null(value=False)
    closing = _AT_END & before(pl.col("paragraph")) & ~after(pl.col("kind").is_null())
    beside_date = before(dated) | (after(dated) & before(pl.col("n_words") >= HEADLINE))
    return (
        text.str.contains(GIVEN_NAME) & (pl.col("covered") < 0.5) & ~pl.col("is_section")
        & (closing | (_NEAR_TOP & ~_PAST & beside_date))
    )  # fmt: skip


def _alone(plain: pl.Expr) -> pl.Expr:
    """Return whether a name stands as a signature does: not in a list of names, and not as one of several headings."""
    listed = (
        pl.col("bullet") & ~pl.col("surname") & ~pl.col("tail").str.contains(r"[-–—]$")
        & (pl.col("bullet").sum().over("doc") > 1)
    )  # fmt: skip
    named = plain.fill_null(value=False)
    row = named & (pl.len().over(pl.struct("doc", named).rle_id()) > _MOST_LINES)
    heads = named & _PAST & after(pl.col("paragraph")) & (pl.col("copies") == 1)
    heads = heads & (heads.sum().over("doc") > 1)
    # Pieces of news in brief end with who wrote them, the last one too; below a heading the text says the name again.
    given = pl.col("text").str.extract(r"(\p{L}+)\P{L}*$")
    told_of = pl.col("text").shift(-1).str.contains(given, literal=True)
    closing = (named & _AT_END & before(pl.col("paragraph"))).any().over("doc")
    heads = heads & ~(closing & ~(heads & told_of).any().over("doc"))
    return (
        plain & ~listed & ((pl.col("covered") < 0.75) | pl.col("initials")) & ~row & ~heads
    )  # fmt: skip


def _regions(units: pl.DataFrame) -> pl.DataFrame:
    """Add marker: where a line opens a region of other stories (related), comments, tags, or ends the article (end).

    `region` is the last marker above, `n_markers` counts them, `first_marker` is the place of the first.
    """
    open_ = pl.col("kind").is_null()
    story_words = pl.when(open_ & pl.col("paragraph")).then("n_words").otherwise(0)
    units = units.with_columns(
        open=open_, passed=story_words.cum_sum().over("doc"), total=story_words.sum().over("doc")
    )
    past = pl.col("first") < PLACE
    alone = pl.col("rule").is_in(["standing_line", "list_heading"]) | pl.col("tail").str.contains(
        r"[:>»]\s*$"
    )
    far = pl.col("passed") * 10 >= pl.col("total") * 4
    marker = (
        pl.when(past & (pl.col("kind") == "related") & alone).then(pl.lit("related"))
        .when(past & (pl.col("kind") == "comment") & far).then(pl.lit("comment"))
        .when(past & (pl.col("kind") == "comment") & (pl.col("rule") != "standing_opening")).then(pl.lit("poll"))
        .when(past & (pl.col("kind") == "tags")).then(pl.lit("tags"))
        .when((pl.col("first") + 1 < PLACE) & pl.col("kind").is_in(["byline", "source", "contact", "legal"])).then(pl.lit("end"))
    )  # fmt: skip
    units = units.with_columns(marker=marker)
    return units.with_columns(
        region=pl.col("marker").forward_fill().over("doc"),
        n_markers=pl.col("marker").is_not_null().cast(pl.Int32).cum_sum().over("doc"),
        first_marker=pl.coalesce(
            of(PLACE, pl.col("marker").is_not_null(), "min"), PLACE.max().over("doc") + 1
        ),
    )
