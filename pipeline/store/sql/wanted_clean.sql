-- Every document, and the key of what it is cleaned from: its text and which of its lines the corpus shares.
WITH shared AS (
    SELECT
        line_keys.article_id,
        string_agg(line_keys.key::VARCHAR, ',' ORDER BY line_keys.key) AS keys
    FROM line_keys
    JOIN shared_keys USING (source, key)
    GROUP BY line_keys.article_id
)
SELECT
    documents.article_id,
    md5(concat_ws('|', $version, documents.sha256, documents.path, coalesce(shared.keys, ''))) AS input_key
FROM documents
LEFT JOIN shared USING (article_id)
