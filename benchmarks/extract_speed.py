"""Measure how fast the extract stage is: `python -m benchmarks.extract_speed [FILE.jsonl.gz] [--articles N] [--workers N]`.

The articles are cleaned and segmented first; then the whole extract stage (mentions, dates, figures, roles, quotes) is timed over batches
as a run has them. Beside khotin: the name recognition of underthesea alone, where it is installed.
"""

import argparse
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import polars as pl

from pipeline.engine import map_batches
from pipeline.engine.local import default_workers
from pipeline.stages.extract import extract

BATCH = 500
PEER_ARTICLES = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=12_000)
    parser.add_argument("--workers", type=int, default=default_workers())
    options = parser.parse_args()
    documents = _documents(options.file, options.articles)
    inputs = [_segmented(documents[i : i + BATCH]) for i in range(0, len(documents), BATCH)]
    started = time.perf_counter()
    rows: Counter[str] = Counter()
    for _, frames in map_batches(extract, enumerate(inputs), options.workers):
        rows.update({name: len(frame) for name, frame in frames.items()})
    seconds = time.perf_counter() - started
    print(f"extract: {len(documents)} articles, {options.workers} workers (their start included)")
    print(
        f"  khotin                  {seconds:8.1f} s  {len(documents) / seconds:9,.1f} articles/s  {dict(rows)}"
    )
    _peer(inputs[0])


def _documents(path: Path | None, limit: int) -> pl.DataFrame:
    # A worker loads this module: what only prepares the articles is imported where it is used.
    from benchmarks.made_pages import SAMPLE, read_articles  # noqa: PLC0415

    rows = [
        (f"{i:016x}", f"{i}.txt", "\n\n".join([a["title"], a["abstract"], *a["body"], *a["captions"]]))
        for i, a in enumerate(read_articles(path or SAMPLE, limit))
    ]
    return pl.DataFrame(rows, schema=["article_id", "path", "text"], orient="row")


def _segmented(documents: pl.DataFrame) -> dict[str, pl.DataFrame]:
    from pipeline.stages.clean import NOTHING_SHARED, PARAGRAPH_KINDS, clean  # noqa: PLC0415
    from pipeline.stages.segment import segment  # noqa: PLC0415

    blocks, articles = clean(documents, NOTHING_SHARED)
    return {
        "articles": articles.select("article_id", "title", "published_on", "published_value"),
        "paragraphs": segment(blocks.filter(pl.col("kept") & pl.col("kind").is_in(PARAGRAPH_KINDS))),
    }


def _peer(inputs: dict[str, pl.DataFrame]) -> None:
    if find_spec("underthesea") is None:
        print("  underthesea is not installed; `make bench` installs it")
        return
    from underthesea import ner  # noqa: PLC0415

    ids = inputs["articles"]["article_id"][:PEER_ARTICLES]
    texts = inputs["paragraphs"].filter(pl.col("article_id").is_in(ids.implode()))["text"].to_list()
    ner(texts[0])
    started = time.perf_counter()
    for text in texts:
        ner(text)
    seconds = time.perf_counter() - started
    print(f"  underthesea, names only {seconds:8.1f} s  {len(ids) / seconds:9,.1f} articles/s  (one process)")


if __name__ == "__main__":
    main()
