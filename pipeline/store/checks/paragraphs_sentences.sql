-- The sentences of a paragraph lie within it, in order, and hold every letter and digit of it.
-- severity: error
-- table: paragraphs
SELECT paragraph_id, article_id, text, sentences
FROM paragraphs
WHERE
    len(list_filter(sentences, lambda s: s.start < 0 OR s.start >= s."end" OR s."end" > length(text))) > 0
    OR len(list_filter(sentences[2:], lambda s, i: s.start < sentences[i]."end")) > 0
    OR regexp_replace(
        array_to_string(
            list_transform(coalesce(sentences, []), lambda s: substr(text, s.start + 1, s."end" - s.start)), ''
        ),
        '[^\pL\pN]', '', 'g'
    ) <> regexp_replace(text, '[^\pL\pN]', '', 'g')
