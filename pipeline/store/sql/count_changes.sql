UPDATE state
SET
    unpublished = true,
    n_new = n_new + $new,
    n_changed = n_changed + $changed,
    n_removed = n_removed + $removed
