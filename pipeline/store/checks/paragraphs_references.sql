-- Each paragraph belongs to an article.
-- severity: error
-- table: paragraphs
SELECT paragraph_id, article_id
FROM paragraphs
ANTI JOIN articles USING (article_id)
