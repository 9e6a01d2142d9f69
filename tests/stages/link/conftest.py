"""Articles with their names marked: "Tổng thống [PER Vladimir Putin] đến [LOC Hà Nội].", one string a paragraph."""

import re
from datetime import date

import polars as pl
import pytest

from pipeline.stages.link import local_names, name_groups, resolve

MARK = re.compile(r"\[(PER|ORG|LOC|LAW|EVENT) ([^\]]+)\]")
MENTIONS = {
    "mention_id": pl.String,
    "article_id": pl.String,
    "position": pl.Int32,
    "start": pl.Int32,
    "text": pl.String,
    "type": pl.String,
    "value": pl.String,
    "confidence": pl.Float64,
}
ROLES = dict.fromkeys(("article_id", "person_mention_id", "title", "organization"), pl.String)


class Corpus:
    """Marked articles by id, and the roles that they give: (article, person) to (title, organization) pairs."""

    def __init__(self, articles, roles=None):
        mentions, paragraphs, titles = [], [], []
        for article, texts in articles.items():
            for position, marked in enumerate([texts] if isinstance(texts, str) else texts):
                text, last = "", 0
                for mark in MARK.finditer(marked):
                    text += marked[last : mark.start()]
                    mention = f"{article}.{position}.{len(text)}"
                    mentions.append((mention, article, position, len(text), mark[2], mark[1], None, 1.0))
                    text, last = text + mark[2], mark.end()
                    titles += [
                        (article, mention, *role) for role in (roles or {}).get((article, mark[2]), [])
                    ]
                paragraphs.append((article, position, text + marked[last:]))
        self.articles = sorted(articles)
        self.mentions = pl.DataFrame(mentions, schema=MENTIONS, orient="row")
        self.roles = pl.DataFrame(titles, schema=ROLES, orient="row")
        self.paragraphs = pl.DataFrame(
            paragraphs,
            schema={"article_id": pl.String, "position": pl.Int32, "text": pl.String},
            orient="row",
        )

    def local(self):
        return local_names(self.mentions, self.roles, self.paragraphs)

    def names(self):
        """The name that each mention stands for inside its article, in the order of the text."""
        by_mention = {row["mention_id"]: row["name"] for row in self.local().iter_rows(named=True)}
        return [by_mention[mention] for mention in self.mentions["mention_id"]]

    def published(self):
        days = [date(2025, 10, 1 + n) for n in range(len(self.articles))]
        return pl.DataFrame(
            {"article_id": self.articles, "published_on": days},
            schema={"article_id": pl.String, "published_on": pl.Date},
        )

    def resolve(self):
        return resolve(name_groups(self.local()), self.published())

    def entities(self):
        """Entity as (type, name) to the sorted (article, form) pairs that it was found in."""
        entities, links = self.resolve()
        found = {}
        rows = self.local().join(links, on=["article_id", "type", "local_key"]).join(entities, on="entity_id")
        for row in rows.iter_rows(named=True):
            found.setdefault(row["entity_id"], set()).add((row["article_id"], row["form"]))
        return sorted(sorted(forms) for forms in found.values())


@pytest.fixture
def corpus():
    return Corpus
