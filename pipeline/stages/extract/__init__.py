"""Extract: what the paragraphs of whole articles say, as the rows of five tables."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from pipeline.stages.extract.article import Extracted, date_mention, extract_article, figure_mention
from pipeline.stages.extract.confidence import confidence
from pipeline.stages.extract.model import Article, Paragraph
from pipeline.stages.ids import stable_id
from pipeline.stages.offsets import with_source_spans

Row = tuple[Any, ...]
_PLACES = ("document_start", "document_end")
"""Columns of mentions that are filled in for the whole batch at once."""

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
    for article in _articles(articles, paragraphs):
        try:
            found = extract_article(article)
        except Exception as error:
            raise ExtractionFailed(f"extracting article {article.article_id} failed: {error!r}") from error
        _add_rows(rows, article, found)
    frames = {name: _frame(rows[name], name) for name in SCHEMAS}
    anchors = paragraphs.select("paragraph_id", "anchors")
    mentions = with_source_spans(frames["mentions"].drop(_PLACES), anchors, "paragraph_id")
    return frames | {"mentions": mentions.cast(dict.fromkeys(_PLACES, pl.Int32)).select(*SCHEMAS["mentions"])}


def _articles(articles: pl.DataFrame, paragraphs: pl.DataFrame) -> Iterator[Article]:
    heads = articles.select("article_id", "title", "published_on", "published_value")
    by_id = {head[0]: head for head in heads.iter_rows()}
    # A list of numbers turns into Python far faster than a list of structs.
    starts, ends = (
        paragraphs["sentences"].list.eval(pl.element().struct.field(name)).to_list()
        for name in ("start", "end")
    )
    columns = (paragraphs[name].to_list() for name in ("article_id", "paragraph_id", "kind", "text"))
    for article_id, group in groupby(zip(*columns, starts, ends, strict=True), key=itemgetter(0)):
        texts = [
            Paragraph(paragraph_id, kind, text, list(zip(first, last, strict=True)))
            for _, paragraph_id, kind, text, first, last in group
        ]
        _, title, published_on, published_value = by_id[article_id]
        yield Article(article_id, title, published_on, published_value, texts)


def _frame(rows: list[Row], name: str) -> pl.DataFrame:
    """Return the rows, each a tuple in the order of the table's schema, as a frame; column by column is fastest."""
    columns = zip(*rows, strict=True) if rows else ((),) * len(SCHEMAS[name])
    return pl.DataFrame(dict(zip(SCHEMAS[name], columns, strict=True)), schema=SCHEMAS[name])


def _add_rows(rows: dict[str, list[Row]], article: Article, found: Extracted) -> None:
    """Add what was found in the article to the rows."""
    article_id = article.article_id
    ids = [paragraph.paragraph_id for paragraph in article.paragraphs]

    mentions = [*found.mentions, *map(date_mention, found.dates), *map(figure_mention, found.figures)]
    mention_ids = [stable_id(ids[m.paragraph], m.start, m.end, m.type) for m in mentions]
    rows["mentions"] += [
        (
            mention_id, article_id, ids[paragraph], start, end, None, None,
            text, type_, value, recognizer, confidence(type_, recognizer),
        )
        for mention_id, (paragraph, start, end, text, type_, value, recognizer) in zip(
            mention_ids, mentions, strict=True
        )
    ]  # fmt: skip
    n_names, n_dates = len(found.mentions), len(found.dates)
    names = mention_ids[:n_names]
    of_dates = mention_ids[n_names : n_names + n_dates]
    of_figures = mention_ids[n_names + n_dates :]
    for date, mention_id in zip(found.dates, of_dates, strict=True):
        rows["dates"].append((mention_id, article_id, *date[4:9]))
    for figure, mention_id in zip(found.figures, of_figures, strict=True):
        figure_id = stable_id("figure", mention_id)
        rows["figures"].append((figure_id, article_id, ids[figure.paragraph], *figure[1:9]))
    for paragraph, start, end, person, title, body, organization in found.roles:
        role_id = stable_id("role", ids[paragraph], start, end, names[person], title)
        rows["roles"].append(
            (
                role_id, article_id, ids[paragraph], found.mentions[person].text, title, body, start, end,
                names[person], None if organization is None else names[organization],
            )
        )  # fmt: skip
    for paragraph, start, end, text, speaker, verb, kind in found.quotes:
        said_by, said_by_id = (
            (None, None) if speaker is None else (found.mentions[speaker].text, names[speaker])
        )
        quote_id = stable_id("quote", ids[paragraph], start, end)
        rows["quotes"].append(
            (quote_id, article_id, ids[paragraph], start, end, text, said_by, verb, kind, said_by_id)
        )
