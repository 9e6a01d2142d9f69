-- Paragraphs that hold all words of q, in any order, whatever their case and diacritics; best first: FROM search('tội phạm mạng').
-- A paragraph ranks higher the more often, for its size, it holds the words (BM25 without the rarity of words, which is
-- the same for all results), higher where they stand together, and highest where they stand together as q spells them.
CREATE OR REPLACE MACRO search(q) AS TABLE
WITH folded AS (
    SELECT
        paragraph_id,
        article_id,
        position,
        text,
        n_words,
        -- Folding is dear: two constant patterns on the text as it is leave few paragraphs to be folded.
        CASE
            WHEN
                regexp_matches(text, fold_pattern(search_words(q)[1]))
                AND coalesce(regexp_matches(text, fold_pattern(search_words(q)[2])), TRUE)
                THEN fold_words(text)
        END AS words
    FROM paragraphs
),

found AS (
    SELECT
        *,
        list_transform(fold_words(q), lambda sought: len(list_filter(words, lambda word: word = sought))) AS hits,
        strpos(
            text,
            coalesce(
                nullif(regexp_extract(text, fold_pattern(array_to_string(fold_words(q), ' '))), ''),
                regexp_extract(text, fold_pattern(search_words(q)[1]))
            )
        ) AS start
    FROM folded
    WHERE list_has_all(words, fold_words(q))
),

scored AS (
    SELECT
        *,
        list_sum(list_transform(hits, lambda n: n * 2.2 / (n + 0.3 + 0.9 * n_words / 60)))
        + contains(
            ' ' || array_to_string(words, ' ') || ' ', ' ' || array_to_string(fold_words(q), ' ') || ' '
        )::INTEGER
        + contains(lower(text), lower(nfc_normalize(trim(q))))::INTEGER AS score
    FROM found
)

SELECT
    round(s.score, 3) AS score,
    a.published_on,
    a.publisher,
    a.title,
    CASE
        WHEN s.start <= 80 THEN left(s.text, s.start - 1)
        ELSE '… ' || regexp_replace(substr(s.text, s.start - 80, 80), '^\S*\s', '')
    END
    || CASE
        WHEN length(s.text) < s.start + 100 THEN substr(s.text, s.start)
        ELSE regexp_replace(substr(s.text, s.start, 100), '\s\S*$', '') || ' …'
    END AS snippet,
    s.text,
    s.article_id,
    s.paragraph_id,
    a.path
FROM scored AS s
INNER JOIN articles AS a USING (article_id)
ORDER BY s.score DESC, a.published_on DESC NULLS LAST, s.article_id, s.position;
