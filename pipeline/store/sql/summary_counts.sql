-- What stands in the warehouse, in the order in which it is made.
SELECT 'files' AS name, count(*) AS n FROM files
UNION ALL
SELECT 'articles', count(*) FROM articles WHERE is_article
UNION ALL
SELECT 'other pages', count(*) FROM articles WHERE NOT is_article
UNION ALL
SELECT 'paragraphs', count(*) FROM paragraphs
UNION ALL
SELECT 'mentions', count(*) FROM mentions
UNION ALL
SELECT 'quotes', count(*) FROM quotes
UNION ALL
SELECT 'entities', count(*) FROM entities
UNION ALL
SELECT 'stories', count(DISTINCT story_id) FROM stories
