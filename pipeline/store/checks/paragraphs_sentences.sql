-- The sentences of a paragraph lie within it, in order, and what stands outside them is space.
-- severity: error
-- table: paragraphs
SELECT paragraph_id, article_id, text, sentences
FROM paragraphs
WHERE
    coalesce(len(sentences), 0) = 0
    OR len(
        list_filter(
            sentences,
            lambda s, i: s.start >= s."end"
            OR trim(
                substr(text, coalesce(sentences[i - 1]."end", 0) + 1, s.start - coalesce(sentences[i - 1]."end", 0))
            ) <> ''
            OR s.start < coalesce(sentences[i - 1]."end", 0)
        )
    ) > 0
    OR sentences[-1]."end" > length(text)
    OR trim(substr(text, sentences[-1]."end" + 1)) <> ''
