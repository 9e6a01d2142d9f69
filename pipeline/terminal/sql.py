"""khotin sql: a query on the published warehouse, as a table, CSV or JSON."""

import csv
import json
import sys
from datetime import date
from pathlib import Path

import click
import duckdb
from rich.console import Console
from rich.table import Table

from pipeline.terminal.warehouse import open_warehouse

MAX_TABLE_ROWS = 200
"""What a person reads; CSV and JSON give every row."""


MAX_LINE = 100_000
"""Characters of a line where the output is no terminal."""


def print_query(warehouse: Path, query: str, format_: str) -> None:
    """Print the rows of a query. Raises ClickException for a query that DuckDB refuses."""
    with open_warehouse(warehouse) as connection:
        try:
            result = connection.execute(query)
        except duckdb.Error as error:
            raise click.ClickException(str(error)) from None
        columns = [column[0] for column in result.description]
        if format_ == "json":
            _print_json(result, columns)
        elif format_ == "csv":
            _print_csv(result, columns)
        else:
            _print_table(result, columns)


def _print_json(result: duckdb.DuckDBPyConnection, columns: list[str]) -> None:
    """Print a JSON array, one row a line."""
    separator = "[\n"
    while row := result.fetchone():
        record = json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str)
        click.echo(separator + record, nl=False)
        separator = ",\n"
    click.echo("[]" if separator == "[\n" else "\n]")


def _print_csv(result: duckdb.DuckDBPyConnection, columns: list[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    while row := result.fetchone():
        writer.writerow(["" if value is None else _plain(value) for value in row])


def _print_table(result: duckdb.DuckDBPyConnection, columns: list[str]) -> None:
    rows = result.fetchmany(MAX_TABLE_ROWS + 1)
    table = Table(show_lines=False)
    for index, column in enumerate(columns):
        numeric = all(isinstance(row[index], int | float) for row in rows) and bool(rows)
        table.add_column(column, justify="right" if numeric else "left", overflow="fold")
    for row in rows[:MAX_TABLE_ROWS]:
        table.add_row(*(["" if value is None else _plain(value) for value in row]))
    console = Console(markup=False, highlight=False)
    if not console.is_terminal:
        # Where nobody watches, a row is a line: a script can read it.
        console = Console(markup=False, highlight=False, width=MAX_LINE)
    console.print(table)
    if len(rows) > MAX_TABLE_ROWS:
        click.echo(f"the first {MAX_TABLE_ROWS} rows; --format csv gives all", err=True)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(item) for item in value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
