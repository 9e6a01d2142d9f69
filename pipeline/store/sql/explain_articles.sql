-- The articles of a file as published, if the file has not changed since.
SELECT articles.*
FROM articles
JOIN files USING (path)
WHERE articles.path = $path AND files.sha256 = $sha256
ORDER BY articles.article_id
