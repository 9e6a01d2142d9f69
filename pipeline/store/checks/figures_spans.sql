-- A figure is exactly its paragraph's text at its offsets.
-- severity: error
-- table: figures
SELECT f.figure_id, f.paragraph_id, f.start, f."end", f.text
FROM figures AS f
INNER JOIN paragraphs AS p USING (paragraph_id)
WHERE f.start < 0 OR f.start >= f."end" OR substr(p.text, f.start + 1, f."end" - f.start) IS DISTINCT FROM f.text
