-- The blocks of a document are exactly its text at their offsets, and cover every non-space character of it once.
-- severity: error
-- table: blocks
WITH placed AS (
    SELECT
        article_id,
        position,
        text,
        start - coalesce(lag("end") OVER (PARTITION BY article_id ORDER BY position), 0) AS gap
    FROM blocks
),

-- Put together again with a space for each character between two blocks: linear, however long the document.
rebuilt AS (
    SELECT article_id, string_agg(repeat(' ', greatest(gap, 0)) || text, '' ORDER BY position) AS text
    FROM placed
    GROUP BY article_id
)

SELECT d.article_id, d.path
FROM documents AS d
LEFT JOIN rebuilt AS r USING (article_id)
WHERE
    CASE
        WHEN rtrim(replace(d.text, chr(10), ' ')) = rtrim(replace(coalesce(r.text, ''), chr(10), ' ')) THEN FALSE
        ELSE
            rtrim(regexp_replace(d.text, '[\s\x0B\x1C-\x1F\x{85}\pZ]', ' ', 'g'))
            <> rtrim(regexp_replace(coalesce(r.text, ''), '[\s\x0B\x1C-\x1F\x{85}\pZ]', ' ', 'g'))
    END
