-- The words within 40 characters before start and after end of a text, in lower case, each once: what a figure is about.
-- Numbers, words cut by the edge, and the commonest words of grammar are left out.
CREATE OR REPLACE MACRO context_words(text, start, "end") AS list_distinct(
    list_filter(
        string_split_regex(
            lower(
                regexp_replace(right(left(text, start), 40), '^[\pL\pN]+', CASE WHEN start > 40 THEN '' ELSE '\0' END)
                || ' '
                || regexp_replace(
                    substr(text, "end" + 1, 40), '[\pL\pN]+$', CASE WHEN length(text) > "end" + 40 THEN '' ELSE '\0' END
                )
            ),
            '[^\pL]+'
        ),
        lambda word: length(word) > 1
        AND NOT list_contains(
            [
                'bị', 'các', 'có', 'của', 'cho', 'cùng', 'cũng', 'do', 'được', 'đã', 'đang', 'đây', 'để', 'đến', 'đó',
                'gần', 'hơn', 'hay', 'hoặc', 'khi', 'khoảng', 'là', 'làm', 'lại', 'mà', 'một', 'này', 'năm', 'ngày',
                'nên', 'như', 'những', 'nhiều', 'nhưng', 'ra', 'rất', 'sau', 'sẽ', 'số', 'tại', 'thì', 'theo', 'trên',
                'trong', 'từ', 'và', 'vào', 'vẫn', 'về', 'việc', 'với'
            ],
            word
        )
    )
);
