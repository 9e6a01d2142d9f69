SELECT
    article_id, position, kind, content, credit, anchors, "start", "end"
FROM blocks
JOIN batch USING (article_id)
WHERE kept AND kind IN ('lead', 'body', 'heading', 'list_item', 'caption')
ORDER BY article_id, position
