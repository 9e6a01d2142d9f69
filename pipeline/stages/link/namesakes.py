"""Which of the names that read alike name different things."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

import polars as pl

from pipeline.stages.link.components import Components
from pipeline.stages.link.keys import is_private, is_syllable, provinces
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import match_form

_APART = frozenset({"stage", "sport", "clergy", "everyday"})


def tell_apart(names: pl.DataFrame) -> pl.DataFrame:
    """Add `namesake` to names (article_id, type, key, context): what tells this bearer of the key from the others.

    It is the article where a name says little beyond it (a name kept back, a given name alone, "Sở Y tế" without
    its place); the walk of life or the province of a person where the roles that articles give to one name cannot
    be one person's; else NULL.
    """
    keys = names.filter(pl.col("type").is_in(["PER", "ORG"])).select("type", "key").unique()
    private = keys.filter(
        pl.Series([is_private(type_, key) for type_, key in keys.iter_rows()], dtype=pl.Boolean)
    ).with_columns(pl.lit(True).alias("private"))
    persons = (
        names.filter(pl.col("type") == "PER").group_by("key", "context").agg(pl.col("article_id").n_unique())
    )
    several = persons.filter(pl.col("context").drop_nulls().n_unique().over("key") > 1).sort("key", "context")
    bearers = []
    for (key,), rows in several.group_by("key", maintain_order=True):
        if all(map(is_syllable, str(key).split())):
            contexts = dict(zip(rows["context"], rows["article_id"], strict=True))
            bearers += [("PER", key, context, label) for context, label in _bearers(contexts).items()]
    schema = {"type": pl.String, "key": pl.String, "context": pl.String, "bearer": pl.String}
    return (
        names.join(private, on=["type", "key"], how="left")
        .join(
            pl.DataFrame(bearers, schema=schema, orient="row"),
            on=["type", "key", "context"],
            how="left",
            nulls_equal=True,
        )
        .with_columns(pl.when("private").then("article_id").otherwise("bearer").alias("namesake"))
        .drop("private", "bearer")
    )


@cache
def _careers() -> Mapping[str, str]:
    return {
        match_form(row["title"]): row["group"] for row in table("career_groups") if row["group"] in _APART
    }


@cache
def _state_titles() -> frozenset[str]:
    return frozenset(match_form(row["title"]) for row in table("titles") if row["kind"] == "state")


@cache
def _grassroots() -> tuple[str, ...]:
    return tuple(f" {match_form(word)} " for word in words("grassroots_words"))


def _marks(context: str) -> set[str]:
    """Return what the roles of a context say of a person that is hardly true of another bearer of the name."""
    marks = set()
    for role in context.split("|"):
        title, _, body = role.partition("@")
        if title in _careers():
            marks.add(_careers()[title])
        if title in _state_titles():
            marks.add("state")
        tokens = body.split()
        at = provinces() & {" ".join(tokens[-n:]) for n in range(1, 5)}
        marks |= {f"at {province}" for province in at}
        if not at and any(word in f" {body} " for word in _grassroots()):
            marks.add("grassroots")
    return marks


def _bearers(contexts: Mapping[str | None, int]) -> dict[str | None, str | None]:
    """Return the label of the bearer of a name that each context speaks of; None where there is but one bearer.

    `contexts` holds the number of articles of each. Marks of one context belong to one person; one province and
    one high office, or one province and one work place, may. A context without marks goes to the bearer with the
    most articles.
    """
    marks = {context: _marks(context) if context else set() for context in contexts}
    people: Components[str] = Components()
    for held in marks.values():
        for mark in held:
            people.join(min(held), mark)
    everything = set().union(*marks.values())
    places = {people.root(mark) for mark in everything if mark.startswith("at ")}
    if len(places) == 1:
        for mark in everything & {"state", "grassroots"}:
            if not {"state", "grassroots"} <= everything:
                people.join(mark, *places)
    articles = Counter[str]()
    for context, held in marks.items():
        if held:
            articles[people.root(min(held))] += contexts[context]
    if len(articles) < 2:
        return dict.fromkeys(contexts)
    main = min(articles, key=lambda label: (-articles[label], label))
    return {context: people.root(min(held)) if held else main for context, held in marks.items()}
