-- Every document, and the key of what it is cleaned from: its text and what the corpus says of its lines.
WITH shared AS (
    SELECT
        article_id,
        string_agg(concat_ws(' ', key, above, shared_as), ',' ORDER BY key, above) AS lines
    FROM shared_lines
    GROUP BY article_id
)
SELECT
    documents.article_id,
    md5(concat_ws('|', $version, documents.sha256, documents.path, coalesce(shared.lines, ''))) AS input_key
FROM documents
LEFT JOIN shared USING (article_id)
