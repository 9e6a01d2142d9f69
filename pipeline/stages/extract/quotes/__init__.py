"""Quotes: what an article reports somebody to have said, in quotation marks or as a reported clause."""

from itertools import groupby

from pipeline.stages.extract.model import Article, Mention, Quote, Role
from pipeline.stages.extract.quotes.direct import direct_quotes
from pipeline.stages.extract.quotes.indirect import reported_quotes
from pipeline.stages.extract.quotes.interviews import find_answers, interviewed
from pipeline.stages.extract.quotes.paragraph import Paragraph
from pipeline.stages.extract.quotes.passages import Passage, find_passages
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.quotes.subjects import Subjects


def find_quotes(article: Article, mentions: list[Mention], roles: list[Role]) -> list[Quote]:
    """Return what the article reports people and bodies to have said, in order; no two quotes overlap.

    `mentions` are the names of the article in order and `roles` the titles of its people; `speaker` is the index of
    the fullest mention of who speaks, None where the article names nobody.
    """
    paragraphs = _paragraphs(article, mentions)
    people = People(article, mentions, roles)
    subjects = Subjects(people)
    answers = find_answers(
        [p.text for p in paragraphs], [p.form for p in paragraphs], [p.mentions for p in paragraphs]
    )
    answering: int | None = None
    quotes: list[Quote] = []
    for paragraph, source in zip(paragraphs, article.paragraphs, strict=True):
        turn = answers.get(paragraph.index)
        if turn:
            if turn.person is not None:
                answering = people.fullest[turn.person]
            elif answering is None:
                introduced = interviewed(
                    [p.form for p in paragraphs], [p.mentions for p in paragraphs], paragraph.index
                )
                answering = None if introduced is None else people.fullest[introduced]
            said = paragraph.text.rstrip()
            quotes.append(
                Quote(paragraph.index, turn.start, len(said), said[turn.start :], answering, None, "direct")
            )
        elif source.kind != "heading" and (paragraph.verbs or paragraph.passages or "heo " in paragraph.text):
            direct = direct_quotes(paragraphs, paragraph, subjects)
            quotes += direct.quotes
            quotes += reported_quotes(paragraph, subjects, direct)
    return sorted(quotes, key=lambda quote: (quote.paragraph, quote.start))


def _paragraphs(article: Article, mentions: list[Mention]) -> list[Paragraph]:
    names = {
        index: list(group)
        for index, group in groupby(enumerate(mentions), key=lambda pair: pair[1].paragraph)
    }
    passages: dict[int, list[Passage]] = {
        index: list(group)
        for index, group in groupby(
            find_passages([p.text for p in article.paragraphs]), key=lambda p: p.paragraph
        )
    }
    return [
        Paragraph(i, source.text, source.sentences, names.get(i, []), passages.get(i, []))
        for i, source in enumerate(article.paragraphs)
    ]
