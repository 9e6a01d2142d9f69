-- The most mentioned entities of each type.
SELECT
    *,
    n_articles / max(n_articles) OVER (PARTITION BY type) AS share,
    count(*) OVER (PARTITION BY type) AS n_all
FROM entities
QUALIFY row_number() OVER (PARTITION BY type ORDER BY n_articles DESC, n_mentions DESC, entity_id) <= $limit
ORDER BY type, n_articles DESC, n_mentions DESC, entity_id
