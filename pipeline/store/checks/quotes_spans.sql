-- A quote is exactly its paragraph's text at its offsets, direct or indirect, without the marks around it.
-- severity: error
-- table: quotes
SELECT q.quote_id, q.paragraph_id, q.start, q."end", q.text, q.kind
FROM quotes AS q
INNER JOIN paragraphs AS p USING (paragraph_id)
WHERE
    q.start < 0
    OR q.start >= q."end"
    OR substr(p.text, q.start + 1, q."end" - q.start) IS DISTINCT FROM q.text
    OR q.kind IS NULL
    OR q.kind NOT IN ('direct', 'indirect')
