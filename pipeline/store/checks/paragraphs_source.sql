-- A paragraph's offsets lead to its words in the document: letter by letter, but for repaired spaces and a caption's credit.
-- severity: error
-- table: paragraphs
WITH sources AS (
    SELECT p.*, substr(d.text, p.start + 1, p."end" - p.start) AS source, length(d.text) AS length
    FROM paragraphs AS p
    INNER JOIN documents AS d USING (article_id)
)

SELECT paragraph_id, article_id, start, "end", text, source
FROM sources
WHERE
    start < 0
    OR start >= "end"
    OR "end" > length
    OR CASE
        WHEN source = text THEN FALSE
        WHEN kind = 'caption'
            THEN NOT starts_with(
                regexp_replace(source, '[^\pL\pN]', '', 'g'), regexp_replace(text, '[^\pL\pN]', '', 'g')
            )
        ELSE regexp_replace(source, '[^\pL\pN]', '', 'g') <> regexp_replace(text, '[^\pL\pN]', '', 'g')
    END
