-- The words that search(q) looks for: folded, each once, the longest (as a rule the rarest) first.
CREATE OR REPLACE MACRO search_words(q) AS list_transform(
    list_reverse_sort(
        list_transform(list_distinct(fold_words(q)), lambda word: {'length': length(word), 'word': word})
    ),
    lambda entry: entry.word
);
