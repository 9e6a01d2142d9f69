-- The entity of a role's person is a person, and that of its body is one of the warehouse.
-- severity: error
-- table: entities
SELECT r.role_id, r.person, r.person_entity_id, r.organization, r.organization_entity_id
FROM roles AS r
LEFT JOIN entities AS p ON p.entity_id = r.person_entity_id
LEFT JOIN entities AS o ON o.entity_id = r.organization_entity_id
WHERE
    (r.person_entity_id IS NOT NULL AND p.type IS DISTINCT FROM 'PER')
    OR (r.organization_entity_id IS NOT NULL AND o.entity_id IS NULL)
