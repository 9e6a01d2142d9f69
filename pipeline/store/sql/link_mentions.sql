-- The name mentions of the batch, in reading order.
SELECT
    mentions.mention_id,
    mentions.article_id,
    mentions.paragraph_id,
    paragraphs.position,
    mentions."start",
    mentions."end",
    mentions.text,
    mentions.type,
    mentions.value,
    mentions.confidence
FROM mentions
JOIN batch USING (article_id)
JOIN paragraphs USING (paragraph_id)
WHERE mentions.type IN ('PER', 'ORG', 'LOC', 'LAW', 'EVENT')
ORDER BY mentions.article_id, paragraphs.position, mentions."start"
