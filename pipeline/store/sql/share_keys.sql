-- The touched lines that at least `min_shared` different articles of their source hold.
INSERT INTO shared_keys
SELECT line_keys.source, line_keys.key
FROM line_keys
JOIN (SELECT DISTINCT source, key FROM touched_keys) AS touched USING (source, key)
GROUP BY line_keys.source, line_keys.key
HAVING count(DISTINCT line_keys.signature) >= $min_shared
