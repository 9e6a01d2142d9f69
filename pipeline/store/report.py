"""The report: one self-contained HTML page on a published warehouse, for a person to look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection
from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent / "report"

SECTIONS: Mapping[str, int] = {
    "runs": 8,
    "rejected": 50,
    "publishers": 20,
    "articles": 100,
    "cut": 25,
    "entities": 12,
    "timeline": 40,
    "quotes": 40,
    "disagreements": 12,
    "stories": 25,
}
"""The sections of the page, and how many rows each shows at most: the page stays readable on a large corpus."""

ENTITY_TYPES: Mapping[str, str] = {
    "PER": "People",
    "ORG": "Organizations",
    "LOC": "Places",
    "LAW": "Laws",
    "EVENT": "Events",
}

Row = dict[str, Any]


@dataclass(frozen=True)
class Excerpt:
    """The rows that a section shows, and how many there are in all."""

    rows: list[Row]
    n_all: int

    @property
    def n_more(self) -> int:
        """How many rows are not shown."""
        return self.n_all - len(self.rows)


def render_report(connection: DuckDBPyConnection, now: datetime) -> str:
    """Return the page for the warehouse that the connection has open; `now` (UTC) is the time printed on it."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"number": _number, "percent": _percent, "shorten": _shorten}
    excerpts = {name: _excerpt(_rows(connection, name, limit=limit)) for name, limit in SECTIONS.items()}
    return environment.get_template("page.html.jinja").render(
        now=now,
        totals=_rows(connection, "totals")[0],
        entities=_by_type(excerpts.pop("entities").rows),
        **excerpts,
    )


def _rows(connection: DuckDBPyConnection, name: str, **parameters: int) -> list[Row]:
    query = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    result = connection.execute(query, parameters)
    columns = [column[0] for column in result.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]


def _excerpt(rows: list[Row]) -> Excerpt:
    return Excerpt(rows, rows[0]["n_all"] if rows else 0)


def _by_type(rows: list[Row]) -> dict[str, Excerpt]:
    """Group the entities by type, under the plural that the page prints; types without entities are left out."""
    groups = {name: [row for row in rows if row["type"] == type_] for type_, name in ENTITY_TYPES.items()}
    return {name: _excerpt(group) for name, group in groups.items() if group}


def _number(value: float) -> str:
    return f"{value:,.15g}"


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


def _shorten(text: str, length: int) -> str:
    """Cut a long text at a space, with an ellipsis."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(maxsplit=1)[0] + " …"
