-- Note the lines of the articles of `batch`, as they stand.
INSERT INTO touched_keys
SELECT DISTINCT source, key
FROM line_keys
WHERE article_id IN (SELECT article_id FROM batch)
