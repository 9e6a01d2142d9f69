"""Roles and quotes on real articles, labelled by hand outside the repository.

`python -m benchmarks.real_articles draft FILE.jsonl.gz FOLDER FIRST LAST` writes articles of a sample file as gold files with what khotin
finds in them, for a person to set right by docs/annotation.md. `python -m benchmarks.real_articles score FOLDER [--errors quotes]`
measures khotin on them. The texts are others': such a folder is never committed.
"""

import argparse
import gzip
import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.extract_quality import Tally, read_gold, score_quotes, score_roles, shown
from pipeline.stages.extract.article import extract_article

_SEED = 20261122
_PARAGRAPHS = range(6, 23)
_SHORTEST = 1_500
"""An article of fewer characters says little."""


def sample(file: Path, first: int, last: int) -> list[dict[str, Any]]:
    """Return the articles `first` to `last` of a sample file (title, abstract, body, captions) in an order that chance has set once."""
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        articles = [json.loads(row) for row in rows]
    random.Random(_SEED).shuffle(articles)
    telling = (a for a in articles if len(a["body"]) in _PARAGRAPHS and sum(map(len, a["body"])) > _SHORTEST)
    return list(telling)[first:last]


def draft(article: dict[str, Any], path: Path) -> None:
    """Write an article as a gold file, with the roles and quotes that khotin finds in it."""
    kinds = (
        ("lead", [article["abstract"]]),
        ("body", article["body"]),
        ("caption", article.get("captions") or []),
    )
    texts = [
        (kind, text)
        for kind, lines in kinds
        for line in lines
        if (text := unicodedata.normalize("NFC", line or "").strip())
    ]
    head = [
        f"title: {_written(unicodedata.normalize('NFC', article['title']))}",
        "published_value: null",
        "paragraphs:",
    ]
    head += [
        f"  - {{kind: {kind}, text: {_written(text)}}}  # {place}" for place, (kind, text) in enumerate(texts)
    ]
    path.write_text("\n".join(head) + "\n", encoding="utf-8")
    path.write_text("\n".join([*head, *_found(path)]) + "\n", encoding="utf-8")


def _found(path: Path) -> Iterator[str]:
    found = extract_article(read_gold(path).article)
    yield "roles:"
    said = {(found.mentions[role.person].text, role.title, role.organization_text) for role in found.roles}
    for person, title, organization in sorted(said, key=str):
        yield f"  - {{person: {_written(person)}, title: {_written(title)}, organization: {_written(organization)}}}"
    yield "quotes:"
    for quote in found.quotes:
        speaker = None if quote.speaker is None else found.mentions[quote.speaker].text
        yield (
            f"  - {{paragraph: {quote.paragraph}, kind: {quote.kind}, verb: {_written(quote.verb)}, "
            f"speaker: {_written(speaker)}, text: {_written(quote.text)}}}"
        )


def _written(value: str | None) -> str:
    return json.dumps(value, ensure_ascii=False)


def score(folder: Path) -> dict[str, Tally]:
    """Return how the roles and quotes that khotin finds in the gold files of a folder compare with their labels."""
    tallies = {"roles": Tally(), "quotes": Tally()}
    for path in sorted(folder.glob("*.yaml")):
        gold = read_gold(path)
        found = extract_article(gold.article)
        score_roles(gold, found, tallies["roles"])
        score_quotes(gold, found, tallies["quotes"])
    return tallies


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    tasks = parser.add_subparsers(dest="task", required=True)
    drafting = tasks.add_parser("draft")
    drafting.add_argument("file", type=Path)
    drafting.add_argument("folder", type=Path)
    drafting.add_argument("first", type=int)
    drafting.add_argument("last", type=int)
    scoring = tasks.add_parser("score")
    scoring.add_argument("folder", type=Path)
    scoring.add_argument("--errors", choices=["roles", "quotes"], help="list what is wrong")
    arguments = parser.parse_args()
    if arguments.task == "draft":
        arguments.folder.mkdir(parents=True, exist_ok=True)
        for place, article in enumerate(
            sample(arguments.file, arguments.first, arguments.last), arguments.first
        ):
            draft(article, arguments.folder / f"r{place:03}.yaml")
        return
    tallies = score(arguments.folder)
    for name, tally in tallies.items():
        print(f"{name:8}{tally.true:5} true  {shown(tally.scores())}")
    if arguments.errors:
        print(*tallies[arguments.errors].errors, sep="\n")


if __name__ == "__main__":
    main()
