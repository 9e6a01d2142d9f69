"""What a corpus teaches the clean stage: `python -m benchmarks.corpus_quality [FILE.jsonl.gz] [--pages 600]`.

Pages are made of articles of a sample file so that they name each other's headlines, as the pages of one outlet do
(benchmarks/made_pages.py). They are cleaned twice: each alone, and with what the pages say of each other's lines.
"""

import argparse
from pathlib import Path

import polars as pl

from benchmarks.clean_quality import KEPT, Page, documents_of, is_kept, masks_of, shared_lines
from benchmarks.made_pages import SAMPLE, make, read_articles
from pipeline.stages.clean import NOTHING_SHARED, clean


def counts(pages: list[Page], shared: pl.DataFrame) -> dict[str, int]:
    """Return how many lines of the stories are lost, how many of other stories are kept, and how many headlines are right."""
    blocks, articles = clean(documents_of(pages), shared)
    titles = dict(articles.select("article_id", "title").iter_rows())
    found = {"lost": 0, "related_kept": 0, "titles": 0, "titles_right": 0}
    for page, mask in zip(pages, masks_of(blocks, pages), strict=True):
        for segment in page.segments:
            kept = is_kept(mask, page, segment)
            found["lost"] += segment.label in KEPT and not kept
            found["related_kept"] += segment.label == "related" and kept
            if segment.label == "title":
                found["titles"] += 1
                said = " ".join(page.text[segment.start : segment.end].split())
                found["titles_right"] += titles[page.name] == said
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--pages", type=int, default=600)
    arguments = parser.parse_args()
    pages = make(read_articles(arguments.file, arguments.pages), arguments.pages, seed=5)
    for name, shared in (("alone", NOTHING_SHARED), ("corpus", shared_lines(documents_of(pages)))):
        print(f"{name:8}" + "  ".join(f"{key} {value}" for key, value in counts(pages, shared).items()))


if __name__ == "__main__":
    main()
