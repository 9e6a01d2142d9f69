-- Who said what: each quote with its speaker's name and the titles that the same article gives the speaker.
CREATE OR REPLACE VIEW who_said AS
WITH titles AS (
    SELECT
        article_id,
        person_entity_id,
        list(
            DISTINCT CASE
                WHEN organization IS NULL OR contains(title, organization) THEN title
                ELSE title || ' ' || organization
            END
        ) AS speaker_roles
    FROM roles
    WHERE person_entity_id IS NOT NULL
    GROUP BY article_id, person_entity_id
)

SELECT
    coalesce(e.name, q.speaker) AS speaker,
    list_sort(coalesce(t.speaker_roles, [])) AS speaker_roles,
    q.verb,
    q.text,
    q.kind,
    a.title,
    a.publisher,
    a.published_on,
    q.speaker AS speaker_as_written,
    q.speaker_entity_id,
    q.quote_id,
    q.paragraph_id,
    q.article_id,
    a.path
FROM quotes AS q
INNER JOIN articles AS a USING (article_id)
LEFT JOIN entities AS e ON e.entity_id = q.speaker_entity_id
LEFT JOIN titles AS t ON t.article_id = q.article_id AND t.person_entity_id = q.speaker_entity_id;
