-- The rules that cut most, each with three of its blocks from different articles.
WITH ranked AS (
    SELECT rule, kind, n_blocks, n_articles, n_chars, share, count(*) OVER () AS n_all
    FROM rules
    WHERE NOT kept
    ORDER BY n_chars DESC, rule, kind
    LIMIT $limit
)

SELECT r.*, list({'text': left(b.text, 240), 'path': b.path} ORDER BY b.article_id, b.position) AS examples
FROM ranked AS r
INNER JOIN (
    SELECT rule, kind, text, path, article_id, position
    FROM stripped
    WHERE (rule, kind) IN (SELECT (rule, kind) FROM ranked)
    QUALIFY row_number() OVER (PARTITION BY rule, kind, article_id ORDER BY position) = 1
    AND dense_rank() OVER (PARTITION BY rule, kind ORDER BY article_id) <= 3
) AS b
    ON r.rule = b.rule AND r.kind = b.kind
GROUP BY ALL
ORDER BY r.n_chars DESC, r.rule, r.kind
