-- What named speakers said in the latest articles.
SELECT
    speaker,
    speaker_roles,
    verb,
    text,
    kind,
    title,
    publisher,
    published_on,
    path,
    (SELECT count(*) FROM quotes WHERE speaker IS NOT NULL) AS n_all
FROM who_said
WHERE speaker IS NOT NULL
ORDER BY published_on DESC NULLS LAST, article_id, quote_id
LIMIT $limit
