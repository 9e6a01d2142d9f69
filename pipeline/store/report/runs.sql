-- The latest runs.
SELECT *, (SELECT count(*) FROM runs) AS n_all
FROM runs
ORDER BY started_at DESC, run_id
LIMIT $limit
