"""The model of the story: its best path, how its weights are written, and what it learns from."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.made_pages import make
from pipeline.stages.clean import story
from pipeline.vietnamese import table
from tests.stages.clean.cleaning import clean_page

SCORES = st.lists(st.floats(-5, 5, allow_nan=False), min_size=1, max_size=7)
STEPS = np.array([[0.5, -1.5], [-2.0, 1.0]])


def cost(labels: tuple[bool, ...], scores: list[float]) -> float:
    told = sum(score for label, score in zip(labels, scores, strict=True) if label)
    return told + sum(STEPS[int(a), int(b)] for a, b in pairwise(labels))


@given(st.lists(SCORES, min_size=1, max_size=4))
def test_the_best_path_of_every_page_is_the_best_of_all_paths(pages: list[list[float]]) -> None:
    doc = np.repeat(np.arange(len(pages), dtype=np.uint32), [len(page) for page in pages])
    found = story.best_path(np.concatenate([np.array(page) for page in pages]), doc, STEPS)
    for number, page in enumerate(pages):
        best = max(cost(labels, page) for labels in product((False, True), repeat=len(page)))
        assert cost(tuple(found[doc == number]), page) == pytest.approx(best)


def test_no_page_has_no_path() -> None:
    assert len(story.best_path(np.zeros(0), np.zeros(0, dtype=np.uint32), STEPS)) == 0


@given(st.sampled_from(story.SIGNALS), st.data())
def test_a_value_of_a_signal_has_one_name(signal: tuple[str, ...], data: st.DataObject) -> None:
    size = int(np.prod([story.size_of(column) for column in signal]))
    code = data.draw(st.integers(0, size - 1))
    assert story.code_of(signal, story.value_name(signal, code)) == code


def test_the_weights_are_those_of_the_signals() -> None:
    written = {row["signal"] for row in table("story_model")}
    assert written == {"+".join(signal) for signal in story.SIGNALS} | {"step"}


ARTICLES = [
    {
        "title": f"Xã Phú Lộc số {n} mở lớp dạy đan lưới cho {n} phụ nữ vạn chài",
        "abstract": f"Sáng {n}/3, xã Phú Lộc số {n} khai giảng lớp dạy đan lưới cho {n} phụ nữ của vạn chài Cửa Sót.",
        "body": [f"Lớp học thứ {i} kéo dài {n + i} buổi, mỗi buổi hai giờ tại nhà văn hóa thôn." for i in range(12)],
        "captions": ["Học viên đan tấm lưới đầu tiên"],
    }
    for n in range(2, 12)
]  # fmt: skip


def test_made_pages_are_the_same_each_time_and_their_labels_cover_their_words() -> None:
    pages = make(ARTICLES, 10, seed=3)
    assert pages == make(ARTICLES, 10, seed=3)
    for page in pages:
        labelled = " ".join(page.text[segment.start : segment.end] for segment in page.segments)
        assert labelled.split() == page.text.split()
        assert {"lead", "body"} <= {segment.label for segment in page.segments}
        assert all(page.text[segment.start : segment.end].strip() for segment in page.segments)


def test_a_story_without_a_tail_is_told_to_its_last_line() -> None:
    article = ARTICLES[0]
    text = "\n\n".join(
        [article["title"], article["abstract"], *(" ".join(article["body"][i : i + 3]) for i in (0, 3, 6, 9))]
    )
    _, found = clean_page(text)
    assert found["n_paragraphs"] == 5


def test_a_tail_of_headlines_and_teasers_on_the_same_village_is_cut() -> None:
    article, *others = ARTICLES
    tail = [line for other in others[:4] for line in (other["title"], other["abstract"])]
    text = "\n\n".join(
        [
            article["title"],
            article["abstract"],
            *(" ".join(article["body"][i : i + 3]) for i in (0, 3, 6, 9)),
            "Lê Thị Mận",
            *tail,
        ]
    )
    blocks, found = clean_page(text)
    assert found["n_paragraphs"] == 5
    assert {block["rule"] for block in blocks[-8:]} <= {
        "other_story",
        "loose_headline",
        "after_the_end",
        "below_related",
    }
