-- The figure_disagreements among articles published on first_day or later, or without a date: asked of the last weeks, it
-- costs a fraction of the whole: FROM figure_disagreements_since(today() - 30).
CREATE OR REPLACE MACRO figure_disagreements_since(first_day) AS TABLE
WITH comparable AS (
    SELECT r.*, a.story_id, a.published_on, datediff('day', DATE '1970-01-01', a.published_on) // 4 AS days
    FROM figure_ranges AS r
    INNER JOIN articles AS a USING (article_id)
    WHERE
        r.kind IN ('money', 'percent', 'count')
        AND r.unit IS NOT NULL
        AND (a.published_on IS NULL OR a.published_on >= first_day)
),

main_entities AS (
    SELECT article_id, entity_id
    FROM mentions
    WHERE entity_id IS NOT NULL AND article_id IN (SELECT article_id FROM comparable)
    GROUP BY article_id, entity_id
    QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY count(*) DESC, entity_id) <= 3
),

topics AS (
    SELECT c.figure_id, m.entity_id
    FROM comparable AS c
    INNER JOIN mentions AS m USING (paragraph_id)
    WHERE m.entity_id IS NOT NULL
    UNION
    SELECT c.figure_id, e.entity_id
    FROM comparable AS c
    INNER JOIN main_entities AS e USING (article_id)
),

-- Two days at most 3 apart lie in one span of 4 days or in two that follow each other.
placed AS (
    SELECT c.*, t.entity_id, e.type IN ('PER', 'LAW', 'EVENT') AS is_telling, unnest([c.days, c.days + 1]) AS span
    FROM comparable AS c
    INNER JOIN topics AS t USING (figure_id)
    INNER JOIN entities AS e USING (entity_id)
    -- Of a story that several articles tell, the first stands for all against other stories.
    WHERE c.published_on IS NOT NULL AND coalesce(c.story_id, c.article_id) = c.article_id
),

-- What very many figures speak of in one span (a capital, a ministry) tells no subject.
subjects AS (
    FROM placed
    QUALIFY is_telling OR count(*) OVER (PARTITION BY entity_id, span, kind, unit) <= 100
),

pairs AS (
    SELECT a.figure_id AS figure_id_a, b.figure_id AS figure_id_b
    FROM comparable AS a
    INNER JOIN comparable AS b
        ON a.story_id = b.story_id AND a.kind = b.kind AND a.unit = b.unit AND a.article_id < b.article_id
    UNION
    SELECT a.figure_id AS figure_id_a, b.figure_id AS figure_id_b
    FROM subjects AS a
    INNER JOIN subjects AS b
        ON
            a.entity_id = b.entity_id
            AND a.span = b.span
            AND a.kind = b.kind
            AND a.unit = b.unit
            AND a.article_id < b.article_id
            AND abs(datediff('day', a.published_on, b.published_on)) <= 3
    GROUP BY a.figure_id, b.figure_id
    HAVING bool_or(a.is_telling) OR count(DISTINCT a.entity_id) >= 3
),

contexts AS (
    SELECT
        f.figure_id,
        r.article_id,
        r.kind,
        r.unit,
        r.low,
        r.high,
        f.value,
        f.text,
        context_words(p.text, f.start, f."end") AS words,
        sentence_at(p.text, p.sentences, f.start) AS sentence
    FROM figures AS f
    INNER JOIN figure_ranges AS r USING (figure_id)
    INNER JOIN paragraphs AS p ON p.paragraph_id = f.paragraph_id
    WHERE f.figure_id IN (SELECT figure_id_a FROM pairs UNION SELECT figure_id_b FROM pairs)
),

compared AS (
    SELECT
        a AS a,
        b AS b,
        len(list_intersect(a.words, b.words)) AS n_shared,
        a.low <= b.high AND b.low <= a.high AS agree
    FROM pairs AS p
    INNER JOIN contexts AS a ON a.figure_id = p.figure_id_a
    INNER JOIN contexts AS b ON b.figure_id = p.figure_id_b
),

matched AS (
    SELECT *, n_shared / least(len(a.words), len(b.words)) AS similarity
    FROM compared
    WHERE n_shared >= 3 AND 5 * n_shared >= least(len(a.words), len(b.words))
    QUALIFY
        row_number() OVER (
            PARTITION BY a.figure_id, b.article_id ORDER BY similarity DESC, agree DESC, b.figure_id
        ) = 1
        AND row_number() OVER (
            PARTITION BY b.figure_id, a.article_id ORDER BY similarity DESC, agree DESC, a.figure_id
        ) = 1
)

SELECT
    m.a.unit AS unit,
    m.a.kind AS kind,
    m.a.text AS text_a,
    m.b.text AS text_b,
    m.a.value AS value_a,
    m.b.value AS value_b,
    m.a.sentence AS sentence_a,
    m.b.sentence AS sentence_b,
    x.publisher AS publisher_a,
    y.publisher AS publisher_b,
    x.published_on AS published_on_a,
    y.published_on AS published_on_b,
    x.path AS path_a,
    y.path AS path_b,
    round(m.similarity, 3) AS similarity,
    x.article_id AS article_id_a,
    y.article_id AS article_id_b,
    m.a.figure_id AS figure_id_a,
    m.b.figure_id AS figure_id_b
FROM matched AS m
INNER JOIN articles AS x ON x.article_id = m.a.article_id
INNER JOIN articles AS y ON y.article_id = m.b.article_id
WHERE NOT m.agree
ORDER BY m.similarity DESC, m.a.figure_id, m.b.figure_id;
