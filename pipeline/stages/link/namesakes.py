"""Which of the names that read alike name different things."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import combinations

import polars as pl

from pipeline.stages.link.components import Components
from pipeline.stages.link.keys import country_of, is_private, is_syllable, provinces
from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of, match_form

_RARE = 5  # articles: who is named in no more is company that tells something, in a small corpus
_HEAD = re.compile(r"(?:(?:tỉnh|thành) uỷ |(?:uỷ ban|hội đồng) nhân dân |đoàn đại biểu quốc hội )?")
_NATIONAL = re.compile(
    r"(?:bộ (?!môn|phận|chỉ huy|đội|tư lệnh)|chính phủ|quốc hội|nhà nước|ngân hàng nhà nước|đảng|trung ương|"
    r"(?:uỷ )?ban .*trung ương|văn phòng (?:chính phủ|quốc hội|chủ tịch nước))\b"
)


def tell_apart(names: pl.DataFrame) -> pl.DataFrame:
    """Add `namesake` to names (article_id, type, key, context): what tells this bearer of the key from the others.

    It is the article where a name says little beyond it (a name kept back, a given name alone, "Sở Y tế" without
    its place); the walk of life, the body or the province of a person where neither the roles that articles give
    to one Vietnamese name nor the names around it speak for one person; else NULL.
    """
    keys = names.filter(pl.col("type").is_in(["PER", "ORG"])).select("type", "key").unique()
    private = keys.filter(
        pl.Series([is_private(type_, key) for type_, key in keys.iter_rows()], dtype=pl.Boolean)
    ).with_columns(pl.lit(True).alias("private"))
    persons = names.filter(pl.col("type") == "PER").select("key", "article_id", "context")
    several = persons.filter(pl.col("context").drop_nulls().n_unique().over("key") > 1).sort(
        "key", "article_id"
    )
    company = _company(names, several)
    bearers = []
    for (key,), rows in several.group_by("key", maintain_order=True):
        if all(map(is_syllable, str(key).split())):
            marks: dict[str, set[str]] = {}
            circle: dict[str, set[str]] = {}
            for article, context in rows.select("article_id", "context").iter_rows():
                marks.setdefault(article, set()).update(_marks(context or ""))
                circle.setdefault(article, company.get(article, set()) - {str(key)}).update(
                    _trades(context or "")
                )
            labels = _bearers(marks, circle)
            bearers += [("PER", key, article, label) for article, label in labels.items()]
    schema = {"type": pl.String, "key": pl.String, "article_id": pl.String, "bearer": pl.String}
    return (
        names.join(private, on=["type", "key"], how="left")
        .join(
            pl.DataFrame(bearers, schema=schema, orient="row"), on=["type", "key", "article_id"], how="left"
        )
        .with_columns(pl.when("private").then("article_id").otherwise("bearer").alias("namesake"))
        .drop("private", "bearer")
    )


def _company(names: pl.DataFrame, several: pl.DataFrame) -> dict[str, set[str]]:
    """Return, by article, the people that few articles name: two articles with one of them speak of one circle."""
    people = names.lazy().filter(pl.col("type") == "PER").select("article_id", "key").unique()
    rare = max(_RARE, names["article_id"].n_unique() // 100)
    few = (
        people.filter((pl.len().over("key") <= rare) & pl.col("key").str.contains(" "))
        .join(several.lazy().select("article_id").unique(), on="article_id", how="semi")
        .collect()
    )
    company: dict[str, set[str]] = {}
    for article, key in few.iter_rows():
        company.setdefault(article, set()).add(key)
    return company


@cache
def _careers() -> Mapping[str, str]:
    return {match_form(row["title"]): row["group"] for row in table("career_groups")}


@cache
def _professions() -> frozenset[str]:
    return frozenset(match_form(row["title"]) for row in table("titles") if row["kind"] == "profession")


@cache
def _state_title() -> re.Pattern[str]:
    titles = any_of(row["title"] for row in table("titles") if row["kind"] == "state")
    return re.compile(rf"(?:(?:nguyên|cựu|cố|quyền) )?{titles}(?!\w)")


def _marks(context: str) -> set[str]:
    """Return what the roles of a context say of a person that is hardly true of another bearer of the name."""
    marks = set()
    for role in context.split("|"):
        title, _, body = role.partition("@")
        tokens = body.split()
        at = provinces() & {" ".join(tokens[-n:]) for n in range(1, 6)}
        if title in _careers():
            marks.add(_careers()[title])
        if at:
            marks |= {f"at {province}" for province in at}
            marks |= {f"head {province}" for province in at if _HEAD.fullmatch(body.removesuffix(province))}
        elif _state_title().match(title) or country_of(body) or _NATIONAL.match(body):
            marks.add("state")
        elif body and title not in _careers() and not is_private("ORG", body):
            marks.add(f"in {body}")
    return marks


def _trades(context: str) -> set[str]:
    """Return the professions of a context: two lawyers of one name are one before they are two."""
    return {role.partition("@")[0] for role in context.split("|")} & _professions()


def _bearers(marks: Mapping[str, set[str]], circle: Mapping[str, set[str]]) -> dict[str, str | None]:
    """Return the label of the bearer of a name in each article; None where there is but one bearer.

    One bearer have the marks that one article gives, a body and what is a part of it, articles that share company or
    trade, and high office beside the lead of the only province. An article without marks goes to the bearer whose company it keeps,
    else to the one with the most articles.
    """
    people: Components[str] = Components()
    for held in marks.values():
        for mark in held:
            people.join(min(held), mark)
    everything = set().union(*marks.values())
    bodies = sorted(mark for mark in everything if mark.startswith("in "))
    for left, right in combinations(bodies, 2):
        shorter, longer = sorted((set(left.split()), set(right.split())), key=len)
        if shorter <= longer:
            people.join(left, right)
    met: dict[str, str] = {}
    for article in sorted(marks):
        if marks[article]:
            for name in circle[article]:
                people.join(met.setdefault(name, min(marks[article])), min(marks[article]))
    places = {people.root(mark) for mark in everything if mark.startswith("at ")}
    if "state" in everything and len(places) == 1 and any(mark.startswith("head ") for mark in everything):
        people.join("state", *places)
    articles = Counter(people.root(min(held)) for held in marks.values() if held)
    if len(articles) < 2:
        return dict.fromkeys(marks)

    def bearer(article: str) -> str:
        if marks[article]:
            return people.root(min(marks[article]))
        known = Counter(people.root(met[name]) for name in circle[article] if name in met)
        return min(articles, key=lambda label: (-known[label], -articles[label], label))

    return {article: bearer(article) for article in marks}
