-- The blocks of a document follow each other from position 0, do not overlap, and are as long as their offsets say.
-- severity: error
-- table: blocks
SELECT article_id, position, start, "end", text
FROM (
    SELECT
        *,
        row_number() OVER (PARTITION BY article_id ORDER BY position) - 1 AS expected,
        coalesce(lag("end") OVER (PARTITION BY article_id ORDER BY position), 0) AS previous_end
    FROM blocks
)
WHERE
    position IS DISTINCT FROM expected
    OR start < previous_end
    OR "end" - start IS DISTINCT FROM length(text)
    OR coalesce(length(text), 0) = 0
