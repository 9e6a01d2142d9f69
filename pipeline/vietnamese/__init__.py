"""Facts about the Vietnamese language and its press: data files under `data/`, and a thin loader.

A `.txt` file is a list, one entry a line; a `.tsv` file is a table with a header line. A line that begins with
`#` is a comment and says what the list is and where it comes from.
"""

import unicodedata
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

LETTERS = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
"""The letters of Vietnamese that few other languages write, in lower case."""


def _lines(path: Path) -> list[str]:
    lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).split("\n")
    return [line for line in lines if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the entries of `data/<name>.txt`, in the order of the file."""
    return tuple(line.strip() for line in _lines(DATA / f"{name}.txt"))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.tsv` as dictionaries, column name to text."""
    header, *rows = (line.split("\t") for line in _lines(DATA / f"{name}.tsv"))
    return tuple(dict(zip(header, row, strict=True)) for row in rows)


def all_names(row: dict[str, str]) -> tuple[str, ...]:
    """Return the name of a row and its aliases, which `|` or `;` parts."""
    return (row["name"], *filter(None, row["aliases"].replace(";", "|").split("|")))


class _Unmarked(dict[int, str]):
    """What is left of each character, by its code point, without diacritics."""

    def __missing__(self, code: int) -> str:
        left = "".join(c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c))
        self[code] = left
        return left


_UNMARKED = _Unmarked({ord("đ"): "d"})


def fold(text: str) -> str:
    """Return the text in lower case without diacritics and with đ as d: the form in which names are searched."""
    return text.lower().translate(_UNMARKED)
