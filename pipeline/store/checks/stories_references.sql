-- An article and the table of stories name one story.
-- severity: error
-- table: stories
SELECT coalesce(s.article_id, a.article_id) AS article_id, s.story_id, a.story_id AS article_story_id
FROM stories AS s
FULL JOIN (SELECT * FROM articles WHERE story_id IS NOT NULL) AS a USING (article_id)
WHERE s.story_id IS DISTINCT FROM a.story_id
