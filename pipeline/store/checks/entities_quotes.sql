-- A quote's speaker is an entity of the warehouse, and a speaker's entity never stands without the speaker.
-- severity: error
-- table: entities
SELECT q.quote_id, q.speaker, q.speaker_entity_id
FROM quotes AS q
LEFT JOIN entities AS e ON e.entity_id = q.speaker_entity_id
WHERE q.speaker_entity_id IS NOT NULL AND (e.entity_id IS NULL OR q.speaker IS NULL)
