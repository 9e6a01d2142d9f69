-- A document's text is in Unicode's composed form (NFC), with \n newlines, and not empty.
-- severity: error
-- table: documents
SELECT article_id, path, record
FROM documents
WHERE coalesce(text, '') = '' OR contains(text, chr(13)) OR nfc_normalize(text) <> text
