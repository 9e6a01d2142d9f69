-- The headline numbers.
SELECT
    (SELECT count(*) FROM articles WHERE is_article) AS n_articles,
    (SELECT count(*) FROM articles WHERE NOT is_article) AS n_other_pages,
    (SELECT count(DISTINCT publisher) FROM articles WHERE is_article) AS n_publishers,
    (SELECT min(published_on) FROM articles WHERE is_article) AS first_published_on,
    (SELECT max(published_on) FROM articles WHERE is_article) AS last_published_on,
    (SELECT coalesce(sum(n_words), 0)::BIGINT FROM articles) AS n_words,
    (SELECT avg(kept_ratio) FROM articles WHERE is_article) AS mean_kept_ratio,
    (SELECT count(*) FROM paragraphs) AS n_paragraphs,
    (SELECT count(*) FROM mentions) AS n_mentions,
    (SELECT count(*) FROM entities) AS n_entities,
    (SELECT count(*) FROM quotes) AS n_quotes,
    (SELECT count(*) FROM figures) AS n_figures,
    (SELECT count(*) FROM dates) AS n_dates,
    (SELECT count(*) FROM roles) AS n_roles,
    (SELECT count(*) FROM files WHERE status = 'loaded') AS n_loaded,
    (SELECT count(*) FROM files WHERE status = 'rejected') AS n_rejected
