-- What each publisher contributes: articles, words, first and last day, how much of its pages is kept, and how many of
-- its articles lack a date or a title. The publisher is NULL where nothing names it.
CREATE OR REPLACE VIEW sources AS
SELECT
    publisher,
    count(*) AS n_articles,
    count(DISTINCT story_id) AS n_stories,
    sum(n_words)::BIGINT AS n_words,
    min(published_on) AS first_published_on,
    max(published_on) AS last_published_on,
    avg(kept_ratio) AS mean_kept_ratio,
    count(*) FILTER (WHERE published_value IS NULL) AS n_without_date,
    count(*) FILTER (WHERE title IS NULL) AS n_without_title
FROM articles
WHERE is_article
GROUP BY publisher
ORDER BY n_articles DESC, publisher NULLS LAST;
