-- A page that is no article (a listing, an error page, an empty shell, spam) keeps no paragraph.
-- severity: error
-- table: articles
SELECT article_id, path, is_article, n_paragraphs
FROM articles
WHERE is_article IS NULL OR (NOT is_article AND (n_paragraphs <> 0 OR coalesce(text, '') <> ''))
