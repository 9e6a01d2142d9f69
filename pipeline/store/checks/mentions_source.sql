-- A mention's document offsets lie in its paragraph's and lead to its words in the source: letter by letter, but for repaired spaces.
-- severity: error
-- table: mentions
WITH sources AS (
    SELECT
        m.*,
        p.start AS paragraph_start,
        p."end" AS paragraph_end,
        substr(d.text, m.document_start + 1, m.document_end - m.document_start) AS source
    FROM mentions AS m
    INNER JOIN documents AS d ON d.article_id = m.article_id
    INNER JOIN paragraphs AS p ON p.paragraph_id = m.paragraph_id
)

SELECT mention_id, article_id, document_start, document_end, text, source
FROM sources
WHERE
    source IS NULL
    OR document_start < paragraph_start
    OR document_end > paragraph_end
    OR document_start >= document_end
    OR CASE
        WHEN source = text THEN FALSE
        ELSE regexp_replace(source, '[^\pL\pN]', '', 'g') <> regexp_replace(text, '[^\pL\pN]', '', 'g')
    END
