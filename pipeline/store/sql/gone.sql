-- The articles that the stage has computed and that `wanted` no longer holds.
SELECT article_id
FROM done
WHERE stage = $stage AND article_id NOT IN (SELECT article_id FROM wanted)
