-- An entity's counts are those of its mentions, and no entity stands without one.
-- severity: error
-- table: entities
WITH counted AS (
    SELECT entity_id, count(*) AS n_mentions, count(DISTINCT article_id) AS n_articles
    FROM mentions
    WHERE entity_id IS NOT NULL
    GROUP BY entity_id
)

SELECT e.entity_id, e.name, e.n_mentions, c.n_mentions AS mentions_found, e.n_articles, c.n_articles AS articles_found
FROM entities AS e
LEFT JOIN counted AS c USING (entity_id)
WHERE e.n_mentions IS DISTINCT FROM c.n_mentions OR e.n_articles IS DISTINCT FROM c.n_articles
