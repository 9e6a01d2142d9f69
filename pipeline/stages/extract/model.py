"""What the extractors read and what they find, for one article at a time.

Offsets are code points into the text of the paragraph, half-open; `paragraph` is the index into `Article.paragraphs`.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph as segmented: `kind` is body, heading, list_item or caption; sentences are (start, end) pairs."""

    paragraph_id: str
    kind: str
    text: str
    sentences: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the extractors see it. `published_value` is EDTF; `published_on` its day, where it is one."""

    article_id: str
    title: str | None
    published_on: date | None
    published_value: str | None
    paragraphs: list[Paragraph]


class Mention(NamedTuple):
    """A span that names something. `type` is one of PER ORG LOC LAW EVENT DATE MONEY PERCENT QUANTITY."""

    paragraph: int
    start: int
    end: int
    text: str
    type: str
    value: str | None
    recognizer: str


class DateMention(NamedTuple):
    """A calendar time. `value` is EDTF or None where it cannot be resolved; from and to are its first and last day."""

    paragraph: int
    start: int
    end: int
    text: str
    value: str | None
    date_from: date | None
    date_to: date | None
    precision: str
    resolved_from: str | None
    recognizer: str


class Figure(NamedTuple):
    """A number with what it counts. `value` is in base units; `value_high` is the upper end of a range."""

    paragraph: int
    start: int
    end: int
    text: str
    value: float
    value_high: float | None
    modifier: str | None
    unit: str | None
    kind: str
    recognizer: str


class Role(NamedTuple):
    """A title that the text gives a person; `person` and `organization` index the article's mentions."""

    paragraph: int
    start: int
    end: int
    person: int
    title: str
    organization_text: str | None
    organization: int | None


class Quote(NamedTuple):
    """What somebody is reported to have said; `speaker` indexes the article's mentions, None where nobody is named."""

    paragraph: int
    start: int
    end: int
    text: str
    speaker: int | None
    verb: str | None
    kind: str
