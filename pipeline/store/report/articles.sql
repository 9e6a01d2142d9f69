-- The latest articles; one without a headline is shown by its first words.
SELECT
    published_value,
    publisher,
    authors,
    title,
    left(text, 120) AS beginning,
    is_article,
    n_paragraphs,
    n_words,
    kept_ratio,
    article_id,
    path,
    (SELECT count(*) FROM articles) AS n_all
FROM articles
ORDER BY published_on DESC NULLS LAST, published_value DESC NULLS LAST, article_id
LIMIT $limit
