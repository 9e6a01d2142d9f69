-- Few files are rejected: listed are the rejected, where they are more than 20 % of the files.
-- severity: warn
-- table: files
SELECT path, reason
FROM files
WHERE status = 'rejected'
QUALIFY count(*) OVER () > 0.2 * (SELECT count(*) FROM files)
