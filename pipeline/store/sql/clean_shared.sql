SELECT line_keys.article_id, line_keys.key
FROM line_keys
JOIN batch USING (article_id)
JOIN shared_keys USING (source, key)
