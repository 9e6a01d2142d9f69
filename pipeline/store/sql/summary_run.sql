SELECT n_new, n_changed, n_removed
FROM runs
WHERE run_id = $run_id
