-- What was cut, and why: each block that does not stay in the article, in the order of the page.
CREATE OR REPLACE VIEW stripped AS
SELECT d.path, b.kind, b.rule, b.text, b.article_id, b.position, b.start, b."end"
FROM blocks AS b
INNER JOIN documents AS d USING (article_id)
WHERE NOT b.kept
ORDER BY d.path, d.record, b.position;
