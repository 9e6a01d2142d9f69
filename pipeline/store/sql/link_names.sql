-- What each article calls each thing: the input of the linking over the whole corpus.
SELECT
    local_names.article_id,
    local_names.type,
    local_names.local_key,
    min(local_names.name) AS name,
    min(local_names.context) AS context,
    count(*)::INTEGER AS n_mentions,
    list_sort(list(DISTINCT mentions.text)) AS forms
FROM local_names
JOIN mentions USING (mention_id)
GROUP BY local_names.article_id, local_names.type, local_names.local_key
ORDER BY ALL
