-- A role lies within its paragraph, and names a person and a title.
-- severity: error
-- table: roles
SELECT r.role_id, r.paragraph_id, r.start, r."end", r.person, r.title
FROM roles AS r
INNER JOIN paragraphs AS p USING (paragraph_id)
WHERE
    r.start < 0
    OR r.start >= r."end"
    OR r."end" > length(p.text)
    OR coalesce(trim(r.person), '') = ''
    OR coalesce(trim(r.title), '') = ''
