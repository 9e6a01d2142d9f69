"""Which articles are in English."""

from pipeline.stages.extract.model import Article

_FREQUENT = (
    " the ",
    " of ",
    " and ",
    " said",
    " was ",
    " were ",
    " with ",
    " that ",
    " his ",
    " her ",
    " from ",
    " is ",
    " he ",
    " she ",
)
"""Words of English of which no text is without some, and Vietnamese has none."""
_SHARE = 0.08
"""What share of the words of an English text they are at least."""


def is_english(article: Article) -> bool:
    """Tell whether an article is in English, by the share of its most frequent words."""
    found = words = 0
    for paragraph in article.paragraphs:
        text = f" {paragraph.text} "
        words += text.count(" ") - 1
        found += sum(map(text.count, _FREQUENT))
    return found >= _SHARE * words and found > 0
