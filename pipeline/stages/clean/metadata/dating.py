"""When the article was published."""

import re

from pipeline.stages.clean.dates import any_date, full_date, header_date, path_date
from pipeline.stages.clean.metadata.unit import Unit

_LABELLED = re.compile(r"đăng|xuất bản|phát hành|published|posted|ngày tạo|ngày viết", re.IGNORECASE)
_TODAY = re.compile(r"^\W*(?:hôm nay|bây giờ|today|now)\b", re.IGNORECASE)
_UPDATED = re.compile(r"cập nhật|updated|last update", re.IGNORECASE)

_NEAR = 3
"""More lines above the headline stands the page's clock rather than the article's date."""
_FIRST_YEAR = "2000"
"""A day before it, in a story's first sentence, is history: few papers had a site."""


def published(units: list[Unit], path: str, opening: str) -> tuple[str | None, str | None]:
    """Return the publication date in EDTF and where it was found: header, page, url, body, or None."""
    header = next(
        (value for unit in units if unit.rule == "crawler_header" and (value := header_date(unit.text))), None
    )
    lines = [(unit, value) for unit in units if unit.rule == "page_date" and (value := any_date(unit.text))]
    ranked = sorted(
        enumerate(lines),
        key=lambda item: (
            bool(_TODAY.search(item[1][0].text)),
            -len(item[1][1]),
            not _LABELLED.search(item[1][0].text),
            not item[1][0].above,
            item[1][0].distance < -_NEAR,
            bool(_UPDATED.search(item[1][0].text)),
            -item[0] if item[1][0].above else item[0],
        ),
    )
    stamp, page = ranked[0][1] if ranked else (None, None)
    url = path_date(path) or next(
        (value for unit in units if unit.rule == "web_address" and (value := path_date(unit.text))), None
    )
    if header and len(header) < 10:
        stated = page if stamp and (stamp.above or _LABELLED.search(stamp.text)) else None
        finer = next((value for value in (stated, url) if value and value.startswith(header)), None)
        if finer:
            return finer, "page" if finer == page else "url"
    if header:
        return header, "header"
    if page and len(page) == 10:
        return page, "page"
    if url:
        return url, "url"
    if page:
        return page, "page"
    said = re.split(r"(?<=[.!?])\s", opening, maxsplit=1)[0]
    planned = re.search(r"(?<!\w)(?:sẽ|dự kiến|sắp)(?!\w)", said)
    value = full_date(said)
    return (value, "body") if value and value >= _FIRST_YEAR and not planned else (None, None)
