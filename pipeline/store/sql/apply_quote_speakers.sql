UPDATE quotes
SET speaker_entity_id = mentions.entity_id
FROM mentions
WHERE mentions.mention_id = quotes.speaker_mention_id AND quotes.speaker_entity_id IS DISTINCT FROM mentions.entity_id
