SELECT article_id, position, text
FROM paragraphs
JOIN batch USING (article_id)
ORDER BY article_id, position
