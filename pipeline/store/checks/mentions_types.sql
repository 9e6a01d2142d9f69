-- A mention has a known type, a recognizer, and a confidence from 0 to 1.
-- severity: error
-- table: mentions
SELECT mention_id, article_id, text, type, recognizer, confidence
FROM mentions
WHERE
    type IS NULL
    OR type NOT IN ('PER', 'ORG', 'LOC', 'LAW', 'EVENT', 'DATE', 'MONEY', 'PERCENT', 'QUANTITY')
    OR coalesce(recognizer, '') = ''
    OR confidence IS NULL
    OR NOT confidence BETWEEN 0 AND 1
