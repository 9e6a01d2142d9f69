-- A paragraph's offsets lead to its words in the document: letter by letter, but for repaired spaces and a caption's credit.
-- severity: error
-- table: paragraphs
SELECT p.paragraph_id, p.article_id, p.start, p."end", p.text
FROM paragraphs AS p
INNER JOIN documents AS d USING (article_id)
WHERE
    p.start < 0
    OR p.start >= p."end"
    OR p."end" > length(d.text)
    OR NOT starts_with(
        regexp_replace(substr(d.text, p.start + 1, p."end" - p.start), '[^\pL\pN]', '', 'g'),
        regexp_replace(p.text, '[^\pL\pN]', '', 'g')
    )
    OR (
        p.kind <> 'caption'
        AND regexp_replace(substr(d.text, p.start + 1, p."end" - p.start), '[^\pL\pN]', '', 'g')
        <> regexp_replace(p.text, '[^\pL\pN]', '', 'g')
    )
