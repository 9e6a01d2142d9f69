-- What each rule of the cleaning decided: how many blocks and characters, in how many articles, and its share of all
-- characters of the blocks.
CREATE OR REPLACE VIEW rules AS
SELECT
    rule,
    kind,
    kept,
    count(*) AS n_blocks,
    count(DISTINCT article_id) AS n_articles,
    sum(length(text))::BIGINT AS n_chars,
    sum(length(text)) / sum(sum(length(text))) OVER () AS share
FROM blocks
GROUP BY rule, kind, kept
ORDER BY n_chars DESC, rule, kind;
