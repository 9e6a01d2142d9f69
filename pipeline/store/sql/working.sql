-- What the working database holds beside the tables of the contract.

-- One row: the schema that the tables were made from, whether there is something to publish, the run that published last,
-- and how many files have come, changed and gone since.
CREATE TABLE IF NOT EXISTS state (
    schema_version VARCHAR NOT NULL,
    unpublished BOOLEAN NOT NULL DEFAULT true,
    published_run VARCHAR,
    n_new INTEGER NOT NULL DEFAULT 0,
    n_changed INTEGER NOT NULL DEFAULT 0,
    n_removed INTEGER NOT NULL DEFAULT 0
);

-- What has been computed: the stage's output for the article stands, made from the input with this key.
CREATE TABLE IF NOT EXISTS done (
    stage VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    input_key VARCHAR NOT NULL
);

-- The lines of each document, above its text or not, to learn which of them a source repeats and which are its headlines.
CREATE TABLE IF NOT EXISTS line_keys (
    article_id VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    signature UBIGINT NOT NULL,
    key UBIGINT NOT NULL,
    above BOOLEAN NOT NULL,
    headline BOOLEAN NOT NULL
);

-- The lines that different stories of a source share: whether enough of them to be furniture, below or above the text, and two of
-- the stories that have the line as their headline.
CREATE TABLE IF NOT EXISTS shared_keys (
    source VARCHAR NOT NULL,
    key UBIGINT NOT NULL,
    below BOOLEAN NOT NULL,
    above BOOLEAN NOT NULL,
    first_headed UBIGINT,
    last_headed UBIGINT
);

-- What the corpus says of lines of an article: the furniture of its source, or the headline of another story.
CREATE VIEW IF NOT EXISTS shared_lines AS
SELECT
    line_keys.article_id,
    line_keys.key,
    line_keys.above,
    CASE
        WHEN if(line_keys.above, shared_keys.above, shared_keys.below) THEN 'furniture'
        WHEN
            NOT line_keys.above
            AND (shared_keys.first_headed <> line_keys.signature OR shared_keys.last_headed <> line_keys.signature)
            THEN 'headline'
    END AS shared_as
FROM line_keys
JOIN shared_keys USING (source, key)
WHERE shared_as IS NOT NULL;

-- The lines whose articles have changed since `shared_keys` was last brought up to date.
CREATE TABLE IF NOT EXISTS touched_keys (
    source VARCHAR NOT NULL,
    key UBIGINT NOT NULL
);

-- The name mentions of each article, joined within the article.
CREATE TABLE IF NOT EXISTS local_names (
    mention_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    local_key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    context VARCHAR,
    form VARCHAR NOT NULL
);

-- The MinHash of each article's words; NULL where the text is too short to compare.
CREATE TABLE IF NOT EXISTS signatures (
    article_id VARCHAR NOT NULL,
    minhash UBIGINT[]
);
