"""The file formats of raw/. A new format is a reader function and a line in `FORMATS`."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.vietnamese import LETTERS

Records = list[tuple[str, str]]
"""The records of a file: (key within the file, source text); the key is empty where the file is one article."""

NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_VIETNAMESE = re.compile(f"[{LETTERS}]", re.IGNORECASE)
_LEADS = "ÃÄÅÆáº»"
"""What the first bytes of most Vietnamese letters in UTF-8 read as in cp1252 or Latin-1."""
_MISREAD = re.compile(f"[{_LEADS}][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[º»]")
_STRAY = 3
"""So many misread letters may stand in a good text, quoted or from a name."""
_PAGE = re.compile(r"\s*+(?:<!doctype html|<html[\s>])", re.IGNORECASE)


class Rejected(Exception):  # noqa: N818  (a verdict on the file, not a failure of ours)
    """The file cannot be read; the message says why, for a person."""


class Format(NamedTuple):
    """A file format: its name in `files.format`, and its reader, bytes to (encoding, records)."""

    name: str
    read: Callable[[bytes], tuple[str, Records]]


def read_text(content: bytes) -> tuple[str, Records]:
    """Read UTF-8 text as one article: byte order mark removed, NFC, line feeds for newlines.

    Raises Rejected, also for the source of a web page, and for UTF-8 that somebody read as cp1252 or Latin-1 and saved so.
    """
    if not content.strip():
        raise Rejected("the file is empty")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected(
            f"not UTF-8: byte 0x{content[error.start]:02x} at offset {error.start}; "
            "save the file as UTF-8 and put it back"
        ) from None
    if "\x00" in text:
        raise Rejected(f"not text: a NUL byte at offset {content.index(0)}")
    text = unicodedata.normalize("NFC", NEWLINES.sub("\n", text))
    if not text.strip():
        raise Rejected("the file holds nothing but white space")
    if _PAGE.match(text):
        raise Rejected("HTML source, not text: save the text of the page and put it back")
    misread = _MISREAD.search(text)
    if misread and len(_MISREAD.findall(text)) > max(_STRAY, len(_VIETNAMESE.findall(text))):
        raise Rejected(
            f"UTF-8 that was read as another encoding ({misread.group()!r} at character {misread.start()}); "
            "save it anew from its source"
        )
    return "utf-8", [("", text)]


FORMATS: dict[str, Format] = {
    ".txt": Format("text", read_text),
    ".md": Format("markdown", read_text),
}


def format_of(path: str) -> Format:
    """Return the format of a file by its name. Raises Rejected where none fits."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise Rejected(f"the format {suffix or '(no suffix)'} is not supported; supported are {known}")
    return FORMATS[suffix]
