"""Quotes in English articles: words in quotation marks, clauses behind a verb of saying, and what stands beside "according to"."""

import re
from bisect import bisect_left

from pipeline.stages.extract.english.quotes.direct import length
from pipeline.stages.extract.english.quotes.reported import ReportedSpeech
from pipeline.stages.extract.english.speakers import Speakers
from pipeline.stages.extract.model import Article, Mention, Quote, Role
from pipeline.stages.extract.naming import by_paragraph
from pipeline.stages.extract.quotes.passages import Passage, find_passages

_QUESTION = re.compile(r"(?:Question|Reporter|Interviewer|Q|[A-ZĐ][\w ]{2,24}) ?: .*\?\s*\Z", re.DOTALL)
_TURN = 4
"""How many words at most stand before the name with which an answer begins."""


def find_quotes(
    article: Article, mentions: list[Mention], fullest: list[int], roles: list[Role]
) -> list[Quote]:
    """Return what an English article reports people and bodies to have said, in order; as `quotes.find_quotes`."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    passages: list[list[Passage]] = [[] for _ in texts]
    for passage in find_passages(texts):
        passages[passage.paragraph].append(passage)
    quoted = {
        i
        for index, names in enumerate(by_paragraph(article, mentions))
        for passage in passages[index]
        if length(texts[index], passage) > 4
        for i, _ in names[
            bisect_left(names, passage.start, key=_start) : bisect_left(names, passage.end, key=_start)
        ]
    }
    speakers = Speakers(article, mentions, fullest, roles, quoted)
    turns = _turns(article, mentions, fullest)
    found: list[Quote] = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind != "heading":
            if index in turns:
                start, speaker = turns[index]
                found.append(
                    Quote(index, start, len(paragraph.text), paragraph.text[start:], speaker, None, "direct")
                )
                speakers.remember(speaker, index, len(paragraph.text))
                continue
            reader = ReportedSpeech(index, paragraph.text, paragraph.sentences, passages[index], speakers)
            found += reader.read()
    return sorted(found, key=lambda quote: (quote.paragraph, quote.start))


def _turns(article: Article, mentions: list[Mention], fullest: list[int]) -> dict[int, tuple[int, int]]:
    """Return the answers of an interview by paragraph, where each begins and who speaks: `Professor A: We shall ...`."""
    found: dict[int, tuple[int, int]] = {}
    questions = any(_QUESTION.match(paragraph.text) for paragraph in article.paragraphs)
    for i, mention in enumerate(mentions):
        text = article.paragraphs[mention.paragraph].text
        if (
            mention.type == "PER"
            and text.startswith(": ", mention.end)
            and text.count(" ", 0, mention.start) <= _TURN
            and text[mention.end + 2] not in '“"'
        ):
            found.setdefault(mention.paragraph, (mention.end + 2, fullest[i]))
    return found if questions or len(found) > 1 else {}


def _start(name: tuple[int, Mention]) -> int:
    return name[1].start
