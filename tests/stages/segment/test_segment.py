import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.stages.segment import segment
from pipeline.store.schema import BY_NAME

SCHEMA = {
    "article_id": pl.String,
    "position": pl.Int32,
    "kind": pl.String,
    "content": pl.String,
    "credit": pl.String,
    "anchors": pl.List(pl.Struct({"text": pl.Int32, "source": pl.Int32})),
    "start": pl.Int32,
    "end": pl.Int32,
}


def blocks(*rows):
    """Rows of (article, position, kind, content, source start): text that matches its source one to one."""
    return pl.DataFrame(
        [
            (article, position, kind, text, None, [{"text": 0, "source": at}], at, at + len(text))
            for article, position, kind, text, at in rows
        ],
        schema=SCHEMA,
        orient="row",
    )


def test_the_columns_are_those_of_the_table():
    assert tuple(segment(blocks()).columns) == BY_NAME["paragraphs"].names
    assert tuple(segment(blocks(("a", 3, "lead", "Trời mưa.", 7))).columns) == BY_NAME["paragraphs"].names


def test_paragraphs_are_numbered_from_zero_and_a_lead_is_body():
    out = segment(
        blocks(("a", 9, "body", "Hai.", 40), ("a", 4, "lead", "Một.", 7), ("b", 2, "caption", "Ba", 0))
    )
    assert out.select("article_id", "position", "kind", "text").rows() == [
        ("a", 0, "body", "Một."),
        ("a", 1, "body", "Hai."),
        ("b", 0, "caption", "Ba"),
    ]


def test_a_block_without_text_is_no_paragraph():
    assert segment(blocks(("a", 0, "body", " \u00a0", 0), ("a", 1, "body", "Một.", 9)))[
        "position"
    ].to_list() == [0]


def test_words_and_sentences_are_counted_in_the_text():
    out = segment(blocks(("a", 0, "body", "Trời  mưa to. Đường ngập.", 0))).row(0, named=True)
    assert out["n_words"] == 5
    assert out["sentences"] == [{"start": 0, "end": 13}, {"start": 14, "end": 25}]


def test_the_source_span_reaches_over_what_was_repaired_inside_the_text():
    repaired = pl.DataFrame(
        [("a", 0, "caption", "lễ hội", "TTXVN", [{"text": 0, "source": 5}, {"text": 1, "source": 7}], 5, 30)],
        schema=SCHEMA,
        orient="row",
    )
    out = segment(repaired).row(0, named=True)
    assert (out["start"], out["end"], out["credit"]) == (5, 12, "TTXVN")


def test_anchors_beyond_the_text_do_not_count():
    cut = pl.DataFrame(
        [("a", 0, "caption", "Lễ hội", None, [{"text": 0, "source": 5}, {"text": 6, "source": 40}], 5, 60)],
        schema=SCHEMA,
        orient="row",
    )
    assert segment(cut).select("start", "end").row(0) == (5, 11)


def test_a_paragraph_keeps_its_id_when_others_come_before_it():
    alone = segment(blocks(("a", 0, "body", "Một.", 0)))
    later = segment(blocks(("a", 0, "body", "Mới.", 0), ("a", 1, "body", "Một.", 5)))
    assert alone["paragraph_id"][0] == later["paragraph_id"][1]


def test_the_same_text_twice_makes_two_paragraphs():
    out = segment(
        blocks(("a", 0, "body", "Một.", 0), ("a", 1, "body", "Một.", 5), ("b", 0, "body", "Một.", 0))
    )
    assert out["paragraph_id"].n_unique() == 3


texts = st.sampled_from(["Một.", "Hai. Ba.", "Trời mưa ở TP. Huế.", " "])


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), texts), max_size=8), st.randoms())
def test_order_and_batches_do_not_change_the_paragraphs(articles, random):
    rows = [(article, n, "body", text, 100 * n) for n, (article, text) in enumerate(articles)]
    whole = segment(blocks(*rows))
    shuffled = random.sample(rows, len(rows))
    assert segment(blocks(*shuffled)).equals(whole)
    apart = [segment(blocks(*(row for row in shuffled if row[0] == article))) for article in "abc"]
    assert pl.concat(apart).equals(whole)
