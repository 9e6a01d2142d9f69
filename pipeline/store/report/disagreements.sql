-- Numbers on which two articles of the latest 30 days seem to differ.
SELECT *, count(*) OVER () AS n_all
FROM figure_disagreements_since((SELECT max(published_on) - 30 FROM articles))
ORDER BY similarity DESC, figure_id_a, figure_id_b
LIMIT $limit
