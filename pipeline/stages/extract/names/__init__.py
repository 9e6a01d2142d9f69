"""Names of persons, organizations, places, laws and events in an article."""

import re

from pipeline.vietnamese.matching import match_form

from ..model import Article, Mention, Paragraph
from . import deeds, document, listed, model, nicknames, speech, teams
from .grammar import read
from .spans import Span, compound, form, located, syllable
from .tokens import Tokens, is_coded, tokenize

Thresholds = dict[str, float]

SENTENCE_THRESHOLDS = {"PER": 0.8, "ORG": 0.8, "LOC": 0.8}
"""The probability from which the model's word makes a mention in a text of a paragraph or two: the best balance on labelled sentences."""

ARTICLE_THRESHOLDS = {"PER": 0.98, "ORG": 0.9, "LOC": 0.8}
"""The same in an article, which gives most names other evidence somewhere: a single word that only the model sees is seldom a person."""

FULL_NAME = 0.8
"""The same for a person of several words, in any text."""

_DEPARTMENTS = frozenset(["khoa", "phòng", "môn", "tổ"])
_SUBJECTS = frozenset(["bệnh", "toán", "y", "dược", "luật", "nhi", "sản", "mắt"])
"""Words of one syllable that say what a department is for."""

NOT_MENTIONS = frozenset([None, "O"])

_CREDIT = re.compile(
    r"(?:(?:nguồn )?(?:ảnh|hình)|clip|video|đồ họa|photo)(?: [^\W\d_]+){0,3} ?: ?[^.!?:]{1,60}\.?\Z"
)


def find_names(article: Article) -> list[Mention]:
    """Return the names of an article's paragraphs, in order and without overlaps.

    `recognizer` is the evidence that made the mention, `value` the full form of the name where the article gives one.
    """
    paragraphs = [
        tokenize("" if _is_credit(paragraph) else paragraph.text) for paragraph in article.paragraphs
    ]
    spans = document.rejoined(paragraphs, [read(tokens) for tokens in paragraphs])
    spans = document.parted(paragraphs, document.shortened(paragraphs, nicknames.whole(paragraphs, spans)))
    known = document.learn(paragraphs, spans)
    spans = [
        [document.explain(tokens, span, known) for span in document.joined(tokens, row, known)]
        for tokens, row in zip(paragraphs, spans, strict=True)
    ]
    spans = teams.play(paragraphs, listed.streets(paragraphs, spans))
    thresholds = SENTENCE_THRESHOLDS if len(paragraphs) < 3 else ARTICLE_THRESHOLDS
    guessed = _guess(paragraphs, spans, thresholds)
    spans = [
        [_typed(tokens, span, guessed, thresholds) for span in row]
        for tokens, row in zip(paragraphs, spans, strict=True)
    ]
    document.learn_people(paragraphs, spans, known)
    return [
        _mention(number, tokens, span, document.value(tokens, span, known))
        for number, (tokens, row) in enumerate(zip(paragraphs, spans, strict=True))
        for span in (_short(tokens, span, guessed, known.people) for span in row)
        if span.type not in NOT_MENTIONS and not _is_subject(tokens, span)
    ]


def _is_credit(paragraph: Paragraph) -> bool:
    """Tell whether a caption is the credit of a picture and nothing else, whose names are no mentions: `ẢNH: HỮU TRÍ`."""
    return paragraph.kind == "caption" and _CREDIT.match(match_form(paragraph.text)) is not None


def _guess(
    paragraphs: list[Tokens], spans: list[list[Span]], thresholds: Thresholds
) -> dict[str, tuple[str, float]]:
    """Let the model say what the unexplained names are, each by all its places in the article together.

    It reads twice: the second time the neighbours of a name have types too.
    """
    open_spans = [
        (tokens, row, i, form(tokens, span.start, span.end))
        for tokens, row in zip(paragraphs, spans, strict=True)
        for i, span in enumerate(row)
        if span.type is None and span.recognizer != "opener"
    ]
    inner = {
        key: model.scores(model.inner_features(tokens, row[i]) + model.shape_features(tokens, row[i]))
        for tokens, row, i, key in open_spans
    }
    acronyms = {key for tokens, row, i, key in open_spans if _is_acronym(tokens, row[i])}
    quoted = {key for tokens, row, i, key in open_spans if speech.quoted(tokens, row[i])}
    heard = quoted | {key for tokens, row, i, key in open_spans if speech.speaks(tokens, row[i])}
    human = {key for tokens, row, i, key in open_spans if key not in acronyms and deeds.human(tokens, row[i])}
    guessed: dict[str, tuple[str, float]] = {}
    for _ in range(2):
        totals = dict(inner)
        for tokens, row, i, key in open_spans:
            before = _typed(tokens, row[i - 1], guessed, thresholds) if i else None
            after = _typed(tokens, row[i + 1], guessed, thresholds) if i + 1 < len(row) else None
            outer = model.scores(model.outer_features(tokens, row[i], before, after))
            totals[key] = model.add(totals[key], outer)
        for tokens, row in zip(paragraphs, spans, strict=True):
            for members in model.enumerations(tokens, row):
                _agree(tokens, members, totals)
        guessed = {key: model.decide(total, acronym=key in acronyms) for key, total in totals.items()}
    for key in human - heard:
        kind, probability = guessed[key]
        if kind in ("PER", "O") or probability < thresholds[kind]:
            guessed[key] = ("PER", 1.0)
    for key in _things(paragraphs, spans) - human - heard:
        if key in guessed and guessed[key][0] == "PER":
            guessed[key] = ("O", 1.0)
    for key in heard:
        per, body = totals[key][:2]
        kind, probability = guessed[key]
        doubtful = kind == "O" or probability < thresholds[kind]
        if doubtful and (key in quoted or key in acronyms or body > per):
            guessed[key] = ("ORG", 1.0)
    return guessed


def _things(paragraphs: list[Tokens], spans: list[list[Span]]) -> set[str]:
    """Return the foreign words that the article calls a thing somewhere ("tên lửa | Zaslon"): alone they are no person either."""
    return {
        tokens.keys[span.start]
        for tokens, row in zip(paragraphs, spans, strict=True)
        for span in row
        if span.type == "O" and span.recognizer == "work_introducer" and span.end - span.start == 1
        if not syllable(tokens.keys[span.start])
    }


def _agree(tokens: Tokens, members: list[Span], totals: dict[str, model.Scores]) -> None:
    """Let the members of an enumeration speak for each other: what is enumerated is of one kind."""
    keys = [form(tokens, span.start, span.end) for span in members]
    said = [
        model.belief(totals.get(key, model.NOTHING)) if span.type is None else model.certain(span.type)
        for span, key in zip(members, keys, strict=True)
    ]
    for i, (span, key) in enumerate(zip(members, keys, strict=True)):
        if span.type is None and key in totals:
            for scores in said[:i] + said[i + 1 :]:
                totals[key] = model.add(totals[key], scores)


def _is_subject(tokens: Tokens, span: Span) -> bool:
    """Tell whether one word behind the head of a department says what it is for, and is nobody ("Trưởng khoa | Bệnh lý", "tổ trưởng tổ | Toán")."""
    i = span.start
    if span.type != "PER" or span.end - i > 1 or i < 2:
        return False
    head = tokens.keys[i - 2] in ("trưởng", "phó", "bộ") and tokens.keys[i - 1] in _DEPARTMENTS
    return head and (compound(tokens, i) or tokens.keys[i] in _SUBJECTS)


def _is_acronym(tokens: Tokens, span: Span) -> bool:
    """Tell whether a span is an acronym, alone or before a hyphen, or begins with a word with digits, as no person's name does."""
    word = tokens.words[span.start].partition("-")[0]
    alone = span.end - span.start == 1 and len(word) > 1 and word.isupper() and "." not in word
    return alone or is_coded(tokens.words[span.start])


def _typed(tokens: Tokens, span: Span, guessed: dict[str, tuple[str, float]], thresholds: Thresholds) -> Span:
    if span.type is not None or span.recognizer == "opener":
        return span
    kind, probability = guessed.get(form(tokens, span.start, span.end), ("O", 0.0))
    if kind == "PER" and span.end - span.start > 1 and located(tokens, span.start):
        kind = "LOC"
    full = kind == "PER" and not any(map(str.isupper, tokens.words[span.start : span.end]))
    wanted = FULL_NAME if full and span.end - span.start > 1 else thresholds[kind] if kind != "O" else 0.0
    if probability < wanted:
        return span
    return span._replace(type=kind, recognizer="model")


def _short(tokens: Tokens, span: Span, guessed: dict[str, tuple[str, float]], people: dict[str, str]) -> Span:
    """Give an unexplained span that is rather a person than anything else the type where it is short for the name of one."""
    key = form(tokens, span.start, span.end)
    if span.type is None and key in people and guessed.get(key, ("O", 0.0))[0] == "PER":
        return span._replace(type="PER", recognizer="document")
    return span


def _mention(number: int, tokens: Tokens, span: Span, value: str | None) -> Mention:
    start, end = tokens.place(span.start, span.end)
    return Mention(number, start, end, tokens.text[start:end], span.type or "", value, span.recognizer)
