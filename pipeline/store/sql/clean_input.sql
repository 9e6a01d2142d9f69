SELECT documents.article_id, documents.path, documents.text
FROM documents
JOIN batch USING (article_id)
ORDER BY documents.article_id
