-- An article keeps a fair share of its page: where less than 15 % stays, the cleaning may have cut too much.
-- severity: warn
-- table: articles
SELECT article_id, path, title, kept_ratio, n_paragraphs
FROM articles
WHERE is_article AND kept_ratio < 0.15
