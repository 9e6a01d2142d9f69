-- The pages that were recognized as no article.
SELECT path
FROM articles
WHERE NOT is_article
ORDER BY path
