-- What the articles say happens when: each date that could be resolved, with its sentence, in the order of time.
CREATE OR REPLACE VIEW timeline AS
SELECT
    d.date_from,
    d.date_to,
    d.value,
    d.precision,
    m.text AS mentioned_as,
    sentence_at(p.text, p.sentences, m.start) AS sentence,
    a.title,
    a.publisher,
    a.published_on,
    d.resolved_from,
    p.text AS paragraph,
    d.mention_id,
    m.paragraph_id,
    d.article_id,
    a.path
FROM dates AS d
INNER JOIN mentions AS m USING (mention_id)
INNER JOIN paragraphs AS p USING (paragraph_id)
INNER JOIN articles AS a ON a.article_id = d.article_id
WHERE d.date_from IS NOT NULL
ORDER BY d.date_from, d.date_to, a.published_on, d.article_id, p.position, m.start;
