-- The stories that most articles tell.
WITH told AS (
    SELECT story_id, count(*) AS n_articles
    FROM stories
    GROUP BY story_id
    HAVING count(*) > 1
),

chosen AS (
    SELECT *, count(*) OVER () AS n_all
    FROM told
    ORDER BY n_articles DESC, story_id
    LIMIT $limit
)

SELECT
    c.story_id,
    c.n_articles,
    c.n_all,
    list(
        {
            'title': coalesce(a.title, left(a.text, 100)),
            'publisher': a.publisher,
            'published_value': a.published_value,
            'similarity': s.similarity,
            'is_first': s.is_first,
            'path': a.path
        }
        ORDER BY s.is_first DESC, a.published_value NULLS LAST, a.article_id
    )[:10] AS articles
FROM chosen AS c
INNER JOIN stories AS s USING (story_id)
INNER JOIN articles AS a USING (article_id)
GROUP BY ALL
ORDER BY c.n_articles DESC, c.story_id
