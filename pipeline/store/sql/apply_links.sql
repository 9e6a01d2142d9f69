-- Give each name mention its entity; only rows that change are written.
UPDATE mentions
SET entity_id = linked.entity_id
FROM (
    SELECT local_names.mention_id, links.entity_id
    FROM local_names
    JOIN links USING (article_id, type, local_key)
) AS linked
WHERE mentions.mention_id = linked.mention_id AND mentions.entity_id IS DISTINCT FROM linked.entity_id
