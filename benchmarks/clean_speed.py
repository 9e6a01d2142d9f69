"""Measure how fast the clean stage is: `python -m benchmarks.clean_speed [FILE.jsonl.gz] [--articles N]`.

The articles are put into the press's furniture (benchmarks/made_pages.py). Printed beside khotin: the line rules of C4 and
trafilatura's baseline, on the same pages.
"""

import argparse
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

import polars as pl

from benchmarks.made_pages import SAMPLE, make, read_articles
from pipeline.engine import map_batches
from pipeline.engine.local import default_workers
from pipeline.stages.clean import NOTHING_SHARED, clean, clean_batch, line_keys
from pipeline.store.working import BATCH_ARTICLES


def pages(path: Path, limit: int) -> pl.DataFrame:
    """Return documents (article_id, path, text): the articles of the file, each made into a page."""
    articles = read_articles(path, limit)
    rows = [
        (f"{int(page.name):016x}", f"{page.name}.txt", page.text)
        for page in make(articles, len(articles), seed=0)
    ]
    return pl.DataFrame(rows, schema=["article_id", "path", "text"], orient="row")


def _c4(text: str) -> Iterator[str]:
    return (
        line
        for line in text.split("\n")
        if line.strip().endswith((".", "!", "?", '"', "”")) and len(line.split()) >= 5
    )


def _report(name: str, n: int, seconds: float) -> None:
    print(f"  {name:28} {n:6} articles  {seconds:7.2f} s  {n / seconds:9,.0f} articles/s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--articles", type=int, default=12_000)
    arguments = parser.parse_args()
    documents = pages(arguments.file, arguments.articles)
    clean(documents.head(50), NOTHING_SHARED)
    for share in (4, 2, 1):
        part = documents.head(documents.height // share)
        began = time.perf_counter()
        clean(part, NOTHING_SHARED)
        _report("clean, one process", part.height, time.perf_counter() - began)
    batches = (
        (start, {"documents": documents[start : start + BATCH_ARTICLES], "shared": NOTHING_SHARED})
        for start in range(0, documents.height, BATCH_ARTICLES)
    )
    began = time.perf_counter()
    for _ in map_batches(clean_batch, batches, default_workers()):
        pass
    _report("clean, as a run does", documents.height, time.perf_counter() - began)
    began = time.perf_counter()
    line_keys(documents)
    _report("line_keys", documents.height, time.perf_counter() - began)
    began = time.perf_counter()
    for text in documents["text"]:
        list(_c4(text))
    _report("C4 line rules", documents.height, time.perf_counter() - began)
    try:
        import trafilatura  # noqa: PLC0415 (a peer, not a dependency)
    except ImportError:
        return
    few = documents["text"].head(200)
    began = time.perf_counter()
    for text in few:
        trafilatura.baseline(
            "<html><body>"
            + "".join(f"<p>{escape(line)}</p>" for line in text.split("\n\n"))
            + "</body></html>"
        )
    _report("trafilatura baseline", few.len(), time.perf_counter() - began)


if __name__ == "__main__":
    main()
