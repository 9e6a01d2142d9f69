"""Entities: one real-world thing for the ways in which the articles of the corpus name it."""

import re
from collections import defaultdict
from collections.abc import Iterator

import polars as pl

from pipeline.stages.ids import stable_id
from pipeline.stages.link.components import Components
from pipeline.stages.link.keys import (
    alike,
    country_of,
    is_acronym,
    is_private,
    is_syllable,
    name_key,
    proper_name,
)
from pipeline.stages.link.namesakes import tell_apart
from pipeline.vietnamese.matching import any_of

Node = tuple[str, str]

_DOMINANT = 0.9  # share of the articles that one reading of a short name needs before it is taken
_ALIAS_SUPPORT = 0.05  # share of the rarer name's articles that must put both names side by side


def resolve(names: pl.DataFrame, articles: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the entities of the whole corpus and the entity of each article's names.

    In: names (article_id, type, local_key, name, context, n_mentions, forms), as `name_groups` makes them, and
    articles (article_id, published_on). Out: the columns of the table `entities`, and links (article_id, type,
    local_key, entity_id). The order of the rows and of their arrival does not matter.
    """
    joined = names.join(_joined(names), on=["type", "local_key"], how="left")
    apart = tell_apart(joined.with_columns(pl.col("key").fill_null(pl.col("local_key"))))
    ids = apart.select("type", "key", "namesake").unique()
    ids = ids.with_columns(
        pl.Series(
            "entity_id",
            [stable_id(*row[:2]) if row[2] is None else stable_id(*row) for row in ids.iter_rows()],
            dtype=pl.String,
        )
    )
    linked = apart.join(ids, on=["type", "key", "namesake"], nulls_equal=True)
    links = linked.select("article_id", "type", "local_key", "entity_id").sort(
        "article_id", "type", "local_key"
    )
    return _entities(linked, articles), links


def _entities(held: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    # In full: a name that ends as the key does comes before an acronym or "Sở Y tế" without its place.
    ending = pl.col("name").str.to_lowercase().str.split(" ").list.last()
    title = (
        held.group_by("entity_id", "type", "key", "local_key", "name")
        .agg(pl.len(), pl.col("n_mentions").sum())
        .with_columns(
            short=(pl.col("name") == pl.col("name").str.to_uppercase())
            | ((pl.col("type") == "ORG") & (ending != pl.col("key").str.split(" ").list.last())),
            other=pl.col("local_key") != pl.col("key"),
            small=(pl.col("type") == "ORG") & pl.col("name").str.contains(r"^\p{Ll}"),
        )
        .sort(
            "entity_id",
            "other",
            "short",
            "small",
            "len",
            "n_mentions",
            "name",
            descending=[False, False, False, False, True, True, False],
        )
        .group_by("entity_id", maintain_order=True)
        .agg(pl.col("name").first())
    )
    aliases = (
        held.select("entity_id", pl.col("forms").list.concat(pl.concat_list("name")).alias("alias"))
        .explode("alias")
        .unique()
        .join(title, on="entity_id")
        .filter(pl.col("alias") != pl.col("name"))
        .group_by("entity_id")
        .agg(pl.col("alias").sort().alias("aliases"))
    )
    seen = (
        held.join(articles.select("article_id", "published_on"), on="article_id", how="left")
        .group_by("entity_id")
        .agg(
            pl.col("type").first(),
            pl.col("key").first(),
            pl.col("n_mentions").sum().cast(pl.Int32),
            pl.col("article_id").n_unique().cast(pl.Int32).alias("n_articles"),
            pl.col("published_on").min().alias("first_seen_on"),
            pl.col("published_on").max().alias("last_seen_on"),
        )
    )
    places = seen.filter(pl.col("type") == "LOC").select("key").unique()
    countries = places.with_columns(
        pl.Series("country_code", [country_of(key) for key in places["key"]], dtype=pl.String)
    )
    return (
        seen.join(title, on="entity_id")
        .join(aliases, on="entity_id", how="left")
        .join(countries.with_columns(pl.lit("LOC").alias("type")), on=["type", "key"], how="left")
        .with_columns(pl.col("aliases").fill_null([]))
        .select(
            "entity_id",
            "type",
            "name",
            "aliases",
            "country_code",
            "n_mentions",
            "n_articles",
            "first_seen_on",
            "last_seen_on",
        )
        .sort("entity_id")
    )


def _joined(names: pl.DataFrame) -> pl.DataFrame:
    """Return type, local_key and key, the name that all joined names are known by, of the names that were joined."""
    support = names.group_by("type", "local_key").agg(pl.len().alias("n"), pl.col("n_mentions").sum())
    known = {(type_, key): (n, m) for type_, key, n, m in support.iter_rows()}
    groups: Components[Node] = Components()
    for left, right in _aliases(names, known):
        groups.join(left, right)
    for left, right in _short_names(known, groups):
        groups.join(left, right)
    for left, right in _laws_in_names(known, groups):
        groups.join(left, right)

    rows = []
    for members in groups.members().values():
        present = [node for node in members if node in known]
        best = min(
            present, key=lambda node: (*(-n for n in known[node]), -len(node[1]), node[1]), default=None
        )
        rows += [(node[0], node[1], best[1]) for node in present if best]
    return pl.DataFrame(
        rows, schema={"type": pl.String, "local_key": pl.String, "key": pl.String}, orient="row"
    )


def _contains(long: str, short: str) -> bool:
    return f" {short} " in f" {long} "


def _aliases(names: pl.DataFrame, known: dict[Node, tuple[int, int]]) -> Iterator[tuple[Node, Node]]:
    """Yield names that articles use for one thing, neither a shortening of the other, where enough articles do."""
    forms = (
        names.lazy()
        .select("type", "local_key", "name", pl.col("forms").alias("form"))
        .explode("form")
        .filter(pl.col("form") != pl.col("name"))
        .group_by("type", "local_key", "form")
        .agg(pl.len())
        .collect()
    )
    pairs: defaultdict[Node, defaultdict[Node, int]] = defaultdict(lambda: defaultdict(int))
    acronyms = set()
    for type_, key, form, n in forms.iter_rows():
        short = name_key(form, type_)
        if (
            _contains(key, short)
            or _contains(short, key)
            or is_private(type_, short)
            or is_private(type_, key)
        ):
            continue
        if is_acronym(form):
            if " " in short and not alike(short, key):
                continue  # an article's own acronym that happens to be a well-known one too
            acronyms.add((type_, short))
        pairs[type_, short][type_, key] += n
    for alias, targets in sorted(pairs.items()):
        total = sum(targets.values())
        for full, n in sorted(targets.items()):
            rarer = min(known.get(alias, (1, 1))[0], known[full][0])
            if n >= (_DOMINANT * total if alias in acronyms else _ALIAS_SUPPORT * rarer):
                yield alias, full


def _short_names(known: dict[Node, tuple[int, int]], groups: Components[Node]) -> Iterator[tuple[Node, Node]]:
    """Yield short names with the full name that, all over the corpus, is the only one that they can mean.

    Short are the last parts of foreign people's names, the numbers of decrees without year and body, and the proper
    names of companies and papers. Vietnamese given names are not: many people share one. A proper name that is no
    Vietnamese word means one company, whatever stands before it: "Hãng Osram" and "Tập đoàn Osram".
    """
    full: defaultdict[Node, defaultdict[Node, int]] = defaultdict(lambda: defaultdict(int))
    for (type_, key), (n, _) in known.items():
        for short in _shortened(type_, key):
            if (type_, short) in known:
                full[type_, short][groups.root((type_, key))] += n
    for node, targets in sorted(full.items()):
        if node[0] == "ORG" and not all(map(is_syllable, node[1].split())):
            yield from ((node, target) for target in sorted(targets))
            continue
        best = max(sorted(targets), key=targets.__getitem__)
        if targets[best] >= _DOMINANT * sum(targets.values()):
            yield node, best


def _shortened(type_: str, key: str) -> Iterator[str]:
    tokens = key.split()
    if type_ == "PER":
        for n in range(1, len(tokens)):
            if tokens[0].isascii() and not all(map(is_syllable, tokens[n:])):
                yield " ".join(tokens[n:])
    elif type_ == "LAW":
        for n in range(2, len(tokens)):
            if tokens[n - 1].isdigit():
                yield " ".join(tokens[:n])
    elif type_ == "ORG":
        proper = proper_name(key, "corpus")
        if proper and country_of(proper) is None and (" " in proper or not is_syllable(proper)):
            yield name_key(proper, type_)


def _laws_in_names(
    known: dict[Node, tuple[int, int]], groups: Components[Node]
) -> Iterator[tuple[Node, Node]]:
    """Yield names of events and bodies that differ only in which of a law's names they hold."""
    laws = {
        key: root for root, members in groups.members().items() for type_, key in members if type_ == "LAW"
    }
    if not laws:
        return
    pattern = re.compile(rf"\b{any_of(laws)}\b")
    for type_, key in sorted(known):
        if type_ in {"EVENT", "ORG"}:
            plain = pattern.sub(lambda match: laws[match[0]][1], key)
            if plain != key:
                yield (type_, key), (type_, plain)
