SELECT paragraphs.article_id, paragraphs.paragraph_id, paragraphs.text
FROM paragraphs
JOIN batch USING (article_id)
ORDER BY paragraphs.article_id, paragraphs.position
