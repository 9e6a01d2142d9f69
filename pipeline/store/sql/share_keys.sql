-- The touched lines that different stories of their source hold; `min_shared` of them make a line furniture.
INSERT INTO shared_keys
SELECT
    line_keys.source,
    line_keys.key,
    count(DISTINCT line_keys.signature) >= $min_shared,
    count(DISTINCT line_keys.signature) FILTER (line_keys.above) >= $min_shared,
    min(line_keys.signature) FILTER (line_keys.headline),
    max(line_keys.signature) FILTER (line_keys.headline)
FROM line_keys
JOIN (SELECT DISTINCT source, key FROM touched_keys) AS touched USING (source, key)
GROUP BY line_keys.source, line_keys.key
HAVING count(DISTINCT line_keys.signature) > 1
