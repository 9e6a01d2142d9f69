-- A regular expression that finds the words of the text whatever their case and diacritics. Each of its parts matches
-- one character, so that a match is as long as the folded text; on unfolded text it is many times faster than fold().
CREATE OR REPLACE MACRO fold_pattern(text) AS '(?i)' || array_to_string(
    list_transform(
        string_split(fold(text), ''),
        lambda letter: coalesce(
            MAP {
                ' ': '[\s\x{A0}]',
                'a': '[aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ]',
                'b': '[bḃḅḇ]',
                'c': '[cçćĉċčḉ]',
                'd': '[dđďḋḍḏḑḓ]',
                'e': '[eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ]',
                'f': '[fḟ]',
                'g': '[gĝğġģǧǵḡ]',
                'h': '[hĥȟḣḥḧḩḫẖ]',
                'i': '[iìíîïĩīĭįİǐȉȋḭḯỉị]',
                'j': '[jĵǰ]',
                'k': '[kķǩḱḳḵ]',
                'l': '[lĺļľḷḹḻḽ]',
                'm': '[mḿṁṃ]',
                'n': '[nñńņňǹṅṇṉṋ]',
                'o': '[oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ]',
                'p': '[pṕṗ]',
                'r': '[rŕŗřȑȓṙṛṝṟ]',
                's': '[sśŝşšșṡṣṥṧṩ]',
                't': '[tţťțṫṭṯṱẗ]',
                'u': '[uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự]',
                'v': '[vṽṿ]',
                'w': '[wŵẁẃẅẇẉẘ]',
                'x': '[xẋẍ]',
                'y': '[yýÿŷȳẏẙỳỵỷỹ]',
                'z': '[zźżžẑẓẕ]'
            }[letter],
            regexp_escape(letter)
        )
    ),
    ''
);
