-- Numbers on which two articles seem to differ.
SELECT *, count(*) OVER () AS n_all
FROM figure_disagreements
ORDER BY similarity DESC, figure_id_a, figure_id_b
LIMIT $limit
