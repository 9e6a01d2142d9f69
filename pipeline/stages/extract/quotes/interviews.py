"""Interviews and dialogue: questions and answers set as turns, after a dash or after the name of who speaks."""

import re
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.quotes.paragraph import Paragraph
from pipeline.stages.extract.quotes.passages import dialogue

_DASHES = ("-", "–", "—", "•")
_DASH = re.compile(r"[-–—•] ?(?=\S)")
_LABEL = re.compile(r"(?:[-–—•*] ?)?(?P<name>[^:“”\"?!]{2,90}): +(?=\S)")
_LABEL_REACH = 100
"""How far into its paragraph the colon after who speaks may stand."""
_INTERVIEWER = re.compile(r"(?:- ?)?(?:(?:pv|phóng viên|nhà báo|bạn đọc|mc)\b[^:]{0,30}|hỏi(?: thêm)?)\Z")
_FIRST_PERSON = re.compile(r"\b(?:(?<!chúng )tôi|(?<!với )(?<!cho )chúng tôi|chúng ta)\b")
"""What tells that a paragraph before the next question goes on with the answer."""
_ANSWERS = re.compile(r"(?:trả lời|trao đổi|phỏng vấn|trò chuyện|chia sẻ|đối thoại)")


class Turn(NamedTuple):
    """An answer in an interview: where its words begin, and whose name stands before them, if any does."""

    start: int
    person: int | None


def find_turns(paragraphs: list[Paragraph]) -> dict[int, Turn | None]:
    """Return the turns of an interview by paragraph, None for a question; empty where the article holds no interview.

    An article is an interview where some turn asks: a turn, or the paragraph before a turn, ends with a question mark. Where
    none does, what stands in the first person behind somebody's name is a statement: `HLV A (đội B): Chúng tôi đã thắng.`
    """
    labels = {
        p.index: label for p in paragraphs if ":" in p.text[:_LABEL_REACH] and (label := _LABEL.match(p.text))
    }
    dashes = {
        p.index
        for p in paragraphs
        if p.text.startswith(_DASHES) and reply_start(p.text) and not dialogue(p.text)
    }
    named = {i: _labelled_person(paragraphs[i], label) for i, label in labels.items()}
    asking = {
        i for i, label in labels.items() if _INTERVIEWER.match(paragraphs[i].form, 0, label.end("name"))
    }
    turns = asking | dashes | {i for i, person in named.items() if person is not None}
    if not turns:
        return {}
    questions = asking | {
        p.index
        for p in paragraphs
        if p.text.rstrip().endswith("?") and (p.index in turns or p.index + 1 in turns)
    }
    if not questions:
        return {
            i: Turn(labels[i].end(), person)
            for i, person in named.items()
            if person is not None and _in_first_person(paragraphs[i])
        }
    found: dict[int, Turn | None] = dict.fromkeys(questions) | {
        i: Turn(reply_start(paragraphs[i].text) if named.get(i) is None else labels[i].end(), named.get(i))
        for i in sorted(turns - questions)
    }
    for last, following in pairwise(sorted(found)):
        between = paragraphs[last + 1 : following]
        if found[last] and found[following] is None and all(map(_in_first_person, between)):
            found |= {p.index: Turn(0, None) for p in between}
    return found


def reply_start(text: str) -> int:
    """Return where the words of a line of dialogue begin after its dash, 0 where it has none."""
    dash = _DASH.match(text) if text.startswith(_DASHES) else None
    return dash.end() if dash else 0


def interviewed(paragraphs: list[Paragraph], first: int) -> int | None:
    """Return the person whom the paragraphs before the first answer introduce as the one who answers."""
    people = [(p, i) for p in paragraphs[:first] for i, mention in p.mentions if mention.type == "PER"]
    answering = [i for paragraph, i in people if _ANSWERS.search(paragraph.form)]
    return answering[-1] if answering else people[0][1] if people else None


def _in_first_person(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph says `tôi` outside its quotations."""
    said = (match.start() for match in _FIRST_PERSON.finditer(paragraph.form))
    return any(not any(p.start <= at < p.end for p in paragraph.passages) for at in said)


def _labelled_person(paragraph: Paragraph, label: re.Match[str]) -> int | None:
    """Return the person with whose name a label ends; brackets after the name are allowed."""
    end = len(label["name"].split(" (")[0]) + label.start("name")
    return next(
        (i for i, mention in paragraph.mentions if mention.type == "PER" and mention.end == end), None
    )
