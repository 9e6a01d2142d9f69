"""Measure whole runs as a person sees them: `python -m benchmarks.run_speed [FILE.jsonl.gz] [--articles N]`.

A folder of the articles is made in a temporary place, and `khotin run` is timed on it: the first run, a run with nothing to do, and a run with
one added article.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.made_pages import SAMPLE, read_articles


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--articles", type=int, default=3_000)
    options = parser.parse_args()
    articles = read_articles(options.file, options.articles + 1)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "dagster.yaml").write_text("telemetry:\n  enabled: false\n", encoding="utf-8")
        for article in articles[:-1]:
            _write(root, article)
        print(f"whole runs over {len(articles) - 1} articles:")
        _time(root, "first run")
        _time(root, "nothing to do")
        _write(root, articles[-1])
        _time(root, "one added article")


def _write(root: Path, article: dict[str, object]) -> None:
    name = str(article["id"])
    folder = root / "raw" / name[:3]
    folder.mkdir(parents=True, exist_ok=True)
    parts = [article["title"], article["abstract"], *_list(article["body"]), *_list(article["captions"])]
    path = folder / f"{name}.txt"
    path.write_text("\n\n".join(map(str, parts)), encoding="utf-8")
    hour_ago = time.time() - 3600
    os.utime(path, (hour_ago, hour_ago))


def _list(value: object) -> list[str]:
    return list(value) if isinstance(value, list) else []


def _time(root: Path, name: str) -> None:
    environment = os.environ | {
        "KHOTIN_RAW": str(root / "raw"),
        "KHOTIN_WAREHOUSE": str(root / "warehouse"),
        "DAGSTER_HOME": str(root),
    }
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run"], env=environment, check=True, capture_output=True
    )
    print(f"  {name:20} {time.perf_counter() - started:8.1f} s", flush=True)


if __name__ == "__main__":
    main()
