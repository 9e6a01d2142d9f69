"""Coreference of names inside one article: the fullest name that the article gives whatever a mention names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import groupby, starmap
from operator import attrgetter
from typing import NamedTuple

import polars as pl

from pipeline.stages.link.components import Components
from pipeline.stages.link.keys import (
    countries,
    country_of,
    in_province,
    initials,
    is_acronym,
    is_brand,
    is_local_body,
    is_national,
    name_key,
    papers,
    proper_name,
    provinces,
    stands_for,
)
from pipeline.vietnamese import fold, words
from pipeline.vietnamese.matching import any_of, match_form

NAMED = ("PER", "ORG", "LOC", "LAW", "EVENT")
_OPENED = re.compile(r"""\s*\(\s*["“'‘]?""")
_CLOSED = re.compile(r"""["”'’]?\s*[,;)]""")
_WHERE = re.compile(r"\s*(?:tại|ở)\s*")
_FAR = 60  # characters: no words between two names that are one thing's are longer
_LOOK_BACK = 3  # how many mentions before a bracket may be the one that it explains

ROW = ("mention_id", "article_id", "position", "start", "text", "type", "value")
SCHEMA = {
    "mention_id": pl.String,
    "article_id": pl.String,
    "type": pl.String,
    "local_key": pl.String,
    "name": pl.String,
    "context": pl.String,
    "form": pl.String,
}


Node = tuple[str, str]
"""The type and the key of a name."""


class _Mention(NamedTuple):
    mention_id: str
    article_id: str
    position: int
    start: int
    end: int
    text: str
    name: str
    node: Node


def _mention(
    mention_id: str, article_id: str, position: int, start: int, text: str, type_: str, value: str | None
) -> _Mention:
    """Read a row: the name is the usual spelling that the extractor gives, where it can be one."""
    name = value or text
    if type_ == "ORG" and value and is_acronym(text) and not stands_for(text, value):
        name = text
    return _Mention(
        mention_id, article_id, position, start, start + len(text), text, name, (type_, name_key(name, type_))
    )


def local_names(mentions: pl.DataFrame, roles: pl.DataFrame, paragraphs: pl.DataFrame) -> pl.DataFrame:
    """Return what each name mention names, as far as its article tells: one row a mention.

    In: mentions (mention_id, article_id, position of the paragraph, start, text, type, value), roles (article_id,
    person_mention_id, title, organization), paragraphs (article_id, position, text). Out: mention_id, article_id,
    type, local_key (key of the fullest name), name (that name as written), context (titles and bodies of a
    person), form (the mention's own words). Every article stands alone, so batches may be cut between any two.
    """
    held = defaultdict(set)
    for mention_id, title, body in roles.select("person_mention_id", "title", "organization").iter_rows():
        held[mention_id].add(f"{match_form(title)}@{name_key(body, 'ORG') if body else ''}")
    named = mentions.filter(pl.col("type").is_in(NAMED)).sort("article_id", "position", "start", "mention_id")
    texts = dict(
        zip(
            zip(paragraphs["article_id"], paragraphs["position"], strict=True),
            paragraphs["text"],
            strict=True,
        )
    )
    rows = starmap(_mention, named.select(ROW).iter_rows())
    found = [
        row
        for _, article in groupby(rows, key=attrgetter("article_id"))
        for row in _name_article(list(article), texts, held)
    ]
    return pl.DataFrame(found, schema=SCHEMA, orient="row")


def name_groups(local: pl.DataFrame) -> pl.DataFrame:
    """Return the names of each article from the output of `local_names`: the input of `resolve`."""
    return (
        local.group_by("article_id", "type", "local_key")
        .agg(
            pl.col("name").min(),
            pl.col("context").min(),
            pl.len().cast(pl.Int64).alias("n_mentions"),
            pl.col("form").unique().sort().alias("forms"),
        )
        .sort("article_id", "type", "local_key")
    )


def _name_article(
    mentions: list[_Mention], texts: Mapping[tuple[str, int], str], held: Mapping[str, set[str]]
) -> Iterator[tuple[str, str, str, str, str, str | None, str]]:
    names: dict[Node, list[str]] = {}
    for mention in mentions:
        names.setdefault(mention.node, []).append(mention.name)
    joined: Components[Node] = Components()
    for left, right, name in _appositions(mentions, texts):
        names.setdefault(left, []).append(name)
        joined.join(left, right)
    for left, right in _acronyms(names):
        joined.join(left, right)
    fullest: dict[Node, Node] = {}
    for members in joined.members().values():
        best = max(members, key=lambda node: _fullness(node[1], names[node]))
        fullest |= dict.fromkeys(members, best)

    nodes = [fullest.get(node, node) for node in _antecedents(mentions)]
    roles: dict[Node, set[str]] = {node: set() for node in nodes}
    for mention, node in zip(mentions, nodes, strict=True):
        roles[node] |= held.get(mention.mention_id, set())
    province = _province(key for _, key in roles)
    row = {
        node: (
            node[0],
            _in_full(node, province),
            _as_written(names[node]),
            "|".join(sorted(roles[node])) or None,
        )
        for node in roles
    }
    for mention, node in zip(mentions, nodes, strict=True):
        yield mention.mention_id, mention.article_id, *row[node], mention.text


def _in_full(node: Node, province: str | None) -> str:
    type_, key = node
    return in_province(key, province) if type_ == "ORG" and province and is_local_body(key) else key


def _fullness(key: str, written: Iterable[str]) -> tuple[bool, int, int, str]:
    # What the article writes out comes before what the standing list makes of an acronym.
    return not all(map(is_acronym, written)), len(key.split()), len(key), key


def _as_written(names: Iterable[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (is_acronym(name) or name.isupper(), -counts[name], name))


@lru_cache(maxsize=1 << 16)
def _parts(node: Node) -> tuple[tuple[Node, bool], ...]:
    """Return the shorter names by which an article may mean this one, and whether also before it has given it."""
    type_, key = node
    tokens = key.split()
    parts: list[tuple[str, bool]] = []
    if type_ == "PER" and len(tokens) > 1:
        parts = [(" ".join(tokens[n:]), True) for n in range(1, len(tokens))]
        parts.append((tokens[0], True))
        if len(tokens[0]) == 1 and len(tokens) > 2:
            parts.append(
                (tokens[1], True)
            )  # "Y Khăm Niê": the given name stands between sign of sex and clan
    if type_ == "ORG" and (name := proper_name(key)):
        parts.append((name, True))
    if type_ == "ORG" and (name := proper_name(key, "corpus")):
        proper = name.split()
        ends = [part for n in range(1, len(proper)) for part in (" ".join(proper[:n]), " ".join(proper[n:]))]
        parts += [(part, True) for part in ends if country_of(part) is None and part not in papers()]
    if type_ in {"ORG", "EVENT", "LAW"}:
        for n in range(1 if type_ == "LAW" else 2, len(tokens)):
            part = " ".join(tokens[:n])
            parts.append((part, is_local_body(part) or (type_ == "LAW" and n > 1)))
    return tuple(((type_, part), early) for part, early in parts)


def _antecedents(mentions: list[_Mention]) -> list[Node]:
    """Return the name that each mention stands for: the nearest fuller one before it, else the first after.

    "Bộ Ngoại giao Việt Nam" stands for itself, and the next "Bộ Ngoại giao" for it, though it was another country's before.
    """
    ahead: dict[Node, Node] = {}
    for node in dict.fromkeys(mention.node for mention in mentions):
        for part, early in _parts(node):
            if early:
                ahead.setdefault(part, node)
    latest: dict[Node, Node] = {}
    settled: set[Node] = set()
    targets = []
    for mention in mentions:
        node = mention.node
        sister = latest.get(node)
        if sister and _abroad(sister[1]) and is_national(mention.text):
            del latest[node]
        while node not in settled and (longer := latest.get(node) or ahead.get(node)):
            node = longer
        if node == mention.node and node[0] == "ORG":
            settled.add(node)  # named alone before any fuller name: that is its name here
        for part, _ in _parts(node):
            latest[part] = node
        targets.append(node)
    return targets


def _abroad(key: str) -> bool:
    """Tell whether a body's key ends with the country that it is of, or a place there."""
    tokens = key.split()
    return any(country_of(" ".join(tokens[-n:])) not in (None, "VN") for n in (1, 2, 3))


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"""[\s,(–-]*{any_of(words("alias_phrases"))}\s*:?\s*["“'‘]?""", re.IGNORECASE)


def _appositions(
    mentions: list[_Mention], texts: Mapping[tuple[str, int], str]
) -> Iterator[tuple[Node, Node, str]]:
    """Yield pairs of names that the text puts side by side as names of one thing, and the first as written."""
    for n, mention in enumerate(mentions):
        if n == 0 or mention.start - mentions[n - 1].end > _FAR:
            continue
        text = texts.get((mention.article_id, mention.position), "")
        closed = _CLOSED.match(text, mention.end) is not None
        gap, reach = None, mention.start
        for before in reversed(mentions[max(0, n - _LOOK_BACK) : n]):
            between = text[before.end : reach]
            if before.position != mention.position or (gap is not None and not _WHERE.fullmatch(between)):
                break
            gap = between if gap is None else gap
            said = _phrases().fullmatch(gap) is not None
            opened = closed and _OPENED.fullmatch(gap) is not None
            name = _name_before(before, mention)
            if name and (said or (opened and _explains(name, mention))):
                key = name_key(name, mention.node[0])
                if mention.node[0] != "LOC" or _may_be_one_place(key, mention.node[1]):
                    yield (mention.node[0], key), mention.node, name
            if name or before.node[0] != "LOC":
                break
            reach = before.start


def _may_be_one_place(left: str, right: str) -> bool:
    """Return whether two keys may name one place: what a country is called besides is known, or holds its name."""
    return not countries() & {left, right} or left in right or right in left


def _name_before(before: _Mention, mention: _Mention) -> str | None:
    """Return the name of the mention's type that stands before it: a whole mention, or the law at its end."""
    if before.node[0] == mention.node[0]:
        return before.text
    if mention.node[0] == "LAW" and before.node[0] in {"EVENT", "ORG"}:
        head = match_form(mention.text).split()[0]
        at = f" {match_form(before.text)}".rfind(f" {head} ")
        return before.text[at:] if at > 0 else None
    return None


def _explains(name: str, mention: _Mention) -> bool:
    """Tell whether a bare bracket renames: brackets behind people and places hold what they belong to."""
    if mention.node[0] == "ORG":
        shorts = [text for text in (name, mention.text) if is_acronym(text) or is_brand(text)]
        return len(shorts) == 1 and stands_for(shorts[0], mention.text if shorts[0] == name else name)
    if mention.node[0] == "LAW":
        numbered = any(c.isdigit() for c in mention.text) and any(c.isdigit() for c in name)
        return not numbered and match_form(mention.text).split()[0] == match_form(name).split()[0]
    return mention.node[0] == "EVENT"


def _acronyms(
    names: Mapping[Node, list[str]],
) -> Iterator[tuple[Node, Node]]:
    """Yield acronyms with the one organization of the article whose initials they are."""
    long: defaultdict[str, list[Node]] = defaultdict(list)
    for node in names:
        if node[0] == "ORG" and " " in node[1]:
            long[initials(node[1])].append(node)
    for node, written in names.items():
        if node[0] == "ORG" and " " not in node[1] and is_acronym(written[0]):
            full = long.get(fold(node[1]), [])
            if len(full) == 1:
                yield full[0], node


def _province(keys: Iterable[str]) -> str | None:
    """Return the one province that the names of an article speak of, alone or at the end of a body's name."""
    found: set[str] = set()
    for key in keys:
        tokens = key.split()
        found |= provinces() & {" ".join(tokens[-n:]) for n in range(1, 6)}
    return found.pop() if len(found) == 1 else None
