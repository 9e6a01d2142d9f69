"""Coreference of names inside one article: the fullest name that the article gives whatever a mention names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import NamedTuple

import polars as pl

from pipeline.stages.link.components import Components
from pipeline.stages.link.keys import alike, company_noun, is_acronym, local_bodies, name_key, provinces
from pipeline.vietnamese import fold, words
from pipeline.vietnamese.matching import any_of, match_form

NAMED = ("PER", "ORG", "LOC", "LAW", "EVENT")
_OPENED = re.compile(r"""\s*\(\s*["“'‘]?""")
_CLOSED = re.compile(r"""["”'’]?\s*[,;)]""")
_WHERE = re.compile(r"\s*(?:tại|ở)\s*")
_LOOK_BACK = 3  # how many mentions before a bracket may be the one that it explains

SCHEMA = {
    "mention_id": pl.String,
    "article_id": pl.String,
    "type": pl.String,
    "local_key": pl.String,
    "name": pl.String,
    "context": pl.String,
    "form": pl.String,
}


class _Mention(NamedTuple):
    mention_id: str
    article_id: str
    position: int
    start: int
    text: str
    type: str
    value: str | None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        return name_key(self.value or self.text, self.type)


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
    rows = map(_Mention._make, named.select(_Mention._fields).iter_rows())
    found = [
        row
        for _, article in groupby(rows, key=lambda mention: mention.article_id)
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
    targets = _antecedents(mentions)
    joined: Components[tuple[str, str]] = Components()
    names: dict[tuple[str, str], list[str]] = {}
    for mention in mentions:
        names.setdefault((mention.type, mention.key), []).append(mention.value or mention.text)
    for left, right, name in _appositions(mentions, texts):
        names.setdefault(left, []).append(name)
        joined.join(left, right)
    for left, right in _acronyms(names):
        joined.join(left, right)

    fullest: dict[tuple[str, str], tuple[str, str]] = {}
    for node in names:
        root = joined.root(node)
        fullest[root] = max(node, fullest.get(root, node), key=lambda n: _fullness(n[1], names[n]))
    contexts: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    nodes = [fullest[joined.root((m.type, target))] for m, target in zip(mentions, targets, strict=True)]
    for mention, node in zip(mentions, nodes, strict=True):
        contexts[node] |= held.get(mention.mention_id, set())
    province = _province(key for _, key in nodes)
    for mention, node in zip(mentions, nodes, strict=True):
        type_, key = node
        if type_ == "ORG" and province and key in local_bodies():
            key = f"{key} {province}"
        context = "|".join(sorted(contexts[node])) or None
        yield (
            mention.mention_id,
            mention.article_id,
            type_,
            key,
            _as_written(names[node]),
            context,
            mention.text,
        )


def _fullness(key: str, written: Iterable[str]) -> tuple[bool, int, int, str]:
    # What the article writes out comes before what the standing list makes of an acronym.
    return not all(map(is_acronym, written)), len(key.split()), len(key), key


def _as_written(names: Iterable[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (is_acronym(name) or name.isupper(), -counts[name], name))


def _parts(type_: str, key: str) -> Iterator[tuple[str, bool]]:
    """Yield the shorter names by which an article may mean this one, and whether also before it has given it."""
    tokens = key.split()
    if type_ == "PER":
        for n in range(1, len(tokens)):
            yield " ".join(tokens[n:]), True
        if len(tokens) > 1:
            yield tokens[0], True
        return
    if type_ == "ORG" and (noun := company_noun(key)):
        proper = key[len(noun) :].split()
        for n in range(len(proper)):
            yield " ".join(proper[n:]), True
            yield " ".join(proper[: n + 1]), True
    if type_ in {"ORG", "EVENT", "LAW"}:
        for n in range(1 if type_ == "LAW" else 2, len(tokens)):
            part = " ".join(tokens[:n])
            yield part, part in local_bodies() or (type_ == "LAW" and n > 1)


def _antecedents(mentions: list[_Mention]) -> list[str]:
    """Return the key that each mention stands for: of the nearest fuller name before it, else of the first after."""
    ahead: dict[tuple[str, str], str] = {}
    for mention in mentions:
        for part, early in _parts(mention.type, mention.key):
            if early:
                ahead.setdefault((mention.type, part), mention.key)
    latest: dict[tuple[str, str], str] = {}
    settled: set[tuple[str, str]] = set()
    targets = []
    for mention in mentions:
        key, type_ = mention.key, mention.type
        while (type_, key) not in settled and (longer := latest.get((type_, key)) or ahead.get((type_, key))):
            key = longer
        if key == mention.key and type_ == "ORG":
            settled.add((type_, key))  # named alone before any fuller name: that is its name here
        for part, _ in _parts(type_, key):
            latest[type_, part] = key
        targets.append(key)
    return targets


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"""[\s,(–-]*{any_of(words("alias_phrases"))}\s*:?\s*["“'‘]?""")


def _appositions(
    mentions: list[_Mention], texts: Mapping[tuple[str, int], str]
) -> Iterator[tuple[tuple[str, str], tuple[str, str], str]]:
    """Yield pairs of names that the text puts side by side as names of one thing, and the first as written."""
    for n, mention in enumerate(mentions):
        text = texts.get((mention.article_id, mention.position), "")
        closed = _CLOSED.match(text, mention.end) is not None
        gap, reach = None, mention.start
        for before in reversed(mentions[max(0, n - _LOOK_BACK) : n]):
            between = text[before.end : reach]
            if before.position != mention.position or (gap is not None and not _WHERE.fullmatch(between)):
                break
            gap = between if gap is None else gap
            said = _phrases().fullmatch(match_form(gap)) is not None
            opened = closed and _OPENED.fullmatch(gap) is not None
            name = _name_before(before, mention)
            if name and (said or (opened and _explains(name, mention))):
                yield (mention.type, name_key(name, mention.type)), (mention.type, mention.key), name
            if name or before.type != "LOC":
                break
            reach = before.start


def _name_before(before: _Mention, mention: _Mention) -> str | None:
    """Return the name of the mention's type that stands before it: a whole mention, or the law at its end."""
    if before.type == mention.type:
        return before.text
    if mention.type == "LAW" and before.type in {"EVENT", "ORG"}:
        head = match_form(mention.text).split()[0]
        at = f" {match_form(before.text)}".rfind(f" {head} ")
        return before.text[at:] if at > 0 else None
    return None


def _explains(name: str, mention: _Mention) -> bool:
    """Tell whether a bare bracket renames: brackets behind people and places hold what they belong to."""
    if mention.type == "ORG":
        if is_acronym(name) == is_acronym(mention.text):
            return False
        short, long = (name, mention.text) if is_acronym(name) else (mention.text, name)
        known, full = name_key(short, "ORG"), name_key(long, "ORG")
        return " " not in known or alike(known, full) or _initials(full).endswith(fold(short))
    if mention.type == "LAW":
        numbered = any(c.isdigit() for c in mention.text) and any(c.isdigit() for c in name)
        return not numbered and match_form(mention.text).split()[0] == match_form(name).split()[0]
    return mention.type == "EVENT"


def _initials(key: str) -> str:
    return "".join(fold(word)[0] for word in key.split())


def _acronyms(
    names: Mapping[tuple[str, str], list[str]],
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield acronyms with the one organization of the article whose initials they are."""
    long: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for node in names:
        if node[0] == "ORG" and " " in node[1]:
            long[_initials(node[1])].append(node)
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
        found |= provinces() & {" ".join(tokens[-n:]) for n in range(1, 5)}
    return found.pop() if len(found) == 1 else None
