SELECT *
FROM shared_lines
JOIN batch USING (article_id)
