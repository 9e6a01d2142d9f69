-- A rejected file says why; a loaded file has a format and an encoding, and as many documents as it claims.
-- severity: error
-- table: files
SELECT f.path, f.status, f.reason, f.n_documents, coalesce(d.n, 0) AS n_found
FROM files AS f
LEFT JOIN (SELECT path, count(*) AS n FROM documents GROUP BY path) AS d USING (path)
WHERE
    f.status NOT IN ('loaded', 'rejected')
    OR f.status IS NULL
    OR (f.status = 'rejected' AND (coalesce(trim(f.reason), '') = '' OR d.n IS NOT NULL))
    OR (
        f.status = 'loaded'
        AND (
            f.reason IS NOT NULL
            OR f.format IS NULL
            OR f.encoding IS NULL
            OR f.n_documents IS DISTINCT FROM coalesce(d.n, 0)
        )
    )
