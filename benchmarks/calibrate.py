"""Measure what each kind of evidence is worth: `python -m benchmarks.calibrate` writes pipeline/vietnamese/data/confidence.tsv.

For every type and recognizer the share of its mentions that are right is measured on the gold articles of the half whose articles may be read.
Few mentions say little: the share is drawn towards that of the type, and that of a rare type towards that of all mentions, as if
WEIGHT more mentions had been seen there.
"""

from collections import Counter

from benchmarks.extract_quality import judge, load
from pipeline.stages.extract.article import extract_article
from pipeline.stages.extract.confidence import ANY
from pipeline.vietnamese import DATA

WEIGHT = 5
FILE = DATA / "confidence.tsv"
HEAD = """\
# How many of the mentions that a recognizer makes are right, by type, and the confidence that follows from it; the recognizer * stands for
# all of a type. Source: measured on tests/gold/extract/own by `python -m benchmarks.calibrate`, which writes this file.
type\trecognizer\tright\tfound\tconfidence
"""

Key = tuple[str, str]


def measure() -> tuple[Counter[Key], Counter[Key]]:
    """Count the right and all mentions by type and recognizer, with ANY for every recognizer and every type."""
    right: Counter[Key] = Counter()
    found: Counter[Key] = Counter()
    for gold in load("own"):
        for mention, is_right in judge(gold, extract_article(gold.article)):
            for key in ((mention.type, mention.recognizer), (mention.type, ANY), (ANY, ANY)):
                found[key] += 1
                right[key] += is_right
    return right, found


def confidences(right: Counter[Key], found: Counter[Key]) -> dict[Key, float]:
    """Return the smoothed share of right mentions for each type and recognizer, and for each type."""
    overall = right[ANY, ANY] / found[ANY, ANY]
    types = {type_ for type_, _ in found} - {ANY}
    of_type = {type_: _drawn(right[type_, ANY], found[type_, ANY], overall) for type_ in types}
    return {
        key: of_type[key[0]] if key[1] == ANY else _drawn(right[key], found[key], of_type[key[0]])
        for key in sorted(found)
        if key != (ANY, ANY)
    }


def _drawn(right: int, found: int, towards: float) -> float:
    return (right + WEIGHT * towards) / (found + WEIGHT)


def main() -> None:
    right, found = measure()
    rows = [
        f"{type_}\t{recognizer}\t{right[type_, recognizer]}\t{found[type_, recognizer]}\t{share:.3f}\n"
        for (type_, recognizer), share in confidences(right, found).items()
    ]
    FILE.write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} kinds of evidence, {found[ANY, ANY]} mentions: {FILE}")


if __name__ == "__main__":
    main()
