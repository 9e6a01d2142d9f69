"""The commands of the README and what they print: run for the test, and written anew by `make docs`."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CONSOLE = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def khotin(arguments: str, warehouse: Path) -> str:
    """Run `khotin ...` through the shell, as a reader would, on the raw/ of the project; return what it prints."""
    environment = os.environ | {
        "KHOTIN_WAREHOUSE": str(warehouse),
        "DAGSTER_HOME": str(warehouse.parent),
        "PYTHON": sys.executable,
    }
    (warehouse.parent / "dagster.yaml").write_text("telemetry:\n  enabled: false\n")
    command = f'"$PYTHON" -m pipeline.cli {arguments}'
    result = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=environment, text=True, capture_output=True, check=True
    )
    return result.stdout


def refreshed(text: str, warehouse: Path) -> str:
    """Return the README with the output of each `$ khotin sql ...` as it is now."""

    def run(match: re.Match[str]) -> str:
        typed = _typed(match["body"])
        if not typed.startswith("$ khotin sql"):
            return match.group()
        output = khotin(typed.removeprefix("$ khotin "), warehouse)
        return f"```console\n{typed}\n{output.rstrip()}\n```"

    return CONSOLE.sub(run, text)


def _typed(body: str) -> str:
    """Return the command at the head of a console block: it goes on as long as a quotation mark is open."""
    lines = body.rstrip("\n").split("\n")
    end = next(i for i in range(1, len(lines) + 1) if "\n".join(lines[:i]).count('"') % 2 == 0)
    return "\n".join(lines[:end])


def main() -> None:
    """Write the outputs in README.md anew."""
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "warehouse"
        khotin("run", warehouse)
        README.write_text(refreshed(README.read_text(encoding="utf-8"), warehouse), encoding="utf-8")


if __name__ == "__main__":
    main()
