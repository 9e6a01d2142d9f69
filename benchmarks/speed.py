"""All speed figures: `make bench`, or `python -m benchmarks.speed [FILE.jsonl.gz]`."""

import subprocess
import sys

MEASURES = ("benchmarks.clean_speed", "benchmarks.extract_speed", "benchmarks.run_speed")


def main() -> int:
    """Run every measure; return 1 where one of them fails."""
    codes = [
        subprocess.run([sys.executable, "-m", module, *sys.argv[1:]], check=False).returncode
        for module in MEASURES
    ]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
