"""Measure how fast the clean stage is: `python -m benchmarks.clean_speed [FILE.jsonl.gz] [--articles N]`.

The articles (title, abstract, body lines, captions) are wrapped in furniture by a generator: headers, menus, bylines, image names,
boxes and lists of other stories, comments, contact lines. Printed beside khotin: the line rules of C4 and trafilatura's baseline,
on the same pages.
"""

import argparse
import gzip
import json
import random
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.stages.clean import clean, line_keys

SAMPLE = Path(__file__).resolve().parents[2] / "shared" / "data" / "vietnews_sample.jsonl.gz"
_MENU = "Trang chủ Thời sự Thế giới Kinh doanh Giải trí Thể thao Pháp luật Giáo dục Sức khỏe"
_TAIL = (
    "Tổng Biên tập: Nguyễn Văn Mẫu",
    "Tòa soạn: 12 phố Mẫu, Hà Nội - Điện thoại: 024 3900 0000",
    "Giấy phép số 12/GP-BTTTT. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.",
)


def articles_of(path: Path, limit: int) -> list[dict[str, Any]]:
    """Return the first articles of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for _, line in zip(range(limit), lines, strict=False)]


def wrap(article: dict[str, Any], others: list[dict[str, Any]], rng: random.Random) -> str:
    """Return the article as a page: its paragraphs (three sentences each) with furniture around and between them."""
    day = f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/{rng.randint(2015, 2025)}"
    body = [" ".join(article["body"][i : i + 3]) for i in range(0, len(article["body"]), 3)]
    captions = [
        f"{caption} Ảnh: {rng.choice(['TTXVN', 'CTV', 'MINH ANH'])}" for caption in article["captions"]
    ]
    box = ["Tin liên quan", others[0]["title"], others[1]["title"]]
    half = len(body) // 2
    head = rng.choice(
        [
            [f" date {day[6:]}-{day[3:5]}-{day[:2]} {article['abstract']}"],
            [_MENU, f"Thứ hai, {day}, 10:21 (GMT+7)", article["title"], article["abstract"]],
            ["Xã hội", article["title"], "Nguyễn An - Trần Bình", f"{day} 08:00", article["abstract"]],
        ]
    )
    teasers = [line for other in others[2:] for line in (other["title"], other["title"], other["abstract"])]
    tail = [
        "Nguyễn An",
        "Tags: mẫu, thử",
        "Bình luận (2)",
        "Rất hay.",
        "Tin cùng chuyên mục",
        *teasers,
        *_TAIL,
        "fb yt zl tw",
    ]
    return "\n\n".join([*head, *body[:half], *captions, *box, *body[half:], *tail])


def pages(path: Path, limit: int) -> pl.DataFrame:
    """Return documents (article_id, path, text): the articles of the file, each wrapped in furniture."""
    articles, rng = articles_of(path, limit), random.Random(0)
    rows = [
        (f"{index:016x}", f"{article['id']}.txt", wrap(article, rng.sample(articles, 5), rng))
        for index, article in enumerate(articles)
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
    none = pl.DataFrame(schema={"article_id": pl.String, "key": pl.UInt64})
    clean(documents.head(50), none)
    for share in (4, 2, 1):
        part = documents.head(documents.height // share)
        began = time.perf_counter()
        clean(part, none)
        _report("clean", part.height, time.perf_counter() - began)
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
