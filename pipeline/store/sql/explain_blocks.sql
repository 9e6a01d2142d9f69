SELECT kind, kept, rule, "start", "end", text
FROM blocks
WHERE article_id = $article_id
ORDER BY position
