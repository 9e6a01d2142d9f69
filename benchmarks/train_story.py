"""Train the model that tells the story's lines from others: `python -m benchmarks.train_story [FILE.jsonl.gz] [--try]`.

It learns from the pages of our own gold, and from pages made of articles without labels (benchmarks/made_pages.py), and writes the
weights to `pipeline/vietnamese/data/story_model.tsv`. With --try it writes nothing and says instead how well a model does on
gold pages that it did not learn from, each of FOLDS parts of them in turn.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pycrfsuite

from benchmarks.clean_quality import KEPT, Page, documents_of, load, shared_keys
from benchmarks.made_pages import SAMPLE, make, read_articles
from pipeline.stages.clean import NOTHING_SHARED, story, weighed_units
from pipeline.vietnamese import DATA

FOLDS = 6
MADE = 600
WEIGHT = 8
"""How often a page of gold is counted: made pages are many and alike."""
C2 = 3.0
MINIMUM = 0.005
HEADER = """\
# Weights of the model of the story (pipeline/stages/clean/story.py): what a value of a signal adds to the score of "story".
# Source: `python -m benchmarks.train_story` on labelled pages of our own and on pages made of unlabelled sample articles.
signal\tvalue\tweight
"""


class Example(NamedTuple):
    """The lines of one page that the model weighs: their signals' values, their labels, their texts."""

    page: str
    values: list[list[str]]
    labels: list[str]
    texts: list[str]


def examples(pages: list[Page], keys: pl.DataFrame) -> list[Example]:
    """Return what the model learns from labelled pages."""
    units = weighed_units(documents_of(pages), keys)
    by_name = {page.name: page for page in pages}
    parts = [
        [f"{'+'.join(signal)}={code}" for code in story.codes(units, signal).tolist()]
        for signal in story.SIGNALS
    ]
    found: dict[str, Example] = {}
    rows = units.select("article_id", "start", "end", "text").iter_rows()
    for (name, start, end, text), values in zip(rows, zip(*parts, strict=True), strict=True):
        example = found.setdefault(name, Example(name, [], [], []))
        example.values.append(list(values))
        example.labels.append("story" if _label(by_name[name], start, end) in KEPT else "other")
        example.texts.append(text)
    return list(found.values())


def _label(page: Page, start: int, end: int) -> str:
    size = {segment.label: 0 for segment in page.segments}
    for segment in page.segments:
        size[segment.label] += max(0, min(end, segment.end) - max(start, segment.start))
    return max(size, key=lambda label: size[label])


def train(learned: Iterable[Example], path: Path) -> None:
    """Learn a model and write it in the library's own form."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": C2, "max_iterations": 200, "feature.possible_transitions": True})
    for example in learned:
        trainer.append(example.values, example.labels)
    trainer.train(str(path))


def weights(path: Path) -> Iterator[tuple[str, str, float]]:
    """Yield signal, value and weight of a trained model."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    by_value: dict[str, float] = {}
    for (value, label), weight in info.state_features.items():
        by_value[value] = by_value.get(value, 0.0) + (weight if label == "story" else -weight)
    for value, weight in sorted(by_value.items()):
        signal, code = value.split("=")
        if abs(weight) >= MINIMUM:
            yield signal, story.value_name(tuple(signal.split("+")), int(code)), weight
    for (came, went), weight in sorted(info.transitions.items()):
        yield "step", f"{came},{went}", weight


def try_out(gold: list[Example], made: list[Example], folder: Path) -> None:
    """Print how well models do on the pages of gold that they did not learn from, and what they get wrong."""
    right = kept = true = 0
    wrong = []
    for fold in range(FOLDS):
        held = gold[fold::FOLDS]
        train([example for example in gold if example not in held] * WEIGHT + made, folder / "model")
        tagger = pycrfsuite.Tagger()
        tagger.open(str(folder / "model"))
        for example in held:
            for found, label, text in zip(
                tagger.tag(example.values), example.labels, example.texts, strict=True
            ):
                right += found == label == "story"
                kept += found == "story"
                true += label == "story"
                if found != label:
                    wrong.append(f"{example.page}: {label}: {text[:90]!r}")
    print(
        f"held-out lines: precision {right / kept:.4f}  recall {right / true:.4f}  F1 {2 * right / (kept + true):.4f}  wrong {len(wrong)}"
    )
    print("\n".join(sorted(wrong)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument(
        "--try", dest="tries", action="store_true", help="measure on held-out gold and write nothing"
    )
    arguments = parser.parse_args()
    pages = [page for page in load("own") if page.head.get("is_article", True)]
    gold = examples(pages, shared_keys(documents_of(load("own"))))
    made = examples(make(read_articles(arguments.file, 12_000), MADE, seed=1), NOTHING_SHARED)
    with tempfile.TemporaryDirectory() as folder:
        if arguments.tries:
            try_out(gold, made, Path(folder))
            return
        train(gold * WEIGHT + made, Path(folder) / "model")
        lines = [
            f"{signal}\t{value}\t{weight:.2f}\n" for signal, value, weight in weights(Path(folder) / "model")
        ]
    (DATA / "story_model.tsv").write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
