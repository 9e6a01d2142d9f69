"""A crawler may leave an article as one line; what is said in it is found as in lines of its own, at its head as at its end."""

from bisect import bisect_left as real_bisect_left
from bisect import bisect_right as real_bisect_right

import pytest

from pipeline.stages.extract import overlap
from pipeline.stages.extract.article import extract_article
from pipeline.stages.extract.model import Article, Paragraph
from pipeline.stages.extract.names.spans import LONGEST_RUN
from pipeline.stages.extract.overlap import overlapping
from pipeline.stages.segment import split_sentences

SENTENCE = (
    "Ngày 3/10, bà Lê Thị Hoa, Giám đốc Sở Y tế Nghệ An, cho biết tỉnh có 1.350 ca bệnh, chi 20 tỷ đồng. "
)
TIMES = 300


def extracted(text):
    text = text.rstrip()
    return extract_article(
        Article("a" * 16, None, None, None, [Paragraph("p" * 16, "body", text, split_sentences(text))])
    )


def said(items, n):
    """Return what is found in a sentence of the line, by its place there."""
    at = len(SENTENCE) * n
    return [(item.start - at, item.text) for item in items if at <= item.start < at + len(SENTENCE)]


def test_a_line_of_many_sentences_says_each_as_the_second():
    found = extracted(SENTENCE * TIMES)
    for items in (found.mentions, found.dates, found.figures, found.quotes):
        assert said(items, 1)
        assert all(said(items, n) == said(items, 1) for n in range(1, TIMES))


def test_words_in_capitals_without_end_are_read_in_runs():
    found = extracted("Đồng " * 2_000 + "và ông Trần Văn Bảy, 61 tuổi.")
    assert all(len(mention.text.split()) <= LONGEST_RUN + 1 for mention in found.mentions)
    assert "Trần Văn Bảy" in {mention.text for mention in found.mentions}


SPANS = [(10 * n, 10 * n + 6) for n in range(10_000)]


@pytest.mark.parametrize(
    ("start", "end", "places"),
    [(0, 6, [0]), (6, 10, []), (5, 11, [0, 1]), (99_995, 99_999, [9_999]), (99_996, 99_999, [])],
)
def test_spans_that_overlap_a_stretch_are_found(start, end, places):
    assert list(overlapping(SPANS, start, end)) == places


def test_they_are_found_without_looking_at_all(monkeypatch):
    looked = []

    def counting(search):
        def searched(spans, at, *, key):
            return search(spans, at, key=lambda span: looked.append(span) or key(span))

        return searched

    monkeypatch.setattr(overlap, "bisect_left", counting(real_bisect_left))
    monkeypatch.setattr(overlap, "bisect_right", counting(real_bisect_right))
    assert list(overlapping(SPANS, 50_000, 50_001)) == [5_000]
    assert len(looked) < 40
