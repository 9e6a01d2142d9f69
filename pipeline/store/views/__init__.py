"""The analyst's views and macros, one a file; the comment at the head of a file describes what it makes."""

from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

FOLDER = Path(__file__).parent

# In order of dependency: a macro stands before what calls it.
MACROS = ("fold", "fold_pattern", "fold_words", "search_words", "sentence_at", "content_words", "context_words")
TABLE_MACROS = ("search", "kwic")
VIEWS = (
    "stripped",
    "rules",
    "sources",
    "timeline",
    "who_said",
    "entity_mentions",
    "cooccurrences",
    "figure_ranges",
    "figure_disagreements",
)


@dataclass(frozen=True)
class Relation:
    """A view or macro: what DuckDB calls its kind (`VIEW`, `MACRO`, `MACRO TABLE`), what it says, how it is made."""

    name: str
    kind: str
    description: str
    sql: str


def _read(name: str, kind: str) -> Relation:
    sql = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    return Relation(name, kind, " ".join(head_comments(sql)), sql)


def head_comments(sql: str) -> list[str]:
    """Return the comment lines at the head of a SQL file, without their dashes."""
    lines = sql.split("\n")
    length = next(i for i, line in enumerate(lines) if not line.startswith("--"))
    return [line.removeprefix("--").strip() for line in lines[:length]]


def load_views() -> tuple[Relation, ...]:
    """Return the macros and views, in the order in which they can be created."""
    return (
        *(_read(name, "MACRO") for name in MACROS),
        *(_read(name, "VIEW") for name in VIEWS),
        *(_read(name, "MACRO TABLE") for name in TABLE_MACROS),
    )


def install_views(connection: DuckDBPyConnection) -> None:
    """Create the macros and views, each with its description as comment, in a database that holds the tables."""
    for relation in load_views():
        connection.execute(relation.sql)
        comment = relation.description.replace("'", "''")
        connection.execute(f"COMMENT ON {relation.kind} {relation.name} IS '{comment}'")
