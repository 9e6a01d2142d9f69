SELECT article_id, path, published_on, published_value
FROM articles
WHERE is_article
ORDER BY article_id
