-- No mention takes in a character of a block that was cut.
-- severity: error
-- table: mentions
SELECT m.mention_id, m.article_id, m.text, b.position AS block, b.kind, b.rule
FROM mentions AS m
ASOF JOIN (SELECT * FROM blocks WHERE NOT kept) AS b ON m.article_id = b.article_id AND m.document_end > b.start
WHERE b."end" > m.document_start
