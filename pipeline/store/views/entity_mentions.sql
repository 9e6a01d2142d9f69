-- Each mention of an entity, with the entity's name and the paragraph and article that hold it.
CREATE OR REPLACE VIEW entity_mentions AS
SELECT
    e.name,
    e.type,
    m.text AS mentioned_as,
    p.text AS paragraph,
    p.kind AS paragraph_kind,
    a.title,
    a.published_on,
    a.publisher,
    m.start,
    m."end",
    m.recognizer,
    m.confidence,
    m.mention_id,
    m.entity_id,
    m.paragraph_id,
    m.article_id,
    a.path
FROM mentions AS m
INNER JOIN entities AS e USING (entity_id)
INNER JOIN paragraphs AS p USING (paragraph_id)
INNER JOIN articles AS a ON a.article_id = m.article_id;
