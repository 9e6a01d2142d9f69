-- Each block belongs to a document.
-- severity: error
-- table: blocks
SELECT article_id, position
FROM blocks
ANTI JOIN documents USING (article_id)
