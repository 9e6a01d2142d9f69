-- Each mention belongs to a paragraph of its article and, if it names something, to an entity of its type.
-- severity: error
-- table: mentions
SELECT m.mention_id, m.article_id, m.paragraph_id, m.entity_id, m.type, e.type AS entity_type
FROM mentions AS m
LEFT JOIN paragraphs AS p USING (paragraph_id)
LEFT JOIN entities AS e ON e.entity_id = m.entity_id
WHERE p.article_id IS DISTINCT FROM m.article_id OR (m.entity_id IS NOT NULL AND e.type IS DISTINCT FROM m.type)
