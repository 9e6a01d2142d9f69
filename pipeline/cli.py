"""The command line: khotin run | status | sql | explain | ui."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pipeline.resources import ROOT, raw_folder, warehouse_folder

DONE, FAILED = 0, 1
"""Exit codes; wrong usage is 2, as click has it."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="khotin")
def main() -> None:
    """Turn a folder of raw Vietnamese news into a warehouse that you query with SQL."""


def _folders(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --raw and --warehouse, which set KHOTIN_RAW and KHOTIN_WAREHOUSE for what follows."""

    def put(variable: str) -> Callable[[click.Context, click.Parameter, Path | None], Path | None]:
        def callback(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
            if value is not None:
                os.environ[variable] = str(value.resolve())
            return value

        return callback

    folder = click.Path(path_type=Path, file_okay=False)
    for name, variable, help_ in (
        ("--warehouse", "KHOTIN_WAREHOUSE", "Folder of the warehouse."),
        ("--raw", "KHOTIN_RAW", "Folder of raw articles."),
    ):
        command = click.option(
            name, type=folder, callback=put(variable), expose_value=False, help=f"{help_} [env: {variable}]"
        )(command)
    return command


@main.command()
@_folders
@click.option("--full", is_flag=True, help="Compute every article again, not only what changed.")
@click.option("--workers", type=click.IntRange(min=1), help="Worker processes; by default one a processor.")
def run(full: bool, workers: int | None) -> None:
    """Bring the warehouse up to what lies under raw/."""
    from pipeline.terminal.run import run_refresh  # noqa: PLC0415  (Dagster takes half a second to import)

    if not raw_folder().is_dir():
        raise click.UsageError(f"the folder of raw articles {raw_folder()} does not exist")
    sys.exit(DONE if run_refresh(full=full, workers=workers or 0) else FAILED)


@main.command()
@_folders
def status() -> None:
    """Tell what stands in the warehouse, what was rejected, and whether a run is at work."""
    from pipeline.terminal.status import print_status  # noqa: PLC0415

    sys.exit(DONE if print_status(raw_folder(), warehouse_folder()) else FAILED)


@main.command()
@_folders
@click.argument("query")
@click.option(
    "--format", "format_", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True
)
def sql(query: str, format_: str) -> None:
    """Run a SQL query on the published warehouse (read only)."""
    from pipeline.terminal.sql import print_query  # noqa: PLC0415

    try:
        print_query(warehouse_folder(), query, format_)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@main.command()
@_folders
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def explain(file: Path) -> None:
    """Show a file with what was kept and cut, each block with its kind and rule, and the mentions underlined.

    FILE is a path from here, or one as the tables print it (`files.path`: from the folder of raw articles).

    Below the rule of a block that was weighed stand the signals that weighed most, each with its weight: above 0 it speaks for the
    story, below 0 against it. The weights are those of a logarithm of odds: 0.7 doubles or halves them.
    """
    from pipeline.terminal.explain import print_explanation  # noqa: PLC0415

    path = next((path for path in (file, raw_folder() / file) if path.is_file()), None)
    if path is None:
        raise click.UsageError(f"there is no file {file}, neither here nor in {raw_folder()}")
    print_explanation(path, raw_folder(), warehouse_folder())


@main.command()
@_folders
@click.option("--port", default=3000, show_default=True, help="Port on 127.0.0.1.")
def ui(port: int) -> None:
    """Open the Dagster UI with the sensor and the schedule at work; only this machine can reach it."""
    command = [sys.executable, "-m", "dagster", "dev", "-h", "127.0.0.1", "-p", str(port)]
    click.echo(f"Dagster UI: http://127.0.0.1:{port}  (stop with Ctrl-C)")
    sys.exit(subprocess.call(command, cwd=ROOT))  # noqa: S603


if __name__ == "__main__":
    main()
