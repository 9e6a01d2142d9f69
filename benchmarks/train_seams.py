"""Train the model of the seam between headline and lead: `python -m benchmarks.train_seams [FILE.jsonl.gz] [--try]`.

It learns from headlines and leads of sample articles glued together, and from the leads alone, and writes the weights to
`pipeline/vietnamese/data/seam_model.tsv`. With --try it writes nothing and says how well it does on articles that it did not see.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from benchmarks.made_pages import SAMPLE, read_articles
from pipeline.stages.clean.seams import best, candidates, describe
from pipeline.vietnamese import DATA

HELD_OUT = 4
"""Every fourth article is left out when the model is tried."""
MIN_COUNT = 6
MIN_WEIGHT = 0.1
HEADER = """\
# Weights of the model of the seam between headline and lead (pipeline/stages/clean/seams.py), as log-odds.
# Source: `python -m benchmarks.train_seams` on headlines and leads of unlabelled sample articles.
feature\tweight
"""

Glued = tuple[list[str], int]
"""The words of a line, and how many of them are the headline (0: there is none)."""


def lines(path: Path) -> Iterator[Glued]:
    """Yield, for each article with a headline and a lead, both glued together, then the lead alone."""
    for article in read_articles(path, 12_000):
        headline, lead = article["title"].split(), article["abstract"].split()
        if len(headline) >= 5 and len(lead) >= 15:
            yield headline + lead, len(headline)
            yield lead, 0


def train(glued: Iterable[Glued]) -> dict[str, float]:
    """Return the weight of each feature."""
    examples = [
        (describe(tokens, place), place == seam) for tokens, seam in glued for place in candidates(tokens)
    ]
    seen = Counter(feature for features, _ in examples for feature in features)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": 1.0, "max_iterations": 100})
    for features, opens in examples:
        trainer.append([[feature for feature in features if seen[feature] >= MIN_COUNT]], [str(int(opens))])
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        weights: Counter[str] = Counter()
        for (feature, label), weight in tagger.info().state_features.items():
            weights[feature] += weight if label == "1" else -weight
        return {feature: weight for feature, weight in sorted(weights.items()) if abs(weight) >= MIN_WEIGHT}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument(
        "--try", dest="tries", action="store_true", help="measure on held-out articles and write nothing"
    )
    arguments = parser.parse_args()
    glued = list(lines(arguments.file))
    if not arguments.tries:
        rows = [f"{feature}\t{weight:.2f}\n" for feature, weight in train(glued).items()]
        (DATA / "seam_model.tsv").write_text(HEADER + "".join(rows), encoding="utf-8")
        return
    held = [line for index, line in enumerate(glued) if index // 2 % HELD_OUT == 0]
    weights = train(line for index, line in enumerate(glued) if index // 2 % HELD_OUT)
    for least in (0.5, 0.7, 0.9):
        counts: Counter[str] = Counter()
        for tokens, seam in held:
            probability, place = best(tokens, weights)
            if probability >= least:
                counts["glued, right" if seam == place else "glued, wrong" if seam else "alone, parted"] += 1
        n = len(held) / 2
        print(
            f"at {least}: "
            + "  ".join(
                f"{what} {counts[what] / n:.3f}" for what in ("glued, right", "glued, wrong", "alone, parted")
            )
        )


if __name__ == "__main__":
    main()
