SELECT article_id, title, text
FROM articles
JOIN batch USING (article_id)
WHERE is_article
ORDER BY article_id
