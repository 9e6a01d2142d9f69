SELECT document_start, document_end
FROM mentions
WHERE article_id = $article_id
ORDER BY document_start
