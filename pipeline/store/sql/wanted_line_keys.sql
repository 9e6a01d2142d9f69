-- Every document, and the key of what its line keys are computed from.
SELECT article_id, md5(concat_ws('|', $version, sha256, path)) AS input_key
FROM documents
