"""Which articles are in English."""

from pipeline.stages.extract.model import Article

_TELLING = (
    " the ", " of ", " and ", " said", " was ", " were ", " with ", " that ", " his ", " her ", " from ", " is ", " he ", " she ", " He ", " She ", " who ",
)  # fmt: skip
"""Frequent words of English that Vietnamese has not."""
_COMMON = (
    " in ",
    " to ",
    " a ",
    " for ",
    " on ",
    " has ",
    " at ",
    " by ",
    " it ",
    " as ",
    " are ",
    " has ",
    " have ",
    " you ",
    " I ",
)
"""Frequent words of English some of which Vietnamese has too."""
_MOST, _SHARE, _TOGETHER = 0.08, 0.03, 0.14
"""What share of the words of an English text the telling words are, at least where the common ones add up with them."""


def is_english(article: Article) -> bool:
    """Tell whether an article is in English, by the share of its most frequent words."""
    telling = common = words = 0
    for paragraph in article.paragraphs:
        text = f" {paragraph.text} "
        words += text.count(" ") - 1
        telling += sum(map(text.count, _TELLING))
    if telling < _SHARE * words or not telling:
        return False
    for paragraph in article.paragraphs:
        common += sum(map(f" {paragraph.text} ".count, _COMMON))
    return telling >= _MOST * words or telling + common >= _TOGETHER * words
