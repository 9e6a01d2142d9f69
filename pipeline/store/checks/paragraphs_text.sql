-- An article's text is its paragraphs with a blank line between two, its counts count them, and its kept ratio is a share.
-- severity: error
-- table: paragraphs
WITH joined AS (
    SELECT article_id, count(*) AS n, string_agg(text, E'\n\n' ORDER BY position) AS text
    FROM paragraphs
    GROUP BY article_id
)

SELECT a.article_id, a.path, a.n_paragraphs, j.n AS n_found
FROM articles AS a
LEFT JOIN joined AS j USING (article_id)
WHERE
    coalesce(a.text, '') <> coalesce(j.text, '')
    OR a.n_paragraphs IS DISTINCT FROM coalesce(j.n, 0)
    OR a.kept_ratio IS NULL
    OR NOT a.kept_ratio BETWEEN 0 AND 1
