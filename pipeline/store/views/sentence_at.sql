-- The sentence of a paragraph that holds the character at the offset; the whole text where none does.
CREATE OR REPLACE MACRO sentence_at(text, sentences, place) AS coalesce(
    list_transform(
        list_filter(sentences, lambda s: s.start <= place AND place < s."end"),
        lambda s: substr(text, s.start + 1, s."end" - s.start)
    )[1],
    text
);
