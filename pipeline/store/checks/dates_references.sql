-- Each date is a mention of type DATE in its article, and each such mention a date.
-- severity: error
-- table: dates
SELECT coalesce(d.mention_id, m.mention_id) AS mention_id, d.article_id, m.article_id AS mention_article_id
FROM dates AS d
FULL JOIN (SELECT * FROM mentions WHERE type = 'DATE') AS m USING (mention_id)
WHERE d.article_id IS DISTINCT FROM m.article_id
