"""Measure on short gold, which strangers to the rules wrote to stress one thing each: `python -m benchmarks.short_quality [--errors SET]`.

Small articles with their names marked, or with the roles and quotes of each (Vietnamese and English), pages with what stands inside and
below their text, and the heads and tails of pages with their metadata. The forms of the files are told in docs/annotation.md. The
half `own` may be read and learned from; of `blind` nothing but these figures is looked at.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.clean_quality import KEPT as KEPT_LABELS
from benchmarks.clean_quality import Page, Segment, documents_of, is_kept, masks_of, same_value, score_lines
from benchmarks.extract_quality import NAMES, Gold, Span, Tally, score_names, score_quotes, score_roles, shown
from pipeline.stages.clean import NOTHING_SHARED, clean
from pipeline.stages.extract.article import extract_article
from pipeline.stages.extract.model import Article, Paragraph
from pipeline.stages.segment.sentences import split_sentences

SHORT = Path(__file__).parents[1] / "tests" / "gold" / "short"
SETS = ("names", "speech", "english", "middles", "ends")
FIELDS = ("title", "published_value", "publisher", "section", "authors", "tags")
_MARKED = re.compile(r"\[(PER|ORG|LOC|LAW|EVENT)\|([^\[\]]*)\]")

Scores = dict[str, str]
"""What is printed, by what is measured."""


def articles(half: str, name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the small articles of a set by name (its number), each as its lines."""
    text = (SHORT / half / f"{name}.txt").read_text(encoding="utf-8")
    for number, block in enumerate(text.strip().split("\n\n")):
        yield f"{number:03}", block.split("\n")


def article(name: str, lines: list[str]) -> Article:
    """Return the article of some paragraphs."""
    paragraphs = [
        Paragraph(f"{name}-{i}", "body", line, split_sentences(line)) for i, line in enumerate(lines)
    ]
    return Article(name, None, None, None, paragraphs)


def marked_names(half: str) -> Iterator[tuple[Article, set[tuple[Span, str]]]]:
    """Yield the articles of `names` with their names: `[PER|Lê An]` in the text, as span and type."""
    for name, lines in articles(half, "names"):
        plain, spans = [], set()
        for index, line in enumerate(lines):
            text, rest = "", 0
            for match in _MARKED.finditer(line):
                text += line[rest : match.start()]
                spans.add(((index, len(text), len(text) + len(match[2])), match[1]))
                text, rest = text + match[2], match.end()
            plain.append(text + line[rest:])
        yield article(name, plain), spans


def labelled_speech(half: str, name: str) -> Iterator[Gold]:
    """Yield the articles of `speech` or `english` with their roles and quotes: `R: person | title | body`, `Q: paragraph | kind | verb | speaker | text`."""

    def said(value: str) -> str | None:
        return None if value == "-" else value

    for number, lines in articles(half, name):
        roles, quotes, plain = [], [], []
        for line in lines:
            if line.startswith("R: "):
                person, title, body = map(str.strip, line[3:].split("|"))
                roles.append({"person": person, "title": title, "organization": said(body)})
            elif line.startswith("Q: "):
                place, kind, verb, speaker, text = map(str.strip, line[3:].split("|", 4))
                quotes.append(
                    {
                        "paragraph": int(place),
                        "kind": kind,
                        "verb": said(verb),
                        "speaker": said(speaker),
                        "text": text,
                    }
                )
            else:
                plain.append(line)
        yield Gold(number, article(number, plain), {"roles": roles, "quotes": quotes})


def labelled_pages(half: str, name: str) -> Iterator[tuple[Page, dict[str, Any]]]:
    """Yield the pages of `middles` (lines with their labels) or of `ends` (head, text and tail, with the metadata they state)."""
    rows = (SHORT / half / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for number, row in enumerate(map(json.loads, rows)):
        lines = row.get("lines") or [
            ["", line] for line in (*row["head"], row["lead"], row["body1"], row["body2"], *row["tail"])
        ]
        text, segments = "", []
        for label, line in lines:
            text += "\n\n" if text else ""
            segments.append(Segment(label, len(text), len(text) + len(line)))
            text += line
        yield Page(f"{number:03}", {}, text, segments), row


def score_marked(half: str, errors: list[str]) -> Scores:
    """Score the names of a half."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for told, true in marked_names(half):
        gold = Gold(told.article_id, told, {})
        found = [((m.paragraph, m.start, m.end), m.type) for m in extract_article(told).mentions]
        score_names(gold, found, tallies, true)
    errors += [error for type_ in NAMES for error in tallies[type_].errors]
    return {f"names {type_}": shown(tallies[type_].scores()) for type_ in NAMES}


def score_speech(half: str, name: str, errors: list[str]) -> Scores:
    """Score the roles and quotes of a half."""
    roles, quotes = Tally(), Tally()
    for gold in labelled_speech(half, name):
        found = extract_article(gold.article)
        score_roles(gold, found, roles)
        score_quotes(gold, found, quotes)
    errors += roles.errors + quotes.errors
    return {f"{name} roles": shown(roles.scores()), f"{name} quotes": shown(quotes.scores())}


def score_middles(half: str, errors: list[str]) -> Scores:
    """Score which lines are kept in the pages of a half."""
    pages = [page for page, _ in labelled_pages(half, "middles")]
    blocks, _ = clean(documents_of(pages), NOTHING_SHARED)
    masks = masks_of(blocks, pages)
    for page, mask in zip(pages, masks, strict=True):
        errors += [
            f"{page.name}: {segment.label} {page.text[segment.start : segment.end][:90]!r}"
            for segment in page.segments
            if is_kept(mask, page, segment) != (segment.label in KEPT_LABELS)
        ]
    return {
        "middles lines": "  ".join(f"{key} {value:g}" for key, value in score_lines(pages, masks).items())
    }


def score_ends(half: str, errors: list[str]) -> Scores:
    """Score the metadata of the pages of a half."""
    pages = list(labelled_pages(half, "ends"))
    _, found = clean(documents_of([page for page, _ in pages]), NOTHING_SHARED)
    right = dict.fromkeys(FIELDS, 0)
    for (page, row), said in zip(pages, found.to_dicts(), strict=True):
        for field in FIELDS:
            wanted = row.get(field) or ([] if field in ("authors", "tags") else None)
            right[field] += same_value(field, said[field], wanted)
            if not same_value(field, said[field], wanted):
                errors.append(f"{page.name}: {field}: {said[field]!r}, not {wanted!r}")
    return {"ends exact": "  ".join(f"{field} {n / len(pages):.3f}" for field, n in right.items())}


def score(half: str, name: str) -> tuple[Scores, list[str]]:
    """Return the scores of one set of a half, and its errors."""
    errors: list[str] = []
    if name == "names":
        return score_marked(half, errors), errors
    if name in ("speech", "english"):
        return score_speech(half, name, errors), errors
    return (score_middles if name == "middles" else score_ends)(half, errors), errors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--errors", choices=SETS, help="list what is wrong in a set of the half that may be read"
    )
    arguments = parser.parse_args()
    for half in ("own", "blind"):
        print(f"{half}: short gold")
        for name in SETS:
            scores, errors = score(half, name)
            for what, line in scores.items():
                print(f"  {what:15} {line}")
            if half == "own" and name == arguments.errors:
                print("\n".join(f"    {error}" for error in errors))


if __name__ == "__main__":
    main()
