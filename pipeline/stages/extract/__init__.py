"""Extract: what the paragraphs of whole articles say, as the rows of five tables."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from pipeline.stages.extract.article import Extracted, date_mention, extract_article, figure_mention
from pipeline.stages.extract.model import Article, Mention, Paragraph
from pipeline.stages.ids import stable_id
from pipeline.stages.offsets import source_span

Row = tuple[Any, ...]
Anchors = list[dict[str, int]]

SCHEMAS: dict[str, dict[str, Any]] = {
    "mentions": {
        "mention_id": pl.String,
        "article_id": pl.String,
        "paragraph_id": pl.String,
        "start": pl.Int32,
        "end": pl.Int32,
        "document_start": pl.Int32,
        "document_end": pl.Int32,
        "text": pl.String,
        "type": pl.String,
        "value": pl.String,
        "recognizer": pl.String,
        "confidence": pl.Float64,
    },
    "dates": {
        "mention_id": pl.String,
        "article_id": pl.String,
        "value": pl.String,
        "date_from": pl.Date,
        "date_to": pl.Date,
        "precision": pl.String,
        "resolved_from": pl.String,
    },
    "figures": {
        "figure_id": pl.String,
        "article_id": pl.String,
        "paragraph_id": pl.String,
        "start": pl.Int32,
        "end": pl.Int32,
        "text": pl.String,
        "value": pl.Float64,
        "value_high": pl.Float64,
        "modifier": pl.String,
        "unit": pl.String,
        "kind": pl.String,
    },
    "roles": {
        "role_id": pl.String,
        "article_id": pl.String,
        "paragraph_id": pl.String,
        "person": pl.String,
        "title": pl.String,
        "organization": pl.String,
        "start": pl.Int32,
        "end": pl.Int32,
        "person_mention_id": pl.String,
        "organization_mention_id": pl.String,
    },
    "quotes": {
        "quote_id": pl.String,
        "article_id": pl.String,
        "paragraph_id": pl.String,
        "start": pl.Int32,
        "end": pl.Int32,
        "text": pl.String,
        "speaker": pl.String,
        "verb": pl.String,
        "kind": pl.String,
        "speaker_mention_id": pl.String,
    },
}


class ExtractionFailed(Exception):  # noqa: N818
    """An extractor failed; the message names the article."""


def extract(articles: pl.DataFrame, paragraphs: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Extract a batch of whole articles.

    `articles`: article_id, title, published_on, published_value. `paragraphs`: article_id, paragraph_id, position, kind, text,
    sentences, anchors, ordered by article and position. Returns the frames of `SCHEMAS`, without entity ids. Raises ExtractionFailed.
    """
    rows: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
    for article, anchors in _articles(articles, paragraphs):
        try:
            found = extract_article(article)
        except Exception as error:
            raise ExtractionFailed(f"extracting article {article.article_id} failed: {error!r}") from error
        _add_rows(rows, article, anchors, found)
    return {
        name: pl.DataFrame(rows[name], schema=schema, orient="row", infer_schema_length=None)
        for name, schema in SCHEMAS.items()
    }


def _articles(articles: pl.DataFrame, paragraphs: pl.DataFrame) -> Iterator[tuple[Article, list[Anchors]]]:
    heads = articles.select("article_id", "title", "published_on", "published_value")
    by_id = {head[0]: head for head in heads.iter_rows()}
    columns = ("article_id", "paragraph_id", "kind", "text", "sentences", "anchors")
    for article_id, group in groupby(paragraphs.select(columns).iter_rows(), key=itemgetter(0)):
        texts, anchors = [], []
        for _, paragraph_id, kind, text, sentences, anchor in group:
            spans = [(sentence["start"], sentence["end"]) for sentence in sentences]
            texts.append(Paragraph(paragraph_id, kind, text, spans))
            anchors.append(anchor)
        _, title, published_on, published_value = by_id[article_id]
        yield Article(article_id, title, published_on, published_value, texts), anchors


def _add_rows(rows: dict[str, list[Row]], article: Article, anchors: list[Anchors], found: Extracted) -> None:
    """Add what was found in the article to the rows, each a tuple in the order of its schema."""
    article_id = article.article_id
    ids = [paragraph.paragraph_id for paragraph in article.paragraphs]

    def add_mention(m: Mention) -> str:
        mention_id = stable_id(ids[m.paragraph], m.start, m.end, m.type)
        source = source_span(anchors[m.paragraph], m.start, m.end)
        rows["mentions"].append(
            (
                mention_id,
                article_id,
                ids[m.paragraph],
                m.start,
                m.end,
                *source,
                *m[3:6],
                m.recognizer,
                m.confidence,
            )
        )
        return mention_id

    names = [add_mention(mention) for mention in found.mentions]
    for date in found.dates:
        mention_id = add_mention(date_mention(date))
        rows["dates"].append((mention_id, article_id, *date[4:9]))
    for figure in found.figures:
        figure_id = stable_id("figure", add_mention(figure_mention(figure)))
        rows["figures"].append((figure_id, article_id, ids[figure.paragraph], *figure[1:9]))
    for role in found.roles:
        paragraph_id, person = ids[role.paragraph], names[role.person]
        rows["roles"].append(
            (
                stable_id("role", paragraph_id, role.start, role.end, person, role.title),
                article_id,
                paragraph_id,
                found.mentions[role.person].text,
                role.title,
                role.organization_text,
                role.start,
                role.end,
                person,
                None if role.organization is None else names[role.organization],
            )
        )
    for quote in found.quotes:
        paragraph_id, speaker = ids[quote.paragraph], quote.speaker
        rows["quotes"].append(
            (
                stable_id("quote", paragraph_id, quote.start, quote.end),
                article_id,
                paragraph_id,
                quote.start,
                quote.end,
                quote.text,
                None if speaker is None else found.mentions[speaker].text,
                quote.verb,
                quote.kind,
                None if speaker is None else names[speaker],
            )
        )
