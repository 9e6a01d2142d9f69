-- Each document is one article and each article one document of the same file.
-- severity: error
-- table: articles
SELECT coalesce(a.article_id, d.article_id) AS article_id, a.path, d.path AS document_path
FROM articles AS a
FULL JOIN documents AS d USING (article_id)
WHERE a.path IS DISTINCT FROM d.path
