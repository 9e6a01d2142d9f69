-- A mention's document offsets lie in its paragraph's and lead to its words in the source: letter by letter, but for repaired spaces.
-- severity: error
-- table: mentions
SELECT m.mention_id, m.article_id, m.document_start, m.document_end, m.text
FROM mentions AS m
INNER JOIN documents AS d ON d.article_id = m.article_id
INNER JOIN paragraphs AS p ON p.paragraph_id = m.paragraph_id
WHERE
    m.document_start IS NULL
    OR m.document_end IS NULL
    OR m.document_start < p.start
    OR m.document_end > p."end"
    OR m.document_start >= m.document_end
    OR regexp_replace(
        substr(d.text, m.document_start + 1, m.document_end - m.document_start), '[^\pL\pN]', '', 'g'
    ) <> regexp_replace(m.text, '[^\pL\pN]', '', 'g')
