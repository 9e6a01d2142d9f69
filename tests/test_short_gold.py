"""The short gold that may be read stands in the form that docs/annotation.md tells, and is scored by what it says."""

import pytest

from benchmarks import short_quality as short
from benchmarks.extract_quality import Extracted, Tally, score_quotes, score_roles


@pytest.mark.parametrize("name", ["speech", "english"])
def test_quotes_stand_in_their_paragraphs_and_people_in_their_articles(name: str) -> None:
    golds = list(short.labelled_speech("own", name))
    assert golds
    for gold in golds:
        whole = "\n".join(paragraph.text for paragraph in gold.article.paragraphs)
        assert len(gold.placed("quotes")) == len(gold.labels["quotes"])
        assert all(role["person"] in whole for role in gold.labels["roles"])


def test_marked_names_are_exact_pieces_of_their_text() -> None:
    for told, names in short.marked_names("own"):
        assert names
        for (index, start, end), _ in names:
            piece = told.paragraphs[index].text[start:end]
            assert piece == piece.strip() != ""
            assert "[" not in told.paragraphs[index].text[max(0, start - 1) : end + 1].replace(piece, "")


@pytest.mark.parametrize("name", ["middles", "ends"])
def test_lines_of_pages_stand_where_they_are_said_to(name: str) -> None:
    for page, row in short.labelled_pages("own", name):
        lines = [page.text[segment.start : segment.end] for segment in page.segments]
        assert "\n\n".join(lines) == page.text
        assert row["kind"]


def test_what_is_not_found_lowers_recall() -> None:
    gold = next(gold for gold in short.labelled_speech("own", "speech") if gold.labels["roles"])
    roles, quotes = Tally(), Tally()
    nothing = Extracted([], [], [], [], [])
    score_roles(gold, nothing, roles)
    score_quotes(gold, nothing, quotes)
    assert roles.scores()["recall"] == quotes.scores()["recall"] == 0
    assert len(roles.errors) == len(gold.labels["roles"])
