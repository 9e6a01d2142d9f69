"""The published warehouse, opened to read."""

from pathlib import Path

import click
import duckdb

from pipeline.store.publish import FILE


def open_warehouse(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open the published warehouse read only. Raises ClickException (exit code 1) where there is none to open."""
    path = folder / FILE
    if not path.is_file():
        raise click.ClickException(f"there is no warehouse at {path} yet; `khotin run` makes it")
    try:
        return duckdb.connect(path, read_only=True)
    except duckdb.IOException as error:
        raise click.ClickException(f"cannot open {path}: {error}") from None
