DELETE FROM shared_keys
WHERE (source, key) IN (SELECT source, key FROM touched_keys)
