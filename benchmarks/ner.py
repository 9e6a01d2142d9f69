"""Score the recognition of names on sentences with token labels.

`python -m benchmarks.ner FILE.jsonl.gz [--limit N] [--no-peer]`. A line of the file is {"tokens": [...], "tags": [...]}; adjacent
tokens with one tag are one span. Tokens are joined into natural text by `detokenize`, names are found in the text, and a
predicted span counts only if its tokens and its type are those of the file. Beside khotin's, the scores of underthesea's default model
(`pip install underthesea==9.5.0`) are printed from the same run, where it is installed.

The file's convention differs from docs/annotation.md in one thing that can be told mechanically, and `to_convention`
bridges it for every system alike: the common noun right before a place ("thành phố London", "tỉnh Bình Dương", "đảo Lý Sơn")
belongs to the span there, and a people or a language ("người Nga", "tiếng Anh") is no place.
"""

import argparse
import gzip
import itertools
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.stages.extract.model import Article, Paragraph
from pipeline.stages.extract.names import find_names

TYPES = ("PER", "ORG", "LOC")
NO_SPACE_BEFORE = frozenset(".,;:!?)]}%…”’...")
NO_SPACE_AFTER = frozenset("([{“‘")
PLACE_NOUNS = frozenset(
    [
        "tỉnh",
        "thành phố",
        "tp",
        "tp.",
        "thị xã",
        "thị trấn",
        "quận",
        "huyện",
        "xã",
        "phường",
        "thôn",
        "xóm",
        "ấp",
        "bản",
        "làng",
        "buôn",
        "bang",
        "tiểu bang",
        "thủ đô",
        "cố đô",
        "kinh đô",
        "đặc khu",
        "miền",
        "xứ",
    ]
)
NO_PLACE_NOUNS = frozenset(["người", "tiếng", "dân tộc", "đồng", "gốc"])

Span = tuple[int, int, str]


class Sentence(NamedTuple):
    """A sentence of the file: its text, the place of each token in it, the lower-cased tokens, and its gold spans."""

    text: str
    offsets: list[tuple[int, int]]
    keys: list[str]
    gold: set[Span]


def detokenize(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join tokens as they are printed; return the text and the place of each token in it."""
    text = ""
    offsets = []
    open_quote = False
    glue = True
    for token in tokens:
        closing = token == '"' and open_quote
        if not (glue or token in NO_SPACE_BEFORE or closing):
            text += " "
        offsets.append((len(text), len(text) + len(token)))
        text += token
        if token == '"':
            open_quote = not open_quote
        glue = token in NO_SPACE_AFTER or (token == '"' and open_quote)
    return text, offsets


def spans_of(tags: list[str]) -> set[Span]:
    """Return the spans of the scored types."""
    spans = set()
    for tag, group in itertools.groupby(range(len(tags)), key=tags.__getitem__):
        indexes = list(group)
        if tag in TYPES:
            spans.add((indexes[0], indexes[-1] + 1, tag))
    return spans


def read_sentences(path: Path, limit: int | None) -> list[Sentence]:
    """Read the sentences of a file."""
    sentences = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, limit):
            row = json.loads(line)
            text, offsets = detokenize(row["tokens"])
            sentences.append(
                Sentence(text, offsets, [token.lower() for token in row["tokens"]], spans_of(row["tags"]))
            )
    return sentences


def to_convention(sentence: Sentence, spans: Iterator[tuple[int, int, str]]) -> set[Span]:
    """Turn spans of characters into spans of tokens under the convention of the file (see above)."""
    first = {start: index for index, (start, _) in enumerate(sentence.offsets)}
    last = {end: index + 1 for index, (_, end) in enumerate(sentence.offsets)}
    found = set()
    for start, end, kind in spans:
        i, j = first.get(start), last.get(end)
        if i is None or j is None:
            continue
        if kind == "LOC":
            before = [" ".join(sentence.keys[max(i - n, 0) : i]) for n in (1, 2, 3)]
            if NO_PLACE_NOUNS.intersection(before[:2]):
                continue
            i -= max((n for n, words in enumerate(before, 1) if words in PLACE_NOUNS), default=0)
        found.add((i, j, kind))
    return found


def khotin(text: str) -> Iterator[tuple[int, int, str]]:
    """Find names as the pipeline does, the sentence standing for an article."""
    article = Article("", None, None, None, [Paragraph("", "body", text, [(0, len(text))])])
    for mention in find_names(article):
        if mention.type in TYPES:
            yield mention.start, mention.end, mention.type


def underthesea(text: str) -> Iterator[tuple[int, int, str]]:
    """Find names with underthesea's default model; its words are looked up in the text in their order."""
    from underthesea import ner  # noqa: PLC0415 - an optional peer  # type: ignore[import-not-found]

    place = 0
    open_span: list[int] = []
    kind = ""
    for word, _, _, tag in [*ner(text), ("", "", "", "O")]:
        start = text.find(word, place) if word else len(text)
        if start < 0:
            continue
        if open_span and not (tag.startswith("I-") and tag[2:] == kind):
            yield open_span[0], open_span[1], kind
            open_span = []
        if tag[2:] in TYPES:
            kind = tag[2:]
            open_span = [open_span[0] if open_span else start, start + len(word)]
        place = start + len(word)


def score(
    name: str, find: Callable[[str], Iterator[tuple[int, int, str]]], sentences: list[Sentence]
) -> None:
    """Print precision, recall and F1 by type and together, and the tokens read a second."""
    began = time.perf_counter()
    found = [list(find(sentence.text)) for sentence in sentences]
    seconds = time.perf_counter() - began
    right, predicted, gold = Counter[str](), Counter[str](), Counter[str]()
    for sentence, spans in zip(sentences, found, strict=True):
        predictions = to_convention(sentence, iter(spans))
        for counter, group in (
            (right, predictions & sentence.gold),
            (predicted, predictions),
            (gold, sentence.gold),
        ):
            counter.update(kind for _, _, kind in group)
            counter["micro"] += len(group)
    print(f"{name}: {sum(len(s.offsets) for s in sentences) / seconds:,.0f} tokens/s")
    for kind in (*TYPES, "micro"):
        precision = right[kind] / max(predicted[kind], 1)
        recall = right[kind] / max(gold[kind], 1)
        f1 = 2 * right[kind] / max(predicted[kind] + gold[kind], 1)
        print(f"  {kind:<6} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({gold[kind]} gold)")


def main() -> None:
    """Read the arguments and score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--no-peer", action="store_true")
    arguments = parser.parse_args()
    sentences = read_sentences(arguments.file, arguments.limit)
    list(khotin("Hà Nội"))
    score("khotin", khotin, sentences)
    if arguments.no_peer:
        return
    try:
        list(underthesea("Hà Nội"))
    except ImportError:
        print("underthesea is not installed: pip install underthesea==9.5.0")
    else:
        score("underthesea 9.5.0", underthesea, sentences)


if __name__ == "__main__":
    main()
