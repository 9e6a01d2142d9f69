"""The benchmark of names: how tokens become text, and how spans are compared."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.ner import Sentence, detokenize, spans_of, to_convention


def sentence(*tokens: str) -> Sentence:
    text, offsets = detokenize(list(tokens))
    return Sentence(text, offsets, [token.lower() for token in tokens], set())


def found(of: Sentence, piece: str, kind: str) -> set[tuple[int, int, str]]:
    start = of.text.index(piece)
    return to_convention(of, iter([(start, start + len(piece), kind)]))


def test_marks_are_set_as_in_print() -> None:
    text, _ = detokenize(["Ông", "An", "nói", ":", '"', "Tôi", "ở", "Huế", "(", "Việt", "Nam", ")", '"', "."])
    assert text == 'Ông An nói: "Tôi ở Huế (Việt Nam)".'


@given(st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1), max_size=20))
def test_every_token_is_found_at_its_place(tokens: list[str]) -> None:
    text, offsets = detokenize(tokens)
    assert [text[start:end] for start, end in offsets] == tokens


def test_adjacent_tokens_with_one_tag_are_one_span() -> None:
    assert spans_of(["PER", "PER", "O", "LOC", "ORG", "DATE"]) == {
        (0, 2, "PER"),
        (3, 4, "LOC"),
        (4, 5, "ORG"),
    }


def test_the_noun_of_a_unit_joins_the_place() -> None:
    assert found(sentence("Ở", "tỉnh", "Lào", "Cai"), "Lào Cai", "LOC") == {(1, 4, "LOC")}


def test_a_people_is_no_place() -> None:
    assert found(sentence("Hai", "người", "Nga"), "Nga", "LOC") == set()


def test_a_span_that_cuts_a_token_never_counts() -> None:
    assert found(sentence("Ông", "Lê-Nam"), "Nam", "PER") == set()
