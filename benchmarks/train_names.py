"""Train the model of names on articles without labels.

`python -m benchmarks.train_names ARTICLES.jsonl.gz` (records with `abstract` and `body`, a list of paragraphs) writes
`pipeline/vietnamese/data/names_model.tsv`. The labels are the grammar's own: names that a title, a family name, a head or
the gazetteer explains, and names that the rest of their document explains. Where the words of a name explained it they are
hidden from most of its examples, where its neighbours did, these are: the model learns the one from the other. A feature
that is seen fewer than `MINIMUM` times is dropped, so that no rare name of the articles is kept.
"""

import argparse
import gzip
import itertools
import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from pipeline.stages.extract.names import document, model
from pipeline.stages.extract.names.grammar import read
from pipeline.stages.extract.names.spans import Span, form
from pipeline.stages.extract.names.tokens import Tokens, tokenize
from pipeline.vietnamese import DATA

MINIMUM = 12
PER_SURFACE = 60
LIST_EVIDENCE = frozenset(["gazetteer", "suffix", "org_head"])
NAME_EVIDENCE = frozenset(["surname", "given_name"])
HIDDEN = 0.75
OPENERS = 0.05
"""The share of the ordinary words with a capital at the head of a sentence that teach the model what no name is."""
HEADER = """\
# Weights of the model of names (pipeline/stages/extract/names/model.py): what a feature adds to the score of a class.
# Source: `python -m benchmarks.train_names` on the project's own labels of unlabelled sample articles.
feature\tPER\tORG\tLOC\tO
"""

Example = tuple[list[str], str]


def examples(articles: Iterator[list[str]], chance: random.Random) -> Iterator[Example]:
    """Turn articles into features and types."""
    seen = Counter[tuple[str, str]]()
    for article in articles:
        paragraphs = [tokenize(text) for text in article]
        first = [read(tokens) for tokens in paragraphs]
        known = document.learn(paragraphs, first)
        for tokens, row in zip(paragraphs, first, strict=True):
            explained = [document.explain(tokens, span, known) for span in row]
            for i, span in enumerate(explained):
                if span.recognizer == "opener" and span.type is None:
                    if chance.random() < OPENERS and _before_small(tokens, span):
                        yield _features(tokens, explained, i, row[i], chance), "O"
                    continue
                kind = _label(span)
                if kind is None:
                    continue
                surface = (form(tokens, span.start, span.end), kind)
                seen[surface] += 1
                if row[i].type is not None and seen[surface] > PER_SURFACE:
                    continue
                yield _features(tokens, explained, i, row[i], chance), kind


def _before_small(tokens: Tokens, span: Span) -> bool:
    return span.end < len(tokens.words) and tokens.words[span.end].islower()


def _label(span: Span) -> str | None:
    if span.type in ("LAW", "EVENT"):
        return "O"
    return span.type


def _features(
    tokens: Tokens, row: list[Span], i: int, before_document: Span, chance: random.Random
) -> list[str]:
    span = row[i]
    inner = model.inner_features(tokens, span)
    shape = model.shape_features(tokens, span)
    outer = model.outer_features(
        tokens, span, row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    )
    if before_document.type is None or chance.random() >= HIDDEN:
        return inner + shape + outer
    if span.recognizer in LIST_EVIDENCE:
        return shape + outer
    return outer if span.recognizer in NAME_EVIDENCE else inner + shape


def read_articles(path: Path, limit: int | None) -> Iterator[list[str]]:
    """Read the paragraphs of articles."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, limit):
            row = json.loads(line)
            yield [row["abstract"], *row["body"]]


def train(data: list[Example]) -> dict[str, dict[str, float]]:
    """Fit a maximum-entropy model: a chain of length one each."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": 0.3,
            "c2": 0.05,
            "max_iterations": 60,
            "feature.minfreq": MINIMUM,
            "feature.possible_states": False,
        }
    )
    for features, kind in data:
        trainer.append([features], [kind])
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        states = tagger.info().state_features
    weights: dict[str, dict[str, float]] = {}
    for (feature, kind), weight in states.items():
        weights.setdefault(feature, {})[kind] = weight
    return weights


def main() -> None:
    """Read the arguments, train, and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    data = list(examples(read_articles(arguments.file, arguments.limit), random.Random(0)))
    print(f"{len(data):,} examples:", dict(Counter(kind for _, kind in data)))
    weights = train(data)
    rows = [
        "\t".join([feature, *(f"{row.get(kind, 0.0):.2f}" for kind in model.TYPES)])
        for feature, row in sorted(weights.items())
        if max(map(abs, row.values())) >= 0.05
    ]
    (DATA / "names_model.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows):,} features")


if __name__ == "__main__":
    main()
