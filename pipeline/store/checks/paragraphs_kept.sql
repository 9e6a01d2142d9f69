-- No paragraph takes in a character of a block that was cut.
-- severity: error
-- table: paragraphs
SELECT p.paragraph_id, p.article_id, p.start, p."end", b.position AS block, b.kind, b.rule
FROM paragraphs AS p
ASOF JOIN (SELECT * FROM blocks WHERE NOT kept) AS b ON p.article_id = b.article_id AND p."end" > b.start
WHERE b."end" > p.start
