-- An entity has a known type and a name that is not among its aliases; only a place has a country; it is first seen before last.
-- severity: error
-- table: entities
SELECT entity_id, type, name, aliases, country_code, first_seen_on, last_seen_on
FROM entities
WHERE
    type IS NULL
    OR type NOT IN ('PER', 'ORG', 'LOC', 'LAW', 'EVENT')
    OR coalesce(trim(name), '') = ''
    OR list_contains(aliases, name)
    OR len(list_distinct(aliases)) <> len(aliases)
    OR NOT regexp_full_match(country_code, '[A-Z]{2}')
    OR (country_code IS NOT NULL AND type <> 'LOC')
    OR first_seen_on > last_seen_on
