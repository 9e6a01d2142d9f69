-- The row of `runs` for the run at hand: what it found, and what stands after it.
SELECT
    $run_id AS run_id,
    $started_at AS started_at,
    $finished_at AS finished_at,
    state.n_new,
    state.n_changed,
    state.n_removed,
    (SELECT count(*) FROM files WHERE status = 'rejected') AS n_rejected,
    (SELECT count(*) FROM articles WHERE is_article) AS n_articles,
    epoch($finished_at::TIMESTAMP - $started_at::TIMESTAMP) AS seconds,
    $version AS version
FROM state
