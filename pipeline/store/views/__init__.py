"""The analyst's views and macros, one a file; the comment at the head of a file describes what it makes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from duckdb import DuckDBPyConnection

FOLDER = Path(__file__).parent

Kind = Literal["MACRO", "MACRO TABLE", "VIEW"]

# In order of dependency: each stands after what it uses.
RELATIONS: tuple[tuple[str, Kind], ...] = (
    ("fold", "MACRO"),
    ("fold_pattern", "MACRO"),
    ("fold_words", "MACRO"),
    ("search_words", "MACRO"),
    ("search", "MACRO TABLE"),
    ("kwic", "MACRO TABLE"),
    ("stripped", "VIEW"),
    ("rules", "VIEW"),
    ("sources", "VIEW"),
    ("entity_mentions", "VIEW"),
    ("cooccurrences", "VIEW"),
    ("who_said", "VIEW"),
    ("sentence_at", "MACRO"),
    ("timeline", "VIEW"),
    ("content_words", "MACRO"),
    ("context_words", "MACRO"),
    ("figure_ranges", "VIEW"),
    ("figure_disagreements_since", "MACRO TABLE"),
    ("figure_disagreements", "VIEW"),
)


@dataclass(frozen=True)
class Relation:
    """A view or macro: what DuckDB calls its kind, what it says, and the statement that makes it."""

    name: str
    kind: Kind
    description: str
    sql: str


def _read(name: str, kind: Kind) -> Relation:
    sql = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    return Relation(name, kind, " ".join(head_comments(sql)), sql)


def head_comments(sql: str) -> list[str]:
    """Return the comment lines at the head of a SQL file, without their dashes."""
    lines = sql.split("\n")
    length = next(i for i, line in enumerate(lines) if not line.startswith("--"))
    return [line.removeprefix("--").strip() for line in lines[:length]]


def load_views() -> tuple[Relation, ...]:
    """Return the macros and views, in the order in which they can be created."""
    return tuple(_read(name, kind) for name, kind in RELATIONS)


def install_views(connection: DuckDBPyConnection) -> None:
    """Create the macros and views, each with its description as comment, in a database that holds the tables."""
    for relation in load_views():
        connection.execute(relation.sql)
        comment = relation.description.replace("'", "''")
        connection.execute(f"COMMENT ON {relation.kind} {relation.name} IS '{comment}'")
