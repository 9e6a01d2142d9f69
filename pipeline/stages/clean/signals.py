"""What a unit looks like on its own: its form, and the furniture of the press that it matches."""

import re
from functools import cache

import polars as pl

from pipeline.stages.clean import bylines
from pipeline.stages.clean.dates import DATE, DATE_LABELS, DATE_WORDS
from pipeline.stages.clean.furniture import HOME, cues, openings, phrases, sections, unglued
from pipeline.stages.clean.lines import BULLET, HEADER, is_final
from pipeline.stages.clean.outlets import EDITION, lead_prefix, opening_prefix, signing_marks, spelled_names
from pipeline.vietnamese import LETTERS, table, words
from pipeline.vietnamese.matching import bare

_PICTURE = r"Nguồn ảnh|NGUỒN ẢNH|Ảnh|ẢNH|ảnh|Photos?|PHOTO|Image|Đồ họa|Đồ hoạ|ĐỒ HỌA|Minh họa|Minh hoạ|Infographic|Video|Clip|Hình"
CAPTION = (
    r"^(?s:(.*?))[\s;,|(\[–—-]*(?:^|[\s.,;|(\[–—”\"-])"
    rf"(?:{_PICTURE})(?:\s(?:minh họa|minh hoạ|tư liệu|chụp màn hình|cắt từ clip|chụp|internet|của|by))?"
    r"\s*[:;]\s*([^.!?:]{1,70}|[^!?:]{1,40})[.)\]]*$"
)
_ALBUM = r"^(?i:(?:chùm|loạt|bộ|album|phóng sự) (?:ảnh|hình))\s?:(?:.*?\s\p{Ll}){2}"
"""A headline that announces pictures: "Chùm ảnh: Mùa nước nổi về", but not the signature "Chùm ảnh: Hoàng Hà"."""
CAPTION_SOURCE = r"^(?s:(.*?))[\s.]*[(\[](?:Nguồn|nguồn|Source|NGUỒN)\s*:\s*([^)\]]{1,60})[)\]]\.?$"
CAPTION_PAREN = r"^(?s:(.*?))[\s.]*[(\[](?:Ảnh|ảnh|ẢNH|Photo)\s+([^)\]]{1,60})[)\]]\.?$"
CAPTION_ENGLISH = r"^(?s:(.*?))(?:^|[\s.,(—–-]+)(\p{Lu}{2,}(?:/\p{Lu}+)*\s(?:[Pp]hotos?|PHOTO)(?:\s(?:by\s)?\p{Lu}[^.]{1,40})?|(?:Photo|Photos|Picture|Image)s?\s(?:by|courtesy of|from)\s[^.]{2,50})[.)]?$"
CAPTION_PLAIN = r"^(?s:(.*?))(?:[\s.,;–-]*[(\s](?:Ảnh|ảnh|Hình) (?:minh h[oọ][aạ]|tư liệu|internet)|^(?:Photo for illustration(?: only)?|Illustrative (?:photo|image)))()[.)]*$"
CAPTION_AGENCY = (
    r"^(?s:(.{12,}?))[.,]?\s[-–—]\s(NVCC|TTXVN|VGP|BVCC|CTV|AFP|AP|REUTERS|Reuters|TASS|EPA|Getty Images)\.?$"
)
CAPTION_OPENING = r"^(?:Chụp lại hình ảnh|Image caption),\s(?s:(.+))()$"
CREDIT_OPENING = r"^()(?:Nguồn hình ảnh|Image source),\s([^.!?]{2,60})$"
CAPTIONS = (
    CAPTION_AGENCY,
    CAPTION,
    CAPTION_SOURCE,
    CAPTION_PAREN,
    CAPTION_ENGLISH,
    CAPTION_PLAIN,
    CAPTION_OPENING,
    CREDIT_OPENING,
)
COMMENTED = (
    r"[0-9]\s(?:phút|giờ|ngày|tuần|tháng|năm)\strước$|[0-9]\s(?:minutes?|hours?|days?|weeks?)\sago$"
    r"|^[\p{L}\d_.][\p{L}\d_. -]{0,30}\s(?:vào\s)?lúc\s[0-9]{1,2}:[0-9]{2}\s[0-9]"
)
"""The head of a reader's comment, in lower case: how long ago, or who and when."""
IMAGE = r"(?i)^(?:!\[[^\]]*\]\([^)]*\)|\S+(?: \S+){0,6}\.(?:jpe?g|png|gif|webp|bmp|svg|mp4|mp3))(?:\s*\(\d+[^)]*\))?$"
DATE_LABEL = rf"(?:^|[-–|]\s?)(?i:{'|'.join(DATE_LABELS)})\b"

JAMMED_KEYWORDS = r"^[^.!?:,]{2,40}(?:,[^\s.!?:,][^.!?:,]{1,40}){2,}$"
"""Keywords with nothing but a comma between them."""
SOURCE = (
    r"^(?:[-–—*•]\s?)?[(\[]?(?:(?:Theo|THEO|theo)\s*:?\s*(?:báo\s|tạp chí\s)?(?:\p{Lu}[^.!?,:]{1,60}(?:\s[-–]\s[\w-]+\.(?:vn|com|net|org)\S*)?|[\w./-]+\.(?:vn|com|net|org)\S*)"
    r"|(?:Nguồn|Nguồn tin|NGUỒN|Source)(?:\s*:\s*https?://\S+|(?:\s*:\s*\S|\s\p{Lu})[^!?]{0,80}))[)\]]?\.?$"
)
LIST_HEADING = rf"^(?:(?:{'|'.join(words('list_heading_words'))})\s?){{2,9}}$"
ARROW = r"^(?:>>+|»|►|▶|→|➤|➡|👉|☛|=>|⇒)\s*\S|^\[[^\]]{15,}\]$"

ALT = r"(?:\s*[-–]\s*(?:(?:Ảnh|Hình|Photo|Video)\s?)?[0-9]{1,2}|\s(?:hinh anh|hình ảnh|ảnh)\s[0-9]{1,2}|\s*第\s?[0-9]{1,2}张)\.?$"
"""What content systems put behind the headline to describe the pictures of an article: "... - Ảnh 2."."""


_NAMES_TOO = frozenset({"thu"})
"""Thursday, cut short, is a name in Vietnam: "Thu Trang" signs."""


@cache
def _vocabulary() -> list[str]:
    """Return the words of bars and menus, padded for `replace_many`: furniture, sections, outlets and words of dates."""
    phrases = {bare(row["phrase"]) for row in table("furniture") if row["form"] == "word"} | sections()
    phrases |= {bare(word) for word in (*spelled_names(), *DATE_WORDS)} - _NAMES_TOO
    padded = {" " + phrase.replace(" ", "  ") + " " for phrase in phrases if phrase}
    return sorted(padded, key=lambda phrase: (-len(phrase), phrase))


_MASTHEAD = (
    r"(?:^|\s[-–|]\s|,\s)(?:cơ quan (?:của|ngôn luận|lý luận|trung ương|thông tin)|(?:là )?tiếng nói của|diễn đàn của"
    r"|(?:báo|tạp chí) điện tử của|chuyên trang của|ấn phẩm của)\b|^(?:trang (?:thông )?tin|cổng thông tin)(?: điện tử)?\s[^,:]*$"
)
"""What a paper says below its name, or behind it."""
_MASTHEAD_CUES = [
    "cơ quan",
    "tiếng nói",
    "diễn đàn",
    "thông tin",
    "trang tin",
    "điện tử của",
    "chuyên trang",
    "ấn phẩm",
]
_SITE_ACTS = r"^(?:trang|cổng)\b.*\s(?:có|cần|là|sẽ|bị|được|đã|đang|ra|vào|cung|giúp)\s"
"""Where a line says this of a site, it is a headline."""
_ROOT = r"^([^>»›|/]{3,40}?)(?:\s{2,}|\s?(?:>>?|»|›)\s?)\S"
"""The first level of a site above others: "Trang chủ   Thực tiễn   ...", "Kinh tế >> Đồng bằng"."""
_REACHABLE = r"\S@\S+\.\w|\(?0\d{1,3}\)?[\s.-]?\d{3,4}[\s.-]?\d{3}|1900[\s.]?\d{2}"


def _self_talk() -> pl.Expr:
    """Return the kind of a sentence in which the paper speaks of itself: legal, advert or contact.

    Three different cues settle it, two where the sentence is short; a contact line also needs an address or a number to reach.
    """
    low, short, few = pl.col("low"), pl.col("n_words") <= 30, pl.col("n_words") <= 14
    found = {
        kind: _where(low.str.contains_any(phrases), low).str.extract_many(phrases).list.n_unique()
        for kind, phrases in cues().items()
    }
    enough = pl.when(short).then(2).otherwise(3)
    reachable = pl.col("text").str.contains(_REACHABLE)
    return (
        pl.when(found["legal"] >= enough).then(pl.lit("legal"))
        .when((found["contact"] >= pl.when(few).then(1).otherwise(2)) & reachable).then(pl.lit("contact"))
        .when(found["advert"] >= enough).then(pl.lit("advert"))
    )  # fmt: skip


def _where(gate: pl.Expr, text: pl.Expr) -> pl.Expr:
    """Return the text where the gate is open, else nothing: an expensive pattern then runs on few lines."""
    # Not NULL: a pattern is run on what lies behind a NULL too.
    return pl.when(gate).then(text).otherwise(pl.lit(""))


def _matches(gate: pl.Expr, text: pl.Expr, pattern: str) -> pl.Expr:
    return _where(gate, text).str.contains(pattern).fill_null(value=False)


def _kind_of(form: str) -> pl.Expr:
    kinds = openings(form)
    gate = pl.col("low").str.contains("|".join(f"(?:{pattern})" for _, pattern in kinds))
    return pl.coalesce(
        *(
            pl.when(_where(gate, pl.col("low")).str.contains(pattern)).then(pl.lit(kind))
            for kind, pattern in kinds
        ),
        pl.lit(None, pl.String),
    )


_NO_NAME = r"[!?:]|^(?:Ở|Tại)\s|^(?:[IVX]{2,4}[.)]|(?:[IVX]|TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|(?:T\.M|K\.T|T\.L)\.?\s\p{Lu}{2})"
"""What no name has: a place behind "Ở", the number of a part, "II. ĐIỀU KIỆN", but "V. Nga"; for whom a document is signed, "TM. HỘI ĐỒNG"."""
_PICTURES = [
    "ảnh",
    "photo",
    "họa",
    "hoạ",
    "video",
    "clip",
    "nguồn",
    "source",
    "image",
    "hình",
    "infographic",
    "picture",
    " - ",
    " – ",
    " — ",
]
_SPAM_WORDS = [row["phrase"] for row in table("spam_words") if row["kind"] != "law"]
_SPAM = "|".join(map(re.escape, _SPAM_WORDS))
_FILES = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".svg", ".mp4", ".mp3"]
_FLAGS = (
    "bare", "line_kind", "is_section", "covered", "has_date", "has_clock", "label_kind", "opening_kind", "self_kind", "caption", "image",
    "header", "name", "posted", "with_outlet", "with_pictures", "credit", "date_label", "jammed", "initials", "office", "shouted", "attributed", "with_body", "dated_name", "time_ago", "labelled", "surname", "given", "is_place", "rooted", "masthead", "outlet", "source", "arrow", "list_heading", "figures", "numbered", "separators", "paging", "error", "n_spam",
)  # fmt: skip


def _forms(texts: pl.DataFrame) -> pl.DataFrame:
    """Return what short lines (text, n, n_words, final) look like, each distinct text once."""
    text, low, few = pl.col("text"), pl.col("low"), pl.col("n_words") <= 16
    texts = texts.with_columns(low=text.str.to_lowercase()).with_columns(
        bare=low.str.replace_all(r"\P{L}+", " ").str.strip_chars(" ")
    )
    rest = pl.concat_str(pl.lit(" "), pl.col("bare").str.replace_all(" ", "  ", literal=True), pl.lit(" "))
    lettered = pl.col("bare").str.len_bytes()
    menu = few | ~pl.col("final")
    numerals, yearly, pictured = pl.col("numerals"), pl.col("yearly"), pl.col("pictured")
    colon = text.str.contains_any([" - ", " – ", " — ", ":", "(", "[", ";", "hoto", "HOTO", "ảnh", "Ảnh"])
    texts = texts.with_columns(
        numerals=text.str.contains(r"[0-9]"),
        yearly=text.str.contains(r"[0-9]{4}|/[0-9]{2}") & (pl.col("n") <= 200),
        pictured=(_where(colon, low).str.contains_any(_PICTURES) & ~text.str.contains(_ALBUM)).fill_null(
            value=False
        ),
        opens_learned=_matches(
            text.str.contains_any([" - ", " – ", ", ", "("]), low, rf"^{bylines.LEARNED}[.\s]"
        ),
        named=_matches(few & ~text.str.contains(_NO_NAME), text, bylines.NAME_OPENING),
    )
    texts = (
        texts.join(
            phrases("line").rename({"furniture": "line_kind"}), on="bare", how="left", maintain_order="left"
        )
        .with_columns(is_section=pl.col("bare").is_in(sections()))
        .with_columns(
            rest=pl.when(menu).then(
                _where(menu, rest)
                .str.replace_many(_vocabulary(), [""], leftmost=True)
                .str.strip_chars(" ")
                .str.len_bytes()
            ),
            has_date=_matches(yearly, low, DATE),
            has_clock=_matches(numerals, text, r"[0-9]{1,2}[:h][0-9]{2}"),
            label_kind=_kind_of("label"),
            opening_kind=_kind_of("head"),
            self_kind=_self_talk(),
            caption=pl.any_horizontal(_matches(pictured, text, pattern) for pattern in CAPTIONS),
            image=_matches(low.str.contains_any(_FILES), text, IMAGE),
            header=_matches(text.str.starts_with("date") | text.str.starts_with(" date"), text, HEADER),
            name=_matches(
                pl.col("named") & ~low.str.contains(bylines.HONORIFIC_OPENING),
                text.str.replace_many([f" {word} " for word in bylines.PARTICLES], [" "]),
                bylines.NAMES,
            )
            | _matches(pl.col("named") & text.str.contains("[-–&/]"), text, bylines.GIVEN_NAMES),
            posted=_matches(
                pl.col("named")
                & ~pl.col("final")
                & text.str.contains_any(["-", "–", "—", ",", "|", "(", "@"]),
                text,
                bylines.posted(),
            )
            | _matches(pl.col("opens_learned") & ~pl.col("final"), text, bylines.WITH_INSTITUTES),
            credit=_matches(few & text.str.contains(":", literal=True), text, bylines.CREDIT),
            date_label=_matches(yearly & low.str.contains_any(DATE_LABELS), text, DATE_LABEL),
            jammed=_matches(text.str.contains(r",[^\s,].*,\S"), text, JAMMED_KEYWORDS),
            office=low.is_in(bylines.posts()) & ~text.str.contains(r"\p{Ll}"),
            initials=text.str.contains(
                r"^\p{Lu}\p{L}{0,2}(?:\.\s?\p{Lu}\p{L}*){1,3}\.?(?:\s\([^()]{2,20}\))?$"
            ),
            shouted=_matches(
                pl.col("named") & ~low.str.contains(rf"^(?:{bylines.LEARNED})[.,\s]"),
                text,
                r"^\p{Lu}+(?:\s\p{Lu}+){3,5}$",
            ),
            with_pictures=_matches(pl.col("pictured") & few, text, bylines.WITH_PICTURES),
            attributed=_matches(few & ~pl.col("final"), text, bylines.ATTRIBUTED),
            time_ago=_matches(
                few & numerals,
                low,
                COMMENTED,
            ),
            with_body=_matches(pl.col("named") & ~pl.col("final"), text, bylines.with_body()),
            labelled=_matches(
                few & low.str.contains(bylines.LABEL_OPENING) & ~text.str.contains(_ALBUM),
                text,
                bylines.LABELLED,
            ),
            rooted=_where(
                (pl.col("n_words") <= 30)
                & ~pl.col("final")
                & ~numerals
                & text.str.contains_any([">", "»", "›", "  "]),
                low,
            )
            .str.extract(_ROOT)
            .is_in(HOME | sections())
            .fill_null(value=False),
            masthead=_matches(
                ~pl.col("final") & low.str.contains_any(_MASTHEAD_CUES) & ~low.str.contains(_SITE_ACTS),
                low,
                _MASTHEAD,
            )
            | (low.str.replace(EDITION, "").is_in(spelled_names()) & ~low.is_in(spelled_names())),
            outlet=low.is_in(spelled_names()) & ~pl.col("is_section"),
            source=text.str.replace(r"^[-–—]\s?", "").is_in(signing_marks())
            | _matches(few, text, r"^\([^()]{3,40}\)$")
            & low.str.strip_chars("()")
            .str.split("/")
            .list.eval(pl.element().is_in(spelled_names()))
            .list.all()
            | _matches(few & low.str.contains(r"^(?:[-–—*•]\s?)?[(\[]?(?:theo|nguồn|source)"), text, SOURCE),
            arrow=_matches(text.str.contains(r"^[^\w“\"(]"), text, ARROW),
            list_heading=_matches((pl.col("n_words") <= 9) & ~pl.col("final"), pl.col("bare"), LIST_HEADING)
            & pl.col("bare").str.contains_any(list(words("list_heading_cues"))),
            figures=(text.str.count_matches(r"[0-9]") * 2 >= pl.col("n") - pl.col("n_words") + 1)
            & (pl.col("n_words") >= 4),
            paging=_matches(few & numerals, pl.col("low"), r"^(?:[^0-9]{0,12}\s)?1\s+2\s+3\b")
            | _matches(few, pl.col("low"), r"trang\s+(?:sau|cuối|kế|tiếp)|next page|older posts"),
            error=low.str.contains_any(list(words("error_pages"))),
            n_spam=_where(low.str.contains_any(_SPAM_WORDS), low).str.count_matches(_SPAM).fill_null(0),
            numbered=text.str.contains(r"^\(?[0-9]{1,2}[.)]\s"),
            separators=text.str.count_matches(r"[>»›|•·]|[^0-9\s]\s?/\s?\p{Lu}|[^0-9\s]\s/\s[^0-9\s]"),
        )
    )
    seamed = texts.filter(few & ~pl.col("final") & text.str.contains(r"\p{Ll}\p{Lu}\p{L}* ?\p{Ll}"))["text"]
    dated = texts.filter(pl.col("has_date") & (pl.col("n_words") <= 24) & ~pl.col("final"))["text"]
    return texts.with_columns(
        rooted=pl.col("rooted") | text.is_in([line for line in seamed if unglued(line) != line]),
        dated_name=text.is_in(list(filter(bylines.only_names_beside_date, dated))),
        with_outlet=_matches(pl.col("named"), text, bylines.WITH_OUTLET)
        & low.str.extract(r"[/(]\s*([^/()]+?)(?:-\p{L}[\p{L}. ]*)?(?:\s*\([^)]*\)|\))?(?:/[^/\s]+)?$")
        .is_in(spelled_names())
        .fill_null(value=False),
        surname=_matches(
            pl.col("name") | pl.col("attributed"),
            text,
            bylines.surname_opening(),
        ),
        given=_matches(pl.col("name"), text, bylines.given_names())
        & ~low.str.split(" - ").list.eval(pl.element().is_in(words("compounds"))).list.any(),
        is_place=_where(pl.col("name"), low)
        .str.replace_all(r"\s?[-–,]\s?", ", ")
        .str.split(", ")
        .list.eval(pl.element().is_in(bylines.places()))
        .list.all()
        .fill_null(value=False),
        covered=pl.when(lettered == 0)
        .then(1.0)
        .otherwise((1 - pl.col("rest") / lettered).clip(0, 1))
        .fill_null(0.0),
    ).select("text", *_FLAGS)


def describe(units: pl.DataFrame) -> pl.DataFrame:
    """Add to units (doc, start, end, text) what each looks like on its own: size, end, and the flags of short lines."""
    text = pl.col("text")
    plain = text.str.contains(r"^[a-z0-9][a-z0-9 ,.?!-]*$|^[a-z0-9]+(?: [a-z0-9]+){7,} \p{Lu}")
    units = units.with_columns(
        n=text.str.len_chars(),
        n_words=pl.when(text.str.contains("  ", literal=True))
        .then(text)
        .str.count_matches(r"\S+")
        .fill_null(text.str.count_matches(" ", literal=True) + 1),
        tail=text.str.tail(24),
        head=text.str.head(8),
    ).with_columns(
        numbered_alt=_where(pl.col("tail").str.contains(r"(?:[0-9]\.?|张)$"), text).str.contains(ALT)
    )
    stem = (
        pl.when("numbered_alt")
        .then(_where(pl.col("numbered_alt"), text).str.replace(ALT, ""))
        .otherwise(text)
    )
    units = units.with_columns(
        stem=stem.str.to_lowercase(),
        final=is_final(text),
        stopped=pl.col("tail").str.contains(r"[.…][”\"’»)]*(?:\s?\|)?$"),
        over=pl.col("tail").str.contains(r"(?:\./\.|[■◼∎])$"),
        bullet=pl.col("head").str.contains(BULLET),
        unaccented=plain
        & (pl.col("n_words") >= 4)
        & (text.str.head(80).str.contains(f"[{LETTERS}]").sum().over("doc") * 2 > (~plain).sum().over("doc")),
        prefixed=pl.col("text").str.head(40).str.contains(opening_prefix()),
        inner_prefix=pl.col("text")
        .str.head(160)
        .str.contains(r"^[^.,;:()]{15,}[\p{L}?!”]\s" + lead_prefix()),
    )
    short = units.filter((pl.col("n") <= 320) & ((pl.col("n_words") <= 60) | ~pl.col("final")))
    forms = _forms(short.select("text", "n", "n_words", "final").unique("text", maintain_order=True))
    return units.join(forms, on="text", how="left", maintain_order="left").with_columns(
        pl.col("is_section", "has_date", "has_clock", "caption", "image", "header", "name", "posted", "with_outlet", "with_pictures", "credit", "date_label", "jammed", "initials", "office", "shouted", "attributed", "with_body", "dated_name", "time_ago", "labelled", "surname", "given", "is_place", "rooted", "masthead", "outlet", "source", "arrow",
               "list_heading", "figures", "numbered", "paging", "error").fill_null(value=False),
        pl.col("covered").fill_null(0.0), pl.col("separators", "n_spam").fill_null(0),
    )  # fmt: skip
