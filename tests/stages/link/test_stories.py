import random as randomness

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.stages.link import find_stories, signatures
from pipeline.store.schema import BY_NAME

WORDS = [
    "an",
    "bình",
    "cá",
    "dao",
    "em",
    "gà",
    "hoa",
    "ích",
    "kẹo",
    "lá",
    "mây",
    "nắng",
    "ong",
    "phố",
    "quả",
    "rừng",
    "sóng",
    "tre",
    "ủng",
    "voi",
    "xe",
    "ý",
    "đò",
    "ổi",
]


def prose(seed, n=120):
    """An article of n words of its own."""
    chance = randomness.Random(seed)
    return " ".join(chance.choice(WORDS) + str(chance.randrange(30)) for _ in range(n))


def articles(*rows):
    """Rows of (article, text, published)."""
    return pl.DataFrame(
        [(name, text, f"{name}.txt", day) for name, text, day in rows],
        schema=dict.fromkeys(("article_id", "text", "path", "published_value"), pl.String),
        orient="row",
    )


def stories(frame):
    found = find_stories(signatures(frame), frame)
    return dict(zip(found["article_id"], found["story_id"], strict=True))


def test_the_columns_are_those_of_the_table_for_every_article():
    frame = articles(("a", prose(1), None), ("b", "ngắn", None), ("c", None, "2025"))
    found = find_stories(signatures(frame), frame)
    assert tuple(found.columns) == BY_NAME["stories"].names
    assert found.rows() == [("a", "a", 1.0, True), ("b", "b", 1.0, True), ("c", "c", 1.0, True)]


def test_a_reprint_with_another_lead_shares_the_story_of_the_first():
    text = prose(1)
    frame = articles(
        ("a", text, "2025-10-02"), ("b", prose(2, 12) + " " + text, "2025-10-01"), ("c", prose(3), None)
    )
    assert stories(frame) == {"a": "b", "b": "b", "c": "c"}
    found = find_stories(signatures(frame), frame).filter(~pl.col("is_first"))
    assert 0.7 < found["similarity"][0] < 1


def test_punctuation_case_and_tone_marks_do_not_make_another_story():
    text = "Hòa bình. " + prose(1)
    frame = articles(("a", text, "2025"), ("b", text.upper().replace("HÒA BÌNH.", "HOÀ BÌNH -"), "2026"))
    assert find_stories(signatures(frame), frame)["similarity"].to_list() == [1.0, 1.0]


def test_articles_that_share_half_a_text_are_two_stories():
    shared = prose(1, 60)
    frame = articles(("a", shared + " " + prose(2, 60), None), ("b", shared + " " + prose(3, 60), None))
    assert len(set(stories(frame).values())) == 2


def test_short_texts_are_never_one_story():
    frame = articles(("a", "Trời mưa to.", None), ("b", "Trời mưa to.", None))
    assert len(set(stories(frame).values())) == 2


def test_a_chain_of_small_changes_does_not_join_its_far_ends():
    words = [prose(n, 30) for n in range(12)]
    frame = articles(*((f"{n:02}", " ".join(words[n : n + 6]), f"2025-01-{n + 1:02}") for n in range(6)))
    found = find_stories(signatures(frame), frame)
    assert found["similarity"].min() >= 0.6
    assert found["story_id"].n_unique() > 1


def test_the_first_is_the_earliest_by_date_then_by_path():
    text = prose(1)
    assert set(stories(articles(("b", text, "2025-10-02"), ("a", text, "2025-10-02"))).values()) == {"a"}
    assert set(stories(articles(("b", text, "2025-09-30"), ("a", text, None))).values()) == {"b"}


edits = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 40), st.sampled_from([None, "2025", "2024"])), max_size=8
)


@settings(deadline=None, max_examples=40)
@given(edits, st.randoms())
def test_neither_order_nor_batches_change_the_stories(rows, random):
    frame = articles(
        *(
            (f"a{n}", prose(seed + 10, cut) + " " + prose(seed), day)
            for n, (seed, cut, day) in enumerate(rows)
        )
    )
    whole = signatures(frame)
    parts = [signatures(part) for part in frame.iter_slices(1)]
    apart = pl.concat([whole.clear(), *random.sample(parts, len(parts))])
    assert apart.sort("article_id").equals(whole.sort("article_id"))
    shuffled = frame.sample(fraction=1.0, shuffle=True, seed=random.randrange(1000))
    assert find_stories(apart, shuffled).equals(find_stories(whole, frame))
