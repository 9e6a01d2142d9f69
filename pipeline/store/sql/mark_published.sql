UPDATE state
SET unpublished = false, published_run = $run_id, n_new = 0, n_changed = 0, n_removed = 0
