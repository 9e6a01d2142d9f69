-- A mention is exactly its paragraph's text at its offsets.
-- severity: error
-- table: mentions
SELECT m.mention_id, m.paragraph_id, m.start, m."end", m.text
FROM mentions AS m
INNER JOIN paragraphs AS p USING (paragraph_id)
WHERE m.start < 0 OR m.start >= m."end" OR substr(p.text, m.start + 1, m."end" - m.start) IS DISTINCT FROM m.text
