"""Measure the clean stage on gold pages: `python -m benchmarks.clean_quality [--errors own] [--check] [--write]`.

A gold segment counts as kept where most of its characters lie in kept blocks; every segment weighs the same. Beside khotin stand
what an analyst would otherwise have: jusText and trafilatura's baseline, given every line as an HTML paragraph, and C4's line rules.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import polars as pl
import yaml

from pipeline.stages.clean import MIN_SHARED, clean, line_keys
from pipeline.stages.clean.outlets import outlet_called
from pipeline.store.sql import sql

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "clean"
BASELINE = Path(__file__).parent / "baseline" / "clean.json"
KEPT = {"title", "lead", "body", "heading", "list_item", "caption"}
FIELDS = (
    "title",
    "published_value",
    "published_from",
    "publisher",
    "section",
    "authors",
    "tags",
    "language",
    "is_article",
    "n_paragraphs",
)


class Segment(NamedTuple):
    """A labelled stretch of a gold page: its label, and where it stands in the raw text."""

    label: str
    start: int
    end: int


class Page(NamedTuple):
    """A gold page: its name, its metadata, the raw text and its segments."""

    name: str
    head: dict[str, Any]
    text: str
    segments: list[Segment]


def parse(name: str, source: str) -> Page:
    """Read a gold file; see docs/annotation.md."""
    _, head, body = source.split("---\n", 2)
    text, segments = "", []
    for index, line in enumerate(body.removesuffix("\n").split("\n")):
        label, tab, words = line.partition("\t")
        glued = label.startswith("+")
        text += "" if glued or not index else "\n"
        if tab:
            segments.append(Segment(label.removeprefix("+"), len(text), len(text) + len(words)))
            text += words
    return Page(name, yaml.safe_load(head), text, segments)


def load(half: str) -> list[Page]:
    """Return the pages of a half of the gold (`own`, `blind`), by name."""
    return [
        parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted((GOLD / half).glob("*.gold"))
    ]


def documents_of(pages: list[Page]) -> pl.DataFrame:
    """Return pages as documents (article_id, path, text)."""
    rows = [(page.name, page.head.get("path") or "page.txt", page.text) for page in pages]
    return pl.DataFrame(rows, schema=["article_id", "path", "text"], orient="row")


def shared_lines(documents: pl.DataFrame) -> pl.DataFrame:
    """Return what the documents say of each other's lines, as `clean` wants it, by the statements of the store."""
    with duckdb.connect() as connection:
        connection.execute(sql("working"))
        keys = line_keys(documents)  # noqa: F841 (read by the statement)
        connection.execute("INSERT INTO line_keys SELECT * FROM keys")
        connection.execute("INSERT INTO touched_keys SELECT source, key FROM keys")
        connection.execute(sql("share_keys"), {"min_shared": MIN_SHARED})
        return connection.execute("FROM shared_lines").pl()


Decided = dict[str, list[tuple[int, str, str]]]
"""For each page the start, kind and rule of its blocks."""


def _khotin(pages: list[Page]) -> tuple[list[bytearray], list[dict[str, Any]], Decided]:
    names = [page.name for page in pages]
    documents = documents_of(pages)
    blocks, articles = clean(documents, shared_lines(documents))
    decided: Decided = {name: [] for name in names}
    for name, *block in blocks.select("article_id", "start", "kind", "rule").iter_rows():
        decided[name].append((block[0], block[1], block[2]))
    return masks_of(blocks, pages), articles.to_dicts(), decided


def masks_of(blocks: pl.DataFrame, pages: list[Page]) -> list[bytearray]:
    """Return for every page which of its characters are kept, 1 or 0 for each."""
    masks = {page.name: bytearray(len(page.text)) for page in pages}
    for name, start, end in blocks.filter("kept").select("article_id", "start", "end").iter_rows():
        masks[name][start:end] = b"\x01" * (end - start)
    return [masks[page.name] for page in pages]


def _by_lines(keep: Callable[[list[str]], set[int]]) -> Callable[[str], bytearray]:
    def mask(text: str) -> bytearray:
        lines = text.split("\n")
        kept = keep(lines)
        return bytearray(b"\n".join(bytes([index in kept]) * len(line) for index, line in enumerate(lines)))

    return mask


def _html(lines: list[str]) -> str:
    return (
        "<html><body>"
        + "".join(f"<p>{escape(line)}</p>" for line in lines if line.strip())
        + "</body></html>"
    )


def _justext(lines: list[str]) -> set[int]:
    import justext  # noqa: PLC0415 (a peer, not a dependency)

    filled = [index for index, line in enumerate(lines) if line.strip()]
    paragraphs = justext.justext(_html(lines), justext.get_stoplist("Vietnamese"))
    good = [not paragraph.is_boilerplate for paragraph in paragraphs]
    return {index for index, keep in zip(filled, good, strict=False) if keep}


def _trafilatura(lines: list[str]) -> set[int]:
    import trafilatura  # noqa: PLC0415 (a peer, not a dependency)

    said = (
        trafilatura.extract(_html(lines), include_comments=False, favor_recall=True)
        or trafilatura.baseline(_html(lines))[1]
    )
    kept = {re.sub(r"\W", "", line) for line in said.split("\n")}
    return {index for index, line in enumerate(lines) if line.strip() and re.sub(r"\W", "", line) in kept}


def _c4(lines: list[str]) -> set[int]:
    ends = (".", "!", "?", '"', "”")
    return {
        index
        for index, line in enumerate(lines)
        if line.strip().endswith(ends) and len(line.split()) >= 5 and "javascript" not in line.lower()
    }


PEERS: dict[str, Callable[[str], bytearray]] = {
    "jusText": _by_lines(_justext),
    "trafilatura": _by_lines(_trafilatura),
    "C4 line rules": _by_lines(_c4),
}


def is_kept(mask: bytearray, page: Page, segment: Segment) -> bool:
    """Return whether more than half of a line's characters are kept, spaces left out."""
    solid = [mask[i] for i in range(segment.start, segment.end) if not page.text[i].isspace()]
    return sum(solid) * 2 > len(solid)


def score_lines(pages: list[Page], masks: list[bytearray]) -> dict[str, float]:
    """Return precision, recall and F1 of the kept lines, and how many lines of other stories were kept."""
    right = kept = true = others = 0
    for page, mask in zip(pages, masks, strict=True):
        for segment in page.segments:
            found, wanted = is_kept(mask, page, segment), segment.label in KEPT
            right, kept, true = right + (found and wanted), kept + found, true + wanted
            others += found and segment.label == "related"
    precision, recall = right / max(kept, 1), right / max(true, 1)
    return {
        "precision": round(precision, 4), "recall": round(recall, 4),
        "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 4), "related_kept": others,
    }  # fmt: skip


def _block(decided: Decided, page: Page, segment: Segment) -> tuple[int, str, str]:
    return max(block for block in decided[page.name] if block[0] < segment.end)


def confusion(pages: list[Page], masks: list[bytearray], decided: Decided) -> dict[str, int]:
    """Return how many lines of each label were kept or cut against the gold, with the rules that did it."""
    wrong = Counter(
        f"{segment.label}:{_block(decided, page, segment)[2]}"
        for page, mask in zip(pages, masks, strict=True)
        for segment in page.segments
        if is_kept(mask, page, segment) != (segment.label in KEPT)
    )
    return dict(wrong.most_common())


def score_kinds(pages: list[Page], masks: list[bytearray], decided: Decided) -> Counter[str]:
    """Count the rightly kept lines by their label and their kind where these differ, and all of them; lead and body are one."""

    def plain(kind: str) -> str:
        return "body" if kind == "lead" else kind

    kinds: Counter[str] = Counter()
    for page, mask in zip(pages, masks, strict=True):
        for segment in page.segments:
            if segment.label in KEPT and is_kept(mask, page, segment):
                found, wanted = plain(_block(decided, page, segment)[1]), plain(segment.label)
                kinds["all"] += 1
                kinds[f"{wanted}:{found}"] += found != wanted
    return +kinds


def same_value(field: str, found: Any, wanted: Any) -> bool:
    """Return whether a field is right: letter for letter, but for the case of signatures and the spelling of an outlet's name."""
    if field == "authors":
        return str(wanted).lower() == str(found).lower()
    if field == "publisher" and wanted and found:
        return _outlet(wanted) == _outlet(found)
    return bool(wanted == found)


def _outlet(name: str) -> str:
    return (outlet_called(name) or outlet_called(name.removeprefix("Báo ")) or name).removeprefix("Báo ")


def _wanted(page: Page, field: str) -> Any:
    default: Any = {"authors": [], "tags": [], "is_article": True, "n_paragraphs": 0}.get(field)
    value = page.head.get(field, default)
    return value if value is not None else default


class Score(NamedTuple):
    """The scores of a half, the counts of wrong lines by label and rule and by label and kind, and the errors (page, what is wrong)."""

    scores: dict[str, float]
    wrong: dict[str, int]
    wrong_kinds: dict[str, int]
    errors: list[tuple[str, str]]


def score(half: str) -> Score:
    """Score a half of the gold."""
    pages = load(half)
    masks, articles, decided = _khotin(pages)
    scores = {"pages": float(len(pages)), **score_lines(pages, masks)}
    errors: list[tuple[str, str]] = []
    for page, mask in zip(pages, masks, strict=True):
        errors.extend(
            (
                page.name,
                f"{segment.label} {'cut' if segment.label in KEPT else 'kept'}: {page.text[segment.start : segment.end][:90]}",
            )
            for segment in page.segments
            if is_kept(mask, page, segment) != (segment.label in KEPT)
        )
    for field in FIELDS:
        right = 0
        for page, article in zip(pages, articles, strict=True):
            wanted, found = _wanted(page, field), article[field]
            if same_value(field, found, wanted):
                right += 1
            else:
                errors.append((page.name, f"{field}: {found!r}, not {wanted!r}"))
        scores[field] = round(right / max(len(pages), 1), 4)
    kinds = score_kinds(pages, masks, decided)
    n_kept = kinds.pop("all")
    scores["kinds"] = round(1 - kinds.total() / n_kept, 4)
    return Score(scores, confusion(pages, masks, decided), dict(kinds.most_common()), errors)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--errors", choices=["own"], help="list what is wrong on the half whose pages may be read"
    )
    parser.add_argument(
        "--check", action="store_true", help="exit 1 where a score is below the committed baseline"
    )
    parser.add_argument("--write", action="store_true", help="write the scores as the new baseline")
    arguments = parser.parse_args()
    halves = {half: score(half) for half in ("own", "blind") if any((GOLD / half).glob("*.gold"))}
    for half, (scores, wrong, wrong_kinds, errors) in halves.items():
        print(f"{half}: {int(scores['pages'])} pages")
        print(
            "  lines      khotin        "
            + "  ".join(f"{key} {scores[key]:g}" for key in ("precision", "recall", "f1", "related_kept"))
        )
        pages = load(half)
        for name, peer in PEERS.items():
            peer_scores = score_lines(pages, [peer(page.text) for page in pages])
            print(
                f"             {name:13} "
                + "  ".join(f"{key} {value:g}" for key, value in peer_scores.items())
            )
        print("  wrong      " + "  ".join(f"{label} {n}" for label, n in wrong.items()))
        print(
            f"  kinds      {scores['kinds']:g}  "
            + "  ".join(f"{kinds} {n}" for kinds, n in wrong_kinds.items())
        )
        print("  exact      " + "  ".join(f"{field} {scores[field]:g}" for field in FIELDS))
        if half == arguments.errors:
            for page_name, error in sorted(errors):
                print(f"    {page_name}: {error}")
    if arguments.write:
        BASELINE.parent.mkdir(exist_ok=True)
        BASELINE.write_text(
            json.dumps({half: result.scores for half, result in halves.items()}, indent=2) + "\n",
            encoding="utf-8",
        )
    if arguments.check:
        return _below(halves)
    return 0


def _below(halves: dict[str, Score]) -> int:
    committed: dict[str, dict[str, float]] = json.loads(BASELINE.read_text(encoding="utf-8"))
    failed = 0
    for half, wanted in committed.items():
        found = halves[half].scores
        for key, value in wanted.items():
            worse = found[key] > value if key == "related_kept" else found[key] < value
            if worse:
                print(f"{half} {key}: {found[key]:g} is worse than the baseline, {value:g}")
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
