-- The days, months and spans that most articles name, in the order of time, each with the sentence of its first article.
-- Years are left out: most of them say when somebody was born.
WITH named AS (
    SELECT
        value,
        date_from,
        date_to,
        precision,
        count(DISTINCT article_id) AS n_articles,
        arg_min(mention_id, (article_id, mention_id)) AS mention_id
    FROM dates
    WHERE date_from IS NOT NULL AND precision IN ('day', 'interval', 'month')
    GROUP BY value, date_from, date_to, precision
),

chosen AS (
    SELECT *, count(*) OVER () AS n_all
    FROM named
    ORDER BY n_articles DESC, date_from DESC, value
    LIMIT $limit
)

SELECT c.*, t.sentence, t.title, t.publisher, t.path
FROM chosen AS c
INNER JOIN (FROM timeline WHERE mention_id IN (SELECT mention_id FROM chosen)) AS t USING (mention_id)
ORDER BY c.date_from, c.date_to, c.value
