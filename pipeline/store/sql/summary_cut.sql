SELECT kind, count(*) AS n
FROM blocks
WHERE NOT kept
GROUP BY kind
ORDER BY n DESC, kind
