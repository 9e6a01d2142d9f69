-- Most articles have a title and a date: listed are those without, where they are more than 30 % of the articles.
-- severity: warn
-- table: articles
SELECT article_id, path, title, published_value
FROM articles
WHERE is_article AND (title IS NULL OR published_value IS NULL)
QUALIFY count(*) OVER () > 0.3 * (SELECT count(*) FROM articles WHERE is_article)
