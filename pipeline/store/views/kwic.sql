-- Keyword in context: each place where the words q stand together, whatever their case and diacritics, with width
-- characters on either side as printed: FROM kwic('công ước hà nội', 40). start and end lead into paragraphs.text.
CREATE OR REPLACE MACRO kwic(q, width) AS TABLE
WITH found AS (
    SELECT
        paragraph_id,
        article_id,
        position,
        text,
        -- A match takes in the character before the keyword, so that it begins a word.
        string_split_regex(
            ' ' || text, '[^\pL\pN]' || fold_pattern(regexp_replace(trim(q), '\s+', ' ', 'g'))
        ) AS pieces,
        regexp_extract_all(
            ' ' || text, '[^\pL\pN]' || fold_pattern(regexp_replace(trim(q), '\s+', ' ', 'g'))
        ) AS matches
    FROM paragraphs
    WHERE trim(q) <> '' AND regexp_matches(text, fold_pattern(regexp_replace(trim(q), '\s+', ' ', 'g')))
),

numbered AS (
    SELECT *, unnest(range(1, len(matches) + 1)) AS k
    FROM found
),

placed AS (
    SELECT
        paragraph_id,
        article_id,
        position,
        text,
        matches[k][2:] AS keyword,
        length(array_to_string(pieces[:k], '')) + length(array_to_string(matches[:k - 1], '')) AS start
    FROM numbered
)

SELECT
    right(left(p.text, p.start), width) AS left_context,
    p.keyword,
    left(substr(p.text, p.start + length(p.keyword) + 1), width) AS right_context,
    a.published_on,
    a.publisher,
    a.title,
    p.article_id,
    p.paragraph_id,
    p.start::INTEGER AS start,
    (p.start + length(p.keyword))::INTEGER AS "end",
    a.path
FROM placed AS p
INNER JOIN articles AS a USING (article_id)
WHERE NOT regexp_matches(substr(p.text, p.start + length(p.keyword) + 1, 1), '[\pL\pN]')
ORDER BY a.published_on NULLS LAST, p.article_id, p.position, p.start;
