SELECT path, reason
FROM files
WHERE status = 'rejected'
ORDER BY path
