"""The audit: queries that return the rows in which the working database breaks its contract.

A file holds one query; the comments at its head say what must hold, how grave a breach is, and whose table it is.
That keys are unique and ids well formed is asked of every table alike, from its description in the schema.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from pipeline.store.schema import BY_NAME, TABLES, Table
from pipeline.store.views import head_comments

FOLDER = Path(__file__).parent
Severity = Literal["error", "warn"]


@dataclass(frozen=True)
class Check:
    """A query that returns offending rows; an `error` must stop the publication, a `warn` wants a person's look."""

    name: str
    description: str
    severity: Severity
    table: str
    sql: str


def load_checks() -> tuple[Check, ...]:
    """Return all checks: the keys of the tables first, then the queries by name."""
    keys = (_key_check(table) for table in TABLES)
    return (*keys, *(_read(path) for path in sorted(FOLDER.glob("*.sql"))))


def _read(path: Path) -> Check:
    sql = path.read_text(encoding="utf-8")
    description, severity, table = head_comments(sql)
    severity = severity.removeprefix("severity: ")
    table = table.removeprefix("table: ")
    if severity not in ("error", "warn") or table not in BY_NAME:
        raise ValueError(f"{path.name}: its head must name a severity (error, warn) and a table")
    return Check(path.stem, description, cast(Severity, severity), table, sql)


def _key_check(table: Table) -> Check:
    columns = ", ".join(f'"{name}"' for name in table.key)
    is_missing = " OR ".join(f'"{name}" IS NULL' for name in table.key)
    ids = [name for name in table.key if re.fullmatch("(?!run)[a-z]+_id", name)]
    is_malformed = "".join(f""" OR NOT regexp_full_match("{name}", '[0-9a-f]{{16}}')""" for name in ids)
    return Check(
        f"{table.name}_key",
        f"The key of {table.name} ({', '.join(table.key)}) is there, well formed and unique.",
        "error",
        table.name,
        f"SELECT {columns}, count(*) AS n\nFROM {table.name}\nGROUP BY {columns}\n"
        f"HAVING count(*) > 1 OR {is_missing}{is_malformed}\n",
    )
