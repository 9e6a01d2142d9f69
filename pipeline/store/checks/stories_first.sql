-- A story has one first article, whose id is the story's, and a similarity from 0 to 1.
-- severity: error
-- table: stories
SELECT story_id, article_id, similarity, is_first
FROM stories
WHERE
    is_first IS NULL
    OR is_first <> (story_id = article_id)
    OR similarity IS NULL
    OR NOT similarity BETWEEN 0 AND 1
UNION ALL
SELECT story_id, any_value(article_id), NULL, FALSE
FROM stories
GROUP BY story_id
HAVING count(*) FILTER (WHERE is_first) <> 1
