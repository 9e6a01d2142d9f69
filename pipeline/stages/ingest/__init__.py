"""Ingest: the bytes of files become documents, one a record; what cannot be read is rejected with a reason."""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from pipeline.stages.ids import stable_id
from pipeline.stages.ingest.formats import Rejected, format_of

__all__ = ["Document", "Parsed", "parse_file"]


class Document(NamedTuple):
    """A row of `documents`."""

    article_id: str
    path: str
    record: str
    sha256: str
    text: str


class Parsed(NamedTuple):
    """What came of a file: its documents, or the reason for which it was rejected."""

    format: str | None
    encoding: str | None
    documents: list[Document]
    reason: str | None


def parse_file(path: str, content: bytes) -> Parsed:
    """Read the records of a file.

    `path` is relative to raw/. Never raises for bad content: the reason says what is wrong and where.
    """
    format_ = None
    try:
        format_ = format_of(path)
        encoding, records = format_.read(content)
    except Rejected as rejected:
        return Parsed(format_.name if format_ else None, None, [], str(rejected))
    return Parsed(format_.name, encoding, _documents(path, records), None)


def _documents(path: str, records: Iterable[tuple[str, str]]) -> list[Document]:
    return [
        Document(stable_id(path, key), path, key, sha256(text.encode()).hexdigest(), text)
        for key, text in records
    ]
