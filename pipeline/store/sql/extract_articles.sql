SELECT article_id, title, published_on, published_value
FROM articles
JOIN batch USING (article_id)
ORDER BY article_id
