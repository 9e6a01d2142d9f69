import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.stages.offsets import source_span, source_spans, with_source_spans


def repaired(pieces):
    """The kept text, its anchors and, for each kept character, its place in the source."""
    text, anchors, places, source = "", [], [], 0
    for kept, dropped in pieces:
        anchors.append({"text": len(text), "source": source})
        places += range(source, source + len(kept))
        text += kept
        source += len(kept) + dropped
    return text, anchors, places


pieces = st.lists(st.tuples(st.text("ab", min_size=1, max_size=4), st.integers(0, 3)), min_size=1, max_size=6)


@given(pieces, st.data())
def test_a_span_begins_and_ends_at_the_source_of_its_first_and_last_character(pieces, data):
    text, anchors, places = repaired(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert source_span(anchors, start, end) == (places[start], places[end - 1] + 1)


@settings(deadline=None)
@given(st.lists(pieces, min_size=1, max_size=4), st.data())
def test_spans_of_many_texts_map_as_each_would_alone_in_their_order(texts, data):
    anchors = {str(n): repaired(pieces)[1] for n, pieces in enumerate(texts)}
    lengths = {str(n): len(repaired(pieces)[0]) for n, pieces in enumerate(texts)}
    spans = []
    for _ in range(data.draw(st.integers(0, 6))):
        name = data.draw(st.sampled_from(sorted(anchors)))
        start = data.draw(st.integers(0, lengths[name] - 1))
        spans.append((name, start, data.draw(st.integers(start + 1, lengths[name]))))
    frame = pl.DataFrame(spans, schema={"id": pl.String, "start": pl.Int32, "end": pl.Int32}, orient="row")
    held = pl.DataFrame({"id": list(anchors), "anchors": list(anchors.values())})
    out = with_source_spans(frame, held, by="id")
    assert out.select("id", "start", "end").equals(frame)
    assert out.select("document_start", "document_end").rows() == [
        source_span(anchors[name], start, end) for name, start, end in spans
    ]


def test_an_empty_span_and_one_before_the_first_anchor_have_no_source():
    anchors = [{"text": 2, "source": 9}]
    with pytest.raises(ValueError, match="empty"):
        source_spans(anchors, [(3, 3)])
    with pytest.raises(ValueError, match="before"):
        source_spans(anchors, [(1, 4)])
