"""Train the models of the clean stage: `python -m benchmarks.train_chains [FILE.jsonl.gz] [--try]`.

They learn from the pages of our own gold, whole and short, and from pages made of articles without labels (benchmarks/made_pages.py), and the weights
are written to `pipeline/vietnamese/data/`: which lines tell the story (story_model.tsv), and what each of these is (kind_model.tsv).
With --try nothing is written; it says how well models do on gold pages that they did not learn from, each of FOLDS parts in turn.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pycrfsuite

from benchmarks.clean_quality import KEPT, Page, documents_of, load, shared_lines
from benchmarks.made_pages import SAMPLE, make, read_articles
from benchmarks.short_quality import labelled_pages
from pipeline.stages.clean import NOTHING_SHARED, all_units, weighed_units
from pipeline.stages.clean.chain import Chain
from pipeline.stages.clean.kinds import KINDS
from pipeline.stages.clean.kinds import describe as describe_kinds
from pipeline.stages.clean.story import STORY
from pipeline.vietnamese import DATA

FOLDS = 6
MADE = 1_000
WEIGHT = 8
"""How often a page of gold is counted: made pages are many and alike."""
STORY_C2, KINDS_C2 = 14.0, 3.0
"""How much the weights are held down: with these the models are wrong least often on held-out pages."""
MINIMUM = 0.005
HEADER = """\
# Weights of a model of the clean stage ({module}): what a value of a signal adds to the score of a label.
# Source: `python -m benchmarks.train_chains` on labelled pages of our own and on pages made of unlabelled sample articles.
signal\tvalue\tlabel\tweight
"""


class Example(NamedTuple):
    """The lines of one page that a model weighs: their signals' values, their labels, their texts."""

    page: str
    values: list[list[str]]
    labels: list[str]
    texts: list[str]


def _label(page: Page, start: int, end: int) -> str:
    size = {segment.label: 0 for segment in page.segments}
    for segment in page.segments:
        size[segment.label] += max(0, min(end, segment.end) - max(start, segment.start))
    return max(size, key=lambda label: size[label])


def _labelled(units: pl.DataFrame, pages: list[Page]) -> pl.DataFrame:
    by_name = {page.name: page for page in pages}
    rows = units.select("article_id", "start", "end").iter_rows()
    return units.with_columns(
        gold=pl.Series([_label(by_name[name], *span) for name, *span in rows], dtype=pl.String)
    )


def story_lines(pages: list[Page], keys: pl.DataFrame) -> pl.DataFrame:
    """Return the lines that the story's model weighs, with `gold`: story or other."""
    units = _labelled(weighed_units(documents_of(pages), keys), pages)
    return units.with_columns(
        gold=pl.when(pl.col("gold").is_in(KEPT)).then(pl.lit("story")).otherwise(pl.lit("other"))
    )


def kind_lines(pages: list[Page], keys: pl.DataFrame) -> pl.DataFrame:
    """Return the lines of the stories, as they are labelled, with `gold`: body, heading, list_item or caption."""
    units = _labelled(all_units(documents_of(pages), keys), pages)
    units = units.with_columns(
        told=pl.col("gold").is_in(KEPT - {"title"}), gold=pl.col("gold").replace("lead", "body")
    )
    return describe_kinds(units)


def examples(chain: Chain, units: pl.DataFrame) -> list[Example]:
    """Return what a model learns from described units with `gold`."""
    parts = [
        [f"{'+'.join(signal)}={code}" for code in chain.codes(units, signal).tolist()]
        for signal in chain.signals
    ]
    found: dict[str, Example] = {}
    rows = units.select("article_id", "gold", "text").iter_rows()
    for (name, label, text), values in zip(rows, zip(*parts, strict=True), strict=True):
        example = found.setdefault(name, Example(name, [], [], []))
        example.values.append(list(values))
        example.labels.append(label)
        example.texts.append(text)
    return list(found.values())


def train(learned: Iterable[Example], c2: float, path: Path) -> pycrfsuite.Tagger:
    """Learn a model with weights held down by `c2`, write it in the library's own form, and open it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": c2, "max_iterations": 200, "feature.possible_transitions": True})
    for example in learned:
        trainer.append(example.values, example.labels)
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def weights(chain: Chain, tagger: pycrfsuite.Tagger) -> Iterator[tuple[str, str, str, float]]:
    """Yield signal, value, label and weight of a trained model; the weights of the first label are taken from the others'."""
    info = tagger.info()
    by_value: dict[str, dict[str, float]] = {}
    for (value, label), weight in info.state_features.items():
        by_value.setdefault(value, {})[label] = weight
    first, *others = chain.labels
    for value, by_label in sorted(by_value.items()):
        signal, code = value.split("=")
        for label in others:
            weight = by_label.get(label, 0.0) - by_label.get(first, 0.0)
            if abs(weight) >= MINIMUM:
                yield signal, chain.value_name(tuple(signal.split("+")), int(code)), label, weight
    for (came, went), weight in sorted(info.transitions.items()):
        yield "step", came, went, weight


def try_out(gold: list[Example], made: list[Example], c2: float, folder: Path) -> None:
    """Print how well models do on the pages of gold that they did not learn from, and what they get wrong."""
    wrong, n = [], 0
    for fold in range(FOLDS):
        held = gold[fold::FOLDS]
        tagger = train(
            [example for example in gold if example not in held] * WEIGHT + made, c2, folder / "model"
        )
        for example in held:
            for found, label, text in zip(
                tagger.tag(example.values), example.labels, example.texts, strict=True
            ):
                n += 1
                if found != label:
                    wrong.append(f"{example.page}: {label}, not {found}: {text[:90]!r}")
    print(f"held-out lines: {1 - len(wrong) / n:.4f} right, {len(wrong)} of {n} wrong")
    print("\n".join(sorted(wrong)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument(
        "--try", dest="tries", action="store_true", help="measure on held-out gold and write nothing"
    )
    arguments = parser.parse_args()
    pages = load("own")
    keys = shared_lines(documents_of(pages))
    pages += [page for page, _ in labelled_pages("own", "middles")]
    made = make(read_articles(arguments.file, 12_000), MADE, seed=1)
    with tempfile.TemporaryDirectory() as folder:
        for chain, lines, module, c2 in (
            (STORY, story_lines, "story.py", STORY_C2),
            (KINDS, kind_lines, "kinds.py", KINDS_C2),
        ):
            ours = examples(chain, lines(pages, keys))
            others = examples(chain, lines(made, NOTHING_SHARED))
            if arguments.tries:
                try_out(ours, others, c2, Path(folder))
                continue
            tagger = train(ours * WEIGHT + others, c2, Path(folder) / "model")
            rows = [
                f"{signal}\t{value}\t{label}\t{weight:.2f}\n"
                for signal, value, label, weight in weights(chain, tagger)
            ]
            head = HEADER.format(module=f"pipeline/stages/clean/{module}")
            (DATA / f"{chain.weights_table}.tsv").write_text(head + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
