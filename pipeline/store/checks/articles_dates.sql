-- A publication date is EDTF (a year, a month or a day), says where it was found, and its day, if it is one, is published_on.
-- severity: error
-- table: articles
SELECT article_id, path, published_on, published_value, published_from
FROM articles
WHERE
    (published_value IS NULL) <> (published_from IS NULL)
    OR published_from NOT IN ('header', 'page', 'url', 'metadata', 'body')
    OR NOT regexp_full_match(published_value, '\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?')
    OR published_on IS DISTINCT FROM (
        CASE WHEN length(published_value) = 10 THEN try_cast(published_value AS DATE) END
    )
    OR (length(published_value) = 10 AND published_on IS NULL)
