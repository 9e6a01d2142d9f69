"""Measure extract and link on gold articles: `python -m benchmarks.extract_quality [--errors own] [--check] [--write]`.

The gold and its convention are described in docs/annotation.md. A peer stands beside khotin in the same run where one exists and is
installed: underthesea for names, dateparser for dates. Figures, roles, quotes and linking have no peer for Vietnamese.
"""

import argparse
import json
import re
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from statistics import mean
from typing import Any

import polars as pl
import yaml

from pipeline.stages.extract import extract
from pipeline.stages.extract.article import Extracted, date_mention, extract_article, figure_mention
from pipeline.stages.extract.confidence import confidence
from pipeline.stages.extract.model import Article, DateMention, Figure, Mention, Paragraph
from pipeline.stages.link import local_names, name_groups, resolve
from pipeline.stages.segment.sentences import split_sentences
from pipeline.vietnamese import fold

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "extract"
BASELINE = Path(__file__).parent / "baseline" / "extract.json"
NAMES = ("PER", "ORG", "LOC", "LAW", "EVENT")
_QUOTE_OVERLAP = 0.7
_CONFIDENCE_BINS = (0.7, 0.8, 0.9, 0.95, 0.98)

Span = tuple[int, int, int]
"""A paragraph and the start and end of a piece of it."""


@dataclass
class Tally:
    """How many items were found, how many are true, how many of the found are right; and what was wrong."""

    right: int = 0
    found: int = 0
    true: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, right: int, found: int, true: int) -> None:
        """Count one article's items."""
        self.right, self.found, self.true = self.right + right, self.found + found, self.true + true

    def scores(self) -> dict[str, float]:
        """Return precision, recall and F1."""
        precision, recall = self.right / max(self.found, 1), self.right / max(self.true, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


@dataclass(frozen=True)
class Gold:
    """A gold article: what the extractors read, and what they should find."""

    name: str
    article: Article
    labels: dict[str, Any]

    def spans(self, item: dict[str, Any], after: int = 0) -> Span:
        """Return where the labelled piece stands, as whole words; raises ValueError where the paragraph does not hold it."""
        text = self.article.paragraphs[item["paragraph"]].text
        match = re.compile(rf"(?<!\w){re.escape(item['text'])}(?!\w)").search(text, after)
        start = match.start() if match else text.index(item["text"], after)
        return item["paragraph"], start, start + len(item["text"])

    def placed(self, kind: str) -> list[tuple[Span, dict[str, Any]]]:
        """Return the labelled items of a kind with their places; one text labelled twice stands at two places."""
        seen: dict[tuple[int, str], int] = {}
        placed = []
        for item in self.labels.get(kind) or []:
            key = (item["paragraph"], item["text"])
            span = self.spans(item, seen.get(key, 0))
            seen[key] = span[2]
            placed.append((span, item))
        return placed

    def names(self) -> dict[Span, tuple[str, str]]:
        """Return type and entity of every mention: each form as whole words, outside a longer form."""
        forms = [(form, entity) for entity in self.labels.get("entities") or [] for form in entity["forms"]]
        found: dict[Span, tuple[str, str]] = {}
        for form, entity in sorted(forms, key=lambda pair: -len(pair[0])):
            pattern = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
            for index, paragraph in enumerate(self.article.paragraphs):
                for match in pattern.finditer(paragraph.text):
                    start, end = match.span()
                    if not any(p == index and s < end and start < e for p, s, e in found):
                        found[index, start, end] = (entity["type"], entity["id"])
        return found


def load(half: str) -> list[Gold]:
    """Return the gold articles of a half (`own`, `blind`), by name; see docs/annotation.md."""
    return [read_gold(path) for path in sorted((GOLD / half).glob("*.yaml"))]


def read_gold(path: Path) -> Gold:
    """Return the gold article of a file."""
    labels = yaml.safe_load(path.read_text(encoding="utf-8"))
    published = str(labels["published_value"]) if labels.get("published_value") else None
    day = date.fromisoformat(published) if published and published.count("-") == 2 else None
    paragraphs = [
        Paragraph(f"{path.stem}-{index}", item["kind"], item["text"], split_sentences(item["text"]))
        for index, item in enumerate(labels["paragraphs"])
    ]
    return Gold(path.stem, Article(path.stem, labels.get("title"), day, published, paragraphs), labels)


def _overlap(left: Span, right: Span) -> bool:
    return left[0] == right[0] and left[1] < right[2] and right[1] < left[2]


def _span(item: Any) -> Span:
    return item.paragraph, item.start, item.end


def _paired(gold: Sequence[Any], found: Sequence[Any], same: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each true item with the first free found item that equals it."""
    free = list(found)
    for item in gold:
        match = next((candidate for candidate in free if same(item, candidate)), None)
        if match is not None:
            free.remove(match)
            yield item, match


def score_dates(gold: Gold, found: list[DateMention], tally: Tally, sources: Tally) -> None:
    """Count dates: the spans overlap and the values are equal. `sources` counts resolved_from among the right ones."""
    true = gold.placed("dates")
    pairs = list(_paired(true, found, _same_date))
    tally.add(len(pairs), len(found), len(true))
    for (_, item), date_found in pairs:
        same = item.get("resolved_from") == date_found.resolved_from
        sources.add(int(same), 1, 1)
        if not same:
            tally.errors.append(
                f"{gold.name}: {item['text']!r} is from {date_found.resolved_from}, not {item.get('resolved_from')}"
            )
    _note(gold, tally, true, found, pairs, lambda item: item["value"], lambda item: item.value)


def _same_date(true: tuple[Span, dict[str, Any]], found: DateMention) -> bool:
    return _overlap(true[0], _span(found)) and true[1]["value"] == found.value


def score_figures(gold: Gold, found: list[Figure], tally: Tally) -> None:
    """Count figures: the spans overlap; value, upper value and modifier are equal; the unit as far as whole syllables go."""
    true = gold.placed("figures")
    pairs = list(_paired(true, found, _same_figure))
    tally.add(len(pairs), len(found), len(true))

    def shown(value: Any, high: Any, modifier: Any, unit: Any) -> str:
        return f"{value} {high or ''} {modifier or ''} {unit}"

    _note(
        gold, tally, true, found, pairs,
        lambda item: shown(item["value"], item.get("value_high"), item.get("modifier"), item.get("unit")),
        lambda item: shown(item.value, item.value_high, item.modifier, item.unit),
    )  # fmt: skip


def _same_figure(true: tuple[Span, dict[str, Any]], figure: Figure) -> bool:
    span, item = true
    return (
        _overlap(span, _span(figure))
        and _close(item["value"], figure.value)
        and _close(item.get("value_high"), figure.value_high)
        and item.get("modifier") == figure.modifier
        and _prefix(item.get("unit"), figure.unit)
    )


def _close(left: float | None, right: float | None) -> bool:
    if left is None or right is None:
        return left is right
    return (
        abs(left - right) <= 1e-3 * max(abs(left), 1e-9)
        if abs(left) < 1
        else abs(left - right) <= 1e-6 * abs(left)
    )


def _prefix(left: str | None, right: str | None) -> bool:
    """Return whether one name begins the other, in whole syllables."""
    if not left or not right:
        return not left and not right
    short, long = sorted((fold(left), fold(right)), key=len)
    return long == short or long.startswith(f"{short} ")


def score_roles(gold: Gold, found: Extracted, tally: Tally) -> None:
    """Count the different triples of person, title and organization; the organization as far as whole syllables go."""
    true = [
        (fold(r["person"]), fold(r["title"]), r.get("organization")) for r in gold.labels.get("roles") or []
    ]
    said = {(fold(found.mentions[r.person].text), fold(r.title), r.organization_text) for r in found.roles}
    roles = sorted(said, key=str)
    pairs = list(_paired(true, roles, lambda t, f: t[:2] == f[:2] and _prefix(t[2], f[2])))
    tally.add(len(pairs), len(roles), len(true))
    tally.errors += [
        f"{gold.name}: missed {role}" for role in true if role not in [pair[0] for pair in pairs]
    ]
    tally.errors += [
        f"{gold.name}: wrong {role}" for role in roles if role not in [pair[1] for pair in pairs]
    ]


def score_quotes(gold: Gold, found: Extracted, tally: Tally) -> None:
    """Count quotes: kind and speaker are equal, and the texts overlap by at least 0.7 (intersection over union)."""

    def same(true: tuple[Span, dict[str, Any]], quote: Any) -> bool:
        span, item = true
        speaker = None if quote.speaker is None else found.mentions[quote.speaker].text
        return (
            item["kind"] == quote.kind
            and _shared(span, _span(quote)) >= _QUOTE_OVERLAP
            and _speaks(item.get("speaker"), speaker)
        )

    true = gold.placed("quotes")
    pairs = list(_paired(true, found.quotes, same))
    tally.add(len(pairs), len(found.quotes), len(true))
    _note(
        gold, tally, true, found.quotes, pairs,
        lambda item: f"{item['kind']} {item.get('speaker')}",
        lambda item: f"{item.kind} {None if item.speaker is None else found.mentions[item.speaker].text}",
    )  # fmt: skip


def _shared(left: Span, right: Span) -> float:
    if left[0] != right[0]:
        return 0.0
    both = min(left[2], right[2]) - max(left[1], right[1])
    return both / (max(left[2], right[2]) - min(left[1], right[1]))


def _speaks(true: str | None, found: str | None) -> bool:
    if not true or not found:
        return not true and not found
    return f" {fold(found)} " in f" {fold(true)} " or f" {fold(true)} " in f" {fold(found)} "


def score_names(
    gold: Gold,
    found: Iterable[tuple[Span, str]],
    tallies: dict[str, Tally],
    marked: set[tuple[Span, str]] | None = None,
) -> None:
    """Count names by type: span and type are equal. `marked` are the true names where the article's labels do not tell them."""
    true = {(span, type_) for span, (type_, _) in gold.names().items()} if marked is None else marked
    said = {(span, type_) for span, type_ in found if type_ in NAMES}
    for type_ in NAMES:
        of_type = {item for item in true if item[1] == type_}, {item for item in said if item[1] == type_}
        tallies[type_].add(len(of_type[0] & of_type[1]), len(of_type[1]), len(of_type[0]))
        for sign, items in (("missed", of_type[0] - said), ("wrong", of_type[1] - true)):
            tallies[type_].errors += [
                f"{gold.name}: {sign} {_text(gold, span)!r}" for span, _ in sorted(items)
            ]


def _text(gold: Gold, span: Span) -> str:
    return gold.article.paragraphs[span[0]].text[span[1] : span[2]]


def _note(gold: Gold, tally: Tally, true: Any, found: Any, pairs: Any, wanted: Any, got: Any) -> None:
    spans, right = {pair[0][0] for pair in pairs}, {id(pair[1]) for pair in pairs}
    tally.errors += [
        f"{gold.name}: missed {item['text'][:80]!r} ({wanted(item)})"
        for span, item in true
        if span not in spans
    ]
    tally.errors += [
        f"{gold.name}: wrong {item.text[:80]!r} ({got(item)})" for item in found if id(item) not in right
    ]


def judge(gold: Gold, found: Extracted) -> Iterator[tuple[Mention, bool]]:
    """Yield every mention found in the article with whether it is right: as the scores of names, dates and figures have it."""
    names = {(span, type_) for span, (type_, _) in gold.names().items()}
    for name in found.mentions:
        yield name, (_span(name), name.type) in names
    for kind, items, mentions, same in (
        ("dates", found.dates, map(date_mention, found.dates), _same_date),
        ("figures", found.figures, map(figure_mention, found.figures), _same_figure),
    ):
        right = {id(item) for _, item in _paired(gold.placed(kind), items, same)}
        yield from ((mention, id(item) in right) for item, mention in zip(items, mentions, strict=True))


def calibration(half: str) -> tuple[float, list[tuple[float, float, int]]]:
    """Return how far confidence is from the share that is right, and both by bin of confidence, with the bin's mentions.

    The first number is the expected calibration error: the mean distance, each bin weighted by its mentions.
    """
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for gold in load(half):
        for mention, right in judge(gold, extract_article(gold.article)):
            sure = confidence(mention.type, mention.recognizer)
            bins[bisect_right(_CONFIDENCE_BINS, sure)].append((sure, right))
    shown = [
        (mean(sure for sure, _ in items), mean(right for _, right in items), len(items))
        for _, items in sorted(bins.items())
    ]
    total = sum(n for *_, n in shown)
    return sum(abs(sure - right) * n for sure, right, n in shown) / total, shown


def score_linking(articles: list[Gold]) -> dict[str, float]:
    """Return B-cubed precision, recall and F1 over the gold mentions that were found with span and type, and their share."""
    heads = pl.DataFrame(
        {
            "article_id": [gold.name for gold in articles],
            "title": [gold.article.title for gold in articles],
            "published_on": pl.Series([gold.article.published_on for gold in articles], dtype=pl.Date),
            "published_value": pl.Series(
                [gold.article.published_value for gold in articles], dtype=pl.String
            ),
        }
    )
    paragraphs = pl.DataFrame(
        [
            {
                "article_id": gold.name, "paragraph_id": paragraph.paragraph_id, "position": position, "kind": paragraph.kind,
                "text": paragraph.text, "sentences": [{"start": s, "end": e} for s, e in paragraph.sentences],
                "anchors": [{"text": 0, "source": 0}],
            }
            for gold in articles for position, paragraph in enumerate(gold.article.paragraphs)
        ]
    )  # fmt: skip
    frames = extract(heads, paragraphs)
    mentions = frames["mentions"].join(paragraphs.select("paragraph_id", "position"), on="paragraph_id")
    local = local_names(mentions, frames["roles"], paragraphs)
    _, links = resolve(name_groups(local), heads)
    linked = mentions.join(local, on=["mention_id", "article_id", "type"]).join(
        links, on=["article_id", "type", "local_key"]
    )
    said = {
        (row["article_id"], row["position"], row["start"], row["end"], row["type"]): row["entity_id"]
        for row in linked.select("article_id", "position", "start", "end", "type", "entity_id").to_dicts()
    }
    true = {
        (gold.name, *span, type_): entity
        for gold in articles
        for span, (type_, entity) in gold.names().items()
    }
    both = sorted(true.keys() & said.keys())
    return {
        **_b_cubed([true[key] for key in both], [said[key] for key in both]),
        "found": round(len(both) / max(len(true), 1), 4),
    }


def _b_cubed(true: list[str], said: list[str]) -> dict[str, float]:
    together = Counter(zip(true, said, strict=True))
    of_true, of_said = Counter(true), Counter(said)
    n = max(len(true), 1)
    precision = sum(count * count / of_said[s] for (_, s), count in together.items()) / n
    recall = sum(count * count / of_true[t] for (t, _), count in together.items()) / n
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def score(half: str) -> tuple[dict[str, dict[str, float]], dict[str, list[str]]]:
    """Return the scores of a half by what is measured, and its errors."""
    articles = load(half)
    tallies: dict[str, Tally] = defaultdict(Tally)
    names = {type_: tallies[f"names {type_}"] for type_ in NAMES}
    for gold in articles:
        found = extract_article(gold.article)
        score_dates(gold, found.dates, tallies["dates"], tallies["dates resolved_from"])
        score_figures(gold, found.figures, tallies["figures"])
        score_roles(gold, found, tallies["roles"])
        score_quotes(gold, found, tallies["quotes"])
        score_names(gold, [(_span(mention), mention.type) for mention in found.mentions], names)
    scores = {name: tally.scores() for name, tally in sorted(tallies.items())}
    scores["linking"] = score_linking(articles)
    return scores, {name: tally.errors for name, tally in tallies.items()}


def score_peers(half: str) -> dict[str, dict[str, float]]:
    """Return the scores of the peers that are installed, by peer and what is measured."""
    articles = load(half)
    return {**_underthesea(articles), **_dateparser(articles)}


def _underthesea(articles: list[Gold]) -> dict[str, dict[str, float]]:
    try:
        from underthesea import ner  # noqa: PLC0415  (the peer may be absent)
    except ImportError:
        return {}
    tallies: dict[str, Tally] = defaultdict(Tally)
    for gold in articles:
        found = []
        for index, paragraph in enumerate(gold.article.paragraphs):
            place, start, type_ = 0, -1, ""
            for word, _, _, label in [*ner(paragraph.text), ("", "", "", "O")]:
                at = paragraph.text.find(word, place) if word else place
                if start >= 0 and not label.startswith("I-"):
                    found.append(((index, start, place), type_))
                    start = -1
                if label.startswith("B-"):
                    start, type_ = at, label[2:]
                place = max(place, at + len(word))
        score_names(gold, found, tallies)
    return {f"underthesea names {type_}": tallies[type_].scores() for type_ in ("PER", "ORG", "LOC")}


def _dateparser(articles: list[Gold]) -> dict[str, dict[str, float]]:
    try:
        from dateparser.search import search_dates  # noqa: PLC0415  (the peer may be absent)
    except ImportError:
        return {}
    tally = Tally()
    for gold in articles:
        base = gold.article.published_on
        settings: dict[str, Any] = {"DATE_ORDER": "DMY"} | ({"RELATIVE_BASE": _noon(base)} if base else {})
        found = []
        for index, paragraph in enumerate(gold.article.paragraphs):
            place = 0
            for text, when in search_dates(paragraph.text, languages=["vi"], settings=settings) or []:
                place = paragraph.text.find(text, place)
                day = when.date()
                found.append(
                    DateMention(
                        index,
                        place,
                        place + len(text),
                        text,
                        day.isoformat(),
                        day,
                        day,
                        "day",
                        None,
                        "dateparser",
                    )
                )
        score_dates(gold, found, tally, Tally())
    return {"dateparser dates": tally.scores()}


def _noon(day: date) -> Any:

    return datetime(day.year, day.month, day.day, 12)


def shown(scores: dict[str, float]) -> str:
    """Return scores as they are printed, on one line."""
    return "  ".join(f"{key} {value:.4f}" for key, value in scores.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--errors", choices=["own"], help="list what is wrong on the half whose articles may be read"
    )
    parser.add_argument(
        "--only", help="list the errors of what begins so (dates, figures, roles, quotes, names)"
    )
    parser.add_argument(
        "--check", action="store_true", help="exit 1 where a score is below the committed baseline"
    )
    parser.add_argument("--write", action="store_true", help="write the scores as the new baseline")
    arguments = parser.parse_args()
    halves = {half: score(half) for half in ("own", "blind") if any((GOLD / half).glob("*.yaml"))}
    for half, (scores, errors) in halves.items():
        print(f"{half}: {len(load(half))} articles")
        for name, values in {**scores, **score_peers(half)}.items():
            print(f"  {name:24}{shown(values)}")
        error, bins = calibration(half)
        print(f"  {'confidence':24}expected calibration error {error:.4f}")
        for sure, right, n in bins:
            print(f"    {n:5} mentions of confidence {sure:.3f}: {right:.3f} are right")
        if half == arguments.errors:
            for name, wrong in errors.items():
                if name.startswith(arguments.only or ""):
                    print(*(f"    {name}: {error}" for error in wrong), sep="\n")
    if arguments.write:
        BASELINE.parent.mkdir(exist_ok=True)
        BASELINE.write_text(
            json.dumps({half: scores for half, (scores, _) in halves.items()}, indent=2) + "\n",
            encoding="utf-8",
        )
    return _below({half: scores for half, (scores, _) in halves.items()}) if arguments.check else 0


def _below(halves: dict[str, dict[str, dict[str, float]]]) -> int:
    committed: dict[str, dict[str, dict[str, float]]] = json.loads(BASELINE.read_text(encoding="utf-8"))
    failed = 0
    for half, wanted in committed.items():
        for name, values in wanted.items():
            for key, value in values.items():
                if (now := halves[half][name][key]) < value:
                    print(f"{half} {name} {key}: {now:g} is worse than the baseline, {value:g}")
                    failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
