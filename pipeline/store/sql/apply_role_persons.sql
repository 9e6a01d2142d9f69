UPDATE roles
SET person_entity_id = mentions.entity_id
FROM mentions
WHERE mentions.mention_id = roles.person_mention_id AND roles.person_entity_id IS DISTINCT FROM mentions.entity_id
