"""Stub."""
from pipeline.stages.extract.model import Article, DateMention
def find_dates(article: Article) -> list[DateMention]:
    """Return nothing yet."""
    return []
