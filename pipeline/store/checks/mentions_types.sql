-- A mention has a known type, a recognizer and a confidence from 0 to 1; names have an entity, dates and amounts none.
-- severity: error
-- table: mentions
SELECT mention_id, article_id, text, type, entity_id, recognizer, confidence
FROM mentions
WHERE
    type IS NULL
    OR type NOT IN ('PER', 'ORG', 'LOC', 'LAW', 'EVENT', 'DATE', 'MONEY', 'PERCENT', 'QUANTITY')
    OR coalesce(recognizer, '') = ''
    OR confidence IS NULL
    OR NOT confidence BETWEEN 0 AND 1
    OR (entity_id IS NULL) = (type IN ('PER', 'ORG', 'LOC', 'LAW', 'EVENT'))
