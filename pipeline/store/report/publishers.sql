-- The publishers with most articles.
SELECT *, count(*) OVER () AS n_all
FROM sources
ORDER BY n_articles DESC, publisher NULLS LAST
LIMIT $limit
