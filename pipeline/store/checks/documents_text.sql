-- A document's text is in Unicode's composed form (NFC), with \n newlines, and not empty.
-- severity: error
-- table: documents
SELECT article_id, path, record
FROM documents
WHERE
    coalesce(text, '') = ''
    OR contains(text, chr(13))
    OR CASE
        -- Only marks, jamo and a few compatibility signs can be uncomposed: the rest need not be composed to be compared.
        WHEN regexp_matches(text, '[\pM\x{1100}-\x{11FF}\x{2000}\x{2001}\x{2126}-\x{212B}\x{2329}\x{232A}\x{F900}-\x{FAFF}]')
            THEN nfc_normalize(text) <> text
        ELSE FALSE
    END
