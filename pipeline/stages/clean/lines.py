"""From documents to units: lines split where several things are glued, and joined where one paragraph was wrapped."""

import re
from functools import cache
from itertools import pairwise

import polars as pl

from pipeline.stages.clean import seams
from pipeline.stages.clean.bylines import LEARNED, authors_in, dated_signature
from pipeline.vietnamese import LETTERS, table, words

HEADER = r"^\s*date(?:\s+(?:\d{4}(?:-\d{2}){0,2}|None|null|nan|unknown))(?:\s|$)"
_FINAL = r"[.!?…][”\"’'»)\]]*(?:\s?[—–/-]*\s?\(?[A-ZĐ]{2,10}(?:/[\w+]+)?\)?)?(?:\s?\|)?$"
"""How a sentence ends, also where a converter has left the border of its cell."""
_LONGEST_END = 24
"""Characters at the end of a text in which `_FINAL` finds what it looks for."""
HEADLINE = 5
"""A headline has as many words: fewer could be the name of a section or an item of a menu."""
BULLET = r"^(?:[-–—•*+●▪■◆✓·]\s|\(?\d{1,2}[.)]\s|[a-zđ]\)\s)"

_HEAD_LINES = 12
_LONG_OPENING = 20
"""A line with as many spaces may hold a headline and a lead."""
_SENTENCE = 60
"""A line of as many characters that ends like a sentence is one; of twice as many, whatever its end."""
_SIGNATURE = 80
"""The names behind the last sentence of a line are no longer."""
_STAMP = 120
"""The date with the names of who wrote is no longer."""
_AGENCIES = (
    r"TTXVN|VGP|TASS|AFP|AP|Reuters|REUTERS|Xinhua|THX|EPA|Getty(?: Images)?|VNA|TTO|NVCC|CTV|Internet"
)
_GLUED = (
    re.compile(HEADER),
    re.compile(r"^\d{1,2}/\d{1,2}/\d{4}\s\d{1,2}:\d{2}(?=[^\W\d_])"),
    re.compile(r"^(?:[^\W\d_][^\W\d_]{0,6}\s){2,5}(?=(?:Thứ|Chủ [Nn]hật)\s?[^,]{0,5},)"),
    re.compile(r"^(?:Thứ \w{2,3}|Chủ [Nn]hật),?\s[\d:,/ |.-]{8,34}(?:\(?GMT ?\+7\)?)?\s*(?=[^\W\d_]\w*\s\w)"),
    re.compile(
        r"^.{10,200}?[.)\s](?:Ảnh|ẢNH)\s*:\s*(?:" + _AGENCIES + r")[.)]?\s+(?=[“\"]?[^\W\d_a-zà-ỹđ].{60})"
    ),
)
_INNER_STAMP = re.compile(
    r"(?:[^\s.!?]+\s){4,26}?(?P<stamp>(?:Thứ\s\w+,?\s)?[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}[\s,|–-]{1,3}[0-9]{1,2}[:h][0-9]{2}(?:\s\(?GMT\s?\+\s?7\)?)?)\s+(?=[“\"A-ZÀ-ỸĐ])"
)
"""When an article was published, between its headline and its lead on one line."""
_TRAILING = (
    re.compile(
        r"(?<=[.!?…”\"])\s+(?=(?:>>+|»|=>|(?:Xem thêm|Đọc thêm|Xem tiếp|Đọc tiếp|Tin liên quan|Read more)\s*:))"
    ),
    re.compile(r"(?<=\./\.)\s*(?=[^\W\d_][^.!?]{2,60}$)(?!.*\s[a-zđăâêôơư])"),
    re.compile(
        r"(?<=.{25}[^\W\d_][^\W\d_]\s)(?<!ngày )(?<!Ngày )(?<!lúc )(?=\d{1,2}/\d{1,2}/\d{4}(?:\s*[-|,]?\s*\d{1,2}[:h]\d{2}[^.]{0,20})?$)"
    ),
    re.compile(r"\s*(?=\d{2}:\d{2}\s*\|\s*\d{1,2}/\d{1,2}/\d{4}$)"),
    re.compile(r"(?<=[a-zà-ỹ])(?=(?:Theo\s[A-ZĐ]|Nguồn\s?:)[^.!?]{2,60}$)"),
)
_SHORTEST = 3
"""A sentence with a signature behind it has more words."""
_CAPITALS = f"A-ZÀ-Þ{LETTERS.upper()}"
_LAST_WORDS = re.compile(
    rf"(?P<end>[.!?…”\"])(?P<gap>\s*)(?P<words>[(\[]?[{_CAPITALS}](?:[^.!?…”\"]|(?:(?<=[{_CAPITALS}])|(?<=[{_CAPITALS}][^\W\d_{_CAPITALS}]))\.(?=[{_CAPITALS}])){{2,70}})$"
)
"""What stands behind the last sentence of a line, with a space between or none."""
_CLOSED = re.compile(rf"(?:[^\W\d_{_CAPITALS}]{{2}}|[0-9%)”\"])[.!?…]$")
"""How a sentence ends that a name may follow without a space, unlike "TP.Hồ Chí Minh"."""
_WRITTEN_BY = re.compile(
    r"[(\[]?(?:(?:bài|tin)(?:\s?(?:,|&|và)\s?(?:ảnh|bài|hình))?\s?:|tác giả:|thực hiện:|theo|by)\s+",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"[(\[]?(?:ảnh|hình|photo|video|clip|đồ họa|nguồn|source)", re.IGNORECASE)
_ABBREVIATED = re.compile(rf"(?<!\w)(?:[^\W\d_]|(?i:{LEARNED}))\.$")
"""A stop that ends no sentence: an initial's, a degree's."""
_SUSPECT = (
    r"^\d{1,2}/\d{1,2}/\d{4}\s\d{1,2}:\d{2}\p{L}",
    r"^(?:Thứ \p{L}{2,3}|Chủ [Nn]hật),?\s[0-9:,/ |.-]{8,34}",
    r"^\p{Lu}\p{L}*\s[^.!?]{2,40}\s(?:Thứ|Chủ [Nn]hật)[^,]{0,6},",
    r"^\s*date\s",
    r"(?:Ảnh|ẢNH)\s*:.{60}",
    ">>|»|=>",
    r"(?:thêm|tiếp|liên quan|more)\s*:",
    r"\./\.\s*\p{L}",
    r"\S\s\d{1,2}/\d{1,2}/\d{4}(?:\s*[-|,]?\s*\d{1,2}[:h]\d{2}[^.]{0,20})?$",
    r"\p{Ll}(?:Theo\s|Nguồn\s?:)",
    r"[0-9]{2}:[0-9]{2}\s*\|\s*[0-9/]{8,10}$",
)
"""What a line has that may hold several things. Apart they are searched three times as fast as in one pattern."""


def is_final(text: pl.Expr) -> pl.Expr:
    """Return whether a text ends as a sentence does."""
    return text.str.tail(_LONGEST_END).str.contains(_FINAL)


# Behind the last stop a capital and no other sentence; the credit of a picture is none.
_SIGNED = r"[.!?…”\"]\s*[(\[]?\p{Lu}(?:[^.!?…”\"]+|\p{L}{0,2}\.\p{Lu}\p{L}*[)\]]?)$"
_PICTURED = r"[.!?…”\"(]\s*(?:Ảnh|Hình|Photo|Nguồn|Video|Clip|Đồ họa)"


@cache
def section_opening() -> str:
    """Return the regular expression of the name of a section and the space behind it."""
    names = sorted(words("sections"), key=lambda name: (-len(name), name))
    name = "|".join(re.escape(name) for name in names)
    return rf"\s*(?:(?:Trang chủ|Home)\s+)?(?i:{name})\s+(?:[-–]\s+(?i:{name})\s+)?"


@cache
def _short_countries() -> frozenset[str]:
    return frozenset(row["name"] for row in table("countries") if " " not in row["name"])


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(word.lower() for word in words("honorifics"))


def _after_section(line: str) -> int:
    """Return where the headline begins behind the name of a section ("Gia đình Bốn sai lầm ..."), or 0.

    A capital and then a small letter open a sentence; two capitals are a name that the section's words may belong to.
    """
    section = re.match(section_opening(), line)
    rest = line[section.end() :] if section else ""
    following = rest.split(maxsplit=2)
    opens = (
        len(following) > 2
        and following[0][0].isupper()
        and (following[1][0].islower() or following[0].lower() in _honorifics())
        and following[0] not in _short_countries()
        and not re.match(section_opening(), rest)
    )
    return section.end() if section and opens else 0


def _signature(line: str, start: int) -> int:
    """Return where the people's names begin that stand behind the last sentence of a line, or 0: "... về bản. Lò An - Vi Đức"."""
    found = _LAST_WORDS.search(line, start)
    if (
        not found
        or line[start : found.start()].strip().count(" ") < _SHORTEST
        or _CREDITED.match(found["words"])
    ):
        return 0
    label = _WRITTEN_BY.match(found["words"])
    names = found["words"][label.end() :] if label else found["words"]
    signs = (
        all(word[0].isupper() for word in re.findall(r"(?<![\w-])[^\W\d_]+", names))
        and not re.match(rf"[(\[]?(?:{_AGENCIES})\b", names)
        and (found["gap"] or _CLOSED.search(line, 0, found.end("end")))
        and not _ABBREVIATED.search(line, 0, found.end("end"))
        and (bool(label) or " " in names or "." in names)
    )
    return found.start("words") if signs and authors_in(names) else 0


def _head(line: str, start: int, headed: bool) -> set[int]:
    """Return where the headline on a line ends that holds its lead too, and where a stamp or the headline once more stands between them."""
    if stamp := _INNER_STAMP.match(line, start):
        return {stamp.start("stamp"), stamp.end("stamp")}
    lead = seams.find(line[start:], headed)
    if not lead:
        return set()
    headline = line[start : start + lead].strip()
    again = line.startswith(headline, start + lead) and len(line) > start + lead + len(headline)
    return {start + lead, start + lead + len(headline)} if again else {start + lead}


_PATH = r"^\s*(?i:trang chủ|trang nhất|home)\P{Ll}.{20}"
"""How a line begins that leads from the home page to the article."""
_SAME = 15
"""The headline and its copy, cut off, begin with as many equal characters."""


def _path_ends(lines: pl.DataFrame) -> pl.DataFrame:
    """Return (doc, line, path) where the path from the home page ends with the headline that another line bears, whole or cut off."""
    heads = lines.filter("first")
    paths = heads.filter(pl.col("text").str.contains(_PATH))
    others = dict(
        heads.filter(pl.col("doc").is_in(paths["doc"].implode())).group_by("doc").agg("text").iter_rows()
    )
    ends = [
        (doc, line, max((_copy_of(other.strip(), text.rstrip()) for other in others[doc]), default=0))
        for doc, line, text in paths.select("doc", "line", "text").iter_rows()
    ]
    return pl.DataFrame(ends, schema={"doc": pl.UInt32, "line": pl.UInt32, "path": pl.Int64}, orient="row")


def _copy_of(headline: str, path: str) -> int:
    """Return where the copy of a headline begins that a path ends with, or 0."""
    start = path.rfind(headline[:_SAME]) if headline.count(" ") >= HEADLINE - 1 else -1
    rest = path[start:] if start > 0 else ""
    cut = rest.endswith(("...", "…")) and headline.startswith(rest.rstrip(".… "))
    return start if rest and (rest == headline or cut) else 0


def _pieces(line: str, first: bool, opening: bool, path: int) -> list[tuple[int, int]]:
    """Return the (start, end) of the things that a line holds, in order, without the space around them.

    The name of a section before the headline is looked for in the `first` lines of a page, the headline before its lead in the
    `opening` line; `path` is where the headline begins behind the path to it.
    """
    cuts = {0, path, len(line)}
    if len(line) <= _STAMP and not re.match(HEADER, line) and dated_signature(line):
        return [(len(line) - len(line.lstrip()), len(line.rstrip()))]
    rest = 0
    for pattern in _GLUED:
        found = pattern.match(line[rest:])
        if found and found.end() + rest < len(line):
            rest += found.end()
            cuts.add(rest)
    section = _after_section(line[rest:]) if first and not path else 0
    rest += section
    cuts.add(rest)
    if opening:
        cuts.update(_head(line, rest, headed=section > 0))
    for pattern in _TRAILING:
        found = pattern.search(line, rest + 1)
        if found:
            cuts.add(found.end())
    if signature := _signature(line, rest):
        cuts.add(signature)
    bounds = sorted(cuts)
    pieces = []
    for start, end in pairwise(bounds):
        piece = line[start:end]
        if piece.strip():
            pieces.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
    return pieces


def split(documents: pl.DataFrame) -> pl.DataFrame:
    """Return the segments of the documents: doc (row of the document), line, start, end, text, without outer space.

    A segment is a line, or a part of a line where a header, navigation or a byline is glued to something else.
    """
    lines = (
        documents.select(pl.int_range(pl.len(), dtype=pl.UInt32).alias("doc"), pl.col("text").str.split("\n"))
        .explode("text")
        .with_columns(
            pl.int_range(pl.len(), dtype=pl.UInt32).over("doc").alias("line"),
            width=pl.col("text").str.len_chars(),
        )
        .with_columns(start=(pl.col("width") + 1).cum_sum().over("doc") - pl.col("width") - 1)
        .filter(pl.col("text").str.contains(r"\S"))
    )
    place = pl.col("line") - pl.col("line").min().over("doc")
    lines = lines.with_columns(
        first=place < _HEAD_LINES,
        opening=(place == 0) & (pl.col("text").str.count_matches(" ", literal=True) >= _LONG_OPENING),
    )
    headed = (
        pl.when("first")
        .then("text")
        .otherwise(pl.lit(""))
        .str.contains(rf"(?:^|date [0-9-]{{4,10}}\s){section_opening()}\p{{Lu}}\p{{L}}*\s\p{{Ll}}")
        .fill_null(value=False)
    )
    tail = pl.col("text").str.tail(_SIGNATURE)
    signed = tail.str.contains(_SIGNED) & ~tail.str.contains(_PICTURED)
    suspect = pl.any_horizontal(pl.col("text").str.contains(pattern) for pattern in _SUSPECT)
    lines = lines.join(_path_ends(lines), on=["doc", "line"], how="left", maintain_order="left").with_columns(
        pl.col("path").fill_null(0)
    )
    glued = lines.filter(suspect | signed | headed | pl.col("opening") | (pl.col("path") > 0))
    plain = (
        lines.join(glued.select("doc", "line"), on=["doc", "line"], how="anti", maintain_order="left")
        .with_columns(bare=pl.col("text").str.strip_chars_start())
        .with_columns(
            start=pl.col("start") + pl.col("width") - pl.col("bare").str.len_chars(),
            text=pl.col("bare").str.strip_chars_end(),
        )
        .select("doc", "line", "start", "text")
    )
    parts = [
        (doc, line, start + a, text[a:b])
        for doc, line, text, start, *place in glued.select(
            "doc", "line", "text", "start", "first", "opening", "path"
        ).iter_rows()
        for a, b in _pieces(text, *place)
    ]
    split_ = pl.DataFrame(
        parts,
        schema={"doc": pl.UInt32, "line": pl.UInt32, "start": plain.schema["start"], "text": pl.String},
        orient="row",
    )
    return (
        pl.concat([plain, split_])
        .sort("doc", "start")
        .with_columns(end=pl.col("start") + pl.col("text").str.len_chars())
    )


def above_text(segments: pl.DataFrame) -> pl.DataFrame:
    """Add to segments above and opening: whether a line stands above the first sentence of its page, whether it is that one.

    Without a whole sentence on the page the longest line is the first.
    """
    text, size = pl.col("text"), pl.col("text").str.len_chars()
    sentence = (size >= _SENTENCE) & (is_final(text) | (size >= 2 * _SENTENCE))
    told = sentence | (size == size.max().over("doc"))
    first = pl.when(told).then("start").min().over("doc")
    return segments.with_columns(above=pl.col("start") < first, opening=pl.col("start") == first)


def unwrap(segments: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Join the lines of a hard-wrapped paragraph; return units: doc, line (the first), start, end, text, above.

    `texts` holds doc and source, the whole text of each document.

    A document is hard-wrapped where many lines go on in lower case right below. In it a line is joined to the one above when
    its first word would not have fitted there (the greedy criterion of line breaking).
    """
    above = pl.col("text").shift(1).over("doc")
    length = pl.col("text").str.len_chars().cast(pl.Int64)
    gap = pl.col("line").cast(pl.Int64) - pl.col("line").cast(pl.Int64).shift(1).over("doc")
    # The words of an address, which converters leave between pictures: no Vietnamese sentence goes on so.
    address, long_address = (rf"^[a-z0-9]+(?: [a-z0-9]+){{{n},}}$" for n in (3, 7))
    slug = pl.col("text").str.contains(address) & above.str.contains(rf"(?i:[{LETTERS}])|{address}")
    frame = segments.with_columns(
        gap=gap,
        above_length=length.shift(1).over("doc"),
        above_open=~is_final(above) & ~above.str.contains(r"[:;”\"]$"),
        lower=pl.col("text").str.contains(r"^[\p{Ll},;)]") & ~pl.col("text").str.contains(BULLET) & ~slug,
        bullet=pl.col("text").str.contains(BULLET),
        first=pl.col("text").str.extract(r"^(\S+)").str.len_chars().cast(pl.Int64),
    )
    runs_on = (
        (pl.col("gap") == 1)
        & pl.col("lower")
        & pl.col("above_open")
        & pl.col("above_length").is_between(35, 150)
    )
    adjacent = (pl.col("gap") == 1) & pl.col("above_length").is_between(35, 150)
    frame = frame.with_columns(
        n_runs=runs_on.sum().over("doc"),
        n_adjacent=adjacent.sum().over("doc"),
        measure=pl.when(runs_on).then(pl.col("above_length")).max().over("doc"),
    ).with_columns(wrapped=(pl.col("n_runs") >= 2) & (pl.col("n_runs") * 3 >= pl.col("n_adjacent")))
    full = (pl.col("above_length") <= pl.col("measure")) & (
        pl.col("above_length") + 1 + pl.col("first") > pl.col("measure")
    )
    barred = above.str.contains(rf"\|.*\||{long_address}")
    joined = ~barred & (
        (pl.col("wrapped") & (pl.col("gap") == 1) & full & ~pl.col("bullet"))
        | (pl.col("wrapped") & runs_on)
        | (
            (pl.col("gap") > 0)
            & pl.col("lower")
            & above.str.contains(r"[\p{L}\d,]$")
            & (pl.col("above_length") >= 40)
            & (length >= 12)
            & is_final(pl.col("text"))
        )
    )
    joined = joined.fill_null(value=False)
    frame = frame.with_columns(unit=(~joined).cum_sum(), joined=joined)
    several = frame.filter(pl.col("unit").is_in(frame.filter("joined")["unit"].implode()))
    paragraphs = (
        several.group_by("unit", maintain_order=True)
        .agg(pl.col("doc", "line", "start", "above").first(), pl.col("end").last())
        .join(texts, on="doc", how="left", maintain_order="left")
        .with_columns(text=pl.col("source").str.slice(pl.col("start"), pl.col("end") - pl.col("start")))
    )
    columns = ["unit", "doc", "line", "start", "end", "text", "above"]
    single = frame.join(paragraphs.select("unit"), on="unit", how="anti", maintain_order="left")
    return pl.concat([single.select(columns), paragraphs.select(columns)]).sort("unit").drop("unit")
