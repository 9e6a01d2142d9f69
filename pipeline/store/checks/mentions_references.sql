-- Each mention belongs to a paragraph of its article.
-- severity: error
-- table: mentions
SELECT x.mention_id, x.article_id, x.paragraph_id
FROM mentions AS x
LEFT JOIN paragraphs AS p USING (paragraph_id)
WHERE p.article_id IS DISTINCT FROM x.article_id
