-- What a figure is about: the content words within 40 characters before its start ('<đại') and after its end ('ký>'), each
-- once. A word that the edge cuts is left out.
CREATE OR REPLACE MACRO context_words(text, start, "end") AS list_distinct(
    list_concat(
        list_transform(
            content_words(
                regexp_replace(right(left(text, start), 40), '^[\pL\pN]+', CASE WHEN start > 40 THEN '' ELSE '\0' END)
            ),
            lambda word: '<' || word
        ),
        list_transform(
            content_words(
                regexp_replace(
                    substr(text, "end" + 1, 40), '[\pL\pN]+$', CASE WHEN length(text) > "end" + 40 THEN '' ELSE '\0' END
                )
            ),
            lambda word: word || '>'
        )
    )
);
