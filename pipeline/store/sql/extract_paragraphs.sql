SELECT article_id, paragraph_id, position, kind, text, sentences, anchors
FROM paragraphs
JOIN batch USING (article_id)
ORDER BY article_id, position
