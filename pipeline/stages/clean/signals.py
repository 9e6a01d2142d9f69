"""What a unit looks like on its own: its form, and the furniture of the press that it matches."""

import re
from functools import cache

import polars as pl

from pipeline.stages.clean.dates import DATE, DATE_WORDS
from pipeline.stages.clean.lines import BULLET, FINAL, HEADER
from pipeline.vietnamese import table, words

_PICTURE = r"Nguồn ảnh|NGUỒN ẢNH|Ảnh|ẢNH|ảnh|Photos?|PHOTO|Image|Đồ họa|Đồ hoạ|ĐỒ HỌA|Minh họa|Minh hoạ|Infographic|Video|Clip|Hình"
CAPTION = (
    r"^(?s:(.*?))[\s.;,|(\[–—-]*(?:^|[\s.,;|(\[–—”\"-])"
    rf"(?:{_PICTURE})(?:\s(?:minh họa|minh hoạ|tư liệu|chụp màn hình|cắt từ clip|chụp|internet|của|by))?"
    r"\s*[:;]\s*([^.!?:]{1,70}|[^!?:]{1,40})[.)\]]*$"
)
CAPTION_SOURCE = r"^(?s:(.*?))[\s.]*[(\[](?:Nguồn|nguồn|Source|NGUỒN)\s*:\s*([^)\]]{1,60})[)\]]\.?$"
CAPTION_PAREN = r"^(?s:(.*?))[\s.]*[(\[](?:Ảnh|ảnh|ẢNH|Photo)\s+([^)\]]{1,60})[)\]]\.?$"
CAPTION_ENGLISH = r"^(?s:(.*?))[\s.,(—–-]+(\p{Lu}{2,}(?:/\p{Lu}+)*\s(?:[Pp]hotos?|PHOTO)(?:\s(?:by\s)?\p{Lu}[^.]{1,40})?|(?:Photo|Photos|Picture|Image)s?\s(?:by|courtesy of|from)\s[^.]{2,50})[.)]?$"
CAPTION_PLAIN = r"^(?s:(.*?))[\s.,;–-]*[(\s](?:Ảnh|ảnh|Hình) (?:minh h[oọ][aạ]|tư liệu|internet)()[.)]*$"
CAPTIONS = (CAPTION, CAPTION_SOURCE, CAPTION_PAREN, CAPTION_ENGLISH, CAPTION_PLAIN)
IMAGE = r"(?i)^(?:!\[[^\]]*\]\([^)]*\)|\S+(?: \S+){0,6}\.(?:jpe?g|png|gif|webp|bmp|svg|mp4|mp3))(?:\s*\(\d+[^)]*\))?$"
NAME = r"\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.]*){1,4}"


@cache
def _phrases(form: str) -> pl.DataFrame:
    rows = [row for row in table("furniture") if row["form"] == form]
    return pl.DataFrame(
        {"bare": [bare(row["phrase"]) for row in rows], "furniture": [row["kind"] for row in rows]}
    ).unique("bare", keep="first", maintain_order=True)


def bare(text: str) -> str:
    """Return the text in lower case, letters alone, one space between words: the form in which phrases are compared."""
    return " ".join(re.findall(r"[^\W\d_]+", text.lower()))


@cache
def _opening(form: str) -> tuple[tuple[str, str], ...]:
    """Return, for each kind, the regular expression of the line openings of one form."""
    kinds: dict[str, list[str]] = {}
    for row in table("furniture"):
        if row["form"] == form:
            kinds.setdefault(row["kind"], []).append(re.escape(row["phrase"]))
    after = r"(?:\s*[:：|»>]|\s*\(?\d|\s+-\s|\s*$)" if form == "label" else r"(?:[^\p{L}]|$)"
    return tuple(
        (kind, r"^(?i:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")" + after)
        for kind, phrases in kinds.items()
    )


@cache
def _vocabulary() -> list[str]:
    """Return the words of bars and menus, padded for `replace_many`: furniture, sections, outlets and words of dates."""
    phrases = {bare(row["phrase"]) for row in table("furniture") if row["form"] == "word"}
    phrases |= {bare(name) for name in words("sections")}
    phrases |= {bare(name) for row in table("outlets") for name in (row["name"], *row["aliases"].split(";"))}
    phrases |= {bare(word) for word in DATE_WORDS}
    padded = {" " + phrase.replace(" ", "  ") + " " for phrase in phrases if phrase}
    return sorted(padded, key=lambda phrase: (-len(phrase), phrase))


@cache
def surnames() -> str:
    """Return the regular expression of a line that opens with a surname, in usual spelling or in capitals."""
    names = sorted(words("surnames"), key=len, reverse=True)
    return (
        "^(?:" + "|".join(re.escape(spelled) for name in names for spelled in (name, name.upper())) + r")\s"
    )


@cache
def sections() -> pl.DataFrame:
    """Return the bare names of sections."""
    return pl.DataFrame({"bare": sorted({bare(name) for name in words("sections")})}).with_columns(
        is_section=True
    )


@cache
def _cues() -> tuple[tuple[str, str], ...]:
    kinds: dict[str, list[str]] = {}
    for row in table("cues"):
        kinds.setdefault(row["kind"], []).append(re.escape(row["phrase"]))
    return tuple((kind, "(?i)" + "|".join(phrases)) for kind, phrases in kinds.items())


_REACHABLE = r"\S@\S+\.\w|\(?0\d{1,3}\)?[\s.-]?\d{3,4}[\s.-]?\d{3}|1900[\s.]?\d{2}"


def self_talk(units: pl.DataFrame) -> pl.DataFrame:
    """Add self_kind where several cues tell that a sentence speaks of the paper itself: legal, advert or contact.

    Three cues settle it, two where the sentence is short; a contact line also needs an address or a number to reach.
    """
    text = pl.col("text")
    near = units.filter(pl.col("n") <= 420, pl.col("n") >= 30)
    counts = {kind: text.str.count_matches(pattern) for kind, pattern in _cues()}
    enough = pl.when(pl.col("n_words") <= 30).then(2).otherwise(3)
    near = near.with_columns(
        self_kind=pl.when(counts["legal"] >= 2).then(pl.lit("legal"))
        .when(text.str.contains(_REACHABLE) & (counts["contact"] >= 2)).then(pl.lit("contact"))
        .when(counts["advert"] >= enough).then(pl.lit("advert"))
    ).filter(pl.col("self_kind").is_not_null())  # fmt: skip
    return units.join(
        near.select("doc", "start", "self_kind"), on=["doc", "start"], how="left", maintain_order="left"
    )


def describe(units: pl.DataFrame) -> pl.DataFrame:
    """Add to units (doc, start, end, text): n, n_words, final, bare, furniture and form, and what the form alone suggests."""
    text = pl.col("text")
    units = units.with_columns(
        n=text.str.len_chars(),
        n_words=text.str.count_matches(r"\s+") + 1,
        final=text.str.contains(FINAL),
        head=text.str.slice(0, 80),
    )
    short = units.filter((pl.col("n") <= 320) & ((pl.col("n_words") <= 25) | ~pl.col("final")))
    short = short.with_columns(
        bare=pl.col("text").str.to_lowercase().str.replace_all(r"[^\p{L}]+", " ").str.strip_chars(),
    )
    short = (
        short.join(
            _phrases("line").rename({"furniture": "line_kind"}), on="bare", how="left", maintain_order="left"
        )
        .join(sections(), on="bare", how="left", maintain_order="left")
        .with_columns(
            rest=pl.concat_str(pl.lit(" "), pl.col("bare").str.replace_all(" ", "  "), pl.lit(" "))
            .str.replace_many(_vocabulary(), [""], leftmost=True)
            .str.strip_chars()
            .str.len_bytes(),
            has_date=pl.col("text").str.contains(DATE),
            label_kind=pl.coalesce(
                *(
                    pl.when(pl.col("head").str.contains(rule)).then(pl.lit(kind))
                    for kind, rule in _opening("label")
                ),
                pl.lit(None, pl.String),
            ),
            opening_kind=pl.coalesce(
                *(
                    pl.when(pl.col("head").str.contains(rule)).then(pl.lit(kind))
                    for kind, rule in _opening("head")
                ),
                pl.lit(None, pl.String),
            ),
            caption=pl.any_horizontal(pl.col("text").str.contains(pattern) for pattern in CAPTIONS),
            image=pl.col("text").str.contains(IMAGE),
            header=pl.col("text").str.contains(HEADER),
            bullet=pl.col("text").str.contains(BULLET),
        )
        .with_columns(
            covered=pl.when(pl.col("bare") == "")
            .then(1.0)
            .otherwise((1 - pl.col("rest") / pl.col("bare").str.len_bytes()).clip(0, 1)),
        )
    )
    columns = [
        "bare",
        "line_kind",
        "is_section",
        "covered",
        "has_date",
        "label_kind",
        "opening_kind",
        "caption",
        "image",
        "header",
        "bullet",
    ]
    return (
        self_talk(units)
        .join(short.select("doc", "start", *columns), on=["doc", "start"], how="left", maintain_order="left")
        .with_columns(
            pl.col("is_section", "has_date", "caption", "image", "header").fill_null(value=False),
            pl.col("covered").fill_null(0.0),
            bullet=pl.col("head").str.contains(BULLET),
        )
    )
