-- A resolved date is EDTF (ISO 8601-2), its first day is not after its last, and it says what resolved it.
-- severity: error
-- table: dates
SELECT mention_id, article_id, value, date_from, date_to, precision, resolved_from
FROM dates
WHERE
    precision IS NULL
    OR precision NOT IN (
        'day', 'month', 'quarter', 'half', 'year', 'decade', 'century', 'interval', 'lunar', 'unknown'
    )
    OR resolved_from NOT IN ('explicit', 'published_on', 'context')
    OR (date_from IS NULL) <> (date_to IS NULL)
    OR date_from > date_to
    OR (value IS NULL AND date_from IS NOT NULL)
    OR (value IS NOT NULL AND (date_from IS NULL OR resolved_from IS NULL))
    OR NOT list_bool_and(
        list_transform(
            string_split(value, '/'),
            lambda part: regexp_full_match(
                part,
                '(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-(2[1-4]|3[3-9]|4[01]))?|\d{3}X|\d{2}XX)[~?%]?|\.\.'
            )
        )
    )
