-- A paragraph has a known kind and text, follows the one before it, and only a caption has a credit.
-- severity: error
-- table: paragraphs
SELECT paragraph_id, article_id, position, kind, text, credit
FROM (
    SELECT *, row_number() OVER (PARTITION BY article_id ORDER BY position) - 1 AS expected
    FROM paragraphs
)
WHERE
    position IS DISTINCT FROM expected
    OR kind IS NULL
    OR kind NOT IN ('body', 'heading', 'list_item', 'caption')
    OR coalesce(trim(text), '') = ''
    OR n_words IS NULL
    OR n_words < 1
    OR (credit IS NOT NULL AND kind <> 'caption')
