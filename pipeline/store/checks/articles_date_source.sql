-- A publication date found on the page is not one that only other stories, comments or adverts name.
-- severity: error
-- table: articles
WITH numbers AS (
    SELECT
        b.article_id,
        b.kind IN ('related', 'share', 'comment', 'advert', 'contact', 'legal') AS is_foreign,
        list_transform(regexp_extract_all(b.text, '\d{1,4}'), lambda digits: digits::INTEGER) AS numbers
    FROM blocks AS b
    INNER JOIN articles AS a USING (article_id)
    WHERE a.published_on IS NOT NULL AND a.published_from IN ('header', 'page', 'body')
),

seen AS (
    SELECT
        a.article_id,
        bool_or(NOT n.is_foreign) AS in_own,
        bool_or(n.is_foreign) AS in_foreign
    FROM articles AS a
    INNER JOIN numbers AS n USING (article_id)
    WHERE
        list_contains(n.numbers, day(a.published_on))
        AND list_has_any(n.numbers, [year(a.published_on), year(a.published_on) % 100])
    GROUP BY a.article_id
)

SELECT a.article_id, a.path, a.published_on, a.published_from
FROM articles AS a
INNER JOIN seen AS s USING (article_id)
WHERE s.in_foreign AND NOT s.in_own
