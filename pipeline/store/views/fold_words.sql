-- The words of a text, folded: what search() compares. fold_words('Tội phạm mạng!') is [toi, pham, mang].
CREATE OR REPLACE MACRO fold_words(text) AS list_filter(
    string_split_regex(fold(text), '[^\pL\pN]+'), lambda word: word <> ''
);
