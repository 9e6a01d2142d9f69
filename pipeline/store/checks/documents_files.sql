-- A document belongs to a file that was loaded, and no two documents of a file have one record key.
-- severity: error
-- table: documents
SELECT d.article_id, d.path, d.record
FROM documents AS d
LEFT JOIN files AS f USING (path)
WHERE f.path IS NULL OR f.status <> 'loaded'
UNION ALL
SELECT min(article_id), path, record
FROM documents
GROUP BY path, record
HAVING count(*) > 1
