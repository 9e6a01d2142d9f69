"""Measure what each kind of evidence is worth: `python -m benchmarks.calibrate [FIRST LAST]` writes pipeline/vietnamese/data/confidence.tsv.

Rules that were corrected on an article say nothing of how sure they are on the next one. So the right and wrong mentions of a gold article
are counted once, when it is new: the articles from FIRST to LAST (their numbers in tests/gold/extract/own) are added to what the file
has counted before. Few mentions say little: the share of right ones is drawn towards that of the type, and the type's towards that of all
mentions, as if WEIGHT more had been seen.
"""

import argparse
from collections import Counter

from benchmarks.extract_quality import judge, load
from pipeline.stages.extract.article import extract_article
from pipeline.stages.extract.confidence import ANY
from pipeline.vietnamese import DATA, table

WEIGHT = 10
FILE = DATA / "confidence.tsv"
HEAD = """\
# How many of the mentions that a recognizer makes are right, by type, in articles that the rules had not met, and the confidence that follows
# from it; the recognizer * stands for all of a type. Source: measured by `python -m benchmarks.calibrate`, which writes this file, on
# articles of tests/gold/extract/own when they were new (60 to 87, 100 to 159).
type\trecognizer\tright\tfound\tconfidence
"""

Key = tuple[str, str]
Counts = Counter[tuple[Key, bool]]
"""Mentions by type and recognizer, and by whether they are right."""


def counted() -> Counts:
    """Return what the file has counted."""
    counts: Counts = Counter()
    for row in table(FILE.stem):
        if row["recognizer"] != ANY:
            key, right = (row["type"], row["recognizer"]), int(row["right"])
            counts[key, True], counts[key, False] = right, int(row["found"]) - right
    return counts


def count(first: int, last: int) -> Counts:
    """Count the mentions in the articles whose numbers lie between the two."""
    articles = [gold for gold in load("own") if first <= int(gold.name.split("-")[0]) <= last]
    return Counter(
        ((mention.type, mention.recognizer), right)
        for gold in articles
        for mention, right in judge(gold, extract_article(gold.article))
    )


def rows(counts: Counts) -> list[tuple[str, str, int, int, float]]:
    """Return type, recognizer, right mentions, all mentions and confidence, for each recognizer of a type and for all of the type."""
    right, found = Counter[Key](), Counter[Key]()
    for ((type_, recognizer), is_right), number in counts.items():
        for key in ((type_, recognizer), (type_, ANY), (ANY, ANY)):
            found[key] += number
            right[key] += number * is_right

    def drawn(key: Key, towards: float) -> float:
        return (right[key] + WEIGHT * towards) / (found[key] + WEIGHT)

    overall = right[ANY, ANY] / found[ANY, ANY]
    result = []
    for type_, recognizer in sorted(found.keys() - {(ANY, ANY)}):
        of_type = drawn((type_, ANY), overall)
        sure = of_type if recognizer == ANY else drawn((type_, recognizer), of_type)
        result.append((type_, recognizer, right[type_, recognizer], found[type_, recognizer], sure))
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("articles", nargs="*", type=int, metavar="FIRST LAST", help="numbers of new articles")
    arguments = parser.parse_args()
    counts = counted()
    if arguments.articles:
        counts += count(min(arguments.articles), max(arguments.articles))
    lines = [
        f"{type_}\t{by}\t{right}\t{found}\t{sure:.3f}\n" for type_, by, right, found, sure in rows(counts)
    ]
    FILE.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} kinds of evidence, {counts.total()} mentions: {FILE}")


if __name__ == "__main__":
    main()
