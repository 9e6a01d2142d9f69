"""Extract: what the paragraphs of whole articles say, as the rows of five tables."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl

from pipeline.stages.extract.article import date_mention, extract_article, figure_mention
from pipeline.stages.extract.model import Article, Mention, Paragraph
from pipeline.stages.ids import stable_id
from pipeline.stages.offsets import source_span

Row = dict[str, Any]

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


def extract(articles: pl.DataFrame, paragraphs: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Extract a batch of whole articles.

    `articles`: article_id, title, published_on, published_value. `paragraphs`: article_id, paragraph_id, position, kind, text,
    sentences, anchors, ordered by article and position. Returns the frames of `SCHEMAS`, without entity ids.
    """
    rows: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
    for article, anchors in _articles(articles, paragraphs):
        for name, found in _rows(article, anchors).items():
            rows[name].extend(found)
    return {name: pl.DataFrame(rows[name], schema=schema) for name, schema in SCHEMAS.items()}


def _articles(
    articles: pl.DataFrame, paragraphs: pl.DataFrame
) -> Iterator[tuple[Article, list[list[dict[str, int]]]]]:
    heads = {
        row[0]: row[1:]
        for row in articles.select("article_id", "title", "published_on", "published_value").iter_rows()
    }
    columns = ("paragraph_id", "kind", "text", "sentences", "anchors")
    for (article_id,), group in paragraphs.group_by("article_id", maintain_order=True):
        title, published_on, published_value = heads[article_id]
        assert published_on is None or isinstance(published_on, date)  # noqa: S101  (narrows the type)
        texts, anchors = [], []
        for paragraph_id, kind, text, sentences, anchor in group.select(columns).iter_rows():
            spans = [(sentence["start"], sentence["end"]) for sentence in sentences]
            texts.append(Paragraph(paragraph_id, kind, text, spans))
            anchors.append(anchor)
        yield Article(str(article_id), title, published_on, published_value, texts), anchors


def _rows(article: Article, anchors: list[list[dict[str, int]]]) -> dict[str, list[Row]]:
    found = extract_article(article)

    def place(item: Any) -> Row:
        paragraph_id = article.paragraphs[item.paragraph].paragraph_id
        return {
            "article_id": article.article_id,
            "paragraph_id": paragraph_id,
            "start": item.start,
            "end": item.end,
        }

    def mention_row(mention: Mention) -> Row:
        row = place(mention)
        source_start, source_end = source_span(anchors[mention.paragraph], mention.start, mention.end)
        return row | {
            "mention_id": stable_id(row["paragraph_id"], mention.start, mention.end, mention.type),
            "document_start": source_start,
            "document_end": source_end,
            "text": mention.text,
            "type": mention.type,
            "value": mention.value,
            "recognizer": mention.recognizer,
            "confidence": mention.confidence,
        }

    names = [mention_row(mention) for mention in found.mentions]
    date_rows = [mention_row(date_mention(item)) for item in found.dates]
    figure_rows = [mention_row(figure_mention(item)) for item in found.figures]

    def mention_id(index: int | None) -> str | None:
        return None if index is None else str(names[index]["mention_id"])

    return {
        "mentions": names + date_rows + figure_rows,
        "dates": [
            {
                "mention_id": row["mention_id"],
                "article_id": article.article_id,
                "value": item.value,
                "date_from": item.date_from,
                "date_to": item.date_to,
                "precision": item.precision,
                "resolved_from": item.resolved_from,
            }
            for row, item in zip(date_rows, found.dates, strict=True)
        ],
        "figures": [
            place(item)
            | {
                "figure_id": stable_id("figure", row["mention_id"]),
                "text": item.text,
                "value": item.value,
                "value_high": item.value_high,
                "modifier": item.modifier,
                "unit": item.unit,
                "kind": item.kind,
            }
            for row, item in zip(figure_rows, found.figures, strict=True)
        ],
        "roles": [
            (row := place(item))
            | {
                "role_id": stable_id(
                    "role", row["paragraph_id"], item.start, item.end, names[item.person]["mention_id"], item.title
                ),
                "person": names[item.person]["text"],
                "title": item.title,
                "organization": item.organization_text,
                "person_mention_id": mention_id(item.person),
                "organization_mention_id": mention_id(item.organization),
            }
            for item in found.roles
        ],
        "quotes": [
            (row := place(item))
            | {
                "quote_id": stable_id("quote", row["paragraph_id"], item.start, item.end),
                "text": item.text,
                "speaker": None if item.speaker is None else names[item.speaker]["text"],
                "verb": item.verb,
                "kind": item.kind,
                "speaker_mention_id": mention_id(item.speaker),
            }
            for item in found.quotes
        ],
    }
