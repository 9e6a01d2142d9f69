"""All quality figures in one run, beside their peers: `make quality`, or `python -m benchmarks.quality [--check] [FILE.jsonl.gz]`.

FILE is a labelled file in the format of benchmarks.ner; without one, names are measured on the gold articles alone.
"""

import subprocess
import sys

MEASURES = ("benchmarks.clean_quality", "benchmarks.extract_quality")
REPORTS = ("benchmarks.short_quality",)
"""Measures without a baseline."""


def main() -> int:
    """Run every measure; return 1 where one of them fails its check."""
    options = [argument for argument in sys.argv[1:] if argument.startswith("--")]
    files = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    codes = [_run(module, options) for module in MEASURES]
    codes += [_run(module, []) for module in REPORTS]
    codes += [_run("benchmarks.ner", [file]) for file in files]
    return int(any(codes))


def _run(module: str, arguments: list[str]) -> int:
    print(f"== {module} ==", flush=True)
    return subprocess.run([sys.executable, "-m", module, *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
