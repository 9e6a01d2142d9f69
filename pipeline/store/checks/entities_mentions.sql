-- A mention that names something has an entity of its type; dates and amounts have none.
-- severity: error
-- table: entities
SELECT m.mention_id, m.article_id, m.text, m.type, m.entity_id, e.type AS entity_type
FROM mentions AS m
LEFT JOIN entities AS e USING (entity_id)
WHERE
    (m.entity_id IS NULL) = (m.type IN ('PER', 'ORG', 'LOC', 'LAW', 'EVENT'))
    OR (m.entity_id IS NOT NULL AND e.type IS DISTINCT FROM m.type)
