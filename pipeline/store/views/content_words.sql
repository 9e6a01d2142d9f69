-- The words of a text in lower case, without numbers, single letters and the commonest words of grammar.
CREATE OR REPLACE MACRO content_words(text) AS list_filter(
    string_split_regex(lower(text), '[^\pL]+'),
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
);
