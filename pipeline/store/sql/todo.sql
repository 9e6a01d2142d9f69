-- The articles of `wanted` whose output is missing or was made from another input.
SELECT wanted.article_id, wanted.input_key, length(documents.text) AS size
FROM wanted
JOIN documents USING (article_id)
LEFT JOIN done ON done.article_id = wanted.article_id AND done.stage = $stage
WHERE done.input_key IS DISTINCT FROM wanted.input_key
ORDER BY wanted.article_id
