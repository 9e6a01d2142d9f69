SELECT roles.article_id, roles.person_mention_id, roles.title, roles.organization
FROM roles
JOIN batch USING (article_id)
