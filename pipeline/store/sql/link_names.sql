-- What each article calls each thing: the input of the linking over the whole corpus.
SELECT
    article_id,
    type,
    local_key,
    min(name) AS name,
    min(context) AS context,
    count(*) AS n_mentions,
    list_sort(list(DISTINCT form)) AS forms
FROM local_names
GROUP BY article_id, type, local_key
ORDER BY ALL
