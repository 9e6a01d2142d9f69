"""khotin status, and the summary that closes a run."""

from pathlib import Path

import click
import duckdb
from rich.console import Console

from pipeline.resources import working_folder
from pipeline.store import raw
from pipeline.store.lock import describe, holder_of
from pipeline.store.publish import FILE, REPORT
from pipeline.store.sql import sql
from pipeline.terminal.warehouse import open_warehouse

SHOWN = 10
"""How many rejected files, and pages that are no article, are listed."""


def print_status(raw_folder: Path, warehouse: Path) -> bool:
    """Tell what stands, what was rejected, and whether a run is at work; return False where there is no warehouse yet."""
    console = Console(highlight=False, soft_wrap=True)
    holder = holder_of(working_folder(warehouse))
    if holder is not None:
        console.print(describe(holder), markup=False)
    if not (warehouse / FILE).is_file():
        console.print(f"there is no warehouse at {warehouse / FILE} yet; `khotin run` makes it", markup=False)
        return False
    with open_warehouse(warehouse) as connection:
        _print_contents(console, connection, warehouse)
        _print_waiting(console, connection, raw_folder)
    return True


def print_summary(console: Console, warehouse: Path, run_id: str, seconds: float) -> None:
    """Print what a run brought in, what was cut and rejected, and where to look."""
    with open_warehouse(warehouse) as connection:
        row = connection.execute(sql("summary_run"), {"run_id": run_id}).fetchone()
        if row is None:
            console.print(f"Nothing to do: the warehouse is up to date ({seconds:.1f} s).")
            _print_rejected(console, connection)
            return
        n_new, n_changed, n_removed = row
        console.print(
            f"Done in {seconds:.1f} s: {n_new} new files, {n_changed} changed, {n_removed} removed."
        )
        _print_contents(console, connection, warehouse)


def _print_contents(console: Console, connection: duckdb.DuckDBPyConnection, warehouse: Path) -> None:
    counts = connection.execute(sql("summary_counts")).fetchall()
    console.print("  ".join(f"{n} {name}" for name, n in counts))
    _print_cut(console, connection)
    _print_other(console, connection)
    _print_rejected(console, connection)
    console.print(f"Warehouse: {warehouse / FILE}", markup=False)
    if (warehouse / REPORT).is_file():
        console.print(f"Report:    {warehouse / REPORT}", markup=False)


def _print_cut(console: Console, connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.execute(sql("summary_cut")).fetchall()
    if not rows:
        return
    kinds = ", ".join(f"{n} {kind}" for kind, n in rows)
    console.print(f"Cut or lifted out of the text: {kinds} (see the view `stripped`)", markup=False)


def _print_other(console: Console, connection: duckdb.DuckDBPyConnection) -> None:
    paths = [path for (path,) in connection.execute(sql("summary_other")).fetchall()]
    if not paths:
        return
    shown = ", ".join(paths[:SHOWN]) + (f" and {len(paths) - SHOWN} more" if len(paths) > SHOWN else "")
    console.print(
        f"No article, none of their text kept: {shown} (see `articles` where NOT is_article)", markup=False
    )


def _print_rejected(console: Console, connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.execute(sql("summary_rejected")).fetchall()
    for path, reason in rows[:SHOWN]:
        console.print(f"rejected {path}: {reason}", style="yellow", markup=False)
    if len(rows) > SHOWN:
        console.print(f"... and {len(rows) - SHOWN} more in the table `files`", markup=False)


def _print_waiting(console: Console, connection: duckdb.DuckDBPyConnection, raw_folder: Path) -> None:
    if not raw_folder.is_dir():
        console.print(f"the folder of raw articles {raw_folder} does not exist", style="yellow", markup=False)
        return
    known = dict(connection.execute("SELECT path, bytes FROM files").fetchall())
    found = {file.path: file.bytes for file in raw.walk(raw_folder)}
    waiting = sum(known.get(path) != size for path, size in found.items()) + len(known.keys() - found.keys())
    if waiting:
        click.echo(
            f"{waiting} files of {raw_folder} were added, changed or removed since; `khotin run` takes them in"
        )
