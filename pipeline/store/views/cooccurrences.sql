-- Pairs of entities that one paragraph names together, with the number of such paragraphs and articles. Each pair
-- stands once: for the company of one entity ask WHERE 'Vladimir Putin' IN (name_a, name_b). A paragraph that names
-- more than 100 entities is a list and makes no pairs.
CREATE OR REPLACE VIEW cooccurrences AS
WITH named AS (
    SELECT DISTINCT paragraph_id, article_id, entity_id
    FROM mentions
    WHERE entity_id IS NOT NULL
    QUALIFY count(DISTINCT entity_id) OVER (PARTITION BY paragraph_id) <= 100
),

pairs AS (
    SELECT
        a.entity_id AS entity_id_a,
        b.entity_id AS entity_id_b,
        count(*) AS n_paragraphs,
        count(DISTINCT a.article_id) AS n_articles
    FROM named AS a
    INNER JOIN named AS b ON a.paragraph_id = b.paragraph_id AND a.entity_id < b.entity_id
    GROUP BY a.entity_id, b.entity_id
)

SELECT
    a.name AS name_a,
    a.type AS type_a,
    b.name AS name_b,
    b.type AS type_b,
    p.n_paragraphs,
    p.n_articles,
    p.entity_id_a,
    p.entity_id_b
FROM pairs AS p
INNER JOIN entities AS a ON a.entity_id = p.entity_id_a
INNER JOIN entities AS b ON b.entity_id = p.entity_id_b
ORDER BY p.n_articles DESC, p.n_paragraphs DESC, p.entity_id_a, p.entity_id_b;
