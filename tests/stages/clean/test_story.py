"""The model of the story: what it learns from, and what it tells."""

from benchmarks.made_pages import make
from tests.stages.clean.cleaning import clean_page

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


def test_nothing_is_told_below_a_long_list_of_other_stories() -> None:
    article, *others = ARTICLES
    story = [
        article["title"],
        article["abstract"],
        *(" ".join(article["body"][i : i + 3]) for i in (0, 3, 6, 9)),
    ]
    tail = [
        "Tin cùng chuyên mục",
        *(line for other in others for line in (other["title"], other["abstract"])),
    ]
    blocks, found = clean_page("\n\n".join([*story, *tail]))
    assert found["n_paragraphs"] == 5
    assert not any(block["kept"] for block in blocks[len(story) :])
