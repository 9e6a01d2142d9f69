"""Learn which words are those of captions: `python -m benchmarks.train_captions [FILE.jsonl.gz] [--try]`.

It counts words and pairs of words in the captions and in the headlines of sample articles, and writes their log-odds to
`pipeline/vietnamese/data/caption_words.tsv`. Names are left out: what is written with a capital inside a line. With --try it writes
nothing and says how well captions and headlines of every HELD_OUT-th article, which it has not counted, are told apart.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from math import log
from pathlib import Path

from benchmarks.made_pages import SAMPLE, Article, read_articles
from pipeline.stages.clean import captions
from pipeline.vietnamese import DATA

HELD_OUT = 10
CAPTIONS = 3
"""How many captions of an article are counted: those of an album are alike."""
MIN_COUNT = 15
MIN_WEIGHT = 0.4
HEADER = """\
# Words and pairs of words, those that open a line with ^, and how much they tell a caption from a headline, as log-odds.
# Source: `python -m benchmarks.train_captions` on the captions and headlines of unlabelled sample articles.
gram\tweight
"""
_CREDIT = re.compile(r"\W*(?:Ảnh|ảnh|Nguồn|Video)\b.{0,40}$")
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]+")


def lines(article: Article) -> tuple[list[str], str]:
    """Return the captions of an article, without their credits, and its headline."""
    shown = (_CREDIT.sub("", caption) for caption in article["captions"][:CAPTIONS])
    return [line for line in shown if 4 <= len(line.split()) <= 30], article["title"]


def learn(articles: Iterable[Article]) -> dict[str, float]:
    """Return the weight of each gram."""
    shown, told = Counter[str](), Counter[str]()
    small, all_ = Counter[str](), Counter[str]()
    n_shown = n_told = 0
    for article in articles:
        captioned, headline = lines(article)
        n_shown, n_told = n_shown + len(captioned), n_told + 1
        told.update(set(captions.grams(headline)))
        for line in captioned:
            shown.update(set(captions.grams(line)))
        for line in (*captioned, headline):
            inside = _INSIDE.findall(line)
            all_.update(word.lower() for word in inside)
            small.update(word for word in inside if word.islower())
    common = {word for word in all_ if small[word] * 2 > all_[word]}
    weights = {
        gram: log((shown[gram] + 1) / (n_shown + 2)) - log((told[gram] + 1) / (n_told + 2))
        for gram in sorted(shown.keys() | told.keys())
        if shown[gram] + told[gram] >= MIN_COUNT
        and common.issuperset(gram.removeprefix(captions.OPENING).split())
    }
    return {gram: weight for gram, weight in weights.items() if abs(weight) >= MIN_WEIGHT}


def told_apart(articles: Iterable[Article], weights: dict[str, float]) -> float:
    """Return how often a caption is more like one than a headline is (the area under the curve)."""
    both = [lines(article) for article in articles]
    scored = sorted(
        [(captions.likeness(line, weights), 1) for captioned, _ in both for line in captioned]
        + [(captions.likeness(headline, weights), 0) for _, headline in both]
    )
    n = sum(shown for _, shown in scored)
    ranks = sum(rank for rank, (_, shown) in enumerate(scored) if shown)
    return (ranks - n * (n - 1) / 2) / (n * (len(scored) - n))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument(
        "--try", dest="tries", action="store_true", help="measure on held-out articles and write nothing"
    )
    arguments = parser.parse_args()
    articles = read_articles(arguments.file, 12_000)
    if arguments.tries:
        weights = learn(article for n, article in enumerate(articles) if n % HELD_OUT)
        print(f"{told_apart(articles[::HELD_OUT], weights):.3f} of {len(weights)} grams")
        return
    rows = "".join(f"{gram}\t{weight:.2f}\n" for gram, weight in learn(articles).items())
    (DATA / "caption_words.tsv").write_text(HEADER + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
