-- Every article that the stage before has computed, and the key of what this stage computes it from.
SELECT article_id, md5(concat_ws('|', $version, input_key)) AS input_key
FROM done
WHERE stage = $before
