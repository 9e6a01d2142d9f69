UPDATE roles
SET organization_entity_id = mentions.entity_id
FROM mentions
WHERE
    mentions.mention_id = roles.organization_mention_id
    AND roles.organization_entity_id IS DISTINCT FROM mentions.entity_id
