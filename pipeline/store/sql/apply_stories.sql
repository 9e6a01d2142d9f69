UPDATE articles
SET story_id = stories.story_id
FROM stories
WHERE stories.article_id = articles.article_id AND articles.story_id IS DISTINCT FROM stories.story_id
