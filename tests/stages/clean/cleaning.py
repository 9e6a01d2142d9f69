"""The shortest way to clean a page."""

from typing import Any

import polars as pl

from pipeline.stages.clean import NOTHING_SHARED, clean

Cleaned = tuple[list[dict[str, Any]], dict[str, Any]]


def clean_page(text: str, path: str = "page.txt") -> Cleaned:
    """Return the blocks and the article of one page."""
    documents = pl.DataFrame({"article_id": ["a"], "path": [path], "text": [text]})
    blocks, articles = clean(documents, NOTHING_SHARED)
    return blocks.to_dicts(), articles.to_dicts()[0]
