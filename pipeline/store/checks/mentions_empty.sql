-- An article of 100 words or more names somebody or something.
-- severity: warn
-- table: mentions
SELECT article_id, path, n_words
FROM articles
ANTI JOIN mentions USING (article_id)
WHERE is_article AND n_words >= 100
