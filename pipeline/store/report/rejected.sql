-- Files that could not be loaded, and why.
SELECT path, reason, bytes, seen_at, count(*) OVER () AS n_all
FROM files
WHERE status = 'rejected'
ORDER BY seen_at DESC, path
LIMIT $limit
