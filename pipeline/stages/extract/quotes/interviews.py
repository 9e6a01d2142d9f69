"""Interviews: questions and answers set as turns, after a dash or after the name of who speaks."""

import re
from typing import NamedTuple

from pipeline.stages.extract.model import Mention

_DASH = re.compile(r"[-–—•] ?(?=\S)")
_LABEL = re.compile(r"(?:[-–—•*] ?)?(?P<name>[^:“”\"?!]{2,90}): +(?=\S)")
_INTERVIEWER = re.compile(r"(?:- ?)?(?:pv|phóng viên|nhà báo|hỏi|bạn đọc|mc)\b[^:]{0,30}\Z")
_ANSWERS = re.compile(r"(?:trả lời|trao đổi|phỏng vấn|trò chuyện|chia sẻ|đối thoại)")


class Turn(NamedTuple):
    """An answer in an interview: where its words begin, and whose name stands before them, if any does."""

    start: int
    person: int | None


def find_answers(
    texts: list[str], forms: list[str], mentions: list[list[tuple[int, Mention]]]
) -> dict[int, Turn]:
    """Return the answers of an interview by paragraph, empty where the article holds none.

    An article is an interview where some turn asks: a turn, or the paragraph before a turn, ends with a question mark.
    """
    labels = {i: label for i, text in enumerate(texts) if (label := _LABEL.match(text))}
    named = {i: _labelled_person(label, mentions[i]) for i, label in labels.items()}
    asking = {i for i, label in labels.items() if _INTERVIEWER.match(forms[i], 0, label.end("name"))}
    dashes = {i: dash for i, text in enumerate(texts) if (dash := _DASH.match(text))}
    turns = asking | set(dashes) | {i for i, person in named.items() if person is not None}
    questions = {
        i for i, text in enumerate(texts) if text.rstrip().endswith("?") and (i in turns or i + 1 in turns)
    } | asking
    if not questions or not turns - questions:
        return {}
    answers: dict[int, Turn] = {}
    for i in sorted(turns - questions):
        person = named.get(i)
        start = labels[i].end() if person is not None else dashes[i].end()
        answers[i] = Turn(start, person)
    return answers


def interviewed(forms: list[str], mentions: list[list[tuple[int, Mention]]], first: int) -> int | None:
    """Return the person whom the paragraphs before the first answer introduce as the one who answers."""
    for i in range(first - 1, -1, -1):
        people = [j for j, mention in mentions[i] if mention.type == "PER"]
        if people and _ANSWERS.search(forms[i]):
            return people[-1]
    return next((j for i in range(first) for j, mention in mentions[i] if mention.type == "PER"), None)


def _labelled_person(label: re.Match[str], mentions: list[tuple[int, Mention]]) -> int | None:
    """Return the person with whose name a label ends; brackets after the name are allowed."""
    end = len(label["name"].split(" (")[0]) + label.start("name")
    return next((i for i, mention in mentions if mention.type == "PER" and mention.end == end), None)
