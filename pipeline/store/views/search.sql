-- Paragraphs that hold all words of q, in any order, whatever their case and diacritics; best first: FROM search('tội phạm mạng').
-- A paragraph ranks higher the more often, for its size, it holds the words (BM25 without the rarity of words, which is
-- the same for all results), higher where they stand together, and highest where they stand together as q spells them.
CREATE OR REPLACE MACRO search(q) AS TABLE
WITH candidates AS MATERIALIZED (
    -- Two constant patterns on the text as it is leave few paragraphs to be folded.
    SELECT paragraph_id, article_id, position, text, n_words
    FROM paragraphs
    WHERE
        regexp_matches(text, fold_pattern(search_words(q)[1]))
        AND regexp_matches(text, fold_pattern(coalesce(search_words(q)[2], search_words(q)[1])))
),

counted AS (
    SELECT
        *,
        list_transform(
            search_words(q), lambda sought: len(list_filter(fold_words(text), lambda word: word = sought))
        ) AS hits,
        contains(
            ' ' || array_to_string(fold_words(text), ' ') || ' ', ' ' || array_to_string(fold_words(q), ' ') || ' '
        ) AS is_phrase,
        contains(lower(text), lower(nfc_normalize(trim(q)))) AS is_spelled
    FROM candidates
),

scored AS (
    SELECT
        *,
        list_sum(list_transform(hits, lambda n: n * 2.2 / (n + 0.3 + 0.9 * n_words / 60)))
        + is_phrase::INTEGER
        + is_spelled::INTEGER AS score,
        regexp_extract(
            text,
            CASE
                WHEN is_phrase THEN '(^|\s).{0,80}' || fold_pattern(array_to_string(fold_words(q), ' ')) || '.{0,100}(\s|$)'
                ELSE '(^|\s).{0,80}' || fold_pattern(search_words(q)[1]) || '.{0,100}(\s|$)'
            END
        ) AS extract
    FROM counted
    WHERE list_min(hits) > 0
)

SELECT
    round(s.score, 3) AS score,
    a.published_on,
    a.publisher,
    a.title,
    CASE
        WHEN s.extract = '' THEN s.text
        ELSE
            CASE WHEN starts_with(s.text, s.extract) THEN '' ELSE '… ' END
            || trim(s.extract)
            || CASE WHEN ends_with(s.text, s.extract) THEN '' ELSE ' …' END
    END AS snippet,
    s.text,
    s.article_id,
    s.paragraph_id,
    a.path
FROM scored AS s
INNER JOIN articles AS a USING (article_id)
ORDER BY s.score DESC, a.published_on DESC NULLS LAST, s.article_id, s.position;
