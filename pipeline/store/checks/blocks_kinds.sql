-- A block has a known kind, a rule, and a verdict: metadata and other matter than the article's own text are never kept.
-- severity: error
-- table: blocks
SELECT article_id, position, kind, kept, rule, text
FROM blocks
WHERE
    kind IS NULL
    OR kind NOT IN (
        'title', 'lead', 'body', 'heading', 'list_item', 'caption', 'byline', 'date', 'section', 'source', 'tags',
        'image_file', 'navigation', 'related', 'share', 'comment', 'advert', 'contact', 'legal', 'counter', 'other'
    )
    OR kept IS NULL
    OR coalesce(rule, '') = ''
    OR (kept AND kind NOT IN ('title', 'lead', 'body', 'heading', 'list_item', 'caption'))
