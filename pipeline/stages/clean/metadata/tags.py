"""The keywords of the article."""

import re
from collections.abc import Iterable

_TAG_LABEL = re.compile(
    r"^(?:tag(?:s|ged)?|từ kh[óo][áa]|từ kho[áa](?: liên quan)?|từ khóa(?: liên quan)?|chủ đề(?: liên quan)?|(?:dòng )?sự kiện|see more on|(?:xem|đọc) thêm về|topics?|key ?words|nhãn|thẻ|hashtag)(?!\w)\s*[:：|-]?\s*",
    re.IGNORECASE,
)


_NO_TAG = re.compile(r"@|https?:|^\{|:$|^\(.*\)$", re.IGNORECASE)
"""What no keyword has: an address, a placeholder's braces, a colon behind it, brackets around it."""


def tags_in(lines: Iterable[str]) -> list[str]:
    """Return the keywords of tag lines, without their label and "#", each once."""
    tags: dict[str, None] = {}
    for line in lines:
        text = _TAG_LABEL.sub("", line.strip())
        parts = (
            text.split("#")
            if text.startswith("#") and "," not in text
            else re.split(r"[,;|•·]|\s/\s|\s{2,}", text)
        )
        for part in parts:
            tag = part.strip(" #.\t\u00a0")
            if tag and not _NO_TAG.search(tag):
                tags.setdefault(tag)
    return list(tags)
